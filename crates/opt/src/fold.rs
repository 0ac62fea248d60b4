//! What operations on constants give. Integers are kept sign-extended to 64 bits, as `Op::Iconst` has them.

use ir::{BinOp, FloatCC, IntCC, Type, UnOp};

/// Wraps to the width of `ty`.
pub(crate) fn wrap(ty: Type, value: i64) -> i64 {
    let unused = 64 - bits(ty);
    (value << unused) >> unused
}

/// The value as an unsigned number of the width of `ty`.
pub(crate) fn unsigned(ty: Type, value: i64) -> u64 {
    let unused = 64 - bits(ty);
    (value.cast_unsigned() << unused) >> unused
}

fn bits(ty: Type) -> u32 {
    ty.bytes() * 8
}

/// Two integers. Nothing if the result is not defined.
pub(crate) fn binary(op: BinOp, ty: Type, a: i64, b: i64) -> Option<i64> {
    let (ua, ub) = (unsigned(ty, a), unsigned(ty, b));
    let count = u32::try_from(b).ok().filter(|&it| it < bits(ty));
    let value = match op {
        BinOp::Add => a.wrapping_add(b),
        BinOp::Sub => a.wrapping_sub(b),
        BinOp::Mul => a.wrapping_mul(b),
        BinOp::MulHiS if ty == Type::I64 => {
            i64::try_from((i128::from(a) * i128::from(b)) >> 64).expect("the high half fits")
        }
        BinOp::MulHiU if ty == Type::I64 => u64::try_from((u128::from(ua) * u128::from(ub)) >> 64)
            .expect("the high half fits")
            .cast_signed(),
        BinOp::DivS => a.checked_div(b).or((b == -1).then_some(a))?,
        BinOp::DivU => ua.checked_div(ub)?.cast_signed(),
        BinOp::RemS if b == -1 => 0,
        BinOp::RemS => a.checked_rem(b)?,
        BinOp::RemU => ua.checked_rem(ub)?.cast_signed(),
        BinOp::And => a & b,
        BinOp::Or => a | b,
        BinOp::Xor => a ^ b,
        BinOp::Shl => a << count?,
        BinOp::ShrU => (ua >> count?).cast_signed(),
        BinOp::ShrS => a >> count?,
        BinOp::MulHiS
        | BinOp::MulHiU
        | BinOp::RotL
        | BinOp::FAdd
        | BinOp::FSub
        | BinOp::FMul
        | BinOp::FDiv
        | BinOp::FMin
        | BinOp::FMax => return None,
    };
    Some(wrap(ty, value))
}

/// One integer of type `from`, to one of type `to`.
pub(crate) fn unary(op: UnOp, from: Type, to: Type, a: i64) -> Option<i64> {
    if from.is_float() || to.is_float() {
        return None;
    }
    let value = match op {
        UnOp::Neg => a.wrapping_neg(),
        UnOp::Not => !a,
        UnOp::Sext | UnOp::Trunc => a,
        UnOp::Zext => unsigned(from, a).cast_signed(),
        UnOp::Clz
        | UnOp::Ctz
        | UnOp::Popcnt
        | UnOp::Bswap
        | UnOp::IntToFloat
        | UnOp::FloatToInt
        | UnOp::FloatCast
        | UnOp::Bitcast
        | UnOp::FNeg
        | UnOp::FAbs
        | UnOp::FSqrt
        | UnOp::Opaque => return None,
    };
    Some(wrap(to, value))
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

/// Whether the comparison holds of a value and itself; floats are never folded (NaN).
pub(crate) fn holds_of_equals(cc: IntCC) -> bool {
    match cc {
        IntCC::Eq | IntCC::LeS | IntCC::GeS | IntCC::LeU | IntCC::GeU => true,
        IntCC::Ne | IntCC::LtS | IntCC::GtS | IntCC::LtU | IntCC::GtU => false,
    }
}

/// Whether the comparison of two float constants holds.
pub(crate) fn compare_floats(cc: FloatCC, a: f64, b: f64) -> bool {
    match cc {
        FloatCC::Eq => a == b,
        FloatCC::Ne => a != b,
        FloatCC::Lt => a < b,
        FloatCC::Le => a <= b,
        FloatCC::Gt => a > b,
        FloatCC::Ge => a >= b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_wrap() {
        assert_eq!(binary(BinOp::Add, Type::I8, 127, 1), Some(-128));
        assert_eq!(binary(BinOp::ShrU, Type::I8, -1, 1), Some(127));
        assert_eq!(binary(BinOp::DivS, Type::I64, i64::MIN, -1), Some(i64::MIN));
        assert_eq!(binary(BinOp::DivU, Type::I32, -1, 2), Some(0x7fff_ffff));
        assert_eq!(binary(BinOp::Shl, Type::I32, 1, 32), None);
        assert_eq!(unary(UnOp::Zext, Type::I8, Type::I64, -1), Some(255));
        assert!(compare(IntCC::LtU, Type::I8, 1, -1) && !compare(IntCC::LtS, Type::I8, 1, -1));
    }
}
