//! Building text: numbers and symbols as the assembler wants them.

use crate::inst::Func;
use std::fmt::Write as _;

/// Text under construction.
#[derive(Default)]
pub(crate) struct Text(pub(crate) String);

impl Text {
    pub(crate) fn str(&mut self, s: &str) -> &mut Self {
        self.0.push_str(s);
        self
    }
    pub(crate) fn int(&mut self, value: i64) -> &mut Self {
        if value < 0 {
            self.0.push('-');
        }
        self.uint(value.unsigned_abs())
    }
    pub(crate) fn uint(&mut self, mut value: u64) -> &mut Self {
        let mut digits = [0_u8; 20];
        let mut at = digits.len();
        loop {
            at -= 1;
            digits[at] = b'0' + (value % 10) as u8;
            value /= 10;
            if value == 0 {
                break;
            }
        }
        for digit in &digits[at..] {
            self.0.push(*digit as char);
        }
        self
    }
    /// `+n`, `-n` or nothing.
    pub(crate) fn offset(&mut self, value: i64) -> &mut Self {
        if value > 0 {
            self.0.push('+');
        }
        if value != 0 {
            self.int(value);
        }
        self
    }
    /// A string literal.
    pub(crate) fn quoted(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.push('"');
        for byte in bytes {
            match byte {
                b'"' => self.0.push_str("\\\""),
                b'\\' => self.0.push_str("\\\\"),
                b'\n' => self.0.push_str("\\n"),
                b'\t' => self.0.push_str("\\t"),
                0x20..=0x7e => self.0.push(*byte as char),
                _ => {
                    let _ = write!(self.0, "\\{byte:03o}");
                }
            }
        }
        self.0.push('"');
        self
    }
}

/// The symbol as the assembler reads it: quoted unless it is made of plain characters.
pub(crate) fn symbol(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '_' || c == '$';
    let starts_well = name
        .chars()
        .next()
        .is_some_and(|c| c.is_ascii_alphabetic() || c == '_' || c == '.');
    if starts_well && name.chars().all(plain) && !name.starts_with(".L") {
        return name.to_owned();
    }
    let mut text = Text::default();
    text.0.push('"');
    for c in name.chars() {
        match c {
            // `as` takes back some escapes twice, so that there are none; other characters that mean these are told from them.
            '"' => text.0.push('”'),
            '\\' => text.0.push('⧹'),
            '”' | '⧹' | '‽' => text.0.push_str(&format!("‽{:x}", u32::from(c))),
            c => text.0.push(c),
        }
    }
    text.0.push('"');
    text.0
}

/// A function over virtual registers, for messages about bugs.
pub(crate) fn dump(func: &Func) -> String {
    let mut out = String::new();
    for (number, block) in func.blocks.iter().enumerate() {
        let _ = writeln!(
            out,
            "m{number}({:?}) -> {:?} args {:?}",
            block.params, block.succs, block.args
        );
        for at in block.insts.0..block.insts.1 {
            let from = func.operand_start[at as usize] as usize;
            let to = func.operand_start[at as usize + 1] as usize;
            let _ = writeln!(
                out,
                "  {at}: {:?} {:?}",
                func.insts[at as usize].kind,
                &func.operands[from..to]
            );
        }
    }
    out
}
