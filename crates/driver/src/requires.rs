//! The modules that the main module requires: in its folder `vendor`, in folders that `replace` names, or in the module cache.
//!
//! Since go 1.17 a `go.mod` lists every module that its packages need, with the version that minimal version selection chose, so the lines
//! `require` are all there is to know. An older `go.mod` lacks what only other modules need (`select`). Nothing is downloaded.
//! Source: Go Modules Reference, "go.mod files", "Module cache", "Vendoring".

use std::fs;
use std::path::{Path, PathBuf};

use crate::load;
use crate::select;

/// The language of a module whose `go.mod` does not say.
const DEFAULT_LANG: u32 = 16;

/// The first language whose `go.mod` lists all modules.
const FIRST_WHOLE: u32 = 17;

/// All modules that one requires.
#[derive(Clone, Debug, Default)]
pub(crate) struct Required {
    /// The folder `vendor`, if it is to be used.
    vendor: Option<PathBuf>,
    /// Those whose paths are longer first.
    modules: Vec<Needed>,
}

/// One of them.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Needed {
    /// Its path.
    pub(crate) path: String,
    /// The version that is required; none of a module that a workspace uses.
    pub(crate) version: String,
    /// What stands behind `=>`.
    pub(crate) replaced: Vec<String>,
    /// Where it is; for those in `vendor`, where their packages are.
    pub(crate) folder: PathBuf,
    /// What `vendor/modules.txt` says.
    lang: Option<u32>,
}

/// Where a package of another module is.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Place {
    /// Here, and its language version is `go1.N`.
    Folder(PathBuf, u32),
    /// Nowhere: what to say.
    Missing(String),
}

impl Required {
    /// What the `go.mod` in this folder, of this text, requires.
    pub(crate) fn new(root: &Path, text: &str) -> Required {
        let vendor = root.join("vendor");
        if Workspace::around(root).is_none()
            && let Ok(list) = fs::read_to_string(vendor.join("modules.txt"))
        {
            return Required {
                modules: by_length(vendored(&list, &vendor)),
                vendor: Some(vendor),
            };
        }
        let mut modules = required(root, text);
        let lang = crate::module::directive(text, "go").and_then(|it| load::lang(&it).ok());
        if lang.unwrap_or(DEFAULT_LANG) < FIRST_WHOLE {
            modules = select::versions(root, text, modules);
        }
        if let Some(work) = Workspace::around(root) {
            work.add(root, &mut modules);
        }
        Required {
            vendor: None,
            modules: by_length(modules),
        }
    }

    /// The folders of all modules, and what `-trimpath` calls them.
    pub(crate) fn places(&self) -> impl Iterator<Item = (String, String)> {
        let vendor = self.vendor.iter();
        let vendor = vendor.map(|it| (format!("{}/", it.display()), String::new()));
        let modules = self.modules.iter().filter(|_| self.vendor.is_none());
        vendor.chain(modules.map(|it| {
            let folder = std::path::absolute(&it.folder).unwrap_or_else(|_| it.folder.clone());
            let folder = fs::canonicalize(&folder).unwrap_or(folder);
            (
                format!("{}/", folder.display()),
                format!("{}@{}/", it.path, it.version),
            )
        }))
    }

    /// The module that a package is from.
    pub(crate) fn owner(&self, import: &str) -> Option<&Needed> {
        let has = |it: &&Needed| {
            let place = match &self.vendor {
                Some(vendor) => Some(vendor.join(import)),
                None => below(import, &it.path).map(|below| it.folder.join(below)),
            };
            below(import, &it.path).is_some() && place.is_some_and(|it| it.is_dir())
        };
        self.modules.iter().find(has)
    }

    /// Where a package is; none if no module that is required can have it.
    pub(crate) fn find(&self, import: &str) -> Option<Place> {
        let mut first = None;
        for module in &self.modules {
            let Some(below) = below(import, &module.path) else {
                continue;
            };
            first.get_or_insert(module);
            if let Some(vendor) = &self.vendor {
                let folder = vendor.join(import);
                if folder.is_dir() {
                    return Some(Place::Folder(folder, module.lang.unwrap_or(DEFAULT_LANG)));
                }
            } else if module.folder.join(below).is_dir() {
                return Some(Place::Folder(module.folder.join(below), module.lang()));
            }
        }
        let module = first?;
        let (path, version) = (&module.path, &module.version);
        Some(Place::Missing(if self.vendor.is_some() {
            format!(
                "cannot find module providing package {import}: import lookup disabled by -mod=vendor"
            )
        } else if module.folder.is_dir() {
            format!("module {path}@{version} does not contain package {import}")
        } else {
            format!(
                "module {path}@{version} is not on this machine; to fetch it:\n\tgo mod download {path}"
            )
        }))
    }
}

/// What a `go.mod` requires, and where it is.
fn required(root: &Path, text: &str) -> Vec<Needed> {
    let replaced = lines_of(text, "replace");
    let lines = lines_of(text, "require").into_iter();
    let modules = lines.filter_map(|words| needed(root, &replaced, &words));
    modules.collect()
}

/// What a line `require` asks for, where the module at this root replaces others.
pub(crate) fn needed(root: &Path, replaced: &[Vec<String>], words: &[String]) -> Option<Needed> {
    let [path, version, ..] = words else {
        return None;
    };
    let place = replacement(replaced, path, version);
    Some(Needed {
        path: path.clone(),
        version: version.clone(),
        replaced: place.map_or_else(Vec::new, <[String]>::to_vec),
        folder: match place {
            Some(place) => place_of(root, place),
            None => cached(path, version),
        },
        lang: None,
    })
}

/// The folder that stands behind `=>`, or that of a path and a version there.
fn place_of(root: &Path, place: &[String]) -> PathBuf {
    match place {
        [folder] => root.join(folder),
        [path, version, ..] => cached(path, version),
        [] => root.to_path_buf(),
    }
}

/// A `go.work`: modules that are worked on together.
struct Workspace {
    root: PathBuf,
    text: String,
}

impl Workspace {
    /// The workspace that uses the module in this folder: `$GOWORK`, or the nearest `go.work` above.
    fn around(module: &Path) -> Option<Workspace> {
        let file = match std::env::var("GOWORK") {
            Ok(word) if word == "off" => return None,
            Ok(word) if !word.is_empty() => PathBuf::from(word),
            Ok(_) | Err(_) => {
                let mut places = module.ancestors().map(|it| it.join("go.work"));
                places.find(|it| it.is_file())?
            }
        };
        let work = Workspace {
            root: file.parent()?.to_path_buf(),
            text: fs::read_to_string(&file).ok()?,
        };
        let uses = work.folders().any(|it| it == module);
        uses.then_some(work)
    }

    /// The folders of its modules.
    fn folders(&self) -> impl Iterator<Item = PathBuf> {
        let lines = lines_of(&self.text, "use").into_iter();
        lines.filter_map(|line| fs::canonicalize(self.root.join(line.first()?)).ok())
    }

    /// Adds the other modules and what they require, and takes what the workspace replaces from there.
    fn add(&self, module: &Path, modules: &mut Vec<Needed>) {
        for folder in self.folders().filter(|it| it != module) {
            let text = fs::read_to_string(folder.join("go.mod")).unwrap_or_default();
            let Some(path) = crate::module::directive(&text, "module") else {
                continue;
            };
            modules.retain(|it| it.path != path);
            modules.insert(
                0,
                Needed {
                    path,
                    version: String::new(),
                    replaced: Vec::new(),
                    folder: folder.clone(),
                    lang: None,
                },
            );
            for needed in required(&folder, &text) {
                if modules.iter().all(|it| it.path != needed.path) {
                    modules.push(needed);
                }
            }
        }
        let replaced = lines_of(&self.text, "replace");
        for it in modules {
            if let Some(place) = replacement(&replaced, &it.path, &it.version) {
                it.folder = place_of(&self.root, place);
                it.replaced = place.to_vec();
            }
        }
    }
}

impl Needed {
    /// The text of its `go.mod`: in its folder, or where the module cache has those of modules that are not unpacked.
    pub(crate) fn go_mod(&self) -> String {
        let (path, version) = match self.replaced.as_slice() {
            [] => (&self.path, &self.version),
            [path, version, ..] => (path, version),
            [_folder] => (&self.path, &self.version),
        };
        let download = cache().join("cache/download").join(escaped(path));
        let alone = download.join(format!("@v/{}.mod", escaped(version)));
        let text = fs::read_to_string(self.folder.join("go.mod"));
        text.or_else(|_| fs::read_to_string(alone))
            .unwrap_or_default()
    }

    fn lang(&self) -> u32 {
        let text = fs::read_to_string(self.folder.join("go.mod")).unwrap_or_default();
        let version = crate::module::directive(&text, "go");
        let lang = version.and_then(|it| load::lang(&it).ok());
        lang.unwrap_or(DEFAULT_LANG)
    }
}

/// What an import path has below the path of a module.
fn below<'a>(import: &'a str, module: &str) -> Option<&'a str> {
    let rest = import.strip_prefix(module)?;
    match rest.strip_prefix('/') {
        Some(rest) => Some(rest),
        None => rest.is_empty().then_some(rest),
    }
}

/// A module may stand in the folder of another: the longer path is meant.
fn by_length(mut modules: Vec<Needed>) -> Vec<Needed> {
    modules.sort_by_key(|it| std::cmp::Reverse(it.path.len()));
    modules
}

/// What stands behind a word of a `go.mod`, on its line or in its parentheses.
pub(crate) fn lines_of(text: &str, word: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut block = None;
    for line in text.lines() {
        let line = line.split("//").next().unwrap_or(line);
        let words: Vec<&str> = line.split_whitespace().collect();
        match (block, words.as_slice()) {
            (_, []) => {}
            (Some(_), [")"]) => block = None,
            (None, [first, "("]) => block = Some(*first),
            (Some(of), arguments) if of == word => found.push(unquoted(arguments)),
            (None, [first, arguments @ ..]) if *first == word => found.push(unquoted(arguments)),
            (Some(_) | None, _) => {}
        }
    }
    found
}

fn unquoted(words: &[&str]) -> Vec<String> {
    let words = words.iter().map(|it| it.trim_matches(['"', '`']));
    words.map(str::to_owned).collect()
}

/// What stands behind `=>` for a module: a folder, or a path and a version. A line for this very version goes before one for all.
fn replacement<'a>(lines: &'a [Vec<String>], path: &str, version: &str) -> Option<&'a [String]> {
    let mut found = None;
    for line in lines {
        let arrow = line.iter().position(|it| it == "=>")?;
        let (old, new) = (&line[..arrow], &line[arrow + 1..]);
        match old {
            [of] if of == path => found = found.or(Some(new)),
            [of, only] if of == path && only == version => return Some(new),
            _other => {}
        }
    }
    found
}

/// The folder of a module in the cache.
fn cached(path: &str, version: &str) -> PathBuf {
    cache().join(format!("{}@{}", escaped(path), escaped(version)))
}

/// As the cache has paths and versions: capital letters are written as `!` and the small letter.
fn escaped(text: &str) -> String {
    let chars = text.chars();
    chars
        .flat_map(|it| match it.is_ascii_uppercase() {
            true => vec!['!', it.to_ascii_lowercase()],
            false => vec![it],
        })
        .collect()
}

/// `$GOMODCACHE`, or the folder `pkg/mod` of the first entry of `$GOPATH`, which is `~/go` by default.
fn cache() -> PathBuf {
    let set = |name: &str| std::env::var_os(name).filter(|it| !it.is_empty());
    if let Some(cache) = set("GOMODCACHE") {
        return cache.into();
    }
    let path = set("GOPATH").and_then(|it| std::env::split_paths(&it).next());
    let home = || PathBuf::from(set("HOME").unwrap_or_default()).join("go");
    path.unwrap_or_else(home).join("pkg/mod")
}

/// The modules of a `vendor/modules.txt`: a line `# path version`, behind it maybe one like `## explicit; go 1.20`.
fn vendored(list: &str, vendor: &Path) -> Vec<Needed> {
    let mut modules: Vec<Needed> = Vec::new();
    for line in list.lines() {
        if let Some(notes) = line.strip_prefix("## ") {
            let version = notes
                .split(';')
                .find_map(|it| it.trim().strip_prefix("go "));
            if let (Some(module), Some(version)) = (modules.last_mut(), version) {
                module.lang = load::lang(version).ok();
            }
        } else if let Some(module) = line.strip_prefix("# ") {
            let mut words = module.split_whitespace().map(str::to_owned);
            modules.push(Needed {
                path: words.next().unwrap_or_default(),
                version: words.next().unwrap_or_default(),
                replaced: words.skip_while(|it| it == "=>").collect(),
                folder: vendor.to_path_buf(),
                lang: None,
            });
        }
    }
    modules
}

#[cfg(test)]
mod tests {
    use super::*;

    const GO_MOD: &str = "module m\nrequire example.com/One v1.2.3 // why\nrequire (\n\texample.com/two/v2 v2.0.0\n\texample.com/old v1.0.0\n)\n\
        replace example.com/old => ../old\nreplace (\n\texample.com/two/v2 v2.0.0 => example.com/new v0.1.0\n)\n";

    #[test]
    fn requirements() {
        let required = Required::new(Path::new("/m"), GO_MOD);
        let ends: Vec<_> = required
            .modules
            .iter()
            .map(|it| it.folder.display().to_string())
            .collect();
        assert!(ends[0].ends_with("/example.com/new@v0.1.0"), "{ends:?}");
        assert!(ends[1].ends_with("/example.com/!one@v1.2.3"), "{ends:?}");
        assert_eq!(ends[2], "/m/../old");
        assert_eq!(required.find("example.com/elsewhere"), None);
        assert_eq!(required.find("example.com/One2"), None);
        let missing = Place::Missing(
            "module example.com/One@v1.2.3 is not on this machine; to fetch it:\n\tgo mod download example.com/One".into(),
        );
        assert_eq!(required.find("example.com/One/sub"), Some(missing));
    }

    #[test]
    fn vendor_list() {
        let list = "# example.com/a v1.0.0\n## explicit; go 1.20\nexample.com/a/b\n# example.com/c v0.1.0\n## explicit\nexample.com/c\n";
        let found = vendored(list, Path::new("/v"));
        let found: Vec<_> = found.iter().map(|it| (it.path.as_str(), it.lang)).collect();
        assert_eq!(
            found,
            [("example.com/a", Some(20)), ("example.com/c", None)]
        );
    }
}
