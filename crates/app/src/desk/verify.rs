//! Whether a document is what it should be, its snapshots computed anew.

use std::path::Path;

use alf_store::{Fault, Report, StoreError};

use super::folder::look_at;
use super::{refused, snapshots};
use crate::failure::with;
use crate::wire::{Code, Failure, VerifyReport};

/// Checks integrity, references, values and every snapshot of a document, without touching it.
///
/// # Errors
/// A file that cannot be read at all, or is no document.
pub fn verify(path: &Path) -> Result<VerifyReport, Failure> {
    let report = match alf_store::verify(path) {
        Ok(report) => report,
        // Too damaged to be read to the end is an answer too.
        Err(StoreError::Damaged { found, .. }) if path.is_file() => {
            Report { faults: vec![Fault::Integrity(found)], ..Report::default() }
        }
        Err(_) if path.is_dir() => {
            let params = [("file", path.display().to_string()), ("reason", "is_a_folder".to_owned())];
            return Err(with(Code::FileUnreadable, params));
        }
        Err(error) => return Err(refused(error)),
    };
    let mut faults: Vec<String> = report.faults.iter().map(told).collect();
    if faults.is_empty() && report.version == alf_store::SCHEMA_VERSION {
        faults.extend(stale_snapshots(path)?);
    }
    Ok(VerifyReport {
        path: path.display().to_string(),
        version: i32::try_from(report.version).unwrap_or(i32::MAX),
        scenarios: report.scenarios,
        values: report.values,
        snapshots: report.snapshots,
        faults,
    })
}

fn told(fault: &Fault) -> String {
    match fault {
        Fault::Integrity(found) => format!("integrity: {found}"),
        Fault::ForeignKey(from, to) => format!("foreign_key: {from} → {to}"),
        Fault::Value(found) => format!("value: {found}"),
        Fault::Name(id) => format!("name: {id}"),
        Fault::Snapshot(id, name) => format!("snapshot: {id} {name}"),
    }
}

/// Snapshots of this data set, program and rules whose files give other kronor than they hold.
fn stale_snapshots(path: &Path) -> Result<Vec<String>, Failure> {
    let document = look_at(path)?;
    let dataset = document.read().map_err(refused)?.dataset;
    let mut stale = Vec::new();
    for snapshot in document.snapshots().map_err(refused)? {
        let comparable = snapshot.content.dataset_sha256 == dataset.sha256() && snapshots::is_ours(&snapshot);
        if comparable && !snapshots::recompute(&snapshot, &dataset.text)? {
            stale.push(format!("snapshot_figures: {} {}", snapshot.id, snapshot.name));
        }
    }
    Ok(stale)
}
