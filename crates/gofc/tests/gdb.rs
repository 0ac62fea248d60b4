//! gdb on a program of ours, as built for reading (`-N`) and as built by default: breakpoints by function, method and line, steps by line,
//! and backtraces through Go, the runtime's C and Go again.

use std::path::{Path, PathBuf};
use std::process::Command;

const SOURCE: &str = include_str!("gdb/program.go");

/// The number of the line with these words behind `//`.
fn line(words: &str) -> usize {
    let at = SOURCE
        .lines()
        .position(|it| it.ends_with(&format!("// {words}")));
    at.expect("the program has the line") + 1
}

fn there_is_gdb() -> bool {
    let found = Command::new("gdb").arg("--version").output().is_ok();
    if !found {
        eprintln!("skipped: there is no gdb (tests/setup.py test installs it)");
    }
    found
}

/// The program, built with these flags.
fn built(name: &str, flags: &[&str]) -> PathBuf {
    let exe = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let output = Command::new(env!("CARGO_BIN_EXE_gofc"))
        .arg("build")
        .args(flags)
        .arg("-o")
        .arg(&exe)
        .arg("program.go")
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gdb"))
        .output()
        .expect("gofc starts");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "gofc build fails: {stderr}");
    exe
}

/// What gdb says to these commands.
fn gdb(exe: &Path, commands: &[&str]) -> String {
    let mut gdb = Command::new("gdb");
    gdb.args(["-nx", "-batch"]);
    for command in [
        "set width 0",
        "set confirm off",
        "set debuginfod enabled off",
    ] {
        gdb.args(["-ex", command]);
    }
    for command in commands {
        gdb.args(["-ex", command]);
    }
    let output = gdb.arg(exe).output().expect("gdb starts");
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Fails unless all of these stand in the text, one behind the other.
fn in_order(text: &str, wanted: &[String]) {
    let mut rest = text;
    for it in wanted {
        let Some(at) = rest.find(it.as_str()) else {
            panic!("no {it:?} (of {wanted:#?}) where it should be in\n{text}");
        };
        rest = &rest[at + it.len()..];
    }
}

fn stopped(function: &str, words: &str) -> String {
    format!("{function} () at {}", place(words))
}

/// `FOLDER/program.go:N`, without the folder's front.
fn place(words: &str) -> String {
    format!(
        "{}/tests/gdb/program.go:{}",
        env!("CARGO_MANIFEST_DIR"),
        line(words)
    )
}

#[test]
fn steps_go_from_line_to_line() {
    if !there_is_gdb() {
        return;
    }
    let exe = built("gdb-steps", &["-N"]);
    let at = format!("break program.go:{}", line("step 1"));
    let said = gdb(&exe, &[&at, "run", "next", "next", "next"]);
    let number = |words| format!("\n{}\t", line(words));
    let wanted = [
        stopped("main.main", "step 1"),
        number("step 2"),
        number("step 3"),
        "3 6".to_owned(),
    ];
    in_order(&said, &wanted);
    let said = gdb(&exe, &[&at, "run", "step", "step", "step"]);
    let wanted = [
        stopped("main.main", "step 1"),
        "main.add () at ".to_owned(), // at its head
        number("first of add"),
        number("second of add"),
    ];
    in_order(&said, &wanted);
}

#[test]
fn breakpoints_by_name_and_line() {
    if !there_is_gdb() {
        return;
    }
    let exe = built("gdb-breakpoints", &["-N"]);
    let at = format!("break program.go:{}", line("recovers"));
    let commands = [
        "break main.add",
        "break 'main.(*square).area'",
        "break main.worker",
        at.as_str(),
        "info breakpoints",
        "run",
        "backtrace",
        "delete 1",
        "continue",
        "backtrace",
        "continue",
    ];
    let said = gdb(&exe, &commands);
    let wanted = [
        format!("in main.add at {}", place("first of add")),
        format!("in main.(*square).area at {}", place("method")),
        stopped("main.add", "first of add"),
        format!("#0  {}", stopped("main.add", "first of add")),
        format!("in {}", stopped("main.main", "step 1")),
        "hit Breakpoint 3, main.worker () at ".to_owned(),
        "#0  main.worker () at ".to_owned(),
        "in gostart ()".to_owned(), // nothing called it
        "hit Breakpoint 4, main.main.func1 () at ".to_owned(),
    ];
    in_order(&said, &wanted);
    assert!(!said.contains("?? ()"), "{said}");
}

#[test]
fn backtraces_lead_through_go_and_c() {
    if !there_is_gdb() {
        return;
    }
    for (name, flags) in [("gdb-trace-N", &["-N"][..]), ("gdb-trace", &["-l"][..])] {
        let exe = built(name, flags);
        let at = format!("break program.go:{}", line("recovers"));
        let said = gdb(&exe, &[&at, "run", "backtrace"]);
        let mut wanted = vec![
            "#0  main.main.func1 () at ".to_owned(),
            "gopanic".to_owned(), // C
            format!("in {}", stopped("main.descend", "panics")),
        ];
        for _ in 0..3 {
            wanted.push(format!("in {}", stopped("main.descend", "descends")));
        }
        wanted.push("in main.main () at ".to_owned());
        in_order(&said, &wanted);
        assert!(
            !said.contains("?? ()") && !said.contains("corrupt stack"),
            "{said}"
        );
    }
}
