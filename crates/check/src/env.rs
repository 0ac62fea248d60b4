//! Where the checker stands: package, file, functions being checked, local scopes.

use rustc_hash::FxHashMap;

use ast::File;
use source::{IndexVec, Symbol};
use typed::{Capture, FuncId, LabelId, Local, LocalId, TargetId};
use types::{ConstValue, Ty};

use crate::object::{FileIdx, ObjId, PkgId};

/// The place of checking. Resolving a package-level object from within a function starts from a fresh one.
pub(crate) struct Env<'a> {
    /// The package.
    pub(crate) pkg: PkgId,
    /// The file's number.
    pub(crate) file_idx: FileIdx,
    /// The file.
    pub(crate) file: &'a File,
    /// Language version of the file.
    pub(crate) lang: u32,
    /// Functions being checked, the innermost last. The first may be a package initialiser.
    pub(crate) fns: Vec<FnCtx>,
    /// Local names.
    pub(crate) scope: LocalScope,
    /// Value of iota, in constant declarations.
    pub(crate) iota: Option<ConstValue>,
    /// Where to report errors of a repeated constant expression instead of in it.
    pub(crate) errpos: Option<source::Span>,
    /// The package-level object being checked: uses of others are its dependencies.
    pub(crate) decl: Option<ObjId>,
    /// Whether a call or receive operation has been met: decides whether `len(x)` is constant.
    pub(crate) has_call: bool,
}

impl<'a> Env<'a> {
    pub(crate) fn new(pkg: PkgId, file_idx: FileIdx, file: &'a File, lang: u32) -> Self {
        Self {
            pkg,
            file_idx,
            file,
            lang,
            fns: vec![],
            scope: LocalScope::default(),
            iota: None,
            errpos: None,
            decl: None,
            has_call: false,
        }
    }
}

/// A statement that `break` and `continue` may mean.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    /// Its id.
    pub(crate) id: TargetId,
    /// Its label.
    pub(crate) label: Option<Symbol>,
    /// Whether `continue` may mean it.
    pub(crate) is_loop: bool,
}

/// A function being checked.
#[derive(Default)]
pub(crate) struct FnCtx {
    /// The function; none for the initialiser of package variables.
    pub(crate) func: Option<FuncId>,
    /// Its name, to which those of its literals are appended.
    pub(crate) link_name: String,
    /// Whether it is a function literal.
    pub(crate) is_lit: bool,
    /// Its variables.
    pub(crate) locals: IndexVec<LocalId, Local>,
    /// The object of each variable.
    pub(crate) local_objs: Vec<Option<ObjId>>,
    /// Variables of enclosing functions.
    pub(crate) captures: Vec<Capture>,
    /// Which variable here stands for an object captured.
    pub(crate) captured: FxHashMap<ObjId, LocalId>,
    /// Results.
    pub(crate) results: Vec<LocalId>,
    /// Result types.
    pub(crate) result_tys: Vec<Ty>,
    /// Objects of named results.
    pub(crate) result_objs: Vec<Option<ObjId>>,
    /// Whether results have names.
    pub(crate) named_results: bool,
    /// Where the results are declared, or could be; for messages.
    pub(crate) result_span: source::Span,
    /// How many literals it has so far.
    pub(crate) lits: u32,
    /// Contains a defer statement.
    pub(crate) has_defer: bool,
    /// Calls recover.
    pub(crate) has_recover: bool,
    /// Enclosing statements that branches may mean.
    pub(crate) targets: Vec<Target>,
    /// How many targets so far.
    pub(crate) n_targets: u32,
    /// Labels.
    pub(crate) labels: FxHashMap<Symbol, LabelId>,
    /// The label in front of the statement about to be checked.
    pub(crate) pending_label: Option<Symbol>,
}

/// Names declared in functions: for each symbol the innermost object, and a log to leave scopes.
#[derive(Default)]
pub(crate) struct LocalScope {
    innermost: Vec<Option<ObjId>>,
    log: Vec<(Symbol, Option<ObjId>)>,
    marks: Vec<usize>,
}

impl LocalScope {
    /// The local objects that names mean here.
    pub(crate) fn names(&self) -> impl Iterator<Item = ObjId> {
        self.innermost.iter().copied().flatten()
    }
    /// The innermost local object of that name.
    pub(crate) fn lookup(&self, name: Symbol) -> Option<ObjId> {
        self.innermost.get(name.index()).copied().flatten()
    }
    /// How many scopes are open.
    pub(crate) fn depth(&self) -> u32 {
        u32::try_from(self.marks.len()).unwrap_or(u32::MAX)
    }
    pub(crate) fn open(&mut self) {
        self.marks.push(self.log.len());
    }
    /// Leaves a scope; returns the objects that were declared in it.
    pub(crate) fn close(&mut self) -> Vec<ObjId> {
        let mark = self.marks.pop().unwrap_or(0);
        let mut declared = Vec::with_capacity(self.log.len() - mark);
        while self.log.len() > mark {
            if let Some((name, previous)) = self.log.pop() {
                declared.extend(self.innermost[name.index()]);
                self.innermost[name.index()] = previous;
            }
        }
        declared.reverse();
        declared
    }
    pub(crate) fn declare(&mut self, name: Symbol, obj: ObjId) {
        let index = name.index();
        if self.innermost.len() <= index {
            self.innermost.resize(index + 1 + index / 2, None);
        }
        self.log.push((name, self.innermost[index]));
        self.innermost[index] = Some(obj);
    }
}
