//! What the lexer does by hand: literals, comments, and whatever is no token at all.
//!
//! logos recognises the first character; the callbacks here read on, since the compiler's messages
//! about malformed literals cannot come out of a regular expression. An error is noted and a token
//! made anyway, so that parsing goes on.

use ast::LitKind;
use logos::{FilterResult, Lexer, Skip};
use memchr::{memchr, memchr3};

use crate::errors::Hint;
use crate::token::Tok;

/// A message at an offset of the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct LexError {
    pub(crate) at: u32,
    pub(crate) message: String,
    pub(crate) hint: Hint,
}

/// What the lexer finds beside tokens.
#[derive(Default)]
pub(crate) struct Extras {
    pub(crate) errors: Vec<LexError>,
    /// Start and end of each comment.
    pub(crate) comments: Vec<(u32, u32)>,
    /// Offsets of bytes that were not UTF-8; they stand as U+001A in the text.
    pub(crate) invalid_utf8: Vec<u32>,
}

/// Errors beyond this many are not noted: nobody reads them.
const MAX_ERRORS: usize = 10_000;

type Lex<'s> = Lexer<'s, Tok>;

fn error(lex: &mut Lex<'_>, at: usize, message: impl Into<String>) {
    error_with(lex, at, message, Hint::default());
}

/// Notes an error, and what a person may want to know.
fn error_with(lex: &mut Lex<'_>, at: usize, message: impl Into<String>, hint: Hint) {
    let at = u32::try_from(at).expect("files fit u32");
    if lex.extras.errors.len() >= MAX_ERRORS {
        return;
    }
    lex.extras.errors.push(LexError {
        at,
        message: message.into(),
        hint,
    });
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).expect("files fit u32")
}

/// Labels the quote that a literal begins with.
fn opened(lex: &Lex<'_>, help: &'static str) -> Hint {
    let at = u32::try_from(lex.span().start).expect("files fit u32");
    Hint {
        label: Some((at, at + 1, "opened here")),
        ..Hint::help(help)
    }
}

/// U+0041 'A', as Go's `%#U` prints it.
fn code_point(it: char) -> String {
    let printable = it == ' ' || !(it.is_control() || it.is_whitespace() || it == '\u{FEFF}');
    let shown = if printable {
        format!(" '{it}'")
    } else {
        String::new()
    };
    format!("U+{:04X}{shown}", u32::from(it))
}

/// A character no token starts with.
pub(crate) fn invalid_character(lex: &mut Lex<'_>) {
    let shown = lex
        .slice()
        .chars()
        .next()
        .map(code_point)
        .unwrap_or_default();
    let at = lex.span().start;
    let hint = match lex.slice().chars().next() {
        Some('?') => Hint::help("Go has no `?:`: write `if` and `else`"),
        Some('#') => Hint::help("a comment begins with `//`"),
        Some('\u{201C}' | '\u{201D}' | '\u{2018}' | '\u{2019}') => {
            Hint::help("quotes in programs are straight: \" and '")
        }
        Some(_) | None => Hint::default(),
    };
    error_with(lex, at, format!("invalid character {shown}"), hint);
}

/// NUL, byte order marks and bytes that were not UTF-8 are reported for the file as a whole.
pub(crate) fn bad_byte(lex: &mut Lex<'_>) -> Skip {
    let at = u32::try_from(lex.span().start).expect("files fit u32");
    if lex.slice() == "\x1A" && lex.extras.invalid_utf8.binary_search(&at).is_err() {
        invalid_character(lex);
    }
    Skip
}

/// Letters and digits are read; what stands right behind them may still belong to the name.
pub(crate) fn identifier(lex: &mut Lex<'_>) {
    if lex
        .remainder()
        .as_bytes()
        .first()
        .is_some_and(|&it| it >= 0x80 || it == 0 || it == 0x1A)
    {
        rest_of_identifier(lex);
    }
}

/// A name that starts with something that is not a letter.
pub(crate) fn bad_identifier(lex: &mut Lex<'_>) {
    let first = lex.slice().chars().next().expect("one character was read");
    let at = lex.span().start;
    let shown = code_point(first);
    if first.is_numeric() {
        error(
            lex,
            at,
            format!("identifier cannot begin with digit {shown}"),
        );
    } else {
        error(lex, at, format!("invalid character {shown} in identifier"));
    }
    rest_of_identifier(lex);
}

fn rest_of_identifier(lex: &mut Lex<'_>) {
    while let Some(next) = lex.remainder().chars().next() {
        // What is reported for the file as a whole is no part of the name, and no end to it.
        let at = u32::try_from(lex.span().end).expect("files fit u32");
        let replaced = next == '\x1A' && lex.extras.invalid_utf8.binary_search(&at).is_ok();
        let reported = replaced || matches!(next, '\0' | '\u{FEFF}');
        let fits = next == '_' || next.is_alphanumeric() || reported;
        if !fits && next.is_ascii() {
            return;
        }
        if !fits {
            let at = lex.span().end;
            error(
                lex,
                at,
                format!("invalid character {} in identifier", code_point(next)),
            );
        }
        lex.bump(next.len_utf8());
    }
}

/// `//`: the newline is left for the filter.
pub(crate) fn line_comment(lex: &mut Lex<'_>) -> FilterResult<(), ()> {
    let rest = lex.remainder().as_bytes();
    let len = memchr(b'\n', rest).unwrap_or(rest.len());
    lex.bump(len);
    note_comment(lex);
    FilterResult::Skip
}

/// `/* */`: with a newline inside it acts like one.
pub(crate) fn block_comment(lex: &mut Lex<'_>) -> FilterResult<(), ()> {
    let rest = lex.remainder();
    let Some(end) = memchr::memmem::find(rest.as_bytes(), b"*/") else {
        let (at, len) = (lex.span().start, rest.len());
        error(lex, at, "comment not terminated");
        lex.bump(len);
        return FilterResult::Skip;
    };
    let has_newline = memchr(b'\n', &rest.as_bytes()[..end]).is_some();
    lex.bump(end + 2);
    note_comment(lex);
    if has_newline {
        FilterResult::Emit(())
    } else {
        FilterResult::Skip
    }
}

fn note_comment(lex: &mut Lex<'_>) {
    let fits = |offset: usize| u32::try_from(offset).expect("files fit u32");
    let span = lex.span();
    lex.extras.comments.push((fits(span.start), fits(span.end)));
}

/// `"..."`
pub(crate) fn string(lex: &mut Lex<'_>) -> LitKind {
    loop {
        let rest = lex.remainder().as_bytes();
        let found = memchr3(b'"', b'\\', b'\n', rest);
        let stop = found.map(|at| rest[at]);
        lex.bump(found.unwrap_or(rest.len()));
        match stop {
            Some(b'"') => {
                lex.bump(1);
                return LitKind::String;
            }
            Some(b'\\') => {
                lex.bump(1);
                escape(lex, '"');
            }
            Some(_newline) => {
                let at = lex.span().end;
                let hint = opened(
                    lex,
                    "close it before the end of the line; text between backquotes may have several",
                );
                error_with(lex, at, "newline in string", hint);
                return LitKind::String;
            }
            None => {
                let at = lex.span().start;
                error(lex, at, "string not terminated");
                return LitKind::String;
            }
        }
    }
}

/// `` `...` ``
pub(crate) fn raw_string(lex: &mut Lex<'_>) -> LitKind {
    let rest = lex.remainder().as_bytes();
    let end = memchr(b'`', rest);
    let len = end.map_or(rest.len(), |end| end + 1);
    lex.bump(len);
    if end.is_none() {
        let at = lex.span().start;
        error(lex, at, "string not terminated");
    }
    LitKind::String
}

/// `'x'`
pub(crate) fn rune(lex: &mut Lex<'_>) -> LitKind {
    let mut ok = true;
    let mut count = 0;
    loop {
        let Some(next) = lex.remainder().chars().next() else {
            return finish_bad_rune(lex, ok, "rune literal not terminated", true);
        };
        match next {
            '\'' => break,
            '\n' => return finish_bad_rune(lex, ok, "newline in rune literal", false),
            '\\' => {
                lex.bump(1);
                ok &= escape(lex, '\'');
            }
            other => lex.bump(other.len_utf8()),
        }
        count += 1;
    }
    if ok && count == 0 {
        let at = lex.span().end;
        let hint = Hint::help("a rune literal holds one character; the quote itself is '\\''");
        error_with(lex, at, "empty rune literal or unescaped '", hint);
    } else if ok && count > 1 {
        let at = lex.span().start;
        let (lo, hi) = (offset(at), offset(lex.span().end));
        let hint = Hint {
            edits: vec![(lo, lo + 1, "\""), (hi, hi + 1, "\"")],
            ..Hint::help("a string is written in double quotes")
        };
        error_with(lex, at, "more than one character in rune literal", hint);
    }
    lex.bump(1);
    LitKind::Rune
}

fn finish_bad_rune(lex: &mut Lex<'_>, ok: bool, message: &str, at_start: bool) -> LitKind {
    let at = if at_start {
        lex.span().start
    } else {
        lex.span().end
    };
    if ok {
        error(lex, at, message);
    }
    LitKind::Rune
}

/// Reads on behind a backslash; false if an error was noted.
fn escape(lex: &mut Lex<'_>, quote: char) -> bool {
    let Some(first) = lex.remainder().chars().next() else {
        return true; // the caller reports the end of the file
    };
    let (digits, radix, name) = match first {
        '0'..='7' => (3, 8, "octal"),
        'x' => (2, 16, "hexadecimal"),
        'u' => (4, 16, "hexadecimal"),
        'U' => (8, 16, "hexadecimal"),
        it if it == quote || "abfnrtv\\".contains(it) => {
            lex.bump(1);
            return true;
        }
        _unknown => {
            let at = lex.span().end;
            let before = offset(at);
            let hint = Hint {
                edits: vec![(before, before, "\\")],
                ..Hint::help(
                    "a backslash itself is written twice; text between backquotes has no escapes",
                )
            };
            error_with(lex, at, "unknown escape", hint);
            return false;
        }
    };
    if radix == 16 {
        lex.bump(1);
    }
    numeric_escape(lex, digits, radix, name)
}

fn numeric_escape(lex: &mut Lex<'_>, digits: u32, radix: u32, name: &str) -> bool {
    let mut value: u32 = 0;
    for _ in 0..digits {
        let Some(next) = lex.remainder().chars().next() else {
            return true; // the caller reports the end of the file
        };
        let at = lex.span().end;
        let Some(digit) = next.to_digit(radix) else {
            error(
                lex,
                at,
                format!("invalid character {} in {name} escape", go_quote(next)),
            );
            return false;
        };
        value = value.wrapping_mul(radix).wrapping_add(digit);
        lex.bump(1);
    }
    let at = lex.span().end;
    if radix == 8 && value > 255 {
        error(lex, at, format!("octal escape value {value} > 255"));
        return false;
    }
    if radix == 16 && char::from_u32(value).is_none() {
        error(
            lex,
            at,
            format!("escape is invalid Unicode code point U+{value:04X}"),
        );
        return false;
    }
    true
}

/// A character in single quotes, as Go's `%q` prints it.
fn go_quote(it: char) -> String {
    match it {
        '\n' => r"'\n'".to_string(),
        '\t' => r"'\t'".to_string(),
        '\r' => r"'\r'".to_string(),
        '\'' => r"'\''".to_string(),
        '\\' => r"'\\'".to_string(),
        it if it.is_control() => format!("'\\x{:02x}'", u32::from(it)),
        it => format!("'{it}'"),
    }
}

/// A number; its first digit, or point and digit, is read.
pub(crate) fn number(lex: &mut Lex<'_>) -> LitKind {
    let start = lex.span().start;
    let scanned = crate::number::scan(&lex.source()[start..]);
    if let Some((at, message)) = scanned.fault {
        error(lex, start + at, message);
    }
    let done = lex.slice().len();
    lex.bump(scanned.len - done);
    scanned.kind
}
