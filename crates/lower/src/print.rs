//! `print` and `println`: one runtime call per operand, between the lock and its release.

use abi::RuntimeFn;
use ir::{Type, UnOp};
use typed::{Const, Expr, ExprKind};
use types::{Basic, Ty, TyKind};

use crate::func::FnCx;
use crate::mem::Val;

impl FnCx<'_, '_> {
    pub(crate) fn print(&mut self, args: &[Expr], line: bool) {
        let vals: Vec<(Ty, Val)> = args.iter().map(|x| (self.ty(x.ty), self.ev(x))).collect();
        self.runtime(RuntimeFn::Printlock, vec![]);
        for (n, (x, (ty, val))) in args.iter().zip(vals).enumerate() {
            if line && n > 0 {
                self.runtime(RuntimeFn::Printsp, vec![]);
            }
            if matches!(x.kind, ExprKind::Const(Const::Nil))
                && matches!(self.lo.types.under(ty), TyKind::Basic(_))
            {
                let zero = self.int(0);
                self.runtime(RuntimeFn::Printpointer, vec![zero]);
            } else {
                self.print_one(ty, &val);
            }
        }
        if line {
            self.runtime(RuntimeFn::Printnl, vec![]);
        }
        self.runtime(RuntimeFn::Printunlock, vec![]);
    }
    fn print_one(&mut self, ty: Ty, val: &Val) {
        let (func, args) = match self.lo.types.under(ty).clone() {
            TyKind::Basic(basic) => self.print_basic(ty, basic, val),
            TyKind::Slice(_) => (RuntimeFn::Printslice, val.leaves().to_vec()),
            TyKind::Interface(_) => {
                let func = if self.lo.types.interface_methods(ty).is_empty() {
                    RuntimeFn::Printeface
                } else {
                    RuntimeFn::Printiface
                };
                (func, val.leaves().to_vec())
            }
            TyKind::Invalid
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => (RuntimeFn::Printpointer, val.leaves().to_vec()),
        };
        self.runtime(func, args);
    }
    fn print_basic(&mut self, ty: Ty, basic: Basic, val: &Val) -> (RuntimeFn, Vec<ir::Value>) {
        let args = val.leaves().to_vec();
        let func = match basic {
            Basic::Bool | Basic::UntypedBool => RuntimeFn::Printbool,
            Basic::String | Basic::UntypedString => RuntimeFn::Printstring,
            Basic::Float32 => RuntimeFn::Printfloat32,
            Basic::Float64 | Basic::UntypedFloat => RuntimeFn::Printfloat64,
            Basic::Complex64 => RuntimeFn::Printcomplex64,
            Basic::Complex128 | Basic::UntypedComplex => RuntimeFn::Printcomplex128,
            Basic::UnsafePointer | Basic::UntypedNil => RuntimeFn::Printpointer,
            Basic::Int
            | Basic::Int8
            | Basic::Int16
            | Basic::Int32
            | Basic::Int64
            | Basic::Uint
            | Basic::Uint8
            | Basic::Uint16
            | Basic::Uint32
            | Basic::Uint64
            | Basic::Uintptr
            | Basic::UntypedInt
            | Basic::UntypedRune => {
                let signed = self.int_bits(ty).1;
                let mut wide = args[0];
                if self.b.func.ty(wide) != Type::I64 {
                    let op = if signed { UnOp::Sext } else { UnOp::Zext };
                    wide = self.b.value(ir::Op::Unary {
                        op,
                        ty: Type::I64,
                        a: wide,
                    });
                }
                let hex = self.is_runtime_hex(ty);
                let func = match (signed, hex) {
                    (_, true) => RuntimeFn::Printhex,
                    (true, false) => RuntimeFn::Printint,
                    (false, false) => RuntimeFn::Printuint,
                };
                return (func, vec![wide]);
            }
        };
        (func, args)
    }
    /// gc prints values of the type `runtime.hex` in hexadecimal.
    fn is_runtime_hex(&self, ty: Ty) -> bool {
        self.lo.types.as_named(ty).is_some_and(|id| {
            let data = self.lo.types.named(id);
            data.name.as_str() == "hex" && data.package.as_str() == "runtime"
        })
    }
}
