//! Expression and type switches. Spec: "Switch statements".
//!
//! Integer constants of a dense switch become a jump table; others are compared in order.

use ir::{Block, IntCC, Target, Terminator, Value};
use typed::{CompareOp, Const, Expr, ExprKind, LocalId, SwitchClause, TargetId, TypeClause};
use types::Ty;

use crate::func::{FnCx, Loop};
use crate::mem::Val;

/// Fewer cases are compared one by one.
const MIN_TABLE: usize = 8;

impl FnCx<'_, '_> {
    pub(crate) fn switch_stmt(
        &mut self,
        target: TargetId,
        tag: Option<&(LocalId, Expr)>,
        clauses: &[SwitchClause],
    ) {
        if let Some((local, value)) = tag {
            let ty = self.ty(value.ty);
            let val = self.expr(value);
            let val = self.stable(ty, val);
            self.declare_init(*local, val);
        }
        let bodies: Vec<Block> = clauses.iter().map(|_| self.b.new_block()).collect();
        let done = self.b.new_block();
        let default = clauses.iter().position(|it| it.default);
        let otherwise = default.map_or(done, |n| bodies[n]);
        match self.jump_table(tag, clauses) {
            Some(table) => self.table_switch(tag, &table, &bodies, otherwise),
            None => self.compare_cases(clauses, &bodies, otherwise),
        }
        self.targets.insert(
            target,
            Loop {
                on_break: done,
                on_continue: None,
            },
        );
        for (n, clause) in clauses.iter().enumerate() {
            if n > 0 && !clauses[n - 1].fallthrough {
                self.b.seal(bodies[n]);
            }
            if n == 0 {
                self.b.seal(bodies[0]);
            }
            self.b.switch_to(bodies[n]);
            self.block(&clause.body);
            let next = if clause.fallthrough {
                bodies.get(n + 1).copied().unwrap_or(done)
            } else {
                done
            };
            self.b.jump(next);
            if clause.fallthrough && n + 1 < bodies.len() {
                self.b.seal(bodies[n + 1]);
            }
        }
        self.b.seal(done);
        self.b.switch_to(done);
    }
    fn compare_cases(&mut self, clauses: &[SwitchClause], bodies: &[Block], otherwise: Block) {
        for (clause, body) in clauses.iter().zip(bodies) {
            for cond in &clause.conds {
                self.set_pos(clause.pos);
                let next = self.b.new_block();
                self.branch_on(cond, *body, next);
                self.b.seal(next);
                self.b.switch_to(next);
            }
        }
        self.b.jump(otherwise);
    }
    /// (value, clause) of each case, if they make a jump table.
    fn jump_table(
        &mut self,
        tag: Option<&(LocalId, Expr)>,
        clauses: &[SwitchClause],
    ) -> Option<Vec<(i64, usize)>> {
        let (local, value) = tag?;
        if self.lo.options.no_opt || self.lo.types.as_basic(value.ty)?.int_bits().is_none() {
            return None;
        }
        let mut cases = Vec::new();
        for (n, clause) in clauses.iter().enumerate() {
            for cond in &clause.conds {
                cases.push((case_constant(cond, *local)?, n));
            }
        }
        let (low, high) = (
            cases.iter().map(|it| it.0).min()?,
            cases.iter().map(|it| it.0).max()?,
        );
        let size = i128::from(high) - i128::from(low) + 1;
        let dense = cases.len() >= MIN_TABLE && size <= 8 * cases.len() as i128;
        dense.then_some(cases)
    }
    fn table_switch(
        &mut self,
        tag: Option<&(LocalId, Expr)>,
        cases: &[(i64, usize)],
        bodies: &[Block],
        otherwise: Block,
    ) {
        let Some((local, value)) = tag else { return };
        let low = cases.iter().map(|it| it.0).min().unwrap_or(0);
        let high = cases.iter().map(|it| it.0).max().unwrap_or(0);
        let ty = self.ty(value.ty);
        let tag = self.read_local(*local).scalar();
        let (wide, _) = self.widened(ty, tag);
        let low_value = self.int(low);
        let index = self.bin(ir::BinOp::Sub, wide, low_value);
        let target = |block| Target {
            block,
            args: vec![],
        };
        let targets = (low..=high)
            .map(|n| {
                let case = cases.iter().find(|it| it.0 == n);
                target(case.map_or(otherwise, |it| bodies[it.1]))
            })
            .collect();
        self.b.terminate(Terminator::Switch {
            index,
            targets,
            default: target(otherwise),
        });
    }

    pub(crate) fn type_switch_stmt(&mut self, target: TargetId, x: &Expr, clauses: &[TypeClause]) {
        let ty = self.ty(x.ty);
        let val = self.expr(x);
        let (table, data) = (val.leaves()[0], val.leaves()[1]);
        let dynamic = self.dynamic_type(ty, table);
        let done = self.b.new_block();
        self.targets.insert(
            target,
            Loop {
                on_break: done,
                on_continue: None,
            },
        );
        let default = clauses.iter().find(|it| it.default);
        for clause in clauses.iter().filter(|it| !it.types.is_empty()) {
            self.set_pos(clause.pos);
            self.type_clause(clause, ty, &val, dynamic, data, done);
        }
        if let Some(clause) = default {
            if clause.types.is_empty() {
                self.bind(clause, val.clone());
            }
            self.block(&clause.body);
        }
        self.b.jump(done);
        self.b.seal(done);
        self.b.switch_to(done);
    }
    fn bind(&mut self, clause: &TypeClause, val: Val) {
        if let Some(local) = clause.binding {
            self.declare_init(local, val);
        }
    }
    /// Tests the types of a clause and goes on behind it.
    fn type_clause(
        &mut self,
        clause: &TypeClause,
        ty: Ty,
        val: &Val,
        dynamic: Value,
        data: Value,
        done: Block,
    ) {
        let (body, after) = (self.b.new_block(), self.b.new_block());
        let mut word = dynamic;
        for (n, case) in clause.types.iter().enumerate() {
            let case = case.map(|it| self.ty(it));
            let cond = match case {
                None => {
                    let zero = self.int(0);
                    self.icmp(IntCC::Eq, dynamic, zero)
                }
                Some(case) if self.lo.types.is_interface(case) => {
                    word = self.implements(dynamic, case);
                    let zero = self.int(0);
                    self.icmp(IntCC::Ne, word, zero)
                }
                Some(case) => self.is_type(dynamic, case),
            };
            let next = if n + 1 == clause.types.len() {
                after
            } else {
                self.b.new_block()
            };
            self.b.branch(cond, body, next);
            if next != after {
                self.b.seal(next);
                self.b.switch_to(next);
            }
        }
        self.b.seal(body);
        self.b.switch_to(body);
        let bound = match clause.types.as_slice() {
            [Some(case)] => {
                let case = self.ty(*case);
                if self.lo.types.is_interface(case) {
                    Val::Leaves(vec![word, data])
                } else if clause.binding.is_some() {
                    self.unpacked(case, data)
                } else {
                    val.clone()
                }
            }
            [..] => val.clone(),
        };
        let _ = ty;
        self.bind(clause, bound);
        self.block(&clause.body);
        self.b.jump(done);
        self.b.seal(after);
        self.b.switch_to(after);
    }
}

/// `tag == constant`
fn case_constant(cond: &Expr, tag: LocalId) -> Option<i64> {
    let ExprKind::Compare(CompareOp::Eq, x, y) = &cond.kind else {
        return None;
    };
    match (&x.kind, &y.kind) {
        (ExprKind::Local(local), ExprKind::Const(Const::Int(n)))
        | (ExprKind::Const(Const::Int(n)), ExprKind::Local(local))
            if *local == tag =>
        {
            i64::try_from(*n).ok()
        }
        (_, _) => None,
    }
}
