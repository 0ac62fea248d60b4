//! Statements. Spec: "Statements".

use ast::{BranchKind, ExprId, List, Stmt, StmtId};
use source::{Span, Symbol};
use typed::{Block, CommKind, Defer, ExprKind, LabelId, Lhs, LocalId, StmtKind, TargetId};
use types::Ty;

use crate::assign::Target as LhsTarget;
use crate::checker::Checker;
use crate::env::Target;
use crate::errors;
use crate::operand::{Mode, Operand, StmtRole};

impl Checker<'_> {
    /// Gives each label of a function body its number.
    pub(crate) fn label_numbers(&mut self, list: List<StmtId>) {
        let mut labels = Vec::new();
        crate::labels::collect(self.ast(), list, &mut labels);
        if let Some(ctx) = self.env.fns.last_mut() {
            for (number, label) in (0..).zip(labels) {
                ctx.labels.insert(label, LabelId(number));
            }
        }
    }
    fn push(&self, id: StmtId, kind: StmtKind, out: &mut Vec<typed::Stmt>) {
        out.push(typed::Stmt {
            span: self.ast().stmt_span(id),
            pos: self.ast().stmt_pos(id),
            kind,
        });
    }
    /// Checks a statement and writes what it means.
    pub(crate) fn stmt(&mut self, id: StmtId, out: &mut Vec<typed::Stmt>) {
        let label = match self.env.fns.last_mut() {
            Some(ctx) => ctx.pending_label.take(),
            None => None,
        };
        let kind = match self.ast().stmt(id) {
            Stmt::Empty => None,
            Stmt::Labeled { label, stmt } => {
                self.labeled(id, label.name, stmt, out);
                None
            }
            Stmt::Block(list) => Some(StmtKind::Block(self.block(id, list))),
            Stmt::Expr(x) => self.expr_stmt(x),
            Stmt::Send { chan, value } => self.send(id, chan, value),
            Stmt::Decl(list) => {
                let list = self.ast().list(list);
                self.decl_stmt(list, out);
                None
            }
            Stmt::Assign { op, lhs, rhs } => self.assign_stmt(id, op, lhs, rhs),
            Stmt::Define { lhs, rhs } => {
                let (lhs, rhs) = (self.ast().list(lhs), self.ast().list(rhs));
                self.short_var_decl(id, lhs, rhs).0
            }
            Stmt::IncDec { x, inc } => self.inc_dec(x, inc),
            Stmt::Branch { kind, label } => self.branch(kind, label.map(|it| it.name)),
            Stmt::Go(call) => {
                let call = self.suspended("go", call);
                call.map(|call| StmtKind::Go(Defer { call }))
            }
            Stmt::Defer(call) => {
                if let Some(ctx) = self.env.fns.last_mut() {
                    ctx.has_defer = true;
                }
                let call = self.suspended("defer", call);
                call.map(|call| StmtKind::Defer(Defer { call }))
            }
            Stmt::Return(values) => self.returned(id, values),
            Stmt::If {
                init,
                cond,
                then,
                els,
            } => Some(self.if_stmt(id, init, cond, then, els)),
            Stmt::For {
                init,
                cond,
                post,
                body,
            } => self.for_stmt(id, label, init, cond, post, body),
            Stmt::Range {
                lhs,
                define,
                x,
                body,
                pos,
            } => self.range_stmt(id, label, (lhs, define, pos), x, body),
            Stmt::Switch { init, tag, clauses } => {
                Some(self.switch_stmt(id, label, init, tag, clauses))
            }
            Stmt::TypeSwitch {
                init,
                bind,
                guard,
                clauses,
            } => Some(self.type_switch_stmt(id, label, init, (bind, guard), clauses)),
            Stmt::Select(clauses) => self.select_stmt(label, clauses),
        };
        match kind {
            Some(StmtKind::Block(block)) if block.end == source::Pos::NONE => self.lost(id),
            Some(kind) => self.push(id, kind, out),
            None if self.has_meaning(id) => self.lost(id),
            None => {}
        }
    }
    /// Whether a statement must leave something in the tree.
    fn has_meaning(&self, id: StmtId) -> bool {
        !matches!(
            self.ast().stmt(id),
            Stmt::Empty
                | Stmt::Labeled { .. }
                | Stmt::Decl(_)
                | Stmt::Branch {
                    kind: BranchKind::Fallthrough,
                    ..
                }
        )
    }
    /// A statement without a tree: there is an error somewhere, or else we have one.
    fn lost(&mut self, id: StmtId) {
        let at = self.ast().stmt_span(id);
        self.lost.push(at);
    }
    fn labeled(&mut self, id: StmtId, label: Symbol, stmt: StmtId, out: &mut Vec<typed::Stmt>) {
        let Some(ctx) = self.env.fns.last_mut() else {
            return;
        };
        if let Some(&number) = ctx.labels.get(&label) {
            self.push(id, StmtKind::Label(number), out);
        }
        if let Some(ctx) = self.env.fns.last_mut() {
            ctx.pending_label = Some(label);
        }
        self.stmt(stmt, out);
    }
    /// A block as a scope.
    pub(crate) fn block(&mut self, id: StmtId, list: List<StmtId>) -> Block {
        self.env.scope.open();
        let mut stmts = Vec::new();
        for stmt in self.ast().list(list) {
            self.stmt(*stmt, &mut stmts);
        }
        self.close_scope();
        Block {
            stmts,
            end: self.closing_brace(id),
        }
    }
    /// A statement that is a block.
    pub(crate) fn body(&mut self, id: StmtId) -> Block {
        if let Stmt::Block(list) = self.ast().stmt(id) {
            self.block(id, list)
        } else {
            Block::default()
        }
    }
    /// The statements of a clause, in a scope that is open.
    pub(crate) fn clause_body(&mut self, list: List<StmtId>, end: source::Pos) -> Block {
        let mut stmts = Vec::new();
        for stmt in self.ast().list(list) {
            self.stmt(*stmt, &mut stmts);
        }
        Block { stmts, end }
    }
    fn expr_stmt(&mut self, id: ExprId) -> Option<StmtKind> {
        let mut x = self.raw_expr(id, None);
        let at = self.span(id);
        let text = self.describe(&x);
        match x.mode {
            Mode::Invalid => return None,
            Mode::Builtin(_) => {
                self.report(errors::must_be_called(at, text));
                return None;
            }
            Mode::Type => {
                self.report(errors::not_an_expression(at, text));
                return None;
            }
            Mode::NoValue
            | Mode::Const(_)
            | Mode::Variable
            | Mode::MapIndex
            | Mode::Value
            | Mode::Nil
            | Mode::CommaOk => {}
        }
        if !self.not_generic(&mut x, None) {
            return None;
        }
        if x.role != StmtRole::Statement {
            let it = errors::not_used(at, text);
            self.report(self.unused_advice(it, id));
            return None;
        }
        if x.is_const() {
            // Of what is constant, only the tests' `assert` may be a statement: nothing happens at run time.
            let value = self.node(id, Ty::BOOL, ExprKind::Const(typed::Const::Bool(true)));
            return Some(StmtKind::Expr(value));
        }
        x.take_expr().map(StmtKind::Expr)
    }
    fn send(&mut self, id: StmtId, chan: ExprId, value: ExprId) -> Option<StmtKind> {
        let ch = self.expr(chan, None);
        let x = self.generic_expr(value, None);
        if !ch.is_valid() || !x.is_valid() {
            return None;
        }
        let at = self.ast().stmt_span(id);
        let elem = self.chan_elem(&ch, at, false)?;
        let value = self.assign(x, elem, "send")?;
        Some(StmtKind::Send(self.finish(ch)?, value))
    }
    fn assign_stmt(
        &mut self,
        id: StmtId,
        op: Option<ast::BinaryOp>,
        lhs: List<ExprId>,
        rhs: List<ExprId>,
    ) -> Option<StmtKind> {
        let (lhs, rhs) = (self.ast().list(lhs), self.ast().list(rhs));
        let Some(op) = op else {
            let mark = self.diags.len();
            let kind = self.assign_vars(lhs, rhs);
            self.undeclared_alone(mark, lhs, self.ast().stmt_pos(id));
            self.explain_count(mark, lhs, rhs, false);
            return kind;
        };
        if let ([x], [y]) = (lhs, rhs) {
            return self.op_assign(op, *x, *y);
        }
        self.lost.push(self.ast().stmt_span(id)); // the parser refuses more values than one
        None
    }
    /// The call of a `go` or `defer` statement.
    fn suspended(&mut self, keyword: &'static str, id: ExprId) -> Option<typed::Expr> {
        let at = self.span(id);
        if !matches!(self.ast().expr(id), ast::Expr::Call { .. }) {
            let it = errors::must_be_call(at, keyword);
            self.report(self.suspend_advice(it, keyword, id));
            self.use_expr(id);
            return None;
        }
        let mut x = self.raw_expr(id, None);
        if !x.is_valid() {
            return None;
        }
        let text = self.describe(&x);
        match x.role {
            StmtRole::Statement => x.take_expr(),
            StmtRole::Conversion => {
                let it = errors::suspended_conversion(at, keyword, text);
                self.report(self.suspend_advice(it, keyword, id));
                None
            }
            StmtRole::Expression => {
                let it = errors::suspended_result(at, keyword, text);
                self.report(self.suspend_advice(it, keyword, id));
                None
            }
        }
    }
    fn returned(&mut self, id: StmtId, values: List<ExprId>) -> Option<StmtKind> {
        let values = self.ast().list(values);
        let mut kinds = self.return_stmt(id, values)?;
        if kinds.len() == 1 {
            return kinds.pop();
        }
        let mut stmts = Vec::new();
        for kind in kinds {
            self.push(id, kind, &mut stmts);
        }
        let end = self.ast().stmt_pos(id);
        Some(StmtKind::Block(Block { stmts, end }))
    }
    fn branch(&mut self, kind: BranchKind, label: Option<Symbol>) -> Option<StmtKind> {
        let ctx = self.env.fns.last()?;
        let target = |is_loop: bool| {
            let mut targets = ctx.targets.iter().rev();
            targets
                .find(|it| match label {
                    Some(label) => it.label == Some(label),
                    None => it.is_loop || !is_loop,
                })
                .map(|it| it.id)
        };
        match kind {
            BranchKind::Break => target(false).map(StmtKind::Break),
            BranchKind::Continue => target(true).map(StmtKind::Continue),
            BranchKind::Goto => {
                let label = ctx.labels.get(&label?)?;
                Some(StmtKind::Goto(*label))
            }
            // Written into the clause by the switch statement.
            BranchKind::Fallthrough => None,
        }
    }
    /// Begins a statement that branches may mean.
    pub(crate) fn open_target(&mut self, label: Option<Symbol>, is_loop: bool) -> TargetId {
        let Some(ctx) = self.env.fns.last_mut() else {
            return TargetId(0);
        };
        let id = TargetId(ctx.n_targets);
        ctx.n_targets += 1;
        ctx.targets.push(Target { id, label, is_loop });
        id
    }
    pub(crate) fn close_target(&mut self) {
        if let Some(ctx) = self.env.fns.last_mut() {
            ctx.targets.pop();
        }
    }
    /// Puts a statement behind its init statement.
    pub(crate) fn with_init(
        &self,
        id: StmtId,
        mut init: Vec<typed::Stmt>,
        kind: StmtKind,
    ) -> StmtKind {
        if init.is_empty() {
            return kind;
        }
        self.push(id, kind, &mut init);
        StmtKind::Block(Block {
            stmts: init,
            end: self.closing_brace(id),
        })
    }
    fn condition(&mut self, cond: ExprId, what: &str) -> Option<typed::Expr> {
        let mut x = self.expr(cond, None);
        if !x.is_valid() {
            return None;
        }
        if !self.is_boolean(x.ty) {
            let it = errors::non_boolean(self.span(cond), what);
            self.report(self.condition_advice(it, &x));
            return None;
        }
        let ty = self.default_type(x.ty);
        self.convert_untyped(&mut x, ty);
        self.finish(x)
    }
    fn if_stmt(
        &mut self,
        id: StmtId,
        init: Option<StmtId>,
        cond: ExprId,
        then: StmtId,
        els: Option<StmtId>,
    ) -> StmtKind {
        self.env.scope.open();
        let mut before = Vec::new();
        if let Some(init) = init {
            self.stmt(init, &mut before);
        }
        let cond = self.condition(cond, "if");
        let then = self.body(then);
        let els = els.and_then(|els| {
            let mut stmts = Vec::new();
            self.stmt(els, &mut stmts);
            stmts.pop().map(Box::new)
        });
        self.close_scope();
        match cond {
            Some(cond) => self.with_init(id, before, StmtKind::If { cond, then, els }),
            None => StmtKind::Block(Block::default()),
        }
    }
    fn for_stmt(
        &mut self,
        id: StmtId,
        label: Option<Symbol>,
        init: Option<StmtId>,
        cond: Option<ExprId>,
        post: Option<StmtId>,
        body: StmtId,
    ) -> Option<StmtKind> {
        self.env.scope.open();
        let mut before = Vec::new();
        let mut vars: Vec<LocalId> = Vec::new();
        if let Some(init) = init {
            if let Stmt::Define { lhs, rhs } = self.ast().stmt(init) {
                let (lhs, rhs) = (self.ast().list(lhs), self.ast().list(rhs));
                let (kind, locals) = self.short_var_decl(init, lhs, rhs);
                vars = locals;
                if let Some(kind) = kind {
                    self.push(init, kind, &mut before);
                }
            } else {
                self.stmt(init, &mut before);
            }
        }
        let checked = cond.map(|it| self.condition(it, "for"));
        let mut after = Vec::new();
        if let Some(post) = post {
            self.stmt(post, &mut after); // the parser refuses a declaration
        }
        let target = self.open_target(label, true);
        let body = self.body(body);
        self.close_target();
        self.close_scope();
        let kind = StmtKind::For {
            target,
            cond: match checked {
                Some(cond) => Some(cond?),
                None => None,
            },
            post: after.pop().map(Box::new),
            body,
            per_iteration: if self.allows(22) { vars } else { vec![] },
        };
        Some(self.with_init(id, before, kind))
    }

    // Select statements.

    fn select_stmt(
        &mut self,
        label: Option<Symbol>,
        clauses: List<ast::CommClause>,
    ) -> Option<StmtKind> {
        let clauses = self.ast().list(clauses);
        let mut first: Option<source::Pos> = None;
        for clause in clauses.iter().filter(|it| it.comm.is_none()) {
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
        let target = self.open_target(label, false);
        let mut out = Some(Vec::new());
        for clause in clauses {
            self.env.scope.open();
            let comm = match clause.comm {
                None => Some(CommKind::Default),
                Some(comm) => self.comm(comm),
            };
            let body = self.clause_body(clause.body, clause.colon);
            self.close_scope();
            let clause = comm.map(|comm| typed::CommClause {
                comm,
                body,
                pos: clause.pos,
            });
            crate::assign::collect(&mut out, clause);
        }
        self.close_target();
        Some(StmtKind::Select {
            target,
            clauses: out?,
        })
    }
    fn comm(&mut self, id: StmtId) -> Option<CommKind> {
        let at = Span::from(self.ast().stmt_pos(id));
        let receive = |this: &Self, list: &[ExprId]| match list {
            [only] => {
                let it = this.ast().unparen(*only);
                matches!(
                    this.ast().expr(it),
                    ast::Expr::Unary {
                        op: ast::UnaryOp::Recv,
                        ..
                    }
                )
            }
            _other => false,
        };
        match self.ast().stmt(id) {
            Stmt::Send { chan, value } => {
                if let StmtKind::Send(ch, value) = self.send(id, chan, value)? {
                    Some(CommKind::Send(ch, value))
                } else {
                    None
                }
            }
            Stmt::Expr(x) if receive(self, &[x]) => {
                let x = self.expr(x, None);
                channel_of(self.finish(x)?).map(|ch| CommKind::Recv(ch, None, None))
            }
            Stmt::Define { lhs, rhs } if receive(self, self.ast().list(rhs)) => {
                let (lhs, rhs) = (self.ast().list(lhs), self.ast().list(rhs));
                let kind = self.short_var_decl(id, lhs, rhs).0?;
                comm_of(kind)
            }
            Stmt::Assign { op: None, lhs, rhs } if receive(self, self.ast().list(rhs)) => {
                let (lhs, rhs) = (self.ast().list(lhs), self.ast().list(rhs));
                let kind = self.assign_vars(lhs, rhs)?;
                comm_of(kind)
            }
            Stmt::Empty
            | Stmt::Labeled { .. }
            | Stmt::Block(_)
            | Stmt::Expr(_)
            | Stmt::Decl(_)
            | Stmt::Assign { .. }
            | Stmt::Define { .. }
            | Stmt::IncDec { .. }
            | Stmt::Branch { .. }
            | Stmt::Go(_)
            | Stmt::Defer(_)
            | Stmt::Return(_)
            | Stmt::If { .. }
            | Stmt::For { .. }
            | Stmt::Range { .. }
            | Stmt::Switch { .. }
            | Stmt::TypeSwitch { .. }
            | Stmt::Select(_) => {
                self.report(errors::select_case(at));
                None
            }
        }
    }
    /// The left side of an assignment that an iteration makes.
    pub(crate) fn iteration_target(&mut self, id: ExprId) -> (Option<Lhs>, Option<Ty>) {
        match self.target(id) {
            LhsTarget::Blank => (Some(Lhs::Blank), None),
            LhsTarget::Place(place, ty) => (place.map(Lhs::Place), Some(ty)),
            LhsTarget::Invalid => (None, Some(Ty::INVALID)),
        }
    }
    /// An operand that stands for a value of this type at an expression.
    pub(crate) fn value_at(id: ExprId, ty: Ty) -> Operand {
        Operand::new(id, Mode::Value, ty)
    }
}

fn channel_of(expr: typed::Expr) -> Option<typed::Expr> {
    match expr.kind {
        ExprKind::Recv { ch, .. } => Some(*ch),
        ExprKind::Convert(_, inner) => channel_of(*inner),
        ExprKind::Const(_)
        | ExprKind::Zero
        | ExprKind::Local(_)
        | ExprKind::Global(_)
        | ExprKind::Func(_)
        | ExprKind::FuncLit(_)
        | ExprKind::MethodValue(..)
        | ExprKind::MethodExpr(..)
        | ExprKind::Unary(..)
        | ExprKind::Binary(..)
        | ExprKind::LogicalAnd(..)
        | ExprKind::LogicalOr(..)
        | ExprKind::Compare(..)
        | ExprKind::Deref(_)
        | ExprKind::AddrOf(_)
        | ExprKind::Field(..)
        | ExprKind::Index(..)
        | ExprKind::MapIndex { .. }
        | ExprKind::Slice { .. }
        | ExprKind::Call(_)
        | ExprKind::Builtin(..)
        | ExprKind::TypeAssert { .. }
        | ExprKind::StructLit(_)
        | ExprKind::ArrayLit(_)
        | ExprKind::SliceLit(..)
        | ExprKind::MapLit(_)
        | ExprKind::LetTuple { .. } => None,
    }
}

/// A receive assignment as a clause of select. Conversions to other types are written by `lower` from the places' types.
fn comm_of(kind: StmtKind) -> Option<CommKind> {
    match kind {
        StmtKind::Assign(mut lhs, mut rhs) => {
            let ch = channel_of(rhs.pop()?)?;
            Some(CommKind::Recv(ch, lhs.pop(), None))
        }
        StmtKind::AssignTuple { lhs, rhs, .. } => {
            let ch = channel_of(rhs)?;
            let mut lhs = lhs.into_iter();
            Some(CommKind::Recv(ch, lhs.next(), lhs.next()))
        }
        StmtKind::Expr(_)
        | StmtKind::Var(_)
        | StmtKind::OpAssign(..)
        | StmtKind::Block(_)
        | StmtKind::If { .. }
        | StmtKind::For { .. }
        | StmtKind::Range { .. }
        | StmtKind::Switch { .. }
        | StmtKind::TypeSwitch { .. }
        | StmtKind::Select { .. }
        | StmtKind::Label(_)
        | StmtKind::Goto(_)
        | StmtKind::Break(_)
        | StmtKind::Continue(_)
        | StmtKind::Return(_)
        | StmtKind::Defer(_)
        | StmtKind::Go(_)
        | StmtKind::Send(..) => None,
    }
}
