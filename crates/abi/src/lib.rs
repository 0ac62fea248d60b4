//! The treaty between compiled code and the runtime: registers, the defer record, the function table, the entry points.
//!
//! `docs/abi.md` explains it in prose. `header()` writes it as `runtime/abi.h`; a test compares the two.

mod layout;
mod reg;
mod runtime_fn;

pub use layout::{
    DEFER, DeferRecord, FUNC_ENTRY, FuncEntry, FuncTableFlag, G, GLayout, SHORT_TEXT, TLS, Tls,
    defer_class, header,
};
pub use reg::{
    CALLEE_SAVED, CONTEXT, FLOAT_ARGS, FLOAT_RESULTS, Gpr, INT_ARGS, INT_RESULTS, SCRATCH,
};
pub use runtime_fn::{RuntimeFn, RuntimeSig};
