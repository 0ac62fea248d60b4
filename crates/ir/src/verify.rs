//! Is a function well formed? Every pass of `opt` is followed by this in debug builds, and so is `lower`.
//!
//! Checked: the layout; that definitions and uses know each other; types; branch arguments; that each use is dominated by its
//! definition; that what a recovery enters (`docs/abi.md`: no register survives one) uses nothing from before.

use crate::cfg::Cfg;
use crate::entity::{Block, IndexVec, Inst, Value};
use crate::func::{Def, Func};
use crate::inst::{BinOp, Callee, Op, Target, Terminator, TrapKind, UnOp};
use crate::program::Program;
use crate::types::Type;

/// Verifies all functions; the error names the function and what is wrong with it.
///
/// # Errors
/// The first function that is not well formed.
pub fn verify_program(program: &Program) -> Result<(), String> {
    for func in program.funcs.iter() {
        verify_func(func).map_err(|faults| format!("{}: {}", func.name, faults.join("; ")))?;
    }
    Ok(())
}

/// Verifies one function.
///
/// # Errors
/// Everything that is wrong with it.
pub fn verify_func(func: &Func) -> Result<(), Vec<String>> {
    let mut verifier = Verifier {
        func,
        faults: Vec::new(),
        home: IndexVec::default(),
    };
    verifier.run();
    if verifier.faults.is_empty() {
        Ok(())
    } else {
        Err(verifier.faults)
    }
}

struct Verifier<'a> {
    func: &'a Func,
    faults: Vec<String>,
    /// The block of each instruction and its place there; none if it is in no block.
    home: IndexVec<Inst, Option<(Block, usize)>>,
}

impl Verifier<'_> {
    fn run(&mut self) {
        self.layout();
        if !self.faults.is_empty() {
            return; // what follows would trip over it
        }
        self.homes();
        for &block in &self.func.layout {
            self.block(block);
        }
        if self.faults.is_empty() {
            self.dominance();
        }
    }

    fn fault(&mut self, text: impl Into<String>) {
        self.faults.push(text.into());
    }

    fn expect(&mut self, holds: bool, text: impl FnOnce() -> String) {
        if !holds {
            self.faults.push(text());
        }
    }

    fn layout(&mut self) {
        let func = self.func;
        let mut laid: IndexVec<Block, bool> = func.blocks.keys().map(|_| false).collect();
        self.expect(func.layout.first() == Some(&func.entry()), || {
            "the entry is not first".into()
        });
        for &block in &func.layout {
            let known = block.0 < u32::try_from(func.blocks.len()).expect("blocks fit u32");
            self.expect(known, || format!("{block} does not exist"));
            if known {
                self.expect(!laid[block], || format!("{block} is laid out twice"));
                laid[block] = true;
            }
        }
        for &block in &func.layout {
            let mut missing = Vec::new();
            func.blocks[block].term.for_successors(|succ| {
                if !laid.get(succ).copied().unwrap_or(false) {
                    missing.push(succ);
                }
            });
            for succ in missing {
                self.fault(format!(
                    "{block} goes to {succ}, which is not in the layout"
                ));
            }
        }
        if let Some(recover) = func.recover {
            self.expect(laid.get(recover).copied().unwrap_or(false), || {
                format!("recover block {recover} is not in the layout")
            });
        }
    }

    fn homes(&mut self) {
        let func = self.func;
        self.home = func.insts.keys().map(|_| None).collect();
        for &block in &func.layout {
            for (at, &inst) in func.blocks[block].insts.iter().enumerate() {
                if let Some((other, _)) = self.home[inst].replace((block, at)) {
                    self.fault(format!("{inst} is in {other} and in {block}"));
                }
            }
        }
    }

    fn block(&mut self, block: Block) {
        let func = self.func;
        let data = &func.blocks[block];
        if block == func.entry() {
            let types: Vec<Type> = data.params.iter().map(|&it| func.ty(it)).collect();
            self.expect(types == func.sig.params, || {
                "the entry's parameters are not the signature's".into()
            });
        }
        for (n, &param) in (0u16..).zip(&data.params) {
            self.expect(func.values[param].def == Def::Param(block, n), || {
                format!("{param} does not know that it is parameter {n} of {block}")
            });
        }
        for &inst in &data.insts {
            self.inst(block, inst);
        }
        self.terminator(block, &data.term);
    }

    fn inst(&mut self, block: Block, inst: Inst) {
        let func = self.func;
        let data = &func.insts[inst];
        if !self.uses_exist(&format!("{inst} in {block}"), |f| data.op.for_values(f)) {
            return;
        }
        let types: Vec<Type> = data.results.iter().map(|&it| func.ty(it)).collect();
        let wanted = func.result_types(&data.op);
        self.expect(types == wanted, || {
            format!("{inst} in {block} gives {types:?}, its op {wanted:?}")
        });
        for (n, &result) in (0u16..).zip(&data.results) {
            self.expect(func.values[result].def == Def::Inst(inst, n), || {
                format!("{result} does not know that it is result {n} of {inst} in {block}")
            });
        }
        if let Some(fault) = self.ill_typed(&data.op, block) {
            self.fault(format!("{inst} in {block}: {fault}: {:?}", data.op));
        }
    }

    /// Whether the values exist and are defined somewhere.
    fn uses_exist(&mut self, place: &str, each: impl FnOnce(&mut dyn FnMut(Value))) -> bool {
        let mut bad = Vec::new();
        each(&mut |value| {
            let def = self.func.values.get(value).map(|it| it.def);
            let defined = match def {
                Some(Def::Inst(inst, _)) => self.home[inst].is_some(),
                Some(Def::Param(block, _)) => {
                    self.func.layout.contains(&block)
                        && self.func.blocks[block].params.contains(&value)
                }
                Some(Def::Removed) | None => false,
            };
            if !defined {
                bad.push(value);
            }
        });
        for value in &bad {
            self.fault(format!("{place} uses {value}, which nothing defines"));
        }
        bad.is_empty()
    }

    /// What is wrong with the types of an op's operands.
    fn ill_typed(&self, op: &Op, block: Block) -> Option<&'static str> {
        let func = self.func;
        let ty = |value: Value| func.ty(value);
        let pointer =
            |value: Value| (ty(value) != Type::I64).then_some("the address is not an i64");
        let wrong = |bad: bool, text: &'static str| bad.then_some(text);
        match op {
            Op::Iconst { ty, .. } => wrong(ty.is_float(), "an integer constant of float type"),
            Op::Fconst { ty, .. } => wrong(!ty.is_float(), "a float constant of integer type"),
            Op::Binary { op, a, b } => binary(*op, ty(*a), ty(*b)),
            Op::Unary { op, ty: to, a } => unary(*op, ty(*a), *to),
            Op::Icmp { a, b, .. } => wrong(
                ty(*a) != ty(*b) || ty(*a).is_float(),
                "operands differ or are floats",
            ),
            Op::Fcmp { a, b, .. } => wrong(
                ty(*a) != ty(*b) || !ty(*a).is_float(),
                "operands differ or are integers",
            ),
            Op::Select { cond, a, b } => {
                wrong(ty(*a) != ty(*b) || ty(*cond).is_float(), "operands differ")
            }
            Op::Load { addr, .. } => pointer(*addr),
            Op::Store { addr, .. } => pointer(*addr),
            Op::Atomic {
                op,
                ty: of,
                addr,
                args,
                ..
            } => pointer(*addr).or_else(|| {
                wrong(
                    of.is_float()
                        || args.len() != op.num_args()
                        || args.iter().any(|it| ty(*it) != *of),
                    "operands of an atomic access",
                )
            }),
            Op::SlotAddr { slot, .. } => wrong(func.slots.get(*slot).is_none(), "no such slot"),
            Op::ClosureCtx => wrong(block != func.entry(), "closure_ctx outside the entry"),
            Op::MemCopy { dst, src, .. } => pointer(*dst).or_else(|| pointer(*src)),
            Op::MemZero { dst, .. } => pointer(*dst),
            Op::Call {
                callee,
                conv,
                results,
                ..
            } => match callee {
                Callee::Closure(value) | Callee::Address(value) => pointer(*value),
                Callee::Direct(_) => None,
            }
            .or_else(|| {
                wrong(
                    *conv == crate::CallConv::Stack && !results.is_empty(),
                    "results in the convention stack",
                )
            }),
            Op::Check { kind, a, b } => wrong(
                ty(*a) != ty(*b)
                    || ty(*a).is_float()
                    || (*kind != TrapKind::Divide
                        && *kind != TrapKind::Shift
                        && ty(*a) != Type::I64),
                "operands of a check",
            ),
            Op::NilCheck { ptr } => pointer(*ptr),
            Op::Comment { text } => wrong(*text as usize >= func.comments.len(), "no such comment"),
            Op::SymAddr { .. }
            | Op::OutArgAddr { .. }
            | Op::InArgAddr { .. }
            | Op::FramePointer => None,
        }
    }

    fn terminator(&mut self, block: Block, term: &Terminator) {
        let func = self.func;
        if !self.uses_exist(&format!("the end of {block}"), |f| term.for_values(f)) {
            return;
        }
        for target in term.targets() {
            self.target(block, target);
        }
        match term {
            Terminator::Ret(values) => {
                let types: Vec<Type> = values.iter().map(|&it| func.ty(it)).collect();
                self.expect(types == func.sig.results, || {
                    format!(
                        "{block} returns {types:?}, the signature says {:?}",
                        func.sig.results
                    )
                });
            }
            Terminator::Branch { cond, .. } => {
                self.expect(!func.ty(*cond).is_float(), || {
                    format!("{block} branches on a float")
                });
            }
            Terminator::Switch { index, .. } => {
                self.expect(func.ty(*index) == Type::I64, || {
                    format!("{block} switches on another type than i64")
                });
            }
            Terminator::RecoverEdge { recover, .. } => {
                self.expect(func.recover == Some(*recover), || {
                    format!("{block} keeps {recover}, which is not the recover block")
                });
                self.expect(func.blocks[*recover].params.is_empty(), || {
                    format!("recover block {recover} has parameters")
                });
            }
            Terminator::Jump(_) | Terminator::Unreachable => {}
        }
    }

    fn target(&mut self, block: Block, target: &Target) {
        let func = self.func;
        let given: Vec<Type> = target.args.iter().map(|&it| func.ty(it)).collect();
        let wanted: Vec<Type> = func.blocks[target.block]
            .params
            .iter()
            .map(|&it| func.ty(it))
            .collect();
        self.expect(given == wanted, || {
            format!(
                "{block} gives {given:?} to {}, which takes {wanted:?}",
                target.block
            )
        });
    }

    fn dominance(&mut self) {
        let func = self.func;
        let cfg = Cfg::new(func);
        for &block in &func.layout {
            if !cfg.is_reachable(block) {
                continue;
            }
            let data = &func.blocks[block];
            for (at, &inst) in data.insts.iter().enumerate() {
                func.insts[inst]
                    .op
                    .for_values(|value| self.dominated(&cfg, value, block, at));
            }
            data.term
                .for_values(|value| self.dominated(&cfg, value, block, data.insts.len()));
        }
    }

    /// The use of `value` at a place of `block` is behind its definition, and on the same side of the recover block.
    fn dominated(&mut self, cfg: &Cfg, value: Value, block: Block, at: usize) {
        let (from, before) = match self.func.values[value].def {
            Def::Inst(inst, _) => {
                let (home, place) = self.home[inst].expect("uses were looked at before");
                (home, home != block || place < at)
            }
            Def::Param(home, _) => (home, true),
            Def::Removed => {
                unreachable!("verify: {value} in {} passed `uses_exist`", self.func.name)
            }
        };
        self.expect(before && cfg.dominates(from, block), || {
            format!("{block} uses {value}, but its definition in {from} does not dominate")
        });
        if let Some(recover) = self.func.recover {
            let recovered = cfg.dominates(recover, block) && !cfg.dominates(recover, from);
            self.expect(!recovered, || {
                format!("{block}, behind the recover block, uses {value} of {from}")
            });
        }
    }
}

fn binary(op: BinOp, a: Type, b: Type) -> Option<&'static str> {
    let (float, same) = match op {
        BinOp::Shl | BinOp::ShrU | BinOp::ShrS | BinOp::RotL => (false, !b.is_float()),
        BinOp::FAdd | BinOp::FSub | BinOp::FMul | BinOp::FDiv | BinOp::FMin | BinOp::FMax => {
            (true, a == b)
        }
        BinOp::Add
        | BinOp::Sub
        | BinOp::Mul
        | BinOp::MulHiS
        | BinOp::MulHiU
        | BinOp::DivS
        | BinOp::DivU
        | BinOp::RemS
        | BinOp::RemU
        | BinOp::And
        | BinOp::Or
        | BinOp::Xor => (false, a == b),
    };
    (a.is_float() != float || !same).then_some("operand types")
}

fn unary(op: UnOp, from: Type, to: Type) -> Option<&'static str> {
    let (f, t) = (from.is_float(), to.is_float());
    let (small, large) = (from.bytes(), to.bytes());
    let right = match op {
        UnOp::Neg | UnOp::Not | UnOp::Clz | UnOp::Ctz | UnOp::Popcnt | UnOp::Bswap => {
            !f && from == to
        }
        UnOp::Sext | UnOp::Zext => !f && !t && small < large,
        UnOp::Trunc => !f && !t && small > large,
        UnOp::IntToFloat => !f && t && small >= 4,
        UnOp::FloatToInt => f && !t && large >= 4,
        UnOp::FloatCast => f && t && from != to,
        UnOp::Bitcast => f != t && small == large,
        UnOp::FNeg | UnOp::FAbs | UnOp::FSqrt => f && from == to,
        UnOp::Opaque => from == to,
    };
    (!right).then_some("operand or result type")
}
