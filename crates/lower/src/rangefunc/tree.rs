//! Pieces of typed trees.

use source::{Pos, Span, Symbol};
use typed::{
    Call, Callee, Capture, CompareOp, Const, Expr, ExprKind, Func, Lhs, Local, LocalId, LocalKind,
    MethodRef, Stmt, StmtKind,
};
use types::{FuncType, Ty, TyKind, Types};

/// The call of the iterator; a method value is called as the method.
pub(super) fn call_iterator(x: Expr, literal: Expr, pos: Pos) -> Expr {
    let mut args = vec![];
    let callee = if let ExprKind::Func(func) = x.kind {
        Callee::Static(func)
    } else if let ExprKind::MethodValue(recv, method) = x.kind {
        if let MethodRef::Static(func) = method {
            args.push(*recv);
            Callee::Static(func)
        } else {
            Callee::Method(recv, method)
        }
    } else {
        Callee::Value(Box::new(x))
    };
    args.push(literal);
    Expr {
        ty: Ty::NONE,
        span: Span::from(pos),
        pos,
        kind: ExprKind::Call(Box::new(Call {
            callee,
            args,
            packed: false,
        })),
    }
}

pub(super) fn stmt_at(pos: Pos, kind: StmtKind) -> Stmt {
    Stmt {
        span: Span::from(pos),
        pos,
        kind,
    }
}

pub(super) fn expr_at(pos: Pos, ty: Ty, kind: ExprKind) -> Expr {
    Expr {
        ty,
        span: Span::from(pos),
        pos,
        kind,
    }
}

pub(super) fn local(id: LocalId, ty: Ty, pos: Pos) -> Expr {
    expr_at(pos, ty, ExprKind::Local(id))
}

pub(super) fn int(n: i128, pos: Pos) -> Expr {
    expr_at(pos, Ty::INT, ExprKind::Const(Const::Int(n)))
}

pub(super) fn boolean(value: bool, pos: Pos) -> Expr {
    expr_at(pos, Ty::BOOL, ExprKind::Const(Const::Bool(value)))
}

pub(super) fn set(id: LocalId, ty: Ty, n: i128, pos: Pos) -> Stmt {
    let lhs = Lhs::Place(local(id, ty, pos));
    stmt_at(pos, StmtKind::Assign(vec![lhs], vec![int(n, pos)]))
}

pub(super) fn declare(id: LocalId, n: i128, pos: Pos) -> Stmt {
    stmt_at(
        pos,
        StmtKind::Assign(vec![Lhs::Declare(id)], vec![int(n, pos)]),
    )
}

pub(super) fn compare(id: LocalId, op: CompareOp, n: i128, pos: Pos) -> Expr {
    let (x, y) = (local(id, Ty::INT, pos), int(n, pos));
    expr_at(
        pos,
        Ty::BOOL,
        ExprKind::Compare(op, Box::new(x), Box::new(y)),
    )
}

/// The type of `yield`, and what it is.
pub(super) fn yield_type(types: &Types, iterator: Ty) -> (Ty, FuncType) {
    let core = |ty: Ty| {
        if !matches!(types.kind(ty), TyKind::TypeParam(_)) {
            return types.underlying(ty);
        }
        let terms = types.type_set_terms(ty).unwrap_or_default();
        terms.first().map_or(ty, |it| types.underlying(it.ty))
    };
    let func = |ty: Ty| {
        let TyKind::Func(func) = types.kind(core(ty)) else {
            unreachable!("lower: range over what is no function")
        };
        func.clone()
    };
    let ty = func(iterator).params[0];
    (ty, func(ty))
}

pub(super) fn new_local(func: &mut Func, ty: Ty, pos: Pos, shared: bool) -> LocalId {
    func.locals.push(Local {
        name: Symbol::EMPTY,
        ty,
        pos,
        kind: LocalKind::Var,
        addr_taken: false,
        captured: shared,
        reassigned: shared,
    })
}

/// A variable of `func` that stands for `outer` of the function around it.
pub(super) fn capture(func: &mut Func, outer: LocalId, ty: Ty, reassigned: bool) -> LocalId {
    let inner = func.locals.push(Local {
        name: Symbol::EMPTY,
        ty,
        pos: func.pos,
        kind: LocalKind::Captured,
        addr_taken: false,
        captured: true,
        reassigned,
    });
    func.captures.push(Capture { outer, inner });
    inner
}
