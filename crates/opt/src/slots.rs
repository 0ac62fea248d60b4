//! Turns frame slots into values: a slot that is only loaded from, stored to, zeroed and copied, always through its own address,
//! needs no memory. It is taken apart into the pieces that are accessed (scalar replacement), and each piece becomes SSA values
//! (`promote`). Such slots are left by `lower` for variables whose address is taken and for arrays, and come with inlined functions.
//!
//! Here it is decided which slots go, and into which pieces: the pieces of a slot are the places and types of its loads and stores;
//! they must not overlap. A copy between two slots carries the pieces of each over to the other, until nothing is added; a copy from
//! a slot to memory makes pieces of all that it reads. A slot that does not fit is left alone, and the decision made anew for the
//! others. Slots go in rounds: where one held the address of another, that one may go in the next.

use std::collections::BTreeMap;

use ir::{Block, Cfg, Func, IndexVec, Op, Slot, SlotKind, Type, Value};

use crate::promote;

/// The most pieces of a slot.
const MAX_PIECES: usize = 32;
/// The longest copy between a slot and memory that is made of single accesses.
const MAX_COPY: u32 = 64;
/// How many slots may hold each other's addresses, one in the other.
const ROUNDS: usize = 4;
/// Pieces times blocks: beyond that the function is left alone.
const MAX_WORK: usize = 1 << 22;

/// The pieces of a slot, by offset.
pub(crate) type Pieces = BTreeMap<i32, Type>;

/// An offset in a slot.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) slot: Slot,
    pub(crate) off: i32,
}

pub(crate) fn run(func: &mut Func) -> bool {
    let mut changed = false;
    for _ in 0..ROUNDS {
        if !func.slots.iter().any(|it| it.kind == SlotKind::Local) {
            break;
        }
        let cfg = Cfg::new(func);
        if cfg.rpo.len() != func.layout.len() {
            break; // `branches` was not here: what cannot be reached has no values to pass on
        }
        let plan = Plan::new(func, &cfg);
        let count: usize = plan.iter().flatten().map(Pieces::len).sum();
        if plan.iter().all(Option::is_none) || count.saturating_mul(func.blocks.len()) > MAX_WORK {
            break;
        }
        promote::run(func, &cfg, &plan);
        drop_unused(func);
        changed = true;
    }
    changed
}

/// The place that an address is, if it is that of a slot.
pub(crate) fn place(func: &Func, addr: Value, off: i32) -> Option<Place> {
    match func.def_op(addr) {
        Some(Op::SlotAddr { slot, off: start }) => Some(Place {
            slot: *slot,
            off: start.checked_add(off)?,
        }),
        Some(_) | None => None,
    }
}

/// What is done with slots.
enum Access {
    Piece(Place, Type),
    Zero(Place, u32),
    Copy(Option<Place>, Option<Place>, u32),
}

/// The decision in the making.
struct Plan<'f> {
    func: &'f Func,
    accesses: Vec<Access>,
    /// Those that may still go.
    open: IndexVec<Slot, bool>,
    pieces: IndexVec<Slot, Pieces>,
}

impl<'f> Plan<'f> {
    /// The pieces of each slot that goes.
    #[expect(clippy::new_ret_no_self, reason = "the plan is made and used up")]
    fn new(func: &'f Func, cfg: &Cfg) -> IndexVec<Slot, Option<Pieces>> {
        let mut plan = Self {
            func,
            accesses: Vec::new(),
            open: func
                .slots
                .iter()
                .map(|it| it.kind == SlotKind::Local)
                .collect(),
            pieces: func.slots.keys().map(|_| Pieces::new()).collect(),
        };
        plan.keep_what_the_runtime_sees(cfg);
        plan.collect();
        while plan.open.iter().any(|it| *it) && !plan.settle() {
            plan.pieces.iter_mut().for_each(BTreeMap::clear);
        }
        plan.open
            .iter()
            .zip(plan.pieces.iter())
            .map(|(open, pieces)| open.then(|| pieces.clone()))
            .collect()
    }

    fn keep_what_the_runtime_sees(&mut self, cfg: &Cfg) {
        if let Some(defers) = &self.func.open_defers {
            let slots = defers
                .entries
                .iter()
                .flat_map(|it| it.fn_slot.iter().chain(&it.args));
            for (slot, _) in slots {
                self.open[*slot] = false;
            }
        }
        // No value gets to the recover block, so what is used there stays in memory.
        let mut work: Vec<Block> = self.func.recover.into_iter().collect();
        let mut seen: IndexVec<Block, bool> = self.func.blocks.keys().map(|_| false).collect();
        while let Some(block) = work.pop() {
            if !cfg.is_reachable(block) || std::mem::replace(&mut seen[block], true) {
                continue;
            }
            for &inst in &self.func.blocks[block].insts {
                self.func.insts[inst].op.for_values(|it| {
                    if let Some(place) = place(self.func, it, 0) {
                        self.open[place.slot] = false;
                    }
                });
            }
            self.func.blocks[block]
                .term
                .for_successors(|it| work.push(it));
        }
    }

    fn collect(&mut self) {
        let func = self.func;
        for &block in &func.layout {
            for &inst in &func.blocks[block].insts {
                self.op(&func.insts[inst].op);
            }
            func.blocks[block].term.for_values(|it| self.leak(it));
        }
    }

    /// The address got away.
    fn leak(&mut self, value: Value) {
        if let Some(place) = place(self.func, value, 0) {
            self.open[place.slot] = false;
        }
    }

    fn op(&mut self, op: &Op) {
        match op {
            Op::Load {
                ty,
                addr,
                off,
                flags,
            } => self.access(*addr, *off, *ty, flags.volatile),
            Op::Store {
                addr,
                val,
                off,
                flags,
            } => {
                self.leak(*val);
                self.access(*addr, *off, self.func.ty(*val), flags.volatile);
            }
            Op::MemZero { dst, len } => {
                if let Some(place) = place(self.func, *dst, 0) {
                    self.accesses.push(Access::Zero(place, *len));
                }
            }
            Op::MemCopy { dst, src, len } => {
                let ends = [*dst, *src].map(|it| place(self.func, it, 0));
                if ends.iter().any(Option::is_some) {
                    self.accesses.push(Access::Copy(ends[0], ends[1], *len));
                }
            }
            Op::NilCheck { .. } => {}
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
            | Op::Comment { .. } => op.for_values(|it| self.leak(it)),
        }
    }

    fn access(&mut self, addr: Value, off: i32, ty: Type, volatile: bool) {
        match place(self.func, addr, off) {
            Some(place) if !volatile => self.accesses.push(Access::Piece(place, ty)),
            Some(_) | None => self.leak(addr),
        }
    }

    /// Finds the pieces; false if a slot had to be given up, so that all is open again.
    fn settle(&mut self) -> bool {
        let accesses = std::mem::take(&mut self.accesses);
        let fits = self.settle_with(&accesses);
        self.accesses = accesses;
        fits
    }

    fn settle_with(&mut self, accesses: &[Access]) -> bool {
        let mut fits = true;
        for access in accesses {
            if let Access::Piece(place, ty) = access {
                fits &= self.add(*place, *ty).is_some();
            }
        }
        fits = fits && self.carry_over(accesses);
        for access in accesses {
            if let Access::Copy(dst, src, len) = access {
                fits = fits && self.cover(*dst, *src, *len);
            }
        }
        fits && self.carry_over(accesses) && self.ranges_hold_whole_pieces(accesses)
    }

    /// Copies between slots carry the pieces of each over to the other, until there is nothing new.
    fn carry_over(&mut self, accesses: &[Access]) -> bool {
        let mut changed = true;
        while changed {
            changed = false;
            for access in accesses {
                if let Access::Copy(Some(dst), Some(src), len) = access
                    && self.open[dst.slot]
                    && self.open[src.slot]
                {
                    match (self.carry(*src, *dst, *len), self.carry(*dst, *src, *len)) {
                        (Some(a), Some(b)) => changed |= a || b,
                        (None, _) | (_, None) => return false,
                    }
                }
            }
        }
        true
    }

    /// A copy with memory at one end: single accesses, of all bytes if memory is written.
    fn cover(&mut self, dst: Option<Place>, src: Option<Place>, len: u32) -> bool {
        let is_open = |plan: &Self, it: Option<Place>| it.filter(|it| plan.open[it.slot]);
        match (is_open(self, dst), is_open(self, src)) {
            (None, Some(src)) if len <= MAX_COPY => self.fill(src, len),
            (None, Some(it)) => self.give_up(it.slot),
            (Some(it), None) if len > MAX_COPY => self.give_up(it.slot),
            (Some(_), None | Some(_)) | (None, None) => true,
        }
    }

    /// Makes pieces of the bytes that are in none.
    fn fill(&mut self, src: Place, len: u32) -> bool {
        let end = src.off + i32::try_from(len).expect("a short copy");
        let mut at = src.off;
        while at < end {
            if let Some(ty) = self.pieces[src.slot].get(&at) {
                at += bytes(*ty);
                continue;
            }
            let next = self.pieces[src.slot].range(at..).next();
            let room = next.map_or(end, |(off, _)| (*off).min(end)) - at;
            let fitting = [Type::I64, Type::I32, Type::I16, Type::I8]
                .into_iter()
                .find(|it| bytes(*it) <= room && at % bytes(*it) == 0);
            let ty = fitting.expect("a byte fits");
            if self.add(Place { off: at, ..src }, ty).is_none() {
                return false;
            }
            at += bytes(ty);
        }
        true
    }

    /// What lies in a range of one slot is wanted in the other. Nothing if it does not fit there, else whether any was new.
    fn carry(&mut self, from: Place, to: Place, len: u32) -> Option<bool> {
        let end = from.off.checked_add(i32::try_from(len).ok()?)?;
        let pieces: Vec<(i32, Type)> = self.pieces[from.slot]
            .range(from.off..end)
            .map(|(off, ty)| (*off, *ty))
            .collect();
        let mut any = false;
        for (off, ty) in pieces {
            let place = Place {
                slot: to.slot,
                off: off - from.off + to.off,
            };
            any |= self.add(place, ty)?;
        }
        Some(any)
    }

    /// Another piece. Nothing if it does not fit (the slot is given up), else whether it is new.
    fn add(&mut self, place: Place, ty: Type) -> Option<bool> {
        if !self.open[place.slot] {
            return Some(false);
        }
        let size = i32::try_from(self.func.slots[place.slot].size).ok();
        let pieces = &mut self.pieces[place.slot];
        if pieces.get(&place.off) == Some(&ty) {
            return Some(false);
        }
        let end = place.off.saturating_add(bytes(ty));
        let apart = pieces
            .range(..end)
            .next_back()
            .is_none_or(|(off, ty)| off + bytes(*ty) <= place.off);
        let inside = place.off >= 0 && size.is_some_and(|it| end <= it);
        if apart && inside && pieces.len() < MAX_PIECES {
            pieces.insert(place.off, ty);
            return Some(true);
        }
        self.give_up(place.slot);
        None
    }

    fn give_up(&mut self, slot: Slot) -> bool {
        self.open[slot] = false;
        false
    }

    /// What is zeroed or copied is so in whole pieces.
    fn ranges_hold_whole_pieces(&mut self, accesses: &[Access]) -> bool {
        let mut fits = true;
        for access in accesses {
            let (ends, len) = match access {
                Access::Piece(..) => continue,
                Access::Zero(place, len) => ([Some(*place), None], *len),
                Access::Copy(dst, src, len) => ([*dst, *src], *len),
            };
            for place in ends.into_iter().flatten() {
                let end = place
                    .off
                    .saturating_add(i32::try_from(len).unwrap_or(i32::MAX));
                let cut = self.pieces[place.slot].iter().any(|(&off, &ty)| {
                    let (from, to) = (off.max(place.off), (off + bytes(ty)).min(end));
                    from < to && to - from < bytes(ty)
                });
                if cut && self.open[place.slot] {
                    fits = self.give_up(place.slot);
                }
            }
        }
        fits
    }
}

pub(crate) fn bytes(ty: Type) -> i32 {
    i32::try_from(ty.bytes()).expect("types are small")
}

/// Takes slots out of the frame whose address nobody takes any more.
fn drop_unused(func: &mut Func) {
    let mut used: IndexVec<Slot, bool> = func
        .slots
        .iter()
        .map(|it| it.kind != SlotKind::Local)
        .collect();
    if let Some(defers) = &func.open_defers {
        for (slot, _) in defers
            .entries
            .iter()
            .flat_map(|it| it.fn_slot.iter().chain(&it.args))
        {
            used[*slot] = true;
        }
    }
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            if let Op::SlotAddr { slot, .. } = &func.insts[inst].op {
                used[*slot] = true;
            }
        }
    }
    if used.iter().all(|it| *it) {
        return;
    }
    let mut left = IndexVec::new();
    let mut new = Vec::new();
    for (slot, data) in func.slots.iter_enumerated() {
        new.push(left.next_key());
        if used[slot] {
            left.push(data.clone());
        }
    }
    let renumber = |slot: &mut Slot| *slot = new[slot.0 as usize];
    // Only what is in a block: the rest may name slots that went before.
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            if let Op::SlotAddr { slot, .. } = &mut func.insts[inst].op {
                renumber(slot);
            }
        }
    }
    if let Some(defers) = &mut func.open_defers {
        renumber(&mut defers.bits);
        for entry in &mut defers.entries {
            entry.fn_slot.iter_mut().for_each(|it| renumber(&mut it.0));
            entry.args.iter_mut().for_each(|it| renumber(&mut it.0));
        }
    }
    func.slots = left;
}
