//! `gofc check PATTERN...`: packages of the library by their import paths.
//!
//! A pattern is an import path, an import path with `/...` behind it (the package and all below), or `std`: all public packages that gofc
//! compiles programs with. What stands on disk under that name is meant first.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use source::{Diagnostic, SourceMap, Symbol};

use crate::constraint::Context;
use crate::environment;
use crate::failure::Failure;
use crate::load;
use crate::options::Options;

/// What `std` leaves out: packages of other tools or of experiments, and those that gofc has no runtime for.
const NOT_IN_STD: &[&str] = &[
    "arena",
    "builtin",
    "cmd",
    "plugin",
    "runtime/cgo",
    "runtime/race",
    "runtime/secret",
    "simd",
    "testdata",
    "vendor",
];

/// The import paths that the command line asks for; none if it names files or a folder.
pub(crate) fn wanted(options: &Options) -> Result<Option<Vec<String>>, Failure> {
    let mut texts = Vec::new();
    for input in &options.inputs {
        let Some(text) = input.to_str().filter(|it| is_pattern(it)) else {
            return Ok(None);
        };
        texts.push(text);
    }
    if texts.is_empty() {
        return Ok(None);
    }
    let root = environment::goroot(options).map_err(Failure::World)?;
    let root = root.join("src");
    let mut found = BTreeSet::new();
    for text in texts {
        if text == "std" {
            below(&root, Path::new(""), true, &mut found);
        } else if let Some(start) = text.strip_suffix("/...") {
            let before = found.len();
            below(&root, Path::new(start), false, &mut found);
            if before == found.len() && !root.join(start).is_dir() {
                return Err(Failure::World(format!("{text:?} matched no packages")));
            }
        } else if root.join(text).is_dir() {
            found.insert(text.to_owned());
        } else if Path::new(text.split('/').next().unwrap_or(text)).exists() {
            return Ok(None); // a file is meant that is not in this folder
        } else {
            let place = root.join(text);
            let text = format!("package {text} is not in std ({})", place.display());
            return Err(Failure::World(text));
        }
    }
    Ok(Some(found.into_iter().collect()))
}

/// Whether a text is the path of no file or folder, and may be one of a package.
fn is_pattern(text: &str) -> bool {
    let first = text.split('/').next().unwrap_or(text);
    let plain = !first.contains('.') && !text.is_empty() && !text.starts_with(['-', '/']);
    text == "std" || plain && !text.ends_with(".go") && !Path::new(text).exists()
}

/// Adds the packages in a folder and below it.
pub(crate) fn below(root: &Path, path: &Path, public: bool, found: &mut BTreeSet<String>) {
    let text = path.to_string_lossy().into_owned();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let hidden = name.starts_with(['_', '.']) || name == "testdata";
    if hidden || public && (name == "internal" || NOT_IN_STD.contains(&text.as_str())) {
        return;
    }
    let entries = fs::read_dir(root.join(path))
        .into_iter()
        .flatten()
        .flatten();
    for entry in entries.filter(|it| it.file_type().is_ok_and(|it| it.is_dir())) {
        below(root, &path.join(entry.file_name()), public, found);
    }
    let has_files = |folder: PathBuf| {
        load::go_files(&folder, Context::HOST).is_ok_and(|files| !files.is_empty())
    };
    if !text.is_empty() && text != "unsafe" && has_files(root.join(path)) {
        found.insert(text);
    }
}

/// All packages that these packages need, themselves included, each after those it imports.
pub(crate) fn load(
    options: &Options,
    sources: &mut SourceMap,
    paths: &[String],
) -> Result<(Vec<ast::Package>, Vec<Diagnostic>), Failure> {
    let paths: Vec<Symbol> = paths.iter().map(|it| Symbol::intern(it)).collect();
    crate::packages::library(options, sources, &paths)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::process::Command as Process;

    use super::*;
    use crate::options::Command;

    #[test]
    fn patterns() {
        for text in ["std", "fmt", "net/http", "crypto/..."] {
            assert!(is_pattern(text), "{text}");
        }
        for text in ["", ".", "./x", "../x", "a.go", "example.com/m", "src", "-x"] {
            assert!(!is_pattern(text), "{text}");
        }
    }

    /// Where the go command is, gofc takes the files that it takes. It is told the tags that gofc sets, and packages that gofc takes for
    /// another processor are left out.
    #[test]
    fn the_files_that_go_takes() {
        let options = Options::new(Command::Check);
        let Ok(root) = environment::goroot(&options) else {
            return;
        };
        let list = Process::new(root.join("bin/go"))
            .args(["list", "-deps", "-tags=purego,math_big_pure_go"])
            .args(["-f={{.ImportPath}}{{range .GoFiles}} {{.}}{{end}}", "std"])
            .envs([("GOROOT", root.as_os_str()), ("HOME", root.as_os_str())])
            .envs([("GOTOOLCHAIN", "local"), ("GO111MODULE", "off")])
            .envs([
                ("CGO_ENABLED", "0"),
                ("GOFLAGS", ""),
                ("GOEXPERIMENT", "none,jsonv2"),
            ])
            .output();
        let Ok(list) = list else {
            return; // the GOROOT is only source text
        };
        let text = String::from_utf8_lossy(&list.stdout);
        let mut go: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for line in text.lines() {
            let mut words = line.split(' ');
            go.insert(words.next().unwrap_or(""), words.collect());
        }
        assert!(go.len() > 300, "{}", String::from_utf8_lossy(&list.stderr));
        for (path, wanted) in go {
            let context = crate::packages::policy(path);
            // For these two the go command cannot be told that gofc passes arguments in its own way.
            let regabi = ["internal/abi", "internal/goexperiment"].contains(&path);
            if path == "unsafe" || regabi || context.processor != Context::HOST.processor {
                continue;
            }
            let mut sources = SourceMap::new();
            let texts = load::texts(&root.join("src").join(path), context);
            let Ok(files) = texts.and_then(|it| load::of_texts(it, &mut sources)) else {
                panic!("{path} cannot be read");
            };
            let Ok((package, _)) = load::package(&files) else {
                panic!("{path} is of several packages");
            };
            let names: Vec<&str> = package
                .files
                .iter()
                .filter_map(|it| sources.file(it.source).name().rsplit('/').next())
                .collect();
            assert_eq!(names, wanted, "{path}");
        }
        let options = Options {
            inputs: vec!["std".into()],
            ..options
        };
        let public = wanted(&options).ok().flatten().unwrap_or_default();
        assert!(public.len() > 170 && public.contains(&"net/http".to_owned()));
        assert!(public.iter().all(|it| !it.contains("internal")));
    }
}
