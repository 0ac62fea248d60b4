//! Assignability, conversions, and the types of untyped operands. Spec: "Assignability", "Representability", "Conversions", "Constants".

use source::Symbol;
use typed::{Const, Conversion, Expr, ExprKind};
use types::{Basic, ChanDir, ConstValue, Misfit, Ty, TyKind};

use crate::checker::Checker;
use crate::errors;
use crate::operand::{Mode, Operand};

/// Why an untyped operand cannot have a type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unfit {
    /// A fraction would be lost.
    Truncated,
    /// Too large.
    Overflows,
    /// Another sort of value.
    Other,
}

/// Why a value is not assignable.
#[derive(Clone, Debug)]
pub(crate) struct NotAssignable {
    /// The rule broken.
    pub(crate) code: source::Code,
    /// Explanation behind the message; may be empty.
    pub(crate) cause: String,
}

impl Checker<'_> {
    /// The type (and value) that an untyped operand takes where `target` is expected.
    pub(crate) fn implicit_type(
        &mut self,
        x: &Operand,
        target: Ty,
    ) -> Result<(Ty, Option<ConstValue>), Unfit> {
        if !x.is_valid() || !self.is_untyped(x.ty) || target == Ty::INVALID {
            return Ok((x.ty, None));
        }
        if self.is_untyped(target) {
            let ty = self.max_untyped(x.ty, target).ok_or(Unfit::Other)?;
            return Ok((ty, None));
        }
        if x.is_nil() {
            return if self.has_nil(target) {
                Ok((target, None))
            } else {
                Err(Unfit::Other)
            };
        }
        if self.is_type_param(target) {
            let terms = self.types.type_set_terms(target).ok_or(Unfit::Other)?;
            for term in terms {
                self.implicit_type(x, term.ty).map_err(|_| Unfit::Other)?;
            }
            return Ok((target, None));
        }
        match self.types.under(target).clone() {
            TyKind::Basic(basic) => self.implicit_basic(x, target, basic),
            TyKind::Interface(_) => {
                let set = self.types.type_set(target);
                if set.methods.is_empty() && set.terms.is_none() {
                    Ok((self.default_type(x.ty), None))
                } else {
                    Err(Unfit::Other)
                }
            }
            TyKind::Invalid
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => Err(Unfit::Other),
        }
    }
    fn implicit_basic(
        &mut self,
        x: &Operand,
        target: Ty,
        basic: Basic,
    ) -> Result<(Ty, Option<ConstValue>), Unfit> {
        if x.is_const() {
            let value = self.representation(x, basic)?;
            return Ok((target, value));
        }
        let fits = match self.types.kind(x.ty) {
            TyKind::Basic(Basic::UntypedBool) => self.is_boolean(target),
            TyKind::Basic(Basic::UntypedString) => self.is_string(target),
            TyKind::Basic(_) => self.is_numeric(target),
            TyKind::Invalid
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => false,
        };
        if fits {
            Ok((target, None))
        } else {
            Err(Unfit::Other)
        }
    }
    /// The value of a constant operand as one of a predeclared type; none if it is unknown.
    pub(crate) fn representation(
        &self,
        x: &Operand,
        basic: Basic,
    ) -> Result<Option<ConstValue>, Unfit> {
        let Some(value) = x.value() else {
            return Ok(None);
        };
        match value.represent(basic) {
            Ok(value) => Ok(Some(value)),
            Err(misfit) => {
                let target = Ty::basic(basic);
                if misfit == Misfit::Kind || !self.is_numeric(x.ty) || !self.is_numeric(target) {
                    return Err(Unfit::Other);
                }
                if !self.is_integer(x.ty) && self.is_integer(target) {
                    Err(Unfit::Truncated)
                } else {
                    Err(Unfit::Overflows)
                }
            }
        }
    }
    /// Gives an untyped operand a type, or reports why it cannot have it.
    pub(crate) fn convert_untyped(&mut self, x: &mut Operand, target: Ty) {
        match self.implicit_type(x, target) {
            Ok((ty, value)) => self.settle(x, ty, value),
            Err(unfit) => {
                let shown = if self.is_type_param(target) {
                    target
                } else {
                    self.types.underlying(target)
                };
                self.report_unfit(x, shown, unfit);
                x.invalidate();
            }
        }
    }
    /// `cannot convert x to type T`, `x truncated to T`, `x overflows T`.
    pub(crate) fn report_unfit(&mut self, x: &Operand, target: Ty, unfit: Unfit) {
        let at = self.span(x.id);
        // gc speaks of the value where there is one to represent.
        let code = if x.is_const() && self.types.as_basic(target).is_some() {
            source::Code::InvalidConstVal
        } else {
            source::Code::InvalidUntypedConversion
        };
        let (x, target) = (self.describe(x), self.ty_text(target));
        self.report(match unfit {
            Unfit::Truncated => errors::truncated(at, x, target),
            Unfit::Overflows => errors::overflows(at, x, target),
            Unfit::Other => errors::cannot_convert_untyped(code, at, x, target),
        });
    }
    /// Writes a type that was found into an operand and its tree.
    pub(crate) fn settle(&mut self, x: &mut Operand, ty: Ty, value: Option<ConstValue>) {
        if let Some(value) = value {
            x.mode = Mode::Const(Some(value));
        }
        if ty == x.ty {
            return;
        }
        x.ty = ty;
        if let Some(expr) = &mut x.expr
            && !Self::retype(self, expr, ty, false)
        {
            x.invalidate();
        }
    }
    /// Gives a tree of untyped nodes its type. `shifted` says that the node is the left operand of a shift.
    pub(crate) fn retype(&mut self, expr: &mut Expr, ty: Ty, shifted: bool) -> bool {
        if !self.is_untyped(expr.ty) {
            return true;
        }
        let ok = match &mut expr.kind {
            ExprKind::Const(Const::Int(index)) => {
                let index = usize::try_from(*index).unwrap_or(0);
                return self.retype_const(expr, index, ty, shifted);
            }
            ExprKind::Unary(_, x) => self.retype(x, ty, false),
            ExprKind::Binary(typed::BinaryOp::Shl | typed::BinaryOp::Shr, x, _) => {
                self.retype(x, ty, true)
            }
            ExprKind::Binary(_, x, y) | ExprKind::LogicalAnd(x, y) | ExprKind::LogicalOr(x, y) => {
                self.retype(x, ty, false) & self.retype(y, ty, false)
            }
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Local(_)
            | ExprKind::Global(_)
            | ExprKind::Func(_)
            | ExprKind::FuncLit(_)
            | ExprKind::MethodValue(..)
            | ExprKind::MethodExpr(..)
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
            | ExprKind::LetTuple { .. } => true,
        };
        expr.ty = ty;
        ok
    }
    fn retype_const(&mut self, expr: &mut Expr, index: usize, ty: Ty, shifted: bool) -> bool {
        let (value, id) = self.pending[index].clone();
        if self.is_untyped(ty) {
            expr.ty = ty;
            return true;
        }
        if shifted && !self.is_integer(ty) {
            let (text, ty) = (self.text(id), self.ty_text(ty));
            self.report(errors::shifted_type(self.span(id), text, ty));
            return false;
        }
        let mut x = Operand::constant(id, value, expr.ty);
        self.convert_untyped(&mut x, ty);
        match self.finish(x) {
            Some(it) => {
                expr.kind = it.kind;
                expr.ty = it.ty;
                true
            }
            None => false,
        }
    }
    /// The tree of an operand, constants included.
    pub(crate) fn finish(&mut self, mut x: Operand) -> Option<Expr> {
        match &x.mode {
            Mode::Const(value) => {
                let value = value.clone()?;
                Some(self.const_node(x.id, value, x.ty))
            }
            Mode::Nil => Some(self.node(x.id, x.ty, ExprKind::Const(Const::Nil))),
            Mode::Variable | Mode::MapIndex | Mode::Value | Mode::CommaOk | Mode::NoValue => {
                x.take_expr()
            }
            Mode::Invalid | Mode::Builtin(_) | Mode::Type => None,
        }
    }
    /// A constant in the tree; untyped ones wait for their type.
    fn const_node(&mut self, id: ast::ExprId, value: ConstValue, ty: Ty) -> Expr {
        if self.is_untyped(ty) {
            let index = i128::try_from(self.pending.len()).unwrap_or(0);
            self.pending.push((value, id));
            return self.node(id, ty, ExprKind::Const(Const::Int(index)));
        }
        if self.is_type_param(ty) {
            let default = match &value {
                ConstValue::Bool(_) => Ty::BOOL,
                ConstValue::Str(_) => Ty::STRING,
                ConstValue::Int(_) => Ty::INT,
                ConstValue::Float(_) => Ty::FLOAT64,
                ConstValue::Complex(..) => Ty::COMPLEX128,
            };
            let constant = self.node(
                id,
                default,
                ExprKind::Const(to_const(&value, default_basic(default))),
            );
            return self.node(
                id,
                ty,
                ExprKind::Convert(Conversion::TypeParam, Box::new(constant)),
            );
        }
        let basic = self.types.as_basic(ty).unwrap_or(Basic::Int);
        self.node(id, ty, ExprKind::Const(to_const(&value, basic)))
    }

    /// Makes an operand assignable to `target` (or to a variable of its own type), or reports why it is not.
    /// Spec: "Assignability".
    pub(crate) fn convert_for(
        &mut self,
        x: &mut Operand,
        target: Option<Ty>,
        context: &str,
    ) -> bool {
        self.single_value(x);
        match x.mode {
            Mode::Invalid => return false,
            Mode::Nil
            | Mode::Const(_)
            | Mode::Variable
            | Mode::MapIndex
            | Mode::Value
            | Mode::CommaOk => {}
            Mode::NoValue | Mode::Builtin(_) | Mode::Type => {
                let at = self.span(x.id);
                let text = self.describe(x);
                let ty = target.map_or("nil".into(), |it| self.ty_text(it));
                self.report(errors::cannot_assign(at, text, ty, context));
                x.invalidate();
                return false;
            }
        }
        if self.is_untyped(x.ty) && !self.untyped_for(x, target, context) {
            return false;
        }
        if !self.not_generic(x, target) {
            return false;
        }
        let Some(target) = target else {
            return true;
        };
        let Err(fault) = self.assignable(x, target) else {
            return true;
        };
        if self.types.has_invalid(x.ty) || self.types.has_invalid(target) {
            x.invalidate();
            return false;
        }
        let at = self.span(x.id);
        let cause = if fault.cause.is_empty() {
            String::new()
        } else {
            format!(": {}", fault.cause)
        };
        let (text, ty) = (self.describe(x), self.ty_text(target));
        let it = errors::cannot_use(fault.code, at, text, ty, context, &cause);
        let it = self.use_advice(it, x, target);
        self.report(it);
        x.invalidate();
        false
    }
    fn untyped_for(&mut self, x: &mut Operand, target: Option<Ty>, context: &str) -> bool {
        let wanted = match target {
            None if x.is_nil() => {
                let at = self.span(x.id);
                self.report(crate::advice::untyped_nil(at, context));
                x.invalidate();
                return false;
            }
            Some(ty) if x.is_nil() || !self.is_interface(ty) => ty,
            None | Some(_) => self.default_type(x.ty),
        };
        match self.implicit_type(x, wanted) {
            Ok((ty, value)) => {
                self.settle(x, ty, value);
                x.is_valid()
            }
            Err(unfit) => {
                let (code, why) = match unfit {
                    Unfit::Truncated => (source::Code::TruncatedFloat, " (truncated)"),
                    Unfit::Overflows => (source::Code::NumericOverflow, " (overflows)"),
                    Unfit::Other => (source::Code::IncompatibleAssign, ""),
                };
                let at = self.span(x.id);
                let (text, ty) = (self.describe(x), self.ty_text(wanted));
                let it = errors::cannot_use(code, at, text, ty, context, why);
                let it = self.use_advice(it, x, wanted);
                self.report(it);
                x.invalidate();
                false
            }
        }
    }
    /// An operand as a value of type `target`: checked, and with the conversion in the tree.
    pub(crate) fn assign(&mut self, mut x: Operand, target: Ty, context: &str) -> Option<Expr> {
        if !self.convert_for(&mut x, Some(target), context) || target == Ty::INVALID {
            return None;
        }
        let expr = self.finish(x)?;
        Some(self.converted(expr, target))
    }
    /// An operand as a value of its own type, the default type if it is untyped.
    pub(crate) fn assign_any(&mut self, mut x: Operand, context: &str) -> Option<Expr> {
        if !self.convert_for(&mut x, None, context) {
            return None;
        }
        self.finish(x)
    }
    /// Adds the conversion that an assignment implies.
    pub(crate) fn converted(&mut self, expr: Expr, target: Ty) -> Expr {
        match self.implied(expr.ty, target) {
            None => expr,
            Some(conversion) => Expr {
                ty: target,
                span: expr.span,
                pos: expr.pos,
                kind: ExprKind::Convert(conversion, Box::new(expr)),
            },
        }
    }
    /// The conversion that an assignment of a value of type `from` to `to` implies.
    pub(crate) fn implied(&mut self, from: Ty, to: Ty) -> Option<Conversion> {
        if self.types.identical(from, to) {
            return None;
        }
        if self.is_interface(to) || self.is_type_param(to) {
            self.note_boxed(from);
        }
        Some(if self.is_type_param(from) && self.is_interface(to) {
            Conversion::ToInterface
        } else if self.is_type_param(from) || self.is_type_param(to) {
            Conversion::TypeParam
        } else if self.is_interface(to) && self.is_interface(from) {
            if self
                .types
                .identical(self.types.underlying(from), self.types.underlying(to))
            {
                Conversion::Same
            } else {
                Conversion::InterfaceToInterface
            }
        } else if self.is_interface(to) {
            Conversion::ToInterface
        } else {
            Conversion::Same
        })
    }
    /// Whether a value is assignable. Spec: "Assignability".
    pub(crate) fn assignable(&mut self, x: &Operand, target: Ty) -> Result<(), NotAssignable> {
        let fault = |code, cause: String| Err(NotAssignable { code, cause });
        let incompatible = source::Code::IncompatibleAssign;
        let from = x.ty;
        if !x.is_valid()
            || from == Ty::INVALID
            || target == Ty::INVALID
            || self.types.identical(from, target)
        {
            return Ok(());
        }
        if self.is_untyped(from) {
            return match self.implicit_type(x, target) {
                Ok(_) => Ok(()),
                Err(_) => fault(incompatible, String::new()),
            };
        }
        let (from_under, to_under) = (self.types.underlying(from), self.types.underlying(target));
        if from_under == Ty::INVALID || to_under == Ty::INVALID {
            return Ok(());
        }
        let (from_param, to_param) = (self.is_type_param(from), self.is_type_param(target));
        let unnamed = !self.has_name(from) || !self.has_name(target);
        if self.types.identical(from_under, to_under) && unnamed && !from_param && !to_param {
            return Ok(());
        }
        if self.is_interface(target) || self.is_interface_pointer(target) {
            match self.implements(from, target, false) {
                Ok(()) => return Ok(()),
                Err(cause) if !from_param => {
                    return fault(source::Code::InvalidIfaceAssign, cause);
                }
                Err(_) => {}
            }
        }
        if self.is_interface(from) && self.implements(target, from, false).is_ok() {
            return fault(incompatible, "need type assertion".into());
        }
        if let TyKind::Chan(ChanDir::Both, a) = self.types.kind(from_under)
            && let TyKind::Chan(_, b) = self.types.kind(to_under)
            && self.types.identical(*a, *b)
        {
            return if unnamed {
                Ok(())
            } else {
                fault(source::Code::InvalidChanAssign, String::new())
            };
        }
        self.assignable_params(x, target, (from_param, to_param))
    }
    /// The rules that look into the type sets of type parameters.
    fn assignable_params(
        &mut self,
        x: &Operand,
        target: Ty,
        (from_param, to_param): (bool, bool),
    ) -> Result<(), NotAssignable> {
        let fail = Err(NotAssignable {
            code: source::Code::IncompatibleAssign,
            cause: String::new(),
        });
        if to_param && !self.has_name(x.ty) {
            let Some(terms) = self.types.type_set_terms(target) else {
                return fail;
            };
            for term in terms {
                if self.assignable(x, term.ty).is_err() {
                    let (from, term) = (self.ty_text(x.ty), self.ty_text(term.ty));
                    let to = self.ty_text(target);
                    return Err(NotAssignable {
                        code: source::Code::IncompatibleAssign,
                        cause: errors::cause_assign_in(from, term, to),
                    });
                }
            }
            return Ok(());
        }
        if from_param && !self.has_name(target) {
            let Some(terms) = self.types.type_set_terms(x.ty) else {
                return fail;
            };
            for term in terms {
                let mut y = x.clone();
                y.ty = term.ty;
                if self.assignable(&y, target).is_err() {
                    let (term, from) = (self.ty_text(term.ty), self.ty_text(x.ty));
                    let to = self.ty_text(target);
                    return Err(NotAssignable {
                        code: source::Code::IncompatibleAssign,
                        cause: errors::cause_assign_from(term, from, to),
                    });
                }
            }
            return Ok(());
        }
        fail
    }

    /// An explicit conversion `T(x)`. Spec: "Conversions".
    pub(crate) fn conversion(&mut self, call: ast::ExprId, mut x: Operand, target: Ty) -> Operand {
        let constant = x.is_const() && self.is_const_type(x.ty);
        if constant && self.is_const_type(target) {
            return self.convert_constant(call, x, target);
        }
        let mut cause = String::new();
        if !self.convertible(&x, target, constant, &mut cause) {
            let at = self.span(x.id);
            if constant && self.is_type_param(target) {
                x.mode = Mode::Value; // what is converted to a type parameter is no constant
            }
            let (text, ty) = (self.describe(&x), self.ty_text(target));
            let cause = if cause.is_empty() {
                cause
            } else {
                format!(": {cause}")
            };
            self.report(errors::cannot_convert(at, text, ty, &cause));
            return Operand::invalid(call);
        }
        if self.is_untyped(x.ty) {
            let ty = if x.is_nil() {
                target
            } else if self.is_interface(target) || constant && !self.is_const_type(target) {
                if self.is_type_param(target) {
                    x.ty
                } else {
                    self.default_type(x.ty)
                }
            } else if !x.is_const() {
                target
            } else {
                self.default_type(x.ty)
            };
            let ty = self.default_type(ty);
            if x.is_const() || x.is_nil() {
                self.convert_untyped(&mut x, ty);
            } else {
                self.settle(&mut x, ty, None);
            }
        }
        if !x.is_valid() {
            return Operand::invalid(call);
        }
        let from = x.ty;
        let Some(expr) = self.finish(x) else {
            return Operand::invalid(call);
        };
        let expr = match self.explicit(from, target) {
            None => typed::Expr { ty: target, ..expr },
            Some(how) => self.node(call, target, ExprKind::Convert(how, Box::new(expr))),
        };
        Operand::with_expr(call, Mode::Value, expr)
    }
    fn convert_constant(&mut self, call: ast::ExprId, x: Operand, target: Ty) -> Operand {
        let Some(value) = x.value() else {
            return Operand::new(call, Mode::Const(None), target);
        };
        let basic = self.types.as_basic(target).unwrap_or(Basic::Int);
        if let Ok(value) = value.represent(basic) {
            return Operand::constant(call, value, target);
        }
        let at = self.span(x.id);
        if self.is_integer(x.ty) && basic == Basic::String {
            let code = value.to_i128().and_then(|it| u32::try_from(it).ok());
            let c = code
                .and_then(char::from_u32)
                .unwrap_or(char::REPLACEMENT_CHARACTER);
            let value = ConstValue::string(c.to_string().as_bytes());
            return Operand::constant(call, value, target);
        }
        let mut x = x.clone();
        if self.is_integer(target)
            && let Some(whole) = value.to_int()
        {
            x.mode = Mode::Const(Some(whole));
        }
        let shown = x.value().map(ConstValue::message).unwrap_or_default();
        let ty = self.ty_text(target);
        if self.is_integer(x.ty) && self.is_integer(target) {
            self.report(errors::constant_overflows(at, shown, ty));
        } else {
            let text = self.describe(&x);
            self.report(errors::cannot_convert(at, text, ty, ""));
        }
        Operand::invalid(call)
    }
    fn convertible(&mut self, x: &Operand, target: Ty, constant: bool, cause: &mut String) -> bool {
        if constant && self.is_type_param(target) {
            return self.constant_to_param(x, target, cause);
        }
        match self.assignable(x, target) {
            Ok(()) => return true,
            Err(fault) => *cause = fault.cause,
        }
        let from = x.ty;
        if !self.is_type_param(from) && !self.is_type_param(target) {
            return self.convertible_types(from, target, cause);
        }
        let sets = |this: &Self, ty: Ty| match this.is_type_param(ty) {
            true => this
                .types
                .type_set_terms(ty)
                .map(|terms| terms.into_iter().map(|it| it.ty).collect()),
            false => Some(vec![ty]),
        };
        let (Some(froms), Some(tos)) = (sets(self, from), sets(self, target)) else {
            return false;
        };
        let froms: Vec<Ty> = froms;
        let tos: Vec<Ty> = tos;
        for a in &froms {
            for b in &tos {
                let mut y = x.clone();
                y.ty = *a;
                if self.assignable(&y, *b).is_ok() || self.convertible_types(*a, *b, cause) {
                    continue;
                }
                let inside = |this: &Self, one: Ty, whole: Ty| {
                    let text = this.ty_text(one);
                    if this.is_type_param(whole) {
                        format!("{text} (in {})", this.ty_text(whole))
                    } else {
                        text
                    }
                };
                let (a, b) = (inside(self, *a, from), inside(self, *b, target));
                *cause = errors::cause_convert(a, b);
                return false;
            }
        }
        true
    }
    fn constant_to_param(&mut self, x: &Operand, target: Ty, cause: &mut String) -> bool {
        let terms = self.types.type_set_terms(target);
        let Some(terms) = terms.filter(|it| !it.is_empty()) else {
            *cause = errors::cause_no_types(self.ty_text(target));
            return false;
        };
        for term in terms {
            let under = self.types.underlying(term.ty);
            if self.is_string(x.ty) && self.is_bytes_or_runes(under) {
                continue;
            }
            let basic = self.types.as_basic(under);
            let fits = match basic {
                Some(basic) => x.value().is_none_or(|it| it.represent(basic).is_ok()),
                None => under == Ty::INVALID,
            };
            if fits || self.is_integer(x.ty) && basic == Some(Basic::String) {
                continue;
            }
            let (ty, param) = (self.ty_text(under), self.ty_text(target));
            *cause = if self.is_integer(x.ty) && self.is_integer(under) {
                let value = x.value().map(ConstValue::message).unwrap_or_default();
                errors::cause_overflows_in(value, ty, param)
            } else {
                errors::cause_convert_in(self.describe(x), ty, param)
            };
            return false;
        }
        true
    }
    fn convertible_types(&mut self, from: Ty, to: Ty, cause: &mut String) -> bool {
        let (a, b) = (self.types.underlying(from), self.types.underlying(to));
        if self.identical_ignoring_tags(a, b) {
            return true;
        }
        if let (TyKind::Pointer(x), TyKind::Pointer(y)) =
            (self.types.kind(from).clone(), self.types.kind(to).clone())
        {
            let (x, y) = (self.types.underlying(x), self.types.underlying(y));
            if self.identical_ignoring_tags(x, y) {
                return true;
            }
        }
        let real = |this: &Self, ty| this.is_integer(ty) || this.is_float(ty);
        if real(self, a) && real(self, b) || self.is_complex(a) && self.is_complex(b) {
            return true;
        }
        if (self.is_integer(a) || self.is_bytes_or_runes(a)) && self.is_string(b) {
            return true;
        }
        if self.is_string(a) && self.is_bytes_or_runes(b) {
            return true;
        }
        let unsafe_pointer =
            |this: &Self, ty| this.types.as_basic(ty) == Some(Basic::UnsafePointer);
        let address = |this: &Self, ty| {
            this.is_pointer(ty) || this.types.as_basic(ty) == Some(Basic::Uintptr)
        };
        if address(self, a) && unsafe_pointer(self, b)
            || unsafe_pointer(self, a) && address(self, b)
        {
            return true;
        }
        self.slice_to_array(a, b, cause)
    }
    fn slice_to_array(&mut self, a: Ty, b: Ty, cause: &mut String) -> bool {
        let TyKind::Slice(elem) = self.types.kind(a).clone() else {
            return false;
        };
        let (array, needed, what) = match self.types.kind(b) {
            TyKind::Array(it, _) => (*it, 20, "array"),
            TyKind::Pointer(base) => {
                if let TyKind::Array(it, _) = self.types.under(*base) {
                    (*it, 17, "array pointer")
                } else {
                    return false;
                }
            }
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => return false,
        };
        if !self.types.identical(elem, array) {
            return false;
        }
        if self.allows(needed) {
            return true;
        }
        *cause = errors::cause_slice_version(what, needed);
        false
    }
    fn identical_ignoring_tags(&mut self, a: Ty, b: Ty) -> bool {
        if self.types.identical(a, b) {
            return true;
        }
        let (a, b) = (self.without_tags(a), self.without_tags(b));
        self.types.identical(a, b)
    }
    fn without_tags(&mut self, ty: Ty) -> Ty {
        let kind = match self.types.kind(ty).clone() {
            TyKind::Struct(mut fields) => {
                for field in &mut fields {
                    field.tag = Symbol::EMPTY;
                    field.ty = self.without_tags(field.ty);
                }
                TyKind::Struct(fields)
            }
            TyKind::Pointer(it) => TyKind::Pointer(self.without_tags(it)),
            TyKind::Slice(it) => TyKind::Slice(self.without_tags(it)),
            TyKind::Array(it, len) => TyKind::Array(self.without_tags(it), len),
            TyKind::Map(k, v) => TyKind::Map(self.without_tags(k), self.without_tags(v)),
            TyKind::Chan(dir, it) => TyKind::Chan(dir, self.without_tags(it)),
            TyKind::Func(mut it) => {
                for ty in it.params.iter_mut().chain(&mut it.results) {
                    *ty = self.without_tags(*ty);
                }
                TyKind::Func(it)
            }
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => return ty,
        };
        self.types.intern(kind)
    }
    /// How an explicit conversion is done; none if the types are identical.
    fn explicit(&mut self, from: Ty, to: Ty) -> Option<Conversion> {
        if self.types.identical(from, to) {
            return None;
        }
        if self.is_interface(to) || self.is_type_param(to) {
            self.note_boxed(from);
        }
        if self.is_type_param(from) && self.is_interface(to) {
            return Some(Conversion::ToInterface);
        }
        if self.is_type_param(from) || self.is_type_param(to) {
            return Some(Conversion::TypeParam);
        }
        if self.is_interface(to) {
            return self.implied(from, to);
        }
        let (a, b) = (self.types.underlying(from), self.types.underlying(to));
        let bytes = |ty| {
            if let TyKind::Slice(elem) = self.types.kind(ty) {
                self.types.as_basic(*elem) == Some(Basic::Uint8)
            } else {
                false
            }
        };
        let real = |ty| self.is_integer(ty) || self.is_float(ty);
        Some(if self.types.identical(a, b) {
            Conversion::Same
        } else if self.is_string(b) && self.is_integer(a) {
            Conversion::IntToString
        } else if self.is_string(b) && bytes(a) {
            Conversion::BytesToString
        } else if self.is_string(b) && self.is_bytes_or_runes(a) {
            Conversion::RunesToString
        } else if self.is_string(a) && bytes(b) {
            Conversion::StringToBytes
        } else if self.is_string(a) && self.is_bytes_or_runes(b) {
            Conversion::StringToRunes
        } else if real(a) && real(b) {
            Conversion::Numeric
        } else if self.is_complex(a) && self.is_complex(b) {
            Conversion::Complex
        } else if matches!(self.types.kind(a), TyKind::Slice(_)) {
            match self.types.kind(b) {
                TyKind::Array(..) => Conversion::SliceToArray,
                TyKind::Pointer(_) => Conversion::SliceToArrayPointer,
                TyKind::Invalid
                | TyKind::Basic(_)
                | TyKind::Named(_)
                | TyKind::Slice(_)
                | TyKind::Map(..)
                | TyKind::Chan(..)
                | TyKind::Struct(_)
                | TyKind::Func(_)
                | TyKind::Interface(_)
                | TyKind::Tuple(_)
                | TyKind::TypeParam(_)
                | TyKind::Union(_) => Conversion::Same,
            }
        } else {
            Conversion::Same
        })
    }
}

fn default_basic(ty: Ty) -> Basic {
    match ty {
        Ty::BOOL => Basic::Bool,
        Ty::STRING => Basic::String,
        Ty::FLOAT64 => Basic::Float64,
        Ty::COMPLEX128 => Basic::Complex128,
        _int => Basic::Int,
    }
}

/// A constant that has been found to fit, as a value of a predeclared type.
fn to_const(value: &ConstValue, basic: Basic) -> Const {
    if basic.int_bits().is_some() {
        return Const::Int(value.to_i128().unwrap_or(0));
    }
    match basic {
        Basic::Bool => Const::Bool(value.as_bool().unwrap_or(false)),
        Basic::String => Const::Str(value.as_str().cloned().unwrap_or_else(|| [].into())),
        Basic::Float32 => Const::Float(value.to_f32().unwrap_or(0.0)),
        Basic::Float64 => Const::Float(value.to_f64().unwrap_or(0.0)),
        Basic::Complex64 | Basic::Complex128 => {
            let (re, im) = value.to_complex_f64().unwrap_or((0.0, 0.0));
            Const::Complex(re, im)
        }
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
        | Basic::UnsafePointer
        | Basic::UntypedBool
        | Basic::UntypedInt
        | Basic::UntypedRune
        | Basic::UntypedFloat
        | Basic::UntypedComplex
        | Basic::UntypedString
        | Basic::UntypedNil => Const::Int(value.to_i128().unwrap_or(0)),
    }
}
