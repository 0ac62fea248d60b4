//! Shifts. Spec: "Operators", on untyped left operands.

use ast::{BinaryOp, ExprId};
use typed::ExprKind;
use types::{Basic, ConstValue, Ty};

use crate::checker::Checker;
use crate::errors;
use crate::expr::arithmetic;
use crate::operand::{Mode, Operand};

/// The largest shift count of a constant shift: the smallest float64 can be written with it.
const MAX_CONST_SHIFT: i128 = 1023 - 1 + 52;

impl Checker<'_> {
    /// `x << y` and `x >> y`. An untyped constant that is shifted by a variable takes its type from the context.
    pub(crate) fn shift(
        &mut self,
        id: ExprId,
        op: BinaryOp,
        mut x: Operand,
        mut y: Operand,
    ) -> Operand {
        let whole = x.value().and_then(ConstValue::to_int);
        let untyped = self.is_untyped(x.ty);
        let fits = self.is_integer(x.ty)
            || untyped && (whole.is_some() || matches!(x.mode, Mode::Const(None)));
        if !fits {
            self.shifted_operand(&x);
            return Operand::invalid(id);
        }
        if !self.shift_count(&mut y) {
            return Operand::invalid(id);
        }
        if x.is_const() {
            if y.is_const() {
                return self.shift_constant(id, op, &x, whole, &y);
            }
            if untyped {
                return self.shift_tree(id, op, x, y);
            }
        }
        if !self.is_integer(x.ty) {
            self.shifted_operand(&x);
            return Operand::invalid(id);
        }
        if let Some(whole) = whole {
            x.mode = Mode::Const(Some(whole));
        }
        self.shift_tree(id, op, x, y)
    }
    fn shifted_operand(&mut self, x: &Operand) {
        let text = self.describe(x);
        self.report(errors::shifted_operand(self.span(x.id), text));
    }
    fn shift_tree(&mut self, id: ExprId, op: BinaryOp, x: Operand, y: Operand) -> Operand {
        let ty = x.ty;
        let (Some(a), Some(b)) = (self.finish(x), self.finish(y)) else {
            return Operand::invalid(id);
        };
        let kind = ExprKind::Binary(arithmetic(op), Box::new(a), Box::new(b));
        let expr = self.node(id, ty, kind);
        Operand::with_expr(id, Mode::Value, expr)
    }
    fn shift_count(&mut self, y: &mut Operand) -> bool {
        let at = self.span(y.id);
        if y.is_const() {
            let whole = y.value().and_then(ConstValue::to_int);
            if whole.as_ref().is_some_and(|it| it.sign() < 0) {
                let text = self.describe(y);
                self.report(errors::negative_shift(at, text));
                return false;
            }
            if self.is_untyped(y.ty) {
                match self.representation(y, Basic::Uint) {
                    Ok(value) => {
                        y.mode = Mode::Const(value);
                        y.ty = Ty::UINT;
                    }
                    Err(unfit) => {
                        self.report_unfit(y, Ty::UINT, unfit);
                        return false;
                    }
                }
            } else if let Some(whole) = whole.filter(|_| !self.is_integer(y.ty)) {
                // A whole number will do, of whatever type.
                y.mode = Mode::Const(Some(whole));
                y.ty = Ty::UINT;
            } else if !self.is_integer(y.ty) {
                let text = self.describe(y);
                self.report(errors::shift_count(at, text));
                return false;
            }
            return true;
        }
        if self.is_untyped(y.ty) {
            self.convert_untyped(y, Ty::UINT);
            return y.is_valid();
        }
        if !self.is_integer(y.ty) {
            let text = self.describe(y);
            self.report(errors::shift_count(at, text));
            return false;
        }
        if !self.is_unsigned(y.ty) && !self.allows(13) {
            let text = format!("invalid operation: signed shift count {}", self.describe(y));
            return self.need_version(at, 13, &text);
        }
        true
    }
    fn shift_constant(
        &mut self,
        id: ExprId,
        op: BinaryOp,
        x: &Operand,
        whole: Option<ConstValue>,
        y: &Operand,
    ) -> Operand {
        let ty = if self.is_integer(x.ty) {
            x.ty
        } else {
            Ty::UNTYPED_INT
        };
        let (Some(whole), Some(count)) = (whole, y.value().and_then(ConstValue::to_i128)) else {
            return Operand::new(id, Mode::Const(None), ty);
        };
        if count > MAX_CONST_SHIFT {
            let text = self.describe(y);
            self.report(errors::invalid_shift(self.span(y.id), text));
            return Operand::invalid(id);
        }
        let count = usize::try_from(count).unwrap_or(0);
        let result = whole.shift(op == BinaryOp::Shl, count);
        self.constant_result(id, result, ty, "shift ")
    }
}
