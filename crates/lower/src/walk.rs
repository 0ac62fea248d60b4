//! Order of evaluation, as gc has it: the calls of a statement (and what else can have effects) are made from left to right before
//! anything else of it is evaluated; operands that are plain variables are read afterwards.
//!
//! `ahead` makes the calls of an expression and keeps their values; `ev` then finds them. Spec: "Order of evaluation".

use typed::{Builtin, Callee, Conversion, Expr, ExprKind, LocalId};

use crate::func::FnCx;
use crate::mem::Val;

/// The identity of a node of the tree, which does not move while it is lowered.
pub(crate) fn node(e: &Expr) -> usize {
    std::ptr::from_ref(e).addr()
}

/// Calls `f` for each operand, in order of evaluation.
pub(crate) fn children<'e>(e: &'e Expr, f: &mut dyn FnMut(&'e Expr)) {
    match &e.kind {
        ExprKind::Const(_)
        | ExprKind::Zero
        | ExprKind::Local(_)
        | ExprKind::Global(_)
        | ExprKind::Func(_)
        | ExprKind::FuncLit(_)
        | ExprKind::MethodExpr(..) => {}
        ExprKind::MethodValue(x, _)
        | ExprKind::Unary(_, x)
        | ExprKind::Deref(x)
        | ExprKind::AddrOf(x)
        | ExprKind::Field(x, _)
        | ExprKind::Convert(_, x)
        | ExprKind::TypeAssert { x, .. }
        | ExprKind::Recv { ch: x, .. } => f(x),
        ExprKind::Binary(_, x, y)
        | ExprKind::LogicalAnd(x, y)
        | ExprKind::LogicalOr(x, y)
        | ExprKind::Compare(_, x, y)
        | ExprKind::Index(x, y)
        | ExprKind::MapIndex { map: x, key: y, .. } => {
            f(x);
            f(y);
        }
        ExprKind::Slice { x, lo, hi, max } => {
            f(x);
            for it in [lo, hi, max].into_iter().flatten() {
                f(it);
            }
        }
        ExprKind::Call(call) => {
            match &call.callee {
                Callee::Method(x, _) | Callee::Value(x) => f(x),
                Callee::Static(_) => {}
            }
            call.args.iter().for_each(f);
        }
        ExprKind::Builtin(_, args) => args.iter().for_each(f),
        ExprKind::StructLit(fields) => fields.iter().for_each(|(_, x)| f(x)),
        ExprKind::ArrayLit(elems) | ExprKind::SliceLit(_, elems) => {
            elems.iter().for_each(|(_, x)| f(x));
        }
        ExprKind::MapLit(entries) => entries.iter().for_each(|(k, v)| {
            f(k);
            f(v);
        }),
        ExprKind::LetTuple { tuple, body, .. } => {
            f(tuple);
            f(body);
        }
    }
}

/// Whether evaluating it may have an effect, or is at least ordered among calls.
pub(crate) fn has_effects(e: &Expr) -> bool {
    if acts(e) {
        return true;
    }
    let mut found = false;
    children(e, &mut |x| found = found || has_effects(x));
    found
}

/// The n of `append(s, make([]T, n)...)`: that slice is not made, so it is no operand.
pub(crate) fn appended_make(e: &Expr) -> Option<&Expr> {
    if let ExprKind::Builtin(Builtin::Append, args) = &e.kind
        && let ExprKind::Builtin(Builtin::Make, args) = &args.get(1)?.kind
        && let [length] = args.as_slice()
    {
        return Some(length);
    }
    None
}

/// Whether the node itself is evaluated in turn with the calls.
fn acts(e: &Expr) -> bool {
    match &e.kind {
        ExprKind::Call(_)
        | ExprKind::MapIndex { .. }
        | ExprKind::Recv { .. }
        | ExprKind::LetTuple { .. }
        | ExprKind::TypeAssert { .. }
        | ExprKind::MapLit(_) => true,
        ExprKind::Builtin(builtin, _) => match builtin {
            Builtin::Append
            | Builtin::Cap
            | Builtin::Clear
            | Builtin::Close
            | Builtin::Complex
            | Builtin::Copy
            | Builtin::Delete
            | Builtin::Imag
            | Builtin::Len
            | Builtin::Make
            | Builtin::Max
            | Builtin::Min
            | Builtin::New
            | Builtin::Panic
            | Builtin::Print
            | Builtin::Println
            | Builtin::Real
            | Builtin::Recover => true,
            Builtin::UnsafeAdd
            | Builtin::UnsafeSlice
            | Builtin::UnsafeSliceData
            | Builtin::UnsafeString
            | Builtin::UnsafeStringData
            | Builtin::UnsafeSizeof
            | Builtin::UnsafeAlignof
            | Builtin::UnsafeOffsetof
            | Builtin::FramePointer => false,
        },
        ExprKind::Convert(conversion, _) => {
            matches!(
                conversion,
                Conversion::StringToBytes | Conversion::StringToRunes
            )
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
        | ExprKind::Slice { .. }
        | ExprKind::StructLit(_)
        | ExprKind::ArrayLit(_)
        | ExprKind::SliceLit(..) => false,
    }
}

/// Whether the expression reads one of the variables.
fn mentions(e: &Expr, locals: &[LocalId]) -> bool {
    if let ExprKind::Local(id) = &e.kind {
        return locals.contains(id);
    }
    let mut found = false;
    children(e, &mut |x| found = found || mentions(x, locals));
    found
}

impl FnCx<'_, '_> {
    /// In `f().m(g())` f is called before g, though g's results are taken apart around the call of m.
    pub(crate) fn ahead_of_tuple(&mut self, locals: &[LocalId], body: &Expr) {
        let mut operands = Vec::new();
        if acts(body) {
            children(body, &mut |x| operands.push(x));
        }
        for x in operands {
            if !mentions(x, locals) {
                self.ahead(x);
            }
        }
    }
    /// Evaluates an expression that stands alone or first in its statement.
    pub(crate) fn expr(&mut self, e: &Expr) -> Val {
        self.ahead(e);
        self.ev(e)
    }
    /// Makes the calls in `e`.
    pub(crate) fn ahead(&mut self, e: &Expr) {
        match &e.kind {
            ExprKind::LogicalAnd(..) | ExprKind::LogicalOr(..) => {
                if has_effects(e) {
                    self.keep(e);
                }
            }
            ExprKind::LetTuple { .. } => self.keep(e),
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
            | ExprKind::Recv { .. } => {
                let mut operands = Vec::new();
                children(e, &mut |x| operands.push(x));
                if let Some(length) = appended_make(e) {
                    operands[1] = length;
                }
                for x in operands {
                    self.ahead(x);
                }
                if acts(e) {
                    self.keep(e);
                }
            }
        }
    }
    /// Evaluates the node now, for `ev` to find.
    pub(crate) fn keep(&mut self, e: &Expr) {
        let val = self.eval(e);
        let ty = self.ty(e.ty);
        let val = self.stable(ty, val);
        self.ahead.insert(node(e), val);
    }
    /// Evaluates what is left of `e`.
    pub(crate) fn ev(&mut self, e: &Expr) -> Val {
        // A node is evaluated once after it was kept, but for the place of `x op= y`.
        if let Some(val) = self.ahead.get(&node(e)) {
            return val.clone();
        }
        self.eval(e)
    }
}
