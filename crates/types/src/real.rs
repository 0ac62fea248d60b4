//! Real numbers of constant expressions. Spec: "Constants".
//!
//! A number is an exact ratio as long as that is short; else it has 512 bits of mantissa and an exponent to base 2 of 32 bits, as in the
//! Go compiler: what is smaller is zero, and what is larger is not representable.

use std::cmp::Ordering;
use std::fmt;

use dashu::base::{Abs, BitTest, Signed};
use dashu::integer::{IBig, UBig};
use dashu::rational::RBig;

/// So many bits the parts of a ratio may have together.
const MAX_RATIO_BITS: usize = 8192;
/// So many bits a mantissa keeps.
const MANTISSA_BITS: usize = 512;
/// The bits it has while a power is computed.
const WORKING_BITS: usize = 640;
/// A number is below 2 to this power.
const MAX_EXPONENT: i64 = i32::MAX as i64;
/// And its absolute value not below 2 to this.
const MIN_EXPONENT: i64 = i32::MIN as i64;
/// Powers of ten up to this are computed exactly.
const EXACT_POWER: u64 = 5000;

/// A real number. Each has one representation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Real(Form);

#[derive(Clone, PartialEq, Eq, Debug)]
enum Form {
    /// Exactly.
    Ratio(RBig),
    /// `mantissa * 2^exponent`; the mantissa is odd.
    Huge(IBig, i64),
}

impl Real {
    /// 0
    #[must_use]
    pub fn zero() -> Self {
        Self(Form::Ratio(RBig::ZERO))
    }

    /// An integer.
    #[must_use]
    pub fn from_int(value: &IBig) -> Self {
        // Integers are shorter than all bounds here.
        Self::from_ratio(RBig::from(value.clone())).unwrap_or_else(Self::zero)
    }

    /// A float64, which is not infinite.
    #[must_use]
    pub fn from_f64(value: f64) -> Self {
        let bits = value.to_bits();
        let biased = i64::try_from((bits >> 52) & 0x7ff).unwrap_or(0);
        let fraction = bits & ((1 << 52) - 1);
        let (mantissa, exponent) = if biased == 0 {
            (fraction, -1074)
        } else {
            (fraction | 1 << 52, biased - 1075)
        };
        let mantissa = signed(UBig::from(mantissa), value.is_sign_negative());
        Self(Form::Ratio(power_of_two(mantissa, exponent)))
    }

    /// `digits * base^exponent`; none if that is too large.
    #[must_use]
    pub fn scaled(digits: IBig, base: u32, exponent: i64) -> Option<Self> {
        if digits == IBig::ZERO {
            return Some(Self::zero());
        }
        if base == 2 {
            return Self::from_parts(digits, exponent);
        }
        let size = exponent.unsigned_abs();
        if size <= EXACT_POWER {
            let power = UBig::from(base).pow(usize::try_from(size).ok()?);
            return Self::from_ratio(if exponent >= 0 {
                RBig::from(digits * IBig::from(power))
            } else {
                RBig::from_parts(digits, power)
            });
        }
        // More than enough for each base: the power itself could not be computed.
        if size > MAX_EXPONENT.unsigned_abs() {
            return (exponent < 0).then(Self::zero);
        }
        let (mantissa, scale) = power(base, size);
        if exponent >= 0 {
            Self::from_parts(digits * mantissa, scale)
        } else {
            let shift = WORKING_BITS + mantissa.bit_len();
            Self::from_parts((digits << shift) / mantissa, -scale - wide(shift))
        }
    }

    fn from_ratio(value: RBig) -> Option<Self> {
        let bits = |it: &IBig| it.clone().abs().bit_len();
        if bits(value.numerator()) + value.denominator().bit_len() <= MAX_RATIO_BITS {
            return Some(Self(Form::Ratio(value)));
        }
        let (mantissa, exponent, negative) = nearest(&value, MANTISSA_BITS, i64::MIN);
        Self::from_parts(signed(mantissa, negative), exponent)
    }

    /// `mantissa * 2^exponent`; none if that is too large.
    fn from_parts(mantissa: IBig, exponent: i64) -> Option<Self> {
        let (mantissa, exponent) = rounded(mantissa, exponent, MANTISSA_BITS);
        let Some(zeros) = mantissa.trailing_zeros() else {
            return Some(Self::zero());
        };
        let (mantissa, exponent) = (mantissa >> zeros, exponent.checked_add(wide(zeros))?);
        let bits = mantissa.bit_len_of_size();
        let top = exponent.checked_add(wide(bits))?;
        if top > MAX_EXPONENT {
            return None;
        }
        if top < MIN_EXPONENT {
            return Some(Self::zero());
        }
        let short = exponent.unsigned_abs() < MAX_RATIO_BITS as u64
            && bits + usize::try_from(exponent.unsigned_abs()).ok()? < MAX_RATIO_BITS;
        Some(Self(if short {
            Form::Ratio(power_of_two(mantissa, exponent))
        } else {
            Form::Huge(mantissa, exponent)
        }))
    }

    /// Mantissa and exponent to base 2.
    fn parts(&self) -> (IBig, i64) {
        match &self.0 {
            Form::Ratio(it) => {
                let (mantissa, exponent, negative) = nearest(it, MANTISSA_BITS, i64::MIN);
                (signed(mantissa, negative), exponent)
            }
            Form::Huge(mantissa, exponent) => (mantissa.clone(), *exponent),
        }
    }

    /// Whether it is 0.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0 == Form::Ratio(RBig::ZERO)
    }

    /// Whether it is below 0.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Ratio(it) => it.is_negative(),
            Form::Huge(mantissa, _) => mantissa.is_negative(),
        }
    }

    /// The integer it is, unless that is huge.
    #[must_use]
    pub fn whole(&self) -> Option<IBig> {
        match &self.0 {
            Form::Ratio(it) if *it.denominator() == UBig::ONE => Some(it.numerator().clone()),
            Form::Ratio(_) | Form::Huge(..) => None,
        }
    }

    /// `-x`
    #[must_use]
    pub fn neg(&self) -> Self {
        Self(match &self.0 {
            Form::Ratio(it) => Form::Ratio(-it.clone()),
            Form::Huge(mantissa, exponent) => Form::Huge(-mantissa.clone(), *exponent),
        })
    }

    /// `x + y`
    #[must_use]
    pub fn add(&self, other: &Self) -> Option<Self> {
        if let (Form::Ratio(x), Form::Ratio(y)) = (&self.0, &other.0) {
            return Self::from_ratio(x + y);
        }
        if self.is_zero() {
            return Some(other.clone());
        }
        if other.is_zero() {
            return Some(self.clone());
        }
        let (mut x, mut y) = (self.parts(), other.parts());
        if x.1 < y.1 {
            (x, y) = (y, x);
        }
        if x.1 - y.1 > wide(2 * WORKING_BITS) {
            let less = compare_sizes(&x, &y) == Ordering::Less;
            let (mantissa, exponent) = if less { y } else { x };
            return Self::from_parts(mantissa, exponent);
        }
        let shift = usize::try_from(x.1 - y.1).ok()?;
        Self::from_parts((x.0 << shift) + y.0, y.1)
    }

    /// `x * y`
    #[must_use]
    pub fn mul(&self, other: &Self) -> Option<Self> {
        if let (Form::Ratio(x), Form::Ratio(y)) = (&self.0, &other.0) {
            return Self::from_ratio(x * y);
        }
        let (x, y) = (self.parts(), other.parts());
        Self::from_parts(x.0 * y.0, x.1 + y.1)
    }

    /// `x / y`; none if y is 0.
    #[must_use]
    pub fn div(&self, other: &Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        if let (Form::Ratio(x), Form::Ratio(y)) = (&self.0, &other.0) {
            return Self::from_ratio(x / y);
        }
        let (x, y) = (self.parts(), other.parts());
        let shift = 2 * WORKING_BITS;
        Self::from_parts((x.0 << shift) / y.0, x.1 - y.1 - wide(shift))
    }

    /// The nearest float64; infinite if out of range.
    #[must_use]
    pub fn to_f64(&self) -> f64 {
        self.round(53, -1074, 1024)
    }

    /// The nearest float32, as a float64; infinite if out of range.
    #[must_use]
    pub fn to_f32(&self) -> f64 {
        self.round(24, -149, 128)
    }

    fn round(&self, bits: usize, min_exponent: i64, max_exponent: i64) -> f64 {
        let value = match &self.0 {
            Form::Ratio(it) => it,
            Form::Huge(mantissa, exponent) => {
                let size = if *exponent > 0 { f64::INFINITY } else { 0.0 };
                return if mantissa.is_negative() { -size } else { size };
            }
        };
        let (mantissa, exponent, negative) = nearest(value, bits, min_exponent);
        let top = exponent + wide(mantissa.bit_len());
        let size = if top > max_exponent {
            f64::INFINITY
        } else {
            let mantissa = u64::try_from(mantissa).unwrap_or(0);
            ldexp(mantissa, exponent)
        };
        if negative { -size } else { size }
    }

    /// `%.6g`, for values beyond float64 too.
    #[must_use]
    pub fn message(&self) -> String {
        let number = self.to_f64();
        if number.is_finite() && (number != 0.0 || self.is_zero()) {
            let text = format_g(number, 6);
            // A fraction must not look like an integer.
            return if self.whole().is_none() && !text.contains('.') {
                format_shortest(number)
            } else {
                text
            };
        }
        let (mantissa, exponent) = self.parts();
        let exponent = exponent + wide(mantissa.bit_len_of_size());
        let fraction = Self::from_parts(mantissa.clone(), -wide(mantissa.bit_len_of_size()));
        let fraction = fraction.map_or(0.0, |it| it.to_f64());
        format_huge(fraction, exponent)
    }
}

impl PartialOrd for Real {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Real {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Form::Ratio(x), Form::Ratio(y)) = (&self.0, &other.0) {
            return x.cmp(y);
        }
        let sign = |it: &Self| match (it.is_zero(), it.is_negative()) {
            (true, _) => 0,
            (_, true) => -1,
            (_, false) => 1,
        };
        let signs = sign(self).cmp(&sign(other));
        if signs != Ordering::Equal {
            return signs;
        }
        let sizes = compare_sizes(&self.parts(), &other.parts());
        if self.is_negative() {
            sizes.reverse()
        } else {
            sizes
        }
    }
}

/// The exact value, for keys.
impl fmt::Display for Real {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Ratio(it) => write!(f, "{it}"),
            Form::Huge(mantissa, exponent) => write!(f, "{mantissa}*2^{exponent}"),
        }
    }
}

/// The bits of the absolute value.
trait BitLenOfSize {
    fn bit_len_of_size(&self) -> usize;
}

impl BitLenOfSize for IBig {
    fn bit_len_of_size(&self) -> usize {
        self.clone().abs().bit_len()
    }
}

fn wide(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn signed(size: UBig, negative: bool) -> IBig {
    let value = IBig::from(size);
    if negative { -value } else { value }
}

/// The order of the absolute values of two numbers that are not 0.
fn compare_sizes(x: &(IBig, i64), y: &(IBig, i64)) -> Ordering {
    let top = |it: &(IBig, i64)| it.1 + wide(it.0.bit_len_of_size());
    if top(x) != top(y) {
        return top(x).cmp(&top(y));
    }
    // Their exponents differ by no more than the lengths of their mantissas.
    let low = x.1.min(y.1);
    let whole =
        |it: &(IBig, i64)| it.0.clone().abs() << usize::try_from(it.1 - low).unwrap_or(usize::MAX);
    whole(x).cmp(&whole(y))
}

/// The mantissa with no more than so many bits, to the nearest, ties to even.
fn rounded(mantissa: IBig, exponent: i64, bits: usize) -> (IBig, i64) {
    let length = mantissa.bit_len_of_size();
    if length <= bits {
        return (mantissa, exponent);
    }
    let drop = length - bits;
    let negative = mantissa.is_negative();
    let size = UBig::try_from(mantissa.abs()).unwrap_or(UBig::ZERO);
    let mut kept = size.clone() >> drop;
    let rest = size - (kept.clone() << drop);
    let half = UBig::ONE << (drop - 1);
    if rest > half || rest == half && kept.bit(0) {
        kept += UBig::ONE;
    }
    (signed(kept, negative), exponent + wide(drop))
}

/// `base^exponent` as mantissa and exponent to base 2.
fn power(base: u32, exponent: u64) -> (IBig, i64) {
    let mut result = (IBig::ONE, 0);
    for bit in (0..64 - exponent.leading_zeros()).rev() {
        let square = &result.0 * &result.0;
        result = rounded(square, 2 * result.1, WORKING_BITS);
        if exponent >> bit & 1 == 1 {
            result = rounded(result.0 * IBig::from(base), result.1, WORKING_BITS);
        }
    }
    result
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
fn nearest(value: &RBig, bits: usize, min_exponent: i64) -> (UBig, i64, bool) {
    let negative = value.is_negative();
    let num = UBig::try_from(value.numerator().clone().abs()).unwrap_or(UBig::ZERO);
    let den = value.denominator().clone();
    if num == UBig::ZERO {
        return (num, 0, false);
    }
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

/// `fraction * 2^exponent` in decimal, from logarithms: as the Go compiler does where float64 ends.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "an estimate of six digits"
)]
fn format_huge(fraction: f64, exponent: i64) -> String {
    let decimal = exponent as f64 * std::f64::consts::LOG10_2;
    let mut power = decimal as i64;
    let mut mantissa = fraction * 10f64.powf(decimal - power as f64);
    if mantissa.abs() < 1.0 - 0.5e-6 {
        (mantissa, power) = (mantissa * 10.0, power - 1);
    } else if mantissa.abs() >= 10.0 {
        (mantissa, power) = (mantissa / 10.0, power + 1);
    }
    format!("{}e{power:+}", format_g(mantissa, 6))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn ten(exponent: i64) -> Real {
        Real::scaled(IBig::ONE, 10, exponent).expect("in range")
    }

    #[test]
    fn beyond_ratios() {
        for n in [6_000, 646_456, 64_645_699, 646_456_992] {
            let ratio = ten(n).div(&ten(n - 1)).expect("10");
            assert_eq!(ratio.to_f64().to_bits(), 10f64.to_bits(), "1e{n}");
            let one = ten(n).mul(&ten(-n)).expect("1");
            assert_eq!(one.to_f64().to_bits(), 1f64.to_bits(), "1e{n}");
            assert!(ten(n) > ten(n - 1) && ten(-n) < ten(1 - n) && ten(n).neg() < ten(-n));
            assert_eq!(ten(n).add(&ten(-n)), Some(ten(n)));
            assert_eq!(ten(n).message(), format!("1e+{n}"));
            assert_eq!(ten(-n).message(), format!("1e-{n}"));
            assert_eq!(ten(-n).to_f64().to_bits(), 0);
        }
    }

    #[test]
    fn bounds() {
        assert_eq!(Real::scaled(IBig::ONE, 10, 646_456_993), None);
        assert_eq!(ten(500_000_000).mul(&ten(500_000_000)), None);
        assert!(ten(-1_000_000_000).is_zero());
        assert_eq!(ten(1).div(&Real::zero()), None);
    }

    #[test]
    fn one_representation() {
        let half = ten(-6_000).mul(
            &ten(6_000)
                .div(&ten(0).add(&ten(0)).expect("2"))
                .expect("huge"),
        );
        assert_eq!(half.map(|it| it.to_f64()), Some(0.5));
        let back = ten(6_000).mul(&Real::scaled(IBig::ONE, 2, -30_000).expect("tiny"));
        let back = back.and_then(|it| it.mul(&Real::scaled(IBig::ONE, 2, 30_000)?));
        assert_eq!(back, Some(ten(6_000)));
    }
}
