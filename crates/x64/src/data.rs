//! Static data as text.

use crate::emit::Shared;
use crate::text::Text;
use ir::{Data, DataItem, DataKind};

/// Writes all objects of one section.
pub(crate) fn section(out: &mut Text, shared: &Shared<'_>, kind: DataKind) {
    let mut started = false;
    for data in shared.program.data.iter().filter(|it| it.kind == kind) {
        if !started {
            out.str(match kind {
                DataKind::ReadOnly => "\n\t.section .rodata\n",
                DataKind::Data => "\n\t.data\n",
                DataKind::Zero => "\n\t.bss\n",
            });
            started = true;
        }
        object(out, shared, data);
    }
}

fn object(out: &mut Text, shared: &Shared<'_>, data: &Data) {
    let is_local = shared.program.labels.contains(&data.sym);
    let name = shared.symbol(data.sym);
    if shared.comments && !data.comment.is_empty() {
        out.str("# data: ")
            .str(&data.comment.replace('\n', " "))
            .str("\n");
    }
    if data.align > 1 {
        out.str("\t.balign ").uint(u64::from(data.align)).str("\n");
    }
    if !is_local {
        out.str("\t.globl\t")
            .str(name)
            .str("\n\t.type\t")
            .str(name)
            .str(", @object\n");
    }
    out.str(name).str(":\n");
    let mut size = 0;
    for item in &data.items {
        size += self::item(out, shared, item);
    }
    if is_local {
        return;
    }
    out.str("\t.size\t")
        .str(name)
        .str(", ")
        .uint(size)
        .str("\n");
}

/// Writes an item; gives its size.
fn item(out: &mut Text, shared: &Shared<'_>, item: &DataItem) -> u64 {
    match item {
        DataItem::Bytes(bytes) => {
            self::bytes(out, bytes);
            bytes.len() as u64
        }
        DataItem::Zeros(count) => {
            if *count > 0 {
                out.str("\t.zero\t").uint(*count).str("\n");
            }
            *count
        }
        DataItem::Addr(sym, offset) => {
            out.str("\t.quad\t")
                .str(shared.symbol(*sym))
                .offset(*offset)
                .str("\n");
            8
        }
        DataItem::Addr32(sym, offset) => {
            out.str("\t.long\t")
                .str(shared.symbol(*sym))
                .offset(*offset)
                .str("\n");
            4
        }
    }
}

/// Text as strings, words as numbers, the rest as bytes.
fn bytes(out: &mut Text, bytes: &[u8]) {
    let is_text = |b: &u8| (0x20..0x7f).contains(b) || *b == b'\n' || *b == b'\t';
    if matches!(bytes.len(), 4 | 8) && !bytes.iter().all(is_text) {
        let mut word = [0; 8];
        word[..bytes.len()].copy_from_slice(bytes);
        out.str(if bytes.len() == 8 {
            "\t.quad\t"
        } else {
            "\t.long\t"
        })
        .uint(u64::from_le_bytes(word))
        .str("\n");
        return;
    }
    if bytes.iter().filter(|b| is_text(b)).count() * 2 >= bytes.len() {
        for chunk in bytes.chunks(64) {
            out.str("\t.ascii\t").quoted(chunk).str("\n");
        }
        return;
    }
    for chunk in bytes.chunks(24) {
        out.str("\t.byte\t");
        for (n, byte) in chunk.iter().enumerate() {
            if n > 0 {
                out.str(",");
            }
            out.uint(u64::from(*byte));
        }
        out.str("\n");
    }
}
