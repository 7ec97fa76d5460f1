//! What a text in a table names: a year, a region, a programme, an indicator or a parameter.

use alf_engine::key::Indicator;
use alf_engine::{DataSet, Key};

use super::number::unit_behind;
use crate::wire::IntakeField;

/// How far outside the data set a year may lie and still be one: a table often shows some years more.
const MARGIN: i32 = 10;

/// The names of a data set.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a>(pub(crate) &'a DataSet);

impl Names<'_> {
    /// What a head or a cell names, and how it is called in a scenario.
    pub(crate) fn named(self, text: &str) -> Option<(IntakeField, String)> {
        let text = core(text);
        let year = || self.year(text).map(|year| (IntakeField::Year, year.to_string()));
        // A code alone may be any number.
        let bare = text.chars().all(|c| c.is_ascii_digit());
        let region = || self.region(text).filter(|_| !bare).map(|code| (IntakeField::Region, code));
        let programme = || self.programme(text).map(|id| (IntakeField::Programme, id));
        let indicator = || Indicator::parse(text).map(|_| (IntakeField::Indicator, text.to_owned()));
        let key = || Key::parse(text).map(|key| (IntakeField::Parameter, key.name().to_owned()));
        year().or_else(region).or_else(programme).or_else(indicator).or_else(key)
    }

    /// A year near those of the data set.
    pub(crate) fn year(self, text: &str) -> Option<i32> {
        let lower = text.to_lowercase();
        let digits = lower.strip_prefix("år").unwrap_or(&lower).trim();
        let year: i32 = (digits.len() == 4).then(|| digits.parse().ok()).flatten()?;
        let (first, last) = (self.0.first_year.0, self.0.last_year.0);
        (first - MARGIN..=last + MARGIN).contains(&year).then_some(year)
    }

    /// A region by its code, also one that lost its first zero, by its name or county, or by both as statistics write
    /// them: `12 Skåne län`.
    pub(crate) fn region(self, text: &str) -> Option<String> {
        let text = text.trim();
        let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (code, name) = text.split_at(digits);
        let wanted = bare_region(name);
        let by_code = |own: &str| !code.is_empty() && (own == code || own.trim_start_matches('0') == code);
        let found = self.0.regions.iter().find(|region| {
            let by_name = !wanted.is_empty()
                && (bare_region(&region.file.name) == wanted || bare_region(&region.file.county) == wanted);
            match (code.is_empty(), wanted.is_empty()) {
                (true, _) => by_name,
                (false, true) => by_code(region.code.as_str()),
                (false, false) => by_code(region.code.as_str()) && by_name,
            }
        });
        found.map(|region| region.code.to_string())
    }

    /// A programme by its id or its university.
    pub(crate) fn programme(self, text: &str) -> Option<String> {
        let wanted = text.trim().to_lowercase();
        let mut programmes = self.0.programmes.iter();
        let found = programmes.find(|programme| {
            programme.university.to_lowercase() == wanted || programme.id.as_str().to_lowercase() == wanted
        });
        found.map(|programme| programme.id.to_string())
    }
}

/// A head without the unit in parentheses or behind it.
fn core(head: &str) -> &str {
    let before = head.split('(').next().unwrap_or_default().trim();
    unit_behind(before).0.trim_end_matches([',', ';', ':']).trim()
}

/// The part of a region's name that tells it from others: `Region Skåne`, `Skåne län` and `Skåne` are one.
fn bare_region(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let name = name.strip_prefix("region ").unwrap_or(&name);
    let name = name.strip_suffix(" län").unwrap_or(name);
    let name = name.strip_suffix("regionen").unwrap_or(name);
    name.trim().trim_end_matches('s').to_owned()
}
