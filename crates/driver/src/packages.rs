//! The packages of a program: what the main package imports, and what that imports, from its module and the library of the GOROOT.
//!
//! First all packages are read and parsed, then they are put in order, each after those it imports. Some packages of the library are
//! taken as if for another processor, so that they are Go without assembly (`policy`). The overlay `runtime` belongs to every program;
//! its files for maps, which import, only to programs in which a map type is written.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use ast::{Decl, Expr, ExprId, Origin};
use source::{Code, Diagnostic, Pos, SourceMap, Span, Symbol, similar};

use crate::assembly;
use crate::constraint::Context;
use crate::environment;
use crate::failure::Failure;
use crate::load;
use crate::module::Module;
use crate::options::Options;
use crate::requires::Place;
use crate::testing::Variant;

/// Where a package stands while the packages are put in order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Done,
}

/// All packages of the program of `main`, each after those it imports, and what is wrong with their texts.
pub(crate) fn program(
    options: &Options,
    sources: &mut SourceMap,
    main: ast::Package,
    module: Option<&Module>,
) -> Result<(Vec<ast::Package>, Vec<Diagnostic>), Failure> {
    let mut loader = Loader {
        options,
        sources,
        module,
        goroot: None,
        all_bodies: false,
        loaded: FxHashMap::default(),
        diagnostics: Vec::new(),
    };
    loader.closure(&main)?;
    loader.whole(main)
}

/// All packages of a test program. The package that is tested stands in place of what is on disk at its path.
pub(crate) fn test_program(
    options: &Options,
    sources: &mut SourceMap,
    variant: Variant,
    module: Option<&Module>,
) -> Result<(Vec<ast::Package>, Vec<Diagnostic>), Failure> {
    let mut loader = Loader {
        options,
        sources,
        module,
        goroot: None,
        all_bodies: false,
        loaded: FxHashMap::default(),
        diagnostics: Vec::new(),
    };
    let tested: Vec<_> = [variant.package, variant.external]
        .into_iter()
        .flatten()
        .collect();
    for package in &tested {
        loader.loaded.insert(package.path, Some(package.clone()));
    }
    for package in &tested {
        loader.closure(package)?;
    }
    loader.all(imports(&variant.main))?; // it may import what is internal
    loader.whole(variant.main)
}

/// These packages of the library, and all that they import, each after those it imports. The whole `runtime` is among them.
pub(crate) fn library(
    options: &Options,
    sources: &mut SourceMap,
    paths: &[Symbol],
) -> Result<(Vec<ast::Package>, Vec<Diagnostic>), Failure> {
    let mut loader = Loader {
        options,
        sources,
        module: None,
        goroot: None,
        all_bodies: true,
        loaded: FxHashMap::default(),
        diagnostics: Vec::new(),
    };
    let (runtime, found) = load::runtime(loader.sources, true, true)?;
    loader.diagnostics.extend(found);
    loader.closure(&runtime)?;
    let work = paths.iter().map(|path| (*path, Span::NONE)).collect();
    loader.all(work)?;
    let mut order = Order {
        loaded: loader.loaded,
        states: FxHashMap::default(),
        packages: Vec::new(),
        diagnostics: loader.diagnostics,
    };
    order.add(runtime);
    for path in paths {
        if let Some(package) = order.loaded.remove(path).flatten() {
            order.add(package);
        }
    }
    Ok((order.packages, order.diagnostics))
}

/// The imports of a package, with the places of their declarations. What the library has of other modules is in its folder `vendor`.
pub(crate) fn imports(package: &ast::Package) -> Vec<(Symbol, Span)> {
    let mut found = Vec::new();
    for file in &package.files {
        for &decl in &file.decls {
            if let Decl::Import(it) = file.decl(decl) {
                let library = package.origin == Origin::Library;
                let path = match it.path_text {
                    path if library && !in_library(path.as_str()) => {
                        Symbol::intern(&format!("vendor/{path}"))
                    }
                    path => path,
                };
                let literal = file.expr_span(it.path);
                let first = it.name.map_or(literal.lo, |it| it.pos);
                found.push((path, Span::new(first, literal.hi)));
            }
        }
    }
    found
}

/// Whether a path is one that the library may have: no domain stands in front.
fn in_library(path: &str) -> bool {
    !path.split('/').next().unwrap_or(path).contains('.')
}

/// The path above the last part `internal`: packages at and below it may import this one.
fn internal_to(path: &str) -> Option<&str> {
    let mut starts = path.rmatch_indices("internal").map(|(at, _)| at);
    let at = starts.find(|&at| {
        let behind = &path[at + "internal".len()..];
        (at == 0 || path[..at].ends_with('/')) && (behind.is_empty() || behind.starts_with('/'))
    })?;
    Some(path[..at].trim_end_matches('/'))
}

/// Whether a map type is written in the package, or may be in a body that is not parsed yet.
fn has_maps(package: &ast::Package, sources: &SourceMap) -> bool {
    package.files.iter().any(|file| {
        let mut exprs = (0..file.num_exprs()).map(|it| file.expr(ExprId::from_index(it)));
        exprs.any(|it| matches!(it, Expr::MapType { .. }))
            || file.outline.is_some() && sources.file(file.source).text().contains("map[")
    })
}

/// A package that is not read yet.
struct Found {
    path: Symbol,
    /// Who imports it.
    at: Span,
    folder: PathBuf,
    origin: Origin,
    lang: Option<u32>,
    context: Context,
}

/// Reads packages.
struct Loader<'a> {
    options: &'a Options,
    sources: &'a mut SourceMap,
    module: Option<&'a Module>,
    goroot: Option<PathBuf>,
    /// Whether all bodies of the library will be looked at.
    all_bodies: bool,
    /// By path; none if there is no such package, which has been reported.
    loaded: FxHashMap<Symbol, Option<ast::Package>>,
    diagnostics: Vec<Diagnostic>,
}

impl Loader<'_> {
    /// The program of a main package whose imports are loaded: with what every program has, and in order.
    fn whole(
        mut self,
        main: ast::Package,
    ) -> Result<(Vec<ast::Package>, Vec<Diagnostic>), Failure> {
        let has = |path: &str| self.loaded.contains_key(&Symbol::intern(path));
        let reflect = has("internal/reflectlite") || has("weak");
        let maps = reflect || {
            let mut loaded = self.loaded.values().flatten().chain([&main]);
            loaded.any(|it| has_maps(it, self.sources))
        };
        let (runtime, found) = load::runtime(self.sources, maps, reflect)?;
        self.diagnostics.extend(found);
        self.closure(&runtime)?;
        let mut order = Order {
            loaded: self.loaded,
            states: FxHashMap::default(),
            packages: Vec::new(),
            diagnostics: self.diagnostics,
        };
        order.add(runtime);
        order.add(main);
        Ok((order.packages, order.diagnostics))
    }

    /// Loads all that a package imports, directly or not.
    fn closure(&mut self, of: &ast::Package) -> Result<(), Failure> {
        self.internal(of);
        self.all(imports(of))
    }

    /// What the library has for itself may not be imported from outside. Go command: "Internal Directories".
    fn internal(&mut self, importer: &ast::Package) {
        if importer.origin == Origin::Library {
            return;
        }
        for (path, at) in imports(importer) {
            let text = path.as_str();
            let own = !in_library(text) || self.in_module(text).is_some();
            let refused = match internal_to(text) {
                None => false,
                Some(_) if !own => true,
                Some(root) => !self.is_below(importer, root),
            };
            if refused {
                let text = format!("use of internal package {path} not allowed");
                let it = Diagnostic::error(Code::BrokenImport, at, text);
                self.diagnostics.push(it);
            }
        }
    }

    /// Whether a package may import what is internal at this path. Of a command only the module is known.
    fn is_below(&self, importer: &ast::Package, root: &str) -> bool {
        let below = |path: &str, root: &str| {
            let rest = path.strip_prefix(root);
            root.is_empty() || rest.is_some_and(|it| it.is_empty() || it.starts_with('/'))
        };
        if importer.path == Symbol::MAIN {
            return self.module.is_none_or(|it| below(root, it.path()));
        }
        let path = importer.path.as_str();
        below(path, root) || path.strip_suffix("_test").is_some_and(|it| below(it, root))
    }

    /// Loads packages and all that they import: these, then what they import, and so on.
    fn all(&mut self, mut work: Vec<(Symbol, Span)>) -> Result<(), Failure> {
        while !work.is_empty() {
            let mut wave = Vec::new();
            for (path, at) in std::mem::take(&mut work) {
                // `check` says what is wrong with a path that is none, and with the import of C.
                let elsewhere = check::import_path_error(path.as_str()).is_some()
                    || ["", "unsafe", "C", "runtime"].contains(&path.as_str());
                if elsewhere || self.loaded.contains_key(&path) {
                    continue;
                }
                let nowhere = self.is_nowhere(path.as_str());
                if nowhere && self.module.is_none() {
                    continue; // `check` says it
                }
                if nowhere {
                    let text = format!(
                        "no required module provides package {path}; to add it:\n\tgo get {path}"
                    );
                    self.broken(at, text);
                } else {
                    wave.extend(self.find(path, at)?);
                }
                self.loaded.insert(path, None);
            }
            for package in self.read(wave)? {
                self.internal(&package);
                work.extend(imports(&package));
                self.loaded.insert(package.path, Some(package));
            }
        }
        Ok(())
    }

    /// Whether neither the library nor a module can have a package.
    fn is_nowhere(&self, path: &str) -> bool {
        !in_library(path) && self.in_module(path).is_none() && self.required(path).is_none()
    }

    fn broken(&mut self, at: Span, text: String) {
        self.diagnostics
            .push(Diagnostic::error(Code::BrokenImport, at, text));
    }

    /// Where a package is; what is wrong has been reported if it is nowhere.
    fn find(&mut self, path: Symbol, at: Span) -> Result<Option<Found>, Failure> {
        let text = path.as_str();
        let found = |folder, origin, lang, context| Found {
            path,
            at,
            folder,
            origin,
            lang,
            context,
        };
        if let Some(folder) = self.in_module(text) {
            if folder.is_dir() {
                return Ok(Some(found(folder, Origin::Main, None, Context::HOST)));
            }
            if !in_library(text) {
                self.missing_in_module(path, &folder, at);
                return Ok(None);
            }
        }
        match self.required(text) {
            Some(Place::Folder(folder, lang)) => {
                return Ok(Some(found(
                    folder,
                    Origin::Module,
                    Some(lang),
                    Context::HOST,
                )));
            }
            Some(Place::Missing(text)) => {
                self.broken(at, text);
                return Ok(None);
            }
            None => {}
        }
        let root = self.goroot()?.join("src");
        let folder = root.join(text);
        if folder.is_dir() {
            return Ok(Some(found(folder, Origin::Library, None, policy(text))));
        }
        let text = format!("package {text} is not in std ({})", folder.display());
        let mut it = Diagnostic::error(Code::BrokenImport, at, text);
        if let Some(near) = similar_package(&root, path.as_str()) {
            let fixed = format!("\"{near}\"");
            let length = u32::try_from(path.as_str().len() + 2).expect("paths are short");
            let literal = Span::new(Pos(at.hi.0 - length.min(at.len())), at.hi); // without a name in front
            it = it.with_suggestion(format!("did you mean `{near}`?"), literal, fixed);
        }
        self.diagnostics.push(it);
        Ok(None)
    }

    /// Reads and parses packages side by side. A command cannot be imported.
    fn read(&mut self, wave: Vec<Found>) -> Result<Vec<ast::Package>, Failure> {
        let read = |it: &Found| load::texts(&it.folder, it.context);
        let texts: Vec<_> = wave.par_iter().map(read).collect();
        let mut inputs = Vec::new();
        for (found, texts) in wave.into_iter().zip(texts) {
            let texts = texts?;
            if texts.is_empty() && found.origin != Origin::Library {
                self.broken(
                    found.at,
                    format!("no Go files in {}", found.folder.display()),
                );
                continue;
            }
            let mut input = load::of_texts(texts, self.sources)?;
            input.outline = found.origin == Origin::Library && !self.all_bodies;
            inputs.push((found, input));
        }
        let parsed: Vec<_> = inputs.par_iter().map(|it| load::package(&it.1)).collect();
        let mut packages = Vec::new();
        for ((found, _), parsed) in inputs.iter().zip(parsed) {
            let (mut package, diagnostics) = parsed?;
            self.diagnostics.extend(diagnostics);
            if package.name == Symbol::MAIN && found.origin != Origin::Library {
                let text = format!(
                    "import {:?} is a program, not an importable package",
                    found.path.as_str()
                );
                self.broken(found.at, text);
                continue;
            }
            package.path = found.path;
            package.origin = found.origin;
            package.lang = found.lang;
            if found.origin != Origin::Library {
                let path = found.path.as_str();
                package.assembly = assembly::routines(&found.folder, path, found.context)?;
            }
            packages.push(package);
        }
        Ok(packages)
    }

    /// Where the package is, if a module that the main module requires may have it.
    fn required(&self, path: &str) -> Option<Place> {
        if in_library(path) {
            return None;
        }
        self.module?.required.find(path)
    }

    /// The folder that a package of the main module has.
    fn in_module(&self, path: &str) -> Option<PathBuf> {
        self.module?.folder(path)
    }

    fn missing_in_module(&mut self, path: Symbol, folder: &Path, at: Span) {
        let text = format!("no required module provides package {path}");
        let help = format!("its folder would be {}", folder.display());
        let it = Diagnostic::error(Code::BrokenImport, at, text).with_help(help);
        self.diagnostics.push(it);
    }

    fn goroot(&mut self) -> Result<PathBuf, Failure> {
        if let Some(goroot) = &self.goroot {
            return Ok(goroot.clone());
        }
        let found = environment::goroot(self.options).map_err(Failure::World)?;
        self.goroot = Some(found.clone());
        Ok(found)
    }
}

/// The package of the library whose path is nearest to one that there is not: folder by folder.
fn similar_package(root: &Path, wanted: &str) -> Option<String> {
    let mut near = PathBuf::new();
    for part in wanted.split('/') {
        let folder = root.join(&near);
        if folder.join(part).is_dir() {
            near.push(part);
            continue;
        }
        let entries = fs::read_dir(folder).ok()?.flatten();
        let folders = entries.filter(|it| it.file_type().is_ok_and(|it| it.is_dir()));
        let names: Vec<String> = folders
            .map(|it| it.file_name().to_string_lossy().into_owned())
            .collect();
        near.push(similar(part, names.iter().map(String::as_str))?);
    }
    Some(near.to_string_lossy().into_owned())
}

/// Puts packages in order.
struct Order {
    loaded: FxHashMap<Symbol, Option<ast::Package>>,
    states: FxHashMap<Symbol, State>,
    packages: Vec<ast::Package>,
    diagnostics: Vec<Diagnostic>,
}

impl Order {
    fn add(&mut self, package: ast::Package) {
        let path = package.path;
        self.states.insert(path, State::Open);
        let mut imports = imports(&package);
        imports.sort_by_key(|(path, _)| path.as_str());
        for (path, at) in imports {
            if self.states.get(&path) == Some(&State::Open) {
                let cycle = Diagnostic::error(Code::BrokenImport, at, "import cycle not allowed");
                self.diagnostics.push(cycle);
                continue;
            }
            if let Some(package) = self.loaded.remove(&path).flatten() {
                self.add(package);
            }
        }
        self.states.insert(path, State::Done);
        self.packages.push(package);
    }
}

/// Which files of a package of the library are taken: for a processor without assembly where the package has Go for that.
pub(crate) fn policy(path: &str) -> Context {
    let processor = match path {
        "internal/bytealg"
        | "math"
        | "hash/crc32"
        | "internal/chacha8rand"
        | "crypto/internal/boring/sig" => None,
        "internal/runtime/maps" => Some("mips64le"), // its files list processors; this one has 64 bits and no assembly there
        _ => Some("amd64"),
    };
    Context { processor }
}
