//! Notes of the document.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use serde::{Deserialize, Serialize};

use crate::record::NoteRecord;
use crate::row::Fault;

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NoteRow {
    pub(crate) id: String,
    pub(crate) scenario: String,
    pub(crate) text: String,
    pub(crate) private: bool,
    pub(crate) place: i64,
}

impl NoteRow {
    /// The row of a note at a place in the order.
    pub(crate) fn of(note: &NoteRecord, place: i64) -> Self {
        let NoteRecord { id, scenario, text, private } = note.clone();
        Self { id, scenario, text, private, place }
    }

    /// The note.
    pub(crate) fn record(self) -> NoteRecord {
        NoteRecord { id: self.id, scenario: self.scenario, text: self.text, private: self.private }
    }

    /// All of them, in order.
    pub(crate) fn all(connection: &Connection) -> Result<Vec<Self>, Fault> {
        let mut statement = connection.prepare_cached(include_str!("all.sql"))?;
        let rows = statement.query_map([], Self::read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn find(connection: &Connection, id: &str) -> Result<Option<Self>, Fault> {
        let mut statement = connection.prepare_cached(include_str!("find.sql"))?;
        Ok(statement.query_row(named_params! { ":id": id }, Self::read).optional()?)
    }

    pub(crate) fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            scenario: row.get("scenario")?,
            text: row.get("text")?,
            private: row.get("private")?,
            place: row.get("place")?,
        })
    }

    pub(crate) fn insert(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        let values = named_params! {
            ":id": self.id, ":scenario": self.scenario, ":text": self.text, ":private": self.private,
            ":place": self.place,
        };
        transaction.prepare_cached(include_str!("insert.sql"))?.execute(values).map(drop)
    }

    pub(crate) fn delete(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        let key = named_params! { ":id": self.id };
        transaction.prepare_cached(include_str!("delete.sql"))?.execute(key).map(drop)
    }
}
