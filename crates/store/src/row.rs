//! Rows before and after: what an operation keeps, and how it is done and undone.

use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};

use crate::dataset::DatasetRow;
use crate::error::StoreError;
use crate::note::NoteRow;
use crate::scenario::ScenarioRow;
use crate::value::ValueRow;

/// A row of a table that is edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "table", rename_all = "snake_case")]
pub(crate) enum Row {
    /// A data set.
    Dataset(DatasetRow),
    /// A scenario.
    Scenario(ScenarioRow),
    /// A value.
    Value(ValueRow),
    /// A note.
    Note(NoteRow),
}

impl Row {
    fn table(&self) -> &'static str {
        match self {
            Self::Dataset(_) => "dataset",
            Self::Scenario(_) => "scenario",
            Self::Value(_) => "value",
            Self::Note(_) => "note",
        }
    }

    /// What tells the row from others of its table.
    pub(crate) fn key(&self) -> String {
        match self {
            Self::Dataset(row) => row.id.clone(),
            Self::Scenario(row) => row.id.clone(),
            Self::Value(row) => row.key_text(),
            Self::Note(row) => row.id.clone(),
        }
    }

    /// The row with the same key as it stands now.
    pub(crate) fn present(&self, connection: &Connection) -> Result<Option<Self>, Fault> {
        Ok(match self {
            Self::Dataset(row) => DatasetRow::find(connection, &row.id)?.map(Self::Dataset),
            Self::Scenario(row) => ScenarioRow::find(connection, &row.id)?.map(Self::Scenario),
            Self::Value(row) => row.present(connection)?.map(Self::Value),
            Self::Note(row) => NoteRow::find(connection, &row.id)?.map(Self::Note),
        })
    }

    fn delete(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        match self {
            Self::Dataset(row) => row.delete(transaction),
            Self::Scenario(row) => row.delete(transaction),
            Self::Value(row) => row.delete(transaction),
            Self::Note(row) => row.delete(transaction),
        }
    }

    fn insert(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        match self {
            Self::Dataset(row) => row.insert(transaction),
            Self::Scenario(row) => row.insert(transaction),
            Self::Value(row) => row.insert(transaction),
            Self::Note(row) => row.insert(transaction),
        }
    }
}

/// What reading a row can end in; the caller adds the path.
#[derive(Debug)]
pub(crate) enum Fault {
    /// The database refused.
    Database(rusqlite::Error),
    /// A value that cannot be read, or is not as it was left.
    Store(Box<StoreError>),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Store(Box::new(error))
    }
}

impl Fault {
    /// As an error of the document at a path.
    pub(crate) fn at(path: &std::path::Path) -> impl Fn(Self) -> StoreError + '_ {
        move |fault| match fault {
            Self::Database(error) => StoreError::database(path)(error),
            Self::Store(error) => *error,
        }
    }
}

/// A row before and after; none on one side: it was made or deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RowChange {
    pub(crate) before: Option<Row>,
    pub(crate) after: Option<Row>,
}

impl RowChange {
    /// A new row.
    pub(crate) fn made(after: Row) -> Self {
        Self { before: None, after: Some(after) }
    }

    /// A row that goes.
    pub(crate) fn gone(before: Row) -> Self {
        Self { before: Some(before), after: None }
    }

    /// A row that changes; none where nothing does.
    pub(crate) fn changed(before: Row, after: Row) -> Option<Self> {
        (before != after).then_some(Self { before: Some(before), after: Some(after) })
    }

    /// The way back.
    pub(crate) fn inverse(self) -> Self {
        Self { before: self.after, after: self.before }
    }

    /// Table and key of the row.
    pub(crate) fn place(&self) -> Option<(&'static str, String)> {
        let row = self.before.as_ref().or(self.after.as_ref())?;
        Some((row.table(), row.key()))
    }
}

/// Writes changes, after making sure that every row is as they found it.
pub(crate) fn apply(transaction: &Transaction<'_>, changes: &[RowChange]) -> Result<(), Fault> {
    for change in changes {
        let Some(known) = change.before.as_ref().or(change.after.as_ref()) else { continue };
        if known.present(transaction)? != change.before {
            return Err(StoreError::Changed { table: known.table(), row: known.key() }.into());
        }
    }
    // Rows go before others come: two scenarios may change names with each other.
    for row in changes.iter().filter_map(|change| change.before.as_ref()) {
        row.delete(transaction)?;
    }
    for row in changes.iter().filter_map(|change| change.after.as_ref()) {
        row.insert(transaction)?;
    }
    Ok(())
}

/// Earlier changes and later ones as one: the first state before, the last one after.
pub(crate) fn joined(earlier: Vec<RowChange>, later: Vec<RowChange>) -> Vec<RowChange> {
    let mut joined = earlier;
    for change in later {
        match joined.iter_mut().find(|known| known.place() == change.place()) {
            Some(known) => known.after = change.after,
            None => joined.push(change),
        }
    }
    joined.retain(|change| change.before != change.after);
    joined
}
