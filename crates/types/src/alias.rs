//! Aliases: second handles of types, which messages print by name. Spec: "Alias declarations".
//!
//! A generic alias is a handle with type parameters; its instance is the handle of what its type becomes, once per list of arguments.

use source::Symbol;

use crate::kind::Ty;
use crate::table::Types;

/// An alias, or one instance of a generic one.
#[derive(Clone, Debug)]
pub struct AliasData {
    /// Its name.
    pub name: Symbol,
    /// Import path of its package; empty for `any`, `byte` and `rune`.
    pub package: Symbol,
    /// The type that it was declared to be.
    pub target: Ty,
    /// Its type parameters, if it is generic.
    pub params: Vec<Ty>,
    /// For an instance: the generic alias and its arguments.
    pub instance: Option<(Ty, Vec<Ty>)>,
}

impl Types {
    /// A second handle of `target`, identical to it, which messages print as `name`.
    pub fn new_alias(&mut self, name: Symbol, package: Symbol, target: Ty) -> Ty {
        self.new_generic_alias(name, package, target, vec![])
    }
    /// As [`Self::new_alias`], with type parameters, which occur in `target`.
    pub fn new_generic_alias(
        &mut self,
        name: Symbol,
        package: Symbol,
        target: Ty,
        params: Vec<Ty>,
    ) -> Ty {
        self.add_alias(AliasData {
            name,
            package,
            target,
            params,
            instance: None,
        })
    }
    fn add_alias(&mut self, data: AliasData) -> Ty {
        let ty = self.duplicate(self.kind(data.target).clone());
        self.aliases.insert(ty, data);
        ty
    }
    /// What is known of an alias, if the handle is that of one.
    #[must_use]
    pub fn alias(&self, ty: Ty) -> Option<&AliasData> {
        self.aliases.get(&ty)
    }
    /// Whether the handle is that of an alias without the type arguments it needs.
    #[must_use]
    pub fn is_generic_alias(&self, ty: Ty) -> bool {
        self.alias(ty).is_some_and(|it| !it.params.is_empty())
    }
    /// The instance of a generic alias with these arguments.
    pub fn instantiate_alias(&mut self, alias: Ty, args: Vec<Ty>) -> Ty {
        let key = (alias, args);
        if let Some(known) = self.alias_instances.get(&key) {
            return *known;
        }
        let Some(data) = self.alias(alias).cloned() else {
            return alias;
        };
        let map: Vec<(Ty, Ty)> = data
            .params
            .iter()
            .copied()
            .zip(key.1.iter().copied())
            .collect();
        let target = self.subst(data.target, &map);
        let ty = self.add_alias(AliasData {
            target,
            params: vec![],
            instance: Some(key.clone()),
            ..data
        });
        self.alias_instances.insert(key, ty);
        ty
    }
}
