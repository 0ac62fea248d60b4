//! Values and the memory they lie in: loading, storing, copying, zeroing by leaves or as bytes.

use ir::{BinOp, MemFlags, Op, Slot, SlotKind, Sym, TrapKind, Type, Value};
use types::{Ty, TyKind};

use crate::func::FnCx;

/// Offsets below this fault when the base is nil.
const NIL_PAGE: i64 = 4096;

/// What an address counts from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Base {
    /// A pointer.
    Value(Value),
    /// A frame slot.
    Slot(Slot),
    /// Static data.
    Sym(Sym),
    /// The incoming argument area.
    In,
    /// The outgoing argument area.
    Out,
}

/// A place in memory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mem {
    pub(crate) base: Base,
    pub(crate) off: i64,
    pub(crate) flags: MemFlags,
    /// Nobody else knows of it: what lies there stays as it is.
    pub(crate) temp: bool,
}

impl Mem {
    pub(crate) fn new(base: Base) -> Self {
        Self {
            base,
            off: 0,
            flags: MemFlags::default(),
            temp: false,
        }
    }
    pub(crate) fn value(ptr: Value) -> Self {
        Self::new(Base::Value(ptr))
    }
    pub(crate) fn slot(slot: Slot) -> Self {
        Self::new(Base::Slot(slot))
    }
    pub(crate) fn sym(sym: Sym) -> Self {
        Self::new(Base::Sym(sym))
    }
    /// `bytes` further on.
    pub(crate) fn at(self, bytes: u64) -> Self {
        let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
        Self {
            off: self.off.saturating_add(bytes),
            ..self
        }
    }
}

/// A value.
#[derive(Clone, Debug)]
pub(crate) enum Val {
    /// Its leaves.
    Leaves(Vec<Value>),
    /// It is too large for registers and lies there; to be copied before anything is written, unless it is a temporary.
    Mem(Mem),
    /// Several values: the result of a call or of a comma-ok form.
    Tuple(Vec<Val>),
}

impl Val {
    pub(crate) fn one(value: Value) -> Self {
        Self::Leaves(vec![value])
    }
    pub(crate) fn leaves(&self) -> &[Value] {
        match self {
            Self::Leaves(leaves) => leaves,
            Self::Mem(_) | Self::Tuple(_) => unreachable!("lower: leaves of a value in memory"),
        }
    }
    /// The only leaf.
    pub(crate) fn scalar(&self) -> Value {
        match self.leaves() {
            [only] => *only,
            many => unreachable!("lower: scalar of {} leaves", many.len()),
        }
    }
    pub(crate) fn tuple(self) -> Vec<Val> {
        match self {
            Self::Tuple(vals) => vals,
            Self::Leaves(_) | Self::Mem(_) => vec![self],
        }
    }
}

impl FnCx<'_, '_> {
    pub(crate) fn iconst(&mut self, ty: Type, imm: i64) -> Value {
        self.b.value(Op::Iconst { ty, imm })
    }
    pub(crate) fn int(&mut self, imm: i64) -> Value {
        self.iconst(Type::I64, imm)
    }
    pub(crate) fn uint(&mut self, imm: u64) -> Value {
        self.iconst(Type::I64, imm.cast_signed())
    }
    pub(crate) fn bin(&mut self, op: BinOp, a: Value, b: Value) -> Value {
        self.b.value(Op::Binary { op, a, b })
    }
    pub(crate) fn add(&mut self, a: Value, b: Value) -> Value {
        self.bin(BinOp::Add, a, b)
    }
    pub(crate) fn sym_addr(&mut self, sym: Sym) -> Value {
        self.b.value(Op::SymAddr { sym, off: 0 })
    }
    /// `index * size`.
    pub(crate) fn scaled(&mut self, index: Value, size: u64) -> Value {
        if size == 1 {
            index
        } else if size.is_power_of_two() {
            let by = self.int(i64::from(size.trailing_zeros()));
            self.bin(BinOp::Shl, index, by)
        } else {
            let size = self.uint(size);
            self.bin(BinOp::Mul, index, size)
        }
    }
    /// An address and an offset that fit a memory operand.
    fn operand(&mut self, mem: Mem, extra: u64) -> (Value, i32) {
        let off = mem.at(extra).off;
        let small = i32::try_from(off);
        match (mem.base, small) {
            (Base::Value(ptr), Ok(off)) => (ptr, off),
            (Base::Value(ptr), Err(_)) => {
                let off = self.int(off);
                (self.add(ptr, off), 0)
            }
            (Base::Slot(slot), small) => {
                let off = small.expect("frames are below 2 GB");
                (self.b.value(Op::SlotAddr { slot, off }), 0)
            }
            (Base::Sym(sym), Ok(off)) => (self.b.value(Op::SymAddr { sym, off }), 0),
            (Base::Sym(sym), Err(_)) => {
                let ptr = self.sym_addr(sym);
                let off = self.int(off);
                (self.add(ptr, off), 0)
            }
            (Base::In, small) => {
                let off = small.expect("argument areas are below 2 GB");
                (self.b.value(Op::InArgAddr { off }), 0)
            }
            (Base::Out, small) => {
                let off = small.expect("argument areas are below 2 GB");
                (self.b.value(Op::OutArgAddr { off }), 0)
            }
        }
    }
    /// The address itself. Not a nil check.
    pub(crate) fn addr(&mut self, mem: Mem) -> Value {
        let (ptr, off) = self.operand(mem, 0);
        if off == 0 {
            return ptr;
        }
        let off = self.int(i64::from(off));
        self.add(ptr, off)
    }
    /// Faults now if the base is nil.
    pub(crate) fn nil_check(&mut self, mem: &mut Mem) {
        if let (Base::Value(ptr), true) = (mem.base, mem.flags.may_fault) {
            self.b.inst(Op::NilCheck { ptr });
            mem.flags.may_fault = false;
        }
    }
    /// The place `bytes` further on; far ones are checked for nil now, since they would not fault.
    pub(crate) fn inside(&mut self, mem: Mem, bytes: u64) -> Mem {
        let mut mem = mem.at(bytes);
        if let (Base::Value(ptr), true) = (mem.base, mem.flags.may_fault)
            && mem.off >= NIL_PAGE
        {
            let zero = self.int(0);
            self.check(TrapKind::Nil, ptr, zero);
            mem.flags.may_fault = false;
        }
        mem
    }
    pub(crate) fn check(&mut self, kind: TrapKind, a: Value, b: Value) {
        self.lo
            .reach_by_name(&format!("runtime.{}", kind.runtime_name()));
        self.b.inst(Op::Check { kind, a, b });
    }
    pub(crate) fn load_scalar(&mut self, ty: Type, mem: Mem, at: u64) -> Value {
        let mem = if at >= 1024 {
            self.inside(mem, at)
        } else {
            mem.at(at)
        };
        let (addr, off) = self.operand(mem, 0);
        self.b.value(Op::Load {
            ty,
            addr,
            off,
            flags: mem.flags,
        })
    }
    pub(crate) fn store_scalar(&mut self, mem: Mem, at: u64, val: Value) {
        let mem = if at >= 1024 {
            self.inside(mem, at)
        } else {
            mem.at(at)
        };
        let (addr, off) = self.operand(mem, 0);
        self.b.inst(Op::Store {
            addr,
            val,
            off,
            flags: mem.flags,
        });
    }
    /// The value that lies there; a large one stays there.
    pub(crate) fn load(&mut self, ty: Ty, mem: Mem) -> Val {
        match self.lo.leaves(ty) {
            Some(leaves) => {
                if leaves.is_empty() {
                    let mut mem = mem;
                    self.nil_check(&mut mem);
                }
                let leaves = leaves
                    .iter()
                    .map(|leaf| self.load_scalar(leaf.ty, mem, leaf.off))
                    .collect();
                Val::Leaves(leaves)
            }
            None => {
                let mut mem = mem;
                self.nil_check(&mut mem);
                Val::Mem(mem)
            }
        }
    }
    pub(crate) fn store(&mut self, ty: Ty, mem: Mem, val: &Val) {
        match val {
            Val::Leaves(values) => {
                let leaves = self.lo.leaves(ty).unwrap_or_else(|| {
                    unreachable!("lower: leaves stored as {ty} in {}", self.b.func.name)
                });
                if leaves.is_empty() {
                    let mut mem = mem;
                    self.nil_check(&mut mem);
                }
                for (leaf, value) in leaves.iter().zip(values) {
                    self.store_scalar(mem, leaf.off, *value);
                }
            }
            Val::Mem(src) => self.copy(ty, mem, *src),
            Val::Tuple(_) => unreachable!("lower: a tuple stored in {}", self.b.func.name),
        }
    }
    /// Copies a large value.
    pub(crate) fn copy(&mut self, ty: Ty, dst: Mem, src: Mem) {
        let (mut dst, mut src) = (dst, src);
        self.nil_check(&mut src);
        self.nil_check(&mut dst);
        let len = self.lo.types.size_of(ty);
        let pointers = matches!(dst.base, Base::Value(_)) && matches!(src.base, Base::Value(_));
        let (dst_addr, src_addr) = (self.addr(dst), self.addr(src));
        let array = matches!(self.lo.types.under(ty), TyKind::Array(..));
        let small = u32::try_from(len);
        match small {
            // Only arrays under pointers made from slices can overlap in part.
            Ok(len) if !pointers || !array || src.temp || dst.temp => {
                self.b.inst(Op::MemCopy {
                    dst: dst_addr,
                    src: src_addr,
                    len,
                });
            }
            Ok(_) | Err(_) => {
                let len = self.uint(len);
                self.runtime(abi::RuntimeFn::Memmove, vec![dst_addr, src_addr, len]);
            }
        }
    }
    pub(crate) fn zero(&mut self, ty: Ty, mem: Mem) {
        if self.lo.leaves(ty).is_some() {
            let zero = self.zero_value(ty);
            return self.store(ty, mem, &zero);
        }
        let mut mem = mem;
        self.nil_check(&mut mem);
        let dst = self.addr(mem);
        let len = self.lo.types.size_of(ty);
        match u32::try_from(len) {
            Ok(len) => {
                self.b.inst(Op::MemZero { dst, len });
            }
            Err(_) => {
                let len = self.uint(len);
                self.runtime(abi::RuntimeFn::MemclrNoHeapPointers, vec![dst, len]);
            }
        }
    }
    /// The zero value; a large one in a temporary.
    pub(crate) fn zero_value(&mut self, ty: Ty) -> Val {
        match self.lo.leaves(ty) {
            Some(leaves) => Val::Leaves(
                leaves
                    .iter()
                    .map(|leaf| self.zero_scalar(leaf.ty))
                    .collect(),
            ),
            None => {
                let mem = self.temp(ty);
                self.zero(ty, mem);
                Val::Mem(mem)
            }
        }
    }
    pub(crate) fn zero_scalar(&mut self, ty: Type) -> Value {
        if ty.is_float() {
            self.b.value(Op::Fconst { ty, bits: 0 })
        } else {
            self.iconst(ty, 0)
        }
    }
    /// A new temporary in the frame.
    pub(crate) fn temp(&mut self, ty: Ty) -> Mem {
        let layout = self.lo.types.layout(ty);
        let mem = self.temp_bytes(layout.size, layout.align, "");
        Mem { temp: true, ..mem }
    }
    pub(crate) fn temp_bytes(&mut self, size: u64, align: u64, name: &str) -> Mem {
        let size = u32::try_from(size)
            .expect("temporaries are below 4 GB")
            .max(1);
        let align = u32::try_from(align).unwrap_or(8).max(1);
        let slot = self.b.new_slot(size, align, name, SlotKind::Local);
        Mem::slot(slot)
    }
    /// The value, safe from later writes.
    pub(crate) fn stable(&mut self, ty: Ty, val: Val) -> Val {
        match val {
            Val::Mem(src) if !src.temp => {
                let dst = self.temp(ty);
                self.copy(ty, dst, src);
                Val::Mem(dst)
            }
            Val::Leaves(_) | Val::Mem(_) | Val::Tuple(_) => val,
        }
    }
    /// The value in memory, to be read only.
    pub(crate) fn spilled(&mut self, ty: Ty, val: Val) -> Mem {
        match val {
            Val::Mem(mem) => mem,
            Val::Leaves(_) | Val::Tuple(_) => {
                let mem = self.temp(ty);
                self.store(ty, mem, &val);
                mem
            }
        }
    }
}
