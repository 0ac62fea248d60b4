//! Removes what nobody needs: instructions without effect whose results are in no use, and block parameters likewise.
//!
//! A value is needed if an op with an effect, or the end of a block, uses it, or an op whose result is needed. The argument of a
//! branch is needed if the parameter is. So values that only feed each other around a loop go, too.

use ir::{Block, Cfg, Def, Func, IndexVec, Terminator, Value};

use crate::rewrite::has_effect;

pub(crate) fn run(func: &mut Func) {
    let needed = needed(func);
    for block in func.layout.clone() {
        let insts = std::mem::take(&mut func.blocks[block].insts);
        let keep = insts.into_iter().filter(|&inst| {
            let data = &func.insts[inst];
            has_effect(&data.op) || data.results.iter().any(|it| needed[*it])
        });
        let keep = keep.collect();
        func.blocks[block].insts = keep;
    }
    let entry = func.entry();
    for block in func.layout.clone() {
        if block != entry && func.blocks[block].params.iter().any(|it| !needed[*it]) {
            drop_params(func, block, &needed);
        }
    }
}

fn needed(func: &Func) -> IndexVec<Value, bool> {
    let cfg = Cfg::new(func);
    let mut needed: IndexVec<Value, bool> = func.values.keys().map(|_| false).collect();
    let mut work: Vec<Value> = Vec::new();
    let mut mark = |value: Value, work: &mut Vec<Value>| {
        if !std::mem::replace(&mut needed[value], true) {
            work.push(value);
        }
    };
    for &block in &func.layout {
        let data = &func.blocks[block];
        for &inst in &data.insts {
            let op = &func.insts[inst].op;
            if has_effect(op) {
                op.for_values(|it| mark(it, &mut work));
            }
        }
        for_own_values(&data.term, |it| mark(it, &mut work));
    }
    while let Some(value) = work.pop() {
        match func.values[value].def {
            Def::Inst(inst, _) => func.insts[inst].op.for_values(|it| mark(it, &mut work)),
            Def::Param(block, n) => {
                for &pred in &cfg.preds[block] {
                    for target in func.blocks[pred].term.targets() {
                        if target.block == block {
                            mark(target.args[usize::from(n)], &mut work);
                        }
                    }
                }
            }
            Def::Removed => {}
        }
    }
    needed
}

/// The values that a block's end uses itself, without those it passes on.
fn for_own_values(term: &Terminator, mut f: impl FnMut(Value)) {
    match term {
        Terminator::Branch { cond, .. } => f(*cond),
        Terminator::Switch { index, .. } => f(*index),
        Terminator::Ret(values) => values.iter().copied().for_each(f),
        Terminator::Jump(_) | Terminator::Unreachable | Terminator::RecoverEdge { .. } => {}
    }
}

fn drop_params(func: &mut Func, block: Block, needed: &IndexVec<Value, bool>) {
    let params = std::mem::take(&mut func.blocks[block].params);
    let keep: Vec<bool> = params.iter().map(|it| needed[*it]).collect();
    for pred in func.layout.clone() {
        for target in func.blocks[pred].term.targets_mut() {
            if target.block == block {
                let mut keep = keep.iter();
                target
                    .args
                    .retain(|_| *keep.next().expect("one argument per parameter"));
            }
        }
    }
    let mut rest = Vec::new();
    for param in params {
        if needed[param] {
            let n = u16::try_from(rest.len()).expect("block parameters fit u16");
            func.values[param].def = Def::Param(block, n);
            rest.push(param);
        } else {
            func.values[param].def = Def::Removed;
        }
    }
    func.blocks[block].params = rest;
}
