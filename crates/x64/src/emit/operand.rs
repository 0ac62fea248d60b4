//! Arguments as text.

use super::Emitter;
use crate::callconv::{NAMES, XMM};
use crate::inst::{Amode, Arg, Base};
use crate::regalloc::{Allocation, PReg, RegClass};

impl Emitter<'_> {
    /// A register or spill slot; `width` indexes the register's names (8, 16, 32, 64 bits).
    pub(super) fn allocation(&mut self, allocation: Allocation, width: usize) {
        if let Some(reg) = allocation.as_reg() {
            self.out.str(name(reg, width));
        } else if let Some(slot) = allocation.as_stack() {
            let offset = self.frame.spill(slot.index());
            self.out.int(i64::from(offset)).str("(%rbp)");
        } else {
            unreachable!("emit: operand without a place in {}", self.ir.name);
        }
    }
    pub(super) fn alloc(&self, number: u8) -> Allocation {
        self.allocs[number as usize]
    }
    /// The register of an operand that must have one.
    pub(super) fn reg(&self, number: u8) -> PReg {
        self.alloc(number).as_reg().unwrap_or_else(|| {
            unreachable!(
                "emit: operand {number} without a register in {}",
                self.ir.name
            )
        })
    }
    pub(super) fn arg(&mut self, arg: Arg) {
        match arg {
            Arg::None => {}
            Arg::R8(n) => self.allocation(self.alloc(n), 0),
            Arg::R16(n) => self.allocation(self.alloc(n), 1),
            Arg::R32(n) => self.allocation(self.alloc(n), 2),
            Arg::R64(n) | Arg::X(n) => self.allocation(self.alloc(n), 3),
            Arg::Imm(imm) => {
                self.out.str("$").int(imm);
            }
            Arg::SymImm(sym, off) => {
                let name = self.shared.symbol(sym);
                self.out.str("$").str(name).offset(i64::from(off));
            }
            Arg::Mem(amode) => self.memory(amode, 0),
            Arg::Cl => {
                self.out.str("%cl");
            }
        }
    }
    /// A memory operand, `delta` bytes further.
    pub(super) fn memory(&mut self, amode: Amode, delta: i32) {
        let disp = i64::from(amode.disp) + i64::from(delta);
        let (disp, base) = match amode.base {
            Base::None => (disp, None),
            Base::Operand(n) => (disp, Some(name(self.reg(n), 3))),
            Base::Slot(slot) => {
                self.remark_slot(slot, amode.disp + delta);
                let offset = self.frame.slots[slot.0 as usize];
                (disp + i64::from(offset), Some("%rbp"))
            }
            Base::Out => (disp, Some("%rsp")),
            Base::In if self.in_frame => (disp + 16, Some("%rbp")),
            Base::In => (disp + 8, Some("%rsp")),
            Base::Frame => (disp, Some("%rbp")),
            Base::Const(number) => {
                let id = u64::from(self.id);
                self.out
                    .str(".L")
                    .uint(id)
                    .str("c")
                    .uint(u64::from(number))
                    .str("(%rip)");
                return;
            }
        };
        self.displaced(amode, disp, base);
    }
    fn displaced(&mut self, amode: Amode, disp: i64, base: Option<&'static str>) {
        if let Some(sym) = amode.sym {
            let name = self.shared.symbol(sym);
            self.out.str(name).offset(disp);
            if base.is_none() && amode.index.is_none() {
                self.out.str("(%rip)");
                return;
            }
        } else if disp != 0 {
            self.out.int(disp);
        }
        let index = amode.index.map(|(n, scale)| (name(self.reg(n), 3), scale));
        match (base, index) {
            (Some(base), None) => {
                self.out.str("(").str(base).str(")");
            }
            (Some(base), Some((index, scale))) => {
                self.out.str("(").str(base).str(",").str(index);
                self.scale(scale);
            }
            (None, Some((index, 1))) => {
                self.out.str("(").str(index).str(")");
            }
            (None, Some((index, scale))) => {
                self.out.str("(,").str(index);
                self.scale(scale);
            }
            (None, None) => {
                if amode.sym.is_none() && disp == 0 {
                    self.out.str("0");
                }
            }
        }
    }
    fn scale(&mut self, scale: u8) {
        if scale != 1 {
            self.out.str(",").uint(u64::from(scale));
        }
        self.out.str(")");
    }
}

/// The name of a register.
pub(super) fn name(reg: PReg, width: usize) -> &'static str {
    match reg.class() {
        RegClass::Int => NAMES[reg.hw_enc()][width],
        RegClass::Float | RegClass::Vector => XMM[reg.hw_enc()],
    }
}
