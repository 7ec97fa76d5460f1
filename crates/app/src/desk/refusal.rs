//! What the document refuses, as codes with parameters. The match is exhaustive: a new error has to find its code.

use std::path::Path;

use alf_store::StoreError;

use crate::failure::{unwritable, with};
use crate::wire::{Code, Failure};

/// The same of a document at a path, which is named wherever the refusal itself names no file.
pub(crate) fn at(path: &Path) -> impl Fn(StoreError) -> Failure + '_ {
    move |error| {
        let mut failure = of(error);
        failure.params.entry("file".to_owned()).or_insert_with(|| path.display().to_string());
        failure
    }
}

/// A refusal of the document as it crosses the wire.
pub(crate) fn of(error: StoreError) -> Failure {
    let file = |path: &Path| ("file", path.display().to_string());
    match error {
        StoreError::NoFolder { path } => {
            with(Code::FileUnwritable, [file(&path), ("reason", "no_folder".into())])
        }
        StoreError::NotFound { path } => {
            with(Code::FileUnreadable, [file(&path), ("reason", "not_found".into())])
        }
        StoreError::Exists { path } => with(Code::FileExists, [file(&path)]),
        StoreError::NotADocument { path } => with(Code::NotADocument, [file(&path)]),
        StoreError::Newer { path, version, known } => with(
            Code::NewerDocument,
            [file(&path), ("found", version.to_string()), ("expected", known.to_string())],
        ),
        StoreError::Damaged { path, found } => {
            with(Code::DamagedDocument, [file(&path), ("found", found.to_string())])
        }
        StoreError::DamagedValue { table, row, column, .. } => {
            with(Code::DamagedDocument, [("found", format!("value {table} {column} {row}"))])
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
        // Nothing that a user can tell from damage, and nothing that a whole document gives.
        StoreError::Database(_) => with(Code::DamagedDocument, [("found", "unreadable".to_owned())]),
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
            with(Code::NoOwnValue, [("found", scenario), ("parameter", key)])
        }
        StoreError::ValueTwice { scenario, place } => {
            let index = [place.programme, place.region, place.indicator].into_iter().flatten();
            let year = place.from.map(|year| year.to_string()).unwrap_or_default();
            let params = [
                ("file", scenario),
                ("parameter", place.key),
                ("index", index.collect::<Vec<_>>().join(" ")),
                ("year", year),
            ];
            with(Code::DuplicateEntry, params)
        }
        StoreError::ParentCycle { scenario } => with(Code::ParentCycle, [("found", scenario)]),
        StoreError::HasChildren { scenario, children } => {
            with(Code::HasChildren, [("file", scenario), ("found", children.join(", "))])
        }
        StoreError::NoteMissing { key } => with(Code::NoteMissing, [("parameter", key)]),
        StoreError::Changed { table, row } => with(Code::UndoRefused, [("place", format!("{table} {row}"))]),
        StoreError::UnknownSnapshot { id } => with(Code::UnknownSnapshot, [("found", id)]),
        StoreError::Refused => with(Code::DocumentReadOnly, []),
        StoreError::NotFound { .. }
        | StoreError::NoFolder { .. }
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
