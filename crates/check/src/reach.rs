//! Which bodies of other packages are checked: those that the program may reach.
//!
//! Declarations are resolved in all packages. The bodies of functions, and variables whose values do nothing besides (`inert`), wait in
//! the packages that are not the main module's until something mentions them:
//!
//! - A function is reached where a checked body or value names it; one without a body stands for what has its symbol.
//! - A variable is resolved where it is named. What nobody names is not initialised.
//! - A method is reached where it is called, and also if its type is *boxed* and an interface method of that name and shape is *called*.
//!   A type is boxed if a value of it is converted to an interface, asserted, or given to a type parameter; with it all it is made of, which
//!   reflection may get at; that includes the parameters and results of its methods if methods are called by reflection. The methods of a
//!   boxed interface type count as called.
//!
//! That is the rule of `lower`, only coarser: `lower` may ask for nothing that was not checked. It knows no signatures of instances, so a
//! signature that mentions type parameters is compared by its number of parameters and results.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet};

use source::Symbol;
use typed::FuncId;
use types::{NamedId, Ty, TyKind};

use crate::Bodies;
use crate::checker::Checker;
use crate::object::{ObjId, ObjKind, PkgId};

/// Name, parameters, results.
type Arity = (Symbol, usize, usize);

/// What is reached, and what of it was not looked into yet.
#[derive(Default)]
pub(crate) struct Reach {
    /// The functions that nothing has reached, if that matters: their bodies wait, or they have none.
    waiting: FxHashMap<FuncId, ObjId>,
    /// Functions reached.
    todo: VecDeque<ObjId>,
    /// Types boxed, and those looked into.
    boxed: Vec<Ty>,
    seen: FxHashSet<Ty>,
    /// Interface methods called, all and those looked into.
    calls: Vec<(Symbol, Ty)>,
    called: FxHashSet<(Symbol, Ty)>,
    /// Called methods by name and shape; by arity; by arity, if the signature mentions type parameters.
    shapes: FxHashSet<(Symbol, u64)>,
    arities: FxHashSet<Arity>,
    generic_arities: FxHashSet<Arity>,
    /// Declared types boxed.
    live: FxHashSet<NamedId>,
    /// The methods of these, and which have a name.
    methods: Vec<(Ty, FuncId)>,
    by_name: FxHashMap<Symbol, Vec<usize>>,
    /// The signatures of exported methods of boxed types: boxed, too, if methods are called by reflection.
    signatures: Vec<Ty>,
    /// Whether methods are called by reflection, so that all exported ones are.
    by_reflection: bool,
    /// Whether those of the types that were boxed before are.
    swept: bool,
    /// Symbols that variables are linked to.
    linked: Vec<String>,
}

impl Checker<'_> {
    /// Whether the bodies of a package wait until they are reached. Those of package runtime are called by the compiler; a program of
    /// tests is of the origin of what it tests.
    pub(crate) fn is_lazy(&self, pkg: PkgId) -> bool {
        let package = &self.packages[pkg.0 as usize];
        match self.options.bodies {
            Bodies::All => false,
            Bodies::Reached => {
                package.origin != ast::Origin::Main
                    && package.name != Symbol::MAIN
                    && package.path != Symbol::RUNTIME
            }
            Bodies::OfMain(_) => package.name != Symbol::MAIN,
        }
    }
    /// Whether what nobody mentions of a package is not even declared.
    pub(crate) fn is_compiled(&self, pkg: PkgId) -> bool {
        matches!(self.options.bodies, Bodies::OfMain(_)) && self.is_lazy(pkg)
    }
    /// Whether the body of a function that was reached is of no interest.
    fn is_left_out(&self, func: FuncId) -> bool {
        let Bodies::OfMain(wanted) = &self.options.bodies else {
            return false;
        };
        let it = &self.funcs[func];
        let of_generic = it.link_name.contains('['); // a method whose receiver has type parameters has them in its name
        !of_generic && it.type_params.is_empty() && !wanted.contains(symbol_of(it))
    }
    /// Enters a function, which has a body or not.
    pub(crate) fn await_func(&mut self, func: FuncId, obj: ObjId, has_body: bool) {
        if has_body && self.is_lazy(self.env.pkg) {
            self.funcs[func].unchecked = true;
            self.reach.waiting.insert(func, obj);
        } else if !has_body {
            self.reach.waiting.insert(func, obj);
        }
    }
    /// Notes that a variable has the symbol of another.
    pub(crate) fn note_linked_variable(&mut self, symbol: &str) {
        self.reach.linked.push(symbol.to_owned());
    }
    /// A function is mentioned.
    pub(crate) fn reach_func(&mut self, func: FuncId) {
        if let Some(obj) = self.reach.waiting.remove(&func) {
            self.reach.todo.push_back(obj);
        }
    }
    /// A value of a type may lie in an interface.
    pub(crate) fn note_boxed(&mut self, ty: Ty) {
        if self.reach.seen.insert(ty) {
            self.reach.boxed.push(ty);
        }
    }
    /// A method of an interface, or of a type parameter, is called.
    pub(crate) fn note_call(&mut self, name: Symbol, sig: Ty) {
        if self.reach.called.insert((name, sig)) {
            self.reach.calls.push((name, sig));
        }
    }
    /// A method of an interface is called from source: if it is one of reflection's, any may be.
    pub(crate) fn note_interface_call(&mut self, name: Symbol, sig: Ty) {
        self.note_call(name, sig);
        if matches!(name.as_str(), "Method" | "MethodByName" | "Methods") && self.gives_method(sig)
        {
            self.reach.by_reflection = true;
        }
    }
    fn gives_method(&self, sig: Ty) -> bool {
        let results = self.types.as_func(sig).map_or(&[][..], |it| &it.results);
        results.iter().any(|ty| {
            let named = self.types.as_named(*ty).map(|it| self.types.named(it));
            let parts = named.and_then(|it| it.instance.as_ref()); // of a sequence
            self.is_method(*ty) || parts.is_some_and(|it| it.1.iter().any(|it| self.is_method(*it)))
        })
    }
    fn is_method(&self, ty: Ty) -> bool {
        let named = self.types.as_named(ty).map(|it| self.types.named(it));
        named.is_some_and(|it| it.package.as_str() == "reflect" && it.name.as_str() == "Method")
    }

    /// Checks what is reached, until nothing more is.
    pub(crate) fn check_reached(&mut self) {
        let symbols = self.symbols();
        self.start_reaching();
        loop {
            self.settle_methods();
            let Some(obj) = self.reach.todo.pop_front() else {
                break;
            };
            let ObjKind::Func(func) = &self.objs[obj].kind else {
                continue;
            };
            let func = func.func;
            if self.is_left_out(func) {
                continue;
            }
            if self.funcs[func].unchecked {
                self.funcs[func].unchecked = false;
                self.declared_body(obj);
            } else {
                // One without a body may be an instruction, whose operands are its parameters.
                let lazy = self.objs[obj].pkg.is_some_and(|it| self.is_lazy(it));
                if lazy && self.funcs[func].body.is_none() {
                    self.declared_body(obj);
                }
                self.reach_symbol_of(func, &symbols);
            }
            if symbol_of(&self.funcs[func]) == "reflect.Value.Method" {
                self.reach.by_reflection = true;
            }
        }
    }
    /// Whatever is there without being mentioned.
    fn start_reaching(&mut self) {
        if let Bodies::OfMain(wanted) = &self.options.bodies {
            let waiting = self.reach.waiting.iter();
            let named = waiting.filter(|it| wanted.contains(symbol_of(&self.funcs[*it.0])));
            let mut named: Vec<(FuncId, ObjId)> = named.map(|it| (*it.0, *it.1)).collect();
            named.sort_unstable();
            let methods = self.pending_methods.iter();
            let bases: FxHashMap<ObjId, ObjId> = methods
                .flat_map(|(base, methods)| methods.iter().map(|it| (it.0, *base)))
                .collect();
            for (func, obj) in named {
                // A method is entered with its type.
                if let Some(base) = bases.get(&obj) {
                    self.obj_decl(*base);
                }
                self.obj_decl(obj);
                self.reach_func(func);
            }
            return;
        }
        for package in self.out_packages.keys() {
            if self.is_lazy(PkgId(package.0)) {
                for func in self.out_packages[package].init_funcs.clone() {
                    self.reach_func(func);
                }
            }
        }
        for func in self.funcs.keys() {
            let it = &self.funcs[func];
            // The compiler itself asks for functions of the runtime, which other packages have some of.
            if it.pragmas.root || it.unchecked && symbol_of(it).starts_with("runtime.") {
                self.reach_func(func);
            }
        }
        for symbol in std::mem::take(&mut self.reach.linked) {
            self.resolve_variable(&symbol);
        }
    }
    /// Resolves the variable that has a symbol by its own name.
    fn resolve_variable(&mut self, symbol: &str) {
        let Some((path, name)) = symbol.rsplit_once('.') else {
            return;
        };
        let (path, name) = (Symbol::intern(path), Symbol::intern(name));
        let scope = self.pkg_by_path.get(&path).map(|it| &self.pkg_scopes[*it]);
        if let Some(&obj) = scope.and_then(|it| it.get(&name)) {
            self.obj_decl(obj);
            self.run_later();
        }
    }
    /// The functions that have bodies, by their symbols: the first of each.
    fn symbols(&self) -> FxHashMap<String, FuncId> {
        let mut found = FxHashMap::default();
        for (id, func) in self.funcs.iter_enumerated() {
            let plain = func.outer.is_none() && func.type_params.is_empty();
            if plain && (func.body.is_some() || func.unchecked) {
                found.entry(symbol_of(func).to_owned()).or_insert(id);
            }
        }
        found
    }
    /// A function without body is called: what has its symbol is, and what the compiler calls on its behalf.
    fn reach_symbol_of(&mut self, func: FuncId, symbols: &FxHashMap<String, FuncId>) {
        let func = &self.funcs[func];
        if func.body.is_some() {
            return;
        }
        let name = symbol_of(func).to_owned();
        let implied = (self.options.implied)(&name).iter().copied();
        for name in implied.chain([name.as_str()]) {
            if let Some(func) = symbols.get(name) {
                self.reach_func(*func);
            }
        }
    }

    /// Looks into the types boxed and methods called, and reaches the methods that are both.
    fn settle_methods(&mut self) {
        loop {
            if let Some(ty) = self.reach.boxed.pop() {
                self.look_into(ty);
            } else if let Some((name, sig)) = self.reach.calls.pop() {
                self.settle_call(name, sig);
            } else if self.reach.by_reflection
                && let Some(sig) = self.reach.signatures.pop()
            {
                self.note_boxed(sig);
            } else {
                break;
            }
        }
        if self.reach.by_reflection && !self.reach.swept {
            self.reach.swept = true;
            for (_, func) in self.reach.methods.clone() {
                if self.funcs[func].name.is_exported() {
                    self.reach_func(func);
                }
            }
        }
    }
    /// The parts of a boxed type are boxed, too.
    fn look_into(&mut self, ty: Ty) {
        let parts: Vec<Ty> = match self.types.kind(ty).clone() {
            TyKind::Named(id) => {
                let instance = self.types.named(id).instance.clone();
                let (origin, mut parts) = instance.unwrap_or((id, vec![]));
                if self.reach.live.insert(origin) {
                    self.settle_type(origin);
                }
                let data = self.types.named(origin);
                parts.push(data.underlying);
                parts.extend_from_slice(&data.outer_params);
                parts
            }
            TyKind::Interface(_) => {
                let methods = self.types.interface_methods(ty);
                for method in &methods {
                    self.note_call(method.name, method.ty);
                }
                methods.iter().map(|it| it.ty).collect()
            }
            TyKind::Pointer(elem)
            | TyKind::Slice(elem)
            | TyKind::Array(elem, _)
            | TyKind::Chan(_, elem) => vec![elem],
            TyKind::Map(key, value) => vec![key, value],
            TyKind::Struct(fields) => fields.iter().map(|it| it.ty).collect(),
            TyKind::Func(func) => [func.params, func.results].concat(),
            TyKind::Tuple(tys) => tys,
            TyKind::Invalid | TyKind::Basic(_) | TyKind::TypeParam(_) | TyKind::Union(_) => vec![],
        };
        for part in parts {
            self.note_boxed(part);
        }
    }
    /// The methods of a declared type count from now on.
    fn settle_type(&mut self, id: NamedId) {
        for method in self.types.named(id).methods.clone() {
            let func = FuncId(method.func);
            let of_generic = !self.types.named(id).type_params.is_empty();
            if of_generic && matches!(self.options.bodies, Bodies::OfMain(_)) {
                self.reach_func(func); // the rest of the program may call it
                continue;
            }
            if method.generic {
                continue; // it is in no method set
            }
            if method.name.is_exported() {
                self.reach.signatures.push(method.ty);
            }
            if self.is_called(method.name, method.ty)
                || self.reach.by_reflection && method.name.is_exported()
            {
                self.reach_func(func);
            } else {
                let number = self.reach.methods.len();
                self.reach.methods.push((method.ty, func));
                self.reach
                    .by_name
                    .entry(method.name)
                    .or_default()
                    .push(number);
            }
        }
    }
    fn is_called(&self, name: Symbol, sig: Ty) -> bool {
        let arity = self.arity(name, sig);
        if self.types.is_generic(sig) {
            return self.reach.arities.contains(&arity);
        }
        self.reach.generic_arities.contains(&arity)
            || self.reach.shapes.contains(&(name, self.shape(sig)))
    }
    fn settle_call(&mut self, name: Symbol, sig: Ty) {
        let arity = self.arity(name, sig);
        let new = if self.types.is_generic(sig) {
            self.reach.generic_arities.insert(arity)
        } else {
            self.reach.shapes.insert((name, self.shape(sig)))
        };
        if !(self.reach.arities.insert(arity) | new) {
            return;
        }
        let numbers = self.reach.by_name.remove(&name).unwrap_or_default();
        let mut left = Vec::new();
        for number in numbers {
            let (ty, func) = self.reach.methods[number];
            if self.is_called(name, ty) {
                self.reach_func(func);
            } else {
                left.push(number);
            }
        }
        self.reach.by_name.insert(name, left);
    }
    fn arity(&self, name: Symbol, sig: Ty) -> Arity {
        let (params, results) = self
            .types
            .as_func(sig)
            .map_or((0, 0), |it| (it.params.len(), it.results.len()));
        (name, params, results)
    }
    /// Equal for identical types, and seldom for others.
    fn shape(&self, ty: Ty) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash_shape(ty, &mut hasher);
        hasher.finish()
    }
    fn hash_shape(&self, ty: Ty, hasher: &mut DefaultHasher) {
        let kind = self.types.kind(ty);
        std::mem::discriminant(kind).hash(hasher);
        match kind {
            TyKind::Basic(basic) => basic.hash(hasher),
            TyKind::Named(id) => {
                let data = self.types.named(*id);
                data.instance.as_ref().map_or(*id, |it| it.0).hash(hasher);
            }
            TyKind::Pointer(elem) | TyKind::Slice(elem) => self.hash_shape(*elem, hasher),
            TyKind::Func(func) => {
                for part in func.params.iter().chain(&func.results) {
                    self.hash_shape(*part, hasher);
                }
            }
            TyKind::Invalid
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => {}
        }
    }
    /// Finishes the packages whose bodies waited.
    pub(crate) fn finish_lazy_packages(&mut self) {
        for package in self.out_packages.keys() {
            let pkg = PkgId(package.0);
            if self.is_lazy(pkg) && !self.is_compiled(pkg) {
                self.order_variables(pkg);
            }
        }
    }
}

/// The symbol by which others know a function.
fn symbol_of(func: &typed::Func) -> &str {
    func.pragmas.link_name.as_ref().unwrap_or(&func.link_name)
}
