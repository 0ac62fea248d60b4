//! Right-hand operands: an immediate, a load that sinks into its only user, or a register that may as well be a spill slot.

use super::{Isel, Operands, signed};
use crate::inst::Arg;
use crate::isel::address::Addr;
use crate::regalloc::VReg;
use ir::{MemFlags, Op, Type, Value};

/// An operand before it is numbered.
#[derive(Clone, Copy, Debug)]
pub(super) enum Source {
    Imm(i64),
    SymImm(ir::Sym, i32),
    Mem(Addr),
    Reg(VReg),
}

/// The register argument of a width; 8- and 16-bit values are computed with as 32 bits.
pub(super) fn reg_arg(ty: Type, number: u8) -> Arg {
    match ty {
        Type::I8 | Type::I16 | Type::I32 => Arg::R32(number),
        Type::I64 => Arg::R64(number),
        Type::F32 | Type::F64 => Arg::X(number),
    }
}

/// The register argument of exactly the type's width.
pub(super) fn exact_arg(ty: Type, number: u8) -> Arg {
    match ty {
        Type::I8 => Arg::R8(number),
        Type::I16 => Arg::R16(number),
        Type::I32 => Arg::R32(number),
        Type::I64 => Arg::R64(number),
        Type::F32 | Type::F64 => Arg::X(number),
    }
}

impl Operands {
    /// A source of a width that a spill slot can serve too.
    pub(super) fn source(&mut self, source: Source, ty: Type) -> Arg {
        match source {
            Source::Imm(imm) => Arg::Imm(imm),
            Source::SymImm(sym, off) => Arg::SymImm(sym, off),
            Source::Mem(addr) => self.memory(addr),
            Source::Reg(vreg) => reg_arg(ty, self.read_any(vreg)),
        }
    }
    /// The same with the exact width (for comparisons of 8 and 16 bits).
    pub(super) fn exact(&mut self, source: Source, ty: Type) -> Arg {
        match source {
            Source::Imm(imm) => Arg::Imm(imm),
            Source::SymImm(sym, off) => Arg::SymImm(sym, off),
            Source::Mem(addr) => self.memory(addr),
            Source::Reg(vreg) => exact_arg(ty, self.read_any(vreg)),
        }
    }
}

impl Isel<'_> {
    /// The value as a 32-bit immediate.
    pub(super) fn immediate(&self, value: Value) -> Option<i64> {
        let value = self.alias_const(value);
        let Op::Iconst { ty, imm } = self.func.def_op(value)? else {
            return None;
        };
        i32::try_from(signed(*ty, *imm)).ok().map(i64::from)
    }
    /// Only what changes nothing at all about a constant is looked through.
    fn alias_const(&self, mut value: Value) -> Value {
        while let Some(Op::Unary {
            op: ir::UnOp::Opaque,
            a,
            ..
        }) = self.func.def_op(value)
        {
            value = *a;
        }
        value
    }
    /// The load that defines `value`, if it may be done here instead: nobody else wants its value, and nothing in between could
    /// change what it reads, or be seen to happen before its fault.
    pub(super) fn sinkable(&self, value: Value) -> Option<(ir::Inst, Value, i32)> {
        let inst = self.func.def_inst(value)?;
        let Op::Load {
            addr, off, flags, ..
        } = &self.func.insts[inst].op
        else {
            return None;
        };
        if self.keep_loads
            || self.uses[value.0 as usize] != 1
            || self.vregs[value.0 as usize].is_some()
            || !self.may_move(inst, *flags)
        {
            return None;
        }
        Some((inst, *addr, *off))
    }
    fn may_move(&self, inst: ir::Inst, flags: MemFlags) -> bool {
        let from = self.points[inst];
        if from.block != self.here.block || flags.volatile {
            return false;
        }
        if flags.may_fault {
            // The load itself counts as one effect.
            return self.here.effects == from.effects + 1;
        }
        flags.invariant || self.here.writes == from.writes
    }
    /// The memory operand of a load that sinks here.
    pub(super) fn sink(&mut self, value: Value) -> Option<Addr> {
        let (inst, addr, off) = self.sinkable(value)?;
        self.sunk[inst.0 as usize] = true;
        if let Op::Load { flags, .. } = &self.func.insts[inst].op
            && flags.may_fault
        {
            self.loc = self.func.insts[inst].loc; // a fault is the load's
        }
        Some(self.address(addr, off))
    }
    /// `value` as the right-hand operand of an instruction of exactly its type's width in memory.
    pub(super) fn source(&mut self, value: Value) -> Source {
        if let Some(imm) = self.immediate(value) {
            return Source::Imm(imm);
        }
        if let Some(Op::SymAddr { sym, off }) = self.func.def_op(value) {
            return Source::SymImm(*sym, *off);
        }
        self.source_no_imm(value)
    }
    /// The same for instructions that take no immediate.
    pub(super) fn source_no_imm(&mut self, value: Value) -> Source {
        if let Some(addr) = self.sink(value) {
            return Source::Mem(addr);
        }
        if let Some(addr) = self.float_memory(value) {
            return Source::Mem(addr);
        }
        Source::Reg(self.reg(value))
    }
    /// `value` for an instruction that computes in 32 bits with a narrower type: memory only if the load is as wide.
    pub(super) fn wide_source(&mut self, value: Value) -> Source {
        let narrow = match self.func.ty(value) {
            Type::I8 | Type::I16 => true,
            Type::I32 | Type::I64 | Type::F32 | Type::F64 => false,
        };
        if narrow {
            return match self.immediate(value) {
                Some(imm) => Source::Imm(imm),
                None => Source::Reg(self.reg(value)),
            };
        }
        self.source(value)
    }
}
