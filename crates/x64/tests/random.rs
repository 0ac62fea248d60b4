//! Random functions against an interpreter: assignments, branches, loops, narrow arithmetic, memory, calls.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a test lists the ops it tests"
)]

mod support;

use ir::builder::Builder;
use ir::{
    BinOp, CallConv, Callee, IntCC, MemFlags, Op, SlotKind, Terminator, Type, UnOp, Value, Var,
};
use std::fmt::Write as _;
use support::Tests;

const VARS: usize = 6;
const WORDS: usize = 8;
const TYPES: [Type; 4] = [Type::I8, Type::I16, Type::I32, Type::I64];
const OPS: [BinOp; 12] = [
    BinOp::Add,
    BinOp::Sub,
    BinOp::Mul,
    BinOp::And,
    BinOp::Or,
    BinOp::Xor,
    BinOp::Shl,
    BinOp::ShrU,
    BinOp::ShrS,
    BinOp::DivS,
    BinOp::RemU,
    BinOp::Add,
];
const CCS: [IntCC; 6] = [
    IntCC::Eq,
    IntCC::Ne,
    IntCC::LtS,
    IntCC::GeS,
    IntCC::LtU,
    IntCC::GtU,
];

struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 20) as usize % n
    }
}

enum Expr {
    Var(usize),
    Const(i64),
    Bin(BinOp, Type, Box<Expr>, Box<Expr>),
    Cmp(IntCC, Type, Box<Expr>, Box<Expr>),
    Select(Box<Expr>, Box<Expr>, Box<Expr>),
    Load(Type, bool, Box<Expr>),
}

enum Stmt {
    Assign(usize, Expr),
    Store(Type, Expr, Expr),
    Update(BinOp, Type, Expr, Expr),
    If(Expr, Vec<Stmt>, Vec<Stmt>),
    Loop(usize, Vec<Stmt>),
    Call(usize, Expr),
}

fn expr(r: &mut Random, depth: usize) -> Expr {
    let pick = if depth == 0 { r.below(2) } else { r.below(9) };
    let sub = |r: &mut Random| Box::new(expr(r, depth - 1));
    match pick {
        0 => Expr::Var(r.below(VARS)),
        1 => {
            let consts = [0, 1, -1, 2, 3, 7, 8, 255, 1000, -4096, 1 << 33, i64::MAX];
            Expr::Const(consts[r.below(consts.len())])
        }
        2..=5 => Expr::Bin(OPS[r.below(OPS.len())], TYPES[r.below(4)], sub(r), sub(r)),
        6 => Expr::Cmp(CCS[r.below(CCS.len())], TYPES[r.below(4)], sub(r), sub(r)),
        7 => Expr::Select(sub(r), sub(r), sub(r)),
        _ => Expr::Load(TYPES[r.below(4)], r.below(2) == 0, sub(r)),
    }
}

fn stmts(r: &mut Random, depth: usize) -> Vec<Stmt> {
    (0..1 + r.below(4)).map(|_| stmt(r, depth)).collect()
}

fn stmt(r: &mut Random, depth: usize) -> Stmt {
    let pick = if depth == 0 { r.below(6) } else { r.below(9) };
    match pick {
        0..=2 => Stmt::Assign(r.below(VARS), expr(r, 3)),
        3 => Stmt::Store(TYPES[r.below(4)], expr(r, 1), expr(r, 2)),
        4 => Stmt::Update(OPS[r.below(6)], TYPES[r.below(4)], expr(r, 1), expr(r, 1)),
        5 => Stmt::Call(r.below(VARS), expr(r, 2)),
        6 | 7 => Stmt::If(expr(r, 2), stmts(r, depth - 1), stmts(r, depth - 1)),
        _ => Stmt::Loop(1 + r.below(5), stmts(r, depth - 1)),
    }
}

// The interpreter.

struct State {
    vars: [i64; VARS],
    memory: [u8; WORDS * 8],
}

fn signed(ty: Type, v: i64) -> i64 {
    let shift = 64 - ty.bits();
    v << shift >> shift
}
fn unsigned(ty: Type, v: i64) -> u64 {
    let shift = 64 - ty.bits();
    (v as u64) << shift >> shift
}
fn bin(op: BinOp, ty: Type, a: i64, b: i64) -> i64 {
    let count = (b & i64::from(ty.bits() - 1)) as u32;
    let result = match op {
        BinOp::Add => a.wrapping_add(b),
        BinOp::Sub => a.wrapping_sub(b),
        BinOp::Mul => a.wrapping_mul(b),
        BinOp::And => a & b,
        BinOp::Or => a | b,
        BinOp::Xor => a ^ b,
        BinOp::Shl => a << count,
        BinOp::ShrU => (unsigned(ty, a) >> count) as i64,
        BinOp::ShrS => signed(ty, a) >> count,
        // Divisors are made odd.
        BinOp::DivS => signed(ty, a).wrapping_div(signed(ty, b | 1)),
        BinOp::RemU => (unsigned(ty, a) % unsigned(ty, b | 1)) as i64,
        _ => unreachable!("not in the list"),
    };
    signed(ty, result)
}
fn cmp(cc: IntCC, ty: Type, a: i64, b: i64) -> bool {
    let (sa, sb, ua, ub) = (
        signed(ty, a),
        signed(ty, b),
        unsigned(ty, a),
        unsigned(ty, b),
    );
    match cc {
        IntCC::Eq => ua == ub,
        IntCC::Ne => ua != ub,
        IntCC::LtS => sa < sb,
        IntCC::GeS => sa >= sb,
        IntCC::LtU => ua < ub,
        _ => ua > ub,
    }
}

impl State {
    fn index(index: i64) -> usize {
        (index & (WORDS as i64 - 1)) as usize * 8
    }
    fn read(&self, ty: Type, at: usize) -> i64 {
        let mut bytes = [0; 8];
        let n = ty.bytes() as usize;
        bytes[..n].copy_from_slice(&self.memory[at..at + n]);
        i64::from_le_bytes(bytes)
    }
    fn write(&mut self, ty: Type, at: usize, v: i64) {
        let n = ty.bytes() as usize;
        self.memory[at..at + n].copy_from_slice(&v.to_le_bytes()[..n]);
    }
    fn eval(&self, e: &Expr) -> i64 {
        match e {
            Expr::Var(n) => self.vars[*n],
            Expr::Const(c) => *c,
            Expr::Bin(op, ty, a, b) => bin(*op, *ty, self.eval(a), self.eval(b)),
            Expr::Cmp(cc, ty, a, b) => i64::from(cmp(*cc, *ty, self.eval(a), self.eval(b))),
            Expr::Select(c, a, b) => {
                if self.eval(c) & 0xff == 0 {
                    self.eval(b)
                } else {
                    self.eval(a)
                }
            }
            Expr::Load(ty, is_signed, index) => {
                let v = self.read(*ty, Self::index(self.eval(index)));
                if *is_signed { signed(*ty, v) } else { v }
            }
        }
    }
    fn run(&mut self, list: &[Stmt]) {
        for s in list {
            match s {
                Stmt::Assign(var, e) => self.vars[*var] = self.eval(e),
                Stmt::Store(ty, index, e) => {
                    let (at, v) = (Self::index(self.eval(index)), self.eval(e));
                    self.write(*ty, at, v);
                }
                Stmt::Update(op, ty, index, e) => {
                    let (at, v) = (Self::index(self.eval(index)), self.eval(e));
                    let new = bin(*op, *ty, self.read(*ty, at), v);
                    self.write(*ty, at, new);
                }
                Stmt::If(c, yes, no) => {
                    if self.eval(c) & 0xff == 0 {
                        self.run(no);
                    } else {
                        self.run(yes);
                    }
                }
                Stmt::Loop(n, body) => (0..*n).for_each(|_| self.run(body)),
                Stmt::Call(var, e) => {
                    self.vars[*var] ^= self.eval(e).wrapping_mul(3);
                }
            }
        }
    }
}

// The same as IR.

struct Gen<'a> {
    b: &'a mut Builder,
    vars: Vec<Var>,
    memory: ir::Slot,
    helper: ir::Sym,
}

impl Gen<'_> {
    fn op(&mut self, op: BinOp, a: Value, b: Value) -> Value {
        self.b.value(Op::Binary { op, a, b })
    }
    fn iconst(&mut self, ty: Type, imm: i64) -> Value {
        self.b.value(Op::Iconst { ty, imm })
    }
    fn unary(&mut self, op: UnOp, ty: Type, a: Value) -> Value {
        if self.b.func.ty(a) == ty {
            return a;
        }
        self.b.value(Op::Unary { op, ty, a })
    }
    fn bin(&mut self, op: BinOp, ty: Type, a: Value, mut b: Value) -> Value {
        match op {
            BinOp::Shl | BinOp::ShrU | BinOp::ShrS => {
                let mask = self.iconst(ty, i64::from(ty.bits() - 1));
                b = self.op(BinOp::And, b, mask);
            }
            BinOp::DivS | BinOp::RemU => {
                let one = self.iconst(ty, 1);
                b = self.op(BinOp::Or, b, one);
            }
            _ => {}
        }
        self.op(op, a, b)
    }
    fn address(&mut self, index: &Expr) -> Value {
        let index = self.expr(index);
        let mask = self.iconst(Type::I64, WORDS as i64 - 1);
        let index = self.op(BinOp::And, index, mask);
        let three = self.iconst(Type::I64, 3);
        let offset = self.op(BinOp::Shl, index, three);
        let base = self.b.value(Op::SlotAddr {
            slot: self.memory,
            off: 0,
        });
        self.op(BinOp::Add, base, offset)
    }
    fn load(&mut self, ty: Type, addr: Value) -> Value {
        self.b.value(Op::Load {
            ty,
            addr,
            off: 0,
            flags: MemFlags::default(),
        })
    }
    fn store(&mut self, addr: Value, val: Value) {
        self.b.inst(Op::Store {
            addr,
            val,
            off: 0,
            flags: MemFlags::default(),
        });
    }
    fn expr(&mut self, e: &Expr) -> Value {
        match e {
            Expr::Var(n) => self.b.read_var(self.vars[*n]),
            Expr::Const(c) => self.iconst(Type::I64, *c),
            Expr::Bin(op, ty, x, y) => {
                let (x, y) = (self.expr(x), self.expr(y));
                let (x, y) = (
                    self.unary(UnOp::Trunc, *ty, x),
                    self.unary(UnOp::Trunc, *ty, y),
                );
                let z = self.bin(*op, *ty, x, y);
                self.unary(UnOp::Sext, Type::I64, z)
            }
            Expr::Cmp(cc, ty, x, y) => {
                let (x, y) = (self.expr(x), self.expr(y));
                let (a, b) = (
                    self.unary(UnOp::Trunc, *ty, x),
                    self.unary(UnOp::Trunc, *ty, y),
                );
                let c = self.b.value(Op::Icmp { cc: *cc, a, b });
                self.unary(UnOp::Zext, Type::I64, c)
            }
            Expr::Select(c, x, y) => {
                let (c, a, b) = (self.expr(c), self.expr(x), self.expr(y));
                let cond = self.unary(UnOp::Trunc, Type::I8, c);
                self.b.value(Op::Select { cond, a, b })
            }
            Expr::Load(ty, is_signed, index) => {
                let addr = self.address(index);
                let v = self.load(*ty, addr);
                let op = if *is_signed { UnOp::Sext } else { UnOp::Zext };
                self.unary(op, Type::I64, v)
            }
        }
    }
    fn stmts(&mut self, list: &[Stmt]) {
        for s in list {
            self.stmt(s);
        }
    }
    fn stmt(&mut self, s: &Stmt) {
        match s {
            Stmt::Assign(var, e) => {
                let v = self.expr(e);
                self.b.write_var(self.vars[*var], v);
            }
            Stmt::Store(ty, index, e) => {
                let addr = self.address(index);
                let v = self.expr(e);
                let v = self.unary(UnOp::Trunc, *ty, v);
                self.store(addr, v);
            }
            Stmt::Update(op, ty, index, e) => {
                let addr = self.address(index);
                let v = self.expr(e);
                let v = self.unary(UnOp::Trunc, *ty, v);
                let old = self.load(*ty, addr);
                let new = self.bin(*op, *ty, old, v);
                self.store(addr, new);
            }
            Stmt::If(c, yes, no) => {
                let c = self.expr(c);
                let c = self.unary(UnOp::Trunc, Type::I8, c);
                let blocks = [self.b.new_block(), self.b.new_block()];
                let join = self.b.new_block();
                self.b.branch(c, blocks[0], blocks[1]);
                for (block, list) in blocks.into_iter().zip([yes, no]) {
                    self.b.seal(block);
                    self.b.switch_to(block);
                    self.stmts(list);
                    self.b.jump(join);
                }
                self.b.seal(join);
                self.b.switch_to(join);
            }
            Stmt::Loop(n, body) => {
                let count = self.b.new_var(Type::I64);
                let start = self.iconst(Type::I64, *n as i64);
                self.b.write_var(count, start);
                let (head, done) = (self.b.new_block(), self.b.new_block());
                self.b.jump(head);
                self.b.switch_to(head);
                self.stmts(body);
                let old = self.b.read_var(count);
                let one = self.iconst(Type::I64, 1);
                let less = self.op(BinOp::Sub, old, one);
                self.b.write_var(count, less);
                let zero = self.iconst(Type::I64, 0);
                let more = self.b.value(Op::Icmp {
                    cc: IntCC::Ne,
                    a: less,
                    b: zero,
                });
                self.b.branch(more, head, done);
                self.b.seal(head);
                self.b.seal(done);
                self.b.switch_to(done);
            }
            Stmt::Call(var, e) => {
                let x = self.expr(e);
                let y = self.b.read_var(self.vars[*var]);
                let inst = self.b.inst(Op::Call {
                    callee: Callee::Direct(self.helper),
                    args: vec![x, y],
                    results: vec![Type::I64],
                    conv: CallConv::Go,
                    out_args: 0,
                });
                let v = self.b.func.result(inst);
                self.b.write_var(self.vars[*var], v);
            }
        }
    }
}

fn build(b: &mut Builder, helper: ir::Sym, body: &[Stmt]) {
    let params = b.params();
    let memory = b.new_slot(8 * WORDS as u32, 8, "m", SlotKind::Local);
    let vars: Vec<Var> = (0..VARS).map(|_| b.new_var(Type::I64)).collect();
    let mut g = Gen {
        b,
        vars,
        memory,
        helper,
    };
    for n in 0..VARS {
        let v = match params.get(n) {
            Some(param) => *param,
            None => g.iconst(Type::I64, n as i64 * 1001),
        };
        g.b.write_var(g.vars[n], v);
    }
    let base = g.b.value(Op::SlotAddr {
        slot: memory,
        off: 0,
    });
    g.b.inst(Op::MemZero {
        dst: base,
        len: 8 * WORDS as u32,
    });
    g.stmts(body);
    let mut total = g.iconst(Type::I64, 0);
    for n in 0..VARS {
        let v = g.b.read_var(g.vars[n]);
        let prime = g.iconst(Type::I64, 31);
        total = g.op(BinOp::Mul, total, prime);
        total = g.op(BinOp::Add, total, v);
    }
    for n in 0..WORDS {
        let v = g.b.value(Op::Load {
            ty: Type::I64,
            addr: base,
            off: 8 * n as i32,
            flags: MemFlags::default(),
        });
        let prime = g.iconst(Type::I64, 31);
        total = g.op(BinOp::Mul, total, prime);
        total = g.op(BinOp::Xor, total, v);
    }
    g.b.terminate(Terminator::Ret(vec![total]));
}

fn interpret(body: &[Stmt], a: i64, b: i64) -> i64 {
    let mut state = State {
        vars: std::array::from_fn(|n| n as i64 * 1001),
        memory: [0; WORDS * 8],
    };
    state.vars[0] = a;
    state.vars[1] = b;
    state.run(body);
    let total = state
        .vars
        .iter()
        .fold(0_i64, |t, v| t.wrapping_mul(31).wrapping_add(*v));
    (0..WORDS).fold(total, |t, n| {
        t.wrapping_mul(31) ^ state.read(Type::I64, n * 8)
    })
}

#[test]
fn random_functions() {
    let seed = std::env::var("X64_SEED").ok().and_then(|s| s.parse().ok());
    let mut r = Random(seed.unwrap_or(0x9e37_79b9_7f4a_7c15));
    let count = 150;
    let mut tests = Tests::new();
    tests.c("long helper(long a, long b) { return a * 3 ^ b; }");
    let args = [(0, 0), (1, -1), (i64::MIN, 77), (123_456_789_012, -5)];
    let mut want = String::new();
    let mut body = String::new();
    for n in 0..count {
        let list = stmts(&mut r, 3);
        tests.func(
            &format!("t{n}"),
            &[Type::I64; 2],
            &[Type::I64],
            |b, program| {
                let helper = program.symbols.intern("helper");
                build(b, helper, &list);
            },
        );
        tests.c(&format!("long t{n}(long, long);"));
        for (a, b) in args {
            let _ = writeln!(want, "{n} {}", interpret(&list, a, b));
            let _ = writeln!(
                body,
                "printf(\"{n} %ld\\n\", t{n}({}UL, {}UL));",
                a as u64, b as u64
            );
        }
    }
    let out = tests.run(&body);
    for (got, want) in out.lines().zip(want.lines()) {
        assert_eq!(got, want);
    }
    assert_eq!(out.len(), want.len());
}
