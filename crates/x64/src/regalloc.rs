//! Register allocation by regalloc2, which is named in this file only.
//!
//! The function stays as it is; the result is a second value beside it. Precondition: critical edges are split, the entry block has
//! no parameters and no predecessors.

use crate::callconv::{callee_saved, caller_saved, gpr};
use crate::inst::{Func, Kind};
use regalloc2::checker::Checker;
use regalloc2::{Algorithm, InstRange, MachineEnv, RegallocOptions};

pub(crate) use regalloc2::{
    Allocation, Block as BlockId, Ctx, Edit, Inst, InstOrEdit, Operand, OperandConstraint,
    OperandKind, OperandPos, Output, PReg, PRegSet, RegClass, SpillSlot, VReg,
};

/// Functions of more instructions than this are allocated by the fast algorithm: the good one takes more than linear time.
const LARGE: usize = 20_000;

impl regalloc2::Function for Func {
    fn num_insts(&self) -> usize {
        self.insts.len()
    }
    fn num_blocks(&self) -> usize {
        self.blocks.len()
    }
    fn entry_block(&self) -> BlockId {
        BlockId::new(0)
    }
    fn block_insns(&self, block: BlockId) -> InstRange {
        let (from, to) = self.blocks[block.index()].insts;
        InstRange::new(Inst::new(from as usize), Inst::new(to as usize))
    }
    fn block_succs(&self, block: BlockId) -> &[BlockId] {
        &self.blocks[block.index()].succs
    }
    fn block_preds(&self, block: BlockId) -> &[BlockId] {
        &self.blocks[block.index()].preds
    }
    fn block_params(&self, block: BlockId) -> &[VReg] {
        &self.blocks[block.index()].params
    }
    fn is_ret(&self, inst: Inst) -> bool {
        matches!(self.insts[inst.index()].kind, Kind::Ret | Kind::Unreachable)
    }
    fn is_branch(&self, inst: Inst) -> bool {
        matches!(
            self.insts[inst.index()].kind,
            Kind::Jump | Kind::Branch(_) | Kind::Switch { .. } | Kind::Enter
        )
    }
    fn branch_blockparams(&self, block: BlockId, _inst: Inst, succ: usize) -> &[VReg] {
        &self.blocks[block.index()].args[succ]
    }
    fn inst_operands(&self, inst: Inst) -> &[Operand] {
        let from = self.operand_start[inst.index()] as usize;
        let to = self.operand_start[inst.index() + 1] as usize;
        &self.operands[from..to]
    }
    fn inst_clobbers(&self, inst: Inst) -> PRegSet {
        if let Kind::Call { clobbers, .. } = self.insts[inst.index()].kind {
            self.clobbers[clobbers as usize]
        } else {
            PRegSet::empty()
        }
    }
    fn num_vregs(&self) -> usize {
        self.num_vregs
    }
    fn spillslot_size(&self, _class: RegClass) -> usize {
        // All values are scalars of at most 8 bytes; wide temporaries live inside one instruction.
        1
    }
}

/// The machine as the allocator sees it. r11 is its scratch register between instructions and `emit`'s within one.
pub(crate) struct Machine {
    good: MachineEnv,
    /// Without callee-saved registers: the fast algorithm keeps nothing in registers over calls or from block to block, so using one
    /// would only lengthen the prologue.
    fast: MachineEnv,
}

impl Machine {
    pub(crate) fn new() -> Self {
        Self {
            good: environment(callee_saved()),
            fast: environment(PRegSet::empty()),
        }
    }
}

fn environment(callee_saved: PRegSet) -> MachineEnv {
    let mut ints = PRegSet::empty();
    let mut floats = PRegSet::empty();
    for reg in caller_saved() {
        match reg.class() {
            RegClass::Int => ints.add(reg),
            RegClass::Float | RegClass::Vector => floats.add(reg),
        }
    }
    MachineEnv {
        preferred_regs_by_class: [ints, floats, PRegSet::empty()],
        non_preferred_regs_by_class: [callee_saved, PRegSet::empty(), PRegSet::empty()],
        scratch_by_class: [Some(gpr(abi::SCRATCH)), None, None],
        fixed_stack_slots: Vec::new(),
    }
}

/// The operands of an instruction, in the order of its allocations.
pub(crate) fn operands(func: &Func, inst: Inst) -> &[Operand] {
    regalloc2::Function::inst_operands(func, inst)
}

/// Decides where every operand lives. `name` is the function's, for the message of a failure, which is always a bug of ours.
pub(crate) fn run(
    func: &Func,
    name: &str,
    options: &crate::Options,
    machine: &Machine,
    ctx: &mut Ctx,
) -> Output {
    let fast = options.opt_level == 0 || func.insts.len() > LARGE;
    let env = if fast { &machine.fast } else { &machine.good };
    let ra_options = RegallocOptions {
        verbose_log: false,
        validate_ssa: options.check_regalloc,
        algorithm: if fast {
            Algorithm::Fastalloc
        } else {
            Algorithm::Ion
        },
    };
    if let Err(error) = regalloc2::run_with_ctx(func, env, &ra_options, ctx) {
        panic!("regalloc: {error} in {name}\n{}", crate::text::dump(func));
    }
    let output = std::mem::take(&mut ctx.output);
    if options.check_regalloc {
        let mut checker = Checker::new(func, env);
        checker.prepare(&output);
        if let Err(errors) = checker.run() {
            panic!(
                "regalloc: {errors:?} in {name}\n{}",
                crate::text::dump(func)
            );
        }
    }
    output
}
