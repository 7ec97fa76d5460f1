//! The rows of a table as values of a scenario, each with what it would replace and what is wrong with it.

use std::collections::HashMap;

use alf_engine::key::{Domain, Indicator};
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::value::Value;
use alf_engine::{Key, Model, ScenarioId, Year};
use rust_decimal::Decimal;

use super::alarm::alarm;
use super::columns::{Columns, ValueColumn};
use super::names::Names;
use super::number::{Convention, is_unknown, number};
use super::table::{Table, TableCell};
use super::unit::{factor, fits};
use crate::failure::with;
use crate::look::drafts::{put, with_entry};
use crate::panel::domain::unit;
use crate::session::Session;
use crate::wire::{
    Code, EntryEdit, EntryPlace, EntryValue, Failure, IntakeField, IntakePreview, IntakeRow, IntakeSkip,
    IntakeWanted,
};

/// What a table would bring into a scenario.
///
/// # Errors
/// A scenario that is not there, or a table in which no column holds values.
pub(crate) fn preview(
    session: &Session,
    table: &Table,
    wanted: &IntakeWanted,
) -> Result<IntakePreview, Failure> {
    let names = Names(session.library.dataset());
    let columns = Columns::of((table, wanted), names)?;
    let id = ScenarioId::new(&wanted.scenario);
    let chain = session.model.chain(&id).map_err(|error| session.library.explain(error))?;
    let trial = session.model.clone();
    let convention = convention(table, &columns);
    let mut reading = Reading { session, names, table, wanted, columns: &columns, convention, chain, trial };
    let mut rows: Vec<IntakeRow> = Vec::new();
    // Where a value came from first, by what it is for: a table may have thousands.
    let mut known: HashMap<EntryPlace, String> = HashMap::new();
    for at in columns.body..table.rows.len() {
        for value in &columns.values {
            let Some(mut row) = reading.row(at, value) else { continue };
            if row.problem.is_none() {
                let place = if columns.is_wide() {
                    format!("{}:{}", row.row, row.column)
                } else {
                    row.row.to_string()
                };
                if let Some(first) = known.get(&row.place) {
                    let params = [("first", first.clone())];
                    let twice = with(Code::DuplicateEntry, params);
                    row.problem = Some(reading.told((row.row, value), None, twice));
                }
                known.entry(row.place.clone()).or_insert(place);
            }
            rows.push(row);
        }
    }
    reading.judge_together(&mut rows);
    Ok(IntakePreview {
        name: table.name.clone(),
        sheets: table.sheets.clone(),
        sheet: table.sheet.clone(),
        head: columns.head.clone(),
        width: table.width(),
        columns: columns.columns.clone(),
        rows,
    })
}

/// The values of a preview, all of them or none.
///
/// # Errors
/// The first row with a problem, or with an alarm that is not accepted.
pub(crate) fn changes(preview: &IntakePreview, wanted: &IntakeWanted) -> Result<Vec<EntryEdit>, Failure> {
    let edit = |row: &IntakeRow| {
        if let Some(problem) = &row.problem {
            return Err(problem.clone());
        }
        if let (Some(alarm), false) = (&row.alarm, wanted.despite_alarms) {
            let wide = preview.columns.iter().filter(|column| column.field == IntakeField::Value).count() > 1;
            let place = if wide { format!("{}:{}", row.row, row.column) } else { row.row.to_string() };
            let place = ("place", place);
            let found = row.parsed.clone().unwrap_or_default();
            let present = row.present.clone().unwrap_or_default();
            let params = [
                ("file", preview.name.clone()),
                place,
                ("found", found),
                ("expected", present),
                ("times", alarm.clone()),
            ];
            return Err(with(Code::ValueAlarm, params));
        }
        Ok(edit_of(row, wanted.private))
    };
    preview.rows.iter().map(edit).collect()
}

fn edit_of(row: &IntakeRow, private: bool) -> EntryEdit {
    EntryEdit {
        through: None,
        place: row.place.clone(),
        value: row.parsed.clone().map_or(EntryValue::Unknown(()), EntryValue::Text),
        status: row.status.clone(),
        source: row.source.clone(),
        note: row.note.clone(),
        private,
    }
}

/// What the values show of how decimals are written; none where they show nothing, or both.
fn convention(table: &Table, columns: &Columns) -> Option<Convention> {
    let cells = (columns.body..table.rows.len())
        .flat_map(|row| columns.values.iter().map(move |value| table.cell(row, value.at)));
    let shown = cells.filter_map(|cell| number(cell, None).ok().and_then(|written| written.shows));
    let shown: Vec<Convention> = shown.collect();
    let (first, rest) = shown.split_first()?;
    rest.iter().all(|other| other == first).then_some(*first)
}

struct Reading<'a> {
    session: &'a Session,
    names: Names<'a>,
    table: &'a Table,
    wanted: &'a IntakeWanted,
    columns: &'a Columns,
    convention: Option<Convention>,
    chain: Chain<'a>,
    /// Each row is tried in it alone.
    trial: Model,
}

/// A value as it was read.
#[derive(Default)]
struct Parsed {
    value: Option<String>,
    other: Option<String>,
}

impl Reading<'_> {
    fn text(&self, at: usize, field: IntakeField) -> Option<&str> {
        let column = self.columns.at(field)?;
        Some(self.table.cell(at, column)).filter(|text| !text.is_empty())
    }

    /// A failure with the row and, where it is one cell's, the column.
    fn told(
        &self,
        (row, value): (usize, &ValueColumn),
        field: Option<IntakeField>,
        mut failure: Failure,
    ) -> Failure {
        let column = match field {
            Some(IntakeField::Value) => Some(value.at),
            Some(field) => self.columns.at(field).or(value.says(field).map(|_| value.at)),
            None => self.columns.is_wide().then_some(value.at),
        };
        let place = column.map_or_else(|| row.to_string(), |column| format!("{row}:{}", column + 1));
        failure.params.insert("file".into(), self.table.name.clone());
        failure.params.insert("place".into(), place);
        failure
    }

    /// A value of a row; none where the row or, in a table with several columns of values, the cell is empty, or where
    /// it is to be left out.
    fn row(&mut self, at: usize, value: &ValueColumn) -> Option<IntakeRow> {
        let number = at + self.table.first_row;
        let raw = self.table.cell(at, value.at).to_owned();
        let empty = raw.is_empty()
            && (self.columns.is_wide()
                || self.columns.columns.iter().all(|column| self.text(at, column.field).is_none()));
        let leaves =
            |out: &IntakeSkip| out.row == number && out.column.is_none_or(|column| column == value.at + 1);
        if empty || self.wanted.skip.iter().any(leaves) {
            return None;
        }
        let owned = |field| self.text(at, field).map(str::to_owned);
        let mut row = IntakeRow {
            row: number,
            column: value.at + 1,
            place: EntryPlace {
                key: String::new(),
                programme: None,
                region: None,
                indicator: None,
                from: None,
            },
            raw,
            parsed: None,
            other: None,
            status: self.text(at, IntakeField::Status).map_or_else(|| self.wanted.status.clone(), status),
            source: owned(IntakeField::Source).or_else(|| self.wanted.source.clone()),
            note: owned(IntakeField::Note).unwrap_or_else(|| self.wanted.note.clone()),
            present: None,
            alarm: None,
            problem: None,
        };
        if let Err((field, failure)) = self.fill((at, value), &mut row) {
            row.problem = Some(self.told((number, value), field, failure));
        }
        Some(row)
    }

    fn fill(
        &mut self,
        (at, value): (usize, &ValueColumn),
        row: &mut IntakeRow,
    ) -> Result<(), (Option<IntakeField>, Failure)> {
        let of = |field| move |failure| (Some(field), failure);
        let key = self.key(at, value).map_err(of(IntakeField::Parameter))?;
        key.name().clone_into(&mut row.place.key);
        row.place.from = self.year(at, value).map_err(of(IntakeField::Year))?;
        row.place.region = self.region(at, value).map_err(of(IntakeField::Region))?;
        let programme = self.text(at, IntakeField::Programme);
        let programme = programme.map(|text| self.names.programme(text).unwrap_or_else(|| text.to_owned()));
        row.place.programme = programme.or_else(|| value.says(IntakeField::Programme).map(str::to_owned));
        let indicator = self.text(at, IntakeField::Indicator).or_else(|| value.says(IntakeField::Indicator));
        row.place.indicator = indicator.map(str::to_owned);
        let parsed = self.value((at, value), key).map_err(of(IntakeField::Value))?;
        (row.parsed, row.other) = (parsed.value, parsed.other);
        self.source(row).map_err(of(IntakeField::Source))?;
        self.judge(row).map_err(|failure| (None, failure))?;
        row.present = self.present(key, &row.place);
        row.alarm = alarm(row.parsed.as_deref(), row.present.as_deref());
        Ok(())
    }

    fn key(&self, at: usize, value: &ValueColumn) -> Result<Key, Failure> {
        let told = self.text(at, IntakeField::Parameter).or_else(|| value.says(IntakeField::Parameter));
        let name = told.or(self.wanted.parameter.as_deref());
        let name = name.ok_or_else(|| with(Code::MissingValue, [("expected", "parameter".into())]))?;
        Key::parse(name).ok_or_else(|| {
            let known: Vec<&str> = Key::ALL.iter().map(|key| key.name()).collect();
            with(Code::UnknownParameter, [("found", name.to_owned()), ("expected", known.join(", "))])
        })
    }

    fn year(&self, at: usize, value: &ValueColumn) -> Result<Option<i32>, Failure> {
        let told = self.text(at, IntakeField::Year).or_else(|| value.says(IntakeField::Year));
        let Some(text) = told else { return Ok(self.wanted.year) };
        let wrong = || with(Code::WrongValue, [("found", text.to_owned()), ("expected", "2026".into())]);
        text.parse().ok().or_else(|| self.names.year(text)).map(Some).ok_or_else(wrong)
    }

    fn region(&self, at: usize, value: &ValueColumn) -> Result<Option<String>, Failure> {
        let Some(text) = self.text(at, IntakeField::Region) else {
            return Ok(value.says(IntakeField::Region).map(str::to_owned));
        };
        let unknown = || with(Code::UnknownName, [("kind", "region".into()), ("found", text.to_owned())]);
        self.names.region(text).map(Some).ok_or_else(unknown)
    }

    fn source(&self, row: &IntakeRow) -> Result<(), Failure> {
        let dataset = self.session.library.dataset();
        match &row.source {
            Some(id) if dataset.source(id).is_none() => {
                Err(with(Code::UnknownName, [("kind", "source".into()), ("found", id.clone())]))
            }
            _ => Ok(()),
        }
    }

    fn value(&self, (at, column): (usize, &ValueColumn), key: Key) -> Result<Parsed, Failure> {
        let missing = || with(Code::MissingValue, [("expected", "value".into())]);
        let text =
            Some(self.table.cell(at, column.at)).filter(|text| !text.is_empty()).ok_or_else(missing)?;
        let is_word = match key.domain() {
            Domain::Choice(_) | Domain::Bool | Domain::Reference | Domain::Steps => true,
            Domain::ShareOrNone => text == "none",
            Domain::Cap => matches!(text, "none" | "neutral"),
            Domain::Number | Domain::NonNegative | Domain::UnitShare | Domain::Lag => false,
        };
        if is_word {
            return Ok(Parsed { value: Some(text.to_owned()), other: None });
        }
        if is_unknown(text) {
            return Ok(Parsed::default());
        }
        let exact = self.table.rows[at].get(column.at).and_then(|cell: &TableCell| cell.exact);
        let wrong = |expected: &str| {
            with(Code::WrongValue, [("found", text.to_owned()), ("expected", expected.to_owned())])
        };
        let (value, suffix, other) = match exact {
            Some(value) => (value, None, None),
            None => {
                let written = number(text, self.convention).map_err(|_| wrong("1 234,5"))?;
                (written.value, written.suffix, written.other)
            }
        };
        let suffix = suffix.or_else(|| column.unit.filter(|unit| fits(key, *unit)));
        let factor = factor((key, self.wanted.unit), suffix).ok_or_else(|| wrong(unit(key)))?;
        let scaled = |value: Decimal| value.checked_mul(factor).map(|value| value.normalize().to_string());
        let too_large = || with(Code::TooLarge, [("found", text.to_owned())]);
        Ok(Parsed { value: Some(scaled(value).ok_or_else(too_large)?), other: other.and_then(scaled) })
    }

    /// Lets the model judge the row, as if it came in alone.
    fn judge(&mut self, row: &IntakeRow) -> Result<(), Failure> {
        let entry = crate::desk::entry_file(&edit_of(row, false))?;
        if entry.status == alf_engine::Status::Assumed && entry.note.trim().is_empty() {
            return Err(with(Code::NoteMissing, [("parameter", entry.key)]));
        }
        let explain = |error| self.session.library.explain(error);
        let file = with_entry(&self.session.model, &self.wanted.scenario, &entry).map_err(explain)?;
        self.trial.replace(&file).map(drop).map_err(explain)
    }

    /// Lets the model judge rows that are sound alone as they would come in together: what they refer to is found, and
    /// what could be computed still can. What is wrong then is told of the row it comes from.
    fn judge_together(&mut self, rows: &mut [IntakeRow]) {
        if rows.is_empty() || rows.iter().any(|row| row.problem.is_some()) {
            return;
        }
        let Err(failure) = self.all_of(rows) else { return };
        let said = |name: &str| failure.params.get(name).map(String::as_str);
        let year = said("year").and_then(|year| year.parse::<i32>().ok());
        let concerns = |row: &IntakeRow| {
            let in_force = year.zip(row.place.from).is_none_or(|(year, from)| from <= year);
            said("parameter") == Some(row.place.key.as_str()) && in_force
        };
        let last = rows.len() - 1;
        let at = rows.iter().rposition(concerns).unwrap_or(last);
        let row = &mut rows[at];
        let column = self.columns.values.iter().find(|value| value.at + 1 == row.column);
        row.problem = Some(match column {
            Some(value) => self.told((row.row, value), None, failure),
            None => failure,
        });
    }

    fn all_of(&mut self, rows: &[IntakeRow]) -> Result<(), Failure> {
        let explain = |error| self.session.library.explain(error);
        let id = ScenarioId::new(&self.wanted.scenario);
        let mut file = self.session.model.scenario(&id).map_err(explain)?.file.clone();
        for row in rows {
            put(&mut file, crate::desk::entry_file(&edit_of(row, false))?);
        }
        self.trial.replace(&file).map_err(explain)?;
        self.session.judge(&self.trial, &id)
    }

    /// The value in force now, as it stands in its file.
    fn present(&self, key: Key, place: &EntryPlace) -> Option<String> {
        let dataset = self.session.library.dataset();
        let programme = place.programme.as_deref().and_then(|id| dataset.programme_at(id));
        let region = place.region.as_deref().and_then(|code| dataset.region_at(code).ok());
        let index = match (programme, region, place.indicator.as_deref().and_then(Indicator::parse)) {
            (Some(programme), Some(region), _) => Index::Placement(programme, region),
            (Some(programme), None, _) => Index::Programme(programme),
            (None, Some(region), _) => Index::Region(region),
            (None, None, Some(indicator)) => Index::Indicator(indicator),
            (None, None, None) => Index::All,
        };
        let year = place.from.map_or(dataset.first_year, Year);
        match &self.chain.effective(key, index, year)?.entry.value {
            Value::Number(number) => number.known().map(|value| value.normalize().to_string()),
            Value::Word(word) => Some((*word).to_owned()),
            Value::Scenario(id) => Some(id.clone()),
            Value::Steps(_) => None,
        }
    }
}

/// A status by its name in files or in Swedish; another word is left for the model to refuse.
fn status(text: &str) -> String {
    let lower = text.to_lowercase();
    let name = match lower.as_str() {
        "beslutad" | "beslutat" => "decided",
        "publicerad" | "publicerat" => "published",
        "härledd" | "härlett" => "derived",
        "föreslagen" | "föreslaget" => "proposed",
        "antagen" | "antaget" => "assumed",
        "privat" => "private",
        "okänd" | "okänt" => "unknown",
        other => other,
    };
    name.to_owned()
}
