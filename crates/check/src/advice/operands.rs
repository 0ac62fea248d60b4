//! What cannot be assigned to, addressed, compared, ranged over or taken apart.

use ast::{Expr, ExprId};
use source::{Applicability, Diagnostic, Span};
use types::{Ty, TyKind};

use super::wrap;
use crate::checker::Checker;
use crate::object::ObjKind;
use crate::operand::Operand;

impl Checker<'_> {
    /// `cannot assign to struct field m[k].f in map`
    pub(crate) fn map_field_advice(&self, it: Diagnostic, id: ExprId) -> Diagnostic {
        let Expr::Selector { x: elem, sel } = self.ast().expr(self.ast().unparen(id)) else {
            return it;
        };
        let it = it.with_primary(self.span(elem), "this is a copy of the element");
        let elem_text = self.text(elem);
        let it = match self.ast().expr(self.ast().unparen(elem)) {
            Expr::Index { x: map, .. } => match self.named_object(map) {
                Some(obj) if self.place_of(obj).is_some() => {
                    it.with_label(self.place_of(obj), "elements of a map have no address")
                }
                Some(_) | None => it,
            },
            _other => it,
        };
        it.with_help(format!(
            "change a copy and store it: `v := {elem_text}; v.{} = …; {elem_text} = v`; or make it a map of pointers",
            sel.name
        ))
    }

    /// `cannot assign to x (neither addressable nor a map index expression)`
    pub(crate) fn target_advice(&self, it: Diagnostic, id: ExprId) -> Diagnostic {
        let at = self.span(id);
        let inner = self.ast().unparen(id);
        if let Some(obj) = self.named_object(inner) {
            let what = match &self.objs[obj].kind {
                ObjKind::Const(_) | ObjKind::Iota => "a constant never changes",
                ObjKind::Func(_) | ObjKind::Builtin(_) => "a function is not a variable",
                ObjKind::Type => "a type is not a variable",
                ObjKind::Nil => "nil is not a variable",
                ObjKind::Package { .. } | ObjKind::Unsafe | ObjKind::Var(_) => "not a variable",
            };
            let it = it.with_primary(at, what);
            return match self.place_of(obj) {
                place if place.is_some() => it.with_label(place, "declared here"),
                _nowhere => it,
            };
        }
        match self.ast().expr(inner) {
            Expr::Index { x, .. } if self.is_string(self.quiet_type(x)) => it
                .with_primary(at, "the bytes of a string never change")
                .with_help("a []byte made of the string can be changed, and made a string again"),
            Expr::Call { .. } => it.with_primary(at, "the result of a call is not a variable"),
            Expr::Selector { .. } => it
                .with_primary(at, "a field of a value that has no address")
                .with_help("store the value in a variable first"),
            _other => it.with_primary(at, "not a variable"),
        }
    }

    /// The type of a variable that an expression names.
    fn quiet_type(&self, id: ExprId) -> Ty {
        self.named_object(id)
            .map_or(Ty::INVALID, |it| self.objs[it].ty)
    }

    /// `cannot take address of x`
    pub(crate) fn address_advice(&self, it: Diagnostic, id: ExprId) -> Diagnostic {
        let at = self.span(id);
        let what = match self.ast().expr(self.ast().unparen(id)) {
            Expr::Call { .. } => "the result of a call has no address",
            Expr::Literal { .. } => "a literal has no address",
            Expr::Index { .. } => "this element has no address",
            _other => "this has no address",
        };
        it.with_primary(at, what).with_help(format!(
            "`new({})` makes a variable of the value",
            self.text(id)
        ))
    }

    /// Two values that cannot be compared.
    pub(crate) fn compare_advice(
        &self,
        it: Diagnostic,
        op: ast::BinaryOp,
        x: &Operand,
        y: &Operand,
    ) -> Diagnostic {
        if it.code == source::Code::MismatchedTypes {
            return self.mismatch_advice(it, x, y);
        }
        if x.is_nil() || y.is_nil() || !matches!(op, ast::BinaryOp::Eq | ast::BinaryOp::Ne) {
            return it;
        }
        let not = if op == ast::BinaryOp::Ne { "!" } else { "" };
        let (a, b) = (self.text(x.id), self.text(y.id));
        let whole = Span::new(self.span(x.id).lo, self.span(y.id).hi);
        let guilty = [x.ty, y.ty]
            .into_iter()
            .find(|it| !self.types.comparable(*it));
        let it = match guilty {
            Some(ty) => it.with_primary(
                whole,
                format!("{} has no {}", self.ty_text(ty), op.as_str()),
            ),
            None => it,
        };
        match self.types.under(x.ty) {
            TyKind::Slice(_) => {
                let text = format!("{not}slices.Equal({a}, {b})");
                it.with_suggestion(format!("compare the elements: `{text}`"), whole, text)
            }
            TyKind::Map(..) => {
                let text = format!("{not}maps.Equal({a}, {b})");
                it.with_suggestion(format!("compare the elements: `{text}`"), whole, text)
            }
            TyKind::Struct(_) => it.with_help("compare the fields that matter, one by one"),
            _other => it,
        }
    }

    /// Where a constant at fault has its value from.
    pub(crate) fn constant_advice(&self, it: Diagnostic, x: &Operand) -> Diagnostic {
        let declared = self.named_object(x.id).map(|it| self.place_of(it));
        match declared {
            Some(at) if at.is_some() => it.with_label(at, "declared here"),
            Some(_) | None => it,
        }
    }

    /// `invalid map key type T`
    pub(crate) fn map_key_advice(&self, it: Diagnostic, key: Ty) -> Diagnostic {
        let it = it.with_note("keys are compared by ==, which slices, maps and functions lack");
        match self.types.under(key) {
            TyKind::Slice(_) => it.with_help("an array `[N]T` or a string can be a key"),
            TyKind::TypeParam(_) => it.with_help("constrain the type parameter by `comparable`"),
            _other => it,
        }
    }

    /// `cannot range over x`
    pub(crate) fn range_advice(&self, it: Diagnostic, x: &Operand) -> Diagnostic {
        let at = self.span(x.id);
        if it.message.contains(crate::errors::REQUIRES) {
            return it
                .with_primary(at, "too new for this language version")
                .with_help("raise the version: the `go` line of go.mod, or `-lang`");
        }
        if let Some(base) = self.types.pointee(x.ty)
            && matches!(self.types.under(base), TyKind::Slice(_) | TyKind::Map(..))
        {
            let text = self.text(x.id);
            return wrap(it, format!("follow the pointer: `*{text}`"), at, "*", "");
        }
        it.with_primary(at, format!("this is {}", self.ty_text(x.ty))).with_note(
            "range takes slices, arrays, strings, maps, channels, integers and iterator functions",
        )
    }

    /// Too many iteration variables: the second goes.
    pub(crate) fn iteration_advice(
        &self,
        it: Diagnostic,
        first: ExprId,
        second: ExprId,
    ) -> Diagnostic {
        let gap = Span::new(self.span(first).hi, self.span(second).hi);
        it.with_primary(self.span(second), "there is no second value")
            .with_fix("leave the second variable out", gap, "")
    }

    /// `non-boolean condition in if statement`
    pub(crate) fn condition_advice(&self, it: Diagnostic, x: &Operand) -> Diagnostic {
        let at = self.span(x.id);
        let it = it.with_primary(
            at,
            format!("this is {}", self.ty_text(self.defaulted(x.ty))),
        );
        match self.zero_text(x.ty) {
            Some(zero) if !zero.ends_with('}') => {
                let text = self.text(x.id);
                let help = format!("say what is asked: `{text} != {zero}`");
                it.with_suggestion(help, at.hi.span(), format!(" != {zero}"))
            }
            Some(_) | None => it,
        }
    }

    fn defaulted(&self, ty: Ty) -> Ty {
        if self.is_untyped(ty) {
            self.default_type(ty)
        } else {
            ty
        }
    }

    /// `x is not an interface` in an assertion.
    pub(crate) fn assert_advice(&self, it: Diagnostic, x: &Operand) -> Diagnostic {
        let at = self.span(x.id);
        let text = self.text(x.id);
        let it = it.with_primary(at, format!("its type is known: {}", self.ty_text(x.ty)));
        wrap(
            it,
            format!("drop the assertion, or hide the type first: `any({text})`"),
            at,
            "any(",
            ")",
        )
    }

    /// A generic type without its arguments.
    pub(crate) fn instance_advice(&self, it: Diagnostic, ty: Ty) -> Diagnostic {
        let at = it.span;
        let Some(named) = self.types.as_named(ty) else {
            return it;
        };
        let data = self.types.named(named);
        let holes = vec!["int"; data.type_params.len()].join(", ");
        let it = match self.declared_at(ty) {
            Some((_, place)) => it.with_label(place, "declared with type parameters here"),
            None => it,
        };
        it.with_edits(
            format!(
                "give the type arguments: `{}[{holes}]`, for example",
                data.name
            ),
            vec![(at.hi.span(), format!("[{holes}]"))],
            Applicability::MaybeIncorrect,
        )
    }

    /// A type argument that does not satisfy its constraint.
    pub(crate) fn constraint_advice(&self, it: Diagnostic, param: Option<Ty>) -> Diagnostic {
        let Some(param) = param else { return it };
        let (name, pos) = self.param_name(param);
        let at = crate::checker::name_span(name, pos);
        if !at.is_some() {
            return it;
        }
        it.with_label(at, format!("{name} is constrained here"))
    }
}
