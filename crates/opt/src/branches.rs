//! Tidies the blocks: decided branches become jumps, jumps to jumps go straight, a block joins its only predecessor, and what cannot
//! be reached goes.
//!
//! Kept apart: the recover block, which the runtime enters.

use ir::{Block, Cfg, Func, IndexVec, Target, Terminator, Value};

use crate::rewrite::Replaced;

pub(crate) fn run(func: &mut Func) {
    for block in func.layout.clone() {
        decide(func, block);
    }
    drop_unreachable(func);
    for block in func.layout.clone() {
        skip_empty(func, block);
    }
    drop_unreachable(func);
    join(func);
}

/// A branch with one way to go becomes a jump.
fn decide(func: &mut Func, block: Block) {
    let chosen = match &func.blocks[block].term {
        Terminator::Branch { cond, then_, else_ } => match func.iconst(*cond) {
            Some(0) => Some(else_.clone()),
            Some(_) => Some(then_.clone()),
            None if then_ == else_ => Some(then_.clone()),
            None => None,
        },
        Terminator::Switch {
            index,
            targets,
            default,
        } => func.iconst(*index).map(|index| {
            let target = usize::try_from(index)
                .ok()
                .and_then(|index| targets.get(index));
            target.unwrap_or(default).clone()
        }),
        Terminator::Jump(_)
        | Terminator::Ret(_)
        | Terminator::Unreachable
        | Terminator::RecoverEdge { .. } => None,
    };
    if let Some(target) = chosen {
        func.blocks[block].term = Terminator::Jump(target);
    }
}

/// Targets that only jump on are skipped.
fn skip_empty(func: &mut Func, block: Block) {
    let mut term = std::mem::replace(&mut func.blocks[block].term, Terminator::Unreachable);
    for target in term.targets_mut() {
        // A ring of empty blocks is a loop; it is not followed for ever.
        for _ in 0..8 {
            match beyond(func, target) {
                Some(next) if target.block != block => *target = next,
                Some(_) | None => break,
            }
        }
    }
    func.blocks[block].term = term;
    decide(func, block);
}

/// Where an empty block without parameters jumps.
fn beyond(func: &Func, target: &Target) -> Option<Target> {
    let data = &func.blocks[target.block];
    let empty =
        data.insts.is_empty() && data.params.is_empty() && func.recover != Some(target.block);
    match &data.term {
        Terminator::Jump(next) if empty && next.block != target.block => Some(next.clone()),
        Terminator::Jump(_)
        | Terminator::Branch { .. }
        | Terminator::Switch { .. }
        | Terminator::Ret(_)
        | Terminator::Unreachable
        | Terminator::RecoverEdge { .. } => None,
    }
}

pub(crate) fn drop_unreachable(func: &mut Func) {
    let mut seen: IndexVec<Block, bool> = func.blocks.keys().map(|_| false).collect();
    let mut work = vec![func.entry()];
    while let Some(block) = work.pop() {
        if !std::mem::replace(&mut seen[block], true) {
            func.blocks[block]
                .term
                .for_successors(|succ| work.push(succ));
        }
    }
    func.layout.retain(|it| seen[*it]);
    if func.recover.is_some_and(|it| !seen[it]) {
        // No defer statement can be reached: there is nothing to recover from.
        func.recover = None;
        func.open_defers = None;
        func.defer_args = 0;
        func.flags.has_defer = false;
    }
}

/// A block whose only predecessor jumps to it continues that one.
fn join(func: &mut Func) {
    let cfg = Cfg::new(func);
    let mut replaced = Replaced::new(func);
    let mut gone: IndexVec<Block, bool> = func.blocks.keys().map(|_| false).collect();
    for block in func.layout.clone() {
        if gone[block] {
            continue;
        }
        while let Some(next) = only_successor(func, &cfg, block) {
            absorb(func, block, next, &mut replaced);
            gone[next] = true;
        }
    }
    func.layout.retain(|it| !gone[*it]);
    replaced.apply(func);
}

fn only_successor(func: &Func, cfg: &Cfg, block: Block) -> Option<Block> {
    let Terminator::Jump(target) = &func.blocks[block].term else {
        return None;
    };
    let next = target.block;
    let alone = cfg.preds[next].len() == 1
        && next != block
        && next != func.entry()
        && func.recover != Some(next);
    alone.then_some(next)
}

fn absorb(func: &mut Func, block: Block, next: Block, replaced: &mut Replaced) {
    let tail = std::mem::take(&mut func.blocks[next].insts);
    let params: Vec<Value> = std::mem::take(&mut func.blocks[next].params);
    let end = std::mem::replace(&mut func.blocks[next].term, Terminator::Unreachable);
    if let Terminator::Jump(target) = std::mem::replace(&mut func.blocks[block].term, end) {
        for (param, arg) in params.into_iter().zip(target.args) {
            replaced.replace(param, arg);
            func.values[param].def = ir::Def::Removed;
        }
    }
    func.blocks[block].term_loc = func.blocks[next].term_loc;
    func.blocks[block].insts.extend(tail);
}
