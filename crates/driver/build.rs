//! Compiles `runtime/` (C11 and assembly, no libc) to the archive that gofc carries and links programs with.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let folder =
        Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../../runtime");
    println!("cargo:rerun-if-changed={}", folder.display());
    let sources = files(&folder, &["c", "S"]);
    let mut build = cc::Build::new();
    build
        .cargo_metadata(false) // it is data of gofc's, not a part of it
        .files(&sources)
        .include(&folder)
        .opt_level(2)
        .debug(false)
        .pic(false)
        .warnings(false)
        .std("c11");
    for flag in FLAGS {
        build.flag(flag);
    }
    build.compile("gofcrt");
    overlay(&folder.join("go"), "overlay.rs");
    overlay(&folder.join("std"), "replaced.rs");
}

/// Writes a Rust list of the Go files below a folder: their names from there, and their texts.
fn overlay(folder: &Path, list_name: &str) {
    let mut list = String::from("&[\n");
    for path in go_files(folder) {
        let name = path
            .strip_prefix(folder)
            .expect("it is below the folder")
            .to_string_lossy();
        list += &format!(
            "({name:?}, include_str!({:?})),\n",
            path.canonicalize().expect("it exists")
        );
    }
    list += "]\n";
    let place = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join(list_name);
    fs::write(place, list).expect("OUT_DIR is writable");
}

/// Freestanding code at fixed addresses that keeps its frame pointers, for tracebacks, and that needs nobody's stack
/// protector. One section per function, so that programs carry only what they use.
const FLAGS: &[&str] = &[
    "-ffreestanding",
    "-fno-pie",
    "-fno-stack-protector",
    "-fcf-protection=none",
    "-fno-omit-frame-pointer",
    "-fno-asynchronous-unwind-tables",
    "-ffunction-sections",
    "-fdata-sections",
];

fn go_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = files(folder, &["go"]);
    for entry in fs::read_dir(folder).expect("it is a folder") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            found.extend(go_files(&path));
        }
    }
    found.sort();
    found
}

/// The files of a folder with one of these extensions, sorted; none if there is no such folder.
fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let wanted = |path: &PathBuf| {
        extensions
            .iter()
            .any(|it| path.extension().is_some_and(|ext| ext == *it))
    };
    let paths = entries.map(|entry| entry.expect("readable").path());
    let mut files: Vec<PathBuf> = paths.filter(wanted).collect();
    files.sort();
    files
}
