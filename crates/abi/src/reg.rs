//! General registers by role (`docs/abi.md`, "Registers").

/// A general register, by its number in machine code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names are the processor's")]
pub enum Gpr {
    Rax = 0,
    Rcx = 1,
    Rdx = 2,
    Rbx = 3,
    Rsp = 4,
    Rbp = 5,
    Rsi = 6,
    Rdi = 7,
    R8 = 8,
    R9 = 9,
    R10 = 10,
    R11 = 11,
    R12 = 12,
    R13 = 13,
    R14 = 14,
    R15 = 15,
}

/// Integer arguments, in order.
pub const INT_ARGS: [Gpr; 7] = [
    Gpr::Rdi,
    Gpr::Rsi,
    Gpr::Rdx,
    Gpr::Rcx,
    Gpr::R8,
    Gpr::R9,
    Gpr::Rax,
];
/// Integer results, in order.
pub const INT_RESULTS: [Gpr; 7] = [
    Gpr::Rax,
    Gpr::Rdx,
    Gpr::Rcx,
    Gpr::Rdi,
    Gpr::Rsi,
    Gpr::R8,
    Gpr::R9,
];
/// How many xmm registers take arguments, from xmm0.
pub const FLOAT_ARGS: usize = 16;
/// How many xmm registers take results, from xmm0.
pub const FLOAT_RESULTS: usize = 16;
/// The closure context.
pub const CONTEXT: Gpr = Gpr::R10;
/// Scratch of prologues and stubs; never holds a value over an instruction.
pub const SCRATCH: Gpr = Gpr::R11;
/// Kept by every function, besides rbp; in the order in which they are saved.
pub const CALLEE_SAVED: [Gpr; 5] = [Gpr::Rbx, Gpr::R12, Gpr::R13, Gpr::R14, Gpr::R15];
