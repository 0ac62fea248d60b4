//! What a Go type is: identity, underlying types, method sets, sizes, printing, exact constants. No errors, no syntax.
//!
//! Types are handles into [`Types`]. Type literals are hash-consed, so equal handles mean identical types; a defined type is its own
//! handle ([`NamedId`]), made first and given its underlying type later.

mod kind;
mod layout;
mod table;

pub use kind::{
    Basic, ChanDir, Field, FuncType, InterfaceType, Method, NamedData, NamedId, NamedMethod, Ty,
    TyKind, TypeParamData, TypeParamId, UnionTerm,
};
pub use layout::{Layout, WORD};
pub use table::Types;
