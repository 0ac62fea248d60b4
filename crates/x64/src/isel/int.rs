//! Integer arithmetic, logic, shifts and conversions.

use super::source::{Source, reg_arg};
use super::{Isel, Operands};
use crate::callconv::gpr;
use crate::inst::{Arg, Kind};
use crate::regalloc::VReg;
use abi::Gpr;
use ir::{BinOp, Inst, Op, Type, UnOp, Value};

/// The 32- and 64-bit names of an instruction.
type Names = (&'static str, &'static str);

fn pick(names: Names, ty: Type) -> &'static str {
    if ty == Type::I64 { names.1 } else { names.0 }
}

/// The names of a plain two-operand instruction.
fn alu_names(op: BinOp) -> Names {
    match op {
        BinOp::Add => ("addl", "addq"),
        BinOp::Sub => ("subl", "subq"),
        BinOp::And => ("andl", "andq"),
        BinOp::Or => ("orl", "orq"),
        BinOp::Xor => ("xorl", "xorq"),
        BinOp::Mul => ("imull", "imulq"),
        BinOp::Shl => ("shll", "shlq"),
        BinOp::ShrU => ("shrl", "shrq"),
        BinOp::ShrS => ("sarl", "sarq"),
        BinOp::RotL => ("roll", "rolq"),
        BinOp::MulHiS
        | BinOp::MulHiU
        | BinOp::DivS
        | BinOp::DivU
        | BinOp::RemS
        | BinOp::RemU
        | BinOp::FAdd
        | BinOp::FSub
        | BinOp::FMul
        | BinOp::FDiv
        | BinOp::FMin
        | BinOp::FMax => unreachable!("isel: {op:?} is not a plain instruction"),
    }
}

/// The name of the instruction that changes memory of this width, if there is one.
pub(super) fn memory_name(op: BinOp, ty: Type) -> Option<&'static str> {
    let names = match op {
        BinOp::Add => ["addb", "addw", "addl", "addq"],
        BinOp::Sub => ["subb", "subw", "subl", "subq"],
        BinOp::And => ["andb", "andw", "andl", "andq"],
        BinOp::Or => ["orb", "orw", "orl", "orq"],
        BinOp::Xor => ["xorb", "xorw", "xorl", "xorq"],
        BinOp::Mul
        | BinOp::MulHiS
        | BinOp::MulHiU
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
        | BinOp::FMax => return None,
    };
    match ty {
        Type::I8 => Some(names[0]),
        Type::I16 => Some(names[1]),
        Type::I32 => Some(names[2]),
        Type::I64 => Some(names[3]),
        Type::F32 | Type::F64 => None,
    }
}

impl Isel<'_> {
    pub(super) fn binary(&mut self, inst: Inst, op: BinOp, a: Value, b: Value) {
        let ty = self.func.ty(a);
        let dst = self.result(inst);
        match op {
            BinOp::Add => self.add(ty, dst, a, b),
            BinOp::Sub => self.sub(ty, dst, a, b),
            BinOp::And => self.and(ty, dst, a, b),
            BinOp::Or | BinOp::Xor => self.alu_commutative(op, ty, dst, a, b),
            BinOp::Mul => self.mul(ty, dst, a, b),
            BinOp::Shl | BinOp::ShrU | BinOp::ShrS => self.shift(op, ty, dst, a, b),
            BinOp::RotL => self.rotate(ty, dst, a, b),
            BinOp::MulHiS | BinOp::MulHiU => self.mul_high_value(op, ty, dst, a, b),
            BinOp::DivS | BinOp::DivU | BinOp::RemS | BinOp::RemU => {
                self.divide(op, ty, dst, a, b);
            }
            BinOp::FAdd => self.float_binary(("addss", "addsd"), true, dst, a, b),
            BinOp::FSub => self.float_binary(("subss", "subsd"), false, dst, a, b),
            BinOp::FMul => self.float_binary(("mulss", "mulsd"), true, dst, a, b),
            BinOp::FDiv => self.float_binary(("divss", "divsd"), false, dst, a, b),
            BinOp::FMin | BinOp::FMax => self.float_min_max(op, ty, dst, a, b),
        }
    }

    // Plain pieces, used by the strength reductions too.

    /// `dst = a op source`, a tied to dst.
    pub(super) fn alu(&mut self, name: &'static str, ty: Type, dst: VReg, a: VReg, b: Source) {
        let mut ops = Operands::default();
        let a = ops.read(a);
        let b = ops.source(b, ty);
        let d = ops.write_tied(dst, a);
        self.op(name, [b, reg_arg(ty, d), Arg::None], ops);
    }
    /// `a op imm` in a new register.
    pub(super) fn alu_imm(&mut self, op: BinOp, ty: Type, a: VReg, imm: i64) -> VReg {
        let dst = self.int_temp();
        self.alu(pick(alu_names(op), ty), ty, dst, a, Source::Imm(imm));
        dst
    }
    /// `a op b` in a new register.
    pub(super) fn alu_reg(&mut self, op: BinOp, ty: Type, a: VReg, b: VReg) -> VReg {
        let dst = self.int_temp();
        self.alu(pick(alu_names(op), ty), ty, dst, a, Source::Reg(b));
        dst
    }
    /// One operand, changed in place.
    pub(super) fn unary_tied(&mut self, name: &'static str, ty: Type, dst: VReg, a: VReg) {
        let mut ops = Operands::default();
        let a = ops.read(a);
        let d = ops.write_tied(dst, a);
        self.op(name, [reg_arg(ty, d), Arg::None, Arg::None], ops);
    }

    fn add(&mut self, ty: Type, dst: VReg, a: Value, b: Value) {
        let (a, b) = if self.immediate(a).is_some() {
            (b, a)
        } else {
            (a, b)
        };
        let wide = ty == Type::I64;
        if let Some(imm) = self.immediate(b) {
            let a = self.reg(a);
            let mut ops = Operands::default();
            let a = ops.read(a);
            let d = ops.write(dst);
            let b = Arg::Imm(imm);
            self.emit(Kind::Add { wide, dst: d, a, b }, ops);
            return;
        }
        if wide && self.add_address(dst, a, b) {
            return;
        }
        if self.lives_on(a) && self.lives_on(b) {
            let (a, b) = (self.reg(a), self.reg(b));
            let mut ops = Operands::default();
            let a = ops.read(a);
            let b = reg_arg(ty, ops.read(b));
            let d = ops.write(dst);
            self.emit(Kind::Add { wide, dst: d, a, b }, ops);
            return;
        }
        self.alu_commutative(BinOp::Add, ty, dst, a, b);
    }
    /// `a + b` as an address computation if it has more than two terms or starts from a slot or a symbol.
    fn add_address(&mut self, dst: VReg, a: Value, b: Value) -> bool {
        let worth = |v: Value| match self.func.def_op(v) {
            Some(
                Op::SlotAddr { .. }
                | Op::SymAddr { .. }
                | Op::OutArgAddr { .. }
                | Op::InArgAddr { .. },
            ) => true,
            Some(Op::Binary {
                op: BinOp::Shl, b, ..
            }) => {
                self.uses[v.0 as usize] == 1
                    && self.func.iconst(*b).is_some_and(|n| (1..=3).contains(&n))
            }
            _ => false,
        };
        let (base, scaled) = if worth(b) {
            (a, b)
        } else if worth(a) {
            (b, a)
        } else {
            return false;
        };
        let addr = self.address_of_sum(base, scaled);
        let mut ops = Operands::default();
        let arg = ops.memory(addr);
        let d = ops.write(dst);
        self.op("leaq", [arg, Arg::R64(d), Arg::None], ops);
        true
    }
    fn alu_commutative(&mut self, op: BinOp, ty: Type, dst: VReg, a: Value, b: Value) {
        // The right operand may be an immediate or memory; the left is best one that dies here.
        let swap = self.immediate(a).is_some()
            || (self.immediate(b).is_none()
                && self.sinkable(b).is_none()
                && (self.sinkable(a).is_some() || self.better_tied(b, a)));
        let (a, b) = if swap { (b, a) } else { (a, b) };
        if op == BinOp::Xor && self.immediate(b) == Some(-1) {
            let a = self.reg(a);
            self.unary_tied(pick(("notl", "notq"), ty), ty, dst, a);
            return;
        }
        let b = self.wide_source(b);
        let a = self.reg(a);
        self.alu(pick(alu_names(op), ty), ty, dst, a, b);
    }
    fn and(&mut self, ty: Type, dst: VReg, a: Value, b: Value) {
        if let Some(imm) = self.func.iconst(b) {
            let load = match (ty, imm) {
                (Type::I32 | Type::I64, 0xff) => Some("movzbl"),
                (Type::I32 | Type::I64, 0xffff) => Some("movzwl"),
                (Type::I64, 0xffff_ffff) => Some("movl"),
                _ => None,
            };
            if let Some(name) = load {
                let from = match imm {
                    0xff => Type::I8,
                    0xffff => Type::I16,
                    _ => Type::I32,
                };
                let a = self.reg(a);
                self.extend(name, from, Type::I32, dst, Source::Reg(a));
                return;
            }
            // 0xffffff00 and its like fit only after sign extension of the low half: a mask of positive 32 bits takes andl.
            if ty == Type::I64 && imm >= 0 && u32::try_from(imm).is_ok() {
                let a = self.reg(a);
                let imm = i64::from(imm as i32);
                self.alu("andl", Type::I32, dst, a, Source::Imm(imm));
                return;
            }
        }
        self.alu_commutative(BinOp::And, ty, dst, a, b);
    }
    fn sub(&mut self, ty: Type, dst: VReg, a: Value, b: Value) {
        if self.immediate(a) == Some(0) {
            let b = self.reg(b);
            self.unary_tied(pick(("negl", "negq"), ty), ty, dst, b);
            return;
        }
        if let Some(imm) = self.immediate(b)
            && imm != i64::from(i32::MIN)
        {
            let a = self.reg(a);
            let mut ops = Operands::default();
            let a = ops.read(a);
            let d = ops.write(dst);
            let wide = ty == Type::I64;
            let b = Arg::Imm(-imm);
            self.emit(Kind::Add { wide, dst: d, a, b }, ops);
            return;
        }
        let b = self.wide_source(b);
        let a = self.reg(a);
        self.alu(pick(alu_names(BinOp::Sub), ty), ty, dst, a, b);
    }
    fn mul(&mut self, ty: Type, dst: VReg, a: Value, b: Value) {
        let (a, b) = if self.func.iconst(a).is_some() {
            (b, a)
        } else {
            (a, b)
        };
        if let Some(imm) = self.func.iconst(b).map(|imm| super::signed(ty, imm)) {
            let a = self.reg(a);
            if self.mul_const(ty, dst, a, imm) {
                return;
            }
            let b = self.int_const(super::truncated(ty, imm));
            self.alu(pick(alu_names(BinOp::Mul), ty), ty, dst, a, Source::Reg(b));
            return;
        }
        self.alu_commutative(BinOp::Mul, ty, dst, a, b);
    }
    /// Multiplication by a constant: shift, address computation, or the three-operand form.
    pub(super) fn mul_const(&mut self, ty: Type, dst: VReg, a: VReg, imm: i64) -> bool {
        let scale = match imm {
            3 => Some(2),
            5 => Some(4),
            9 => Some(8),
            _ => None,
        };
        let mut ops = Operands::default();
        if let Some(scale) = scale {
            let arg = ops.scaled(a, scale);
            let d = ops.write(dst);
            self.op(
                pick(("leal", "leaq"), ty),
                [arg, reg_arg(ty, d), Arg::None],
                ops,
            );
        } else if imm > 0 && imm.count_ones() == 1 {
            let shift = i64::from(imm.trailing_zeros());
            self.alu(
                pick(alu_names(BinOp::Shl), ty),
                ty,
                dst,
                a,
                Source::Imm(shift),
            );
        } else if i32::try_from(imm).is_ok() {
            let a = reg_arg(ty, ops.read_any(a));
            let d = reg_arg(ty, ops.write(dst));
            self.op(pick(("imull", "imulq"), ty), [Arg::Imm(imm), a, d], ops);
        } else {
            return false;
        }
        true
    }
    fn shift(&mut self, op: BinOp, ty: Type, dst: VReg, a: Value, b: Value) {
        // The bits shifted in from above must be right.
        let a = match (op, ty) {
            (BinOp::ShrU, Type::I8 | Type::I16) => self.extended(a, false),
            (BinOp::ShrS, Type::I8 | Type::I16) => self.extended(a, true),
            _ => self.reg(a),
        };
        let name = pick(alu_names(op), ty);
        if let Some(imm) = self.func.iconst(b) {
            if op == BinOp::Shl && imm == 1 {
                // As an addition it needs no tied operand.
                let mut ops = Operands::default();
                let a = ops.read(a);
                let b = reg_arg(ty, a);
                let d = ops.write(dst);
                let wide = ty == Type::I64;
                self.emit(Kind::Add { wide, dst: d, a, b }, ops);
                return;
            }
            self.alu(name, ty, dst, a, Source::Imm(imm & 63));
            return;
        }
        self.shift_by_register(name, ty, dst, a, b, reg_arg);
    }
    fn shift_by_register(
        &mut self,
        name: &'static str,
        ty: Type,
        dst: VReg,
        a: VReg,
        count: Value,
        arg: fn(Type, u8) -> Arg,
    ) {
        let count = self.for_fixed(count);
        let mut ops = Operands::default();
        let a = ops.read(a);
        ops.read_fixed(count, gpr(Gpr::Rcx));
        let d = ops.write_tied(dst, a);
        self.op(name, [Arg::Cl, arg(ty, d), Arg::None], ops);
    }
    fn rotate(&mut self, ty: Type, dst: VReg, a: Value, b: Value) {
        let name = match ty {
            Type::I8 => "rolb",
            Type::I16 => "rolw",
            Type::I32 => "roll",
            Type::I64 | Type::F32 | Type::F64 => "rolq",
        };
        let bits = i64::from(ty.bits());
        let a = self.reg(a);
        if let Some(imm) = self.func.iconst(b) {
            let mut ops = Operands::default();
            let a = ops.read(a);
            let d = ops.write_tied(dst, a);
            let count = Arg::Imm(imm & (bits - 1));
            self.op(
                name,
                [count, super::source::exact_arg(ty, d), Arg::None],
                ops,
            );
            return;
        }
        self.shift_by_register(name, ty, dst, a, b, super::source::exact_arg);
    }

    // Conversions.

    pub(super) fn unary(&mut self, inst: Inst, op: UnOp, ty: Type, a: Value) {
        let from = self.func.ty(a);
        if op == UnOp::Opaque && ty == Type::I64 && self.uses_of(self.func.result(inst)) == 0 {
            return self.forget(a);
        }
        // A conversion that is looked through has no register of its own.
        if self.alias(self.func.result(inst)) != self.func.result(inst) {
            return;
        }
        let dst = self.result(inst);
        match op {
            UnOp::Neg => {
                let a = self.reg(a);
                self.unary_tied(pick(("negl", "negq"), ty), ty, dst, a);
            }
            UnOp::Not => {
                let a = self.reg(a);
                self.unary_tied(pick(("notl", "notq"), ty), ty, dst, a);
            }
            UnOp::Clz => self.count_leading(ty, from, dst, a),
            UnOp::Ctz => self.count_trailing(from, dst, a),
            UnOp::Popcnt => self.count_ones(from, dst, a),
            UnOp::Bswap => self.reverse_bytes(ty, dst, a),
            UnOp::Sext => self.extend_value(true, from, ty, dst, a),
            UnOp::Zext => self.extend_value(false, from, ty, dst, a),
            UnOp::Trunc | UnOp::Opaque => {
                let a = self.reg(a);
                self.copy(a, dst);
            }
            UnOp::IntToFloat => self.int_to_float(from, ty, dst, a),
            UnOp::FloatToInt => self.float_to_int(from, ty, dst, a),
            UnOp::FloatCast => self.float_cast(ty, dst, a),
            UnOp::Bitcast => self.bitcast(from, ty, dst, a),
            UnOp::FNeg => self.float_neg(ty, dst, a),
            UnOp::FAbs => self.float_abs(ty, dst, a),
            UnOp::FSqrt => self.float_sqrt(ty, dst, a),
        }
    }
    /// The last use of a value, for the collector's sake: where it is dead behind this, its register does not hold it any more.
    fn forget(&mut self, a: Value) {
        let a = self.reg(a);
        self.alu_imm(BinOp::And, Type::I64, a, 0);
    }
    fn extend_value(&mut self, signed: bool, from: Type, to: Type, dst: VReg, a: Value) {
        let source = self.source_no_imm(a);
        self.extend(extension(signed, from, to), from, to, dst, source);
    }
    /// Extends `from` to `to` (zero extension always fills all 64 bits).
    pub(super) fn extend(
        &mut self,
        name: &'static str,
        from: Type,
        to: Type,
        dst: VReg,
        a: Source,
    ) {
        let mut ops = Operands::default();
        // A byte in a register: any will do, for `as` adds the prefix that rsi and rdi need.
        let a = ops.exact(a, from);
        let d = reg_arg(to, ops.write(dst));
        let d = match (name, d) {
            ("movzbl" | "movzwl" | "movl", Arg::R64(n)) => Arg::R32(n),
            _ => d,
        };
        self.op(name, [a, d, Arg::None], ops);
    }
    /// A narrow value with all 32 bits right, in a register.
    pub(super) fn extended(&mut self, value: Value, signed: bool) -> VReg {
        let from = self.func.ty(value);
        if from == Type::I32 || from == Type::I64 {
            return self.reg(value);
        }
        if let Some(imm) = self.func.iconst(value) {
            let imm = if signed {
                super::signed(from, imm) & 0xffff_ffff
            } else {
                super::truncated(from, imm)
            };
            return self.int_const(imm);
        }
        let dst = self.int_temp();
        let source = self.source_no_imm(value);
        self.extend(
            extension(signed, from, Type::I32),
            from,
            Type::I32,
            dst,
            source,
        );
        dst
    }
    /// Whether code behind this point asked for the value.
    pub(super) fn lives_on(&self, value: Value) -> bool {
        self.vregs[self.alias(value).0 as usize].is_some()
    }
    /// Whether to overwrite the register of `a` rather than that of `b`: one that dies here, best where it was just computed.
    pub(super) fn better_tied(&self, a: Value, b: Value) -> bool {
        match (self.lives_on(a), self.lives_on(b)) {
            (false, false) => self.live.crosses_call(b) && !self.live.crosses_call(a),
            (a_lives, b_lives) => b_lives && !a_lives,
        }
    }
    pub(super) fn uses_of(&self, value: Value) -> u32 {
        self.uses[value.0 as usize]
    }
}

/// The instruction that extends `from` to `to`.
pub(super) fn extension(signed: bool, from: Type, to: Type) -> &'static str {
    match (signed, from, to) {
        (true, Type::I8, Type::I64) => "movsbq",
        (true, Type::I8, _) => "movsbl",
        (true, Type::I16, Type::I64) => "movswq",
        (true, Type::I16, _) => "movswl",
        (true, ..) => "movslq",
        (false, Type::I8, _) => "movzbl",
        (false, Type::I16, _) => "movzwl",
        (false, ..) => "movl",
    }
}
