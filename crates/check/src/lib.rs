//! The checker: from the tree as written to the tree as meant.
//!
//! [`check_program`] resolves names, computes types and constants, makes every implicit thing explicit, and words each mistake as the Go
//! compiler does. Packages are checked one after the other, imports first; within one:
//!
//! 1. `labels` looks at jumps (the Go compiler does so while parsing, so its errors end the run);
//! 2. `resolve` collects the package's objects, `decl` gives each its type, on demand and with a watch for cycles;
//! 3. function bodies are checked in source order and written as `typed` trees as they are checked (`stmt`, `expr`, `call`, …);
//! 4. `initorder` orders the package's variables; `unused` reports imports; `unsupported` refuses what `lower` cannot do yet.
//!
//! An expression in which an error was reported has type `Ty::INVALID`, and whatever touches it stays silent.

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "there is advice for a few forms; the others go without"
)]
mod advice;
mod alias;
mod ambiguous;
mod assign;
mod builtin;
mod call;
mod checker;
mod compare;
mod convert;
mod core;
mod cycle;
mod decl;
mod directive;
mod env;
mod errors;
mod expr;
mod finish;
mod func;
mod iface;
mod import_path;
mod index;
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "what is not known to be inert is not"
)]
mod inert;
mod infer;
mod initorder;
mod interface;
mod labels;
mod literal;
mod mono;
mod object;
mod operand;
mod predicates;
mod range;
mod reach;
mod resolve;
mod r#return;
mod selector;
mod shift;
mod size;
mod stmt;
mod switch;
mod typexpr;
mod unify;
mod universe;
mod unsafe_pkg;
mod unsupported;
mod valid;

use std::sync::Arc;

use rustc_hash::FxHashSet;

use source::Diagnostic;

pub use import_path::import_path_error;

/// What the checker is told.
#[derive(Clone, Debug)]
pub struct Options {
    /// The language version `go1.N`: N. A file's `//go:build go1.N` may change it.
    pub lang: u32,
    /// Whether the builtins `assert` and `trace` are declared, which only tests of type checkers use.
    pub asserts: bool,
    /// Which function bodies are checked.
    pub bodies: Bodies,
    /// Whether the program is all there is, so that a function without body is missing it.
    pub complete: bool,
    /// The symbols that the rest of the compiler asks for when it is asked for a function without body.
    pub implied: fn(&str) -> &'static [&'static str],
}

/// Which function bodies are checked.
#[derive(Clone, Debug)]
pub enum Bodies {
    /// All of all packages.
    All,
    /// Those of the main module and what they reach.
    Reached,
    /// Those of package main, and of what these reach only generic ones and those with these symbols. What package main does not mention is
    /// not even declared: for a program whose other packages are compiled.
    OfMain(Arc<FxHashSet<String>>),
}

impl Default for Options {
    fn default() -> Self {
        Self {
            lang: LATEST,
            asserts: false,
            bodies: Bodies::Reached,
            complete: false,
            implied: |_| &[],
        }
    }
}

/// The newest language version: `go1.27`.
pub const LATEST: u32 = 27;

/// Checks a whole program: packages, each after those it imports. The program is complete only if no diagnostic is an error.
#[must_use]
pub fn check_program(
    packages: &[ast::Package],
    options: &Options,
) -> (typed::Program, Vec<Diagnostic>) {
    checker::Checker::new(packages, options).run(true)
}

/// What is wrong with the jumps in a package whose text has mistakes: in the functions without any, as the Go compiler does it.
#[must_use]
pub fn check_jumps(package: &ast::Package, mistakes: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for file in &package.files {
        labels::check_file(file, &mut found);
        let mut bad = Vec::new();
        for decl in &file.decls {
            let span = file.decl_span(*decl);
            let within = |it: &Diagnostic| (span.lo..=span.hi).contains(&it.pos());
            if mistakes.iter().any(within) {
                bad.push(span);
            }
        }
        found.retain(|it| {
            !bad.iter()
                .any(|span| (span.lo..=span.hi).contains(&it.pos()))
        });
    }
    found
}

/// As [`check_program`], but accepts correct Go that the rest of the compiler cannot do yet.
#[must_use]
pub fn check_language(
    packages: &[ast::Package],
    options: &Options,
) -> (typed::Program, Vec<Diagnostic>) {
    checker::Checker::new(packages, options).run(false)
}
