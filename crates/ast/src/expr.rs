//! Expressions and types. Spec "Expressions" and "Types".

use source::{Pos, Span, Symbol};

use crate::{BinaryOp, ExprId, List, StmtId, UnaryOp};

/// An identifier where it declares or selects something. A use is [`Expr::Name`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ident {
    /// The name.
    pub name: Symbol,
    /// Where it stands.
    pub pos: Pos,
}

impl Ident {
    /// The text of the identifier.
    #[must_use]
    pub fn span(self) -> Span {
        let len = u32::try_from(self.name.as_str().len()).expect("names fit u32");
        Span::new(self.pos, self.pos.offset(len))
    }
}

/// What kind of literal a [`Expr::Literal`] is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum LitKind {
    Int,
    Float,
    Imag,
    Rune,
    String,
}

/// Direction of a channel type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ChanDir {
    /// `chan T`
    Both,
    /// `chan<- T`
    Send,
    /// `<-chan T`
    Recv,
}

/// An expression or a type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Expr {
    /// Something the parser could not read; already reported.
    Bad,
    /// `x`; position: the name
    Name(Symbol),
    /// A basic literal with its text as written; see [`literal`](crate::literal).
    Literal {
        /// Int, float, ...
        kind: LitKind,
        /// Text as written, quotes included.
        text: Symbol,
    },
    /// `T{a, b: c}`; `ty` is absent for an element whose type is elided. Position: the `{`
    CompositeLit {
        /// The type, if written.
        ty: Option<ExprId>,
        /// Elements; some are [`Expr::KeyValue`].
        elems: List<ExprId>,
    },
    /// `key: value` in a composite literal. Position: the `:`
    KeyValue {
        /// Key.
        key: ExprId,
        /// Value.
        value: ExprId,
    },
    /// `func(x int) string { ... }`. Position: `func`
    FuncLit {
        /// Parameters and results.
        sig: Signature,
        /// A [`Stmt::Block`](crate::Stmt::Block).
        body: StmtId,
    },
    /// `(x)`
    Paren(ExprId),
    /// `x.sel`: field, method, package member. Position: the `.`
    Selector {
        /// Operand.
        x: ExprId,
        /// Name behind the dot.
        sel: Ident,
    },
    /// `x[i]` or `F[A, B]`: index expression or instantiation. Position: the `[`
    Index {
        /// Operand.
        x: ExprId,
        /// At least one index or type argument.
        indices: List<ExprId>,
    },
    /// `x[lo:hi:max]`. Position: the `[`
    Slice {
        /// Operand.
        x: ExprId,
        /// Low bound.
        lo: Option<ExprId>,
        /// High bound.
        hi: Option<ExprId>,
        /// Capacity bound of a full slice expression.
        max: Option<ExprId>,
    },
    /// `x.(T)`. Position: the `.`
    TypeAssert {
        /// Operand.
        x: ExprId,
        /// Type.
        ty: ExprId,
    },
    /// `x.(type)`; the checker refuses it, as type switches are [`Stmt::TypeSwitch`](crate::Stmt::TypeSwitch).
    /// Position: the `.`
    TypeGuard(ExprId),
    /// `f(a, b...)`: call or conversion. Position: the `(`
    Call {
        /// Function or type.
        fun: ExprId,
        /// Arguments.
        args: List<ExprId>,
        /// Whether `...` follows the last argument.
        dots: bool,
    },
    /// `x op y`. Position: the operator
    Binary {
        /// Operator.
        op: BinaryOp,
        /// Left operand.
        x: ExprId,
        /// Right operand.
        y: ExprId,
    },
    /// `op x`. Position: the operator
    Unary {
        /// Operator.
        op: UnaryOp,
        /// Operand.
        x: ExprId,
    },
    /// `*x`: indirection or pointer type. Position: the `*`
    Star(ExprId),
    /// `[n]T`; `[...]T` when `len` is absent
    ArrayType {
        /// Length.
        len: Option<ExprId>,
        /// Element type.
        elem: ExprId,
    },
    /// `[]T`
    SliceType(ExprId),
    /// `...T`, the type of a last parameter only
    Dots(ExprId),
    /// `struct { ... }`
    StructType(List<Field>),
    /// `func(x int) string`
    FuncType(Signature),
    /// `interface { ... }`: methods have a name and a [`Expr::FuncType`], embedded elements no name;
    /// unions are binary `|`
    InterfaceType(List<Field>),
    /// `map[K]V`
    MapType {
        /// Key type.
        key: ExprId,
        /// Value type.
        value: ExprId,
    },
    /// `chan T`
    ChanType {
        /// Direction.
        dir: ChanDir,
        /// Element type.
        elem: ExprId,
    },
}

/// Parameters and results of a function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Signature {
    /// Parameters; the last may have type [`Expr::Dots`].
    pub params: List<Field>,
    /// Results.
    pub results: List<Field>,
}

/// A parameter, result, type parameter, struct field, or interface element. `a, b T` are two
/// fields with the same `ty` id.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Field {
    /// Absent: unnamed parameter, embedded field, embedded interface element.
    pub name: Option<Ident>,
    /// Type, or constraint of a type parameter.
    pub ty: ExprId,
    /// The tag of a struct field: a string [`Expr::Literal`].
    pub tag: Option<ExprId>,
    /// Position of the name, else of the type.
    pub pos: Pos,
}
