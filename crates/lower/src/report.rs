//! What lowering has to say beside the IR: how each defer is compiled and why, and what `--defer` asked for that cannot be.

use source::{Diagnostic, Span};

/// How a defer is compiled.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DeferKind {
    /// A record from the pool: `runtime.deferproc`.
    Heap,
    /// A record in the frame: `runtime.deferprocStack`.
    Stack,
    /// No record: called in line at each way out, behind a bit of `deferBits`.
    Open,
}

/// Why a defer is not open-coded (or, for `Forced`, why it is what it is).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DeferReason {
    /// It stands in a loop: the `for` or `range` statement, or the label that a backward goto names.
    Loop {
        /// The loop's head.
        span: Span,
    },
    /// The function has more defers than `deferBits` has bits.
    Count {
        /// How many.
        defers: u32,
    },
    /// Returns times defers are more than 15.
    Product {
        /// How many defers.
        defers: u32,
        /// How many returns, counted as gc does.
        returns: u32,
    },
    /// `-N`.
    NoOptimise,
    /// A result variable lies on the heap.
    ResultEscapes {
        /// Its name.
        name: String,
    },
    /// Another defer of the function is in a loop.
    Sibling {
        /// That defer.
        span: Span,
    },
    /// `--defer` or `//gofc:defer` asked for it.
    Forced,
}

/// A defer statement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeferSite {
    /// The function's name.
    pub func: String,
    /// The statement.
    pub span: Span,
    /// How it is compiled.
    pub kind: DeferKind,
    /// Why.
    pub reasons: Vec<DeferReason>,
    /// Bytes of arguments behind the record.
    pub siz: u32,
    /// Its bit, if it is open-coded.
    pub bit: Option<u32>,
}

impl DeferSite {
    /// The size class of the pool its record comes from, if it is pooled.
    #[must_use]
    pub fn pool_class(&self) -> Option<u32> {
        abi::defer_class(self.siz)
    }
}

/// What lowering says.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Requests that cannot be met: `--defer=open` where it is impossible.
    pub diagnostics: Vec<Diagnostic>,
    /// All defers of the functions that were lowered, in the order of lowering.
    pub defers: Vec<DeferSite>,
}
