//! Statements. Spec "Statements".

use source::Pos;

use crate::{BinaryOp, DeclId, ExprId, Ident, List, StmtId};

/// A statement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stmt {
    /// Nothing between two semicolons, or behind a label
    Empty,
    /// `L: stmt`. Position: the label
    Labeled {
        /// Label.
        label: Ident,
        /// The statement; [`Stmt::Empty`] if there is none.
        stmt: StmtId,
    },
    /// `{ ... }`. Its `}` is the last byte of its span.
    Block(List<StmtId>),
    /// An expression for its effect
    Expr(ExprId),
    /// `ch <- value`. Position: the operator
    Send {
        /// Channel.
        chan: ExprId,
        /// Value.
        value: ExprId,
    },
    /// `var`, `const` or `type` in a function; several when grouped
    Decl(List<DeclId>),
    /// `lhs = rhs` or `lhs op= rhs`. Position: the operator
    Assign {
        /// The operator before `=`, if any.
        op: Option<BinaryOp>,
        /// Left side.
        lhs: List<ExprId>,
        /// Right side.
        rhs: List<ExprId>,
    },
    /// `lhs := rhs`. Position: the operator
    Define {
        /// Left side: names, unless already reported.
        lhs: List<ExprId>,
        /// Right side.
        rhs: List<ExprId>,
    },
    /// `x++` or `x--`. Position: the operator
    IncDec {
        /// Operand.
        x: ExprId,
        /// `++`
        inc: bool,
    },
    /// `break`, `continue`, `goto`, `fallthrough`
    Branch {
        /// Which.
        kind: BranchKind,
        /// Label.
        label: Option<Ident>,
    },
    /// `go call`
    Go(ExprId),
    /// `defer call`
    Defer(ExprId),
    /// `return results`
    Return(List<ExprId>),
    /// `if init; cond { } else { }`
    If {
        /// Simple statement.
        init: Option<StmtId>,
        /// Condition.
        cond: ExprId,
        /// A block.
        then: StmtId,
        /// A block or another `if`.
        els: Option<StmtId>,
    },
    /// `for init; cond; post { }`
    For {
        /// Simple statement.
        init: Option<StmtId>,
        /// Condition.
        cond: Option<ExprId>,
        /// Simple statement.
        post: Option<StmtId>,
        /// A block.
        body: StmtId,
    },
    /// `for lhs := range x { }`
    Range {
        /// At most two, unless already reported.
        lhs: List<ExprId>,
        /// `:=` rather than `=`
        define: bool,
        /// What is ranged over.
        x: ExprId,
        /// A block.
        body: StmtId,
        /// Position of the keyword `range`.
        pos: Pos,
    },
    /// `switch init; tag { }`
    Switch {
        /// Simple statement.
        init: Option<StmtId>,
        /// Tag.
        tag: Option<ExprId>,
        /// Clauses.
        clauses: List<CaseClause>,
    },
    /// `switch init; bind := x.(type) { }`
    TypeSwitch {
        /// Simple statement.
        init: Option<StmtId>,
        /// The variable declared in each clause.
        bind: Option<Ident>,
        /// The [`Expr::TypeGuard`](crate::Expr::TypeGuard).
        guard: ExprId,
        /// Clauses.
        clauses: List<CaseClause>,
    },
    /// `select { }`
    Select(List<CommClause>),
}

/// The keyword of a [`Stmt::Branch`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum BranchKind {
    Break,
    Continue,
    Goto,
    Fallthrough,
}

impl BranchKind {
    /// The keyword.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            BranchKind::Break => "break",
            BranchKind::Continue => "continue",
            BranchKind::Goto => "goto",
            BranchKind::Fallthrough => "fallthrough",
        }
    }
}

/// `case a, b:` or `default:` of a switch.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CaseClause {
    /// `default`
    pub is_default: bool,
    /// Expressions or types.
    pub cases: List<ExprId>,
    /// Statements.
    pub body: List<StmtId>,
    /// Position of the keyword.
    pub pos: Pos,
    /// Position of the colon.
    pub colon: Pos,
}

/// `case comm:` or `default:` of a select.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CommClause {
    /// Send, receive expression, or receive assignment; absent for `default`.
    pub comm: Option<StmtId>,
    /// Statements.
    pub body: List<StmtId>,
    /// Position of the keyword.
    pub pos: Pos,
    /// Position of the colon.
    pub colon: Pos,
}
