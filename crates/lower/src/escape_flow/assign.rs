//! Where assigned values and tuples go.

use typed::{Conversion, Expr, ExprKind, Lhs, LocalId};
use types::{Ty, TyKind};

use super::Walker;

use crate::escape::{HEAP, Hole};

impl<'p> Walker<'_, 'p> {
    pub(super) fn lhs(&mut self, lhs: &'p Lhs) -> Hole {
        match lhs {
            Lhs::Blank => Hole::DISCARD,
            Lhs::Declare(id) => Hole::to(self.declare(*id)),
            Lhs::Place(e) => self.assigned(e),
        }
    }

    /// Where a value stored in a place goes; through a pointer that is the heap.
    pub(super) fn assigned(&mut self, e: &'p Expr) -> Hole {
        match &e.kind {
            ExprKind::Local(id) => Hole::to(self.local(*id)),
            ExprKind::Field(x, _) => self.assigned(x),
            ExprKind::Index(x, index) => {
                self.discard(index);
                match self.batch.program.types.under(x.ty) {
                    TyKind::Array(..) => self.assigned(x),
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
                    | TyKind::Union(_) => {
                        self.discard(x);
                        Hole::to(HEAP)
                    }
                }
            }
            ExprKind::Deref(p) => {
                self.discard(p);
                Hole::to(HEAP)
            }
            ExprKind::MapIndex { map, key, .. } => {
                self.discard(map);
                self.expr(Hole::to(HEAP), key);
                Hole::to(HEAP)
            }
            ExprKind::Const(_)
            | ExprKind::Zero
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
            | ExprKind::LetTuple { .. } => Hole::to(HEAP),
        }
    }

    /// An element of a tuple that is converted on its way.
    pub(super) fn converted(&mut self, k: Hole, convert: Option<(Ty, Conversion)>) -> Hole {
        match convert {
            Some((_, Conversion::ToInterface | Conversion::TypeParam)) => Hole::to(HEAP),
            Some(_) | None => k,
        }
    }

    pub(super) fn discard(&mut self, e: &'p Expr) {
        self.expr(Hole::DISCARD, e);
    }

    /// Several values go to several places.
    pub(super) fn tuple(&mut self, holes: Vec<Hole>, e: &'p Expr) {
        match &e.kind {
            ExprKind::Call(call) => self.call(holes, call),
            ExprKind::TypeAssert { x, .. } => {
                let to = self.batch.program.types.tuple_elems(e.ty)[0];
                let k = holes.first().copied().unwrap_or(Hole::DISCARD);
                let k = if self.batch.has_pointers(to) {
                    self.from_interface(k, to)
                } else {
                    Hole::DISCARD
                };
                self.expr(k, x);
            }
            ExprKind::LetTuple {
                locals,
                tuple,
                body,
            } => {
                self.let_tuple(locals, tuple);
                self.tuple(holes, body);
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
            | ExprKind::Builtin(..)
            | ExprKind::Convert(..)
            | ExprKind::StructLit(_)
            | ExprKind::ArrayLit(_)
            | ExprKind::SliceLit(..)
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. } => {
                let mut parts = Vec::new();
                crate::walk::children(e, &mut |x| parts.push(x));
                parts.into_iter().for_each(|it| self.discard(it));
            }
        }
    }

    pub(super) fn let_tuple(&mut self, locals: &[LocalId], tuple: &'p Expr) {
        let holes = locals
            .iter()
            .map(|id| Hole::to(self.declare(*id)))
            .collect();
        self.tuple(holes, tuple);
    }
}
