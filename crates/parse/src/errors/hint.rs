//! What a person may want to know beside the Go compiler's words; shown in the human format only.

use super::Context;
use crate::filter::{Frame, Token};
use crate::token::{Semi, Tok};

/// A remark at another place, advice, and edits that follow the advice.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Hint {
    /// Start, end and remark.
    pub(crate) label: Option<(u32, u32, &'static str)>,
    pub(crate) help: Option<&'static str>,
    /// Start, end, and what to put there.
    pub(crate) edits: Vec<(u32, u32, &'static str)>,
}

impl Hint {
    /// Advice alone.
    pub(crate) fn help(help: &'static str) -> Hint {
        Hint {
            help: Some(help),
            ..Hint::default()
        }
    }

    fn fix(help: &'static str, edits: Vec<(u32, u32, &'static str)>) -> Hint {
        Hint {
            edits,
            ..Hint::help(help)
        }
    }

    /// With a remark at the end of the line, which the lexer took for a semicolon.
    fn automatic(self, newline: Token) -> Hint {
        let label = (
            newline.lo,
            newline.lo + 1,
            "the end of the line is a semicolon",
        );
        Hint {
            label: Some(label),
            ..self
        }
    }
}

impl Context<'_, '_> {
    /// The hint for this error; most have none.
    pub(super) fn hint(&self) -> Hint {
        let Some(token) = self.token.filter(|it| it.tok != Tok::Semi(Semi::Eof)) else {
            return self.unclosed();
        };
        if token.tok == Tok::Semi(Semi::Newline) {
            return self.newline(token);
        }
        let before = self.filter.previous();
        let at_newline = before.tok == Tok::Semi(Semi::Newline);
        if before.tok == Tok::Name && self.filter.text(before) == "while" {
            let edits = vec![(before.lo, before.hi, "for")];
            return Hint::fix(
                "`for` is Go's only loop: write `for condition { ... }`",
                edits,
            );
        }
        if token.tok == Tok::LBrace && self.after_bodiless && self.around.inner.is_none() {
            let help = "a function's `{` stands on the line of its signature";
            return Hint::fix(help, vec![(before.lo, token.lo, " ")]).automatic(before);
        }
        if token.tok == Tok::Else && at_newline {
            let help = "`else` stands on the line of the `}` before it";
            return Hint::fix(help, vec![(before.lo, token.lo, " ")]).automatic(before);
        }
        if matches!(token.tok, Tok::IncDec(_)) {
            return Hint::help("`x++` and `x--` are statements, not expressions");
        }
        if token.tok == Tok::Name
            && before.tok == Tok::Name
            && BASIC.contains(&self.filter.text(before))
        {
            return Hint::help("a variable is declared by its name first: `var name type`");
        }
        if self.filter.text(token) == ">"
            && before.hi == token.lo
            && self.filter.text(before) == "-"
        {
            let edits = vec![(before.lo, token.hi, ".")];
            return Hint::fix("fields are reached by `.`, through pointers too", edits);
        }
        if token.tok == Tok::Comma && self.frame() == Some(Frame::Struct) {
            let edits = vec![(token.lo, token.hi, "")];
            return Hint::fix("fields stand on lines of their own, without commas", edits);
        }
        if self.around.inner.is_none() && self.has("import") && before.tok != Tok::RBrace {
            return self.outside(token);
        }
        Hint::default()
    }

    /// A statement at the top level.
    fn outside(&self, token: Token) -> Hint {
        if token.tok == Tok::RBrace {
            return Hint::help("this `}` has no `{`, or a `{` above it was closed too early");
        }
        let rest = self.filter.after(token.hi);
        let gap = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        if token.tok == Tok::Name && rest[gap..].starts_with(":=") {
            let sign = token.hi + u32::try_from(gap).unwrap_or(0);
            let edits = vec![(token.lo, token.lo, "var "), (sign, sign + 2, "=")];
            return Hint::fix("outside functions a variable is declared by `var`", edits);
        }
        Hint::help("outside functions every statement begins with a keyword: var, func, ...")
    }

    /// The end of the file, and a bracket still open: the one whose closing bracket stands less far to the right than
    /// its line begins, if there is one, else the innermost.
    fn unclosed(&self) -> Hint {
        let label = self
            .around
            .inner
            .map(|(_, open)| self.misindented(open).unwrap_or(open))
            .map(|open| (open, open + 1, "this is never closed"));
        Hint {
            label,
            ..Hint::default()
        }
    }

    /// The last `{` behind `from` whose `}` is indented otherwise than its line: it took the `}` of another.
    fn misindented(&self, from: u32) -> Option<u32> {
        let text = self.filter.after(0);
        let indent = |at: usize| {
            let line = &text[text[..at].rfind('\n').map_or(0, |it| it + 1)..at];
            line.len() - line.trim_start_matches([' ', '\t']).len()
        };
        let mut open: Vec<usize> = Vec::new();
        let mut found = None;
        for (at, byte) in text.bytes().enumerate().skip(from as usize) {
            match byte {
                b'{' => open.push(at),
                b'}' => {
                    let alone = text[..at].trim_end_matches([' ', '\t']).ends_with('\n');
                    if let Some(start) = open.pop()
                        && alone
                        && indent(at) < indent(start)
                    {
                        found = u32::try_from(start).ok();
                    }
                }
                _other => {}
            }
        }
        found
    }

    /// The end of a line where something was to follow.
    fn newline(&self, token: Token) -> Hint {
        if self.around.header().is_some() {
            let rest = self.filter.after(token.lo);
            let blank = rest.len() - rest.trim_start().len();
            let help = "the `{` stands on the line of the `if`, `for` or `switch`";
            if !rest[blank..].starts_with('{') {
                return Hint::help(help);
            }
            let end = token.lo + u32::try_from(blank).unwrap_or(0);
            return Hint::fix(help, vec![(token.lo, end, " ")]);
        }
        let Some((frame, open)) = self.around.inner else {
            return Hint::default();
        };
        let in_list = matches!(
            frame,
            Frame::Args | Frame::Params | Frame::FuncParams | Frame::Brace
        );
        if !in_list || !self.has(",") || self.has(";") || self.type_next() {
            return Hint::default();
        }
        let label = Some((open, open + 1, "opened here"));
        if self.filter.between(open, token.lo).contains('\n') {
            let help = "the last element before a line break needs a comma, too";
            return Hint {
                label,
                ..Hint::fix(help, vec![(token.lo, token.lo, ",")])
            };
        }
        Hint {
            label,
            ..Hint::help("close the bracket")
        }
    }
}

/// Types that other languages put before the name.
const BASIC: [&str; 8] = [
    "int", "string", "bool", "float64", "float32", "byte", "char", "let",
];
