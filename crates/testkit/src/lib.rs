//! Runs the folders of `tests/`: text files with their expectation inside. For development only.
//!
//! It knows the compiler by its path alone and drives it as a user would, so any stage may be rewritten without touching
//! a test. `docs/testing.md` describes the files; `crates/gofc/tests/filetests.rs` is where `cargo test` enters.
//!
//! Reading order: `case` (what is a test), `header` and `block` (what a file says), `process` (running things), one
//! module per kind of test, `known` (faults we live with), `report` (diffs).

mod block;
mod case;
mod cli;
mod dump;
mod errors;
mod header;
mod known;
mod process;
mod program;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial};

use crate::case::Case;

/// What the tests run against.
#[derive(Debug)]
pub struct Suite {
    /// The gofc executable.
    pub compiler: PathBuf,
    /// The folder `tests`.
    pub root: PathBuf,
    /// Whether to write what happened into the files instead of comparing.
    pub bless: bool,
}

/// Runs all tests that the command line selects: the options of `cargo test`, and `--bless`.
#[must_use]
pub fn run(compiler: PathBuf, root: PathBuf) -> ExitCode {
    let (bless, rest): (Vec<String>, Vec<String>) =
        std::env::args().partition(|arg| arg == "--bless");
    let suite = Arc::new(Suite {
        compiler,
        root,
        bless: !bless.is_empty(),
    });
    let known = Arc::new(known::read(&suite.root));
    let cases = case::discover(&suite.root);
    let mut trials: Vec<Trial> = known
        .stale(&cases)
        .into_iter()
        .map(|line| {
            Trial::test(format!("known-failures.txt: {line}"), || {
                Err("no such test".into())
            })
        })
        .collect();
    for case in cases {
        let (suite, known) = (Arc::clone(&suite), Arc::clone(&known));
        trials.push(Trial::test(case.name.clone(), move || {
            known
                .judge(&case, run_case(&suite, &case))
                .map_err(Into::into)
        }));
    }
    libtest_mimic::run(&Arguments::from_iter(rest), trials).exit_code()
}

/// Runs one test; the error says all a person needs.
fn run_case(suite: &Suite, case: &Case) -> Result<(), String> {
    use case::Kind;
    let result = match case.kind {
        Kind::Program => program::run(suite, case),
        Kind::Errors => errors::run(suite, case),
        Kind::Rendered => errors::run_rendered(suite, case),
        Kind::Ir => dump::run_ir(suite, case),
        Kind::Asm => dump::run_asm(suite, case),
        Kind::Explain => dump::run_explain(suite, case),
        Kind::Cli => cli::run(suite, case),
    };
    result.map_err(|fault| report::with_commands(case, &fault))
}
