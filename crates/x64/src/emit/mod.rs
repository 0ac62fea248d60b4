//! The text of one function: merges the instructions with the allocator's moves, in final block order, then the cold stubs.
//!
//! Files: `operand` (arguments as text), `inst` (each kind of instruction), `block` (block copies and clears), `stub` (out-of-line code),
//! `frame` (prologue, epilogue), `lines` (which pc belongs to which line), `comment` (what a reader is told).

mod block;
mod comment;
mod frame;
mod inst;
mod lines;
mod operand;
mod stub;

use crate::forget::Forgotten;
use crate::frame::Frame;
use crate::inst::{Func, Kind};
use crate::layout::Layout;
use crate::regalloc::{Allocation, Edit, Inst, InstOrEdit, Output, PReg, RegClass};
use crate::text::Text;
pub(crate) use lines::{LineEntry, Lines};
use stub::Stub;

/// What all functions share.
pub(crate) struct Shared<'a> {
    pub(crate) program: &'a ir::Program,
    /// Each symbol as the assembler reads it.
    pub(crate) symbols: Vec<String>,
    pub(crate) comments: bool,
    pub(crate) debug_info: bool,
    /// Whether loops are aligned and forget.
    pub(crate) optimize: bool,
}

impl Shared<'_> {
    pub(crate) fn symbol(&self, sym: ir::Sym) -> &str {
        &self.symbols[sym.0 as usize]
    }
}

/// The text of a function, and what the tables need to know of it.
pub(crate) struct FuncText {
    pub(crate) text: String,
    /// Its constants and jump tables.
    pub(crate) rodata: String,
    pub(crate) lines: Lines,
    pub(crate) frame: Frame,
}

struct Emitter<'a> {
    shared: &'a Shared<'a>,
    /// The numbers of the source files in the output file.
    files: &'a [u32],
    ir: &'a ir::Func,
    func: &'a Func,
    output: &'a Output,
    frame: &'a Frame,
    layout: &'a Layout,
    forgotten: &'a Forgotten,
    /// Number in local labels.
    id: u32,
    out: Text,
    lines: Lines,
    stubs: Vec<Stub>,
    next_label: u32,
    /// The instruction being written, and where its operands live.
    current: Inst,
    allocs: &'a [Allocation],
    /// What to say at the end of the line.
    remark: String,
    /// Whether the instruction takes the address of its memory operand only.
    takes_address: bool,
    /// Whether the current block runs with a frame.
    in_frame: bool,
    /// The register whose value the zero flag tells, because the last instruction computed it: number and name index of its width.
    zero_flag: Option<(usize, usize)>,
}

/// Writes a function as text. `files` are the numbers of the source files where it is written to.
pub(crate) fn emit(
    shared: &Shared<'_>,
    files: &[u32],
    ir: &ir::Func,
    id: u32,
    func: &Func,
    output: &Output,
) -> FuncText {
    let frame = Frame::new(ir, func, output);
    let forgotten = match shared.optimize {
        true => Forgotten::new(func, output),
        false => Forgotten::default(),
    };
    let layout = Layout::new(func, output, &forgotten);
    let mut emitter = Emitter {
        shared,
        files,
        ir,
        func,
        output,
        frame: &frame,
        layout: &layout,
        forgotten: &forgotten,
        id,
        out: Text(String::with_capacity(func.insts.len() * 32)),
        lines: Lines::new(shared.program, ir.loc),
        stubs: Vec::new(),
        next_label: 0,
        current: Inst::new(0),
        allocs: &[],
        remark: String::new(),
        takes_address: false,
        in_frame: false,
        zero_flag: None,
    };
    emitter.function();
    let rodata = emitter.rodata();
    let text = emitter.out.0;
    let lines = emitter.lines;
    FuncText {
        text,
        rodata,
        lines,
        frame,
    }
}

impl Emitter<'_> {
    fn function(&mut self) {
        self.header();
        self.stack_check();
        if self.frame.early.is_none() {
            self.prologue();
        }
        let layout = self.layout;
        for (at, block) in layout.order.iter().enumerate() {
            let next = layout.order.get(at + 1).copied();
            self.block(*block, next);
        }
        self.stubs();
        self.footer();
    }
    fn block(&mut self, number: u32, next: Option<u32>) {
        let func = self.func;
        let block = &func.blocks[number as usize];
        let layout = self.layout;
        if layout.loop_head[number as usize] && !block.cold && self.shared.optimize {
            self.out.str("\t.p2align 5\n");
        }
        if layout.labelled[number as usize] {
            self.block_label(number);
            self.out.str(":\n");
        }
        if block.recover {
            self.recover_entry();
        }
        if self.frame.early.is_some_and(|early| early.rest == number) {
            self.prologue();
        }
        self.in_frame = self.has_frame(number);
        self.zero_flag = None;
        let output = self.output;
        let id = crate::regalloc::BlockId::new(number as usize);
        for item in output.block_insts_and_edits(func, id) {
            match item {
                InstOrEdit::Edit(Edit::Move { from, to }) => self.edit(*from, *to),
                InstOrEdit::Inst(inst) => {
                    if self.func.insts[inst.index()].kind == Kind::Jump {
                        self.forget(number);
                    }
                    self.inst(inst, block, next);
                }
            }
        }
    }
    /// A move of the allocator's: registers and spill slots, never two of the latter.
    fn edit(&mut self, from: Allocation, to: Allocation) {
        if from == to {
            return;
        }
        if to.as_reg().map(PReg::hw_enc) == self.zero_flag.map(|(reg, _)| reg) {
            self.zero_flag = None;
        }
        let is_float = [from, to]
            .iter()
            .filter_map(|a| a.as_reg())
            .any(|r| r.class() == RegClass::Float);
        let name = match (is_float, from.is_reg() && to.is_reg()) {
            (true, true) => "movaps",
            (true, false) => "movsd",
            (false, _) => "movq",
        };
        self.out.str("\t").str(name).str("\t");
        self.allocation(from, 3);
        self.out.str(", ");
        self.allocation(to, 3);
        self.lines.wrote_code();
        if self.shared.comments && (from.is_stack() || to.is_stack()) {
            self.out.str(if from.is_stack() {
                "\t# reload"
            } else {
                "\t# spill"
            });
        }
        self.out.str("\n");
    }
    /// Clears what nobody reads behind the jump at the end of the block.
    fn forget(&mut self, block: u32) {
        let forgotten = self.forgotten;
        for place in forgotten.at(block as usize) {
            match place.as_reg() {
                Some(reg) => {
                    let name = operand::name(reg, 2);
                    self.out.str("\txorl\t").str(name).str(", ").str(name);
                }
                None => {
                    self.out.str("\tmovq\t$0, ");
                    self.allocation(*place, 3);
                }
            }
            self.out.str(match self.shared.comments {
                true => "\t# forget\n",
                false => "\n",
            });
            self.lines.wrote_code();
        }
    }
    fn inst(&mut self, inst: Inst, block: &crate::inst::Block, next: Option<u32>) {
        self.current = inst;
        self.allocs = self.output.inst_allocs(inst);
        let data = self.func.insts[inst.index()];
        if let Kind::Comment(text) = data.kind {
            if self.shared.comments {
                self.line(data.loc);
                let text = &self.ir.comments[text as usize];
                self.out.str("\t# ").str(text).str("\n");
            }
            return;
        }
        let silent = match data.kind {
            Kind::Args | Kind::Enter => true,
            Kind::Jump => self.falls(block, next),
            Kind::Move => self.allocs[0] == self.allocs[1],
            Kind::Comment(_)
            | Kind::Op { .. }
            | Kind::Add { .. }
            | Kind::Partial { .. }
            | Kind::Div { .. }
            | Kind::Call { .. }
            | Kind::FloatMove { .. }
            | Kind::Trap { .. }
            | Kind::Copy { .. }
            | Kind::Zero { .. }
            | Kind::Branch(_)
            | Kind::Switch { .. }
            | Kind::Ret
            | Kind::Unreachable => false,
        };
        if silent {
            return;
        }
        if self.is_known_test(inst, data.kind) {
            return;
        }
        self.line(data.loc);
        self.zero_flag = None;
        self.kind(data.kind, block, next);
        self.lines.wrote_code();
    }
    fn falls(&self, block: &crate::inst::Block, next: Option<u32>) -> bool {
        Some(self.layout.target[block.succs[0].index()]) == next
    }
    /// Notes the line of the code that follows.
    fn line(&mut self, loc: ir::Loc) {
        let Some(change) = self.lines.change(self.shared.program, loc) else {
            return;
        };
        if let Some(label) = change.label {
            self.lines_label(label);
            self.out.str(":\n");
        }
        if self.shared.comments {
            self.source_line(loc);
        }
        if self.shared.debug_info {
            let data = &self.shared.program.locs[loc];
            self.out
                .str("\t.loc ")
                .uint(u64::from(self.files[data.file as usize]))
                .str(" ")
                .uint(u64::from(data.line));
            if data.col != 0 {
                self.out.str(" ").uint(u64::from(data.col));
            }
            self.out.str("\n");
        }
    }

    // Labels.

    fn block_label(&mut self, number: u32) {
        let id = self.id;
        self.out
            .str(".L")
            .uint(u64::from(id))
            .str("b")
            .uint(u64::from(number));
    }
    /// A jump's target, threaded.
    fn target_label(&mut self, block: usize) {
        let number = self.layout.target[block];
        self.block_label(number);
    }
    fn lines_label(&mut self, number: u32) {
        let id = self.id;
        self.out
            .str(".L")
            .uint(u64::from(id))
            .str("p")
            .uint(u64::from(number));
    }
    fn local_label(&mut self, number: u32) {
        let id = self.id;
        self.out
            .str(".L")
            .uint(u64::from(id))
            .str("s")
            .uint(u64::from(number));
    }
    fn new_label(&mut self) -> u32 {
        self.next_label += 1;
        self.next_label - 1
    }
    /// Constants and jump tables.
    fn rodata(&self) -> String {
        let mut out = Text::default();
        let id = u64::from(self.id);
        for (number, constant) in self.func.consts.iter().enumerate() {
            out.str("\t.balign ")
                .uint(u64::from(constant.bytes))
                .str("\n.L")
                .uint(id)
                .str("c")
                .uint(number as u64);
            if constant.bytes == 4 {
                out.str(":\t.long ").uint(constant.bits & 0xffff_ffff);
            } else {
                out.str(":\t.quad ").uint(constant.bits);
            }
            if constant.bytes == 16 {
                out.str(", ").uint(constant.bits);
            } else if self.shared.comments {
                let value = if constant.bytes == 4 {
                    f64::from(f32::from_bits(constant.bits as u32))
                } else {
                    f64::from_bits(constant.bits)
                };
                out.str(&format!("\t# {value}"));
            }
            out.str("\n");
        }
        for (number, table) in self.func.tables.iter().enumerate() {
            out.str("\t.balign 8\n.L")
                .uint(id)
                .str("t")
                .uint(number as u64)
                .str(":\n");
            for target in &table.targets {
                let block = self.layout.target[target.index()];
                out.str("\t.quad .L")
                    .uint(id)
                    .str("b")
                    .uint(u64::from(block))
                    .str("\n");
            }
        }
        out.0
    }
}
