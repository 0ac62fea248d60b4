//! `gofc build` and `gofc check` of several packages: of more than one folder or import path, or of what words with `...` mean.
//!
//! As with the go command, each package with an error is named in front of it, nothing is written but into a folder that `-o` names, and
//! one package alone is as if its folder had been named.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, exit};
use crate::load;
use crate::module::Module;
use crate::options::{Command, Options};
use crate::targets::{self, Target};
use crate::toolchain;

/// One of several packages.
pub(crate) struct Part {
    /// What to do about it.
    pub(crate) options: Options,
    /// The import path of a package of the library, which is checked.
    pub(crate) library: Option<String>,
    /// The line in front of its first error.
    pub(crate) title: Option<String>,
    /// Whether a program is written.
    pub(crate) write: bool,
    /// The folders of the others, as messages name them: what is wrong there is said when their turn comes.
    pub(crate) others: Vec<String>,
}

/// The packages to go through one by one; none if files or one folder are named.
pub(crate) fn parts(options: &Options) -> Result<Option<Vec<Part>>, Failure> {
    let module = Module::around(Path::new("."));
    if !asks_for_many(&options.inputs, module.is_some()) {
        return Ok(None);
    }
    let context_files = |it: &Target| load::go_files(&it.folder, it.context());
    let mut found = Vec::new();
    for target in targets::wanted(options, module.as_ref())? {
        // Folders with tests alone are passed over.
        if !context_files(&target)?.is_empty() {
            found.push(target);
        }
    }
    let several = found.len() > 1;
    let folder = match &options.output {
        Some(place) if several && options.command == Command::Build => Some(folder(place)?),
        Some(place) => Some(place.clone()),
        None => None,
    };
    let part = |(at, target): (usize, &Target)| Part {
        options: Options {
            inputs: vec![target.folder.clone()],
            output: folder.clone(),
            ..options.clone()
        },
        library: (target.origin == ast::Origin::Library).then(|| target.path.clone()),
        title: several.then(|| format!("# {}", target.path)),
        write: !several || folder.is_some(),
        others: (found.iter().enumerate())
            .filter(|(n, _)| *n != at)
            .map(|(_, it)| folder_name(&it.folder))
            .collect(),
    };
    Ok(Some(found.iter().enumerate().map(part).collect()))
}

/// Goes through the packages; the exit code is that of the last one that failed.
pub(crate) fn each(
    parts: &[Part],
    mut run: impl FnMut(&Part) -> Result<i32, Failure>,
) -> Result<i32, Failure> {
    let mut code = exit::OK;
    for part in parts {
        match run(part) {
            Ok(exit::OK) => {}
            Ok(other) => code = other,
            Err(failure) => {
                let text = failure.to_string();
                if !text.is_empty() {
                    toolchain::say(&format!("gofc: {text}"));
                }
                code = failure.code();
            }
        }
    }
    Ok(code)
}

/// Import paths are looked for in a module.
fn asks_for_many(inputs: &[PathBuf], in_module: bool) -> bool {
    let is_go = |it: &PathBuf| it.extension().is_some_and(|it| it == "go");
    let has_dots = |it: &PathBuf| {
        let local = it.starts_with(".") || it.starts_with("..") || it.is_absolute();
        it.to_string_lossy().ends_with("...") && (local || in_module)
    };
    match inputs {
        [] => false,
        [one] => has_dots(one) || in_module && !is_go(one) && is_import_path(one),
        _ => inputs.iter().any(has_dots) || !inputs.iter().any(is_go),
    }
}

/// Whether a word that is no file or folder may be an import path.
fn is_import_path(word: &Path) -> bool {
    !word.exists() && !word.starts_with(".") && !word.starts_with("..") && !word.is_absolute()
}

/// `-o` for several packages must be a folder.
fn folder(place: &Path) -> Result<PathBuf, Failure> {
    let text = place.to_string_lossy().into_owned();
    if place.is_dir() || text.ends_with('/') {
        return Ok(PathBuf::from(format!("{}/", text.trim_end_matches('/'))));
    }
    let text = format!("cannot write multiple packages to non-directory {text}");
    Err(Failure::World(text))
}

/// A folder as it stands in front of the names of its files in messages.
fn folder_name(folder: &Path) -> String {
    let name = load::display_name(&folder.join("x"));
    name[..name.len() - 1].to_owned()
}
