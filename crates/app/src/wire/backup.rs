//! Documents of earlier, and going back to one.

use serde::Serialize;
use ts_rs::TS;

use super::WorkspaceView;

/// A backup in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BackupRow {
    /// Its number; the latest is 1.
    pub number: usize,
    /// When it was taken, ISO 8601.
    pub at: String,
    /// How large it is.
    #[ts(type = "number")]
    pub bytes: u64,
    /// How many scenarios it has; `null`: it cannot be read.
    pub scenarios: Option<usize>,
    /// Where it lies.
    pub path: String,
}

/// What was restored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Restored {
    /// Where the document lies.
    pub path: String,
    /// When it was as it is now, ISO 8601.
    pub at: String,
    /// Where the document lies that was there before.
    pub kept: Option<String>,
}

/// The open document as it was in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BroughtBack {
    /// What was restored.
    pub restored: Restored,
    /// The document as it is now.
    pub workspace: WorkspaceView,
}
