//! Trees whose function bodies are made one by one, when somebody wants to see them.

use std::sync::{Arc, OnceLock};

use source::{Diagnostic, SourceFile, Span};

use crate::{DeclId, File};

/// Makes the tree of the text in a span of a file, a function declaration, and says what is wrong with it.
pub type ParseFunction = fn(&SourceFile, Span) -> (File, Vec<Diagnostic>);

/// What it takes to make the bodies that were left out of a file.
#[derive(Debug)]
pub struct Outline {
    source: Arc<SourceFile>,
    parse: ParseFunction,
    /// By declaration.
    bodies: Vec<(DeclId, OnceLock<Box<Body>>)>,
}

/// A function by itself.
#[derive(Debug)]
struct Body {
    file: File,
    found: Vec<Diagnostic>,
}

/// A declaration in a tree that has all of it.
#[derive(Clone, Copy, Debug)]
pub struct Whole<'a> {
    /// The tree, which may be of this declaration only.
    pub file: &'a File,
    /// The declaration in it.
    pub decl: DeclId,
    /// What is wrong with the text of a body that was left out at first.
    pub found: &'a [Diagnostic],
}

impl Outline {
    /// Of the functions that were left without their bodies, in ascending order.
    #[must_use]
    pub fn new(source: Arc<SourceFile>, parse: ParseFunction, of: &[DeclId]) -> Self {
        Self {
            source,
            parse,
            bodies: of.iter().map(|it| (*it, OnceLock::new())).collect(),
        }
    }

    /// The tree of the function that stands in this span, and what is wrong with its text; none if it was not left out.
    pub(crate) fn body(&self, decl: DeclId, span: Span) -> Option<(&File, &[Diagnostic])> {
        let at = self.bodies.binary_search_by_key(&decl, |it| it.0).ok()?;
        let body = self.bodies[at].1.get_or_init(|| {
            let (file, found) = (self.parse)(&self.source, span);
            Box::new(Body { file, found })
        });
        Some((&body.file, &body.found))
    }
}
