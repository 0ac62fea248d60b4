//! Types as text: for messages, as the Go compiler words them, and for reflection and symbols.

use std::fmt::Write as _;

use source::Symbol;

use crate::kind::{Basic, ChanDir, Field, FuncType, InterfaceType, NamedId, Ty, TyKind};
use crate::table::Types;

/// For whom a type is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TypeStyle {
    /// A message about the package with this import path: its own types are not qualified, `byte` and `any` are printed as written.
    Message(Symbol),
    /// As in a message, but with the import path of each package.
    Paths,
    /// Reflection, panics, symbols: types qualified by package name, full import paths inside type arguments.
    Reflect,
}

impl Types {
    /// The type as text.
    #[must_use]
    pub fn type_string(&self, ty: Ty, style: TypeStyle) -> String {
        let mut out = String::new();
        Writer {
            types: self,
            style,
            nested: false,
            names: true,
            out: &mut out,
        }
        .ty(ty);
        out
    }
    /// Parameters and results of a function type, without `func` and without names: `(int) string`.
    #[must_use]
    pub fn signature_string(&self, func: &FuncType, style: TypeStyle) -> String {
        let mut out = String::new();
        let mut writer = Writer {
            types: self,
            style,
            nested: false,
            names: false,
            out: &mut out,
        };
        writer.signature(func, None);
        out
    }
}

struct Writer<'a> {
    types: &'a Types,
    style: TypeStyle,
    /// Inside type arguments.
    nested: bool,
    names: bool,
    out: &'a mut String,
}

impl Writer<'_> {
    fn reflect(&self) -> bool {
        self.style == TypeStyle::Reflect
    }
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }
    fn ty(&mut self, ty: Ty) {
        if !self.reflect()
            && let Some(alias) = self.types.alias(ty)
        {
            self.qualified(alias.name, alias.package, alias.package);
            if let Some((_, args)) = &alias.instance {
                self.type_args(args, 0);
            }
            return;
        }
        match self.types.kind(ty) {
            TyKind::Invalid => self.put("invalid type"),
            TyKind::Basic(basic) => self.put(basic.name()),
            TyKind::Named(id) => self.named(*id),
            TyKind::Pointer(elem) => self.prefixed("*", *elem),
            TyKind::Slice(elem) => self.prefixed("[]", *elem),
            TyKind::Array(elem, len) => self.prefixed(&format!("[{len}]"), *elem),
            TyKind::Map(key, value) => {
                self.prefixed("map[", *key);
                self.prefixed("]", *value);
            }
            TyKind::Chan(dir, elem) => self.chan(*dir, *elem),
            TyKind::Struct(fields) => self.fields(fields),
            TyKind::Func(func) => {
                self.put("func");
                let names = if self.names {
                    self.types.param_names(ty)
                } else {
                    None
                };
                self.signature(func, names);
            }
            TyKind::Interface(it) => self.interface(it),
            TyKind::Tuple(tys) => {
                let names = self.types.param_names(ty).unwrap_or(&[]);
                self.list("(", tys, names, ")");
            }
            TyKind::TypeParam(id) => self.put(self.types.type_param(*id).name.as_str()),
            TyKind::Union(terms) => {
                for (i, term) in terms.iter().enumerate() {
                    self.put(if i > 0 { " | " } else { "" });
                    self.prefixed(if term.tilde { "~" } else { "" }, term.ty);
                }
            }
        }
    }
    fn prefixed(&mut self, prefix: &str, ty: Ty) {
        self.put(prefix);
        self.ty(ty);
    }
    fn qualified(&mut self, name: Symbol, package: Symbol, package_name: Symbol) {
        let qualifier = match self.style {
            TypeStyle::Message(own) if own == package => Symbol::EMPTY,
            TypeStyle::Message(_) if self.types.is_ambiguous(package_name) => {
                let _infallible = write!(self.out, "{:?}.{name}", package.as_str());
                return;
            }
            TypeStyle::Message(_) => package_name,
            TypeStyle::Paths => package,
            TypeStyle::Reflect if self.nested => package,
            TypeStyle::Reflect => package_name,
        };
        if qualifier != Symbol::EMPTY {
            self.put(qualifier.as_str());
            self.put(".");
        }
        self.put(name.as_str());
    }
    fn named(&mut self, id: NamedId) {
        let data = self.types.named(id);
        self.qualified(data.name, data.package, data.package_name);
        if self.reflect() && self.nested && data.local > 0 {
            let _infallible = write!(self.out, "·{}", data.local);
        }
        if let Some((_, args)) = &data.instance {
            let implicit = self.types.implicit_args(id);
            match self.reflect() {
                true => self.type_args(args, implicit),
                false if implicit < args.len() => self.type_args(&args[implicit..], 0),
                false => {}
            }
        }
    }
    /// The arguments of an instance; the first are those of the function around.
    fn type_args(&mut self, args: &[Ty], implicit: usize) {
        let outer = std::mem::replace(&mut self.nested, true);
        self.put("[");
        for (i, arg) in args.iter().enumerate() {
            self.put(match i {
                0 => "",
                _ if i == implicit => ";",
                _ => ",",
            });
            if *arg == Ty::EMPTY_INTERFACE && !self.reflect() {
                self.put("any"); // as it was written, most likely
            } else {
                self.ty(*arg);
            }
        }
        self.put("]");
        self.nested = outer;
    }
    fn chan(&mut self, dir: ChanDir, elem: Ty) {
        self.put(match dir {
            ChanDir::Both => "chan ",
            ChanDir::Send => "chan<- ",
            ChanDir::Recv => "<-chan ",
        });
        let parens = dir != ChanDir::Send
            && matches!(self.types.kind(elem), TyKind::Chan(ChanDir::Recv, _))
            && self.types.alias(elem).is_none();
        self.put(if parens { "(" } else { "" });
        self.ty(elem);
        self.put(if parens { ")" } else { "" });
    }
    fn fields(&mut self, fields: &[Field]) {
        let (open, close) = match (self.reflect(), fields.is_empty()) {
            (true, true) => ("struct {", "}"),
            (true, false) => ("struct { ", " }"),
            (false, _) => ("struct{", "}"),
        };
        self.put(open);
        for (i, field) in fields.iter().enumerate() {
            self.put(if i > 0 { "; " } else { "" });
            if !field.embedded {
                self.put(field.name.as_str());
                self.put(" ");
            }
            self.ty(field.ty);
            if field.tag != Symbol::EMPTY {
                let _infallible = write!(self.out, " {:?}", field.tag.as_str());
            }
        }
        self.put(close);
    }
    fn list(&mut self, open: &str, tys: &[Ty], names: &[Symbol], close: &str) {
        self.put(open);
        for (i, ty) in tys.iter().enumerate() {
            self.put(if i > 0 { ", " } else { "" });
            if let Some(name) = names.get(i).filter(|it| **it != Symbol::EMPTY) {
                self.put(name.as_str());
                self.put(" ");
            }
            self.ty(*ty);
        }
        self.put(close);
    }
    fn signature(&mut self, func: &FuncType, names: Option<&[Symbol]>) {
        let name = |i: usize| {
            let name = names.and_then(|it| it.get(i)).copied();
            name.filter(|it| *it != Symbol::EMPTY)
        };
        self.put("(");
        for (i, ty) in func.params.iter().enumerate() {
            self.put(if i > 0 { ", " } else { "" });
            if let Some(name) = name(i) {
                self.put(name.as_str());
                self.put(" ");
            }
            match self.types.kind(*ty) {
                TyKind::Slice(elem) if func.variadic && i + 1 == func.params.len() => {
                    self.prefixed("...", *elem);
                }
                TyKind::Invalid
                | TyKind::Basic(_)
                | TyKind::Named(_)
                | TyKind::Pointer(_)
                | TyKind::Slice(_)
                | TyKind::Array(..)
                | TyKind::Map(..)
                | TyKind::Chan(..)
                | TyKind::Struct(_)
                | TyKind::Func(_)
                | TyKind::Interface(_)
                | TyKind::Tuple(_)
                | TyKind::TypeParam(_)
                | TyKind::Union(_) => self.ty(*ty),
            }
        }
        self.put(")");
        let results = &func.results;
        match (&results[..], name(func.params.len())) {
            ([], _) => {}
            ([only], None) => self.prefixed(" ", *only),
            (_, _) => {
                self.put(" (");
                for (i, ty) in results.iter().enumerate() {
                    self.put(if i > 0 { ", " } else { "" });
                    if let Some(name) = name(func.params.len() + i) {
                        self.put(name.as_str());
                        self.put(" ");
                    }
                    self.ty(*ty);
                }
                self.put(")");
            }
        }
    }
    fn interface(&mut self, it: &InterfaceType) {
        if it.implicit && it.methods.is_empty() && it.embeds.len() == 1 && !self.reflect() {
            self.ty(it.embeds[0]);
            return;
        }
        if it.comparable && it.methods.is_empty() && it.embeds.is_empty() {
            self.put("comparable");
            return;
        }
        let empty = it.methods.is_empty() && it.embeds.is_empty();
        let (open, close) = match (self.reflect(), empty) {
            (true, true) => ("interface {", "}"),
            (true, false) => ("interface { ", " }"),
            (false, _) => ("interface{", "}"),
        };
        self.put(open);
        for (i, method) in it.methods.iter().enumerate() {
            self.put(if i > 0 { "; " } else { "" });
            if self.reflect() && method.package != Symbol::EMPTY {
                let package = method.package.as_str();
                let short = package.rsplit('/').next().unwrap_or(package);
                self.put(short);
                self.put(".");
            }
            self.put(method.name.as_str());
            if let TyKind::Func(func) = self.types.kind(method.ty) {
                let names = if self.names {
                    self.types.param_names(method.ty)
                } else {
                    None
                };
                self.signature(func, names);
            } else {
                self.put("()")
            }
        }
        for (i, embed) in it.embeds.iter().enumerate() {
            self.put(if i > 0 || !it.methods.is_empty() {
                "; "
            } else {
                ""
            });
            self.ty(*embed);
        }
        self.put(close);
    }
}

impl Basic {
    /// Its name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Int8 => "int8",
            Self::Int16 => "int16",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::Uint => "uint",
            Self::Uint8 => "uint8",
            Self::Uint16 => "uint16",
            Self::Uint32 => "uint32",
            Self::Uint64 => "uint64",
            Self::Uintptr => "uintptr",
            Self::Float32 => "float32",
            Self::Float64 => "float64",
            Self::Complex64 => "complex64",
            Self::Complex128 => "complex128",
            Self::String => "string",
            Self::UnsafePointer => "unsafe.Pointer",
            Self::UntypedBool => "untyped bool",
            Self::UntypedInt => "untyped int",
            Self::UntypedRune => "untyped rune",
            Self::UntypedFloat => "untyped float",
            Self::UntypedComplex => "untyped complex",
            Self::UntypedString => "untyped string",
            Self::UntypedNil => "untyped nil",
        }
    }
}
