//! `for range` over integers, arrays, slices and strings. Spec: "For statements with range clause".

use abi::RuntimeFn;
use ir::{BinOp, Block, IntCC, MemFlags, Op, Type, UnOp, Value, Var};
use typed::{Const, Conversion, Expr, ExprKind, Lhs, RangeKind, StmtKind, TargetId};
use types::{Ty, TyKind};

use crate::func::FnCx;
use crate::mem::{Mem, Val};

/// The conversions of key and value.
type Converts = [Option<(Ty, Conversion)>; 2];

/// The parts of one range loop.
struct Range<'e> {
    target: TargetId,
    key: Option<&'e Lhs>,
    value: Option<&'e Lhs>,
    convert: &'e Converts,
    body: &'e typed::Block,
}

/// Where elements lie.
struct Elems {
    mem: Mem,
    ty: Ty,
    size: u64,
}

fn wanted(lhs: Option<&Lhs>) -> Option<&Lhs> {
    lhs.filter(|it| !matches!(it, Lhs::Blank))
}

/// `for i := range s { s[i] = 0 }`
fn clears(x: &Expr, range: &Range<'_>) -> bool {
    let (ExprKind::Local(slice), Some(Lhs::Declare(key)), None) = (&x.kind, range.key, range.value)
    else {
        return false;
    };
    let [stmt] = range.body.stmts.as_slice() else {
        return false;
    };
    let StmtKind::Assign(lhs, rhs) = &stmt.kind else {
        return false;
    };
    let ([Lhs::Place(place)], [value]) = (lhs.as_slice(), rhs.as_slice()) else {
        return false;
    };
    let ExprKind::Index(of, index) = &place.kind else {
        return false;
    };
    let same = matches!(of.kind, ExprKind::Local(it) if it == *slice)
        && matches!(index.kind, ExprKind::Local(it) if it == *key);
    same && is_zero(value)
}

fn is_zero(e: &Expr) -> bool {
    if let ExprKind::Const(value) = &e.kind {
        match value {
            Const::Bool(it) => !it,
            Const::Int(it) => *it == 0,
            Const::Float(it) => it.to_bits() == 0,
            Const::Complex(re, im) => re.to_bits() == 0 && im.to_bits() == 0,
            Const::Str(it) => it.is_empty(),
            Const::Nil => true,
        }
    } else {
        matches!(e.kind, ExprKind::Zero)
    }
}

impl FnCx<'_, '_> {
    pub(crate) fn range_stmt(
        &mut self,
        target: TargetId,
        kind: RangeKind,
        x: &Expr,
        [key, value]: [Option<&Lhs>; 2],
        convert: &Converts,
        body: &typed::Block,
    ) {
        let range = Range {
            target,
            key: wanted(key),
            value: wanted(value),
            convert,
            body,
        };
        match kind {
            RangeKind::Int => self.range_int(x, &range),
            RangeKind::Array => self.range_array(x, &range),
            RangeKind::ArrayPointer => self.range_array_pointer(x, &range),
            RangeKind::Slice => self.range_slice(x, &range),
            RangeKind::String => self.range_string(x, &range),
            RangeKind::Map => self.range_map(x, &range),
            RangeKind::Chan => self.range_chan(x, &range),
            RangeKind::Func => {
                unreachable!("lower: ranges over functions have become calls")
            }
        }
    }
    fn range_map(&mut self, x: &Expr, range: &Range<'_>) {
        let ty = self.ty(x.ty);
        let TyKind::Map(key_ty, elem_ty) = *self.lo.types.under(ty) else {
            unreachable!("lower: range_map: not a map in {}", self.b.func.name)
        };
        let map = self.expr(x).scalar();
        let iter = self.map_iter(ty, map);
        let (head, next, done) = self.loop_blocks();
        let (key, elem) = self.map_iter_at(iter);
        let zero = self.int(0);
        let more = self.icmp(IntCC::Ne, key, zero);
        self.enter_body(more, done);
        let mut vars = [(key, key_ty), (elem, elem_ty)].map(|(at, ty)| {
            let val = self.load(ty, Mem::value(at));
            (self.stable(ty, val), ty)
        });
        let [key, elem] = &mut vars;
        self.range_vars(range, key.clone(), range.value.map(|_| elem.clone()));
        self.loop_body(range.target, range.body, next, done);
        self.b.seal(next);
        self.b.switch_to(next);
        self.map_iter_next(iter);
        self.close_loop(head, done);
    }
    fn range_chan(&mut self, x: &Expr, range: &Range<'_>) {
        let elem = self.chan_elem(x.ty);
        let ch = self.expr(x).scalar();
        let (head, next, done) = self.loop_blocks();
        let (val, ok) = self.received(elem, ch, true);
        let more = ok.expect("it has been asked for");
        self.enter_body(more, done);
        let val = self.stable(elem, val);
        self.range_vars(range, (val, elem), None);
        self.loop_body(range.target, range.body, next, done);
        self.b.seal(next);
        self.b.switch_to(next);
        self.close_loop(head, done);
    }
    fn range_int(&mut self, x: &Expr, range: &Range<'_>) {
        let ty = self.ty(x.ty);
        let n = self.expr(x).scalar();
        let signed = self.int_bits(ty).1;
        let cc = if signed { IntCC::LtS } else { IntCC::LtU };
        let machine = self.b.func.ty(n);
        self.counted(machine, cc, n, range, |cx, i| {
            cx.range_vars(range, (Val::one(i), ty), None);
        });
    }
    fn range_array(&mut self, x: &Expr, range: &Range<'_>) {
        let ty = self.ty(x.ty);
        let len = self.array_len(ty);
        if range.value.is_none() {
            if crate::walk::has_effects(x) {
                self.discard(x);
            }
            return self.indexed(len, None, range);
        }
        let val = self.expr(x);
        let val = self.stable(ty, val);
        let mem = self.spilled(ty, val);
        let elems = self.elems(mem, ty);
        self.indexed(len, Some(elems), range);
    }
    fn range_array_pointer(&mut self, x: &Expr, range: &Range<'_>) {
        let ty = self.ty(x.ty);
        let array = self.lo.types.pointee(ty).unwrap_or(ty);
        let len = self.array_len(array);
        let ptr = self.expr(x).scalar();
        if range.value.is_none() {
            return self.indexed(len, None, range);
        }
        let mut mem = Mem::value(ptr);
        mem.flags.may_fault = true;
        if len > 0 {
            self.nil_check(&mut mem);
        }
        let elems = self.elems(mem, array);
        self.indexed(len, Some(elems), range);
    }
    fn elems(&mut self, mem: Mem, of: Ty) -> Elems {
        let ty = self.elem_of(of);
        let size = self.lo.types.size_of(ty);
        let base = self.addr(mem);
        Elems {
            mem: Mem::value(base),
            ty,
            size,
        }
    }
    fn indexed(&mut self, len: u64, elems: Option<Elems>, range: &Range<'_>) {
        let n = self.uint(len);
        self.elements(n, elems, range);
    }
    fn range_slice(&mut self, x: &Expr, range: &Range<'_>) {
        let ty = self.ty(x.ty);
        let slice = self.expr(x);
        if clears(x, range) {
            return self.clear_slice(ty, &slice);
        }
        let (ptr, len) = (slice.leaves()[0], slice.leaves()[1]);
        let elems = range
            .value
            .is_some()
            .then(|| self.elems(Mem::value(ptr), ty));
        self.elements(len, elems, range);
    }
    fn elements(&mut self, n: Value, elems: Option<Elems>, range: &Range<'_>) {
        self.counted(Type::I64, IntCC::LtS, n, range, |cx, i| {
            let value = elems.as_ref().map(|elems| {
                let off = cx.scaled(i, elems.size);
                let base = cx.addr(elems.mem);
                let at = cx.add(base, off);
                (cx.load(elems.ty, Mem::value(at)), elems.ty)
            });
            cx.range_vars(range, (Val::one(i), Ty::INT), value);
        });
    }
    /// A loop over a hidden counter below `n`.
    fn counted(
        &mut self,
        machine: Type,
        cc: IntCC,
        n: Value,
        range: &Range<'_>,
        each: impl FnOnce(&mut Self, Value),
    ) {
        let counter = self.b.new_var(machine);
        let zero = self.iconst(machine, 0);
        self.b.write_var(counter, zero);
        let (head, next, done) = self.loop_blocks();
        let i = self.b.read_var(counter);
        let more = self.icmp(cc, i, n);
        self.enter_body(more, done);
        each(self, i);
        self.loop_body(range.target, range.body, next, done);
        self.b.seal(next);
        self.b.switch_to(next);
        let i = self.b.read_var(counter);
        let one = self.iconst(machine, 1);
        let i = self.bin(BinOp::Add, i, one);
        self.b.write_var(counter, i);
        self.close_loop(head, done);
    }
    fn loop_blocks(&mut self) -> (Block, Block, Block) {
        let (head, next, done) = (self.b.new_block(), self.b.new_block(), self.b.new_block());
        self.b.jump(head);
        self.b.switch_to(head);
        (head, next, done)
    }
    fn enter_body(&mut self, more: Value, done: Block) {
        let inside = self.b.new_block();
        self.b.branch(more, inside, done);
        self.b.seal(inside);
        self.b.switch_to(inside);
    }
    fn close_loop(&mut self, head: Block, done: Block) {
        self.b.jump(head);
        self.b.seal(head);
        self.b.seal(done);
        self.b.switch_to(done);
    }
    /// Gives the iteration variables their values, as a parallel assignment.
    fn range_vars(&mut self, range: &Range<'_>, key: (Val, Ty), value: Option<(Val, Ty)>) {
        let mut places = Vec::new();
        let mut vals = Vec::new();
        if let Some(lhs) = range.key {
            vals.push(self.converted(key.0, key.1, range.convert[0]).0);
            places.push(lhs);
        }
        if let (Some(lhs), Some((val, ty))) = (range.value, value) {
            vals.push(self.converted(val, ty, range.convert[1]).0);
            places.push(lhs);
        }
        for lhs in &places {
            self.ahead_places(std::slice::from_ref(*lhs));
        }
        for lhs in &places {
            self.freeze_places(std::slice::from_ref(*lhs));
        }
        for (lhs, val) in places.into_iter().zip(vals) {
            self.store_lhs(lhs, val);
        }
    }
    /// Bytes below 0x80 are runes of their own; others are decoded by the runtime.
    fn range_string(&mut self, x: &Expr, range: &Range<'_>) {
        let text = self.expr(x);
        let (ptr, len) = (text.leaves()[0], text.leaves()[1]);
        let position = self.b.new_var(Type::I64);
        let following = self.b.new_var(Type::I64);
        let zero = self.int(0);
        self.b.write_var(position, zero);
        let (head, next, done) = self.loop_blocks();
        let i = self.b.read_var(position);
        let more = self.icmp(IntCC::LtS, i, len);
        self.enter_body(more, done);
        let rune = self.next_rune(ptr, len, i, following);
        self.range_vars(
            range,
            (Val::one(i), Ty::INT),
            Some((Val::one(rune), Ty::INT32)),
        );
        self.loop_body(range.target, range.body, next, done);
        self.b.seal(next);
        self.b.switch_to(next);
        let i = self.b.read_var(following);
        self.b.write_var(position, i);
        self.close_loop(head, done);
    }
    fn next_rune(&mut self, ptr: Value, len: Value, i: Value, following: Var) -> Value {
        let addr = self.add(ptr, i);
        let byte = self.b.value(Op::Load {
            ty: Type::I8,
            addr,
            off: 0,
            flags: MemFlags {
                invariant: true,
                ..MemFlags::default()
            },
        });
        let rune = self.b.new_var(Type::I32);
        let wide = self.b.value(Op::Unary {
            op: UnOp::Zext,
            ty: Type::I32,
            a: byte,
        });
        self.b.write_var(rune, wide);
        let one = self.int(1);
        let after = self.add(i, one);
        self.b.write_var(following, after);
        let limit = self.iconst(Type::I32, 0x80);
        let ascii = self.icmp(IntCC::LtU, wide, limit);
        let (decode, go_on) = (self.b.new_block(), self.b.new_block());
        self.b.branch(ascii, go_on, decode);
        self.b.seal(decode);
        self.b.switch_to(decode);
        let decoded = self.runtime(RuntimeFn::Decoderune, vec![ptr, len, i]);
        self.b.write_var(rune, decoded[0]);
        self.b.write_var(following, decoded[1]);
        self.b.jump(go_on);
        self.b.seal(go_on);
        self.b.switch_to(go_on);
        self.b.read_var(rune)
    }
}
