//! SSA construction while a function is written, by the algorithm of Braun et al., "Simple and Efficient Construction of Static Single
//! Assignment Form" (CC 2013): variables are read and written by name; block parameters appear where definitions meet.
//!
//! Precondition: a block is sealed once all its predecessors are known; every block is sealed before `finish`.

use rustc_hash::FxHashMap;

use crate::entity::{Block, IndexVec, Inst, Loc, Slot, Value, Var};
use crate::func::{Def, Func, SlotData, SlotKind};
use crate::inst::{Op, Target, Terminator};
use crate::types::Type;

#[derive(Default)]
struct BlockState {
    defs: FxHashMap<Var, Value>,
    preds: Vec<Block>,
    incomplete: Vec<(Var, Value)>,
    sealed: bool,
    terminated: bool,
}

/// Builds one function.
pub struct Builder {
    /// The function being built; may be looked at and changed between calls (flags, slots, comments).
    pub func: Func,
    vars: IndexVec<Var, Type>,
    state: IndexVec<Block, BlockState>,
    /// A parameter found to stand for one value only -> that value.
    replaced: FxHashMap<Value, Value>,
    current: Block,
    loc: Loc,
}

impl Builder {
    /// Starts a function: makes the entry block with the signature's parameters and goes there.
    #[must_use]
    pub fn new(mut func: Func) -> Self {
        let entry = func.add_block();
        for ty in func.sig.params.clone() {
            func.add_param(entry, ty);
        }
        let mut state = IndexVec::new();
        state.push(BlockState {
            sealed: true,
            ..BlockState::default()
        });
        Self {
            func,
            vars: IndexVec::new(),
            state,
            replaced: FxHashMap::default(),
            current: entry,
            loc: Loc::NONE,
        }
    }
    /// The location of what is appended next.
    pub fn set_loc(&mut self, loc: Loc) {
        self.loc = loc;
    }
    /// The location in force.
    #[must_use]
    pub fn loc(&self) -> Loc {
        self.loc
    }
    /// The entry block's parameters.
    #[must_use]
    pub fn params(&self) -> Vec<Value> {
        self.func.blocks[self.func.entry()].params.clone()
    }
    /// A new block, unsealed.
    pub fn new_block(&mut self) -> Block {
        self.state.push(BlockState::default());
        self.func.add_block()
    }
    /// A new frame slot.
    pub fn new_slot(&mut self, size: u32, align: u32, name: &str, kind: SlotKind) -> Slot {
        self.func.slots.push(SlotData {
            size,
            align,
            name: name.to_owned(),
            kind,
        })
    }
    /// A new variable.
    pub fn new_var(&mut self, ty: Type) -> Var {
        self.vars.push(ty)
    }
    /// The block that is appended to.
    #[must_use]
    pub fn current(&self) -> Block {
        self.current
    }
    /// Appends to `block` from now on.
    pub fn switch_to(&mut self, block: Block) {
        self.current = block;
    }
    /// Whether the current block already has its end: what is appended now is unreachable and should be avoided.
    #[must_use]
    pub fn is_terminated(&self) -> bool {
        self.state[self.current].terminated
    }
    /// Appends an instruction.
    pub fn inst(&mut self, op: Op) -> Inst {
        assert!(
            !self.is_terminated(),
            "lower: instruction after the end of {} in {}",
            self.current,
            self.func.name
        );
        let loc = self.loc;
        self.func.append(self.current, op, loc)
    }
    /// Appends an instruction of one result.
    pub fn value(&mut self, op: Op) -> Value {
        let inst = self.inst(op);
        self.func.result(inst)
    }
    /// Ends the current block.
    pub fn terminate(&mut self, term: Terminator) {
        assert!(
            !self.is_terminated(),
            "lower: second end of {} in {}",
            self.current,
            self.func.name
        );
        let from = self.current;
        let mut successors = Vec::new();
        term.for_successors(|b| successors.push(b));
        for succ in successors {
            assert!(
                !self.state[succ].sealed,
                "lower: new predecessor of sealed {succ} in {}",
                self.func.name
            );
            self.state[succ].preds.push(from);
        }
        self.func.blocks[from].term = term;
        self.func.blocks[from].term_loc = self.loc;
        self.state[from].terminated = true;
    }
    /// Ends the current block with a jump without arguments.
    pub fn jump(&mut self, block: Block) {
        self.terminate(Terminator::Jump(Target {
            block,
            args: vec![],
        }));
    }
    /// Ends the current block with a branch without arguments.
    pub fn branch(&mut self, cond: Value, then_: Block, else_: Block) {
        self.terminate(Terminator::Branch {
            cond,
            then_: Target {
                block: then_,
                args: vec![],
            },
            else_: Target {
                block: else_,
                args: vec![],
            },
        });
    }
    /// Says that all predecessors of `block` are known.
    pub fn seal(&mut self, block: Block) {
        if self.state[block].sealed {
            return;
        }
        self.state[block].sealed = true;
        for (var, param) in std::mem::take(&mut self.state[block].incomplete) {
            self.complete_param(block, var, param);
        }
    }
    /// Whether any edge leads to `block` so far.
    #[must_use]
    pub fn has_preds(&self, block: Block) -> bool {
        !self.state[block].preds.is_empty()
    }
    /// Writes a variable in the current block.
    pub fn write_var(&mut self, var: Var, value: Value) {
        debug_assert_eq!(
            self.vars[var],
            self.func.ty(value),
            "lower: variable of another type in {}",
            self.func.name
        );
        self.state[self.current].defs.insert(var, value);
    }
    /// Reads a variable in the current block.
    pub fn read_var(&mut self, var: Var) -> Value {
        self.read_in(var, self.current)
    }

    fn resolve(&self, mut value: Value) -> Value {
        while let Some(next) = self.replaced.get(&value) {
            value = *next;
        }
        value
    }
    fn read_in(&mut self, var: Var, block: Block) -> Value {
        if let Some(value) = self.state[block].defs.get(&var) {
            return self.resolve(*value);
        }
        // A chain of single predecessors is walked without recursion: functions can be very long.
        let mut chain = vec![block];
        let mut at = block;
        let value = loop {
            if let Some(value) = self.state[at].defs.get(&var) {
                break self.resolve(*value);
            }
            if at != block {
                chain.push(at);
            }
            let state = &self.state[at];
            if !state.sealed {
                let param = self.func.add_param(at, self.vars[var]);
                self.state[at].incomplete.push((var, param));
                break param;
            }
            match state.preds.as_slice() {
                [] => break self.undefined(var, at),
                [only] => at = *only,
                [..] => {
                    let param = self.func.add_param(at, self.vars[var]);
                    self.state[at].defs.insert(var, param);
                    break self.complete_param(at, var, param);
                }
            }
        };
        for b in chain {
            self.state[b].defs.insert(var, value);
        }
        self.state[at].defs.insert(var, value);
        value
    }
    /// A variable read where nothing wrote it: in unreachable code, or a slip of `lower`; zero is as good as anything.
    fn undefined(&mut self, var: Var, block: Block) -> Value {
        let ty = self.vars[var];
        let op = if ty.is_float() {
            Op::Fconst { ty, bits: 0 }
        } else {
            Op::Iconst { ty, imm: 0 }
        };
        let inst = self.func.make_inst(op, self.loc);
        self.func.blocks[block].insts.insert(0, inst);
        self.func.result(inst)
    }
    fn complete_param(&mut self, block: Block, var: Var, param: Value) -> Value {
        let preds = self.state[block].preds.clone();
        let args: Vec<Value> = preds.iter().map(|p| self.read_in(var, *p)).collect();
        let mut same = None;
        let mut trivial = true;
        for arg in &args {
            let arg = self.resolve(*arg);
            if arg == param || Some(arg) == same {
                continue;
            }
            if same.is_some() {
                trivial = false;
                break;
            }
            same = Some(arg);
        }
        if let (true, Some(value)) = (trivial, same) {
            self.remove_param(block, param);
            self.replaced.insert(param, value);
            return value;
        }
        self.append_args(block, param, &preds, &args);
        param
    }
    fn remove_param(&mut self, block: Block, param: Value) {
        let params = &mut self.func.blocks[block].params;
        let at = params
            .iter()
            .position(|p| *p == param)
            .expect("the parameter is the block's");
        params.remove(at);
        let rest: Vec<Value> = params[at..].to_vec();
        for (n, p) in rest.into_iter().enumerate() {
            let n = u16::try_from(at + n).expect("block parameters fit u16");
            self.func.values[p].def = Def::Param(block, n);
        }
        self.func.values[param].def = Def::Removed;
    }
    /// Parameters of a block are completed in any order, but branch arguments must follow the order of the parameters; so arguments
    /// are kept by parameter and written out in `finish`.
    fn append_args(&mut self, block: Block, param: Value, preds: &[Block], args: &[Value]) {
        for (pred, arg) in preds.iter().zip(args) {
            let mut done = false;
            for target in self.func.blocks[*pred].term.targets_mut() {
                if target.block == block && !done && !target_has(&target.args, param) {
                    target.args.push(param);
                    target.args.push(*arg);
                    done = true;
                }
            }
        }
    }
    /// Ends construction: seals what is unsealed, puts branch arguments in parameter order, drops unreachable blocks.
    #[must_use]
    pub fn finish(mut self) -> Func {
        for block in self.state.keys().collect::<Vec<_>>() {
            self.seal(block);
        }
        let reachable = self.reachable();
        self.func.layout.retain(|b| reachable[b.0 as usize]);
        let replaced = std::mem::take(&mut self.replaced);
        let resolve = |mut v: Value| {
            while let Some(next) = replaced.get(&v) {
                v = *next;
            }
            v
        };
        for block in self.func.layout.clone() {
            for n in 0..self.func.blocks[block].insts.len() {
                let inst = self.func.blocks[block].insts[n];
                self.func.insts[inst].op.map_values(resolve);
            }
            let mut term =
                std::mem::replace(&mut self.func.blocks[block].term, Terminator::Unreachable);
            for target in term.targets_mut() {
                target.args = ordered_args(&self.func, target);
            }
            term.map_values(resolve);
            self.func.blocks[block].term = term;
        }
        let names = std::mem::take(&mut self.func.value_names);
        self.func.value_names = names
            .into_iter()
            .map(|(v, name)| (resolve(v), name))
            .collect();
        self.func
    }
    fn reachable(&self) -> Vec<bool> {
        let mut seen = vec![false; self.func.blocks.len()];
        let mut work = vec![self.func.entry()];
        seen[self.func.entry().0 as usize] = true;
        while let Some(block) = work.pop() {
            self.func.blocks[block].term.for_successors(|s| {
                if !seen[s.0 as usize] {
                    seen[s.0 as usize] = true;
                    work.push(s);
                }
            });
        }
        seen
    }
}

/// During construction the arguments of a target are pairs (parameter, argument).
fn target_has(args: &[Value], param: Value) -> bool {
    args.chunks(2).any(|pair| pair[0] == param)
}

fn ordered_args(func: &Func, target: &Target) -> Vec<Value> {
    let find = |param: Value| {
        target
            .args
            .chunks(2)
            .find(|pair| pair[0] == param)
            .map(|pair| pair[1])
    };
    func.blocks[target.block]
        .params
        .iter()
        .map(|p| {
            find(*p).unwrap_or_else(|| {
                unreachable!(
                    "builder: no argument for {p} of {} in {}",
                    target.block, func.name
                )
            })
        })
        .collect()
}
