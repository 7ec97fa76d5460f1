//! Copies for others: a new file into which only what is not private is written.
//!
//! A scenario that stands on a private one is left out as well: without its parent it would show other figures,
//! and with the parent's values in it, it would tell them. Both are named in what comes back.

use std::collections::BTreeSet;
use std::path::Path;

use alf_engine::Status;
use alf_engine::file::{EntryFile, ScenarioFile};
use rusqlite::OpenFlags;

use crate::error::StoreError;
use crate::make::write_new;
use crate::record::{Content, DatasetText, Place, ScenarioRecord};
use crate::row::{Row, RowChange};
use crate::snapshot::{Snapshot, SnapshotContent, SnapshotRow};
use crate::{copy, lock, schema};

/// What a shared copy lacks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shared {
    /// Names of the private scenarios.
    pub private: Vec<String>,
    /// Names of scenarios that stand on private ones.
    pub orphaned: Vec<String>,
    /// Names of scenarios that lack private values, and how many: their figures may be others than yours.
    pub thinned: Vec<(String, usize)>,
    /// Number of private values of the data set: they are unknown in the copy.
    pub dataset: usize,
    /// Number of private notes.
    pub notes: usize,
    /// Number of snapshots that hold something private.
    pub snapshots: usize,
}

/// What others may see, and what they do not.
fn public(content: &Content) -> (Content, Shared) {
    let (dataset, hidden) = open_dataset(&content.dataset);
    let mut shared = Shared { dataset: hidden, ..Shared::default() };
    let mut out = Content { dataset, ..Content::default() };
    for scenario in &content.scenarios {
        if scenario.private {
            shared.private.push(scenario.name.clone());
        } else if stands_on_private(content, scenario) {
            shared.orphaned.push(scenario.name.clone());
        } else {
            let mut copy = scenario.clone();
            copy.changes.retain(|change| !change.is_private());
            let less = scenario.changes.len() - copy.changes.len();
            if less > 0 {
                shared.thinned.push((scenario.name.clone(), less));
            }
            out.scenarios.push(copy);
        }
    }
    let kept = |id: &str| id.is_empty() || out.scenarios.iter().any(|scenario| scenario.id == id);
    out.notes = content.notes.iter().filter(|note| !note.private && kept(&note.scenario)).cloned().collect();
    shared.notes = content.notes.len() - out.notes.len();
    (out, shared)
}

/// The data set with its private values unknown, and how many they are; one without any stays byte for byte.
fn open_dataset(dataset: &DatasetText) -> (DatasetText, usize) {
    let Ok(mut file) = serde_json::from_str::<serde_json::Value>(&dataset.text) else {
        return (dataset.clone(), 0);
    };
    let mut hidden = 0;
    let entries = file.get_mut("parameters").and_then(serde_json::Value::as_array_mut);
    for entry in entries.into_iter().flatten().filter_map(serde_json::Value::as_object_mut) {
        if entry.get("status").and_then(serde_json::Value::as_str) == Some(Status::Private.name()) {
            entry.insert("value".to_owned(), serde_json::Value::Null);
            entry.insert("status".to_owned(), Status::Unknown.name().into());
            for told in ["note", "source"] {
                entry.remove(told);
            }
            hidden += 1;
        }
    }
    if hidden == 0 {
        return (dataset.clone(), 0);
    }
    (DatasetText::new(dataset.id.as_str(), file.to_string()), hidden)
}

/// Hashes of the data sets that hold something private, that of the document and those it had before.
fn closed_datasets(dataset: &DatasetText, done: &[RowChange]) -> BTreeSet<String> {
    let rows = done.iter().flat_map(|change| change.before.iter().chain(&change.after));
    let before = rows.filter_map(|row| match row {
        Row::Dataset(row) => Some(DatasetText::new(row.id.as_str(), row.text.as_str())),
        Row::Scenario(_) | Row::Value(_) | Row::Note(_) => None,
    });
    let all = before.chain([dataset.clone()]);
    all.filter(|dataset| open_dataset(dataset).1 > 0).map(|dataset| dataset.sha256()).collect()
}

fn stands_on_private(content: &Content, scenario: &ScenarioRecord) -> bool {
    let find = |id: &str| content.scenarios.iter().find(|other| other.id == id);
    let mut above = scenario.parent.as_deref().and_then(find);
    // As many steps as there are scenarios: a damaged file may go in a circle.
    for _ in &content.scenarios {
        match above {
            Some(ancestor) if ancestor.private => return true,
            Some(ancestor) => above = ancestor.parent.as_deref().and_then(find),
            None => return false,
        }
    }
    true
}

/// Values by scenario that are private, or that an operation found or left private: what has been private once is
/// not told by an older snapshot because it was deleted since.
fn secrets(content: &Content, done: &[RowChange]) -> BTreeSet<(String, Place)> {
    let now = content.scenarios.iter().flat_map(|scenario| {
        let secret = scenario.changes.iter().filter(|change| change.is_private());
        secret.map(|change| (scenario.id.clone(), Place::from(&change.entry)))
    });
    let rows = done.iter().flat_map(|change| change.before.iter().chain(&change.after));
    let then = rows.filter_map(|row| match row {
        Row::Value(row) if row.change.is_private() => Some((row.scenario.clone(), row.of())),
        _ => None,
    });
    now.chain(then).collect()
}

/// Whether nothing that a snapshot stands on, data set or scenario, is private: neither when it was taken nor at any time since, but for what
/// the copy tells anyway. Of a scenario that is gone it can no longer be told.
fn is_open(
    pinned: &SnapshotContent,
    (out, closed): (&Content, &BTreeSet<String>),
    secrets: &BTreeSet<(String, Place)>,
) -> bool {
    let shared = |id: &str| out.scenarios.iter().find(|scenario| scenario.id == id);
    let hides = |file: &ScenarioFile| {
        shared(&file.id).is_none_or(|public| {
            let told = |entry: &EntryFile| public.changes.iter().any(|change| change.entry == *entry);
            let secret = |entry: &EntryFile| secrets.contains(&(file.id.clone(), Place::from(entry)));
            file.changes.iter().any(|entry| secret(entry) && !told(entry))
        })
    };
    !pinned.private
        && !closed.contains(&pinned.dataset_sha256)
        && shared(&pinned.scenario).is_some()
        && shared(&pinned.base).is_some()
        && !pinned.files.iter().any(hides)
}

/// Writes the copy.
pub(crate) fn share(
    (content, snapshots, done): (&Content, &[Snapshot], &[RowChange]),
    to: &Path,
) -> Result<Shared, StoreError> {
    let _held = lock::for_replacing(to)?;
    let (out, mut shared) = public(content);
    let secrets = secrets(content, done);
    let closed = closed_datasets(&content.dataset, done);
    let left = (&out, &closed);
    let open: Vec<&Snapshot> =
        snapshots.iter().filter(|snapshot| is_open(&snapshot.content, left, &secrets)).collect();
    shared.snapshots = snapshots.len() - open.len();
    copy::whole(to, |draft| {
        write_new(draft, &out)?;
        add_snapshots(draft, &open)
    })?;
    Ok(shared)
}

fn add_snapshots(path: &Path, snapshots: &[&Snapshot]) -> Result<(), StoreError> {
    let failed = StoreError::database(path);
    let mut connection = schema::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let transaction = connection.transaction().map_err(&failed)?;
    for snapshot in snapshots {
        let content = serde_json::to_string(&snapshot.content)
            .map_err(|error| failed(rusqlite::Error::ToSqlConversionFailure(Box::new(error))))?;
        let row = SnapshotRow {
            id: snapshot.id.clone(),
            name: snapshot.name.clone(),
            at: snapshot.at.as_str().to_owned(),
            content,
            sha256: snapshot.sha256.clone(),
        };
        row.insert(&transaction).map_err(&failed)?;
    }
    transaction.commit().map_err(&failed)?;
    connection.close().map_err(|(_, error)| failed(error))
}
