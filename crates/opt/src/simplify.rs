//! Computes what is constant and rewrites what has a simpler form: `x + 0`, `(x + 1) + 2`, `!(a < b)`, a parameter that is the same on
//! all ways. One walk in reverse postorder, repeated while parameters fall away.

use ir::{BinOp, Block, Cfg, Def, Func, Inst, IntCC, Op, Type, UnOp, Value};

use crate::fold;
use crate::rewrite::Replaced;

pub(crate) fn run(func: &mut Func) {
    // A parameter may turn out constant only when the code behind a back edge was looked at.
    for _ in 0..3 {
        let mut simplifier = Simplifier {
            replaced: Replaced::new(func),
            func,
            again: false,
        };
        simplifier.walk();
        let Simplifier {
            replaced, again, ..
        } = simplifier;
        replaced.apply(func);
        if !again {
            break;
        }
    }
}

struct Simplifier<'f> {
    func: &'f mut Func,
    replaced: Replaced,
    again: bool,
}

/// What an op becomes.
enum Simpler {
    /// A value that is there already.
    Value(Value),
    /// Another op in its place.
    Op(Op),
    /// Nothing: it has no result and need not happen.
    Nothing,
}

impl Simplifier<'_> {
    fn walk(&mut self) {
        let cfg = Cfg::new(self.func);
        for &block in &cfg.rpo {
            self.params(&cfg, block);
            self.block(block);
        }
    }

    /// Drops parameters that are the same value on all ways.
    fn params(&mut self, cfg: &Cfg, block: Block) {
        for n in (0..self.func.blocks[block].params.len()).rev() {
            let param = self.func.blocks[block].params[n];
            if block != self.func.entry()
                && let Some(value) = self.only_argument(cfg, block, n, param)
            {
                self.drop_param(cfg, block, n);
                self.replaced.replace(param, value);
                self.again = true;
            }
        }
    }

    fn only_argument(&self, cfg: &Cfg, block: Block, n: usize, param: Value) -> Option<Value> {
        let mut only = None;
        for &pred in &cfg.preds[block] {
            for target in self.func.blocks[pred].term.targets() {
                if target.block != block {
                    continue;
                }
                let arg = self.replaced.resolve(target.args[n]);
                if arg != param && only.is_some_and(|it| it != arg) {
                    return None;
                }
                if arg != param {
                    only = Some(arg);
                }
            }
        }
        only
    }

    fn drop_param(&mut self, cfg: &Cfg, block: Block, n: usize) {
        let mut preds = cfg.preds[block].to_vec();
        preds.dedup();
        let mut done: Vec<Block> = Vec::new();
        for pred in preds {
            if done.contains(&pred) {
                continue;
            }
            done.push(pred);
            for target in self.func.blocks[pred].term.targets_mut() {
                if target.block == block {
                    target.args.remove(n);
                }
            }
        }
        let param = self.func.blocks[block].params.remove(n);
        self.func.values[param].def = Def::Removed;
        let rest: Vec<Value> = self.func.blocks[block].params[n..].to_vec();
        for (at, value) in rest.into_iter().enumerate() {
            let at = u16::try_from(n + at).expect("block parameters fit u16");
            self.func.values[value].def = Def::Param(block, at);
        }
    }

    fn block(&mut self, block: Block) {
        let insts = std::mem::take(&mut self.func.blocks[block].insts);
        let mut kept = Vec::with_capacity(insts.len());
        for inst in insts {
            if self.inst(inst, &mut kept) {
                kept.push(inst);
            }
        }
        self.func.blocks[block].insts = kept;
        let mut term = std::mem::replace(
            &mut self.func.blocks[block].term,
            ir::Terminator::Unreachable,
        );
        term.map_values(|it| self.replaced.resolve(it));
        self.simplify_branch(&mut term);
        self.func.blocks[block].term = term;
    }

    /// Whether the instruction stays. What it needs anew is put into `kept` in front of it.
    fn inst(&mut self, inst: Inst, kept: &mut Vec<Inst>) -> bool {
        let replaced = &self.replaced;
        self.func.insts[inst]
            .op
            .map_values(|it| replaced.resolve(it));
        // Each rewriting makes the op simpler; the bound is a safety net.
        for _ in 0..8 {
            let op = &self.func.insts[inst].op;
            if matches!(op, Op::Call { .. } | Op::Iconst { .. } | Op::SymAddr { .. }) {
                break; // the most frequent of those that stay as they are
            }
            let op = op.clone();
            match self.simpler(&op, inst, kept) {
                None => break,
                Some(Simpler::Op(new)) => self.func.insts[inst].op = new,
                Some(Simpler::Nothing) => return false,
                Some(Simpler::Value(value)) => {
                    let result = self.func.result(inst);
                    self.replaced.replace(result, value);
                    return false;
                }
            }
        }
        true
    }

    fn simpler(&mut self, op: &Op, inst: Inst, kept: &mut Vec<Inst>) -> Option<Simpler> {
        match op {
            Op::Binary { op, a, b } => self.binary(*op, *a, *b, inst, kept),
            Op::Unary { op, ty, a } => self.unary(*op, *ty, *a),
            Op::Icmp { cc, a, b } => self.icmp(*cc, *a, *b),
            Op::Fcmp { cc, a, b } => {
                let holds = fold::compare_floats(*cc, self.fconst(*a)?, self.fconst(*b)?);
                Some(constant(Type::I8, i64::from(holds)))
            }
            Op::Select { cond, a, b } => match self.func.iconst(*cond) {
                _ if a == b => Some(Simpler::Value(*a)),
                Some(0) => Some(Simpler::Value(*b)),
                Some(_) => Some(Simpler::Value(*a)),
                None => None,
            },
            Op::Check { kind, a, b } => {
                let holds = match (self.func.iconst(*a), self.func.iconst(*b)) {
                    (Some(x), Some(y)) => fold::compare(kind.condition(), self.func.ty(*a), x, y),
                    (_, _) => a == b && fold::holds_of_equals(kind.condition()),
                };
                holds.then_some(Simpler::Nothing)
            }
            Op::NilCheck { ptr } => {
                let known = matches!(
                    self.func.def_op(*ptr),
                    Some(Op::SlotAddr { .. } | Op::SymAddr { .. })
                );
                known.then_some(Simpler::Nothing)
            }
            Op::Load {
                ty,
                addr,
                off,
                flags,
            } => {
                let (addr, off) = self.address(*addr, *off)?;
                Some(Simpler::Op(Op::Load {
                    ty: *ty,
                    addr,
                    off,
                    flags: *flags,
                }))
            }
            Op::Store {
                addr,
                val,
                off,
                flags,
            } => {
                let (addr, off) = self.address(*addr, *off)?;
                Some(Simpler::Op(Op::Store {
                    addr,
                    val: *val,
                    off,
                    flags: *flags,
                }))
            }
            Op::Iconst { .. }
            | Op::Fconst { .. }
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
            | Op::Comment { .. } => None,
        }
    }

    /// `(x + c) + off` as `x + off'`.
    fn address(&self, addr: Value, off: i32) -> Option<(Value, i32)> {
        let Some(Op::Binary {
            op: BinOp::Add,
            a,
            b,
        }) = self.func.def_op(addr)
        else {
            return None;
        };
        let sum = i64::from(off).checked_add(self.func.iconst(*b)?)?;
        Some((*a, i32::try_from(sum).ok()?))
    }

    fn fconst(&self, value: Value) -> Option<f64> {
        match self.func.def_op(value) {
            Some(Op::Fconst {
                ty: Type::F64,
                bits,
            }) => Some(f64::from_bits(*bits)),
            Some(Op::Fconst { bits, .. }) => {
                let bits = u32::try_from(*bits & 0xffff_ffff).expect("it is masked");
                Some(f64::from(f32::from_bits(bits)))
            }
            _ => None,
        }
    }

    fn binary(
        &mut self,
        op: BinOp,
        a: Value,
        b: Value,
        inst: Inst,
        kept: &mut Vec<Inst>,
    ) -> Option<Simpler> {
        let ty = self.func.ty(a);
        let (x, y) = (self.func.iconst(a), self.func.iconst(b));
        if let (Some(x), Some(y)) = (x, y) {
            return fold::binary(op, ty, x, y).map(|value| constant(ty, value));
        }
        if x.is_some() && commutes(op) {
            return Some(Simpler::Op(Op::Binary { op, a: b, b: a }));
        }
        let Some(y) = y else {
            let rotated = self.rotation(op, a, b).or_else(|| self.rotation(op, b, a));
            return rotated.or_else(|| self.same_operands(op, a, b));
        };
        match (op, y) {
            (
                BinOp::Add
                | BinOp::Sub
                | BinOp::Or
                | BinOp::Xor
                | BinOp::Shl
                | BinOp::ShrU
                | BinOp::ShrS
                | BinOp::RotL,
                0,
            )
            | (BinOp::Mul | BinOp::DivS | BinOp::DivU, 1)
            | (BinOp::And, -1) => Some(Simpler::Value(a)),
            (BinOp::Mul | BinOp::And, 0) | (BinOp::RemS | BinOp::RemU, 1) => Some(constant(ty, 0)),
            (BinOp::Sub, _) => {
                let negated =
                    self.constant_before(ty, fold::wrap(ty, y.wrapping_neg()), inst, kept);
                Some(Simpler::Op(Op::Binary {
                    op: BinOp::Add,
                    a,
                    b: negated,
                }))
            }
            (BinOp::Add | BinOp::Mul | BinOp::And | BinOp::Or | BinOp::Xor, _) => {
                self.two_constants(op, a, y, inst, kept)
            }
            (_, _) => None,
        }
    }

    /// `x << c | x >> (width - c)`
    fn rotation(&self, op: BinOp, left: Value, right: Value) -> Option<Simpler> {
        let (
            BinOp::Or | BinOp::Xor | BinOp::Add,
            Op::Binary {
                op: BinOp::Shl,
                a: x,
                b: by,
            },
            Op::Binary {
                op: BinOp::ShrU,
                a: same,
                b: back,
            },
        ) = (op, self.func.def_op(left)?, self.func.def_op(right)?)
        else {
            return None;
        };
        let turns = self
            .func
            .iconst(*by)?
            .checked_add(self.func.iconst(*back)?)?;
        let whole = x == same && turns == i64::from(self.func.ty(*x).bits());
        whole.then_some(Simpler::Op(Op::Binary {
            op: BinOp::RotL,
            a: *x,
            b: *by,
        }))
    }

    fn same_operands(&self, op: BinOp, a: Value, b: Value) -> Option<Simpler> {
        let zero = [BinOp::Sub, BinOp::Xor].contains(&op);
        let same = [BinOp::And, BinOp::Or].contains(&op);
        if a == b && zero {
            return Some(constant(self.func.ty(a), 0));
        }
        (a == b && same).then_some(Simpler::Value(a))
    }

    /// `(x op c) op y` as `x op (c op y)`; a sum with an address as that address further on.
    fn two_constants(
        &mut self,
        op: BinOp,
        a: Value,
        y: i64,
        inst: Inst,
        kept: &mut Vec<Inst>,
    ) -> Option<Simpler> {
        let ty = self.func.ty(a);
        let inner = self.func.def_op(a)?.clone();
        if let Op::Binary {
            op: same,
            a: x,
            b: c,
        } = inner
        {
            let c = self.func.iconst(c).filter(|_| same == op)?;
            let both = fold::binary(op, ty, c, y)?;
            let both = self.constant_before(ty, both, inst, kept);
            return Some(Simpler::Op(Op::Binary { op, a: x, b: both }));
        }
        let further = |off: i32| i32::try_from(i64::from(off).checked_add(y)?).ok();
        if let (Op::SlotAddr { slot, off }, BinOp::Add) = (&inner, op) {
            return Some(Simpler::Op(Op::SlotAddr {
                slot: *slot,
                off: further(*off)?,
            }));
        }
        if let (Op::SymAddr { sym, off }, BinOp::Add) = (&inner, op) {
            return Some(Simpler::Op(Op::SymAddr {
                sym: *sym,
                off: further(*off)?,
            }));
        }
        None
    }

    fn constant_before(&mut self, ty: Type, imm: i64, inst: Inst, kept: &mut Vec<Inst>) -> Value {
        let loc = self.func.insts[inst].loc;
        let new = self.func.make_inst(Op::Iconst { ty, imm }, loc);
        kept.push(new);
        self.func.result(new)
    }

    fn unary(&self, op: UnOp, ty: Type, a: Value) -> Option<Simpler> {
        let from = self.func.ty(a);
        if let Some(x) = self.func.iconst(a) {
            return fold::unary(op, from, ty, x).map(|value| constant(ty, value));
        }
        let Op::Unary {
            op: inner, a: x, ..
        } = self.func.def_op(a)?
        else {
            return None;
        };
        let (inner, x) = (*inner, *x);
        let original = self.func.ty(x);
        match (op, inner) {
            (UnOp::Neg, UnOp::Neg) | (UnOp::Not, UnOp::Not) => Some(Simpler::Value(x)),
            (UnOp::Zext, UnOp::Zext) | (UnOp::Sext, UnOp::Sext) | (UnOp::Trunc, UnOp::Trunc) => {
                Some(Simpler::Op(Op::Unary { op, ty, a: x }))
            }
            (UnOp::Sext, UnOp::Zext) => Some(Simpler::Op(Op::Unary {
                op: UnOp::Zext,
                ty,
                a: x,
            })),
            (UnOp::Trunc, UnOp::Zext | UnOp::Sext) if original == ty => Some(Simpler::Value(x)),
            (UnOp::Trunc, UnOp::Zext | UnOp::Sext) if original.bytes() > ty.bytes() => {
                Some(Simpler::Op(Op::Unary {
                    op: UnOp::Trunc,
                    ty,
                    a: x,
                }))
            }
            (UnOp::Trunc, UnOp::Zext | UnOp::Sext) => Some(Simpler::Op(Op::Unary {
                op: inner,
                ty,
                a: x,
            })),
            (_, _) => None,
        }
    }

    fn icmp(&self, cc: IntCC, a: Value, b: Value) -> Option<Simpler> {
        let ty = self.func.ty(a);
        let (x, y) = (self.func.iconst(a), self.func.iconst(b));
        match (x, y) {
            (Some(x), Some(y)) => Some(constant(Type::I8, i64::from(fold::compare(cc, ty, x, y)))),
            (Some(_), None) => Some(Simpler::Op(Op::Icmp {
                cc: cc.swapped(),
                a: b,
                b: a,
            })),
            _ if a == b => Some(constant(Type::I8, i64::from(fold::holds_of_equals(cc)))),
            (None, Some(0)) if cc == IntCC::LtU => Some(constant(Type::I8, 0)),
            (None, Some(0)) if cc == IntCC::GeU => Some(constant(Type::I8, 1)),
            (None, Some(y)) if ty == Type::I8 => self.boolean(cc, a, y),
            (_, _) => None,
        }
    }

    /// `(c < d) == 0`, `(c < d) != 0` and the like, where the left is 0 or 1.
    fn boolean(&self, cc: IntCC, a: Value, y: i64) -> Option<Simpler> {
        let truth = match (cc, y) {
            (IntCC::Ne, 0) | (IntCC::Eq, 1) => true,
            (IntCC::Eq, 0) | (IntCC::Ne, 1) => false,
            (_, _) => return None,
        };
        let op = self.func.def_op(a)?;
        if truth {
            return matches!(op, Op::Icmp { .. } | Op::Fcmp { .. }).then_some(Simpler::Value(a));
        }
        let Op::Icmp { cc, a, b } = op else {
            return None;
        };
        Some(Simpler::Op(Op::Icmp {
            cc: cc.inverse(),
            a: *a,
            b: *b,
        }))
    }

    /// A branch on `x == 0` or `x != 0`, x a truth value, is one on x.
    fn simplify_branch(&self, term: &mut ir::Terminator) {
        let ir::Terminator::Branch { cond, then_, else_ } = term else {
            return;
        };
        let Some(Op::Icmp { cc, a, b }) = self.func.def_op(*cond) else {
            return;
        };
        let zero = self.func.iconst(*b) == Some(0);
        let truth = matches!(
            self.func.def_op(*a),
            Some(Op::Icmp { .. } | Op::Fcmp { .. })
        );
        let truth = truth && zero;
        if truth && *cc == IntCC::Ne {
            *cond = *a;
        } else if truth && *cc == IntCC::Eq {
            *cond = *a;
            std::mem::swap(then_, else_);
        }
    }
}

fn constant(ty: Type, imm: i64) -> Simpler {
    Simpler::Op(Op::Iconst { ty, imm })
}

fn commutes(op: BinOp) -> bool {
    match op {
        BinOp::Add
        | BinOp::Mul
        | BinOp::MulHiS
        | BinOp::MulHiU
        | BinOp::And
        | BinOp::Or
        | BinOp::Xor => true,
        BinOp::Sub
        | BinOp::DivS
        | BinOp::DivU
        | BinOp::RemS
        | BinOp::RemU
        | BinOp::Shl
        | BinOp::ShrU
        | BinOp::ShrS
        | BinOp::RotL
        | BinOp::FAdd
        | BinOp::FSub
        | BinOp::FMul
        | BinOp::FDiv
        | BinOp::FMin
        | BinOp::FMax => false,
    }
}
