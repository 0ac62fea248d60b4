//! Random programs do behind each pass, behind a few in any order, and behind all of them what they did before.

use crate::random::{PARAMS, program};
use crate::values::Random;
use crate::{ALL, End};
use ir::{FuncId, Program, print_program};

/// Programs; `GOFC_OPT_PROGRAMS` asks for more of them, `GOFC_OPT_SEED` for others.
const PROGRAMS: u64 = 400;
/// Each is run with so many sets of arguments.
const RUNS: usize = 4;
/// Passes in any order.
const SHUFFLED: usize = 6;
/// Steps of a run; what needs more is left out.
const FUEL: u64 = 20_000;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Runs a program behind these passes; adds up how many runs returned, panicked, took too long.
fn check(seed: u64, before: &Program, passes: &[&str], counts: &mut [usize; 3]) {
    let last = FuncId(u32::try_from(before.funcs.len() - 1).expect("few functions"));
    let behind = crate::after(before, passes);
    let mut random = Random::new(seed);
    for _ in 0..RUNS {
        let args = PARAMS.map(|ty| random.int(ty));
        match crate::compare(before, &behind, last, &args, FUEL) {
            Ok(End::Returned) => counts[0] += 1,
            Ok(End::Panicked) => counts[1] += 1,
            Ok(End::TooLong) => counts[2] += 1,
            Err(difference) => panic!(
                "seed {seed}: {passes:?} change what is done: {difference}\n--- before\n{}\n--- behind\n{}",
                print_program(before),
                print_program(&behind)
            ),
        }
    }
}

#[test]
fn passes_keep_the_meaning() {
    let first = number("GOFC_OPT_SEED").unwrap_or(0);
    let names = gofc_opt::pass_names();
    let mut counts = [0; 3];
    for seed in first..first + number("GOFC_OPT_PROGRAMS").unwrap_or(PROGRAMS) {
        let before = program(seed);
        if let Err(fault) = ir::verify_program(&before) {
            panic!(
                "seed {seed}: a broken program: {fault}\n{}",
                print_program(&before)
            );
        }
        for pass in &names {
            check(seed, &before, &[pass], &mut counts);
        }
        let mut random = Random::new(seed);
        let shuffled = [(); SHUFFLED].map(|()| random.pick(&names));
        check(seed, &before, &shuffled, &mut counts);
        check(seed, &before, &[ALL], &mut counts);
    }
    let [returned, panicked, too_long] = counts;
    assert!(
        returned > panicked && panicked > too_long,
        "the programs are worth little: {counts:?}"
    );
}
