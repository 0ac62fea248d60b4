//! `as` and `ld`: from assembly to a static executable, with gofc's runtime, which is embedded in this program.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use rustc_hash::FxHashSet;

use crate::failure::{Failure, reason};
use crate::options::{Options, Tools};

/// The runtime, compiled by `build.rs`.
const RUNTIME: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/libgofcrt.a"));

/// What `ld` is told besides its files. No page of its own for the headers, nothing unreachable, nothing that differs
/// from run to run, DWARF packed as Go's linker does.
const LINK_FLAGS: &[&str] = &[
    "-static",
    "-nostdlib",
    "-z",
    "noseparate-code",
    "-z",
    "noexecstack",
    "--gc-sections",
    "--build-id=none",
    "--no-warn-rwx-segments",
    "--compress-debug-sections=zlib",
];

/// The symbols that the runtime defines: the index of its archive (a count and offsets of 4 bytes each, most significant
/// first, then the names, each ended by a zero byte).
pub(crate) fn runtime_symbols() -> FxHashSet<String> {
    const HEADERS: usize = 8 + 60;
    let index = RUNTIME.get(HEADERS..).unwrap_or_default();
    let Some(count) = index.first_chunk() else {
        return FxHashSet::default();
    };
    let count = usize::try_from(u32::from_be_bytes(*count)).unwrap_or(0);
    let names = index.get(4 + 4 * count..).unwrap_or_default();
    let names = names.split(|byte| *byte == 0).take(count);
    names
        .map(|it| String::from_utf8_lossy(it).into_owned())
        .collect()
}

/// The folder of a run's intermediate files.
pub(crate) struct Work {
    folder: Option<tempfile::TempDir>,
    path: PathBuf,
}

impl Work {
    /// Makes the folder; with `-work` says where and keeps it.
    pub(crate) fn new(options: &Options) -> Result<Work, Failure> {
        let made = tempfile::Builder::new().prefix("gofc-").tempdir();
        let folder = made.map_err(|error| {
            let place = std::env::temp_dir();
            Failure::io("create a folder in", &place, &error)
        })?;
        let path = folder.path().to_path_buf();
        if options.keep_work || options.print_commands {
            say(&format!("WORK={}", path.display()));
        }
        let folder = if options.keep_work {
            let _ = folder.keep();
            None
        } else {
            Some(folder)
        };
        Ok(Work { folder, path })
    }

    /// A file in it.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Removes the folder now, unless it is kept.
    pub(crate) fn remove(self) {
        drop(self.folder);
    }
}

/// Assembles `text` to an object file in the working folder.
pub(crate) fn assemble(
    work: &Work,
    name: &str,
    text: &[u8],
    options: &Options,
) -> Result<PathBuf, Failure> {
    let source = work.file(&format!("{name}.s"));
    let object = work.file(&format!("{name}.o"));
    fs::write(&source, text).map_err(|error| Failure::io("write", &source, &error))?;
    let args = [
        OsStr::new("--64"),
        OsStr::new("-o"),
        object.as_os_str(),
        source.as_os_str(),
    ];
    run(&options.tools.assembler, &args, options)?;
    Ok(object)
}

/// One object file of several.
pub(crate) fn combine(
    work: &Work,
    objects: &[PathBuf],
    options: &Options,
) -> Result<PathBuf, Failure> {
    if let [one] = objects {
        return Ok(one.clone());
    }
    let whole = work.file("whole.o");
    let mut args = vec![OsStr::new("-r"), OsStr::new("-o"), whole.as_os_str()];
    args.extend(objects.iter().map(|object| object.as_os_str()));
    run(&options.tools.linker, &args, options)?;
    Ok(whole)
}

/// Links object files with the runtime to an executable in the working folder.
pub(crate) fn link(
    work: &Work,
    objects: &[PathBuf],
    options: &Options,
) -> Result<PathBuf, Failure> {
    let runtime = work.file("libgofcrt.a");
    fs::write(&runtime, RUNTIME).map_err(|error| Failure::io("write", &runtime, &error))?;
    let program = work.file("a.out");
    let mut args: Vec<&OsStr> = LINK_FLAGS.iter().map(OsStr::new).collect();
    if options.build.strip {
        args.push(OsStr::new("--strip-all"));
    } else if options.build.strip_debug {
        args.push(OsStr::new("--strip-debug"));
    }
    args.extend([OsStr::new("-o"), program.as_os_str()]);
    args.extend(objects.iter().map(|object| object.as_os_str()));
    args.push(runtime.as_os_str());
    run(&options.tools.linker, &args, options)?;
    Ok(program)
}

/// The version line of a tool, or why there is none.
pub(crate) fn version(tool: &Path) -> Result<String, String> {
    let output = Command::new(tool).arg("--version").output();
    let output = output.map_err(|error| reason(&error))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn run(tool: &Path, args: &[&OsStr], options: &Options) -> Result<(), Failure> {
    let line = command_line(tool, args);
    if options.print_commands {
        say(&line);
    }
    let output = Command::new(tool).args(args).stdin(Stdio::null()).output();
    match output {
        Ok(output) if output.status.success() => {
            let _ = io::stderr().write_all(&output.stderr); // warnings
            Ok(())
        }
        Ok(output) => Err(Failure::Tool(failed(&line, &output))),
        Err(error) => Err(Failure::Tool(missing(tool, &line, &options.tools, &error))),
    }
}

fn failed(line: &str, output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    let said: Vec<&str> = said.lines().take(20).collect();
    format!("{line}: {}\n{}", output.status, said.join("\n"))
}

fn missing(tool: &Path, line: &str, tools: &Tools, error: &io::Error) -> String {
    let flag = if tool == tools.assembler {
        "--as"
    } else {
        "--ld"
    };
    let name = tool.display();
    format!(
        "cannot run {name}: {}\n\tthe command was: {line}\n\tinstall the package binutils, or name the program with {flag}=PATH",
        reason(error)
    )
}

/// The command as a shell would take it.
fn command_line(tool: &Path, args: &[&OsStr]) -> String {
    let words = std::iter::once(tool.as_os_str()).chain(args.iter().copied());
    let words: Vec<String> = words.map(|word| quote(&word.to_string_lossy())).collect();
    words.join(" ")
}

fn quote(word: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_=./,:+@%".contains(&byte);
    if !word.is_empty() && word.bytes().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// A line on standard error, which nobody may be reading.
pub(crate) fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}
