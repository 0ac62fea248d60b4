//! Calls what is known directly: a func value that is a static object, a method taken from a constant method table.
//!
//! A load from read-only data gives what lies there, if that is an address; then a call of this address is a call of the symbol.

use ir::{Callee, DataItem, DataKind, Func, Op, Program, Sym, SymKind, Type};

pub(crate) fn run(program: &mut Program) {
    let mut funcs = std::mem::take(&mut program.funcs);
    for func in funcs.iter_mut() {
        // A table's entry may be a func value's object, so what is loaded is looked at before it is called.
        for block in func.layout.clone() {
            for inst in func.blocks[block].insts.clone() {
                if let Some(op) = known_load(program, func, &func.insts[inst].op) {
                    func.insts[inst].op = op;
                } else if let Some(target) = known_callee(program, func, &func.insts[inst].op)
                    && let Op::Call { callee, .. } = &mut func.insts[inst].op
                {
                    *callee = Callee::Direct(target);
                }
            }
        }
    }
    program.funcs = funcs;
}

/// A load of an address that is known.
fn known_load(program: &Program, func: &Func, op: &Op) -> Option<Op> {
    let Op::Load {
        ty: Type::I64,
        addr,
        off,
        flags,
    } = op
    else {
        return None;
    };
    let Some(Op::SymAddr { sym, off: start }) = func.def_op(*addr) else {
        return None;
    };
    let at = i64::from(*start) + i64::from(*off);
    let (sym, off) = address_at(program, *sym, at).filter(|_| !flags.volatile)?;
    let off = i32::try_from(off).ok()?;
    Some(Op::SymAddr { sym, off })
}

/// The function that a call through a value calls.
fn known_callee(program: &Program, func: &Func, op: &Op) -> Option<Sym> {
    let Op::Call { callee, .. } = op else {
        return None;
    };
    let through = match callee {
        Callee::Direct(_) => return None,
        Callee::Closure(value) | Callee::Address(value) => *value,
    };
    let Some(Op::SymAddr { sym, off }) = func.def_op(through) else {
        return None;
    };
    match callee {
        Callee::Closure(_) => {
            let (code, off) = address_at(program, *sym, i64::from(*off))?;
            (off == 0 && is_func(program, code)).then_some(code)
        }
        Callee::Address(_) => (*off == 0 && is_func(program, *sym)).then_some(*sym),
        Callee::Direct(_) => None,
    }
}

fn is_func(program: &Program, sym: Sym) -> bool {
    matches!(program.symbols.kind(sym), SymKind::Func(_)) || program.foreign.contains(&sym)
}

/// The address that lies `at` bytes into read-only data.
fn address_at(program: &Program, sym: Sym, at: i64) -> Option<(Sym, i64)> {
    let SymKind::Data(n) = program.symbols.kind(sym) else {
        return None;
    };
    let data = program.data.get(n as usize)?;
    if data.kind != DataKind::ReadOnly {
        return None;
    }
    let mut left = at;
    for item in &data.items {
        match item {
            DataItem::Addr(sym, off) if left == 0 => return Some((*sym, *off)),
            _ if left <= 0 => return None,
            DataItem::Bytes(bytes) => left -= i64::try_from(bytes.len()).ok()?,
            DataItem::Zeros(count) => left -= i64::try_from(*count).ok()?,
            DataItem::Addr(..) => left -= 8,
            DataItem::Addr32(..) => left -= 4,
        }
    }
    None
}
