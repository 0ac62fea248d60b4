//! Assignments. Spec: "Assignment statements": operands of the left side first, then the values, then the stores from left to right.

use typed::{BinaryOp, Conversion, Expr, ExprKind, Lhs};
use types::{Ty, TyKind};

use crate::func::{FnCx, Home};
use crate::mem::Val;
use crate::walk::node;

impl FnCx<'_, '_> {
    pub(crate) fn assign(&mut self, lhs: &[Lhs], rhs: &[Expr]) {
        if let ([lhs], [rhs]) = (lhs, rhs) {
            return self.assign_one(lhs, rhs);
        }
        self.ahead_places(lhs);
        for x in rhs {
            self.ahead(x);
        }
        self.freeze_places(lhs);
        let vals: Vec<(Val, Ty)> = rhs
            .iter()
            .map(|x| {
                let ty = self.ty(x.ty);
                let val = self.ev(x);
                (self.stable(ty, val), ty)
            })
            .collect();
        for (lhs, (val, _)) in lhs.iter().zip(vals) {
            self.store_lhs(lhs, val);
        }
    }
    fn assign_one(&mut self, lhs: &Lhs, rhs: &Expr) {
        match lhs {
            Lhs::Blank => self.discard(rhs),
            Lhs::Declare(id) => {
                self.ahead(rhs);
                self.settle(rhs);
                let ty = self.local_ty(*id);
                if self.lo.leaves(ty).is_some() {
                    let val = self.ev(rhs);
                    return self.declare_init(*id, val);
                }
                self.declare(*id);
                let zeroed = matches!(self.local_home(*id), Home::Ptr(_) | Home::PtrSlot(_));
                let mem = self.local_mem(*id);
                self.literal_into(rhs, ty, mem, zeroed);
            }
            Lhs::Place(place) => {
                self.ahead_place(place);
                self.ahead(rhs);
                self.settle(rhs);
                let val = self.ev(rhs);
                self.store_to(place, &val);
            }
        }
    }
    fn store_to(&mut self, e: &Expr, val: &Val) {
        if let ExprKind::MapIndex { map, key, .. } = &e.kind {
            return self.map_store(map, key, val);
        }
        let ty = self.ty(e.ty);
        let place = self.place(e);
        self.store_place(ty, &place, val);
    }
    pub(crate) fn store_lhs(&mut self, lhs: &Lhs, val: Val) {
        match lhs {
            Lhs::Blank => {}
            Lhs::Declare(id) => self.declare_init(*id, val),
            Lhs::Place(e) => self.store_to(e, &val),
        }
    }
    pub(crate) fn ahead_places(&mut self, lhs: &[Lhs]) {
        for lhs in lhs {
            if let Lhs::Place(e) = lhs {
                self.ahead_place(e);
            }
        }
    }
    /// Makes the calls in a place; the element of a map is not read.
    fn ahead_place(&mut self, e: &Expr) {
        if let ExprKind::MapIndex { map, key, .. } = &e.kind {
            self.ahead(map);
            self.ahead(key);
        } else {
            self.ahead(e);
        }
    }
    pub(crate) fn freeze_places(&mut self, lhs: &[Lhs]) {
        for lhs in lhs {
            if let Lhs::Place(e) = lhs {
                self.freeze(e);
            }
        }
    }
    /// Reads the operands of a place now: what its pointers and indices are later does not matter.
    pub(crate) fn freeze(&mut self, e: &Expr) {
        match &e.kind {
            ExprKind::Deref(p) => self.fix(p),
            ExprKind::Field(x, _) => self.freeze(x),
            ExprKind::Index(x, index) => {
                let ty = self.ty(x.ty);
                if matches!(self.lo.types.under(ty), TyKind::Slice(_)) {
                    self.fix(x);
                } else {
                    self.freeze(x);
                }
                if !matches!(index.kind, ExprKind::Const(_)) {
                    self.fix(index);
                }
            }
            ExprKind::MapIndex { map, key, .. } => {
                self.fix(map);
                self.fix_stable(key);
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
            | ExprKind::AddrOf(_)
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
            | ExprKind::LetTuple { .. } => {}
        }
    }
    fn fix(&mut self, e: &Expr) {
        let val = self.ev(e);
        self.ahead.insert(node(e), val);
    }
    fn fix_stable(&mut self, e: &Expr) {
        let ty = self.ty(e.ty);
        let val = self.ev(e);
        let val = self.stable(ty, val);
        self.ahead.insert(node(e), val);
    }
    pub(crate) fn assign_tuple(
        &mut self,
        lhs: &[Lhs],
        convert: &[Option<(Ty, Conversion)>],
        rhs: &Expr,
    ) {
        self.ahead_places(lhs);
        self.ahead(rhs);
        let ty = self.ty(rhs.ty);
        let tys = self.lo.types.tuple_elems(ty);
        let vals = self.ev(rhs).tuple();
        self.freeze_places(lhs);
        self.store_all(lhs, convert, tys, vals);
    }
    /// Converts and stores from left to right; the places are frozen.
    pub(crate) fn store_all(
        &mut self,
        lhs: &[Lhs],
        convert: &[Option<(Ty, Conversion)>],
        tys: Vec<Ty>,
        vals: Vec<Val>,
    ) {
        let mut ready = Vec::new();
        for ((val, ty), convert) in vals.into_iter().zip(tys).zip(convert) {
            ready.push(self.converted(val, ty, *convert).0);
        }
        for (lhs, val) in lhs.iter().zip(ready) {
            self.store_lhs(lhs, val);
        }
    }
    /// `x op= y`
    pub(crate) fn op_assign(&mut self, x: &Expr, op: BinaryOp, y: &Expr) {
        let ty = self.ty(x.ty);
        if let ExprKind::MapIndex { map, key, .. } = &x.kind {
            self.ahead_place(x);
            self.freeze(x);
            self.keep(x);
            self.ahead(y);
            let old = self.ev(x);
            let new = self.binary_val(ty, op, &old, y);
            return self.map_store(map, key, &new);
        }
        self.ahead(x);
        self.ahead(y);
        self.freeze(x);
        let place = self.place(x);
        let old = self.load_place(ty, &place);
        let new = self.binary_val(ty, op, &old, y);
        self.store_place(ty, &place, &new);
    }
}
