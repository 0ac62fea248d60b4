//! The settings `$GODEBUG` that a program starts with: those that make the library behave as it did in the Go version of the main module's
//! `go.mod`, then the lines `godebug` there and `//go:debug` in the main package.
//!
//! Which settings there are, when each changed and what restores it, the library says itself (`internal/godebugs`).
//! Source: "Go, Backwards Compatibility, and GODEBUG".

use std::collections::BTreeMap;
use std::fs;

use crate::environment;
use crate::failure::Failure;
use crate::load;
use crate::module::Module;
use crate::options::Options;
use crate::requires;

/// The Go version of a module whose `go.mod` does not say.
const DEFAULT_VERSION: u32 = 16;

/// The settings of a program whose main package is these: `a=1,b=2`, sorted.
pub(crate) fn default(
    options: &Options,
    module: Option<&Module>,
    main: &[&ast::Package],
) -> Result<String, Failure> {
    let mut given = module.map_or_else(Vec::new, of_module);
    given.extend(
        main.iter()
            .flat_map(|it| &it.files)
            .flat_map(|it| of_file(it)),
    );
    let mut given: BTreeMap<String, String> = given.into_iter().collect();
    let written_for = module.map(|it| it.lang.unwrap_or(DEFAULT_VERSION));
    let version = match given.remove("default") {
        Some(version) => load::lang(&version).ok(),
        None => written_for,
    };
    let mut settings = match version {
        Some(version) if version < load::NEWEST_LANG => older(options, version)?,
        Some(_) | None => BTreeMap::new(),
    };
    settings.extend(given);
    let settings: Vec<String> = settings
        .iter()
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    Ok(settings.join(","))
}

/// What `go.mod` says.
fn of_module(module: &Module) -> Vec<(String, String)> {
    let text = fs::read_to_string(module.root().join("go.mod")).unwrap_or_default();
    let lines = requires::lines_of(&text, "godebug").into_iter().flatten();
    lines.filter_map(|it| pair(&it)).collect()
}

/// What stands in front of a package clause.
fn of_file(file: &ast::File) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for it in &file.directives {
        if it.verb() == "go:debug" && it.span.lo < file.package.pos {
            found.extend(it.args().next().and_then(pair));
        }
    }
    found
}

fn pair(setting: &str) -> Option<(String, String)> {
    let (key, value) = setting.split_once('=')?;
    Some((key.to_owned(), value.to_owned()))
}

/// What restores the behaviour of `go1.VERSION`.
fn older(options: &Options, version: u32) -> Result<BTreeMap<String, String>, Failure> {
    let Ok(table) = environment::goroot(options) else {
        return Ok(BTreeMap::new()); // without a library, nothing asks
    };
    let text = load::text(&table.join("src/internal/godebugs/table.go"))?;
    let settings = text.lines().filter_map(|line| {
        let line = line.trim_start().strip_prefix('{')?;
        let changed: u32 = field(line, "Changed")?.parse().ok()?;
        let (name, old) = (field(line, "Name")?, field(line, "Old")?);
        (version < changed).then_some((name, old))
    });
    Ok(settings.collect())
}

/// The value of a field in a line of the table.
fn field(line: &str, name: &str) -> Option<String> {
    let (_, rest) = line.split_once(&format!("{name}: "))?;
    let end = rest.find([',', '}'])?;
    Some(rest[..end].trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields() {
        let line =
            r#"{Name: "x509", Package: "crypto/x509", Changed: 23, Old: "1", Opaque: true},"#;
        assert_eq!(field(line, "Name").as_deref(), Some("x509"));
        assert_eq!(field(line, "Changed").as_deref(), Some("23"));
        assert_eq!(field(line, "Old").as_deref(), Some("1"));
        assert_eq!(field(r#"{Name: "a", Package: "b"},"#, "Old"), None);
    }
}
