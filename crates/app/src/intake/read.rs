//! The rows of a table as values of a scenario, each with what it would replace and what is wrong with it.

use alf_engine::key::{Domain, Indicator};
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::value::Value;
use alf_engine::{Key, Model, ScenarioId, Year};
use rust_decimal::Decimal;

use super::columns::Columns;
use super::number::{Convention, Suffix, is_unknown, number};
use super::table::{Table, TableCell};
use crate::failure::with;
use crate::look::drafts::with_entry;
use crate::panel::domain::unit;
use crate::session::Session;
use crate::wire::{
    Code, EntryEdit, EntryPlace, EntryValue, Failure, IntakeField, IntakePreview, IntakeRow, IntakeWanted,
    Unit,
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
    let columns = Columns::of(table, wanted)?;
    let id = ScenarioId::new(&wanted.scenario);
    let chain = session.model.chain(&id).map_err(|error| session.library.explain(error))?;
    let trial = session.model.clone();
    let convention = convention(table, &columns);
    let mut reading = Reading { session, table, wanted, columns: &columns, convention, chain, trial };
    let mut rows: Vec<IntakeRow> = Vec::new();
    for at in columns.body..table.rows.len() {
        if let Some(mut row) = reading.row(at) {
            if let Some(first) = rows.iter().find(|other| other.place == row.place && row.problem.is_none()) {
                let params = [("first", first.row.to_string())];
                row.problem = Some(reading.told(row.row, None, with(Code::DuplicateEntry, params)));
            }
            rows.push(row);
        }
    }
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
            let place = ("place", row.row.to_string());
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

/// What the column shows of how decimals are written; none where it shows nothing, or both.
fn convention(table: &Table, columns: &Columns) -> Option<Convention> {
    let column = columns.at(IntakeField::Value)?;
    let shown = (columns.body..table.rows.len())
        .filter_map(|row| number(table.cell(row, column), None).ok().and_then(|written| written.shows));
    let shown: Vec<Convention> = shown.collect();
    let (first, rest) = shown.split_first()?;
    rest.iter().all(|other| other == first).then_some(*first)
}

struct Reading<'a> {
    session: &'a Session,
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
    fn told(&self, row: usize, field: Option<IntakeField>, mut failure: Failure) -> Failure {
        let column = field.and_then(|field| self.columns.at(field));
        let place = column.map_or_else(|| row.to_string(), |column| format!("{row}:{}", column + 1));
        failure.params.insert("file".into(), self.table.name.clone());
        failure.params.insert("place".into(), place);
        failure
    }

    /// A row; none where it is empty or to be left out.
    fn row(&mut self, at: usize) -> Option<IntakeRow> {
        let number = at + self.table.first_row;
        let empty = self.columns.columns.iter().all(|column| self.text(at, column.field).is_none());
        if empty || self.wanted.skip.contains(&number) {
            return None;
        }
        let owned = |field| self.text(at, field).map(str::to_owned);
        let mut row = IntakeRow {
            row: number,
            place: EntryPlace {
                key: String::new(),
                programme: None,
                region: None,
                indicator: None,
                from: None,
            },
            raw: owned(IntakeField::Value).unwrap_or_default(),
            parsed: None,
            other: None,
            status: self.text(at, IntakeField::Status).map_or_else(|| self.wanted.status.clone(), status),
            source: owned(IntakeField::Source).or_else(|| self.wanted.source.clone()),
            note: owned(IntakeField::Note).unwrap_or_else(|| self.wanted.note.clone()),
            present: None,
            alarm: None,
            problem: None,
        };
        if let Err((field, failure)) = self.fill(at, &mut row) {
            row.problem = Some(self.told(number, field, failure));
        }
        Some(row)
    }

    fn fill(&mut self, at: usize, row: &mut IntakeRow) -> Result<(), (Option<IntakeField>, Failure)> {
        let of = |field| move |failure| (Some(field), failure);
        let key = self.key(at).map_err(of(IntakeField::Parameter))?;
        key.name().clone_into(&mut row.place.key);
        row.place.from = self.year(at).map_err(of(IntakeField::Year))?;
        row.place.region = self.region(at).map_err(of(IntakeField::Region))?;
        row.place.programme = self.text(at, IntakeField::Programme).map(|text| self.programme(text));
        row.place.indicator = self.text(at, IntakeField::Indicator).map(str::to_owned);
        let parsed = self.value(at, key).map_err(of(IntakeField::Value))?;
        (row.parsed, row.other) = (parsed.value, parsed.other);
        self.source(row).map_err(of(IntakeField::Source))?;
        self.judge(row).map_err(|failure| (None, failure))?;
        row.present = self.present(key, &row.place);
        row.alarm = alarm(row.parsed.as_deref(), row.present.as_deref());
        Ok(())
    }

    fn key(&self, at: usize) -> Result<Key, Failure> {
        let name = self.text(at, IntakeField::Parameter).or(self.wanted.parameter.as_deref());
        let name = name.ok_or_else(|| with(Code::MissingValue, [("expected", "parameter".into())]))?;
        Key::parse(name).ok_or_else(|| {
            let known: Vec<&str> = Key::ALL.iter().map(|key| key.name()).collect();
            with(Code::UnknownParameter, [("found", name.to_owned()), ("expected", known.join(", "))])
        })
    }

    fn year(&self, at: usize) -> Result<Option<i32>, Failure> {
        let Some(text) = self.text(at, IntakeField::Year) else { return Ok(self.wanted.year) };
        let wrong = || with(Code::WrongValue, [("found", text.to_owned()), ("expected", "2026".into())]);
        text.parse().map(Some).map_err(|_| wrong())
    }

    /// A region by its code, also one that lost its first zero, or by its name or county.
    fn region(&self, at: usize) -> Result<Option<String>, Failure> {
        let Some(text) = self.text(at, IntakeField::Region) else { return Ok(None) };
        let bare = |name: &str| {
            let name = name.to_lowercase();
            name.trim_start_matches("region ")
                .trim_end_matches("regionen")
                .trim_end_matches('s')
                .trim()
                .to_owned()
        };
        let wanted = bare(text);
        let found = self.session.library.dataset().regions.iter().find(|region| {
            let code = region.code.as_str();
            code == text
                || code.trim_start_matches('0') == text
                || bare(&region.file.name) == wanted
                || region.file.county.to_lowercase() == text.to_lowercase()
        });
        let unknown = || with(Code::UnknownName, [("kind", "region".into()), ("found", text.to_owned())]);
        found.map(|region| Some(region.code.to_string())).ok_or_else(unknown)
    }

    /// A programme by its university, else as it stands: the model knows the ids.
    fn programme(&self, text: &str) -> String {
        let mut programmes = self.session.library.dataset().programmes.iter();
        let found = programmes.find(|programme| programme.university.to_lowercase() == text.to_lowercase());
        found.map_or_else(|| text.to_owned(), |programme| programme.id.to_string())
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

    fn value(&self, at: usize, key: Key) -> Result<Parsed, Failure> {
        let missing = || with(Code::MissingValue, [("expected", "value".into())]);
        let text = self.text(at, IntakeField::Value).ok_or_else(missing)?;
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
        let column = self.columns.at(IntakeField::Value).unwrap_or(0);
        let exact = self.table.rows[at].get(column).and_then(|cell: &TableCell| cell.exact);
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

/// What a number is multiplied by to stand in the key's own unit; none where its suffix is of another kind.
fn factor((key, default): (Key, Unit), suffix: Option<Suffix>) -> Option<Decimal> {
    let money = |suffix| match suffix {
        Suffix::Kr => Some(Decimal::ONE),
        Suffix::Tkr => Some(Decimal::ONE_THOUSAND),
        Suffix::Mnkr => Some(Decimal::from(1_000_000)),
        Suffix::Percent => None,
    };
    let default = match default {
        Unit::Kr => Suffix::Kr,
        Unit::Tkr => Suffix::Tkr,
        Unit::Mnkr => Suffix::Mnkr,
    };
    match (unit(key), suffix) {
        ("kr" | "kr_per_student" | "kr_per_week", suffix) => money(suffix.unwrap_or(default)),
        ("share", Some(Suffix::Percent)) => Some(Decimal::new(1, 2)),
        ("percent", Some(Suffix::Percent)) | (_, None) => Some(Decimal::ONE),
        _ => None,
    }
}

/// The power of ten nearest to how many times the present value a new one is; none within five times.
fn alarm(parsed: Option<&str>, present: Option<&str>) -> Option<String> {
    let decimal = |text: Option<&str>| Decimal::from_str_exact(text?).ok().map(|value| value.abs());
    let (new, old) = (decimal(parsed)?, decimal(present)?);
    if new.is_zero() || old.is_zero() {
        return None;
    }
    // Bounds are five times a power of ten: 1 000 for a slip of kr and tkr, 100 for öre, 10 for a digit.
    let steps = [(500, "1000"), (50, "100"), (5, "10")];
    let times = |large: Decimal, small: Decimal| {
        let reached =
            |bound: i32| small.checked_mul(Decimal::from(bound)).is_some_and(|least| large >= least);
        steps.iter().find(|(bound, _)| reached(*bound)).map(|(_, name)| *name)
    };
    let less = |name: &str| match name {
        "1000" => "0.001",
        "100" => "0.01",
        _ => "0.1",
    };
    times(new, old).or_else(|| times(old, new).map(less)).map(str::to_owned)
}
