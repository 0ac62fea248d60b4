//! A whole program: functions in parallel, then one text or several.

use crate::emit::{self, FuncText, Shared};
use crate::names::Names;
use crate::place::Places;
use crate::regalloc::{self, Ctx, Machine};
use crate::tables::Tables;
use crate::text::{Text, symbol};
use crate::{AsmText, Options, data, debug, isel};
use ir::{DataKind, Program};
use rayon::prelude::*;

pub(crate) fn compile(program: &Program, options: &Options) -> AsmText {
    let places = Places::new(program, options.chunks, options.comments);
    let shared = Shared {
        program,
        symbols: labels(program, &places),
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
            let code = isel::select(func, settings);
            let output = regalloc::run(&code, &func.name, options, &machine, ctx);
            let files = places.file_numbers(places.of_func(id));
            let id = u32::try_from(id).expect("functions fit u32");
            emit::emit(&shared, files, func, id, &code, &output)
        })
        .collect();
    let names = Names::new(program, &texts);
    let write = |number| chunk(&shared, &places, &names, &texts, number);
    AsmText {
        chunks: (0..places.chunks.len())
            .into_par_iter()
            .map(write)
            .collect(),
    }
}

/// The symbols as the assembler reads them.
fn labels(program: &Program, places: &Places) -> Vec<String> {
    let label = |(sym, name, _): (ir::Sym, &str, ir::SymKind)| match places.is_local(sym) {
        true => format!(".Ld{}", sym.0),
        false => symbol(name),
    };
    program.symbols.iter().map(label).collect()
}

/// One output file.
fn chunk(
    shared: &Shared<'_>,
    places: &Places,
    names: &Names<'_>,
    texts: &[FuncText],
    number: usize,
) -> String {
    let (from, to) = places.chunks[number];
    let texts = &texts[from..to];
    let mut out = Text(String::with_capacity(
        texts.iter().map(|t| t.text.len() + 512).sum(),
    ));
    if shared.debug_info {
        debug::files(&mut out, &shared.program.files, &places.files(number));
    }
    out.str("\t.text\n");
    let mut tables = Tables::default();
    for (id, text) in (from..).zip(texts) {
        out.str(&text.text);
        let func = &shared.program.funcs.as_slice()[id];
        tables.add(shared, names, id, func, text);
    }
    out.str("\n\t.section .rodata\n");
    for text in texts {
        out.str(&text.rodata);
    }
    tables.finish(&mut out);
    if number + 1 == places.chunks.len() {
        names.write(&mut out);
    }
    for kind in [DataKind::ReadOnly, DataKind::Data, DataKind::Zero] {
        let held = |it: &&ir::Data| it.kind == kind && places.holds(number, it);
        data::section(&mut out, shared, places, kind, held);
    }
    out.str("\n\t.section .note.GNU-stack, \"\", @progbits\n");
    out.0
}
