//! The numbers that source files have in `.file` directives.

use ir::Program;

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
