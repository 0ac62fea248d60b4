//! Types and type parameters.

use super::messages;

messages! {
    not_a_type(x): NotAType, "{x} is not a type";
    generic_without_instantiation(ty): WrongTypeArgCount, "cannot use generic type {ty} without instantiation";
    generic_use(what, x): WrongTypeArgCount, "cannot use generic {what} {x} without instantiation";
    open_array(): BadDotDotDotSyntax, "invalid use of [...] array (outside a composite literal)";
    undefined_array_length(name): InvalidArrayLen, "undefined array length {name} or missing type constraint";
    invalid_array_length(x): InvalidArrayLen, "invalid array length {x}";
    array_length_not_constant(x): InvalidArrayLen, "array length {x} must be constant";
    array_length_not_integer(x): InvalidArrayLen, "array length {x} must be integer";
    invalid_dots(): InvalidSyntaxTree, "invalid syntax tree: invalid use of ...";
    misplaced_dots(): InvalidSyntaxTree, "invalid syntax tree: invalid use of ...";
    blank_method(): BlankIfaceMethod, "methods must have a unique non-blank name";
    map_key(ty, why): IncomparableMapKey, "invalid map key type {ty}{why}";
    embedded_pointer(): InvalidPtrEmbed, "embedded field type cannot be a pointer";
    embedded_unsafe_pointer(): InvalidPtrEmbed, "embedded field type cannot be unsafe.Pointer";
    embedded_interface_pointer(): InvalidPtrEmbed, "embedded field type cannot be a pointer to an interface";
    embedded_type_param(): MisplacedTypeParam, "embedded field type cannot be a (pointer to a) type parameter";
    constraint_comparable(ty): MisplacedConstraintIface, "cannot use type {ty} outside a type constraint: interface is (or embeds) comparable";
    constraint_types(ty): MisplacedConstraintIface, "cannot use type {ty} outside a type constraint: interface contains type constraints";
    type_param_as_rhs(): MisplacedTypeParam, "cannot use a type parameter as RHS in type declaration";
    type_param_as_constraint(): MisplacedTypeParam, "cannot use a type parameter as constraint";
    term_is_type_param(): MisplacedTypeParam, "term cannot be a type parameter";
    tilde_of_interface(ty): InvalidUnion, "invalid use of ~ ({ty} is an interface)";
    tilde_of_named(ty, under): InvalidUnion, "invalid use of ~ (underlying type of {ty} is {under})";
    union_with_methods(ty): InvalidUnion, "cannot use {ty} in union ({ty} contains methods)";
    union_with_comparable(): InvalidUnion, "cannot use comparable in union";
    overlapping_terms(a, b): InvalidUnion, "overlapping terms {a} and {b}";
    not_generic(x, ty): NotAGenericType, "invalid operation: {x} ({ty} is not a generic type)";
    type_arg_count(qualifier, name, got, want): WrongTypeArgCount, "{qualifier} type arguments for type {name}: have {got}, want {want}";
    func_type_arg_count(got, want): WrongTypeArgCount, "got {got} type arguments but want {want}";
    type_arg(cause): InvalidTypeArg, "{cause}";
    infer_error(fun, message): CannotInferTypeArgs, "in call to {fun}, {message}";
    infer_target(text, a, b): CannotInferTypeArgs, "type {a} of {text} does not match {b} (cannot infer type arguments)";
}

/// `in call to F, cannot infer T (declared at …)`
pub(crate) fn cannot_infer(
    at: source::Span,
    fun: &str,
    name: source::Symbol,
    declared: source::Span,
) -> source::Diagnostic {
    let place = source::PLACE;
    let message = format!("in call to {fun}, cannot infer {name} (declared at {place})");
    source::Diagnostic::error(source::Code::CannotInferTypeArgs, at, message).with_place(declared)
}

pub(crate) fn infer_mismatch(ty: String, x: String, formal: String, names: String) -> String {
    format!("type {ty} of {x} does not match {formal} (cannot infer {names})")
}

pub(crate) fn infer_inferred_mismatch(
    ty: String,
    x: String,
    inferred: String,
    formal: String,
) -> String {
    format!("type {ty} of {x} does not match inferred type {inferred} for {formal}")
}

pub(crate) fn infer_untyped_mismatch(known: String, ty: String, name: source::Symbol) -> String {
    format!("mismatched types {known} and {ty} (cannot infer {name})")
}

pub(crate) fn pointer_to_interface(ty: String) -> String {
    format!("type {ty} is pointer to interface, not interface")
}

pub(crate) fn pointer_to_type_param(ty: String) -> String {
    format!("type {ty} is pointer to type parameter, not type parameter")
}

/// A generic function or type that needs ever more instances: (place, type parameter, type argument) of each step.
pub(crate) fn instance_cycle(
    at: source::Span,
    steps: &[(source::Span, String, String)],
) -> source::Diagnostic {
    let place = source::PLACE;
    let mut message = "instantiation cycle:".to_owned();
    for (_, name, arg) in steps {
        message += &format!("\n\t{place}: {name} instantiated as {arg}");
    }
    let diagnostic = source::Diagnostic::error(source::Code::InvalidInstanceCycle, at, message);
    steps
        .iter()
        .fold(diagnostic, |it, step| it.with_place(step.0))
}
