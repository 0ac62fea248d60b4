//! Every message of the checker, in the Go compiler's own wording: one line of a table for each.
//!
//! The checker decides, these tables word. A place inside a message is written as [`source::PLACE`] and listed in the diagnostic.

mod call;
mod decl;
mod expr;
mod flow;
mod types;

pub(crate) use call::*;
pub(crate) use decl::*;
pub(crate) use expr::*;
pub(crate) use flow::*;
pub(crate) use types::*;

/// `name(args): Code, "message with {args}";` makes a function from a span and the arguments to a diagnostic.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident($($arg:ident),*): $code:ident, $text:literal;)*) => {$(
        $(#[$doc])*
        pub(crate) fn $name(
            at: impl Into<source::Span>,
            $($arg: impl std::fmt::Display),*
        ) -> source::Diagnostic {
            source::Diagnostic::error(source::Code::$code, at, format!($text))
        }
    )*};
}
use messages;

/// `n variables`
pub(crate) fn measure(n: usize, unit: &str) -> String {
    format!("{n} {unit}{}", if n == 1 { "" } else { "s" })
}
