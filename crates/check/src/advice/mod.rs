//! What a person may want to know beside the Go compiler's words: remarks under the source, and ways out.
//!
//! The tables of `errors` word the first line, which is gc's to the byte. Each function here adds labels, notes and edits to such a
//! message, which are shown in the human format and in JSON only. Nothing here decides whether a program is wrong.

mod calls;
mod flow;
mod members;
mod names;
mod operands;
mod values;

use ast::{Decl, Expr, ExprId, FuncDecl};
use source::{Applicability, Diagnostic, Span, Symbol};
use types::{Ty, TyKind};

use crate::checker::{Checker, name_span};
use crate::errors;
use crate::object::{ObjId, ObjKind};

/// Behind so many messages nobody looks for names that might have been meant: the time must stay in proportion.
const MANY: usize = 200;

impl Checker<'_> {
    /// Adds to the messages reported since there were `mark`.
    pub(crate) fn annotate(&mut self, mark: usize, add: impl Fn(Diagnostic) -> Diagnostic) {
        for diagnostic in self.diags.iter_mut().skip(mark) {
            let plain = std::mem::replace(
                diagnostic,
                Diagnostic::error(source::Code::Syntax, Span::NONE, ""),
            );
            *diagnostic = add(plain);
        }
    }

    /// Whether there are so many errors that a search for names is not worth its time.
    fn swamped(&self) -> bool {
        self.diags.len() > MANY
    }

    /// The name of an object, where it is declared.
    fn place_of(&self, obj: ObjId) -> Span {
        name_span(self.objs[obj].name, self.objs[obj].pos)
    }

    /// Where a named type, or the named type that it points to, is declared.
    fn declared_at(&self, ty: Ty) -> Option<(Symbol, Span)> {
        let base = self.types.pointee(ty).unwrap_or(ty);
        let data = self.types.named(self.types.as_named(base)?);
        let span = name_span(data.name, data.pos);
        span.is_some().then_some((data.name, span))
    }

    /// The object that an expression names: a function, variable, constant or type, perhaps of another package.
    fn named_object(&self, id: ExprId) -> Option<ObjId> {
        let id = self.ast().unparen(id);
        if let Expr::Name(name) = self.ast().expr(id) {
            return self.lookup(name);
        }
        let Expr::Selector { x, sel } = self.ast().expr(id) else {
            return None;
        };
        if let Expr::Name(name) = self.ast().expr(x)
            && let ObjKind::Package {
                package: Some(it), ..
            } = self.objs[self.lookup(name)?].kind
        {
            return self.pkg_scopes[it].get(&sel.name).copied();
        }
        let ty = self.plain_type(x)?;
        let ty = self.types.pointee(ty).unwrap_or(ty);
        let methods = self.method_objs.get(&self.types.as_named(ty)?)?;
        methods
            .iter()
            .copied()
            .find(|it| self.objs[*it].name == sel.name)
    }

    /// The type of an expression, where that is known without checking it: of names, fields, literals and calls.
    fn plain_type(&self, id: ExprId) -> Option<Ty> {
        match self.ast().expr(self.ast().unparen(id)) {
            Expr::Name(name) => Some(self.objs[self.lookup(name)?].ty),
            Expr::CompositeLit { ty: Some(ty), .. } => Some(self.objs[self.named_object(ty)?].ty),
            Expr::Unary {
                op: ast::UnaryOp::Addr,
                x,
            } => self.plain_type(x),
            Expr::Call { fun, .. } => {
                let sig = self.types.as_func(self.plain_type(fun)?)?;
                sig.results.first().copied()
            }
            Expr::Selector { x, sel } => match self.named_object(id) {
                Some(obj) => Some(self.objs[obj].ty),
                None => {
                    let ty = self.plain_type(x)?;
                    let fields = self.types.fields(self.types.pointee(ty).unwrap_or(ty))?;
                    let field = fields.iter().find(|it| it.name == sel.name)?;
                    Some(field.ty)
                }
            },
            _other => None,
        }
    }

    /// The declaration of a type at package level, and its file.
    fn type_declaration(&self, obj: ObjId) -> Option<(&ast::File, ast::TypeDecl)> {
        let src = self.objs[obj].src?;
        let file = self.files[src.file].file;
        match file.decl(src.decl) {
            Decl::Type(it) => Some((file, it)),
            Decl::Import(_) | Decl::Const(_) | Decl::Func(_) | Decl::Var(_) => None,
        }
    }

    /// The declaration of a function at package level, and its file.
    fn declaration_of(&self, obj: ObjId) -> Option<(&ast::File, FuncDecl)> {
        let src = self.objs[obj].src?;
        let file = self.files[src.file].file;
        match file.decl(src.decl) {
            Decl::Func(it) => Some((file, it)),
            Decl::Import(_) | Decl::Const(_) | Decl::Type(_) | Decl::Var(_) => None,
        }
    }

    /// A literal of the zero value.
    fn zero_text(&self, ty: Ty) -> Option<String> {
        let text = match self.types.under(ty) {
            TyKind::Basic(_) if self.is_string(ty) => "\"\"".to_owned(),
            TyKind::Basic(_) if self.is_numeric(ty) => "0".to_owned(),
            TyKind::Basic(_) if self.is_boolean(ty) => "false".to_owned(),
            TyKind::Struct(_) | TyKind::Array(..) => format!("{}{{}}", self.ty_text(ty)),
            TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Interface(_) => "nil".to_owned(),
            TyKind::Basic(_)
            | TyKind::Invalid
            | TyKind::Named(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => return None,
        };
        Some(text)
    }
}

/// Advice to put an expression between two texts.
fn wrap(it: Diagnostic, help: String, at: Span, before: &str, after: &str) -> Diagnostic {
    let edits = vec![
        (at.lo.span(), before.to_owned()),
        (at.hi.span(), after.to_owned()),
    ];
    it.with_edits(help, edits, Applicability::MaybeIncorrect)
}

/// `nil` where nothing says what type it is to have.
pub(crate) fn untyped_nil(at: Span, context: &str) -> Diagnostic {
    errors::untyped_nil(at, context)
        .with_primary(at, "nil has no type of its own")
        .with_help("declare the variable with a type: `var x *T`")
}

/// At most so many names, as a list for people: `a, b and 3 more`.
fn enumerate(names: &[String]) -> String {
    const MOST: usize = 8;
    let shown = names.iter().take(MOST).cloned().collect::<Vec<_>>();
    match names.len().saturating_sub(MOST) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}
