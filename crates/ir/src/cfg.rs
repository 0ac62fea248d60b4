//! Predecessors, orders and dominators of a function's blocks.
//!
//! Dominators by Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm". Blocks that cannot be reached have no place in the
//! order and no dominator.

use crate::entity::{Block, IndexVec};
use crate::func::Func;

/// The control-flow graph of a function as it was when this was made.
#[derive(Clone, Debug)]
pub struct Cfg {
    /// Reachable blocks, each before its successors but for back edges.
    pub rpo: Vec<Block>,
    /// Predecessors in the layout, one entry per edge.
    pub preds: IndexVec<Block, Vec<Block>>,
    /// A block's place in `rpo`.
    place: IndexVec<Block, Option<u32>>,
    /// The immediate dominator; the entry's is itself.
    idom: IndexVec<Block, Option<Block>>,
}

impl Cfg {
    /// Looks at the blocks of `func`.
    #[must_use]
    pub fn new(func: &Func) -> Self {
        let mut preds: IndexVec<Block, Vec<Block>> =
            func.blocks.keys().map(|_| Vec::new()).collect();
        for &block in &func.layout {
            func.blocks[block]
                .term
                .for_successors(|succ| preds[succ].push(block));
        }
        let rpo = reverse_postorder(func);
        let mut place: IndexVec<Block, Option<u32>> = func.blocks.keys().map(|_| None).collect();
        for (at, &block) in (0..).zip(&rpo) {
            place[block] = Some(at);
        }
        let idom = func.blocks.keys().map(|_| None).collect();
        let mut cfg = Self {
            rpo,
            preds,
            place,
            idom,
        };
        cfg.find_dominators();
        cfg
    }

    /// Whether control can get to `block`.
    #[must_use]
    pub fn is_reachable(&self, block: Block) -> bool {
        self.place[block].is_some()
    }

    /// The immediate dominator of a reachable block; none for the entry.
    #[must_use]
    pub fn idom(&self, block: Block) -> Option<Block> {
        self.idom[block].filter(|&it| it != block)
    }

    /// Whether every way to `b` leads through `a` (a block dominates itself). False if either cannot be reached.
    #[must_use]
    pub fn dominates(&self, a: Block, b: Block) -> bool {
        let (Some(limit), Some(_)) = (self.place[a], self.place[b]) else {
            return false;
        };
        let mut at = b;
        while self.place[at].is_some_and(|place| place > limit) {
            at = self.idom[at].expect("a reachable block has a dominator");
        }
        at == a
    }

    fn find_dominators(&mut self) {
        let Some(&entry) = self.rpo.first() else {
            return;
        };
        self.idom[entry] = Some(entry);
        let mut changed = true;
        while changed {
            changed = false;
            for n in 1..self.rpo.len() {
                let block = self.rpo[n];
                let known = self.preds[block]
                    .iter()
                    .copied()
                    .filter(|&it| self.idom[it].is_some());
                let new = known.reduce(|a, b| self.meet(a, b));
                if new != self.idom[block] {
                    self.idom[block] = new;
                    changed = true;
                }
            }
        }
    }

    /// The nearest block that dominates both.
    fn meet(&self, mut a: Block, mut b: Block) -> Block {
        while a != b {
            if self.place[a] > self.place[b] {
                a = self.idom[a].expect("it was given one before");
            } else {
                b = self.idom[b].expect("it was given one before");
            }
        }
        a
    }
}

fn reverse_postorder(func: &Func) -> Vec<Block> {
    let mut seen: IndexVec<Block, bool> = func.blocks.keys().map(|_| false).collect();
    let mut order = Vec::new();
    let Some(&entry) = func.layout.first() else {
        return order;
    };
    // Each open block with those of its successors that are still to be visited.
    let mut open = vec![(entry, successors(func, entry))];
    seen[entry] = true;
    while let Some((block, rest)) = open.last_mut() {
        match rest.pop() {
            Some(next) if !seen[next] => {
                seen[next] = true;
                open.push((next, successors(func, next)));
            }
            Some(_) => {}
            None => {
                order.push(*block);
                open.pop();
            }
        }
    }
    order.reverse();
    order
}

fn successors(func: &Func, block: Block) -> Vec<Block> {
    let mut found = Vec::new();
    func.blocks[block]
        .term
        .for_successors(|succ| found.push(succ));
    found
}
