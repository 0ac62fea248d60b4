//! Turns small decisions into conditional moves: where the ways of a branch meet again at once and differ only in values that are
//! cheap to compute, both are computed and one is selected. A branch that is guessed wrong costs as much as twenty such moves.
//!
//! A side may hold nothing but a few ops without effect; no load (its address may only be good on that side) and no division.
//!
//! What a load's address is made of is left to branches: a load behind a guessed branch starts at once, one behind a conditional move
//! waits for what decides. Where a program counter or a list is followed, that is the whole time of a round.

use ir::{BinOp, Block, Cfg, Def, Func, IndexVec, Inst, Op, Target, Terminator, Type, UnOp, Value};

/// Ops without constants that a side may hold.
const MAX_OPS: usize = 2;
/// Values that may differ.
const MAX_SELECTS: usize = 2;

pub(crate) fn run(func: &mut Func) -> bool {
    let cfg = Cfg::new(func);
    let addresses = addresses(func, &cfg);
    // Backwards, so that an inner decision is gone when the outer one is looked at.
    let mut changed = false;
    for &block in cfg.rpo.iter().rev() {
        changed |= convert(func, &cfg, &addresses, block).is_some();
    }
    if changed {
        let cfg = Cfg::new(func);
        func.layout.retain(|it| cfg.is_reachable(*it));
    }
    changed
}

/// What one way does before they meet.
struct Side {
    insts: Vec<Inst>,
    meet: Target,
}

/// What the addresses of loads are made of.
fn addresses(func: &Func, cfg: &Cfg) -> IndexVec<Value, bool> {
    let mut found: IndexVec<Value, bool> = func.values.keys().map(|_| false).collect();
    let mut work: Vec<Value> = Vec::new();
    let mut mark = |value: Value, work: &mut Vec<Value>| {
        if !std::mem::replace(&mut found[value], true) {
            work.push(value);
        }
    };
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            if let Op::Load { addr, .. } = &func.insts[inst].op {
                mark(*addr, &mut work);
            }
        }
    }
    while let Some(value) = work.pop() {
        match func.values[value].def {
            Def::Inst(inst, _) => match &func.insts[inst].op {
                op @ (Op::Binary { .. } | Op::Unary { .. } | Op::Select { .. }) => {
                    op.for_values(|it| mark(it, &mut work));
                }
                Op::Iconst { .. }
                | Op::Fconst { .. }
                | Op::Icmp { .. }
                | Op::Fcmp { .. }
                | Op::Load { .. }
                | Op::Store { .. }
                | Op::SlotAddr { .. }
                | Op::SymAddr { .. }
                | Op::OutArgAddr { .. }
                | Op::InArgAddr { .. }
                | Op::ClosureCtx
                | Op::FramePointer
                | Op::MemCopy { .. }
                | Op::MemZero { .. }
                | Op::Atomic { .. }
                | Op::Call { .. }
                | Op::Check { .. }
                | Op::NilCheck { .. }
                | Op::Comment { .. } => {}
            },
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
    found
}

fn convert(
    func: &mut Func,
    cfg: &Cfg,
    addresses: &IndexVec<Value, bool>,
    block: Block,
) -> Option<()> {
    let Terminator::Branch { cond, then_, else_ } = &func.blocks[block].term else {
        return None;
    };
    let cond = *cond;
    let (Some(then_), Some(else_)) = (side(func, cfg, then_, else_), side(func, cfg, else_, then_))
    else {
        return None;
    };
    if then_.meet.block != else_.meet.block || func.blocks[block].cold {
        return None;
    }
    let differing = then_.meet.args.iter().zip(&else_.meet.args);
    let differing: Vec<(Value, Value)> = differing
        .filter(|(a, b)| a != b)
        .map(|(a, b)| (*a, *b))
        .collect();
    if differing.len() > MAX_SELECTS || differing.iter().any(|it| func.ty(it.0).is_float()) {
        return None;
    }
    let params = &func.blocks[then_.meet.block].params;
    let mut ways = then_.meet.args.iter().zip(&else_.meet.args).zip(params);
    // Values made by this pass are no part of an address: they would not have been made.
    if ways.any(|((a, b), param)| a != b && addresses.get(*param) == Some(&true)) {
        return None;
    }
    let loc = func.blocks[block].term_loc;
    func.blocks[block].insts.extend(then_.insts);
    func.blocks[block].insts.extend(else_.insts);
    let mut args = Vec::new();
    for (a, b) in then_.meet.args.into_iter().zip(else_.meet.args) {
        if a == b {
            args.push(a);
        } else {
            let op = counted(func, block, cond, (a, b)).unwrap_or(Op::Select { cond, a, b });
            let inst = func.append(block, op, loc);
            args.push(func.result(inst));
        }
    }
    let meet = then_.meet.block;
    func.blocks[block].term = Terminator::Jump(Target { block: meet, args });
    Some(())
}

/// `if c { n++ }` as `n + c`, which has no decision in it. The condition is widened in front.
fn counted(func: &mut Func, block: Block, cond: Value, (a, b): (Value, Value)) -> Option<Op> {
    let Some(Op::Binary {
        op: BinOp::Add,
        a: base,
        b: step,
    }) = func.def_op(a)
    else {
        return None;
    };
    let truth = matches!(func.def_op(cond), Some(Op::Icmp { .. } | Op::Fcmp { .. }));
    if !truth || *base != b || func.iconst(*step) != Some(1) {
        return None;
    }
    let ty = func.ty(a);
    if ty == Type::I8 {
        return Some(Op::Binary {
            op: BinOp::Add,
            a: b,
            b: cond,
        });
    }
    let op = UnOp::Zext;
    let loc = func.blocks[block].term_loc;
    let inst = func.append(block, Op::Unary { op, ty, a: cond }, loc);
    let wide = func.result(inst);
    Some(Op::Binary {
        op: BinOp::Add,
        a: b,
        b: wide,
    })
}

/// The way through `target`: an own block of cheap ops that jumps on, or straight to where the other way leads.
fn side(func: &Func, cfg: &Cfg, target: &Target, other: &Target) -> Option<Side> {
    let straight = Side {
        insts: Vec::new(),
        meet: target.clone(),
    };
    if target.block == other.block {
        return Some(straight);
    }
    let data = &func.blocks[target.block];
    let own = cfg.preds.get(target.block)?.len() == 1
        && data.params.is_empty()
        && !data.cold
        && func.recover != Some(target.block);
    match &data.term {
        Terminator::Jump(meet) if own && meet.block != target.block => {
            let mut cost = 0;
            for &inst in &data.insts {
                cost += cost_of(&func.insts[inst].op)?;
            }
            (cost <= MAX_OPS).then(|| Side {
                insts: data.insts.clone(),
                meet: meet.clone(),
            })
        }
        // Perhaps the other way comes here.
        Terminator::Jump(_)
        | Terminator::Branch { .. }
        | Terminator::Switch { .. }
        | Terminator::Ret(_)
        | Terminator::Unreachable
        | Terminator::RecoverEdge { .. } => Some(straight),
    }
}

/// How many ops it counts for; nothing if it may not be done in vain.
fn cost_of(op: &Op) -> Option<usize> {
    match op {
        Op::Iconst { .. } => Some(0),
        Op::Binary { op, .. } => match op {
            BinOp::Add
            | BinOp::Sub
            | BinOp::And
            | BinOp::Or
            | BinOp::Xor
            | BinOp::Shl
            | BinOp::ShrU
            | BinOp::ShrS => Some(1),
            BinOp::Mul
            | BinOp::MulHiS
            | BinOp::MulHiU
            | BinOp::DivS
            | BinOp::DivU
            | BinOp::RemS
            | BinOp::RemU
            | BinOp::RotL
            | BinOp::FAdd
            | BinOp::FSub
            | BinOp::FMul
            | BinOp::FDiv
            | BinOp::FMin
            | BinOp::FMax => None,
        },
        Op::Unary { op, .. } => match op {
            ir::UnOp::Neg | ir::UnOp::Not | ir::UnOp::Sext | ir::UnOp::Zext | ir::UnOp::Trunc => {
                Some(1)
            }
            ir::UnOp::Clz
            | ir::UnOp::Ctz
            | ir::UnOp::Popcnt
            | ir::UnOp::Bswap
            | ir::UnOp::IntToFloat
            | ir::UnOp::FloatToInt
            | ir::UnOp::FloatCast
            | ir::UnOp::Bitcast
            | ir::UnOp::FNeg
            | ir::UnOp::FAbs
            | ir::UnOp::FSqrt
            | ir::UnOp::Opaque => None,
        },
        Op::Select { .. } => Some(1),
        Op::Icmp { .. }
        | Op::Fconst { .. }
        | Op::Fcmp { .. }
        | Op::Load { .. }
        | Op::Store { .. }
        | Op::SlotAddr { .. }
        | Op::SymAddr { .. }
        | Op::OutArgAddr { .. }
        | Op::InArgAddr { .. }
        | Op::ClosureCtx
        | Op::FramePointer
        | Op::MemCopy { .. }
        | Op::MemZero { .. }
        | Op::Atomic { .. }
        | Op::Call { .. }
        | Op::Check { .. }
        | Op::NilCheck { .. }
        | Op::Comment { .. } => None,
    }
}
