//! Each kind of instruction as text.

use super::Emitter;
use super::operand::name;
use super::stub::Stub;
use crate::inst::{Arg, Block, CC, CallTarget, Cond, Kind};
use crate::regalloc::{Inst, RegClass};

impl Emitter<'_> {
    pub(super) fn kind(&mut self, kind: Kind, block: &Block, next: Option<u32>) {
        match kind {
            Kind::Args | Kind::Enter | Kind::Comment(_) => {}
            Kind::Move => self.copy(),
            Kind::Op { name, args } => self.simple(name, &args),
            Kind::Add { wide, dst, a, b } => self.add(wide, dst, a, b),
            Kind::Partial { name, src, dst } => self.partial(name, src, dst),
            Kind::Div {
                signed,
                wide,
                guard,
            } => self.divide(signed, wide, guard),
            Kind::Call { target, .. } => self.call(target),
            Kind::FloatMove { cond, src, dst } => self.float_move(cond, src, dst),
            Kind::Trap { name, args, cc, .. } => self.trap(name, args, cc),
            Kind::Copy {
                dst,
                src,
                len,
                temp,
            } => self.copy_block(dst, src, len, temp),
            Kind::Zero { dst, len, temp } => self.zero_block(dst, len, temp),
            Kind::Jump => self.jump_to(block.succs[0].index()),
            Kind::Branch(cond) => self.branch(cond, block, next),
            Kind::Switch { table } => self.switch(table),
            Kind::Ret => self.epilogue(),
            Kind::Unreachable => self.plain("ud2"),
        }
    }
    /// Whether the instruction tests a register for zero just after it was computed, and only equality is asked: the flags are there.
    pub(super) fn is_known_test(&self, inst: Inst, kind: Kind) -> bool {
        let Kind::Op {
            name: "testl" | "testq",
            args: [first, second, _],
        } = kind
        else {
            return false;
        };
        let follower = self.func.insts.get(inst.index() + 1).map(|i| i.kind);
        let equality = matches!(follower, Some(Kind::Branch(Cond::Is(CC::E | CC::NE))));
        first == second
            && equality
            && self.int_place(first) == self.zero_flag
            && self.zero_flag.is_some()
    }
    /// The number and width of an integer register argument.
    fn int_place(&self, arg: Arg) -> Option<(usize, usize)> {
        let (n, width) = match arg {
            Arg::R32(n) => (n, 2),
            Arg::R64(n) => (n, 3),
            Arg::None
            | Arg::R8(_)
            | Arg::R16(_)
            | Arg::X(_)
            | Arg::Imm(_)
            | Arg::SymImm(..)
            | Arg::Mem(_)
            | Arg::Cl => return None,
        };
        Some((self.alloc(n).as_reg()?.hw_enc(), width))
    }
    /// Remembers what the zero flag tells after an arithmetic instruction.
    fn note_zero_flag(&mut self, name: &str, args: &[Arg]) {
        let arithmetic = ["add", "sub", "and", "or", "xor", "inc", "dec", "neg"];
        let stem = name.trim_end_matches(['l', 'q']);
        if !arithmetic.contains(&stem) {
            return;
        }
        let last = args.iter().rev().find(|a| **a != Arg::None);
        self.zero_flag = last.and_then(|arg| self.int_place(*arg));
    }
    /// Ends a line, with the remark its operands gave.
    pub(super) fn end_line(&mut self) {
        if !self.remark.is_empty() {
            self.out.str("\t# ").str(&self.remark);
            self.remark.clear();
        }
        self.out.str("\n");
    }
    pub(super) fn plain(&mut self, name: &str) {
        self.out.str("\t").str(name).str("\n");
    }
    pub(super) fn simple(&mut self, name: &str, args: &[Arg]) {
        self.out.str("\t").str(name);
        self.takes_address = name.starts_with("lea");
        for (number, arg) in args.iter().enumerate() {
            if *arg == Arg::None {
                break;
            }
            self.out.str(if number == 0 { "\t" } else { ", " });
            self.arg(*arg);
        }
        self.remark_result();
        self.end_line();
        self.note_zero_flag(name, args);
    }
    fn copy(&mut self) {
        let (from, to) = (self.allocs[0], self.allocs[1]);
        let is_float = self.reg(1).class() == RegClass::Float;
        let name = match (is_float, from.is_reg()) {
            (true, true) => "movaps",
            (true, false) => "movsd",
            (false, _) => "movq",
        };
        self.out.str("\t").str(name).str("\t");
        self.allocation(from, 3);
        self.out.str(", ");
        self.allocation(to, 3);
        self.remark_result();
        self.end_line();
    }
    fn add(&mut self, wide: bool, dst: u8, a: u8, b: Arg) {
        let width = if wide { 3 } else { 2 };
        let (d, x) = (self.reg(dst), self.reg(a));
        let b_reg = if let Arg::R32(n) | Arg::R64(n) = b {
            Some(self.reg(n))
        } else {
            None
        };
        let of_width = |n: u8| if wide { Arg::R64(n) } else { Arg::R32(n) };
        let names = if wide {
            ["incq", "decq", "addq", "subq", "leaq"]
        } else {
            ["incl", "decl", "addl", "subl", "leal"]
        };
        if d == x {
            let args = [b, of_width(dst), Arg::None];
            if b == Arg::Imm(1) {
                self.simple(names[0], &args[1..]);
            } else if b == Arg::Imm(-1) {
                self.simple(names[1], &args[1..]);
            } else if b == Arg::Imm(128) {
                // -128 fits one byte.
                self.simple(names[3], &[Arg::Imm(-128), args[1]]);
            } else {
                self.simple(names[2], &args);
            }
            return;
        }
        if b_reg == Some(d) {
            self.simple(names[2], &[of_width(a), of_width(dst)]);
            return;
        }
        self.out.str("\t").str(names[4]).str("\t");
        match (b, b_reg) {
            (Arg::Imm(imm), _) => {
                self.out.int(imm).str("(").str(name(x, 3)).str("), ");
            }
            (_, Some(y)) => {
                self.out
                    .str("(")
                    .str(name(x, 3))
                    .str(",")
                    .str(name(y, 3))
                    .str("), ");
            }
            _ => unreachable!("emit: sum of odd operands in {}", self.ir.name),
        }
        self.out.str(name(d, width));
        self.remark_result();
        self.end_line();
    }
    fn partial(&mut self, name: &str, src: Arg, dst: u8) {
        let same = matches!(src, Arg::X(n) if self.alloc(n) == self.alloc(dst));
        if !same {
            self.simple("xorps", &[Arg::X(dst), Arg::X(dst)]);
        }
        self.simple(name, &[src, Arg::X(dst)]);
    }
    fn divide(&mut self, signed: bool, wide: bool, guard: bool) {
        let divisor = if wide { Arg::R64(1) } else { Arg::R32(1) };
        if !signed {
            self.plain("xorl\t%edx, %edx");
            self.simple(if wide { "divq" } else { "divl" }, &[divisor]);
            return;
        }
        let mut back = None;
        if guard {
            // MIN / -1 would fault; Go says MIN, remainder 0.
            let (label, join) = (self.new_label(), self.new_label());
            let name = if wide { "cmpq" } else { "cmpl" };
            self.simple(name, &[Arg::Imm(-1), divisor]);
            self.out.str("\tje\t");
            self.local_label(label);
            self.out.str("\n");
            self.stubs.push(Stub::Negate { label, join, wide });
            back = Some(join);
        }
        self.plain(if wide { "cqto" } else { "cltd" });
        self.simple(if wide { "idivq" } else { "idivl" }, &[divisor]);
        if let Some(join) = back {
            self.local_label(join);
            self.out.str(":\n");
        }
    }
    fn call(&mut self, target: CallTarget) {
        self.out.str("\tcall\t");
        match target {
            CallTarget::Sym(sym) => {
                let name = self.shared.symbol(sym);
                self.out.str(name);
            }
            CallTarget::Runtime(name) => {
                self.out.str("runtime.").str(name);
            }
            CallTarget::Closure => {
                self.out.str("*(%r10)");
            }
            CallTarget::Operand(n) => {
                self.out.str("*");
                self.arg(Arg::R64(n));
            }
        }
        self.end_line();
    }
    fn float_move(&mut self, cond: Cond, src: u8, dst: u8) {
        // Jumps over the move if the condition does not hold.
        let skip = self.new_label();
        match cond {
            Cond::Is(cc) => self.jump_local(cc.inverse(), skip),
            Cond::FloatEq => {
                self.jump_local(CC::NE, skip);
                self.jump_local(CC::P, skip);
            }
            Cond::FloatNe => {
                let take = self.new_label();
                self.jump_local(CC::NE, take);
                self.jump_local(CC::NP, skip);
                self.local_label(take);
                self.out.str(":\n");
            }
        }
        self.simple("movaps", &[Arg::X(src), Arg::X(dst)]);
        self.local_label(skip);
        self.out.str(":\n");
    }
    fn jump_local(&mut self, cc: CC, label: u32) {
        self.out.str("\t").str(cc.jump()).str("\t");
        self.local_label(label);
        self.out.str("\n");
    }
    fn trap(&mut self, name: &str, args: [Arg; 2], cc: CC) {
        self.simple(name, &args);
        let label = self.new_label();
        self.jump_local(cc, label);
        self.stubs.push(Stub::Trap {
            label,
            inst: self.current,
        });
    }
    pub(super) fn jump_to(&mut self, block: usize) {
        self.out.str("\tjmp\t");
        self.target_label(block);
        self.out.str("\n");
    }
    fn jump_if(&mut self, cc: CC, block: usize) {
        self.out.str("\t").str(cc.jump()).str("\t");
        self.target_label(block);
        self.out.str("\n");
    }
    fn branch(&mut self, cond: Cond, block: &Block, next: Option<u32>) {
        let (yes, no) = (block.succs[0].index(), block.succs[1].index());
        let is_next = |b: usize| Some(self.layout.target[b]) == next;
        let (yes_next, no_next) = (is_next(yes), is_next(no));
        if yes_next && no_next {
            return; // both ways lead through empty blocks to the same one
        }
        let (cond, yes, no, no_next) = match cond {
            Cond::Is(cc) if yes_next => (Cond::Is(cc.inverse()), no, yes, true),
            Cond::FloatEq => (Cond::FloatNe, no, yes, yes_next),
            Cond::Is(_) | Cond::FloatNe => (cond, yes, no, no_next),
        };
        match cond {
            Cond::Is(cc) => self.jump_if(cc, yes),
            Cond::FloatEq | Cond::FloatNe => {
                self.jump_if(CC::NE, yes);
                self.jump_if(CC::P, yes);
            }
        }
        if !no_next {
            self.jump_to(no);
        }
    }
    fn switch(&mut self, table: u32) {
        let data = &self.func.tables[table as usize];
        let count = i64::try_from(data.targets.len()).expect("tables are small");
        self.simple("cmpq", &[Arg::Imm(count), Arg::R64(0)]);
        self.jump_if(CC::AE, data.default.index());
        let id = u64::from(self.id);
        self.out
            .str("\tjmp\t*.L")
            .uint(id)
            .str("t")
            .uint(u64::from(table))
            .str("(,");
        self.arg(Arg::R64(0));
        self.out.str(",8)\n");
    }
}
