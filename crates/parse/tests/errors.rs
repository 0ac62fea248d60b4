//! Small programs and every message about their text, in `errors.txt`. The first message of each is
//! word for word that of Go 1.27.3's compiler, position included; so are the others, save where it
//! reports what only follows from the first.
//!
//! `BLESS=1 cargo test -p gofc-parse --test errors` rewrites the messages.

use std::fmt::Write;
use std::path::Path;

use source::SourceMap;

#[test]
fn messages() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors.txt");
    let wanted = std::fs::read_to_string(&path).expect("tests/errors.txt can be read");
    let found: String = wanted.split("=== ").skip(1).map(run).collect();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, found).expect("tests/errors.txt can be written");
        return;
    }
    for (wanted, found) in wanted.split("=== ").zip(found.split("=== ")) {
        assert_eq!(found, wanted, "in {}", path.display());
    }
}

/// The case with the messages found.
fn run(case: &str) -> String {
    let (name, rest) = case.split_once('\n').expect("a case has a name");
    let (text, _) = rest.split_once("--- errors\n").expect("a case has errors");
    let mut map = SourceMap::new();
    let file = map
        .add("p.go", text.as_bytes().to_vec())
        .expect("the case is small");
    let mut out = format!("=== {name}\n{text}--- errors\n");
    for it in gofc_parse::parse_file(&file).1 {
        let (line, col) = file.line_col(it.pos());
        writeln!(out, "{line}:{col}: {}", it.message).expect("writing to a string succeeds");
    }
    out
}
