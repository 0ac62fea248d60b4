//! Registers by role: the allocator's numbering, names, and where arguments and results travel (`docs/abi.md`).

use crate::regalloc::{PReg, PRegSet, RegClass};
use abi::Gpr;
use ir::Type;

/// The general registers in the allocator's numbering: those with short encodings first, the callee-saved ones after the others.
const ORDER: [Gpr; 16] = [
    Gpr::Rax,
    Gpr::Rcx,
    Gpr::Rdx,
    Gpr::Rsi,
    Gpr::Rdi,
    Gpr::R8,
    Gpr::R9,
    Gpr::R10,
    Gpr::R11,
    Gpr::Rbx,
    Gpr::R12,
    Gpr::R13,
    Gpr::R14,
    Gpr::R15,
    Gpr::Rbp,
    Gpr::Rsp,
];

/// Names of the general registers in the allocator's numbering: 8, 16, 32, 64 bits.
pub(crate) const NAMES: [[&str; 4]; 16] = [
    ["%al", "%ax", "%eax", "%rax"],
    ["%cl", "%cx", "%ecx", "%rcx"],
    ["%dl", "%dx", "%edx", "%rdx"],
    ["%sil", "%si", "%esi", "%rsi"],
    ["%dil", "%di", "%edi", "%rdi"],
    ["%r8b", "%r8w", "%r8d", "%r8"],
    ["%r9b", "%r9w", "%r9d", "%r9"],
    ["%r10b", "%r10w", "%r10d", "%r10"],
    ["%r11b", "%r11w", "%r11d", "%r11"],
    ["%bl", "%bx", "%ebx", "%rbx"],
    ["%r12b", "%r12w", "%r12d", "%r12"],
    ["%r13b", "%r13w", "%r13d", "%r13"],
    ["%r14b", "%r14w", "%r14d", "%r14"],
    ["%r15b", "%r15w", "%r15d", "%r15"],
    ["%bpl", "%bp", "%ebp", "%rbp"],
    ["%spl", "%sp", "%esp", "%rsp"],
];

/// Names of the float registers.
pub(crate) const XMM: [&str; 16] = [
    "%xmm0", "%xmm1", "%xmm2", "%xmm3", "%xmm4", "%xmm5", "%xmm6", "%xmm7", "%xmm8", "%xmm9",
    "%xmm10", "%xmm11", "%xmm12", "%xmm13", "%xmm14", "%xmm15",
];

/// The numbers of callee-saved registers in DWARF, beside their allocator numbers, in the order in which they are saved.
pub(crate) const SAVED: [(usize, u8); 5] = [(9, 3), (10, 12), (11, 13), (12, 14), (13, 15)];

/// A general register.
pub(crate) fn gpr(reg: Gpr) -> PReg {
    let number = ORDER
        .iter()
        .position(|r| *r == reg)
        .expect("every register has a number");
    PReg::new(number, RegClass::Int)
}

/// A float register.
pub(crate) fn xmm(number: usize) -> PReg {
    PReg::new(number, RegClass::Float)
}

/// The class of registers for a type.
pub(crate) fn class_of(ty: Type) -> RegClass {
    if ty.is_float() {
        RegClass::Float
    } else {
        RegClass::Int
    }
}

fn assign(types: &[Type], ints: &[Gpr]) -> Vec<PReg> {
    let mut next_int = 0;
    let mut next_float = 0;
    let place = |ty: &Type| {
        if ty.is_float() {
            next_float += 1;
            return xmm(next_float - 1);
        }
        next_int += 1;
        gpr(ints[next_int - 1])
    };
    types.iter().map(place).collect()
}

/// The registers of arguments of these types.
pub(crate) fn arg_regs(types: &[Type]) -> Vec<PReg> {
    assign(types, &abi::INT_ARGS)
}

/// The registers of results of these types.
pub(crate) fn result_regs(types: &[Type]) -> Vec<PReg> {
    assign(types, &abi::INT_RESULTS)
}

/// The allocatable registers that a call may change.
pub(crate) fn caller_saved() -> PRegSet {
    let mut set = PRegSet::empty();
    for number in 0..8 {
        set.add(PReg::new(number, RegClass::Int));
    }
    for number in 0..16 {
        set.add(xmm(number));
    }
    set
}

/// The allocatable registers that a call keeps.
pub(crate) fn callee_saved() -> PRegSet {
    let mut set = PRegSet::empty();
    for (number, _) in SAVED {
        set.add(PReg::new(number, RegClass::Int));
    }
    set
}
