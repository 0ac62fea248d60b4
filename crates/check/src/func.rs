//! Functions: signatures, bodies, literals, their variables and captures. Spec: "Function declarations", "Method declarations".

use ast::{Decl, ExprId, Field, FuncDecl, List, Stmt, StmtId};
use source::{IndexVec, Pos, Span, Symbol};
use typed::{Block, Capture, ExprKind, Func, FuncId, Local, LocalId, LocalKind, PackageId};
use types::{FuncType, NamedId, Ty, TyKind, TypeParamData};

use crate::checker::{Checker, name_span};
use crate::env::FnCtx;
use crate::errors;
use crate::object::{Obj, ObjId, ObjKind, PkgId, VarPlace};
use crate::operand::{Mode, Operand};

impl Checker<'_> {
    /// Gives a declared function or method its type.
    pub(crate) fn func_decl(&mut self, obj: ObjId, it: &FuncDecl) {
        let ObjKind::Func(mut func) = self.objs[obj].kind.clone() else {
            return;
        };
        self.env.scope.open();
        let mut all_params = Vec::new();
        if let Some(recv) = it.recv {
            all_params = self.receiver_params(&recv, func.recv.map(|(id, _)| id));
            self.check_receiver(&recv);
        }
        func.type_params = self.type_params(it.tparams);
        self.bind_constraints(it.tparams, &func.type_params.clone());
        all_params.extend(func.type_params.iter().copied());
        self.objs[obj].kind = ObjKind::Func(func.clone());
        let (ty, _) = self.func_type(&it.sig);
        self.env.scope.close();
        if !it.tparams.is_empty() && it.body.is_none() {
            let at = Span::from(it.name.pos);
            self.report(errors::generic_without_body(at));
        }
        self.objs[obj].ty = ty;
        self.funcs[func.func].ty = ty;
        self.funcs[func.func].type_params = all_params;
        if let Some((id, _)) = func.recv {
            let methods = &mut self.types.named_mut(id).methods;
            if let Some(method) = methods.iter_mut().find(|it| it.func == func.func.0) {
                method.ty = ty;
            }
        }
        self.objs[obj].kind = ObjKind::Func(func);
    }
    /// Declares the type parameters that a receiver `*L[A]` names: other names for those of L.
    fn receiver_params(&mut self, recv: &Field, base: Option<NamedId>) -> Vec<Ty> {
        let mut id = self.ast().unparen(recv.ty);
        if let ast::Expr::Star(inner) = self.ast().expr(id) {
            id = self.ast().unparen(inner);
        }
        let ast::Expr::Index { indices, .. } = self.ast().expr(id) else {
            return vec![];
        };
        let indices = self.ast().list(indices);
        let Some(base) = base else {
            return self.loose_params(indices);
        };
        let params = self.types.type_param_tys(base);
        if indices.len() != params.len() && !params.is_empty() {
            let at = self.span(recv.ty);
            self.report(errors::receiver_type_params(
                at,
                errors::measure(indices.len(), "type parameter"),
                params.len(),
            ));
        }
        for (index, param) in indices.iter().zip(&params) {
            let ast::Expr::Name(name) = self.ast().expr(*index) else {
                let text = self.text(*index);
                self.report(errors::receiver_type_param(self.span(*index), text));
                continue;
            };
            let own = if let TyKind::TypeParam(id) = self.types.kind(*param) {
                self.types.type_param(*id).name == name
            } else {
                false
            };
            let ty = if own {
                *param
            } else {
                let package = self.path();
                self.types.new_alias(name, package, *param)
            };
            let pos = self.span(*index).lo;
            let obj = Obj::new(name, pos, Some(self.env.pkg), ObjKind::Type).with_type(ty);
            let obj = self.objs.push(obj);
            self.declare_local(obj);
        }
        params
    }
    /// Declares the type parameters that the receiver of a wrong type names.
    fn loose_params(&mut self, names: &[ExprId]) -> Vec<Ty> {
        let mut params = Vec::new();
        for (index, id) in names.iter().enumerate() {
            let ast::Expr::Name(name) = self.ast().expr(*id) else {
                continue;
            };
            let pos = self.span(*id).lo;
            let ty = self.types.new_type_param(TypeParamData {
                name,
                index: u32::try_from(index).unwrap_or(u32::MAX),
                constraint: Ty::EMPTY_INTERFACE,
                pos,
            });
            let obj = Obj::new(name, pos, Some(self.env.pkg), ObjKind::Type).with_type(ty);
            let obj = self.objs.push(obj);
            self.declare_local(obj);
            params.push(ty);
        }
        params
    }
    /// The type of a receiver.
    fn receiver_type(&mut self, recv: &Field) -> Ty {
        let id = self.ast().unparen(recv.ty);
        let (base_id, pointer) = if let ast::Expr::Star(inner) = self.ast().expr(id) {
            (self.ast().unparen(inner), true)
        } else {
            (id, false)
        };
        let base = if let ast::Expr::Index { x, indices } = self.ast().expr(base_id) {
            self.generic_receiver(x, indices.len())
        } else {
            let ty = self.typ(base_id);
            if self.method_on_instance(base_id, ty) {
                Ty::INVALID
            } else {
                ty
            }
        };
        if pointer && base != Ty::INVALID {
            self.types.pointer(base)
        } else {
            base
        }
    }
    /// The type of a receiver `L[A]`: L with its own type parameters. L is not looked for among the names that the receiver declares.
    fn generic_receiver(&mut self, x: ExprId, n: usize) -> Ty {
        self.need_version(self.span(x), 18, "type instantiation");
        let obj = if let ast::Expr::Name(name) = self.ast().expr(x) {
            self.lookup_outside(name)
        } else {
            None
        };
        let generic = match obj {
            Some(obj) if matches!(self.objs[obj].kind, ObjKind::Type) => {
                self.obj_decl(obj);
                self.objs[obj].ty
            }
            _other => self.typ_or_generic(x),
        };
        if generic == Ty::INVALID || self.method_on_instance(x, generic) {
            return Ty::INVALID;
        }
        let Some(id) = self.generic_named(generic) else {
            let text = self.ty_text(generic);
            self.report(errors::receiver_not_generic(self.span(x), text));
            return Ty::INVALID;
        };
        let args = self.types.type_param_tys(id);
        if args.len() == n {
            self.types.instantiate(id, args)
        } else {
            Ty::INVALID
        }
    }
    fn check_receiver(&mut self, recv: &Field) {
        let ty = self.receiver_type(recv);
        let (base, _) = if let TyKind::Pointer(elem) = self.types.kind(ty) {
            (*elem, true)
        } else {
            (ty, false)
        };
        if base == Ty::INVALID {
            return;
        }
        let id = self.ast().unparen(recv.ty);
        let at = if let ast::Expr::Star(inner) = self.ast().expr(id) {
            self.span(self.ast().unparen(inner))
        } else {
            self.span(id)
        };
        let text = self.ty_text(base);
        match self.types.kind(base) {
            TyKind::Named(id) => {
                let data = self.types.named(*id);
                if data.package != self.path() {
                    let it = errors::method_on_foreign_type(at, &text);
                    self.report(self.foreign_advice(it, &text));
                    return;
                }
                match self.types.under(base) {
                    TyKind::Pointer(_) | TyKind::Interface(_) => {
                        self.report(errors::receiver_type(
                            at,
                            text,
                            " (pointer or interface type)",
                        ));
                    }
                    TyKind::Basic(types::Basic::UnsafePointer) => {
                        self.report(errors::receiver_type(at, text, " (unsafe.Pointer)"));
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
                    | TyKind::Tuple(_)
                    | TyKind::TypeParam(_)
                    | TyKind::Union(_) => {}
                }
            }
            TyKind::Basic(_) => {
                let it = errors::method_on_foreign_type(at, &text);
                self.report(self.foreign_advice(it, &text));
            }
            TyKind::Invalid
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => {
                let text = self.ty_text(ty);
                self.report(errors::receiver_type(at, text, ""));
            }
        }
    }

    /// Checks all function bodies of a package.
    pub(crate) fn bodies(&mut self, pkg: PkgId) {
        for obj in self.pkg_objs[pkg].clone() {
            self.declared_body(obj);
        }
    }
    /// Checks the body of a declared function.
    pub(crate) fn declared_body(&mut self, obj: ObjId) {
        let Some(src) = self.objs[obj].src else {
            return;
        };
        let ObjKind::Func(func) = &self.objs[obj].kind else {
            return;
        };
        let (func, base) = (func.func, func.recv.map(|(id, _)| id));
        self.enter_file(src.file);
        self.env.decl = Some(obj);
        let whole = self.ast().whole(src.decl);
        self.diags.extend_from_slice(whole.found);
        if !std::ptr::eq(whole.file, self.ast()) {
            crate::labels::check_file(whole.file, &mut self.diags);
            self.env.file = whole.file;
        }
        if let Decl::Func(it) = whole.file.decl(whole.decl) {
            self.body_of(obj, &it, func, base);
            self.run_later();
        }
    }
    fn body_of(&mut self, obj: ObjId, it: &FuncDecl, func: FuncId, base: Option<NamedId>) {
        let ty = self.objs[obj].ty;
        let Some(sig) = self.types.as_func(ty).cloned() else {
            return;
        };
        self.env.scope.open();
        let mut ctx = FnCtx {
            func: Some(func),
            link_name: self.funcs[func].link_name.clone(),
            result_span: self.results_of(&it.sig, it.name.span()),
            ..FnCtx::default()
        };
        ctx.result_tys.clone_from(&sig.results);
        self.env.fns.push(ctx);
        let mut recv_local = None;
        if let Some(recv) = it.recv {
            let diags = self.diags.len();
            self.receiver_params(&recv, base);
            let ty = self.receiver_type(&recv);
            // Whatever is wrong here has been reported with the declaration.
            self.diags.truncate(diags);
            recv_local = Some(self.param(recv.name, ty, recv.pos, LocalKind::Param));
        }
        self.redeclare_type_params(obj, it.tparams);
        let (params, results) = self.declare_signature(&it.sig, &sig);
        let body = it.body.map(|body| self.function_body(body, &sig));
        self.close_scope();
        let Some(ctx) = self.env.fns.pop() else {
            return;
        };
        let out = &mut self.funcs[func];
        out.recv = recv_local;
        out.params = params;
        out.results = results;
        out.body = body;
        self.store(func, ctx);
    }
    fn redeclare_type_params(&mut self, obj: ObjId, list: List<Field>) {
        let ObjKind::Func(func) = &self.objs[obj].kind else {
            return;
        };
        let params = func.type_params.clone();
        for (field, ty) in self.ast().list(list).iter().zip(params) {
            let name = field.name.map_or(Symbol::BLANK, |it| it.name);
            let obj = Obj::new(name, field.pos, Some(self.env.pkg), ObjKind::Type).with_type(ty);
            let obj = self.objs.push(obj);
            self.objs[obj].depth = self.env.scope.depth();
            self.env.scope.declare(name, obj);
        }
    }
    /// Moves what was learned of a function into it.
    fn store(&mut self, func: FuncId, ctx: FnCtx) {
        let out = &mut self.funcs[func];
        out.locals = ctx.locals;
        out.captures = ctx.captures;
        out.named_results = ctx.named_results;
        out.has_defer = ctx.has_defer;
        out.has_recover = ctx.has_recover;
        self.func_objs.push((func, ctx.local_objs));
    }
    /// Copies to each variable what is known of the declared one it stands for.
    pub(crate) fn spread_flags(&mut self) {
        for (func, objs) in std::mem::take(&mut self.func_objs) {
            let locals = &mut self.funcs[func].locals;
            for (local, obj) in locals.keys().zip(objs) {
                let Some(obj) = obj else { continue };
                let obj = &self.objs[obj];
                let local = &mut self.funcs[func].locals[local];
                local.addr_taken |= obj.addr_taken;
                local.captured |= obj.captured;
                local.reassigned |= obj.reassigned;
            }
        }
    }
    fn declare_signature(
        &mut self,
        sig: &ast::Signature,
        ty: &FuncType,
    ) -> (Vec<LocalId>, Vec<LocalId>) {
        let mut params = Vec::new();
        for (field, ty) in self.ast().list(sig.params).iter().zip(&ty.params) {
            params.push(self.param(field.name, *ty, field.pos, LocalKind::Param));
        }
        let mut results = Vec::new();
        let mut named = false;
        for (field, ty) in self.ast().list(sig.results).iter().zip(&ty.results) {
            named |= field.name.is_some();
            results.push(self.param(field.name, *ty, field.pos, LocalKind::Result));
        }
        if let Some(ctx) = self.env.fns.last_mut() {
            ctx.named_results = named;
            ctx.results.clone_from(&results);
            ctx.result_objs = results
                .iter()
                .map(|it| ctx.local_objs[it.0 as usize])
                .collect();
        }
        (params, results)
    }
    fn param(&mut self, name: Option<ast::Ident>, ty: Ty, pos: Pos, kind: LocalKind) -> LocalId {
        let name_text = name.map_or(Symbol::EMPTY, |it| it.name);
        let (local, obj) = self.new_local(name_text, ty, pos, kind);
        self.objs[obj].used = true;
        if kind == LocalKind::Result {
            // A return statement with operands assigns it.
            self.objs[obj].reassigned = name.is_some();
        }
        self.declare_local(obj);
        local
    }
    /// A new variable of the function being checked, with its object; not yet in scope.
    pub(crate) fn new_local(
        &mut self,
        name: Symbol,
        ty: Ty,
        pos: Pos,
        kind: LocalKind,
    ) -> (LocalId, ObjId) {
        let depth = self.env.fns.len().saturating_sub(1);
        let next = self.objs.next_key();
        let Some(ctx) = self.env.fns.last_mut() else {
            unreachable!("check::new_local: outside of any function")
        };
        let local = ctx.locals.push(Local {
            name,
            ty,
            pos,
            kind,
            addr_taken: false,
            captured: false,
            reassigned: false,
        });
        ctx.local_objs.push(Some(next));
        let kind = ObjKind::Var(VarPlace::Local { depth, local });
        let obj = Obj::new(name, pos, Some(self.env.pkg), kind).with_type(ty);
        (local, self.objs.push(obj))
    }
    /// A new variable without a name.
    pub(crate) fn temp(&mut self, ty: Ty, pos: Pos) -> LocalId {
        let (local, obj) = self.new_local(Symbol::EMPTY, ty, pos, LocalKind::Var);
        self.objs[obj].used = true;
        local
    }
    /// Sets the type of a variable that was made before its type was known.
    pub(crate) fn set_var_type(&mut self, obj: ObjId, ty: Ty) {
        self.objs[obj].ty = ty;
        match self.objs[obj].kind {
            ObjKind::Var(VarPlace::Local { depth, local }) => {
                if let Some(ctx) = self.env.fns.get_mut(depth) {
                    ctx.locals[local].ty = ty;
                }
            }
            ObjKind::Var(VarPlace::Global(global)) => self.globals[global].ty = ty,
            ObjKind::Package { .. }
            | ObjKind::Unsafe
            | ObjKind::Const(_)
            | ObjKind::Iota
            | ObjKind::Type
            | ObjKind::Func(_)
            | ObjKind::Builtin(_)
            | ObjKind::Nil => {}
        }
    }
    /// The variable of the innermost function that an object is: its own, or a captured one.
    pub(crate) fn local_here(&mut self, obj: ObjId) -> LocalId {
        let ObjKind::Var(VarPlace::Local { depth, local }) = self.objs[obj].kind else {
            unreachable!("check::local_here: not a local variable")
        };
        let here = self.env.fns.len().saturating_sub(1);
        if depth == here {
            return local;
        }
        self.objs[obj].captured = true;
        let mut outer = local;
        for level in depth + 1..=here {
            outer = self.capture(obj, level, outer);
        }
        outer
    }
    fn capture(&mut self, obj: ObjId, level: usize, outer: LocalId) -> LocalId {
        let ctx = &mut self.env.fns[level];
        if let Some(&known) = ctx.captured.get(&obj) {
            return known;
        }
        let it = &self.objs[obj];
        let inner = ctx.locals.push(Local {
            name: it.name,
            ty: it.ty,
            pos: it.pos,
            kind: LocalKind::Captured,
            addr_taken: false,
            captured: false,
            reassigned: false,
        });
        ctx.local_objs.push(Some(obj));
        ctx.captured.insert(obj, inner);
        ctx.captures.push(Capture { outer, inner });
        inner
    }
    /// The statements of a body, and what must be true at its end.
    fn function_body(&mut self, body: StmtId, sig: &FuncType) -> Block {
        let mut stmts = Vec::new();
        let Stmt::Block(list) = self.ast().stmt(body) else {
            return Block::default();
        };
        self.label_numbers(list);
        let list = self.ast().list(list);
        for stmt in list {
            self.stmt(*stmt, &mut stmts);
        }
        let end = self.closing_brace(body);
        if !sig.results.is_empty() && !self.is_terminating_list(list) {
            self.report(self.missing_return(list, end));
        }
        Block { stmts, end }
    }
    /// The position of a block's closing brace.
    pub(crate) fn closing_brace(&self, block: StmtId) -> Pos {
        let hi = self.ast().stmt_span(block).hi;
        Pos(hi.0.saturating_sub(1))
    }
    /// Leaves a scope and reports the variables in it that were never used.
    pub(crate) fn close_scope(&mut self) {
        for obj in self.env.scope.close() {
            let it = &self.objs[obj];
            let ObjKind::Var(VarPlace::Local { depth, local }) = it.kind else {
                continue;
            };
            let kind = self.env.fns.get(depth).map(|ctx| ctx.locals[local].kind);
            if !it.used && kind == Some(LocalKind::Var) {
                let at = name_span(it.name, it.pos);
                let name = it.name;
                self.report(self.unused_variable(at, name));
            }
        }
    }
    /// A function literal.
    pub(crate) fn func_lit(&mut self, id: ExprId, sig: &ast::Signature, body: StmtId) -> Operand {
        let (ty, func_type) = self.func_type(sig);
        if self.in_type() {
            // Its body may use what is being declared.
            self.delayed_lits.push(id);
            return Operand::new(id, Mode::Value, ty);
        }
        let (outer, link_name) = self.literal_name();
        let name = Symbol::intern(link_name.rsplit('.').next().unwrap_or("func"));
        let at = self.span(id);
        let func = self.funcs.push(Func {
            name,
            link_name: link_name.clone(),
            package: PackageId(self.env.pkg.0),
            ty,
            recv: None,
            params: vec![],
            results: vec![],
            named_results: false,
            locals: IndexVec::new(),
            body: None,
            outer,
            captures: vec![],
            type_params: outer.map_or(vec![], |it| self.funcs[it].type_params.clone()),
            pragmas: typed::Pragmas::default(),
            span: at,
            pos: at.lo,
            has_defer: false,
            has_recover: false,
            range_body: None,
            unchecked: false,
        });
        self.env.fns.push(FnCtx {
            func: Some(func),
            link_name,
            is_lit: true,
            result_tys: func_type.results.clone(),
            result_span: self.results_of(sig, Span::from(at.lo)),
            ..FnCtx::default()
        });
        let has_call = self.env.has_call;
        self.env.scope.open();
        let (params, results) = self.declare_signature(sig, &func_type);
        let block = self.function_body(body, &func_type);
        self.close_scope();
        self.env.has_call = has_call;
        if let Some(ctx) = self.env.fns.pop() {
            let out = &mut self.funcs[func];
            out.params = params;
            out.results = results;
            out.body = Some(block);
            self.store(func, ctx);
        }
        let expr = self.node(id, ty, ExprKind::FuncLit(func));
        Operand::with_expr(id, Mode::Value, expr)
    }
    /// The enclosing function of a literal and the literal's name: `main.f.func1`, inside it `main.f.func1.1`.
    fn literal_name(&mut self) -> (Option<FuncId>, String) {
        let Some(ctx) = self.env.fns.last_mut() else {
            unreachable!("check::literal_name: outside of any function")
        };
        ctx.lits += 1;
        let dot = if ctx.is_lit { "." } else { ".func" };
        (ctx.func, format!("{}{dot}{}", ctx.link_name, ctx.lits))
    }
}
