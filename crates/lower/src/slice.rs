//! Slices: slicing, literals, append, copy, make. Spec: "Slice expressions", "Appending to and copying slices".

use abi::RuntimeFn;
use ir::{BinOp, IntCC, Op, TrapKind, Type, UnOp, Value};
use typed::{Builtin, Const, Expr, ExprKind};
use types::{Ty, TyKind};

use crate::func::FnCx;
use crate::mem::{Mem, Val};

/// What is sliced.
struct Operand {
    ptr: Value,
    len: Value,
    cap: Value,
    elem_size: u64,
    is_string: bool,
    is_slice: bool,
}

impl FnCx<'_, '_> {
    pub(crate) fn slice_expr(
        &mut self,
        x: &Expr,
        lo: Option<&Expr>,
        hi: Option<&Expr>,
        max: Option<&Expr>,
    ) -> Val {
        let of = self.slice_operand(x);
        let lo = lo.map(|it| self.index_value(it));
        let hi = hi.map(|it| self.index_value(it));
        let max = max.map(|it| self.index_value(it));
        let cap = match max {
            Some(max) => {
                let kind = if of.is_slice {
                    TrapKind::Slice3Acap
                } else {
                    TrapKind::Slice3Alen
                };
                self.bound(kind, max, of.cap);
                max.0
            }
            None => of.cap,
        };
        let end = match hi {
            Some(hi) => {
                let kind = match (max.is_some(), of.is_slice) {
                    (true, _) => TrapKind::Slice3B,
                    (false, true) => TrapKind::SliceAcap,
                    (false, false) => TrapKind::SliceAlen,
                };
                self.bound(kind, hi, cap);
                hi.0
            }
            None => of.len,
        };
        let Some(lo) = lo else {
            return Self::slice_val(&of, of.ptr, end, cap);
        };
        let kind = if max.is_some() {
            TrapKind::Slice3C
        } else {
            TrapKind::SliceB
        };
        self.bound(kind, lo, end);
        let len = self.bin(BinOp::Sub, end, lo.0);
        let cap = if of.is_string {
            len
        } else {
            self.bin(BinOp::Sub, cap, lo.0)
        };
        let ptr = self.advanced(&of, lo.0, cap);
        Self::slice_val(&of, ptr, len, cap)
    }
    fn slice_val(of: &Operand, ptr: Value, len: Value, cap: Value) -> Val {
        Val::Leaves(if of.is_string {
            vec![ptr, len]
        } else {
            vec![ptr, len, cap]
        })
    }
    fn slice_operand(&mut self, x: &Expr) -> Operand {
        let ty = self.ty(x.ty);
        let val = self.ev(x);
        let leaves = val.leaves();
        match self.lo.types.under(ty).clone() {
            TyKind::Slice(elem) => Operand {
                ptr: leaves[0],
                len: leaves[1],
                cap: leaves[2],
                elem_size: self.lo.types.size_of(elem),
                is_string: false,
                is_slice: true,
            },
            TyKind::Pointer(array) => {
                let TyKind::Array(elem, len) = *self.lo.types.under(array) else {
                    unreachable!("lower: a pointer to no array is sliced")
                };
                let ptr = leaves[0];
                if !matches!(x.kind, ExprKind::AddrOf(_)) {
                    self.b.inst(Op::NilCheck { ptr });
                }
                let len = self.uint(len);
                Operand {
                    ptr,
                    len,
                    cap: len,
                    elem_size: self.lo.types.size_of(elem),
                    is_string: false,
                    is_slice: false,
                }
            }
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => Operand {
                ptr: leaves[0],
                len: leaves[1],
                cap: leaves[1],
                elem_size: 1,
                is_string: true,
                is_slice: false,
            },
        }
    }
    /// Checks a bound of a slice expression; constants that fit constants need none.
    fn bound(&mut self, kind: TrapKind, (value, unsigned): (Value, bool), limit: Value) {
        if let (Some(n), Some(limit)) = (self.b.func.iconst(value), self.b.func.iconst(limit))
            && (0..=limit).contains(&n)
        {
            return;
        }
        if self.b.func.iconst(value) == Some(0) {
            return;
        }
        let kind = if unsigned { unsigned_kind(kind) } else { kind };
        self.check(kind, value, limit);
    }
    /// The pointer `lo` elements on, unless nothing is left: then it would point past the object.
    fn advanced(&mut self, of: &Operand, lo: Value, left: Value) -> Value {
        if self.b.func.iconst(lo) == Some(0) {
            return of.ptr;
        }
        let delta = self.scaled(lo, of.elem_size);
        let negated = self.b.value(Op::Unary {
            op: UnOp::Neg,
            ty: Type::I64,
            a: left,
        });
        let by = self.int(63);
        let mask = self.bin(BinOp::ShrS, negated, by);
        let delta = self.bin(BinOp::And, delta, mask);
        self.add(of.ptr, delta)
    }

    /// `[]T{…}`
    pub(crate) fn slice_lit(&mut self, e: &Expr, len: u64, elems: &[(u64, Expr)]) -> Val {
        let ty = self.ty(e.ty);
        let elem = self.elem_of(ty);
        let n = self.uint(len);
        if len == 0 {
            let sym = self.lo.zero_base_sym();
            let ptr = self.sym_addr(sym);
            return Val::Leaves(vec![ptr, n, n]);
        }
        let array = self.lo.types.array(elem, len);
        if elems.len() as u64 == len
            && len > 4
            && let Some(items) = self.lo.static_array(elem, len, elems)
        {
            let name = self.lo.fresh_name("go:array.");
            let sym = self.lo.out.symbols.intern(&name);
            self.lo.read_only(sym, 16, items);
            let mem = self.fresh_unzeroed(e, array);
            self.copy(array, mem, Mem::sym(sym));
            let ptr = self.addr(mem);
            return Val::Leaves(vec![ptr, n, n]);
        }
        let dense = elems.len() as u64 == len;
        let mem = if dense {
            self.fresh_unzeroed(e, array)
        } else {
            self.fresh(e, array)
        };
        let zeroed = !dense || !self.lo.escapes.in_frame(e);
        self.elems_into(elems, elem, mem, zeroed);
        let ptr = self.addr(mem);
        Val::Leaves(vec![ptr, n, n])
    }
    /// As `fresh`, but a piece of the frame is left as it is.
    fn fresh_unzeroed(&mut self, e: &Expr, ty: Ty) -> Mem {
        let layout = self.lo.types.layout(ty);
        if self.lo.escapes.in_frame(e) && layout.size <= 64 * 1024 {
            return self.temp_bytes(layout.size, layout.align, "");
        }
        self.fresh(e, ty)
    }
    pub(crate) fn elem_of(&self, ty: Ty) -> Ty {
        match self.lo.types.under(ty) {
            TyKind::Slice(elem) | TyKind::Array(elem, _) => *elem,
            TyKind::Basic(_) => Ty::UINT8,
            other @ (TyKind::Invalid
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_)) => unreachable!("lower: elements of {other:?}"),
        }
    }

    pub(crate) fn append(&mut self, args: &[Expr], ty: Ty) -> Val {
        let slice = self.ev(&args[0]);
        let elem = self.elem_of(ty);
        let Some(more) = args.get(1) else {
            return slice;
        };
        match &more.kind {
            ExprKind::SliceLit(len, elems)
                if elems.len() as u64 == *len
                    && elems.iter().zip(0..).all(|((n, _), m)| *n == m) =>
            {
                self.append_elems(&slice, elem, elems)
            }
            ExprKind::Const(Const::Nil) => slice,
            // Space at the end, which is cleared: the other slice need not exist.
            ExprKind::Builtin(Builtin::Make, args) if args.len() == 1 => {
                let (n, _) = self.index_value(&args[0]);
                self.append_zeros(&slice, elem, n)
            }
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Local(_)
            | ExprKind::Global(_)
            | ExprKind::Func(_)
            | ExprKind::FuncLit(_)
            | ExprKind::MethodValue(..)
            | ExprKind::MethodExpr(..)
            | ExprKind::Unary(..)
            | ExprKind::Binary(..)
            | ExprKind::LogicalAnd(..)
            | ExprKind::LogicalOr(..)
            | ExprKind::Compare(..)
            | ExprKind::Deref(_)
            | ExprKind::AddrOf(_)
            | ExprKind::Field(..)
            | ExprKind::Index(..)
            | ExprKind::MapIndex { .. }
            | ExprKind::Slice { .. }
            | ExprKind::Call(_)
            | ExprKind::Builtin(..)
            | ExprKind::Convert(..)
            | ExprKind::TypeAssert { .. }
            | ExprKind::StructLit(_)
            | ExprKind::ArrayLit(_)
            | ExprKind::SliceLit(..)
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. }
            | ExprKind::LetTuple { .. } => {
                let more = self.ev(more);
                self.append_slice(&slice, elem, &more)
            }
        }
    }
    fn append_elems(&mut self, slice: &Val, elem: Ty, elems: &[(u64, Expr)]) -> Val {
        let vals: Vec<Val> = elems
            .iter()
            .map(|(_, x)| {
                let val = self.ev(x);
                self.stable(elem, val)
            })
            .collect();
        let n = self.uint(elems.len() as u64);
        let (ptr, new_len, cap) = self.grown(slice, elem, n);
        let size = self.lo.types.size_of(elem);
        let off = self.scaled(slice.leaves()[1], size);
        let at = self.add(ptr, off);
        let mut mem = Mem::value(at);
        for val in &vals {
            self.store(elem, mem, val);
            mem = mem.at(size);
        }
        Val::Leaves(vec![ptr, new_len, cap])
    }
    fn append_slice(&mut self, slice: &Val, elem: Ty, more: &Val) -> Val {
        let (from, n) = (more.leaves()[0], more.leaves()[1]);
        let (ptr, new_len, cap) = self.grown(slice, elem, n);
        let size = self.lo.types.size_of(elem);
        let off = self.scaled(slice.leaves()[1], size);
        let to = self.add(ptr, off);
        let bytes = self.scaled(n, size);
        self.runtime(RuntimeFn::Memmove, vec![to, from, bytes]);
        Val::Leaves(vec![ptr, new_len, cap])
    }
    /// `append(slice, make([]elem, n)...)`
    fn append_zeros(&mut self, slice: &Val, elem: Ty, n: Value) -> Val {
        if self.b.func.iconst(n).is_none_or(|it| it < 0) {
            let zero = self.int(0);
            let negative = self.icmp(IntCC::LtS, n, zero);
            let (refuse, done) = (self.cold_block(), self.b.new_block());
            self.b.branch(negative, refuse, done);
            self.b.seal(refuse);
            self.b.switch_to(refuse);
            let sym = self.lo.alloc_type_sym(elem);
            let desc = self.sym_addr(sym);
            self.runtime(RuntimeFn::Makeslice, vec![desc, n, n]); // panics
            self.b.jump(done);
            self.b.seal(done);
            self.b.switch_to(done);
        }
        let (ptr, new_len, cap) = self.grown(slice, elem, n);
        let size = self.lo.types.size_of(elem);
        let off = self.scaled(slice.leaves()[1], size);
        let to = self.add(ptr, off);
        let bytes = self.scaled(n, size);
        self.runtime(RuntimeFn::MemclrNoHeapPointers, vec![to, bytes]);
        Val::Leaves(vec![ptr, new_len, cap])
    }
    /// Room for `n` more elements: (array, new length, capacity).
    fn grown(&mut self, slice: &Val, elem: Ty, n: Value) -> (Value, Value, Value) {
        let [old, len, cap] = slice.leaves()[..] else {
            unreachable!("lower: a slice has three words")
        };
        let new_len = self.add(len, n);
        let full = self.icmp(IntCC::GtU, new_len, cap);
        let (grow, done) = (self.cold_block(), self.b.new_block());
        let (ptr_var, cap_var) = (self.b.new_var(Type::I64), self.b.new_var(Type::I64));
        self.b.write_var(ptr_var, old);
        self.b.write_var(cap_var, cap);
        self.b.branch(full, grow, done);
        self.b.seal(grow);
        self.b.switch_to(grow);
        let sym = self.lo.alloc_type_sym(elem);
        let desc = self.sym_addr(sym);
        let new = self.runtime(RuntimeFn::Growslice, vec![old, new_len, cap, n, desc]);
        self.b.write_var(ptr_var, new[0]);
        self.b.write_var(cap_var, new[1]);
        self.b.jump(done);
        self.b.seal(done);
        self.b.switch_to(done);
        let (ptr, cap) = (self.b.read_var(ptr_var), self.b.read_var(cap_var));
        (ptr, new_len, cap)
    }

    /// `copy(dst, src)`: how many elements were copied.
    pub(crate) fn copy_builtin(&mut self, args: &[Expr]) -> Val {
        let ty = self.ty(args[0].ty);
        let size = self.lo.types.size_of(self.elem_of(ty));
        let (dst, src) = (self.ev(&args[0]), self.ev(&args[1]));
        let (a, b) = (dst.leaves()[1], src.leaves()[1]);
        let shorter = self.icmp(IntCC::LtS, a, b);
        let n = self.b.value(Op::Select {
            cond: shorter,
            a,
            b,
        });
        let bytes = self.scaled(n, size);
        self.runtime(
            RuntimeFn::Memmove,
            vec![dst.leaves()[0], src.leaves()[0], bytes],
        );
        Val::one(n)
    }

    /// `make([]T, len, cap)`
    pub(crate) fn make_slice(&mut self, e: &Expr, args: &[Expr]) -> Val {
        let ty = self.ty(e.ty);
        let elem = self.elem_of(ty);
        let (len, _) = self.index_value(&args[0]);
        let cap = match args.get(1) {
            Some(cap) => self.index_value(cap).0,
            None => len,
        };
        if let (true, Some(l), Some(c)) = (
            self.lo.escapes.in_frame(e),
            self.b.func.iconst(len),
            self.b.func.iconst(cap),
        ) && l >= 0
            && c >= l
        {
            let array = self.lo.types.array(elem, c.unsigned_abs());
            if self.lo.types.size_of(array) <= 64 * 1024 {
                let mem = self.fresh(e, array);
                let ptr = self.addr(mem);
                return Val::Leaves(vec![ptr, len, cap]);
            }
        }
        let sym = self.lo.alloc_type_sym(elem);
        let desc = self.sym_addr(sym);
        let ptr = self.runtime(RuntimeFn::Makeslice, vec![desc, len, cap])[0];
        Val::Leaves(vec![ptr, len, cap])
    }
    /// `clear(s)`
    pub(crate) fn clear_slice(&mut self, ty: Ty, slice: &Val) {
        let size = self.lo.types.size_of(self.elem_of(ty));
        let bytes = self.scaled(slice.leaves()[1], size);
        self.runtime(
            RuntimeFn::MemclrNoHeapPointers,
            vec![slice.leaves()[0], bytes],
        );
    }
}

fn unsigned_kind(kind: TrapKind) -> TrapKind {
    match kind {
        TrapKind::Index | TrapKind::IndexU => TrapKind::IndexU,
        TrapKind::SliceAlen | TrapKind::SliceAlenU => TrapKind::SliceAlenU,
        TrapKind::SliceAcap | TrapKind::SliceAcapU => TrapKind::SliceAcapU,
        TrapKind::SliceB | TrapKind::SliceBU => TrapKind::SliceBU,
        TrapKind::Slice3Alen | TrapKind::Slice3AlenU => TrapKind::Slice3AlenU,
        TrapKind::Slice3Acap | TrapKind::Slice3AcapU => TrapKind::Slice3AcapU,
        TrapKind::Slice3B | TrapKind::Slice3BU => TrapKind::Slice3BU,
        TrapKind::Slice3C | TrapKind::Slice3CU => TrapKind::Slice3CU,
        TrapKind::SliceConvert | TrapKind::Divide | TrapKind::Shift | TrapKind::Nil => kind,
    }
}
