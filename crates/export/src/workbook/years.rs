//! Which column a year stands in.

use alf_engine::dataset::DataSet;
use alf_engine::groups::Groups;
use alf_engine::key::Key;
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::value::Value;

use super::sheet::Tab;

/// The years of the data set and the earlier ones that prices and students go back to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Years {
    pub(super) first: i32,
    pub(super) last: i32,
    /// The earliest year that a level, a step or an intake goes back to; `first` where none goes back.
    pub(super) earliest: i32,
}

/// A year of the data set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    /// Position in the data set.
    pub(super) at: usize,
    /// The year.
    pub(super) year: i32,
    /// Its column on the calculating sheets.
    pub(super) col: u16,
}

impl Years {
    pub(super) fn of(chain: &Chain<'_>, groups: &Groups) -> Self {
        let dataset = chain.dataset;
        let cohorts = dataset.first_year.0 - terms_back(dataset);
        let earliest =
            level_years(chain).chain(step_years(groups)).chain([cohorts, dataset.first_year.0]).min();
        let first = dataset.first_year.0;
        Self { first, last: dataset.last_year.0, earliest: earliest.unwrap_or(first) }
    }

    /// Number of years in the data set.
    pub(super) fn count(self) -> u16 {
        u16::try_from(self.last - self.first + 1).unwrap_or(0)
    }

    /// The years of the data set with their columns on the calculating sheets.
    pub(super) fn all(self) -> impl Iterator<Item = At> + Clone {
        let year = move |(at, year): (usize, i32)| At { at, year, col: self.col(year) };
        (self.first..=self.last).enumerate().map(year)
    }

    /// Earlier years and those of the data set, in order.
    pub(super) fn with_earlier(self) -> impl Iterator<Item = i32> {
        self.earliest..=self.last
    }

    /// A year's column on the calculating sheets. Earlier years stand to the right, past an empty column.
    pub(super) fn col(self, year: i32) -> u16 {
        let start = Tab::Calculation.first_year();
        let offset = |years: i32| u16::try_from(years).unwrap_or(0);
        if year >= self.first {
            start + offset(year - self.first)
        } else {
            start + self.count() + 1 + offset(year - self.earliest)
        }
    }

    /// The last column that a year stands in on the calculating sheets.
    pub(super) fn last_col(self) -> u16 {
        let last = if self.earliest < self.first { self.first - 1 } else { self.last };
        self.col(last)
    }
}

/// Calendar years between an intake in its last term and its first.
fn terms_back(dataset: &DataSet) -> i32 {
    let longest = dataset.programmes.iter().map(|p| p.terms_before.max(p.terms_from_ht2021)).max();
    longest.unwrap_or(0) / 2
}

fn level_years(chain: &Chain<'_>) -> impl Iterator<Item = i32> {
    let levels = Key::ALL.iter().copied().filter(|key| key.carried_by().is_some());
    let of_key = |key: Key| -> Vec<i32> {
        let indices: Vec<Index> = chain.indices(key);
        let first = chain.dataset.years();
        let looked = indices.iter().flat_map(|index| {
            first.clone().filter_map(|year| chain.effective(key, *index, year)?.entry.from)
        });
        looked.map(|year| year.0).collect()
    };
    levels.flat_map(of_key).collect::<Vec<_>>().into_iter()
}

fn step_years(groups: &Groups) -> impl Iterator<Item = i32> {
    let steps = groups.price.steps.iter().flatten().flat_map(|steps| steps.iter());
    steps.map(|step| step.year.0.min(step.price_year.0))
}

/// The steps of an entry, where it holds steps.
pub(super) const fn steps_of(value: &Value) -> Option<&Vec<alf_engine::value::Step>> {
    match value {
        Value::Steps(steps) => Some(steps),
        _ => None,
    }
}
