//! A function: blocks of instructions, values, frame slots.

use crate::entity::{Block, IndexVec, Inst, Loc, Slot, Sym, Value};
use crate::inst::{AtomicOp, Callee, Op, Terminator};
use crate::types::{CallConv, Type};
use std::collections::BTreeMap;

/// The register scalars of a call, in order, and the sizes of its memory areas.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Signature {
    /// Register parameters; they are the parameters of the entry block.
    pub params: Vec<Type>,
    /// Register results.
    pub results: Vec<Type>,
    /// Convention.
    pub conv: CallConv,
    /// Bytes of the incoming area: memory arguments, then memory results.
    pub stack_bytes: u32,
}

/// Facts about a function that code generation and the function table need.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct FuncFlags {
    /// Generated wrapper: invisible to recover's frame rule and to tracebacks.
    pub wrapper: bool,
    /// Has a `defer`: saves all callee-saved registers, keeps the word at -48(%rbp), has a recover block.
    pub has_defer: bool,
    /// Calls recover: never inlined.
    pub has_recover: bool,
    /// Hidden in tracebacks (package runtime and what `lower` makes up).
    pub runtime: bool,
    /// `//go:noinline`.
    pub noinline: bool,
    /// `//go:nosplit`: no stack check.
    pub nosplit: bool,
    /// Never returns (`panicIndex`, …).
    pub noreturn: bool,
}

/// What a frame slot is for; decides where it lies and how `-S` names it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SlotKind {
    /// A source variable or temporary.
    Local,
    /// A `_defer` record with its arguments.
    DeferRecord,
    /// The `deferBits` byte of open-coded defers.
    DeferBits,
    /// Arguments (or func value) of one open-coded defer.
    DeferArgs,
    /// A result variable of a function with `defer`.
    Result,
}

/// A piece of the frame.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct SlotData {
    /// Bytes.
    pub size: u32,
    /// Alignment in bytes, a power of two up to 16.
    pub align: u32,
    /// The variable's name for comments; may be empty.
    pub name: String,
    /// What it is for.
    pub kind: SlotKind,
}

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Def {
    /// Result number `1` of an instruction.
    Inst(Inst, u16),
    /// Parameter number `1` of a block.
    Param(Block, u16),
    /// Nowhere any more: replaced or removed. Not used by any instruction in a block.
    Removed,
}

/// A value's type and definition.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ValueData {
    /// Machine type.
    pub ty: Type,
    /// Definition.
    pub def: Def,
}

/// An instruction: its op, its results, where in the source it comes from.
#[derive(Clone, PartialEq, Hash, Debug)]
pub struct InstData {
    /// What it does.
    pub op: Op,
    /// Its results, in order (none or one, but for calls).
    pub results: Vec<Value>,
    /// Source location.
    pub loc: Loc,
}

/// A basic block.
#[derive(Clone, PartialEq, Hash, Debug)]
pub struct BlockData {
    /// Parameters.
    pub params: Vec<Value>,
    /// Instructions in order.
    pub insts: Vec<Inst>,
    /// How it ends.
    pub term: Terminator,
    /// The terminator's location.
    pub term_loc: Loc,
    /// Rarely executed: laid out last.
    pub cold: bool,
}

/// One defer of an open-coded frame: the function and its argument bytes.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct OpenDefer {
    /// The func value as a static object, if known.
    pub static_fn: Option<Sym>,
    /// Else the slot and offset where the func value was stored.
    pub fn_slot: Option<(Slot, u32)>,
    /// Slot and offset of the argument bytes, if there are any.
    pub args: Option<(Slot, u32)>,
    /// How many argument bytes.
    pub siz: u32,
}

/// The open-coded defers of a function.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct OpenDefers {
    /// The slot of `deferBits`.
    pub bits: Slot,
    /// Entry i belongs to bit i.
    pub entries: Vec<OpenDefer>,
}

/// A function.
#[derive(Clone, PartialEq, Hash, Debug)]
pub struct Func {
    /// Its symbol.
    pub sym: Sym,
    /// Its Go name, `main.(*T).M`.
    pub name: String,
    /// Register scalars.
    pub sig: Signature,
    /// Flags.
    pub flags: FuncFlags,
    /// Where it is declared (file, line).
    pub loc: Loc,
    /// Blocks; block 0 is the entry and has the register parameters as parameters.
    pub blocks: IndexVec<Block, BlockData>,
    /// Blocks in layout order: those that exist (a removed block is not in it). The entry is first.
    pub layout: Vec<Block>,
    /// Instructions (those in no block are dead).
    pub insts: IndexVec<Inst, InstData>,
    /// Values.
    pub values: IndexVec<Value, ValueData>,
    /// Frame slots.
    pub slots: IndexVec<Slot, SlotData>,
    /// The recover block (see `docs/abi.md`), if it defers.
    pub recover: Option<Block>,
    /// Open-coded defers.
    pub open_defers: Option<OpenDefers>,
    /// Largest `siz` of its defer records: the outgoing area is at least this large.
    pub defer_args: u32,
    /// The variable a value holds, for comments.
    pub value_names: BTreeMap<Value, String>,
    /// Texts of `Op::Comment`.
    pub comments: Vec<String>,
}

impl Func {
    /// A function of no blocks.
    #[must_use]
    pub fn new(sym: Sym, name: String, sig: Signature) -> Self {
        Self {
            sym,
            name,
            sig,
            flags: FuncFlags::default(),
            loc: Loc::NONE,
            blocks: IndexVec::new(),
            layout: Vec::new(),
            insts: IndexVec::new(),
            values: IndexVec::new(),
            slots: IndexVec::new(),
            recover: None,
            open_defers: None,
            defer_args: 0,
            value_names: BTreeMap::new(),
            comments: Vec::new(),
        }
    }
    /// The entry block.
    #[must_use]
    pub fn entry(&self) -> Block {
        Block(0)
    }
    /// A new empty block at the end of the layout, ending in `Unreachable` until it is given its end.
    pub fn add_block(&mut self) -> Block {
        let block = self.blocks.push(BlockData {
            params: Vec::new(),
            insts: Vec::new(),
            term: Terminator::Unreachable,
            term_loc: Loc::NONE,
            cold: false,
        });
        self.layout.push(block);
        block
    }
    /// A new parameter of `block`.
    pub fn add_param(&mut self, block: Block, ty: Type) -> Value {
        let n = u16::try_from(self.blocks[block].params.len()).expect("block parameters fit u16");
        let value = self.values.push(ValueData {
            ty,
            def: Def::Param(block, n),
        });
        self.blocks[block].params.push(value);
        value
    }
    /// Makes an instruction with its result values; the caller puts it into a block.
    pub fn make_inst(&mut self, op: Op, loc: Loc) -> Inst {
        let types = self.result_types(&op);
        let inst = self.insts.next_key();
        let mut results = Vec::with_capacity(types.len());
        for (n, ty) in types.into_iter().enumerate() {
            let n = u16::try_from(n).expect("results fit u16");
            results.push(self.values.push(ValueData {
                ty,
                def: Def::Inst(inst, n),
            }));
        }
        self.insts.push(InstData { op, results, loc })
    }
    /// Makes an instruction and appends it to `block`.
    pub fn append(&mut self, block: Block, op: Op, loc: Loc) -> Inst {
        let inst = self.make_inst(op, loc);
        self.blocks[block].insts.push(inst);
        inst
    }
    /// Calls `f` with each symbol that its code mentions.
    pub fn for_symbols(&self, mut f: impl FnMut(Sym)) {
        for block in &self.layout {
            for inst in &self.blocks[*block].insts {
                if let Op::SymAddr { sym, .. }
                | Op::Call {
                    callee: Callee::Direct(sym),
                    ..
                } = &self.insts[*inst].op
                {
                    f(*sym);
                }
            }
        }
        let entries = self.open_defers.iter().flat_map(|it| &it.entries);
        entries.filter_map(|it| it.static_fn).for_each(f);
    }
    /// Puts other symbols and locations in the place of all it mentions, its own first. An instruction in no block, and a
    /// block that is not laid out, is emptied.
    pub fn renumber(&mut self, mut sym: impl FnMut(Sym) -> Sym, mut loc: impl FnMut(Loc) -> Loc) {
        self.sym = sym(self.sym);
        self.loc = loc(self.loc);
        let mut dead = vec![true; self.insts.len()];
        for block in &self.layout {
            let block = &mut self.blocks[*block];
            for id in &block.insts {
                dead[id.0 as usize] = false;
                let inst = &mut self.insts[*id];
                inst.loc = loc(inst.loc);
                if let Op::SymAddr { sym: it, .. }
                | Op::Call {
                    callee: Callee::Direct(it),
                    ..
                } = &mut inst.op
                {
                    *it = sym(*it);
                }
            }
            block.term_loc = loc(block.term_loc);
        }
        let mut gone = vec![true; self.blocks.len()];
        for block in &self.layout {
            gone[block.0 as usize] = false;
        }
        for (block, _) in self.blocks.iter_mut().zip(gone).filter(|it| it.1) {
            block.term_loc = Loc::NONE;
        }
        for (inst, _) in self.insts.iter_mut().zip(dead).filter(|it| it.1) {
            inst.op = Op::Comment { text: 0 };
            inst.loc = Loc::NONE;
        }
        let entries = self.open_defers.iter_mut().flat_map(|it| &mut it.entries);
        for it in entries.filter_map(|it| it.static_fn.as_mut()) {
            *it = sym(*it);
        }
    }
    /// The only result of `inst`.
    #[must_use]
    pub fn result(&self, inst: Inst) -> Value {
        self.insts[inst].results[0]
    }
    /// The type of a value.
    #[must_use]
    pub fn ty(&self, value: Value) -> Type {
        self.values[value].ty
    }
    /// The instruction that defines `value`, unless it is a parameter.
    #[must_use]
    pub fn def_inst(&self, value: Value) -> Option<Inst> {
        match self.values[value].def {
            Def::Inst(inst, _) => Some(inst),
            Def::Param(..) | Def::Removed => None,
        }
    }
    /// The op that defines `value`, unless it is a parameter.
    #[must_use]
    pub fn def_op(&self, value: Value) -> Option<&Op> {
        self.def_inst(value).map(|inst| &self.insts[inst].op)
    }
    /// The constant that `value` is, if it is an integer constant.
    #[must_use]
    pub fn iconst(&self, value: Value) -> Option<i64> {
        match self.def_op(value) {
            Some(Op::Iconst { imm, .. }) => Some(*imm),
            _ => None,
        }
    }
    /// The types of an op's results.
    #[must_use]
    pub fn result_types(&self, op: &Op) -> Vec<Type> {
        match op {
            Op::Iconst { ty, .. }
            | Op::Fconst { ty, .. }
            | Op::Unary { ty, .. }
            | Op::Load { ty, .. } => vec![*ty],
            Op::Binary { a, .. } | Op::Select { a, .. } => vec![self.ty(*a)],
            Op::Icmp { .. } | Op::Fcmp { .. } => vec![Type::I8],
            Op::Atomic { op, ty, .. } => match op {
                AtomicOp::Load | AtomicOp::Add | AtomicOp::Swap => vec![*ty],
                AtomicOp::Cas => vec![Type::I8],
                AtomicOp::Store => vec![],
            },
            Op::SlotAddr { .. }
            | Op::SymAddr { .. }
            | Op::OutArgAddr { .. }
            | Op::InArgAddr { .. }
            | Op::ClosureCtx
            | Op::FramePointer => vec![Type::I64],
            Op::Call { results, .. } => results.clone(),
            Op::Store { .. }
            | Op::MemCopy { .. }
            | Op::MemZero { .. }
            | Op::Check { .. }
            | Op::NilCheck { .. }
            | Op::Comment { .. } => vec![],
        }
    }
    /// Instructions in blocks of the layout.
    #[must_use]
    pub fn inst_count(&self) -> usize {
        self.layout
            .iter()
            .map(|b| self.blocks[*b].insts.len() + 1)
            .sum()
    }
}
