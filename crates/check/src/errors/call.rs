//! Calls, predeclared functions, package unsafe.

use source::{Code, Diagnostic, Span};

use super::messages;

messages! {
    cannot_call(x, why): InvalidCall, "invalid operation: cannot call {x}: {why}";
    missing_conversion_argument(ty): WrongArgCount, "missing argument in conversion to {ty}";
    too_many_conversion_arguments(ty): WrongArgCount, "too many arguments in conversion to {ty}";
    constraint_conversion(ty): MisplacedConstraintIface, "cannot use interface {ty} in conversion (contains specific type constraints or is comparable)";
    dots_in_conversion(ty): BadDotDotDotSyntax, "invalid use of ... in conversion to {ty}";
    dots_to_non_variadic(fun): NonVariadicDotDotDot, "cannot use ... in call to non-variadic {fun}";
    dots_with_tuple(n, x): InvalidDotDotDot, "cannot use ... with {n}-valued {x}";
    dots_with_builtin(name): InvalidDotDotDot, "invalid operation: invalid use of ... with built-in {name}";
    builtin_argument_count(what, call, want, got): WrongArgCount, "invalid operation: {what} arguments for {call} (expected {want}, found {got})";
    invalid_append(cause): InvalidAppend, "invalid append: {cause}";
    invalid_copy(cause): InvalidCopy, "invalid copy: {cause}";
    copy_mismatch(a, b, s, t): InvalidCopy, "invalid copy: arguments {a} and {b} have different element types {s} and {t}";
    invalid_make(x, why): InvalidMake, "invalid argument: cannot make {x}: {why}";
    swapped_make(): SwappedMakeArgs, "invalid argument: length and capacity swapped";
    invalid_clear(x): InvalidClear, "invalid argument: cannot clear {x}: argument must be (or constrained by) map or slice";
    invalid_close(kind, x): InvalidClose, "invalid operation: cannot close {kind} {x}";
    map_keys_differ(x): InvalidDelete, "invalid argument: maps of {x} must have identical key types";
    not_a_map(x): InvalidDelete, "invalid argument: {x} is not a map";
    complex_mismatch(call, a, b): InvalidComplex, "invalid operation: {call} (mismatched types {a} and {b})";
    complex_of_type_param(x, name): InvalidComplex, "{x} not supported as argument to built-in {name} for go1.18 (see go.dev/issue/50937)";
    complex_arguments(ty): InvalidComplex, "invalid argument: arguments have type {ty}, expected floating-point";
    cannot_be_ordered(x): InvalidMinMaxOperand, "invalid argument: {x} cannot be ordered";
    extreme_mismatch(a, b, x): MismatchedTypes, "invalid argument: mismatched types {a} (previous argument) and {b} (type of {x})";
    not_a_pointer(x): InvalidUnsafeSlice, "invalid argument: {x} is not a pointer";
    not_a_slice(x): InvalidUnsafeSliceData, "invalid argument: {x} is not a slice";
    not_a_selector(x): BadOffsetofSyntax, "invalid argument: {x} is not a selector expression";
    no_single_field(ty, name): MissingFieldOrMethod, "invalid argument: {ty} has no single field {name}";
    offset_of_method(x): InvalidOffsetof, "invalid argument: {x} is a method value";
    offset_through_pointer(name, ty): InvalidOffsetof, "invalid argument: field {name} is embedded via a pointer in {ty}";
}

/// `not enough arguments in call to f`
pub(crate) fn argument_count(
    at: Span,
    many: bool,
    fun: String,
    have: String,
    want: String,
) -> Diagnostic {
    let what = if many { "too many" } else { "not enough" };
    let message = format!("{what} arguments in call to {fun}\n\thave {have}\n\twant {want}");
    Diagnostic::error(Code::WrongArgCount, at, message)
}

pub(crate) fn make_argument_count(at: Span, call: String, least: usize, got: usize) -> Diagnostic {
    let most = least + 1;
    let message =
        format!("invalid operation: {call} expects {least} or {most} arguments; found {got}");
    Diagnostic::error(Code::WrongArgCount, at, message)
}

pub(crate) fn invalid_len(code: Code, at: Span, x: String, name: &str) -> Diagnostic {
    Diagnostic::error(
        code,
        at,
        format!("invalid argument: {x} for built-in {name}"),
    )
}

pub(crate) fn complex_part(code: Code, at: Span, ty: String) -> Diagnostic {
    let message = format!("invalid argument: argument has type {ty}, expected complex type");
    Diagnostic::error(code, at, message)
}

/// Why something cannot be called.
pub(crate) fn no_function(ty: String) -> String {
    format!("{ty} is not a function")
}
