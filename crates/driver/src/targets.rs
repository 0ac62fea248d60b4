//! Which packages the words of a command line mean: folders, import paths, and either with `/...` behind it.
//!
//! What stands on disk under a name is meant first. A folder below `$GOROOT/src` is that package of the library.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::constraint::Context;
use crate::environment;
use crate::failure::Failure;
use crate::load;
use crate::module::Module;
use crate::options::Options;
use crate::packages;
use crate::patterns;
use crate::requires::Place;

/// The path of a package that has none: its files are named, or its folder is in no module.
const NO_PATH: &str = "command-line-arguments";

/// A package that is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    /// Its import path.
    pub(crate) path: String,
    /// Where it is.
    pub(crate) folder: PathBuf,
    /// Its files, if they were named.
    pub(crate) files: Vec<PathBuf>,
    /// Whose it is.
    pub(crate) origin: ast::Origin,
    /// The language version of its module.
    pub(crate) lang: Option<u32>,
}

impl Target {
    /// Which of its files are taken.
    pub(crate) fn context(&self) -> Context {
        match self.origin {
            ast::Origin::Library => packages::policy(&self.path),
            ast::Origin::Main | ast::Origin::Module => Context::HOST,
        }
    }
}

/// The packages that the command line asks for, by their import paths and without doubles.
pub(crate) fn wanted(options: &Options, module: Option<&Module>) -> Result<Vec<Target>, Failure> {
    let is_go = |path: &PathBuf| path.extension().is_some_and(|it| it == "go") && !path.is_dir();
    if options.inputs.first().is_some_and(is_go) {
        return match options.inputs.iter().find(|it| !is_go(it)) {
            None => Ok(vec![of_files(&options.inputs, module)]),
            Some(other) => Err(Failure::Usage(format!(
                "named files must be .go files: {}",
                other.display()
            ))),
        };
    }
    let mut finder = Finder {
        root: environment::goroot(options).ok().map(|it| it.join("src")),
        why: environment::goroot(options).err(),
        module,
        found: Vec::new(),
    };
    if options.inputs.is_empty() {
        finder.word(".")?;
    }
    for input in &options.inputs {
        finder.word(&input.to_string_lossy())?;
    }
    Ok(finder.found)
}

/// The package of files that are named.
fn of_files(files: &[PathBuf], module: Option<&Module>) -> Target {
    let folder = files[0].parent().map(Path::to_path_buf);
    let folder = folder.filter(|it| *it != PathBuf::new());
    Target {
        path: NO_PATH.into(),
        folder: folder.unwrap_or_else(|| ".".into()),
        files: files.to_vec(),
        origin: ast::Origin::Main,
        lang: module.and_then(|it| it.lang),
    }
}

/// Collects packages.
struct Finder<'a> {
    /// `$GOROOT/src`, or why there is none.
    root: Option<PathBuf>,
    why: Option<String>,
    module: Option<&'a Module>,
    found: Vec<Target>,
}

impl Finder<'_> {
    /// Adds what one word means.
    fn word(&mut self, word: &str) -> Result<(), Failure> {
        let (start, all) = match word.strip_suffix("...") {
            Some("") => (".", true),
            Some(start) => (start.trim_end_matches('/'), true),
            None => (word, false),
        };
        let before = self.found.len();
        let local = start.starts_with(['.', '/']) || Path::new(start).is_dir();
        match (local, all) {
            (true, false) => self.folder(Path::new(start), false)?,
            (true, true) => self.below(Path::new(start))?,
            (false, _) if word == "std" => self.library("", true)?,
            (false, false) => self.import(start)?,
            (false, true) => self.imports(start)?,
        }
        if all && self.found.len() == before {
            crate::toolchain::say(&format!("gofc: warning: {word:?} matched no packages"));
        }
        Ok(())
    }

    fn add(&mut self, target: Target) {
        if self
            .found
            .iter()
            .all(|it| it.path != target.path || it.path == NO_PATH)
        {
            self.found.push(target);
        }
    }

    /// The package in a folder. One that is met on the way may have no Go files.
    fn folder(&mut self, folder: &Path, met: bool) -> Result<(), Failure> {
        let whole =
            fs::canonicalize(folder).map_err(|error| Failure::io("open", folder, &error))?;
        let mut target = Target {
            path: NO_PATH.into(),
            folder: folder.to_path_buf(),
            files: Vec::new(),
            origin: ast::Origin::Main,
            lang: None,
        };
        let root = self.root.as_ref().and_then(|it| fs::canonicalize(it).ok());
        if let Some(below) = root.as_ref().and_then(|it| whole.strip_prefix(it).ok()) {
            target.path = below.to_string_lossy().into_owned();
            target.origin = ast::Origin::Library;
        } else if let Some(module) = self.module
            && let Some(path) = module.import_path(folder)
        {
            target.path = path;
            target.lang = module.lang;
        }
        let files = load::texts(&target.folder, target.context())?;
        let tests = load::test_texts(&target.folder, target.context())?;
        if files.is_empty() && tests.is_empty() {
            return match met {
                true => Ok(()),
                false => Err(Failure::World(format!(
                    "no Go files in {}",
                    whole.display()
                ))),
            };
        }
        self.add(target);
        Ok(())
    }

    /// The packages in a folder and below it: not in folders that the go command passes over, nor in other modules.
    fn below(&mut self, folder: &Path) -> Result<(), Failure> {
        self.folder(folder, true)?;
        let entries = fs::read_dir(folder).map_err(|error| Failure::io("open", folder, &error))?;
        let mut names = Vec::new();
        for entry in entries.flatten() {
            if entry.file_type().is_ok_and(|it| it.is_dir()) {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        names.sort();
        for name in names {
            let inner = folder.join(&name);
            let passed = name.starts_with(['_', '.'])
                || ["testdata", "vendor"].contains(&name.as_str())
                || inner.join("go.mod").is_file();
            if !passed {
                self.below(&inner)?;
            }
        }
        Ok(())
    }

    /// The package of an import path.
    fn import(&mut self, path: &str) -> Result<(), Failure> {
        if let Some(folder) = self.module.and_then(|it| it.folder(path)) {
            return self.folder(&folder, false);
        }
        match self.module.and_then(|it| it.required.find(path)) {
            Some(Place::Folder(folder, lang)) => {
                self.add(Target {
                    path: path.to_owned(),
                    folder,
                    files: Vec::new(),
                    origin: ast::Origin::Module,
                    lang: Some(lang),
                });
                return Ok(());
            }
            Some(Place::Missing(why)) => return Err(Failure::World(why)),
            None => {}
        }
        let folder = self.root()?.join(path);
        if folder.is_dir() {
            return self.folder(&folder, false);
        }
        Err(Failure::World(match path.split('/').next() {
            Some(first) if first.contains('.') => {
                format!("no required module provides package {path}; to add it:\n\tgo get {path}")
            }
            Some(_) | None => format!("package {path} is not in std ({})", folder.display()),
        }))
    }

    /// The packages of an import path and below it.
    fn imports(&mut self, start: &str) -> Result<(), Failure> {
        match self.module.and_then(|it| it.folder(start)) {
            Some(folder) => self.below(&folder),
            None => self.library(start, false),
        }
    }

    fn library(&mut self, start: &str, public: bool) -> Result<(), Failure> {
        let root = self.root()?;
        let mut paths = std::collections::BTreeSet::new();
        patterns::below(&root, Path::new(start), public, &mut paths);
        let paths: BTreeMap<_, _> = paths.into_iter().map(|it| (root.join(&it), it)).collect();
        for folder in paths.keys() {
            self.folder(folder, true)?;
        }
        Ok(())
    }

    fn root(&self) -> Result<PathBuf, Failure> {
        let why = || Failure::World(self.why.clone().unwrap_or_default());
        self.root.clone().ok_or_else(why)
    }
}
