//! The kinds of defers agree with gc: `gofc explain --message-format=short` prints gc's own lines (`-d=defer=1`), and the recorded lines
//! of gc 1.27.3 for `defer_kinds/kinds.go` stand beside it. Where that Go is installed the record is made again and compared, too.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/defer_kinds")
}

/// `FILE:LINE:COLUMN: KIND` lines, in order of position.
fn sorted(text: &str) -> Vec<String> {
    let mut lines: Vec<(u32, u32, String)> = text
        .lines()
        .filter_map(|line| {
            let at = line.find("kinds.go:")?;
            let mut parts = line[at..].splitn(4, ':').skip(1);
            let row = parts.next()?.parse().ok()?;
            let column = parts.next()?.parse().ok()?;
            Some((row, column, line[at..].trim_end().to_owned()))
        })
        .collect();
    lines.sort();
    lines.into_iter().map(|(_, _, line)| line).collect()
}

fn recorded(name: &str) -> Vec<String> {
    let path = folder().join(name);
    sorted(&fs::read_to_string(path).expect("the record of gc is part of the repository"))
}

fn explained(flags: &[&str]) -> Vec<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_gofc"))
        .args(["explain", "--message-format=short"])
        .args(flags)
        .arg("kinds.go")
        .current_dir(folder())
        .output()
        .expect("gofc starts");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "gofc explain fails: {stderr}");
    sorted(&String::from_utf8_lossy(&output.stdout))
}

fn compare(ours: &[String], wanted: &[String]) {
    let missing: Vec<_> = wanted.iter().filter(|line| !ours.contains(line)).collect();
    let extra: Vec<_> = ours.iter().filter(|line| !wanted.contains(line)).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "gc says {missing:#?}\nwhere gofc says {extra:#?}"
    );
    assert_eq!(ours.len(), wanted.len(), "each line once");
}

#[test]
fn gofc_chooses_as_gc_does() {
    compare(&explained(&[]), &recorded("kinds.gc"));
}

#[test]
fn without_optimisation_too() {
    compare(&explained(&["-N"]), &recorded("kinds.N.gc"));
}

#[test]
fn the_record_is_what_gc_says() {
    let Some(go) = env::var_os("GOROOT").map(|root| Path::new(&root).join("bin/go")) else {
        return; // only where that Go is installed
    };
    for (name, flag) in [("kinds.gc", None), ("kinds.N.gc", Some("-N"))] {
        let object = env::temp_dir().join(format!("gofc-kinds-{}.o", std::process::id()));
        let output = Command::new(&go)
            .args(["tool", "compile", "-p", "main", "-d=defer=1", "-o"])
            .arg(&object)
            .args(flag)
            .arg("kinds.go")
            .env("GOTOOLCHAIN", "local")
            .current_dir(folder())
            .output();
        let _ = fs::remove_file(&object);
        let Ok(output) = output else { return };
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        compare(&recorded(name), &sorted(&text));
    }
}
