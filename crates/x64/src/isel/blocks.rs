//! The graph of machine blocks: order, edge blocks, the pseudo-entry that keeps a recover block alive.
//!
//! Blocks are numbered in the order of `order`; `layout` moves rarely executed ones to the end after register allocation. An edge from a block of several successors to a block of
//! several predecessors gets a block of its own, right behind its origin; `layout` threads jumps through those left empty.

use super::order::{self, is_cold};
use crate::inst;
use crate::regalloc::{BlockId, VReg};
use ir::{Block, Func, IndexVec, Target, Terminator, Value};

/// Where a machine block comes from.
pub(super) enum What {
    /// Falls into the entry and keeps the recover block reachable.
    Enter,
    /// A block of the IR.
    Ir(Block),
    /// A split edge.
    Edge,
}

/// A successor, with the arguments for its parameters.
pub(super) struct Succ {
    pub(super) number: u32,
    pub(super) args: Vec<Value>,
}

pub(super) struct PlanBlock {
    pub(super) what: What,
    pub(super) succs: Vec<Succ>,
    /// For a switch: the successor (a machine block) of each index, then of all others.
    pub(super) switch: Vec<u32>,
    cold: bool,
    recover: bool,
    pub(super) loc: ir::Loc,
}

pub(super) struct Plan {
    /// In layout order.
    pub(super) blocks: Vec<PlanBlock>,
    /// Reachable blocks, uses before definitions.
    pub(super) postorder: Vec<Block>,
    /// The machine block of each reachable block.
    pub(super) number: IndexVec<Block, u32>,
}

const NONE: u32 = u32::MAX;

impl Plan {
    pub(super) fn new(func: &Func) -> Self {
        let postorder = order::postorder(func);
        let preds = count_preds(func, &postorder);
        let mut plan = Self {
            blocks: Vec::new(),
            number: IndexVec::filled(NONE, func.blocks.len()),
            postorder: Vec::new(),
        };
        // A recover block that a branch leads to is reachable anyway.
        let alone = func.recover.filter(|recover| preds[*recover] == 0);
        if alone.is_some() {
            plan.push(What::Enter, false, ir::Loc::NONE);
        }
        // Numbers first, edge blocks included, for edges lead forwards and backwards.
        let mut pending = Vec::new();
        for block in postorder.iter().rev() {
            let loc = func.blocks[*block].term_loc;
            let cold = is_cold(func, *block);
            let at = plan.push(What::Ir(*block), cold, loc);
            plan.number[*block] = at;
            plan.blocks[at as usize].recover = func.recover == Some(*block);
            for (target, is_edge) in edges(&func.blocks[*block].term, &preds) {
                let edge = if is_edge {
                    plan.push(What::Edge, cold || is_cold(func, target.block), loc)
                } else {
                    NONE
                };
                pending.push((at, target, edge));
            }
        }
        for (at, target, edge) in pending {
            plan.connect(at, target, edge);
        }
        plan.postorder = postorder;
        plan.connect_switches(func);
        if let Some(recover) = alone {
            for block in [func.entry(), recover] {
                let number = plan.number[block];
                plan.blocks[0].succs.push(Succ {
                    number,
                    args: Vec::new(),
                });
            }
        }
        plan
    }
    /// Whether block 0 is the pseudo-entry.
    pub(super) fn has_enter(&self) -> bool {
        matches!(self.blocks[0].what, What::Enter)
    }
    fn push(&mut self, what: What, cold: bool, loc: ir::Loc) -> u32 {
        self.blocks.push(PlanBlock {
            what,
            succs: Vec::new(),
            switch: Vec::new(),
            cold,
            recover: false,
            loc,
        });
        u32::try_from(self.blocks.len() - 1).expect("blocks fit u32")
    }
    fn connect(&mut self, at: u32, target: &Target, edge: u32) {
        let number = self.number[target.block];
        let args = target.args.clone();
        if edge == NONE {
            self.blocks[at as usize].succs.push(Succ { number, args });
            return;
        }
        self.blocks[at as usize].succs.push(Succ {
            number: edge,
            args: Vec::new(),
        });
        self.blocks[edge as usize].succs.push(Succ { number, args });
    }
    /// The successors of a switch are its distinct targets, in order of first mention: find each index's among them.
    fn connect_switches(&mut self, func: &Func) {
        for at in 0..self.blocks.len() {
            let What::Ir(block) = self.blocks[at].what else {
                continue;
            };
            let term = &func.blocks[block].term;
            if !matches!(term, Terminator::Switch { .. }) {
                continue;
            }
            let targets = term.targets();
            let distinct = distinct(&targets);
            let map = |target: &&Target| {
                let n = distinct
                    .iter()
                    .position(|d| d == target)
                    .expect("every target is among the distinct ones");
                self.blocks[at].succs[n].number
            };
            let switch = targets.iter().map(map).collect();
            self.blocks[at].switch = switch;
        }
    }
    /// The predecessors of all blocks and what else needs the whole graph.
    pub(super) fn finish(&self, out: &mut inst::Func, vregs: &[Option<VReg>], func: &Func) {
        for at in 0..out.blocks.len() {
            for succ in out.blocks[at].succs.clone() {
                out.blocks[succ.index()].preds.push(BlockId::new(at));
            }
        }
        if let Some(recover) = func.recover {
            debug_assert!(
                func.blocks[recover].params.is_empty() && vregs.len() == func.values.len(),
                "isel: the recover block has parameters in {}",
                func.name
            );
        }
    }
}

impl PlanBlock {
    /// The machine block without its instructions and predecessors. Parameters nobody asked for have a register by now.
    pub(super) fn machine_block(&self, func: &Func, vregs: &[Option<VReg>]) -> inst::Block {
        let params = match self.what {
            What::Ir(block) if block != func.entry() => func.blocks[block]
                .params
                .iter()
                .map(|p| vregs[p.0 as usize].expect("parameters were given registers"))
                .collect(),
            What::Ir(_) | What::Enter | What::Edge => Vec::new(),
        };
        inst::Block {
            insts: (0, 0),
            params,
            succs: self
                .succs
                .iter()
                .map(|s| BlockId::new(s.number as usize))
                .collect(),
            args: Vec::new(),
            preds: Vec::new(),
            cold: self.cold,
            recover: self.recover,
        }
    }
}

/// The targets of a terminator without repetitions.
fn distinct<'a>(targets: &[&'a Target]) -> Vec<&'a Target> {
    let mut out: Vec<&Target> = Vec::new();
    for target in targets {
        if !out.contains(target) {
            out.push(target);
        }
    }
    out
}

/// The distinct targets of a terminator, and whether the edge to each needs a block.
fn edges<'a>(term: &'a Terminator, preds: &IndexVec<Block, u32>) -> Vec<(&'a Target, bool)> {
    let targets = distinct(&term.targets());
    let several = targets.len() > 1;
    targets
        .into_iter()
        .map(|t| (t, several && preds[t.block] > 1))
        .collect()
}

fn count_preds(func: &Func, postorder: &[Block]) -> IndexVec<Block, u32> {
    let mut preds = IndexVec::filled(0, func.blocks.len());
    for block in postorder {
        for target in distinct(&func.blocks[*block].term.targets()) {
            preds[target.block] += 1;
        }
    }
    assert_eq!(
        preds[func.entry()],
        0,
        "isel: the entry of {} has predecessors",
        func.name
    );
    preds
}
