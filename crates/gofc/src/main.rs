//! The command line: clap's arguments become `driver::Options`, and the driver's answer the exit code. Nothing else.

mod argv;
mod cli;
mod testargs;

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

/// Trees and IR are many small objects, made on several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let mut args = std::env::args_os();
    let program = args.next().unwrap_or_default();
    let words: Vec<String> = args
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    if let Some(flag) = argv::refused(&words) {
        eprintln!("gofc: not supported yet: the flag -{flag} of the go command");
        return code(driver::exit::USAGE);
    }
    let (test, words) = match argv::test(words) {
        Ok(split) => split,
        Err(why) => {
            eprintln!("gofc: {why}");
            return code(driver::exit::USAGE);
        }
    };
    let words = argv::rewrite(&words).into_iter().map(Into::into);
    match cli::Cli::try_parse_from(std::iter::once(program).chain(words)) {
        Ok(cli) => code(cli.run(test)),
        Err(error) => {
            let _ = error.print(); // nobody may be reading
            let asked = [ErrorKind::DisplayHelp, ErrorKind::DisplayVersion].contains(&error.kind());
            code(if asked {
                driver::exit::OK
            } else {
                driver::exit::USAGE
            })
        }
    }
}

fn code(code: i32) -> ExitCode {
    ExitCode::from(u8::try_from(code & 0xff).expect("it is masked"))
}
