//! Diagnostics for people, editors and machines. The only reader of `codespan_reporting`, the only home of colours.
//!
//! The first line of a message is the Go compiler's own in every format, so that whatever reads gc's reads ours.

use std::io::{self, IsTerminal, Write};
use std::ops::Range;

use codespan_reporting::diagnostic as shown;
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::{self, Config, Styles, StylesWriter, termcolor};
use serde::Serialize;
use source::{Code, Diagnostic, Pos, Severity, SourceFile, SourceMap, Span};

use crate::options::{Color, MessageFormat, Messages};

/// Writes the messages to standard error, sorted and up to the limit; returns how many errors there were.
pub(crate) fn report(
    diagnostics: &[Diagnostic],
    sources: &SourceMap,
    messages: &Messages,
) -> usize {
    let mut err = io::stderr().lock();
    let text = render(diagnostics, sources, messages, err.is_terminal());
    let _ = err.write_all(text.as_bytes()); // nobody may be reading
    errors(diagnostics)
}

/// How many of the messages are errors.
pub(crate) fn errors(diagnostics: &[Diagnostic]) -> usize {
    let errors = diagnostics
        .iter()
        .filter(|it| it.severity == Severity::Error);
    errors.count()
}

/// The messages as they are where no terminal is, sorted and up to the limit.
pub(crate) fn text(diagnostics: &[Diagnostic], sources: &SourceMap, messages: &Messages) -> String {
    render(diagnostics, sources, messages, false)
}

/// The text of all messages.
fn render(
    diagnostics: &[Diagnostic],
    sources: &SourceMap,
    messages: &Messages,
    terminal: bool,
) -> String {
    let format = messages.format.unwrap_or(match terminal {
        true => MessageFormat::Human,
        false => MessageFormat::Short,
    });
    let color = colored(messages.color, terminal);
    let mut out = String::new();
    let mut errors = 0;
    for it in sorted(diagnostics, sources, messages.all) {
        out += &match format {
            MessageFormat::Human => human(it, sources, color),
            MessageFormat::Short => short(it, sources),
            MessageFormat::Json => json(it, sources) + "\n",
        };
        errors += usize::from(it.severity == Severity::Error);
        if errors == messages.limit && messages.limit != 0 && it.severity == Severity::Error {
            out += &too_many(it, sources, format);
            break;
        }
    }
    out
}

/// Whether to colour what goes to a stream that is or is not a terminal.
pub(crate) fn colored(color: Color, terminal: bool) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty()),
    }
}

/// By position, each message once a line, or once a place if all are asked for.
fn sorted<'a>(
    diagnostics: &'a [Diagnostic],
    sources: &SourceMap,
    all: bool,
) -> Vec<&'a Diagnostic> {
    let mut order: Vec<&Diagnostic> = diagnostics.iter().collect();
    order.sort_by_key(|it| it.pos());
    let line = |pos| sources.position(pos).map(|it| (it.filename, it.line));
    order.dedup_by(|a, b| {
        let same = match all {
            true => a.pos() == b.pos(),
            false => line(a.pos()) == line(b.pos()),
        };
        same && a.message == b.message
    });
    order
}

fn too_many(last: &Diagnostic, sources: &SourceMap, format: MessageFormat) -> String {
    match format {
        MessageFormat::Json => String::new(),
        MessageFormat::Human | MessageFormat::Short => {
            format!("{}too many errors\n", place(last.pos(), sources))
        }
    }
}

/// The Go compiler's line, with its continuation lines.
fn short(it: &Diagnostic, sources: &SourceMap) -> String {
    let kind = match it.severity {
        Severity::Error => "",
        Severity::Warning => "warning: ",
        Severity::Note => "note: ",
    };
    let text = it.text(|pos| place(pos, sources).trim_end_matches(": ").to_owned());
    let at = place(it.pos(), sources);
    // The go command finds these before the compiler starts, and names files without the leading dot.
    let at = if it.code == Code::BrokenImport {
        at.strip_prefix("./").unwrap_or(&at)
    } else {
        &at
    };
    let mut out = format!("{at}{kind}{text}\n");
    for related in &it.related {
        out += &format!("\t{}{}\n", place(related.span.lo, sources), related.message);
    }
    out
}

/// `file:line:column: `, or nothing for what stands in no file.
fn place(pos: Pos, sources: &SourceMap) -> String {
    sources
        .position(pos)
        .map_or_else(String::new, |it| format!("{it}: "))
}

/// The line, and under it the source with remarks.
pub(crate) fn human(it: &Diagnostic, sources: &SourceMap, color: bool) -> String {
    let line = short(it, sources);
    let line = match (color, line.split_once('\n')) {
        (true, Some((first, rest))) => format!("\x1b[1m{first}\x1b[0m\n{rest}"),
        (_, _) => line,
    };
    line + &snippet(it, sources, color)
}

/// The source with remarks; the notes alone for what stands in no file.
fn snippet(it: &Diagnostic, sources: &SourceMap, color: bool) -> String {
    if sources.file_at(it.pos()).is_none() {
        return notes(it).iter().map(|it| format!("  = {it}\n")).collect();
    }
    let diagnostic = shown::Diagnostic::new(severity(it.severity))
        .with_labels(labels(it, sources))
        .with_notes(notes(it));
    let styles = if color {
        Styles::default()
    } else {
        Styles::no_color()
    };
    let mut buffer = if color {
        termcolor::Buffer::ansi()
    } else {
        termcolor::Buffer::no_color()
    };
    let config = Config {
        tab_width: 4,
        ..Config::default()
    };
    let mut writer = StylesWriter::new(&mut buffer, &styles);
    let drawn = term::emit_to_write_style(&mut writer, &config, &Map(sources), &diagnostic);
    drawn.unwrap_or_else(|error| unreachable!("render: {error} at {:?}", it.span));
    let text = String::from_utf8_lossy(buffer.as_slice()).into_owned();
    // The first line is codespan's own heading, in whose place the Go compiler's line stands.
    text.split_once('\n')
        .map_or(String::new(), |(_, rest)| rest.to_owned())
}

fn severity(severity: Severity) -> shown::Severity {
    match severity {
        Severity::Error => shown::Severity::Error,
        Severity::Warning => shown::Severity::Warning,
        Severity::Note => shown::Severity::Note,
    }
}

fn labels(it: &Diagnostic, sources: &SourceMap) -> Vec<shown::Label<usize>> {
    let mut labels: Vec<shown::Label<usize>> = Vec::new();
    if !it.labels.iter().any(|label| label.primary) {
        labels.extend(label(it.span, "", true, sources));
    }
    for known in &it.labels {
        labels.extend(label(known.span, &known.message, known.primary, sources));
    }
    for related in &it.related {
        labels.extend(label(related.span, &related.message, false, sources));
    }
    labels
}

fn label(
    span: Span,
    message: &str,
    primary: bool,
    sources: &SourceMap,
) -> Option<shown::Label<usize>> {
    let file = sources.file_at(span.lo)?;
    let style = if primary {
        shown::LabelStyle::Primary
    } else {
        shown::LabelStyle::Secondary
    };
    let range = range(file, span);
    Some(shown::Label::new(style, file.id().0 as usize, range).with_message(message))
}

/// The bytes of a span, whole characters of the file.
fn range(file: &SourceFile, span: Span) -> Range<usize> {
    let text = file.text();
    let inside = |pos: Pos| {
        let mut at = file.offset(pos.clamp(file.base(), file.end()));
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (lo, hi) = (inside(span.lo), inside(span.hi.max(span.lo)));
    // The end of a line is shown there, not drawn over to the next.
    if text[lo..hi].starts_with('\n') {
        return lo..lo;
    }
    lo..hi
}

fn notes(it: &Diagnostic) -> Vec<String> {
    let notes = it.notes.iter().map(|note| format!("note: {note}"));
    let helps = it
        .helps
        .iter()
        .map(|help| format!("help: {}", help.message));
    let code = code_line(it.code);
    notes.chain(helps).chain(code).collect()
}

/// Which rule it is, and where to read more.
fn code_line(code: Code) -> Option<String> {
    let named = !matches!(code, Code::Syntax | Code::Unsupported | Code::Explain);
    named.then(|| format!("code: {code}   (gofc explain {code})"))
}

/// A message as a program reads it.
#[derive(Serialize)]
struct Record<'a> {
    code: &'static str,
    severity: &'static str,
    file: String,
    start: Place,
    end: Place,
    message: &'a str,
    related: Vec<Remark<'a>>,
    labels: Vec<Remark<'a>>,
    notes: Vec<&'a str>,
    fixes: Vec<Fix<'a>>,
    rendered: String,
}

#[derive(Serialize)]
struct Place {
    line: u32,
    col: u32,
    byte: usize,
}

#[derive(Serialize)]
struct Remark<'a> {
    file: String,
    start: Place,
    end: Place,
    message: &'a str,
}

#[derive(Serialize)]
struct Fix<'a> {
    title: &'a str,
    edits: Vec<Edit<'a>>,
    applicability: &'static str,
}

#[derive(Serialize)]
struct Edit<'a> {
    file: String,
    start: Place,
    end: Place,
    text: &'a str,
}

/// One line of JSON.
pub(crate) fn json(it: &Diagnostic, sources: &SourceMap) -> String {
    let (file, start, end) = extent(it.span, sources);
    let remark = |span: Span, message| {
        let (file, start, end) = extent(span, sources);
        Remark {
            file,
            start,
            end,
            message,
        }
    };
    let text = it.text(|pos| place(pos, sources).trim_end_matches(": ").to_owned());
    let fixes = it.helps.iter().filter(|help| !help.edits.is_empty());
    let record = Record {
        code: it.code.name(),
        severity: match it.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        file,
        start,
        end,
        message: &text,
        related: it
            .related
            .iter()
            .map(|it| remark(it.span, it.message.as_str()))
            .collect(),
        labels: it
            .labels
            .iter()
            .map(|it| remark(it.span, it.message.as_str()))
            .collect(),
        notes: advice(it),
        fixes: fixes.map(|help| fix(help, sources)).collect(),
        rendered: human(it, sources, false),
    };
    serde_json::to_string(&record).expect("a record of texts and numbers is JSON")
}

/// Explanations, and advice that no edit follows.
fn advice(it: &Diagnostic) -> Vec<&str> {
    let helps = it.helps.iter().filter(|help| help.edits.is_empty());
    let helps = helps.map(|help| help.message.as_str());
    it.notes.iter().map(String::as_str).chain(helps).collect()
}

fn fix<'a>(help: &'a source::Help, sources: &SourceMap) -> Fix<'a> {
    let edit = |(span, text): &'a (Span, String)| {
        let (file, start, end) = extent(*span, sources);
        Edit {
            file,
            start,
            end,
            text,
        }
    };
    Fix {
        title: &help.message,
        edits: help.edits.iter().map(edit).collect(),
        applicability: help.applicability.name(),
    }
}

fn extent(span: Span, sources: &SourceMap) -> (String, Place, Place) {
    let file = sources.file_at(span.lo);
    let place = |pos: Pos| match (file, sources.position(pos)) {
        (Some(file), Some(it)) => Place {
            line: it.line,
            col: it.col,
            byte: file.offset(pos),
        },
        (_, _) => Place {
            line: 0,
            col: 0,
            byte: 0,
        },
    };
    let name = sources
        .position(span.lo)
        .map_or_else(String::new, |it| it.filename.to_string());
    (name, place(span.lo), place(span.hi.max(span.lo)))
}

/// Our files as codespan wants to see them.
struct Map<'a>(&'a SourceMap);

impl Map<'_> {
    fn file(&self, id: usize) -> Result<&SourceFile, Error> {
        self.0
            .files()
            .get(id)
            .map(|file| &**file)
            .ok_or(Error::FileMissing)
    }
}

impl<'a> Files<'a> for Map<'_> {
    type FileId = usize;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, id: usize) -> Result<&'a str, Error> {
        self.file(id).map(SourceFile::name)
    }

    fn source(&'a self, id: usize) -> Result<&'a str, Error> {
        self.file(id).map(SourceFile::text)
    }

    fn line_index(&'a self, id: usize, byte: usize) -> Result<usize, Error> {
        let starts = self.file(id)?.line_starts();
        Ok(starts.partition_point(|&start| start as usize <= byte) - 1)
    }

    fn line_range(&'a self, id: usize, line: usize) -> Result<Range<usize>, Error> {
        let file = self.file(id)?;
        let starts = file.line_starts();
        let start = starts.get(line).ok_or(Error::LineTooLarge {
            given: line,
            max: starts.len() - 1,
        })?;
        let end = starts
            .get(line + 1)
            .map_or(file.text().len(), |&next| next as usize);
        Ok(*start as usize..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(format: MessageFormat, limit: usize, wanted: &str) {
        let mut sources = SourceMap::new();
        let file = sources
            .add("./a.go", b"package main\nvar x = y\nvar z = y\n".to_vec())
            .expect("small");
        let at = |lo: usize| Span::new(file.pos(lo), file.pos(lo + 1));
        let later = Diagnostic::error(Code::UndeclaredName, at(31), "undefined: y");
        let first =
            Diagnostic::error(Code::UndeclaredName, at(21), "undefined: y").with_help("declare it");
        let messages = Messages {
            format: Some(format),
            color: Color::Never,
            limit,
            all: false,
        };
        assert_eq!(render(&[later, first], &sources, &messages, false), wanted);
    }

    #[test]
    fn short_lines_are_sorted_and_limited() {
        check(
            MessageFormat::Short,
            10,
            "./a.go:2:9: undefined: y\n./a.go:3:9: undefined: y\n",
        );
        check(
            MessageFormat::Short,
            1,
            "./a.go:2:9: undefined: y\n./a.go:2:9: too many errors\n",
        );
    }

    #[test]
    fn people_see_the_source() {
        let wanted = "./a.go:2:9: undefined: y\n  ┌─ ./a.go:2:9\n  │\n2 │ var x = y\n  │         ^\n  │\n  = help: declare it\n  = code: UndeclaredName   (gofc explain UndeclaredName)\n\n./a.go:2:9: too many errors\n";
        check(MessageFormat::Human, 1, wanted);
    }
}
