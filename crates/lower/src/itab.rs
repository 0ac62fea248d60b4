//! Interface tables, and which methods descriptors and tables must carry.
//!
//! A table `go:itab.T,I` is {interface type, dynamic type, hash, 0, code…}: one code address per method of the interface, taking the data
//! word. A method that nobody calls through an interface is pruned: its entry is -1, never 0, which would mean "not implemented".
//!
//! The rule is that of Go's own linker: a method of a type that may lie in an interface is kept if an interface method of that name and
//! signature is called somewhere. To find out whether a type has the methods of an interface that is asserted to, their names and
//! signatures do, which descriptors have of pruned methods, too. Keeping a method lowers its code, which may call more; `reach_methods` is
//! asked again until it has nothing to add.

use ir::{DataItem, Sym};
use source::Symbol;
use types::Ty;

use crate::lower::Lower;
use crate::names::{self, fnv32, package_of};
use crate::rtype::{CalledMethod, KeptMethod};

impl Lower<'_> {
    /// The table of a concrete type for a (non-empty) interface type it implements.
    pub(crate) fn itab_sym(&mut self, concrete: Ty, iface: Ty) -> Sym {
        self.type_sym(concrete);
        self.alloc_type_sym(iface);
        let pair = format!(
            "{},{}",
            names::link_string(&self.types, concrete),
            names::link_string(&self.types, iface)
        );
        let name = names::symbol_name(ir::METHOD_TABLE, &pair);
        let sym = self.out.symbols.intern(&name);
        self.rt.itabs.entry(sym).or_insert((concrete, iface));
        sym
    }
    /// Says that a method is called through an interface (or taken as a value from one).
    pub(crate) fn note_interface_call(&mut self, iface: Ty, name: Symbol) {
        let methods = self.types.interface_methods(iface);
        for method in methods.into_iter().filter(|m| m.name == name) {
            self.note_called(method.name, method.package, method.ty);
            let by_reflection = matches!(name.as_str(), "Method" | "MethodByName" | "Methods");
            if by_reflection
                && names::link_string(&self.types, method.ty).contains("reflect.Method")
            {
                self.rt.methods_by_reflection = true;
            }
        }
    }
    fn note_called(&mut self, name: Symbol, package: Symbol, sig: Ty) {
        let called = self.called_method(name, package, sig);
        self.rt.called.insert(called);
    }
    fn called_method(&self, name: Symbol, package: Symbol, sig: Ty) -> CalledMethod {
        CalledMethod {
            name,
            package: package_of(name, package),
            signature: names::link_string(&self.types, sig),
        }
    }
    /// Asks for the code of the methods that are kept by now. True if any was new: the worklist has to be emptied again.
    pub(crate) fn reach_methods(&mut self) -> bool {
        let mut again = false;
        let mut n = 0;
        self.rt.reaching = true;
        while n < self.rt.types.len() {
            let entry = &self.rt.types[n];
            let ty = entry.ty;
            if entry.in_interface && !self.types.is_interface(ty) {
                again |= self.reach_methods_of(n, ty);
            }
            n += 1;
        }
        self.rt.reaching = false;
        again
    }
    fn reach_methods_of(&mut self, n: usize, ty: Ty) -> bool {
        let mut methods = match self.rt.types[n].methods.take() {
            Some(methods) => methods,
            None => self.all_methods(ty),
        };
        let mut again = false;
        for method in &mut methods {
            let by_reflection =
                self.calls_methods_by_reflection() && method.selected.name.is_exported();
            let called = by_reflection
                || self.rt.called.contains(&method.called)
                || self.rt.called_elsewhere.contains(&method.called);
            if method.code.is_none() && called {
                let by_word = self.interface_entry_sym(ty, &method.selected);
                let by_value = self.selected_sym(ty, &method.selected);
                method.code = Some((by_word, by_value));
                again = true;
            }
        }
        self.rt.types[n].methods = Some(methods);
        again
    }
    fn all_methods(&mut self, ty: Ty) -> Vec<KeptMethod> {
        let selected = self.method_set(ty);
        selected
            .into_iter()
            .map(|selected| KeptMethod {
                called: self.called_method(selected.name, selected.package, selected.sig),
                selected,
                code: None,
            })
            .collect()
    }
    /// Writes the tables; the methods are settled.
    pub(crate) fn emit_itabs(&mut self) {
        for n in 0..self.rt.itabs.len() {
            let (sym, pair) = self
                .rt
                .itabs
                .get_index(n)
                .expect("the index is below the number of tables");
            let (sym, (concrete, iface)) = (*sym, *pair);
            let inter = self.alloc_type_sym(iface);
            let dynamic = self.alloc_type_sym(concrete);
            let hash = fnv32(names::link_string(&self.types, concrete).as_bytes());
            let mut head = hash.to_le_bytes().to_vec();
            head.extend([0; 4]);
            let mut items = vec![
                DataItem::Addr(inter, 0),
                DataItem::Addr(dynamic, 0),
                DataItem::Bytes(head),
            ];
            for method in self.types.interface_methods(iface) {
                let called = self.called_method(method.name, method.package, method.ty);
                items.push(match self.kept_code(dynamic, &called) {
                    Some(code) => DataItem::Addr(code, 0),
                    None => DataItem::Bytes(vec![0xff; 8]),
                });
            }
            self.read_only(sym, 8, items);
        }
    }
    fn kept_code(&self, dynamic: Sym, called: &CalledMethod) -> Option<Sym> {
        let methods = self.rt.types[&dynamic].methods.as_ref()?;
        let method = methods.iter().find(|m| m.called == *called)?;
        method.code.map(|(by_word, _)| by_word)
    }
}
