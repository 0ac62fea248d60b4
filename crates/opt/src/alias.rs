//! Which accesses may be to the same memory.
//!
//! An address is followed back through sums to the slot or symbol that it is in, at a known distance or not. A slot whose address is
//! used for nothing but such sums and accesses is private: only what was made from its own address gets there, no call and no other
//! pointer. An address never leaves the object that it was made from (`lower` checks indices), so two symbols never meet.

use ir::{BinOp, Block, Cfg, Func, IndexVec, Op, Slot, SlotKind, Sym, Value};

/// How many sums are followed back.
const DEPTH: u32 = 8;

/// What an address is made from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Root {
    /// A slot, and the distance from its start if that is known.
    Slot(Slot, Option<i64>),
    /// A symbol, likewise.
    Sym(Sym, Option<i64>),
    /// Any other address, and the distance from it.
    Value(Value, i64),
}

/// Bytes that an access touches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Range {
    pub(crate) root: Root,
    /// Bytes.
    pub(crate) len: i64,
}

/// Where an address comes from.
pub(crate) fn root(func: &Func, addr: Value) -> Root {
    root_at(func, addr, DEPTH)
}

/// The bytes of an access.
pub(crate) fn range(func: &Func, addr: Value, off: i32, len: u32) -> Range {
    let root = match root(func, addr) {
        Root::Slot(slot, at) => Root::Slot(slot, at.map(|it| it + i64::from(off))),
        Root::Sym(sym, at) => Root::Sym(sym, at.map(|it| it + i64::from(off))),
        Root::Value(value, at) => Root::Value(value, at + i64::from(off)),
    };
    let len = i64::from(len);
    Range { root, len }
}

fn root_at(func: &Func, addr: Value, depth: u32) -> Root {
    let unknown = Root::Value(addr, 0);
    match func.def_op(addr) {
        Some(Op::SlotAddr { slot, off }) => Root::Slot(*slot, Some((*off).into())),
        Some(Op::SymAddr { sym, off }) => Root::Sym(*sym, Some((*off).into())),
        Some(Op::Binary {
            op: BinOp::Add,
            a,
            b,
        }) if depth > 0 => {
            let (base, other) = (root_at(func, *a, depth - 1), *b);
            if let Some(c) = func.iconst(other) {
                return moved(base, c);
            }
            let second = root_at(func, other, depth - 1);
            match (base, second) {
                // A sum of two addresses is none.
                (Root::Value(..), Root::Slot(slot, _)) | (Root::Slot(slot, _), Root::Value(..)) => {
                    Root::Slot(slot, None)
                }
                (Root::Value(..), Root::Sym(sym, _)) | (Root::Sym(sym, _), Root::Value(..)) => {
                    Root::Sym(sym, None)
                }
                (_, _) => unknown,
            }
        }
        Some(_) | None => unknown,
    }
}

/// The address that many bytes on.
fn moved(root: Root, by: i64) -> Root {
    match root {
        Root::Slot(slot, at) => Root::Slot(slot, at.and_then(|it| it.checked_add(by))),
        Root::Sym(sym, at) => Root::Sym(sym, at.and_then(|it| it.checked_add(by))),
        Root::Value(value, at) => Root::Value(value, at.wrapping_add(by)),
    }
}

/// The private slots of a function.
pub(crate) struct Private(IndexVec<Slot, bool>);

impl Private {
    /// Looks at every use of a slot's address.
    pub(crate) fn new(func: &Func) -> Self {
        let mut found = Self(func.slots.keys().map(|_| true).collect());
        for &block in &func.layout {
            for &inst in &func.blocks[block].insts {
                found.op(func, &func.insts[inst].op, func.insts[inst].results.first());
            }
            func.blocks[block]
                .term
                .for_values(|it| found.leak(func, it));
        }
        if let Some(defers) = &func.open_defers {
            found.0[defers.bits] = false; // the runtime reads it, and calls what it says
            let entries = defers.entries.iter();
            for (slot, _) in entries.flat_map(|it| it.fn_slot.iter().chain(&it.args)) {
                found.0[*slot] = false;
            }
        }
        found
    }

    /// Besides, those that the recover block can get to and those that are accessed in order with calls are not.
    pub(crate) fn unseen(func: &Func, cfg: &Cfg) -> Self {
        let mut found = Self::new(func);
        for (slot, data) in func.slots.iter_enumerated() {
            found.0[slot] &= data.kind == SlotKind::Local;
        }
        for &block in &func.layout {
            for &inst in &func.blocks[block].insts {
                if let Op::Load { addr, flags, .. } | Op::Store { addr, flags, .. } =
                    &func.insts[inst].op
                    && flags.volatile
                {
                    found.leak(func, *addr);
                }
            }
        }
        let mut work: Vec<Block> = func.recover.into_iter().collect();
        let mut seen: IndexVec<Block, bool> = func.blocks.keys().map(|_| false).collect();
        while let Some(block) = work.pop() {
            if !cfg.is_reachable(block) || std::mem::replace(&mut seen[block], true) {
                continue;
            }
            for &inst in &func.blocks[block].insts {
                func.insts[inst].op.for_values(|it| found.leak(func, it));
            }
            func.blocks[block].term.for_successors(|it| work.push(it));
        }
        found
    }

    /// Whether only the function's own accesses get to the slot.
    pub(crate) fn has(&self, slot: Slot) -> bool {
        self.0[slot]
    }

    /// Whether what is there stays as it is over a call.
    pub(crate) fn keeps(&self, range: Range) -> bool {
        match range.root {
            Root::Slot(slot, _) => self.has(slot),
            Root::Sym(..) | Root::Value(..) => false,
        }
    }

    /// Whether two ranges certainly have no byte in common.
    pub(crate) fn apart(&self, a: Range, b: Range) -> bool {
        match (a.root, b.root) {
            (Root::Slot(x, at), Root::Slot(y, from)) => x != y || distant(at, a.len, from, b.len),
            (Root::Sym(x, at), Root::Sym(y, from)) => x != y || distant(at, a.len, from, b.len),
            (Root::Value(x, at), Root::Value(y, from)) => {
                x == y && distant(Some(at), a.len, Some(from), b.len)
            }
            (Root::Slot(..), Root::Sym(..)) | (Root::Sym(..), Root::Slot(..)) => true,
            (Root::Slot(slot, _), Root::Value(..)) | (Root::Value(..), Root::Slot(slot, _)) => {
                self.has(slot)
            }
            (Root::Sym(..), Root::Value(..)) | (Root::Value(..), Root::Sym(..)) => false,
        }
    }

    fn leak(&mut self, func: &Func, value: Value) {
        if let Root::Slot(slot, _) = root(func, value) {
            self.0[slot] = false;
        }
    }

    fn op(&mut self, func: &Func, op: &Op, result: Option<&Value>) {
        match op {
            Op::Load { .. } | Op::MemZero { .. } | Op::NilCheck { .. } => {}
            Op::Store { val, .. } => self.leak(func, *val),
            // Both ends of a copy are seen; its bytes are not the address.
            Op::MemCopy { .. } => {}
            Op::Binary {
                op: BinOp::Add,
                a,
                b,
            } => {
                let sum = result.map(|it| root(func, *it));
                for value in [*a, *b] {
                    if let Root::Slot(slot, _) = root(func, value)
                        && !matches!(sum, Some(Root::Slot(same, _)) if same == slot)
                    {
                        self.0[slot] = false;
                    }
                }
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
            | Op::Atomic { .. }
            | Op::Call { .. }
            | Op::Check { .. }
            | Op::Comment { .. } => op.for_values(|it| self.leak(func, it)),
        }
    }
}

/// Whether bytes at two distances do not overlap.
fn distant(a: Option<i64>, a_len: i64, b: Option<i64>, b_len: i64) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.saturating_add(a_len) <= b || b.saturating_add(b_len) <= a,
        (_, _) => false,
    }
}

/// What an op writes.
pub(crate) enum Write {
    Nothing,
    Range(Range),
    /// All but private slots.
    All,
}

/// What the op writes.
pub(crate) fn write(func: &Func, op: &Op) -> Write {
    match op {
        Op::Store { addr, val, off, .. } => {
            Write::Range(range(func, *addr, *off, func.ty(*val).bytes()))
        }
        Op::MemCopy { dst, len, .. } | Op::MemZero { dst, len } => {
            Write::Range(range(func, *dst, 0, *len))
        }
        Op::Call { .. } | Op::Atomic { .. } => Write::All,
        Op::Iconst { .. }
        | Op::Fconst { .. }
        | Op::Binary { .. }
        | Op::Unary { .. }
        | Op::Icmp { .. }
        | Op::Fcmp { .. }
        | Op::Select { .. }
        | Op::Load { .. }
        | Op::SlotAddr { .. }
        | Op::SymAddr { .. }
        | Op::OutArgAddr { .. }
        | Op::InArgAddr { .. }
        | Op::ClosureCtx
        | Op::FramePointer
        | Op::Check { .. }
        | Op::NilCheck { .. }
        | Op::Comment { .. } => Write::Nothing,
    }
}
