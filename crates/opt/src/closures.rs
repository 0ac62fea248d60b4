//! Which function a func value is, where it was made in the same function.
//!
//! The object behind a func value is written when it is made and never again. So if an address is called as a func value, and all
//! stores to its first word store the same function, that is what is called; be the object in a slot or newly allocated.

use rustc_hash::FxHashMap;

use ir::{Func, Op, Sym, Value};

use crate::alias::{self, Root, Write};

/// The functions of the func values that a function makes.
pub(crate) struct Closures {
    code: FxHashMap<Root, Option<Sym>>,
}

impl Closures {
    /// Looks at all that the function writes.
    pub(crate) fn new(func: &Func) -> Self {
        let mut new = Self {
            code: FxHashMap::default(),
        };
        for &block in &func.layout {
            for &inst in &func.blocks[block].insts {
                new.op(func, &func.insts[inst].op);
            }
        }
        new.code.retain(|_, sym| sym.is_some());
        new
    }

    /// Whether it makes none.
    pub(crate) fn is_empty(&self) -> bool {
        self.code.is_empty()
    }

    /// The function that is called through this func value.
    pub(crate) fn code(&self, func: &Func, value: Value) -> Option<Sym> {
        if self.code.is_empty() {
            return None;
        }
        *self.code.get(&alias::root(func, value))?
    }

    fn op(&mut self, func: &Func, op: &Op) {
        let written = match alias::write(func, op) {
            Write::Range(range) => range,
            Write::Nothing | Write::All => return,
        };
        let stored = if let Op::Store { val, .. } = op
            && let Some(Op::SymAddr { sym, off: 0 }) = func.def_op(*val)
        {
            Some(*sym)
        } else {
            None
        };
        // What is written into the first word, at its start or not.
        let start = match written.root {
            Root::Slot(slot, None) => Root::Slot(slot, Some(0)),
            Root::Slot(slot, Some(at)) if at < 8 => Root::Slot(slot, Some(0)),
            Root::Value(value, at) if at < 8 => Root::Value(value, 0),
            Root::Slot(..) | Root::Value(..) | Root::Sym(..) => return,
        };
        let exact = stored.filter(|_| start == written.root);
        self.code
            .entry(start)
            .and_modify(|known| *known = known.filter(|it| Some(*it) == exact))
            .or_insert(exact);
    }
}
