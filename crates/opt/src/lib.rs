//! From IR to better IR: a table of passes, each of which sees one function (the inliner: one function and those it calls).
//!
//! Reading order: `passes` (the table and its order), `rewrite` (what they share), `inline`, `simplify` with `fold`, `branches`,
//! `slots` with `promote`, `alias`, `cse`, `stores`, `deadcode`.
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
    passes::run_all(program, options);
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
