//! What a loop need not remember: spill slots and saved registers that hold something at its head which nobody will read again. The collector
//! reads frames word by word, so a pointer left there would keep its object for as long as the loop runs; a word of zero does not.
//!
//! Only loops that call count, for only in calls something is collected. The words are cleared on the ways into a loop, and on the way round
//! if a loop inside of it calls, too: then a round takes long enough not to notice. Blocks are numbered so that a way back leads to a lower
//! number, and edges are split, so that a block before a head goes nowhere else.

use rustc_hash::FxHashMap;

use crate::callconv::SAVED;
use crate::inst::{Func, Kind};
use crate::regalloc::{
    Allocation, BlockId, Edit, InstOrEdit, OperandKind, Output, PReg, RegClass, SpillSlot, operands,
};

/// The places in front of the spill slots: the registers' numbers.
const REGISTERS: usize = 16;

/// By block, what is cleared before its jump.
#[derive(Default)]
pub(crate) struct Forgotten(FxHashMap<usize, Vec<Allocation>>);

impl Forgotten {
    pub(crate) fn new(func: &Func, output: &Output) -> Self {
        let loops = calling_loops(func);
        if loops.is_empty() {
            return Self::default();
        }
        let flow = Flow::new(func, output, &loops);
        let mut all = Self::default();
        for (head, it) in &loops {
            let around = loops
                .iter()
                .any(|(inner, _)| inner != head && it.body[*inner]);
            for before in preds(func, *head) {
                let mut dead = if before < *head {
                    flow.written[before].clone()
                } else if around {
                    flow.written_in(&it.body)
                } else {
                    continue;
                };
                dead.remove_all(&flow.live[*head]);
                let places: Vec<_> = dead.places().collect();
                if !places.is_empty() {
                    all.0.insert(before, places);
                }
            }
        }
        all
    }
    /// What is cleared at the end of a block.
    pub(crate) fn at(&self, block: usize) -> &[Allocation] {
        self.0.get(&block).map_or(&[], Vec::as_slice)
    }
    /// The blocks at whose end something is cleared.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = usize> {
        self.0.keys().copied()
    }
}

fn preds(func: &Func, block: usize) -> impl Iterator<Item = usize> {
    func.blocks[block].preds.iter().map(|it| it.index())
}

struct Loop {
    body: Vec<bool>,
}

/// The loops with a call on a way round, by head.
fn calling_loops(func: &Func) -> Vec<(usize, Loop)> {
    let calls = |block: usize| {
        let (from, to) = func.blocks[block].insts;
        let insts = &func.insts[from as usize..to as usize];
        insts.iter().any(|it| matches!(it.kind, Kind::Call { .. }))
    };
    let mut loops = Vec::new();
    for head in 0..func.blocks.len() {
        let mut work: Vec<usize> = preds(func, head).filter(|it| *it >= head).collect();
        if work.is_empty() {
            continue;
        }
        let mut body = vec![false; func.blocks.len()];
        body[head] = true;
        let mut found = calls(head);
        while let Some(block) = work.pop() {
            if block < head || std::mem::replace(&mut body[block], true) {
                continue;
            }
            found |= calls(block);
            work.extend(preds(func, block));
        }
        if found {
            loops.push((head, Loop { body }));
        }
    }
    loops
}

/// A set of places.
#[derive(Clone, PartialEq, Eq)]
struct Places(Vec<u64>);

impl Places {
    fn new(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)])
    }
    fn insert(&mut self, place: usize) {
        self.0[place / 64] |= 1 << (place % 64);
    }
    fn remove(&mut self, place: usize) {
        self.0[place / 64] &= !(1 << (place % 64));
    }
    fn add_all(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a |= b);
    }
    fn keep_all(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a &= b);
    }
    fn remove_all(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a &= !b);
    }
    fn places(&self) -> impl Iterator<Item = Allocation> {
        let is_in = |place: &usize| self.0[place / 64] >> (place % 64) & 1 == 1;
        (0..self.0.len() * 64)
            .filter(is_in)
            .map(|place| match place.checked_sub(REGISTERS) {
                None => Allocation::reg(PReg::new(place, RegClass::Int)),
                Some(slot) => Allocation::stack(SpillSlot::new(slot)),
            })
    }
}

/// The number of a place that lasts over calls.
fn number(allocation: Allocation) -> Option<usize> {
    if let Some(slot) = allocation.as_stack() {
        return Some(REGISTERS + slot.index());
    }
    let reg = allocation
        .as_reg()
        .filter(|it| it.class() == RegClass::Int)?;
    let saved = SAVED.iter().any(|(number, _)| *number == reg.hw_enc());
    saved.then_some(reg.hw_enc())
}

struct Flow {
    /// By block: what is read behind its start before it is written.
    live: Vec<Places>,
    /// By block: what it writes.
    writes: Vec<Places>,
    /// By block: what may have been written at its end, and was not forgotten.
    written: Vec<Places>,
}

impl Flow {
    fn new(func: &Func, output: &Output, loops: &[(usize, Loop)]) -> Self {
        let count = func.blocks.len();
        let none = Places::new(REGISTERS + output.num_spillslots);
        let (mut reads, mut writes) = (vec![none.clone(); count], vec![none.clone(); count]);
        for block in 0..count {
            block_places(func, output, block, &mut reads[block], &mut writes[block]);
        }
        let mut live = reads;
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for block in (0..count).rev() {
                let mut out = none.clone();
                for succ in &func.blocks[block].succs {
                    out.add_all(&live[succ.index()]);
                }
                out.remove_all(&writes[block]);
                out.add_all(&live[block]);
                changed |= out != live[block];
                live[block] = out;
            }
        }
        let mut written = vec![none.clone(); count];
        changed = true;
        while std::mem::take(&mut changed) {
            for block in 0..count {
                let mut at = none.clone();
                for before in preds(func, block) {
                    at.add_all(&written[before]);
                }
                if loops.iter().any(|(head, _)| *head == block) {
                    at.keep_all(&live[block]);
                }
                at.add_all(&writes[block]);
                changed |= at != written[block];
                written[block] = at;
            }
        }
        Self {
            live,
            writes,
            written,
        }
    }
    fn written_in(&self, body: &[bool]) -> Places {
        let mut all = Places::new(self.writes[0].0.len() * 64);
        for (writes, _) in self.writes.iter().zip(body).filter(|(_, inside)| **inside) {
            all.add_all(writes);
        }
        all
    }
}

/// What a block reads before it writes it, and what it writes.
fn block_places(
    func: &Func,
    output: &Output,
    block: usize,
    reads: &mut Places,
    writes: &mut Places,
) {
    let items: Vec<_> = output
        .block_insts_and_edits(func, BlockId::new(block))
        .collect();
    let mut write = |reads: &mut Places, allocation| {
        if let Some(place) = number(allocation) {
            reads.remove(place);
            writes.insert(place);
        }
    };
    let read = |reads: &mut Places, allocation| {
        if let Some(place) = number(allocation) {
            reads.insert(place);
        }
    };
    for item in items.into_iter().rev() {
        match item {
            InstOrEdit::Edit(Edit::Move { from, to }) => {
                write(reads, *to);
                read(reads, *from);
            }
            InstOrEdit::Inst(inst) => {
                let operands = operands(func, inst);
                let places = || operands.iter().zip(output.inst_allocs(inst));
                for (_, place) in places().filter(|(it, _)| it.kind() == OperandKind::Def) {
                    write(reads, *place);
                }
                for (_, place) in places().filter(|(it, _)| it.kind() == OperandKind::Use) {
                    read(reads, *place);
                }
            }
        }
    }
}
