//! Puts small functions in place of calls of them.
//!
//! Candidates are functions as they are when the pass begins, so the outcome does not depend on the order of the callers, and
//! recursion is unrolled once at most: a function may be put into itself. What a traceback prints stays true: each location of the copy says which function it was and
//! where that was called. A call through a func value that was made in the same function is one of that function, whose captured
//! values are then loaded from an object that is at hand.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::closures::Closures;
use ir::{
    Block, CallConv, Callee, DataItem, Def, FUNC_VALUE, Func, IndexVec, Inst, Loc, LocData,
    METHOD_TABLE, Op, Program, Slot, Sym, SymKind, Target, Terminator, Value, is_of_main,
};

/// The largest function that is inlined, in instructions without constants and comments, if it calls nothing.
const LEAF_SIZE: usize = 40;
/// The largest that is inlined if it calls something.
const CALLER_SIZE: usize = 18;
/// The largest that is inlined where the func value was made for this one call, as the body of a range over a function is.
const BODY_SIZE: usize = 80;
/// How often calls of func values are looked for again: what was inlined may call one that it was given.
const ROUNDS: usize = 3;
/// A function that has grown to this is left alone.
const MAX_SIZE: usize = 4000;

pub(crate) fn run(program: &mut Program) {
    let candidates: Candidates = program
        .funcs
        .iter()
        .filter_map(|func| Some((func.sym, Rc::new((size_class(func)?, func.clone())))))
        .collect();
    if candidates.is_empty() {
        return;
    }
    let known = program.inlined.iter().cloned();
    let mut names: Names = known.zip(0..).collect();
    program.inlinable.extend(candidates.keys());
    note_inlinable(program, &candidates);
    for id in program.funcs.keys().collect::<Vec<_>>() {
        let empty = Func::new(
            program.funcs[id].sym,
            String::new(),
            ir::Signature::default(),
        );
        let mut func = std::mem::replace(&mut program.funcs[id], empty);
        inline_into(program, &mut names, &mut func, &candidates);
        program.funcs[id] = func;
    }
}

/// Notes which candidates may come to stand in functions of package main: those that they mention, in code or tables, and those that these
/// do, or have in them.
fn note_inlinable(program: &mut Program, candidates: &Candidates) {
    let mut seen: FxHashSet<Sym> = FxHashSet::default();
    let mut work = Vec::new();
    for func in program.funcs.iter() {
        if is_of_main(program.symbols.name(func.sym)) {
            func.for_symbols(|it| work.push(it));
        }
    }
    while let Some(sym) = work.pop() {
        if !seen.insert(sym) {
            continue;
        }
        match program.symbols.kind(sym) {
            SymKind::Func(id) => {
                let func = &program.funcs[id];
                if is_of_main(program.symbols.name(sym)) || !candidates.contains_key(&sym) {
                    continue;
                }
                program.inlinable_into_main.insert(sym);
                func.for_symbols(|it| work.push(it));
                for (_, inst) in insts(func) {
                    let mut loc = func.insts[inst].loc;
                    while let Some((name, call)) = program.locs[loc].inlined {
                        let name = &program.inlined[name as usize];
                        let name = program.symbols.find(name);
                        program.inlinable_into_main.extend(name);
                        loc = call;
                    }
                }
            }
            SymKind::Data(at) => {
                let name = program.symbols.name(sym);
                if name.ends_with(FUNC_VALUE) || name.starts_with(METHOD_TABLE) {
                    let items = program.data[at as usize].items.iter();
                    work.extend(items.filter_map(|it| match it {
                        DataItem::Addr(sym, _) => Some(*sym),
                        DataItem::Addr32(..) | DataItem::Bytes(_) | DataItem::Zeros(_) => None,
                    }));
                }
            }
            SymKind::Extern => {}
        }
    }
}

type Candidate = Rc<(Class, Func)>;
type Candidates = FxHashMap<Sym, Candidate>;
/// The numbers of the names of inlined functions.
type Names = FxHashMap<String, u32>;

/// Where a function may be inlined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Everywhere.
    Small,
    /// Where its func value was made.
    Body,
}

fn size_class(func: &Func) -> Option<Class> {
    let flags = func.flags;
    let plain = !flags.has_defer
        && !flags.has_recover
        && !flags.noinline
        && !flags.noreturn
        && !flags.wrapper
        && func.sig.conv == CallConv::Go
        && func.sig.stack_bytes == 0
        && func.recover.is_none();
    if !plain {
        return None;
    }
    let (mut size, mut calls) = (func.layout.len() - 1, 0);
    for (block, inst) in insts(func) {
        match &func.insts[inst].op {
            Op::FramePointer | Op::InArgAddr { .. } | Op::OutArgAddr { .. } => return None,
            Op::Iconst { .. } | Op::Fconst { .. } | Op::ClosureCtx | Op::Comment { .. } => {}
            Op::Call { .. } => {
                size += 1;
                // A call that does not return is not on the way that matters.
                calls += usize::from(!matches!(func.blocks[block].term, Terminator::Unreachable));
            }
            Op::Binary { .. }
            | Op::Unary { .. }
            | Op::Icmp { .. }
            | Op::Fcmp { .. }
            | Op::Select { .. }
            | Op::Load { .. }
            | Op::Store { .. }
            | Op::SlotAddr { .. }
            | Op::SymAddr { .. }
            | Op::MemCopy { .. }
            | Op::MemZero { .. }
            | Op::Atomic { .. }
            | Op::Check { .. }
            | Op::NilCheck { .. } => size += 1,
        }
    }
    if size <= if calls == 0 { LEAF_SIZE } else { CALLER_SIZE } {
        return Some(Class::Small);
    }
    (size <= BODY_SIZE && takes_context(func)).then_some(Class::Body)
}

fn insts(func: &Func) -> impl Iterator<Item = (Block, Inst)> {
    let of_block = |&block: &Block| func.blocks[block].insts.iter().map(move |it| (block, *it));
    func.layout.iter().flat_map(of_block)
}

fn inline_into(program: &mut Program, names: &mut Names, func: &mut Func, candidates: &Candidates) {
    let mut inlining = Inlining {
        into_itself: !has_itself(program, names, func),
        names,
        candidates,
        closures: Closures::new(func),
        only_closures: false,
        size: func.inst_count(),
    };
    for _ in 0..ROUNDS {
        let before = func.layout.len();
        inlining.round(program, func);
        inlining.closures = Closures::new(func);
        inlining.only_closures = true;
        let full = inlining.size > MAX_SIZE;
        if full || func.layout.len() == before || inlining.closures.is_empty() {
            return;
        }
    }
}

/// What is inlined into one function.
struct Inlining<'c> {
    names: &'c mut Names,
    candidates: &'c Candidates,
    closures: Closures,
    into_itself: bool,
    /// Direct calls were looked at before.
    only_closures: bool,
    size: usize,
}

impl Inlining<'_> {
    /// Looks at each call of the function once, but not at those that come with what is inlined.
    fn round(&mut self, program: &mut Program, func: &mut Func) {
        let mut work = func.layout.clone();
        while let Some(block) = work.pop() {
            let calls = func.blocks[block].insts.iter().enumerate();
            let found = calls.rev().find_map(|(at, &inst)| {
                let (candidate, context) = self.candidate(func, inst)?;
                Some((at, candidate, context))
            });
            let Some((at, candidate, context)) = found else {
                continue;
            };
            self.size += candidate.1.inst_count();
            if self.size > MAX_SIZE {
                return;
            }
            let name = inlined_name(program, self.names, &candidate.1.name);
            replace_call(program, func, (block, at), (&candidate.1, name), context);
            work.push(block); // the calls in front of this one
        }
    }

    fn candidate(&self, func: &Func, call: Inst) -> Option<(Candidate, Option<Value>)> {
        let (callee, context) = callee(func, &self.closures, call)?;
        if !self.into_itself && callee == func.sym || self.only_closures && context.is_none() {
            return None;
        }
        let candidate = self.candidates.get(&callee)?;
        let fits = match context {
            Some(_) => true,
            None => candidate.0 == Class::Small && !takes_context(&candidate.1),
        };
        fits.then(|| (Rc::clone(candidate), context))
    }
}

/// The function that is called, and the func value that it is called through.
fn callee(func: &Func, closures: &Closures, inst: Inst) -> Option<(Sym, Option<Value>)> {
    let Op::Call {
        callee,
        out_args: 0,
        conv: CallConv::Go,
        ..
    } = &func.insts[inst].op
    else {
        return None;
    };
    match callee {
        Callee::Direct(sym) => Some((*sym, None)),
        Callee::Closure(value) => Some((closures.code(func, *value)?, Some(*value))),
        Callee::Address(_) => None,
    }
}

/// Whether the function looks at the func value that it is called through.
fn takes_context(func: &Func) -> bool {
    let entry = &func.blocks[func.entry()];
    let mut ops = entry.insts.iter().map(|it| &func.insts[*it].op);
    ops.any(|it| matches!(it, Op::ClosureCtx))
}

/// Puts a copy of `callee` in place of the call at that place of a block.
fn replace_call(
    program: &mut Program,
    func: &mut Func,
    (block, at): (Block, usize),
    (callee, name): (&Func, u32),
    context: Option<Value>,
) {
    let call = func.blocks[block].insts[at];
    let Op::Call { args, .. } = func.insts[call].op.clone() else {
        unreachable!("inline: no call at the place of one in {}", func.name);
    };
    let rest = split(func, block, at);
    let call_loc = func.insts[call].loc;
    let mut copy = Copier {
        program,
        func,
        callee,
        context,
        name,
        call_loc,
        rest,
        values: FxHashMap::default(),
        blocks: FxHashMap::default(),
        slots: IndexVec::new(),
        locs: FxHashMap::default(),
    };
    let entry = copy.all(&args);
    func.blocks[block].term = Terminator::Jump(Target {
        block: entry,
        args: Vec::new(),
    });
    func.blocks[block].term_loc = call_loc;
}

/// Moves what stands behind the call to a new block whose parameters are the call's results.
fn split(func: &mut Func, block: Block, at: usize) -> Block {
    let call = func.blocks[block].insts[at];
    let rest = func.add_block();
    func.layout.pop();
    let place = func
        .layout
        .iter()
        .position(|&it| it == block)
        .expect("the block is laid out");
    func.layout.insert(place + 1, rest);
    let mut tail = func.blocks[block].insts.split_off(at);
    tail.remove(0);
    func.blocks[rest].insts = tail;
    func.blocks[rest].term =
        std::mem::replace(&mut func.blocks[block].term, Terminator::Unreachable);
    func.blocks[rest].term_loc = func.blocks[block].term_loc;
    func.blocks[rest].cold = func.blocks[block].cold;
    let results = std::mem::take(&mut func.insts[call].results);
    for (n, &result) in (0u16..).zip(&results) {
        func.values[result].def = Def::Param(rest, n);
    }
    func.blocks[rest].params = results;
    rest
}

/// The number of a function's name in the program's list of inlined functions.
fn inlined_name(program: &mut Program, names: &mut Names, name: &str) -> u32 {
    if let Some(known) = names.get(name) {
        return *known;
    }
    let number = u32::try_from(program.inlined.len()).expect("names fit u32");
    program.inlined.push(name.to_owned());
    names.insert(name.to_owned(), number);
    number
}

/// Whether a function was put into itself before: where the pass runs again, it is not once more.
fn has_itself(program: &Program, names: &Names, func: &Func) -> bool {
    let Some(own) = names.get(&func.name) else {
        return false;
    };
    let mut locs = insts(func).map(|(_, inst)| func.insts[inst].loc);
    locs.any(|mut loc| {
        while let Some((name, call)) = program.locs[loc].inlined {
            if name == *own {
                return true;
            }
            loc = call;
        }
        false
    })
}

/// A copy in the making.
struct Copier<'a> {
    program: &'a mut Program,
    func: &'a mut Func,
    callee: &'a Func,
    /// The func value that it is called through.
    context: Option<Value>,
    name: u32,
    call_loc: Loc,
    rest: Block,
    values: FxHashMap<Value, Value>,
    blocks: FxHashMap<Block, Block>,
    slots: IndexVec<Slot, Slot>,
    locs: FxHashMap<Loc, Loc>,
}

impl Copier<'_> {
    /// Copies everything; returns the block to go to.
    fn all(&mut self, args: &[Value]) -> Block {
        let entry = self.callee.entry();
        for (&param, &arg) in self.callee.blocks[entry].params.iter().zip(args) {
            self.values.insert(param, arg);
        }
        self.slots = self
            .callee
            .slots
            .iter()
            .map(|slot| self.func.slots.push(slot.clone()))
            .collect();
        let place = self
            .func
            .layout
            .iter()
            .position(|&it| it == self.rest)
            .expect("it is laid out");
        for (at, &block) in (place..).zip(&self.callee.layout) {
            let new = self.func.add_block();
            self.func.layout.pop();
            self.func.layout.insert(at, new);
            self.blocks.insert(block, new);
            self.func.blocks[new].cold =
                self.callee.blocks[block].cold || self.func.blocks[self.rest].cold;
        }
        for &block in &self.callee.layout {
            self.declare(block);
        }
        for &block in &self.callee.layout {
            self.block(block);
        }
        self.blocks[&entry]
    }

    /// Makes the values of a block, so that any op may name them.
    fn declare(&mut self, block: Block) {
        let new = self.blocks[&block];
        let data = &self.callee.blocks[block];
        if block != self.callee.entry() {
            for &param in &data.params {
                let copy = self.func.add_param(new, self.callee.ty(param));
                self.name_value(param, copy);
            }
        }
        for &inst in &data.insts {
            // Results are made with the types they have; operands follow in `block`.
            let original = &self.callee.insts[inst];
            if let (Op::ClosureCtx, Some(context)) = (&original.op, self.context) {
                self.values.insert(original.results[0], context);
                continue;
            }
            let id = self.func.insts.next_key();
            let mut results = Vec::new();
            for (n, &result) in (0u16..).zip(&original.results) {
                let data = ir::ValueData {
                    ty: self.callee.ty(result),
                    def: Def::Inst(id, n),
                };
                let copy = self.func.values.push(data);
                self.name_value(result, copy);
                results.push(copy);
            }
            let loc = self.loc(original.loc);
            self.func.insts.push(ir::InstData {
                op: original.op.clone(),
                results,
                loc,
            });
            self.func.blocks[new].insts.push(id);
        }
    }

    fn name_value(&mut self, original: Value, copy: Value) {
        self.values.insert(original, copy);
        if let Some(name) = self.callee.value_names.get(&original) {
            self.func.value_names.insert(copy, name.clone());
        }
    }

    fn block(&mut self, block: Block) {
        let new = self.blocks[&block];
        for inst in self.func.blocks[new].insts.clone() {
            let mut op = self.func.insts[inst].op.clone();
            op.map_values(|it| self.values[&it]);
            if let (Op::Load { flags, .. }, Some(_)) = (&mut op, self.context) {
                // What was captured does not change while the closure runs, but it does where it is made anew.
                flags.invariant = false;
            }
            if let Op::SlotAddr { slot, .. } = &mut op {
                *slot = self.slots[*slot];
            }
            if let Op::Comment { text } = &mut op {
                self.func
                    .comments
                    .push(self.callee.comments[*text as usize].clone());
                *text = u32::try_from(self.func.comments.len() - 1).expect("comments fit u32");
            }
            self.func.insts[inst].op = op;
        }
        let data = &self.callee.blocks[block];
        self.func.blocks[new].term_loc = self.loc(data.term_loc);
        self.func.blocks[new].term = self.end(&data.term);
    }

    fn end(&self, term: &Terminator) -> Terminator {
        if let Terminator::Ret(values) = term {
            let args = values.iter().map(|it| self.values[it]).collect();
            return Terminator::Jump(Target {
                block: self.rest,
                args,
            });
        }
        let mut term = term.clone();
        term.map_values(|it| self.values[&it]);
        for target in term.targets_mut() {
            target.block = self.blocks[&target.block];
        }
        term
    }

    /// The location of the copy: as before, within the call.
    fn loc(&mut self, loc: Loc) -> Loc {
        if loc == Loc::NONE || self.call_loc == Loc::NONE {
            return self.call_loc;
        }
        if let Some(&known) = self.locs.get(&loc) {
            return known;
        }
        let data = self.program.locs[loc].clone();
        let inlined = match data.inlined {
            Some((name, call)) => Some((name, self.loc(call))),
            None => Some((self.name, self.call_loc)),
        };
        let new = self.program.locs.push(LocData { inlined, ..data });
        self.locs.insert(loc, new);
        new
    }
}
