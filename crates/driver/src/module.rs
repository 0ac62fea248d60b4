//! The main module: where its `go.mod` stands, what it is called, and which folder an import path of it means.
//!
//! The lines `module` and `go` are read here, those of other modules in `requires`. A package of a module that is not required is not
//! found; `check` says so.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::load;
use crate::requires::Required;

/// A module on disk.
#[derive(Clone, Debug)]
pub(crate) struct Module {
    /// The folder of its `go.mod`.
    root: PathBuf,
    /// The path that its packages' import paths begin with.
    path: String,
    /// The language version `go1.N` it asks for: N.
    pub(crate) lang: Option<u32>,
    /// The modules it requires.
    pub(crate) required: Required,
}

impl Module {
    /// The module that a folder is in: that of the nearest `go.mod`, in the folder or above.
    pub(crate) fn around(folder: &Path) -> Option<Module> {
        let whole = fs::canonicalize(folder).ok()?;
        let (root, text) = whole.ancestors().find_map(|it| {
            let text = fs::read_to_string(it.join("go.mod")).ok()?;
            Some((it.to_path_buf(), text))
        })?;
        let lang = directive(&text, "go").and_then(|version| load::lang(&version).ok());
        Some(Module {
            required: Required::new(&root, &text),
            root,
            path: directive(&text, "module").unwrap_or_default(),
            lang,
        })
    }

    /// The folder of its `go.mod`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The path that its packages' import paths begin with.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The import path of a folder of the module.
    pub(crate) fn import_path(&self, folder: &Path) -> Option<String> {
        let whole = fs::canonicalize(folder).ok()?;
        let below = whole.strip_prefix(&self.root).ok()?;
        let mut path = self.path.clone();
        for part in below.components() {
            path.push('/');
            path.push_str(&part.as_os_str().to_string_lossy());
        }
        Some(path)
    }

    /// The folder that an import path means, if it belongs to this module; whether there is one is not asked.
    pub(crate) fn folder(&self, import: &str) -> Option<PathBuf> {
        let below = import.strip_prefix(&self.path)?;
        if self.path.is_empty() || !(below.is_empty() || below.starts_with('/')) {
            return None;
        }
        let below = Path::new(below.trim_start_matches('/'));
        let plain = |part: Component| matches!(part, Component::Normal(_));
        below.components().all(plain).then(|| self.root.join(below))
    }
}

/// The argument of the line of a `go.mod` that begins with this word.
pub(crate) fn directive(text: &str, word: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let line = line.split("//").next().unwrap_or(line);
        let mut words = line.split_whitespace();
        let first = words.next()?;
        let argument = words.next()?;
        (first == word).then(|| argument.trim_matches(['"', '`']).to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_go_mod() {
        let text = "// go 1.1\nmodule \"example.com/m\" // here\n\ngo 1.21.3\n";
        assert_eq!(directive(text, "module").as_deref(), Some("example.com/m"));
        assert_eq!(directive(text, "go").as_deref(), Some("1.21.3"));
        assert_eq!(directive(text, "toolchain"), None);
    }

    #[test]
    fn folders_of_imports() {
        let module = Module {
            root: "/m".into(),
            path: "example.com/m".into(),
            lang: None,
            required: Required::default(),
        };
        let folder = |import: &str| module.folder(import);
        assert_eq!(folder("example.com/m"), Some("/m".into()));
        assert_eq!(folder("example.com/m/a/b"), Some("/m/a/b".into()));
        assert_eq!(folder("example.com/mm"), None);
        assert_eq!(folder("example.com/m/../x"), None);
        assert_eq!(folder("fmt"), None);
    }
}
