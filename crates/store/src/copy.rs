//! New files that are whole or not there at all.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, named_params};

use crate::error::StoreError;
use crate::{identity, schema};

/// Writes a file under another name in its folder and gives it its own when it is whole and on the disk.
pub(crate) fn whole(
    path: &Path,
    write: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    // A link to a file stays one.
    let path = &identity::resolved(path);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) {
        return Err(StoreError::NoFolder { path: path.clone() });
    }
    let draft = draft(path);
    remove(&draft)?;
    let written = write(&draft).and_then(|()| settle(&draft, path));
    let written = written.map_err(|error| error.told_of(&draft, path));
    if written.is_err() {
        // What failed is told; that its remains could not be removed is not worth more words.
        let _tried = remove(&draft);
    }
    written
}

fn draft(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

fn settle(draft: &Path, path: &Path) -> Result<(), StoreError> {
    // Windows flushes only what is open for writing.
    let file = File::options().write(true).open(draft).map_err(StoreError::file(draft))?;
    file.sync_all().map_err(StoreError::file(draft))?;
    drop(file);
    settle_journal(path)?;
    fs::rename(draft, path).map_err(StoreError::file(path))?;
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        // Not every system lets a folder be flushed.
        let _flushed = folder.sync_all();
    }
    Ok(())
}

fn remove(path: &Path) -> Result<(), StoreError> {
    for name in [path.to_owned(), journal(path)] {
        match fs::remove_file(&name) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::file(&name)(error));
            }
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// A journal that a killed program left beside the file to be replaced would be played back into the new one.
fn settle_journal(path: &Path) -> Result<(), StoreError> {
    let journal = journal(path);
    if !journal.exists() {
        return Ok(());
    }
    if path.exists() {
        // Played back where it belongs, so that the old file is whole should the new one not come into its place.
        let _old = schema::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE);
    }
    match fs::remove_file(&journal) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::file(&journal)(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

pub(crate) fn journal(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push("-journal");
    path.with_file_name(name)
}

/// The database as it stands, in a new file.
pub(crate) fn vacuum_into(connection: &Connection, to: &Path) -> Result<(), StoreError> {
    let name = to.to_str().ok_or_else(|| StoreError::NotWritable { path: to.to_owned() })?;
    connection
        .execute("VACUUM INTO :to", named_params! { ":to": name })
        .map(drop)
        .map_err(StoreError::database(to))
}
