//! Package main by itself: what lowering it needs to know of the rest of the program, and what it asks the rest for.
//!
//! The rest is compiled already. As long as main asks it for the same, it is what it would be if it were compiled again: which functions and
//! variables exist, which methods descriptors carry, and how they are compiled depends on nothing else of main. So what main asks for is
//! listed, and the list is compared.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use ir::{Sym, is_of_main};
use source::Symbol;
use typed::FuncId;

use crate::escape::Leaks;
use crate::lower::Lower;
use crate::rtype::CalledMethod;

/// What is known of the program without package main.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Rest {
    /// The leaks of its functions' parameters, receiver first.
    pub leaks: Vec<(String, Vec<Leaks>)>,
    /// Functions that call each other: to decide what one of them has in the frame, the bodies of all are looked at.
    pub together: Vec<Vec<String>>,
    /// Name, package and signature of the interface methods that are called.
    pub called: Vec<(String, String, String)>,
    /// Whether methods are called by reflection.
    pub methods_by_reflection: bool,
}

/// What is known where only package main is lowered.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// What lowering the whole program told of the rest.
    pub lower: &'a Rest,
    /// The functions that are lowered although they are not of main, because they may be inlined.
    pub bodies: &'a FxHashSet<String>,
    /// The rest's data.
    pub data: &'a FxHashSet<String>,
}

impl Rest {
    /// The leaks by function.
    pub(crate) fn leaks_of(&self, program: &typed::Program) -> FxHashMap<FuncId, Vec<Leaks>> {
        let known: FxHashMap<&str, &Vec<Leaks>> =
            self.leaks.iter().map(|it| (it.0.as_str(), &it.1)).collect();
        let funcs = program.funcs.iter_enumerated();
        let unchecked = funcs.filter(|it| it.1.unchecked);
        unchecked
            .filter_map(|(id, func)| Some((id, (*known.get(func.link_name.as_str())?).clone())))
            .collect()
    }
    /// The interface methods that are called.
    pub(crate) fn called_methods(&self) -> impl Iterator<Item = CalledMethod> {
        self.called
            .iter()
            .map(|(name, package, signature)| CalledMethod {
                name: Symbol::intern(name),
                package: Symbol::intern(package),
                signature: signature.clone(),
            })
    }
}

impl Lower<'_> {
    /// Whether the rest of the program has a function, so that it is not lowered here.
    pub(crate) fn is_foreign(&mut self, sym: Sym) -> bool {
        let Some(rest) = self.options.rest else {
            return false;
        };
        let name = self.out.symbols.name(sym);
        let foreign = !is_of_main(name) && !rest.bodies.contains(name);
        if foreign {
            self.foreign(sym);
        }
        foreign
    }
    /// The rest of the program has this function, and is asked for it.
    pub(crate) fn foreign(&mut self, sym: Sym) {
        self.out.foreign.insert(sym);
        let name = self.out.symbols.name(sym);
        // What only tables mention is not inlined.
        let what = if self.rt.reaching { "method" } else { "func" };
        self.requests.insert(format!("{what} {name}"));
    }
    /// Whether the rest of the program has this data.
    pub(crate) fn is_foreign_data(&self, sym: Sym) -> bool {
        let rest = self.options.rest;
        rest.is_some_and(|it| it.data.contains(self.out.symbols.name(sym)))
    }
    /// All that main asks for.
    pub(crate) fn all_requests(&mut self) -> BTreeSet<String> {
        let mut all = std::mem::take(&mut self.requests);
        if self.options.rest.is_none() {
            return all;
        }
        for (sym, entry) in &self.rt.types {
            let boxed = if entry.in_interface { "boxed " } else { "" };
            all.insert(format!("{boxed}{}", self.out.symbols.name(*sym)));
        }
        for sym in self.rt.itabs.keys() {
            all.insert(self.out.symbols.name(*sym).to_owned());
        }
        for it in &self.rt.called {
            all.insert(format!("call {}.{} {}", it.package, it.name, it.signature));
        }
        let flags = (self.rt.linked, self.rt.methods_by_reflection);
        all.insert(format!("reflection {flags:?}"));
        all
    }
    fn together(&self) -> Vec<Vec<String>> {
        let symbol = |it: &FuncId| {
            let func = &self.program.funcs[*it];
            let name = func.pragmas.link_name.as_ref().unwrap_or(&func.link_name);
            name.clone()
        };
        let all = self.escapes.together.iter();
        all.map(|it| it.iter().map(symbol).collect()).collect()
    }
    /// What main by itself will need to know, but for what only the optimiser knows.
    pub(crate) fn rest_of_main(&self) -> Rest {
        let known = self.escapes.summaries.iter();
        let named = known.map(|(id, leaks)| (&self.program.funcs[*id], leaks));
        let leaks = named.filter(|(func, _)| func.outer.is_none() && !is_of_main(&func.link_name));
        let called = self.rt.called.iter();
        let mut rest = Rest {
            leaks: leaks
                .map(|(func, leaks)| (func.link_name.clone(), leaks.clone()))
                .collect(),
            together: self.together(),
            called: called
                .map(|it| {
                    let (name, package) = (it.name.to_string(), it.package.to_string());
                    (name, package, it.signature.clone())
                })
                .collect(),
            methods_by_reflection: self.rt.methods_by_reflection,
        };
        rest.leaks.sort_by(|a, b| a.0.cmp(&b.0));
        rest
    }
}
