//! Types, parameters and fields.

use ast::{BinaryOp, ChanDir, Expr, ExprId, Field, Ident, Signature, UnaryOp};
use source::{Span, Symbol};

use super::{Actions, Count, Param, TRAILING_COMMA};

/// What decides over the wording of errors in a parameter list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ParamKind {
    Type,
    Value,
}

impl Actions<'_> {
    pub(crate) fn slice_type(&mut self, lo: u32, elem: ExprId, hi: u32) -> ExprId {
        self.expr(Expr::SliceType(elem), lo, lo, hi)
    }

    pub(crate) fn array_type(
        &mut self,
        lo: u32,
        len: Option<ExprId>,
        elem: ExprId,
        hi: u32,
    ) -> ExprId {
        self.expr(Expr::ArrayType { len, elem }, lo, lo, hi)
    }

    /// `[args]elem` behind a name, where `[args]` alone would have been type arguments.
    pub(crate) fn array_of_args(&mut self, lo: u32, n: Count, elem: ExprId, hi: u32) -> ExprId {
        let args = self.take_exprs(n & !TRAILING_COMMA);
        if n != 1 {
            self.syntax_error(lo, "unexpected comma; expected ]");
        }
        let len = self.arena.list(args)[0];
        self.array_type(lo, Some(len), elem, hi)
    }

    pub(crate) fn map_type(&mut self, lo: u32, key: ExprId, value: ExprId, hi: u32) -> ExprId {
        self.expr(Expr::MapType { key, value }, lo, lo, hi)
    }

    pub(crate) fn chan(&mut self, lo: u32, dir: ChanDir, elem: ExprId, hi: u32) -> ExprId {
        self.expr(Expr::ChanType { dir, elem }, lo, lo, hi)
    }

    pub(crate) fn func_type(&mut self, lo: u32, sig: Signature, hi: u32) -> ExprId {
        self.expr(Expr::FuncType(sig), lo, lo, hi)
    }

    pub(crate) fn dots(&mut self, lo: u32, elem: ExprId, hi: u32) -> ExprId {
        self.expr(Expr::Dots(elem), lo, lo, hi)
    }

    pub(crate) fn struct_type(&mut self, lo: u32, n: Count, hi: u32) -> ExprId {
        let fields = self.take_fields(n);
        self.expr(Expr::StructType(fields), lo, lo, hi)
    }

    pub(crate) fn interface_type(&mut self, lo: u32, n: Count, hi: u32) -> ExprId {
        let elems = self.take_fields(n);
        self.expr(Expr::InterfaceType(elems), lo, lo, hi)
    }

    // ---- Struct fields and interface elements

    pub(crate) fn field(&mut self, name: Ident, ty: ExprId, tag: Option<ExprId>) -> Count {
        self.fields.push(Field {
            name: Some(name),
            ty,
            tag,
            pos: name.pos,
        });
        1
    }

    pub(crate) fn fields(
        &mut self,
        first: Ident,
        n: Count,
        ty: ExprId,
        tag: Option<ExprId>,
    ) -> Count {
        self.field(first, ty, tag);
        let start = self.idents.len() - n as usize;
        for index in start..self.idents.len() {
            self.field(self.idents[index], ty, tag);
        }
        self.idents.truncate(start);
        n + 1
    }

    pub(crate) fn embedded(&mut self, ty: ExprId, tag: Option<ExprId>) -> Count {
        let pos = self.arena.expr_span(ty).lo;
        self.fields.push(Field {
            name: None,
            ty,
            tag,
            pos,
        });
        1
    }

    pub(crate) fn embedded_ptr(
        &mut self,
        lo: u32,
        ty: ExprId,
        hi: u32,
        tag: Option<ExprId>,
    ) -> Count {
        let ty = self.star(lo, ty, hi);
        self.embedded(ty, tag)
    }

    pub(crate) fn embedded_paren(&mut self, lo: u32, ty: ExprId, tag: Option<ExprId>) -> Count {
        self.syntax_error(lo, "cannot parenthesize embedded type");
        self.embedded(ty, tag)
    }

    pub(crate) fn embedded_elem(&mut self, ty: ExprId) {
        self.embedded(ty, None);
    }

    pub(crate) fn method(&mut self, name: Ident, lo: u32, sig: Signature, hi: u32) {
        let ty = self.func_type(lo, sig, hi);
        self.field(name, ty, None);
    }

    // ---- Parameters

    /// A name alone: a parameter whose type follows later, or a type.
    pub(crate) fn bare_param(&mut self, name: Ident) {
        self.params.push(Param {
            name: Some(name),
            ty: None,
            pos: name.pos,
        });
    }

    pub(crate) fn named_param(&mut self, name: Ident, ty: ExprId) {
        self.params.push(Param {
            name: Some(name),
            ty: Some(ty),
            pos: name.pos,
        });
    }

    pub(crate) fn type_param(&mut self, ty: ExprId) {
        let pos = self.arena.expr_span(ty).lo;
        self.params.push(Param {
            name: None,
            ty: Some(ty),
            pos,
        });
    }

    pub(crate) fn param_pushed(&mut self, n: Count) -> Count {
        n + 1
    }

    /// Turns the last `n` parameters into fields; `end` is the closing bracket.
    pub(crate) fn finish_params(&mut self, n: Count, end: u32) -> Count {
        self.finish(n, end, ParamKind::Value);
        let start = self.fields.len() - n as usize;
        let last = self.fields.len().saturating_sub(1);
        self.refuse_dots(start, last, "can only use ... with final parameter");
        n
    }

    pub(crate) fn finish_tparams(&mut self, n: Count, end: u32) -> Count {
        self.finish(n, end, ParamKind::Type);
        let start = self.fields.len() - n as usize;
        self.refuse_dots(start, self.fields.len(), "invalid use of ...");
        n
    }

    /// Results and receivers have no `...` at all.
    pub(crate) fn results(&mut self, n: Count) -> Count {
        let start = self.fields.len() - n as usize;
        self.refuse_dots(start, self.fields.len(), "invalid use of ...");
        n
    }

    fn refuse_dots(&mut self, start: usize, end: usize, message: &str) {
        let mut first = true;
        for index in start..end.max(start) {
            let ty = self.fields[index].ty;
            if let Expr::Dots(elem) = self.arena.expr(ty) {
                let at = self.offset(self.arena.expr_pos(ty));
                if std::mem::take(&mut first) {
                    self.fault(at, message);
                }
                self.fields[index].ty = elem;
            }
        }
    }

    pub(crate) fn single_result(&mut self, ty: ExprId) -> Count {
        self.embedded(ty, None)
    }

    pub(crate) fn signature(&mut self, params: Count, results: Count) -> Signature {
        let results = self.take_fields(results);
        let params = self.take_fields(params);
        Signature { params, results }
    }

    /// Spec "Function types": "the list of names must either all be present or all be absent."
    fn finish(&mut self, n: Count, end: u32, kind: ParamKind) {
        let start = self.params.len() - n as usize;
        let all = &self.params[start..];
        let named = all
            .iter()
            .filter(|it| it.name.is_some() && it.ty.is_some())
            .count();
        let typed = all.iter().filter(|it| it.ty.is_some()).count();
        if named == 0 && kind == ParamKind::Value {
            for index in start..self.params.len() {
                let param = self.params[index];
                let ty = param.ty.unwrap_or_else(|| {
                    self.name(param.name.expect("a parameter has name or type"))
                });
                self.fields.push(Field {
                    name: None,
                    ty,
                    tag: None,
                    pos: param.pos,
                });
            }
        } else {
            let wrong = self.share_types(start);
            if let Some(wrong) = wrong {
                self.report_params(wrong, end, named == typed, kind, n);
            }
        }
        self.params.truncate(start);
    }

    /// Gives each name the type to its right; the left-most parameter that lacks something.
    fn share_types(&mut self, start: usize) -> Option<u32> {
        let mut wrong = None;
        let mut ty = None;
        for index in (start..self.params.len()).rev() {
            let param = &mut self.params[index];
            ty = param.ty.or(ty);
            if param.name.is_none() {
                param.name = Some(Ident {
                    name: Symbol::BLANK,
                    pos: param.pos,
                });
                wrong = Some(param.pos);
            }
            if param.ty.is_none() && ty.is_none() {
                wrong = Some(param.pos);
                param.ty = Some(self.arena.add_expr(Expr::Bad, param.pos, param.pos.span()));
            }
            param.ty = param.ty.or(ty);
        }
        for index in start..self.params.len() {
            let param = self.params[index];
            let ty = param.ty.expect("every parameter has a type now");
            self.fields.push(Field {
                name: param.name,
                ty,
                tag: None,
                pos: param.pos,
            });
        }
        wrong.map(|pos| self.offset(pos))
    }

    fn report_params(
        &mut self,
        wrong: u32,
        end: u32,
        types_missing: bool,
        kind: ParamKind,
        n: Count,
    ) {
        match (types_missing, kind) {
            (true, ParamKind::Type) => self.syntax_error(end, "missing type constraint"),
            (true, ParamKind::Value) => self.syntax_error(end, "missing parameter type"),
            (false, ParamKind::Type) if n == 1 => {
                self.syntax_error(wrong, "missing type parameter name or invalid array length");
            }
            (false, ParamKind::Type) => self.syntax_error(wrong, "missing type parameter name"),
            (false, ParamKind::Value) => self.syntax_error(wrong, "missing parameter name"),
        }
    }

    // ---- `type T[P *C]`: array length or type parameter?

    /// Splits `P*C`, `P(C)` and `P*C|D` into name and constraint, if that is what they must be, or
    /// if a comma behind them forces it. A bare name has no constraint.
    pub(super) fn split_tparam(
        &mut self,
        x: ExprId,
        mut force: bool,
    ) -> Option<(Ident, Option<ExprId>)> {
        let (mut first, mut terms) = (x, Vec::new());
        while let Expr::Binary {
            op: BinaryOp::Or,
            x: left,
            y,
        } = self.arena.expr(first)
        {
            force = force || self.is_type_elem(y);
            terms.push((first, y));
            first = left;
        }
        let (name, constraint) = self.split_term(first, force)?;
        if terms.is_empty() {
            return Some((name, constraint));
        }
        let mut union = constraint?;
        for (or, y) in terms.into_iter().rev() {
            let at = self.arena.expr_pos(or);
            let span = self.arena.expr_span(union).to(self.arena.expr_span(y));
            union = self.arena.add_expr(
                Expr::Binary {
                    op: BinaryOp::Or,
                    x: union,
                    y,
                },
                at,
                span,
            );
        }
        Some((name, Some(union)))
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "no other form can be split")]
    fn split_term(&mut self, x: ExprId, force: bool) -> Option<(Ident, Option<ExprId>)> {
        match self.arena.expr(x) {
            Expr::Name(name) => Some((
                Ident {
                    name,
                    pos: self.arena.expr_pos(x),
                },
                None,
            )),
            Expr::Binary {
                op: BinaryOp::Mul,
                x: left,
                y,
            } => {
                let name = self.as_name(left)?;
                let at = self.arena.expr_pos(x);
                let span = Span::new(at, self.arena.expr_span(y).hi);
                (force || self.is_type_elem(y))
                    .then(|| (name, Some(self.arena.add_expr(Expr::Star(y), at, span))))
            }
            Expr::Call {
                fun,
                args,
                dots: false,
            } => {
                let name = self.as_name(fun)?;
                let [only] = *self.arena.list(args) else {
                    return None;
                };
                (force || self.is_type_elem(only)).then(|| (name, Some(self.arena.unparen(only))))
            }
            _other => None,
        }
    }

    pub(super) fn as_name(&self, x: ExprId) -> Option<Ident> {
        let pos = self.arena.expr_pos(x);
        if let Expr::Name(name) = self.arena.expr(x) {
            Some(Ident { name, pos })
        } else {
            None
        }
    }

    /// Whether the expression can only be a type or a union of types.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all other forms may be values"
    )]
    fn is_type_elem(&self, x: ExprId) -> bool {
        let mut todo = vec![x];
        while let Some(x) = todo.pop() {
            match self.arena.expr(x) {
                Expr::ArrayType { .. }
                | Expr::SliceType(_)
                | Expr::StructType(_)
                | Expr::FuncType(_) => return true,
                Expr::InterfaceType(_) | Expr::MapType { .. } | Expr::ChanType { .. } => {
                    return true;
                }
                Expr::Unary {
                    op: UnaryOp::Tilde, ..
                } => return true,
                Expr::Unary { x, .. } | Expr::Star(x) | Expr::Paren(x) => todo.push(x),
                Expr::Binary { x, y, .. } => todo.extend([x, y]),
                _may_be_a_value => {}
            }
        }
        false
    }
}
