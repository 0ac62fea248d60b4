//! The store of a file's nodes: typed ids, child lists, positions.

use std::fmt;
use std::marker::PhantomData;
use std::num::NonZeroU32;

use source::{Pos, Span};

use crate::{CaseClause, CommClause, Decl, Expr, Field, Ident, Stmt};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $prefix:literal),*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(NonZeroU32);

        impl $name {
            /// The id of the node with this dense number.
            ///
            /// # Panics
            /// When a file has four billion nodes.
            #[must_use]
            pub fn from_index(index: usize) -> $name {
                let number = u32::try_from(index + 1).ok().and_then(NonZeroU32::new);
                $name(number.expect("files have fewer than 2^32 nodes"))
            }

            /// Dense number, from 0.
            #[must_use]
            pub fn index(self) -> usize {
                self.0.get() as usize - 1
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "{}"), self.index())
            }
        }
    )*};
}

ids! {
    /// An expression or type of one file.
    ExprId "e",
    /// A statement of one file.
    StmtId "s",
    /// A declaration of one file.
    DeclId "d"
}

/// A child list: a range of the pool of `T`.
pub struct List<T> {
    start: u32,
    len: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> List<T> {
    /// The empty list.
    pub const EMPTY: List<T> = List {
        start: 0,
        len: 0,
        of: PhantomData,
    };

    /// Number of elements.
    #[must_use]
    pub fn len(self) -> usize {
        self.len as usize
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len == 0
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> List<T> {
        *self
    }
}

impl<T> Copy for List<T> {}

impl<T> PartialEq for List<T> {
    fn eq(&self, other: &List<T>) -> bool {
        (self.start, self.len) == (other.start, other.len)
    }
}

impl<T> Eq for List<T> {}

impl<T> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}; {}]", self.start, self.len)
    }
}

/// What a [`List`] can hold.
pub trait Pooled: Copy {
    /// The pool of this kind.
    fn pool(arena: &Arena) -> &Vec<Self>;
    /// The pool of this kind, to add to.
    fn pool_mut(arena: &mut Arena) -> &mut Vec<Self>;
}

/// Position and extent of a node.
#[derive(Clone, Copy, Debug)]
struct Place {
    pos: Pos,
    span: Span,
}

/// All nodes of one file.
#[derive(Debug, Default)]
pub struct Arena {
    exprs: Vec<Expr>,
    expr_places: Vec<Place>,
    stmts: Vec<Stmt>,
    stmt_places: Vec<Place>,
    decls: Vec<Decl>,
    decl_places: Vec<Place>,
    expr_lists: Vec<ExprId>,
    stmt_lists: Vec<StmtId>,
    decl_lists: Vec<DeclId>,
    fields: Vec<Field>,
    idents: Vec<Ident>,
    cases: Vec<CaseClause>,
    comms: Vec<CommClause>,
}

macro_rules! pooled {
    ($($ty:ty: $field:ident),*) => {$(
        impl Pooled for $ty {
            fn pool(arena: &Arena) -> &Vec<$ty> { &arena.$field }
            fn pool_mut(arena: &mut Arena) -> &mut Vec<$ty> { &mut arena.$field }
        }
    )*};
}

pooled! {
    ExprId: expr_lists, StmtId: stmt_lists, DeclId: decl_lists, Field: fields, Ident: idents,
    CaseClause: cases, CommClause: comms
}

impl Arena {
    /// An empty arena with room for a file of this many bytes.
    #[must_use]
    pub fn for_bytes(bytes: usize) -> Arena {
        let (exprs, stmts) = (bytes / 8, bytes / 30);
        Arena {
            exprs: Vec::with_capacity(exprs),
            expr_places: Vec::with_capacity(exprs),
            stmts: Vec::with_capacity(stmts),
            stmt_places: Vec::with_capacity(stmts),
            ..Arena::default()
        }
    }

    /// The expression.
    #[must_use]
    pub fn expr(&self, id: ExprId) -> Expr {
        self.exprs[id.index()]
    }

    /// The statement.
    #[must_use]
    pub fn stmt(&self, id: StmtId) -> Stmt {
        self.stmts[id.index()]
    }

    /// The declaration.
    #[must_use]
    pub fn decl(&self, id: DeclId) -> Decl {
        self.decls[id.index()]
    }

    /// The elements of a list.
    #[must_use]
    pub fn list<T: Pooled>(&self, list: List<T>) -> &[T] {
        &T::pool(self)[list.start as usize..list.start as usize + list.len()]
    }

    /// Number of expressions: the size of a side table.
    #[must_use]
    pub fn num_exprs(&self) -> usize {
        self.exprs.len()
    }

    /// Number of statements: the size of a side table.
    #[must_use]
    pub fn num_stmts(&self) -> usize {
        self.stmts.len()
    }

    /// Number of declarations, local ones included.
    #[must_use]
    pub fn num_decls(&self) -> usize {
        self.decls.len()
    }

    /// The position the Go compiler reports for the expression.
    #[must_use]
    pub fn expr_pos(&self, id: ExprId) -> Pos {
        self.expr_places[id.index()].pos
    }

    /// All text of the expression.
    #[must_use]
    pub fn expr_span(&self, id: ExprId) -> Span {
        self.expr_places[id.index()].span
    }

    /// The position the Go compiler reports for the statement.
    #[must_use]
    pub fn stmt_pos(&self, id: StmtId) -> Pos {
        self.stmt_places[id.index()].pos
    }

    /// All text of the statement.
    #[must_use]
    pub fn stmt_span(&self, id: StmtId) -> Span {
        self.stmt_places[id.index()].span
    }

    /// The position the Go compiler reports for the declaration: its first name.
    #[must_use]
    pub fn decl_pos(&self, id: DeclId) -> Pos {
        self.decl_places[id.index()].pos
    }

    /// All text of the declaration; without keyword when in a group.
    #[must_use]
    pub fn decl_span(&self, id: DeclId) -> Span {
        self.decl_places[id.index()].span
    }

    /// Strips parentheses.
    #[must_use]
    pub fn unparen(&self, mut id: ExprId) -> ExprId {
        while let Expr::Paren(x) = self.expr(id) {
            id = x;
        }
        id
    }

    /// Adds an expression.
    pub fn add_expr(&mut self, expr: Expr, pos: Pos, span: Span) -> ExprId {
        let id = ExprId::from_index(self.exprs.len());
        self.exprs.push(expr);
        self.expr_places.push(Place { pos, span });
        id
    }

    /// Adds a statement.
    pub fn add_stmt(&mut self, stmt: Stmt, pos: Pos, span: Span) -> StmtId {
        let id = StmtId::from_index(self.stmts.len());
        self.stmts.push(stmt);
        self.stmt_places.push(Place { pos, span });
        id
    }

    /// Adds a declaration.
    pub fn add_decl(&mut self, decl: Decl, pos: Pos, span: Span) -> DeclId {
        let id = DeclId::from_index(self.decls.len());
        self.decls.push(decl);
        self.decl_places.push(Place { pos, span });
        id
    }

    /// Adds a child list.
    ///
    /// # Panics
    /// When a file has four billion list elements.
    pub fn add_list<T: Pooled>(&mut self, items: &[T]) -> List<T> {
        if items.is_empty() {
            return List::EMPTY;
        }
        let pool = T::pool_mut(self);
        let fits = |n: usize| u32::try_from(n).expect("files have fewer than 2^32 list elements");
        let (start, len) = (fits(pool.len()), fits(items.len()));
        pool.extend_from_slice(items);
        List {
            start,
            len,
            of: PhantomData,
        }
    }

    /// Replaces an expression in place; its children must have smaller ids.
    pub fn set_expr(&mut self, id: ExprId, expr: Expr) {
        self.exprs[id.index()] = expr;
    }

    /// Replaces a declaration in place.
    pub fn set_decl(&mut self, id: DeclId, decl: Decl) {
        self.decls[id.index()] = decl;
    }

    /// Widens or moves the place of a statement.
    pub fn set_stmt_place(&mut self, id: StmtId, pos: Pos, span: Span) {
        self.stmt_places[id.index()] = Place { pos, span };
    }

    /// Widens the span of a declaration.
    pub fn set_decl_span(&mut self, id: DeclId, span: Span) {
        self.decl_places[id.index()].span = span;
    }
}
