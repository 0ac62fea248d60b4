//! The main package of a test program: lists of what can be run, handed to package `testing`.

use std::fmt::Write;

use super::collect::{Example, Run, Tests};

/// What the library's own `testing/internal/testdeps` does, as far as tests without fuzzing and profiles need it.
const DEPS: &str = include_str!("deps.go.txt");

/// How much of that is needed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deps {
    /// That file alone.
    Plain,
    /// The library's, for the files of a corpus in `testdata/fuzz`.
    Corpus,
    /// The library's for all.
    Whole,
}

/// The text of the main package for the tests of the package at `path`.
pub(crate) fn main(tests: &Tests, path: &str, module: &str, deps: Deps) -> String {
    let whole = deps == Deps::Whole;
    let mut out =
        String::from("package main\n\nimport (\n\t\"os\"\n\t\"reflect\"\n\t\"testing\"\n");
    out += match whole {
        true => "\t\"testing/internal/testdeps\"\n",
        false => {
            "\t\"errors\"\n\t\"fmt\"\n\t\"internal/testlog\"\n\t\"io\"\n\t\"regexp\"\n\t\"slices\"\n\t\"sync\"\n\t\"time\"\n"
        }
    };
    if deps == Deps::Corpus {
        out += "\t\"internal/fuzz\"\n";
    }
    for (external, suffix) in [(false, ""), (true, "_test")] {
        if tests.needed[usize::from(external)] {
            let name = match tests.calls(external) {
                true => package(external),
                false => "_",
            };
            out += &format!("\t{name} {:?}\n", format!("{path}{suffix}"));
        }
    }
    out += ")\n\n";
    list(&mut out, "tests", "Test", &tests.tests);
    list(&mut out, "benchmarks", "Benchmark", &tests.benchmarks);
    list(&mut out, "fuzzTargets", "FuzzTarget", &tests.fuzz);
    out += "var examples = []testing.InternalExample{\n";
    for Example {
        run,
        output,
        unordered,
    } in &tests.examples
    {
        let (name, package) = (run.name, package(run.external));
        let output = quoted(output);
        let _ = writeln!(
            out,
            "\t{{\"{name}\", {package}.{name}, {output}, {unordered}}},"
        );
    }
    out += "}\n\n";
    let deps = if whole {
        out += &format!(
            "func init() {{\n\ttestdeps.ImportPath = {path:?}\n\ttestdeps.ModulePath = {module:?}\n}}\n\n"
        );
        "testdeps.TestDeps{}"
    } else {
        out +=
            &format!("const (\n\timportPath = {path:?}\n\tmodulePath = {module:?}\n)\n\n{DEPS}\n");
        let corpus = match deps {
            Deps::Corpus => "fuzz.ReadCorpus(dir, types)",
            Deps::Plain | Deps::Whole => "nil, nil",
        };
        let _ = writeln!(
            out,
            "func readCorpus(dir string, types []reflect.Type) ([]corpusEntry, error) {{ return {corpus} }}\n"
        );
        "testDeps{}"
    };
    let _ = writeln!(
        out,
        "func main() {{\n\tm := testing.MainStart({deps}, tests, benchmarks, fuzzTargets, examples)"
    );
    out += &match &tests.main {
        Some(run) => format!(
            "\t{}.{}(m)\n\tos.Exit(int(reflect.ValueOf(m).Elem().FieldByName(\"exitCode\").Int()))\n}}\n",
            package(run.external),
            run.name
        ),
        None if whole => "\t_ = reflect.ValueOf\n\tos.Exit(m.Run())\n}\n".to_owned(),
        None => "\tos.Exit(m.Run())\n}\n".to_owned(),
    };
    out
}

impl Tests {
    /// Whether the main package calls functions of the package, or of the external test package.
    fn calls(&self, external: bool) -> bool {
        let runs = [&self.tests, &self.benchmarks, &self.fuzz];
        let runs = runs.into_iter().flatten();
        let examples = self.examples.iter().map(|it| &it.run);
        let mut all = runs.chain(examples).chain(&self.main);
        all.any(|it| it.external == external)
    }
}

fn package(external: bool) -> &'static str {
    if external { "_xtest" } else { "_test" }
}

fn list(out: &mut String, variable: &str, kind: &str, runs: &[Run]) {
    let _ = writeln!(out, "var {variable} = []testing.Internal{kind}{{");
    for run in runs {
        let (name, package) = (run.name, package(run.external));
        let _ = writeln!(out, "\t{{\"{name}\", {package}.{name}}},");
    }
    *out += "}\n\n";
}

/// As a Go string: every byte that is not plain by its number.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' => out.extend(['\\', char::from(byte)]),
            b' '..=b'~' => out.push(char::from(byte)),
            _unprintable => {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings() {
        assert_eq!(quoted("a\"\\\n\u{e9}"), r#""a\"\\\x0a\xc3\xa9""#);
    }
}
