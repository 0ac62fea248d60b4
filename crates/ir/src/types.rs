//! Machine types and calling conventions.

use std::fmt;

/// What a value is to the machine. Pointers are `I64`; a Go `bool` is an `I8` that holds 0 or 1.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Type {
    /// 8 bits.
    I8,
    /// 16 bits.
    I16,
    /// 32 bits.
    I32,
    /// 64 bits: integers and pointers.
    I64,
    /// IEEE 754 single.
    F32,
    /// IEEE 754 double.
    F64,
}

impl Type {
    /// All types, narrow to wide.
    pub const ALL: [Self; 6] = [
        Self::I8,
        Self::I16,
        Self::I32,
        Self::I64,
        Self::F32,
        Self::F64,
    ];

    /// Size and alignment in bytes.
    #[must_use]
    pub fn bytes(self) -> u32 {
        match self {
            Self::I8 => 1,
            Self::I16 => 2,
            Self::I32 | Self::F32 => 4,
            Self::I64 | Self::F64 => 8,
        }
    }
    /// Size in bits.
    #[must_use]
    pub fn bits(self) -> u32 {
        self.bytes() * 8
    }
    /// Whether it lives in an xmm register.
    #[must_use]
    pub fn is_float(self) -> bool {
        match self {
            Self::F32 | Self::F64 => true,
            Self::I8 | Self::I16 | Self::I32 | Self::I64 => false,
        }
    }
    /// The integer type of `bytes` bytes.
    #[must_use]
    pub fn int(bytes: u32) -> Self {
        match bytes {
            1 => Self::I8,
            2 => Self::I16,
            4 => Self::I32,
            8 => Self::I64,
            n => unreachable!("ir::Type::int: no integer of {n} bytes"),
        }
    }
    /// The name in dumps: `i64`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::F32 => "f32",
            Self::F64 => "f64",
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How arguments and results travel (`docs/abi.md`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum CallConv {
    /// Registers by Go's assignment algorithm; C and assembly functions of the runtime are called in the same way.
    #[default]
    Go,
    /// All arguments in memory from `8(%rsp)` at entry (`InArgAddr`), no results: a deferred call.
    Stack,
}
