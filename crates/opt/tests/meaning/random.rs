//! Random programs of IR: a few functions that call each other downwards, over integers of all widths, floats, frame slots and global data.
//!
//! They are written as `lower` writes (checks in front of divisions and indices, shifts that give something beyond the width), end, and
//! print nothing that depends on where things lie.

use ir::builder::Builder;
use ir::{
    AtomicOp, BinOp, Block, CallConv, Callee, Data, DataItem, DataKind, Func, IntCC, MemFlags, Op,
    Program, Signature, Slot, SlotKind, Sym, Target, Terminator, TrapKind, Type, UnOp, Value, Var,
};

use crate::values::Random;

/// Parameters of a function: always these, and then a pointer to 16 bytes if it is a method.
pub(crate) const PARAMS: [Type; 4] = [Type::I64, Type::I32, Type::I8, Type::I64];
const RESULTS: [Type; 2] = [Type::I64, Type::I16];

/// What a function gets besides.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    /// A pointer to 16 bytes as its last parameter.
    Method,
    /// A func value of two words: the code, and a pointer to 16 bytes.
    Closure,
}

struct Known {
    sym: Sym,
    value: Sym,
    kind: Kind,
}

/// The program of that seed. Its last function is the one to run.
pub(crate) fn program(seed: u64) -> Program {
    let mut program = Program::new();
    let mut random = Random::new(seed);
    let (global, table) = data(&mut program, &mut random);
    let mut known: Vec<Known> = Vec::new();
    let count = 1 + random.below(4);
    for n in 0..count {
        let last = n + 1 == count;
        let kind = match random.below(4) {
            _ if last => Kind::Plain,
            0 => Kind::Method,
            1 => Kind::Closure,
            _ => Kind::Plain,
        };
        let name = format!("f{n}");
        let sym = program.symbols.intern(&name);
        let mut params = PARAMS.to_vec();
        params.extend((kind == Kind::Method).then_some(Type::I64));
        let sig = Signature {
            params,
            results: RESULTS.to_vec(),
            ..Signature::default()
        };
        let mut func = Func::new(sym, name.clone(), sig);
        func.flags.noinline = random.one_in(8);
        let writer = Writer::new(func, &mut program, &mut random, &known, (global, table));
        let func = writer.write(kind, last);
        program.add_func(func);
        let value = program.symbols.intern(&format!("f{n}.f"));
        program.add_data(Data {
            sym: value,
            kind: DataKind::ReadOnly,
            align: 8,
            items: vec![DataItem::Addr(sym, 0)],
            comment: String::new(),
        });
        known.push(Known { sym, value, kind });
    }
    program
}

fn data(program: &mut Program, random: &mut Random) -> (Sym, Sym) {
    let mut make = |name: &str, kind| {
        let sym = program.symbols.intern(name);
        let bytes = (0..64).map(|_| random.byte()).collect();
        let items = vec![DataItem::Bytes(bytes)];
        program.add_data(Data {
            sym,
            kind,
            align: 8,
            items,
            comment: String::new(),
        });
        sym
    };
    (
        make("global", DataKind::Data),
        make("table", DataKind::ReadOnly),
    )
}

/// Memory that may be accessed, with its size.
#[derive(Clone, Copy)]
struct Place {
    addr: Value,
    size: usize,
    /// Not known to be no nil.
    faults: bool,
}

pub(crate) struct Writer<'r> {
    pub(crate) builder: Builder,
    pub(crate) random: &'r mut Random,
    known: &'r [Known],
    pub(crate) vars: Vec<(Var, Type)>,
    slots: Vec<(Slot, usize)>,
    pointers: Vec<Place>,
    global: Sym,
    table: Sym,
    sink: Sym,
    touch: Sym,
    /// Where `break` goes.
    ends: Vec<Block>,
    /// How much may still be written.
    budget: usize,
}

impl<'r> Writer<'r> {
    fn new(
        func: Func,
        program: &mut Program,
        random: &'r mut Random,
        known: &'r [Known],
        (global, table): (Sym, Sym),
    ) -> Self {
        let budget = 4 + random.below(24);
        Self {
            builder: Builder::new(func),
            random,
            known,
            vars: Vec::new(),
            slots: Vec::new(),
            pointers: Vec::new(),
            global,
            table,
            sink: program.symbols.intern("sink"),
            touch: program.symbols.intern("touch"),
            ends: Vec::new(),
            budget,
        }
    }

    fn write(mut self, kind: Kind, last: bool) -> Func {
        self.start(kind);
        while self.budget > 0 {
            self.statement(0);
        }
        if last {
            let seen: Vec<Value> = self.all_ints();
            self.call_outside(self.sink, seen);
        }
        let results = RESULTS.map(|ty| self.expr(ty, 2)).to_vec();
        self.builder.terminate(Terminator::Ret(results));
        self.builder.finish()
    }

    fn start(&mut self, kind: Kind) {
        let params = self.builder.params();
        for (value, ty) in params.iter().zip(PARAMS) {
            self.var_of(ty, *value);
        }
        if kind == Kind::Method {
            self.pointers.push(Place {
                addr: params[PARAMS.len()],
                size: 16,
                faults: true,
            });
        }
        if kind == Kind::Closure {
            let context = self.builder.value(Op::ClosureCtx);
            let flags = MemFlags {
                invariant: true,
                ..MemFlags::default()
            };
            let addr = self.builder.value(Op::Load {
                ty: Type::I64,
                addr: context,
                off: 8,
                flags,
            });
            self.pointers.push(Place {
                addr,
                size: 16,
                faults: true,
            });
        }
        for ty in [
            Type::I8,
            Type::I16,
            Type::I32,
            Type::I64,
            Type::F64,
            Type::F32,
        ] {
            let value = self.constant(ty);
            self.var_of(ty, value);
        }
        for n in 0..self.random.below(4) {
            let size = 16 * (1 + self.random.below(3));
            let bytes = u32::try_from(size).expect("it is small");
            let slot = self
                .builder
                .new_slot(bytes, 8, &format!("s{n}"), SlotKind::Local);
            let dst = self.builder.value(Op::SlotAddr { slot, off: 0 });
            self.builder.inst(Op::MemZero { dst, len: bytes });
            self.slots.push((slot, size));
            if self.random.one_in(4) {
                // Another way to the same memory, which nobody sees through.
                let op = UnOp::Opaque;
                let addr = self.builder.value(Op::Unary {
                    op,
                    ty: Type::I64,
                    a: dst,
                });
                self.pointers.push(Place {
                    addr,
                    size,
                    faults: true,
                });
            }
        }
    }

    fn var_of(&mut self, ty: Type, value: Value) -> Var {
        let var = self.builder.new_var(ty);
        self.builder.write_var(var, value);
        self.vars.push((var, ty));
        var
    }

    fn all_ints(&mut self) -> Vec<Value> {
        let ints: Vec<Var> = self
            .vars
            .iter()
            .filter(|it| !it.1.is_float())
            .map(|it| it.0)
            .collect();
        ints.into_iter()
            .map(|var| self.builder.read_var(var))
            .collect()
    }

    fn statement(&mut self, depth: usize) {
        self.budget = self.budget.saturating_sub(1);
        match self.random.below(if depth < 3 { 15 } else { 11 }) {
            0..=2 => self.assign(),
            10 => self.accesses(),
            3 | 4 => self.store(),
            5 => self.indexed(),
            6 => self.call(),
            7 => self.copy_or_zero(),
            8 => self.odd(),
            9 => self.leave_loop(depth),
            11 | 12 => self.branch(depth),
            13 => self.count(depth),
            _ => self.switch(depth),
        }
    }

    fn statements(&mut self, depth: usize) {
        for _ in 0..=self.random.below(4) {
            self.statement(depth);
        }
    }

    fn assign(&mut self) {
        let (var, ty) = self.vars[self.random.below(self.vars.len())];
        let value = self.expr(ty, 3);
        self.builder.write_var(var, value);
    }

    /// Somewhere in memory where `ty` fits.
    fn place(&mut self, ty: Type) -> (Place, i32) {
        let place = self.memory();
        let width = ty.bytes() as usize;
        // Mostly as a struct is accessed; now and then across its fields.
        let step = if self.random.one_in(8) {
            1
        } else {
            width.max(if self.random.one_in(3) { 1 } else { 8 })
        };
        let off = self.random.below((place.size - width) / step + 1) * step;
        (place, i32::try_from(off).expect("it is small"))
    }

    fn memory(&mut self) -> Place {
        let n = self
            .random
            .below(self.slots.len() * 2 + self.pointers.len() + 1);
        if n == 0 {
            let addr = self.builder.value(Op::SymAddr {
                sym: self.global,
                off: 0,
            });
            return Place {
                addr,
                size: 64,
                faults: false,
            };
        }
        if let Some(place) = self.pointers.get(n - 1) {
            return *place;
        }
        let (slot, size) = self.slots[(n - 1 - self.pointers.len()) / 2];
        let off = self.random.below(2) * 8;
        let skip = i32::try_from(off).expect("it is small");
        let addr = self.builder.value(Op::SlotAddr { slot, off: skip });
        Place {
            addr,
            size: size - off,
            faults: false,
        }
    }

    fn flags(&mut self, place: Place) -> MemFlags {
        MemFlags {
            may_fault: place.faults,
            ..MemFlags::default()
        }
    }

    fn store(&mut self) {
        let ty = self.random.pick(&Type::ALL);
        let val = self.expr(ty, 2);
        let (place, off) = self.place(ty);
        let flags = self.flags(place);
        self.builder.inst(Op::Store {
            addr: place.addr,
            val,
            off,
            flags,
        });
    }

    pub(crate) fn load(&mut self, ty: Type) -> Value {
        if self.random.one_in(5) {
            let addr = self.builder.value(Op::SymAddr {
                sym: self.table,
                off: 8,
            });
            let flags = MemFlags {
                invariant: true,
                ..MemFlags::default()
            };
            return self.builder.value(Op::Load {
                ty,
                addr,
                off: 0,
                flags,
            });
        }
        let (place, off) = self.place(ty);
        let flags = self.flags(place);
        self.builder.value(Op::Load {
            ty,
            addr: place.addr,
            off,
            flags,
        })
    }

    /// `a[i]` behind its check, read or written.
    fn indexed(&mut self) {
        let index = if self.random.one_in(4) {
            self.expr(Type::I64, 2)
        } else {
            self.small(7)
        };
        let place = self.memory();
        let len = i64::try_from(place.size / 8).expect("it is small");
        let limit = self.int(Type::I64, len);
        self.builder.inst(Op::Check {
            kind: TrapKind::Index,
            a: index,
            b: limit,
        });
        let three = self.int(Type::I64, 3);
        let bytes = self.binary(BinOp::Shl, index, three);
        let addr = self.binary(BinOp::Add, place.addr, bytes);
        let flags = self.flags(place);
        if self.random.one_in(2) {
            let val = self.expr(Type::I64, 2);
            self.builder.inst(Op::Store {
                addr,
                val,
                off: 0,
                flags,
            });
        } else {
            let value = self.builder.value(Op::Load {
                ty: Type::I64,
                addr,
                off: 0,
                flags,
            });
            self.builder.write_var(self.vars[0].0, value);
        }
    }

    fn copy_or_zero(&mut self) {
        let (to, from) = (self.memory(), self.memory());
        let most = to.size.min(from.size) / 8;
        let len = u32::try_from(8 * (1 + self.random.below(most))).expect("it is small");
        for place in [to, from] {
            self.builder.inst(Op::NilCheck { ptr: place.addr });
        }
        if self.random.one_in(3) {
            self.builder.inst(Op::MemZero { dst: to.addr, len });
        } else {
            self.copy_over(to.addr, from.addr, len);
        }
    }

    /// A few accesses to the same memory, or not quite the same.
    fn accesses(&mut self) {
        let places = [self.memory(), self.memory()];
        for place in places {
            self.builder.inst(Op::NilCheck { ptr: place.addr });
        }
        for _ in 0..3 + self.random.below(5) {
            let place = self.random.pick(&places);
            let off = if place.size >= 16 && self.random.one_in(2) {
                8
            } else {
                0
            };
            let ty = if self.random.one_in(4) {
                Type::I32
            } else {
                Type::I64
            };
            let (addr, flags) = (place.addr, MemFlags::default());
            match self.random.below(9) {
                0 | 1 => {
                    let val = self.leaf(ty);
                    self.builder.inst(Op::Store {
                        addr,
                        val,
                        off,
                        flags,
                    });
                }
                2 => {
                    let len = self.random.pick(&[8, 8, 4]);
                    self.builder.inst(Op::MemZero { dst: addr, len });
                }
                3 if places.iter().all(|it| it.size >= 16) => {
                    let (src, dst) = (places[0].addr, places[1].addr);
                    self.copy_over(dst, src, 16);
                }
                _ => {
                    let value = self.builder.value(Op::Load {
                        ty,
                        addr,
                        off,
                        flags,
                    });
                    let var = self
                        .vars
                        .iter()
                        .rev()
                        .find(|it| it.1 == ty)
                        .expect("each type has one");
                    self.builder.write_var(var.0, value);
                }
            }
        }
    }

    /// Copies between two places that may be one or overlap.
    fn copy_over(&mut self, dst: Value, src: Value, len: u32) {
        let copy = self.builder.new_slot(64, 8, "copy", SlotKind::Local);
        let middle = self.builder.value(Op::SlotAddr { slot: copy, off: 0 });
        self.builder.inst(Op::MemCopy {
            dst: middle,
            src,
            len,
        });
        self.builder.inst(Op::MemCopy {
            dst,
            src: middle,
            len,
        });
    }

    /// What is rare: the outside, atomics, panics, comments.
    fn odd(&mut self) {
        match self.random.below(5) {
            0 => {
                let values = (0..2).map(|_| self.expr(Type::I64, 2)).collect();
                self.call_outside(self.sink, values);
            }
            1 => {
                let place = self.memory();
                self.builder.inst(Op::NilCheck { ptr: place.addr });
                if place.size >= 16 {
                    self.call_outside(self.touch, vec![place.addr]);
                }
            }
            2 => {
                let (addr, args) = (self.memory().addr, vec![self.expr(Type::I64, 1)]);
                let op = AtomicOp::Add;
                let old = self.builder.value(Op::Atomic {
                    op,
                    ty: Type::I64,
                    addr,
                    off: 0,
                    args,
                });
                self.builder.write_var(self.vars[0].0, old);
            }
            3 => {
                let (a, b) = (self.small(15), self.small(7));
                let kind =
                    self.random
                        .pick(&[TrapKind::SliceB, TrapKind::SliceAcap, TrapKind::IndexU]);
                self.builder.inst(Op::Check { kind, a, b });
            }
            _ => {
                let op = UnOp::Opaque;
                let a = self.expr(Type::I64, 1);
                let value = self.builder.value(Op::Unary {
                    op,
                    ty: Type::I64,
                    a,
                });
                self.builder.write_var(self.vars[0].0, value);
            }
        }
    }

    fn call_outside(&mut self, sym: Sym, args: Vec<Value>) {
        let args = args
            .into_iter()
            .map(|a| match self.builder.func.ty(a) {
                Type::I64 => a,
                Type::I8 | Type::I16 | Type::I32 | Type::F32 | Type::F64 => {
                    self.builder.value(Op::Unary {
                        op: UnOp::Sext,
                        ty: Type::I64,
                        a,
                    })
                }
            })
            .collect();
        let callee = Callee::Direct(sym);
        self.builder.inst(Op::Call {
            callee,
            args,
            results: vec![],
            conv: CallConv::Go,
            out_args: 0,
        });
    }

    fn call(&mut self) {
        if self.known.is_empty() {
            return self.assign();
        }
        let n = self.random.below(self.known.len());
        let (sym, value, kind) = (self.known[n].sym, self.known[n].value, self.known[n].kind);
        let mut args: Vec<Value> = PARAMS.iter().map(|ty| self.expr(*ty, 2)).collect();
        let place = self.memory();
        let addr = if place.size < 16 || self.random.one_in(30) {
            self.int(Type::I64, 0)
        } else {
            place.addr
        };
        let callee = match kind {
            Kind::Plain if self.random.one_in(3) => {
                Callee::Closure(self.builder.value(Op::SymAddr { sym: value, off: 0 }))
            }
            Kind::Plain => Callee::Direct(sym),
            Kind::Method => {
                args.push(addr);
                Callee::Direct(sym)
            }
            Kind::Closure => {
                let slot = self.builder.new_slot(16, 8, "closure", SlotKind::Local);
                let closure = self.builder.value(Op::SlotAddr { slot, off: 0 });
                let code = self.builder.value(Op::SymAddr { sym, off: 0 });
                let flags = MemFlags::default();
                self.builder.inst(Op::Store {
                    addr: closure,
                    val: code,
                    off: 0,
                    flags,
                });
                self.builder.inst(Op::Store {
                    addr: closure,
                    val: addr,
                    off: 8,
                    flags,
                });
                Callee::Closure(closure)
            }
        };
        let results = RESULTS.to_vec();
        let inst = self.builder.inst(Op::Call {
            callee,
            args,
            results,
            conv: CallConv::Go,
            out_args: 0,
        });
        for value in self.builder.func.insts[inst].results.clone() {
            let ty = self.builder.func.ty(value);
            let var = self
                .vars
                .iter()
                .rev()
                .find(|it| it.1 == ty)
                .expect("each type has a variable")
                .0;
            self.builder.write_var(var, value);
        }
    }

    fn leave_loop(&mut self, depth: usize) {
        let Some(end) = self.ends.last().copied() else {
            return self.assign();
        };
        let cond = self.condition();
        let go_on = self.builder.new_block();
        self.builder.branch(cond, end, go_on);
        self.builder.seal(go_on);
        self.builder.switch_to(go_on);
        if depth < 3 {
            self.assign();
        }
    }

    fn branch(&mut self, depth: usize) {
        let cond = self.condition();
        let [then_, else_, meet] = [(); 3].map(|()| self.builder.new_block());
        self.builder.branch(cond, then_, else_);
        for block in [then_, else_] {
            self.builder.seal(block);
            self.builder.switch_to(block);
            if block == then_ || self.random.one_in(2) {
                self.statements(depth + 1);
            }
            self.builder.jump(meet);
        }
        self.builder.seal(meet);
        self.builder.switch_to(meet);
    }

    /// `for i := start; i < limit; i += step`, which ends.
    fn count(&mut self, depth: usize) {
        let ty = self
            .random
            .pick(&[Type::I64, Type::I64, Type::I32, Type::I8]);
        let start = if self.random.one_in(4) {
            self.small_of(ty, 3)
        } else {
            self.int(ty, 0)
        };
        let limit = match self.random.below(3) {
            0 => self.small_of(ty, 7),
            _ => {
                let n = self.random.below(7);
                self.int(ty, i64::try_from(n).expect("it is small"))
            }
        };
        let counter = self.builder.new_var(ty);
        self.builder.write_var(counter, start);
        let [head, body, end] = [(); 3].map(|()| self.builder.new_block());
        self.builder.jump(head);
        self.builder.switch_to(head);
        let i = self.builder.read_var(counter);
        let cc = self.random.pick(&[IntCC::LtS, IntCC::LtU, IntCC::LeS]);
        let cond = self.builder.value(Op::Icmp { cc, a: i, b: limit });
        self.builder.branch(cond, body, end);
        self.builder.seal(body);
        self.builder.switch_to(body);
        self.vars.push((counter, ty));
        let before = self.vars.len();
        self.ends.push(end);
        // The counter can be read in the loop, not written: the copy that statements know is another variable.
        let copy = self.builder.read_var(counter);
        self.vars.pop();
        self.var_of(ty, copy);
        let watched = self.random.one_in(2).then(|| self.memory());
        if let Some(place) = watched {
            let (addr, flags) = (place.addr, self.flags(place));
            let value = self.builder.value(Op::Load {
                ty: Type::I64,
                addr,
                off: 0,
                flags,
            });
            self.builder.write_var(self.vars[0].0, value);
        }
        self.statements(depth + 1);
        if let Some(place) = watched.filter(|_| self.random.one_in(2)) {
            let (addr, flags, val) = (place.addr, self.flags(place), self.leaf(Type::I64));
            self.builder.inst(Op::Store {
                addr,
                val,
                off: 0,
                flags,
            });
        }
        self.vars.truncate(before - 1);
        self.ends.pop();
        let i = self.builder.read_var(counter);
        let step = 1 + self.random.below(2);
        let step = self.int(ty, i64::try_from(step).expect("it is small"));
        let next = self.binary(BinOp::Add, i, step);
        self.builder.write_var(counter, next);
        self.builder.jump(head);
        self.builder.seal(head);
        self.builder.seal(end);
        self.builder.switch_to(end);
    }

    fn switch(&mut self, depth: usize) {
        let index = self.small(7);
        let blocks: Vec<Block> = (0..4).map(|_| self.builder.new_block()).collect();
        let meet = self.builder.new_block();
        let to = |block: Block| Target {
            block,
            args: vec![],
        };
        let targets = [0, 1, 0, 2].map(|n: usize| to(blocks[n])).to_vec();
        self.builder.terminate(Terminator::Switch {
            index,
            targets,
            default: to(blocks[3]),
        });
        for block in blocks {
            self.builder.seal(block);
            self.builder.switch_to(block);
            self.statements(depth + 1);
            self.builder.jump(meet);
        }
        self.builder.seal(meet);
        self.builder.switch_to(meet);
    }
}
