//! How deep a tree is. The parser itself does not recurse, but later passes do.

use ast::{Arena, DeclId, Node, children};
use source::{Pos, Span};

/// Where the tree is deeper than [`ast::MAX_DEPTH`], if it is.
pub(crate) fn too_deep(arena: &Arena, decls: &[DeclId]) -> Option<Pos> {
    let limit = ast::MAX_DEPTH;
    if arena.num_exprs() + arena.num_stmts() < limit as usize {
        return None;
    }
    let mut todo: Vec<(Node, u32)> = decls.iter().map(|&it| (Node::Decl(it), 0)).collect();
    while let Some((node, depth)) = todo.pop() {
        if depth > limit {
            return Some(span(arena, node).lo);
        }
        children(arena, node, |child| todo.push((child, depth + 1)));
    }
    None
}

fn span(arena: &Arena, node: Node) -> Span {
    match node {
        Node::Expr(id) => arena.expr_span(id),
        Node::Stmt(id) => arena.stmt_span(id),
        Node::Decl(id) => arena.decl_span(id),
    }
}
