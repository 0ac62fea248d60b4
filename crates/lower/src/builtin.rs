//! Calls of predeclared functions. Spec: "Built-in functions".

use abi::RuntimeFn;
use ir::{BinOp, Op, Value};
use typed::{Builtin, CompareOp, Expr, ExprKind};
use types::{Ty, TyKind};

use crate::func::FnCx;
use crate::mem::Val;

impl FnCx<'_, '_> {
    pub(crate) fn builtin(&mut self, e: &Expr, builtin: Builtin, args: &[Expr]) -> Val {
        let ty = self.ty(e.ty);
        if let Some(first) = args.first()
            && matches!(builtin, Builtin::Len | Builtin::Cap)
            && self.is_chan(first.ty)
        {
            let of = if builtin == Builtin::Len {
                RuntimeFn::Chanlen
            } else {
                RuntimeFn::Chancap
            };
            return self.chan_measure(first, of);
        }
        match builtin {
            Builtin::Append => self.append(args, ty),
            Builtin::Len => self.len(&args[0]),
            Builtin::Cap => self.cap(&args[0]),
            Builtin::Copy => self.copy_builtin(args),
            Builtin::Clear => {
                let ty = self.ty(args[0].ty);
                let val = self.ev(&args[0]);
                if self.is_map(ty) {
                    self.map_clear(ty, val.scalar());
                } else {
                    self.clear_slice(ty, &val);
                }
                Val::Tuple(vec![])
            }
            Builtin::Make if self.is_map(ty) => Val::one(self.make_map(ty, args.first())),
            Builtin::Make if self.is_chan(ty) => self.make_chan(ty, args.first()),
            Builtin::Make => self.make_slice(e, args),
            Builtin::Delete => {
                self.map_delete(&args[0], &args[1]);
                Val::Tuple(vec![])
            }
            Builtin::New => self.new_builtin(e, args),
            Builtin::Max => self.extreme(ty, args, true),
            Builtin::Min => self.extreme(ty, args, false),
            Builtin::Panic => {
                let val = self.ev(&args[0]);
                self.runtime(RuntimeFn::Gopanic, val.leaves().to_vec());
                Val::Tuple(vec![])
            }
            Builtin::Print | Builtin::Println => {
                self.print(args, builtin == Builtin::Println);
                Val::Tuple(vec![])
            }
            Builtin::Recover => {
                self.b.func.flags.has_recover = true;
                let frame = self.defer_frame();
                Val::Leaves(self.runtime(RuntimeFn::Gorecover, vec![frame]))
            }
            Builtin::FramePointer => Val::one(self.b.value(Op::FramePointer)),
            Builtin::Complex => {
                let (re, im) = (self.ev(&args[0]).scalar(), self.ev(&args[1]).scalar());
                Val::Leaves(vec![re, im])
            }
            Builtin::Real => Val::one(self.ev(&args[0]).leaves()[0]),
            Builtin::Imag => Val::one(self.ev(&args[0]).leaves()[1]),
            Builtin::UnsafeAdd => {
                let ptr = self.ev(&args[0]).scalar();
                let (n, _) = self.index_value(&args[1]);
                Val::one(self.bin(BinOp::Add, ptr, n))
            }
            Builtin::UnsafeSlice => {
                let ptr = self.ev(&args[0]).scalar();
                let n = self.unsafe_len(&args[1]);
                let pointer = self.ty(args[0].ty);
                let elem = self.lo.types.pointee(pointer).unwrap_or(Ty::INVALID);
                let size = self.lo.types.size_of(elem);
                let size = self.uint(size);
                self.runtime(RuntimeFn::Unsafeslice, vec![size, ptr, n]);
                Val::Leaves(vec![ptr, n, n])
            }
            Builtin::UnsafeString => {
                let ptr = self.ev(&args[0]).scalar();
                let n = self.unsafe_len(&args[1]);
                self.runtime(RuntimeFn::Unsafestring, vec![ptr, n]);
                Val::Leaves(vec![ptr, n])
            }
            Builtin::UnsafeSliceData | Builtin::UnsafeStringData => {
                Val::one(self.ev(&args[0]).leaves()[0])
            }
            Builtin::UnsafeSizeof => {
                let of = self.ty(args[0].ty);
                let n = self.lo.types.size_of(of);
                Val::one(self.uint(n))
            }
            Builtin::UnsafeAlignof => {
                let of = self.ty(args[0].ty);
                let n = self.lo.types.layout(of).align;
                Val::one(self.uint(n))
            }
            Builtin::UnsafeOffsetof => Val::one(self.offset_of(&args[0], &args[1])),
            Builtin::Close => self.close(&args[0]),
        }
    }
    /// A length as an int; one of an unsigned type that is too large for that is negative.
    fn unsafe_len(&mut self, len: &Expr) -> Value {
        self.index_value(len).0
    }
    /// How far the last `count` fields of a selector lie in the struct.
    fn offset_of(&mut self, selector: &Expr, count: &Expr) -> Value {
        let (mut at, mut offset) = (selector, 0);
        let ExprKind::Const(typed::Const::Int(count)) = count.kind else {
            unreachable!("check: unsafe_offsetof gives the number of fields")
        };
        for _field in 0..count {
            let ExprKind::Field(holder, number) = &at.kind else {
                break;
            };
            let ty = self.ty(holder.ty);
            offset += self.lo.types.field_offsets(ty)[*number as usize];
            at = holder;
        }
        self.uint(offset)
    }
    fn len(&mut self, x: &Expr) -> Val {
        let ty = self.ty(x.ty);
        match self.lo.types.under(ty).clone() {
            TyKind::Array(_, n) => {
                self.ev(x);
                Val::one(self.uint(n))
            }
            TyKind::Pointer(array) => {
                self.ev(x);
                let n = self.array_len(array);
                Val::one(self.uint(n))
            }
            TyKind::Map(..) => {
                let map = self.ev(x).scalar();
                Val::one(self.map_len(map))
            }
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Slice(_)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => Val::one(self.ev(x).leaves()[1]),
        }
    }
    fn cap(&mut self, x: &Expr) -> Val {
        let ty = self.ty(x.ty);
        match self.lo.types.under(ty).clone() {
            TyKind::Slice(_) => Val::one(self.ev(x).leaves()[2]),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => self.len(x),
        }
    }
    pub(crate) fn array_len(&self, array: Ty) -> u64 {
        match self.lo.types.under(array) {
            TyKind::Array(_, n) => *n,
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
            | TyKind::Union(_)) => unreachable!("lower: length of {other:?}"),
        }
    }
    /// `new(T)`, `new(x)`
    fn new_builtin(&mut self, e: &Expr, args: &[Expr]) -> Val {
        let ty = self.ty(e.ty);
        let elem = self.lo.types.pointee(ty).unwrap_or(ty);
        let val = args.first().map(|x| {
            let val = self.ev(x);
            self.stable(elem, val)
        });
        let mem = self.fresh(e, elem);
        if let Some(val) = val {
            self.store(elem, mem, &val);
        }
        Val::one(self.addr(mem))
    }
    /// `min`, `max`
    fn extreme(&mut self, ty: Ty, args: &[Expr], max: bool) -> Val {
        let vals: Vec<Val> = args.iter().map(|x| self.ev(x)).collect();
        let mut vals = vals.into_iter();
        let mut best = vals.next().expect("min and max have an operand");
        for val in vals {
            best = self.better(ty, best, val, max);
        }
        best
    }
    fn better(&mut self, ty: Ty, a: Val, b: Val, max: bool) -> Val {
        if !self.is_string(ty) && self.b.func.ty(a.scalar()).is_float() {
            let op = if max { BinOp::FMax } else { BinOp::FMin };
            return Val::one(self.bin(op, a.scalar(), b.scalar()));
        }
        // The first of equals stays.
        let op = if max { CompareOp::Gt } else { CompareOp::Lt };
        let cond = self.ordered(op, ty, &b, &a);
        let pairs: Vec<_> = a
            .leaves()
            .iter()
            .copied()
            .zip(b.leaves().iter().copied())
            .collect();
        let leaves = pairs
            .into_iter()
            .map(|(a, b)| self.b.value(Op::Select { cond, a: b, b: a }));
        Val::Leaves(leaves.collect())
    }
}
