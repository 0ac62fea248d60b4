//! Names: how types are written in descriptors and in symbols, and the symbols of instances.
//!
//! Two spellings of a type exist. The *reflect* spelling is what programs see (`main.T`, package names as qualifiers); the *link* spelling
//! is unique in the program (import paths, unexported names qualified, numbers on local types) and names symbols. Inside the brackets of an
//! instance both use the link spelling.

use std::fmt::Write as _;

use source::Symbol;
use types::{Basic, ChanDir, Field, FuncType, Ty, TyKind, Types};

/// Which spelling.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Reflect,
    Link,
}

/// The type as reflection prints it.
pub(crate) fn reflect_string(types: &Types, ty: Ty) -> String {
    let mut out = String::new();
    write_type(types, ty, Mode::Reflect, &mut out);
    out
}

/// A spelling that no other type of the program has.
pub(crate) fn link_string(types: &Types, ty: Ty) -> String {
    let mut out = String::new();
    write_type(types, ty, Mode::Link, &mut out);
    out
}

/// `prefix` + `text` as a symbol. A text that would need escapes in assembly, or is very long, is cut and ends in its hash.
pub(crate) fn symbol_name(prefix: &str, text: &str) -> String {
    let plain = |c: char| !c.is_control() && c != '"' && c != '\\';
    if text.len() <= 240 && text.chars().all(plain) {
        return format!("{prefix}{text}");
    }
    let head: String = text.chars().filter(|c| plain(*c)).take(60).collect();
    format!("{prefix}{head}~{:016x}", fnv64(text.as_bytes()))
}

/// The symbol of an instance: type arguments go where gc writes them (`main.F[int]`, `main.(*T[int]).M`, `main.F[int].func1`).
///
/// `own` of the arguments are those of a generic method: they go behind its name, or, for what is made inside it, to the end.
pub(crate) fn instance_name(types: &Types, link_name: &str, args: &[Ty], own: usize) -> String {
    let (args, own) = args.split_at(args.len() - own.min(args.len()));
    if !own.is_empty() {
        let list: Vec<String> = own.iter().map(|ty| link_string(types, *ty)).collect();
        let name = instance_name(types, link_name, args, 0);
        let list = format!("[{}]", list.join(","));
        return match name.rfind("[...]") {
            Some(at) => format!("{}{list}{}", &name[..at], &name[at + 5..]),
            None => format!("{name}{list}"),
        };
    }
    if args.is_empty() {
        return link_name.to_owned();
    }
    let list: Vec<String> = args.iter().map(|ty| link_string(types, *ty)).collect();
    let list = format!("[{}]", list.join(","));
    if let Some(at) = link_name.find("[...]") {
        return format!("{}{list}{}", &link_name[..at], &link_name[at + 5..]);
    }
    let after_path = link_name.rfind('/').map_or(0, |at| at + 1);
    let dot = link_name[after_path..]
        .find('.')
        .map_or(link_name.len(), |at| after_path + at + 1);
    let rest = &link_name[dot..];
    let end = match rest.strip_prefix("(*") {
        Some(inner) => 2 + inner.find(')').unwrap_or(inner.len()),
        None => rest.find('.').unwrap_or(rest.len()),
    };
    format!(
        "{}{}{list}{}",
        &link_name[..dot],
        &rest[..end],
        &rest[end..]
    )
}

/// 32-bit FNV-1a: the hash in type descriptors.
pub(crate) fn fnv32(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

/// 64-bit FNV-1a: shortens symbols.
pub(crate) fn fnv64(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The package that matters for the identity of a name: none for exported ones.
pub(crate) fn package_of(name: Symbol, package: Symbol) -> Symbol {
    if name.is_exported() {
        Symbol::EMPTY
    } else {
        package
    }
}

fn write_type(types: &Types, ty: Ty, mode: Mode, out: &mut String) {
    match types.kind(ty) {
        TyKind::Invalid => out.push_str("invalid type"),
        TyKind::Basic(basic) => out.push_str(basic_name(*basic)),
        TyKind::Named(_) => write_named(types, ty, mode, out),
        TyKind::Pointer(elem) => {
            out.push('*');
            write_type(types, *elem, mode, out);
        }
        TyKind::Slice(elem) => {
            out.push_str("[]");
            write_type(types, *elem, mode, out);
        }
        TyKind::Array(elem, len) => {
            let _ = write!(out, "[{len}]");
            write_type(types, *elem, mode, out);
        }
        TyKind::Map(key, elem) => {
            out.push_str("map[");
            write_type(types, *key, mode, out);
            out.push(']');
            write_type(types, *elem, mode, out);
        }
        TyKind::Chan(dir, elem) => write_chan(types, *dir, *elem, mode, out),
        TyKind::Struct(fields) => write_struct(types, fields, mode, out),
        TyKind::Func(func) => {
            out.push_str("func");
            write_signature(types, func, mode, out);
        }
        TyKind::Interface(_) => write_interface(types, ty, mode, out),
        TyKind::Tuple(tys) => {
            out.push('(');
            write_list(types, tys, ", ", mode, out);
            out.push(')');
        }
        TyKind::TypeParam(id) => out.push_str(types.type_param(*id).name.as_str()),
        TyKind::Union(terms) => {
            for (n, term) in terms.iter().enumerate() {
                out.push_str(if n > 0 { " | " } else { "" });
                out.push_str(if term.tilde { "~" } else { "" });
                write_type(types, term.ty, mode, out);
            }
        }
    }
}

fn write_list(types: &Types, tys: &[Ty], sep: &str, mode: Mode, out: &mut String) {
    for (n, ty) in tys.iter().enumerate() {
        if n > 0 {
            out.push_str(sep);
        }
        write_type(types, *ty, mode, out);
    }
}

fn write_named(types: &Types, ty: Ty, mode: Mode, out: &mut String) {
    let Some(id) = types.as_named(ty) else { return };
    let data = types.named(id);
    let qualifier = match mode {
        Mode::Reflect => data.package_name,
        Mode::Link => data.package,
    };
    if data.package != Symbol::EMPTY && qualifier != Symbol::EMPTY {
        let _ = write!(out, "{qualifier}.");
    }
    out.push_str(data.name.as_str());
    if let Some((_, args)) = &data.instance
        && !data.name.as_str().contains('[')
    {
        let (implicit, explicit) = args.split_at(types.implicit_args(id));
        out.push('[');
        write_list(types, implicit, ",", Mode::Link, out);
        out.push_str(match (implicit, explicit) {
            ([], _) | (_, []) => "",
            (_, _) => ";",
        });
        write_list(types, explicit, ",", Mode::Link, out);
        out.push(']');
    }
    if mode == Mode::Link && data.local != 0 {
        let _ = write!(out, "·{}", data.local);
    }
}

fn write_chan(types: &Types, dir: ChanDir, elem: Ty, mode: Mode, out: &mut String) {
    out.push_str(match dir {
        ChanDir::Both => "chan ",
        ChanDir::Send => "chan<- ",
        ChanDir::Recv => "<-chan ",
    });
    // Without parentheses `chan <-chan T` would read as `chan<- chan T`.
    let wrap = dir == ChanDir::Both && matches!(types.kind(elem), TyKind::Chan(ChanDir::Recv, _));
    if wrap {
        out.push('(');
    }
    write_type(types, elem, mode, out);
    if wrap {
        out.push(')');
    }
}

fn write_struct(types: &Types, fields: &[Field], mode: Mode, out: &mut String) {
    if fields.is_empty() {
        out.push_str("struct {}");
        return;
    }
    out.push_str("struct { ");
    for (n, field) in fields.iter().enumerate() {
        if n > 0 {
            out.push_str("; ");
        }
        if !field.embedded {
            write_member(field.name, field.package, mode, out);
            out.push(' ');
        } else if mode == Mode::Link && !tells_name(types, field) {
            write_member(field.name, field.package, mode, out);
            out.push('=');
        }
        write_type(types, field.ty, mode, out);
        if field.tag != Symbol::EMPTY {
            out.push(' ');
            write_quoted(field.tag.as_str(), out);
        }
    }
    out.push_str(" }");
}

/// Whether the type of an embedded field tells its name, and the package of that: not under the name of an alias, and not for `int`,
/// whose name is another in each package.
fn tells_name(types: &Types, field: &Field) -> bool {
    let ty = match types.kind(field.ty) {
        TyKind::Pointer(elem) => *elem,
        TyKind::Invalid
        | TyKind::Basic(_)
        | TyKind::Named(_)
        | TyKind::Slice(_)
        | TyKind::Array(..)
        | TyKind::Map(..)
        | TyKind::Chan(..)
        | TyKind::Struct(_)
        | TyKind::Func(_)
        | TyKind::Interface(_)
        | TyKind::Tuple(_)
        | TyKind::TypeParam(_)
        | TyKind::Union(_) => field.ty,
    };
    match types.kind(ty) {
        TyKind::Named(id) => types.named(*id).name == field.name,
        TyKind::Invalid
        | TyKind::Basic(_)
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
        | TyKind::Union(_) => false,
    }
}

/// A field's name: in the link spelling unexported ones carry their package.
fn write_member(name: Symbol, package: Symbol, mode: Mode, out: &mut String) {
    if mode == Mode::Link && !name.is_exported() && package != Symbol::EMPTY {
        let _ = write!(out, "{package}.");
    }
    out.push_str(name.as_str());
}

/// A string in double quotes as `strconv.Quote` writes it (printable characters stay).
fn write_quoted(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {
                let _ = write!(out, "\\x{:02x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

fn write_signature(types: &Types, func: &FuncType, mode: Mode, out: &mut String) {
    out.push('(');
    for (n, param) in func.params.iter().enumerate() {
        if n > 0 {
            out.push_str(", ");
        }
        let last = func.variadic && n + 1 == func.params.len();
        if let (true, TyKind::Slice(elem)) = (last, types.kind(*param)) {
            out.push_str("...");
            write_type(types, *elem, mode, out);
        } else {
            write_type(types, *param, mode, out);
        }
    }
    out.push(')');
    match func.results.as_slice() {
        [] => {}
        [only] => {
            out.push(' ');
            write_type(types, *only, mode, out);
        }
        [..] => {
            out.push_str(" (");
            write_list(types, &func.results, ", ", mode, out);
            out.push(')');
        }
    }
}

fn write_interface(types: &Types, ty: Ty, mode: Mode, out: &mut String) {
    let methods = types.interface_methods(ty);
    if methods.is_empty() {
        out.push_str("interface {}");
        return;
    }
    out.push_str("interface { ");
    for (n, method) in methods.iter().enumerate() {
        if n > 0 {
            out.push_str("; ");
        }
        if !method.name.is_exported() && method.package != Symbol::EMPTY {
            let path = method.package.as_str();
            let name = path.rsplit('/').next().unwrap_or(path);
            let qualifier = if mode == Mode::Link { path } else { name };
            let _ = write!(out, "{qualifier}.");
        }
        out.push_str(method.name.as_str());
        if let TyKind::Func(func) = types.kind(method.ty) {
            write_signature(types, func, mode, out);
        }
    }
    out.push_str(" }");
}

fn basic_name(basic: Basic) -> &'static str {
    match basic {
        Basic::Bool => "bool",
        Basic::Int => "int",
        Basic::Int8 => "int8",
        Basic::Int16 => "int16",
        Basic::Int32 => "int32",
        Basic::Int64 => "int64",
        Basic::Uint => "uint",
        Basic::Uint8 => "uint8",
        Basic::Uint16 => "uint16",
        Basic::Uint32 => "uint32",
        Basic::Uint64 => "uint64",
        Basic::Uintptr => "uintptr",
        Basic::Float32 => "float32",
        Basic::Float64 => "float64",
        Basic::Complex64 => "complex64",
        Basic::Complex128 => "complex128",
        Basic::String => "string",
        Basic::UnsafePointer => "unsafe.Pointer",
        Basic::UntypedBool => "untyped bool",
        Basic::UntypedInt => "untyped int",
        Basic::UntypedRune => "untyped rune",
        Basic::UntypedFloat => "untyped float",
        Basic::UntypedComplex => "untyped complex",
        Basic::UntypedString => "untyped string",
        Basic::UntypedNil => "untyped nil",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instances_are_named_as_gc_names_them() {
        let types = Types::new();
        let name = |link: &str| instance_name(&types, link, &[Ty::INT, Ty::STRING], 0);
        assert_eq!(name("main.F"), "main.F[int,string]");
        assert_eq!(name("main.(*T).M"), "main.(*T[int,string]).M");
        assert_eq!(name("main.T.M"), "main.T[int,string].M");
        assert_eq!(name("a.b/c.F.func1"), "a.b/c.F[int,string].func1");
        assert_eq!(name("main.(*T[...]).M"), "main.(*T[int,string]).M");
        assert_eq!(instance_name(&types, "main.F", &[], 0), "main.F");
    }

    #[test]
    fn types_are_spelled_as_reflect_spells_them() {
        let mut types = Types::new();
        let recv = types.intern(TyKind::Chan(ChanDir::Recv, Ty::INT));
        let chan = types.intern(TyKind::Chan(ChanDir::Both, recv));
        let rest = types.slice(Ty::UINT8);
        let func = types.intern(TyKind::Func(FuncType {
            params: vec![chan, rest],
            results: vec![Ty::INT, Ty::BOOL],
            variadic: true,
        }));
        assert_eq!(
            reflect_string(&types, func),
            "func(chan (<-chan int), ...uint8) (int, bool)"
        );
        let field = Field {
            name: Symbol::intern("a"),
            ty: Ty::INT,
            embedded: false,
            tag: Symbol::intern("k:\"v\""),
            package: Symbol::MAIN,
        };
        let strukt = types.intern(TyKind::Struct(vec![field]));
        assert_eq!(
            reflect_string(&types, strukt),
            "struct { a int \"k:\\\"v\\\"\" }"
        );
        assert_eq!(
            link_string(&types, strukt),
            "struct { main.a int \"k:\\\"v\\\"\" }"
        );
    }
}
