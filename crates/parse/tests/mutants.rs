//! Broken programs: whatever is done to a text, the parser ends, does not panic, and its messages
//! stand inside the text, in order. The mutations are the same in every run.

use source::SourceMap;

/// A small generator of numbers (xorshift), so that every run does the same.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits fit") % limit.max(1)
    }
}

const PIECES: [&str; 24] = [
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
    "func ",
    "type ",
    "case x:",
    "if ",
    "/*",
    "`",
    "'",
    "\"",
    "\n",
    "//line x:0\n",
    "\u{FEFF}",
    "\0",
];

fn mutate(text: &str, numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=numbers.below(6) {
        let at = numbers.below(bytes.len() + 1);
        let end = (at + numbers.below(12)).min(bytes.len());
        match numbers.below(4) {
            0 => drop(bytes.drain(at..end)),
            1 => bytes.extend_from_within(at..end),
            2 => drop(bytes.splice(at..at, PIECES[numbers.below(PIECES.len())].bytes())),
            _replace => bytes[at..end].fill(u8::try_from(numbers.below(256)).expect("below 256")),
        }
    }
    bytes
}

#[test]
fn mutants() {
    let cases = include_str!("errors.txt");
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    for case in cases.split("=== ").skip(1) {
        let text = case.split_once('\n').expect("a case has a name").1;
        let text = text.split("--- errors").next().unwrap_or(text);
        for _ in 0..100 {
            check(mutate(text, &mut numbers));
        }
    }
}

fn check(bytes: Vec<u8>) {
    let mut map = SourceMap::new();
    let file = map.add("p.go", bytes).expect("the text is small");
    let (tree, diagnostics) = gofc_parse::parse_file(&file);
    assert!(diagnostics.is_sorted_by_key(|it| it.pos()));
    for it in &diagnostics {
        assert!(
            it.span.lo >= file.base() && it.span.hi <= file.end(),
            "{it:?} in {:?}",
            file.text()
        );
        assert!(!file.position(it.pos()).to_string().is_empty());
    }
    assert!(ast::dump(&tree).starts_with("File"));
    assert!(
        gofc_parse::tokens(&file)
            .lines()
            .all(|line| !line.is_empty())
    );
}
