//! The function table and what hangs on it (`docs/abi.md`, "Function table"): pcln, inlined calls, open-coded defers, names.

use crate::emit::{FuncText, Shared};
use crate::text::Text;
use abi::FuncTableFlag;
use ir::Func;
use std::collections::BTreeMap;

/// The tables of the functions of one output file.
#[derive(Default)]
pub(crate) struct Tables {
    functab: Text,
    /// pcln, inltab, opendefers.
    rodata: Text,
    strings: Text,
    string_ids: BTreeMap<String, usize>,
}

impl Tables {
    /// Adds a function; functions are added in the order of their text.
    pub(crate) fn add(&mut self, shared: &Shared<'_>, id: usize, func: &Func, text: &FuncText) {
        let id = id as u64;
        let program = shared.program;
        let sym = shared.symbol(func.sym);
        let name = self.string(&func.name);
        let file = program.files.get(text.lines.file as usize);
        let file = self.string(file.map_or("", String::as_str));
        let frame = &text.frame;
        let has_defer = func.flags.has_defer || func.recover.is_some();
        let mut flags = 0;
        let mut set = |flag: FuncTableFlag, on: bool| {
            if on {
                flags |= flag as u32;
            }
        };
        set(FuncTableFlag::Wrapper, func.flags.wrapper);
        set(FuncTableFlag::Defer, has_defer);
        set(FuncTableFlag::Runtime, func.flags.runtime);
        set(FuncTableFlag::NoFrame, !frame.exists);
        let out = &mut self.functab;
        out.str("\t.long\t").str(sym).str(", .L").uint(id).str("e");
        out.str(", .Lstr").uint(name).str(", .Lstr").uint(file);
        out.str(", ").uint(u64::from(text.lines.start));
        out.str(", ").uint(u64::from(flags));
        out.str(", .L").uint(id).str("pc, ");
        if text.lines.inlined.is_empty() {
            out.str("0, ");
        } else {
            out.str(".L").uint(id).str("inl, ");
        }
        if func.recover.is_some() {
            out.str(".L").uint(id).str("r, ");
        } else {
            out.str("0, ");
        }
        if func.open_defers.is_some() {
            out.str(".L").uint(id).str("od, ");
        } else {
            out.str("0, ");
        }
        out.uint(u64::from(frame.size)).str(", 0\n");
        self.pcln(id, sym, text);
        self.inltab(id, program, text);
        self.open_defers(id, shared, func, text);
    }
    /// The number of a string's label.
    fn string(&mut self, string: &str) -> u64 {
        if let Some(id) = self.string_ids.get(string) {
            return *id as u64;
        }
        let id = self.string_ids.len();
        self.string_ids.insert(string.to_owned(), id);
        self.strings
            .str(".Lstr")
            .uint(id as u64)
            .str(":\t.asciz\t")
            .quoted(string.as_bytes())
            .str("\n");
        id as u64
    }
    fn pcln(&mut self, id: u64, sym: &str, text: &FuncText) {
        let out = &mut self.rodata;
        let first = text.lines.first;
        let mut line = i64::from(first.line);
        out.str(".L").uint(id).str("pc:\t.uleb128 0,");
        out.uint(u64::from(first.inline)).str(",");
        out.uint(signed(line - i64::from(text.lines.start)));
        for (n, entry) in text.lines.entries.iter().enumerate() {
            let n = n as u64;
            out.str("\n\t.uleb128 .L")
                .uint(id)
                .str("p")
                .uint(n)
                .str("-");
            if n == 0 {
                out.str(sym);
            } else {
                out.str(".L").uint(id).str("p").uint(n - 1);
            }
            out.str(",").uint(u64::from(entry.inline));
            let next = i64::from(entry.line);
            out.str(",").uint(signed(next - line));
            line = next;
        }
        out.str(",0\n");
    }
    fn inltab(&mut self, id: u64, program: &ir::Program, text: &FuncText) {
        if text.lines.inlined.is_empty() {
            return;
        }
        self.rodata.str("\t.balign 4\n.L").uint(id).str("inl:\n");
        for entry in &text.lines.inlined {
            let name = self.string(&program.inlined[entry.name as usize]);
            let file = program.files.get(entry.file as usize);
            let file = self.string(file.map_or("", String::as_str));
            let out = &mut self.rodata;
            out.str("\t.long\t.Lstr").uint(name);
            out.str(", .Lstr").uint(file);
            out.str(", ").uint(u64::from(entry.parent));
            out.str(", ").uint(u64::from(entry.line)).str("\n");
        }
    }
    fn open_defers(&mut self, id: u64, shared: &Shared<'_>, func: &Func, text: &FuncText) {
        let Some(defers) = &func.open_defers else {
            return;
        };
        let place = |(slot, offset): (ir::Slot, u32)| {
            i64::from(text.frame.slots[slot.0 as usize]) + i64::from(offset)
        };
        let out = &mut self.rodata;
        out.str("\t.balign 4\n.L").uint(id).str("od:\t.long\t");
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
    /// Appends the tables to a file.
    pub(crate) fn finish(self, out: &mut Text) {
        if self.functab.0.is_empty() {
            return;
        }
        out.str("\n\t.section gofc_functab, \"a\"\n\t.balign 8\n");
        out.str(&self.functab.0);
        out.str("\n\t.section .rodata\n");
        out.str(&self.rodata.0);
        out.str("\n\t.section .rodata.str, \"aMS\", @progbits, 1\n");
        out.str(&self.strings.0);
    }
}

/// A difference for the pcln table: its sign is the lowest bit.
fn signed(difference: i64) -> u64 {
    difference.unsigned_abs() << 1 | u64::from(difference < 0)
}
