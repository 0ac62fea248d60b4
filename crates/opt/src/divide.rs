//! Divides a program into parts that are compiled and assembled side by side, and need not be when they were before.
//!
//! The functions of a package stay together, as far as the parts get about equal; those of package main, which change most often, come last
//! and by themselves. Data goes to the only part that mentions it; what several mention, or nobody, is a part of its own. What `lower`
//! made up (constants, strings, names of types) is known to nobody by its name: mentioned only where it is, it needs no symbol.
//!
//! A part numbers its symbols, files and locations in the order in which it mentions them, so that it does not change with the others.

use std::collections::BTreeSet;

use ir::{Data, DataItem, Func, Loc, LocData, Program, Sym, SymKind, Symbols};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// What the names of objects that nobody looks for begin with.
const PRIVATE: &[&str] = &[
    "go:string.",
    "go:const",
    "go:static.",
    "go:backing.",
    "type:.namedata",
];

/// What the names of func value objects end with.
const FUNC_VALUE: &str = "·f";

/// A function counts as that many instructions more, for its tables.
const FUNC_WEIGHT: usize = 20;

pub(crate) fn run(mut program: Program, count: usize) -> Vec<Program> {
    if count <= 1 {
        let all = program.data.iter().map(|it| it.sym);
        program.labels = all.filter(|it| is_private(&program.symbols, *it)).collect();
        return vec![program];
    }
    let funcs = divide(&mut program, count);
    let homes = homes(&program, &funcs);
    let labels = labels(&program, &funcs, &homes);
    let mut data: Vec<Vec<Data>> = (0..=funcs.len()).map(|_| Vec::new()).collect();
    for it in std::mem::take(&mut program.data) {
        data[homes[it.sym.0 as usize].part(funcs.len())].push(it);
    }
    let funcs = funcs.into_iter().chain([Vec::new()]);
    let contents: Vec<_> = funcs.zip(data).collect();
    let parts = contents.into_par_iter();
    parts
        .map(|(funcs, data)| part(&program, &labels, funcs, data))
        .collect()
}

fn is_private(symbols: &Symbols, sym: Sym) -> bool {
    let name = symbols.name(sym);
    PRIVATE.iter().any(|it| name.starts_with(it)) || name.ends_with(FUNC_VALUE)
}

/// The path of a function's package; for what belongs to none, what its name begins with.
fn package(name: &str) -> &str {
    let plain = name.split(['[', '(', ' ']).next().unwrap_or(name);
    let from = plain.rfind('/').map_or(0, |it| it + 1);
    plain[from..]
        .find('.')
        .map_or(plain, |it| &plain[..from + it])
}

/// Takes the functions of a program, in parts.
fn divide(program: &mut Program, count: usize) -> Vec<Vec<Func>> {
    let mut funcs = std::mem::take(&mut program.funcs).into_vec();
    // The sort is stable: within a package the order stays.
    funcs.sort_by(|a, b| rank(&a.name).cmp(&rank(&b.name)));
    let weigh = |func: &Func| {
        let blocks = func.layout.iter();
        let insts: usize = blocks.map(|it| func.blocks[*it].insts.len() + 1).sum();
        insts + FUNC_WEIGHT
    };
    let share = funcs.iter().map(weigh).sum::<usize>() / count + 1;
    let mut parts: Vec<Vec<Func>> = vec![Vec::new()];
    let mut weight = 0;
    let mut before = None;
    for func in funcs {
        let of = rank(&func.name);
        let of = (of.0, of.1.to_owned());
        let border = before.as_ref().is_some_and(|it| *it != of);
        if weight >= share || border && (of.0 || weight >= share / 2) {
            parts.push(Vec::new());
            weight = 0;
        }
        weight += weigh(&func);
        before = Some(of);
        parts.last_mut().expect("there is one").push(func);
    }
    parts
}

/// By which functions are sorted: those of package main last.
fn rank(name: &str) -> (bool, &str) {
    let package = package(name);
    (package == "main", package)
}

/// Where data goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Home {
    /// Nobody mentions it.
    Nowhere,
    /// Only this part does.
    Part(usize),
    /// Several parts do.
    Shared,
}

impl Home {
    /// The number of the part, where this is that of what is shared.
    fn part(self, shared: usize) -> usize {
        match self {
            Home::Part(number) => number,
            Home::Nowhere | Home::Shared => shared,
        }
    }

    fn with(self, other: Home) -> Home {
        match (self, other) {
            (Home::Nowhere, it) | (it, Home::Nowhere) => it,
            (Home::Part(a), Home::Part(b)) if a == b => self,
            _several => Home::Shared,
        }
    }
}

/// By symbol: where it goes if it is of data.
fn homes(program: &Program, parts: &[Vec<Func>]) -> Vec<Home> {
    let mut homes = vec![Home::Nowhere; program.symbols.iter().count()];
    for (number, funcs) in parts.iter().enumerate() {
        for func in funcs {
            func.for_symbols(|sym| {
                let home = &mut homes[sym.0 as usize];
                *home = home.with(Home::Part(number));
            });
        }
    }
    // What data mentions is mentioned where the data is.
    let mut work: Vec<usize> = (0..program.data.len()).collect();
    while let Some(at) = work.pop() {
        let data = &program.data[at];
        let home = match homes[data.sym.0 as usize] {
            Home::Nowhere => Home::Shared,
            known @ (Home::Part(_) | Home::Shared) => known,
        };
        for sym in mentioned(data) {
            let its = &mut homes[sym.0 as usize];
            let new = its.with(home);
            if std::mem::replace(its, new) != new
                && let SymKind::Data(at) = program.symbols.kind(sym)
            {
                work.push(at as usize);
            }
        }
    }
    homes
}

fn mentioned(data: &Data) -> impl Iterator<Item = Sym> {
    data.items.iter().filter_map(|it| match it {
        DataItem::Addr(sym, _) | DataItem::Addr32(sym, _) => Some(*sym),
        DataItem::Bytes(_) | DataItem::Zeros(_) => None,
    })
}

/// The private data that is mentioned only in the part where it is.
fn labels(program: &Program, parts: &[Vec<Func>], homes: &[Home]) -> BTreeSet<Sym> {
    let mut outside = vec![false; homes.len()];
    for (number, funcs) in parts.iter().enumerate() {
        for func in funcs {
            func.for_symbols(|sym| {
                let at = sym.0 as usize;
                outside[at] |= homes[at].part(parts.len()) != number;
            });
        }
    }
    for data in &program.data {
        let here = homes[data.sym.0 as usize].part(parts.len());
        for sym in mentioned(data) {
            let at = sym.0 as usize;
            outside[at] |= homes[at].part(parts.len()) != here;
        }
    }
    let all = program.data.iter().map(|it| it.sym);
    all.filter(|it| !outside[it.0 as usize] && is_private(&program.symbols, *it))
        .collect()
}

/// The symbols of a part, in the order in which it mentions them.
struct Syms<'a> {
    whole: &'a Program,
    /// What has a label only in the whole, and those of it that are here.
    labels: &'a BTreeSet<Sym>,
    here: BTreeSet<Sym>,
    symbols: Symbols,
    numbers: FxHashMap<Sym, Sym>,
}

impl Syms<'_> {
    fn of(&mut self, sym: Sym) -> Sym {
        *self.numbers.entry(sym).or_insert_with(|| {
            let new = self.symbols.intern(self.whole.symbols.name(sym));
            if self.labels.contains(&sym) {
                self.here.insert(new);
            }
            new
        })
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
fn part(whole: &Program, labels: &BTreeSet<Sym>, funcs: Vec<Func>, data: Vec<Data>) -> Program {
    let mut syms = Syms {
        whole,
        labels,
        here: BTreeSet::new(),
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
    let mut data = data;
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
    out.labels = syms.here;
    funcs.into_iter().for_each(|it| {
        out.add_func(it);
    });
    data.into_iter().for_each(|it| out.add_data(it));
    out
}
