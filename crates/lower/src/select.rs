//! `select`. Spec: "Select statements".
//!
//! Channels and values to send are evaluated in source order. A single clause is the operation itself, a single clause with `default` is one that
//! does not block; all others fill an array of `{channel, address of the value}`, sends before receives, and ask `selectgo`, which gives
//! the index of the chosen one, -1 for `default`.

use abi::RuntimeFn;
use ir::{Block, IntCC, Type, Value};
use typed::{CommClause, CommKind, Conversion, Expr, Lhs, TargetId};
use types::Ty;

use crate::func::{FnCx, Loop};
use crate::mem::{Mem, Val};

/// Bytes of a case in the array.
const CASE_BYTES: usize = 16;

/// Where a clause's received value lies.
#[derive(Clone, Copy)]
struct Received {
    elem: Ty,
    mem: Option<Mem>,
}

/// A clause with its operands evaluated.
struct Case<'e> {
    ch: Value,
    at: Value,
    recv: Option<Received>,
    clause: &'e CommClause,
    body: Block,
}

fn wanted(lhs: Option<&Lhs>) -> Option<&Lhs> {
    lhs.filter(|it| !matches!(it, Lhs::Blank))
}

impl FnCx<'_, '_> {
    pub(crate) fn select_stmt(&mut self, target: TargetId, clauses: &[CommClause]) {
        let done = self.b.new_block();
        self.targets.insert(
            target,
            Loop {
                on_break: done,
                on_continue: None,
            },
        );
        let default = clauses
            .iter()
            .find(|it| matches!(it.comm, CommKind::Default));
        let comms: Vec<&CommClause> = clauses
            .iter()
            .filter(|it| !matches!(it.comm, CommKind::Default))
            .collect();
        match (comms.as_slice(), default) {
            ([], None) => {
                self.runtime(RuntimeFn::Block, vec![]);
            }
            ([], Some(default)) => self.block(&default.body),
            ([only], None) => self.only_clause(only),
            ([only], Some(default)) => self.try_clause(only, default, done),
            (many, default) => self.many_clauses(many, default, done),
        }
        self.b.jump(done);
        self.b.seal(done);
        self.b.switch_to(done);
    }
    /// `select { case c: body }`
    fn only_clause(&mut self, clause: &CommClause) {
        self.set_pos(clause.pos);
        match &clause.comm {
            CommKind::Default => {}
            CommKind::Send(ch, value) => self.send_stmt(ch, value),
            CommKind::Recv(ch, value, ok) => {
                let elem = self.chan_elem(ch.ty);
                let ch = self.expr(ch).scalar();
                let (val, ok_value) = self.received(elem, ch, ok.is_some());
                let vals = (wanted(value.as_ref()).map(|_| (val, elem)), ok_value);
                self.recv_vars(value.as_ref(), ok.as_ref(), vals);
            }
        }
        self.block(&clause.body);
    }
    /// A clause and `default`.
    fn try_clause(&mut self, clause: &CommClause, default: &CommClause, done: Block) {
        self.set_pos(clause.pos);
        let case = self.operands_of(clause);
        let (selected, ok) = if case.recv.is_some() {
            let results = self.runtime(RuntimeFn::Selectnbrecv, vec![case.at, case.ch]);
            (results[0], Some(results[1]))
        } else {
            let results = self.runtime(RuntimeFn::Selectnbsend, vec![case.ch, case.at]);
            (results[0], None)
        };
        let otherwise = self.b.new_block();
        self.b.branch(selected, case.body, otherwise);
        self.b.seal(case.body);
        self.b.seal(otherwise);
        self.b.switch_to(case.body);
        self.run(&case, ok);
        self.b.jump(done);
        self.b.switch_to(otherwise);
        self.block(&default.body);
    }
    fn many_clauses(&mut self, clauses: &[&CommClause], default: Option<&CommClause>, done: Block) {
        let select = self.b.loc();
        let mut cases: Vec<Case<'_>> = clauses.iter().map(|it| self.operands_of(it)).collect();
        self.b.set_loc(select);
        cases.sort_by_key(|it| it.recv.is_some());
        let sends = cases.iter().filter(|it| it.recv.is_none()).count();
        let array = self.temp_bytes((cases.len() * CASE_BYTES) as u64, 8, "select cases");
        let order = self.temp_bytes((cases.len() * 4) as u64, 8, "select order");
        for (n, case) in cases.iter().enumerate() {
            self.store_scalar(array, (n * CASE_BYTES) as u64, case.ch);
            self.store_scalar(array, (n * CASE_BYTES + 8) as u64, case.at);
        }
        let args = vec![
            self.addr(array),
            self.addr(order),
            self.uint(sends as u64),
            self.uint((cases.len() - sends) as u64),
            self.iconst(Type::I8, i64::from(default.is_none())),
        ];
        let results = self.runtime(RuntimeFn::Selectgo, args);
        let (chosen, ok) = (results[0], results[1]);
        if let Some(default) = default {
            let minus = self.int(-1);
            let is = self.icmp(IntCC::Eq, chosen, minus);
            let (body, next) = (self.b.new_block(), self.b.new_block());
            self.b.branch(is, body, next);
            self.b.seal(body);
            self.b.seal(next);
            self.b.switch_to(body);
            self.block(&default.body);
            self.b.jump(done);
            self.b.switch_to(next);
        }
        for (n, case) in cases.iter().enumerate() {
            if n + 1 == cases.len() {
                self.b.jump(case.body);
                self.b.seal(case.body);
            } else {
                let index = self.uint(n as u64);
                let is = self.icmp(IntCC::Eq, chosen, index);
                let next = self.b.new_block();
                self.b.branch(is, case.body, next);
                self.b.seal(case.body);
                self.b.seal(next);
                self.b.switch_to(next);
            }
        }
        for case in &cases {
            self.b.switch_to(case.body);
            self.run(case, case.recv.map(|_| ok));
            self.b.jump(done);
        }
        self.dead();
    }
    fn ahead_of_clause(&mut self, clause: &CommClause) {
        self.set_pos(clause.pos);
        match &clause.comm {
            CommKind::Default => {}
            CommKind::Send(ch, value) => {
                self.ahead(ch);
                self.ahead(value);
            }
            CommKind::Recv(ch, ..) => self.ahead(ch),
        }
    }
    /// Evaluates a clause's operands; nothing that the next ones do changes them.
    fn operands_of<'e>(&mut self, clause: &'e CommClause) -> Case<'e> {
        self.ahead_of_clause(clause);
        let (ch, at, recv) = match &clause.comm {
            CommKind::Default => (self.int(0), self.int(0), None),
            CommKind::Send(ch, value) => (self.ev(ch).scalar(), self.sent_now(value), None),
            CommKind::Recv(ch, value, _) => {
                let elem = self.chan_elem(ch.ty);
                let ch = self.ev(ch).scalar();
                let (mem, at) = self.landing(elem, wanted(value.as_ref()).is_some());
                (ch, at, Some(Received { elem, mem }))
            }
        };
        let body = self.b.new_block();
        Case {
            ch,
            at,
            recv,
            clause,
            body,
        }
    }
    /// The chosen clause: its assignment and its body.
    fn run(&mut self, case: &Case<'_>, ok: Option<Value>) {
        self.set_pos(case.clause.pos);
        if let (CommKind::Recv(_, value, okay), Some(from)) = (&case.clause.comm, case.recv) {
            let val = from.mem.map(|mem| (self.load(from.elem, mem), from.elem));
            self.recv_vars(value.as_ref(), okay.as_ref(), (val, ok));
        }
        self.block(&case.clause.body);
    }
    /// `v, ok =` of what has been received.
    fn recv_vars(
        &mut self,
        value: Option<&Lhs>,
        okay: Option<&Lhs>,
        (val, ok): (Option<(Val, Ty)>, Option<Value>),
    ) {
        for lhs in value.into_iter().chain(okay) {
            self.ahead_places(std::slice::from_ref(lhs));
        }
        if let (Some(lhs), Some((val, ty))) = (wanted(value), val) {
            let val = self.assigned(lhs, val, ty);
            self.store_lhs(lhs, val);
        }
        if let (Some(lhs), Some(ok)) = (wanted(okay), ok) {
            let val = self.assigned(lhs, Val::one(ok), Ty::BOOL);
            self.store_lhs(lhs, val);
        }
    }
    /// The value as the place's type has it. Spec: "Assignability".
    fn assigned(&mut self, lhs: &Lhs, val: Val, from: Ty) -> Val {
        let Lhs::Place(place) = lhs else {
            return val;
        };
        let place: &Expr = place;
        let to = self.ty(place.ty);
        let interface = |it: &Self, ty| it.lo.types.is_interface(ty);
        if to == from || !interface(self, to) {
            return val;
        }
        let conversion = if interface(self, from) {
            Conversion::InterfaceToInterface
        } else {
            Conversion::ToInterface
        };
        self.convert_val(None, conversion, from, to, val)
    }
}
