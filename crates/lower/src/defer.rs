//! `defer`, in its three lowerings (`docs/abi.md`, "Defer"; `plan` says which one a statement gets).
//!
//! The deferred call is normalised to a func value `fn` and `siz` bytes of arguments in memory. A function without parameters and results is
//! its own `fn`; every other call gets a wrapper that takes the operands of the call from memory. The operands are evaluated at the
//! statement, the call is made when the function ends.

use std::rc::Rc;

use abi::RuntimeFn;
use ir::{
    BinOp, Block, CallConv, Callee, IntCC, MemFlags, Op, OpenDefer, OpenDefers, Slot, SlotKind,
    Sym, Type, Value, Var,
};
use typed::{Builtin, Defer, Expr, ExprKind, LocalId, LocalKind, Stmt};
use types::{Ty, TyKind, Types};

use crate::DeferKind;
use crate::abi_assign::assign_stack;
use crate::closure::FuncMaker;
use crate::func::FnCx;
use crate::lower::Made;
use crate::mem::{Mem, Val};
use crate::walk::node;

/// What a deferred call needs.
pub(crate) struct Operands<'e> {
    /// The call without parameters and results that is its own `fn`: the func value, or none for a declared function.
    pub(crate) direct: Option<Direct<'e>>,
    /// The operands that are kept until the call is made.
    pub(crate) kept: Vec<&'e Expr>,
}

/// A func value that is deferred as it is.
#[derive(Clone, Copy)]
pub(crate) enum Direct<'e> {
    /// A declared function.
    Func(&'e typed::FuncRef),
    /// Any other func value.
    Value(&'e Expr),
}

impl Operands<'_> {
    /// Bytes of arguments.
    pub(crate) fn siz(&self, types: &Types) -> u32 {
        let tys: Vec<Ty> = self.kept.iter().map(|it| it.ty).collect();
        assign_stack(types, &tys).1
    }
}

fn is_const(e: &Expr) -> bool {
    matches!(e.kind, ExprKind::Const(_))
}

/// The operands of a deferred call, in order of evaluation.
pub(crate) fn operands<'e>(
    types: &Types,
    program: &typed::Program,
    call: &'e Expr,
) -> Operands<'e> {
    match &call.kind {
        ExprKind::LetTuple { body, .. } => operands(types, program, body),
        ExprKind::Builtin(_, args) => Operands {
            direct: None,
            kept: args.iter().filter(|it| !is_const(it)).collect(),
        },
        ExprKind::Call(inner) => {
            let no_results = matches!(types.kind(call.ty), TyKind::Tuple(tys) if tys.is_empty());
            let plain = inner.args.is_empty() && no_results;
            let mut kept: Vec<&Expr> = Vec::new();
            match &inner.callee {
                typed::Callee::Static(func) if plain => {
                    return Operands {
                        direct: Some(Direct::Func(func)),
                        kept,
                    };
                }
                typed::Callee::Value(f) if plain => {
                    return Operands {
                        direct: Some(Direct::Value(f)),
                        kept,
                    };
                }
                typed::Callee::Static(_) => {}
                typed::Callee::Value(f) => {
                    let known = match &f.kind {
                        ExprKind::Func(_) => true,
                        ExprKind::FuncLit(id) => program.funcs[*id].captures.is_empty(),
                        ExprKind::Const(_)
                        | ExprKind::Zero
                        | ExprKind::Local(_)
                        | ExprKind::Global(_)
                        | ExprKind::MethodValue(..)
                        | ExprKind::MethodExpr(..)
                        | ExprKind::Unary(..)
                        | ExprKind::Binary(..)
                        | ExprKind::LogicalAnd(..)
                        | ExprKind::LogicalOr(..)
                        | ExprKind::Compare(..)
                        | ExprKind::Deref(_)
                        | ExprKind::AddrOf(_)
                        | ExprKind::Field(..)
                        | ExprKind::Index(..)
                        | ExprKind::MapIndex { .. }
                        | ExprKind::Slice { .. }
                        | ExprKind::Call(_)
                        | ExprKind::Builtin(..)
                        | ExprKind::Convert(..)
                        | ExprKind::TypeAssert { .. }
                        | ExprKind::StructLit(_)
                        | ExprKind::ArrayLit(_)
                        | ExprKind::SliceLit(..)
                        | ExprKind::MapLit(_)
                        | ExprKind::Recv { .. }
                        | ExprKind::LetTuple { .. } => false,
                    };
                    if !known {
                        kept.push(f);
                    }
                }
                typed::Callee::Method(recv, _) => kept.push(recv),
            }
            kept.extend(&inner.args);
            Operands { direct: None, kept }
        }
        ExprKind::Convert(_, x) => operands(types, program, x),
        ExprKind::Const(_)
        | ExprKind::Zero
        | ExprKind::Local(_)
        | ExprKind::Global(_)
        | ExprKind::Func(_)
        | ExprKind::FuncLit(_)
        | ExprKind::MethodValue(..)
        | ExprKind::MethodExpr(..)
        | ExprKind::Unary(..)
        | ExprKind::Binary(..)
        | ExprKind::LogicalAnd(..)
        | ExprKind::LogicalOr(..)
        | ExprKind::Compare(..)
        | ExprKind::Deref(_)
        | ExprKind::AddrOf(_)
        | ExprKind::Field(..)
        | ExprKind::Index(..)
        | ExprKind::MapIndex { .. }
        | ExprKind::Slice { .. }
        | ExprKind::TypeAssert { .. }
        | ExprKind::StructLit(_)
        | ExprKind::ArrayLit(_)
        | ExprKind::SliceLit(..)
        | ExprKind::MapLit(_)
        | ExprKind::Recv { .. } => Operands {
            direct: None,
            kept: vec![],
        },
    }
}

/// One open-coded defer met so far.
#[derive(Clone, Debug)]
struct OpenSite {
    fn_slot: Option<Slot>,
    kept: Vec<(Ty, Mem)>,
    code: Option<Sym>,
    /// The call, if it can be made at the exit without the wrapper, and the nodes of its kept operands.
    call: Option<(Rc<Expr>, Vec<usize>)>,
    wrapper: bool,
}

/// What a function with defers keeps.
#[derive(Default)]
pub(crate) struct DeferState {
    recover: Option<Block>,
    bits: Option<(Slot, Var)>,
    sites: Vec<OpenSite>,
}

/// The func value and the argument bytes of a deferred call.
pub(crate) struct Deferred<'e> {
    direct: Option<Direct<'e>>,
    code: Option<Sym>,
    tys: Vec<Ty>,
    vals: Vec<Val>,
    names: Vec<String>,
    offsets: Vec<u32>,
    pub(crate) siz: u32,
}

fn volatile(mem: Mem) -> Mem {
    Mem {
        flags: MemFlags {
            volatile: true,
            ..mem.flags
        },
        ..mem
    }
}

impl FnCx<'_, '_> {
    fn opens(&self) -> bool {
        let func = self.func_ref.as_ref();
        func.is_some_and(|it| self.lo.plans.is_open(it.func))
    }
    /// At the function's entry: the recover block, and `deferBits`.
    pub(crate) fn enter_defers(&mut self) {
        if !self.func.has_defer {
            return;
        }
        let recover = self.cold_block();
        self.defers.recover = Some(recover);
        self.b.func.recover = Some(recover);
        if self.opens() {
            let slot = self.b.new_slot(1, 1, "deferBits", SlotKind::DeferBits);
            let var = self.b.new_var(Type::I8);
            self.defers.bits = Some((slot, var));
            self.set_bits(|cx, _| cx.iconst(Type::I8, 0), true);
        }
        self.recover_edge(recover);
        self.note_body_args();
    }
    fn set_bits(&mut self, new: impl FnOnce(&mut Self, Option<Value>) -> Value, first: bool) {
        let (slot, var) = self
            .defers
            .bits
            .expect("open-coded functions have deferBits");
        let old = (!first).then(|| self.b.read_var(var));
        let new = new(self, old);
        self.b.write_var(var, new);
        self.name_value(new, "deferBits");
        self.store_scalar(volatile(Mem::slot(slot)), 0, new);
    }
    /// When everything else is written: what a recovery returns to.
    pub(crate) fn finish_defers(&mut self) {
        let Some(recover) = self.defers.recover else {
            return;
        };
        self.b.seal(recover);
        self.b.switch_to(recover);
        self.comment("recovered: run the defers that are left, return the results".to_owned());
        self.runtime(RuntimeFn::Deferreturn, vec![]);
        self.ret_results();
        if let Some((bits, _)) = self.defers.bits {
            let entries = self
                .defers
                .sites
                .iter()
                .map(|site| self.open_entry(site))
                .collect();
            self.b.func.open_defers = Some(OpenDefers { bits, entries });
        }
    }
    fn open_entry(&self, site: &OpenSite) -> OpenDefer {
        let object = site.code.and_then(|code| {
            let name = format!("{}{}", self.lo.out.symbols.name(code), ir::FUNC_VALUE);
            self.lo.out.symbols.find(&name)
        });
        let tys: Vec<Ty> = site.kept.iter().map(|it| it.0).collect();
        let siz = assign_stack(&self.lo.types, &tys).1;
        let slot = site.kept.first().and_then(|(_, mem)| match mem.base {
            crate::mem::Base::Slot(slot) => Some((slot, 0)),
            crate::mem::Base::Value(_)
            | crate::mem::Base::Sym(_)
            | crate::mem::Base::In
            | crate::mem::Base::Out => None,
        });
        OpenDefer {
            static_fn: object,
            fn_slot: site.fn_slot.map(|slot| (slot, 0)),
            args: if siz > 0 { slot } else { None },
            siz,
        }
    }
    fn ret_results(&mut self) {
        let vals = self
            .func
            .results
            .iter()
            .map(|id| self.read_local(*id))
            .collect();
        self.ret(vals);
    }
    /// The end of a function with defers; the results are in their slots.
    pub(crate) fn return_deferred(&mut self) {
        if self.opens() {
            self.run_open();
        } else {
            self.comment("run the deferred calls".to_owned());
            self.runtime(RuntimeFn::Deferreturn, vec![]);
        }
        self.ret_results();
    }

    /// `defer call`
    pub(crate) fn defer_stmt(&mut self, stmt: &Stmt, defer: &Defer) {
        let text = self.lo.options.sources.text(stmt.span);
        let text = text.lines().next().unwrap_or("defer").trim_end().to_owned();
        self.comment(text);
        let kind = self.lo.plans.kind(&defer.call);
        let call = self.bind_tuples(&defer.call);
        let deferred = self.evaluate(call, "deferwrap");
        if self.func.range_body.is_some() {
            return self.defer_outside(&deferred);
        }
        match kind {
            DeferKind::Open if self.opens() => self.open(call, &deferred),
            DeferKind::Stack => self.stack(&deferred),
            DeferKind::Heap | DeferKind::Open => self.heap(&deferred),
        }
    }
    /// `f(g())` of a several-valued g: its values become variables at the statement.
    pub(crate) fn bind_tuples<'e>(&mut self, call: &'e Expr) -> &'e Expr {
        match &call.kind {
            ExprKind::LetTuple {
                locals,
                tuple,
                body,
            } => {
                let vals = self.expr(tuple).tuple();
                for (local, val) in locals.iter().zip(vals) {
                    self.declare_init(*local, val);
                }
                self.bind_tuples(body)
            }
            ExprKind::Convert(_, x) => self.bind_tuples(x),
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Local(_)
            | ExprKind::Global(_)
            | ExprKind::Func(_)
            | ExprKind::FuncLit(_)
            | ExprKind::MethodValue(..)
            | ExprKind::MethodExpr(..)
            | ExprKind::Unary(..)
            | ExprKind::Binary(..)
            | ExprKind::LogicalAnd(..)
            | ExprKind::LogicalOr(..)
            | ExprKind::Compare(..)
            | ExprKind::Deref(_)
            | ExprKind::AddrOf(_)
            | ExprKind::Field(..)
            | ExprKind::Index(..)
            | ExprKind::MapIndex { .. }
            | ExprKind::Slice { .. }
            | ExprKind::Call(_)
            | ExprKind::Builtin(..)
            | ExprKind::TypeAssert { .. }
            | ExprKind::StructLit(_)
            | ExprKind::ArrayLit(_)
            | ExprKind::SliceLit(..)
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. } => call,
        }
    }
    pub(crate) fn evaluate<'e>(&mut self, call: &'e Expr, wrap: &str) -> Deferred<'e> {
        let program = self.lo.program;
        let it = operands(&self.lo.types, program, call);
        for x in &it.kept {
            self.ahead(x);
        }
        let mut tys = Vec::new();
        let mut vals = Vec::new();
        for x in &it.kept {
            let ty = self.ty(x.ty);
            let val = self.ev(x);
            vals.push(self.stable(ty, val));
            tys.push(ty);
        }
        if let ExprKind::Call(inner) = &call.kind
            && let typed::Callee::Method(recv, _) = &inner.callee
            && self.lo.types.is_interface(recv.ty)
        {
            let table = vals[0].leaves()[0];
            self.b.inst(Op::NilCheck { ptr: table });
        }
        let (offsets, siz) = assign_stack(&self.lo.types, &tys);
        let names = it.kept.iter().map(|x| self.operand_name(x)).collect();
        let code = match it.direct {
            Some(Direct::Func(func)) => {
                let func = self.func_ref(func);
                Some(self.lo.func_sym(&func))
            }
            Some(Direct::Value(_)) => None,
            None => Some(self.wrapper(call, &it.kept, &tys, wrap)),
        };
        Deferred {
            direct: it.direct,
            code,
            tys,
            vals,
            names,
            offsets,
            siz,
        }
    }
    fn operand_name(&self, x: &Expr) -> String {
        let text = self.lo.options.sources.text(x.span);
        text.lines().next().unwrap_or("").chars().take(40).collect()
    }
    /// The function that takes the operands from memory and makes the call.
    fn wrapper(&mut self, call: &Expr, kept: &[&Expr], tys: &[Ty], wrap: &str) -> Sym {
        let mut maker = FuncMaker::new(call.pos);
        let params: Vec<LocalId> = tys
            .iter()
            .map(|ty| maker.local(*ty, LocalKind::Param, ""))
            .collect();
        let mut body = call.clone();
        let mut reads: Vec<Expr> = params.iter().map(|id| maker.read(*id)).collect();
        for (read, ty) in reads.iter_mut().zip(kept.iter().map(|it| it.ty)) {
            read.ty = ty;
        }
        replace_operands(&mut body, kept, reads);
        let sig = types::FuncType {
            params: tys.to_vec(),
            results: vec![],
            variadic: false,
        };
        let prefix = format!("{}.{wrap}", self.b.func.name);
        let name = self.lo.fresh_name(&prefix);
        let sym = self.lo.out.symbols.intern(&name);
        let mut func = maker.finish(
            name,
            Ty::INVALID,
            params,
            &sig,
            body,
            None,
            self.func.package,
        );
        func.pos = call.pos;
        let map = self.map.clone();
        self.lo.add_synthetic(
            sym,
            Made {
                func,
                stack_conv: true,
                method_value: false,
                map,
            },
        );
        self.lo.func_value_object(sym);
        sym
    }
    /// The func value that is registered.
    pub(crate) fn fn_value(&mut self, deferred: &Deferred<'_>) -> Value {
        match (deferred.direct, deferred.code) {
            (Some(Direct::Value(f)), _) => self.expr(f).scalar(),
            (_, Some(code)) => {
                let object = self.lo.func_value_object(code);
                self.sym_addr(object)
            }
            (_, None) => unreachable!("lower: a deferred call without a function"),
        }
    }
    pub(crate) fn store_args(&mut self, deferred: &Deferred<'_>, base: Mem, what: &str) {
        for n in 0..deferred.tys.len() {
            let off = deferred.offsets[n];
            self.comment(format!("{what}+{off} = {}", deferred.names[n]));
            self.store(deferred.tys[n], base.at(u64::from(off)), &deferred.vals[n]);
        }
    }
    fn fn_name(&self, deferred: &Deferred<'_>) -> String {
        match deferred.code {
            Some(code) => self.lo.out.symbols.name(code).to_owned(),
            None => "closure".to_owned(),
        }
    }
    /// Result not 0: a recovery has come back here.
    fn test_result(&mut self, result: Value) {
        let recover = self
            .defers
            .recover
            .expect("a function with a defer has a recover block");
        self.comment("not 0 after a recovery".to_owned());
        let zero = self.iconst(Type::I32, 0);
        let recovered = self.icmp(IntCC::Ne, result, zero);
        let go_on = self.b.new_block();
        self.b.branch(recovered, recover, go_on);
        self.b.seal(go_on);
        self.b.switch_to(go_on);
    }
    fn note_args(&mut self, siz: u32) {
        self.b.func.defer_args = self.b.func.defer_args.max(siz);
    }
    fn heap(&mut self, deferred: &Deferred<'_>) {
        let func = self.fn_value(deferred);
        self.note_args(deferred.siz);
        self.store_args(deferred, Mem::new(crate::mem::Base::Out), "argument");
        self.comment(format!(
            "deferproc(siz = {}, fn = {})",
            deferred.siz,
            self.fn_name(deferred)
        ));
        let siz = self.iconst(Type::I32, i64::from(deferred.siz));
        let sym = self.lo.runtime_fn(RuntimeFn::Deferproc);
        let result = self.call_scalars(
            Callee::Direct(sym),
            vec![siz, func],
            vec![Type::I32],
            deferred.siz,
        )[0];
        self.test_result(result);
    }
    /// In the body of a range over a function: the frame is that of the function.
    fn defer_outside(&mut self, deferred: &Deferred<'_>) {
        let func = self.fn_value(deferred);
        let args = self.temp_bytes(u64::from(deferred.siz.max(8)), 8, "defer arguments");
        self.store_args(deferred, args, "argument");
        self.comment(format!(
            "deferprocat(frame, function, siz = {}, fn = {}, arguments)",
            deferred.siz,
            self.fn_name(deferred)
        ));
        let frame = self.defer_frame();
        let code = self.range_owner();
        let code = self.sym_addr(code);
        let siz = self.iconst(Type::I32, i64::from(deferred.siz));
        let args = self.addr(args);
        self.runtime(RuntimeFn::Deferprocat, vec![frame, code, siz, func, args]);
    }
    /// The frame that `defer` and `recover` here belong to.
    pub(crate) fn defer_frame(&mut self) -> Value {
        match self.func.range_body.and_then(|it| it.frame) {
            Some(frame) => self.read_local(frame).scalar(),
            None => self.b.value(Op::FramePointer),
        }
    }
    /// The function that this body of a range is a part of.
    fn range_owner(&mut self) -> Sym {
        let of = self.func.range_body.map(|it| it.of);
        let args = self.func_ref.as_ref().map(|it| it.type_args.clone());
        match (of, args) {
            (Some(func), Some(type_args)) => self.lo.func_sym(&typed::FuncRef { func, type_args }),
            (_, _) => unreachable!("lower: a range body without function"),
        }
    }
    /// Room for the arguments of what bodies of ranges defer in this frame.
    fn note_body_args(&mut self) {
        let program = self.lo.program;
        let Some(id) = self.func_ref.as_ref().map(|it| it.func) else {
            return;
        };
        let mut calls = Vec::new();
        for body in self.lo.plans.bodies(id) {
            if let Some(block) = &program.funcs[*body].body {
                crate::plan::defers_in(block, &mut |call| calls.push(call));
            }
        }
        for call in calls {
            let kept = operands(&self.lo.types, program, call).kept;
            let tys: Vec<Ty> = kept.iter().map(|it| self.ty(it.ty)).collect();
            let siz = assign_stack(&self.lo.types, &tys).1;
            self.note_args(siz);
        }
    }
    fn stack(&mut self, deferred: &Deferred<'_>) {
        let func = self.fn_value(deferred);
        self.note_args(deferred.siz);
        let record = abi::DEFER;
        let header = record.args.unsigned_abs();
        let slot = self.b.new_slot(
            header + deferred.siz,
            8,
            "defer record",
            SlotKind::DeferRecord,
        );
        let mem = Mem::slot(slot);
        self.comment(format!("d.siz = {}", deferred.siz));
        let siz = self.iconst(Type::I32, i64::from(deferred.siz));
        self.store_scalar(mem, u64::from(record.siz.unsigned_abs()), siz);
        self.comment(format!("d.fn = {}", self.fn_name(deferred)));
        self.store_scalar(mem, u64::from(record.func.unsigned_abs()), func);
        self.store_args(deferred, mem.at(u64::from(header)), "d.args");
        self.comment("deferprocStack(d)".to_owned());
        let d = self.addr(mem);
        let result = self.runtime(RuntimeFn::DeferprocStack, vec![d])[0];
        self.test_result(result);
    }

    fn open(&mut self, call: &Expr, deferred: &Deferred<'_>) {
        let bit = self.defers.sites.len();
        let mut fn_slot = None;
        if matches!(deferred.direct, Some(Direct::Value(_))) {
            let func = self.fn_value(deferred);
            let slot = self
                .b
                .new_slot(8, 8, &format!("defer {bit} fn"), SlotKind::DeferArgs);
            self.store_scalar(volatile(Mem::slot(slot)), 0, func);
            fn_slot = Some(slot);
        }
        let mut kept = Vec::new();
        if deferred.siz > 0 {
            let slot = self.b.new_slot(
                deferred.siz,
                8,
                &format!("defer {bit} arguments"),
                SlotKind::DeferArgs,
            );
            let base = volatile(Mem::slot(slot));
            self.store_args(deferred, base, "argument");
            for n in 0..deferred.tys.len() {
                let mem = Mem::slot(slot).at(u64::from(deferred.offsets[n]));
                kept.push((deferred.tys[n], mem));
            }
        }
        if let Some(code) = deferred.code {
            self.lo.func_value_object(code);
        }
        self.defers.sites.push(OpenSite {
            fn_slot,
            kept,
            code: deferred.code,
            call: self.exit_call(call),
            wrapper: deferred.direct.is_none(),
        });
        self.comment(format!("deferBits |= 1<<{bit}"));
        let mask = 1i64 << bit;
        self.set_bits(
            |cx, old| {
                let old = old.expect("not the first store");
                match cx.b.func.iconst(old) {
                    Some(bits) => cx.iconst(Type::I8, i64::from(low_byte(bits | mask))),
                    None => {
                        let mask = cx.iconst(Type::I8, i64::from(low_byte(mask)));
                        cx.bin(BinOp::Or, old, mask)
                    }
                }
            },
            false,
        );
    }
    /// The exit of an open-coded function: from the last defer to the first, tests its bit, clears it, calls.
    fn run_open(&mut self) {
        for n in (0..self.defers.sites.len()).rev() {
            let (_, var) = self
                .defers
                .bits
                .expect("open-coded functions have deferBits");
            let bits = self.b.read_var(var);
            let mask = 1i64 << n;
            if let Some(bits) = self.b.func.iconst(bits) {
                if bits & mask != 0 {
                    self.run_open_site(n);
                }
                continue;
            }
            self.comment(format!("deferBits & 1<<{n}"));
            let mask = self.iconst(Type::I8, i64::from(low_byte(mask)));
            let set = self.bin(BinOp::And, bits, mask);
            let (run, after) = (self.b.new_block(), self.b.new_block());
            self.b.branch(set, run, after);
            self.b.seal(run);
            self.b.switch_to(run);
            self.run_open_site(n);
            self.b.jump(after);
            self.b.seal(after);
            self.b.switch_to(after);
        }
    }
    fn run_open_site(&mut self, n: usize) {
        let mask = !(1i64 << n);
        self.set_bits(
            |cx, old| {
                let old = old.expect("not the first store");
                match cx.b.func.iconst(old) {
                    Some(bits) => cx.iconst(Type::I8, i64::from(low_byte(bits & mask))),
                    None => {
                        let mask = cx.iconst(Type::I8, i64::from(low_byte(mask)));
                        cx.bin(BinOp::And, old, mask)
                    }
                }
            },
            false,
        );
        let site = self.defers.sites[n].clone();
        if let Some(slot) = site.fn_slot {
            let func = self.load_scalar(Type::I64, Mem::slot(slot), 0);
            self.call_scalars(Callee::Closure(func), vec![], vec![], 0);
            return;
        }
        let code = site.code.expect("an open-coded defer has a function");
        if !site.wrapper {
            self.call_scalars(Callee::Direct(code), vec![], vec![], 0);
            return;
        }
        match &site.call {
            Some((call, nodes)) => self.call_kept(call, nodes, &site.kept),
            None => self.call_wrapper(code, &site),
        }
    }
    /// A copy of a call that can be made at the exit as it stands, once its operands are there. Calls of predeclared functions are left
    /// to the wrapper: recover looks at the frame it is called in.
    fn exit_call(&self, call: &Expr) -> Option<(Rc<Expr>, Vec<usize>)> {
        if !matches!(call.kind, ExprKind::Call(_)) {
            return None;
        }
        let call = Rc::new(call.clone());
        let kept = operands(&self.lo.types, self.lo.program, &call).kept;
        let nodes = kept.into_iter().map(node).collect();
        Some((call, nodes))
    }
    /// Makes the call itself, its operands loaded from where the statement kept them.
    fn call_kept(&mut self, call: &Expr, nodes: &[usize], kept: &[(Ty, Mem)]) {
        for (node, (ty, mem)) in nodes.iter().zip(kept) {
            let val = self.load(*ty, *mem);
            self.ahead.insert(*node, val);
        }
        self.eval(call);
        for node in nodes {
            self.ahead.remove(node);
        }
    }
    /// Calls the wrapper with the kept operands in the outgoing area.
    fn call_wrapper(&mut self, code: Sym, site: &OpenSite) {
        let tys: Vec<Ty> = site.kept.iter().map(|it| it.0).collect();
        let (offsets, siz) = assign_stack(&self.lo.types, &tys);
        for ((ty, mem), off) in site.kept.iter().zip(offsets) {
            let val = self.load(*ty, *mem);
            let out = Mem::new(crate::mem::Base::Out).at(u64::from(off));
            self.store(*ty, out, &val);
        }
        self.b.inst(Op::Call {
            callee: Callee::Direct(code),
            args: vec![],
            results: vec![],
            conv: CallConv::Stack,
            out_args: siz,
        });
    }
}

/// The low byte as a signed number, as constants of I8 are written.
fn low_byte(bits: i64) -> i8 {
    #[expect(clippy::cast_possible_truncation, reason = "the low byte is wanted")]
    {
        bits as i8
    }
}

/// Puts `reads` in the place of the kept operands of a cloned call.
fn replace_operands(body: &mut Expr, kept: &[&Expr], reads: Vec<Expr>) {
    let mut reads = reads.into_iter();
    let mut take = |x: &mut Expr| {
        if let Some(read) = reads.next() {
            *x = read;
        }
    };
    let _ = kept;
    match &mut body.kind {
        ExprKind::Builtin(builtin, args) => {
            let _: &Builtin = builtin;
            args.iter_mut()
                .filter(|it| !is_const(it))
                .for_each(&mut take);
        }
        ExprKind::Call(call) => {
            let kept_callee = kept.len() > call.args.len();
            match &mut call.callee {
                typed::Callee::Value(f) if kept_callee => take(f),
                typed::Callee::Method(recv, _) => take(recv),
                typed::Callee::Value(_) | typed::Callee::Static(_) => {}
            }
            call.args.iter_mut().for_each(&mut take);
        }
        ExprKind::Const(_)
        | ExprKind::Zero
        | ExprKind::Local(_)
        | ExprKind::Global(_)
        | ExprKind::Func(_)
        | ExprKind::FuncLit(_)
        | ExprKind::MethodValue(..)
        | ExprKind::MethodExpr(..)
        | ExprKind::Unary(..)
        | ExprKind::Binary(..)
        | ExprKind::LogicalAnd(..)
        | ExprKind::LogicalOr(..)
        | ExprKind::Compare(..)
        | ExprKind::Deref(_)
        | ExprKind::AddrOf(_)
        | ExprKind::Field(..)
        | ExprKind::Index(..)
        | ExprKind::MapIndex { .. }
        | ExprKind::Slice { .. }
        | ExprKind::Convert(..)
        | ExprKind::TypeAssert { .. }
        | ExprKind::StructLit(_)
        | ExprKind::ArrayLit(_)
        | ExprKind::SliceLit(..)
        | ExprKind::MapLit(_)
        | ExprKind::Recv { .. }
        | ExprKind::LetTuple { .. } => {}
    }
}
