//! `for range`. Spec: "For statements with range clause".

use ast::{Expr, ExprId, List, StmtId};
use source::{Pos, Span, Symbol};
use typed::{Lhs, LocalKind, RangeKind, StmtKind};
use types::{Basic, ChanDir, Ty, TyKind};

use crate::assign::ElemConversion;
use crate::checker::Checker;
use crate::errors;
use crate::object::ObjId;
use crate::operand::{Mode, Operand};

/// What ranging over a type gives.
struct Iteration {
    kind: RangeKind,
    key: Option<Ty>,
    value: Option<Ty>,
}

impl Checker<'_> {
    /// Checks a range statement.
    pub(crate) fn range_stmt(
        &mut self,
        id: StmtId,
        label: Option<Symbol>,
        (lhs, define, range_pos): (List<ExprId>, bool, Pos),
        x_id: ExprId,
        body: StmtId,
    ) -> Option<StmtKind> {
        let lhs = self.ast().list(lhs);
        let mut x = self.expr(x_id, None);
        let iteration = if x.is_valid() {
            self.iteration(&x, lhs)
        } else {
            None
        };
        self.env.scope.open();
        let over_int = x.is_valid() && self.is_integer(x.ty);
        let tys = match &iteration {
            Some(it) => [it.key, it.value],
            None => [None, None],
        };
        let untyped = over_int && self.is_untyped(x.ty);
        let (places, convert) = if define {
            let places = self.range_define(id, lhs, tys, (&mut x, over_int), range_pos);
            (places, [None, None])
        } else {
            self.range_assign(lhs, tys, (&mut x, over_int))
        };
        if over_int && lhs.is_empty() || untyped && self.is_untyped(x.ty) {
            let ty = self.default_type(x.ty);
            self.convert_for(&mut x, None, "range clause");
            if x.is_valid() && self.is_untyped(x.ty) {
                self.convert_untyped(&mut x, ty);
            }
        }
        if x.is_valid() && self.is_untyped(x.ty) {
            let ty = self.default_type(x.ty);
            self.convert_untyped(&mut x, ty);
        }
        let target = self.open_target(label, true);
        let body = self.body(body);
        self.close_target();
        self.close_scope();
        let [key, value] = places?;
        let range = StmtKind::Range {
            target,
            kind: iteration?.kind,
            x: self.finish(x)?,
            key,
            value,
            convert,
            body,
        };
        Some(if define && !self.allows(22) {
            self.share_variables(id, range)
        } else {
            range
        })
    }
    /// Up to Go 1.21 all iterations share their variables: `var k, v; for k, v = range x`.
    fn share_variables(&self, id: StmtId, mut range: StmtKind) -> StmtKind {
        let (span, pos) = (self.ast().stmt_span(id), self.ast().stmt_pos(id));
        let locals = self.env.fns.last().map(|it| &it.locals);
        let mut vars = Vec::new();
        if let (StmtKind::Range { key, value, .. }, Some(locals)) = (&mut range, locals) {
            for lhs in [key, value].into_iter().flatten() {
                let Lhs::Declare(local) = *lhs else { continue };
                vars.push(local);
                *lhs = Lhs::Place(typed::Expr {
                    ty: locals[local].ty,
                    span,
                    pos,
                    kind: typed::ExprKind::Local(local),
                });
            }
        }
        let stmt = |kind| typed::Stmt { span, pos, kind };
        StmtKind::Block(typed::Block {
            stmts: vec![stmt(StmtKind::Var(vars)), stmt(range)],
            end: pos,
        })
    }
    /// What an operand may be ranged for; reports why not, and too many variables.
    fn iteration(&mut self, x: &Operand, lhs: &[ExprId]) -> Option<Iteration> {
        let at = self.span(x.id);
        let text = self.describe(x);
        let it = match self.range_of(x) {
            Ok(it) => it,
            Err(cause) => {
                let cause = if cause.is_empty() {
                    cause
                } else {
                    format!(": {cause}")
                };
                let it = errors::cannot_range(at, text, &cause);
                self.report(self.range_advice(it, x));
                return None;
            }
        };
        if let (Some(key), None) = (lhs.first(), it.key) {
            self.report(errors::range_no_variables(self.span(*key), text));
        } else if let (Some(value), None) = (lhs.get(1), it.value) {
            let it = errors::range_one_variable(self.span(*value), text);
            self.report(self.iteration_advice(it, lhs[0], *value));
        } else if let Some(extra) = lhs.get(2) {
            self.report(errors::range_two_variables(self.span(*extra)));
        }
        Some(it)
    }
    fn range_of(&mut self, x: &Operand) -> Result<Iteration, String> {
        let it = |kind, key, value| Ok(Iteration { kind, key, value });
        if x.is_nil() {
            return Err(String::new());
        }
        let core = self.common_under(x.ty, &|this, _, under| {
            let send = under
                .is_some_and(|it| matches!(this.types.kind(it), TyKind::Chan(ChanDir::Send, _)));
            send.then(|| "receive from send-only channel".into())
        })?;
        match self.types.kind(core).clone() {
            TyKind::Basic(Basic::String | Basic::UntypedString) => {
                it(RangeKind::String, Some(Ty::INT), Some(Ty::RUNE))
            }
            TyKind::Basic(_) if self.is_integer(core) => {
                if !self.allows(22) {
                    return Err("requires go1.22 or later".into());
                }
                it(RangeKind::Int, Some(x.ty), None)
            }
            TyKind::Array(elem, _) => it(RangeKind::Array, Some(Ty::INT), Some(elem)),
            TyKind::Slice(elem) => it(RangeKind::Slice, Some(Ty::INT), Some(elem)),
            TyKind::Map(key, value) => it(RangeKind::Map, Some(key), Some(value)),
            TyKind::Chan(_, elem) => it(RangeKind::Chan, Some(elem), None),
            TyKind::Pointer(base) => {
                if let TyKind::Array(elem, _) = self.types.under(base).clone() {
                    it(RangeKind::ArrayPointer, Some(Ty::INT), Some(elem))
                } else {
                    Err(String::new())
                }
            }
            TyKind::Func(func) => self.range_func(&func),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Struct(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => Err(String::new()),
        }
    }
    fn range_func(&mut self, func: &types::FuncType) -> Result<Iteration, String> {
        const SHAPE: &str = "func must be func(yield func(...) bool): ";
        let bad = |why: &str| Err(format!("{SHAPE}{why}"));
        if !self.allows(23) {
            return Err("requires go1.23 or later".into());
        }
        let [param] = func.params[..] else {
            return bad("wrong argument count");
        };
        if !func.results.is_empty() {
            return bad("unexpected results");
        }
        let Some(yields) = self.callable(param) else {
            return bad("argument is not func");
        };
        if yields.variadic {
            let text = self.ty_text(param);
            return Err(format!("yield func of type {text} cannot be variadic"));
        }
        if yields.params.len() > 2 {
            return bad("yield func has too many parameters");
        }
        match &yields.results[..] {
            [result] if self.types.identical(*result, Ty::BOOL) => {}
            [result] if self.is_boolean(*result) => {
                return bad("yield func returns user-defined boolean, not bool");
            }
            _other => return bad("yield func does not return bool"),
        }
        Ok(Iteration {
            kind: RangeKind::Func,
            key: yields.params.first().copied(),
            value: yields.params.get(1).copied(),
        })
    }
    /// `for k, v := range x`: the variables; none if something is wrong.
    fn range_define(
        &mut self,
        id: StmtId,
        lhs: &[ExprId],
        tys: [Option<Ty>; 2],
        (x, over_int): (&mut Operand, bool),
        range_pos: Pos,
    ) -> Option<[Option<Lhs>; 2]> {
        let _the_statement_is_named = range_pos;
        let mut places = [None, None];
        let mut vars: Vec<ObjId> = Vec::new();
        let mut ok = true;
        for (i, &var) in lhs.iter().enumerate().take(2) {
            let at = self.span(var);
            let Expr::Name(name) = self.ast().expr(var) else {
                let text = self.text(var);
                self.report(errors::cannot_declare(at, text));
                ok = false;
                continue;
            };
            let ty = match tys[i] {
                Some(_) if over_int => {
                    let ty = self.default_type(x.ty);
                    if !self.convert_for(x, Some(ty), "range clause") {
                        ok = false;
                    }
                    Some(ty)
                }
                ty => ty,
            };
            if name.is_blank() {
                places[i] = Some(Lhs::Blank);
                continue;
            }
            let shown = ty.unwrap_or(Ty::INVALID);
            let (local, obj) = self.new_local(name, shown, at.lo, LocalKind::Var);
            if ty.is_none_or(|it| it == Ty::INVALID) {
                self.objs[obj].used = true;
                ok = false;
            }
            places[i] = Some(Lhs::Declare(local));
            vars.push(obj);
        }
        if vars.is_empty() && ok {
            let at = Span::from(self.ast().stmt_pos(id));
            self.report(errors::no_new_variables(at));
        }
        for obj in vars {
            self.objs[obj].reassigned |= !self.allows(22);
            self.declare_local(obj);
        }
        ok.then_some(places)
    }
    /// `for k, v = range x`: the places and the conversions to their types.
    fn range_assign(
        &mut self,
        lhs: &[ExprId],
        tys: [Option<Ty>; 2],
        (x, over_int): (&mut Operand, bool),
    ) -> (Option<[Option<Lhs>; 2]>, [ElemConversion; 2]) {
        let mut places = [None, None];
        let mut convert = [None, None];
        let mut ok = true;
        for (i, &id) in lhs.iter().enumerate().take(2) {
            let (place, target) = self.iteration_target(id);
            let Some(ty) = tys[i] else {
                ok = false;
                continue;
            };
            if place.is_none() {
                ok = false;
                continue;
            }
            places[i] = place;
            if over_int {
                if !self.convert_for(x, target, "range clause") {
                    ok = false;
                } else if !self.is_integer(x.ty) {
                    let text = self.ty_text(x.ty);
                    self.report(errors::iteration_variable(self.span(id), text));
                    ok = false;
                }
                continue;
            }
            let mut value = Self::value_at(id, ty);
            value.mode = Mode::Value;
            match self.elem_conversion(value, target, "assignment") {
                Some(it) => convert[i] = it,
                None => ok = false,
            }
        }
        (ok.then_some(places), convert)
    }
}
