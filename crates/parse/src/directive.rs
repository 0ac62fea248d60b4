//! Comments that speak to the compiler: `//go:...` and `//line ...`.

use std::ops::Range;

use ast::{Decl, DeclId, Directive};
use source::{LineDirective, Pos, SourceFile, Span, Symbol};

use crate::actions::{Actions, Fault};
use crate::errors::Hint;

/// The directives among the comments, in order.
pub(crate) fn directives(file: &SourceFile, comments: &[(u32, u32)]) -> Vec<Directive> {
    let text = file.text();
    let mut found = Vec::new();
    for &(lo, hi) in comments {
        let comment = &text[lo as usize..hi as usize];
        let Some(body) = comment.strip_prefix("//") else {
            continue;
        };
        if !["go:", "gofc:", "export ", "extern "]
            .iter()
            .any(|it| body.starts_with(it))
        {
            continue;
        }
        let before = text[..lo as usize].rsplit('\n').next().unwrap_or("");
        found.push(Directive {
            span: Span::new(file.pos(lo as usize), file.pos(hi as usize)),
            text: Symbol::intern(body.trim_end_matches('\r')),
            line_start: before.trim_matches([' ', '\t', '\r']).is_empty(),
        });
    }
    found
}

/// Which directives stand directly before a top-level declaration.
pub(crate) fn attach(actions: &Actions<'_>, directives: &[Directive]) -> Vec<(DeclId, Range<u32>)> {
    let mut attached = Vec::new();
    let mut floor = actions.package.map_or(Pos::NONE, |package| package.pos);
    let mut next = 0;
    for &decl in &actions.top_decls {
        let span = actions.arena.decl_span(decl);
        // What stands before the keyword of a group belongs to none of its members.
        let floor_here =
            group_pos(actions.arena.decl(decl)).map_or(floor, |keyword| floor.max(keyword));
        let start = next + directives[next..].partition_point(|it| it.span.lo < floor_here);
        let end = start + directives[start..].partition_point(|it| it.span.lo < span.lo);
        if start < end {
            let fits = |n: usize| u32::try_from(n).expect("files fit u32");
            attached.push((decl, fits(start)..fits(end)));
        }
        next = end;
        floor = span.hi;
    }
    attached.sort_by_key(|(decl, _)| *decl);
    attached
}

fn group_pos(decl: Decl) -> Option<Pos> {
    let group = match decl {
        Decl::Import(it) => it.group,
        Decl::Const(it) => it.group,
        Decl::Type(it) => it.group,
        Decl::Var(it) => it.group,
        Decl::Func(_) => None,
    };
    group.map(|it| it.pos)
}

/// The `//line` directives among the comments, in order; faulty ones are noted.
pub(crate) fn line_directives(
    file: &SourceFile,
    comments: &[(u32, u32)],
    faults: &mut Vec<Fault>,
) -> Vec<LineDirective> {
    let text = file.text();
    let mut found: Vec<LineDirective> = Vec::new();
    for &(lo, hi) in comments {
        let (lo, hi) = (lo as usize, hi as usize);
        let comment = &text[lo..hi];
        let line_start = lo == 0 || text.as_bytes()[lo - 1] == b'\n';
        let (body, from) = match comment.strip_prefix("/*line ") {
            Some(body) if !comment.contains('\n') => (body.strip_suffix("*/").unwrap_or(body), hi),
            Some(_spans_lines) => continue,
            None => match comment.strip_prefix("//line ") {
                Some(body) if line_start => (body.trim_end_matches('\r'), (hi + 1).min(text.len())),
                _other => continue,
            },
        };
        let current = found.last().map_or(file.name(), |it| &it.filename);
        match line_directive(body, current, file.name()) {
            Some(Ok((filename, line, col))) => found.push(LineDirective {
                from: file.pos(from),
                filename: filename.into(),
                line,
                col,
            }),
            Some(Err((at, message))) => {
                let at = u32::try_from(lo + "//line ".len() + at).expect("files fit u32");
                let hint = Hint::default();
                faults.push(Fault {
                    at,
                    end: at,
                    message,
                    hint,
                });
            }
            None => {}
        }
    }
    found
}

type Parsed = Result<(String, u32, u32), (usize, String)>;

/// `filename:line` or `filename:line:col`; `None` if there is no colon at all.
fn line_directive(body: &str, current: &str, source: &str) -> Option<Parsed> {
    let (head, last, at) = trailing_number(body)?;
    let Some(last) = last else {
        return Some(Err((at, format!("invalid line number: {}", &body[at..]))));
    };
    let (filename, line, line_at, col) = match trailing_number(head) {
        Some((filename, Some(line), line_at)) => {
            if last == 0 || last > LIMIT {
                return Some(Err((at, format!("invalid column number: {}", &body[at..]))));
            }
            (filename, line, line_at, last)
        }
        _no_column => (head, last, at, 0),
    };
    if line == 0 || line > LIMIT {
        let shown = &body[line_at..if col == 0 { body.len() } else { at - 1 }];
        return Some(Err((line_at, format!("invalid line number: {shown}"))));
    }
    let filename = match filename {
        "" if col != 0 => current.to_string(),
        "" => String::new(),
        _named => beside(filename, source),
    };
    Some(Ok((filename, narrow(line), narrow(col))))
}

/// A path as seen from the folder of the source file.
fn beside(path: &str, source: &str) -> String {
    let folder = source.rfind('/').map_or("", |slash| &source[..=slash]);
    if path.starts_with('/') {
        return clean(path);
    }
    let joined = clean(&format!("{folder}{path}"));
    let dotted = folder.starts_with("./") && !joined.starts_with('.');
    if dotted {
        format!("./{joined}")
    } else {
        joined
    }
}

/// The path without `.`, `..` and doubled slashes, as far as that is possible.
fn clean(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let rooted = path.starts_with('/');
    for part in path.split('/').filter(|it| !it.is_empty() && *it != ".") {
        match parts.last() {
            Some(&last) if part == ".." && last != ".." => drop(parts.pop()),
            None if part == ".." && rooted => {}
            _kept => parts.push(part),
        }
    }
    let joined = parts.join("/");
    if rooted { format!("/{joined}") } else { joined }
}

/// The largest line or column number that the Go compiler takes.
const LIMIT: u64 = 1 << 30;

fn narrow(number: u64) -> u32 {
    u32::try_from(number).expect("checked against LIMIT")
}

/// What stands before the last colon, the number behind it if it is one, and where it stands.
fn trailing_number(text: &str) -> Option<(&str, Option<u64>, usize)> {
    let colon = text.rfind(':')?;
    let digits = &text[colon + 1..];
    let plain = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
    let number = if plain { digits.parse().ok() } else { None };
    Some((&text[..colon], number, colon + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_line_directives() {
        let read = |body| line_directive(body, "c.y", "./b.go");
        let ok = |name: &str, line, col| Some(Ok((name.to_string(), line, col)));
        let bad = |at, message: &str| Some(Err((at, message.to_string())));
        assert_eq!(read("a.y:10"), ok("./a.y", 10, 0));
        assert_eq!(read("a.y:10:3"), ok("./a.y", 10, 3));
        assert_eq!(read(":10:3"), ok("c.y", 10, 3));
        assert_eq!(read("../x/./a.y:10"), ok("../x/a.y", 10, 0));
        assert_eq!(read("/tmp//a/../b.y:10"), ok("/tmp/b.y", 10, 0));
        assert_eq!(read(":10"), ok("", 10, 0));
        assert_eq!(read("a b"), None);
        assert_eq!(read("a:b"), bad(2, "invalid line number: b"));
        assert_eq!(read("a:0"), bad(2, "invalid line number: 0"));
        assert_eq!(read("a:1:0"), bad(4, "invalid column number: 0"));
    }
}
