//! Initialisation and assignment. Spec: "Variable declarations", "Short variable declarations", "Assignment statements".

use ast::{Expr, ExprId, StmtId};
use source::{IndexVec, Span, Symbol};
use typed::{Conversion, ExprKind, InitStep, Lhs, LocalKind, StmtKind};
use types::{Ty, TyKind};

use crate::checker::Checker;
use crate::env::FnCtx;
use crate::errors;
use crate::expr::arithmetic;
use crate::object::{ObjId, ObjKind, VarPlace};
use crate::operand::{Mode, Operand};

/// The conversion of an element of a tuple.
pub(crate) type ElemConversion = Option<(Ty, Conversion)>;

/// A several-valued expression taken apart.
pub(crate) struct Unpacked {
    /// Its elements, without trees.
    pub(crate) operands: Vec<Operand>,
    /// The tree of the whole.
    pub(crate) tuple: Option<typed::Expr>,
}

/// The left side of an assignment.
pub(crate) enum Target {
    /// `_`
    Blank,
    /// A place of this type.
    Place(Option<typed::Expr>, Ty),
    /// An error was reported.
    Invalid,
}

impl Checker<'_> {
    /// An expression that should give `n` values: an operand each, or one if it is single-valued.
    pub(crate) fn unpack(&mut self, id: ExprId, n: usize, comma_ok: bool) -> Unpacked {
        let mut x = self.raw_expr(id, None);
        if matches!(x.mode, Mode::Value)
            && let TyKind::Tuple(tys) = self.types.kind(x.ty).clone()
        {
            let operands = tys.iter().enumerate().map(|(i, ty)| {
                let mut it = Operand::new(id, Mode::Value, *ty);
                it.label = Some(result_label(i));
                it
            });
            return Unpacked {
                operands: operands.collect(),
                tuple: x.take_expr(),
            };
        }
        if n == 2 && comma_ok && matches!(x.mode, Mode::MapIndex | Mode::CommaOk) {
            return self.comma_ok(id, x);
        }
        let at = self.span(id);
        let diagnostic = match x.mode {
            Mode::NoValue => Some(errors::used_as_value(at, self.describe(&x))),
            Mode::Builtin(_) => Some(errors::must_be_called(at, self.describe(&x))),
            Mode::Type => Some(errors::not_an_expression(at, self.describe(&x))),
            Mode::Invalid
            | Mode::Const(_)
            | Mode::Variable
            | Mode::MapIndex
            | Mode::Value
            | Mode::Nil
            | Mode::CommaOk => None,
        };
        if let Some(diagnostic) = diagnostic {
            self.report(diagnostic);
            x.invalidate();
        }
        Unpacked {
            operands: vec![x],
            tuple: None,
        }
    }
    fn comma_ok(&mut self, id: ExprId, mut x: Operand) -> Unpacked {
        let tuple = x.take_expr().map(|mut expr| {
            if let ExprKind::MapIndex { comma_ok, .. }
            | ExprKind::TypeAssert { comma_ok, .. }
            | ExprKind::Recv { comma_ok, .. } = &mut expr.kind
            {
                *comma_ok = true
            }
            expr.ty = self.types.tuple(vec![x.ty, Ty::BOOL]);
            expr
        });
        let mut ok = Operand::new(id, Mode::Value, Ty::UNTYPED_BOOL);
        ok.label = Some("ok value of (comma, ok) expression".into());
        Unpacked {
            operands: vec![x, ok],
            tuple,
        }
    }
    /// The conversion that the assignment of a tuple's element needs; none on error.
    pub(crate) fn elem_conversion(
        &mut self,
        mut x: Operand,
        target: Option<Ty>,
        context: &str,
    ) -> Option<ElemConversion> {
        let from = self.default_type(x.ty);
        if !self.convert_for(&mut x, target, context) {
            return None;
        }
        let Some(target) = target else {
            return Some(None);
        };
        if target == Ty::INVALID {
            return None;
        }
        Some(self.implied(from, target).map(|it| (target, it)))
    }

    // Variable declarations.

    /// The value of one package-level variable, or of several.
    pub(crate) fn init_globals(&mut self, objs: Vec<ObjId>, value: ExprId, declared: Option<Ty>) {
        let step = if let [obj] = objs[..] {
            let x = self.generic_expr(value, declared);
            self.target_name = Some(self.objs[obj].name.to_string());
            let (tree, ty) = self.init_value(x, declared, "variable declaration");
            self.set_var_type(obj, ty);
            tree.map(|tree| (vec![None], tree))
        } else {
            let unpacked = self.unpack(value, objs.len(), true);
            self.init_tuple(&objs, value, unpacked, declared)
        };
        let Some((convert, value)) = step else {
            let at = self.span(value);
            self.lost.push(at);
            return;
        };
        let lhs = objs
            .iter()
            .map(|it| self.global_place(*it, &value))
            .collect();
        let locals = self.env.fns.first_mut().map(|ctx| {
            let locals = std::mem::replace(&mut ctx.locals, IndexVec::new());
            ctx.local_objs.clear();
            locals
        });
        let step = InitStep {
            lhs,
            convert,
            value,
            locals: locals.unwrap_or_default(),
        };
        self.init_steps[self.env.pkg].push((objs, step));
    }
    fn global_place(&self, obj: ObjId, at: &typed::Expr) -> Lhs {
        let it = &self.objs[obj];
        match &it.kind {
            ObjKind::Var(VarPlace::Global(global)) if !it.name.is_blank() => {
                Lhs::Place(typed::Expr {
                    ty: it.ty,
                    span: at.span,
                    pos: it.pos,
                    kind: ExprKind::Global(*global),
                })
            }
            ObjKind::Package { .. }
            | ObjKind::Unsafe
            | ObjKind::Const(_)
            | ObjKind::Iota
            | ObjKind::Type
            | ObjKind::Var(_)
            | ObjKind::Func(_)
            | ObjKind::Builtin(_)
            | ObjKind::Nil => Lhs::Blank,
        }
    }
    /// A variable's first value and type.
    fn init_value(
        &mut self,
        mut x: Operand,
        declared: Option<Ty>,
        context: &str,
    ) -> (Option<typed::Expr>, Ty) {
        if !x.is_valid() || x.ty == Ty::INVALID || declared == Some(Ty::INVALID) {
            return (None, declared.unwrap_or(Ty::INVALID));
        }
        if let Some(ty) = declared {
            return (self.assign(x, ty, context), ty);
        }
        if x.is_nil() {
            self.report(crate::advice::untyped_nil(self.span(x.id), context));
            return (None, Ty::INVALID);
        }
        if !self.convert_for(&mut x, None, context) {
            return (None, Ty::INVALID);
        }
        let ty = x.ty;
        (self.finish(x), ty)
    }
    /// Several variables from one expression.
    fn init_tuple(
        &mut self,
        objs: &[ObjId],
        value: ExprId,
        unpacked: Unpacked,
        declared: Option<Ty>,
    ) -> Option<(Vec<ElemConversion>, typed::Expr)> {
        let operands = unpacked.operands;
        if operands.len() != objs.len() {
            if operands[0].is_valid() {
                self.assign_mismatch(value, objs.len(), operands.len(), true);
            }
            for obj in objs {
                if declared.is_none() {
                    self.set_var_type(*obj, Ty::INVALID);
                }
            }
            return None;
        }
        let mut convert = Vec::new();
        let mut ok = true;
        for (obj, x) in objs.iter().zip(operands) {
            let ty = declared.unwrap_or_else(|| self.default_type(x.ty));
            if declared.is_none() {
                self.set_var_type(*obj, if x.is_valid() { ty } else { Ty::INVALID });
            }
            match self.elem_conversion(x, Some(ty), "multiple assignment") {
                Some(it) => convert.push(it),
                None => ok = false,
            }
        }
        if ok {
            Some((convert, unpacked.tuple?))
        } else {
            None
        }
    }
    /// `assignment mismatch: 2 variables but f returns 1 value`
    pub(crate) fn assign_mismatch(&mut self, first: ExprId, l: usize, r: usize, single: bool) {
        let at = self.span(first);
        let call = self.ast().unparen(first);
        let diagnostic = match self.ast().expr(call) {
            Expr::Call { fun, .. } if single => {
                let it = errors::assignment_mismatch_call(at, l, self.text(fun), r);
                self.mismatch_of_call(it, fun, l, r)
            }
            Expr::Bad
            | Expr::Name(_)
            | Expr::Literal { .. }
            | Expr::CompositeLit { .. }
            | Expr::KeyValue { .. }
            | Expr::FuncLit { .. }
            | Expr::Paren(_)
            | Expr::Selector { .. }
            | Expr::Index { .. }
            | Expr::Slice { .. }
            | Expr::TypeAssert { .. }
            | Expr::TypeGuard(_)
            | Expr::Call { .. }
            | Expr::Binary { .. }
            | Expr::Unary { .. }
            | Expr::Star(_)
            | Expr::ArrayType { .. }
            | Expr::SliceType(_)
            | Expr::Dots(_)
            | Expr::StructType(_)
            | Expr::FuncType(_)
            | Expr::InterfaceType(_)
            | Expr::MapType { .. }
            | Expr::ChanType { .. } => errors::assignment_mismatch(at, l, r),
        };
        self.report(diagnostic);
    }
    /// `var a, b T = x, y` in a function.
    pub(crate) fn local_var(
        &mut self,
        decl: ast::DeclId,
        it: &ast::VarDecl,
        out: &mut Vec<typed::Stmt>,
    ) {
        let names = self.ast().list(it.names);
        let values = self.ast().list(it.values);
        let declared = it.ty.map(|id| self.var_type(id));
        let mut objs = Vec::new();
        let mut locals = Vec::new();
        for name in names {
            let ty = declared.unwrap_or(Ty::INVALID);
            let (local, obj) = self.new_local(name.name, ty, name.pos, LocalKind::Var);
            self.objs[obj].used = name.name.is_blank();
            objs.push(obj);
            locals.push(local);
        }
        let span = self.ast().decl_span(decl);
        let pos = self.ast().decl_pos(decl);
        let lhs: Vec<Lhs> = locals
            .iter()
            .zip(names)
            .map(|(local, name)| {
                if name.name.is_blank() {
                    Lhs::Blank
                } else {
                    Lhs::Declare(*local)
                }
            })
            .collect();
        let kind = if values.is_empty() {
            let named = locals
                .iter()
                .zip(names)
                .filter(|(_, it)| !it.name.is_blank());
            Some(StmtKind::Var(named.map(|(local, _)| *local).collect()))
        } else if values.len() == names.len() {
            let mut trees = Some(Vec::new());
            for (obj, value) in objs.iter().zip(values) {
                let x = self.generic_expr(*value, declared);
                self.target_name = Some(self.objs[*obj].name.to_string());
                let mark = self.diags.len();
                let (tree, ty) = self.init_value(x, declared, "variable declaration");
                self.explain_type(mark, it.ty.map(|ty| self.span(ty)), "because of this type");
                self.set_var_type(*obj, ty);
                collect(&mut trees, tree);
            }
            trees.map(|it| StmtKind::Assign(lhs, it))
        } else if let [value] = values {
            let unpacked = self.unpack(*value, names.len(), true);
            let tuple = self.init_tuple(&objs, *value, unpacked, declared);
            tuple.map(|(convert, rhs)| StmtKind::AssignTuple { lhs, convert, rhs })
        } else {
            for value in values {
                self.use_expr(*value);
            }
            None
        };
        self.var_arity(it);
        for obj in objs {
            self.declare_local(obj);
        }
        match kind {
            Some(kind) => out.push(typed::Stmt { span, pos, kind }),
            None => self.lost.push(span),
        }
    }
    /// `a, b := x, y`
    pub(crate) fn short_var_decl(
        &mut self,
        id: StmtId,
        lhs: &[ExprId],
        rhs: &[ExprId],
    ) -> (Option<StmtKind>, Vec<typed::LocalId>) {
        let (vars, fresh, bad) = self.short_vars(lhs);
        let tys: Vec<Option<Ty>> = vars.iter().map(|it| self.known_type(*it, &fresh)).collect();
        let mark = self.diags.len();
        let kind = self.short_values(&vars, &fresh, &tys, rhs);
        self.explain_count(mark, lhs, rhs, true);
        let mut locals = Vec::new();
        if fresh.is_empty() && !bad {
            let at = Span::from(self.ast().stmt_pos(id));
            self.report(self.no_new_variables(at, &vars));
        }
        for obj in fresh {
            if let ObjKind::Var(VarPlace::Local { local, .. }) = self.objs[obj].kind {
                locals.push(local);
            }
            self.declare_local(obj);
        }
        (kind.filter(|_| !bad), locals)
    }
    /// The variables on the left of `:=` (none for `_` and mistakes), which of them are new, and whether there was a mistake.
    fn short_vars(&mut self, lhs: &[ExprId]) -> (Vec<Option<ObjId>>, Vec<ObjId>, bool) {
        let mut vars = Vec::new();
        let mut fresh = Vec::new();
        let mut seen = rustc_hash::FxHashSet::default();
        let mut bad = false;
        for &id in lhs {
            let at = self.span(id);
            let Expr::Name(name) = self.ast().expr(id) else {
                self.use_expr(id);
                let text = self.text(id);
                self.report(errors::non_name(at, text));
                vars.push(None);
                bad = true;
                continue;
            };
            if name.is_blank() {
                vars.push(None);
                continue;
            }
            if !seen.insert(name) {
                self.report(errors::repeated(at, name));
                vars.push(None);
                bad = true;
                continue;
            }
            let depth = self.env.scope.depth();
            let known = self
                .env
                .scope
                .lookup(name)
                .filter(|it| self.objs[*it].depth == depth);
            if let Some(obj) = known {
                if matches!(self.objs[obj].kind, ObjKind::Var(_)) {
                    vars.push(Some(obj));
                } else {
                    self.report(errors::cannot_assign_to(at, name));
                    vars.push(None);
                    bad = true;
                }
                continue;
            }
            let (_, obj) = self.new_local(name, Ty::INVALID, at.lo, LocalKind::Var);
            vars.push(Some(obj));
            fresh.push(obj);
        }
        (vars, fresh, bad)
    }
    fn known_type(&self, obj: Option<ObjId>, fresh: &[ObjId]) -> Option<Ty> {
        obj.filter(|it| !fresh.contains(it))
            .map(|it| self.objs[it].ty)
    }
    fn short_values(
        &mut self,
        vars: &[Option<ObjId>],
        fresh: &[ObjId],
        tys: &[Option<Ty>],
        rhs: &[ExprId],
    ) -> Option<StmtKind> {
        let (l, r) = (vars.len(), rhs.len());
        let mut lhs = Vec::new();
        if l == r && !(r == 1 && self.is_call(rhs[0])) || l == 1 && r == 1 {
            let mut trees = Some(Vec::new());
            for ((var, ty), value) in vars.iter().zip(tys).zip(rhs) {
                if r == 1 && self.is_call(*value) {
                    return self.short_call(*var, fresh, *ty, *value);
                }
                let x = self.generic_expr(*value, *ty);
                let (tree, ty) = self.init_value(x, *ty, context_of(l));
                self.bind(*var, fresh, ty);
                lhs.push(self.short_place(*var, fresh, *value));
                collect(&mut trees, tree);
            }
            return trees.map(|it| StmtKind::Assign(lhs, it));
        }
        if r != 1 {
            let mut ok = true;
            for value in rhs {
                ok &= self.use_expr(*value);
            }
            if ok {
                self.assign_mismatch(rhs[0], l, r, false);
            }
            return None;
        }
        let unpacked = self.unpack(rhs[0], l, true);
        if unpacked.operands.len() != l {
            if unpacked.operands[0].is_valid() {
                self.assign_mismatch(rhs[0], l, unpacked.operands.len(), true);
            }
            return None;
        }
        let mut convert = Some(Vec::new());
        for ((var, ty), x) in vars.iter().zip(tys).zip(unpacked.operands) {
            let valid = x.is_valid();
            let target = ty.unwrap_or_else(|| self.default_type(x.ty));
            self.bind(*var, fresh, if valid { target } else { Ty::INVALID });
            lhs.push(self.short_place(*var, fresh, rhs[0]));
            collect(
                &mut convert,
                self.elem_conversion(x, Some(target), context_of(l)),
            );
        }
        Some(StmtKind::AssignTuple {
            lhs,
            convert: convert?,
            rhs: unpacked.tuple?,
        })
    }
    /// `x := f()`: one variable, and perhaps not one result.
    fn short_call(
        &mut self,
        var: Option<ObjId>,
        fresh: &[ObjId],
        ty: Option<Ty>,
        value: ExprId,
    ) -> Option<StmtKind> {
        let mut unpacked = self.unpack(value, 1, false);
        if unpacked.operands.len() != 1 {
            self.assign_mismatch(value, 1, unpacked.operands.len(), true);
            return None;
        }
        let x = unpacked.operands.remove(0);
        let (tree, ty) = self.init_value(x, ty, "assignment");
        self.bind(var, fresh, ty);
        let place = self.short_place(var, fresh, value);
        Some(StmtKind::Assign(vec![place], vec![tree?]))
    }
    fn bind(&mut self, var: Option<ObjId>, fresh: &[ObjId], ty: Ty) {
        if let Some(obj) = var {
            if fresh.contains(&obj) {
                self.set_var_type(obj, ty);
            } else {
                self.objs[obj].reassigned = true;
            }
        }
    }
    fn short_place(&mut self, var: Option<ObjId>, fresh: &[ObjId], at: ExprId) -> Lhs {
        let Some(obj) = var else { return Lhs::Blank };
        match &self.objs[obj].kind {
            ObjKind::Var(VarPlace::Local { local, .. }) if fresh.contains(&obj) => {
                Lhs::Declare(*local)
            }
            ObjKind::Var(VarPlace::Local { .. }) => {
                let local = self.local_here(obj);
                let ty = self.objs[obj].ty;
                Lhs::Place(self.node(at, ty, ExprKind::Local(local)))
            }
            ObjKind::Package { .. }
            | ObjKind::Unsafe
            | ObjKind::Const(_)
            | ObjKind::Iota
            | ObjKind::Type
            | ObjKind::Var(_)
            | ObjKind::Func(_)
            | ObjKind::Builtin(_)
            | ObjKind::Nil => Lhs::Blank,
        }
    }

    // Assignments.

    /// The left side of an assignment.
    pub(crate) fn target(&mut self, id: ExprId) -> Target {
        let name = if let Expr::Name(name) = self.ast().expr(self.ast().unparen(id)) {
            Some(name)
        } else {
            None
        };
        if name.is_some_and(Symbol::is_blank) {
            return Target::Blank;
        }
        // Being assigned to is not being used.
        let obj = name.and_then(|it| self.lookup(it));
        let obj = obj.filter(|it| matches!(self.objs[*it].kind, ObjKind::Var(_)));
        let used = obj.map(|it| self.objs[it].used);
        let mark = self.diags.len();
        let x = self.expr(id, None);
        if name.is_some() {
            self.undeclared_target(mark);
        }
        if let (Some(obj), Some(used)) = (obj, used) {
            self.objs[obj].used = used;
        }
        self.place(id, x)
    }
    /// An operand as the left side of an assignment.
    pub(crate) fn place(&mut self, id: ExprId, mut x: Operand) -> Target {
        if !x.is_valid() || x.ty == Ty::INVALID {
            return Target::Invalid;
        }
        let at = self.span(id);
        if !matches!(x.mode, Mode::Variable | Mode::MapIndex) {
            let text = self.text(x.id);
            if let Expr::Selector { x: holder, .. } = self.ast().expr(x.id) {
                let diags = self.diags.len();
                let holder = self.raw_expr(holder, None);
                self.diags.truncate(diags);
                if matches!(holder.mode, Mode::MapIndex) {
                    let it = errors::assign_map_field(at, text);
                    self.report(self.map_field_advice(it, id));
                    return Target::Invalid;
                }
            }
            let it = errors::not_assignable(at, text);
            self.report(self.target_advice(it, id));
            return Target::Invalid;
        }
        let place = x.take_expr();
        if let Some(place) = &place {
            self.mark_assigned(place);
        }
        Target::Place(place, x.ty)
    }
    /// `a, b = x, y`
    pub(crate) fn assign_vars(&mut self, lhs: &[ExprId], rhs: &[ExprId]) -> Option<StmtKind> {
        let (l, r) = (lhs.len(), rhs.len());
        if l == r && !(r == 1 && self.is_call(rhs[0])) {
            let mut places = Some(Vec::new());
            let mut trees = Some(Vec::new());
            for (id, value) in lhs.iter().zip(rhs) {
                let target = self.target(*id);
                self.target_name = Some(self.text(*id));
                let tree = self.assign_value(&target, *value, l);
                collect(&mut places, lhs_of(target));
                collect(&mut trees, tree);
            }
            return Some(StmtKind::Assign(places?, trees?));
        }
        if r != 1 {
            let mut ok = true;
            for id in lhs {
                let mark = self.diags.len();
                self.target(*id);
                // That it is no variable matters less than how many there are.
                let no_variable =
                    |it: &source::Diagnostic| it.code == source::Code::UnassignableOperand;
                let mut place = mark;
                while place < self.diags.len() {
                    if no_variable(&self.diags[place]) {
                        self.diags.remove(place);
                    } else {
                        place += 1;
                    }
                }
                ok &= self.diags.len() == mark;
            }
            for value in rhs {
                ok &= self.use_expr(*value);
            }
            if ok {
                self.assign_mismatch(rhs[0], l, r, false);
            }
            return None;
        }
        let mut unpacked = self.unpack(rhs[0], l, true);
        if unpacked.operands.len() != l {
            if unpacked.operands[0].is_valid() {
                self.assign_mismatch(rhs[0], l, unpacked.operands.len(), true);
            }
            for id in lhs {
                self.target(*id);
            }
            return None;
        }
        if l == 1 {
            let target = self.target(lhs[0]);
            let x = unpacked.operands.remove(0);
            let tree = self.assign_operand(&target, x, 1);
            return Some(StmtKind::Assign(vec![lhs_of(target)?], vec![tree?]));
        }
        let mut places = Some(Vec::new());
        let mut convert = Some(Vec::new());
        for (id, x) in lhs.iter().zip(unpacked.operands) {
            let target = self.target(*id);
            let (ty, context) = match &target {
                Target::Blank => (None, context_of(l)),
                Target::Place(_, ty) => (Some(*ty), context_of(l)),
                Target::Invalid => (Some(Ty::INVALID), context_of(l)),
            };
            collect(&mut convert, self.elem_conversion(x, ty, context));
            collect(&mut places, lhs_of(target));
        }
        Some(StmtKind::AssignTuple {
            lhs: places?,
            convert: convert?,
            rhs: unpacked.tuple?,
        })
    }
    fn assign_value(&mut self, target: &Target, value: ExprId, n: usize) -> Option<typed::Expr> {
        match target {
            Target::Invalid => {
                self.use_expr(value);
                None
            }
            Target::Blank => {
                let x = self.generic_expr(value, None);
                self.assign_operand(target, x, n)
            }
            Target::Place(_, ty) => {
                let x = self.generic_expr(value, Some(*ty));
                self.assign_operand(target, x, n)
            }
        }
    }
    fn assign_operand(&mut self, target: &Target, x: Operand, n: usize) -> Option<typed::Expr> {
        match target {
            Target::Invalid => None,
            Target::Blank if n == 1 => self.assign_any(x, "assignment to _ identifier"),
            Target::Blank => self.assign_any(x, context_of(n)),
            Target::Place(_, ty) => self.assign(x, *ty, context_of(n)),
        }
    }
    /// `x op= y`
    pub(crate) fn op_assign(
        &mut self,
        op: ast::BinaryOp,
        lhs: ExprId,
        rhs: ExprId,
    ) -> Option<StmtKind> {
        let x = self.expr(lhs, None);
        let y = self.expr(rhs, None);
        let holder = x.clone();
        let result = self.binary_operands(None, op, x, y, (lhs, rhs));
        if !result.is_valid() {
            return None;
        }
        let Target::Place(place, ty) = self.place(lhs, holder) else {
            return None;
        };
        let tree = self.assign(result, ty, "assignment")?;
        let ExprKind::Binary(_, _, value) = tree.kind else {
            return None;
        };
        Some(StmtKind::OpAssign(place?, arithmetic(op), *value))
    }
    /// `x++`, `x--`
    pub(crate) fn inc_dec(&mut self, id: ExprId, inc: bool) -> Option<StmtKind> {
        let x = self.expr(id, None);
        if !x.is_valid() {
            return None;
        }
        if !self.is_numeric(x.ty) {
            let (text, ty) = (self.text(id), self.ty_text(x.ty));
            let op = if inc { "++" } else { "--" };
            self.report(errors::non_numeric_inc_dec(self.span(id), text, op, ty));
            return None;
        }
        let Target::Place(place, ty) = self.place(id, x) else {
            return None;
        };
        let one = Operand::constant(id, types::ConstValue::int(1), Ty::UNTYPED_INT);
        let one = self.assign(one, ty, "assignment")?;
        let op = if inc {
            typed::BinaryOp::Add
        } else {
            typed::BinaryOp::Sub
        };
        Some(StmtKind::OpAssign(place?, op, one))
    }

    // Return statements.

    /// `return x, y`
    pub(crate) fn return_stmt(&mut self, id: StmtId, values: &[ExprId]) -> Option<Vec<StmtKind>> {
        let ctx = self.env.fns.last()?;
        let tys = ctx.result_tys.clone();
        if values.is_empty() && !tys.is_empty() && ctx.named_results {
            return self.bare_return(id);
        }
        let r = values.len();
        if r == tys.len() && !(r == 1 && self.is_call(values[0])) {
            let mut trees = Some(Vec::new());
            for (ty, value) in tys.iter().zip(values) {
                let x = self.generic_expr(*value, Some(*ty));
                self.target_name = Some("result variable".into());
                collect(&mut trees, self.assign(x, *ty, "return statement"));
            }
            return Some(vec![StmtKind::Return(trees?)]);
        }
        if r != 1 {
            let mut ok = true;
            let mut operands = Vec::new();
            for value in values {
                let x = self.expr(*value, None);
                ok &= x.is_valid();
                operands.push(x);
            }
            if ok {
                self.return_mismatch(id, &tys, &operands);
            }
            return None;
        }
        let mut unpacked = self.unpack(values[0], tys.len(), false);
        if unpacked.operands.len() != tys.len() {
            if unpacked.operands[0].is_valid() {
                self.return_mismatch(id, &tys, &unpacked.operands);
            }
            return None;
        }
        if tys.len() == 1 {
            let x = unpacked.operands.remove(0);
            let mark = self.diags.len();
            let tree = self.assign(x, tys[0], "return statement");
            self.explain_type(mark, self.result_span(), "the result is declared here");
            let tree = tree?;
            return Some(vec![StmtKind::Return(vec![tree])]);
        }
        self.return_tuple(values[0], &tys, unpacked)
    }
    fn return_tuple(
        &mut self,
        value: ExprId,
        tys: &[Ty],
        unpacked: Unpacked,
    ) -> Option<Vec<StmtKind>> {
        let mut convert = Some(Vec::new());
        for (ty, x) in tys.iter().zip(unpacked.operands) {
            collect(
                &mut convert,
                self.elem_conversion(x, Some(*ty), "return statement"),
            );
        }
        let convert = convert?;
        let rhs = unpacked.tuple?;
        let pos = rhs.pos;
        let mut lhs = Vec::new();
        let mut results = Vec::new();
        for ty in tys {
            let local = self.temp(*ty, pos);
            lhs.push(Lhs::Declare(local));
            results.push(self.node(value, *ty, ExprKind::Local(local)));
        }
        let assign = StmtKind::AssignTuple { lhs, convert, rhs };
        Some(vec![assign, StmtKind::Return(results)])
    }
    fn bare_return(&mut self, id: StmtId) -> Option<Vec<StmtKind>> {
        let objs: Vec<ObjId> = match self.env.fns.last() {
            Some(FnCtx { result_objs, .. }) => result_objs.iter().flatten().copied().collect(),
            None => vec![],
        };
        let mut ok = true;
        for obj in objs {
            let name = self.objs[obj].name;
            if name.is_blank() {
                continue;
            }
            let here = self.lookup(name);
            if let Some(other) = here.filter(|it| *it != obj) {
                let at = Span::from(self.ast().stmt_pos(id));
                let it = &self.objs[other];
                let (place, ty, kind) = (it.pos, it.ty, it.kind.clone());
                let what = match kind {
                    ObjKind::Var(_) => format!("var {name} {}", self.ty_text(ty)),
                    ObjKind::Const(_) => format!("const {name} {}", self.ty_text(ty)),
                    ObjKind::Type => format!("type {name} {}", self.ty_text(ty)),
                    ObjKind::Package { .. }
                    | ObjKind::Unsafe
                    | ObjKind::Iota
                    | ObjKind::Func(_)
                    | ObjKind::Builtin(_)
                    | ObjKind::Nil => name.to_string(),
                };
                let place = crate::checker::name_span(name, place);
                let it = errors::result_out_of_scope(at, name, place, what);
                self.report(self.hidden_result(it, name));
                ok = false;
            }
        }
        ok.then(|| vec![StmtKind::Return(vec![])])
    }
    fn return_mismatch(&mut self, id: StmtId, tys: &[Ty], operands: &[Operand]) {
        let (l, r) = (tys.len(), operands.len());
        let at = if r > l {
            self.span(operands[l].id)
        } else if r > 0 {
            self.span(operands[r - 1].id)
        } else {
            Span::from(self.ast().stmt_pos(id))
        };
        let have: Vec<Ty> = operands.iter().map(|it| it.ty).collect();
        let have = self.types_summary(&have, false, false);
        let want = self.types_summary(tys, false, false);
        let it = errors::return_count(at, r > l, have, want);
        self.report(self.return_advice(it, r, tys));
    }
}

/// Adds to a list, or gives the list up.
pub(crate) fn collect<T>(list: &mut Option<Vec<T>>, item: Option<T>) {
    match item {
        Some(item) => {
            if let Some(list) = list {
                list.push(item);
            }
        }
        None => *list = None,
    }
}

/// What messages call an assignment to so many variables.
fn context_of(n: usize) -> &'static str {
    if n == 1 {
        "assignment"
    } else {
        "multiple assignment"
    }
}

fn lhs_of(target: Target) -> Option<Lhs> {
    match target {
        Target::Blank => Some(Lhs::Blank),
        Target::Place(place, _) => place.map(Lhs::Place),
        Target::Invalid => None,
    }
}

/// What messages call a result of a call: `1st function result`.
pub(crate) fn result_label(index: usize) -> String {
    format!("{} function result", nth(index + 1))
}

fn nth(n: usize) -> String {
    let ending = match n {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _more => "th",
    };
    format!("{n}{ending}")
}
