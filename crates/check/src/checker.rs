//! The state of a check, the order of its phases, reporting and looking up.

use rustc_hash::FxHashMap;

use ast::File;
use source::{Diagnostic, IndexVec, Pos, Severity, Span, Symbol};
use typed::{Func, FuncId, Global, GlobalId, Program};
use types::{ConstValue, Method, NamedId, Ty, Types};

use crate::env::{Env, LocalScope};
use crate::mono::Mono;
use crate::object::{FileIdx, Obj, ObjId, ObjKind, PkgId, State};
use crate::reach::Reach;
use crate::universe::Universe;
use crate::{Options, errors, unsupported};

/// A file of the run.
#[derive(Clone, Copy)]
pub(crate) struct FileInfo<'a> {
    pub(crate) pkg: PkgId,
    pub(crate) file: &'a File,
    /// Language version.
    pub(crate) lang: u32,
    /// What the file's `//go:build` asks for.
    pub(crate) declared: Option<u32>,
}

/// A check that waits until types are complete.
pub(crate) enum Later {
    /// The type of a variable must not be a constraint interface.
    VarType(Span, Ty),
    /// A map key must be comparable.
    MapKey(Span, Ty),
    /// An embedded field must not be a pointer, …
    Embedded(Span, Ty),
    /// Type arguments must satisfy their constraints: parameters, arguments, where each is written, where the list is.
    Verify(Vec<Ty>, Vec<Ty>, Vec<Span>, Span),
    /// Function literals inside types: their bodies.
    Literals(FileIdx, Vec<ast::ExprId>),
    /// Methods of an interface must differ: its file, where its methods and its elements are written.
    Interface(FileIdx, Vec<(Method, Span)>, Vec<(Ty, Span)>),
}

/// All that is known while checking.
pub(crate) struct Checker<'a> {
    pub(crate) packages: &'a [ast::Package],
    pub(crate) options: &'a Options,
    pub(crate) files: IndexVec<FileIdx, FileInfo<'a>>,
    pub(crate) types: Types,
    pub(crate) funcs: IndexVec<FuncId, Func>,
    pub(crate) globals: IndexVec<GlobalId, Global>,
    pub(crate) out_packages: IndexVec<typed::PackageId, typed::Package>,
    pub(crate) objs: IndexVec<ObjId, Obj>,
    pub(crate) universe: Universe,
    pub(crate) pkg_scopes: IndexVec<PkgId, FxHashMap<Symbol, ObjId>>,
    /// Objects of each package in source order, methods and inits included.
    pub(crate) pkg_objs: IndexVec<PkgId, Vec<ObjId>>,
    /// Names imported by each file.
    pub(crate) file_scopes: IndexVec<FileIdx, FxHashMap<Symbol, ObjId>>,
    /// Which dot-import a name of a file scope came through.
    pub(crate) dot_imports: FxHashMap<(FileIdx, Symbol), ObjId>,
    pub(crate) pkg_by_path: FxHashMap<Symbol, PkgId>,
    /// The functions of a type's methods, parallel to `NamedData::methods`.
    pub(crate) method_objs: FxHashMap<NamedId, Vec<ObjId>>,
    pub(crate) diags: Vec<Diagnostic>,
    pub(crate) env: Env<'a>,
    /// Untyped constants in trees whose type is still open.
    pub(crate) pending: Vec<(ConstValue, ast::ExprId)>,
    /// Tables of local names, empty, to use again.
    pub(crate) spare_scopes: Vec<LocalScope>,
    /// Package-level objects being resolved.
    pub(crate) obj_path: Vec<ObjId>,
    /// Function literals met in the type that is being declared.
    pub(crate) delayed_lits: Vec<ast::ExprId>,
    /// Handles of aliases that were needed while they were being declared.
    pub(crate) open_aliases: FxHashMap<Ty, ObjId>,
    /// Whether a constraint was met whose declaration was not complete.
    pub(crate) open_constraints: bool,
    /// Aliases being declared once more, because they were met again.
    pub(crate) again: Vec<ObjId>,
    /// What messages call the variable that a value is assigned to.
    pub(crate) target_name: Option<String>,
    /// Functions whose signatures are being resolved.
    pub(crate) open_funcs: Vec<ObjId>,
    /// What each package-level object refers to.
    pub(crate) deps: FxHashMap<ObjId, Vec<ObjId>>,
    pub(crate) later: Vec<(PkgId, Later)>,
    /// Methods of types that are not resolved yet, with whether the receiver is a pointer.
    pub(crate) pending_methods: FxHashMap<ObjId, Vec<(ObjId, bool)>>,
    pub(crate) main: Option<FuncId>,
    /// The objects of the variables of each function.
    pub(crate) func_objs: Vec<(FuncId, Vec<Option<ObjId>>)>,
    /// How many types each package has declared inside functions.
    pub(crate) local_types: IndexVec<PkgId, u32>,
    /// Where the fields of a struct type are declared, for messages.
    pub(crate) field_places: FxHashMap<Ty, Vec<Span>>,
    /// Initialisation steps of each package, with the variables they set.
    pub(crate) init_steps: IndexVec<PkgId, Vec<(Vec<ObjId>, typed::InitStep)>>,
    /// How many literals stand in the package variable initialisers of each so far.
    pub(crate) init_lits: IndexVec<PkgId, u32>,
    /// Calls of the predeclared panic: they end a function.
    pub(crate) panics: rustc_hash::FxHashSet<(FileIdx, ast::ExprId)>,
    /// Where an instance is first written.
    pub(crate) instance_places: FxHashMap<NamedId, Span>,
    /// Where a defined type is declared.
    pub(crate) named_obj: FxHashMap<NamedId, ObjId>,
    /// Types known not to contain themselves.
    pub(crate) valid_types: rustc_hash::FxHashSet<NamedId>,
    /// Statements without a tree: if no error explains them, there is a gap in the checker.
    pub(crate) lost: Vec<Span>,
    /// Whether a literal has no value because its text is wrong, which the parser has reported.
    pub(crate) broken_literal: bool,
    /// Array, struct and channel types, and where they are written.
    pub(crate) sized: Vec<(Span, Ty)>,
    /// What `unsupported` refuses: found while checking.
    pub(crate) refused: Vec<(Span, &'static str)>,
    /// Which type parameters are given which types.
    pub(crate) mono: Mono,
    /// What is reached of packages that are not checked whole.
    pub(crate) reach: Reach,
    /// Methods of declared types of compiled packages: they are not declared yet.
    pub(crate) undeclared_methods: Vec<ObjId>,
    /// Whether they are being declared.
    pub(crate) declaring_methods: bool,
}

impl<'a> Checker<'a> {
    /// A checker of these packages; none if there is not a single file.
    pub(crate) fn new(packages: &'a [ast::Package], options: &'a Options) -> Self {
        let mut types = Types::new();
        let mut objs = IndexVec::new();
        let universe = Universe::new(&mut types, &mut objs, options.asserts);
        let mut files = IndexVec::new();
        let mut pkg_by_path = FxHashMap::default();
        for (number, package) in packages.iter().enumerate() {
            let pkg = PkgId(u32::try_from(number).expect("fewer than 2^32 packages"));
            pkg_by_path.insert(package.path, pkg);
            let lang = package.lang.unwrap_or(match package.origin {
                ast::Origin::Main | ast::Origin::Module => options.lang,
                ast::Origin::Library => crate::LATEST,
            });
            for file in &package.files {
                let file: &File = file;
                let declared = crate::resolve::declared_version(file);
                let lang = crate::resolve::file_version(declared, lang);
                files.push(FileInfo {
                    pkg,
                    file,
                    lang,
                    declared,
                });
            }
        }
        let no_file: &'static File = EMPTY_FILE.get_or_init(empty_file);
        let env = Env::new(PkgId(0), FileIdx(0), no_file, options.lang);
        Self {
            packages,
            options,
            pkg_scopes: IndexVec::filled(FxHashMap::default(), packages.len()),
            pkg_objs: IndexVec::filled(vec![], packages.len()),
            file_scopes: IndexVec::filled(FxHashMap::default(), files.len()),
            files,
            types,
            funcs: IndexVec::new(),
            globals: IndexVec::new(),
            out_packages: IndexVec::new(),
            objs,
            universe,
            dot_imports: FxHashMap::default(),
            pkg_by_path,
            method_objs: FxHashMap::default(),
            diags: vec![],
            env,
            pending: vec![],
            spare_scopes: vec![],
            obj_path: vec![],
            target_name: None,
            open_funcs: vec![],
            delayed_lits: vec![],
            deps: FxHashMap::default(),
            later: vec![],
            pending_methods: FxHashMap::default(),
            main: None,
            func_objs: vec![],
            local_types: IndexVec::filled(0, packages.len()),
            field_places: FxHashMap::default(),
            init_steps: IndexVec::filled(vec![], packages.len()),
            init_lits: IndexVec::filled(0, packages.len()),
            panics: rustc_hash::FxHashSet::default(),
            instance_places: FxHashMap::default(),
            named_obj: FxHashMap::default(),
            open_aliases: FxHashMap::default(),
            open_constraints: false,
            again: vec![],
            valid_types: rustc_hash::FxHashSet::default(),
            lost: vec![],
            broken_literal: false,
            sized: vec![],
            refused: vec![],
            mono: Mono::default(),
            reach: Reach::default(),
            undeclared_methods: vec![],
            declaring_methods: false,
        }
    }

    /// Checks everything; `restrict` refuses what the rest of the compiler cannot do.
    pub(crate) fn run(mut self, restrict: bool) -> (Program, Vec<Diagnostic>) {
        for file in self.files.iter() {
            crate::labels::check_file(file.file, &mut self.diags);
        }
        let own = |it: &FileIdx| self.is_own(self.files[*it].pkg);
        for file in self.files.keys().filter(own).collect::<Vec<_>>() {
            self.enter_file(file);
            self.directives_of_text();
        }
        let number = |it: usize| PkgId(u32::try_from(it).expect("fewer than 2^32 packages"));
        for pkg in (0..self.packages.len()).map(number) {
            self.package(pkg);
            if !self.has_errors() && self.is_own(pkg) {
                self.directives_of_package(pkg);
            }
        }
        if !self.has_errors() {
            self.check_reached();
            self.finish_lazy_packages();
            self.close_package();
        }
        if self.has_errors() {
            return (Program::default(), self.sorted());
        }
        if restrict {
            let refused = unsupported::check(&mut self);
            self.diags.extend(refused);
        }
        if self.has_errors() {
            return (Program::default(), self.sorted());
        }
        let diags = self.sorted();
        (self.into_program(), diags)
    }

    /// Whether a package is not the library's.
    fn is_own(&self, pkg: PkgId) -> bool {
        self.packages[pkg.0 as usize].origin != ast::Origin::Library
    }

    fn package(&mut self, pkg: PkgId) {
        let Some(first) = self.files.keys().find(|it| self.files[*it].pkg == pkg) else {
            self.add_package(pkg);
            return;
        };
        self.enter_file(first);
        self.add_package(pkg);
        if self.is_own(pkg) {
            self.note_ambiguous(pkg);
        }
        self.collect(pkg);
        if self.is_compiled(pkg) {
            return;
        }
        self.resolve_all(pkg);
        self.run_later();
        if !self.is_lazy(pkg) {
            self.bodies(pkg);
            self.run_later();
            self.order_variables(pkg);
            self.unused_imports(pkg);
        }
        self.close_package();
    }

    /// What is said only of a program that is right otherwise.
    fn close_package(&mut self) {
        self.instance_cycles();
        if !self.has_errors() {
            self.check_sizes();
        }
        for at in std::mem::take(&mut self.lost) {
            if !self.has_errors() && !self.broken_literal {
                self.report(errors::lost(at));
            }
        }
    }

    fn add_package(&mut self, pkg: PkgId) {
        let package = &self.packages[pkg.0 as usize];
        self.out_packages.push(typed::Package {
            path: package.path,
            name: package.name,
            init: vec![],
            init_funcs: vec![],
        });
    }

    /// Starts from the top of a file.
    pub(crate) fn enter_file(&mut self, file: FileIdx) {
        let info = self.files[file];
        // No scope is open here, so that the table of names can serve again.
        let scope = std::mem::take(&mut self.env.scope);
        self.env = Env::new(info.pkg, file, info.file, info.lang);
        self.env.scope = scope;
    }

    /// The tree of the file being checked.
    pub(crate) fn ast(&self) -> &'a File {
        self.env.file
    }

    /// The import path of the package being checked.
    pub(crate) fn path(&self) -> Symbol {
        self.packages[self.env.pkg.0 as usize].path
    }

    /// Whether the file's language is at least `go1.minor`.
    pub(crate) fn allows(&self, minor: u32) -> bool {
        self.env.lang >= minor
    }

    /// Reports an error.
    pub(crate) fn report(&mut self, mut diagnostic: Diagnostic) {
        if let Some(at) = self.env.errpos {
            diagnostic.span = at;
        }
        if diagnostic.message.contains(errors::REQUIRES) {
            self.explain_version(&mut diagnostic.message);
        }
        self.diags.push(diagnostic);
    }

    /// Says where the language version comes from, at the end of the first line.
    fn explain_version(&self, message: &mut String) {
        let declared = self.files.get(self.env.file_idx).and_then(|it| it.declared);
        let why = if declared == Some(self.env.lang) {
            errors::version_of_file(self.env.lang)
        } else {
            errors::version_of_flag(self.options.lang)
        };
        let end = message.find('\n').unwrap_or(message.len());
        message.insert_str(end, &why);
    }

    /// Reports that a feature needs a newer language, unless the file's is new enough.
    pub(crate) fn need_version(&mut self, at: Span, minor: u32, what: &str) -> bool {
        if self.allows(minor) {
            return true;
        }
        self.report(errors::version(at, what, minor));
        false
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.diags.iter().any(|it| it.severity == Severity::Error)
    }

    fn sorted(&mut self) -> Vec<Diagnostic> {
        let mut diags = std::mem::take(&mut self.diags);
        diags.sort_by_key(|it| it.span.lo);
        diags.dedup_by(|a, b| a.span.lo == b.span.lo && a.message == b.message);
        diags
    }

    /// What a name stands for here.
    pub(crate) fn lookup(&self, name: Symbol) -> Option<ObjId> {
        let local = self.env.scope.lookup(name);
        local.or_else(|| self.lookup_outside(name))
    }

    /// What a name stands for outside of functions.
    pub(crate) fn lookup_outside(&self, name: Symbol) -> Option<ObjId> {
        let scope = &self.pkg_scopes[self.env.pkg];
        let imports = &self.file_scopes[self.env.file_idx];
        imports
            .get(&name)
            .copied()
            .or_else(|| scope.get(&name).copied())
            .or_else(|| self.universe.names.get(&name).copied())
    }

    /// Makes a name known in the innermost local scope.
    pub(crate) fn declare_local(&mut self, obj: ObjId) {
        let (name, pos) = (self.objs[obj].name, self.objs[obj].pos);
        if name.is_blank() || name == Symbol::EMPTY {
            return;
        }
        let depth = self.env.scope.depth();
        if let Some(other) = self.env.scope.lookup(name)
            && self.objs[other].depth == depth
        {
            self.redeclared(name, pos, other);
            return;
        }
        self.objs[obj].depth = depth;
        self.env.scope.declare(name, obj);
    }

    /// `x redeclared in this block`.
    pub(crate) fn redeclared(&mut self, name: Symbol, pos: Pos, other: ObjId) {
        let at = name_span(name, pos);
        let other = &self.objs[other];
        let other = name_span(other.name, other.pos);
        self.report(errors::redeclared(at, name, other));
    }

    /// Remembers that the object being checked refers to another of the package.
    pub(crate) fn depend(&mut self, on: ObjId) {
        let Some(decl) = self.env.decl else { return };
        if self.objs[on].src.is_none() || self.objs[on].pkg != Some(self.env.pkg) {
            return;
        }
        let deps = self.deps.entry(decl).or_default();
        if deps.last() != Some(&on) {
            deps.push(on);
        }
    }

    /// The objects of a package's scope are complete for packages checked earlier.
    pub(crate) fn is_complete(&self, obj: ObjId) -> bool {
        self.objs[obj].state == State::Black
    }

    /// Whether the object is a constant, for array lengths.
    pub(crate) fn is_constant_obj(&self, obj: ObjId) -> bool {
        matches!(self.objs[obj].kind, ObjKind::Const(_) | ObjKind::Iota)
    }

    /// The object that a local variable of the innermost function is.
    pub(crate) fn local_obj(&self, local: typed::LocalId) -> Option<ObjId> {
        let ctx = self.env.fns.last()?;
        ctx.local_objs.get(local.0 as usize).copied().flatten()
    }
}

/// The text of a name.
pub(crate) fn name_span(name: Symbol, pos: Pos) -> Span {
    if pos.is_some() {
        let len = u32::try_from(name.as_str().len()).unwrap_or(0);
        Span::new(pos, pos.offset(len))
    } else {
        Span::NONE
    }
}

static EMPTY_FILE: std::sync::OnceLock<File> = std::sync::OnceLock::new();

fn empty_file() -> File {
    File {
        source: source::FileId(0),
        package: ast::Ident {
            name: Symbol::BLANK,
            pos: Pos::NONE,
        },
        decls: vec![],
        directives: vec![],
        attached: vec![],
        comments: vec![],
        eof: Pos::NONE,
        arena: ast::Arena::default(),
        outline: None,
    }
}
