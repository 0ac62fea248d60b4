//! Leaves out what must hold: bounds checks, nil checks, comparisons whose outcome follows from what was compared before.
//!
//! A walk over the dominator tree that carries what is known of values at this place: a signed range for each, which values are less
//! than which others, which pointers are not nil. It is learnt from branches, from checks that held, from accesses that did not
//! fault, and from loops that count up (`for i := 0; i < n; i++`: `i` stays between its start and `n`). What is learnt in a block is
//! forgotten when the walk leaves its part of the tree.

use rustc_hash::FxHashMap;

use ir::{BinOp, Block, Cfg, Func, Inst, IntCC, Op, Terminator, TrapKind, Type, UnOp, Value};

use crate::rewrite::dominated;

/// Offsets below this fault at nil.
const PAGE: i32 = 4096;
/// How far definitions are followed for a range.
const DEPTH: u32 = 4;

pub(crate) fn run(func: &mut Func) {
    let cfg = Cfg::new(func);
    let children = dominated(func, &cfg);
    let mut walk = Walk {
        func,
        cfg: &cfg,
        ranges: FxHashMap::default(),
        less: FxHashMap::default(),
        not_nil: FxHashMap::default(),
        undo: Vec::new(),
    };
    let mut steps = vec![Step::Enter(walk.func.entry())];
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(block) => {
                steps.push(Step::Leave(walk.undo.len()));
                walk.enter(block);
                steps.extend(children[block].iter().rev().map(|&it| Step::Enter(it)));
            }
            Step::Leave(length) => walk.forget(length),
        }
    }
}

enum Step {
    Enter(Block),
    Leave(usize),
}

/// Smallest and largest, signed.
type Range = (i64, i64);

/// What to take back.
enum Undo {
    Range(Value, Option<Range>),
    Less(Value),
    NotNil(Value),
}

struct Walk<'f> {
    func: &'f mut Func,
    cfg: &'f Cfg,
    ranges: FxHashMap<Value, Range>,
    /// Signed: the key is less than the value, or with `false` perhaps equal.
    less: FxHashMap<Value, Vec<(Value, bool)>>,
    not_nil: FxHashMap<Value, ()>,
    undo: Vec<Undo>,
}

impl Walk<'_> {
    fn forget(&mut self, length: usize) {
        for undo in self.undo.split_off(length).into_iter().rev() {
            match undo {
                Undo::Range(value, Some(range)) => {
                    self.ranges.insert(value, range);
                }
                Undo::Range(value, None) => {
                    self.ranges.remove(&value);
                }
                Undo::Less(value) => {
                    self.less.entry(value).or_default().pop();
                }
                Undo::NotNil(value) => {
                    self.not_nil.remove(&value);
                }
            }
        }
    }

    fn enter(&mut self, block: Block) {
        if let [pred] = &self.cfg.preds[block] {
            self.learn_from_edge(*pred, block);
        } else {
            self.learn_from_loop(block);
        }
        let insts = std::mem::take(&mut self.func.blocks[block].insts);
        let kept = insts.into_iter().filter(|it| self.inst(*it)).collect();
        self.func.blocks[block].insts = kept;
    }

    fn learn_from_edge(&mut self, pred: Block, block: Block) {
        let Terminator::Branch { cond, then_, else_ } = &self.func.blocks[pred].term else {
            return;
        };
        if then_.block == else_.block {
            return;
        }
        let holds = then_.block == block;
        if let Some(Op::Icmp { cc, a, b }) = self.func.def_op(*cond) {
            let (cc, a, b) = (*cc, *a, *b);
            self.learn(if holds { cc } else { cc.inverse() }, a, b);
        }
    }

    /// A loop whose head tests `i < n` and that goes on with `i + 1`: `i` is never below its start, and `i + 1` does not wrap.
    fn learn_from_loop(&mut self, head: Block) {
        let Terminator::Branch { cond, then_, else_ } = &self.func.blocks[head].term else {
            return;
        };
        let Some(Op::Icmp { cc, a, b }) = self.func.def_op(*cond) else {
            return;
        };
        let (mut cc, mut a, mut b) = (*cc, *a, *b);
        let params = self.func.blocks[head].params.clone();
        if params.contains(&b) {
            (cc, a, b) = (cc.swapped(), b, a);
        }
        let Some(n) = params.iter().position(|it| *it == a) else {
            return;
        };
        // The way on which the test holds must be the only one into the rest of the loop.
        let (inner, out) = match cc {
            IntCC::LtS => (then_.block, else_.block),
            IntCC::GeS => (else_.block, then_.block),
            IntCC::Eq
            | IntCC::Ne
            | IntCC::LeS
            | IntCC::GtS
            | IntCC::LtU
            | IntCC::LeU
            | IntCC::GtU
            | IntCC::GeU => return,
        };
        let guards = |it: Block| {
            inner != out && self.cfg.preds[inner].len() == 1 && self.cfg.dominates(inner, it)
        };
        let limit = self.range(b).1;
        let mut low = i64::MAX;
        for &pred in &self.cfg.preds[head] {
            let back = self.cfg.dominates(head, pred);
            for target in self.func.blocks[pred].term.targets() {
                if target.block != head {
                    continue;
                }
                let arg = target.args[n];
                if !back {
                    low = low.min(self.range(arg).0);
                    continue;
                }
                let step = match self.func.def_op(arg) {
                    Some(Op::Binary {
                        op: BinOp::Add,
                        a: x,
                        b: y,
                    }) if *x == a => self.func.iconst(*y),
                    _ if arg == a => Some(0),
                    _ => None,
                };
                // Behind the test i is at most limit - 1, so i + step is at most limit - 1 + step.
                let fits = step.is_some_and(|it| it >= 0 && limit.checked_add(it - 1).is_some());
                if !fits || !guards(pred) {
                    return;
                }
            }
        }
        if low != i64::MAX {
            let high = self.range(a).1;
            self.narrow(a, (low, high));
        }
    }

    /// The comparison holds here.
    fn learn(&mut self, cc: IntCC, a: Value, b: Value) {
        if self.func.ty(a) != Type::I64 {
            return;
        }
        let ((a0, a1), (b0, b1)) = (self.range(a), self.range(b));
        match cc {
            IntCC::LtS => {
                self.narrow(a, (a0, b1.saturating_sub(1)));
                self.narrow(b, (a0.saturating_add(1), b1));
                self.note_less(a, b, true);
            }
            IntCC::LeS => {
                self.narrow(a, (a0, b1));
                self.narrow(b, (a0, b1));
                self.note_less(a, b, false);
            }
            IntCC::GtS => self.learn(IntCC::LtS, b, a),
            IntCC::GeS => self.learn(IntCC::LeS, b, a),
            // Below a number that is not negative nothing is negative.
            IntCC::LtU if b0 >= 0 => {
                self.narrow(a, (a0.max(0), a1));
                self.learn(IntCC::LtS, a, b);
            }
            IntCC::LeU if b0 >= 0 => {
                self.narrow(a, (a0.max(0), a1));
                self.learn(IntCC::LeS, a, b);
            }
            IntCC::LtU | IntCC::LeU => {}
            IntCC::GtU => self.learn_if(IntCC::LtU, b, a, a0),
            IntCC::GeU => self.learn_if(IntCC::LeU, b, a, a0),
            IntCC::Eq => {
                let both = (a0.max(b0), a1.min(b1));
                self.narrow(a, both);
                self.narrow(b, both);
                self.note_less(a, b, false);
                self.note_less(b, a, false);
            }
            IntCC::Ne => {
                if (b0, b1) == (0, 0) {
                    self.note_not_nil(a);
                }
                if b0 == b1 && a0 == b0 {
                    self.narrow(a, (a0.saturating_add(1), a1));
                } else if b0 == b1 && a1 == b0 {
                    self.narrow(a, (a0, a1.saturating_sub(1)));
                }
            }
        }
    }

    fn learn_if(&mut self, cc: IntCC, a: Value, b: Value, low: i64) {
        if low >= 0 {
            self.learn(cc, a, b);
        }
    }

    fn narrow(&mut self, value: Value, range: Range) {
        if self.func.iconst(value).is_some() {
            return;
        }
        let old = self.range(value);
        let new = (old.0.max(range.0), old.1.min(range.1));
        if new != old && new.0 <= new.1 {
            let before = self.ranges.insert(value, new);
            self.undo.push(Undo::Range(value, before));
        }
    }

    fn note_less(&mut self, a: Value, b: Value, strictly: bool) {
        self.less.entry(a).or_default().push((b, strictly));
        self.undo.push(Undo::Less(a));
    }

    fn note_not_nil(&mut self, value: Value) {
        if self.not_nil.insert(value, ()).is_none() {
            self.undo.push(Undo::NotNil(value));
        }
    }

    /// Signed: whether a < b, or a <= b.
    fn is_less(&self, a: Value, b: Value, strictly: bool, depth: u32) -> bool {
        if a == b {
            return !strictly;
        }
        let (high, low) = (self.range(a).1, self.range(b).0);
        if high < low || (!strictly && high == low) {
            return true;
        }
        let Some(known) = self.less.get(&a) else {
            return false;
        };
        known.iter().rev().take(8).any(|&(next, strict)| {
            let rest = strictly && !strict;
            if next == b {
                !rest
            } else {
                depth > 0 && self.is_less(next, b, rest, depth - 1)
            }
        })
    }

    /// What a comparison gives here, if that is certain.
    fn outcome(&self, cc: IntCC, a: Value, b: Value) -> Option<bool> {
        if self.func.ty(a) != Type::I64 {
            return None;
        }
        let decide = |holds: bool, fails: bool| holds.then_some(true).or(fails.then_some(false));
        match cc {
            IntCC::LtS => decide(self.is_less(a, b, true, 2), self.is_less(b, a, false, 2)),
            IntCC::LeS => decide(self.is_less(a, b, false, 2), self.is_less(b, a, true, 2)),
            IntCC::GtS => self.outcome(IntCC::LtS, b, a),
            IntCC::GeS => self.outcome(IntCC::LeS, b, a),
            IntCC::LtU | IntCC::LeU => {
                // Of numbers that are not negative the order is the same.
                let (a0, b0) = (self.range(a).0, self.range(b).0);
                let signed = if cc == IntCC::LtU {
                    IntCC::LtS
                } else {
                    IntCC::LeS
                };
                let found = self.outcome(signed, a, b);
                match found {
                    Some(true) if a0 >= 0 => Some(true),
                    Some(false) if b0 >= 0 => Some(false),
                    Some(_) | None => None,
                }
            }
            IntCC::GtU => self.outcome(IntCC::LtU, b, a),
            IntCC::GeU => self.outcome(IntCC::LeU, b, a),
            IntCC::Eq | IntCC::Ne => {
                let ((a0, a1), (b0, b1)) = (self.range(a), self.range(b));
                let differ = a1 < b0 || b1 < a0;
                differ.then_some(cc == IntCC::Ne)
            }
        }
    }

    fn range(&self, value: Value) -> Range {
        self.range_of(value, DEPTH)
    }

    fn range_of(&self, value: Value, depth: u32) -> Range {
        let ty = self.func.ty(value);
        if ty.is_float() {
            return (i64::MIN, i64::MAX);
        }
        let all = full(ty);
        let found = match self.func.def_op(value) {
            Some(op) if depth > 0 => self.range_of_op(op, ty, depth - 1).unwrap_or(all),
            Some(Op::Iconst { imm, .. }) => (*imm, *imm),
            Some(_) | None => all,
        };
        match self.ranges.get(&value) {
            Some(known) => (known.0.max(found.0), known.1.min(found.1)),
            None => found,
        }
    }

    fn range_of_op(&self, op: &Op, ty: Type, depth: u32) -> Option<Range> {
        match op {
            Op::Iconst { imm, .. } => Some((*imm, *imm)),
            Op::Icmp { .. } | Op::Fcmp { .. } => Some((0, 1)),
            Op::Select { a, b, .. } => {
                let (a, b) = (self.range_of(*a, depth), self.range_of(*b, depth));
                Some((a.0.min(b.0), a.1.max(b.1)))
            }
            Op::Unary { op, a, .. } => self.range_of_unary(*op, *a, depth),
            Op::Binary { op, a, b } => {
                let (a, b) = (self.range_of(*a, depth), self.range_of(*b, depth));
                let (low, high) = range_of_binary(*op, ty, a, b)?;
                let (least, most) = full(ty);
                (least <= low && high <= most).then_some((low, high))
            }
            Op::Fconst { .. }
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

    fn range_of_unary(&self, op: UnOp, a: Value, depth: u32) -> Option<Range> {
        let (low, high) = self.range_of(a, depth);
        let from = self.func.ty(a);
        let bits = i64::from(from.bits());
        match op {
            UnOp::Sext => Some((low, high)),
            UnOp::Zext if low >= 0 => Some((low, high)),
            UnOp::Zext => Some((0, (1 << bits) - 1)),
            UnOp::Clz | UnOp::Ctz | UnOp::Popcnt => Some((0, bits)),
            UnOp::Neg
            | UnOp::Not
            | UnOp::Bswap
            | UnOp::Trunc
            | UnOp::IntToFloat
            | UnOp::FloatToInt
            | UnOp::FloatCast
            | UnOp::Bitcast
            | UnOp::FNeg
            | UnOp::FAbs
            | UnOp::FSqrt
            | UnOp::Opaque => None,
        }
    }

    fn is_not_nil(&self, value: Value) -> bool {
        match self.func.def_op(value) {
            Some(Op::SlotAddr { .. } | Op::SymAddr { .. } | Op::ClosureCtx) => true,
            _ => self.not_nil.contains_key(&value),
        }
    }

    /// Whether the instruction stays.
    fn inst(&mut self, inst: Inst) -> bool {
        let op = self.func.insts[inst].op.clone();
        match op {
            Op::Check { kind, a, b } => self.check(kind, a, b),
            Op::NilCheck { ptr } => {
                let needed = !self.is_not_nil(ptr);
                self.note_not_nil(ptr);
                needed
            }
            Op::Icmp { cc, a, b } => {
                if let Some(holds) = self.outcome(cc, a, b) {
                    self.func.insts[inst].op = Op::Iconst {
                        ty: Type::I8,
                        imm: i64::from(holds),
                    };
                }
                true
            }
            Op::Load { addr, off, .. } | Op::Store { addr, off, .. } => {
                self.access(inst, addr, off);
                true
            }
            Op::Binary { op, a, b } => {
                self.division(inst, op, a, b);
                true
            }
            Op::Call { .. }
            | Op::Atomic { .. }
            | Op::Iconst { .. }
            | Op::Fconst { .. }
            | Op::Unary { .. }
            | Op::Fcmp { .. }
            | Op::Select { .. }
            | Op::SlotAddr { .. }
            | Op::SymAddr { .. }
            | Op::OutArgAddr { .. }
            | Op::InArgAddr { .. }
            | Op::ClosureCtx
            | Op::FramePointer
            | Op::MemCopy { .. }
            | Op::MemZero { .. }
            | Op::Comment { .. } => true,
        }
    }

    fn check(&mut self, kind: TrapKind, a: Value, b: Value) -> bool {
        let needed = self.outcome(kind.condition(), a, b) != Some(true);
        let needed = needed && !(kind == TrapKind::Nil && self.is_not_nil(a));
        self.learn(kind.condition(), a, b);
        needed
    }

    /// An access that is no nil check any more because there was one; or is one for what follows.
    fn access(&mut self, inst: Inst, addr: Value, off: i32) {
        let known = self.is_not_nil(addr);
        if let Op::Load { flags, .. } | Op::Store { flags, .. } = &mut self.func.insts[inst].op
            && flags.may_fault
        {
            flags.may_fault = !known;
            if (0..PAGE).contains(&off) {
                self.note_not_nil(addr);
            }
        }
    }

    /// Divided without signs where there are none.
    fn division(&mut self, inst: Inst, op: BinOp, a: Value, b: Value) {
        if self.range(a).0 < 0 || self.range(b).0 < 0 {
            return;
        }
        // The factor for a constant that is no power of two is longer without a sign.
        if op != BinOp::ShrS && self.func.iconst(b).is_some_and(|it| it & (it - 1) != 0) {
            return;
        }
        let unsigned = match op {
            BinOp::DivS => BinOp::DivU,
            BinOp::RemS => BinOp::RemU,
            BinOp::ShrS => BinOp::ShrU,
            BinOp::Add
            | BinOp::Sub
            | BinOp::Mul
            | BinOp::MulHiS
            | BinOp::MulHiU
            | BinOp::DivU
            | BinOp::RemU
            | BinOp::And
            | BinOp::Or
            | BinOp::Xor
            | BinOp::Shl
            | BinOp::ShrU
            | BinOp::RotL
            | BinOp::FAdd
            | BinOp::FSub
            | BinOp::FMul
            | BinOp::FDiv
            | BinOp::FMin
            | BinOp::FMax => return,
        };
        self.func.insts[inst].op = Op::Binary { op: unsigned, a, b };
    }
}

/// All values of a type, signed.
fn full(ty: Type) -> Range {
    match ty {
        Type::I8 => (-128, 127),
        Type::I16 => (-32768, 32767),
        Type::I32 => (i64::from(i32::MIN), i64::from(i32::MAX)),
        Type::I64 | Type::F32 | Type::F64 => (i64::MIN, i64::MAX),
    }
}

/// The range of a result; nothing if it may wrap or is not followed.
fn range_of_binary(op: BinOp, ty: Type, a: Range, b: Range) -> Option<Range> {
    let constant = (b.0 == b.1).then_some(b.0);
    match op {
        BinOp::Add => Some((a.0.checked_add(b.0)?, a.1.checked_add(b.1)?)),
        BinOp::Sub => Some((a.0.checked_sub(b.1)?, a.1.checked_sub(b.0)?)),
        BinOp::Mul if a.0 >= 0 && b.0 >= 0 => Some((a.0.checked_mul(b.0)?, a.1.checked_mul(b.1)?)),
        BinOp::And if a.0 >= 0 && b.0 >= 0 => Some((0, a.1.min(b.1))),
        BinOp::And if b.0 >= 0 => Some((0, b.1)),
        BinOp::And if a.0 >= 0 => Some((0, a.1)),
        BinOp::Or | BinOp::Xor if a.0 >= 0 && b.0 >= 0 => {
            let bits = 64 - (a.1 | b.1).leading_zeros();
            Some((0, i64::MAX >> (63 - bits.min(63))))
        }
        BinOp::DivS | BinOp::DivU if a.0 >= 0 && constant.is_some_and(|it| it > 0) => {
            Some((a.0 / constant?, a.1 / constant?))
        }
        BinOp::RemS | BinOp::RemU if a.0 >= 0 && b.0 >= 0 => Some((0, a.1.min((b.1 - 1).max(0)))),
        BinOp::RemU if b.0 >= 1 => Some((0, b.1 - 1)),
        BinOp::RemS if b.0 >= 1 => Some((1 - b.1, b.1 - 1)),
        BinOp::Shl => {
            let count = constant.filter(|it| (0..63).contains(it) && a.0 >= 0)?;
            Some((a.0.checked_mul(1 << count)?, a.1.checked_mul(1 << count)?))
        }
        BinOp::ShrS => {
            let count = constant.filter(|it| (0..64).contains(it))?;
            Some((a.0 >> count, a.1 >> count))
        }
        BinOp::ShrU => {
            let count = constant.filter(|it| (0..i64::from(ty.bits())).contains(it))?;
            if a.0 >= 0 {
                return Some((a.0 >> count, a.1 >> count));
            }
            let most = if count == 0 {
                return None;
            } else {
                (1i64 << (i64::from(ty.bits()) - count).min(62)) - 1
            };
            (i64::from(ty.bits()) - count <= 62).then_some((0, most))
        }
        BinOp::Mul
        | BinOp::And
        | BinOp::Or
        | BinOp::Xor
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
    }
}
