//! What the symbol table of a program is for: whoever looks for a function or a variable. The names of what the compiler made up besides (types'
//! descriptors, strings, method tables) are left out, as Go's linker does; in objects they hold the parts of a program together.

use object::build::elf::Builder;
use object::elf::STT_FUNC;

use ir::{FUNC_VALUE, MADE_UP};

/// The program with the symbols that somebody may look for.
pub(crate) fn trim(program: &[u8]) -> Result<Vec<u8>, String> {
    let failed = |error: object::build::Error| format!("cannot read what ld wrote: {error}");
    let mut builder = Builder::read(program).map_err(failed)?;
    for symbol in &mut builder.symbols {
        let name = symbol.name.as_slice();
        let made_up = MADE_UP.iter().any(|it| name.starts_with(it.as_bytes()))
            || name.ends_with(FUNC_VALUE.as_bytes());
        symbol.delete = made_up && symbol.st_type() != STT_FUNC;
    }
    let mut out = Vec::with_capacity(program.len());
    builder.write(&mut out).map_err(failed)?;
    Ok(out)
}
