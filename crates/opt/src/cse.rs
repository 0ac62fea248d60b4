//! Computes once what is computed twice, and checks once what is checked twice.
//!
//! A walk over the dominator tree with a table of what the dominating blocks have computed (scoped, so it forgets when the walk
//! comes back). The table starts empty at the recover block: no register survives a recovery. What is loaded and stored is remembered
//! until something may have changed the memory; a block begins with what its dominator ended with, but for what is written on the ways
//! between them.

use rustc_hash::{FxHashMap, FxHashSet};

use ir::{
    BinOp, Block, Cfg, FloatCC, Func, IndexVec, Inst, IntCC, Op, Slot, Sym, TrapKind, Type, UnOp,
    Value,
};

use crate::alias::{self, Private, Write};
use crate::rewrite::{Replaced, dominated};

/// Loads and stores that are remembered at a time.
const MAX_MEMORY: usize = 48;
/// Blocks between a block and its dominator, added up over the function.
const MAX_BETWEEN: usize = 20_000;

pub(crate) fn run(func: &mut Func) {
    let cfg = Cfg::new(func);
    let children = dominated(func, &cfg);
    let private = Private::new(func);
    let mut walk = Walk {
        cfg: &cfg,
        replaced: Replaced::new(func),
        known: FxHashMap::default(),
        undo: Vec::new(),
        private,
        ends: func.blocks.keys().map(|_| Memory::new()).collect(),
        between: MAX_BETWEEN,
        func,
    };
    walk.tree(&children);
    let Walk { replaced, .. } = walk;
    replaced.apply(func);
}

/// What makes two computations the same. Operands are values by then the same for the same number.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    Int(Type, i64),
    Float(Type, u64),
    Binary(BinOp, Value, Value),
    Unary(UnOp, Type, Value),
    Icmp(IntCC, Value, Value),
    Fcmp(FloatCC, Value, Value),
    Select(Value, Value, Value),
    Slot(Slot, i32),
    Sym(Sym, i32),
    OutArg(i32),
    InArg(i32),
    Load(Type, Value, i32),
    /// A check that held: nothing is computed.
    Check(TrapKind, Value, Value),
    /// A pointer that is not nil.
    NotNil(Value),
}

/// What is known to be in memory.
type Memory = Vec<Kept>;

#[derive(Clone)]
struct Kept {
    place: Place,
    range: alias::Range,
    value: Value,
}

struct Walk<'f> {
    cfg: &'f Cfg,
    func: &'f mut Func,
    replaced: Replaced,
    known: FxHashMap<Key, Option<Value>>,
    /// What to put back when the walk leaves a block.
    undo: Vec<(Key, Option<Option<Value>>)>,
    private: Private,
    /// What was known of the memory at the end of each block.
    ends: IndexVec<Block, Memory>,
    /// How many blocks may still be looked at.
    between: usize,
}

/// A step of the walk over the dominator tree.
enum Step {
    Enter(Block),
    /// Forget what was noted beyond this length.
    Leave(usize),
    /// Back from the recover block with the table of before.
    Restore(FxHashMap<Key, Option<Value>>),
}

/// An address, a distance from it, and the type that lies there.
type Place = (Value, i32, Type);

impl Walk<'_> {
    fn tree(&mut self, children: &IndexVec<Block, Vec<Block>>) {
        let mut steps = vec![Step::Enter(self.func.entry())];
        while let Some(step) = steps.pop() {
            match step {
                Step::Enter(block) => {
                    if self.func.recover == Some(block) {
                        steps.push(Step::Restore(std::mem::take(&mut self.known)));
                    }
                    steps.push(Step::Leave(self.undo.len()));
                    self.block(block);
                    steps.extend(children[block].iter().rev().map(|&it| Step::Enter(it)));
                }
                Step::Leave(length) => self.forget(length),
                Step::Restore(known) => self.known = known,
            }
        }
    }

    fn forget(&mut self, length: usize) {
        for (key, before) in self.undo.split_off(length).into_iter().rev() {
            match before {
                Some(value) => self.known.insert(key, value),
                None => self.known.remove(&key),
            };
        }
    }

    fn note(&mut self, key: Key, value: Option<Value>) {
        let before = self.known.insert(key.clone(), value);
        self.undo.push((key, before));
    }

    fn block(&mut self, block: Block) {
        let mut memory = self.memory_at_start(block);
        let insts = std::mem::take(&mut self.func.blocks[block].insts);
        let kept = insts
            .into_iter()
            .filter(|&inst| !self.inst(inst, &mut memory))
            .collect();
        self.func.blocks[block].insts = kept;
        let mut term = std::mem::replace(
            &mut self.func.blocks[block].term,
            ir::Terminator::Unreachable,
        );
        term.map_values(|it| self.replaced.resolve(it));
        self.func.blocks[block].term = term;
        self.ends[block] = memory;
    }

    /// What the dominator ended with, but for what may be written on the ways from there.
    fn memory_at_start(&mut self, block: Block) -> Memory {
        let Some(dominator) = self.cfg.idom(block) else {
            return Memory::new();
        };
        if self.func.recover == Some(block) || self.ends[dominator].is_empty() {
            return Memory::new();
        }
        let mut memory = self.ends[dominator].clone();
        let mut seen: FxHashSet<Block> = FxHashSet::from_iter([dominator]);
        let mut work: Vec<Block> = self.cfg.preds[block].to_vec();
        while let Some(at) = work.pop() {
            if !seen.insert(at) {
                continue;
            }
            self.between = self.between.saturating_sub(1);
            if self.between == 0 || self.func.recover == Some(at) || memory.is_empty() {
                return Memory::new();
            }
            for &inst in &self.func.blocks[at].insts {
                self.forget_written(&self.func.insts[inst].op, &mut memory);
            }
            work.extend_from_slice(&self.cfg.preds[at]);
        }
        memory
    }

    /// Whether the instruction can go.
    fn inst(&mut self, inst: Inst, memory: &mut Memory) -> bool {
        let replaced = &self.replaced;
        self.func.insts[inst]
            .op
            .map_values(|it| replaced.resolve(it));
        if let Some(key) = self.key(&self.func.insts[inst].op) {
            return self.known_already(inst, key);
        }
        let op = &self.func.insts[inst].op;
        match op {
            Op::Load {
                ty,
                addr,
                off,
                flags,
            } => {
                let place = (*addr, *off, *ty);
                !flags.volatile && self.load(inst, place, memory)
            }
            Op::Store {
                addr,
                val,
                off,
                flags,
            } => {
                self.forget_written(op, memory);
                if !flags.volatile {
                    let place = (*addr, *off, self.func.ty(*val));
                    self.keep(place, *val, memory);
                }
                false
            }
            Op::MemCopy { .. } | Op::MemZero { .. } | Op::Call { .. } | Op::Atomic { .. } => {
                self.forget_written(op, memory);
                false
            }
            Op::Iconst { .. }
            | Op::Fconst { .. }
            | Op::Binary { .. }
            | Op::Unary { .. }
            | Op::Icmp { .. }
            | Op::Fcmp { .. }
            | Op::Select { .. }
            | Op::SlotAddr { .. }
            | Op::SymAddr { .. }
            | Op::OutArgAddr { .. }
            | Op::InArgAddr { .. }
            | Op::ClosureCtx
            | Op::FramePointer
            | Op::Check { .. }
            | Op::NilCheck { .. }
            | Op::Comment { .. } => false,
        }
    }

    /// Looks a computation up; notes it if it is new.
    fn known_already(&mut self, inst: Inst, key: Key) -> bool {
        let result = self.func.insts[inst].results.first().copied();
        match self.known.get(&key) {
            Some(&earlier) => {
                if let (Some(result), Some(earlier)) = (result, earlier) {
                    self.replaced.replace(result, earlier);
                }
                true
            }
            None => {
                self.note(key, result);
                false
            }
        }
    }

    fn key(&self, op: &Op) -> Option<Key> {
        Some(match op {
            Op::Iconst { ty, imm } => Key::Int(*ty, *imm),
            Op::Fconst { ty, bits } => Key::Float(*ty, *bits),
            Op::Binary { op, a, b } => Key::Binary(*op, *a, *b),
            Op::Unary {
                op: UnOp::Opaque, ..
            } => return None,
            Op::Unary { op, ty, a } => Key::Unary(*op, *ty, *a),
            Op::Icmp { cc, a, b } => Key::Icmp(*cc, *a, *b),
            Op::Fcmp { cc, a, b } => Key::Fcmp(*cc, *a, *b),
            Op::Select { cond, a, b } => Key::Select(*cond, *a, *b),
            Op::SlotAddr { slot, off } => Key::Slot(*slot, *off),
            Op::SymAddr { sym, off } => Key::Sym(*sym, *off),
            Op::OutArgAddr { off } => Key::OutArg(*off),
            Op::InArgAddr { off } => Key::InArg(*off),
            Op::Load {
                ty,
                addr,
                off,
                flags,
            } if flags.invariant && !flags.volatile => Key::Load(*ty, *addr, *off),
            Op::Check { kind, a, b } => Key::Check(*kind, *a, *b),
            Op::NilCheck { ptr } => Key::NotNil(*ptr),
            Op::Load { .. }
            | Op::Store { .. }
            | Op::MemCopy { .. }
            | Op::MemZero { .. }
            | Op::Atomic { .. }
            | Op::Call { .. }
            | Op::ClosureCtx
            | Op::FramePointer
            | Op::Comment { .. } => return None,
        })
    }

    /// Whether the value is known. What was loaded or stored there before did not fault, so this does not.
    fn load(&mut self, inst: Inst, place: Place, memory: &mut Memory) -> bool {
        let result = self.func.result(inst);
        if let Some(kept) = memory.iter().find(|it| it.place == place) {
            self.replaced.replace(result, kept.value);
            return true;
        }
        self.keep(place, result, memory);
        false
    }

    fn keep(&self, place: Place, value: Value, memory: &mut Memory) {
        let (addr, off, ty) = place;
        if memory.len() == MAX_MEMORY {
            memory.remove(0);
        }
        let range = alias::range(self.func, addr, off, ty.bytes());
        memory.push(Kept {
            place,
            range,
            value,
        });
    }

    fn forget_written(&self, op: &Op, memory: &mut Memory) {
        match alias::write(self.func, op) {
            Write::Nothing => {}
            Write::Range(written) => memory.retain(|it| self.private.apart(it.range, written)),
            Write::All => memory.retain(|it| self.private.keeps(it.range)),
        }
    }
}
