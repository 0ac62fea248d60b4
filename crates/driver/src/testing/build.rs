//! Which package it is that a test program cannot be made of, and what is told of that: with `-json` as events, which come before those of the tests.
//! Source: `go help buildjson`.

use serde::Serialize;
use source::{Code, Diagnostic, SourceMap};

use crate::failure::Failure;
use crate::options::Options;
use crate::output;
use crate::packages;
use crate::targets::Target;
use crate::toolchain;

/// A build, as the go command names it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Build {
    /// The package whose tests are to run; none if no tests are.
    target: Option<String>,
    /// The package that messages are about, in their title.
    pub(crate) package: String,
    /// The same in events, but a package that is not there stands for itself.
    pub(crate) id: String,
    /// Whether a package is not there.
    pub(crate) missing: bool,
    /// Whether messages are events.
    pub(crate) events: bool,
}

/// Why there is no test program.
pub(crate) struct Broken {
    /// What happened.
    pub(crate) failure: Failure,
    /// Where.
    pub(crate) build: Build,
}

/// One event. The order of the fields is Go's.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Event<'a> {
    import_path: &'a str,
    action: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    output: &'a str,
}

impl Build {
    /// The build of a test program. If nobody else is to blame it is the package itself.
    pub(crate) fn of(options: &Options, target: &Target) -> Build {
        let package = variant(&target.path, &target.path);
        Build {
            target: Some(target.path.clone()),
            id: package.clone(),
            package,
            missing: false,
            events: options.test.json && !options.test.compile_only,
        }
    }

    /// Finds the package that the first message is about; a package that is not there comes before all.
    pub(crate) fn find(
        &mut self,
        diagnostics: &[Diagnostic],
        packages: &[ast::Package],
        sources: &SourceMap,
    ) {
        let missing = |it: &&Diagnostic| it.code == Code::BrokenImport;
        let first = diagnostics.iter().find(missing).or(diagnostics.first());
        let (Some(target), Some(first)) = (&self.target, first) else {
            return;
        };
        let has = |package: &&ast::Package| {
            let mut files = package.files.iter().map(|it| sources.file(it.source));
            files.any(|file| (file.base()..=file.end()).contains(&first.pos()))
        };
        let Some(package) = packages.iter().find(has) else {
            return;
        };
        self.package = variant(package.path.as_str(), target);
        self.id = self.package.clone();
        if first.code == Code::BrokenImport {
            let mut imports = packages::imports(package).into_iter();
            if let Some((path, _)) = imports.find(|(_, at)| at.lo == first.pos()) {
                self.missing = true;
                self.package = package.path.as_str().trim_end_matches("_test").to_owned();
                self.id = path.as_str().to_owned();
            }
        }
    }

    /// Nothing follows on this build.
    pub(crate) fn failed(&self, failure: &Failure) -> Result<(), Failure> {
        let text = failure.to_string();
        match (text.is_empty(), self.events) {
            (true, _) => {}
            (false, true) => say(&self.id, &text),
            (false, false) => toolchain::say(&format!("gofc: {text}")),
        }
        match self.events {
            true => output::stdout(line(&self.id, "build-fail", "").as_bytes()),
            false => Ok(()),
        }
    }
}

/// Tells of a build what is to be said, an event for each line.
pub(crate) fn say(id: &str, text: &str) {
    let lines = text.lines();
    let events = lines.map(|it| line(id, "build-output", &format!("{it}\n")));
    let _ = output::stdout(events.collect::<String>().as_bytes()); // nobody may be reading
}

fn line(id: &str, action: &str, output: &str) -> String {
    let event = Event {
        import_path: id,
        action,
        output,
    };
    serde_json::to_string(&event).expect("texts are JSON") + "\n"
}

/// The name of a package in the test program of another.
fn variant(path: &str, target: &str) -> String {
    match path.strip_suffix("_test").unwrap_or(path) == target {
        true => format!("{path} [{target}.test]"),
        false => path.to_owned(),
    }
}
