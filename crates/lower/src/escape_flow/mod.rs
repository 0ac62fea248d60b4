//! The edges of escape analysis: how values flow through statements and expressions.
//!
//! Reading order: this file (one function), `stmt`, `assign`, `expr`, `call`.

mod assign;
mod call;
mod expr;
mod stmt;

use typed::{FuncId, LocalId};
use types::{Ty, TyKind};

use crate::escape::{Batch, Place};

/// Larger allocations of expressions are never put into the frame.
const MAX_IMPLICIT: u64 = 64 * 1024;

/// One function being walked.
struct Walker<'b, 'p> {
    batch: &'b mut Batch<'p>,
    func: FuncId,
    decl: &'p typed::Func,
    depth: u32,
    looping: rustc_hash::FxHashMap<typed::LabelId, bool>,
}

impl Batch<'_> {
    /// Adds the edges of a function's body.
    pub(crate) fn function(&mut self, func: FuncId) {
        let decl = &self.program.funcs[func];
        let Some(body) = &decl.body else { return };
        let mut looping = rustc_hash::FxHashMap::default();
        crate::plan::find_labels(body, &mut looping);
        let mut walker = Walker {
            batch: self,
            func,
            decl,
            depth: 1,
            looping,
        };
        for id in decl.recv.iter().chain(&decl.params).chain(&decl.results) {
            walker.local(*id);
        }
        walker.block(body);
    }

    /// Whether values of the type can point anywhere; a uintptr may be a pointer in disguise.
    fn has_pointers(&mut self, ty: Ty) -> bool {
        if let Some(known) = self.pointers.get(&ty) {
            return *known;
        }
        let types = &self.program.types;
        let known = match types.kind(ty) {
            TyKind::Tuple(_) => true,
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => {
                types.is_generic(ty)
                    || types.ptr_bytes(ty) > 0
                    || types.as_basic(ty) == Some(types::Basic::Uintptr)
            }
        };
        self.pointers.insert(ty, known);
        known
    }
}

impl<'p> Walker<'_, 'p> {
    pub(super) fn local(&mut self, id: LocalId) -> Place {
        self.batch.local(self.func, id)
    }

    /// A variable of this function is declared here.
    pub(super) fn declare(&mut self, id: LocalId) -> Place {
        let place = self.local(id);
        let depth = self.depth;
        self.batch.set_depth(place, depth);
        place
    }

    pub(super) fn block(&mut self, block: &'p typed::Block) {
        for stmt in &block.stmts {
            self.stmt(stmt);
        }
    }
}
