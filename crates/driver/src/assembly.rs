//! What a package has in Go's own assembly. gofc does not assemble it; it looks for the functions that only jump to another one, as those
//! of golang.org/x/sys/unix do to package syscall, because those it can do without: they are that other function.
//!
//! Source: "A Quick Guide to Go's Assembler". A text is cut into statements at lines and semicolons; a statement `TEXT ·f(SB), ...` begins a
//! function, in which labels and what is said to the collector (`NO_LOCAL_POINTERS`, `FUNCDATA`, `PCDATA`) do nothing. What stands
//! between `#if` and `#endif` cannot be judged: no function there is taken for a jump.

use std::path::Path;

use ast::{Routine, RoutineBody};
use source::Symbol;

use crate::constraint::Context;
use crate::failure::Failure;
use crate::load;

/// The functions that the files of assembly in a folder define, for the package at this path; none if there are no such files.
pub(crate) fn routines(
    folder: &Path,
    path: &str,
    context: Context,
) -> Result<Option<Vec<Routine>>, Failure> {
    let files = load::assembly_texts(folder, context)?;
    if files.is_empty() {
        return Ok(None);
    }
    let mut found = Vec::new();
    for (file, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        found.extend(of_text(&text, &load::display_name(file), path));
    }
    Ok(Some(found))
}

/// A function while its statements are read.
struct Open<'a> {
    name: Symbol,
    line: usize,
    /// Where it jumps to, if that is all so far.
    jump: Option<&'a str>,
    /// Whether it does something else.
    other: bool,
}

fn of_text(text: &str, file: &str, path: &str) -> Vec<Routine> {
    let mut found = Vec::new();
    let mut open: Option<Open> = None;
    let conditional = text.lines().any(|it| it.trim_start().starts_with("#if"));
    let plain = without_comments(text);
    for (line, statement) in statements(&plain) {
        let words = statement.split_once(char::is_whitespace);
        let (word, rest) = words.unwrap_or((statement, ""));
        if word == "TEXT" {
            found.extend(open.take().map(|it| it.close(file, path)));
            open = own_name(rest).map(|name| Open {
                name: Symbol::intern(name),
                line,
                jump: None,
                other: conditional,
            });
        } else if let Some(open) = &mut open {
            open.statement(word, rest);
        }
    }
    found.extend(open.map(|it| it.close(file, path)));
    found
}

impl<'a> Open<'a> {
    fn statement(&mut self, word: &str, rest: &'a str) {
        let target = match word {
            "JMP" => rest.trim().strip_suffix("(SB)"),
            "NO_LOCAL_POINTERS" | "FUNCDATA" | "PCDATA" | "GLOBL" | "DATA" => return,
            label if label.ends_with(':') && rest.is_empty() => return,
            _instruction => None,
        };
        match target.filter(|it| !it.contains(['<', '+'])) {
            Some(target) if self.jump.is_none() => self.jump = Some(target),
            Some(_) | None => self.other = true,
        }
    }

    fn close(self, file: &str, path: &str) -> Routine {
        let place = format!("{file}:{}", self.line);
        let symbol = self.jump.and_then(|it| symbol(it, path));
        Routine {
            name: self.name,
            does: match symbol {
                Some(symbol) if !self.other => RoutineBody::Jump { symbol, place },
                Some(_) | None => RoutineBody::Instructions { place },
            },
        }
    }
}

/// The name of a function of this package that others can call: `·f(SB), NOSPLIT, $0` and the like.
fn own_name(operands: &str) -> Option<&str> {
    let symbol = operands.trim().split("(SB)").next()?;
    let name = symbol.strip_prefix("\"\"").unwrap_or(symbol);
    let name = name.strip_prefix('·')?;
    (!name.is_empty() && !name.contains(['<', '('])).then_some(name)
}

/// The symbol that an operand means: the middle dot stands for the point, the slash of division for that of paths.
fn symbol(operand: &str, path: &str) -> Option<String> {
    let (package, name) = operand.split_once('·')?;
    let package = match package {
        "" | "\"\"" => path.to_owned(),
        other => other.replace('∕', "/"),
    };
    Some(format!("{package}.{}", name.replace('·', ".")))
}

/// The statements with the numbers of their lines. Lines for the preprocessor are none.
fn statements(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = (1..).zip(text.lines());
    let lines = lines.filter(|(_, line)| !line.trim_start().starts_with('#'));
    lines
        .flat_map(|(number, line)| line.split(';').map(move |it| (number, it.trim())))
        .filter(|(_, it)| !it.is_empty())
}

/// The text with its comments blank.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('/') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else {
            out.push('/');
            rest = &rest[1..];
            continue;
        };
        out.extend(rest[..end].chars().filter(|it| *it == '\n'));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let routines = of_text(text, "a.s", "example.com/m");
        let shown = routines.iter().map(|it| match &it.does {
            RoutineBody::Jump { symbol, .. } => format!("{} = {symbol}", it.name),
            RoutineBody::Instructions { place } => format!("{} at {place}", it.name),
        });
        shown.collect()
    }

    #[test]
    fn jumps() {
        let text = "#include \"textflag.h\"\n/* two\nlines */ TEXT ·A(SB),NOSPLIT,$0-56\n\tJMP\tsyscall·Syscall(SB) // there\n\n\
            TEXT ·B(SB), NOSPLIT, $0; NO_LOCAL_POINTERS; JMP ·c(SB)\nTEXT ·D(SB),0,$0\nJMP a∕b·(*T)·M(SB)\n";
        assert_eq!(
            found(text),
            [
                "A = syscall.Syscall",
                "B = example.com/m.c",
                "D = a/b.(*T).M"
            ]
        );
    }

    #[test]
    fn instructions() {
        let text = "TEXT ·A(SB),NOSPLIT,$0\n\tMOVQ $1, AX\n\tJMP ·b(SB)\nTEXT ·C(SB),0,$0\n\tRET\nTEXT hidden<>(SB),0,$0\nJMP ·d(SB)\n\
            TEXT ·E(SB),0,$0\nloop:\n\tJMP loop\n";
        assert_eq!(found(text), ["A at a.s:1", "C at a.s:4", "E at a.s:8"]);
        let text = "#ifdef X\nTEXT ·A(SB),0,$0\n\tJMP ·b(SB)\n#endif\n";
        assert_eq!(found(text), ["A at a.s:2"]);
    }
}
