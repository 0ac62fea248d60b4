//! Parses a file, again and again.
//!
//! After an error the parser starts anew, behind made-up tokens that bring it where the text is: at
//! the next declaration behind `package _;`, or, if the brackets of the rest of the function match,
//! at the next statement behind `package _; func _() {` and one made-up opener per open bracket.
//! Recovery needs no tables of its own, and an error in one declaration cannot hide or invent errors
//! in the next.

use ast::Ident;
use lalrpop_util::ParseError;
use source::{Applicability, Code, Diagnostic, SourceFile, Span, Symbol};

use crate::actions::{Actions, BlockKind, Fault};
use crate::errors::{self, Context, Hint};
use crate::filter::{Filter, Frame, Token};
use crate::grammar::SourceFileParser;
use crate::lexer::{Extras, LexError};
use crate::token::{Semi, Tok};
use crate::{depth, directive};

/// Errors beyond this many are not noted: nobody reads them.
const MAX_FAULTS: usize = 1000;

/// After this many errors the parser goes on at declarations only, so that the time it takes stays
/// in proportion to the text; or sooner, when it would have read so many bytes again.
const MAX_RESUMES: usize = 20;
const MAX_RESCANNED: usize = 50_000_000;

/// The tree of a file and everything wrong with its text, in source order.
///
/// The tree is whole if no message is an error; otherwise the declarations with errors are missing.
#[must_use]
pub fn parse_file(file: &SourceFile) -> (ast::File, Vec<Diagnostic>) {
    let mut actions = Actions::new(file, file.text().len());
    let extras = parse(file, &mut actions);
    finish(file, actions, &extras)
}

/// The tree of what was parsed of a file.
pub(crate) fn finish(
    file: &SourceFile,
    mut actions: Actions<'_>,
    extras: &Extras,
) -> (ast::File, Vec<Diagnostic>) {
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
        outline: None,
    };
    (tree, diagnostics)
}

/// Fills `actions`; what the lexer found beside tokens comes back.
fn parse(file: &SourceFile, actions: &mut Actions<'_>) -> Extras {
    let text = file.text();
    let mut filter = Filter::new(text, 0, prescan(file));
    let mut progress = None;
    for attempt in 0.. {
        let Err(error) = SourceFileParser::new().parse(actions, &mut filter) else {
            break;
        };
        note(actions, &filter, &error, text.len());
        if actions.package.is_none() || actions.faults.len() > MAX_FAULTS {
            break;
        }
        let cheap = attempt < MAX_RESUMES && attempt * text.len() < MAX_RESCANNED;
        let blocks: &[_] = if cheap { &actions.blocks } else { &[] };
        let garbled = actions
            .faults
            .last()
            .is_some_and(|it| it.message.ends_with(" at end of statement"));
        let found = match garbled {
            true => behind_header(&mut filter, blocks),
            false => None,
        };
        let Some(resume) = found.or_else(|| find_resume(&mut filter, blocks, text)) else {
            break;
        };
        // Each restart is further on, or at the same place as a declaration instead of a statement.
        let reached = Some((resume.offset, resume.prefix.len() == CLAUSE.len()));
        if matches!(error, ParseError::UnrecognizedEof { .. }) || reached <= progress {
            break;
        }
        progress = reached;
        actions.abandon();
        actions.resumed = true;
        filter = Filter::new(text, resume.offset, filter.into_extras()).prefix(&resume.prefix);
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
            hint: Hint::default(),
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
            // The `{` is refused when the token behind it is known.
            let around = filter.around(false);
            let is_it = around.inner.is_some_and(|it| it.1 == *error);
            let below = if is_it { around.outer } else { around.inner };
            let rest = errors::behind_element(below.map(|it| it.0));
            return actions.syntax_error(*error, &format!("unexpected {{{rest}"));
        }
        ParseError::InvalidToken { .. } | ParseError::ExtraToken { .. } => {
            unreachable!("parse: the filter makes valid tokens, and files end with the last one")
        }
    };
    let context = Context::new(filter, at_eof, expected, actions);
    if let Some((Frame::Brace, open)) = filter.around(at_eof).inner
        && context.in_statements()
        && actions.blocks.iter().all(|it| it.1 != open)
    {
        actions.blocks.push((BlockKind::Plain, open)); // not noted yet: its first token is wrong
    }
    if at_eof && !(actions.faults.is_empty() && filter.is_clean()) {
        return; // the missing end follows from what is wrong before
    }
    let fault = context.word(eof);
    actions.faults.push(fault);
}

/// Where and behind what the parser starts again.
struct Resume {
    offset: u32,
    prefix: Vec<(Tok, u32)>,
}

impl Resume {
    fn at_declaration(offset: u32) -> Resume {
        Resume {
            offset,
            prefix: package_clause(offset),
        }
    }

    /// At `offset` within these brackets, if they can be made up.
    fn at_statement(
        offset: u32,
        frames: &[(Frame, u32)],
        blocks: &[(BlockKind, u32)],
    ) -> Option<Resume> {
        let mut prefix = package_clause(offset);
        for (index, &(frame, open)) in frames.iter().enumerate() {
            let block = blocks.iter().find(|it| it.1 == open).map(|it| it.0);
            let opener: &[Tok] = match (block, frame) {
                (Some(BlockKind::Func), _) if index == 0 => {
                    &[Tok::Func, Tok::Name, Tok::LParen, Tok::RParen, Tok::LBrace]
                }
                _ if index == 0 => return None,
                (Some(BlockKind::Func), _) => &[Tok::Func, Tok::LParen, Tok::RParen, Tok::LBrace],
                (Some(BlockKind::Plain), _) => &[Tok::If, Tok::Name, Tok::LBrace], // `else` may follow
                (Some(BlockKind::Switch), _) => {
                    &[Tok::Switch, Tok::LBrace, Tok::Default, Tok::Colon]
                }
                (Some(BlockKind::Select), _) => {
                    &[Tok::Select, Tok::LBrace, Tok::Default, Tok::Colon]
                }
                (None, Frame::Args) => &[Tok::Name, Tok::LParen],
                (None, Frame::Paren) => &[Tok::LParen],
                (None, Frame::Index) => &[Tok::Name, Tok::LBrack],
                (None, Frame::Brace) => &[Tok::Name, Tok::LBrace],
                (None, Frame::FuncParams | Frame::Params | Frame::Group { .. }) => return None,
                (None, Frame::TParams | Frame::Struct | Frame::Interface) => return None,
            };
            prefix.extend(opener.iter().map(|&tok| (tok, open)));
        }
        Some(Resume { offset, prefix })
    }
}

/// `package _;`
const CLAUSE: [Tok; 3] = [Tok::Package, Tok::Name, Tok::Semi(Semi::Written)];

pub(crate) fn package_clause(at: u32) -> Vec<(Tok, u32)> {
    CLAUSE.map(|tok| (tok, at)).to_vec()
}

/// Behind a statement that goes on with something that cannot follow it, such as `while true {`: the Go compiler skips to the
/// end of the line or block, whatever brackets open on the way. Where one does, so do we, and find the same errors after it.
fn behind_header(filter: &mut Filter<'_>, blocks: &[(BlockKind, u32)]) -> Option<Resume> {
    let frames = filter.frames().to_vec();
    let mut token = filter.latest();
    let mut opened = false;
    while !ends_statement(token.tok) {
        opened |= token.tok == Tok::LBrace;
        filter.next()?;
        token = filter.latest();
    }
    let at = if matches!(token.tok, Tok::Semi(_)) {
        token.hi
    } else {
        token.lo
    };
    opened
        .then(|| Resume::at_statement(at, &frames, blocks))
        .flatten()
}

/// Where the Go compiler takes up statements again.
fn ends_statement(tok: Tok) -> bool {
    matches!(
        tok,
        Tok::Semi(_)
            | Tok::RBrace
            | Tok::Case
            | Tok::Default
            | Tok::Break
            | Tok::Const
            | Tok::Continue
            | Tok::Defer
            | Tok::Fallthrough
            | Tok::For
            | Tok::Go
            | Tok::Goto
            | Tok::If
            | Tok::Return
            | Tok::Select
            | Tok::Switch
            | Tok::Type
            | Tok::Var
    )
}

/// Reads on to the next declaration, and finds the first end of a statement on the way. That is
/// where to go on, unless the brackets up to the declaration do not match.
fn find_resume(filter: &mut Filter<'_>, blocks: &[(BlockKind, u32)], text: &str) -> Option<Resume> {
    let is_block = |frame: Option<&(Frame, u32)>| {
        frame.is_some_and(|it| blocks.iter().any(|block| block.1 == it.1))
    };
    close_call(filter, blocks, text);
    let mut statement = None;
    let mut before = filter.previous().tok;
    loop {
        let token = filter.latest();
        let depth = filter.frames().len();
        if is_start(token, before, depth, text) {
            return statement
                .filter(|_| depth == 0)
                .or_else(|| Some(Resume::at_declaration(token.lo)));
        }
        if statement.is_none()
            && matches!(token.tok, Tok::Semi(_))
            && is_block(filter.frames().last())
        {
            statement = Resume::at_statement(token.hi, filter.frames(), blocks);
        }
        before = token.tok;
        if filter.next().is_none() {
            return statement.filter(|_| filter.frames().is_empty());
        }
    }
}

/// A call that stands on one line and lacks its `)` is taken for closed at the end of the line.
fn close_call(filter: &mut Filter<'_>, blocks: &[(BlockKind, u32)], text: &str) {
    let token = filter.latest();
    let frames = filter.frames();
    let calls = frames
        .iter()
        .rev()
        .take_while(|it| it.0 == Frame::Args)
        .count();
    let depth = frames.len() - calls;
    let in_block = depth > 0 && blocks.iter().any(|it| it.1 == frames[depth - 1].1);
    let one_line = frames
        .get(depth)
        .is_some_and(|it| !text[it.1 as usize..token.lo as usize].contains('\n'));
    if token.tok == Tok::Semi(Semi::Newline) && in_block && one_line {
        filter.close_down_to(depth);
    }
}

/// A keyword at the start of a line, or behind a semicolon outside all brackets.
fn is_start(token: Token, before: Tok, depth: usize, text: &str) -> bool {
    let keyword = matches!(
        token.tok,
        Tok::Import | Tok::Const | Tok::Type | Tok::Var | Tok::Func
    );
    let first_column = token.lo == 0 || text.as_bytes()[token.lo as usize - 1] == b'\n';
    let made_up = token.lo == token.hi;
    keyword && !made_up && (first_column || depth == 0 && matches!(before, Tok::Semi(_)))
}

/// Messages in order, at most one syntax error a line, as the Go compiler prints them.
fn diagnostics(file: &SourceFile, faults: &[Fault], lexical: &[LexError]) -> Vec<Diagnostic> {
    let lexical = lexical.iter().map(|it| Fault {
        at: it.at,
        end: it.at,
        message: it.message.clone(),
        hint: it.hint.clone(),
    });
    let mut all: Vec<Fault> = lexical.chain(faults.iter().cloned()).collect();
    all.sort_by_key(|it| it.at);
    let mut last_syntax_line = 0;
    let mut shown: Vec<Diagnostic> = Vec::new();
    for fault in all {
        let pos = file.pos(fault.at as usize);
        let (line, _) = file.line_col(pos);
        let is_syntax = fault.message.starts_with("syntax error");
        let same = |it: &Diagnostic| it.pos() == pos && it.message == fault.message;
        if shown.last().is_some_and(same) || is_syntax && line == last_syntax_line {
            continue;
        }
        if is_syntax {
            last_syntax_line = line;
        }
        shown.push(diagnostic(file, fault));
    }
    shown
}

fn diagnostic(file: &SourceFile, fault: Fault) -> Diagnostic {
    let span = |lo: u32, hi: u32| {
        let hi = (hi as usize).min(file.text().len());
        Span::new(file.pos(lo as usize), file.pos(hi))
    };
    let mut it = Diagnostic::error(Code::Syntax, span(fault.at, fault.end), fault.message);
    if let Some((lo, hi, remark)) = fault.hint.label {
        it = it.with_label(span(lo, hi), remark);
    }
    let Some(help) = fault.hint.help else {
        return it;
    };
    let edits = fault.hint.edits.iter();
    let edits = edits.map(|&(lo, hi, text)| (span(lo, hi), text.to_string()));
    it.with_edits(help, edits.collect(), Applicability::MachineApplicable)
}
