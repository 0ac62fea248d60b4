//! What the rest of the compiler cannot do yet and what only the checker sees. The rest is refused by `lower`, where it is reached.

use source::{Diagnostic, Span};

use crate::checker::Checker;

/// The refusals of a program without errors.
pub(crate) fn check(checker: &mut Checker<'_>) -> Vec<Diagnostic> {
    let mut found: Vec<(Span, &'static str)> = std::mem::take(&mut checker.refused);
    found.sort_unstable();
    found.dedup_by_key(|(span, _)| span.lo);
    found
        .into_iter()
        .map(|(at, what)| Diagnostic::unsupported(at, what))
        .collect()
}
