//! Parses a file, again and again: after an error the parser starts anew at the next declaration,
//! with a made-up package clause before it. No tables of their own are needed for recovery, and an
//! error inside one declaration cannot hide or invent errors in the next.

use ast::{Decl, Ident};
use lalrpop_util::ParseError;
use source::{Code, Diagnostic, SourceFile, Span, Symbol};

use crate::actions::{Actions, Fault};
use crate::errors::{self, Context};
use crate::filter::{Filter, Token};
use crate::grammar::SourceFileParser;
use crate::lexer::{Extras, LexError};
use crate::token::{Semi, Tok};
use crate::{depth, directive};

/// Errors beyond this many are not noted: nobody reads them.
const MAX_FAULTS: usize = 1000;

/// The tree of a file and everything wrong with its text, in source order.
///
/// The tree is whole if no message is an error; otherwise the declarations with errors are missing.
#[must_use]
pub fn parse_file(file: &SourceFile) -> (ast::File, Vec<Diagnostic>) {
    let mut actions = Actions::new(file);
    let extras = parse(file, &mut actions);
    let directives = directive::directives(file, &extras.comments);
    let attached = directive::attach(&actions, &directives);
    let lines = directive::line_directives(file, &extras.comments, &mut actions.faults);
    file.set_line_directives(lines);
    if let Some(pos) = depth::too_deep(&actions.arena, &actions.top_decls) {
        let at = u32::try_from(file.offset(pos)).expect("files fit u32");
        actions.fault(at, format!("nesting depth exceeds {}", ast::MAX_DEPTH));
    }
    let diagnostics = diagnostics(file, &actions.faults, &extras.errors);
    let span = |&(lo, hi): &(u32, u32)| Span::new(file.pos(lo as usize), file.pos(hi as usize));
    let tree = ast::File {
        source: file.id(),
        package: actions.package.unwrap_or(Ident {
            name: Symbol::BLANK,
            pos: file.base(),
        }),
        decls: actions.top_decls,
        directives,
        attached,
        comments: extras.comments.iter().map(span).collect(),
        eof: file.end(),
        arena: actions.arena,
    };
    (tree, diagnostics)
}

/// Fills `actions`; what the lexer found beside tokens comes back.
fn parse(file: &SourceFile, actions: &mut Actions<'_>) -> Extras {
    let text = file.text();
    let mut filter = Filter::new(text, 0, prescan(file));
    loop {
        let Err(error) = SourceFileParser::new().parse(actions, &mut filter) else {
            break;
        };
        note(actions, &filter, &error, text.len());
        let package_failed = actions.package.is_none();
        if package_failed || actions.faults.len() > MAX_FAULTS {
            break;
        }
        let Some(offset) = next_declaration(&mut filter, text) else {
            break;
        };
        actions.abandon();
        actions.resumed = true;
        let prefix = [Tok::Package, Tok::Name, Tok::Semi(Semi::Written)];
        filter = Filter::new(text, offset, filter.into_extras()).prefix(&prefix, offset);
    }
    let mut extras = filter.into_extras();
    // Tokens that were read ahead before a restart have been read twice.
    extras.comments.sort_unstable();
    extras.comments.dedup();
    extras
}

/// Bytes that are wrong wherever they stand.
fn prescan(file: &SourceFile) -> Extras {
    let bytes = file.text().as_bytes();
    let mut extras = Extras {
        invalid_utf8: file.invalid_utf8().to_vec(),
        ..Extras::default()
    };
    let mut note = |at: usize, message: &str| {
        let at = u32::try_from(at).expect("files fit u32");
        extras.errors.push(LexError {
            at,
            message: message.to_string(),
        });
    };
    for &at in file.invalid_utf8().iter().take(MAX_FAULTS) {
        note(at as usize, "invalid UTF-8 encoding");
    }
    for at in memchr::memchr_iter(0, bytes).take(MAX_FAULTS) {
        note(at, "invalid NUL character");
    }
    let boms = memchr::memmem::find_iter(bytes, "\u{FEFF}".as_bytes());
    for at in boms.filter(|&at| at > 0).take(MAX_FAULTS) {
        note(at, "invalid BOM in the middle of the file");
    }
    extras
}

fn note(
    actions: &mut Actions<'_>,
    filter: &Filter<'_>,
    error: &ParseError<u32, Tok, u32>,
    len: usize,
) {
    let eof = u32::try_from(len).expect("files fit u32");
    let (at_eof, expected) = match error {
        ParseError::UnrecognizedToken { expected, .. } => (false, expected),
        ParseError::UnrecognizedEof { expected, .. } => (true, expected),
        ParseError::User { error } => {
            let frame = filter.enclosing().map(|it| it.0);
            return actions.syntax_error(*error, errors::brace_behind_value(frame));
        }
        ParseError::InvalidToken { .. } | ParseError::ExtraToken { .. } => {
            unreachable!("parse: the filter makes valid tokens, and files end with the last one")
        }
    };
    let eof_after_errors = at_eof && !(actions.faults.is_empty() && filter.is_clean());
    if eof_after_errors {
        return; // the missing end follows from what is wrong before
    }
    let bodiless = actions
        .top_decls
        .last()
        .is_some_and(|&last| match actions.arena.decl(last) {
            Decl::Func(it) => it.body.is_none(),
            Decl::Import(_) | Decl::Const(_) | Decl::Type(_) | Decl::Var(_) => false,
        });
    let worded = Context::new(filter, at_eof, expected, bodiless).word(eof);
    let message = format!("syntax error: {}", worded.message);
    actions.faults.push(Fault {
        at: worded.lo,
        end: worded.hi,
        message,
    });
}

/// Skips to where a declaration begins: a keyword at the start of a line, or behind a semicolon
/// outside all brackets.
fn next_declaration(filter: &mut Filter<'_>, text: &str) -> Option<u32> {
    let mut token = filter.latest();
    let mut before = filter.previous().tok;
    loop {
        if is_start(token, before, filter.depth(), text) {
            return Some(token.lo);
        }
        before = token.tok;
        filter.next()?;
        token = filter.latest();
    }
}

fn is_start(token: Token, before: Tok, depth: usize, text: &str) -> bool {
    let keyword = matches!(
        token.tok,
        Tok::Import | Tok::Const | Tok::Type | Tok::Var | Tok::Func
    );
    let first_column = token.lo == 0 || text.as_bytes()[token.lo as usize - 1] == b'\n';
    keyword && (first_column || depth == 0 && matches!(before, Tok::Semi(_)))
}

/// Messages in order, at most one syntax error a line, as the Go compiler prints them.
fn diagnostics(file: &SourceFile, faults: &[Fault], lexical: &[LexError]) -> Vec<Diagnostic> {
    let lexical = lexical.iter().map(|it| (it.at, it.at, it.message.as_str()));
    let mut all: Vec<_> = lexical
        .chain(faults.iter().map(|it| (it.at, it.end, it.message.as_str())))
        .collect();
    all.sort_by_key(|it| it.0);
    let mut last_syntax_line = 0;
    let mut shown: Vec<Diagnostic> = Vec::new();
    for (at, end, message) in all {
        let (pos, end) = (file.pos(at as usize), file.pos(end as usize));
        let (line, _) = file.line_col(pos);
        let is_syntax = message.starts_with("syntax error");
        let again = shown
            .last()
            .is_some_and(|it| it.pos() == pos && it.message == message);
        if again || is_syntax && line == last_syntax_line {
            continue;
        }
        if is_syntax {
            last_syntax_line = line;
        }
        shown.push(Diagnostic::error(
            Code::Syntax,
            Span::new(pos, end),
            message,
        ));
    }
    shown
}
