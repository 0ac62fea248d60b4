//! `gofc test`: makes a program of each package and its test files, runs it in the package's folder and says how it went, as
//! `go test` does.
//!
//! Reading order: `targets` (which packages), `variant` (the package with its test files), `collect` (what there is to run), `generate`
//! (the main package), `build` (what is wrong with one), `process` (the run), `report` (the lines), `json` (events).

mod build;
mod collect;
mod generate;
mod json;
mod process;
mod report;
mod variant;

use std::path::{Path, PathBuf};
use std::time::Instant;

pub(crate) use build::{Broken, Build, say};
pub(crate) use variant::{Variant, read};

use crate::failure::{Failure, exit};
use crate::module::Module;
use crate::options::Options;
use crate::output;
use crate::targets::{self, Target};
use report::Report;

/// How the tests of a package went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Verdict {
    /// They pass, or there are none.
    Passed,
    /// One does not, or the package cannot be compiled.
    Failed,
}

/// Tests all packages that the command line asks for. `build` makes a test program and returns where it is, and what keeps it there; none
/// if there are no test files.
pub(crate) fn run<K>(
    options: &Options,
    mut build: impl FnMut(&Target, Option<&Module>) -> Result<Option<(PathBuf, K)>, Broken>,
) -> Result<i32, Failure> {
    let module = Module::around(Path::new("."));
    let targets = targets::wanted(options, module.as_ref())?;
    if options.test.compile_only {
        return compile(options, &targets, module.as_ref(), build);
    }
    let mut code = exit::OK;
    for target in &targets {
        let built = build(target, module.as_ref());
        let mut report = Report::new(options, &target.path, targets.len());
        let verdict = match built {
            Ok(Some((program, _kept))) => process::run(options, target, &program, &mut report)?,
            Ok(None) => report.no_tests(),
            Err(Broken { failure, build }) => match failure {
                Failure::Reported | Failure::World(_) => {
                    build.failed(&failure)?;
                    report.build_failed(&build)
                }
                Failure::Usage(_) | Failure::Tool(_) => return Err(failure),
            },
        };
        report.close()?;
        if verdict == Verdict::Failed {
            code = exit::DIAGNOSTICS;
            if options.test.fail_fast {
                break;
            }
        }
    }
    // Where packages were named, the last line says it once more; behind one alone there is only its own.
    if code != exit::OK && !options.test.json && !options.inputs.is_empty() {
        output::stdout(b"FAIL\n")?;
    }
    Ok(code)
}

/// `-c`: makes the test programs and runs none.
fn compile<K>(
    options: &Options,
    targets: &[Target],
    module: Option<&Module>,
    mut build: impl FnMut(&Target, Option<&Module>) -> Result<Option<(PathBuf, K)>, Broken>,
) -> Result<i32, Failure> {
    for target in targets {
        let built = build(target, module).map_err(|it| it.failure)?;
        let Some((program, _kept)) = built else {
            let text = format!("?   \t{}\t[no test files]\n", target.path);
            output::stdout(text.as_bytes())?;
            continue;
        };
        let name = format!("{}.test", name(&target.path));
        let place = match &options.output {
            Some(place)
                if place.is_dir() || place.as_os_str().as_encoded_bytes().ends_with(b"/") =>
            {
                place.join(name)
            }
            Some(_) if targets.len() > 1 => {
                return Err(Failure::Usage(
                    "with several packages, -o must name a folder".into(),
                ));
            }
            Some(place) => place.clone(),
            None => name.into(),
        };
        let bytes = std::fs::read(&program).map_err(|it| Failure::io("read", &program, &it))?;
        output::write(&place, &bytes, output::Mode::Program)?;
    }
    Ok(exit::OK)
}

/// What the program of a package is called: the last part of its path, unless that is a version.
pub(crate) fn name(path: &str) -> &str {
    let mut parts = path.rsplit('/');
    let last = parts.next().unwrap_or(path);
    let version = last
        .strip_prefix('v')
        .is_some_and(|it| it.parse::<u32>().is_ok());
    match parts.next() {
        Some(before) if version => before,
        Some(_) | None => last,
    }
}

/// Seconds since then, as `go test` writes them.
fn seconds(since: Instant) -> String {
    format!("{:.3}s", since.elapsed().as_secs_f64())
}
