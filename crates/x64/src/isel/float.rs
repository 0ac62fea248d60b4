//! Floating point: SSE2 scalars.

use super::source::{Source, reg_arg};
use super::{Isel, Operands};
use crate::inst::{Arg, Kind};
use crate::isel::address::{Addr, AddrBase};
use crate::regalloc::VReg;
use ir::{BinOp, Op, Type, Value};

fn pick(names: (&'static str, &'static str), ty: Type) -> &'static str {
    if ty == Type::F64 { names.1 } else { names.0 }
}

impl Isel<'_> {
    /// The address of a constant of the function.
    fn const_addr(&mut self, bits: u64, bytes: u8) -> Addr {
        let number = self.constant(bits, bytes);
        Addr {
            sym: None,
            base: AddrBase::Const(number),
            index: None,
            disp: 0,
        }
    }
    /// A float constant as a memory operand.
    pub(super) fn float_memory(&mut self, value: Value) -> Option<Addr> {
        let Op::Fconst { ty, bits } = self.func.def_op(value)? else {
            return None;
        };
        let bytes = if *ty == Type::F64 { 8 } else { 4 };
        (*bits != 0).then(|| self.const_addr(*bits, bytes))
    }
    pub(super) fn float_const(&mut self, ty: Type, bits: u64) -> VReg {
        let dst = self.float_temp();
        let mut ops = Operands::default();
        if bits == 0 {
            let d = Arg::X(ops.write(dst));
            self.op("xorps", [d, d, Arg::None], ops);
            return dst;
        }
        let bytes = if ty == Type::F64 { 8 } else { 4 };
        let addr = self.const_addr(bits, bytes);
        let arg = ops.memory(addr);
        let d = Arg::X(ops.write(dst));
        self.op(pick(("movss", "movsd"), ty), [arg, d, Arg::None], ops);
        dst
    }
    /// `a op b` by an instruction of these names (F32, F64).
    pub(super) fn float_binary(
        &mut self,
        names: (&'static str, &'static str),
        commutes: bool,
        dst: VReg,
        a: Value,
        b: Value,
    ) {
        let ty = self.func.ty(a);
        let is_memory = |v: Value| {
            self.sinkable(v).is_some() || matches!(self.func.def_op(v), Some(Op::Fconst { .. }))
        };
        let swap = commutes && !is_memory(b) && (is_memory(a) || self.better_tied(b, a));
        let (a, b) = if swap { (b, a) } else { (a, b) };
        let b = self.source_no_imm(b);
        let a = self.reg(a);
        self.float_alu(pick(names, ty), dst, a, b);
    }
    /// `dst = a op b`, a tied to dst.
    fn float_alu(&mut self, name: &'static str, dst: VReg, a: VReg, b: Source) {
        let mut ops = Operands::default();
        let a = ops.read(a);
        let b = ops.source(b, Type::F64);
        let d = ops.write_tied(dst, a);
        self.op(name, [b, Arg::X(d), Arg::None], ops);
    }
    /// The same with both in registers: packed instructions take no unaligned memory, so no spill slot either.
    fn packed(&mut self, name: &'static str, dst: VReg, a: VReg, b: VReg) {
        let mut ops = Operands::default();
        let a = ops.read(a);
        let b = Arg::X(ops.read(b));
        let d = ops.write_tied(dst, a);
        self.op(name, [b, Arg::X(d), Arg::None], ops);
    }
    fn masked_float(&mut self, name: &'static str, dst: VReg, a: VReg, mask: u64) {
        let addr = self.const_addr(mask, 16);
        self.float_alu(name, dst, a, Source::Mem(addr));
    }
    fn sign_mask(ty: Type) -> u64 {
        if ty == Type::F64 {
            1 << 63
        } else {
            0x8000_0000_8000_0000
        }
    }
    /// Both orders of the machine's min agree but for NaNs and zeros; or-ing them gives a NaN if there is one, and -0 below +0.
    /// The maximum is the negated minimum of the negated operands.
    pub(super) fn float_min_max(&mut self, op: BinOp, ty: Type, dst: VReg, a: Value, b: Value) {
        let name = pick(("minss", "minsd"), ty);
        let (mut a, mut b) = (self.reg(a), self.reg(b));
        let negate = op == BinOp::FMax;
        let mask = Self::sign_mask(ty);
        if negate {
            let (x, y) = (self.float_temp(), self.float_temp());
            self.masked_float("xorps", x, a, mask);
            self.masked_float("xorps", y, b, mask);
            (a, b) = (x, y);
        }
        let (x, y) = (self.float_temp(), self.float_temp());
        self.float_alu(name, x, a, Source::Reg(b));
        self.float_alu(name, y, b, Source::Reg(a));
        if negate {
            let either = self.float_temp();
            self.packed("orps", either, x, y);
            self.masked_float("xorps", dst, either, mask);
        } else {
            self.packed("orps", dst, x, y);
        }
    }
    pub(super) fn float_neg(&mut self, ty: Type, dst: VReg, a: Value) {
        let a = self.reg(a);
        self.masked_float("xorps", dst, a, Self::sign_mask(ty));
    }
    pub(super) fn float_abs(&mut self, ty: Type, dst: VReg, a: Value) {
        let a = self.reg(a);
        let mask = if ty == Type::F64 {
            i64::MAX as u64
        } else {
            0x7fff_ffff_7fff_ffff
        };
        self.masked_float("andps", dst, a, mask);
    }
    pub(super) fn float_sqrt(&mut self, ty: Type, dst: VReg, a: Value) {
        self.partial(pick(("sqrtss", "sqrtsd"), ty), ty, dst, a);
    }
    pub(super) fn float_cast(&mut self, ty: Type, dst: VReg, a: Value) {
        let from = self.func.ty(a);
        if from == ty {
            let a = self.reg(a);
            self.copy(a, dst);
            return;
        }
        self.partial(pick(("cvtsd2ss", "cvtss2sd"), ty), from, dst, a);
    }
    /// An instruction that writes only the low part of its destination, which therefore is cleared first, lest it wait for the
    /// register's last value.
    fn partial(&mut self, name: &'static str, from: Type, dst: VReg, a: Value) {
        let source = self.source_no_imm(a);
        let mut ops = Operands::default();
        let src = ops.source(source, from);
        let dst = ops.write(dst);
        self.emit(Kind::Partial { name, src, dst }, ops);
    }
    pub(super) fn int_to_float(&mut self, from: Type, to: Type, dst: VReg, a: Value) {
        let names = if from == Type::I64 {
            ("cvtsi2ssq", "cvtsi2sdq")
        } else {
            ("cvtsi2ssl", "cvtsi2sdl")
        };
        self.partial(pick(names, to), from, dst, a);
    }
    pub(super) fn float_to_int(&mut self, from: Type, to: Type, dst: VReg, a: Value) {
        let name = match (from, to) {
            (Type::F64, Type::I64) => "cvttsd2siq",
            (Type::F64, _) => "cvttsd2sil",
            (_, Type::I64) => "cvttss2siq",
            (..) => "cvttss2sil",
        };
        let source = self.source_no_imm(a);
        let mut ops = Operands::default();
        let src = ops.source(source, from);
        let d = reg_arg(to, ops.write(dst));
        self.op(name, [src, d, Arg::None], ops);
    }
}
