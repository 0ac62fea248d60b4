//! From IR to better IR: a table of passes, each of which sees one function (the inliner: one function and those it calls).
//!
//! Reading order: `passes` (the table and its order), `rewrite` (what they share), `inline`, `simplify` with `fold`, `branches`,
//! `slots` with `promote`, `alias`, `cse`, `stores`, `deadcode`, `divide`.
//!
//! What holds before and after each pass is what `ir::verify_program` checks; debug builds do so after each.
//!
//! The recover block of a function is entered by the runtime with no register alive (`docs/abi.md`), so no pass may make it, or what
//! it dominates, use a value from before.

mod alias;
mod branches;
mod closures;
mod cse;
mod deadcode;
mod devirt;
mod divide;
mod facts;
mod fold;
mod inline;
mod licm;
mod noreturn;
mod objects;
mod passes;
mod promote;
mod rewrite;
mod rotate;
mod select;
mod simplify;
mod slots;
mod stores;
mod thread;
mod unused;
mod widen;

use ir::Program;
use passes::Which;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

/// What to do.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// 0: nothing. Otherwise everything.
    pub level: u8,
    /// Whether to inline small functions.
    pub inline: bool,
    /// Whether to verify the IR behind each pass.
    pub verify: bool,
}

/// A program in parts.
#[derive(Clone, Debug)]
pub struct Divided {
    /// Nothing binds them together but the names of symbols.
    pub parts: Vec<Program>,
    /// The number of the first part of package main, if it has parts of its own: all behind it are.
    pub first_main: Option<usize>,
    /// What compiling package main by itself needs to know of the parts in front.
    pub rest: Rest,
}

/// What compiling package main by itself needs to know of the rest of a program.
#[derive(Clone, Default, Debug, Serialize, Deserialize)]
pub struct Rest {
    /// The functions that may be inlined into it.
    pub bodies: FxHashSet<String>,
    /// The functions that do not return.
    pub noreturn: Vec<String>,
    /// The data that is the rest's.
    pub data: FxHashSet<String>,
    /// How many functions it has.
    pub funcs: usize,
    /// Functions and data that it has whether main mentions them or not, and that are compiled alike in both cases.
    pub own: FxHashSet<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            level: 2,
            inline: true,
            verify: cfg!(debug_assertions),
        }
    }
}

/// Runs the passes of the level, in the order of the table.
///
/// # Panics
/// When asked to verify and a pass broke its function: that is a bug of the pass.
pub fn run_passes(program: &mut Program, options: &Options) {
    passes::run_all(program, options, Which::All);
}

/// Runs the passes up to the last that sees the whole program, and divides the program into parts, which nothing binds
/// together but the names of symbols. What is the same in two programs is mostly the same part in both.
///
/// # Panics
/// As [`run_passes`].
#[must_use]
pub fn run_and_divide(mut program: Program, options: &Options) -> Divided {
    passes::run_all(&mut program, options, Which::OfProgram);
    divide::run(program)
}

/// As [`run_and_divide`], of a program that has of the rest only the functions `rest.bodies`: gives the parts of package main; none if the
/// whole program would be a single part.
///
/// # Panics
/// As [`run_passes`].
#[must_use]
pub fn run_main(mut program: Program, options: &Options, rest: &Rest) -> Option<Vec<Program>> {
    let noreturn = rest
        .noreturn
        .iter()
        .filter_map(|it| program.symbols.find(it));
    program.noreturn = noreturn.collect();
    passes::run_all(&mut program, options, Which::OfProgram);
    divide::run_main(program, rest)
}

/// Runs the passes behind those of [`run_and_divide`] on a part.
///
/// # Panics
/// As [`run_passes`].
pub fn finish_part(part: &mut Program, options: &Options) {
    passes::run_all(part, options, Which::OfFunctions);
}

/// The names of the passes, in alphabetical order.
#[must_use]
pub fn pass_names() -> Vec<&'static str> {
    passes::names()
}

/// Runs the single pass of that name.
///
/// # Errors
/// There is no such pass; the error lists those there are.
pub fn run_pass(program: &mut Program, name: &str) -> Result<(), String> {
    passes::run_named(program, name)
}

/// Runs the passes up to the first one of that name, inclusive.
///
/// # Errors
/// There is no such pass; the error lists those there are.
pub fn run_until(program: &mut Program, name: &str, options: &Options) -> Result<(), String> {
    passes::run_until(program, name, options)
}
