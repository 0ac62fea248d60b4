//! Declarations: gives objects their types, with a watch for cycles. Spec: "Constant declarations", "Type declarations", "Variable declarations".

use ast::{Decl, DeclId, ExprId};
use source::{Pos, Symbol};
use types::{ConstValue, FuncType, NamedData, NamedId, NamedMethod, Ty, TyKind, TypeParamData};

use crate::checker::{Checker, Later, name_span};
use crate::env::{Env, FnCtx};
use crate::errors;
use crate::object::{DeclSrc, FileIdx, MaybeExpr, Obj, ObjId, ObjKind, State, VarPlace};
use crate::operand::Operand;
use crate::resolve::const_source;

impl<'a> Checker<'a> {
    /// Makes sure that an object has its type.
    pub(crate) fn obj_decl(&mut self, obj: ObjId) {
        match self.objs[obj].state {
            State::Black => {}
            State::Grey => self.met_again(obj),
            State::White => {
                let Some(src) = self.objs[obj].src else {
                    self.objs[obj].state = State::Black;
                    return;
                };
                self.objs[obj].state = State::Grey;
                self.obj_path.push(obj);
                let info = self.files[src.file];
                let mut env = self.declaration_env(src.file);
                if matches!(self.objs[obj].kind, ObjKind::Const(_) | ObjKind::Var(_)) {
                    env.decl = Some(obj);
                }
                let outer = std::mem::replace(&mut self.env, env);
                if let ObjKind::Func(_) = self.objs[obj].kind {
                    // A signature may mention its function, which has no parameters until it is known.
                    self.objs[obj].ty = self.types.intern(TyKind::Func(FuncType {
                        params: vec![],
                        results: vec![],
                        variadic: false,
                    }));
                    self.objs[obj].state = State::Black;
                    self.open_funcs.push(obj);
                    self.declare_obj(obj, src);
                    self.open_funcs.pop();
                } else {
                    self.declare_obj(obj, src);
                }
                let inner = std::mem::replace(&mut self.env, outer);
                self.spare_scopes.push(inner.scope);
                self.obj_path.pop();
                self.objs[obj].state = State::Black;
                let lits = std::mem::take(&mut self.delayed_lits);
                if !lits.is_empty() {
                    let check = Later::Literals(src.file, lits);
                    self.later.push((info.pkg, check));
                }
                if self.obj_path.is_empty() {
                    self.declare_methods();
                }
            }
        }
    }
    /// Methods of types of compiled packages, whose declarations nobody else asks for.
    fn declare_methods(&mut self) {
        if self.undeclared_methods.is_empty() || self.declaring_methods {
            return;
        }
        self.declaring_methods = true;
        while let Some(method) = self.undeclared_methods.pop() {
            self.obj_decl(method);
        }
        self.declaring_methods = false;
        self.types.complete_instances();
    }
    /// Where a package-level declaration of a file is checked.
    pub(crate) fn declaration_env(&mut self, file: FileIdx) -> Env<'a> {
        let info = self.files[file];
        let mut env = Env::new(info.pkg, file, info.file, info.lang);
        env.fns.push(FnCtx {
            link_name: format!("{}.init", self.packages[info.pkg.0 as usize].path),
            ..FnCtx::default()
        });
        env.scope = self.spare_scopes.pop().unwrap_or_default();
        env
    }
    fn declare_obj(&mut self, obj: ObjId, src: DeclSrc) {
        match self.ast().decl(src.decl) {
            Decl::Const(_) => self.package_const(obj, src),
            Decl::Type(it) => self.type_decl(obj, &it),
            Decl::Var(it) => self.package_var(obj, src, &it),
            Decl::Func(it) => self.func_decl(obj, &it),
            Decl::Import(_) => {}
        }
    }
    // Constants.

    fn package_const(&mut self, obj: ObjId, src: DeclSrc) {
        let from = src.inherited.unwrap_or(src.decl);
        let Decl::Const(from) = self.ast().decl(from) else {
            return;
        };
        let init = self.ast().list(from.values).get(src.index).copied();
        self.const_obj(obj, from.ty, init, src.iota, src.inherited.is_some());
    }
    fn const_obj(
        &mut self,
        obj: ObjId,
        ty: MaybeExpr,
        init: MaybeExpr,
        iota: u32,
        inherited: bool,
    ) {
        let outer = (self.env.iota.take(), self.env.errpos);
        self.env.iota = Some(ConstValue::int(i128::from(iota)));
        let mut declared = None;
        let mut invalid = false;
        if let Some(id) = ty {
            let ty = self.typ(id);
            if self.is_const_type(ty) {
                declared = Some(ty);
            } else {
                invalid = true;
                if self.types.underlying(ty) != Ty::INVALID {
                    let text = self.ty_text(ty);
                    self.report(errors::invalid_const_type(self.span(id), text));
                }
            }
        }
        if let Some(init) = init
            && !invalid
        {
            if inherited {
                let (name, pos) = (self.objs[obj].name, self.objs[obj].pos);
                self.env.errpos = Some(name_span(name, pos));
            }
            let x = self.expr(init, None);
            self.init_const(obj, declared, x);
        }
        if let Some(ty) = declared
            && self.objs[obj].ty == Ty::INVALID
        {
            self.objs[obj].ty = ty; // its value is not known, but its type is
        }
        (self.env.iota, self.env.errpos) = outer;
    }
    fn init_const(&mut self, obj: ObjId, declared: Option<Ty>, mut x: Operand) {
        if !x.is_valid() || x.ty == Ty::INVALID {
            return;
        }
        if !x.is_const() {
            let text = self.describe(&x);
            self.report(errors::not_constant(self.span(x.id), text));
            return;
        }
        let ty = declared.unwrap_or(x.ty);
        if declared.is_some() && !self.convert_for(&mut x, Some(ty), "constant declaration") {
            return;
        }
        self.objs[obj].ty = ty;
        self.objs[obj].kind = ObjKind::Const(x.value().cloned());
    }

    // Types.

    /// Resolves a type declaration, local or not.
    pub(crate) fn type_decl(&mut self, obj: ObjId, it: &ast::TypeDecl) {
        if it.alias {
            self.alias_decl(obj, it);
            return;
        }
        let package = &self.packages[self.env.pkg.0 as usize];
        let (package, package_name) = (package.path, package.name);
        let local = if self.env.scope.depth() > 0 {
            let local = &mut self.local_types[self.env.pkg];
            *local += 1;
            *local
        } else {
            0
        };
        let ty = self.types.new_named(NamedData {
            name: it.name.name,
            package,
            package_name,
            pos: it.name.pos,
            local,
            underlying: Ty::INVALID,
            resolved: false,
            type_params: vec![],
            outer_params: self.outer_type_params(),
            instance: None,
            methods: vec![],
        });
        self.objs[obj].ty = ty;
        let id = self.types.as_named(ty).expect("just declared");
        self.named_obj.insert(id, obj);
        self.collect_methods(obj, id);
        self.env.scope.open();
        if !it.tparams.is_empty() {
            let params = self.type_params(it.tparams);
            let ids = params.iter().filter_map(|ty| {
                if let TyKind::TypeParam(id) = self.types.kind(*ty) {
                    Some(*id)
                } else {
                    None
                }
            });
            self.types.named_mut(id).type_params = ids.collect();
            self.bind_constraints(it.tparams, &params);
        }
        let rhs = self.typ(it.ty);
        self.env.scope.close();
        if self.is_type_param(rhs) {
            self.report(errors::type_param_as_rhs(self.span(it.ty)));
            self.set_underlying(id, Ty::INVALID);
        } else {
            self.set_underlying(id, rhs);
        }
        self.valid_type(id);
        self.types.complete_instances();
        self.check_field_uniqueness(id);
    }
    /// The type parameters of the function whose body is being checked.
    fn outer_type_params(&self) -> Vec<Ty> {
        let func = self.env.fns.last().and_then(|it| it.func);
        func.map_or(vec![], |it| self.funcs[it].type_params.clone())
    }
    /// Sets a defined type's underlying type, unless the chain of names comes back to it.
    fn set_underlying(&mut self, id: NamedId, rhs: Ty) {
        let mut chain = vec![id];
        let mut ty = rhs;
        while let Some(next) = self.types.as_named(ty) {
            if chain.contains(&next) {
                let cycle: Vec<ObjId> = chain
                    .iter()
                    .filter_map(|it| self.named_obj.get(it).copied())
                    .collect();
                self.cycle_error(&cycle);
                for it in chain {
                    self.types.named_mut(it).underlying = Ty::INVALID;
                    self.types.named_mut(it).resolved = true;
                }
                return;
            }
            if !self.types.named(next).resolved {
                break;
            }
            chain.push(next);
            ty = self.types.named(next).underlying;
        }
        let data = self.types.named_mut(id);
        data.underlying = rhs;
        data.resolved = true;
    }
    /// Enters the declared methods of a type, without their types yet.
    fn collect_methods(&mut self, obj: ObjId, id: NamedId) {
        let Some(methods) = self.pending_methods.remove(&obj) else {
            return;
        };
        let package = self.path();
        for (method, pointer) in methods {
            let (name, pos) = (self.objs[method].name, self.objs[method].pos);
            let known = self
                .types
                .named(id)
                .methods
                .iter()
                .find(|it| it.name == name);
            if let Some(other) = known {
                let (at, other) = (name_span(name, pos), name_span(name, other.pos));
                let base = self.objs[obj].name;
                self.report(errors::method_redeclared(at, base, name, other));
                continue;
            }
            let ObjKind::Func(func) = &mut self.objs[method].kind else {
                continue;
            };
            func.recv = Some((id, pointer));
            let func = func.func.0;
            let generic = self.has_type_params(method);
            self.types.named_mut(id).methods.push(NamedMethod {
                name,
                package,
                pointer,
                generic,
                ty: Ty::INVALID,
                pos,
                func,
            });
            self.method_objs.entry(id).or_default().push(method);
            if self.is_compiled(self.env.pkg) {
                self.undeclared_methods.push(method);
            }
        }
    }
    /// Whether a function is declared with type parameters.
    fn has_type_params(&self, func: ObjId) -> bool {
        let Some(src) = self.objs[func].src else {
            return false;
        };
        let file = self.files[src.file].file;
        matches!(file.decl(src.decl), Decl::Func(it) if !it.tparams.is_empty())
    }
    fn check_field_uniqueness(&mut self, id: NamedId) {
        let ty = self.types.named_ty(id);
        let mut clashes = Vec::new();
        let places = self.field_places.get(&self.types.underlying(ty));
        for (i, field) in self.types.fields(ty).unwrap_or(&[]).iter().enumerate() {
            let place = places.and_then(|it| it.get(i)).copied();
            let methods = self.types.named(id).methods.iter();
            for method in methods.filter(|it| it.name == field.name && !it.name.is_blank()) {
                clashes.push((method.name, method.pos, place));
            }
        }
        for (name, pos, place) in clashes {
            let diagnostic = errors::field_and_method(name_span(name, pos), name);
            self.report(match place {
                Some(place) => {
                    diagnostic.with_related(place, format!("other declaration of {name}"))
                }
                None => diagnostic,
            });
        }
    }
    /// Declares type parameters; their constraints are set by `bind_constraints`.
    pub(crate) fn type_params(&mut self, list: ast::List<ast::Field>) -> Vec<Ty> {
        let mut params = Vec::new();
        for field in self.ast().list(list) {
            let name = field.name.map_or(Symbol::BLANK, |it| it.name);
            let index = u32::try_from(params.len()).unwrap_or(u32::MAX);
            let ty = self.types.new_type_param(TypeParamData {
                name,
                index,
                constraint: Ty::INVALID,
                pos: field.pos,
            });
            let obj = Obj::new(name, field.pos, Some(self.env.pkg), ObjKind::Type).with_type(ty);
            let obj = self.objs.push(obj);
            self.declare_local(obj);
            params.push(ty);
        }
        params
    }
    /// Sets the constraints of declared type parameters.
    pub(crate) fn bind_constraints(&mut self, list: ast::List<ast::Field>, params: &[Ty]) {
        let mut last: Option<(ExprId, Ty)> = None;
        for (field, param) in self.ast().list(list).iter().zip(params) {
            let constraint = match last {
                Some((id, ty)) if id == field.ty => ty,
                _new => self.constraint(field.ty),
            };
            last = Some((field.ty, constraint));
            if let TyKind::TypeParam(id) = self.types.kind(*param) {
                let id = *id;
                self.types.type_param_mut(id).constraint = constraint;
            }
        }
    }

    // Variables.

    fn package_var(&mut self, obj: ObjId, src: DeclSrc, it: &ast::VarDecl) {
        let names = self.ast().list(it.names);
        let values = self.ast().list(it.values);
        let declared = it.ty.map(|id| self.var_type(id));
        if let Some(ty) = declared {
            self.objs[obj].ty = ty;
        }
        self.env.fns[0].lits = self.init_lits[self.env.pkg];
        if names.len() == values.len() {
            let value = values[src.index];
            let mark = self.diags.len();
            self.init_globals(vec![obj], value, declared);
            self.explain_type(mark, it.ty.map(|ty| self.span(ty)), "because of this type");
        } else if values.len() == 1 {
            let group = self.group_of(src);
            for it in &group {
                if let Some(ty) = declared {
                    self.objs[*it].ty = ty;
                }
                self.objs[*it].state = State::Grey;
            }
            self.init_globals(group.clone(), values[0], declared);
            let deps = self.deps.get(&obj).cloned().unwrap_or_default();
            for it in group {
                self.deps.insert(it, deps.clone());
                self.objs[it].state = State::Black;
                self.publish_global(it);
            }
        } else if let Some(value) = values.get(src.index) {
            self.use_expr(*value);
        }
        self.init_lits[self.env.pkg] = self.env.fns[0].lits;
        self.publish_global(obj);
    }
    fn publish_global(&mut self, obj: ObjId) {
        if let ObjKind::Var(VarPlace::Global(global)) = self.objs[obj].kind {
            self.globals[global].ty = self.objs[obj].ty;
        }
    }
    /// All variables of a declaration.
    fn group_of(&self, src: DeclSrc) -> Vec<ObjId> {
        let objs = self.pkg_objs[self.env.pkg].iter().copied();
        objs.filter(|it| {
            self.objs[*it]
                .src
                .is_some_and(|other| other.file == src.file && other.decl == src.decl)
        })
        .collect()
    }

    // Declaration statements.

    /// The declarations of a declaration statement.
    pub(crate) fn decl_stmt(&mut self, list: &[DeclId], out: &mut Vec<typed::Stmt>) {
        let mut group: Option<(Pos, DeclId)> = None;
        for &decl in list {
            match self.ast().decl(decl) {
                Decl::Const(it) => self.local_const(decl, &it, &mut group),
                Decl::Var(it) => self.local_var(decl, &it, out),
                Decl::Type(it) => {
                    let obj =
                        Obj::new(it.name.name, it.name.pos, Some(self.env.pkg), ObjKind::Type);
                    let obj = self.objs.push(obj);
                    self.objs[obj].state = State::Grey;
                    self.declare_local(obj);
                    self.obj_path.push(obj);
                    self.type_decl(obj, &it);
                    self.obj_path.pop();
                    self.objs[obj].state = State::Black;
                    let lits = std::mem::take(&mut self.delayed_lits);
                    self.delayed_literals(lits);
                }
                Decl::Import(_) | Decl::Func(_) => {}
            }
        }
    }
    fn local_const(
        &mut self,
        decl: DeclId,
        it: &ast::ConstDecl,
        group: &mut Option<(Pos, DeclId)>,
    ) {
        let inherited = const_source(it, decl, group);
        let Decl::Const(from) = self.ast().decl(inherited.unwrap_or(decl)) else {
            return;
        };
        let values = self.ast().list(from.values);
        let iota = it.group.map_or(0, |it| it.index);
        let mut objs = Vec::new();
        for (index, name) in self.ast().list(it.names).iter().enumerate() {
            let obj = Obj::new(
                name.name,
                name.pos,
                Some(self.env.pkg),
                ObjKind::Const(None),
            );
            let obj = self.objs.push(obj.with_type(Ty::INVALID));
            let init = values.get(index).copied();
            self.const_obj(obj, from.ty, init, iota, inherited.is_some());
            objs.push(obj);
        }
        self.const_arity(decl, inherited, inherited.is_none());
        for obj in objs {
            self.declare_local(obj);
        }
    }
}
