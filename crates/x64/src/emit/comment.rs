//! What a reader of the assembly is told: the frame's map, source lines, the names of slots and values.

use super::Emitter;
use crate::callconv::NAMES;
use crate::regalloc::OperandKind;
use ir::{Loc, Slot, SlotKind};

impl Emitter<'_> {
    /// The frame as a table above the function.
    pub(super) fn frame_map(&mut self) {
        let frame = self.frame;
        let name = &self.ir.name;
        self.out.str("# func ").str(name);
        if !frame.exists {
            self.out.str(": no frame\n");
            return;
        }
        let size = u64::from(frame.size);
        self.out.str(": frame of ").uint(size).str(" bytes\n");
        for (n, number) in frame.saved.iter().enumerate() {
            let offset = -8 * (n as i64 + 1);
            self.map_line(offset, &format!("saved {}", &NAMES[*number][3][1..]));
        }
        if self.ir.flags.has_defer || self.ir.recover.is_some() {
            self.map_line(-48, "return address of a running deferreturn");
        }
        for (slot, data) in self.ir.slots.iter_enumerated() {
            let offset = i64::from(frame.slots[slot.0 as usize]);
            let name = if data.name.is_empty() {
                "temporary"
            } else {
                &data.name
            };
            let what = match data.kind {
                SlotKind::Local => "",
                SlotKind::DeferRecord => " _defer record",
                SlotKind::DeferBits => " deferBits",
                SlotKind::DeferArgs => " arguments of an open-coded defer",
                SlotKind::Result => " result",
            };
            self.map_line(offset, &format!("{name}{what}, {} bytes", data.size));
        }
        if frame.spill_count > 0 {
            let last = frame.spill(frame.spill_count as usize - 1);
            self.map_line(
                i64::from(last),
                &format!("{} spill slots", frame.spill_count),
            );
        }
        if self.func.out_bytes > 0 {
            let bytes = self.func.out_bytes;
            self.out
                .str("#\t0(%rsp)\toutgoing arguments, ")
                .uint(u64::from(bytes))
                .str(" bytes\n");
        }
    }
    fn map_line(&mut self, offset: i64, what: &str) {
        self.out
            .str("#\t")
            .int(offset)
            .str("(%rbp)\t")
            .str(what)
            .str("\n");
    }
    /// `# f.go:9 | defer doDeferFunc(x)`.
    pub(super) fn source_line(&mut self, loc: Loc) {
        let program = self.shared.program;
        let data = &program.locs[loc];
        let Some(line) = program.source_lines.get(&(data.file, data.line)) else {
            return;
        };
        let file = program
            .files
            .get(data.file as usize)
            .map_or("", String::as_str);
        let base = file.rsplit('/').next().unwrap_or(file);
        self.out
            .str("\t# ")
            .str(base)
            .str(":")
            .uint(u64::from(data.line))
            .str(" | ")
            .str(line.trim())
            .str("\n");
    }
    /// A line of prose.
    pub(super) fn note(&mut self, text: &str) {
        if self.shared.comments {
            self.out.str("\t# ").str(text).str("\n");
        }
    }
    /// Notes that the line touches a slot.
    pub(super) fn remark_slot(&mut self, slot: Slot, offset: i32) {
        if !self.shared.comments {
            return;
        }
        let data = &self.ir.slots[slot];
        let field = match data.kind {
            SlotKind::DeferRecord if self.takes_address && offset == 0 => None,
            SlotKind::DeferRecord => record_field(offset),
            SlotKind::Local | SlotKind::DeferBits | SlotKind::DeferArgs | SlotKind::Result => None,
        };
        if data.name.is_empty() && field.is_none() {
            return;
        }
        if !self.remark.is_empty() {
            self.remark.push_str(", ");
        }
        let name = if data.name.is_empty() {
            "d"
        } else {
            &data.name
        };
        self.remark.push_str(name);
        match field {
            Some(field) => {
                self.remark.push('.');
                self.remark.push_str(field);
            }
            None if offset != 0 => {
                self.remark.push_str(&format!("+{offset}"));
            }
            None => {}
        }
    }
    /// Notes which variable the instruction defines.
    pub(super) fn remark_result(&mut self) {
        if !self.shared.comments || !self.remark.is_empty() || self.func.names.is_empty() {
            return;
        }
        let at = self.current.index();
        let from = self.func.operand_start[at] as usize;
        let to = self.func.operand_start[at + 1] as usize;
        for operand in &self.func.operands[from..to] {
            if operand.kind() != OperandKind::Def {
                continue;
            }
            if let Some(name) = &self.func.names[operand.vreg().vreg()] {
                self.remark.push_str(name);
                return;
            }
        }
    }
}

/// The field of a defer record at an offset.
fn record_field(offset: i32) -> Option<&'static str> {
    let d = abi::DEFER;
    let fields = [
        (d.siz, "siz"),
        (d.started, "started"),
        (d.heap, "heap"),
        (d.open_defer, "openDefer"),
        (d.sp, "sp"),
        (d.pc, "pc"),
        (d.func, "fn"),
        (d.panic, "_panic"),
        (d.link, "link"),
    ];
    if offset >= d.args {
        return Some("args");
    }
    fields
        .into_iter()
        .find(|(at, _)| *at == offset)
        .map(|(_, name)| name)
}
