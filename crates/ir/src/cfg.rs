//! Predecessors, orders and dominators of a function's blocks.
//!
//! Dominators by Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm". Blocks that cannot be reached have no place in the
//! order and no dominator.

use std::cell::OnceCell;
use std::ops::Index;

use source::Entity;

use crate::entity::{Block, IndexVec};
use crate::func::Func;

/// The control-flow graph of a function as it was when this was made.
#[derive(Clone, Debug)]
pub struct Cfg {
    /// Reachable blocks, each before its successors but for back edges.
    pub rpo: Vec<Block>,
    /// Predecessors in the layout, one entry per edge.
    pub preds: Preds,
    /// A block's place in `rpo`, or [`NOWHERE`].
    place: IndexVec<Block, u32>,
    /// The immediate dominator; the entry's is itself. Found when it is first asked for.
    idom: OnceCell<IndexVec<Block, Option<Block>>>,
}

/// The place of a block that cannot be reached.
const NOWHERE: u32 = u32::MAX;

/// The predecessors of each block: one list, a stretch of which is a block's.
#[derive(Clone, Debug)]
pub struct Preds {
    /// Where the stretch of each block begins, and the end of the last one.
    starts: Vec<u32>,
    list: Vec<Block>,
}

impl Preds {
    fn new(func: &Func) -> Self {
        let mut starts = vec![0_u32; func.blocks.len() + 1];
        for &block in &func.layout {
            func.blocks[block]
                .term
                .for_successors(|succ| starts[succ.index()] += 1);
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        // Each stretch is filled from its end.
        let mut list = vec![Block::new(0); sum as usize];
        for &block in func.layout.iter().rev() {
            func.blocks[block].term.for_successors(|succ| {
                let at = &mut starts[succ.index()];
                *at -= 1;
                list[*at as usize] = block;
            });
        }
        Self { starts, list }
    }
    /// Those of a block; none if it was made later.
    #[must_use]
    pub fn get(&self, block: Block) -> Option<&[Block]> {
        let end = *self.starts.get(block.index() + 1)?;
        Some(&self.list[self.starts[block.index()] as usize..end as usize])
    }
    /// A list for each block, to go on with.
    #[must_use]
    pub fn lists(&self) -> IndexVec<Block, Vec<Block>> {
        let of = |at| self[Block::new(at)].to_vec();
        (0..self.starts.len() - 1).map(of).collect()
    }
}

impl Index<Block> for Preds {
    type Output = [Block];
    fn index(&self, block: Block) -> &[Block] {
        self.get(block).expect("a block of the time of the graph")
    }
}

impl Cfg {
    /// Looks at the blocks of `func`.
    #[must_use]
    pub fn new(func: &Func) -> Self {
        let rpo = reverse_postorder(func);
        let mut place = IndexVec::filled(NOWHERE, func.blocks.len());
        for (at, &block) in (0..).zip(&rpo) {
            place[block] = at;
        }
        Self {
            rpo,
            preds: Preds::new(func),
            place,
            idom: OnceCell::new(),
        }
    }

    /// Whether control can get to `block`.
    #[must_use]
    pub fn is_reachable(&self, block: Block) -> bool {
        self.place[block] != NOWHERE
    }

    /// The immediate dominator of a reachable block; none for the entry.
    #[must_use]
    pub fn idom(&self, block: Block) -> Option<Block> {
        self.dominators()[block].filter(|&it| it != block)
    }

    /// Whether every way to `b` leads through `a` (a block dominates itself). False if either cannot be reached.
    #[must_use]
    pub fn dominates(&self, a: Block, b: Block) -> bool {
        let limit = self.place[a];
        if limit == NOWHERE || self.place[b] == NOWHERE {
            return false;
        }
        let idom = self.dominators();
        let mut at = b;
        while self.place[at] > limit {
            at = idom[at].expect("a reachable block has a dominator");
        }
        at == a
    }

    fn dominators(&self) -> &IndexVec<Block, Option<Block>> {
        self.idom.get_or_init(|| self.find_dominators())
    }

    fn find_dominators(&self) -> IndexVec<Block, Option<Block>> {
        let mut idom = IndexVec::filled(None, self.place.len());
        let Some(&entry) = self.rpo.first() else {
            return idom;
        };
        idom[entry] = Some(entry);
        let mut changed = true;
        while changed {
            changed = false;
            for &block in &self.rpo[1..] {
                let known = self.preds[block].iter().copied();
                let known = known.filter(|&it| idom[it].is_some());
                let new = known.reduce(|a, b| self.meet(&idom, a, b));
                if new != idom[block] {
                    idom[block] = new;
                    changed = true;
                }
            }
        }
        idom
    }

    /// The nearest block that dominates both.
    fn meet(&self, idom: &IndexVec<Block, Option<Block>>, mut a: Block, mut b: Block) -> Block {
        while a != b {
            if self.place[a] > self.place[b] {
                a = idom[a].expect("it was given one before");
            } else {
                b = idom[b].expect("it was given one before");
            }
        }
        a
    }
}

fn reverse_postorder(func: &Func) -> Vec<Block> {
    let mut seen = IndexVec::filled(false, func.blocks.len());
    let mut order = Vec::with_capacity(func.layout.len());
    let Some(&entry) = func.layout.first() else {
        return order;
    };
    // Each open block, and where in `rest` those of its successors begin that are still to be visited.
    let mut open = Vec::new();
    let mut rest: Vec<Block> = Vec::new();
    let mut next = Some(entry);
    loop {
        if let Some(block) = next.take() {
            open.push((block, rest.len()));
            func.blocks[block]
                .term
                .for_successors(|succ| rest.push(succ));
            seen[block] = true;
        }
        let Some(&(block, start)) = open.last() else {
            break;
        };
        if rest.len() > start {
            next = rest.pop().filter(|it| !seen[*it]);
        } else {
            order.push(block);
            open.pop();
        }
    }
    order.reverse();
    order
}
