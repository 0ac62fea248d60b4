//! Expressions.

use std::sync::Arc;

use source::{Span, Symbol};
use types::Ty;

use crate::program::{FuncId, GlobalId, LocalId};

/// A constant of a typed type: it has been converted and fits.
#[derive(Clone, PartialEq, Debug)]
pub enum Const {
    /// A boolean.
    Bool(bool),
    /// An integer of any width, uintptr and unsafe.Pointer included.
    Int(i128),
    /// A float, already rounded to the type's precision.
    Float(f64),
    /// A complex number, parts already rounded.
    Complex(f64, f64),
    /// A string's bytes.
    Str(Arc<[u8]>),
    /// nil, of a pointer, func, slice, map, chan, interface or unsafe.Pointer type.
    Nil,
}

/// An expression: its type, its text, what it is.
#[derive(Clone, Debug)]
pub struct Expr {
    /// Its type; a call of several or no results and the comma-ok forms have a tuple type.
    pub ty: Ty,
    /// The text. Line numbers at run time come from `pos`.
    pub span: Span,
    /// gc's position of the node (operator, opening parenthesis of a call, selector's dot, …).
    pub pos: source::Pos,
    /// What it is.
    pub kind: ExprKind,
}

/// A use of a declared function or method, with type arguments if it is generic (receiver's first).
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct FuncRef {
    /// The function.
    pub func: FuncId,
    /// Type arguments.
    pub type_args: Vec<Ty>,
}

/// A method found by selection, after the receiver has been adjusted.
#[derive(Clone, Debug)]
pub enum MethodRef {
    /// A declared method; the receiver has exactly its receiver type.
    Static(FuncRef),
    /// A method of an interface type; the receiver has that interface type. `index` is the place in the sorted method set.
    Interface {
        /// Name.
        name: Symbol,
        /// Index into the interface's method set (`Types::method_set`), which is the itab's order.
        index: u32,
    },
    /// A method of a type parameter: found again when the type argument is known.
    TypeParam {
        /// Name.
        name: Symbol,
    },
}

/// Whom a call calls.
#[derive(Clone, Debug)]
pub enum Callee {
    /// A declared function, or a declared method whose receiver is the first argument.
    Static(FuncRef),
    /// A method of an interface or of a type parameter: receiver, method.
    Method(Box<Expr>, MethodRef),
    /// A func value.
    Value(Box<Expr>),
}

/// A call. Arguments are converted to the parameter types; variadic ones are packed in a `SliceLit` (or nil).
#[derive(Clone, Debug)]
pub struct Call {
    /// Whom.
    pub callee: Callee,
    /// Arguments.
    pub args: Vec<Expr>,
    /// The last argument is a slice made by the call (`f(a, b, c)` of a variadic f): it may live in the frame.
    pub packed: bool,
}

/// A unary operator on a numeric or boolean operand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnaryOp {
    /// `-x`
    Neg,
    /// `^x`
    Not,
    /// `!x`
    LogicalNot,
}

/// A binary operator whose operands have the result's type; for shifts the right operand has any integer type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BinaryOp {
    /// `+`, also of strings.
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `%`
    Rem,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
    /// `&^`
    AndNot,
    /// `<<`
    Shl,
    /// `>>`
    Shr,
}

/// A comparison. Both operands have one type (an interface compared with a concrete value has been converted).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "the names say it")]
pub enum CompareOp {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// How a value of one type becomes a value of another. Spec: "Conversions". The types are those of operand and result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conversion {
    /// The same representation: types of identical underlying types, channel directions, unsafe.Pointer and uintptr.
    Same,
    /// Between integer and float types and among themselves.
    Numeric,
    /// Between complex types.
    Complex,
    /// A concrete value to an interface.
    ToInterface,
    /// An interface value to an interface whose methods it is known to have.
    InterfaceToInterface,
    /// An integer to a string.
    IntToString,
    /// `[]byte` to string.
    BytesToString,
    /// `[]rune` to string.
    RunesToString,
    /// string to `[]byte`.
    StringToBytes,
    /// string to `[]rune`.
    StringToRunes,
    /// A slice to an array; panics if it is shorter.
    SliceToArray,
    /// A slice to a pointer to an array; panics if it is shorter.
    SliceToArrayPointer,
    /// From or to a type parameter: decided when the type arguments are known.
    TypeParam,
}

/// A predeclared function, or one of package unsafe, that is not folded.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Builtin {
    /// `append(s, elems…)` with packed elements as a `SliceLit` second argument, or `append(s, t...)` (t may be a string).
    Append,
    /// `cap(x)`
    Cap,
    /// `clear(x)`
    Clear,
    /// `close(ch)`
    Close,
    /// `complex(r, i)`
    Complex,
    /// `copy(dst, src)`; src may be a string.
    Copy,
    /// `delete(m, k)`
    Delete,
    /// `imag(c)`
    Imag,
    /// `len(x)`
    Len,
    /// `make(T, args…)`: the type is the expression's; arguments have type int or are other integers as written.
    Make,
    /// `max(a, b, …)`
    Max,
    /// `min(a, b, …)`
    Min,
    /// `new(T)`, or `new(expr)` with one argument.
    New,
    /// `panic(v)` with v of type any.
    Panic,
    /// `print(args…)`
    Print,
    /// `println(args…)`
    Println,
    /// `real(c)`
    Real,
    /// `recover()`
    Recover,
    /// `unsafe.Add(p, n)`
    UnsafeAdd,
    /// `unsafe.Slice(p, n)`
    UnsafeSlice,
    /// `unsafe.SliceData(s)`
    UnsafeSliceData,
    /// `unsafe.String(p, n)`
    UnsafeString,
    /// `unsafe.StringData(s)`
    UnsafeStringData,
    /// `unsafe.Sizeof(x)` and the like of a type that depends on type parameters.
    UnsafeSizeof,
    /// `unsafe.Alignof(x)`, likewise.
    UnsafeAlignof,
    /// `unsafe.Offsetof(x.f)`, likewise.
    UnsafeOffsetof,
    /// The address of this function's frame, as a uintptr; only `lower` writes it.
    FramePointer,
}

/// What an expression is.
#[derive(Clone, Debug)]
pub enum ExprKind {
    /// A constant.
    Const(Const),
    /// The zero value of the type.
    Zero,
    /// A local variable, parameter, result or captured variable of the function.
    Local(LocalId),
    /// A package-level variable.
    Global(GlobalId),
    /// A declared function as a value.
    Func(FuncRef),
    /// A function literal.
    FuncLit(FuncId),
    /// `x.M` not called: the receiver is evaluated and kept.
    MethodValue(Box<Expr>, MethodRef),
    /// `T.M`: a function whose first parameter is the receiver (type given; the method is found through embedded fields if need be).
    MethodExpr(Ty, Symbol),
    /// Unary operator.
    Unary(UnaryOp, Box<Expr>),
    /// Binary operator.
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// `&&`
    LogicalAnd(Box<Expr>, Box<Expr>),
    /// `||`
    LogicalOr(Box<Expr>, Box<Expr>),
    /// Comparison.
    Compare(CompareOp, Box<Expr>, Box<Expr>),
    /// `*p`; panics if p is nil.
    Deref(Box<Expr>),
    /// `&x` of an addressable operand, or of a composite literal (which makes a new variable).
    AddrOf(Box<Expr>),
    /// Field number `1` of a struct value; addressable if the operand is.
    Field(Box<Expr>, u32),
    /// `x[i]` of an array, slice or string.
    Index(Box<Expr>, Box<Expr>),
    /// `m[k]`; with `comma_ok` a tuple (value, bool).
    MapIndex {
        /// The map.
        map: Box<Expr>,
        /// The key, of the map's key type.
        key: Box<Expr>,
        /// The two-valued form.
        comma_ok: bool,
    },
    /// `x[lo:hi:max]` of a string, a slice, or a pointer to an array.
    Slice {
        /// Operand.
        x: Box<Expr>,
        /// Low index.
        lo: Option<Box<Expr>>,
        /// High index.
        hi: Option<Box<Expr>>,
        /// Capacity index.
        max: Option<Box<Expr>>,
    },
    /// A call.
    Call(Box<Call>),
    /// A call of a predeclared function.
    Builtin(Builtin, Vec<Expr>),
    /// A conversion.
    Convert(Conversion, Box<Expr>),
    /// `x.(T)` to the type of the expression (or, with `comma_ok`, to the first of its tuple).
    TypeAssert {
        /// The interface value.
        x: Box<Expr>,
        /// The two-valued form.
        comma_ok: bool,
    },
    /// `T{…}` of a struct type: field numbers and values, in source order. Fields not named are zero.
    StructLit(Vec<(u32, Expr)>),
    /// `[n]T{…}`: indices and values in source order.
    ArrayLit(Vec<(u64, Expr)>),
    /// `[]T{…}`: length, indices and values.
    SliceLit(u64, Vec<(u64, Expr)>),
    /// `map[K]V{…}`
    MapLit(Vec<(Expr, Expr)>),
    /// `<-ch`; with `comma_ok` a tuple.
    Recv {
        /// The channel.
        ch: Box<Expr>,
        /// The two-valued form.
        comma_ok: bool,
    },
    /// Evaluates a tuple into fresh locals, then `body`: `f(g())` of a several-valued g.
    LetTuple {
        /// One local per element.
        locals: Vec<LocalId>,
        /// The tuple.
        tuple: Box<Expr>,
        /// What uses the locals.
        body: Box<Expr>,
    },
}
