//! Every op on every type, with operands in registers and as constants, against the same computation in Rust.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a test lists the ops it tests"
)]

mod support;

use ir::{AtomicOp, BinOp, FloatCC, IntCC, Op, Type, UnOp, Value};
use std::fmt::Write as _;
use support::Tests;

const VALUES: [i64; 24] = [
    0,
    1,
    -1,
    2,
    3,
    5,
    7,
    10,
    -7,
    63,
    100,
    127,
    128,
    255,
    -128,
    1000,
    32767,
    -32768,
    0x7fff_ffff,
    -0x8000_0000,
    0xffff_ffff,
    0x1234_5678_9abc_def0,
    i64::MAX,
    i64::MIN,
];

fn signed(ty: Type, v: i64) -> i64 {
    let shift = 64 - ty.bits();
    v << shift >> shift
}
fn unsigned(ty: Type, v: i64) -> u64 {
    let shift = 64 - ty.bits();
    (v as u64) << shift >> shift
}

/// The result, sign-extended, or none where the op is not defined.
fn eval(op: BinOp, ty: Type, a: i64, b: i64) -> Option<i64> {
    let (sa, sb) = (signed(ty, a), signed(ty, b));
    let (ua, ub) = (unsigned(ty, a), unsigned(ty, b));
    let bits = u64::from(ty.bits());
    let value = match op {
        BinOp::Add => a.wrapping_add(b),
        BinOp::Sub => a.wrapping_sub(b),
        BinOp::Mul => a.wrapping_mul(b),
        BinOp::MulHiS => ((i128::from(sa) * i128::from(sb)) >> bits) as i64,
        BinOp::MulHiU => ((u128::from(ua) * u128::from(ub)) >> bits) as i64,
        BinOp::DivS if sb != 0 => sa.wrapping_div(sb),
        BinOp::DivU if ub != 0 => (ua / ub) as i64,
        BinOp::RemS if sb != 0 => sa.wrapping_rem(sb),
        BinOp::RemU if ub != 0 => (ua % ub) as i64,
        BinOp::And => a & b,
        BinOp::Or => a | b,
        BinOp::Xor => a ^ b,
        BinOp::Shl if ub < bits => (ua << ub) as i64,
        BinOp::ShrU if ub < bits => (ua >> ub) as i64,
        BinOp::ShrS if ub < bits => sa >> ub,
        BinOp::RotL => {
            let n = ub % bits;
            if n == 0 {
                a
            } else {
                (ua << n | ua >> (bits - n)) as i64
            }
        }
        _ => return None,
    };
    Some(signed(ty, value))
}

const INT_OPS: [BinOp; 16] = [
    BinOp::Add,
    BinOp::Sub,
    BinOp::Mul,
    BinOp::MulHiS,
    BinOp::MulHiU,
    BinOp::DivS,
    BinOp::DivU,
    BinOp::RemS,
    BinOp::RemU,
    BinOp::And,
    BinOp::Or,
    BinOp::Xor,
    BinOp::Shl,
    BinOp::ShrU,
    BinOp::ShrS,
    BinOp::RotL,
];

fn narrow(b: &mut ir::builder::Builder, ty: Type, v: Value) -> Value {
    if ty == Type::I64 {
        return v;
    }
    b.value(Op::Unary {
        op: UnOp::Trunc,
        ty,
        a: v,
    })
}
fn widen(b: &mut ir::builder::Builder, ty: Type, v: Value) -> Value {
    if ty == Type::I64 {
        return v;
    }
    b.value(Op::Unary {
        op: UnOp::Sext,
        ty: Type::I64,
        a: v,
    })
}

/// Runs `count` functions of two words on all pairs of values; `expected` gives a result or none to skip.
fn run_pairs(tests: &mut Tests, count: usize, expected: impl Fn(usize, i64, i64) -> Option<i64>) {
    run_values(tests, count, &VALUES, expected);
}
fn run_values(
    tests: &mut Tests,
    count: usize,
    values: &[i64],
    expected: impl Fn(usize, i64, i64) -> Option<i64>,
) {
    let mut table = String::from("long (*fns[])(long, long) = {");
    for n in 0..count {
        tests.c(&format!("long t{n}(long, long);"));
        let _ = write!(table, "t{n},");
    }
    table.push_str("};");
    tests.c(&table);
    let mut cases = String::from("static struct { short f; unsigned char a, b; } cases[] = {");
    let mut want = Vec::new();
    for n in 0..count {
        for (i, a) in values.iter().enumerate() {
            for (j, b) in values.iter().enumerate() {
                if let Some(result) = expected(n, *a, *b) {
                    let _ = write!(cases, "{{{n},{i},{j}}},");
                    want.push((n, *a, *b, result));
                }
            }
        }
    }
    cases.push_str("};");
    tests.c(&cases);
    let list: Vec<String> = values.iter().map(|v| format!("{}UL", *v as u64)).collect();
    tests.c(&format!("static long vals[] = {{{}}};", list.join(",")));
    let out = tests.run(
        "for (int i = 0; i < sizeof cases / sizeof *cases; i++) printf(\"%ld\\n\", fns[cases[i].f](vals[cases[i].a], vals[cases[i].b]));",
    );
    for (line, (n, a, b, result)) in out.lines().zip(&want) {
        let name = &tests.program.funcs.as_slice()[*n].name;
        assert_eq!(line, result.to_string(), "{name} ({a:#x}, {b:#x})");
    }
    assert_eq!(out.lines().count(), want.len());
}

#[test]
fn integer_ops() {
    let mut tests = Tests::new();
    let mut ops = Vec::new();
    for ty in [Type::I8, Type::I16, Type::I32, Type::I64] {
        for op in INT_OPS {
            let n = ops.len();
            tests.func(&format!("t{n}"), &[Type::I64; 2], &[Type::I64], |b, _| {
                let p = b.params();
                let (x, y) = (narrow(b, ty, p[0]), narrow(b, ty, p[1]));
                let z = b.value(Op::Binary { op, a: x, b: y });
                let z = widen(b, ty, z);
                b.terminate(ir::Terminator::Ret(vec![z]));
            });
            ops.push((op, ty));
        }
    }
    run_pairs(&mut tests, ops.len(), |n, a, b| {
        eval(ops[n].0, ops[n].1, a, b)
    });
}

/// One value as both operands: constraints that would tear it in two.
#[test]
fn integer_ops_on_one_value() {
    let mut tests = Tests::new();
    let mut ops = Vec::new();
    for ty in [Type::I8, Type::I16, Type::I32, Type::I64] {
        for op in INT_OPS {
            for used_later in [false, true] {
                let n = ops.len();
                tests.func(&format!("t{n}"), &[Type::I64; 2], &[Type::I64], |b, _| {
                    let p = b.params();
                    let x = narrow(b, ty, p[0]);
                    let mut z = b.value(Op::Binary { op, a: x, b: x });
                    if used_later {
                        z = b.value(Op::Binary {
                            op: BinOp::Add,
                            a: z,
                            b: x,
                        });
                    }
                    let z = widen(b, ty, z);
                    b.terminate(ir::Terminator::Ret(vec![z]));
                });
                ops.push((op, ty, used_later));
            }
        }
    }
    run_pairs(&mut tests, ops.len(), |n, a, b| {
        let (op, ty, used_later) = ops[n];
        let result = eval(op, ty, a, a)?;
        let sum = if used_later {
            signed(ty, result.wrapping_add(a))
        } else {
            result
        };
        (b == 0).then_some(sum)
    });
}

#[test]
fn integer_ops_with_constants() {
    let mut tests = Tests::new();
    let mut ops = Vec::new();
    let consts = [
        0,
        1,
        -1,
        2,
        3,
        5,
        6,
        7,
        9,
        10,
        12,
        25,
        -5,
        -8,
        64,
        100,
        127,
        -128,
        255,
        641,
        1000,
        65535,
        1_000_000_007,
        0x7fff_ffff,
        0xffff_ffff,
        0x1_0000_0000,
        i64::MAX,
        i64::MIN,
    ];
    for ty in [Type::I8, Type::I16, Type::I32, Type::I64] {
        for op in INT_OPS {
            for c in consts {
                if eval(op, ty, 1, c).is_none() {
                    continue;
                }
                let n = ops.len();
                tests.func(&format!("t{n}"), &[Type::I64; 2], &[Type::I64], |b, _| {
                    let p = b.params();
                    let x = narrow(b, ty, p[0]);
                    let imm = signed(ty, c);
                    let y = b.value(Op::Iconst { ty, imm });
                    let z = b.value(Op::Binary { op, a: x, b: y });
                    let z = widen(b, ty, z);
                    b.terminate(ir::Terminator::Ret(vec![z]));
                });
                ops.push((op, ty, c));
            }
        }
    }
    run_pairs(&mut tests, ops.len(), |n, a, b| {
        // The second argument is not used: once is enough.
        let (op, ty, c) = ops[n];
        if b == 0 { eval(op, ty, a, c) } else { None }
    });
}

#[test]
fn unary_ops() {
    let mut tests = Tests::new();
    let mut ops = Vec::new();
    for ty in [Type::I8, Type::I16, Type::I32, Type::I64] {
        for op in [
            UnOp::Neg,
            UnOp::Not,
            UnOp::Clz,
            UnOp::Ctz,
            UnOp::Popcnt,
            UnOp::Bswap,
            UnOp::Sext,
            UnOp::Zext,
        ] {
            let n = ops.len();
            let wide = matches!(op, UnOp::Sext | UnOp::Zext);
            if wide && ty == Type::I64 {
                continue;
            }
            tests.func(&format!("t{n}"), &[Type::I64; 2], &[Type::I64], |b, _| {
                let p = b.params();
                let a = narrow(b, ty, p[0]);
                let to = if wide { Type::I64 } else { ty };
                let z = b.value(Op::Unary { op, ty: to, a });
                let z = widen(b, to, z);
                b.terminate(ir::Terminator::Ret(vec![z]));
            });
            ops.push((op, ty));
        }
    }
    run_pairs(&mut tests, ops.len(), |n, a, b| {
        let (op, ty) = ops[n];
        if b != 0 {
            return None;
        }
        let u = unsigned(ty, a);
        let spare = 64 - ty.bits();
        let value = match op {
            UnOp::Neg => a.wrapping_neg(),
            UnOp::Not => !a,
            UnOp::Clz => i64::from(u.leading_zeros() - spare),
            UnOp::Ctz => i64::from(u.trailing_zeros().min(ty.bits())),
            UnOp::Popcnt => i64::from(u.count_ones()),
            UnOp::Bswap => (u.swap_bytes() >> spare) as i64,
            UnOp::Sext => return Some(signed(ty, a)),
            UnOp::Zext => return Some(u as i64),
            _ => return None,
        };
        Some(signed(ty, value))
    });
}

const INT_CCS: [IntCC; 10] = [
    IntCC::Eq,
    IntCC::Ne,
    IntCC::LtS,
    IntCC::LeS,
    IntCC::GtS,
    IntCC::GeS,
    IntCC::LtU,
    IntCC::LeU,
    IntCC::GtU,
    IntCC::GeU,
];

fn compare(cc: IntCC, ty: Type, a: i64, b: i64) -> bool {
    let (sa, sb) = (signed(ty, a), signed(ty, b));
    let (ua, ub) = (unsigned(ty, a), unsigned(ty, b));
    match cc {
        IntCC::Eq => ua == ub,
        IntCC::Ne => ua != ub,
        IntCC::LtS => sa < sb,
        IntCC::LeS => sa <= sb,
        IntCC::GtS => sa > sb,
        IntCC::GeS => sa >= sb,
        IntCC::LtU => ua < ub,
        IntCC::LeU => ua <= ub,
        IntCC::GtU => ua > ub,
        IntCC::GeU => ua >= ub,
    }
}

/// Comparisons as a value, a branch and a select.
#[test]
fn comparisons() {
    let mut tests = Tests::new();
    let mut ops = Vec::new();
    for ty in [Type::I8, Type::I16, Type::I32, Type::I64] {
        for cc in INT_CCS {
            for with in [None, Some(0), Some(5), Some(-1)] {
                for shape in 0..3 {
                    let n = ops.len();
                    tests.func(&format!("t{n}"), &[Type::I64; 2], &[Type::I64], |b, _| {
                        let p = b.params();
                        let x = narrow(b, ty, p[0]);
                        let y = match with {
                            None => narrow(b, ty, p[1]),
                            Some(imm) => b.value(Op::Iconst { ty, imm }),
                        };
                        let c = b.value(Op::Icmp { cc, a: x, b: y });
                        finish_condition(b, c, shape, p[0]);
                    });
                    ops.push((cc, ty, with, shape));
                }
            }
        }
    }
    run_pairs(&mut tests, ops.len(), |n, a, b| {
        let (cc, ty, with, shape) = ops[n];
        let b = match with {
            None => b,
            Some(_) if b != 0 => return None,
            Some(imm) => imm,
        };
        Some(condition_result(compare(cc, ty, a, b), shape, a))
    });
}

fn finish_condition(b: &mut ir::builder::Builder, c: Value, shape: usize, p: Value) {
    match shape {
        0 => {
            let z = b.value(Op::Unary {
                op: UnOp::Zext,
                ty: Type::I64,
                a: c,
            });
            b.terminate(ir::Terminator::Ret(vec![z]));
        }
        1 => {
            let (yes, no) = (b.new_block(), b.new_block());
            b.branch(c, yes, no);
            for (block, imm) in [(yes, 11), (no, 22)] {
                b.switch_to(block);
                b.seal(block);
                let v = b.value(Op::Iconst { ty: Type::I64, imm });
                b.terminate(ir::Terminator::Ret(vec![v]));
            }
        }
        _ => {
            let other = b.value(Op::Iconst {
                ty: Type::I64,
                imm: 77,
            });
            let z = b.value(Op::Select {
                cond: c,
                a: p,
                b: other,
            });
            b.terminate(ir::Terminator::Ret(vec![z]));
        }
    }
}

fn condition_result(holds: bool, shape: usize, p: i64) -> i64 {
    match (shape, holds) {
        (0, _) => i64::from(holds),
        (1, true) => 11,
        (1, false) => 22,
        (_, true) => p,
        (_, false) => 77,
    }
}

const FLOATS: [f64; 12] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    1.5,
    3.25,
    1e300,
    -2.5e9,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
    123_456_789.75,
];

fn bits() -> Vec<i64> {
    FLOATS.iter().map(|f| f.to_bits() as i64).collect()
}
fn as_float(b: &mut ir::builder::Builder, ty: Type, v: Value) -> Value {
    let f = b.value(Op::Unary {
        op: UnOp::Bitcast,
        ty: Type::F64,
        a: v,
    });
    if ty == Type::F64 {
        return f;
    }
    b.value(Op::Unary {
        op: UnOp::FloatCast,
        ty: Type::F32,
        a: f,
    })
}
fn as_bits(b: &mut ir::builder::Builder, v: Value) -> Value {
    let v = if b.func.ty(v) == Type::F32 {
        b.value(Op::Unary {
            op: UnOp::FloatCast,
            ty: Type::F64,
            a: v,
        })
    } else {
        v
    };
    // NaNs have many patterns: v != v gives -1.
    let c = b.value(Op::Fcmp {
        cc: FloatCC::Ne,
        a: v,
        b: v,
    });
    let nan = b.value(Op::Iconst {
        ty: Type::I64,
        imm: -1,
    });
    let bits = b.value(Op::Unary {
        op: UnOp::Bitcast,
        ty: Type::I64,
        a: v,
    });
    b.value(Op::Select {
        cond: c,
        a: nan,
        b: bits,
    })
}
fn result_bits(f: f64) -> i64 {
    if f.is_nan() { -1 } else { f.to_bits() as i64 }
}
fn go_min(a: f64, b: f64) -> f64 {
    if a.is_nan() || b.is_nan() {
        f64::NAN
    } else if a == 0.0 && b == 0.0 {
        if a.is_sign_negative() { a } else { b }
    } else if a < b {
        a
    } else {
        b
    }
}

#[test]
fn float_ops() {
    let mut tests = Tests::new();
    let mut ops = Vec::new();
    for ty in [Type::F32, Type::F64] {
        for op in [
            BinOp::FAdd,
            BinOp::FSub,
            BinOp::FMul,
            BinOp::FDiv,
            BinOp::FMin,
            BinOp::FMax,
        ] {
            let n = ops.len();
            tests.func(&format!("t{n}"), &[Type::I64; 2], &[Type::I64], |b, _| {
                let p = b.params();
                let (x, y) = (as_float(b, ty, p[0]), as_float(b, ty, p[1]));
                let z = b.value(Op::Binary { op, a: x, b: y });
                let z = as_bits(b, z);
                b.terminate(ir::Terminator::Ret(vec![z]));
            });
            ops.push((op, ty));
        }
    }
    run_values(&mut tests, ops.len(), &bits(), |n, a, b| {
        let (op, ty) = ops[n];
        let (a, b) = (f64::from_bits(a as u64), f64::from_bits(b as u64));
        let eval = |a: f64, b: f64| match op {
            BinOp::FAdd => a + b,
            BinOp::FSub => a - b,
            BinOp::FMul => a * b,
            BinOp::FDiv => a / b,
            BinOp::FMin => go_min(a, b),
            _ => -go_min(-a, -b),
        };
        if ty == Type::F64 {
            return Some(result_bits(eval(a, b)));
        }
        // Double rounding is harmless for one operation on singles.
        Some(result_bits(f64::from(
            eval(f64::from(a as f32), f64::from(b as f32)) as f32,
        )))
    });
}

#[test]
fn float_comparisons() {
    let mut tests = Tests::new();
    let mut ops = Vec::new();
    for ty in [Type::F32, Type::F64] {
        for cc in [
            FloatCC::Eq,
            FloatCC::Ne,
            FloatCC::Lt,
            FloatCC::Le,
            FloatCC::Gt,
            FloatCC::Ge,
        ] {
            for shape in 0..4 {
                let n = ops.len();
                tests.func(&format!("t{n}"), &[Type::I64; 2], &[Type::I64], |b, _| {
                    let p = b.params();
                    let (x, y) = (as_float(b, ty, p[0]), as_float(b, ty, p[1]));
                    let c = b.value(Op::Fcmp { cc, a: x, b: y });
                    if shape == 3 {
                        let z = b.value(Op::Select {
                            cond: c,
                            a: x,
                            b: y,
                        });
                        let z = as_bits(b, z);
                        b.terminate(ir::Terminator::Ret(vec![z]));
                    } else {
                        finish_condition(b, c, shape, p[0]);
                    }
                });
                ops.push((cc, ty, shape));
            }
        }
    }
    run_values(&mut tests, ops.len(), &bits(), |n, p, q| {
        let (cc, ty, shape) = ops[n];
        let (mut a, mut b) = (f64::from_bits(p as u64), f64::from_bits(q as u64));
        if ty == Type::F32 {
            (a, b) = (f64::from(a as f32), f64::from(b as f32));
        }
        let holds = match cc {
            FloatCC::Eq => a == b,
            FloatCC::Ne => a != b,
            FloatCC::Lt => a < b,
            FloatCC::Le => a <= b,
            FloatCC::Gt => a > b,
            FloatCC::Ge => a >= b,
        };
        if shape == 3 {
            return Some(result_bits(if holds { a } else { b }));
        }
        Some(condition_result(holds, shape, p))
    });
}

#[test]
fn float_conversions() {
    let mut tests = Tests::new();
    let ops = [UnOp::FNeg, UnOp::FAbs, UnOp::FSqrt, UnOp::FloatToInt];
    for (n, op) in ops.into_iter().enumerate() {
        tests.func(&format!("t{n}"), &[Type::I64; 2], &[Type::I64], |b, _| {
            let p = b.params();
            let a = as_float(b, Type::F64, p[0]);
            let is_int = op == UnOp::FloatToInt;
            let ty = if is_int { Type::I64 } else { Type::F64 };
            let z = b.value(Op::Unary { op, ty, a });
            let z = if is_int { z } else { as_bits(b, z) };
            b.terminate(ir::Terminator::Ret(vec![z]));
        });
    }
    run_values(&mut tests, ops.len(), &bits(), |n, a, b| {
        let a = f64::from_bits(a as u64);
        if b != 0 {
            return None;
        }
        Some(match ops[n] {
            UnOp::FNeg => result_bits(-a),
            UnOp::FAbs => result_bits(a.abs()),
            UnOp::FSqrt => result_bits(a.sqrt()),
            _ if a.abs() < 9e18 => a as i64,
            _ => i64::MIN,
        })
    });
}

/// Each atomic access to a slot that holds the first operand, with the second one; what comes out and what is left there are mixed.
#[test]
fn atomics() {
    let mut tests = Tests::new();
    let mut ops = Vec::new();
    for op in [
        AtomicOp::Load,
        AtomicOp::Store,
        AtomicOp::Add,
        AtomicOp::Swap,
        AtomicOp::Cas,
    ] {
        for ty in [Type::I32, Type::I64] {
            tests.func(
                &format!("t{}", ops.len()),
                &[Type::I64; 2],
                &[Type::I64],
                |b, _| {
                    let p = b.params();
                    let slot = b.new_slot(8, 8, "x", ir::SlotKind::Local);
                    let addr = b.value(Op::SlotAddr { slot, off: 0 });
                    let (x, y) = (narrowed(b, ty, p[0]), narrowed(b, ty, p[1]));
                    let flags = ir::MemFlags::default();
                    b.inst(Op::Store {
                        addr,
                        val: x,
                        off: 0,
                        flags,
                    });
                    let args = match op {
                        AtomicOp::Load => vec![],
                        AtomicOp::Store | AtomicOp::Add | AtomicOp::Swap => vec![y],
                        AtomicOp::Cas => vec![y, x],
                    };
                    let inst = b.inst(Op::Atomic {
                        op,
                        ty,
                        addr,
                        off: 0,
                        args,
                    });
                    let given = b.func.insts[inst].results.first().copied();
                    let left = b.value(Op::Load {
                        ty,
                        addr,
                        off: 0,
                        flags,
                    });
                    let left = widened(b, left);
                    let given = match given {
                        Some(value) => widened(b, value),
                        None => left,
                    };
                    let three = b.value(Op::Iconst {
                        ty: Type::I64,
                        imm: 3,
                    });
                    let given = b.value(Op::Binary {
                        op: BinOp::Mul,
                        a: given,
                        b: three,
                    });
                    let sum = b.value(Op::Binary {
                        op: BinOp::Add,
                        a: given,
                        b: left,
                    });
                    b.terminate(ir::Terminator::Ret(vec![sum]));
                },
            );
            ops.push((op, ty));
        }
    }
    run_values(&mut tests, ops.len(), &bits(), |n, a, b| {
        let (op, ty) = ops[n];
        let cut = |v: i64| if ty == Type::I32 { v as u32 as i64 } else { v };
        let (a, b) = (cut(a), cut(b));
        let (given, left) = match op {
            AtomicOp::Load => (a, a),
            AtomicOp::Store => (b, b),
            AtomicOp::Add => (a, cut(a.wrapping_add(b))),
            AtomicOp::Swap => (a, b),
            AtomicOp::Cas => (i64::from(a == b), a),
        };
        Some(given.wrapping_mul(3).wrapping_add(left))
    });
}

fn narrowed(b: &mut ir::builder::Builder, ty: Type, a: Value) -> Value {
    match ty {
        Type::I64 => a,
        _ => b.value(Op::Unary {
            op: UnOp::Trunc,
            ty,
            a,
        }),
    }
}

fn widened(b: &mut ir::builder::Builder, a: Value) -> Value {
    if b.func.ty(a) == Type::I64 {
        return a;
    }
    b.value(Op::Unary {
        op: UnOp::Zext,
        ty: Type::I64,
        a,
    })
}
