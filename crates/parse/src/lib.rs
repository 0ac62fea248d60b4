//! From text to tree: logos lexes, an iterator inserts semicolons, lalrpop parses.
//!
//! [`parse_file`] always returns a tree, and with it every message about the text, worded as the Go
//! compiler words it. After an error the parser starts again at the next declaration.
//! [`parse_outline`] leaves the bodies of functions out until they are asked for.

mod actions;
mod depth;
mod directive;
mod dump;
mod errors;
mod filter;
mod lexer;
mod number;
mod outline;
mod recover;
mod token;

/// The parser that lalrpop makes from `grammar.lalrpop`.
#[allow(clippy::all, clippy::pedantic, unreachable_pub, warnings)]
mod grammar {
    lalrpop_util::lalrpop_mod!(generated, "/grammar.rs");
    pub(crate) use generated::SourceFileParser;
}

pub use dump::tokens;
pub use outline::parse_outline;
pub use recover::parse_file;
