//! The lines of `go test`: what a test program prints, and `ok`, `FAIL` or `?` behind it.

use std::time::Instant;

use super::Verdict;
use super::build::Build;
use super::json::Converter;
use super::seconds;
use crate::failure::Failure;
use crate::options::Options;
use crate::output;

/// What a test program says if no name matches `-run`, and if none matches `-fuzz`.
const NO_TESTS: &str = "testing: warning: no tests to run\n";
const NO_FUZZ: &str = "testing: warning: no fuzz tests to fuzz\n";

/// What is told of one package.
pub(crate) struct Report {
    path: String,
    /// Events instead of text.
    json: Option<Converter>,
    /// Whether what the program prints is shown at once. Otherwise it is kept, and shown if a test fails.
    at_once: bool,
    /// Whether it is shown in any case.
    shows: bool,
    /// Whether it is not looked at: as the go command does without packages on the command line.
    streams: bool,
    /// Whether lines of package testing are marked.
    marked: bool,
    text: Vec<u8>,
}

impl Report {
    /// A report on one of so many packages.
    pub(crate) fn new(options: &Options, path: &str, packages: usize) -> Report {
        let test = &options.test;
        let streams = options.inputs.is_empty() || test.benchmarks;
        Report {
            path: path.to_owned(),
            json: test.json.then(|| Converter::new(path)),
            at_once: streams || test.shows_all && packages == 1 || test.json,
            shows: streams || test.shows_all || test.json,
            streams,
            marked: test.json || test.marked,
            text: Vec::new(),
        }
    }

    /// A piece of what the program prints.
    pub(crate) fn piece(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if !self.streams {
            self.text.extend_from_slice(bytes);
        }
        match self.at_once {
            true => self.show(bytes),
            false => Ok(()),
        }
    }

    fn show(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match &mut self.json {
            Some(json) => output::stdout(json.write(bytes).as_bytes()),
            None => output::stdout(bytes),
        }
    }

    /// All that was kept, and a last line.
    fn end(&mut self, shown: bool, line: &str) -> Result<(), Failure> {
        let mut rest = match self.at_once {
            true => Vec::new(),
            false if shown => self.text.clone(),
            false => Vec::new(),
        };
        if shown && self.text.last().is_some_and(|it| *it != b'\n') {
            rest.push(b'\n');
        }
        rest.extend_from_slice(line.as_bytes());
        self.show(&rest)
    }

    /// The program ended well.
    pub(crate) fn passed(&mut self, since: Instant) -> Result<Verdict, Failure> {
        let said = |wanted: &str| {
            let text = String::from_utf8_lossy(&self.text);
            text.lines().any(|it| it == wanted.trim_end())
        };
        let note = if said(NO_TESTS) {
            " [no tests to run]"
        } else if said(NO_FUZZ) {
            " [no fuzz tests to fuzz]"
        } else {
            ""
        };
        let line = format!("ok  \t{}\t{}{note}\n", self.path, seconds(since));
        self.end(self.shows, &line)?;
        self.exited(true);
        Ok(Verdict::Passed)
    }

    /// The program did not. `why` stands for what it did not say itself.
    pub(crate) fn failed(&mut self, since: Instant, why: &str) -> Result<Verdict, Failure> {
        let mark = if self.marked { "\x16" } else { "" };
        let line = format!("{mark}FAIL\t{}\t{}\n", self.path, seconds(since));
        self.end(true, &format!("{why}{line}"))?;
        self.exited(false);
        Ok(Verdict::Failed)
    }

    /// Whether the program is not known to have printed anything.
    pub(crate) fn is_silent(&self) -> bool {
        self.text.is_empty()
    }

    /// There is nothing to run.
    pub(crate) fn no_tests(&mut self) -> Verdict {
        let line = format!("?   \t{}\t[no test files]\n", self.path);
        let _ = self.show(line.as_bytes());
        self.exited(true);
        Verdict::Passed
    }

    /// There is no program.
    pub(crate) fn build_failed(&mut self, build: &Build) -> Verdict {
        let what = if build.missing { "setup" } else { "build" };
        let line = format!("FAIL\t{} [{what} failed]\n", self.path);
        let _ = self.show(line.as_bytes());
        if let Some(json) = &mut self.json {
            json.failed_build = Some(build.id.clone());
        }
        self.exited(false);
        Verdict::Failed
    }

    fn exited(&mut self, well: bool) {
        if let Some(json) = &mut self.json {
            json.exited(well);
        }
    }

    /// Nothing follows.
    pub(crate) fn close(&mut self) -> Result<(), Failure> {
        match &mut self.json {
            Some(json) => output::stdout(json.close().as_bytes()),
            None => Ok(()),
        }
    }
}
