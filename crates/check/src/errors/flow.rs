//! Statements, assignments and jumps.

use source::{Code, Diagnostic, PLACE, Span, Symbol};

use super::{measure, messages};

messages! {
    missing_return(): MissingReturn, "missing return";
    not_used(x): UnusedExpr, "{x} is not used";
    not_assignable(x): UnassignableOperand, "cannot assign to {x} (neither addressable nor a map index expression)";
    cannot_assign_to(x): UnassignableOperand, "cannot assign to {x}";
    assign_map_field(x): UnaddressableFieldAssign, "cannot assign to struct field {x} in map";
    non_numeric_inc_dec(x, op, ty): NonNumericIncDec, "invalid operation: {x}{op} (non-numeric type {ty})";
    non_boolean(what): InvalidCond, "non-boolean condition in {what} statement";
    suspended_result(keyword, x): UnusedResults, "{keyword} discards result of {x}";
    select_case(): InvalidSelectCase, "select case must be send or receive (possibly with assignment)";
    cannot_range(x, cause): InvalidRangeExpr, "cannot range over {x}{cause}";
    range_no_variables(x): InvalidIterVar, "range over {x} permits no iteration variables";
    range_one_variable(x): InvalidIterVar, "range over {x} permits only one iteration variable";
    range_two_variables(): InvalidIterVar, "range clause permits at most two iteration variables";
    iteration_variable(ty): InvalidRangeExpr, "cannot use iteration variable of type {ty}";
    switch_not_comparable(x, ty): InvalidExprSwitch, "cannot switch on {x} ({ty} is not comparable)";
    switch_type_param(x): InvalidTypeSwitch, "cannot use type switch on type parameter value {x}";
    switch_not_interface(x): InvalidTypeSwitch, "{x} is not an interface";
    impossible_case(e, x, ty, cause): ImpossibleAssert, "impossible type switch case: {e}\n\t{x} cannot have dynamic type {ty} {cause}";
    fallthrough(message): MisplacedFallthrough, "{message}";
    break_label_undefined(name): MisplacedLabel, "break label not defined: {name}";
    continue_label_undefined(name): MisplacedLabel, "continue label not defined: {name}";
    invalid_break_label(name): MisplacedLabel, "invalid break label {name}";
    invalid_continue_label(name): MisplacedLabel, "invalid continue label {name}";
    label_not_defined(name): UndeclaredLabel, "label {name} not defined";
}

/// A correct statement for which the checker has no tree: our fault, said rather than miscompiled.
pub(crate) fn lost(at: Span) -> Diagnostic {
    Diagnostic::unsupported(at, "this statement (a gap in gofc's checker)")
}

/// What `go` or `defer` has instead of a call.
pub(crate) fn must_be_call(at: Span, keyword: &str) -> Diagnostic {
    let message = format!("expression in {keyword} must be function call");
    Diagnostic::error(suspended_code(keyword), at, message)
}

pub(crate) fn suspended_conversion(at: Span, keyword: &str, x: String) -> Diagnostic {
    let message = format!("{keyword} requires function call, not conversion {x}");
    Diagnostic::error(suspended_code(keyword), at, message)
}

fn suspended_code(keyword: &str) -> Code {
    if keyword == "go" {
        Code::InvalidGo
    } else {
        Code::InvalidDefer
    }
}

pub(crate) fn assignment_mismatch(at: Span, l: usize, r: usize) -> Diagnostic {
    let (l, r) = (measure(l, "variable"), measure(r, "value"));
    let message = format!("assignment mismatch: {l} but {r}");
    Diagnostic::error(Code::WrongAssignCount, at, message)
}

pub(crate) fn assignment_mismatch_call(at: Span, l: usize, fun: String, r: usize) -> Diagnostic {
    let (l, r) = (measure(l, "variable"), measure(r, "value"));
    let message = format!("assignment mismatch: {l} but {fun} returns {r}");
    Diagnostic::error(Code::WrongAssignCount, at, message)
}

/// `not enough return values`
pub(crate) fn return_count(at: Span, many: bool, have: String, want: String) -> Diagnostic {
    let what = if many { "too many" } else { "not enough" };
    let message = format!("{what} return values\n\thave {have}\n\twant {want}");
    Diagnostic::error(Code::WrongResultCount, at, message)
}

pub(crate) fn result_out_of_scope(at: Span, name: Symbol, place: Span, what: String) -> Diagnostic {
    let message = format!("result parameter {name} not in scope at return");
    Diagnostic::error(Code::OutOfScopeResult, at, message)
        .with_related(place, format!("inner declaration of {what}"))
}

pub(crate) fn multiple_defaults(at: Span, first: Span) -> Diagnostic {
    let message = format!("multiple defaults (first at {PLACE})");
    Diagnostic::error(Code::DuplicateDefault, at, message)
        .with_place(first)
        .with_label(word(first, 7), "the first one")
        .with_primary(word(at, 7), "another one")
}

pub(crate) fn invalid_case(
    code: Code,
    at: Span,
    case: String,
    tag: String,
    cause: String,
) -> Diagnostic {
    let message = format!("invalid case {case} in switch on {tag} ({cause})");
    Diagnostic::error(code, at, message)
}

pub(crate) fn duplicate_case(at: Span, x: String, other: Span) -> Diagnostic {
    let message = format!("duplicate case {x} in expression switch");
    Diagnostic::error(Code::DuplicateCase, at, message).with_related(other, "previous case")
}

pub(crate) fn duplicate_type_case(at: Span, ty: String, other: Span) -> Diagnostic {
    let message = format!("duplicate case {ty} in type switch");
    Diagnostic::error(Code::DuplicateCase, at, message).with_related(other, "previous case")
}

pub(crate) fn goto_into_block(at: Span, name: Symbol, start: Span) -> Diagnostic {
    let message = format!("goto {name} jumps into block starting at {PLACE}");
    Diagnostic::error(Code::JumpIntoBlock, at, message)
        .with_place(start)
        .with_primary(at, "this jumps")
        .with_label(word(start, 1), "into this block")
}

pub(crate) fn goto_over_variable(at: Span, name: Symbol, var: &str, place: Span) -> Diagnostic {
    let message = format!("goto {name} jumps over declaration of {var} at {PLACE}");
    Diagnostic::error(Code::JumpOverDecl, at, message)
        .with_place(place)
        .with_primary(at, "this jumps over")
        .with_label(word(place, 1), "this declaration")
        .with_help("declare the variable before the goto, or put it into a block of its own")
}

pub(crate) fn label_defined_twice(at: Span, name: Symbol, first: Span) -> Diagnostic {
    let message = format!("label {name} already defined at {PLACE}");
    Diagnostic::error(Code::DuplicateLabel, at, message)
        .with_place(first)
        .with_label(word(first, name.as_str().len()), "first defined here")
}

/// So many bytes from the start of a span.
fn word(at: Span, len: usize) -> Span {
    let len = u32::try_from(len).unwrap_or(0);
    Span::new(at.lo, at.lo.offset(len))
}

/// `break is not in a loop, switch, or select`
pub(crate) fn break_outside(at: Span) -> Diagnostic {
    let message = "break is not in a loop, switch, or select";
    Diagnostic::error(Code::MisplacedBreak, at, message)
        .with_primary(word(at, 5), "nothing around it to leave")
        .with_help("a function is left by `return`")
}

/// `continue is not in a loop`
pub(crate) fn continue_outside(at: Span) -> Diagnostic {
    Diagnostic::error(Code::MisplacedContinue, at, "continue is not in a loop")
        .with_primary(word(at, 8), "no loop around it")
}

/// `label L defined and not used`
pub(crate) fn label_not_used(at: Span, name: Symbol) -> Diagnostic {
    let message = format!("label {name} defined and not used");
    let whole = word(at, name.as_str().len());
    Diagnostic::error(Code::UnusedLabel, at, message)
        .with_primary(whole, "nothing jumps here")
        .with_fix("remove it", word(at, name.as_str().len() + 1), "")
}
