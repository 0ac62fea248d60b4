//! Broken programs: whatever is done to a text, parser and checker end, without panic, soon, and in little memory; their messages stand
//! inside the text; and a program that they accept is well formed.
//!
//! A mutant is made of a file of the corpus (our tests, and Go's where they are installed) by changes to its tokens and lines, all drawn
//! from its seed. `GOFC_MUTANTS_SEED`, `GOFC_MUTANTS` (how many) and `GOFC_MUTANTS_SECONDS` (no more after this time) ask for others
//! than the usual ones. A mutant that fails is left in the target folder, under the name of its seed.

mod mutation;
mod support;

use std::collections::{BTreeMap, HashSet};
use std::os::unix::fs::FileExt;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use source::{SourceMap, Symbol};

/// How much time of a processor one mutant may take, in hundredths of a second. The usual one takes a millisecond.
const LIMIT: u64 = 3000;
/// How much memory all may take together: what is interned stays.
const MEMORY: u64 = 4 << 30;
/// As the driver gives it.
const STACK: usize = 1 << 30;

/// The mutant at hand.
static CURRENT: AtomicU64 = AtomicU64::new(0);
static DONE: AtomicU64 = AtomicU64::new(0);
/// Its text.
static TEXT: Mutex<Vec<u8>> = Mutex::new(Vec::new());
/// Where the last panic was.
static PLACE: Mutex<String> = Mutex::new(String::new());

fn setting(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().expect("a number"))
}

#[test]
fn mutants() {
    let first = setting("GOFC_MUTANTS_SEED").unwrap_or(1);
    let seconds = setting("GOFC_MUTANTS_SECONDS");
    let usual = if seconds.is_some() {
        u64::MAX / 2
    } else {
        4000
    };
    let count = setting("GOFC_MUTANTS").unwrap_or(usual);
    let corpus = mutation::Corpus::load();
    let end = seconds.map(|it| Instant::now() + Duration::from_secs(it));
    note_panics();
    let (say, hear) = mpsc::channel();
    let worker = std::thread::Builder::new().stack_size(STACK);
    let started = worker.spawn(move || {
        let mut failures = BTreeMap::new();
        let note = std::fs::File::create(folder().join("near")).expect("the target folder");
        for seed in first..first + count {
            if end.is_some_and(|end| Instant::now() > end) {
                break;
            }
            if seed % 64 == 0 {
                // A stack overflow ends the process: this says where to look.
                let _ = note.write_all_at(format!("{seed:20}\n").as_bytes(), 0);
            }
            one(&corpus, seed, &mut failures);
        }
        let _ = say.send(failures);
    });
    started.expect("a thread can be started");
    let mut last = (0, 0);
    let failures = loop {
        match hear.recv_timeout(Duration::from_secs(1)) {
            Ok(failures) => break failures,
            Err(mpsc::RecvTimeoutError::Timeout) => watch(&mut last),
            Err(mpsc::RecvTimeoutError::Disconnected) => panic!("the worker died"),
        }
    };
    let _ = panic::take_hook();
    let done = DONE.load(Ordering::Relaxed);
    eprintln!("{done} mutants from seed {first}");
    let shown: Vec<String> = failures
        .iter()
        .map(|(what, seeds)| format!("seeds {seeds:?} (in {}): {what}", folder().display()))
        .collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

/// Fails if the mutant at hand hangs, or too much memory is in use. `last` is the one that was seen before, and the time used by then.
fn watch(last: &mut (u64, u64)) {
    let seed = CURRENT.load(Ordering::Relaxed);
    let used = processor_time();
    if seed != last.0 {
        *last = (seed, used);
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|it| it.trim().trim_end_matches(" kB").parse::<u64>().ok());
    let bytes = kilobytes.unwrap_or(0) * 1024;
    let taken = used - last.1;
    if taken >= LIMIT || bytes >= MEMORY {
        let _ = panic::take_hook();
        let text = TEXT.lock().expect("nobody panics here").clone();
        std::fs::write(folder().join(format!("{seed}.go")), text).expect("the target folder");
        panic!("seed {seed} has taken {taken} hundredths of a second, {bytes} bytes are in use");
    }
}

/// What this process has used, in hundredths of a second: other processes do not count.
fn processor_time() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let numbers = fields.split_whitespace().skip(11).take(2);
    numbers.filter_map(|it| it.parse::<u64>().ok()).sum()
}

/// Panics are kept, not printed.
fn note_panics() {
    panic::set_hook(Box::new(|info| {
        *PLACE.lock().expect("nobody panics here") = info.to_string();
    }));
}

fn one(corpus: &mutation::Corpus, seed: u64, failures: &mut BTreeMap<String, Vec<u64>>) {
    let text = corpus.mutant(seed);
    TEXT.lock().expect("nobody panics here").clone_from(&text);
    CURRENT.store(seed, Ordering::Relaxed);
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| check(text.clone())));
    if outcome.is_err() {
        let what = PLACE.lock().expect("nobody panics here").clone();
        let seeds: &mut Vec<u64> = failures.entry(what).or_default();
        seeds.push(seed);
        let file = folder().join(format!("{seed}.go"));
        std::fs::write(file, text).expect("the target folder can be written");
    }
    DONE.fetch_add(1, Ordering::Relaxed);
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutants");
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

fn check(text: Vec<u8>) {
    let mut sources = SourceMap::new();
    let file = sources.add("./main.go", text).expect("small");
    let (tree, mistakes) = parse::parse_file(&file);
    for it in &mistakes {
        assert!(
            it.span.lo >= file.base() && it.span.hi <= file.end(),
            "{it:?}"
        );
    }
    if mistakes.iter().any(|it| it.message.starts_with("nesting")) {
        return; // such a tree is not looked at, whatever the flags
    }
    let mut packages = stubs(&tree, &mut sources);
    packages.push(ast::Package {
        name: tree.package.name,
        path: Symbol::MAIN,
        files: vec![Arc::new(tree)],
        origin: ast::Origin::Main,
        lang: None,
        assembly: None,
    });
    let _ = gofc_check::check_jumps(packages.last().expect("pushed"), &mistakes);
    let options = gofc_check::Options {
        asserts: true,
        ..gofc_check::Options::default()
    };
    let (program, found) = gofc_check::check_language(&packages, &options);
    for it in &found {
        assert!(
            !sources
                .position(it.pos())
                .expect("it has one")
                .to_string()
                .is_empty()
        );
        let _ = it.text(|pos| {
            sources
                .position(pos)
                .map_or(String::new(), |it| it.to_string())
        });
    }
    if mistakes.is_empty() && found.is_empty() {
        let faults = support::well_formed::faults(&program);
        assert!(faults.is_empty(), "not well formed: {}", faults.join("; "));
    }
}

/// Empty packages for those that the file imports.
fn stubs(file: &ast::File, sources: &mut SourceMap) -> Vec<ast::Package> {
    let mut seen = HashSet::new();
    let mut packages = Vec::new();
    for (_, import) in file.imports() {
        let path = import.path_text.as_str().to_owned();
        let last = path.rsplit('/').next().unwrap_or_default().to_owned();
        let named = !last.is_empty() && last.bytes().all(|it| it.is_ascii_alphabetic());
        if ["unsafe", "C", ""].contains(&path.as_str()) || !seen.insert(path.clone()) {
            continue;
        }
        let name = if named { last.as_str() } else { "p" };
        let text = format!("package {name}\n").into_bytes();
        let stub = sources.add(format!("{name}.go"), text).expect("small");
        let (tree, _) = parse::parse_file(&stub);
        packages.push(ast::Package {
            name: tree.package.name,
            path: Symbol::intern(&path),
            files: vec![Arc::new(tree)],
            origin: ast::Origin::Library,
            lang: None,
            assembly: None,
        });
    }
    packages
}
