//! The names of the literals in a function whose loops have become literals.

use typed::{Expr, FuncId, LocalId, Program};

use crate::walk_mut::{self, Visit};

/// Names the literals of a function anew, as gc counts them: those in the body of a range are that body's.
pub(super) fn name_literals(program: &mut Program, id: FuncId, old: &str) {
    let mut found = Literals::default();
    let mut body = program.funcs[id].body.take();
    if let Some(body) = &mut body {
        walk_mut::block(body, &mut found);
    }
    program.funcs[id].body = body;
    found.ids.sort_by_key(|it| program.funcs[*it].span.lo);
    let base = program.funcs[id].link_name.clone();
    let mut number = 0;
    for literal in found.ids {
        let func = &mut program.funcs[literal];
        let before = func.link_name.clone();
        if func.range_body.is_none() {
            number += 1;
            let is_range = program.funcs[id].range_body.is_some();
            let func = &mut program.funcs[literal];
            let declared = before.starts_with(&format!("{old}.func")) && !is_range;
            let dot = if declared { ".func" } else { "." };
            func.link_name = format!("{base}{dot}{number}");
        }
        name_literals(program, literal, &before);
    }
}

/// The literals of a function.
#[derive(Default)]
struct Literals {
    ids: Vec<FuncId>,
}

impl Visit for Literals {
    fn declared(&mut self, _: &mut LocalId) {}
    fn used(&mut self, _: &mut LocalId) {}
    fn literal(&mut self, id: FuncId) {
        self.ids.push(id);
    }
    fn expr(&mut self, _: &mut Expr) {}
}
