//! A value for some years only: an entry of a scenario holds until its next one, so the year after gets back what it
//! had (MODEL 2).

use alf_engine::file::{EntryFile, ValueFile};
use alf_engine::ids::Year;
use alf_engine::key::Indicator;
use alf_engine::layer::{Entry, Index};
use alf_engine::model::{Chain, Effective};
use alf_engine::{Key, Model, ModelError, ScenarioId, Status};

use crate::panel::value::{carried, default, written};

/// An entry to write, and whose value it is.
pub(crate) struct Written {
    pub(crate) entry: EntryFile,
    pub(crate) origin: Origin,
}

/// Whose value an entry to write has.
pub(crate) enum Origin {
    /// The one asked for.
    Asked,
    /// What held before, said by a scenario; none: by the data set or the model.
    Again(Option<ScenarioId>),
}

/// The entries by which a scenario has the value of `entry` from its year through `through` and in all other years
/// what it had: the value itself, also in place of what the scenario says of the years between, then what held
/// before, wherever that changes.
///
/// # Errors
/// A scenario that does not exist. An entry that names what does not exist comes back alone, for the model to refuse.
pub(crate) fn over(
    model: &Model,
    scenario: &str,
    (entry, through): (&EntryFile, i32),
) -> Result<Vec<Written>, ModelError> {
    let asked = |entry| Written { entry, origin: Origin::Asked };
    let (Some((key, index)), Some(from)) = (subject(model, entry), entry.from) else {
        return Ok(vec![asked(entry.clone())]);
    };
    let chain = model.chain(&ScenarioId::new(scenario))?;
    let place = Place { model, chain: &chain, entry, key, index };
    let mut written = vec![asked(entry.clone())];
    let mut before: Option<&Entry> = None;
    for year in model.dataset.years().filter(|year| year.0 > from) {
        let own = place.has_own(year);
        if year.0 <= through {
            if own {
                written.push(asked(EntryFile { from: Some(year.0), ..entry.clone() }));
            }
            continue;
        }
        let found = chain.effective(key, index, year);
        let held = found.map(|found| found.entry);
        let same = year.0 > through + 1 && held.map(std::ptr::from_ref) == before.map(std::ptr::from_ref);
        if !own && !same {
            written.push(place.again(found, year));
        }
        before = held;
    }
    Ok(written)
}

/// What an entry is about, if it names what exists.
fn subject(model: &Model, entry: &EntryFile) -> Option<(Key, Index)> {
    let dataset = &model.dataset;
    let key = Key::parse(&entry.key)?;
    let programme = match &entry.programme {
        Some(id) => Some(dataset.programme_at(id)?),
        None => None,
    };
    let region = match &entry.region {
        Some(code) => Some(dataset.region_at(code).ok()?),
        None => None,
    };
    let indicator = match &entry.indicator {
        Some(name) => Some(Indicator::parse(name)?),
        None => None,
    };
    let index = match (programme, region, indicator) {
        (None, None, None) => Index::All,
        (Some(programme), None, None) => Index::Programme(programme),
        (None, Some(region), None) => Index::Region(region),
        (Some(programme), Some(region), None) => Index::Placement(programme, region),
        (None, None, Some(indicator)) => Index::Indicator(indicator),
        _ => return None,
    };
    Some((key, index))
}

struct Place<'a> {
    model: &'a Model,
    chain: &'a Chain<'a>,
    entry: &'a EntryFile,
    key: Key,
    index: Index,
}

impl Place<'_> {
    /// Whether the scenario itself has an entry for exactly this from exactly this year.
    fn has_own(&self, year: Year) -> bool {
        let own = self.chain.layers().first().map_or(&[][..], |layer| layer.of_index(self.key, self.index));
        own.iter().any(|entry| entry.from == Some(year))
    }

    /// What held in a year, as an entry from that year; a level in that year's price.
    fn again(&self, found: Option<Effective<'_>>, year: Year) -> Written {
        let at = |value: ValueFile, status: Status| EntryFile {
            from: Some(year.0),
            value,
            status,
            source: None,
            ..self.entry.clone()
        };
        let Some(Effective { entry, layer }) = found else {
            let value = default(&self.model.dataset, self.key, self.index);
            let value = value.map_or(ValueFile::Unknown, |value| ValueFile::Text(value.to_owned()));
            return Written { entry: at(value, self.entry.status), origin: Origin::Again(None) };
        };
        let value = match self.key.carried_by() {
            Some(_) => crate::simulate::text(carried(self.chain, (self.key, self.index), year)),
            None => written(&entry.value),
        };
        let value = value.map_or(ValueFile::Unknown, ValueFile::Text);
        let again = EntryFile {
            source: entry.source.as_ref().map(ToString::to_string),
            note: if entry.note.is_empty() { self.entry.note.clone() } else { entry.note.clone() },
            ..at(value, entry.status)
        };
        let holder = self.chain.holder(layer).map(|holder| holder.id.clone());
        Written { entry: again, origin: Origin::Again(holder) }
    }
}
