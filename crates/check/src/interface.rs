//! Interface types as they are written: their methods and elements. Spec: "Interface types".
//!
//! Elements may be types that are not complete yet, so they are looked at later (`check_interface`).

use rustc_hash::FxHashMap;

use ast::{Field, List};
use source::{Span, Symbol};
use types::{InterfaceType, Method, Ty, TyKind};

use crate::checker::{Checker, Later};
use crate::errors;

impl Checker<'_> {
    /// `interface { … }`
    pub(crate) fn interface_type(&mut self, list: List<Field>) -> Ty {
        let mut methods = Vec::new();
        let mut embeds = Vec::new();
        for field in self.ast().list(list) {
            let Some(name) = field.name else {
                let elem = self.union(field.ty);
                if self.is_type_param(elem) {
                    self.report(errors::term_is_type_param(self.span(field.ty)));
                } else if elem != Ty::INVALID {
                    embeds.push((elem, self.span(field.ty)));
                }
                continue;
            };
            if name.name.is_blank() {
                self.report(errors::blank_method(name.span()));
                continue;
            }
            let ty = self.typ(field.ty);
            if ty != Ty::INVALID {
                let package = self.package_of_name(name.name);
                let name_at = name.span();
                let name = name.name;
                methods.push((Method { name, package, ty }, name_at));
            }
        }
        let mut sorted: Vec<Method> = methods.iter().map(|(it, _)| it.clone()).collect();
        sorted.sort_by_key(|it| (it.name, it.package));
        sorted.dedup_by_key(|it| (it.name, it.package));
        let elements = embeds.iter().map(|(it, _)| *it);
        let ty = self.types.intern(TyKind::Interface(InterfaceType {
            methods: sorted,
            embeds: elements.filter(|it| self.may_embed(*it)).collect(),
            comparable: false,
            implicit: false,
        }));
        let check = Later::Interface(self.env.file_idx, methods, embeds);
        self.later.push((self.env.pkg, check));
        ty
    }

    /// Whether the language allows the element. That of a type that is not complete yet is looked at later.
    fn may_embed(&self, elem: Ty) -> bool {
        self.allows(18)
            || self.types.as_named(elem).is_some()
            || matches!(self.types.kind(elem), TyKind::Interface(_))
    }

    /// The methods of an interface must differ, but one may come from several elements; before go1.18 elements are interfaces.
    pub(crate) fn check_interface(&mut self, methods: &[(Method, Span)], embeds: &[(Ty, Span)]) {
        let mut seen: FxHashMap<(Symbol, Symbol), (Ty, Span)> = FxHashMap::default();
        for (method, at) in methods {
            let key = (method.name, method.package);
            if let Some(&(_, other)) = seen.get(&key) {
                self.report(errors::duplicate_method(*at, method.name, other));
            } else {
                seen.insert(key, (method.ty, *at));
            }
        }
        for &(elem, at) in embeds {
            let under = self.types.underlying(elem);
            if under == Ty::INVALID {
                continue;
            }
            let kind = self.types.kind(under);
            if !matches!(kind, TyKind::Interface(_)) {
                let union = matches!(kind, TyKind::Union(_));
                if union && self.types.union_size(elem) > crate::typexpr::MAX_TERMS {
                    self.report(errors::too_many_terms(at, crate::typexpr::MAX_TERMS));
                }
                let what = if union {
                    "interface element"
                } else {
                    "non-interface type"
                };
                let what = format!("embedding {what} {}", self.ty_text(elem));
                self.need_version(at, 18, &what);
                continue;
            }
            for method in self.types.interface_methods(elem) {
                let key = (method.name, method.package);
                let Some(&(ty, other)) = seen.get(&key) else {
                    seen.insert(key, (method.ty, at));
                    continue;
                };
                if !self.allows(14) || !self.types.identical(ty, method.ty) {
                    self.report(errors::duplicate_method(at, method.name, other));
                }
            }
        }
    }
}
