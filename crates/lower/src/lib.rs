//! From typed Go to SSA: desugars, places every variable in a register, the frame or the heap, picks a lowering for each defer, and
//! calls the runtime.
//!
//! Reading order: `lower` (the context and its worklist), `repr` (what a value is to the machine), `abi_assign` (how calls pass values),
//! `plan` (which lowering each defer gets), `escape` (what may live in the frame), `func` (one function), `mem`, `expr*`, `call`,
//! `assign`, `stmt`, `range`, `rangefunc`, `switch`, `convert`, `string`, `slice`, `iface`, `closure`, `defer`, `builtin`, `intrinsics`, `print`, `init`; then the
//! descriptors: `names`, `rtype`, `itab`, `eq`, `wrapper`; and `rest`, where only package main is lowered.
//!
//! Precondition: `check` reported no error.

// `from` and `to` are the ends of a conversion or a flow here.
#![allow(clippy::wrong_self_convention)]

mod abi_assign;
mod arith;
mod assign;
mod builtin;
mod call;
mod chan;
mod closure;
mod compare;
mod contract;
mod convert;
mod defer;
mod eq;
mod escape;
mod escape_flow;
mod escape_notes;
mod escape_order;
mod expr;
mod func;
mod hash;
mod iface;
mod init;
mod intrinsics;
mod itab;
mod lower;
mod map;
mod mem;
mod names;
mod place;
mod plan;
mod print;
mod pure;
mod range;
mod rangefunc;
mod refuse;
mod repr;
mod rest;
mod rtype;
mod select;
mod slice;
mod stmt;
mod string;
mod switch;
mod walk;
mod walk_mut;
mod wrapper;

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use source::{Diagnostic, Pos, SourceMap, Span, Symbol};
use typed::FuncId;

/// What to do besides the language.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// Where positions lead.
    pub sources: &'a SourceMap,
    /// `-N`: every source variable lives in a named frame slot, nothing is open-coded.
    pub no_opt: bool,
    /// `-l`: mark every function as not to be inlined.
    pub no_inline: bool,
    /// How defers are lowered.
    pub defer: DeferMode,
    /// Fill `ir::Program::source_lines`, for comments in the assembly.
    pub source_lines: bool,
    /// The functions that the runtime has in C and assembly. One that a package has in Go, too, is taken from the runtime.
    pub externals: FxHashSet<String>,
    /// Whether the program is linked with nothing but the runtime, so that other functions without body are missing.
    pub closed: bool,
    /// Folders that source files are said to be in by another name, the first that fits: `-trimpath`.
    pub places: Vec<(String, String)>,
    /// Where only package main is lowered: what is known of the rest of the program.
    pub rest: Option<Known<'a>>,
}

impl<'a> Options<'a> {
    /// The plain options.
    #[must_use]
    pub fn new(sources: &'a SourceMap) -> Self {
        Self {
            sources,
            no_opt: false,
            no_inline: false,
            defer: DeferMode::default(),
            source_lines: false,
            externals: FxHashSet::default(),
            closed: false,
            places: Vec::new(),
            rest: None,
        }
    }
}

pub use escape::Leaks;
pub use rest::{Known, Rest};

/// How defers are lowered: by gc's rules, or as asked for.
#[derive(Clone, Default, Debug)]
pub struct DeferMode {
    /// For all functions; none: by the rules.
    pub default: Option<DeferKind>,
    /// For single functions, by symbol (`main.f`); none: by the rules.
    pub functions: Vec<(String, Option<DeferKind>)>,
}

/// How a defer is lowered.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DeferKind {
    /// `deferproc`: a record on the heap.
    Heap,
    /// `deferprocStack`: a record in the frame.
    Stack,
    /// A bit in `deferBits` and the call at each exit.
    Open,
}

/// Why a defer is not open-coded, or not by the rules.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DeferReason {
    /// It stands in a loop: this `for`, or this label with a backward goto.
    Loop {
        /// The head of the loop.
        span: Span,
    },
    /// More than eight defers in the function.
    Count {
        /// How many.
        defers: u32,
    },
    /// Returns times defers is above 15.
    Product {
        /// How many defers.
        defers: u32,
        /// How many returns.
        returns: u32,
    },
    /// `-N`.
    NoOptimise,
    /// A result is moved to the heap.
    ResultEscapes {
        /// Its name.
        name: String,
    },
    /// Another defer of the function is in a loop.
    Sibling {
        /// That defer.
        span: Span,
    },
    /// `--defer` or `//gofc:defer`.
    Forced,
}

/// One `defer` statement and its lowering.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeferSite {
    /// The statement.
    pub span: Span,
    /// gc's position of it.
    pub pos: Pos,
    /// The symbol of its function.
    pub func: String,
    /// How it is lowered.
    pub kind: DeferKind,
    /// Bytes of arguments behind the record.
    pub siz: u32,
    /// Its bit, if it is open-coded.
    pub bit: Option<u32>,
    /// Why.
    pub reasons: Vec<DeferReason>,
}

/// A decision of escape analysis.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EscapeNote {
    /// gc's position of the variable or expression.
    pub pos: Pos,
    /// What it says.
    pub kind: EscapeKind,
    /// gc's words, such as `moved to heap: x`.
    pub text: String,
}

/// What a decision says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum EscapeKind {
    /// A variable is a heap object.
    Moved,
    /// An expression allocates.
    Escapes,
    /// What an expression makes lies in the frame; of a parameter nothing is kept.
    Stays,
    /// What a parameter points to is kept.
    Leaks,
}

/// What was decided.
#[derive(Clone, Default, Debug)]
pub struct Report {
    /// Every defer of the program, in source order.
    pub defers: Vec<DeferSite>,
    /// `--defer=open` where it is impossible.
    pub diagnostics: Vec<Diagnostic>,
    /// What package main asks the rest of the program for, where only package main is lowered.
    pub requests: BTreeSet<String>,
    /// Where all of the program is lowered: what package main by itself needs to know of it.
    pub rest: Rest,
}

/// Something that a package declares and does not define.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Need {
    /// The symbol that the package has for it; of a variable also the package.
    pub name: String,
    /// Its type.
    pub what: String,
    /// Who has it.
    pub provider: Provider,
}

/// Where a function without body comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Provider {
    /// Its calls become instructions.
    Instructions,
    /// A Go function or variable with this symbol.
    Go(String),
    /// A function of the runtime in C or assembly with this symbol.
    Runtime(String),
    /// A program that reaches it is refused.
    Nobody,
}

/// What the packages of a program leave to others; `externals` as in [`Options`].
#[must_use]
pub fn needs(program: &typed::Program, externals: &FxHashSet<String>) -> Vec<Need> {
    contract::needs(program, externals)
}

/// Lowers a program. If the report has diagnostics the IR is that of the default rules.
#[must_use]
pub fn lower_program(mut program: typed::Program, options: &Options<'_>) -> (ir::Program, Report) {
    rangefunc::rewrite(&mut program);
    lower::Lower::new(&program, options).run()
}

/// The symbols that are asked for when a function without body is: those of its callees in assembly, or of what it stands for.
#[must_use]
pub fn implied(link_name: &str) -> &'static [&'static str] {
    intrinsics::implied(link_name)
}

/// Only decides about the defers: cheap, for `gofc explain`.
#[must_use]
pub fn plan_defers(
    mut program: typed::Program,
    options: &Options<'_>,
) -> (Vec<DeferSite>, Vec<Diagnostic>) {
    rangefunc::rewrite(&mut program);
    let program = &program;
    let escapes = escape::analyse(program, FxHashMap::default());
    let plans = plan::plan_program(program, options, &escapes);
    (plans.sites(program), plans.diagnostics)
}

/// Only runs escape analysis: for `gofc explain --escape`. In order of position, of the main package only.
#[must_use]
pub fn plan_escapes(mut program: typed::Program, options: &Options<'_>) -> Vec<EscapeNote> {
    rangefunc::rewrite(&mut program);
    let program = &program;
    let mut notes = Vec::new();
    escape::analyse_noting(program, FxHashMap::default(), &mut |batch, done| {
        let package = |it: FuncId| program.packages.get(program.funcs[it].package);
        let main = |it: FuncId| package(it).is_some_and(|it| it.path == Symbol::MAIN);
        if done.iter().all(|it| main(it.0)) {
            notes.extend(escape_notes::of_batch(batch, done, options.sources));
        }
    });
    notes.sort_by(|a, b| (a.pos, &a.text).cmp(&(b.pos, &b.text)));
    notes
}

impl DeferSite {
    /// The size class of the pool that its record comes from, if it is pooled.
    #[must_use]
    pub fn pool_class(&self) -> Option<u32> {
        abi::defer_class(self.siz)
    }
}
