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
    for (span, new) in first.helps.iter().flat_map(|it| &it.edits) {
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
fn common_slips() {
    assert!(help("package p\n\nfunc f() {\n\twhile x {\n\t}\n}\n").contains("for"));
    assert!(help("package p\n\nfunc f()\n{\n}\n").contains("signature"));
    assert!(help("package p\n\nfunc f() {\n\tif x {\n\t}\n\telse {\n\t}\n}\n").contains("else"));
    assert!(help("package p\n\nfunc f() {\n\tx = y++\n}\n").contains("statements"));
    assert!(help("package p\n\nfunc f() {\n\tif x = 1 {\n\t}\n}\n").contains("=="));
    assert!(help("package p\n\nx := 1\n").contains("keyword"));
    assert!(help("package p\n\nfunc f() {\n\tif x\n\t{\n\t}\n}\n").is_empty());
}
