//! What a person reads when a test fails.

use similar::TextDiff;

use crate::case::Case;

/// A unified diff from what was wanted to what was found.
pub(crate) fn diff(what: &str, wanted: &str, found: &str) -> String {
    let diff = TextDiff::from_lines(wanted, found);
    let shown = diff
        .unified_diff()
        .context_radius(3)
        .header("wanted", "found")
        .to_string();
    format!("{what} differs:\n{shown}")
}

/// The fault, with the commands that run the test again and bless it.
pub(crate) fn with_commands(case: &Case, fault: &str) -> String {
    let name = &case.name;
    format!(
        "{}\nrerun: cargo filetest {name}\nbless: cargo filetest --bless {name}\n",
        fault.trim_end()
    )
}
