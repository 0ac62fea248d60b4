//! Selectors: package members, fields, methods, method expressions. Spec: "Selectors", "Method expressions", "Method values".

use ast::{Expr, ExprId, Ident};
use source::{Span, Symbol};
use typed::{ExprKind, FuncRef, MethodRef};
use types::{FuncType, Lookup, Member, NamedId, PathStep, Selection, Ty, TyKind};

use crate::checker::Checker;
use crate::errors;
use crate::object::{ObjId, ObjKind};
use crate::operand::{Generic, Mode, Operand};

impl Checker<'_> {
    /// `x.sel`
    pub(crate) fn selector(
        &mut self,
        id: ExprId,
        x_id: ExprId,
        sel: Ident,
        want_type: bool,
    ) -> Operand {
        if let Expr::Name(name) = self.ast().expr(x_id)
            && let Some(obj) = self.lookup(name)
        {
            match self.objs[obj].kind.clone() {
                ObjKind::Package { package, .. } => {
                    self.objs[obj].used = true;
                    return self.package_member(id, package, sel);
                }
                ObjKind::Unsafe => {
                    self.objs[obj].used = true;
                    return self.unsafe_member(id, sel);
                }
                ObjKind::Const(_)
                | ObjKind::Iota
                | ObjKind::Type
                | ObjKind::Var(_)
                | ObjKind::Func(_)
                | ObjKind::Builtin(_)
                | ObjKind::Nil => {}
            }
        }
        let mut x = self.expr_or_type(x_id);
        self.need_complete(&mut x);
        match x.mode {
            Mode::Invalid => return Operand::invalid(id),
            Mode::Builtin(_) => {
                let text = self.describe(&x);
                let at = Span::from(self.ast().expr_pos(id));
                self.report(errors::builtin_in_selector(at, text));
                return Operand::invalid(id);
            }
            Mode::NoValue
            | Mode::Type
            | Mode::Const(_)
            | Mode::Variable
            | Mode::MapIndex
            | Mode::Value
            | Mode::Nil
            | Mode::CommaOk => {}
        }
        if x.generic.is_some() || matches!(x.mode, Mode::Type) && self.generic_type(x.ty).is_some()
        {
            let mut x = x;
            self.not_generic(&mut x, None);
            return Operand::invalid(id);
        }
        if want_type {
            let text = self.text(id);
            self.report(errors::not_a_type(sel.span(), text));
            return Operand::invalid(id);
        }
        self.member(id, x, sel)
    }
    fn package_member(
        &mut self,
        id: ExprId,
        package: Option<crate::object::PkgId>,
        sel: Ident,
    ) -> Operand {
        let Some(package) = package else {
            return Operand::invalid(id);
        };
        let Some(&obj) = self.pkg_scopes[package].get(&sel.name) else {
            let text = self.text(id);
            let names: Vec<Symbol> = self.pkg_scopes[package].keys().copied().collect();
            self.undefined_member(sel, text, &names);
            return Operand::invalid(id);
        };
        if !sel.name.is_exported() {
            let name = self.packages[package.0 as usize].name;
            let names: Vec<Symbol> = self.pkg_scopes[package].keys().copied().collect();
            let it = errors::not_exported(sel.span(), sel.name, name);
            self.report(self.package_advice(it, sel, &names, true));
            return Operand::invalid(id);
        }
        if !self.is_complete(obj) {
            self.obj_decl(obj);
        }
        self.obj_operand(id, obj)
    }
    /// `undefined: p.Name`, of a package that has these names.
    fn undefined_member(&mut self, sel: Ident, text: String, names: &[Symbol]) {
        let folded = sel.name.as_str().to_lowercase();
        let alike = |it: &&Symbol| it.is_exported() && it.as_str().to_lowercase() == folded;
        let it = match names.iter().filter(alike).min() {
            Some(it) => errors::undefined_member_but(sel.span(), text, it),
            None => errors::undefined_member(sel.span(), text),
        };
        self.report(self.package_advice(it, sel, names, false));
    }
    fn unsafe_member(&mut self, id: ExprId, sel: Ident) -> Operand {
        let Some(&obj) = self.universe.unsafe_names.get(&sel.name) else {
            let text = self.text(id);
            let names: Vec<Symbol> = self.universe.unsafe_names.keys().copied().collect();
            self.undefined_member(sel, text, &names);
            return Operand::invalid(id);
        };
        self.obj_operand(id, obj)
    }
    /// A field or method of a value, or a method expression.
    fn member(&mut self, id: ExprId, x: Operand, sel: Ident) -> Operand {
        if x.is_nil() || self.types.underlying(x.ty) == Ty::INVALID {
            if x.is_nil() {
                self.no_member(&x, sel);
            }
            return Operand::invalid(id);
        }
        self.resolve_methods_of(x.ty);
        let pointer_to_param = self
            .types
            .pointee(x.ty)
            .is_some_and(|it| self.is_type_param(it));
        let found = if pointer_to_param {
            Lookup::NotFound
        } else {
            self.types.lookup(x.ty, sel.name, self.path())
        };
        let selection = match found {
            Lookup::Found(it) if !sel.name.is_blank() => it,
            Lookup::Ambiguous => {
                let text = self.operand_text(&x);
                self.report(errors::ambiguous_selector(sel.span(), text, sel.name));
                return Operand::invalid(id);
            }
            Lookup::Found(_) | Lookup::NotFound => {
                self.no_member(&x, sel);
                return Operand::invalid(id);
            }
        };
        let is_type = matches!(x.mode, Mode::Type);
        match selection.member {
            Member::Field(field, ty) => {
                if is_type {
                    let text = self.ty_text(x.ty);
                    let at = self.span(x.id);
                    self.report(errors::field_of_type(at, sel.name, text));
                    return Operand::invalid(id);
                }
                self.field(id, x, &selection, field, ty)
            }
            Member::Declared(..) | Member::Interface(..) if is_type => {
                self.method_expr(id, &x, sel, &selection)
            }
            Member::Declared(named, index) => {
                self.declared_method(id, x, sel, &selection, named, index)
            }
            Member::Interface(interface, index) => {
                self.interface_method(id, x, sel, &selection, (interface, index))
            }
        }
    }
    fn field(
        &mut self,
        id: ExprId,
        mut x: Operand,
        selection: &Selection,
        field: u32,
        ty: Ty,
    ) -> Operand {
        let addressable =
            matches!(x.mode, Mode::Variable) || selection.indirect || self.is_pointer(x.ty);
        if ty == Ty::INVALID {
            return Operand::invalid(id);
        }
        let mode = if addressable {
            Mode::Variable
        } else {
            Mode::Value
        };
        let mut result = Operand::new(id, mode, ty);
        if let Some(expr) = x.take_expr() {
            let holder = self.follow(id, expr, &selection.path);
            let holder = self.struct_of(holder);
            result.expr = Some(self.node(id, ty, ExprKind::Field(Box::new(holder), field)));
        }
        result
    }
    /// The struct that a value is or points to.
    fn struct_of(&mut self, x: typed::Expr) -> typed::Expr {
        match self.types.pointee(x.ty) {
            Some(base) => self.deref_node(x, base),
            None => x,
        }
    }
    /// Goes through embedded fields.
    fn follow(&mut self, id: ExprId, mut x: typed::Expr, path: &[PathStep]) -> typed::Expr {
        for step in path {
            x = self.struct_of(x);
            let fields = self.types.fields(x.ty).unwrap_or(&[]);
            let ty = fields
                .get(step.field as usize)
                .map_or(Ty::INVALID, |it| it.ty);
            x = self.node(id, ty, ExprKind::Field(Box::new(x), step.field));
        }
        x
    }
    fn declared_method(
        &mut self,
        id: ExprId,
        mut x: Operand,
        sel: Ident,
        selection: &Selection,
        named: NamedId,
        index: u32,
    ) -> Operand {
        let method = self.types.named(named).methods[index as usize].clone();
        self.depend_on_method(named, index);
        if method.ty == Ty::INVALID {
            return Operand::invalid(id);
        }
        let addressable = matches!(x.mode, Mode::Variable) || selection.indirect;
        if method.pointer && !addressable && !selection.holder_is_pointer {
            let text = self.ty_text(x.ty);
            self.report(errors::pointer_method(sel.span(), sel.name, text));
            return Operand::invalid(id);
        }
        let type_args = self.types.named(named).instance.as_ref();
        let func = FuncRef {
            func: typed::FuncId(method.func),
            type_args: type_args.map_or(vec![], |(_, args)| args.clone()),
        };
        let (ty, generic) = self.generic_method(named, &method);
        let mut result = Operand::new(id, Mode::Value, ty);
        result.generic = generic;
        let Some(expr) = (if x.is_const() {
            self.finish(x)
        } else {
            x.take_expr()
        }) else {
            return result;
        };
        let holder = self.follow(id, expr, &selection.path);
        let recv = match (method.pointer, selection.holder_is_pointer) {
            (true, true) | (false, false) => holder,
            (true, false) => {
                self.mark_address(&holder);
                typed::Expr {
                    ty: self.types.pointer(holder.ty),
                    span: holder.span,
                    pos: holder.pos,
                    kind: ExprKind::AddrOf(Box::new(holder)),
                }
            }
            (false, true) => self.struct_of(holder),
        };
        let kind = ExprKind::MethodValue(Box::new(recv), MethodRef::Static(func));
        result.expr = Some(self.node(id, ty, kind));
        result
    }
    /// The type of a method, and the type parameters that it has itself. Their constraints may mention those of the receiver: then the
    /// type parameters are renamed, and the constraints have the receiver's type arguments.
    fn generic_method(
        &mut self,
        named: NamedId,
        method: &types::NamedMethod,
    ) -> (Ty, Option<Box<Generic>>) {
        if !method.generic {
            return (method.ty, None);
        }
        let (generic, args) = match &self.types.named(named).instance {
            Some((generic, args)) => (*generic, args.clone()),
            None => (named, vec![]),
        };
        let outer = self.types.type_param_tys(generic);
        let all = &self.funcs[typed::FuncId(method.func)].type_params;
        let params = all.get(outer.len()..).unwrap_or_default().to_vec();
        let map: Vec<(Ty, Ty)> = outer.into_iter().zip(args).collect();
        let (params, renaming) = self.rename_in(&params, &map);
        let ty = self.types.subst(method.ty, &renaming);
        let args = vec![];
        (ty, Some(Box::new(Generic { params, args })))
    }
    fn depend_on_method(&mut self, named: NamedId, index: u32) {
        let func = self.types.named(named).methods[index as usize].func;
        self.reach_func(typed::FuncId(func));
        let generic = self
            .types
            .named(named)
            .instance
            .as_ref()
            .map_or(named, |(it, _)| *it);
        let obj: Option<ObjId> = self
            .method_objs
            .get(&generic)
            .and_then(|it| it.get(index as usize))
            .copied();
        if let Some(obj) = obj {
            self.depend(obj);
        }
    }
    fn interface_method(
        &mut self,
        id: ExprId,
        mut x: Operand,
        sel: Ident,
        selection: &Selection,
        (interface, index): (Ty, u32),
    ) -> Operand {
        let ty = self.types.interface_methods(interface)[index as usize].ty;
        self.note_interface_call(sel.name, ty);
        let mut result = Operand::new(id, Mode::Value, ty);
        let Some(expr) = x.take_expr() else {
            return result;
        };
        let holder = self.follow(id, expr, &selection.path);
        let method = if self.is_type_param(holder.ty) {
            MethodRef::TypeParam { name: sel.name }
        } else {
            MethodRef::Interface {
                name: sel.name,
                index,
            }
        };
        let kind = ExprKind::MethodValue(Box::new(holder), method);
        result.expr = Some(self.node(id, ty, kind));
        result
    }
    /// `T.M`
    fn method_expr(
        &mut self,
        id: ExprId,
        x: &Operand,
        sel: Ident,
        selection: &Selection,
    ) -> Operand {
        if let Member::Declared(named, index) = selection.member {
            self.depend_on_method(named, index);
            if self.types.named(named).methods[index as usize].pointer && !selection.indirect {
                let text = self.ty_text(x.ty);
                self.report(errors::method_expr_pointer(sel.span(), text, sel.name));
                return Operand::invalid(id);
            }
        }
        let method = self.types.member_type(&selection.member);
        if !matches!(selection.member, Member::Declared(..)) {
            self.note_interface_call(sel.name, method);
        }
        let names = self.types.param_names(method).map(<[Symbol]>::to_vec);
        let Some(func) = self.types.as_func(method).cloned() else {
            return Operand::invalid(id);
        };
        let mut params = vec![x.ty];
        params.extend(func.params);
        let func = FuncType {
            params,
            results: func.results,
            variadic: func.variadic,
        };
        let ty = match names {
            Some(mut names) => {
                let first = names.first().is_some_and(|it| *it != Symbol::EMPTY);
                names.insert(0, if first { Symbol::BLANK } else { Symbol::EMPTY });
                self.types.func_with_names(func, names)
            }
            None => self.types.intern(TyKind::Func(func)),
        };
        if let Member::Declared(named, index) = selection.member {
            let method = self.types.named(named).methods[index as usize].clone();
            if method.generic {
                return self.generic_method_expr(id, ty, (named, &method), selection);
            }
        }
        let expr = self.node(id, ty, ExprKind::MethodExpr(x.ty, sel.name));
        Operand::with_expr(id, Mode::Value, expr)
    }
    /// `T.M` of a generic method: the function that it is, whose first parameter is the receiver.
    fn generic_method_expr(
        &mut self,
        id: ExprId,
        ty: Ty,
        (named, method): (NamedId, &types::NamedMethod),
        selection: &Selection,
    ) -> Operand {
        if !selection.path.is_empty() || method.pointer != selection.holder_is_pointer {
            let at = self.span(id);
            self.refused
                .push((at, "method expressions of generic methods of other types"));
        }
        let (_, generic) = self.generic_method(named, method);
        let type_args = self.types.named(named).instance.as_ref();
        let func = FuncRef {
            func: typed::FuncId(method.func),
            type_args: type_args.map_or(vec![], |(_, args)| args.clone()),
        };
        let all = self.funcs[func.func].type_params.clone();
        let expr = self.node(id, ty, ExprKind::Func(func));
        let mut result = Operand::with_expr(id, Mode::Value, expr);
        if let Some(generic) = &generic {
            let own = all.len() - generic.params.len();
            let pairs = all[own..].iter().copied();
            let map: Vec<(Ty, Ty)> = pairs.zip(generic.params.iter().copied()).collect();
            result.ty = self.types.subst(ty, &map);
        }
        result.generic = generic;
        result
    }

    // What is not there.

    fn no_member(&mut self, x: &Operand, sel: Ident) {
        let why = if let Some(base) = self.types.pointee(x.ty)
            && matches!(self.types.under(base), TyKind::Interface(_))
        {
            if self.is_type_param(base) {
                errors::pointer_to_type_param(self.ty_text(x.ty))
            } else {
                errors::pointer_to_interface(self.ty_text(x.ty))
            }
        } else {
            self.lookup_error(x.ty, sel.name, false)
        };
        let text = if matches!(x.mode, Mode::Type) {
            self.text(x.id)
        } else {
            self.operand_text(x)
        };
        let it = errors::no_member(sel.span(), text, sel.name, &why);
        self.report(self.member_advice(it, x.ty, sel, false));
    }
    /// Why a struct literal has no such field.
    pub(crate) fn literal_lookup_error(&mut self, base: Ty, name: Symbol) -> String {
        self.lookup_error(base, name, true)
    }
    /// Why there is no such field or method: is there one that looks like it?
    fn lookup_error(&mut self, ty: Ty, name: Symbol, literal: bool) -> String {
        let similar = match self.types.lookup_fold(ty, name) {
            _nothing if name.is_blank() => None,
            Lookup::Found(it) => Some(self.member_name(&it, ty, name)),
            Lookup::Ambiguous | Lookup::NotFound => None,
        };
        let similar = similar.filter(|it| !literal || it.field);
        errors::lookup_error(self.ty_text(ty), name, similar, self.path(), literal)
    }
    /// A member found without regard to case.
    fn member_name(&self, found: &Selection, ty: Ty, name: Symbol) -> errors::Similar {
        let similar = |name, package, field| errors::Similar {
            name,
            package,
            field,
        };
        match &found.member {
            Member::Declared(id, index) => {
                let method = &self.types.named(*id).methods[*index as usize];
                similar(method.name, method.package, false)
            }
            Member::Interface(it, index) => {
                let method = &self.types.interface_methods(*it)[*index as usize];
                similar(method.name, method.package, false)
            }
            Member::Field(index, _) => {
                let mut holder = self.types.pointee(ty).unwrap_or(ty);
                for step in &found.path {
                    let fields = self.types.fields(holder).unwrap_or(&[]);
                    let next = fields
                        .get(step.field as usize)
                        .map_or(Ty::INVALID, |it| it.ty);
                    holder = self.types.pointee(next).unwrap_or(next);
                }
                let fields = self.types.fields(holder).unwrap_or(&[]);
                let field = fields.get(*index as usize);
                let package = field.map_or(Symbol::EMPTY, |it| it.package);
                similar(field.map_or(name, |it| it.name), package, true)
            }
        }
    }
}
