//! How values flow through expressions.

use typed::{BinaryOp, Conversion, Expr, ExprKind, FuncId};
use types::{Basic, Ty, TyKind};

use super::{MAX_IMPLICIT, Walker};
use crate::closure::{captured_by_value, root_local};
use crate::escape::{HEAP, Hole, Place, What};
use crate::escape_notes::Site;
use crate::walk::node;

impl<'p> Walker<'_, 'p> {
    /// The value of `e` goes to `k`.
    pub(super) fn expr(&mut self, k: Hole, e: &'p Expr) {
        let k = if k.derefs >= 0 && (self.is_number(e) || !self.batch.has_pointers(e.ty)) {
            Hole::DISCARD
        } else {
            k
        };
        match &e.kind {
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Global(_)
            | ExprKind::Func(_)
            | ExprKind::MethodExpr(..) => {}
            ExprKind::Local(id) => {
                let place = self.local(*id);
                self.batch.flow(k, place);
                if k.dst.is_some() {
                    self.passed_on(*id);
                }
            }
            ExprKind::FuncLit(id) => self.closure(k, e, *id),
            ExprKind::MethodValue(x, method) => {
                let site = self.site(k, e, false);
                let receiver = self.receiver(method);
                let both = self.tee(&[Hole::to(site), receiver]);
                self.expr(both, x);
            }
            ExprKind::Unary(_, x) => self.discard(x),
            ExprKind::Binary(BinaryOp::Add, ..) if self.is_string(e) => {
                self.site(k, e, false);
                self.joined(e);
            }
            ExprKind::Binary(_, x, y) => {
                // Pointers in disguise are added to; of strings and numbers nothing is kept.
                let k = if self.batch.program.types.as_basic(e.ty) == Some(types::Basic::Uintptr) {
                    k
                } else {
                    Hole::DISCARD
                };
                self.expr(k, x);
                self.expr(k, y);
            }
            ExprKind::LogicalAnd(x, y) | ExprKind::LogicalOr(x, y) | ExprKind::Compare(_, x, y) => {
                self.discard(x);
                self.discard(y);
            }
            ExprKind::Deref(p) => self.expr(k.deref(), p),
            ExprKind::AddrOf(x) => self.address(k, e, x),
            ExprKind::Field(x, _) => self.expr(k, x),
            ExprKind::Index(x, index) => {
                self.discard(index);
                let k = match self.batch.program.types.under(x.ty) {
                    TyKind::Array(..) => k,
                    TyKind::Invalid
                    | TyKind::Basic(_)
                    | TyKind::Named(_)
                    | TyKind::Pointer(_)
                    | TyKind::Slice(_)
                    | TyKind::Map(..)
                    | TyKind::Chan(..)
                    | TyKind::Struct(_)
                    | TyKind::Func(_)
                    | TyKind::Interface(_)
                    | TyKind::Tuple(_)
                    | TyKind::TypeParam(_)
                    | TyKind::Union(_) => k.deref(),
                };
                self.expr(k, x);
            }
            ExprKind::MapIndex { map, key, .. } => {
                self.discard(map);
                self.discard(key);
            }
            ExprKind::Slice { x, lo, hi, max } => {
                for bound in [lo, hi, max].into_iter().flatten() {
                    self.discard(bound);
                }
                self.expr(k, x);
            }
            ExprKind::Call(call) => self.call(vec![k], call),
            ExprKind::Builtin(builtin, args) => self.builtin(k, e, *builtin, args),
            ExprKind::Convert(conversion, x) => self.convert(k, e, *conversion, x),
            ExprKind::TypeAssert { x, .. } => {
                let k = self.from_interface(k, e.ty);
                self.expr(k, x);
            }
            ExprKind::StructLit(fields) => fields.iter().for_each(|(_, x)| self.expr(k, x)),
            ExprKind::ArrayLit(elems) => elems.iter().for_each(|(_, x)| self.expr(k, x)),
            ExprKind::SliceLit(len, elems) => {
                let elem = match self.batch.program.types.under(e.ty) {
                    TyKind::Slice(elem) => *elem,
                    TyKind::Invalid
                    | TyKind::Basic(_)
                    | TyKind::Named(_)
                    | TyKind::Pointer(_)
                    | TyKind::Array(..)
                    | TyKind::Map(..)
                    | TyKind::Chan(..)
                    | TyKind::Struct(_)
                    | TyKind::Func(_)
                    | TyKind::Interface(_)
                    | TyKind::Tuple(_)
                    | TyKind::TypeParam(_)
                    | TyKind::Union(_) => Ty::INT,
                };
                let size = self.batch.program.types.size_of(elem).saturating_mul(*len);
                let site = self.site(k, e, size > MAX_IMPLICIT);
                elems.iter().for_each(|(_, x)| self.expr(Hole::to(site), x));
            }
            ExprKind::MapLit(entries) => {
                self.batch.sites.push(Site::of(None, e));
                for (key, value) in entries {
                    self.expr(Hole::to(HEAP), key);
                    self.expr(Hole::to(HEAP), value);
                }
            }
            ExprKind::Recv { ch, .. } => self.discard(ch),
            ExprKind::LetTuple {
                locals,
                tuple,
                body,
            } => {
                self.let_tuple(locals, tuple);
                self.expr(k, body);
            }
        }
    }

    fn is_string(&self, e: &Expr) -> bool {
        matches!(
            self.batch.program.types.as_basic(e.ty),
            Some(Basic::String | Basic::UntypedString)
        )
    }

    /// The parts of `a + b + c`, which is one new string.
    fn joined(&mut self, e: &'p Expr) {
        if let ExprKind::Binary(BinaryOp::Add, x, y) = &e.kind {
            self.joined(x);
            self.joined(y);
        } else {
            self.discard(e);
        }
    }

    /// A pointer made a uintptr is followed within one expression, as in `unsafe.Pointer(uintptr(p) + 8)`; what a variable holds, or a
    /// call gives, is a number (package unsafe, "Pointer", and what `abi.NoEscape` relies on).
    fn is_number(&self, e: &Expr) -> bool {
        self.batch.program.types.as_basic(e.ty) == Some(types::Basic::Uintptr)
            && !matches!(e.kind, ExprKind::Convert(..) | ExprKind::Binary(..))
    }

    /// A variable's value goes somewhere: a literal in it may be called by anyone.
    fn passed_on(&mut self, id: typed::LocalId) {
        let root = root_local(self.batch.program, self.func, id);
        if let Some(literal) = self.batch.known.get(&root) {
            self.batch.called_only.remove(literal);
        }
    }

    /// A new location for what `e` allocates, whose address goes to `k`.
    pub(super) fn site(&mut self, k: Hole, e: &Expr, large: bool) -> Place {
        let site = self.silent_site(k, e, large);
        self.batch.sites.push(Site::of(Some(site), e));
        site
    }

    /// One that gc says nothing about.
    pub(super) fn silent_site(&mut self, k: Hole, e: &Expr, large: bool) -> Place {
        let depth = self.depth;
        let site = self
            .batch
            .place(self.func, What::Site(node(e)), depth, large);
        self.batch.flow(k.addr(), site);
        site
    }

    /// One value goes to several places.
    pub(super) fn tee(&mut self, holes: &[Hole]) -> Hole {
        let depth = self.depth;
        let temp = self.batch.place(self.func, What::Temp, depth, false);
        for k in holes {
            self.batch.flow(*k, temp);
        }
        Hole::to(temp)
    }

    pub(super) fn address(&mut self, k: Hole, e: &'p Expr, x: &'p Expr) {
        match &x.kind {
            ExprKind::Local(id) => {
                let place = self.local(*id);
                self.batch.flow(k.addr(), place);
            }
            ExprKind::Global(_) => {}
            ExprKind::Deref(p) => self.expr(k, p),
            ExprKind::Field(inner, _) => self.address(k, e, inner),
            ExprKind::Index(inner, index) => {
                self.discard(index);
                match self.batch.program.types.under(inner.ty) {
                    TyKind::Array(..) => self.address(k, e, inner),
                    TyKind::Invalid
                    | TyKind::Basic(_)
                    | TyKind::Named(_)
                    | TyKind::Pointer(_)
                    | TyKind::Slice(_)
                    | TyKind::Map(..)
                    | TyKind::Chan(..)
                    | TyKind::Struct(_)
                    | TyKind::Func(_)
                    | TyKind::Interface(_)
                    | TyKind::Tuple(_)
                    | TyKind::TypeParam(_)
                    | TyKind::Union(_) => self.expr(k, inner),
                }
            }
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Func(_)
            | ExprKind::FuncLit(_)
            | ExprKind::MethodValue(..)
            | ExprKind::MethodExpr(..)
            | ExprKind::Unary(..)
            | ExprKind::Binary(..)
            | ExprKind::LogicalAnd(..)
            | ExprKind::LogicalOr(..)
            | ExprKind::Compare(..)
            | ExprKind::AddrOf(_)
            | ExprKind::MapIndex { .. }
            | ExprKind::Slice { .. }
            | ExprKind::Call(_)
            | ExprKind::Builtin(..)
            | ExprKind::Convert(..)
            | ExprKind::TypeAssert { .. }
            | ExprKind::StructLit(_)
            | ExprKind::ArrayLit(_)
            | ExprKind::SliceLit(..)
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. }
            | ExprKind::LetTuple { .. } => {
                let large = self.batch.program.types.size_of(x.ty) > MAX_IMPLICIT;
                let site = self.site(k, e, large);
                self.expr(Hole::to(site), x);
            }
        }
    }

    pub(super) fn closure(&mut self, k: Hole, e: &Expr, id: FuncId) {
        let program = self.batch.program;
        let site = self.site(k, e, false);
        for capture in &program.funcs[id].captures {
            let (func, local) = root_local(program, id, capture.inner);
            let by_value = captured_by_value(&program.types, &program.funcs[func].locals[local]);
            let place = self.batch.local(func, local);
            let hole = Hole::to(site);
            self.batch
                .flow(if by_value { hole } else { hole.addr() }, place);
        }
    }

    pub(super) fn convert(&mut self, k: Hole, e: &'p Expr, conversion: Conversion, x: &'p Expr) {
        let types = &self.batch.program.types;
        match conversion {
            Conversion::Same
            | Conversion::InterfaceToInterface
            | Conversion::SliceToArrayPointer => self.expr(k, x),
            Conversion::ToInterface => {
                if types.is_interface(x.ty)
                    || (types.is_direct_iface(x.ty) && !types.is_generic(x.ty))
                {
                    return self.expr(k, x);
                }
                let large = types.size_of(x.ty) > 1024 || types.is_generic(x.ty);
                let site = self.silent_site(k, e, large);
                self.batch.sites.push(Site::at(Some(site), e, x.pos));
                self.expr(Hole::to(site), x);
            }
            Conversion::SliceToArray => self.expr(k.deref(), x),
            Conversion::TypeParam => self.expr(Hole::to(HEAP), x),
            Conversion::Numeric
            | Conversion::Complex
            | Conversion::RunesToString
            | Conversion::StringToRunes => self.discard(x),
            Conversion::BytesToString | Conversion::StringToBytes | Conversion::IntToString => {
                let site = self.silent_site(k, e, false);
                self.batch.sites.push(Site::at(Some(site), e, x.pos));
                self.discard(x);
            }
        }
    }
}
