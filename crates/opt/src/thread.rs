//! Goes straight where the way is known: a jump into a block that only tests a parameter, with a constant for it, goes on to where the
//! test leads (jump threading).
//!
//! Such blocks are left where `a && b` and functions that return true or false stood in a condition. A head of a loop stays as it is:
//! a second way into the loop would make it one without a head.

use ir::{Block, Cfg, Def, Func, IndexVec, Inst, IntCC, Op, Target, Terminator, Value};

use crate::fold;

pub(crate) fn run(func: &mut Func) -> bool {
    let mut changed = false;
    let cfg = Cfg::new(func);
    let roams = roaming(func);
    for &block in &cfg.rpo {
        let Some(test) = Test::of(func, &cfg, &roams, block) else {
            continue;
        };
        let mut preds = cfg.preds[block].to_vec();
        preds.dedup();
        for pred in preds {
            changed |= redirect(func, pred, block, &test);
        }
    }
    changed
}

/// What a block does that only tests.
struct Test {
    params: Vec<Value>,
    /// The number of the parameter that decides.
    decider: usize,
    /// What it is compared with; it is tested itself without.
    compared: Option<(IntCC, i64)>,
    then_: Target,
    else_: Target,
}

impl Test {
    fn of(func: &Func, cfg: &Cfg, roams: &IndexVec<Value, bool>, block: Block) -> Option<Self> {
        let data = &func.blocks[block];
        let Terminator::Branch { cond, then_, else_ } = &data.term else {
            return None;
        };
        let is_head = cfg.preds[block].iter().any(|it| cfg.dominates(block, *it));
        if is_head || block == func.entry() || func.recover == Some(block) {
            return None;
        }
        let results = data.insts.iter().flat_map(|it| &func.insts[*it].results);
        let made: Vec<Value> = results.copied().collect();
        let only_tests = data.insts.iter().all(|it| {
            matches!(
                func.insts[*it].op,
                Op::Iconst { .. } | Op::Icmp { .. } | Op::Comment { .. }
            )
        });
        let stays = data.params.iter().chain(&made).all(|it| !roams[*it]);
        let passed = then_.args.iter().chain(&else_.args);
        if !only_tests || !stays || passed.into_iter().any(|it| made.contains(it)) {
            return None;
        }
        let (decider, compared) = match func.def_op(*cond) {
            Some(Op::Icmp { cc, a, b }) if made.contains(cond) => {
                (*a, Some((*cc, func.iconst(*b)?)))
            }
            Some(_) | None => (*cond, None),
        };
        let decider = data.params.iter().position(|it| *it == decider)?;
        Some(Self {
            params: data.params.clone(),
            decider,
            compared,
            then_: then_.clone(),
            else_: else_.clone(),
        })
    }

    /// Where it goes on with these arguments, if that is known.
    fn way(&self, func: &Func, args: &[Value]) -> Option<Target> {
        let decider = args[self.decider];
        let known = func.iconst(decider)?;
        let holds = match self.compared {
            Some((cc, with)) => fold::compare(cc, func.ty(decider), known, with),
            None => known != 0,
        };
        let mut way = if holds {
            self.then_.clone()
        } else {
            self.else_.clone()
        };
        for arg in &mut way.args {
            if let Some(n) = self.params.iter().position(|it| it == arg) {
                *arg = args[n];
            }
        }
        Some(way)
    }
}

/// The values that are used in another block than their own.
fn roaming(func: &Func) -> IndexVec<Value, bool> {
    let mut home: IndexVec<Inst, Option<Block>> = IndexVec::filled(None, func.insts.len());
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            home[inst] = Some(block);
        }
    }
    let mut roams: IndexVec<Value, bool> = IndexVec::filled(false, func.values.len());
    for &block in &func.layout {
        let data = &func.blocks[block];
        let mut used = |value: Value| {
            let at = match func.values[value].def {
                Def::Param(at, _) => Some(at),
                Def::Inst(inst, _) => home[inst],
                Def::Removed => None,
            };
            roams[value] |= at != Some(block);
        };
        for &inst in &data.insts {
            func.insts[inst].op.for_values(&mut used);
        }
        data.term.for_values(&mut used);
    }
    roams
}

fn redirect(func: &mut Func, pred: Block, block: Block, test: &Test) -> bool {
    let mut changed = false;
    let mut term = std::mem::replace(&mut func.blocks[pred].term, Terminator::Unreachable);
    if !matches!(term, Terminator::RecoverEdge { .. }) {
        for target in term.targets_mut() {
            if target.block == block
                && let Some(way) = test.way(func, &target.args)
            {
                *target = way;
                changed = true;
            }
        }
    }
    func.blocks[pred].term = term;
    changed
}
