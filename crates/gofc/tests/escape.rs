//! The decisions of escape analysis against gc's: `gofc explain --escape` prints the lines of gc's `-m`, and those that gc 1.27.3 prints for
//! `escape/escape.go` (with `-l`, as gofc decides before it inlines) stand in `escape.gc`, where `tests/oracle.py --escape` puts them.
//! They must agree line by line. Where they do not, the line of the program says `worse: WHY` or `better: WHY`, and must be so.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many lines may be worse.
const WORSE: usize = 13;

type Decisions = BTreeMap<usize, BTreeSet<(usize, String)>>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/escape")
}

/// By line: columns and verdicts. How an expression is shown does not matter.
fn decisions(text: &str) -> Decisions {
    let mut all = Decisions::new();
    for line in text.lines() {
        let Some(at) = line.find("escape.go:") else {
            continue;
        };
        let mut parts = line[at..].splitn(4, ':').skip(1);
        let mut number = || parts.next().and_then(|it| it.parse().ok());
        let (Some(row), Some(column)) = (number(), number()) else {
            continue;
        };
        let text = parts.next().unwrap_or_default().trim();
        let verdict = ["escapes to heap", "does not escape"]
            .into_iter()
            .find(|it| text.ends_with(it));
        let known = text.starts_with("moved to heap") || text.starts_with("leaking param");
        if verdict.is_some() || known {
            let verdict = verdict.unwrap_or(text).to_owned();
            all.entry(row).or_default().insert((column, verdict));
        }
    }
    all
}

fn gofc() -> Decisions {
    let output = Command::new(env!("CARGO_BIN_EXE_gofc"))
        .args(["explain", "--escape", "escape.go"])
        .current_dir(folder())
        .output()
        .expect("gofc starts");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "gofc explain fails: {stderr}");
    decisions(&String::from_utf8_lossy(&output.stdout))
}

#[test]
fn gofc_decides_as_gc_does() {
    let source = fs::read_to_string(folder().join("escape.go")).expect("it is there");
    let record = fs::read_to_string(folder().join("escape.gc")).expect("it is there");
    let (ours, theirs) = (gofc(), decisions(&record));
    let functions = source.lines().filter(|it| it.starts_with("func ")).count();
    assert!(functions > 150, "only {functions} functions");
    let mut wrong = String::new();
    let mut worse = 0;
    for (n, text) in (1..).zip(source.lines()) {
        let none = BTreeSet::new();
        let (our, their) = (
            ours.get(&n).unwrap_or(&none),
            theirs.get(&n).unwrap_or(&none),
        );
        let marked = text.contains("// worse: ") || text.contains("// better: ");
        worse += usize::from(text.contains("// worse: "));
        if (our == their) == marked {
            let what = if marked {
                "no longer differs"
            } else {
                "differs"
            };
            wrong += &format!(
                "{n} {what}: {}\n  gofc {our:?}\n  gc   {their:?}\n",
                text.trim()
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(worse <= WORSE, "{worse} lines are worse than gc's");
}

#[test]
fn the_record_is_what_gc_says() {
    let Some(go) = std::env::var_os("GOROOT").map(|root| Path::new(&root).join("bin/go")) else {
        return; // only where that Go is installed
    };
    let output = Command::new(go)
        .args([
            "tool",
            "compile",
            "-p",
            "main",
            "-l",
            "-m",
            "-o",
            "/dev/null",
            "escape.go",
        ])
        .env("GOTOOLCHAIN", "local")
        .current_dir(folder())
        .output();
    let Ok(output) = output else { return };
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    let record = fs::read_to_string(folder().join("escape.gc")).expect("it is there");
    assert_eq!(
        decisions(&said),
        decisions(&record),
        "tests/oracle.py --escape writes it"
    );
}
