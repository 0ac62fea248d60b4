//! The IR as text. `read` takes it back; comments (`; …`) are for people and not read.

use std::fmt::Write;

use crate::entity::{Block, Inst, Loc, Sym, Value};
use crate::func::{Func, FuncFlags, OpenDefer, OpenDefers, SlotKind};
use crate::inst::{Callee, MemFlags, Op, Target, Terminator};
use crate::names::{Named, is_plain};
use crate::program::{Data, DataItem, DataKind, Program};
use crate::types::{CallConv, Type};

/// All functions, then all data.
#[must_use]
pub fn print_program(program: &Program) -> String {
    let mut out = String::new();
    for func in program.funcs.iter() {
        out += &print_func(program, func);
        out.push('\n');
    }
    for data in &program.data {
        out += &print_data(program, data);
    }
    out
}

/// One function.
#[must_use]
pub fn print_func(program: &Program, func: &Func) -> String {
    let mut printer = Printer {
        program,
        func,
        out: String::new(),
    };
    printer.func();
    printer.out
}

struct Printer<'a> {
    program: &'a Program,
    func: &'a Func,
    out: String,
}

/// Where comments begin.
const COMMENT_COLUMN: usize = 48;

impl Printer<'_> {
    fn func(&mut self) {
        let func = self.func;
        let sig = &func.sig;
        let params = types(&sig.params);
        self.out += &format!("func {}({params})", symbol(self.program, func.sym));
        if !sig.results.is_empty() {
            self.out += &format!(" -> ({})", types(&sig.results));
        }
        self.out += conv(sig.conv);
        if sig.stack_bytes != 0 {
            self.out += &format!(" stack {}", sig.stack_bytes);
        }
        self.out += &flags(func.flags);
        self.out += " {\n";
        self.frame();
        for &block in &func.layout {
            self.block(block);
        }
        self.out += "}\n";
    }

    fn frame(&mut self) {
        let func = self.func;
        for (slot, data) in func.slots.iter_enumerated() {
            let kind = slot_kind(data.kind);
            let name = format!("{:?}", data.name);
            self.out += &format!(
                "  slot {slot} {kind} size {} align {} {name}\n",
                data.size, data.align
            );
        }
        if func.defer_args != 0 {
            self.out += &format!("  defer_args {}\n", func.defer_args);
        }
        if let Some(recover) = func.recover {
            self.out += &format!("  recover {recover}\n");
        }
        if let Some(defers) = &func.open_defers {
            self.open_defers(defers);
        }
    }

    fn open_defers(&mut self, defers: &OpenDefers) {
        self.out += &format!("  open_defers {}\n", defers.bits);
        for entry in &defers.entries {
            let OpenDefer {
                static_fn,
                fn_slot,
                args,
                siz,
            } = entry;
            self.out += "  open_defer";
            if let Some(sym) = static_fn {
                self.out += &format!(" static {}", symbol(self.program, *sym));
            }
            if let Some((slot, off)) = fn_slot {
                self.out += &format!(" fn {slot}+{off}");
            }
            if let Some((slot, off)) = args {
                self.out += &format!(" args {slot}+{off}");
            }
            self.out += &format!(" siz {siz}\n");
        }
    }

    fn block(&mut self, block: Block) {
        let data = &self.func.blocks[block];
        let params: Vec<String> = data
            .params
            .iter()
            .map(|&it| format!("{it}: {}", self.func.ty(it)))
            .collect();
        self.out += &block.to_string();
        if !params.is_empty() {
            self.out += &format!("({})", params.join(", "));
        }
        self.out += if data.cold { ": cold\n" } else { ":\n" };
        for &inst in &data.insts {
            self.inst(inst);
        }
        self.line(&self.terminator(&data.term), data.term_loc, "");
    }

    fn inst(&mut self, inst: Inst) {
        let data = &self.func.insts[inst];
        let mut text = String::new();
        if !data.results.is_empty() {
            text = format!("{} = ", values(&data.results));
        }
        text += &self.op(&data.op);
        let names = data
            .results
            .iter()
            .filter_map(|it| self.func.value_names.get(it));
        let names: Vec<&str> = names.map(String::as_str).collect();
        self.line(&text, data.loc, &names.join(", "));
    }

    /// A line with the variable and the place in the source behind it.
    fn line(&mut self, text: &str, loc: Loc, name: &str) {
        let start = self.out.len();
        self.out += &format!("    {text}");
        let data = &self.program.locs[loc];
        let place = match loc {
            Loc::NONE => String::new(),
            _ => {
                let file = self
                    .program
                    .files
                    .get(data.file as usize)
                    .map_or("?", String::as_str);
                format!(
                    "{}:{}:{}",
                    file.rsplit('/').next().unwrap_or(file),
                    data.line,
                    data.col
                )
            }
        };
        let remark = [name, &place]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        if !remark.is_empty() {
            let width = (self.out.len() - start).max(COMMENT_COLUMN - 1) + 1;
            let pad = width - (self.out.len() - start);
            let _ = write!(self.out, "{:pad$}; {remark}", "");
        }
        self.out.push('\n');
    }

    fn op(&self, op: &Op) -> String {
        match op {
            Op::Iconst { ty, imm } => format!("iconst.{ty} {imm}"),
            Op::Fconst { ty, bits } => format!("fconst.{ty} 0x{bits:x}"),
            Op::Binary { op, a, b } => format!("{} {a}, {b}", op.name()),
            Op::Unary { op, ty, a } => format!("{}.{ty} {a}", op.name()),
            Op::Icmp { cc, a, b } => format!("icmp.{} {a}, {b}", cc.name()),
            Op::Fcmp { cc, a, b } => format!("fcmp.{} {a}, {b}", cc.name()),
            Op::Select { cond, a, b } => format!("select {cond}, {a}, {b}"),
            Op::Load {
                ty,
                addr,
                off,
                flags,
            } => format!("load.{ty} {addr}{off:+}{}", mem_flags(*flags)),
            Op::Store {
                addr,
                val,
                off,
                flags,
            } => format!("store {addr}{off:+}, {val}{}", mem_flags(*flags)),
            Op::Atomic {
                op,
                ty,
                addr,
                off,
                args,
            } => {
                let comma = if args.is_empty() { "" } else { ", " };
                format!("{}.{ty} {addr}{off:+}{comma}{}", op.name(), values(args))
            }
            Op::SlotAddr { slot, off } => format!("slot_addr {slot}{off:+}"),
            Op::SymAddr { sym, off } => format!("sym_addr {}{off:+}", symbol(self.program, *sym)),
            Op::OutArgAddr { off } => format!("out_arg_addr {off}"),
            Op::InArgAddr { off } => format!("in_arg_addr {off}"),
            Op::ClosureCtx => "closure_ctx".to_owned(),
            Op::FramePointer => "frame_pointer".to_owned(),
            Op::MemCopy { dst, src, len } => format!("memcopy {dst}, {src}, {len}"),
            Op::MemZero { dst, len } => format!("memzero {dst}, {len}"),
            Op::Call {
                callee,
                args,
                results,
                conv,
                out_args,
            } => self.call(callee, args, results, *conv, *out_args),
            Op::Check { kind, a, b } => format!("check.{} {a}, {b}", kind.name()),
            Op::NilCheck { ptr } => format!("nil_check {ptr}"),
            Op::Comment { text } => format!("comment {:?}", self.func.comments[*text as usize]),
        }
    }

    fn call(
        &self,
        callee: &Callee,
        args: &[Value],
        results: &[Type],
        convention: CallConv,
        out_args: u32,
    ) -> String {
        let callee = match callee {
            Callee::Direct(sym) => symbol(self.program, *sym),
            Callee::Closure(value) => format!("closure {value}"),
            Callee::Address(value) => format!("address {value}"),
        };
        let mut text = format!("call {callee}({})", values(args));
        if !results.is_empty() {
            text += &format!(" -> ({})", types(results));
        }
        text += conv(convention);
        if out_args != 0 {
            text += &format!(" out {out_args}");
        }
        text
    }

    fn terminator(&self, term: &Terminator) -> String {
        match term {
            Terminator::Jump(to) => format!("jump {}", target(to)),
            Terminator::Branch { cond, then_, else_ } => {
                format!("branch {cond}, {}, {}", target(then_), target(else_))
            }
            Terminator::Switch {
                index,
                targets,
                default,
            } => {
                let targets: Vec<String> = targets.iter().map(target).collect();
                format!(
                    "switch {index}, [{}], {}",
                    targets.join(", "),
                    target(default)
                )
            }
            Terminator::Ret(results) => format!("ret {}", values(results)).trim_end().to_owned(),
            Terminator::Unreachable => "unreachable".to_owned(),
            Terminator::RecoverEdge { normal, recover } => {
                format!("recover_edge {}, {recover}", target(normal))
            }
        }
    }
}

fn print_data(program: &Program, data: &Data) -> String {
    let kind = match data.kind {
        DataKind::ReadOnly => "rodata",
        DataKind::Data => "data",
        DataKind::Zero => "zero",
    };
    let mut out = format!(
        "data {} {kind} align {} {{\n",
        symbol(program, data.sym),
        data.align
    );
    for item in &data.items {
        out += &match item {
            DataItem::Bytes(bytes) => format!("    bytes {}\n", hex(bytes)),
            DataItem::Zeros(n) => format!("    zeros {n}\n"),
            DataItem::Addr(sym, off) => format!("    addr {}{off:+}\n", symbol(program, *sym)),
            DataItem::Addr32(sym, off) => format!("    addr32 {}{off:+}\n", symbol(program, *sym)),
        };
    }
    if !data.comment.is_empty() {
        out += &format!("    comment {:?}\n", data.comment);
    }
    out + "}\n"
}

fn hex(bytes: &[u8]) -> String {
    let mut out = String::from("0x");
    for byte in bytes {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

fn symbol(program: &Program, sym: Sym) -> String {
    let name = program.symbols.name(sym);
    if is_plain(name) {
        format!("@{name}")
    } else {
        format!("@{name:?}")
    }
}

fn values(values: &[Value]) -> String {
    values
        .iter()
        .map(Value::to_string)
        .collect::<Vec<_>>()
        .join(", ")
}

fn types(types: &[Type]) -> String {
    types
        .iter()
        .map(Type::to_string)
        .collect::<Vec<_>>()
        .join(", ")
}

fn target(target: &Target) -> String {
    match target.args.as_slice() {
        [] => target.block.to_string(),
        args => format!("{}({})", target.block, values(args)),
    }
}

fn conv(conv: CallConv) -> &'static str {
    match conv {
        CallConv::Go => "",
        CallConv::Stack => " conv stack",
    }
}

fn mem_flags(flags: MemFlags) -> String {
    let names = [
        (flags.may_fault, " fault"),
        (flags.invariant, " invariant"),
        (flags.volatile, " volatile"),
    ];
    names
        .iter()
        .filter(|(on, _)| *on)
        .map(|(_, name)| *name)
        .collect()
}

fn flags(flags: FuncFlags) -> String {
    let names = [
        (flags.wrapper, " wrapper"),
        (flags.has_defer, " has_defer"),
        (flags.has_recover, " has_recover"),
        (flags.runtime, " runtime"),
        (flags.noinline, " noinline"),
        (flags.nosplit, " nosplit"),
        (flags.noreturn, " noreturn"),
    ];
    names
        .iter()
        .filter(|(on, _)| *on)
        .map(|(_, name)| *name)
        .collect()
}

fn slot_kind(kind: SlotKind) -> &'static str {
    match kind {
        SlotKind::Local => "local",
        SlotKind::DeferRecord => "defer_record",
        SlotKind::DeferBits => "defer_bits",
        SlotKind::DeferArgs => "defer_args",
        SlotKind::Result => "result",
    }
}
