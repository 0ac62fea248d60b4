//! Puts new objects into the frame that nobody outside gets to know (scalar replacement's first half; `slots` does the rest).
//!
//! Escape analysis sees functions as they are written. Once a function that made a closure is inlined, and its only call too, the
//! object is left with loads and stores in the function that makes it. Such an object, accessed at known distances and never passed on,
//! compared or merged with others, becomes a slot, zeroed where it was made. In a loop one slot serves all rounds: whatever uses an
//! object's address, uses the last one made.

use ir::{Callee, Func, IndexVec, Inst, Op, Program, SlotData, SlotKind, Sym, Value};

/// Objects that are larger stay in the heap.
const MAX_BYTES: i64 = 256;
const ALIGN: u32 = 16;

pub(crate) fn run(program: &mut Program) {
    let Some(maker) = program.symbols.find("runtime.newobject") else {
        return;
    };
    for func in program.funcs.iter_mut() {
        one(func, maker);
    }
}

/// What is known of a new object: the bytes accessed, or nothing if it got away.
type Extent = Option<i64>;

fn one(func: &mut Func, maker: Sym) {
    let mut extents: IndexVec<Value, Extent> = IndexVec::filled(None, func.values.len());
    let mut any = false;
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            if is_new(func, inst, maker) {
                extents[func.result(inst)] = Some(0);
                any = true;
            }
        }
    }
    if !any {
        return;
    }
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            look(func, &func.insts[inst].op, &mut extents);
        }
        func.blocks[block].term.for_values(|it| extents[it] = None);
    }
    for block in func.layout.clone() {
        let mut insts = Vec::new();
        for inst in std::mem::take(&mut func.blocks[block].insts) {
            insts.push(inst);
            let fits = |it: &i64| *it <= MAX_BYTES;
            if is_new(func, inst, maker)
                && let Some(extent) = extents[func.result(inst)].filter(fits)
            {
                insts.extend(settle(func, inst, extent));
            }
        }
        func.blocks[block].insts = insts;
    }
}

fn is_new(func: &Func, inst: Inst, maker: Sym) -> bool {
    matches!(&func.insts[inst].op, Op::Call { callee: Callee::Direct(sym), .. } if *sym == maker)
}

/// What an op does with objects.
fn look(func: &Func, op: &Op, extents: &mut IndexVec<Value, Extent>) {
    let mut touch = |at: Value, off: i32, len: u32| {
        let end = i64::from(off) + i64::from(len);
        extents[at] = extents[at].filter(|_| off >= 0).map(|it| it.max(end));
    };
    match op {
        Op::Load {
            ty,
            addr,
            off,
            flags,
        } if !flags.volatile => touch(*addr, *off, ty.bytes()),
        Op::Store {
            addr,
            val,
            off,
            flags,
        } if !flags.volatile => {
            touch(*addr, *off, func.ty(*val).bytes());
            extents[*val] = None;
        }
        Op::MemZero { dst, len } => touch(*dst, 0, *len),
        Op::MemCopy { dst, src, len } => {
            touch(*dst, 0, *len);
            touch(*src, 0, *len);
        }
        Op::NilCheck { .. } => {}
        Op::Load { .. }
        | Op::Store { .. }
        | Op::Iconst { .. }
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
        | Op::Comment { .. } => op.for_values(|it| extents[it] = None),
    }
}

/// The call becomes the address of a slot; what zeroes that follows.
fn settle(func: &mut Func, inst: Inst, extent: i64) -> Option<Inst> {
    let size = u32::try_from(extent).expect("small").next_multiple_of(8);
    let slot = func.slots.push(SlotData {
        size: size.max(8),
        align: ALIGN,
        name: String::new(),
        kind: SlotKind::Local,
    });
    func.insts[inst].op = Op::SlotAddr { slot, off: 0 };
    let loc = func.insts[inst].loc;
    let dst = func.result(inst);
    let zero = Op::MemZero { dst, len: size };
    (size > 0).then(|| func.make_inst(zero, loc))
}
