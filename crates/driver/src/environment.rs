//! Where the tools and the library are: `gofc env`, and the search for a GOROOT.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::options::Options;
use crate::{output, toolchain};

/// The Go release whose library gofc compiles.
const GO_RELEASE: &str = "go1.27";
/// The release that `make test` installs.
const GO_INSTALLED: &str = "goroot-1.27.3";

/// Prints the environment, as `go env` does.
pub(crate) fn print(options: &Options) -> Result<i32, Failure> {
    let tool =
        |tool: &Path| toolchain::version(tool).unwrap_or_else(|why| format!("not found: {why}"));
    let goroot = goroot(options).map_or_else(
        |why| format!("not found: {why}"),
        |it| it.display().to_string(),
    );
    let rows = [
        ("GOFCVERSION", env!("CARGO_PKG_VERSION").to_owned()),
        (
            "GOFCCACHE",
            objects().map_or_else(|| "off".to_owned(), |it| it.display().to_string()),
        ),
        ("GOOS", "linux".to_owned()),
        ("GOARCH", "amd64".to_owned()),
        ("GOROOT", goroot),
        ("AS", options.tools.assembler.display().to_string()),
        ("AS_VERSION", tool(&options.tools.assembler)),
        ("LD", options.tools.linker.display().to_string()),
        ("LD_VERSION", tool(&options.tools.linker)),
    ];
    let text = if options.json {
        let map: serde_json::Map<String, serde_json::Value> = rows
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.into()))
            .collect();
        serde_json::to_string_pretty(&map).expect("texts are JSON") + "\n"
    } else {
        rows.iter()
            .map(|(name, value)| format!("{name}='{value}'\n"))
            .collect()
    };
    output::stdout(text.as_bytes())?;
    Ok(0)
}

/// The library: `--goroot`, `$GOROOT`, what setup installed, what a `go` on the path says; the first that there is.
pub(crate) fn goroot(options: &Options) -> Result<PathBuf, String> {
    let given = options.tools.goroot.clone();
    let set = || {
        env::var_os("GOROOT")
            .filter(|it| !it.is_empty())
            .map(PathBuf::from)
    };
    if let Some(root) = given.or_else(set) {
        return release(&root).and_then(|found| {
            match options.tools.any_release || found.starts_with(GO_RELEASE) {
                true => Ok(root.clone()),
                false => Err(format!(
                    "{} is {found}, and gofc needs {GO_RELEASE}: run `make test` or unset GOROOT",
                    root.display()
                )),
            }
        });
    }
    let installed = cache().join(GO_INSTALLED);
    let candidates = [Some(installed), go_env_goroot()];
    let fits = |root: &PathBuf| release(root).is_ok_and(|found| found.starts_with(GO_RELEASE));
    let found = candidates.into_iter().flatten().find(fits);
    found.ok_or_else(|| format!("no {GO_RELEASE} here: `make test` installs it"))
}

fn release(root: &Path) -> Result<String, String> {
    let text = fs::read_to_string(root.join("VERSION"));
    let text =
        text.map_err(|_| format!("{} is no GOROOT: it has no file VERSION", root.display()))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn go_env_goroot() -> Option<PathBuf> {
    let output = std::process::Command::new("go")
        .args(["env", "GOROOT"])
        .output()
        .ok()?;
    Some(PathBuf::from(String::from_utf8(output.stdout).ok()?.trim()))
}

/// The folder of objects that were assembled before: `$GOFCCACHE`, or one in the user's cache; none for `off`.
pub(crate) fn objects() -> Option<PathBuf> {
    match env::var_os("GOFCCACHE").filter(|it| !it.is_empty()) {
        Some(it) if it == "off" => None,
        Some(it) => Some(PathBuf::from(it)),
        None => Some(cache().join("objects")),
    }
}

fn cache() -> PathBuf {
    let set = |name: &str| {
        env::var_os(name)
            .filter(|it| !it.is_empty())
            .map(PathBuf::from)
    };
    let base = set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")));
    base.unwrap_or_else(env::temp_dir).join("gofc")
}
