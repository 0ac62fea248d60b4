//! Calls and conversions. Spec: "Calls", "Passing arguments to ... parameters", "Conversions".

use ast::{Expr, ExprId, List};
use source::Span;
use typed::{Call, Callee, Const, ExprKind, MethodRef};
use types::{FuncType, Ty, TyKind};

use crate::checker::{Checker, Later};
use crate::errors;
use crate::operand::{Generic, Mode, Operand, StmtRole};

/// Evaluated arguments. If they are the results of one call, their trees are temporaries.
pub(crate) struct Args {
    pub(crate) list: Vec<Operand>,
    /// The temporaries and the call that fills them.
    pub(crate) tuple: Option<(Vec<typed::LocalId>, typed::Expr)>,
}

impl Checker<'_> {
    /// `f(args)`: call, conversion, or call of a predeclared function.
    pub(crate) fn call(
        &mut self,
        id: ExprId,
        fun: ExprId,
        args: List<ExprId>,
        dots: bool,
    ) -> Operand {
        let mut f = self.expr_or_type(fun);
        let args = self.ast().list(args);
        match f.mode {
            Mode::Invalid => {
                for it in args {
                    self.use_expr(*it);
                }
                Operand::invalid(id)
            }
            Mode::Type => {
                let mut x = self.conversion_call(id, &mut f, args, dots);
                x.role = StmtRole::Conversion;
                x
            }
            Mode::Builtin(builtin) => {
                let mut x = self.builtin(id, fun, builtin, args, dots);
                if x.is_valid() {
                    x.role = if builtin.is_statement() {
                        StmtRole::Statement
                    } else {
                        StmtRole::Expression
                    };
                    self.env.has_call |= !x.is_const();
                }
                x
            }
            Mode::NoValue
            | Mode::Const(_)
            | Mode::Variable
            | Mode::MapIndex
            | Mode::Value
            | Mode::Nil
            | Mode::CommaOk => self.func_call(id, fun, f, args, dots),
        }
    }
    fn conversion_call(
        &mut self,
        id: ExprId,
        f: &mut Operand,
        args: &[ExprId],
        dots: bool,
    ) -> Operand {
        let ty = f.ty;
        if self.generic_type(ty).is_some() {
            self.not_generic(f, None);
            return Operand::invalid(id);
        }
        let at = self.span(id);
        let text = self.ty_text(ty);
        match args {
            [] => {
                self.report(errors::missing_conversion_argument(at, text));
                Operand::invalid(id)
            }
            [arg] => {
                let x = self.generic_expr(*arg, None);
                let mut x = x;
                if !x.is_valid() || !self.not_generic(&mut x, Some(ty)) {
                    return Operand::invalid(id);
                }
                if !self.finite_type(ty) {
                    return Operand::invalid(id);
                }
                if self.is_interface(ty) {
                    let set = self.types.type_set(ty);
                    if set.terms.is_some() || set.comparable {
                        self.report(errors::constraint_conversion(at, text));
                        return Operand::invalid(id);
                    }
                }
                if dots {
                    self.report(errors::dots_in_conversion(self.span(*arg), text));
                    return Operand::invalid(id);
                }
                self.conversion(id, x, ty)
            }
            [.., last] => {
                for it in args {
                    self.use_expr(*it);
                }
                self.report(errors::too_many_conversion_arguments(
                    self.span(*last),
                    text,
                ));
                Operand::invalid(id)
            }
        }
    }
    fn func_call(
        &mut self,
        id: ExprId,
        fun: ExprId,
        mut f: Operand,
        args: &[ExprId],
        dots: bool,
    ) -> Operand {
        let callable = self.common_under(f.ty, &|this, ty, under| {
            let fits = |it| matches!(this.types.kind(it), TyKind::Func(_));
            (!under.is_none_or(fits)).then(|| errors::no_function(this.ty_text(ty)))
        });
        let callable = callable.and_then(|it| {
            if let TyKind::Func(sig) = self.types.kind(it) {
                return Ok(sig.clone());
            }
            Err(errors::no_function(self.ty_text(f.ty)))
        });
        let mut sig = match callable {
            Ok(sig) => sig,
            Err(why) => {
                let text = self.describe(&f);
                let it = errors::cannot_call(self.span(f.id), text, why);
                self.report(self.not_callable(it, fun));
                for it in args {
                    self.use_expr(*it);
                }
                let mut x = Operand::invalid(id);
                x.role = StmtRole::Statement;
                return x;
            }
        };
        let hints: Vec<Ty> = sig.params.clone();
        let mut operands = self.arguments(args, Some(&hints));
        self.env.has_call = true;
        let sought = f.generic.as_ref().map(|it| it.params.clone());
        let trees = self.pass(id, fun, &mut f, &mut sig, &mut operands, (args, dots));
        let (mode, ty) = match &sig.results[..] {
            [] => (Mode::NoValue, Ty::NONE),
            [one] => (Mode::Value, *one),
            several => {
                let names = self.types.param_names(f.ty);
                let names = names.and_then(|it| it.get(sig.params.len()..));
                let names = names.map_or(vec![], <[source::Symbol]>::to_vec);
                let ty = self.types.tuple_with_names(several.to_vec(), names);
                (Mode::Value, ty)
            }
        };
        let mut result = Operand::new(id, mode, ty);
        result.role = StmtRole::Statement;
        let unsolved = trees.is_none() && sought.is_some_and(|it| self.mentions(ty, &it));
        if unsolved || ty == Ty::INVALID {
            result.invalidate();
            return result;
        }
        if let (Some((trees, packed)), Some(f)) = (trees, f.take_expr()) {
            let call = self.call_node(id, ty, f, trees, packed);
            result.expr = Some(match operands.tuple {
                Some((locals, tuple)) => self.let_tuple(id, locals, tuple, call),
                None => call,
            });
        }
        result
    }
    /// The tree of a call.
    fn call_node(
        &mut self,
        id: ExprId,
        ty: Ty,
        f: typed::Expr,
        mut args: Vec<typed::Expr>,
        packed: bool,
    ) -> typed::Expr {
        let callee = match f.kind {
            ExprKind::Func(it) => Callee::Static(it),
            ExprKind::MethodValue(recv, MethodRef::Static(it)) => {
                args.insert(0, *recv);
                Callee::Static(it)
            }
            ExprKind::MethodValue(recv, method) => Callee::Method(recv, method),
            kind @ ExprKind::Const(_)
            | kind @ ExprKind::Zero
            | kind @ ExprKind::Local(_)
            | kind @ ExprKind::Global(_)
            | kind @ ExprKind::FuncLit(_)
            | kind @ ExprKind::MethodExpr(..)
            | kind @ ExprKind::Unary(..)
            | kind @ ExprKind::Binary(..)
            | kind @ ExprKind::LogicalAnd(..)
            | kind @ ExprKind::LogicalOr(..)
            | kind @ ExprKind::Compare(..)
            | kind @ ExprKind::Deref(_)
            | kind @ ExprKind::AddrOf(_)
            | kind @ ExprKind::Field(..)
            | kind @ ExprKind::Index(..)
            | kind @ ExprKind::MapIndex { .. }
            | kind @ ExprKind::Slice { .. }
            | kind @ ExprKind::Call(_)
            | kind @ ExprKind::Builtin(..)
            | kind @ ExprKind::Convert(..)
            | kind @ ExprKind::TypeAssert { .. }
            | kind @ ExprKind::StructLit(_)
            | kind @ ExprKind::ArrayLit(_)
            | kind @ ExprKind::SliceLit(..)
            | kind @ ExprKind::MapLit(_)
            | kind @ ExprKind::Recv { .. }
            | kind @ ExprKind::LetTuple { .. } => {
                Callee::Value(Box::new(typed::Expr { kind, ..f }))
            }
        };
        let call = Call {
            callee,
            args,
            packed,
        };
        self.node(id, ty, ExprKind::Call(Box::new(call)))
    }
    /// `f(g())`: evaluates the results of g into temporaries.
    pub(crate) fn let_tuple(
        &mut self,
        id: ExprId,
        locals: Vec<typed::LocalId>,
        tuple: typed::Expr,
        body: typed::Expr,
    ) -> typed::Expr {
        let kind = ExprKind::LetTuple {
            locals,
            tuple: Box::new(tuple),
            body: Box::new(body),
        };
        let ty = if let ExprKind::LetTuple { body, .. } = &kind {
            body.ty
        } else {
            Ty::INVALID
        };
        self.node(id, ty, kind)
    }
    /// Evaluates arguments; a single call of several results is spread.
    pub(crate) fn arguments(&mut self, args: &[ExprId], hints: Option<&[Ty]>) -> Args {
        let _unused_for_literals = hints;
        if let [only] = args {
            let mut x = self.raw_expr(*only, None);
            self.need_finite(&mut x);
            if matches!(x.mode, Mode::Value)
                && let TyKind::Tuple(tys) = self.types.kind(x.ty).clone()
            {
                return self.spread(*only, &mut x, &tys);
            }
            self.exclude_values(&mut x);
            return Args {
                list: vec![x],
                tuple: None,
            };
        }
        let list = args.iter().map(|it| self.generic_expr(*it, None)).collect();
        Args { list, tuple: None }
    }
    /// As the check of a single value does, for an operand evaluated raw.
    fn exclude_values(&mut self, x: &mut Operand) {
        let at = self.span(x.id);
        let diagnostic = match x.mode {
            Mode::NoValue => errors::used_as_value(at, self.describe(x)),
            Mode::Builtin(_) => errors::must_be_called(at, self.describe(x)),
            Mode::Type => errors::not_an_expression(at, self.describe(x)),
            Mode::Invalid
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
    /// The results of a call as operands that read temporaries.
    pub(crate) fn spread(&mut self, id: ExprId, x: &mut Operand, tys: &[Ty]) -> Args {
        let pos = self.ast().expr_pos(id);
        let mut list = Vec::new();
        let mut locals = Vec::new();
        for ty in tys {
            let local = self.temp(*ty, pos);
            locals.push(local);
            let expr = self.node(id, *ty, ExprKind::Local(local));
            list.push(Operand::with_expr(id, Mode::Value, expr));
        }
        let tuple = x.take_expr().map(|it| (locals, it));
        Args { list, tuple }
    }
    /// Passes arguments to parameters: their trees, the variadic ones packed, and whether they were.
    fn pass(
        &mut self,
        id: ExprId,
        fun: ExprId,
        f: &mut Operand,
        sig: &mut FuncType,
        args: &mut Args,
        (ids, dots): (&[ExprId], bool),
    ) -> Option<(Vec<typed::Expr>, bool)> {
        let n_args = args.list.len();
        let at = self.span(id);
        if dots && !sig.variadic {
            let text = self.text(fun);
            self.report(errors::dots_to_non_variadic(at, text));
            return None;
        }
        if dots && ids.len() == 1 && n_args > 1 {
            let text = self.text(ids[0]);
            self.report(errors::dots_with_tuple(at, n_args, text));
            return None;
        }
        let fixed = if sig.variadic {
            sig.params.len() - 1
        } else {
            sig.params.len()
        };
        let spread = sig.variadic && !dots;
        let fits = if spread {
            n_args >= fixed
        } else {
            n_args == sig.params.len()
        };
        if args.list.iter().any(|it| !it.is_valid()) && !fits {
            return None;
        }
        if !fits {
            let expected = if spread { fixed } else { sig.params.len() };
            self.wrong_count(id, fun, sig, args, (expected, dots));
            return None;
        }
        let mut formals: Vec<Ty> = sig.params.clone();
        if spread {
            let elem = if let TyKind::Slice(elem) = self.types.kind(formals[fixed]) {
                *elem
            } else {
                Ty::INVALID
            };
            formals.truncate(fixed);
            formals.resize(n_args.max(fixed), elem);
        }
        if f.generic.is_some() || args.list.iter().any(|it| it.generic.is_some()) {
            if args.list.iter().any(|it| !it.is_valid()) {
                return None;
            }
            let place = Span::from(self.ast().expr_pos(id));
            let text = self.text(fun);
            self.infer_call((place, &text), f, sig, &mut formals, args)?;
        }
        let context = format!("argument to {}", self.text(fun));
        let list = std::mem::take(&mut args.list);
        let mut trees = Vec::with_capacity(list.len());
        let mut ok = true;
        for (index, (x, ty)) in list.into_iter().zip(&formals).enumerate() {
            let mark = self.diags.len();
            match self.assign(x, *ty, &context) {
                Some(it) => trees.push(it),
                None => ok = false,
            }
            self.explain_parameter(mark, fun, index);
        }
        if !ok {
            return None;
        }
        Some(self.pack(id, sig, trees, (fixed, spread)))
    }
    fn pack(
        &mut self,
        id: ExprId,
        sig: &FuncType,
        mut trees: Vec<typed::Expr>,
        (fixed, spread): (usize, bool),
    ) -> (Vec<typed::Expr>, bool) {
        if !spread {
            return (trees, false);
        }
        let slice = sig.params[fixed];
        let extra = trees.split_off(fixed);
        let packed = !extra.is_empty();
        let kind = if packed {
            let elems: Vec<_> = (0..).zip(extra).collect();
            ExprKind::SliceLit(elems.len() as u64, elems)
        } else {
            ExprKind::Const(Const::Nil)
        };
        trees.push(self.node(id, slice, kind));
        (trees, packed)
    }
    fn wrong_count(
        &mut self,
        id: ExprId,
        fun: ExprId,
        sig: &FuncType,
        args: &Args,
        (expected, dots): (usize, bool),
    ) {
        let n_args = args.list.len();
        let many = n_args > expected;
        let at = if many {
            self.span(args.list[expected].id)
        } else {
            self.span(args.list.last().map_or(id, |it| it.id))
        };
        let have: Vec<Ty> = args.list.iter().map(|it| it.ty).collect();
        let have = self.types_summary(&have, false, dots);
        let want = self.types_summary(&sig.params, sig.variadic, false);
        let text = self.text(fun);
        let it = errors::argument_count(at, many, text, have, want);
        self.report(self.callee_advice(it, fun));
    }
    /// `(number, string)`: types as the have/want lines show them.
    pub(crate) fn types_summary(&self, tys: &[Ty], variadic: bool, dots: bool) -> String {
        let mut parts = Vec::new();
        for (i, &ty) in tys.iter().enumerate() {
            let last = i + 1 == tys.len();
            let mut text = if ty == Ty::INVALID {
                "unknown type".into()
            } else if self.is_untyped(ty) {
                if self.is_numeric(ty) {
                    "number".into()
                } else {
                    self.ty_text(ty).replace("untyped ", "")
                }
            } else {
                self.ty_text(ty)
            };
            if last && variadic {
                if let TyKind::Slice(elem) = self.types.kind(ty) {
                    text = self.ty_text(*elem);
                }
                text = format!("...{text}");
            } else if last && dots {
                text.push_str("...");
            }
            parts.push(text);
        }
        format!("({})", parts.join(", "))
    }
    /// Refuses a generic function or type without its type arguments; finds them if a function type is expected.
    pub(crate) fn not_generic(&mut self, x: &mut Operand, target: Option<Ty>) -> bool {
        if !x.is_valid() {
            return false;
        }
        if matches!(x.mode, Mode::Type) {
            if self.generic_type(x.ty).is_none() {
                return true;
            }
            let name = self.ty_text(x.ty);
            self.report(errors::generic_use(self.span(x.id), "type", name));
            x.invalidate();
            return false;
        }
        let Some(generic) = x.generic.take() else {
            return true;
        };
        if let Some(target) = target.filter(|it| self.callable(*it).is_some()) {
            return self.infer_from_target(x, &generic, target);
        }
        let text = self.text(x.id);
        if generic.args.is_empty() {
            self.report(errors::generic_use(self.span(x.id), "function", text));
            x.invalidate();
            return false;
        }
        self.infer_from_constraints(x, &generic)
    }
    /// `F[A, B]`, perhaps with fewer type arguments than F has parameters.
    pub(crate) fn func_instance(
        &mut self,
        id: ExprId,
        mut x: Operand,
        indices: &[ExprId],
        hint: Option<Ty>,
    ) -> Operand {
        let _only_calls_and_assignments_infer = hint;
        let Some(generic) = x.generic.take() else {
            return Operand::invalid(id);
        };
        let args: Vec<Ty> = indices.iter().map(|it| self.var_type(*it)).collect();
        if args.contains(&Ty::INVALID) {
            return Operand::invalid(id);
        }
        let (got, want) = (args.len(), generic.params.len());
        if got > want {
            let at = self.span(indices[want]);
            self.report(errors::func_type_arg_count(at, got, want));
            return Operand::invalid(id);
        }
        self.need_version(self.span(id), 18, "function instantiation");
        let places: Vec<Span> = indices.iter().map(|it| self.span(*it)).collect();
        x.id = id;
        if got == want {
            let at = Span::from(self.ast().expr_pos(id));
            let check = Later::Verify(generic.params.clone(), args.clone(), places, at);
            self.later.push((self.env.pkg, check));
            self.set_type_args(&mut x, &generic, args);
        } else {
            x.generic = Some(Box::new(Generic { args, ..*generic }));
        }
        x
    }
    /// Completes a use of a generic function.
    pub(crate) fn set_type_args(&mut self, x: &mut Operand, generic: &Generic, args: Vec<Ty>) {
        let map: Vec<(Ty, Ty)> = generic.params.iter().copied().zip(args.clone()).collect();
        x.ty = self.types.subst(x.ty, &map);
        let ty = x.ty;
        if let Some(expr) = &mut x.expr {
            expr.ty = ty;
            if let ExprKind::Func(it) | ExprKind::MethodValue(_, MethodRef::Static(it)) =
                &mut expr.kind
            {
                it.type_args.extend(args);
            }
        }
    }
    /// Whether an expression is a call, for messages about counts.
    pub(crate) fn is_call(&self, id: ExprId) -> bool {
        matches!(self.ast().expr(self.ast().unparen(id)), Expr::Call { .. })
    }
}
