//! Declarations.

use ast::{
    ConstDecl, Decl, DeclId, Expr, ExprId, Field, FuncDecl, Group, Ident, ImportDecl, List,
    LitKind, Signature, StmtId, TypeDecl, VarDecl, literal,
};
use source::Symbol;

use super::{Actions, Count, FuncHead, Param};

impl Actions<'_> {
    fn decl(&mut self, decl: Decl, lo: u32, hi: u32) -> DeclId {
        let (pos, span) = (self.pos(lo), self.span(lo, hi));
        self.arena.add_decl(decl, pos, span)
    }

    pub(crate) fn package(&mut self, name: Ident) {
        if !self.resumed {
            self.package = Some(name);
        }
    }

    // ---- Top level

    pub(crate) fn top_import(&mut self, lo: u32, spec: DeclId, hi: u32) {
        self.check_import_order(lo);
        self.arena.set_decl_span(spec, self.span(lo, hi));
        self.top_decls.push(spec);
    }

    pub(crate) fn top_import_group(&mut self, lo: u32, n: Count) {
        self.check_import_order(lo);
        self.group(lo, n);
        self.move_to_top(n);
    }

    fn check_import_order(&mut self, lo: u32) {
        if self.seen_other_decl {
            self.syntax_error(lo, "imports must appear before other declarations");
            self.advise("move it up, behind the package clause");
            self.seen_other_decl = false; // say it once per run of imports
        }
    }

    pub(crate) fn top_decl(&mut self, lo: u32, decl: DeclId, hi: u32) {
        self.seen_other_decl = true;
        if let Decl::Func(it) = self.arena.decl(decl)
            && it.name.name == Symbol::EMPTY
        {
            return; // made up by recovery
        }
        self.arena.set_decl_span(decl, self.span(lo, hi));
        self.top_decls.push(decl);
    }

    pub(crate) fn top_decls(&mut self, n: Count) {
        self.seen_other_decl = true;
        self.move_to_top(n);
    }

    fn move_to_top(&mut self, n: Count) {
        let start = self.decls.len() - n as usize;
        self.top_decls.extend(self.decls.drain(start..));
    }

    // ---- Groups

    /// A declaration without parentheses: its span includes the keyword.
    pub(crate) fn single(&mut self, lo: u32, decl: DeclId, hi: u32) -> Count {
        self.arena.set_decl_span(decl, self.span(lo, hi));
        self.push_decl(0, decl)
    }

    /// The last `n` declarations are the members of a group.
    pub(crate) fn group(&mut self, lo: u32, n: Count) -> Count {
        let start = self.decls.len() - n as usize;
        let pos = self.pos(lo);
        for (index, member) in (0..n).zip(start..) {
            let group = Some(Group { pos, index });
            let id = self.decls[member];
            let decl = match self.arena.decl(id) {
                Decl::Import(it) => Decl::Import(ImportDecl { group, ..it }),
                Decl::Const(it) => Decl::Const(ConstDecl { group, ..it }),
                Decl::Type(it) => Decl::Type(TypeDecl { group, ..it }),
                Decl::Var(it) => Decl::Var(VarDecl { group, ..it }),
                Decl::Func(_) => unreachable!("parse: functions have no groups"),
            };
            self.arena.set_decl(id, decl);
        }
        n
    }

    // ---- Specs

    pub(crate) fn import(&mut self, lo: u32, name: Option<Ident>, path: ExprId, hi: u32) -> DeclId {
        let path_text = self.import_path(path);
        self.decl(
            Decl::Import(ImportDecl {
                group: None,
                name,
                path,
                path_text,
            }),
            lo,
            hi,
        )
    }

    pub(crate) fn import_dot(&mut self, lo: u32, path: ExprId, hi: u32) -> DeclId {
        let name = Ident {
            name: Symbol::DOT,
            pos: self.pos(lo),
        };
        self.import(lo, Some(name), path, hi)
    }

    fn import_path(&mut self, path: ExprId) -> Symbol {
        let Expr::Literal { kind, text } = self.arena.expr(path) else {
            return Symbol::EMPTY;
        };
        if kind != LitKind::String {
            let at = self.offset(self.arena.expr_pos(path));
            self.syntax_error(at, "import path must be a string");
            self.arena.set_expr(path, Expr::Bad);
            return Symbol::EMPTY;
        }
        let bytes = literal::string(text.as_str()).unwrap_or_default();
        String::from_utf8(bytes).map_or(Symbol::EMPTY, |text| Symbol::intern(&text))
    }

    pub(crate) fn const_decl(
        &mut self,
        lo: u32,
        names: Count,
        ty: Option<ExprId>,
        values: Count,
        hi: u32,
    ) -> DeclId {
        let (names, values) = (self.take_idents(names), self.take_exprs(values));
        self.decl(
            Decl::Const(ConstDecl {
                group: None,
                names,
                ty,
                values,
            }),
            lo,
            hi,
        )
    }

    pub(crate) fn var_decl(
        &mut self,
        lo: u32,
        names: Count,
        ty: Option<ExprId>,
        values: Count,
        hi: u32,
    ) -> DeclId {
        let (names, values) = (self.take_idents(names), self.take_exprs(values));
        self.decl(
            Decl::Var(VarDecl {
                group: None,
                names,
                ty,
                values,
            }),
            lo,
            hi,
        )
    }

    pub(crate) fn type_decl(
        &mut self,
        lo: u32,
        name: Ident,
        tparams: Count,
        alias: bool,
        ty: ExprId,
        hi: u32,
    ) -> DeclId {
        let tparams = self.take_fields(tparams);
        self.decl(
            Decl::Type(TypeDecl {
                group: None,
                name,
                tparams,
                alias,
                ty,
            }),
            lo,
            hi,
        )
    }

    pub(crate) fn slice_type_decl(
        &mut self,
        lo: u32,
        name: Ident,
        at: u32,
        elem: ExprId,
        hi: u32,
    ) -> DeclId {
        let ty = self.slice_type(at, elem, hi);
        self.type_decl(lo, name, 0, false, ty, hi)
    }

    pub(crate) fn open_array_type_decl(
        &mut self,
        lo: u32,
        name: Ident,
        at: u32,
        elem: ExprId,
        hi: u32,
    ) -> DeclId {
        let ty = self.array_type(at, None, elem, hi);
        self.type_decl(lo, name, 0, false, ty, hi)
    }

    /// `type name [len] ty` or `type name [len] = ty`, where `len` may turn out to be a type
    /// parameter. `len` comes with the position of the `]`, `alias` is the position of the `=`.
    #[expect(
        clippy::too_many_arguments,
        reason = "one per symbol of the production"
    )]
    pub(crate) fn array_or_tparam_decl(
        &mut self,
        lo: u32,
        name: Ident,
        at: u32,
        len: (ExprId, u32),
        alias: Option<u32>,
        ty: ExprId,
        hi: u32,
    ) -> DeclId {
        let (len, end) = len;
        if let Some((tparam, Some(constraint))) = self.split_tparam(len, false) {
            self.named_param(tparam, constraint);
            self.finish_tparams(1, end);
            return self.type_decl(lo, name, 1, alias.is_some(), ty, hi);
        }
        if let Some(alias) = alias {
            self.syntax_error(alias, "unexpected =, expected type");
        }
        let ty = self.array_type(at, Some(len), ty, hi);
        self.type_decl(lo, name, 0, false, ty, hi)
    }

    /// The first of several type parameters, read as an expression.
    pub(crate) fn first_tparam(&mut self, x: ExprId, comma: u32) {
        let pos = self.arena.expr_pos(x);
        match self.split_tparam(x, true) {
            Some((name, ty)) => self.params.push(Param {
                name: Some(name),
                ty,
                pos: name.pos,
            }),
            None => {
                self.syntax_error(comma, "unexpected comma; expected ]");
                let name = Some(Ident {
                    name: Symbol::BLANK,
                    pos,
                });
                self.params.push(Param {
                    name,
                    ty: Some(x),
                    pos,
                });
            }
        }
    }

    // ---- Functions

    pub(crate) fn func_head(
        &mut self,
        recv: Option<Count>,
        name: Ident,
        tparams: Count,
    ) -> FuncHead {
        let Some(n) = recv else {
            return FuncHead {
                recv: false,
                name,
                tparams,
            };
        };
        let at = self.offset(name.pos);
        let start = self.fields.len() - (n + tparams) as usize;
        match n {
            0 => self.fault(at, "method has no receiver"),
            1 => self.check_receiver(start),
            _several => {
                self.fault(at, "method has multiple receivers");
                self.fields.drain(start + 1..start + n as usize);
            }
        }
        FuncHead {
            recv: n > 0,
            name,
            tparams,
        }
    }

    fn check_receiver(&mut self, index: usize) {
        let ty = self.fields[index].ty;
        if let Expr::Dots(elem) = self.arena.expr(ty) {
            let at = self.offset(self.arena.expr_pos(ty));
            self.fault(at, "invalid use of ...");
            self.fields[index].ty = elem;
        }
    }

    pub(crate) fn func_decl(
        &mut self,
        head: FuncHead,
        sig: Signature,
        body: Option<StmtId>,
    ) -> DeclId {
        let tparams = self.take_fields(head.tparams);
        let recv: Option<Field> = if head.recv { self.fields.pop() } else { None };
        let name = head.name;
        let decl = Decl::Func(FuncDecl {
            recv,
            name,
            tparams,
            sig,
            body,
        });
        self.arena.add_decl(decl, name.pos, name.span())
    }

    /// The declarations of a statement.
    pub(super) fn take_decls(&mut self, n: Count) -> List<DeclId> {
        super::take(&mut self.arena, &mut self.decls, n)
    }
}
