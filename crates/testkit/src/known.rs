//! `tests/known-failures.txt`: faults we know of, `NAME  # REASON` one a line. One that is gone must leave the list.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::case::Case;

/// The list: names with reasons.
pub(crate) struct Known(BTreeMap<String, String>);

/// Reads the list; a missing file is an empty one.
pub(crate) fn read(root: &Path) -> Known {
    let text = fs::read_to_string(root.join("known-failures.txt")).unwrap_or_default();
    let lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    Known(
        lines
            .map(|line| line.split_once('#').unwrap_or((line, "")))
            .map(|(name, reason)| (name.trim().to_owned(), reason.trim().to_owned()))
            .collect(),
    )
}

impl Known {
    /// Names that belong to no test.
    pub(crate) fn stale(&self, cases: &[Case]) -> Vec<String> {
        let exists = |name: &String| cases.iter().any(|case| case.name == *name);
        self.0
            .keys()
            .filter(|name| !exists(name))
            .cloned()
            .collect()
    }

    /// Turns the outcome round for a test on the list.
    pub(crate) fn judge(&self, case: &Case, outcome: Result<(), String>) -> Result<(), String> {
        match (self.0.get(&case.name), outcome) {
            (None, outcome) => outcome,
            (Some(_), Err(_)) => Ok(()),
            (Some(reason), Ok(())) => Err(format!(
                "this passes now: take its line out of tests/known-failures.txt ({reason})"
            )),
        }
    }
}
