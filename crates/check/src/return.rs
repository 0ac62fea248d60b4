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
    fn is_terminating(&self, id: StmtId, label: Option<Symbol>) -> bool {
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
            Stmt::For { cond, body, .. } => cond.is_none() && !self.has_break(body, label, true),
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
    fn ends(&self, body: List<StmtId>, label: Option<Symbol>) -> bool {
        let body = self.ast().list(body);
        self.is_terminating_list(body) && !self.breaks(body, label, true)
    }
    fn breaks(&self, list: &[StmtId], label: Option<Symbol>, implicit: bool) -> bool {
        list.iter().any(|it| self.has_break(*it, label, implicit))
    }
    /// Whether a break in the statement means the one labelled so (or, if `implicit`, the innermost).
    fn has_break(&self, id: StmtId, label: Option<Symbol>, implicit: bool) -> bool {
        match self.ast().stmt(id) {
            Stmt::Branch {
                kind: BranchKind::Break,
                label: to,
            } => match to {
                None => implicit,
                Some(to) => label == Some(to.name),
            },
            Stmt::Labeled { stmt, .. } => self.has_break(stmt, label, implicit),
            Stmt::Block(list) => self.breaks(self.ast().list(list), label, implicit),
            Stmt::If { then, els, .. } => {
                self.has_break(then, label, implicit)
                    || els.is_some_and(|els| self.has_break(els, label, implicit))
            }
            Stmt::Switch { clauses, .. } | Stmt::TypeSwitch { clauses, .. } => {
                let mut clauses = self.ast().list(clauses).iter();
                label.is_some()
                    && clauses.any(|it| self.breaks(self.ast().list(it.body), label, false))
            }
            Stmt::Select(clauses) => {
                let mut clauses = self.ast().list(clauses).iter();
                label.is_some()
                    && clauses.any(|it| self.breaks(self.ast().list(it.body), label, false))
            }
            Stmt::For { body, .. } | Stmt::Range { body, .. } => {
                label.is_some() && self.has_break(body, label, false)
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
            | Stmt::Return(_) => false,
        }
    }
}
