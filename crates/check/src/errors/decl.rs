//! Declarations, names and imports.

use source::{Code, Diagnostic, PLACE, Span};

use super::messages;

messages! {
    undefined(name): UndeclaredName, "undefined: {name}";
    blank_as_value(): InvalidBlank, "cannot use _ as value or type";
    object_not_a_type(name, kind): NotAType, "{name} ({kind}) is not a type";
    package_not_in_selector(name): InvalidPkgUse, "use of package {name} not in selector";
    iota_outside(): InvalidIota, "cannot use iota outside constant declaration";
    cannot_declare_init(): InvalidInitDecl, "cannot declare init - must be func";
    cannot_declare_main(): InvalidMainDecl, "cannot declare main - must be func";
    invalid_package_name(): BlankPkgName, "invalid package name _";
    import_as_init(): InvalidInitDecl, "cannot import package as init - init must be a func";
    missing_init_body(): MissingInitBody, "func init must have a body";
    extra_init(text): WrongAssignCount, "extra init expr {text}";
    missing_init(name): WrongAssignCount, "missing init expr for {name}";
    invalid_const_type(ty): InvalidConstType, "invalid constant type {ty}";
    not_constant(x): InvalidConstInit, "{x} is not constant";
    recursive_type_itself(name): InvalidDeclCycle, "invalid recursive type: {name} refers to itself";
    recursive_type(name): InvalidDeclCycle, "invalid recursive type {name}";
    decl_cycle_itself(name): InvalidDeclCycle, "invalid cycle in declaration: {name} refers to itself";
    decl_cycle(name): InvalidDeclCycle, "invalid cycle in declaration of {name}";
    init_cycle_itself(name): InvalidInitCycle, "initialization cycle: {name} refers to itself";
    init_cycle(name): InvalidInitCycle, "initialization cycle for {name}";
    field_and_method(name): DuplicateFieldAndMethod, "field and method with the same name {name}";
    unused_import(path): UnusedImport, "\"{path}\" imported and not used";
    unused_import_as(path, name): UnusedImport, "\"{path}\" imported as {name} and not used";
    unused_variable(name): UnusedVar, "declared and not used: {name}";
    unused_switch_variable(name): UnusedVar, "{name} declared and not used";
    no_new_variables(): NoNewVar, "no new variables on left side of :=";
    no_new_variable(): NoNewVar, "no new variable on left side of :=";
    non_name(text): BadDecl, "non-name {text} on left side of :=";
    repeated(name): RepeatedDecl, "{name} repeated on left side of :=";
    cannot_declare(text): InvalidSyntaxTree, "cannot declare {text}";
    generic_without_body(): BadDecl, "generic function is missing function body";
    method_on_foreign_type(ty): InvalidRecv, "cannot define new methods on non-local type {ty}";
    method_on_generic_alias(ty): InvalidRecv, "cannot define new methods on generic alias type {ty}";
    method_on_instance(ty): InvalidRecv, "cannot define new methods on instantiated type {ty}";
    receiver_not_generic(ty): NotAGenericType, "{ty} is not a generic type";
    receiver_type(ty, why): InvalidRecv, "invalid receiver type {ty}{why}";
    receiver_type_params(got, want): BadRecv, "receiver declares {got}, but receiver base type declares {want}";
    receiver_type_param(text): BadDecl, "receiver type parameter {text} must be an identifier";
    undefined_member(text): UndeclaredImportedName, "undefined: {text}";
    undefined_member_but(text, name): UndeclaredImportedName, "undefined: {text} (but have {name})";
    not_exported(name, package): UnexportedName, "name {name} not exported by package {package}";
    missing_body(): BadDecl, "missing function body";
    misplaced_directive(): BadDirective, "misplaced compiler directive";
    misplaced_embed(): BadDirective, "misplaced go:embed directive";
    embed(why): BadDirective, "go:embed {why}";
    embed_usage(): BadDirective, "usage: //go:embed pattern...";
    directive_of_runtime(verb): BadDirective, "//{verb} only allowed in runtime";
    directive_of_library(verb): BadDirective, "//{verb} is only allowed in the standard library";
    directive_of_cgo(text): BadDirective, "//{text} only allowed in cgo-generated code";
    ldflag_usage(): BadDirective, "usage: //go:cgo_ldflag \"arg\"";
    noescape_with_body(): BadDirective, "can only use //go:noescape with external func implementations";
    linkname_usage(): BadDirective, "usage: //go:linkname localname [linkname]";
    linkname_without_unsafe(): BadDirective, "//go:linkname only allowed in Go files that import \"unsafe\"";
    linkname_of_nothing(): BadDirective, "//go:linkname must refer to declared function or variable";
    linkname_twice(name): BadDirective, "duplicate //go:linkname for {name}";
    import_unsupported(path): Unsupported, "not supported yet: import of \"{path}\"";
}

/// Every message about a version has these words.
pub(crate) const REQUIRES: &str = "requires go1.";

/// The file itself asks for that version.
pub(crate) fn version_of_file(minor: u32) -> String {
    format!(" (file declares //go:build go1.{minor})")
}

/// The version is the program's.
pub(crate) fn version_of_flag(minor: u32) -> String {
    format!(" (-lang was set to go1.{minor}; check go.mod)")
}

/// `f(…) requires go1.N or later`
pub(crate) fn version(at: Span, what: &str, minor: u32) -> Diagnostic {
    let message = format!("{what} requires go1.{minor} or later");
    Diagnostic::error(Code::UnsupportedFeature, at, message)
}

/// A type that contains itself, by way of the others: each with its place.
pub(crate) fn recursive_types(cycle: &[(String, Span)]) -> Diagnostic {
    let Some((first, at)) = cycle.first() else {
        return recursive_type_itself(Span::NONE, "");
    };
    if cycle.len() == 1 {
        return recursive_type_itself(*at, first);
    }
    let mut diagnostic = recursive_type(*at, first);
    for (i, (name, at)) in cycle.iter().enumerate() {
        let (next, _) = &cycle[(i + 1) % cycle.len()];
        diagnostic = diagnostic.with_related(*at, format!("{name} refers to {next}"));
    }
    diagnostic
}

/// A line of a cycle.
pub(crate) fn refers_to(name: source::Symbol, next: source::Symbol) -> String {
    format!("{name} refers to {next}")
}

pub(crate) fn redeclared(at: Span, name: source::Symbol, other: Span) -> Diagnostic {
    let message = format!("{name} redeclared in this block");
    let diagnostic = Diagnostic::error(Code::DuplicateDecl, at, message);
    if other.is_some() {
        diagnostic.with_related(other, format!("other declaration of {name}"))
    } else {
        diagnostic
    }
}

pub(crate) fn field_redeclared(at: Span, name: source::Symbol, other: Span) -> Diagnostic {
    Diagnostic::error(Code::DuplicateDecl, at, format!("{name} redeclared"))
        .with_related(other, format!("other declaration of {name}"))
}

pub(crate) fn duplicate_method(at: Span, name: source::Symbol, other: Span) -> Diagnostic {
    let message = format!("duplicate method {name}");
    let diagnostic = Diagnostic::error(Code::DuplicateDecl, at, message);
    if other.is_some() {
        diagnostic.with_related(other, format!("other declaration of method {name}"))
    } else {
        diagnostic
    }
}

pub(crate) fn method_redeclared(
    at: Span,
    base: source::Symbol,
    name: source::Symbol,
    other: Span,
) -> Diagnostic {
    let message = format!("method {base}.{name} already declared at {PLACE}");
    Diagnostic::error(Code::DuplicateMethod, at, message)
        .with_place(other)
        .with_label(other, "already declared here")
}

pub(crate) fn declared_through_import(
    at: Span,
    name: source::Symbol,
    what: String,
    other: Span,
) -> Diagnostic {
    let message = format!("{name} already declared through {what}");
    Diagnostic::error(Code::DuplicateDecl, at, message)
        .with_related(other, format!("other declaration of {name}"))
}

pub(crate) fn extra_init_inherited(at: Span, place: Span) -> Diagnostic {
    let message = format!("extra init expr at {PLACE}");
    Diagnostic::error(Code::WrongAssignCount, at, message).with_place(place)
}

pub(crate) fn entry_type_params(at: Span, name: source::Symbol, init: bool) -> Diagnostic {
    let message = format!("func {name} must have no type parameters");
    Diagnostic::error(entry_code(init), at, message)
}

pub(crate) fn entry_signature(at: Span, name: source::Symbol, init: bool) -> Diagnostic {
    let message = format!("func {name} must have no arguments and no return values");
    Diagnostic::error(entry_code(init), at, message)
}

fn entry_code(init: bool) -> Code {
    if init {
        Code::InvalidInitDecl
    } else {
        Code::InvalidMainDecl
    }
}
