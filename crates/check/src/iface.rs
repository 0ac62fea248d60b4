//! Implementation of interfaces and type assertions. Spec: "Implementing an interface", "Type assertions".

use ast::ExprId;
use source::Symbol;
use typed::ExprKind;
use types::{MissingMethod, MissingReason, Ty, TyKind};

use crate::checker::Checker;
use crate::errors;
use crate::operand::{Mode, Operand};

impl Checker<'_> {
    /// Whether `ty` implements (or, as a type argument, satisfies) an interface; the error says why not.
    pub(crate) fn implements(
        &mut self,
        ty: Ty,
        target: Ty,
        constraint: bool,
    ) -> Result<(), String> {
        let verb = if constraint { "satisfy" } else { "implement" };
        let (under, to_under) = (self.types.underlying(ty), self.types.underlying(target));
        if under == Ty::INVALID || to_under == Ty::INVALID {
            return Ok(());
        }
        if let TyKind::Pointer(base) = self.types.kind(under)
            && *base == Ty::INVALID
        {
            return Ok(());
        }
        if !matches!(self.types.kind(to_under), TyKind::Interface(_)) {
            let detail = if self.is_interface_pointer(target) {
                self.pointer_error(target)
            } else {
                format!("{} is not an interface", self.ty_text(target))
            };
            let (ty, target) = (self.ty_text(ty), self.ty_text(target));
            return Err(format!("{ty} does not {verb} {target} ({detail})"));
        }
        let set = self.types.type_set(target);
        if set.methods.is_empty() && set.terms.is_none() && !set.comparable {
            return Ok(());
        }
        let texts = (self.ty_text(ty), self.ty_text(target));
        let interface = matches!(self.types.kind(under), TyKind::Interface(_));
        let own = if interface {
            self.types.type_set_terms(ty)
        } else {
            None
        };
        if own.as_ref().is_some_and(Vec::is_empty) {
            return Ok(());
        }
        if set.terms.as_ref().is_some_and(Vec::is_empty) {
            return Err(format!("cannot {verb} {} (empty type set)", texts.1));
        }
        if let Some(missing) = self.missing_method(ty, target) {
            if let MissingReason::WrongType(have) = missing.reason
                && (self.types.has_invalid(have) || self.types.has_invalid(missing.method.ty))
            {
                return Ok(());
            }
            let cause = self.missing_cause(ty, target, &missing);
            return Err(format!("{} does not {verb} {} {cause}", texts.0, texts.1));
        }
        if set.comparable && !self.satisfies_comparable(ty, constraint) {
            return Err(if constraint && self.types.comparable(ty) {
                errors::comparable_version(&texts.0)
            } else {
                format!("{} does not {verb} comparable", texts.0)
            });
        }
        let Some(terms) = set.terms else {
            return Ok(());
        };
        if interface {
            let included = own.as_ref().is_some_and(|own| {
                own.iter().all(|mine| {
                    terms.iter().any(|it| {
                        self.types.term_includes(it, mine.ty) && (!mine.tilde || it.tilde)
                    })
                })
            });
            if !included {
                return Err(format!("{} does not {verb} {}", texts.0, texts.1));
            }
            return Ok(());
        }
        if terms.iter().any(|it| self.types.term_includes(it, ty)) {
            return Ok(());
        }
        let alternative = terms.iter().find(|it| {
            !it.tilde
                && self.types.identical(it.ty, self.types.underlying(it.ty))
                && self.types.identical(it.ty, under)
        });
        let detail = match alternative {
            Some(it) => format!(
                "possibly missing ~ for {} in {}",
                self.ty_text(it.ty),
                texts.1
            ),
            None if self.mentions_type(to_under, ty) => errors::mentioned(&texts.1, &texts.0),
            None => {
                let list: Vec<String> = terms
                    .iter()
                    .map(|it| {
                        let tilde = if it.tilde { "~" } else { "" };
                        format!("{tilde}{}", self.term_text(it.ty))
                    })
                    .collect();
                format!("{} missing in {}", texts.0, list.join(" | "))
            }
        };
        Err(format!(
            "{} does not {verb} {} ({detail})",
            texts.0, texts.1
        ))
    }
    /// A pointer to an interface or to a type parameter is neither.
    fn pointer_error(&self, ty: Ty) -> String {
        let text = self.ty_text(ty);
        match self.types.pointee(ty) {
            Some(base) if self.is_type_param(base) => errors::pointer_to_type_param(text),
            _other => errors::pointer_to_interface(text),
        }
    }
    /// Whether an interface has a type among its elements, or among their terms.
    fn mentions_type(&self, interface: Ty, ty: Ty) -> bool {
        if let TyKind::Interface(it) = self.types.kind(interface) {
            return it.embeds.iter().any(|it| self.mentions_type(*it, ty));
        }
        if let TyKind::Union(terms) = self.types.kind(interface) {
            return terms.iter().any(|it| self.mentions_type(it.ty, ty));
        }
        self.types.identical(interface, ty)
    }
    fn satisfies_comparable(&self, ty: Ty, constraint: bool) -> bool {
        self.types.strictly_comparable(ty)
            || constraint && self.types.comparable(ty) && self.allows(20)
    }
    /// The first method that `ty` lacks, its methods being resolved first.
    pub(crate) fn missing_method(&mut self, ty: Ty, target: Ty) -> Option<MissingMethod> {
        self.resolve_methods_of(ty);
        if self.has_invalid_embedded(ty, 0) {
            return None;
        }
        self.types.missing_method(ty, target)
    }
    fn has_invalid_embedded(&self, ty: Ty, depth: u32) -> bool {
        let base = self.types.pointee(ty).unwrap_or(ty);
        depth < 20
            && self.types.fields(base).unwrap_or(&[]).iter().any(|it| {
                it.embedded
                    && (self.types.underlying(it.ty) == Ty::INVALID
                        || self.has_invalid_embedded(it.ty, depth + 1))
            })
    }
    /// Makes sure that the declared methods of a type and of what it embeds have types.
    pub(crate) fn resolve_methods_of(&mut self, ty: Ty) {
        if self.methods_ready() {
            return;
        }
        let base = self.types.pointee(ty).unwrap_or(ty);
        let mut todo = vec![base];
        let mut seen = rustc_hash::FxHashSet::default();
        while let Some(ty) = todo.pop() {
            let ty = self.types.pointee(ty).unwrap_or(ty);
            if !seen.insert(ty) {
                continue;
            }
            if let Some(id) = self.types.as_named(ty) {
                let generic = self
                    .types
                    .named(id)
                    .instance
                    .as_ref()
                    .map_or(id, |(it, _)| *it);
                for obj in self.method_objs.get(&generic).cloned().unwrap_or_default() {
                    self.obj_decl(obj);
                }
            }
            let fields = self.types.fields(ty).unwrap_or(&[]);
            todo.extend(fields.iter().filter(|it| it.embedded).map(|it| it.ty));
        }
        self.types.complete_instances();
    }
    /// Whether all methods of the package have their types: after the declarations have been resolved.
    fn methods_ready(&self) -> bool {
        self.obj_path.is_empty()
    }
    /// `(missing method M)` and the like.
    pub(crate) fn missing_cause(&self, ty: Ty, target: Ty, missing: &MissingMethod) -> String {
        let name = missing.method.name;
        let want = self.method_text(name, missing.method.ty);
        match &missing.reason {
            MissingReason::Missing => {
                for it in [ty, target] {
                    if self.is_interface_pointer(it) {
                        return format!("({})", self.pointer_error(it));
                    }
                }
                format!("(missing method {name})")
            }
            MissingReason::WrongName(other, have) => {
                let have = self.method_text(*other, *have);
                format!("(missing method {name})\n\t\thave {have}\n\t\twant {want}")
            }
            MissingReason::WrongType(have) => {
                let have = self.method_text(name, *have);
                format!("(wrong type for method {name})\n\t\thave {have}\n\t\twant {want}")
            }
            MissingReason::PointerReceiver => format!("(method {name} has pointer receiver)"),
            MissingReason::Ambiguous => {
                format!("(ambiguous selector {}.{name})", self.ty_text(ty))
            }
            MissingReason::Field => {
                format!("({}.{name} is a field, not a method)", self.ty_text(ty))
            }
        }
    }
    pub(crate) fn method_text(&self, name: Symbol, ty: Ty) -> String {
        let style = types::TypeStyle::Message(self.path());
        let signature = self
            .types
            .as_func(ty)
            .map(|it| self.types.signature_string(it, style))
            .unwrap_or_default();
        format!("{name}{signature}")
    }
    /// `x.(T)`
    pub(crate) fn type_assert(&mut self, id: ExprId, x_id: ExprId, ty: ExprId) -> Operand {
        let mut x = self.expr(x_id, None);
        if !x.is_valid() {
            self.typ(ty);
            return Operand::invalid(id);
        }
        if self.is_type_param(x.ty) {
            let text = self.describe(&x);
            self.report(errors::assert_type_param(self.span(x.id), text));
            return Operand::invalid(id);
        }
        if !self.is_interface(x.ty) {
            let text = self.describe(&x);
            let it = errors::assert_not_interface(self.span(x.id), text);
            self.report(self.assert_advice(it, &x));
            return Operand::invalid(id);
        }
        let target = self.var_type(ty);
        if target == Ty::INVALID {
            return Operand::invalid(id);
        }
        if let Some(cause) = self.impossible_assert(x.ty, target) {
            let (e, t, from) = (self.text(id), self.ty_text(target), self.ty_text(x.ty));
            let it = errors::impossible_assert(self.span(id), e, t, from, cause);
            let it = self.implement_advice(it, None, target, x.ty);
            self.report(it);
        }
        let Some(inner) = x.take_expr() else {
            return Operand::invalid(id);
        };
        let kind = ExprKind::TypeAssert {
            x: Box::new(inner),
            comma_ok: false,
        };
        self.note_boxed(target);
        let expr = self.node(id, target, kind);
        Operand::with_expr(id, Mode::CommaOk, expr)
    }
    /// Why no value of the interface type can have this dynamic type.
    pub(crate) fn impossible_assert(&mut self, interface: Ty, target: Ty) -> Option<String> {
        if self.is_interface(target) || self.is_type_param(target) {
            return None;
        }
        let missing = self.missing_method(target, interface)?;
        Some(self.missing_cause(target, interface, &missing))
    }
}
