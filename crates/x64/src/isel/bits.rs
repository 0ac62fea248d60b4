//! Bit counts and byte reversal with the instructions that every x86-64 processor has.

use super::source::{Source, reg_arg};
use super::{Isel, Operands};
use crate::inst::{Arg, CC};
use crate::regalloc::VReg;
use ir::{BinOp, Type, Value};

impl Isel<'_> {
    /// `dst = name src` for bsf and bsr, which set the zero flag if src is 0.
    fn scan(&mut self, name: &'static str, ty: Type, src: VReg) -> VReg {
        let dst = self.int_temp();
        let mut ops = Operands::default();
        let s = reg_arg(ty, ops.read(src));
        let d = reg_arg(ty, ops.write(dst));
        self.op(name, [s, d, Arg::None], ops);
        dst
    }
    /// `found`, or `otherwise` if the zero flag is set.
    fn unless_zero(&mut self, found: VReg, otherwise: VReg, dst: VReg) {
        let mut ops = Operands::default();
        let f = ops.read(found);
        let o = ops.read(otherwise);
        let d = ops.write_tied(dst, f);
        self.op(CC::E.cmov(true), [Arg::R64(o), Arg::R64(d), Arg::None], ops);
    }
    pub(super) fn count_leading(&mut self, _ty: Type, from: Type, dst: VReg, a: Value) {
        let bits = i64::from(from.bits());
        if from == Type::I64 {
            let a = self.reg(a);
            let zero = self.int_const(127);
            let found = self.scan("bsrq", Type::I64, a);
            let either = self.int_temp();
            self.unless_zero(found, zero, either);
            self.alu("xorl", Type::I32, dst, either, Source::Imm(63));
            return;
        }
        // The highest set bit of 2a + 1 is the length of a in bits.
        let a = self.zero_extended_64(a);
        let mut ops = Operands::default();
        let arg = ops.doubled_plus_one(a);
        let shifted = self.int_temp();
        let d = ops.write(shifted);
        self.op("leaq", [arg, Arg::R64(d), Arg::None], ops);
        let length = self.scan("bsrq", Type::I64, shifted);
        let negative = self.int_temp();
        self.unary_tied("negl", Type::I32, negative, length);
        self.alu("addl", Type::I32, dst, negative, Source::Imm(bits));
    }
    pub(super) fn count_trailing(&mut self, from: Type, dst: VReg, a: Value) {
        let a = self.reg(a);
        match from {
            Type::I64 => {
                let zero = self.int_const(64);
                let found = self.scan("bsfq", Type::I64, a);
                self.unless_zero(found, zero, dst);
            }
            Type::I32 => {
                let guard = self.int_const(1 << 32);
                let wide = self.int_temp();
                self.extend("movl", Type::I32, Type::I64, wide, Source::Reg(a));
                let guarded = self.alu_reg(BinOp::Or, Type::I64, guard, wide);
                let found = self.scan("bsfq", Type::I64, guarded);
                self.copy(found, dst);
            }
            Type::I8 | Type::I16 | Type::F32 | Type::F64 => {
                let guarded = self.alu_imm(BinOp::Or, Type::I32, a, 1 << from.bits());
                let found = self.scan("bsfl", Type::I32, guarded);
                self.copy(found, dst);
            }
        }
    }
    /// A value with zeros in all upper bits.
    fn zero_extended_64(&mut self, value: Value) -> VReg {
        let from = self.func.ty(value);
        if from != Type::I32 {
            return self.extended(value, false);
        }
        let a = self.reg(value);
        let wide = self.int_temp();
        self.extend("movl", Type::I32, Type::I64, wide, Source::Reg(a));
        wide
    }
    /// Set bits by summing fields of growing width.
    pub(super) fn count_ones(&mut self, from: Type, dst: VReg, a: Value) {
        let ty = if from == Type::I64 { from } else { Type::I32 };
        let a = self.extended(a, false);
        let low = |mask: u64| {
            (if ty == Type::I64 {
                mask
            } else {
                mask & 0xffff_ffff
            }) as i64
        };
        let half = self.alu_imm(BinOp::ShrU, ty, a, 1);
        let half = self.masked(ty, half, low(0x5555_5555_5555_5555));
        let pairs = self.alu_reg(BinOp::Sub, ty, a, half);
        let upper = self.alu_imm(BinOp::ShrU, ty, pairs, 2);
        let upper = self.masked(ty, upper, low(0x3333_3333_3333_3333));
        let lower = self.masked(ty, pairs, low(0x3333_3333_3333_3333));
        let nibbles = self.alu_reg(BinOp::Add, ty, upper, lower);
        let shifted = self.alu_imm(BinOp::ShrU, ty, nibbles, 4);
        let sum = self.alu_reg(BinOp::Add, ty, shifted, nibbles);
        let bytes = self.masked(ty, sum, low(0x0f0f_0f0f_0f0f_0f0f));
        let factor = self.int_const(low(0x0101_0101_0101_0101));
        let total = self.alu_reg(BinOp::Mul, ty, factor, bytes);
        let name = if ty == Type::I64 { "shrq" } else { "shrl" };
        let shift = Source::Imm(i64::from(ty.bits() - 8));
        self.alu(name, ty, dst, total, shift);
    }
    fn masked(&mut self, ty: Type, a: VReg, mask: i64) -> VReg {
        if ty == Type::I32 {
            return self.alu_imm(BinOp::And, ty, a, mask);
        }
        let mask = self.int_const(mask);
        self.alu_reg(BinOp::And, ty, mask, a)
    }
    pub(super) fn reverse_bytes(&mut self, ty: Type, dst: VReg, a: Value) {
        let a = self.reg(a);
        match ty {
            Type::I16 => {
                let mut ops = Operands::default();
                let a = ops.read(a);
                let d = ops.write_tied(dst, a);
                self.op("rolw", [Arg::Imm(8), Arg::R16(d), Arg::None], ops);
            }
            Type::I32 => self.unary_tied("bswapl", ty, dst, a),
            Type::I64 => self.unary_tied("bswapq", ty, dst, a),
            Type::I8 | Type::F32 | Type::F64 => self.copy(a, dst),
        }
    }
}
