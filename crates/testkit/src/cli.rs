//! `cli/*.md`: transcripts. A block ```` ```go NAME ```` makes a file; a block ```` ```console ```` runs its `$` lines in
//! an empty folder, with `gofc` on the path, and compares what both streams say. `[exit N]` closes the output of a
//! command that fails; `...` stands for any lines; the folder's own path reads `$DIR`.

use std::fs;
use std::path::Path;

use crate::case::Case;
use crate::process::{command, run as run_process};
use crate::program::COMPILER_TIMEOUT;
use crate::{Suite, block, report};

/// Plays the transcript.
pub(crate) fn run(suite: &Suite, case: &Case) -> Result<(), String> {
    let text = fs::read_to_string(&case.path).map_err(|error| error.to_string())?;
    let work = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut new = String::new();
    let mut faults = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        new += &format!("{line}\n");
        let Some(info) = line.strip_prefix("```") else {
            continue;
        };
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let body = match info.split_once(' ') {
            Some((_, name)) => make_file(work.path(), name, &body)?,
            None if info == "console" => play(suite, work.path(), &body, &mut faults)?,
            None => body.join("\n") + "\n",
        };
        new += &format!("{body}```\n");
    }
    if faults.is_empty() {
        return Ok(());
    }
    if suite.bless {
        return fs::write(&case.path, new).map_err(|error| error.to_string());
    }
    Err(faults.join("\n"))
}

fn make_file(folder: &Path, name: &str, body: &[&str]) -> Result<String, String> {
    let text = body.join("\n") + "\n";
    let path = folder.join(name);
    let parent = path.parent().expect("it is in the folder");
    fs::create_dir_all(parent).map_err(|error| error.to_string())?;
    fs::write(&path, &text).map_err(|error| error.to_string())?;
    Ok(text)
}

/// Runs each command of a block; returns the block as it would be true.
fn play(
    suite: &Suite,
    folder: &Path,
    body: &[&str],
    faults: &mut Vec<String>,
) -> Result<String, String> {
    let mut new = String::new();
    let mut rest = body;
    while let Some((first, behind)) = rest.split_first() {
        let line = first
            .strip_prefix("$ ")
            .ok_or_else(|| format!("a command begins with `$ `: {first}"))?;
        let end = behind
            .iter()
            .position(|line| line.starts_with("$ "))
            .unwrap_or(behind.len());
        let wanted: String = behind[..end]
            .iter()
            .map(|line| format!("{line}\n"))
            .collect();
        let found = shell(suite, folder, line)?;
        let same = block::matches(&wanted, &found);
        if !same {
            faults.push(report::diff(&format!("`{line}`"), &wanted, &found));
        }
        new += &format!("{first}\n{}", if same { &wanted } else { &found });
        rest = &behind[end..];
    }
    Ok(new)
}

fn shell(suite: &Suite, folder: &Path, line: &str) -> Result<String, String> {
    let bin = suite.compiler.parent().expect("a program is in a folder");
    let path = format!(
        "{}:{}",
        bin.display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let mut shell = command(Path::new("sh"));
    shell
        .args(["-c", &format!("exec 2>&1; {line}")])
        .current_dir(folder)
        .env("PATH", path);
    let found = run_process(&mut shell, COMPILER_TIMEOUT)?;
    let mut text = found.stdout.replace(&*folder.to_string_lossy(), "$DIR");
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    if found.code != 0 {
        text += &format!("[exit {}]\n", found.code);
    }
    Ok(text)
}
