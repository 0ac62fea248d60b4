//! The values of basic literals. Spec "Integer literals" to "String literals".
//!
//! The text must have passed the lexer; what the lexer would have refused yields `None`.

/// Digits and exponent of a number literal: `digits * radix^-fraction * base^exponent`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Number {
    /// 2, 8, 10 or 16.
    pub radix: u32,
    /// All digits of the mantissa, without prefix, `_` and point.
    pub digits: String,
    /// How many of the digits stand behind the point.
    pub fraction: u32,
    /// The exponent behind `e` (to base 10) or `p` (to base 2); it saturates.
    pub exponent: i64,
}

/// Takes an integer, float or imaginary literal apart (the `i` is dropped).
#[must_use]
pub fn number(text: &str) -> Option<Number> {
    let imaginary = text.ends_with('i');
    let text = text.strip_suffix('i').unwrap_or(text);
    let (radix, rest) = radix(text, imaginary);
    let mark = if radix == 16 { ['p', 'P'] } else { ['e', 'E'] };
    if radix == 16 && rest.contains('.') && !rest.contains(mark) || !separators_fit(text, radix) {
        return None;
    }
    let (mantissa, exponent) = rest.split_once(mark).unwrap_or((rest, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits: String = whole
        .chars()
        .chain(fraction.chars())
        .filter(|&it| it != '_')
        .collect();
    if digits.is_empty() || !digits.chars().all(|it| it.is_digit(radix)) {
        return None;
    }
    let fraction = fraction.chars().filter(|&it| it != '_').count();
    let fraction = u32::try_from(fraction).ok()?;
    Some(Number {
        radix,
        digits,
        fraction,
        exponent: exponent_value(exponent)?,
    })
}

/// Spec: "an underscore character _ may appear after a base prefix or between successive digits".
fn separators_fit(text: &str, radix: u32) -> bool {
    let text = text.as_bytes();
    let digit = |at: usize| {
        let it = text.get(at).map(|it| char::from(*it));
        it.is_some_and(|it| it.is_digit(radix.max(10)))
    };
    let prefix = |at: usize| at == 1 && text[0] == b'0' && text[1].is_ascii_alphabetic();
    let starts = |at: usize| at > 0 && (digit(at - 1) || prefix(at - 1));
    (0..text.len()).all(|at| text[at] != b'_' || starts(at) && digit(at + 1))
}

fn radix(text: &str, imaginary: bool) -> (u32, &str) {
    let lower = |it: u8| it.to_ascii_lowercase();
    match text.as_bytes() {
        [b'0', second, ..] if lower(*second) == b'x' => (16, &text[2..]),
        [b'0', second, ..] if lower(*second) == b'o' => (8, &text[2..]),
        [b'0', second, ..] if lower(*second) == b'b' => (2, &text[2..]),
        // Spec: "For backward compatibility, an imaginary literal's integer part consisting
        // entirely of decimal digits is considered a decimal integer, even if it starts with 0."
        [b'0', _, ..] if !imaginary && !text.contains(['.', 'e', 'E']) => (8, &text[1..]),
        _ => (10, text),
    }
}

fn exponent_value(text: &str) -> Option<i64> {
    let negative = text.starts_with('-');
    let digits = text.trim_start_matches(['+', '-']);
    let mut value: i64 = 0;
    for digit in digits.chars().filter(|&it| it != '_') {
        value = value
            .saturating_mul(10)
            .saturating_add(i64::from(digit.to_digit(10)?));
    }
    Some(if negative { -value } else { value })
}

/// The value of an integer literal if it fits.
#[must_use]
pub fn int(text: &str) -> Option<u64> {
    let number = number(text)?;
    u64::from_str_radix(&number.digits, number.radix).ok()
}

/// The value of a rune literal, quotes included.
#[must_use]
pub fn rune(text: &str) -> Option<u32> {
    let body = text.strip_prefix('\'')?.strip_suffix('\'')?;
    match unescape(body)? {
        (Unescaped::Char(it), "") => Some(u32::from(it)),
        (Unescaped::Byte(it), "") => Some(u32::from(it)),
        (_, _more) => None,
    }
}

/// The bytes of a string literal, quotes included. They need not be UTF-8: `"\xff"`.
#[must_use]
pub fn string(text: &str) -> Option<Vec<u8>> {
    if let Some(raw) = text.strip_prefix('`') {
        let raw = raw.strip_suffix('`')?;
        return Some(raw.bytes().filter(|&it| it != b'\r').collect());
    }
    let mut body = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut bytes = Vec::with_capacity(body.len());
    while let Some(escape) = memchr::memchr(b'\\', body.as_bytes()) {
        bytes.extend_from_slice(&body.as_bytes()[..escape]);
        let (value, rest) = unescape(&body[escape..])?;
        match value {
            Unescaped::Byte(it) => bytes.push(it),
            Unescaped::Char(it) => bytes.extend_from_slice(it.encode_utf8(&mut [0; 4]).as_bytes()),
        }
        body = rest;
    }
    bytes.extend_from_slice(body.as_bytes());
    Some(bytes)
}

enum Unescaped {
    /// `\377` and `\xff` are bytes, not characters.
    Byte(u8),
    Char(char),
}

/// The first character of `text`, or the escape it starts with, and what follows.
fn unescape(text: &str) -> Option<(Unescaped, &str)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    if first != '\\' {
        return Some((Unescaped::Char(first), chars.as_str()));
    }
    let simple = |it: char| Some((Unescaped::Char(it), &text[2..]));
    match chars.next()? {
        'a' => simple('\x07'),
        'b' => simple('\x08'),
        'f' => simple('\x0C'),
        'n' => simple('\n'),
        'r' => simple('\r'),
        't' => simple('\t'),
        'v' => simple('\x0B'),
        it @ ('\\' | '\'' | '"') => simple(it),
        'x' => numeric(text, 2, 2, 16),
        'u' => numeric(text, 2, 4, 16),
        'U' => numeric(text, 2, 8, 16),
        '0'..='7' => numeric(text, 1, 3, 8),
        _unknown => None,
    }
}

fn numeric(text: &str, start: usize, len: usize, radix: u32) -> Option<(Unescaped, &str)> {
    let digits = text.get(start..start + len)?;
    let rest = &text[start + len..];
    let value = u32::from_str_radix(digits, radix).ok()?;
    let value = match len {
        2 | 3 => Unescaped::Byte(u8::try_from(value).ok()?),
        _unicode => Unescaped::Char(char::from_u32(value)?),
    };
    Some((value, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers() {
        let values: Vec<_> = ["0", "0x_Ff", "0b11", "0o17", "017", "1_000", "0"]
            .map(int)
            .into();
        assert_eq!(values, [0, 255, 3, 15, 15, 1000, 0].map(Some));
        assert_eq!(int("18446744073709551616"), None);
    }

    #[test]
    fn floats() {
        let check = |text, radix, digits: &str, fraction, exponent| {
            assert_eq!(
                number(text),
                Some(Number {
                    radix,
                    digits: digits.into(),
                    fraction,
                    exponent
                })
            );
        };
        check("1.5e-3", 10, "15", 1, -3);
        check(".25", 10, "25", 2, 0);
        check("0x1.8p4", 16, "18", 1, 4);
        check("010i", 10, "010", 0, 0);
        check("09.5", 10, "095", 1, 0);
        check("0x10i", 16, "10", 0, 0);
        check("1e99999999999999999999", 10, "1", 0, i64::MAX);
    }

    #[test]
    fn strings_and_runes() {
        assert_eq!(
            string(r#""a\n\xff\u00e9\101""#),
            Some(b"a\n\xff\xc3\xa9A".to_vec())
        );
        assert_eq!(string("`a\r\n\\n`"), Some(b"a\n\\n".to_vec()));
        let runes: Vec<_> = [
            r"'a'",
            r"'\''",
            r"'\xff'",
            r"'\U0010FFFF'",
            r"'ab'",
            r"'\ud800'",
        ]
        .map(rune)
        .into();
        assert_eq!(
            runes,
            [Some(97), Some(39), Some(255), Some(0x10FFFF), None, None]
        );
    }
}
