//! Builds programs of IR by hand, assembles them, links them with a C main and runs them.

use ir::builder::Builder;
use ir::{Func, Program, Signature, Type};
use std::path::Path;
use std::process::Command;

/// A program of test functions.
pub(crate) struct Tests {
    pub program: Program,
    main: String,
}

impl Tests {
    pub(crate) fn new() -> Self {
        Self {
            program: Program::new(),
            main: String::from("#include <stdio.h>\n#include <string.h>\n"),
        }
    }
    /// Adds a function without a stack check.
    pub(crate) fn func(
        &mut self,
        name: &str,
        params: &[Type],
        results: &[Type],
        build: impl FnOnce(&mut Builder, &mut Program),
    ) {
        let sym = self.program.symbols.intern(name);
        let sig = Signature {
            params: params.to_vec(),
            results: results.to_vec(),
            ..Signature::default()
        };
        let mut func = Func::new(sym, name.to_owned(), sig);
        func.flags.nosplit = true;
        let mut builder = Builder::new(func);
        build(&mut builder, &mut self.program);
        self.program.add_func(builder.finish());
    }
    /// Adds C code (declarations and functions that print).
    pub(crate) fn c(&mut self, text: &str) {
        self.main.push_str(text);
        self.main.push('\n');
    }
    /// Compiles, links, runs at both levels; the output must be the same. Gives it.
    pub(crate) fn run(&self, body: &str) -> String {
        let fast = self.run_at(0, body);
        let good = self.run_at(2, body);
        assert_eq!(fast, good, "the levels disagree");
        good
    }
    fn run_at(&self, opt_level: u8, body: &str) -> String {
        let options = gofc_x64::Options {
            opt_level,
            comments: true,
            debug_info: true,
            check_regalloc: true,
        };
        let asm = gofc_x64::compile(&self.program, &options);
        let dir = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| dir.path().join(name);
        let files = [path("main.c"), path("go.s")];
        std::fs::write(&files[1], &asm.text).expect("write");
        if let Some(keep) = std::env::var_os("X64_KEEP") {
            std::fs::write(
                Path::new(&keep).join(format!("test{opt_level}.s")),
                &asm.text,
            )
            .expect("write");
        }
        let main = format!("{}\nint main(void) {{\n{body}\nreturn 0; }}\n", self.main);
        std::fs::write(path("main.c"), main).expect("write");
        let out = Command::new("gcc")
            .args(["-no-pie", "-O1", "-w", "-o"])
            .arg(path("a.out"))
            .args(files)
            .arg("-Wl,--unresolved-symbols=ignore-all")
            .output()
            .expect("gcc");
        assert!(
            out.status.success(),
            "{}\n{}",
            String::from_utf8_lossy(&out.stderr),
            numbered(&asm.text)
        );
        let out = Command::new(path("a.out")).output().expect("runs");
        assert!(
            out.status.success(),
            "{:?}\n{}",
            out.status,
            numbered(&asm.text)
        );
        String::from_utf8(out.stdout).expect("text")
    }
}

fn numbered(text: &str) -> String {
    text.lines()
        .take(400)
        .enumerate()
        .map(|(n, line)| format!("{:4} {line}\n", n + 1))
        .collect()
}
