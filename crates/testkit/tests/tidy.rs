//! Holds the house in order: which crate may use which, where foreign types live, what the top folder contains, how long a
//! file may be. A new arrow is a change of architecture: `docs/architecture.md` changes first.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Each crate with the crates of ours that it may use.
///
/// A noun uses nouns to its left; a verb the noun it reads, the noun it writes, `types` if those are about types, `source`,
/// and `abi` where it speaks to the runtime. No verb uses a verb. Only the driver knows the verbs, only `gofc` the driver.
const ARROWS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("ast", &["source"]),
    ("types", &["source"]),
    ("typed", &["source", "types"]),
    ("ir", &["source"]),
    ("abi", &["ir"]),
    ("parse", &["source", "ast"]),
    ("check", &["source", "ast", "types", "typed"]),
    ("lower", &["source", "types", "typed", "ir", "abi"]),
    ("opt", &["source", "ir"]),
    ("x64", &["source", "ir", "abi"]),
    (
        "driver",
        &[
            "source", "ast", "types", "typed", "ir", "parse", "check", "lower", "opt", "x64",
        ],
    ),
    ("gofc", &["driver"]),
    ("testkit", &[]),
];

/// Foreign crates that only one of ours may use.
const HOMES: &[(&str, &str)] = &[
    ("logos", "parse"),
    ("lalrpop", "parse"),
    ("lalrpop-util", "parse"),
    ("regalloc2", "x64"),
    ("codespan-reporting", "driver"),
    ("cc", "driver"),
    ("clap", "gofc"),
    ("clap_complete", "gofc"),
    ("mimalloc", "gofc"),
    ("libtest-mimic", "testkit"),
    ("similar", "testkit"),
    ("regex", "testkit"),
];

/// What stands in the top folder, beside what begins with a dot and what cargo and editors leave.
const TOP: &[&str] = &[
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "Makefile",
    "README.md",
    "crates",
    "docs",
    "runtime",
    "tests",
];

/// No file of ours is longer.
const MAX_LINES: usize = 1000;

#[test]
fn arrows_are_those_of_the_architecture() {
    let mut faults = Vec::new();
    for (name, uses) in uses(|it| it.ours) {
        match ARROWS.iter().find(|(known, _)| *known == name) {
            None => faults.push(format!("{name}: not in the table of crates")),
            Some((_, allowed)) => {
                let new = uses.iter().filter(|it| !allowed.contains(&it.as_str()));
                faults.extend(new.map(|it| format!("{name} uses {it}")));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn foreign_types_stay_home() {
    let mut faults = Vec::new();
    for (name, uses) in uses(|it| !it.ours) {
        for (foreign, home) in HOMES {
            if uses.contains(*foreign) && name != *home {
                faults.push(format!("{name} uses {foreign}, which belongs to {home}"));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn the_top_folder_holds_what_it_should() {
    let tracked = run("git", &["ls-files"]);
    let tops: BTreeSet<&str> = tracked
        .lines()
        .filter_map(|path| path.split('/').next())
        .collect();
    let found: Vec<&str> = tops
        .into_iter()
        .filter(|name| !name.starts_with('.'))
        .collect();
    assert_eq!(found, TOP);
}

#[test]
fn files_are_rooms_not_halls() {
    let mut faults = Vec::new();
    let files = run("git", &["ls-files", "crates", "runtime"]);
    let code = |path: &&str| {
        [".rs", ".lalrpop", ".c", ".h", ".S", ".go"]
            .iter()
            .any(|it| path.ends_with(it))
    };
    for path in files.lines().filter(code) {
        let text = fs::read_to_string(root().join(path)).unwrap_or_default();
        let lines = text.lines().count();
        if lines > MAX_LINES {
            faults.push(format!("{path}: {lines} lines"));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn nothing_names_a_place_outside() {
    let mut faults = Vec::new();
    for path in run("git", &["ls-files"]).lines() {
        if path.ends_with("tidy.rs") {
            continue;
        }
        let text = fs::read_to_string(root().join(path)).unwrap_or_default();
        for word in ["../shared", "/root/", "/work/", "/home/"] {
            if text.contains(word) {
                faults.push(format!("{path} names {word}"));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

/// A dependency as cargo tells it.
struct Dependency<'a> {
    ours: bool,
    name: &'a str,
}

/// Each crate of ours with those of its dependencies that are wanted, ours by the name of their folder.
fn uses(wanted: impl Fn(&Dependency<'_>) -> bool) -> BTreeMap<String, BTreeSet<String>> {
    let text = run(
        env!("CARGO"),
        &["metadata", "--no-deps", "--format-version=1", "--offline"],
    );
    let metadata: Value = serde_json::from_str(&text).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("a list");
    packages
        .iter()
        .map(|package| {
            let dependencies = package["dependencies"].as_array().expect("a list");
            // What only tests use is no arrow: the checker's are written in Go.
            let dependencies = dependencies.iter().filter(|it| it["kind"] != "dev");
            let dependencies = dependencies.map(|it| Dependency {
                ours: it["path"].is_string(),
                name: folder_name(it["name"].as_str().expect("a text")),
            });
            let uses = dependencies
                .filter(|it| wanted(it))
                .map(|it| it.name.to_owned());
            (
                folder_name(package["name"].as_str().expect("a text")).to_owned(),
                uses.collect(),
            )
        })
        .collect()
}

/// Packages carry a prefix that folders do not.
fn folder_name(package: &str) -> &str {
    package.strip_prefix("gofc-").unwrap_or(package)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn run(program: &str, args: &[&str]) -> String {
    let output = Command::new(program)
        .args(args)
        .current_dir(root())
        .output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
    String::from_utf8(output.stdout).expect("it prints text")
}
