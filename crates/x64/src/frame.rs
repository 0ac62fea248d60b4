//! Frame layout (`docs/abi.md`, "Frames"): saved registers, slots, spill slots, outgoing area, from rbp downwards.

use crate::callconv::SAVED;
use crate::inst::{Early, Func};
use crate::regalloc::{Allocation, BlockId, Edit, InstOrEdit, Output, RegClass};

/// A leaf whose frame is not larger needs no stack check: the stack's guard has room for it.
const SMALL: u32 = 128;
/// Frames up to this size are checked by comparing rsp itself.
pub(crate) const CHECK_RSP: u32 = 1024;
/// Functions with larger frames tell how large they are when the stack is at its limit.
pub(crate) const CHECK_SIZE: u32 = 64 << 10;
/// The word at -48(%rbp) in functions with defer, behind the five saved registers.
const DEFER_WORDS: u32 = 6;

/// Where everything lies.
pub(crate) struct Frame {
    /// Whether there is one: a leaf that needs no memory has none.
    pub(crate) exists: bool,
    /// rbp - rsp in the body.
    pub(crate) size: u32,
    /// Saved registers (allocator numbers), at -8(%rbp), -16(%rbp), …
    pub(crate) saved: Vec<usize>,
    /// Offset of each slot from rbp.
    pub(crate) slots: Vec<i32>,
    /// Offset of spill slot 0 from rbp; the others follow downwards.
    pub(crate) spills: i32,
    pub(crate) spill_count: u32,
    /// The block at whose head the frame is made, and those that run before, if there is an early exit.
    pub(crate) early: Option<Early>,
    /// Whether the prologue compares rsp with the stack limit.
    pub(crate) checks_stack: bool,
}

impl Frame {
    pub(crate) fn new(ir: &ir::Func, func: &Func, output: &Output) -> Self {
        let has_defer = ir.flags.has_defer || ir.recover.is_some();
        let used = used_registers(func, output);
        let saved: Vec<usize> = SAVED
            .iter()
            .map(|(number, _)| *number)
            .filter(|number| has_defer || used[*number])
            .collect();
        let words = if has_defer {
            DEFER_WORDS
        } else {
            u32::try_from(saved.len()).expect("five registers at most")
        };
        let mut depth = words * 8;
        let mut slots = Vec::with_capacity(ir.slots.len());
        for slot in ir.slots.iter() {
            let align = slot.align.max(1);
            depth = (depth + slot.size.max(1)).next_multiple_of(align);
            slots.push(-i32::try_from(depth).expect("frames fit i32"));
        }
        depth = depth.next_multiple_of(8);
        let spill_count = u32::try_from(output.num_spillslots).expect("spill slots fit u32");
        let spills = -i32::try_from(depth + 8).expect("frames fit i32");
        depth += spill_count * 8 + func.out_bytes;
        let size = depth.next_multiple_of(16);
        let exists = size > 0 || func.has_call || func.reads_frame || has_defer;
        let leaf = !func.has_call && size <= SMALL;
        Self {
            exists,
            size,
            saved,
            slots,
            spills,
            spill_count,
            early: func
                .early
                .filter(|early| exists && runs_early(func, output, *early)),
            checks_stack: !ir.flags.nosplit && !leaf,
        }
    }
    /// The offset of a spill slot from rbp.
    pub(crate) fn spill(&self, index: usize) -> i32 {
        self.spills - 8 * i32::try_from(index).expect("spill slots fit i32")
    }
}

/// Whether the blocks before the frame use caller-saved registers only.
fn runs_early(func: &Func, output: &Output, early: Early) -> bool {
    let is_saved = |n: usize| SAVED.iter().any(|(number, _)| *number == n);
    let fits = |allocation: Allocation| match allocation.as_reg() {
        Some(reg) => reg.class() != RegClass::Int || !is_saved(reg.hw_enc()),
        None => !allocation.is_stack(),
    };
    [early.entry, early.exit].iter().all(|block| {
        let id = BlockId::new(*block as usize);
        output
            .block_insts_and_edits(func, id)
            .all(|item| match item {
                InstOrEdit::Edit(Edit::Move { from, to }) => fits(*from) && fits(*to),
                InstOrEdit::Inst(inst) => output.inst_allocs(inst).iter().copied().all(fits),
            })
    })
}

/// The general registers that are written anywhere.
fn used_registers(func: &Func, output: &Output) -> [bool; 16] {
    let mut used = [false; 16];
    let mut see = |allocation: &Allocation| {
        if let Some(reg) = allocation.as_reg()
            && reg.class() == RegClass::Int
        {
            used[reg.hw_enc()] = true;
        }
    };
    output.allocs.iter().for_each(&mut see);
    for (_, Edit::Move { to, .. }) in &output.edits {
        see(to);
    }
    for set in &func.clobbers {
        for reg in *set {
            see(&Allocation::reg(reg));
        }
    }
    used
}
