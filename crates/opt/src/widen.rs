//! Puts loads of neighbouring bytes together: `uint32(b[0]) | uint32(b[1])<<8 | …` is one load, or one load with its bytes reversed.
//!
//! An `or`, `xor` or `add` tree whose leaves are loads of 1, 2 or 4 bytes, each shifted by its distance from the lowest (or highest)
//! address, all in one block with no write between them. The wide load stands where the last of them stood, so everything that was
//! checked before is checked before. Sums and loads with other users stay as they are.

use ir::{BinOp, Block, Func, IndexVec, Inst, MemFlags, Op, Type, UnOp, Value};

use crate::alias::{self, Write};
use crate::rewrite::Replaced;

/// How many sums an address is followed through.
const DEPTH: u32 = 6;
/// A word's bytes.
const MOST: usize = 8;

pub(crate) fn run(func: &mut Func) {
    let mut uses = count_uses(func);
    let mut replaced = Replaced::new(func);
    for block in func.layout.clone() {
        let mut at = func.blocks[block].insts.len();
        while at > 0 {
            at = at.min(func.blocks[block].insts.len());
            at -= 1;
            let root = func.blocks[block].insts[at];
            if let Some(found) = Tree::of(func, &uses, block, root) {
                found.rewrite(func, block, root, &mut replaced);
                uses.grow(func.values.len(), 1);
            }
        }
    }
    replaced.apply(func);
}

fn count_uses(func: &Func) -> IndexVec<Value, u32> {
    let mut uses = IndexVec::filled(0, func.values.len());
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            func.insts[inst].op.for_values(|it| uses[it] += 1);
        }
        func.blocks[block].term.for_values(|it| uses[it] += 1);
    }
    uses
}

/// A load with its place in the sum.
struct Leaf {
    inst: Inst,
    /// The width of the load.
    bytes: u32,
    /// By how many bits it is shifted.
    shift: i64,
    /// What its address is the sum of, but for constants.
    terms: Vec<Value>,
    /// The constants in its address.
    off: i64,
}

/// Loads that are one.
struct Tree {
    leaves: Vec<Leaf>,
    /// All that goes: the sum, the loads and what is between.
    parts: Vec<Inst>,
    reversed: bool,
    wide: Type,
}

impl Tree {
    fn of(func: &Func, uses: &IndexVec<Value, u32>, block: Block, root: Inst) -> Option<Self> {
        let Op::Binary { op, .. } = &func.insts[root].op else {
            return None;
        };
        if !matches!(op, BinOp::Or | BinOp::Xor | BinOp::Add) {
            return None;
        }
        let value = func.result(root);
        let mut gatherer = Gatherer {
            func,
            uses,
            op: *op,
            leaves: Vec::new(),
            parts: vec![root],
        };
        gatherer.sum(value)?;
        let Gatherer {
            mut leaves, parts, ..
        } = gatherer;
        leaves.sort_by_key(|it| it.off);
        let (reversed, bytes) = order(&leaves)?;
        let wide = match bytes {
            2 => Type::I16,
            4 => Type::I32,
            8 => Type::I64,
            _ => return None,
        };
        let fits = bytes <= func.ty(value).bytes();
        let whole = Self {
            leaves,
            parts,
            reversed,
            wide,
        };
        (fits && whole.may_wait(func, block)).then_some(whole)
    }

    /// Whether all loads are in the block and may stand where the last of them does.
    fn may_wait(&self, func: &Func, block: Block) -> bool {
        let insts = &func.blocks[block].insts;
        let is_leaf = |it: &Inst| self.leaves.iter().any(|leaf| leaf.inst == *it);
        let places = insts.iter().enumerate().filter(|it| is_leaf(it.1));
        let places: Vec<usize> = places.map(|it| it.0).collect();
        let (Some(&first), Some(&last)) = (places.first(), places.last()) else {
            return false;
        };
        if places.len() != self.leaves.len() {
            return false;
        }
        let faults = self.may_fault(func);
        insts[first..last].iter().all(|&it| {
            let op = &func.insts[it].op;
            let waits = matches!(alias::write(func, op), Write::Nothing);
            let idle = !op.has_effect() && !op.reads_memory() || matches!(op, Op::Comment { .. });
            waits && (is_leaf(&it) || !faults || idle)
        })
    }

    fn may_fault(&self, func: &Func) -> bool {
        self.leaves.iter().any(
            |leaf| matches!(&func.insts[leaf.inst].op, Op::Load { flags, .. } if flags.may_fault),
        )
    }

    fn rewrite(&self, func: &mut Func, block: Block, root: Inst, replaced: &mut Replaced) {
        let may_fault = self.may_fault(func);
        let Op::Load { addr, off, .. } = func.insts[self.leaves[0].inst].op else {
            unreachable!("widen: a leaf is no load in {}", func.name);
        };
        let flags = MemFlags {
            may_fault,
            ..MemFlags::default()
        };
        let load = Op::Load {
            ty: self.wide,
            addr,
            off,
            flags,
        };
        let loc = func.insts[self.leaves[0].inst].loc;
        let mut new = vec![func.make_inst(load, loc)];
        if self.reversed {
            let a = func.result(new[0]);
            let op = UnOp::Bswap;
            new.push(func.make_inst(
                Op::Unary {
                    op,
                    ty: self.wide,
                    a,
                },
                loc,
            ));
        }
        let ty = func.ty(func.result(root));
        if ty != self.wide {
            let a = func.result(new[new.len() - 1]);
            let op = UnOp::Zext;
            new.push(func.make_inst(Op::Unary { op, ty, a }, loc));
        }
        let whole = func.result(new[new.len() - 1]);
        let insts = std::mem::take(&mut func.blocks[block].insts);
        let is_leaf = |it: Inst| self.leaves.iter().any(|leaf| leaf.inst == it);
        let last = insts.iter().rposition(|it| is_leaf(*it));
        let mut kept = Vec::with_capacity(insts.len());
        for (at, inst) in insts.into_iter().enumerate() {
            if Some(at) == last {
                kept.append(&mut new);
            } else if !self.parts.contains(&inst) {
                kept.push(inst);
            }
        }
        func.blocks[block].insts = kept;
        let value = func.result(root);
        replaced.replace(value, whole);
    }
}

/// Takes a sum apart.
struct Gatherer<'f> {
    func: &'f Func,
    uses: &'f IndexVec<Value, u32>,
    op: BinOp,
    leaves: Vec<Leaf>,
    parts: Vec<Inst>,
}

impl Gatherer<'_> {
    /// The operands of a sum; nothing if there is another kind of leaf.
    fn sum(&mut self, value: Value) -> Option<()> {
        let Op::Binary { op, a, b } = self.func.def_op(value)? else {
            return None;
        };
        if *op != self.op {
            return None;
        }
        for operand in [*a, *b] {
            let inst = self.part(operand)?;
            if matches!(&self.func.insts[inst].op, Op::Binary { op, .. } if *op == self.op) {
                self.sum(operand)?;
            } else {
                self.leaf(operand)?;
            }
        }
        Some(())
    }

    /// Something that nobody else uses.
    fn part(&mut self, value: Value) -> Option<Inst> {
        let inst = self.func.def_inst(value)?;
        if self.uses[value] != 1 || self.parts.len() > 8 * MOST {
            return None;
        }
        self.parts.push(inst);
        Some(inst)
    }

    /// A load, widened and shifted.
    fn leaf(&mut self, value: Value) -> Option<()> {
        let (mut value, mut shift) = (value, 0);
        if let Op::Binary {
            op: BinOp::Shl,
            a,
            b,
        } = self.func.def_op(value)?
        {
            (value, shift) = (*a, self.func.iconst(*b)?);
            self.part(value)?;
        }
        while let Op::Unary {
            op: UnOp::Zext, a, ..
        } = self.func.def_op(value)?
        {
            value = *a;
            self.part(value)?;
        }
        let inst = self.func.def_inst(value)?;
        let Op::Load {
            ty,
            addr,
            off,
            flags,
        } = self.func.insts[inst].op
        else {
            return None;
        };
        if self.leaves.len() >= MOST || flags.volatile || ty.is_float() {
            return None;
        }
        let mut terms = Vec::new();
        let off = i64::from(off).checked_add(sum(self.func, addr, DEPTH, &mut terms)?)?;
        terms.sort_unstable();
        self.leaves.push(Leaf {
            inst,
            bytes: ty.bytes(),
            shift,
            terms,
            off,
        });
        Some(())
    }
}

/// Takes an address apart; returns the constants in it.
fn sum(func: &Func, addr: Value, depth: u32, terms: &mut Vec<Value>) -> Option<i64> {
    match func.def_op(addr) {
        Some(Op::Binary {
            op: BinOp::Add,
            a,
            b,
        }) if depth > 0 => {
            let first = sum(func, *a, depth - 1, terms)?;
            first.checked_add(sum(func, *b, depth - 1, terms)?)
        }
        Some(Op::Iconst { imm, .. }) => Some(*imm),
        Some(_) | None => {
            terms.push(addr);
            Some(0)
        }
    }
}

/// Whether leaves by rising address are one number, its bytes reversed or not; and how many bytes that is.
fn order(leaves: &[Leaf]) -> Option<(bool, u32)> {
    let (first, last) = (leaves.first()?, leaves.last()?);
    if leaves.len() < 2 {
        return None;
    }
    let bytes = first.bytes;
    let count = u32::try_from(leaves.len()).ok()?;
    let alike = leaves.iter().zip(0i64..).all(|(it, n)| {
        it.bytes == bytes && it.terms == first.terms && it.off == first.off + n * i64::from(bytes)
    });
    if !alike {
        return None;
    }
    let step = i64::from(bytes) * 8;
    let rises = |from: &Leaf, to: &Leaf| to.shift == from.shift + step;
    if first.shift == 0 && leaves.windows(2).all(|it| rises(&it[0], &it[1])) {
        return Some((false, bytes * count));
    }
    if bytes == 1 && last.shift == 0 && leaves.windows(2).all(|it| rises(&it[1], &it[0])) {
        return Some((true, bytes * count));
    }
    None
}
