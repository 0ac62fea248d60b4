//! Loads, stores, block copies and clears, nil checks.

use super::int::memory_name;
use super::source::{Source, exact_arg, reg_arg};
use super::{Isel, Operands, signed};
use crate::callconv::gpr;
use crate::inst::{Arg, CallTarget, Kind};
use crate::isel::address::{Addr, AddrBase};
use abi::Gpr;
use ir::{Inst, Op, Type, Value};

/// Blocks longer than this are copied by the runtime.
const COPY_INLINE: u32 = 128;
/// Blocks longer than this are cleared by the runtime.
const ZERO_INLINE: u32 = 256;

impl Isel<'_> {
    pub(super) fn load(&mut self, inst: Inst, ty: Type, addr: Value, off: i32) {
        let addr = self.address(addr, off);
        let value = self.func.result(inst);
        let mut ops = Operands::default();
        let arg = ops.memory(addr);
        let dst = self.vreg(value);
        let d = ops.write(dst);
        let (name, d) = match ty {
            Type::I8 => ("movzbl", Arg::R32(d)),
            Type::I16 => ("movzwl", Arg::R32(d)),
            Type::I32 => ("movl", Arg::R32(d)),
            Type::I64 => ("movq", Arg::R64(d)),
            Type::F32 => ("movss", Arg::X(d)),
            Type::F64 => ("movsd", Arg::X(d)),
        };
        self.op(name, [arg, d, Arg::None], ops);
    }
    pub(super) fn store(&mut self, addr: Value, val: Value, off: i32) {
        let ty = self.func.ty(val);
        if self.update(addr, val, off, ty) {
            return;
        }
        let source = match self.func.def_op(val) {
            Some(Op::Iconst { imm, .. }) => {
                let imm = signed(ty, *imm);
                i32::try_from(imm).is_ok().then_some(Source::Imm(imm))
            }
            Some(Op::Fconst { bits: 0, .. }) => Some(Source::Imm(0)),
            Some(Op::SymAddr { sym, off }) => Some(Source::SymImm(*sym, *off)),
            _ => None,
        };
        let source = source.unwrap_or_else(|| Source::Reg(self.reg(val)));
        let addr = self.address(addr, off);
        let mut ops = Operands::default();
        let (name, arg) = match (source, ty) {
            (Source::Reg(vreg), Type::F32) => ("movss", Arg::X(ops.read(vreg))),
            (Source::Reg(vreg), Type::F64) => ("movsd", Arg::X(ops.read(vreg))),
            (Source::Reg(vreg), _) => (move_name(ty), exact_arg(ty, ops.read(vreg))),
            (Source::Imm(_) | Source::SymImm(..) | Source::Mem(_), _) => {
                (move_name(ty), ops.exact(source, ty))
            }
        };
        let memory = ops.memory(addr);
        self.op(name, [arg, memory, Arg::None], ops);
    }
    /// `*p = *p op x` as one instruction.
    fn update(&mut self, addr: Value, val: Value, off: i32, ty: Type) -> bool {
        let Some(Op::Binary { op, a, b }) = self.func.def_op(val) else {
            return false;
        };
        let (op, a, b) = (*op, *a, *b);
        let Some(name) = memory_name(op, ty) else {
            return false;
        };
        let same_block = self
            .func
            .def_inst(val)
            .is_some_and(|i| self.points[i].block == self.here.block);
        if self.uses_of(val) != 1 || self.vregs[val.0 as usize].is_some() || !same_block {
            return false;
        }
        let commutes = op != ir::BinOp::Sub;
        let pairs = [(a, b), (b, a)];
        for (old, other) in pairs.into_iter().take(1 + usize::from(commutes)) {
            let Some((load, from, from_off)) = self.sinkable(old) else {
                continue;
            };
            if from_off != off || !self.same_address(from, addr) {
                continue;
            }
            self.sunk[load.0 as usize] = true;
            let source = match self.immediate(other) {
                Some(imm) => Source::Imm(imm),
                None => Source::Reg(self.reg(other)),
            };
            let addr = self.address(addr, off);
            let mut ops = Operands::default();
            let arg = match source {
                Source::Reg(vreg) => exact_arg(ty, ops.read(vreg)),
                Source::Imm(_) | Source::SymImm(..) | Source::Mem(_) => ops.exact(source, ty),
            };
            let memory = ops.memory(addr);
            self.op(name, [arg, memory, Arg::None], ops);
            return true;
        }
        false
    }
    fn same_address(&self, a: Value, b: Value) -> bool {
        if a == b {
            return true;
        }
        match (self.func.def_op(a), self.func.def_op(b)) {
            (
                Some(x @ (Op::SlotAddr { .. } | Op::SymAddr { .. })),
                Some(y @ (Op::SlotAddr { .. } | Op::SymAddr { .. })),
            ) => x == y,
            _ => false,
        }
    }
    pub(super) fn mem_copy(&mut self, dst: Value, src: Value, len: u32) {
        if len == 0 {
            return;
        }
        if len > COPY_INLINE {
            self.runtime_block("memmove", &[dst, src], len);
            return;
        }
        let src = self.address(src, 0);
        let dst = self.address(dst, 0);
        let mut ops = Operands::default();
        let src = ops.amode(src);
        let dst = ops.amode(dst);
        let temp = self.float_temp();
        let temp = ops.temp(temp);
        self.emit(
            Kind::Copy {
                dst,
                src,
                len,
                temp,
            },
            ops,
        );
    }
    pub(super) fn mem_zero(&mut self, dst: Value, len: u32) {
        if len == 0 {
            return;
        }
        if len > ZERO_INLINE {
            self.runtime_block("memclrNoHeapPointers", &[dst], len);
            return;
        }
        let dst = self.address(dst, 0);
        let mut ops = Operands::default();
        let dst = ops.amode(dst);
        let temp = self.float_temp();
        let temp = ops.temp(temp);
        self.emit(Kind::Zero { dst, len, temp }, ops);
    }
    /// Calls a runtime function with some pointers and a length.
    fn runtime_block(&mut self, name: &'static str, pointers: &[Value], len: u32) {
        let mut ops = Operands::default();
        let mut regs: Vec<_> = pointers.iter().map(|v| self.reg(*v)).collect();
        regs.push(self.int_const(i64::from(len)));
        for (vreg, reg) in regs.into_iter().zip(abi::INT_ARGS) {
            ops.read_fixed(vreg, gpr(reg));
        }
        self.emit_call(CallTarget::Runtime(name), ops, &[]);
    }
    pub(super) fn nil_check(&mut self, ptr: Value) {
        let vreg = self.reg(ptr);
        let mut ops = Operands::default();
        let arg = ops.memory(Addr {
            sym: None,
            base: AddrBase::Reg(vreg),
            index: None,
            disp: 0,
        });
        // Any register will do; the pointer's own makes the instruction depend on nothing else.
        let reg = Arg::R8(0);
        self.op("testb", [reg, arg, Arg::None], ops);
    }
    /// The value in the register of another class.
    pub(super) fn bitcast(&mut self, from: Type, to: Type, dst: crate::regalloc::VReg, a: Value) {
        let name = if from.bytes() == 8 { "movq" } else { "movd" };
        let a = self.reg(a);
        let mut ops = Operands::default();
        let a = reg_arg(from, ops.read(a));
        let d = reg_arg(to, ops.write(dst));
        self.op(name, [a, d, Arg::None], ops);
    }
    /// Context register at entry, if asked for.
    pub(super) fn context_reg() -> crate::regalloc::PReg {
        gpr(Gpr::R10)
    }
}

fn move_name(ty: Type) -> &'static str {
    match ty {
        Type::I8 => "movb",
        Type::I16 => "movw",
        Type::I32 | Type::F32 => "movl",
        Type::I64 | Type::F64 => "movq",
    }
}
