//! The document itself: how it is open, what can be undone, its snapshots, copies and imports.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Failure, OperationLabel};

/// How a document is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum DocumentAccess {
    /// It can be edited.
    Write,
    /// Somebody else has it.
    Held,
    /// File or folder may not be written.
    NotWritable,
}

/// Who has a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct HolderInfo {
    /// Name of the user, as their computer knows them.
    pub user: String,
    /// Name of the computer.
    pub host: String,
    /// Since when, ISO 8601.
    pub since: String,
}

/// An open document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct DocumentInfo {
    /// Name of the file, without its ending.
    pub name: String,
    /// Where it lies.
    pub path: String,
    /// How it is open.
    pub access: DocumentAccess,
    /// Who has it, where somebody else does and it is known.
    pub held_by: Option<HolderInfo>,
    /// What can be undone.
    pub undo: Option<OperationLabel>,
    /// What can be done again.
    pub redo: Option<OperationLabel>,
    /// When it was last saved in this session, ISO 8601; none: nothing was changed yet.
    pub saved_at: Option<String>,
    /// Its notes, in the order they were written.
    pub notes: Vec<NoteInfo>,
    /// Its snapshots, latest first.
    pub snapshots: Vec<SnapshotInfo>,
    /// The copy from before it was brought up to this program's version, where there is one.
    pub migrated: Option<String>,
    /// What has to be known of it: that it is a rescued copy, or that no backup can be taken.
    pub problem: Option<Failure>,
}

/// A note of the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct NoteInfo {
    /// Id.
    pub id: String,
    /// Id of the scenario it is on; `null`: the whole document.
    pub scenario: Option<String>,
    /// Text.
    pub text: String,
    /// Whether it is left out of shared copies.
    pub private: bool,
}

/// A snapshot in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SnapshotInfo {
    /// Short id.
    pub id: String,
    /// Name.
    pub name: String,
    /// When it was taken, ISO 8601.
    pub at: String,
    /// Id of its scenario.
    pub scenario: String,
    /// Id of its base.
    pub base: String,
    /// SHA-256.
    pub sha256: String,
}

/// A snapshot beside what the same scenario gives now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SnapshotView {
    /// The snapshot.
    pub snapshot: SnapshotInfo,
    /// Whether its files, computed anew, give the same kronor.
    pub same: bool,
    /// What differs: `program`, `rules`, `dataset`, `scenario`, `base` or an amount as `year region component`.
    pub changed: Vec<String>,
}

/// What a shared copy lacks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct SharedCopy {
    /// Where it lies.
    pub path: String,
    /// Names of the private scenarios.
    pub private: Vec<String>,
    /// Names of scenarios that stand on private ones.
    pub orphaned: Vec<String>,
    /// Names of scenarios that lack private values and may show other figures.
    pub thinned: Vec<String>,
    /// Number of private values of the data set, which are unknown in the copy.
    pub dataset: usize,
    /// Number of private notes.
    pub notes: usize,
    /// Number of snapshots that hold something private.
    pub snapshots: usize,
}

/// A scenario written as a file for others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ScenarioCopy {
    /// Where it lies.
    pub path: String,
    /// Number of private values it lacks.
    pub left_out: usize,
}

/// What to do where the id or name of an imported scenario is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum ImportChoice {
    /// The document's own stays.
    Keep,
    /// The imported one takes its place.
    Replace,
    /// Both stay; the imported one gets a number.
    Both,
}

/// A scenario of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ImportedScenario {
    /// Id in the file.
    pub id: String,
    /// Name in the file.
    pub name: String,
    /// Id of its parent.
    pub parent: Option<String>,
    /// Number of values.
    pub values: usize,
    /// Name of the scenario of the document that has its id or name.
    pub taken_by: Option<String>,
    /// Whether that one is the same to the last value.
    pub same: bool,
}

/// What an import would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ImportPreview {
    /// The file.
    pub path: String,
    /// Its scenarios.
    pub scenarios: Vec<ImportedScenario>,
}

/// What checking a document found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct VerifyReport {
    /// The document.
    pub path: String,
    /// Schema version.
    pub version: i32,
    /// Number of scenarios.
    pub scenarios: usize,
    /// Number of values.
    pub values: usize,
    /// Number of snapshots.
    pub snapshots: usize,
    /// What is wrong, as `kind: place`; empty: nothing. A value's place is table, column and row.
    pub faults: Vec<String>,
    /// Snapshots that are whole and cannot be computed anew here, as `other_dataset: which` or `other_version: which`:
    /// they stand on another data set than the document's, or on another program or rules.
    pub apart: Vec<String>,
}
