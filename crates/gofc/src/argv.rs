//! Go's hands type `-race` and `-lang=go1.21`; clap reads the first as `-r -a -c -e`. So Go's single-dash spellings become
//! double-dash ones before clap sees them.
//!
//! For `run`, everything behind the Go files belongs to the program and is not touched.

use driver::TestOptions;

use crate::testargs;

/// Long flags that may be written with one dash.
const LONG: &[&str] = &[
    "all-errors",
    "as",
    "asserts",
    "color",
    "defer",
    "emit",
    "error-limit",
    "func",
    "goroot",
    "help",
    "json",
    "lang",
    "ld",
    "ldflags",
    "message-format",
    "pass",
    "tags",
    "timings",
    "trimpath",
    "version",
    "work",
];

/// Long flags that take their value from the next word if there is no `=`.
const VALUED: &[&str] = &[
    "as",
    "color",
    "defer",
    "emit",
    "error-limit",
    "func",
    "goroot",
    "lang",
    "ld",
    "ldflags",
    "message-format",
    "pass",
    "tags",
];

/// Short flags that take a value.
const SHORT_VALUED: &[&str] = &["-o"];

/// Flags of the `go` command that gofc knows and lacks.
const REFUSED: &[&str] = &[
    "a",
    "asan",
    "buildmode",
    "buildvcs",
    "compiler",
    "cover",
    "exec",
    "gccgoflags",
    "gcflags",
    "installsuffix",
    "linkshared",
    "mod",
    "modfile",
    "msan",
    "n",
    "overlay",
    "p",
    "pgo",
    "race",
    "toolexec",
];

/// The first of the `go` command's flags that gofc lacks. What follows the files of `run` is not looked at.
pub(crate) fn refused(args: &[String]) -> Option<&str> {
    let run = args.first().is_some_and(|word| word == "run");
    let ours = args
        .iter()
        .take_while(|word| *word != "--" && !(run && is_go(word)));
    ours.filter_map(|word| word.strip_prefix('-'))
        .map(|name| {
            name.trim_start_matches('-')
                .split('=')
                .next()
                .unwrap_or(name)
        })
        .find(|name| REFUSED.contains(name))
}

/// Takes the flags of tests out of the words behind `test`.
pub(crate) fn test(words: Vec<String>) -> Result<(TestOptions, Vec<String>), String> {
    if words.first().is_none_or(|it| it != "test") {
        return Ok((TestOptions::default(), words));
    }
    let (test, mut rest) = testargs::split(&words[1..], LONG, VALUED)?;
    rest.insert(0, "test".into());
    Ok((test, rest))
}

/// Rewrites the words behind the program's name. For `run`, puts `--` in front of the program's arguments.
pub(crate) fn rewrite(args: &[String]) -> Vec<String> {
    let mut out = Vec::new();
    let mut words = args.iter();
    let mut run = false;
    let mut files = 0;
    while let Some(word) = words.next() {
        if run && files > 0 && !is_go(word) && word != "--" {
            out.extend(["--".to_owned(), word.clone()]);
            break;
        } else if word == "--" {
            out.push(word.clone());
            break;
        } else if let Some(flag) = long_form(word) {
            let takes_next = VALUED.contains(&flag.trim_start_matches('-'))
                || SHORT_VALUED.contains(&flag.as_str());
            out.push(flag);
            out.extend(takes_next.then(|| words.next().cloned()).flatten());
        } else {
            run |= out.is_empty() && word == "run";
            files += usize::from(!out.is_empty());
            out.push(word.clone());
        }
    }
    out.extend(words.cloned());
    out
}

/// The flag in clap's spelling; `None` if the word is no flag.
fn long_form(word: &str) -> Option<String> {
    let name = word.strip_prefix('-').filter(|rest| !rest.is_empty())?;
    let plain = name
        .trim_start_matches('-')
        .split('=')
        .next()
        .unwrap_or(name);
    Some(match LONG.contains(&plain) && !name.starts_with('-') {
        true => format!("-{word}"),
        false => word.to_owned(),
    })
}

fn is_go(word: &str) -> bool {
    word.ends_with(".go")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(args: &str, wanted: &str) {
        let args: Vec<String> = args.split(' ').map(str::to_owned).collect();
        assert_eq!(rewrite(&args).join(" "), wanted);
    }

    #[test]
    fn go_spellings() {
        check(
            "build -lang=go1.21 -N -l -o x a.go",
            "build --lang=go1.21 -N -l -o x a.go",
        );
        check(
            "build -defer main.f=heap -work a.go b.go",
            "build --defer main.f=heap --work a.go b.go",
        );
        check(
            "build --color=never -S -o - a.go",
            "build --color=never -S -o - a.go",
        );
        check("-version", "--version");
    }

    #[test]
    fn flags_of_the_go_command() {
        let args = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(refused(&args("build -race a.go")), Some("race"));
        assert_eq!(refused(&args("build --asan=x a.go")), Some("asan"));
        assert_eq!(refused(&args("run a.go -race")), None);
    }

    #[test]
    fn arguments_of_the_program() {
        check(
            "run -N a.go b.go -x -lang c.go",
            "run -N a.go b.go -- -x -lang c.go",
        );
        check("run a.go x -N", "run a.go -- x -N");
        check("run . -N x", "run . -- -N x");
        check("run -o x a.go", "run -o x a.go");
    }
}
