//! Checks Go files and prints what the checker says: `cargo run -p gofc-check --example gocheck -- [-d] [-r RUNTIME.go…] FILES`.
//! With `-d` it prints the typed tree.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::sync::Arc;

#[path = "../tests/support/well_formed.rs"]
mod well_formed;

use source::{SourceMap, Symbol};

fn package(
    path: &str,
    names: &[String],
    sources: &mut SourceMap,
    diags: &mut Vec<source::Diagnostic>,
) -> ast::Package {
    let mut files = Vec::new();
    let mut name = Symbol::intern(path);
    for file in names {
        let bytes = std::fs::read(file).unwrap();
        let file = sources.add(file.clone(), bytes).unwrap();
        let (file, found) = parse::parse_file(&file);
        diags.extend(found);
        name = file.package.name;
        files.push(Arc::new(file));
    }
    ast::Package {
        name,
        path: Symbol::intern(path),
        files,
        origin: ast::Origin::Main,
        lang: None,
        assembly: None,
    }
}

fn run() {
    let mut dump = false;
    let mut all = false;
    let mut runtime = Vec::new();
    let mut files = Vec::new();
    let mut lang = gofc_check::LATEST;
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "-d" => dump = true,
            "-a" => all = true,
            "-r" => runtime.push(args.next().unwrap()),
            "-lang" => lang = args.next().unwrap().parse().unwrap(),
            _file => files.push(arg),
        }
    }
    let mut sources = SourceMap::new();
    let mut diags = Vec::new();
    let mut packages = Vec::new();
    if !runtime.is_empty() {
        packages.push(package("runtime", &runtime, &mut sources, &mut diags));
    }
    packages.push(package("main", &files, &mut sources, &mut diags));
    let mut program = None;
    if diags.is_empty() {
        let start = std::time::Instant::now();
        let options = gofc_check::Options {
            lang,
            ..gofc_check::Options::default()
        };
        let (it, found) = if all {
            gofc_check::check_language(&packages, &options)
        } else {
            gofc_check::check_program(&packages, &options)
        };
        if std::env::var_os("TIME").is_some() {
            println!("{:?}", start.elapsed());
        }
        diags = found;
        program = Some(it);
    }
    let line = |pos| sources.position(pos).map(|it| (it.filename, it.line));
    diags.dedup_by(|a, b| a.message == b.message && line(a.pos()) == line(b.pos()));
    for it in &diags {
        let place = |pos| {
            sources
                .position(pos)
                .map_or(String::new(), |it| it.to_string())
        };
        println!("{}: {}", place(it.pos()), it.text(place));
        for related in &it.related {
            println!("\t{}: {}", place(related.span.lo), related.message);
        }
    }
    if let Some(program) = program.as_ref().filter(|_| diags.is_empty()) {
        for fault in well_formed::faults(program) {
            println!("FAULT: {fault}");
        }
    }
    if let Some(program) = program.filter(|_| dump && diags.is_empty()) {
        for (id, func) in program.funcs.iter_enumerated() {
            println!("{id} {func:#?}");
        }
    }
    std::process::exit(i32::from(!diags.is_empty()));
}

fn main() {
    let thread = std::thread::Builder::new().stack_size(1 << 30);
    thread.spawn(run).unwrap().join().unwrap();
}
