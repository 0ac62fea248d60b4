//! A value of the wrong type: what it is, what is wanted, and how to get from one to the other.

use source::{Code, Diagnostic, Span};
use types::{Basic, ConstValue, Ty, TyKind};

use super::wrap;
use crate::checker::Checker;
use crate::operand::{Mode, Operand};

impl Checker<'_> {
    /// `cannot use x as T value in …`
    pub(crate) fn use_advice(&mut self, it: Diagnostic, x: &Operand, target: Ty) -> Diagnostic {
        let at = self.span(x.id);
        if it.code == Code::InvalidIfaceAssign {
            let it = it.with_primary(at, format!("this is {}", self.ty_text(x.ty)));
            return self.implement_advice(it, Some(x), x.ty, target);
        }
        if x.is_nil() {
            let it = it.with_primary(at, format!("{} has no nil", self.ty_text(target)));
            return match self.zero_text(target) {
                Some(zero) => it.with_suggestion(format!("its zero value is `{zero}`"), at, zero),
                None => it,
            };
        }
        match it.code {
            Code::NumericOverflow => {
                let it = it.with_primary(at, "too large");
                return match self.range_text(target) {
                    Some(range) => it.with_note(range),
                    None => it,
                };
            }
            Code::TruncatedFloat => {
                return it
                    .with_primary(at, "not a whole number")
                    .with_note(format!("{} holds whole numbers only", self.ty_text(target)));
            }
            _other => {}
        }
        let it = it.with_primary(at, self.nature(x));
        self.conversion_advice(it, x, target)
    }

    /// What an operand is, in a word or two.
    fn nature(&self, x: &Operand) -> String {
        let basic = self.types.as_basic(x.ty);
        match basic {
            Some(Basic::UntypedString) => "this is a string".to_owned(),
            Some(Basic::UntypedInt | Basic::UntypedFloat | Basic::UntypedComplex) => {
                "this is a number".to_owned()
            }
            Some(Basic::UntypedRune) => "this is a rune".to_owned(),
            Some(Basic::UntypedBool) => "this is a boolean".to_owned(),
            Some(_) | None => format!("this is {}", self.ty_text(x.ty)),
        }
    }

    /// How `x` becomes a value of that type.
    fn conversion_advice(&self, it: Diagnostic, x: &Operand, target: Ty) -> Diagnostic {
        let (at, text, wanted) = (self.span(x.id), self.text(x.id), self.ty_text(target));
        if self.is_string(x.ty) && self.is_numeric(target) {
            return self.number_in_string(it, x, target);
        }
        if self.is_numeric(x.ty) && self.is_string(target) {
            return it.with_help("strconv.Itoa and fmt.Sprint write a number as text");
        }
        if self.is_numeric(x.ty) && self.is_numeric(target) && !x.is_const() {
            return wrap(
                it,
                format!("convert it: `{wanted}({text})`"),
                at,
                &format!("{wanted}("),
                ")",
            );
        }
        if let Some(sig) = self.types.as_func(x.ty)
            && sig.params.is_empty()
            && sig.results.len() == 1
            && self.types.identical(sig.results[0], target)
        {
            return wrap(it, format!("call it: `{text}()`"), at, "", "()");
        }
        if self
            .types
            .pointee(target)
            .is_some_and(|it| self.types.identical(it, x.ty))
            && (matches!(x.mode, Mode::Variable) || self.is_literal(x.id))
        {
            return wrap(it, format!("take its address: `&{text}`"), at, "&", "");
        }
        if self
            .types
            .pointee(x.ty)
            .is_some_and(|it| self.types.identical(it, target))
        {
            return wrap(it, format!("follow the pointer: `*{text}`"), at, "*", "");
        }
        let (from, to) = (self.types.underlying(x.ty), self.types.underlying(target));
        if !x.is_const() && self.types.identical(from, to) && !self.is_interface(target) {
            return wrap(
                it,
                format!("convert it: `{wanted}({text})`"),
                at,
                &format!("{wanted}("),
                ")",
            );
        }
        if self.is_interface(x.ty) && !self.is_interface(target) {
            return wrap(
                it,
                format!("assert what it holds: `{text}.({wanted})`"),
                at,
                "",
                &format!(".({wanted})"),
            );
        }
        match (self.types.kind(from), self.types.kind(to)) {
            (TyKind::Slice(a), TyKind::Slice(b)) => {
                let (a, b) = (self.ty_text(*a), self.ty_text(*b));
                it.with_note(format!(
                    "the elements are {a} and {b}: a slice is converted element by element"
                ))
            }
            (_, _) => it,
        }
    }

    /// A string where a number is wanted; perhaps there is a number in it.
    fn number_in_string(&self, it: Diagnostic, x: &Operand, to: Ty) -> Diagnostic {
        if let Some(ConstValue::Str(_)) = x.value() {
            let text = self.text(x.id);
            let inner = text.trim_matches('"');
            if self.is_integer(to) && inner.parse::<i64>().is_ok() {
                let help = format!("without quotes it is a number: `{inner}`");
                return it.with_suggestion(help, self.span(x.id), inner);
            }
        }
        if self.is_integer(to) {
            it.with_help("strconv.Atoi reads a number from text")
        } else {
            it.with_help("strconv.ParseFloat reads a number from text")
        }
    }

    /// What an integer type holds.
    fn range_text(&self, ty: Ty) -> Option<String> {
        let (bits, signed) = self.types.as_basic(ty)?.int_bits()?;
        let (least, most) = if signed {
            (-(1_i128 << (bits - 1)), (1_i128 << (bits - 1)) - 1)
        } else {
            (0, (1_i128 << bits) - 1)
        };
        Some(format!("{} holds {least} to {most}", self.ty_text(ty)))
    }

    /// Two operands of different types.
    pub(crate) fn mismatch_advice(
        &self,
        mut it: Diagnostic,
        x: &Operand,
        y: &Operand,
    ) -> Diagnostic {
        let (a, b) = (self.span(x.id), self.span(y.id));
        if a.hi <= b.lo {
            it = it
                .with_primary(a, self.ty_text(x.ty))
                .with_primary(b, self.ty_text(y.ty));
        }
        let (from, to) = (x.ty, y.ty);
        if self.is_string(from) && self.is_numeric(to)
            || self.is_numeric(from) && self.is_string(to)
        {
            return it.with_help("strconv.Itoa and fmt.Sprint write a number as text");
        }
        if !self.is_numeric(from) || !self.is_numeric(to) {
            return it;
        }
        let x_to_y = self.is_integer(from) && !self.is_integer(to) && !x.is_const();
        let (converted, ty) = if x_to_y { (x, y.ty) } else { (y, x.ty) };
        let (ty, text) = (self.ty_text(ty), self.text(converted.id));
        let help = format!("convert one of them: `{ty}({text})`");
        wrap(it, help, self.span(converted.id), &format!("{ty}("), ")")
    }

    /// Messages since `mark` about a value: where its type comes from.
    pub(crate) fn explain_type(&mut self, mark: usize, at: Option<Span>, why: &str) {
        let Some(at) = at.filter(|it| it.is_some()) else {
            return;
        };
        self.annotate(mark, |it| match it.code {
            Code::IncompatibleAssign
            | Code::InvalidIfaceAssign
            | Code::NumericOverflow
            | Code::TruncatedFloat => it.with_label(at, why),
            _other => it,
        });
    }
}
