//! Calls. Spec: "Calls", "Method values", "Order of evaluation".

use ir::{CallConv, Callee, MemFlags, Op, Type, Value};
use typed::{Call, Expr, ExprKind, FuncRef, MethodRef};
use types::Ty;

use crate::abi_assign::{ArgLoc, assign};
use crate::func::FnCx;
use crate::iface::ITAB_FUN;
use crate::mem::{Base, Mem, Val};

impl FnCx<'_, '_> {
    /// A use of a function with type arguments known.
    pub(crate) fn func_ref(&mut self, func: &FuncRef) -> FuncRef {
        FuncRef {
            func: func.func,
            type_args: self.lo.types.subst_list(&func.type_args, &self.map),
        }
    }
    pub(crate) fn call(&mut self, e: &Expr, call: &Call) -> Val {
        if let typed::Callee::Static(func) = &call.callee
            && let Some(val) = self.intrinsic_call(e, func, &call.args)
        {
            return val;
        }
        let mut tys = Vec::new();
        let mut vals = Vec::new();
        let callee = self.callee(call, &mut tys, &mut vals);
        for arg in &call.args {
            tys.push(self.ty(arg.ty));
            vals.push(self.ev(arg));
        }
        let result = self.ty(e.ty);
        let results = self.lo.types.tuple_elems(result);
        let mut out = self.emit_call(callee, &tys, &vals, &results);
        match out.len() {
            1 => out.remove(0),
            _ => Val::Tuple(out),
        }
    }
    /// Whom to call; the receiver of an interface method is the first argument.
    fn callee(&mut self, call: &Call, tys: &mut Vec<Ty>, vals: &mut Vec<Val>) -> Callee {
        match &call.callee {
            typed::Callee::Static(func) => {
                let func = self.func_ref(func);
                Callee::Direct(self.lo.func_sym(&func))
            }
            typed::Callee::Value(f) => self.value_callee(f),
            typed::Callee::Method(recv, method) => {
                let val = self.ev(recv);
                let ty = self.ty(recv.ty);
                self.method_callee(ty, val, method, tys, vals)
            }
        }
    }
    fn value_callee(&mut self, f: &Expr) -> Callee {
        match &f.kind {
            ExprKind::Func(func) => {
                let func = self.func_ref(func);
                Callee::Direct(self.lo.func_sym(&func))
            }
            ExprKind::FuncLit(id) if self.lo.program.funcs[*id].captures.is_empty() => {
                let func = self.literal_ref(*id);
                Callee::Direct(self.lo.func_sym(&func))
            }
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Local(_)
            | ExprKind::Global(_)
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
            | ExprKind::LetTuple { .. } => Callee::Closure(self.ev(f).scalar()),
        }
    }
    pub(crate) fn method_callee(
        &mut self,
        ty: Ty,
        val: Val,
        method: &MethodRef,
        tys: &mut Vec<Ty>,
        vals: &mut Vec<Val>,
    ) -> Callee {
        let name = match method {
            MethodRef::Interface { index, name } => {
                return self.interface_callee(ty, &val, *name, *index, tys, vals);
            }
            MethodRef::Static(func) => {
                tys.push(ty);
                vals.push(val);
                let func = self.func_ref(func);
                return Callee::Direct(self.lo.func_sym(&func));
            }
            MethodRef::TypeParam { name } => *name,
        };
        if self.lo.types.is_interface(ty) {
            let methods = self.lo.types.interface_methods(ty);
            let index = methods.iter().position(|it| it.name == name);
            let index = u32::try_from(index.unwrap_or(0)).unwrap_or(0);
            return self.interface_callee(ty, &val, name, index, tys, vals);
        }
        let package = self.package();
        let sym = self
            .lo
            .method_sym(ty, name, package)
            .unwrap_or_else(|| unreachable!("lower: no method {name}"));
        tys.push(ty);
        vals.push(val);
        Callee::Direct(sym)
    }
    fn interface_callee(
        &mut self,
        ty: Ty,
        val: &Val,
        name: source::Symbol,
        index: u32,
        tys: &mut Vec<Ty>,
        vals: &mut Vec<Val>,
    ) -> Callee {
        self.lo.note_interface_call(ty, name);
        let (itab, data) = (val.leaves()[0], val.leaves()[1]);
        let index = i32::try_from(index).expect("method sets are small");
        let code = self.b.value(Op::Load {
            ty: Type::I64,
            addr: itab,
            off: ITAB_FUN + 8 * index,
            flags: MemFlags {
                may_fault: true,
                invariant: true,
                volatile: false,
            },
        });
        tys.push(Ty::UNSAFE_POINTER);
        vals.push(Val::one(data));
        Callee::Address(code)
    }
    pub(crate) fn package(&self) -> source::Symbol {
        let package = self.lo.program.packages.get(self.func.package);
        package.map_or(source::Symbol::MAIN, |it| it.path)
    }
    /// Emits a call by Go's convention.
    pub(crate) fn emit_call(
        &mut self,
        callee: Callee,
        tys: &[Ty],
        vals: &[Val],
        results: &[Ty],
    ) -> Vec<Val> {
        let assignment = assign(&self.lo.types, tys, results);
        let mut scalars = Vec::new();
        for ((ty, val), loc) in tys.iter().zip(vals).zip(&assignment.params) {
            match loc {
                ArgLoc::Regs(leaves) => match val {
                    Val::Leaves(parts) => scalars.extend(parts),
                    Val::Mem(mem) => {
                        for leaf in leaves {
                            scalars.push(self.load_scalar(leaf.ty, *mem, leaf.off));
                        }
                    }
                    Val::Tuple(_) => unreachable!("lower: a tuple as one argument"),
                },
                ArgLoc::Stack(off) => {
                    let mem = Mem::new(Base::Out).at(u64::from(*off));
                    self.store(*ty, mem, val);
                }
            }
        }
        let sig = assignment.sig;
        let out = self.call_scalars(callee, scalars, sig.results, sig.stack_bytes);
        let mut next = 0;
        let mut vals = Vec::new();
        for (ty, loc) in results.iter().zip(&assignment.results) {
            vals.push(match loc {
                ArgLoc::Regs(leaves) => {
                    let parts = &out[next..next + leaves.len()];
                    next += leaves.len();
                    self.from_leaves(*ty, leaves, parts)
                }
                ArgLoc::Stack(off) => {
                    let mem = Mem::new(Base::Out).at(u64::from(*off));
                    let val = self.load(*ty, mem);
                    self.stable(*ty, val)
                }
            });
        }
        vals
    }
    pub(crate) fn call_scalars(
        &mut self,
        callee: Callee,
        args: Vec<Value>,
        results: Vec<Type>,
        out_args: u32,
    ) -> Vec<Value> {
        let inst = self.b.inst(Op::Call {
            callee,
            args,
            results,
            conv: CallConv::Go,
            out_args,
        });
        self.b.func.insts[inst].results.clone()
    }
}
