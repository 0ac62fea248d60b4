//! Addressing modes: sums, scaled indices and the addresses of slots and symbols become part of the memory operand.

use super::{Isel, Operands};
use crate::inst::{Amode, Arg, Base};
use crate::regalloc::VReg;
use ir::{BinOp, Op, Slot, Sym, Type, Value};

/// What an address starts from, over virtual registers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum AddrBase {
    None,
    Reg(VReg),
    Slot(Slot),
    Out,
    In,
    Frame,
    Const(u32),
}

/// An address over virtual registers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Addr {
    pub(super) sym: Option<Sym>,
    pub(super) base: AddrBase,
    pub(super) index: Option<(VReg, u8)>,
    pub(super) disp: i32,
}

/// An address over values, before registers are asked for: a rejected attempt then leaves no trace.
struct Terms {
    sym: Option<Sym>,
    base: Option<AddrBase>,
    value: Option<Value>,
    index: Option<(Value, u8)>,
    disp: i32,
}

impl Operands {
    /// The address as a memory argument; its registers become operands.
    pub(super) fn memory(&mut self, addr: Addr) -> Arg {
        Arg::Mem(self.amode(addr))
    }
    pub(super) fn amode(&mut self, addr: Addr) -> Amode {
        let base = match addr.base {
            AddrBase::None => Base::None,
            AddrBase::Reg(vreg) => Base::Operand(self.read(vreg)),
            AddrBase::Slot(slot) => Base::Slot(slot),
            AddrBase::Out => Base::Out,
            AddrBase::In => Base::In,
            AddrBase::Frame => Base::Frame,
            AddrBase::Const(number) => Base::Const(number),
        };
        Amode {
            sym: addr.sym,
            base,
            index: addr.index.map(|(vreg, scale)| (self.read(vreg), scale)),
            disp: addr.disp,
        }
    }
}

impl Isel<'_> {
    /// The address `value + off`.
    pub(super) fn address(&mut self, value: Value, off: i32) -> Addr {
        let mut terms = Terms {
            sym: None,
            base: None,
            value: Some(value),
            index: None,
            disp: off,
        };
        while self.absorb(&mut terms) {}
        self.absorb_index(&mut terms);
        self.addr_of(terms)
    }
    /// Asks for the registers.
    fn addr_of(&mut self, terms: Terms) -> Addr {
        if terms.sym.is_some() && terms.base.is_some() {
            unreachable!("isel: an address of two symbols in {}", self.func.name);
        }
        let base = match (terms.base, terms.value) {
            (Some(base), _) => base,
            (None, Some(value)) => AddrBase::Reg(self.reg(value)),
            (None, None) => AddrBase::None,
        };
        let index = terms.index.map(|(v, scale)| (self.reg(v), scale));
        Addr {
            sym: terms.sym,
            base,
            index,
            disp: terms.disp,
        }
    }
    /// Takes the base value apart by one step; says whether there may be more.
    fn absorb(&self, terms: &mut Terms) -> bool {
        let Some(value) = terms.value else {
            return false;
        };
        let value = self.alias(value);
        let Some(op) = self.func.def_op(value) else {
            return false;
        };
        if let Op::Binary {
            op: BinOp::Add,
            a,
            b,
        } = op
        {
            return self.absorb_sum(terms, value, *a, *b);
        }
        let (base, sym, off) = match op {
            Op::SlotAddr { slot, off } => (Some(AddrBase::Slot(*slot)), None, *off),
            Op::OutArgAddr { off } => (Some(AddrBase::Out), None, *off),
            Op::InArgAddr { off } => (Some(AddrBase::In), None, *off),
            Op::SymAddr { sym, off } => (None, Some(*sym), *off),
            Op::Iconst { .. }
            | Op::Fconst { .. }
            | Op::Binary { .. }
            | Op::Unary { .. }
            | Op::Icmp { .. }
            | Op::Fcmp { .. }
            | Op::Select { .. }
            | Op::Load { .. }
            | Op::Store { .. }
            | Op::ClosureCtx
            | Op::FramePointer
            | Op::MemCopy { .. }
            | Op::MemZero { .. }
            | Op::Atomic { .. }
            | Op::Call { .. }
            | Op::Check { .. }
            | Op::NilCheck { .. }
            | Op::Comment { .. } => return false,
        };
        if let Some(disp) = terms.disp.checked_add(off) {
            terms.base = base;
            terms.sym = sym;
            terms.disp = disp;
            terms.value = None;
        }
        false
    }
    fn absorb_sum(&self, terms: &mut Terms, sum: Value, a: Value, b: Value) -> bool {
        for (x, y) in [(a, b), (b, a)] {
            if let Some(disp) = self.small_sum(terms.disp, y, 1) {
                terms.value = Some(x);
                terms.disp = disp;
                return true;
            }
        }
        if terms.index.is_some() || !self.worth_folding(sum) {
            return false;
        }
        for (x, y) in [(a, b), (b, a)] {
            if let Some((index, scale)) = self.scaled(y) {
                terms.value = Some(x);
                terms.index = Some((index, scale));
                return true;
            }
        }
        // The operand that may be taken apart further is the base.
        let (base, index) = if self.is_sum_or_fixed(b) && !self.is_sum_or_fixed(a) {
            (b, a)
        } else {
            (a, b)
        };
        terms.value = Some(base);
        terms.index = Some((index, 1));
        true
    }
    /// A sum of two registers is made part of the address where this does not keep more registers alive for long.
    fn worth_folding(&self, sum: Value) -> bool {
        let uses = self.uses[sum.0 as usize];
        if uses == 1 {
            return true;
        }
        self.func
            .def_inst(sum)
            .is_some_and(|inst| uses <= 3 && self.points[inst].block == self.here.block)
    }
    fn is_sum_or_fixed(&self, value: Value) -> bool {
        matches!(
            self.func.def_op(self.alias(value)),
            Some(
                Op::SlotAddr { .. }
                    | Op::OutArgAddr { .. }
                    | Op::InArgAddr { .. }
                    | Op::SymAddr { .. }
                    | Op::Binary { op: BinOp::Add, .. }
            )
        )
    }
    /// `disp + value * scale`, if value is a constant and the sum is small.
    fn small_sum(&self, disp: i32, value: Value, scale: u8) -> Option<i32> {
        let imm = self.func.iconst(value)?;
        let sum = imm
            .checked_mul(i64::from(scale))?
            .checked_add(i64::from(disp))?;
        i32::try_from(sum).ok()
    }
    /// `value` as an index and a scale above 1.
    fn scaled(&self, value: Value) -> Option<(Value, u8)> {
        let Op::Binary { op, a, b } = self.func.def_op(value)? else {
            return None;
        };
        if self.func.ty(*a) != Type::I64 {
            return None;
        }
        let imm = self.func.iconst(*b)?;
        let scale = match (op, imm) {
            (BinOp::Shl, 1) | (BinOp::Mul, 2) => 2,
            (BinOp::Shl, 2) | (BinOp::Mul, 4) => 4,
            (BinOp::Shl, 3) | (BinOp::Mul, 8) => 8,
            _ => return None,
        };
        Some((*a, scale))
    }
    /// A constant added to the index goes into the displacement; a constant index altogether.
    fn absorb_index(&self, terms: &mut Terms) {
        while let Some((index, scale)) = terms.index {
            if let Some(disp) = self.small_sum(terms.disp, index, scale) {
                terms.disp = disp;
                terms.index = None;
                return;
            }
            let Some(Op::Binary {
                op: BinOp::Add,
                a,
                b,
            }) = self.func.def_op(index)
            else {
                return;
            };
            let Some(disp) = self.small_sum(terms.disp, *b, scale) else {
                return;
            };
            terms.index = Some((*a, scale));
            terms.disp = disp;
        }
    }
    /// The address of a slot, a symbol or an area, or rbp, in a register.
    pub(super) fn address_const(&mut self, value: Value) -> VReg {
        let dst = self.int_temp();
        let mut ops = Operands::default();
        let d = ops.write(dst);
        match self.func.def_op(value) {
            Some(Op::SymAddr { sym, off }) => {
                self.op(
                    "movl",
                    [Arg::SymImm(*sym, *off), Arg::R32(d), Arg::None],
                    ops,
                );
            }
            Some(Op::FramePointer) => {
                self.out.reads_frame = true;
                let arg = ops.memory(Addr {
                    sym: None,
                    base: AddrBase::Frame,
                    index: None,
                    disp: 0,
                });
                self.op("leaq", [arg, Arg::R64(d), Arg::None], ops);
            }
            _ => {
                let addr = self.address(value, 0);
                let arg = ops.memory(addr);
                self.op("leaq", [arg, Arg::R64(d), Arg::None], ops);
            }
        }
        dst
    }
}

impl Operands {
    /// `a + a * scale` as an address.
    pub(super) fn scaled(&mut self, a: VReg, scale: u8) -> Arg {
        let number = self.read(a);
        Arg::Mem(Amode {
            sym: None,
            base: Base::Operand(number),
            index: Some((number, scale)),
            disp: 0,
        })
    }
    /// `2a + 1` as an address.
    pub(super) fn doubled_plus_one(&mut self, a: VReg) -> Arg {
        let number = self.read(a);
        Arg::Mem(Amode {
            sym: None,
            base: Base::Operand(number),
            index: Some((number, 1)),
            disp: 1,
        })
    }
}

impl Isel<'_> {
    /// The address `base + other`.
    pub(super) fn address_of_sum(&mut self, base: Value, other: Value) -> Addr {
        let mut terms = Terms {
            sym: None,
            base: None,
            value: Some(base),
            index: None,
            disp: 0,
        };
        if let Some((index, scale)) = self.scaled(other) {
            terms.index = Some((index, scale));
        } else {
            terms.value = Some(other);
            terms.index = Some((base, 1));
        }
        while self.absorb(&mut terms) {}
        self.absorb_index(&mut terms);
        self.addr_of(terms)
    }
}
