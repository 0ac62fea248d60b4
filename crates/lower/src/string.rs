//! Concatenation. `a + b + c` is one call.

use abi::RuntimeFn;
use typed::{BinaryOp, Const, Conversion, Expr, ExprKind};

use crate::func::FnCx;
use crate::mem::Val;
use crate::walk::node;

impl FnCx<'_, '_> {
    /// A chain of `+` on strings.
    pub(crate) fn concat(&mut self, e: &Expr) -> Val {
        let mut parts = Vec::new();
        self.concat_parts(e, true, &mut parts);
        // With a constant among them the result is new memory, never one of the operands.
        let fresh = parts
            .iter()
            .any(|it| matches!(&it.kind, ExprKind::Const(Const::Str(text)) if !text.is_empty()));
        let mut vals = Vec::new();
        for part in parts {
            vals.push(if fresh {
                self.text(part)
            } else {
                self.ev(part)
            });
        }
        if let [a, b] = vals.as_slice() {
            return self.concat2(Some(e), a, b);
        }
        let n = vals.len() as u64;
        let array = self.temp_bytes(16 * n, 8, "");
        for (val, at) in vals.iter().zip((0..).step_by(16)) {
            self.store_scalar(array, at, val.leaves()[0]);
            self.store_scalar(array, at + 8, val.leaves()[1]);
        }
        let array = self.addr(array);
        let n = self.uint(n);
        let room = self.short_room(Some(e));
        Val::Leaves(self.runtime(RuntimeFn::Concatstrings, vec![room, array, n]))
    }
    fn concat_parts<'e>(&self, e: &'e Expr, top: bool, parts: &mut Vec<&'e Expr>) {
        if let (ExprKind::Binary(BinaryOp::Add, x, y), true) =
            (&e.kind, top || !self.ahead.contains_key(&node(e)))
        {
            self.concat_parts(x, false, parts);
            self.concat_parts(y, false, parts);
        } else {
            parts.push(e);
        }
    }
    /// A string that is only looked at before anything can change: `string(bytes)` is not copied.
    pub(crate) fn text(&mut self, e: &Expr) -> Val {
        match &e.kind {
            ExprKind::Convert(Conversion::BytesToString, x)
                if !self.ahead.contains_key(&node(e)) =>
            {
                let slice = self.ev(x);
                Val::Leaves(slice.leaves()[..2].to_vec())
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
            | ExprKind::SliceLit(..)
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. }
            | ExprKind::LetTuple { .. } => self.ev(e),
        }
    }
    /// `site` is the expression, if it may be one that escape analysis has looked at.
    pub(crate) fn concat2(&mut self, site: Option<&Expr>, a: &Val, b: &Val) -> Val {
        let room = self.short_room(site);
        let (a, b) = (a.leaves(), b.leaves());
        let args = vec![room, a[0], a[1], b[0], b[1]];
        Val::Leaves(self.runtime(RuntimeFn::Concatstring2, args))
    }
}
