//! Back to a document of earlier. What is replaced is kept beside it.

use std::fs;
use std::path::{Path, PathBuf};

use alf_store::{Backup, Backups, Document, StoreError};

use super::contents::free;
use super::folder::look;
use super::{Desk, Folder, held, refused, refused_at};
use crate::failure::{unwritable, with};
use crate::wire::{BackupRow, BroughtBack, Code, Failure, Restored};

impl Folder {
    /// The backups of a document, latest first.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn backups_of(&self, document: &Path) -> Result<Vec<BackupRow>, Failure> {
        let row = |(at, backup): (usize, Backup)| BackupRow {
            number: at + 1,
            at: backup.at.as_str().to_owned(),
            bytes: fs::metadata(&backup.path).map_or(0, |file| file.len()),
            scenarios: look(&backup.path).ok().map(|content| content.scenarios.len()),
            path: backup.path.display().to_string(),
        };
        let found = Backups::new(&self.backups(), document).list().map_err(refused)?;
        Ok(found.into_iter().enumerate().map(row).collect())
    }

    /// Puts a backup in the document's place, or writes it to another where no file is.
    ///
    /// # Errors
    /// A number that no backup has, a document that somebody has open, or a place that cannot be written; nothing
    /// is changed then.
    pub fn restore(&self, document: &Path, number: usize, out: Option<&Path>) -> Result<Restored, Failure> {
        let found = Backups::new(&self.backups(), document).list().map_err(refused)?;
        let backup = number.checked_sub(1).and_then(|at| found.get(at));
        let backup = backup.ok_or_else(|| no_backup(document, number, found.len()))?;
        let at = backup.at.as_str().to_owned();
        let (to, kept) = match out {
            Some(to) => {
                free(document, to, false)?;
                (to, None)
            }
            None => (document, set_aside(document)?),
        };
        backup.restore(to).map_err(refused_at(to))?;
        let kept = kept.map(|path| path.display().to_string());
        Ok(Restored { path: to.display().to_string(), at, kept })
    }

    /// Puts a backup in the place of the document that a desk has open, and opens it there. Where it cannot be done
    /// the document is open again as it was.
    ///
    /// # Errors
    /// As [`Folder::restore`], or a desk without a document.
    pub fn bring_back(&self, desk: &Desk, number: usize) -> Result<BroughtBack, Failure> {
        let path = desk.path()?;
        // A file that is open is not replaced: the desk lets go of it.
        desk.turn_to(Desk::example()?)?;
        let restored = self.restore(&path, number, None);
        let workspace = desk.turn_to(self.open(&path)?)?;
        Ok(BroughtBack { restored: restored?, workspace })
    }
}

fn no_backup(document: &Path, number: usize, count: usize) -> Failure {
    let expected = if count == 0 { "0".to_owned() } else { format!("1–{count}") };
    let file = ("file", document.display().to_string());
    with(Code::UnknownBackup, [file, ("found", number.to_string()), ("expected", expected)])
}

/// Copies what lies in a document's place aside, whatever it is; refused while somebody has it open.
fn set_aside(document: &Path) -> Result<Option<PathBuf>, Failure> {
    if !document.exists() {
        return Ok(None);
    }
    match Document::open(document) {
        // Opening it for writing has also brought an edit to its end that was cut short.
        Ok(opened) => held(&opened.document)?,
        // A damaged document is what is restored from backups.
        Err(
            StoreError::Damaged { .. } | StoreError::DamagedValue { .. } | StoreError::NotADocument { .. },
        ) => {}
        Err(error) => return Err(refused_at(document)(error)),
    }
    let name = document.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let moment = super::now().as_str().trim_end_matches('Z').replace(':', "-").replace('T', " ");
    let numbered = |n: usize| match n {
        1 => document.with_file_name(format!("{name} (ersatt {moment}).alf")),
        n => document.with_file_name(format!("{name} (ersatt {moment}, {n}).alf")),
    };
    let aside = (1..).map(numbered).find(|path| !path.exists()).unwrap_or_else(|| numbered(1));
    fs::copy(document, &aside).map_err(|error| unwritable(&aside, &error))?;
    Ok(Some(aside))
}
