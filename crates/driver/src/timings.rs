//! `--timings` and `-v`: which stage took how long.

use std::time::{Duration, Instant};

use crate::options::Options;
use crate::toolchain::say;

/// The clock of a run.
pub(crate) struct Timings {
    start: Instant,
    last: Instant,
    /// In order; set apart are those that are part of the one before, side by side with others.
    stages: Vec<(&'static str, Duration, bool)>,
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
        self.stages.push((name, now - self.last, false));
        self.last = now;
        if self.verbose {
            say(&format!("gofc: {name}: {}", what()));
        }
    }

    /// So much of the last stage went into this, on all processors together.
    pub(crate) fn of_stage(&mut self, name: &'static str, time: Duration) {
        self.stages.push((name, time, true));
    }

    /// Prints the table, if it is wanted.
    pub(crate) fn finish(&self) {
        if !self.show {
            return;
        }
        let millis = |time: Duration| time.as_secs_f64() * 1e3;
        let line = |name: &str, time| say(&format!("{:>9.3} ms  {name}", millis(time)));
        for &(name, time, inner) in &self.stages {
            match inner {
                false => line(name, time),
                true => say(&format!("{:>14} {name}: {:.3} ms", "", millis(time))),
            }
        }
        line("total", self.start.elapsed());
    }
}
