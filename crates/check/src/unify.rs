//! Type unification. Spec: "Type unification".
//!
//! A [`Unifier`] knows the type parameters that are sought; parameters that were found equal share a slot, which may hold a type. Two types
//! unify if they can be made identical by filling slots; how much less than identity is enough is a [`Mode`].

use types::{ChanDir, Ty, TyKind, TypeParamId};

use crate::checker::Checker;

/// How alike two types must be.
#[derive(Clone, Copy)]
pub(crate) struct Mode {
    /// As in an assignment: inexact at the top, exact for what the types are made of.
    assign: bool,
    /// Identical: a defined type does not match a type literal, nor a channel one of another direction.
    exact: bool,
}

impl Mode {
    pub(crate) const ASSIGN: Self = Self {
        assign: true,
        exact: false,
    };
    pub(crate) const EXACT: Self = Self {
        assign: false,
        exact: true,
    };
    pub(crate) const INEXACT: Self = Self {
        assign: false,
        exact: false,
    };
    /// For the types that a type is made of.
    fn inner(self) -> Self {
        Self {
            exact: self.exact || self.assign,
            ..self
        }
    }
}

/// Types nested deeper do not unify.
const MAX_DEPTH: u32 = 100;

/// What is known of the type parameters that are sought.
pub(crate) struct Unifier {
    params: Vec<TypeParamId>,
    /// Which slot is each parameter's.
    slots: Vec<usize>,
    types: Vec<Option<Ty>>,
    /// Whether interfaces unify with what implements them: since go1.21.
    interfaces: bool,
    depth: u32,
    /// Pairs of interfaces being unified: they may come back to themselves.
    open: Vec<(Ty, Ty)>,
}

impl Unifier {
    pub(crate) fn new(params: Vec<TypeParamId>, given: &[Option<Ty>], interfaces: bool) -> Self {
        let n = params.len();
        let mut types = given.to_vec();
        types.resize(n, None);
        Self {
            params,
            slots: (0..n).collect(),
            types,
            interfaces,
            depth: 0,
            open: vec![],
        }
    }
    /// The type found for a parameter.
    pub(crate) fn at(&self, param: usize) -> Option<Ty> {
        self.types[self.slots[param]]
    }
    pub(crate) fn set(&mut self, param: usize, ty: Ty) {
        self.types[self.slots[param]] = Some(ty);
    }
    /// The types found for all parameters.
    pub(crate) fn found(&self) -> Vec<Option<Ty>> {
        (0..self.params.len()).map(|it| self.at(it)).collect()
    }
    /// How many parameters have no type yet.
    pub(crate) fn unknowns(&self) -> usize {
        self.found().iter().filter(|it| it.is_none()).count()
    }
    /// Makes two parameters share a slot, unless both have a type.
    fn join(&mut self, a: usize, b: usize) -> bool {
        let (s, t) = (self.slots[a], self.slots[b]);
        if s == t {
            return true;
        }
        let (keep, drop) = match (self.types[s], self.types[t]) {
            (Some(_), Some(_)) => return false,
            (None, Some(_)) => (t, s),
            (_, None) => (s, t),
        };
        for slot in self.slots.iter_mut().filter(|it| **it == drop) {
            *slot = keep;
        }
        true
    }
}

impl Checker<'_> {
    /// Whether two types can be made alike; fills the unifier's slots.
    pub(crate) fn unify(&mut self, u: &mut Unifier, x: Ty, y: Ty, mode: Mode) -> bool {
        if self.same_type(x, y) {
            return true;
        }
        if u.depth > MAX_DEPTH {
            return false;
        }
        u.depth += 1;
        let fits = self.unify_types(u, x, y, mode);
        u.depth -= 1;
        fits
    }
    fn same_type(&self, x: Ty, y: Ty) -> bool {
        x == y
            || self.types.kind(x) == self.types.kind(y)
                && !matches!(self.types.kind(x), TyKind::Func(_))
    }
    /// The number of a parameter that is sought.
    fn bound(&self, u: &Unifier, ty: Ty) -> Option<usize> {
        let TyKind::TypeParam(id) = self.types.kind(ty) else {
            return None;
        };
        u.params.iter().position(|it| it == id)
    }
    fn is_defined(&self, ty: Ty) -> bool {
        matches!(self.types.kind(ty), TyKind::Named(_))
    }
    fn is_literal_type(&self, ty: Ty) -> bool {
        !matches!(self.types.kind(ty), TyKind::Named(_) | TyKind::TypeParam(_))
    }
    fn unify_types(&mut self, u: &mut Unifier, mut x: Ty, mut y: Ty, mode: Mode) -> bool {
        if self.is_defined(x) || self.bound(u, y).is_some() {
            std::mem::swap(&mut x, &mut y);
        }
        if !mode.exact
            && self.is_defined(y)
            && self.is_literal_type(x)
            && !(u.interfaces && self.is_interface(x))
        {
            y = self.types.underlying(y);
        }
        match (self.bound(u, x), self.bound(u, y)) {
            (Some(p), Some(q)) => {
                if u.join(p, q) {
                    return true;
                }
                let (Some(a), Some(b)) = (u.at(p), u.at(q)) else {
                    return false;
                };
                return self.unify(u, a, b, mode);
            }
            (Some(p), None) => {
                let Some(known) = u.at(p) else {
                    u.set(p, y);
                    return true;
                };
                return self.unify(u, known, y, mode) && self.prefer(u, p, known, y, mode);
            }
            (None, _) => {}
        }
        if u.interfaces && !mode.exact && (self.is_interface(x) || self.is_interface(y)) {
            return self.unify_interfaces(u, x, y);
        }
        if self.is_type_param(y) {
            std::mem::swap(&mut x, &mut y);
        }
        self.unify_structure(u, x, y, mode)
    }
    /// Two types unify for one parameter: which is it? False if the order of arguments would decide.
    fn prefer(&self, u: &mut Unifier, param: usize, known: Ty, y: Ty, mode: Mode) -> bool {
        match (self.is_interface(known), self.is_interface(y)) {
            (true, true) => {
                let (a, b) = (self.types.underlying(known), self.types.underlying(y));
                if !mode.exact && !self.types.identical(a, b) {
                    return false;
                }
            }
            (true, false) | (false, true) => return false,
            (false, false) => {}
        }
        let directed = |ty| {
            matches!(
                self.types.kind(ty),
                TyKind::Chan(ChanDir::Send | ChanDir::Recv, _)
            )
        };
        if !mode.exact && (self.is_defined(y) || !self.is_defined(known) && directed(y)) {
            u.set(param, y);
        }
        true
    }
    /// An interface and what has its methods, or two interfaces one of which has all methods of the other.
    fn unify_interfaces(&mut self, u: &mut Unifier, x: Ty, y: Ty) -> bool {
        if !(self.is_interface(x) && self.is_interface(y)) {
            let (interface, other) = if self.is_interface(x) { (x, y) } else { (y, x) };
            self.resolve_methods_of(other);
            let have = self.types.method_set(other);
            return self
                .types
                .interface_methods(interface)
                .iter()
                .all(|method| {
                    let same = have
                        .iter()
                        .find(|it| (it.name, it.package) == (method.name, method.package));
                    same.is_some_and(|it| self.unify(u, method.ty, it.ty, Mode::EXACT))
                });
        }
        if u.open.contains(&(x, y)) {
            return true;
        }
        let (mut a, mut b) = (self.types.type_set(x), self.types.type_set(y));
        if a.comparable != b.comparable || !self.same_terms(&a, &b) {
            return false;
        }
        if a.methods.len() > b.methods.len() {
            std::mem::swap(&mut a, &mut b);
        }
        u.open.push((x, y));
        let fits = a.methods.iter().all(|method| {
            let same = b
                .methods
                .iter()
                .find(|it| (it.name, it.package) == (method.name, method.package));
            same.is_some_and(|it| self.unify(u, method.ty, it.ty, Mode::EXACT))
        });
        u.open.pop();
        fits
    }
    fn same_terms(&self, a: &types::TypeSet, b: &types::TypeSet) -> bool {
        let within = |a: &[types::UnionTerm], b: &[types::UnionTerm]| {
            a.iter().all(|x| {
                b.iter()
                    .any(|y| x.tilde == y.tilde && self.types.identical(x.ty, y.ty))
            })
        };
        match (&a.terms, &b.terms) {
            (None, None) => true,
            (Some(a), Some(b)) => within(a, b) && within(b, a),
            (_, _) => false,
        }
    }
    /// Types of the same form, whose parts unify. Neither is a parameter that is sought.
    fn unify_structure(&mut self, u: &mut Unifier, x: Ty, y: Ty, mode: Mode) -> bool {
        let inner = mode.inner();
        match (self.types.kind(x).clone(), self.types.kind(y).clone()) {
            (TyKind::TypeParam(a), TyKind::TypeParam(b)) if a == b => true,
            (TyKind::TypeParam(_), _) => match self.core_type(x) {
                Some(core) => self.unify(u, core, y, Mode::ASSIGN),
                None => false,
            },
            (TyKind::Pointer(a), TyKind::Pointer(b)) | (TyKind::Slice(a), TyKind::Slice(b)) => {
                self.unify(u, a, b, inner)
            }
            (TyKind::Array(a, n), TyKind::Array(b, m)) => n == m && self.unify(u, a, b, inner),
            (TyKind::Map(k, v), TyKind::Map(l, w)) => {
                self.unify(u, k, l, inner) && self.unify(u, v, w, inner)
            }
            (TyKind::Chan(d, a), TyKind::Chan(e, b)) => {
                (d == e || !mode.exact) && self.unify(u, a, b, inner)
            }
            (TyKind::Struct(a), TyKind::Struct(b)) => {
                a.len() == b.len()
                    && a.iter().zip(&b).all(|(a, b)| {
                        (a.name, a.package, a.embedded, a.tag)
                            == (b.name, b.package, b.embedded, b.tag)
                            && self.unify(u, a.ty, b.ty, inner)
                    })
            }
            (TyKind::Func(a), TyKind::Func(b)) => {
                a.variadic == b.variadic
                    && self.unify_lists(u, &a.params, &b.params, inner)
                    && self.unify_lists(u, &a.results, &b.results, inner)
            }
            (TyKind::Named(a), TyKind::Named(b)) => {
                let (a, b) = (&self.types.named(a).instance, &self.types.named(b).instance);
                match (a.clone(), b.clone()) {
                    (Some((a, xs)), Some((b, ys))) => a == b && self.unify_lists(u, &xs, &ys, mode),
                    (_, _) => self.types.identical(x, y),
                }
            }
            (TyKind::Interface(_), TyKind::Interface(_)) => self.unify_equal_interfaces(u, x, y),
            (_, _) => self.types.identical(x, y),
        }
    }
    /// Interfaces with the same methods.
    fn unify_equal_interfaces(&mut self, u: &mut Unifier, x: Ty, y: Ty) -> bool {
        let n = self.types.interface_methods(x).len();
        n == self.types.interface_methods(y).len() && self.unify_interfaces(u, x, y)
    }
    fn unify_lists(&mut self, u: &mut Unifier, a: &[Ty], b: &[Ty], mode: Mode) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.unify(u, *a, *b, mode))
    }
}
