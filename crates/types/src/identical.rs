//! Type identity and canonical representatives. Spec: "Type identity".
//!
//! Type literals are interned, so equal handles are identical types. The reverse fails for names that only matter to messages (`byte`, `any`,
//! declared aliases, parameter names) and for interfaces that list the same methods differently.

use std::collections::HashMap;

use crate::kind::{Field, FuncType, InterfaceType, Method, Ty, TyKind, UnionTerm};
use crate::table::Types;

impl Types {
    /// Whether two types are identical.
    #[must_use]
    pub fn identical(&self, a: Ty, b: Ty) -> bool {
        a == b || self.identical_at(a, b, 0)
    }
    fn identical_at(&self, a: Ty, b: Ty, depth: u32) -> bool {
        if a == b || depth > 200 {
            return true;
        }
        let same = |a: Ty, b: Ty| self.identical_at(a, b, depth + 1);
        match (self.kind(a), self.kind(b)) {
            (TyKind::Basic(a), TyKind::Basic(b)) => a == b,
            (TyKind::Named(a), TyKind::Named(b)) => {
                a == b
                    || match (&self.named(*a).instance, &self.named(*b).instance) {
                        (Some((a, x)), Some((b, y))) => {
                            a == b
                                && x.len() == y.len()
                                && x.iter().zip(y).all(|(x, y)| same(*x, *y))
                        }
                        (_, _) => false,
                    }
            }
            (TyKind::TypeParam(a), TyKind::TypeParam(b)) => a == b,
            (TyKind::Pointer(a), TyKind::Pointer(b)) | (TyKind::Slice(a), TyKind::Slice(b)) => {
                same(*a, *b)
            }
            (TyKind::Array(a, n), TyKind::Array(b, m)) => n == m && same(*a, *b),
            (TyKind::Map(k, v), TyKind::Map(l, w)) => same(*k, *l) && same(*v, *w),
            (TyKind::Chan(d, a), TyKind::Chan(e, b)) => d == e && same(*a, *b),
            (TyKind::Struct(a), TyKind::Struct(b)) => {
                a.len() == b.len()
                    && a.iter().zip(b).all(|(a, b)| {
                        (a.name, a.embedded, a.tag, a.package)
                            == (b.name, b.embedded, b.tag, b.package)
                            && same(a.ty, b.ty)
                    })
            }
            (TyKind::Func(a), TyKind::Func(b)) => {
                a.variadic == b.variadic
                    && (a.params.len(), a.results.len()) == (b.params.len(), b.results.len())
                    && a.params.iter().zip(&b.params).all(|(a, b)| same(*a, *b))
                    && a.results.iter().zip(&b.results).all(|(a, b)| same(*a, *b))
            }
            (TyKind::Tuple(a), TyKind::Tuple(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(*a, *b))
            }
            (TyKind::Union(a), TyKind::Union(b)) => {
                a.len() == b.len()
                    && a.iter()
                        .zip(b)
                        .all(|(a, b)| a.tilde == b.tilde && same(a.ty, b.ty))
            }
            (TyKind::Interface(_), TyKind::Interface(_)) => {
                let (a, b) = (self.type_set(a), self.type_set(b));
                a.comparable == b.comparable
                    && a.methods.len() == b.methods.len()
                    && a.methods.iter().zip(&b.methods).all(|(a, b)| {
                        (a.name, a.package) == (b.name, b.package) && same(a.ty, b.ty)
                    })
                    && same_terms(a.terms.as_deref(), b.terms.as_deref(), &same)
            }
            (_, _) => false,
        }
    }
    /// The representative of all types identical to `ty`: `[]uint8` for `[]byte`, interfaces flattened and sorted.
    pub fn canon(&mut self, ty: Ty) -> Ty {
        self.canon_with(ty, &mut HashMap::new())
    }
    /// As `canon`, with a memory shared by many calls. The types asked for must be complete.
    pub fn canon_with(&mut self, ty: Ty, memo: &mut HashMap<Ty, Ty>) -> Ty {
        if let Some(&known) = memo.get(&ty) {
            return known;
        }
        // An interface may mention itself inside a method: the first visit stands for the inner one.
        memo.insert(ty, ty);
        let canon = self.canon_kind(ty, memo);
        memo.insert(ty, canon);
        canon
    }
    fn canon_kind(&mut self, ty: Ty, memo: &mut HashMap<Ty, Ty>) -> Ty {
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
    fn canon_interface(&mut self, ty: Ty, memo: &mut HashMap<Ty, Ty>) -> InterfaceType {
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
    fn canon_list(&mut self, tys: &[Ty], memo: &mut HashMap<Ty, Ty>) -> Vec<Ty> {
        tys.iter().map(|ty| self.canon_with(*ty, memo)).collect()
    }
    fn canon_terms(&mut self, terms: Vec<UnionTerm>, memo: &mut HashMap<Ty, Ty>) -> Vec<UnionTerm> {
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
    same: &impl Fn(Ty, Ty) -> bool,
) -> bool {
    let within = |a: &[UnionTerm], b: &[UnionTerm]| {
        a.iter()
            .all(|x| b.iter().any(|y| x.tilde == y.tilde && same(x.ty, y.ty)))
    };
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => within(a, b) && within(b, a),
        (_, _) => false,
    }
}
