//! The kinds of types. Spec: "Types".

use source::{Pos, Symbol, entity};

entity!(/// A type: a handle into `Types`. Equal handles are identical types (spec: "Type identity"), see `Types::identical`.
    Ty, "t");
entity!(/// A defined type, or one instance of a generic one.
    NamedId, "n");
entity!(/// A type parameter.
    TypeParamId, "p");

/// A predeclared type, or the type of an untyped constant.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[expect(missing_docs, reason = "the names are the spec's")]
pub enum Basic {
    Bool,
    Int,
    Int8,
    Int16,
    Int32,
    Int64,
    Uint,
    Uint8,
    Uint16,
    Uint32,
    Uint64,
    Uintptr,
    Float32,
    Float64,
    Complex64,
    Complex128,
    String,
    UnsafePointer,
    UntypedBool,
    UntypedInt,
    UntypedRune,
    UntypedFloat,
    UntypedComplex,
    UntypedString,
    UntypedNil,
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

/// A struct field.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Field {
    /// Its name; for an embedded field the type's name.
    pub name: Symbol,
    /// Its type.
    pub ty: Ty,
    /// Whether it is embedded.
    pub embedded: bool,
    /// Its tag, decoded; empty if there is none.
    pub tag: Symbol,
    /// The import path of the package that declared it, for unexported names (it matters for their identity); empty for exported ones.
    pub package: Symbol,
}

/// A method of an interface type.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Method {
    /// Its name.
    pub name: Symbol,
    /// The import path of the package that declared it, for unexported names; empty for exported ones.
    pub package: Symbol,
    /// Its function type, without receiver.
    pub ty: Ty,
}

/// A function type.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct FuncType {
    /// Parameter types; the last is a slice if `variadic`.
    pub params: Vec<Ty>,
    /// Result types.
    pub results: Vec<Ty>,
    /// `...` on the last parameter.
    pub variadic: bool,
}

/// One term of a union in a constraint.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct UnionTerm {
    /// `~T`
    pub tilde: bool,
    /// `T`
    pub ty: Ty,
}

/// An interface type: explicit methods, embedded elements. Its type set is computed by `Types`.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct InterfaceType {
    /// Explicit methods, sorted by name.
    pub methods: Vec<Method>,
    /// Embedded interfaces, types and unions, as written.
    pub embeds: Vec<Ty>,
    /// The predeclared `comparable`.
    pub comparable: bool,
    /// Whether it stands for a constraint literal `[T int|string]`.
    pub implicit: bool,
}

/// What a type is.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum TyKind {
    /// The type of an expression in which an error has been reported.
    Invalid,
    /// A predeclared type.
    Basic(Basic),
    /// A defined type (`error` included).
    Named(NamedId),
    /// `*T`
    Pointer(Ty),
    /// `[]T`
    Slice(Ty),
    /// `[n]T`
    Array(Ty, u64),
    /// `map[K]V`
    Map(Ty, Ty),
    /// `chan T`
    Chan(ChanDir, Ty),
    /// `struct{…}`
    Struct(Vec<Field>),
    /// `func(…) …`
    Func(FuncType),
    /// `interface{…}`
    Interface(InterfaceType),
    /// The results of a call: none, or two and more.
    Tuple(Vec<Ty>),
    /// A type parameter.
    TypeParam(TypeParamId),
    /// `~A | B`, inside constraints only.
    Union(Vec<UnionTerm>),
}

/// A defined type.
#[derive(Clone, Debug)]
pub struct NamedData {
    /// Its name.
    pub name: Symbol,
    /// Import path of its package; empty for `error` and `comparable`.
    pub package: Symbol,
    /// Name of its package, as it qualifies the type in messages and in reflection.
    pub package_name: Symbol,
    /// Where it is declared.
    pub pos: Pos,
    /// Distinguishes types declared inside functions: 0 for package level, else a number unique in the package (as in `main.T·1`).
    pub local: u32,
    /// The underlying type; `Ty::INVALID` until resolved.
    pub underlying: Ty,
    /// Whether `underlying` is set.
    pub resolved: bool,
    /// Type parameters of a generic type (declared) .
    pub type_params: Vec<TypeParamId>,
    /// Type parameters of the function that a local type is declared in: there is one such type for each list of their arguments.
    pub outer_params: Vec<Ty>,
    /// For an instance: the generic type and its arguments, those for `outer_params` first.
    pub instance: Option<(NamedId, Vec<Ty>)>,
    /// Declared methods in source order.
    pub methods: Vec<NamedMethod>,
}

/// A declared method.
#[derive(Clone, Debug)]
pub struct NamedMethod {
    /// Its name.
    pub name: Symbol,
    /// Import path of its package.
    pub package: Symbol,
    /// Whether the receiver is `*T`.
    pub pointer: bool,
    /// Whether it has type parameters of its own: then it is in no method set.
    pub generic: bool,
    /// Its function type, without receiver; `Ty::INVALID` until resolved.
    pub ty: Ty,
    /// Where it is declared.
    pub pos: Pos,
    /// Its number among the functions of the program (`typed::FuncId`); set by the checker.
    pub func: u32,
}

/// A type parameter.
#[derive(Clone, Debug)]
pub struct TypeParamData {
    /// Its name.
    pub name: Symbol,
    /// Its position in its list.
    pub index: u32,
    /// Its constraint: an interface type (or a named one).
    pub constraint: Ty,
    /// Where it is declared.
    pub pos: Pos,
}
