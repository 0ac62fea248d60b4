//! What a debugger is told besides lines and frames, which `.loc` and `.cfi` directives are for: the file names, and that all the text of
//! a file is one unit. Without a unit of ours the assembler makes one, with an entry for each function; the symbol table says as much.

use crate::text::Text;

/// The file table, and where the frame information goes.
pub(crate) fn files(out: &mut Text, names: &[String], used: &[(u32, usize)]) {
    for &(number, name) in used {
        out.str("\t.file ")
            .uint(u64::from(number))
            .str(" ")
            .quoted(names[name].as_bytes())
            .str("\n");
    }
    out.str("\t.cfi_sections .debug_frame\n");
    out.str("\t.section .debug_line\n.Lline:\n");
}

/// The unit: its lines, its language and its addresses, which end here. The language is assembly (`DW_LANG_Mips_Assembler`): if it were Go, gdb
/// would take `main.f` for a name that gccgo has mangled and show `main[f]`.
pub(crate) fn unit(out: &mut Text) {
    out.str(
        "\n.Letext:
\t.section .debug_info
\t.long\t.Leinfo-.Linfo
.Linfo:
\t.value\t4
\t.long\t.Labbrev
\t.byte\t8, 1
\t.long\t.Lline
\t.value\t0x8001
\t.quad\t.Ltext, .Letext-.Ltext
.Leinfo:
\t.section .debug_abbrev
.Labbrev:
\t.uleb128 1, 17
\t.byte\t0
\t.uleb128 16, 23, 19, 5, 17, 1, 18, 7, 0, 0, 0
",
    );
}
