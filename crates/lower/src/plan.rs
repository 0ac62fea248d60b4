//! Which lowering each `defer` gets: the rules of gc 1.27 (`docs/defer.md`).
//!
//! A defer in a loop needs a record on the heap; if a function has one, none of its defers is open-coded. Otherwise defers are open-coded if
//! there are at most eight, returns times defers is at most 15, no result is on the heap, and -N is not given; else records lie in the frame.
//!
//! What counts as in a loop: inside `for`, or behind a label to which a later `goto` leads. Returns are counted as gc has them after dead
//! branches are dropped and switches of constant returns have become tables.

use rustc_hash::FxHashMap;

use source::{Code, Diagnostic, Span};
use typed::{
    Block, Builtin, CompareOp, Const, Expr, ExprKind, Func, FuncId, LabelId, LocalId, Stmt,
    StmtKind, SwitchClause,
};
use types::Types;

use crate::defer::operands;
use crate::escape::Escapes;
use crate::walk::node;
use crate::{DeferKind, DeferReason, DeferSite, Options};

const MAX_OPEN: u32 = 8;
const MAX_PRODUCT: u32 = 15;

/// The lowering of one defer statement.
#[derive(Clone, Debug)]
struct Planned {
    span: Span,
    pos: source::Pos,
    kind: DeferKind,
    siz: u32,
    bit: Option<u32>,
    reasons: Vec<DeferReason>,
}

/// The lowerings of the program's defers.
#[derive(Clone, Default, Debug)]
pub(crate) struct Plans {
    /// By function, in source order.
    funcs: Vec<(FuncId, Vec<Planned>)>,
    kinds: FxHashMap<usize, DeferKind>,
    open: FxHashMap<FuncId, bool>,
    /// The bodies of ranges over functions in which a function defers.
    bodies: FxHashMap<FuncId, Vec<FuncId>>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Plans {
    /// The lowering of the defer with this call.
    pub(crate) fn kind(&self, call: &Expr) -> DeferKind {
        // A defer that is dead code in the plan's eyes is lowered all the same.
        self.kinds
            .get(&node(call))
            .copied()
            .unwrap_or(DeferKind::Heap)
    }
    /// Whether the function's defers are open-coded.
    pub(crate) fn is_open(&self, func: FuncId) -> bool {
        self.open.get(&func).copied().unwrap_or(false)
    }
    /// The bodies of ranges over functions in which the function defers.
    pub(crate) fn bodies(&self, func: FuncId) -> &[FuncId] {
        self.bodies.get(&func).map_or(&[], Vec::as_slice)
    }
    /// All defers of the program's functions.
    pub(crate) fn sites(&self, program: &typed::Program) -> Vec<DeferSite> {
        let mut out = Vec::new();
        for (id, planned) in &self.funcs {
            let func = &program.funcs[*id];
            let package = program.packages.get(func.package);
            if package.is_some_and(|it| it.path.as_str() == "runtime") {
                continue;
            }
            for it in planned {
                out.push(DeferSite {
                    span: it.span,
                    pos: it.pos,
                    func: func.link_name.clone(),
                    kind: it.kind,
                    siz: it.siz,
                    bit: it.bit,
                    reasons: it.reasons.clone(),
                });
            }
        }
        out.sort_by_key(|it| it.span.lo);
        out
    }
}

/// Decides for the whole program.
pub(crate) fn plan_program(
    program: &typed::Program,
    options: &Options<'_>,
    escapes: &Escapes,
) -> Plans {
    let mut plans = Plans::default();
    for (id, func) in program.funcs.iter_enumerated() {
        if let Some(it) = func.range_body
            && it.frame.is_some()
        {
            plans.bodies.entry(it.of).or_default().push(id);
        }
    }
    for (id, func) in program.funcs.iter_enumerated() {
        if func.has_defer {
            plan_func(program, options, escapes, id, func, &mut plans);
        }
    }
    plans
}

/// One defer as found.
struct Found<'e> {
    span: Span,
    pos: source::Pos,
    call: &'e Expr,
    in_loop: Option<Span>,
}

/// Walks a function's statements in source order.
struct Finder<'e> {
    types: &'e Types,
    no_opt: bool,
    results: usize,
    defers: Vec<Found<'e>>,
    returns: u32,
    loops: Vec<Span>,
    /// Labels that a later goto leads to, with the label's span.
    looping: FxHashMap<LabelId, bool>,
}

fn plan_func(
    program: &typed::Program,
    options: &Options<'_>,
    escapes: &Escapes,
    id: FuncId,
    func: &Func,
    plans: &mut Plans,
) {
    let Some(body) = &func.body else { return };
    let mut finder = Finder {
        types: &program.types,
        no_opt: options.no_opt,
        results: func.results.len(),
        defers: Vec::new(),
        returns: 0,
        loops: Vec::new(),
        looping: FxHashMap::default(),
    };
    find_labels(body, &mut finder.looping);
    finder.block(body);
    for id in plans.bodies(id) {
        let part = &program.funcs[*id];
        let Some(body) = &part.body else { continue };
        finder.loops.push(part.span);
        finder.block(body);
        finder.loops.pop();
    }
    let package = program.packages.get(func.package);
    let ours = package.is_some_and(|it| it.path.as_str() == "runtime");
    let forced = if ours {
        None
    } else {
        forced_kind(options, func)
    };
    let heap_result = func.results.iter().find(|it| escapes.on_heap(id, **it));
    let heap_result = heap_result.map(|it| func.locals[*it].name.as_str().to_owned());
    let shared = shared_reasons(options, &finder, heap_result);
    let looped = finder
        .defers
        .iter()
        .find(|it| it.in_loop.is_some())
        .map(|it| it.span);
    let open = match forced {
        Some(DeferKind::Open) => {
            let fault = open_fault(&finder);
            if let Some((span, why)) = &fault {
                plans.diagnostics.push(Diagnostic::error(
                    Code::InvalidDefer,
                    *span,
                    format!("cannot open-code the defers of {}: {why}", func.link_name),
                ));
            }
            fault.is_none()
        }
        Some(DeferKind::Heap | DeferKind::Stack) => false,
        None => shared.is_empty() && looped.is_none(),
    };
    plans.open.insert(id, open && !finder.defers.is_empty());
    let mut planned = Vec::new();
    for (n, found) in (0u32..).zip(&finder.defers) {
        let kind = if open {
            DeferKind::Open
        } else if found.in_loop.is_some() || forced == Some(DeferKind::Heap) {
            DeferKind::Heap
        } else {
            DeferKind::Stack
        };
        let mut reasons = Vec::new();
        if forced.is_some() {
            reasons.push(DeferReason::Forced);
        } else if !open {
            reasons.extend(shared.clone());
        }
        match (found.in_loop, looped) {
            (Some(span), _) => reasons.insert(0, DeferReason::Loop { span }),
            (None, Some(span)) if forced.is_none() => {
                reasons.insert(0, DeferReason::Sibling { span })
            }
            (None, _) => {}
        }
        plans.kinds.insert(node(found.call), kind);
        planned.push(Planned {
            span: found.span,
            pos: found.pos,
            kind,
            siz: operands(&program.types, program, found.call).siz(&program.types),
            bit: open.then_some(n),
            reasons,
        });
    }
    plans.funcs.push((id, planned));
}

/// Why open coding is out of the question for all defers of a function that has none in a loop.
fn shared_reasons(
    options: &Options<'_>,
    finder: &Finder<'_>,
    heap_result: Option<String>,
) -> Vec<DeferReason> {
    let defers = u32::try_from(finder.defers.len()).unwrap_or(u32::MAX);
    let returns = finder.returns;
    let mut reasons = Vec::new();
    if options.no_opt {
        reasons.push(DeferReason::NoOptimise);
    }
    if defers > MAX_OPEN {
        reasons.push(DeferReason::Count { defers });
    } else if defers.saturating_mul(returns) > MAX_PRODUCT {
        reasons.push(DeferReason::Product { defers, returns });
    }
    if let Some(name) = heap_result {
        reasons.push(DeferReason::ResultEscapes { name });
    }
    reasons
}

/// Why open coding cannot be forced.
fn open_fault(finder: &Finder<'_>) -> Option<(Span, String)> {
    if let Some(found) = finder.defers.iter().find(|it| it.in_loop.is_some()) {
        return Some((
            found.span,
            "this one is in a loop and may run more than once".to_owned(),
        ));
    }
    let count = finder.defers.len();
    let first = finder.defers.first()?;
    (count > MAX_OPEN as usize).then(|| {
        (
            first.span,
            format!("{count} defers do not fit the 8 bits of deferBits"),
        )
    })
}

fn forced_kind(options: &Options<'_>, func: &Func) -> Option<DeferKind> {
    let by_name = options
        .defer
        .functions
        .iter()
        .rev()
        .find(|(name, _)| *name == func.link_name);
    if let Some((_, kind)) = by_name {
        return *kind;
    }
    match func.pragmas.defer.as_deref() {
        Some("heap") => Some(DeferKind::Heap),
        Some("stack") => Some(DeferKind::Stack),
        Some("open") => Some(DeferKind::Open),
        Some(_) => None,
        None => options.defer.default,
    }
}

/// Calls `f` for the calls of the defer statements in a block, literals aside.
pub(crate) fn defers_in<'e>(block: &'e Block, f: &mut dyn FnMut(&'e Expr)) {
    block.stmts.iter().for_each(|it| defers_in_stmt(it, f));
}

fn defers_in_stmt<'e>(stmt: &'e Stmt, f: &mut dyn FnMut(&'e Expr)) {
    if let StmtKind::Defer(it) = &stmt.kind {
        f(&it.call);
    }
    inner_blocks(stmt, &mut |part| match part {
        Part::Block(block) => defers_in(block, f),
        Part::Stmt(stmt) => defers_in_stmt(stmt, f),
    });
}

/// Marks labels that a goto behind them leads to.
pub(crate) fn find_labels(block: &Block, looping: &mut FxHashMap<LabelId, bool>) {
    for stmt in &block.stmts {
        labels_in(stmt, looping);
    }
}

fn labels_in(stmt: &Stmt, looping: &mut FxHashMap<LabelId, bool>) {
    match &stmt.kind {
        StmtKind::Label(label) => {
            looping.entry(*label).or_insert(false);
        }
        StmtKind::Goto(label) => {
            if let Some(it) = looping.get_mut(label) {
                *it = true;
            }
        }
        StmtKind::Expr(_)
        | StmtKind::Var(_)
        | StmtKind::Assign(..)
        | StmtKind::AssignTuple { .. }
        | StmtKind::OpAssign(..)
        | StmtKind::Block(_)
        | StmtKind::If { .. }
        | StmtKind::For { .. }
        | StmtKind::Range { .. }
        | StmtKind::Switch { .. }
        | StmtKind::TypeSwitch { .. }
        | StmtKind::Select { .. }
        | StmtKind::Break(_)
        | StmtKind::Continue(_)
        | StmtKind::Return(_)
        | StmtKind::Defer(_)
        | StmtKind::Go(_)
        | StmtKind::Send(..) => inner_blocks(stmt, &mut |part| match part {
            Part::Block(block) => find_labels(block, looping),
            Part::Stmt(stmt) => labels_in(stmt, looping),
        }),
    }
}

/// A piece of a statement.
pub(crate) enum Part<'e> {
    Block(&'e Block),
    Stmt(&'e Stmt),
}

/// Calls `f` for the statements inside a statement, in source order.
pub(crate) fn inner_blocks<'e>(stmt: &'e Stmt, f: &mut dyn FnMut(Part<'e>)) {
    match &stmt.kind {
        StmtKind::Block(block) | StmtKind::Range { body: block, .. } => f(Part::Block(block)),
        StmtKind::If { then, els, .. } => {
            f(Part::Block(then));
            if let Some(els) = els {
                f(Part::Stmt(els));
            }
        }
        StmtKind::For { post, body, .. } => {
            f(Part::Block(body));
            if let Some(post) = post {
                f(Part::Stmt(post));
            }
        }
        StmtKind::Switch { clauses, .. } => clauses.iter().for_each(|it| f(Part::Block(&it.body))),
        StmtKind::TypeSwitch { clauses, .. } => {
            clauses.iter().for_each(|it| f(Part::Block(&it.body)));
        }
        StmtKind::Select { clauses, .. } => clauses.iter().for_each(|it| f(Part::Block(&it.body))),
        StmtKind::Expr(_)
        | StmtKind::Var(_)
        | StmtKind::Assign(..)
        | StmtKind::AssignTuple { .. }
        | StmtKind::OpAssign(..)
        | StmtKind::Label(_)
        | StmtKind::Goto(_)
        | StmtKind::Break(_)
        | StmtKind::Continue(_)
        | StmtKind::Return(_)
        | StmtKind::Defer(_)
        | StmtKind::Go(_)
        | StmtKind::Send(..) => {}
    }
}

impl<'e> Finder<'e> {
    /// Statements behind one that ends the flow are not there for gc, up to the next label.
    fn block(&mut self, block: &'e Block) {
        let mut dead = false;
        for stmt in &block.stmts {
            dead &= !matches!(stmt.kind, StmtKind::Label(_));
            if !dead {
                self.stmt(stmt);
                dead = ends_flow(stmt);
            }
        }
    }
    fn stmt(&mut self, stmt: &'e Stmt) {
        match &stmt.kind {
            StmtKind::Defer(defer) => self.defers.push(Found {
                span: stmt.span,
                pos: stmt.pos,
                call: &defer.call,
                in_loop: self.loops.last().copied(),
            }),
            StmtKind::Return(_) => self.returns += 1,
            // Everything behind a label that is jumped back to counts, to the end of the function.
            StmtKind::Label(label) if self.looping.get(label) == Some(&true) => {
                self.loops.insert(0, stmt.span);
            }
            StmtKind::For { .. } | StmtKind::Range { .. } => {
                let depth = self.loops.len();
                self.loops.push(head_of(stmt));
                self.inner(stmt);
                // Labels inside stay in front of it.
                let at = self.loops.len() - 1;
                self.loops.remove(at.max(depth));
            }
            StmtKind::If { cond, then, els } => self.if_stmt(cond, then, els.as_deref()),
            StmtKind::Switch { tag, clauses, .. } => self.switch(tag.as_ref(), clauses),
            StmtKind::Expr(_)
            | StmtKind::Var(_)
            | StmtKind::Assign(..)
            | StmtKind::AssignTuple { .. }
            | StmtKind::OpAssign(..)
            | StmtKind::Block(_)
            | StmtKind::TypeSwitch { .. }
            | StmtKind::Select { .. }
            | StmtKind::Label(_)
            | StmtKind::Goto(_)
            | StmtKind::Break(_)
            | StmtKind::Continue(_)
            | StmtKind::Go(_)
            | StmtKind::Send(..) => self.inner(stmt),
        }
    }
    fn inner(&mut self, stmt: &'e Stmt) {
        inner_blocks(stmt, &mut |part| match part {
            Part::Block(block) => self.block(block),
            Part::Stmt(stmt) => self.stmt(stmt),
        });
    }
    /// A branch that can never be taken does not count.
    fn if_stmt(&mut self, cond: &'e Expr, then: &'e Block, els: Option<&'e Stmt>) {
        let known = constant_bool(cond);
        if known != Some(false) {
            self.block(then);
        }
        if let (Some(els), true) = (els, known != Some(true)) {
            self.stmt(els);
        }
    }
    fn switch(&mut self, tag: Option<&'e (LocalId, Expr)>, clauses: &'e [SwitchClause]) {
        let folded = match tag {
            Some((local, value)) if !self.no_opt => self.table(*local, value, clauses),
            Some(_) | None => vec![],
        };
        for (n, clause) in clauses.iter().enumerate() {
            if !folded.contains(&n) {
                self.block(&clause.body);
            }
        }
        // The lookup in the table is one return.
        self.returns += u32::from(!folded.is_empty());
    }
    /// The clauses that gc puts into a lookup table: each returns one constant, and their values are dense.
    fn table(&self, local: LocalId, value: &Expr, clauses: &[SwitchClause]) -> Vec<usize> {
        let integer = self
            .types
            .as_basic(value.ty)
            .is_some_and(|it| it.int_bits().is_some());
        if !integer || self.results != 1 {
            return vec![];
        }
        let mut folded = Vec::new();
        let mut values = Vec::new();
        let mut after_fallthrough = false;
        for (n, clause) in clauses.iter().enumerate() {
            let target = std::mem::replace(&mut after_fallthrough, clause.fallthrough);
            if clause.default {
                continue;
            }
            let mut own = Vec::new();
            for cond in &clause.conds {
                match case_value(cond, local) {
                    Some(value) => own.push(value),
                    None => return vec![],
                }
            }
            if returns_constant(&clause.body) && !target && !clause.fallthrough {
                folded.push(n);
                values.extend(own);
            }
        }
        if values.len() < 4 {
            return vec![];
        }
        let (low, high) = (values.iter().min(), values.iter().max());
        let size = low.zip(high).map_or(0, |(low, high)| high - low + 1);
        if values.len() as i128 * 100 >= size * 40 {
            folded
        } else {
            vec![]
        }
    }
}

/// Whether gc takes a statement for the last one of its list.
fn ends_flow(stmt: &Stmt) -> bool {
    match &stmt.kind {
        StmtKind::Return(_) | StmtKind::Goto(_) => true,
        StmtKind::Expr(x) => matches!(x.kind, ExprKind::Builtin(Builtin::Panic, _)),
        StmtKind::Block(block) => block.stmts.last().is_some_and(ends_flow),
        StmtKind::If { cond, then, els } => {
            let known = constant_bool(cond);
            let then = then.stmts.last().is_some_and(ends_flow);
            let els = els.as_deref().is_some_and(ends_flow);
            (known == Some(false) || then) && (known == Some(true) || els)
        }
        StmtKind::Var(_)
        | StmtKind::Assign(..)
        | StmtKind::AssignTuple { .. }
        | StmtKind::OpAssign(..)
        | StmtKind::For { .. }
        | StmtKind::Range { .. }
        | StmtKind::Switch { .. }
        | StmtKind::TypeSwitch { .. }
        | StmtKind::Select { .. }
        | StmtKind::Label(_)
        | StmtKind::Break(_)
        | StmtKind::Continue(_)
        | StmtKind::Defer(_)
        | StmtKind::Go(_)
        | StmtKind::Send(..) => false,
    }
}

fn constant_bool(e: &Expr) -> Option<bool> {
    match &e.kind {
        ExprKind::Const(Const::Bool(it)) => Some(*it),
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
        | ExprKind::Convert(..)
        | ExprKind::TypeAssert { .. }
        | ExprKind::StructLit(_)
        | ExprKind::ArrayLit(_)
        | ExprKind::SliceLit(..)
        | ExprKind::MapLit(_)
        | ExprKind::Recv { .. }
        | ExprKind::LetTuple { .. } => None,
    }
}

fn returns_constant(body: &Block) -> bool {
    match body.stmts.as_slice() {
        [stmt] => match &stmt.kind {
            StmtKind::Return(values) => {
                matches!(values.as_slice(), [only] if matches!(only.kind, ExprKind::Const(_)))
            }
            StmtKind::Expr(_)
            | StmtKind::Var(_)
            | StmtKind::Assign(..)
            | StmtKind::AssignTuple { .. }
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
            | StmtKind::Defer(_)
            | StmtKind::Go(_)
            | StmtKind::Send(..) => false,
        },
        [..] => false,
    }
}

fn case_value(cond: &Expr, tag: LocalId) -> Option<i128> {
    let ExprKind::Compare(CompareOp::Eq, x, y) = &cond.kind else {
        return None;
    };
    match (&x.kind, &y.kind) {
        (ExprKind::Local(local), ExprKind::Const(Const::Int(n)))
        | (ExprKind::Const(Const::Int(n)), ExprKind::Local(local))
            if *local == tag =>
        {
            Some(*n)
        }
        (_, _) => None,
    }
}

/// The keyword `for` of a loop.
fn head_of(stmt: &Stmt) -> Span {
    Span {
        lo: stmt.span.lo,
        hi: stmt.span.lo.offset(3),
    }
}
