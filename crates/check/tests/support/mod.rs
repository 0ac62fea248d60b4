//! Checks Go text and writes down what the checker says, as the Go compiler would print it.

#![allow(dead_code, reason = "each test uses a part")]

pub(crate) mod well_formed;

use std::sync::Arc;

use source::{Diagnostic, SourceMap, Symbol};

/// What came of checking a program of one file, `main.go`.
pub(crate) struct Checked {
    /// The messages, as printed.
    pub(crate) messages: String,
    /// The program, if there was no error.
    pub(crate) program: Option<typed::Program>,
}

/// Parses and checks one file as package main. After a message of the parser the check is not begun.
pub(crate) fn check(text: &str) -> Checked {
    let mut sources = SourceMap::new();
    let file = sources.add("./main.go", text.into()).expect("small");
    let (file, mut found) = parse::parse_file(&file);
    let package = ast::Package {
        name: file.package.name,
        path: Symbol::MAIN,
        files: vec![Arc::new(file)],
        origin: ast::Origin::Main,
        lang: None,
        assembly: None,
    };
    let mut program = None;
    if found.is_empty() {
        let options = gofc_check::Options::default();
        let (it, more) = gofc_check::check_language(&[package], &options);
        program = more.is_empty().then_some(it);
        found.extend(more);
    }
    Checked {
        messages: print(&found, &sources),
        program,
    }
}

fn print(diagnostics: &[Diagnostic], sources: &SourceMap) -> String {
    let place = |pos| {
        sources
            .position(pos)
            .map_or(String::new(), |it| it.to_string())
    };
    let mut out = String::new();
    for (n, it) in diagnostics.iter().enumerate() {
        out += &format!("{}: {}\n", place(it.pos()), it.text(place));
        for related in &it.related {
            out += &format!("\t{}: {}\n", place(related.span.lo), related.message);
        }
        if n == 9 && diagnostics.len() > 10 {
            out += &format!("{}: too many errors\n", place(it.pos()));
            break;
        }
    }
    out
}
