//! The table of passes and what runs it.

use ir::{Func, Program};
use rayon::prelude::*;

use crate::{
    Options, branches, cse, deadcode, devirt, facts, inline, licm, noreturn, objects, rotate,
    select, simplify, slots, stores, thread, unused, widen,
};

/// A step of the optimiser.
struct Pass {
    name: &'static str,
    run: Run,
}

/// What a pass sees.
enum Run {
    /// One function at a time.
    Func(fn(&mut Func)),
    /// The same, saying whether it changed anything.
    Telling(fn(&mut Func) -> bool),
    /// One function at a time, if one of these passes, run since the last one that saw the whole program, said that it changed it.
    Behind(&'static [&'static str], fn(&mut Func)),
    /// All of them.
    Program(fn(&mut Program)),
}

const fn func(name: &'static str, run: fn(&mut Func)) -> Pass {
    Pass {
        name,
        run: Run::Func(run),
    }
}

const fn telling(name: &'static str, run: fn(&mut Func) -> bool) -> Pass {
    Pass {
        name,
        run: Run::Telling(run),
    }
}

const fn behind(causes: &'static [&'static str], name: &'static str, run: fn(&mut Func)) -> Pass {
    Pass {
        name,
        run: Run::Behind(causes, run),
    }
}

const fn program(name: &'static str, run: fn(&mut Program)) -> Pass {
    Pass {
        name,
        run: Run::Program(run),
    }
}

/// The passes, in order. A name may come twice.
const PASSES: &[Pass] = &[
    func("simplify", simplify::run),
    func("branches", branches::run),
    telling("slots", slots::run),
    func("deadcode", deadcode::run),
    program("noreturn", noreturn::run),
    program("devirt", devirt::run),
    program("inline", inline::run),
    func("simplify", simplify::run),
    func("branches", branches::run),
    program("objects", objects::run),
    telling("slots", slots::run),
    func("deadcode", deadcode::run),
    program("devirt", devirt::run),
    program("inline", inline::run),
    program("unused", unused::run),
    func("simplify", simplify::run),
    func("branches", branches::run),
    program("objects", objects::run),
    telling("slots", slots::run),
    behind(&["slots"], "simplify", simplify::run),
    telling("thread", thread::run),
    behind(&["slots", "thread"], "branches", branches::run),
    func("cse", cse::run),
    func("facts", facts::run),
    func("branches", branches::run),
    func("widen", widen::run),
    telling("select", select::run),
    behind(&["select"], "branches", branches::run),
    func("rotate", rotate::run),
    func("simplify", simplify::run),
    func("cse", cse::run),
    func("licm", licm::run),
    func("simplify", simplify::run),
    func("branches", branches::run),
    func("stores", stores::run),
    func("deadcode", deadcode::run),
];

/// (earlier, later, why): the first of the earlier stands before the last of the later.
#[cfg(test)]
const ORDER: &[(&str, &str, &str)] = &[
    ("deadcode", "inline", "sizes are those of live code"),
    ("devirt", "inline", "only a known function can be inlined"),
    (
        "slots",
        "inline",
        "a function that touches no memory is smaller",
    ),
    ("slots", "cse", "what was in memory is a value"),
    (
        "noreturn",
        "inline",
        "calls behind which nothing follows do not count",
    ),
    (
        "inline",
        "objects",
        "an object stays here only when its users are here",
    ),
    ("objects", "slots", "what is in the frame may be values"),
    ("thread", "cse", "what is tested is known on more ways"),
    (
        "facts",
        "widen",
        "bytes are loaded together if no check stands between",
    ),
    (
        "cse",
        "facts",
        "facts are about values, and equal ones are one",
    ),
    (
        "facts",
        "rotate",
        "a loop that counts is told by the test at its head",
    ),
    (
        "rotate",
        "licm",
        "what stands behind the first test is certain to be executed",
    ),
    (
        "select",
        "rotate",
        "a test moved to the end no longer meets at once",
    ),
    (
        "inline",
        "cse",
        "what callee and caller compute alike is computed once",
    ),
    (
        "cse",
        "simplify",
        "equal operands are the same value only then",
    ),
    ("cse", "deadcode", "what was replaced is dead"),
    (
        "inline",
        "unused",
        "what was inlined everywhere is not called",
    ),
    ("cse", "stores", "what is not loaded need not be stored"),
    ("stores", "deadcode", "what was only stored is dead"),
    (
        "simplify",
        "branches",
        "constant conditions are known only then",
    ),
];

/// Which passes to run: up to the last that sees the whole program, or those behind it, or both.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    All,
    OfProgram,
    OfFunctions,
}

impl Which {
    fn passes(self) -> &'static [Pass] {
        let sees_all = |it: &Pass| matches!(it.run, Run::Program(_));
        let behind = PASSES.iter().rposition(sees_all).map_or(0, |it| it + 1);
        match self {
            Which::All => PASSES,
            Which::OfProgram => &PASSES[..behind],
            Which::OfFunctions => &PASSES[behind..],
        }
    }
}

pub(crate) fn run_all(program: &mut Program, options: &Options, which: Which) {
    verify(program, "lower", options);
    if options.level == 0 {
        return;
    }
    let is_func = |it: &Pass| !matches!(it.run, Run::Program(_));
    let passes = which.passes();
    for passes in passes.chunk_by(|a, b| !options.verify && is_func(a) && is_func(b)) {
        match passes {
            [pass] if pass.name == "inline" && !options.inline => {}
            [pass] => {
                run(program, pass);
                verify(program, pass.name, options);
            }
            passes => run_together(program, passes),
        }
    }
}

/// Runs passes that see one function at a time: all on the one and then all on the next, so that what one pass has touched is at hand for
/// the next.
fn run_together(program: &mut Program, passes: &[Pass]) {
    program
        .funcs
        .as_mut_slice()
        .par_iter_mut()
        .for_each(|func| {
            let mut changed = Vec::new();
            for pass in passes {
                match pass.run {
                    Run::Func(run) => run(func),
                    Run::Telling(run) => changed.extend(run(func).then_some(pass.name)),
                    Run::Behind(causes, run) => {
                        if causes.iter().any(|it| changed.contains(it)) {
                            run(func);
                        }
                    }
                    Run::Program(_) => {}
                }
            }
        });
}

pub(crate) fn run_named(program: &mut Program, name: &str) -> Result<(), String> {
    run(program, find(name)?);
    Ok(())
}

pub(crate) fn run_until(
    program: &mut Program,
    name: &str,
    options: &Options,
) -> Result<(), String> {
    find(name)?;
    for pass in PASSES {
        run(program, pass);
        verify(program, pass.name, options);
        if pass.name == name {
            break;
        }
    }
    Ok(())
}

fn find(name: &str) -> Result<&'static Pass, String> {
    let found = PASSES.iter().find(|pass| pass.name == name);
    found.ok_or_else(|| {
        format!(
            "there is no pass {name:?}; there are lower, {}",
            names().join(", ")
        )
    })
}

pub(crate) fn names() -> Vec<&'static str> {
    let mut names: Vec<&str> = PASSES.iter().map(|pass| pass.name).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn run(program: &mut Program, pass: &Pass) {
    match pass.run {
        // Each function is a world of its own, so the outcome does not depend on who works on which.
        Run::Func(run) | Run::Behind(_, run) => {
            program.funcs.as_mut_slice().par_iter_mut().for_each(run);
        }
        Run::Telling(run) => program.funcs.as_mut_slice().par_iter_mut().for_each(|it| {
            run(it);
        }),
        Run::Program(run) => run(program),
    }
}

fn verify(program: &Program, pass: &str, options: &Options) {
    if !options.verify {
        return;
    }
    if let Err(fault) = ir::verify_program(program) {
        unreachable!("{pass} left a broken function: {fault}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_has_its_reasons() {
        for (earlier, later, why) in ORDER {
            let first = PASSES.iter().position(|pass| pass.name == *earlier);
            let last = PASSES.iter().rposition(|pass| pass.name == *later);
            assert!(
                first.is_some() && first < last,
                "{earlier} before {later}: {why}"
            );
        }
    }
}
