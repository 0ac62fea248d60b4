//! The typed indices of the IR.

use source::entity;

pub use source::{Entity, IndexVec};

entity!(/// An SSA value; prints as `v7`.
    Value, "v");
entity!(/// A basic block; prints as `b3`.
    Block, "b");
entity!(/// An instruction; prints as `i9` (only in messages).
    Inst, "i");
entity!(/// A slot of the frame; prints as `s2`.
    Slot, "s");
entity!(/// A source variable during SSA construction; prints as `x4`.
    Var, "x");
entity!(/// A function of the program; prints as `f5`.
    FuncId, "f");
entity!(/// A linker symbol of the program's symbol table; prints as `@n` (dumps print its name).
    Sym, "@");
entity!(/// A source location of the program's table; 0 is "none".
    Loc, "l");

impl Loc {
    /// No location.
    pub const NONE: Self = Self(0);
}
