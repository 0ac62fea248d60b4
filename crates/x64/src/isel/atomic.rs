//! Atomic accesses. x86 orders all but a store before a load of another place, so a load is a plain one, and a store is an exchange.

use super::source::exact_arg;
use super::{Isel, Operands};
use crate::callconv::gpr;
use crate::inst::{Arg, CC};
use abi::Gpr;
use ir::{AtomicOp, Inst, Type, Value};

impl Isel<'_> {
    pub(super) fn atomic(
        &mut self,
        inst: Inst,
        op: AtomicOp,
        ty: Type,
        (addr, off): (Value, i32),
        args: &[Value],
    ) {
        match op {
            AtomicOp::Load => self.load(inst, ty, addr, off),
            AtomicOp::Store => self.exchange(inst, exchange_name(ty), ty, (addr, off), args[0]),
            AtomicOp::Swap => self.exchange(inst, exchange_name(ty), ty, (addr, off), args[0]),
            AtomicOp::Add => self.exchange(inst, add_name(ty), ty, (addr, off), args[0]),
            AtomicOp::Cas => self.compare_and_swap(inst, ty, (addr, off), args[0], args[1]),
        }
    }
    /// An instruction that leaves what was in memory in its register.
    fn exchange(
        &mut self,
        inst: Inst,
        name: &'static str,
        ty: Type,
        (addr, off): (Value, i32),
        val: Value,
    ) {
        let val = self.reg(val);
        let addr = self.address(addr, off);
        let dst = match self.func.insts[inst].results.first() {
            Some(result) => self.vreg(*result),
            None => self.int_temp(),
        };
        let mut ops = Operands::default();
        let memory = ops.memory(addr);
        let v = ops.read(val);
        let d = ops.write_tied(dst, v);
        self.op(name, [exact_arg(ty, d), memory, Arg::None], ops);
    }
    /// The expected value is in rax, and so is what was found.
    fn compare_and_swap(
        &mut self,
        inst: Inst,
        ty: Type,
        (addr, off): (Value, i32),
        old: Value,
        new: Value,
    ) {
        let (old, new) = (self.reg(old), self.reg(new));
        let addr = self.address(addr, off);
        let found = self.int_temp();
        let mut ops = Operands::default();
        let memory = ops.memory(addr);
        ops.read_fixed(old, gpr(Gpr::Rax));
        let n = ops.read(new);
        ops.write_fixed(found, gpr(Gpr::Rax));
        self.op(cas_name(ty), [exact_arg(ty, n), memory, Arg::None], ops);
        let dst = self.result(inst);
        let mut ops = Operands::default();
        let d = ops.write(dst);
        self.op(CC::E.set(), [Arg::R8(d), Arg::None, Arg::None], ops);
    }
}

fn exchange_name(ty: Type) -> &'static str {
    match ty {
        Type::I8 => "xchgb",
        Type::I16 => "xchgw",
        Type::I32 => "xchgl",
        Type::I64 | Type::F32 | Type::F64 => "xchgq",
    }
}

fn add_name(ty: Type) -> &'static str {
    match ty {
        Type::I8 => "lock xaddb",
        Type::I16 => "lock xaddw",
        Type::I32 => "lock xaddl",
        Type::I64 | Type::F32 | Type::F64 => "lock xaddq",
    }
}

fn cas_name(ty: Type) -> &'static str {
    match ty {
        Type::I8 => "lock cmpxchgb",
        Type::I16 => "lock cmpxchgw",
        Type::I32 => "lock cmpxchgl",
        Type::I64 | Type::F32 | Type::F64 => "lock cmpxchgq",
    }
}
