//! Files whose function bodies are passed over: of a large library most are never looked at.
//!
//! A body is found by its braces. Its text is parsed when the checker asks for it, by itself, with the positions it has in the file. Where
//! anything is wrong the whole file is parsed instead, so that the messages are those of [`parse_file`].

use std::sync::Arc;

use ast::{Decl, DeclId, Outline};
use memchr::{memchr, memmem};
use source::{Diagnostic, SourceFile, Span};

use crate::actions::Actions;
use crate::filter::Filter;
use crate::grammar::SourceFileParser;
use crate::lexer::Extras;
use crate::recover::{finish, package_clause, parse_file};

/// How much of a file is not in bodies, about: one byte of so many.
const OUTLINE: usize = 4;

/// The tree of a file without the bodies of its functions, and everything wrong with its text, as far as it was read.
#[must_use]
pub fn parse_outline(file: &Arc<SourceFile>) -> (ast::File, Vec<Diagnostic>) {
    let text = file.text();
    // What follows such a comment in a body has another position.
    let moves = memmem::find(text.as_bytes(), b"/line ").is_some()
        || memmem::find(text.as_bytes(), b"/*line ").is_some();
    let tokens = Filter::new(text, 0, Extras::default()).without_bodies();
    let parsed = match moves {
        true => None,
        false => parse(file, tokens, text.len() / OUTLINE),
    };
    let Some(mut tree) = parsed else {
        return parse_file(file);
    };
    let has_body = |it: &&DeclId| matches!(tree.decl(**it), Decl::Func(it) if it.body.is_some());
    let mut left_out: Vec<DeclId> = tree.decls.iter().filter(has_body).copied().collect();
    left_out.sort_unstable();
    tree.outline = Some(Outline::new(Arc::clone(file), parse_function, &left_out));
    (tree, vec![])
}

/// The tree of the function declaration in a span.
fn parse_function(file: &SourceFile, span: Span) -> (ast::File, Vec<Diagnostic>) {
    let (lo, hi) = (file.offset(span.lo), file.offset(span.hi));
    let from = u32::try_from(lo).expect("files fit u32");
    let tokens = Filter::new(&file.text()[..hi], from, Extras::default());
    if let Some(tree) = parse(file, tokens.prefix(&package_clause(from)), hi - lo) {
        return (tree, vec![]);
    }
    let (mut tree, found) = parse_file(file);
    let decls = std::mem::take(&mut tree.decls);
    tree.decls = decls
        .into_iter()
        .filter(|it| tree.decl_span(*it).lo == span.lo)
        .collect();
    (tree, found)
}

/// The tree of so many bytes, if nothing is wrong.
fn parse(file: &SourceFile, mut tokens: Filter<'_>, bytes: usize) -> Option<ast::File> {
    let mut actions = Actions::new(file, bytes);
    SourceFileParser::new()
        .parse(&mut actions, &mut tokens)
        .ok()?;
    let (tree, found) = finish(file, actions, &tokens.into_extras());
    found.is_empty().then_some(tree)
}

/// How far behind its `{` a body's `}` stands. Spec: "Comments", "Rune literals", "String literals".
pub(crate) fn length_of_body(text: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        at += text[at..].iter().position(|it| SPEAKS[*it as usize])?;
        let rest = &text[at + 1..];
        let more = match text[at] {
            b'{' => {
                depth += 1;
                0
            }
            b'}' if depth == 0 => return Some(at),
            b'}' => {
                depth -= 1;
                0
            }
            b'`' => memchr(b'`', rest)? + 1,
            b'/' => match rest.first()? {
                b'/' => memchr(b'\n', rest)?,
                b'*' => 1 + memmem::find(&rest[1..], b"*/")? + 2,
                _operator => 0,
            },
            quote => quoted(rest, quote)?,
        };
        at += 1 + more;
    }
}

/// How long the rest of a rune or string literal is, its closing quote included.
fn quoted(text: &[u8], quote: u8) -> Option<usize> {
    let mut at = 0;
    loop {
        match *text.get(at)? {
            b'\\' => at += 2,
            b'\n' => return None,
            it if it == quote => return Some(at + 1),
            _other => at += 1,
        }
    }
}

/// The bytes at which it is decided where a body ends.
const SPEAKS: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = b"{}`\"'/";
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};
