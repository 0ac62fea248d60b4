//! Conversions. Spec: "Conversions".

use abi::RuntimeFn;
use ir::{BinOp, FloatCC, IntCC, Op, TrapKind, Type, UnOp, Value};
use typed::{Conversion, Expr, ExprKind};
use types::{Basic, Ty, TyKind};

use crate::func::FnCx;
use crate::mem::{Mem, Val};

impl FnCx<'_, '_> {
    pub(crate) fn convert(&mut self, e: &Expr, conversion: Conversion, x: &Expr) -> Val {
        let (from, to) = (self.ty(x.ty), self.ty(e.ty));
        if conversion == Conversion::ToInterface {
            return self.to_interface(Some(e), x, from, to);
        }
        if let ExprKind::Const(
            value @ (typed::Const::Int(_) | typed::Const::Float(_) | typed::Const::Complex(..)),
        ) = &x.kind
            && self.is_numeric(to)
        {
            return self.constant(to, value);
        }
        if conversion == Conversion::StringToBytes
            && let Some(bytes) = self.constant_bytes(e, x)
        {
            return bytes;
        }
        let val = self.ev(x);
        self.convert_val(Some(e), conversion, from, to, val)
    }
    pub(crate) fn convert_val(
        &mut self,
        site: Option<&Expr>,
        conversion: Conversion,
        from: Ty,
        to: Ty,
        val: Val,
    ) -> Val {
        match conversion {
            Conversion::Same => val,
            Conversion::Numeric => Val::one(self.numeric(from, to, val.scalar())),
            Conversion::Complex => {
                let part = self.scalar_type(to);
                let parts = val.leaves().iter().map(|it| self.float_cast(*it, part));
                Val::Leaves(parts.collect())
            }
            Conversion::ToInterface => self.value_to_interface(site, from, to, val),
            Conversion::InterfaceToInterface => self.interface_to_interface(from, to, &val),
            Conversion::IntToString => {
                let (wide, unsigned) = self.widened(from, val.scalar());
                let wide = if unsigned {
                    self.clamped_rune(wide)
                } else {
                    wide
                };
                let room = self.short_room(site);
                Val::Leaves(self.runtime(RuntimeFn::Intstring, vec![room, wide]))
            }
            Conversion::BytesToString => {
                let slice = val.leaves();
                let room = self.short_room(site);
                let args = vec![room, slice[0], slice[1]];
                Val::Leaves(self.runtime(RuntimeFn::Slicebytetostring, args))
            }
            Conversion::RunesToString => {
                let slice = val.leaves();
                Val::Leaves(self.runtime(RuntimeFn::Slicerunetostring, vec![slice[0], slice[1]]))
            }
            Conversion::StringToBytes => {
                let room = self.short_room(site);
                self.string_to(RuntimeFn::Stringtoslicebyte, Some(room), &val)
            }
            Conversion::StringToRunes => self.string_to(RuntimeFn::Stringtoslicerune, None, &val),
            Conversion::SliceToArrayPointer => Val::one(self.slice_to_array(to, &val)),
            Conversion::SliceToArray => {
                let ptr = self.lo.types.pointer(to);
                let ptr = self.slice_to_array(ptr, &val);
                let mem = Mem::value(ptr);
                let val = self.load(to, mem);
                self.stable(to, val)
            }
            Conversion::TypeParam => self.by_types(site, from, to, val),
        }
    }
    fn is_numeric(&self, ty: Ty) -> bool {
        let TyKind::Basic(basic) = self.lo.types.under(ty) else {
            return false;
        };
        let floats = [
            Basic::Float32,
            Basic::Float64,
            Basic::Complex64,
            Basic::Complex128,
        ];
        basic.int_bits().is_some() || floats.contains(basic)
    }
    /// A conversion that was left open until the type arguments are known.
    fn by_types(&mut self, site: Option<&Expr>, from: Ty, to: Ty, val: Val) -> Val {
        let types = &self.lo.types;
        let conversion = if types.is_interface(to) {
            if types.is_interface(from) {
                Conversion::InterfaceToInterface
            } else {
                Conversion::ToInterface
            }
        } else {
            match (types.under(from).clone(), types.under(to).clone()) {
                (TyKind::Basic(a), TyKind::Basic(b)) => {
                    if self.is_string(to) && a.int_bits().is_some() {
                        Conversion::IntToString
                    } else if self.is_string(to) || a == b {
                        Conversion::Same
                    } else if self.lo.leaves(to).is_some_and(|it| it.len() == 2) {
                        Conversion::Complex
                    } else {
                        Conversion::Numeric
                    }
                }
                (TyKind::Slice(elem), TyKind::Basic(_)) if self.is_string(to) => {
                    if self.lo.types.size_of(elem) == 1 {
                        Conversion::BytesToString
                    } else {
                        Conversion::RunesToString
                    }
                }
                (TyKind::Basic(_), TyKind::Slice(elem)) => {
                    if self.lo.types.size_of(elem) == 1 {
                        Conversion::StringToBytes
                    } else {
                        Conversion::StringToRunes
                    }
                }
                (TyKind::Slice(_), TyKind::Array(..)) => Conversion::SliceToArray,
                (TyKind::Slice(_), TyKind::Pointer(_)) => Conversion::SliceToArrayPointer,
                (_, _) => Conversion::Same,
            }
        };
        self.convert_val(site, conversion, from, to, val)
    }
    /// A code point too large for a rune stays too large as a signed integer.
    fn clamped_rune(&mut self, wide: Value) -> Value {
        let limit = self.int(0x11_0000);
        let small = self.icmp(IntCC::LtU, wide, limit);
        self.b.value(Op::Select {
            cond: small,
            a: wide,
            b: limit,
        })
    }
    /// Room in the frame for a short text that does not outlive it, or nil.
    pub(crate) fn short_room(&mut self, site: Option<&Expr>) -> Value {
        if site.is_some_and(|e| self.lo.escapes.in_frame(e)) {
            let room = self.temp_bytes(u64::from(abi::SHORT_TEXT), 1, "");
            return self.addr(room);
        }
        self.uint(0)
    }
    /// `[]byte("constant")` of a known length that does not outlive the frame.
    fn constant_bytes(&mut self, site: &Expr, x: &Expr) -> Option<Val> {
        let ExprKind::Const(typed::Const::Str(text)) = &x.kind else {
            return None;
        };
        let len = text.len() as u64;
        if !self.lo.escapes.in_frame(site) || len == 0 || len > 64 * 1024 {
            return None;
        }
        let from = self.ev(x);
        let room = self.temp_bytes(len, 1, "");
        let array = self.lo.types.array(Ty::UINT8, len);
        self.copy(array, room, Mem::value(from.leaves()[0]));
        let (ptr, n) = (self.addr(room), self.uint(len));
        Some(Val::Leaves(vec![ptr, n, n]))
    }
    fn string_to(&mut self, func: RuntimeFn, room: Option<Value>, val: &Val) -> Val {
        let out = self.temp_bytes(24, 8, "");
        let out_addr = self.addr(out);
        let text = val.leaves();
        let mut args = vec![out_addr];
        args.extend(room);
        args.extend([text[0], text[1]]);
        self.runtime(func, args);
        let words = [0, 8, 16].map(|at| self.load_scalar(Type::I64, out, at));
        Val::Leaves(words.to_vec())
    }
    fn slice_to_array(&mut self, pointer: Ty, val: &Val) -> Value {
        let array = self.lo.types.pointee(pointer).unwrap_or(pointer);
        let TyKind::Array(_, len) = *self.lo.types.under(array) else {
            unreachable!("lower: a slice converted to no array")
        };
        let want = self.uint(len);
        self.check(TrapKind::SliceConvert, val.leaves()[1], want);
        val.leaves()[0]
    }

    /// Between integers and floats.
    pub(crate) fn numeric(&mut self, from: Ty, to: Ty, a: Value) -> Value {
        let (machine, target) = (self.b.func.ty(a), self.scalar_type(to));
        match (machine.is_float(), target.is_float()) {
            (false, false) => self.int_to_int(from, target, a),
            (false, true) => self.int_to_float(from, target, a),
            (true, false) => self.float_to_int(to, target, a),
            (true, true) => self.float_cast(a, target),
        }
    }
    fn cast(&mut self, op: UnOp, ty: Type, a: Value) -> Value {
        self.b.value(Op::Unary { op, ty, a })
    }
    pub(crate) fn int_to_int(&mut self, from: Ty, target: Type, a: Value) -> Value {
        let machine = self.b.func.ty(a);
        if machine == target {
            return a;
        }
        if machine.bits() > target.bits() {
            return self.cast(UnOp::Trunc, target, a);
        }
        let signed = self.int_bits(from).1;
        let op = if signed { UnOp::Sext } else { UnOp::Zext };
        self.cast(op, target, a)
    }
    fn int_to_float(&mut self, from: Ty, target: Type, a: Value) -> Value {
        let (bits, signed) = self.int_bits(from);
        if bits == 64 && !signed {
            return self.uint64_to_float(target, a);
        }
        let wide = if bits == 64 || (bits == 32 && signed) {
            a
        } else {
            self.int_to_int(from, Type::I64, a)
        };
        self.cast(UnOp::IntToFloat, target, wide)
    }
    /// Half of it, the lost bit kept for rounding, doubled.
    fn uint64_to_float(&mut self, target: Type, a: Value) -> Value {
        let zero = self.int(0);
        let small = self.icmp(IntCC::GeS, a, zero);
        self.choose(
            small,
            target,
            |cx| cx.cast(UnOp::IntToFloat, target, a),
            |cx| {
                let one = cx.int(1);
                let half = cx.bin(BinOp::ShrU, a, one);
                let odd = cx.bin(BinOp::And, a, one);
                let half = cx.bin(BinOp::Or, half, odd);
                let half = cx.cast(UnOp::IntToFloat, target, half);
                cx.bin(BinOp::FAdd, half, half)
            },
        )
    }
    fn float_to_int(&mut self, to: Ty, target: Type, a: Value) -> Value {
        let (bits, signed) = self.int_bits(to);
        match (bits, signed) {
            (64, false) => self.float_to_uint64(a),
            (64, true) | (32, true) => self.cast(UnOp::FloatToInt, target, a),
            (32, false) => {
                let wide = self.cast(UnOp::FloatToInt, Type::I64, a);
                self.cast(UnOp::Trunc, target, wide)
            }
            (_, _) => {
                let wide = self.cast(UnOp::FloatToInt, Type::I32, a);
                self.cast(UnOp::Trunc, target, wide)
            }
        }
    }
    fn float_to_uint64(&mut self, a: Value) -> Value {
        let machine = self.b.func.ty(a);
        let limit = self.fconst(machine, 9_223_372_036_854_775_808.0);
        let small = self.b.value(Op::Fcmp {
            cc: FloatCC::Lt,
            a,
            b: limit,
        });
        self.choose(
            small,
            Type::I64,
            |cx| cx.cast(UnOp::FloatToInt, Type::I64, a),
            |cx| {
                let rest = cx.bin(BinOp::FSub, a, limit);
                let rest = cx.cast(UnOp::FloatToInt, Type::I64, rest);
                let top = cx.int(i64::MIN);
                cx.bin(BinOp::Xor, rest, top)
            },
        )
    }
    /// One of two computed values.
    pub(crate) fn choose(
        &mut self,
        cond: Value,
        ty: Type,
        then: impl FnOnce(&mut Self) -> Value,
        els: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        let (yes, no, done) = (self.b.new_block(), self.b.new_block(), self.b.new_block());
        let result = self.b.new_var(ty);
        self.b.branch(cond, yes, no);
        self.b.seal(yes);
        self.b.seal(no);
        self.b.switch_to(yes);
        let value = then(self);
        self.b.write_var(result, value);
        self.b.jump(done);
        self.b.switch_to(no);
        let value = els(self);
        self.b.write_var(result, value);
        self.b.jump(done);
        self.b.seal(done);
        self.b.switch_to(done);
        self.b.read_var(result)
    }
}
