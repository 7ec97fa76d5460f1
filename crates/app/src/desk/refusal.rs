//! What the document refuses, as codes with parameters. The match is exhaustive: a new error has to find its code.

use std::path::Path;

use alf_store::StoreError;

use crate::failure::{unwritable, with};
use crate::wire::{Code, Failure};

/// A refusal of the document as it crosses the wire.
pub(crate) fn of(error: StoreError) -> Failure {
    let file = |path: &Path| ("file", path.display().to_string());
    match error {
        StoreError::NotFound { path } => {
            with(Code::FileUnreadable, [file(&path), ("reason", "not_found".into())])
        }
        StoreError::Exists { path } => with(Code::FileExists, [file(&path)]),
        StoreError::NotADocument { path } => with(Code::NotADocument, [file(&path)]),
        StoreError::Newer { path, version, known } => with(
            Code::NewerDocument,
            [file(&path), ("found", version.to_string()), ("expected", known.to_string())],
        ),
        StoreError::Damaged { path, found } => with(Code::DamagedDocument, [file(&path), ("found", found)]),
        StoreError::DamagedValue { table, row, column, found } => {
            with(Code::DamagedDocument, [("place", format!("{table} {row} {column}")), ("found", found)])
        }
        StoreError::LockedBy { holder } => {
            let (user, host) = holder.map(|holder| (holder.user, holder.host)).unwrap_or_default();
            with(Code::DocumentInUse, [("user", user), ("host", host)])
        }
        StoreError::ReadOnly => with(Code::DocumentReadOnly, []),
        StoreError::NotWritable { path } => {
            with(Code::FileUnwritable, [file(&path), ("reason", "permission_denied".into())])
        }
        StoreError::DiskFull { path } => with(Code::DiskFull, [file(&path)]),
        StoreError::Deleted { path } => with(Code::DocumentGone, [file(&path)]),
        StoreError::File { path, source } => unwritable(&path, &source),
        StoreError::Database(error) => with(Code::DamagedDocument, [("found", error.to_string())]),
        other => edit(other),
    }
}

/// What is wrong with an edit.
fn edit(error: StoreError) -> Failure {
    match error {
        StoreError::NameTaken { name, .. } => with(Code::NameTaken, [("found", name)]),
        StoreError::NameEmpty => with(Code::NameEmpty, []),
        StoreError::IdTaken { id } => with(Code::DuplicateScenario, [("found", id)]),
        StoreError::UnknownScenario { id } => with(Code::UnknownScenario, [("found", id)]),
        StoreError::UnknownValue { scenario, key } => {
            with(Code::UnknownParameter, [("file", scenario), ("found", key)])
        }
        StoreError::ParentCycle { scenario } => with(Code::ParentCycle, [("file", scenario)]),
        StoreError::HasChildren { scenario, children } => {
            with(Code::HasChildren, [("file", scenario), ("found", children.join(", "))])
        }
        StoreError::NoteMissing { key } => with(Code::NoteMissing, [("parameter", key)]),
        StoreError::Changed { table, row } => with(Code::UndoRefused, [("place", format!("{table} {row}"))]),
        StoreError::UnknownSnapshot { id } => with(Code::UnknownSnapshot, [("found", id)]),
        StoreError::Refused => with(Code::DocumentReadOnly, []),
        StoreError::NotFound { .. }
        | StoreError::Exists { .. }
        | StoreError::NotADocument { .. }
        | StoreError::Newer { .. }
        | StoreError::Damaged { .. }
        | StoreError::DamagedValue { .. }
        | StoreError::LockedBy { .. }
        | StoreError::ReadOnly
        | StoreError::NotWritable { .. }
        | StoreError::DiskFull { .. }
        | StoreError::Deleted { .. }
        | StoreError::Database(_)
        | StoreError::File { .. } => of(error),
    }
}
