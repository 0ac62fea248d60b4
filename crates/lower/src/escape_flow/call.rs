//! How values flow through builtins and calls.

use typed::{Builtin, Call, Callee, Const, Expr, ExprKind, FuncId, LocalId, MethodRef};
use types::TyKind;

use super::{MAX_IMPLICIT, Walker};
use crate::closure::root_local;
use crate::escape::{HEAP, Hole};
use crate::escape_notes::Site;

impl<'p> Walker<'_, 'p> {
    pub(super) fn builtin(&mut self, k: Hole, e: &'p Expr, builtin: Builtin, args: &'p [Expr]) {
        let heap = Hole::to(HEAP);
        match builtin {
            Builtin::Append => {
                self.batch.sites.push(Site::of(None, e)); // a new array is on the heap
                self.append(k, args);
            }
            Builtin::Copy => {
                self.discard(&args[0]);
                let elem = self.elem(&args[0]);
                if elem.is_some_and(|it| self.batch.has_pointers(it)) {
                    self.expr(heap.deref(), &args[1]);
                } else {
                    self.discard(&args[1]);
                }
            }
            Builtin::Panic => self.expr(heap, &args[0]),
            Builtin::Make => {
                args.iter().for_each(|it| self.discard(it));
                let large = self.make_size(e, args).is_none_or(|it| it > MAX_IMPLICIT);
                if matches!(self.batch.program.types.under(e.ty), TyKind::Chan(..)) {
                    self.silent_site(k, e, large);
                } else {
                    self.site(k, e, large);
                }
            }
            Builtin::New => {
                let elem = self.batch.program.types.pointee(e.ty).unwrap_or(e.ty);
                let large = self.batch.program.types.size_of(elem) > MAX_IMPLICIT;
                let site = self.site(k, e, large);
                args.iter()
                    .filter(|it| self.batch.program.types.identical(it.ty, elem))
                    .for_each(|it| self.expr(Hole::to(site), it));
            }
            Builtin::Max
            | Builtin::Min
            | Builtin::UnsafeAdd
            | Builtin::UnsafeSlice
            | Builtin::UnsafeSliceData
            | Builtin::UnsafeString
            | Builtin::UnsafeStringData => args.iter().for_each(|it| self.expr(k, it)),
            Builtin::Delete => {
                self.discard(&args[0]);
                self.discard(&args[1]);
            }
            Builtin::Cap
            | Builtin::Clear
            | Builtin::Close
            | Builtin::Complex
            | Builtin::Imag
            | Builtin::Len
            | Builtin::Print
            | Builtin::Println
            | Builtin::Real
            | Builtin::Recover
            | Builtin::UnsafeSizeof
            | Builtin::UnsafeAlignof
            | Builtin::UnsafeOffsetof
            | Builtin::FramePointer => args.iter().for_each(|it| self.discard(it)),
        }
    }

    /// Bytes of a `make` of a slice with constant sizes.
    pub(super) fn make_size(&self, e: &Expr, args: &[Expr]) -> Option<u64> {
        let TyKind::Slice(elem) = self.batch.program.types.under(e.ty) else {
            return None;
        };
        let mut count = None;
        for arg in args {
            match &arg.kind {
                ExprKind::Const(Const::Int(n)) => count = u64::try_from(*n).ok(),
                ExprKind::Const(_)
                | ExprKind::Zero
                | ExprKind::Local(_)
                | ExprKind::Global(_)
                | ExprKind::Func(_)
                | ExprKind::FuncLit(_)
                | ExprKind::MethodValue(..)
                | ExprKind::MethodExpr(..)
                | ExprKind::Unary(..)
                | ExprKind::Binary(..)
                | ExprKind::LogicalAnd(..)
                | ExprKind::LogicalOr(..)
                | ExprKind::Compare(..)
                | ExprKind::Deref(_)
                | ExprKind::AddrOf(_)
                | ExprKind::Field(..)
                | ExprKind::Index(..)
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
                | ExprKind::LetTuple { .. } => return None,
            }
        }
        Some(count?.saturating_mul(self.batch.program.types.size_of(*elem).max(1)))
    }

    /// The new array may be on the heap, so what it holds goes there.
    pub(super) fn append(&mut self, k: Hole, args: &'p [Expr]) {
        let heap = Hole::to(HEAP);
        let both = match self.batch.program.types.under(args[0].ty) {
            TyKind::Slice(elem) if self.batch.has_pointers(*elem) => self.tee(&[k, heap.deref()]),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => k,
        };
        self.expr(both, &args[0]);
        for more in &args[1..] {
            match &more.kind {
                ExprKind::SliceLit(_, elems) => {
                    // The elements are stored one by one: no slice is made.
                    elems.iter().for_each(|(_, x)| self.expr(heap, x));
                    let _ = self.silent_site(Hole::DISCARD, more, false);
                }
                ExprKind::Const(_)
                | ExprKind::Zero
                | ExprKind::Local(_)
                | ExprKind::Global(_)
                | ExprKind::Func(_)
                | ExprKind::FuncLit(_)
                | ExprKind::MethodValue(..)
                | ExprKind::MethodExpr(..)
                | ExprKind::Unary(..)
                | ExprKind::Binary(..)
                | ExprKind::LogicalAnd(..)
                | ExprKind::LogicalOr(..)
                | ExprKind::Compare(..)
                | ExprKind::Deref(_)
                | ExprKind::AddrOf(_)
                | ExprKind::Field(..)
                | ExprKind::Index(..)
                | ExprKind::MapIndex { .. }
                | ExprKind::Slice { .. }
                | ExprKind::Call(_)
                | ExprKind::Builtin(..)
                | ExprKind::Convert(..)
                | ExprKind::TypeAssert { .. }
                | ExprKind::StructLit(_)
                | ExprKind::ArrayLit(_)
                | ExprKind::MapLit(_)
                | ExprKind::Recv { .. }
                | ExprKind::LetTuple { .. } => self.expr(heap.deref(), more),
            }
        }
    }

    pub(super) fn call(&mut self, holes: Vec<Hole>, call: &'p Call) {
        match &call.callee {
            Callee::Static(func) => self.known_call(holes, func.func, &call.args),
            Callee::Method(recv, method) => {
                let heap = Hole::to(HEAP);
                match method {
                    MethodRef::Static(func) => {
                        self.expr(heap, recv);
                        let _ = func;
                    }
                    MethodRef::Interface { .. } | MethodRef::TypeParam { .. } => {
                        self.expr(heap, recv);
                    }
                }
                call.args.iter().for_each(|it| self.expr(heap, it));
            }
            Callee::Value(f) => {
                self.discard(f);
                let literal = match &f.kind {
                    ExprKind::FuncLit(id) => {
                        self.batch.called_only.insert(*id);
                        Some(*id)
                    }
                    ExprKind::Func(func) => {
                        return self.known_call(holes, func.func, &call.args);
                    }
                    ExprKind::Local(id) => {
                        let root = root_local(self.batch.program, self.func, *id);
                        self.batch.known.get(&root).copied()
                    }
                    ExprKind::Const(_)
                    | ExprKind::Zero
                    | ExprKind::Global(_)
                    | ExprKind::MethodValue(..)
                    | ExprKind::MethodExpr(..)
                    | ExprKind::Unary(..)
                    | ExprKind::Binary(..)
                    | ExprKind::LogicalAnd(..)
                    | ExprKind::LogicalOr(..)
                    | ExprKind::Compare(..)
                    | ExprKind::Deref(_)
                    | ExprKind::AddrOf(_)
                    | ExprKind::Field(..)
                    | ExprKind::Index(..)
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
                    | ExprKind::LetTuple { .. } => None,
                };
                match literal {
                    Some(id) => self.known_call(holes, id, &call.args),
                    None => {
                        let heap = Hole::to(HEAP);
                        call.args.iter().for_each(|it| self.expr(heap, it));
                    }
                }
            }
        }
    }

    /// A call of a function that is known: of this batch by its variables, of an earlier one by its summary.
    pub(super) fn known_call(&mut self, holes: Vec<Hole>, func: FuncId, args: &'p [Expr]) {
        let decl = &self.batch.program.funcs[func];
        let params: Vec<LocalId> = decl.recv.iter().chain(&decl.params).copied().collect();
        if self.batch.members.contains(&func) {
            for (param, arg) in params.iter().zip(args) {
                let place = self.batch.local(func, *param);
                self.expr(Hole::to(place), arg);
            }
            for (result, k) in decl.results.iter().zip(holes) {
                let place = self.batch.local(func, *result);
                self.batch.flow(k, place);
            }
            return;
        }
        for (n, arg) in args.iter().enumerate() {
            let k = self.argument(&holes, func, n);
            self.expr(k, arg);
        }
    }

    /// Where an argument goes of a function that is done, by its summary.
    fn argument(&mut self, holes: &[Hole], func: FuncId, n: usize) -> Hole {
        let decl = &self.batch.program.funcs[func];
        if decl.body.is_none() && decl.pragmas.noescape {
            return Hole::DISCARD;
        }
        let summary = self.batch.summaries.get(&func);
        let Some(leaks) = summary.and_then(|it| it.get(n)).cloned() else {
            return Hole::to(HEAP);
        };
        let mut to = Vec::new();
        if let Some(derefs) = leaks.heap {
            to.push(Hole {
                dst: Some(HEAP),
                derefs,
            });
        }
        for (result, derefs) in &leaks.results {
            if let Some(k) = holes.get(*result) {
                to.push(Hole {
                    derefs: k.derefs + derefs,
                    ..*k
                });
            }
        }
        match to.as_slice() {
            [] => Hole::DISCARD,
            [only] => *only,
            [..] => self.tee(&to),
        }
    }

    /// Where the receiver of a method value goes when it is called, by whomever: the results may go anywhere.
    pub(super) fn receiver(&mut self, method: &MethodRef) -> Hole {
        match method {
            MethodRef::Static(func) if !self.batch.members.contains(&func.func) => {
                let results = self.batch.program.funcs[func.func].results.len();
                self.argument(&vec![Hole::to(HEAP); results], func.func, 0)
            }
            MethodRef::Static(_) | MethodRef::Interface { .. } | MethodRef::TypeParam { .. } => {
                Hole::to(HEAP)
            }
        }
    }

    /// The elements of a slice.
    fn elem(&self, slice: &Expr) -> Option<types::Ty> {
        match self.batch.program.types.under(slice.ty) {
            TyKind::Slice(elem) => Some(*elem),
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
            | TyKind::Union(_) => None,
        }
    }
}
