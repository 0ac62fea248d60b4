//! What the command line asks for, in gofc's own terms. The crate `gofc` makes it from clap's.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

/// Everything a run depends on besides the files it reads.
#[derive(Clone, Debug)]
pub struct Options {
    /// What to do.
    pub command: Command,
    /// Go files of one package, or one folder; `build`, `check` and `test` take several folders, import paths and patterns, too. Empty is
    /// the current folder.
    pub inputs: Vec<PathBuf>,
    /// `run`: the program's arguments.
    pub program_args: Vec<OsString>,
    /// `-o`: where the result goes; `-` is standard output.
    pub output: Option<PathBuf>,
    /// `--emit` and `-S`, `-c`: what to write.
    pub emit: Vec<Emit>,
    /// How to compile.
    pub codegen: Codegen,
    /// What else goes into a program.
    pub build: Build,
    /// How to say what is wrong.
    pub messages: Messages,
    /// Where the tools and the library are.
    pub tools: Tools,
    /// `-v`: say what each stage does.
    pub verbose: bool,
    /// `-x`: print the commands that are run.
    pub print_commands: bool,
    /// `-work`: print the name of the working folder and keep it.
    pub keep_work: bool,
    /// `--timings`: say how long each stage took.
    pub timings: bool,
    /// `asm`, `ir`: only functions whose name contains this.
    pub func: Option<String>,
    /// `ir`: the state behind this pass.
    pub pass: Option<String>,
    /// `--asserts`: declare the builtins `assert` and `trace` that tests of type checkers use.
    pub asserts: bool,
    /// `explain --escape`: say what lives on the heap.
    pub escape: bool,
    /// `explain`, `env`, `ast`, `tokens`: one JSON record a line.
    pub json: bool,
    /// `test`: what is asked of the tests.
    pub test: TestOptions,
}

/// How tests are run.
#[derive(Clone, Debug, Default)]
pub struct TestOptions {
    /// Arguments of the test program: `-test.run=X` and the like, and those of the tests themselves.
    pub args: Vec<String>,
    /// `-json`: events instead of text.
    pub json: bool,
    /// `-v` or `-list`: what the tests of a package print is shown even if they pass.
    pub shows_all: bool,
    /// `-v=test2json`: lines of package testing are marked.
    pub marked: bool,
    /// `-bench`: benchmarks are run.
    pub benchmarks: bool,
    /// `-cpuprofile` and the like, and `-fuzz`.
    pub profiles: bool,
    /// `-c`: make the test programs and run none.
    pub compile_only: bool,
    /// `-failfast`: stop at the first failure.
    pub fail_fast: bool,
    /// `-timeout`; none is no limit.
    pub timeout: Option<Duration>,
}

/// The subcommands that work on programs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Command {
    /// Make an executable.
    Build,
    /// Make one and run it.
    Run,
    /// Only report what is wrong.
    Check,
    /// Make test programs and run them.
    Test,
    /// Say how each defer is compiled, and why.
    Explain,
    /// Print assembly.
    Asm,
    /// Print IR.
    Ir,
    /// Print the syntax tree.
    Ast,
    /// Print the tokens.
    Tokens,
    /// Print where things are.
    Env,
    /// Remove the objects of earlier runs.
    Clean,
}

/// One thing to write, and where; without a place, one named after the first source file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Emit {
    /// What.
    pub kind: EmitKind,
    /// Where; `-` is standard output.
    pub path: Option<PathBuf>,
}

/// What can be written, in the order of the stages.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum EmitKind {
    /// The tokens.
    Tokens,
    /// The syntax tree.
    Ast,
    /// The IR behind the last pass.
    Ir,
    /// Assembly.
    Asm,
    /// An object file.
    Obj,
    /// The executable.
    Link,
}

impl EmitKind {
    /// Every kind with its name in `--emit` and the extension of its file.
    pub const ALL: &[(EmitKind, &str, &str)] = &[
        (EmitKind::Tokens, "tokens", "tokens"),
        (EmitKind::Ast, "ast", "ast"),
        (EmitKind::Ir, "ir", "ir"),
        (EmitKind::Asm, "asm", "s"),
        (EmitKind::Obj, "obj", "o"),
        (EmitKind::Link, "link", ""),
    ];

    /// The extension of a file of this kind.
    #[must_use]
    pub fn extension(self) -> &'static str {
        let row = EmitKind::ALL.iter().find(|(kind, _, _)| *kind == self);
        row.map_or("", |(_, _, extension)| extension)
    }
}

/// How to compile.
#[derive(Clone, Debug, Default)]
pub struct Codegen {
    /// `-N`: for reading and debugging rather than speed.
    pub no_optimize: bool,
    /// `-l`: inline nothing.
    pub no_inline: bool,
    /// `-lang=go1.N`: the N.
    pub lang: Option<u32>,
    /// `--defer=KIND`: for all functions.
    pub defer: DeferKind,
    /// `--defer=FUNC=KIND`: for one, by its symbol.
    pub defer_in: Vec<(String, DeferKind)>,
}

/// `-tags`, `-ldflags` and `-trimpath`.
#[derive(Clone, Debug, Default)]
pub struct Build {
    /// Build tags that are set besides gofc's.
    pub tags: Vec<String>,
    /// `-X`: string variables, as `importpath.name`, and their values.
    pub strings: Vec<(String, String)>,
    /// `-s`: no symbols.
    pub strip: bool,
    /// `-w`: nothing for debuggers.
    pub strip_debug: bool,
    /// Names of source files in the program are import paths and names of modules, not places on this machine.
    pub trim_path: bool,
}

/// How a defer is compiled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum DeferKind {
    /// By gc's own rules.
    #[default]
    Auto,
    /// A record from the heap.
    Heap,
    /// A record in the frame.
    Stack,
    /// A bit, and the call at the function's end.
    Open,
}

impl DeferKind {
    /// Every kind with its name in `--defer`.
    pub const ALL: &[(DeferKind, &str)] = &[
        (DeferKind::Auto, "auto"),
        (DeferKind::Heap, "heap"),
        (DeferKind::Stack, "stack"),
        (DeferKind::Open, "open"),
    ];

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<DeferKind> {
        let row = DeferKind::ALL.iter().find(|(_, known)| *known == name);
        row.map(|(kind, _)| *kind)
    }
}

/// How to say what is wrong.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    /// `--message-format`; without it, `Human` on a terminal and `Short` elsewhere.
    pub format: Option<MessageFormat>,
    /// `--color`.
    pub color: Color,
    /// `--error-limit`: stop after so many errors; 0 is never.
    pub limit: usize,
    /// `--all-errors`: report type errors beside syntax errors, and never stop.
    pub all: bool,
}

/// The forms of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MessageFormat {
    /// The Go compiler's line, and the source with remarks under it.
    Human,
    /// The Go compiler's line.
    Short,
    /// One JSON record a line.
    Json,
}

/// When to use colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Where the tools and the library are.
#[derive(Clone, Debug)]
pub struct Tools {
    /// `--as`
    pub assembler: PathBuf,
    /// `--ld`
    pub linker: PathBuf,
    /// `--goroot`
    pub goroot: Option<PathBuf>,
    /// The library may be of another release: its contract is asked for, and nothing is compiled with it.
    pub any_release: bool,
}

impl Options {
    /// The plain form of a command.
    #[must_use]
    pub fn new(command: Command) -> Options {
        Options {
            command,
            inputs: Vec::new(),
            program_args: Vec::new(),
            output: None,
            emit: Vec::new(),
            codegen: Codegen::default(),
            build: Build::default(),
            messages: Messages {
                format: None,
                color: Color::Auto,
                limit: 10,
                all: false,
            },
            tools: Tools {
                assembler: "as".into(),
                linker: "ld".into(),
                goroot: None,
                any_release: false,
            },
            verbose: false,
            print_commands: false,
            keep_work: false,
            timings: false,
            func: None,
            pass: None,
            asserts: false,
            escape: false,
            json: false,
            test: TestOptions::default(),
        }
    }
}
