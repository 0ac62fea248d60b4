//! Where text lives: files, positions, line tables, symbols and diagnostics.
//!
//! Every other crate may use this one; it uses none. A [`Pos`] is a byte offset into one position
//! space shared by all files of a run, so a [`Span`] is eight bytes and needs no file beside it;
//! [`SourceMap`] turns it back into a file, a line and a column.

mod code;
mod diagnostic;
mod file;
mod index;
mod map;
mod similar;
mod span;
mod symbol;

pub use code::Code;
pub use diagnostic::{Applicability, Diagnostic, Help, Label, PLACE, Related, Severity};
pub use file::{FileId, LineDirective, Position, SourceFile};
pub use index::{Entity, IndexVec};
pub use map::{SourceMap, TooLarge};
pub use similar::similar;
pub use span::{Pos, Span};
pub use symbol::Symbol;
