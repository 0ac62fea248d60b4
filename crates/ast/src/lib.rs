//! The tree as written: one node per production of the Go spec, and nothing decided yet.
//!
//! Each [`File`] owns an [`Arena`]; nodes are small `Copy` values behind typed ids, child lists are
//! ranges ([`List`]) of one pool per kind. Types and expressions share [`Expr`]. A child's id is
//! always smaller than its parent's, so facts about nodes may live in dense side tables and whole
//! files can be walked without recursion.
//!
//! ```text
//! match file.expr(id) {
//!     Expr::Binary { op, x, y } => ...,
//!     Expr::Call { fun, args, dots } => for &arg in file.list(args) { ... },
//! }
//! ```
//!
//! A node's *position* is the one the Go compiler reports for it (the operator of a binary
//! expression, the `(` of a call); its *span* covers all its text.

mod arena;
mod decl;
mod dump;
mod expr;
mod file;
pub mod literal;
mod op;
mod outline;
mod print;
mod stmt;
mod walk;

pub use arena::{Arena, DeclId, ExprId, List, Pooled, StmtId};
pub use decl::{ConstDecl, Decl, FuncDecl, Group, ImportDecl, TypeDecl, VarDecl};
pub use dump::dump;
pub use expr::{ChanDir, Expr, Field, Ident, LitKind, Signature};
pub use file::{Directive, File, Origin, Package, Routine, RoutineBody};
pub use op::{BinaryOp, UnaryOp};
pub use outline::{Outline, ParseFunction, Whole};
pub use print::{print_expr, print_expr_list, print_signature, print_simple_stmt};
pub use stmt::{BranchKind, CaseClause, CommClause, Stmt};
pub use walk::{Node, children};

/// How deep a tree may be. The parser reports deeper ones, so that later passes may recurse on a
/// thread with a large stack.
pub const MAX_DEPTH: u32 = 10_000;
