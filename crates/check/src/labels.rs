//! Jumps: labels, break, continue, goto, fallthrough. Spec: "Labeled statements", "Goto statements", "Break statements".
//!
//! The Go compiler checks jumps while it parses, so that a program with such an error is not checked any further; we do likewise. Each
//! function body, also of literals, has its own labels.

use rustc_hash::FxHashMap;

use ast::{BranchKind, Decl, Expr, ExprId, File, List, Stmt, StmtId};
use source::{Diagnostic, Pos, Span, Symbol};

use crate::errors;

/// Checks all function bodies of a file.
pub(crate) fn check_file(file: &File, diags: &mut Vec<Diagnostic>) {
    for &decl in &file.decls {
        if let Decl::Func(it) = file.decl(decl)
            && let Some(body) = it.body
        {
            check_body(file, body, diags);
        }
    }
    for index in 0..file.num_exprs() {
        if let Expr::FuncLit { body, .. } = file.expr(ExprId::from_index(index)) {
            check_body(file, body, diags);
        }
    }
}

/// The labels of a body in source order, without those of literals in it.
pub(crate) fn collect(file: &File, list: List<StmtId>, out: &mut Vec<Symbol>) {
    for &stmt in file.list(list) {
        collect_stmt(file, stmt, out);
    }
}

fn collect_stmt(file: &File, stmt: StmtId, out: &mut Vec<Symbol>) {
    match file.stmt(stmt) {
        Stmt::Labeled { label, stmt } => {
            out.push(label.name);
            collect_stmt(file, stmt, out);
        }
        Stmt::Block(list) => collect(file, list, out),
        Stmt::If { then, els, .. } => {
            collect_stmt(file, then, out);
            if let Some(els) = els {
                collect_stmt(file, els, out);
            }
        }
        Stmt::For { body, .. } | Stmt::Range { body, .. } => collect_stmt(file, body, out),
        Stmt::Switch { clauses, .. } | Stmt::TypeSwitch { clauses, .. } => {
            for clause in file.list(clauses) {
                collect(file, clause.body, out);
            }
        }
        Stmt::Select(clauses) => {
            for clause in file.list(clauses) {
                collect(file, clause.body, out);
            }
        }
        Stmt::Empty
        | Stmt::Expr(_)
        | Stmt::Send { .. }
        | Stmt::Decl(_)
        | Stmt::Assign { .. }
        | Stmt::Define { .. }
        | Stmt::IncDec { .. }
        | Stmt::Branch { .. }
        | Stmt::Go(_)
        | Stmt::Defer(_)
        | Stmt::Return(_) => {}
    }
}

fn check_body(file: &File, body: StmtId, diags: &mut Vec<Diagnostic>) {
    let Stmt::Block(list) = file.stmt(body) else {
        return;
    };
    let mut scope = Scope {
        file,
        labels: FxHashMap::default(),
        order: vec![],
        blocks: vec![],
        diags,
    };
    let start = file.stmt_span(body).lo;
    let stmts: Vec<StmtId> = file.list(list).to_vec();
    let forward = scope.block(None, Context::default(), None, start, &stmts);
    scope.finish(&forward);
}

/// A label of a body.
struct Label {
    name: Symbol,
    pos: Pos,
    /// The block it stands in.
    block: usize,
    /// The statement behind it.
    stmt: StmtId,
    used: bool,
}

/// A block: parent, where it starts, the label of the statement it belongs to.
struct BlockInfo {
    parent: Option<usize>,
    start: Pos,
    label: Option<usize>,
}

/// What break, continue and fallthrough mean here.
#[derive(Clone, Copy, Default)]
struct Context {
    breaks: bool,
    continues: bool,
    /// Kind of the innermost breakable statement, if it is a switch.
    switch: Option<SwitchKind>,
    /// The clause of the innermost switch and how many it has, directly inside it only.
    clause: Option<(usize, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SwitchKind {
    Expr,
    Type,
}

/// A `goto` to a label not yet met.
#[derive(Clone, Copy)]
struct Goto {
    label: ast::Ident,
    /// Number of the variable declarations met before it in the block it is seen from.
    serial: usize,
}

struct Scope<'a> {
    file: &'a File,
    labels: FxHashMap<Symbol, usize>,
    order: Vec<Label>,
    blocks: Vec<BlockInfo>,
    diags: &'a mut Vec<Diagnostic>,
}

impl Scope<'_> {
    fn finish(mut self, forward: &[Goto]) {
        for goto in forward {
            let at = goto.label.span();
            let name = goto.label.name;
            let diagnostic = match self.labels.get(&name) {
                Some(&label) => {
                    self.order[label].used = true;
                    let start = self.blocks[self.order[label].block].start;
                    errors::goto_into_block(at, name, Span::from(start))
                }
                None => errors::label_not_defined(at, name),
            };
            self.diags.push(diagnostic);
        }
        for label in self.order.iter().filter(|it| !it.used) {
            let at = Span::new(label.pos, label.pos);
            self.diags.push(errors::label_not_used(at, label.name));
        }
    }
    fn block(
        &mut self,
        parent: Option<usize>,
        context: Context,
        label: Option<usize>,
        start: Pos,
        body: &[StmtId],
    ) -> Vec<Goto> {
        let block = self.blocks.len();
        self.blocks.push(BlockInfo {
            parent,
            start,
            label,
        });
        let end = body
            .iter()
            .rposition(|it| !matches!(self.file.stmt(*it), Stmt::Empty))
            .map_or(0, |it| it + 1);
        let mut walk = Walk {
            block,
            context,
            forward: vec![],
            declared: None,
            serial: 0,
            last: false,
        };
        for (i, &stmt) in body[..end].iter().enumerate() {
            walk.last = i + 1 == end;
            self.stmt(&mut walk, stmt);
        }
        walk.forward
    }
    fn stmt(&mut self, walk: &mut Walk, mut stmt: StmtId) {
        let mut label = None;
        while let Stmt::Labeled {
            label: name,
            stmt: inner,
        } = self.file.stmt(stmt)
        {
            if !name.name.is_blank() {
                label = Some(self.declare(walk, name, inner));
            }
            stmt = inner;
        }
        let file = self.file;
        match file.stmt(stmt) {
            Stmt::Decl(list) => {
                let vars = file.list(list).iter();
                let first = vars
                    .filter_map(|it| match file.decl(*it) {
                        Decl::Var(var) => file.list(var.names).first().map(|name| (*it, *name)),
                        Decl::Import(_) | Decl::Const(_) | Decl::Type(_) | Decl::Func(_) => None,
                    })
                    .next();
                if let Some((decl, name)) = first {
                    walk.declare_var(file.decl_pos(decl), name.name.to_string());
                }
            }
            Stmt::Define { lhs, .. } => {
                let text = ast::print_expr_list(file, lhs);
                walk.declare_var(file.stmt_pos(stmt), text);
            }
            Stmt::Branch { kind, label } => self.branch(walk, stmt, kind, label),
            Stmt::Block(list) => {
                let inner = walk.context.inner();
                self.nested(walk, inner, label, file.stmt_span(stmt).lo, file.list(list));
            }
            Stmt::If { then, els, .. } => {
                let inner = walk.context.inner();
                self.nested_block(walk, inner, label, then);
                if let Some(els) = els {
                    let start = file.stmt_span(els).lo;
                    self.nested(walk, inner, label, start, &[els]);
                }
            }
            Stmt::For { body, .. } | Stmt::Range { body, .. } => {
                let inner = Context {
                    breaks: true,
                    continues: true,
                    switch: None,
                    clause: None,
                };
                self.nested_block(walk, inner, label, body);
            }
            Stmt::Switch { clauses, .. } => {
                self.clauses(walk, label, SwitchKind::Expr, file.list(clauses));
            }
            Stmt::TypeSwitch { clauses, .. } => {
                self.clauses(walk, label, SwitchKind::Type, file.list(clauses));
            }
            Stmt::Select(clauses) => {
                let inner = Context {
                    breaks: true,
                    switch: None,
                    clause: None,
                    ..walk.context
                };
                for clause in file.list(clauses) {
                    self.nested(walk, inner, label, clause.pos, file.list(clause.body));
                }
            }
            Stmt::Empty
            | Stmt::Labeled { .. }
            | Stmt::Expr(_)
            | Stmt::Send { .. }
            | Stmt::Assign { .. }
            | Stmt::IncDec { .. }
            | Stmt::Go(_)
            | Stmt::Defer(_)
            | Stmt::Return(_) => {}
        }
    }
    fn clauses(
        &mut self,
        walk: &mut Walk,
        label: Option<usize>,
        kind: SwitchKind,
        clauses: &[ast::CaseClause],
    ) {
        for (i, clause) in clauses.iter().enumerate() {
            let inner = Context {
                breaks: true,
                continues: walk.context.continues,
                switch: Some(kind),
                clause: Some((i, clauses.len())),
            };
            self.nested(walk, inner, label, clause.pos, self.file.list(clause.body));
        }
    }
    fn nested_block(
        &mut self,
        walk: &mut Walk,
        context: Context,
        label: Option<usize>,
        body: StmtId,
    ) {
        if let Stmt::Block(list) = self.file.stmt(body) {
            let start = self.file.stmt_span(body).lo;
            self.nested(walk, context, label, start, self.file.list(list));
        }
    }
    fn nested(
        &mut self,
        walk: &mut Walk,
        context: Context,
        label: Option<usize>,
        start: Pos,
        body: &[StmtId],
    ) {
        let forward = self.block(Some(walk.block), context, label, start, body);
        let serial = walk.serial;
        walk.forward
            .extend(forward.into_iter().map(|it| Goto { serial, ..it }));
    }
    /// Declares a label and resolves the jumps forward to it.
    fn declare(&mut self, walk: &mut Walk, name: ast::Ident, stmt: StmtId) -> usize {
        let label = self.order.len();
        let first = self.labels.get(&name.name).copied();
        self.order.push(Label {
            name: name.name,
            pos: name.pos,
            block: walk.block,
            stmt,
            used: first.is_some(), // one complaint is enough
        });
        match first {
            Some(first) => {
                let first = Span::from(self.order[first].pos);
                let diagnostic = errors::label_defined_twice(name.span(), name.name, first);
                self.diags.push(diagnostic);
            }
            None => {
                self.labels.insert(name.name, label);
            }
        }
        let (here, left): (Vec<Goto>, Vec<Goto>) = walk
            .forward
            .iter()
            .partition(|it| it.label.name == name.name);
        walk.forward = left;
        for goto in here {
            self.order[label].used = true;
            if let Some((pos, var)) = &walk.declared
                && goto.serial < walk.serial
            {
                let at = goto.label.span();
                let place = Span::from(*pos);
                self.diags
                    .push(errors::goto_over_variable(at, name.name, var, place));
            }
        }
        label
    }
    fn branch(
        &mut self,
        walk: &mut Walk,
        stmt: StmtId,
        kind: BranchKind,
        label: Option<ast::Ident>,
    ) {
        let at = Span::from(self.file.stmt_span(stmt).lo);
        let context = walk.context;
        let Some(label) = label else {
            let diagnostic = match kind {
                BranchKind::Break if !context.breaks => errors::break_outside(at),
                BranchKind::Continue if !context.continues => errors::continue_outside(at),
                BranchKind::Fallthrough => match self.fallthrough_fault(walk) {
                    Some(message) => errors::fallthrough(at, message),
                    None => return,
                },
                BranchKind::Break | BranchKind::Continue | BranchKind::Goto => return,
            };
            self.diags.push(diagnostic);
            return;
        };
        if kind == BranchKind::Goto {
            if !self.is_goto_target(walk.block, label.name) {
                let serial = walk.serial;
                walk.forward.push(Goto { label, serial });
            }
            return;
        }
        let is_break = kind == BranchKind::Break;
        let diagnostic = match self.enclosing(walk.block, label.name) {
            None if is_break => errors::break_label_undefined(label.span(), label.name),
            None => errors::continue_label_undefined(label.span(), label.name),
            Some(target) => {
                let fits = target.is_some_and(|it| match self.file.stmt(it) {
                    Stmt::For { .. } | Stmt::Range { .. } => true,
                    Stmt::Switch { .. } | Stmt::TypeSwitch { .. } | Stmt::Select(_) => is_break,
                    Stmt::Empty
                    | Stmt::Labeled { .. }
                    | Stmt::Block(_)
                    | Stmt::Expr(_)
                    | Stmt::Send { .. }
                    | Stmt::Decl(_)
                    | Stmt::Assign { .. }
                    | Stmt::Define { .. }
                    | Stmt::IncDec { .. }
                    | Stmt::Branch { .. }
                    | Stmt::Go(_)
                    | Stmt::Defer(_)
                    | Stmt::Return(_)
                    | Stmt::If { .. } => false,
                });
                if fits {
                    return;
                }
                if is_break {
                    errors::invalid_break_label(label.span(), label.name)
                } else {
                    errors::invalid_continue_label(label.span(), label.name)
                }
            }
        };
        self.diags.push(diagnostic);
    }
    fn fallthrough_fault(&self, walk: &Walk) -> Option<&'static str> {
        match (walk.context.switch, walk.context.clause) {
            (Some(SwitchKind::Type), _) => Some("cannot fallthrough in type switch"),
            (Some(SwitchKind::Expr), Some((clause, n))) if walk.last => {
                (clause + 1 == n).then_some("cannot fallthrough final case in switch")
            }
            (_, _) => Some("fallthrough statement out of place"),
        }
    }
    /// Whether the label stands in this block or one around it.
    fn is_goto_target(&mut self, block: usize, name: Symbol) -> bool {
        let Some(&label) = self.labels.get(&name) else {
            return false;
        };
        self.order[label].used = true;
        let target = self.order[label].block;
        self.ancestors(block).any(|it| it == target)
    }
    /// The labeled statement around this block: none if there is no such label, `Some(None)` if it is elsewhere.
    fn enclosing(&mut self, block: usize, name: Symbol) -> Option<Option<StmtId>> {
        let &label = self.labels.get(&name)?;
        self.order[label].used = true;
        let found = self
            .ancestors(block)
            .any(|it| self.blocks[it].label == Some(label));
        Some(found.then_some(self.order[label].stmt))
    }
    fn ancestors(&self, block: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(block), |it| self.blocks[*it].parent)
    }
}

/// The walk over the statements of one block.
struct Walk {
    block: usize,
    context: Context,
    forward: Vec<Goto>,
    /// The last variable declaration: where, and its names.
    declared: Option<(Pos, String)>,
    /// How many variable declarations so far.
    serial: usize,
    /// Whether this is the last statement of the block.
    last: bool,
}

impl Walk {
    fn declare_var(&mut self, pos: Pos, name: String) {
        self.declared = Some((pos, name));
        self.serial += 1;
    }
}

impl Context {
    /// Inside a nested block that is not a clause.
    fn inner(self) -> Self {
        Self {
            clause: None,
            ..self
        }
    }
}
