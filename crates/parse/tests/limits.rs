//! Texts that are deep, large, or no text at all: one clear answer each, and no overflow.

use source::SourceMap;

fn messages(bytes: Vec<u8>) -> Vec<String> {
    let mut map = SourceMap::new();
    let file = map.add("p.go", bytes).expect("the text fits");
    let (tree, diagnostics) = gofc_parse::parse_file(&file);
    let dumped = ast::dump(&tree); // must not overflow either
    assert!(dumped.starts_with("File"));
    diagnostics
        .iter()
        .map(|it| format!("{}: {}", file.position(it.pos()), it.message))
        .collect()
}

fn nested(before: &str, open: &str, middle: &str, close: &str, after: &str) -> Vec<u8> {
    let n = 100_000;
    format!(
        "package p\n{before}{}{middle}{}{after}\n",
        open.repeat(n),
        close.repeat(n)
    )
    .into_bytes()
}

#[test]
fn deep_trees_are_one_error() {
    let texts = [
        nested("var x = ", "(", "1", ")", ""),
        nested("var x = ", "- ", "1", "", ""),
        nested("var x = 1", "+1", "", "", ""),
        nested("var x = a", ".b", "", "", ""),
        nested("var x ", "*", "int", "", ""),
        nested("var x ", "[]", "int", "", ""),
        nested("var x ", "func() ", "int", "", ""),
        nested("func f() {", "{", "", "}", "}"),
        nested("func f() {", "if x {} else ", "{}", "", "}"),
        nested("func f() {", "for {", "", "}", "}"),
        nested("func f() {", "x(func() {", "", "})", "}"),
        nested("var x = T", "{", "", "}", ""),
    ];
    for text in texts {
        let shown = String::from_utf8_lossy(&text[..30]).into_owned();
        let found = messages(text);
        assert_eq!(found.len(), 1, "{shown}: {found:?}");
        assert!(
            found[0].contains("nesting depth exceeds 10000"),
            "{shown}: {found:?}"
        );
    }
}

#[test]
fn moderate_depth_is_fine() {
    let text = format!(
        "package p\nvar x = {}1{}\n",
        "(".repeat(9000),
        ")".repeat(9000)
    );
    assert_eq!(messages(text.into_bytes()), [""; 0]);
}

#[test]
fn unclosed_brackets_are_one_error() {
    for open in ["(", "[", "{", "func() {", "if x {", "map[", "chan ", "f("] {
        let text = format!("package p\nfunc f() {{\n{}", open.repeat(20_000));
        assert_eq!(messages(text.into_bytes()).len(), 1, "{open}");
    }
}

#[test]
fn bytes_that_are_no_text() {
    assert_eq!(messages(b"\xEF\xBB\xBFpackage p\n".to_vec()), [""; 0]);
    assert_eq!(
        messages(b"package p\n\0var x int\n".to_vec()),
        ["p.go:2:1: invalid NUL character"]
    );
    assert_eq!(
        messages(b"package p\nvar a\xffb int\n".to_vec()),
        ["p.go:2:6: invalid UTF-8 encoding"]
    );
    let bom = messages("package p\nvar \u{FEFF}x int\n".as_bytes().to_vec());
    assert_eq!(bom, ["p.go:2:5: invalid BOM in the middle of the file"]);
    assert_eq!(messages(vec![0xff; 100_000]).len(), 1000);
}

#[test]
fn many_errors_take_linear_time() {
    let text = format!(
        "package p\n{}",
        "func f() {\n\tx y\n\tz w\n}\n".repeat(20_000)
    );
    assert!(messages(text.into_bytes()).len() > 1000);
}

#[test]
fn line_directives_move_positions() {
    let text = "package p\n\n//line a.y:100\nvar x y z\n/*line b.y:7:3*/var x y z\n";
    let unexpected = "syntax error: unexpected name z after top level declaration";
    let wanted = [
        format!("a.y:100: {unexpected}"),
        format!("b.y:7:11: {unexpected}"),
    ];
    assert_eq!(messages(text.as_bytes().to_vec()), wanted);
}
