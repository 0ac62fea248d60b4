//! Liveness of the values that calls, divisions and shifts want in certain registers.
//!
//! The allocator keeps a value in one place best if it is never tied to a register. So a value that arrives in a fixed register and
//! lives over a call is copied at once, and one that is wanted in a fixed register but lives on, or came over a call, is copied for that use. This is a
//! matter of speed only: where the function is too large for the tables nothing is copied.

use super::Isel;
use crate::regalloc::VReg;
use ir::{BinOp, Block, Def, IndexVec, Op, Terminator, Value};

/// No tables above this many bits.
const LIMIT: usize = 1 << 27;
const NONE: u32 = u32::MAX;

/// What is known of the values of interest.
#[derive(Default)]
pub(super) struct Live {
    /// Number of each value of interest.
    ids: Vec<u32>,
    words: usize,
    /// For each block, the values alive at its end.
    out: Vec<u64>,
    /// Values alive over a call.
    crosses: Vec<bool>,
}

/// Uses of a value of interest: block, and the calls before the last use in it.
struct Interest {
    value: Value,
    uses: Vec<(Block, u32)>,
}

impl Live {
    fn id(&self, value: Value) -> Option<usize> {
        let id = self.ids.get(value.0 as usize).copied()?;
        (id != NONE).then_some(id as usize)
    }
    /// Whether a call happens while `value` is alive.
    pub(super) fn crosses_call(&self, value: Value) -> bool {
        self.id(value).is_some_and(|id| self.crosses[id])
    }
    /// Whether `value` is alive at the end of `block`.
    pub(super) fn at_end(&self, value: Value, block: Block) -> bool {
        self.id(value).is_some_and(|id| {
            self.out[block.0 as usize * self.words + id / 64] >> (id % 64) & 1 != 0
        })
    }
    fn set_out(&mut self, id: usize, block: Block) -> bool {
        let word = &mut self.out[block.0 as usize * self.words + id / 64];
        let old = *word;
        *word |= 1 << (id % 64);
        *word != old
    }
}

/// Whether the op wants operands in certain registers, or gives its result in one.
fn is_fixed(op: &Op) -> bool {
    if let Op::Binary { op, .. } = op {
        return matches!(
            op,
            BinOp::DivS
                | BinOp::DivU
                | BinOp::RemS
                | BinOp::RemU
                | BinOp::Shl
                | BinOp::ShrU
                | BinOp::ShrS
                | BinOp::RotL
                | BinOp::MulHiS
                | BinOp::MulHiU
        );
    }
    matches!(op, Op::Call { .. } | Op::ClosureCtx)
}

impl Isel<'_> {
    pub(super) fn liveness(&self) -> Live {
        let func = self.func;
        let mut live = Live {
            ids: vec![NONE; func.values.len()],
            ..Live::default()
        };
        let mut list = self.values_of_interest(&mut live);
        live.words = list.len().div_ceil(64);
        let total = live.words.saturating_mul(func.blocks.len());
        if list.is_empty() || total > LIMIT / 64 {
            return Live::default();
        }
        live.out = vec![0; total];
        live.crosses = vec![false; list.len()];
        let calls = self.collect_uses(&live, &mut list);
        let mut preds: IndexVec<Block, Vec<Block>> = IndexVec::filled(vec![], func.blocks.len());
        for block in &func.layout {
            func.blocks[*block]
                .term
                .for_successors(|succ| preds[succ].push(*block));
        }
        for (id, interest) in list.iter().enumerate() {
            self.walk(&mut live, id, interest, &calls, &preds);
        }
        live
    }
    fn values_of_interest(&self, live: &mut Live) -> Vec<Interest> {
        let func = self.func;
        let mut list = Vec::new();
        let mut add = |value: Value| {
            let root = self.alias(value);
            if live.ids[root.0 as usize] != NONE || self.is_remade(root) {
                return;
            }
            live.ids[root.0 as usize] = u32::try_from(list.len()).expect("values fit u32");
            list.push(Interest {
                value: root,
                uses: Vec::new(),
            });
        };
        for param in &func.blocks[func.entry()].params {
            add(*param);
        }
        for block in &func.layout {
            if let Terminator::Ret(values) = &func.blocks[*block].term {
                values.iter().copied().for_each(&mut add);
            }
            for inst in &func.blocks[*block].insts {
                let data = &func.insts[*inst];
                if is_fixed(&data.op) {
                    data.op.for_values(&mut add);
                    data.results.iter().copied().for_each(&mut add);
                }
            }
        }
        list
    }
    /// Whether the value is made anew at each use.
    fn is_remade(&self, value: Value) -> bool {
        matches!(
            self.func.def_op(value),
            Some(
                Op::Iconst { .. }
                    | Op::Fconst { .. }
                    | Op::SlotAddr { .. }
                    | Op::SymAddr { .. }
                    | Op::OutArgAddr { .. }
                    | Op::InArgAddr { .. }
                    | Op::FramePointer
            )
        )
    }
    /// Fills in the uses; gives the number of calls in each block.
    fn collect_uses(&self, live: &Live, list: &mut [Interest]) -> IndexVec<Block, u32> {
        let func = self.func;
        let mut calls = IndexVec::filled(0, func.blocks.len());
        for block in &func.layout {
            let mut count = 0;
            let mut note = |value: Value, count: u32| {
                let Some(id) = live.id(self.alias(value)) else {
                    return;
                };
                let uses = &mut list[id].uses;
                match uses.last_mut() {
                    Some((last, at)) if last == block => *at = count,
                    Some(_) | None => uses.push((*block, count)),
                }
            };
            for inst in &func.blocks[*block].insts {
                let op = &func.insts[*inst].op;
                op.for_values(|v| note(v, count));
                count += u32::from(matches!(op, Op::Call { .. }));
            }
            func.blocks[*block].term.for_values(|v| note(v, count));
            calls[*block] = count;
        }
        calls
    }
    /// Follows one value from its uses up to its definition.
    fn walk(
        &self,
        live: &mut Live,
        id: usize,
        interest: &Interest,
        calls: &IndexVec<Block, u32>,
        preds: &IndexVec<Block, Vec<Block>>,
    ) {
        let (def_block, calls_at_def) = self.definition(interest.value);
        let mut crosses = false;
        let mut work = Vec::new();
        for (block, count) in &interest.uses {
            if *block == def_block {
                crosses |= *count > calls_at_def;
            } else {
                crosses |= *count > 0;
                work.push(*block);
            }
        }
        while let Some(block) = work.pop() {
            for pred in &preds[block] {
                if !live.set_out(id, *pred) {
                    continue;
                }
                if *pred == def_block {
                    crosses |= calls[*pred] > calls_at_def;
                } else {
                    crosses |= calls[*pred] > 0;
                    work.push(*pred);
                }
            }
        }
        live.crosses[id] = crosses;
    }
    /// The block that defines a value, and the calls in it up to the definition.
    fn definition(&self, value: Value) -> (Block, u32) {
        match self.func.values[value].def {
            Def::Inst(inst, _) => {
                let point = self.points[inst];
                let is_call = matches!(self.func.insts[inst].op, Op::Call { .. });
                (point.block, point.calls + u32::from(is_call))
            }
            Def::Param(block, _) => (block, 0),
            Def::Removed => (self.func.entry(), 0),
        }
    }
    /// A register for `value` in a fixed place: a copy if the value lives on behind this instruction.
    pub(super) fn for_fixed(&mut self, value: Value) -> VReg {
        let root = self.alias(value);
        let lives_on = !self.is_remade(root)
            && (self.live.crosses_call(root)
                || self.asked_in[root.0 as usize] == self.here.block.0
                || self.live.at_end(root, self.here.block));
        let vreg = self.reg(value);
        if !lives_on {
            return vreg;
        }
        let copy = self.temp(vreg.class());
        self.copy(vreg, copy);
        copy
    }
    /// The register in which a result arrives at a fixed place, and whether to copy it to the value's own.
    pub(super) fn arriving_fixed(&mut self, value: Value) -> (VReg, Option<VReg>) {
        let vreg = self.vreg(value);
        if !self.live.crosses_call(value) {
            return (vreg, None);
        }
        (self.temp(vreg.class()), Some(vreg))
    }
}
