//! The context of lowering: the program, what it becomes, and the list of functions still to do.
//!
//! Only what is reached is emitted: `main.main`, the package initialisers, `//gofc:root`s, and what these mention. A generic function is
//! lowered once for each list of type arguments.

use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use abi::RuntimeFn;
use ir::{Data, DataItem, DataKind, Loc, LocData, Sym};
use source::{Pos, Span, Symbol};
use typed::{FuncId, FuncRef, GlobalId, PackageId};
use types::{Ty, TyKind, Types};

use crate::abi_assign::assign;
use crate::escape::Escapes;
use crate::func::FnCx;
use crate::init::Inits;
use crate::intrinsics::{self, Intrinsic};
use crate::names;
use crate::plan::Plans;
use crate::repr::Leaves;
use crate::rtype::TypeTable;
use crate::{Options, Report};

/// A function made up by `lower`.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    pub(crate) func: typed::Func,
    /// `CallConv::Stack`: a deferred call's wrapper.
    pub(crate) stack_conv: bool,
    /// A method value: what it captures is always captured by value.
    pub(crate) method_value: bool,
    /// Type parameters and their arguments, for what was cut out of a generic function.
    pub(crate) map: Vec<(Ty, Ty)>,
}

enum Body {
    Declared(FuncRef),
    Made(Rc<Made>),
    /// A function without body that is an instruction.
    Intrinsic(FuncRef, Intrinsic),
    /// A part of a package's initialisation.
    Init(usize),
}

struct Work {
    sym: Sym,
    body: Body,
}

/// What is lowered, what it becomes.
pub(crate) struct Lower<'a> {
    pub(crate) program: &'a typed::Program,
    pub(crate) options: &'a Options<'a>,
    /// The program's types and those that lowering adds.
    pub(crate) types: Types,
    pub(crate) out: ir::Program,
    pub(crate) rt: TypeTable,
    pub(crate) escapes: Escapes,
    pub(crate) plans: Plans,
    pub(crate) report: Report,
    pub(crate) reprs: FxHashMap<Ty, Leaves>,
    requested: FxHashMap<FuncRef, Sym>,
    func_names: FxHashSet<String>,
    work: VecDeque<Work>,
    globals: FxHashMap<GlobalId, Sym>,
    pub(crate) inits: Inits<'a>,
    /// Functions with a body by the symbol that others know them by.
    by_symbol: FxHashMap<&'a str, FuncId>,
    strings: FxHashMap<Arc<[u8]>, Sym>,
    locs: FxHashMap<Pos, Loc>,
    /// The last of them that was asked for.
    last_loc: (Pos, Loc),
    files: FxHashMap<String, u32>,
    pub(crate) counters: FxHashMap<String, u32>,
    /// The places of what is not supported.
    pub(crate) refused: FxHashSet<Span>,
    /// What package main, lowered by itself, asks the rest of the program for.
    pub(crate) requests: BTreeSet<String>,
}

impl<'a> Lower<'a> {
    pub(crate) fn new(program: &'a typed::Program, options: &'a Options<'a>) -> Self {
        let known = options.rest.map(|it| it.lower.leaks_of(program));
        let escapes = crate::escape::analyse(program, known.unwrap_or_default());
        let plans = crate::plan::plan_program(program, options, &escapes);
        Self {
            program,
            options,
            types: program.types.clone(),
            out: ir::Program::new(),
            rt: TypeTable::default(),
            escapes,
            plans,
            report: Report::default(),
            reprs: FxHashMap::default(),
            requested: FxHashMap::default(),
            func_names: FxHashSet::default(),
            work: VecDeque::new(),
            globals: FxHashMap::default(),
            inits: Inits::default(),
            by_symbol: by_symbol(program),
            strings: FxHashMap::default(),
            locs: FxHashMap::default(),
            last_loc: (Pos::NONE, Loc::NONE),
            files: FxHashMap::default(),
            counters: FxHashMap::default(),
            refused: FxHashSet::default(),
            requests: BTreeSet::new(),
        }
    }
    pub(crate) fn run(mut self) -> (ir::Program, Report) {
        self.out.source_lines.clear();
        self.start_inits();
        let reflect = ["reflect", "internal/reflectlite"].map(Symbol::intern);
        let packages = &self.program.packages;
        self.rt.reflects = packages.iter().any(|it| reflect.contains(&it.path));
        match self.options.rest {
            Some(rest) => self.rt.called_elsewhere = rest.lower.called_methods().collect(),
            None => self.reach_roots(),
        }
        if let Some(main) = self.program.main {
            self.func_sym(&plain(main));
        }
        loop {
            while let Some(work) = self.work.pop_front() {
                self.lower_work(&work);
            }
            if !self.reach_methods() && !self.register_children() {
                break;
            }
        }
        self.emit_types();
        while let Some(work) = self.work.pop_front() {
            self.lower_work(&work);
        }
        self.emit_inits();
        match self.options.rest {
            Some(_) => self.report.requests = self.all_requests(),
            None => self.report.rest = self.rest_of_main(),
        }
        self.report.defers = self.plans.sites(self.program);
        self.report.diagnostics.append(&mut self.plans.diagnostics);
        (self.out, self.report)
    }
    fn reach_roots(&mut self) {
        for (id, func) in self.program.funcs.iter_enumerated() {
            if func.pragmas.root && func.type_params.is_empty() {
                self.func_sym(&plain(id));
            }
        }
    }
    fn lower_work(&mut self, work: &Work) {
        let func = match &work.body {
            Body::Declared(func) => {
                let decl = &self.program.funcs[func.func];
                let params = self.outermost_type_params(func.func);
                let map = params.into_iter().zip(func.type_args.clone()).collect();
                // A function that another package has by `//go:linkname` goes by the name it has there.
                let link_name = decl.pragmas.link_name.as_ref().unwrap_or(&decl.link_name);
                let name = self.instance_name(link_name, func);
                // recover looks through the functions that call for package reflect.
                let reflects = ["reflect.callMethod", "reflect.callReflect"];
                let wrapper = reflects.contains(&decl.link_name.as_str());
                let mut made =
                    FnCx::declared(self, work.sym, name, func.clone(), decl, map).lower();
                made.flags.wrapper |= wrapper;
                made
            }
            Body::Made(made) => FnCx::made(self, work.sym, made).lower(),
            Body::Intrinsic(func, intrinsic) => {
                let decl = &self.program.funcs[func.func];
                let params = self.outermost_type_params(func.func);
                let map = params.into_iter().zip(func.type_args.clone()).collect();
                let name = decl.link_name.clone();
                FnCx::declared(self, work.sym, name, func.clone(), decl, map)
                    .lower_intrinsic(*intrinsic)
            }
            Body::Init(part) => self.init_part(work.sym, *part),
        };
        self.out.add_func(func);
    }
    fn instance_name(&self, link_name: &str, func: &FuncRef) -> String {
        let own = self.own_type_args(func);
        names::instance_name(&self.types, link_name, &func.type_args, own)
    }
    /// How many of the type arguments belong to a method itself, not to its receiver.
    fn own_type_args(&self, func: &FuncRef) -> usize {
        if func.type_args.is_empty() {
            return 0;
        }
        let mut decl = &self.program.funcs[func.func];
        while let (None, Some(outer)) = (decl.recv, decl.outer) {
            decl = &self.program.funcs[outer];
        }
        let Some(recv) = decl.recv else { return 0 };
        let ty = decl.locals[recv].ty;
        let named = self.types.as_named(self.types.pointee(ty).unwrap_or(ty));
        let instance = named.and_then(|it| self.types.named(it).instance.as_ref());
        let outer = instance.map_or(0, |(_, args)| args.len());
        func.type_args.len().saturating_sub(outer)
    }
    /// A literal in a generic function has the type parameters of that function.
    fn outermost_type_params(&self, id: FuncId) -> Vec<Ty> {
        let mut func = &self.program.funcs[id];
        while let (true, Some(outer)) = (func.type_params.is_empty(), func.outer) {
            func = &self.program.funcs[outer];
        }
        func.type_params.clone()
    }
    /// The symbol of a function, which is lowered if it has a body.
    pub(crate) fn func_sym(&mut self, func: &FuncRef) -> Sym {
        if let Some(sym) = self.requested.get(func).copied() {
            if self.out.foreign.contains(&sym) {
                self.foreign(sym);
            }
            return sym;
        }
        let decl = &self.program.funcs[func.func];
        let only_main = self.options.rest.is_some();
        assert!(
            !decl.unchecked || only_main || self.is_replaced(decl),
            "lower: {} is asked for, but the checker saw nothing that reaches it",
            decl.link_name
        );
        let known = decl.body.is_some() || decl.unchecked;
        if !known || self.is_replaced(decl) {
            let sym = self.bodyless_sym(func, decl);
            self.requested.insert(func.clone(), sym);
            return sym;
        }
        let link = decl.pragmas.link_name.as_ref().unwrap_or(&decl.link_name);
        if link == "reflect.Value.Method" {
            self.rt.methods_by_reflection = true;
        }
        let mut name = self.instance_name(link, func);
        while !self.func_names.insert(name.clone()) {
            name.push('·');
        }
        let sym = self.out.symbols.intern(&name);
        self.requested.insert(func.clone(), sym);
        if decl.unchecked {
            self.foreign(sym);
        }
        if decl.unchecked || self.is_foreign(sym) {
            return sym;
        }
        self.work.push_back(Work {
            sym,
            body: Body::Declared(func.clone()),
        });
        sym
    }
    /// The symbol of a function without body: an instruction, a function that another package has under the name asked for
    /// (`//go:linkname`), one of the runtime's, or none.
    fn bodyless_sym(&mut self, func: &FuncRef, decl: &'a typed::Func) -> Sym {
        if let Some(intrinsic) = intrinsics::find(&decl.link_name) {
            let sym = self.out.symbols.intern(&decl.link_name);
            if self.is_foreign(sym) {
                return sym;
            }
            self.work.push_back(Work {
                sym,
                body: Body::Intrinsic(func.clone(), intrinsic),
            });
            return sym;
        }
        let name = decl.pragmas.link_name.as_ref().unwrap_or(&decl.link_name);
        let name = intrinsics::alias(name).unwrap_or(name);
        match self.by_symbol.get(name) {
            Some(id) if !self.is_replaced(decl) && self.is_alike(decl, *id) => {
                self.func_sym(&plain(*id))
            }
            Some(_) | None if decl.pragmas.assembly.is_some() && self.options.closed => {
                let place = decl.pragmas.assembly.as_deref().unwrap_or_default();
                let what = format!("function {} in assembly ({place})", decl.link_name);
                self.refuse(Span::from(decl.pos), &what);
                self.out.symbols.intern(name)
            }
            Some(_) | None => {
                for callee in intrinsics::callees(name) {
                    self.reach_by_name(callee);
                }
                if !self.is_external(decl.package, name) {
                    self.refuse(decl.span, &format!("function {name} without body"));
                }
                self.out.symbols.intern(name)
            }
        }
    }
    /// Whether the runtime has a function of its own instead of one of the library: in assembly, because it is called often.
    fn is_replaced(&self, decl: &typed::Func) -> bool {
        let link = decl.pragmas.link_name.as_ref().unwrap_or(&decl.link_name);
        self.options.externals.contains(link) && decl.recv.is_none()
    }
    /// Whether arguments and results of a function that jumps to another one in assembly travel as those of that one: in Go's assembly all are in
    /// memory, so that their types need not be the same.
    fn is_alike(&self, decl: &typed::Func, other: FuncId) -> bool {
        let signature = |func: &typed::Func| {
            let TyKind::Func(it) = self.types.kind(func.ty) else {
                unreachable!("lower: {} has no function type", func.link_name);
            };
            let recv = func.recv.map(|it| func.locals[it].ty);
            let params: Vec<Ty> = recv.into_iter().chain(it.params.iter().copied()).collect();
            assign(&self.types, &params, &it.results)
        };
        decl.pragmas.assembly.is_none() || {
            let (from, to) = (signature(decl), signature(&self.program.funcs[other]));
            (from.params, from.results, from.sig) == (to.params, to.results, to.sig)
        }
    }
    /// Whether C or assembly has a function of this name: package runtime knows its own.
    fn is_external(&self, package: PackageId, name: &str) -> bool {
        let package = self.program.packages.get(package);
        package.is_some_and(|it| it.path == Symbol::RUNTIME)
            || !self.options.closed
            || self.options.externals.contains(name)
    }
    /// The symbol of a function that was asked for.
    pub(crate) fn requested_sym(&self, func: &FuncRef) -> Sym {
        self.requested[func]
    }
    /// Enqueues a part of a package's initialisation.
    pub(crate) fn request_init(&mut self, sym: Sym, part: usize) {
        self.work.push_back(Work {
            sym,
            body: Body::Init(part),
        });
    }
    /// Enqueues a function that `lower` made: a method's wrapper, hidden from tracebacks and recover.
    pub(crate) fn request_made(&mut self, sym: Sym, func: typed::Func) {
        self.add_synthetic(
            sym,
            Made {
                func,
                stack_conv: false,
                method_value: false,
                map: vec![],
            },
        );
    }
    /// Enqueues a function that `lower` made.
    pub(crate) fn add_synthetic(&mut self, sym: Sym, made: Made) {
        if self.is_foreign(sym) {
            return;
        }
        self.work.push_back(Work {
            sym,
            body: Body::Made(Rc::new(made)),
        });
    }
    /// The symbol of an entry point of the runtime; if the overlay has it in Go it is lowered.
    pub(crate) fn runtime_fn(&mut self, func: RuntimeFn) -> Sym {
        self.reach_by_name(func.symbol())
    }
    /// The symbol `name`, lowered if a Go function is known by it.
    pub(crate) fn reach_by_name(&mut self, name: &str) -> Sym {
        match self.by_symbol.get(name) {
            Some(id) => self.func_sym(&plain(*id)),
            None => {
                if self.options.rest.is_some() {
                    self.requests.insert(format!("func {name}"));
                }
                self.out.symbols.intern(name)
            }
        }
    }
    /// The read-only func value `{code}` of a function without captures.
    pub(crate) fn func_value_object(&mut self, code: Sym) -> Sym {
        let name = format!("{}{}", self.out.symbols.name(code), ir::FUNC_VALUE);
        let sym = self.out.symbols.intern(&name);
        if self.rt.made.insert(sym) {
            self.read_only(sym, 8, vec![DataItem::Addr(code, 0)]);
        }
        sym
    }
    /// The package with this import path; package main for unknown ones.
    pub(crate) fn package_of_path(&self, path: Symbol) -> PackageId {
        let mut packages = self.program.packages.iter_enumerated();
        let found = packages.find(|(_, package)| package.path == path);
        found.map_or(PackageId(0), |(id, _)| id)
    }
    /// The symbol of a package-level variable, whose storage is emitted.
    pub(crate) fn global_sym(&mut self, id: GlobalId) -> Sym {
        let id = self.owner_of(id);
        if let Some(sym) = self.globals.get(&id) {
            return *sym;
        }
        let global = &self.program.globals[id];
        let sym = self.out.symbols.intern(&global.link_name);
        self.globals.insert(id, sym);
        if self.options.rest.is_some() && !ir::is_of_main(&global.link_name) {
            self.requests.insert(format!("var {}", global.link_name));
            return sym;
        }
        let layout = self.types.layout(global.ty);
        let align = u32::try_from(layout.align).unwrap_or(8).max(1);
        let (kind, items) = match self.global_contents(id) {
            Some(items) => (DataKind::Data, items),
            None => (DataKind::Zero, vec![DataItem::Zeros(layout.size)]),
        };
        self.out.add_data(Data {
            sym,
            kind,
            align,
            items,
            comment: String::new(),
        });
        sym
    }
    /// The bytes of a constant string.
    pub(crate) fn string_sym(&mut self, text: &Arc<[u8]>) -> Sym {
        if let Some(sym) = self.strings.get(text) {
            return *sym;
        }
        let sym = self
            .out
            .symbols
            .intern(&format!("go:string.{}", self.strings.len()));
        self.strings.insert(Arc::clone(text), sym);
        self.read_only(sym, 1, vec![DataItem::Bytes(text.to_vec())]);
        sym
    }
    /// A symbol `prefix.N` that is new.
    pub(crate) fn fresh_name(&mut self, prefix: &str) -> String {
        let n = self.counters.entry(prefix.to_owned()).or_insert(0);
        *n += 1;
        format!("{prefix}{n}")
    }
    /// 256 words 0 to 255: data words of one-byte values in interfaces point into it.
    pub(crate) fn small_ints_sym(&mut self) -> Sym {
        let sym = self.out.symbols.intern("go:smallints");
        if self.rt.made.insert(sym) {
            let bytes = (0..256u64).flat_map(u64::to_le_bytes).collect();
            self.read_only(sym, 8, vec![DataItem::Bytes(bytes)]);
        }
        sym
    }
    /// Something to point to for values of no size.
    pub(crate) fn zero_base_sym(&mut self) -> Sym {
        let sym = self.out.symbols.intern("go:zerobase");
        if self.rt.made.insert(sym) {
            self.read_only(sym, 8, vec![DataItem::Zeros(8)]);
        }
        sym
    }
    /// The location of `pos`, line directives applied.
    pub(crate) fn loc(&mut self, pos: Pos) -> Loc {
        if !pos.is_some() {
            return Loc::NONE;
        }
        if self.last_loc.0 == pos {
            return self.last_loc.1;
        }
        if let Some(loc) = self.locs.get(&pos) {
            self.last_loc = (pos, *loc);
            return *loc;
        }
        let loc = match self.options.sources.position(pos) {
            Some(position) => {
                let file = self.file(&position.filename);
                if self.options.source_lines {
                    self.keep_source_line(file, position.line, pos);
                }
                self.out.locs.push(LocData {
                    file,
                    line: position.line,
                    col: position.col,
                    inlined: None,
                })
            }
            None => Loc::NONE,
        };
        self.locs.insert(pos, loc);
        loc
    }
    fn keep_source_line(&mut self, file: u32, line: u32, pos: Pos) {
        if let Some(source) = self.options.sources.file_at(pos) {
            let (physical, _) = source.line_col(pos);
            let text = source.line_text(physical).trim_end().to_owned();
            self.out.source_lines.entry((file, line)).or_insert(text);
        }
    }
    fn file(&mut self, name: &str) -> u32 {
        if let Some(file) = self.files.get(name) {
            return *file;
        }
        let absolute = std::path::absolute(name)
            .map_or_else(|_| name.to_owned(), |it| it.to_string_lossy().into_owned());
        let mut places = self.options.places.iter();
        let elsewhere = places.find_map(|(folder, name)| {
            let rest = absolute.strip_prefix(folder)?;
            Some(format!("{name}{rest}"))
        });
        let file = u32::try_from(self.out.files.len()).expect("files fit u32");
        self.out.files.push(elsewhere.unwrap_or(absolute));
        self.files.insert(name.to_owned(), file);
        file
    }
}

/// The functions that can be called by a symbol alone.
pub(crate) fn by_symbol(program: &typed::Program) -> FxHashMap<&str, FuncId> {
    let mut found = FxHashMap::default();
    for (id, func) in program.funcs.iter_enumerated() {
        let nested = func.outer.is_some() || !func.type_params.is_empty();
        if (func.body.is_some() || func.unchecked) && !nested {
            let link = func.pragmas.link_name.as_ref().unwrap_or(&func.link_name);
            found.entry(link.as_str()).or_insert(id);
        }
    }
    found
}

/// A use of a function that is not generic.
pub(crate) fn plain(func: FuncId) -> FuncRef {
    FuncRef {
        func,
        type_args: vec![],
    }
}
