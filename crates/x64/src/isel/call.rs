//! Calls, and the arguments at entry.

use super::{Isel, Operands};
use crate::callconv::{arg_regs, callee_saved, caller_saved, gpr, result_regs};
use crate::inst::{CallTarget, Kind};
use crate::regalloc::{OperandConstraint, PReg, PRegSet, VReg};
use ir::{Callee, Inst, Op, Type};

impl Isel<'_> {
    pub(super) fn call(&mut self, inst: Inst) {
        let data = &self.func.insts[inst];
        let Op::Call {
            callee,
            args,
            results,
            out_args,
            ..
        } = &data.op
        else {
            unreachable!("isel: not a call in {}", self.func.name);
        };
        self.out.out_bytes = self.out.out_bytes.max(*out_args);
        let types: Vec<Type> = args.iter().map(|v| self.func.ty(*v)).collect();
        let mut ops = Operands::default();
        let target = match callee {
            Callee::Direct(sym) => CallTarget::Sym(*sym),
            Callee::Closure(v) => {
                let v = self.for_fixed(*v);
                ops.read_fixed(v, gpr(abi::CONTEXT));
                CallTarget::Closure
            }
            Callee::Address(v) => {
                let v = self.reg(*v);
                CallTarget::Operand(ops.read_any(v))
            }
        };
        for (value, reg) in args.iter().zip(arg_regs(&types)) {
            let vreg = self.for_fixed(*value);
            ops.read_fixed(vreg, reg);
        }
        let mut defs: Vec<(VReg, PReg)> = Vec::new();
        let mut copies = Vec::new();
        for (value, reg) in data.results.iter().zip(result_regs(results)) {
            let (vreg, copy) = self.arriving_fixed(*value);
            defs.push((vreg, reg));
            copies.extend(copy.map(|to| (vreg, to)));
        }
        self.emit_call(target, ops, &defs);
        for (from, to) in copies {
            self.copy(from, to);
        }
    }
    pub(super) fn emit_call(
        &mut self,
        target: CallTarget,
        mut ops: Operands,
        results: &[(VReg, PReg)],
    ) {
        self.out.has_call = true;
        let mut clobbers = caller_saved();
        if matches!(target, CallTarget::Sym(sym) if Some(sym) == self.settings.deferreturn) {
            clobbers.union_from(callee_saved());
        }
        for (vreg, reg) in results {
            clobbers.remove(*reg);
            ops.write_fixed(*vreg, *reg);
        }
        let clobbers = self.clobber_set(clobbers);
        self.emit(Kind::Call { target, clobbers }, ops);
    }
    fn clobber_set(&mut self, set: PRegSet) -> u32 {
        let number = self
            .out
            .clobbers
            .iter()
            .position(|s| *s == set)
            .unwrap_or_else(|| {
                self.out.clobbers.push(set);
                self.out.clobbers.len() - 1
            });
        u32::try_from(number).expect("clobber sets fit u32")
    }
    /// The registers that hold arguments at entry; those nobody reads are left out.
    pub(super) fn entry(&mut self) {
        let func = self.func;
        let mut ops = Operands::default();
        let params = &func.blocks[func.entry()].params;
        let mut copies = Vec::new();
        for (number, (param, reg)) in params.iter().zip(arg_regs(&func.sig.params)).enumerate() {
            if let Some(vreg) = self.early_params[number] {
                ops.write_fixed(vreg, reg);
                continue;
            }
            if self.vregs[param.0 as usize].is_some() {
                let (vreg, copy) = self.arriving_fixed(*param);
                ops.write_fixed(vreg, reg);
                copies.extend(copy.map(|to| (vreg, to)));
            }
        }
        // Only the entry block may ask for the context.
        for inst in &func.blocks[func.entry()].insts {
            if !matches!(func.insts[*inst].op, Op::ClosureCtx) {
                continue;
            }
            let value = func.result(*inst);
            if self.vregs[value.0 as usize].is_some() {
                let (vreg, copy) = self.arriving_fixed(value);
                ops.write_fixed(vreg, Self::context_reg());
                copies.extend(copy.map(|to| (vreg, to)));
            }
        }
        debug_assert!(
            ops.0
                .iter()
                .all(|o| matches!(o.constraint(), OperandConstraint::FixedReg(_))),
            "isel: arguments arrive in fixed registers"
        );
        self.loc = func.loc;
        self.emit(Kind::Args, ops);
        for (from, to) in copies {
            self.copy(from, to);
        }
    }
}
