//! Parses every Go file under the given directories and says how fast.
//!
//! `cargo run --release --example parse_tree -- [--repeat N] DIR|FILE...`; the directories `testdata`
//! and `vendor/.../testdata` are left out. Ends with 1 if any file has an error.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use source::{SourceFile, SourceMap};

fn main() {
    let mut repeat = 1;
    let mut paths = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--repeat" {
            repeat = args.next().and_then(|it| it.parse().ok()).unwrap_or(1);
        } else {
            collect(Path::new(&arg), &mut paths);
        }
    }
    paths.sort();
    let mut map = SourceMap::new();
    for path in &paths {
        let bytes = std::fs::read(path).expect("the file can be read");
        map.add(path.display().to_string(), bytes)
            .expect("the files fit the position space");
    }
    let errors = report_errors(&map);
    let best = (0..repeat).map(|_| time(&map)).min().unwrap_or_default();
    summary(&map, errors, best);
    std::process::exit(i32::from(errors > 0));
}

fn collect(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        if path.file_name().is_some_and(|it| it == "testdata") {
            return;
        }
        for entry in std::fs::read_dir(path).expect("the directory can be read") {
            collect(&entry.expect("the directory can be read").path(), found);
        }
    } else if path.extension().is_some_and(|it| it == "go") {
        found.push(path.to_path_buf());
    }
}

fn report_errors(map: &SourceMap) -> usize {
    let mut count = 0;
    for file in map.files() {
        let (_tree, diagnostics) = gofc_parse::parse_file(file);
        for it in &diagnostics {
            eprintln!("{}: {}", file.position(it.pos()), it.message);
        }
        count += usize::from(!diagnostics.is_empty());
    }
    count
}

fn time(map: &SourceMap) -> Duration {
    let start = Instant::now();
    let parse = |file: &SourceFile| gofc_parse::parse_file(file).0.num_exprs();
    let nodes: usize = map.files().iter().map(|file| parse(file)).sum();
    std::hint::black_box(nodes);
    start.elapsed()
}

#[allow(clippy::cast_precision_loss, clippy::print_stdout)]
fn summary(map: &SourceMap, errors: usize, best: Duration) {
    let lines: usize = map.files().iter().map(|it| it.line_starts().len()).sum();
    let bytes: usize = map.files().iter().map(|it| it.text().len()).sum();
    let seconds = best.as_secs_f64().max(1e-9);
    println!(
        "{} files, {lines} lines, {bytes} bytes; {errors} files with errors; {:.3} s, {:.2} M lines/s, {:.1} MB/s",
        map.files().len(),
        seconds,
        lines as f64 / seconds / 1e6,
        bytes as f64 / seconds / 1e6,
    );
}
