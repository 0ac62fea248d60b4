//! Cuts off what stands behind calls that do not return: of functions that panic on every way, say, or loop for ever.
//!
//! What is alive only behind such a call need not be kept over it, and its block is cold. Found from the callees up, until there is
//! nothing new. A function that recovers returns.

use rustc_hash::FxHashSet;

use ir::{Block, Callee, Func, IndexVec, Op, Program, Sym, Terminator};

use crate::branches::drop_unreachable;

pub(crate) fn run(program: &mut Program) {
    let mut stuck: FxHashSet<Sym> = program.noreturn.iter().copied().collect();
    for func in program
        .funcs
        .iter_mut()
        .filter(|_| !program.noreturn.is_empty())
    {
        cut(func, &stuck);
    }
    loop {
        let before = stuck.len();
        let found = program.funcs.iter().filter(|it| !returns(it));
        stuck.extend(found.map(|it| it.sym));
        if stuck.len() == before {
            program.noreturn.extend(stuck);
            return;
        }
        for func in program.funcs.iter_mut() {
            cut(func, &stuck);
        }
    }
}

/// Whether there is a way from the entry to a return.
fn returns(func: &Func) -> bool {
    if func.recover.is_some() {
        return true;
    }
    let mut seen: IndexVec<Block, bool> = IndexVec::filled(false, func.blocks.len());
    let mut work = vec![func.entry()];
    while let Some(block) = work.pop() {
        if std::mem::replace(&mut seen[block], true) {
            continue;
        }
        let term = &func.blocks[block].term;
        if matches!(term, Terminator::Ret(_) | Terminator::RecoverEdge { .. }) {
            return true;
        }
        term.for_successors(|it| work.push(it));
    }
    false
}

/// Ends the blocks of a function at such calls.
fn cut(func: &mut Func, stuck: &FxHashSet<Sym>) {
    let mut any = false;
    for block in func.layout.clone() {
        let insts = &func.blocks[block].insts;
        let found = insts.iter().position(|it| {
            matches!(&func.insts[*it].op, Op::Call { callee: Callee::Direct(sym), .. } if stuck.contains(sym))
        });
        let Some(at) = found else { continue };
        if at + 1 == insts.len() && matches!(func.blocks[block].term, Terminator::Unreachable) {
            continue;
        }
        any = true;
        let loc = func.insts[insts[at]].loc;
        let data = &mut func.blocks[block];
        data.insts.truncate(at + 1);
        data.term = Terminator::Unreachable;
        data.term_loc = loc;
        data.cold |= block != Block(0);
    }
    if any {
        drop_unreachable(func);
    }
}
