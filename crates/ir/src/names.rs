//! The names of operations in dumps. Printer and reader share them.

use crate::inst::{AtomicOp, BinOp, FloatCC, IntCC, TrapKind, UnOp};

/// A set of names: what the printer writes and the reader looks up.
pub(crate) trait Named: Sized + Copy + 'static {
    /// Every one of them.
    const ALL: &'static [Self];
    /// The name in dumps.
    fn name(self) -> &'static str;
    /// The one of that name.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }
}

macro_rules! named {
    ($ty:ident { $($variant:ident $name:literal),* $(,)? }) => {
        impl Named for $ty {
            const ALL: &'static [Self] = &[$($ty::$variant),*];
            fn name(self) -> &'static str {
                match self { $($ty::$variant => $name),* }
            }
        }
    };
}

named!(BinOp {
    Add "add", Sub "sub", Mul "mul", MulHiS "mulhi_s", MulHiU "mulhi_u", DivS "div_s", DivU "div_u", RemS "rem_s",
    RemU "rem_u", And "and", Or "or", Xor "xor", Shl "shl", ShrU "shr_u", ShrS "shr_s", RotL "rotl", FAdd "fadd",
    FSub "fsub", FMul "fmul", FDiv "fdiv", FMin "fmin", FMax "fmax",
});

named!(UnOp {
    Neg "neg", Not "not", Clz "clz", Ctz "ctz", Popcnt "popcnt", Bswap "bswap", Sext "sext", Zext "zext", Trunc "trunc",
    IntToFloat "int_to_float", FloatToInt "float_to_int", FloatCast "float_cast", Bitcast "bitcast", FNeg "fneg",
    FAbs "fabs", FSqrt "fsqrt", Opaque "opaque",
});

named!(AtomicOp {
    Load "atomic_load", Store "atomic_store", Add "atomic_add", Swap "atomic_swap", Cas "atomic_cas",
});

named!(IntCC {
    Eq "eq", Ne "ne", LtS "lt_s", LeS "le_s", GtS "gt_s", GeS "ge_s", LtU "lt_u", LeU "le_u", GtU "gt_u", GeU "ge_u",
});

named!(FloatCC { Eq "eq", Ne "ne", Lt "lt", Le "le", Gt "gt", Ge "ge" });

impl Named for TrapKind {
    const ALL: &'static [Self] = &TrapKind::ALL;
    fn name(self) -> &'static str {
        let name = self.runtime_name();
        name.strip_prefix("panic").unwrap_or(name)
    }
}

/// Whether a symbol's name stands in a dump without quotes.
pub(crate) fn is_plain(name: &str) -> bool {
    let plain = |ch: char| ch.is_alphanumeric() || "_.$·/:".contains(ch);
    !name.is_empty() && name.chars().all(plain)
}
