//! `--timings` and `-v`: which stage took how long.

use std::time::{Duration, Instant};

use crate::options::Options;
use crate::toolchain::say;

/// The clock of a run.
pub(crate) struct Timings {
    start: Instant,
    last: Instant,
    stages: Vec<(&'static str, Duration)>,
    show: bool,
    verbose: bool,
}

impl Timings {
    /// Starts the clock.
    pub(crate) fn new(options: &Options) -> Timings {
        let now = Instant::now();
        Timings {
            start: now,
            last: now,
            stages: Vec::new(),
            show: options.timings,
            verbose: options.verbose,
        }
    }

    /// A stage is over; `what` says what it made of.
    pub(crate) fn stage(&mut self, name: &'static str, what: impl FnOnce() -> String) {
        let now = Instant::now();
        self.stages.push((name, now - self.last));
        self.last = now;
        if self.verbose {
            say(&format!("gofc: {name}: {}", what()));
        }
    }

    /// Prints the table, if it is wanted.
    pub(crate) fn finish(&self) {
        if !self.show {
            return;
        }
        let line = |name: &str, time: Duration| {
            say(&format!("{:>9.3} ms  {name}", time.as_secs_f64() * 1e3))
        };
        for &(name, time) in &self.stages {
            line(name, time);
        }
        line("total", self.start.elapsed());
    }
}
