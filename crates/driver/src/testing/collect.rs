//! What there is to run in the test files of a package: by the names and signatures of functions, and by the comments of examples.
//! Source: `go help testfunc`, package `testing`.

use ast::{Decl, Expr, FuncDecl, StmtId};
use source::{Code, Diagnostic, SourceMap, Span, Symbol};

/// All that a test program can run.
#[derive(Debug, Default)]
pub(crate) struct Tests {
    /// `TestXxx`
    pub(crate) tests: Vec<Run>,
    /// `BenchmarkXxx`
    pub(crate) benchmarks: Vec<Run>,
    /// `FuzzXxx`
    pub(crate) fuzz: Vec<Run>,
    /// `ExampleXxx` with an output.
    pub(crate) examples: Vec<Example>,
    /// `TestMain`
    pub(crate) main: Option<Run>,
    /// Whether the package's own test files, and the external ones, are needed.
    pub(crate) needed: [bool; 2],
}

/// A function to call.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Run {
    /// Its name.
    pub(crate) name: Symbol,
    /// Whether it is in the external test package.
    pub(crate) external: bool,
}

/// An example, and what it prints.
#[derive(PartialEq, Eq, Debug)]
pub(crate) struct Example {
    pub(crate) run: Run,
    pub(crate) output: String,
    /// Whether the lines may come in another order.
    pub(crate) unordered: bool,
}

impl Tests {
    /// Adds what a test file has.
    pub(crate) fn add(
        &mut self,
        file: &ast::File,
        external: bool,
        sources: &SourceMap,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for &decl in &file.decls {
            let Decl::Func(func) = file.decl(decl) else {
                continue;
            };
            let name = func.name.name;
            let run = Run { name, external };
            let found = match kind(name.as_str()) {
                _method if func.recv.is_some() => continue,
                Some(Kind::Example) => {
                    self.example(file, &func, run, sources);
                    continue;
                }
                Some(Kind::Main) if takes(file, &func, "T") => Some(("T", &mut self.tests)),
                Some(Kind::Main) => None,
                Some(Kind::Test) => Some(("T", &mut self.tests)),
                Some(Kind::Benchmark) => Some(("B", &mut self.benchmarks)),
                Some(Kind::Fuzz) => Some(("F", &mut self.fuzz)),
                None => continue,
            };
            let wanted = found.as_ref().map_or("M", |it| it.0);
            if let Some(why) = wrong(file, &func, wanted) {
                let text = format!("wrong signature for {name}, {why}");
                diagnostics.push(Diagnostic::error(
                    Code::InvalidMainDecl,
                    func.name.span(),
                    text,
                ));
                continue;
            }
            self.needed[usize::from(external)] = true;
            match found {
                Some((_, list)) => list.push(run),
                None if self.main.is_some() => {
                    let text = "multiple definitions of TestMain";
                    let at = func.name.span();
                    diagnostics.push(Diagnostic::error(Code::DuplicateDecl, at, text));
                }
                None => self.main = Some(run),
            }
        }
    }

    fn example(&mut self, file: &ast::File, func: &FuncDecl, run: Run, sources: &SourceMap) {
        let plain = func.sig.params.is_empty() && func.sig.results.is_empty();
        let Some(body) = func.body.filter(|_| plain) else {
            return;
        };
        self.needed[usize::from(run.external)] = true; // it is compiled in any case
        if let Some((output, unordered)) = output(file, body, sources) {
            self.examples.push(Example {
                run,
                output,
                unordered,
            });
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Main,
    Test,
    Benchmark,
    Fuzz,
    Example,
}

/// What a function of this name is for. Behind the word no lower case letter may follow: `Testimony` is no test.
fn kind(name: &str) -> Option<Kind> {
    if name == "TestMain" {
        return Some(Kind::Main);
    }
    let words = [
        ("Test", Kind::Test),
        ("Benchmark", Kind::Benchmark),
        ("Fuzz", Kind::Fuzz),
        ("Example", Kind::Example),
    ];
    let row = words.into_iter().find(|(word, _)| {
        name.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_lowercase))
    });
    row.map(|(_, kind)| kind)
}

/// Whether the only parameter is a pointer to something called `wanted`, however package testing is called here.
fn takes(file: &ast::File, func: &FuncDecl, wanted: &str) -> bool {
    let [param] = file.list(func.sig.params) else {
        return false;
    };
    let Expr::Star(to) = file.expr(param.ty) else {
        return false;
    };
    let name = if let Expr::Selector { sel, .. } = file.expr(to) {
        sel.name
    } else if let Expr::Name(name) = file.expr(to) {
        name
    } else {
        return false;
    };
    func.sig.results.is_empty() && name.as_str() == wanted
}

/// What is wrong with the signature, in the words of the go command.
fn wrong(file: &ast::File, func: &FuncDecl, wanted: &str) -> Option<String> {
    if !func.tparams.is_empty() {
        return Some("test functions cannot have type parameters".into());
    }
    let name = func.name.name;
    let small = wanted.to_lowercase();
    (!takes(file, func, wanted)).then(|| format!("must be: func {name}({small} *testing.{wanted})"))
}

/// The output that the last comment of an example tells, and whether its order does not count.
fn output(file: &ast::File, body: StmtId, sources: &SourceMap) -> Option<(String, bool)> {
    let span = file.stmt_span(body);
    let inside = |it: &&Span| span.lo <= it.lo && it.hi <= span.hi;
    let comments: Vec<Span> = file.comments.iter().filter(inside).copied().collect();
    let source = sources.file(file.source);
    let mut first = comments.len().checked_sub(1)?;
    // Comments with only one line end between them are one, but what stands behind code ends with its line.
    while first > 0 {
        let before = comments[first - 1];
        let between = source.slice(Span::new(before.hi, comments[first].lo));
        let lines = between.matches('\n').count();
        let line = source
            .slice(Span::new(span.lo, before.lo))
            .rsplit('\n')
            .next();
        let behind_code = line.is_some_and(|it| !it.trim().is_empty());
        if lines > 1 || !between.trim().is_empty() || lines == 1 && behind_code {
            break;
        }
        first -= 1;
    }
    expected(&text(comments[first..].iter().map(|it| source.slice(*it))))
}

/// The text of comments: without their marks, directives and blanks at line ends, and without empty lines at both ends and doubled ones.
fn text<'a>(comments: impl Iterator<Item = &'a str>) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for comment in comments {
        if let Some(line) = comment.strip_prefix("//") {
            if is_directive(line) {
                continue;
            }
            lines.push(line.strip_prefix(' ').unwrap_or(line).trim_end());
        } else {
            let inner = comment.strip_prefix("/*").unwrap_or(comment);
            let inner = inner.strip_suffix("*/").unwrap_or(inner);
            lines.extend(inner.split('\n').map(str::trim_end));
        }
    }
    lines.dedup_by(|a, b| a.is_empty() && b.is_empty());
    let text = lines.join("\n");
    let text = text.trim_matches('\n');
    match text {
        "" => String::new(),
        text => format!("{text}\n"),
    }
}

/// Whether a comment without `//` is one like `go:generate` or `line x`: no prose.
fn is_directive(line: &str) -> bool {
    if ["line ", "extern ", "export "]
        .iter()
        .any(|it| line.starts_with(it))
    {
        return true;
    }
    let small = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    match line.split_once(':') {
        Some((word, rest)) if !word.is_empty() => {
            word.bytes().all(small) && rest.bytes().next().is_some_and(small)
        }
        Some(_) | None => false,
    }
}

/// What stands behind `Output:` or `Unordered output:`.
fn expected(text: &str) -> Option<(String, bool)> {
    let start = text.trim_start();
    let after = |word: &str| {
        let head = start.get(..word.len())?;
        head.eq_ignore_ascii_case(word)
            .then(|| &start[word.len()..])
    };
    let (rest, unordered) = match after("output:") {
        Some(rest) => (rest, false),
        None => (after("unordered output:")?, true),
    };
    let rest = rest.trim_start_matches(' ');
    let rest = rest.strip_prefix('\n').unwrap_or(rest);
    Some((rest.to_owned(), unordered))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collect(text: &str) -> (Tests, Vec<String>) {
        let mut sources = SourceMap::new();
        let file = sources.add("a_test.go", text.as_bytes().to_vec());
        let (tree, _) = parse::parse_file(&file.expect("it fits"));
        let (mut tests, mut found) = (Tests::default(), Vec::new());
        tests.add(&tree, false, &sources, &mut found);
        (tests, found.into_iter().map(|it| it.message).collect())
    }

    #[test]
    fn functions() {
        let (tests, wrong) = collect(
            "package p\nfunc Test(t *testing.T) {}\nfunc TestA(t *T) {}\nfunc Testing(t *testing.T) {}\nfunc (x T) TestB(t *testing.T) {}\n\
             func Test_c(t *testing.T) {}\nfunc BenchmarkX(b *testing.B) {}\nfunc FuzzX(f *testing.F) {}\nfunc TestMain(m *testing.M) {}\n\
             func TestBad() {}\nfunc TestOf[T any](t *testing.T) {}\n",
        );
        let names: Vec<_> = tests.tests.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Test", "TestA", "Test_c"]);
        assert!(tests.main.is_some() && tests.benchmarks.len() == 1 && tests.fuzz.len() == 1);
        assert_eq!(
            wrong,
            [
                "wrong signature for TestBad, must be: func TestBad(t *testing.T)",
                "wrong signature for TestOf, test functions cannot have type parameters"
            ]
        );
    }

    #[test]
    fn examples() {
        let (tests, _) = collect(
            "package p\nfunc Example() {\n\t// no\n\n\t// Output: a\n\t// b  \n\t//\n\t//\n\t//  c\n}\nfunc ExampleT() {\n\t// Output\n}\n\
             func ExampleU() {\n\tf() // x\n\t/* unordered OUTPUT:\n\t1\n*/\n}\nfunc ExampleV() {\n\t// Output:\n}\n",
        );
        let found = tests.examples.iter();
        let found: Vec<_> = found
            .map(|it| (it.run.name.as_str(), it.output.as_str(), it.unordered))
            .collect();
        assert_eq!(
            found,
            [
                ("Example", "a\nb\n\n c\n", false),
                ("ExampleU", "\t1\n", true),
                ("ExampleV", "", false)
            ]
        );
    }
}
