//! Package names that several packages of a program have: in messages about types their paths stand instead.

use rustc_hash::{FxHashMap, FxHashSet};

use ast::Decl;
use source::Symbol;

use crate::checker::Checker;
use crate::object::PkgId;

/// Packages that the Go compiler's package `runtime` imports and gofc's does not: by name and path.
const OF_RUNTIME: &[(&str, &str)] = &[
    ("atomic", "internal/runtime/atomic"),
    ("maps", "internal/runtime/maps"),
    ("math", "internal/runtime/math"),
    ("sys", "internal/runtime/sys"),
];

impl Checker<'_> {
    /// Tells the printer of types which names are ambiguous in the package: it and all that it imports, directly or not, count.
    pub(crate) fn note_ambiguous(&mut self, pkg: PkgId) {
        let mut paths: FxHashMap<Symbol, FxHashSet<Symbol>> = FxHashMap::default();
        let mut seen = FxHashSet::default();
        let mut work = vec![pkg];
        while let Some(pkg) = work.pop() {
            if !seen.insert(pkg) {
                continue;
            }
            let package = &self.packages[pkg.0 as usize];
            paths.entry(package.name).or_default().insert(package.path);
            if package.path == Symbol::RUNTIME {
                for (name, path) in OF_RUNTIME {
                    let names = paths.entry(Symbol::intern(name)).or_default();
                    names.insert(Symbol::intern(path));
                }
            }
            for file in &package.files {
                for &decl in &file.decls {
                    if let Decl::Import(import) = file.decl(decl) {
                        work.extend(self.import_of(package, import.path_text));
                    }
                }
            }
        }
        let several = paths.into_iter().filter(|(_, paths)| paths.len() > 1);
        self.types.set_ambiguous(several.map(|(name, _)| name));
    }
}
