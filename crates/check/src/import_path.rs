//! Which import paths are no good whatever there is. Spec: "Import declarations" (Implementation restriction).

/// Characters that the spec lets a compiler refuse.
const ILLEGAL: &str = "!\"#$%&'()*,:;<=>?[\\]^`{|}\u{FFFD}";

/// What is wrong with an import path, in the words of the Go compiler.
#[must_use]
pub fn import_path_error(path: &str) -> Option<String> {
    if path.is_empty() {
        return Some("invalid import path (empty string)".into());
    }
    let bad = |it: &char| it.is_control() || it.is_whitespace() || ILLEGAL.contains(*it);
    if let Some(it) = path.chars().find(bad) {
        let number = format!("U+{:04X}", u32::from(it));
        return Some(if it.is_control() {
            format!("invalid import path (invalid character {number})")
        } else {
            format!("invalid import path (invalid character {number} '{it}')")
        });
    }
    if path.starts_with('/') {
        return Some(format!(
            "could not import {path} (import path cannot be absolute path)"
        ));
    }
    let clean = clean(path);
    (clean != path && !path.starts_with('.')).then(|| {
        format!(
            "could not import {path} (non-canonical import path {path:?} (should be {clean:?}))"
        )
    })
}

/// The path without empty elements and `.`, and with `..` carried out.
fn clean(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|it| *it != "..") => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    if parts.is_empty() {
        ".".into()
    } else {
        parts.join("/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        for good in [
            "fmt",
            "unicode/utf8",
            "example.com/a-b/c.d",
            "./a",
            "../x/y",
        ] {
            assert_eq!(import_path_error(good), None, "{good}");
        }
        for (bad, why) in [
            ("", "(empty string)"),
            ("a!", "(invalid character U+0021 '!')"),
            ("\0", "(invalid character U+0000)"),
            ("/a", "(import path cannot be absolute path)"),
            ("a//b", "(should be \"a/b\"))"),
            ("a/../b", "(should be \"b\"))"),
        ] {
            let said = import_path_error(bad).unwrap_or_default();
            assert!(said.ends_with(why), "{bad}: {said}");
        }
    }
}
