//! Random numbers, and the ops to choose from.

use ir::{BinOp, FloatCC, IntCC, Type};

/// The integer types.
pub(crate) const INTS: [Type; 4] = [Type::I8, Type::I16, Type::I32, Type::I64];
/// Ops on integers that are always defined.
pub(crate) const OPS: [BinOp; 8] = [
    BinOp::Add,
    BinOp::Sub,
    BinOp::Mul,
    BinOp::MulHiS,
    BinOp::MulHiU,
    BinOp::And,
    BinOp::Or,
    BinOp::Xor,
];
/// Ops on floats.
pub(crate) const FLOAT_OPS: [BinOp; 6] = [
    BinOp::FAdd,
    BinOp::FSub,
    BinOp::FMul,
    BinOp::FDiv,
    BinOp::FMin,
    BinOp::FMax,
];
/// All comparisons of integers.
pub(crate) const CCS: [IntCC; 10] = [
    IntCC::Eq,
    IntCC::Ne,
    IntCC::LtS,
    IntCC::LeS,
    IntCC::GtS,
    IntCC::GeS,
    IntCC::LtU,
    IntCC::LeU,
    IntCC::GtU,
    IntCC::GeU,
];
/// All comparisons of floats.
pub(crate) const FLOAT_CCS: [FloatCC; 6] = [
    FloatCC::Eq,
    FloatCC::Ne,
    FloatCC::Lt,
    FloatCC::Le,
    FloatCC::Gt,
    FloatCC::Ge,
];

/// Xorshift (Marsaglia 2003): the same numbers for the same seed, everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        let mut random = Self((seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        for _ in 0..8 {
            random.next();
        }
        random
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).expect("it is below n")
    }

    pub(crate) fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub(crate) fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[0]
    }

    pub(crate) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// A number of that width: mostly one where something changes.
    pub(crate) fn int(&mut self, ty: Type) -> i64 {
        let unused = 64 - ty.bits();
        let whole = match self.below(8) {
            0 | 1 => self.pick(&[0, 1, -1, 2, 3, 4, 7, 8, 10, 15, 16, 63, 64, 100, 255]),
            2 => i64::MAX >> unused,
            3 => i64::MIN >> unused,
            4 => 1 << self.below(64),
            5 => i64::from(self.byte()),
            _ => self
                .next()
                .wrapping_mul(0x9e37_79b9_7f4a_7c15)
                .cast_signed(),
        };
        (whole << unused) >> unused
    }

    /// The bits of a float.
    pub(crate) fn float(&mut self, ty: Type) -> u64 {
        let value = self.pick(&[
            0.0,
            -0.0,
            1.0,
            -1.5,
            3.25,
            1e9,
            f64::INFINITY,
            f64::NAN,
            100.0,
        ]);
        if ty == Type::F32 {
            crate::ops::from_float(ty, value).cast_unsigned()
        } else {
            value.to_bits()
        }
    }
}
