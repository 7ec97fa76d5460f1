//! The operations: what was done to the document, in order, and the way back.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::record::Timestamp;
use crate::row::{Fault, RowChange};

/// What an operation did, as data: who shows it writes the words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Label {
    /// Kind of edit.
    pub code: String,
    /// Name of the scenario concerned.
    #[serde(default)]
    pub scenario: String,
    /// Parameter key, where a single value is concerned.
    #[serde(default)]
    pub parameter: String,
    /// What that value is for, and from when.
    #[serde(default)]
    pub place: String,
    /// The new value or name.
    #[serde(default)]
    pub value: String,
    /// The value's unit, where the parameter alone does not tell it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Number of values or scenarios concerned.
    #[serde(default)]
    pub count: usize,
}

/// An operation that was done, undone or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Number of the operation, growing.
    pub operation: i64,
    /// What it does.
    pub label: Label,
    /// Ids of the scenarios whose row or values it touches, in order.
    pub scenarios: Vec<String>,
}

/// A row of the table.
pub(crate) struct Operation {
    pub(crate) id: i64,
    pub(crate) label: Label,
    pub(crate) rows: Vec<RowChange>,
    pub(crate) gesture: Option<String>,
}

impl Operation {
    /// The one that can be undone.
    pub(crate) fn last_done(connection: &Connection) -> Result<Option<Self>, Fault> {
        Self::find(connection, include_str!("last_done.sql"))
    }

    /// The one that can be done again.
    pub(crate) fn first_undone(connection: &Connection) -> Result<Option<Self>, Fault> {
        Self::find(connection, include_str!("first_undone.sql"))
    }

    fn find(connection: &Connection, sql: &str) -> Result<Option<Self>, Fault> {
        let mut statement = connection.prepare_cached(sql)?;
        statement.query_row([], |row| Ok(Self::read(row))).optional()?.transpose()
    }

    pub(crate) fn read(row: &rusqlite::Row<'_>) -> Result<Self, Fault> {
        let (id, label, rows): (i64, String, String) = (row.get("id")?, row.get("label")?, row.get("rows")?);
        let damaged = |column: &'static str| {
            move |error: serde_json::Error| StoreError::DamagedValue {
                table: "operation",
                row: i64::to_string(&id),
                column,
                found: error.to_string(),
            }
        };
        Ok(Self {
            id,
            label: serde_json::from_str(&label).map_err(damaged("label"))?,
            rows: serde_json::from_str(&rows).map_err(damaged("rows"))?,
            gesture: row.get("gesture")?,
        })
    }

    /// The rows that all of them changed, oldest first.
    pub(crate) fn all_rows(connection: &Connection) -> Result<Vec<RowChange>, Fault> {
        let mut statement = connection.prepare_cached(include_str!("rows.sql"))?;
        let mut found = statement.query([])?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            let (id, text): (i64, String) = (row.get("id")?, row.get("rows")?);
            let read: Vec<RowChange> =
                serde_json::from_str(&text).map_err(|error| StoreError::DamagedValue {
                    table: "operation",
                    row: id.to_string(),
                    column: "rows",
                    found: error.to_string(),
                })?;
            rows.extend(read);
        }
        Ok(rows)
    }

    /// Writes a new one; what was undone before can no longer be done again.
    pub(crate) fn add(
        transaction: &Transaction<'_>,
        (label, rows): (&Label, &[RowChange]),
        gesture: Option<&str>,
        now: &Timestamp,
    ) -> Result<i64, Fault> {
        transaction.prepare_cached(include_str!("forget_undone.sql"))?.execute([])?;
        let (label, rows) = (json(label)?, json(rows)?);
        let values = named_params! {
            ":at": now.as_str(), ":label": label, ":rows": rows, ":gesture": gesture,
        };
        transaction.prepare_cached(include_str!("insert.sql"))?.execute(values)?;
        Ok(transaction.last_insert_rowid())
    }

    /// Puts other rows and another label in its place; what was undone before can no longer be done again.
    pub(crate) fn replace(
        transaction: &Transaction<'_>,
        id: i64,
        (label, rows): (&Label, &[RowChange]),
    ) -> Result<(), Fault> {
        transaction.prepare_cached(include_str!("forget_undone.sql"))?.execute([])?;
        let (label, rows) = (json(label)?, json(rows)?);
        let values = named_params! { ":id": id, ":label": label, ":rows": rows };
        transaction.prepare_cached(include_str!("replace.sql"))?.execute(values)?;
        Ok(())
    }

    /// Takes one away, as if it had never been.
    pub(crate) fn remove(transaction: &Transaction<'_>, id: i64) -> rusqlite::Result<()> {
        transaction.prepare_cached(include_str!("delete.sql"))?.execute(named_params! { ":id": id }).map(drop)
    }

    /// Marks it as undone or done.
    pub(crate) fn mark(transaction: &Transaction<'_>, id: i64, undone: bool) -> rusqlite::Result<()> {
        let values = named_params! { ":id": id, ":undone": undone };
        transaction.prepare_cached(include_str!("mark.sql"))?.execute(values).map(drop)
    }
}

fn json(data: &(impl Serialize + ?Sized)) -> Result<String, Fault> {
    serde_json::to_string(data)
        .map_err(|error| Fault::Database(rusqlite::Error::ToSqlConversionFailure(Box::new(error))))
}
