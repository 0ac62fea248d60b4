//! What a `typed::Program` promises, checked node by node: every type complete and canonical, operands of the types their operators ask for.

use source::IndexVec;
use typed::{
    Block, Builtin, Callee, CommKind, Expr, ExprKind, Func, Lhs, Local, LocalId, MethodRef,
    Program, Stmt, StmtKind,
};
use types::{Ty, TyKind};

/// What is wrong with a program; empty if it is well formed.
pub(crate) fn faults(program: &Program) -> Vec<String> {
    let mut all = Vec::new();
    for package in program.packages.iter() {
        for step in &package.init {
            let mut it = Walk {
                program,
                locals: &step.locals,
                results: &[],
                place: format!("init of {}", package.path),
                faults: &mut all,
            };
            it.expr(&step.value);
            step.lhs.iter().for_each(|lhs| it.lhs(lhs));
            if step.lhs.len() == 1 {
                it.same_place(&step.lhs[0], step.value.ty);
            } else {
                it.tuple(&step.lhs, &step.convert, step.value.ty);
            }
        }
    }
    for func in program.funcs.iter() {
        function(program, func, &mut all);
    }
    all
}

fn function(program: &Program, func: &Func, faults: &mut Vec<String>) {
    let results: Vec<Ty> = func.results.iter().map(|it| func.locals[*it].ty).collect();
    let mut it = Walk {
        program,
        locals: &func.locals,
        results: &results,
        place: func.link_name.clone(),
        faults,
    };
    it.ty(func.ty, "the function");
    for local in func.locals.iter() {
        it.ty(local.ty, &format!("local {}", local.name));
    }
    if let Some(body) = &func.body {
        let Some(sig) = program.types.as_func(func.ty) else {
            return it.fault("not a function type");
        };
        if sig.params.len() != func.params.len() || sig.results.len() != func.results.len() {
            it.fault("parameters do not match the type");
        }
        it.block(body);
    }
    if func.outer.is_some() && func.body.is_none() {
        it.fault("a literal without body");
    }
    for capture in &func.captures {
        let Some(outer) = func.outer.map(|it| &program.funcs[it]) else {
            it.fault("a capture without outer function");
            continue;
        };
        if outer.locals.get(capture.outer).map(|it| it.ty) != Some(func.locals[capture.inner].ty) {
            it.fault("a capture of another type");
        }
    }
}

struct Walk<'a> {
    program: &'a Program,
    locals: &'a IndexVec<LocalId, Local>,
    results: &'a [Ty],
    place: String,
    faults: &'a mut Vec<String>,
}

impl Walk<'_> {
    fn fault(&mut self, what: &str) {
        let text = format!("{}: {what}", self.place);
        self.faults.push(text);
    }
    fn ty(&mut self, ty: Ty, what: &str) {
        let types = &self.program.types;
        if types.has_invalid(ty) {
            self.fault(&format!("{what} has an invalid type"));
        }
        let mut copy = types.clone();
        if copy.canon(ty) != ty {
            let text = types.type_string(ty, types::TypeStyle::Reflect);
            self.fault(&format!("{what} has a type that is not canonical: {text}"));
        }
    }
    fn quick_ty(&mut self, ty: Ty, what: &str) {
        let types = &self.program.types;
        let untyped =
            matches!(types.kind(ty), TyKind::Basic(it) if it.name().starts_with("untyped"));
        if types.has_invalid(ty) || untyped {
            let text = types.type_string(ty, types::TypeStyle::Reflect);
            self.fault(&format!("{what} has type {text}"));
        }
        if ty != Ty::NONE && types.alias(ty).is_some() {
            self.fault(&format!("{what} has an alias for a type"));
        }
    }
    fn same(&mut self, a: Ty, b: Ty, what: &str) {
        // A type literal that comes back to itself through its methods has a handle for each place where that begins.
        let types = &self.program.types;
        let recursive = types.is_interface(a) && types.identical(a, b);
        if a != b && !recursive {
            let text = |ty| {
                self.program
                    .types
                    .type_string(ty, types::TypeStyle::Reflect)
            };
            let what = format!("{what}: {} and {}", text(a), text(b));
            self.fault(&what);
        }
    }
    fn lhs(&mut self, lhs: &Lhs) {
        match lhs {
            Lhs::Blank => {}
            Lhs::Declare(local) => self.local(*local),
            Lhs::Place(place) => self.expr(place),
        }
    }
    fn local(&mut self, local: LocalId) {
        if self.locals.get(local).is_none() {
            self.fault("no such local");
        }
    }
    fn place_ty(&self, lhs: &Lhs) -> Option<Ty> {
        match lhs {
            Lhs::Blank => None,
            Lhs::Declare(local) => self.locals.get(*local).map(|it| it.ty),
            Lhs::Place(place) => Some(place.ty),
        }
    }
    fn same_place(&mut self, lhs: &Lhs, ty: Ty) {
        if let Some(place) = self.place_ty(lhs) {
            self.same(place, ty, "assignment");
        }
    }
    fn tuple(&mut self, lhs: &[Lhs], convert: &[Option<(Ty, typed::Conversion)>], tuple: Ty) {
        let elems = self.program.types.tuple_elems(tuple);
        if lhs.len() != elems.len() || convert.len() != elems.len() {
            return self.fault("assignment of a tuple of another length");
        }
        for ((lhs, convert), elem) in lhs.iter().zip(convert).zip(elems) {
            let ty = convert.map_or(elem, |(ty, _)| ty);
            self.same_place(lhs, ty);
        }
    }
    fn block(&mut self, block: &Block) {
        block.stmts.iter().for_each(|it| self.stmt(it));
    }
    fn stmt(&mut self, it: &Stmt) {
        match &it.kind {
            StmtKind::Expr(x) => self.expr(x),
            StmtKind::Var(locals) => locals.iter().for_each(|it| self.local(*it)),
            StmtKind::Assign(lhs, rhs) => {
                lhs.iter().for_each(|it| self.lhs(it));
                self.exprs(rhs);
                if lhs.len() != rhs.len() {
                    self.fault("assignment of another length");
                }
                for (lhs, rhs) in lhs.iter().zip(rhs) {
                    self.same_place(lhs, rhs.ty);
                }
            }
            StmtKind::AssignTuple { lhs, convert, rhs } => {
                lhs.iter().for_each(|it| self.lhs(it));
                self.expr(rhs);
                self.tuple(lhs, convert, rhs.ty);
            }
            StmtKind::OpAssign(place, op, value) => {
                self.expr(place);
                self.expr(value);
                if !matches!(op, typed::BinaryOp::Shl | typed::BinaryOp::Shr) {
                    self.same(place.ty, value.ty, "operands of op=");
                }
            }
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { cond, then, els } => {
                self.expr(cond);
                self.boolean(cond.ty);
                self.block(then);
                if let Some(els) = els {
                    self.stmt(els);
                }
            }
            StmtKind::For {
                cond, post, body, ..
            } => {
                if let Some(cond) = cond {
                    self.expr(cond);
                    self.boolean(cond.ty);
                }
                if let Some(post) = post {
                    self.stmt(post);
                }
                self.block(body);
            }
            StmtKind::Range {
                x,
                key,
                value,
                body,
                ..
            } => {
                self.expr(x);
                [key, value]
                    .into_iter()
                    .flatten()
                    .for_each(|it| self.lhs(it));
                self.block(body);
            }
            StmtKind::Switch { tag, clauses, .. } => {
                if let Some((local, tag)) = tag {
                    self.expr(tag);
                    self.same_place(&Lhs::Declare(*local), tag.ty);
                }
                for clause in clauses {
                    self.exprs(&clause.conds);
                    clause.conds.iter().for_each(|it| self.boolean(it.ty));
                    self.block(&clause.body);
                }
            }
            StmtKind::TypeSwitch { x, clauses, .. } => {
                self.expr(x);
                for clause in clauses {
                    clause
                        .types
                        .iter()
                        .flatten()
                        .for_each(|it| self.quick_ty(*it, "a case"));
                    if let Some(local) = clause.binding {
                        let want = match &clause.types[..] {
                            [Some(ty)] => *ty,
                            _several => x.ty,
                        };
                        self.same_place(&Lhs::Declare(local), want);
                    }
                    self.block(&clause.body);
                }
            }
            StmtKind::Select { clauses, .. } => {
                for clause in clauses {
                    match &clause.comm {
                        CommKind::Default => {}
                        CommKind::Send(ch, value) => {
                            self.expr(ch);
                            self.expr(value);
                        }
                        CommKind::Recv(ch, a, b) => {
                            self.expr(ch);
                            [a, b].into_iter().flatten().for_each(|it| self.lhs(it));
                        }
                    }
                    self.block(&clause.body);
                }
            }
            StmtKind::Label(_) | StmtKind::Goto(_) | StmtKind::Break(_) | StmtKind::Continue(_) => {
            }
            StmtKind::Return(values) => {
                self.exprs(values);
                let tys: Vec<Ty> = values.iter().map(|it| it.ty).collect();
                if !values.is_empty() && tys != self.results {
                    self.fault("return of other types than the results");
                }
            }
            StmtKind::Defer(it) | StmtKind::Go(it) => {
                self.expr(&it.call);
                let fits = |it: &Expr| matches!(it.kind, ExprKind::Call(_) | ExprKind::Builtin(..));
                let inner = if let ExprKind::LetTuple { body, .. } = &it.call.kind {
                    body
                } else {
                    &it.call
                };
                if !fits(inner) {
                    self.fault("defer of something else than a call");
                }
            }
            StmtKind::Send(ch, value) => {
                self.expr(ch);
                self.expr(value);
            }
        }
    }
    fn boolean(&mut self, ty: Ty) {
        if self.program.types.as_basic(ty) != Some(types::Basic::Bool) {
            self.fault("a condition that is not boolean");
        }
    }
    fn exprs(&mut self, list: &[Expr]) {
        list.iter().for_each(|it| self.expr(it));
    }
    fn expr(&mut self, it: &Expr) {
        let types = &self.program.types;
        self.quick_ty(it.ty, "an expression");
        match &it.kind {
            ExprKind::Const(_) | ExprKind::Zero | ExprKind::Func(_) | ExprKind::MethodExpr(..) => {}
            ExprKind::Local(local) => self.same_place(&Lhs::Declare(*local), it.ty),
            ExprKind::Global(global) => {
                self.same(self.program.globals[*global].ty, it.ty, "a global");
            }
            ExprKind::FuncLit(func) => self.same(self.program.funcs[*func].ty, it.ty, "a literal"),
            ExprKind::MethodValue(x, _) => self.expr(x),
            ExprKind::Unary(_, x) => {
                self.expr(x);
                self.same(x.ty, it.ty, "a unary operator");
            }
            ExprKind::Binary(op, x, y) => {
                self.expr(x);
                self.expr(y);
                self.same(x.ty, it.ty, "a left operand");
                if !matches!(op, typed::BinaryOp::Shl | typed::BinaryOp::Shr) {
                    self.same(y.ty, it.ty, "a right operand");
                }
            }
            ExprKind::LogicalAnd(x, y) | ExprKind::LogicalOr(x, y) => {
                self.expr(x);
                self.expr(y);
                self.boolean(x.ty);
                self.boolean(y.ty);
            }
            ExprKind::Compare(_, x, y) => {
                self.expr(x);
                self.expr(y);
                self.same(x.ty, y.ty, "a comparison");
                self.boolean(it.ty);
            }
            ExprKind::Deref(x) => {
                self.expr(x);
                if types.pointee(x.ty).is_some_and(|base| base != it.ty) {
                    self.fault("an indirection of another type");
                }
            }
            ExprKind::AddrOf(x) => {
                self.expr(x);
                // `{f: 1}` in a literal of elements of a type parameter is the address of what its core type points to.
                let parameter = matches!(types.kind(it.ty), TyKind::TypeParam(_));
                if types.pointee(it.ty) != Some(x.ty) && !parameter {
                    self.fault("an address of another type");
                }
            }
            ExprKind::Field(x, field) => {
                self.expr(x);
                let ty = types
                    .fields(x.ty)
                    .and_then(|it| it.get(*field as usize))
                    .map(|it| it.ty);
                if ty != Some(it.ty) {
                    self.fault("a field of another type");
                }
            }
            ExprKind::Index(x, index) => {
                self.expr(x);
                self.expr(index);
                if matches!(types.under(x.ty), TyKind::Pointer(_)) {
                    self.fault("an index of a pointer");
                }
            }
            ExprKind::MapIndex { map, key, .. } => {
                self.expr(map);
                self.expr(key);
                if let TyKind::Map(want, _) = types.under(map.ty) {
                    self.same(*want, key.ty, "a map key");
                }
            }
            ExprKind::Slice { x, lo, hi, max } => {
                self.expr(x);
                [lo, hi, max]
                    .into_iter()
                    .flatten()
                    .for_each(|it| self.expr(it));
                if matches!(types.under(x.ty), TyKind::Array(..)) {
                    self.fault("a slice of an array value");
                }
            }
            ExprKind::Call(call) => self.call(call, it.ty),
            ExprKind::Builtin(builtin, args) => {
                self.exprs(args);
                if *builtin == Builtin::Append && args.len() != 2 {
                    self.fault("append without two arguments");
                }
            }
            ExprKind::Convert(_, x) => {
                self.expr(x);
                if x.ty == it.ty {
                    self.fault("a conversion to the same type");
                }
            }
            ExprKind::TypeAssert { x, .. } | ExprKind::Recv { ch: x, .. } => self.expr(x),
            ExprKind::StructLit(values) => {
                for (field, value) in values {
                    self.expr(value);
                    if types.fields(it.ty).is_none() && types.is_generic(it.ty) {
                        continue; // of a type parameter whose type set has the field
                    }
                    let ty = types.fields(it.ty).and_then(|it| it.get(*field as usize));
                    if ty.map(|it| it.ty) != Some(value.ty) {
                        self.fault("a field's value of another type");
                    }
                }
            }
            ExprKind::ArrayLit(values) | ExprKind::SliceLit(_, values) => {
                let elem = if let TyKind::Array(elem, _) | TyKind::Slice(elem) = types.under(it.ty)
                {
                    Some(*elem)
                } else {
                    None
                };
                for (_, value) in values {
                    self.expr(value);
                    if elem.is_some_and(|it| it != value.ty) {
                        self.fault("an element of another type");
                    }
                }
            }
            ExprKind::MapLit(values) => {
                for (key, value) in values {
                    self.expr(key);
                    self.expr(value);
                }
            }
            ExprKind::LetTuple {
                locals,
                tuple,
                body,
            } => {
                self.expr(tuple);
                if types.tuple_elems(tuple.ty).len() != locals.len() {
                    self.fault("a tuple of another length");
                }
                self.expr(body);
                self.same(body.ty, it.ty, "the body of a let");
            }
        }
    }
    fn call(&mut self, call: &typed::Call, ty: Ty) {
        let types = &self.program.types;
        let mut params = Vec::new();
        let sig = match &call.callee {
            Callee::Static(it) => {
                let func = &self.program.funcs[it.func];
                if !func.type_params.is_empty() {
                    self.exprs(&call.args);
                    return;
                }
                params.extend(func.recv.map(|it| func.locals[it].ty));
                func.ty
            }
            Callee::Method(x, method) => {
                self.expr(x);
                match method {
                    MethodRef::Interface { index, .. } => {
                        match types.interface_methods(x.ty).get(*index as usize) {
                            Some(it) => it.ty,
                            None => return self.fault("no such interface method"),
                        }
                    }
                    MethodRef::Static(_) | MethodRef::TypeParam { .. } => {
                        self.exprs(&call.args);
                        return;
                    }
                }
            }
            Callee::Value(x) => {
                self.expr(x);
                x.ty
            }
        };
        self.exprs(&call.args);
        let Some(sig) = types.as_func(sig).cloned() else {
            return;
        };
        params.extend(sig.params);
        let args: Vec<Ty> = call.args.iter().map(|it| it.ty).collect();
        if params.len() != args.len() {
            return self.fault("a call with another number of arguments");
        }
        for (param, arg) in params.into_iter().zip(args) {
            self.same(param, arg, "an argument");
        }
        match &sig.results[..] {
            [] => self.same(ty, Ty::NONE, "a call without result"),
            [one] => self.same(ty, *one, "a result"),
            _several => {}
        }
    }
}
