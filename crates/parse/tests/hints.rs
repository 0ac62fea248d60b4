//! What is said beside the Go compiler's words, and that the edits repair the text.

use source::{Diagnostic, SourceMap};

fn first(text: &str) -> (Diagnostic, String) {
    let mut map = SourceMap::new();
    let file = map
        .add("p.go", text.as_bytes().to_vec())
        .expect("the text is small");
    let (_, mut diagnostics) = gofc_parse::parse_file(&file);
    let first = diagnostics.remove(0);
    let mut edited = text.to_string();
    let mut edits: Vec<_> = first.helps.iter().flat_map(|it| &it.edits).collect();
    edits.sort_by_key(|it| std::cmp::Reverse(it.0.lo));
    for (span, new) in edits {
        edited.replace_range(file.offset(span.lo)..file.offset(span.hi), new);
    }
    (first, edited)
}

fn help(text: &str) -> String {
    first(text)
        .0
        .helps
        .iter()
        .map(|it| it.message.clone())
        .collect()
}

#[test]
fn missing_comma_is_repaired() {
    let (it, edited) = first("package p\n\nvar x = T{\n\t1\n}\n");
    assert_eq!(edited, "package p\n\nvar x = T{\n\t1,\n}\n");
    assert_eq!(it.labels[0].message, "opened here");
}

#[test]
fn unclosed_bracket_is_shown() {
    let (it, _) = first("package p\n\nfunc f() {\n\tx(1,");
    assert_eq!(
        (it.labels[0].span.len(), it.labels[0].message.as_str()),
        (1, "this is never closed")
    );
}

#[test]
fn the_brace_that_took_another_s_partner_is_shown() {
    let text = "package p\n\nfunc f() {\n\tif x {\n\t\ty()\n}\n";
    let (it, _) = first(text);
    let label = &it.labels[0];
    assert_eq!(
        (label.span.len(), label.message.as_str()),
        (1, "this is never closed")
    );
    assert_eq!(
        label.span.lo.0 - it.span.lo.0.min(label.span.lo.0),
        0,
        "before the end"
    );
}

#[test]
fn common_slips() {
    assert!(help("package p\n\nfunc f() {\n\tx = y++\n}\n").contains("statements"));
    assert!(help("package p\n\nprintln(1)\n").contains("keyword"));
    assert!(help("package p\n\nfunc f() {\n\tif x\n\t{\n\t}\n}\n").contains("line"));
    assert!(help("package p\n\nfunc f() {\n\tint n = 1\n}\n").contains("var name type"));
    assert!(help("package p\n\nvar x = y ? 1 : 2\n").contains("if"));
}

#[test]
fn common_slips_are_repaired() {
    for (wrong, right) in [
        (
            "func f() {\n\twhile x {\n\t}\n}\n",
            "func f() {\n\tfor x {\n\t}\n}\n",
        ),
        ("func f()\n{\n}\n", "func f() {\n}\n"),
        (
            "func f() {\n\tif x {\n\t}\n\telse {\n\t}\n}\n",
            "func f() {\n\tif x {\n\t} else {\n\t}\n}\n",
        ),
        (
            "func f() {\n\tif x = 1 {\n\t}\n}\n",
            "func f() {\n\tif x == 1 {\n\t}\n}\n",
        ),
        ("x := 1\n", "var x = 1\n"),
        ("func f() {\n\tp->x = 1\n}\n", "func f() {\n\tp.x = 1\n}\n"),
        (
            "func f() {\n\tdefer (g())\n}\n",
            "func f() {\n\tdefer g()\n}\n",
        ),
        (
            "type t struct {\n\ta int,\n\tb int\n}\n",
            "type t struct {\n\ta int\n\tb int\n}\n",
        ),
        ("var s = 'ab'\n", "var s = \"ab\"\n"),
        ("var s = \"\\q\"\n", "var s = \"\\\\q\"\n"),
    ] {
        let (_, edited) = first(&format!("package p\n\n{wrong}"));
        assert_eq!(edited, format!("package p\n\n{right}"));
        let mut map = SourceMap::new();
        let file = map
            .add("p.go", edited.into_bytes())
            .expect("the text is small");
        assert_eq!(gofc_parse::parse_file(&file).1, [], "{right}");
    }
}
