//! Which output file each function and each object is written to, so that several assemblers can run side by side.
//!
//! Functions are divided in their order, into parts of about the same weight; the objects go to the last file. What `lower` made up
//! (constants, strings, names of types) is known to nobody by its name: such an object gets a local label if it is used in one file only, and
//! moves there if it refers to nothing. That keeps it out of the symbol table.

use ir::{Data, DataItem, Func, Op, Program, Sym};

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
/// An object counts as that many items more, for its symbol.
const DATA_WEIGHT: usize = 3;

/// The division of a program.
pub(crate) struct Places {
    /// The functions of each file: from, to.
    pub(crate) chunks: Vec<(usize, usize)>,
    /// By symbol: the file of an object with a local label.
    local: Vec<Option<u32>>,
    /// By file: the number in it of each source file, or 0.
    files: Vec<Vec<u32>>,
}

impl Places {
    /// Divides a program among `count` files at most. With `readable`, objects keep their names.
    pub(crate) fn new(program: &Program, count: usize, readable: bool) -> Self {
        let chunks = divide(program, count.max(1));
        let local = match readable {
            true => vec![None; program.symbols.iter().count()],
            false => locals(program, &chunks),
        };
        let files = chunks
            .iter()
            .map(|&(from, to)| number_files(program, &program.funcs.as_slice()[from..to]))
            .collect();
        Self {
            chunks,
            local,
            files,
        }
    }
    /// The output file of a function.
    pub(crate) fn of_func(&self, func: usize) -> usize {
        self.chunks.partition_point(|&(_, to)| to <= func)
    }
    /// Whether an object has a label only.
    pub(crate) fn is_local(&self, sym: Sym) -> bool {
        self.local[sym.0 as usize].is_some()
    }
    /// Whether an object is written to this output file.
    pub(crate) fn holds(&self, chunk: usize, data: &Data) -> bool {
        let home = self.local[data.sym.0 as usize].map(|it| it as usize);
        home.unwrap_or(self.chunks.len() - 1) == chunk
    }
    /// The numbers of the source files in an output file.
    pub(crate) fn file_numbers(&self, chunk: usize) -> &[u32] {
        &self.files[chunk]
    }
    /// The source files of an output file, by their numbers.
    pub(crate) fn files(&self, chunk: usize) -> Vec<(u32, usize)> {
        let used = self.files[chunk].iter().copied().zip(0..);
        let mut used: Vec<(u32, usize)> = used.filter(|it| it.0 > 0).collect();
        used.sort_unstable();
        used
    }
}

fn divide(program: &Program, count: usize) -> Vec<(usize, usize)> {
    let weigh = |func: &Func| {
        let blocks = func
            .layout
            .iter()
            .map(|it| func.blocks[*it].insts.len() + 1);
        blocks.sum::<usize>() + FUNC_WEIGHT
    };
    let weights: Vec<usize> = program.funcs.iter().map(weigh).collect();
    let data: usize = program
        .data
        .iter()
        .map(|it| it.items.len() + DATA_WEIGHT)
        .sum();
    let share = (weights.iter().sum::<usize>() + data) / count + 1;
    let mut out = Vec::new();
    let (mut from, mut weight) = (0, 0);
    for (at, it) in weights.iter().enumerate() {
        weight += it;
        if weight >= share && out.len() + 1 < count && at + 1 < weights.len() {
            out.push((from, at + 1));
            (from, weight) = (at + 1, 0);
        }
    }
    out.push((from, weights.len()));
    out
}

/// Where a symbol is mentioned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Nowhere,
    In(u32),
    Everywhere,
}

impl Use {
    fn add(&mut self, chunk: u32) {
        *self = match *self {
            Use::Nowhere => Use::In(chunk),
            Use::In(other) if other == chunk => *self,
            Use::In(_) | Use::Everywhere => Use::Everywhere,
        };
    }
}

/// The objects that have local labels, and their files.
fn locals(program: &Program, chunks: &[(usize, usize)]) -> Vec<Option<u32>> {
    let mut uses = vec![Use::Nowhere; program.symbols.iter().count()];
    for (chunk, &(from, to)) in (0..).zip(chunks) {
        for func in &program.funcs.as_slice()[from..to] {
            let defers = func.open_defers.iter().flat_map(|it| &it.entries);
            for sym in defers.filter_map(|it| it.static_fn) {
                uses[sym.0 as usize].add(chunk);
            }
            for inst in func.layout.iter().flat_map(|it| &func.blocks[*it].insts) {
                if let Op::SymAddr { sym, .. } = func.insts[*inst].op {
                    uses[sym.0 as usize].add(chunk);
                }
            }
        }
    }
    let last = u32::try_from(chunks.len() - 1).expect("output files fit u32");
    for item in program.data.iter().flat_map(|it| &it.items) {
        if let DataItem::Addr(sym, _) | DataItem::Addr32(sym, _) = item {
            uses[sym.0 as usize].add(last);
        }
    }
    let mut local = vec![None; uses.len()];
    for data in program.data.iter() {
        let name = program.symbols.name(data.sym);
        if !PRIVATE.iter().any(|it| name.starts_with(it)) && !name.ends_with(FUNC_VALUE) {
            continue;
        }
        let refers = |it: &DataItem| matches!(it, DataItem::Addr(..) | DataItem::Addr32(..));
        local[data.sym.0 as usize] = match uses[data.sym.0 as usize] {
            Use::In(chunk) if chunk == last || !data.items.iter().any(refers) => Some(chunk),
            Use::Nowhere => Some(last),
            Use::In(_) | Use::Everywhere => None,
        };
    }
    local
}

/// Numbers the source files that functions have locations in, in the order of their first.
fn number_files(program: &Program, funcs: &[Func]) -> Vec<u32> {
    let mut numbers = vec![0; program.files.len()];
    let mut next = 0;
    let mut add = |loc: ir::Loc| {
        if let Some(number) = numbers.get_mut(program.locs[loc].file as usize)
            && *number == 0
        {
            next += 1;
            *number = next;
        }
    };
    for func in funcs {
        add(func.loc);
        for block in &func.layout {
            let block = &func.blocks[*block];
            block.insts.iter().for_each(|it| add(func.insts[*it].loc));
            add(block.term_loc);
        }
    }
    numbers
}
