//! Runs a test program: in the folder of its package, both streams together, and not for ever.

use std::io::Read;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{env, fs, io, thread};

use super::Verdict;
use super::report::Report;
use crate::environment;
use crate::failure::{Failure, reason};
use crate::options::Options;
use crate::targets::Target;

/// How much longer than its own limit a program may run before it is killed.
const GRACE: Duration = Duration::from_secs(60);
/// How long the streams may stay open behind the end of the program: its children may hold them.
const AFTER_EXIT: Duration = Duration::from_secs(60);
/// How often it is looked at.
const TICK: Duration = Duration::from_millis(50);

/// Runs the program and tells the report.
pub(crate) fn run(
    options: &Options,
    target: &Target,
    program: &Path,
    report: &mut Report,
) -> Result<Verdict, Failure> {
    let started = Instant::now();
    let failed = |error: io::Error| Failure::io("run", program, &error);
    let (pieces, mut child) = start(options, target, program).map_err(failed)?;
    let limit = options.test.timeout.map(|it| it + GRACE);
    let mut watch = Watch::new(limit);
    loop {
        match pieces.recv_timeout(TICK) {
            Ok(piece) => report.piece(&piece)?,
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {}
        }
        if watch.is_over(&mut child).map_err(failed)? {
            break;
        }
    }
    let status = watch.wait(&mut child).map_err(failed)?;
    if status.success() && !watch.held {
        return report.passed(started);
    }
    let mut why = String::new();
    if watch.killed {
        why += &format!(
            "*** Test killed: ran too long ({}).\n",
            go_duration(limit.unwrap_or_default())
        );
    } else if watch.held {
        why += &format!(
            "*** Test I/O incomplete {} after exiting.\n",
            go_duration(AFTER_EXIT)
        );
    }
    if status.code().is_none() || report.is_silent() {
        why += &format!("{}\n", ended(status));
    }
    report.failed(started, &why)
}

/// Starts it, and a thread that reads what it prints.
fn start(
    options: &Options,
    target: &Target,
    program: &Path,
) -> io::Result<(Receiver<Vec<u8>>, Child)> {
    let (mut reader, writer) = io::pipe()?;
    let folder = fs::canonicalize(&target.folder)?;
    let mut command = Command::new(program);
    command
        .arg("-test.paniconexit0")
        .args(&options.test.args)
        .current_dir(&folder)
        .env("PWD", &folder)
        .stdin(Stdio::null())
        .stdout(writer.try_clone()?)
        .stderr(writer);
    if let Ok(root) = environment::goroot(options) {
        let path = env::var_os("PATH").unwrap_or_default();
        let mut places = vec![root.join("bin")];
        places.extend(env::split_paths(&path));
        if let Ok(path) = env::join_paths(places) {
            command.env("PATH", path);
        }
        if target.origin == ast::Origin::Library {
            command.env("GOROOT", root);
        }
    }
    let child = command.spawn()?;
    drop(command); // it has ends of the pipe
    let (send, pieces) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = vec![0; 1 << 16];
        while let Ok(count) = reader.read(&mut buffer) {
            if count == 0 || send.send(buffer[..count].to_vec()).is_err() {
                break;
            }
        }
    });
    Ok((pieces, child))
}

/// Sees to it that a run ends.
struct Watch {
    deadline: Option<Instant>,
    /// When the program had ended while something still held its streams.
    ended: Option<Instant>,
    killed: bool,
    held: bool,
}

impl Watch {
    fn new(limit: Option<Duration>) -> Watch {
        Watch {
            deadline: limit.and_then(|it| Instant::now().checked_add(it)),
            ended: None,
            killed: false,
            held: false,
        }
    }

    /// Whether nothing more is waited for.
    fn is_over(&mut self, child: &mut Child) -> io::Result<bool> {
        let now = Instant::now();
        if !self.killed && self.deadline.is_some_and(|it| it <= now) && child.try_wait()?.is_none()
        {
            self.killed = true;
            child.kill()?;
        }
        if self.ended.is_none() && child.try_wait()?.is_some() {
            self.ended = Some(now);
        }
        self.held = self.ended.is_some_and(|it| now - it >= AFTER_EXIT);
        Ok(self.held)
    }

    /// Waits for the program, whose streams are closed.
    fn wait(&mut self, child: &mut Child) -> io::Result<ExitStatus> {
        while self.deadline.is_some() && !self.killed {
            if let Some(status) = child.try_wait()? {
                return Ok(status);
            }
            thread::sleep(Duration::from_millis(1));
            self.is_over(child)?;
        }
        child.wait()
    }
}

/// How a program ended, in Go's words.
fn ended(status: ExitStatus) -> String {
    match (status.code(), status.signal()) {
        (Some(code), _) => format!("exit status {code}"),
        (None, Some(signal)) => format!("signal: {}", signal_name(signal)),
        (None, None) => reason(&io::Error::other(status.to_string())),
    }
}

fn signal_name(signal: i32) -> String {
    let names = [
        (2, "interrupt"),
        (3, "quit"),
        (4, "illegal instruction"),
        (5, "trace/breakpoint trap"),
        (6, "aborted"),
        (7, "bus error"),
        (8, "floating point exception"),
        (9, "killed"),
        (11, "segmentation fault"),
        (13, "broken pipe"),
        (15, "terminated"),
    ];
    let row = names.iter().find(|(number, _)| *number == signal);
    row.map_or_else(
        || format!("signal {signal}"),
        |(_, name)| (*name).to_owned(),
    )
}

/// A duration of whole seconds as Go writes it: `11m0s`.
fn go_duration(time: Duration) -> String {
    let all = time.as_secs();
    let (hours, minutes, seconds) = (all / 3600, all / 60 % 60, all % 60);
    match (hours, minutes) {
        (0, 0) => format!("{seconds}s"),
        (0, _) => format!("{minutes}m{seconds}s"),
        (_, _) => format!("{hours}h{minutes}m{seconds}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        let text = |seconds| go_duration(Duration::from_secs(seconds));
        assert_eq!(
            (text(5), text(660), text(3600)),
            ("5s".into(), "11m0s".into(), "1h0m0s".into())
        );
    }
}
