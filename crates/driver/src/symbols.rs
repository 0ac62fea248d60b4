//! What the symbol table of a program is for: whoever looks for a function or a variable. The names of what the compiler made up besides (types'
//! descriptors, strings, method tables) are left out, as Go's linker does; in objects they hold the parts of a program together.

use object::build::elf::Builder;
use object::elf::STT_FUNC;

/// What the names of such data begin with.
const MADE_UP: &[&[u8]] = &[b"type:", b"go:"];
/// What the names of func value objects end with.
const FUNC_VALUE: &[u8] = "·f".as_bytes();

/// The program with the symbols that somebody may look for.
pub(crate) fn trim(program: &[u8]) -> Result<Vec<u8>, String> {
    let failed = |error: object::build::Error| format!("cannot read what ld wrote: {error}");
    let mut builder = Builder::read(program).map_err(failed)?;
    for symbol in &mut builder.symbols {
        let name = symbol.name.as_slice();
        let made_up = MADE_UP.iter().any(|it| name.starts_with(it)) || name.ends_with(FUNC_VALUE);
        symbol.delete = made_up && symbol.st_type() != STT_FUNC;
    }
    let mut out = Vec::with_capacity(program.len());
    builder.write(&mut out).map_err(failed)?;
    Ok(out)
}
