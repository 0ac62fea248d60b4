//! Type sets of interfaces, and the questions about operators that depend on them. Spec: "Interface types", "Comparison operators".

use rustc_hash::FxHashSet;

use crate::kind::{Method, Ty, TyKind, UnionTerm};
use crate::table::Types;

/// All types that implement an interface.
#[derive(Clone, Default, Debug)]
pub struct TypeSet {
    /// All methods, in the order of an itab: exported ones first, then by name, then by package.
    pub methods: Vec<Method>,
    /// The types, if they are limited by a union or a type.
    pub terms: Option<Vec<UnionTerm>>,
    /// Whether they must be comparable.
    pub comparable: bool,
}

/// Sorts methods as itabs and method tables do.
pub(crate) fn sort_key(method: &Method) -> (bool, source::Symbol, source::Symbol) {
    (!method.name.is_exported(), method.name, method.package)
}

impl Types {
    /// All methods of an interface type (embedded ones included), in the order of its itabs; empty for other types.
    #[must_use]
    pub fn interface_methods(&self, ty: Ty) -> Vec<Method> {
        self.type_set(ty).methods
    }
    /// The type set of an interface or of a type parameter's constraint.
    #[must_use]
    pub fn type_set(&self, ty: Ty) -> TypeSet {
        let mut set = self.elements(ty);
        if set.comparable
            && let Some(terms) = &mut set.terms
        {
            terms.retain(|it| self.strictly_comparable(it.ty));
            set.comparable = false;
        }
        set
    }
    /// The methods, the types, and whether they must be comparable, each by itself.
    fn elements(&self, ty: Ty) -> TypeSet {
        let mut set = TypeSet::default();
        self.collect(ty, &mut set, 0);
        set.methods.sort_by_key(sort_key);
        set.methods
            .dedup_by(|a, b| (a.name, a.package) == (b.name, b.package));
        set
    }
    fn collect(&self, ty: Ty, set: &mut TypeSet, depth: u32) {
        let TyKind::Interface(interface) = self.under(ty) else {
            return;
        };
        if depth > 100 {
            return;
        }
        set.comparable |= interface.comparable;
        set.methods.extend(interface.methods.iter().cloned());
        for &embed in &interface.embeds {
            match self.under(embed) {
                TyKind::Invalid => {}
                TyKind::Interface(_) => self.collect(embed, set, depth + 1),
                TyKind::Basic(_)
                | TyKind::Named(_)
                | TyKind::Pointer(_)
                | TyKind::Slice(_)
                | TyKind::Array(..)
                | TyKind::Map(..)
                | TyKind::Chan(..)
                | TyKind::Struct(_)
                | TyKind::Func(_)
                | TyKind::Tuple(_)
                | TyKind::TypeParam(_)
                | TyKind::Union(_) => {
                    let terms = self.terms_of(embed, depth);
                    self.intersect(&mut set.terms, terms);
                }
            }
        }
    }
    /// The terms of a union or of a type as a constraint element; none means all types.
    fn terms_of(&self, ty: Ty, depth: u32) -> Option<Vec<UnionTerm>> {
        let TyKind::Union(terms) = self.kind(ty) else {
            return Some(vec![UnionTerm { tilde: false, ty }]);
        };
        let mut all = Vec::new();
        for term in terms {
            if matches!(self.under(term.ty), TyKind::Interface(_)) {
                let mut inner = TypeSet::default();
                self.collect(term.ty, &mut inner, depth + 1);
                all.extend(inner.terms?);
            } else if term.tilde && !self.identical(term.ty, self.underlying(term.ty)) {
                // No type has this underlying type.
            } else {
                all.push(term.clone());
            }
        }
        Some(all)
    }
    /// How many terms a union has, those of interfaces among them counted.
    #[must_use]
    pub fn union_size(&self, ty: Ty) -> usize {
        self.terms_of(ty, 0).map_or(0, |it| it.len())
    }
    fn intersect(&self, terms: &mut Option<Vec<UnionTerm>>, other: Option<Vec<UnionTerm>>) {
        let Some(other) = other else { return };
        let Some(mine) = terms.take() else {
            *terms = Some(other);
            return;
        };
        let mut both = Vec::new();
        for a in &mine {
            for b in &other {
                if let Some(term) = self.intersect_terms(a, b) {
                    both.push(term);
                }
            }
        }
        *terms = Some(both);
    }
    fn intersect_terms(&self, a: &UnionTerm, b: &UnionTerm) -> Option<UnionTerm> {
        if self.term_includes(a, b.ty) && (!b.tilde || a.tilde) {
            return Some(b.clone());
        }
        (self.term_includes(b, a.ty) && (!a.tilde || b.tilde)).then(|| a.clone())
    }
    /// Whether `ty` is in the term's type set.
    #[must_use]
    pub fn term_includes(&self, term: &UnionTerm, ty: Ty) -> bool {
        if term.tilde {
            self.identical(self.underlying(term.ty), self.underlying(ty))
        } else {
            self.identical(term.ty, ty)
        }
    }
    /// Whether a constraint's type set is given by a list of types.
    #[must_use]
    pub fn type_set_terms(&self, ty: Ty) -> Option<Vec<UnionTerm>> {
        self.type_set(ty).terms
    }
    /// Whether values of the type may be compared with `==` (dynamically: an interface is). Spec: "Comparison operators".
    #[must_use]
    pub fn comparable(&self, ty: Ty) -> bool {
        self.comparable_at(ty, true, &mut FxHashSet::default())
    }
    /// Whether comparing values of the type can never panic.
    #[must_use]
    pub fn strictly_comparable(&self, ty: Ty) -> bool {
        self.comparable_at(ty, false, &mut FxHashSet::default())
    }
    /// Whether all types of an interface's type set are comparable, and there is one.
    fn comparable_elements(&self, ty: Ty, seen: &mut FxHashSet<Ty>) -> bool {
        let set = self.elements(ty);
        let Some(terms) = set.terms else {
            return set.comparable;
        };
        let mut fits = |it: &UnionTerm| self.comparable_at(it.ty, false, seen);
        if set.comparable {
            terms.iter().any(fits)
        } else {
            !terms.is_empty() && terms.iter().all(&mut fits)
        }
    }
    /// `seen` holds the types that are being looked at or have been found comparable.
    fn comparable_at(&self, ty: Ty, dynamic: bool, seen: &mut FxHashSet<Ty>) -> bool {
        if !seen.insert(ty) {
            return true;
        }
        if let TyKind::TypeParam(_) = self.kind(ty) {
            return self.comparable_elements(ty, seen);
        }
        match self.under(ty) {
            TyKind::Basic(basic) => *basic != crate::Basic::UntypedNil,
            TyKind::Pointer(_) | TyKind::Chan(..) | TyKind::Invalid => true,
            TyKind::Interface(_) if dynamic => true,
            TyKind::Interface(_) => self.comparable_elements(ty, seen),
            TyKind::Struct(fields) => fields
                .iter()
                .all(|it| self.comparable_at(it.ty, dynamic, seen)),
            TyKind::Array(elem, _) => self.comparable_at(*elem, dynamic, seen),
            TyKind::Named(_)
            | TyKind::TypeParam(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Func(_)
            | TyKind::Tuple(_)
            | TyKind::Union(_) => false,
        }
    }
}
