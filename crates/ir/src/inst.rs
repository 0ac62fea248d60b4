//! Ops and terminators. An op computes; a terminator ends its block. `docs/ir.md` has the meaning of each.

use crate::entity::{Block, Slot, Sym, Value};
use crate::types::Type;

/// A two-operand computation on values of one type (the shift count is of any integer type).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum BinOp {
    /// Wrapping sum.
    Add,
    /// Wrapping difference.
    Sub,
    /// Wrapping product, low half.
    Mul,
    /// High half of the signed product.
    MulHiS,
    /// High half of the unsigned product.
    MulHiU,
    /// Signed quotient, truncated; the divisor is not 0; MIN / -1 = MIN.
    DivS,
    /// Unsigned quotient; the divisor is not 0.
    DivU,
    /// Signed remainder with the dividend's sign; MIN % -1 = 0.
    RemS,
    /// Unsigned remainder.
    RemU,
    /// Bitwise and.
    And,
    /// Bitwise or.
    Or,
    /// Bitwise exclusive or.
    Xor,
    /// Left shift; the count must be below the width (`lower` adds the compare and select that Go asks for).
    Shl,
    /// Logical right shift; count below the width.
    ShrU,
    /// Arithmetic right shift; count below the width.
    ShrS,
    /// Rotate left; count taken modulo the width.
    RotL,
    /// Float sum.
    FAdd,
    /// Float difference.
    FSub,
    /// Float product.
    FMul,
    /// Float quotient.
    FDiv,
    /// Go's built-in min on floats (NaN if either is; -0 below +0).
    FMin,
    /// Go's built-in max on floats.
    FMax,
}

/// A one-operand computation. Conversions take the operand's type from the operand and give the result's type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum UnOp {
    /// Two's complement negation.
    Neg,
    /// Bitwise complement.
    Not,
    /// Leading zero bits; the width for 0.
    Clz,
    /// Trailing zero bits; the width for 0.
    Ctz,
    /// Set bits.
    Popcnt,
    /// Bytes in reverse.
    Bswap,
    /// Sign extension to a wider integer.
    Sext,
    /// Zero extension to a wider integer.
    Zext,
    /// Low bits as a narrower integer.
    Trunc,
    /// Signed integer (I32, I64) to float.
    IntToFloat,
    /// Float to signed integer (I32, I64), truncated; out of range gives the minimum (cvttsd2si).
    FloatToInt,
    /// F32 to F64 or F64 to F32.
    FloatCast,
    /// The same bits: I64 <-> F64, I32 <-> F32.
    Bitcast,
    /// Float negation (sign bit flipped).
    FNeg,
    /// Float absolute value.
    FAbs,
    /// Correctly rounded square root.
    FSqrt,
    /// The same value, hidden from the optimiser (used by `runtime.KeepAlive` and tests).
    Opaque,
}

/// Integer comparison.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum IntCC {
    /// Equal.
    Eq,
    /// Not equal.
    Ne,
    /// Signed less.
    LtS,
    /// Signed less or equal.
    LeS,
    /// Signed greater.
    GtS,
    /// Signed greater or equal.
    GeS,
    /// Unsigned less.
    LtU,
    /// Unsigned less or equal.
    LeU,
    /// Unsigned greater.
    GtU,
    /// Unsigned greater or equal.
    GeU,
}

impl IntCC {
    /// The comparison that is true exactly when this one is false.
    #[must_use]
    pub fn inverse(self) -> Self {
        match self {
            Self::Eq => Self::Ne,
            Self::Ne => Self::Eq,
            Self::LtS => Self::GeS,
            Self::LeS => Self::GtS,
            Self::GtS => Self::LeS,
            Self::GeS => Self::LtS,
            Self::LtU => Self::GeU,
            Self::LeU => Self::GtU,
            Self::GtU => Self::LeU,
            Self::GeU => Self::LtU,
        }
    }
    /// The comparison with its operands exchanged.
    #[must_use]
    pub fn swapped(self) -> Self {
        match self {
            Self::Eq => Self::Eq,
            Self::Ne => Self::Ne,
            Self::LtS => Self::GtS,
            Self::LeS => Self::GeS,
            Self::GtS => Self::LtS,
            Self::GeS => Self::LeS,
            Self::LtU => Self::GtU,
            Self::LeU => Self::GeU,
            Self::GtU => Self::LtU,
            Self::GeU => Self::LeU,
        }
    }
}

/// Float comparison, IEEE: false with a NaN, except `Ne`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum FloatCC {
    /// Ordered and equal.
    Eq,
    /// Unordered or not equal.
    Ne,
    /// Ordered and less.
    Lt,
    /// Ordered and less or equal.
    Le,
    /// Ordered and greater.
    Gt,
    /// Ordered and greater or equal.
    Ge,
}

/// What is known of a memory access.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct MemFlags {
    /// The address may be nil (the access is also the nil check: it must not be removed, nor moved over another effect).
    pub may_fault: bool,
    /// The memory does not change while the function runs (string bytes, itabs, descriptors, captured-by-value fields).
    pub invariant: bool,
    /// Must happen exactly as written and in order with calls (result slots and deferBits in functions with `defer`).
    pub volatile: bool,
}

/// An atomic access to memory, sequentially consistent. It may fault, and no access to memory is moved over it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum AtomicOp {
    /// () -> the value.
    Load,
    /// (new value) -> nothing.
    Store,
    /// (summand) -> the value before.
    Add,
    /// (new value) -> the value before.
    Swap,
    /// (expected, new value) -> I8: whether the expected value was there and the new one was written.
    Cas,
}

impl AtomicOp {
    /// How many operands it has besides the address.
    #[must_use]
    pub fn num_args(self) -> usize {
        match self {
            Self::Load => 0,
            Self::Store | Self::Add | Self::Swap => 1,
            Self::Cas => 2,
        }
    }
}

/// Why a check fails; picks the runtime function that its cold stub calls with the check's operands. Conditions: see `Op::Check`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum TrapKind {
    /// `a <u b` or `runtime.panicIndex(a, b)`.
    Index,
    /// As `Index`, `a` was unsigned: `runtime.panicIndexU`.
    IndexU,
    /// `a <=u b` or `runtime.panicSliceAlen(a, b)`: `s[?:a]`, b = len.
    SliceAlen,
    /// Unsigned form.
    SliceAlenU,
    /// `a <=u b` or `runtime.panicSliceAcap(a, b)`: b = cap.
    SliceAcap,
    /// Unsigned form.
    SliceAcapU,
    /// `a <=u b` or `runtime.panicSliceB(a, b)`: `s[a:b]`.
    SliceB,
    /// Unsigned form.
    SliceBU,
    /// `a <=u b` or `runtime.panicSlice3Alen(a, b)`: `s[::a]`.
    Slice3Alen,
    /// Unsigned form.
    Slice3AlenU,
    /// `a <=u b` or `runtime.panicSlice3Acap(a, b)`.
    Slice3Acap,
    /// Unsigned form.
    Slice3AcapU,
    /// `a <=u b` or `runtime.panicSlice3B(a, b)`: `s[:a:b]`.
    Slice3B,
    /// Unsigned form.
    Slice3BU,
    /// `a <=u b` or `runtime.panicSlice3C(a, b)`: `s[a:b:]`.
    Slice3C,
    /// Unsigned form.
    Slice3CU,
    /// `a >=u b` or `runtime.panicSliceConvert(a, b)`: slice of length a to array of length b.
    SliceConvert,
    /// `a != b` (b is the constant 0) or `runtime.panicdivide()`.
    Divide,
    /// `a >=s b` (b is the constant 0) or `runtime.panicshift()`.
    Shift,
    /// `a != b` (b is the constant 0) or `runtime.panicmem()`: an explicit nil check where the offset is too large for a fault.
    Nil,
}

impl TrapKind {
    /// All kinds.
    pub const ALL: [Self; 20] = [
        Self::Index,
        Self::IndexU,
        Self::SliceAlen,
        Self::SliceAlenU,
        Self::SliceAcap,
        Self::SliceAcapU,
        Self::SliceB,
        Self::SliceBU,
        Self::Slice3Alen,
        Self::Slice3AlenU,
        Self::Slice3Acap,
        Self::Slice3AcapU,
        Self::Slice3B,
        Self::Slice3BU,
        Self::Slice3C,
        Self::Slice3CU,
        Self::SliceConvert,
        Self::Divide,
        Self::Shift,
        Self::Nil,
    ];

    /// The comparison of the two operands that must hold.
    #[must_use]
    pub fn condition(self) -> IntCC {
        match self {
            Self::Index | Self::IndexU => IntCC::LtU,
            Self::SliceAlen
            | Self::SliceAlenU
            | Self::SliceAcap
            | Self::SliceAcapU
            | Self::SliceB
            | Self::SliceBU
            | Self::Slice3Alen
            | Self::Slice3AlenU
            | Self::Slice3Acap
            | Self::Slice3AcapU
            | Self::Slice3B
            | Self::Slice3BU
            | Self::Slice3C
            | Self::Slice3CU => IntCC::LeU,
            Self::SliceConvert => IntCC::GeU,
            Self::Divide | Self::Nil => IntCC::Ne,
            Self::Shift => IntCC::GeS,
        }
    }
    /// The runtime function, without the `runtime.` prefix; it takes both operands, or none for the last three kinds.
    #[must_use]
    pub fn runtime_name(self) -> &'static str {
        match self {
            Self::Index => "panicIndex",
            Self::IndexU => "panicIndexU",
            Self::SliceAlen => "panicSliceAlen",
            Self::SliceAlenU => "panicSliceAlenU",
            Self::SliceAcap => "panicSliceAcap",
            Self::SliceAcapU => "panicSliceAcapU",
            Self::SliceB => "panicSliceB",
            Self::SliceBU => "panicSliceBU",
            Self::Slice3Alen => "panicSlice3Alen",
            Self::Slice3AlenU => "panicSlice3AlenU",
            Self::Slice3Acap => "panicSlice3Acap",
            Self::Slice3AcapU => "panicSlice3AcapU",
            Self::Slice3B => "panicSlice3B",
            Self::Slice3BU => "panicSlice3BU",
            Self::Slice3C => "panicSlice3C",
            Self::Slice3CU => "panicSlice3CU",
            Self::SliceConvert => "panicSliceConvert",
            Self::Divide => "panicdivide",
            Self::Shift => "panicshift",
            Self::Nil => "panicmem",
        }
    }
    /// Whether the stub passes the two operands (as 64-bit integers).
    #[must_use]
    pub fn passes_operands(self) -> bool {
        match self {
            Self::Divide | Self::Shift | Self::Nil => false,
            Self::Index
            | Self::IndexU
            | Self::SliceAlen
            | Self::SliceAlenU
            | Self::SliceAcap
            | Self::SliceAcapU
            | Self::SliceB
            | Self::SliceBU
            | Self::Slice3Alen
            | Self::Slice3AlenU
            | Self::Slice3Acap
            | Self::Slice3AcapU
            | Self::Slice3B
            | Self::Slice3BU
            | Self::Slice3C
            | Self::Slice3CU
            | Self::SliceConvert => true,
        }
    }
}

/// Whom a call calls.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Callee {
    /// A symbol: a function of this program or of the runtime.
    Direct(Sym),
    /// A func value: loads the code address from it and passes it in the closure-context register.
    Closure(Value),
    /// A code address (itab entry).
    Address(Value),
}

/// An instruction's operation with its operands. Results are in `InstData::results`.
#[derive(Clone, PartialEq, Hash, Debug)]
pub enum Op {
    /// An integer constant, sign-extended to 64 bits. Gives `ty`.
    Iconst { ty: Type, imm: i64 },
    /// A float constant by its bits (an F32 in the low half). Gives `ty`.
    Fconst { ty: Type, bits: u64 },
    /// A two-operand computation; the result has the type of `a`.
    Binary { op: BinOp, a: Value, b: Value },
    /// A one-operand computation giving `ty`.
    Unary { op: UnOp, ty: Type, a: Value },
    /// 1 if the comparison holds, else 0. Gives I8.
    Icmp { cc: IntCC, a: Value, b: Value },
    /// 1 if the comparison holds, else 0. Gives I8.
    Fcmp { cc: FloatCC, a: Value, b: Value },
    /// `a` if `cond` is not 0, else `b`.
    Select { cond: Value, a: Value, b: Value },
    /// `ty` at `addr + off`.
    Load {
        ty: Type,
        addr: Value,
        off: i32,
        flags: MemFlags,
    },
    /// Writes `val` at `addr + off`.
    Store {
        addr: Value,
        val: Value,
        off: i32,
        flags: MemFlags,
    },
    /// The address of a frame slot plus `off`. Gives I64.
    SlotAddr { slot: Slot, off: i32 },
    /// The address of a symbol plus `off`. Gives I64.
    SymAddr { sym: Sym, off: i32 },
    /// The address `off` bytes into the outgoing argument area (rsp + off). Gives I64.
    OutArgAddr { off: i32 },
    /// The address `off` bytes into the incoming argument area (rbp + 16 + off). Gives I64.
    InArgAddr { off: i32 },
    /// The closure-context register at entry. Only in the entry block. Gives I64.
    ClosureCtx,
    /// rbp: names this frame to `runtime.gorecover`. Gives I64.
    FramePointer,
    /// Copies `len` bytes that do not overlap, or are the same.
    MemCopy { dst: Value, src: Value, len: u32 },
    /// Writes `len` zero bytes.
    MemZero { dst: Value, len: u32 },
    /// An atomic access to an integer of type `ty` at `addr + off`.
    Atomic {
        op: AtomicOp,
        ty: Type,
        addr: Value,
        off: i32,
        args: Vec<Value>,
    },
    /// A call. Arguments and results are scalars in register order; `out_args` is how many bytes of the outgoing area it uses.
    Call {
        callee: Callee,
        args: Vec<Value>,
        results: Vec<Type>,
        conv: crate::CallConv,
        out_args: u32,
    },
    /// Goes on if `kind.condition()` holds of (a, b), else calls the runtime function of `kind` from a cold stub. 64-bit operands
    /// (for Divide any integer type).
    Check { kind: TrapKind, a: Value, b: Value },
    /// Faults if `ptr` is nil. Removed where a later access in the same block, or an earlier one, faults instead.
    NilCheck { ptr: Value },
    /// Reads or writes nothing; holds a comment for the assembly (`# defer doDeferFunc(x)`), index into `Func::comments`.
    Comment { text: u32 },
}

/// A block to go to and the arguments of its parameters.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Target {
    /// Where.
    pub block: Block,
    /// One value per parameter.
    pub args: Vec<Value>,
}

/// How a block ends.
#[derive(Clone, PartialEq, Hash, Debug)]
pub enum Terminator {
    /// Unconditional.
    Jump(Target),
    /// `cond` not 0: `then_`, else `else_`.
    Branch {
        cond: Value,
        then_: Target,
        else_: Target,
    },
    /// `targets[index]` if index (I64) is unsigned-below their number, else `default`. A jump table.
    Switch {
        index: Value,
        targets: Vec<Target>,
        default: Target,
    },
    /// Returns register results in order.
    Ret(Vec<Value>),
    /// Control does not get here (after a call that does not return).
    Unreachable,
    /// Goes to `normal`; keeps `recover` alive, which only the runtime enters. Emits no code.
    RecoverEdge { normal: Target, recover: Block },
}

impl Terminator {
    /// All targets in order; a `RecoverEdge` gives its normal one only (see `successors`).
    #[must_use]
    pub fn targets(&self) -> Vec<&Target> {
        match self {
            Self::Jump(t) => vec![t],
            Self::Branch { then_, else_, .. } => vec![then_, else_],
            Self::Switch {
                targets, default, ..
            } => targets.iter().chain(std::iter::once(default)).collect(),
            Self::Ret(_) | Self::Unreachable => vec![],
            Self::RecoverEdge { normal, .. } => vec![normal],
        }
    }
    /// All targets in order, to change.
    pub fn targets_mut(&mut self) -> Vec<&mut Target> {
        match self {
            Self::Jump(t) => vec![t],
            Self::Branch { then_, else_, .. } => vec![then_, else_],
            Self::Switch {
                targets, default, ..
            } => targets.iter_mut().chain(std::iter::once(default)).collect(),
            Self::Ret(_) | Self::Unreachable => vec![],
            Self::RecoverEdge { normal, .. } => vec![normal],
        }
    }
    /// Calls `f` for each successor block, the recover block of a `RecoverEdge` included.
    pub fn for_successors(&self, mut f: impl FnMut(Block)) {
        match self {
            Self::Jump(t) => f(t.block),
            Self::Branch { then_, else_, .. } => {
                f(then_.block);
                f(else_.block);
            }
            Self::Switch {
                targets, default, ..
            } => {
                for t in targets {
                    f(t.block);
                }
                f(default.block);
            }
            Self::Ret(_) | Self::Unreachable => {}
            Self::RecoverEdge { normal, recover } => {
                f(normal.block);
                f(*recover);
            }
        }
    }
    /// Calls `f` for each value used, branch arguments included.
    pub fn for_values(&self, mut f: impl FnMut(Value)) {
        match self {
            Self::Branch { cond, .. } => f(*cond),
            Self::Switch { index, .. } => f(*index),
            Self::Ret(vs) => vs.iter().copied().for_each(&mut f),
            Self::Jump(_) | Self::Unreachable | Self::RecoverEdge { .. } => {}
        }
        for t in self.targets() {
            t.args.iter().copied().for_each(&mut f);
        }
    }
    /// Replaces each value used by what `f` gives.
    pub fn map_values(&mut self, mut f: impl FnMut(Value) -> Value) {
        match self {
            Self::Branch { cond, .. } => *cond = f(*cond),
            Self::Switch { index, .. } => *index = f(*index),
            Self::Ret(vs) => vs.iter_mut().for_each(|v| *v = f(*v)),
            Self::Jump(_) | Self::Unreachable | Self::RecoverEdge { .. } => {}
        }
        for t in self.targets_mut() {
            t.args.iter_mut().for_each(|v| *v = f(*v));
        }
    }
}

impl Op {
    /// Calls `f` for each value used.
    pub fn for_values(&self, mut f: impl FnMut(Value)) {
        // The walk is written once, in `map_values`; operands are few, so the copy is cheap except for calls.
        match self {
            Self::Call { callee, args, .. } => {
                match callee {
                    Callee::Closure(v) | Callee::Address(v) => f(*v),
                    Callee::Direct(_) => {}
                }
                args.iter().copied().for_each(f);
            }
            Self::Binary { a, b, .. }
            | Self::Icmp { a, b, .. }
            | Self::Fcmp { a, b, .. }
            | Self::Check { a, b, .. } => {
                f(*a);
                f(*b);
            }
            Self::Atomic { addr, args, .. } => {
                f(*addr);
                args.iter().copied().for_each(f);
            }
            Self::Unary { a, .. } => f(*a),
            Self::Select { cond, a, b } => {
                f(*cond);
                f(*a);
                f(*b);
            }
            Self::Load { addr, .. } => f(*addr),
            Self::Store { addr, val, .. } => {
                f(*addr);
                f(*val);
            }
            Self::MemCopy { dst, src, .. } => {
                f(*dst);
                f(*src);
            }
            Self::MemZero { dst, .. } => f(*dst),
            Self::NilCheck { ptr } => f(*ptr),
            Self::Iconst { .. }
            | Self::Fconst { .. }
            | Self::SlotAddr { .. }
            | Self::SymAddr { .. }
            | Self::OutArgAddr { .. }
            | Self::InArgAddr { .. }
            | Self::ClosureCtx
            | Self::FramePointer
            | Self::Comment { .. } => {}
        }
    }
    /// Replaces each value used by what `f` gives.
    pub fn map_values(&mut self, mut f: impl FnMut(Value) -> Value) {
        match self {
            Self::Call { callee, args, .. } => {
                match callee {
                    Callee::Closure(v) | Callee::Address(v) => *v = f(*v),
                    Callee::Direct(_) => {}
                }
                args.iter_mut().for_each(|v| *v = f(*v));
            }
            Self::Binary { a, b, .. }
            | Self::Icmp { a, b, .. }
            | Self::Fcmp { a, b, .. }
            | Self::Check { a, b, .. } => {
                *a = f(*a);
                *b = f(*b);
            }
            Self::Atomic { addr, args, .. } => {
                *addr = f(*addr);
                args.iter_mut().for_each(|v| *v = f(*v));
            }
            Self::Unary { a, .. } => *a = f(*a),
            Self::Select { cond, a, b } => {
                *cond = f(*cond);
                *a = f(*a);
                *b = f(*b);
            }
            Self::Load { addr, .. } => *addr = f(*addr),
            Self::Store { addr, val, .. } => {
                *addr = f(*addr);
                *val = f(*val);
            }
            Self::MemCopy { dst, src, .. } => {
                *dst = f(*dst);
                *src = f(*src);
            }
            Self::MemZero { dst, .. } => *dst = f(*dst),
            Self::NilCheck { ptr } => *ptr = f(*ptr),
            Self::Iconst { .. }
            | Self::Fconst { .. }
            | Self::SlotAddr { .. }
            | Self::SymAddr { .. }
            | Self::OutArgAddr { .. }
            | Self::InArgAddr { .. }
            | Self::ClosureCtx
            | Self::FramePointer
            | Self::Comment { .. } => {}
        }
    }
    /// Whether it does something besides giving its result: such an instruction is never removed and never moved over another.
    #[must_use]
    pub fn has_effect(&self) -> bool {
        match self {
            Self::Store { .. }
            | Self::MemCopy { .. }
            | Self::MemZero { .. }
            | Self::Atomic { .. }
            | Self::Call { .. }
            | Self::Check { .. }
            | Self::NilCheck { .. }
            | Self::Comment { .. } => true,
            Self::Load { flags, .. } => flags.may_fault || flags.volatile,
            Self::Unary { op, .. } => *op == UnOp::Opaque,
            Self::Iconst { .. }
            | Self::Fconst { .. }
            | Self::Binary { .. }
            | Self::Icmp { .. }
            | Self::Fcmp { .. }
            | Self::Select { .. }
            | Self::SlotAddr { .. }
            | Self::SymAddr { .. }
            | Self::OutArgAddr { .. }
            | Self::InArgAddr { .. }
            | Self::ClosureCtx
            | Self::FramePointer => false,
        }
    }
    /// Whether it reads memory that a store may change.
    #[must_use]
    pub fn reads_memory(&self) -> bool {
        match self {
            Self::Load { flags, .. } => !flags.invariant,
            Self::MemCopy { .. } | Self::Atomic { .. } | Self::Call { .. } => true,
            Self::Store { .. }
            | Self::MemZero { .. }
            | Self::Check { .. }
            | Self::NilCheck { .. }
            | Self::Comment { .. }
            | Self::Iconst { .. }
            | Self::Fconst { .. }
            | Self::Binary { .. }
            | Self::Unary { .. }
            | Self::Icmp { .. }
            | Self::Fcmp { .. }
            | Self::Select { .. }
            | Self::SlotAddr { .. }
            | Self::SymAddr { .. }
            | Self::OutArgAddr { .. }
            | Self::InArgAddr { .. }
            | Self::ClosureCtx
            | Self::FramePointer => false,
        }
    }
}
