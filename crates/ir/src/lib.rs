//! The SSA form between `lower` and `x64`: functions of basic blocks with parameters over machine types.
//!
//! It knows nothing of Go types. Every function can be printed, read back and verified. `docs/ir.md` documents every op.
//!
//! Reading order: `entity` (typed indices), `types` (machine types), `inst` (ops and terminators), `func` (functions), `program`
//! (functions, data, locations), `builder` (SSA construction), `cfg` (orders and dominators), `print`, `read`, `verify`.

pub mod builder;
mod cfg;
pub mod entity;
mod func;
mod inst;
mod made;
mod names;
mod print;
mod program;
mod read;
mod types;
mod verify;

pub use cfg::{Cfg, Preds};
pub use entity::{Block, FuncId, IndexVec, Inst, Loc, Slot, Sym, Value, Var};
pub use func::{
    BlockData, Def, Func, FuncFlags, InstData, OpenDefer, OpenDefers, Signature, SlotData,
    SlotKind, ValueData,
};
pub use inst::{
    AtomicOp, BinOp, Callee, FloatCC, IntCC, MemFlags, Op, Target, Terminator, TrapKind, UnOp,
};
pub use made::{
    FUNC_VALUE, INIT, INIT_OF_MAIN, MADE_UP, METHOD_TABLE, TYPE_LINKS, is_of_main, is_private,
    numbered,
};
pub use print::{print_func, print_program};
pub use program::{Data, DataItem, DataKind, LocData, Program, SymKind, Symbols};
pub use read::{ReadError, read_program};
pub use types::{CallConv, Type};
pub use verify::{verify_func, verify_program};
