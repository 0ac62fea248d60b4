//! Prologue, epilogue, and what surrounds a function.

use super::Emitter;
use crate::callconv::{NAMES, SAVED};
use crate::frame::{CHECK_RSP, CHECK_SIZE};
use crate::inst::Early;

/// Functions of no more instructions end as fast as they can, others in few bytes.
const SMALL: usize = 100;

impl Emitter<'_> {
    pub(super) fn header(&mut self) {
        let name = self.shared.symbol(self.ir.sym);
        self.out.str("\n");
        if self.shared.comments {
            self.frame_map();
        }
        self.out
            .str("\t.p2align 4\n\t.globl\t")
            .str(name)
            .str("\n\t.type\t")
            .str(name)
            .str(", @function\n")
            .str(name)
            .str(":\n");
        if self.shared.debug_info {
            self.out.str("\t.cfi_startproc\n");
        }
        self.line(self.ir.loc);
    }
    pub(super) fn footer(&mut self) {
        let name = self.shared.symbol(self.ir.sym);
        if self.shared.debug_info {
            self.out.str("\t.cfi_endproc\n");
        }
        let id = u64::from(self.id);
        self.out
            .str(".L")
            .uint(id)
            .str("e:\n\t.size\t")
            .str(name)
            .str(", .-")
            .str(name)
            .str("\n");
    }
    pub(super) fn prologue(&mut self) {
        if !self.frame.exists {
            return;
        }
        self.plain("pushq\t%rbp");
        self.cfi("\t.cfi_def_cfa_offset 16\n\t.cfi_offset 6, -16\n");
        self.plain("movq\t%rsp, %rbp");
        self.cfi("\t.cfi_def_cfa_register 6\n");
        let frame = self.frame;
        for number in &frame.saved {
            self.out.str("\tpushq\t").str(NAMES[*number][3]).str("\n");
        }
        // The registers keep their values until all are saved, so that one place for all will do: each place costs `as` time.
        for (n, number) in frame.saved.iter().enumerate() {
            if self.shared.debug_info {
                let offset = -8 * (n as i64 + 1);
                let dwarf = SAVED
                    .iter()
                    .find(|(n, _)| n == number)
                    .map_or(0, |(_, dwarf)| *dwarf);
                self.out
                    .str("\t.cfi_offset ")
                    .uint(u64::from(dwarf))
                    .str(", ")
                    .int(offset - 16)
                    .str("\n");
            }
        }
        let rest = u64::from(frame.size) - 8 * frame.saved.len() as u64;
        if rest > 0 {
            self.out.str("\tsubq\t$").uint(rest).str(", %rsp\n");
        }
        self.lines.wrote_code();
    }
    fn cfi(&mut self, text: &str) {
        if self.shared.debug_info {
            self.out.str(text);
        }
    }
    /// Whether a block runs with a frame.
    pub(super) fn has_frame(&self, block: u32) -> bool {
        let before = |early: Early| block == early.entry || block == early.exit;
        self.frame.exists && !self.frame.early.is_some_and(before)
    }
    /// Goes for a larger stack if this one is at its limit.
    pub(super) fn stack_check(&mut self) {
        if !self.frame.checks_stack {
            return;
        }
        self.lines.wrote_code();
        let limit = i64::from(abi::TLS.stack_limit);
        if self.frame.size > CHECK_RSP {
            let size = i64::from(self.frame.size);
            self.out.str("\tleaq\t").int(-size).str("(%rsp), %r11\n");
            self.out.str("\tcmpq\t%fs:").int(limit).str(", %r11\n");
        } else {
            self.out.str("\tcmpq\t%fs:").int(limit).str(", %rsp\n");
        }
        let id = u64::from(self.id);
        self.out.str("\tjbe\t.L").uint(id).str("m\n");
    }
    /// The slow path of the prologue: gets a larger stack and starts again.
    pub(super) fn stack_stub(&mut self) {
        if !self.frame.checks_stack {
            return;
        }
        let name = self.shared.symbol(self.ir.sym);
        let id = u64::from(self.id);
        self.out.str(".L").uint(id).str("m:\n");
        self.cfi("\t.cfi_def_cfa 7, 8\n");
        self.line(self.ir.loc);
        self.note("the stack is at its limit");
        let args = self.ir.sig.stack_bytes;
        let plain = args == 0 && self.frame.size <= CHECK_SIZE;
        if !plain {
            self.out.str("\tpushq\t$").uint(u64::from(args));
            let size = u64::from(self.frame.size);
            self.out.str("\n\tpushq\t$").uint(size).str("\n");
        }
        self.out.str("\tmovl\t$").str(name).str(", %r11d\n");
        self.out.str(if plain {
            "\tjmp\truntime.morestack\n"
        } else {
            "\tjmp\truntime.morestackargs\n"
        });
        self.lines.wrote_code();
    }
    pub(super) fn epilogue(&mut self) {
        let frame = self.frame;
        if !self.in_frame {
            self.plain("ret");
            return;
        }
        let saved = 8 * frame.saved.len();
        let above = frame.size as usize > saved;
        // Pops are shorter than loads, and slower if rsp has to be found first: in small functions that is some per cent of a call.
        let shorter = frame.saved.len() == SAVED.len() && self.func.insts.len() > SMALL;
        if !above || shorter {
            if above {
                self.out.str("\tleaq\t-").uint(saved as u64);
                self.out.str("(%rbp), %rsp\n");
            }
            for number in frame.saved.iter().rev() {
                self.out.str("\tpopq\t").str(NAMES[*number][3]).str("\n");
            }
            self.plain("popq\t%rbp");
        } else {
            for (n, number) in frame.saved.iter().enumerate() {
                let offset = -8 * (n as i64 + 1);
                self.out
                    .str("\tmovq\t")
                    .int(offset)
                    .str("(%rbp), ")
                    .str(NAMES[*number][3])
                    .str("\n");
            }
            self.plain("leave");
        }
        self.cfi("\t.cfi_remember_state\n\t.cfi_def_cfa 7, 8\n");
        self.plain("ret");
        self.cfi("\t.cfi_restore_state\n");
    }
    /// The runtime comes here after a recovery, with only rsp restored.
    pub(super) fn recover_entry(&mut self) {
        let id = u64::from(self.id);
        let size = i64::from(self.frame.size);
        self.out.str(".L").uint(id).str("r:\n");
        self.note("a recovered panic returns from here; only rsp is right");
        self.out.str("\tleaq\t").int(size).str("(%rsp), %rbp\n");
    }
}
