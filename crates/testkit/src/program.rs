//! `run/`: builds a program and runs it; compares standard output, standard error and exit code.

use std::fs;
use std::path::Path;

use regex::Regex;

use crate::case::Case;
use crate::header::Header;
use crate::process::{Finished, command, run as run_process};
use crate::{Suite, block, report};

/// Seconds the compiler may take; the program's are in its header.
pub(crate) const COMPILER_TIMEOUT: u64 = 60;

/// Runs the test once for each line of flags.
pub(crate) fn run(suite: &Suite, case: &Case) -> Result<(), String> {
    let text = fs::read_to_string(case.main_file()).map_err(|error| error.to_string())?;
    let header = Header::read(&text, "//")?;
    if header.action == "errorcheck" {
        return crate::errors::run(suite, case);
    }
    let mut wanted = Wanted::read(case, &text);
    for (number, flags) in header.flags.iter().enumerate() {
        let under = |fault: String| match flags.is_empty() {
            true => fault,
            false => format!("with {}: {fault}", flags.join(" ")),
        };
        let Some(found) = build_and_run(suite, case, &header, flags).map_err(under)? else {
            continue; // only compiled
        };
        if suite.bless && number == 0 {
            wanted.bless(case, &text, &header, &found)?;
        }
        wanted.compare(&header, &found).map_err(under)?;
    }
    Ok(())
}

fn build_and_run(
    suite: &Suite,
    case: &Case,
    header: &Header,
    flags: &[String],
) -> Result<Option<Finished>, String> {
    let work = tempfile::tempdir().map_err(|error| error.to_string())?;
    let exe = work.path().join("program");
    let mut build = command(&suite.compiler);
    build
        .arg("build")
        .args(flags)
        .arg("-o")
        .arg(&exe)
        .args(case.sources());
    let built = run_process(&mut build, COMPILER_TIMEOUT)?;
    if built.code != 0 || !built.stderr.is_empty() || !built.stdout.is_empty() {
        return Err(format!(
            "gofc build: exit {}\n{}{}",
            built.code, built.stdout, built.stderr
        ));
    }
    if header.action == "compile" {
        return Ok(None);
    }
    run_program(&exe, header).map(Some)
}

fn run_program(exe: &Path, header: &Header) -> Result<Finished, String> {
    let folder = exe.parent().expect("it is in the folder made for it");
    run_process(
        command(exe).args(&header.args).current_dir(folder),
        header.timeout,
    )
}

/// What a program should do.
struct Wanted {
    stdout: String,
    stderr: Option<String>,
}

impl Wanted {
    fn read(case: &Case, text: &str) -> Wanted {
        let beside = || fs::read_to_string(case.beside("out")).unwrap_or_default();
        Wanted {
            stdout: block::read(text, "//", "Output").unwrap_or_else(beside),
            stderr: block::read(text, "//", "Stderr"),
        }
    }

    /// Writes what happened into the file, save what a regular expression or a `.out` file says already.
    fn bless(
        &mut self,
        case: &Case,
        text: &str,
        header: &Header,
        found: &Finished,
    ) -> Result<(), String> {
        let mut new = text.to_owned();
        if !case.beside("out").exists() && !block::matches(&self.stdout, &found.stdout) {
            let stdout = Some(found.stdout.as_str()).filter(|text| !text.is_empty());
            new = block::write(&new, "//", "Output", stdout);
            self.stdout.clone_from(&found.stdout);
        }
        let ours = self.stderr.clone().unwrap_or_default();
        if header.stderr.is_empty() && !block::matches(&ours, &found.stderr) {
            let stderr = lasting(&found.stderr);
            new = block::write(
                &new,
                "//",
                "Stderr",
                Some(stderr.as_str()).filter(|text| !text.is_empty()),
            );
            self.stderr = Some(stderr);
        }
        if new != text {
            fs::write(case.main_file(), new).map_err(|error| error.to_string())?;
        }
        Ok(())
    }

    fn compare(&self, header: &Header, found: &Finished) -> Result<(), String> {
        let mut faults = Vec::new();
        if found.code != header.exit {
            faults.push(format!("exit code {}, wanted {}", found.code, header.exit));
        }
        if !block::matches(&self.stdout, &found.stdout) {
            faults.push(report::diff("standard output", &self.stdout, &found.stdout));
        }
        for pattern in &header.stderr {
            let regex = Regex::new(pattern).map_err(|error| error.to_string())?;
            if !regex.is_match(&found.stderr) {
                faults.push(format!("standard error does not match {pattern:?}"));
            }
        }
        let silent = header.stderr.is_empty() && header.exit == 0;
        let stderr = self.stderr.clone().or_else(|| silent.then(String::new));
        match stderr {
            Some(wanted) if !block::matches(&wanted, &found.stderr) => {
                faults.push(report::diff("standard error", &wanted, &found.stderr));
            }
            Some(_) | None if faults.is_empty() => return Ok(()),
            Some(_) | None => faults.push(format!("standard error was:\n{}", found.stderr)),
        }
        Err(faults.join("\n"))
    }
}

/// Standard error without what changes from machine to machine: the traceback.
fn lasting(stderr: &str) -> String {
    match stderr.find("\ngoroutine ") {
        Some(at) => format!("{}...\n", &stderr[..=at]),
        None => stderr.to_owned(),
    }
}
