//! Machine instructions over virtual registers: what `isel` makes and nothing changes afterwards.
//!
//! An instruction names its registers by operand number: `Arg::R64(2)` is "the third operand, as 64 bits". Where an operand lives
//! after allocation (a register, or a spill slot if its constraint was `Any`) is looked up when the text is written.

use crate::regalloc::{BlockId, Operand, PRegSet, VReg};
use ir::{Loc, Slot, Sym, TrapKind};

/// What the address of a memory operand starts from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Base {
    /// Nothing: an absolute or rip-relative address.
    None,
    /// An operand, in a register.
    Operand(u8),
    /// A frame slot.
    Slot(Slot),
    /// The outgoing area.
    Out,
    /// The incoming area.
    In,
    /// The frame pointer.
    Frame,
    /// A constant of the function.
    Const(u32),
}

/// A memory operand: `sym + base + index * scale + disp`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Amode {
    pub(crate) sym: Option<Sym>,
    pub(crate) base: Base,
    /// Operand number and scale.
    pub(crate) index: Option<(u8, u8)>,
    pub(crate) disp: i32,
}

/// One argument of an instruction, in the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Arg {
    /// No argument.
    None,
    /// An operand as 8 bits.
    R8(u8),
    /// An operand as 16 bits.
    R16(u8),
    /// An operand as 32 bits.
    R32(u8),
    /// An operand as 64 bits.
    R64(u8),
    /// A float operand.
    X(u8),
    /// A number.
    Imm(i64),
    /// The address of a symbol, as a number.
    SymImm(Sym, i32),
    /// Memory.
    Mem(Amode),
    /// The register cl.
    Cl,
}

/// A condition of the flags.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CC {
    E,
    NE,
    L,
    LE,
    G,
    GE,
    B,
    BE,
    A,
    AE,
    P,
    NP,
}

impl CC {
    pub(crate) fn inverse(self) -> Self {
        match self {
            Self::E => Self::NE,
            Self::NE => Self::E,
            Self::L => Self::GE,
            Self::LE => Self::G,
            Self::G => Self::LE,
            Self::GE => Self::L,
            Self::B => Self::AE,
            Self::BE => Self::A,
            Self::A => Self::BE,
            Self::AE => Self::B,
            Self::P => Self::NP,
            Self::NP => Self::P,
        }
    }
    pub(crate) fn of(cc: ir::IntCC) -> Self {
        match cc {
            ir::IntCC::Eq => Self::E,
            ir::IntCC::Ne => Self::NE,
            ir::IntCC::LtS => Self::L,
            ir::IntCC::LeS => Self::LE,
            ir::IntCC::GtS => Self::G,
            ir::IntCC::GeS => Self::GE,
            ir::IntCC::LtU => Self::B,
            ir::IntCC::LeU => Self::BE,
            ir::IntCC::GtU => Self::A,
            ir::IntCC::GeU => Self::AE,
        }
    }
    pub(crate) fn jump(self) -> &'static str {
        match self {
            Self::E => "je",
            Self::NE => "jne",
            Self::L => "jl",
            Self::LE => "jle",
            Self::G => "jg",
            Self::GE => "jge",
            Self::B => "jb",
            Self::BE => "jbe",
            Self::A => "ja",
            Self::AE => "jae",
            Self::P => "jp",
            Self::NP => "jnp",
        }
    }
    pub(crate) fn set(self) -> &'static str {
        match self {
            Self::E => "sete",
            Self::NE => "setne",
            Self::L => "setl",
            Self::LE => "setle",
            Self::G => "setg",
            Self::GE => "setge",
            Self::B => "setb",
            Self::BE => "setbe",
            Self::A => "seta",
            Self::AE => "setae",
            Self::P => "setp",
            Self::NP => "setnp",
        }
    }
    /// The conditional move of 4 or 8 bytes.
    pub(crate) fn cmov(self, wide: bool) -> &'static str {
        let (l, q) = match self {
            Self::E => ("cmovel", "cmoveq"),
            Self::NE => ("cmovnel", "cmovneq"),
            Self::L => ("cmovll", "cmovlq"),
            Self::LE => ("cmovlel", "cmovleq"),
            Self::G => ("cmovgl", "cmovgq"),
            Self::GE => ("cmovgel", "cmovgeq"),
            Self::B => ("cmovbl", "cmovbq"),
            Self::BE => ("cmovbel", "cmovbeq"),
            Self::A => ("cmoval", "cmovaq"),
            Self::AE => ("cmovael", "cmovaeq"),
            Self::P => ("cmovpl", "cmovpq"),
            Self::NP => ("cmovnpl", "cmovnpq"),
        };
        if wide { q } else { l }
    }
}

/// What a comparison left in the flags means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Cond {
    /// One condition.
    Is(CC),
    /// Equal and ordered: `e` and `np`.
    FloatEq,
    /// Not equal or unordered: `ne` or `p`.
    FloatNe,
}

impl Cond {
    pub(crate) fn inverse(self) -> Self {
        match self {
            Self::Is(cc) => Self::Is(cc.inverse()),
            Self::FloatEq => Self::FloatNe,
            Self::FloatNe => Self::FloatEq,
        }
    }
}

/// Whom a call instruction calls.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CallTarget {
    /// A symbol of the program.
    Sym(Sym),
    /// A runtime function by its name without `runtime.`.
    Runtime(&'static str),
    /// The code pointer that r10 points to.
    Closure,
    /// An address in an operand.
    Operand(u8),
}

/// What an instruction does.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Kind {
    /// Defines the arguments at entry; no code.
    Args,
    /// Copies operand 0 to operand 1, both of one class; no code if they share a register.
    Move,
    /// The instruction as spelt, arguments in AT&T order.
    Op { name: &'static str, args: [Arg; 3] },
    /// `dst = a + b` where b is an operand or a number: `add` if the registers allow it, else `lea`.
    Add { wide: bool, dst: u8, a: u8, b: Arg },
    /// A scalar float instruction that keeps the upper part of its destination: cleared first, unless source and destination are one.
    Partial {
        name: &'static str,
        src: Arg,
        dst: u8,
    },
    /// Division: operand 0 the dividend (rax), 1 the divisor, 2 and 3 quotient (rax) and remainder (rdx).
    Div {
        signed: bool,
        wide: bool,
        guard: bool,
    },
    /// A call; the index of its clobber set.
    Call { target: CallTarget, clobbers: u32 },
    /// Moves operand `src` to the float operand `dst` (tied to another) if the condition holds.
    FloatMove { cond: Cond, src: u8, dst: u8 },
    /// Compares and goes to a cold stub if `cc` holds, which calls the runtime function of `kind` with (a, b).
    Trap {
        name: &'static str,
        args: [Arg; 2],
        cc: CC,
        kind: TrapKind,
        a: Arg,
        b: Arg,
    },
    /// Copies `len` bytes; `temp` is an xmm operand.
    Copy {
        dst: Amode,
        src: Amode,
        len: u32,
        temp: u8,
    },
    /// Writes `len` zero bytes; `temp` is an xmm operand.
    Zero { dst: Amode, len: u32, temp: u8 },
    /// A comment of the function.
    Comment(u32),
    /// Goes to the only successor.
    Jump,
    /// Goes to the first successor if the condition holds, else to the second.
    Branch(Cond),
    /// Goes to `tables[table][operand 0]`, or to the default if there is no such entry.
    Switch { table: u32 },
    /// Falls into the first successor; the second is entered by the runtime only.
    Enter,
    /// Returns.
    Ret,
    /// Cannot be reached.
    Unreachable,
}

/// An instruction.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Inst {
    pub(crate) kind: Kind,
    pub(crate) loc: Loc,
}

/// A basic block.
#[derive(Clone, Debug, Default)]
pub(crate) struct Block {
    /// First instruction and the one after the last.
    pub(crate) insts: (u32, u32),
    pub(crate) params: Vec<VReg>,
    pub(crate) succs: Vec<BlockId>,
    /// The arguments for each successor.
    pub(crate) args: Vec<Vec<VReg>>,
    pub(crate) preds: Vec<BlockId>,
    /// Rarely executed.
    pub(crate) cold: bool,
    /// The block the runtime enters after a recovery.
    pub(crate) recover: bool,
}

/// A jump table: a block for each index, and one for all others.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) targets: Vec<BlockId>,
    pub(crate) default: BlockId,
}

/// A constant in memory: 16 bytes if it is a mask.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Const {
    pub(crate) bits: u64,
    pub(crate) bytes: u8,
}

/// An early exit: the blocks of the entry and of the exit need no frame; it is made at the head of the rest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Early {
    pub(crate) entry: u32,
    pub(crate) exit: u32,
    pub(crate) rest: u32,
}

/// A function of machine instructions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Func {
    pub(crate) insts: Vec<Inst>,
    pub(crate) operands: Vec<Operand>,
    /// Where the operands of an instruction begin; one more than there are instructions.
    pub(crate) operand_start: Vec<u32>,
    pub(crate) clobbers: Vec<PRegSet>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) num_vregs: usize,
    pub(crate) consts: Vec<Const>,
    pub(crate) tables: Vec<Table>,
    /// Bytes of the outgoing area.
    pub(crate) out_bytes: u32,
    /// Whether a call instruction is in it (stubs not counted).
    pub(crate) has_call: bool,
    /// Whether it reads rbp as a value.
    pub(crate) reads_frame: bool,
    /// Blocks that may run before the frame is made.
    pub(crate) early: Option<Early>,
    /// The names of virtual registers, by number; empty unless comments are wanted.
    pub(crate) names: Vec<Option<String>>,
}
