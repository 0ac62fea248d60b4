//! The names of functions and of their files, one text for each output file: what the tables say of a function, of an inlined one too, is a
//! distance in it (`docs/abi.md`, "Function table").
//!
//! Many begin alike. So a name is that of another one, as a distance, and what follows it, ended by a zero byte; at distance 0 there is an
//! empty one. A file's name is cut behind its folder, a function's behind its package, type and function around it. What the tables mention
//! of a function is the distance of its file's name, and its own behind that.

use crate::emit::FuncText;
use crate::text::Text;
use ir::Program;
use rustc_hash::FxHashMap;

/// The label of the text.
pub(crate) const LABEL: &str = ".Lnames";

/// All names that the tables mention.
pub(crate) struct Names<'a> {
    bytes: Vec<u8>,
    /// What names begin with: the distance.
    starts: FxHashMap<&'a str, u32>,
    /// By file, the distance of its name.
    files: Vec<u32>,
    /// By name and file of a function, its distance.
    funcs: FxHashMap<(&'a str, u32), u32>,
}

impl<'a> Names<'a> {
    pub(crate) fn new(program: &'a Program, texts: &[FuncText]) -> Self {
        let mut names = Self {
            bytes: vec![0, 0],
            starts: FxHashMap::default(),
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
    fn add_file(&mut self, program: &'a Program, file: u32) {
        if self.files.get(file as usize) == Some(&0) {
            let name = program.files[file as usize].as_str();
            let folder = name.rfind('/').map_or(0, |it| it + 1);
            let start = self.start(&name[..folder]);
            self.files[file as usize] = self.push(start, &name[folder..]);
        }
    }
    fn add(&mut self, name: &'a str, file: u32) {
        if self.funcs.contains_key(&(name, file)) {
            return;
        }
        let cut = cut(name);
        let start = self.start(&name[..cut]);
        let at = distance(&self.bytes);
        let its = self.files.get(file as usize).copied().unwrap_or(0);
        uleb(&mut self.bytes, its);
        self.push(start, &name[cut..]);
        self.funcs.insert((name, file), at);
    }
    /// The distance of what a name begins with.
    fn start(&mut self, text: &'a str) -> u32 {
        if text.is_empty() {
            return 0;
        }
        if let Some(at) = self.starts.get(text) {
            return *at;
        }
        let cut = cut(text);
        let before = self.start(&text[..cut]);
        let at = self.push(before, &text[cut..]);
        self.starts.insert(text, at);
        at
    }
    fn push(&mut self, start: u32, rest: &str) -> u32 {
        let at = distance(&self.bytes);
        uleb(&mut self.bytes, start);
        self.bytes.extend(rest.bytes());
        self.bytes.push(0);
        at
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

/// Where the last part of a function's name begins: behind a dot that is not in the package's path, in a type or in type arguments.
fn cut(name: &str) -> usize {
    let (mut depth, mut found) = (0, 0);
    for (at, byte) in name.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            b'/' if depth == 0 => found = 0,
            b'.' if depth == 0 && at + 1 < name.len() => found = at + 1,
            _part => {}
        }
    }
    found
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
