//! A file as a tree of text, for `gofc ast`: one node a line, children indented.
//!
//! The dumper keeps its own stack, so no depth of nesting overflows.

use std::fmt::Write;

use crate::{
    Arena, CaseClause, ChanDir, CommClause, Decl, DeclId, Expr, ExprId, Field, File, Ident, List,
    Signature,
};
use crate::{Stmt, StmtId};

/// The tree of a file as text.
#[must_use]
pub fn dump(file: &File) -> String {
    let mut dumper = Dumper {
        arena: &file.arena,
        out: format!("File package={}\n", file.package.name),
        parts: Vec::new(),
    };
    for &decl in &file.decls {
        for directive in file.directives_of(decl) {
            dumper.line(1, "", &format!("Directive {}", directive.text));
        }
        dumper.run(Part {
            depth: 1,
            role: "",
            item: Item::Decl(decl),
        });
    }
    dumper.out
}

/// Something still to be written, and its role in its parent.
#[derive(Clone, Copy)]
struct Part {
    depth: usize,
    role: &'static str,
    item: Item,
}

#[derive(Clone, Copy)]
enum Item {
    Expr(ExprId),
    Stmt(StmtId),
    Decl(DeclId),
    Field(Field),
    Case(CaseClause),
    Comm(CommClause),
}

struct Dumper<'a> {
    arena: &'a Arena,
    out: String,
    /// Children of the node being written, first one first.
    parts: Vec<(&'static str, Item)>,
}

impl Dumper<'_> {
    fn run(&mut self, root: Part) {
        let mut todo = vec![root];
        while let Some(part) = todo.pop() {
            let text = match part.item {
                Item::Expr(id) => self.expr(self.arena.expr(id)),
                Item::Stmt(id) => self.stmt(self.arena.stmt(id)),
                Item::Decl(id) => self.decl(self.arena.decl(id)),
                Item::Field(field) => self.field(field),
                Item::Case(clause) => self.case(clause),
                Item::Comm(clause) => self.comm(clause),
            };
            self.line(part.depth, part.role, &text);
            let depth = part.depth + 1;
            todo.extend(
                self.parts
                    .drain(..)
                    .rev()
                    .map(|(role, item)| Part { depth, role, item }),
            );
        }
    }

    fn line(&mut self, depth: usize, role: &str, text: &str) {
        // Very deep trees stay readable, and their dump linear in size.
        let indent = depth.min(100) * 2;
        let role = if role.is_empty() {
            String::new()
        } else {
            format!("{role}: ")
        };
        writeln!(self.out, "{:indent$}{role}{text}", "").expect("writing to a string succeeds");
    }

    fn add(&mut self, role: &'static str, id: ExprId) {
        self.parts.push((role, Item::Expr(id)));
    }

    fn opt(&mut self, role: &'static str, id: Option<ExprId>) {
        self.parts.extend(id.map(|id| (role, Item::Expr(id))));
    }

    fn exprs(&mut self, role: &'static str, list: List<ExprId>) {
        self.parts.extend(
            self.arena
                .list(list)
                .iter()
                .map(|&id| (role, Item::Expr(id))),
        );
    }

    fn add_stmt(&mut self, role: &'static str, id: Option<StmtId>) {
        self.parts.extend(id.map(|id| (role, Item::Stmt(id))));
    }

    fn stmts(&mut self, list: List<StmtId>) {
        self.parts
            .extend(self.arena.list(list).iter().map(|&id| ("", Item::Stmt(id))));
    }

    fn fields(&mut self, role: &'static str, list: List<Field>) {
        self.parts.extend(
            self.arena
                .list(list)
                .iter()
                .map(|&field| (role, Item::Field(field))),
        );
    }

    fn signature(&mut self, sig: Signature) {
        self.fields("param", sig.params);
        self.fields("result", sig.results);
    }

    fn names(&self, list: List<Ident>) -> String {
        let names: Vec<&str> = self
            .arena
            .list(list)
            .iter()
            .map(|it| it.name.as_str())
            .collect();
        names.join(" ")
    }

    fn expr(&mut self, expr: Expr) -> String {
        match expr {
            Expr::Bad => "Bad".into(),
            Expr::Name(name) => format!("Name {name}"),
            Expr::Literal { kind, text } => {
                format!("Literal {kind:?} {}", text.as_str().replace('\n', "\\n"))
            }
            Expr::CompositeLit { ty, elems } => {
                self.opt("type", ty);
                self.exprs("", elems);
                "CompositeLit".into()
            }
            Expr::KeyValue { key, value } => self.two("KeyValue", ("key", key), ("value", value)),
            Expr::FuncLit { sig, body } => {
                self.signature(sig);
                self.add_stmt("body", Some(body));
                "FuncLit".into()
            }
            Expr::Paren(x) => self.one("Paren", x),
            Expr::Selector { x, sel } => self.one(&format!("Selector {}", sel.name), x),
            Expr::Index { x, indices } => self.applied("Index", x, indices),
            Expr::Slice { x, lo, hi, max } => {
                self.add("", x);
                self.opt("low", lo);
                self.opt("high", hi);
                self.opt("max", max);
                "Slice".into()
            }
            Expr::TypeAssert { x, ty } => self.two("TypeAssert", ("", x), ("type", ty)),
            Expr::TypeGuard(x) => self.one("TypeGuard", x),
            Expr::Call { fun, args, dots } => {
                self.applied(if dots { "Call ..." } else { "Call" }, fun, args)
            }
            Expr::Binary { op, x, y } => self.two(&format!("Binary {op}"), ("", x), ("", y)),
            Expr::Unary { op, x } => self.one(&format!("Unary {op}"), x),
            Expr::Star(x) => self.one("Star", x),
            Expr::ArrayType { len, elem } => {
                self.opt("len", len);
                self.one("ArrayType", elem)
            }
            Expr::SliceType(elem) => self.one("SliceType", elem),
            Expr::Dots(elem) => self.one("Dots", elem),
            Expr::StructType(fields) => {
                self.fields("field", fields);
                "StructType".into()
            }
            Expr::FuncType(sig) => {
                self.signature(sig);
                "FuncType".into()
            }
            Expr::InterfaceType(elems) => {
                self.fields("elem", elems);
                "InterfaceType".into()
            }
            Expr::MapType { key, value } => self.two("MapType", ("key", key), ("value", value)),
            Expr::ChanType { dir, elem } => self.one(chan_name(dir), elem),
        }
    }

    fn one(&mut self, text: &str, x: ExprId) -> String {
        self.add("", x);
        text.into()
    }

    fn two(&mut self, text: &str, x: (&'static str, ExprId), y: (&'static str, ExprId)) -> String {
        self.add(x.0, x.1);
        self.add(y.0, y.1);
        text.into()
    }

    fn applied(&mut self, text: &str, x: ExprId, list: List<ExprId>) -> String {
        self.add("", x);
        self.exprs("arg", list);
        text.into()
    }

    fn field(&mut self, field: Field) -> String {
        self.add("", field.ty);
        self.opt("tag", field.tag);
        field
            .name
            .map_or("Field".into(), |name| format!("Field {}", name.name))
    }

    fn stmt(&mut self, stmt: Stmt) -> String {
        match stmt {
            Stmt::Empty => "Empty".into(),
            Stmt::Labeled { label, stmt } => {
                self.add_stmt("", Some(stmt));
                format!("Labeled {}", label.name)
            }
            Stmt::Block(list) => {
                self.stmts(list);
                "Block".into()
            }
            Stmt::Expr(x) => self.one("ExprStmt", x),
            Stmt::Send { chan, value } => self.two("Send", ("chan", chan), ("value", value)),
            Stmt::Decl(list) => {
                self.parts
                    .extend(self.arena.list(list).iter().map(|&id| ("", Item::Decl(id))));
                "DeclStmt".into()
            }
            Stmt::Assign { op, lhs, rhs } => {
                self.exprs("lhs", lhs);
                self.exprs("rhs", rhs);
                format!("Assign {}=", op.map_or("", |op| op.as_str()))
            }
            Stmt::Define { lhs, rhs } => {
                self.exprs("lhs", lhs);
                self.exprs("rhs", rhs);
                "Define".into()
            }
            Stmt::IncDec { x, inc } => self.one(if inc { "Inc" } else { "Dec" }, x),
            Stmt::Branch { kind, label } => {
                format!(
                    "Branch {}{}",
                    kind.as_str(),
                    label.map_or(String::new(), |it| format!(" {}", it.name))
                )
            }
            Stmt::Go(call) => self.one("Go", call),
            Stmt::Defer(call) => self.one("Defer", call),
            Stmt::Return(list) => {
                self.exprs("", list);
                "Return".into()
            }
            Stmt::If {
                init,
                cond,
                then,
                els,
            } => {
                self.add_stmt("init", init);
                self.add("cond", cond);
                self.add_stmt("then", Some(then));
                self.add_stmt("else", els);
                "If".into()
            }
            Stmt::For {
                init,
                cond,
                post,
                body,
            } => {
                self.add_stmt("init", init);
                self.opt("cond", cond);
                self.add_stmt("post", post);
                self.add_stmt("body", Some(body));
                "For".into()
            }
            Stmt::Range {
                lhs,
                define,
                x,
                body,
                ..
            } => {
                self.exprs("lhs", lhs);
                self.add("range", x);
                self.add_stmt("body", Some(body));
                if define {
                    "Range :=".into()
                } else {
                    "Range".into()
                }
            }
            Stmt::Switch { init, tag, clauses } => {
                self.switch(init, tag, clauses);
                "Switch".into()
            }
            Stmt::TypeSwitch {
                init,
                bind,
                guard,
                clauses,
            } => {
                self.switch(init, Some(guard), clauses);
                bind.map_or("TypeSwitch".into(), |bind| {
                    format!("TypeSwitch {}", bind.name)
                })
            }
            Stmt::Select(clauses) => {
                self.parts.extend(
                    self.arena
                        .list(clauses)
                        .iter()
                        .map(|&it| ("", Item::Comm(it))),
                );
                "Select".into()
            }
        }
    }

    fn switch(&mut self, init: Option<StmtId>, tag: Option<ExprId>, clauses: List<CaseClause>) {
        self.add_stmt("init", init);
        self.opt("tag", tag);
        self.parts.extend(
            self.arena
                .list(clauses)
                .iter()
                .map(|&it| ("", Item::Case(it))),
        );
    }

    fn case(&mut self, clause: CaseClause) -> String {
        self.exprs("case", clause.cases);
        self.stmts(clause.body);
        if clause.is_default {
            "Default".into()
        } else {
            "Case".into()
        }
    }

    fn comm(&mut self, clause: CommClause) -> String {
        self.add_stmt("comm", clause.comm);
        self.stmts(clause.body);
        if clause.comm.is_none() {
            "Default".into()
        } else {
            "Case".into()
        }
    }

    fn decl(&mut self, decl: Decl) -> String {
        match decl {
            Decl::Import(it) => {
                let name = it
                    .name
                    .map_or(String::new(), |name| format!("{} ", name.name));
                format!("Import {name}{:?}", it.path_text.as_str())
            }
            Decl::Const(it) => {
                self.opt("type", it.ty);
                self.exprs("value", it.values);
                format!("Const {}", self.names(it.names))
            }
            Decl::Type(it) => {
                self.fields("tparam", it.tparams);
                self.add("", it.ty);
                format!("Type {}{}", it.name.name, if it.alias { " =" } else { "" })
            }
            Decl::Var(it) => {
                self.opt("type", it.ty);
                self.exprs("value", it.values);
                format!("Var {}", self.names(it.names))
            }
            Decl::Func(it) => {
                self.parts
                    .extend(it.recv.map(|recv| ("recv", Item::Field(recv))));
                self.fields("tparam", it.tparams);
                self.signature(it.sig);
                self.add_stmt("body", it.body);
                format!("Func {}", it.name.name)
            }
        }
    }
}

fn chan_name(dir: ChanDir) -> &'static str {
    match dir {
        ChanDir::Both => "ChanType",
        ChanDir::Send => "ChanType send",
        ChanDir::Recv => "ChanType recv",
    }
}
