//! Expressions: one arm per kind. `eval` is the evaluation itself; `ev` and `expr` (in `walk`) put it in order.

use ir::{Block, MemFlags, Op, Type, Value};
use source::Symbol;
use typed::{Const, Conversion, Expr, ExprKind, UnaryOp};
use types::{Basic, Ty, TyKind};

use crate::func::FnCx;
use crate::mem::{Mem, Val};

impl FnCx<'_, '_> {
    /// Evaluates the node now; operands evaluated ahead are not evaluated again.
    pub(crate) fn eval(&mut self, e: &Expr) -> Val {
        let saved = self.b.loc();
        self.set_pos(e.pos);
        let val = self.eval_kind(e);
        self.b.set_loc(saved);
        val
    }
    fn eval_kind(&mut self, e: &Expr) -> Val {
        let ty = self.ty(e.ty);
        match &e.kind {
            ExprKind::Const(value) => self.constant(ty, value),
            ExprKind::Zero => self.zero_value(ty),
            ExprKind::Local(id) => self.read_local(*id),
            ExprKind::Global(_) | ExprKind::Deref(_) => {
                let place = self.place(e);
                self.load_place(ty, &place)
            }
            ExprKind::Func(func) => self.func_value(func),
            ExprKind::FuncLit(id) => Val::one(self.closure(e, *id)),
            ExprKind::MethodValue(x, method) => self.method_value(e, x, method),
            ExprKind::MethodExpr(recv, name) => self.method_expr(*recv, *name, ty),
            ExprKind::Unary(op, x) => self.unary(*op, ty, x),
            ExprKind::Binary(op, x, y) => self.binary(e, *op, x, y),
            ExprKind::LogicalAnd(..) | ExprKind::LogicalOr(..) => self.logical(e),
            ExprKind::Compare(op, x, y) => Val::one(self.comparison(*op, x, y)),
            ExprKind::AddrOf(x) => self.addr_of(e, x),
            ExprKind::Field(x, n) => self.field(e, x, *n),
            ExprKind::Index(x, index) => self.index(e, x, index),
            ExprKind::Slice { x, lo, hi, max } => {
                self.slice_expr(x, lo.as_deref(), hi.as_deref(), max.as_deref())
            }
            ExprKind::Call(call) => self.call(e, call),
            ExprKind::Builtin(builtin, args) => self.builtin(e, *builtin, args),
            ExprKind::Convert(conversion, x) => self.convert(e, *conversion, x),
            ExprKind::TypeAssert { x, comma_ok } => self.type_assert(e, x, *comma_ok),
            ExprKind::StructLit(_) | ExprKind::ArrayLit(_) => self.literal(e, ty),
            ExprKind::SliceLit(len, elems) => self.slice_lit(e, *len, elems),
            ExprKind::LetTuple {
                locals,
                tuple,
                body,
            } => {
                self.ahead_of_tuple(locals, body);
                let vals = self.expr(tuple).tuple();
                for (local, val) in locals.iter().zip(vals) {
                    self.declare_init(*local, val);
                }
                self.expr(body)
            }
            ExprKind::MapIndex { map, key, comma_ok } => self.map_index(map, key, *comma_ok),
            ExprKind::MapLit(entries) => self.map_lit(ty, entries),
            ExprKind::Recv { ch, comma_ok } => self.recv(ch, *comma_ok),
        }
    }

    /// A constant of a type.
    pub(crate) fn constant(&mut self, ty: Ty, value: &Const) -> Val {
        match value {
            Const::Bool(b) => Val::one(self.iconst(Type::I8, i64::from(*b))),
            // In a generic function a constant may be of another kind than the type that it is converted to.
            Const::Int(n) => match self.float_leaves(ty) {
                #[expect(clippy::cast_precision_loss, reason = "rounded as a conversion does")]
                Some((part, complex)) => self.float_constant(part, *n as f64, complex),
                None => {
                    let leaf = self.scalar_type(ty);
                    Val::one(self.iconst(leaf, truncated(*n, leaf)))
                }
            },
            Const::Float(f) => match self.float_leaves(ty) {
                Some((part, complex)) => self.float_constant(part, *f, complex),
                None => {
                    let leaf = self.scalar_type(ty);
                    #[expect(clippy::cast_possible_truncation, reason = "it has an integral value")]
                    Val::one(self.iconst(leaf, truncated(*f as i128, leaf)))
                }
            },
            Const::Complex(re, im) => {
                let part = self.lo.leaves(ty).map_or(Type::F64, |it| it[0].ty);
                let (re, im) = (self.fconst(part, *re), self.fconst(part, *im));
                Val::Leaves(vec![re, im])
            }
            Const::Str(text) => {
                let (ptr, len) = self.const_string(text);
                Val::Leaves(vec![ptr, len])
            }
            Const::Nil => self.zero_value(ty),
        }
    }
    /// The float that values of a type are or have two of, if so.
    fn float_leaves(&mut self, ty: Ty) -> Option<(Type, bool)> {
        let leaves = self.lo.leaves(ty)?;
        let part = leaves.first()?.ty;
        matches!(part, Type::F32 | Type::F64).then_some((part, leaves.len() == 2))
    }
    fn float_constant(&mut self, part: Type, value: f64, complex: bool) -> Val {
        let value = self.fconst(part, value);
        if !complex {
            return Val::one(value);
        }
        let zero = self.fconst(part, 0.0);
        Val::Leaves(vec![value, zero])
    }
    pub(crate) fn const_string(&mut self, text: &std::sync::Arc<[u8]>) -> (Value, Value) {
        let ptr = if text.is_empty() {
            self.int(0)
        } else {
            let sym = self.lo.string_sym(text);
            self.sym_addr(sym)
        };
        let len = self.uint(text.len() as u64);
        (ptr, len)
    }
    pub(crate) fn fconst(&mut self, ty: Type, value: f64) -> Value {
        let bits = if ty == Type::F32 {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "rounded to float32 already"
            )]
            u64::from((value as f32).to_bits())
        } else {
            value.to_bits()
        };
        self.b.value(Op::Fconst { ty, bits })
    }
    /// The machine type of a type of one leaf.
    pub(crate) fn scalar_type(&mut self, ty: Ty) -> Type {
        self.lo.leaves(ty).map_or(Type::I64, |it| it[0].ty)
    }

    fn unary(&mut self, op: UnaryOp, ty: Ty, x: &Expr) -> Val {
        let val = self.ev(x);
        let leaves = val.leaves().iter().map(|it| self.unary_leaf(op, *it));
        let _ = ty;
        Val::Leaves(leaves.collect())
    }
    fn unary_leaf(&mut self, op: UnaryOp, a: Value) -> Value {
        let ty = self.b.func.ty(a);
        let op = match op {
            UnaryOp::Neg if ty.is_float() => ir::UnOp::FNeg,
            UnaryOp::Neg => ir::UnOp::Neg,
            UnaryOp::Not => ir::UnOp::Not,
            UnaryOp::LogicalNot => return self.logical_not(a),
        };
        self.b.value(Op::Unary { op, ty, a })
    }
    pub(crate) fn logical_not(&mut self, a: Value) -> Value {
        let zero = self.iconst(Type::I8, 0);
        self.b.value(Op::Icmp {
            cc: ir::IntCC::Eq,
            a,
            b: zero,
        })
    }

    /// `&&`, `||` as a value.
    fn logical(&mut self, e: &Expr) -> Val {
        let (yes, no, done) = (self.b.new_block(), self.b.new_block(), self.b.new_block());
        self.branch_on(e, yes, no);
        let result = self.b.new_var(Type::I8);
        for (block, value) in [(yes, 1), (no, 0)] {
            self.b.seal(block);
            self.b.switch_to(block);
            let value = self.iconst(Type::I8, value);
            self.b.write_var(result, value);
            self.b.jump(done);
        }
        self.b.seal(done);
        self.b.switch_to(done);
        Val::one(self.b.read_var(result))
    }
    /// Goes to `yes` or `no` without making the condition a value. The blocks are left unsealed.
    pub(crate) fn branch_on(&mut self, e: &Expr, yes: Block, no: Block) {
        if self.ahead.contains_key(&crate::walk::node(e)) {
            let cond = self.ev(e).scalar();
            return self.b.branch(cond, yes, no);
        }
        match &e.kind {
            ExprKind::LogicalAnd(x, y) => {
                let middle = self.b.new_block();
                self.branch_on(x, middle, no);
                self.b.seal(middle);
                self.b.switch_to(middle);
                self.branch_on(y, yes, no);
            }
            ExprKind::LogicalOr(x, y) => {
                let middle = self.b.new_block();
                self.branch_on(x, yes, middle);
                self.b.seal(middle);
                self.b.switch_to(middle);
                self.branch_on(y, yes, no);
            }
            ExprKind::Unary(UnaryOp::LogicalNot, x) => self.branch_on(x, no, yes),
            ExprKind::Const(Const::Bool(true)) => self.b.jump(yes),
            ExprKind::Const(Const::Bool(false)) => self.b.jump(no),
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
                let cond = self.expr(e).scalar();
                self.b.branch(cond, yes, no);
            }
        }
    }

    fn addr_of(&mut self, e: &Expr, x: &Expr) -> Val {
        if self.is_place(x) {
            return Val::one(self.address_of(x));
        }
        // A composite literal: a new variable.
        let ty = self.ty(x.ty);
        let mem = self.fresh(e, ty);
        self.literal_into(x, ty, mem, true);
        Val::one(self.addr(mem))
    }
    /// A new zeroed variable for an expression that makes one, in the frame if escape analysis allows.
    pub(crate) fn fresh(&mut self, e: &Expr, ty: Ty) -> Mem {
        if self.lo.escapes.in_frame(e) && self.lo.types.size_of(ty) <= 64 * 1024 {
            let layout = self.lo.types.layout(ty);
            let mem = self.temp_bytes(layout.size, layout.align, "");
            self.zero(ty, mem);
            return mem;
        }
        Mem::value(self.new_object(ty))
    }

    fn field(&mut self, e: &Expr, x: &Expr, n: u32) -> Val {
        let ty = self.ty(e.ty);
        if self.is_place(x) && !self.ahead.contains_key(&crate::walk::node(x)) {
            let place = self.place(e);
            return self.load_place(ty, &place);
        }
        let struct_ty = self.ty(x.ty);
        match self.ev(x) {
            Val::Leaves(leaves) => {
                let (first, count) = self.lo.field_leaves(struct_ty, n);
                Val::Leaves(leaves[first..first + count].to_vec())
            }
            Val::Mem(mem) => {
                let off = self.lo.types.field_offsets(struct_ty)[n as usize];
                let mem = self.inside(mem, off);
                self.load(ty, mem)
            }
            Val::Tuple(_) => unreachable!("lower: a field of a tuple"),
        }
    }

    fn index(&mut self, e: &Expr, x: &Expr, index: &Expr) -> Val {
        let ty = self.ty(e.ty);
        if self.is_place(e) {
            let place = self.place(e);
            return self.load_place(ty, &place);
        }
        let of = self.ty(x.ty);
        let val = self.ev(x);
        match self.lo.types.under(of).clone() {
            TyKind::Basic(Basic::String | Basic::UntypedString) => {
                let (ptr, len) = (val.leaves()[0], val.leaves()[1]);
                let index = self.checked_index(index, |_| len, None);
                let addr = self.add(ptr, index);
                let flags = MemFlags {
                    invariant: true,
                    ..MemFlags::default()
                };
                Val::one(self.b.value(Op::Load {
                    ty: Type::I8,
                    addr,
                    off: 0,
                    flags,
                }))
            }
            TyKind::Array(_, len) => match val {
                Val::Leaves(_) => {
                    self.checked_index(index, |cx| cx.uint(len), Some(len));
                    if len == 0 { self.zero_value(ty) } else { val }
                }
                Val::Mem(mem) => {
                    let mem = self.array_elem(mem, ty, len, index);
                    self.load(ty, mem)
                }
                Val::Tuple(_) => unreachable!("lower: an element of a tuple"),
            },
            other @ (TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_)) => unreachable!("lower: index of {other:?}"),
        }
    }

    /// A struct or array literal as a value.
    fn literal(&mut self, e: &Expr, ty: Ty) -> Val {
        if self.lo.leaves(ty).is_none() {
            let mem = self.temp(ty);
            self.literal_into(e, ty, mem, false);
            return Val::Mem(mem);
        }
        match &e.kind {
            ExprKind::StructLit(fields) => {
                let mut leaves = self.zero_value(ty).leaves().to_vec();
                for (n, x) in fields {
                    let (first, count) = self.lo.field_leaves(ty, *n);
                    let val = self.ev(x);
                    if self.lo.is_blank_field(ty, *n) {
                        continue;
                    }
                    leaves[first..first + count].copy_from_slice(val.leaves());
                }
                Val::Leaves(leaves)
            }
            ExprKind::ArrayLit(elems) => match elems.last() {
                Some((_, x)) => {
                    let val = self.ev(x);
                    if self.lo.leaves(ty).is_some_and(|it| it.is_empty()) {
                        Val::Leaves(vec![])
                    } else {
                        val
                    }
                }
                None => self.zero_value(ty),
            },
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
            | ExprKind::SliceLit(..)
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. }
            | ExprKind::LetTuple { .. } => unreachable!("lower: literal of another kind"),
        }
    }
    /// Writes an expression into fresh memory, literals element by element. `zeroed`: the memory is zero.
    pub(crate) fn literal_into(&mut self, e: &Expr, ty: Ty, mem: Mem, zeroed: bool) {
        if self.ahead.contains_key(&crate::walk::node(e)) {
            let val = self.ev(e);
            return self.store(ty, mem, &val);
        }
        match &e.kind {
            ExprKind::StructLit(fields) => {
                if !zeroed && !self.covers_struct(ty, fields) {
                    self.zero(ty, mem);
                }
                let offsets = self.lo.types.field_offsets(ty);
                let tys: Vec<Ty> = self
                    .lo
                    .types
                    .fields(ty)
                    .unwrap_or(&[])
                    .iter()
                    .map(|it| it.ty)
                    .collect();
                for (n, x) in fields {
                    if self.lo.is_blank_field(ty, *n) {
                        self.discard(x);
                        continue;
                    }
                    let n = *n as usize;
                    self.literal_into(x, tys[n], mem.at(offsets[n]), zeroed);
                }
            }
            ExprKind::ArrayLit(elems) => {
                let TyKind::Array(elem, len) = *self.lo.types.under(ty) else {
                    unreachable!("lower: array literal of another type")
                };
                if !zeroed && elems.len() as u64 != len {
                    self.zero(ty, mem);
                }
                self.elems_into(elems, elem, mem, zeroed);
            }
            ExprKind::Zero => {
                if !zeroed {
                    self.zero(ty, mem);
                }
            }
            ExprKind::Const(_)
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
            | ExprKind::SliceLit(..)
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. }
            | ExprKind::LetTuple { .. } => {
                let val = self.ev(e);
                self.store(ty, mem, &val);
            }
        }
    }
    pub(crate) fn elems_into(&mut self, elems: &[(u64, Expr)], elem: Ty, mem: Mem, zeroed: bool) {
        let size = self.lo.types.size_of(elem);
        for (n, x) in elems {
            self.literal_into(x, elem, mem.at(n.saturating_mul(size)), zeroed);
        }
    }
    /// Whether the literal gives every byte a value, so that nothing need be zeroed first.
    fn covers_struct(&self, ty: Ty, fields: &[(u32, Expr)]) -> bool {
        let all = self.lo.types.fields(ty).unwrap_or(&[]);
        all.len() == fields.len() && all.iter().all(|it| it.name != Symbol::BLANK)
    }
    pub(crate) fn discard(&mut self, e: &Expr) {
        if let ExprKind::Recv { ch, .. } = &e.kind {
            return self.recv_and_drop(ch);
        }
        self.expr(e);
    }
    /// The value of an expression converted as an assignment of a tuple's element asks.
    pub(crate) fn converted(
        &mut self,
        val: Val,
        from: Ty,
        convert: Option<(Ty, Conversion)>,
    ) -> (Val, Ty) {
        match convert {
            Some((to, conversion)) => {
                let to = self.ty(to);
                let val = self.convert_val(None, conversion, from, to, val);
                (val, to)
            }
            None => (val, from),
        }
    }
}

/// The low bits, sign-extended.
pub(crate) fn truncated(n: i128, ty: Type) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "the low bits are wanted")]
    match ty {
        Type::I8 => i64::from(n as i8),
        Type::I16 => i64::from(n as i16),
        Type::I32 => i64::from(n as i32),
        Type::I64 | Type::F32 | Type::F64 => n as i64,
    }
}
