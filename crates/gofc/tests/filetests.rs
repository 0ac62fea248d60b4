//! The folders of `tests/`, one case a file. `cargo filetest [--bless] [FILTER]`.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests"));
    let root = root
        .canonicalize()
        .expect("the workspace has a folder tests");
    testkit::run(PathBuf::from(env!("CARGO_BIN_EXE_gofc")), root)
}
