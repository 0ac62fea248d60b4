//! Fields and methods: those that a type lacks, and those that an interface asks for.

use source::{Diagnostic, Symbol, similar};
use types::{MissingReason, Ty, TyKind};

use super::{enumerate, wrap};
use crate::checker::{Checker, name_span};
use crate::operand::{Mode, Operand};

impl Checker<'_> {
    /// `x.name undefined`, and an unknown field in a literal.
    pub(crate) fn member_advice(
        &self,
        it: Diagnostic,
        ty: Ty,
        sel: ast::Ident,
        fields_only: bool,
    ) -> Diagnostic {
        let at = sel.span();
        if let Some(base) = self.types.pointee(ty)
            && matches!(self.types.under(base), TyKind::Interface(_))
        {
            let base = self.ty_text(base);
            return it
                .with_primary(at, "a pointer to an interface has no methods")
                .with_help(format!(
                    "use `{base}` instead of `*{base}`: an interface can hold a pointer"
                ));
        }
        let what = if fields_only {
            "field"
        } else {
            "field or method"
        };
        let mut it = it.with_primary(at, format!("no such {what}"));
        if let Some((name, place)) = self.declared_at(ty) {
            it = it.with_label(place, format!("{name} is declared here"));
        }
        if self.swamped() {
            return it;
        }
        let (fields, methods) = self.members_of(ty, 0);
        let all = fields.iter().chain(methods.iter().filter(|_| !fields_only));
        let texts: Vec<&'static str> = all.map(|it| it.as_str()).collect();
        if let Some(near) = similar(sel.name.as_str(), texts) {
            return it.with_suggestion(format!("did you mean `{near}`?"), at, near);
        }
        let list =
            |names: &[Symbol]| enumerate(&names.iter().map(Symbol::to_string).collect::<Vec<_>>());
        if !fields.is_empty() {
            it = it.with_note(format!("fields: {}", list(&fields)));
        }
        if !methods.is_empty() && !fields_only {
            it = it.with_note(format!("methods: {}", list(&methods)));
        }
        it
    }

    /// The fields and methods within reach, in the order of their declaration; those of embedded fields behind them.
    fn members_of(&self, ty: Ty, depth: u32) -> (Vec<Symbol>, Vec<Symbol>) {
        let base = self.types.pointee(ty).unwrap_or(ty);
        let here = |name: Symbol, package: Symbol| name.is_exported() || package == self.path();
        let mut fields = Vec::new();
        let mut methods = Vec::new();
        if let Some(named) = self.types.as_named(base) {
            let declared = self.types.named(named).methods.iter();
            methods.extend(
                declared
                    .filter(|it| here(it.name, it.package))
                    .map(|it| it.name),
            );
        }
        if matches!(self.types.under(base), TyKind::Interface(_)) {
            let wanted = self.types.interface_methods(base);
            methods.extend(
                wanted
                    .iter()
                    .filter(|it| here(it.name, it.package))
                    .map(|it| it.name),
            );
        }
        let own = self.types.fields(base).unwrap_or(&[]);
        fields.extend(
            own.iter()
                .filter(|it| here(it.name, it.package))
                .map(|it| it.name),
        );
        for inner in own.iter().filter(|it| it.embedded && depth < 4) {
            let (more_fields, more_methods) = self.members_of(inner.ty, depth + 1);
            fields.extend(more_fields);
            methods.extend(more_methods);
        }
        (fields, methods)
    }

    /// A type that does not implement an interface: all that it lacks, not only the first.
    pub(crate) fn implement_advice(
        &mut self,
        mut it: Diagnostic,
        x: Option<&Operand>,
        ty: Ty,
        interface: Ty,
    ) -> Diagnostic {
        self.resolve_methods_of(ty);
        let mut missing = Vec::new();
        let mut stubs = Vec::new();
        let mut pointers = false;
        for method in self.types.interface_methods(interface) {
            let Some(reason) = self.types.method_fault(ty, &method) else {
                continue;
            };
            let text = self.method_text(method.name, method.ty);
            match reason {
                MissingReason::Missing => {
                    stubs.push(text.clone());
                    missing.push(text);
                }
                MissingReason::Ambiguous | MissingReason::Field => missing.push(text),
                MissingReason::PointerReceiver => {
                    pointers = true;
                    if let Some(place) = self.method_place(ty, method.name) {
                        it = it.with_label(place, "declared for the pointer here");
                    }
                }
                MissingReason::WrongType(have) => {
                    let have = self.method_text(method.name, have);
                    if let Some(place) = self.method_place(ty, method.name) {
                        it = it.with_label(place, format!("this is {have}"));
                    }
                    if let Some(place) = self.wanted_place(interface, method.name) {
                        it = it.with_label(place, format!("wanted is {text}"));
                    }
                }
                MissingReason::WrongName(other, _) => {
                    if let Some(place) = self.method_place(ty, other) {
                        it = it.with_label(place, format!("did you mean `{}`?", method.name));
                    }
                    missing.push(text);
                }
            }
        }
        if let Some((name, place)) = self.declared_at(interface) {
            it = it.with_label(place, format!("{name} is declared here"));
        }
        let own = self.ty_text(ty);
        if pointers && missing.is_empty() {
            let help = format!("`*{own}` has the method, `{own}` has not");
            return match x {
                Some(x) if matches!(x.mode, Mode::Variable) || self.is_literal(x.id) => {
                    let at = self.span(x.id);
                    wrap(it, format!("{help}: `&{}`", self.text(x.id)), at, "&", "")
                }
                Some(_) | None => it.with_help(help),
            };
        }
        if missing.len() > 1 {
            it = it.with_note(format!("missing methods: {}", enumerate(&missing)));
        }
        if !stubs.is_empty()
            && let Some((name, _)) = self.declared_at(ty)
            && self
                .types
                .as_named(ty)
                .is_some_and(|id| self.types.named(id).package == self.path())
            && !matches!(
                self.types.under(ty),
                TyKind::Interface(_) | TyKind::Pointer(_)
            )
        {
            let stubs: Vec<String> = stubs
                .iter()
                .map(|it| format!("func ({name}) {it} {{ panic(\"not written yet\") }}"))
                .collect();
            it = it.with_help(format!("to begin with:\n{}", stubs.join("\n")));
        }
        it
    }

    /// Where a type declares a method.
    fn method_place(&self, ty: Ty, name: Symbol) -> Option<source::Span> {
        let base = self.types.pointee(ty).unwrap_or(ty);
        let methods = self.method_objs.get(&self.types.as_named(base)?)?;
        let obj = methods.iter().find(|it| self.objs[**it].name == name)?;
        Some(name_span(name, self.objs[*obj].pos))
    }

    /// Where a declared interface asks for a method, if it does so itself.
    fn wanted_place(&self, interface: Ty, name: Symbol) -> Option<source::Span> {
        let named = self.types.as_named(interface)?;
        let (file, decl) = self.type_declaration(*self.named_obj.get(&named)?)?;
        let ast::Expr::InterfaceType(elems) = file.expr(decl.ty) else {
            return None;
        };
        let mut methods = file.list(elems).iter().filter_map(|it| it.name);
        methods.find(|it| it.name == name).map(ast::Ident::span)
    }

    /// Whether an expression is `T{…}`.
    pub(super) fn is_literal(&self, id: ast::ExprId) -> bool {
        let id = self.ast().unparen(id);
        matches!(self.ast().expr(id), ast::Expr::CompositeLit { .. })
    }

    /// The fields of a struct, for a literal that has too few or too many.
    pub(crate) fn literal_advice(&self, mut it: Diagnostic, ty: Ty) -> Diagnostic {
        if let Some((name, place)) = self.declared_at(ty) {
            it = it.with_label(place, format!("{name} is declared here"));
        }
        let fields = self.types.fields(ty).unwrap_or(&[]);
        let texts: Vec<String> = fields
            .iter()
            .map(|it| format!("{} {}", it.name, self.ty_text(it.ty)))
            .collect();
        it.with_note(format!("fields: {}", enumerate(&texts)))
    }
}
