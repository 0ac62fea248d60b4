//! From SSA to assembly text: instruction selection, register allocation, frames, tables.
//!
//! One function is compiled at a time, in parallel, and nothing is shared between them but the program; the texts are put together
//! in the order of the functions, so the output does not depend on how the work was scheduled.
//!
//! Reading order: `inst` (machine instructions over virtual registers), `callconv` (registers by role), `isel` (IR to `inst`),
//! `regalloc` (a second value beside the function: where each operand lives), `forget` (what a loop clears), `frame` (offsets), `layout` (block order, threaded
//! jumps), `emit` (text of a function), `names`, `tables`, `data` and
//! `debug` (the rest of the file).

mod callconv;
mod data;
mod debug;
mod emit;
mod forget;
mod frame;
mod inst;
mod isel;
mod layout;
mod names;
mod program;
mod regalloc;
mod tables;
mod text;

/// What to compile for.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// 0: fast compilation (variables stay where `lower` put them). Otherwise the good register allocator.
    pub opt_level: u8,
    /// Frame maps, source lines and variable names as comments.
    pub comments: bool,
    /// `.loc` and `.cfi` directives.
    pub debug_info: bool,
    /// Prove each register allocation with regalloc2's checker; panics if one is wrong.
    pub check_regalloc: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            opt_level: 2,
            comments: false,
            debug_info: true,
            check_regalloc: cfg!(debug_assertions),
        }
    }
}

/// A program, or a part of one, as text for the GNU assembler. The function table of a program is sorted by address only if its parts are
/// linked in their order.
#[derive(Clone, Debug, Default)]
pub struct AsmText {
    /// The file's contents.
    pub text: String,
}

/// Compiles a verified program.
#[must_use]
pub fn compile(program: &ir::Program, options: &Options) -> AsmText {
    program::compile(program, options)
}
