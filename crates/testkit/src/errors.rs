//! `errors/`: programs that must not compile. Each error belongs to a line that a comment `// ERROR "regexp"` marks, and
//! each such line has an error that matches. `errors/rendered/`: the report as a person sees it, in a file beside, and the
//! Go compiler's own report in the block `// Errors:`, to the byte.

use std::collections::BTreeMap;
use std::fs;

use regex::Regex;

use crate::block;
use crate::case::Case;
use crate::header::{Header, quoted};
use crate::process::{command, run as run_process};
use crate::program::COMPILER_TIMEOUT;
use crate::{Suite, report};

/// A line of a file: its base name and number.
type Line = (String, u32);

/// Compares the errors with the marks.
pub(crate) fn run(suite: &Suite, case: &Case) -> Result<(), String> {
    let text = fs::read_to_string(case.main_file()).map_err(|error| error.to_string())?;
    let header = Header::read(&text, "//")?;
    let mut check = command(&suite.compiler);
    check.args([
        "check",
        "--message-format=short",
        "--error-limit=0",
        "--color=never",
    ]);
    let found = run_process(
        check.args(&header.flags[0]).args(case.sources()),
        COMPILER_TIMEOUT,
    )?;
    let mut errors = group(&found.stderr)?;
    let marks = marks(case)?;
    let code = i32::from(!marks.is_empty());
    if found.code != code {
        return Err(format!(
            "gofc check: exit {}, wanted {code}\n{}",
            found.code, found.stderr
        ));
    }
    let mut faults = Vec::new();
    for ((file, line), patterns) in &marks {
        let here = errors.remove(&(file.clone(), *line)).unwrap_or_default();
        faults.extend(judge(file, *line, patterns, &here));
    }
    for ((file, line), messages) in errors {
        faults.push(format!(
            "{file}:{line}: unexpected error: {}",
            messages.join("; ")
        ));
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("\n"))
    }
}

/// Compares the short report with the block `// Errors:`, and the full one with the file `.stderr`.
pub(crate) fn run_rendered(suite: &Suite, case: &Case) -> Result<(), String> {
    let text = fs::read_to_string(&case.path).map_err(|error| error.to_string())?;
    let header = Header::read(&text, "//")?;
    let flags = &header.flags[0];
    if let Some(wanted) = block::read(&text, "//", "Errors") {
        let found = report_of(suite, case, &["--message-format=short"], flags)?;
        if found != wanted {
            return Err(report::diff("gc's errors", &wanted, &found));
        }
    }
    let found = report_of(suite, case, &["--message-format=human"], flags)?;
    let beside = case.beside("stderr");
    if suite.bless {
        fs::write(&beside, &found).map_err(|error| error.to_string())?;
    }
    let wanted = fs::read_to_string(&beside).unwrap_or_default();
    if wanted == found {
        Ok(())
    } else {
        Err(report::diff("the report", &wanted, &found))
    }
}

/// What `gofc check` says of the file, from its own folder.
fn report_of(
    suite: &Suite,
    case: &Case,
    form: &[&str],
    flags: &[String],
) -> Result<String, String> {
    let mut check = command(&suite.compiler);
    check
        .args(["check", "--color=never", "--error-limit=0"])
        .args(form)
        .args(flags);
    check.arg(case.path.file_name().expect("a file has a name"));
    check.current_dir(case.path.parent().expect("a file is in a folder"));
    let found = run_process(&mut check, COMPILER_TIMEOUT)?;
    if found.code > 2 {
        return Err(format!("gofc check: exit {}\n{}", found.code, found.stderr));
    }
    Ok(without_goroot(&found.stderr))
}

/// The report with `$GOROOT` for the folder of the library, which is another on each machine.
fn without_goroot(report: &str) -> String {
    let folder = Regex::new(r"[^ ]*/goroot-[0-9.]+/src/").expect("it is well formed");
    folder.replace_all(report, "$$GOROOT/src/").into_owned()
}

fn judge(file: &str, line: u32, patterns: &[Regex], here: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    for pattern in patterns {
        if here.is_empty() {
            faults.push(format!(
                "{file}:{line}: missing error {:?}",
                pattern.as_str()
            ));
        } else if !here.iter().any(|message| pattern.is_match(message)) {
            faults.push(format!(
                "{file}:{line}: no error matches {:?} in: {}",
                pattern.as_str(),
                here.join("; ")
            ));
        }
    }
    for message in here {
        if !patterns.iter().any(|pattern| pattern.is_match(message)) {
            faults.push(format!("{file}:{line}: unmatched error: {message}"));
        }
    }
    faults
}

/// The errors of a report by line, with their continuation lines.
fn group(report: &str) -> Result<BTreeMap<Line, Vec<String>>, String> {
    let first = Regex::new(r"^(?:.*/)?([^/:]+):(\d+)(?::\d+)?: (.*)$").expect("it is well formed");
    let mut errors: BTreeMap<Line, Vec<String>> = BTreeMap::new();
    let mut last: Option<Line> = None;
    for line in report.lines().filter(|line| !line.starts_with('#')) {
        if let (Some(at), true) = (&last, line.starts_with('\t')) {
            let message = errors.get_mut(at).and_then(|messages| messages.last_mut());
            let message = message.expect("the line before was an error");
            message.push('\n');
            message.push_str(line);
        } else if let Some(parts) = first.captures(line) {
            let at = (
                parts[1].to_owned(),
                parts[2].parse().map_err(|_| line.to_owned())?,
            );
            errors
                .entry(at.clone())
                .or_default()
                .push(parts[3].to_owned());
            last = Some(at);
        } else {
            return Err(format!("gofc check said: {report}"));
        }
    }
    Ok(errors)
}

/// The marks of all files of the test.
fn marks(case: &Case) -> Result<BTreeMap<Line, Vec<Regex>>, String> {
    let mark = Regex::new(r"// (?:GC_)?ERROR (.*)$").expect("it is well formed");
    let mut marks = BTreeMap::new();
    for path in case.sources() {
        let name = path
            .file_name()
            .expect("a file has a name")
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        for (number, line) in (1..).zip(text.lines()) {
            if let Some(parts) = mark.captures(line) {
                let patterns = quoted(&parts[1])?;
                let regexes: Result<Vec<Regex>, _> =
                    patterns.iter().map(|it| Regex::new(it)).collect();
                marks.insert(
                    (name.clone(), number),
                    regexes.map_err(|error| error.to_string())?,
                );
            }
        }
    }
    Ok(marks)
}
