//! The rows of ordinary parameters.

use alf_engine::key::Domain;
use alf_engine::layer::{Entry, Index};
use alf_engine::value::Value;
use alf_engine::{Key, Num, Year};

use super::{CODE, KEY, LABEL, PROGRAMME, SOURCE, STATUS, UNIT, Writer};
use crate::workbook::sheet::{Choice, Content, Role, Row, Shape, Tab};
use crate::workbook::words::{self, MISSING, UNKNOWN};

impl<'a> Writer<'a> {
    /// One row: labels, status, source, and a cell for every year.
    pub(super) fn entry_row(&mut self, key: Key, index: Index, prices: bool) -> Row {
        let row = Row { tab: Tab::Parameters, at: self.sheet.next() };
        self.labels(row, (key, index), prices);
        let years: Vec<i32> = if goes_back(key) {
            self.years.with_earlier().collect()
        } else {
            (self.years.first..=self.years.last).collect()
        };
        let entries = self.entries(key, index, &years);
        self.origin(row, &entries);
        for (at, year) in years.iter().enumerate() {
            let same = at > 0 && *year != self.years.first && same_entry(entries[at - 1], entries[at]);
            let of_all = |at: usize| {
                let entry = entries.get(at).copied().flatten();
                matches!(index, Index::Region(_)) && entry.is_some_and(|entry| entry.index == Index::All)
            };
            let (content, role) = if of_all(at) {
                let follows = at > 0 && *year != self.years.first && of_all(at - 1);
                (Content::Formula(self.as_all((key, prices), row, (*year, follows))), Role::Carried)
            } else if same {
                (Content::Formula(row.cell(self.years.col(year - 1))), Role::Carried)
            } else {
                (content(key, index, (entries[at], prices), self.chain.dataset), Role::Input)
            };
            let shape = if prices { Shape::Year } else { shape(key) };
            self.sheet.put((row.at, self.years.col(*year)), content, (role, shape));
        }
        if !prices {
            self.choices(row, key);
        }
        row
    }

    /// A region's value where the one for all regions holds: that one, or what the region had the year before where
    /// that was written over with another.
    fn as_all(&self, (key, prices): (Key, bool), own: Row, (year, follows): (i32, bool)) -> String {
        let rows = if prices { &self.prices } else { &self.values };
        let Some(all) = rows.get(&(key, Index::All)) else { return String::new() };
        let (now, before) = (self.years.col(year), self.years.col(year - 1));
        if !follows {
            return all.cell(now);
        }
        format!("IF({own}={},{},{own})", all.cell(before), all.cell(now), own = own.cell(before))
    }

    fn labels(&mut self, row: Row, (key, index): (Key, Index), prices: bool) {
        let dataset = self.chain.dataset;
        let name = self.name(key);
        let (label, programme, code) = match index {
            Index::All => (name, String::new(), String::new()),
            Index::Region(at) => {
                let region = &dataset.regions[at.0];
                (region.file.name.clone(), String::new(), region.code.to_string())
            }
            Index::Programme(at) => {
                let programme = &dataset.programmes[at.0];
                (format!("{name}, {}", programme.university), programme.id.to_string(), String::new())
            }
            Index::Indicator(indicator) => {
                let indicator = (self.source.term)(indicator.name());
                (format!("{name}, {indicator}"), String::new(), String::new())
            }
            Index::Placement(..) => (name, String::new(), String::new()),
        };
        let all = key.indexing() == alf_engine::key::Indexing::RegionOrAll && index == Index::All;
        let label = if all { format!("{}, alla regioner", self.name(key)) } else { label };
        let label = if prices { format!("{label}: prisår") } else { label };
        let unit = if prices { "år" } else { words::unit(key) };
        self.sheet.put((row.at, KEY), key.name(), (Role::Note, Shape::Text));
        self.sheet.put((row.at, LABEL), label, (Role::Plain, Shape::Text));
        self.sheet.put((row.at, PROGRAMME), programme, (Role::Plain, Shape::Text));
        self.sheet.put((row.at, CODE), code, (Role::Plain, Shape::Text));
        self.sheet.put((row.at, UNIT), unit, (Role::Note, Shape::Text));
    }

    /// The effective entry of each year; students of years before a programme's earliest entry are that entry's.
    fn entries(&self, key: Key, index: Index, years: &[i32]) -> Vec<Option<&'a Entry>> {
        let cohort = matches!(key, Key::CohortIntake | Key::CohortRetention);
        let dated = self.chain.layers().iter().flat_map(|layer| layer.of_index(key, index));
        let earliest = dated.map(|entry| entry.from.map_or(i32::MIN, |year| year.0)).min();
        let taken = |year: &i32| if cohort { (*year).max(earliest.unwrap_or(*year)) } else { *year };
        let years: Vec<Year> = years.iter().map(|year| Year(taken(year))).collect();
        self.chain.effective_in(key, index, &years)
    }

    /// Statuses and sources of the entries in force.
    pub(super) fn origin(&mut self, row: Row, entries: &[Option<&Entry>]) {
        let mut statuses: Vec<&str> = Vec::new();
        let mut sources: Vec<&str> = Vec::new();
        for entry in entries.iter().flatten() {
            let status = words::status(entry.status);
            if !statuses.contains(&status) {
                statuses.push(status);
            }
            let source = entry.source.as_ref().map(alf_engine::ids::SourceId::as_str);
            if let Some(source) = source.filter(|source| !sources.contains(source)) {
                sources.push(source);
            }
        }
        let status = if statuses.is_empty() { "förval".to_owned() } else { statuses.join("; ") };
        self.sheet.put((row.at, STATUS), status, (Role::Plain, Shape::Text));
        self.sheet.put((row.at, SOURCE), sources.join("; "), (Role::Note, Shape::Text));
    }

    /// What may be chosen in the cells of a row.
    fn choices(&mut self, row: Row, key: Key) {
        let words: Vec<String> = match key.domain() {
            Domain::Choice(words) => words.iter().map(|word| words::word(key, word).to_owned()).collect(),
            Domain::Bool => vec![words::YES.to_owned(), words::NO.to_owned()],
            Domain::Lag => vec!["0".to_owned(), "1".to_owned()],
            _ => return,
        };
        let (first, last) = (self.years.col(self.years.first), self.years.col(self.years.last));
        self.sheet.choices.push(Choice { first: (row.at, first), last: (row.at, last), words });
    }
}

/// Whether a parameter has values for years before the data set's.
const fn goes_back(key: Key) -> bool {
    matches!(
        key,
        Key::IndexRate | Key::IndexResearch | Key::IndexHousing | Key::CohortIntake | Key::CohortRetention
    )
}

fn same_entry(before: Option<&Entry>, now: Option<&Entry>) -> bool {
    match (before, now) {
        (Some(before), Some(now)) => std::ptr::eq(before, now),
        (None, None) => true,
        _ => false,
    }
}

fn content(
    key: Key,
    index: Index,
    (entry, prices): (Option<&Entry>, bool),
    dataset: &alf_engine::DataSet,
) -> Content {
    let Some(entry) = entry else { return default(key, index, dataset) };
    if prices {
        return entry.from.map_or(MISSING.into(), |year| year.0.into());
    }
    match &entry.value {
        Value::Number(Num::Known(number)) => (*number).into(),
        Value::Number(_) => UNKNOWN.into(),
        Value::Word(word) => words::word(key, word).into(),
        Value::Scenario(id) => id.clone().into(),
        Value::Steps(_) => MISSING.into(),
    }
}

/// What holds where no entry does (MODEL 3).
fn default(key: Key, index: Index, dataset: &alf_engine::DataSet) -> Content {
    let host = match index {
        Index::Region(at) => dataset.regions[at.0].host,
        _ => false,
    };
    match key {
        Key::InclusionMode => words::word(key, if host { "via" } else { "none" }).into(),
        Key::ReinforcementEligible => words::NO.into(),
        Key::ResearchBaseShare | Key::ResearchQualityWeight | Key::ReinforcementWeight => 0.into(),
        _ => MISSING.into(),
    }
}

/// How a parameter's numbers are shown.
pub(super) fn shape(key: Key) -> Shape {
    match words::unit(key) {
        "andel per år" => Shape::Percent,
        "kr" => Shape::Kronor,
        "kr per HST" | "kr per vecka" => Shape::Öre,
        "HST" | "studenter" => Shape::Students,
        "andel" => Shape::Share,
        "antal" => Shape::Count,
        _ => Shape::General,
    }
}
