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
    let part = beside(path);
    let moved = fill(&part, bytes).and_then(|()| fs::rename(&part, path));
    moved.map_err(|error| {
        // What was written so far is of no use; that it cannot be removed either is not the news.
        let _left = fs::remove_file(&part);
        FileError::Io(error)
    })
}

/// A name that only this run of the program uses, in the same folder.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

fn fill(part: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file: File = OpenOptions::new().write(true).create(true).truncate(true).open(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}
