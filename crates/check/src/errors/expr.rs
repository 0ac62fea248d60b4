//! Expressions, constants and literals.

use source::{Code, Diagnostic, Span, Symbol};

use super::messages;

messages! {
    used_as_value(x): TooManyValues, "{x} used as value";
    used_as_value_or_type(x): TooManyValues, "{x} used as value or type";
    must_be_called(x): UncalledBuiltin, "{x} must be called";
    not_an_expression(x): NotAnExpr, "{x} is not an expression";
    multiple_value(x): TooManyValues, "multiple-value {x} in single-value context";
    no_key_value(): InvalidSyntaxTree, "invalid syntax tree: no key:value expected";
    type_guard(): InvalidSyntaxTree, "invalid syntax tree: use of .(type) outside type switch";
    cannot_indirect(x): InvalidIndirection, "invalid operation: cannot indirect {x}";
    different_bases(ty): InvalidIndirection, "invalid operation: pointers of {ty} must have identical base types";
    operator_not_defined(op, x): UndefinedOp, "invalid operation: operator {op} not defined on {x}";
    cannot_take_address(x): UnaddressableOperand, "invalid operation: cannot take address of {x}";
    mismatched_types(x, a, b): MismatchedTypes, "invalid operation: {x} (mismatched types {a} and {b})";
    division_by_zero(): DivByZero, "invalid operation: division by zero";
    constant_unrepresentable(): InvalidConstVal, "constant result is not representable";
    constant_overflow(operation): InvalidConstVal, "constant {operation}overflow";
    constant_string_too_long(len, most): InvalidConstVal, "constant string too long ({len} bytes > {most} bytes)";
    long_constant(start, len): InvalidConstVal, "excessively long constant: {start}... ({len} chars)";
    malformed_constant(text): InvalidConstVal, "malformed constant: {text}";
    shifted_operand(x): InvalidShiftOperand, "invalid operation: shifted operand {x} must be integer";
    shifted_type(x, ty): InvalidShiftOperand, "invalid operation: shifted operand {x} (type {ty}) must be integer";
    negative_shift(x): InvalidShiftCount, "invalid operation: negative shift count {x}";
    shift_count(x): InvalidShiftCount, "invalid operation: shift count {x} must be integer";
    invalid_shift(x): InvalidShiftCount, "invalid operation: invalid shift count {x}";
    truncated(x, ty): TruncatedFloat, "{x} truncated to {ty}";
    overflows(x, ty): NumericOverflow, "{x} overflows {ty}";
    cannot_convert(x, ty, cause): InvalidConversion, "cannot convert {x} to type {ty}{cause}";
    constant_overflows(x, ty): InvalidConversion, "constant {x} overflows {ty}";
    untyped_nil(context): UntypedNilUse, "use of untyped nil in {context}";
    cannot_assign(x, ty, context): IncompatibleAssign, "cannot assign {x} to {ty} in {context}";
    cannot_index(x): NonSliceableOperand, "cannot index {x}";
    more_than_one_index(): InvalidIndex, "invalid operation: more than one index";
    index_out_of_bounds(value, len): InvalidIndex, "invalid argument: index {value} out of bounds [0:{len}]";
    cannot_slice_mixed(x, why): NonSliceableOperand, "cannot slice {x}: {why}";
    cannot_slice(x): NonSliceableOperand, "cannot slice {x}";
    slice_unaddressable(x): NonSliceableOperand, "cannot slice unaddressable value {x}";
    three_index_string(): InvalidSliceExpr, "invalid operation: 3-index slice of string";
    swapped_indices(a, b): SwappedSliceIndices, "invalid slice indices: {a} < {b}";
    assert_type_param(x): InvalidAssert, "invalid operation: cannot use type assertion on type parameter value {x}";
    assert_not_interface(x): InvalidAssert, "invalid operation: {x} is not an interface";
    impossible_assert(e, ty, from, cause): ImpossibleAssert, "impossible type assertion: {e}\n\t{ty} does not implement {from} {cause}";
    missing_literal_type(): UntypedLit, "missing type in composite literal";
    invalid_literal(qualifier, ty, cause): InvalidLit, "invalid composite literal{qualifier} type {ty}{cause}";
    mixed_literal(): MixedStructLit, "mixture of field:value and value elements in struct literal";
    too_many_values(ty): InvalidStructLit, "too many values in struct literal of type {ty}";
    too_few_values(ty, hint): InvalidStructLit, "too few values in struct literal of type {ty}{hint}";
    implicit_unexported(name, ty): UnexportedLitField, "implicit assignment to unexported field {name} in struct literal of type {ty}";
    invalid_field_name(text): InvalidLitField, "invalid field name {text} in struct literal";
    unknown_field(message): MissingLitField, "{message}";
    not_a_field(name): MissingLitField, "{name} is not a field";
    implicit_indirection(name): InvalidLitField, "invalid implicit pointer indirection to reach {name}";
    duplicate_field(name): DuplicateLitField, "duplicate field name {name} in struct literal";
    promoted_and_enclosing(name, outer): DuplicateLitField, "cannot specify promoted field {name} and enclosing embedded field {outer}";
    embedded_and_promoted(name, inner): DuplicateLitField, "cannot specify embedded field {name} and enclosed promoted field {inner}";
    literal_index_constant(text): InvalidLitIndex, "index {text} must be integer constant";
    literal_out_of_bounds(index, len): OversizeArrayLit, "index {index} is out of bounds (>= {len})";
    duplicate_index(index): DuplicateLitKey, "duplicate index {index} in array or slice literal";
    missing_key(): MissingLitKey, "missing key in map literal";
    duplicate_key(value): DuplicateLitKey, "duplicate key {value} in map literal";
    ambiguous_selector(x, name): AmbiguousSelector, "ambiguous selector {x}.{name}";
    no_member(x, name, why): MissingFieldOrMethod, "{x}.{name} undefined ({why})";
    field_of_type(name, ty): MissingFieldOrMethod, "operand for field selector {name} must be value of type {ty}";
    pointer_method(name, ty): InvalidMethodExpr, "cannot call pointer method {name} on {ty}";
    method_expr_pointer(ty, name): InvalidMethodExpr, "invalid method expression {ty}.{name} (needs pointer receiver (*{ty}).{name})";
    assert_constant(x): InvalidConstVal, "invalid argument: {x} is not a boolean constant";
    assert_failed(x): InvalidConstVal, "{x} failed";
    builtin_in_selector(x): UncalledBuiltin, "invalid use of {x} in selector expression";
}

pub(crate) fn cannot_convert_untyped(code: Code, at: Span, x: String, ty: String) -> Diagnostic {
    Diagnostic::error(code, at, format!("cannot convert {x} to type {ty}"))
}

/// `~x` outside of constraints.
pub(crate) fn tilde_operator(at: Span, integer: bool) -> Diagnostic {
    let hint = if integer {
        " (use ^ for bitwise complement)"
    } else {
        ""
    };
    let message = format!("cannot use ~ outside of interface or type constraint{hint}");
    Diagnostic::error(Code::UndefinedOp, at, message)
}

pub(crate) fn comparison(code: Code, at: Span, text: String, cause: String) -> Diagnostic {
    Diagnostic::error(code, at, format!("invalid operation: {text} ({cause})"))
}

pub(crate) fn channel(at: Span, recv: bool, param: bool, cause: String, x: String) -> Diagnostic {
    let (code, what) = if recv {
        (Code::InvalidReceive, "receive from")
    } else {
        (Code::InvalidSend, "send to")
    };
    let message = if param {
        format!("invalid operation: cannot {what} {x}: {cause}")
    } else {
        format!("invalid operation: cannot {what} {cause} {x}")
    };
    Diagnostic::error(code, at, message)
}

/// `cannot use x as T value in …`
pub(crate) fn cannot_use(
    code: Code,
    at: Span,
    x: String,
    ty: String,
    context: &str,
    cause: &str,
) -> Diagnostic {
    let message = format!("cannot use {x} as {ty} value in {context}{cause}");
    Diagnostic::error(code, at, message)
}

pub(crate) fn index_not_integer(code: Code, at: Span, what: &str, x: String) -> Diagnostic {
    Diagnostic::error(
        code,
        at,
        format!("invalid argument: {what} {x} must be integer"),
    )
}

pub(crate) fn index_negative(code: Code, at: Span, what: &str, x: String) -> Diagnostic {
    Diagnostic::error(
        code,
        at,
        format!("invalid argument: {what} {x} must not be negative"),
    )
}

pub(crate) fn index_overflows(code: Code, at: Span, what: &str, x: String) -> Diagnostic {
    Diagnostic::error(
        code,
        at,
        format!("invalid argument: {what} {x} overflows int"),
    )
}

pub(crate) fn cause_assign_in(from: String, term: String, to: String) -> String {
    format!("cannot assign {from} to {term} (in {to})")
}

pub(crate) fn cause_assign_from(term: String, from: String, to: String) -> String {
    format!("cannot assign {term} (in {from}) to {to}")
}

pub(crate) fn cause_convert(a: String, b: String) -> String {
    format!("cannot convert {a} to type {b}")
}

pub(crate) fn cause_convert_in(x: String, ty: String, param: String) -> String {
    format!("cannot convert {x} to type {ty} (in {param})")
}

pub(crate) fn cause_overflows_in(value: String, ty: String, param: String) -> String {
    format!("constant {value} overflows {ty} (in {param})")
}

pub(crate) fn cause_no_types(param: String) -> String {
    format!("{param} does not contain specific types")
}

pub(crate) fn cause_slice_version(what: &str, minor: u32) -> String {
    format!("conversion of slice to {what} requires go1.{minor} or later")
}

/// A member whose name differs only in case, or that is out of reach.
pub(crate) struct Similar {
    pub(crate) name: Symbol,
    /// Of which package; empty for exported fields.
    pub(crate) package: Symbol,
    pub(crate) field: bool,
}

/// Why a type has no such field or method, with a hint at one that looks like it.
pub(crate) fn lookup_error(
    ty: String,
    name: Symbol,
    similar: Option<Similar>,
    own: Symbol,
    literal: bool,
) -> String {
    let missing = if literal {
        format!("unknown field {name} in struct literal of type {ty}")
    } else {
        format!("type {ty} has no field or method {name}")
    };
    let Some(it) = similar else { return missing };
    let what = if it.field { "field" } else { "method" };
    let other = it.name;
    let rest = |it: Symbol| it.as_str().chars().skip(1).collect::<String>();
    let here = it.package == own || it.package == Symbol::EMPTY && other.is_exported();
    let inaccessible = !here && name == other;
    let unexported = !here && name.is_exported() && !other.is_exported();
    match (inaccessible, unexported, literal) {
        (true, _, true) => {
            format!("cannot refer to unexported field {other} in struct literal of type {ty}")
        }
        (true, _, false) => format!("cannot refer to unexported {what} {other}"),
        (_, true, _) if rest(name) != rest(other) => missing,
        (_, true, true) => format!("{missing}, but does have unexported {other}"),
        (_, true, false) => format!("{missing}, but does have unexported {what} {other}"),
        (_, _, _) if !here && !other.is_exported() => missing,
        (_, _, _) if !here && !name.is_exported() && rest(name) != rest(other) => missing,
        (_, _, true) => format!("{missing}, but does have {other}"),
        (_, _, false) => format!("{missing}, but does have {what} {other}"),
    }
}
