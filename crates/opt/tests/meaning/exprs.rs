//! Random expressions.

use ir::{BinOp, FloatCC, IntCC, Op, TrapKind, Type, UnOp, Value, Var};

use crate::random::Writer;
use crate::values::{CCS, FLOAT_CCS, FLOAT_OPS, INTS, OPS};

impl Writer<'_> {
    pub(crate) fn int(&mut self, ty: Type, imm: i64) -> Value {
        self.builder.value(Op::Iconst { ty, imm })
    }

    pub(crate) fn constant(&mut self, ty: Type) -> Value {
        if ty.is_float() {
            let bits = self.random.float(ty);
            return self.builder.value(Op::Fconst { ty, bits });
        }
        let imm = self.random.int(ty);
        self.int(ty, imm)
    }

    pub(crate) fn binary(&mut self, op: BinOp, a: Value, b: Value) -> Value {
        self.builder.value(Op::Binary { op, a, b })
    }

    /// A value of at most that many bits.
    pub(crate) fn small(&mut self, mask: i64) -> Value {
        self.small_of(Type::I64, mask)
    }

    pub(crate) fn small_of(&mut self, ty: Type, mask: i64) -> Value {
        let (a, b) = (self.expr(ty, 1), self.int(ty, mask));
        self.binary(BinOp::And, a, b)
    }

    pub(crate) fn condition(&mut self) -> Value {
        if self.random.one_in(8) {
            let a = self.expr(Type::F64, 1);
            let b = self.expr(Type::F64, 1);
            let cc: FloatCC = self.random.pick(&FLOAT_CCS);
            return self.builder.value(Op::Fcmp { cc, a, b });
        }
        let ty = self.random.pick(&INTS);
        let (a, b) = (self.expr(ty, 2), self.expr(ty, 1));
        let cc = self.random.pick(&CCS);
        let cond = self.builder.value(Op::Icmp { cc, a, b });
        if self.random.one_in(6) {
            let zero = self.int(Type::I8, 0);
            let cc = self.random.pick(&[IntCC::Eq, IntCC::Ne]);
            return self.builder.value(Op::Icmp {
                cc,
                a: cond,
                b: zero,
            });
        }
        cond
    }

    pub(crate) fn expr(&mut self, ty: Type, depth: usize) -> Value {
        if depth == 0 || self.random.one_in(4) {
            return self.leaf(ty);
        }
        if ty.is_float() {
            return self.float(ty, depth);
        }
        match self.random.below(8) {
            0 => self.load(ty),
            1 => self.conversion(ty, depth),
            2 => self.select(ty, depth),
            3 if ty == Type::I8 => self.condition(),
            3 => self.shift(ty, depth),
            4 => self.division(ty, depth),
            _ => {
                let (a, b) = (self.expr(ty, depth - 1), self.expr(ty, depth - 1));
                let op = self.random.pick(&OPS);
                self.binary(op, a, b)
            }
        }
    }

    pub(crate) fn leaf(&mut self, ty: Type) -> Value {
        let fitting: Vec<Var> = self
            .vars
            .iter()
            .filter(|it| it.1 == ty)
            .map(|it| it.0)
            .collect();
        if fitting.is_empty() || self.random.one_in(3) {
            return self.constant(ty);
        }
        let var = fitting[self.random.below(fitting.len())];
        self.builder.read_var(var)
    }

    pub(crate) fn float(&mut self, ty: Type, depth: usize) -> Value {
        if self.random.one_in(4) {
            let a = self.expr(Type::I64, depth - 1);
            return self.builder.value(Op::Unary {
                op: UnOp::IntToFloat,
                ty,
                a,
            });
        }
        if self.random.one_in(4) {
            return self.load(ty);
        }
        let (a, b) = (self.expr(ty, depth - 1), self.expr(ty, depth - 1));
        let op = self.random.pick(&FLOAT_OPS);
        self.binary(op, a, b)
    }

    pub(crate) fn conversion(&mut self, ty: Type, depth: usize) -> Value {
        let from = self.random.pick(&INTS);
        let a = self.expr(from, depth - 1);
        let op = match from.bytes().cmp(&ty.bytes()) {
            std::cmp::Ordering::Less => self.random.pick(&[UnOp::Sext, UnOp::Zext]),
            std::cmp::Ordering::Greater => UnOp::Trunc,
            std::cmp::Ordering::Equal => {
                self.random
                    .pick(&[UnOp::Neg, UnOp::Not, UnOp::Neg, UnOp::Clz, UnOp::Ctz])
            }
        };
        self.builder.value(Op::Unary { op, ty, a })
    }

    pub(crate) fn select(&mut self, ty: Type, depth: usize) -> Value {
        let cond = self.condition();
        let (a, b) = (self.expr(ty, depth - 1), self.expr(ty, depth - 1));
        self.builder.value(Op::Select { cond, a, b })
    }

    /// Go's shift: 0, or the sign, beyond the width.
    pub(crate) fn shift(&mut self, ty: Type, depth: usize) -> Value {
        let a = self.expr(ty, depth - 1);
        let op = self
            .random
            .pick(&[BinOp::Shl, BinOp::ShrU, BinOp::ShrS, BinOp::RotL]);
        let count = if self.random.one_in(2) {
            self.small_of(ty, 15)
        } else {
            self.expr(ty, depth - 1)
        };
        let width = self.int(ty, i64::from(ty.bits()));
        let shifted = self.binary(op, a, count);
        if op == BinOp::RotL {
            return shifted;
        }
        let inside = self.builder.value(Op::Icmp {
            cc: IntCC::LtU,
            a: count,
            b: width,
        });
        let otherwise = self.int(ty, 0);
        self.builder.value(Op::Select {
            cond: inside,
            a: shifted,
            b: otherwise,
        })
    }

    pub(crate) fn division(&mut self, ty: Type, depth: usize) -> Value {
        let (a, b) = (self.expr(ty, depth - 1), self.expr(ty, depth - 1));
        let zero = self.int(ty, 0);
        let op = self
            .random
            .pick(&[BinOp::DivS, BinOp::DivU, BinOp::RemS, BinOp::RemU]);
        // Most divisors are made good, or few programs would get far.
        let divisor = if self.random.one_in(10) {
            b
        } else {
            let one = self.int(ty, 1);
            self.binary(BinOp::Or, b, one)
        };
        self.builder.inst(Op::Check {
            kind: TrapKind::Divide,
            a: divisor,
            b: zero,
        });
        self.binary(op, a, divisor)
    }
}
