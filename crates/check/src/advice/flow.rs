//! Functions and what their bodies must do.

use ast::{Stmt, StmtId};
use source::{Diagnostic, Pos, Span, Symbol};

use crate::checker::Checker;
use crate::errors;

impl Checker<'_> {
    /// `missing return`
    pub(crate) fn missing_return(&self, body: &[StmtId], end: Pos) -> Diagnostic {
        let brace = Span::new(end, end.offset(1));
        let it = errors::missing_return(Span::from(end))
            .with_primary(brace, "the end is reached without a return");
        let it = match self.result_span() {
            Some(at) => it.with_label(at, "a result is promised here"),
            None => it,
        };
        match self.way_out_of_list(body, 0) {
            Some((at, why)) => it.with_label(at, why),
            None => it,
        }
    }

    /// Where control comes through a statement list that does not terminate, and why; nothing where that is plain to see.
    fn way_out_of_list(&self, list: &[StmtId], depth: u32) -> Option<(Span, &'static str)> {
        let mut backwards = list.iter().rev();
        let last = backwards.find(|it| !matches!(self.ast().stmt(**it), Stmt::Empty))?;
        self.way_out(*last, None, depth)
    }

    fn way_out(
        &self,
        id: StmtId,
        label: Option<Symbol>,
        depth: u32,
    ) -> Option<(Span, &'static str)> {
        let keyword = |length| {
            let lo = self.ast().stmt_span(id).lo;
            Span::new(lo, lo.offset(length))
        };
        match self.ast().stmt(id) {
            Stmt::Labeled { label, stmt } => self.way_out(stmt, Some(label.name), depth),
            Stmt::Block(list) => self.way_out_of_list(self.ast().list(list), depth),
            Stmt::If { els: None, .. } => Some((keyword(2), "the way on if this does not hold")),
            Stmt::If {
                then,
                els: Some(els),
                ..
            } => match self.is_terminating(then, None) {
                true => self.way_out(els, None, depth + 1),
                false => self.way_out_of_block(then, depth),
            },
            Stmt::Switch { clauses, .. } | Stmt::TypeSwitch { clauses, .. } => {
                let clauses = self.ast().list(clauses);
                if !clauses.iter().any(|it| it.is_default) {
                    return Some((keyword(6), "the way on if no case fits: it has no default"));
                }
                let open = clauses.iter().find(|it| !self.ends(it.body, label))?;
                self.way_out_of_clause(Span::new(open.pos, open.colon), open.body, label, depth)
            }
            Stmt::Select(clauses) => {
                let mut clauses = self.ast().list(clauses).iter();
                let open = clauses.find(|it| !self.ends(it.body, label))?;
                self.way_out_of_clause(Span::new(open.pos, open.colon), open.body, label, depth)
            }
            Stmt::For { cond: Some(at), .. } => {
                Some((self.span(at), "the way on when this no longer holds"))
            }
            Stmt::For {
                cond: None, body, ..
            } => {
                let left = self.break_of(body, label, true)?;
                Some((self.ast().stmt_span(left), "the way out of the loop"))
            }
            Stmt::Range { .. } => Some((keyword(3), "the way on when the loop is through")),
            Stmt::Empty
            | Stmt::Branch { .. }
            | Stmt::Return(_)
            | Stmt::Expr(_)
            | Stmt::Send { .. }
            | Stmt::Decl(_)
            | Stmt::Assign { .. }
            | Stmt::Define { .. }
            | Stmt::IncDec { .. }
            | Stmt::Go(_)
            | Stmt::Defer(_) => {
                (depth > 0).then(|| (self.ast().stmt_span(id), "the way on from here"))
            }
        }
    }

    fn way_out_of_block(&self, block: StmtId, depth: u32) -> Option<(Span, &'static str)> {
        let brace = self.ast().stmt_span(block).lo;
        self.way_out(block, None, depth + 1).or(Some((
            Span::new(brace, brace.offset(1)),
            "the way on through here",
        )))
    }

    fn way_out_of_clause(
        &self,
        head: Span,
        body: ast::List<StmtId>,
        label: Option<Symbol>,
        depth: u32,
    ) -> Option<(Span, &'static str)> {
        let body = self.ast().list(body);
        if let Some(left) = self.break_in(body, label, true) {
            return Some((self.ast().stmt_span(left), "the way out"));
        }
        self.way_out_of_list(body, depth + 1)
            .or(Some((head, "the way on through here")))
    }

    /// A return without values where a result is hidden by a variable of its name.
    pub(crate) fn hidden_result(&self, it: Diagnostic, name: Symbol) -> Diagnostic {
        let at = it.span.lo;
        let it = it.with_primary(
            Span::new(at, at.offset(6)),
            format!("the result {name} is hidden here"),
        );
        let inner = format!("give the inner {name} another name");
        let alone = self
            .env
            .fns
            .last()
            .is_some_and(|it| it.result_objs.len() == 1);
        match alone {
            true => it.with_suggestion(
                format!("{inner}, or return its value: `return {name}`"),
                at.offset(6).span(),
                format!(" {name}"),
            ),
            false => it.with_help(inner),
        }
    }

    /// A method of a type that belongs to another package.
    pub(crate) fn foreign_advice(&self, it: Diagnostic, name: &str) -> Diagnostic {
        let at = it.span;
        it.with_primary(at, "not a type of this package")
            .with_help(format!(
                "methods belong to own types: `type My{} {name}`",
                capitalised(name)
            ))
    }
}

fn capitalised(name: &str) -> String {
    let last = name.rsplit('.').next().unwrap_or(name);
    let mut chars = last.chars();
    let first = chars.next().map(|it| it.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}
