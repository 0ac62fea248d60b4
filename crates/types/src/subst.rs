//! Type arguments for type parameters. Spec: "Instantiations".
//!
//! An instance is a defined type of its own, made once per list of identical arguments. Its underlying type is substituted when its generic
//! type is complete: at once, or by `complete_instances`.

use crate::kind::{
    Field, FuncType, InterfaceType, Method, NamedData, NamedId, NamedMethod, Ty, TyKind, UnionTerm,
};
use crate::table::Types;

/// How many instances that are needed by an instance of the same generic type with simpler arguments are completed. If there are more, there is
/// no end to it, and the program is wrong.
const MAX_GROWN: usize = 100;

impl Types {
    /// `ty` with each type parameter replaced by its argument.
    pub fn subst(&mut self, ty: Ty, map: &[(Ty, Ty)]) -> Ty {
        if map.is_empty() || !self.is_generic(ty) {
            return ty;
        }
        if let Some((_, arg)) = map
            .iter()
            .find(|(param, _)| self.kind(*param) == self.kind(ty))
        {
            return *arg;
        }
        let kind = match self.kind(ty).clone() {
            TyKind::Named(id) => {
                let data = self.named(id);
                let (generic, args) = match &data.instance {
                    Some(instance) => instance.clone(),
                    None => (id, data.outer_params.clone()),
                };
                let new = self.subst_list(&args, map);
                return if new == args {
                    ty
                } else {
                    self.instantiate(generic, new)
                };
            }
            TyKind::Invalid | TyKind::Basic(_) | TyKind::TypeParam(_) => return ty,
            TyKind::Pointer(elem) => TyKind::Pointer(self.subst(elem, map)),
            TyKind::Slice(elem) => TyKind::Slice(self.subst(elem, map)),
            TyKind::Array(elem, len) => TyKind::Array(self.subst(elem, map), len),
            TyKind::Map(key, value) => TyKind::Map(self.subst(key, map), self.subst(value, map)),
            TyKind::Chan(dir, elem) => TyKind::Chan(dir, self.subst(elem, map)),
            TyKind::Struct(fields) => TyKind::Struct(
                fields
                    .into_iter()
                    .map(|it| Field {
                        ty: self.subst(it.ty, map),
                        ..it
                    })
                    .collect(),
            ),
            TyKind::Func(func) => TyKind::Func(FuncType {
                params: self.subst_list(&func.params, map),
                results: self.subst_list(&func.results, map),
                variadic: func.variadic,
            }),
            TyKind::Interface(it) => TyKind::Interface(self.subst_interface(it, map)),
            TyKind::Tuple(tys) => TyKind::Tuple(self.subst_list(&tys, map)),
            TyKind::Union(terms) => TyKind::Union(
                terms
                    .into_iter()
                    .map(|it| UnionTerm {
                        tilde: it.tilde,
                        ty: self.subst(it.ty, map),
                    })
                    .collect(),
            ),
        };
        self.intern(kind)
    }
    fn subst_interface(&mut self, it: InterfaceType, map: &[(Ty, Ty)]) -> InterfaceType {
        let methods = it.methods.into_iter().map(|it| Method {
            ty: self.subst(it.ty, map),
            ..it
        });
        InterfaceType {
            methods: methods.collect(),
            embeds: self.subst_list(&it.embeds, map),
            ..it
        }
    }
    /// A list of types with each type parameter replaced by its argument.
    pub fn subst_list(&mut self, tys: &[Ty], map: &[(Ty, Ty)]) -> Vec<Ty> {
        tys.iter().map(|ty| self.subst(*ty, map)).collect()
    }
    /// Whether type parameters occur in the type.
    #[must_use]
    pub fn is_generic(&self, ty: Ty) -> bool {
        self.generic[ty.0 as usize]
    }
    pub(crate) fn compute_generic(&self, kind: &TyKind) -> bool {
        let any = |tys: &[Ty]| tys.iter().any(|ty| self.is_generic(*ty));
        match kind {
            TyKind::Invalid | TyKind::Basic(_) => false,
            TyKind::Named(id) => {
                let data = self.named(*id);
                match &data.instance {
                    Some((_, args)) => any(args),
                    None => !data.outer_params.is_empty(),
                }
            }
            TyKind::TypeParam(_) => true,
            TyKind::Pointer(elem) | TyKind::Slice(elem) => self.is_generic(*elem),
            TyKind::Array(elem, _) | TyKind::Chan(_, elem) => self.is_generic(*elem),
            TyKind::Map(key, value) => self.is_generic(*key) || self.is_generic(*value),
            TyKind::Struct(fields) => fields.iter().any(|it| self.is_generic(it.ty)),
            TyKind::Func(it) => any(&it.params) || any(&it.results),
            TyKind::Interface(it) => {
                any(&it.embeds) || it.methods.iter().any(|it| self.is_generic(it.ty))
            }
            TyKind::Tuple(tys) => any(tys),
            TyKind::Union(terms) => terms.iter().any(|it| self.is_generic(it.ty)),
        }
    }
    /// Whether the type mentions one in which an error was reported.
    #[must_use]
    pub fn has_invalid(&self, ty: Ty) -> bool {
        self.invalid[ty.0 as usize]
    }
    pub(crate) fn compute_invalid(&self, kind: &TyKind) -> bool {
        let any = |tys: &[Ty]| tys.iter().any(|ty| self.has_invalid(*ty));
        match kind {
            TyKind::Invalid => true,
            TyKind::Basic(_) | TyKind::Named(_) | TyKind::TypeParam(_) => false,
            TyKind::Pointer(elem) | TyKind::Slice(elem) => self.has_invalid(*elem),
            TyKind::Array(elem, _) | TyKind::Chan(_, elem) => self.has_invalid(*elem),
            TyKind::Map(key, value) => self.has_invalid(*key) || self.has_invalid(*value),
            TyKind::Struct(fields) => fields.iter().any(|it| self.has_invalid(it.ty)),
            TyKind::Func(it) => any(&it.params) || any(&it.results),
            TyKind::Interface(it) => {
                any(&it.embeds) || it.methods.iter().any(|it| self.has_invalid(it.ty))
            }
            TyKind::Tuple(tys) => any(tys),
            TyKind::Union(terms) => terms.iter().any(|it| self.has_invalid(it.ty)),
        }
    }
    /// The type parameters of a generic type.
    #[must_use]
    pub fn type_param_tys(&self, generic: NamedId) -> Vec<Ty> {
        let params = &self.named(generic).type_params;
        params.iter().map(|id| self.type_param_ty(*id)).collect()
    }
    /// The instance of a generic type with these arguments.
    pub fn instantiate(&mut self, generic: NamedId, args: Vec<Ty>) -> Ty {
        if let Some(known) = self.instances.get(&(generic, args.clone())) {
            return *known;
        }
        let canon: Vec<Ty> = args.iter().map(|ty| self.canon(*ty)).collect();
        if canon != args {
            // `L[byte]` is `L[uint8]`.
            let ty = self.instantiate(generic, canon);
            self.instances.insert((generic, args), ty);
            return ty;
        }
        let data = self.named(generic);
        let data = NamedData {
            name: data.name,
            package: data.package,
            package_name: data.package_name,
            pos: data.pos,
            local: data.local,
            underlying: Ty::INVALID,
            resolved: false,
            type_params: vec![],
            outer_params: vec![],
            instance: Some((generic, args.clone())),
            methods: vec![],
        };
        let ty = self.new_named(data);
        self.instances.insert((generic, args), ty);
        let Some(id) = self.as_named(ty) else {
            return ty;
        };
        if !self.complete_instance(id) {
            self.pending.push(id);
        }
        ty
    }
    /// Gives an instance what is known of its generic type; whether that was all.
    fn complete_instance(&mut self, id: NamedId) -> bool {
        let Some((generic, args)) = self.named(id).instance.clone() else {
            return true;
        };
        if !self.named(generic).resolved {
            return false;
        }
        let depth = args.iter().map(|it| self.depth(*it)).max().unwrap_or(0);
        let mut outer = self.completing.iter();
        if outer.any(|it| it.0 == generic && it.1 < depth) {
            self.grown.push(id);
            return true;
        }
        self.completing.push((generic, depth));
        let mut params = self.named(generic).outer_params.clone();
        params.extend(self.type_param_tys(generic));
        let map: Vec<(Ty, Ty)> = params.into_iter().zip(args).collect();
        if !self.named(id).resolved {
            let under = self.named(generic).underlying;
            if self.is_open(under) {
                self.completing.pop();
                return false;
            }
            let under = self.underlying(under);
            let underlying = self.subst(under, &map);
            self.named_mut(id).underlying = underlying;
            self.named_mut(id).resolved = true;
        }
        let complete = self.named(generic).methods_resolved();
        if complete {
            self.instance_methods(id, generic, &map);
        }
        self.completing.pop();
        complete
    }
    /// Whether a chain of defined types leads to one that has no underlying type yet.
    fn is_open(&self, mut ty: Ty) -> bool {
        while let Some(id) = self.as_named(ty) {
            if !self.named(id).resolved {
                return true;
            }
            let next = self.named(id).underlying;
            if next == ty {
                return false;
            }
            ty = next;
        }
        false
    }
    /// How many of the arguments of an instance are those of the function that its generic type is declared in.
    #[must_use]
    pub fn implicit_args(&self, id: NamedId) -> usize {
        let generic = self.named(id).instance.as_ref().map(|(it, _)| *it);
        generic.map_or(0, |it| self.named(it).outer_params.len())
    }
    /// How deeply a type is nested.
    fn depth(&self, ty: Ty) -> usize {
        let deepest = |tys: &mut dyn Iterator<Item = Ty>| tys.map(|it| self.depth(it)).max();
        let inner = match self.kind(ty) {
            TyKind::Invalid | TyKind::Basic(_) | TyKind::TypeParam(_) => None,
            TyKind::Named(id) => {
                let args = self.named(*id).instance.as_ref().map(|it| &it.1);
                args.and_then(|it| deepest(&mut it.iter().copied()))
            }
            TyKind::Pointer(elem)
            | TyKind::Slice(elem)
            | TyKind::Array(elem, _)
            | TyKind::Chan(_, elem) => Some(self.depth(*elem)),
            TyKind::Map(key, value) => Some(self.depth(*key).max(self.depth(*value))),
            TyKind::Struct(fields) => deepest(&mut fields.iter().map(|it| it.ty)),
            TyKind::Func(it) => deepest(&mut it.params.iter().chain(&it.results).copied()),
            TyKind::Interface(it) => deepest(&mut it.methods.iter().map(|it| it.ty)),
            TyKind::Tuple(tys) => deepest(&mut tys.iter().copied()),
            TyKind::Union(terms) => deepest(&mut terms.iter().map(|it| it.ty)),
        };
        inner.map_or(0, |it| it + 1)
    }
    fn instance_methods(&mut self, id: NamedId, generic: NamedId, map: &[(Ty, Ty)]) {
        let methods = self.named(generic).methods.clone();
        let methods: Vec<NamedMethod> = methods
            .into_iter()
            .map(|it| NamedMethod {
                ty: self.subst(it.ty, map),
                ..it
            })
            .collect();
        self.named_mut(id).methods = methods;
    }
    /// Completes instances that were made before their generic type was.
    pub fn complete_instances(&mut self) {
        loop {
            let pending = std::mem::take(&mut self.pending);
            let before = pending.len();
            let left: Vec<NamedId> = pending
                .into_iter()
                .filter(|id| !self.complete_instance(*id))
                .collect();
            let stuck = left.len() == before || left.is_empty() && self.pending.is_empty();
            self.pending.extend(left);
            if stuck && !self.complete_grown() {
                return;
            }
        }
    }
    /// Completes the next of the instances that were put off because they may have no end; whether there is one.
    fn complete_grown(&mut self) -> bool {
        let next = self.grown.get(self.grown_done).copied();
        let Some(id) = next.filter(|_| self.grown_done < MAX_GROWN) else {
            return false;
        };
        self.grown_done += 1;
        if !self.complete_instance(id) {
            self.pending.push(id);
        }
        true
    }
}

impl NamedData {
    fn methods_resolved(&self) -> bool {
        self.methods.iter().all(|it| it.ty != Ty::INVALID)
    }
}
