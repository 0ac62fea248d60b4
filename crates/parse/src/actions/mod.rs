//! What the grammar does: builds nodes, checks what a grammar cannot say, and notes errors.
//!
//! Lists under construction live on stacks, one per kind; a production hands on only how many
//! elements are its own. That works because an inner list is always finished before the outer list
//! gets its next element.

mod decl;
mod expr;
mod stmt;
mod types;

use ast::{Arena, BinaryOp, CaseClause, CommClause, DeclId, ExprId, Field, Ident, List, StmtId};
use rustc_hash::FxHashMap;
use source::{Pos, SourceFile, Span, Symbol};

use crate::errors::Hint;
use crate::token::Semi;

/// How many elements on top of a stack belong together.
pub(crate) type Count = u32;

/// Set in the count of type arguments when a comma stands behind the last.
const TRAILING_COMMA: u32 = 1 << 31;

/// An operand and the number of (operator, operand) pairs behind it on the stack.
#[derive(Clone, Copy)]
pub(crate) struct Chain {
    pub(crate) first: ExprId,
    pub(crate) more: Count,
}

/// The header of an `if` or `switch`.
#[derive(Clone, Copy)]
pub(crate) struct Header {
    pub(crate) init: Option<StmtId>,
    pub(crate) semi: Option<(u32, Semi)>,
    pub(crate) cond: Option<StmtId>,
}

/// What a block belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BlockKind {
    Plain,
    Func,
    Switch,
    Select,
}

/// What stands before the parameters of a function declaration.
#[derive(Clone, Copy)]
pub(crate) struct FuncHead {
    recv: bool,
    name: Ident,
    tparams: Count,
}

/// `case ...:` or `default:`.
#[derive(Clone, Copy)]
pub(crate) enum ClauseHead {
    Case {
        is_default: bool,
        cases: Count,
        pos: u32,
        colon: u32,
    },
    Comm {
        comm: Option<StmtId>,
        pos: u32,
        colon: u32,
    },
}

/// A parameter as read: `bare` names may turn out to be types.
#[derive(Clone, Copy)]
struct Param {
    name: Option<Ident>,
    ty: Option<ExprId>,
    pos: Pos,
}

/// Something to say about the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Fault {
    pub(crate) at: u32,
    pub(crate) end: u32,
    pub(crate) message: String,
    pub(crate) hint: Hint,
}

/// The state of parsing one file.
pub(crate) struct Actions<'s> {
    src: &'s str,
    base: Pos,
    symbols: FxHashMap<&'s str, Symbol>,
    pub(crate) arena: Arena,
    pub(crate) package: Option<Ident>,
    pub(crate) top_decls: Vec<DeclId>,
    pub(crate) faults: Vec<Fault>,
    /// Blocks open at the moment, with the offset of the `{`.
    pub(crate) blocks: Vec<(BlockKind, u32)>,
    /// Set once the parser has started again behind a made-up package clause.
    pub(crate) resumed: bool,
    seen_other_decl: bool,
    exprs: Vec<ExprId>,
    stmts: Vec<StmtId>,
    decls: Vec<DeclId>,
    idents: Vec<Ident>,
    params: Vec<Param>,
    fields: Vec<Field>,
    cases: Vec<CaseClause>,
    comms: Vec<CommClause>,
    operands: Vec<(BinaryOp, u32, ExprId)>,
    /// Statements behind a misplaced `var`, with the place of the message that lacks the keyword.
    vars_in_headers: Vec<(StmtId, usize)>,
}

impl<'s> Actions<'s> {
    /// For a tree of about so many bytes of the file.
    pub(crate) fn new(file: &'s SourceFile, bytes: usize) -> Actions<'s> {
        Actions {
            src: file.text(),
            base: file.base(),
            symbols: FxHashMap::default(),
            arena: Arena::for_bytes(bytes),
            package: None,
            top_decls: Vec::new(),
            faults: Vec::new(),
            blocks: Vec::new(),
            resumed: false,
            seen_other_decl: false,
            exprs: Vec::new(),
            stmts: Vec::new(),
            decls: Vec::new(),
            idents: Vec::new(),
            params: Vec::new(),
            fields: Vec::new(),
            cases: Vec::new(),
            comms: Vec::new(),
            operands: Vec::new(),
            vars_in_headers: Vec::new(),
        }
    }

    /// Forgets unfinished lists, before a restart.
    pub(crate) fn abandon(&mut self) {
        self.blocks.clear();
        self.exprs.clear();
        self.stmts.clear();
        self.decls.clear();
        self.idents.clear();
        self.params.clear();
        self.fields.clear();
        self.cases.clear();
        self.comms.clear();
        self.operands.clear();
        self.vars_in_headers.clear();
    }

    pub(crate) fn open_block(&mut self, kind: BlockKind, at: u32) {
        self.blocks.push((kind, at));
    }

    /// Notes a message as it stands.
    pub(crate) fn fault(&mut self, at: u32, message: impl Into<String>) {
        let (message, hint) = (message.into(), Hint::default());
        self.faults.push(Fault {
            at,
            end: at,
            message,
            hint,
        });
    }

    /// Notes `syntax error: ...`.
    pub(crate) fn syntax_error(&mut self, at: u32, message: &str) {
        self.fault(at, format!("syntax error: {message}"));
    }

    /// Adds advice to the message noted last.
    fn advise(&mut self, help: &'static str) {
        if let Some(last) = self.faults.last_mut() {
            last.hint = Hint::help(help);
        }
    }

    /// Adds advice with edits to the message noted last.
    fn advise_edits(&mut self, help: &'static str, edits: Vec<(u32, u32, &'static str)>) {
        if let Some(last) = self.faults.last_mut() {
            last.hint = Hint {
                edits,
                ..Hint::help(help)
            };
        }
    }

    fn pos(&self, offset: u32) -> Pos {
        self.base.offset(offset)
    }

    fn span(&self, lo: u32, hi: u32) -> Span {
        Span::new(self.pos(lo), self.pos(hi))
    }

    fn offset(&self, pos: Pos) -> u32 {
        pos.0 - self.base.0
    }

    fn symbol(&mut self, lo: u32, hi: u32) -> Symbol {
        let text = &self.src[lo as usize..hi as usize];
        *self
            .symbols
            .entry(text)
            .or_insert_with(|| Symbol::intern(text))
    }

    pub(crate) fn ident(&mut self, lo: u32, hi: u32) -> Ident {
        Ident {
            name: self.symbol(lo, hi),
            pos: self.pos(lo),
        }
    }

    pub(crate) fn push_expr(&mut self, n: Count, x: ExprId) -> Count {
        self.exprs.push(x);
        n + 1
    }

    pub(crate) fn push_stmt(&mut self, n: Count, s: StmtId) -> Count {
        self.stmts.push(s);
        n + 1
    }

    pub(crate) fn push_decl(&mut self, n: Count, d: DeclId) -> Count {
        self.decls.push(d);
        n + 1
    }

    pub(crate) fn push_ident(&mut self, n: Count, name: Ident) -> Count {
        self.idents.push(name);
        n + 1
    }

    fn take_exprs(&mut self, n: Count) -> List<ExprId> {
        take(&mut self.arena, &mut self.exprs, n)
    }

    fn take_stmts(&mut self, n: Count) -> List<StmtId> {
        take(&mut self.arena, &mut self.stmts, n)
    }

    fn take_idents(&mut self, n: Count) -> List<Ident> {
        take(&mut self.arena, &mut self.idents, n)
    }

    fn take_fields(&mut self, n: Count) -> List<Field> {
        take(&mut self.arena, &mut self.fields, n)
    }
}

/// Moves the top `n` elements of a stack into the arena.
fn take<T: ast::Pooled>(arena: &mut Arena, stack: &mut Vec<T>, n: Count) -> List<T> {
    let start = stack.len() - n as usize;
    let list = arena.add_list(&stack[start..]);
    stack.truncate(start);
    list
}
