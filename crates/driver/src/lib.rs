//! Runs the stages in order and does all input and output: it reads files and the environment, prints, starts `as`, `ld`
//! and programs. No stage calls another; this crate calls them all.
//!
//! Reading order: `options` (what is asked for), `pipeline` (the stages), `load`, `packages` and `constraint` (source files), `many` (several packages), `render`
//! (messages), `toolchain` (`as`, `ld`), `output` (results), `dump`, `explain`, `codes`, `contract` and `environment` (the commands that only
//! show something), `bug` (our own faults), `failure` (exit codes).

mod assembly;
mod bug;
mod buildinfo;
mod cache;
mod codes;
mod constraint;
mod contract;
mod dump;
mod embed;
mod environment;
mod explain;
mod failure;
mod godebug;
mod load;
mod many;
mod module;
mod objects;
mod only_main;
mod options;
mod output;
mod packages;
mod parts;
mod patterns;
mod pipeline;
mod render;
mod requires;
mod select;
mod set;
mod symbols;
mod targets;
mod testing;
mod timings;
mod toolchain;
mod trim;

pub use failure::exit;
pub use options::{
    Build, Codegen, Color, Command, DeferKind, Emit, EmitKind, MessageFormat, Messages, Options,
    TestOptions, Tools,
};

/// The version of gofc, and of the Go it compiles.
pub const VERSION: &str = concat!(
    "gofc version ",
    env!("CARGO_PKG_VERSION"),
    " go1.27 linux/amd64"
);

/// Does what the options ask for; returns the exit code.
#[must_use]
pub fn run(options: &Options) -> i32 {
    bug::guard(|| match pipeline::run(options) {
        Ok(code) => code,
        Err(failure) => {
            let text = failure.to_string();
            if !text.is_empty() {
                toolchain::say(&format!("gofc: {text}"));
            }
            failure.code()
        }
    })
}

/// The N of a language version `go1.N`.
///
/// # Errors
/// What is wrong with the text.
pub fn lang(text: &str) -> Result<u32, String> {
    load::lang(text)
}
