//! Removes stores that nobody sees (dead store elimination).
//!
//! In slots that only this function gets to: an ordinary backward flow over their bytes finds those that are read before they are
//! written again; a write of no such byte goes. In other memory, within a block: a store whose bytes are all written again, at the same
//! address, with nothing between that could see them, or panic and let others see them.

use std::collections::VecDeque;

use ir::{Block, Cfg, Func, IndexVec, Inst, Op, Slot};

use crate::alias::{self, Private, Range, Root};

/// Bytes of slots that are looked at; larger slots are left alone.
const MAX_BYTES: usize = 2048;
/// Bytes times blocks: beyond that the function is left alone.
const MAX_WORK: usize = 1 << 22;
/// Stores remembered at a time.
const MAX_LATER: usize = 32;

pub(crate) fn run(func: &mut Func) {
    let cfg = Cfg::new(func);
    if cfg.rpo.len() != func.layout.len() {
        return;
    }
    let private = Private::unseen(func, &cfg);
    overwritten(func, &private);
    let bytes = Bytes::new(func, &private);
    if bytes.count > 0 && bytes.count.saturating_mul(func.blocks.len()) <= MAX_WORK {
        in_slots(func, &cfg, &bytes);
    }
}

/// Where the bytes of each slot stand in a set.
struct Bytes {
    first: IndexVec<Slot, Option<usize>>,
    size: IndexVec<Slot, usize>,
    count: usize,
}

/// A set of bytes.
type Set = Vec<bool>;

impl Bytes {
    fn new(func: &Func, private: &Private) -> Self {
        let mut count = 0;
        let mut first = IndexVec::new();
        let mut size = IndexVec::new();
        for (slot, data) in func.slots.iter_enumerated() {
            let bytes = usize::try_from(data.size).unwrap_or(usize::MAX);
            let taken = private.has(slot) && count + bytes <= MAX_BYTES;
            first.push(taken.then_some(count));
            size.push(bytes);
            count += if taken { bytes } else { 0 };
        }
        Self { first, size, count }
    }

    /// The bytes of a range, and whether they are exactly those.
    fn of(&self, range: Range) -> Option<(std::ops::Range<usize>, bool)> {
        let Root::Slot(slot, at) = range.root else {
            return None;
        };
        let first = self.first[slot]?;
        let all = first..first + self.size[slot];
        let exact = at.and_then(|at| {
            let at = usize::try_from(at).ok()?;
            let end = at.checked_add(usize::try_from(range.len).ok()?)?;
            (end <= self.size[slot]).then(|| first + at..first + end)
        });
        Some(match exact {
            Some(exact) => (exact, true),
            None => (all, false),
        })
    }
}

/// What an op reads, and what it writes and does nothing else.
fn accesses(func: &Func, op: &Op) -> (Option<Range>, Option<Range>) {
    match op {
        Op::Load { ty, addr, off, .. } => (Some(alias::range(func, *addr, *off, ty.bytes())), None),
        Op::Store { addr, val, off, .. } => {
            let len = func.ty(*val).bytes();
            (None, Some(alias::range(func, *addr, *off, len)))
        }
        Op::MemZero { dst, len } => (None, Some(alias::range(func, *dst, 0, *len))),
        Op::MemCopy { dst, src, len } => (
            Some(alias::range(func, *src, 0, *len)),
            Some(alias::range(func, *dst, 0, *len)),
        ),
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
        | Op::NilCheck { .. }
        | Op::Comment { .. } => (None, None),
    }
}

fn in_slots(func: &mut Func, cfg: &Cfg, bytes: &Bytes) {
    let mut live: IndexVec<Block, Set> =
        IndexVec::filled(vec![false; bytes.count], func.blocks.len());
    // In postorder: a loop takes two rounds or so.
    let mut work: VecDeque<Block> = cfg.rpo.iter().rev().copied().collect();
    let mut waiting: IndexVec<Block, bool> = IndexVec::filled(true, func.blocks.len());
    while let Some(block) = work.pop_front() {
        waiting[block] = false;
        let mut set = live_at_end(func, block, &live);
        for &inst in func.blocks[block].insts.iter().rev() {
            step(func, bytes, inst, &mut set);
        }
        if set != live[block] {
            live[block] = set;
            for &pred in &cfg.preds[block] {
                if !std::mem::replace(&mut waiting[pred], true) {
                    work.push_back(pred);
                }
            }
        }
    }
    for &block in &cfg.rpo {
        let mut set = live_at_end(func, block, &live);
        let mut kept = Vec::new();
        for &inst in func.blocks[block].insts.iter().rev() {
            if step(func, bytes, inst, &mut set) {
                kept.push(inst);
            }
        }
        kept.reverse();
        func.blocks[block].insts = kept;
    }
}

fn live_at_end(func: &Func, block: Block, live: &IndexVec<Block, Set>) -> Set {
    let mut set = vec![false; live[block].len()];
    func.blocks[block].term.for_successors(|next| {
        for (bit, other) in set.iter_mut().zip(&live[next]) {
            *bit |= *other;
        }
    });
    set
}

/// Goes backwards over an instruction; false if it writes what nobody reads.
fn step(func: &Func, bytes: &Bytes, inst: Inst, live: &mut Set) -> bool {
    let (read, write) = accesses(func, &func.insts[inst].op);
    if let Some((range, exact)) = write.and_then(|it| bytes.of(it)) {
        if !live[range.clone()].contains(&true) {
            return false;
        }
        if exact {
            live[range].fill(false);
        }
    }
    if let Some((range, _)) = read.and_then(|it| bytes.of(it)) {
        live[range].fill(true);
    }
    true
}

/// Stores that are written over in the same block.
fn overwritten(func: &mut Func, private: &Private) {
    for block in func.layout.clone() {
        let insts = std::mem::take(&mut func.blocks[block].insts);
        // What is written before anything else happens, behind the place where the walk is.
        let mut later: Vec<Range> = Vec::new();
        let mut kept = Vec::with_capacity(insts.len());
        for &inst in insts.iter().rev() {
            let op = &func.insts[inst].op;
            let (read, write) = accesses(func, op);
            let faults = matches!(op, Op::Load { flags, .. } | Op::Store { flags, .. } if flags.may_fault || flags.volatile);
            if let Some(write) = write.filter(|_| !faults) {
                if later.iter().any(|it| covers(*it, write)) {
                    continue;
                }
                if later.len() < MAX_LATER && read.is_none() {
                    later.push(write);
                }
            }
            if faults || (op.has_effect() && write.is_none() && !matches!(op, Op::Comment { .. })) {
                later.clear();
            }
            if let Some(read) = read {
                later.retain(|it| private.apart(*it, read));
            }
            kept.push(inst);
        }
        kept.reverse();
        func.blocks[block].insts = kept;
    }
}

/// Whether `outer` has all bytes of `inner`.
fn covers(outer: Range, inner: Range) -> bool {
    let offsets = match (outer.root, inner.root) {
        (Root::Slot(a, Some(x)), Root::Slot(b, Some(y))) if a == b => (x, y),
        (Root::Sym(a, Some(x)), Root::Sym(b, Some(y))) if a == b => (x, y),
        (Root::Value(a, x), Root::Value(b, y)) if a == b => (x, y),
        (Root::Slot(..) | Root::Sym(..) | Root::Value(..), _) => return false,
    };
    let (x, y) = offsets;
    x <= y && y.saturating_add(inner.len) <= x.saturating_add(outer.len)
}
