//! Equality of values in memory: `type:.eq.T(p, q) bool` for each comparable type that asks for it.
//!
//! Types whose bytes decide (no floats, strings, interfaces, padding or blank fields) share one function per size. All others compare
//! field by field in source order (spec "Comparison operators"), runs of plain fields as one piece of memory, long arrays in a loop.
//!
//! Precondition: complete types without type parameters.

use abi::RuntimeFn;
use ir::{
    BinOp, Block, CallConv, Callee, FloatCC, Func, IntCC, MemFlags, Op, Signature, Sym, Type, Value,
};
use source::Symbol;
use types::{Basic, Ty, TyKind, Types};

use crate::lower::Lower;
use crate::names;
use crate::rtype::hash_may_panic;

/// Up to how many bytes plain memory is compared with loads; beyond, `runtime.memequal`.
const INLINE_BYTES: u64 = 64;
/// Up to how many elements an array is compared without a loop.
const UNROLLED: u64 = 4;

/// Whether `==` on the type is a comparison of all its bytes.
pub(crate) fn is_plain_memory(types: &Types, ty: Ty) -> bool {
    match types.under(ty) {
        TyKind::Basic(basic) => match basic {
            Basic::Float32
            | Basic::Float64
            | Basic::Complex64
            | Basic::Complex128
            | Basic::String
            | Basic::UntypedFloat
            | Basic::UntypedComplex
            | Basic::UntypedString => false,
            Basic::Bool
            | Basic::Int
            | Basic::Int8
            | Basic::Int16
            | Basic::Int32
            | Basic::Int64
            | Basic::Uint
            | Basic::Uint8
            | Basic::Uint16
            | Basic::Uint32
            | Basic::Uint64
            | Basic::Uintptr
            | Basic::UnsafePointer
            | Basic::UntypedBool
            | Basic::UntypedInt
            | Basic::UntypedRune
            | Basic::UntypedNil => true,
        },
        TyKind::Pointer(_) | TyKind::Chan(..) => true,
        TyKind::Array(elem, len) => *len == 0 || is_plain_memory(types, *elem),
        TyKind::Struct(fields) => {
            let mut end = 0;
            let packed = fields
                .iter()
                .zip(types.field_offsets(ty))
                .all(|(field, at)| {
                    let adjacent = at == end;
                    end = at + types.size_of(field.ty);
                    adjacent && field.name != Symbol::BLANK && is_plain_memory(types, field.ty)
                });
            packed && end == types.size_of(ty)
        }
        TyKind::Invalid
        | TyKind::Named(_)
        | TyKind::Slice(_)
        | TyKind::Map(..)
        | TyKind::Func(_)
        | TyKind::Interface(_)
        | TyKind::Tuple(_)
        | TyKind::TypeParam(_)
        | TyKind::Union(_) => false,
    }
}

/// Whether values of the type can be compared at all. Interfaces can; what they hold shows at run time.
pub(crate) fn is_comparable(types: &Types, ty: Ty) -> bool {
    match types.under(ty) {
        TyKind::Basic(_) | TyKind::Pointer(_) | TyKind::Chan(..) | TyKind::Interface(_) => true,
        TyKind::Array(elem, _) => is_comparable(types, *elem),
        TyKind::Struct(fields) => fields.iter().all(|field| is_comparable(types, field.ty)),
        TyKind::Invalid
        | TyKind::Named(_)
        | TyKind::Slice(_)
        | TyKind::Map(..)
        | TyKind::Func(_)
        | TyKind::Tuple(_)
        | TyKind::TypeParam(_)
        | TyKind::Union(_) => false,
    }
}

impl Lower<'_> {
    /// The function `(p, q *T) bool` that compares two values in memory. The type is comparable.
    pub(crate) fn eq_func_sym(&mut self, ty: Ty) -> Sym {
        let plain = is_plain_memory(&self.types, ty);
        let name = if plain {
            format!("type:.eqmem{}", self.types.size_of(ty))
        } else {
            names::symbol_name("type:.eq.", &names::link_string(&self.types, ty))
        };
        let sym = self.out.symbols.intern(&name);
        if self.rt.made.insert(sym) && !self.is_foreign(sym) {
            let func = EqBuilder::new(self, sym, name).build(ty);
            self.out.add_func(func);
        }
        sym
    }
    /// The func value object of [`Self::eq_func_sym`], for descriptors; none if the type is not comparable.
    pub(crate) fn eq_closure_sym(&mut self, ty: Ty) -> Option<Sym> {
        if !is_comparable(&self.types, ty) {
            return None;
        }
        let code = self.eq_func_sym(ty);
        Some(self.func_value_object(code))
    }
}

/// Writes one equality function.
struct EqBuilder<'x, 'a> {
    lower: &'x mut Lower<'a>,
    b: ir::builder::Builder,
    differ: Block,
}

/// A place in both operands.
#[derive(Clone, Copy)]
struct Pair {
    p: Value,
    q: Value,
    off: u64,
}

impl Pair {
    fn at(self, off: u64) -> Self {
        Self {
            off: self.off + off,
            ..self
        }
    }
}

impl<'x, 'a> EqBuilder<'x, 'a> {
    fn new(lower: &'x mut Lower<'a>, sym: Sym, name: String) -> Self {
        let sig = Signature {
            params: vec![Type::I64, Type::I64],
            results: vec![Type::I8],
            conv: CallConv::Go,
            stack_bytes: 0,
        };
        let mut func = Func::new(sym, name, sig);
        func.flags.runtime = true;
        let mut b = ir::builder::Builder::new(func);
        let differ = b.new_block();
        Self { lower, b, differ }
    }
    fn build(mut self, ty: Ty) -> Func {
        let params = self.b.params();
        let pair = Pair {
            p: params[0],
            q: params[1],
            off: 0,
        };
        self.compare(ty, pair);
        let one = self.iconst(Type::I8, 1);
        self.b.terminate(ir::Terminator::Ret(vec![one]));
        self.b.seal(self.differ);
        if self.b.has_preds(self.differ) {
            self.b.switch_to(self.differ);
            let zero = self.iconst(Type::I8, 0);
            self.b.terminate(ir::Terminator::Ret(vec![zero]));
        }
        self.b.finish()
    }
    fn compare(&mut self, ty: Ty, at: Pair) {
        let types = &self.lower.types;
        if is_plain_memory(types, ty) {
            let size = types.size_of(ty);
            return self.memory(at, size);
        }
        match types.under(ty).clone() {
            TyKind::Basic(basic) => self.basic(basic, at),
            TyKind::Interface(_) => self.interface(ty, at),
            TyKind::Array(elem, len) => self.array(elem, len, at),
            TyKind::Struct(_) => self.fields(ty, at),
            TyKind::Invalid
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => unreachable!("lower: eq of {}", names::link_string(types, ty)),
        }
    }
    fn basic(&mut self, basic: Basic, at: Pair) {
        match basic {
            Basic::Float32 => self.float(Type::F32, at),
            Basic::Float64 | Basic::UntypedFloat => self.float(Type::F64, at),
            Basic::Complex64 => {
                self.float(Type::F32, at);
                self.float(Type::F32, at.at(4));
            }
            Basic::Complex128 | Basic::UntypedComplex => {
                self.float(Type::F64, at);
                self.float(Type::F64, at.at(8));
            }
            Basic::String | Basic::UntypedString => self.string(at),
            Basic::Bool
            | Basic::Int
            | Basic::Int8
            | Basic::Int16
            | Basic::Int32
            | Basic::Int64
            | Basic::Uint
            | Basic::Uint8
            | Basic::Uint16
            | Basic::Uint32
            | Basic::Uint64
            | Basic::Uintptr
            | Basic::UnsafePointer
            | Basic::UntypedBool
            | Basic::UntypedInt
            | Basic::UntypedRune
            | Basic::UntypedNil => unreachable!("lower: {basic:?} is plain memory"),
        }
    }
    /// `n` bytes, bit for bit.
    fn memory(&mut self, at: Pair, n: u64) {
        if n > INLINE_BYTES {
            let (p, q) = self.addrs(at);
            let len = self.iconst(Type::I64, i64::try_from(n).unwrap_or(i64::MAX));
            return self.call_bool(RuntimeFn::Memequal, vec![p, q, len]);
        }
        let mut done = 0;
        while done < n {
            let piece = [8, 4, 2, 1]
                .into_iter()
                .find(|bytes| done + u64::from(*bytes) <= n)
                .unwrap_or(1);
            let (a, b) = self.load(Type::int(piece), at.at(done));
            self.expect_int(a, b);
            done += u64::from(piece);
        }
    }
    fn float(&mut self, ty: Type, at: Pair) {
        let (a, b) = self.load(ty, at);
        let same = self.b.value(Op::Fcmp {
            cc: FloatCC::Eq,
            a,
            b,
        });
        self.expect(same);
    }
    fn string(&mut self, at: Pair) {
        self.string_len(at);
        self.string_bytes(at);
    }
    fn string_len(&mut self, at: Pair) {
        let (len, other) = self.load(Type::I64, at.at(8));
        self.expect_int(len, other);
    }
    /// The bytes of strings of equal length.
    fn string_bytes(&mut self, at: Pair) {
        let (len, _) = self.load(Type::I64, at.at(8));
        let (p, q) = self.load(Type::I64, at);
        self.call_bool(RuntimeFn::Memequal, vec![p, q, len]);
    }
    fn interface(&mut self, ty: Ty, at: Pair) {
        let empty = self.lower.types.interface_methods(ty).is_empty();
        let (mut x, mut y) = self.load(Type::I64, at);
        if !empty {
            // Two tables of one pair of types need not be the same object.
            x = self.dynamic_type(x);
            y = self.dynamic_type(y);
        }
        self.expect_int(x, y);
        let (p, q) = self.load(Type::I64, at.at(8));
        self.call_bool(RuntimeFn::Efaceeq, vec![x, p, q]);
    }
    /// The type in an itab; nil if there is none.
    fn dynamic_type(&mut self, itab: Value) -> Value {
        let result = self.b.new_var(Type::I64);
        self.b.write_var(result, itab);
        let zero = self.iconst(Type::I64, 0);
        let some = self.b.value(Op::Icmp {
            cc: IntCC::Ne,
            a: itab,
            b: zero,
        });
        let (load, done) = (self.b.new_block(), self.b.new_block());
        self.b.branch(some, load, done);
        self.b.seal(load);
        self.b.switch_to(load);
        let dynamic = self.b.value(Op::Load {
            ty: Type::I64,
            addr: itab,
            off: 8,
            flags: MemFlags {
                invariant: true,
                ..MemFlags::default()
            },
        });
        self.b.write_var(result, dynamic);
        self.b.jump(done);
        self.b.seal(done);
        self.b.switch_to(done);
        self.b.read_var(result)
    }
    /// Fields in order, except that calls come last: what strings hold, which need not be there, is looked at when their lengths and the
    /// plain fields are equal. An interface, whose comparison may panic, keeps its place.
    fn fields(&mut self, ty: Ty, at: Pair) {
        let fields = self.lower.types.fields(ty).unwrap_or(&[]).to_vec();
        let offsets = self.lower.types.field_offsets(ty);
        let all: Vec<(Ty, u64)> = fields
            .iter()
            .zip(offsets)
            .filter(|(field, _)| field.name != Symbol::BLANK)
            .map(|(field, off)| (field.ty, off))
            .collect();
        let types = &self.lower.types;
        let groups: Vec<&[(Ty, u64)]> = all
            .split_inclusive(|(ty, _)| hash_may_panic(types, *ty))
            .collect();
        for group in groups {
            self.cheap_fields(group, at);
            for (ty, off) in group {
                let (types, at) = (&self.lower.types, at.at(*off));
                if let TyKind::Basic(basic) = types.under(*ty) {
                    if *basic == Basic::String {
                        self.string_bytes(at);
                    }
                } else if !is_plain_memory(types, *ty) {
                    self.compare(*ty, at);
                }
            }
        }
    }
    /// Neighbouring plain fields as one run of bytes, floats, and the lengths of strings.
    fn cheap_fields(&mut self, fields: &[(Ty, u64)], at: Pair) {
        let mut run: Option<(u64, u64)> = None;
        for &(ty, off) in fields {
            let plain = is_plain_memory(&self.lower.types, ty);
            let end = off + self.lower.types.size_of(ty);
            run = match run {
                Some((start, stop)) if plain && stop == off => Some((start, end)),
                other => {
                    self.flush(at, other);
                    plain.then_some((off, end))
                }
            };
            if let TyKind::Basic(basic) = *self.lower.types.under(ty) {
                if basic == Basic::String {
                    self.string_len(at.at(off));
                } else if !plain {
                    self.basic(basic, at.at(off));
                }
            }
        }
        self.flush(at, run);
    }
    fn flush(&mut self, at: Pair, run: Option<(u64, u64)>) {
        if let Some((start, end)) = run {
            self.memory(at.at(start), end - start);
        }
    }
    fn array(&mut self, elem: Ty, len: u64, at: Pair) {
        let size = self.lower.types.size_of(elem);
        if len <= UNROLLED {
            for n in 0..len {
                self.compare(elem, at.at(n * size));
            }
            return;
        }
        let (p, q) = self.addrs(at);
        let offset = self.b.new_var(Type::I64);
        let zero = self.iconst(Type::I64, 0);
        self.b.write_var(offset, zero);
        let (head, done) = (self.b.new_block(), self.b.new_block());
        self.b.jump(head);
        self.b.switch_to(head);
        let here = self.b.read_var(offset);
        let pair = Pair {
            p: self.add(p, here),
            q: self.add(q, here),
            off: 0,
        };
        self.compare(elem, pair);
        let step = self.iconst(Type::I64, i64::try_from(size).unwrap_or(i64::MAX));
        let next = self.add(here, step);
        self.b.write_var(offset, next);
        let total = i64::try_from(size.saturating_mul(len)).unwrap_or(i64::MAX);
        let total = self.iconst(Type::I64, total);
        let more = self.b.value(Op::Icmp {
            cc: IntCC::LtU,
            a: next,
            b: total,
        });
        self.b.branch(more, head, done);
        self.b.seal(head);
        self.b.seal(done);
        self.b.switch_to(done);
    }

    fn iconst(&mut self, ty: Type, imm: i64) -> Value {
        self.b.value(Op::Iconst { ty, imm })
    }
    fn add(&mut self, a: Value, b: Value) -> Value {
        self.b.value(Op::Binary {
            op: BinOp::Add,
            a,
            b,
        })
    }
    fn addrs(&mut self, at: Pair) -> (Value, Value) {
        if at.off == 0 {
            return (at.p, at.q);
        }
        let off = self.iconst(Type::I64, i64::try_from(at.off).unwrap_or(i64::MAX));
        (self.add(at.p, off), self.add(at.q, off))
    }
    fn load(&mut self, ty: Type, at: Pair) -> (Value, Value) {
        let (p, q, off) = match i32::try_from(at.off) {
            Ok(off) => (at.p, at.q, off),
            Err(_) => {
                let (p, q) = self.addrs(at);
                (p, q, 0)
            }
        };
        let flags = MemFlags::default();
        let a = self.b.value(Op::Load {
            ty,
            addr: p,
            off,
            flags,
        });
        let b = self.b.value(Op::Load {
            ty,
            addr: q,
            off,
            flags,
        });
        (a, b)
    }
    fn expect_int(&mut self, a: Value, b: Value) {
        let same = self.b.value(Op::Icmp {
            cc: IntCC::Eq,
            a,
            b,
        });
        self.expect(same);
    }
    /// Goes on in a new block if `cond`; else the values differ.
    fn expect(&mut self, cond: Value) {
        let next = self.b.new_block();
        self.b.branch(cond, next, self.differ);
        self.b.seal(next);
        self.b.switch_to(next);
    }
    fn call_bool(&mut self, callee: RuntimeFn, args: Vec<Value>) {
        let sym = self.lower.out.symbols.intern(callee.symbol());
        let same = self.b.value(Op::Call {
            callee: Callee::Direct(sym),
            args,
            results: vec![Type::I8],
            conv: CallConv::Go,
            out_args: 0,
        });
        self.expect(same);
    }
}
