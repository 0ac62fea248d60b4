//! Writes the pieces of slots as values: the second half of `slots`.
//!
//! The pieces alive at the start of each block are found first (an ordinary backward flow over bit sets). A piece gets a parameter
//! where it is alive and values of different definitions meet: at the iterated dominance frontiers of the blocks that define it
//! (Cytron et al., "Efficiently Computing Static Single Assignment Form", TOPLAS 1991). A walk over the dominator tree then carries the
//! current value of each piece, replaces loads, and leaves out what wrote to the slot.

use rustc_hash::FxHashMap;

use ir::{Block, Cfg, Func, IndexVec, Inst, Loc, MemFlags, Op, Slot, Type, Value};

use crate::rewrite::{Replaced, dominated};
use crate::slots::{Pieces, Place, bytes, place};

/// A piece: its number.
type Piece = usize;

pub(crate) fn run(func: &mut Func, cfg: &Cfg, plan: &IndexVec<Slot, Option<Pieces>>) {
    let mut pieces = Vec::new();
    let mut numbers = FxHashMap::default();
    for (slot, found) in plan.iter_enumerated() {
        for (&off, &ty) in found.iter().flatten() {
            numbers.insert((slot, off), pieces.len());
            pieces.push((slot, ty));
        }
    }
    let places = Places { plan, numbers };
    let params = parameters(func, cfg, &places, &pieces);
    let mut walk = Walk {
        current: vec![None; pieces.len()],
        undefined: FxHashMap::default(),
        replaced: Replaced::new(func),
        undo: Vec::new(),
        func,
        places: &places,
        pieces: &pieces,
        params: &params,
    };
    walk.tree(cfg);
    let Walk {
        replaced,
        undefined,
        ..
    } = walk;
    let mut starts: Vec<Inst> = undefined.into_values().map(|(inst, _)| inst).collect();
    starts.sort_unstable();
    let entry = func.entry();
    func.blocks[entry].insts.splice(0..0, starts);
    replaced.apply(func);
}

/// Where the pieces are.
struct Places<'p> {
    plan: &'p IndexVec<Slot, Option<Pieces>>,
    numbers: FxHashMap<(Slot, i32), Piece>,
}

impl Places<'_> {
    fn goes(&self, slot: Slot) -> bool {
        self.plan[slot].is_some()
    }

    /// The place that an address and an offset are, if that slot goes.
    fn find(&self, func: &Func, addr: Value, off: i32) -> Option<Place> {
        place(func, addr, off).filter(|it| self.goes(it.slot))
    }

    fn piece(&self, place: Place) -> Piece {
        self.numbers[&(place.slot, place.off)]
    }

    /// The pieces in a range, with their distance from its start.
    fn range(&self, from: Place, len: u32) -> Vec<(i32, Piece, Type)> {
        let end = from
            .off
            .saturating_add(i32::try_from(len).unwrap_or(i32::MAX));
        let Some(pieces) = &self.plan[from.slot] else {
            return Vec::new();
        };
        pieces
            .range(from.off..end)
            .map(|(&off, &ty)| (off - from.off, self.numbers[&(from.slot, off)], ty))
            .collect()
    }
}

/// What an instruction does to pieces.
enum Effect {
    Read(Piece),
    Write(Piece),
}

fn effects(func: &Func, places: &Places<'_>, inst: Inst, mut f: impl FnMut(Effect)) {
    match &func.insts[inst].op {
        Op::Load { addr, off, .. } => {
            if let Some(place) = places.find(func, *addr, *off) {
                f(Effect::Read(places.piece(place)));
            }
        }
        Op::Store { addr, off, .. } => {
            if let Some(place) = places.find(func, *addr, *off) {
                f(Effect::Write(places.piece(place)));
            }
        }
        Op::MemZero { dst, len } => {
            if let Some(place) = places.find(func, *dst, 0) {
                let range = places.range(place, *len);
                range.iter().for_each(|it| f(Effect::Write(it.1)));
            }
        }
        Op::MemCopy { dst, src, len } => {
            if let Some(place) = places.find(func, *src, 0) {
                let range = places.range(place, *len);
                range.iter().for_each(|it| f(Effect::Read(it.1)));
            }
            if let Some(place) = places.find(func, *dst, 0) {
                let range = places.range(place, *len);
                range.iter().for_each(|it| f(Effect::Write(it.1)));
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
        | Op::NilCheck { .. }
        | Op::Comment { .. } => {}
    }
}

/// A set of pieces.
#[derive(Clone, PartialEq)]
struct Set(Vec<u64>);

impl Set {
    fn new(len: usize) -> Self {
        Self(vec![0; len.div_ceil(64)])
    }
    fn add(&mut self, piece: Piece) {
        self.0[piece / 64] |= 1 << (piece % 64);
    }
    fn has(&self, piece: Piece) -> bool {
        self.0[piece / 64] & 1 << (piece % 64) != 0
    }
}

/// The pieces that each block has as parameters, which are made here.
fn parameters(
    func: &mut Func,
    cfg: &Cfg,
    places: &Places<'_>,
    pieces: &[(Slot, Type)],
) -> IndexVec<Block, Vec<(Piece, Value)>> {
    let mut reads: IndexVec<Block, Set> =
        IndexVec::filled(Set::new(pieces.len()), func.blocks.len());
    let mut writes = reads.clone();
    let mut defs: Vec<Vec<Block>> = vec![Vec::new(); pieces.len()];
    for &block in &cfg.rpo {
        for &inst in &func.blocks[block].insts {
            effects(func, places, inst, |effect| match effect {
                Effect::Read(piece) if !writes[block].has(piece) => reads[block].add(piece),
                Effect::Read(_) => {}
                Effect::Write(piece) => {
                    if !writes[block].has(piece) {
                        defs[piece].push(block);
                    }
                    writes[block].add(piece);
                }
            });
        }
    }
    let live = live_at_start(func, cfg, reads, &writes);
    let frontiers = frontiers(func, cfg);
    let mut params: IndexVec<Block, Vec<(Piece, Value)>> =
        IndexVec::filled(Vec::new(), func.blocks.len());
    for (piece, defs) in defs.into_iter().enumerate() {
        let mut work = defs;
        while let Some(block) = work.pop() {
            for &meet in &frontiers[block] {
                let known = params[meet].last().is_some_and(|it| it.0 == piece);
                if !known && live[meet].has(piece) {
                    let (slot, ty) = pieces[piece];
                    let param = func.add_param(meet, ty);
                    let name = func.slots[slot].name.clone();
                    if !name.is_empty() {
                        func.value_names.insert(param, name);
                    }
                    params[meet].push((piece, param));
                    work.push(meet);
                }
            }
        }
    }
    params
}

fn live_at_start(
    func: &Func,
    cfg: &Cfg,
    mut live: IndexVec<Block, Set>,
    writes: &IndexVec<Block, Set>,
) -> IndexVec<Block, Set> {
    let mut changed = true;
    while changed {
        changed = false;
        for &block in cfg.rpo.iter().rev() {
            let mut set = live[block].clone();
            func.blocks[block].term.for_successors(|next| {
                for (word, bits) in set.0.iter_mut().enumerate() {
                    *bits |= live[next].0[word] & !writes[block].0[word];
                }
            });
            if set != live[block] {
                live[block] = set;
                changed = true;
            }
        }
    }
    live
}

/// The blocks where what a block dominates ends. By Cooper, Harvey and Kennedy, as in `ir::Cfg`.
fn frontiers(func: &Func, cfg: &Cfg) -> IndexVec<Block, Vec<Block>> {
    let mut found: IndexVec<Block, Vec<Block>> = IndexVec::filled(Vec::new(), func.blocks.len());
    for &block in &cfg.rpo {
        if cfg.preds[block].len() < 2 {
            continue;
        }
        for &pred in &cfg.preds[block] {
            let mut at = pred;
            while Some(at) != cfg.idom(block) {
                if found[at].last() != Some(&block) {
                    found[at].push(block);
                }
                match cfg.idom(at) {
                    Some(next) => at = next,
                    None => break,
                }
            }
        }
    }
    found
}

struct Walk<'f> {
    func: &'f mut Func,
    places: &'f Places<'f>,
    pieces: &'f [(Slot, Type)],
    params: &'f IndexVec<Block, Vec<(Piece, Value)>>,
    current: Vec<Option<Value>>,
    /// What was never written: any value does.
    undefined: FxHashMap<Type, (Inst, Value)>,
    replaced: Replaced,
    undo: Vec<(Piece, Option<Value>)>,
}

/// A step of the walk over the dominator tree.
enum Step {
    Enter(Block),
    /// Forget what was set beyond this length.
    Leave(usize),
}

impl Walk<'_> {
    fn tree(&mut self, cfg: &Cfg) {
        let children = dominated(self.func, cfg);
        let mut steps = vec![Step::Enter(self.func.entry())];
        while let Some(step) = steps.pop() {
            match step {
                Step::Enter(block) => {
                    steps.push(Step::Leave(self.undo.len()));
                    self.block(block);
                    steps.extend(children[block].iter().rev().map(|&it| Step::Enter(it)));
                }
                Step::Leave(length) => {
                    for (piece, value) in self.undo.split_off(length).into_iter().rev() {
                        self.current[piece] = value;
                    }
                }
            }
        }
    }

    fn set(&mut self, piece: Piece, value: Value) {
        let value = self.replaced.resolve(value);
        let before = self.current[piece].replace(value);
        self.undo.push((piece, before));
    }

    fn get(&mut self, piece: Piece) -> Value {
        match self.current[piece] {
            Some(value) => value,
            None => self.undefined(self.pieces[piece].1),
        }
    }

    fn undefined(&mut self, ty: Type) -> Value {
        if let Some((_, value)) = self.undefined.get(&ty) {
            return *value;
        }
        let inst = self.func.make_inst(zero(ty), Loc::NONE);
        let value = self.func.result(inst);
        self.undefined.insert(ty, (inst, value));
        value
    }

    fn block(&mut self, block: Block) {
        let params = self.params;
        for &(piece, param) in &params[block] {
            self.set(piece, param);
        }
        let insts = std::mem::take(&mut self.func.blocks[block].insts);
        let mut kept = Vec::with_capacity(insts.len());
        for inst in insts {
            if !self.inst(inst, &mut kept) {
                kept.push(inst);
            }
        }
        self.func.blocks[block].insts = kept;
        let mut next = Vec::new();
        self.func.blocks[block]
            .term
            .for_successors(|it| next.push(it));
        next.sort_unstable();
        next.dedup();
        for to in next {
            let args: Vec<Value> = params[to].iter().map(|it| self.get(it.0)).collect();
            for target in self.func.blocks[block].term.targets_mut() {
                if target.block == to {
                    target.args.extend(&args);
                }
            }
        }
    }

    /// Whether the instruction goes; what comes in its place is put behind `kept`.
    fn inst(&mut self, inst: Inst, kept: &mut Vec<Inst>) -> bool {
        let op = self.func.insts[inst].op.clone();
        let loc = self.func.insts[inst].loc;
        let goes = |walk: &Self, addr: Value, off: i32| walk.places.find(walk.func, addr, off);
        match op {
            Op::Load { addr, off, .. } => {
                let Some(place) = goes(self, addr, off) else {
                    return false;
                };
                let value = self.get(self.places.piece(place));
                self.replaced.replace(self.func.result(inst), value);
                true
            }
            Op::Store { addr, off, val, .. } => {
                let Some(place) = goes(self, addr, off) else {
                    return false;
                };
                self.name(place.slot, val);
                self.set(self.places.piece(place), val);
                true
            }
            Op::MemZero { dst, len } => {
                let Some(place) = goes(self, dst, 0) else {
                    return false;
                };
                for (_, piece, ty) in self.places.range(place, len) {
                    let value = self.append(zero(ty), loc, kept);
                    self.set(piece, value.expect("a constant is a value"));
                }
                true
            }
            Op::MemCopy { dst, src, len } => {
                let ends = (goes(self, dst, 0), goes(self, src, 0));
                self.copy(ends, dst, src, len, loc, kept)
            }
            Op::NilCheck { ptr } => goes(self, ptr, 0).is_some(),
            Op::SlotAddr { slot, .. } => self.places.goes(slot),
            Op::Iconst { .. }
            | Op::Fconst { .. }
            | Op::Binary { .. }
            | Op::Unary { .. }
            | Op::Icmp { .. }
            | Op::Fcmp { .. }
            | Op::Select { .. }
            | Op::SymAddr { .. }
            | Op::OutArgAddr { .. }
            | Op::InArgAddr { .. }
            | Op::ClosureCtx
            | Op::FramePointer
            | Op::Atomic { .. }
            | Op::Call { .. }
            | Op::Check { .. }
            | Op::Comment { .. } => false,
        }
    }

    fn copy(
        &mut self,
        ends: (Option<Place>, Option<Place>),
        dst: Value,
        src: Value,
        len: u32,
        loc: Loc,
        kept: &mut Vec<Inst>,
    ) -> bool {
        let flags = MemFlags::default();
        match ends {
            (None, None) => return false,
            (Some(to), Some(from)) => {
                let values: Vec<(i32, Value)> = self
                    .places
                    .range(from, len)
                    .into_iter()
                    .map(|(off, piece, _)| (off, self.get(piece)))
                    .collect();
                for (off, value) in values {
                    let place = Place {
                        slot: to.slot,
                        off: to.off + off,
                    };
                    self.set(self.places.piece(place), value);
                }
            }
            (Some(to), None) => {
                for (off, piece, ty) in self.places.range(to, len) {
                    let addr = src;
                    let op = Op::Load {
                        ty,
                        addr,
                        off,
                        flags,
                    };
                    let value = self.append(op, loc, kept);
                    self.set(piece, value.expect("a load gives a value"));
                }
            }
            (None, Some(from)) => {
                for (off, piece, _) in self.places.range(from, len) {
                    let op = Op::Store {
                        addr: dst,
                        val: self.get(piece),
                        off,
                        flags,
                    };
                    self.append(op, loc, kept);
                }
            }
        }
        true
    }

    fn append(&mut self, op: Op, loc: Loc, kept: &mut Vec<Inst>) -> Option<Value> {
        let inst = self.func.make_inst(op, loc);
        kept.push(inst);
        self.func.insts[inst].results.first().copied()
    }

    /// A slot of one piece is a variable: what is stored there bears its name from now on.
    fn name(&mut self, slot: Slot, value: Value) {
        let one = self.places.plan[slot].as_ref().is_some_and(|it| {
            it.len() == 1 && it.iter().all(|(off, ty)| *off == 0 && bytes(*ty) > 0)
        });
        let name = &self.func.slots[slot].name;
        if one && !name.is_empty() && self.func.iconst(value).is_none() {
            self.func.value_names.entry(value).or_insert(name.clone());
        }
    }
}

fn zero(ty: Type) -> Op {
    if ty.is_float() {
        Op::Fconst { ty, bits: 0 }
    } else {
        Op::Iconst { ty, imm: 0 }
    }
}
