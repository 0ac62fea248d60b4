//! Programs, packages, functions, variables.

use std::collections::BTreeMap;

use source::{IndexVec, Pos, Span, Symbol, entity};
use types::{Ty, Types};

use crate::expr::Expr;
use crate::stmt::{Block, Lhs};

entity!(/// A function, method or function literal of the program.
    FuncId, "func");
entity!(/// A package-level variable.
    GlobalId, "global");
entity!(/// A variable of a function: parameter, result, local, captured.
    LocalId, "local");
entity!(/// A package.
    PackageId, "package");

/// A checked program: all packages, imports first.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// All types.
    pub types: Types,
    /// Packages, each after those it imports.
    pub packages: IndexVec<PackageId, Package>,
    /// Functions.
    pub funcs: IndexVec<FuncId, Func>,
    /// Package-level variables.
    pub globals: IndexVec<GlobalId, Global>,
    /// `main.main`, if there is a package main.
    pub main: Option<FuncId>,
    /// Functions that are found by name at compile time: those of package runtime that the compiler calls (`runtime.panicIndex`), and `//gofc:root`s.
    pub by_link_name: BTreeMap<String, FuncId>,
}

/// A package.
#[derive(Clone, Debug)]
pub struct Package {
    /// Import path; `main` for the program's.
    pub path: Symbol,
    /// Name.
    pub name: Symbol,
    /// Initialisation of its variables, in order. Spec: "Package initialization".
    pub init: Vec<InitStep>,
    /// Its `init` functions, in source order.
    pub init_funcs: Vec<FuncId>,
}

/// One variable declaration to initialise: one value for one variable, or a tuple for several.
#[derive(Clone, Debug)]
pub struct InitStep {
    /// Places (globals or blank).
    pub lhs: Vec<Lhs>,
    /// Conversions, as in `StmtKind::AssignTuple`; for a single value always `None`.
    pub convert: Vec<Option<(Ty, crate::Conversion)>>,
    /// Value.
    pub value: Expr,
    /// Locals that the value needs (`LetTuple`).
    pub locals: IndexVec<LocalId, Local>,
}

/// A package-level variable.
#[derive(Clone, Debug)]
pub struct Global {
    /// Its symbol: `main.x`.
    pub link_name: String,
    /// Its type.
    pub ty: Ty,
    /// Its package.
    pub package: PackageId,
    /// Where it is declared.
    pub pos: Pos,
}

/// What kind of variable a local is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LocalKind {
    /// Receiver or parameter.
    Param,
    /// Result, named or not.
    Result,
    /// A variable declared in the body, or a temporary of the checker (empty name).
    Var,
    /// A variable of an enclosing function: see `Func::captures`.
    Captured,
}

/// A variable of a function.
#[derive(Clone, Debug)]
pub struct Local {
    /// Its name; empty for unnamed results and temporaries.
    pub name: Symbol,
    /// Its type.
    pub ty: Ty,
    /// Where it is declared.
    pub pos: Pos,
    /// What kind.
    pub kind: LocalKind,
    /// `&x`, also implied by a method call with pointer receiver or by slicing an array. Set on the variable that a captured one stands for, too.
    pub addr_taken: bool,
    /// A function literal refers to it.
    pub captured: bool,
    /// Assigned after its declaration, anywhere (closures included). A captured variable that is not, and whose address is not taken, may be captured by value.
    pub reassigned: bool,
}

/// A variable that a function literal refers to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Capture {
    /// The variable in the function that encloses the literal (itself perhaps captured there).
    pub outer: LocalId,
    /// The variable in the literal.
    pub inner: LocalId,
}

/// `//go:` directives and the like.
#[derive(Clone, Debug, Default)]
pub struct Pragmas {
    /// `//go:noinline`
    pub noinline: bool,
    /// `//go:nosplit`
    pub nosplit: bool,
    /// `//go:noescape`
    pub noescape: bool,
    /// `//gofc:root`: kept though no Go code calls it.
    pub root: bool,
    /// `//gofc:defer KIND`: forced lowering of its defers.
    pub defer: Option<String>,
    /// `//go:linkname local remote`: the symbol to use instead.
    pub link_name: Option<String>,
    /// Where the package has it in assembly.
    pub assembly: Option<String>,
}

/// A function, method or function literal.
#[derive(Clone, Debug)]
pub struct Func {
    /// Its name as declared; of a literal the generated part (`func1`).
    pub name: Symbol,
    /// Its symbol and its name in tracebacks: `main.f`, `main.(*T).M`, `main.f.func1`, `main.init.0`, `main.glob..func1`.
    pub link_name: String,
    /// Its package.
    pub package: PackageId,
    /// Its function type, without receiver.
    pub ty: Ty,
    /// Receiver.
    pub recv: Option<LocalId>,
    /// Parameters, in order (blank and unnamed ones too).
    pub params: Vec<LocalId>,
    /// Results, in order.
    pub results: Vec<LocalId>,
    /// Whether results have names.
    pub named_results: bool,
    /// All variables.
    pub locals: IndexVec<LocalId, Local>,
    /// The body; none for functions defined elsewhere (C or assembly).
    pub body: Option<Block>,
    /// For a literal: the function it stands in.
    pub outer: Option<FuncId>,
    /// For a literal: variables of the enclosing function that it uses.
    pub captures: Vec<Capture>,
    /// Type parameters, the receiver's first.
    pub type_params: Vec<Ty>,
    /// Directives.
    pub pragmas: Pragmas,
    /// The `func` keyword to the closing brace.
    pub span: Span,
    /// Its name (for a literal `func`).
    pub pos: Pos,
    /// Contains a `defer` statement of its own.
    pub has_defer: bool,
    /// Calls `recover` itself.
    pub has_recover: bool,
    /// For the body of a range over a function that `lower` made a literal of.
    pub range_body: Option<RangeBody>,
    /// It has a body, which was not looked at because nothing reaches it.
    pub unchecked: bool,
}

/// What the body of a range over a function knows of the function that it is a part of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RangeBody {
    /// The function, which `defer` and `recover` in the body belong to.
    pub of: FuncId,
    /// The variable that has the address of that function's frame, if it is needed.
    pub frame: Option<LocalId>,
}
