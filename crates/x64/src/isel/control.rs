//! Ends of blocks, and the blocks of split edges.

use super::blocks::{Plan, What};
use super::{Isel, Operands};
use crate::callconv::result_regs;
use crate::inst::{Kind, Table};
use crate::regalloc::{BlockId, VReg};
use ir::{Block, Terminator, Type};

impl Isel<'_> {
    pub(super) fn terminator(&mut self, plan: &Plan, block: Block) {
        let at = plan.number[block] as usize;
        // Parameters are given registers here, so that arguments and parameters agree even if nobody reads them.
        self.successor_args(plan, at);
        let several = plan.blocks[at].succs.len() > 1;
        match &self.func.blocks[block].term {
            Terminator::Jump(_) | Terminator::RecoverEdge { .. } => {
                self.emit(Kind::Jump, Operands::default());
            }
            Terminator::Branch { .. } | Terminator::Switch { .. } if !several => {
                self.emit(Kind::Jump, Operands::default());
            }
            Terminator::Branch { cond, .. } => {
                let cond = self.condition(*cond);
                self.emit(Kind::Branch(cond), Operands::default());
            }
            Terminator::Switch { index, .. } => {
                let index = self.reg(*index);
                let mut ops = Operands::default();
                ops.read(index);
                let table = self.jump_table(plan, at);
                self.emit(Kind::Switch { table }, ops);
            }
            Terminator::Ret(values) => {
                let types: Vec<Type> = values.iter().map(|v| self.func.ty(*v)).collect();
                let mut ops = Operands::default();
                for (value, reg) in values.iter().zip(result_regs(&types)) {
                    let vreg = self.for_fixed(*value);
                    ops.read_fixed(vreg, reg);
                }
                self.emit(Kind::Ret, ops);
            }
            Terminator::Unreachable => self.emit(Kind::Unreachable, Operands::default()),
        }
    }
    fn jump_table(&mut self, plan: &Plan, at: usize) -> u32 {
        let id = |n: &u32| BlockId::new(*n as usize);
        let (default, targets) = plan.blocks[at]
            .switch
            .split_last()
            .expect("a switch has a default");
        self.out.tables.push(Table {
            targets: targets.iter().map(id).collect(),
            default: id(default),
        });
        u32::try_from(self.out.tables.len() - 1).expect("tables of a function fit u32")
    }
    fn successor_args(&mut self, plan: &Plan, at: usize) {
        let args: Vec<Vec<VReg>> = plan.blocks[at]
            .succs
            .iter()
            .map(|succ| succ.args.iter().map(|v| self.reg(*v)).collect())
            .collect();
        self.succ_args[at] = args;
    }
    /// Makes the blocks of split edges that leave the machine block `at`.
    pub(super) fn edge_blocks(&mut self, plan: &Plan, at: u32) {
        for succ in &plan.blocks[at as usize].succs {
            if matches!(plan.blocks[succ.number as usize].what, What::Edge) {
                self.extra_block(plan, succ.number, Kind::Jump);
            }
        }
    }
    /// Makes a block that the IR does not have.
    pub(super) fn extra_block(&mut self, plan: &Plan, at: u32, kind: Kind) {
        self.loc = plan.blocks[at as usize].loc;
        self.successor_args(plan, at as usize);
        self.emit(kind, Operands::default());
        self.flush();
        self.blocks[at as usize] = std::mem::take(&mut self.code);
    }
}
