//! Copies and clears of blocks of known length: 16 bytes at a time, the tail by an overlapping access.

use super::Emitter;
use crate::callconv::XMM;
use crate::inst::Amode;

/// Which bytes are moved at once: (offset, width). A tail of odd length overlaps what came before it.
fn pieces(len: u32) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    let mut at = 0;
    while len - at >= 16 {
        out.push((at, 16));
        at += 16;
    }
    let rest = len - at;
    if rest == 0 {
        return out;
    }
    if len > 16 && rest > 8 {
        out.push((len - 16, 16));
        return out;
    }
    for width in [8, 4, 2, 1] {
        while len - at >= width {
            out.push((at, width));
            at += width;
        }
        let rest = len - at;
        // What is left is more than half of this width and there is something before it: one more access ends the block.
        if rest > width / 2 && len >= width {
            out.push((len - width, width));
            return out;
        }
    }
    out
}

impl Emitter<'_> {
    pub(super) fn copy_block(&mut self, dst: Amode, src: Amode, len: u32, temp: u8) {
        let xmm = XMM[self.reg(temp).hw_enc()];
        for (offset, width) in pieces(len) {
            let (name, reg) = match width {
                16 => ("movups", xmm),
                8 => ("movq", "%r11"),
                4 => ("movl", "%r11d"),
                2 => ("movw", "%r11w"),
                _ => ("movb", "%r11b"),
            };
            let load = match width {
                2 => "movzwl",
                1 => "movzbl",
                _ => name,
            };
            let load_reg = if width < 4 { "%r11d" } else { reg };
            let offset = i32::try_from(offset).expect("inline blocks are small");
            self.out.str("\t").str(load).str("\t");
            self.memory(src, offset);
            self.out.str(", ").str(load_reg);
            self.end_line();
            self.out.str("\t").str(name).str("\t").str(reg).str(", ");
            self.memory(dst, offset);
            self.end_line();
        }
    }
    pub(super) fn zero_block(&mut self, dst: Amode, len: u32, temp: u8) {
        let xmm = XMM[self.reg(temp).hw_enc()];
        if len >= 16 {
            self.out
                .str("\txorps\t")
                .str(xmm)
                .str(", ")
                .str(xmm)
                .str("\n");
        }
        for (offset, width) in pieces(len) {
            let (name, value) = match width {
                16 => ("movups", xmm),
                8 => ("movq", "$0"),
                4 => ("movl", "$0"),
                2 => ("movw", "$0"),
                _ => ("movb", "$0"),
            };
            let offset = i32::try_from(offset).expect("inline blocks are small");
            self.out.str("\t").str(name).str("\t").str(value).str(", ");
            self.memory(dst, offset);
            self.end_line();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn pieces_cover_every_byte_and_no_other() {
        for len in 0..300 {
            let mut seen = vec![false; len as usize];
            for (offset, width) in pieces(len) {
                for at in offset..offset + width {
                    seen[at as usize] = true;
                }
            }
            assert!(seen.iter().all(|s| *s), "{len}");
        }
    }
}
