//! A program, or a part of one: functions in parallel, then one text.

use crate::emit::{self, FuncText, Shared};
use crate::names::Names;
use crate::regalloc::{self, Ctx, Machine};
use crate::tables::Tables;
use crate::text::{Text, symbol};
use crate::{AsmText, Options, data, debug, isel};
use ir::{DataKind, Program};
use rayon::prelude::*;

pub(crate) fn compile(program: &Program, options: &Options) -> AsmText {
    let files = debug::number_files(program);
    let shared = Shared {
        program,
        symbols: labels(program),
        comments: options.comments,
        debug_info: options.debug_info,
        optimize: options.opt_level > 0,
    };
    let machine = Machine::new();
    let settings = isel::Settings {
        deferreturn: program.symbols.find(abi::RuntimeFn::Deferreturn.symbol()),
        comments: options.comments,
        optimize: options.opt_level > 0,
    };
    let texts: Vec<FuncText> = program
        .funcs
        .as_slice()
        .par_iter()
        .enumerate()
        .map_init(Ctx::default, |ctx, (id, func)| {
            let code = isel::select(func, settings);
            let output = regalloc::run(&code, &func.name, options, &machine, ctx);
            let id = u32::try_from(id).expect("functions fit u32");
            emit::emit(&shared, &files, func, id, &code, &output)
        })
        .collect();
    AsmText {
        text: file(&shared, &files, &texts),
    }
}

/// The symbols as the assembler reads them.
fn labels(program: &Program) -> Vec<String> {
    let label = |(sym, name, _): (ir::Sym, &str, ir::SymKind)| match program.labels.contains(&sym) {
        true => format!(".Ld{}", sym.0),
        false => symbol(name),
    };
    program.symbols.iter().map(label).collect()
}

/// The whole file.
fn file(shared: &Shared<'_>, files: &[u32], texts: &[FuncText]) -> String {
    let mut out = Text(String::with_capacity(
        texts.iter().map(|t| t.text.len() + 512).sum(),
    ));
    if shared.debug_info {
        debug::files(&mut out, &shared.program.files, files);
    }
    out.str("\t.text\n");
    let names = Names::new(shared.program, texts);
    let mut tables = Tables::default();
    for ((id, func), text) in shared.program.funcs.iter().enumerate().zip(texts) {
        out.str(&text.text);
        tables.add(shared, &names, id, func, text);
    }
    out.str("\n\t.section .rodata\n");
    for text in texts {
        out.str(&text.rodata);
    }
    tables.finish(&names, &mut out);
    for kind in [DataKind::ReadOnly, DataKind::Data, DataKind::Zero] {
        data::section(&mut out, shared, kind);
    }
    out.str("\n\t.section .note.GNU-stack, \"\", @progbits\n");
    out.0
}
