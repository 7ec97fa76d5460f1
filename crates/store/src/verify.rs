//! Whether a document is what it should be.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::damage::{self, Damage};
use crate::dataset::DatasetRow;
use crate::error::StoreError;
use crate::name::name_key;
use crate::note::NoteRow;
use crate::operation::Operation;
use crate::row::{Fault as RowFault, Row, RowChange};
use crate::scenario::ScenarioRow;
use crate::schema;
use crate::snapshot::SnapshotRow;
use crate::value::ValueRow;

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The database is not whole.
    Integrity(Damage),
    /// A row leads to another that is not there: table, and the table it leads to.
    ForeignKey(String, String),
    /// A value that cannot be read: table, row and column.
    Value(String, String, String),
    /// A scenario whose stored name does not belong to its name.
    Name(String),
    /// A scenario that is its own ancestor.
    Cycle(String),
    /// A row that is not as the last operation on it left it: table and row.
    Row(String, String),
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

/// Checks a document without touching it. What is damaged stands in the report, as far as anything can be read.
///
/// # Errors
/// No such file, no document, or a newer one.
pub fn verify(path: &Path) -> Result<Report, StoreError> {
    if !path.exists() {
        return Err(StoreError::NotFound { path: path.to_owned() });
    }
    let mut report = Report::default();
    match opened(path) {
        Ok((connection, version)) => {
            report.version = version;
            Check { connection: &connection, report: &mut report }.all();
        }
        Err(StoreError::Damaged { found, .. }) => report.faults.push(Fault::Integrity(found)),
        Err(error) => return Err(error),
    }
    for fault in &mut report.faults {
        if let Fault::Integrity(found) = fault {
            *found = found.clone().in_file(path);
        }
    }
    Ok(report)
}

fn opened(path: &Path) -> Result<(Connection, i64), StoreError> {
    schema::header(path)?;
    let connection = schema::connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let version = schema::version(&connection, path)?;
    Ok((connection, version))
}

struct Check<'a> {
    connection: &'a Connection,
    report: &'a mut Report,
}

impl Check<'_> {
    fn all(&mut self) {
        self.integrity();
        self.foreign_keys();
        let scenarios = self.rows("scenario", "id", ScenarioRow::read);
        let values = self.rows("value", "scenario, place, key", ValueRow::read).len();
        (self.report.scenarios, self.report.values) = (scenarios.len(), values);
        self.family(&scenarios);
        let stored = self.rows("scenario", "id", |row| Ok((row.get("id")?, row.get("name_key")?)));
        self.names(&scenarios, &stored);
        match DatasetRow::only(self.connection) {
            Err(RowFault::Store(error)) => self.told(*error, "dataset"),
            Err(RowFault::Database(rusqlite::Error::Utf8Error(..))) => {
                self.fault(Fault::Value("dataset".to_owned(), String::new(), "text".to_owned()));
            }
            Err(RowFault::Database(_)) => self.fault(Fault::Integrity(Damage::Table("dataset".to_owned()))),
            Ok(_) => {}
        }
        let text =
            |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>("name")?, row.get::<_, String>("value")?));
        self.rows("setting", "name", text);
        self.operations();
        if self.report.version >= 2 {
            self.rows("note", "id", |row| Ok(NoteRow::read(row)?));
            let snapshots = self.rows("snapshot", "at, id", |row| Ok(SnapshotRow::read(row)?));
            self.report.snapshots = snapshots.len();
            let damaged = snapshots.into_iter().filter(|row| !row.is_sound());
            self.report.faults.extend(damaged.map(|row| Fault::Snapshot(row.id, row.name)));
        }
        // A table that is named says more than that something cannot be read.
        let unread = Fault::Integrity(Damage::Unreadable);
        if self.report.faults.iter().any(|fault| matches!(fault, Fault::Integrity(_)) && *fault != unread) {
            self.report.faults.retain(|fault| *fault != unread);
        }
    }

    fn fault(&mut self, fault: Fault) {
        if !self.report.faults.contains(&fault) {
            self.report.faults.push(fault);
        }
    }

    fn integrity(&mut self) {
        let found = damage::found(self.connection, "integrity_check");
        self.report.faults.extend(found.into_iter().map(Fault::Integrity));
    }

    fn foreign_keys(&mut self) {
        let read = || -> rusqlite::Result<Vec<(String, String)>> {
            let mut statement = self.connection.prepare("PRAGMA foreign_key_check")?;
            statement.query_map([], |row| Ok((row.get(0)?, row.get(2)?)))?.collect()
        };
        // Where they cannot be read, the tables are told to be damaged already.
        for (from, to) in read().unwrap_or_default() {
            self.fault(Fault::ForeignKey(from, to));
        }
    }

    /// The rows of a table that can be read; each of the others is told.
    fn rows<T>(
        &mut self,
        table: &'static str,
        order: &str,
        read: impl Fn(&rusqlite::Row<'_>) -> Result<T, RowFault>,
    ) -> Vec<T> {
        let mut all = Vec::new();
        let mut wrong: Vec<Fault> = Vec::new();
        let mut each = || -> rusqlite::Result<()> {
            let mut statement =
                self.connection.prepare(&format!("SELECT * FROM {table} ORDER BY {order}"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                match read(row) {
                    Ok(found) => all.push(found),
                    Err(fault) => wrong.push(of_row(fault, table, row)),
                }
            }
            Ok(())
        };
        if each().is_err() {
            wrong.push(Fault::Integrity(Damage::Table(table.to_owned())));
        }
        for fault in wrong {
            self.fault(fault);
        }
        all
    }

    fn told(&mut self, error: StoreError, table: &str) {
        let fault = match error {
            StoreError::DamagedValue { table, row, column, .. } => {
                Fault::Value(table.to_owned(), row, column.to_owned())
            }
            StoreError::Damaged { found, .. } => Fault::Integrity(found),
            _ => Fault::Integrity(Damage::Table(table.to_owned())),
        };
        self.fault(fault);
    }

    fn names(&mut self, scenarios: &[ScenarioRow], stored: &[(String, String)]) {
        for scenario in scenarios {
            let key = stored.iter().find(|(id, _)| *id == scenario.id).map(|(_, key)| key.as_str());
            if key != Some(name_key(&scenario.name).as_str()) {
                self.fault(Fault::Name(scenario.id.clone()));
            }
        }
    }

    fn family(&mut self, scenarios: &[ScenarioRow]) {
        let parents: BTreeMap<&str, Option<&str>> =
            scenarios.iter().map(|row| (row.id.as_str(), row.parent.as_deref())).collect();
        for scenario in scenarios {
            let mut seen = BTreeSet::new();
            let mut above = scenario.parent.as_deref();
            while let Some(id) = above.filter(|id| seen.insert(*id)) {
                above = parents.get(id).copied().flatten();
            }
            if seen.contains(scenario.id.as_str()) {
                self.fault(Fault::Cycle(scenario.id.clone()));
            }
        }
    }

    /// Whether every row that was edited is as the last operation on it left it.
    fn operations(&mut self) {
        // A row by its place: what tells which one it is, and how it shall stand.
        type Stands = BTreeMap<(&'static str, String), (Row, Option<Row>)>;
        let (mut last, mut next) = (Stands::new(), Stands::new());
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, bool>("undone")?, Operation::read(row)?));
        for (undone, operation) in self.rows("operation", "id", read) {
            for change in operation.rows {
                let Some(place) = change.place() else { continue };
                let RowChange { before, after } = change;
                let Some(which) = before.clone().or_else(|| after.clone()) else { continue };
                if undone {
                    next.entry(place).or_insert((which, before));
                } else {
                    last.insert(place, (which, after));
                }
            }
        }
        for ((table, row), (which, stands)) in last.into_iter().chain(next) {
            // What cannot be read is told of its table.
            if which.present(self.connection).is_ok_and(|present| present != stands) {
                self.fault(Fault::Row(table.to_owned(), row));
            }
        }
    }
}

fn of_row(fault: RowFault, table: &str, row: &rusqlite::Row<'_>) -> Fault {
    let column_at = |at: usize| row.as_ref().column_name(at).unwrap_or_default().to_owned();
    let column = match fault {
        RowFault::Store(error) => match *error {
            StoreError::DamagedValue { table, row, column, .. } => {
                return Fault::Value(table.to_owned(), row, column.to_owned());
            }
            _ => String::new(),
        },
        RowFault::Database(rusqlite::Error::InvalidColumnType(_, name, _)) => name,
        RowFault::Database(
            rusqlite::Error::FromSqlConversionFailure(at, ..)
            | rusqlite::Error::IntegralValueOutOfRange(at, _)
            | rusqlite::Error::Utf8Error(at, _),
        ) => column_at(at),
        RowFault::Database(_) => String::new(),
    };
    // The first columns are what tells the row from others, as far as they can be read.
    let key: Vec<String> = (0..2).filter_map(|at| row.get::<_, String>(at).ok()).collect();
    let key = match row.get::<_, i64>(0) {
        Ok(number) => number.to_string(),
        Err(_) if matches!(table, "value") => key.join(" "),
        Err(_) => key.into_iter().next().unwrap_or_default(),
    };
    Fault::Value(table.to_owned(), key, column)
}
