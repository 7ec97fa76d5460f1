//! How a document's database is made, opened and brought up to date.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};
use tempfile::TempDir;

use crate::copy;
use crate::damage::{self, Damage};
use crate::error::StoreError;

/// Marks the file as a document of this program: "ALFb".
pub const APPLICATION_ID: i64 = 0x414c_4662;
/// Schema version that this program writes.
pub const SCHEMA_VERSION: i64 = 2;

static MIGRATIONS: LazyLock<Migrations<'static>> = LazyLock::new(|| {
    Migrations::new(vec![
        M::up(include_str!("../migrations/0001-document.sql")),
        M::up(include_str!("../migrations/0002-snapshots-and-notes.sql")),
    ])
});

/// How long to wait for another program that is writing just now.
const PATIENCE: Duration = Duration::from_secs(2);

/// Opens the database. What a killed program left half written is taken back first, also before reading only.
pub(crate) fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let refused = StoreError::database(path);
    let mut connection = plain(path, flags)?;
    if probe(&connection).is_err_and(|error| left_half_written(&error)) {
        probe(&plain(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?).map_err(&refused)?;
        connection = plain(path, flags)?;
    }
    // Documents lie on network drives: no shared memory, and nothing is confirmed before it is on the disk. The folder
    // is flushed right after a commit, beside the program (`settle.rs`): EXTRA would make every edit wait for it.
    for (pragma, value) in [("foreign_keys", "ON"), ("secure_delete", "ON"), ("synchronous", "FULL")] {
        connection.pragma_update(None, pragma, value).map_err(&refused)?;
    }
    if !flags.contains(OpenFlags::SQLITE_OPEN_READ_ONLY) {
        connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(())).map_err(&refused)?;
    }
    Ok(connection)
}

/// Reads a little, which takes a half written transaction back where the connection may write.
fn probe(connection: &Connection) -> rusqlite::Result<()> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
}

/// Whether a journal waits that a connection for reading only may not take back.
fn left_half_written(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(found, _)
        if found.extended_code == rusqlite::ffi::SQLITE_READONLY_ROLLBACK)
}

fn plain(path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let refused = StoreError::database(path);
    let connection =
        Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(&refused)?;
    connection.busy_timeout(PATIENCE).map_err(&refused)?;
    Ok(connection)
}

/// Where SQLite keeps the schema version and the owner in the first bytes of a file.
const VERSION_AT: usize = 60;
const OWNER_AT: usize = 68;
const MAGIC: &[u8] = b"SQLite format 3\0";
/// What a document's first bytes are after [`MAGIC`]: pages of 4 096 bytes, a journal that is deleted, fractions.
const AFTER_MAGIC: &[u8] = &[0x10, 0x00, 1, 1, 0, 64, 32, 32];

/// Writes the bytes that are the same in every document over those of a damaged copy.
pub(crate) fn mend_header(copy: &Path) -> std::io::Result<()> {
    let mut file = File::options().write(true).open(copy)?;
    file.write_all(MAGIC)?;
    file.write_all(AFTER_MAGIC)
}

/// Refuses what is not ours or is newer by the file's first bytes, before any database is opened on it.
pub(crate) fn header(path: &Path) -> Result<(), StoreError> {
    let mut head = Vec::new();
    let opened = File::open(path).and_then(|file| file.take(100).read_to_end(&mut head));
    opened.map_err(StoreError::file(path))?;
    let number = |at: usize| {
        let bytes = head.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, |bytes| i64::from(i32::from_be_bytes(bytes)))
    };
    let ours = number(OWNER_AT) == APPLICATION_ID;
    if ours && !head.starts_with(MAGIC) {
        return Err(StoreError::Damaged { path: path.to_owned(), found: Damage::Header });
    }
    allowed(path, ours && head.starts_with(MAGIC), number(VERSION_AT)).map(drop)
}

fn allowed(path: &Path, ours: bool, version: i64) -> Result<i64, StoreError> {
    let path = path.to_owned();
    match version {
        _ if !ours => Err(StoreError::NotADocument { path }),
        version if version > SCHEMA_VERSION => {
            Err(StoreError::Newer { path, version, known: SCHEMA_VERSION })
        }
        version => Ok(version),
    }
}

/// Whether the file is ours, and its schema version. An empty database has version 0 and no owner.
pub(crate) fn version(connection: &Connection, path: &Path) -> Result<i64, StoreError> {
    let number = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    let application = number("application_id").map_err(StoreError::database(path))?;
    let version = number("user_version").map_err(StoreError::database(path))?;
    allowed(path, application == APPLICATION_ID, version)
}

/// The version of a document that is whole.
pub(crate) fn whole(connection: &Connection, path: &Path) -> Result<i64, StoreError> {
    let version = version(connection, path)?;
    match damage::found(connection, "quick_check").into_iter().next() {
        None => Ok(version),
        Some(found) => Err(StoreError::Damaged { path: path.to_owned(), found: found.in_file(path) }),
    }
}

/// Makes the tables of a new document.
pub(crate) fn create(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(StoreError::database(path))?;
    migrate(connection, path)
}

/// Brings the tables up to this program's version.
pub(crate) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    MIGRATIONS.to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::database(path)(err),
        _ => StoreError::Damaged { path: path.to_owned(), found: Damage::Unreadable },
    })
}

/// A copy of an older document in a folder of its own, brought up to this program's version: the document stays as it
/// is.
pub(crate) fn aside(connection: &Connection, path: &Path) -> Result<(Connection, TempDir), StoreError> {
    let folder = tempfile::tempdir().map_err(StoreError::file(&std::env::temp_dir()))?;
    let copy = folder.path().join("older.alf");
    copy::vacuum_into(connection, &copy)?;
    let mut newer = connect(&copy, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    migrate(&mut newer, path)?;
    newer.pragma_update(None, "query_only", "ON").map_err(StoreError::database(path))?;
    Ok((newer, folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_migration_is_sound_and_counted() {
        MIGRATIONS.validate().expect("every migration applies to an empty database");
        let mut connection = Connection::open_in_memory().expect("a database in memory");
        create(&mut connection, Path::new("memory")).expect("a new document");
        assert_eq!(version(&connection, Path::new("memory")).expect("ours"), SCHEMA_VERSION);
    }
}
