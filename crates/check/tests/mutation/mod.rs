//! Mutants of Go texts: changes to bytes, to tokens and to lines, all drawn from a seed.

use std::fs;
use std::path::{Path, PathBuf};

/// Larger files say nothing more, and take long.
const MAX_SIZE: usize = 12_000;

/// A small generator of numbers (xorshift), so that every run does the same.
struct Numbers(u64);

impl Numbers {
    fn new(seed: u64) -> Self {
        let mut it = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        for _ in 0..8 {
            it.below(2);
        }
        it
    }
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits fit") % limit.max(1)
    }
    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// The files that mutants are made of.
pub(crate) struct Corpus {
    files: Vec<String>,
}

impl Corpus {
    /// Our tests; Go's own suite and the data of its type checkers where they are installed.
    pub(crate) fn load() -> Self {
        let mut paths = Vec::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
        go_files(&root, &mut paths);
        if let Some(root) = installed("GOROOT", "goroot-1.27.3") {
            go_files(&root.join("src/internal/types/testdata"), &mut paths);
        }
        if let Some(suite) = installed("GOFC_GOTEST", "gotest-1.19") {
            go_files(&suite, &mut paths);
        }
        let read = |path: &PathBuf| fs::read_to_string(path).ok();
        let mut files: Vec<String> = paths.iter().filter_map(read).collect();
        files.retain(|it| it.len() <= MAX_SIZE);
        assert!(files.len() > 100, "the corpus is there");
        Self { files }
    }

    /// The mutant of this seed.
    pub(crate) fn mutant(&self, seed: u64) -> Vec<u8> {
        let mut numbers = Numbers::new(seed);
        let text = &self.files[numbers.below(self.files.len())];
        let mut pieces: Vec<&str> = pieces(text);
        for _ in 0..=numbers.below(5) {
            let other = &self.files[numbers.below(self.files.len())];
            change(&mut pieces, other, &mut numbers);
        }
        let mut bytes = pieces.concat().into_bytes();
        if numbers.below(8) == 0 && !bytes.is_empty() {
            let at = numbers.below(bytes.len());
            bytes[at] = u8::try_from(numbers.below(256)).expect("below 256");
        }
        bytes
    }
}

/// Tokens, roughly, and what is between them.
fn pieces(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let alike = |it: char| {
            if first.is_alphanumeric() || first == '_' {
                it.is_alphanumeric() || it == '_'
            } else if first == ' ' || first == '\t' {
                it == ' ' || it == '\t'
            } else {
                "<>=!&|+-:.".contains(first) && "<>=&|+-.".contains(it)
            }
        };
        let tail = rest[first.len_utf8()..].find(|it| !alike(it));
        let end = tail.map_or(rest.len(), |it| it + first.len_utf8());
        all.push(&rest[..end]);
        rest = &rest[end..];
    }
    all
}

const WORDS: &[&str] = &[
    "int",
    "string",
    "uint8",
    "float64",
    "complex128",
    "any",
    "error",
    "bool",
    "nil",
    "true",
    "iota",
    "len",
    "cap",
    "append",
    "make",
    "new",
    "copy",
    "delete",
    "clear",
    "min",
    "max",
    "panic",
    "recover",
    "real",
    "complex",
    "unsafe",
    "comparable",
    "uintptr",
    "byte",
    "func",
    "type",
    "var",
    "const",
    "struct",
    "interface",
    "map",
    "chan",
    "range",
    "for",
    "if",
    "else",
    "switch",
    "case",
    "default",
    "select",
    "go",
    "defer",
    "return",
    "break",
    "continue",
    "goto",
    "fallthrough",
    "package",
    "import",
    "main",
    "init",
    "_",
    "T",
    "x",
];

const SIGNS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ";",
    ",",
    ":",
    ".",
    "...",
    ":=",
    "=",
    "==",
    "!=",
    "<",
    "<-",
    "<<",
    ">>",
    "+",
    "-",
    "*",
    "/",
    "%",
    "&",
    "|",
    "^",
    "&^",
    "~",
    "!",
    "&&",
    "||",
    "++",
    "+=",
    "<<=",
    "\n",
    "0",
    "1",
    "-1",
    "1.5",
    "1i",
    "'a'",
    "\"s\"",
    "1<<100",
    "1e1000",
    "[]int",
    "[...]int",
    "*T",
    "T[int]",
    "[T any]",
    "func() {}",
    "struct{}{}",
    "interface{ m() }",
    "~int | ~string",
    "nil.x",
    "x.(type)",
];

fn is_word(piece: &str) -> bool {
    piece.starts_with(|it: char| it.is_alphabetic() || it == '_')
}

/// One change.
fn change<'t>(pieces: &mut Vec<&'t str>, other: &'t str, numbers: &mut Numbers) {
    let at = numbers.below(pieces.len());
    let end = (at + 1 + numbers.below(6)).min(pieces.len());
    match numbers.below(12) {
        0 => drop(pieces.drain(at..end)),
        1 => pieces.extend_from_within(at..end),
        2 => pieces.insert(at, numbers.of(SIGNS)),
        3 | 4 => word(pieces, WORDS, numbers),
        5..=7 => {
            let own: Vec<&str> = pieces.iter().copied().filter(|it| is_word(it)).collect();
            word(pieces, &own, numbers);
        }
        8 => {
            if let Some(place) = pieces.get_mut(at) {
                *place = numbers.of(SIGNS);
            }
        }
        9 => lines(pieces, numbers),
        10 => {
            let there = numbers.below(pieces.len());
            if !pieces.is_empty() {
                pieces.swap(at, there);
            }
        }
        _graft => {
            let declarations: Vec<&str> = other.split("\n\n").collect();
            let declaration = numbers.of(&declarations);
            pieces.push("\n");
            pieces.extend(self::pieces(declaration));
        }
    }
}

/// Replaces a word by one of these.
fn word<'t>(pieces: &mut [&'t str], by: &[&'t str], numbers: &mut Numbers) {
    let places: Vec<usize> = (0..pieces.len())
        .filter(|it| is_word(pieces[*it]))
        .collect();
    if !places.is_empty() && !by.is_empty() {
        pieces[numbers.of(&places)] = numbers.of(by);
    }
}

/// Drops a line, or says it again elsewhere.
fn lines(pieces: &mut Vec<&str>, numbers: &mut Numbers) {
    let ends: Vec<usize> = (0..pieces.len()).filter(|it| pieces[*it] == "\n").collect();
    if ends.len() < 3 {
        return;
    }
    let at = numbers.below(ends.len() - 1);
    let line: Vec<&str> = pieces[ends[at]..ends[at + 1]].to_vec();
    if numbers.below(2) == 0 {
        pieces.drain(ends[at]..ends[at + 1]);
    } else {
        let to = numbers.of(&ends);
        pieces.splice(to..to, line);
    }
}

fn go_files(folder: &Path, out: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|it| Some(it.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            go_files(&path, out);
        } else if path.extension().is_some_and(|it| it == "go") {
            out.push(path);
        }
    }
}

/// A folder of the environment, or where `tests/setup.py test` puts it.
fn installed(variable: &str, name: &str) -> Option<PathBuf> {
    let cache = || {
        let base = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        let base = base.or_else(|| Some(Path::new(&std::env::var_os("HOME")?).join(".cache")))?;
        Some(base.join("gofc").join(name))
    };
    let path = std::env::var_os(variable)
        .map(PathBuf::from)
        .or_else(cache)?;
    path.exists().then_some(path)
}
