//! Comparisons. Spec: "Comparison operators".

use ast::{BinaryOp, ExprId};
use typed::{CompareOp, ExprKind};
use types::{ConstValue, Ty, TyKind};

use crate::checker::Checker;
use crate::errors;
use crate::operand::{Mode, Operand};

impl Checker<'_> {
    /// `x op y`, an untyped boolean.
    pub(crate) fn comparison(
        &mut self,
        id: ExprId,
        op: BinaryOp,
        x: Operand,
        y: Operand,
    ) -> Operand {
        if x.ty == Ty::INVALID || y.ty == Ty::INVALID {
            return Operand::invalid(id);
        }
        if let Err((on_y, code, cause)) = self.comparable_operands(op, &x, &y) {
            let at = self.span(if on_y { y.id } else { x.id });
            let (a, b) = (self.operand_text(&x), self.operand_text(&y));
            let text = format!("{a} {op} {b}");
            let it = errors::comparison(code, at, text, cause);
            self.report(self.compare_advice(it, op, &x, &y));
            return Operand::invalid(id);
        }
        self.compare_tree(id, op, x, y)
    }
    /// The tree of a comparison of operands that have been found comparable.
    pub(crate) fn compare_tree(
        &mut self,
        id: ExprId,
        op: BinaryOp,
        mut x: Operand,
        mut y: Operand,
    ) -> Operand {
        if x.is_const() && y.is_const() {
            let order = match (x.value(), y.value()) {
                (Some(a), Some(b)) => ConstValue::compare(a, b),
                (_, _) => None,
            };
            let result = order.map(|it| holds(compare_op(op), it));
            return Operand::new(
                id,
                Mode::Const(result.map(ConstValue::Bool)),
                Ty::UNTYPED_BOOL,
            );
        }
        for it in [&mut x, &mut y] {
            if self.is_untyped(it.ty) && !it.is_nil() {
                let ty = self.default_type(it.ty);
                self.convert_untyped(it, ty);
            }
        }
        let (xt, yt) = (x.ty, y.ty);
        let (Some(mut a), Some(mut b)) = (self.finish(x), self.finish(y)) else {
            return Operand::invalid(id);
        };
        if !self.types.identical(xt, yt) {
            if self.is_interface(yt) && !self.is_interface(xt) {
                a = self.converted(a, yt);
            } else if self.is_interface(xt) && !self.is_interface(yt) {
                b = self.converted(b, xt);
            } else if self.is_interface(xt) && self.types.implements(xt, yt) {
                a = self.converted(a, yt);
            } else {
                b = self.converted(b, xt);
            }
        }
        let kind = ExprKind::Compare(compare_op(op), Box::new(a), Box::new(b));
        let expr = self.node(id, Ty::UNTYPED_BOOL, kind);
        Operand::with_expr(id, Mode::Value, expr)
    }
    /// Whether two operands may be compared; the error says whether the second is at fault, and why.
    pub(crate) fn comparable_operands(
        &mut self,
        op: BinaryOp,
        x: &Operand,
        y: &Operand,
    ) -> Result<(), (bool, source::Code, String)> {
        let undefined = source::Code::UndefinedOp;
        if self.assignable(x, y.ty).is_err() && self.assignable(y, x.ty).is_err() {
            let (a, b) = (self.ty_text(x.ty), self.ty_text(y.ty));
            let cause = format!("mismatched types {a} and {b}");
            return Err((true, source::Code::MismatchedTypes, cause));
        }
        let on_y;
        if matches!(op, BinaryOp::Eq | BinaryOp::Ne) {
            if x.is_nil() || y.is_nil() {
                let other = if x.is_nil() { y.ty } else { x.ty };
                if self.has_nil(other) && !(x.is_nil() && y.is_nil()) {
                    return Ok(());
                }
                on_y = true;
            } else if !self.types.comparable(x.ty) {
                return Err((false, undefined, self.incomparable_cause(x.ty, op, x, y)));
            } else if !self.types.comparable(y.ty) {
                return Err((true, undefined, self.incomparable_cause(y.ty, op, x, y)));
            } else {
                return Ok(());
            }
        } else if !self.is_ordered(x.ty) {
            on_y = false;
        } else if !self.is_ordered(y.ty) {
            on_y = true;
        } else {
            return Ok(());
        }
        let cause = self.operator_cause(op, x, y, on_y);
        Err((on_y, undefined, cause))
    }
    fn operator_cause(&self, op: BinaryOp, x: &Operand, y: &Operand, on_y: bool) -> String {
        let ty = if on_y { y.ty } else { x.ty };
        if self.is_type_param(x.ty) || self.is_type_param(y.ty) {
            let ty = if self.is_type_param(x.ty) { ty } else { y.ty };
            return format!(
                "type parameter {} cannot use operator {op}",
                self.ty_text(ty)
            );
        }
        let what = match self.composite_kind(ty) {
            Some(it) => it.to_owned(),
            None => self.ty_text(ty),
        };
        format!("operator {op} not defined on {what}")
    }
    fn incomparable_cause(&self, ty: Ty, op: BinaryOp, x: &Operand, y: &Operand) -> String {
        if matches!(
            self.types.under(ty),
            TyKind::Slice(_) | TyKind::Func(_) | TyKind::Map(..)
        ) {
            let kind = self.composite_kind(ty).unwrap_or("value");
            return format!("{kind} can only be compared to nil");
        }
        match self.incomparable_part(ty) {
            Some(cause) => cause,
            None => self.operator_cause(op, x, y, false),
        }
    }
    /// What inside a type cannot be compared.
    fn incomparable_part(&self, ty: Ty) -> Option<String> {
        match self.types.under(ty) {
            TyKind::Struct(fields) => {
                let field = fields.iter().find(|it| !self.types.comparable(it.ty))?;
                Some(format!(
                    "struct containing {} cannot be compared",
                    self.ty_text(field.ty)
                ))
            }
            TyKind::Array(..) => Some(format!("{} cannot be compared", self.ty_text(ty))),
            TyKind::Interface(_) if self.is_type_param(ty) => {
                let set = self.types.type_set(ty);
                Some(if set.terms.is_some_and(|it| it.is_empty()) {
                    "empty type set".into()
                } else {
                    "incomparable types in type set".into()
                })
            }
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => None,
        }
    }
}

/// Whether a comparison holds of operands in this order.
fn holds(op: CompareOp, order: std::cmp::Ordering) -> bool {
    match op {
        CompareOp::Eq => order.is_eq(),
        CompareOp::Ne => order.is_ne(),
        CompareOp::Lt => order.is_lt(),
        CompareOp::Le => order.is_le(),
        CompareOp::Gt => order.is_gt(),
        CompareOp::Ge => order.is_ge(),
    }
}

/// The operator of the tree for a comparison.
fn compare_op(op: BinaryOp) -> CompareOp {
    match op {
        BinaryOp::Eq => CompareOp::Eq,
        BinaryOp::Ne => CompareOp::Ne,
        BinaryOp::Lt => CompareOp::Lt,
        BinaryOp::Le => CompareOp::Le,
        BinaryOp::Gt => CompareOp::Gt,
        BinaryOp::Ge => CompareOp::Ge,
        BinaryOp::OrOr
        | BinaryOp::AndAnd
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
        | BinaryOp::Shr => unreachable!("check::compare_op: {op} is not a comparison"),
    }
}
