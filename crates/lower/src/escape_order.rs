//! The order in which escape analysis takes functions: strongly connected components of the call graph, callees first.
//!
//! Tarjan's algorithm, "Depth-first search and linear graph algorithms" (1972), with a stack of its own: call chains may be very long.

use typed::{Callee, Expr, ExprKind, FuncId, Lhs, Stmt, StmtKind};

use crate::plan::{Part, inner_blocks};
use crate::walk::children;

/// The outermost function that a literal stands in.
fn root_of(program: &typed::Program, func: FuncId) -> FuncId {
    let mut at = func;
    while let Some(outer) = program.funcs[at].outer {
        at = outer;
    }
    at
}

/// Components of functions with a body; literals are in the component of their function.
pub(crate) fn components(program: &typed::Program) -> Vec<Vec<FuncId>> {
    let n = program.funcs.len();
    let mut calls: Vec<Vec<usize>> = vec![Vec::new(); n];
    let mut literals: Vec<Vec<FuncId>> = vec![Vec::new(); n];
    for (id, func) in program.funcs.iter_enumerated() {
        let Some(body) = &func.body else { continue };
        let root = root_of(program, id);
        literals[root.0 as usize].push(id);
        let mut found = Vec::new();
        for stmt in &body.stmts {
            callees_of(stmt, &mut found);
        }
        let found = found.into_iter().map(|it| root_of(program, it).0 as usize);
        calls[root.0 as usize].extend(found);
    }
    for list in &mut calls {
        list.sort_unstable();
        list.dedup();
    }
    strongly_connected(&calls)
        .into_iter()
        .map(|component| {
            let members = component.into_iter().flat_map(|it| literals[it].clone());
            members.collect::<Vec<FuncId>>()
        })
        .filter(|component| !component.is_empty())
        .collect()
}

fn callees_of(stmt: &Stmt, out: &mut Vec<FuncId>) {
    exprs_of(stmt, &mut |e| callees_in(e, out));
    inner_blocks(stmt, &mut |part| match part {
        Part::Block(block) => block.stmts.iter().for_each(|it| callees_of(it, out)),
        Part::Stmt(stmt) => callees_of(stmt, out),
    });
}

fn callees_in(e: &Expr, out: &mut Vec<FuncId>) {
    if let ExprKind::Call(call) = &e.kind
        && let Callee::Static(func) = &call.callee
    {
        out.push(func.func);
    }
    children(e, &mut |x| callees_in(x, out));
}

/// Calls `f` for the expressions that stand in a statement itself, not in the statements inside it.
pub(crate) fn exprs_of<'e>(stmt: &'e Stmt, f: &mut dyn FnMut(&'e Expr)) {
    let lhs = |lhs: &'e Lhs, f: &mut dyn FnMut(&'e Expr)| {
        if let Lhs::Place(e) = lhs {
            f(e);
        }
    };
    match &stmt.kind {
        StmtKind::Expr(e) => f(e),
        StmtKind::Assign(places, values) => {
            places.iter().for_each(|it| lhs(it, f));
            values.iter().for_each(f);
        }
        StmtKind::AssignTuple {
            lhs: places, rhs, ..
        } => {
            places.iter().for_each(|it| lhs(it, f));
            f(rhs);
        }
        StmtKind::OpAssign(x, _, y) | StmtKind::Send(x, y) => {
            f(x);
            f(y);
        }
        StmtKind::If { cond, .. } => f(cond),
        StmtKind::For { cond, .. } => cond.iter().for_each(f),
        StmtKind::Range { x, key, value, .. } => {
            f(x);
            key.iter().chain(value).for_each(|it| lhs(it, f));
        }
        StmtKind::Switch { tag, clauses, .. } => {
            if let Some((_, tag)) = tag {
                f(tag);
            }
            clauses.iter().flat_map(|it| &it.conds).for_each(f);
        }
        StmtKind::TypeSwitch { x, .. } => f(x),
        StmtKind::Return(values) => values.iter().for_each(f),
        StmtKind::Defer(defer) | StmtKind::Go(defer) => f(&defer.call),
        StmtKind::Var(_)
        | StmtKind::Block(_)
        | StmtKind::Select { .. }
        | StmtKind::Label(_)
        | StmtKind::Goto(_)
        | StmtKind::Break(_)
        | StmtKind::Continue(_) => {}
    }
}

#[derive(Clone, Copy, Default)]
struct Mark {
    index: usize,
    low: usize,
    on_stack: bool,
}

fn strongly_connected(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut marks = vec![Mark::default(); edges.len()];
    let mut next = 1;
    let mut stack = Vec::new();
    let mut out = Vec::new();
    for start in 0..edges.len() {
        if marks[start].index != 0 {
            continue;
        }
        let mut path = vec![(start, 0)];
        while let Some((at, edge)) = path.pop() {
            if edge == 0 {
                marks[at] = Mark {
                    index: next,
                    low: next,
                    on_stack: true,
                };
                next += 1;
                stack.push(at);
            } else {
                let child = edges[at][edge - 1];
                marks[at].low = marks[at].low.min(marks[child].low);
            }
            let mut n = edge;
            let mut descended = false;
            while n < edges[at].len() {
                let to = edges[at][n];
                n += 1;
                if marks[to].index == 0 {
                    path.push((at, n));
                    path.push((to, 0));
                    descended = true;
                    break;
                }
                if marks[to].on_stack {
                    marks[at].low = marks[at].low.min(marks[to].index);
                }
            }
            if !descended && marks[at].low == marks[at].index {
                let from = stack.iter().rposition(|it| *it == at).unwrap_or(0);
                let component = stack.split_off(from);
                for member in &component {
                    marks[*member].on_stack = false;
                }
                out.push(component);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn callees_come_first_and_cycles_together() {
        let found = strongly_connected(&[vec![1, 3], vec![2], vec![1], vec![], vec![0]]);
        let mut sorted = found.clone();
        sorted.iter_mut().for_each(|it| it.sort_unstable());
        assert_eq!(sorted, [vec![1, 2], vec![3], vec![0], vec![4]]);
    }
}
