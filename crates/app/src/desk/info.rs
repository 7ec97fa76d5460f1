//! An open document as the page is told of it.

use alf_engine::Key;
use alf_engine::value::decimal;
use alf_store::{Access, Document, Label};
use rust_decimal::Decimal;

use super::{State, refused};
use crate::failure;
use crate::panel::domain::unit as unit_of;
use crate::wire::{Code, DocumentAccess, DocumentInfo, Failure, HolderInfo, OperationLabel, SharedCopy};

impl State {
    /// What the window shows of the document beside its scenarios.
    pub(super) fn info(&self, document: &Document) -> Result<DocumentInfo, Failure> {
        let path = document.path();
        let (access, held_by) = match document.access() {
            Access::Write => (DocumentAccess::Write, None),
            Access::HeldBy(holder) => (DocumentAccess::Held, holder.as_ref().map(holder_info)),
            Access::NotWritable | Access::Looking => (DocumentAccess::NotWritable, None),
        };
        let snapshots = document.snapshots().map_err(refused)?;
        let notes = document.notes().map_err(refused)?;
        Ok(DocumentInfo {
            notes: notes.into_iter().map(super::notes::info).collect(),
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            path: path.display().to_string(),
            access,
            held_by,
            undo: document.next_undo().map_err(refused)?.as_ref().map(wire_label),
            redo: document.next_redo().map_err(refused)?.as_ref().map(wire_label),
            saved_at: self.saved_at.as_ref().map(|at| at.as_str().to_owned()),
            snapshots: snapshots.iter().rev().map(super::snapshots::info).collect(),
            migrated: self.migrated.as_ref().map(|path| path.display().to_string()),
            problem: self.problem.clone(),
        })
    }
}

/// Refuses a document that is not held for writing, with who holds it.
pub(super) fn held(document: &Document) -> Result<(), Failure> {
    let path = document.path().display().to_string();
    match document.access() {
        Access::Write => Ok(()),
        Access::HeldBy(holder) => {
            let (user, host) = holder.clone().map(|holder| (holder.user, holder.host)).unwrap_or_default();
            Err(failure::with(Code::DocumentInUse, [("file", path), ("user", user), ("host", host)]))
        }
        Access::NotWritable | Access::Looking => {
            let reason = ("reason", "permission_denied".to_owned());
            Err(failure::with(Code::FileUnwritable, [("file", path), reason]))
        }
    }
}

pub(super) fn shared_copy(to: &std::path::Path, shared: alf_store::Shared) -> SharedCopy {
    SharedCopy {
        path: to.display().to_string(),
        private: shared.private,
        orphaned: shared.orphaned,
        thinned: shared.thinned.into_iter().map(|(name, _)| name).collect(),
        dataset: shared.dataset,
        notes: shared.notes,
        snapshots: shared.snapshots,
    }
}

fn holder_info(holder: &alf_store::Holder) -> HolderInfo {
    let since = i64::try_from(holder.since).ok().and_then(|since| jiff::Timestamp::from_second(since).ok());
    HolderInfo {
        user: holder.user.clone(),
        host: holder.host.clone(),
        since: since.map(|since| since.to_string()).unwrap_or_default(),
    }
}

/// An operation as the page names it: shares in per cent.
pub(super) fn wire_label(label: &Label) -> OperationLabel {
    let Label { code, scenario, parameter, place, value, unit, count } = label.clone();
    let own = if unit.is_empty() { Key::parse(&parameter).map_or("", unit_of) } else { unit.as_str() };
    let (value, unit) = match (own, decimal(&value)) {
        ("share", Ok(share)) => match share.checked_mul(Decimal::ONE_HUNDRED) {
            Some(percent) => (percent.normalize().to_string(), "percent"),
            None => (value, ""),
        },
        ("percent", Ok(_)) => (value, "percent"),
        ("kr" | "kr_per_student" | "kr_per_week", Ok(_)) => (value, "kr"),
        _ => (value, ""),
    };
    OperationLabel { code, scenario, parameter, place, value, unit: unit.to_owned(), count }
}
