//! Offsets of the objects that compiled code and the runtime share, and the C header made from them.

use std::fmt::Write as _;

/// Offsets of `_defer`.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/abi.md, section Defer"
)]
pub struct DeferRecord {
    pub siz: i32,
    pub started: i32,
    pub heap: i32,
    pub open_defer: i32,
    pub sp: i32,
    pub pc: i32,
    pub func: i32,
    pub panic: i32,
    pub link: i32,
    /// Where the arguments begin: the size of the header.
    pub args: i32,
}

/// The record of all three lowerings.
pub const DEFER: DeferRecord = DeferRecord {
    siz: 0,
    started: 4,
    heap: 5,
    open_defer: 6,
    sp: 8,
    pc: 16,
    func: 24,
    panic: 32,
    link: 40,
    args: 48,
};

/// The size class of a record with `siz` bytes of arguments (0 | 1-16 | 17-32 | 33-48 | 49-64), or none if it is never pooled.
#[must_use]
pub fn defer_class(siz: u32) -> Option<u32> {
    let class = siz.div_ceil(16);
    (class < 5).then_some(class)
}

/// Offsets from %fs.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/abi.md, section %fs block"
)]
pub struct Tls {
    pub this: i32,
    pub g: i32,
    pub stack_limit: i32,
    pub alloc_table: i32,
    pub scratch: i32,
}

/// The block at %fs.
pub const TLS: Tls = Tls {
    this: 0,
    g: 8,
    stack_limit: 16,
    alloc_table: 24,
    scratch: 32,
};

/// Offsets of the first fields of `G`.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/abi.md, section %fs block"
)]
pub struct GLayout {
    pub stack_lo: i32,
    pub stack_hi: i32,
    pub stackguard0: i32,
    pub panic: i32,
    pub defer_: i32,
}

/// The head of `G`.
pub const G: GLayout = GLayout {
    stack_lo: 0,
    stack_hi: 8,
    stackguard0: 16,
    panic: 24,
    defer_: 32,
};

/// Offsets of a function table entry's fields.
#[derive(Clone, Copy, Debug)]
pub struct FuncEntry {
    pub entry: i32,
    pub info: i32,
    pub opendefers: i32,
    pub flags: i32,
    /// Bytes of an entry.
    pub size: i32,
}

/// An entry of the function table.
pub const FUNC_ENTRY: FuncEntry = FuncEntry {
    entry: 0,
    info: 4,
    opendefers: 8,
    flags: 12,
    size: 16,
};

/// Bits of the flags of an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u32)]
pub enum FuncTableFlag {
    /// Generated wrapper.
    Wrapper = 1,
    /// Has a defer.
    Defer = 2,
    /// Hidden in tracebacks.
    Runtime = 4,
    /// No frame: the return address is at rsp.
    NoFrame = 8,
    /// The bottom of a stack.
    TopFrame = 16,
    /// A recovery has somewhere to go on: the record says where.
    Recovers = 32,
    /// Has inlined calls: the record holds their tree.
    Inlines = 64,
}

/// The bytes of the room in a frame that conversions between strings and slices may be given, as in Go's runtime (`tmpStringBufSize`): what is longer
/// is made on the heap.
pub const SHORT_TEXT: u32 = 32;

/// `runtime/abi.h`, from the tables of this crate.
#[must_use]
pub fn header() -> String {
    let mut out = String::from(
        "// What compiled code and the runtime agree on. Made from crates/abi by its test `header`; do not edit.\n\
         // docs/abi.md explains it.\n#ifndef GOFC_ABI_H\n#define GOFC_ABI_H\n\n",
    );
    let mut group = |title: &str, prefix: &str, fields: &[(&str, i32)]| {
        let _ = writeln!(out, "// {title}");
        for (name, value) in fields {
            let _ = writeln!(out, "#define {prefix}_{name} {value}");
        }
        out.push('\n');
    };
    group(
        "_defer",
        "DEFER",
        &[
            ("SIZ", DEFER.siz),
            ("STARTED", DEFER.started),
            ("HEAP", DEFER.heap),
            ("OPENDEFER", DEFER.open_defer),
            ("SP", DEFER.sp),
            ("PC", DEFER.pc),
            ("FN", DEFER.func),
            ("PANIC", DEFER.panic),
            ("LINK", DEFER.link),
            ("ARGS", DEFER.args),
            ("FD", DEFER.args),
            ("VARP", DEFER.args + 8),
            ("FRAMEPC", DEFER.args + 16),
        ],
    );
    group(
        "the %fs block",
        "TLS",
        &[
            ("SELF", TLS.this),
            ("G", TLS.g),
            ("STACKLIMIT", TLS.stack_limit),
            ("ALLOC", TLS.alloc_table),
            ("SCRATCH", TLS.scratch),
        ],
    );
    group(
        "the head of G",
        "G",
        &[
            ("STACK_LO", G.stack_lo),
            ("STACK_HI", G.stack_hi),
            ("STACKGUARD0", G.stackguard0),
            ("PANIC", G.panic),
            ("DEFER", G.defer_),
        ],
    );
    let f = FUNC_ENTRY;
    group(
        "an entry of the function table",
        "FUNC",
        &[
            ("ENTRY", f.entry),
            ("INFO", f.info),
            ("OPENDEFERS", f.opendefers),
            ("FLAGS", f.flags),
            ("SIZEOF", f.size),
        ],
    );
    group(
        "flags of a function",
        "FUNCFLAG",
        &[
            ("WRAPPER", FuncTableFlag::Wrapper as i32),
            ("DEFER", FuncTableFlag::Defer as i32),
            ("RUNTIME", FuncTableFlag::Runtime as i32),
            ("NOFRAME", FuncTableFlag::NoFrame as i32),
            ("TOPFRAME", FuncTableFlag::TopFrame as i32),
            ("RECOVERS", FuncTableFlag::Recovers as i32),
            ("INLINES", FuncTableFlag::Inlines as i32),
        ],
    );
    let _ = writeln!(
        out,
        "// bytes of a short text\n#define SHORT_TEXT {SHORT_TEXT}\n"
    );
    out.push_str("#endif\n");
    out
}
