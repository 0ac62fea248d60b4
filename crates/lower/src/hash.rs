//! Hashing of map keys: `type:.hash.T(p unsafe.Pointer, h uintptr) uintptr` for each key type, as a func value in the map's descriptor.
//!
//! Plain memory is hashed as a whole; strings, floats, complex numbers and interfaces have functions of the overlay (equal keys that
//! differ in their bytes hash alike, a NaN hashes at random); structs and arrays hash their parts one after the other, runs of plain
//! fields as one piece. Blank fields do not count. Reference: `runtime.typehash`, which must agree (reflect makes maps, too).
//!
//! Precondition: a comparable type without type parameters.

use ir::{BinOp, Block, CallConv, Callee, Func, IntCC, Op, Signature, Sym, Type, Value};
use source::Symbol;
use types::{Basic, Ty, TyKind};

use crate::eq::is_plain_memory;
use crate::lower::Lower;
use crate::names;

/// Up to how many elements an array is hashed without a loop.
const UNROLLED: u64 = 4;

impl Lower<'_> {
    /// The func value object of the function that hashes keys of a type.
    pub(crate) fn hash_closure_sym(&mut self, ty: Ty) -> Sym {
        let code = self.hash_func_sym(ty);
        self.func_value_object(code)
    }
    fn hash_func_sym(&mut self, ty: Ty) -> Sym {
        if let Some(name) = self.basic_hash(ty) {
            return self.reach_by_name(name);
        }
        let plain = is_plain_memory(&self.types, ty);
        let name = if plain {
            format!("type:.hashmem{}", self.types.size_of(ty))
        } else {
            names::symbol_name("type:.hash.", &names::link_string(&self.types, ty))
        };
        let sym = self.out.symbols.intern(&name);
        if self.rt.made.insert(sym) && !self.is_foreign(sym) {
            let func = HashBuilder::new(self, sym, name).build(ty);
            self.out.add_func(func);
        }
        sym
    }
    /// The function of the overlay that hashes a type, if there is one.
    fn basic_hash(&self, ty: Ty) -> Option<&'static str> {
        if is_plain_memory(&self.types, ty) {
            return match self.types.size_of(ty) {
                4 => Some("runtime.memhash32"),
                8 => Some("runtime.memhash64"),
                _ => None,
            };
        }
        if self.types.is_interface(ty) {
            let empty = self.types.interface_methods(ty).is_empty();
            return Some(if empty {
                "runtime.nilinterhash"
            } else {
                "runtime.interhash"
            });
        }
        match self.types.as_basic(ty)? {
            Basic::Float32 => Some("runtime.f32hash"),
            Basic::Float64 | Basic::UntypedFloat => Some("runtime.f64hash"),
            Basic::Complex64 => Some("runtime.c64hash"),
            Basic::Complex128 | Basic::UntypedComplex => Some("runtime.c128hash"),
            Basic::String | Basic::UntypedString => Some("runtime.strhash"),
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
            | Basic::UntypedNil => None,
        }
    }
}

/// Writes one hash function.
struct HashBuilder<'x, 'a> {
    lower: &'x mut Lower<'a>,
    b: ir::builder::Builder,
    p: Value,
}

impl<'x, 'a> HashBuilder<'x, 'a> {
    fn new(lower: &'x mut Lower<'a>, sym: Sym, name: String) -> Self {
        let sig = Signature {
            params: vec![Type::I64, Type::I64],
            results: vec![Type::I64],
            conv: CallConv::Go,
            stack_bytes: 0,
        };
        let mut func = Func::new(sym, name, sig);
        func.flags.runtime = true;
        let b = ir::builder::Builder::new(func);
        let p = b.params()[0];
        Self { lower, b, p }
    }
    fn build(mut self, ty: Ty) -> Func {
        let seed = self.b.params()[1];
        let hash = self.hash(ty, self.p, 0, seed);
        self.b.terminate(ir::Terminator::Ret(vec![hash]));
        self.b.finish()
    }
    /// The hash of the value at `base + off`, on top of `h`.
    fn hash(&mut self, ty: Ty, base: Value, off: u64, h: Value) -> Value {
        if is_plain_memory(&self.lower.types, ty) {
            let size = self.lower.types.size_of(ty);
            return self.memory(base, off, size, h);
        }
        if let Some(name) = self.lower.basic_hash(ty) {
            let at = self.at(base, off);
            return self.call(name, vec![at, h]);
        }
        match *self.lower.types.under(ty) {
            TyKind::Array(elem, len) => self.array(elem, len, (base, off), h),
            TyKind::Struct(_) => self.fields(ty, base, off, h),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => {
                unreachable!(
                    "lower: hash of {}",
                    names::link_string(&self.lower.types, ty)
                )
            }
        }
    }
    /// `n` bytes.
    fn memory(&mut self, base: Value, off: u64, n: u64, h: Value) -> Value {
        let at = self.at(base, off);
        match n {
            0 => h,
            4 => self.call("runtime.memhash32", vec![at, h]),
            8 => self.call("runtime.memhash64", vec![at, h]),
            _ => {
                let n = self.iconst(n);
                self.call("runtime.memhash", vec![at, h, n])
            }
        }
    }
    fn fields(&mut self, ty: Ty, base: Value, off: u64, h: Value) -> Value {
        let fields = self.lower.types.fields(ty).unwrap_or(&[]).to_vec();
        let offsets = self.lower.types.field_offsets(ty);
        let mut h = h;
        for (field, at) in fields.iter().zip(offsets) {
            if field.name != Symbol::BLANK {
                h = self.hash(field.ty, base, off + at, h);
            }
        }
        h
    }
    fn array(&mut self, elem: Ty, len: u64, (base, off): (Value, u64), h: Value) -> Value {
        let size = self.lower.types.size_of(elem);
        if len <= UNROLLED {
            return (0..len).fold(h, |h, n| self.hash(elem, base, off + n * size, h));
        }
        let first = self.at(base, off);
        let (at, sum) = (self.b.new_var(Type::I64), self.b.new_var(Type::I64));
        let total = self.iconst(size.saturating_mul(len));
        let end = self.add(first, total);
        self.b.write_var(at, first);
        self.b.write_var(sum, h);
        let (head, done): (Block, Block) = (self.b.new_block(), self.b.new_block());
        self.b.jump(head);
        self.b.switch_to(head);
        let (here, h) = (self.b.read_var(at), self.b.read_var(sum));
        let h = self.hash(elem, here, 0, h);
        self.b.write_var(sum, h);
        let size = self.iconst(size);
        let here = self.add(here, size);
        self.b.write_var(at, here);
        let more = self.b.value(Op::Icmp {
            cc: IntCC::LtU,
            a: here,
            b: end,
        });
        self.b.branch(more, head, done);
        self.b.seal(head);
        self.b.seal(done);
        self.b.switch_to(done);
        self.b.read_var(sum)
    }
    fn at(&mut self, base: Value, off: u64) -> Value {
        if off == 0 {
            return base;
        }
        let off = self.iconst(off);
        self.add(base, off)
    }
    fn iconst(&mut self, imm: u64) -> Value {
        self.b.value(Op::Iconst {
            ty: Type::I64,
            imm: imm.cast_signed(),
        })
    }
    fn add(&mut self, a: Value, b: Value) -> Value {
        self.b.value(Op::Binary {
            op: BinOp::Add,
            a,
            b,
        })
    }
    fn call(&mut self, name: &str, args: Vec<Value>) -> Value {
        let sym = self.lower.reach_by_name(name);
        self.b.value(Op::Call {
            callee: Callee::Direct(sym),
            args,
            results: vec![Type::I64],
            conv: CallConv::Go,
            out_args: 0,
        })
    }
}
