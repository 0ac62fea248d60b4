//! The subcommands and flags, as clap declares them, and what they mean to the driver.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use driver::{
    Codegen, Color, Command, DeferKind, Emit, EmitKind, MessageFormat, Messages, Options,
    TestOptions, Tools,
};

use crate::ldflags;

/// A Go compiler for x86-64 Linux whose assembly you can read.
#[derive(Parser, Debug)]
#[command(name = "gofc", version = driver::VERSION.trim_start_matches("gofc "), disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Sub,
}

#[derive(Subcommand, Debug)]
enum Sub {
    /// Compile to an executable
    Build(Build),
    /// Compile and run; what follows the Go files goes to the program
    Run(Run),
    /// Report what is wrong, and make nothing
    Check(Check),
    /// Compile packages with their tests and run them
    #[command(after_help = TEST_HELP)]
    Test(Test),
    /// Say how each defer is compiled, and why; or, for the code of an error, what it means
    Explain(Explain),
    /// Print assembly
    Asm(Show),
    /// Print the intermediate representation of a program, or of a file .ir behind one pass
    Ir(Ir),
    /// Print the syntax tree
    Ast(Show),
    /// Print the tokens
    Tokens(Show),
    /// Print where the tools and the library are
    Env(Env),
    /// Remove the objects that are kept from earlier builds
    Clean,
    /// Print the version
    Version,
    /// Print completions for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
}

#[derive(Args, Debug)]
struct Common {
    /// Go files of one package, or one folder; build and check take more, and patterns with /... (default: the current one)
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    flags: Flags,
}

#[derive(Args, Debug)]
struct Build {
    #[command(flatten)]
    common: Common,
    /// Where the result goes; - is standard output
    #[arg(short = 'o', value_name = "PATH")]
    output: Option<PathBuf>,
    /// Stop at assembly
    #[arg(short = 'S', conflicts_with = "object")]
    assembly: bool,
    /// Stop at the object file
    #[arg(short = 'c')]
    object: bool,
    /// What to write: tokens,ast,ir,asm,obj,link, each with =PATH if wanted
    #[arg(long, value_name = "KIND[=PATH]", value_delimiter = ',', value_parser = emit)]
    emit: Vec<Emit>,
}

#[derive(Args, Debug)]
struct Check {
    #[command(flatten)]
    common: Common,
    /// As for an object file: functions may lack bodies
    #[arg(short = 'c')]
    object: bool,
}

/// The flags that `testargs` takes out before clap sees the words.
const TEST_HELP: &str = "\
Tests:
  -run RE -skip RE -list RE -bench RE -benchmem -benchtime T -count N -cpu 1,2
  -parallel N -shuffle on -short -timeout T -failfast -v -json
                     As for go test; also -test.NAME, and the flags for profiles
  -c                 Make the test programs, NAME.test, and run none
  -args ...          What follows goes to the test program";

#[derive(Args, Debug)]
struct Test {
    /// Packages: folders, import paths, either with /... behind; or files (default: the current folder)
    inputs: Vec<PathBuf>,
    /// With -c: where the test program goes
    #[arg(short = 'o', value_name = "PATH")]
    output: Option<PathBuf>,
    #[command(flatten)]
    flags: Flags,
}

#[derive(Args, Debug)]
struct Run {
    /// Go files of one package, or one folder
    #[arg(required = true)]
    inputs: Vec<PathBuf>,
    /// Arguments of the program
    #[arg(last = true)]
    args: Vec<OsString>,
    #[command(flatten)]
    flags: Flags,
}

#[derive(Args, Debug)]
struct Show {
    #[command(flatten)]
    common: Common,
    /// Only functions whose name contains this
    #[arg(long, value_name = "NAME")]
    func: Option<String>,
    /// One JSON record a line
    #[arg(long)]
    json: bool,
    /// Where the text goes (default: standard output)
    #[arg(short = 'o', value_name = "PATH")]
    output: Option<PathBuf>,
}

#[derive(Args, Debug)]
struct Explain {
    #[command(flatten)]
    show: Show,
    /// What lives on the heap, instead: the decisions of escape analysis in the words of gc's -m
    #[arg(long)]
    escape: bool,
}

#[derive(Args, Debug)]
struct Ir {
    #[command(flatten)]
    show: Show,
    /// The state behind this pass; lower is the state before the first
    #[arg(long, value_name = "PASS")]
    pass: Option<String>,
}

#[derive(Args, Debug)]
struct Env {
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    flags: Flags,
}

/// What every command that compiles takes.
#[derive(Args, Debug)]
struct Flags {
    /// For reading and debugging: do not optimise
    #[arg(short = 'N', help_heading = "Compiling")]
    no_optimize: bool,
    /// Do not inline
    #[arg(short = 'l', help_heading = "Compiling")]
    no_inline: bool,
    /// Language version, such as go1.21
    #[arg(long, value_name = "go1.N", value_parser = driver::lang, help_heading = "Compiling")]
    lang: Option<u32>,
    /// Build tags that are set, with commas between
    #[arg(
        long,
        value_name = "TAG,...",
        value_delimiter = ',',
        help_heading = "Compiling"
    )]
    tags: Vec<String>,
    /// As for Go's linker: -X importpath.name=value, -s, -w
    #[arg(long, value_name = "FLAGS", value_parser = ldflags::parse, allow_hyphen_values = true, help_heading = "Compiling")]
    ldflags: Option<ldflags::Flags>,
    /// Leave out of the program where its source files are
    #[arg(long, help_heading = "Compiling")]
    trimpath: bool,
    /// How to compile defers: auto, heap, stack or open, for all functions or for one
    #[arg(long, value_name = "[FUNC=]KIND", value_parser = defer, help_heading = "Compiling")]
    defer: Vec<(Option<String>, DeferKind)>,
    /// The form of messages (default: human on a terminal, else short)
    #[arg(long, value_name = "FORM", help_heading = "Messages")]
    message_format: Option<Format>,
    /// Colours
    #[arg(
        long,
        value_name = "WHEN",
        default_value = "auto",
        help_heading = "Messages"
    )]
    color: When,
    /// Stop after so many errors; 0 is never
    #[arg(
        long,
        value_name = "N",
        default_value_t = 10,
        help_heading = "Messages"
    )]
    error_limit: usize,
    /// Report type errors beside syntax errors, and stop at none
    #[arg(long, help_heading = "Messages")]
    all_errors: bool,
    /// Declare the builtins assert and trace, for the test data of type checkers
    #[arg(long, hide = true)]
    asserts: bool,
    /// Say what each stage does
    #[arg(short = 'v', help_heading = "Insight")]
    verbose: bool,
    /// Print the commands that are run
    #[arg(short = 'x', help_heading = "Insight")]
    print_commands: bool,
    /// Print the name of the working folder and keep it
    #[arg(long, help_heading = "Insight")]
    work: bool,
    /// Say how long each stage took
    #[arg(long, help_heading = "Insight")]
    timings: bool,
    /// The assembler
    #[arg(
        long = "as",
        value_name = "PATH",
        default_value = "as",
        help_heading = "Tools"
    )]
    assembler: PathBuf,
    /// The linker
    #[arg(
        long = "ld",
        value_name = "PATH",
        default_value = "ld",
        help_heading = "Tools"
    )]
    linker: PathBuf,
    /// The Go library
    #[arg(long, value_name = "PATH", help_heading = "Tools")]
    goroot: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum, Debug)]
enum Format {
    Human,
    Short,
    Json,
}

#[derive(Clone, Copy, ValueEnum, Debug)]
enum When {
    Auto,
    Always,
    Never,
}

impl Cli {
    /// Does it; returns the exit code.
    pub(crate) fn run(self, test: TestOptions) -> i32 {
        let options = match self.command {
            Sub::Build(it) => it.options(),
            Sub::Run(it) => it.options(),
            Sub::Check(it) => it.options(),
            Sub::Test(it) => it.options(test),
            Sub::Explain(it) => it.options(),
            Sub::Asm(it) => it.options(Command::Asm),
            Sub::Ir(it) => it.options(),
            Sub::Ast(it) => it.options(Command::Ast),
            Sub::Tokens(it) => it.options(Command::Tokens),
            Sub::Env(it) => it.options(),
            Sub::Clean => Options::new(Command::Clean),
            Sub::Version => return version(),
            Sub::Completions { shell } => return completions(shell),
        };
        driver::run(&options)
    }
}

impl Common {
    fn options(self, command: Command) -> Options {
        let mut options = Options::new(command);
        options.inputs = self.inputs;
        self.flags.apply(&mut options);
        options
    }
}

impl Build {
    fn options(self) -> Options {
        let mut options = self.common.options(Command::Build);
        options.output = self.output;
        options.emit = self.emit;
        let kinds = [(self.assembly, EmitKind::Asm), (self.object, EmitKind::Obj)];
        for (_, kind) in kinds.into_iter().filter(|(wanted, _)| *wanted) {
            options.emit.push(Emit { kind, path: None });
        }
        options
    }
}

impl Check {
    fn options(self) -> Options {
        let mut options = self.common.options(Command::Check);
        if self.object {
            let kind = EmitKind::Obj;
            options.emit.push(Emit { kind, path: None });
        }
        options
    }
}

impl Test {
    fn options(self, test: TestOptions) -> Options {
        let common = Common {
            inputs: self.inputs,
            flags: self.flags,
        };
        let mut options = common.options(Command::Test);
        options.output = self.output;
        options.test = test;
        options
    }
}

impl Run {
    fn options(self) -> Options {
        let common = Common {
            inputs: self.inputs,
            flags: self.flags,
        };
        let mut options = common.options(Command::Run);
        options.program_args = self.args;
        options
    }
}

impl Show {
    fn options(self, command: Command) -> Options {
        let mut options = self.common.options(command);
        options.func = self.func;
        options.json = self.json;
        options.output = self.output;
        options
    }
}

impl Explain {
    fn options(self) -> Options {
        let mut options = self.show.options(Command::Explain);
        options.escape = self.escape;
        options
    }
}

impl Ir {
    fn options(self) -> Options {
        let mut options = self.show.options(Command::Ir);
        options.pass = self.pass;
        options
    }
}

impl Env {
    fn options(self) -> Options {
        let mut options = Options::new(Command::Env);
        self.flags.apply(&mut options);
        options.json = self.json;
        options
    }
}

impl Flags {
    fn apply(self, options: &mut Options) {
        options.codegen = Codegen {
            no_optimize: self.no_optimize,
            no_inline: self.no_inline,
            lang: self.lang,
            ..Codegen::default()
        };
        let link = self.ldflags.unwrap_or_default();
        options.build = driver::Build {
            tags: self.tags,
            strings: link.strings,
            strip: link.strip,
            strip_debug: link.strip_debug,
            trim_path: self.trimpath,
        };
        for (func, kind) in self.defer {
            match func {
                Some(func) => options.codegen.defer_in.push((func, kind)),
                None => options.codegen.defer = kind,
            }
        }
        options.messages = Messages {
            format: self.message_format.map(|format| match format {
                Format::Human => MessageFormat::Human,
                Format::Short => MessageFormat::Short,
                Format::Json => MessageFormat::Json,
            }),
            color: match self.color {
                When::Auto => Color::Auto,
                When::Always => Color::Always,
                When::Never => Color::Never,
            },
            limit: if self.all_errors { 0 } else { self.error_limit },
            all: self.all_errors,
        };
        options.tools = Tools {
            assembler: self.assembler,
            linker: self.linker,
            goroot: self.goroot,
            any_release: false,
        };
        options.asserts = self.asserts;
        options.verbose = self.verbose;
        options.print_commands = self.print_commands;
        options.keep_work = self.work;
        options.timings = self.timings;
    }
}

/// `KIND` or `KIND=PATH`.
fn emit(text: &str) -> Result<Emit, String> {
    let (name, path) = match text.split_once('=') {
        Some((name, path)) => (name, Some(PathBuf::from(path))),
        None => (text, None),
    };
    let row = EmitKind::ALL.iter().find(|(_, known, _)| *known == name);
    let names: Vec<&str> = EmitKind::ALL.iter().map(|(_, name, _)| *name).collect();
    let (kind, _, _) = row.ok_or_else(|| format!("expected one of {}", names.join(", ")))?;
    Ok(Emit { kind: *kind, path })
}

/// `KIND` or `FUNC=KIND`.
fn defer(text: &str) -> Result<(Option<String>, DeferKind), String> {
    let (func, name) = match text.rsplit_once('=') {
        Some((func, name)) => (Some(func.to_owned()), name),
        None => (None, text),
    };
    let names: Vec<&str> = DeferKind::ALL.iter().map(|(_, name)| *name).collect();
    let kind = DeferKind::from_name(name)
        .ok_or_else(|| format!("expected one of {}", names.join(", ")))?;
    Ok((func, kind))
}

fn version() -> i32 {
    print(format!("{}\n", driver::VERSION).as_bytes())
}

fn completions(shell: clap_complete::Shell) -> i32 {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "gofc", &mut text);
    print(&text)
}

fn print(text: &[u8]) -> i32 {
    use io::Write;
    match io::stdout().write_all(text) {
        Ok(()) => driver::exit::OK,
        Err(_) => driver::exit::DIAGNOSTICS, // nobody is reading
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declaration_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn values_with_names() {
        assert_eq!(
            defer("main.f=heap"),
            Ok((Some("main.f".into()), DeferKind::Heap))
        );
        assert_eq!(defer("open"), Ok((None, DeferKind::Open)));
        assert!(defer("x").is_err() && emit("x").is_err());
        assert_eq!(
            emit("asm=-"),
            Ok(Emit {
                kind: EmitKind::Asm,
                path: Some("-".into())
            })
        );
    }
}
