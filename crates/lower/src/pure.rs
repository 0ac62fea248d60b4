//! Which values can be computed without anybody noticing: no side effects, no panic. Variables that nothing mentions are left out of the
//! program if their value is such a one.
//!
//! A call is followed into functions of one `return` statement, such as `errors.New`.

use typed::{BinaryOp, Builtin, Callee, Const, Conversion, Expr, ExprKind, FuncRef, StmtKind};
use types::Ty;

use crate::lower::Lower;

/// How many calls deep one looks.
const MAX_DEPTH: u32 = 3;

impl Lower<'_> {
    /// Whether evaluating `e` does nothing else and cannot fail.
    pub(crate) fn is_pure(&self, e: &Expr, depth: u32) -> bool {
        let pure = |x: &Expr| self.is_pure(x, depth);
        match &e.kind {
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Local(_)
            | ExprKind::Global(_)
            | ExprKind::Func(_)
            | ExprKind::FuncLit(_)
            | ExprKind::MethodExpr(..) => true,
            ExprKind::Unary(_, x) | ExprKind::Field(x, _) => pure(x),
            ExprKind::Binary(op, x, y) => pure(x) && pure(y) && never_fails(*op, y),
            ExprKind::LogicalAnd(x, y) | ExprKind::LogicalOr(x, y) => pure(x) && pure(y),
            ExprKind::Compare(_, x, y) => pure(x) && pure(y) && self.compares(x.ty),
            ExprKind::AddrOf(x) => pure(x),
            ExprKind::Call(call) => match &call.callee {
                Callee::Static(func) => {
                    call.args.iter().all(pure) && self.is_pure_func(func, depth)
                }
                Callee::Method(..) | Callee::Value(_) => false,
            },
            ExprKind::Builtin(builtin, args) => {
                args.iter().all(pure) && self.is_pure_builtin(*builtin, args)
            }
            ExprKind::Convert(conversion, x) => pure(x) && always_works(*conversion),
            ExprKind::StructLit(fields) => fields.iter().all(|it| pure(&it.1)),
            ExprKind::ArrayLit(elems) | ExprKind::SliceLit(_, elems) => {
                elems.iter().all(|it| pure(&it.1))
            }
            ExprKind::MapLit(pairs) => pairs
                .iter()
                .all(|(key, value)| self.compares(key.ty) && pure(key) && pure(value)),
            ExprKind::MethodValue(..)
            | ExprKind::Deref(_)
            | ExprKind::Index(..)
            | ExprKind::MapIndex { .. }
            | ExprKind::Slice { .. }
            | ExprKind::TypeAssert { .. }
            | ExprKind::Recv { .. }
            | ExprKind::LetTuple { .. } => false,
        }
    }
    /// Whether comparing values of the type cannot panic.
    fn compares(&self, ty: Ty) -> bool {
        self.types.as_basic(ty).is_some() || self.types.pointee(ty).is_some()
    }
    fn is_pure_func(&self, func: &FuncRef, depth: u32) -> bool {
        let decl = &self.program.funcs[func.func];
        let stmts = decl.body.as_ref().map(|it| it.stmts.as_slice());
        let (Some([stmt]), true) = (stmts, depth < MAX_DEPTH) else {
            return false;
        };
        let StmtKind::Return(vals) = &stmt.kind else {
            return false;
        };
        vals.iter().all(|it| self.is_pure(it, depth + 1))
    }
    fn is_pure_builtin(&self, builtin: Builtin, args: &[Expr]) -> bool {
        match builtin {
            Builtin::Len
            | Builtin::Cap
            | Builtin::Complex
            | Builtin::Real
            | Builtin::Imag
            | Builtin::New
            | Builtin::Min
            | Builtin::Max
            | Builtin::UnsafeSizeof
            | Builtin::UnsafeAlignof
            | Builtin::UnsafeOffsetof
            | Builtin::FramePointer => true,
            Builtin::Make => args
                .iter()
                .all(|it| matches!(it.kind, ExprKind::Const(Const::Int(0..=0x10_0000)))),
            Builtin::Append
            | Builtin::Clear
            | Builtin::Close
            | Builtin::Copy
            | Builtin::Delete
            | Builtin::Panic
            | Builtin::Print
            | Builtin::Println
            | Builtin::Recover
            | Builtin::UnsafeAdd
            | Builtin::UnsafeSlice
            | Builtin::UnsafeSliceData
            | Builtin::UnsafeString
            | Builtin::UnsafeStringData => false,
        }
    }
}

fn always_works(conversion: Conversion) -> bool {
    match conversion {
        Conversion::Same
        | Conversion::Numeric
        | Conversion::Complex
        | Conversion::ToInterface
        | Conversion::InterfaceToInterface
        | Conversion::IntToString
        | Conversion::BytesToString
        | Conversion::RunesToString
        | Conversion::StringToBytes
        | Conversion::StringToRunes => true,
        Conversion::SliceToArray | Conversion::SliceToArrayPointer | Conversion::TypeParam => false,
    }
}

/// Whether the operator works for all values of its left operand.
fn never_fails(op: BinaryOp, right: &Expr) -> bool {
    let known = |low: i128| matches!(&right.kind, ExprKind::Const(Const::Int(n)) if *n >= low);
    match op {
        BinaryOp::Div | BinaryOp::Rem => {
            known(1) || matches!(&right.kind, ExprKind::Const(Const::Float(_)))
        }
        BinaryOp::Shl | BinaryOp::Shr => known(0),
        BinaryOp::Add
        | BinaryOp::Sub
        | BinaryOp::Mul
        | BinaryOp::And
        | BinaryOp::Or
        | BinaryOp::Xor
        | BinaryOp::AndNot => true,
    }
}
