//! Build constraints: which files of a folder are meant for linux/amd64 and Go 1.27.
//!
//! A name ends in `_GOOS`, `_GOARCH` or `_GOOS_GOARCH`; a text has a line `//go:build EXPR` in front of its package clause.

use std::sync::OnceLock;

use crate::load::NEWEST_LANG;

const SYSTEMS: &[&str] = &[
    "aix",
    "android",
    "darwin",
    "dragonfly",
    "freebsd",
    "hurd",
    "illumos",
    "ios",
    "js",
    "linux",
    "nacl",
    "netbsd",
    "openbsd",
    "plan9",
    "solaris",
    "wasip1",
    "windows",
    "zos",
];
const PROCESSORS: &[&str] = &[
    "386", "amd64", "arm", "arm64", "loong64", "mips", "mips64", "mips64le", "mipsle", "ppc64",
    "ppc64le", "riscv64", "s390x", "sparc64", "wasm",
];

/// The tags of the command line, for the whole run.
static GIVEN: OnceLock<Vec<String>> = OnceLock::new();

/// Sets the tags of the command line, once.
pub(crate) fn give_tags(tags: &[String]) {
    let _ = GIVEN.set(tags.to_vec()); // a second run in one process, as in tests, has the same
}

/// What files are chosen for, besides linux and Go 1.27.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context {
    /// The processor; none for packages of the library that are wanted without assembly.
    pub(crate) processor: Option<&'static str>,
}

impl Context {
    /// What a program's own files are chosen for.
    pub(crate) const HOST: Context = Context {
        processor: Some("amd64"),
    };
}

/// Tags that are set besides the system's, the processor's and the versions': no assembly where there is a tag for that; what a
/// library may know the Go compiler by.
const TAGS: &[&str] = &[
    "linux",
    "unix",
    "gc",
    "gofc",
    "purego",
    "noasm",
    "math_big_pure_go",
    "goexperiment.jsonv2",
];

/// Whether the name of a file lets it in. Tests never are.
pub(crate) fn name_matches(name: &str, context: Context) -> bool {
    let stem = name.strip_suffix(".go").unwrap_or(name);
    !stem.ends_with("_test") && stem_matches(stem, context)
}

/// Whether the name of a test file lets it in.
pub(crate) fn test_name_matches(name: &str, context: Context) -> bool {
    let stem = name.strip_suffix("_test.go");
    stem.is_some_and(|it| stem_matches(it, context))
}

fn stem_matches(stem: &str, context: Context) -> bool {
    let mut parts: Vec<&str> = stem.split('_').skip(1).collect(); // `linux.go` is no constraint
    let last = parts.pop().unwrap_or("");
    if PROCESSORS.contains(&last) {
        let system = parts.pop().filter(|it| SYSTEMS.contains(it));
        return Some(last) == context.processor && system.is_none_or(|it| it == "linux");
    }
    !SYSTEMS.contains(&last) || last == "linux"
}

/// Whether the `//go:build` line of a file lets it in.
pub(crate) fn text_matches(text: &[u8], context: Context) -> bool {
    let head = &text[..text.len().min(1 << 16)];
    let clause = memchr::memmem::find(head, b"\npackage ");
    let head = String::from_utf8_lossy(&head[..clause.map_or(head.len(), |it| it + 1)]);
    let mut lines = head
        .lines()
        .map(str::trim)
        .take_while(|line| !line.starts_with("package "));
    match lines.find_map(|line| line.strip_prefix("//go:build ")) {
        Some(expr) => Expr {
            rest: expr,
            context,
        }
        .or(),
        None => old_lines(&head).all(|line| old_matches(line, context)),
    }
}

/// What stands behind `// +build`, as it was written before Go 1.17: in comments in front of the package clause, with an empty line behind.
fn old_lines(head: &str) -> impl Iterator<Item = &str> {
    let mut end = 0; // of the last empty line
    let mut at = 0;
    for line in head.split_inclusive('\n') {
        let text = line.trim();
        at += line.len();
        if text.is_empty() {
            end = at;
        } else if !text.starts_with("//") {
            break;
        }
    }
    let lines = head[..end].lines().map(str::trim);
    lines.filter_map(|line| {
        line.strip_prefix("//")?
            .trim_start()
            .strip_prefix("+build ")
    })
}

/// Words of which one must hold: names that must all be set, or with `!` not be set.
fn old_matches(line: &str, context: Context) -> bool {
    let holds = |name: &str| match name.strip_prefix('!') {
        Some(name) => !is_set(name, context),
        None => is_set(name, context),
    };
    line.split_whitespace()
        .any(|word| word.split(',').all(holds))
}

/// What is left of an expression. A malformed one is false.
struct Expr<'a> {
    rest: &'a str,
    context: Context,
}

impl Expr<'_> {
    fn or(&mut self) -> bool {
        let mut value = self.and();
        while self.eat("||") {
            value |= self.and();
        }
        value
    }

    fn and(&mut self) -> bool {
        let mut value = self.not();
        while self.eat("&&") {
            value &= self.not();
        }
        value
    }

    fn not(&mut self) -> bool {
        let mut negate = false;
        while self.eat("!") {
            negate = !negate;
        }
        negate ^ self.operand()
    }

    fn operand(&mut self) -> bool {
        if self.eat("(") {
            let value = self.or();
            return self.eat(")") && value;
        }
        let tag = |ch: char| ch.is_alphanumeric() || ch == '_' || ch == '.';
        let end = self.rest.find(|ch| !tag(ch)).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        is_set(name, self.context)
    }

    fn eat(&mut self, token: &str) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

fn is_set(tag: &str, context: Context) -> bool {
    let version = tag
        .strip_prefix("go1.")
        .and_then(|minor| minor.parse::<u32>().ok());
    let processor = tag.strip_suffix(".v1").unwrap_or(tag); // the first level of a processor is always there
    let given = GIVEN.get().is_some_and(|it| it.iter().any(|it| it == tag));
    TAGS.contains(&tag)
        || given
        || Some(processor) == context.processor
        || version.is_some_and(|minor| minor <= NEWEST_LANG)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for name in [
            "a.go",
            "linux.go",
            "a_linux.go",
            "a_amd64.go",
            "a_linux_amd64.go",
            "windows.go",
            "a_b.go",
        ] {
            assert!(name_matches(name, Context::HOST), "{name}");
        }
        for name in [
            "a_test.go",
            "a_windows.go",
            "a_arm64.go",
            "a_windows_amd64.go",
        ] {
            assert!(!name_matches(name, Context::HOST), "{name}");
        }
    }

    #[test]
    fn old_constraints() {
        let matches = |text: &str| text_matches(text.as_bytes(), Context::HOST);
        assert!(matches(
            "// x\n\n// +build linux,amd64 windows\n\npackage p\n"
        ));
        assert!(matches("// +build ignore\npackage p\n")); // it documents the package
        assert!(!matches("// +build mips mipsle\n\npackage p\n"));
        assert!(!matches("//+build linux\n// +build !amd64\n\npackage p\n"));
        assert!(matches(
            "//go:build linux\n// +build windows\n\npackage p\n"
        ));
    }

    #[test]
    fn names_of_tests() {
        let matches = |name| test_name_matches(name, Context::HOST);
        assert!(matches("a_test.go") && matches("a_amd64_test.go"));
        assert!(!matches("a.go") && !matches("a_windows_test.go") && !matches("a_arm64_test.go"));
    }

    #[test]
    fn lines() {
        let matches = |expr: &str| {
            text_matches(
                format!("// x\n\n//go:build {expr}\n\npackage p\n").as_bytes(),
                Context::HOST,
            )
        };
        for expr in [
            "linux",
            "!windows",
            "linux && (arm64 || amd64)",
            "go1.21 && !go1.99",
            "unix || x",
        ] {
            assert!(matches(expr), "{expr}");
        }
        for expr in ["ignore", "!linux", "linux && !amd64", "cgo", "(linux"] {
            assert!(!matches(expr), "{expr}");
        }
    }
}
