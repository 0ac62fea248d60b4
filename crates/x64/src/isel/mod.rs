//! Instruction selection: IR to machine instructions over virtual registers.
//!
//! Blocks are visited from the last to the first in reverse postorder, and each from its end to its beginning, so that every use of a
//! value is seen before its definition. A use asks for what it needs: a register (`reg`), a memory operand (`source`), flags
//! (`condition`). A definition whose value was asked for by no one makes no code: it was dead or became part of its user.
//! Constants and addresses of slots and symbols are made anew where they are used, so the allocator never carries them.
//!
//! Files: `order` (of blocks), `blocks` (the graph), `address` (addressing modes), `source` (operands from memory and constants), `int`, `divide`, `bits`, `float`, `compare`,
//! `early` (exits before the frame), `live` (which values are better copied than tied to a register),
//! `memory`, `call`, `control` (ends of blocks).
//!
//! Precondition: the IR is verified. Values of I8, I16 and I32 have undefined upper bits in their registers.

mod address;
mod atomic;
mod bits;
mod blocks;
mod call;
mod compare;
mod control;
mod divide;
mod early;
mod float;
mod int;
mod live;
mod memory;
mod order;
mod source;

use crate::callconv::class_of;
use crate::inst::{Arg, Const, Func, Inst, Kind};
use crate::regalloc::{Operand, OperandConstraint, OperandKind, OperandPos, PReg, RegClass, VReg};
use ir::{BinOp, Def, IndexVec, Loc, Op, Type, UnOp, Value};
use smallvec::SmallVec;

/// What selection needs to know besides the function.
#[derive(Clone, Copy)]
pub(crate) struct Settings {
    /// The symbol of the runtime function `deferreturn`.
    pub(crate) deferreturn: Option<ir::Sym>,
    /// Keep the names of values and the comments.
    pub(crate) comments: bool,
    /// Spend time on good code.
    pub(crate) optimize: bool,
}

/// Selects instructions for one function.
pub(crate) fn select(func: &ir::Func, settings: Settings) -> Func {
    let mut isel = Isel::new(func, settings);
    let plan = blocks::Plan::new(func);
    isel.select_blocks(&plan);
    isel.finish(&plan)
}

/// Where an instruction stands, for the question whether a load may sink to a later point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Point {
    block: ir::Block,
    /// Effects before it in the block.
    effects: u32,
    /// Writes to memory before it in the block.
    writes: u32,
    /// Calls before it in the block.
    calls: u32,
}

/// An emitted instruction: its operands lie at `start` in the arena.
#[derive(Clone, Copy)]
struct Emitted {
    inst: Inst,
    start: u32,
    len: u32,
}

/// The operands of an instruction being made; each method gives the operand's number.
#[derive(Default)]
struct Operands(SmallVec<[Operand; 6]>);

impl Operands {
    fn push(
        &mut self,
        vreg: VReg,
        constraint: OperandConstraint,
        kind: OperandKind,
        pos: OperandPos,
    ) -> u8 {
        let number = u8::try_from(self.0.len()).expect("an instruction has few operands");
        self.0.push(Operand::new(vreg, constraint, kind, pos));
        number
    }
    /// Read, in a register.
    fn read(&mut self, vreg: VReg) -> u8 {
        self.push(
            vreg,
            OperandConstraint::Reg,
            OperandKind::Use,
            OperandPos::Early,
        )
    }
    /// Read after results were written, in a register.
    fn read_late(&mut self, vreg: VReg) -> u8 {
        self.push(
            vreg,
            OperandConstraint::Reg,
            OperandKind::Use,
            OperandPos::Late,
        )
    }
    /// Read, in a register or a spill slot.
    fn read_any(&mut self, vreg: VReg) -> u8 {
        self.push(
            vreg,
            OperandConstraint::Any,
            OperandKind::Use,
            OperandPos::Early,
        )
    }
    /// Read in a certain register.
    fn read_fixed(&mut self, vreg: VReg, reg: PReg) -> u8 {
        self.push(
            vreg,
            OperandConstraint::FixedReg(reg),
            OperandKind::Use,
            OperandPos::Early,
        )
    }
    /// Written, in a register.
    fn write(&mut self, vreg: VReg) -> u8 {
        self.push(
            vreg,
            OperandConstraint::Reg,
            OperandKind::Def,
            OperandPos::Late,
        )
    }
    /// Written in the register of the operand `of`.
    fn write_tied(&mut self, vreg: VReg, of: u8) -> u8 {
        self.push(
            vreg,
            OperandConstraint::Reuse(of as usize),
            OperandKind::Def,
            OperandPos::Late,
        )
    }
    /// Written in a certain register.
    fn write_fixed(&mut self, vreg: VReg, reg: PReg) -> u8 {
        self.push(
            vreg,
            OperandConstraint::FixedReg(reg),
            OperandKind::Def,
            OperandPos::Late,
        )
    }
    /// A register for use within the instruction.
    fn temp(&mut self, vreg: VReg) -> u8 {
        self.push(
            vreg,
            OperandConstraint::Reg,
            OperandKind::Def,
            OperandPos::Early,
        )
    }
}

struct Isel<'a> {
    func: &'a ir::Func,
    out: Func,
    /// How often each value is used in the IR.
    uses: Vec<u32>,
    /// The register of each value asked for so far.
    vregs: Vec<Option<VReg>>,
    /// Instructions that became part of their user.
    sunk: Vec<bool>,
    /// Where each instruction stands.
    points: IndexVec<ir::Inst, Point>,
    /// Where code is being made.
    here: Point,
    loc: Loc,
    /// What the current IR instruction has emitted, in order.
    buffer: Vec<Emitted>,
    /// The code of the current block, backwards.
    code: Vec<Emitted>,
    /// The code of each machine block, backwards.
    blocks: Vec<Vec<Emitted>>,
    arena: Vec<Operand>,
    /// For each machine block and successor, the arguments.
    succ_args: Vec<Vec<Vec<VReg>>>,
    /// Set while a comparison is made for one of several users: a load made twice could give two values.
    keep_loads: bool,
    live: live::Live,
    early: Option<early::Early>,
    /// The registers in which parameters arrive, where there is an early exit.
    early_params: Vec<Option<VReg>>,
    /// The block in which each value was last asked for.
    asked_in: Vec<u32>,
    settings: Settings,
}

impl<'a> Isel<'a> {
    fn new(func: &'a ir::Func, settings: Settings) -> Self {
        let mut isel = Self {
            func,
            out: Func::default(),
            uses: vec![0; func.values.len()],
            vregs: vec![None; func.values.len()],
            sunk: vec![false; func.insts.len()],
            points: IndexVec::filled(
                Point {
                    block: func.entry(),
                    effects: 0,
                    writes: 0,
                    calls: 0,
                },
                func.insts.len(),
            ),
            here: Point {
                block: func.entry(),
                effects: 0,
                writes: 0,
                calls: 0,
            },
            loc: Loc::NONE,
            buffer: Vec::new(),
            code: Vec::new(),
            blocks: Vec::new(),
            arena: Vec::new(),
            succ_args: Vec::new(),
            keep_loads: false,
            live: live::Live::default(),
            early: None,
            early_params: vec![None; func.sig.params.len()],
            asked_in: vec![u32::MAX; func.values.len()],
            settings,
        };
        isel.survey();
        if settings.optimize {
            isel.live = isel.liveness();
            isel.early = early::find(func);
        }
        isel.out.out_bytes = func.defer_args;
        isel
    }
    /// Counts uses and effects.
    fn survey(&mut self) {
        let func = self.func;
        for block in &func.layout {
            let data = &func.blocks[*block];
            let mut point = Point {
                block: *block,
                effects: 0,
                writes: 0,
                calls: 0,
            };
            for inst in &data.insts {
                self.points[*inst] = point;
                let op = &func.insts[*inst].op;
                op.for_values(|v| self.uses[v.0 as usize] += 1);
                if op.has_effect() && !matches!(op, Op::Comment { .. }) {
                    point.effects += 1;
                }
                if matches!(
                    op,
                    Op::Store { .. } | Op::MemCopy { .. } | Op::MemZero { .. } | Op::Call { .. }
                ) {
                    point.writes += 1;
                }
                point.calls += u32::from(matches!(op, Op::Call { .. }));
            }
            data.term.for_values(|v| self.uses[v.0 as usize] += 1);
        }
    }
    /// The point at the end of a block.
    fn end_of(&self, block: ir::Block) -> Point {
        let mut point = Point {
            block,
            effects: 0,
            writes: 0,
            calls: 0,
        };
        if let Some(last) = self.func.blocks[block].insts.last() {
            point = self.points[*last];
            let op = &self.func.insts[*last].op;
            if op.has_effect() {
                point.effects += 1;
                point.writes += u32::from(!matches!(
                    op,
                    Op::Load { .. }
                        | Op::Check { .. }
                        | Op::NilCheck { .. }
                        | Op::Unary { .. }
                        | Op::Comment { .. }
                ));
            }
        }
        point
    }

    // Registers.

    fn temp(&mut self, class: RegClass) -> VReg {
        let vreg = VReg::new(self.out.num_vregs, class);
        self.out.num_vregs += 1;
        vreg
    }
    fn int_temp(&mut self) -> VReg {
        self.temp(RegClass::Int)
    }
    fn float_temp(&mut self) -> VReg {
        self.temp(RegClass::Float)
    }
    /// The value whose register holds `value`: conversions that change nothing in the low bits are looked through.
    fn alias(&self, mut value: Value) -> Value {
        while let Some(Op::Unary { op, ty, a }) = self.func.def_op(value) {
            let same = match op {
                UnOp::Trunc | UnOp::Opaque => true,
                UnOp::Zext => self.zero_above(*a),
                UnOp::Bitcast => self.func.ty(*a).is_float() == ty.is_float(),
                UnOp::Neg
                | UnOp::Not
                | UnOp::Clz
                | UnOp::Ctz
                | UnOp::Popcnt
                | UnOp::Bswap
                | UnOp::Sext
                | UnOp::IntToFloat
                | UnOp::FloatToInt
                | UnOp::FloatCast
                | UnOp::FNeg
                | UnOp::FAbs
                | UnOp::FSqrt => false,
            };
            if !same {
                break;
            }
            value = *a;
        }
        value
    }
    /// Whether the register of `value` has zeros above the value's width, because of the instruction that writes it.
    fn zero_above(&self, value: Value) -> bool {
        let Some(op) = self.func.def_op(value) else {
            return false;
        };
        if let Op::Load { ty, .. } = op {
            return !ty.is_float();
        }
        let Op::Binary { op, a, b } = op else {
            return false;
        };
        // A mask that is an immediate without a sign leaves nothing above it.
        if *op == BinOp::And && self.func.iconst(*b).is_some_and(|it| it >= 0) {
            return true;
        }
        let plain = match op {
            BinOp::Add
            | BinOp::Sub
            | BinOp::Mul
            | BinOp::And
            | BinOp::Or
            | BinOp::Xor
            | BinOp::Shl
            | BinOp::ShrU
            | BinOp::ShrS
            | BinOp::RotL => true,
            BinOp::MulHiS
            | BinOp::MulHiU
            | BinOp::DivS
            | BinOp::DivU
            | BinOp::RemS
            | BinOp::RemU
            | BinOp::FAdd
            | BinOp::FSub
            | BinOp::FMul
            | BinOp::FDiv
            | BinOp::FMin
            | BinOp::FMax => false,
        };
        plain && self.func.ty(*a) == Type::I32
    }
    /// The register that will hold `value`; asking for it makes the value needed.
    fn vreg(&mut self, value: Value) -> VReg {
        if let Some(vreg) = self.early_reg(value) {
            return vreg;
        }
        let index = value.0 as usize;
        self.asked_in[index] = self.here.block.0;
        if let Some(vreg) = self.vregs[index] {
            return vreg;
        }
        let data = self.func.values[value];
        debug_assert!(
            data.def != Def::Removed,
            "isel: removed {value} is used in {}",
            self.func.name
        );
        let vreg = self.temp(class_of(data.ty));
        self.vregs[index] = Some(vreg);
        vreg
    }
    /// `value` in a register at this point: the register of its definition, or a fresh one for what is made anew at each use.
    fn reg(&mut self, value: Value) -> VReg {
        let value = self.alias(value);
        match self.func.def_op(value) {
            Some(Op::Iconst { ty, imm }) => {
                let imm = truncated(*ty, *imm);
                self.int_const(imm)
            }
            Some(Op::Fconst { ty, bits }) => self.float_const(*ty, *bits),
            Some(
                Op::SlotAddr { .. }
                | Op::SymAddr { .. }
                | Op::OutArgAddr { .. }
                | Op::InArgAddr { .. }
                | Op::FramePointer,
            ) => self.address_const(value),
            _ => self.vreg(value),
        }
    }
    fn int_const(&mut self, imm: i64) -> VReg {
        let dst = self.int_temp();
        let mut ops = Operands::default();
        let d = ops.write(dst);
        if imm == 0 {
            self.op("xorl", [Arg::R32(d), Arg::R32(d), Arg::None], ops);
        } else if u32::try_from(imm).is_ok() {
            self.op("movl", [Arg::Imm(imm), Arg::R32(d), Arg::None], ops);
        } else if i32::try_from(imm).is_ok() {
            self.op("movq", [Arg::Imm(imm), Arg::R64(d), Arg::None], ops);
        } else {
            self.op("movabsq", [Arg::Imm(imm), Arg::R64(d), Arg::None], ops);
        }
        dst
    }
    /// The number of a constant in memory.
    fn constant(&mut self, bits: u64, bytes: u8) -> u32 {
        let wanted = Const { bits, bytes };
        let number = self
            .out
            .consts
            .iter()
            .position(|c| *c == wanted)
            .unwrap_or_else(|| {
                self.out.consts.push(wanted);
                self.out.consts.len() - 1
            });
        u32::try_from(number).expect("constants of a function fit u32")
    }

    // Emission.

    fn emit(&mut self, kind: Kind, ops: Operands) {
        let start = u32::try_from(self.arena.len()).expect("operands of a function fit u32");
        let len = u32::try_from(ops.0.len()).expect("operands of an instruction fit u32");
        self.arena.extend_from_slice(&ops.0);
        self.buffer.push(Emitted {
            inst: Inst {
                kind,
                loc: self.loc,
            },
            start,
            len,
        });
    }
    fn op(&mut self, name: &'static str, args: [Arg; 3], ops: Operands) {
        self.emit(Kind::Op { name, args }, ops);
    }
    fn copy(&mut self, src: VReg, dst: VReg) {
        let mut ops = Operands::default();
        ops.read_any(src);
        ops.write(dst);
        self.emit(Kind::Move, ops);
    }
    /// Moves what was emitted for one IR instruction to the block's code.
    fn flush(&mut self) {
        while let Some(emitted) = self.buffer.pop() {
            self.code.push(emitted);
        }
    }

    // The walk.

    fn select_blocks(&mut self, plan: &blocks::Plan) {
        self.blocks = vec![Vec::new(); plan.blocks.len()];
        self.succ_args = vec![Vec::new(); plan.blocks.len()];
        for block in plan.postorder.iter().copied() {
            self.here = self.end_of(block);
            let at = plan.number[block];
            self.edge_blocks(plan, at);
            self.loc = self.func.blocks[block].term_loc;
            self.terminator(plan, block);
            self.flush();
            for inst in self.func.blocks[block].insts.iter().rev() {
                self.here = self.points[*inst];
                self.inst(*inst);
                self.flush();
            }
            if block == self.func.entry() {
                self.entry();
            } else if self.early.is_some_and(|early| early.rest == block) {
                self.rest_head();
            }
            self.flush();
            self.blocks[at as usize] = std::mem::take(&mut self.code);
        }
        if plan.has_enter() {
            self.extra_block(plan, 0, Kind::Enter);
        }
    }
    fn is_needed(&self, inst: ir::Inst) -> bool {
        let data = &self.func.insts[inst];
        !self.sunk[inst.0 as usize]
            && (data.op.has_effect()
                || data
                    .results
                    .iter()
                    .any(|v| self.vregs[v.0 as usize].is_some()))
    }
    fn inst(&mut self, inst: ir::Inst) {
        if !self.is_needed(inst) {
            return;
        }
        let data = &self.func.insts[inst];
        self.loc = data.loc;
        match &data.op {
            Op::Binary { op, a, b } => self.binary(inst, *op, *a, *b),
            Op::Unary { op, ty, a } => self.unary(inst, *op, *ty, *a),
            Op::Icmp { .. } | Op::Fcmp { .. } => self.set_condition(inst),
            Op::Select { cond, a, b } => self.select(inst, *cond, *a, *b),
            Op::Load { ty, addr, off, .. } => self.load(inst, *ty, *addr, *off),
            Op::Store { addr, val, off, .. } => self.store(*addr, *val, *off),
            Op::MemCopy { dst, src, len } => self.mem_copy(*dst, *src, *len),
            Op::MemZero { dst, len } => self.mem_zero(*dst, *len),
            Op::Atomic {
                op,
                ty,
                addr,
                off,
                args,
            } => self.atomic(inst, *op, *ty, (*addr, *off), args),
            Op::Call { .. } => self.call(inst),
            Op::Check { kind, a, b } => self.check(*kind, *a, *b),
            Op::NilCheck { ptr } => self.nil_check(*ptr),
            Op::Comment { text } => {
                if self.settings.comments {
                    self.emit(Kind::Comment(*text), Operands::default());
                }
            }
            // Defined with the arguments.
            Op::ClosureCtx => {}
            Op::Iconst { .. }
            | Op::Fconst { .. }
            | Op::SlotAddr { .. }
            | Op::SymAddr { .. }
            | Op::OutArgAddr { .. }
            | Op::InArgAddr { .. }
            | Op::FramePointer => {
                unreachable!("isel: a constant has a register in {}", self.func.name)
            }
        }
    }
    /// The register of the only result.
    fn result(&mut self, inst: ir::Inst) -> VReg {
        let value = self.func.result(inst);
        self.vreg(value)
    }
    /// Puts the blocks together.
    fn finish(mut self, plan: &blocks::Plan) -> Func {
        for block in &plan.postorder {
            for param in &self.func.blocks[*block].params {
                self.vreg(*param);
            }
        }
        let mut out = std::mem::take(&mut self.out);
        for (number, code) in self.blocks.iter().enumerate() {
            let from = out.insts.len();
            for emitted in code.iter().rev() {
                out.operand_start
                    .push(u32::try_from(out.operands.len()).expect("operands fit u32"));
                let start = emitted.start as usize;
                out.operands
                    .extend_from_slice(&self.arena[start..start + emitted.len as usize]);
                out.insts.push(emitted.inst);
            }
            let mut block = plan.blocks[number].machine_block(self.func, &self.vregs);
            block.args = std::mem::take(&mut self.succ_args[number]);
            block.insts = (
                u32::try_from(from).expect("instructions fit u32"),
                u32::try_from(out.insts.len()).expect("instructions fit u32"),
            );
            out.blocks.push(block);
        }
        out.operand_start
            .push(u32::try_from(out.operands.len()).expect("operands fit u32"));
        self.note_early(plan, &mut out);
        plan.finish(&mut out, &self.vregs, self.func);
        if self.settings.comments {
            out.names = self.vreg_names(out.num_vregs);
        }
        out
    }
    fn vreg_names(&self, count: usize) -> Vec<Option<String>> {
        let mut names = vec![None; count];
        for (value, name) in &self.func.value_names {
            if let Some(vreg) = self.vregs[self.alias(*value).0 as usize] {
                names[vreg.vreg()] = Some(name.clone());
            }
        }
        names
    }
}

/// The constant as a value of `ty`, zero-extended from below 64 bits: the upper bits do not matter, and this form is the shortest.
fn truncated(ty: Type, imm: i64) -> i64 {
    match ty {
        Type::I8 => imm & 0xff,
        Type::I16 => imm & 0xffff,
        Type::I32 => imm & 0xffff_ffff,
        Type::I64 | Type::F32 | Type::F64 => imm,
    }
}

/// The constant as a value of `ty`, sign-extended: as an immediate operand must be.
fn signed(ty: Type, imm: i64) -> i64 {
    match ty {
        Type::I8 => i64::from(imm as i8),
        Type::I16 => i64::from(imm as i16),
        Type::I32 => i64::from(imm as i32),
        Type::I64 | Type::F32 | Type::F64 => imm,
    }
}
