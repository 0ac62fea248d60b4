//! What a debugger is told besides lines and frames, which `.loc` and `.cfi` directives are for: the file names. The unit is the assembler's,
//! with an entry for each function: where gdb has only the symbol table it shows `main[f]` for `main.f`.

use crate::text::Text;

/// The file table, and where the frame information goes.
pub(crate) fn files(out: &mut Text, names: &[String], numbers: &[u32]) {
    let mut used: Vec<_> = numbers.iter().zip(names).filter(|it| *it.0 > 0).collect();
    used.sort_unstable();
    for (&number, name) in used {
        out.str("\t.file ")
            .uint(u64::from(number))
            .str(" ")
            .quoted(name.as_bytes())
            .str("\n");
    }
    out.str("\t.cfi_sections .debug_frame\n");
}
