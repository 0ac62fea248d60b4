//! What a Go type is: identity, underlying types, method sets, sizes, printing, exact constants. No errors, no syntax.
//!
//! Types are handles into [`Types`]. Type literals are hash-consed, so equal handles mean identical types; a defined type is its own
//! handle ([`NamedId`]), made first and given its underlying type later.

mod alias;
mod constant;
mod identical;
mod kind;
mod layout;
mod lookup;
mod real;
mod string;
mod subst;
mod table;
mod text;
mod typeset;

pub use alias::AliasData;
pub use constant::{ConstOp, ConstValue, Misfit};
pub use kind::{
    Basic, ChanDir, Field, FuncType, InterfaceType, Method, NamedData, NamedId, NamedMethod, Ty,
    TyKind, TypeParamData, TypeParamId, UnionTerm,
};
pub use layout::{Layout, WORD};
pub use lookup::{
    Lookup, Member, MethodSetEntry, MethodTarget, MissingMethod, MissingReason, PathStep, Selection,
};
pub use real::Real;
pub use string::TypeStyle;
pub use table::Types;
pub use text::ConstText;
pub use typeset::TypeSet;
