//! Passes keep the meaning: an interpreter of the IR runs programs before and behind them.

mod algebra;
mod exprs;
mod interp;
mod ops;
mod passes;
mod random;
mod values;

use ir::{FuncId, Program, print_program, verify_program};

/// The program behind these passes, one after the other, each verified.
pub(crate) fn after(program: &Program, passes: &[&str]) -> Program {
    let mut program = program.clone();
    for pass in passes {
        let all = *pass == ALL;
        let done = if all {
            gofc_opt::run_passes(&mut program, &gofc_opt::Options::default());
            Ok(())
        } else {
            gofc_opt::run_pass(&mut program, pass)
        };
        done.expect("there is such a pass");
        if let Err(fault) = verify_program(&program) {
            panic!(
                "{pass} left a broken function: {fault}\n{}",
                print_program(&program)
            );
        }
    }
    program
}

/// Runs a function before and behind passes. Gives what was different, or how it ended both times.
pub(crate) fn compare(
    before: &Program,
    behind: &Program,
    func: FuncId,
    args: &[i64],
    fuel: u64,
) -> Result<End, String> {
    let wanted = interp::run(before, func, args, fuel);
    let end = match &wanted.end {
        Ok(_) => End::Returned,
        Err(interp::Stop::Panic(..)) => End::Panicked,
        Err(interp::Stop::Fuel) => return Ok(End::TooLong),
        Err(interp::Stop::Fault(fault)) => {
            return Err(format!("the test itself is wrong: {fault}"));
        }
    };
    let found = interp::run(behind, func, args, fuel * 4);
    if wanted == found {
        return Ok(end);
    }
    Err(format!("of {args:?}:\nwanted {wanted:?}\nfound  {found:?}"))
}

/// How a run ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Returned,
    Panicked,
    TooLong,
}

/// All passes in their order.
pub(crate) const ALL: &str = "all passes";
