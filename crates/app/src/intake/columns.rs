//! What the columns of a table hold: as the user says, else by their heads.
//!
//! A long table has one column of values and says in others what they are for. A wide one has a column of values for
//! each year, region, programme or indicator, named in its head.

use std::collections::BTreeSet;

use super::names::Names;
use super::number::{Suffix, is_unknown, number};
use super::table::Table;
use super::unit::spoken;
use crate::failure::with;
use crate::wire::{Code, Failure, IntakeColumn, IntakeField, IntakeWanted};
use alf_engine::Key;

/// The columns, the heads, and the first row that holds a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) columns: Vec<IntakeColumn>,
    /// The columns of values, in their order.
    pub(crate) values: Vec<ValueColumn>,
    pub(crate) head: Vec<String>,
    pub(crate) body: usize,
}

/// A column of values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ValueColumn {
    /// Which, from 0.
    pub(crate) at: usize,
    /// What its head says that its values are for, where no other column does.
    says: Option<(IntakeField, String)>,
    /// The unit that its head or a line above the table speaks of.
    pub(crate) unit: Option<Suffix>,
}

impl ValueColumn {
    /// What its head says of a field.
    pub(crate) fn says(&self, field: IntakeField) -> Option<&str> {
        self.says.as_ref().filter(|(known, _)| *known == field).map(|(_, text)| text.as_str())
    }
}

/// Heads stand in one of so many first rows; a title and a unit may stand above them.
const MOST_ABOVE: usize = 10;
/// What the head of a column of values can say.
const SPREAD: [IntakeField; 5] = [
    IntakeField::Year,
    IntakeField::Region,
    IntakeField::Programme,
    IntakeField::Indicator,
    IntakeField::Parameter,
];

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
    pub(crate) fn of((table, wanted): (&Table, &IntakeWanted), names: Names<'_>) -> Result<Self, Failure> {
        let filled = |row: &usize| (0..table.width()).any(|column| !table.cell(*row, column).is_empty());
        let first = (0..table.rows.len()).find(filled).unwrap_or(0);
        let above = (first..table.rows.len()).filter(filled).take(MOST_ABOVE);
        // Below a row of known heads come values.
        let mut below = false;
        let heads = above.take_while(|row| {
            let head = !below;
            below = by_words(table, *row).len() > 1;
            head
        });
        let mut heads = heads.map(|row| (row, guessed((table, row), names)));
        let found = heads.find(|(_, columns)| has_values(columns));
        let (row, guessed) = found.unwrap_or_else(|| (first, by_words(table, first)));
        let named = !guessed.is_empty();
        let columns = if wanted.columns.is_empty() { guessed } else { wanted.columns.clone() };
        let mut found = Self { columns, values: Vec::new(), head: Vec::new(), body: row };
        check(table, &found.columns)?;
        if named || found.is_head(table, row) {
            found.head = (0..table.width()).map(|column| table.cell(row, column).to_owned()).collect();
            found.body = row + 1;
        }
        let told = (first..row).flat_map(|row| (0..table.width()).map(move |column| table.cell(row, column)));
        found.values = found.spread(names, told.filter_map(spoken).next());
        found.distinct(table)?;
        Ok(found)
    }

    /// Whether a row has several values.
    pub(crate) fn is_wide(&self) -> bool {
        self.values.len() > 1
    }

    /// The columns of values with what their heads say.
    fn spread(&self, names: Names<'_>, unit: Option<Suffix>) -> Vec<ValueColumn> {
        let values = self.columns.iter().filter(|column| column.field == IntakeField::Value);
        let mut values: Vec<ValueColumn> = values
            .filter_map(|column| {
                let at = column.column.checked_sub(1)?;
                let head = self.head.get(at).map_or("", String::as_str);
                let says = names.named(head).filter(|(field, _)| self.at(*field).is_none());
                Some(ValueColumn { at, says, unit: spoken(head).or(unit) })
            })
            .collect();
        values.sort_by_key(|value| value.at);
        values
    }

    /// Refuses two columns of values for the same.
    fn distinct(&self, table: &Table) -> Result<(), Failure> {
        let mut seen = BTreeSet::new();
        for value in &self.values {
            if !seen.insert(value.says.clone()) {
                return Err(twice(table, IntakeField::Value));
            }
        }
        Ok(())
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
        let earlier = |earlier: &IntakeColumn| {
            earlier.column == column.column
                || (earlier.field == column.field && column.field != IntakeField::Value)
        };
        if columns[..at].iter().any(earlier) {
            return Err(twice(table, column.field));
        }
    }
    if !has_values(columns) {
        let params = [file(), ("place", "columns".into()), ("expected", "value".into())];
        return Err(with(Code::MissingValue, params));
    }
    Ok(())
}

fn twice(table: &Table, field: IntakeField) -> Failure {
    let found = ("found", format!("{field:?}").to_lowercase());
    with(Code::DuplicateName, [("file", table.name.clone()), ("place", "columns".into()), found])
}

fn has_values(columns: &[IntakeColumn]) -> bool {
    columns.iter().any(|column| column.field == IntakeField::Value)
}

/// What a row says as a head, by words alone.
fn by_words(table: &Table, row: usize) -> Vec<IntakeColumn> {
    let mut columns: Vec<IntakeColumn> = Vec::new();
    for column in 0..table.width() {
        let known = field(table.cell(row, column));
        if let Some(field) = known.filter(|field| columns.iter().all(|other| other.field != *field)) {
            columns.push(IntakeColumn { field, column: column + 1 });
        }
    }
    columns
}

/// What a row says as a head, by words and by what it names; columns without a head by what stands in them.
fn guessed((table, row): (&Table, usize), names: Names<'_>) -> Vec<IntakeColumn> {
    let mut columns = by_words(table, row);
    if has_values(&columns) {
        return columns;
    }
    let free = |columns: &[IntakeColumn]| -> Vec<usize> {
        (0..table.width()).filter(|at| columns.iter().all(|column| column.column != at + 1)).collect()
    };
    let mut values: Vec<usize> = Vec::new();
    for kind in SPREAD.into_iter().filter(|kind| columns.iter().all(|column| column.field != *kind)) {
        let of_kind = |at: &usize| names.named(table.cell(row, *at)).is_some_and(|(field, _)| field == kind);
        let found: Vec<usize> = free(&columns).into_iter().filter(of_kind).collect();
        if found.len() > values.len() {
            values = found;
        }
    }
    // One year in a row may be a value of it; beside a head that says something it is a head.
    let differ = values.windows(2).all(|pair| {
        let named = |at: usize| names.named(table.cell(row, at)).map(|(_, text)| text);
        named(pair[0]) != named(pair[1])
    });
    if !differ || values.len() + columns.len() < 2 {
        return columns;
    }
    columns.extend(values.iter().map(|at| IntakeColumn { field: IntakeField::Value, column: at + 1 }));
    for at in free(&columns) {
        let kind = held_by((table, row + 1, at), names);
        let is_new = |kind: &IntakeField| columns.iter().all(|column| column.field != *kind);
        if let Some(field) = kind.filter(is_new) {
            columns.push(IntakeColumn { field, column: at + 1 });
        }
    }
    columns
}

/// What all cells of a column name, from a row on.
fn held_by((table, from, at): (&Table, usize, usize), names: Names<'_>) -> Option<IntakeField> {
    let mut cells = (from..table.rows.len()).map(|row| table.cell(row, at)).filter(|cell| !cell.is_empty());
    let kind_of = |cell: &str| {
        let code = || (cell.len() == 2).then(|| names.region(cell)).flatten().map(|_| IntakeField::Region);
        names.named(cell).map(|(field, _)| field).or_else(code)
    };
    let kind = kind_of(cells.next()?)?;
    // Sums and remarks stand below many tables: most cells decide, and the others are told row by row.
    let (mut same, mut other) = (1_usize, 0_usize);
    for cell in cells {
        if kind_of(cell) == Some(kind) { same += 1 } else { other += 1 }
    }
    (same > other).then_some(kind)
}
