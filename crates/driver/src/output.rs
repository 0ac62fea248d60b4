//! Writing results: whole or not at all.
//!
//! A regular file is written beside its place and renamed, so that an interrupted run leaves the old one. What is not a
//! regular file (a device, a pipe) is opened and written, never replaced. `-` is standard output.

use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Whether a result may be executed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// `rw`
    Data,
    /// `rwx`
    Program,
}

/// Writes `bytes` to `path`.
pub(crate) fn write(path: &Path, bytes: &[u8], mode: Mode) -> Result<(), Failure> {
    if path == Path::new("-") {
        return stdout(bytes);
    }
    // A link is followed: what it points to is replaced, not the link.
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let written = match fs::metadata(&place) {
        Ok(found) if found.is_dir() => {
            return Err(Failure::World(format!(
                "output {} already exists and is a directory",
                path.display()
            )));
        }
        Ok(found) if !found.is_file() => fs::OpenOptions::new()
            .write(true)
            .open(&place)
            .and_then(|mut file| file.write_all(bytes)),
        Ok(_) | Err(_) => replace(&place, bytes, mode),
    };
    written.map_err(|error| Failure::io("write", path, &error))
}

/// Writes to standard output. A reader that has gone away is no fault of ours.
pub(crate) fn stdout(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::io("write", Path::new("standard output"), &error))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

fn replace(place: &Path, bytes: &[u8], mode: Mode) -> io::Result<()> {
    let folder = match place.parent() {
        Some(folder) if folder != Path::new("") => folder.to_path_buf(),
        Some(_) | None => PathBuf::from("."),
    };
    let permissions = match mode {
        Mode::Data => 0o666,
        Mode::Program => 0o777,
    };
    let mut file = tempfile::Builder::new()
        .prefix(".gofc-")
        .permissions(Permissions::from_mode(permissions)) // less what umask takes
        .tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.persist(place)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_a_device_written() {
        let folder = tempfile::tempdir().expect("there is room");
        let path = folder.path().join("out");
        write(&path, b"one", Mode::Data).expect("writable");
        write(&path, b"two", Mode::Program).expect("writable");
        assert_eq!(fs::read(&path).expect("it is there"), b"two");
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1);
        write(Path::new("/dev/null"), b"x", Mode::Data).expect("writable");
        assert!(!fs::metadata("/dev/null").expect("still there").is_file());
        let nowhere = folder.path().join("no/such/out");
        let error = write(&nowhere, b"x", Mode::Data).expect_err("no such folder");
        assert!(
            error.to_string().ends_with("no such file or directory"),
            "{error}"
        );
    }
}
