//! Why a run ends early, and the exit code that says so.

use std::fmt;
use std::io;
use std::path::Path;

/// The exit codes of gofc. `run` ends with the program's own.
pub mod exit {
    /// All is well.
    pub const OK: i32 = 0;
    /// The program is wrong, or a file cannot be read or written.
    pub const DIAGNOSTICS: i32 = 1;
    /// The command line is wrong.
    pub const USAGE: i32 = 2;
    /// The assembler or the linker is missing or failed.
    pub const TOOL: i32 = 3;
    /// A bug of gofc.
    pub const BUG: i32 = 101;
}

/// What stops a run.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The program is wrong; that has been said already.
    Reported,
    /// The world is in the way: one line says how.
    World(String),
    /// The command line asks for what cannot be.
    Usage(String),
    /// The assembler or the linker.
    Tool(String),
}

impl Failure {
    /// The exit code.
    pub(crate) fn code(&self) -> i32 {
        match self {
            Failure::Reported | Failure::World(_) => exit::DIAGNOSTICS,
            Failure::Usage(_) => exit::USAGE,
            Failure::Tool(_) => exit::TOOL,
        }
    }

    /// `VERB PATH: what the system says`, in Go's words.
    pub(crate) fn io(verb: &str, path: &Path, error: &io::Error) -> Failure {
        Failure::World(format!("{verb} {}: {}", path.display(), reason(error)))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Reported => Ok(()),
            Failure::World(text) | Failure::Usage(text) | Failure::Tool(text) => f.write_str(text),
        }
    }
}

/// The system's word for an error: without the number that Rust adds, and in lower case.
pub(crate) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => text.to_owned(),
    }
}
