//! Map operations: calls of the map of the library, `internal/runtime/maps`, through the entry points that it and the overlay define.
//!
//! As in gc, keys of 4 and 8 bytes of plain memory and strings have entry points of their own, as long as the element is at most 128
//! bytes; all others pass the key by address. Spec: "Index expressions", "Assignment statements", "Deletion of map elements".

use abi::RuntimeFn;
use ir::{BinOp, Op, Type, UnOp, Value};
use typed::{Const, Expr, ExprKind};
use types::{Ty, TyKind};

use crate::eq::is_plain_memory;
use crate::func::FnCx;
use crate::mem::{Mem, Val};

/// Elements up to this size lie in the slots (`abi.MapMaxElemBytes`).
const MAX_SLOT_BYTES: u64 = 128;
/// The size of `runtime.zeroVal`, where the element of a missing key lies (`abi.ZeroValSize`).
const ZERO_VAL_BYTES: u64 = 1024;
/// The size of `maps.Iter`, whose first words are the addresses of the key and the element.
const ITER_BYTES: u64 = 96;
/// A map for at most so many entries starts without a table (`abi.MapGroupSlots`).
const SMALL: i128 = 8;

/// Which entry points a map type uses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Variant {
    /// The key by address.
    Slow,
    /// A key of 4 bytes.
    Fast32,
    /// A key of 8 bytes; whether it is a pointer.
    Fast64(bool),
    /// A string.
    FastStr,
}

impl Variant {
    fn access1(self) -> RuntimeFn {
        match self {
            Self::Slow => RuntimeFn::Mapaccess1,
            Self::Fast32 => RuntimeFn::Mapaccess1Fast32,
            Self::Fast64(_) => RuntimeFn::Mapaccess1Fast64,
            Self::FastStr => RuntimeFn::Mapaccess1Faststr,
        }
    }
    fn access2(self) -> RuntimeFn {
        match self {
            Self::Slow => RuntimeFn::Mapaccess2,
            Self::Fast32 => RuntimeFn::Mapaccess2Fast32,
            Self::Fast64(_) => RuntimeFn::Mapaccess2Fast64,
            Self::FastStr => RuntimeFn::Mapaccess2Faststr,
        }
    }
    fn assign(self) -> RuntimeFn {
        match self {
            Self::Slow => RuntimeFn::Mapassign,
            Self::Fast32 => RuntimeFn::MapassignFast32,
            Self::Fast64(false) => RuntimeFn::MapassignFast64,
            Self::Fast64(true) => RuntimeFn::MapassignFast64ptr,
            Self::FastStr => RuntimeFn::MapassignFaststr,
        }
    }
    fn delete(self) -> RuntimeFn {
        match self {
            Self::Slow => RuntimeFn::Mapdelete,
            Self::Fast32 => RuntimeFn::MapdeleteFast32,
            Self::Fast64(_) => RuntimeFn::MapdeleteFast64,
            Self::FastStr => RuntimeFn::MapdeleteFaststr,
        }
    }
}

/// A map type, as the operations need it.
#[derive(Clone, Copy, Debug)]
struct MapTy {
    ty: Ty,
    key: Ty,
    elem: Ty,
    variant: Variant,
}

impl FnCx<'_, '_> {
    pub(crate) fn is_map(&self, ty: Ty) -> bool {
        matches!(self.lo.types.under(ty), TyKind::Map(..))
    }
    fn map_ty(&mut self, ty: Ty) -> MapTy {
        let TyKind::Map(key, elem) = *self.lo.types.under(ty) else {
            unreachable!("lower: map_ty: not a map in {}", self.b.func.name)
        };
        let variant = self.map_variant(key, elem);
        MapTy {
            ty,
            key,
            elem,
            variant,
        }
    }
    fn map_variant(&mut self, key: Ty, elem: Ty) -> Variant {
        if self.lo.types.size_of(elem) > MAX_SLOT_BYTES {
            return Variant::Slow;
        }
        if self.is_string(key) {
            return Variant::FastStr;
        }
        if !is_plain_memory(&self.lo.types, key) {
            return Variant::Slow;
        }
        match self.lo.types.size_of(key) {
            4 => Variant::Fast32,
            8 => Variant::Fast64(self.lo.types.ptr_bytes(key) > 0),
            _ => Variant::Slow,
        }
    }
    /// A key of plain memory as one number.
    fn packed(&mut self, ty: Ty, key: &Val, machine: Type) -> Value {
        let leaves = self.lo.leaves(ty);
        let (Val::Leaves(vals), Some(leaves)) = (key, leaves) else {
            let mem = self.spilled(ty, key.clone());
            return self.load_scalar(machine, mem, 0);
        };
        let mut number = None;
        for (&val, leaf) in vals.iter().zip(leaves.iter()) {
            let part = self.filled_up(val, machine);
            let part = self.shifted(part, leaf.off * 8, machine);
            number = Some(match number {
                None => part,
                Some(so_far) => self.bin(BinOp::Or, so_far, part),
            });
        }
        number.unwrap_or_else(|| self.iconst(machine, 0))
    }
    fn filled_up(&mut self, val: Value, ty: Type) -> Value {
        if self.b.func.ty(val) == ty {
            return val;
        }
        self.b.value(Op::Unary {
            op: UnOp::Zext,
            ty,
            a: val,
        })
    }
    fn shifted(&mut self, val: Value, bits: u64, ty: Type) -> Value {
        if bits == 0 {
            return val;
        }
        let bits = self.iconst(ty, bits.cast_signed());
        self.bin(BinOp::Shl, val, bits)
    }
    /// (type, map, key), as the entry points take them.
    fn map_args(&mut self, of: MapTy, map: Value, key: &Val) -> Vec<Value> {
        let sym = self.lo.alloc_type_sym(of.ty);
        let mut args = vec![self.sym_addr(sym), map];
        match of.variant {
            Variant::Slow => {
                let mem = self.spilled(of.key, key.clone());
                args.push(self.addr(mem));
            }
            Variant::Fast32 => args.push(self.packed(of.key, key, Type::I32)),
            Variant::Fast64(_) => args.push(self.packed(of.key, key, Type::I64)),
            Variant::FastStr => args.extend_from_slice(key.leaves()),
        }
        args
    }
    /// `m[k]`, also as a tuple with whether the key is there.
    pub(crate) fn map_index(&mut self, map: &Expr, key: &Expr, comma_ok: bool) -> Val {
        let ty = self.ty(map.ty);
        let of = self.map_ty(ty);
        let map = self.ev(map).scalar();
        let key = self.ev(key);
        let args = self.map_args(of, map, &key);
        if !comma_ok && self.lo.types.size_of(of.elem) <= ZERO_VAL_BYTES {
            let at = self.runtime(of.variant.access1(), args)[0];
            return self.map_elem(of, at);
        }
        let found = self.runtime(of.variant.access2(), args);
        let (at, ok) = (found[0], found[1]);
        let elem = if self.lo.types.size_of(of.elem) <= ZERO_VAL_BYTES {
            self.map_elem(of, at)
        } else {
            self.large_elem(of, at, ok)
        };
        if comma_ok {
            Val::Tuple(vec![elem, Val::one(ok)])
        } else {
            elem
        }
    }
    /// The element, safe from later writes to the map.
    fn map_elem(&mut self, of: MapTy, at: Value) -> Val {
        let val = self.load(of.elem, Mem::value(at));
        self.stable(of.elem, val)
    }
    /// An element too large for `zeroVal`: copied if it is there.
    fn large_elem(&mut self, of: MapTy, at: Value, ok: Value) -> Val {
        let mem = self.temp(of.elem);
        self.zero(of.elem, mem);
        let (copy, done) = (self.b.new_block(), self.b.new_block());
        self.b.branch(ok, copy, done);
        self.b.seal(copy);
        self.b.switch_to(copy);
        self.copy(of.elem, mem, Mem::value(at));
        self.b.jump(done);
        self.b.seal(done);
        self.b.switch_to(done);
        self.load(of.elem, mem)
    }
    /// `m[k] = val`; a value in memory must not lie in the map.
    pub(crate) fn map_store(&mut self, map: &Expr, key: &Expr, val: &Val) {
        let ty = self.ty(map.ty);
        let of = self.map_ty(ty);
        let map = self.ev(map).scalar();
        let key = self.ev(key);
        self.map_put(of, map, &key, val);
    }
    fn map_put(&mut self, of: MapTy, map: Value, key: &Val, val: &Val) {
        let args = self.map_args(of, map, key);
        let at = self.runtime(of.variant.assign(), args)[0];
        self.store(of.elem, Mem::value(at), val);
    }
    /// `delete(m, k)`
    pub(crate) fn map_delete(&mut self, map: &Expr, key: &Expr) {
        let ty = self.ty(map.ty);
        let of = self.map_ty(ty);
        let map = self.ev(map).scalar();
        let key = self.ev(key);
        let args = self.map_args(of, map, &key);
        self.runtime(of.variant.delete(), args);
    }
    /// `clear(m)`
    pub(crate) fn map_clear(&mut self, ty: Ty, map: Value) {
        let sym = self.lo.alloc_type_sym(ty);
        let args = vec![self.sym_addr(sym), map];
        self.runtime(RuntimeFn::Mapclear, args);
    }
    /// `len(m)`: the first word of a map, 0 of nil.
    pub(crate) fn map_len(&mut self, map: Value) -> Value {
        let zero = self.int(0);
        let some = self.icmp(ir::IntCC::Ne, map, zero);
        let len = self.b.new_var(Type::I64);
        self.b.write_var(len, zero);
        let (load, done) = (self.b.new_block(), self.b.new_block());
        self.b.branch(some, load, done);
        self.b.seal(load);
        self.b.switch_to(load);
        let used = self.load_scalar(Type::I64, Mem::value(map), 0);
        self.b.write_var(len, used);
        self.b.jump(done);
        self.b.seal(done);
        self.b.switch_to(done);
        self.b.read_var(len)
    }
    /// `make(map[K]V, hint)`
    pub(crate) fn make_map(&mut self, ty: Ty, hint: Option<&Expr>) -> Value {
        let small = match hint.map(|it| &it.kind) {
            None => true,
            Some(ExprKind::Const(Const::Int(n))) => *n <= SMALL,
            Some(_) => false,
        };
        let hint = match hint {
            Some(hint) if !small => self.index_value(hint).0,
            Some(_) | None => self.int(0),
        };
        self.new_map(ty, small, hint)
    }
    fn new_map(&mut self, ty: Ty, small: bool, hint: Value) -> Value {
        if small {
            return self.runtime(RuntimeFn::MakemapSmall, vec![])[0];
        }
        let sym = self.lo.alloc_type_sym(ty);
        let args = vec![self.sym_addr(sym), hint, self.int(0)];
        self.runtime(RuntimeFn::Makemap, args)[0]
    }
    /// `map[K]V{…}`
    pub(crate) fn map_lit(&mut self, ty: Ty, entries: &[(Expr, Expr)]) -> Val {
        let of = self.map_ty(ty);
        let hint = self.uint(entries.len() as u64);
        let small = entries.len() as i128 <= SMALL;
        let map = self.new_map(ty, small, hint);
        for (key, elem) in entries {
            let key_val = self.ev(key);
            let key_val = self.stable(of.key, key_val);
            let val = self.ev(elem);
            self.map_put(of, map, &key_val, &val);
        }
        Val::one(map)
    }
    /// Starts an iteration: its state, in the frame.
    pub(crate) fn map_iter(&mut self, ty: Ty, map: Value) -> Mem {
        let iter = self.temp_bytes(ITER_BYTES, 8, "");
        let at = self.addr(iter);
        let len = u32::try_from(ITER_BYTES).expect("an iterator is small");
        self.b.inst(Op::MemZero { dst: at, len });
        let sym = self.lo.alloc_type_sym(ty);
        let args = vec![self.sym_addr(sym), map, at];
        self.runtime(RuntimeFn::MapIterStart, args);
        iter
    }
    /// Addresses of the key, nil at the end, and of the element.
    pub(crate) fn map_iter_at(&mut self, iter: Mem) -> (Value, Value) {
        let key = self.load_scalar(Type::I64, iter, 0);
        let elem = self.load_scalar(Type::I64, iter, 8);
        (key, elem)
    }
    pub(crate) fn map_iter_next(&mut self, iter: Mem) {
        let at = self.addr(iter);
        self.runtime(RuntimeFn::MapIterNext, vec![at]);
    }
}
