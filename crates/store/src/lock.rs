//! Who has a document open for writing.
//!
//! Beside an open document `name.alf` lie `name.alf.lock`, locked by the operating system as long as the program
//! lives, and `name.alf.holder`, which tells who that is: two files, because Windows lets nobody read a locked one. A
//! killed program loses its lock at once, so what it left behind holds nobody. Where a network drive has no such locks,
//! the holder's file alone decides, and a document left behind by a killed program opens for reading until that file is
//! removed.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::identity::{Identity, resolved};

/// How often, and how far apart, a held document is tried, and the name of its holder read, at most: who closed it a
/// moment ago may still be ending.
const TRIES: usize = 10;
const BETWEEN: Duration = Duration::from_millis(40);

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
    fs::read_to_string("/etc/hostname").ok().map(|name| name.trim().to_owned())
}

/// A document held for writing until this is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    lock: PathBuf,
    holder: PathBuf,
    file: File,
}

/// What trying to hold a document gave.
pub(crate) enum Hold {
    /// It is ours.
    Held(Lock),
    /// Somebody else has it.
    Taken(Option<Holder>),
    /// File or folder may not be written.
    Forbidden,
}

fn beside(document: &Path, ending: &str) -> PathBuf {
    let mut name = document.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    document.with_file_name(name)
}

impl Lock {
    /// Tries to hold a document for writing.
    pub(crate) fn take(document: &Path) -> Result<Hold, StoreError> {
        // Whoever comes by a link finds the lock that others took without it.
        let document = &resolved(document);
        let (lock, holder) = (beside(document, ".lock"), beside(document, ".holder"));
        let mut tries = 0;
        loop {
            let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&lock);
            let file = match opened {
                Ok(file) => file,
                Err(error) if forbids(&error) => return Ok(Hold::Forbidden),
                Err(error) => return Err(StoreError::file(&lock)(error)),
            };
            match file.try_lock() {
                // Who had it before may have removed the file between our opening and locking it.
                Ok(()) if Identity::of_open(&file) != Identity::of(&lock) => continue,
                Ok(()) => {}
                Err(TryLockError::WouldBlock) if tries < TRIES => {
                    tries += 1;
                    thread::sleep(BETWEEN);
                    continue;
                }
                Err(TryLockError::WouldBlock) => return Ok(Hold::Taken(settled(&holder))),
                Err(TryLockError::Error(_)) => {
                    if let Some(other) = read(&holder) {
                        return Ok(Hold::Taken(Some(other)));
                    }
                }
            }
            let held = Self { lock, holder, file };
            return match serde_json::to_vec(&Holder::this()).map_err(std::io::Error::from) {
                Ok(text) => match fs::write(&held.holder, text) {
                    Ok(()) => Ok(Hold::Held(held)),
                    Err(error) if forbids(&error) => Ok(Hold::Forbidden),
                    Err(error) => Err(StoreError::file(&held.holder)(error)),
                },
                Err(error) => Err(StoreError::file(&held.holder)(error)),
            };
        }
    }
}

/// Holds the document whose file is to be replaced, where there is one.
///
/// # Errors
/// [`StoreError::LockedBy`], or a place that cannot be written.
pub(crate) fn for_replacing(path: &Path) -> Result<Option<Lock>, StoreError> {
    if !path.exists() {
        return Ok(None);
    }
    match Lock::take(path)? {
        Hold::Held(lock) => Ok(Some(lock)),
        Hold::Taken(holder) => Err(StoreError::LockedBy { holder }),
        Hold::Forbidden => Err(StoreError::NotWritable { path: path.to_owned() }),
    }
}

fn forbids(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}

fn read(holder: &Path) -> Option<Holder> {
    serde_json::from_slice(&fs::read(holder).ok()?).ok()
}

/// The name of who holds a document, read until it stands still: who took it this moment is still writing theirs, and
/// a killed program's may stand there until then.
fn settled(holder: &Path) -> Option<Holder> {
    let mut last = read(holder);
    for _ in 0..TRIES {
        thread::sleep(BETWEEN);
        let again = read(holder);
        if again.is_some() && again == last {
            return again;
        }
        last = again;
    }
    last
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still held, so that nobody reads our name where it no longer counts.
        for file in [&self.holder, &self.lock] {
            let _left_for_the_next = fs::remove_file(file);
        }
        let _released_anyway = self.file.unlock();
    }
}
