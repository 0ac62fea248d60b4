//! Code out of line, behind the function's blocks: failed checks, the odd case of signed division, the way to a larger stack.

use super::Emitter;
use crate::inst::{Amode, Arg, Base, Kind};
use crate::regalloc::{Inst, PReg};

/// A piece of out-of-line code.
pub(super) enum Stub {
    /// Calls the runtime function of a failed check with its operands, as they lived at `inst`.
    Trap { label: u32, inst: Inst },
    /// Division by -1: negates the dividend in rax; the remainder is 0.
    Negate { label: u32, join: u32, wide: bool },
}

impl Emitter<'_> {
    pub(super) fn stubs(&mut self) {
        self.in_frame = self.frame.exists;
        for stub in std::mem::take(&mut self.stubs) {
            match stub {
                Stub::Trap { label, inst } => self.trap_stub(label, inst),
                Stub::Negate { label, join, wide } => {
                    self.local_label(label);
                    self.out.str(":\n");
                    self.plain(if wide { "negq\t%rax" } else { "negl\t%eax" });
                    self.plain("xorl\t%edx, %edx");
                    self.out.str("\tjmp\t");
                    self.local_label(join);
                    self.out.str("\n");
                }
            }
        }
        self.stack_stub();
    }
    fn trap_stub(&mut self, label: u32, inst: Inst) {
        self.current = inst;
        self.allocs = self.output.inst_allocs(inst);
        let data = self.func.insts[inst.index()];
        let Kind::Trap { kind, a, b, .. } = data.kind else {
            unreachable!("emit: a trap's stub belongs to a trap");
        };
        self.local_label(label);
        self.out.str(":\n");
        self.line(data.loc);
        if kind.passes_operands() {
            self.trap_operands(a, b);
        }
        if !self.frame.exists {
            // The caller of a panic needs a frame, and rsp a multiple of 16.
            self.plain("pushq\t%rbp");
            self.plain("movq\t%rsp, %rbp");
        }
        self.out
            .str("\tcall\truntime.")
            .str(kind.runtime_name())
            .str("\n");
        self.lines.wrote_code();
    }
    /// Moves `a` to rdi and `b` to rsi, at once.
    fn trap_operands(&mut self, a: Arg, b: Arg) {
        let (rdi, rsi) = (
            crate::callconv::gpr(abi::Gpr::Rdi),
            crate::callconv::gpr(abi::Gpr::Rsi),
        );
        if !self.reads(b, rdi) {
            self.move_arg(a, rdi);
            self.move_arg(b, rsi);
        } else if !self.reads(a, rsi) {
            self.move_arg(b, rsi);
            self.move_arg(a, rdi);
        } else {
            let scratch = crate::callconv::gpr(abi::SCRATCH);
            self.move_arg(a, scratch);
            self.move_arg(b, rsi);
            self.plain("movq\t%r11, %rdi");
        }
    }
    fn reads(&self, arg: Arg, reg: PReg) -> bool {
        match arg {
            Arg::R8(n) | Arg::R16(n) | Arg::R32(n) | Arg::R64(n) | Arg::X(n) => {
                self.alloc(n).as_reg() == Some(reg)
            }
            Arg::Mem(Amode { base, index, .. }) => {
                let base = matches!(base, Base::Operand(n) if self.reg(n) == reg);
                base || index.is_some_and(|(n, _)| self.reg(n) == reg)
            }
            Arg::None | Arg::Imm(_) | Arg::SymImm(..) | Arg::Cl => false,
        }
    }
    fn move_arg(&mut self, arg: Arg, to: PReg) {
        let same = matches!(arg, Arg::R64(n) if self.alloc(n).as_reg() == Some(to));
        if same {
            return;
        }
        let short = matches!(arg, Arg::Imm(imm) if u32::try_from(imm).is_ok());
        let (name, width) = if short { ("movl", 2) } else { ("movq", 3) };
        self.out.str("\t").str(name).str("\t");
        self.arg(arg);
        self.out.str(", ").str(super::operand::name(to, width));
        self.end_line();
    }
}
