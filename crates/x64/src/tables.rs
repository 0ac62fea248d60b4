//! The function table and what hangs on it (`docs/abi.md`, "Function table"): of each function a record with its pcln and the tree of its
//! inlined calls, and its open-coded defers.

use crate::emit::{FuncText, LineEntry, Shared};
use crate::names::{LABEL, Names, uleb};
use crate::text::Text;
use abi::FuncTableFlag;
use ir::{Func, Program};

/// The tables of the functions of one output file.
#[derive(Default)]
pub(crate) struct Tables {
    functab: Text,
    /// The functions' records.
    infos: Text,
    /// Lists of open-coded defers.
    defers: Text,
}

impl Tables {
    /// Adds a function; functions are added in the order of their text.
    pub(crate) fn add(
        &mut self,
        shared: &Shared<'_>,
        names: &Names<'_>,
        id: usize,
        func: &Func,
        text: &FuncText,
    ) {
        let id = id as u64;
        let sym = shared.symbol(func.sym);
        let out = &mut self.functab;
        out.str("\t.long\t")
            .str(sym)
            .str(", .L")
            .uint(id)
            .str("i, ");
        match func.open_defers {
            Some(_) => out.str(".L").uint(id).str("od, "),
            None => out.str("0, "),
        };
        out.uint(u64::from(flags(func, text))).str("\n");
        self.info(shared, names, id, func, text);
        self.open_defers(id, shared, func, text);
    }
    fn info(
        &mut self,
        shared: &Shared<'_>,
        names: &Names<'_>,
        id: u64,
        func: &Func,
        text: &FuncText,
    ) {
        let (program, sym) = (shared.program, shared.symbol(func.sym));
        let (tree, places) = inline_tree(program, names, text);
        let out = &mut self.infos;
        out.str(".L").uint(id).str("i:\t.uleb128 ");
        out.uint(u64::from(text.frame.size));
        if func.recover.is_some() {
            out.str(",.L").uint(id).str("r-").str(sym);
        }
        out.str(",.L").uint(id).str("i-").str(LABEL).str(",");
        out.uint(u64::from(text.lines.start)).str(",");
        out.uint(u64::from(names.of(&func.name, text.lines.file)));
        if !tree.is_empty() {
            out.str(",").uint(tree.len() as u64).str("\n\t.byte ");
            for (n, byte) in tree.iter().enumerate() {
                out.str(if n > 0 { "," } else { "" });
                out.uint(u64::from(*byte));
            }
        }
        self.pcln(id, sym, text, &places);
    }
    fn pcln(&mut self, id: u64, sym: &str, text: &FuncText, places: &[u32]) {
        let out = &mut self.infos;
        let mut before = LineEntry {
            inline: 0,
            line: text.lines.start,
        };
        out.str("\n\t.uleb128 ");
        line_change(out, before, text.lines.first, places);
        before = text.lines.first;
        for (n, entry) in (0..).zip(&text.lines.entries) {
            out.str("\n\t.uleb128 .L").uint(id).str("p").uint(n);
            match n {
                0 => out.str("-").str(sym),
                _ => out.str("-.L").uint(id).str("p").uint(n - 1),
            };
            out.str(",");
            line_change(out, before, *entry, places);
            before = *entry;
        }
        out.str(",0\n");
    }
    fn open_defers(&mut self, id: u64, shared: &Shared<'_>, func: &Func, text: &FuncText) {
        let Some(defers) = &func.open_defers else {
            return;
        };
        let place = |(slot, offset): (ir::Slot, u32)| {
            i64::from(text.frame.slots[slot.0 as usize]) + i64::from(offset)
        };
        let out = &mut self.defers;
        out.str(".L").uint(id).str("od:\t.long\t");
        out.int(place((defers.bits, 0)));
        out.str(", ").uint(defers.entries.len() as u64).str("\n");
        for entry in &defers.entries {
            out.str("\t.long\t");
            match entry.static_fn {
                Some(sym) => out.str(shared.symbol(sym)),
                None => out.str("0"),
            };
            out.str(", ").int(entry.fn_slot.map_or(0, place));
            out.str(", ").int(entry.args.map_or(0, place));
            out.str(", ").uint(u64::from(entry.siz)).str("\n");
        }
    }
    /// Appends the tables to a file. Behind its last function there is none.
    pub(crate) fn finish(self, names: &Names<'_>, out: &mut Text) {
        if self.functab.0.is_empty() {
            return;
        }
        out.str("\n\t.text\n.Lend:\n");
        out.str("\n\t.section gofc_functab, \"a\"\n\t.balign 4\n");
        out.str(&self.functab.0);
        out.str("\t.long\t.Lend, 0, 0, 0\n");
        out.str("\n\t.section .rodata\n\t.balign 4\n");
        out.str(&self.defers.0);
        names.write(out);
        out.str(&self.infos.0);
    }
}

fn flags(func: &Func, text: &FuncText) -> u32 {
    let has_defer = func.flags.has_defer || func.recover.is_some();
    let all = [
        (FuncTableFlag::Wrapper, func.flags.wrapper),
        (FuncTableFlag::Defer, has_defer),
        (FuncTableFlag::Runtime, func.flags.runtime),
        (FuncTableFlag::NoFrame, !text.frame.exists),
        (FuncTableFlag::Recovers, func.recover.is_some()),
        (FuncTableFlag::Inlines, !text.lines.inlined.is_empty()),
    ];
    let set = all.into_iter().filter(|(_, on)| *on);
    set.fold(0, |flags, (flag, _)| flags | flag as u32)
}

/// The tree of a function's inlined calls, and by inline index what its pcln calls the entry: 0 for the function itself, else one more
/// than the entry's distance in the tree.
fn inline_tree(program: &Program, names: &Names<'_>, text: &FuncText) -> (Vec<u8>, Vec<u32>) {
    let (mut tree, mut places) = (Vec::new(), vec![0]);
    for entry in &text.lines.inlined {
        let place = u32::try_from(tree.len() + 1).expect("trees fit u32");
        let name = &program.inlined[entry.name as usize];
        uleb(&mut tree, names.of(name, entry.file));
        match places[entry.parent as usize] {
            0 => {
                uleb(&mut tree, 0);
                uleb(&mut tree, signed(entry.line, text.lines.start));
            }
            parent => {
                uleb(&mut tree, place - parent);
                uleb(&mut tree, entry.line);
            }
        }
        places.push(place);
    }
    (tree, places)
}

/// From one entry of a pcln to the next: the difference of the lines, its lowest bit saying whether the inlined call is another; if so
/// the difference of their places.
fn line_change(out: &mut Text, from: LineEntry, to: LineEntry, places: &[u32]) {
    let line = u64::from(signed(to.line, from.line)) << 1;
    let (old, new) = (places[from.inline as usize], places[to.inline as usize]);
    if old == new {
        out.uint(line);
    } else {
        out.uint(line | 1)
            .str(",")
            .uint(u64::from(signed(new, old)));
    }
}

/// A difference, its sign in the lowest bit.
fn signed(to: u32, from: u32) -> u32 {
    to.abs_diff(from) << 1 | u32::from(to < from)
}
