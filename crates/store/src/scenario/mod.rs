//! Scenarios without their values.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::name::name_key;
use crate::record::ScenarioRecord;
use crate::row::Fault;

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ScenarioRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) parent: Option<String>,
    pub(crate) dataset: String,
    pub(crate) note: String,
    pub(crate) source: Option<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) private: bool,
    pub(crate) archived: bool,
    pub(crate) place: i64,
}

impl ScenarioRow {
    /// The row of a scenario at a place in the order.
    pub(crate) fn of(record: &ScenarioRecord, place: i64) -> Self {
        Self {
            id: record.id.clone(),
            name: record.name.clone(),
            parent: record.parent.clone(),
            dataset: record.dataset.clone(),
            note: record.note.clone(),
            source: record.source.clone(),
            tags: record.tags.clone(),
            private: record.private,
            archived: record.archived,
            place,
        }
    }

    /// The scenario, as yet without values.
    pub(crate) fn record(self) -> ScenarioRecord {
        ScenarioRecord {
            id: self.id,
            name: self.name,
            parent: self.parent,
            dataset: self.dataset,
            note: self.note,
            source: self.source,
            tags: self.tags,
            private: self.private,
            archived: self.archived,
            changes: Vec::new(),
        }
    }

    /// All of them, in order.
    pub(crate) fn all(connection: &Connection) -> Result<Vec<Self>, Fault> {
        let mut statement = connection.prepare_cached(include_str!("all.sql"))?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(Self::read(row)?);
        }
        Ok(all)
    }

    pub(crate) fn find(connection: &Connection, id: &str) -> Result<Option<Self>, Fault> {
        let mut statement = connection.prepare_cached(include_str!("find.sql"))?;
        let found = statement.query_row(named_params! { ":id": id }, |row| Ok(Self::read(row))).optional()?;
        found.transpose()
    }

    pub(crate) fn read(row: &rusqlite::Row<'_>) -> Result<Self, Fault> {
        let id: String = row.get("id")?;
        let tags: String = row.get("tags")?;
        let tags = serde_json::from_str(&tags).map_err(|error| StoreError::DamagedValue {
            table: "scenario",
            row: id.clone(),
            column: "tags",
            found: error.to_string(),
        })?;
        Ok(Self {
            id,
            tags,
            name: row.get("name")?,
            parent: row.get("parent")?,
            dataset: row.get("dataset")?,
            note: row.get("note")?,
            source: row.get("source")?,
            private: row.get("private")?,
            archived: row.get("archived")?,
            place: row.get("place")?,
        })
    }

    pub(crate) fn insert(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        let tags = serde_json::Value::from(self.tags.clone()).to_string();
        let values = named_params! {
            ":id": self.id, ":name": self.name, ":name_key": name_key(&self.name), ":parent": self.parent,
            ":dataset": self.dataset, ":note": self.note, ":source": self.source, ":tags": tags,
            ":private": self.private, ":archived": self.archived, ":place": self.place,
        };
        transaction.prepare_cached(include_str!("insert.sql"))?.execute(values).map(drop)
    }

    pub(crate) fn delete(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        let key = named_params! { ":id": self.id };
        transaction.prepare_cached(include_str!("delete.sql"))?.execute(key).map(drop)
    }
}
