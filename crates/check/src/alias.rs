//! Alias declarations, generic ones included. Spec: "Alias declarations".

use ast::ExprId;
use source::Span;
use types::{NamedId, Ty, TyKind};

use crate::checker::Checker;
use crate::errors;
use crate::object::ObjId;

/// A generic type, to be given type arguments.
#[derive(Clone, Copy)]
pub(crate) enum GenericType {
    Defined(NamedId),
    Alias(Ty),
}

impl Checker<'_> {
    /// Resolves an alias declaration, local or not.
    pub(crate) fn alias_decl(&mut self, obj: ObjId, it: &ast::TypeDecl) {
        match self.ast().list(it.tparams).first() {
            Some(first) if !self.allows(23) => {
                self.need_version(Span::from(first.pos), 23, "generic type alias");
            }
            _other => {
                self.need_version(self.span(it.ty), 9, "type alias");
            }
        }
        self.env.scope.open();
        let params = self.type_params(it.tparams);
        self.bind_constraints(it.tparams, &params);
        let target = self.typ(it.ty);
        self.env.scope.close();
        let own = params
            .iter()
            .any(|it| self.types.kind(*it) == self.types.kind(target));
        if own {
            self.report(errors::alias_type_param(self.span(it.ty)));
        } else if target != Ty::INVALID {
            let package = self.path();
            self.objs[obj].ty = self
                .types
                .new_generic_alias(it.name.name, package, target, params);
        }
    }
    /// The generic type that `ty` is, without arguments.
    pub(crate) fn generic_type(&self, ty: Ty) -> Option<GenericType> {
        if self.types.is_generic_alias(ty) {
            return Some(GenericType::Alias(ty));
        }
        self.generic_named(ty).map(GenericType::Defined)
    }
    /// The type parameters of a generic type.
    pub(crate) fn generic_params(&self, generic: GenericType) -> Vec<Ty> {
        match generic {
            GenericType::Defined(id) => self.types.type_param_tys(id),
            GenericType::Alias(ty) => self.types.alias(ty).map_or(vec![], |it| it.params.clone()),
        }
    }
    /// A generic type with its type parameters, as messages print it.
    pub(crate) fn generic_text(&self, generic: GenericType) -> String {
        let ty = match generic {
            GenericType::Defined(id) => self.types.named_ty(id),
            GenericType::Alias(ty) => ty,
        };
        let params = self.generic_params(generic);
        format!("{}{}", self.ty_text(ty), self.type_params_text(&params))
    }
    /// The instance of a generic type.
    pub(crate) fn instantiate(&mut self, generic: GenericType, args: Vec<Ty>) -> Ty {
        match generic {
            GenericType::Defined(id) => {
                // A local type depends on the type parameters of its function as well.
                let mut all = self.types.named(id).outer_params.clone();
                all.extend(args);
                self.types.instantiate(id, all)
            }
            GenericType::Alias(ty) => self.types.instantiate_alias(ty, args),
        }
    }
    /// Reports a method of an instance, or of a generic alias; whether it is one.
    pub(crate) fn method_on_instance(&mut self, base: ExprId, ty: Ty) -> bool {
        let at = self.span(base);
        if self.types.is_generic_alias(ty) {
            let text = self.generic_text(GenericType::Alias(ty));
            self.report(errors::method_on_generic_alias(at, text));
            return true;
        }
        let mut ty = self.without_pointers(ty);
        while let Some(alias) = self.types.alias(ty) {
            let target = self.without_pointers(alias.target);
            let defined = self.types.alias(target).is_none()
                && self
                    .types
                    .as_named(target)
                    .is_some_and(|it| self.types.named(it).instance.is_some());
            let instance = self
                .types
                .alias(target)
                .is_some_and(|it| it.instance.is_some());
            if defined || instance {
                let text = self.ty_text(target);
                self.report(errors::method_on_instance(at, text));
                return true;
            }
            ty = target;
        }
        false
    }
    fn without_pointers(&self, mut ty: Ty) -> Ty {
        while self.types.alias(ty).is_none()
            && let TyKind::Pointer(elem) = self.types.kind(ty)
        {
            ty = *elem;
        }
        ty
    }
}
