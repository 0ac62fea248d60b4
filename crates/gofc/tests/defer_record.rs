//! The record of a defer, as compiled code and the runtime see it: offsets 0, 4, 5, 6, 8, 16, 24, 32, 40, and the arguments from 48 on
//! (`docs/abi.md`, "Defer"; checklist lines 000-3, 000-5, 000-8, 000-13).

use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn assembly(flags: &[&str], file: &str, func: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_gofc"))
        .arg("asm")
        .args(flags)
        .arg(format!("--func={func}"))
        .arg(root().join(file))
        .output()
        .expect("gofc starts");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "gofc asm fails: {stderr}");
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines().map(|line| line.trim().to_owned()).collect()
}

/// The offset from rbp in the instruction with this remark.
fn offset(lines: &[String], remark: &str) -> i64 {
    let line = lines
        .iter()
        .find(|line| line.ends_with(remark))
        .unwrap_or_else(|| panic!("no line ends in {remark:?} in\n{}", lines.join("\n")));
    let before = line.split("(%rbp)").next().unwrap_or("");
    let number = before.rsplit([' ', '\t', ',']).next().unwrap_or("");
    number
        .parse()
        .unwrap_or_else(|_| panic!("no offset in {line}"))
}

fn position(lines: &[String], part: &str) -> usize {
    lines
        .iter()
        .position(|line| line.contains(part))
        .unwrap_or_else(|| panic!("no {part:?} in\n{}", lines.join("\n")))
}

const SAMPLE: &str = "tests/run/defer/000-06-test-defer.go";

#[test]
fn a_record_in_the_frame() {
    let lines = assembly(&["-N", "--defer=stack"], SAMPLE, "main.doSomething");
    let record = offset(&lines, "# defer record.siz");
    assert_eq!(offset(&lines, "# defer record.fn"), record + 24);
    assert_eq!(offset(&lines, "# defer record.args"), record + 48);
    assert_eq!(
        offset(&lines, "# defer record"),
        record,
        "deferprocStack takes its address"
    );
}

#[test]
fn the_shape_of_the_sample() {
    // Fields, call, test of its result, body, result stored, then deferreturn; a second one for recoveries.
    let lines = assembly(&["-N", "--defer=stack"], SAMPLE, "main.doSomething");
    let order = [
        "# defer record.siz",
        "call\truntime.deferprocStack",
        "testl",
        "jne",
        "# ~r0",
        "call\truntime.deferreturn",
    ];
    let mut from = 0;
    for part in order {
        from += position(&lines[from..], part);
    }
    let calls = lines
        .iter()
        .filter(|it| it.contains("call\truntime.deferreturn"));
    assert_eq!(calls.count(), 2);
}

#[test]
fn a_record_on_the_heap() {
    let lines = assembly(&["-N", "--defer=heap"], SAMPLE, "main.doSomething");
    let call = position(&lines, "call\truntime.deferproc");
    let before = lines[..call].join("\n");
    assert!(
        before.contains("(%rsp)"),
        "the argument is in the outgoing area"
    );
    assert!(before.contains("movl\t$8, %edi"), "siz");
    assert!(lines[call + 1..].join("\n").contains("testl"));
}

#[test]
fn an_open_coded_defer() {
    let lines = assembly(&[], SAMPLE, "main.doSomething");
    let text = lines.join("\n");
    assert!(!text.contains("runtime.deferproc"), "no record");
    assert!(
        text.contains("deferBits"),
        "a bit says whether it was reached"
    );
}

#[test]
fn the_header_of_the_runtime() {
    let header =
        std::fs::read_to_string(root().join("runtime/abi.h")).expect("the header is there");
    for (name, offset) in [
        ("SIZ", 0),
        ("STARTED", 4),
        ("HEAP", 5),
        ("OPENDEFER", 6),
        ("SP", 8),
        ("PC", 16),
        ("FN", 24),
        ("PANIC", 32),
        ("LINK", 40),
        ("ARGS", 48),
        ("FD", 48),
        ("VARP", 56),
        ("FRAMEPC", 64),
    ] {
        let line = format!("#define DEFER_{name} {offset}\n");
        assert!(header.contains(&line), "{line}");
    }
}
