//! What the ops that only compute give, after `docs/ir.md` and written apart from the optimiser's own folding.
//!
//! An integer is kept sign-extended in an `i64`; a float by its bits.

use ir::{BinOp, FloatCC, IntCC, Type, UnOp};

/// The low bits, sign-extended.
pub(crate) fn signed(ty: Type, value: i128) -> i64 {
    let low = value & ((1 << ty.bits()) - 1);
    let sign = 1_i128 << (ty.bits() - 1);
    i64::try_from((low ^ sign) - sign).expect("it is that wide")
}

fn unsigned(ty: Type, value: i64) -> i128 {
    i128::from(value) & ((1 << ty.bits()) - 1)
}

/// Two operands. Nothing where the IR says nothing: a zero divisor, a shift count beyond the width.
pub(crate) fn binary(op: BinOp, ty: Type, a: i64, b: i64, count: Type) -> Option<i64> {
    if ty.is_float() {
        return Some(float_binary(op, ty, a, b));
    }
    let (sa, sb) = (i128::from(a), i128::from(b));
    let (ua, ub) = (unsigned(ty, a), unsigned(ty, b));
    let width = i128::from(ty.bits());
    let shift = unsigned(count, b);
    let inside = shift < width;
    let value = match op {
        BinOp::Add => sa + sb,
        BinOp::Sub => sa - sb,
        BinOp::Mul => sa * sb,
        BinOp::MulHiS => (sa * sb) >> width,
        BinOp::MulHiU if ty == Type::I64 => mul_high(ua, ub),
        BinOp::MulHiU => (ua * ub) >> width,
        BinOp::DivS => (sb != 0).then(|| sa / sb)?,
        BinOp::DivU => (ub != 0).then(|| ua / ub)?,
        BinOp::RemS => (sb != 0).then(|| sa % sb)?,
        BinOp::RemU => (ub != 0).then(|| ua % ub)?,
        BinOp::And => sa & sb,
        BinOp::Or => sa | sb,
        BinOp::Xor => sa ^ sb,
        BinOp::Shl => inside.then(|| (ua << shift) & ((1 << width) - 1))?,
        BinOp::ShrU => inside.then(|| ua >> shift)?,
        BinOp::ShrS => inside.then(|| sa >> shift)?,
        BinOp::RotL => {
            let by = shift % width;
            ((ua << by) | (ua >> (width - by))) & ((1 << width) - 1)
        }
        BinOp::FAdd | BinOp::FSub | BinOp::FMul | BinOp::FDiv | BinOp::FMin | BinOp::FMax => {
            unreachable!("a float op on integers")
        }
    };
    Some(signed(ty, value))
}

/// The high half of an unsigned product of 64 bits, which does not fit an `i128`.
fn mul_high(a: i128, b: i128) -> i128 {
    let product = a.cast_unsigned() * b.cast_unsigned();
    (product >> 64).cast_signed()
}

fn float_binary(op: BinOp, ty: Type, a: i64, b: i64) -> i64 {
    let compute = |x: f64, y: f64| match op {
        BinOp::FMin if x.is_nan() || y.is_nan() => f64::NAN,
        BinOp::FMax if x.is_nan() || y.is_nan() => f64::NAN,
        BinOp::FMin if x == y => {
            if x.is_sign_negative() {
                x
            } else {
                y
            }
        }
        BinOp::FMax if x == y => {
            if x.is_sign_negative() {
                y
            } else {
                x
            }
        }
        BinOp::FMin => x.min(y),
        BinOp::FMax => x.max(y),
        BinOp::FAdd => x + y,
        BinOp::FSub => x - y,
        BinOp::FMul => x * y,
        BinOp::FDiv => x / y,
        BinOp::Add
        | BinOp::Sub
        | BinOp::Mul
        | BinOp::MulHiS
        | BinOp::MulHiU
        | BinOp::DivS
        | BinOp::DivU
        | BinOp::RemS
        | BinOp::RemU
        | BinOp::And
        | BinOp::Or
        | BinOp::Xor
        | BinOp::Shl
        | BinOp::ShrU
        | BinOp::ShrS
        | BinOp::RotL => unreachable!("an integer op on floats"),
    };
    // Rounding a double result of single operands once more gives the single result (Figueroa 1995).
    from_float(ty, compute(to_float(ty, a), to_float(ty, b)))
}

/// The number that the bits are.
pub(crate) fn to_float(ty: Type, bits: i64) -> f64 {
    if ty == Type::F32 {
        f64::from(f32::from_bits(low_word(bits)))
    } else {
        f64::from_bits(bits.cast_unsigned())
    }
}

fn low_word(bits: i64) -> u32 {
    u32::try_from(bits & 0xffff_ffff).expect("it is masked")
}

/// The bits of the number. All NaNs are one: which one comes out is not promised.
pub(crate) fn from_float(ty: Type, value: f64) -> i64 {
    let value = if value.is_nan() { f64::NAN } else { value };
    if ty == Type::F32 {
        #[expect(clippy::cast_possible_truncation, reason = "this is the rounding")]
        let single = value as f32;
        i64::from(single.to_bits())
    } else {
        value.to_bits().cast_signed()
    }
}

/// One operand of type `from`, giving `to`.
pub(crate) fn unary(op: UnOp, from: Type, to: Type, a: i64) -> i64 {
    let u = unsigned(from, a);
    let width = i128::from(from.bits());
    let value = match op {
        UnOp::Neg => -i128::from(a),
        UnOp::Not => !i128::from(a),
        UnOp::Clz => (0..width).rev().take_while(|bit| u >> bit & 1 == 0).count() as i128,
        UnOp::Ctz => (0..width).take_while(|bit| u >> bit & 1 == 0).count() as i128,
        UnOp::Popcnt => i128::from(u.count_ones()),
        UnOp::Bswap => (0..width / 8).fold(0, |out, byte| out << 8 | (u >> (8 * byte) & 0xff)),
        UnOp::Sext | UnOp::Trunc => i128::from(a),
        UnOp::Zext => u,
        UnOp::IntToFloat => return from_int(to, a),
        UnOp::FloatToInt => truncated(to, to_float(from, a)),
        UnOp::FloatCast => return from_float(to, to_float(from, a)),
        UnOp::Bitcast if to == Type::F32 => return i64::from(low_word(a)),
        UnOp::Bitcast => i128::from(a),
        UnOp::FNeg => return from_float(from, -to_float(from, a)),
        UnOp::FAbs => return from_float(from, to_float(from, a).abs()),
        UnOp::FSqrt => return from_float(from, to_float(from, a).sqrt()),
        UnOp::Opaque => return a,
    };
    if to == Type::F64 {
        return a;
    }
    signed(to, value)
}

#[expect(clippy::cast_precision_loss, reason = "this is the rounding")]
fn from_int(to: Type, a: i64) -> i64 {
    if to == Type::F32 {
        i64::from((a as f32).to_bits())
    } else {
        from_float(to, a as f64)
    }
}

fn truncated(to: Type, value: f64) -> i128 {
    let least = -(1_i128 << (to.bits() - 1));
    #[expect(clippy::cast_possible_truncation, reason = "this is the truncation")]
    let whole = value.trunc() as i128;
    if value.is_nan() || whole < least || whole >= -least {
        least
    } else {
        whole
    }
}

/// Whether the comparison holds.
pub(crate) fn compare(cc: IntCC, ty: Type, a: i64, b: i64) -> bool {
    let (ua, ub) = (unsigned(ty, a), unsigned(ty, b));
    match cc {
        IntCC::Eq => a == b,
        IntCC::Ne => a != b,
        IntCC::LtS => a < b,
        IntCC::LeS => a <= b,
        IntCC::GtS => a > b,
        IntCC::GeS => a >= b,
        IntCC::LtU => ua < ub,
        IntCC::LeU => ua <= ub,
        IntCC::GtU => ua > ub,
        IntCC::GeU => ua >= ub,
    }
}

/// Whether the comparison of floats holds.
pub(crate) fn compare_floats(cc: FloatCC, ty: Type, a: i64, b: i64) -> bool {
    let (a, b) = (to_float(ty, a), to_float(ty, b));
    match cc {
        FloatCC::Eq => a == b,
        FloatCC::Ne => a != b,
        FloatCC::Lt => a < b,
        FloatCC::Le => a <= b,
        FloatCC::Gt => a > b,
        FloatCC::Ge => a >= b,
    }
}
