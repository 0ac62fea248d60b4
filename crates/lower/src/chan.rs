//! Channels and goroutines: calls of the runtime's `makechan`, `chansend1`, `chanrecv1` and their kin. Values pass through memory.
//! Spec: "Send statements", "Receive operator", "Go statements", "Close", "Making slices, maps and channels".

use abi::RuntimeFn;
use ir::{Type, Value};
use typed::{Expr, Stmt};
use types::{Ty, TyKind};

use crate::func::FnCx;
use crate::mem::{Mem, Val};

impl FnCx<'_, '_> {
    /// Whether a type is a channel's.
    pub(crate) fn is_chan(&mut self, ty: Ty) -> bool {
        let ty = self.ty(ty);
        matches!(self.lo.types.under(ty), TyKind::Chan(..))
    }
    /// The element type of a channel's type.
    pub(crate) fn chan_elem(&mut self, ty: Ty) -> Ty {
        let ty = self.ty(ty);
        let TyKind::Chan(_, elem) = *self.lo.types.under(ty) else {
            unreachable!("lower: chan_elem: not a channel in {}", self.b.func.name)
        };
        elem
    }
    /// `make(chan T, size)`
    pub(crate) fn make_chan(&mut self, ty: Ty, size: Option<&Expr>) -> Val {
        let size = match size {
            Some(size) => self.index_value(size).0,
            None => self.int(0),
        };
        let sym = self.lo.alloc_type_sym(ty);
        let desc = self.sym_addr(sym);
        Val::Leaves(self.runtime(RuntimeFn::Makechan, vec![desc, size]))
    }
    /// `len(ch)`, `cap(ch)`
    pub(crate) fn chan_measure(&mut self, ch: &Expr, of: RuntimeFn) -> Val {
        let ch = self.ev(ch).scalar();
        Val::Leaves(self.runtime(of, vec![ch]))
    }
    /// `close(ch)`
    pub(crate) fn close(&mut self, ch: &Expr) -> Val {
        let ch = self.ev(ch).scalar();
        self.runtime(RuntimeFn::Closechan, vec![ch]);
        Val::Tuple(vec![])
    }
    /// `ch <- value`
    pub(crate) fn send_stmt(&mut self, ch: &Expr, value: &Expr) {
        self.ahead(ch);
        self.ahead(value);
        let ch = self.ev(ch).scalar();
        let elem = self.sent(value);
        self.runtime(RuntimeFn::Chansend1, vec![ch, elem]);
    }
    /// The address of a value to be sent.
    pub(crate) fn sent(&mut self, value: &Expr) -> Value {
        let ty = self.ty(value.ty);
        let val = self.ev(value);
        let mem = self.spilled(ty, val);
        self.addr(mem)
    }
    /// The address of a copy of it.
    pub(crate) fn sent_now(&mut self, value: &Expr) -> Value {
        let ty = self.ty(value.ty);
        let val = self.ev(value);
        let val = self.stable(ty, val);
        let mem = self.spilled(ty, val);
        self.addr(mem)
    }
    /// `<-ch`, also as a tuple with whether a value was sent.
    pub(crate) fn recv(&mut self, ch: &Expr, comma_ok: bool) -> Val {
        let elem = self.chan_elem(ch.ty);
        let ch = self.ev(ch).scalar();
        let (val, ok) = self.received(elem, ch, comma_ok);
        match ok {
            Some(ok) => Val::Tuple(vec![val, Val::one(ok)]),
            None => val,
        }
    }
    /// A received value, and whether one was sent, if that is asked.
    pub(crate) fn received(&mut self, elem: Ty, ch: Value, ok: bool) -> (Val, Option<Value>) {
        let mem = self.temp(elem);
        let at = self.addr(mem);
        let func = if ok {
            RuntimeFn::Chanrecv2
        } else {
            RuntimeFn::Chanrecv1
        };
        let ok = self.runtime(func, vec![ch, at]).first().copied();
        (self.load(elem, mem), ok)
    }
    /// `<-ch` for its effect.
    pub(crate) fn recv_and_drop(&mut self, ch: &Expr) {
        let ch = self.expr(ch).scalar();
        let nowhere = self.int(0);
        self.runtime(RuntimeFn::Chanrecv1, vec![ch, nowhere]);
    }
    /// `go call`: the call is normalised as a deferred one is, and its arguments go to the new goroutine's stack.
    pub(crate) fn go_stmt(&mut self, stmt: &Stmt, call: &Expr) {
        let text = self.lo.options.sources.text(stmt.span);
        let text = text.lines().next().unwrap_or("go").trim_end().to_owned();
        self.comment(text);
        let call = self.bind_tuples(call);
        let started = self.evaluate(call, "gowrap");
        let func = self.fn_value(&started);
        let args = if started.siz == 0 {
            self.int(0)
        } else {
            let mem = self.temp_bytes(u64::from(started.siz), 8, "go arguments");
            self.store_args(&started, mem, "argument");
            self.addr(mem)
        };
        let siz = self.iconst(Type::I32, i64::from(started.siz));
        self.runtime(RuntimeFn::Newproc, vec![siz, func, args]);
    }
    /// Room for a value that is received, or nowhere if it is not wanted.
    pub(crate) fn landing(&mut self, elem: Ty, wanted: bool) -> (Option<Mem>, Value) {
        if wanted {
            let mem = self.temp(elem);
            (Some(mem), self.addr(mem))
        } else {
            (None, self.int(0))
        }
    }
}
