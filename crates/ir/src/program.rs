//! A program: functions, static data, symbols, source locations.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};

use rustc_hash::FxHashMap;

use crate::entity::{FuncId, IndexVec, Loc, Sym};
use crate::func::Func;

/// What a symbol stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SymKind {
    /// A function of this program.
    Func(FuncId),
    /// Static data of this program (index into `Program::data`).
    Data(u32),
    /// Defined elsewhere: the runtime's C or assembly.
    Extern,
}

/// The symbol table: names to `Sym`, in order of first mention.
#[derive(Clone, Debug, Default)]
pub struct Symbols {
    names: IndexVec<Sym, (String, SymKind)>,
    index: FxHashMap<String, Sym>,
}

impl Symbols {
    /// The symbol of that name, made as `Extern` if new.
    pub fn intern(&mut self, name: &str) -> Sym {
        if let Some(sym) = self.index.get(name) {
            return *sym;
        }
        let sym = self.names.push((name.to_owned(), SymKind::Extern));
        self.index.insert(name.to_owned(), sym);
        sym
    }
    /// The symbol of that name, if it was ever mentioned.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Sym> {
        self.index.get(name).copied()
    }
    /// The linker name (not yet quoted for the assembler).
    #[must_use]
    pub fn name(&self, sym: Sym) -> &str {
        &self.names[sym].0
    }
    /// What it stands for.
    #[must_use]
    pub fn kind(&self, sym: Sym) -> SymKind {
        self.names[sym].1
    }
    /// Says what it stands for.
    pub fn define(&mut self, sym: Sym, kind: SymKind) {
        self.names[sym].1 = kind;
    }
    /// All symbols in order.
    pub fn iter(&self) -> impl Iterator<Item = (Sym, &str, SymKind)> {
        self.names
            .iter_enumerated()
            .map(|(sym, (name, kind))| (sym, name.as_str(), *kind))
    }
}

/// The same names in the same order are the same.
impl Hash for Symbols {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.names.as_slice().hash(hasher);
    }
}

/// Which section static data goes to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DataKind {
    /// `.rodata`: never written.
    ReadOnly,
    /// `.data`: initialised, writable.
    Data,
    /// `.bss`: zero, writable.
    Zero,
}

/// A piece of static data, in order, without gaps.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum DataItem {
    /// Bytes as they are.
    Bytes(Vec<u8>),
    /// Zero bytes.
    Zeros(u64),
    /// The 64-bit address of a symbol plus an offset.
    Addr(Sym, i64),
    /// The 32-bit absolute address of a symbol plus an offset.
    Addr32(Sym, i64),
}

/// A static object.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Data {
    /// Its symbol.
    pub sym: Sym,
    /// Its section.
    pub kind: DataKind,
    /// Alignment in bytes.
    pub align: u32,
    /// Contents.
    pub items: Vec<DataItem>,
    /// What it is, for a comment; may be empty.
    pub comment: String,
}

/// A source position, and the call it was inlined into, if any.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct LocData {
    /// File index into `Program::files`.
    pub file: u32,
    /// Line, from 1, `//line` applied.
    pub line: u32,
    /// Column in bytes, from 1.
    pub col: u32,
    /// For inlined code: the inlined function's name (index into `Program::inlined`) and the location of the call.
    pub inlined: Option<(u32, Loc)>,
}

/// A whole program, or a part of one whose other parts define what is `Extern` here.
#[derive(Clone, Hash, Debug, Default)]
pub struct Program {
    /// Functions, in order of emission.
    pub funcs: IndexVec<FuncId, Func>,
    /// Static data, in order of emission.
    pub data: Vec<Data>,
    /// Symbols.
    pub symbols: Symbols,
    /// File names as tracebacks print them (absolute).
    pub files: Vec<String>,
    /// Locations; entry 0 is "none".
    pub locs: IndexVec<Loc, LocData>,
    /// Names of inlined functions.
    pub inlined: Vec<String>,
    /// Data that is known by a label and not by name, because nobody outside of this file looks for it.
    pub labels: BTreeSet<Sym>,
    /// Functions that are `Extern` here because another part of the program has them.
    pub foreign: BTreeSet<Sym>,
    /// Functions known not to return; a pass adds to them.
    pub noreturn: BTreeSet<Sym>,
    /// Functions small enough to be inlined: a pass adds to them.
    pub inlinable: BTreeSet<Sym>,
    /// Those of them outside of package main that were, or could have been, inlined into it.
    pub inlinable_into_main: BTreeSet<Sym>,
    /// Source lines by (file, line) for comments in the assembly; only filled when asked for.
    pub source_lines: BTreeMap<(u32, u32), String>,
}

impl Program {
    /// An empty program, with `Loc::NONE` in its table.
    #[must_use]
    pub fn new() -> Self {
        let mut program = Self::default();
        program.locs.push(LocData {
            file: 0,
            line: 0,
            col: 0,
            inlined: None,
        });
        program
    }
    /// Adds a function and defines its symbol.
    pub fn add_func(&mut self, func: Func) -> FuncId {
        let sym = func.sym;
        let id = self.funcs.push(func);
        self.symbols.define(sym, SymKind::Func(id));
        id
    }
    /// Adds data and defines its symbol.
    pub fn add_data(&mut self, data: Data) {
        let n = u32::try_from(self.data.len()).expect("data count fits u32");
        self.symbols.define(data.sym, SymKind::Data(n));
        self.data.push(data);
    }
}
