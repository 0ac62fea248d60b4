//! How values flow through statements.

use typed::{Callee, Expr, ExprKind, Lhs, RangeKind, Stmt, StmtKind};
use types::{Ty, TyKind};

use super::Walker;

use crate::escape::{HEAP, Hole, What};

impl<'p> Walker<'_, 'p> {
    pub(super) fn stmt(&mut self, stmt: &'p Stmt) {
        match &stmt.kind {
            StmtKind::Expr(e) => self.discard(e),
            StmtKind::Var(ids) => ids.iter().for_each(|id| {
                self.declare(*id);
            }),
            StmtKind::Assign(lhs, rhs) => {
                for (lhs, rhs) in lhs.iter().zip(rhs) {
                    self.note_literal(lhs, rhs);
                    let k = self.lhs(lhs);
                    self.expr(k, rhs);
                }
            }
            StmtKind::AssignTuple { lhs, convert, rhs } => {
                let holes: Vec<Hole> = lhs.iter().map(|it| self.lhs(it)).collect();
                let holes = holes
                    .into_iter()
                    .zip(convert)
                    .map(|(k, convert)| self.converted(k, *convert))
                    .collect();
                self.tuple(holes, rhs);
            }
            StmtKind::OpAssign(x, _, y) => {
                // Reading x keeps nothing; a second visit would judge what x is made of anew.
                let k = self.assigned(x);
                self.expr(k, y);
            }
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { cond, then, els } => {
                self.discard(cond);
                self.block(then);
                if let Some(els) = els {
                    self.stmt(els);
                }
            }
            StmtKind::For {
                cond,
                post,
                body,
                per_iteration,
                ..
            } => {
                self.depth += 1;
                per_iteration.iter().for_each(|id| {
                    self.declare(*id);
                });
                if let Some(cond) = cond {
                    self.discard(cond);
                }
                self.block(body);
                if let Some(post) = post {
                    self.stmt(post);
                }
                self.depth -= 1;
            }
            StmtKind::Range { .. } => self.range(stmt),
            StmtKind::Switch { tag, clauses, .. } => {
                if let Some((local, value)) = tag {
                    let place = self.declare(*local);
                    self.expr(Hole::to(place), value);
                }
                for clause in clauses {
                    clause.conds.iter().for_each(|it| self.discard(it));
                    self.block(&clause.body);
                }
            }
            StmtKind::TypeSwitch { x, clauses, .. } => self.type_switch(x, clauses),
            StmtKind::Label(label) => {
                if self.looping.get(label) == Some(&true) {
                    self.depth += 1;
                }
            }
            StmtKind::Return(values) => self.return_stmt(values),
            StmtKind::Defer(defer) => self.defer(&defer.call),
            StmtKind::Go(go) => self.to_heap_all(&go.call),
            StmtKind::Send(ch, value) => {
                self.discard(ch);
                self.expr(Hole::to(HEAP), value);
            }
            StmtKind::Select { clauses, .. } => {
                for clause in clauses {
                    match &clause.comm {
                        typed::CommKind::Default => {}
                        typed::CommKind::Send(ch, value) => {
                            self.discard(ch);
                            self.expr(Hole::to(HEAP), value);
                        }
                        typed::CommKind::Recv(ch, a, b) => {
                            self.discard(ch);
                            a.iter().chain(b).for_each(|it| {
                                self.lhs(it);
                            });
                        }
                    }
                    self.block(&clause.body);
                }
            }
            StmtKind::Goto(_) | StmtKind::Break(_) | StmtKind::Continue(_) => {}
        }
    }

    /// `f := func(…) {…}` that is never assigned again: calls of f are calls of the literal.
    pub(super) fn note_literal(&mut self, lhs: &Lhs, rhs: &Expr) {
        if let (Lhs::Declare(id), ExprKind::FuncLit(literal)) = (lhs, &rhs.kind)
            && !self.decl.locals[*id].reassigned
            && !self.decl.locals[*id].addr_taken
        {
            self.batch.known.insert((self.func, *id), *literal);
            self.batch.called_only.insert(*literal);
        }
    }

    pub(super) fn range(&mut self, stmt: &'p Stmt) {
        let StmtKind::Range {
            kind,
            x,
            key,
            value,
            convert,
            body,
            ..
        } = &stmt.kind
        else {
            return;
        };
        let depth = self.depth;
        let over = self.batch.place(self.func, What::Temp, depth, false);
        self.expr(Hole::to(over), x);
        self.depth += 1;
        if let Some(key) = key {
            self.lhs(key); // what a map or a channel holds is on the heap already
        }
        if let Some(value) = value {
            let k = self.lhs(value);
            let k = self.converted(k, convert[1]);
            let elem_ty = match self.batch.program.types.under(x.ty) {
                TyKind::Slice(elem) | TyKind::Array(elem, _) => Some(*elem),
                TyKind::Pointer(_) => None,
                TyKind::Map(..) => Some(Ty::INT), // as of keys
                TyKind::Invalid
                | TyKind::Basic(_)
                | TyKind::Named(_)
                | TyKind::Chan(..)
                | TyKind::Struct(_)
                | TyKind::Func(_)
                | TyKind::Interface(_)
                | TyKind::Tuple(_)
                | TyKind::TypeParam(_)
                | TyKind::Union(_) => Some(Ty::INT),
            };
            if elem_ty.is_none_or(|it| self.batch.has_pointers(it)) {
                let k = if *kind == RangeKind::Array {
                    k
                } else {
                    k.deref()
                };
                self.batch.flow(k, over);
            }
        }
        self.block(body);
        self.depth -= 1;
    }

    pub(super) fn type_switch(&mut self, x: &'p Expr, clauses: &'p [typed::TypeClause]) {
        let depth = self.depth;
        let over = self.batch.place(self.func, What::Temp, depth, false);
        self.expr(Hole::to(over), x);
        for clause in clauses {
            if let Some(binding) = clause.binding {
                let place = self.declare(binding);
                let ty = self.decl.locals[binding].ty;
                let k = self.from_interface(Hole::to(place), ty);
                if self.batch.has_pointers(ty) {
                    self.batch.flow(k, over);
                }
            }
            self.block(&clause.body);
        }
    }

    /// A value of `ty` is taken out of an interface that flows to `k`.
    pub(super) fn from_interface(&self, k: Hole, ty: Ty) -> Hole {
        let types = &self.batch.program.types;
        if types.is_interface(ty) || types.is_direct_iface(ty) {
            k
        } else {
            k.deref()
        }
    }

    pub(super) fn return_stmt(&mut self, values: &'p [Expr]) {
        let results = self.decl.results.clone();
        let holes: Vec<Hole> = results.iter().map(|id| Hole::to(self.local(*id))).collect();
        if values.len() == 1 && holes.len() != 1 {
            return self.tuple(holes, &values[0]);
        }
        for (k, value) in holes.into_iter().zip(values) {
            self.expr(k, value);
        }
    }

    /// A defer that runs at most once keeps its operands in the frame; one in a loop on the heap. The body of a range over a function is a
    /// loop, and its frame is not the one that defers.
    pub(super) fn defer(&mut self, call: &'p Expr) {
        if self.depth > 1 || self.decl.range_body.is_some() {
            return self.to_heap_all(call);
        }
        self.discard(call);
    }

    /// Everything that a deferred or started call keeps goes to the heap.
    pub(super) fn to_heap_all(&mut self, call: &'p Expr) {
        let heap = Hole::to(HEAP);
        match &call.kind {
            ExprKind::LetTuple {
                locals,
                tuple,
                body,
            } => {
                let holes = locals.iter().map(|_| heap).collect();
                self.tuple(holes, tuple);
                self.to_heap_all(body);
            }
            ExprKind::Convert(_, x) => self.to_heap_all(x),
            ExprKind::Call(inner) => {
                match &inner.callee {
                    Callee::Static(_) => {}
                    Callee::Method(x, _) | Callee::Value(x) => self.expr(heap, x),
                }
                inner.args.iter().for_each(|it| self.expr(heap, it));
            }
            ExprKind::Builtin(_, args) => args.iter().for_each(|it| self.expr(heap, it)),
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Local(_)
            | ExprKind::Global(_)
            | ExprKind::Func(_)
            | ExprKind::FuncLit(_)
            | ExprKind::MethodValue(..)
            | ExprKind::MethodExpr(..)
            | ExprKind::Unary(..)
            | ExprKind::Binary(..)
            | ExprKind::LogicalAnd(..)
            | ExprKind::LogicalOr(..)
            | ExprKind::Compare(..)
            | ExprKind::Deref(_)
            | ExprKind::AddrOf(_)
            | ExprKind::Field(..)
            | ExprKind::Index(..)
            | ExprKind::MapIndex { .. }
            | ExprKind::Slice { .. }
            | ExprKind::TypeAssert { .. }
            | ExprKind::StructLit(_)
            | ExprKind::ArrayLit(_)
            | ExprKind::SliceLit(..)
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. } => self.expr(heap, call),
        }
    }
}
