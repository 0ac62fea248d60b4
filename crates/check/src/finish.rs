//! The end of a check without errors: canonical types everywhere, flags of variables, names that the compiler looks up.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use source::Symbol;
use typed::{
    Block, Callee, CommKind, Expr, ExprKind, FuncRef, InitStep, Lhs, Local, MethodRef, Program,
    Stmt, StmtKind,
};
use types::{NamedId, Ty, Types};

use crate::checker::Checker;

impl Checker<'_> {
    /// The program.
    pub(crate) fn into_program(mut self) -> Program {
        self.spread_flags();
        let by_link_name = self.by_link_name();
        let mut program = Program {
            types: self.types,
            packages: self.out_packages,
            funcs: self.funcs,
            globals: self.globals,
            main: self.main,
            by_link_name,
        };
        let mut canon = Canon {
            types: std::mem::take(&mut program.types),
            memo: FxHashMap::default(),
        };
        canon.declared_types();
        for package in program.packages.iter_mut() {
            package.init.iter_mut().for_each(|it| canon.step(it));
        }
        for global in program.globals.iter_mut() {
            canon.ty(&mut global.ty);
        }
        for func in program.funcs.iter_mut() {
            canon.ty(&mut func.ty);
            canon.locals(&mut func.locals);
            canon.tys(&mut func.type_params);
            if let Some(body) = &mut func.body {
                canon.block(body);
            }
        }
        program.types = canon.types;
        program
    }
    fn by_link_name(&self) -> BTreeMap<String, typed::FuncId> {
        let mut names = BTreeMap::new();
        for (id, func) in self.funcs.iter_enumerated() {
            let package = &self.packages[func.package.0 as usize];
            let top = func.outer.is_none() && func.recv.is_none();
            if package.path == Symbol::RUNTIME && top || func.pragmas.root {
                names.insert(func.link_name.clone(), id);
            }
        }
        names
    }
}

/// Replaces each type by its canonical representative.
struct Canon {
    types: Types,
    memo: FxHashMap<Ty, Ty>,
}

impl Canon {
    fn ty(&mut self, ty: &mut Ty) {
        *ty = self.types.canon_with(*ty, &mut self.memo);
    }
    fn tys(&mut self, tys: &mut [Ty]) {
        tys.iter_mut().for_each(|it| self.ty(it));
    }
    /// Underlying types, methods and constraints.
    fn declared_types(&mut self) {
        let mut next = 0;
        // Canonical instances may be made on the way.
        while next < self.types.num_named() {
            let id = NamedId(u32::try_from(next).unwrap_or(u32::MAX));
            let mut underlying = self.types.underlying(self.types.named_ty(id));
            self.ty(&mut underlying);
            self.types.named_mut(id).underlying = underlying;
            let mut methods = std::mem::take(&mut self.types.named_mut(id).methods);
            for method in &mut methods {
                self.ty(&mut method.ty);
            }
            self.types.named_mut(id).methods = methods;
            next += 1;
        }
    }
    fn locals(&mut self, locals: &mut source::IndexVec<typed::LocalId, Local>) {
        for local in locals.iter_mut() {
            self.ty(&mut local.ty);
        }
    }
    fn step(&mut self, step: &mut InitStep) {
        step.lhs.iter_mut().for_each(|it| self.lhs(it));
        self.convert(&mut step.convert);
        self.expr(&mut step.value);
        self.locals(&mut step.locals);
    }
    fn convert(&mut self, list: &mut [Option<(Ty, typed::Conversion)>]) {
        for (ty, _) in list.iter_mut().flatten() {
            self.ty(ty);
        }
    }
    fn lhs(&mut self, lhs: &mut Lhs) {
        match lhs {
            Lhs::Blank | Lhs::Declare(_) => {}
            Lhs::Place(place) => self.expr(place),
        }
    }
    fn exprs(&mut self, list: &mut [Expr]) {
        list.iter_mut().for_each(|it| self.expr(it));
    }
    fn maybe(&mut self, it: &mut Option<Box<Expr>>) {
        if let Some(it) = it {
            self.expr(it);
        }
    }
    fn func_ref(&mut self, it: &mut FuncRef) {
        self.tys(&mut it.type_args);
    }
    fn method(&mut self, it: &mut MethodRef) {
        match it {
            MethodRef::Static(func) => self.func_ref(func),
            MethodRef::Interface { .. } | MethodRef::TypeParam { .. } => {}
        }
    }
    fn expr(&mut self, it: &mut Expr) {
        self.ty(&mut it.ty);
        match &mut it.kind {
            ExprKind::Const(_)
            | ExprKind::Zero
            | ExprKind::Local(_)
            | ExprKind::Global(_)
            | ExprKind::FuncLit(_) => {}
            ExprKind::Func(func) => self.func_ref(func),
            ExprKind::MethodValue(x, method) => {
                self.expr(x);
                self.method(method);
            }
            ExprKind::MethodExpr(ty, _) => self.ty(ty),
            ExprKind::Unary(_, x)
            | ExprKind::Deref(x)
            | ExprKind::AddrOf(x)
            | ExprKind::Field(x, _)
            | ExprKind::Convert(_, x)
            | ExprKind::TypeAssert { x, .. }
            | ExprKind::Recv { ch: x, .. } => self.expr(x),
            ExprKind::Binary(_, x, y)
            | ExprKind::LogicalAnd(x, y)
            | ExprKind::LogicalOr(x, y)
            | ExprKind::Compare(_, x, y)
            | ExprKind::Index(x, y)
            | ExprKind::MapIndex { map: x, key: y, .. } => {
                self.expr(x);
                self.expr(y);
            }
            ExprKind::Slice { x, lo, hi, max } => {
                self.expr(x);
                self.maybe(lo);
                self.maybe(hi);
                self.maybe(max);
            }
            ExprKind::Call(call) => {
                match &mut call.callee {
                    Callee::Static(func) => self.func_ref(func),
                    Callee::Method(x, method) => {
                        self.expr(x);
                        self.method(method);
                    }
                    Callee::Value(x) => self.expr(x),
                }
                self.exprs(&mut call.args);
            }
            ExprKind::Builtin(_, args) => self.exprs(args),
            ExprKind::StructLit(values) => values.iter_mut().for_each(|it| self.expr(&mut it.1)),
            ExprKind::ArrayLit(values) | ExprKind::SliceLit(_, values) => {
                values.iter_mut().for_each(|it| self.expr(&mut it.1));
            }
            ExprKind::MapLit(values) => {
                for (key, value) in values {
                    self.expr(key);
                    self.expr(value);
                }
            }
            ExprKind::LetTuple { tuple, body, .. } => {
                self.expr(tuple);
                self.expr(body);
            }
        }
    }
    fn block(&mut self, block: &mut Block) {
        block.stmts.iter_mut().for_each(|it| self.stmt(it));
    }
    fn stmt(&mut self, it: &mut Stmt) {
        match &mut it.kind {
            StmtKind::Expr(x) => self.expr(x),
            StmtKind::Var(_)
            | StmtKind::Label(_)
            | StmtKind::Goto(_)
            | StmtKind::Break(_)
            | StmtKind::Continue(_) => {}
            StmtKind::Assign(lhs, rhs) => {
                lhs.iter_mut().for_each(|it| self.lhs(it));
                self.exprs(rhs);
            }
            StmtKind::AssignTuple { lhs, convert, rhs } => {
                lhs.iter_mut().for_each(|it| self.lhs(it));
                self.convert(convert);
                self.expr(rhs);
            }
            StmtKind::OpAssign(place, _, value) => {
                self.expr(place);
                self.expr(value);
            }
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { cond, then, els } => {
                self.expr(cond);
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
                convert,
                body,
                ..
            } => {
                self.expr(x);
                [key, value]
                    .into_iter()
                    .flatten()
                    .for_each(|it| self.lhs(it));
                self.convert(convert);
                self.block(body);
            }
            StmtKind::Switch { tag, clauses, .. } => {
                if let Some((_, tag)) = tag {
                    self.expr(tag);
                }
                for clause in clauses {
                    self.exprs(&mut clause.conds);
                    self.block(&mut clause.body);
                }
            }
            StmtKind::TypeSwitch { x, clauses, .. } => {
                self.expr(x);
                for clause in clauses {
                    clause.types.iter_mut().flatten().for_each(|it| self.ty(it));
                    self.block(&mut clause.body);
                }
            }
            StmtKind::Select { clauses, .. } => {
                for clause in clauses {
                    self.comm(&mut clause.comm);
                    self.block(&mut clause.body);
                }
            }
            StmtKind::Return(values) => self.exprs(values),
            StmtKind::Defer(it) | StmtKind::Go(it) => self.expr(&mut it.call),
            StmtKind::Send(ch, value) => {
                self.expr(ch);
                self.expr(value);
            }
        }
    }
    fn comm(&mut self, comm: &mut CommKind) {
        match comm {
            CommKind::Default => {}
            CommKind::Send(ch, value) => {
                self.expr(ch);
                self.expr(value);
            }
            CommKind::Recv(ch, first, second) => {
                self.expr(ch);
                [first, second]
                    .into_iter()
                    .flatten()
                    .for_each(|it| self.lhs(it));
            }
        }
    }
}
