//! Type identity and canonical representatives. Spec: "Type identity".
//!
//! Type literals are interned, so equal handles are identical types. The reverse fails for names that only matter to messages (`byte`, `any`,
//! declared aliases, parameter names) and for interfaces that list the same methods differently.

use rustc_hash::FxHashMap;

use crate::kind::{Field, FuncType, InterfaceType, Method, Ty, TyKind, UnionTerm};
use crate::table::Types;

impl Types {
    /// Whether two types are identical.
    #[must_use]
    pub fn identical(&self, a: Ty, b: Ty) -> bool {
        a == b || self.identical_at(a, b, &mut Vec::new())
    }
    /// `met` holds the pairs of interfaces that are being compared or have been found alike: an interface may come back to itself through
    /// its methods.
    fn identical_at(&self, a: Ty, b: Ty, met: &mut Vec<(Ty, Ty)>) -> bool {
        if a == b {
            return true;
        }
        match (self.kind(a), self.kind(b)) {
            (TyKind::Basic(a), TyKind::Basic(b)) => a == b,
            (TyKind::Named(a), TyKind::Named(b)) => {
                a == b
                    || match (&self.named(*a).instance, &self.named(*b).instance) {
                        (Some((a, x)), Some((b, y))) => a == b && self.identical_lists(x, y, met),
                        (_, _) => false,
                    }
            }
            (TyKind::TypeParam(a), TyKind::TypeParam(b)) => a == b,
            (TyKind::Pointer(a), TyKind::Pointer(b)) | (TyKind::Slice(a), TyKind::Slice(b)) => {
                self.identical_at(*a, *b, met)
            }
            (TyKind::Array(a, n), TyKind::Array(b, m)) => n == m && self.identical_at(*a, *b, met),
            (TyKind::Map(k, v), TyKind::Map(l, w)) => {
                self.identical_at(*k, *l, met) && self.identical_at(*v, *w, met)
            }
            (TyKind::Chan(d, a), TyKind::Chan(e, b)) => d == e && self.identical_at(*a, *b, met),
            (TyKind::Struct(a), TyKind::Struct(b)) => {
                a.len() == b.len()
                    && a.iter().zip(b).all(|(a, b)| {
                        (a.name, a.embedded, a.tag, a.package)
                            == (b.name, b.embedded, b.tag, b.package)
                            && self.identical_at(a.ty, b.ty, met)
                    })
            }
            (TyKind::Func(a), TyKind::Func(b)) => {
                a.variadic == b.variadic
                    && self.identical_lists(&a.params, &b.params, met)
                    && self.identical_lists(&a.results, &b.results, met)
            }
            (TyKind::Tuple(a), TyKind::Tuple(b)) => self.identical_lists(a, b, met),
            (TyKind::Union(x), TyKind::Union(y)) => {
                x.len() == y.len()
                    && x.iter()
                        .zip(y)
                        .all(|(x, y)| x.tilde == y.tilde && self.identical_at(x.ty, y.ty, met))
            }
            (TyKind::Interface(_), TyKind::Interface(_)) => self.identical_interfaces(a, b, met),
            (_, _) => false,
        }
    }
    fn identical_lists(&self, a: &[Ty], b: &[Ty], met: &mut Vec<(Ty, Ty)>) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.identical_at(*a, *b, met))
    }
    fn identical_interfaces(&self, a: Ty, b: Ty, met: &mut Vec<(Ty, Ty)>) -> bool {
        if met.contains(&(a, b)) {
            return true;
        }
        let before = met.len();
        met.push((a, b));
        let (a, b) = (self.type_set(a), self.type_set(b));
        let same = a.comparable == b.comparable
            && a.methods.len() == b.methods.len()
            && a.methods.iter().zip(&b.methods).all(|(a, b)| {
                (a.name, a.package) == (b.name, b.package) && self.identical_at(a.ty, b.ty, met)
            })
            && same_terms(a.terms.as_deref(), b.terms.as_deref(), &mut |a, b| {
                self.identical_at(a, b, met)
            });
        if !same {
            met.truncate(before);
        }
        same
    }
    /// The representative of all types identical to `ty`: `[]uint8` for `[]byte`, interfaces flattened and sorted.
    pub fn canon(&mut self, ty: Ty) -> Ty {
        self.canon_with(ty, &mut FxHashMap::default())
    }
    /// As `canon`, with a memory shared by many calls. The types asked for must be complete.
    pub fn canon_with(&mut self, ty: Ty, memo: &mut FxHashMap<Ty, Ty>) -> Ty {
        if let Some(&known) = memo.get(&ty) {
            return known;
        }
        // An interface may mention itself inside a method: the first visit stands for the inner one.
        memo.insert(ty, ty);
        let canon = self.canon_kind(ty, memo);
        memo.insert(ty, canon);
        canon
    }
    fn canon_kind(&mut self, ty: Ty, memo: &mut FxHashMap<Ty, Ty>) -> Ty {
        let kind = match self.kind(ty).clone() {
            TyKind::Named(id) => {
                let Some((generic, args)) = self.named(id).instance.clone() else {
                    return self.named_ty(id);
                };
                let canon = self.canon_list(&args, memo);
                return if canon == args {
                    self.named_ty(id)
                } else {
                    self.instantiate(generic, canon)
                };
            }
            kind @ (TyKind::Invalid | TyKind::Basic(_) | TyKind::TypeParam(_)) => kind,
            TyKind::Pointer(elem) => TyKind::Pointer(self.canon_with(elem, memo)),
            TyKind::Slice(elem) => TyKind::Slice(self.canon_with(elem, memo)),
            TyKind::Array(elem, len) => TyKind::Array(self.canon_with(elem, memo), len),
            TyKind::Map(key, value) => {
                TyKind::Map(self.canon_with(key, memo), self.canon_with(value, memo))
            }
            TyKind::Chan(dir, elem) => TyKind::Chan(dir, self.canon_with(elem, memo)),
            TyKind::Struct(fields) => TyKind::Struct(
                fields
                    .into_iter()
                    .map(|it| Field {
                        ty: self.canon_with(it.ty, memo),
                        ..it
                    })
                    .collect(),
            ),
            TyKind::Func(func) => TyKind::Func(FuncType {
                params: self.canon_list(&func.params, memo),
                results: self.canon_list(&func.results, memo),
                variadic: func.variadic,
            }),
            TyKind::Tuple(tys) => TyKind::Tuple(self.canon_list(&tys, memo)),
            TyKind::Union(terms) => TyKind::Union(self.canon_terms(terms, memo)),
            TyKind::Interface(_) => TyKind::Interface(self.canon_interface(ty, memo)),
        };
        self.intern(kind)
    }
    fn canon_interface(&mut self, ty: Ty, memo: &mut FxHashMap<Ty, Ty>) -> InterfaceType {
        let set = self.type_set(ty);
        let methods = set.methods.into_iter().map(|it| Method {
            ty: self.canon_with(it.ty, memo),
            ..it
        });
        let methods = methods.collect();
        let embeds = match set.terms {
            Some(terms) => {
                let terms = self.canon_terms(terms, memo);
                vec![self.intern(TyKind::Union(terms))]
            }
            None => vec![],
        };
        InterfaceType {
            methods,
            embeds,
            comparable: set.comparable,
            implicit: false,
        }
    }
    fn canon_list(&mut self, tys: &[Ty], memo: &mut FxHashMap<Ty, Ty>) -> Vec<Ty> {
        tys.iter().map(|ty| self.canon_with(*ty, memo)).collect()
    }
    fn canon_terms(
        &mut self,
        terms: Vec<UnionTerm>,
        memo: &mut FxHashMap<Ty, Ty>,
    ) -> Vec<UnionTerm> {
        let canon = terms.into_iter().map(|it| UnionTerm {
            tilde: it.tilde,
            ty: self.canon_with(it.ty, memo),
        });
        canon.collect()
    }
}

fn same_terms(
    a: Option<&[UnionTerm]>,
    b: Option<&[UnionTerm]>,
    same: &mut impl FnMut(Ty, Ty) -> bool,
) -> bool {
    let mut within = |a: &[UnionTerm], b: &[UnionTerm]| {
        a.iter()
            .all(|x| b.iter().any(|y| x.tilde == y.tilde && same(x.ty, y.ty)))
    };
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => within(a, b) && within(b, a),
        (_, _) => false,
    }
}
