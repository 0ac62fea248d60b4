//! Range over functions. Spec: "For statements with range clause"; the states and the texts of the panics are those of gc
//! (`cmd/compile/internal/rangefunc`).
//!
//! The body of such a loop becomes a function literal that is passed to the iterator:
//!
//! ```text
//! state := READY
//! f(func(k K, v V) bool {
//!     if state != READY { panicrangestate(state) }
//!     state = PANIC
//!     …                                 // the body
//!     state = READY; return true        // its end, and continue
//! })
//! if state == PANIC { panicrangestate(MISSING_PANIC) }
//! state = EXHAUSTED
//! ```
//!
//! `break` is `state = DONE; return false`. What leads further out (`return`, `goto`, `break` and `continue` of other statements) sets `next`,
//! a number for each way out, and also returns false; behind the call of the iterator the way is taken, or `next` is passed on by another
//! such body. `return` sets the results of the function before. `defer` and `recover` in a body belong to the function: the body
//! knows its frame.
//!
//! This is done on the typed trees, before anything else looks at them.

mod mover;
mod names;
mod tree;

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use source::{Pos, Span, Symbol};
use typed::{
    Block, Builtin, Call, Callee, Capture, CompareOp, Conversion, Expr, ExprKind, Func, FuncId,
    FuncRef, LabelId, Lhs, LocalId, LocalKind, Program, RangeBody, RangeKind, Stmt, StmtKind,
    TargetId,
};
use types::Ty;

use self::mover::Mover;
use self::names::name_literals;
use self::tree::{
    boolean, call_iterator, capture, compare, declare, int, local, new_local, set, stmt_at,
    yield_type,
};
use crate::plan::{Part, inner_blocks};
use crate::walk_mut::{self, Visit};

const DONE: i128 = 0;
const READY: i128 = 1;
const PANIC: i128 = 2;
const EXHAUSTED: i128 = 3;
const MISSING_PANIC: i128 = 4;

/// The function that says what is wrong with a state.
const PANIC_RANGE_STATE: &str = "runtime.panicrangestate";

/// Writes all range loops over functions of a program as calls.
pub(crate) fn rewrite(program: &mut Program) {
    let has_any = |func: &Func| func.body.as_ref().is_some_and(has_range_func);
    let found: Vec<FuncId> = program
        .funcs
        .iter_enumerated()
        .filter_map(|(id, func)| has_any(func).then_some(id))
        .collect();
    for id in found {
        Rewriter::new(program, id).root();
        let old = program.funcs[id].link_name.clone();
        name_literals(program, id, &old);
    }
}

fn has_range_func(block: &Block) -> bool {
    block.stmts.iter().any(stmt_has_range_func)
}

fn stmt_has_range_func(stmt: &Stmt) -> bool {
    if is_range_func(stmt) {
        return true;
    }
    let mut found = false;
    inner_blocks(stmt, &mut |part| {
        found = found
            || match part {
                Part::Block(block) => has_range_func(block),
                Part::Stmt(stmt) => stmt_has_range_func(stmt),
            };
    });
    found
}

fn is_range_func(stmt: &Stmt) -> bool {
    matches!(
        stmt.kind,
        StmtKind::Range {
            kind: RangeKind::Func,
            ..
        }
    )
}

/// A way out of a body that leads further than its own loop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Exit {
    Return,
    Break(TargetId),
    Continue(TargetId),
    Goto(LabelId),
}

/// One function being rewritten, with the bodies inside it.
struct Rewriter<'p> {
    program: &'p mut Program,
    id: FuncId,
    /// The ways out met so far; the number of one is its place plus 1.
    exits: Vec<Exit>,
    /// Result variables of the function, and their types.
    results: Vec<(LocalId, Ty)>,
    check: FuncRef,
}

/// The function itself, or a body.
struct Level {
    id: FuncId,
    func: Func,
    /// The variable `next` of the loop in progress.
    next: Option<LocalId>,
    /// The variable that names the frame.
    frame: Option<LocalId>,
    /// How many bodies it has.
    bodies: u32,
    body: Option<Inside>,
}

/// What is special in a body.
struct Inside {
    own: TargetId,
    state: LocalId,
    /// The results of the function as captured.
    results: Vec<LocalId>,
    targets: FxHashSet<TargetId>,
    labels: FxHashSet<LabelId>,
    /// Numbers of the ways out that its loop must expect.
    exits: BTreeSet<usize>,
}

/// The parts of a range statement.
struct Loop {
    target: TargetId,
    x: Expr,
    vars: [Option<Lhs>; 2],
    convert: [Option<(Ty, Conversion)>; 2],
    body: Block,
    span: Span,
    pos: Pos,
}

impl<'p> Rewriter<'p> {
    fn new(program: &'p mut Program, id: FuncId) -> Self {
        let func = &program.funcs[id];
        let results = func.results.iter();
        let results = results.map(|it| (*it, func.locals[*it].ty)).collect();
        let check = program
            .by_link_name
            .get(PANIC_RANGE_STATE)
            .copied()
            .unwrap_or_else(|| unreachable!("lower: {PANIC_RANGE_STATE} is part of gofc"));
        Self {
            program,
            id,
            exits: Vec::new(),
            results,
            check: crate::lower::plain(check),
        }
    }
    fn root(&mut self) {
        let mut func = self.program.funcs[self.id].clone();
        let mut body = func.body.take().unwrap_or_default();
        let mut level = Level {
            id: self.id,
            func,
            next: None,
            frame: None,
            bodies: 0,
            body: None,
        };
        self.block(&mut level, &mut body);
        if let Some(frame) = level.frame {
            let at = level.func.pos;
            let value = Expr {
                ty: Ty::UINTPTR,
                span: Span::from(at),
                pos: at,
                kind: ExprKind::Builtin(Builtin::FramePointer, vec![]),
            };
            let set = StmtKind::Assign(vec![Lhs::Declare(frame)], vec![value]);
            body.stmts.insert(0, stmt_at(at, set));
        }
        level.func.body = Some(body);
        self.program.funcs[self.id] = level.func;
    }

    fn block(&mut self, level: &mut Level, block: &mut Block) {
        for stmt in &mut block.stmts {
            self.stmt(level, stmt);
        }
    }
    fn stmt(&mut self, level: &mut Level, stmt: &mut Stmt) {
        if is_range_func(stmt) {
            if let Some(it) = take_loop(stmt) {
                stmt.kind = StmtKind::Block(self.range(level, it));
            }
            return;
        }
        match &mut stmt.kind {
            StmtKind::Block(inner) | StmtKind::Range { body: inner, .. } => {
                self.block(level, inner);
            }
            StmtKind::If { then, els, .. } => {
                self.block(level, then);
                if let Some(els) = els {
                    self.stmt(level, els);
                }
            }
            StmtKind::For { post, body, .. } => {
                if let Some(post) = post {
                    self.stmt(level, post);
                }
                self.block(level, body);
            }
            StmtKind::Switch { clauses, .. } => {
                clauses
                    .iter_mut()
                    .for_each(|it| self.block(level, &mut it.body));
            }
            StmtKind::TypeSwitch { clauses, .. } => {
                clauses
                    .iter_mut()
                    .for_each(|it| self.block(level, &mut it.body));
            }
            StmtKind::Select { clauses, .. } => {
                clauses
                    .iter_mut()
                    .for_each(|it| self.block(level, &mut it.body));
            }
            StmtKind::Return(_)
            | StmtKind::Break(_)
            | StmtKind::Continue(_)
            | StmtKind::Goto(_) => self.jump(level, stmt),
            StmtKind::Expr(_)
            | StmtKind::Var(_)
            | StmtKind::Assign(..)
            | StmtKind::AssignTuple { .. }
            | StmtKind::OpAssign(..)
            | StmtKind::Label(_)
            | StmtKind::Defer(_)
            | StmtKind::Go(_)
            | StmtKind::Send(..) => {}
        }
    }
    /// A statement that may lead out of a body.
    fn jump(&mut self, level: &mut Level, stmt: &mut Stmt) {
        if level.body.is_none() {
            return;
        }
        let pos = stmt.pos;
        let exit = match &stmt.kind {
            StmtKind::Return(_) => Exit::Return,
            StmtKind::Break(target) => Exit::Break(*target),
            StmtKind::Continue(target) => Exit::Continue(*target),
            StmtKind::Goto(label) => Exit::Goto(*label),
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
            | StmtKind::Defer(_)
            | StmtKind::Go(_)
            | StmtKind::Send(..) => return,
        };
        let mut out = Vec::new();
        if let StmtKind::Return(values) = &mut stmt.kind {
            let values = std::mem::take(values);
            out.extend(self.set_results(level, values, stmt.span, pos));
        }
        let number = self.number(exit);
        let next = (!self.is_local(level, exit)).then(|| self.next(level, pos));
        if let Some(next) = next {
            out.push(set(next, Ty::INT, number_of(number), pos));
        }
        self.take_exit(level, number, None, pos, &mut out);
        stmt.kind = StmtKind::Block(Block {
            stmts: out,
            end: pos,
        });
    }
    /// The assignment to the function's results.
    fn set_results(
        &mut self,
        level: &mut Level,
        values: Vec<Expr>,
        span: Span,
        pos: Pos,
    ) -> Option<Stmt> {
        if values.is_empty() {
            return None;
        }
        let ids = self.captured_results(level);
        let tys = self.results.iter().map(|it| it.1);
        let lhs: Vec<Lhs> = ids
            .into_iter()
            .zip(tys)
            .map(|(id, ty)| Lhs::Place(local(id, ty, pos)))
            .collect();
        let mut values = values;
        let kind = if values.len() == 1 && lhs.len() != 1 {
            StmtKind::AssignTuple {
                convert: vec![None; lhs.len()],
                lhs,
                rhs: values.remove(0),
            }
        } else {
            StmtKind::Assign(lhs, values)
        };
        Some(Stmt { span, pos, kind })
    }
    fn number(&mut self, exit: Exit) -> usize {
        let known = self.exits.iter().position(|it| *it == exit);
        known.unwrap_or_else(|| {
            self.exits.push(exit);
            self.exits.len() - 1
        })
    }
    /// Whether a way out ends in this function: by a plain jump, or as break or continue of the loop whose body it is.
    fn is_local(&self, level: &Level, exit: Exit) -> bool {
        let Some(inside) = &level.body else {
            return true;
        };
        match exit {
            Exit::Return => false,
            Exit::Break(target) | Exit::Continue(target) => {
                target == inside.own || inside.targets.contains(&target)
            }
            Exit::Goto(label) => inside.labels.contains(&label),
        }
    }
    /// What takes way `number` here. `next`, if it is set, is cleared where the way ends.
    fn take_exit(
        &mut self,
        level: &mut Level,
        number: usize,
        next: Option<LocalId>,
        pos: Pos,
        out: &mut Vec<Stmt>,
    ) {
        let exit = self.exits[number];
        if self.is_local(level, exit)
            && let Some(next) = next
        {
            out.push(set(next, Ty::INT, 0, pos));
        }
        let local = self.is_local(level, exit);
        let Some(inside) = &mut level.body else {
            let kind = match exit {
                Exit::Return => StmtKind::Return(vec![]),
                Exit::Break(target) => StmtKind::Break(target),
                Exit::Continue(target) => StmtKind::Continue(target),
                Exit::Goto(label) => StmtKind::Goto(label),
            };
            out.push(stmt_at(pos, kind));
            return;
        };
        let (state, go_on) = match exit {
            Exit::Continue(target) if target == inside.own => (READY, true),
            Exit::Break(target) if target == inside.own => (DONE, false),
            Exit::Break(target) if local => {
                out.push(stmt_at(pos, StmtKind::Break(target)));
                return;
            }
            Exit::Continue(target) if local => {
                out.push(stmt_at(pos, StmtKind::Continue(target)));
                return;
            }
            Exit::Goto(label) if local => {
                out.push(stmt_at(pos, StmtKind::Goto(label)));
                return;
            }
            Exit::Return | Exit::Break(_) | Exit::Continue(_) | Exit::Goto(_) => {
                inside.exits.insert(number);
                (DONE, false)
            }
        };
        out.push(set(inside.state, Ty::INT, state, pos));
        out.push(stmt_at(pos, StmtKind::Return(vec![boolean(go_on, pos)])));
    }

    /// The loop as a block of statements.
    fn range(&mut self, level: &mut Level, it: Loop) -> Block {
        let pos = it.pos;
        if level.body.is_none() {
            level.next = None; // each outermost loop has its own
        }
        let state = new_local(&mut level.func, Ty::INT, pos, true);
        let x = it.x.clone();
        let (literal, exits) = self.make_body(level, it, state);
        let mut stmts = vec![declare(state, READY, pos)];
        if let (Some(next), None) = (level.next, &level.body) {
            stmts.push(declare(next, 0, pos));
        }
        stmts.push(stmt_at(pos, StmtKind::Expr(call_iterator(x, literal, pos))));
        stmts.push(self.check(state, CompareOp::Eq, PANIC, Some(MISSING_PANIC), pos));
        stmts.push(set(state, Ty::INT, EXHAUSTED, pos));
        for number in exits {
            let next = self.next(level, pos);
            let mut then = Vec::new();
            self.take_exit(level, number, Some(next), pos, &mut then);
            let kind = StmtKind::If {
                cond: compare(next, CompareOp::Eq, number_of(number), pos),
                then: Block {
                    stmts: then,
                    end: pos,
                },
                els: None,
            };
            stmts.push(stmt_at(pos, kind));
        }
        Block { stmts, end: pos }
    }
    /// `if state OP value { panicrangestate(what) }`; `what` is the state itself if it is not given.
    fn check(
        &self,
        state: LocalId,
        op: CompareOp,
        value: i128,
        what: Option<i128>,
        pos: Pos,
    ) -> Stmt {
        let arg = match what {
            Some(n) => int(n, pos),
            None => local(state, Ty::INT, pos),
        };
        let call = Expr {
            ty: Ty::NONE,
            span: Span::from(pos),
            pos,
            kind: ExprKind::Call(Box::new(Call {
                callee: Callee::Static(self.check.clone()),
                args: vec![arg],
                packed: false,
            })),
        };
        let kind = StmtKind::If {
            cond: compare(state, op, value, pos),
            then: Block {
                stmts: vec![stmt_at(pos, StmtKind::Expr(call))],
                end: pos,
            },
            els: None,
        };
        stmt_at(pos, kind)
    }
    /// Makes a function of the body; gives the literal and the ways out of it.
    fn make_body(
        &mut self,
        level: &mut Level,
        mut it: Loop,
        state: LocalId,
    ) -> (Expr, BTreeSet<usize>) {
        let (ty, yields) = yield_type(&self.program.types, it.x.ty);
        let id = self.program.funcs.push(level.func.clone()); // its place; written below
        level.bodies += 1;
        let mut func = self.body_func(level, &it, ty, id);
        // The body's variables move; the others are captured.
        let mut mover = Mover {
            from: &mut level.func,
            to: &mut func,
            program: self.program,
            id,
            declared: FxHashSet::default(),
            moved: FxHashMap::default(),
            collecting: true,
        };
        let mut head = Vec::new();
        mover.walk(&mut it);
        let params = mover.params(&mut it, &yields, &mut head);
        func.params = params;
        let inner_state = capture(&mut func, state, Ty::INT, true);
        let result = new_local(&mut func, Ty::BOOL, it.pos, false);
        func.locals[result].kind = LocalKind::Result;
        func.results = vec![result];
        let mut inner = Level {
            id,
            func,
            next: None,
            frame: None,
            bodies: 0,
            body: Some(Inside {
                own: it.target,
                state: inner_state,
                results: vec![],
                targets: FxHashSet::default(),
                labels: FxHashSet::default(),
                exits: BTreeSet::new(),
            }),
        };
        if let Some(inside) = &mut inner.body {
            inside_of(&it.body, inside);
        }
        let pos = it.pos;
        self.block(&mut inner, &mut it.body);
        self.use_frame(&mut inner, &mut it.body);
        let end = it.body.end;
        let mut stmts = vec![
            self.check(inner_state, CompareOp::Ne, READY, None, pos),
            set(inner_state, Ty::INT, PANIC, pos),
        ];
        stmts.extend(head);
        stmts.push(stmt_at(pos, StmtKind::Block(it.body)));
        stmts.push(set(inner_state, Ty::INT, READY, end));
        stmts.push(stmt_at(end, StmtKind::Return(vec![boolean(true, end)])));
        inner.func.body = Some(Block { stmts, end });
        self.resolve(level, &mut inner);
        let exits = inner.body.map(|it| it.exits).unwrap_or_default();
        self.program.funcs[id] = inner.func;
        let literal = Expr {
            ty,
            span: it.span,
            pos,
            kind: ExprKind::FuncLit(id),
        };
        (literal, exits)
    }
    fn body_func(&self, level: &Level, it: &Loop, ty: Ty, id: FuncId) -> Func {
        let link_name = format!("{}-range{}", level.func.link_name, level.bodies);
        let _ = id;
        Func {
            name: Symbol::intern(&format!("range{}", level.bodies)),
            link_name,
            package: level.func.package,
            ty,
            recv: None,
            params: vec![],
            results: vec![],
            named_results: false,
            locals: source::IndexVec::new(),
            body: None,
            outer: Some(level.id),
            captures: vec![],
            type_params: level.func.type_params.clone(),
            pragmas: typed::Pragmas::default(),
            span: it.span,
            pos: it.pos,
            has_defer: false,
            has_recover: false,
            range_body: Some(RangeBody {
                of: self.id,
                frame: None,
            }),
            unchecked: false,
        }
    }
    /// Lets `recover` and `defer` in a body find the frame of the function.
    fn use_frame(&mut self, level: &mut Level, body: &mut Block) {
        let mut finder = FrameUses::default();
        walk_mut::block(body, &mut finder);
        if !finder.recovers && !has_defer(body) {
            return;
        }
        let frame = self.frame(level);
        level.func.has_recover = finder.recovers;
        if let Some(it) = &mut level.func.range_body {
            it.frame = Some(frame);
        }
    }
    /// The variable `next` here.
    fn next(&mut self, level: &mut Level, pos: Pos) -> LocalId {
        if let Some(id) = level.next {
            return id;
        }
        let id = new_local(&mut level.func, Ty::INT, pos, true);
        if level.body.is_some() {
            level.func.locals[id].kind = LocalKind::Captured;
        }
        level.next = Some(id);
        id
    }
    fn frame(&mut self, level: &mut Level) -> LocalId {
        if let Some(id) = level.frame {
            return id;
        }
        let pos = level.func.pos;
        let id = new_local(&mut level.func, Ty::UINTPTR, pos, false);
        level.func.locals[id].captured = true;
        if level.body.is_some() {
            level.func.locals[id].kind = LocalKind::Captured;
        }
        level.frame = Some(id);
        id
    }
    fn captured_results(&mut self, level: &mut Level) -> Vec<LocalId> {
        let Some(inside) = &mut level.body else {
            return self.results.iter().map(|it| it.0).collect();
        };
        if inside.results.is_empty() {
            let pos = level.func.pos;
            for (_, ty) in &self.results {
                let id = new_local(&mut level.func, *ty, pos, true);
                level.func.locals[id].kind = LocalKind::Captured;
                inside.results.push(id);
            }
        }
        inside.results.clone()
    }
    /// Connects the variables that a body asked for with those here.
    fn resolve(&mut self, level: &mut Level, inner: &mut Level) {
        let mut add = |outer: LocalId, inner_id: LocalId, outside: &mut Func| {
            let it = &mut outside.locals[outer];
            it.captured = true;
            it.reassigned |= inner.func.locals[inner_id].reassigned;
            inner.func.captures.push(Capture {
                outer,
                inner: inner_id,
            });
        };
        if let Some(inner_id) = inner.next {
            let outer = self.next(level, level.func.pos);
            add(outer, inner_id, &mut level.func);
        }
        if let Some(inner_id) = inner.frame {
            let outer = self.frame(level);
            add(outer, inner_id, &mut level.func);
        }
        let results = inner.body.as_ref().map(|it| it.results.clone());
        for (n, inner_id) in results.unwrap_or_default().into_iter().enumerate() {
            let outer = self.captured_results(level)[n];
            add(outer, inner_id, &mut level.func);
        }
    }
}

/// The numbers as they stand in `next`; 0 is none.
fn number_of(number: usize) -> i128 {
    number as i128 + 1
}

fn take_loop(stmt: &mut Stmt) -> Option<Loop> {
    let (span, pos) = (stmt.span, stmt.pos);
    let kind = std::mem::replace(&mut stmt.kind, StmtKind::Var(vec![]));
    let StmtKind::Range {
        target,
        x,
        key,
        value,
        convert,
        body,
        ..
    } = kind
    else {
        return None;
    };
    Some(Loop {
        target,
        x,
        vars: [key, value],
        convert,
        body,
        span,
        pos,
    })
}

/// Targets and labels of the statements in a body; ranges over functions inside it are among them.
fn inside_of(block: &Block, found: &mut Inside) {
    for stmt in &block.stmts {
        inside_stmt(stmt, found);
    }
}

fn inside_stmt(stmt: &Stmt, found: &mut Inside) {
    match &stmt.kind {
        StmtKind::For { target, .. }
        | StmtKind::Range { target, .. }
        | StmtKind::Switch { target, .. }
        | StmtKind::TypeSwitch { target, .. }
        | StmtKind::Select { target, .. } => {
            // What stands in a body inside this one is another function's.
            found.targets.insert(*target);
        }
        StmtKind::Label(label) => {
            found.labels.insert(*label);
        }
        StmtKind::Expr(_)
        | StmtKind::Var(_)
        | StmtKind::Assign(..)
        | StmtKind::AssignTuple { .. }
        | StmtKind::OpAssign(..)
        | StmtKind::Block(_)
        | StmtKind::If { .. }
        | StmtKind::Goto(_)
        | StmtKind::Break(_)
        | StmtKind::Continue(_)
        | StmtKind::Return(_)
        | StmtKind::Defer(_)
        | StmtKind::Go(_)
        | StmtKind::Send(..) => {}
    }
    if is_range_func(stmt) {
        return;
    }
    inner_blocks(stmt, &mut |part| match part {
        Part::Block(block) => inside_of(block, found),
        Part::Stmt(stmt) => inside_stmt(stmt, found),
    });
}

fn has_defer(block: &Block) -> bool {
    block.stmts.iter().any(stmt_has_defer)
}

fn stmt_has_defer(stmt: &Stmt) -> bool {
    let mut found = matches!(stmt.kind, StmtKind::Defer(_));
    inner_blocks(stmt, &mut |part| {
        found = found
            || match part {
                Part::Block(block) => has_defer(block),
                Part::Stmt(stmt) => stmt_has_defer(stmt),
            };
    });
    found
}

/// Whether `recover` is called.
#[derive(Default)]
struct FrameUses {
    recovers: bool,
}

impl Visit for FrameUses {
    fn declared(&mut self, _: &mut LocalId) {}
    fn used(&mut self, _: &mut LocalId) {}
    fn literal(&mut self, _: FuncId) {}
    fn expr(&mut self, e: &mut Expr) {
        self.recovers |= matches!(e.kind, ExprKind::Builtin(Builtin::Recover, _));
    }
}
