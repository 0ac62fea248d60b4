//! Trees of small programs, as `gofc ast` shows them, and tokens, as `gofc tokens` does.

use source::{SourceFile, SourceMap};
use std::sync::Arc;

fn file(text: &str) -> Arc<SourceFile> {
    SourceMap::new()
        .add("p.go", text.as_bytes().to_vec())
        .expect("the text is small")
}

/// The tree of a function body, without indentation of the body itself.
fn body(text: &str) -> String {
    let file = file(&format!("package p\nfunc f() {{\n{text}\n}}\n"));
    let (tree, diagnostics) = gofc_parse::parse_file(&file);
    assert_eq!(diagnostics, []);
    let dump = ast::dump(&tree);
    let lines = dump
        .lines()
        .skip(3)
        .map(|line| line.get(6..).unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn precedence() {
    let tree = body("x = a + b * c << 1 == d && -e || f");
    let wanted = "\
Assign =
  lhs: Name x
  rhs: Binary ||
    Binary &&
      Binary ==
        Binary +
          Name a
          Binary <<
            Binary *
              Name b
              Name c
            Literal Int 1
        Name d
      Unary -
        Name e
    Name f";
    assert_eq!(tree, wanted);
}

#[test]
fn types_and_statements() {
    let tree = body(
        "var g func(a, b int, c ...string) (<-chan int)\nswitch x := y.(type) {\ncase nil:\n\treturn\n}",
    );
    let wanted = "\
DeclStmt
  Var g
    type: FuncType
      param: Field a
        Name int
      param: Field b
        Name int
      param: Field c
        Dots
          Name string
      result: Field
        ChanType recv
          Name int
TypeSwitch x
  tag: TypeGuard
    Name y
  Case
    case: Name nil
    Return";
    assert_eq!(tree, wanted);
}

#[test]
fn expressions_as_text() {
    let texts = [
        "f(x, y...)",
        "a[i:j:k].b.(T)",
        "func(a, b int, c ...T) (x, y string) {…}",
        "func() {}",
        "[]T{…}",
        "map[string]struct{a, b int; T \"tag\"}{}",
        "*p.x + (-y)",
        "<-c",
        "chan (<-chan int)(nil)",
        "F[A, B](x)",
        "interface{M(int) string; ~int | T}(nil)",
        "[...]int{…}",
    ];
    for wanted in texts {
        let source = wanted
            .replace("{…}", "{ x() }")
            .replace("T{ x() }", "T{x()}")
            .replace("int{ x() }", "int{x()}");
        let file = file(&format!("package p\nvar x = {source}\n"));
        let (tree, diagnostics) = gofc_parse::parse_file(&file);
        assert_eq!(diagnostics, [], "{source}");
        let ast::Decl::Var(var) = tree.decl(tree.decls[0]) else {
            panic!("a variable was declared")
        };
        assert_eq!(ast::print_expr(&tree, tree.list(var.values)[0]), wanted);
    }
}

#[test]
fn directives_belong_to_the_next_declaration() {
    let text = "//go:build linux\npackage p\n\n//go:noinline\n// More.\n//go:nosplit\nfunc f() {}\n\nvar x int //go:late\n";
    let (tree, diagnostics) = gofc_parse::parse_file(&file(text));
    assert_eq!(diagnostics, []);
    let of = |index: usize| {
        tree.directives_of(tree.decls[index])
            .iter()
            .map(ast::Directive::verb)
            .collect::<Vec<_>>()
    };
    assert_eq!(of(0), ["go:noinline", "go:nosplit"]);
    assert_eq!(of(1), [""; 0]);
    assert_eq!((tree.directives.len(), tree.comments.len()), (4, 5));
}

#[test]
fn tokens_show_inserted_semicolons() {
    let shown = gofc_parse::tokens(&file("package p\nvar x = `a`; var y"));
    let wanted = "\
1:1\tkeyword\tpackage
1:9\tname\tp
1:10\tsemicolon\tnewline
2:1\tkeyword\tvar
2:5\tname\tx
2:7\toperator\t=
2:9\tstring\t`a`
2:12\toperator\t;
2:14\tkeyword\tvar
2:18\tname\ty
2:19\tsemicolon\tEOF
";
    assert_eq!(shown, wanted);
}
