//! The tokens of a file as text, for `gofc tokens`.

use std::fmt::Write;

use source::SourceFile;

use crate::filter::{Filter, Token};
use crate::lexer::Extras;
use crate::token::{Semi, Tok};

/// One token a line: `line:column`, kind, text. Inserted semicolons are marked.
#[must_use]
pub fn tokens(file: &SourceFile) -> String {
    let mut out = String::new();
    let mut filter = Filter::new(file.text(), 0, Extras::default());
    while let Some((lo, tok, hi)) = filter.next() {
        let (line, col) = file.line_col(file.pos(lo as usize));
        let text = filter.text(Token { tok, lo, hi });
        let (kind, text) = describe(tok, text);
        let text = text.replace('\n', "\\n"); // in raw strings
        writeln!(out, "{line}:{col}\t{kind}\t{text}").expect("writing to a string succeeds");
    }
    out
}

#[expect(clippy::wildcard_enum_match_arm, reason = "all others are operators")]
fn describe(tok: Tok, text: &str) -> (String, &str) {
    match tok {
        Tok::Name => ("name".into(), text),
        Tok::Literal(kind) => (format!("{kind:?}").to_lowercase(), text),
        Tok::Semi(Semi::Written) => ("operator".into(), ";"),
        Tok::Semi(Semi::Newline) => ("semicolon".into(), "newline"),
        Tok::Semi(Semi::Eof) => ("semicolon".into(), "EOF"),
        Tok::Result => ("mark".into(), "result"),
        Tok::TParamLBrack => ("mark".into(), "type parameters ["),
        it if it.is_keyword() => ("keyword".into(), text),
        _operator => ("operator".into(), text),
    }
}
