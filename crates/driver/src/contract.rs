//! The contract with the library: what the packages of a GOROOT declare without defining it, and who has it.
//!
//! `gofc explain contract` prints it; `runtime/contract.txt` is what it says for the release that gofc is made for. `gofc check contract`
//! compares the two: with another GOROOT that shows what a new release asks for before a program is compiled with it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lower::{Need, Provider};

/// The contract that gofc was made with.
const KEPT: &str = include_str!("../../../runtime/contract.txt");

/// A line for each need: the symbol, its type, who has it.
pub(crate) fn text(needs: &[Need]) -> String {
    let mut text = String::new();
    // Functions of package runtime are gofc's own on both sides.
    for need in needs.iter().filter(|it| !it.name.starts_with("runtime.")) {
        let provider = match &need.provider {
            Provider::Instructions => "instructions".to_owned(),
            Provider::Go(symbol) => format!("Go {symbol}"),
            Provider::Runtime(symbol) => format!("runtime {symbol}"),
            Provider::Nobody => "nobody".to_owned(),
        };
        writeln!(text, "{}  {}  {provider}", need.name, need.what).expect("a String takes all");
    }
    text
}

/// How a contract differs from the one that gofc was made with: `-` before what is not asked for any more, `+` before what is new.
pub(crate) fn difference(text: &str) -> String {
    let (kept, now) = (lines(KEPT), lines(text));
    let mut out = String::new();
    for (name, line) in &kept {
        if now.get(name) != Some(line) {
            writeln!(out, "-{line}").expect("a String takes all");
        }
        if let Some(new) = now.get(name).filter(|it| *it != line) {
            writeln!(out, "+{new}").expect("a String takes all");
        }
    }
    for line in now.iter().filter(|it| !kept.contains_key(it.0)) {
        writeln!(out, "+{}", line.1).expect("a String takes all");
    }
    out
}

/// The lines of a contract by what is asked for.
fn lines(text: &str) -> BTreeMap<&str, &str> {
    text.lines()
        .filter_map(|line| Some((line.split_once("  ")?.0, line)))
        .collect()
}
