//! Places: what can be assigned to or have its address taken. Spec: "Address operators", "Assignment statements".

use ir::{Op, TrapKind, Type, UnOp, Value, Var};
use typed::{Const, Expr, ExprKind, LocalId};
use types::{Ty, TyKind};

use crate::func::{FnCx, Home};
use crate::mem::{Mem, Val};

/// Where a value can be stored.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// SSA variables: a local, or some of its fields.
    Vars(Vec<Var>, LocalId),
    /// Memory.
    Mem(Mem),
}

impl FnCx<'_, '_> {
    /// Whether the expression names a place rather than a value.
    pub(crate) fn is_place(&mut self, e: &Expr) -> bool {
        match &e.kind {
            ExprKind::Local(_) | ExprKind::Global(_) | ExprKind::Deref(_) => true,
            ExprKind::Field(x, _) => self.is_place(x),
            ExprKind::Index(x, _) => {
                let ty = self.ty(x.ty);
                match self.lo.types.under(ty) {
                    TyKind::Slice(_) => true,
                    TyKind::Array(..) => self.is_place(x),
                    TyKind::Invalid
                    | TyKind::Basic(_)
                    | TyKind::Named(_)
                    | TyKind::Pointer(_)
                    | TyKind::Map(..)
                    | TyKind::Chan(..)
                    | TyKind::Struct(_)
                    | TyKind::Func(_)
                    | TyKind::Interface(_)
                    | TyKind::Tuple(_)
                    | TyKind::TypeParam(_)
                    | TyKind::Union(_) => false,
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
            | ExprKind::LetTuple { .. } => false,
        }
    }
    /// The place that an addressable expression, or one that may be assigned to, names. Its calls have been made.
    pub(crate) fn place(&mut self, e: &Expr) -> Place {
        let saved = self.b.loc();
        self.set_pos(e.pos);
        let place = match &e.kind {
            ExprKind::Local(id) => self.local_place(*id),
            ExprKind::Global(id) => {
                let sym = self.lo.global_sym(*id);
                Place::Mem(Mem::sym(sym))
            }
            ExprKind::Deref(p) => Place::Mem(self.pointed(p)),
            ExprKind::Field(x, n) => {
                let ty = self.ty(x.ty);
                let whole = self.place(x);
                self.field_place(whole, ty, *n)
            }
            ExprKind::Index(x, index) => self.index_place(e, x, index),
            other @ (ExprKind::Const(_)
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
            | ExprKind::LetTuple { .. }) => {
                unreachable!("lower: place of {other:?} in {}", self.b.func.name)
            }
        };
        self.b.set_loc(saved);
        place
    }
    pub(crate) fn local_place(&mut self, id: LocalId) -> Place {
        match self.local_home(id) {
            Home::Vars(vars) => Place::Vars(vars, id),
            Home::Mem(_) | Home::Ptr(_) | Home::PtrSlot(_) | Home::None => {
                Place::Mem(self.local_mem(id))
            }
        }
    }
    /// What the pointer `p` points to.
    pub(crate) fn pointed(&mut self, p: &Expr) -> Mem {
        let ptr = self.ev(p).scalar();
        let mut mem = Mem::value(ptr);
        mem.flags.may_fault = !self.never_nil(p);
        mem
    }
    fn never_nil(&self, p: &Expr) -> bool {
        matches!(p.kind, ExprKind::AddrOf(_))
    }
    pub(crate) fn field_place(&mut self, whole: Place, ty: Ty, n: u32) -> Place {
        match whole {
            Place::Vars(vars, id) => {
                let (first, count) = self.lo.field_leaves(ty, n);
                Place::Vars(vars[first..first + count].to_vec(), id)
            }
            Place::Mem(mem) => {
                let off = self.lo.types.field_offsets(ty)[n as usize];
                Place::Mem(self.inside(mem, off))
            }
        }
    }
    fn index_place(&mut self, e: &Expr, x: &Expr, index: &Expr) -> Place {
        let ty = self.ty(x.ty);
        let elem = self.ty(e.ty);
        let kind = self.lo.types.under(ty).clone();
        match kind {
            TyKind::Array(_, len) => {
                let whole = self.place(x);
                match whole {
                    Place::Vars(..) => {
                        self.checked_index(index, |cx| cx.uint(len), Some(len));
                        whole
                    }
                    Place::Mem(mem) => Place::Mem(self.array_elem(mem, elem, len, index)),
                }
            }
            TyKind::Slice(_) => {
                let slice = self.ev(x);
                let (ptr, len) = (slice.leaves()[0], slice.leaves()[1]);
                let index = self.checked_index(index, |_| len, None);
                let size = self.lo.types.size_of(elem);
                let off = self.scaled(index, size);
                let addr = self.add(ptr, off);
                Place::Mem(Mem::value(addr))
            }
            other @ (TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_)) => unreachable!("lower: index of {other:?} as a place"),
        }
    }
    /// Element `index` of an array in memory.
    pub(crate) fn array_elem(&mut self, mem: Mem, elem: Ty, len: u64, index: &Expr) -> Mem {
        let size = self.lo.types.size_of(elem);
        if let ExprKind::Const(Const::Int(n)) = &index.kind
            && let Ok(n) = u64::try_from(*n)
            && n < len
        {
            return self.inside(mem, n.saturating_mul(size));
        }
        let mut mem = mem;
        self.nil_check(&mut mem);
        let index = self.checked_index(index, |cx| cx.uint(len), Some(len));
        let off = self.scaled(index, size);
        let base = self.addr(mem);
        let addr = self.add(base, off);
        Mem {
            flags: mem.flags,
            temp: mem.temp,
            ..Mem::value(addr)
        }
    }
    /// An index as a 64-bit integer, below the length or the function panics.
    pub(crate) fn checked_index(
        &mut self,
        index: &Expr,
        len: impl FnOnce(&mut Self) -> Value,
        known_len: Option<u64>,
    ) -> Value {
        let (value, unsigned) = self.index_value(index);
        if let (ExprKind::Const(Const::Int(n)), Some(len)) = (&index.kind, known_len)
            && (0..i128::from(len)).contains(n)
        {
            return value;
        }
        let kind = if unsigned {
            TrapKind::IndexU
        } else {
            TrapKind::Index
        };
        let len = len(self);
        self.check(kind, value, len);
        value
    }
    /// An integer of any type as 64 bits; whether it is of an unsigned 64-bit type.
    pub(crate) fn index_value(&mut self, index: &Expr) -> (Value, bool) {
        let ty = self.ty(index.ty);
        let value = self.ev(index).scalar();
        self.widened(ty, value)
    }
    pub(crate) fn widened(&mut self, ty: Ty, value: Value) -> (Value, bool) {
        let (bits, signed) = self.int_bits(ty);
        if bits == 64 {
            return (value, !signed);
        }
        let op = if signed { UnOp::Sext } else { UnOp::Zext };
        let value = self.b.value(Op::Unary {
            op,
            ty: Type::I64,
            a: value,
        });
        (value, false)
    }
    /// Width and signedness of an integer type.
    pub(crate) fn int_bits(&self, ty: Ty) -> (u32, bool) {
        let basic = self.lo.types.as_basic(ty);
        basic.and_then(types::Basic::int_bits).unwrap_or((64, true))
    }
    pub(crate) fn load_place(&mut self, ty: Ty, place: &Place) -> Val {
        match place {
            Place::Vars(vars, _) => self.read_vars(vars),
            Place::Mem(mem) => self.load(ty, *mem),
        }
    }
    pub(crate) fn store_place(&mut self, ty: Ty, place: &Place, val: &Val) {
        match place {
            Place::Vars(vars, id) => self.write_vars(vars, val, *id),
            Place::Mem(mem) => self.store(ty, *mem, val),
        }
    }
    /// `&x` of a variable, field or element.
    pub(crate) fn address_of(&mut self, e: &Expr) -> Value {
        match self.place(e) {
            Place::Mem(mem) => {
                let mut mem = mem;
                self.nil_check(&mut mem);
                self.addr(mem)
            }
            Place::Vars(..) => unreachable!(
                "lower: the address of a variable in registers in {}",
                self.b.func.name
            ),
        }
    }
}
