//! Values that can be left out if nobody mentions their variable: computing them does nothing else and cannot fail. Judged by the text
//! alone, before there are types, so that such a value need not be checked; in doubt it is not inert.
//!
//! A call is followed into functions of one `return` statement, such as `errors.New`.

use ast::{BinaryOp, Decl, Expr, ExprId, File, Stmt, UnaryOp};

use crate::checker::Checker;
use crate::object::{BuiltinId, FileIdx, Obj, ObjId, ObjKind};

/// Where an expression stands.
#[derive(Clone, Copy)]
struct Site<'a> {
    idx: FileIdx,
    file: &'a File,
    /// Within a function, whose parameters may hide other names.
    in_func: bool,
}

impl Checker<'_> {
    /// Whether a variable may wait until somebody mentions it.
    pub(crate) fn may_wait(&self, obj: ObjId) -> bool {
        let it = &self.objs[obj];
        let (ObjKind::Var(_), Some(src)) = (&it.kind, it.src) else {
            return false;
        };
        let file = self.files[src.file].file;
        let Decl::Var(decl) = file.decl(src.decl) else {
            return false;
        };
        let site = Site {
            idx: src.file,
            file,
            in_func: false,
        };
        let (names, values) = (file.list(decl.names), file.list(decl.values));
        match values.get(src.index) {
            _ if values.is_empty() => true,
            Some(value) => names.len() == values.len() && self.is_inert(site, *value),
            None => false,
        }
    }
    fn is_inert(&self, site: Site<'_>, id: ExprId) -> bool {
        match site.file.expr(id) {
            Expr::Name(_)
            | Expr::Literal { .. }
            | Expr::FuncLit { .. }
            | Expr::ArrayType { .. }
            | Expr::SliceType(_)
            | Expr::StructType(_)
            | Expr::FuncType(_)
            | Expr::InterfaceType(_)
            | Expr::MapType { .. }
            | Expr::ChanType { .. } => true,
            Expr::Paren(x) => self.is_inert(site, x),
            Expr::CompositeLit { elems, .. } => {
                let elems = site.file.list(elems);
                elems.iter().all(|it| self.is_inert(site, *it))
            }
            Expr::KeyValue { key, value } => is_plain(site, key) && self.is_inert(site, value),
            Expr::Selector { .. } => self.object_at(site, id).is_some(),
            Expr::Unary { op, x } => op != UnaryOp::Recv && self.is_inert(site, x),
            Expr::Binary { op, x, y } => {
                never_fails(site, op, y) && self.is_inert(site, x) && self.is_inert(site, y)
            }
            Expr::Call { fun, args, .. } => {
                let args = site.file.list(args);
                args.iter().all(|it| self.is_inert(site, *it))
                    && self.is_inert_call(site, fun, args)
            }
            Expr::Bad
            | Expr::Index { .. }
            | Expr::Slice { .. }
            | Expr::TypeAssert { .. }
            | Expr::TypeGuard(_)
            | Expr::Star(_)
            | Expr::Dots(_) => false,
        }
    }
    /// A conversion, `new`, `make`, or a function that only returns something inert.
    fn is_inert_call(&self, site: Site<'_>, fun: ExprId, args: &[ExprId]) -> bool {
        let fun = site.file.unparen(fun);
        let converts = || args.iter().all(|it| self.is_settled(site, *it));
        match site.file.expr(fun) {
            Expr::SliceType(_)
            | Expr::FuncType(_)
            | Expr::InterfaceType(_)
            | Expr::MapType { .. }
            | Expr::ChanType { .. } => return converts(),
            Expr::Star(_) => {
                let only = args.first().map(|it| site.file.expr(*it));
                let nil = matches!(only, Some(Expr::Name(name)) if name.as_str() == "nil");
                return nil && args.len() == 1;
            }
            _other => {}
        }
        let Some(obj) = self.object_at(site, fun) else {
            return false;
        };
        match &obj.kind {
            ObjKind::Type => converts(),
            ObjKind::Builtin(BuiltinId::New) => true,
            ObjKind::Builtin(BuiltinId::Make) => {
                let mut sizes = args.iter().skip(1);
                sizes.all(|it| matches!(site.file.expr(*it), Expr::Literal { .. }))
            }
            ObjKind::Func(_) => self.only_returns(obj),
            ObjKind::Package { .. }
            | ObjKind::Unsafe
            | ObjKind::Const(_)
            | ObjKind::Iota
            | ObjKind::Var(_)
            | ObjKind::Builtin(_)
            | ObjKind::Nil => false,
        }
    }
    /// Whether a function does nothing but return inert values.
    fn only_returns(&self, func: &Obj) -> bool {
        let Some(src) = func.src else { return false };
        let whole = self.files[src.file].file.whole(src.decl);
        let file = whole.file;
        let Decl::Func(decl) = file.decl(whole.decl) else {
            return false;
        };
        let Some(Stmt::Block(stmts)) = decl.body.map(|it| file.stmt(it)) else {
            return false;
        };
        let [stmt] = file.list(stmts) else {
            return false;
        };
        let Stmt::Return(values) = file.stmt(*stmt) else {
            return false;
        };
        let site = Site {
            idx: src.file,
            file,
            in_func: true,
        };
        let values = file.list(values).iter();
        values.copied().all(|it| self.is_inert(site, it))
    }
    /// Whether an operand is none that a conversion may fail for: no variable, since that of a slice to an array may.
    fn is_settled(&self, site: Site<'_>, id: ExprId) -> bool {
        match site.file.expr(id) {
            Expr::Name(_) | Expr::Selector { .. } => self
                .object_at(site, id)
                .is_some_and(|it| matches!(it.kind, ObjKind::Const(_) | ObjKind::Nil)),
            Expr::Literal { .. } | Expr::FuncLit { .. } => true,
            Expr::Unary { x, .. } | Expr::Paren(x) => self.is_settled(site, x),
            Expr::Binary { x, y, .. } => self.is_settled(site, x) && self.is_settled(site, y),
            _other => false,
        }
    }
    /// What `name` or `package.name` stands for outside of functions.
    fn object_at(&self, site: Site<'_>, id: ExprId) -> Option<&Obj> {
        if site.in_func {
            return None;
        }
        let pkg = self.files[site.idx].pkg;
        let obj: ObjId = match site.file.expr(id) {
            Expr::Name(name) => {
                let scopes = [&self.pkg_scopes[pkg], &self.universe.names];
                scopes.iter().find_map(|it| it.get(&name).copied())?
            }
            Expr::Selector { x, sel } => {
                let Expr::Name(name) = site.file.expr(x) else {
                    return None;
                };
                let import = *self.file_scopes[site.idx].get(&name)?;
                let ObjKind::Package { package, .. } = self.objs[import].kind else {
                    return None;
                };
                *self.pkg_scopes[package?].get(&sel.name)?
            }
            _other => return None,
        };
        Some(&self.objs[obj])
    }
}

/// The key of an element: a map's may be of any type, so that it must be known to have a hash.
fn is_plain(site: Site<'_>, key: ExprId) -> bool {
    match site.file.expr(key) {
        Expr::Name(_) | Expr::Literal { .. } => true,
        Expr::Selector { x, .. } => matches!(site.file.expr(x), Expr::Name(_)) && !site.in_func,
        _other => false,
    }
}

fn never_fails(site: Site<'_>, op: BinaryOp, y: ExprId) -> bool {
    match op {
        BinaryOp::Div | BinaryOp::Rem | BinaryOp::Shl | BinaryOp::Shr => {
            matches!(site.file.expr(y), Expr::Literal { .. })
        }
        BinaryOp::Eq | BinaryOp::Ne => false, // of interfaces it may
        _other => true,
    }
}
