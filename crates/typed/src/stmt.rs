//! Statements.

use source::{Pos, Span, entity};
use types::Ty;

use crate::expr::{BinaryOp, Conversion, Expr};
use crate::program::LocalId;

entity!(/// A statement that `break` or `continue` can name, unique in its function.
    TargetId, "target");
entity!(/// A label that `goto` can name, unique in its function.
    LabelId, "label");

/// A list of statements that is a scope.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// In order.
    pub stmts: Vec<Stmt>,
    /// The closing brace (line of an implicit return).
    pub end: Pos,
}

/// A statement.
#[derive(Clone, Debug)]
pub struct Stmt {
    /// The text.
    pub span: Span,
    /// gc's position of the node.
    pub pos: Pos,
    /// What it is.
    pub kind: StmtKind,
}

/// The left side of an assignment.
#[derive(Clone, Debug)]
pub enum Lhs {
    /// `_`
    Blank,
    /// A new variable comes to life here and is given the value.
    Declare(LocalId),
    /// An existing variable, field, element, map element (`MapIndex`) or `*p`.
    Place(Expr),
}

/// What `range` goes over. The operand is evaluated once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RangeKind {
    /// An integer n: 0 to n-1.
    Int,
    /// An array (copied if the value is used and it is a value).
    Array,
    /// A pointer to an array.
    ArrayPointer,
    /// A slice.
    Slice,
    /// A string: byte index and rune.
    String,
    /// A map.
    Map,
    /// A channel.
    Chan,
    /// A function taking yield.
    Func,
}

/// A clause of an expression switch.
#[derive(Clone, Debug)]
pub struct SwitchClause {
    /// Boolean expressions (comparisons with the tag's local), none for `default`.
    pub conds: Vec<Expr>,
    /// Whether this is the default clause.
    pub default: bool,
    /// Body.
    pub body: Block,
    /// Ends in `fallthrough`.
    pub fallthrough: bool,
    /// The `case`.
    pub pos: Pos,
}

/// A clause of a type switch.
#[derive(Clone, Debug)]
pub struct TypeClause {
    /// Types; `None` is nil.
    pub types: Vec<Option<Ty>>,
    /// Whether this is the default clause.
    pub default: bool,
    /// The clause's own variable: of the case's type if there is exactly one, else of the operand's type.
    pub binding: Option<LocalId>,
    /// Body.
    pub body: Block,
    /// The `case`.
    pub pos: Pos,
}

/// What a clause of `select` waits for.
#[derive(Clone, Debug)]
pub enum CommKind {
    /// `default`
    Default,
    /// `ch <- value`
    Send(Expr, Expr),
    /// `v, ok = <-ch`
    Recv(Expr, Option<Lhs>, Option<Lhs>),
}

/// A clause of `select`.
#[derive(Clone, Debug)]
pub struct CommClause {
    /// What it waits for.
    pub comm: CommKind,
    /// Body.
    pub body: Block,
    /// The `case`.
    pub pos: Pos,
}

/// A `defer` or `go` statement's call.
#[derive(Clone, Debug)]
pub struct Defer {
    /// A `Call` or a `Builtin`; its operands are evaluated at the statement.
    pub call: Expr,
}

/// What a statement is.
#[derive(Clone, Debug)]
pub enum StmtKind {
    /// An expression for its effect.
    Expr(Expr),
    /// New variables, zero.
    Var(Vec<LocalId>),
    /// Parallel assignment, as many values as places. Spec: "Assignment statements".
    Assign(Vec<Lhs>, Vec<Expr>),
    /// Assignment of a several-valued expression; each element with its conversion to the place's type, if it needs one.
    AssignTuple {
        /// Places.
        lhs: Vec<Lhs>,
        /// The type each element is converted to, and how; `None`: it already has the place's type.
        convert: Vec<Option<(Ty, Conversion)>>,
        /// The tuple.
        rhs: Expr,
    },
    /// `x op= y`, `x++`: the place's operands are evaluated once.
    OpAssign(Expr, BinaryOp, Expr),
    /// A block.
    Block(Block),
    /// `if`; the init statement stands before it in an enclosing block.
    If {
        /// Condition.
        cond: Expr,
        /// Then.
        then: Block,
        /// Else: a block or another `If`.
        els: Option<Box<Stmt>>,
    },
    /// `for`; the init statement stands before it in an enclosing block.
    For {
        /// Its id.
        target: TargetId,
        /// Condition.
        cond: Option<Expr>,
        /// Post statement.
        post: Option<Box<Stmt>>,
        /// Body.
        body: Block,
        /// Variables of the init statement that are new in each iteration (Go 1.22); empty for older versions.
        per_iteration: Vec<LocalId>,
    },
    /// `for range`
    Range {
        /// Its id.
        target: TargetId,
        /// What is ranged over.
        kind: RangeKind,
        /// The operand.
        x: Expr,
        /// First iteration variable.
        key: Option<Lhs>,
        /// Second iteration variable.
        value: Option<Lhs>,
        /// Conversions of key and value, when places are assigned to.
        convert: [Option<(Ty, Conversion)>; 2],
        /// Body.
        body: Block,
    },
    /// Expression switch; clauses in source order.
    Switch {
        /// Its id.
        target: TargetId,
        /// The tag: evaluated once into this local, which the conditions compare. None: conditions stand for themselves.
        tag: Option<(LocalId, Expr)>,
        /// Clauses.
        clauses: Vec<SwitchClause>,
    },
    /// Type switch.
    TypeSwitch {
        /// Its id.
        target: TargetId,
        /// The interface value.
        x: Expr,
        /// Clauses.
        clauses: Vec<TypeClause>,
    },
    /// `select`
    Select {
        /// Its id.
        target: TargetId,
        /// Clauses.
        clauses: Vec<CommClause>,
    },
    /// A label.
    Label(LabelId),
    /// `goto`
    Goto(LabelId),
    /// `break` out of that statement.
    Break(TargetId),
    /// `continue` of that loop.
    Continue(TargetId),
    /// `return`; with named results and no operands the values are the result locals.
    Return(Vec<Expr>),
    /// `defer`
    Defer(Defer),
    /// `go`
    Go(Defer),
    /// `ch <- v`
    Send(Expr, Expr),
}
