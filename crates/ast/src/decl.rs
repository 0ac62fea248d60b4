//! Declarations. Spec "Declarations and scope", "Import declarations".

use source::{Pos, Symbol};

use crate::{ExprId, Field, Ident, List, Signature, StmtId};

/// A declaration. A parenthesised group is several declarations with the same [`Group`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Decl {
    /// `import name "path"`
    Import(ImportDecl),
    /// `const a, b T = 1, 2`
    Const(ConstDecl),
    /// `type T[P any] U`
    Type(TypeDecl),
    /// `var a, b T = 1, 2`
    Var(VarDecl),
    /// `func (r R) name(params) results { }`
    Func(FuncDecl),
}

/// Place of a declaration within a parenthesised group.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Group {
    /// Position of the group's keyword; the same for all its members.
    pub pos: Pos,
    /// 0 for the first member: the value of `iota`.
    pub index: u32,
}

/// `import name "path"`
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ImportDecl {
    /// Group, if in parentheses.
    pub group: Option<Group>,
    /// Local name; `.` and `_` included.
    pub name: Option<Ident>,
    /// A string literal; [`Expr::Bad`](crate::Expr::Bad) if reported.
    pub path: ExprId,
    /// The unquoted path; empty if reported.
    pub path_text: Symbol,
}

/// `const names ty = values`
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ConstDecl {
    /// Group, if in parentheses.
    pub group: Option<Group>,
    /// At least one.
    pub names: List<Ident>,
    /// Type.
    pub ty: Option<ExprId>,
    /// Empty: repeats the previous member of the group.
    pub values: List<ExprId>,
}

/// `type name[tparams] ty` or `type name[tparams] = ty`
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TypeDecl {
    /// Group, if in parentheses.
    pub group: Option<Group>,
    /// Name.
    pub name: Ident,
    /// Type parameters.
    pub tparams: List<Field>,
    /// `=`
    pub alias: bool,
    /// Type.
    pub ty: ExprId,
}

/// `var names ty = values`
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VarDecl {
    /// Group, if in parentheses.
    pub group: Option<Group>,
    /// At least one.
    pub names: List<Ident>,
    /// Type.
    pub ty: Option<ExprId>,
    /// Values.
    pub values: List<ExprId>,
}

/// `func recv name[tparams] sig body`
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FuncDecl {
    /// Receiver of a method.
    pub recv: Option<Field>,
    /// Name.
    pub name: Ident,
    /// Type parameters.
    pub tparams: List<Field>,
    /// Parameters and results.
    pub sig: Signature,
    /// A block; absent when the function is implemented elsewhere.
    pub body: Option<StmtId>,
}
