//! Our own faults: a panic anywhere in gofc becomes `gofc bug: …` and exit code 101, never a torn message.

use std::any::Any;
use std::panic::{self, PanicHookInfo};
use std::sync::Mutex;
use std::thread;

use crate::failure::exit;
use crate::toolchain::say;

/// Room for the deepest tree the parser admits; only what is touched costs memory.
const STACK: usize = 1 << 30;

/// Where the first panic of the run was, and what it said.
static FIRST: Mutex<Option<String>> = Mutex::new(None);

/// Runs `work` on a thread with a large stack; a panic in it is reported.
pub(crate) fn guard(work: impl FnOnce() -> i32 + Send) -> i32 {
    panic::set_hook(Box::new(remember));
    // The threads that help parse and compile; if they cannot be had so, rayon makes its own.
    let _ = rayon::ThreadPoolBuilder::new()
        .stack_size(STACK)
        .build_global();
    let outcome = thread::scope(|scope| {
        let started = thread::Builder::new()
            .name("gofc".into())
            .stack_size(STACK)
            .spawn_scoped(scope, work);
        match started {
            Ok(thread) => thread.join(),
            Err(error) => {
                say(&format!("gofc: cannot start a thread: {error}"));
                Ok(exit::DIAGNOSTICS)
            }
        }
    });
    let _ = panic::take_hook();
    outcome.unwrap_or_else(report)
}

fn remember(info: &PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let mut text = format!("{}\n\tat {place}", words(info.payload()));
    if std::env::var_os("RUST_BACKTRACE").is_some() {
        text += &format!("\n{}", std::backtrace::Backtrace::force_capture());
    }
    if let Ok(mut first) = FIRST.lock() {
        first.get_or_insert(text);
    }
}

fn words(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words")
}

fn report(payload: Box<dyn Any + Send>) -> i32 {
    let first = FIRST.lock().ok().and_then(|mut first| first.take());
    let text = first.unwrap_or_else(|| words(&*payload).to_owned());
    say(&format!("gofc bug: {text}"));
    say(
        "\tthis is a fault of gofc, not of the program: please report it with the program and the command",
    );
    exit::BUG
}
