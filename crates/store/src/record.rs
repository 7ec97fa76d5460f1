//! What a document holds, as plain data.

use std::collections::BTreeMap;

use alf_engine::Status;
use alf_engine::file::{EntryFile, SCENARIO_FORMAT, ScenarioFile};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A moment as text, ISO 8601 in UTC; who calls has the clock.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Timestamp(String);

impl Timestamp {
    /// A moment, such as `2026-11-23T09:30:00Z`.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Everything that is shared and saved; the operations and snapshots are read apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// The data set.
    pub dataset: DatasetText,
    /// Scenarios in their order.
    pub scenarios: Vec<ScenarioRecord>,
    /// Notes of the document in their order.
    pub notes: Vec<NoteRecord>,
    /// Settings by name.
    pub settings: BTreeMap<String, String>,
}

/// A data set file, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DatasetText {
    /// Id in the file.
    pub id: String,
    /// The file.
    pub text: String,
}

impl DatasetText {
    /// A data set file and its id.
    #[must_use]
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: text.into() }
    }

    /// SHA-256 of the file, hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> String {
        sha256(self.text.as_bytes())
    }
}

/// SHA-256 in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioRecord {
    /// Id, which never changes.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of the parent; none: it stands on the data set.
    pub parent: Option<String>,
    /// Id of the data set it is written for.
    pub dataset: String,
    /// Note.
    pub note: String,
    /// Source of the whole.
    pub source: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Whether it is left out of shared copies.
    pub private: bool,
    /// Whether it is put away.
    pub archived: bool,
    /// Its values, in their order.
    pub changes: Vec<ChangeRecord>,
}

/// A value of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeRecord {
    /// The entry as it stands in a scenario file.
    pub entry: EntryFile,
    /// Whether it is left out of shared copies.
    pub private: bool,
}

impl ChangeRecord {
    /// An entry; one whose status is `private` is left out of shared copies.
    #[must_use]
    pub fn new(entry: EntryFile) -> Self {
        Self { private: entry.status == Status::Private, entry }
    }

    /// Whether it is told to nobody else: left out of shared copies, or private by its status.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.private || self.entry.status == Status::Private
    }
}

/// A note of the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteRecord {
    /// Id.
    pub id: String,
    /// Id of the scenario it is on; empty: the whole document.
    pub scenario: String,
    /// Text.
    pub text: String,
    /// Whether it is left out of shared copies.
    pub private: bool,
}

/// Which value of a scenario: the parameter, what it is for, and from when.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Parameter key.
    pub key: String,
    /// Programme.
    pub programme: Option<String>,
    /// Region.
    pub region: Option<String>,
    /// Indicator.
    pub indicator: Option<String>,
    /// First year; none: all years.
    pub from: Option<i32>,
}

impl From<&EntryFile> for Place {
    fn from(entry: &EntryFile) -> Self {
        Self {
            key: entry.key.clone(),
            programme: entry.programme.clone(),
            region: entry.region.clone(),
            indicator: entry.indicator.clone(),
            from: entry.from,
        }
    }
}

impl From<&ScenarioFile> for ScenarioRecord {
    fn from(file: &ScenarioFile) -> Self {
        Self {
            id: file.id.clone(),
            name: file.name.clone(),
            parent: file.parent.clone(),
            dataset: file.dataset.clone(),
            note: file.note.clone(),
            source: file.source.clone(),
            tags: Vec::new(),
            private: false,
            archived: false,
            changes: file.changes.iter().cloned().map(ChangeRecord::new).collect(),
        }
    }
}

impl ScenarioRecord {
    /// The scenario as a file; tags, privacy and archive are the document's own.
    #[must_use]
    pub fn file(&self) -> ScenarioFile {
        ScenarioFile {
            format: SCENARIO_FORMAT.to_owned(),
            id: self.id.clone(),
            name: self.name.clone(),
            parent: self.parent.clone(),
            dataset: self.dataset.clone(),
            note: self.note.clone(),
            source: self.source.clone(),
            changes: self.changes.iter().map(|change| change.entry.clone()).collect(),
        }
    }
}
