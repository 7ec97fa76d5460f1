//! What the columns of a table hold: as the user says, else by their heads.

use super::number::{is_unknown, number};
use super::table::Table;
use crate::failure::with;
use crate::wire::{Code, Failure, IntakeColumn, IntakeField, IntakeWanted};
use alf_engine::Key;

/// The columns, the heads, and the first row that holds a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) columns: Vec<IntakeColumn>,
    pub(crate) head: Vec<String>,
    pub(crate) body: usize,
}

/// Heads by field, in lower case, Swedish and English.
const HEADS: [(IntakeField, &[&str]); 9] = [
    (IntakeField::Value, &["värde", "value", "belopp", "amount"]),
    (IntakeField::Year, &["år", "year", "från", "från år", "from"]),
    (IntakeField::Parameter, &["parameter", "key", "nyckel"]),
    (IntakeField::Region, &["region", "regionkod", "län", "länskod", "kod", "code"]),
    (IntakeField::Programme, &["program", "programme", "lärosäte", "universitet"]),
    (IntakeField::Indicator, &["indikator", "indicator"]),
    (IntakeField::Status, &["status"]),
    (IntakeField::Source, &["källa", "source"]),
    (IntakeField::Note, &["anteckning", "note", "kommentar"]),
];

/// What a head says its column holds; what stands in parentheses behind it is left aside.
fn field(head: &str) -> Option<IntakeField> {
    let word = head.split('(').next().unwrap_or_default().trim().to_lowercase();
    HEADS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(field, _)| *field)
}

impl Columns {
    /// The columns of a table.
    ///
    /// # Errors
    /// No column holds values, a column that the table does not have, or two for the same.
    pub(crate) fn of(table: &Table, wanted: &IntakeWanted) -> Result<Self, Failure> {
        let first = table.rows.iter().position(|row| row.iter().any(|cell| !cell.text.trim().is_empty()));
        let first = first.unwrap_or(0);
        let heads = || (0..table.width()).map(|column| (column, table.cell(first, column)));
        let mut guessed: Vec<IntakeColumn> = Vec::new();
        for (column, head) in heads() {
            if let Some(field) = field(head).filter(|field| guessed.iter().all(|known| known.field != *field))
            {
                guessed.push(IntakeColumn { field, column: column + 1 });
            }
        }
        let named = !guessed.is_empty();
        let columns = if wanted.columns.is_empty() { guessed } else { wanted.columns.clone() };
        check(table, &columns)?;
        let mut found = Self { columns, head: Vec::new(), body: first };
        if named || found.is_head(table, first) {
            found.head = heads().map(|(_, head)| head.to_owned()).collect();
            found.body = first + 1;
        }
        Ok(found)
    }

    /// Whether a row without known heads is one of heads: it has no value where values stand.
    fn is_head(&self, table: &Table, row: usize) -> bool {
        let cell = |field| self.at(field).map(|column| table.cell(row, column));
        let is_value = |text: &str| number(text, None).is_ok() || is_unknown(text) || text.is_empty();
        let value = cell(IntakeField::Value).is_some_and(is_value);
        let year = cell(IntakeField::Year).is_some_and(|text| text.parse::<i32>().is_ok());
        let key = cell(IntakeField::Parameter).is_some_and(|text| Key::parse(text).is_some());
        !value && !year && !key
    }

    /// The column of a field, from 0.
    pub(crate) fn at(&self, field: IntakeField) -> Option<usize> {
        let found = self.columns.iter().find(|column| column.field == field);
        found.and_then(|column| column.column.checked_sub(1))
    }
}

fn check(table: &Table, columns: &[IntakeColumn]) -> Result<(), Failure> {
    let file = || ("file", table.name.clone());
    let width = table.width();
    if let Some(wrong) = columns.iter().find(|column| !(1..=width).contains(&column.column)) {
        let params = [
            file(),
            ("place", "columns".into()),
            ("found", wrong.column.to_string()),
            ("expected", format!("1–{width}")),
        ];
        return Err(with(Code::WrongValue, params));
    }
    for (at, column) in columns.iter().enumerate() {
        if columns[..at].iter().any(|earlier| earlier.field == column.field) {
            let params = [
                file(),
                ("place", "columns".into()),
                ("found", format!("{:?}", column.field).to_lowercase()),
            ];
            return Err(with(Code::DuplicateName, params));
        }
    }
    if columns.iter().all(|column| column.field != IntakeField::Value) {
        let params = [file(), ("place", "columns".into()), ("expected", "value".into())];
        return Err(with(Code::MissingValue, params));
    }
    Ok(())
}
