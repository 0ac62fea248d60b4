//! Checks many packages at once and says how long it took: `cargo run --release -p gofc-check --example stdcheck -- LIST [-lazy]`.
//!
//! Each line of LIST is an import path, a tab and a file; packages stand after those they import. `go list -deps -f` writes such a list.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::sync::Arc;
use std::time::Instant;

use source::{SourceMap, Symbol};

/// The time that this process has had a processor for, in seconds.
fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields = text.rsplit(") ").next().unwrap().split(' ').skip(11);
    let ticks: f64 = fields.take(2).map(|it| it.parse::<f64>().unwrap()).sum();
    ticks / 100.0
}

fn run() {
    let mut list = String::new();
    let mut bodies = gofc_check::Bodies::All;
    for arg in std::env::args().skip(1) {
        match arg.as_str() {
            "-lazy" => bodies = gofc_check::Bodies::Reached,
            _file => list = std::fs::read_to_string(arg).unwrap(),
        }
    }
    let start = Instant::now();
    let mut sources = SourceMap::new();
    let mut files = Vec::new();
    for line in list.lines() {
        let (path, file) = line.split_once('\t').unwrap();
        let bytes = std::fs::read(file).unwrap();
        files.push((path, sources.add(file.to_owned(), bytes).unwrap()));
    }
    println!("read {:?}", start.elapsed());
    let (start, used) = (Instant::now(), cpu());
    let mut diags = Vec::new();
    let mut packages: Vec<ast::Package> = Vec::new();
    for (path, file) in files {
        let (file, found) = parse::parse_file(&file);
        diags.extend(found);
        let path = Symbol::intern(path);
        if packages.last().is_none_or(|it| it.path != path) {
            let library = path != Symbol::MAIN;
            packages.push(ast::Package {
                name: file.package.name,
                path,
                files: vec![],
                origin: if library {
                    ast::Origin::Library
                } else {
                    ast::Origin::Main
                },
                lang: None,
                assembly: None,
            });
        }
        packages.last_mut().unwrap().files.push(Arc::new(file));
    }
    println!("parse {:?}, CPU {:.2} s", start.elapsed(), cpu() - used);
    let (start, used) = (Instant::now(), cpu());
    let options = gofc_check::Options {
        bodies,
        ..gofc_check::Options::default()
    };
    let (program, found) = gofc_check::check_language(&packages, &options);
    println!("check {:?}, CPU {:.2} s", start.elapsed(), cpu() - used);
    let bodies = program.funcs.iter().filter(|it| it.body.is_some()).count();
    println!(
        "{} packages, {} functions, {bodies} bodies, {} types",
        packages.len(),
        program.funcs.len(),
        program.types.len()
    );
    diags.extend(found);
    println!("{} errors", diags.len());
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
}

fn main() {
    let thread = std::thread::Builder::new().stack_size(1 << 30);
    thread.spawn(run).unwrap().join().unwrap();
}
