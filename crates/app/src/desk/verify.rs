//! Whether a document is what it should be, its snapshots computed anew.

use std::path::Path;

use alf_store::Fault;

use super::folder::look_at;
use super::{refused, snapshots};
use crate::failure::with;
use crate::session::Session;
use crate::wire::{Code, Failure, VerifyReport};

/// Checks integrity, references, values and every snapshot of a document, without touching it.
///
/// # Errors
/// A file that cannot be read at all, or is no document.
pub fn verify(path: &Path) -> Result<VerifyReport, Failure> {
    if path.is_dir() {
        let params = [("file", path.display().to_string()), ("reason", "is_a_folder".to_owned())];
        return Err(with(Code::FileUnreadable, params));
    }
    let report = alf_store::verify(path).map_err(refused)?;
    let mut faults: Vec<String> = report.faults.iter().map(told).collect();
    let mut apart = Vec::new();
    if faults.is_empty() {
        (faults, apart) = snapshots_anew(path)?;
        faults.extend(judged(path)?);
    }
    Ok(VerifyReport {
        path: path.display().to_string(),
        version: i32::try_from(report.version).unwrap_or(i32::MAX),
        scenarios: report.scenarios,
        values: report.values,
        snapshots: report.snapshots,
        faults,
        apart,
    })
}

fn told(fault: &Fault) -> String {
    match fault {
        Fault::Integrity(found) => format!("integrity: {found}"),
        Fault::ForeignKey(from, to) => format!("foreign_key: {from} → {to}"),
        Fault::Value(table, row, column) => format!("value: {table} {column} {row}"),
        Fault::Name(id) => format!("name: {id}"),
        Fault::Cycle(id) => format!("cycle: {id}"),
        Fault::Row(table, row) => format!("row: {table} {row}"),
        Fault::Snapshot(id, name) => format!("snapshot: {id} {name}"),
    }
}

/// What the model refuses of a document whose rows are whole.
fn judged(path: &Path) -> Result<Option<String>, Failure> {
    let content = look_at(path)?.read().map_err(refused)?;
    Ok(Session::of_content(&content, &path.display().to_string()).err().map(|failure| {
        let named = ["place", "parameter", "found"].iter().filter_map(|name| failure.params.get(*name));
        format!("model: {}", named.cloned().collect::<Vec<_>>().join(" "))
    }))
}

/// The snapshots whose files give other kronor than they hold, and those that stand on another data set, program or
/// rules than there are here to compute with.
fn snapshots_anew(path: &Path) -> Result<(Vec<String>, Vec<String>), Failure> {
    let document = look_at(path)?;
    let dataset = document.read().map_err(refused)?.dataset;
    let (mut stale, mut apart) = (Vec::new(), Vec::new());
    for snapshot in document.snapshots().map_err(refused)? {
        let which = format!("{} {}", snapshot.id, snapshot.name);
        if snapshot.content.dataset_sha256 != dataset.sha256() {
            apart.push(format!("other_dataset: {which}"));
        } else if !snapshots::is_ours(&snapshot) {
            apart.push(format!("other_version: {which}"));
        } else if !snapshots::recompute(&snapshot, &dataset.text).unwrap_or(false) {
            stale.push(format!("snapshot_figures: {which}"));
        }
    }
    Ok((stale, apart))
}
