//! Number literals. Spec "Integer literals", "Floating-point literals", "Imaginary literals".

use ast::LitKind;

/// A number at the start of a text.
pub(crate) struct Scanned {
    pub(crate) kind: LitKind,
    pub(crate) len: usize,
    /// Offset and message of the first thing wrong with it.
    pub(crate) fault: Option<(usize, String)>,
}

/// Reads the number `text` starts with: a digit, or a point and a digit.
pub(crate) fn scan(text: &str) -> Scanned {
    let bytes = text.as_bytes();
    let digits = bytes.iter().take_while(|it| it.is_ascii_digit()).count();
    let next = bytes.get(digits).copied().unwrap_or(b' ');
    let plain = !matches!(next, b'.' | b'_' | b'i') && !next.is_ascii_alphabetic();
    if plain && (digits == 1 || bytes[0] != b'0') {
        return Scanned {
            kind: LitKind::Int,
            len: digits,
            fault: None,
        };
    }
    Number::new(bytes).scan()
}

struct Number<'a> {
    bytes: &'a [u8],
    at: usize,
    kind: LitKind,
    radix: u8,
    /// `x`, `o`, `b`; `0` for a leading zero; blank for none.
    prefix: u8,
    digits: bool,
    separators: bool,
    invalid_digit: Option<usize>,
    fault: Option<(usize, String)>,
}

impl<'a> Number<'a> {
    fn new(bytes: &'a [u8]) -> Number<'a> {
        Number {
            bytes,
            at: 0,
            kind: LitKind::Int,
            radix: 10,
            prefix: b' ',
            digits: false,
            separators: false,
            invalid_digit: None,
            fault: None,
        }
    }

    fn scan(mut self) -> Scanned {
        self.mantissa();
        self.exponent();
        if self.peek() == b'i' {
            self.kind = LitKind::Imag;
            self.at += 1;
        }
        if let (LitKind::Int, Some(at)) = (self.kind, self.invalid_digit) {
            let digit = char::from(self.bytes[at]);
            self.fail(
                at,
                format!("invalid digit '{digit}' in {} literal", self.radix_name()),
            );
        }
        if let Some(at) = self.misplaced_separator() {
            self.fail(at, "'_' must separate successive digits".to_string());
        }
        Scanned {
            kind: self.kind,
            len: self.at,
            fault: self.fault,
        }
    }

    fn mantissa(&mut self) {
        if self.peek() != b'.' {
            self.read_prefix();
            self.read_digits();
        }
        if self.peek() == b'.' {
            if matches!(self.prefix, b'o' | b'b') {
                self.fail(
                    self.at,
                    format!("invalid radix point in {} literal", self.radix_name()),
                );
            }
            self.at += 1;
            self.kind = LitKind::Float;
            self.read_digits();
        }
        if !self.digits {
            self.fail(
                self.at,
                format!("{} literal has no digits", self.radix_name()),
            );
        }
    }

    fn read_prefix(&mut self) {
        if self.peek() != b'0' {
            return;
        }
        self.at += 1;
        (self.radix, self.prefix) = match self.peek().to_ascii_lowercase() {
            b'x' => (16, b'x'),
            b'o' => (8, b'o'),
            b'b' => (2, b'b'),
            _digit => (8, b'0'),
        };
        if self.prefix == b'0' {
            self.digits = true; // the zero itself
        } else {
            self.at += 1;
        }
    }

    fn read_digits(&mut self) {
        loop {
            let it = self.peek();
            match it {
                b'_' => self.separators = true,
                b'0'..=b'9' => {
                    self.digits = true;
                    if self.invalid_digit.is_none() && it - b'0' >= self.radix {
                        self.invalid_digit = Some(self.at);
                    }
                }
                b'a'..=b'f' | b'A'..=b'F' if self.radix == 16 => self.digits = true,
                _other => return,
            }
            self.at += 1;
        }
    }

    fn exponent(&mut self) {
        let mark = self.peek();
        match mark.to_ascii_lowercase() {
            b'e' if !matches!(self.prefix, b' ' | b'0') => {
                self.fail(
                    self.at,
                    format!("'{}' exponent requires decimal mantissa", char::from(mark)),
                );
            }
            b'p' if self.prefix != b'x' => {
                self.fail(
                    self.at,
                    format!(
                        "'{}' exponent requires hexadecimal mantissa",
                        char::from(mark)
                    ),
                );
            }
            b'e' | b'p' => {}
            _none if self.prefix == b'x' && self.kind == LitKind::Float => {
                return self.fail(
                    self.at,
                    "hexadecimal mantissa requires a 'p' exponent".to_string(),
                );
            }
            _none => return,
        }
        self.at += 1;
        self.kind = LitKind::Float;
        if matches!(self.peek(), b'+' | b'-') {
            self.at += 1;
        }
        let start = self.at;
        while self.peek().is_ascii_digit() || self.peek() == b'_' {
            self.separators |= self.peek() == b'_';
            self.at += 1;
        }
        if !self.bytes[start..self.at].iter().any(u8::is_ascii_digit) {
            self.fail(self.at, "exponent has no digits".to_string());
        }
    }

    /// Spec: "an underscore character _ may appear after a base prefix or between successive digits".
    fn misplaced_separator(&self) -> Option<usize> {
        if !self.separators {
            return None;
        }
        let text = &self.bytes[..self.at];
        let prefixed = matches!(self.prefix, b'x' | b'o' | b'b');
        let is_digit = |at: usize| {
            text.get(at).is_some_and(|it| {
                it.is_ascii_digit() || self.prefix == b'x' && it.is_ascii_hexdigit()
            })
        };
        let starts = |at: usize| is_digit(at) || prefixed && at == 1;
        let misplaced = |at: usize| at == 0 || !starts(at - 1);
        let dangling = |at: usize| !is_digit(at + 1) && text.get(at + 1) != Some(&b'_');
        (0..text.len()).find(|&at| text[at] == b'_' && (misplaced(at) || dangling(at)))
    }

    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(b' ')
    }

    fn fail(&mut self, at: usize, message: String) {
        self.fault.get_or_insert((at, message));
    }

    fn radix_name(&self) -> &'static str {
        match self.radix {
            2 => "binary",
            8 => "octal",
            10 => "decimal",
            _hex => "hexadecimal",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, len: usize, kind: LitKind, fault: Option<(usize, &str)>) {
        let it = scan(text);
        let found = it
            .fault
            .as_ref()
            .map(|(at, message)| (*at, message.as_str()));
        assert_eq!((it.len, it.kind, found), (len, kind, fault), "{text}");
    }

    #[test]
    fn numbers() {
        check("1+2", 1, LitKind::Int, None);
        check("1_000.5e-3)", 10, LitKind::Float, None);
        check("0x1p-2i", 7, LitKind::Imag, None);
        check("0x_1F", 5, LitKind::Int, None);
        check(
            "089",
            3,
            LitKind::Int,
            Some((1, "invalid digit '8' in octal literal")),
        );
        check("089.", 4, LitKind::Float, None);
        check(
            "0b12",
            4,
            LitKind::Int,
            Some((3, "invalid digit '2' in binary literal")),
        );
        check(
            "0x",
            2,
            LitKind::Int,
            Some((2, "hexadecimal literal has no digits")),
        );
        check(
            "0x1.0",
            5,
            LitKind::Float,
            Some((5, "hexadecimal mantissa requires a 'p' exponent")),
        );
        check("1e", 2, LitKind::Float, Some((2, "exponent has no digits")));
        check(
            "1p2",
            3,
            LitKind::Float,
            Some((1, "'p' exponent requires hexadecimal mantissa")),
        );
        check(
            "1_",
            2,
            LitKind::Int,
            Some((1, "'_' must separate successive digits")),
        );
        check(
            "1__0",
            4,
            LitKind::Int,
            Some((2, "'_' must separate successive digits")),
        );
    }
}
