//! Division: shifts for powers of two, multiplication by a reciprocal for other constants (Granlund and Montgomery, "Division by
//! Invariant Integers using Multiplication", PLDI 1994), the divide instruction for the rest.

use super::source::{Source, reg_arg};
use super::{Isel, Operands, signed, truncated};
use crate::callconv::gpr;
use crate::inst::{Arg, Kind};
use crate::regalloc::{OperandConstraint, OperandKind, OperandPos, VReg};
use abi::Gpr;
use ir::{BinOp, Type, Value};

/// What multiplies, how far to shift, and whether the product needs the dividend added.
struct Magic {
    multiplier: u64,
    shift: u32,
    add: bool,
}

/// For unsigned division of `bits` bits by `d` (not a power of two): q = (n * m) >> (bits + shift), m of bits + 1 bits; if the top bit
/// of m is set (`add`), only its low bits are given.
fn magic_unsigned(d: u64, bits: u32) -> Magic {
    let log = 64 - (d - 1).leading_zeros();
    // m = floor(2^bits * (2^log - d) / d) + 1, the low part of ceil(2^(bits+log) / d).
    let power: u128 = 1 << log;
    let low = ((power - u128::from(d)) << bits) / u128::from(d) + 1;
    if bits + log < 128 {
        // Any multiplier between these bounds will do: look for one that needs fewer bits.
        let mut below = (1_u128 << (bits + log)) / u128::from(d);
        let mut above = ((1_u128 << (bits + log)) + (1_u128 << log)) / u128::from(d);
        let mut shift = log;
        while below / 2 < above / 2 && shift > 0 {
            below /= 2;
            above /= 2;
            shift -= 1;
        }
        if above < 1 << bits {
            return Magic {
                multiplier: above as u64,
                shift,
                add: false,
            };
        }
    }
    Magic {
        multiplier: low as u64,
        shift: log,
        add: true,
    }
}

/// For signed division by `d` (|d| >= 2): q = (n * m >> bits) (+ n if m is negative) >> shift, plus 1 if n is negative.
fn magic_signed(d: u64, bits: u32) -> Magic {
    let d = u128::from(d);
    let top = 1_u128 << (bits - 1);
    // The largest dividend whose remainder is d - 1; the error of the reciprocal times it must stay below one unit.
    let worst = top - 1 - top % d;
    let mut power = bits;
    while (1_u128 << power) <= worst * (d - (1_u128 << power) % d) {
        power += 1;
    }
    let m = ((1_u128 << power) + d - (1_u128 << power) % d) / d;
    Magic {
        multiplier: m as u64,
        shift: power - bits,
        add: m >= top,
    }
}

impl Isel<'_> {
    pub(super) fn divide(&mut self, op: BinOp, ty: Type, dst: VReg, a: Value, b: Value) {
        let is_signed = matches!(op, BinOp::DivS | BinOp::RemS);
        let is_rem = matches!(op, BinOp::RemS | BinOp::RemU);
        if let Some(imm) = self.func.iconst(b)
            && self.divide_by_const(is_signed, is_rem, ty, dst, a, imm)
        {
            return;
        }
        let guard =
            is_signed && (ty == Type::I32 || ty == Type::I64) && self.func.iconst(b).is_none();
        let b = self.extended(b, is_signed);
        let a = match ty {
            Type::I32 | Type::I64 => self.for_fixed(a),
            Type::I8 | Type::I16 | Type::F32 | Type::F64 => self.extended(a, is_signed),
        };
        // One value in two places at different times is more than the allocator takes.
        let b = if a == b {
            let other = self.int_temp();
            self.copy(b, other);
            other
        } else {
            b
        };
        let other = self.int_temp();
        let (quotient, remainder) = if is_rem { (other, dst) } else { (dst, other) };
        let mut ops = Operands::default();
        ops.read_fixed(a, gpr(Gpr::Rax));
        ops.push(
            b,
            OperandConstraint::Reg,
            OperandKind::Use,
            OperandPos::Late,
        );
        ops.write_fixed(quotient, gpr(Gpr::Rax));
        ops.write_fixed(remainder, gpr(Gpr::Rdx));
        let kind = Kind::Div {
            signed: is_signed,
            wide: ty == Type::I64,
            guard,
        };
        self.emit(kind, ops);
    }
    fn divide_by_const(
        &mut self,
        is_signed: bool,
        is_rem: bool,
        ty: Type,
        dst: VReg,
        a: Value,
        imm: i64,
    ) -> bool {
        // Narrow types are computed in 32 bits, where nothing overflows.
        let wide_ty = if ty == Type::I64 { ty } else { Type::I32 };
        let (d, negative) = if is_signed {
            let imm = signed(ty, imm);
            (imm.unsigned_abs(), imm < 0)
        } else {
            (truncated(ty, imm) as u64, false)
        };
        if is_signed && d == 1 {
            self.divide_by_one(is_rem, negative, wide_ty, dst, a);
            return true;
        }
        if d == 0 || (is_signed && negative && d >> (wide_ty.bits() - 1) == 1) {
            return false;
        }
        let a = self.extended(a, is_signed);
        if !is_signed && d.is_power_of_two() {
            self.divide_unsigned_power(is_rem, wide_ty, dst, a, d);
            return true;
        }
        let q = if is_signed {
            self.quotient_signed(wide_ty, a, d)
        } else {
            self.quotient_unsigned(wide_ty, a, d)
        };
        let neg = if wide_ty == Type::I64 { "negq" } else { "negl" };
        if !is_rem {
            if negative {
                self.unary_tied(neg, wide_ty, dst, q);
            } else {
                self.copy(q, dst);
            }
            return true;
        }
        // a - q * d; the sign of the divisor does not matter to the remainder.
        let product = if let Ok(small) = i64::try_from(d) {
            let product = self.int_temp();
            if self.mul_const(wide_ty, product, q, small) {
                product
            } else {
                self.mul_by_large(wide_ty, q, d)
            }
        } else {
            self.mul_by_large(wide_ty, q, d)
        };
        let sub = if wide_ty == Type::I64 { "subq" } else { "subl" };
        self.alu(sub, wide_ty, dst, a, Source::Reg(product));
        true
    }
    fn divide_by_one(&mut self, is_rem: bool, negative: bool, ty: Type, dst: VReg, a: Value) {
        if is_rem {
            let zero = self.int_const(0);
            self.copy(zero, dst);
            return;
        }
        let a = self.reg(a);
        if negative {
            let neg = if ty == Type::I64 { "negq" } else { "negl" };
            self.unary_tied(neg, ty, dst, a);
        } else {
            self.copy(a, dst);
        }
    }
    fn mul_by_large(&mut self, ty: Type, q: VReg, d: u64) -> VReg {
        let d = self.int_const(truncated(ty, d as i64));
        self.alu_reg(BinOp::Mul, ty, q, d)
    }
    fn divide_unsigned_power(&mut self, is_rem: bool, ty: Type, dst: VReg, a: VReg, d: u64) {
        let log = i64::from(d.trailing_zeros());
        if !is_rem {
            let name = if ty == Type::I64 { "shrq" } else { "shrl" };
            self.alu(name, ty, dst, a, Source::Imm(log));
            return;
        }
        let mask = d - 1;
        if let Ok(mask) = i32::try_from(mask) {
            self.alu("andl", Type::I32, dst, a, Source::Imm(i64::from(mask)));
        } else {
            let mask = self.int_const(mask as i64);
            self.alu("andq", Type::I64, dst, a, Source::Reg(mask));
        }
    }
    fn quotient_unsigned(&mut self, ty: Type, a: VReg, d: u64) -> VReg {
        let magic = magic_unsigned(d, ty.bits());
        if ty == Type::I32 && !magic.add {
            // 32-bit values: the whole product fits 64 bits.
            let wide = self.int_temp();
            self.extend("movl", Type::I32, Type::I64, wide, Source::Reg(a));
            let m = self.int_const(magic.multiplier as i64);
            let product = self.alu_reg(BinOp::Mul, Type::I64, wide, m);
            return self.alu_imm(BinOp::ShrU, Type::I64, product, i64::from(32 + magic.shift));
        }
        let m = self.int_const(truncated(ty, magic.multiplier as i64));
        let high = self.mul_high(false, ty, a, Source::Reg(m));
        if !magic.add {
            return if magic.shift == 0 {
                high
            } else {
                self.alu_imm(BinOp::ShrU, ty, high, i64::from(magic.shift))
            };
        }
        // ((a - high) / 2 + high) >> (shift - 1): the sum of bits + 1 bits without overflow.
        let difference = self.alu_reg(BinOp::Sub, ty, a, high);
        let half = self.alu_imm(BinOp::ShrU, ty, difference, 1);
        let sum = self.alu_reg(BinOp::Add, ty, half, high);
        self.alu_imm(BinOp::ShrU, ty, sum, i64::from(magic.shift - 1))
    }
    fn quotient_signed(&mut self, ty: Type, a: VReg, d: u64) -> VReg {
        let top = i64::from(ty.bits() - 1);
        if d.is_power_of_two() {
            let log = i64::from(d.trailing_zeros());
            // Negative dividends are rounded up: add d - 1 to them.
            let bias = if log == 1 {
                self.alu_imm(BinOp::ShrU, ty, a, top)
            } else {
                let sign = self.alu_imm(BinOp::ShrS, ty, a, top);
                self.alu_imm(BinOp::ShrU, ty, sign, top + 1 - log)
            };
            let sum = self.alu_reg(BinOp::Add, ty, bias, a);
            return self.alu_imm(BinOp::ShrS, ty, sum, log);
        }
        let magic = magic_signed(d, ty.bits());
        if ty == Type::I32 {
            return self.quotient_signed_32(a, &magic);
        }
        let multiplier = magic.multiplier as i64;
        let m = self.int_const(multiplier);
        let mut q = self.mul_high(true, ty, a, Source::Reg(m));
        if magic.add {
            q = self.alu_reg(BinOp::Add, ty, q, a);
        }
        if magic.shift > 0 {
            q = self.alu_imm(BinOp::ShrS, ty, q, i64::from(magic.shift));
        }
        let sign = self.alu_imm(BinOp::ShrS, ty, a, top);
        self.alu_reg(BinOp::Sub, ty, q, sign)
    }
    /// 32-bit values: the whole product fits 64 bits.
    fn quotient_signed_32(&mut self, a: VReg, magic: &Magic) -> VReg {
        let wide = self.int_temp();
        self.extend("movslq", Type::I32, Type::I64, wide, Source::Reg(a));
        let m = magic.multiplier as i64;
        let product = self.int_temp();
        if !self.mul_const(Type::I64, product, wide, m) {
            let m = self.int_const(m);
            self.alu("imulq", Type::I64, product, wide, Source::Reg(m));
        }
        let q = self.alu_imm(BinOp::ShrS, Type::I64, product, i64::from(32 + magic.shift));
        let sign = self.alu_imm(BinOp::ShrS, Type::I32, a, 31);
        self.alu_reg(BinOp::Sub, Type::I32, q, sign)
    }

    /// The high half of the product of 32- or 64-bit values.
    pub(super) fn mul_high(&mut self, is_signed: bool, ty: Type, a: VReg, b: Source) -> VReg {
        let dst = self.int_temp();
        let low = self.int_temp();
        let name = match (is_signed, ty == Type::I64) {
            (true, true) => "imulq",
            (true, false) => "imull",
            (false, true) => "mulq",
            (false, false) => "mull",
        };
        let mut ops = Operands::default();
        let fixed = match b {
            Source::Reg(b) => b,
            Source::Imm(_) | Source::SymImm(..) | Source::Mem(_) => {
                unreachable!("isel: the factor of a high product is in a register")
            }
        };
        // The constant goes to rax, so the dividend may stay where it is.
        ops.read_fixed(fixed, gpr(Gpr::Rax));
        let a = reg_arg(ty, ops.read_any(a));
        ops.write_fixed(low, gpr(Gpr::Rax));
        ops.write_fixed(dst, gpr(Gpr::Rdx));
        self.op(name, [a, Arg::None, Arg::None], ops);
        dst
    }
    pub(super) fn mul_high_value(&mut self, op: BinOp, ty: Type, dst: VReg, a: Value, b: Value) {
        let is_signed = op == BinOp::MulHiS;
        let (mut x, mut y) = (self.extended(a, is_signed), self.extended(b, is_signed));
        if ty == Type::I64 || ty == Type::I32 {
            if x == y {
                let other = self.int_temp();
                self.copy(x, other);
                x = other;
            }
            std::mem::swap(&mut x, &mut y);
            let high = self.mul_high(is_signed, ty, x, Source::Reg(y));
            self.copy(high, dst);
            return;
        }
        let product = self.alu_reg(BinOp::Mul, Type::I32, x, y);
        let shift = Source::Imm(i64::from(ty.bits()));
        self.alu("shrl", Type::I32, dst, product, shift);
    }
}

#[cfg(test)]
mod tests {
    use super::{magic_signed, magic_unsigned};

    #[test]
    fn unsigned_reciprocals() {
        for d in (3..2000).chain([641, 0x7fff_ffff, 0x8000_0001, 0xffff_fffe, 0xffff_ffff]) {
            if u64::is_power_of_two(d) {
                continue;
            }
            let magic = magic_unsigned(d, 32);
            for n in [
                0,
                1,
                d - 1,
                d,
                d + 1,
                0x7fff_ffff,
                0x8000_0000,
                0xffff_fffe,
                0xffff_ffff,
            ] {
                let high = (n * magic.multiplier) >> 32;
                let q = if magic.add {
                    (((n - high) >> 1) + high) >> (magic.shift - 1)
                } else {
                    high >> magic.shift
                };
                assert_eq!(q, n / d, "{n} / {d}");
            }
        }
    }

    #[test]
    fn signed_reciprocals() {
        for d in (3..2000_i64).chain([641, 0x7fff_ffff]) {
            if u64::is_power_of_two(d as u64) {
                continue;
            }
            let magic = magic_signed(d as u64, 32);
            let multiplier = magic.multiplier as i64;
            for n in [0, 1, d - 1, d, -1, -d, 1 - d, 0x7fff_ffff, -0x8000_0000_i64] {
                let mut q = (n * multiplier) >> 32;
                q = (q >> magic.shift) + i64::from(n < 0);
                assert_eq!(q, n / d, "{n} / {d}");
            }
        }
    }
}
