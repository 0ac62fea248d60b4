//! Functions of the standard library that are instructions. What they compute is said by their Go bodies (or, for the atomics, by their
//! documentation); the list follows `cmd/compile/internal/ssagen/intrinsics.go` for amd64 without any CPU feature beyond the baseline.
//!
//! A direct call becomes the instructions in place (`FnCx::intrinsic`). Those that have no body in Go are also functions, for uses as
//! values (`FnCx::lower_intrinsic`).

use ir::{AtomicOp, BinOp, FloatCC, IntCC, Op, Type, UnOp, Value};
use typed::{Expr, FuncRef};
use types::Ty;

use crate::func::FnCx;
use crate::mem::{Mem, Val};

/// What to compute.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intrinsic {
    /// A machine operation on a float.
    Float(UnOp),
    /// `math.Copysign`
    Copysign,
    /// `math.Trunc`, `math.Floor`, `math.Ceil`
    Round(Rounding),
    /// `math.RoundToEven`
    RoundToEven,
    /// `math.Float64bits` and its kin: the same bits.
    Bits,
    /// Bits that a scan finds, as an int.
    Count(UnOp),
    /// The length in bits.
    Len,
    /// `bits.RotateLeft`
    RotateLeft,
    /// `bits.ReverseBytes`
    ReverseBytes,
    /// `bits.Mul64`: high and low half.
    Mul,
    /// `internal/runtime/math.MulUintptr`: the product and whether it overflows.
    MulOverflows,
    /// `bits.Add64`: sum and carry.
    AddCarry,
    /// `bits.Sub64`: difference and borrow.
    SubBorrow,
    /// An atomic access that is one instruction.
    Atomic(AtomicOp),
    /// An atomic update that retries; gives the old value if the function has a result.
    AtomicUpdate(BinOp),
    /// `sys.GetCallerPC`
    CallerPc,
    /// `sys.GetCallerSP`
    CallerSp,
    /// `abi.FuncPCABI0`: the code of a func value in an interface.
    FuncPc,
    /// A bool as a uint8.
    BoolToUint8,
    /// `runtime.KeepAlive`: a use of the pointer in an interface.
    KeepAlive,
    /// A hint, or a matter of escape analysis: nothing.
    Nothing,
}

/// Which way to an integer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Rounding {
    Trunc,
    Floor,
    Ceil,
}

/// The intrinsic that a function is, by its symbol.
pub(crate) fn find(link_name: &str) -> Option<Intrinsic> {
    let (path, name) = link_name.trim_end_matches("[...]").rsplit_once('.')?;
    match path {
        "math" => math(name),
        "math/bits" => bits(name),
        "internal/runtime/sys" => sys(name),
        "runtime" => (name == "KeepAlive").then_some(Intrinsic::KeepAlive),
        "internal/runtime/math" => match name {
            "MulUintptr" => Some(Intrinsic::MulOverflows),
            "Mul64" => Some(Intrinsic::Mul),
            "Add64" => Some(Intrinsic::AddCarry),
            _ => None,
        },
        "internal/abi" => match name {
            "FuncPCABI0" | "FuncPCABIInternal" => Some(Intrinsic::FuncPc),
            "EscapeNonString" => Some(Intrinsic::Nothing),
            _ => None,
        },
        "crypto/internal/constanttime" => (name == "boolToUint8").then_some(Intrinsic::BoolToUint8),
        "internal/runtime/atomic" => runtime_atomic(name),
        "sync/atomic" => sync_atomic(name),
        _ => None,
    }
}

/// Functions in assembly that only jump to another one (`crypto/…`'s and `math`'s are avoided by build tags).
pub(crate) fn alias(link_name: &str) -> Option<&'static str> {
    aliases(link_name).first().copied()
}

fn aliases(link_name: &str) -> &'static [&'static str] {
    match link_name {
        "internal/chacha8rand.block" => &["internal/chacha8rand.block_generic"],
        _ => &[],
    }
}

/// The Go functions that one of the runtime's in assembly calls.
pub(crate) fn callees(link_name: &str) -> &'static [&'static str] {
    match link_name {
        "reflect.makeFuncStub" => &["reflect.callReflect"],
        "reflect.methodValueCall" => &["reflect.callMethod"],
        _ => &[],
    }
}

/// What is asked for with a function without body.
pub(crate) fn implied(link_name: &str) -> &'static [&'static str] {
    match aliases(link_name) {
        [] => callees(link_name),
        aliases => aliases,
    }
}

fn math(name: &str) -> Option<Intrinsic> {
    Some(match name {
        "Sqrt" | "sqrt" => Intrinsic::Float(UnOp::FSqrt),
        "Abs" => Intrinsic::Float(UnOp::FAbs),
        "Copysign" => Intrinsic::Copysign,
        "Trunc" | "trunc" => Intrinsic::Round(Rounding::Trunc),
        "Floor" | "floor" => Intrinsic::Round(Rounding::Floor),
        "Ceil" | "ceil" => Intrinsic::Round(Rounding::Ceil),
        "RoundToEven" => Intrinsic::RoundToEven,
        "Float64bits" | "Float64frombits" | "Float32bits" | "Float32frombits" => Intrinsic::Bits,
        _ => return None,
    })
}

fn bits(name: &str) -> Option<Intrinsic> {
    let width = name.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    if !matches!(width, "" | "8" | "16" | "32" | "64") {
        return None;
    }
    let wide = width != "8" && width != "16" && width != "32";
    Some(match &name[..name.len() - width.len()] {
        "TrailingZeros" => Intrinsic::Count(UnOp::Ctz),
        "LeadingZeros" => Intrinsic::Count(UnOp::Clz),
        "OnesCount" => Intrinsic::Count(UnOp::Popcnt),
        "Len" => Intrinsic::Len,
        "RotateLeft" => Intrinsic::RotateLeft,
        "ReverseBytes" => Intrinsic::ReverseBytes,
        "Mul" if wide => Intrinsic::Mul,
        "Add" if wide => Intrinsic::AddCarry,
        "Sub" if wide => Intrinsic::SubBorrow,
        _ => return None,
    })
}

fn sys(name: &str) -> Option<Intrinsic> {
    Some(match name {
        "TrailingZeros8" | "TrailingZeros32" | "TrailingZeros64" => Intrinsic::Count(UnOp::Ctz),
        "LeadingZeros8" | "LeadingZeros64" => Intrinsic::Count(UnOp::Clz),
        "OnesCount64" => Intrinsic::Count(UnOp::Popcnt),
        "Len8" | "Len64" => Intrinsic::Len,
        "Bswap32" | "Bswap64" => Intrinsic::ReverseBytes,
        "Prefetch" | "PrefetchStreamed" => Intrinsic::Nothing,
        "GetCallerPC" => Intrinsic::CallerPc,
        "GetCallerSP" => Intrinsic::CallerSp,
        _ => return None,
    })
}

fn runtime_atomic(name: &str) -> Option<Intrinsic> {
    Some(match name {
        "Load" | "Loadp" | "Load8" | "Load64" | "LoadAcq" | "LoadAcq64" | "LoadAcquintptr"
        | "Loaduintptr" | "Loaduint" | "Loadint32" | "Loadint64" => {
            Intrinsic::Atomic(AtomicOp::Load)
        }
        "Store" | "Store8" | "Store64" | "StoreRel" | "StoreRel64" | "StoreReluintptr"
        | "StorepNoWB" | "Storeint32" | "Storeint64" | "Storeuintptr" | "storePointer" => {
            Intrinsic::Atomic(AtomicOp::Store)
        }
        "Xadd" | "Xadd64" | "Xadduintptr" | "Xaddint32" | "Xaddint64" => {
            Intrinsic::Atomic(AtomicOp::Add)
        }
        "Xchg" | "Xchg8" | "Xchg64" | "Xchguintptr" | "Xchgint32" | "Xchgint64" => {
            Intrinsic::Atomic(AtomicOp::Swap)
        }
        "Cas" | "Cas64" | "CasRel" | "Casp1" | "Casint32" | "Casint64" | "Casuintptr"
        | "casPointer" => Intrinsic::Atomic(AtomicOp::Cas),
        "And8" | "And" | "And32" | "And64" | "Anduintptr" => Intrinsic::AtomicUpdate(BinOp::And),
        "Or8" | "Or" | "Or32" | "Or64" | "Oruintptr" => Intrinsic::AtomicUpdate(BinOp::Or),
        _ => return None,
    })
}

fn sync_atomic(name: &str) -> Option<Intrinsic> {
    let kinds = [
        ("CompareAndSwap", Intrinsic::Atomic(AtomicOp::Cas)),
        ("Swap", Intrinsic::Atomic(AtomicOp::Swap)),
        ("Load", Intrinsic::Atomic(AtomicOp::Load)),
        ("Store", Intrinsic::Atomic(AtomicOp::Store)),
        ("Add", Intrinsic::Atomic(AtomicOp::Add)),
        ("And", Intrinsic::AtomicUpdate(BinOp::And)),
        ("Or", Intrinsic::AtomicUpdate(BinOp::Or)),
    ];
    let types = ["Int32", "Int64", "Uint32", "Uint64", "Uintptr", "Pointer"];
    let found = kinds.into_iter().find(|(prefix, _)| {
        name.strip_prefix(prefix)
            .is_some_and(|ty| types.contains(&ty))
    });
    found.map(|it| it.1)
}

impl FnCx<'_, '_> {
    /// The call of `func` as instructions, if it is an intrinsic.
    pub(crate) fn intrinsic_call(
        &mut self,
        e: &Expr,
        func: &FuncRef,
        args: &[Expr],
    ) -> Option<Val> {
        let intrinsic = find(&self.lo.program.funcs[func.func].link_name)?;
        let params: Vec<Ty> = args.iter().map(|it| self.ty(it.ty)).collect();
        let vals: Vec<Val> = args.iter().map(|it| self.ev(it)).collect();
        let result = self.ty(e.ty);
        let results = self.lo.types.tuple_elems(result);
        let mut out = self.intrinsic(intrinsic, &params, &vals, &results);
        Some(match out.len() {
            1 => out.remove(0),
            _ => Val::Tuple(out),
        })
    }
    /// The body of a function that is an intrinsic and has none in Go.
    pub(crate) fn lower_intrinsic(mut self, intrinsic: Intrinsic) -> ir::Func {
        self.enter();
        let params = self.func.params.clone();
        let tys: Vec<Ty> = params.iter().map(|it| self.local_ty(*it)).collect();
        let vals: Vec<Val> = params.iter().map(|it| self.read_local(*it)).collect();
        let results = self.results.clone();
        let out = self.intrinsic(intrinsic, &tys, &vals, &results);
        self.ret(out);
        self.end_dead();
        self.b.finish()
    }
    fn intrinsic(
        &mut self,
        intrinsic: Intrinsic,
        params: &[Ty],
        vals: &[Val],
        results: &[Ty],
    ) -> Vec<Val> {
        let arg = |n: usize| vals[n].leaves()[0];
        let one = |value: Value| vec![Val::one(value)];
        match intrinsic {
            Intrinsic::Float(op) => one(self.un(op, Type::F64, arg(0))),
            Intrinsic::Copysign => one(self.copysign(arg(0), arg(1))),
            Intrinsic::Round(rounding) => one(self.rounded(rounding, arg(0))),
            Intrinsic::RoundToEven => one(self.round_to_even(arg(0))),
            Intrinsic::Bits => {
                let ty = self.scalar_type(results[0]);
                one(self.un(UnOp::Bitcast, ty, arg(0)))
            }
            Intrinsic::Count(op) => {
                let ty = self.b.func.ty(arg(0));
                let n = self.un(op, ty, arg(0));
                one(self.zero_extended(n))
            }
            Intrinsic::Len => {
                let ty = self.b.func.ty(arg(0));
                let zeros = self.un(UnOp::Clz, ty, arg(0));
                let zeros = self.zero_extended(zeros);
                let width = self.int(i64::from(ty.bits()));
                one(self.bin(BinOp::Sub, width, zeros))
            }
            Intrinsic::RotateLeft => one(self.bin(BinOp::RotL, arg(0), arg(1))),
            Intrinsic::ReverseBytes => one(self.reverse_bytes(arg(0))),
            Intrinsic::Mul => {
                let high = self.bin(BinOp::MulHiU, arg(0), arg(1));
                let low = self.bin(BinOp::Mul, arg(0), arg(1));
                vec![Val::one(high), Val::one(low)]
            }
            Intrinsic::MulOverflows => {
                let high = self.bin(BinOp::MulHiU, arg(0), arg(1));
                let low = self.bin(BinOp::Mul, arg(0), arg(1));
                let zero = self.int(0);
                let over = self.icmp(IntCC::Ne, high, zero);
                vec![Val::one(low), Val::one(over)]
            }
            Intrinsic::AddCarry => self.add_carry(arg(0), arg(1), arg(2)),
            Intrinsic::SubBorrow => self.sub_borrow(arg(0), arg(1), arg(2)),
            Intrinsic::Atomic(op) => self.atomic(op, params, vals),
            Intrinsic::AtomicUpdate(op) => {
                let old = self.atomic_update(op, params, vals);
                results.iter().map(|_| Val::one(old)).collect()
            }
            Intrinsic::CallerPc => {
                let frame = self.b.value(Op::FramePointer);
                one(self.load_scalar(Type::I64, Mem::value(frame), 8))
            }
            Intrinsic::CallerSp => {
                let frame = self.b.value(Op::FramePointer);
                let area = self.int(16);
                one(self.bin(BinOp::Add, frame, area))
            }
            Intrinsic::FuncPc => {
                let data = vals[0].leaves()[1];
                one(self.load_scalar(Type::I64, Mem::value(data), 0))
            }
            Intrinsic::BoolToUint8 => one(arg(0)),
            Intrinsic::KeepAlive => {
                self.un(UnOp::Opaque, Type::I64, vals[0].leaves()[1]);
                vec![]
            }
            Intrinsic::Nothing => vec![],
        }
    }
    fn un(&mut self, op: UnOp, ty: Type, a: Value) -> Value {
        self.b.value(Op::Unary { op, ty, a })
    }
    /// A small count as an int.
    fn zero_extended(&mut self, n: Value) -> Value {
        match self.b.func.ty(n) {
            Type::I64 => n,
            Type::I8 | Type::I16 | Type::I32 => self.un(UnOp::Zext, Type::I64, n),
            Type::F32 | Type::F64 => unreachable!("lower: a count of bits is an integer"),
        }
    }
    fn reverse_bytes(&mut self, a: Value) -> Value {
        let ty = self.b.func.ty(a);
        self.un(UnOp::Bswap, ty, a)
    }
    /// The magnitude of `a` with the sign of `sign`.
    fn copysign(&mut self, a: Value, sign: Value) -> Value {
        let a = self.un(UnOp::Bitcast, Type::I64, a);
        let sign = self.un(UnOp::Bitcast, Type::I64, sign);
        let (low, high) = (self.int(i64::MAX), self.int(i64::MIN));
        let a = self.bin(BinOp::And, a, low);
        let sign = self.bin(BinOp::And, sign, high);
        let both = self.bin(BinOp::Or, a, sign);
        self.un(UnOp::Bitcast, Type::F64, both)
    }
    /// Whether a magnitude is below 2^52: from there on all floats are integers. False for NaN.
    fn may_have_fraction(&mut self, a: Value) -> Value {
        let magnitude = self.un(UnOp::FAbs, Type::F64, a);
        let limit = self.fconst(Type::F64, 4_503_599_627_370_496.0);
        self.fcmp(FloatCC::Lt, magnitude, limit)
    }
    fn fcmp(&mut self, cc: FloatCC, a: Value, b: Value) -> Value {
        self.b.value(Op::Fcmp { cc, a, b })
    }
    /// Through an integer and back; then one down or up where that went the wrong way. The sign stays, also of zeros.
    fn rounded(&mut self, rounding: Rounding, a: Value) -> Value {
        let small = self.may_have_fraction(a);
        let whole = self.un(UnOp::FloatToInt, Type::I64, a);
        let whole = self.un(UnOp::IntToFloat, Type::F64, whole);
        let one = self.fconst(Type::F64, 1.0);
        let whole = match rounding {
            Rounding::Trunc => whole,
            Rounding::Floor => {
                let above = self.fcmp(FloatCC::Gt, whole, a);
                let less = self.bin(BinOp::FSub, whole, one);
                self.choice(above, less, whole)
            }
            Rounding::Ceil => {
                let below = self.fcmp(FloatCC::Lt, whole, a);
                let more = self.bin(BinOp::FAdd, whole, one);
                self.choice(below, more, whole)
            }
        };
        let signed = self.copysign(whole, a);
        self.choice(small, signed, a)
    }
    /// Adding 2^52 leaves no room for a fraction, and the addition rounds to even.
    fn round_to_even(&mut self, a: Value) -> Value {
        let small = self.may_have_fraction(a);
        let magnitude = self.un(UnOp::FAbs, Type::F64, a);
        let limit = self.fconst(Type::F64, 4_503_599_627_370_496.0);
        let sum = self.bin(BinOp::FAdd, magnitude, limit);
        let whole = self.bin(BinOp::FSub, sum, limit);
        let signed = self.copysign(whole, a);
        self.choice(small, signed, a)
    }
    fn choice(&mut self, cond: Value, a: Value, b: Value) -> Value {
        self.b.value(Op::Select { cond, a, b })
    }
    /// `x + y + carry` with the carry that comes out.
    fn add_carry(&mut self, x: Value, y: Value, carry: Value) -> Vec<Val> {
        let partial = self.bin(BinOp::Add, x, y);
        let sum = self.bin(BinOp::Add, partial, carry);
        let first = self.icmp(IntCC::LtU, partial, x);
        let second = self.icmp(IntCC::LtU, sum, partial);
        let either = self.bin(BinOp::Or, first, second);
        let out = self.zero_extended(either);
        vec![Val::one(sum), Val::one(out)]
    }
    /// `x - y - borrow` with the borrow that comes out.
    fn sub_borrow(&mut self, x: Value, y: Value, borrow: Value) -> Vec<Val> {
        let partial = self.bin(BinOp::Sub, x, y);
        let diff = self.bin(BinOp::Sub, partial, borrow);
        let first = self.icmp(IntCC::LtU, x, y);
        let second = self.icmp(IntCC::LtU, partial, borrow);
        let either = self.bin(BinOp::Or, first, second);
        let out = self.zero_extended(either);
        vec![Val::one(diff), Val::one(out)]
    }
    /// The machine type that an atomic function's first parameter points to.
    fn pointed_type(&mut self, params: &[Ty]) -> Type {
        match self.lo.types.pointee(params[0]) {
            Some(elem) => self.scalar_type(elem),
            None => Type::I64, // Loadp and StorepNoWB take an unsafe.Pointer to a pointer
        }
    }
    fn atomic(&mut self, op: AtomicOp, params: &[Ty], vals: &[Val]) -> Vec<Val> {
        let ty = self.pointed_type(params);
        let args: Vec<Value> = vals[1..].iter().map(|it| it.leaves()[0]).collect();
        let addr = vals[0].leaves()[0];
        let inst = self.b.inst(Op::Atomic {
            op,
            ty,
            addr,
            off: 0,
            args: args.clone(),
        });
        let mut out = self.b.func.insts[inst].results.clone();
        if op == AtomicOp::Add {
            out[0] = self.bin(BinOp::Add, out[0], args[0]); // Go wants the new value
        }
        out.into_iter().map(Val::one).collect()
    }
    /// Tries until nobody has come between; gives the value before.
    fn atomic_update(&mut self, op: BinOp, params: &[Ty], vals: &[Val]) -> Value {
        let ty = self.pointed_type(params);
        let (addr, mask) = (vals[0].leaves()[0], vals[1].leaves()[0]);
        let (head, done) = (self.b.new_block(), self.b.new_block());
        self.b.jump(head);
        self.b.switch_to(head);
        let old = self.b.value(Op::Atomic {
            op: AtomicOp::Load,
            ty,
            addr,
            off: 0,
            args: vec![],
        });
        let new = self.bin(op, old, mask);
        let swapped = self.b.value(Op::Atomic {
            op: AtomicOp::Cas,
            ty,
            addr,
            off: 0,
            args: vec![old, new],
        });
        self.b.branch(swapped, done, head);
        self.b.seal(head);
        self.b.seal(done);
        self.b.switch_to(done);
        old
    }
}
