//! Computes once what is computed twice, and checks once what is checked twice.
//!
//! A walk over the dominator tree with a table of what the dominating blocks have computed (scoped, so it forgets when the walk
//! comes back). The table starts empty at the recover block: no register survives a recovery. Within a block, loads are remembered
//! until something may have changed the memory, and a load behind a store gets the value stored.

use std::collections::HashMap;

use ir::{
    BinOp, Block, Cfg, FloatCC, Func, IndexVec, Inst, IntCC, MemFlags, Op, Slot, Sym, TrapKind,
    Type, UnOp, Value,
};

use crate::rewrite::{Replaced, dominated};

pub(crate) fn run(func: &mut Func) {
    let cfg = Cfg::new(func);
    let children = dominated(func, &cfg);
    let escaped = escaped_slots(func);
    let mut walk = Walk {
        replaced: Replaced::new(func),
        func,
        known: HashMap::new(),
        undo: Vec::new(),
        escaped,
    };
    walk.tree(&children);
    let Walk { replaced, .. } = walk;
    replaced.apply(func);
}

/// What makes two computations the same. Operands are values by then the same for the same number.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    Int(Type, i64),
    Float(Type, u64),
    Binary(BinOp, Value, Value),
    Unary(UnOp, Type, Value),
    Icmp(IntCC, Value, Value),
    Fcmp(FloatCC, Value, Value),
    Select(Value, Value, Value),
    Slot(Slot, i32),
    Sym(Sym, i32),
    OutArg(i32),
    InArg(i32),
    Load(Type, Value, i32),
    /// A check that held: nothing is computed.
    Check(TrapKind, Value, Value),
    /// A pointer that is not nil.
    NotNil(Value),
}

struct Walk<'f> {
    func: &'f mut Func,
    replaced: Replaced,
    known: HashMap<Key, Option<Value>>,
    /// What to put back when the walk leaves a block.
    undo: Vec<(Key, Option<Option<Value>>)>,
    escaped: IndexVec<Slot, bool>,
}

/// A step of the walk over the dominator tree.
enum Step {
    Enter(Block),
    /// Forget what was noted beyond this length.
    Leave(usize),
    /// Back from the recover block with the table of before.
    Restore(HashMap<Key, Option<Value>>),
}

/// Bytes at an address: what a load or store touches.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Place {
    addr: Value,
    off: i32,
    ty: Type,
}

impl Walk<'_> {
    fn tree(&mut self, children: &IndexVec<Block, Vec<Block>>) {
        let mut steps = vec![Step::Enter(self.func.entry())];
        while let Some(step) = steps.pop() {
            match step {
                Step::Enter(block) => {
                    if self.func.recover == Some(block) {
                        steps.push(Step::Restore(std::mem::take(&mut self.known)));
                    }
                    steps.push(Step::Leave(self.undo.len()));
                    self.block(block);
                    steps.extend(children[block].iter().rev().map(|&it| Step::Enter(it)));
                }
                Step::Leave(length) => self.forget(length),
                Step::Restore(known) => self.known = known,
            }
        }
    }

    fn forget(&mut self, length: usize) {
        for (key, before) in self.undo.split_off(length).into_iter().rev() {
            match before {
                Some(value) => self.known.insert(key, value),
                None => self.known.remove(&key),
            };
        }
    }

    fn note(&mut self, key: Key, value: Option<Value>) {
        let before = self.known.insert(key.clone(), value);
        self.undo.push((key, before));
    }

    fn block(&mut self, block: Block) {
        let mut memory: HashMap<Place, Value> = HashMap::new();
        let insts = std::mem::take(&mut self.func.blocks[block].insts);
        let kept = insts
            .into_iter()
            .filter(|&inst| !self.inst(inst, &mut memory))
            .collect();
        self.func.blocks[block].insts = kept;
        let mut term = std::mem::replace(
            &mut self.func.blocks[block].term,
            ir::Terminator::Unreachable,
        );
        term.map_values(|it| self.replaced.resolve(it));
        self.func.blocks[block].term = term;
    }

    /// Whether the instruction can go.
    fn inst(&mut self, inst: Inst, memory: &mut HashMap<Place, Value>) -> bool {
        let replaced = &self.replaced;
        self.func.insts[inst]
            .op
            .map_values(|it| replaced.resolve(it));
        let op = self.func.insts[inst].op.clone();
        if let Some(key) = self.key(&op) {
            return self.known_already(inst, key);
        }
        match &op {
            Op::Load {
                ty,
                addr,
                off,
                flags,
            } => self.load(
                inst,
                Place {
                    addr: *addr,
                    off: *off,
                    ty: *ty,
                },
                *flags,
                memory,
            ),
            Op::Store {
                addr,
                val,
                off,
                flags,
            } => {
                let ty = self.func.ty(*val);
                self.store(
                    Place {
                        addr: *addr,
                        off: *off,
                        ty,
                    },
                    *val,
                    *flags,
                    memory,
                );
                false
            }
            Op::MemCopy { dst, len, .. } | Op::MemZero { dst, len } => {
                self.clobber(*dst, 0, i64::from(*len), memory);
                false
            }
            Op::Call { .. } | Op::Atomic { .. } => {
                let slots = &self.escaped;
                let func = &*self.func;
                memory.retain(|place, _| {
                    base_slot(func, place.addr).is_some_and(|(slot, _)| !slots[slot])
                });
                false
            }
            Op::Iconst { .. }
            | Op::Fconst { .. }
            | Op::Binary { .. }
            | Op::Unary { .. }
            | Op::Icmp { .. }
            | Op::Fcmp { .. }
            | Op::Select { .. }
            | Op::SlotAddr { .. }
            | Op::SymAddr { .. }
            | Op::OutArgAddr { .. }
            | Op::InArgAddr { .. }
            | Op::ClosureCtx
            | Op::FramePointer
            | Op::Check { .. }
            | Op::NilCheck { .. }
            | Op::Comment { .. } => false,
        }
    }

    /// Looks a computation up; notes it if it is new.
    fn known_already(&mut self, inst: Inst, key: Key) -> bool {
        let result = self.func.insts[inst].results.first().copied();
        match self.known.get(&key) {
            Some(&earlier) => {
                if let (Some(result), Some(earlier)) = (result, earlier) {
                    self.replaced.replace(result, earlier);
                }
                true
            }
            None => {
                self.note(key, result);
                false
            }
        }
    }

    fn key(&self, op: &Op) -> Option<Key> {
        Some(match op {
            Op::Iconst { ty, imm } => Key::Int(*ty, *imm),
            Op::Fconst { ty, bits } => Key::Float(*ty, *bits),
            Op::Binary { op, a, b } => Key::Binary(*op, *a, *b),
            Op::Unary {
                op: UnOp::Opaque, ..
            } => return None,
            Op::Unary { op, ty, a } => Key::Unary(*op, *ty, *a),
            Op::Icmp { cc, a, b } => Key::Icmp(*cc, *a, *b),
            Op::Fcmp { cc, a, b } => Key::Fcmp(*cc, *a, *b),
            Op::Select { cond, a, b } => Key::Select(*cond, *a, *b),
            Op::SlotAddr { slot, off } => Key::Slot(*slot, *off),
            Op::SymAddr { sym, off } => Key::Sym(*sym, *off),
            Op::OutArgAddr { off } => Key::OutArg(*off),
            Op::InArgAddr { off } => Key::InArg(*off),
            Op::Load {
                ty,
                addr,
                off,
                flags,
            } if flags.invariant && !flags.volatile => Key::Load(*ty, *addr, *off),
            Op::Check { kind, a, b } => Key::Check(*kind, *a, *b),
            Op::NilCheck { ptr } => Key::NotNil(*ptr),
            Op::Load { .. }
            | Op::Store { .. }
            | Op::MemCopy { .. }
            | Op::MemZero { .. }
            | Op::Atomic { .. }
            | Op::Call { .. }
            | Op::ClosureCtx
            | Op::FramePointer
            | Op::Comment { .. } => return None,
        })
    }

    fn load(
        &mut self,
        inst: Inst,
        place: Place,
        flags: MemFlags,
        memory: &mut HashMap<Place, Value>,
    ) -> bool {
        if flags.volatile {
            return false;
        }
        let result = self.func.result(inst);
        match memory.get(&place) {
            // What was loaded or stored there before did not fault, so this does not.
            Some(&value) => {
                self.replaced.replace(result, value);
                true
            }
            None => {
                memory.insert(place, result);
                false
            }
        }
    }

    fn store(
        &mut self,
        place: Place,
        value: Value,
        flags: MemFlags,
        memory: &mut HashMap<Place, Value>,
    ) {
        self.clobber(place.addr, place.off, i64::from(place.ty.bytes()), memory);
        if !flags.volatile {
            memory.insert(place, value);
        }
    }

    /// Forgets what a write of `len` bytes may have changed.
    fn clobber(&self, addr: Value, off: i32, len: i64, memory: &mut HashMap<Place, Value>) {
        let func = &*self.func;
        let target = base_slot(func, addr);
        memory.retain(|place, _| {
            if place.addr == addr {
                return apart(place.off, place.ty, i64::from(off), len);
            }
            match (target, base_slot(func, place.addr)) {
                (Some((a, at)), Some((b, from))) => {
                    a != b || {
                        let from = i64::from(from) + i64::from(place.off);
                        let at = i64::from(at) + i64::from(off);
                        from + i64::from(place.ty.bytes()) <= at || at + len <= from
                    }
                }
                // A pointer from elsewhere leads into a slot only if the slot's address got away.
                (Some((slot, _)), None) | (None, Some((slot, _))) => !self.escaped[slot],
                (None, None) => false,
            }
        });
    }
}

/// Whether bytes at two distances from one address do not overlap.
fn apart(a: i32, ty: Type, b: i64, len: i64) -> bool {
    let a = i64::from(a);
    a + i64::from(ty.bytes()) <= b || b + len <= a
}

/// The slot that an address leads into, if it is written so.
fn base_slot(func: &Func, addr: Value) -> Option<(Slot, i32)> {
    match func.def_op(addr) {
        Some(Op::SlotAddr { slot, off }) => Some((*slot, *off)),
        _ => None,
    }
}

/// Slots whose address is used for anything but loading and storing directly: others may write to them.
fn escaped_slots(func: &Func) -> IndexVec<Slot, bool> {
    let mut escaped: IndexVec<Slot, bool> = func.slots.keys().map(|_| false).collect();
    let mut leak = |value: Value| {
        if let Some((slot, _)) = base_slot(func, value) {
            escaped[slot] = true;
        }
    };
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            match &func.insts[inst].op {
                Op::Load { .. } | Op::MemZero { .. } | Op::NilCheck { .. } => {}
                Op::Store { val, .. } => leak(*val),
                // Both ends of a copy are seen; its bytes are not the address.
                Op::MemCopy { .. } => {}
                op @ (Op::Iconst { .. }
                | Op::Fconst { .. }
                | Op::Binary { .. }
                | Op::Unary { .. }
                | Op::Icmp { .. }
                | Op::Fcmp { .. }
                | Op::Select { .. }
                | Op::SlotAddr { .. }
                | Op::SymAddr { .. }
                | Op::OutArgAddr { .. }
                | Op::InArgAddr { .. }
                | Op::ClosureCtx
                | Op::FramePointer
                | Op::Atomic { .. }
                | Op::Call { .. }
                | Op::Check { .. }
                | Op::Comment { .. }) => op.for_values(&mut leak),
            }
        }
        func.blocks[block].term.for_values(&mut leak);
    }
    if let Some(defers) = &func.open_defers {
        escaped[defers.bits] = true; // the runtime reads it, and calls what it says
        let slots = defers
            .entries
            .iter()
            .flat_map(|it| it.fn_slot.iter().chain(&it.args));
        for (slot, _) in slots {
            escaped[*slot] = true;
        }
    }
    escaped
}
