//! All files of a run, side by side in one position space.

use std::fmt;
use std::sync::Arc;

use crate::{FileId, Pos, Position, SourceFile, Span};

/// The files read together exceed the position space of four gigabytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLarge;

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("source files are too large (more than 4 GB together)")
    }
}

impl std::error::Error for TooLarge {}

/// Owner of all source files. Positions of different files never overlap.
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<Arc<SourceFile>>,
}

impl SourceMap {
    /// A map without files.
    #[must_use]
    pub fn new() -> SourceMap {
        SourceMap::default()
    }

    /// Adds a file with the name to show in messages.
    ///
    /// # Errors
    /// [`TooLarge`] when the position space is full.
    pub fn add(
        &mut self,
        name: impl Into<String>,
        bytes: Vec<u8>,
    ) -> Result<Arc<SourceFile>, TooLarge> {
        // One unused position between files: the end of one is not the start of the next.
        let base = self.files.last().map_or(1, |last| last.end().0 + 1);
        let end = u64::from(base) + bytes.len() as u64;
        if end >= u64::from(u32::MAX) {
            return Err(TooLarge);
        }
        let id = FileId(u32::try_from(self.files.len()).map_err(|_| TooLarge)?);
        let file = Arc::new(SourceFile::new(id, name.into(), Pos(base), bytes));
        self.files.push(Arc::clone(&file));
        Ok(file)
    }

    /// All files, in the order in which they were added.
    #[must_use]
    pub fn files(&self) -> &[Arc<SourceFile>] {
        &self.files
    }

    /// The file with this number.
    #[must_use]
    pub fn file(&self, id: FileId) -> &Arc<SourceFile> {
        &self.files[id.0 as usize]
    }

    /// The file that holds `pos`, if any does.
    #[must_use]
    pub fn file_at(&self, pos: Pos) -> Option<&Arc<SourceFile>> {
        let after = self.files.partition_point(|file| file.base() <= pos);
        after
            .checked_sub(1)
            .map(|index| &self.files[index])
            .filter(|file| pos <= file.end())
    }

    /// The text under `span`; empty for [`Span::NONE`].
    #[must_use]
    pub fn text(&self, span: Span) -> &str {
        self.file_at(span.lo).map_or("", |file| file.slice(span))
    }

    /// The position to show for `pos`, with `//line` directives applied.
    #[must_use]
    pub fn position(&self, pos: Pos) -> Option<Position> {
        self.file_at(pos).map(|file| file.position(pos))
    }

    /// The position of `pos` in the file as it stands on disk.
    #[must_use]
    pub fn physical(&self, pos: Pos) -> Option<Position> {
        self.file_at(pos).map(|file| file.physical(pos))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_position_belongs_to_one_file() {
        let mut map = SourceMap::new();
        let first = map.add("a.go", b"ab".to_vec()).expect("small");
        let second = map.add("b.go", b"".to_vec()).expect("small");
        let name = |pos| map.file_at(pos).map(|file| file.name().to_string());
        assert_eq!(name(first.end()).as_deref(), Some("a.go"));
        assert_eq!(name(second.base()).as_deref(), Some("b.go"));
        assert_eq!((name(Pos::NONE), name(Pos(99))), (None, None));
    }
}
