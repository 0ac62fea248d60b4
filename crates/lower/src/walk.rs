//! Order of evaluation, as gc has it: the calls of a statement (and what else can have effects) are made from left to right before
//! anything else of it is evaluated; operands that are plain variables are read afterwards.
//!
//! `ahead` makes the calls of an expression and keeps their values; `ev` then finds them. Spec: "Order of evaluation".

use typed::{BinaryOp, Builtin, Callee, CompareOp, Conversion, Expr, ExprKind, LocalId};
use types::Basic;

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
        | ExprKind::Slice { .. }
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
        | ExprKind::StructLit(_)
        | ExprKind::ArrayLit(_)
        | ExprKind::SliceLit(..) => false,
    }
}

/// Which operands come in front of the rest.
#[derive(Clone, Copy)]
enum First {
    Nothing,
    Operands,
    /// The last first.
    Backwards,
}

impl First {
    fn operands(first: bool) -> First {
        match first {
            true => First::Operands,
            false => First::Nothing,
        }
    }
}

/// Whether the node itself may panic, its operands aside, and is not evaluated in turn with the calls.
fn fails(e: &Expr) -> bool {
    matches!(
        e.kind,
        ExprKind::Index(..)
            | ExprKind::Deref(_)
            | ExprKind::MethodValue(..)
            | ExprKind::Binary(
                BinaryOp::Div | BinaryOp::Rem | BinaryOp::Shl | BinaryOp::Shr,
                ..
            )
            | ExprKind::Convert(
                Conversion::SliceToArray | Conversion::SliceToArrayPointer,
                _
            )
    )
}

/// Whether evaluating it may panic, its calls aside.
fn may_panic(e: &Expr) -> bool {
    let mut found = fails(e);
    children(e, &mut |x| found = found || may_panic(x));
    found
}

fn is_sum(e: &Expr) -> bool {
    matches!(e.kind, ExprKind::Binary(BinaryOp::Add, ..))
}

/// Whether it is a struct, an array or a slice that is written out.
fn is_literal(e: &Expr) -> bool {
    matches!(
        e.kind,
        ExprKind::StructLit(_) | ExprKind::ArrayLit(_) | ExprKind::SliceLit(..)
    )
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
        self.settle(e);
        self.ev(e)
    }
    /// Evaluates what may panic and is an operand of something that gc leaves to its runtime (concatenations, conversions to strings and to
    /// interfaces, comparisons of such values) or a literal among operands: that comes before the rest, which shows in which panic is first.
    /// Says whether what is left may panic.
    pub(crate) fn settle(&mut self, e: &Expr) -> bool {
        if self.ahead.contains_key(&node(e)) {
            return false;
        }
        // What may not be evaluated at all, or needs what is not there yet, is a statement of its own.
        let apart = matches!(
            e.kind,
            ExprKind::LogicalAnd(..) | ExprKind::LogicalOr(..) | ExprKind::LetTuple { .. }
        );
        if apart || is_literal(e) {
            return may_panic(e);
        }
        let mut operands = Vec::new();
        children(e, &mut |x| operands.push(x));
        let mut left = Vec::new();
        for x in operands {
            let panics = self.settle(x);
            match panics && is_literal(x) {
                true => self.keep_settled(x),
                false => left.extend(panics.then_some(x)),
            }
        }
        let part = |x: &&Expr| is_sum(x) && is_sum(e); // of a longer concatenation, whose operands come first
        match self.first_operands(e) {
            First::Nothing => return fails(e) || !left.is_empty(),
            First::Operands => left.iter().for_each(|x| {
                if !part(x) {
                    self.keep_settled(x);
                }
            }),
            First::Backwards => left.iter().rev().for_each(|x| self.keep_settled(x)),
        }
        fails(e) || left.iter().any(part)
    }
    /// Which operands of `e` are evaluated in front of the rest of the statement.
    fn first_operands(&mut self, e: &Expr) -> First {
        if let ExprKind::Binary(op, ..) = &e.kind {
            let ty = self.ty(e.ty);
            let basic = self.lo.types.as_basic(ty);
            let complex = matches!(basic, Some(Basic::Complex64 | Basic::Complex128));
            let concat = *op == BinaryOp::Add && basic == Some(Basic::String);
            return First::operands(concat || *op == BinaryOp::Div && complex);
        }
        if let ExprKind::Compare(op, x, y) = &e.kind {
            let (a, b) = (self.ty(x.ty), self.ty(y.ty));
            if self.lo.types.is_interface(a) && self.lo.types.is_interface(b) {
                return First::Backwards;
            }
            let constant = |it: &Expr| matches!(it.kind, ExprKind::Const(_));
            let equals = matches!(op, CompareOp::Eq | CompareOp::Ne);
            let simple = equals && (constant(x) || constant(y));
            return First::operands(self.is_string(a) && !simple);
        }
        First::operands(matches!(
            e.kind,
            ExprKind::Convert(
                Conversion::IntToString
                    | Conversion::BytesToString
                    | Conversion::RunesToString
                    | Conversion::ToInterface,
                _,
            )
        ))
    }
    /// Makes the calls in `e`.
    pub(crate) fn ahead(&mut self, e: &Expr) {
        match &e.kind {
            ExprKind::LogicalAnd(..) | ExprKind::LogicalOr(..) => {
                if has_effects(e) || may_panic(e) {
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
        self.settle(e);
        self.keep_settled(e);
    }
    fn keep_settled(&mut self, e: &Expr) {
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
