//! Who has a document open for writing.
//!
//! A small file beside the document names who has it. The operating system's lock on that file says whether they
//! still do: it ends with the program, also when that is killed. Where a network drive has no such locks, the file
//! alone decides, and a document left behind by a killed program opens for reading until the file is removed.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::error::StoreError;

/// Who has a document open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Name of the user, as the computer knows them.
    pub user: String,
    /// Name of the computer.
    pub host: String,
    /// Number of the process.
    pub process: u32,
    /// Seconds since 1970 when it was opened.
    pub since: u64,
}

impl Holder {
    /// This program.
    fn this() -> Self {
        let named = |names: [&str; 2]| names.into_iter().find_map(|name| std::env::var(name).ok());
        Self {
            user: named(["USER", "USERNAME"]).unwrap_or_default(),
            host: named(["HOSTNAME", "COMPUTERNAME"]).or_else(host_file).unwrap_or_default(),
            process: std::process::id(),
            since: SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()),
        }
    }
}

fn host_file() -> Option<String> {
    std::fs::read_to_string("/etc/hostname").ok().map(|name| name.trim().to_owned())
}

/// A document held for writing until this is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    file: File,
}

/// What trying to hold a document gave.
pub(crate) enum Hold {
    /// It is ours.
    Held(Lock),
    /// Somebody else has it.
    Taken(Option<Holder>),
    /// The folder may not be written.
    Forbidden,
}

/// The file that says who has a document.
pub(crate) fn lock_path(document: &Path) -> PathBuf {
    let mut name = document.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    document.with_file_name(name)
}

impl Lock {
    /// Tries to hold a document for writing.
    pub(crate) fn take(document: &Path) -> Result<Hold, StoreError> {
        let path = lock_path(document);
        let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let mut file = match opened {
            Ok(file) => file,
            Err(error)
                if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) =>
            {
                return Ok(Hold::Forbidden);
            }
            Err(error) => return Err(StoreError::file(&path)(error)),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(Hold::Taken(read(&mut file))),
            Err(TryLockError::Error(_)) => {
                if let Some(holder) = read(&mut file) {
                    return Ok(Hold::Taken(Some(holder)));
                }
            }
        }
        write(&mut file, &Holder::this()).map_err(StoreError::file(&path))?;
        Ok(Hold::Held(Self { path, file }))
    }
}

fn read(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.seek(SeekFrom::Start(0)).ok()?;
    file.read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

fn write(file: &mut File, holder: &Holder) -> std::io::Result<()> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(serde_json::to_string(holder)?.as_bytes())?;
    file.flush()
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still held, so that nobody reads our name in a file that no longer counts.
        let _left_for_the_next = std::fs::remove_file(&self.path);
        let _released_anyway = self.file.unlock();
    }
}
