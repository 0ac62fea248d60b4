//! `//go:` comments: where they may stand and what they may say. Source: the Go compiler's `noder`.
//!
//! The Go compiler sees some mistakes while parsing ([`Checker::directives_of_text`]) and the others only in a program that is right
//! otherwise ([`Checker::directives_of_package`]). The library is not looked at.

use rustc_hash::FxHashSet;

use ast::{Decl, DeclId, Directive, File, FuncDecl, Stmt, StmtId};
use source::{Pos, Span, Symbol};

use crate::checker::Checker;
use crate::errors;
use crate::object::{ObjId, ObjKind, PkgId};

/// What may stand in front of a function only.
const OF_FUNCTIONS: &[&str] = &[
    "go:nointerface",
    "go:noescape",
    "go:norace",
    "go:nosplit",
    "go:noinline",
    "go:nocheckptr",
    "go:systemstack",
    "go:nowritebarrier",
    "go:nowritebarrierrec",
    "go:yeswritebarrierrec",
    "go:cgo_unsafe_args",
    "go:uintptrkeepalive",
    "go:uintptrescapes",
    "go:registerparams",
];

/// What only package `runtime` may say.
const OF_RUNTIME: &[&str] = &[
    "go:systemstack",
    "go:nowritebarrier",
    "go:nowritebarrierrec",
    "go:yeswritebarrierrec",
];

const EMBED: &str = "go:embed";

/// What a directive stands in front of.
enum Before {
    Package,
    Decl(DeclId),
    /// A declaration within a function.
    Local(DeclId),
    Nothing,
}

/// Where messages about a directive point: behind the slashes.
fn place(it: &Directive) -> Span {
    Span::new(it.span.lo.offset(2), it.span.hi)
}

/// What follows the word `func`: the name or the receiver.
fn behind_func(file: &File, decl: DeclId, func: &FuncDecl) -> Span {
    match func.recv {
        Some(_) => Span::from(file.decl_span(decl).lo.offset(5)),
        None => func.name.span(),
    }
}

impl Checker<'_> {
    /// Mistakes that the text of the file alone shows.
    pub(crate) fn directives_of_text(&mut self) {
        let file = self.ast();
        for it in &file.directives {
            let at = place(it);
            let verb = it.verb();
            let known = OF_FUNCTIONS.contains(&verb) || verb == EMBED || verb == "go:build";
            if known && !it.line_start {
                self.report(errors::misplaced_directive(at));
                continue;
            }
            if verb == EMBED {
                if it.args().next().is_none() {
                    self.report(errors::embed_usage(at));
                } else if matches!(self.before(it), Before::Nothing) {
                    self.report(errors::misplaced_embed(at));
                }
                continue;
            }
            if known && matches!(self.before(it), Before::Nothing) {
                self.report(errors::misplaced_directive(at));
            }
            self.directive_of_others(it, at);
        }
    }

    /// What belongs to the runtime, the library, the linker and cgo.
    fn directive_of_others(&mut self, it: &Directive, at: Span) {
        let verb = it.verb();
        if OF_RUNTIME.contains(&verb) {
            self.report(errors::directive_of_runtime(at, verb));
        }
        if verb == "go:uintptrkeepalive" {
            self.report(errors::directive_of_library(at, verb));
        }
        let count = it.args().count();
        if verb == "go:linkname" && it.text != Symbol::intern(verb) && !(1..=2).contains(&count) {
            self.report(errors::linkname_usage(at));
        }
        let dynamic = verb == "go:cgo_import_dynamic" && count >= 3;
        if verb.starts_with("go:cgo_") && !dynamic {
            self.report(errors::directive_of_cgo(at, it.text));
            if verb == "go:cgo_ldflag" && count != 1 {
                self.report(errors::ldflag_usage(at));
            }
        }
    }

    /// Mistakes of a package without others.
    pub(crate) fn directives_of_package(&mut self, pkg: PkgId) {
        let mut linked = FxHashSet::default();
        for file in self.files_of(pkg) {
            self.enter_file(file);
            let file = self.ast();
            let imports = |path: &str| file.imports().any(|(_, it)| it.path_text.as_str() == path);
            let (embeds, unsafely) = (imports("embed"), imports("unsafe"));
            for it in &file.directives {
                let at = place(it);
                match it.verb() {
                    EMBED => self.embed(it, at, embeds),
                    "go:linkname" if it.args().next().is_some() => {
                        if unsafely {
                            self.linkname(it, at, &mut linked);
                        } else {
                            self.report(errors::linkname_without_unsafe(at));
                        }
                    }
                    verb if OF_FUNCTIONS.contains(&verb) => self.of_function(it, at),
                    _other => {}
                }
            }
        }
        if self.options.complete && self.packages[pkg.0 as usize].assembly.is_none() {
            self.missing_bodies(pkg, &linked);
        }
    }

    /// Functions without body that no directive finds elsewhere, in a package without assembly.
    fn missing_bodies(&mut self, pkg: PkgId, linked: &FxHashSet<ObjId>) {
        for file in self.files_of(pkg) {
            self.enter_file(file);
            for decl in &self.ast().decls {
                let Decl::Func(func) = self.ast().decl(*decl) else {
                    continue;
                };
                let obj = self.pkg_scopes[pkg].get(&func.name.name);
                let elsewhere = func.recv.is_none() && obj.is_some_and(|it| linked.contains(it));
                if func.body.is_none() && !elsewhere {
                    self.report(errors::missing_body(behind_func(self.ast(), *decl, &func)));
                }
            }
        }
    }

    /// A directive that only a function can have.
    fn of_function(&mut self, it: &Directive, at: Span) {
        match self.before(it) {
            Before::Decl(decl) => match self.ast().decl(decl) {
                Decl::Func(func) => {
                    if it.verb() == "go:noescape" && func.body.is_some() {
                        self.report(errors::noescape_with_body(behind_func(
                            self.ast(),
                            decl,
                            &func,
                        )));
                    }
                }
                Decl::Import(_) | Decl::Const(_) | Decl::Type(_) | Decl::Var(_) => {
                    self.report(errors::misplaced_directive(at));
                }
            },
            Before::Package | Before::Local(_) => self.report(errors::misplaced_directive(at)),
            Before::Nothing => {} // that has been said
        }
    }

    fn embed(&mut self, it: &Directive, at: Span, imported: bool) {
        let (decl, local) = match self.before(it) {
            Before::Decl(decl) => (decl, false),
            Before::Local(decl) => (decl, true),
            Before::Package | Before::Nothing => {
                self.report(errors::misplaced_embed(at));
                return;
            }
        };
        let Decl::Var(var) = self.ast().decl(decl) else {
            self.report(errors::misplaced_embed(at));
            return;
        };
        let wrong = if !imported {
            "requires import \"embed\" (or import _ \"embed\", if package is not used)"
        } else if var.names.len() > 1 {
            "cannot apply to multiple vars"
        } else if !var.values.is_empty() {
            "cannot apply to var with initializer"
        } else if var.ty.is_none() {
            "cannot apply to var without type"
        } else if local {
            "cannot apply to var inside func"
        } else {
            self.need_version(at, 16, EMBED);
            return;
        };
        self.report(errors::embed(at, wrong));
    }

    fn linkname(&mut self, it: &Directive, at: Span, linked: &mut FxHashSet<ObjId>) {
        let Some(local) = it.args().next().map(Symbol::intern) else {
            return;
        };
        let obj = self.pkg_scopes[self.env.pkg].get(&local).copied();
        let obj =
            obj.filter(|it| matches!(self.objs[*it].kind, ObjKind::Func(_) | ObjKind::Var(_)));
        match obj {
            None if !self.allows(18) => {} // it was ignored then
            None => self.report(errors::linkname_of_nothing(at)),
            Some(obj) if !linked.insert(obj) => self.report(errors::linkname_twice(at, local)),
            Some(_) => {}
        }
    }

    /// What stands behind a directive.
    fn before(&self, it: &Directive) -> Before {
        let file = self.ast();
        let (lo, hi) = (it.span.lo, it.span.hi);
        if lo < file.package.pos {
            return Before::Package;
        }
        let has = |decl: &&DeclId| file.directives_of(**decl).iter().any(|it| it.span.lo == lo);
        if let Some(&decl) = file.decls.iter().find(has) {
            return Before::Decl(decl);
        }
        match self.next_statement(hi) {
            Some(Stmt::Decl(decls)) => match file.list(decls).first() {
                Some(&decl) => Before::Local(decl),
                None => Before::Nothing,
            },
            Some(_) | None => Before::Nothing,
        }
    }

    /// The statement that begins next within the function around a place.
    fn next_statement(&self, pos: Pos) -> Option<Stmt> {
        let file = self.ast();
        let within = file.decls.iter().map(|it| file.decl_span(*it));
        let around = within.into_iter().find(|it| it.lo < pos && pos < it.hi)?;
        let stmts = (0..file.num_stmts()).map(StmtId::from_index);
        let later = stmts.filter(|it| (pos..around.hi).contains(&file.stmt_span(*it).lo));
        let first = later.min_by_key(|it| (file.stmt_span(*it).lo, *it))?;
        Some(file.stmt(first))
    }
}
