//! Switch statements. Spec: "Switch statements".

use rustc_hash::FxHashMap;

use ast::{BinaryOp, BranchKind, CaseClause, Expr, ExprId, Ident, List, Stmt, StmtId};
use source::{Pos, Span, Symbol};
use typed::{ExprKind, LocalId, LocalKind, StmtKind, SwitchClause, TypeClause};
use types::{ConstValue, Ty};

use crate::checker::Checker;
use crate::errors;
use crate::object::ObjKind;
use crate::operand::{Mode, Operand};

/// Case values met so far: their types and places.
type Seen = FxHashMap<String, Vec<(Ty, Span)>>;

impl Checker<'_> {
    fn multiple_defaults(&mut self, clauses: &[CaseClause]) {
        let mut first: Option<Pos> = None;
        for clause in clauses.iter().filter(|it| it.is_default) {
            match first {
                Some(first) => {
                    self.report(errors::multiple_defaults(
                        Span::from(clause.pos),
                        Span::from(first),
                    ));
                }
                None => first = Some(clause.pos),
            }
        }
    }
    /// An expression switch.
    pub(crate) fn switch_stmt(
        &mut self,
        id: StmtId,
        label: Option<Symbol>,
        init: Option<StmtId>,
        tag: Option<ExprId>,
        clauses: List<CaseClause>,
    ) -> StmtKind {
        self.env.scope.open();
        let mut before = Vec::new();
        if let Some(init) = init {
            self.stmt(init, &mut before);
        }
        let clauses = self.ast().list(clauses);
        let tag_value = tag.map(|tag| self.switch_tag(tag));
        self.multiple_defaults(clauses);
        let target = self.open_target(label, false);
        let mut seen = Seen::default();
        let mut out = Some(Vec::new());
        for (i, clause) in clauses.iter().enumerate() {
            let mut conds = Some(Vec::new());
            for &case in self.ast().list(clause.cases) {
                let cond = match (&tag_value, tag) {
                    (Some(value), Some(tag)) => {
                        self.case_value(case, tag, value.as_ref(), &mut seen)
                    }
                    (_, _) => self.case_bool(case, &mut seen),
                };
                crate::assign::collect(&mut conds, cond);
            }
            self.env.scope.open();
            let end = self.clause_end(id, clauses, i);
            let body = self.clause_body(clause.body, end);
            self.close_scope();
            let fallthrough = self.ends_in_fallthrough(clause.body);
            let clause = conds.map(|conds| SwitchClause {
                conds,
                default: clause.is_default,
                body,
                fallthrough,
                pos: clause.pos,
            });
            crate::assign::collect(&mut out, clause);
        }
        self.close_target();
        self.close_scope();
        let tag = match tag_value {
            None => Some(None),
            Some(None) => None,
            Some(Some((local, value, _))) => Some(Some((local, value))),
        };
        match (tag, out) {
            (Some(tag), Some(clauses)) => {
                let kind = StmtKind::Switch {
                    target,
                    tag,
                    clauses,
                };
                self.with_init(id, before, kind)
            }
            (_, _) => StmtKind::Block(typed::Block::default()),
        }
    }
    /// Where a clause ends: at the next one or at the closing brace.
    fn clause_end(&self, id: StmtId, clauses: &[CaseClause], i: usize) -> Pos {
        clauses
            .get(i + 1)
            .map_or_else(|| self.closing_brace(id), |it| it.pos)
    }
    fn ends_in_fallthrough(&self, body: List<StmtId>) -> bool {
        let stmts = self.ast().list(body).iter().rev();
        let mut stmts = stmts.map(|it| self.ast().stmt(*it));
        let mut last = stmts.find(|it| !matches!(it, Stmt::Empty));
        while let Some(Stmt::Labeled { stmt, .. }) = last {
            last = Some(self.ast().stmt(stmt));
        }
        matches!(
            last,
            Some(Stmt::Branch {
                kind: BranchKind::Fallthrough,
                ..
            })
        )
    }
    /// The tag: its variable, value and type; none if it is wrong.
    fn switch_tag(&mut self, tag: ExprId) -> Option<(LocalId, typed::Expr, Ty)> {
        let mut x = self.expr(tag, None);
        if !self.convert_for(&mut x, None, "switch expression") {
            return None;
        }
        if !self.types.comparable(x.ty) && !self.has_nil(x.ty) {
            let (text, ty) = (self.describe(&x), self.ty_text(x.ty));
            self.report(errors::switch_not_comparable(self.span(tag), text, ty));
            return None;
        }
        let ty = x.ty;
        let value = self.finish(x)?;
        let local = self.temp(ty, value.pos);
        Some((local, value, ty))
    }
    /// `tag == case`
    fn case_value(
        &mut self,
        case: ExprId,
        tag: ExprId,
        value: Option<&(LocalId, typed::Expr, Ty)>,
        seen: &mut Seen,
    ) -> Option<typed::Expr> {
        let mut v = self.expr(case, None);
        let &(local, _, ty) = value?;
        if !v.is_valid() {
            return None;
        }
        self.convert_untyped(&mut v, ty);
        if !v.is_valid() {
            return None;
        }
        let node = self.node(tag, ty, ExprKind::Local(local));
        let x = Operand::with_expr(tag, Mode::Value, node);
        if let Err((_, code, cause)) = self.comparable_operands(BinaryOp::Eq, &v, &x) {
            let (a, b) = (self.text(case), self.text(tag));
            self.report(errors::invalid_case(code, self.span(case), a, b, cause));
            return None;
        }
        if !self.new_case(&v, seen) {
            return None;
        }
        let result = self.compare_tree(case, BinaryOp::Eq, x, v);
        self.bool_tree(result)
    }
    /// A case of a switch without tag.
    fn case_bool(&mut self, case: ExprId, seen: &mut Seen) -> Option<typed::Expr> {
        let mut v = self.expr(case, None);
        if !v.is_valid() {
            return None;
        }
        self.convert_untyped(&mut v, Ty::BOOL);
        if !v.is_valid() {
            return None;
        }
        let truth = Operand::constant(case, ConstValue::Bool(true), Ty::BOOL);
        if let Err((_, code, cause)) = self.comparable_operands(BinaryOp::Eq, &v, &truth) {
            let text = self.text(case);
            self.report(errors::invalid_case(
                code,
                self.span(case),
                text,
                "true".into(),
                cause,
            ));
            return None;
        }
        if self.is_boolean(v.ty) {
            let _duplicates_of_booleans_are_allowed = seen;
            return self.finish(v);
        }
        let result = self.compare_tree(case, BinaryOp::Eq, truth, v);
        self.bool_tree(result)
    }
    fn bool_tree(&mut self, mut x: Operand) -> Option<typed::Expr> {
        self.convert_untyped(&mut x, Ty::BOOL);
        self.finish(x)
    }
    /// Reports a constant case that stands there twice.
    fn new_case(&mut self, v: &Operand, seen: &mut Seen) -> bool {
        let key = match v.value() {
            Some(ConstValue::Int(it)) => format!("i{it}"),
            Some(value @ ConstValue::Float(_)) => format!("f{:?}", value.to_f64()),
            Some(ConstValue::Str(it)) => format!("s{it:?}"),
            Some(ConstValue::Bool(_) | ConstValue::Complex(..)) | None => return true,
        };
        let at = self.span(v.id);
        let known = seen.entry(key).or_default();
        let other = known.iter().find(|(ty, _)| self.types.identical(*ty, v.ty));
        if let Some((_, other)) = other.copied() {
            let text = self.describe(v);
            self.report(errors::duplicate_case(at, text, other));
            return false;
        }
        known.push((v.ty, at));
        true
    }

    /// A type switch.
    pub(crate) fn type_switch_stmt(
        &mut self,
        id: StmtId,
        label: Option<Symbol>,
        init: Option<StmtId>,
        (bind, guard): (Option<Ident>, ExprId),
        clauses: List<CaseClause>,
    ) -> StmtKind {
        self.env.scope.open();
        let mut before = Vec::new();
        if let Some(init) = init {
            self.stmt(init, &mut before);
        }
        let clauses = self.ast().list(clauses);
        let bind = bind.filter(|it| {
            let blank = it.name.is_blank();
            if blank {
                self.report(errors::no_new_variable(it.span()));
            }
            !blank
        });
        let x = self.switch_guard(guard);
        self.multiple_defaults(clauses);
        let target = self.open_target(label, false);
        let mut seen: Vec<(Option<Ty>, Span)> = Vec::new();
        let mut out = Some(Vec::new());
        let mut used = false;
        for (i, clause) in clauses.iter().enumerate() {
            let (tys, ty) = self.case_types(x.as_ref(), clause, &mut seen);
            for ty in tys.iter().flatten().flatten() {
                self.note_boxed(*ty);
            }
            self.env.scope.open();
            let binding = bind.map(|it| {
                let (local, obj) = self.new_local(it.name, ty, it.pos, LocalKind::Var);
                self.declare_local(obj);
                (local, obj)
            });
            let end = self.clause_end(id, clauses, i);
            let body = self.clause_body(clause.body, end);
            if let Some((_, obj)) = binding {
                used |= std::mem::replace(&mut self.objs[obj].used, true);
            }
            self.close_scope();
            let clause = tys.map(|types| TypeClause {
                types,
                default: clause.is_default,
                binding: binding.map(|(local, _)| local),
                body,
                pos: clause.pos,
            });
            crate::assign::collect(&mut out, clause);
        }
        if let Some(bind) = bind
            && !used
        {
            self.report(errors::unused_switch_variable(bind.span(), bind.name));
        }
        self.close_target();
        self.close_scope();
        let x = x.and_then(|it| self.finish(it));
        match (x, out) {
            (Some(x), Some(clauses)) => {
                let kind = StmtKind::TypeSwitch { target, x, clauses };
                self.with_init(id, before, kind)
            }
            (_, _) => StmtKind::Block(typed::Block::default()),
        }
    }
    fn switch_guard(&mut self, guard: ExprId) -> Option<Operand> {
        let Expr::TypeGuard(inner) = self.ast().expr(self.ast().unparen(guard)) else {
            return None;
        };
        let x = self.expr(inner, None);
        if !x.is_valid() {
            return None;
        }
        let at = self.span(inner);
        if self.is_type_param(x.ty) {
            let text = self.describe(&x);
            self.report(errors::switch_type_param(at, text));
            return None;
        }
        if x.is_nil() || !self.is_interface(x.ty) {
            let text = self.describe(&x);
            self.report(errors::switch_not_interface(at, text));
            return None;
        }
        Some(x)
    }
    /// The types of a clause (none if one is wrong), and the type of its variable.
    fn case_types(
        &mut self,
        x: Option<&Operand>,
        clause: &CaseClause,
        seen: &mut Vec<(Option<Ty>, Span)>,
    ) -> (Option<Vec<Option<Ty>>>, Ty) {
        let whole = x.map_or(Ty::INVALID, |it| it.ty);
        let cases = self.ast().list(clause.cases);
        let mut tys = Some(Vec::new());
        let mut single = whole;
        for &case in cases {
            let at = self.span(case);
            let ty = if self.is_nil_name(case) {
                None
            } else {
                Some(self.var_type(case))
            };
            if cases.len() == 1 {
                single = ty.unwrap_or(whole);
            }
            if ty == Some(Ty::INVALID) {
                tys = None;
                continue;
            }
            let same = |other: Option<Ty>| match (other, ty) {
                (None, None) => true,
                (Some(a), Some(b)) => self.types.identical(a, b),
                (_, _) => false,
            };
            if let Some((_, other)) = seen.iter().find(|(it, _)| same(*it)).copied() {
                let text = ty.map_or("nil".into(), |it| self.ty_text(it));
                self.report(errors::duplicate_type_case(at, text, other));
                tys = None;
                continue;
            }
            seen.push((ty, at));
            if let (Some(x), Some(ty)) = (x, ty)
                && let Some(cause) = self.impossible_assert(x.ty, ty)
            {
                let from = x.ty;
                let (e, x, t) = (self.text(case), self.describe(x), self.ty_text(ty));
                let it = errors::impossible_case(at, e, x, t, cause);
                let it = self.implement_advice(it, None, ty, from);
                self.report(it);
                tys = None;
            }
            crate::assign::collect(&mut tys, Some(ty));
        }
        (tys, single)
    }
    fn is_nil_name(&self, id: ExprId) -> bool {
        if let Expr::Name(name) = self.ast().expr(self.ast().unparen(id)) {
            self.lookup(name)
                .is_some_and(|it| matches!(self.objs[it].kind, ObjKind::Nil))
        } else {
            false
        }
    }
}
