//! Tests that compare one text gofc prints: `ir/` (a pass, or the verifier), `asm/` (a function), `explain/`.

use std::fs;
use std::process::Command;

use regex::Regex;

use crate::case::{Case, Kind};
use crate::header::Header;
use crate::process::{Finished, command, run as run_process};
use crate::program::COMPILER_TIMEOUT;
use crate::{Suite, block, report};

/// `ir/PASS/*.ir`: that pass on the text. `ir/PASS/*.go`: the IR of a program just behind that pass.
/// `ir/verify/*.ir`: what the verifier says.
pub(crate) fn run_ir(suite: &Suite, case: &Case) -> Result<(), String> {
    let is_ir = case.path.extension().is_some_and(|ext| ext == "ir");
    let comment = if is_ir { ";" } else { "//" };
    let (text, header) = open(case, comment)?;
    let mut ir = command(&suite.compiler);
    ir.arg("ir").args(&header.flags[0]);
    if case.folder() == "verify" {
        return verify(run_process(ir.arg(&case.path), COMPILER_TIMEOUT)?, &header);
    }
    ir.arg(format!("--pass={}", case.folder()));
    show(suite, case, &mut ir, (&text, comment, "Expect"), &header)
}

/// `asm/TOPIC/*.go`: the instructions of the function that the header names.
pub(crate) fn run_asm(suite: &Suite, case: &Case) -> Result<(), String> {
    let (text, header) = open(case, "//")?;
    let mut asm = command(&suite.compiler);
    asm.arg("asm").args(&header.flags[0]);
    show(suite, case, &mut asm, (&text, "//", "Expect"), &header)
}

/// `explain/*.go`: what `gofc explain` prints.
pub(crate) fn run_explain(suite: &Suite, case: &Case) -> Result<(), String> {
    let (text, header) = open(case, "//")?;
    let mut explain = command(&suite.compiler);
    explain
        .args(["explain", "--color=never"])
        .args(&header.flags[0]);
    show(suite, case, &mut explain, (&text, "//", "Output"), &header)
}

fn open(case: &Case, comment: &str) -> Result<(String, Header), String> {
    let text = fs::read_to_string(&case.path).map_err(|error| error.to_string())?;
    let header = Header::read(&text, comment)?;
    Ok((text, header))
}

/// Runs the command on the file, in its folder, and compares its output with the block.
fn show(
    suite: &Suite,
    case: &Case,
    command: &mut Command,
    (text, comment, name): (&str, &str, &str),
    header: &Header,
) -> Result<(), String> {
    if let Some(func) = &header.func {
        command.arg(format!("--func={func}"));
    }
    command.arg(case.path.file_name().expect("a file has a name"));
    command.current_dir(case.path.parent().expect("a file is in a folder"));
    let mut found = run_process(command, COMPILER_TIMEOUT)?;
    if found.code != header.exit {
        return Err(format!(
            "gofc: exit {}, wanted {}\n{}",
            found.code, header.exit, found.stderr
        ));
    }
    if case.kind == Kind::Asm {
        found.stdout = of_this_function(&found.stdout);
    }
    let wanted = block::read(text, comment, name).unwrap_or_default();
    if block::matches(&wanted, &found.stdout) {
        return Ok(());
    }
    if suite.bless {
        let new = block::write(text, comment, name, Some(&found.stdout));
        return fs::write(&case.path, new).map_err(|error| error.to_string());
    }
    Err(report::diff("the text", &wanted, &found.stdout))
}

/// The assembly without what depends on the rest of the program or is for debuggers: the numbers of functions in labels (`.L6b2` is
/// `.Lb2`) and of constants, positions, unwind tables.
fn of_this_function(asm: &str) -> String {
    let label = Regex::new(r"\.L[0-9]+([a-z])").expect("it is well-formed");
    let left_out =
        Regex::new(r"^(\t\.(loc|cfi_)|\.L[0-9]+(p[0-9]+|e):|\t\.size)").expect("it is well-formed");
    let numbered = Regex::new(r"go:(string|const)\.[0-9]+").expect("it is well-formed");
    let kept = asm.lines().filter(|line| !left_out.is_match(line));
    kept.map(|line| {
        let line = label.replace_all(line, ".L$1");
        numbered.replace_all(&line, "go:$1").into_owned() + "\n"
    })
    .collect()
}

fn verify(found: Finished, header: &Header) -> Result<(), String> {
    if found.code != 1 {
        return Err(format!(
            "gofc ir: exit {}, wanted 1\n{}",
            found.code, found.stderr
        ));
    }
    for pattern in &header.errors {
        let regex = Regex::new(pattern).map_err(|error| error.to_string())?;
        if !regex.is_match(&found.stderr) {
            return Err(format!(
                "the verifier did not say {pattern:?} but:\n{}",
                found.stderr
            ));
        }
    }
    Ok(())
}
