//! Early exits: `func f(n int) int { if n < 2 { return n }; … }` returns before it needs a frame.
//!
//! If the entry ends in a branch to a block that returns, and neither calls, faults or touches the frame, then the frame is made at the
//! head of the other successor. What selection does for it: parameters stay in their registers in those two blocks, and are copied
//! at the head of the rest. Whether the allocator kept to it is looked at by `frame`.

use super::Isel;
use crate::inst;
use crate::regalloc::VReg;
use ir::{Block, Func, Op, Terminator, Value};

/// The blocks of a function with an early exit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Early {
    /// The block that returns.
    pub(super) exit: Block,
    /// The block that begins the rest.
    pub(super) rest: Block,
}

/// Finds the early exit of a function.
pub(super) fn find(func: &Func) -> Option<Early> {
    if func.recover.is_some() || func.flags.has_defer || !is_simple(func, func.entry()) {
        return None;
    }
    let Terminator::Branch { then_, else_, .. } = &func.blocks[func.entry()].term else {
        return None;
    };
    let (then_, else_) = (then_.block, else_.block);
    let returns = |b: Block| matches!(func.blocks[b].term, Terminator::Ret(_));
    let early = [(then_, else_), (else_, then_)]
        .into_iter()
        .map(|(exit, rest)| Early { exit, rest })
        .find(|early| returns(early.exit) && is_simple(func, early.exit))?;
    let alone =
        early.exit != early.rest && preds(func, early.exit) == 1 && preds(func, early.rest) == 1;
    let plain =
        func.blocks[early.exit].params.is_empty() && func.blocks[early.rest].params.is_empty();
    (alone && plain).then_some(early)
}

fn preds(func: &Func, block: Block) -> usize {
    let mut count = 0;
    for other in &func.layout {
        func.blocks[*other]
            .term
            .for_successors(|succ| count += usize::from(succ == block));
    }
    count
}

/// Whether the block runs without a frame: nothing in it calls, faults or has an address in the frame.
fn is_simple(func: &Func, block: Block) -> bool {
    func.blocks[block].insts.iter().all(|inst| {
        let op = &func.insts[*inst].op;
        let harmless = matches!(op, Op::Comment { .. } | Op::Store { .. }) || !op.has_effect();
        let faults = matches!(op, Op::Store { flags, .. } if flags.may_fault);
        let in_frame = matches!(
            op,
            Op::SlotAddr { .. } | Op::OutArgAddr { .. } | Op::InArgAddr { .. } | Op::FramePointer
        );
        harmless && !faults && !in_frame
    })
}

impl Isel<'_> {
    /// Whether the current block runs before the frame is made.
    fn is_early(&self) -> bool {
        self.early.is_some_and(|early| {
            self.here.block == self.func.entry() || self.here.block == early.exit
        })
    }
    /// The register of a parameter in the blocks before the frame, if it has another behind.
    pub(super) fn early_reg(&mut self, value: Value) -> Option<VReg> {
        if !self.is_early() || !self.live.crosses_call(value) {
            return None;
        }
        let params = &self.func.blocks[self.func.entry()].params;
        let number = params.iter().position(|p| *p == value)?;
        Some(self.early_param(number, value))
    }
    /// The register in which parameter `number` arrives.
    pub(super) fn early_param(&mut self, number: usize, value: Value) -> VReg {
        if let Some(vreg) = self.early_params[number] {
            return vreg;
        }
        let vreg = self.temp(crate::callconv::class_of(self.func.ty(value)));
        self.early_params[number] = Some(vreg);
        vreg
    }
    /// Copies the parameters at the head of the rest.
    pub(super) fn rest_head(&mut self) {
        let func = self.func;
        for (number, param) in func.blocks[func.entry()].params.iter().enumerate() {
            let Some(vreg) = self.vregs[param.0 as usize] else {
                continue;
            };
            if self.live.crosses_call(*param) {
                let arriving = self.early_param(number, *param);
                self.copy(arriving, vreg);
            }
        }
    }
    /// Tells the machine function of the early exit.
    pub(super) fn note_early(&self, plan: &super::blocks::Plan, out: &mut inst::Func) {
        out.early = self.early.map(|early| inst::Early {
            entry: plan.number[self.func.entry()],
            exit: plan.number[early.exit],
            rest: plan.number[early.rest],
        });
    }
}
