//! Divides a program into parts that are compiled and assembled side by side, and need not be when they were before.
//!
//! The functions of a package stay together, as far as the parts get about equal, in the order of the source; those of package main, which
//! change most often, are parts of their own behind all others. So is what exists only because of its types: instances of generic functions,
//! descriptors, wrappers. Data goes to the only part that mentions it; what several mention, or nobody, is a part of its own. The rest of the
//! program does not know what main mentions of it: data that main alone mentions goes there, and of what `lower` made up and nobody writes
//! to (constants, strings, names of types) main has copies. What is made up is known to nobody by its name: mentioned only where it is, it
//! needs no symbol, and mentioned elsewhere its name tells what it is.
//!
//! A part numbers its symbols, files and locations in the order in which it mentions them, so that it does not change with the others.

use std::collections::BTreeSet;
use std::hash::Hash;

use ir::{
    Data, DataItem, DataKind, Func, Loc, LocData, Program, Sym, SymKind, Symbols, TYPE_LINKS,
    is_of_main, is_private, numbered,
};
use rayon::prelude::*;

use crate::{Divided, Rest, unused};
use rustc_hash::{FxHashMap, FxHashSet};
use xxhash_rust::xxh3::Xxh3;

/// A function counts as that many instructions more, for its tables.
const FUNC_WEIGHT: usize = 20;

/// A part has at least about so many functions, and there are so many of the library, and of package main, at most: the numbers do not
/// depend on the machine, because the program would.
const FUNCTIONS_PER_PART: usize = 120;
const MAX_PARTS: usize = 8;

pub(crate) fn run(mut program: Program) -> Divided {
    if is_small(program.funcs.len()) {
        let all = program.data.iter().map(|it| it.sym);
        program.labels = all
            .filter(|it| is_private(program.symbols.name(*it)))
            .collect();
        return Divided {
            parts: vec![program],
            first_main: None,
            rest: Rest::default(),
        };
    }
    let (funcs, first_main) = divide(&mut program);
    let plan = Plan::new(&program, &funcs, first_main, &FxHashSet::default());
    let rest = Rest {
        bodies: names(&program, &program.inlinable_into_main)
            .into_iter()
            .collect(),
        noreturn: names(&program, &program.noreturn),
        data: plan.data_of_rest(),
        funcs: funcs[..first_main].iter().map(Vec::len).sum(),
        own: own(&program, &funcs[..first_main]),
    };
    Divided {
        parts: parts(&plan, funcs),
        first_main: Some(first_main),
        rest,
    }
}

/// Whether a program of so many functions is one part.
fn is_small(funcs: usize) -> bool {
    funcs / FUNCTIONS_PER_PART <= 1
}

/// The parts of main, where the program is main with what of the rest may be inlined into it.
pub(crate) fn run_main(mut program: Program, known: &Rest) -> Option<Vec<Program>> {
    let funcs = std::mem::take(&mut program.funcs).into_vec();
    let of_main = |it: &Func| is_of_main(program.symbols.name(it.sym));
    let (main, rest): (Vec<Func>, Vec<Func>) = funcs.into_iter().partition(of_main);
    for func in rest {
        program.symbols.define(func.sym, SymKind::Extern);
    }
    if is_small(main.len() + known.funcs) {
        return None;
    }
    let mut funcs = vec![Vec::new()];
    funcs.extend(divide_half(&program, main));
    let plan = Plan::new(&program, &funcs, 1, &known.data);
    Some(parts(&plan, funcs).split_off(1))
}

fn parts(plan: &Plan<'_>, funcs: Vec<Vec<Func>>) -> Vec<Program> {
    let parts: Vec<_> = funcs.into_iter().zip(&plan.contents).enumerate().collect();
    let parts = parts.into_par_iter();
    parts
        .map(|(number, (funcs, data))| part(plan, number, funcs, data))
        .collect()
}

/// What the rest has whether main mentions it or not: what can be got to from where the rest begins. Of functions that may be inlined only
/// those whose bodies main has at hand.
fn own(program: &Program, funcs: &[Vec<Func>]) -> FxHashSet<String> {
    let by_symbol: FxHashMap<Sym, &Func> = funcs.iter().flatten().map(|it| (it.sym, it)).collect();
    let mut seen: FxHashSet<Sym> = FxHashSet::default();
    let begins = by_symbol
        .values()
        .filter(|it| unused::is_known_outside(program, it));
    let mut work: Vec<Sym> = begins.map(|it| it.sym).collect();
    while let Some(sym) = work.pop() {
        if is_of_main(program.symbols.name(sym)) || !seen.insert(sym) {
            continue;
        }
        if let Some(func) = by_symbol.get(&sym) {
            func.for_symbols(|it| work.push(it));
        } else if let Some(data) = data_of(program, sym) {
            work.extend(mentioned(data));
        }
    }
    let at_hand =
        |it: &Sym| !program.inlinable.contains(it) || program.inlinable_into_main.contains(it);
    let here = |it: &Sym| by_symbol.contains_key(it) || data_of(program, *it).is_some();
    let own = seen.into_iter().filter(|it| here(it) && at_hand(it));
    own.map(|it| program.symbols.name(it).to_owned()).collect()
}

fn names(program: &Program, symbols: &BTreeSet<Sym>) -> Vec<String> {
    let symbols = symbols.iter().map(|it| program.symbols.name(*it));
    let mut names: Vec<String> = symbols
        .filter(|it| !is_of_main(it))
        .map(str::to_owned)
        .collect();
    names.sort_unstable();
    names
}

/// The path of a function's package; for what belongs to none, what its name begins with.
fn package(name: &str) -> &str {
    let plain = name.split(['[', '(', ' ']).next().unwrap_or(name);
    let from = plain.rfind('/').map_or(0, |it| it + 1);
    plain[from..]
        .find('.')
        .map_or(plain, |it| &plain[..from + it])
}

/// Takes the functions of a program, in parts; says which is the first of main. In front of it is one for data alone.
fn divide(program: &mut Program) -> (Vec<Vec<Func>>, usize) {
    let funcs = std::mem::take(&mut program.funcs).into_vec();
    let of_main = |it: &Func| is_of_main(program.symbols.name(it.sym));
    let (main, rest): (Vec<Func>, Vec<Func>) = funcs.into_iter().partition(of_main);
    let mut parts = divide_half(program, rest);
    parts.push(Vec::new());
    let first_main = parts.len();
    parts.extend(divide_half(program, main));
    (parts, first_main)
}

fn divide_half(program: &Program, mut funcs: Vec<Func>) -> Vec<Vec<Func>> {
    let count = (funcs.len() / FUNCTIONS_PER_PART).clamp(1, MAX_PARTS);
    funcs.sort_by_cached_key(|it| {
        let symbol = program.symbols.name(it.sym).to_owned();
        let loc = &program.locs[it.loc];
        let file = program.files.get(loc.file as usize).cloned();
        (package(&symbol).to_owned(), file, loc.line, loc.col, symbol)
    });
    let weigh = |func: &Func| {
        let blocks = func.layout.iter();
        let insts: usize = blocks.map(|it| func.blocks[*it].insts.len() + 1).sum();
        insts + FUNC_WEIGHT
    };
    let share = funcs.iter().map(weigh).sum::<usize>() / count + 1;
    let mut parts: Vec<Vec<Func>> = vec![Vec::new()];
    let mut weight = 0;
    let mut before = String::new();
    for func in funcs {
        let of = package(program.symbols.name(func.sym));
        if weight >= share || weight >= share / 2 && before != of {
            parts.push(Vec::new());
            weight = 0;
        }
        weight += weigh(&func);
        of.clone_into(&mut before);
        parts.last_mut().expect("there is one").push(func);
    }
    parts
}

/// Which part defines what data.
struct Plan<'a> {
    program: &'a Program,
    first_main: usize,
    /// By symbol: the part where it is.
    homes: Vec<Option<usize>>,
    /// By symbol: whether a part of main that mentions it has a copy of it.
    copied: Vec<bool>,
    /// By symbol: whether a part mentions it that does not have it.
    outside: Vec<bool>,
    /// By part: its data, in the order in which the part mentions it.
    contents: Vec<Vec<Sym>>,
}

impl<'a> Plan<'a> {
    fn new(
        program: &'a Program,
        funcs: &[Vec<Func>],
        first_main: usize,
        elsewhere: &FxHashSet<String>,
    ) -> Self {
        let symbols = program.symbols.iter();
        let copied = symbols.map(|(_, name, kind)| match kind {
            SymKind::Data(at) => {
                let written = program.data[at as usize].kind != DataKind::ReadOnly;
                !written && is_private(name) && !is_of_main(name)
            }
            SymKind::Func(_) | SymKind::Extern => false,
        });
        let copied: Vec<bool> = copied.collect();
        let mut plan = Plan {
            program,
            first_main,
            homes: vec![None; copied.len()],
            outside: vec![false; copied.len()],
            copied,
            contents: Vec::new(),
        };
        plan.find_homes(funcs, elsewhere);
        for (contents, outside) in plan.find_contents(funcs) {
            plan.contents.push(contents);
            for sym in outside {
                plan.outside[sym.0 as usize] = true;
            }
        }
        plan
    }
    /// The names of what the rest has and main has no copies of.
    fn data_of_rest(&self) -> FxHashSet<String> {
        let data = self.program.data.iter().filter(|it| {
            let at = it.sym.0 as usize;
            !self.copied[at] && self.homes[at].is_some_and(|it| it < self.first_main)
        });
        let names = data.map(|it| self.program.symbols.name(it.sym));
        names.map(str::to_owned).collect()
    }
    fn find_homes(&mut self, funcs: &[Vec<Func>], elsewhere: &FxHashSet<String>) {
        let program = self.program;
        let mains: Vec<bool> = program.symbols.iter().map(|it| is_of_main(it.1)).collect();
        let is_main = |it: Sym| mains[it.0 as usize];
        let shared = self.first_main - 1;
        // What the library mentions.
        let mut homes = Homes::new(program, shared);
        for (number, funcs) in funcs[..self.first_main].iter().enumerate() {
            homes.of_functions(funcs, number, &|it| !is_main(it));
        }
        homes.spread(&|it| !is_main(it));
        // Variables that the rest does not mention, and what they begin with, are the rest's all the same.
        for data in program
            .data
            .iter()
            .filter(|it| it.kind != DataKind::ReadOnly)
        {
            if homes.homes[data.sym.0 as usize].is_none() {
                homes.mention(data.sym, shared, &|it| !is_main(it));
            }
        }
        homes.spread(&|it| !is_main(it));
        let of_library = homes.homes;
        // What main mentions of the rest.
        let mut homes = Homes::new(program, self.first_main);
        let takes = |it: Sym| {
            of_library[it.0 as usize].is_none() && !elsewhere.contains(program.symbols.name(it))
        };
        for (number, funcs) in funcs.iter().enumerate().skip(self.first_main) {
            homes.of_functions(funcs, number, &takes);
        }
        homes.spread(&takes);
        // What is made for main's types, and only the list of types mentions.
        for data in program.data.iter().filter(|it| is_main(it.sym)) {
            if homes.homes[data.sym.0 as usize].is_none() {
                homes.mention(data.sym, self.first_main, &takes);
            }
        }
        homes.spread(&takes);
        let of_main = homes.homes;
        // What nobody mentions is the library's, and so is what that mentions, unless nobody could look for it. A list of all types is no
        // reason to be anywhere.
        let mut homes = Homes::new(program, shared);
        homes.homes = of_library;
        for data in &program.data {
            let at = data.sym.0 as usize;
            let nobodys = of_main[at].is_none() && homes.homes[at].is_none() && !self.copied[at];
            if nobodys && program.symbols.name(data.sym) != TYPE_LINKS {
                homes.mention(data.sym, shared, &|it| !is_main(it));
            }
        }
        homes.spread(&|it| !is_main(it));
        self.homes = homes.homes;
        for (home, of_main) in self.homes.iter_mut().zip(of_main) {
            *home = home.or(of_main);
        }
        if let Some(list) = program.symbols.find(TYPE_LINKS) {
            self.homes[list.0 as usize] = Some(shared);
        }
    }
    /// Follows what each part mentions: gives its data, and what it has not.
    fn find_contents(&self, funcs: &[Vec<Func>]) -> Vec<(Vec<Sym>, Vec<Sym>)> {
        let mut left: Vec<Vec<Sym>> = vec![Vec::new(); funcs.len()];
        for data in &self.program.data {
            let home = self.homes[data.sym.0 as usize];
            let only_copied =
                self.copied[data.sym.0 as usize] && home.is_some_and(|it| it >= self.first_main);
            if let Some(home) = home.filter(|_| !only_copied) {
                left[home].push(data.sym);
            }
        }
        let parts: Vec<_> = funcs.iter().zip(left).enumerate().collect();
        let parts = parts.into_par_iter();
        parts
            .map(|(number, (funcs, mut left))| {
                let mut walk = Walk::new(self, number);
                for func in funcs {
                    func.for_symbols(|it| walk.mention(it));
                    walk.follow();
                }
                left.retain(|it| !walk.seen.contains(it));
                left.sort_by_cached_key(|it| self.content_name(*it));
                for sym in left {
                    walk.mention(sym);
                    walk.follow();
                }
                (walk.found, walk.outside)
            })
            .collect()
    }
    /// Whether a part has this data.
    fn has(&self, part: usize, sym: Sym) -> bool {
        let at = sym.0 as usize;
        match self.copied[at] && part >= self.first_main {
            true => true,
            false => self.homes[at] == Some(part),
        }
    }
    /// Whether data of a part needs no symbol there.
    fn is_label(&self, part: usize, sym: Sym) -> bool {
        let at = sym.0 as usize;
        let is_copy = self.copied[at] && part >= self.first_main;
        let here = is_copy || self.homes[at] == Some(part) && !self.outside[at];
        here && is_private(self.program.symbols.name(sym)) && data_of(self.program, sym).is_some()
    }
    /// The name of data; of numbered data one that tells what it is.
    fn content_name(&self, sym: Sym) -> String {
        let name = self.program.symbols.name(sym);
        let Some((prefix, data)) = numbered(name).zip(data_of(self.program, sym)) else {
            return name.to_owned();
        };
        let mut digest = Xxh3::new();
        data.align.hash(&mut digest);
        for item in &data.items {
            // Each item is told from the others by its kind and length, so that only equal data is called the same.
            std::mem::discriminant(item).hash(&mut digest);
            match item {
                DataItem::Bytes(bytes) => bytes.hash(&mut digest),
                DataItem::Zeros(count) => count.hash(&mut digest),
                DataItem::Addr(sym, off) | DataItem::Addr32(sym, off) => {
                    (self.content_name(*sym), off).hash(&mut digest);
                }
            }
        }
        format!("{prefix}{:032x}", digest.digest128())
    }
}

fn data_of(program: &Program, sym: Sym) -> Option<&Data> {
    match program.symbols.kind(sym) {
        SymKind::Data(at) => program.data.get(at as usize),
        SymKind::Func(_) | SymKind::Extern => None,
    }
}

fn mentioned(data: &Data) -> impl Iterator<Item = Sym> {
    data.items.iter().filter_map(|it| match it {
        DataItem::Addr(sym, _) | DataItem::Addr32(sym, _) => Some(*sym),
        DataItem::Bytes(_) | DataItem::Zeros(_) => None,
    })
}

/// Where data goes by who mentions it: to the only part that does, or to one for what several do.
struct Homes<'a> {
    program: &'a Program,
    several: usize,
    /// By symbol.
    homes: Vec<Option<usize>>,
    work: Vec<Sym>,
}

impl<'a> Homes<'a> {
    fn new(program: &'a Program, several: usize) -> Self {
        Homes {
            program,
            several,
            homes: vec![None; program.symbols.iter().count()],
            work: Vec::new(),
        }
    }
    fn of_functions(&mut self, funcs: &[Func], part: usize, takes: &dyn Fn(Sym) -> bool) {
        for func in funcs {
            func.for_symbols(|it| self.mention(it, part, takes));
        }
    }
    /// A part mentions a symbol.
    fn mention(&mut self, sym: Sym, part: usize, takes: &dyn Fn(Sym) -> bool) {
        if data_of(self.program, sym).is_none() || !takes(sym) {
            return;
        }
        let home = &mut self.homes[sym.0 as usize];
        let new = match *home {
            None => part,
            Some(it) if it == part => return,
            Some(_) => self.several,
        };
        if *home != Some(new) {
            *home = Some(new);
            self.work.push(sym);
        }
    }
    /// What data mentions is mentioned where the data is.
    fn spread(&mut self, takes: &dyn Fn(Sym) -> bool) {
        while let Some(sym) = self.work.pop() {
            let home = self.homes[sym.0 as usize];
            let Some((data, home)) = data_of(self.program, sym).zip(home) else {
                continue;
            };
            for sym in mentioned(data) {
                self.mention(sym, home, takes);
            }
        }
    }
}

/// Finds what data a part has, in the order in which it is mentioned.
struct Walk<'a> {
    plan: &'a Plan<'a>,
    part: usize,
    seen: FxHashSet<Sym>,
    found: Vec<Sym>,
    /// Data mentioned that the part has not.
    outside: Vec<Sym>,
    /// How many of those found were looked into.
    done: usize,
}

impl<'a> Walk<'a> {
    fn new(plan: &'a Plan<'a>, part: usize) -> Self {
        Walk {
            plan,
            part,
            seen: FxHashSet::default(),
            found: Vec::new(),
            outside: Vec::new(),
            done: 0,
        }
    }
    fn mention(&mut self, sym: Sym) {
        if data_of(self.plan.program, sym).is_none() || !self.seen.insert(sym) {
            return;
        }
        match self.plan.has(self.part, sym) {
            true => self.found.push(sym),
            false => self.outside.push(sym),
        }
    }
    fn follow(&mut self) {
        while let Some(sym) = self.found.get(self.done).copied() {
            self.done += 1;
            let data = data_of(self.plan.program, sym);
            data.into_iter()
                .flat_map(mentioned)
                .for_each(|it| self.mention(it));
        }
    }
}

/// The symbols of a part, in the order in which it mentions them.
struct Syms<'a> {
    plan: &'a Plan<'a>,
    part: usize,
    /// What has a label only.
    labels: BTreeSet<Sym>,
    symbols: Symbols,
    numbers: FxHashMap<Sym, Sym>,
}

impl Syms<'_> {
    fn of(&mut self, sym: Sym) -> Sym {
        if let Some(new) = self.numbers.get(&sym) {
            return *new;
        }
        let name = self.plan.program.symbols.name(sym);
        let is_label = self.plan.is_label(self.part, sym);
        let new = match numbered(name) {
            Some(prefix) if is_label => {
                let number = self.numbers.len();
                self.symbols.intern(&format!("{prefix}{number}"))
            }
            Some(_) => self.symbols.intern(&self.plan.content_name(sym)),
            None => self.symbols.intern(name),
        };
        if is_label {
            self.labels.insert(new);
        }
        self.numbers.insert(sym, new);
        new
    }
}

/// The locations of a part, and what they speak of, in the order in which it mentions them.
struct Locs<'a> {
    whole: &'a Program,
    out: Program,
    numbers: FxHashMap<Loc, Loc>,
    files: FxHashMap<u32, u32>,
    inlined: FxHashMap<u32, u32>,
}

impl Locs<'_> {
    fn of(&mut self, loc: Loc) -> Loc {
        if loc == Loc::NONE {
            return loc;
        }
        if let Some(new) = self.numbers.get(&loc) {
            return *new;
        }
        let data = &self.whole.locs[loc];
        let calls = data.inlined.map(|(name, call)| {
            let names = (self.whole.inlined.as_slice(), &mut self.out.inlined);
            (number(name, &mut self.inlined, names), self.of(call))
        });
        let files = (self.whole.files.as_slice(), &mut self.out.files);
        let new = self.out.locs.push(LocData {
            file: number(data.file, &mut self.files, files),
            inlined: calls,
            ..data.clone()
        });
        self.numbers.insert(loc, new);
        new
    }
}

/// The number in a part of what has a number in the whole; its text is copied.
fn number(
    whole: u32,
    numbers: &mut FxHashMap<u32, u32>,
    (from, to): (&[String], &mut Vec<String>),
) -> u32 {
    *numbers.entry(whole).or_insert_with(|| {
        to.push(from[whole as usize].clone());
        u32::try_from(to.len() - 1).expect("numbers fit u32")
    })
}

/// A program of its own out of some functions and data.
fn part(plan: &Plan<'_>, number: usize, funcs: Vec<Func>, data: &[Sym]) -> Program {
    let whole = plan.program;
    let mut syms = Syms {
        plan,
        part: number,
        labels: BTreeSet::new(),
        symbols: Symbols::default(),
        numbers: FxHashMap::default(),
    };
    let mut locs = Locs {
        whole,
        out: Program::new(),
        numbers: FxHashMap::default(),
        files: FxHashMap::default(),
        inlined: FxHashMap::default(),
    };
    let mut funcs = funcs;
    for func in &mut funcs {
        func.renumber(|it| syms.of(it), |it| locs.of(it));
    }
    let data = data.iter().filter_map(|it| data_of(whole, *it));
    let mut data: Vec<Data> = data.cloned().collect();
    for it in &mut data {
        it.sym = syms.of(it.sym);
        for item in &mut it.items {
            if let DataItem::Addr(sym, _) | DataItem::Addr32(sym, _) = item {
                *sym = syms.of(*sym);
            }
        }
    }
    let mut out = locs.out;
    out.symbols = syms.symbols;
    out.labels = syms.labels;
    for func in funcs {
        out.add_func(func);
    }
    // Two constants that several parts mention may be one, now that they are named by what they are.
    for it in data {
        if out.symbols.kind(it.sym) == SymKind::Extern {
            out.add_data(it);
        }
    }
    out
}
