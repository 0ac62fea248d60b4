//! A whole program: functions in parallel, then one text or several.

use crate::emit::{self, FuncText, Shared};
use crate::regalloc::{self, Ctx, Machine};
use crate::tables::Tables;
use crate::text::{Text, symbol};
use crate::{AsmText, Options, data, isel};
use ir::{DataKind, Func, Program};
use rayon::prelude::*;

pub(crate) fn compile(program: &Program, options: &Options) -> AsmText {
    let shared = Shared {
        program,
        symbols: program
            .symbols
            .iter()
            .map(|(_, name, _)| symbol(name))
            .collect(),
        comments: options.comments,
        debug_info: options.debug_info,
        align_loops: options.opt_level > 0,
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
            let id = u32::try_from(id).expect("functions fit u32");
            compile_func(&shared, func, id, settings, options, &machine, ctx)
        })
        .collect();
    let chunks = split(&texts, options.chunks.max(1));
    let last = chunks.len() - 1;
    let write = |(n, (from, to)): (usize, (usize, usize))| {
        chunk(&shared, &texts[from..to], from, n == last)
    };
    AsmText {
        chunks: chunks.into_par_iter().enumerate().map(write).collect(),
    }
}

fn compile_func(
    shared: &Shared<'_>,
    func: &Func,
    id: u32,
    settings: isel::Settings,
    options: &Options,
    machine: &Machine,
    ctx: &mut Ctx,
) -> FuncText {
    let code = isel::select(func, settings);
    let output = regalloc::run(&code, &func.name, options, machine, ctx);
    emit::emit(shared, func, id, &code, &output)
}

/// Ranges of functions of about the same amount of text.
fn split(texts: &[FuncText], count: usize) -> Vec<(usize, usize)> {
    let total: usize = texts.iter().map(|t| t.text.len()).sum();
    let share = total / count + 1;
    let mut out = Vec::new();
    let (mut from, mut size) = (0, 0);
    for (at, text) in texts.iter().enumerate() {
        size += text.text.len();
        if size >= share && out.len() + 1 < count {
            out.push((from, at + 1));
            (from, size) = (at + 1, 0);
        }
    }
    out.push((from, texts.len()));
    out
}

/// One output file; the last one holds the static data.
fn chunk(shared: &Shared<'_>, texts: &[FuncText], first: usize, is_last: bool) -> String {
    let mut out = Text(String::with_capacity(
        texts.iter().map(|t| t.text.len() + 512).sum(),
    ));
    if shared.debug_info {
        for (n, file) in shared.program.files.iter().enumerate() {
            out.str("\t.file ")
                .uint(n as u64 + 1)
                .str(" ")
                .quoted(file.as_bytes())
                .str("\n");
        }
        out.str("\t.cfi_sections .debug_frame\n");
    }
    out.str("\t.text\n");
    let mut tables = Tables::default();
    for (n, text) in texts.iter().enumerate() {
        out.str(&text.text);
        let func = &shared.program.funcs.as_slice()[first + n];
        tables.add(shared, first + n, func, text);
    }
    out.str("\n\t.section .rodata\n");
    for text in texts {
        out.str(&text.rodata);
    }
    tables.finish(&mut out);
    if is_last {
        for kind in [DataKind::ReadOnly, DataKind::Data, DataKind::Zero] {
            data::section(&mut out, shared, kind);
        }
    }
    out.str("\n\t.section .note.GNU-stack, \"\", @progbits\n");
    out.0
}
