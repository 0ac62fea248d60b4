//! After register allocation: blocks left without code are skipped by threading the jumps through them, the others get their final
//! order, and loop heads are found for alignment.

use crate::forget::Forgotten;
use crate::inst::{Cond, Func, Kind};
use crate::regalloc::{Edit, Inst, Output};

/// The final arrangement of blocks.
pub(crate) struct Layout {
    /// Blocks to emit, in order.
    pub(crate) order: Vec<u32>,
    /// Where a jump to each block really goes.
    pub(crate) target: Vec<u32>,
    /// Whether a jump leads to the block, so that it needs a label.
    pub(crate) labelled: Vec<bool>,
    /// Whether a jump from below leads to the block.
    pub(crate) loop_head: Vec<bool>,
}

impl Layout {
    pub(crate) fn new(func: &Func, output: &Output, forgotten: &Forgotten) -> Self {
        let count = func.blocks.len();
        let mut busy = blocks_with_edits(func, output);
        forgotten.blocks().for_each(|it| busy[it] = true);
        let forwards = |b: usize| {
            let block = &func.blocks[b];
            let (from, to) = block.insts;
            let is_jump = func.insts[from as usize].kind == Kind::Jump;
            let passes = to - from == 1 && is_jump && !busy[b] && !block.recover && b != 0;
            passes.then(|| block.succs[0].index())
        };
        let target = (0..count)
            .map(|b| {
                let mut at = b;
                // A loop of empty blocks has no end; any of them will do then.
                for _ in 0..count {
                    match forwards(at) {
                        Some(next) => at = next,
                        None => break,
                    }
                }
                u32::try_from(at).expect("blocks fit u32")
            })
            .collect::<Vec<_>>();
        let emitted = |cold: bool| {
            let is_wanted = move |b: &usize| func.blocks[*b].cold == cold;
            (0..count).filter(is_wanted)
        };
        let order: Vec<u32> = emitted(false)
            .chain(emitted(true))
            .filter(|b| target[*b] as usize == *b)
            .map(|b| u32::try_from(b).expect("blocks fit u32"))
            .collect();
        let mut layout = Self {
            order,
            target,
            labelled: vec![false; count],
            loop_head: vec![false; count],
        };
        let moved = layout.move_back_edges(func);
        layout.find_labels(func);
        for (edge, head) in moved {
            layout.loop_head[edge as usize] = true;
            layout.loop_head[head as usize] = false;
        }
        layout
    }
    /// A back edge with moves stands in front of its loop's head: then each round takes one jump, and only the way in has one more.
    /// Gives the moved edges with their heads.
    fn move_back_edges(&mut self, func: &Func) -> Vec<(u32, u32)> {
        let mut before: Vec<Option<u32>> = vec![None; func.blocks.len()];
        let mut moved = Vec::new();
        for at in 1..self.order.len() {
            let (latch, edge) = (self.order[at - 1], self.order[at]);
            let block = &func.blocks[edge as usize];
            let (from, to) = block.insts;
            let is_edge = to - from == 1 && func.insts[from as usize].kind == Kind::Jump;
            let from_latch = block.preds.len() == 1 && block.preds[0].index() == latch as usize;
            let last = func.blocks[latch as usize].insts.1 as usize - 1;
            let branches = matches!(func.insts[last].kind, Kind::Branch(_));
            if !is_edge || !from_latch || !branches || block.cold || block.recover {
                continue;
            }
            let head = self.target[block.succs[0].index()];
            if head <= latch && !func.blocks[head as usize].cold && before[head as usize].is_none()
            {
                before[head as usize] = Some(edge);
                moved.push((edge, head));
            }
        }
        let mut is_moved = vec![false; func.blocks.len()];
        for (edge, _) in &moved {
            is_moved[*edge as usize] = true;
        }
        let mut order = Vec::with_capacity(self.order.len());
        for block in &self.order {
            order.extend(before[*block as usize]);
            if !is_moved[*block as usize] {
                order.push(*block);
            }
        }
        self.order = order;
        moved
    }
    fn find_labels(&mut self, func: &Func) {
        for (at, block) in self.order.iter().enumerate() {
            let next = self.order.get(at + 1).copied();
            let data = &func.blocks[*block as usize];
            let last = func.insts[data.insts.1 as usize - 1].kind;
            // An unordered comparison jumps to one successor even if it falls into it.
            let jumps_to_both = matches!(
                last,
                Kind::Branch(Cond::FloatEq | Cond::FloatNe) | Kind::Switch { .. }
            );
            for succ in &data.succs {
                let succ = self.target[succ.index()];
                if succ <= *block {
                    self.loop_head[succ as usize] = true;
                }
                if Some(succ) != next || jumps_to_both {
                    self.labelled[succ as usize] = true;
                }
            }
        }
    }
}

/// Blocks into which the allocator put moves.
fn blocks_with_edits(func: &Func, output: &Output) -> Vec<bool> {
    let mut busy = vec![false; func.blocks.len()];
    let mut block = 0;
    for (point, Edit::Move { from, to }) in &output.edits {
        if from == to {
            continue;
        }
        let inst: Inst = point.inst();
        while func.blocks[block].insts.1 as usize <= inst.index() {
            block += 1;
        }
        busy[block] = true;
    }
    busy
}
