//! Statements.

use ast::{BinaryOp, BranchKind, CaseClause, CommClause, Expr, ExprId, Ident, List, Stmt, StmtId};

use super::{Actions, ClauseHead, Count, Header};
use crate::token::Semi;

impl ClauseHead {
    pub(crate) fn default(pos: u32, colon: u32) -> ClauseHead {
        ClauseHead::Case {
            is_default: true,
            cases: 0,
            pos,
            colon,
        }
    }

    pub(crate) fn comm(pos: u32, comm: StmtId, colon: u32) -> ClauseHead {
        ClauseHead::Comm {
            comm: Some(comm),
            pos,
            colon,
        }
    }

    pub(crate) fn comm_default(pos: u32, colon: u32) -> ClauseHead {
        ClauseHead::Comm {
            comm: None,
            pos,
            colon,
        }
    }
}

impl Actions<'_> {
    fn stmt(&mut self, stmt: Stmt, at: u32, lo: u32, hi: u32) -> StmtId {
        let (pos, span) = (self.pos(at), self.span(lo, hi));
        self.arena.add_stmt(stmt, pos, span)
    }

    pub(crate) fn block(&mut self, lo: u32, n: Count, hi: u32) -> StmtId {
        self.blocks.pop();
        let list = self.take_stmts(n);
        self.stmt(Stmt::Block(list), lo, lo, hi)
    }

    pub(crate) fn decl_stmt(&mut self, lo: u32, n: Count, hi: u32) -> StmtId {
        let decls = self.take_decls(n);
        self.stmt(Stmt::Decl(decls), lo, lo, hi)
    }

    pub(crate) fn labeled(
        &mut self,
        lo: u32,
        label: Ident,
        colon: u32,
        stmt: Option<StmtId>,
        hi: u32,
    ) -> StmtId {
        let stmt = stmt.unwrap_or_else(|| self.stmt(Stmt::Empty, colon + 1, colon + 1, colon + 1));
        self.stmt(Stmt::Labeled { label, stmt }, lo, lo, hi)
    }

    // ---- Simple statements

    /// A simple statement that stands for itself: `~` may begin a constraint only.
    pub(crate) fn simple_stmt(&mut self, lo: u32, stmt: StmtId) -> StmtId {
        if self.src.as_bytes()[lo as usize] == b'~' {
            self.syntax_error(lo, "unexpected ~, expected }");
        }
        stmt
    }

    pub(crate) fn expr_stmt(&mut self, lo: u32, x: ExprId, hi: u32) -> StmtId {
        let (pos, span) = (self.arena.expr_pos(x), self.span(lo, hi));
        self.arena.add_stmt(Stmt::Expr(x), pos, span)
    }

    pub(crate) fn inc_dec(&mut self, lo: u32, x: ExprId, at: u32, inc: bool, hi: u32) -> StmtId {
        self.stmt(Stmt::IncDec { x, inc }, at, lo, hi)
    }

    pub(crate) fn op_assign(
        &mut self,
        lo: u32,
        x: ExprId,
        at: u32,
        op: BinaryOp,
        y: ExprId,
        hi: u32,
    ) -> StmtId {
        let (lhs, rhs) = (self.arena.add_list(&[x]), self.arena.add_list(&[y]));
        self.stmt(
            Stmt::Assign {
                op: Some(op),
                lhs,
                rhs,
            },
            at,
            lo,
            hi,
        )
    }

    pub(crate) fn send(
        &mut self,
        lo: u32,
        chan: ExprId,
        at: u32,
        value: ExprId,
        hi: u32,
    ) -> StmtId {
        self.stmt(Stmt::Send { chan, value }, at, lo, hi)
    }

    pub(crate) fn assign(&mut self, lo: u32, n: Count, at: u32, m: Count, hi: u32) -> StmtId {
        let rhs = self.take_exprs(m);
        let lhs = self.take_exprs(n);
        self.stmt(Stmt::Assign { op: None, lhs, rhs }, at, lo, hi)
    }

    pub(crate) fn define(&mut self, lo: u32, n: Count, at: u32, m: Count, hi: u32) -> StmtId {
        let rhs = self.take_exprs(m);
        let lhs = self.take_exprs(n);
        self.stmt(Stmt::Define { lhs, rhs }, at, lo, hi)
    }

    // ---- Keyword statements

    pub(crate) fn go(&mut self, lo: u32, x: ExprId, hi: u32) -> StmtId {
        let call = self.unparenthesized(x, "go");
        self.stmt(Stmt::Go(call), lo, lo, hi)
    }

    pub(crate) fn defer(&mut self, lo: u32, x: ExprId, hi: u32) -> StmtId {
        let call = self.unparenthesized(x, "defer");
        self.stmt(Stmt::Defer(call), lo, lo, hi)
    }

    fn unparenthesized(&mut self, x: ExprId, keyword: &str) -> ExprId {
        let inner = self.arena.unparen(x);
        if inner != x {
            let at = self.offset(self.arena.expr_pos(x));
            self.fault(
                at,
                format!("expression in {keyword} must not be parenthesized"),
            );
            let (outer, inner) = (self.arena.expr_span(x), self.arena.expr_span(inner));
            let edits = vec![
                (self.offset(outer.lo), self.offset(inner.lo), ""),
                (self.offset(inner.hi), self.offset(outer.hi), ""),
            ];
            self.advise_edits("remove the parentheses", edits);
        }
        inner
    }

    pub(crate) fn return_stmt(&mut self, lo: u32, n: Count, hi: u32) -> StmtId {
        let results = self.take_exprs(n);
        self.stmt(Stmt::Return(results), lo, lo, hi)
    }

    pub(crate) fn branch(
        &mut self,
        lo: u32,
        kind: BranchKind,
        label: Option<Ident>,
        hi: u32,
    ) -> StmtId {
        self.stmt(Stmt::Branch { kind, label }, lo, lo, hi)
    }

    // ---- Headers

    /// `var` before the statement of a header; the keyword is filled in when it is known.
    pub(crate) fn var_in_header(&mut self, at: u32, stmt: StmtId) -> StmtId {
        self.vars_in_headers.push((stmt, self.faults.len()));
        self.syntax_error(at, "var declaration not allowed in ");
        stmt
    }

    fn name_header(&mut self, stmt: Option<StmtId>, keyword: &str) {
        if let Some(&(last, fault)) = self.vars_in_headers.last()
            && Some(last) == stmt
        {
            self.faults[fault]
                .message
                .push_str(&format!("{keyword} initializer"));
            self.vars_in_headers.pop();
        }
    }

    /// The expression of a statement that stands for a condition or tag.
    fn cond(&mut self, stmt: StmtId) -> ExprId {
        let stmt_here = self.arena.stmt(stmt);
        if let Stmt::Expr(x) = stmt_here {
            return x;
        }
        let shown = if let Stmt::Assign { op: None, lhs, rhs } = stmt_here {
            let (lhs, rhs) = (self.emphasized(lhs), self.emphasized(rhs));
            format!("assignment {lhs} = {rhs}")
        } else {
            ast::print_simple_stmt(&self.arena, stmt)
        };
        let at = self.offset(self.arena.stmt_pos(stmt));
        self.syntax_error(at, &format!("cannot use {shown} as value"));
        if matches!(stmt_here, Stmt::Assign { op: None, .. }) {
            self.advise_edits("`==` compares", vec![(at, at + 1, "==")]);
        }
        self.bad_expr(at)
    }

    /// Binary operands in parentheses, so that the `=` stands out.
    fn emphasized(&self, list: List<ExprId>) -> String {
        let shown = ast::print_expr_list(&self.arena, list);
        match self.arena.list(list) {
            [only] if matches!(self.arena.expr(*only), Expr::Binary { .. }) => format!("({shown})"),
            _other => shown,
        }
    }

    pub(crate) fn if_stmt(
        &mut self,
        lo: u32,
        header: Header,
        then: StmtId,
        els: Option<StmtId>,
        hi: u32,
    ) -> StmtId {
        self.name_header(header.cond, "if");
        self.name_header(header.init, "if");
        let cond = match (header.cond, header.semi) {
            (Some(cond), _) => self.cond(cond),
            (None, Some((at, Semi::Written))) => {
                self.missing_cond(at, "missing condition in if statement")
            }
            (None, Some((at, Semi::Newline))) => {
                let bad = self.missing_cond(at, "unexpected newline, expected { after if clause");
                self.advise("the `{` stands on the line of the `if`, `for` or `switch`");
                bad
            }
            (None, Some((at, Semi::Eof))) => {
                self.missing_cond(at, "unexpected EOF, expected { after if clause")
            }
            (None, None) => unreachable!("parse: an if header has a condition or a semicolon"),
        };
        self.stmt(
            Stmt::If {
                init: header.init,
                cond,
                then,
                els,
            },
            lo,
            lo,
            hi,
        )
    }

    pub(crate) fn if_without_cond(
        &mut self,
        lo: u32,
        then: StmtId,
        els: Option<StmtId>,
        hi: u32,
    ) -> StmtId {
        let brace = self.offset(self.arena.stmt_pos(then));
        let cond = self.missing_cond(brace, "missing condition in if statement");
        self.stmt(
            Stmt::If {
                init: None,
                cond,
                then,
                els,
            },
            lo,
            lo,
            hi,
        )
    }

    fn missing_cond(&mut self, at: u32, message: &str) -> ExprId {
        self.syntax_error(at, message);
        self.bad_expr(at)
    }

    // ---- Switch and select

    pub(crate) fn case(&mut self, pos: u32, cases: Count, colon: u32) -> ClauseHead {
        ClauseHead::Case {
            is_default: false,
            cases,
            pos,
            colon,
        }
    }

    pub(crate) fn clause(&mut self, n: Count, head: ClauseHead, stmts: Count) -> Count {
        let body = self.take_stmts(stmts);
        match head {
            ClauseHead::Case {
                is_default,
                cases,
                pos,
                colon,
            } => {
                let (pos, colon) = (self.pos(pos), self.pos(colon));
                let cases = self.take_exprs(cases);
                self.cases.push(CaseClause {
                    is_default,
                    cases,
                    body,
                    pos,
                    colon,
                });
            }
            ClauseHead::Comm { comm, pos, colon } => {
                let (pos, colon) = (self.pos(pos), self.pos(colon));
                self.comms.push(CommClause {
                    comm,
                    body,
                    pos,
                    colon,
                });
            }
        }
        n + 1
    }

    pub(crate) fn last_clause(
        &mut self,
        n: Count,
        head: ClauseHead,
        stmts: Count,
        last: StmtId,
    ) -> Count {
        let stmts = self.push_stmt(stmts, last);
        self.clause(n, head, stmts)
    }

    pub(crate) fn switch(&mut self, lo: u32, header: Option<Header>, n: Count, hi: u32) -> StmtId {
        self.blocks.pop();
        let clauses = super::take(&mut self.arena, &mut self.cases, n);
        let header = header.unwrap_or(Header {
            init: None,
            semi: None,
            cond: None,
        });
        self.name_header(header.cond, "switch");
        self.name_header(header.init, "switch");
        let init = header.init;
        let stmt = match header.cond.and_then(|cond| self.type_guard_of(cond)) {
            Some((bind, guard)) => Stmt::TypeSwitch {
                init,
                bind,
                guard,
                clauses,
            },
            None => Stmt::Switch {
                init,
                tag: header.cond.map(|cond| self.cond(cond)),
                clauses,
            },
        };
        self.stmt(stmt, lo, lo, hi)
    }

    /// `x.(type)` or `bind := x.(type)`.
    fn type_guard_of(&self, stmt: StmtId) -> Option<(Option<Ident>, ExprId)> {
        let guard = |x: ExprId| matches!(self.arena.expr(x), Expr::TypeGuard(_)).then_some(x);
        if let Stmt::Expr(x) = self.arena.stmt(stmt) {
            return Some((None, guard(x)?));
        }
        let Stmt::Define { lhs, rhs } = self.arena.stmt(stmt) else {
            return None;
        };
        let (&[bind], &[x]) = (self.arena.list(lhs), self.arena.list(rhs)) else {
            return None;
        };
        Some((Some(self.as_name(bind)?), guard(x)?))
    }

    pub(crate) fn select(&mut self, lo: u32, n: Count, hi: u32) -> StmtId {
        self.blocks.pop();
        let clauses = super::take(&mut self.arena, &mut self.comms, n);
        self.stmt(Stmt::Select(clauses), lo, lo, hi)
    }

    // ---- For

    /// `parts` are init, condition and post statement.
    pub(crate) fn for_stmt(
        &mut self,
        lo: u32,
        parts: [Option<StmtId>; 3],
        body: StmtId,
        hi: u32,
    ) -> StmtId {
        let [init, cond, post] = parts;
        self.name_header(cond, "for");
        self.name_header(init, "for");
        if let Some(post) = post
            && let Stmt::Define { .. } = self.arena.stmt(post)
        {
            let at = self.offset(self.arena.stmt_pos(post));
            self.syntax_error(at, "cannot declare in post statement of for loop");
        }
        let cond = cond.map(|cond| self.cond(cond));
        self.stmt(
            Stmt::For {
                init,
                cond,
                post,
                body,
            },
            lo,
            lo,
            hi,
        )
    }

    /// `lhs` is the number of variables and whether they are declared.
    pub(crate) fn range(
        &mut self,
        lo: u32,
        lhs: (Count, bool),
        at: u32,
        x: ExprId,
        body: StmtId,
        hi: u32,
    ) -> StmtId {
        let (n, define) = lhs;
        let (lhs, pos) = (self.take_exprs(n), self.pos(at));
        self.stmt(
            Stmt::Range {
                lhs,
                define,
                x,
                body,
                pos,
            },
            lo,
            lo,
            hi,
        )
    }
}
