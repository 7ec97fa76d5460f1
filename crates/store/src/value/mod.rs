//! Values of scenarios.

use alf_engine::file::{EntryFile, ValueFile};
use alf_engine::key::Domain;
use alf_engine::value::decimal;
use alf_engine::{Key, Status};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::record::{ChangeRecord, Place};
use crate::row::Fault;

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ValueRow {
    pub(crate) scenario: String,
    #[serde(flatten)]
    pub(crate) change: ChangeRecord,
    pub(crate) place: i64,
}

/// A year of zero stands for all years.
const ALL_YEARS: i32 = 0;

impl ValueRow {
    /// What tells it from others, for messages.
    pub(crate) fn key_text(&self) -> String {
        let entry = &self.change.entry;
        let parts = [Some(&self.scenario), Some(&entry.key), entry.programme.as_ref(), entry.region.as_ref()];
        let parts = parts.into_iter().chain([entry.indicator.as_ref()]).flatten();
        let mut text: Vec<String> = parts.cloned().collect();
        text.extend(entry.from.map(|year| year.to_string()));
        text.join(" ")
    }

    /// Which value of its scenario it is.
    pub(crate) fn of(&self) -> Place {
        Place::from(&self.change.entry)
    }

    /// All values, by scenario and place.
    pub(crate) fn all(connection: &Connection) -> Result<Vec<Self>, Fault> {
        Self::list(connection, include_str!("all.sql"), &[])
    }

    /// The values of a scenario in their order.
    pub(crate) fn of_scenario(connection: &Connection, scenario: &str) -> Result<Vec<Self>, Fault> {
        Self::list(connection, include_str!("of_scenario.sql"), named_params! { ":scenario": scenario })
    }

    fn list(
        connection: &Connection,
        sql: &str,
        given: &[(&str, &dyn rusqlite::ToSql)],
    ) -> Result<Vec<Self>, Fault> {
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query(given)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(Self::read(row)?);
        }
        Ok(all)
    }

    /// The row with the same key as it stands now.
    pub(crate) fn present(&self, connection: &Connection) -> Result<Option<Self>, Fault> {
        let entry = &self.change.entry;
        let mut statement = connection.prepare_cached(include_str!("find.sql"))?;
        let key = named_params! {
            ":scenario": self.scenario, ":key": entry.key, ":programme": empty(&entry.programme),
            ":region": empty(&entry.region), ":indicator": empty(&entry.indicator), ":from_year": year(entry),
        };
        statement.query_row(key, |row| Ok(Self::read(row))).optional()?.transpose()
    }

    pub(crate) fn read(row: &rusqlite::Row<'_>) -> Result<Self, Fault> {
        let (scenario, key): (String, String) = (row.get("scenario")?, row.get("key")?);
        let damaged = |column: &'static str| {
            let row = format!("{scenario} {key}");
            move |error: serde_json::Error| StoreError::DamagedValue {
                table: "value",
                row,
                column,
                found: error.to_string(),
            }
        };
        let named = |column: &str| -> rusqlite::Result<Option<String>> {
            Ok(Some(row.get::<_, String>(column)?).filter(|name| !name.is_empty()))
        };
        let (value, status): (String, String) = (row.get("value")?, row.get("status")?);
        let value: ValueFile = serde_json::from_str(&value).map_err(damaged("value"))?;
        if let Some((column, found)) = unfit(&key, &value) {
            let row = format!("{scenario} {key}");
            return Err(StoreError::DamagedValue { table: "value", row, column, found }.into());
        }
        let status: Status =
            serde_json::from_value(serde_json::Value::from(status)).map_err(damaged("status"))?;
        let entry = EntryFile {
            programme: named("programme")?,
            region: named("region")?,
            indicator: named("indicator")?,
            from: Some(row.get("from_year")?).filter(|from| *from != ALL_YEARS),
            value,
            status,
            source: row.get("source")?,
            note: row.get("note")?,
            key,
        };
        let change = ChangeRecord { entry, private: row.get("private")? };
        Ok(Self { scenario, change, place: row.get("place")? })
    }

    pub(crate) fn insert(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        let ChangeRecord { entry, private } = &self.change;
        let value = serde_json::to_string(&entry.value)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
        let values = named_params! {
            ":scenario": self.scenario, ":key": entry.key, ":programme": empty(&entry.programme),
            ":region": empty(&entry.region), ":indicator": empty(&entry.indicator), ":from_year": year(entry),
            ":value": value, ":status": entry.status.name(), ":source": entry.source, ":note": entry.note,
            ":private": private, ":place": self.place,
        };
        transaction.prepare_cached(include_str!("insert.sql"))?.execute(values).map(drop)
    }

    pub(crate) fn delete(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        let entry = &self.change.entry;
        let key = named_params! {
            ":scenario": self.scenario, ":key": entry.key, ":programme": empty(&entry.programme),
            ":region": empty(&entry.region), ":indicator": empty(&entry.indicator), ":from_year": year(entry),
        };
        transaction.prepare_cached(include_str!("delete.sql"))?.execute(key).map(drop)
    }
}

/// The column that holds what no value is: an unknown key, or an amount that is no decimal.
fn unfit(key: &str, value: &ValueFile) -> Option<(&'static str, String)> {
    let Some(known) = Key::parse(key) else { return Some(("key", key.to_owned())) };
    let ValueFile::Text(text) = value else { return None };
    let fits = match known.domain() {
        Domain::Number | Domain::NonNegative | Domain::UnitShare | Domain::Lag => decimal(text).is_ok(),
        Domain::ShareOrNone => text == "none" || decimal(text).is_ok(),
        Domain::Cap => matches!(text.as_str(), "none" | "neutral") || decimal(text).is_ok(),
        Domain::Choice(words) => words.contains(&text.as_str()),
        Domain::Bool => matches!(text.as_str(), "true" | "false"),
        Domain::Reference | Domain::Steps => true,
    };
    (!fits).then(|| ("value", text.clone()))
}

fn empty(name: &Option<String>) -> &str {
    name.as_deref().unwrap_or_default()
}

fn year(entry: &EntryFile) -> i32 {
    entry.from.unwrap_or(ALL_YEARS)
}
