//! What can go wrong with a document, with what the user needs to act.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use thiserror::Error;

use crate::damage::Damage;
use crate::lock::Holder;
use crate::record::Place;

/// Why a document could not be opened, read or written.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("there is no file {}", path.display())]
    NotFound {
        /// Path.
        path: PathBuf,
    },
    /// The folder that a file was to be written into is not there.
    #[error("there is no folder for {}", path.display())]
    NoFolder {
        /// Path of the file.
        path: PathBuf,
    },
    /// There is a file already.
    #[error("{} exists already", path.display())]
    Exists {
        /// Path.
        path: PathBuf,
    },
    /// The file is no database, or another program's.
    #[error("{} is no ALF-bordet document", path.display())]
    NotADocument {
        /// Path.
        path: PathBuf,
    },
    /// The file was written by a newer program.
    #[error("{} has schema version {version}; this program knows up to {known}", path.display())]
    Newer {
        /// Path.
        path: PathBuf,
        /// Its schema version.
        version: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The file is damaged.
    #[error("{} is damaged: {found}", path.display())]
    Damaged {
        /// Path.
        path: PathBuf,
        /// What of it.
        found: Damage,
    },
    /// A stored value cannot be read.
    #[error("table {table}, row {row}, column {column}: {found}")]
    DamagedValue {
        /// Table.
        table: &'static str,
        /// Row, by its key.
        row: String,
        /// Column.
        column: &'static str,
        /// What was found.
        found: String,
    },
    /// Somebody else has the document open.
    #[error("the document is in use")]
    LockedBy {
        /// Who.
        holder: Option<Holder>,
    },
    /// The document was opened for reading only.
    #[error("the document is open for reading only")]
    ReadOnly,
    /// File or folder may not be written.
    #[error("{} may not be written", path.display())]
    NotWritable {
        /// Path.
        path: PathBuf,
    },
    /// No room on the disk.
    #[error("the disk is full")]
    DiskFull {
        /// Path.
        path: PathBuf,
    },
    /// The file is no longer where it was opened.
    #[error("{} is no longer there", path.display())]
    Deleted {
        /// Path.
        path: PathBuf,
    },
    /// A name that another scenario has.
    #[error("the name {name} is taken")]
    NameTaken {
        /// The name.
        name: String,
        /// Id of the scenario that has it.
        by: String,
    },
    /// A name of no letters.
    #[error("a scenario needs a name")]
    NameEmpty,
    /// An id that another scenario has.
    #[error("the id {id} is taken")]
    IdTaken {
        /// The id.
        id: String,
    },
    /// No scenario has that id.
    #[error("no scenario has the id {id}")]
    UnknownScenario {
        /// The id.
        id: String,
    },
    /// The scenario has no such value of its own.
    #[error("scenario {scenario} has no own value of {key}")]
    UnknownValue {
        /// Scenario id.
        scenario: String,
        /// Parameter key.
        key: String,
    },
    /// A scenario would be its own ancestor.
    #[error("{scenario} would be its own ancestor")]
    ParentCycle {
        /// Scenario id.
        scenario: String,
    },
    /// A scenario with children was to be deleted without saying what becomes of them.
    #[error("{scenario} has children")]
    HasChildren {
        /// Scenario id.
        scenario: String,
        /// Names of its children.
        children: Vec<String>,
    },
    /// An assumed value needs a note.
    #[error("an assumed value of {key} needs a note")]
    NoteMissing {
        /// Parameter key.
        key: String,
    },
    /// A scenario was to have two values for the same parameter, index and year.
    #[error("scenario {scenario} has {} twice", place.key)]
    ValueTwice {
        /// Scenario id.
        scenario: String,
        /// Which value.
        place: Box<Place>,
    },
    /// What is undone is not as the operation left it.
    #[error("row {row} of {table} is not as the operation left it")]
    Changed {
        /// Table.
        table: &'static str,
        /// Row, by its key.
        row: String,
    },
    /// Who asked for the edit did not allow what it would leave.
    #[error("the edit was not allowed")]
    Refused,
    /// No snapshot has that id.
    #[error("no snapshot has the id {id}")]
    UnknownSnapshot {
        /// The id.
        id: String,
    },
    /// The database refused something else.
    #[error("the database: {0}")]
    Database(rusqlite::Error),
    /// The operating system refused something else.
    #[error("{}: {source}", path.display())]
    File {
        /// Path.
        path: PathBuf,
        /// Reason.
        source: std::io::Error,
    },
}

impl StoreError {
    /// What the operating system said of a path.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |source| {
            let path = path.to_owned();
            match source.kind() {
                std::io::ErrorKind::NotFound => Self::NotFound { path },
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                    Self::NotWritable { path }
                }
                std::io::ErrorKind::StorageFull
                | std::io::ErrorKind::QuotaExceeded
                | std::io::ErrorKind::FileTooLarge => Self::DiskFull { path },
                std::io::ErrorKind::AlreadyExists => Self::Exists { path },
                _ => Self::File { path, source },
            }
        }
    }

    /// The same of another file: what is written under another name first is told by its own.
    pub(crate) fn told_of(mut self, written: &Path, named: &Path) -> Self {
        match &mut self {
            Self::NotFound { path }
            | Self::NoFolder { path }
            | Self::Exists { path }
            | Self::NotADocument { path }
            | Self::Damaged { path, .. }
            | Self::NotWritable { path }
            | Self::DiskFull { path }
            | Self::File { path, .. }
                if path == written =>
            {
                named.clone_into(path);
            }
            _ => {}
        }
        self
    }

    /// What the database said while it worked on a path.
    pub(crate) fn database(path: &Path) -> impl Fn(rusqlite::Error) -> Self + '_ {
        move |error| {
            let path = path.to_owned();
            match error.sqlite_error_code() {
                // What is no database at all was refused by its first bytes.
                Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                    Self::Damaged { found: Damage::of_file(&path), path }
                }
                Some(ErrorCode::DiskFull) => Self::DiskFull { path },
                Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                    Self::NotWritable { path }
                }
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::LockedBy { holder: None },
                Some(ErrorCode::SystemIoFailure) => Self::File { path, source: std::io::Error::other(error) },
                None if is_of_another_kind(&error) => Self::Damaged { path, found: Damage::Unreadable },
                _ => Self::Database(error),
            }
        }
    }
}

/// Whether a column holds what no program of ours writes there.
fn is_of_another_kind(error: &rusqlite::Error) -> bool {
    matches!(
        error,
        rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
    )
}
