//! Objects that were assembled before, by what they were made from.
//!
//! An entry's name is a digest of a part of a program behind the passes that see the whole, and of all else that its object depends on: this
//! gofc, the assembler, the options. It ends with a digest of what stands before it, so that a broken one is known. Entries are written
//! beside their place and renamed: any number of gofc may use the folder at once. Where the folder cannot be used there is no cache, and
//! nothing is said.
//!
//! An entry that is used is touched once an hour; once a day those that were not for five days are removed, and then the oldest until the rest
//! is small enough.

use std::env;
use std::fs;
use std::hash::Hash;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use crate::environment;
use crate::failure::Failure;
use crate::options::Options;

const HOUR: Duration = Duration::from_secs(60 * 60);
/// How often the folder is looked through.
const TRIM_EVERY: Duration = Duration::from_secs(24 * 60 * 60);
/// How long an entry stays that nobody uses.
const KEEP: Duration = Duration::from_secs(5 * 24 * 60 * 60);
/// How many bytes stay when the folder was looked through.
const MAX_SIZE: u64 = 1 << 30;
/// The file that tells when that was.
const TRIMMED: &str = "trimmed";
/// What the names of files begin with that are being written.
const TEMPORARY: &str = ".gofc-";
/// The bytes of the digest at the end of an entry.
const DIGEST: usize = size_of::<u128>();

/// The objects of earlier runs.
pub(crate) struct Cache {
    /// None: there is no cache.
    folder: Option<PathBuf>,
    /// The start of all digests.
    base: Xxh3,
}

/// The name of an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) struct Key(u128);

impl Cache {
    /// Opens the cache, and looks through it where it is time.
    pub(crate) fn open(options: &Options) -> Cache {
        let folder = environment::objects().filter(|it| fs::create_dir_all(it).is_ok());
        if let Some(folder) = &folder {
            trim_daily(folder);
        }
        let mut base = Xxh3::new();
        crate::VERSION.hash(&mut base);
        this_gofc().hash(&mut base);
        options.tools.assembler.hash(&mut base);
        options.codegen.no_optimize.hash(&mut base);
        Cache { folder, base }
    }

    /// What the object of a part is called.
    pub(crate) fn key(&self, part: &impl Hash) -> Key {
        let mut digest = self.base.clone();
        part.hash(&mut digest);
        Key(digest.digest128())
    }

    /// Writes the object to `place`, if there is one; says whether there was.
    pub(crate) fn get(&self, key: &Key, place: &Path) -> bool {
        let object = self.read(key);
        object.is_some_and(|it| fs::write(place, it).is_ok())
    }

    /// What is kept under this name.
    pub(crate) fn read(&self, key: &Key) -> Option<Vec<u8>> {
        let entry = self.entry(key)?;
        let content = fs::read(&entry).ok().and_then(whole)?;
        if age(&entry).is_some_and(|it| it > HOUR) {
            let file = fs::File::options().append(true).open(&entry);
            let _touched = file.and_then(|it| it.set_modified(SystemTime::now()));
        }
        Some(content)
    }

    /// Keeps an object.
    pub(crate) fn put(&self, key: &Key, object: &Path) {
        if let Ok(object) = fs::read(object) {
            self.write(key, &object);
        }
    }

    /// Keeps something under this name.
    pub(crate) fn write(&self, key: &Key, content: &[u8]) {
        if let Some(entry) = self.entry(key) {
            let _kept = keep(&entry, content);
        }
    }

    /// Whether there is a place to keep anything.
    pub(crate) fn is_there(&self) -> bool {
        self.folder.is_some()
    }

    fn entry(&self, key: &Key) -> Option<PathBuf> {
        let name = format!("{:032x}", key.0);
        Some(self.folder.as_ref()?.join(&name[..2]).join(name))
    }
}

/// `gofc clean`: removes all entries, and nothing else that may be in the folder.
pub(crate) fn clean() -> Result<(), Failure> {
    let Some(folder) = environment::objects().filter(|it| it.is_dir()) else {
        return Ok(());
    };
    let failed = |error| Failure::io("clean", &folder, &error);
    for (path, _) in entries(&folder).map_err(failed)? {
        remove(&path).map_err(|error| Failure::io("remove", &path, &error))?;
    }
    let _mark = fs::remove_file(folder.join(TRIMMED));
    let _others_are_in_it = fs::remove_dir(&folder);
    Ok(())
}

/// What tells this gofc from another: two builds do not have the same length and time.
fn this_gofc() -> Option<(u64, SystemTime)> {
    let found = fs::metadata(env::current_exe().ok()?).ok()?;
    Some((found.len(), found.modified().ok()?))
}

/// The object in an entry, if it is all there.
fn whole(mut entry: Vec<u8>) -> Option<Vec<u8>> {
    let (object, digest) = entry.split_last_chunk::<DIGEST>()?;
    if xxh3_128(object).to_le_bytes() != *digest {
        return None;
    }
    entry.truncate(entry.len() - DIGEST);
    Some(entry)
}

fn keep(entry: &Path, object: &[u8]) -> io::Result<()> {
    let folder = entry.parent().unwrap_or(entry);
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new()
        .prefix(TEMPORARY)
        .tempfile_in(folder)?;
    file.write_all(object)?;
    file.write_all(&xxh3_128(object).to_le_bytes())?;
    file.persist(entry)?;
    Ok(())
}

fn age(file: &Path) -> Option<Duration> {
    fs::metadata(file).ok()?.modified().ok()?.elapsed().ok()
}

fn trim_daily(folder: &Path) {
    let mark = folder.join(TRIMMED);
    if age(&mark).is_some_and(|it| it < TRIM_EVERY) {
        return;
    }
    // Whoever comes meanwhile need not do it, too.
    if fs::write(&mark, "").is_ok() {
        let _what_can_be_removed = trim(folder, MAX_SIZE);
    }
}

/// Removes what nobody uses, and then the oldest until no more than `most` bytes are left.
fn trim(folder: &Path, most: u64) -> io::Result<()> {
    let mut kept = Vec::new();
    for (path, found) in entries(folder)? {
        match found.modified()?.elapsed() {
            Ok(age) if age > KEEP => remove(&path)?,
            age => kept.push((age.unwrap_or_default(), found.len(), path)),
        }
    }
    kept.sort();
    let mut size = 0;
    for (_, length, path) in kept {
        size += length;
        if size > most {
            remove(&path)?;
        }
    }
    Ok(())
}

/// Removes a file, which another gofc may have done.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// All entries, and what a killed gofc left of one. They lie in folders named after their first two digits.
fn entries(folder: &Path) -> io::Result<Vec<(PathBuf, fs::Metadata)>> {
    let is_hex =
        |name: &str, len: usize| name.len() == len && name.bytes().all(|it| it.is_ascii_hexdigit());
    let mut found = Vec::new();
    for shelf in fs::read_dir(folder)?.flatten() {
        if !is_hex(&shelf.file_name().to_string_lossy(), 2) {
            continue;
        }
        for entry in fs::read_dir(shelf.path())?.flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let known = is_hex(&name, 2 * DIGEST) || name.starts_with(TEMPORARY);
            if known && let Ok(about) = entry.metadata() {
                found.push((entry.path(), about)); // else another gofc has just removed it
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache(folder: &Path) -> Cache {
        Cache {
            folder: Some(folder.to_path_buf()),
            base: Xxh3::new(),
        }
    }

    #[test]
    fn an_object_comes_back_unless_it_is_broken() {
        let folder = tempfile::tempdir().expect("a folder");
        let (cache, place) = (cache(folder.path()), folder.path().join("object"));
        let key = cache.key(&ir::Program::new());
        assert!(!cache.get(&key, &place));
        fs::write(&place, "text").expect("written");
        cache.put(&key, &place);
        fs::remove_file(&place).expect("removed");
        assert!(cache.get(&key, &place));
        assert_eq!(fs::read(&place).expect("read"), b"text");
        let entry = cache.entry(&key).expect("there is a folder");
        fs::write(&entry, "texT and sixteen bytes").expect("written");
        assert!(!cache.get(&key, &place));
    }

    #[test]
    fn the_old_and_the_many_go() {
        let folder = tempfile::tempdir().expect("a folder");
        let now = SystemTime::now();
        fs::create_dir(folder.path().join("ab")).expect("made");
        let place = |digit: char| folder.path().join("ab").join(digit.to_string().repeat(32));
        for (name, days) in [('1', 0), ('2', 1), ('3', 2), ('4', 6), ('x', 9)] {
            fs::write(place(name), [0; 10]).expect("written");
            let file = fs::File::options().append(true).open(place(name));
            let then = now - Duration::from_secs(24 * 60 * 60 * days);
            file.and_then(|it| it.set_modified(then)).expect("set");
        }
        trim(folder.path(), 25).expect("trimmed");
        let left = ['1', '2', '3', '4', 'x'].map(|it| place(it).exists());
        assert_eq!(left, [true, true, false, false, true]); // the last is not ours
    }
}
