//! Escape analysis: which variables and allocations may live in the frame.

use std::collections::HashSet;

use typed::{Expr, FuncId, LocalId};

use crate::closure::captured_by_value;
use crate::walk::node;

/// The decisions.
#[derive(Clone, Default, Debug)]
pub(crate) struct Escapes {
    heap: HashSet<(FuncId, LocalId)>,
    frame: HashSet<usize>,
}

impl Escapes {
    /// Whether a variable is a heap object.
    pub(crate) fn on_heap(&self, func: FuncId, local: LocalId) -> bool {
        self.heap.contains(&(func, local))
    }
    /// Whether what the expression allocates may live in the frame.
    pub(crate) fn in_frame(&self, e: &Expr) -> bool {
        self.frame.contains(&node(e))
    }
}

/// Decides for the whole program.
pub(crate) fn analyse(program: &typed::Program, _no_opt: bool) -> Escapes {
    let mut out = Escapes::default();
    for (id, func) in program.funcs.iter_enumerated() {
        for (local_id, local) in func.locals.iter_enumerated() {
            let captured = local.captured && !captured_by_value(&program.types, local);
            if local.kind != typed::LocalKind::Captured && (local.addr_taken || captured) {
                out.heap.insert((id, local_id));
            }
        }
    }
    out
}
