//! Expressions as text, in the form the Go compiler uses in messages: one line, `{…}` for what is
//! in the braces of function and composite literals.
//!
//! The printer keeps its own stack of pieces still to print, so no depth of nesting overflows.

use source::Symbol;

use crate::{Arena, ChanDir, Expr, ExprId, Field, List, Signature, Stmt, StmtId};

/// The expression or type as text.
#[must_use]
pub fn print_expr(arena: &Arena, id: ExprId) -> String {
    Printer::run(arena, |it| it.expr(id))
}

/// Expressions separated by `, `.
#[must_use]
pub fn print_expr_list(arena: &Arena, list: List<ExprId>) -> String {
    Printer::run(arena, |it| it.exprs(list))
}

/// Parameters and results, such as `(a, b int) string`, without `func`.
#[must_use]
pub fn print_signature(arena: &Arena, sig: Signature) -> String {
    Printer::run(arena, |it| it.signature(sig))
}

/// A simple statement as text; empty for other statements.
#[must_use]
pub fn print_simple_stmt(arena: &Arena, id: StmtId) -> String {
    Printer::run(arena, |it| it.simple_stmt(id))
}

enum Piece {
    Text(&'static str),
    Symbol(Symbol),
    Expr(ExprId),
}

struct Printer<'a> {
    arena: &'a Arena,
    out: String,
    /// Pieces of the node being taken apart, first one first.
    parts: Vec<Piece>,
}

impl<'a> Printer<'a> {
    fn run(arena: &'a Arena, start: impl FnOnce(&mut Printer<'a>)) -> String {
        let mut printer = Printer {
            arena,
            out: String::new(),
            parts: Vec::new(),
        };
        let mut todo = Vec::new();
        start(&mut printer);
        todo.extend(printer.parts.drain(..).rev());
        while let Some(piece) = todo.pop() {
            match piece {
                Piece::Text(text) => printer.out.push_str(text),
                Piece::Symbol(symbol) => printer.out.push_str(symbol.as_str()),
                Piece::Expr(id) => {
                    printer.node(arena.expr(id));
                    todo.extend(printer.parts.drain(..).rev());
                }
            }
        }
        printer.out
    }

    fn text(&mut self, text: &'static str) {
        self.parts.push(Piece::Text(text));
    }

    fn symbol(&mut self, symbol: Symbol) {
        self.parts.push(Piece::Symbol(symbol));
    }

    fn expr(&mut self, id: ExprId) {
        self.parts.push(Piece::Expr(id));
    }

    fn opt_expr(&mut self, id: Option<ExprId>) {
        self.parts.extend(id.map(Piece::Expr));
    }

    fn exprs(&mut self, list: List<ExprId>) {
        for (index, &id) in self.arena.list(list).iter().enumerate() {
            if index > 0 {
                self.text(", ");
            }
            self.expr(id);
        }
    }

    fn node(&mut self, expr: Expr) {
        match expr {
            Expr::Bad => self.text("<bad expr>"),
            Expr::Name(name) => self.symbol(name),
            Expr::Literal { text, .. } => self.symbol(text),
            Expr::CompositeLit { ty, elems } => {
                self.opt_expr(ty);
                self.text(if elems.is_empty() { "{}" } else { "{…}" });
            }
            Expr::KeyValue { key, value } => self.infix(key, ": ", value),
            Expr::FuncLit { sig, body } => {
                self.text("func");
                self.signature(sig);
                let empty = matches!(self.arena.stmt(body), Stmt::Block(list) if list.is_empty());
                self.text(if empty { " {}" } else { " {…}" });
            }
            Expr::Paren(x) => self.wrap("(", x, ")"),
            Expr::Selector { x, sel } => {
                self.expr(x);
                self.text(".");
                self.symbol(sel.name);
            }
            Expr::Index { x, indices } => {
                self.expr(x);
                self.text("[");
                self.exprs(indices);
                self.text("]");
            }
            Expr::Slice { x, lo, hi, max } => self.slice(x, lo, hi, max),
            Expr::TypeAssert { x, ty } => {
                self.expr(x);
                self.wrap(".(", ty, ")");
            }
            Expr::TypeGuard(x) => self.wrap("", x, ".(type)"),
            Expr::Call { fun, args, dots } => {
                self.expr(fun);
                self.text("(");
                self.exprs(args);
                self.text(if dots { "...)" } else { ")" });
            }
            Expr::Binary { op, x, y } => {
                self.expr(x);
                self.text(" ");
                self.text(op.as_str());
                self.text(" ");
                self.expr(y);
            }
            Expr::Unary { op, x } => self.wrap(op.as_str(), x, ""),
            Expr::Star(x) => self.wrap("*", x, ""),
            Expr::ArrayType { len, elem } => {
                self.text("[");
                match len {
                    Some(len) => self.expr(len),
                    None => self.text("..."),
                }
                self.wrap("]", elem, "");
            }
            Expr::SliceType(elem) => self.wrap("[]", elem, ""),
            Expr::Dots(elem) => self.wrap("...", elem, ""),
            Expr::StructType(fields) => self.struct_type(fields),
            Expr::FuncType(sig) => {
                self.text("func");
                self.signature(sig);
            }
            Expr::InterfaceType(elems) => self.interface_type(elems),
            Expr::MapType { key, value } => {
                self.text("map[");
                self.infix(key, "]", value);
            }
            Expr::ChanType { dir, elem } => self.chan_type(dir, elem),
        }
    }

    fn wrap(&mut self, before: &'static str, id: ExprId, after: &'static str) {
        self.text(before);
        self.expr(id);
        self.text(after);
    }

    fn infix(&mut self, x: ExprId, between: &'static str, y: ExprId) {
        self.expr(x);
        self.text(between);
        self.expr(y);
    }

    fn slice(&mut self, x: ExprId, lo: Option<ExprId>, hi: Option<ExprId>, max: Option<ExprId>) {
        self.expr(x);
        self.text("[");
        self.opt_expr(lo);
        self.text(":");
        self.opt_expr(hi);
        if let Some(max) = max {
            self.wrap(":", max, "");
        }
        self.text("]");
    }

    fn chan_type(&mut self, dir: ChanDir, elem: ExprId) {
        let elem_receives = matches!(
            self.arena.expr(elem),
            Expr::ChanType {
                dir: ChanDir::Recv,
                ..
            }
        );
        match dir {
            ChanDir::Both if elem_receives => self.wrap("chan (", elem, ")"),
            ChanDir::Both => self.wrap("chan ", elem, ""),
            ChanDir::Send => self.wrap("chan<- ", elem, ""),
            ChanDir::Recv => self.wrap("<-chan ", elem, ""),
        }
    }

    fn struct_type(&mut self, fields: List<Field>) {
        self.text("struct{");
        let fields = self.arena.list(fields);
        for (index, field) in fields.iter().enumerate() {
            if let Some(name) = field.name {
                self.symbol(name.name);
                let next = fields.get(index + 1);
                if next.is_some_and(|it| it.name.is_some() && it.ty == field.ty) {
                    self.text(", ");
                    continue; // the type follows the last name
                }
                self.text(" ");
            }
            self.expr(field.ty);
            if let Some(tag) = field.tag {
                self.wrap(" ", tag, "");
            }
            if index + 1 < fields.len() {
                self.text("; ");
            }
        }
        self.text("}");
    }

    fn interface_type(&mut self, elems: List<Field>) {
        self.text("interface{");
        for (index, elem) in self.arena.list(elems).iter().enumerate() {
            if index > 0 {
                self.text("; ");
            }
            match (elem.name, self.arena.expr(elem.ty)) {
                (Some(name), Expr::FuncType(sig)) => {
                    self.symbol(name.name);
                    self.signature(sig);
                }
                (_, _embedded) => self.expr(elem.ty),
            }
        }
        self.text("}");
    }

    fn signature(&mut self, sig: Signature) {
        self.params(sig.params);
        match self.arena.list(sig.results) {
            [] => {}
            [only] if only.name.is_none() => self.wrap(" ", only.ty, ""),
            _several => {
                self.text(" ");
                self.params(sig.results);
            }
        }
    }

    fn params(&mut self, params: List<Field>) {
        self.text("(");
        let params = self.arena.list(params);
        for (index, param) in params.iter().enumerate() {
            if index > 0 {
                self.text(", ");
            }
            if let Some(name) = param.name {
                self.symbol(name.name);
                let next = params.get(index + 1);
                if next.is_some_and(|it| it.name.is_some() && it.ty == param.ty) {
                    continue; // the type follows the last name
                }
                self.text(" ");
            }
            self.expr(param.ty);
        }
        self.text(")");
    }

    fn simple_stmt(&mut self, id: StmtId) {
        match self.arena.stmt(id) {
            Stmt::Expr(x) => self.expr(x),
            Stmt::Send { chan, value } => self.infix(chan, " <- ", value),
            Stmt::Assign { op, lhs, rhs } => {
                self.exprs(lhs);
                self.text(" ");
                self.text(op.map_or("", |op| op.as_str()));
                self.text("= ");
                self.exprs(rhs);
            }
            Stmt::Define { lhs, rhs } => {
                self.exprs(lhs);
                self.text(" := ");
                self.exprs(rhs);
            }
            Stmt::IncDec { x, inc } => self.wrap("", x, if inc { "++" } else { "--" }),
            Stmt::Empty | Stmt::Labeled { .. } | Stmt::Block(_) | Stmt::Decl(_) => {}
            Stmt::Branch { .. } | Stmt::Go(_) | Stmt::Defer(_) | Stmt::Return(_) => {}
            Stmt::If { .. } | Stmt::For { .. } | Stmt::Range { .. } => {}
            Stmt::Switch { .. } | Stmt::TypeSwitch { .. } | Stmt::Select(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use source::{Pos, Span};

    use super::*;
    use crate::BinaryOp;

    #[test]
    fn deep_trees_print() {
        let mut arena = Arena::default();
        let mut add = |expr| arena.add_expr(expr, Pos::NONE, Span::NONE);
        let name = add(Expr::Name(Symbol::intern("x")));
        let deep = (0..100_000).fold(name, |x, _| add(Expr::Paren(x)));
        let sum = add(Expr::Binary {
            op: BinaryOp::Add,
            x: name,
            y: name,
        });
        assert_eq!(print_expr(&arena, deep).len(), 200_001);
        assert_eq!(print_expr(&arena, sum), "x + x");
    }
}
