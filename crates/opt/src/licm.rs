//! Moves what each round of a loop computes alike in front of the loop (loop-invariant code motion).
//!
//! Inner loops first, so that what leaves one may leave the next. Ops without effect go from anywhere; checks, and loads of memory
//! that the loop does not write, only from the start of the loop's head, where they are certain to be executed first. Ops that cost
//! nothing where they are (constants, `x + 8` in an address) go only with those that need them; and there is a bound, for each value
//! that lives through a loop takes a register.
//!
//! Precondition: `rotate` has run, or few things are certain to be executed.

use rustc_hash::FxHashSet;

use crate::alias::{self, Private, Range, Write};
use ir::{BinOp, Block, Cfg, Def, Func, IndexVec, Inst, Op, Target, Terminator};

/// Values that may leave a loop.
const MAX_VALUES: usize = 8;
/// Values that may leave a loop with calls: they need registers that calls preserve.
const MAX_OVER_CALLS: usize = 3;
/// Blocks looked at in all, so that deep nests take no quadratic time.
const BUDGET: usize = 400_000;

pub(crate) fn run(func: &mut Func) {
    let cfg = Cfg::new(func);
    let heads: Vec<Block> = cfg
        .rpo
        .iter()
        .copied()
        .filter(|head| cfg.preds[*head].iter().any(|it| cfg.dominates(*head, *it)))
        .collect();
    if heads.is_empty() {
        return;
    }
    let mut home: IndexVec<Inst, Block> = func.insts.keys().map(|_| func.entry()).collect();
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            home[inst] = block;
        }
    }
    let private = Private::new(func);
    let mut preds = cfg.preds.lists();
    let mut budget = BUDGET;
    for &head in heads.iter().rev() {
        let inside = body(&cfg, &preds, head);
        budget = budget.saturating_sub(inside.len());
        if budget == 0 || func.recover == Some(head) || head == func.entry() {
            return;
        }
        let mut ordered: Vec<Block> = inside.iter().copied().collect();
        ordered.sort_unstable();
        let picked = Loop::new(func, &home, head, &inside, &ordered, &private).pick();
        if picked.is_empty() {
            continue;
        }
        let front = front(func, &mut preds, head, &inside);
        for &inst in &picked {
            home[inst] = front;
        }
        let gone: FxHashSet<Inst> = picked.iter().copied().collect();
        for &block in &ordered {
            func.blocks[block].insts.retain(|it| !gone.contains(it));
        }
        func.blocks[front].insts.extend(picked);
    }
}

/// The blocks of the loop.
fn body(cfg: &Cfg, preds: &IndexVec<Block, Vec<Block>>, head: Block) -> FxHashSet<Block> {
    let mut found = FxHashSet::from_iter([head]);
    let back = |it: &Block| cfg.preds.get(*it).is_some() && cfg.dominates(head, *it);
    let mut work: Vec<Block> = preds[head].iter().copied().filter(back).collect();
    while let Some(block) = work.pop() {
        if found.insert(block) {
            work.extend(&preds[block]);
        }
    }
    found
}

/// The block in front of the loop, made if there is none of its own.
fn front(
    func: &mut Func,
    preds: &mut IndexVec<Block, Vec<Block>>,
    head: Block,
    inside: &FxHashSet<Block>,
) -> Block {
    let (back, entries): (Vec<Block>, Vec<Block>) =
        preds[head].iter().partition(|it| inside.contains(it));
    if let [only] = entries.as_slice()
        && matches!(func.blocks[*only].term, Terminator::Jump(_))
    {
        return *only;
    }
    let new = func.add_block();
    func.layout.pop();
    let place = func.layout.iter().position(|it| *it == head);
    func.layout
        .insert(place.expect("the head is laid out"), new);
    preds.grow(new.0 as usize + 1, Vec::new());
    for param in func.blocks[head].params.clone() {
        let ty = func.ty(param);
        let copy = func.add_param(new, ty);
        if let Some(name) = func.value_names.get(&param).cloned() {
            func.value_names.insert(copy, name);
        }
    }
    let args = func.blocks[new].params.clone();
    let mut ways = entries.clone();
    ways.dedup();
    for entry in ways {
        for target in func.blocks[entry].term.targets_mut() {
            if target.block == head {
                target.block = new;
            }
        }
    }
    func.blocks[new].term = Terminator::Jump(Target { block: head, args });
    func.blocks[new].term_loc = func.blocks[head].term_loc;
    func.blocks[new].cold = func.blocks[head].cold;
    preds[new] = entries;
    preds[head] = back;
    preds[head].push(new);
    new
}

/// What an op may do to leave the loop.
enum Leaves {
    /// Alone.
    Gladly,
    /// With another that needs it.
    Along,
    /// If nothing with an effect comes before it.
    FromStart,
    Never,
}

struct Loop<'a> {
    func: &'a Func,
    home: &'a IndexVec<Inst, Block>,
    head: Block,
    inside: &'a FxHashSet<Block>,
    ordered: &'a [Block],
    calls: bool,
    writes: Vec<Range>,
    private: &'a Private,
    picked: Vec<Inst>,
    taken: FxHashSet<Inst>,
    values: usize,
}

impl<'a> Loop<'a> {
    fn new(
        func: &'a Func,
        home: &'a IndexVec<Inst, Block>,
        head: Block,
        inside: &'a FxHashSet<Block>,
        ordered: &'a [Block],
        private: &'a Private,
    ) -> Self {
        let mut new = Self {
            func,
            home,
            head,
            inside,
            ordered,
            calls: false,
            writes: Vec::new(),
            private,
            picked: Vec::new(),
            taken: FxHashSet::default(),
            values: 0,
        };
        for &block in ordered {
            for &inst in &func.blocks[block].insts {
                new.look(&func.insts[inst].op);
            }
        }
        new
    }

    fn look(&mut self, op: &Op) {
        match alias::write(self.func, op) {
            Write::Nothing => {}
            Write::Range(range) => self.writes.push(range),
            Write::All => self.calls = true,
        }
    }

    /// The instructions that leave, in an order in which they can be executed.
    fn pick(mut self) -> Vec<Inst> {
        let mut clean = true;
        for &inst in &self.func.blocks[self.head].insts {
            let op = &self.func.insts[inst].op;
            let may = match self.leaves(op) {
                Leaves::Gladly => true,
                Leaves::FromStart => clean,
                Leaves::Along | Leaves::Never => false,
            };
            if !(may && self.take(inst)) && op.has_effect() && !matches!(op, Op::Comment { .. }) {
                clean = false;
            }
        }
        for &block in self.ordered {
            if block == self.head || self.func.blocks[block].cold {
                continue;
            }
            for &inst in &self.func.blocks[block].insts {
                if matches!(self.leaves(&self.func.insts[inst].op), Leaves::Gladly) {
                    self.take(inst);
                }
            }
        }
        self.picked
    }

    fn leaves(&self, op: &Op) -> Leaves {
        match op {
            Op::Iconst { .. } | Op::Fconst { .. } | Op::SlotAddr { .. } | Op::SymAddr { .. } => {
                Leaves::Along
            }
            // Folded into addresses.
            Op::Binary {
                op: BinOp::Add | BinOp::Shl,
                b,
                ..
            } if self.func.iconst(*b).is_some() => Leaves::Along,
            // Fused with their branch.
            Op::Icmp { .. } | Op::Fcmp { .. } => Leaves::Along,
            Op::Binary { a, .. } if self.calls && self.func.ty(*a).is_float() => Leaves::Never,
            Op::Unary { ty, .. } if self.calls && ty.is_float() => Leaves::Never,
            // It faults where its check has not been passed.
            Op::Binary {
                op: BinOp::DivS | BinOp::DivU | BinOp::RemS | BinOp::RemU,
                b,
                ..
            } if self.func.iconst(*b).is_none_or(|it| it == 0) => Leaves::FromStart,
            Op::Binary { .. } | Op::Select { .. } => Leaves::Gladly,
            Op::Unary { op, .. } if *op == ir::UnOp::Opaque => Leaves::Never,
            Op::Unary { .. } => Leaves::Gladly,
            Op::Load { flags, .. } if flags.volatile => Leaves::Never,
            Op::Load { ty, .. } if ty.is_float() && self.calls => Leaves::Never,
            Op::Load { flags, .. } if flags.invariant => Leaves::FromStart,
            Op::Load { addr, off, ty, .. } => {
                let read = alias::range(self.func, *addr, *off, ty.bytes());
                let stays = !self.calls || self.private.keeps(read);
                if stays && self.writes.iter().all(|it| self.private.apart(read, *it)) {
                    Leaves::FromStart
                } else {
                    Leaves::Never
                }
            }
            Op::Check { .. } | Op::NilCheck { .. } => Leaves::FromStart,
            Op::Store { .. }
            | Op::MemCopy { .. }
            | Op::MemZero { .. }
            | Op::Atomic { .. }
            | Op::Call { .. }
            | Op::OutArgAddr { .. }
            | Op::InArgAddr { .. }
            | Op::ClosureCtx
            | Op::FramePointer
            | Op::Comment { .. } => Leaves::Never,
        }
    }

    /// Takes the instruction, with those that come along, if its operands can be had in front of the loop.
    fn take(&mut self, inst: Inst) -> bool {
        let most = if self.calls {
            MAX_OVER_CALLS
        } else {
            MAX_VALUES
        };
        let gives = !self.func.insts[inst].results.is_empty();
        if gives && self.values >= most {
            return false;
        }
        let mut along = Vec::new();
        if !self.gather(inst, &mut along, 8) {
            return false;
        }
        for inst in along {
            if self.taken.insert(inst) {
                self.picked.push(inst);
            }
        }
        self.values += usize::from(gives);
        true
    }

    /// Adds `inst` behind what it needs.
    fn gather(&self, inst: Inst, along: &mut Vec<Inst>, depth: u32) -> bool {
        let mut operands = Vec::new();
        self.func.insts[inst].op.for_values(|it| operands.push(it));
        for value in operands {
            match self.func.values[value].def {
                Def::Param(block, _) if self.inside.contains(&block) => return false,
                Def::Inst(def, _) if self.inside.contains(&self.home[def]) => {
                    let here = self.taken.contains(&def) || along.contains(&def);
                    let op = &self.func.insts[def].op;
                    let may = here
                        || (depth > 0
                            && matches!(self.leaves(op), Leaves::Along)
                            && self.gather(def, along, depth - 1));
                    if !may {
                        return false;
                    }
                }
                Def::Param(..) | Def::Inst(..) | Def::Removed => {}
            }
        }
        along.push(inst);
        true
    }
}
