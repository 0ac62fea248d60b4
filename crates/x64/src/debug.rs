//! What a debugger is told besides lines and frames, which `.loc` and `.cfi` directives are for: the file names. The unit is the assembler's,
//! with an entry for each function: where gdb has only the symbol table it shows `main[f]` for `main.f`.

use crate::text::Text;
use ir::Program;

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

/// By file of the program: its number, from 1, in the order in which functions have locations in them; or 0.
pub(crate) fn number_files(program: &Program) -> Vec<u32> {
    let mut numbers = vec![0; program.files.len()];
    let mut next = 0;
    let mut add = |loc: ir::Loc| {
        if let Some(number) = numbers.get_mut(program.locs[loc].file as usize)
            && *number == 0
        {
            next += 1;
            *number = next;
        }
    };
    for func in program.funcs.iter() {
        add(func.loc);
        for block in &func.layout {
            let block = &func.blocks[*block];
            block.insts.iter().for_each(|it| add(func.insts[*it].loc));
            add(block.term_loc);
        }
    }
    numbers
}
