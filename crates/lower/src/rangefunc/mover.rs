//! Moves the body of a loop from its function to one of its own: its variables go along, others are captured.

use rustc_hash::{FxHashMap, FxHashSet};

use typed::{
    Capture, Expr, ExprKind, Func, FuncId, Lhs, LocalId, LocalKind, Program, Stmt, StmtKind,
};
use types::FuncType;

use super::Loop;
use super::tree::{local, new_local, stmt_at};
use crate::walk_mut::{self, Visit};

/// Moves a body from one function to another.
pub(super) struct Mover<'m> {
    pub(super) from: &'m mut Func,
    pub(super) to: &'m mut Func,
    pub(super) program: &'m mut Program,
    pub(super) id: FuncId,
    pub(super) declared: FxHashSet<LocalId>,
    pub(super) moved: FxHashMap<LocalId, LocalId>,
    /// The first walk only looks for declarations.
    pub(super) collecting: bool,
}

impl Mover<'_> {
    pub(super) fn walk(&mut self, it: &mut Loop) {
        for collecting in [true, false] {
            self.collecting = collecting;
            walk_mut::block(&mut it.body, self);
            for lhs in it.vars.iter_mut().flatten() {
                match lhs {
                    Lhs::Blank => {}
                    Lhs::Declare(id) => self.declared(id),
                    Lhs::Place(e) => walk_mut::expr(e, self),
                }
            }
        }
    }
    /// The body's parameters; those that are assigned to something are, in `head`.
    pub(super) fn params(
        &mut self,
        it: &mut Loop,
        yields: &FuncType,
        head: &mut Vec<Stmt>,
    ) -> Vec<LocalId> {
        let mut params = Vec::new();
        let vars = std::mem::take(&mut it.vars);
        for ((ty, lhs), convert) in yields.params.iter().zip(vars).zip(it.convert) {
            if let (Some(Lhs::Declare(id)), None) = (&lhs, convert) {
                self.to.locals[*id].kind = LocalKind::Param;
                params.push(*id);
                continue;
            }
            let id = new_local(self.to, *ty, it.pos, false);
            self.to.locals[id].kind = LocalKind::Param;
            params.push(id);
            let Some(lhs @ (Lhs::Place(_) | Lhs::Declare(_))) = lhs else {
                continue;
            };
            let mut value = local(id, *ty, it.pos);
            if let Some((to, conversion)) = convert {
                value = Expr {
                    ty: to,
                    span: value.span,
                    pos: value.pos,
                    kind: ExprKind::Convert(conversion, Box::new(value)),
                };
            }
            head.push(stmt_at(it.pos, StmtKind::Assign(vec![lhs], vec![value])));
        }
        params
    }
    fn map(&mut self, id: LocalId) -> LocalId {
        if let Some(new) = self.moved.get(&id) {
            return *new;
        }
        let mut new = self.from.locals[id].clone();
        if self.declared.contains(&id) {
            let new = self.to.locals.push(new);
            self.moved.insert(id, new);
            return new;
        }
        self.from.locals[id].captured = true;
        new.captured = true;
        new.kind = LocalKind::Captured;
        let inner = self.to.locals.push(new);
        self.to.captures.push(Capture { outer: id, inner });
        self.moved.insert(id, inner);
        inner
    }
}

impl Visit for Mover<'_> {
    fn declared(&mut self, id: &mut LocalId) {
        if self.collecting {
            self.declared.insert(*id);
        } else {
            *id = self.map(*id);
        }
    }
    fn used(&mut self, id: &mut LocalId) {
        if !self.collecting {
            *id = self.map(*id);
        }
    }
    fn literal(&mut self, id: FuncId) {
        if self.collecting {
            return;
        }
        let mut captures = std::mem::take(&mut self.program.funcs[id].captures);
        for it in &mut captures {
            it.outer = self.map(it.outer);
        }
        let func = &mut self.program.funcs[id];
        func.captures = captures;
        func.outer = Some(self.id);
    }
    fn expr(&mut self, _: &mut Expr) {}
}
