//! Bodies that were passed over are those of the whole tree when somebody looks.

use std::sync::Arc;

use source::{SourceFile, SourceMap};

fn file(text: &str) -> Arc<SourceFile> {
    let mut map = SourceMap::new();
    map.add("p.go", text.as_bytes().to_vec())
        .expect("the text fits")
}

/// The dump of one declaration after the other, each with its span; what the outline itself has first.
fn declarations(tree: &ast::File) -> Vec<String> {
    let shown = |decl: &ast::DeclId| {
        let whole = tree.whole(*decl);
        assert_eq!(whole.found, []);
        let tree = whole.file;
        let text = match tree.decl(whole.decl) {
            ast::Decl::Func(it) => it.body.map_or(String::new(), |body| {
                let name = it.name.name;
                format!("{name} {:?} {:?}", tree.stmt_span(body), dump(tree))
            }),
            ast::Decl::Import(_) | ast::Decl::Const(_) | ast::Decl::Type(_) | ast::Decl::Var(_) => {
                String::new()
            }
        };
        format!("{:?} {text}", tree.decl_span(whole.decl))
    };
    tree.decls.iter().map(shown).collect()
}

/// The first declaration without the package's name.
fn dump(tree: &ast::File) -> String {
    let text = ast::dump(tree);
    let lines = text.lines().skip(1).filter(|it| !it.contains("Directive"));
    lines.map(|it| format!("{it}\n")).collect()
}

#[test]
fn braces_that_are_no_braces() {
    let bodies = [
        "",
        " return ",
        "x := \"}\"; y := '}'; z := `}\n}`; _, _, _ = x, y, z",
        "/* } */ // }\n_ = '\\''; _ = \"\\\"}\"",
        "if x := (T{1, 2}); x.a > 0 { for { break } }",
        "f := func() struct{ a int } { return struct{ a int }{1} }; f()",
        "_ = 1 / 2; _ = a /* } *// b",
    ];
    for body in bodies {
        let text = format!(
            "package p\nfunc f(a, b int) (c struct{{ d int }}) {{{body}}}\nvar v = func() {{ w() }}\n"
        );
        let whole = gofc_parse::parse_file(&file(&text));
        let (outline, found) = gofc_parse::parse_outline(&file(&text));
        assert_eq!(
            (whole.1.as_slice(), found.as_slice()),
            (&[][..], &[][..]),
            "{text}"
        );
        let left_out = outline.num_stmts() < whole.0.num_stmts();
        assert_eq!(left_out, !body.is_empty(), "{text}");
        let only = |mut tree: ast::File| {
            tree.decls.truncate(1);
            tree
        };
        assert_eq!(
            declarations(&only(outline)),
            declarations(&only(whole.0)),
            "{text}"
        );
    }
}

#[test]
fn mistakes_are_those_of_the_whole_file() {
    let text = "package p\nfunc f() { x = }\nfunc g() { y := 1 }\n";
    let (tree, found) = gofc_parse::parse_outline(&file(text));
    assert!(found.is_empty()); // nobody looked
    let whole = gofc_parse::parse_file(&file(text)).1;
    assert_eq!(tree.whole(tree.decls[0]).found, whole);
    assert!(tree.whole(tree.decls[1]).found.is_empty());
    let open = "package p\nfunc f() { x := \"\nfunc g() {\n";
    let whole = gofc_parse::parse_file(&file(open)).1;
    assert_eq!(gofc_parse::parse_outline(&file(open)).1, whole);
}
