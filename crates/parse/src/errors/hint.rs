//! What a person may want to know beside the Go compiler's words; shown in the human format only.

use super::Context;
use crate::filter::Frame;
use crate::token::{Semi, Tok};

/// A remark at another place, advice, and an edit that follows the advice.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Hint {
    /// Start, end and remark.
    pub(crate) label: Option<(u32, u32, &'static str)>,
    pub(crate) help: Option<&'static str>,
    /// Where to insert what.
    pub(crate) insert: Option<(u32, &'static str)>,
}

impl Hint {
    /// Advice alone.
    pub(crate) fn help(help: &'static str) -> Hint {
        Hint {
            help: Some(help),
            ..Hint::default()
        }
    }
}

impl Context<'_, '_> {
    /// The hint for this error; most have none.
    pub(super) fn hint(&self) -> Hint {
        if self.token.is_none() || self.is(Tok::Semi(Semi::Eof)) {
            return self.unclosed();
        }
        if self.is(Tok::Semi(Semi::Newline)) {
            return self.newline();
        }
        let before = self.filter.previous();
        if before.tok == Tok::Name && self.filter.text(before) == "while" {
            return Hint::help("`for` is Go's only loop: write `for condition { ... }`");
        }
        if self.is(Tok::LBrace) && self.after_bodiless && self.around.inner.is_none() {
            return Hint::help("a function's `{` stands on the line of its signature");
        }
        if self.is(Tok::Else) && matches!(before.tok, Tok::Semi(Semi::Newline)) {
            return Hint::help("`else` stands on the line of the `}` before it");
        }
        if self.is(Tok::IncDec(true)) || self.is(Tok::IncDec(false)) {
            return Hint::help("`x++` and `x--` are statements, not expressions");
        }
        if self.around.inner.is_none() && self.has("import") && before.tok != Tok::RBrace {
            return Hint::help(
                "outside functions every statement begins with a keyword: var, func, ...",
            );
        }
        Hint::default()
    }

    /// The end of the file, and a bracket still open.
    fn unclosed(&self) -> Hint {
        let label = self
            .around
            .inner
            .map(|(_, open)| (open, open + 1, "this is never closed"));
        Hint {
            label,
            ..Hint::default()
        }
    }

    /// The end of a line where an element of a list has ended.
    fn newline(&self) -> Hint {
        let (Some((frame, open)), Some(token)) = (self.around.inner, self.token) else {
            return Hint::default();
        };
        if self.has("{") && self.around.header().is_some() {
            return Hint::help("the `{` stands on the line of the `if`, `for` or `switch`");
        }
        let in_list = matches!(
            frame,
            Frame::Args | Frame::Params | Frame::FuncParams | Frame::Brace
        );
        if !in_list || !self.has(",") || self.has(";") {
            return Hint::default();
        }
        let label = Some((open, open + 1, "opened here"));
        if self.filter.between(open, token.lo).contains('\n') {
            let help = Some("the last element before a line break needs a comma, too");
            return Hint {
                label,
                help,
                insert: Some((token.lo, ",")),
            };
        }
        Hint {
            label,
            help: Some("close the bracket"),
            insert: None,
        }
    }
}
