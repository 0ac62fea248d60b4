//! Functions and what their bodies must do.

use source::{Diagnostic, Pos, Span};

use crate::checker::Checker;
use crate::errors;

impl Checker<'_> {
    /// `missing return`
    pub(crate) fn missing_return(&self, end: Pos) -> Diagnostic {
        let brace = Span::new(end, end.offset(1));
        let it = errors::missing_return(Span::from(end))
            .with_primary(brace, "the end is reached without a return");
        match self.result_span() {
            Some(at) => it.with_label(at, "a result is promised here"),
            None => it,
        }
    }

    /// A method of a type that belongs to another package.
    pub(crate) fn foreign_advice(&self, it: Diagnostic, name: &str) -> Diagnostic {
        let at = it.span;
        it.with_primary(at, "not a type of this package")
            .with_help(format!(
                "methods belong to own types: `type My{} {name}`",
                capitalised(name)
            ))
    }
}

fn capitalised(name: &str) -> String {
    let last = name.rsplit('.').next().unwrap_or(name);
    let mut chars = last.chars();
    let first = chars.next().map(|it| it.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}
