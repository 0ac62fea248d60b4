//! Minimal version selection: which modules, and in which versions, a main module older than go 1.17 is built with. Each module that is required
//! may require others; of every module the newest version is taken that anyone asks for.
//!
//! Source: Go Modules Reference, "Minimal version selection"; Semantic Versioning 2.0.0, 11.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::module;
use crate::requires::{self, Needed};

/// All modules that the main module's requirements, and theirs, lead to. What it replaces and excludes holds for all.
pub(crate) fn versions(root: &Path, text: &str, direct: Vec<Needed>) -> Vec<Needed> {
    let replaced = requires::lines_of(text, "replace");
    let excluded = requires::lines_of(text, "exclude");
    let main = module::directive(text, "module");
    let mut met = BTreeSet::new();
    let mut newest: BTreeMap<String, Needed> = BTreeMap::new();
    let mut work = direct;
    while let Some(module) = work.pop() {
        let name = vec![module.path.clone(), module.version.clone()];
        if Some(&module.path) == main.as_ref() || excluded.contains(&name) || !met.insert(name) {
            continue;
        }
        let lines = requires::lines_of(&module.go_mod(), "require").into_iter();
        work.extend(lines.filter_map(|words| requires::needed(root, &replaced, &words)));
        let known = newest.get(&module.path);
        if known.is_none_or(|it| compare(&it.version, &module.version) == Ordering::Less) {
            newest.insert(module.path.clone(), module);
        }
    }
    newest.into_values().collect()
}

/// Which of two versions is newer. What stands behind `+` does not count.
fn compare(one: &str, other: &str) -> Ordering {
    let (one, other) = (parts(one), parts(other));
    let numbers = one.0.cmp(&other.0);
    numbers.then_with(|| match (one.1, other.1) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(one), Some(other)) => one.split('.').map(word).cmp(other.split('.').map(word)),
    })
}

/// The numbers, and what stands behind `-`.
fn parts(version: &str) -> (Vec<u64>, Option<&str>) {
    let version = version.trim_start_matches('v');
    let version = version.split('+').next().unwrap_or(version);
    let (numbers, rest) = match version.split_once('-') {
        Some((numbers, rest)) => (numbers, Some(rest)),
        None => (version, None),
    };
    let numbers = numbers.split('.').map(|it| it.parse().unwrap_or(0));
    (numbers.collect(), rest)
}

/// A word behind `-`: numbers come before other words.
fn word(text: &str) -> (bool, u64, &str) {
    match text.parse() {
        Ok(number) => (false, number, ""),
        Err(_) => (true, 0, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order() {
        let rising = [
            "v0.0.0-20190101000000-aaaaaaaaaaaa",
            "v0.0.0-20200101000000-000000000000",
            "v0.0.0",
            "v0.9.10",
            "v0.10.0-alpha",
            "v0.10.0-alpha.1",
            "v0.10.0-alpha.beta",
            "v0.10.0-beta.2",
            "v0.10.0-beta.11",
            "v0.10.0",
            "v2.0.0+incompatible",
        ];
        for pair in rising.windows(2) {
            assert_eq!(compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
            assert_eq!(compare(pair[1], pair[0]), Ordering::Greater, "{pair:?}");
        }
        assert_eq!(compare("v1.0.0+a", "v1.0.0"), Ordering::Equal);
    }
}
