//! Data set files, as they were imported.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::record::{DatasetText, sha256};
use crate::row::Fault;

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DatasetRow {
    pub(crate) id: String,
    pub(crate) text: String,
}

impl From<DatasetText> for DatasetRow {
    fn from(DatasetText { id, text }: DatasetText) -> Self {
        Self { id, text }
    }
}

impl DatasetRow {
    /// The document's data set, its text checked against its hash.
    pub(crate) fn only(connection: &Connection) -> Result<DatasetText, Fault> {
        let id: Option<String> =
            connection.query_row(include_str!("only.sql"), [], |row| row.get("id")).optional()?;
        let missing = || StoreError::DamagedValue {
            table: "dataset",
            row: String::new(),
            column: "id",
            found: "no data set".to_owned(),
        };
        let id = id.ok_or_else(missing)?;
        let row = Self::find(connection, &id)?.ok_or_else(missing)?;
        Ok(DatasetText { id: row.id, text: row.text })
    }

    pub(crate) fn find(connection: &Connection, id: &str) -> Result<Option<Self>, Fault> {
        let mut statement = connection.prepare_cached(include_str!("find.sql"))?;
        let found = statement
            .query_row(named_params! { ":id": id }, |row| {
                Ok((row.get::<_, String>("text")?, row.get::<_, String>("sha256")?))
            })
            .optional()?;
        let Some((text, hash)) = found else { return Ok(None) };
        if sha256(text.as_bytes()) != hash {
            let found = "the text does not have the hash that was stored with it".to_owned();
            let row = id.to_owned();
            return Err(StoreError::DamagedValue { table: "dataset", row, column: "text", found }.into());
        }
        Ok(Some(Self { id: id.to_owned(), text }))
    }

    pub(crate) fn insert(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        let hash = sha256(self.text.as_bytes());
        let values = named_params! { ":id": self.id, ":sha256": hash, ":text": self.text };
        transaction.prepare_cached(include_str!("insert.sql"))?.execute(values).map(drop)
    }

    pub(crate) fn delete(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        let key = named_params! { ":id": self.id };
        transaction.prepare_cached(include_str!("delete.sql"))?.execute(key).map(drop)
    }
}
