//! Interface values: making them, asserting their types. Spec: "Interface types", "Type assertions".
//!
//! An empty interface is {type, data}, another {itab, data} (`docs/abi.md`, "Type descriptors, interfaces").

use abi::RuntimeFn;
use ir::{IntCC, MemFlags, Op, Type, Value};
use typed::{Const, Expr, ExprKind};
use types::{Basic, Ty, TyKind};

use crate::func::FnCx;
use crate::mem::{Mem, Val};

/// Offset of the dynamic type in an itab.
const ITAB_TYPE: i32 = 8;
/// Offset of the first method in an itab.
pub(crate) const ITAB_FUN: i32 = 24;

impl FnCx<'_, '_> {
    fn is_empty_interface(&self, ty: Ty) -> bool {
        self.lo.types.interface_methods(ty).is_empty()
    }
    /// The type or itab word of an interface of type `to` that holds a `from`.
    pub(crate) fn table_word(&mut self, from: Ty, to: Ty) -> Value {
        let sym = if self.is_empty_interface(to) {
            self.lo.type_sym(from)
        } else {
            self.lo.itab_sym(from, to)
        };
        self.sym_addr(sym)
    }
    /// `I(x)`
    pub(crate) fn to_interface(&mut self, site: Option<&Expr>, x: &Expr, from: Ty, to: Ty) -> Val {
        if self.lo.types.is_interface(from) {
            let val = self.ev(x);
            return self.interface_to_interface(from, to, &val);
        }
        if let Some(data) = self.constant_data(x, from) {
            let table = self.table_word(from, to);
            return Val::Leaves(vec![table, data]);
        }
        let val = self.ev(x);
        self.value_to_interface(site, from, to, val)
    }
    /// The data word of a constant: a pointer to read-only data.
    fn constant_data(&mut self, x: &Expr, from: Ty) -> Option<Value> {
        let ExprKind::Const(value) = &x.kind else {
            return None;
        };
        if matches!(value, Const::Nil) || self.lo.types.is_direct_iface(from) {
            return None;
        }
        let name = match value {
            Const::Str(_) => None,
            Const::Bool(it) => Some(format!("{}", u8::from(*it))),
            Const::Int(it) => Some(format!("{it}")),
            Const::Float(_) | Const::Complex(..) | Const::Nil => None,
        };
        let size = self.lo.types.size_of(from);
        let name = match name {
            Some(text) => format!("go:const{size}.{text}"),
            None => self.lo.fresh_name("go:const."),
        };
        let sym = self.lo.out.symbols.intern(&name);
        if self.lo.rt.made.insert(sym) {
            let items = self.lo.static_const(from, value);
            self.lo.read_only(sym, 8, items);
        }
        Some(self.sym_addr(sym))
    }
    pub(crate) fn value_to_interface(
        &mut self,
        site: Option<&Expr>,
        from: Ty,
        to: Ty,
        val: Val,
    ) -> Val {
        if self.lo.types.is_interface(from) {
            return self.interface_to_interface(from, to, &val);
        }
        let table = self.table_word(from, to);
        let data = self.data_word(site, from, val);
        Val::Leaves(vec![table, data])
    }
    fn data_word(&mut self, site: Option<&Expr>, from: Ty, val: Val) -> Value {
        if self.lo.types.is_direct_iface(from) {
            return val.scalar();
        }
        let size = self.lo.types.size_of(from);
        if size == 0 {
            let sym = self.lo.zero_base_sym();
            return self.sym_addr(sym);
        }
        if site.is_some_and(|e| self.lo.escapes.in_frame(e)) && size <= 1024 {
            let layout = self.lo.types.layout(from);
            let mem = self.temp_bytes(layout.size, layout.align, "");
            self.store(from, mem, &val);
            return self.addr(mem);
        }
        let kind = self.lo.types.under(from).clone();
        let plain = self.lo.types.ptr_bytes(from) == 0 && matches!(kind, TyKind::Basic(_));
        match (&kind, &val) {
            (TyKind::Basic(Basic::String), Val::Leaves(parts)) => {
                self.runtime(RuntimeFn::ConvTstring, parts.clone())[0]
            }
            (TyKind::Slice(_), Val::Leaves(parts)) => {
                self.runtime(RuntimeFn::ConvTslice, parts.clone())[0]
            }
            (_, Val::Leaves(parts)) if plain && parts.len() == 1 => self.scalar_word(parts[0]),
            (_, _) => {
                let mem = self.spilled(from, val);
                let ptr = self.addr(mem);
                let sym = self.lo.alloc_type_sym(from);
                let desc = self.sym_addr(sym);
                self.runtime(RuntimeFn::ConvT, vec![desc, ptr])[0]
            }
        }
    }
    /// The data word of a number: bytes have a table, others are copied to the heap.
    fn scalar_word(&mut self, value: Value) -> Value {
        let ty = self.b.func.ty(value);
        let cast = |op| Op::Unary {
            op,
            ty: if ty == Type::F32 {
                Type::I32
            } else {
                Type::I64
            },
            a: value,
        };
        match ty {
            Type::I8 => {
                let wide = self.b.value(cast(ir::UnOp::Zext));
                let off = self.scaled(wide, 8);
                let sym = self.lo.small_ints_sym();
                let base = self.sym_addr(sym);
                self.add(base, off)
            }
            Type::I16 => {
                let wide = self.b.value(cast(ir::UnOp::Zext));
                self.runtime(RuntimeFn::ConvT16, vec![wide])[0]
            }
            Type::I32 => {
                let wide = self.b.value(cast(ir::UnOp::Zext));
                self.runtime(RuntimeFn::ConvT32, vec![wide])[0]
            }
            Type::F32 => {
                let bits = self.b.value(cast(ir::UnOp::Bitcast));
                let wide = self.b.value(Op::Unary {
                    op: ir::UnOp::Zext,
                    ty: Type::I64,
                    a: bits,
                });
                self.runtime(RuntimeFn::ConvT32, vec![wide])[0]
            }
            Type::F64 => {
                let bits = self.b.value(cast(ir::UnOp::Bitcast));
                self.runtime(RuntimeFn::ConvT64, vec![bits])[0]
            }
            Type::I64 => self.runtime(RuntimeFn::ConvT64, vec![value])[0],
        }
    }
    /// The dynamic type, or nil.
    pub(crate) fn dynamic_type(&mut self, ty: Ty, table: Value) -> Value {
        if self.is_empty_interface(ty) {
            return table;
        }
        let zero = self.int(0);
        let some = self.icmp(IntCC::Ne, table, zero);
        let (load, done) = (self.b.new_block(), self.b.new_block());
        let result = self.b.new_var(Type::I64);
        self.b.write_var(result, table);
        self.b.branch(some, load, done);
        self.b.seal(load);
        self.b.switch_to(load);
        let dynamic = self.itab_type(table);
        self.b.write_var(result, dynamic);
        self.b.jump(done);
        self.b.seal(done);
        self.b.switch_to(done);
        self.b.read_var(result)
    }
    fn itab_type(&mut self, itab: Value) -> Value {
        self.b.value(Op::Load {
            ty: Type::I64,
            addr: itab,
            off: ITAB_TYPE,
            flags: MemFlags {
                invariant: true,
                ..MemFlags::default()
            },
        })
    }
    /// An interface as another whose methods it is known to have; nil stays nil.
    pub(crate) fn interface_to_interface(&mut self, from: Ty, to: Ty, val: &Val) -> Val {
        let (table, data) = (val.leaves()[0], val.leaves()[1]);
        if self
            .lo
            .types
            .identical(self.lo.types.underlying(from), self.lo.types.underlying(to))
        {
            return val.clone();
        }
        let dynamic = self.dynamic_type(from, table);
        if self.is_empty_interface(to) {
            return Val::Leaves(vec![dynamic, data]);
        }
        let itab = self.try_itab(dynamic, to);
        Val::Leaves(vec![itab, data])
    }
    /// The itab of the dynamic type for `to`; nil if it is nil or lacks methods.
    fn try_itab(&mut self, dynamic: Value, to: Ty) -> Value {
        let sym = self.lo.type_sym(to);
        let want = self.sym_addr(sym);
        self.runtime(RuntimeFn::AssertE2I2, vec![want, dynamic])[0]
    }

    /// `x.(T)`
    pub(crate) fn type_assert(&mut self, e: &Expr, x: &Expr, comma_ok: bool) -> Val {
        let from = self.ty(x.ty);
        let result = self.ty(e.ty);
        let to = if comma_ok {
            self.lo.types.tuple_elems(result)[0]
        } else {
            result
        };
        let val = self.ev(x);
        match (self.lo.types.is_interface(to), comma_ok) {
            (true, false) => self.assert_interface(from, to, &val),
            (true, true) => self.assert_interface_ok(from, to, &val),
            (false, false) => self.assert_concrete(from, to, &val),
            (false, true) => self.assert_concrete_ok(from, to, &val),
        }
    }
    fn assert_interface(&mut self, from: Ty, to: Ty, val: &Val) -> Val {
        let (table, data) = (val.leaves()[0], val.leaves()[1]);
        let dynamic = self.dynamic_type(from, table);
        let sym = self.lo.type_sym(to);
        let want = self.sym_addr(sym);
        if self.is_empty_interface(to) {
            let zero = self.int(0);
            let some = self.icmp(IntCC::Ne, dynamic, zero);
            self.or_panic(some, RuntimeFn::Panicnildottype, vec![want]);
            return Val::Leaves(vec![dynamic, data]);
        }
        let itab = self.runtime(RuntimeFn::AssertE2I, vec![want, dynamic])[0];
        Val::Leaves(vec![itab, data])
    }
    fn assert_interface_ok(&mut self, from: Ty, to: Ty, val: &Val) -> Val {
        let (table, data) = (val.leaves()[0], val.leaves()[1]);
        let dynamic = self.dynamic_type(from, table);
        let word = if self.is_empty_interface(to) {
            dynamic
        } else {
            self.try_itab(dynamic, to)
        };
        let zero = self.int(0);
        let ok = self.icmp(IntCC::Ne, word, zero);
        let data = self.b.value(Op::Select {
            cond: ok,
            a: data,
            b: zero,
        });
        Val::Tuple(vec![Val::Leaves(vec![word, data]), Val::one(ok)])
    }
    fn assert_concrete(&mut self, from: Ty, to: Ty, val: &Val) -> Val {
        let (table, data) = (val.leaves()[0], val.leaves()[1]);
        let dynamic = self.dynamic_type(from, table);
        let sym = self.lo.alloc_type_sym(to);
        let want = self.sym_addr(sym);
        let same = self.icmp(IntCC::Eq, dynamic, want);
        let iface = self.lo.alloc_type_sym(from);
        let iface = self.sym_addr(iface);
        let func = if self.is_empty_interface(from) {
            RuntimeFn::PanicdottypeE
        } else {
            RuntimeFn::PanicdottypeI
        };
        self.or_panic(same, func, vec![table, want, iface]);
        self.unpacked(to, data)
    }
    fn assert_concrete_ok(&mut self, from: Ty, to: Ty, val: &Val) -> Val {
        let (table, data) = (val.leaves()[0], val.leaves()[1]);
        let dynamic = self.dynamic_type(from, table);
        let same = self.is_type(dynamic, to);
        let val = self.unpacked_if(same, to, data);
        Val::Tuple(vec![val, Val::one(same)])
    }
    /// The value if it is one of `to`, else zero.
    fn unpacked_if(&mut self, same: Value, to: Ty, data: Value) -> Val {
        let (yes, no, done) = (self.b.new_block(), self.b.new_block(), self.b.new_block());
        let vars = self.new_vars(to);
        let large = self.lo.leaves(to).is_none().then(|| self.temp(to));
        self.b.branch(same, yes, no);
        for (block, is_it) in [(yes, true), (no, false)] {
            self.b.seal(block);
            self.b.switch_to(block);
            match large {
                Some(mem) if is_it => self.copy(to, mem, Mem::value(data)),
                Some(mem) => self.zero(to, mem),
                None => {
                    let val = if is_it {
                        self.unpacked(to, data)
                    } else {
                        self.zero_value(to)
                    };
                    for (var, leaf) in vars.iter().zip(val.leaves()) {
                        self.b.write_var(*var, *leaf);
                    }
                }
            }
            self.b.jump(done);
        }
        self.b.seal(done);
        self.b.switch_to(done);
        match large {
            Some(mem) => Val::Mem(mem),
            None => self.read_vars(&vars),
        }
    }
    /// Whether a dynamic type is `ty`, which is no interface. That alone puts no value of it into one, so that no method is kept for it.
    pub(crate) fn is_type(&mut self, dynamic: Value, ty: Ty) -> Value {
        let sym = self.lo.alloc_type_sym(ty);
        let want = self.sym_addr(sym);
        self.icmp(IntCC::Eq, dynamic, want)
    }
    /// The value behind a data word. What lies there stays until the frame or the loop that it may belong to goes on.
    pub(crate) fn unpacked(&mut self, ty: Ty, data: Value) -> Val {
        if self.lo.types.is_direct_iface(ty) {
            return Val::one(data);
        }
        let mut mem = Mem::value(data);
        mem.temp = true;
        self.load(ty, mem)
    }
    /// Calls a function that panics unless `cond`.
    pub(crate) fn or_panic(&mut self, cond: Value, func: RuntimeFn, args: Vec<Value>) {
        let (fail, go_on) = (self.cold_block(), self.b.new_block());
        self.b.branch(cond, go_on, fail);
        self.b.seal(fail);
        self.b.seal(go_on);
        self.b.switch_to(fail);
        self.runtime(func, args);
        // `runtime` left us in a dead block, which needs an end of its own.
        if !self.b.is_terminated() {
            self.b.terminate(ir::Terminator::Unreachable);
        }
        self.b.switch_to(go_on);
    }
}

impl FnCx<'_, '_> {
    /// The word of an interface `to` for a dynamic type: nil if the type is nil or lacks methods.
    pub(crate) fn implements(&mut self, dynamic: Value, to: Ty) -> Value {
        if self.is_empty_interface(to) {
            return dynamic;
        }
        self.try_itab(dynamic, to)
    }
}
