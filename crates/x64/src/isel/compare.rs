//! Comparisons: into flags for branches, checks and selects, or into a byte.

use super::source::Source;
use super::{Isel, Operands};
use crate::inst::{Arg, CC, Cond, Kind};
use crate::regalloc::VReg;
use ir::{BinOp, FloatCC, Inst, IntCC, Op, TrapKind, Type, Value};

/// The names of an instruction of all widths.
type Widths = [&'static str; 4];

const CMP: Widths = ["cmpb", "cmpw", "cmpl", "cmpq"];
const TEST: Widths = ["testb", "testw", "testl", "testq"];

fn of_width(names: Widths, ty: Type) -> &'static str {
    match ty {
        Type::I8 => names[0],
        Type::I16 => names[1],
        Type::I32 => names[2],
        Type::I64 | Type::F32 | Type::F64 => names[3],
    }
}

/// A comparison instruction with what its flags mean; not emitted yet.
struct Comparison {
    name: &'static str,
    ty: Type,
    /// AT&T order: the second is compared with the first.
    args: [Source; 2],
    cc: CC,
}

impl Isel<'_> {
    /// Emits the comparison behind `value` (a bool), or a test of it; says which condition means "true". Nothing that changes flags
    /// may be emitted between this and the instruction that reads them.
    pub(super) fn condition(&mut self, value: Value) -> Cond {
        let outer = self.keep_loads;
        self.keep_loads |= self.uses_of(value) > 1;
        let cond = self.condition_of(value);
        self.keep_loads = outer;
        cond
    }
    fn condition_of(&mut self, value: Value) -> Cond {
        match self.fusible(value) {
            Some(Op::Icmp { cc, a, b }) => {
                let (cc, a, b) = (*cc, *a, *b);
                if let Some(inner) = self.negation(cc, a, b) {
                    return self.condition(inner).inverse();
                }
                let comparison = self.comparison(cc, a, b);
                let cc = comparison.cc;
                self.emit_comparison(comparison);
                Cond::Is(cc)
            }
            Some(Op::Fcmp { cc, a, b }) => {
                let (cc, a, b) = (*cc, *a, *b);
                self.compare_floats(cc, a, b)
            }
            Some(_) | None => {
                let reg = self.reg(value);
                let comparison = Comparison {
                    name: "testb",
                    ty: Type::I8,
                    args: [Source::Reg(reg), Source::Reg(reg)],
                    cc: CC::NE,
                };
                self.emit_comparison(comparison);
                Cond::Is(CC::NE)
            }
        }
    }
    /// The comparison that makes `value`, if it may be made again here: in its own block it costs nothing, elsewhere its operands
    /// would have to live longer.
    fn fusible(&self, value: Value) -> Option<&'_ Op> {
        let inst = self.func.def_inst(value)?;
        let op = &self.func.insts[inst].op;
        let fits = matches!(op, Op::Icmp { .. } | Op::Fcmp { .. })
            && (self.points[inst].block == self.here.block || self.uses[value.0 as usize] == 1);
        fits.then_some(op)
    }
    /// `x == 0` where x is itself a comparison: its inverse.
    fn negation(&self, cc: IntCC, a: Value, b: Value) -> Option<Value> {
        let inverted = cc == IntCC::Eq
            && self.func.iconst(b) == Some(0)
            && self.func.ty(a) == Type::I8
            && self.fusible(a).is_some();
        inverted.then_some(a)
    }
    /// How to compare two integers. Registers are asked for here; the instruction is emitted by the caller.
    fn comparison(&mut self, cc: IntCC, a: Value, b: Value) -> Comparison {
        let (cc, a, b) = if self.func.iconst(a).is_some() && self.func.iconst(b).is_none() {
            (cc.swapped(), b, a)
        } else {
            (cc, a, b)
        };
        let ty = self.func.ty(a);
        if self.func.iconst(b) == Some(0)
            && let Some(test) = self.test(cc, a, ty)
        {
            return test;
        }
        let right = if let Some(imm) = self.immediate(b) {
            Source::Imm(imm)
        } else if self.sinkable(a).is_some() || self.sinkable(b).is_none() {
            // At most one operand is memory; a spill slot counts, so the left one has a register unless it is a load.
            if let Some(Op::SymAddr { sym, off }) = self.func.def_op(b) {
                Source::SymImm(*sym, *off)
            } else {
                Source::Reg(self.reg(b))
            }
        } else {
            self.source_no_imm(b)
        };
        let left = match right {
            Source::Mem(_) => Source::Reg(self.reg(a)),
            Source::Imm(_) | Source::SymImm(..) | Source::Reg(_) => self.source_no_imm(a),
        };
        Comparison {
            name: of_width(CMP, ty),
            ty,
            args: [right, left],
            cc: CC::of(cc),
        }
    }
    /// A comparison with zero.
    fn test(&mut self, cc: IntCC, a: Value, ty: Type) -> Option<Comparison> {
        let cc = CC::of(cc);
        if self.sinkable(a).is_some() {
            return None;
        }
        if let Some(Op::Binary {
            op: BinOp::And,
            a: x,
            b: y,
        }) = self.func.def_op(a)
            && self.uses[a.0 as usize] == 1
            && self
                .func
                .def_inst(a)
                .is_some_and(|i| self.points[i].block == self.here.block)
        {
            let (x, y) = (*x, *y);
            let mask = match self.immediate(y) {
                Some(imm) => Source::Imm(imm),
                None => Source::Reg(self.reg(y)),
            };
            let left = Source::Reg(self.reg(x));
            // A low mask of a wide value is tested in fewer bytes.
            let low = matches!(mask, Source::Imm(imm) if imm >= 0);
            let ty = if low && ty == Type::I64 {
                Type::I32
            } else {
                ty
            };
            return Some(Comparison {
                name: of_width(TEST, ty),
                ty,
                args: [mask, left],
                cc,
            });
        }
        let reg = self.reg(a);
        Some(Comparison {
            name: of_width(TEST, ty),
            ty,
            args: [Source::Reg(reg), Source::Reg(reg)],
            cc,
        })
    }
    fn emit_comparison(&mut self, comparison: Comparison) {
        let mut ops = Operands::default();
        let [first, second] = self.comparison_args(&comparison, &mut ops);
        self.op(comparison.name, [first, second, Arg::None], ops);
    }
    fn comparison_args(&self, comparison: &Comparison, ops: &mut Operands) -> [Arg; 2] {
        let Comparison { ty, args, .. } = *comparison;
        match args {
            [Source::Reg(x), Source::Reg(y)] if x == y => {
                let arg = super::source::exact_arg(ty, ops.read(x));
                [arg, arg]
            }
            [Source::Reg(x), Source::Reg(y)] => {
                let first = super::source::exact_arg(ty, ops.read_any(x));
                [first, super::source::exact_arg(ty, ops.read(y))]
            }
            [Source::Mem(_), Source::Reg(y)] => {
                let first = ops.exact(args[0], ty);
                [first, super::source::exact_arg(ty, ops.read(y))]
            }
            [Source::Reg(x), Source::Mem(_)] => {
                let first = super::source::exact_arg(ty, ops.read(x));
                [first, ops.exact(args[1], ty)]
            }
            [first, second] => [ops.exact(first, ty), ops.exact(second, ty)],
        }
    }
    fn compare_floats(&mut self, cc: FloatCC, a: Value, b: Value) -> Cond {
        // `ucomis b, a` sets the flags as an unsigned comparison of a with b; unordered sets all three.
        let (cond, a, b) = match cc {
            FloatCC::Eq => (Cond::FloatEq, a, b),
            FloatCC::Ne => (Cond::FloatNe, a, b),
            FloatCC::Lt => (Cond::Is(CC::A), b, a),
            FloatCC::Le => (Cond::Is(CC::AE), b, a),
            FloatCC::Gt => (Cond::Is(CC::A), a, b),
            FloatCC::Ge => (Cond::Is(CC::AE), a, b),
        };
        let ty = self.func.ty(a);
        let name = if ty == Type::F64 {
            "ucomisd"
        } else {
            "ucomiss"
        };
        let right = self.source_no_imm(b);
        let left = self.reg(a);
        let mut ops = Operands::default();
        let first = ops.source(right, ty);
        let second = Arg::X(ops.read(left));
        self.op(name, [first, second, Arg::None], ops);
        cond
    }

    /// A comparison whose value is wanted as a byte.
    pub(super) fn set_condition(&mut self, inst: Inst) {
        let dst = self.result(inst);
        let outer = self.keep_loads;
        self.keep_loads |= self.uses_of(self.func.result(inst)) > 1;
        let cond = if let Op::Icmp { cc, a, b } = &self.func.insts[inst].op {
            let (cc, a, b) = (*cc, *a, *b);
            if let Some(inner) = self.negation(cc, a, b) {
                self.condition(inner).inverse()
            } else {
                let comparison = self.comparison(cc, a, b);
                let cc = comparison.cc;
                self.emit_comparison(comparison);
                Cond::Is(cc)
            }
        } else if let Op::Fcmp { cc, a, b } = &self.func.insts[inst].op {
            let (cc, a, b) = (*cc, *a, *b);
            self.compare_floats(cc, a, b)
        } else {
            unreachable!("isel: {inst} is not a comparison in {}", self.func.name);
        };
        self.keep_loads = outer;
        let (ordered, equal, join) = match cond {
            Cond::Is(cc) => return self.set(cc, dst),
            Cond::FloatEq => (CC::NP, CC::E, "andl"),
            Cond::FloatNe => (CC::P, CC::NE, "orl"),
        };
        let (x, y) = (self.int_temp(), self.int_temp());
        self.set(ordered, x);
        self.set(equal, y);
        self.alu(join, Type::I32, dst, x, Source::Reg(y));
    }
    fn set(&mut self, cc: CC, dst: VReg) {
        let mut ops = Operands::default();
        let d = Arg::R8(ops.write(dst));
        self.op(cc.set(), [d, Arg::None, Arg::None], ops);
    }

    pub(super) fn select(&mut self, inst: Inst, cond: Value, a: Value, b: Value) {
        let dst = self.result(inst);
        let ty = self.func.ty(a);
        let tie_first = self.better_tied(a, b);
        // Operands first: what makes them may change flags.
        let (x, y) = (self.reg(a), self.reg(b));
        let cond = self.condition(cond);
        if ty.is_float() {
            let mut ops = Operands::default();
            let y = ops.read(y);
            let src = ops.read_late(x);
            let dst = ops.write_tied(dst, y);
            self.emit(Kind::FloatMove { cond, src, dst }, ops);
            return;
        }
        let wide = ty == Type::I64;
        match cond {
            Cond::Is(cc) if tie_first => {
                self.conditional_move(cc.inverse(), wide, y, x, dst);
            }
            Cond::Is(cc) => self.conditional_move(cc, wide, x, y, dst),
            Cond::FloatEq => {
                let half = self.int_temp();
                self.conditional_move(CC::NE, wide, y, x, half);
                self.conditional_move(CC::P, wide, y, half, dst);
            }
            Cond::FloatNe => {
                let half = self.int_temp();
                self.conditional_move(CC::NE, wide, x, y, half);
                self.conditional_move(CC::P, wide, x, half, dst);
            }
        }
    }
    /// `dst = cc ? src : otherwise`.
    fn conditional_move(&mut self, cc: CC, wide: bool, src: VReg, otherwise: VReg, dst: VReg) {
        let arg = |n| if wide { Arg::R64(n) } else { Arg::R32(n) };
        let mut ops = Operands::default();
        let tied = ops.read(otherwise);
        let src = arg(ops.read_any(src));
        let dst = arg(ops.write_tied(dst, tied));
        self.op(cc.cmov(wide), [src, dst, Arg::None], ops);
    }

    pub(super) fn check(&mut self, kind: TrapKind, a: Value, b: Value) {
        let mut ops = Operands::default();
        let (const_a, const_b) = (self.func.iconst(a), self.func.iconst(b));
        let both = const_a.is_some() && const_b.is_some();
        let zero = const_a == Some(0) || const_b == Some(0);
        if both || (zero && kind.passes_operands()) {
            // The stub wants both operands as they are, so no clever test.
            let (left, right) = (self.reg(a), self.reg(b));
            let comparison = Comparison {
                name: "cmpq",
                ty: Type::I64,
                args: [Source::Reg(right), Source::Reg(left)],
                cc: CC::of(kind.condition()),
            };
            self.trap(kind, &comparison, false, &mut ops);
            return;
        }
        let swapped = self.func.iconst(a).is_some() && self.func.iconst(b).is_none();
        let comparison = self.comparison(kind.condition(), a, b);
        self.trap(kind, &comparison, swapped, &mut ops);
    }
    fn trap(&mut self, kind: TrapKind, comparison: &Comparison, swapped: bool, ops: &mut Operands) {
        let args = self.comparison_args(comparison, ops);
        let is_test = comparison.name.starts_with("test");
        let (a, b) = match (kind.passes_operands(), is_test, swapped) {
            (false, ..) => (Arg::None, Arg::None),
            (true, false, false) => (args[1], args[0]),
            (true, false, true) => (args[0], args[1]),
            // A test compares its operand with 0.
            (true, true, false) => (args[1], Arg::Imm(0)),
            (true, true, true) => (Arg::Imm(0), args[1]),
        };
        let kind = Kind::Trap {
            name: comparison.name,
            args,
            cc: comparison.cc.inverse(),
            kind,
            a,
            b,
        };
        self.emit(kind, std::mem::take(ops));
    }
}
