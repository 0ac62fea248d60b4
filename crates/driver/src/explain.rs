//! `gofc explain`: how each defer is compiled, and why, under the text it is about.
//!
//! (And with `--escape` what lives on the heap, in gc's words.)
//!
//! Three forms: labelled snippets for people, gc's own lines (`-d=defer=1`) for the short format, one JSON record a line for tools.

use std::fmt::Write as _;

use lower::{DeferKind, DeferReason, DeferSite, EscapeKind, EscapeNote};
use source::{Pos, SourceMap, Span};

/// Which form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Form {
    /// Snippets.
    Human,
    /// gc's lines.
    Short,
    /// JSON records.
    Json,
}

/// The text for all defers, in the order of the source.
pub(crate) fn text(sources: &SourceMap, sites: &[DeferSite], form: Form) -> String {
    let mut sites: Vec<&DeferSite> = sites.iter().collect();
    sites.sort_by_key(|site| site.span.lo);
    let mut out = String::new();
    for site in &sites {
        match form {
            Form::Human => human(sources, site, &mut out),
            Form::Short => {
                let _ = writeln!(
                    out,
                    "{}: {} defer",
                    place(sources, site.span.lo),
                    gc_word(site.kind)
                );
            }
            Form::Json => json(sources, site, &mut out),
        }
    }
    if form == Form::Human {
        out.push_str(&summary(&sites));
    }
    out
}

/// The decisions of escape analysis: gc's own lines (`-m`), or JSON records.
pub(crate) fn escapes(sources: &SourceMap, notes: &[EscapeNote], json: bool) -> String {
    let mut out = String::new();
    for note in notes {
        let place = place(sources, note.pos);
        let kind = match note.kind {
            EscapeKind::Moved => "moved",
            EscapeKind::Escapes => "escapes",
            EscapeKind::Stays => "stays",
            EscapeKind::Leaks => "leaks",
        };
        let _ = match json {
            true => writeln!(
                out,
                "{{\"pos\":{},\"kind\":\"{kind}\",\"text\":{}}}",
                quoted(&place),
                quoted(&note.text)
            ),
            false => writeln!(out, "{place}: {}", note.text),
        };
    }
    out
}

/// What gc calls the kind.
fn gc_word(kind: DeferKind) -> &'static str {
    match kind {
        DeferKind::Heap => "heap-allocated",
        DeferKind::Stack => "stack-allocated",
        DeferKind::Open => "open-coded",
    }
}

fn kind_name(kind: DeferKind) -> &'static str {
    match kind {
        DeferKind::Heap => "heap",
        DeferKind::Stack => "stack",
        DeferKind::Open => "open",
    }
}

fn place(sources: &SourceMap, pos: Pos) -> String {
    sources
        .position(pos)
        .map_or_else(|| "?".to_owned(), |it| it.to_string())
}

fn line_of(sources: &SourceMap, pos: Pos) -> u32 {
    sources.position(pos).map_or(0, |it| it.line)
}

fn human(sources: &SourceMap, site: &DeferSite, out: &mut String) {
    let statement = first_line(sources.text(site.span));
    let _ = writeln!(
        out,
        "{}: {statement}  → {}   ({}, in {})",
        place(sources, site.span.lo),
        kind_name(site.kind).to_uppercase(),
        how(site),
        site.func
    );
    let mut snippet = Snippet {
        sources,
        marks: Vec::new(),
    };
    let mut notes = Vec::new();
    let mut helps = Vec::new();
    let mut under = String::new();
    for reason in &site.reasons {
        words(
            sources,
            reason,
            &mut snippet,
            &mut under,
            &mut notes,
            &mut helps,
        );
    }
    if under.is_empty() {
        under = match site.kind {
            DeferKind::Open => {
                "runs at most once, and every way out is known: called in line".to_owned()
            }
            DeferKind::Stack => "runs at most once: the record lies in the frame".to_owned(),
            DeferKind::Heap => "the record is allocated".to_owned(),
        };
    }
    snippet.marks.push(Mark {
        span: site.span,
        sign: '^',
        words: under,
    });
    let width = snippet.write(out);
    for note in notes {
        let _ = writeln!(out, "{:width$} = because: {note}", "");
    }
    for help in helps {
        let _ = writeln!(out, "{:width$} = help: {help}", "");
    }
    out.push('\n');
}

/// What happens at run time.
fn how(site: &DeferSite) -> String {
    let args = match site.siz {
        0 => "no arguments".to_owned(),
        siz => format!("{siz} B arguments"),
    };
    match site.kind {
        DeferKind::Heap => {
            let class = site.pool_class().map_or_else(
                || "never pooled".to_owned(),
                |it| format!("size class {it}"),
            );
            format!("runtime.deferproc, record 48 B, {args}, {class}")
        }
        DeferKind::Stack => format!("runtime.deferprocStack, record 48 B in the frame, {args}"),
        DeferKind::Open => match site.bit {
            Some(bit) => format!("bit {bit} of deferBits, {args}"),
            None => format!("deferBits, {args}"),
        },
    }
}

/// Puts a reason into words, under the text it is about.
fn words(
    sources: &SourceMap,
    reason: &DeferReason,
    snippet: &mut Snippet<'_>,
    under: &mut String,
    notes: &mut Vec<String>,
    helps: &mut Vec<String>,
) {
    match reason {
        DeferReason::Loop { span } => {
            snippet.marks.push(Mark {
                span: *span,
                sign: '-',
                words: "this can run the defer more than once".to_owned(),
            });
            "one record per execution: cannot live in the frame   [D001 loop]".clone_into(under);
        }
        DeferReason::Count { defers } => {
            notes.push(format!("the function has {defers} defers, more than the 8 bits of deferBits  [D002 count]"));
        }
        DeferReason::Product { defers, returns } => notes.push(format!(
            "{defers} defers × {returns} returns = {} > 15: their calls would be written out too often  [D003 product]",
            defers * returns
        )),
        DeferReason::NoOptimise => notes.push("-N: nothing is open-coded  [D004 -N]".to_owned()),
        DeferReason::ResultEscapes { name } => notes.push(format!(
            "the result {name} is moved to the heap, so a recovery could not find it in the frame  [D005 result]"
        )),
        DeferReason::Sibling { span } => {
            notes.push(format!(
                "line {} is in a loop, so the whole function loses open coding  [D006 sibling]",
                line_of(sources, span.lo)
            ));
            helps.push("wrap the loop body in func(){…}() and both become open; the inner one then runs each turn".to_owned());
        }
        DeferReason::Forced => notes.push("asked for by --defer or //gofc:defer  [D007 forced]".to_owned()),
    }
}

fn summary(sites: &[&DeferSite]) -> String {
    let count = |kind: DeferKind| sites.iter().filter(|site| site.kind == kind).count();
    format!(
        "summary: {} defer{}: {} open, {} stack, {} heap\n",
        sites.len(),
        if sites.len() == 1 { "" } else { "s" },
        count(DeferKind::Open),
        count(DeferKind::Stack),
        count(DeferKind::Heap)
    )
}

/// The code and the words of a reason for tools.
fn reason_json(sources: &SourceMap, reason: &DeferReason) -> String {
    match reason {
        DeferReason::Loop { span } => format!(
            "{{\"code\":\"D001\",\"name\":\"loop\",\"at\":{}}}",
            quoted(&place(sources, span.lo))
        ),
        DeferReason::Count { defers } => {
            format!("{{\"code\":\"D002\",\"name\":\"count\",\"defers\":{defers}}}")
        }
        DeferReason::Product { defers, returns } => {
            format!(
                "{{\"code\":\"D003\",\"name\":\"product\",\"defers\":{defers},\"returns\":{returns}}}"
            )
        }
        DeferReason::NoOptimise => "{\"code\":\"D004\",\"name\":\"-N\"}".to_owned(),
        DeferReason::ResultEscapes { name } => {
            format!(
                "{{\"code\":\"D005\",\"name\":\"result\",\"result\":{}}}",
                quoted(name)
            )
        }
        DeferReason::Sibling { span } => {
            format!(
                "{{\"code\":\"D006\",\"name\":\"sibling\",\"at\":{}}}",
                quoted(&place(sources, span.lo))
            )
        }
        DeferReason::Forced => "{\"code\":\"D007\",\"name\":\"forced\"}".to_owned(),
    }
}

fn json(sources: &SourceMap, site: &DeferSite, out: &mut String) {
    let reasons: Vec<String> = site
        .reasons
        .iter()
        .map(|it| reason_json(sources, it))
        .collect();
    let bit = site
        .bit
        .map_or_else(|| "null".to_owned(), |bit| bit.to_string());
    let _ = writeln!(
        out,
        "{{\"pos\":{},\"end\":{},\"func\":{},\"kind\":\"{}\",\"reason\":[{}],\"args\":{},\"bit\":{bit}}}",
        quoted(&place(sources, site.span.lo)),
        quoted(&place(sources, site.span.hi)),
        quoted(&site.func),
        kind_name(site.kind),
        reasons.join(","),
        site.siz
    );
}

/// A JSON string.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn first_line(text: &str) -> String {
    let mut lines = text.lines();
    let first = lines.next().unwrap_or("").trim_end();
    if lines.next().is_some() {
        format!("{first} …")
    } else {
        first.to_owned()
    }
}

/// A remark under a piece of text.
struct Mark {
    span: Span,
    sign: char,
    words: String,
}

/// Lines of source with remarks under them.
struct Snippet<'a> {
    sources: &'a SourceMap,
    marks: Vec<Mark>,
}

impl Snippet<'_> {
    /// Writes it; gives the width of the line numbers.
    fn write(&mut self, out: &mut String) -> usize {
        self.marks.sort_by_key(|mark| mark.span.lo);
        let last = self
            .marks
            .iter()
            .map(|mark| self.physical_line(mark))
            .max()
            .unwrap_or(0);
        let width = last.to_string().len();
        let _ = writeln!(out, "{:width$} |", "");
        let mut shown = 0;
        for mark in &self.marks {
            let Some(file) = self.sources.file_at(mark.span.lo) else {
                continue;
            };
            let (line, column) = file.line_col(mark.span.lo);
            let text = file.line_text(line);
            if line != shown {
                let _ = writeln!(out, "{line:width$} | {}", expand(text.trim_end()));
                shown = line;
            }
            let before = (column as usize - 1).min(text.len());
            let covered = text[before..].trim_end().chars().count();
            let length = self
                .sources
                .text(mark.span)
                .lines()
                .next()
                .map_or(1, |it| it.chars().count());
            let _ = writeln!(
                out,
                "{:width$} | {}{} {}",
                "",
                " ".repeat(expand(&text[..before]).chars().count()),
                String::from(mark.sign).repeat(length.min(covered).max(1)),
                mark.words
            );
        }
        width
    }
    fn physical_line(&self, mark: &Mark) -> u32 {
        let file = self.sources.file_at(mark.span.lo);
        file.map_or(0, |file| file.line_col(mark.span.lo).0)
    }
}

/// Tabs as four spaces.
fn expand(text: &str) -> String {
    text.replace('\t', "    ")
}
