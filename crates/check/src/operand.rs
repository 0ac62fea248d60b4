//! Operands: what is known of an expression while its context is still being found out.
//!
//! An untyped expression that is not constant (a comparison, a shift of a constant by a variable) carries a `typed` tree whose nodes have
//! untyped types; its constants wait in `Checker::pending` with their exact values. `Checker::retype` gives the tree its type.

use ast::ExprId;
use source::Span;
use typed::{ExprKind, FuncRef};
use types::{Basic, ConstValue, Ty, TyKind};

use crate::checker::Checker;
use crate::object::BuiltinId;

/// What an operand is.
#[derive(Clone, Debug)]
pub(crate) enum Mode {
    /// An error was reported.
    Invalid,
    /// A call without result.
    NoValue,
    /// A predeclared function.
    Builtin(BuiltinId),
    /// A type.
    Type,
    /// A constant; none if the value could not be computed and an error was reported.
    Const(Option<ConstValue>),
    /// Addressable.
    Variable,
    /// An element of a map: assignable, not addressable; has a comma-ok form.
    MapIndex,
    /// A value.
    Value,
    /// `nil`
    Nil,
    /// A value with a comma-ok form.
    CommaOk,
}

/// Whether an expression may stand as a statement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum StmtRole {
    /// `T(x)`
    Conversion,
    /// Anything else.
    Expression,
    /// A call or receive operation.
    Statement,
}

/// A generic function that has not all its type arguments.
#[derive(Clone, Debug)]
pub(crate) struct Generic {
    /// Its type parameters.
    pub(crate) params: Vec<Ty>,
    /// Type arguments given so far.
    pub(crate) args: Vec<Ty>,
}

/// An operand.
#[derive(Clone, Debug)]
pub(crate) struct Operand {
    /// What it is.
    pub(crate) mode: Mode,
    /// Its type.
    pub(crate) ty: Ty,
    /// The expression.
    pub(crate) id: ExprId,
    /// The tree; none for constants, nil, types and errors.
    pub(crate) expr: Option<typed::Expr>,
    /// What messages call it instead of the expression's text.
    pub(crate) label: Option<String>,
    /// Whether it may stand as a statement.
    pub(crate) role: StmtRole,
    /// Set if it is a generic function without all its type arguments.
    pub(crate) generic: Option<Box<Generic>>,
}

impl Operand {
    pub(crate) fn new(id: ExprId, mode: Mode, ty: Ty) -> Self {
        Self {
            mode,
            ty,
            id,
            expr: None,
            label: None,
            role: StmtRole::Expression,
            generic: None,
        }
    }
    pub(crate) fn invalid(id: ExprId) -> Self {
        let mut it = Self::new(id, Mode::Invalid, Ty::INVALID);
        it.role = StmtRole::Statement;
        it
    }
    pub(crate) fn constant(id: ExprId, value: ConstValue, ty: Ty) -> Self {
        Self::new(id, Mode::Const(Some(value)), ty)
    }
    pub(crate) fn with_expr(id: ExprId, mode: Mode, expr: typed::Expr) -> Self {
        let mut it = Self::new(id, mode, expr.ty);
        it.expr = Some(expr);
        it
    }
    pub(crate) fn is_valid(&self) -> bool {
        !matches!(self.mode, Mode::Invalid)
    }
    pub(crate) fn invalidate(&mut self) {
        self.mode = Mode::Invalid;
        self.ty = Ty::INVALID;
        self.expr = None;
    }
    pub(crate) fn is_nil(&self) -> bool {
        matches!(self.mode, Mode::Nil)
    }
    pub(crate) fn is_const(&self) -> bool {
        matches!(self.mode, Mode::Const(_))
    }
    /// The value, if it is a constant of known value.
    pub(crate) fn value(&self) -> Option<&ConstValue> {
        if let Mode::Const(Some(value)) = &self.mode {
            Some(value)
        } else {
            None
        }
    }
    /// The tree that reads the value; invalid operands have none.
    pub(crate) fn take_expr(&mut self) -> Option<typed::Expr> {
        self.expr.take()
    }
}

impl Checker<'_> {
    /// The text of an expression, for messages: as the Go compiler prints its tree.
    pub(crate) fn text(&self, id: ExprId) -> String {
        ast::print_expr(self.ast(), id)
    }
    /// The span of an operand's expression.
    pub(crate) fn span(&self, id: ExprId) -> Span {
        Span::new(self.start(id), self.ast().expr_span(id).hi)
    }
    /// Where the Go compiler says that an expression starts: not before the bracket of a slice expression, nor before the
    /// parenthesis of a function type.
    fn start(&self, mut id: ExprId) -> source::Pos {
        loop {
            id = match self.ast().expr(id) {
                ast::Expr::CompositeLit { ty: Some(x), .. }
                | ast::Expr::KeyValue { key: x, .. }
                | ast::Expr::Selector { x, .. }
                | ast::Expr::Index { x, .. }
                | ast::Expr::TypeAssert { x, .. }
                | ast::Expr::TypeGuard(x)
                | ast::Expr::Binary { x, .. }
                | ast::Expr::Call { fun: x, .. } => x,
                ast::Expr::Slice { .. } => return self.ast().expr_pos(id),
                ast::Expr::FuncType(_) => return self.ast().expr_span(id).lo.offset(4),
                ast::Expr::Bad
                | ast::Expr::Name(_)
                | ast::Expr::Literal { .. }
                | ast::Expr::CompositeLit { ty: None, .. }
                | ast::Expr::FuncLit { .. }
                | ast::Expr::Paren(_)
                | ast::Expr::Unary { .. }
                | ast::Expr::Star(_)
                | ast::Expr::ArrayType { .. }
                | ast::Expr::SliceType(_)
                | ast::Expr::Dots(_)
                | ast::Expr::StructType(_)
                | ast::Expr::InterfaceType(_)
                | ast::Expr::MapType { .. }
                | ast::Expr::ChanType { .. } => return self.ast().expr_span(id).lo,
            };
        }
    }
    /// The operand's text without its description.
    pub(crate) fn operand_text(&self, x: &Operand) -> String {
        x.label.clone().unwrap_or_else(|| self.text(x.id))
    }
    /// A type's text in messages.
    pub(crate) fn ty_text(&self, ty: Ty) -> String {
        let style = types::TypeStyle::Message(self.packages[self.env.pkg.0 as usize].path);
        self.types.type_string(ty, style)
    }
    /// The operand as messages describe it: `x (variable of type int)`.
    pub(crate) fn describe(&self, x: &Operand) -> String {
        if x.is_nil() {
            return if x.ty == Ty::UNTYPED_NIL {
                "nil".into()
            } else {
                format!("nil (of type {})", self.ty_text(x.ty))
            };
        }
        let text = self.operand_text(x);
        let mut out = format!("{text} (");
        let has_type = !matches!(
            x.mode,
            Mode::Invalid | Mode::NoValue | Mode::Builtin(_) | Mode::Type
        );
        let untyped = has_type && self.is_untyped(x.ty);
        if untyped {
            out.push_str(&self.ty_text(x.ty));
            out.push(' ');
        }
        out.push_str(mode_text(&x.mode));
        if let Some(value) = x.value() {
            let value = value.message();
            if value != text {
                out.push(' ');
                out.push_str(&value);
            }
        }
        if has_type && !untyped {
            self.describe_type(x, &mut out);
        }
        out.push(')');
        out
    }
    fn describe_type(&self, x: &Operand, out: &mut String) {
        if x.ty == Ty::INVALID {
            out.push_str(" with invalid type");
            return;
        }
        let mut what = String::new();
        if x.generic.is_some() {
            what.push_str("generic ");
        }
        let param = if let TyKind::TypeParam(id) = self.types.kind(x.ty) {
            Some(*id)
        } else {
            None
        };
        let builtin_name = matches!(x.ty, Ty::BYTE | Ty::RUNE);
        let named = self.types.as_named(x.ty).is_some() || self.types.alias(x.ty).is_some();
        if param.is_none() && named && !builtin_name {
            what.push_str(&self.composite_or_basic(x.ty));
            what.push(' ');
        }
        out.push_str(" of ");
        out.push_str(&what);
        out.push_str("type ");
        out.push_str(&self.ty_text_generic(x));
        if let Some(id) = param {
            let constraint = self.types.type_param(id).constraint;
            out.push_str(" constrained by ");
            out.push_str(&self.ty_text(constraint));
            let terms = self.types.type_set_terms(x.ty);
            if terms.is_some_and(|it| it.is_empty()) {
                out.push_str(" with empty type set");
            }
        }
    }
    fn ty_text_generic(&self, x: &Operand) -> String {
        let text = self.ty_text(x.ty);
        match &x.generic {
            Some(generic) => {
                let params = self.type_params_text(&generic.params);
                text.replacen("func", &format!("func{params}"), 1)
            }
            None => text,
        }
    }
    /// `[T any, S []T]`
    pub(crate) fn type_params_text(&self, params: &[Ty]) -> String {
        let mut out = String::from("[");
        let mut previous = None;
        for (i, ty) in params.iter().enumerate() {
            let TyKind::TypeParam(id) = self.types.kind(*ty) else {
                continue;
            };
            let data = self.types.type_param(*id);
            if i > 0 {
                if previous != Some(data.constraint) {
                    out.push(' ');
                    out.push_str(&previous.map(|it| self.ty_text(it)).unwrap_or_default());
                }
                out.push_str(", ");
            }
            out.push_str(data.name.as_str());
            previous = Some(data.constraint);
        }
        if let Some(constraint) = previous {
            out.push(' ');
            out.push_str(&self.ty_text(constraint));
        }
        out.push(']');
        out
    }
    /// `slice`, `struct`, …; the basic type's name for others.
    fn composite_or_basic(&self, ty: Ty) -> String {
        match self.composite_kind(ty) {
            Some(it) => it.into(),
            None => {
                let name = self.types.as_basic(ty).map_or("invalid type", Basic::name);
                name.trim_start_matches("unsafe.").into()
            }
        }
    }
    /// `slice`, `struct`, …; none for basic types.
    pub(crate) fn composite_kind(&self, ty: Ty) -> Option<&'static str> {
        match self.types.under(ty) {
            TyKind::Basic(_) | TyKind::Invalid | TyKind::Named(_) | TyKind::TypeParam(_) => None,
            TyKind::Array(..) => Some("array"),
            TyKind::Slice(_) => Some("slice"),
            TyKind::Struct(_) => Some("struct"),
            TyKind::Pointer(_) => Some("pointer"),
            TyKind::Func(_) => Some("func"),
            TyKind::Interface(_) => Some("interface"),
            TyKind::Map(..) => Some("map"),
            TyKind::Chan(..) => Some("chan"),
            TyKind::Tuple(_) => Some("tuple"),
            TyKind::Union(_) => Some("union"),
        }
    }
    /// A tree node at an expression.
    pub(crate) fn node(&self, id: ExprId, ty: Ty, kind: ExprKind) -> typed::Expr {
        typed::Expr {
            ty,
            span: self.ast().expr_span(id),
            pos: self.ast().expr_pos(id),
            kind,
        }
    }
    /// A use of a function without type arguments.
    pub(crate) fn func_ref(func: typed::FuncId) -> FuncRef {
        FuncRef {
            func,
            type_args: vec![],
        }
    }
}

fn mode_text(mode: &Mode) -> &'static str {
    match mode {
        Mode::Invalid => "invalid operand",
        Mode::NoValue => "no value",
        Mode::Builtin(_) => "built-in",
        Mode::Type => "type",
        Mode::Const(_) => "constant",
        Mode::Variable => "variable",
        Mode::MapIndex => "map index expression",
        Mode::Value => "value",
        Mode::Nil => "nil",
        Mode::CommaOk => "comma, ok expression",
    }
}
