//! Moves the test of a loop to its end: `while c { body }` becomes `if c { do { body } while c }`, one jump less each time around,
//! and what stands in front of the first test is certain to be executed.
//!
//! The head of the loop stays as the first test; a copy of it goes to the end of the one block that leads back (made if there are
//! several). Where values of the head were used, now one of two definitions arrives; parameters are put in where they meet, by the
//! walk to the definitions of Braun et al., "Simple and Efficient Construction of Static Single Assignment Form" (CC 2013).

use rustc_hash::FxHashMap;

use ir::{Block, Cfg, Def, Func, IndexVec, Inst, Op, Target, Terminator, Value};

/// Ops without constants that a head may hold.
const MAX_HEAD: usize = 6;
/// Looked-at instructions in all, so that a function of many loops takes no quadratic time.
const BUDGET: usize = 4_000_000;

pub(crate) fn run(func: &mut Func) {
    let cfg = Cfg::new(func);
    let mut preds = cfg.preds.lists();
    let cost = func.inst_count();
    let mut left = BUDGET;
    for &head in &cfg.rpo {
        let is_loop = preds[head].iter().any(|it| goes_back(&cfg, *it, head));
        if is_loop && left > cost && worth_it(func, head) && rotate(func, &cfg, &mut preds, head) {
            left -= cost;
        }
    }
}

/// Whether the edge from `from` closes a loop at `head`. Blocks made since lead into loops only from outside.
fn goes_back(cfg: &Cfg, from: Block, head: Block) -> bool {
    cfg.preds.get(from).is_some() && cfg.dominates(head, from)
}

fn worth_it(func: &Func, head: Block) -> bool {
    let data = &func.blocks[head];
    let mut size = 0;
    for &inst in &data.insts {
        match &func.insts[inst].op {
            Op::Iconst { .. } | Op::Fconst { .. } => {}
            Op::Call { .. } | Op::Comment { .. } | Op::ClosureCtx => return false,
            Op::Binary { .. }
            | Op::Unary { .. }
            | Op::Icmp { .. }
            | Op::Fcmp { .. }
            | Op::Select { .. }
            | Op::Load { .. }
            | Op::Store { .. }
            | Op::SlotAddr { .. }
            | Op::SymAddr { .. }
            | Op::OutArgAddr { .. }
            | Op::InArgAddr { .. }
            | Op::FramePointer
            | Op::MemCopy { .. }
            | Op::MemZero { .. }
            | Op::Atomic { .. }
            | Op::Check { .. }
            | Op::NilCheck { .. } => size += 1,
        }
    }
    size <= MAX_HEAD && !data.cold && func.recover != Some(head) && head != func.entry()
}

fn rotate(
    func: &mut Func,
    cfg: &Cfg,
    preds: &mut IndexVec<Block, Vec<Block>>,
    head: Block,
) -> bool {
    let Terminator::Branch { then_, else_, .. } = &func.blocks[head].term else {
        return false;
    };
    let ways = [then_.block, else_.block];
    let mut latches: Vec<Block> = preds[head]
        .iter()
        .copied()
        .filter(|it| goes_back(cfg, *it, head))
        .collect();
    latches.dedup();
    let inside = body(preds, head, &latches);
    let stays = ways.map(|it| inside.contains_key(&it));
    if stays[0] == stays[1] || ways.contains(&head) {
        return false;
    }
    let latch = one_latch(func, preds, head, &latches);
    let copies = copy_head(func, head, latch);
    preds[head].retain(|it| *it != latch);
    for way in ways {
        preds[way].push(latch);
    }
    repair(func, preds, head, latch, &copies);
    true
}

/// The blocks of the loop, its head included.
fn body(
    preds: &IndexVec<Block, Vec<Block>>,
    head: Block,
    latches: &[Block],
) -> FxHashMap<Block, ()> {
    let mut found = FxHashMap::from_iter([(head, ())]);
    let mut work = latches.to_vec();
    while let Some(block) = work.pop() {
        if found.insert(block, ()).is_none() {
            work.extend(&preds[block]);
        }
    }
    found
}

/// The only block that leads back, by a plain jump.
fn one_latch(
    func: &mut Func,
    preds: &mut IndexVec<Block, Vec<Block>>,
    head: Block,
    latches: &[Block],
) -> Block {
    if let [latch] = latches
        && matches!(func.blocks[*latch].term, Terminator::Jump(_))
    {
        return *latch;
    }
    let new = func.add_block();
    func.layout.pop();
    let last = latches.iter().map(|it| place(func, *it)).max();
    func.layout.insert(last.map_or(1, |it| it + 1), new);
    preds.grow(new.0 as usize + 1, Vec::new());
    for param in func.blocks[head].params.clone() {
        let ty = func.ty(param);
        let copy = func.add_param(new, ty);
        name_like(func, param, copy);
    }
    let args = func.blocks[new].params.clone();
    for &latch in latches {
        for target in func.blocks[latch].term.targets_mut() {
            if target.block == head {
                target.block = new;
                preds[new].push(latch);
            }
        }
    }
    preds[head].retain(|it| !latches.contains(it));
    preds[head].push(new);
    func.blocks[new].term = Terminator::Jump(Target { block: head, args });
    func.blocks[new].term_loc = func.blocks[head].term_loc;
    new
}

fn place(func: &Func, block: Block) -> usize {
    let found = func.layout.iter().position(|it| *it == block);
    found.expect("the block is laid out")
}

fn name_like(func: &mut Func, original: Value, copy: Value) {
    if let Some(name) = func.value_names.get(&original).cloned() {
        func.value_names.insert(copy, name);
    }
}

/// Puts a copy of the head at the end of `latch`; gives the head's values with what they are there.
fn copy_head(func: &mut Func, head: Block, latch: Block) -> Vec<(Value, Value)> {
    let Terminator::Jump(back) = func.blocks[latch].term.clone() else {
        unreachable!("rotate: no jump back in {}", func.name);
    };
    let params = func.blocks[head].params.clone();
    let mut copies: Vec<(Value, Value)> = params.into_iter().zip(back.args).collect();
    let mut map: FxHashMap<Value, Value> = copies.iter().copied().collect();
    for inst in func.blocks[head].insts.clone() {
        let data = func.insts[inst].clone();
        let mut op = data.op;
        op.map_values(|it| map.get(&it).copied().unwrap_or(it));
        let new = func.append(latch, op, data.loc);
        for (old, copy) in data
            .results
            .into_iter()
            .zip(func.insts[new].results.clone())
        {
            map.insert(old, copy);
            copies.push((old, copy));
            name_like(func, old, copy);
        }
    }
    let mut term = func.blocks[head].term.clone();
    term.map_values(|it| map.get(&it).copied().unwrap_or(it));
    func.blocks[latch].term = term;
    func.blocks[latch].term_loc = func.blocks[head].term_loc;
    copies
}

/// Where a value is used.
#[derive(Clone, Copy)]
enum Use {
    Inst(Block, Inst),
    End(Block),
}

/// Gives each use of the head's values the definition that arrives there.
fn repair(
    func: &mut Func,
    preds: &IndexVec<Block, Vec<Block>>,
    head: Block,
    latch: Block,
    copies: &[(Value, Value)],
) {
    let wanted: FxHashMap<Value, Value> = copies.iter().copied().collect();
    let mut is_wanted = IndexVec::filled(false, func.values.len());
    for (value, _) in copies {
        is_wanted[*value] = true;
    }
    let mut uses: Vec<(Use, Vec<Value>)> = Vec::new();
    for &block in &func.layout {
        if block == head {
            continue;
        }
        let data = &func.blocks[block];
        // The latch's own copies use copies; what it computed before them is of the round before.
        for &inst in &data.insts {
            let mut found = Vec::new();
            let op = &func.insts[inst].op;
            op.for_values(|it| found.extend(is_wanted[it].then_some(it)));
            if !found.is_empty() {
                uses.push((Use::Inst(block, inst), found));
            }
        }
        let mut found = Vec::new();
        data.term
            .for_values(|it| found.extend(is_wanted[it].then_some(it)));
        if !found.is_empty() {
            uses.push((Use::End(block), found));
        }
    }
    let mut finder = Finder {
        func,
        preds,
        ends: [head, latch],
        starts: FxHashMap::default(),
        open: Vec::new(),
        wanted,
    };
    finder.uses(&uses);
    finder.fill();
}

struct Finder<'f> {
    func: &'f mut Func,
    preds: &'f IndexVec<Block, Vec<Block>>,
    /// Blocks at whose end there is a definition: the original, the copy.
    ends: [Block; 2],
    /// What a value is at the start of a block.
    starts: FxHashMap<(Block, Value), Value>,
    /// Parameters without arguments yet: block, parameter, the value it stands for.
    open: Vec<(Block, Value, Value)>,
    wanted: FxHashMap<Value, Value>,
}

impl Finder<'_> {
    fn uses(&mut self, uses: &[(Use, Vec<Value>)]) {
        for (place, values) in uses {
            let block = match place {
                Use::Inst(block, _) | Use::End(block) => *block,
            };
            let mut map = FxHashMap::default();
            for &value in values {
                map.insert(value, self.at_start(block, value));
            }
            let get = |it: Value| map.get(&it).copied().unwrap_or(it);
            match place {
                Use::Inst(_, inst) => self.func.insts[*inst].op.map_values(get),
                Use::End(block) => self.func.blocks[*block].term.map_values(get),
            }
        }
    }

    /// What `value` is at the start of `block`.
    fn at_start(&mut self, block: Block, value: Value) -> Value {
        let mut way = Vec::new();
        let mut at = block;
        let found = loop {
            if let Some(&known) = self.starts.get(&(at, value)) {
                break known;
            }
            way.push(at);
            let mut sources = self.preds[at].clone();
            sources.sort_unstable();
            sources.dedup();
            match sources.as_slice() {
                [only] if self.ends.contains(only) => break self.at_end(*only, value),
                [only] => at = *only,
                _ => {
                    let ty = self.func.ty(value);
                    let param = self.func.add_param(at, ty);
                    name_like(self.func, value, param);
                    self.open.push((at, param, value));
                    break param;
                }
            }
        };
        for block in way {
            self.starts.insert((block, value), found);
        }
        found
    }

    fn at_end(&mut self, block: Block, value: Value) -> Value {
        if block == self.ends[0] {
            value
        } else if block == self.ends[1] {
            let copy = self.wanted[&value];
            if self.wanted.contains_key(&copy) {
                // One of the head's values, as it was before the copy of the head.
                self.at_start(block, copy)
            } else {
                copy
            }
        } else {
            self.at_start(block, value)
        }
    }

    /// Gives the new parameters their arguments.
    fn fill(&mut self) {
        let mut filled: Vec<(Block, Block, u16, Value)> = Vec::new();
        while let Some((block, param, value)) = self.open.pop() {
            let Def::Param(_, at) = self.func.values[param].def else {
                unreachable!("rotate: {param} is no parameter in {}", self.func.name);
            };
            let mut sources = self.preds[block].clone();
            sources.sort_unstable();
            sources.dedup();
            for source in sources {
                let arg = self.at_end(source, value);
                filled.push((source, block, at, arg));
            }
        }
        filled.sort_unstable();
        for (source, block, _, arg) in filled {
            for target in self.func.blocks[source].term.targets_mut() {
                if target.block == block {
                    target.args.push(arg);
                }
            }
        }
    }
}
