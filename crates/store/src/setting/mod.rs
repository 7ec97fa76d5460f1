//! Settings of the document: what is pinned, chosen and shown. They are not undone.

use std::collections::BTreeMap;

use rusqlite::{Connection, named_params};

/// All settings by name.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<BTreeMap<String, String>> {
    let mut statement = connection.prepare_cached(include_str!("all.sql"))?;
    let rows = statement.query_map([], |row| Ok((row.get("name")?, row.get("value")?)))?;
    rows.collect()
}

/// Sets one.
pub(crate) fn set(connection: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    let values = named_params! { ":name": name, ":value": value };
    connection.prepare_cached(include_str!("set.sql"))?.execute(values).map(drop)
}
