//! One source file: its text, its place in the position space, its line table, and the
//! positions that `//line` directives ask to be shown instead of the physical ones.

use std::sync::{Arc, OnceLock};
use std::{fmt, str};

use crate::{Pos, Span};

/// The number of a file within its [`SourceMap`](crate::SourceMap).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FileId(pub u32);

/// A place as a person reads it. Lines and columns count from 1; columns are bytes.
/// Column 0 is "unknown": a `//line` directive named no column.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Position {
    /// The file's name, as given or as a `//line` directive says.
    pub filename: Arc<str>,
    /// Line number.
    pub line: u32,
    /// Byte column.
    pub col: u32,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.filename, self.line)?;
        if self.col == 0 {
            Ok(())
        } else {
            write!(f, ":{}", self.col)
        }
    }
}

/// A `//line file:line[:col]` or `/*line file:line[:col]*/` directive.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineDirective {
    /// The first position that it speaks of: just behind the comment (and its newline).
    pub from: Pos,
    /// The file name to show.
    pub filename: Arc<str>,
    /// The line number to show at `from`.
    pub line: u32,
    /// The column to show at `from`; 0 when not given, which hides columns.
    pub col: u32,
}

/// A file of Go text, valid UTF-8 by construction.
#[derive(Debug)]
pub struct SourceFile {
    id: FileId,
    name: Arc<str>,
    base: Pos,
    text: String,
    invalid_utf8: Vec<u32>,
    line_starts: OnceLock<Vec<u32>>,
    line_directives: OnceLock<Vec<LineDirective>>,
}

impl SourceFile {
    /// Makes a file that starts at `base`. Bytes that are not UTF-8 become the control character
    /// U+001A and are listed, so that offsets stay true and the lexer can report them.
    #[must_use]
    pub fn new(id: FileId, name: String, base: Pos, bytes: Vec<u8>) -> SourceFile {
        let (text, invalid_utf8) = decode(bytes);
        let (line_starts, line_directives) = (OnceLock::new(), OnceLock::new());
        SourceFile {
            id,
            name: name.into(),
            base,
            text,
            invalid_utf8,
            line_starts,
            line_directives,
        }
    }

    /// The file's number.
    #[must_use]
    pub fn id(&self) -> FileId {
        self.id
    }

    /// The name as it is shown in messages.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Offsets of bytes that were not UTF-8.
    #[must_use]
    pub fn invalid_utf8(&self) -> &[u32] {
        &self.invalid_utf8
    }

    /// The position of the first byte.
    #[must_use]
    pub fn base(&self) -> Pos {
        self.base
    }

    /// The position just behind the last byte.
    #[must_use]
    pub fn end(&self) -> Pos {
        self.pos(self.text.len())
    }

    /// The span of the whole file.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(self.base, self.end())
    }

    /// The position of the byte at `offset`.
    #[must_use]
    pub fn pos(&self, offset: usize) -> Pos {
        self.base
            .offset(u32::try_from(offset).expect("files fit the position space"))
    }

    /// The byte offset of `pos`, which must lie in this file.
    #[must_use]
    pub fn offset(&self, pos: Pos) -> usize {
        (pos.0 - self.base.0) as usize
    }

    /// The text under `span`, which must lie in this file.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        &self.text[self.offset(span.lo)..self.offset(span.hi)]
    }

    /// Offsets at which lines start; the first is 0.
    #[must_use]
    pub fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let newlines = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0)
                .chain(newlines.map(|at| u32::try_from(at + 1).expect("files fit u32")))
                .collect()
        })
    }

    /// Physical line and column of `pos`, both from 1, in bytes.
    #[must_use]
    pub fn line_col(&self, pos: Pos) -> (u32, u32) {
        let offset = pos.0.saturating_sub(self.base.0);
        let starts = self.line_starts();
        let line = starts.partition_point(|&start| start <= offset);
        (
            u32::try_from(line).expect("lines fit u32"),
            offset - starts[line - 1] + 1,
        )
    }

    /// The text of physical line `line` (from 1) without its newline.
    #[must_use]
    pub fn line_text(&self, line: u32) -> &str {
        let starts = self.line_starts();
        let from = starts[line as usize - 1] as usize;
        let to = starts
            .get(line as usize)
            .map_or(self.text.len(), |&next| next as usize);
        self.text[from..to].trim_end_matches(['\n', '\r'])
    }

    /// Stores the file's `//line` directives, in order. The parser does this once.
    pub fn set_line_directives(&self, directives: Vec<LineDirective>) {
        debug_assert!(directives.is_sorted_by_key(|it| it.from));
        let _first_parse_wins = self.line_directives.set(directives);
    }

    /// The file's `//line` directives, in order; empty before it is parsed.
    #[must_use]
    pub fn line_directives(&self) -> &[LineDirective] {
        self.line_directives.get().map_or(&[], Vec::as_slice)
    }

    /// The position in the file as it stands on disk.
    #[must_use]
    pub fn physical(&self, pos: Pos) -> Position {
        let (line, col) = self.line_col(pos);
        Position {
            filename: self.name.clone(),
            line,
            col,
        }
    }

    /// The position to show: physical, adjusted by the last `//line` directive before it.
    #[must_use]
    pub fn position(&self, pos: Pos) -> Position {
        let directives = self.line_directives();
        let before = directives.partition_point(|it| it.from <= pos);
        let Some(directive) = before.checked_sub(1).map(|last| &directives[last]) else {
            return self.physical(pos);
        };
        let (line, col) = self.line_col(pos);
        let (from_line, from_col) = self.line_col(directive.from);
        let col = match directive.col {
            0 => 0,
            first if line == from_line => first + (col - from_col),
            _other_line => col,
        };
        Position {
            filename: directive.filename.clone(),
            line: directive.line + (line - from_line),
            col,
        }
    }
}

/// Text of `bytes`, and where they were not UTF-8.
fn decode(bytes: Vec<u8>) -> (String, Vec<u32>) {
    let mut invalid = Vec::new();
    let error = match String::from_utf8(bytes) {
        Ok(text) => return (text, invalid),
        Err(error) => error,
    };
    let mut bytes = error.into_bytes();
    let mut done = 0;
    while let Err(error) = str::from_utf8(&bytes[done..]) {
        done += error.valid_up_to();
        bytes[done] = 0x1A; // the later bytes of a broken sequence are found one by one
        invalid.push(u32::try_from(done).expect("files fit u32"));
        done += 1;
    }
    (
        String::from_utf8(bytes).expect("every bad byte was replaced"),
        invalid,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &[u8]) -> SourceFile {
        SourceFile::new(FileId(0), "a.go".into(), Pos(10), text.to_vec())
    }

    #[test]
    fn lines_and_columns() {
        let it = file(b"ab\ncd\n");
        let shown: Vec<String> = [0, 1, 3, 6]
            .map(|at| it.physical(it.pos(at)).to_string())
            .into();
        assert_eq!(shown, ["a.go:1:1", "a.go:1:2", "a.go:2:1", "a.go:3:1"]);
        assert_eq!((it.line_text(2), it.line_text(3)), ("cd", ""));
    }

    #[test]
    fn bad_bytes_are_listed() {
        let it = file(b"a\xffb\xe2\x82");
        assert_eq!(
            (it.text(), it.invalid_utf8()),
            ("a\x1ab\x1a\x1a", &[1, 3, 4][..])
        );
    }

    #[test]
    fn line_directives_move_positions() {
        let it = file(b"a\nb c\nd\n");
        let one = |at, line, col| LineDirective {
            from: it.pos(at),
            filename: "x.y".into(),
            line,
            col,
        };
        it.set_line_directives(vec![one(2, 100, 7), one(6, 5, 0)]);
        let shown: Vec<String> = [0, 2, 4, 6]
            .map(|at| it.position(it.pos(at)).to_string())
            .into();
        assert_eq!(shown, ["a.go:1:1", "x.y:100:7", "x.y:100:9", "x.y:5"]);
    }
}
