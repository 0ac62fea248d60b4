//! Positions and spans in the program-wide position space.

use std::fmt;

/// A byte position: the file's base plus the offset in the file. Zero is "no position".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Pos(pub u32);

impl Pos {
    /// The position of things that stand in no file, such as `universe` objects.
    pub const NONE: Pos = Pos(0);

    /// Whether this names a place in some file.
    #[must_use]
    pub fn is_some(self) -> bool {
        self.0 != 0
    }

    /// The empty span at this position.
    #[must_use]
    pub fn span(self) -> Span {
        Span { lo: self, hi: self }
    }

    /// The position `bytes` further on.
    #[must_use]
    pub fn offset(self, bytes: u32) -> Pos {
        Pos(self.0 + bytes)
    }
}

impl fmt::Debug for Pos {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "@{}", self.0)
    }
}

/// A half-open range of bytes, `lo..hi`, within one file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub lo: Pos,
    /// One past the last byte.
    pub hi: Pos,
}

impl Span {
    /// The span of things that stand in no file.
    pub const NONE: Span = Span {
        lo: Pos::NONE,
        hi: Pos::NONE,
    };

    /// The span `lo..hi`.
    #[must_use]
    pub fn new(lo: Pos, hi: Pos) -> Span {
        Span { lo, hi }
    }

    /// Whether this names a place in some file.
    #[must_use]
    pub fn is_some(self) -> bool {
        self.lo.is_some()
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> u32 {
        self.hi.0.saturating_sub(self.lo.0)
    }

    /// Whether no byte is covered.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span {
            lo: self.lo.min(other.lo),
            hi: self.hi.max(other.hi),
        }
    }
}

impl From<Pos> for Span {
    fn from(pos: Pos) -> Span {
        pos.span()
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "@{}..{}", self.lo.0, self.hi.0)
    }
}
