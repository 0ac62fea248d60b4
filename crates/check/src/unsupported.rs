//! What the rest of the compiler cannot do yet: refused here, each with its place, so that nothing below need blame the user.
//!
//! This file shrinks as `lower` grows. Package runtime is exempt: it is ours.

use ast::{Expr, ExprId, File, Stmt, StmtId};
use source::{Diagnostic, Span, Symbol};

use crate::checker::Checker;

/// The refusals of a program without errors.
pub(crate) fn check(checker: &mut Checker<'_>) -> Vec<Diagnostic> {
    let mut found: Vec<(Span, &'static str)> = std::mem::take(&mut checker.refused);
    for info in checker.files.iter() {
        let package = &checker.packages[info.pkg.0 as usize];
        if package.path != Symbol::RUNTIME {
            syntax(info.file, &mut found);
        }
    }
    found.sort_unstable();
    found.dedup_by_key(|(span, _)| span.lo);
    found
        .into_iter()
        .map(|(at, what)| Diagnostic::unsupported(at, what))
        .collect()
}

/// What the text alone shows.
fn syntax(file: &File, found: &mut Vec<(Span, &'static str)>) {
    for index in 0..file.num_exprs() {
        let id = ExprId::from_index(index);
        let what = match file.expr(id) {
            Expr::ChanType { .. } => "channels",
            Expr::Bad
            | Expr::Name(_)
            | Expr::Literal { .. }
            | Expr::CompositeLit { .. }
            | Expr::KeyValue { .. }
            | Expr::FuncLit { .. }
            | Expr::Paren(_)
            | Expr::Selector { .. }
            | Expr::Index { .. }
            | Expr::Slice { .. }
            | Expr::TypeAssert { .. }
            | Expr::TypeGuard(_)
            | Expr::Call { .. }
            | Expr::Binary { .. }
            | Expr::Unary { .. }
            | Expr::Star(_)
            | Expr::ArrayType { .. }
            | Expr::SliceType(_)
            | Expr::Dots(_)
            | Expr::StructType(_)
            | Expr::FuncType(_)
            | Expr::MapType { .. }
            | Expr::InterfaceType(_) => continue,
        };
        found.push((file.expr_span(id), what));
    }
    for index in 0..file.num_stmts() {
        let id = StmtId::from_index(index);
        let what = match file.stmt(id) {
            Stmt::Go(_) => "goroutines",
            Stmt::Select(_) => "select",
            Stmt::Empty
            | Stmt::Labeled { .. }
            | Stmt::Block(_)
            | Stmt::Expr(_)
            | Stmt::Send { .. }
            | Stmt::Decl(_)
            | Stmt::Assign { .. }
            | Stmt::Define { .. }
            | Stmt::IncDec { .. }
            | Stmt::Branch { .. }
            | Stmt::Defer(_)
            | Stmt::Return(_)
            | Stmt::If { .. }
            | Stmt::For { .. }
            | Stmt::Range { .. }
            | Stmt::Switch { .. }
            | Stmt::TypeSwitch { .. } => continue,
        };
        found.push((file.stmt_span(id), what));
    }
}
