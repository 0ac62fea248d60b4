//! The order of blocks: a reverse postorder in which loops are contiguous and the first successor of a branch follows it if it can.
//!
//! Loops are found from dominators (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm", 2001). Then blocks are visited
//! depth first, and of several successors those that leave the loop first: what is visited first is laid out last.

use ir::{Block, Func, IndexVec, Terminator};

const NONE: u32 = u32::MAX;

/// Whether the block is rarely executed.
pub(super) fn is_cold(func: &Func, block: Block) -> bool {
    let data = &func.blocks[block];
    let ends = matches!(data.term, Terminator::Unreachable);
    block != func.entry() && (data.cold || func.recover == Some(block) || ends)
}

/// Reachable blocks in postorder: the layout from its end, uses before definitions.
pub(super) fn postorder(func: &Func) -> Vec<Block> {
    let mut succs: IndexVec<Block, Vec<Block>> = func
        .blocks
        .iter()
        .map(|data| {
            let mut out = Vec::new();
            data.term.for_successors(|b| out.push(b));
            out
        })
        .collect();
    let first = depth_first(func, &succs);
    let depth = loop_depths(func, &first, &succs);
    for list in succs.iter_mut() {
        list.reverse();
        // Visited first, laid out last: rare blocks, then those of outer loops.
        list.sort_by_key(|b| (!is_cold(func, *b), depth[*b]));
    }
    depth_first(func, &succs)
}

fn depth_first(func: &Func, succs: &IndexVec<Block, Vec<Block>>) -> Vec<Block> {
    let mut seen = IndexVec::filled(false, func.blocks.len());
    let mut out = Vec::with_capacity(func.layout.len());
    // The recover block first, so that the entry stays the last.
    for root in func.recover.into_iter().chain([func.entry()]) {
        if seen[root] {
            continue;
        }
        seen[root] = true;
        let mut stack = vec![(root, 0)];
        while let Some((block, next)) = stack.last_mut() {
            if let Some(succ) = succs[*block].get(*next).copied() {
                *next += 1;
                if !seen[succ] {
                    seen[succ] = true;
                    stack.push((succ, 0));
                }
            } else {
                out.push(*block);
                stack.pop();
            }
        }
    }
    out
}

/// How many loops each block is in.
fn loop_depths(
    func: &Func,
    postorder: &[Block],
    succs: &IndexVec<Block, Vec<Block>>,
) -> IndexVec<Block, u32> {
    let mut number = IndexVec::filled(NONE, func.blocks.len());
    for (n, block) in postorder.iter().enumerate() {
        number[*block] = u32::try_from(n).expect("blocks fit u32");
    }
    let mut preds: IndexVec<Block, Vec<Block>> = IndexVec::filled(Vec::new(), func.blocks.len());
    for block in postorder {
        for succ in &succs[*block] {
            preds[*succ].push(*block);
        }
    }
    let idom = dominators(func, postorder, &number, &preds);
    let mut depth = IndexVec::filled(0, func.blocks.len());
    let mut in_loop: IndexVec<Block, u32> = IndexVec::filled(NONE, func.blocks.len());
    for head in postorder {
        let h = number[*head];
        let latches = preds[*head]
            .iter()
            .filter(|p| dominates(&idom, h, number[**p]));
        let mut work: Vec<Block> = latches.copied().collect();
        if work.is_empty() {
            continue;
        }
        in_loop[*head] = h;
        depth[*head] += 1;
        while let Some(block) = work.pop() {
            if in_loop[block] != h {
                in_loop[block] = h;
                depth[block] += 1;
                work.extend(preds[block].iter().copied());
            }
        }
    }
    depth
}

/// The immediate dominator of each block, both by postorder number; roots are their own.
fn dominators(
    func: &Func,
    postorder: &[Block],
    number: &IndexVec<Block, u32>,
    preds: &IndexVec<Block, Vec<Block>>,
) -> Vec<u32> {
    let mut idom = vec![NONE; postorder.len()];
    let is_root = |b: Block| b == func.entry() || func.recover == Some(b);
    let mut changed = true;
    while changed {
        changed = false;
        for (n, block) in postorder.iter().enumerate().rev() {
            let n = u32::try_from(n).expect("blocks fit u32");
            let mut new = if is_root(*block) { n } else { NONE };
            for pred in &preds[*block] {
                let p = number[*pred];
                if new == n || p == NONE || idom[p as usize] == NONE {
                    continue;
                }
                new = if new == NONE { p } else { meet(&idom, new, p) };
            }
            if idom[n as usize] != new {
                idom[n as usize] = new;
                changed = true;
            }
        }
    }
    idom
}

/// The nearest common dominator; two trees (the recover block's) have none, then either root will do.
fn meet(idom: &[u32], mut a: u32, mut b: u32) -> u32 {
    while a != b {
        let low = if a < b { &mut a } else { &mut b };
        let up = idom[*low as usize];
        if up == *low {
            return a.max(b);
        }
        *low = up;
    }
    a
}

fn dominates(idom: &[u32], a: u32, mut b: u32) -> bool {
    while b < a {
        let up = idom[b as usize];
        if up == b || up == NONE {
            return false;
        }
        b = up;
    }
    a == b
}
