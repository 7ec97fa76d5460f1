//! Whether a document is what it should be, its snapshots computed anew.

use std::path::Path;

use alf_store::{Document, Fault};

use super::{refused, snapshots};
use crate::wire::{Failure, VerifyReport};

/// Checks integrity, references, values and every snapshot of a document, without touching it.
///
/// # Errors
/// A file that cannot be read at all, or is no document.
pub fn verify(path: &Path) -> Result<VerifyReport, Failure> {
    let report = alf_store::verify(path).map_err(refused)?;
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
    let document = Document::look(path).map_err(refused)?;
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
