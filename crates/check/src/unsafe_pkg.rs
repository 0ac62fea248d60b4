//! Package unsafe. Spec: "Package unsafe".

use ast::Expr;
use source::Code;
use typed::{Builtin, ExprKind};
use types::{ConstValue, Lookup, Member, Ty, TyKind};

use crate::builtin::BuiltinCall;
use crate::checker::Checker;
use crate::errors;
use crate::object::BuiltinId;
use crate::operand::Operand;

impl Checker<'_> {
    /// The functions that take values.
    pub(crate) fn unsafe_call(
        &mut self,
        call: &BuiltinCall<'_>,
        mut args: Vec<Operand>,
    ) -> Operand {
        let minor = match call.builtin {
            BuiltinId::Add | BuiltinId::Slice => 17,
            BuiltinId::SliceData | BuiltinId::String | BuiltinId::StringData => 20,
            BuiltinId::Append
            | BuiltinId::Cap
            | BuiltinId::Clear
            | BuiltinId::Close
            | BuiltinId::Complex
            | BuiltinId::Copy
            | BuiltinId::Delete
            | BuiltinId::Imag
            | BuiltinId::Len
            | BuiltinId::Make
            | BuiltinId::Max
            | BuiltinId::Min
            | BuiltinId::New
            | BuiltinId::Panic
            | BuiltinId::Print
            | BuiltinId::Println
            | BuiltinId::Real
            | BuiltinId::Recover
            | BuiltinId::Assert
            | BuiltinId::Trace
            | BuiltinId::Alignof
            | BuiltinId::Offsetof
            | BuiltinId::Sizeof => 0,
        };
        let at = self.span(call.fun);
        self.need_version(at, minor, call.builtin.name());
        match call.builtin {
            BuiltinId::Sizeof | BuiltinId::Alignof => self.unsafe_size(call, args.remove(0)),
            BuiltinId::Add => {
                let y = args.remove(1);
                let x = self.assign(args.remove(0), Ty::UNSAFE_POINTER, "argument to unsafe.Add");
                let y = self.unsafe_length(y, Code::InvalidUnsafeAdd, true);
                self.unsafe_node(call, Ty::UNSAFE_POINTER, Builtin::UnsafeAdd, [x, y])
            }
            BuiltinId::Slice => self.unsafe_slice(call, args),
            BuiltinId::String => {
                let y = args.remove(1);
                let pointer = self.types.pointer(Ty::BYTE);
                let x = self.assign(args.remove(0), pointer, "argument to unsafe.String");
                let y = self.unsafe_length(y, Code::InvalidUnsafeString, false);
                self.unsafe_node(call, Ty::STRING, Builtin::UnsafeString, [x, y])
            }
            BuiltinId::StringData => {
                let x = self.assign(args.remove(0), Ty::STRING, "argument to unsafe.StringData");
                let ty = self.types.pointer(Ty::BYTE);
                self.unsafe_node(call, ty, Builtin::UnsafeStringData, [x])
            }
            BuiltinId::Append
            | BuiltinId::Cap
            | BuiltinId::Clear
            | BuiltinId::Close
            | BuiltinId::Complex
            | BuiltinId::Copy
            | BuiltinId::Delete
            | BuiltinId::Imag
            | BuiltinId::Len
            | BuiltinId::Make
            | BuiltinId::Max
            | BuiltinId::Min
            | BuiltinId::New
            | BuiltinId::Panic
            | BuiltinId::Print
            | BuiltinId::Println
            | BuiltinId::Real
            | BuiltinId::Recover
            | BuiltinId::Assert
            | BuiltinId::Trace
            | BuiltinId::Offsetof
            | BuiltinId::SliceData => self.unsafe_slice_data(call, args.remove(0)),
        }
    }
    fn unsafe_node<const N: usize>(
        &mut self,
        call: &BuiltinCall<'_>,
        ty: Ty,
        builtin: Builtin,
        args: [Option<typed::Expr>; N],
    ) -> Operand {
        let trees: Option<Vec<_>> = args.into_iter().collect();
        match trees {
            Some(trees) => self.builtin_node(call, ty, builtin, trees),
            None => Operand::invalid(call.id),
        }
    }
    fn unsafe_length(&mut self, mut y: Operand, code: Code, negative: bool) -> Option<typed::Expr> {
        if !self.valid_index(&mut y, code, "length", negative) {
            return None;
        }
        self.finish(y)
    }
    fn unsafe_slice(&mut self, call: &BuiltinCall<'_>, mut args: Vec<Operand>) -> Operand {
        let y = args.remove(1);
        let x = args.remove(0);
        let base = if x.is_nil() {
            None
        } else {
            self.core_type(x.ty)
        };
        let Some(base) = base.and_then(|it| self.types.pointee(it)) else {
            let text = self.describe(&x);
            let at = self.span(x.id);
            self.report(errors::not_a_pointer(at, text));
            return Operand::invalid(call.id);
        };
        let x = self.finish(x);
        let y = self.unsafe_length(y, Code::InvalidUnsafeSlice, false);
        let ty = self.types.slice(base);
        self.unsafe_node(call, ty, Builtin::UnsafeSlice, [x, y])
    }
    fn unsafe_slice_data(&mut self, call: &BuiltinCall<'_>, x: Operand) -> Operand {
        let core = if x.is_nil() {
            None
        } else {
            self.core_type(x.ty)
        };
        let Some(TyKind::Slice(elem)) = core.map(|it| self.types.kind(it).clone()) else {
            let text = self.describe(&x);
            let at = self.span(x.id);
            self.report(errors::not_a_slice(at, text));
            return Operand::invalid(call.id);
        };
        let ty = self.types.pointer(elem);
        let x = self.finish(x);
        self.unsafe_node(call, ty, Builtin::UnsafeSliceData, [x])
    }
    fn unsafe_size(&mut self, call: &BuiltinCall<'_>, x: Operand) -> Operand {
        let size = call.builtin == BuiltinId::Sizeof;
        let context = format!("argument to {}", call.builtin.name());
        let text = self.describe(&x);
        let Some(value) = self.assign_any(x, &context) else {
            return Operand::invalid(call.id);
        };
        if self.has_var_size(value.ty) {
            let builtin = if size {
                Builtin::UnsafeSizeof
            } else {
                Builtin::UnsafeAlignof
            };
            return self.builtin_node(call, Ty::UINTPTR, builtin, vec![value]);
        }
        let layout = self.types.layout(value.ty);
        if size && i64::try_from(layout.size).is_err() {
            self.report(errors::too_large(self.span(call.args[0]), text));
            return Operand::invalid(call.id);
        }
        let n = if size { layout.size } else { layout.align };
        Operand::constant(call.id, ConstValue::int(i128::from(n)), Ty::UINTPTR)
    }
    /// `unsafe.Offsetof(x.f)`
    pub(crate) fn unsafe_offsetof(&mut self, call: &BuiltinCall<'_>) -> Operand {
        let arg = call.args[0];
        let at = self.span(arg);
        let Expr::Selector { x, sel } = self.ast().expr(self.ast().unparen(arg)) else {
            let text = self.text(arg);
            self.report(errors::not_a_selector(at, text));
            self.use_expr(arg);
            return Operand::invalid(call.id);
        };
        let holder = self.expr(x, None);
        if !holder.is_valid() {
            return Operand::invalid(call.id);
        }
        let base = match self.types.pointee(holder.ty) {
            Some(base) if self.types.fields(base).is_some() => base,
            _value => holder.ty,
        };
        let text = self.ty_text(base);
        let Lookup::Found(found) = self.types.lookup(base, sel.name, self.path()) else {
            self.report(errors::no_single_field(self.span(x), text, sel.name));
            return Operand::invalid(call.id);
        };
        let Member::Field(field, _) = found.member else {
            let text = self.text(arg);
            self.report(errors::offset_of_method(at, text));
            return Operand::invalid(call.id);
        };
        if found.indirect {
            self.report(errors::offset_through_pointer(self.span(x), sel.name, text));
            return Operand::invalid(call.id);
        }
        if self.has_var_size(base) {
            let fields = i128::try_from(found.path.len() + 1).unwrap_or(1);
            let field = self.expr(arg, None);
            let fields = self.node(arg, Ty::INT, ExprKind::Const(typed::Const::Int(fields)));
            let Some(field) = self.finish(field) else {
                return Operand::invalid(call.id);
            };
            return self.builtin_node(
                call,
                Ty::UINTPTR,
                Builtin::UnsafeOffsetof,
                vec![field, fields],
            );
        }
        let mut offset = 0u64;
        if i64::try_from(self.types.size_of(base)).is_err() {
            let text = self.describe(&holder);
            self.report(errors::too_large(self.span(x), text));
            return Operand::invalid(call.id);
        }
        let mut ty = base;
        for number in found.path.iter().map(|it| it.field).chain([field]) {
            let offsets = self.types.field_offsets(ty);
            offset = offset.saturating_add(offsets.get(number as usize).copied().unwrap_or(0));
            let fields = self.types.fields(ty).unwrap_or(&[]);
            ty = fields.get(number as usize).map_or(Ty::INVALID, |it| it.ty);
        }
        Operand::constant(call.id, ConstValue::int(i128::from(offset)), Ty::UINTPTR)
    }
}
