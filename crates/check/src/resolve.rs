//! Collects the objects of a package and resolves them. Spec: "Declarations and scope", "Import declarations".

use ast::{Decl, DeclId, Expr, FuncDecl, RoutineBody};
use source::{Code, Diagnostic, IndexVec, Span, Symbol};
use typed::{Func, FuncId, Global, PackageId, Pragmas};
use types::Ty;

use crate::checker::{Checker, name_span};
use crate::errors;
use crate::object::{DeclSrc, FileIdx, FuncObj, Obj, ObjId, ObjKind, PkgId, VarPlace};

/// A method waiting for its receiver's type.
struct MethodInfo {
    obj: ObjId,
    base: Symbol,
    pointer: bool,
}

/// The language version that a file's `//go:build go1.N` asks for, if that is a plain conjunction.
pub(crate) fn declared_version(file: &ast::File) -> Option<u32> {
    let builds = file
        .directives
        .iter()
        .filter(|it| it.verb() == "go:build" && it.span.lo < file.package.pos);
    let mut version = None;
    for directive in builds {
        let text = directive.text.as_str();
        if text.contains("||") || text.contains('!') {
            continue;
        }
        for word in text.split([' ', '&', '(', ')']) {
            if let Some(minor) = word
                .strip_prefix("go1.")
                .and_then(|it| it.parse::<u32>().ok())
            {
                version = version.max(Some(minor));
            }
        }
    }
    version
}

/// The language version of a file. What a file itself asks for goes no further back than go1.21.
pub(crate) fn file_version(declared: Option<u32>, lang: u32) -> u32 {
    declared.map_or(lang, |it| it.max(21))
}

impl Checker<'_> {
    /// Finds all objects of a package.
    pub(crate) fn collect(&mut self, pkg: PkgId) {
        let mut methods = Vec::new();
        let files: Vec<FileIdx> = self.files_of(pkg);
        let mut inits = 0;
        for &file in &files {
            self.enter_file(file);
            self.package_name();
            let mut group = None;
            for &decl in &self.ast().decls {
                match self.ast().decl(decl) {
                    Decl::Import(import) => self.collect_import(&import),
                    Decl::Const(it) => self.collect_const(decl, &it, &mut group),
                    Decl::Type(it) => {
                        if !it.alias {
                            self.type_params_version(it.tparams, false);
                        }
                        let obj = self.new_obj(it.name, ObjKind::Type, decl, 0);
                        self.declare_pkg(obj);
                    }
                    Decl::Var(it) => self.collect_vars(decl, &it),
                    Decl::Func(it) => self.collect_func(decl, &it, &mut inits, &mut methods),
                }
            }
            self.link_names();
        }
        self.imports_against_package(&files);
        self.attach_methods(methods);
    }
    /// A package may not be called `_`.
    fn package_name(&mut self) {
        let name = self.ast().package;
        if name.name.is_blank() && name.pos.is_some() {
            self.report(errors::invalid_package_name(name.span()));
        }
    }
    /// The files of a package.
    pub(crate) fn files_of(&self, pkg: PkgId) -> Vec<FileIdx> {
        let files = self.files.keys();
        files.filter(|it| self.files[*it].pkg == pkg).collect()
    }
    fn new_obj(&mut self, name: ast::Ident, kind: ObjKind, decl: DeclId, index: usize) -> ObjId {
        let mut obj = Obj::new(name.name, name.pos, Some(self.env.pkg), kind);
        obj.src = Some(DeclSrc {
            file: self.env.file_idx,
            decl,
            index,
            inherited: None,
            iota: 0,
        });
        let id = self.objs.push(obj);
        self.pkg_objs[self.env.pkg].push(id);
        id
    }
    fn declare_pkg(&mut self, obj: ObjId) {
        let (name, pos) = (self.objs[obj].name, self.objs[obj].pos);
        let at = name_span(name, pos);
        let is_func = matches!(self.objs[obj].kind, ObjKind::Func(_));
        if name == Symbol::INIT && !is_func {
            self.report(errors::cannot_declare_init(at));
            return;
        }
        let package = self.packages[self.env.pkg.0 as usize].name;
        if name == Symbol::MAIN && package == Symbol::MAIN && !is_func {
            self.report(errors::cannot_declare_main(at));
            return;
        }
        if name.is_blank() {
            return;
        }
        if let Some(&other) = self.pkg_scopes[self.env.pkg].get(&name) {
            self.redeclared(name, pos, other);
            return;
        }
        self.pkg_scopes[self.env.pkg].insert(name, obj);
    }
    fn collect_import(&mut self, import: &ast::ImportDecl) {
        let path = import.path_text;
        let at = self.span(import.path);
        if let Some(message) = self.import_path_fault(import) {
            self.report(Diagnostic::error(Code::BadImportPath, at, message));
            return;
        }
        let package = self.imported(path).filter(|it| it.0 < self.env.pkg.0);
        let default_name = match package {
            Some(it) => self.packages[it.0 as usize].name,
            None => Symbol::intern(path.as_str().rsplit('/').next().unwrap_or("")),
        };
        let name = import.name.map_or(default_name, |it| it.name);
        let kind = if path == Symbol::UNSAFE {
            ObjKind::Unsafe
        } else {
            if package.is_none() {
                self.report(errors::import_unsupported(at, path));
            }
            ObjKind::Package {
                package,
                path,
                renamed: name != default_name,
            }
        };
        let pos = import.name.map_or(at.lo, |it| it.pos);
        if name == Symbol::INIT {
            self.report(errors::import_as_init(Span::from(pos)));
            return;
        }
        let obj = Obj::new(name, pos, Some(self.env.pkg), kind).with_type(Ty::INVALID);
        let obj = self.objs.push(obj);
        if name == Symbol::DOT {
            self.dot_import(obj, package);
        } else if !name.is_blank() {
            if let Some(&other) = self.file_scopes[self.env.file_idx].get(&name) {
                self.redeclared(name, pos, other);
            } else {
                self.file_scopes[self.env.file_idx].insert(name, obj);
            }
        }
    }
    /// What is wrong with an import path; nothing where the literal is, which the parser has reported.
    fn import_path_fault(&self, import: &ast::ImportDecl) -> Option<String> {
        let path = import.path_text;
        if path != Symbol::EMPTY {
            return crate::import_path_error(path.as_str());
        }
        let Expr::Literal { text, .. } = self.ast().expr(import.path) else {
            return None;
        };
        let bytes = ast::literal::string(text.as_str())?;
        crate::import_path_error(&String::from_utf8_lossy(&bytes))
    }
    /// The package that an import path means here.
    fn imported(&self, path: Symbol) -> Option<PkgId> {
        self.import_of(&self.packages[self.env.pkg.0 as usize], path)
    }
    /// The package that an import path means in another.
    pub(crate) fn import_of(&self, from: &ast::Package, path: Symbol) -> Option<PkgId> {
        let first = path.as_str().split('/').next().unwrap_or("");
        if from.origin == ast::Origin::Library && first.contains('.') {
            let vendored = Symbol::intern(&format!("vendor/{path}"));
            return self.pkg_by_path.get(&vendored).copied();
        }
        self.pkg_by_path.get(&path).copied()
    }
    fn dot_import(&mut self, import: ObjId, package: Option<PkgId>) {
        let file = self.env.file_idx;
        let names: Vec<(Symbol, ObjId)> = match package {
            Some(it) => self.pkg_scopes[it].iter().map(|(n, o)| (*n, *o)).collect(),
            None if matches!(self.objs[import].kind, ObjKind::Unsafe) => {
                let names = self.universe.unsafe_names.iter();
                names.map(|(n, o)| (*n, *o)).collect()
            }
            None => vec![],
        };
        for (name, obj) in names.into_iter().filter(|(name, _)| name.is_exported()) {
            self.file_scopes[file].insert(name, obj);
            self.dot_imports.insert((file, name), import);
        }
        // The import itself is found again by an unspeakable name, for the report of unused ones.
        let place = self.objs[import].pos;
        let name = Symbol::intern(&format!(".{place:?}"));
        self.file_scopes[file].insert(name, import);
    }
    fn collect_const(
        &mut self,
        decl: DeclId,
        it: &ast::ConstDecl,
        group: &mut Option<(source::Pos, DeclId)>,
    ) {
        let explicit = it.ty.is_some() || !it.values.is_empty();
        let inherited = const_source(it, decl, group);
        let names = self.ast().list(it.names);
        for (index, name) in names.iter().enumerate() {
            let obj = self.new_obj(*name, ObjKind::Const(None), decl, index);
            if let Some(src) = &mut self.objs[obj].src {
                src.inherited = inherited;
                src.iota = it.group.map_or(0, |it| it.index);
            }
            self.declare_pkg(obj);
        }
        self.const_arity(decl, inherited, explicit);
    }
    /// Reports too few or too many values of a constant declaration.
    pub(crate) fn const_arity(&mut self, decl: DeclId, inherited: Option<DeclId>, explicit: bool) {
        let Decl::Const(it) = self.ast().decl(decl) else {
            return;
        };
        let values = match self.ast().decl(inherited.unwrap_or(decl)) {
            Decl::Const(from) => from.values,
            Decl::Import(_) | Decl::Type(_) | Decl::Var(_) | Decl::Func(_) => it.values,
        };
        let (names, values) = (self.ast().list(it.names), self.ast().list(values));
        if names.len() < values.len() {
            let extra = values[names.len()];
            let at = self.span(extra);
            let diagnostic = if explicit {
                errors::extra_init(at, self.text(extra))
            } else {
                let place = self.ast().decl_pos(decl);
                errors::extra_init_inherited(Span::from(place), at)
            };
            self.report(diagnostic);
        } else if names.len() > values.len() {
            let missing = names[values.len()];
            self.report(errors::missing_init(missing.span(), missing.name));
        }
    }
    fn collect_vars(&mut self, decl: DeclId, it: &ast::VarDecl) {
        let path = self.path();
        for (index, name) in self.ast().list(it.names).iter().enumerate() {
            let global = self.globals.push(Global {
                link_name: format!("{path}.{}", name.name),
                ty: Ty::INVALID,
                package: PackageId(self.env.pkg.0),
                pos: name.pos,
            });
            let kind = ObjKind::Var(VarPlace::Global(global));
            let obj = self.new_obj(*name, kind, decl, index);
            self.declare_pkg(obj);
        }
        self.var_arity(it);
    }
    /// Reports too few or too many values of a variable declaration.
    pub(crate) fn var_arity(&mut self, it: &ast::VarDecl) {
        let (names, values) = (self.ast().list(it.names), self.ast().list(it.values));
        if it.ty.is_some() && values.is_empty() {
            return;
        }
        if names.len() < values.len() {
            let extra = values[names.len()];
            self.report(errors::extra_init(self.span(extra), self.text(extra)));
        } else if names.len() > values.len() && values.len() != 1 {
            let missing = names[values.len()];
            self.report(errors::missing_init(missing.span(), missing.name));
        }
    }
    /// Type parameters need go1.18, those of methods go1.27.
    fn type_params_version(&mut self, tparams: ast::List<ast::Field>, method: bool) {
        if let Some(first) = self.ast().list(tparams).first() {
            let (minor, what) = if method {
                (27, "generic method")
            } else {
                (18, "type parameter")
            };
            self.need_version(Span::from(first.pos), minor, what);
        }
    }
    fn collect_func(
        &mut self,
        decl: DeclId,
        it: &FuncDecl,
        inits: &mut u32,
        methods: &mut Vec<MethodInfo>,
    ) {
        self.type_params_version(it.tparams, it.recv.is_some());
        let func = self.new_func(decl, it, inits);
        let kind = ObjKind::Func(FuncObj {
            func,
            type_params: vec![],
            recv: None,
        });
        let obj = self.new_obj(it.name, kind, decl, 0);
        self.await_func(func, obj, it.body.is_some());
        if let Some(recv) = it.recv {
            let (base, pointer) = self.receiver_base(recv.ty);
            if let Some(base) = base
                && !it.name.name.is_blank()
            {
                methods.push(MethodInfo { obj, base, pointer });
            }
            return;
        }
        let name = it.name.name;
        let package = self.packages[self.env.pkg.0 as usize].name;
        if name == Symbol::INIT || name == Symbol::MAIN && package == Symbol::MAIN {
            self.entry_point(it, func);
        }
        if name != Symbol::INIT {
            self.declare_pkg(obj);
        }
    }
    /// Checks the signature of `init` and `main`.
    fn entry_point(&mut self, it: &FuncDecl, func: FuncId) {
        let init = it.name.name == Symbol::INIT;
        let at = it.name.span();
        if let Some(first) = self.ast().list(it.tparams).first() {
            let at = Span::from(first.pos);
            self.report(errors::entry_type_params(at, it.name.name, init));
        }
        if !it.sig.params.is_empty() || !it.sig.results.is_empty() {
            self.report(errors::entry_signature(at, it.name.name, init));
        }
        if init {
            if it.body.is_none() {
                self.report(errors::missing_init_body(at));
            }
            self.out_packages[PackageId(self.env.pkg.0)]
                .init_funcs
                .push(func);
        } else {
            self.main = Some(func);
        }
    }
    fn new_func(&mut self, decl: DeclId, it: &FuncDecl, inits: &mut u32) -> FuncId {
        let path = self.path();
        let name = it.name.name;
        let generic = if it.tparams.is_empty() { "" } else { "[...]" };
        let link_name = match it.recv {
            Some(recv) => {
                let (base, pointer) = self.receiver_base(recv.ty);
                let base = base.unwrap_or(Symbol::BLANK);
                let args = if self.receiver_has_params(recv.ty) {
                    "[...]"
                } else {
                    ""
                };
                if pointer {
                    format!("{path}.(*{base}{args}).{name}{generic}")
                } else {
                    format!("{path}.{base}{args}.{name}{generic}")
                }
            }
            None if name == Symbol::INIT => {
                *inits += 1;
                format!("{path}.init.{}", *inits - 1)
            }
            None => format!("{path}.{name}{generic}"),
        };
        let mut pragmas = self.pragmas(decl);
        pragmas.noinline |= it.recv.is_none() && name == Symbol::INIT; // tracebacks show it
        if it.body.is_none() && it.recv.is_none() {
            self.routine(name, &mut pragmas);
        }
        self.funcs.push(Func {
            name,
            link_name,
            package: PackageId(self.env.pkg.0),
            ty: Ty::INVALID,
            recv: None,
            params: vec![],
            results: vec![],
            named_results: false,
            locals: IndexVec::new(),
            body: None,
            outer: None,
            captures: vec![],
            type_params: vec![],
            pragmas,
            span: self.ast().decl_span(decl),
            pos: it.name.pos,
            has_defer: false,
            has_recover: false,
            range_body: None,
            unchecked: false,
        })
    }
    fn pragmas(&self, decl: DeclId) -> Pragmas {
        let mut pragmas = Pragmas::default();
        for directive in self.ast().directives_of(decl) {
            match directive.verb() {
                "go:noinline" => pragmas.noinline = true,
                "go:nosplit" => pragmas.nosplit = true,
                "go:noescape" => pragmas.noescape = true,
                "gofc:root" => pragmas.root = true,
                "gofc:defer" => pragmas.defer = directive.args().next().map(str::to_owned),
                _unknown => {}
            }
        }
        pragmas
    }
    /// A function without body may be in the package's assembly; if it only jumps to another function there, it is that one.
    fn routine(&self, name: Symbol, pragmas: &mut Pragmas) {
        let routines = &self.packages[self.env.pkg.0 as usize].assembly;
        let found = routines.iter().flatten().find(|it| it.name == name);
        match found.map(|it| &it.does) {
            Some(RoutineBody::Jump { symbol, place }) => {
                pragmas.link_name = Some(symbol.clone());
                pragmas.assembly = Some(place.clone());
            }
            Some(RoutineBody::Instructions { place }) => pragmas.assembly = Some(place.clone()),
            None => {}
        }
    }
    /// `//go:linkname local remote`, or `linknamestd`, which may stand anywhere in the file.
    fn link_names(&mut self) {
        let directives = self.ast().directives.iter();
        for directive in
            directives.filter(|it| matches!(it.verb(), "go:linkname" | "go:linknamestd"))
        {
            let mut args = directive.args();
            let (Some(local), Some(remote)) = (args.next(), args.next()) else {
                continue;
            };
            let local = Symbol::intern(local);
            let Some(&obj) = self.pkg_scopes[self.env.pkg].get(&local) else {
                continue;
            };
            match &self.objs[obj].kind {
                ObjKind::Func(it) => {
                    self.funcs[it.func].pragmas.link_name = Some(remote.to_owned());
                }
                ObjKind::Var(VarPlace::Global(global)) => {
                    remote.clone_into(&mut self.globals[*global].link_name);
                    self.note_linked_variable(remote);
                    self.note_linked_variable(&format!("{}.{local}", self.path()));
                }
                ObjKind::Package { .. }
                | ObjKind::Unsafe
                | ObjKind::Const(_)
                | ObjKind::Iota
                | ObjKind::Type
                | ObjKind::Var(VarPlace::Local { .. })
                | ObjKind::Builtin(_)
                | ObjKind::Nil => {}
            }
        }
    }
    /// Name of a receiver's base type, and whether the receiver is a pointer.
    pub(crate) fn receiver_base(&self, ty: ast::ExprId) -> (Option<Symbol>, bool) {
        let mut id = self.ast().unparen(ty);
        let mut pointer = false;
        if let Expr::Star(inner) = self.ast().expr(id) {
            (id, pointer) = (self.ast().unparen(inner), true);
        }
        if let Expr::Index { x, .. } = self.ast().expr(id) {
            id = self.ast().unparen(x);
        }
        if let Expr::Name(name) = self.ast().expr(id) {
            (Some(name), pointer)
        } else {
            (None, pointer)
        }
    }
    fn receiver_has_params(&self, ty: ast::ExprId) -> bool {
        let mut id = self.ast().unparen(ty);
        if let Expr::Star(inner) = self.ast().expr(id) {
            id = self.ast().unparen(inner);
        }
        matches!(self.ast().expr(id), Expr::Index { .. })
    }
    fn imports_against_package(&mut self, files: &[FileIdx]) {
        for &file in files {
            let scope = &self.pkg_scopes[self.files[file].pkg];
            let imports = self.file_scopes[file].iter();
            let mut clashes: Vec<(ObjId, ObjId)> = imports
                .filter_map(|(name, import)| Some((*scope.get(name)?, *import)))
                .collect();
            clashes.sort_by_key(|(obj, _)| self.objs[*obj].pos);
            for (obj, import) in clashes {
                let name = self.objs[obj].name;
                let dot = self.dot_imports.get(&(file, name)).copied();
                let place = &self.objs[import];
                let other = name_span(place.name, place.pos);
                let import = &self.objs[dot.unwrap_or(import)];
                let obj = &self.objs[obj];
                let at = name_span(obj.name, obj.pos);
                let what = match &import.kind {
                    ObjKind::Package {
                        package: Some(it), ..
                    } => {
                        let package = &self.packages[it.0 as usize];
                        format!("package {} (\"{}\")", package.name, package.path)
                    }
                    ObjKind::Package { path, .. } => format!("package {path}"),
                    ObjKind::Unsafe
                    | ObjKind::Const(_)
                    | ObjKind::Iota
                    | ObjKind::Type
                    | ObjKind::Var(_)
                    | ObjKind::Func(_)
                    | ObjKind::Builtin(_)
                    | ObjKind::Nil => "package unsafe".to_owned(),
                };
                let how = if dot.is_some() {
                    "dot-import"
                } else {
                    "import"
                };
                let what = format!("{how} of {what}");
                let diagnostic = errors::declared_through_import(at, obj.name, what, other);
                self.report(diagnostic);
            }
        }
    }
    /// Gives each type its methods, by name.
    fn attach_methods(&mut self, methods: Vec<MethodInfo>) {
        for method in methods {
            if let Some((base, pointer)) = self.base_type_name(method.base, method.pointer) {
                let list = self.pending_methods.entry(base).or_default();
                list.push((method.obj, pointer));
            }
        }
    }
    /// The type name that a receiver means, through aliases.
    fn base_type_name(&self, name: Symbol, mut pointer: bool) -> Option<(ObjId, bool)> {
        let mut obj = *self.pkg_scopes[self.env.pkg].get(&name)?;
        for _ in 0..100 {
            let src = self.objs[obj].src?;
            if !matches!(self.objs[obj].kind, ObjKind::Type) {
                return None;
            }
            let file = self.files[src.file].file;
            let Decl::Type(decl) = file.decl(src.decl) else {
                return None;
            };
            if !decl.alias {
                return Some((obj, pointer));
            }
            let mut ty = file.unparen(decl.ty);
            if let Expr::Star(inner) = file.expr(ty) {
                if pointer {
                    return None;
                }
                (ty, pointer) = (file.unparen(inner), true);
            }
            let Expr::Name(name) = file.expr(ty) else {
                return None;
            };
            obj = *self.pkg_scopes[self.env.pkg].get(&name)?;
        }
        None
    }
    /// Gives every object of the package its type.
    pub(crate) fn resolve_all(&mut self, pkg: PkgId) {
        let objs = self.pkg_objs[pkg].clone();
        let mut aliases = Vec::new();
        for &obj in &objs {
            if matches!(self.objs[obj].kind, ObjKind::Type) {
                if self.is_alias_decl(obj) {
                    aliases.push(obj);
                } else {
                    self.obj_decl(obj);
                }
            }
        }
        for obj in aliases {
            self.obj_decl(obj);
        }
        self.types.complete_instances();
        let lazy = self.is_lazy(pkg);
        for &obj in &objs {
            if !lazy || !self.may_wait(obj) {
                self.obj_decl(obj);
            }
        }
        self.types.complete_instances();
    }
    fn is_alias_decl(&self, obj: ObjId) -> bool {
        self.objs[obj].src.is_some_and(
            |src| matches!(self.files[src.file].file.decl(src.decl), Decl::Type(it) if it.alias),
        )
    }
    /// `"os" imported and not used`.
    pub(crate) fn unused_imports(&mut self, pkg: PkgId) {
        for file in self.files_of(pkg) {
            self.enter_file(file);
            let mut unused: Vec<ObjId> = self.file_scopes[file]
                .iter()
                .filter(|(name, _)| !self.dot_imports.contains_key(&(file, **name)))
                .map(|(_, obj)| *obj)
                .filter(|obj| !self.objs[*obj].used)
                .collect();
            unused.sort_by_key(|it| self.objs[*it].pos);
            for obj in unused {
                let obj = &self.objs[obj];
                let at = Span::from(obj.pos);
                let diagnostic = match &obj.kind {
                    ObjKind::Package { package: None, .. } => continue,
                    ObjKind::Package {
                        path,
                        renamed: true,
                        ..
                    } if obj.name != Symbol::DOT => errors::unused_import_as(at, path, obj.name),
                    ObjKind::Package { path, .. } => errors::unused_import(at, path),
                    _unsafe if obj.name != Symbol::UNSAFE && obj.name != Symbol::DOT => {
                        errors::unused_import_as(at, "unsafe", obj.name)
                    }
                    ObjKind::Unsafe
                    | ObjKind::Const(_)
                    | ObjKind::Iota
                    | ObjKind::Type
                    | ObjKind::Var(_)
                    | ObjKind::Func(_)
                    | ObjKind::Builtin(_)
                    | ObjKind::Nil => errors::unused_import(at, "unsafe"),
                };
                self.report(self.unused_import(diagnostic));
            }
        }
    }
}

/// The declaration whose type and values a constant declaration repeats: itself, or an earlier one of its group.
pub(crate) fn const_source(
    it: &ast::ConstDecl,
    decl: DeclId,
    group: &mut Option<(source::Pos, DeclId)>,
) -> Option<DeclId> {
    if it.ty.is_some() || !it.values.is_empty() {
        *group = it.group.map(|group| (group.pos, decl));
        return None;
    }
    match (it.group, *group) {
        (Some(mine), Some((pos, from))) if mine.pos == pos => Some(from),
        (_, _) => None,
    }
}
