//! Copies of a document from earlier: the latest ten, and then the last of each day for thirty days.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::copy;
use crate::document::Document;
use crate::error::StoreError;
use crate::record::Timestamp;
use crate::{lock, schema};

/// How many of the latest are kept.
const LATEST: usize = 10;
/// On how many further days the last of the day is kept.
const DAYS: usize = 30;
const ENDING: &str = "alf";

/// A copy from earlier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was taken.
    pub at: Timestamp,
}

/// The folder of a document's backups.
#[derive(Debug, Clone)]
pub struct Backups {
    folder: PathBuf,
    stem: String,
}

impl Backups {
    /// The backups of a document in a folder that may hold those of others.
    #[must_use]
    pub fn new(folder: &Path, document: &Path) -> Self {
        // Two documents of one name in different folders do not take each other's backups.
        let hash = crate::record::sha256(document.to_string_lossy().as_bytes());
        let name = document.file_stem().unwrap_or_default().to_string_lossy();
        let stem = format!("{name} {}", hash.get(..8).unwrap_or_default());
        Self { folder: folder.to_owned(), stem }
    }

    /// Takes one, and removes those that are no longer kept.
    ///
    /// # Errors
    /// A folder that cannot be written.
    pub fn take(&self, document: &Document, now: &Timestamp) -> Result<Backup, StoreError> {
        fs::create_dir_all(&self.folder).map_err(StoreError::file(&self.folder))?;
        let path = self.folder.join(format!("{} {}.{ENDING}", self.stem, file_text(now)));
        document.copy_to(&path)?;
        for spare in spare(&self.list()?) {
            fs::remove_file(&spare).map_err(StoreError::file(&spare))?;
        }
        Ok(Backup { path, at: now.clone() })
    }

    /// All there are, latest first.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn list(&self) -> Result<Vec<Backup>, StoreError> {
        let Ok(listed) = fs::read_dir(&self.folder) else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for entry in listed {
            let path = entry.map_err(StoreError::file(&self.folder))?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let ours = path.extension().is_some_and(|ending| ending == ENDING);
            let at = name.strip_prefix(&self.stem).and_then(|rest| rest.strip_prefix(' '));
            if let Some(at) = at.filter(|_| ours) {
                found.push(Backup { at: Timestamp::new(moment(at)), path });
            }
        }
        found.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.path.cmp(&a.path)));
        Ok(found)
    }
}

impl Backup {
    /// Writes the backup to a place, whole or not at all. The backup stays as it is, of its own schema version.
    ///
    /// # Errors
    /// A backup that is damaged, a place that cannot be written, or [`StoreError::LockedBy`]: a document open there.
    pub fn restore(&self, to: &Path) -> Result<(), StoreError> {
        let _held = lock::for_replacing(to)?;
        schema::header(&self.path)?;
        let connection = schema::connect(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        schema::whole(&connection, &self.path)?;
        copy::whole(to, |draft| copy::vacuum_into(&connection, draft))
    }
}

/// Colons are no part of a file's name on Windows.
fn file_text(at: &Timestamp) -> String {
    at.as_str().replace(':', "-")
}

/// The moment again: hyphens after the date were colons.
fn moment(text: &str) -> String {
    match text.split_once('T') {
        Some((date, time)) => format!("{date}T{}", time.replace('-', ":")),
        None => text.to_owned(),
    }
}

fn spare(latest_first: &[Backup]) -> Vec<PathBuf> {
    let mut days: BTreeSet<&str> = BTreeSet::new();
    let mut spare = Vec::new();
    for backup in latest_first.iter().skip(LATEST) {
        let day = backup.at.as_str().get(..10).unwrap_or_default();
        let kept = days.len() < DAYS && days.insert(day);
        if !kept {
            spare.push(backup.path.clone());
        }
    }
    spare
}

/// The document as it is, beside itself, before its tables change.
pub(crate) fn before_migration(
    connection: &Connection,
    path: &Path,
    version: i64,
) -> Result<PathBuf, StoreError> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = |n: usize| match n {
        1 => path.with_file_name(format!("{name} (version {version}).{ENDING}")),
        n => path.with_file_name(format!("{name} (version {version}, {n}).{ENDING}")),
    };
    let free = (1..).map(numbered).find(|candidate| !candidate.exists()).unwrap_or_else(|| numbered(1));
    copy::whole(&free, |draft| copy::vacuum_into(connection, draft))?;
    Ok(free)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_are_kept_and_then_one_a_day_for_thirty_days() {
        let backups: Vec<Backup> = (0..60)
            .rev()
            .flat_map(|day| {
                ["18:00", "12:00"]
                    .map(|time| format!("2026-{:02}-{:02}T{time}:00Z", 1 + day / 28, 1 + day % 28))
            })
            .map(|at| Backup { path: PathBuf::from(&at), at: Timestamp::new(at) })
            .collect();
        let gone = spare(&backups);
        assert_eq!(backups.len() - gone.len(), 40, "ten and thirty are kept");
        assert!(!gone.contains(&backups[9].path), "the tenth is kept");
        assert!(gone.contains(&backups[11].path), "the second of a day after the tenth goes");
    }
}
