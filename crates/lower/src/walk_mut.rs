//! A walk over typed trees that may change them: every variable that is declared or used, every literal, every expression.

use typed::{Block, Callee, CommKind, Expr, ExprKind, FuncId, Lhs, LocalId, Stmt, StmtKind};

/// What a walk does at each thing it meets.
pub(crate) trait Visit {
    /// A variable comes to life.
    fn declared(&mut self, id: &mut LocalId);
    /// A variable is used.
    fn used(&mut self, id: &mut LocalId);
    /// A function literal, whose own body is not walked.
    fn literal(&mut self, id: FuncId);
    /// An expression, before its operands.
    fn expr(&mut self, e: &mut Expr);
}

/// Walks the statements of a block.
pub(crate) fn block(it: &mut Block, v: &mut dyn Visit) {
    it.stmts.iter_mut().for_each(|it| stmt(it, v));
}

/// Walks a statement.
pub(crate) fn stmt(it: &mut Stmt, v: &mut dyn Visit) {
    match &mut it.kind {
        StmtKind::Expr(e) => expr(e, v),
        StmtKind::Var(ids) => ids.iter_mut().for_each(|it| v.declared(it)),
        StmtKind::Assign(places, values) => {
            places.iter_mut().for_each(|it| lhs(it, v));
            values.iter_mut().for_each(|it| expr(it, v));
        }
        StmtKind::AssignTuple {
            lhs: places, rhs, ..
        } => {
            places.iter_mut().for_each(|it| lhs(it, v));
            expr(rhs, v);
        }
        StmtKind::OpAssign(x, _, y) | StmtKind::Send(x, y) => {
            expr(x, v);
            expr(y, v);
        }
        StmtKind::Block(inner) => block(inner, v),
        StmtKind::If { cond, then, els } => {
            expr(cond, v);
            block(then, v);
            if let Some(els) = els {
                stmt(els, v);
            }
        }
        StmtKind::For {
            cond,
            post,
            body,
            per_iteration,
            ..
        } => {
            cond.iter_mut().for_each(|it| expr(it, v));
            if let Some(post) = post {
                stmt(post, v);
            }
            block(body, v);
            per_iteration.iter_mut().for_each(|it| v.used(it));
        }
        StmtKind::Range {
            x,
            key,
            value,
            body,
            ..
        } => {
            expr(x, v);
            key.iter_mut().chain(value).for_each(|it| lhs(it, v));
            block(body, v);
        }
        StmtKind::Switch { tag, clauses, .. } => {
            if let Some((id, tag)) = tag {
                expr(tag, v);
                v.declared(id);
            }
            for clause in clauses {
                clause.conds.iter_mut().for_each(|it| expr(it, v));
                block(&mut clause.body, v);
            }
        }
        StmtKind::TypeSwitch { x, clauses, .. } => {
            expr(x, v);
            for clause in clauses {
                clause.binding.iter_mut().for_each(|it| v.declared(it));
                block(&mut clause.body, v);
            }
        }
        StmtKind::Select { clauses, .. } => {
            for clause in clauses {
                comm(&mut clause.comm, v);
                block(&mut clause.body, v);
            }
        }
        StmtKind::Return(values) => values.iter_mut().for_each(|it| expr(it, v)),
        StmtKind::Defer(it) | StmtKind::Go(it) => expr(&mut it.call, v),
        StmtKind::Label(_) | StmtKind::Goto(_) | StmtKind::Break(_) | StmtKind::Continue(_) => {}
    }
}

fn comm(it: &mut CommKind, v: &mut dyn Visit) {
    match it {
        CommKind::Default => {}
        CommKind::Send(ch, val) => {
            expr(ch, v);
            expr(val, v);
        }
        CommKind::Recv(ch, value, ok) => {
            expr(ch, v);
            value.iter_mut().chain(ok).for_each(|it| lhs(it, v));
        }
    }
}

fn lhs(it: &mut Lhs, v: &mut dyn Visit) {
    match it {
        Lhs::Blank => {}
        Lhs::Declare(id) => v.declared(id),
        Lhs::Place(e) => expr(e, v),
    }
}

/// Walks an expression.
pub(crate) fn expr(e: &mut Expr, v: &mut dyn Visit) {
    v.expr(e);
    match &mut e.kind {
        ExprKind::Local(id) => v.used(id),
        ExprKind::FuncLit(id) => v.literal(*id),
        ExprKind::Const(_)
        | ExprKind::Zero
        | ExprKind::Global(_)
        | ExprKind::Func(_)
        | ExprKind::MethodExpr(..) => {}
        ExprKind::MethodValue(x, _)
        | ExprKind::Unary(_, x)
        | ExprKind::Deref(x)
        | ExprKind::AddrOf(x)
        | ExprKind::Field(x, _)
        | ExprKind::Convert(_, x)
        | ExprKind::TypeAssert { x, .. }
        | ExprKind::Recv { ch: x, .. } => expr(x, v),
        ExprKind::Binary(_, x, y)
        | ExprKind::LogicalAnd(x, y)
        | ExprKind::LogicalOr(x, y)
        | ExprKind::Compare(_, x, y)
        | ExprKind::Index(x, y)
        | ExprKind::MapIndex { map: x, key: y, .. } => {
            expr(x, v);
            expr(y, v);
        }
        ExprKind::Slice { x, lo, hi, max } => {
            expr(x, v);
            let bounds = [lo, hi, max].into_iter().flatten();
            bounds.for_each(|it| expr(it, v));
        }
        ExprKind::Call(call) => {
            match &mut call.callee {
                Callee::Method(x, _) | Callee::Value(x) => expr(x, v),
                Callee::Static(_) => {}
            }
            call.args.iter_mut().for_each(|it| expr(it, v));
        }
        ExprKind::Builtin(_, args) => args.iter_mut().for_each(|it| expr(it, v)),
        ExprKind::StructLit(fields) => fields.iter_mut().for_each(|it| expr(&mut it.1, v)),
        ExprKind::ArrayLit(elems) | ExprKind::SliceLit(_, elems) => {
            elems.iter_mut().for_each(|it| expr(&mut it.1, v));
        }
        ExprKind::MapLit(entries) => entries.iter_mut().for_each(|(key, value)| {
            expr(key, v);
            expr(value, v);
        }),
        ExprKind::LetTuple {
            locals,
            tuple,
            body,
        } => {
            expr(tuple, v);
            locals.iter_mut().for_each(|it| v.declared(it));
            expr(body, v);
        }
    }
}
