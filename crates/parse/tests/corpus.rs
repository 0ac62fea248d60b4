//! Every Go file of the standard library, and every `run` and `compile` file of Go's test suite:
//! no error, each can be shown, and without bodies each has the same declarations. Skipped, saying so, where these are not installed.

use std::path::{Path, PathBuf};

use source::SourceMap;

/// `$VAR`, or what the setup script put into the user's cache.
fn installed(variable: &str, cached: &str) -> Option<PathBuf> {
    let cache = || {
        let xdg = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        let home = std::env::var_os("HOME").map(|it| Path::new(&it).join(".cache"));
        Some(xdg.or(home)?.join("gofc").join(cached))
    };
    let path = std::env::var_os(variable)
        .map(PathBuf::from)
        .or_else(cache)?;
    let found = path.is_dir();
    if !found {
        eprintln!(
            "skipped: {} is not installed (run `make setup`)",
            path.display()
        );
    }
    found.then_some(path)
}

fn go_files(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).expect("the directory can be read") {
        let path = entry.expect("the directory can be read").path();
        if path.is_dir() && path.file_name().is_some_and(|it| it != "testdata") {
            go_files(&path, found);
        } else if path.is_file() && path.extension().is_some_and(|it| it == "go") {
            found.push(path);
        }
    }
}

/// Whether the first line is `// run` or `// compile`, perhaps with arguments.
fn runs_or_compiles(text: &[u8]) -> bool {
    let line = text.split(|&it| it == b'\n').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let verb = line
        .strip_prefix("//")
        .and_then(|it| it.split_whitespace().next());
    matches!(verb, Some("run" | "compile"))
}

fn check(dir: &Path, wanted: impl Fn(&[u8]) -> bool) -> usize {
    let mut paths = Vec::new();
    go_files(dir, &mut paths);
    paths.sort();
    let mut count = 0;
    for path in paths {
        let bytes = std::fs::read(&path).expect("the file can be read");
        if !wanted(&bytes) {
            continue;
        }
        count += 1;
        let mut map = SourceMap::new();
        let file = map
            .add(path.display().to_string(), bytes)
            .expect("the file fits");
        let (tree, diagnostics) = gofc_parse::parse_file(&file);
        let shown: Vec<_> = diagnostics
            .iter()
            .map(|it| (file.position(it.pos()), &it.message))
            .collect();
        assert_eq!(shown, [], "{}", path.display());
        assert!(!ast::dump(&tree).is_empty());
        let (outline, diagnostics) = gofc_parse::parse_outline(&file);
        assert_eq!(diagnostics, [], "{}", path.display());
        let wholes = outline.decls.iter().map(|it| outline.whole(*it));
        for (whole, decl) in wholes.zip(&tree.decls) {
            assert_eq!(whole.found, [], "{}", path.display());
            let span = whole.file.decl_span(whole.decl);
            assert_eq!(span, tree.decl_span(*decl), "{}", path.display());
        }
    }
    count
}

#[test]
fn standard_library() {
    if let Some(goroot) = installed("GOROOT", "goroot-1.27.3") {
        assert!(check(&goroot.join("src"), |_| true) > 1000);
    }
}

#[test]
fn test_suite() {
    if let Some(suite) = installed("GOFC_GOTEST", "gotest-1.19") {
        assert!(check(&suite, runs_or_compiles) > 1000);
    }
}
