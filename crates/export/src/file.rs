//! Bytes to a file, whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Whether a file in the place is given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Existing {
    /// It stays, and nothing is written.
    #[default]
    Keep,
    /// It gives way to the new one.
    Replace,
}

/// Why there is no new file; what was there before is as it was.
#[derive(Debug, Error)]
pub enum FileError {
    /// A file is in the place and is to be kept.
    #[error("there is a file already")]
    Exists,
    /// The place cannot be written.
    #[error("the file could not be written")]
    Io(#[from] io::Error),
}

/// Writes a file beside its place and moves it there when all of it is on the disk.
///
/// # Errors
/// [`FileError`]; nothing of the new file is left then.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), FileError> {
    if existing == Existing::Keep && path.try_exists()? {
        return Err(FileError::Exists);
    }
    clear(path);
    let part = beside(path);
    let moved = fill(&part, bytes).and_then(|()| fs::rename(&part, path));
    moved.map_err(|error| {
        // What was written so far is of no use; that it cannot be removed either is not the news.
        let _left = fs::remove_file(&part);
        FileError::Io(error)
    })
}

/// Removes what runs that were killed had written beside the place; one that is still writing keeps its own.
///
/// What cannot be seen or removed is in nobody's way.
fn clear(path: &Path) {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = |found: &Path| {
        let found = found.file_name().and_then(|found| found.to_str());
        let run = found.and_then(|found| found.strip_prefix(name)?.strip_prefix('.')?.strip_suffix(".part"));
        run.is_some_and(|run| !run.is_empty() && run.bytes().all(|byte| byte.is_ascii_digit()))
    };
    for left in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let free = || File::open(&left).is_ok_and(|file| file.try_lock().is_ok());
        if beside(&left) && free() {
            let _gone = fs::remove_file(&left);
        }
    }
}

/// A name that only this run of the program uses, in the same folder.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

fn fill(part: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file: File = OpenOptions::new().write(true).create(true).truncate(true).open(part)?;
    // Tells other runs that it is being written; a file system without locks goes without.
    let _held = file.try_lock();
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_run_left_goes_and_what_another_writes_stays() {
        let folder = std::env::temp_dir().join(format!("alf-export-file-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("paket.zip");
        let left = folder.join("paket.zip.1.part");
        let others = ["paket.zip.2.part", "paket.zip.x.part", "annat.zip.1.part", "paket.zip.part"];
        for name in others.iter().copied().chain(["paket.zip.1.part"]) {
            fs::write(folder.join(name), "en del").unwrap();
        }
        let writing = File::open(folder.join("paket.zip.2.part")).unwrap();
        writing.lock().unwrap();
        write(&path, b"helt", Existing::Keep).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"helt");
        assert!(!left.exists(), "nobody writes it any longer");
        for name in others {
            assert!(folder.join(name).exists(), "{name} is another's");
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
