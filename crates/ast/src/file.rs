//! Files and packages.

use std::ops::{Deref, Range};
use std::sync::Arc;

use source::{FileId, Pos, Span, Symbol};

use crate::outline::{Outline, Whole};

use crate::{Arena, Decl, DeclId, Ident};

/// A parsed file. It dereferences to its [`Arena`], so `file.expr(id)` works.
#[derive(Debug)]
pub struct File {
    /// Which source file this is.
    pub source: FileId,
    /// The name in the package clause; blank if there is none (already reported).
    pub package: Ident,
    /// Top-level declarations in source order, imports included.
    pub decls: Vec<DeclId>,
    /// All `//go:`, `//export` and `//gofc:` comments, in source order.
    pub directives: Vec<Directive>,
    /// Which directives stand in front of a declaration: sorted by declaration.
    pub attached: Vec<(DeclId, Range<u32>)>,
    /// All comments, directives included, in source order.
    pub comments: Vec<Span>,
    /// End of the file.
    pub eof: Pos,
    /// The nodes.
    pub arena: Arena,
    /// If bodies were left out: each function with a body has an empty block, and its whole tree is made when it is asked for.
    pub outline: Option<Outline>,
}

/// A comment that speaks to the compiler, such as `//go:noinline`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Directive {
    /// The comment.
    pub span: Span,
    /// Its text without `//`, such as `go:linkname a b`.
    pub text: Symbol,
    /// Whether nothing but blanks stands before it on its line.
    pub line_start: bool,
}

impl Directive {
    /// The first word, such as `go:linkname`.
    #[must_use]
    pub fn verb(&self) -> &'static str {
        self.text.as_str().split([' ', '\t']).next().unwrap_or("")
    }

    /// The words behind the first.
    pub fn args(&self) -> impl Iterator<Item = &'static str> {
        self.text.as_str().split_whitespace().skip(1)
    }
}

impl File {
    /// The directives directly in front of a declaration.
    #[must_use]
    pub fn directives_of(&self, decl: DeclId) -> &[Directive] {
        match self.attached.binary_search_by_key(&decl, |(id, _)| *id) {
            Ok(at) => {
                let range = &self.attached[at].1;
                &self.directives[range.start as usize..range.end as usize]
            }
            Err(_) => &[],
        }
    }

    /// Whether a declaration has the directive, such as `go:noinline`.
    #[must_use]
    pub fn has_directive(&self, decl: DeclId, verb: &str) -> bool {
        self.directives_of(decl).iter().any(|it| it.verb() == verb)
    }

    /// The tree in which a declaration is whole; this one, if what was left out is no Go.
    #[must_use]
    pub fn whole(&self, decl: DeclId) -> Whole<'_> {
        let here = Whole {
            file: self,
            decl,
            found: &[],
        };
        let outline = self.outline.as_ref();
        let Some((file, found)) = outline.and_then(|it| it.body(decl, self.decl_span(decl))) else {
            return here;
        };
        match file.decls.first() {
            Some(&decl) => Whole { file, decl, found },
            None => Whole { found, ..here },
        }
    }

    /// The import declarations.
    pub fn imports(&self) -> impl Iterator<Item = (DeclId, crate::ImportDecl)> {
        self.decls.iter().filter_map(|&id| match self.decl(id) {
            Decl::Import(import) => Some((id, import)),
            Decl::Const(_) | Decl::Type(_) | Decl::Var(_) | Decl::Func(_) => None,
        })
    }
}

impl Deref for File {
    type Target = Arena;

    fn deref(&self) -> &Arena {
        &self.arena
    }
}

/// A package: all files that are compiled together.
#[derive(Clone, Debug)]
pub struct Package {
    /// The name in the package clauses.
    pub name: Symbol,
    /// The import path, such as `internal/abi`; `main` for the command itself.
    pub path: Symbol,
    /// Its files, sorted by name.
    pub files: Vec<Arc<File>>,
    /// Where it comes from.
    pub origin: Origin,
    /// The language version `go1.N` of its module, N; none for that of the program.
    pub lang: Option<u32>,
    /// What its files of assembly define; none if it has no such files, or if nobody looked at them.
    pub assembly: Option<Vec<Routine>>,
}

/// A function in assembly.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Routine {
    /// The name that Go files declare it by.
    pub name: Symbol,
    /// What it does.
    pub does: RoutineBody,
}

/// What a function in assembly does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RoutineBody {
    /// It only jumps to another function.
    Jump {
        /// The symbol of that.
        symbol: String,
        /// Where it stands: `a.s:7`.
        place: String,
    },
    /// It has instructions.
    Instructions {
        /// Where it stands.
        place: String,
    },
}

/// Where a package comes from. This decides whether all its function bodies are checked, and what an import path in it means.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Origin {
    /// The main module: all bodies are checked.
    #[default]
    Main,
    /// A module that the main module requires.
    Module,
    /// The standard library. Its `golang.org/x/…` is `vendor/golang.org/x/…`.
    Library,
}
