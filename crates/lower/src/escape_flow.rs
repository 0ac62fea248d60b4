//! The edges of escape analysis: how values flow through statements and expressions.

use typed::{
    Builtin, Call, Callee, Const, Conversion, Expr, ExprKind, FuncId, Lhs, LocalId, MethodRef,
    RangeKind, Stmt, StmtKind,
};
use types::{Ty, TyKind};

use crate::closure::{captured_by_value, root_local};
use crate::escape::{Batch, HEAP, Hole, Place, What};
use crate::walk::node;

/// Larger allocations of expressions are never put into the frame.
const MAX_IMPLICIT: u64 = 64 * 1024;

/// One function being walked.
struct Walker<'b, 'p> {
    batch: &'b mut Batch<'p>,
    func: FuncId,
    decl: &'p typed::Func,
    depth: u32,
    looping: std::collections::HashMap<typed::LabelId, bool>,
}

impl Batch<'_> {
    /// Adds the edges of a function's body.
    pub(crate) fn function(&mut self, func: FuncId) {
        let decl = &self.program.funcs[func];
        let Some(body) = &decl.body else { return };
        let mut looping = std::collections::HashMap::new();
        crate::plan::find_labels(body, &mut looping);
        let mut walker = Walker {
            batch: self,
            func,
            decl,
            depth: 1,
            looping,
        };
        for id in decl.recv.iter().chain(&decl.params).chain(&decl.results) {
            walker.local(*id);
        }
        walker.block(body);
    }
    /// Whether values of the type can point anywhere; a uintptr may be a pointer in disguise.
    fn has_pointers(&mut self, ty: Ty) -> bool {
        if let Some(known) = self.pointers.get(&ty) {
            return *known;
        }
        let types = &self.program.types;
        let known = match types.kind(ty) {
            TyKind::Tuple(_) => true,
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => {
                types.is_generic(ty)
                    || types.ptr_bytes(ty) > 0
                    || types.as_basic(ty) == Some(types::Basic::Uintptr)
            }
        };
        self.pointers.insert(ty, known);
        known
    }
}

impl<'p> Walker<'_, 'p> {
    fn local(&mut self, id: LocalId) -> Place {
        self.batch.local(self.func, id)
    }
    /// A variable of this function is declared here.
    fn declare(&mut self, id: LocalId) -> Place {
        let place = self.local(id);
        let depth = self.depth;
        self.batch.set_depth(place, depth);
        place
    }
    fn block(&mut self, block: &'p typed::Block) {
        for stmt in &block.stmts {
            self.stmt(stmt);
        }
    }
    fn stmt(&mut self, stmt: &'p Stmt) {
        match &stmt.kind {
            StmtKind::Expr(e) => self.discard(e),
            StmtKind::Var(ids) => ids.iter().for_each(|id| {
                self.declare(*id);
            }),
            StmtKind::Assign(lhs, rhs) => {
                for (lhs, rhs) in lhs.iter().zip(rhs) {
                    self.note_literal(lhs, rhs);
                    let k = self.lhs(lhs);
                    self.expr(k, rhs);
                }
            }
            StmtKind::AssignTuple { lhs, convert, rhs } => {
                let holes: Vec<Hole> = lhs.iter().map(|it| self.lhs(it)).collect();
                let holes = holes
                    .into_iter()
                    .zip(convert)
                    .map(|(k, convert)| self.converted(k, *convert))
                    .collect();
                self.tuple(holes, rhs);
            }
            StmtKind::OpAssign(x, _, y) => {
                let k = self.assigned(x);
                self.expr(k, y);
                self.discard(x);
            }
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { cond, then, els } => {
                self.discard(cond);
                self.block(then);
                if let Some(els) = els {
                    self.stmt(els);
                }
            }
            StmtKind::For {
                cond,
                post,
                body,
                per_iteration,
                ..
            } => {
                self.depth += 1;
                per_iteration.iter().for_each(|id| {
                    self.declare(*id);
                });
                if let Some(cond) = cond {
                    self.discard(cond);
                }
                self.block(body);
                if let Some(post) = post {
                    self.stmt(post);
                }
                self.depth -= 1;
            }
            StmtKind::Range { .. } => self.range(stmt),
            StmtKind::Switch { tag, clauses, .. } => {
                if let Some((local, value)) = tag {
                    let place = self.declare(*local);
                    self.expr(Hole::to(place), value);
                }
                for clause in clauses {
                    clause.conds.iter().for_each(|it| self.discard(it));
                    self.block(&clause.body);
                }
            }
            StmtKind::TypeSwitch { x, clauses, .. } => self.type_switch(x, clauses),
            StmtKind::Label(label) => {
                if self.looping.get(label) == Some(&true) {
                    self.depth += 1;
                }
            }
            StmtKind::Return(values) => self.return_stmt(values),
            StmtKind::Defer(defer) => self.defer(&defer.call),
            StmtKind::Go(go) => self.to_heap_all(&go.call),
            StmtKind::Send(ch, value) => {
                self.discard(ch);
                self.expr(Hole::to(HEAP), value);
            }
            StmtKind::Select { clauses, .. } => {
                for clause in clauses {
                    match &clause.comm {
                        typed::CommKind::Default => {}
                        typed::CommKind::Send(ch, value) => {
                            self.discard(ch);
                            self.expr(Hole::to(HEAP), value);
                        }
                        typed::CommKind::Recv(ch, a, b) => {
                            self.discard(ch);
                            a.iter().chain(b).for_each(|it| {
                                self.lhs(it);
                            });
                        }
                    }
                    self.block(&clause.body);
                }
            }
            StmtKind::Goto(_) | StmtKind::Break(_) | StmtKind::Continue(_) => {}
        }
    }
    /// `f := func(…) {…}` that is never assigned again: calls of f are calls of the literal.
    fn note_literal(&mut self, lhs: &Lhs, rhs: &Expr) {
        if let (Lhs::Declare(id), ExprKind::FuncLit(literal)) = (lhs, &rhs.kind)
            && !self.decl.locals[*id].reassigned
            && !self.decl.locals[*id].addr_taken
        {
            self.batch.known.insert((self.func, *id), *literal);
        }
    }
    fn range(&mut self, stmt: &'p Stmt) {
        let StmtKind::Range {
            kind,
            x,
            key,
            value,
            convert,
            body,
            ..
        } = &stmt.kind
        else {
            return;
        };
        let depth = self.depth;
        let over = self.batch.place(self.func, What::Temp, depth, false);
        self.expr(Hole::to(over), x);
        self.depth += 1;
        if let Some(key) = key {
            let k = self.lhs(key);
            if *kind == RangeKind::Map || *kind == RangeKind::Chan {
                self.batch.flow(k.deref(), over);
            }
        }
        if let Some(value) = value {
            let k = self.lhs(value);
            let k = self.converted(k, convert[1]);
            let elem_ty = match self.batch.program.types.under(x.ty) {
                TyKind::Slice(elem) | TyKind::Array(elem, _) => Some(*elem),
                TyKind::Pointer(_) | TyKind::Map(..) => None,
                TyKind::Invalid
                | TyKind::Basic(_)
                | TyKind::Named(_)
                | TyKind::Chan(..)
                | TyKind::Struct(_)
                | TyKind::Func(_)
                | TyKind::Interface(_)
                | TyKind::Tuple(_)
                | TyKind::TypeParam(_)
                | TyKind::Union(_) => Some(Ty::INT),
            };
            if elem_ty.is_none_or(|it| self.batch.has_pointers(it)) {
                let k = if *kind == RangeKind::Array {
                    k
                } else {
                    k.deref()
                };
                self.batch.flow(k, over);
            }
        }
        self.block(body);
        self.depth -= 1;
    }
    fn type_switch(&mut self, x: &'p Expr, clauses: &'p [typed::TypeClause]) {
        let depth = self.depth;
        let over = self.batch.place(self.func, What::Temp, depth, false);
        self.expr(Hole::to(over), x);
        for clause in clauses {
            if let Some(binding) = clause.binding {
                let place = self.declare(binding);
                let ty = self.decl.locals[binding].ty;
                let k = self.from_interface(Hole::to(place), ty);
                if self.batch.has_pointers(ty) {
                    self.batch.flow(k, over);
                }
            }
            self.block(&clause.body);
        }
    }
    /// A value of `ty` is taken out of an interface that flows to `k`.
    fn from_interface(&self, k: Hole, ty: Ty) -> Hole {
        let types = &self.batch.program.types;
        if types.is_interface(ty) || types.is_direct_iface(ty) {
            k
        } else {
            k.deref()
        }
    }
    fn return_stmt(&mut self, values: &'p [Expr]) {
        let results = self.decl.results.clone();
        let holes: Vec<Hole> = results.iter().map(|id| Hole::to(self.local(*id))).collect();
        if values.len() == 1 && holes.len() != 1 {
            return self.tuple(holes, &values[0]);
        }
        for (k, value) in holes.into_iter().zip(values) {
            self.expr(k, value);
        }
    }
    /// A defer that runs at most once keeps its operands in the frame; one in a loop on the heap.
    fn defer(&mut self, call: &'p Expr) {
        if self.depth > 1 {
            return self.to_heap_all(call);
        }
        self.discard(call);
    }
    /// Everything that a deferred or started call keeps goes to the heap.
    fn to_heap_all(&mut self, call: &'p Expr) {
        let heap = Hole::to(HEAP);
        match &call.kind {
            ExprKind::LetTuple {
                locals,
                tuple,
                body,
            } => {
                let holes = locals.iter().map(|_| heap).collect();
                self.tuple(holes, tuple);
                self.to_heap_all(body);
            }
            ExprKind::Convert(_, x) => self.to_heap_all(x),
            ExprKind::Call(inner) => {
                match &inner.callee {
                    Callee::Static(_) => {}
                    Callee::Method(x, _) | Callee::Value(x) => self.expr(heap, x),
                }
                inner.args.iter().for_each(|it| self.expr(heap, it));
            }
            ExprKind::Builtin(_, args) => args.iter().for_each(|it| self.expr(heap, it)),
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
            | ExprKind::TypeAssert { .. }
            | ExprKind::StructLit(_)
            | ExprKind::ArrayLit(_)
            | ExprKind::SliceLit(..)
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. } => self.expr(heap, call),
        }
    }
    fn lhs(&mut self, lhs: &'p Lhs) -> Hole {
        match lhs {
            Lhs::Blank => Hole::DISCARD,
            Lhs::Declare(id) => Hole::to(self.declare(*id)),
            Lhs::Place(e) => self.assigned(e),
        }
    }
    /// Where a value stored in a place goes; through a pointer that is the heap.
    fn assigned(&mut self, e: &'p Expr) -> Hole {
        match &e.kind {
            ExprKind::Local(id) => Hole::to(self.local(*id)),
            ExprKind::Field(x, _) => self.assigned(x),
            ExprKind::Index(x, index) => {
                self.discard(index);
                match self.batch.program.types.under(x.ty) {
                    TyKind::Array(..) => self.assigned(x),
                    TyKind::Invalid
                    | TyKind::Basic(_)
                    | TyKind::Named(_)
                    | TyKind::Pointer(_)
                    | TyKind::Slice(_)
                    | TyKind::Map(..)
                    | TyKind::Chan(..)
                    | TyKind::Struct(_)
                    | TyKind::Func(_)
                    | TyKind::Interface(_)
                    | TyKind::Tuple(_)
                    | TyKind::TypeParam(_)
                    | TyKind::Union(_) => {
                        self.discard(x);
                        Hole::to(HEAP)
                    }
                }
            }
            ExprKind::Deref(p) => {
                self.discard(p);
                Hole::to(HEAP)
            }
            ExprKind::MapIndex { map, key, .. } => {
                self.discard(map);
                self.expr(Hole::to(HEAP), key);
                Hole::to(HEAP)
            }
            ExprKind::Const(_)
            | ExprKind::Zero
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
            | ExprKind::AddrOf(_)
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
            | ExprKind::LetTuple { .. } => Hole::to(HEAP),
        }
    }
    /// An element of a tuple that is converted on its way.
    fn converted(&mut self, k: Hole, convert: Option<(Ty, Conversion)>) -> Hole {
        match convert {
            Some((_, Conversion::ToInterface | Conversion::TypeParam)) => Hole::to(HEAP),
            Some(_) | None => k,
        }
    }
    fn discard(&mut self, e: &'p Expr) {
        self.expr(Hole::DISCARD, e);
    }
    /// Several values go to several places.
    fn tuple(&mut self, holes: Vec<Hole>, e: &'p Expr) {
        match &e.kind {
            ExprKind::Call(call) => self.call(holes, call),
            ExprKind::TypeAssert { x, .. } => {
                let to = self.batch.program.types.tuple_elems(e.ty)[0];
                let k = holes.first().copied().unwrap_or(Hole::DISCARD);
                let k = if self.batch.has_pointers(to) {
                    self.from_interface(k, to)
                } else {
                    Hole::DISCARD
                };
                self.expr(k, x);
            }
            ExprKind::LetTuple {
                locals,
                tuple,
                body,
            } => {
                self.let_tuple(locals, tuple);
                self.tuple(holes, body);
            }
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
            | ExprKind::Builtin(..)
            | ExprKind::Convert(..)
            | ExprKind::StructLit(_)
            | ExprKind::ArrayLit(_)
            | ExprKind::SliceLit(..)
            | ExprKind::MapLit(_)
            | ExprKind::Recv { .. } => {
                let mut parts = Vec::new();
                crate::walk::children(e, &mut |x| parts.push(x));
                parts.into_iter().for_each(|it| self.discard(it));
            }
        }
    }
    fn let_tuple(&mut self, locals: &[LocalId], tuple: &'p Expr) {
        let holes = locals
            .iter()
            .map(|id| Hole::to(self.declare(*id)))
            .collect();
        self.tuple(holes, tuple);
    }

    /// The value of `e` goes to `k`.
    fn expr(&mut self, k: Hole, e: &'p Expr) {
        let k = if k.derefs >= 0 && !self.batch.has_pointers(e.ty) {
            Hole::DISCARD
        } else {
            k
        };
        match &e.kind {
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Global(_)
            | ExprKind::Func(_)
            | ExprKind::MethodExpr(..) => {}
            ExprKind::Local(id) => {
                let place = self.local(*id);
                self.batch.flow(k, place);
            }
            ExprKind::FuncLit(id) => self.closure(k, e, *id),
            ExprKind::MethodValue(x, _) => {
                let site = self.site(k, e, false);
                let both = self.tee(&[Hole::to(site), Hole::to(HEAP)]);
                self.expr(both, x);
            }
            ExprKind::Unary(_, x) => self.discard(x),
            ExprKind::Binary(_, x, y) => {
                // Pointers in disguise are added to; of strings and numbers nothing is kept.
                let k = if self.batch.program.types.as_basic(e.ty) == Some(types::Basic::Uintptr) {
                    k
                } else {
                    Hole::DISCARD
                };
                self.expr(k, x);
                self.expr(k, y);
            }
            ExprKind::LogicalAnd(x, y) | ExprKind::LogicalOr(x, y) | ExprKind::Compare(_, x, y) => {
                self.discard(x);
                self.discard(y);
            }
            ExprKind::Deref(p) => self.expr(k.deref(), p),
            ExprKind::AddrOf(x) => self.address(k, e, x),
            ExprKind::Field(x, _) => self.expr(k, x),
            ExprKind::Index(x, index) => {
                self.discard(index);
                let k = match self.batch.program.types.under(x.ty) {
                    TyKind::Array(..) => k,
                    TyKind::Invalid
                    | TyKind::Basic(_)
                    | TyKind::Named(_)
                    | TyKind::Pointer(_)
                    | TyKind::Slice(_)
                    | TyKind::Map(..)
                    | TyKind::Chan(..)
                    | TyKind::Struct(_)
                    | TyKind::Func(_)
                    | TyKind::Interface(_)
                    | TyKind::Tuple(_)
                    | TyKind::TypeParam(_)
                    | TyKind::Union(_) => k.deref(),
                };
                self.expr(k, x);
            }
            ExprKind::MapIndex { map, key, .. } => {
                self.discard(map);
                self.discard(key);
            }
            ExprKind::Slice { x, lo, hi, max } => {
                for bound in [lo, hi, max].into_iter().flatten() {
                    self.discard(bound);
                }
                self.expr(k, x);
            }
            ExprKind::Call(call) => self.call(vec![k], call),
            ExprKind::Builtin(builtin, args) => self.builtin(k, e, *builtin, args),
            ExprKind::Convert(conversion, x) => self.convert(k, e, *conversion, x),
            ExprKind::TypeAssert { x, .. } => {
                let k = self.from_interface(k, e.ty);
                self.expr(k, x);
            }
            ExprKind::StructLit(fields) => fields.iter().for_each(|(_, x)| self.expr(k, x)),
            ExprKind::ArrayLit(elems) => elems.iter().for_each(|(_, x)| self.expr(k, x)),
            ExprKind::SliceLit(len, elems) => {
                let elem = match self.batch.program.types.under(e.ty) {
                    TyKind::Slice(elem) => *elem,
                    TyKind::Invalid
                    | TyKind::Basic(_)
                    | TyKind::Named(_)
                    | TyKind::Pointer(_)
                    | TyKind::Array(..)
                    | TyKind::Map(..)
                    | TyKind::Chan(..)
                    | TyKind::Struct(_)
                    | TyKind::Func(_)
                    | TyKind::Interface(_)
                    | TyKind::Tuple(_)
                    | TyKind::TypeParam(_)
                    | TyKind::Union(_) => Ty::INT,
                };
                let size = self.batch.program.types.size_of(elem).saturating_mul(*len);
                let site = self.site(k, e, size > MAX_IMPLICIT);
                elems.iter().for_each(|(_, x)| self.expr(Hole::to(site), x));
            }
            ExprKind::MapLit(entries) => {
                for (key, value) in entries {
                    self.expr(Hole::to(HEAP), key);
                    self.expr(Hole::to(HEAP), value);
                }
            }
            ExprKind::Recv { ch, .. } => self.discard(ch),
            ExprKind::LetTuple {
                locals,
                tuple,
                body,
            } => {
                self.let_tuple(locals, tuple);
                self.expr(k, body);
            }
        }
    }
    /// A new location for what `e` allocates, whose address goes to `k`.
    fn site(&mut self, k: Hole, e: &Expr, large: bool) -> Place {
        let depth = self.depth;
        let site = self
            .batch
            .place(self.func, What::Site(node(e)), depth, large);
        self.batch.flow(k.addr(), site);
        site
    }
    /// One value goes to several places.
    fn tee(&mut self, holes: &[Hole]) -> Hole {
        let depth = self.depth;
        let temp = self.batch.place(self.func, What::Temp, depth, false);
        for k in holes {
            self.batch.flow(*k, temp);
        }
        Hole::to(temp)
    }
    fn address(&mut self, k: Hole, e: &'p Expr, x: &'p Expr) {
        match &x.kind {
            ExprKind::Local(id) => {
                let place = self.local(*id);
                self.batch.flow(k.addr(), place);
            }
            ExprKind::Global(_) => {}
            ExprKind::Deref(p) => self.expr(k, p),
            ExprKind::Field(inner, _) => self.address(k, e, inner),
            ExprKind::Index(inner, index) => {
                self.discard(index);
                match self.batch.program.types.under(inner.ty) {
                    TyKind::Array(..) => self.address(k, e, inner),
                    TyKind::Invalid
                    | TyKind::Basic(_)
                    | TyKind::Named(_)
                    | TyKind::Pointer(_)
                    | TyKind::Slice(_)
                    | TyKind::Map(..)
                    | TyKind::Chan(..)
                    | TyKind::Struct(_)
                    | TyKind::Func(_)
                    | TyKind::Interface(_)
                    | TyKind::Tuple(_)
                    | TyKind::TypeParam(_)
                    | TyKind::Union(_) => self.expr(k, inner),
                }
            }
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Func(_)
            | ExprKind::FuncLit(_)
            | ExprKind::MethodValue(..)
            | ExprKind::MethodExpr(..)
            | ExprKind::Unary(..)
            | ExprKind::Binary(..)
            | ExprKind::LogicalAnd(..)
            | ExprKind::LogicalOr(..)
            | ExprKind::Compare(..)
            | ExprKind::AddrOf(_)
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
            | ExprKind::LetTuple { .. } => {
                let large = self.batch.program.types.size_of(x.ty) > MAX_IMPLICIT;
                let site = self.site(k, e, large);
                self.expr(Hole::to(site), x);
            }
        }
    }
    fn closure(&mut self, k: Hole, e: &Expr, id: FuncId) {
        let program = self.batch.program;
        let site = self.site(k, e, false);
        for capture in &program.funcs[id].captures {
            let (func, local) = root_local(program, id, capture.inner);
            let by_value = captured_by_value(&program.types, &program.funcs[func].locals[local]);
            let place = self.batch.local(func, local);
            let hole = Hole::to(site);
            self.batch
                .flow(if by_value { hole } else { hole.addr() }, place);
        }
    }
    fn convert(&mut self, k: Hole, e: &'p Expr, conversion: Conversion, x: &'p Expr) {
        let types = &self.batch.program.types;
        match conversion {
            Conversion::Same
            | Conversion::InterfaceToInterface
            | Conversion::SliceToArrayPointer => self.expr(k, x),
            Conversion::ToInterface => {
                if types.is_interface(x.ty)
                    || (types.is_direct_iface(x.ty) && !types.is_generic(x.ty))
                {
                    return self.expr(k, x);
                }
                let large = types.size_of(x.ty) > 1024 || types.is_generic(x.ty);
                let site = self.site(k, e, large);
                self.expr(Hole::to(site), x);
            }
            Conversion::SliceToArray => self.expr(k.deref(), x),
            Conversion::TypeParam => self.expr(Hole::to(HEAP), x),
            Conversion::Numeric
            | Conversion::Complex
            | Conversion::IntToString
            | Conversion::BytesToString
            | Conversion::RunesToString
            | Conversion::StringToBytes
            | Conversion::StringToRunes => self.discard(x),
        }
    }
    fn builtin(&mut self, k: Hole, e: &'p Expr, builtin: Builtin, args: &'p [Expr]) {
        let heap = Hole::to(HEAP);
        match builtin {
            Builtin::Append => self.append(k, args),
            Builtin::Copy => {
                self.discard(&args[0]);
                self.expr(heap.deref(), &args[1]);
            }
            Builtin::Panic => self.expr(heap, &args[0]),
            Builtin::Make => {
                args.iter().for_each(|it| self.discard(it));
                let large = self.make_size(e, args).is_none_or(|it| it > MAX_IMPLICIT);
                self.site(k, e, large);
            }
            Builtin::New => {
                let elem = self.batch.program.types.pointee(e.ty).unwrap_or(e.ty);
                let large = self.batch.program.types.size_of(elem) > MAX_IMPLICIT;
                let site = self.site(k, e, large);
                args.iter()
                    .filter(|it| self.batch.program.types.identical(it.ty, elem))
                    .for_each(|it| self.expr(Hole::to(site), it));
            }
            Builtin::Max
            | Builtin::Min
            | Builtin::UnsafeAdd
            | Builtin::UnsafeSlice
            | Builtin::UnsafeSliceData
            | Builtin::UnsafeString
            | Builtin::UnsafeStringData => args.iter().for_each(|it| self.expr(k, it)),
            Builtin::Delete => {
                self.discard(&args[0]);
                self.discard(&args[1]);
            }
            Builtin::Cap
            | Builtin::Clear
            | Builtin::Close
            | Builtin::Complex
            | Builtin::Imag
            | Builtin::Len
            | Builtin::Print
            | Builtin::Println
            | Builtin::Real
            | Builtin::Recover
            | Builtin::UnsafeSizeof
            | Builtin::UnsafeAlignof
            | Builtin::UnsafeOffsetof => args.iter().for_each(|it| self.discard(it)),
        }
    }
    /// Bytes of a `make` of a slice with constant sizes.
    fn make_size(&self, e: &Expr, args: &[Expr]) -> Option<u64> {
        let TyKind::Slice(elem) = self.batch.program.types.under(e.ty) else {
            return None;
        };
        let mut count = None;
        for arg in args {
            match &arg.kind {
                ExprKind::Const(Const::Int(n)) => count = u64::try_from(*n).ok(),
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
                | ExprKind::LetTuple { .. } => return None,
            }
        }
        Some(count?.saturating_mul(self.batch.program.types.size_of(*elem).max(1)))
    }
    /// The new array may be on the heap, so what it holds goes there.
    fn append(&mut self, k: Hole, args: &'p [Expr]) {
        let heap = Hole::to(HEAP);
        let both = match self.batch.program.types.under(args[0].ty) {
            TyKind::Slice(elem) if self.batch.has_pointers(*elem) => self.tee(&[k, heap.deref()]),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => k,
        };
        self.expr(both, &args[0]);
        for more in &args[1..] {
            match &more.kind {
                ExprKind::SliceLit(_, elems) => {
                    // The elements are stored one by one: no slice is made.
                    elems.iter().for_each(|(_, x)| self.expr(heap, x));
                    let _ = self.site(Hole::DISCARD, more, false);
                }
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
                | ExprKind::MapLit(_)
                | ExprKind::Recv { .. }
                | ExprKind::LetTuple { .. } => self.expr(heap.deref(), more),
            }
        }
    }

    fn call(&mut self, holes: Vec<Hole>, call: &'p Call) {
        match &call.callee {
            Callee::Static(func) => self.known_call(holes, func.func, &call.args),
            Callee::Method(recv, method) => {
                let heap = Hole::to(HEAP);
                match method {
                    MethodRef::Static(func) => {
                        self.expr(heap, recv);
                        let _ = func;
                    }
                    MethodRef::Interface { .. } | MethodRef::TypeParam { .. } => {
                        self.expr(heap, recv);
                    }
                }
                call.args.iter().for_each(|it| self.expr(heap, it));
            }
            Callee::Value(f) => {
                self.discard(f);
                let literal = match &f.kind {
                    ExprKind::FuncLit(id) => Some(*id),
                    ExprKind::Func(func) => {
                        return self.known_call(holes, func.func, &call.args);
                    }
                    ExprKind::Local(id) => {
                        let root = root_local(self.batch.program, self.func, *id);
                        self.batch.known.get(&root).copied()
                    }
                    ExprKind::Const(_)
                    | ExprKind::Zero
                    | ExprKind::Global(_)
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
                };
                match literal {
                    Some(id) => self.known_call(holes, id, &call.args),
                    None => {
                        let heap = Hole::to(HEAP);
                        call.args.iter().for_each(|it| self.expr(heap, it));
                    }
                }
            }
        }
    }
    /// A call of a function that is known: of this batch by its variables, of an earlier one by its summary.
    fn known_call(&mut self, holes: Vec<Hole>, func: FuncId, args: &'p [Expr]) {
        let decl = &self.batch.program.funcs[func];
        let params: Vec<LocalId> = decl.recv.iter().chain(&decl.params).copied().collect();
        if self.batch.members.contains(&func) {
            for (param, arg) in params.iter().zip(args) {
                let place = self.batch.local(func, *param);
                self.expr(Hole::to(place), arg);
            }
            for (result, k) in decl.results.iter().zip(holes) {
                let place = self.batch.local(func, *result);
                self.batch.flow(k, place);
            }
            return;
        }
        let summary = self.batch.summaries.get(&func);
        let harmless = decl.body.is_none() && decl.pragmas.noescape;
        for (n, arg) in args.iter().enumerate() {
            if harmless {
                self.discard(arg);
                continue;
            }
            let Some(leaks) = summary.and_then(|it| it.get(n)).cloned() else {
                self.expr(Hole::to(HEAP), arg);
                continue;
            };
            let mut to = Vec::new();
            if let Some(derefs) = leaks.heap {
                to.push(Hole {
                    dst: Some(HEAP),
                    derefs,
                });
            }
            for (result, derefs) in &leaks.results {
                if let Some(k) = holes.get(*result) {
                    to.push(Hole {
                        derefs: k.derefs + derefs,
                        ..*k
                    });
                }
            }
            let k = match to.as_slice() {
                [] => Hole::DISCARD,
                [only] => *only,
                [..] => self.tee(&to),
            };
            self.expr(k, arg);
        }
    }
}
