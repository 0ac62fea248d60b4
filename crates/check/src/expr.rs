//! Expressions: operands, operators, comparisons, shifts. Spec: "Expressions", "Operators", "Constant expressions".

use ast::{BinaryOp, Expr, ExprId, UnaryOp};
use source::Span;
use typed::ExprKind;
use types::{Basic, ConstOp, ConstValue, Ty, TyKind};

use crate::checker::Checker;
use crate::errors;
use crate::operand::{Mode, Operand, StmtRole};

/// Constants of untyped integer type may have so many bits.
const MAX_CONST_BITS: usize = 512;
/// How many bytes an untyped constant string may have.
const MAX_CONST_STRING: u64 = 2_000_000_000;

impl Checker<'_> {
    /// A single value. `hint` is the type of a composite literal without one.
    pub(crate) fn expr(&mut self, id: ExprId, hint: Option<Ty>) -> Operand {
        let mut x = self.generic_expr(id, hint);
        if x.is_valid() && !self.not_generic(&mut x, hint) {
            return Operand::invalid(id);
        }
        x
    }
    /// A single value, perhaps a generic function.
    pub(crate) fn generic_expr(&mut self, id: ExprId, hint: Option<Ty>) -> Operand {
        let mut x = self.raw_expr(id, hint);
        self.need_finite(&mut x);
        self.exclude(&mut x, true);
        self.single_value(&mut x);
        x
    }
    /// A single value or a type.
    pub(crate) fn expr_or_type(&mut self, id: ExprId) -> Operand {
        let mut x = self.raw_expr(id, None);
        self.need_finite(&mut x);
        if matches!(x.mode, Mode::NoValue) {
            let text = self.describe(&x);
            self.report(errors::used_as_value_or_type(self.span(x.id), text));
            x.invalidate();
        }
        self.single_value(&mut x);
        x
    }
    /// Checks an expression only to find errors in it and to count what it uses.
    pub(crate) fn use_expr(&mut self, id: ExprId) -> bool {
        if let Expr::Name(name) = self.ast().expr(self.ast().unparen(id))
            && name.is_blank()
        {
            return true;
        }
        self.raw_expr(id, None).is_valid()
    }
    /// Refuses what has no value.
    pub(crate) fn exclude(&mut self, x: &mut Operand, types: bool) {
        // The span of a long chain of operators takes as long to find: only where something is wrong.
        let diagnostic = match x.mode {
            Mode::NoValue => errors::used_as_value(self.span(x.id), self.describe(x)),
            Mode::Builtin(_) => errors::must_be_called(self.span(x.id), self.describe(x)),
            Mode::Type if types => errors::not_an_expression(self.span(x.id), self.describe(x)),
            Mode::Type
            | Mode::Invalid
            | Mode::Const(_)
            | Mode::Variable
            | Mode::MapIndex
            | Mode::Value
            | Mode::Nil
            | Mode::CommaOk => return,
        };
        self.report(diagnostic);
        x.invalidate();
    }
    /// Refuses a call of several results.
    pub(crate) fn single_value(&mut self, x: &mut Operand) {
        if matches!(x.mode, Mode::Value) && matches!(self.types.kind(x.ty), TyKind::Tuple(_)) {
            let text = self.describe(x);
            self.report(errors::multiple_value(self.span(x.id), text));
            x.invalidate();
        }
    }
    /// Any expression.
    pub(crate) fn raw_expr(&mut self, id: ExprId, hint: Option<Ty>) -> Operand {
        match self.ast().expr(id) {
            Expr::Bad => Operand::invalid(id),
            Expr::Name(name) => self.ident(id, name, false),
            Expr::Literal { kind, text } => self.basic_literal(id, kind, text),
            Expr::CompositeLit { ty, elems } => self.composite(id, ty, elems, hint),
            Expr::KeyValue { .. } => {
                self.report(errors::no_key_value(self.span(id)));
                Operand::invalid(id)
            }
            Expr::FuncLit { sig, body } => self.func_lit(id, &sig, body),
            Expr::Paren(inner) => {
                let mut x = self.raw_expr(inner, hint);
                x.id = id;
                x
            }
            Expr::Selector { x, sel } => self.selector(id, x, sel, false),
            Expr::Index { x, indices } => self.index_expr(id, x, indices, hint),
            Expr::Slice { x, lo, hi, max } => self.slice_expr(id, x, [lo, hi, max]),
            Expr::TypeAssert { x, ty } => self.type_assert(id, x, ty),
            Expr::TypeGuard(x) => {
                self.report(errors::type_guard(self.span(id)));
                self.use_expr(x);
                Operand::invalid(id)
            }
            Expr::Call { fun, args, dots } => self.call(id, fun, args, dots),
            Expr::Binary { op, x, y } => self.binary(id, op, x, y),
            Expr::Unary { op, x } => self.unary(id, op, x),
            Expr::Star(x) => self.star(id, x),
            Expr::Dots(_) => {
                self.report(errors::invalid_dots(self.span(id)));
                Operand::invalid(id)
            }
            Expr::ArrayType { .. }
            | Expr::SliceType(_)
            | Expr::StructType(_)
            | Expr::FuncType(_)
            | Expr::InterfaceType(_)
            | Expr::MapType { .. }
            | Expr::ChanType { .. } => {
                let ty = self.typ(id);
                if ty == Ty::INVALID {
                    Operand::invalid(id)
                } else {
                    Operand::new(id, Mode::Type, ty)
                }
            }
        }
    }
    /// `*x`: a type or an indirection.
    fn star(&mut self, id: ExprId, inner: ExprId) -> Operand {
        let mut x = self.expr_or_type(inner);
        match x.mode {
            Mode::Invalid => return Operand::invalid(id),
            Mode::Type => {
                if let Some(generic) = self.generic_type(x.ty) {
                    let text = self.generic_text(generic);
                    self.report(errors::generic_without_instantiation(
                        self.span(inner),
                        text,
                    ));
                    return Operand::invalid(id);
                }
                self.check_var_type(inner, x.ty);
                let ty = self.types.pointer(x.ty);
                return Operand::new(id, Mode::Type, ty);
            }
            Mode::NoValue
            | Mode::Builtin(_)
            | Mode::Const(_)
            | Mode::Variable
            | Mode::MapIndex
            | Mode::Value
            | Mode::Nil
            | Mode::CommaOk => {}
        }
        if matches!(x.mode, Mode::Builtin(_)) {
            let text = self.describe(&x);
            self.report(errors::cannot_indirect(self.span(x.id), text));
            return Operand::invalid(id);
        }
        let mut base = None;
        for ty in self.type_terms(x.ty) {
            let pointee = self.types.pointee(ty).filter(|_| !x.is_nil());
            match (base, pointee) {
                (Some(known), Some(it)) if !self.types.identical(known, it) => {
                    let text = self.ty_text(x.ty);
                    self.report(errors::different_bases(self.span(x.id), text));
                    return Operand::invalid(id);
                }
                (_, it) => base = it,
            }
            if base.is_none() {
                break;
            }
        }
        let Some(base) = base else {
            if x.is_valid() {
                let text = self.describe(&x);
                let at = self.span(x.id);
                let ty = self.ty_text(x.ty);
                self.report(
                    errors::cannot_indirect(at, text)
                        .with_primary(at, format!("this is {ty}, not a pointer")),
                );
            }
            return Operand::invalid(id);
        };
        let Some(pointer) = x.take_expr() else {
            return Operand::invalid(id);
        };
        let expr = self.node(id, base, ExprKind::Deref(Box::new(pointer)));
        Operand::with_expr(id, Mode::Variable, expr)
    }

    // Unary operators.

    fn unary(&mut self, id: ExprId, op: UnaryOp, inner: ExprId) -> Operand {
        if op == UnaryOp::Addr {
            return self.address_of(id, inner);
        }
        let mut x = self.expr(inner, None);
        if !x.is_valid() {
            return Operand::invalid(id);
        }
        let (op, defined) = match op {
            UnaryOp::Recv => return self.receive(id, x),
            UnaryOp::Tilde => {
                let integer = self.is_integer(x.ty);
                self.report(errors::tilde_operator(self.span(id), integer));
                return Operand::invalid(id);
            }
            UnaryOp::Plus | UnaryOp::Neg => (op, self.is_numeric(x.ty)),
            UnaryOp::BitNot => (op, self.is_integer(x.ty)),
            UnaryOp::Not => (op, self.is_boolean(x.ty)),
            UnaryOp::Addr => unreachable!("check::unary: & is done"),
        };
        if !defined {
            let text = self.describe(&x);
            self.report(errors::operator_not_defined(
                self.span(x.id),
                op.as_str(),
                text,
            ));
            return Operand::invalid(id);
        }
        if x.is_const() {
            return self.unary_constant(id, op, x);
        }
        let Some(inner) = x.take_expr() else {
            return Operand::invalid(id);
        };
        let typed_op = match op {
            UnaryOp::Neg => typed::UnaryOp::Neg,
            UnaryOp::BitNot => typed::UnaryOp::Not,
            UnaryOp::Not => typed::UnaryOp::LogicalNot,
            UnaryOp::Plus | UnaryOp::Addr | UnaryOp::Recv | UnaryOp::Tilde => {
                return Operand::with_expr(id, Mode::Value, inner);
            }
        };
        let expr = self.node(id, x.ty, ExprKind::Unary(typed_op, Box::new(inner)));
        Operand::with_expr(id, Mode::Value, expr)
    }
    fn unary_constant(&mut self, id: ExprId, op: UnaryOp, x: Operand) -> Operand {
        let Some(value) = x.value() else {
            return Operand::new(id, Mode::Const(None), x.ty);
        };
        let result = match op {
            UnaryOp::Neg => value.neg(),
            UnaryOp::Not => value.as_bool().map(|it| ConstValue::Bool(!it)),
            UnaryOp::BitNot => {
                let bits = self.types.as_basic(x.ty).and_then(Basic::int_bits);
                let bits = bits.filter(|(_, signed)| !signed).map(|(bits, _)| bits);
                value.to_int().and_then(|it| it.complement(bits))
            }
            UnaryOp::Plus | UnaryOp::Addr | UnaryOp::Recv | UnaryOp::Tilde => Some(value.clone()),
        };
        let name = if op == UnaryOp::BitNot {
            "bitwise complement "
        } else {
            ""
        };
        self.constant_result(id, result, x.ty, name)
    }
    fn address_of(&mut self, id: ExprId, inner: ExprId) -> Operand {
        let literal = matches!(
            self.ast().expr(self.ast().unparen(inner)),
            Expr::CompositeLit { .. }
        );
        let mut x = self.expr(inner, None);
        if !x.is_valid() {
            return Operand::invalid(id);
        }
        if !literal && !matches!(x.mode, Mode::Variable) {
            let text = self.describe(&x);
            let it = errors::cannot_take_address(self.span(x.id), text);
            self.report(self.address_advice(it, inner));
            return Operand::invalid(id);
        }
        let Some(inner) = x.take_expr() else {
            return Operand::invalid(id);
        };
        self.mark_address(&inner);
        let ty = self.types.pointer(x.ty);
        let expr = self.node(id, ty, ExprKind::AddrOf(Box::new(inner)));
        Operand::with_expr(id, Mode::Value, expr)
    }
    /// Notes that a variable's address is taken: the variable that holds this place.
    pub(crate) fn mark_address(&mut self, place: &typed::Expr) {
        match &place.kind {
            ExprKind::Local(local) => {
                if let Some(obj) = self.local_obj(*local) {
                    self.objs[obj].addr_taken = true;
                }
            }
            ExprKind::Field(x, _) => self.mark_address(x),
            ExprKind::Index(x, _) if matches!(self.types.under(x.ty), TyKind::Array(..)) => {
                self.mark_address(x);
            }
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Global(_)
            | ExprKind::Func(_)
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
            | ExprKind::LetTuple { .. } => {}
        }
    }
    /// Notes that a variable is assigned to after its declaration.
    pub(crate) fn mark_assigned(&mut self, place: &typed::Expr) {
        match &place.kind {
            ExprKind::Local(local) => {
                if let Some(obj) = self.local_obj(*local) {
                    self.objs[obj].reassigned = true;
                }
            }
            ExprKind::Field(x, _) => self.mark_assigned(x),
            ExprKind::Index(x, _) if matches!(self.types.under(x.ty), TyKind::Array(..)) => {
                self.mark_assigned(x);
            }
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Global(_)
            | ExprKind::Func(_)
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
            | ExprKind::LetTuple { .. } => {}
        }
    }
    fn receive(&mut self, id: ExprId, mut x: Operand) -> Operand {
        let Some(elem) = self.chan_elem(&x, self.span(x.id), true) else {
            return Operand::invalid(id);
        };
        self.env.has_call = true;
        let Some(ch) = x.take_expr() else {
            return Operand::invalid(id);
        };
        let kind = ExprKind::Recv {
            ch: Box::new(ch),
            comma_ok: false,
        };
        let expr = self.node(id, elem, kind);
        let mut it = Operand::with_expr(id, Mode::CommaOk, expr);
        it.role = StmtRole::Statement;
        it
    }
    /// The element type of a channel that may be received from (or sent to).
    pub(crate) fn chan_elem(&mut self, x: &Operand, at: Span, recv: bool) -> Option<Ty> {
        let refuse = |this: &Checker<'_>, ty: Ty, under: Option<Ty>| {
            let text = this.ty_text(ty);
            match under.map(|it| this.types.kind(it)) {
                None => Some("no specific channel type".into()),
                Some(TyKind::Chan(types::ChanDir::Send, _)) if recv => {
                    Some(format!("send-only channel {text}"))
                }
                Some(TyKind::Chan(types::ChanDir::Recv, _)) if !recv => {
                    Some(format!("receive-only channel {text}"))
                }
                Some(TyKind::Chan(..)) => None,
                Some(_) => Some(format!("non-channel {text}")),
            }
        };
        let core = if x.is_nil() {
            Err("no specific channel type".into())
        } else {
            self.common_under(x.ty, &refuse)
        };
        let cause = match core {
            Err(why) => why,
            Ok(core) => {
                if let TyKind::Chan(_, elem) = self.types.kind(core) {
                    return Some(*elem);
                }
                format!("non-channel {}", self.ty_text(x.ty))
            }
        };
        let text = self.describe(x);
        let param = self.is_type_param(x.ty);
        self.report(errors::channel(at, recv, param, cause, text));
        None
    }

    // Binary operators.

    fn binary(&mut self, id: ExprId, op: BinaryOp, lhs: ExprId, rhs: ExprId) -> Operand {
        let x = self.expr(lhs, None);
        let y = self.expr(rhs, None);
        let mut result = self.binary_operands(Some(id), op, x, y, (lhs, rhs));
        result.id = id;
        result
    }
    /// `x op y`, or `x op= y` if there is no expression of its own.
    pub(crate) fn binary_operands(
        &mut self,
        id: Option<ExprId>,
        op: BinaryOp,
        mut x: Operand,
        mut y: Operand,
        (lhs, rhs): (ExprId, ExprId),
    ) -> Operand {
        let at = id.unwrap_or(lhs);
        if !x.is_valid() || !y.is_valid() {
            return Operand::invalid(at);
        }
        if op.is_shift() {
            return self.shift(at, op, x, y);
        }
        self.match_types(&mut x, &mut y);
        if !x.is_valid() {
            return Operand::invalid(at);
        }
        if op.is_comparison() {
            return self.comparison(at, op, x, y);
        }
        if !self.types.identical(x.ty, y.ty) {
            if x.ty != Ty::INVALID && y.ty != Ty::INVALID {
                let (a, b) = (self.ty_text(x.ty), self.ty_text(y.ty));
                let text = match id {
                    Some(id) => self.text(id),
                    None => format!("{} {op}= {}", self.text(lhs), self.text(rhs)),
                };
                let it = errors::mismatched_types(self.span(x.id), text, a, b);
                self.report(self.mismatch_advice(it, &x, &y));
            }
            return Operand::invalid(at);
        }
        if !self.binary_defined(op, x.ty) {
            let text = self.describe(&x);
            let it = errors::operator_not_defined(self.span(x.id), op.as_str(), text);
            self.report(self.operator_advice(it, op.as_str(), &x));
            return Operand::invalid(at);
        }
        if matches!(op, BinaryOp::Div | BinaryOp::Rem) && self.divides_by_zero(&x, &y) {
            let zero = self.span(y.id);
            let it = errors::division_by_zero(zero).with_primary(zero, "this is zero");
            self.report(self.constant_advice(it, &y));
            return Operand::invalid(at);
        }
        if x.is_const() && y.is_const() {
            return self.binary_constant(at, op, &x, &y);
        }
        let ty = x.ty;
        let (Some(a), Some(b)) = (self.finish(x), self.finish(y)) else {
            return Operand::invalid(at);
        };
        let (a, b) = (Box::new(a), Box::new(b));
        let kind = match op {
            BinaryOp::AndAnd => ExprKind::LogicalAnd(a, b),
            BinaryOp::OrOr => ExprKind::LogicalOr(a, b),
            BinaryOp::Eq
            | BinaryOp::Ne
            | BinaryOp::Lt
            | BinaryOp::Le
            | BinaryOp::Gt
            | BinaryOp::Ge
            | BinaryOp::Add
            | BinaryOp::Sub
            | BinaryOp::Or
            | BinaryOp::Xor
            | BinaryOp::Mul
            | BinaryOp::Div
            | BinaryOp::Rem
            | BinaryOp::And
            | BinaryOp::AndNot
            | BinaryOp::Shl
            | BinaryOp::Shr => ExprKind::Binary(arithmetic(op), a, b),
        };
        let expr = self.node(at, ty, kind);
        Operand::with_expr(at, Mode::Value, expr)
    }
    fn binary_defined(&self, op: BinaryOp, ty: Ty) -> bool {
        match op {
            BinaryOp::Add => self.is_numeric_or_string(ty),
            BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div => self.is_numeric(ty),
            BinaryOp::Rem | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor | BinaryOp::AndNot => {
                self.is_integer(ty)
            }
            BinaryOp::AndAnd | BinaryOp::OrOr => self.is_boolean(ty),
            BinaryOp::Eq
            | BinaryOp::Ne
            | BinaryOp::Lt
            | BinaryOp::Le
            | BinaryOp::Gt
            | BinaryOp::Ge
            | BinaryOp::Shl
            | BinaryOp::Shr => true,
        }
    }
    fn divides_by_zero(&self, x: &Operand, y: &Operand) -> bool {
        let Some(value) = y.value() else {
            return false;
        };
        let complex = |it: &Operand| matches!(it.value(), Some(ConstValue::Complex(..)));
        let complex = x.is_const() && (complex(x) || complex(y));
        let zero = value.sign() == 0 || complex && value.norm_is_zero();
        zero && (x.is_const() || self.is_integer(x.ty))
    }
    fn binary_constant(&mut self, id: ExprId, op: BinaryOp, x: &Operand, y: &Operand) -> Operand {
        let (Some(a), Some(b)) = (x.value(), y.value()) else {
            return Operand::new(id, Mode::Const(None), x.ty);
        };
        let (result, name) = match op {
            BinaryOp::AndAnd => (both(a, b, |a, b| a && b), ""),
            BinaryOp::OrOr => (both(a, b, |a, b| a || b), ""),
            BinaryOp::Eq
            | BinaryOp::Ne
            | BinaryOp::Lt
            | BinaryOp::Le
            | BinaryOp::Gt
            | BinaryOp::Ge
            | BinaryOp::Add
            | BinaryOp::Sub
            | BinaryOp::Or
            | BinaryOp::Xor
            | BinaryOp::Mul
            | BinaryOp::Div
            | BinaryOp::Rem
            | BinaryOp::And
            | BinaryOp::AndNot
            | BinaryOp::Shl
            | BinaryOp::Shr => {
                let (op, name) = const_op(op);
                let integer = self.is_integer(x.ty);
                (arithmetic_constant(op, a, b, integer), name)
            }
        };
        self.constant_result(id, result, x.ty, name)
    }
    /// A computed constant: it must fit its type, and untyped integers must not grow without bound.
    pub(crate) fn constant_result(
        &mut self,
        id: ExprId,
        value: Option<ConstValue>,
        ty: Ty,
        operation: &str,
    ) -> Operand {
        let at = if let Expr::Binary { .. } | Expr::Unary { .. } = self.ast().expr(id) {
            Span::from(self.ast().expr_pos(id))
        } else {
            self.span(id)
        };
        let Some(value) = value else {
            self.report(errors::constant_unrepresentable(at));
            return Operand::new(id, Mode::Const(None), ty);
        };
        if !self.is_untyped(ty) {
            let x = Operand::constant(id, value, ty);
            let basic = self.types.as_basic(ty).unwrap_or(Basic::Int);
            return match self.representation(&x, basic) {
                Ok(value) => Operand::new(id, Mode::Const(value), ty),
                Err(unfit) => {
                    self.report_unfit(&x, ty, unfit);
                    Operand::invalid(id)
                }
            };
        }
        if value.bit_len() > MAX_CONST_BITS {
            self.report(errors::constant_overflow(at, operation));
            return Operand::new(id, Mode::Const(None), ty);
        }
        if let ConstValue::Str(text) = &value
            && text.len() > MAX_CONST_STRING
        {
            let it = errors::constant_string_too_long(at, text.len(), MAX_CONST_STRING);
            self.report(it);
            return Operand::new(id, Mode::Const(None), ty);
        }
        Operand::constant(id, value, ty)
    }
    /// Brings untyped operands to a common type, if that may be tried.
    pub(crate) fn match_types(&mut self, x: &mut Operand, y: &mut Operand) {
        if !self.may_convert(x, y) {
            return;
        }
        self.convert_untyped(x, y.ty);
        if !x.is_valid() {
            return;
        }
        self.convert_untyped(y, x.ty);
        if !y.is_valid() {
            x.invalidate();
        }
    }
    fn may_convert(&self, x: &Operand, y: &Operand) -> bool {
        let untyped = |it: &Operand| self.is_untyped(it.ty);
        if !untyped(x) && !untyped(y) {
            return false;
        }
        if self.is_numeric(x.ty) != self.is_numeric(y.ty) {
            return false;
        }
        if self.is_interface(x.ty) || self.is_interface(y.ty) {
            return true;
        }
        if self.is_boolean(x.ty) != self.is_boolean(y.ty)
            || self.is_string(x.ty) != self.is_string(y.ty)
        {
            return false;
        }
        if x.is_nil() {
            return self.has_nil(y.ty);
        }
        if y.is_nil() {
            return self.has_nil(x.ty);
        }
        !self.is_pointer(x.ty) && !self.is_pointer(y.ty)
    }
}

fn both(a: &ConstValue, b: &ConstValue, op: fn(bool, bool) -> bool) -> Option<ConstValue> {
    Some(ConstValue::Bool(op(a.as_bool()?, b.as_bool()?)))
}

/// Constant arithmetic of operands of one type: integers divide with truncation.
fn arithmetic_constant(
    op: ConstOp,
    a: &ConstValue,
    b: &ConstValue,
    integer: bool,
) -> Option<ConstValue> {
    if integer {
        return ConstValue::binary(op, &a.to_int()?, &b.to_int()?);
    }
    match (a, b) {
        (ConstValue::Int(_), ConstValue::Int(_)) => {
            ConstValue::binary(op, &a.to_float()?, &b.to_float()?)
        }
        (_, _) => ConstValue::binary(op, a, b),
    }
}

fn const_op(op: BinaryOp) -> (ConstOp, &'static str) {
    match op {
        BinaryOp::Add => (ConstOp::Add, "addition "),
        BinaryOp::Sub => (ConstOp::Sub, "subtraction "),
        BinaryOp::Mul => (ConstOp::Mul, "multiplication "),
        BinaryOp::Div => (ConstOp::Div, ""),
        BinaryOp::Rem => (ConstOp::Rem, ""),
        BinaryOp::And => (ConstOp::And, ""),
        BinaryOp::Or => (ConstOp::Or, ""),
        BinaryOp::Xor => (ConstOp::Xor, "bitwise XOR "),
        BinaryOp::AndNot => (ConstOp::AndNot, ""),
        BinaryOp::OrOr
        | BinaryOp::AndAnd
        | BinaryOp::Eq
        | BinaryOp::Ne
        | BinaryOp::Lt
        | BinaryOp::Le
        | BinaryOp::Gt
        | BinaryOp::Ge
        | BinaryOp::Shl
        | BinaryOp::Shr => unreachable!("check::const_op: {op} is not arithmetic"),
    }
}

/// The operator of the tree for an arithmetic one.
pub(crate) fn arithmetic(op: BinaryOp) -> typed::BinaryOp {
    match op {
        BinaryOp::Add => typed::BinaryOp::Add,
        BinaryOp::Sub => typed::BinaryOp::Sub,
        BinaryOp::Mul => typed::BinaryOp::Mul,
        BinaryOp::Div => typed::BinaryOp::Div,
        BinaryOp::Rem => typed::BinaryOp::Rem,
        BinaryOp::And => typed::BinaryOp::And,
        BinaryOp::Or => typed::BinaryOp::Or,
        BinaryOp::Xor => typed::BinaryOp::Xor,
        BinaryOp::AndNot => typed::BinaryOp::AndNot,
        BinaryOp::Shl => typed::BinaryOp::Shl,
        BinaryOp::Shr => typed::BinaryOp::Shr,
        BinaryOp::OrOr
        | BinaryOp::AndAnd
        | BinaryOp::Eq
        | BinaryOp::Ne
        | BinaryOp::Lt
        | BinaryOp::Le
        | BinaryOp::Gt
        | BinaryOp::Ge => unreachable!("check::arithmetic: {op} is not arithmetic"),
    }
}
