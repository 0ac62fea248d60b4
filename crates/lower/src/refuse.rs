//! Go that is not compiled yet: said with its place, once, if it is reached. What is written in its stead is never run, since the report
//! has an error.

use source::{Diagnostic, Span};
use types::Ty;

use crate::func::FnCx;
use crate::lower::Lower;
use crate::mem::Val;

impl Lower<'_> {
    /// Reports what is not supported.
    pub(crate) fn refuse(&mut self, at: Span, what: &str) {
        if self.refused.insert(at) {
            self.report
                .diagnostics
                .push(Diagnostic::unsupported(at, what));
        }
    }
}

impl FnCx<'_, '_> {
    /// Reports an expression; gives some value of its type.
    pub(crate) fn refused(&mut self, at: Span, ty: Ty, what: &str) -> Val {
        self.lo.refuse(at, what);
        let elems = self.lo.types.tuple_elems(ty);
        if let [_] = elems[..] {
            return self.zero_value(ty);
        }
        Val::Tuple(elems.into_iter().map(|it| self.zero_value(it)).collect())
    }
}
