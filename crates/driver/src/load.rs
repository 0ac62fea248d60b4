//! From paths to parsed packages: which files belong together, what they are called in messages, which language version
//! they are written for. The only place that reads source files.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use source::{Diagnostic, SourceFile, SourceMap, Symbol};

use crate::assembly;
use crate::constraint::{self, Context};
use crate::failure::{Failure, reason};
use crate::module::Module;
use crate::options::Options;
use crate::targets::Target;

/// gofc's package `runtime`: names and texts, from `build.rs`.
const OVERLAY: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/overlay.rs"));

/// Files that take the place of the library's: their paths below `$GOROOT/src` and their texts, from `build.rs`.
const REPLACED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/replaced.rs"));

/// The files of the overlay that only programs with maps need.
const FOR_MAPS: &[&str] = &["alg.go", "map.go"];

/// The files that only programs with package `internal/reflectlite`, which package `reflect` imports too, or `weak` need.
const FOR_REFLECT: &[&str] = &["reflect.go", "weak.go"];

/// A single source file may not be larger; the position space is 4 GB.
const MAX_FILE: u64 = 1 << 30;

/// The newest language version there is.
pub(crate) const NEWEST_LANG: u32 = 27;

/// The files of the package that is compiled, unparsed.
pub(crate) struct Input {
    /// The files, in the order in which they are compiled.
    pub(crate) files: Vec<Arc<SourceFile>>,
    /// The folder, if it was named and not its files.
    pub(crate) folder: Option<PathBuf>,
    /// What outputs are called.
    pub(crate) stem: String,
    /// The import path, where that is not the package's name.
    pub(crate) path: Option<String>,
    /// The module that imports are looked for in before the library.
    pub(crate) module: Option<Module>,
    /// The language version that a `go.mod` asks for.
    pub(crate) lang: Option<u32>,
    /// Whether files that need C are left out, as the go command does where cgo is off. Of the user's own it is said.
    pub(crate) without_c: bool,
    /// Whether bodies of functions are parsed when they are asked for.
    pub(crate) outline: bool,
}

impl Input {
    /// Only files.
    fn of(files: Vec<Arc<SourceFile>>) -> Input {
        Input {
            files,
            folder: None,
            stem: String::new(),
            path: None,
            module: None,
            lang: None,
            without_c: true,
            outline: false,
        }
    }
}

/// Reads the files that the command line names.
pub(crate) fn input(options: &Options, sources: &mut SourceMap) -> Result<Input, Failure> {
    let (paths, folder) = paths(&options.inputs)?;
    let stem = match &folder {
        Some(folder) => folder_name(folder),
        None => paths[0]
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
    };
    let module = Module::around(folder.as_deref().unwrap_or(Path::new(".")));
    let of_folder = folder.as_deref().zip(module.as_ref());
    let (path, lang) = match of_folder {
        Some((folder, module)) => (module.import_path(folder), module.lang),
        None => (None, None),
    };
    let files: Result<Vec<_>, Failure> = paths.iter().map(|path| read(path, sources)).collect();
    Ok(Input {
        files: files?,
        folder,
        stem,
        path,
        module,
        lang,
        without_c: false,
        outline: false,
    })
}

/// Parses the files of a package. All files must say that they belong to the same one.
pub(crate) fn package(input: &Input) -> Result<(ast::Package, Vec<Diagnostic>), Failure> {
    let (files, diagnostics) = parsed(input);
    let name_of = |file: &ast::File| {
        let text = input.files.iter().find(|it| it.id() == file.source);
        text.map_or("", |it| base_name(it.name())).to_owned()
    };
    let name = common_name(&files, &name_of)?;
    let path = match &input.path {
        Some(path) if name != Symbol::MAIN => Symbol::intern(path),
        Some(_) | None => name,
    };
    let package = ast::Package {
        name,
        path,
        files,
        origin: ast::Origin::Main,
        lang: None,
        assembly: match &input.folder {
            Some(folder) => assembly::routines(folder, path.as_str(), Context::HOST)?,
            None => None,
        },
    };
    Ok((package, diagnostics))
}

/// The trees of files, less those that need C and are left out.
pub(crate) fn parsed(input: &Input) -> (Vec<Arc<ast::File>>, Vec<Diagnostic>) {
    let mut files = Vec::new();
    let mut diagnostics = Vec::new();
    let parse = match input.outline {
        true => parse::parse_outline,
        false => |it: &Arc<SourceFile>| parse::parse_file(it),
    };
    let trees: Vec<_> = input.files.par_iter().map(parse).collect();
    for (tree, mut found) in trees {
        if input.without_c && imports_c(&tree) {
            continue;
        }
        diagnostics.append(&mut found);
        files.push(Arc::new(tree));
    }
    (files, diagnostics)
}

/// The name of the package that all files say they belong to.
fn common_name(
    files: &[Arc<ast::File>],
    name_of: &dyn Fn(&ast::File) -> String,
) -> Result<Symbol, Failure> {
    let mut named = files.iter().filter(|it| !it.package.name.is_blank());
    let Some(first) = named.next() else {
        return Ok(Symbol::MAIN);
    };
    let name = first.package.name;
    match named.find(|it| it.package.name != name) {
        None => Ok(name),
        Some(other) => Err(Failure::World(format!(
            "found packages {name} ({}) and {} ({})",
            name_of(first),
            other.package.name,
            name_of(other)
        ))),
    }
}

/// The package of files that are parsed, at an import path.
pub(crate) fn joined(
    files: Vec<Arc<ast::File>>,
    path: Symbol,
    target: &Target,
    sources: &SourceMap,
) -> Result<ast::Package, Failure> {
    let name_of = |file: &ast::File| base_name(sources.file(file.source).name()).to_owned();
    let whole = target.files.is_empty() && target.path == path.as_str(); // others have no assembly
    Ok(ast::Package {
        name: common_name(&files, &name_of)?,
        path,
        files,
        origin: target.origin,
        lang: target.lang,
        assembly: match target.origin {
            ast::Origin::Main | ast::Origin::Module if whole => {
                assembly::routines(&target.folder, path.as_str(), target.context())?
            }
            ast::Origin::Main | ast::Origin::Module | ast::Origin::Library => None,
        },
    })
}

/// Whether a file has `import "C"`.
fn imports_c(file: &ast::File) -> bool {
    let mut decls = file.decls.iter();
    decls.any(|it| matches!(file.decl(*it), ast::Decl::Import(it) if it.path_text.as_str() == "C"))
}

/// A file and what it holds.
pub(crate) type Text = (PathBuf, Vec<u8>);

/// These files. What gofc has a file of its own for is replaced.
pub(crate) fn of_texts(texts: Vec<Text>, sources: &mut SourceMap) -> Result<Input, Failure> {
    let mut files = Vec::with_capacity(texts.len());
    for (path, bytes) in texts {
        files.push(match REPLACED.iter().find(|it| path.ends_with(it.0)) {
            Some((name, text)) => own(format!("/gofc/src/{name}"), text, sources)?,
            None => add(&path, bytes, sources)?,
        });
    }
    Ok(Input::of(files))
}

/// A file of gofc's own making.
pub(crate) fn generated(name: &str, text: &str, sources: &mut SourceMap) -> Result<Input, Failure> {
    Ok(Input::of(vec![own(name.to_owned(), text, sources)?]))
}

/// gofc's own package `runtime`, part of every program; what it has for maps and for reflection imports packages of the library.
pub(crate) fn runtime(
    sources: &mut SourceMap,
    maps: bool,
    reflect: bool,
) -> Result<(ast::Package, Vec<Diagnostic>), Failure> {
    let mut files = Vec::new();
    let wanted = |name: &str| {
        (maps || !FOR_MAPS.contains(&name)) && (reflect || !FOR_REFLECT.contains(&name))
    };
    for (name, text) in OVERLAY.iter().filter(|(name, _)| wanted(name)) {
        files.push(own(format!("/gofc/src/runtime/{name}"), text, sources)?);
    }
    let (mut package, diagnostics) = package(&Input::of(files))?;
    package.name = Symbol::RUNTIME;
    package.path = Symbol::RUNTIME;
    package.origin = ast::Origin::Library;
    Ok((package, diagnostics))
}

/// A file that is in gofc itself: there is no such place.
fn own(name: String, text: &str, sources: &mut SourceMap) -> Result<Arc<SourceFile>, Failure> {
    let file = sources.add(name, text.as_bytes().to_vec());
    file.map_err(|error| Failure::World(error.to_string()))
}

/// The Go files to compile, and the folder if one was named instead.
fn paths(inputs: &[PathBuf]) -> Result<(Vec<PathBuf>, Option<PathBuf>), Failure> {
    let is_go = |path: &PathBuf| path.extension().is_some_and(|ext| ext == "go") && !path.is_dir();
    match inputs {
        [] => folder(Path::new(".")),
        [one] if !is_go(one) => folder(one),
        files => match files.iter().find(|path| !is_go(path)) {
            None => Ok((files.to_vec(), None)),
            Some(other) => Err(Failure::Usage(format!(
                "{}: expected Go files of one package, or one folder",
                other.display()
            ))),
        },
    }
}

/// The Go files of a folder that are meant for this system, sorted.
fn folder(folder: &Path) -> Result<(Vec<PathBuf>, Option<PathBuf>), Failure> {
    if fs::metadata(folder).is_ok_and(|found| !found.is_dir()) {
        return Err(Failure::World(format!(
            "{} is neither a Go file nor a folder",
            folder.display()
        )));
    }
    let paths = go_files(folder, Context::HOST)?;
    if paths.is_empty() {
        let shown = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
        return Err(Failure::World(format!(
            "no Go files in {}",
            shown.display()
        )));
    }
    Ok((paths, Some(folder.to_path_buf())))
}

/// The Go files of a folder that are taken, sorted.
pub(crate) fn go_files(folder: &Path, context: Context) -> Result<Vec<PathBuf>, Failure> {
    let texts = texts(folder, context)?;
    Ok(texts.into_iter().map(|it| it.0).collect())
}

/// The same, and what they hold.
pub(crate) fn texts(folder: &Path, context: Context) -> Result<Vec<Text>, Failure> {
    taken(
        folder,
        &|name| name.ends_with(".go") && constraint::name_matches(name, context),
        context,
    )
}

/// The files of a folder with assembly that are taken, sorted.
pub(crate) fn assembly_texts(folder: &Path, context: Context) -> Result<Vec<Text>, Failure> {
    let name_matches = |name: &str| {
        let stem = name.strip_suffix(".s");
        stem.is_some_and(|it| constraint::name_matches(it, context))
    };
    taken(folder, &name_matches, context)
}

/// The test files of a folder that are taken, sorted.
pub(crate) fn test_texts(folder: &Path, context: Context) -> Result<Vec<Text>, Failure> {
    let name_matches = |name: &str| constraint::test_name_matches(name, context);
    taken(folder, &name_matches, context)
}

fn taken(
    folder: &Path,
    name_matches: &dyn Fn(&str) -> bool,
    context: Context,
) -> Result<Vec<Text>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::io("open", folder, &error))?;
    let mut texts = Vec::new();
    for entry in entries {
        let path = entry
            .map_err(|error| Failure::io("read", folder, &error))?
            .path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let wanted = !name.starts_with(['_', '.']) && name_matches(&name);
        if !wanted || !path.is_file() {
            continue;
        }
        let text = text_of(&path)?;
        if constraint::text_matches(&text.1, context) {
            texts.push(text);
        }
    }
    texts.sort();
    Ok(texts)
}

fn read(path: &Path, sources: &mut SourceMap) -> Result<Arc<SourceFile>, Failure> {
    let (path, bytes) = text_of(path)?;
    add(&path, bytes, sources)
}

/// A file that is read.
pub(crate) fn text_of(path: &Path) -> Result<Text, Failure> {
    let failed = |error: io::Error| Failure::io("open", path, &error);
    match fs::metadata(path).map_err(failed)?.len() {
        0..=MAX_FILE => Ok((path.to_path_buf(), fs::read(path).map_err(failed)?)),
        size => Err(Failure::World(format!(
            "{}: file too large ({size} bytes)",
            path.display()
        ))),
    }
}

fn add(path: &Path, bytes: Vec<u8>, sources: &mut SourceMap) -> Result<Arc<SourceFile>, Failure> {
    sources
        .add(display_name(path), bytes)
        .map_err(|error| Failure::World(format!("{}: {error}", path.display())))
}

/// The name in messages, as gc has it: relative to the current folder, with `./` if it is in there itself, or absolute.
pub(crate) fn display_name(path: &Path) -> String {
    let relative = match std::env::current_dir() {
        Ok(here) if path.is_absolute() => path.strip_prefix(here).unwrap_or(path).to_path_buf(),
        Ok(_) | Err(_) => path.to_path_buf(),
    };
    let plain: PathBuf = relative
        .components()
        .filter(|part| *part != Component::CurDir)
        .collect();
    let dot = if plain.components().count() == 1 {
        "./"
    } else {
        ""
    };
    format!("{dot}{}", plain.display())
}

fn base_name(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

fn folder_name(folder: &Path) -> String {
    let whole = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    whole
        .file_name()
        .map_or_else(|| "main".into(), |name| name.to_string_lossy().into_owned())
}

/// The N of `go1.N` or `1.N` or `1.N.M`.
pub(crate) fn lang(text: &str) -> Result<u32, String> {
    let wrong = || format!("invalid value {text:?} for -lang: should be something like \"go1.12\"");
    let version = text.strip_prefix("go").unwrap_or(text);
    let minor = version.strip_prefix("1.").ok_or_else(wrong)?;
    let minor = minor
        .split('.')
        .next()
        .unwrap_or(minor)
        .parse()
        .map_err(|_| wrong())?;
    if minor > NEWEST_LANG {
        return Err(format!(
            "invalid value {text:?} for -lang: max known version is \"go1.{NEWEST_LANG}\""
        ));
    }
    Ok(minor)
}

/// Reads a file that is not Go text, such as IR.
pub(crate) fn text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path)
        .map_err(|error| Failure::World(format!("open {}: {}", path.display(), reason(&error))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_messages() {
        for (path, name) in [
            ("a.go", "./a.go"),
            ("./b/a.go", "b/a.go"),
            ("../a.go", "../a.go"),
            ("/x/a.go", "/x/a.go"),
        ] {
            assert_eq!(display_name(Path::new(path)), name);
        }
    }

    #[test]
    fn language_versions() {
        assert_eq!((lang("go1.21"), lang("1.18.3")), (Ok(21), Ok(18)));
        assert!(lang("go1.99").is_err() && lang("go2").is_err() && lang("x").is_err());
    }
}
