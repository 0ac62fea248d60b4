//! After an edit of package main: all other objects of a program are those of before, and only package main is compiled.
//!
//! What the rest of a program is compiled to depends on main by what main asks it for: which functions, variables and types it mentions,
//! which methods it calls through interfaces (`lower::Report::requests`). Behind a program that was compiled whole it is kept what that was,
//! which objects the rest became, and what compiling main by itself needs to know of them. If main, compiled so, asks for the same and ends
//! up mentioning the same, those objects are taken again. If it does not, or if there is anything to say about it, the program is compiled
//! whole, as ever.
//!
//! Nothing is kept unless compiling main by itself gives, to the bit, what it became as a part of the whole.

use std::hash::Hash;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use source::SourceMap;

use crate::cache::Key;

/// What is kept of a program besides the objects.
#[derive(Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) lower: lower::Rest,
    pub(crate) opt: opt::Rest,
    /// The objects of the rest.
    pub(crate) objects: Vec<Key>,
    pub(crate) asked: Asked,
}

/// What main asks the rest for, but for functions and variables that the rest has in any case: digests.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub(crate) struct Asked {
    /// In the source.
    requests: u128,
    /// In the end, and what it has itself.
    mentions: u128,
}

impl Asked {
    pub(crate) fn new<'a>(
        requests: impl IntoIterator<Item = &'a String>,
        parts: &[ir::Program],
        rest: &opt::Rest,
    ) -> Asked {
        let mut all = Xxh3::new();
        let own = |it: &&String| {
            let kinds = ["func ", "method ", "var "];
            let name = kinds.iter().find_map(|kind| it.strip_prefix(kind));
            name.is_some_and(|it| rest.own.contains(it))
        };
        let requests = requests.into_iter().filter(|it| !own(it));
        requests.for_each(|it| it.hash(&mut all));
        Asked {
            requests: all.digest128(),
            mentions: mentions(parts, rest),
        }
    }
}

/// What these parts mention of the rest, and the descriptors that they have, which the rest may list.
fn mentions(parts: &[ir::Program], rest: &opt::Rest) -> u128 {
    let mut names = Vec::new();
    for part in parts {
        for (sym, name, kind) in part.symbols.iter() {
            let asked = match kind {
                ir::SymKind::Func(_) => false,
                ir::SymKind::Data(_) => name.starts_with("type:") && !part.labels.contains(&sym),
                ir::SymKind::Extern => !ir::is_of_main(name) && !rest.own.contains(name),
            };
            if asked {
                names.push((name, kind == ir::SymKind::Extern));
            }
        }
    }
    names.sort_unstable();
    names.dedup();
    let mut all = Xxh3::new();
    names.hash(&mut all);
    all.digest128()
}

/// A digest of all that a program is made of, but for the text of package main, which is the last one; none if that cannot be told.
pub(crate) fn digest(packages: &[ast::Package], sources: &SourceMap) -> Option<u128> {
    let (main, rest) = packages.split_last()?;
    if main.name != source::Symbol::MAIN {
        return None;
    }
    let mut all = Xxh3::new();
    for package in rest {
        let files = package.files.iter().map(|it| sources.file(it.source));
        let embeds = package.origin != ast::Origin::Library
            && files.clone().any(|it| it.text().contains("//go:embed"));
        if embeds {
            return None; // it depends on other files
        }
        (package.path.as_str(), package.lang).hash(&mut all);
        format!("{:?}", package.assembly).hash(&mut all);
        for file in files {
            file.name().hash(&mut all);
            xxh3_128(file.text().as_bytes()).hash(&mut all);
        }
    }
    for file in &main.files {
        std::path::absolute(sources.file(file.source).name())
            .ok()?
            .hash(&mut all);
    }
    Some(all.digest128())
}

/// Which bodies are checked then.
pub(crate) fn bodies(lower: &lower::Rest, opt: &opt::Rest) -> check::Bodies {
    let mut bodies = opt.bodies.clone();
    for functions in &lower.together {
        if functions.iter().any(|it| opt.bodies.contains(it)) {
            bodies.extend(functions.iter().cloned());
        }
    }
    check::Bodies::OfMain(Arc::new(bodies))
}

/// Whether package main is in the symbols of others, by `//go:linkname`: then they are not without it.
pub(crate) fn reaches_out(program: &typed::Program) -> bool {
    let of_main = |it: typed::PackageId| program.packages[it].path == source::Symbol::MAIN;
    let funcs = program
        .funcs
        .iter()
        .filter(|it| of_main(it.package) && it.body.is_some());
    let mut funcs = funcs.map(|it| it.pragmas.link_name.as_ref().unwrap_or(&it.link_name));
    let mut globals = program.globals.iter().filter(|it| of_main(it.package));
    funcs.any(|it| !ir::is_of_main(it)) || globals.any(|it| !ir::is_of_main(&it.link_name))
}
