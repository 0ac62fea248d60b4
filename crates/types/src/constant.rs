//! Exact constants. Spec: "Constants", "Constant expressions", "Representability".
//!
//! Integers and rationals are exact; a rational whose parts grow beyond [`MAX_RATIO_BITS`] is rounded to 512 bits of mantissa, as the
//! spec allows. Nothing here knows of types but the predeclared ones.

use std::cmp::Ordering;
use std::sync::Arc;

use dashu::base::{Abs, BitTest, Signed};
use dashu::integer::{IBig, UBig};
use dashu::rational::RBig;

use crate::kind::Basic;

const MAX_RATIO_BITS: usize = 8192;
const MANTISSA_BITS: usize = 512;
const MAX_EXPONENT: i64 = 600_000;

/// The Go compiler takes floats to be zero whose exponent to base 2 is below this.
const MIN_BINARY_EXPONENT: f64 = -2_147_483_648.0;

/// The value of a constant expression.
#[derive(Clone, PartialEq, Debug)]
pub enum ConstValue {
    /// A boolean.
    Bool(bool),
    /// A string's bytes.
    Str(Arc<[u8]>),
    /// An integer or rune.
    Int(IBig),
    /// A float.
    Float(RBig),
    /// Real and imaginary part.
    Complex(RBig, RBig),
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
        Self::Str(Arc::from(bytes))
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
        if digits == IBig::ZERO {
            return Some(Self::Float(RBig::ZERO));
        }
        let (base, exponent) = if radix == 16 {
            (2u32, exponent.checked_sub(4 * i64::from(fraction))?)
        } else {
            (10u32, exponent.checked_sub(i64::from(fraction))?)
        };
        if f64::from(base).log2() * (exponent as f64) < MIN_BINARY_EXPONENT {
            return Some(Self::Float(RBig::ZERO));
        }
        if exponent.abs() > MAX_EXPONENT / 4 {
            return None;
        }
        let power = usize::try_from(exponent.unsigned_abs()).ok()?;
        let scale = UBig::from(base).pow(power);
        let value = if exponent >= 0 {
            RBig::from(digits * IBig::from(scale))
        } else {
            RBig::from_parts(digits, scale)
        };
        float(value)
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
            Some(it)
        } else {
            None
        }
    }
    /// The value as an integer, if it is a whole number: `1.0` and `1+0i` are.
    #[must_use]
    pub fn to_int(&self) -> Option<Self> {
        match self {
            Self::Int(_) => Some(self.clone()),
            Self::Float(it) => whole(it).map(Self::Int),
            Self::Complex(re, im) if *im == RBig::ZERO => whole(re).map(Self::Int),
            Self::Complex(..) | Self::Bool(_) | Self::Str(_) => None,
        }
    }
    /// The value as a float, if it has no imaginary part.
    #[must_use]
    pub fn to_float(&self) -> Option<Self> {
        match self {
            Self::Int(it) => Some(Self::Float(RBig::from(it.clone()))),
            Self::Float(_) => Some(self.clone()),
            Self::Complex(re, im) if *im == RBig::ZERO => Some(Self::Float(re.clone())),
            Self::Complex(..) | Self::Bool(_) | Self::Str(_) => None,
        }
    }
    /// The value as a complex number.
    #[must_use]
    pub fn to_complex(&self) -> Option<Self> {
        match self {
            Self::Int(it) => Some(Self::Complex(RBig::from(it.clone()), RBig::ZERO)),
            Self::Float(it) => Some(Self::Complex(it.clone(), RBig::ZERO)),
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
            Some(round(&it, 53, -1074, 1024))
        } else {
            None
        }
    }
    /// The nearest float32, as a float64; infinite if out of range.
    #[must_use]
    pub fn to_f32(&self) -> Option<f64> {
        if let Self::Float(it) = self.to_float()? {
            Some(round(&it, 24, -149, 128))
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
            Self::Float(it) if *it == RBig::ZERO => 0,
            Self::Float(it) => {
                if it.is_negative() {
                    -1
                } else {
                    1
                }
            }
            Self::Complex(re, im) => i32::from(*re != RBig::ZERO || *im != RBig::ZERO),
            Self::Bool(_) | Self::Str(_) => 1,
        }
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
            Self::Float(it) => Some(Self::Float(-it.clone())),
            Self::Complex(re, im) => Some(Self::Complex(-re.clone(), -im.clone())),
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
            (Self::Str(x), Self::Str(y)) if op == ConstOp::Add => {
                Some(Self::Str([&x[..], &y[..]].concat().into()))
            }
            (Self::Complex(..), _) | (_, Self::Complex(..)) => {
                complex_binary(op, &x.to_complex()?, &y.to_complex()?)
            }
            (Self::Float(_), _) | (_, Self::Float(_)) => {
                if let (Self::Float(x), Self::Float(y)) = (x.to_float()?, y.to_float()?) {
                    float_binary(op, &x, &y).and_then(float)
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
            Basic::String | Basic::UntypedString => self.of_kind(self.as_str().is_some()),
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
        Ok(Self::Float(from_f64(rounded)))
    }
    fn represent_complex(&self, round: fn(&Self) -> Option<f64>) -> Result<Self, Misfit> {
        let Some(Self::Complex(re, im)) = self.to_complex() else {
            return Err(Misfit::Kind);
        };
        let part = |it: RBig| match Self::Float(it).represent_float(round)? {
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
            Self::Float(it) => format_float(it),
            Self::Complex(re, im) => format!("({} + {}i)", format_float(re), format_float(im)),
            Self::Str(it) => quote_short(&String::from_utf8_lossy(it)),
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

fn whole(value: &RBig) -> Option<IBig> {
    (*value.denominator() == UBig::ONE).then(|| value.numerator().clone())
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

fn float_binary(op: ConstOp, x: &RBig, y: &RBig) -> Option<RBig> {
    match op {
        ConstOp::Add => Some(x + y),
        ConstOp::Sub => Some(x - y),
        ConstOp::Mul => Some(x * y),
        ConstOp::Div if *y != RBig::ZERO => Some(x / y),
        ConstOp::Div
        | ConstOp::Rem
        | ConstOp::And
        | ConstOp::Or
        | ConstOp::Xor
        | ConstOp::AndNot => None,
    }
}

fn complex_binary(op: ConstOp, x: &ConstValue, y: &ConstValue) -> Option<ConstValue> {
    let (ConstValue::Complex(a, b), ConstValue::Complex(c, d)) = (x, y) else {
        return None;
    };
    let (re, im) = match op {
        ConstOp::Add => (a + c, b + d),
        ConstOp::Sub => (a - c, b - d),
        ConstOp::Mul => (a * c - b * d, b * c + a * d),
        ConstOp::Div => {
            let norm = c * c + d * d;
            if norm == RBig::ZERO {
                return None;
            }
            ((a * c + b * d) / &norm, (b * c - a * d) / &norm)
        }
        ConstOp::Rem | ConstOp::And | ConstOp::Or | ConstOp::Xor | ConstOp::AndNot => return None,
    };
    Some(ConstValue::Complex(shrink(re)?, shrink(im)?))
}

fn float(value: RBig) -> Option<ConstValue> {
    shrink(value).map(ConstValue::Float)
}

/// Rounds a rational with huge parts to 512 bits of mantissa; none if its exponent is beyond all bounds.
fn shrink(value: RBig) -> Option<RBig> {
    let (num, den) = (value.numerator(), value.denominator());
    let (num_bits, den_bits) = (num.clone().abs().bit_len(), den.bit_len());
    if num_bits + den_bits <= MAX_RATIO_BITS {
        return Some(value);
    }
    let exponent = i64::try_from(num_bits).ok()? - i64::try_from(den_bits).ok()?;
    if exponent.abs() > MAX_EXPONENT {
        return None;
    }
    let (mantissa, exponent, negative) = scaled(&value, MANTISSA_BITS, i64::MIN);
    let mantissa = if negative {
        -IBig::from(mantissa)
    } else {
        IBig::from(mantissa)
    };
    Some(power_of_two(mantissa, exponent))
}

fn power_of_two(mantissa: IBig, exponent: i64) -> RBig {
    let shift = usize::try_from(exponent.unsigned_abs()).unwrap_or(usize::MAX);
    if exponent >= 0 {
        RBig::from(mantissa << shift)
    } else {
        RBig::from_parts(mantissa, UBig::ONE << shift)
    }
}

/// The nearest `mantissa * 2^exponent` with at most `bits` bits and no exponent below `min_exponent`, ties to even; and the sign.
fn scaled(value: &RBig, bits: usize, min_exponent: i64) -> (UBig, i64, bool) {
    let negative = value.is_negative();
    let num = UBig::try_from(value.numerator().clone().abs()).unwrap_or(UBig::ZERO);
    let den = value.denominator().clone();
    if num == UBig::ZERO {
        return (num, 0, false);
    }
    let wide = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let narrow = |n: i64| usize::try_from(n).unwrap_or(0);
    let mut exponent = (wide(num.bit_len()) - wide(den.bit_len()) - wide(bits)).max(min_exponent);
    loop {
        let (num, den) = if exponent >= 0 {
            (num.clone(), den.clone() << narrow(exponent))
        } else {
            (num.clone() << narrow(-exponent), den.clone())
        };
        let mut mantissa = &num / &den;
        let twice = (&num - &mantissa * &den) * UBig::from(2u32);
        let odd = mantissa.bit(0);
        if twice > den || (twice == den && odd) {
            mantissa += UBig::ONE;
        }
        // The first guess of the exponent may leave one bit too many.
        if mantissa.bit_len() <= bits {
            return (mantissa, exponent, negative);
        }
        exponent += 1;
    }
}

fn round(value: &RBig, bits: usize, min_exponent: i64, max_exponent: i64) -> f64 {
    let (mantissa, exponent, negative) = scaled(value, bits, min_exponent);
    let top = exponent + i64::try_from(mantissa.bit_len()).unwrap_or(0);
    let size = if top > max_exponent {
        f64::INFINITY
    } else {
        let mantissa = u64::try_from(mantissa).unwrap_or(0);
        ldexp(mantissa, exponent)
    };
    if negative { -size } else { size }
}

#[expect(clippy::cast_precision_loss, reason = "at most 53 bits")]
fn ldexp(mantissa: u64, exponent: i64) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    // Both factors are powers of two and the product is representable, so no step rounds.
    let half = i32::try_from(exponent / 2).unwrap_or(0);
    let rest = i32::try_from(exponent - exponent / 2).unwrap_or(0);
    mantissa as f64 * 2f64.powi(half) * 2f64.powi(rest)
}

fn from_f64(value: f64) -> RBig {
    let bits = value.to_bits();
    let biased = i64::try_from((bits >> 52) & 0x7ff).unwrap_or(0);
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if biased == 0 {
        (fraction, -1074)
    } else {
        (fraction | 1 << 52, biased - 1075)
    };
    let mantissa = IBig::from(mantissa);
    let mantissa = if value.is_sign_negative() {
        -mantissa
    } else {
        mantissa
    };
    power_of_two(mantissa, exponent)
}

/// `%.6g`, for values beyond float64 too.
fn format_float(value: &RBig) -> String {
    let number = round(value, 53, -1074, 1024);
    if number.is_finite() && (number != 0.0 || *value == RBig::ZERO) {
        let text = format_g(number, 6);
        // A fraction must not look like an integer.
        return if whole(value).is_none() && !text.contains('.') {
            format_shortest(number)
        } else {
            text
        };
    }
    // Out of range of float64: mantissa and decimal exponent from the bit counts.
    let bits = |it: &IBig| i64::try_from(it.clone().abs().bit_len()).unwrap_or(0);
    let log2 = bits(value.numerator()) - bits(&IBig::from(value.denominator().clone()));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "an estimate"
    )]
    let exponent = (log2 as f64 * std::f64::consts::LOG10_2).floor() as i64;
    let ten = UBig::from(10u32).pow(usize::try_from(exponent.unsigned_abs()).unwrap_or(0));
    let scaled = if exponent >= 0 {
        value / RBig::from(ten)
    } else {
        value * RBig::from(ten)
    };
    let (mut mantissa, mut exponent) = (round(&scaled, 53, -1074, 1024), exponent);
    if mantissa.abs() >= 10.0 {
        (mantissa, exponent) = (mantissa / 10.0, exponent + 1);
    } else if mantissa.abs() < 1.0 {
        (mantissa, exponent) = (mantissa * 10.0, exponent - 1);
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!(
        "{}e{sign}{:02}",
        format_g(mantissa, 6),
        exponent.unsigned_abs()
    )
}

/// Go's `%g`: as many digits as it takes to tell the value.
fn format_shortest(value: f64) -> String {
    let text = format!("{value:e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..21).contains(&exponent) {
        return format!("{value}");
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.unsigned_abs())
}

/// C's `%.<digits>g`.
fn format_g(value: f64, digits: usize) -> String {
    if value == 0.0 {
        return "0".into();
    }
    let text = format!("{value:.*e}", digits - 1);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let trim = |text: &str| {
        if text.contains('.') {
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            text.to_owned()
        }
    };
    let precision = i32::try_from(digits).unwrap_or(6);
    if exponent < -4 || exponent >= precision {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{}e{sign}{:02}", trim(mantissa), exponent.unsigned_abs());
    }
    let places = usize::try_from(precision - 1 - exponent).unwrap_or(0);
    trim(&format!("{value:.places$}"))
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
