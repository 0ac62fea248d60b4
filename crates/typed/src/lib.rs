//! The tree as meant: every name resolved, every conversion explicit, every constant folded, no untyped type left.
//!
//! `check` writes it after a package has no error; `lower` reads it. Implicit dereferences, address-taking, promotions through embedded
//! fields, packing of variadic arguments and conversions to interfaces all stand here as nodes. Generic functions keep their type
//! parameters in their types; a use names its type arguments (`FuncRef`), and `lower` substitutes.
//!
//! Evaluation order is the order of the children as listed, with the spec's freedom resolved as gc does (see `lower`).

mod expr;
mod program;
mod stmt;

pub use expr::{
    BinaryOp, Builtin, Call, Callee, CompareOp, Const, Conversion, Expr, ExprKind, FuncRef,
    MethodRef, UnaryOp,
};
pub use program::{
    Capture, Func, FuncId, Global, GlobalId, InitStep, Local, LocalId, LocalKind, Package,
    PackageId, Pragmas, Program, RangeBody,
};
pub use stmt::{
    Block, CommClause, CommKind, Defer, LabelId, Lhs, RangeKind, Stmt, StmtKind, SwitchClause,
    TargetId, TypeClause,
};
