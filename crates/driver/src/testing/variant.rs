//! A package as it is tested: with the test files that belong to it, beside it those that make an external package, and a main package.

use std::sync::Arc;

use source::{Diagnostic, SourceMap, Symbol};

use super::collect::Tests;
use super::generate::{self, Deps};
use crate::failure::Failure;
use crate::load::{self, Text};
use crate::module::Module;
use crate::options::Options;
use crate::targets::Target;

/// All packages of a test program but those that they import.
pub(crate) struct Variant {
    /// The package with its own test files. None if there are only external ones.
    pub(crate) package: Option<ast::Package>,
    /// The external test package, `PATH_test`.
    pub(crate) external: Option<ast::Package>,
    /// The main package.
    pub(crate) main: ast::Package,
}

/// Reads a package and its test files. None if there are no test files.
pub(crate) fn read(
    options: &Options,
    sources: &mut SourceMap,
    target: &Target,
    module: Option<&Module>,
) -> Result<(Option<Variant>, Vec<Diagnostic>), Failure> {
    let (files, tests) = files(target)?;
    if tests.is_empty() {
        return Ok((None, Vec::new()));
    }
    let mut diagnostics = Vec::new();
    let mut parsed = |texts: Vec<Text>| -> Result<_, Failure> {
        let input = load::of_texts(texts, sources)?;
        let (files, found) = load::parsed(&input);
        diagnostics.extend(found);
        Ok(files)
    };
    let mut own = parsed(files)?;
    let (external, internal): (Vec<_>, Vec<_>) = parsed(tests)?
        .into_iter()
        .partition(|it| it.package.name.as_str().ends_with("_test"));
    let mut found = Tests::default();
    for (files, external) in [(&internal, false), (&external, true)] {
        for file in files {
            found.add(file, external, sources, &mut diagnostics);
        }
    }
    own.extend(internal);
    let deps = if options.test.profiles {
        Deps::Whole
    } else if !found.fuzz.is_empty() && target.folder.join("testdata/fuzz").is_dir() {
        Deps::Corpus
    } else {
        Deps::Plain
    };
    let module = module.map_or("", |it| it.path());
    let main = generate::main(&found, &target.path, module, deps);
    let main = load::generated("_testmain.go", &main, sources)?;
    let (mut main, wrong) = load::package(&main)?;
    diagnostics.extend(wrong);
    main.origin = target.origin;
    main.lang = Some(load::NEWEST_LANG);
    let package = |files: Vec<Arc<ast::File>>, suffix: &str| -> Result<_, Failure> {
        let path = Symbol::intern(&format!("{}{suffix}", target.path));
        (!files.is_empty())
            .then(|| load::joined(files, path, target, sources))
            .transpose()
    };
    let variant = Variant {
        package: package(own, "")?,
        external: package(external, "_test")?,
        main,
    };
    Ok((Some(variant), diagnostics))
}

/// The files of the package, and its test files.
fn files(target: &Target) -> Result<(Vec<Text>, Vec<Text>), Failure> {
    if !target.files.is_empty() {
        let is_test = |it: &Text| it.0.to_string_lossy().ends_with("_test.go");
        let texts: Result<Vec<_>, _> = target.files.iter().map(|it| load::text_of(it)).collect();
        let (tests, files) = texts?.into_iter().partition(is_test);
        return Ok((files, tests));
    }
    let context = target.context();
    Ok((
        load::texts(&target.folder, context)?,
        load::test_texts(&target.folder, context)?,
    ))
}
