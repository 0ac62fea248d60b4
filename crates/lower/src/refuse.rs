//! Go that is not compiled yet: said with its place, once, if it is reached. What is written in its stead is never run, since the report
//! has an error.

use source::{Diagnostic, Span};

use crate::lower::Lower;

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
