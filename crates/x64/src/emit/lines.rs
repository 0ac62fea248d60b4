//! Which pc belongs to which line: the entries of a function's pcln table and its tree of inlined calls (`docs/abi.md`).

use ir::{Loc, LocData, Program};

/// An entry of the pcln table: from the label on, this inline index and line.
#[derive(Clone, Copy)]
pub(crate) struct LineEntry {
    pub(crate) inline: u32,
    pub(crate) line: u32,
}

/// An inlined call.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct InlineEntry {
    /// Index into `Program::inlined`.
    pub(crate) name: u32,
    /// The inlined function's file.
    pub(crate) file: u32,
    /// The inline index of the caller.
    pub(crate) parent: u32,
    /// The line of the call.
    pub(crate) line: u32,
    call: Loc,
}

/// The lines of a function.
pub(crate) struct Lines {
    /// The function's own file and line.
    pub(crate) file: u32,
    pub(crate) start: u32,
    /// What holds at the function's start.
    pub(crate) first: LineEntry,
    /// Entry n begins at the label `.L<id>p<n>`; the first entry (at the function's start) is not among them.
    pub(crate) entries: Vec<LineEntry>,
    /// Inline index n is entry n - 1.
    pub(crate) inlined: Vec<InlineEntry>,
    line: u32,
    inline: u32,
    last: Loc,
    /// Whether code was written since the last label: two entries never share a pc.
    dirty: bool,
}

/// A new line in the text.
pub(super) struct Change {
    /// The number of the label to write, if the table needs an entry.
    pub(super) label: Option<u32>,
}

impl Lines {
    pub(super) fn new(program: &Program, loc: Loc) -> Self {
        let data = &program.locs[loc];
        Self {
            file: data.file,
            start: data.line,
            first: LineEntry {
                inline: 0,
                line: data.line,
            },
            entries: Vec::new(),
            inlined: Vec::new(),
            line: data.line,
            inline: 0,
            last: Loc::NONE,
            dirty: false,
        }
    }
    /// Says that an instruction was written.
    pub(super) fn wrote_code(&mut self) {
        self.dirty = true;
    }
    /// Notes that the next instruction belongs to `loc`.
    pub(super) fn change(&mut self, program: &Program, loc: Loc) -> Option<Change> {
        if loc == Loc::NONE || loc == self.last {
            return None;
        }
        let data = &program.locs[loc];
        let known = self.last != Loc::NONE;
        self.last = loc;
        let inline = self.inline_index(program, data);
        let same = data.line == self.line && inline == self.inline;
        if same && known {
            return None;
        }
        if same {
            return Some(Change { label: None });
        }
        self.line = data.line;
        self.inline = inline;
        let entry = LineEntry {
            inline,
            line: data.line,
        };
        if !self.dirty {
            // Nothing was written for the entry before: this one takes its place.
            if let Some(last) = self.entries.last_mut() {
                *last = entry;
                return Some(Change { label: None });
            }
            self.first = entry;
            return Some(Change { label: None });
        }
        self.dirty = false;
        self.entries.push(entry);
        let label = u32::try_from(self.entries.len() - 1).expect("lines of a function fit u32");
        Some(Change { label: Some(label) })
    }
    fn inline_index(&mut self, program: &Program, data: &LocData) -> u32 {
        let Some((name, call)) = data.inlined else {
            return 0;
        };
        if let Some(n) = self
            .inlined
            .iter()
            .position(|e| e.name == name && e.call == call)
        {
            return u32::try_from(n + 1).expect("inlined calls fit u32");
        }
        let call_data = &program.locs[call];
        let parent = self.inline_index(program, call_data);
        self.inlined.push(InlineEntry {
            name,
            file: data.file,
            parent,
            line: call_data.line,
            call,
        });
        u32::try_from(self.inlined.len()).expect("inlined calls fit u32")
    }
}
