//! Package initialisation, and data that is known before the program runs. Spec: "Package initialization".
//!
//! A package's variables are initialised in *parts*: a part is one variable whose value has no side effects, or as many steps in a row as
//! have some. `go:init` calls the parts of all packages in order, after each package's its `init` functions. A part without side effects is
//! there only if its variable is mentioned; if the value is made of constants and addresses the variable is data, and there is no code.

use rustc_hash::{FxHashMap, FxHashSet};

use ir::{DataItem, Sym, Terminator};
use source::{IndexVec, Pos, Span, Symbol};
use typed::{
    Const, Conversion, Expr, ExprKind, GlobalId, InitStep, Lhs, Local, LocalId, PackageId,
};
use types::{Ty, TyKind};

use crate::func::{FnCx, Home};
use crate::lower::{Lower, plain};

/// What the packages do before `main.main`.
#[derive(Default)]
pub(crate) struct Inits<'a> {
    parts: Vec<Part<'a>>,
    /// The part of a variable whose value has no side effects.
    lazy: FxHashMap<GlobalId, usize>,
    /// The variable that has the storage of a symbol.
    owners: FxHashMap<&'a str, GlobalId>,
    /// The variable that is laid out: its value is evaluated once, so literals in it whose address is taken, or sliced, are variables.
    once: Option<GlobalId>,
}

struct Part<'a> {
    package: PackageId,
    steps: Vec<&'a InitStep>,
    /// The function that does it, if it is wanted.
    sym: Option<Sym>,
    /// Whether the package's `init` functions follow.
    last: bool,
}

impl<'a> Lower<'a> {
    /// Divides the initialisation of all packages into parts, and asks for those that do something besides.
    pub(crate) fn start_inits(&mut self) {
        let program = self.program;
        self.inits.owners = owners(program);
        for (id, package) in program.packages.iter_enumerated() {
            if self.options.rest.is_some() && package.name != Symbol::MAIN {
                continue; // its initialisation is compiled
            }
            self.divide(id, &package.init);
            for func in &package.init_funcs {
                self.func_sym(&plain(*func));
            }
        }
    }
    fn divide(&mut self, package: PackageId, steps: &'a [InitStep]) {
        let mut joined: Vec<&'a InitStep> = Vec::new();
        for step in steps {
            match self.sole_global(step) {
                _ if !self.is_pure(&step.value, 0) => joined.push(step),
                Some(global) => {
                    self.add_part(package, std::mem::take(&mut joined));
                    self.inits.lazy.insert(global, self.inits.parts.len());
                    self.inits.parts.push(Part {
                        package,
                        steps: vec![step],
                        sym: None,
                        last: false,
                    });
                }
                None if step.lhs.iter().all(|it| matches!(it, Lhs::Blank)) => {}
                None => joined.push(step),
            }
        }
        self.add_part(package, joined);
        self.inits.parts.push(Part {
            package,
            steps: vec![],
            sym: None,
            last: true,
        });
    }
    /// A part that is always there.
    fn add_part(&mut self, package: PackageId, steps: Vec<&'a InitStep>) {
        if steps.is_empty() {
            return;
        }
        let number = self.inits.parts.len();
        self.inits.parts.push(Part {
            package,
            steps,
            sym: None,
            last: false,
        });
        self.want_part(number);
    }
    /// The variable that a step gives a value, if it is one.
    fn sole_global(&self, step: &InitStep) -> Option<GlobalId> {
        match step.lhs.as_slice() {
            [Lhs::Place(place)] => {
                let ExprKind::Global(id) = place.kind else {
                    return None;
                };
                Some(id)
            }
            [..] => None,
        }
    }
    fn want_part(&mut self, number: usize) {
        let package = self.inits.parts[number].package;
        let before = self.inits.parts[..number].iter().rev();
        let of_package = before.take_while(|it| it.package == package).count();
        let path = self.program.packages[package].path;
        let name = match of_package {
            0 => format!("{path}.init"),
            n => format!("{path}.init·{n}"),
        };
        let sym = self.out.symbols.intern(&name);
        self.inits.parts[number].sym = Some(sym);
        self.request_init(sym, number);
    }
    /// The storage of a variable may belong to another package, by `//go:linkname`.
    pub(crate) fn owner_of(&self, id: GlobalId) -> GlobalId {
        let name = self.program.globals[id].link_name.as_str();
        self.inits.owners.get(name).copied().unwrap_or(id)
    }
    /// The contents of a variable before the program runs, unless they are zero; one that code must set is set.
    pub(crate) fn global_contents(&mut self, id: GlobalId) -> Option<Vec<DataItem>> {
        if self.program.globals[id].link_name == "runtime.typelinks" {
            self.rt.linked = true;
            return Some(vec![DataItem::Addr(self.typelinks_sym(), 0)]);
        }
        let number = *self.inits.lazy.get(&id)?;
        let step = self.inits.parts[number].steps[0];
        let ty = self.program.globals[id].ty;
        let before = self.inits.once.replace(id);
        let items = self.static_value(ty, &step.value);
        self.inits.once = before;
        if items.is_none() {
            self.want_part(number);
        }
        items
    }
    /// The function of a part. Tracebacks call it as gc's, `PACKAGE.init`.
    pub(crate) fn init_part(&mut self, sym: Sym, number: usize) -> ir::Func {
        let part = &self.inits.parts[number];
        let (package, steps) = (part.package, part.steps.clone());
        let name = format!("{}.init", self.program.packages[package].path);
        let mut empty = no_func(&name, package);
        empty.pos = steps.first().map_or(Pos::NONE, |it| it.value.pos);
        let mut cx = FnCx::new(self, sym, name, &empty, None, vec![]);
        cx.b.func.flags.noinline = true; // tracebacks show it
        for step in steps {
            cx.init_step(step);
        }
        cx.b.terminate(Terminator::Ret(vec![]));
        cx.b.finish()
    }
    /// Writes `go:init`, when all that is wanted is known. What initialises package main is a function of its own, so that the other does not
    /// depend on it.
    pub(crate) fn emit_inits(&mut self) {
        let of_main: Vec<PackageId> = self
            .program
            .packages
            .iter_enumerated()
            .filter(|it| it.1.name == Symbol::MAIN)
            .map(|it| it.0)
            .collect();
        let (mut main, mut rest) = (Vec::new(), Vec::new());
        for part in &self.inits.parts {
            let calls = match of_main.contains(&part.package) {
                true => &mut main,
                false => &mut rest,
            };
            calls.extend(part.sym);
            if part.last {
                let funcs = &self.program.packages[part.package].init_funcs;
                calls.extend(funcs.iter().map(|it| self.requested_sym(&plain(*it))));
            }
        }
        if !of_main.is_empty() {
            rest.push(self.emit_init(ir::INIT_OF_MAIN, main));
        }
        if self.options.rest.is_none() {
            self.emit_init(ir::INIT, rest);
        }
    }
    fn emit_init(&mut self, name: &str, calls: Vec<Sym>) -> Sym {
        let sym = self.out.symbols.intern(name);
        let empty = no_func(name, PackageId(0));
        let mut cx = FnCx::new(self, sym, "runtime.doInit".to_owned(), &empty, None, vec![]);
        cx.b.func.flags.runtime = true;
        cx.b.func.flags.noinline = true;
        for init in calls {
            cx.call_scalars(ir::Callee::Direct(init), vec![], vec![], 0);
        }
        cx.b.terminate(Terminator::Ret(vec![]));
        let func = cx.b.finish();
        self.out.add_func(func);
        sym
    }

    /// The bytes of a value of `ty`, if they are known.
    pub(crate) fn static_value(&mut self, ty: Ty, e: &Expr) -> Option<Vec<DataItem>> {
        let mut items = Vec::new();
        self.static_into(ty, e, &mut items).then_some(items)
    }
    /// The elements of an array, if all are known.
    pub(crate) fn static_array(
        &mut self,
        elem: Ty,
        len: u64,
        elems: &[(u64, Expr)],
    ) -> Option<Vec<DataItem>> {
        let mut items = Vec::new();
        self.static_elems(elem, len, elems, &mut items)
            .then_some(items)
    }
    /// A constant as data.
    pub(crate) fn static_const(&mut self, ty: Ty, value: &Const) -> Vec<DataItem> {
        let mut items = Vec::new();
        self.const_items(ty, value, &mut items);
        items
    }
    fn static_into(&mut self, ty: Ty, e: &Expr, items: &mut Vec<DataItem>) -> bool {
        match &e.kind {
            ExprKind::Const(value) if !self.types.is_interface(ty) || *value == Const::Nil => {
                self.const_items(ty, value, items);
                true
            }
            ExprKind::Zero => {
                items.push(DataItem::Zeros(self.types.size_of(ty)));
                true
            }
            ExprKind::StructLit(fields) => self.static_fields(ty, fields, items),
            ExprKind::ArrayLit(elems) => {
                let TyKind::Array(elem, len) = *self.types.under(ty) else {
                    return false;
                };
                self.static_elems(elem, len, elems, items)
            }
            ExprKind::SliceLit(len, elems) => match self.inits.once {
                Some(global) => self.static_slice(global, ty, *len, elems, items),
                None => false,
            },
            ExprKind::Convert(Conversion::Same, x) => self.static_into(ty, x, items),
            ExprKind::AddrOf(x) => match self.static_address(x) {
                Some((sym, off)) => {
                    items.push(DataItem::Addr(sym, off));
                    true
                }
                None => false,
            },
            ExprKind::Func(func) if func.type_args.is_empty() => {
                let code = self.func_sym(func);
                let object = self.func_value_object(code);
                items.push(DataItem::Addr(object, 0));
                true
            }
            ExprKind::FuncLit(id) if self.program.funcs[*id].captures.is_empty() => {
                let code = self.func_sym(&plain(*id));
                let object = self.func_value_object(code);
                items.push(DataItem::Addr(object, 0));
                true
            }
            ExprKind::Const(_)
            | ExprKind::Local(_)
            | ExprKind::Global(_)
            | ExprKind::Func(_)
            | ExprKind::FuncLit(_)
            | ExprKind::MethodValue(..)
            | ExprKind::MethodExpr(..)
            | ExprKind::Unary(..)
            | ExprKind::Binary(..)
            | ExprKind::LogicalAnd(..)
            | ExprKind::LogicalOr(..)
            | ExprKind::Compare(..)
            | ExprKind::Deref(_)
            | ExprKind::Field(..)
            | ExprKind::Index(..)
            | ExprKind::MapIndex { .. }
            | ExprKind::Slice { .. }
            | ExprKind::Call(_)
            | ExprKind::Builtin(..)
            | ExprKind::Convert(..)
            | ExprKind::TypeAssert { .. }
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. }
            | ExprKind::LetTuple { .. } => false,
        }
    }
    /// The address of a variable, of a part of one, or of a literal, which becomes a variable without name.
    fn static_address(&mut self, x: &Expr) -> Option<(Sym, i64)> {
        if let ExprKind::Global(id) = x.kind {
            return Some((self.global_sym(id), 0));
        }
        if let ExprKind::Field(whole, n) = &x.kind {
            let (sym, off) = self.static_address(whole)?;
            let field = self.types.field_offsets(whole.ty)[*n as usize];
            return Some((sym, off + i64::try_from(field).ok()?));
        }
        let literal = matches!(x.kind, ExprKind::StructLit(_) | ExprKind::ArrayLit(_));
        let global = self.inits.once.filter(|_| literal)?;
        let items = self.static_value(x.ty, x)?;
        if self.types.size_of(x.ty) == 0 {
            return Some((self.zero_base_sym(), 0));
        }
        let name = self.name_in("go:static.", global);
        let sym = self.out.symbols.intern(&name);
        let align = u32::try_from(self.types.layout(x.ty).align).unwrap_or(8);
        self.out.add_data(ir::Data {
            sym,
            kind: ir::DataKind::Data,
            align: align.max(1),
            items,
            comment: String::new(),
        });
        Some((sym, 0))
    }
    /// The name of something without a name that belongs to a variable.
    fn name_in(&mut self, prefix: &str, global: GlobalId) -> String {
        let name = &self.program.globals[global].link_name;
        self.fresh_name(&format!("{prefix}{name}."))
    }
    fn static_slice(
        &mut self,
        global: GlobalId,
        ty: Ty,
        len: u64,
        elems: &[(u64, Expr)],
        items: &mut Vec<DataItem>,
    ) -> bool {
        let TyKind::Slice(elem) = *self.types.under(ty) else {
            return false;
        };
        let mut backing = Vec::new();
        if !self.static_elems(elem, len, elems, &mut backing) {
            return false;
        }
        let name = self.name_in("go:backing.", global);
        let sym = self.out.symbols.intern(&name);
        let align = u32::try_from(self.types.layout(elem).align)
            .unwrap_or(8)
            .max(1);
        if self.types.size_of(elem) * len == 0 {
            backing = vec![DataItem::Zeros(8)];
        }
        self.out.add_data(ir::Data {
            sym,
            kind: ir::DataKind::Data,
            align,
            items: backing,
            comment: String::new(),
        });
        items.push(DataItem::Addr(sym, 0));
        let words = [len, len].iter().flat_map(|it| it.to_le_bytes()).collect();
        items.push(DataItem::Bytes(words));
        true
    }
    fn static_fields(&mut self, ty: Ty, fields: &[(u32, Expr)], items: &mut Vec<DataItem>) -> bool {
        let tys: Vec<Ty> = self
            .types
            .fields(ty)
            .unwrap_or(&[])
            .iter()
            .map(|it| it.ty)
            .collect();
        let offsets = self.types.field_offsets(ty);
        let mut at = 0;
        for (n, (field, off)) in tys.iter().zip(offsets).enumerate() {
            if off > at {
                items.push(DataItem::Zeros(off - at));
            }
            let given = fields.iter().find(|it| it.0 as usize == n);
            match given {
                Some((_, x)) => {
                    let start = items.len();
                    if !self.static_into(*field, x, items) {
                        return false;
                    }
                    if self.is_blank_field(ty, u32::try_from(n).unwrap_or(u32::MAX)) {
                        items.truncate(start);
                        items.push(DataItem::Zeros(self.types.size_of(*field)));
                    }
                }
                None => items.push(DataItem::Zeros(self.types.size_of(*field))),
            }
            at = off + self.types.size_of(*field);
        }
        let size = self.types.size_of(ty);
        if size > at {
            items.push(DataItem::Zeros(size - at));
        }
        true
    }
    fn static_elems(
        &mut self,
        elem: Ty,
        len: u64,
        elems: &[(u64, Expr)],
        items: &mut Vec<DataItem>,
    ) -> bool {
        let size = self.types.size_of(elem);
        let mut sorted: Vec<&(u64, Expr)> = elems.iter().collect();
        sorted.sort_by_key(|it| it.0);
        let mut seen = FxHashSet::default();
        let mut at = 0;
        for (n, x) in sorted {
            if !seen.insert(*n) {
                return false;
            }
            if *n > at {
                items.push(DataItem::Zeros((n - at) * size));
            }
            if !self.static_into(elem, x, items) {
                return false;
            }
            at = n + 1;
        }
        if len > at {
            items.push(DataItem::Zeros((len - at).saturating_mul(size)));
        }
        true
    }
    fn const_items(&mut self, ty: Ty, value: &Const, items: &mut Vec<DataItem>) {
        let size = usize::try_from(self.types.size_of(ty)).unwrap_or(0);
        match value {
            Const::Bool(b) => items.push(DataItem::Bytes(vec![u8::from(*b)])),
            Const::Int(n) => items.push(DataItem::Bytes(n.to_le_bytes()[..size.min(16)].to_vec())),
            Const::Float(f) => items.push(DataItem::Bytes(float_bytes(*f, size))),
            Const::Complex(re, im) => {
                items.push(DataItem::Bytes(float_bytes(*re, size / 2)));
                items.push(DataItem::Bytes(float_bytes(*im, size / 2)));
            }
            Const::Str(text) => {
                if text.is_empty() {
                    items.push(DataItem::Zeros(8));
                } else {
                    let sym = self.string_sym(text);
                    items.push(DataItem::Addr(sym, 0));
                }
                items.push(DataItem::Bytes((text.len() as u64).to_le_bytes().to_vec()));
            }
            Const::Nil => items.push(DataItem::Zeros(size as u64)),
        }
    }
}

fn float_bytes(value: f64, size: usize) -> Vec<u8> {
    if size == 4 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "rounded to float32 already"
        )]
        (value as f32).to_le_bytes().to_vec()
    } else {
        value.to_le_bytes().to_vec()
    }
}

/// The variables that own the storage of their symbols: where several packages name one, the one with a value, or its own package's.
fn owners(program: &typed::Program) -> FxHashMap<&str, GlobalId> {
    let mut given = FxHashSet::default();
    for package in program.packages.iter() {
        for lhs in package.init.iter().flat_map(|step| &step.lhs) {
            if let Lhs::Place(place) = lhs
                && let ExprKind::Global(id) = place.kind
            {
                given.insert(id);
            }
        }
    }
    let mut owners: FxHashMap<&str, GlobalId> = FxHashMap::default();
    for (id, global) in program.globals.iter_enumerated() {
        let path = program.packages[global.package].path.as_str();
        let at_home = global
            .link_name
            .strip_prefix(path)
            .is_some_and(|it| it.starts_with('.'));
        let owner = owners.entry(&global.link_name).or_insert(id);
        if given.contains(&id) || at_home && !given.contains(owner) {
            *owner = id;
        }
    }
    owners
}

/// A function without anything, to write an initialiser into.
fn no_func(link_name: &str, package: PackageId) -> typed::Func {
    typed::Func {
        name: Symbol::INIT,
        link_name: link_name.to_owned(),
        package,
        ty: Ty::INVALID,
        recv: None,
        params: vec![],
        results: vec![],
        named_results: false,
        locals: IndexVec::<LocalId, Local>::new(),
        body: None,
        outer: None,
        captures: vec![],
        type_params: vec![],
        pragmas: typed::Pragmas::default(),
        span: Span::NONE,
        pos: Pos::NONE,
        has_defer: false,
        has_recover: false,
        range_body: None,
        unchecked: false,
    }
}

impl<'x> FnCx<'x, '_> {
    fn init_step(&mut self, step: &'x InitStep) {
        self.locals = &step.locals;
        self.homes = vec![Home::None; step.locals.len()];
        self.set_pos(step.value.pos);
        match step.lhs.as_slice() {
            [_only] => self.assign(&step.lhs, std::slice::from_ref(&step.value)),
            [..] => self.assign_tuple(&step.lhs, &step.convert, &step.value),
        }
    }
}
