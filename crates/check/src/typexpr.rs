//! Type expressions and identifiers. Spec: "Types", "Type parameter declarations", "Instantiations".

use ast::{Expr, ExprId, Field, List};
use source::{Diagnostic, Span, Symbol};
use typed::ExprKind;
use types::{FuncType, InterfaceType, NamedId, Ty, TyKind, UnionTerm};

use crate::checker::{Checker, Later, name_span};
use crate::errors;
use crate::object::{FileIdx, ObjId, ObjKind, VarPlace};
use crate::operand::{Generic, Mode, Operand};

/// How many terms a union may have, as in the Go compiler.
pub(crate) const MAX_TERMS: usize = 100;

impl Checker<'_> {
    /// The type that an expression denotes; generic types must have their arguments.
    pub(crate) fn typ(&mut self, id: ExprId) -> Ty {
        let ty = self.typ_or_generic(id);
        if let Some(generic) = self.generic_type(ty) {
            let text = self.generic_text(generic);
            let it = errors::generic_without_instantiation(self.span(id), text);
            self.report(self.instance_advice(it, ty));
            return Ty::INVALID;
        }
        ty
    }
    /// The type of a variable: not a constraint interface.
    pub(crate) fn var_type(&mut self, id: ExprId) -> Ty {
        let ty = self.typ(id);
        self.check_var_type(id, ty);
        ty
    }
    pub(crate) fn check_var_type(&mut self, id: ExprId, ty: Ty) {
        if !self.is_type_param(ty)
            && matches!(self.types.kind(ty), TyKind::Named(_) | TyKind::Interface(_))
        {
            let at = self.span(id);
            self.later.push((self.env.pkg, Later::VarType(at, ty)));
        }
    }
    /// The generic type that `ty` is, without arguments.
    pub(crate) fn generic_named(&self, ty: Ty) -> Option<NamedId> {
        let id = self.types.as_named(ty)?;
        (!self.types.named(id).type_params.is_empty()).then_some(id)
    }
    pub(crate) fn typ_or_generic(&mut self, id: ExprId) -> Ty {
        match self.ast().expr(id) {
            Expr::Bad => Ty::INVALID,
            Expr::Name(name) => {
                let x = self.ident(id, name, true);
                self.as_type(x)
            }
            Expr::Selector { x, sel } => {
                let x = self.selector(id, x, sel, true);
                self.as_type(x)
            }
            Expr::Index { x, indices } => self.instance(id, x, indices),
            Expr::Paren(inner) => self.typ(inner),
            Expr::Star(base) => {
                let base = self.var_type(base);
                if base == Ty::INVALID {
                    Ty::INVALID
                } else {
                    self.types.pointer(base)
                }
            }
            Expr::ArrayType { len, elem } => {
                let ty = self.array_type(id, len, elem);
                self.note_size(id, ty)
            }
            Expr::SliceType(elem) => {
                let elem = self.var_type(elem);
                self.types.slice(elem)
            }
            Expr::Dots(_) => {
                self.report(errors::invalid_dots(self.span(id)));
                Ty::INVALID
            }
            Expr::StructType(fields) => {
                let ty = self.struct_type(fields);
                self.note_size(id, ty)
            }
            Expr::FuncType(sig) => self.func_type(&sig).0,
            Expr::InterfaceType(elems) => self.interface_type(elems),
            Expr::MapType { key, value } => self.map_type(key, value),
            Expr::ChanType { dir, elem } => {
                let elem = self.var_type(elem);
                let dir = match dir {
                    ast::ChanDir::Both => types::ChanDir::Both,
                    ast::ChanDir::Send => types::ChanDir::Send,
                    ast::ChanDir::Recv => types::ChanDir::Recv,
                };
                let ty = self.types.intern(TyKind::Chan(dir, elem));
                self.note_size(id, ty)
            }
            Expr::Literal { .. }
            | Expr::CompositeLit { .. }
            | Expr::KeyValue { .. }
            | Expr::FuncLit { .. }
            | Expr::Slice { .. }
            | Expr::TypeAssert { .. }
            | Expr::TypeGuard(_)
            | Expr::Call { .. }
            | Expr::Binary { .. }
            | Expr::Unary { .. } => {
                let text = self.text(id);
                self.report(errors::not_a_type(self.span(id), text));
                self.use_expr(id);
                Ty::INVALID
            }
        }
    }
    /// The type of an operand that must be one.
    fn as_type(&mut self, x: Operand) -> Ty {
        match x.mode {
            Mode::Type => x.ty,
            Mode::Invalid => Ty::INVALID,
            Mode::NoValue
            | Mode::Builtin(_)
            | Mode::Const(_)
            | Mode::Variable
            | Mode::MapIndex
            | Mode::Value
            | Mode::Nil
            | Mode::CommaOk => {
                let text = self.describe(&x);
                self.report(errors::not_a_type(self.span(x.id), text));
                Ty::INVALID
            }
        }
    }
    /// A name: as an operand, or as a type.
    pub(crate) fn ident(&mut self, id: ExprId, name: Symbol, want_type: bool) -> Operand {
        let at = self.span(id);
        let Some(obj) = self.lookup(name) else {
            if name.is_blank() {
                self.report(errors::blank_as_value(at));
            } else if !self.dot_import_missing() {
                self.report(self.undefined(at, name));
            }
            return Operand::invalid(id);
        };
        if self.universe.newer.contains(&Some(obj))
            && !self.need_version(at, 18, &format!("predeclared {name}"))
        {
            return Operand::invalid(id);
        }
        if want_type && !matches!(self.objs[obj].kind, ObjKind::Type) {
            let kind = self.objs[obj].kind_name();
            self.report(errors::object_not_a_type(at, name, kind));
            self.objs[obj].used = true;
            return Operand::invalid(id);
        }
        if !self.is_complete(obj) {
            self.obj_decl(obj);
        }
        if let Some(&import) = self.dot_imports.get(&(self.env.file_idx, name))
            && self.file_scopes[self.env.file_idx].get(&name) == Some(&obj)
        {
            self.objs[import].used = true;
        }
        self.obj_operand(id, obj)
    }
    /// Whether names may come from a dot-import that is not available (which has been reported).
    fn dot_import_missing(&self) -> bool {
        let mut imports = self.file_scopes[self.env.file_idx].values();
        imports.any(|it| {
            let obj = &self.objs[*it];
            obj.name == Symbol::DOT && matches!(obj.kind, ObjKind::Package { package: None, .. })
        })
    }
    /// An object as an operand.
    pub(crate) fn obj_operand(&mut self, id: ExprId, obj: ObjId) -> Operand {
        let ty = self.objs[obj].ty;
        match self.objs[obj].kind.clone() {
            ObjKind::Package { .. } | ObjKind::Unsafe => {
                let name = self.objs[obj].name;
                self.report(errors::package_not_in_selector(self.span(id), name));
                Operand::invalid(id)
            }
            ObjKind::Iota => match self.env.iota.clone() {
                Some(value) => Operand::constant(id, value, Ty::UNTYPED_INT),
                None => {
                    self.report(errors::iota_outside(self.span(id)));
                    Operand::invalid(id)
                }
            },
            ObjKind::Const(value) => {
                self.depend(obj);
                if ty == Ty::INVALID {
                    return Operand::invalid(id);
                }
                Operand::new(id, Mode::Const(value), ty)
            }
            ObjKind::Type => {
                if ty == Ty::INVALID {
                    return Operand::invalid(id);
                }
                Operand::new(id, Mode::Type, ty)
            }
            ObjKind::Var(place) => {
                self.objs[obj].used = true;
                self.depend(obj);
                if ty == Ty::INVALID {
                    return Operand::invalid(id);
                }
                let kind = match place {
                    VarPlace::Global(global) => ExprKind::Global(global),
                    VarPlace::Local { .. } => ExprKind::Local(self.local_here(obj)),
                };
                let expr = self.node(id, ty, kind);
                Operand::with_expr(id, Mode::Variable, expr)
            }
            ObjKind::Func(func) => {
                self.depend(obj);
                if ty == Ty::INVALID {
                    return Operand::invalid(id);
                }
                if self.open_funcs.contains(&obj) && self.obj_path.last() != Some(&obj) {
                    let at = self.span(id);
                    self.report(Diagnostic::unsupported(
                        at,
                        "a function in its own signature",
                    ));
                }
                self.reach_func(func.func);
                let expr = self.node(id, ty, ExprKind::Func(Self::func_ref(func.func)));
                let mut x = Operand::with_expr(id, Mode::Value, expr);
                if !func.type_params.is_empty() {
                    x.generic = Some(Box::new(Generic {
                        params: func.type_params,
                        args: vec![],
                    }));
                }
                x
            }
            ObjKind::Builtin(builtin) => Operand::new(id, Mode::Builtin(builtin), Ty::INVALID),
            ObjKind::Nil => Operand::new(id, Mode::Nil, Ty::UNTYPED_NIL),
        }
    }

    fn array_type(&mut self, id: ExprId, len: Option<ExprId>, elem: ExprId) -> Ty {
        let Some(len) = len else {
            self.report(errors::open_array(self.span(id)));
            self.var_type(elem);
            return Ty::INVALID;
        };
        let len = self.array_length(len);
        let elem = self.var_type(elem);
        match len {
            Some(len) => self.types.array(elem, len),
            None => Ty::INVALID,
        }
    }
    fn array_length(&mut self, id: ExprId) -> Option<u64> {
        let at = self.span(id);
        if let Expr::Name(name) = self.ast().expr(id) {
            match self.lookup(name) {
                None => {
                    self.report(errors::undefined_array_length(at, name));
                    return None;
                }
                Some(obj) if !self.is_constant_obj(obj) => {
                    self.report(errors::invalid_array_length(at, name.as_str()));
                    return None;
                }
                Some(_) => {}
            }
        }
        let x = self.expr(id, None);
        if !x.is_valid() {
            return None;
        }
        let text = self.describe(&x);
        let Mode::Const(value) = &x.mode else {
            self.report(errors::array_length_not_constant(at, text));
            return None;
        };
        let value = value.as_ref()?;
        let integer = self.is_integer(x.ty);
        if (integer || self.is_untyped(x.ty))
            && let Some(len) = value.to_i128()
            && let Ok(len) = u64::try_from(len)
            && i64::try_from(len).is_ok()
        {
            return Some(len);
        }
        if integer {
            self.report(errors::invalid_array_length(at, &text));
        } else {
            self.report(errors::array_length_not_integer(at, text));
        }
        None
    }
    fn map_type(&mut self, key: ExprId, value: ExprId) -> Ty {
        let at = self.span(key);
        let key = self.var_type(key);
        let value = self.var_type(value);
        self.later.push((self.env.pkg, Later::MapKey(at, key)));
        self.types.intern(TyKind::Map(key, value))
    }
    fn struct_type(&mut self, list: List<Field>) -> Ty {
        let mut fields: Vec<types::Field> = Vec::new();
        let mut seen: rustc_hash::FxHashMap<Symbol, Span> = rustc_hash::FxHashMap::default();
        let mut last: Option<(ExprId, Ty)> = None;
        for field in self.ast().list(list) {
            let ty = match last {
                Some((id, ty)) if id == field.ty => ty,
                _new => self.var_type(field.ty),
            };
            last = Some((field.ty, ty));
            let at = self.span(field.ty);
            let (name, pos) = match field.name {
                Some(name) => (name.name, name.pos),
                None => {
                    self.later.push((self.env.pkg, Later::Embedded(at, ty)));
                    (self.embedded_name(field.ty), at.lo)
                }
            };
            let here = name_span(name, pos);
            if !name.is_blank()
                && let Some(&other) = seen.get(&name)
            {
                self.report(errors::field_redeclared(here, name, other));
                continue;
            }
            seen.insert(name, here);
            fields.push(types::Field {
                name,
                ty,
                embedded: field.name.is_none(),
                tag: self.tag(field.tag),
                package: self.package_of_name(name),
            });
        }
        let places: Vec<Span> = fields
            .iter()
            .map(|it| seen.get(&it.name).copied().unwrap_or(Span::NONE))
            .collect();
        let ty = self.types.intern(TyKind::Struct(fields));
        self.field_places.insert(ty, places);
        ty
    }
    /// The package that matters for the identity of a name: none for exported ones.
    pub(crate) fn package_of_name(&self, name: Symbol) -> Symbol {
        if name.is_exported() {
            Symbol::EMPTY
        } else {
            self.path()
        }
    }
    fn tag(&self, tag: Option<ExprId>) -> Symbol {
        let Some(Expr::Literal { text, .. }) = tag.map(|it| self.ast().expr(it)) else {
            return Symbol::EMPTY;
        };
        let bytes = ast::literal::string(text.as_str()).unwrap_or_default();
        Symbol::intern(&String::from_utf8_lossy(&bytes))
    }
    fn embedded_name(&self, id: ExprId) -> Symbol {
        match self.ast().expr(id) {
            Expr::Name(name) => name,
            Expr::Star(x) | Expr::Paren(x) | Expr::Index { x, .. } => self.embedded_name(x),
            Expr::Selector { sel, .. } => sel.name,
            Expr::Bad
            | Expr::Literal { .. }
            | Expr::CompositeLit { .. }
            | Expr::KeyValue { .. }
            | Expr::FuncLit { .. }
            | Expr::Slice { .. }
            | Expr::TypeAssert { .. }
            | Expr::TypeGuard(_)
            | Expr::Call { .. }
            | Expr::Binary { .. }
            | Expr::Unary { .. }
            | Expr::ArrayType { .. }
            | Expr::SliceType(_)
            | Expr::Dots(_)
            | Expr::StructType(_)
            | Expr::FuncType(_)
            | Expr::InterfaceType(_)
            | Expr::MapType { .. }
            | Expr::ChanType { .. } => Symbol::BLANK,
        }
    }
    /// A function type with the names of parameters and results.
    pub(crate) fn func_type(&mut self, sig: &ast::Signature) -> (Ty, FuncType) {
        let (params, mut names, variadic) = self.params(sig.params, true);
        let (results, result_names, _) = self.params(sig.results, false);
        names.extend(result_names);
        self.duplicate_params(sig);
        let func = FuncType {
            params,
            results,
            variadic,
        };
        (self.types.func_with_names(func.clone(), names), func)
    }
    fn duplicate_params(&mut self, sig: &ast::Signature) {
        let mut seen: rustc_hash::FxHashMap<Symbol, Span> = rustc_hash::FxHashMap::default();
        let lists = [self.ast().list(sig.params), self.ast().list(sig.results)];
        let names = lists.into_iter().flatten().filter_map(|it| it.name);
        for name in names.filter(|it| !it.name.is_blank()) {
            if let Some(other) = seen.get(&name.name) {
                let other = *other;
                self.report(errors::redeclared(name.span(), name.name, other));
            } else {
                seen.insert(name.name, name.span());
            }
        }
    }
    fn params(&mut self, list: List<Field>, params: bool) -> (Vec<Ty>, Vec<Symbol>, bool) {
        let list = self.ast().list(list);
        let mut tys = Vec::with_capacity(list.len());
        let mut names = Vec::with_capacity(list.len());
        let mut variadic = false;
        let mut last: Option<(ExprId, Ty)> = None;
        for (i, field) in list.iter().enumerate() {
            let ty = match last {
                Some((id, ty)) if id == field.ty => ty,
                _new => {
                    if let Expr::Dots(elem) = self.ast().expr(field.ty) {
                        let elem = self.var_type(elem);
                        if params && i + 1 == list.len() {
                            variadic = true;
                            self.types.slice(elem)
                        } else {
                            self.report(errors::misplaced_dots(self.span(field.ty)));
                            elem
                        }
                    } else {
                        self.var_type(field.ty)
                    }
                }
            };
            last = Some((field.ty, ty));
            tys.push(ty);
            names.push(field.name.map_or(Symbol::EMPTY, |it| it.name));
        }
        (tys, names, variadic)
    }
    /// The constraint of a type parameter: an interface; anything else is wrapped in one.
    pub(crate) fn constraint(&mut self, id: ExprId) -> Ty {
        let elem = self.union(id);
        if elem == Ty::INVALID {
            return Ty::EMPTY_INTERFACE;
        }
        if self.is_type_param(elem) {
            self.report(errors::type_param_as_constraint(self.span(id)));
            return Ty::EMPTY_INTERFACE;
        }
        let unresolved = self
            .types
            .as_named(elem)
            .is_some_and(|it| !self.types.named(it).resolved);
        self.open_constraints |= unresolved;
        if unresolved || matches!(self.types.under(elem), TyKind::Interface(_)) {
            return elem;
        }
        self.implicit_interface(elem)
    }
    /// The interface that a type stands for as a constraint.
    fn implicit_interface(&mut self, elem: Ty) -> Ty {
        self.types.intern(TyKind::Interface(InterfaceType {
            methods: vec![],
            embeds: vec![elem],
            comparable: false,
            implicit: true,
        }))
    }
    /// Wraps constraints that were being declared when they were met, and turned out to be no interfaces.
    fn close_constraints(&mut self) {
        if !std::mem::take(&mut self.open_constraints) {
            return;
        }
        for id in self.types.type_param_ids() {
            let constraint = self.types.type_param(id).constraint;
            let under = self.types.underlying(constraint);
            if under == Ty::INVALID {
                continue;
            }
            if !matches!(self.types.kind(under), TyKind::Interface(_)) {
                let constraint = self.implicit_interface(constraint);
                self.types.type_param_mut(id).constraint = constraint;
            }
        }
    }
    /// An element of an interface: a type, `~T`, or a union.
    pub(crate) fn union(&mut self, id: ExprId) -> Ty {
        let mut terms = Vec::new();
        self.union_terms(id, &mut terms);
        match &terms[..] {
            [(only, _)] if !only.tilde => return only.ty,
            _several => {}
        }
        if terms.iter().any(|(it, _)| it.ty == Ty::INVALID) {
            return Ty::INVALID;
        }
        if let Some((_, at)) = terms.get(MAX_TERMS) {
            self.report(errors::too_many_terms(*at, MAX_TERMS));
            return Ty::INVALID;
        }
        for (term, at) in &terms {
            if self.is_type_param(term.ty) {
                let mut at = *at;
                if term.tilde {
                    at.lo = at.lo.offset(1);
                    let text = format!("~{}", self.ty_text(term.ty));
                    self.report(errors::tilde_of_type_param(at, text));
                } else {
                    self.report(errors::term_is_type_param(at));
                }
                return Ty::INVALID;
            }
        }
        self.check_terms(&terms);
        let terms = terms.into_iter().map(|(it, _)| it).collect();
        self.types.intern(TyKind::Union(terms))
    }
    fn union_terms(&mut self, id: ExprId, terms: &mut Vec<(UnionTerm, Span)>) {
        match self.ast().expr(id) {
            Expr::Binary {
                op: ast::BinaryOp::Or,
                x,
                y,
            } => {
                self.union_terms(x, terms);
                self.union_terms(y, terms);
            }
            Expr::Unary {
                op: ast::UnaryOp::Tilde,
                x,
            } => {
                let ty = self.typ(x);
                let at = self.span(id);
                terms.push((UnionTerm { tilde: true, ty }, at));
            }
            Expr::Bad
            | Expr::Name(_)
            | Expr::Literal { .. }
            | Expr::CompositeLit { .. }
            | Expr::KeyValue { .. }
            | Expr::FuncLit { .. }
            | Expr::Paren(_)
            | Expr::Selector { .. }
            | Expr::Index { .. }
            | Expr::Slice { .. }
            | Expr::TypeAssert { .. }
            | Expr::TypeGuard(_)
            | Expr::Call { .. }
            | Expr::Binary { .. }
            | Expr::Unary { .. }
            | Expr::Star(_)
            | Expr::ArrayType { .. }
            | Expr::SliceType(_)
            | Expr::Dots(_)
            | Expr::StructType(_)
            | Expr::FuncType(_)
            | Expr::InterfaceType(_)
            | Expr::MapType { .. }
            | Expr::ChanType { .. } => {
                let ty = self.typ(id);
                let at = self.span(id);
                terms.push((UnionTerm { tilde: false, ty }, at));
            }
        }
    }
    fn check_terms(&mut self, terms: &[(UnionTerm, Span)]) {
        for (i, (term, at)) in terms.iter().enumerate() {
            let interface = matches!(self.types.under(term.ty), TyKind::Interface(_));
            let text = self.ty_text(term.ty);
            if term.tilde && interface {
                self.report(errors::tilde_of_interface(*at, text));
                continue;
            }
            let underlying = self.types.underlying(term.ty);
            if term.tilde && !self.types.identical(term.ty, underlying) {
                let under = self.ty_text(underlying);
                self.report(errors::tilde_of_named(*at, text, under));
                continue;
            }
            let text = self.term_text(term.ty);
            if interface {
                self.check_interface_term(term.ty, *at, text);
                continue;
            }
            let overlap = terms[..i].iter().find(|(other, _)| {
                !matches!(self.types.under(other.ty), TyKind::Interface(_))
                    && (self.types.term_includes(other, term.ty)
                        || self.types.term_includes(term, other.ty))
            });
            if let Some((other, _)) = overlap {
                let tilde = |it: &UnionTerm| if it.tilde { "~" } else { "" };
                let a = format!("{}{text}", tilde(term));
                let b = format!("{}{}", tilde(other), self.term_text(other.ty));
                self.report(errors::overlapping_terms(*at, a, b));
            }
        }
    }
    /// A term is printed with the paths of all packages.
    pub(crate) fn term_text(&self, ty: Ty) -> String {
        self.types.type_string(ty, types::TypeStyle::Paths)
    }
    fn check_interface_term(&mut self, ty: Ty, at: Span, text: String) {
        let set = self.types.type_set(ty);
        if !set.methods.is_empty() {
            self.report(errors::union_with_methods(at, text));
        } else if set.comparable {
            let predeclared = self
                .types
                .as_named(ty)
                .is_some_and(|it| self.types.named(it).package == Symbol::EMPTY);
            self.report(if predeclared {
                errors::union_with_comparable(at)
            } else {
                errors::union_embeds_comparable(at, text)
            });
        }
    }
    /// `G[A, B]` as a type.
    fn instance(&mut self, id: ExprId, x: ExprId, indices: List<ExprId>) -> Ty {
        let generic = self.typ_or_generic(x);
        if generic == Ty::INVALID {
            return Ty::INVALID;
        }
        let at = self.span(id);
        let Some(named) = self.generic_type(generic) else {
            let text = self.ty_text(generic);
            let list = ast::print_expr_list(self.ast(), indices);
            let x_text = self.text(x);
            let at = self.span(x);
            self.report(errors::not_generic(at, format!("{x_text}[{list}]"), text));
            return Ty::INVALID;
        };
        self.need_version(at, 18, "type instantiation");
        let indices = self.ast().list(indices);
        let args: Vec<Ty> = indices.iter().map(|it| self.var_type(*it)).collect();
        if args.contains(&Ty::INVALID) {
            return Ty::INVALID;
        }
        let params = self.generic_params(named);
        if params.len() != args.len() {
            let quality = if args.len() < params.len() {
                "not enough"
            } else {
                "too many"
            };
            let name = self.ty_text(generic);
            let place = Span::from(self.ast().expr_pos(x));
            self.report(errors::type_arg_count(
                place,
                quality,
                name,
                args.len(),
                params.len(),
            ));
            return Ty::INVALID;
        }
        let places = indices.iter().map(|it| self.span(*it)).collect();
        let verify = Later::Verify(params, args.clone(), places, at);
        self.later.push((self.env.pkg, verify));
        let ty = self.instantiate(named, args);
        if let Some(id) = self.types.as_named(ty)
            && self.types.alias(ty).is_none()
        {
            let place = Span::from(self.ast().expr_pos(x));
            self.instance_places.entry(id).or_insert(place);
        }
        ty
    }
    /// Runs the checks that waited for complete types.
    pub(crate) fn run_later(&mut self) {
        self.types.complete_instances();
        self.close_constraints();
        let mut at = 0;
        while at < self.later.len() {
            let batch = std::mem::take(&mut self.later);
            for (_, check) in batch {
                self.run_check(check);
            }
            at = 0;
        }
    }
    /// Does something as from the top of a file.
    fn enter_declaration(&mut self, file: FileIdx, act: impl FnOnce(&mut Self)) {
        let env = self.declaration_env(file);
        let outer = std::mem::replace(&mut self.env, env);
        act(self);
        let inner = std::mem::replace(&mut self.env, outer);
        self.spare_scopes.push(inner.scope);
    }
    fn run_check(&mut self, check: Later) {
        match check {
            Later::VarType(at, ty) => {
                if !self.is_interface(ty) {
                    return;
                }
                let set = self.types.type_set(ty);
                let text = self.ty_text(ty);
                if set.comparable {
                    self.report(errors::constraint_comparable(at, text));
                } else if set.terms.is_some() {
                    self.report(errors::constraint_types(at, text));
                }
            }
            Later::MapKey(at, key) => {
                if key == Ty::INVALID || self.types.comparable(key) {
                    return;
                }
                let text = self.ty_text(key);
                let why = if self.is_type_param(key) {
                    " (missing comparable constraint)"
                } else {
                    ""
                };
                let it = errors::map_key(at, text, why);
                self.report(self.map_key_advice(it, key));
            }
            Later::Embedded(at, ty) => self.check_embedded(at, ty),
            Later::Verify(params, args, places, at) => {
                self.note_instance(&params, &args, &places, at);
                args.iter().for_each(|it| self.note_boxed(*it));
                if let Some((index, cause)) = self.verify(&params, &args) {
                    let at = places.get(index).copied().unwrap_or(at);
                    let it = errors::type_arg(at, cause);
                    self.report(self.constraint_advice(it, params.get(index).copied()));
                }
            }
            Later::Literals(file, lits) => {
                self.enter_declaration(file, |it| it.delayed_literals(lits));
            }
            Later::Interface(file, methods, embeds) => {
                self.enter_declaration(file, |it| it.check_interface(&methods, &embeds));
            }
        }
    }
    fn check_embedded(&mut self, at: Span, ty: Ty) {
        let (base, pointer) = if let TyKind::Pointer(elem) = self.types.kind(ty) {
            (*elem, true)
        } else {
            (ty, false)
        };
        if self.is_type_param(base) {
            self.report(errors::embedded_type_param(at));
            return;
        }
        match self.types.under(base) {
            TyKind::Basic(types::Basic::UnsafePointer) => {
                self.report(errors::embedded_unsafe_pointer(at));
            }
            TyKind::Pointer(_) => self.report(errors::embedded_pointer(at)),
            TyKind::Interface(_) if pointer => {
                self.report(errors::embedded_interface_pointer(at));
            }
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => {}
        }
    }
}
