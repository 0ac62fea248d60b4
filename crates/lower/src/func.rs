//! One function: where its variables live, how it begins and ends.
//!
//! A variable whose address nobody needs is SSA values, one per leaf. Others are frame slots, or heap objects if escape analysis says so.
//! Results of a function with `defer` are slots that the recover block reads (`docs/abi.md`, "Defer").

use rustc_hash::FxHashMap;

use abi::RuntimeFn;
use ir::builder::Builder;
use ir::{
    Block, CallConv, Func, FuncFlags, MemFlags, Op, Slot, SlotKind, Sym, Target, Terminator, Type,
    Value, Var,
};
use source::{IndexVec, Pos};
use typed::{FuncRef, LabelId, Local, LocalId, LocalKind, TargetId};
use types::Ty;

use crate::abi_assign::{ArgLoc, assign, assign_stack};
use crate::defer::DeferState;
use crate::lower::{Lower, Made};
use crate::mem::{Base, Mem, Val};

/// Where a variable lives.
#[derive(Clone, Debug)]
pub(crate) enum Home {
    /// Not declared yet.
    None,
    /// In SSA values.
    Vars(Vec<Var>),
    /// At a fixed place of the frame.
    Mem(Mem),
    /// Where this pointer points: on the heap, or in an enclosing function's frame.
    Ptr(Var),
    /// As `Ptr`; the pointer is kept in a slot.
    PtrSlot(Slot),
}

/// The function being lowered.
pub(crate) struct FnCx<'x, 'a> {
    pub(crate) lo: &'x mut Lower<'a>,
    pub(crate) b: Builder,
    pub(crate) func: &'x typed::Func,
    /// The declaration and type arguments; none for functions made up.
    pub(crate) func_ref: Option<FuncRef>,
    pub(crate) locals: &'x IndexVec<LocalId, Local>,
    /// Type parameters and their arguments.
    pub(crate) map: Vec<(Ty, Ty)>,
    pub(crate) homes: Vec<Home>,
    /// Values of expressions evaluated ahead of the rest of their statement, by the expression's address.
    pub(crate) ahead: FxHashMap<usize, Val>,
    pub(crate) targets: FxHashMap<TargetId, Loop>,
    pub(crate) labels: FxHashMap<LabelId, Block>,
    pub(crate) results: Vec<Ty>,
    pub(crate) result_locs: Vec<ArgLoc>,
    pub(crate) defers: DeferState,
    stack_conv: bool,
    method_value: bool,
}

/// Where `break` and `continue` go.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Loop {
    pub(crate) on_break: Block,
    pub(crate) on_continue: Option<Block>,
}

impl<'x, 'a> FnCx<'x, 'a> {
    pub(crate) fn declared(
        lo: &'x mut Lower<'a>,
        sym: Sym,
        name: String,
        func_ref: FuncRef,
        func: &'x typed::Func,
        map: Vec<(Ty, Ty)>,
    ) -> Self {
        Self::new(lo, sym, name, func, Some(func_ref), map)
    }
    pub(crate) fn made(lo: &'x mut Lower<'a>, sym: Sym, made: &'x Made) -> Self {
        let name = made.func.link_name.clone();
        let mut cx = Self::new(lo, sym, name, &made.func, None, made.map.clone());
        cx.b.func.flags.wrapper = true;
        cx.stack_conv = made.stack_conv;
        cx.method_value = made.method_value;
        cx
    }
    /// A function of no body yet, for package initialisers.
    pub(crate) fn new(
        lo: &'x mut Lower<'a>,
        sym: Sym,
        name: String,
        func: &'x typed::Func,
        func_ref: Option<FuncRef>,
        map: Vec<(Ty, Ty)>,
    ) -> Self {
        let mut out = Func::new(sym, name, ir::Signature::default());
        let package = lo.program.packages.get(func.package);
        let in_runtime = package.is_some_and(|it| it.path.as_str() == "runtime");
        out.flags = FuncFlags {
            wrapper: false,
            has_defer: func.has_defer,
            has_recover: func.has_recover,
            runtime: in_runtime,
            noinline: func.pragmas.noinline || lo.options.no_inline,
            nosplit: func.pragmas.nosplit,
            noreturn: false,
        };
        out.loc = lo.loc(func.pos);
        Self {
            lo,
            b: Builder::new(out),
            func,
            func_ref,
            locals: &func.locals,
            map,
            homes: vec![Home::None; func.locals.len()],
            ahead: FxHashMap::default(),
            targets: FxHashMap::default(),
            labels: FxHashMap::default(),
            results: Vec::new(),
            result_locs: Vec::new(),
            defers: DeferState::default(),
            stack_conv: false,
            method_value: false,
        }
    }
    pub(crate) fn lower(mut self) -> Func {
        self.enter();
        let body = self
            .func
            .body
            .as_ref()
            .expect("only functions with a body are enqueued");
        self.block(body);
        if !self.b.is_terminated() {
            self.set_pos(body.end);
            self.return_now();
        }
        self.finish_defers();
        self.end_dead();
        self.b.finish()
    }

    /// Ends the last block, which nothing leads to.
    pub(crate) fn end_dead(&mut self) {
        if !self.b.is_terminated() {
            self.b.terminate(Terminator::Unreachable);
        }
    }

    /// `ty` with type arguments for type parameters.
    pub(crate) fn ty(&mut self, ty: Ty) -> Ty {
        self.lo.types.subst(ty, &self.map)
    }
    pub(crate) fn local_ty(&mut self, local: LocalId) -> Ty {
        self.ty(self.locals[local].ty)
    }
    pub(crate) fn set_pos(&mut self, pos: Pos) {
        let loc = self.lo.loc(pos);
        if loc != ir::Loc::NONE {
            self.b.set_loc(loc);
        }
    }
    /// Goes on in a block that nothing leads to.
    pub(crate) fn dead(&mut self) {
        let block = self.b.new_block();
        self.b.seal(block);
        self.b.switch_to(block);
    }
    /// Ends the current block, which cannot be left.
    pub(crate) fn unreachable(&mut self) {
        self.b.terminate(Terminator::Unreachable);
        self.dead();
    }
    pub(crate) fn cold_block(&mut self) -> Block {
        let block = self.b.new_block();
        self.b.func.blocks[block].cold = true;
        block
    }
    pub(crate) fn comment(&mut self, text: String) {
        let index = u32::try_from(self.b.func.comments.len()).expect("comments fit u32");
        self.b.func.comments.push(text);
        self.b.inst(Op::Comment { text: index });
    }

    pub(crate) fn enter(&mut self) {
        self.set_pos(self.func.pos);
        let params: Vec<LocalId> = self
            .func
            .recv
            .iter()
            .chain(&self.func.params)
            .copied()
            .collect();
        let param_tys: Vec<Ty> = params.iter().map(|id| self.local_ty(*id)).collect();
        self.results = self
            .func
            .results
            .iter()
            .map(|id| self.locals[*id].ty)
            .collect();
        self.results = self.lo.types.subst_list(&self.results.clone(), &self.map);
        let mut values = Vec::new();
        if self.stack_conv {
            self.enter_stack(&param_tys, &mut values);
        } else {
            self.enter_go(&param_tys, &mut values);
        }
        self.enter_captures();
        for ((id, ty), val) in params.iter().zip(&param_tys).zip(values) {
            self.bind_param(*id, *ty, val);
        }
        for n in 0..self.func.results.len() {
            self.bind_result(self.func.results[n]);
        }
        self.enter_defers();
    }
    fn enter_stack(&mut self, param_tys: &[Ty], values: &mut Vec<Val>) {
        let (offsets, area) = assign_stack(&self.lo.types, param_tys);
        self.b.func.sig.conv = CallConv::Stack;
        self.b.func.sig.stack_bytes = area;
        for (ty, off) in param_tys.iter().zip(offsets) {
            let mem = Mem::new(Base::In).at(u64::from(off));
            values.push(self.load(*ty, mem));
        }
    }
    fn enter_go(&mut self, param_tys: &[Ty], values: &mut Vec<Val>) {
        let assignment = assign(&self.lo.types, param_tys, &self.results);
        self.b.func.sig = assignment.sig;
        self.result_locs = assignment.results;
        let entry = self.b.func.entry();
        let mut next = 0;
        for ty in self.b.func.sig.params.clone() {
            self.b.func.add_param(entry, ty);
        }
        let scalars = self.b.params();
        for (ty, loc) in param_tys.iter().zip(assignment.params) {
            values.push(match loc {
                ArgLoc::Regs(leaves) => {
                    let parts = &scalars[next..next + leaves.len()];
                    next += leaves.len();
                    self.from_leaves(*ty, &leaves, parts)
                }
                ArgLoc::Stack(off) => self.load(*ty, Mem::new(Base::In).at(u64::from(off))),
            });
        }
    }
    /// Scalars of the ABI as a value: the same leaves, unless the type lives in memory.
    pub(crate) fn from_leaves(
        &mut self,
        ty: Ty,
        leaves: &[crate::repr::Leaf],
        parts: &[Value],
    ) -> Val {
        if self.lo.leaves(ty).is_some() {
            return Val::Leaves(parts.to_vec());
        }
        let mem = self.temp(ty);
        for (leaf, part) in leaves.iter().zip(parts) {
            self.store_scalar(mem, leaf.off, *part);
        }
        Val::Mem(mem)
    }
    fn bind_param(&mut self, id: LocalId, ty: Ty, val: Val) {
        // A large parameter in the incoming area, or spilled on entry, stays where it is.
        if let (Val::Mem(mem), false) = (&val, self.on_heap(id)) {
            self.homes[id.0 as usize] = Home::Mem(Mem {
                temp: false,
                ..*mem
            });
            self.name_slot(*mem, id);
            return;
        }
        let _ = ty;
        self.declare_init(id, val);
    }
    fn name_slot(&mut self, mem: Mem, id: LocalId) {
        if let Base::Slot(slot) = mem.base {
            self.locals[id]
                .name
                .as_str()
                .clone_into(&mut self.b.func.slots[slot].name);
        }
    }
    fn bind_result(&mut self, id: LocalId) {
        if self.func.has_defer {
            self.make_result_home(id);
        }
        self.declare_zero(id);
    }
    /// Results of a function that defers: in a slot, or on the heap with the pointer in a slot.
    fn make_result_home(&mut self, id: LocalId) {
        let name = self.var_name(id);
        let volatile = MemFlags {
            volatile: true,
            ..MemFlags::default()
        };
        self.homes[id.0 as usize] = if self.on_heap(id) {
            Home::PtrSlot(self.b.new_slot(8, 8, &format!("&{name}"), SlotKind::Result))
        } else {
            let ty = self.local_ty(id);
            let layout = self.lo.types.layout(ty);
            let size = u32::try_from(layout.size)
                .expect("results are below 4 GB")
                .max(1);
            let align = u32::try_from(layout.align).unwrap_or(8).max(1);
            let slot = self.b.new_slot(size, align, &name, SlotKind::Result);
            let mem = Mem {
                flags: volatile,
                ..Mem::slot(slot)
            };
            Home::Mem(mem)
        };
    }
    /// The variable's name in comments; results without one are `~r0`, ….
    pub(crate) fn var_name(&self, id: LocalId) -> String {
        let name = self.locals[id].name.as_str();
        if !name.is_empty() {
            return name.to_owned();
        }
        match self.func.results.iter().position(|it| *it == id) {
            Some(n) if self.locals[id].kind == LocalKind::Result => format!("~r{n}"),
            Some(_) | None => String::new(),
        }
    }
    fn enter_captures(&mut self) {
        if self.func.captures.is_empty() {
            return;
        }
        let ctx = self.b.value(Op::ClosureCtx);
        let mem = Mem::value(ctx);
        let plan = self.capture_plan();
        for (capture, part) in self.func.captures.iter().zip(plan.parts) {
            let place = mem.at(part.off);
            let id = capture.inner;
            if part.by_value {
                let ty = self.local_ty(id);
                match self.load(ty, place) {
                    Val::Mem(mem) => self.homes[id.0 as usize] = Home::Mem(mem),
                    val @ (Val::Leaves(_) | Val::Tuple(_)) => {
                        let vars = self.new_vars(ty);
                        self.homes[id.0 as usize] = Home::Vars(vars.clone());
                        self.write_vars(&vars, &val, id);
                    }
                }
            } else {
                let ptr = self.load_scalar(Type::I64, place, 0);
                let var = self.b.new_var(Type::I64);
                self.name_value(ptr, &format!("&{}", self.var_name(id)));
                self.b.write_var(var, ptr);
                self.homes[id.0 as usize] = Home::Ptr(var);
            }
        }
    }
    fn capture_plan(&mut self) -> crate::closure::CaptureLayout {
        let map = self.map.clone();
        match &self.func_ref {
            Some(func) if !self.method_value => self.lo.capture_layout(func.func, &map),
            Some(_) | None => {
                let tys: Vec<(Ty, bool)> = self
                    .func
                    .captures
                    .iter()
                    .map(|it| (self.locals[it.inner].ty, true))
                    .collect();
                let tys = tys.into_iter().map(|(ty, by)| (self.ty(ty), by)).collect();
                self.lo.closure_layout(tys)
            }
        }
    }

    /// Whether a variable of this function is a heap object.
    pub(crate) fn on_heap(&self, id: LocalId) -> bool {
        match &self.func_ref {
            Some(func) => self.lo.escapes.on_heap(func.func, id),
            None => self.locals[id].addr_taken || self.locals[id].captured,
        }
    }
    fn needs_memory(&self, id: LocalId) -> bool {
        let local = &self.locals[id];
        let by_reference = local.captured && !self.lo.by_value(local);
        local.addr_taken
            || by_reference
            || (self.lo.options.no_opt && !local.name.as_str().is_empty())
    }
    pub(crate) fn new_vars(&mut self, ty: Ty) -> Vec<Var> {
        let leaves = self.lo.leaves(ty).unwrap_or_default();
        leaves.iter().map(|leaf| self.b.new_var(leaf.ty)).collect()
    }
    /// The variable's home, made if need be.
    fn home(&mut self, id: LocalId) -> Home {
        let home = self.homes[id.0 as usize].clone();
        if !matches!(home, Home::None) {
            return home;
        }
        let ty = self.local_ty(id);
        let name = self.var_name(id);
        let home = if self.on_heap(id) {
            if self.lo.options.no_opt {
                Home::PtrSlot(self.b.new_slot(8, 8, &format!("&{name}"), SlotKind::Local))
            } else {
                Home::Ptr(self.b.new_var(Type::I64))
            }
        } else if self.lo.leaves(ty).is_none() || self.needs_memory(id) {
            let layout = self.lo.types.layout(ty);
            Home::Mem(self.temp_bytes(layout.size, layout.align, &name))
        } else {
            Home::Vars(self.new_vars(ty))
        };
        self.homes[id.0 as usize] = home.clone();
        home
    }
    /// Brings a variable to life without a value; one on the heap is zero.
    pub(crate) fn declare(&mut self, id: LocalId) {
        let home = self.home(id);
        let (Home::Ptr(_) | Home::PtrSlot(_)) = home else {
            return;
        };
        let ty = self.local_ty(id);
        let ptr = self.new_object(ty);
        self.set_home_ptr(id, &home, ptr);
    }
    pub(crate) fn set_home_ptr(&mut self, id: LocalId, home: &Home, ptr: Value) {
        match home {
            Home::Ptr(var) => {
                let name = format!("&{}", self.var_name(id));
                self.name_value(ptr, &name);
                self.b.write_var(*var, ptr);
            }
            Home::PtrSlot(slot) => self.store_scalar(Mem::slot(*slot), 0, ptr),
            Home::None | Home::Vars(_) | Home::Mem(_) => {}
        }
    }
    pub(crate) fn declare_zero(&mut self, id: LocalId) {
        self.declare(id);
        let ty = self.local_ty(id);
        match self.home(id) {
            Home::Vars(vars) => {
                let zero = self.zero_value(ty);
                self.write_vars(&vars, &zero, id);
            }
            Home::Mem(mem) => self.zero(ty, mem),
            Home::Ptr(_) | Home::PtrSlot(_) | Home::None => {}
        }
    }
    pub(crate) fn declare_init(&mut self, id: LocalId, val: Val) {
        self.declare(id);
        self.assign_local(id, &val);
    }
    pub(crate) fn assign_local(&mut self, id: LocalId, val: &Val) {
        let ty = self.local_ty(id);
        match self.local_home(id) {
            Home::Vars(vars) => self.write_vars(&vars, val, id),
            Home::Mem(mem) => self.store(ty, mem, val),
            Home::Ptr(_) | Home::PtrSlot(_) | Home::None => {
                let mem = self.local_mem(id);
                self.store(ty, mem, val);
            }
        }
    }
    pub(crate) fn local_home(&mut self, id: LocalId) -> Home {
        self.home(id)
    }
    /// The memory of a variable that lives in memory.
    pub(crate) fn local_mem(&mut self, id: LocalId) -> Mem {
        match self.home(id) {
            Home::Mem(mem) => mem,
            Home::Ptr(var) => Mem::value(self.b.read_var(var)),
            Home::PtrSlot(slot) => {
                let ptr = self.load_scalar(Type::I64, Mem::slot(slot), 0);
                Mem::value(ptr)
            }
            Home::Vars(_) | Home::None => unreachable!(
                "lower: the address of {} in {}",
                self.locals[id].name, self.b.func.name
            ),
        }
    }
    pub(crate) fn read_local(&mut self, id: LocalId) -> Val {
        match self.home(id) {
            Home::Vars(vars) => self.read_vars(&vars),
            Home::Mem(_) | Home::Ptr(_) | Home::PtrSlot(_) | Home::None => {
                let ty = self.local_ty(id);
                let mem = self.local_mem(id);
                self.load(ty, mem)
            }
        }
    }
    pub(crate) fn read_vars(&mut self, vars: &[Var]) -> Val {
        Val::Leaves(vars.iter().map(|var| self.b.read_var(*var)).collect())
    }
    pub(crate) fn write_vars(&mut self, vars: &[Var], val: &Val, id: LocalId) {
        let name = self.var_name(id);
        for (var, value) in vars.iter().zip(val.leaves()) {
            self.b.write_var(*var, *value);
            self.name_value(*value, &name);
        }
    }
    pub(crate) fn name_value(&mut self, value: Value, name: &str) {
        if !name.is_empty() {
            self.b
                .func
                .value_names
                .entry(value)
                .or_insert_with(|| name.to_owned());
        }
    }
    /// `new(ty)` on the heap.
    pub(crate) fn new_object(&mut self, ty: Ty) -> Value {
        if self.lo.types.size_of(ty) == 0 {
            let sym = self.lo.zero_base_sym();
            return self.sym_addr(sym);
        }
        let sym = self.lo.alloc_type_sym(ty);
        let desc = self.sym_addr(sym);
        self.runtime(RuntimeFn::Newobject, vec![desc])[0]
    }
    /// Calls an entry point of the runtime.
    pub(crate) fn runtime(&mut self, func: RuntimeFn, args: Vec<Value>) -> Vec<Value> {
        let sym = self.lo.runtime_fn(func);
        let sig = func.sig();
        let inst = self.b.inst(Op::Call {
            callee: ir::Callee::Direct(sym),
            args,
            results: sig.results.to_vec(),
            conv: CallConv::Go,
            out_args: 0,
        });
        let results = self.b.func.insts[inst].results.clone();
        if sig.noreturn {
            self.unreachable();
        }
        results
    }

    /// `return` with the result variables as they are.
    pub(crate) fn return_now(&mut self) {
        if self.func.has_defer {
            return self.return_deferred();
        }
        let vals = self
            .func
            .results
            .iter()
            .map(|id| self.read_local(*id))
            .collect();
        self.ret(vals);
    }
    /// Leaves the function with these results.
    pub(crate) fn ret(&mut self, vals: Vec<Val>) {
        let mut scalars = Vec::new();
        let locs = self.result_locs.clone();
        let tys = self.results.clone();
        for ((val, loc), ty) in vals.iter().zip(&locs).zip(tys) {
            match loc {
                ArgLoc::Regs(leaves) => match val {
                    Val::Leaves(parts) => scalars.extend(parts),
                    Val::Mem(mem) => {
                        for leaf in leaves {
                            scalars.push(self.load_scalar(leaf.ty, *mem, leaf.off));
                        }
                    }
                    Val::Tuple(_) => unreachable!("lower: a tuple as one result"),
                },
                ArgLoc::Stack(off) => {
                    let mem = Mem::new(Base::In).at(u64::from(*off));
                    self.store(ty, mem, val);
                }
            }
        }
        self.b.terminate(Terminator::Ret(scalars));
        self.dead();
    }
    /// Ends the entry block with the edge to the recover block.
    pub(crate) fn recover_edge(&mut self, recover: Block) {
        let normal = self.b.new_block();
        self.b.terminate(Terminator::RecoverEdge {
            normal: Target {
                block: normal,
                args: vec![],
            },
            recover,
        });
        self.b.seal(normal);
        self.b.switch_to(normal);
    }
}
