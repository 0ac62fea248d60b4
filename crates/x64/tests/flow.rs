//! Loops, calls, switches, memory: small functions run and compared.

mod support;

use Type::{F64, I8, I32, I64};
use ir::builder::Builder;
use ir::{
    BinOp, CallConv, Callee, IntCC, MemFlags, Op, SlotKind, Target, Terminator, TrapKind, Type,
    Value,
};
use support::Tests;

fn iconst(b: &mut Builder, imm: i64) -> Value {
    b.value(Op::Iconst { ty: I64, imm })
}
fn bin(b: &mut Builder, op: BinOp, x: Value, y: Value) -> Value {
    b.value(Op::Binary { op, a: x, b: y })
}
fn ret(b: &mut Builder, values: &[Value]) {
    b.terminate(Terminator::Ret(values.to_vec()));
}
fn load(b: &mut Builder, ty: Type, addr: Value, off: i32) -> Value {
    b.value(Op::Load {
        ty,
        addr,
        off,
        flags: MemFlags::default(),
    })
}
fn store(b: &mut Builder, addr: Value, val: Value, off: i32) {
    b.inst(Op::Store {
        addr,
        val,
        off,
        flags: MemFlags::default(),
    });
}
fn call(b: &mut Builder, callee: Callee, args: &[Value], results: &[Type]) -> ir::Inst {
    b.inst(Op::Call {
        callee,
        args: args.to_vec(),
        results: results.to_vec(),
        conv: CallConv::Go,
        out_args: 0,
    })
}

/// The sum of an array of words: a loop, an index, a check.
#[test]
fn sum() {
    let mut tests = Tests::new();
    tests.func("sum", &[I64, I64, I64], &[I64], |b, _| {
        let p = b.params();
        let (i, total) = (b.new_var(I64), b.new_var(I64));
        let zero = iconst(b, 0);
        b.write_var(i, zero);
        b.write_var(total, zero);
        let (head, body, done) = (b.new_block(), b.new_block(), b.new_block());
        b.jump(head);
        b.switch_to(head);
        let iv = b.read_var(i);
        let c = b.value(Op::Icmp {
            cc: IntCC::LtS,
            a: iv,
            b: p[1],
        });
        b.branch(c, body, done);
        b.seal(body);
        b.seal(done);
        b.switch_to(body);
        b.inst(Op::Check {
            kind: TrapKind::Index,
            a: iv,
            b: p[2],
        });
        let three = iconst(b, 3);
        let offset = bin(b, BinOp::Shl, iv, three);
        let addr = bin(b, BinOp::Add, p[0], offset);
        let word = load(b, I64, addr, 0);
        let old = b.read_var(total);
        let new = bin(b, BinOp::Add, old, word);
        b.write_var(total, new);
        let one = iconst(b, 1);
        let next = bin(b, BinOp::Add, iv, one);
        b.write_var(i, next);
        b.jump(head);
        b.seal(head);
        b.switch_to(done);
        let result = b.read_var(total);
        ret(b, &[result]);
    });
    tests.c("long sum(long *, long, long); void exit(int);
        void panicIndex(long a, long b) __asm__(\"runtime.panicIndex\");
        void panicIndex(long a, long b) { printf(\"index %ld of %ld\\n\", a, b); exit(0); }");
    let out = tests.run("long a[] = {1, 20, 300, 4000}; printf(\"%ld\\n\", sum(a, 4, 4)); fflush(stdout); sum(a, 4, 3);");
    assert_eq!(out, "4321\nindex 3 of 3\n");
}

#[test]
fn fib_and_calls() {
    let mut tests = Tests::new();
    tests.func("fib", &[I64], &[I64], |b, program| {
        let sym = program.symbols.intern("fib");
        let p = b.params();
        let two = iconst(b, 2);
        let c = b.value(Op::Icmp {
            cc: IntCC::LtS,
            a: p[0],
            b: two,
        });
        let (small, large) = (b.new_block(), b.new_block());
        b.branch(c, small, large);
        b.seal(small);
        b.seal(large);
        b.switch_to(small);
        ret(b, &[p[0]]);
        b.switch_to(large);
        let mut parts = Vec::new();
        for n in [1, 2] {
            let n = iconst(b, n);
            let arg = bin(b, BinOp::Sub, p[0], n);
            let inst = call(b, Callee::Direct(sym), &[arg], &[I64]);
            parts.push(b.func.result(inst));
        }
        let result = bin(b, BinOp::Add, parts[0], parts[1]);
        ret(b, &[result]);
    });
    tests.c("long fib(long);");
    assert_eq!(tests.run("printf(\"%ld\\n\", fib(20));"), "6765\n");
}

/// Seven words and three floats each way, the same value twice, a closure and an address.
#[test]
fn many_arguments() {
    let mut tests = Tests::new();
    let params = [I64, F64, I64, I64, F64, I64, I64, I64, F64, I64];
    tests.func("mix", &params, &[I64; 7], |b, _| {
        let p = b.params();
        let ints = [p[0], p[2], p[3], p[5], p[6], p[7], p[9]];
        let x = bin(b, BinOp::FAdd, p[1], p[4]);
        let x = bin(b, BinOp::FAdd, x, p[8]);
        let n = b.value(Op::Unary {
            op: ir::UnOp::FloatToInt,
            ty: I64,
            a: x,
        });
        let mut out: Vec<Value> = ints.iter().rev().copied().collect();
        out[6] = bin(b, BinOp::Add, out[6], n);
        ret(b, &out);
    });
    tests.func("caller", &[I64, I64], &[I64], |b, program| {
        let mix = program.symbols.intern("mix");
        let p = b.params();
        let half = b.value(Op::Fconst {
            ty: F64,
            bits: 0.5_f64.to_bits(),
        });
        let seven = iconst(b, 7);
        let args = [p[0], half, p[0], p[1], half, p[1], seven, p[0], half, p[1]];
        let target = b.value(Op::SymAddr { sym: mix, off: 0 });
        let slot = b.new_slot(8, 8, "fv", SlotKind::Local);
        let slot = b.value(Op::SlotAddr { slot, off: 0 });
        store(b, slot, target, 0);
        let mut total = iconst(b, 0);
        for callee in [
            Callee::Direct(mix),
            Callee::Closure(slot),
            Callee::Address(target),
        ] {
            let inst = call(b, callee, &args, &[I64; 7]);
            let results = b.func.insts[inst].results.clone();
            for (n, r) in results.into_iter().enumerate() {
                let weight = iconst(b, 10_i64.pow(n as u32));
                let term = bin(b, BinOp::Mul, r, weight);
                total = bin(b, BinOp::Add, total, term);
            }
        }
        ret(b, &[total]);
    });
    tests.c("long caller(long, long);");
    // Results: p1 p0 7 p1 p1 p0 (p0 + 1), as digits from the lowest.
    let out = tests.run("printf(\"%ld\\n\", caller(2, 3));");
    assert_eq!(out, format!("{}\n", 3 * 3_233_723_i64));
}

#[test]
fn switches() {
    let mut tests = Tests::new();
    tests.func("pick", &[I64], &[I64], |b, _| {
        let p = b.params();
        let blocks: Vec<_> = (0..4).map(|_| b.new_block()).collect();
        let join = b.new_block();
        let value = b.new_var(I64);
        let target = |n: usize| Target {
            block: blocks[n],
            args: vec![],
        };
        b.terminate(Terminator::Switch {
            index: p[0],
            targets: vec![target(0), target(1), target(0), target(2), target(3)],
            default: target(3),
        });
        for (n, block) in blocks.iter().enumerate() {
            b.seal(*block);
            b.switch_to(*block);
            let v = iconst(b, 100 + n as i64);
            b.write_var(value, v);
            b.jump(join);
        }
        b.seal(join);
        b.switch_to(join);
        let v = b.read_var(value);
        ret(b, &[v]);
    });
    tests.c("long pick(long);");
    let out = tests.run("for (long i = -1; i < 7; i++) printf(\"%ld \", pick(i));");
    assert_eq!(out, "103 100 101 100 102 103 103 103 ");
}

#[test]
fn blocks_of_memory() {
    let mut tests = Tests::new();
    let lens = [
        1, 2, 3, 5, 7, 8, 9, 12, 15, 16, 17, 24, 31, 33, 48, 64, 100, 128, 200, 300,
    ];
    for (n, len) in lens.into_iter().enumerate() {
        tests.func(&format!("copy{n}"), &[I64, I64], &[], |b, _| {
            let p = b.params();
            b.inst(Op::MemCopy {
                dst: p[0],
                src: p[1],
                len,
            });
            ret(b, &[]);
        });
        tests.func(&format!("zero{n}"), &[I64], &[], |b, _| {
            let p = b.params();
            b.inst(Op::MemZero { dst: p[0], len });
            ret(b, &[]);
        });
        tests.c(&format!(
            "void copy{n}(char *, char *); void zero{n}(char *);"
        ));
    }
    tests.c(
        "void mm(void *d, void *s, long n) __asm__(\"runtime.memmove\"); void mm(void *d, void *s, long n) { memmove(d, s, n); }
        void mc(void *d, long n) __asm__(\"runtime.memclrNoHeapPointers\"); void mc(void *d, long n) { memset(d, 0, n); }
        static char a[512], b[512];
        static void fill(void) { for (int i = 0; i < 512; i++) { a[i] = 1; b[i] = i + 5; } }
        static int count(char *p, char *q) { int n = 0; while (n < 500 && p[n] == q[n]) n++; for (int i = n; i < 512; i++) if (p[i] != 1) return -1; return n; }
        static char z[512];",
    );
    let mut body = String::new();
    for n in 0..lens.len() {
        body.push_str(&format!(
            "fill(); copy{n}(a, b); printf(\"%d \", count(a, b)); fill(); zero{n}(a); printf(\"%d\\n\", count(a, z));\n"
        ));
    }
    let out = tests.run(&body);
    let want: String = lens.iter().map(|n| format!("{n} {n}\n")).collect();
    assert_eq!(out, want);
}

/// Slots, narrow values, updates in memory, the outgoing and incoming areas.
#[test]
fn memory() {
    let mut tests = Tests::new();
    tests.func("narrow", &[I64], &[I64], |b, _| {
        let p = b.params();
        let slot = b.new_slot(16, 8, "x", SlotKind::Local);
        let addr = b.value(Op::SlotAddr { slot, off: 0 });
        let ones = iconst(b, -1);
        store(b, addr, ones, 0);
        let byte = b.value(Op::Unary {
            op: ir::UnOp::Trunc,
            ty: I8,
            a: p[0],
        });
        store(b, addr, byte, 1);
        let int = b.value(Op::Unary {
            op: ir::UnOp::Trunc,
            ty: I32,
            a: p[0],
        });
        store(b, addr, int, 4);
        // *(int32)(x+4) += 5
        let old = load(b, I32, addr, 4);
        let five = b.value(Op::Iconst { ty: I32, imm: 5 });
        let new = bin(b, BinOp::Add, old, five);
        store(b, addr, new, 4);
        let result = load(b, I64, addr, 0);
        ret(b, &[result]);
    });
    tests.func("callee", &[I64], &[I64], |b, _| {
        let p = b.params();
        let area = b.value(Op::InArgAddr { off: 8 });
        let x = load(b, I64, area, 0);
        let r = bin(b, BinOp::Sub, x, p[0]);
        ret(b, &[r]);
    });
    tests.func("caller", &[I64, I64], &[I64], |b, program| {
        let callee = program.symbols.intern("callee");
        let p = b.params();
        let out = b.value(Op::OutArgAddr { off: 8 });
        store(b, out, p[1], 0);
        let inst = b.inst(Op::Call {
            callee: Callee::Direct(callee),
            args: vec![p[0]],
            results: vec![I64],
            conv: CallConv::Go,
            out_args: 16,
        });
        let r = b.func.result(inst);
        ret(b, &[r]);
    });
    tests.c("long narrow(long); long caller(long, long);");
    let out = tests.run("printf(\"%lx %ld\\n\", narrow(0x1234567890), caller(5, 47));");
    assert_eq!(out, "34567895ffff90ff 42\n");
}

/// Many values alive over a call: spills and callee-saved registers, in a loop whose variables are exchanged.
#[test]
fn pressure() {
    let mut tests = Tests::new();
    tests.func("id", &[I64], &[I64], |b, _| {
        let p = b.params();
        ret(b, &[p[0]]);
    });
    tests.func("press", &[I64], &[I64], |b, program| {
        let id = program.symbols.intern("id");
        let p = b.params();
        let vars: Vec<_> = (0..12).map(|_| b.new_var(I64)).collect();
        let floats: Vec<_> = (0..6).map(|_| b.new_var(F64)).collect();
        for (n, var) in vars.iter().enumerate() {
            let v = iconst(b, n as i64);
            b.write_var(*var, v);
        }
        for (n, var) in floats.iter().enumerate() {
            let bits = (n as f64).to_bits();
            let v = b.value(Op::Fconst { ty: F64, bits });
            b.write_var(*var, v);
        }
        let count = b.new_var(I64);
        b.write_var(count, p[0]);
        let (head, body, done) = (b.new_block(), b.new_block(), b.new_block());
        b.jump(head);
        b.switch_to(head);
        let n = b.read_var(count);
        let zero = iconst(b, 0);
        let c = b.value(Op::Icmp {
            cc: IntCC::GtS,
            a: n,
            b: zero,
        });
        b.branch(c, body, done);
        b.seal(body);
        b.seal(done);
        b.switch_to(body);
        let old: Vec<Value> = vars.iter().map(|v| b.read_var(*v)).collect();
        let old_floats: Vec<Value> = floats.iter().map(|v| b.read_var(*v)).collect();
        let inst = call(b, Callee::Direct(id), &[old[0]], &[I64]);
        let first = b.func.result(inst);
        for n in 0..12 {
            let next = if n == 11 { first } else { old[n + 1] };
            b.write_var(vars[n], next);
        }
        for n in 0..6 {
            b.write_var(floats[n], old_floats[(n + 1) % 6]);
        }
        let one = iconst(b, 1);
        let less = bin(b, BinOp::Sub, n, one);
        b.write_var(count, less);
        b.jump(head);
        b.seal(head);
        b.switch_to(done);
        let mut total = iconst(b, 0);
        for var in &vars {
            let ten = iconst(b, 13);
            let v = b.read_var(*var);
            total = bin(b, BinOp::Mul, total, ten);
            total = bin(b, BinOp::Add, total, v);
        }
        for var in &floats {
            let ten = iconst(b, 13);
            let v = b.read_var(*var);
            let v = b.value(Op::Unary {
                op: ir::UnOp::FloatToInt,
                ty: I64,
                a: v,
            });
            total = bin(b, BinOp::Mul, total, ten);
            total = bin(b, BinOp::Add, total, v);
        }
        ret(b, &[total]);
    });
    tests.c("long press(long);");
    let mut want = 0_i64;
    for n in 0..12 {
        want = want.wrapping_mul(13).wrapping_add((n + 29) % 12);
    }
    for n in 0..6 {
        want = want.wrapping_mul(13).wrapping_add((n + 29) % 6);
    }
    assert_eq!(
        tests.run("printf(\"%ld\\n\", press(29));"),
        format!("{want}\n")
    );
}

/// The shape of a function with defer: entered again by the runtime with only rsp restored.
#[test]
fn recovery() {
    for branches in [false, true] {
        recovery_of(branches);
    }
}

fn recovery_of(branches: bool) {
    let mut tests = Tests::new();
    tests.func("f", &[I64], &[I64], |b, program| {
        let jump = program.symbols.intern("jump");
        let p = b.params();
        let slot = b.new_slot(8, 8, "r", SlotKind::Result);
        let result = b.value(Op::SlotAddr { slot, off: 0 });
        store(b, result, p[0], 0);
        let (normal, recover) = (b.new_block(), b.new_block());
        b.func.recover = Some(recover);
        b.func.flags.has_defer = true;
        if branches {
            let middle = b.new_block();
            let zero = iconst(b, 0);
            let c = b.value(Op::Icmp {
                cc: IntCC::Eq,
                a: p[0],
                b: zero,
            });
            b.branch(c, recover, middle);
            b.seal(middle);
            b.switch_to(middle);
        }
        b.terminate(Terminator::RecoverEdge {
            normal: Target {
                block: normal,
                args: vec![],
            },
            recover,
        });
        b.seal(normal);
        b.seal(recover);
        b.switch_to(normal);
        let label = iconst(b, 0);
        call(b, Callee::Direct(jump), &[label], &[]);
        let one = iconst(b, 1);
        ret(b, &[one]);
        b.switch_to(recover);
        let result = b.value(Op::SlotAddr { slot, off: 0 });
        let v = load(b, I64, result, 0);
        ret(b, &[v]);
    });
    // jump takes rsp as it was at the call, finds the recover label in the function table, and goes there with rbp broken.
    tests.c(
        "long f(long); extern unsigned __start_gofc_functab[];
        static unsigned uleb(unsigned char **p) {
            unsigned v = 0, shift = 0;
            do { v |= (**p & 127u) << shift; shift += 7; } while (*(*p)++ & 128);
            return v;
        }
        long label(void) {
            unsigned char *p = (unsigned char *)(long)__start_gofc_functab[1]; // frame size, distance of the label
            uleb(&p);
            return __start_gofc_functab[0] + uleb(&p);
        }
        void jump(void); __asm__(\".text; .globl jump; jump: sub $8, %rsp; call label; add $16, %rsp; xor %ebp, %ebp; xor %ebx, %ebx; jmp *%rax\");",
    );
    assert_eq!(tests.run("printf(\"%ld\\n\", f(42));"), "42\n");
}
