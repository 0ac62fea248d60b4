//! Leaves out functions that nobody can get to any more: most small ones, once they are inlined.
//!
//! Kept are those that are mentioned, in the code of what is kept or in any data (method tables, func values, tables of
//! initialisation), and those that the outside knows by name: package runtime, whose functions checks and the runtime's C call, and a few
//! others.

use ir::{DataItem, Func, INIT, INIT_OF_MAIN, IndexVec, Program, Signature, Sym, SymKind};

/// What the runtime's C and assembly call.
const CALLED_BY_NAME: &[&str] = &[
    "main.main",
    INIT,
    INIT_OF_MAIN, // where package main is alone nobody calls it
    "reflect.callMethod",
    "reflect.callReflect",
];

pub(crate) fn run(program: &mut Program) {
    let kept = kept(program);
    if kept.iter().all(|it| *it) {
        return;
    }
    let mut funcs = std::mem::take(&mut program.funcs);
    for (func, kept) in funcs.iter_mut().zip(kept.iter()) {
        let empty = Func::new(func.sym, String::new(), Signature::default());
        if *kept {
            program.add_func(std::mem::replace(func, empty));
        } else {
            program.symbols.define(func.sym, SymKind::Extern);
        }
    }
}

fn kept(program: &Program) -> IndexVec<ir::FuncId, bool> {
    let mut kept: IndexVec<ir::FuncId, bool> = program.funcs.keys().map(|_| false).collect();
    let mut work = Vec::new();
    let mut mention = |sym: Sym, work: &mut Vec<ir::FuncId>| {
        if let SymKind::Func(id) = program.symbols.kind(sym)
            && !std::mem::replace(&mut kept[id], true)
        {
            work.push(id);
        }
    };
    let named = program
        .funcs
        .iter()
        .filter(|it| is_known_outside(program, it));
    named.for_each(|it| mention(it.sym, &mut work));
    for data in &program.data {
        for item in &data.items {
            if let DataItem::Addr(sym, _) | DataItem::Addr32(sym, _) = item {
                mention(*sym, &mut work);
            }
        }
    }
    while let Some(id) = work.pop() {
        program.funcs[id].for_symbols(|it| mention(it, &mut work));
    }
    kept
}

pub(crate) fn is_known_outside(program: &Program, func: &Func) -> bool {
    let name = program.symbols.name(func.sym);
    let of_runtime = name.starts_with("runtime.") || func.name.starts_with("runtime.");
    of_runtime || CALLED_BY_NAME.contains(&name)
}
