//! Statements. Spec: "Statements".

use ir::Block;
use typed::{Expr, LabelId, LocalId, Stmt, StmtKind, TargetId};

use crate::func::{FnCx, Home, Loop};
use crate::mem::Val;

impl FnCx<'_, '_> {
    pub(crate) fn block(&mut self, block: &typed::Block) {
        for stmt in &block.stmts {
            self.stmt(stmt);
        }
    }
    pub(crate) fn stmt(&mut self, stmt: &Stmt) {
        self.set_pos(stmt.pos);
        match &stmt.kind {
            StmtKind::Expr(e) => self.discard(e),
            StmtKind::Var(locals) => locals.iter().for_each(|id| self.declare_zero(*id)),
            StmtKind::Assign(lhs, rhs) => self.assign(lhs, rhs),
            StmtKind::AssignTuple { lhs, convert, rhs } => self.assign_tuple(lhs, convert, rhs),
            StmtKind::OpAssign(x, op, y) => self.op_assign(x, *op, y),
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { cond, then, els } => self.if_stmt(cond, then, els.as_deref()),
            StmtKind::For {
                target,
                cond,
                post,
                body,
                per_iteration,
            } => self.for_stmt(*target, cond.as_ref(), post.as_deref(), body, per_iteration),
            StmtKind::Range {
                target,
                kind,
                x,
                key,
                value,
                convert,
                body,
            } => self.range_stmt(
                *target,
                *kind,
                x,
                [key.as_ref(), value.as_ref()],
                convert,
                body,
            ),
            StmtKind::Switch {
                target,
                tag,
                clauses,
            } => self.switch_stmt(*target, tag.as_ref(), clauses),
            StmtKind::TypeSwitch { target, x, clauses } => {
                self.type_switch_stmt(*target, x, clauses);
            }
            StmtKind::Label(label) => self.label(*label),
            StmtKind::Goto(label) => {
                let block = self.label_block(*label);
                self.b.jump(block);
                self.dead();
            }
            StmtKind::Break(target) => {
                let block = self.targets[target].on_break;
                self.b.jump(block);
                self.dead();
            }
            StmtKind::Continue(target) => {
                let block = self.targets[target].on_continue.unwrap_or_else(|| {
                    unreachable!("lower: continue of a switch in {}", self.b.func.name)
                });
                self.b.jump(block);
                self.dead();
            }
            StmtKind::Return(values) => self.return_stmt(values),
            StmtKind::Defer(defer) => self.defer_stmt(stmt, defer),
            StmtKind::Go(go) => self.go_stmt(stmt, &go.call),
            StmtKind::Select { target, clauses } => self.select_stmt(*target, clauses),
            StmtKind::Send(ch, value) => self.send_stmt(ch, value),
        }
    }
    fn if_stmt(&mut self, cond: &Expr, then: &typed::Block, els: Option<&Stmt>) {
        let (yes, no) = (self.b.new_block(), self.b.new_block());
        let done = if els.is_some() {
            self.b.new_block()
        } else {
            no
        };
        self.branch_on(cond, yes, no);
        self.b.seal(yes);
        self.b.switch_to(yes);
        self.block(then);
        self.b.jump(done);
        if let Some(els) = els {
            self.b.seal(no);
            self.b.switch_to(no);
            self.stmt(els);
            self.b.jump(done);
        }
        self.b.seal(done);
        self.b.switch_to(done);
    }
    fn for_stmt(
        &mut self,
        target: TargetId,
        cond: Option<&Expr>,
        post: Option<&Stmt>,
        body: &typed::Block,
        per_iteration: &[LocalId],
    ) {
        let (head, inside) = (self.b.new_block(), self.b.new_block());
        let (next, done) = (self.b.new_block(), self.b.new_block());
        self.b.jump(head);
        self.b.switch_to(head);
        match cond {
            Some(cond) => self.branch_on(cond, inside, done),
            None => self.b.jump(inside),
        }
        self.b.seal(inside);
        self.b.switch_to(inside);
        self.loop_body(target, body, next, done);
        self.b.seal(next);
        self.b.switch_to(next);
        for id in per_iteration {
            self.fresh_copy(*id);
        }
        if let Some(post) = post {
            self.stmt(post);
        }
        self.b.jump(head);
        self.b.seal(head);
        self.b.seal(done);
        self.b.switch_to(done);
    }
    pub(crate) fn loop_body(
        &mut self,
        target: TargetId,
        body: &typed::Block,
        next: Block,
        done: Block,
    ) {
        self.targets.insert(
            target,
            Loop {
                on_break: done,
                on_continue: Some(next),
            },
        );
        self.block(body);
        self.b.jump(next);
    }
    /// The loop variable of the next iteration: a new variable with the old one's value, if anybody can tell.
    fn fresh_copy(&mut self, id: LocalId) {
        let home = self.local_home(id);
        let (Home::Ptr(_) | Home::PtrSlot(_)) = home else {
            return;
        };
        let ty = self.local_ty(id);
        let old = self.read_local(id);
        let old = self.stable(ty, old);
        let ptr = self.new_object(ty);
        self.set_home_ptr(id, &home, ptr);
        self.assign_local(id, &old);
    }
    pub(crate) fn label_block(&mut self, label: LabelId) -> Block {
        if let Some(block) = self.labels.get(&label) {
            return *block;
        }
        let block = self.b.new_block();
        self.labels.insert(label, block);
        block
    }
    fn label(&mut self, label: LabelId) {
        let block = self.label_block(label);
        self.b.jump(block);
        self.b.switch_to(block);
    }
    fn return_stmt(&mut self, values: &[Expr]) {
        if values.is_empty() {
            return self.leave();
        }
        for x in values {
            self.ahead(x);
        }
        if let [x] = values {
            self.settle(x);
        }
        let vals: Vec<Val> = if values.len() == 1 && self.func.results.len() != 1 {
            self.ev(&values[0]).tuple()
        } else {
            let mut vals = Vec::new();
            for x in values {
                let ty = self.ty(x.ty);
                let val = self.ev(x);
                vals.push(self.stable(ty, val));
            }
            vals
        };
        let ids = self.func.results.clone();
        for (id, val) in ids.iter().zip(&vals) {
            let shared = matches!(self.local_home(*id), Home::Ptr(_) | Home::PtrSlot(_));
            if self.func.has_defer || shared {
                self.assign_local(*id, val);
            }
        }
        if self.func.has_defer {
            return self.leave();
        }
        self.ret(vals);
    }
    fn leave(&mut self) {
        self.return_now();
    }
}
