//! What is a test: a file, or a folder `*.dir` of files that are one package, and its kind by the folder it is in.

use std::fs;
use std::path::{Path, PathBuf};

/// How a test is run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// `run/`: whole programs.
    Program,
    /// `errors/`: wrong programs with `// ERROR` comments.
    Errors,
    /// `errors/rendered/`: the full report beside the file.
    Rendered,
    /// `ir/`: one pass, or the verifier.
    Ir,
    /// `asm/`: the instructions of a function.
    Asm,
    /// `explain/`: what `gofc explain` says.
    Explain,
    /// `cli/`: transcripts.
    Cli,
}

/// One test.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// Its path below `tests`, which is its name.
    pub(crate) name: String,
    /// Where it is.
    pub(crate) path: PathBuf,
    /// How it is run.
    pub(crate) kind: Kind,
}

impl Case {
    /// The Go files of the test.
    pub(crate) fn sources(&self) -> Vec<PathBuf> {
        if self.path.is_dir() {
            files_of(&self.path)
                .into_iter()
                .filter(|path| path.extension().is_some_and(|ext| ext == "go"))
                .collect()
        } else {
            vec![self.path.clone()]
        }
    }

    /// The file that holds the header and the expectation.
    pub(crate) fn main_file(&self) -> PathBuf {
        if self.path.is_dir() {
            self.path.join("main.go")
        } else {
            self.path.clone()
        }
    }

    /// The name of the folder it is in: for `ir/` the pass.
    pub(crate) fn folder(&self) -> &str {
        let folder = self.path.parent().and_then(Path::file_name);
        folder.and_then(|name| name.to_str()).unwrap_or_default()
    }

    /// The file beside it with another extension.
    pub(crate) fn beside(&self, extension: &str) -> PathBuf {
        self.path.with_extension(extension)
    }
}

/// All tests below `root`, sorted by name.
pub(crate) fn discover(root: &Path) -> Vec<Case> {
    let mut cases = Vec::new();
    for (folder, kind, extensions) in [
        ("run", Kind::Program, &["go"][..]),
        ("errors", Kind::Errors, &["go"]),
        ("ir", Kind::Ir, &["ir", "go"]),
        ("asm", Kind::Asm, &["go"]),
        ("explain", Kind::Explain, &["go"]),
        ("cli", Kind::Cli, &["md"]),
    ] {
        walk(&root.join(folder), &mut |path| {
            let extension = path.extension().and_then(|ext| ext.to_str()).unwrap_or("");
            if extension == "dir" || extensions.contains(&extension) {
                cases.push(case(root, path, kind));
            }
        });
    }
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

fn case(root: &Path, path: &Path, kind: Kind) -> Case {
    let name = path.strip_prefix(root).expect("the walk began there");
    let rendered = name.starts_with("errors/rendered");
    Case {
        name: name.to_string_lossy().into_owned(),
        path: path.to_path_buf(),
        kind: if rendered { Kind::Rendered } else { kind },
    }
}

/// Calls `found` with each file and each folder `*.dir` below `folder`.
fn walk(folder: &Path, found: &mut impl FnMut(&Path)) {
    for path in files_of(folder) {
        if path.is_dir() && path.extension().is_none_or(|ext| ext != "dir") {
            walk(&path, found);
        } else {
            found(&path);
        }
    }
}

/// The entries of a folder, sorted; none if there is no such folder.
fn files_of(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|it| Some(it.ok()?.path())).collect();
    paths.sort();
    paths
}
