//! The rules of `simplify` and the folding, on all numbers of 8 bits: one operation with every constant on either side, and two
//! operations in a row with the constants at which something changes.

use crate::ops;
use crate::values::{CCS, OPS};
use ir::{BinOp, Func, IntCC, Loc, Op, Program, Signature, Terminator, Type, UnOp, Value};

/// Constants at which something changes.
const EDGES: [i64; 9] = [0, 1, 2, 7, 8, 100, 127, -128, -1];

const UNARY: [UnOp; 5] = [UnOp::Neg, UnOp::Not, UnOp::Clz, UnOp::Ctz, UnOp::Popcnt];

/// A step of a function: from a value of 8 bits to the next.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// The constant stands right.
    Right(BinOp, i64),
    Left(BinOp, i64),
    Same(BinOp),
    Unary(UnOp),
    Compare(IntCC, i64),
    CompareLeft(IntCC, i64),
    /// Widened, or not, and cut again.
    Through(UnOp, Type),
}

fn write(func: &mut Func, step: Step, x: Value) -> Value {
    let entry = func.entry();
    let mut value = |op: Op| {
        let inst = func.append(entry, op, Loc::NONE);
        func.result(inst)
    };
    let ty = Type::I8;
    let mut constant = |imm: i64| value(Op::Iconst { ty, imm });
    let op = match step {
        Step::Right(op, c) => Op::Binary {
            op,
            a: x,
            b: constant(c),
        },
        Step::Left(op, c) => Op::Binary {
            op,
            a: constant(c),
            b: x,
        },
        Step::Same(op) => Op::Binary { op, a: x, b: x },
        Step::Unary(op) => Op::Unary { op, ty, a: x },
        Step::Compare(cc, c) => Op::Icmp {
            cc,
            a: x,
            b: constant(c),
        },
        Step::CompareLeft(cc, c) => Op::Icmp {
            cc,
            a: constant(c),
            b: x,
        },
        Step::Through(op, wide) => {
            let a = value(Op::Unary { op, ty: wide, a: x });
            Op::Unary {
                op: UnOp::Trunc,
                ty,
                a,
            }
        }
    };
    value(op)
}

/// What the step gives; nothing where that is not defined.
fn compute(step: Step, x: i64) -> Option<i64> {
    let ty = Type::I8;
    let binary = |op, a, b| ops::binary(op, ty, a, b, ty);
    match step {
        Step::Right(op, c) => binary(op, x, c),
        Step::Left(op, c) => binary(op, c, x),
        Step::Same(op) => binary(op, x, x),
        Step::Unary(op) => Some(ops::unary(op, ty, ty, x)),
        Step::Compare(cc, c) => Some(ops::compare(cc, ty, x, c).into()),
        Step::CompareLeft(cc, c) => Some(ops::compare(cc, ty, c, x).into()),
        Step::Through(op, wide) => Some(ops::unary(
            UnOp::Trunc,
            wide,
            ty,
            ops::unary(op, ty, wide, x),
        )),
    }
}

/// A function of these steps, made by `simplify`, for every number.
fn check(steps: &[Step]) {
    let mut program = Program::new();
    let sym = program.symbols.intern("f");
    let sig = Signature {
        params: vec![Type::I8],
        results: vec![Type::I8],
        ..Signature::default()
    };
    let mut func = Func::new(sym, "f".to_owned(), sig);
    let entry = func.add_block();
    let mut value = func.add_param(entry, Type::I8);
    for step in steps {
        value = write(&mut func, *step, value);
    }
    func.blocks[entry].term = Terminator::Ret(vec![value]);
    let id = program.add_func(func);
    let simple = crate::after(&program, &["simplify"]);
    for x in -128..=127 {
        let Some(wanted) = steps.iter().try_fold(x, |x, step| compute(*step, x)) else {
            continue;
        };
        let found = crate::interp::run(&simple, id, &[x], 100).end;
        assert_eq!(
            found,
            Ok(vec![wanted]),
            "{steps:?} of {x}\n{}",
            ir::print_program(&simple)
        );
    }
}

fn binary_ops() -> Vec<BinOp> {
    let mut all = OPS.to_vec();
    all.extend([BinOp::DivS, BinOp::DivU, BinOp::RemS, BinOp::RemU]);
    all.extend([
        BinOp::Sub,
        BinOp::Shl,
        BinOp::ShrU,
        BinOp::ShrS,
        BinOp::RotL,
    ]);
    all
}

fn steps_with(constants: &[i64]) -> Vec<Step> {
    let mut steps = Vec::new();
    for op in binary_ops() {
        steps.push(Step::Same(op));
        for c in constants {
            steps.extend([Step::Right(op, *c), Step::Left(op, *c)]);
        }
    }
    for cc in CCS {
        for c in constants {
            steps.extend([Step::Compare(cc, *c), Step::CompareLeft(cc, *c)]);
        }
    }
    steps.extend(UNARY.map(Step::Unary));
    for wide in [Type::I16, Type::I32, Type::I64] {
        steps.extend([
            Step::Through(UnOp::Sext, wide),
            Step::Through(UnOp::Zext, wide),
        ]);
    }
    steps
}

#[test]
fn one_step_with_every_constant() {
    let all: Vec<i64> = (-128..=127).collect();
    for step in steps_with(&all) {
        check(&[step]);
    }
}

#[test]
fn two_steps() {
    let steps = steps_with(&EDGES);
    // A seventh of the pairs, each step with many others; which, does not change from run to run.
    for (n, first) in steps.iter().enumerate() {
        for second in steps.iter().skip(n % 7).step_by(7) {
            check(&[*first, *second]);
        }
    }
}
