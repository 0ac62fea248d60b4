//! Calls, results and assignments whose two sides do not fit.

use ast::{Expr, ExprId, Field};
use source::{Code, Diagnostic, Span};
use types::{FuncType, Ty};

use super::wrap;
use crate::checker::Checker;
use crate::object::ObjId;
use crate::operand::Operand;

impl Checker<'_> {
    /// The declaration of what is called, labelled.
    pub(crate) fn callee_advice(&self, it: Diagnostic, fun: ExprId) -> Diagnostic {
        let Some(obj) = self.named_object(fun) else {
            return it;
        };
        let name = self.objs[obj].name;
        let span = self.signature_span(obj).unwrap_or(self.place_of(obj));
        if span.is_some() {
            it.with_label(span, format!("{name} is declared here"))
        } else {
            it
        }
    }

    /// From the name of a declared function to the end of its results.
    fn signature_span(&self, obj: ObjId) -> Option<Span> {
        let (file, decl) = self.declaration_of(obj)?;
        let fields = file
            .list(decl.sig.params)
            .iter()
            .chain(file.list(decl.sig.results));
        let end = fields.map(|it| file.expr_span(it.ty).hi).max()?;
        let bracket = u32::from(file.list(decl.sig.results).is_empty());
        Some(Span::new(decl.name.pos, end.offset(bracket)))
    }

    /// The parameter that the argument of that number goes to, labelled in the messages since `mark`.
    pub(crate) fn explain_parameter(&mut self, mark: usize, fun: ExprId, index: usize) {
        if mark == self.diags.len() {
            return;
        }
        let declared = match self.ast().expr(self.ast().unparen(fun)) {
            Expr::FuncLit { sig, .. } => Some((self.ast(), sig)),
            _other => {
                let found = self.named_object(fun);
                let found = found.and_then(|it| self.declaration_of(it));
                found.map(|(file, decl)| (file, decl.sig))
            }
        };
        let place = declared.and_then(|(file, sig)| {
            let params = file.list(sig.params);
            let param: &Field = params.get(index).or(params.last())?;
            Some(Span::new(param.pos, file.expr_span(param.ty).hi))
        });
        self.explain_type(mark, place, "the parameter is declared here");
    }

    /// `cannot call x`
    pub(crate) fn not_callable(&self, it: Diagnostic, fun: ExprId) -> Diagnostic {
        let it = it.with_primary(self.span(fun), "not a function");
        self.callee_advice(it, fun)
    }

    /// `assignment mismatch: 1 variable but f returns 2 values`
    pub(crate) fn mismatch_of_call(
        &self,
        it: Diagnostic,
        fun: ExprId,
        l: usize,
        r: usize,
    ) -> Diagnostic {
        let it = self.callee_advice(it, fun);
        match (l, r) {
            (_, 0) => it.with_help("it has no result to assign"),
            _more if l < r => {
                let blanks = vec!["_"; r - l].join(", ");
                let plural = if r - l == 1 { "variable" } else { "variables" };
                it.with_help(format!(
                    "each result needs a place: {} more {plural}, or `{blanks}` to drop them",
                    r - l
                ))
            }
            _fewer => it.with_help(format!("only the first {r} can be assigned from this call")),
        }
    }

    /// The same for an assignment, whose left side is known: with places for all results.
    pub(crate) fn explain_count(
        &mut self,
        mark: usize,
        lhs: &[ExprId],
        rhs: &[ExprId],
        define: bool,
    ) {
        let ([.., last], [value], false) = (lhs, rhs, mark == self.diags.len()) else {
            return;
        };
        let Expr::Call { fun, .. } = self.ast().expr(self.ast().unparen(*value)) else {
            return;
        };
        let Some(sig) = self.types.as_func(self.type_of_name(fun)) else {
            return;
        };
        let Some(more) = sig.results.get(lhs.len()..).filter(|it| !it.is_empty()) else {
            return;
        };
        let error = self.universe.names.get(&source::Symbol::ERROR);
        let error = error.map(|it| self.objs[*it].ty);
        let name = |ty: &Ty| match define && Some(*ty) == error {
            true => ", err",
            false => ", _",
        };
        let more: String = more.iter().map(name).collect();
        let all = lhs.iter().map(|it| self.text(*it)).collect::<Vec<_>>();
        let (all, sign) = (all.join(", ") + &more, if define { ":=" } else { "=" });
        let help = format!("take all results: `{all} {sign} {}`", self.text(*value));
        let end = self.ast().expr_span(*last).hi;
        self.annotate(mark, |mut it| match it.code {
            Code::WrongAssignCount => {
                it.helps.clear();
                it.with_suggestion(help.clone(), end.span(), more.clone())
            }
            _other => it,
        });
    }

    /// Too many or too few values in a return statement.
    pub(crate) fn return_advice(&self, it: Diagnostic, have: usize, want: &[Ty]) -> Diagnostic {
        let it = match self.result_span() {
            Some(at) if want.is_empty() => it.with_label(at, "no result is declared here"),
            Some(at) => it.with_label(at, "the results are declared here"),
            None => it,
        };
        if have >= want.len() {
            return it;
        }
        let zeros: Option<Vec<String>> =
            want[have..].iter().map(|ty| self.zero_text(*ty)).collect();
        match zeros {
            Some(zeros) if have > 0 => {
                let zeros = zeros.join(", ");
                let end = it.span.hi;
                it.with_suggestion(
                    format!("return a value for each result: add `{zeros}`"),
                    end.span(),
                    format!(", {zeros}"),
                )
            }
            Some(_) | None => it,
        }
    }

    /// Where the results of the function being checked are declared; without results, its parameters' end.
    pub(crate) fn result_span(&self) -> Option<Span> {
        let span = self.env.fns.last()?.result_span;
        span.is_some().then_some(span)
    }

    /// Where the results of a signature stand, or could.
    pub(crate) fn results_of(&self, sig: &ast::Signature, at: Span) -> Span {
        let ast = self.ast();
        let results = ast.list(sig.results);
        match (results.first(), results.last()) {
            (Some(first), Some(last)) => Span::new(first.pos, ast.expr_span(last.ty).hi),
            (_, _) => at,
        }
    }

    /// An expression that is not used.
    pub(crate) fn unused_advice(&self, it: Diagnostic, id: ExprId) -> Diagnostic {
        let at = self.span(id);
        let it = it.with_primary(at, "its value goes nowhere");
        match self.ast().expr(self.ast().unparen(id)) {
            Expr::Call { fun, args, .. } if self.text(fun) == "append" => {
                match self.ast().list(args).first() {
                    Some(slice) => {
                        let slice = self.text(*slice);
                        wrap(
                            it,
                            format!("keep the result: `{slice} = append(…)`"),
                            at,
                            &format!("{slice} = "),
                            "",
                        )
                    }
                    None => it,
                }
            }
            Expr::Binary {
                op: ast::BinaryOp::Eq,
                x,
                y,
            } => {
                let gap = Span::new(self.ast().expr_span(x).hi, self.span(y).lo);
                it.with_suggestion("an assignment is written `=`", gap, " = ")
            }
            Expr::FuncLit { .. } => wrap(it, "call it: `func() {…}()`".to_owned(), at, "", "()"),
            Expr::Name(_) | Expr::Selector { .. }
                if self.types.as_func(self.type_of_name(id)).is_some() =>
            {
                wrap(it, format!("call it: `{}()`", self.text(id)), at, "", "()")
            }
            _other => it.with_help("assign it, or drop the statement"),
        }
    }

    fn type_of_name(&self, id: ExprId) -> Ty {
        self.named_object(id)
            .map_or(Ty::INVALID, |it| self.objs[it].ty)
    }

    /// What `defer` and `go` cannot take.
    pub(crate) fn suspend_advice(&self, it: Diagnostic, keyword: &str, id: ExprId) -> Diagnostic {
        let at = self.span(id);
        let text = self.text(id);
        let ty = self.type_of_name(id);
        let bare = self
            .types
            .as_func(ty)
            .is_some_and(|it: &FuncType| it.params.is_empty());
        if bare || matches!(self.ast().expr(id), Expr::FuncLit { .. }) {
            return it
                .with_primary(at, "a function, not a call of it")
                .with_fix("call it: add `()`", at.hi.span(), "()");
        }
        wrap(
            it.with_primary(at, "not a call whose result may be dropped"),
            format!("what is not a call goes into one: `{keyword} func() {{ _ = {text} }}()`"),
            at,
            "func() { _ = ",
            " }()",
        )
    }

    /// `cannot infer T`
    pub(crate) fn infer_advice(
        &mut self,
        it: Diagnostic,
        fun: &str,
        params: &[Ty],
        declared: Span,
    ) -> Diagnostic {
        let hole = |checker: &mut Self, param: &Ty| {
            let fits = checker.verify(&[*param], &[Ty::INT]).is_none();
            if fits { "int" } else { "…" }
        };
        let holes: Vec<&str> = params.iter().map(|it| hole(self, it)).collect();
        let holes = holes.join(", ");
        let it = match declared.is_some() {
            true => it.with_label(declared, "no argument tells this type"),
            false => it,
        };
        it.with_help(format!("name the types, for example `{fun}[{holes}](…)`"))
    }

    /// Operands of a binary operator that lacks them.
    pub(crate) fn operator_advice(&self, it: Diagnostic, op: &str, x: &Operand) -> Diagnostic {
        let it = it.with_primary(
            self.span(x.id),
            format!("{} has no {op}", self.ty_text(x.ty)),
        );
        if !self.is_type_param(x.ty) {
            return it;
        }
        let (name, pos) = self.param_name(x.ty);
        let at = crate::checker::name_span(name, pos);
        let it = if at.is_some() {
            it.with_label(at, "any type that satisfies this constraint may come")
        } else {
            it
        };
        it.with_help(format!(
            "a constraint whose types all have {op}, such as `~int | ~float64`, allows it"
        ))
    }
}
