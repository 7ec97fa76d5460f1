//! Whether a document is what it should be.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::dataset::DatasetRow;
use crate::error::StoreError;
use crate::name::name_key;
use crate::row::Fault as RowFault;
use crate::scenario::ScenarioRow;
use crate::schema;
use crate::snapshot::SnapshotRow;
use crate::value::ValueRow;

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The database is not whole; in its own words.
    Integrity(String),
    /// A row leads to another that is not there: table, and the table it leads to.
    ForeignKey(String, String),
    /// A value that cannot be read: where and why.
    Value(String),
    /// A scenario whose stored name does not belong to its name.
    Name(String),
    /// A snapshot that is not what was written: id and name.
    Snapshot(String, String),
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Schema version.
    pub version: i64,
    /// Number of scenarios.
    pub scenarios: usize,
    /// Number of values.
    pub values: usize,
    /// Number of snapshots.
    pub snapshots: usize,
    /// What is wrong; empty: nothing.
    pub faults: Vec<Fault>,
}

/// Checks a document without touching it.
///
/// # Errors
/// A file that cannot be read at all or is no document.
pub fn verify(path: &Path) -> Result<Report, StoreError> {
    if !path.exists() {
        return Err(StoreError::NotFound { path: path.to_owned() });
    }
    schema::header(path)?;
    let connection = schema::connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let version = schema::version(&connection, path)?;
    let mut report = Report { version, ..Report::default() };
    let refused = StoreError::database(path);
    let found = texts(&connection, "PRAGMA integrity_check", 0).map_err(&refused)?;
    report.faults.extend(found.into_iter().filter(|text| text != "ok").map(Fault::Integrity));
    let (from, to) = (
        texts(&connection, "PRAGMA foreign_key_check", 0).map_err(&refused)?,
        texts(&connection, "PRAGMA foreign_key_check", 2).map_err(&refused)?,
    );
    report.faults.extend(from.into_iter().zip(to).map(|(from, to)| Fault::ForeignKey(from, to)));
    values(&connection, &mut report).map_err(&refused)?;
    if version >= 2 {
        snapshots(&connection, &mut report).map_err(&refused)?;
    }
    Ok(report)
}

fn texts(connection: &Connection, sql: &str, column: usize) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    statement.query_map([], |row| row.get(column))?.collect()
}

fn values(connection: &Connection, report: &mut Report) -> rusqlite::Result<()> {
    match ScenarioRow::all(connection) {
        Ok(rows) => report.scenarios = rows.len(),
        Err(fault) => report.faults.push(told(fault)?),
    }
    let mut statement = connection.prepare("SELECT id, name, name_key FROM scenario ORDER BY id")?;
    let names = statement.query_map([], |row| {
        Ok((row.get::<_, String>("id")?, row.get::<_, String>("name")?, row.get::<_, String>("name_key")?))
    })?;
    for name in names {
        let (id, name, key) = name?;
        if name_key(&name) != key {
            report.faults.push(Fault::Name(id));
        }
    }
    match ValueRow::all(connection) {
        Ok(rows) => report.values = rows.len(),
        Err(fault) => report.faults.push(told(fault)?),
    }
    if let Err(fault) = DatasetRow::only(connection) {
        report.faults.push(told(fault)?);
    }
    Ok(())
}

fn told(fault: RowFault) -> rusqlite::Result<Fault> {
    match fault {
        RowFault::Database(error) => Err(error),
        RowFault::Store(error) => Ok(Fault::Value(error.to_string())),
    }
}

fn snapshots(connection: &Connection, report: &mut Report) -> rusqlite::Result<()> {
    let rows = SnapshotRow::all(connection)?;
    report.snapshots = rows.len();
    let damaged = rows.into_iter().filter(|row| !row.is_sound());
    report.faults.extend(damaged.map(|row| Fault::Snapshot(row.id, row.name)));
    Ok(())
}
