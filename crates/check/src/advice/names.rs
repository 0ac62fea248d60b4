//! Names that are not known, or known twice, or never used.

use ast::{Expr, ExprId};
use source::{Applicability, Diagnostic, Pos, Span, Symbol, similar};

use crate::checker::Checker;
use crate::errors;
use crate::object::ObjId;

/// Packages of the library whose name is likely meant where it is used without an import.
const PACKAGES: &[(&str, &str)] = &[
    ("atomic", "sync/atomic"),
    ("base64", "encoding/base64"),
    ("big", "math/big"),
    ("binary", "encoding/binary"),
    ("bits", "math/bits"),
    ("bufio", "bufio"),
    ("bytes", "bytes"),
    ("cmp", "cmp"),
    ("context", "context"),
    ("debug", "runtime/debug"),
    ("errors", "errors"),
    ("exec", "os/exec"),
    ("filepath", "path/filepath"),
    ("flag", "flag"),
    ("fmt", "fmt"),
    ("fs", "io/fs"),
    ("hex", "encoding/hex"),
    ("http", "net/http"),
    ("io", "io"),
    ("iter", "iter"),
    ("json", "encoding/json"),
    ("list", "container/list"),
    ("log", "log"),
    ("maps", "maps"),
    ("math", "math"),
    ("os", "os"),
    ("path", "path"),
    ("rand", "math/rand"),
    ("reflect", "reflect"),
    ("regexp", "regexp"),
    ("runtime", "runtime"),
    ("slices", "slices"),
    ("sort", "sort"),
    ("strconv", "strconv"),
    ("strings", "strings"),
    ("sync", "sync"),
    ("testing", "testing"),
    ("time", "time"),
    ("unicode", "unicode"),
    ("unsafe", "unsafe"),
    ("utf8", "unicode/utf8"),
];

/// The way to a variable that is not there.
const DECLARE: &str = "a new variable is declared by `:=`, or by `var` before";

impl Checker<'_> {
    /// `undefined: x`
    pub(crate) fn undefined(&self, at: Span, name: Symbol) -> Diagnostic {
        let it = errors::undefined(at, name);
        if let Some((_, path)) = PACKAGES.iter().find(|it| it.0 == name.as_str()) {
            let clause = self.ast().package;
            let end = crate::checker::name_span(clause.name, clause.pos).hi;
            return it.with_primary(at, "package not imported").with_fix(
                format!("import it: `import \"{path}\"`"),
                end.span(),
                format!("\n\nimport \"{path}\""),
            );
        }
        let it = it.with_primary(at, "not found in this scope");
        match self.similar_name(name) {
            Some(near) => it.with_suggestion(format!("did you mean `{near}`?"), at, near.as_str()),
            None => it,
        }
    }

    /// Advice for a name that is assigned to before there is such a variable.
    pub(crate) fn undeclared_target(&mut self, mark: usize) {
        self.annotate(mark, |it| {
            let bare = it.code == source::Code::UndeclaredName && it.helps.is_empty();
            match bare {
                true => it.with_help(DECLARE),
                false => it,
            }
        });
    }

    /// The same for a name alone on the left of a plain assignment: that may declare it.
    pub(crate) fn undeclared_alone(&mut self, mark: usize, lhs: &[ExprId], sign: Pos) {
        let [target] = lhs else { return };
        let (at, name) = (self.span(*target), self.text(*target));
        self.annotate(mark, |mut it| {
            if it.span != at || it.helps.first().is_none_or(|it| it.message != DECLARE) {
                return it;
            }
            it.helps.clear();
            let sign = Span::new(sign, sign.offset(1));
            it.with_suggestion(format!("declare it: `{name} := …`"), sign, ":=")
        });
    }

    /// The name in scope that is nearest to one that is not.
    fn similar_name(&self, name: Symbol) -> Option<Symbol> {
        if self.swamped() {
            return None;
        }
        let local = self.env.scope.names().map(|it| self.objs[it].name);
        let package = self.pkg_scopes[self.env.pkg].keys().copied();
        let imports = self.file_scopes[self.env.file_idx].keys().copied();
        let universe = self.universe.names.keys().copied();
        let known = local.chain(package).chain(imports).chain(universe);
        let texts: Vec<&'static str> = known.map(Symbol::as_str).collect();
        similar(name.as_str(), texts).map(Symbol::intern)
    }

    /// A member that a package does not have, or does not show.
    pub(crate) fn package_advice(
        &self,
        it: Diagnostic,
        sel: ast::Ident,
        names: &[Symbol],
        hidden: bool,
    ) -> Diagnostic {
        let at = sel.span();
        let it = it.with_primary(
            at,
            if hidden {
                "a name in lower case is private to its package"
            } else {
                "not found in this package"
            },
        );
        if self.swamped() {
            return it;
        }
        let exported = names.iter().filter(|it| it.is_exported());
        let texts: Vec<&'static str> = exported.map(|it| it.as_str()).collect();
        match similar(sel.name.as_str(), texts) {
            Some(near) => it.with_suggestion(format!("did you mean `{near}`?"), at, near),
            None => it,
        }
    }

    /// `declared and not used: x`
    pub(crate) fn unused_variable(&self, at: Span, name: Symbol) -> Diagnostic {
        errors::unused_variable(at, name)
            .with_primary(at, "its value is never read")
            .with_help(format!(
                "use it, say `_ = {name}` while it waits, or remove it"
            ))
    }

    /// An import that nothing uses; `at` is where gc reports it.
    pub(crate) fn unused_import(&self, it: Diagnostic) -> Diagnostic {
        let at = it.span.lo;
        let covers = |span: Span| span.lo <= at && at < span.hi;
        let found = self.ast().imports().find_map(|(decl, import)| {
            let path = self.ast().expr_span(import.path);
            let span = self.ast().decl_span(decl);
            let whole = Span::new(
                span.lo.min(import.name.map_or(path.lo, |it| it.pos)),
                path.hi,
            );
            covers(whole).then_some((whole, path))
        });
        let Some((whole, path)) = found else {
            return it;
        };
        it.with_primary(path, "nothing of it is used").with_fix(
            "remove the import, or name it `_` if only its init functions are wanted",
            whole,
            "",
        )
    }

    /// `no new variables on left side of :=`
    pub(crate) fn no_new_variables(&self, at: Span, known: &[Option<ObjId>]) -> Diagnostic {
        let sign = Span::new(at.lo, at.lo.offset(2));
        let mut it = errors::no_new_variables(at).with_primary(sign, "declares nothing new");
        for obj in known.iter().flatten().take(3) {
            it = it.with_label(self.place_of(*obj), "first declared here");
        }
        it.with_fix("assign with `=`", sign, "=")
    }

    /// A type that contains itself.
    pub(crate) fn recursive_advice(&self, it: Diagnostic, cycle: &[ObjId]) -> Diagnostic {
        let mut declared = cycle.iter().filter_map(|it| self.type_declaration(*it));
        if declared.any(|(file, decl)| matches!(file.expr(decl.ty), Expr::InterfaceType(_))) {
            return it
                .with_help("an interface cannot be a part of itself: name the methods instead");
        }
        let [only] = cycle else {
            return it.with_help("a pointer, slice or map in the cycle gives it an end");
        };
        let name = self.objs[*only].name;
        let use_of_itself = self.type_declaration(*only).and_then(|(file, decl)| {
            let Expr::StructType(fields) = file.expr(decl.ty) else {
                return None;
            };
            let fields = file.list(fields).iter();
            fields
                .map(|field| field.ty)
                .find(|ty| matches!(file.expr(*ty), Expr::Name(it) if it == name))
                .map(|ty| file.expr_span(ty))
        });
        match use_of_itself {
            Some(at) => it
                .with_label(at, format!("a whole {name} inside of {name}"))
                .with_edits(
                    format!("a pointer has a size of its own: `*{name}`"),
                    vec![(at.lo.span(), "*".to_owned())],
                    Applicability::MaybeIncorrect,
                ),
            None => it.with_help("a pointer, slice or map gives the type an end"),
        }
    }
}
