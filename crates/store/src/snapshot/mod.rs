//! Snapshots (ögonblicksbilder): figures pinned with everything they came from.

use alf_engine::file::ScenarioFile;
use rusqlite::{Connection, Transaction, named_params};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::error::StoreError;
use crate::record::{Timestamp, sha256};
use crate::row::Fault;

/// What an id begins with, and how much of the hash follows: more where another snapshot has the same beginning.
const MARK: &str = "S-";
const LENGTHS: [usize; 2] = [8, 16];

/// What a snapshot pins.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotContent {
    /// Id of the scenario.
    pub scenario: String,
    /// Id of the base it is compared with.
    pub base: String,
    /// Both with all their ancestors, as files.
    pub files: Vec<ScenarioFile>,
    /// Id of the data set.
    pub dataset: String,
    /// SHA-256 of the data set file.
    pub dataset_sha256: String,
    /// Program version.
    pub program: String,
    /// Version of the rules that were computed by.
    pub rules: String,
    /// The amounts, as who takes the snapshot writes them.
    pub figures: Box<RawValue>,
    /// Whether any of the files holds something private; then it is not in shared copies.
    pub private: bool,
}

/// A snapshot.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// Short id, made from the hash.
    pub id: String,
    /// Name.
    pub name: String,
    /// When it was taken.
    pub at: Timestamp,
    /// What it pins.
    pub content: SnapshotContent,
    /// SHA-256 over name, time and content.
    pub sha256: String,
}

/// A row of the table as it stands.
pub(crate) struct SnapshotRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) at: String,
    pub(crate) content: String,
    pub(crate) sha256: String,
}

impl SnapshotRow {
    /// All of them, oldest first.
    pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<Self>> {
        let mut statement = connection.prepare_cached(include_str!("all.sql"))?;
        statement.query_map([], Self::read)?.collect()
    }

    pub(crate) fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            at: row.get("at")?,
            content: row.get("content")?,
            sha256: row.get("sha256")?,
        })
    }

    /// Whether the row is what was written.
    pub(crate) fn is_sound(&self) -> bool {
        let short = self.id.strip_prefix(MARK).is_some_and(|short| self.sha256.starts_with(short));
        short && hash((&self.name, &self.at), &self.content) == self.sha256
    }

    pub(crate) fn insert(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        let values = named_params! {
            ":id": self.id, ":name": self.name, ":at": self.at, ":content": self.content, ":sha256": self.sha256,
        };
        transaction.prepare_cached(include_str!("insert.sql"))?.execute(values).map(drop)
    }

    fn snapshot(self) -> Result<Snapshot, StoreError> {
        let damaged = |found: String| StoreError::DamagedValue {
            table: "snapshot",
            row: self.id.clone(),
            column: "content",
            found,
        };
        if !self.is_sound() {
            return Err(damaged("it does not have the hash that was stored with it".to_owned()));
        }
        let content = serde_json::from_str(&self.content).map_err(|error| damaged(error.to_string()))?;
        let (id, name, sha256) = (self.id, self.name, self.sha256);
        Ok(Snapshot { id, name, at: Timestamp::new(self.at), content, sha256 })
    }
}

fn hash((name, at): (&str, &str), content: &str) -> String {
    sha256(format!("{name}\n{at}\n{content}").as_bytes())
}

/// Takes a snapshot.
pub(crate) fn take(
    transaction: &Transaction<'_>,
    (name, content): (&str, &SnapshotContent),
    now: &Timestamp,
) -> Result<Snapshot, Fault> {
    let text = serde_json::to_string(content)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
    let sha256 = hash((name, now.as_str()), &text);
    let mut held = SnapshotRow::all(transaction)?;
    if let Some(at) = held.iter().position(|row| row.sha256 == sha256) {
        // Taken twice within a second: it is the same.
        return Ok(held.swap_remove(at).snapshot()?);
    }
    let of_length = |length: usize| format!("{MARK}{}", sha256.get(..length).unwrap_or(&sha256));
    let is_free = |id: &String| held.iter().all(|row| row.id != *id);
    let id = LENGTHS.into_iter().map(of_length).find(is_free).unwrap_or_else(|| of_length(sha256.len()));
    let row = SnapshotRow { id, name: name.to_owned(), at: now.as_str().to_owned(), content: text, sha256 };
    row.insert(transaction)?;
    Ok(row.snapshot()?)
}

/// All snapshots, oldest first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Snapshot>, Fault> {
    let rows = SnapshotRow::all(connection)?;
    Ok(rows.into_iter().map(SnapshotRow::snapshot).collect::<Result<_, _>>()?)
}
