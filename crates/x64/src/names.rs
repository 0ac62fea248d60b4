//! The names of functions and of their files, one text for each output file: what the tables say of a function, of an inlined one too, is a
//! distance in it (`docs/abi.md`, "Function table").
//!
//! Files come first, each ended by a zero byte; then, for each function, the distance of its file's name and its own, ended so too. At
//! distance 0 there is an empty name.

use crate::emit::FuncText;
use crate::text::Text;
use ir::Program;
use rustc_hash::FxHashMap;

/// The label of the text.
pub(crate) const LABEL: &str = ".Lnames";

/// All names that the tables mention.
pub(crate) struct Names<'a> {
    bytes: Vec<u8>,
    /// By file, the distance of its name.
    files: Vec<u32>,
    /// By name and file of a function, its distance.
    funcs: FxHashMap<(&'a str, u32), u32>,
}

impl<'a> Names<'a> {
    pub(crate) fn new(program: &'a Program, texts: &[FuncText]) -> Self {
        let mut names = Self {
            bytes: vec![0],
            files: vec![0; program.files.len()],
            funcs: FxHashMap::default(),
        };
        let mentioned = || {
            program.funcs.iter().zip(texts).flat_map(|(func, text)| {
                let own = (func.name.as_str(), text.lines.file);
                let name = |id: u32| program.inlined[id as usize].as_str();
                let inlined = text
                    .lines
                    .inlined
                    .iter()
                    .map(move |it| (name(it.name), it.file));
                std::iter::once(own).chain(inlined)
            })
        };
        for (_, file) in mentioned() {
            names.add_file(program, file);
        }
        for (name, file) in mentioned() {
            names.add(name, file);
        }
        names
    }
    fn add_file(&mut self, program: &Program, file: u32) {
        let Some(at) = self.files.get_mut(file as usize).filter(|it| **it == 0) else {
            return;
        };
        *at = distance(&self.bytes);
        self.bytes.extend(program.files[file as usize].bytes());
        self.bytes.push(0);
    }
    fn add(&mut self, name: &'a str, file: u32) {
        let at = distance(&self.bytes);
        if *self.funcs.entry((name, file)).or_insert(at) != at {
            return;
        }
        let file = self.files.get(file as usize).copied().unwrap_or(0);
        uleb(&mut self.bytes, file);
        self.bytes.extend(name.bytes());
        self.bytes.push(0);
    }
    /// The distance of a function's names.
    pub(crate) fn of(&self, name: &str, file: u32) -> u32 {
        self.funcs[&(name, file)]
    }
    /// Writes the text.
    pub(crate) fn write(&self, out: &mut Text) {
        out.str(LABEL).str(":\n");
        for name in self.bytes.split_inclusive(|it| *it == 0) {
            out.str("\t.ascii\t").quoted(name).str("\n");
        }
    }
}

fn distance(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).expect("names fit u32")
}

/// Appends a number, seven bits a byte, the lowest first; the highest bit says that there are more.
pub(crate) fn uleb(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
