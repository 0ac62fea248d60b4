//! Comparison. Spec: "Comparison operators": structs and arrays compare element by element and stop at the first difference.

use abi::RuntimeFn;
use ir::{BinOp, FloatCC, IntCC, Op, Type, UnOp, Value};
use source::Symbol;
use typed::{CompareOp, Const, Expr, ExprKind};
use types::{Ty, TyKind};

use crate::eq::is_plain_memory;
use crate::func::FnCx;
use crate::mem::{Mem, Val};

impl FnCx<'_, '_> {
    pub(crate) fn comparison(&mut self, op: CompareOp, x: &Expr, y: &Expr) -> Value {
        let ty = self.ty(x.ty);
        match op {
            CompareOp::Eq => self.equality(ty, x, y),
            CompareOp::Ne => {
                let same = self.equality(ty, x, y);
                self.inverted(same)
            }
            CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => {
                let (a, b) = (self.text(x), self.text(y));
                self.ordered(op, ty, &a, &b)
            }
        }
    }
    /// `!a`, by turning a comparison around where it is one.
    fn inverted(&mut self, a: Value) -> Value {
        let turned = match self.b.func.def_op(a) {
            Some(Op::Icmp { cc, a, b }) => Some(Op::Icmp {
                cc: cc.inverse(),
                a: *a,
                b: *b,
            }),
            Some(Op::Fcmp {
                cc: FloatCC::Eq,
                a,
                b,
            }) => Some(Op::Fcmp {
                cc: FloatCC::Ne,
                a: *a,
                b: *b,
            }),
            Some(_) | None => None,
        };
        match turned {
            Some(op) => self.b.value(op),
            None => self.logical_not(a),
        }
    }
    fn equality(&mut self, ty: Ty, x: &Expr, y: &Expr) -> Value {
        for (side, other) in [(x, y), (y, x)] {
            if matches!(side.kind, ExprKind::Const(Const::Nil)) {
                let first = self.ev(other).leaves()[0];
                let zero = self.int(0);
                return self.icmp(IntCC::Eq, first, zero);
            }
            if let ExprKind::Const(Const::Str(text)) = &side.kind
                && text.is_empty()
            {
                let len = self.ev(other).leaves()[1];
                let zero = self.int(0);
                return self.icmp(IntCC::Eq, len, zero);
            }
        }
        let (a, b) = (self.text(x), self.text(y));
        self.equal(ty, &a, &b)
    }
    pub(crate) fn icmp(&mut self, cc: IntCC, a: Value, b: Value) -> Value {
        self.b.value(Op::Icmp { cc, a, b })
    }
    /// Whether two values of a type are equal.
    pub(crate) fn equal(&mut self, ty: Ty, a: &Val, b: &Val) -> Value {
        match (a, b) {
            (Val::Leaves(a), Val::Leaves(b)) => self.equal_leaves(ty, a, b),
            (Val::Mem(_) | Val::Leaves(_), Val::Mem(_) | Val::Leaves(_)) => {
                let (p, q) = (self.spilled(ty, a.clone()), self.spilled(ty, b.clone()));
                let (p, q) = (self.addr(p), self.addr(q));
                let sym = self.lo.eq_func_sym(ty);
                self.call_scalars(ir::Callee::Direct(sym), vec![p, q], vec![Type::I8], 0)[0]
            }
            (Val::Tuple(_), _) | (_, Val::Tuple(_)) => unreachable!("lower: tuples compared"),
        }
    }
    fn equal_leaves(&mut self, ty: Ty, a: &[Value], b: &[Value]) -> Value {
        match self.lo.types.under(ty).clone() {
            TyKind::Interface(_) => self.equal_interfaces(ty, a, b),
            TyKind::Struct(fields) => {
                let mut pairs = Vec::new();
                let mut at = 0;
                for field in fields {
                    let n = self.lo.leaves(field.ty).map_or(0, |it| it.len());
                    if field.name != Symbol::BLANK && n > 0 {
                        pairs.push((field.ty, at, n));
                    }
                    at += n;
                }
                self.all_equal(&pairs, a, b)
            }
            TyKind::Array(_, 0) => self.iconst(Type::I8, 1),
            TyKind::Array(elem, _) => self.all_equal(&[(elem, 0, a.len())], a, b),
            _scalars if self.is_string(ty) => self.equal_strings(a, b),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => self.equal_scalars(a, b),
        }
    }
    fn equal_scalars(&mut self, a: &[Value], b: &[Value]) -> Value {
        let mut all = None;
        for (a, b) in a.iter().zip(b) {
            let same = self.equal_scalar(*a, *b);
            all = Some(match all {
                Some(all) => self.bin(BinOp::And, all, same),
                None => same,
            });
        }
        all.unwrap_or_else(|| self.iconst(Type::I8, 1))
    }
    fn equal_scalar(&mut self, a: Value, b: Value) -> Value {
        if self.b.func.ty(a).is_float() {
            self.b.value(Op::Fcmp {
                cc: FloatCC::Eq,
                a,
                b,
            })
        } else {
            self.icmp(IntCC::Eq, a, b)
        }
    }
    fn all_equal(&mut self, pairs: &[(Ty, usize, usize)], a: &[Value], b: &[Value]) -> Value {
        if pairs.is_empty() {
            return self.iconst(Type::I8, 1);
        }
        if pairs
            .iter()
            .all(|(ty, ..)| is_plain_memory(&self.lo.types, *ty))
        {
            let pick = |from: &[Value]| -> Vec<Value> {
                pairs
                    .iter()
                    .flat_map(|(_, at, n)| from[*at..*at + *n].to_vec())
                    .collect()
            };
            return self.equal_scalars(&pick(a), &pick(b));
        }
        let (differ, done) = (self.b.new_block(), self.b.new_block());
        let result = self.b.new_var(Type::I8);
        for (n, (ty, at, count)) in pairs.iter().enumerate() {
            let same = self.equal_leaves(*ty, &a[*at..*at + *count], &b[*at..*at + *count]);
            if n + 1 == pairs.len() {
                self.b.write_var(result, same);
                self.b.jump(done);
            } else {
                let next = self.b.new_block();
                self.b.branch(same, next, differ);
                self.b.seal(next);
                self.b.switch_to(next);
            }
        }
        self.b.seal(differ);
        self.b.switch_to(differ);
        let zero = self.iconst(Type::I8, 0);
        self.b.write_var(result, zero);
        self.b.jump(done);
        self.b.seal(done);
        self.b.switch_to(done);
        self.b.read_var(result)
    }
    /// Lengths first, then the bytes.
    fn equal_strings(&mut self, a: &[Value], b: &[Value]) -> Value {
        let same_len = self.icmp(IntCC::Eq, a[1], b[1]);
        let known = [a[1], b[1]]
            .into_iter()
            .find_map(|it| self.b.func.iconst(it));
        let pieces = known
            .filter(|_| !self.lo.options.no_opt)
            .and_then(word_pieces);
        self.and_then(same_len, |cx| match pieces {
            Some(pieces) => cx.equal_bytes(a[0], b[0], &pieces),
            None => cx.runtime(RuntimeFn::Memequal, vec![a[0], b[0], a[1]])[0],
        })
    }
    /// Whether the same pieces of memory at two addresses are equal.
    fn equal_bytes(&mut self, a: Value, b: Value, pieces: &[(Type, u64)]) -> Value {
        if let [(ty, off)] = *pieces {
            let x = self.load_scalar(ty, Mem::value(a), off);
            let y = self.load_scalar(ty, Mem::value(b), off);
            return self.icmp(IntCC::Eq, x, y);
        }
        let mut differ = self.int(0);
        for &(ty, off) in pieces {
            let x = self.load_scalar(ty, Mem::value(a), off);
            let y = self.load_scalar(ty, Mem::value(b), off);
            let mut bits = self.bin(BinOp::Xor, x, y);
            if ty != Type::I64 {
                bits = self.b.value(Op::Unary {
                    op: UnOp::Zext,
                    ty: Type::I64,
                    a: bits,
                });
            }
            differ = self.bin(BinOp::Or, differ, bits);
        }
        let zero = self.int(0);
        self.icmp(IntCC::Eq, differ, zero)
    }
    /// Dynamic types first: two tables of one pair of types need not be the same object.
    fn equal_interfaces(&mut self, ty: Ty, a: &[Value], b: &[Value]) -> Value {
        let (x, y) = (self.dynamic_type(ty, a[0]), self.dynamic_type(ty, b[0]));
        let same = self.icmp(IntCC::Eq, x, y);
        self.and_then(same, |cx| {
            cx.runtime(RuntimeFn::Efaceeq, vec![x, a[1], b[1]])[0]
        })
    }
    /// `first && second()` of booleans.
    pub(crate) fn and_then(
        &mut self,
        first: Value,
        second: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        let (more, done) = (self.b.new_block(), self.b.new_block());
        let result = self.b.new_var(Type::I8);
        let zero = self.iconst(Type::I8, 0);
        self.b.write_var(result, zero);
        self.b.branch(first, more, done);
        self.b.seal(more);
        self.b.switch_to(more);
        let value = second(self);
        self.b.write_var(result, value);
        self.b.jump(done);
        self.b.seal(done);
        self.b.switch_to(done);
        self.b.read_var(result)
    }
    /// `<`, `<=`, `>`, `>=`.
    pub(crate) fn ordered(&mut self, op: CompareOp, ty: Ty, a: &Val, b: &Val) -> Value {
        if self.is_string(ty) {
            let (a, b) = (a.leaves(), b.leaves());
            let order = self.runtime(RuntimeFn::Cmpstring, vec![a[0], a[1], b[0], b[1]])[0];
            let zero = self.int(0);
            return self.icmp(int_cc(op, true), order, zero);
        }
        let (x, y) = (a.scalar(), b.scalar());
        if self.b.func.ty(x).is_float() {
            let cc = match op {
                CompareOp::Lt => FloatCC::Lt,
                CompareOp::Le => FloatCC::Le,
                CompareOp::Gt => FloatCC::Gt,
                CompareOp::Ge => FloatCC::Ge,
                CompareOp::Eq => FloatCC::Eq,
                CompareOp::Ne => FloatCC::Ne,
            };
            return self.b.value(Op::Fcmp { cc, a: x, b: y });
        }
        let signed = self.int_bits(ty).1;
        self.icmp(int_cc(op, signed), x, y)
    }
}

pub(crate) fn int_cc(op: CompareOp, signed: bool) -> IntCC {
    match (op, signed) {
        (CompareOp::Eq, _) => IntCC::Eq,
        (CompareOp::Ne, _) => IntCC::Ne,
        (CompareOp::Lt, true) => IntCC::LtS,
        (CompareOp::Le, true) => IntCC::LeS,
        (CompareOp::Gt, true) => IntCC::GtS,
        (CompareOp::Ge, true) => IntCC::GeS,
        (CompareOp::Lt, false) => IntCC::LtU,
        (CompareOp::Le, false) => IntCC::LeU,
        (CompareOp::Gt, false) => IntCC::GtU,
        (CompareOp::Ge, false) => IntCC::GeU,
    }
}

/// Types and offsets of loads that together see `n` bytes, some twice; nothing if they are too many.
fn word_pieces(n: i64) -> Option<Vec<(Type, u64)>> {
    let n = u64::try_from(n).ok()?;
    match n {
        1 => Some(vec![(Type::I8, 0)]),
        2 => Some(vec![(Type::I16, 0)]),
        3 => Some(vec![(Type::I16, 0), (Type::I8, 2)]),
        4 => Some(vec![(Type::I32, 0)]),
        5..8 => Some(vec![(Type::I32, 0), (Type::I32, n - 4)]),
        8 => Some(vec![(Type::I64, 0)]),
        9..=16 => Some(vec![(Type::I64, 0), (Type::I64, n - 8)]),
        _ => None,
    }
}
