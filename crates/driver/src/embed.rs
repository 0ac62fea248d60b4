//! `//go:embed`: which files a pattern means, and the value that the variable gets. Source: package `embed`; `go help embed` has no more.
//!
//! The checker has looked at where the directive stands. Here the patterns are resolved (`entries`), and after the check, when the type
//! is known, the variable gets an initial value as if it had been written in the source (`set`).

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ast::{Decl, Directive};
use source::{Code, Diagnostic, Pos, SourceMap, Span, Symbol};
use typed::{Const, Conversion, Expr, ExprKind, InitStep, Lhs};
use types::{Basic, Ty, TyKind, Types};

/// What the compiler calls this.
const VERB: &str = "go:embed";

/// Names that are never embedded: what tools for versions keep.
const BAD: &[&str] = &["", ".bzr", ".hg", ".git", ".svn"];

/// A file or, with a `/` at the end of its name and no data, a folder.
struct Entry {
    name: String,
    data: Vec<u8>,
}

/// Gives all variables with `//go:embed` in these packages their values.
pub(crate) fn set(
    program: &mut typed::Program,
    packages: &[ast::Package],
    sources: &SourceMap,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for package in packages
        .iter()
        .filter(|it| it.path != Symbol::intern("embed"))
    {
        for file in &package.files {
            for &decl in &file.decls {
                let Decl::Var(var) = file.decl(decl) else {
                    continue;
                };
                let directives = file.directives_of(decl);
                let directives: Vec<_> = directives.iter().filter(|it| it.verb() == VERB).collect();
                let Some((first, name)) = directives.first().zip(file.list(var.names).first())
                else {
                    continue;
                };
                let text = sources.file(file.source);
                let folder = Path::new(text.name()).parent().unwrap_or(Path::new("."));
                let place = Span::new(first.span.lo.offset(2), first.span.hi);
                match entries(folder, &directives) {
                    Ok(entries) => {
                        if let Err(why) = give(program, name.pos, entries) {
                            found.push(Diagnostic::error(Code::BadDirective, place, why));
                        }
                    }
                    Err((at, why)) => found.push(Diagnostic::error(Code::BadDirective, at, why)),
                }
            }
        }
    }
    found
}

/// The files that directives mean, sorted by name; or what is wrong with a pattern, and its place.
fn entries(folder: &Path, directives: &[&Directive]) -> Result<Vec<Entry>, (Span, String)> {
    let mut names = Vec::new();
    for it in directives {
        for (at, pattern) in patterns(it) {
            let wrong = |why: String| (at, format!("pattern {pattern}: {why}"));
            let (glob, all) = match pattern.strip_prefix("all:") {
                Some(rest) => (rest, true),
                None => (pattern.as_str(), false),
            };
            if !is_valid(glob) {
                return Err(wrong("invalid pattern syntax".into()));
            }
            let before = names.len();
            for name in matches(folder, glob) {
                add(folder, &name, all, &mut names).map_err(wrong)?;
            }
            if names.len() == before {
                return Err(wrong("no matching files found".into()));
            }
        }
    }
    names.sort();
    names.dedup();
    let read = |name: String| {
        let path = folder.join(&name);
        match fs::read(&path) {
            Ok(data) => Ok(Entry { name, data }),
            Err(error) => Err((
                directives[0].span,
                format!(
                    "open {}: {}",
                    path.display(),
                    crate::failure::reason(&error)
                ),
            )),
        }
    };
    names.into_iter().map(read).collect()
}

/// The patterns of a directive, with their places: words, or Go strings.
fn patterns(directive: &Directive) -> Vec<(Span, String)> {
    let text = directive.text.as_str();
    let start = directive.span.lo.offset(2);
    let mut found = Vec::new();
    let mut at = VERB.len();
    while let Some(first) = text[at..].find(|it: char| !it.is_whitespace()) {
        at += first;
        let rest = &text[at..];
        let quote = rest.chars().next().filter(|it| ['"', '`'].contains(it));
        let end = match quote {
            Some(quote) => rest[1..].find(quote).map_or(rest.len(), |it| it + 2),
            None => rest.find(char::is_whitespace).unwrap_or(rest.len()),
        };
        let word = &rest[..end];
        let plain = match quote {
            Some(_) => ast::literal::string(word).map_or_else(
                || word.to_owned(),
                |it| String::from_utf8_lossy(&it).into_owned(),
            ),
            None => word.to_owned(),
        };
        let offset = |it: usize| start.offset(u32::try_from(it).unwrap_or(0));
        found.push((Span::new(offset(at), offset(at + end)), plain));
        at += end;
    }
    found
}

/// Whether a pattern is a path without `.`, `..` and empty parts, or `.` itself.
fn is_valid(pattern: &str) -> bool {
    pattern == "." || pattern.split('/').all(|it| !["", ".", ".."].contains(&it))
}

/// The names below the folder that a pattern matches.
fn matches(folder: &Path, pattern: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    if pattern == "." {
        return vec![".".into()];
    }
    for part in pattern.split('/') {
        let mut next = Vec::new();
        for start in found {
            let entries = fs::read_dir(folder.join(&start)).into_iter().flatten();
            for entry in entries.flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                if glob(part.as_bytes(), name.as_bytes()) {
                    next.push(if start.is_empty() {
                        name
                    } else {
                        format!("{start}/{name}")
                    });
                }
            }
        }
        found = next;
    }
    found.sort();
    found
}

/// `path.Match` for a name without `/`.
fn glob(pattern: &[u8], name: &[u8]) -> bool {
    match (pattern, name) {
        ([], _) => name.is_empty(),
        ([b'*', rest @ ..], _) => (0..=name.len()).any(|it| glob(rest, &name[it..])),
        ([b'?', rest @ ..], [_, behind @ ..]) => glob(rest, behind),
        ([b'[', rest @ ..], [byte, behind @ ..]) => match class(rest, *byte) {
            Some((true, rest)) => glob(rest, behind),
            Some((false, _)) | None => false,
        },
        ([b'\\', byte, rest @ ..], [other, behind @ ..]) => byte == other && glob(rest, behind),
        ([byte, rest @ ..], [other, behind @ ..]) => byte == other && glob(rest, behind),
        (_, []) => false,
    }
}

/// Whether a byte is in the class that begins behind `[`, and what follows the class.
fn class(pattern: &[u8], byte: u8) -> Option<(bool, &[u8])> {
    let negated = pattern.first() == Some(&b'^');
    let mut rest = &pattern[usize::from(negated)..];
    let mut found = false;
    loop {
        let escaped = usize::from(rest.first() == Some(&b'\\'));
        let low = *rest.get(escaped)?;
        if low == b']' && escaped == 0 {
            return Some((found != negated, &rest[1..]));
        }
        rest = &rest[escaped + 1..];
        let mut high = low;
        if rest.first() == Some(&b'-') {
            let escaped = usize::from(rest.get(1) == Some(&b'\\'));
            high = *rest.get(1 + escaped)?;
            rest = &rest[2 + escaped..];
        }
        found |= (low..=high).contains(&byte);
    }
}

/// Adds what a pattern matched: a file, or all files in a folder and below but the hidden ones.
fn add(folder: &Path, name: &str, all: bool, names: &mut Vec<String>) -> Result<(), String> {
    let path = folder.join(name);
    let found = fs::symlink_metadata(&path).map_err(|it| crate::failure::reason(&it))?;
    let last = name.rsplit('/').next().unwrap_or(name);
    let what = if found.is_dir() { "directory" } else { "file" };
    if name != "." && path.join("go.mod").is_file() {
        return Err(format!("cannot embed {what} {name}: in different module"));
    }
    if BAD.contains(&last) {
        return Err(format!("cannot embed {what} {name}: invalid name {last}"));
    }
    if found.is_file() {
        names.push(name.to_owned());
        return Ok(());
    }
    if !found.is_dir() {
        return Err(format!("cannot embed irregular file {name}"));
    }
    let before = names.len();
    walk(
        folder,
        &PathBuf::from(if name == "." { "" } else { name }),
        all,
        names,
    );
    match names.len() == before {
        true => Err(format!(
            "cannot embed directory {name}: contains no embeddable files"
        )),
        false => Ok(()),
    }
}

fn walk(folder: &Path, below: &Path, all: bool, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder.join(below))
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = below.join(&name);
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        if BAD.contains(&name.as_str()) || !all && name.starts_with(['.', '_']) {
            continue;
        }
        if kind.is_file() {
            names.push(path.to_string_lossy().into_owned());
        } else if kind.is_dir() && !folder.join(&path).join("go.mod").is_file() {
            walk(folder, &path, all, names);
        }
    }
}

/// Gives the variable that is declared there the value; or says why it cannot have it.
fn give(program: &mut typed::Program, at: Pos, entries: Vec<Entry>) -> Result<(), String> {
    let mut globals = program.globals.iter_enumerated();
    let Some((id, global)) = globals.find(|(_, it)| it.pos == at) else {
        return Ok(()); // it is called _, or nobody can use it
    };
    let (ty, package) = (global.ty, global.package);
    if ty == Ty::INVALID {
        return Ok(()); // nobody mentions it: the checker did not look at it
    }
    let value = Values {
        types: &program.types,
        at,
    }
    .value(ty, entries)?;
    let make = Values {
        types: &program.types,
        at,
    };
    let step = InitStep {
        lhs: vec![Lhs::Place(make.expr(ty, ExprKind::Global(id)))],
        convert: vec![None],
        value,
        locals: Default::default(),
    };
    program.packages[package].init.insert(0, step);
    Ok(())
}

/// Makes values.
struct Values<'a> {
    types: &'a Types,
    at: Pos,
}

impl Values<'_> {
    /// The files as a value of the type: their only one's text, or all as `embed.FS`.
    fn value(&self, ty: Ty, mut entries: Vec<Entry>) -> Result<Expr, String> {
        let name = || self.types.type_string(ty, types::TypeStyle::Paths);
        let files = self.files_type(ty);
        let is_text = self.types.as_basic(ty) == Some(Basic::String);
        if files.is_none() && !is_text && !self.is_bytes(ty) {
            return Err(format!("go:embed cannot apply to var of type {}", name()));
        }
        if let Some(files) = files {
            return self.tree(ty, files, entries);
        }
        let Some(entry) = entries.pop().filter(|_| entries.is_empty()) else {
            return Err(format!(
                "invalid go:embed: multiple files for type {}",
                name()
            ));
        };
        let text = |ty| self.expr(ty, text_of(&entry.data));
        Ok(match is_text {
            true => text(ty),
            false => {
                let text = Box::new(text(Ty::STRING));
                self.expr(ty, ExprKind::Convert(Conversion::StringToBytes, text))
            }
        })
    }

    /// `FS{files: &[]file{{name: …, data: …}, …}}`: folders, too, sorted by folder and then by name in it.
    fn tree(&self, ty: Ty, files: Ty, mut entries: Vec<Entry>) -> Result<Expr, String> {
        let no_type = || "package embed is not what it should be".to_owned();
        let list = self.types.pointee(files).ok_or_else(no_type)?;
        let TyKind::Slice(file) = *self.types.under(list) else {
            return Err(no_type());
        };
        let folders: std::collections::BTreeSet<String> = entries
            .iter()
            .flat_map(|it| {
                it.name
                    .match_indices('/')
                    .map(|(at, _)| it.name[..=at].to_owned())
            })
            .collect();
        entries.extend(folders.into_iter().map(|name| Entry {
            name,
            data: Vec::new(),
        }));
        let key = |it: &Entry| {
            let plain = it.name.trim_end_matches('/');
            let (folder, name) = plain.rsplit_once('/').unwrap_or((".", plain));
            (folder.to_owned(), name.to_owned())
        };
        entries.sort_by_key(key);
        let text = |data: &[u8]| self.expr(Ty::STRING, text_of(data));
        let value = |it: Entry| {
            let fields = vec![(0, text(it.name.as_bytes())), (1, text(&it.data))];
            self.expr(file, ExprKind::StructLit(fields))
        };
        let count = u64::try_from(entries.len()).map_err(|_| no_type())?;
        let values = (0..).zip(entries.into_iter().map(value)).collect();
        let list = self.expr(list, ExprKind::SliceLit(count, values));
        let pointer = self.expr(files, ExprKind::AddrOf(Box::new(list)));
        Ok(self.expr(ty, ExprKind::StructLit(vec![(0, pointer)])))
    }

    /// The type of the only field of `embed.FS`, if the type is that.
    fn files_type(&self, ty: Ty) -> Option<Ty> {
        let named = self.types.named(self.types.as_named(ty)?);
        let is_fs = named.name.as_str() == "FS" && named.package.as_str() == "embed";
        let [field] = self.types.fields(ty).filter(|_| is_fs)? else {
            return None;
        };
        Some(field.ty)
    }

    fn is_bytes(&self, ty: Ty) -> bool {
        let TyKind::Slice(elem) = *self.types.under(ty) else {
            return false;
        };
        self.types.as_basic(elem) == Some(Basic::Uint8)
    }

    fn expr(&self, ty: Ty, kind: ExprKind) -> Expr {
        Expr {
            ty,
            span: Span::from(self.at),
            pos: self.at,
            kind,
        }
    }
}

fn text_of(bytes: &[u8]) -> ExprKind {
    ExprKind::Const(Const::Str(Arc::from(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs() {
        let is = |pattern: &str, name: &str| glob(pattern.as_bytes(), name.as_bytes());
        for (pattern, name) in [
            ("*.txt", "a.txt"),
            ("a?c", "abc"),
            ("[a-c]x", "bx"),
            ("[^a]", "b"),
            ("\\*", "*"),
            ("*", ""),
        ] {
            assert!(is(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in [
            ("*.txt", "a.go"),
            ("a", "ab"),
            ("[a-c]", "d"),
            ("[^a]", "a"),
            ("[a", "a"),
            ("?", ""),
        ] {
            assert!(!is(pattern, name), "{pattern} {name}");
        }
    }

    #[test]
    fn valid_patterns() {
        assert!(is_valid(".") && is_valid("a/*.b"));
        assert!(!is_valid("../a") && !is_valid("/a") && !is_valid("a//b") && !is_valid("a/"));
    }
}
