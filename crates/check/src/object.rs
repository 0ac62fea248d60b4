//! What names stand for. Spec: "Declarations and scope".

use ast::{DeclId, ExprId};
use source::{Pos, Symbol, entity};
use typed::{FuncId, GlobalId, LocalId};
use types::{ConstValue, NamedId, Ty};

entity!(/// A declared thing.
    ObjId, "o");
entity!(/// A package of the run.
    PkgId, "pkg");
entity!(/// A file of the run.
    FileIdx, "file");

/// How far the checking of an object is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum State {
    /// Not begun.
    White,
    /// Under way: meeting it again is a cycle.
    Grey,
    /// Done: `ty` is set.
    Black,
}

/// Where a variable lives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum VarPlace {
    /// At package level.
    Global(GlobalId),
    /// In the function at this depth of nesting.
    Local {
        /// Index into the stack of functions.
        depth: usize,
        /// The variable there.
        local: LocalId,
    },
}

/// What kind of thing an object is.
#[derive(Clone, Debug)]
pub(crate) enum ObjKind {
    /// An imported package; none if it is not available.
    Package {
        /// Which.
        package: Option<PkgId>,
        /// Its import path.
        path: Symbol,
        /// Whether a name was given.
        renamed: bool,
    },
    /// Package unsafe.
    Unsafe,
    /// A constant; none if its value is not known.
    Const(Option<ConstValue>),
    /// The predeclared `iota`.
    Iota,
    /// A type.
    Type,
    /// A variable.
    Var(VarPlace),
    /// A function or method.
    Func(FuncObj),
    /// A predeclared function.
    Builtin(BuiltinId),
    /// `nil`
    Nil,
}

/// A declared function or method.
#[derive(Clone, Debug)]
pub(crate) struct FuncObj {
    /// Its number.
    pub(crate) func: FuncId,
    /// Its type parameters, for a function; those of a method's receiver are its type's.
    pub(crate) type_params: Vec<Ty>,
    /// For a method: receiver base type, and whether the receiver is a pointer.
    pub(crate) recv: Option<(NamedId, bool)>,
}

/// A predeclared function or one of package unsafe.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BuiltinId {
    Append,
    Cap,
    Clear,
    Close,
    Complex,
    Copy,
    Delete,
    Imag,
    Len,
    Make,
    Max,
    Min,
    New,
    Panic,
    Print,
    Println,
    Real,
    Recover,
    Add,
    Alignof,
    Offsetof,
    Sizeof,
    Slice,
    SliceData,
    String,
    StringData,
    /// For tests of type checkers: whether a constant is true.
    Assert,
    /// For tests of type checkers: its first argument.
    Trace,
}

/// The declaration of an object at package level, or of a local type.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DeclSrc {
    /// In which file.
    pub(crate) file: FileIdx,
    /// Which declaration.
    pub(crate) decl: DeclId,
    /// Which of its names.
    pub(crate) index: usize,
    /// For a constant: where type and values are written, if they are those of an earlier member of the group.
    pub(crate) inherited: Option<DeclId>,
    /// For a constant: value of iota.
    pub(crate) iota: u32,
}

/// A declared thing.
#[derive(Clone, Debug)]
pub(crate) struct Obj {
    /// Its name.
    pub(crate) name: Symbol,
    /// Where it is declared.
    pub(crate) pos: Pos,
    /// In which package; none for predeclared things.
    pub(crate) pkg: Option<PkgId>,
    /// What it is.
    pub(crate) kind: ObjKind,
    /// Its type, once black.
    pub(crate) ty: Ty,
    /// How far its checking is.
    pub(crate) state: State,
    /// Its declaration, at package level.
    pub(crate) src: Option<DeclSrc>,
    /// A variable or import that has been used.
    pub(crate) used: bool,
    /// Depth of its scope, for local things.
    pub(crate) depth: u32,
    /// `&x` somewhere.
    pub(crate) addr_taken: bool,
    /// A function literal refers to it.
    pub(crate) captured: bool,
    /// Assigned after its declaration.
    pub(crate) reassigned: bool,
}

impl Obj {
    pub(crate) fn new(name: Symbol, pos: Pos, pkg: Option<PkgId>, kind: ObjKind) -> Self {
        Self {
            name,
            pos,
            pkg,
            kind,
            ty: Ty::INVALID,
            state: State::White,
            src: None,
            used: false,
            depth: 0,
            addr_taken: false,
            captured: false,
            reassigned: false,
        }
    }
    pub(crate) fn with_type(mut self, ty: Ty) -> Self {
        self.ty = ty;
        self.state = State::Black;
        self
    }
    /// As messages call its kind.
    pub(crate) fn kind_name(&self) -> &'static str {
        match &self.kind {
            ObjKind::Package { .. } | ObjKind::Unsafe => "package name",
            ObjKind::Const(_) | ObjKind::Iota => "constant",
            ObjKind::Type => "defined type",
            ObjKind::Var(VarPlace::Global(_)) => "package-level variable",
            ObjKind::Var(VarPlace::Local { .. }) => "local variable",
            ObjKind::Func(it) if it.recv.is_some() => "method",
            ObjKind::Func(_) => "function",
            ObjKind::Builtin(_) => "built-in function",
            ObjKind::Nil => "untyped nil",
        }
    }
}

/// An expression that is part of a package-level declaration, as `varDecl` needs it.
pub(crate) type MaybeExpr = Option<ExprId>;
