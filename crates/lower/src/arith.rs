//! Arithmetic. Spec: "Arithmetic operators", "Integer overflow", "Floating-point operators", "String concatenation".

use ir::{BinOp, IntCC, Op, TrapKind, Type, UnOp, Value};
use typed::{BinaryOp, Const, Expr, ExprKind};
use types::{Basic, Ty};

use crate::func::FnCx;
use crate::mem::Val;

impl FnCx<'_, '_> {
    pub(crate) fn binary(&mut self, e: &Expr, op: BinaryOp, x: &Expr, y: &Expr) -> Val {
        let ty = self.ty(e.ty);
        if op == BinaryOp::Add && self.is_string(ty) {
            return self.concat(e);
        }
        let a = self.ev(x);
        self.binary_val(ty, op, &a, y)
    }
    /// `a op y` with y not evaluated yet (its calls have been made).
    pub(crate) fn binary_val(&mut self, ty: Ty, op: BinaryOp, a: &Val, y: &Expr) -> Val {
        if matches!(op, BinaryOp::Shl | BinaryOp::Shr) {
            return Val::one(self.shift(ty, op, a.scalar(), y));
        }
        let b = self.ev(y);
        if self.is_string(ty) {
            return self.concat2(None, a, &b);
        }
        if a.leaves().len() == 2 {
            return self.complex(op, a.leaves(), b.leaves());
        }
        let nonzero = matches!(&y.kind, ExprKind::Const(Const::Int(n)) if *n != 0);
        Val::one(self.scalar_op(ty, op, a.scalar(), b.scalar(), nonzero))
    }
    pub(crate) fn is_string(&self, ty: Ty) -> bool {
        matches!(
            self.lo.types.as_basic(ty),
            Some(Basic::String | Basic::UntypedString)
        )
    }
    fn scalar_op(&mut self, ty: Ty, op: BinaryOp, a: Value, b: Value, nonzero: bool) -> Value {
        if self.b.func.ty(a).is_float() {
            let op = match op {
                BinaryOp::Add => BinOp::FAdd,
                BinaryOp::Sub => BinOp::FSub,
                BinaryOp::Mul => BinOp::FMul,
                BinaryOp::Div => BinOp::FDiv,
                BinaryOp::Rem
                | BinaryOp::And
                | BinaryOp::Or
                | BinaryOp::Xor
                | BinaryOp::AndNot
                | BinaryOp::Shl
                | BinaryOp::Shr => unreachable!("lower: {op:?} of floats"),
            };
            return self.bin(op, a, b);
        }
        let signed = self.int_bits(ty).1;
        match op {
            BinaryOp::Add => self.bin(BinOp::Add, a, b),
            BinaryOp::Sub => self.bin(BinOp::Sub, a, b),
            BinaryOp::Mul => self.bin(BinOp::Mul, a, b),
            BinaryOp::And => self.bin(BinOp::And, a, b),
            BinaryOp::Or => self.bin(BinOp::Or, a, b),
            BinaryOp::Xor => self.bin(BinOp::Xor, a, b),
            BinaryOp::AndNot => {
                let ty = self.b.func.ty(b);
                let not = self.b.value(Op::Unary {
                    op: UnOp::Not,
                    ty,
                    a: b,
                });
                self.bin(BinOp::And, a, not)
            }
            BinaryOp::Div | BinaryOp::Rem => {
                if !nonzero {
                    let ty = self.b.func.ty(b);
                    let zero = self.iconst(ty, 0);
                    self.check(TrapKind::Divide, b, zero);
                }
                let op = match (op == BinaryOp::Div, signed) {
                    (true, true) => BinOp::DivS,
                    (true, false) => BinOp::DivU,
                    (false, true) => BinOp::RemS,
                    (false, false) => BinOp::RemU,
                };
                self.bin(op, a, b)
            }
            BinaryOp::Shl | BinaryOp::Shr => unreachable!("lower: shifts are apart"),
        }
    }
    /// A shift: counts of the width or more give 0 or the sign; negative counts panic.
    fn shift(&mut self, ty: Ty, op: BinaryOp, a: Value, y: &Expr) -> Value {
        let (width, signed) = self.int_bits(ty);
        let op = match (op, signed) {
            (BinaryOp::Shl, _) => BinOp::Shl,
            (_, true) => BinOp::ShrS,
            (_, false) => BinOp::ShrU,
        };
        if let ExprKind::Const(Const::Int(n)) = &y.kind {
            return self.shift_const(op, a, *n, width);
        }
        let count_ty = self.ty(y.ty);
        let count = self.ev(y).scalar();
        if self.int_bits(count_ty).1 {
            let (wide, _) = self.widened(count_ty, count);
            let zero = self.int(0);
            self.check(TrapKind::Shift, wide, zero);
        }
        let machine = self.b.func.ty(count);
        let limit = self.iconst(machine, i64::from(width));
        let small = self.b.value(Op::Icmp {
            cc: IntCC::LtU,
            a: count,
            b: limit,
        });
        if op == BinOp::ShrS {
            let last = self.iconst(machine, i64::from(width - 1));
            let count = self.b.value(Op::Select {
                cond: small,
                a: count,
                b: last,
            });
            return self.bin(op, a, count);
        }
        let shifted = self.bin(op, a, count);
        let machine = self.b.func.ty(a);
        let zero = self.iconst(machine, 0);
        self.b.value(Op::Select {
            cond: small,
            a: shifted,
            b: zero,
        })
    }
    fn shift_const(&mut self, op: BinOp, a: Value, n: i128, width: u32) -> Value {
        let machine = self.b.func.ty(a);
        if n >= i128::from(width) && op != BinOp::ShrS {
            return self.iconst(machine, 0);
        }
        let n = i64::try_from(n.min(i128::from(width) - 1)).unwrap_or(0);
        let count = self.int(n);
        self.bin(op, a, count)
    }

    fn complex(&mut self, op: BinaryOp, a: &[Value], b: &[Value]) -> Val {
        let (re, im) = match op {
            BinaryOp::Add => (
                self.bin(BinOp::FAdd, a[0], b[0]),
                self.bin(BinOp::FAdd, a[1], b[1]),
            ),
            BinaryOp::Sub => (
                self.bin(BinOp::FSub, a[0], b[0]),
                self.bin(BinOp::FSub, a[1], b[1]),
            ),
            BinaryOp::Mul => self.complex_mul(a, b),
            BinaryOp::Div => return self.complex_div(a, b),
            BinaryOp::Rem
            | BinaryOp::And
            | BinaryOp::Or
            | BinaryOp::Xor
            | BinaryOp::AndNot
            | BinaryOp::Shl
            | BinaryOp::Shr => unreachable!("lower: {op:?} of complex numbers"),
        };
        Val::Leaves(vec![re, im])
    }
    /// Computed in float64, as gc does.
    fn complex_mul(&mut self, a: &[Value], b: &[Value]) -> (Value, Value) {
        let ty = self.b.func.ty(a[0]);
        let wide: Vec<Value> = a
            .iter()
            .chain(b)
            .map(|it| self.float_cast(*it, Type::F64))
            .collect();
        let [ar, ai, br, bi] = wide[..] else {
            unreachable!("lower: complex numbers have two parts")
        };
        let (rr, ii) = (self.bin(BinOp::FMul, ar, br), self.bin(BinOp::FMul, ai, bi));
        let (ri, ir) = (self.bin(BinOp::FMul, ar, bi), self.bin(BinOp::FMul, ai, br));
        let (re, im) = (self.bin(BinOp::FSub, rr, ii), self.bin(BinOp::FAdd, ri, ir));
        (self.float_cast(re, ty), self.float_cast(im, ty))
    }
    fn complex_div(&mut self, a: &[Value], b: &[Value]) -> Val {
        let ty = self.b.func.ty(a[0]);
        let args: Vec<Value> = a
            .iter()
            .chain(b)
            .map(|it| self.float_cast(*it, Type::F64))
            .collect();
        let sym = self.lo.reach_by_name("runtime.complex128div");
        let results =
            self.call_scalars(ir::Callee::Direct(sym), args, vec![Type::F64, Type::F64], 0);
        let parts = results.iter().map(|it| self.float_cast(*it, ty)).collect();
        Val::Leaves(parts)
    }
    pub(crate) fn float_cast(&mut self, a: Value, ty: Type) -> Value {
        if self.b.func.ty(a) == ty {
            return a;
        }
        self.b.value(Op::Unary {
            op: UnOp::FloatCast,
            ty,
            a,
        })
    }
}
