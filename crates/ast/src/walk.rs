//! Children of nodes, for walks that must not recurse.

use crate::{Arena, Decl, DeclId, Expr, ExprId, Field, List, Signature, Stmt, StmtId};

/// Any node of a file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum Node {
    Expr(ExprId),
    Stmt(StmtId),
    Decl(DeclId),
}

impl From<ExprId> for Node {
    fn from(id: ExprId) -> Node {
        Node::Expr(id)
    }
}

impl From<StmtId> for Node {
    fn from(id: StmtId) -> Node {
        Node::Stmt(id)
    }
}

impl From<DeclId> for Node {
    fn from(id: DeclId) -> Node {
        Node::Decl(id)
    }
}

/// Hands the children of a node to `visit`, in source order. A type shared by several fields comes
/// once per field.
pub fn children(arena: &Arena, node: Node, mut visit: impl FnMut(Node)) {
    let mut walk = Walk {
        arena,
        visit: &mut visit,
    };
    match node {
        Node::Expr(id) => walk.expr(arena.expr(id)),
        Node::Stmt(id) => walk.stmt(arena.stmt(id)),
        Node::Decl(id) => walk.decl(arena.decl(id)),
    }
}

struct Walk<'a> {
    arena: &'a Arena,
    visit: &'a mut dyn FnMut(Node),
}

impl Walk<'_> {
    fn one(&mut self, node: impl Into<Node>) {
        (self.visit)(node.into());
    }

    fn opt(&mut self, node: Option<impl Into<Node>>) {
        if let Some(node) = node {
            self.one(node);
        }
    }

    fn exprs(&mut self, list: List<ExprId>) {
        for &id in self.arena.list(list) {
            self.one(id);
        }
    }

    fn stmts(&mut self, list: List<StmtId>) {
        for &id in self.arena.list(list) {
            self.one(id);
        }
    }

    fn fields(&mut self, list: List<Field>) {
        for field in self.arena.list(list) {
            self.one(field.ty);
            self.opt(field.tag);
        }
    }

    fn signature(&mut self, sig: Signature) {
        self.fields(sig.params);
        self.fields(sig.results);
    }

    fn expr(&mut self, expr: Expr) {
        match expr {
            Expr::Bad | Expr::Name(_) | Expr::Literal { .. } => {}
            Expr::CompositeLit { ty, elems } => {
                self.opt(ty);
                self.exprs(elems);
            }
            Expr::KeyValue { key: x, value: y } | Expr::MapType { key: x, value: y } => {
                self.two(x, y)
            }
            Expr::Binary { x, y, .. } | Expr::TypeAssert { x, ty: y } => self.two(x, y),
            Expr::FuncLit { sig, body } => {
                self.signature(sig);
                self.one(body);
            }
            Expr::Paren(x)
            | Expr::Selector { x, .. }
            | Expr::TypeGuard(x)
            | Expr::Unary { x, .. } => self.one(x),
            Expr::Star(x) | Expr::SliceType(x) | Expr::Dots(x) | Expr::ChanType { elem: x, .. } => {
                self.one(x)
            }
            Expr::Index { x, indices: list }
            | Expr::Call {
                fun: x, args: list, ..
            } => {
                self.one(x);
                self.exprs(list);
            }
            Expr::Slice { x, lo, hi, max } => {
                self.one(x);
                self.opt(lo);
                self.opt(hi);
                self.opt(max);
            }
            Expr::ArrayType { len, elem } => {
                self.opt(len);
                self.one(elem);
            }
            Expr::StructType(fields) | Expr::InterfaceType(fields) => self.fields(fields),
            Expr::FuncType(sig) => self.signature(sig),
        }
    }

    fn two(&mut self, x: ExprId, y: ExprId) {
        self.one(x);
        self.one(y);
    }

    fn stmt(&mut self, stmt: Stmt) {
        match stmt {
            Stmt::Empty | Stmt::Branch { .. } => {}
            Stmt::Labeled { stmt, .. } => self.one(stmt),
            Stmt::Block(list) => self.stmts(list),
            Stmt::Expr(x) | Stmt::IncDec { x, .. } | Stmt::Go(x) | Stmt::Defer(x) => self.one(x),
            Stmt::Send { chan, value } => self.two(chan, value),
            Stmt::Decl(list) => {
                for &id in self.arena.list(list) {
                    self.one(id);
                }
            }
            Stmt::Assign { lhs, rhs, .. } | Stmt::Define { lhs, rhs } => {
                self.exprs(lhs);
                self.exprs(rhs);
            }
            Stmt::Return(list) => self.exprs(list),
            Stmt::If {
                init,
                cond,
                then,
                els,
            } => {
                self.opt(init);
                self.one(cond);
                self.one(then);
                self.opt(els);
            }
            Stmt::For {
                init,
                cond,
                post,
                body,
            } => {
                self.opt(init);
                self.opt(cond);
                self.opt(post);
                self.one(body);
            }
            Stmt::Range { lhs, x, body, .. } => {
                self.exprs(lhs);
                self.one(x);
                self.one(body);
            }
            Stmt::Switch {
                init,
                tag: x,
                clauses,
            } => self.switch(init, x, clauses),
            Stmt::TypeSwitch {
                init,
                guard,
                clauses,
                ..
            } => self.switch(init, Some(guard), clauses),
            Stmt::Select(clauses) => {
                for clause in self.arena.list(clauses) {
                    self.opt(clause.comm);
                    self.stmts(clause.body);
                }
            }
        }
    }

    fn switch(
        &mut self,
        init: Option<StmtId>,
        x: Option<ExprId>,
        clauses: List<crate::CaseClause>,
    ) {
        self.opt(init);
        self.opt(x);
        for clause in self.arena.list(clauses) {
            self.exprs(clause.cases);
            self.stmts(clause.body);
        }
    }

    fn decl(&mut self, decl: Decl) {
        match decl {
            Decl::Import(it) => self.one(it.path),
            Decl::Const(crate::ConstDecl { ty, values, .. })
            | Decl::Var(crate::VarDecl { ty, values, .. }) => {
                self.opt(ty);
                self.exprs(values);
            }
            Decl::Type(it) => {
                self.fields(it.tparams);
                self.one(it.ty);
            }
            Decl::Func(it) => {
                self.opt(it.recv.map(|recv| recv.ty));
                self.fields(it.tparams);
                self.signature(it.sig);
                self.opt(it.body);
            }
        }
    }
}
