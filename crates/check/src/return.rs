//! Terminating statements. Spec: "Terminating statements".

use ast::{BranchKind, Expr, List, Stmt, StmtId};
use source::Symbol;

use crate::checker::Checker;

impl Checker<'_> {
    /// Whether a statement list ends in a terminating statement.
    pub(crate) fn is_terminating_list(&self, list: &[StmtId]) -> bool {
        let last = list
            .iter()
            .rev()
            .find(|it| !matches!(self.ast().stmt(**it), Stmt::Empty));
        last.is_some_and(|it| self.is_terminating(*it, None))
    }
    pub(crate) fn is_terminating(&self, id: StmtId, label: Option<Symbol>) -> bool {
        match self.ast().stmt(id) {
            Stmt::Return(_) => true,
            Stmt::Branch { kind, .. } => {
                matches!(kind, BranchKind::Goto | BranchKind::Fallthrough)
            }
            Stmt::Labeled { label, stmt } => self.is_terminating(stmt, Some(label.name)),
            Stmt::Expr(x) => {
                let call = self.ast().unparen(x);
                matches!(self.ast().expr(call), Expr::Call { .. })
                    && self.panics.contains(&(self.env.file_idx, call))
            }
            Stmt::Block(list) => self.is_terminating_list(self.ast().list(list)),
            Stmt::If { then, els, .. } => els.is_some_and(|els| {
                self.is_terminating(then, None) && self.is_terminating(els, None)
            }),
            Stmt::Switch { clauses, .. } | Stmt::TypeSwitch { clauses, .. } => {
                let clauses = self.ast().list(clauses);
                clauses.iter().any(|it| it.is_default)
                    && clauses.iter().all(|it| self.ends(it.body, label))
            }
            Stmt::Select(clauses) => {
                let mut clauses = self.ast().list(clauses).iter();
                clauses.all(|it| self.ends(it.body, label))
            }
            Stmt::For { cond, body, .. } => {
                cond.is_none() && self.break_of(body, label, true).is_none()
            }
            Stmt::Empty
            | Stmt::Send { .. }
            | Stmt::Decl(_)
            | Stmt::Assign { .. }
            | Stmt::Define { .. }
            | Stmt::IncDec { .. }
            | Stmt::Go(_)
            | Stmt::Defer(_)
            | Stmt::Range { .. } => false,
        }
    }
    /// Whether a clause ends, and is not left by a break.
    pub(crate) fn ends(&self, body: List<StmtId>, label: Option<Symbol>) -> bool {
        let body = self.ast().list(body);
        self.is_terminating_list(body) && self.break_in(body, label, true).is_none()
    }
    /// The first break in a list that means the statement labelled so (or, if `implicit`, the innermost).
    pub(crate) fn break_in(
        &self,
        list: &[StmtId],
        label: Option<Symbol>,
        implicit: bool,
    ) -> Option<StmtId> {
        list.iter()
            .find_map(|it| self.break_of(*it, label, implicit))
    }
    /// The first such break in a statement.
    pub(crate) fn break_of(
        &self,
        id: StmtId,
        label: Option<Symbol>,
        implicit: bool,
    ) -> Option<StmtId> {
        match self.ast().stmt(id) {
            Stmt::Branch {
                kind: BranchKind::Break,
                label: to,
            } => {
                let means = to.map_or(implicit, |to| label == Some(to.name));
                means.then_some(id)
            }
            Stmt::Labeled { stmt, .. } => self.break_of(stmt, label, implicit),
            Stmt::Block(list) => self.break_in(self.ast().list(list), label, implicit),
            Stmt::If { then, els, .. } => self
                .break_of(then, label, implicit)
                .or_else(|| self.break_of(els?, label, implicit)),
            Stmt::Switch { clauses, .. } | Stmt::TypeSwitch { clauses, .. } => {
                label?; // what has no label is left from within only by its own breaks
                let mut clauses = self.ast().list(clauses).iter();
                clauses.find_map(|it| self.break_in(self.ast().list(it.body), label, false))
            }
            Stmt::Select(clauses) => {
                label?;
                let mut clauses = self.ast().list(clauses).iter();
                clauses.find_map(|it| self.break_in(self.ast().list(it.body), label, false))
            }
            Stmt::For { body, .. } | Stmt::Range { body, .. } => {
                label?;
                self.break_of(body, label, false)
            }
            Stmt::Empty
            | Stmt::Branch { .. }
            | Stmt::Expr(_)
            | Stmt::Send { .. }
            | Stmt::Decl(_)
            | Stmt::Assign { .. }
            | Stmt::Define { .. }
            | Stmt::IncDec { .. }
            | Stmt::Go(_)
            | Stmt::Defer(_)
            | Stmt::Return(_) => None,
        }
    }
}
