//! Function values: closures, method values, method expressions. Spec: "Function literals", "Method values", "Method expressions".
//!
//! A closure is `{code, captures…}`. A variable that is never assigned again and whose address nobody takes is captured by value, others by
//! their address.

use ir::{Op, Value};
use source::{IndexVec, Pos, Span, Symbol};
use typed::{
    Block, Call, Callee, Capture, Expr, ExprKind, FuncId, FuncRef, Local, LocalId, LocalKind,
    MethodRef, Stmt, StmtKind,
};
use types::{Field, FuncType, Ty, TyKind};

use crate::func::FnCx;
use crate::lower::{Lower, Made};
use crate::mem::Val;
use crate::names;

/// Larger values are captured by address.
const MAX_BY_VALUE: u64 = 128;

/// One captured variable in a closure object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CapturePart {
    pub(crate) ty: Ty,
    pub(crate) by_value: bool,
    pub(crate) off: u64,
}

/// A closure object.
#[derive(Clone, Debug)]
pub(crate) struct CaptureLayout {
    pub(crate) parts: Vec<CapturePart>,
    /// Its type, for the allocator.
    pub(crate) object: Ty,
}

/// The variable that a captured one stands for.
pub(crate) fn root_local(
    program: &typed::Program,
    func: FuncId,
    local: LocalId,
) -> (FuncId, LocalId) {
    let (mut func, mut local) = (func, local);
    loop {
        let decl = &program.funcs[func];
        let capture = decl.captures.iter().find(|it| it.inner == local);
        match (capture, decl.outer) {
            (Some(capture), Some(outer)) => {
                func = outer;
                local = capture.outer;
            }
            (_, _) => return (func, local),
        }
    }
}

/// Whether closures capture the variable (the root one) by value.
pub(crate) fn captured_by_value(types: &types::Types, local: &Local) -> bool {
    !local.addr_taken
        && !local.reassigned
        && local.kind != LocalKind::Result
        && types.size_of(local.ty) <= MAX_BY_VALUE
}

impl Lower<'_> {
    pub(crate) fn by_value(&self, local: &Local) -> bool {
        captured_by_value(&self.types, local)
    }
    /// The closure object of a literal.
    pub(crate) fn capture_layout(&mut self, id: FuncId, map: &[(Ty, Ty)]) -> CaptureLayout {
        let func = &self.program.funcs[id];
        let mut tys = Vec::new();
        for capture in &func.captures {
            let (root_func, root) = root_local(self.program, id, capture.inner);
            let local = &self.program.funcs[root_func].locals[root];
            let by_value = self.by_value(local);
            tys.push((self.types.subst(local.ty, map), by_value));
        }
        self.closure_layout(tys)
    }
    pub(crate) fn closure_layout(&mut self, captures: Vec<(Ty, bool)>) -> CaptureLayout {
        let mut fields = vec![field("F", Ty::UINTPTR)];
        for (n, (ty, by_value)) in captures.iter().enumerate() {
            let ty = if *by_value {
                *ty
            } else {
                self.types.pointer(*ty)
            };
            fields.push(field(&format!("X{n}"), ty));
        }
        let object = self.types.intern(TyKind::Struct(fields));
        let offsets = self.types.field_offsets(object);
        let parts = captures
            .into_iter()
            .zip(&offsets[1..])
            .map(|((ty, by_value), off)| CapturePart {
                ty,
                by_value,
                off: *off,
            })
            .collect();
        CaptureLayout { parts, object }
    }
}

fn field(name: &str, ty: Ty) -> Field {
    Field {
        name: Symbol::intern(name),
        ty,
        embedded: false,
        tag: Symbol::EMPTY,
        package: Symbol::EMPTY,
    }
}

impl FnCx<'_, '_> {
    /// A declared function as a value.
    pub(crate) fn func_value(&mut self, func: &FuncRef) -> Val {
        let func = self.func_ref(func);
        let code = self.lo.func_sym(&func);
        let object = self.lo.func_value_object(code);
        Val::one(self.sym_addr(object))
    }
    /// A literal has the type arguments of the function around it.
    pub(crate) fn literal_ref(&self, id: FuncId) -> FuncRef {
        FuncRef {
            func: id,
            type_args: self.map.iter().map(|(_, arg)| *arg).collect(),
        }
    }
    pub(crate) fn closure(&mut self, e: &Expr, id: FuncId) -> Value {
        let code = self.literal_ref(id);
        let code = self.lo.func_sym(&code);
        let captures = self.lo.program.funcs[id].captures.clone();
        if captures.is_empty() {
            let object = self.lo.func_value_object(code);
            return self.sym_addr(object);
        }
        let map = self.map.clone();
        let layout = self.lo.capture_layout(id, &map);
        let mut vals = Vec::new();
        for (capture, part) in captures.iter().zip(&layout.parts) {
            vals.push(if part.by_value {
                self.read_local(capture.outer)
            } else {
                let mem = self.local_mem(capture.outer);
                Val::one(self.addr(mem))
            });
        }
        self.closure_object(e, code, &layout, &vals)
    }
    fn closure_object(
        &mut self,
        e: &Expr,
        code: ir::Sym,
        layout: &CaptureLayout,
        vals: &[Val],
    ) -> Value {
        let object = if self.lo.escapes.in_frame(e) {
            let size = self.lo.types.layout(layout.object);
            self.temp_bytes(size.size, size.align, "closure")
        } else {
            crate::mem::Mem::value(self.new_object(layout.object))
        };
        let code = self.b.value(Op::SymAddr { sym: code, off: 0 });
        self.store_scalar(object, 0, code);
        for (part, val) in layout.parts.iter().zip(vals) {
            let mem = object.at(part.off);
            if part.by_value {
                self.store(part.ty, mem, val);
            } else {
                self.store_scalar(mem, 0, val.scalar());
            }
        }
        self.addr(object)
    }

    /// `x.M` not called.
    pub(crate) fn method_value(&mut self, e: &Expr, x: &Expr, method: &MethodRef) -> Val {
        let recv_ty = self.ty(x.ty);
        let sig = self.ty(e.ty);
        let val = self.ev(x);
        if self.lo.types.is_interface(recv_ty) {
            let table = val.leaves()[0];
            self.b.inst(Op::NilCheck { ptr: table });
        }
        let method = self.substituted(method);
        let name = format!("{}-fm", self.method_name(recv_ty, &method));
        let sym = self.lo.out.symbols.intern(&name);
        if self.lo.rt.made.insert(sym) {
            let func = self.method_func(name, sig, recv_ty, method, true);
            self.lo.add_synthetic(
                sym,
                Made {
                    func,
                    stack_conv: false,
                    method_value: true,
                    map: vec![],
                },
            );
        }
        let layout = self.lo.closure_layout(vec![(recv_ty, true)]);
        Val::one(self.closure_object(e, sym, &layout, &[val]))
    }
    fn substituted(&mut self, method: &MethodRef) -> MethodRef {
        match method {
            MethodRef::Static(func) => MethodRef::Static(self.func_ref(func)),
            MethodRef::Interface { .. } | MethodRef::TypeParam { .. } => method.clone(),
        }
    }
    fn method_name(&mut self, recv: Ty, method: &MethodRef) -> String {
        match method {
            MethodRef::Static(func) => {
                let sym = self.lo.func_sym(func);
                self.lo.out.symbols.name(sym).to_owned()
            }
            MethodRef::Interface { name, .. } | MethodRef::TypeParam { name } => {
                format!("{}.{name}", names::link_string(&self.lo.types, recv))
            }
        }
    }
    /// `T.M`
    pub(crate) fn method_expr(&mut self, recv: Ty, name: Symbol, sig: Ty) -> Val {
        let recv = self.ty(recv);
        let code = if self.lo.types.is_interface(recv) {
            let methods = self.lo.types.interface_methods(recv);
            let index = methods.iter().position(|it| it.name == name).unwrap_or(0);
            let method = MethodRef::Interface {
                name,
                index: u32::try_from(index).unwrap_or(0),
            };
            let link = self.method_name(recv, &method);
            let sym = self.lo.out.symbols.intern(&link);
            if self.lo.rt.made.insert(sym) {
                let func = self.method_func(link, sig, recv, method, false);
                self.lo.request_made(sym, func);
            }
            sym
        } else {
            let package = self.package();
            self.lo
                .method_sym(recv, name, package)
                .unwrap_or_else(|| unreachable!("lower: no method {name}"))
        };
        let object = self.lo.func_value_object(code);
        Val::one(self.sym_addr(object))
    }
    /// A function that calls a method: on a captured receiver, or on its first parameter.
    fn method_func(
        &mut self,
        link_name: String,
        sig: Ty,
        recv_ty: Ty,
        method: MethodRef,
        captured: bool,
    ) -> typed::Func {
        let sig_type = self
            .lo
            .types
            .as_func(sig)
            .expect("method values have function types")
            .clone();
        let pos = self.func.pos;
        let mut maker = FuncMaker::new(pos);
        let kind = if captured {
            LocalKind::Captured
        } else {
            LocalKind::Param
        };
        let recv = maker.local(recv_ty, kind, "recv");
        let skip = usize::from(!captured);
        let mut params: Vec<LocalId> = if captured { vec![] } else { vec![recv] };
        for ty in &sig_type.params[skip..] {
            params.push(maker.local(*ty, LocalKind::Param, ""));
        }
        let args: Vec<Expr> = params[skip..].iter().map(|id| maker.read(*id)).collect();
        let receiver = maker.read(recv);
        let call = method_call(receiver, method, args, &sig_type, &mut self.lo.types, pos);
        maker.finish(
            link_name,
            sig,
            params,
            &sig_type,
            call,
            captured.then_some(recv),
            self.func.package,
        )
    }
}

fn method_call(
    receiver: Expr,
    method: MethodRef,
    args: Vec<Expr>,
    sig: &FuncType,
    types: &mut types::Types,
    pos: Pos,
) -> Expr {
    let (callee, args) = match method {
        MethodRef::Static(func) => {
            let mut all = vec![receiver];
            all.extend(args);
            (Callee::Static(func), all)
        }
        MethodRef::Interface { .. } | MethodRef::TypeParam { .. } => {
            (Callee::Method(Box::new(receiver), method), args)
        }
    };
    let ty = match sig.results.as_slice() {
        [only] => *only,
        [..] => types.tuple(sig.results.clone()),
    };
    Expr {
        ty,
        span: Span { lo: pos, hi: pos },
        pos,
        kind: ExprKind::Call(Box::new(Call {
            callee,
            args,
            packed: false,
        })),
    }
}

/// Writes the typed tree of a small function.
pub(crate) struct FuncMaker {
    pos: Pos,
    locals: IndexVec<LocalId, Local>,
}

impl FuncMaker {
    pub(crate) fn new(pos: Pos) -> Self {
        Self {
            pos,
            locals: IndexVec::new(),
        }
    }
    pub(crate) fn local(&mut self, ty: Ty, kind: LocalKind, name: &str) -> LocalId {
        self.locals.push(Local {
            name: Symbol::intern(name),
            ty,
            pos: self.pos,
            kind,
            addr_taken: false,
            captured: false,
            reassigned: false,
        })
    }
    pub(crate) fn read(&self, id: LocalId) -> Expr {
        Expr {
            ty: self.locals[id].ty,
            span: Span {
                lo: self.pos,
                hi: self.pos,
            },
            pos: self.pos,
            kind: ExprKind::Local(id),
        }
    }
    /// The function whose body is `call`, its results returned.
    #[expect(clippy::too_many_arguments, reason = "the parts of a function")]
    pub(crate) fn finish(
        mut self,
        link_name: String,
        ty: Ty,
        params: Vec<LocalId>,
        sig: &FuncType,
        call: Expr,
        captured: Option<LocalId>,
        package: typed::PackageId,
    ) -> typed::Func {
        let results: Vec<LocalId> = sig
            .results
            .iter()
            .map(|ty| self.local(*ty, LocalKind::Result, ""))
            .collect();
        let kind = if results.is_empty() {
            StmtKind::Expr(call)
        } else {
            StmtKind::Return(vec![call])
        };
        let span = Span {
            lo: self.pos,
            hi: self.pos,
        };
        let body = Block {
            stmts: vec![Stmt {
                span,
                pos: self.pos,
                kind,
            }],
            end: self.pos,
        };
        typed::Func {
            name: Symbol::EMPTY,
            link_name,
            package,
            ty,
            recv: None,
            params,
            results,
            named_results: false,
            locals: self.locals,
            body: Some(body),
            outer: None,
            captures: captured
                .map(|inner| Capture {
                    outer: inner,
                    inner,
                })
                .into_iter()
                .collect(),
            type_params: vec![],
            pragmas: typed::Pragmas::default(),
            span,
            pos: self.pos,
            has_defer: false,
            has_recover: false,
            range_body: None,
            unchecked: false,
        }
    }
}
