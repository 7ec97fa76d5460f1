//! A new file with content in it.

use std::path::Path;

use rusqlite::{OpenFlags, Transaction, TransactionBehavior};

use crate::dataset::DatasetRow;
use crate::error::StoreError;
use crate::note::NoteRow;
use crate::record::Content;
use crate::row::{Fault, Row, RowChange, apply};
use crate::scenario::ScenarioRow;
use crate::value::ValueRow;
use crate::{schema, setting};

/// Writes content into a new file.
pub(crate) fn write_new(path: &Path, content: &Content) -> Result<(), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut connection = schema::connect(path, flags)?;
    schema::create(&mut connection, path)?;
    let failed = Fault::at(path);
    let begun = connection.transaction_with_behavior(TransactionBehavior::Immediate);
    let transaction = begun.map_err(|error| failed(error.into()))?;
    fill(&transaction, content).map_err(&failed)?;
    transaction.commit().map_err(|error| failed(error.into()))?;
    connection.close().map_err(|(_, error)| failed(error.into()))
}

fn fill(transaction: &Transaction<'_>, content: &Content) -> Result<(), Fault> {
    let mut rows = vec![Row::Dataset(DatasetRow::from(content.dataset.clone()))];
    for (scenario, place) in content.scenarios.iter().zip(0..) {
        rows.push(Row::Scenario(ScenarioRow::of(scenario, place)));
        for (change, place) in scenario.changes.iter().zip(0..) {
            let (scenario, change) = (scenario.id.clone(), change.clone());
            rows.push(Row::Value(ValueRow { scenario, change, place }));
        }
    }
    rows.extend(content.notes.iter().zip(0..).map(|(note, place)| Row::Note(NoteRow::of(note, place))));
    let rows: Vec<RowChange> = rows.into_iter().map(RowChange::made).collect();
    apply(transaction, &rows)?;
    for (name, value) in &content.settings {
        setting::set(transaction, name, value)?;
    }
    Ok(())
}
