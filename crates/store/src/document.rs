//! An open document.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use tempfile::TempDir;

use crate::dataset::DatasetRow;
use crate::edit::Edit;
use crate::error::StoreError;
use crate::identity::Identity;
use crate::lock::{self, Hold, Holder, Lock};
use crate::make::write_new;
use crate::note::NoteRow;
use crate::operation::{Done, Label, Operation};
use crate::plan::{Plan, touched};
use crate::record::{Content, DatasetText, NoteRecord, ScenarioRecord, Timestamp};
use crate::rescue::{self, Rescue};
use crate::row::{Fault, RowChange, apply, joined};
use crate::scenario::ScenarioRow;
use crate::settle::Settler;
use crate::snapshot::{Snapshot, SnapshotContent};
use crate::value::ValueRow;
use crate::{backup, copy, schema, setting, share, snapshot};

/// How a document is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// It can be edited.
    Write,
    /// Somebody else has it; where their computer told, who.
    HeldBy(Option<Holder>),
    /// File or folder may not be written.
    NotWritable,
    /// It was asked for to be read only.
    Looking,
}

/// What is entered into the operations together with an edit.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// What it does, as data.
    pub label: &'a Label,
    /// Edits of the same gesture are one operation.
    pub gesture: Option<&'a str>,
    /// When.
    pub now: &'a Timestamp,
}

/// What an edit leaves of the scenarios that it touches.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Touched {
    /// As they are then.
    pub present: Vec<ScenarioRecord>,
    /// Ids of those that are gone.
    pub gone: Vec<String>,
}

impl Touched {
    fn read(connection: &Connection, scenarios: &[String]) -> Result<Self, Fault> {
        let mut touched = Self::default();
        for id in scenarios {
            match ScenarioRow::find(connection, id)? {
                Some(row) => {
                    let mut record = row.record();
                    let values = ValueRow::of_scenario(connection, id)?;
                    record.changes = values.into_iter().map(|value| value.change).collect();
                    touched.present.push(record);
                }
                None => touched.gone.push(id.clone()),
            }
        }
        Ok(touched)
    }
}

/// A document and how it was opened.
#[derive(Debug)]
pub struct Opened {
    /// The document.
    pub document: Document,
    /// The copy from before a migration, where there was one.
    pub migrated: Option<PathBuf>,
}

/// An open document. It is held for writing until it is dropped.
#[derive(Debug)]
pub struct Document {
    path: PathBuf,
    connection: Connection,
    access: Access,
    identity: Option<Identity>,
    /// Comes into being with the first commit.
    settler: Option<Settler>,
    /// Where a copy lies that was brought up to date, because the document itself may not be written.
    _aside: Option<TempDir>,
    _lock: Option<Lock>,
}

impl Document {
    /// Makes a new document.
    ///
    /// # Errors
    /// [`StoreError::Exists`], a folder that cannot be written, or content that breaks a rule.
    pub fn create(path: &Path, content: &Content) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        // Whole or not at all: it is made under another name.
        copy::whole(path, |draft| write_new(draft, content))?;
        Ok(Self::open(path)?.document)
    }

    /// Opens a document; one of an older program is copied aside and brought up to date.
    ///
    /// # Errors
    /// No such file, not a document, a newer one, or a damaged one: none of them is touched.
    pub fn open(path: &Path) -> Result<Opened, StoreError> {
        if !path.exists() {
            return Err(StoreError::NotFound { path: path.to_owned() });
        }
        schema::header(path)?;
        let hold = if writable(path) { Lock::take(path)? } else { Hold::Forbidden };
        let (lock, access) = match hold {
            Hold::Held(lock) => (Some(lock), Access::Write),
            Hold::Taken(holder) => (None, Access::HeldBy(holder)),
            Hold::Forbidden => (None, Access::NotWritable),
        };
        let flags = match access {
            Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Access::HeldBy(_) | Access::NotWritable | Access::Looking => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        let mut connection = schema::connect(path, flags)?;
        let version = schema::whole(&connection, path)?;
        let (mut migrated, mut aside) = (None, None);
        if version < schema::SCHEMA_VERSION {
            if access == Access::Write {
                migrated = Some(backup::before_migration(&connection, path, version)?);
                schema::migrate(&mut connection, path)?;
            } else {
                let (copy, folder) = schema::aside(&connection, path)?;
                (connection, aside) = (copy, Some(folder));
            }
        }
        let document = Self { _lock: lock, ..Self::of(path, (connection, aside), access) };
        Ok(Opened { document, migrated })
    }

    fn of(path: &Path, (connection, aside): (Connection, Option<TempDir>), access: Access) -> Self {
        let (path, identity) = (path.to_owned(), Identity::of(path));
        Self { path, connection, access, identity, settler: None, _aside: aside, _lock: None }
    }

    /// Opens a document to look at it: nothing is written, and others may write it meanwhile. Of one of an older
    /// program a copy is brought up to date.
    ///
    /// # Errors
    /// As [`Document::open`].
    pub fn look(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            return Err(StoreError::NotFound { path: path.to_owned() });
        }
        schema::header(path)?;
        let connection = schema::connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let older = schema::whole(&connection, path)? < schema::SCHEMA_VERSION;
        let held = if older {
            let (copy, folder) = schema::aside(&connection, path)?;
            (copy, Some(folder))
        } else {
            (connection, None)
        };
        Ok(Self::of(path, held, Access::Looking))
    }

    /// Saves what can be read of a damaged document into a new one at `to`; the original is not touched.
    ///
    /// # Errors
    /// A place that cannot be written.
    pub fn rescue(damaged: &Path, to: &Path, fallback: &DatasetText) -> Result<Rescue, StoreError> {
        rescue::rescue(damaged, to, fallback)
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file that was opened still lies there.
    #[must_use]
    pub fn is_in_place(&self) -> bool {
        self.identity.is_some() && self.identity == Identity::of(&self.path)
    }

    /// How it is open.
    #[must_use]
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// Reads everything but operations and snapshots.
    ///
    /// # Errors
    /// A value that cannot be read, with its place.
    pub fn read(&self) -> Result<Content, StoreError> {
        self.contents().map_err(Fault::at(&self.path))
    }

    fn contents(&self) -> Result<Content, Fault> {
        let connection = &self.connection;
        let mut scenarios: Vec<_> =
            ScenarioRow::all(connection)?.into_iter().map(ScenarioRow::record).collect();
        let places: std::collections::BTreeMap<String, usize> =
            scenarios.iter().enumerate().map(|(at, scenario)| (scenario.id.clone(), at)).collect();
        for value in ValueRow::all(connection)? {
            if let Some(at) = places.get(&value.scenario) {
                scenarios[*at].changes.push(value.change);
            }
        }
        Ok(Content {
            dataset: DatasetRow::only(connection)?,
            scenarios,
            notes: NoteRow::all(connection)?.into_iter().map(NoteRow::record).collect(),
            settings: setting::all(connection)?,
        })
    }

    /// Does an edit: change and operation in one transaction. When this returns, they outlive the program; a power cut
    /// they outlive once the folder is flushed, a tenth of a second later.
    ///
    /// # Errors
    /// A rule that the edit breaks, or a disk that does not take it; nothing is changed then.
    pub fn commit(&mut self, edit: &Edit, label: &Label, now: &Timestamp) -> Result<Done, StoreError> {
        self.commit_if(edit, Entry { label, gesture: None, now }, &mut |_| true)
    }

    /// As [`Document::commit`], if `allowed` says so of what the edit would leave; else nothing is changed.
    ///
    /// # Errors
    /// As [`Document::commit`], and [`StoreError::Refused`].
    pub fn commit_if(
        &mut self,
        edit: &Edit,
        entry: Entry<'_>,
        allowed: &mut dyn FnMut(&Touched) -> bool,
    ) -> Result<Done, StoreError> {
        self.transact(|transaction| {
            let rows = Plan::of(transaction, edit)?;
            apply(transaction, &rows)?;
            let scenarios = touched(&rows);
            if !allowed(&Touched::read(transaction, &scenarios)?) {
                return Err(StoreError::Refused.into());
            }
            let last = Operation::last_done(transaction)?;
            let operation = match last {
                Some(last) if entry.gesture.is_some() && last.gesture.as_deref() == entry.gesture => {
                    extend(transaction, last, (entry.label, rows))?
                }
                last if rows.is_empty() => last.map_or(0, |last| last.id),
                _ => Operation::add(transaction, (entry.label, &rows), entry.gesture, entry.now)?,
            };
            Ok(Done { operation, label: entry.label.clone(), scenarios })
        })
    }

    /// Some scenarios as they stand, with those of them that are gone.
    ///
    /// # Errors
    /// A value that cannot be read.
    pub fn touched(&self, scenarios: &[String]) -> Result<Touched, StoreError> {
        Touched::read(&self.connection, scenarios).map_err(Fault::at(&self.path))
    }

    /// Undoes the last operation that is not undone; none is left: nothing.
    ///
    /// # Errors
    /// [`StoreError::Changed`] where a row is not as the operation left it, or a disk that does not take it.
    pub fn undo(&mut self, _now: &Timestamp) -> Result<Option<Done>, StoreError> {
        self.transact(|transaction| {
            let last = Operation::last_done(transaction)?;
            last.map(|operation| replay(transaction, operation, true)).transpose()
        })
    }

    /// Does the first undone operation again; there is none: nothing.
    ///
    /// # Errors
    /// As [`Document::undo`].
    pub fn redo(&mut self, _now: &Timestamp) -> Result<Option<Done>, StoreError> {
        self.transact(|transaction| {
            let first = Operation::first_undone(transaction)?;
            first.map(|operation| replay(transaction, operation, false)).transpose()
        })
    }

    /// What [`Document::undo`] would undo.
    ///
    /// # Errors
    /// An operation that cannot be read.
    pub fn next_undo(&self) -> Result<Option<Label>, StoreError> {
        let last = Operation::last_done(&self.connection).map_err(Fault::at(&self.path))?;
        Ok(last.map(|operation| operation.label))
    }

    /// What [`Document::redo`] would do again.
    ///
    /// # Errors
    /// An operation that cannot be read.
    pub fn next_redo(&self) -> Result<Option<Label>, StoreError> {
        let first = Operation::first_undone(&self.connection).map_err(Fault::at(&self.path))?;
        Ok(first.map(|operation| operation.label))
    }

    /// Keeps a setting; settings are not undone.
    ///
    /// # Errors
    /// A disk that does not take it.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        self.transact(|transaction| Ok(setting::set(transaction, name, value)?))
    }

    /// Keeps figures as they are now, under a name.
    ///
    /// # Errors
    /// A disk that does not take it.
    pub fn take_snapshot(
        &mut self,
        name: &str,
        content: &SnapshotContent,
        now: &Timestamp,
    ) -> Result<Snapshot, StoreError> {
        self.transact(|transaction| snapshot::take(transaction, (name, content), now))
    }

    /// The notes of the document, in their order.
    ///
    /// # Errors
    /// One that cannot be read.
    pub fn notes(&self) -> Result<Vec<NoteRecord>, StoreError> {
        let rows = NoteRow::all(&self.connection).map_err(Fault::at(&self.path))?;
        Ok(rows.into_iter().map(NoteRow::record).collect())
    }

    /// The snapshots, oldest first.
    ///
    /// # Errors
    /// One that cannot be read.
    pub fn snapshots(&self) -> Result<Vec<Snapshot>, StoreError> {
        snapshot::all(&self.connection).map_err(Fault::at(&self.path))
    }

    /// Writes a copy for others: without what is private and without the operations.
    ///
    /// # Errors
    /// A place that cannot be written.
    pub fn share(&self, to: &Path) -> Result<share::Shared, StoreError> {
        let content = self.read()?;
        let snapshots = self.snapshots()?;
        let done = Operation::all_rows(&self.connection).map_err(Fault::at(&self.path))?;
        share::share((&content, &snapshots, &done), to)
    }

    /// Writes the whole document to another place, operations and all.
    ///
    /// # Errors
    /// A place that cannot be written, or [`StoreError::LockedBy`]: a document that is open there.
    pub fn copy_to(&self, to: &Path) -> Result<(), StoreError> {
        let _held = lock::for_replacing(to)?;
        copy::whole(to, |draft| copy::vacuum_into(&self.connection, draft))
    }

    /// The number of the last operation that is done; 0 where nothing is.
    ///
    /// # Errors
    /// An operation that cannot be read.
    pub fn last_operation(&self) -> Result<i64, StoreError> {
        let last = Operation::last_done(&self.connection).map_err(Fault::at(&self.path))?;
        Ok(last.map_or(0, |operation| operation.id))
    }

    fn transact<T>(
        &mut self,
        work: impl FnOnce(&rusqlite::Transaction<'_>) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        if self.access != Access::Write {
            return Err(StoreError::ReadOnly);
        }
        if !self.is_in_place() {
            return Err(StoreError::Deleted { path: self.path.clone() });
        }
        let failed = Fault::at(&self.path);
        let begun = self.connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = begun.map_err(|error| failed(error.into()))?;
        let done = work(&transaction).map_err(&failed)?;
        transaction.commit().map_err(|error| failed(error.into()))?;
        self.settler.get_or_insert_with(|| Settler::of(&self.path)).committed();
        Ok(done)
    }
}

/// A movement of the hand goes on; one that ends where it began was none.
fn extend(
    transaction: &rusqlite::Transaction<'_>,
    last: Operation,
    (label, rows): (&Label, Vec<RowChange>),
) -> Result<i64, Fault> {
    let rows = joined(last.rows, rows);
    if rows.is_empty() {
        Operation::remove(transaction, last.id)?;
    } else {
        Operation::replace(transaction, last.id, (label, &rows))?;
    }
    Ok(last.id)
}

fn replay(transaction: &rusqlite::Transaction<'_>, operation: Operation, undo: bool) -> Result<Done, Fault> {
    let Operation { id, label, rows, .. } = operation;
    let rows: Vec<RowChange> = if undo { rows.into_iter().map(RowChange::inverse).collect() } else { rows };
    apply(transaction, &rows)?;
    Operation::mark(transaction, id, undo)?;
    Ok(Done { operation: id, label, scenarios: touched(&rows) })
}

/// Whether the file itself lets itself be written; a mark on it counts also where the system would look past it.
fn writable(path: &Path) -> bool {
    let marked = fs::metadata(path).is_ok_and(|about| about.permissions().readonly());
    !marked && fs::OpenOptions::new().write(true).open(path).is_ok()
}
