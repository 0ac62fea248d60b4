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
    beyond_address_space(ty): TypeTooLarge, "type {ty} larger than address space";
    too_large(x): TypeTooLarge, "{x} is too large";
    type_too_large(ty): TypeTooLarge, "type {ty} too large";
    channel_element_too_large(): TypeTooLarge, "channel element type too large (>64kB)";
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
    alias_type_param(): MisplacedTypeParam, "cannot use type parameter declared in alias declaration as RHS";
    type_param_as_constraint(): MisplacedTypeParam, "cannot use a type parameter as constraint";
    tilde_of_type_param(term): MisplacedTypeParam, "type in term {term} cannot be a type parameter";
    too_many_terms(n): InvalidUnion, "cannot handle more than {n} union terms (implementation limitation)";
    term_is_type_param(): MisplacedTypeParam, "term cannot be a type parameter";
    tilde_of_interface(ty): InvalidUnion, "invalid use of ~ ({ty} is an interface)";
    tilde_of_named(ty, under): InvalidUnion, "invalid use of ~ (underlying type of {ty} is {under})";
    union_with_methods(ty): InvalidUnion, "cannot use {ty} in union ({ty} contains methods)";
    union_with_comparable(): InvalidUnion, "cannot use comparable in union";
    union_embeds_comparable(ty): InvalidUnion, "cannot use {ty} in union ({ty} embeds comparable)";
    overlapping_terms(a, b): InvalidUnion, "overlapping terms {a} and {b}";
    not_generic(x, ty): NotAGenericType, "invalid operation: {x} ({ty} is not a generic type)";
    type_arg_count(qualifier, name, got, want): WrongTypeArgCount, "{qualifier} type arguments for type {name}: have {got}, want {want}";
    func_type_arg_count(got, want): WrongTypeArgCount, "got {got} type arguments but want {want}";
    type_arg(cause): InvalidTypeArg, "{cause}";
}

/// Interfaces satisfy `comparable` since go1.20.
pub(crate) fn comparable_version(ty: &str) -> String {
    format!("{ty} to satisfy comparable requires go1.20 or later")
}

/// A constraint names a type, but does not allow it.
pub(crate) fn mentioned(constraint: &str, ty: &str) -> String {
    format!("{constraint} mentions {ty}, but {ty} is not in the type set of {constraint}")
}

/// Why type arguments cannot be inferred: where, what, and the parameter whose declaration the text mentions.
pub(crate) struct InferFault {
    pub(crate) at: source::Span,
    pub(crate) message: String,
    pub(crate) param: Option<types::Ty>,
}

impl InferFault {
    pub(crate) fn new(at: source::Span, message: String) -> Self {
        Self {
            at,
            message,
            param: None,
        }
    }
}

/// `in call to F, …`, or without the call.
pub(crate) fn infer_fault(prefix: &str, fault: &InferFault) -> source::Diagnostic {
    let message = format!("{prefix}{}", fault.message);
    source::Diagnostic::error(source::Code::CannotInferTypeArgs, fault.at, message)
}

/// `cannot infer T (declared at …)`
pub(crate) fn cannot_infer(name: source::Symbol) -> String {
    format!("cannot infer {name} (declared at {})", source::PLACE)
}

pub(crate) fn infer_mismatch(ty: &str, x: &str, formal: &str, names: &str) -> String {
    format!("type {ty} of {x} does not match {formal} (cannot infer {names})")
}

pub(crate) fn infer_other(
    ty: &str,
    x: &str,
    formal: &str,
    inferred: Option<String>,
    reverse: bool,
) -> String {
    match inferred {
        Some(it) if reverse => {
            format!("inferred type {it} for {formal} does not match type {ty} of {x}")
        }
        Some(it) => format!("type {ty} of {x} does not match inferred type {it} for {formal}"),
        None => format!("type {ty} of {x} does not match {formal}"),
    }
}

pub(crate) fn infer_unsatisfied(
    name: source::Symbol,
    known: &str,
    constraint: &str,
    cause: &str,
) -> String {
    let space = if cause.is_empty() { "" } else { " " };
    format!("{name} (type {known}) does not satisfy {constraint}{space}{cause}")
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
