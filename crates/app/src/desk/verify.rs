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
    let mut apart = Vec::new();
    if faults.is_empty() && report.version == alf_store::SCHEMA_VERSION {
        (faults, apart) = snapshots_anew(path)?;
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
        Fault::Value(found) => format!("value: {found}"),
        Fault::Name(id) => format!("name: {id}"),
        Fault::Snapshot(id, name) => format!("snapshot: {id} {name}"),
    }
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
        } else if !snapshots::recompute(&snapshot, &dataset.text)? {
            stale.push(format!("snapshot_figures: {which}"));
        }
    }
    Ok((stale, apart))
}
