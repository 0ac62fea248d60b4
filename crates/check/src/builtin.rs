//! Calls of predeclared functions. Spec: "Built-in functions".

use ast::ExprId;
use source::Code;
use typed::{Builtin, Const, ExprKind};
use types::{Basic, ConstValue, Ty, TyKind};

use crate::checker::Checker;
use crate::errors;
use crate::object::BuiltinId;
use crate::operand::{Mode, Operand, StmtRole};

/// A call of a predeclared function: the call, the function's expression, the arguments.
#[derive(Clone, Copy)]
pub(crate) struct BuiltinCall<'a> {
    pub(crate) id: ExprId,
    pub(crate) fun: ExprId,
    pub(crate) builtin: BuiltinId,
    pub(crate) args: &'a [ExprId],
    pub(crate) dots: bool,
}

impl Checker<'_> {
    /// Checks a call of a predeclared function.
    pub(crate) fn builtin(
        &mut self,
        id: ExprId,
        fun: ExprId,
        builtin: BuiltinId,
        args: &[ExprId],
        dots: bool,
    ) -> Operand {
        let call = BuiltinCall {
            id,
            fun,
            builtin,
            args,
            dots,
        };
        let at = self.span(id);
        if dots && builtin != BuiltinId::Append {
            self.report(errors::dots_with_builtin(
                at,
                builtin.name().trim_start_matches("unsafe."),
            ));
            for it in args {
                self.use_expr(*it);
            }
            return Operand::invalid(id);
        }
        if let BuiltinId::Make | BuiltinId::New | BuiltinId::Offsetof = builtin {
            if !self.builtin_count(&call, args.len()) {
                return Operand::invalid(id);
            }
            return match builtin {
                BuiltinId::Make => self.builtin_make(&call),
                BuiltinId::New => self.builtin_new(&call),
                BuiltinId::Append
                | BuiltinId::Cap
                | BuiltinId::Clear
                | BuiltinId::Close
                | BuiltinId::Complex
                | BuiltinId::Copy
                | BuiltinId::Delete
                | BuiltinId::Imag
                | BuiltinId::Len
                | BuiltinId::Max
                | BuiltinId::Min
                | BuiltinId::Panic
                | BuiltinId::Print
                | BuiltinId::Println
                | BuiltinId::Real
                | BuiltinId::Recover
                | BuiltinId::Add
                | BuiltinId::Alignof
                | BuiltinId::Offsetof
                | BuiltinId::Sizeof
                | BuiltinId::Slice
                | BuiltinId::SliceData
                | BuiltinId::String
                | BuiltinId::StringData
                | BuiltinId::Assert
                | BuiltinId::Trace => self.unsafe_offsetof(&call),
            };
        }
        let measured = matches!(builtin, BuiltinId::Len | BuiltinId::Cap);
        let has_call = self.env.has_call;
        if measured {
            self.env.has_call = false;
        }
        let mut operands = self.arguments(args, None);
        for x in &mut operands.list {
            self.not_generic(x, None);
        }
        let calls = self.env.has_call;
        if measured {
            self.env.has_call = has_call;
        }
        if operands.list.iter().any(|it| !it.is_valid()) {
            return Operand::invalid(id);
        }
        if !self.builtin_count(&call, operands.list.len()) {
            return Operand::invalid(id);
        }
        let tuple = operands.tuple.take();
        if tuple.is_some() {
            for (i, x) in operands.list.iter_mut().enumerate() {
                x.label = Some(crate::assign::result_label(i));
            }
        }
        let mut result = if measured {
            self.builtin_len(&call, operands.list, calls)
        } else {
            self.builtin_values(&call, operands.list)
        };
        if let Some((locals, tuple)) = tuple
            && let Some(body) = result.expr.take()
        {
            result.expr = Some(self.let_tuple(id, locals, tuple, body));
        }
        result
    }
    fn builtin_count(&mut self, call: &BuiltinCall<'_>, n: usize) -> bool {
        let (least, variadic) = call.builtin.arity();
        let what = if n < least {
            "not enough"
        } else if n > least && !variadic {
            "too many"
        } else {
            return true;
        };
        let at = self.span(call.id);
        let text = self.text(call.id);
        self.report(errors::builtin_argument_count(at, what, text, least, n));
        false
    }
    fn builtin_values(&mut self, call: &BuiltinCall<'_>, args: Vec<Operand>) -> Operand {
        match call.builtin {
            BuiltinId::Append => self.builtin_append(call, args),
            BuiltinId::Clear => self.builtin_clear(call, args),
            BuiltinId::Close => self.builtin_close(call, args),
            BuiltinId::Complex => self.builtin_complex(call, args),
            BuiltinId::Copy => self.builtin_copy(call, args),
            BuiltinId::Delete => self.builtin_delete(call, args),
            BuiltinId::Imag | BuiltinId::Real => self.builtin_part(call, args),
            BuiltinId::Max | BuiltinId::Min => self.builtin_extreme(call, args),
            BuiltinId::Panic => self.builtin_panic(call, args),
            BuiltinId::Print | BuiltinId::Println => self.builtin_print(call, args),
            BuiltinId::Recover => {
                if let Some(ctx) = self.env.fns.last_mut() {
                    ctx.has_recover = true;
                }
                self.builtin_node(call, Ty::ANY, Builtin::Recover, vec![])
            }
            BuiltinId::Add
            | BuiltinId::Alignof
            | BuiltinId::Sizeof
            | BuiltinId::Slice
            | BuiltinId::SliceData
            | BuiltinId::String
            | BuiltinId::StringData => self.unsafe_call(call, args),
            BuiltinId::Assert => self.builtin_assert(call, args),
            BuiltinId::Trace => args.into_iter().next().unwrap_or_else(|| {
                let mut none = Operand::invalid(call.id);
                none.mode = Mode::NoValue;
                none
            }),
            BuiltinId::Cap
            | BuiltinId::Len
            | BuiltinId::Make
            | BuiltinId::New
            | BuiltinId::Offsetof => {
                unreachable!("check::builtin_values: {:?} is done", call.builtin)
            }
        }
    }
    /// `assert`, which the test data of type checkers use.
    fn builtin_assert(&mut self, call: &BuiltinCall<'_>, mut args: Vec<Operand>) -> Operand {
        let mut x = args.remove(0);
        let Mode::Const(Some(ConstValue::Bool(holds))) = x.mode else {
            self.report(errors::assert_constant(self.span(x.id), self.describe(&x)));
            return Operand::invalid(call.id);
        };
        if !holds {
            self.report(errors::assert_failed(
                self.span(call.id),
                self.text(call.id),
            ));
        }
        x.id = call.id;
        x.role = StmtRole::Statement;
        x
    }
    /// The tree of a call with a result, or of a statement (`Ty::NONE`).
    pub(crate) fn builtin_node(
        &mut self,
        call: &BuiltinCall<'_>,
        ty: Ty,
        builtin: Builtin,
        args: Vec<typed::Expr>,
    ) -> Operand {
        let expr = self.node(call.id, ty, ExprKind::Builtin(builtin, args));
        let mode = if ty == Ty::NONE {
            Mode::NoValue
        } else {
            Mode::Value
        };
        Operand::with_expr(call.id, mode, expr)
    }

    // Slices.

    /// The element type of a slice operand; the error says what it is instead.
    fn slice_elem(&mut self, x: &Operand) -> Result<Ty, String> {
        if x.is_nil() {
            return Err("argument must be a slice; have untyped nil".into());
        }
        let mut common: Option<Ty> = None;
        for ty in self.type_terms(x.ty) {
            let TyKind::Slice(elem) = *self.types.under(ty) else {
                common = None;
                break;
            };
            match common {
                Some(known) if !self.types.identical(known, elem) => {
                    let (a, b) = (self.ty_text(known), self.ty_text(elem));
                    let text = self.describe(x);
                    return Err(format!(
                        "mismatched slice element types {a} and {b} in {text}"
                    ));
                }
                Some(_) => {}
                None => common = Some(elem),
            }
        }
        common.ok_or_else(|| format!("argument must be a slice; have {}", self.describe(x)))
    }
    fn builtin_append(&mut self, call: &BuiltinCall<'_>, mut args: Vec<Operand>) -> Operand {
        let mut rest = args.split_off(1);
        let slice = args.remove(0);
        let ty = slice.ty;
        let elem = match self.slice_elem(&slice) {
            Ok(elem) => elem,
            Err(cause) => {
                self.report(errors::invalid_append(self.span(slice.id), cause));
                return Operand::invalid(call.id);
            }
        };
        let Some(slice) = self.finish(slice) else {
            return Operand::invalid(call.id);
        };
        let sum = self.types.slice(elem);
        if call.dots && call.args.len() == 1 && !rest.is_empty() {
            let text = self.text(call.args[0]);
            let at = self.span(call.id);
            self.report(errors::dots_with_tuple(at, rest.len() + 1, text));
            return Operand::invalid(call.id);
        }
        if call.dots {
            return self.append_slice(call, slice, rest, sum);
        }
        let context = format!("argument to {}", self.text(call.fun));
        let mut values = Vec::new();
        let mut ok = true;
        for (i, x) in rest.drain(..).enumerate() {
            match self.assign(x, elem, &context) {
                Some(it) => values.push((i as u64, it)),
                None => ok = false,
            }
        }
        if !ok {
            return Operand::new(call.id, Mode::Value, ty);
        }
        let kind = if values.is_empty() {
            ExprKind::Const(Const::Nil)
        } else {
            ExprKind::SliceLit(values.len() as u64, values)
        };
        let packed = self.node(call.id, sum, kind);
        self.builtin_node(call, ty, Builtin::Append, vec![slice, packed])
    }
    fn append_slice(
        &mut self,
        call: &BuiltinCall<'_>,
        slice: typed::Expr,
        mut rest: Vec<Operand>,
        sum: Ty,
    ) -> Operand {
        let ty = slice.ty;
        if rest.len() != 1 {
            let have: Vec<Ty> = [ty]
                .into_iter()
                .chain(rest.iter().map(|it| it.ty))
                .collect();
            let have = self.types_summary(&have, false, true);
            let want = self.types_summary(&[ty, sum], true, false);
            let text = self.text(call.fun);
            let many = rest.len() > 1;
            let at = if many {
                self.span(rest[1].id)
            } else {
                self.span(call.args[0])
            };
            self.report(errors::argument_count(at, many, text, have, want));
            return Operand::invalid(call.id);
        }
        let mut x = rest.remove(0);
        let bytes = self.is_bytes(sum);
        let text = |it: &Ty| self.is_bytes(*it) || self.is_string(*it);
        let terms = self.type_terms(x.ty);
        let strings = !x.is_nil() && !terms.is_empty() && terms.iter().all(text);
        let slice_only = self.core_type(x.ty).is_some() && !self.is_string(x.ty);
        let value = if bytes && strings && !slice_only {
            if self.is_untyped(x.ty) {
                self.convert_untyped(&mut x, Ty::STRING);
            }
            self.finish(x)
        } else {
            let context = format!("argument to {}", self.text(call.fun));
            self.assign(x, sum, &context)
        };
        match value {
            Some(value) => self.builtin_node(call, ty, Builtin::Append, vec![slice, value]),
            None => Operand::invalid(call.id),
        }
    }
    fn builtin_copy(&mut self, call: &BuiltinCall<'_>, mut args: Vec<Operand>) -> Operand {
        let mut y = args.remove(1);
        let x = args.remove(0);
        let dst = match self.slice_elem(&x) {
            Ok(elem) => elem,
            Err(cause) => {
                self.report(errors::invalid_copy(self.span(x.id), cause));
                return Operand::invalid(call.id);
            }
        };
        let terms = self.type_terms(y.ty);
        let string = terms.iter().any(|it| self.is_string(*it))
            && terms
                .iter()
                .all(|it| self.is_string(*it) || self.is_bytes(*it));
        let src = match self.slice_elem(&y) {
            Ok(elem) => elem,
            Err(_) if string => Ty::BYTE,
            Err(cause) => {
                self.report(errors::invalid_copy(self.span(y.id), cause));
                return Operand::invalid(call.id);
            }
        };
        let same = self.types.identical(dst, src)
            || string && self.types.as_basic(dst) == Some(Basic::Uint8);
        if !same {
            let (a, b) = (self.describe(&x), self.describe(&y));
            let (s, t) = (self.ty_text(dst), self.ty_text(src));
            self.report(errors::copy_mismatch(self.span(x.id), a, b, s, t));
            return Operand::invalid(call.id);
        }
        if self.is_untyped(y.ty) {
            self.convert_untyped(&mut y, Ty::STRING);
        }
        match (self.finish(x), self.finish(y)) {
            (Some(x), Some(y)) => self.builtin_node(call, Ty::INT, Builtin::Copy, vec![x, y]),
            (_, _) => Operand::invalid(call.id),
        }
    }
    fn builtin_len(
        &mut self,
        call: &BuiltinCall<'_>,
        mut args: Vec<Operand>,
        has_call: bool,
    ) -> Operand {
        let mut x = args.remove(0);
        let is_len = call.builtin == BuiltinId::Len;
        if !x.is_nil()
            && let Some(result) = self.measure(call, &mut x, is_len, has_call)
        {
            return result;
        }
        if x.is_nil() || self.types.underlying(x.ty) != Ty::INVALID {
            let code = if is_len {
                Code::InvalidLen
            } else {
                Code::InvalidCap
            };
            let text = self.describe(&x);
            self.report(errors::invalid_len(
                code,
                self.span(x.id),
                text,
                call.builtin.name(),
            ));
        }
        Operand::invalid(call.id)
    }
    fn measure(
        &mut self,
        call: &BuiltinCall<'_>,
        x: &mut Operand,
        is_len: bool,
        has_call: bool,
    ) -> Option<Operand> {
        if is_len && let Some(text) = x.value().and_then(ConstValue::as_str) {
            let len = ConstValue::int(i128::try_from(text.len()).unwrap_or(0));
            return Some(Operand::constant(call.id, len, Ty::INT));
        }
        if let Some((_, len, pointer)) = self.array_deref(x.ty)
            && !self.is_type_param(x.ty)
        {
            if !has_call {
                return Some(Operand::constant(
                    call.id,
                    ConstValue::int(i128::from(len)),
                    Ty::INT,
                ));
            }
            let _measured_at_run_time = pointer;
        } else {
            let fits = |ty: Ty| match self.types.under(ty) {
                TyKind::Basic(Basic::String | Basic::UntypedString) => is_len,
                TyKind::Slice(_) | TyKind::Chan(..) => true,
                TyKind::Map(..) => is_len,
                TyKind::Array(..) => true,
                TyKind::Pointer(base) => matches!(self.types.under(*base), TyKind::Array(..)),
                TyKind::Invalid
                | TyKind::Basic(_)
                | TyKind::Named(_)
                | TyKind::Struct(_)
                | TyKind::Func(_)
                | TyKind::Interface(_)
                | TyKind::Tuple(_)
                | TyKind::TypeParam(_)
                | TyKind::Union(_) => false,
            };
            let all = if self.is_type_param(x.ty) {
                self.types
                    .type_set_terms(x.ty)
                    .is_some_and(|terms| !terms.is_empty() && terms.iter().all(|it| fits(it.ty)))
            } else {
                fits(x.ty)
            };
            if !all {
                return None;
            }
        }
        let builtin = if is_len { Builtin::Len } else { Builtin::Cap };
        let expr = x.take_expr();
        Some(match expr {
            Some(it) => self.builtin_node(call, Ty::INT, builtin, vec![it]),
            None => Operand::new(call.id, Mode::Value, Ty::INT),
        })
    }
    fn builtin_make(&mut self, call: &BuiltinCall<'_>) -> Operand {
        let ty = self.var_type(call.args[0]);
        if ty == Ty::INVALID {
            for it in &call.args[1..] {
                self.use_expr(*it);
            }
            return Operand::invalid(call.id);
        }
        let core = self.common_under(ty, &|this, _, under| {
            let fits = |it| {
                matches!(
                    this.types.kind(it),
                    TyKind::Slice(_) | TyKind::Map(..) | TyKind::Chan(..)
                )
            };
            (!under.is_none_or(fits)).then(|| "type must be slice, map, or channel".into())
        });
        let least = match core {
            Ok(it) if matches!(self.types.kind(it), TyKind::Slice(_)) => 2,
            Ok(_) => 1,
            Err(why) => {
                let at = self.span(call.args[0]);
                let text = self.text(call.args[0]);
                self.report(errors::invalid_make(at, text, why));
                return Operand::invalid(call.id);
            }
        };
        let n = call.args.len();
        if n < least || n > least + 1 {
            let text = self.text(call.id);
            let at = self.span(call.id);
            self.report(errors::make_argument_count(at, text, least, n));
            return Operand::invalid(call.id);
        }
        let mut trees = Vec::new();
        let mut sizes = Vec::new();
        let mut ok = true;
        for &arg in &call.args[1..] {
            let mut x = self.expr(arg, None);
            if !self.valid_index(&mut x, Code::InvalidIndex, "index", false) {
                ok = false;
                continue;
            }
            sizes.extend(x.value().and_then(ConstValue::to_i128));
            // A constant of any type is a number of elements.
            if x.is_const() {
                x.ty = Ty::INT;
            }
            trees.extend(self.finish(x));
        }
        if let [len, cap] = sizes[..]
            && len > cap
        {
            self.report(errors::swapped_make(self.span(call.args[1])));
            ok = false;
        }
        if !ok {
            return Operand::new(call.id, Mode::Value, ty);
        }
        self.builtin_node(call, ty, Builtin::Make, trees)
    }
    fn builtin_new(&mut self, call: &BuiltinCall<'_>) -> Operand {
        let arg = call.args[0];
        let mut x = self.expr_or_type(arg);
        self.exclude(&mut x, false);
        if !x.is_valid() {
            return Operand::invalid(call.id);
        }
        if matches!(x.mode, Mode::Type) {
            if !self.not_generic(&mut x, None) {
                return Operand::invalid(call.id);
            }
            self.check_var_type(arg, x.ty);
            let ty = self.types.pointer(x.ty);
            return self.builtin_node(call, ty, Builtin::New, vec![]);
        }
        let at = self.span(call.fun);
        let text = format!("new({})", self.text(arg));
        // Another mistake matters more than the version.
        let Some(value) = self.assign_any(x, "argument to new") else {
            return Operand::invalid(call.id);
        };
        if !self.need_version(at, 26, &text) {
            return Operand::invalid(call.id);
        }
        let ty = self.types.pointer(value.ty);
        self.builtin_node(call, ty, Builtin::New, vec![value])
    }

    // Maps and channels.

    fn builtin_clear(&mut self, call: &BuiltinCall<'_>, mut args: Vec<Operand>) -> Operand {
        let at = self.span(call.fun);
        self.need_version(at, 21, "clear");
        let x = args.remove(0);
        let fits = |this: &Self, ty: Ty| {
            matches!(this.types.under(ty), TyKind::Map(..) | TyKind::Slice(_))
        };
        let ok = !x.is_nil()
            && if self.is_type_param(x.ty) {
                self.types
                    .type_set_terms(x.ty)
                    .is_some_and(|terms| terms.iter().all(|it| fits(self, it.ty)))
            } else {
                fits(self, x.ty)
            };
        if !ok {
            let text = self.describe(&x);
            self.report(errors::invalid_clear(self.span(x.id), text));
            return Operand::invalid(call.id);
        }
        self.statement_node(call, Builtin::Clear, vec![x])
    }
    /// A call whose operands need no more conversion.
    fn statement_node(
        &mut self,
        call: &BuiltinCall<'_>,
        builtin: Builtin,
        args: Vec<Operand>,
    ) -> Operand {
        let trees: Option<Vec<_>> = args.into_iter().map(|it| self.finish(it)).collect();
        match trees {
            Some(trees) => self.builtin_node(call, Ty::NONE, builtin, trees),
            None => Operand::invalid(call.id),
        }
    }
    fn builtin_close(&mut self, call: &BuiltinCall<'_>, mut args: Vec<Operand>) -> Operand {
        let x = args.remove(0);
        let terms = self.type_terms(x.ty);
        let mut kind = if x.is_nil() || terms.is_empty() {
            "non-channel"
        } else {
            ""
        };
        for ty in terms {
            kind = match self.types.under(ty) {
                TyKind::Chan(types::ChanDir::Recv, _) => "receive-only channel",
                TyKind::Chan(..) => kind,
                TyKind::Invalid
                | TyKind::Basic(_)
                | TyKind::Named(_)
                | TyKind::Pointer(_)
                | TyKind::Slice(_)
                | TyKind::Array(..)
                | TyKind::Map(..)
                | TyKind::Struct(_)
                | TyKind::Func(_)
                | TyKind::Interface(_)
                | TyKind::Tuple(_)
                | TyKind::TypeParam(_)
                | TyKind::Union(_) => "non-channel",
            };
        }
        if kind.is_empty() {
            return self.statement_node(call, Builtin::Close, vec![x]);
        }
        let text = self.describe(&x);
        self.report(errors::invalid_close(self.span(x.id), kind, text));
        Operand::invalid(call.id)
    }
    fn builtin_delete(&mut self, call: &BuiltinCall<'_>, mut args: Vec<Operand>) -> Operand {
        let k = args.remove(1);
        let m = args.remove(0);
        let mut key = None;
        for ty in self.type_terms(m.ty) {
            key = match (self.types.under(ty), key) {
                (TyKind::Map(it, _), None) => Some(*it),
                (TyKind::Map(it, _), Some(known)) if self.types.identical(*it, known) => {
                    Some(known)
                }
                (TyKind::Map(..), Some(_)) => {
                    let text = self.describe(&m);
                    self.report(errors::map_keys_differ(self.span(m.id), text));
                    return Operand::invalid(call.id);
                }
                (_, _) => Some(Ty::INVALID),
            };
        }
        let Some(key) = key.filter(|it| *it != Ty::INVALID && !m.is_nil()) else {
            let text = self.describe(&m);
            self.report(errors::not_a_map(self.span(m.id), text));
            return Operand::invalid(call.id);
        };
        let key = self.assign(k, key, "argument to delete");
        match (self.finish(m), key) {
            (Some(m), Some(k)) => self.builtin_node(call, Ty::NONE, Builtin::Delete, vec![m, k]),
            (_, _) => Operand::invalid(call.id),
        }
    }

    // Numbers.

    /// Whether a type parameter stands for nothing but these.
    fn all_terms(&self, ty: Ty, basics: &[Basic]) -> bool {
        let terms = self.types.type_set_terms(ty).unwrap_or_default();
        let fits = |ty| {
            let basic = self.types.as_basic(ty);
            basic.is_some_and(|it| basics.contains(&it))
        };
        self.is_type_param(ty) && !terms.is_empty() && terms.iter().all(|it| fits(it.ty))
    }
    fn builtin_complex(&mut self, call: &BuiltinCall<'_>, mut args: Vec<Operand>) -> Operand {
        let mut y = args.remove(1);
        let mut x = args.remove(0);
        match (self.is_untyped(x.ty), self.is_untyped(y.ty)) {
            (false, false) => {}
            (true, false) => self.convert_untyped(&mut x, y.ty),
            (false, true) => self.convert_untyped(&mut y, x.ty),
            (true, true) if x.is_const() && y.is_const() => {
                for it in [&mut x, &mut y] {
                    let real = it.value().and_then(ConstValue::to_float);
                    if let Some(value) = real
                        && self.is_numeric(it.ty)
                    {
                        it.mode = Mode::Const(Some(value));
                        it.ty = Ty::UNTYPED_FLOAT;
                    }
                }
            }
            (true, true) => {
                self.convert_untyped(&mut x, Ty::FLOAT64);
                self.convert_untyped(&mut y, Ty::FLOAT64);
            }
        }
        if !x.is_valid() || !y.is_valid() {
            return Operand::invalid(call.id);
        }
        let at = self.span(x.id);
        if !self.types.identical(x.ty, y.ty) {
            let (a, b) = (self.ty_text(x.ty), self.ty_text(y.ty));
            let text = self.text(call.id);
            self.report(errors::complex_mismatch(at, text, a, b));
            return Operand::invalid(call.id);
        }
        let ty = match self.types.as_basic(x.ty) {
            Some(Basic::Float32) => Ty::COMPLEX64,
            Some(Basic::Float64) => Ty::COMPLEX128,
            Some(Basic::UntypedFloat) => Ty::UNTYPED_COMPLEX,
            _other if self.all_terms(x.ty, &[Basic::Float32, Basic::Float64]) => {
                self.report(errors::complex_of_type_param(
                    at,
                    self.describe(&x),
                    "complex",
                ));
                return Operand::invalid(call.id);
            }
            _other => {
                let text = self.ty_text(x.ty);
                self.report(errors::complex_arguments(at, text));
                return Operand::invalid(call.id);
            }
        };
        if let (Some(re), Some(im)) = (x.value(), y.value()) {
            let value = ConstValue::make_complex(re, im);
            return Operand::new(call.id, Mode::Const(value), ty);
        }
        match (self.finish(x), self.finish(y)) {
            (Some(x), Some(y)) => self.builtin_node(call, ty, Builtin::Complex, vec![x, y]),
            (_, _) => Operand::invalid(call.id),
        }
    }
    fn builtin_part(&mut self, call: &BuiltinCall<'_>, mut args: Vec<Operand>) -> Operand {
        let mut x = args.remove(0);
        let real = call.builtin == BuiltinId::Real;
        if self.is_untyped(x.ty) {
            if x.is_const() && self.is_numeric(x.ty) {
                x.ty = Ty::UNTYPED_COMPLEX;
            } else if !x.is_const() {
                self.convert_untyped(&mut x, Ty::COMPLEX128);
                if !x.is_valid() {
                    return Operand::invalid(call.id);
                }
            }
        }
        let ty = match self.types.as_basic(x.ty) {
            Some(Basic::Complex64) => Ty::FLOAT32,
            Some(Basic::Complex128) => Ty::FLOAT64,
            Some(Basic::UntypedComplex) => Ty::UNTYPED_FLOAT,
            _other if self.all_terms(x.ty, &[Basic::Complex64, Basic::Complex128]) => {
                let (at, text) = (self.span(x.id), self.describe(&x));
                self.report(errors::complex_of_type_param(at, text, call.builtin.name()));
                return Operand::invalid(call.id);
            }
            _other => {
                let code = if real {
                    Code::InvalidReal
                } else {
                    Code::InvalidImag
                };
                let text = self.ty_text(x.ty);
                self.report(errors::complex_part(code, self.span(x.id), text));
                return Operand::invalid(call.id);
            }
        };
        if x.is_const() {
            let part = x
                .value()
                .and_then(|it| if real { it.real() } else { it.imag() });
            return Operand::new(call.id, Mode::Const(part), ty);
        }
        let builtin = if real { Builtin::Real } else { Builtin::Imag };
        match self.finish(x) {
            Some(x) => self.builtin_node(call, ty, builtin, vec![x]),
            None => Operand::invalid(call.id),
        }
    }
    fn builtin_extreme(&mut self, call: &BuiltinCall<'_>, mut args: Vec<Operand>) -> Operand {
        let at = self.span(call.fun);
        let text = format!("built-in {}", call.builtin.name());
        self.need_version(at, 21, &text);
        let max = call.builtin == BuiltinId::Max;
        let mut x = args[0].clone();
        for (i, arg) in args.iter().enumerate() {
            let mut a = arg.clone();
            let at = self.span(a.id);
            if !self.is_ordered(a.ty) {
                let text = self.describe(&a);
                self.report(errors::cannot_be_ordered(at, text));
                return Operand::invalid(call.id);
            }
            if i == 0 {
                continue;
            }
            self.match_types(&mut x, &mut a);
            if !x.is_valid() {
                return Operand::invalid(call.id);
            }
            if !self.types.identical(x.ty, a.ty) {
                let (s, t) = (self.ty_text(x.ty), self.ty_text(a.ty));
                let text = self.operand_text(&a);
                self.report(errors::extreme_mismatch(at, s, t, text));
                return Operand::invalid(call.id);
            }
            if let (Some(p), Some(q)) = (x.value(), a.value()) {
                let order = ConstValue::compare(q, p);
                if order.is_some_and(|it| if max { it.is_gt() } else { it.is_lt() }) {
                    x = a;
                }
            } else {
                x.mode = Mode::Value;
            }
        }
        if x.is_const() {
            x.id = call.id;
            return x;
        }
        let ty = self.default_type(x.ty);
        let mut trees = Vec::new();
        for mut a in args.drain(..) {
            self.convert_untyped(&mut a, ty);
            match self.finish(a) {
                Some(it) => trees.push(it),
                None => return Operand::invalid(call.id),
            }
        }
        let builtin = if max { Builtin::Max } else { Builtin::Min };
        self.builtin_node(call, ty, builtin, trees)
    }

    // Panics and printing.

    fn builtin_panic(&mut self, call: &BuiltinCall<'_>, mut args: Vec<Operand>) -> Operand {
        self.panics.insert((self.env.file_idx, call.id));
        let x = args.remove(0);
        match self.assign(x, Ty::EMPTY_INTERFACE, "argument to panic") {
            Some(value) => self.builtin_node(call, Ty::NONE, Builtin::Panic, vec![value]),
            None => Operand::invalid(call.id),
        }
    }
    fn builtin_print(&mut self, call: &BuiltinCall<'_>, args: Vec<Operand>) -> Operand {
        let context = format!("argument to built-in {}", call.builtin.name());
        let mut trees = Vec::new();
        for x in args {
            match self.assign_any(x, &context) {
                Some(it) => trees.push(it),
                None => return Operand::invalid(call.id),
            }
        }
        let builtin = if call.builtin == BuiltinId::Print {
            Builtin::Print
        } else {
            Builtin::Println
        };
        self.builtin_node(call, Ty::NONE, builtin, trees)
    }
}
