//! What passes share: replacing values, and questions about ops.

use ir::{Block, Cfg, Func, IndexVec, Op, UnOp, Value};
use source::Entity;

/// Values that stand for others.
pub(crate) struct Replaced {
    by: IndexVec<Value, Value>,
    any: bool,
}

impl Replaced {
    /// Nothing is replaced yet.
    pub(crate) fn new(func: &Func) -> Self {
        Self {
            by: func.values.keys().collect(),
            any: false,
        }
    }

    /// `old` is `new` from now on.
    pub(crate) fn replace(&mut self, old: Value, new: Value) {
        while self.by.len() <= old.index() {
            self.by.push(self.by.next_key());
        }
        self.by[old] = self.resolve(new);
        self.any = true;
    }

    /// What stands for `value`.
    pub(crate) fn resolve(&self, mut value: Value) -> Value {
        while let Some(&next) = self.by.get(value) {
            if next == value {
                break;
            }
            value = next;
        }
        value
    }

    /// Writes the replacements into the function.
    pub(crate) fn apply(&self, func: &mut Func) {
        if !self.any {
            return;
        }
        for &block in &func.layout {
            for &inst in &func.blocks[block].insts {
                func.insts[inst].op.map_values(|it| self.resolve(it));
            }
            func.blocks[block].term.map_values(|it| self.resolve(it));
        }
        let names = std::mem::take(&mut func.value_names);
        for (value, name) in names {
            func.value_names.entry(self.resolve(value)).or_insert(name);
        }
    }
}

/// Whether the op must stay though nobody uses its result.
pub(crate) fn has_effect(op: &Op) -> bool {
    match op {
        Op::Load { flags, .. } => flags.may_fault || flags.volatile,
        Op::Store { .. }
        | Op::MemCopy { .. }
        | Op::MemZero { .. }
        | Op::Atomic { .. }
        | Op::Call { .. }
        | Op::Check { .. }
        | Op::NilCheck { .. }
        | Op::Comment { .. }
        | Op::Unary {
            op: UnOp::Opaque, ..
        } => true,
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
        | Op::FramePointer => false,
    }
}

/// The blocks that each block is the immediate dominator of.
pub(crate) fn dominated(func: &Func, cfg: &Cfg) -> IndexVec<Block, Vec<Block>> {
    let mut children: IndexVec<Block, Vec<Block>> = IndexVec::filled(Vec::new(), func.blocks.len());
    for &block in &cfg.rpo {
        if let Some(parent) = cfg.idom(block) {
            children[parent].push(block);
        }
    }
    children
}
