//! Starts a command, keeps its output apart, and ends it when its time is over.

use std::io::Read;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How a command ended.
pub(crate) struct Finished {
    /// Exit code; 128 + N after signal N, as a shell says it.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
}

/// More than this from one stream ends in a cut.
const OUTPUT_LIMIT: u64 = 8 << 20;

/// A command with the environment of a test: nothing that colours, and nothing of the user's settings.
pub(crate) fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    for name in [
        "NO_COLOR",
        "GOFCFLAGS",
        "GOFLAGS",
        "GODEBUG",
        "GOTRACEBACK",
        "GOMAXPROCS",
    ] {
        command.env_remove(name);
    }
    command.env("GOFCCACHE", "off"); // each test compiles all of its program, with all that is verified then
    command.stdin(Stdio::null());
    command
}

/// Runs it to its end, or for `seconds`.
pub(crate) fn run(command: &mut Command, seconds: u64) -> Result<Finished, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start {name}: {error}"))?;
    let stdout = collect(child.stdout.take().expect("it is piped"));
    let stderr = collect(child.stderr.take().expect("it is piped"));
    let deadline = Instant::now() + Duration::from_secs(seconds);
    let status = loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            break Some(status);
        }
        if Instant::now() > deadline {
            child.kill().map_err(|error| error.to_string())?;
            child.wait().map_err(|error| error.to_string())?;
            break None;
        }
        thread::sleep(Duration::from_millis(2));
    };
    let (stdout, stderr) = (text(stdout), text(stderr));
    match status {
        Some(status) => Ok(Finished {
            code: code(status),
            stdout,
            stderr,
        }),
        None => Err(format!(
            "{name} did not end within {seconds} s\nstdout:\n{stdout}stderr:\n{stderr}"
        )),
    }
}

fn collect(stream: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // A stream that breaks off is judged by what came before.
        let _ = stream.take(OUTPUT_LIMIT).read_to_end(&mut bytes);
        bytes
    })
}

fn text(reader: thread::JoinHandle<Vec<u8>>) -> String {
    let bytes = reader.join().expect("reading does not panic");
    String::from_utf8_lossy(&bytes).into_owned()
}

fn code(status: ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    status
        .code()
        .unwrap_or_else(|| 128 + status.signal().unwrap_or(0))
}
