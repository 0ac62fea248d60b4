//! `gofc explain CODE`: what a rule says, a program that breaks it, and how to mend that.
//!
//! The texts stand in `codes/*.md`, a section for each code. Each example is a program that gofc refuses with exactly that code
//! (a test compiles them all). Those marked `go shown` need packages, which the test does without: `tests/cli/codes.md` has them.

use source::{Code, similar};

use crate::failure::Failure;

const TEXTS: [&str; 5] = [
    include_str!("codes/declarations.md"),
    include_str!("codes/types.md"),
    include_str!("codes/values.md"),
    include_str!("codes/statements.md"),
    include_str!("codes/calls.md"),
];

/// The code that a command line asks to be explained, if it names one rather than a file.
pub(crate) fn asked(word: &str) -> Option<Result<Code, Failure>> {
    if let Some(code) = Code::from_name(word) {
        return Some(Ok(code));
    }
    let names_code = word.starts_with(|it: char| it.is_ascii_uppercase())
        && word.chars().all(|it| it.is_ascii_alphanumeric());
    let names = Code::ALL.iter().map(|it| it.name());
    match similar(word, names) {
        Some(near) if word.chars().all(|it| it.is_ascii_alphanumeric()) => {
            Some(Err(unknown(word, Some(near))))
        }
        Some(_) | None => names_code.then(|| Err(unknown(word, None))),
    }
}

fn unknown(word: &str, near: Option<&str>) -> Failure {
    let hint = near.map_or_else(String::new, |it| format!("; did you mean {it}?"));
    Failure::Usage(format!("unknown code {word}{hint}"))
}

/// The explanation, as it is printed: the example is indented.
pub(crate) fn text(code: Code) -> String {
    let mut out = format!("{code}\n\n");
    let mut in_example = false;
    for line in section(code).lines() {
        if line.starts_with("```") {
            in_example = !in_example;
            continue;
        }
        if in_example && !line.is_empty() {
            out += "    ";
        }
        out += line;
        out.push('\n');
    }
    out
}

/// One JSON record.
pub(crate) fn json(code: Code) -> String {
    let example = example(code).map(|(_, text)| text);
    let record = serde_json::json!({"code": code.name(), "text": text(code), "example": example});
    record.to_string() + "\n"
}

/// The section of a code; empty if there is none, which a test forbids.
fn section(code: Code) -> &'static str {
    let title = format!("## {code}\n");
    for text in TEXTS {
        let start = match text.find(&title) {
            Some(0) => 0,
            Some(_) => match text.find(&format!("\n{title}")) {
                Some(at) => at + 1,
                None => continue,
            },
            None => continue,
        };
        let body = &text[start + title.len()..];
        let end = body.find("\n## ").unwrap_or(body.len());
        return body[..end].trim_end();
    }
    ""
}

/// The example's program, and the words behind its ```` ```go ````.
fn example(code: Code) -> Option<(&'static str, String)> {
    let (_, rest) = section(code).split_once("```go")?;
    let (info, rest) = rest.split_once('\n')?;
    let (program, _) = rest.split_once("```")?;
    let clause = match program.starts_with("package ") {
        true => "",
        false => "package main\n\n",
    };
    Some((info.trim(), format!("{clause}{program}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;
    use std::sync::Arc;

    /// The codes that the compiler's first stages report for a program.
    fn reported(program: &str, lang: u32) -> Vec<Code> {
        let mut sources = source::SourceMap::new();
        let file = sources.add("./a.go", program.as_bytes().to_vec());
        let file = file.expect("it is small");
        let (tree, mut found) = parse::parse_file(&file);
        if found.is_empty() {
            let package = ast::Package {
                name: tree.package.name,
                path: tree.package.name,
                files: vec![Arc::new(tree)],
                origin: ast::Origin::Main,
                lang: None,
                assembly: None,
            };
            let (runtime, _) =
                crate::load::runtime(&mut sources, false, false).expect("it is in gofc");
            let options = check::Options {
                lang,
                ..check::Options::default()
            };
            found.extend(check::check_program(&[runtime, package], &options).1);
        }
        let mut codes: Vec<Code> = found.iter().map(|it| it.code).collect();
        codes.sort();
        codes.dedup();
        codes
    }

    /// Whether a stage reports something by that code.
    fn is_reported(code: Code) -> bool {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let stages = [
            "source/src/diagnostic.rs",
            "parse/src",
            "check/src",
            "driver/src",
        ];
        stages.iter().any(|it| mentions(&crates.join(it), code))
    }

    /// Whether a source file, or one in that folder, makes a diagnostic with the code.
    fn mentions(path: &Path, code: Code) -> bool {
        if path.is_dir() {
            let entries = fs::read_dir(path).expect("it is ours");
            return entries.flatten().any(|it| mentions(&it.path(), code));
        }
        let text = fs::read_to_string(path).unwrap_or_default();
        let in_table = text.contains(&format!("): {code}, \""));
        let by_hand = text.split("Code::").skip(1).any(|it| {
            let name = it.split(|c: char| !c.is_ascii_alphanumeric()).next();
            name == Some(code.name())
        });
        in_table || by_hand && !path.ends_with("render.rs") && !path.ends_with("codes.rs")
    }

    #[test]
    fn what_has_no_example_is_never_reported() {
        for &code in Code::ALL {
            match example(code) {
                None => assert!(!is_reported(code), "{code} has no example"),
                Some(_) => assert!(is_reported(code), "nothing reports {code}"),
            }
        }
    }

    #[test]
    fn every_code_is_explained_and_every_example_breaks_just_its_rule() {
        let transcript = include_str!("../../../tests/cli/codes.md");
        let mut examples = 0;
        for &code in Code::ALL {
            assert!(section(code).len() > 40, "{code} has no explanation");
            let Some((info, program)) = example(code) else {
                continue;
            };
            if info == "shown" {
                assert!(
                    transcript.contains(&format!("try {code}")),
                    "{code} is not tried"
                );
                continue;
            }
            let lang = info
                .strip_prefix("-lang=go1.")
                .map(|it| it.parse().expect(info));
            let codes = reported(&program, lang.unwrap_or(crate::load::NEWEST_LANG));
            assert_eq!(codes, [code], "the example of {code}:\n{program}");
            examples += 1;
        }
        assert!(examples > 120, "only {examples} examples");
    }

    #[test]
    fn words_are_codes_or_files() {
        assert!(matches!(asked("UnusedVar"), Some(Ok(Code::UnusedVar))));
        let near = |word| match asked(word) {
            Some(Err(Failure::Usage(message))) => message,
            _other => String::new(),
        };
        assert_eq!(
            near("unusedvar"),
            "unknown code unusedvar; did you mean UnusedVar?"
        );
        assert_eq!(
            near("UnusedVra"),
            "unknown code UnusedVra; did you mean UnusedVar?"
        );
        assert_eq!(near("E0308"), "unknown code E0308");
        assert!(asked("main.go").is_none() && asked("folder").is_none());
    }
}
