//! Executes IR: what a program does is what its optimised form must do.
//!
//! Memory is one array of bytes: the program's data, then the slots of the frames. What the IR leaves undefined (a zero divisor that no
//! check caught, an access outside all memory) ends the run as a fault, so that a pass which brings it about is found out.
//! Outside: `@sink` notes its arguments; `@touch` notes and changes the 16 bytes that its argument points to.

use ir::{
    AtomicOp, Block, CallConv, Callee, DataItem, Func, FuncId, IndexVec, Op, Slot, SymKind, Target,
    Terminator, TrapKind, Type, Value,
};

use crate::ops;

/// Where memory begins. What lies below is nil.
const BASE: i64 = 0x10000;
/// Where the code of function n lies, for func values: at n times 16 beyond.
const CODE: i64 = 0x4000_0000;

/// What a run did that can be seen.
#[derive(Debug, PartialEq, Eq, Clone)]
pub(crate) struct Outcome {
    /// What was given to the outside, in order.
    pub(crate) events: Vec<i64>,
    /// How it ended.
    pub(crate) end: Result<Vec<i64>, Stop>,
    /// The data behind it.
    pub(crate) data: Vec<u8>,
}

/// Why a run did not return.
#[derive(Debug, PartialEq, Eq, Clone)]
pub(crate) enum Stop {
    /// A check failed; with its operands, where they are printed.
    Panic(TrapKind, i64, i64),
    /// It takes too long.
    Fuel,
    /// It did what is not defined, or what this interpreter does not know.
    Fault(String),
}

type Run<T> = Result<T, Stop>;

struct Machine<'p> {
    program: &'p ir::Program,
    memory: Vec<u8>,
    data: Vec<i64>,
    events: Vec<i64>,
    fuel: u64,
}

/// Runs a function of the program.
pub(crate) fn run(program: &ir::Program, func: FuncId, args: &[i64], fuel: u64) -> Outcome {
    let mut machine = Machine {
        program,
        memory: Vec::new(),
        data: Vec::new(),
        events: Vec::new(),
        fuel,
    };
    machine.lay_out();
    let length = machine.memory.len();
    let end = machine.call(func, args, 0);
    machine.memory.truncate(length);
    Outcome {
        events: machine.events,
        end,
        data: machine.memory,
    }
}

fn fault<T>(text: impl Into<String>) -> Run<T> {
    Err(Stop::Fault(text.into()))
}

struct Frame<'f> {
    func: &'f Func,
    values: IndexVec<Value, i64>,
    slots: IndexVec<Slot, i64>,
    context: i64,
}

impl Frame<'_> {
    fn ty(&self, value: Value) -> Type {
        self.func.ty(value)
    }
}

impl Machine<'_> {
    fn lay_out(&mut self) {
        let program = self.program;
        for data in &program.data {
            self.data.push(self.top());
            let size: u64 = data.items.iter().map(item_size).sum();
            let size = usize::try_from(size).expect("data are small");
            self.memory
                .resize(self.memory.len() + size.next_multiple_of(16), 0);
        }
        for (n, data) in program.data.iter().enumerate() {
            let mut at = self.data[n];
            for item in &data.items {
                match item {
                    DataItem::Bytes(bytes) => {
                        let from = usize::try_from(at - BASE).expect("it is laid out");
                        self.memory[from..from + bytes.len()].copy_from_slice(bytes);
                    }
                    DataItem::Zeros(_) => {}
                    DataItem::Addr(sym, off) | DataItem::Addr32(sym, off) => {
                        let value = self.address_of(*sym).expect("a symbol of the program") + off;
                        self.write(Type::I64, at, value).expect("it is laid out");
                    }
                }
                at += item_size(item).cast_signed();
            }
        }
    }

    fn top(&self) -> i64 {
        BASE + i64::try_from(self.memory.len()).expect("memory is small")
    }

    fn address_of(&self, sym: ir::Sym) -> Run<i64> {
        match self.program.symbols.kind(sym) {
            SymKind::Func(func) => Ok(CODE + i64::from(func.0) * 16),
            SymKind::Data(n) => Ok(self.data[n as usize]),
            SymKind::Extern => fault(format!("address of {}", self.program.symbols.name(sym))),
        }
    }

    fn bytes(&mut self, addr: i64, len: u32, may_fault: bool) -> Run<&mut [u8]> {
        if may_fault && (0..4096).contains(&addr) {
            return Err(Stop::Panic(TrapKind::Nil, 0, 0));
        }
        let from = usize::try_from(addr.wrapping_sub(BASE)).unwrap_or(usize::MAX);
        let to = from.saturating_add(len as usize);
        match self.memory.get_mut(from..to) {
            Some(bytes) => Ok(bytes),
            None => fault("access outside memory"),
        }
    }

    fn read(&mut self, ty: Type, addr: i64, may_fault: bool) -> Run<i64> {
        let bytes = self.bytes(addr, ty.bytes(), may_fault)?;
        let whole = bytes
            .iter()
            .rev()
            .fold(0_i128, |whole, byte| whole << 8 | i128::from(*byte));
        Ok(if ty == Type::F32 {
            i64::try_from(whole).expect("four bytes")
        } else {
            ops::signed(ty, whole)
        })
    }

    fn write(&mut self, ty: Type, addr: i64, value: i64) -> Run<()> {
        let len = ty.bytes();
        self.bytes(addr, len, true)?
            .copy_from_slice(&value.to_le_bytes()[..len as usize]);
        Ok(())
    }

    fn call(&mut self, id: FuncId, args: &[i64], context: i64) -> Run<Vec<i64>> {
        let program = self.program;
        let func = &program.funcs[id];
        let length = self.memory.len();
        let mut frame = Frame {
            func,
            values: IndexVec::filled(0, func.values.len()),
            slots: IndexVec::new(),
            context,
        };
        for slot in func.slots.iter() {
            frame.slots.push(self.top());
            let size = slot.size.next_multiple_of(16) as usize;
            self.memory.resize(self.memory.len() + size, 0xa5);
        }
        let results = self.body(&mut frame, args);
        self.memory.truncate(length);
        results
    }

    fn body(&mut self, frame: &mut Frame<'_>, args: &[i64]) -> Run<Vec<i64>> {
        let mut block = frame.func.entry();
        let mut args = args.to_vec();
        loop {
            let data = &frame.func.blocks[block];
            for (param, arg) in data.params.iter().zip(&args) {
                frame.values[*param] = *arg;
            }
            for inst in &data.insts {
                self.fuel = self.fuel.checked_sub(1).ok_or(Stop::Fuel)?;
                let inst = &frame.func.insts[*inst];
                let results = self.op(frame, &inst.op)?;
                for (result, value) in inst.results.iter().zip(results) {
                    frame.values[*result] = value;
                }
            }
            self.fuel = self.fuel.checked_sub(1).ok_or(Stop::Fuel)?;
            match leave(frame, &data.term)? {
                Next::Block(next, values) => (block, args) = (next, values),
                Next::Return(values) => return Ok(values),
            }
        }
    }

    fn op(&mut self, frame: &Frame<'_>, op: &Op) -> Run<Vec<i64>> {
        let of = |value: &Value| frame.values[*value];
        let at = |addr: &Value, off: &i32| of(addr).wrapping_add(i64::from(*off));
        let value = match op {
            Op::Iconst { imm, .. } => *imm,
            Op::Fconst { bits, .. } => bits.cast_signed(),
            Op::Binary { op, a, b } => {
                let (ty, count) = (frame.ty(*a), frame.ty(*b));
                match ops::binary(*op, ty, of(a), of(b), count) {
                    Some(value) => value,
                    None if divides(*op) => return fault("division by zero"),
                    None => 0x55,
                }
            }
            Op::Unary { op, ty, a } => ops::unary(*op, frame.ty(*a), *ty, of(a)),
            Op::Icmp { cc, a, b } => ops::compare(*cc, frame.ty(*a), of(a), of(b)).into(),
            Op::Fcmp { cc, a, b } => ops::compare_floats(*cc, frame.ty(*a), of(a), of(b)).into(),
            Op::Select { cond, a, b } => of(if of(cond) != 0 { a } else { b }),
            Op::Load {
                ty,
                addr,
                off,
                flags,
            } => self.read(*ty, at(addr, off), flags.may_fault)?,
            Op::SlotAddr { slot, off } => frame.slots[*slot] + i64::from(*off),
            Op::SymAddr { sym, off } => self.address_of(*sym)? + i64::from(*off),
            Op::ClosureCtx => frame.context,
            Op::Call {
                callee, args, conv, ..
            } => {
                let args: Vec<i64> = args.iter().map(of).collect();
                if *conv != CallConv::Go {
                    return fault("arguments in memory");
                }
                return self.callee(frame, callee, &args);
            }
            Op::Atomic {
                op,
                ty,
                addr,
                off,
                args,
            } => {
                let args: Vec<i64> = args.iter().map(of).collect();
                return self.atomic(*op, *ty, at(addr, off), &args);
            }
            Op::Store { addr, val, off, .. } => {
                self.write(frame.ty(*val), at(addr, off), of(val))?;
                return Ok(vec![]);
            }
            Op::MemCopy { dst, src, len } => {
                let bytes = self.bytes(of(src), *len, false)?.to_vec();
                self.bytes(of(dst), *len, false)?.copy_from_slice(&bytes);
                return Ok(vec![]);
            }
            Op::MemZero { dst, len } => {
                self.bytes(of(dst), *len, false)?.fill(0);
                return Ok(vec![]);
            }
            Op::Check { kind, a, b } => return check(frame, *kind, *a, *b),
            Op::NilCheck { ptr } => {
                self.bytes(of(ptr), 0, true)?;
                return Ok(vec![]);
            }
            Op::Comment { .. } => return Ok(vec![]),
            Op::OutArgAddr { .. } | Op::InArgAddr { .. } | Op::FramePointer => {
                return fault("addresses of argument areas");
            }
        };
        Ok(vec![value])
    }

    fn callee(&mut self, frame: &Frame<'_>, callee: &Callee, args: &[i64]) -> Run<Vec<i64>> {
        let (code, context) = match callee {
            Callee::Direct(sym) => match self.program.symbols.kind(*sym) {
                SymKind::Func(func) => return self.call(func, args, 0),
                SymKind::Extern | SymKind::Data(_) => {
                    let name = self.program.symbols.name(*sym).to_owned();
                    return self.outside(&name, args);
                }
            },
            Callee::Closure(value) => {
                let context = frame.values[*value];
                (self.read(Type::I64, context, true)?, context)
            }
            Callee::Address(value) => (frame.values[*value], 0),
        };
        let n = u32::try_from((code - CODE) / 16).unwrap_or(u32::MAX);
        if code < CODE || n as usize >= self.program.funcs.len() {
            return fault("a call of what is no function");
        }
        self.call(FuncId(n), args, context)
    }

    fn outside(&mut self, name: &str, args: &[i64]) -> Run<Vec<i64>> {
        match name {
            "sink" => self.events.extend(args),
            "touch" => {
                let (first, second) = (args[0], args[0] + 8);
                let (x, y) = (
                    self.read(Type::I64, first, false)?,
                    self.read(Type::I64, second, false)?,
                );
                self.events.extend([x, y]);
                self.write(Type::I64, first, x ^ 0x33)?;
                self.write(Type::I64, second, y.wrapping_mul(3))?;
            }
            _ => return fault(format!("call of {name}")),
        }
        Ok(vec![])
    }

    fn atomic(&mut self, op: AtomicOp, ty: Type, addr: i64, args: &[i64]) -> Run<Vec<i64>> {
        let old = self.read(ty, addr, true)?;
        Ok(match op {
            AtomicOp::Load => vec![old],
            AtomicOp::Store => {
                self.write(ty, addr, args[0])?;
                vec![]
            }
            AtomicOp::Add => {
                self.write(ty, addr, old.wrapping_add(args[0]))?;
                vec![old]
            }
            AtomicOp::Swap => {
                self.write(ty, addr, args[0])?;
                vec![old]
            }
            AtomicOp::Cas => {
                if old == args[0] {
                    self.write(ty, addr, args[1])?;
                }
                vec![i64::from(old == args[0])]
            }
        })
    }
}

fn item_size(item: &DataItem) -> u64 {
    match item {
        DataItem::Bytes(bytes) => bytes.len() as u64,
        DataItem::Zeros(count) => *count,
        DataItem::Addr(..) => 8,
        DataItem::Addr32(..) => 4,
    }
}

fn divides(op: ir::BinOp) -> bool {
    use ir::BinOp::{DivS, DivU, RemS, RemU};
    [DivS, DivU, RemS, RemU].contains(&op)
}

fn check(frame: &Frame<'_>, kind: TrapKind, a: Value, b: Value) -> Run<Vec<i64>> {
    let (x, y) = (frame.values[a], frame.values[b]);
    if ops::compare(kind.condition(), frame.ty(a), x, y) {
        return Ok(vec![]);
    }
    let shown = if kind.passes_operands() {
        (x, y)
    } else {
        (0, 0)
    };
    Err(Stop::Panic(kind, shown.0, shown.1))
}

enum Next {
    Block(Block, Vec<i64>),
    Return(Vec<i64>),
}

fn leave(frame: &Frame<'_>, term: &Terminator) -> Run<Next> {
    let values = |list: &[Value]| list.iter().map(|it| frame.values[*it]).collect();
    let go = |target: &Target| Next::Block(target.block, values(&target.args));
    Ok(match term {
        Terminator::Jump(target) => go(target),
        Terminator::Branch { cond, then_, else_ } => go(if frame.values[*cond] != 0 {
            then_
        } else {
            else_
        }),
        Terminator::Switch {
            index,
            targets,
            default,
        } => {
            let at = usize::try_from(frame.values[*index]).ok();
            go(at.and_then(|it| targets.get(it)).unwrap_or(default))
        }
        Terminator::Ret(list) => Next::Return(values(list)),
        Terminator::RecoverEdge { normal, .. } => go(normal),
        Terminator::Unreachable => return fault("it got where it cannot get"),
    })
}
