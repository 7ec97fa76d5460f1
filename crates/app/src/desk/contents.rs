//! What a document holds, and copies of it, without holding the document: it may be open in a window meanwhile.

use std::path::Path;

use serde::Serialize;

use super::folder::look_at;
use super::{refused, refused_at, shared_copy, snapshots};
use crate::failure::with;
use crate::wire::{Code, Failure, SharedCopy, SnapshotInfo};

/// What a document holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contents {
    /// Where it lies.
    pub path: String,
    /// Id of its data set.
    pub dataset: String,
    /// SHA-256 of its data set, hexadecimal.
    pub dataset_sha256: String,
    /// Its scenarios in their order.
    pub scenarios: Vec<ScenarioRow>,
    /// Its snapshots, oldest first.
    pub snapshots: Vec<SnapshotInfo>,
}

/// A scenario in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScenarioRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of its parent; none: it stands on the data set.
    pub parent: Option<String>,
    /// Whether it is left out of shared copies.
    pub private: bool,
    /// Whether it is put away.
    pub archived: bool,
    /// Tags.
    pub tags: Vec<String>,
    /// Number of its own values.
    pub values: usize,
}

/// What a document holds.
///
/// # Errors
/// A file that is no document, a newer one, or a damaged one.
pub fn contents(path: &Path) -> Result<Contents, Failure> {
    let document = look_at(path)?;
    let content = document.read().map_err(refused)?;
    let scenarios = content.scenarios.into_iter().map(|scenario| ScenarioRow {
        values: scenario.changes.len(),
        id: scenario.id,
        name: scenario.name,
        parent: scenario.parent,
        private: scenario.private,
        archived: scenario.archived,
        tags: scenario.tags,
    });
    Ok(Contents {
        path: path.display().to_string(),
        dataset_sha256: content.dataset.sha256(),
        dataset: content.dataset.id,
        scenarios: scenarios.collect(),
        snapshots: document.snapshots().map_err(refused)?.iter().map(snapshots::info).collect(),
    })
}

/// Writes a copy of a document for others: without what is private and without the operations.
///
/// # Errors
/// As [`contents`], a file in the copy's place unless it may be replaced, or a place that cannot be written.
pub fn share(path: &Path, to: &Path, replace: bool) -> Result<SharedCopy, Failure> {
    free(path, to, replace)?;
    let document = look_at(path)?;
    Ok(shared_copy(to, document.share(to).map_err(refused_at(to))?))
}

/// Refuses a place where a file is that may not be replaced; a document is never replaced by its own copy.
pub(super) fn free(path: &Path, to: &Path, replace: bool) -> Result<(), Failure> {
    if !to.exists() {
        return Ok(());
    }
    let file = ("file", to.display().to_string());
    let itself = matches!((path.canonicalize(), to.canonicalize()), (Ok(from), Ok(to)) if from == to);
    if itself {
        Err(with(Code::FileExists, [file]))
    } else if replace {
        Ok(())
    } else {
        Err(with(Code::FileUnwritable, [file, ("reason", "exists".to_owned())]))
    }
}
