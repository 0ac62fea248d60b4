//! Exact constants. Spec: "Constants", "Constant expressions", "Representability".
//!
//! Nothing here knows of types but the predeclared ones. Floats are `real`.

use std::cmp::Ordering;
use std::sync::Arc;

use dashu::base::{Abs, BitTest, Signed};
use dashu::integer::IBig;

use crate::kind::Basic;
use crate::real::Real;
use crate::text::ConstText;

/// The value of a constant expression.
#[derive(Clone, PartialEq, Debug)]
pub enum ConstValue {
    /// A boolean.
    Bool(bool),
    /// A string's bytes.
    Str(ConstText),
    /// An integer or rune.
    Int(IBig),
    /// A float.
    Float(Real),
    /// Real and imaginary part.
    Complex(Real, Real),
}

/// An operator of constant arithmetic.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "the names are those of the operators")]
pub enum ConstOp {
    Add,
    Sub,
    Mul,
    /// Truncated for two integers, exact otherwise.
    Div,
    Rem,
    And,
    Or,
    Xor,
    AndNot,
}

/// Why a constant does not fit a type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Misfit {
    /// A fraction would be lost: `truncated`.
    Truncated,
    /// It is too large: `overflows`.
    Overflows,
    /// It is of another sort altogether.
    Kind,
}

impl ConstValue {
    /// The constant with this integer value.
    #[must_use]
    pub fn int(value: i128) -> Self {
        Self::Int(IBig::from(value))
    }
    /// The constant string with these bytes.
    #[must_use]
    pub fn string(bytes: &[u8]) -> Self {
        Self::Str(ConstText::new(bytes))
    }
    /// Reads an integer literal's digits.
    #[must_use]
    pub fn from_digits(digits: &str, radix: u32) -> Option<Self> {
        IBig::from_str_radix(digits, radix).ok().map(Self::Int)
    }
    /// `digits * radix^-fraction * base^exponent`; zero if that is too near to it, none if it is beyond all bounds.
    #[must_use]
    pub fn from_float_parts(
        digits: &str,
        radix: u32,
        fraction: u32,
        exponent: i64,
    ) -> Option<Self> {
        let digits = IBig::from_str_radix(digits, radix).ok()?;
        let (base, places) = match radix {
            16 => (2, 4 * i64::from(fraction)),
            _ten => (10, i64::from(fraction)),
        };
        let exponent = exponent.checked_sub(places)?;
        Real::scaled(digits, base, exponent).map(Self::Float)
    }
    /// The value if it is a boolean.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(it) = self {
            Some(*it)
        } else {
            None
        }
    }
    /// The bytes if it is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&Arc<[u8]>> {
        if let Self::Str(it) = self {
            Some(it.bytes())
        } else {
            None
        }
    }
    /// The value as an integer, if it is a whole number: `1.0` and `1+0i` are.
    #[must_use]
    pub fn to_int(&self) -> Option<Self> {
        match self {
            Self::Int(_) => Some(self.clone()),
            Self::Float(it) => it.whole().map(Self::Int),
            Self::Complex(re, im) if im.is_zero() => re.whole().map(Self::Int),
            Self::Complex(..) | Self::Bool(_) | Self::Str(_) => None,
        }
    }
    /// The value as a float, if it has no imaginary part.
    #[must_use]
    pub fn to_float(&self) -> Option<Self> {
        match self {
            Self::Int(it) => Some(Self::Float(Real::from_int(it))),
            Self::Float(_) => Some(self.clone()),
            Self::Complex(re, im) if im.is_zero() => Some(Self::Float(re.clone())),
            Self::Complex(..) | Self::Bool(_) | Self::Str(_) => None,
        }
    }
    /// The value as a complex number.
    #[must_use]
    pub fn to_complex(&self) -> Option<Self> {
        match self {
            Self::Int(it) => Some(Self::Complex(Real::from_int(it), Real::zero())),
            Self::Float(it) => Some(Self::Complex(it.clone(), Real::zero())),
            Self::Complex(..) => Some(self.clone()),
            Self::Bool(_) | Self::Str(_) => None,
        }
    }
    /// Builds a complex number of two real ones.
    #[must_use]
    pub fn make_complex(re: &Self, im: &Self) -> Option<Self> {
        match (re.to_float()?, im.to_float()?) {
            (Self::Float(re), Self::Float(im)) => Some(Self::Complex(re, im)),
            (_, _) => None,
        }
    }
    /// The real part of a number.
    #[must_use]
    pub fn real(&self) -> Option<Self> {
        if let Self::Complex(re, _) = self.to_complex()? {
            Some(Self::Float(re))
        } else {
            None
        }
    }
    /// The imaginary part of a number.
    #[must_use]
    pub fn imag(&self) -> Option<Self> {
        if let Self::Complex(_, im) = self.to_complex()? {
            Some(Self::Float(im))
        } else {
            None
        }
    }
    /// The integer value if it fits.
    #[must_use]
    pub fn to_i128(&self) -> Option<i128> {
        if let Some(Self::Int(it)) = self.to_int() {
            i128::try_from(it).ok()
        } else {
            None
        }
    }
    /// The nearest float64; infinite if out of range.
    #[must_use]
    pub fn to_f64(&self) -> Option<f64> {
        if let Self::Float(it) = self.to_float()? {
            Some(it.to_f64())
        } else {
            None
        }
    }
    /// The nearest float32, as a float64; infinite if out of range.
    #[must_use]
    pub fn to_f32(&self) -> Option<f64> {
        if let Self::Float(it) = self.to_float()? {
            Some(it.to_f32())
        } else {
            None
        }
    }
    /// -1, 0 or 1; complex numbers and the rest: 1 unless zero.
    #[must_use]
    pub fn sign(&self) -> i32 {
        match self {
            Self::Int(it) if *it == IBig::ZERO => 0,
            Self::Int(it) => {
                if it.is_negative() {
                    -1
                } else {
                    1
                }
            }
            Self::Float(it) if it.is_zero() => 0,
            Self::Float(it) => {
                if it.is_negative() {
                    -1
                } else {
                    1
                }
            }
            Self::Complex(re, im) => i32::from(!re.is_zero() || !im.is_zero()),
            Self::Bool(_) | Self::Str(_) => 1,
        }
    }
    /// Whether the squares of both parts of the complex number are too small for anything but zero: it cannot divide.
    #[must_use]
    pub fn norm_is_zero(&self) -> bool {
        let zero = |it: &Real| it.mul(it).is_some_and(|it| it.is_zero());
        matches!(self.to_complex(), Some(Self::Complex(re, im)) if zero(&re) && zero(&im))
    }
    /// Bits of the absolute value of an integer; 0 for anything else.
    #[must_use]
    pub fn bit_len(&self) -> usize {
        if let Self::Int(it) = self {
            it.clone().abs().bit_len()
        } else {
            0
        }
    }
    /// `-x`
    #[must_use]
    pub fn neg(&self) -> Option<Self> {
        match self {
            Self::Int(it) => Some(Self::Int(-it.clone())),
            Self::Float(it) => Some(Self::Float(it.neg())),
            Self::Complex(re, im) => Some(Self::Complex(re.neg(), im.neg())),
            Self::Bool(_) | Self::Str(_) => None,
        }
    }
    /// `^x`; `unsigned_bits` is the width of an unsigned type, none for signed and untyped integers.
    #[must_use]
    pub fn complement(&self, unsigned_bits: Option<u32>) -> Option<Self> {
        let Self::Int(it) = self else { return None };
        let all = -it.clone() - IBig::ONE;
        Some(Self::Int(match unsigned_bits {
            Some(bits) => all & ((IBig::ONE << bits as usize) - IBig::ONE),
            None => all,
        }))
    }
    /// `x << n` or `x >> n` of an integer.
    #[must_use]
    pub fn shift(&self, left: bool, count: usize) -> Option<Self> {
        let Self::Int(it) = self else { return None };
        Some(Self::Int(if left {
            it.clone() << count
        } else {
            it.clone() >> count
        }))
    }
    /// `x op y` of two numbers or strings; none if the operator is not defined, or for a division by zero.
    #[must_use]
    pub fn binary(op: ConstOp, x: &Self, y: &Self) -> Option<Self> {
        match (x, y) {
            (Self::Int(x), Self::Int(y)) => int_binary(op, x, y),
            (Self::Str(x), Self::Str(y)) if op == ConstOp::Add => Some(Self::Str(x.concat(y))),
            (Self::Complex(..), _) | (_, Self::Complex(..)) => {
                complex_binary(op, &x.to_complex()?, &y.to_complex()?)
            }
            (Self::Float(_), _) | (_, Self::Float(_)) => {
                if let (Self::Float(x), Self::Float(y)) = (x.to_float()?, y.to_float()?) {
                    float_binary(op, &x, &y).map(Self::Float)
                } else {
                    None
                }
            }
            (Self::Bool(_) | Self::Str(_), _) | (_, Self::Bool(_) | Self::Str(_)) => None,
        }
    }
    /// The order of two constants; complex numbers and booleans are equal or not (`Less` stands for not equal).
    #[must_use]
    pub fn compare(x: &Self, y: &Self) -> Option<Ordering> {
        let equal = |same: bool| {
            if same {
                Ordering::Equal
            } else {
                Ordering::Less
            }
        };
        match (x, y) {
            (Self::Bool(x), Self::Bool(y)) => Some(equal(x == y)),
            (Self::Str(x), Self::Str(y)) => Some(x.cmp(y)),
            (Self::Int(x), Self::Int(y)) => Some(x.cmp(y)),
            (Self::Complex(..), _) | (_, Self::Complex(..)) => {
                Some(equal(x.to_complex()? == y.to_complex()?))
            }
            (_, _) => {
                if let (Self::Float(x), Self::Float(y)) = (x.to_float()?, y.to_float()?) {
                    Some(x.cmp(&y))
                } else {
                    None
                }
            }
        }
    }
    /// Converts it to a predeclared type, rounding floats. Spec: "Representability".
    ///
    /// # Errors
    /// The reason why it does not fit.
    pub fn represent(&self, basic: Basic) -> Result<Self, Misfit> {
        if let Some((bits, signed)) = basic.int_bits() {
            return self.represent_int(bits, signed);
        }
        match basic {
            Basic::Bool | Basic::UntypedBool => self.of_kind(self.as_bool().is_some()),
            Basic::String | Basic::UntypedString => self.of_kind(matches!(self, Self::Str(_))),
            Basic::UntypedInt | Basic::UntypedRune => self.to_int_or_misfit(),
            Basic::Float32 => self.represent_float(Self::to_f32),
            Basic::Float64 => self.represent_float(Self::to_f64),
            Basic::UntypedFloat => self.to_float().ok_or(self.misfit()),
            Basic::UntypedComplex => self.to_complex().ok_or(Misfit::Kind),
            Basic::Complex64 => self.represent_complex(Self::to_f32),
            Basic::Complex128 => self.represent_complex(Self::to_f64),
            Basic::UnsafePointer | Basic::UntypedNil => Err(Misfit::Kind),
            Basic::Int
            | Basic::Int8
            | Basic::Int16
            | Basic::Int32
            | Basic::Int64
            | Basic::Uint
            | Basic::Uint8
            | Basic::Uint16
            | Basic::Uint32
            | Basic::Uint64
            | Basic::Uintptr => unreachable!("ConstValue::represent: integers are done"),
        }
    }
    fn of_kind(&self, right: bool) -> Result<Self, Misfit> {
        if right {
            Ok(self.clone())
        } else {
            Err(Misfit::Kind)
        }
    }
    fn misfit(&self) -> Misfit {
        match self {
            Self::Int(_) | Self::Float(_) | Self::Complex(..) => Misfit::Truncated,
            Self::Bool(_) | Self::Str(_) => Misfit::Kind,
        }
    }
    fn to_int_or_misfit(&self) -> Result<Self, Misfit> {
        self.to_int().ok_or(self.misfit())
    }
    fn represent_int(&self, bits: u32, signed: bool) -> Result<Self, Misfit> {
        let Self::Int(value) = self.to_int_or_misfit()? else {
            return Err(Misfit::Kind);
        };
        let (lo, hi) = if signed {
            let half = IBig::ONE << (bits as usize - 1);
            (-half.clone(), half)
        } else {
            (IBig::ZERO, IBig::ONE << bits as usize)
        };
        if value >= lo && value < hi {
            Ok(Self::Int(value))
        } else {
            Err(Misfit::Overflows)
        }
    }
    fn represent_float(&self, round: fn(&Self) -> Option<f64>) -> Result<Self, Misfit> {
        let value = self.to_float().ok_or(self.misfit())?;
        let rounded = round(&value).ok_or(Misfit::Kind)?;
        if rounded.is_infinite() {
            return Err(Misfit::Overflows);
        }
        Ok(Self::Float(Real::from_f64(rounded)))
    }
    fn represent_complex(&self, round: fn(&Self) -> Option<f64>) -> Result<Self, Misfit> {
        let Some(Self::Complex(re, im)) = self.to_complex() else {
            return Err(Misfit::Kind);
        };
        let part = |it: Real| match Self::Float(it).represent_float(round)? {
            Self::Float(it) => Ok(it),
            Self::Bool(_) | Self::Str(_) | Self::Int(_) | Self::Complex(..) => Err(Misfit::Kind),
        };
        Ok(Self::Complex(part(re)?, part(im)?))
    }
    /// The parts of a complex number, as float64.
    #[must_use]
    pub fn to_complex_f64(&self) -> Option<(f64, f64)> {
        Some((self.real()?.to_f64()?, self.imag()?.to_f64()?))
    }
    /// As the Go compiler prints it in messages: floats with six digits, long strings shortened.
    #[must_use]
    pub fn message(&self) -> String {
        match self {
            Self::Bool(it) => it.to_string(),
            Self::Int(it) => it.to_string(),
            Self::Float(it) => it.message(),
            Self::Complex(re, im) => format!("({} + {}i)", re.message(), im.message()),
            Self::Str(it) => quote_short(&String::from_utf8_lossy(&it.start(300))),
        }
    }
}

impl Basic {
    /// Width and signedness of a typed integer.
    #[must_use]
    pub fn int_bits(self) -> Option<(u32, bool)> {
        match self {
            Self::Int | Self::Int64 => Some((64, true)),
            Self::Int8 => Some((8, true)),
            Self::Int16 => Some((16, true)),
            Self::Int32 => Some((32, true)),
            Self::Uint | Self::Uint64 | Self::Uintptr => Some((64, false)),
            Self::Uint8 => Some((8, false)),
            Self::Uint16 => Some((16, false)),
            Self::Uint32 => Some((32, false)),
            Self::Bool
            | Self::Float32
            | Self::Float64
            | Self::Complex64
            | Self::Complex128
            | Self::String
            | Self::UnsafePointer
            | Self::UntypedBool
            | Self::UntypedInt
            | Self::UntypedRune
            | Self::UntypedFloat
            | Self::UntypedComplex
            | Self::UntypedString
            | Self::UntypedNil => None,
        }
    }
}

fn int_binary(op: ConstOp, x: &IBig, y: &IBig) -> Option<ConstValue> {
    let zero = *y == IBig::ZERO;
    Some(ConstValue::Int(match op {
        ConstOp::Add => x + y,
        ConstOp::Sub => x - y,
        ConstOp::Mul => x * y,
        ConstOp::Div | ConstOp::Rem if zero => return None,
        ConstOp::Div => x / y,
        ConstOp::Rem => x % y,
        ConstOp::And => x.clone() & y.clone(),
        ConstOp::Or => x.clone() | y.clone(),
        ConstOp::Xor => x.clone() ^ y.clone(),
        ConstOp::AndNot => x.clone() & (-y.clone() - IBig::ONE),
    }))
}

fn float_binary(op: ConstOp, x: &Real, y: &Real) -> Option<Real> {
    match op {
        ConstOp::Add => x.add(y),
        ConstOp::Sub => x.add(&y.neg()),
        ConstOp::Mul => x.mul(y),
        ConstOp::Div => x.div(y),
        ConstOp::Rem | ConstOp::And | ConstOp::Or | ConstOp::Xor | ConstOp::AndNot => None,
    }
}

fn complex_binary(op: ConstOp, x: &ConstValue, y: &ConstValue) -> Option<ConstValue> {
    let (ConstValue::Complex(a, b), ConstValue::Complex(c, d)) = (x, y) else {
        return None;
    };
    let products = |x: (&Real, &Real), y: (&Real, &Real)| x.0.mul(x.1)?.add(&y.0.mul(y.1)?);
    let (re, im) = match op {
        ConstOp::Add => (a.add(c)?, b.add(d)?),
        ConstOp::Sub => (a.add(&c.neg())?, b.add(&d.neg())?),
        ConstOp::Mul => (products((a, c), (&b.neg(), d))?, products((b, c), (a, d))?),
        ConstOp::Div => {
            let norm = products((c, c), (d, d))?;
            let re = products((a, c), (b, d))?;
            let im = products((b, c), (&a.neg(), d))?;
            (re.div(&norm)?, im.div(&norm)?)
        }
        ConstOp::Rem | ConstOp::And | ConstOp::Or | ConstOp::Xor | ConstOp::AndNot => return None,
    };
    Some(ConstValue::Complex(re, im))
}

/// A Go string literal of at most 72 characters.
fn quote_short(text: &str) -> String {
    const LIMIT: usize = 72;
    let quoted = quote(text);
    if quoted.chars().count() <= LIMIT {
        return quoted;
    }
    let kept: String = quoted.chars().take(LIMIT - 3).collect();
    format!("{kept}...")
}

/// A Go string literal.
fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\x07' => out.push_str("\\a"),
            '\x08' => out.push_str("\\b"),
            '\x0b' => out.push_str("\\v"),
            '\x0c' => out.push_str("\\f"),
            c if c.is_control() && (c as u32) < 0x80 => {
                out.push_str(&format!("\\x{:02x}", c as u32));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn float_of(text: &str) -> ConstValue {
        let (digits, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let digits = format!("{whole}{fraction}");
        let places = u32::try_from(fraction.len()).expect("short");
        ConstValue::from_float_parts(&digits, 10, places, exponent.parse().expect("a number"))
            .expect("in bounds")
    }

    #[test]
    fn floats_round_as_ieee() {
        for text in [
            "0.1",
            "1e308",
            "1.7976931348623157e308",
            "5e-324",
            "4.9e-324",
            "2.4e-324",
            "2.5e-324",
            "3.14159265358979323846264338327950288",
            "9007199254740993",
            "1e-310",
            "0.3",
            "123456789.125",
        ] {
            let want: f64 = text.parse().expect("a float");
            assert_eq!(float_of(text).to_f64(), Some(want), "{text}");
            let want: f32 = text.parse().expect("a float");
            assert_eq!(float_of(text).to_f32(), Some(f64::from(want)), "{text}");
        }
    }

    #[test]
    fn messages() {
        let check = |value: ConstValue, want: &str| assert_eq!(value.message(), want);
        check(float_of("1.5"), "1.5");
        check(float_of("3.14159265"), "3.14159");
        check(float_of("1e100"), "1e+100");
        check(float_of("1e-7"), "1e-07");
        check(float_of("100000"), "100000");
        check(float_of("1e6"), "1e+06");
        check(float_of("1e400"), "1e+400");
        check(ConstValue::string(b"a\n\""), r#""a\n\"""#);
    }

    #[test]
    fn representation() {
        let fits = |value: i128, basic| ConstValue::int(value).represent(basic).is_ok();
        assert!(fits(255, Basic::Uint8) && !fits(256, Basic::Uint8) && !fits(-1, Basic::Uint8));
        assert!(fits(-128, Basic::Int8) && !fits(128, Basic::Int8));
        assert_eq!(
            float_of("1.5").represent(Basic::Int),
            Err(Misfit::Truncated)
        );
        assert_eq!(
            float_of("2.0").represent(Basic::Int),
            Ok(ConstValue::int(2))
        );
        assert_eq!(
            float_of("1e39").represent(Basic::Float32),
            Err(Misfit::Overflows)
        );
    }

    #[test]
    fn arithmetic() {
        let int = ConstValue::int;
        let op = |op, x, y| ConstValue::binary(op, &int(x), &int(y));
        assert_eq!(op(ConstOp::Div, -7, 2), Some(int(-3)));
        assert_eq!(op(ConstOp::Rem, -7, 2), Some(int(-1)));
        assert_eq!(op(ConstOp::AndNot, -1, 6), Some(int(-7)));
        assert_eq!(op(ConstOp::Div, 1, 0), None);
        assert_eq!(int(5).complement(Some(8)), Some(int(250)));
        assert_eq!(int(-5).shift(false, 1), Some(int(-3)));
    }
}
