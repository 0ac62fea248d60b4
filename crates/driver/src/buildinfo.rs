//! What `debug.ReadBuildInfo` tells a program about itself: its package, the modules in it, and how it was built.
//! Source: `go doc runtime/debug.BuildInfo` and its method `String`.

use std::collections::BTreeMap;
use std::fs;

use crate::module::Module;
use crate::options::Options;
use crate::requires::Needed;

/// The path of a main package that has none: its files were named.
const NO_PATH: &str = "command-line-arguments";

/// The text that `runtime.modinfo` has, for a main package at this path.
pub(crate) fn text(
    options: &Options,
    path: Option<&str>,
    module: Option<&Module>,
    packages: &[ast::Package],
    godebug: &str,
) -> String {
    let mut out = format!("path\t{}\n", path.unwrap_or(NO_PATH));
    if let Some(module) = module {
        if path.is_some() {
            out += &format!("mod\t{}\t(devel)\t\n", module.path());
        }
        let sums = sums(module);
        for needed in needed(module, packages).values() {
            out += &line(needed, &sums);
        }
    }
    for (key, value) in settings(options, godebug) {
        out += &format!("build\t{key}={value}\n");
    }
    out
}

/// The modules that packages are from, by path.
fn needed<'a>(module: &'a Module, packages: &[ast::Package]) -> BTreeMap<&'a str, &'a Needed> {
    let others = packages
        .iter()
        .filter(|it| it.origin == ast::Origin::Module);
    let owners = others.filter_map(|it| module.required.owner(it.path.as_str()));
    owners.map(|it| (it.path.as_str(), it)).collect()
}

/// The line of a module, and that of what stands in its place.
fn line(needed: &Needed, sums: &BTreeMap<(String, String), String>) -> String {
    let one = |path: &str, version: &str| {
        let sum = sums.get(&(path.to_owned(), version.to_owned()));
        let sum = sum.map_or("", String::as_str);
        let version = if version.is_empty() {
            "(devel)"
        } else {
            version
        };
        format!("{path}\t{version}\t{sum}\n")
    };
    match needed.replaced.as_slice() {
        [] => format!("dep\t{}", one(&needed.path, &needed.version)),
        [path, rest @ ..] => {
            let version = rest.first().map_or("", String::as_str);
            let (old, of) = (&needed.path, &needed.version);
            format!("dep\t{old}\t{of}\n=>\t{}", one(path, version))
        }
    }
}

/// The sums of `go.sum`, by path and version.
fn sums(module: &Module) -> BTreeMap<(String, String), String> {
    let text = fs::read_to_string(module.root().join("go.sum")).unwrap_or_default();
    let mut sums = BTreeMap::new();
    for line in text.lines() {
        if let [path, version, sum] = line.split_whitespace().collect::<Vec<_>>().as_slice() {
            sums.insert(
                ((*path).to_owned(), (*version).to_owned()),
                (*sum).to_owned(),
            );
        }
    }
    sums
}

fn settings(options: &Options, godebug: &str) -> Vec<(&'static str, String)> {
    let compiler = "gc"; // as runtime.Compiler is
    let mut all = vec![
        ("-buildmode", "exe".to_owned()),
        ("-compiler", compiler.to_owned()),
    ];
    if !options.build.tags.is_empty() {
        all.push(("-tags", options.build.tags.join(",")));
    }
    if options.build.trim_path {
        all.push(("-trimpath", "true".to_owned()));
    }
    if !godebug.is_empty() {
        all.push(("DefaultGODEBUG", godebug.to_owned()));
    }
    let target = [
        ("CGO_ENABLED", "0"),
        ("GOARCH", "amd64"),
        ("GOOS", "linux"),
        ("GOAMD64", "v1"),
    ];
    all.extend(target.map(|(key, value)| (key, value.to_owned())));
    all
}
