//! The parameters in which two scenarios differ, and what taking some of them from one to the other does.

use std::collections::BTreeMap;

use crate::error::ModelError;
use crate::exact::Exact;
use crate::groups::Groups;
use crate::ids::{ScenarioId, Year};
use crate::key::{Group, Key};
use crate::layer::{Entry, Index, Layer};
use crate::model::{Chain, Model};
use crate::steps::{self, Inputs};
use crate::value::Value;

/// A parameter for one index.
pub type Place = (Key, Index);

/// Two scenarios whose values can be exchanged one parameter at a time.
///
/// Each scenario is kept as one flat layer of the entries that are in force some year, so a parameter moves
/// with everything that decides it: also the absence of an entry.
#[derive(Debug, Clone)]
pub struct Exchange<'a> {
    model: &'a Model,
    ends: (Chain<'a>, Chain<'a>),
    flat: (BTreeMap<Place, Vec<Entry>>, BTreeMap<Place, Vec<Entry>>),
}

/// A scenario in which some parameters are another's.
#[derive(Debug, Clone)]
pub struct Mixed {
    /// The values it was computed with.
    pub groups: Groups,
    /// Its result.
    pub exact: Exact,
}

impl Model {
    /// Opens two scenarios on the data set for exchange.
    ///
    /// # Errors
    /// An unknown scenario or a cycle of parents.
    pub fn exchange(&self, from: &ScenarioId, to: &ScenarioId) -> Result<Exchange<'_>, ModelError> {
        let ends = (self.chain(from)?, self.chain(to)?);
        let mut places: Vec<Place> = Vec::new();
        for key in Key::ALL {
            places.extend(indices((&ends.0, &ends.1), *key).into_iter().map(|index| (*key, index)));
        }
        let flat = |chain: &Chain<'_>| {
            places.iter().map(|place| (*place, winners(chain, *place))).collect::<BTreeMap<_, _>>()
        };
        let flat = (flat(&ends.0), flat(&ends.1));
        Ok(Exchange { model: self, ends, flat })
    }
}

impl Exchange<'_> {
    /// The parameters whose effective value differs in some year, by key and index.
    #[must_use]
    pub fn differing(&self) -> Vec<Place> {
        let ends = (&self.ends.0, &self.ends.1);
        self.flat.0.keys().copied().filter(|place| differs_at(ends, *place)).collect()
    }

    /// The first scenario with these parameters taken from the second; as in a bridge, a
    /// region with students whose mode is `none` counts as `via`.
    ///
    /// # Errors
    /// As [`Model::simulate`]: some parameters do not stand alone, such as one weight of several.
    pub fn with(&self, taken: &[Place]) -> Result<Mixed, ModelError> {
        let entries = self.flat.0.iter().flat_map(|(place, own)| {
            let other = self.flat.1.get(place).map_or([].as_slice(), Vec::as_slice);
            let (early, entries) = match taken.contains(place) {
                true => ([].as_slice(), other),
                false => (early(place.0, (own, other)), own.as_slice()),
            };
            early.iter().chain(entries).cloned()
        });
        let layer = Layer::ordered(entries.collect());
        let groups = Groups::resolve(&self.ends.0.on(&layer))?;
        let references = self.model.references(&[&groups])?;
        let inputs = Inputs { mixed: !taken.is_empty(), ..Inputs::of(&self.model.dataset, &groups) };
        let exact = steps::calculate(&inputs, &|reference| references.get(reference))?;
        Ok(Mixed { groups, exact })
    }
}

/// The other's entries of an index for the years before the first of its own, as in a bridge.
fn early<'a>(key: Key, (own, other): (&[Entry], &'a [Entry])) -> &'a [Entry] {
    let year = |entry: &Entry| entry.from.unwrap_or(Year::EARLIEST);
    let first = own.first().map(year);
    let before = other.partition_point(|entry| first.is_none_or(|first| year(entry) < first));
    if key.group() == Some(Group::Index) { &other[..before] } else { &[] }
}

/// The entries that are in force in some year, each from its own year on, for exactly this index.
fn winners(chain: &Chain<'_>, (key, index): Place) -> Vec<Entry> {
    let layers = chain.layers().iter();
    let entries = layers.flat_map(|layer| [layer.of_index(key, index), layer.of_index(key, Index::All)]);
    let mut years: Vec<Year> = entries.flatten().map(|entry| entry.from.unwrap_or(Year::EARLIEST)).collect();
    years.sort_unstable();
    years.dedup();
    let mut found: Vec<&Entry> =
        years.into_iter().filter_map(|year| chain.effective(key, index, year)).map(|f| f.entry).collect();
    found.dedup_by(|a, b| std::ptr::eq(*a, *b));
    found.into_iter().map(|entry| Entry { index, ..entry.clone() }).collect()
}

fn indices((a, b): (&Chain<'_>, &Chain<'_>), key: Key) -> Vec<Index> {
    let mut indices: Vec<Index> = a.indices(key);
    indices.extend(b.indices(key));
    indices.sort_unstable();
    indices.dedup();
    indices
}

/// Whether the effective value of a key differs for some index in some year.
pub(crate) fn differs(a: &Chain<'_>, b: &Chain<'_>, key: Key) -> bool {
    indices((a, b), key).into_iter().any(|index| differs_at((a, b), (key, index)))
}

fn differs_at((a, b): (&Chain<'_>, &Chain<'_>), (key, index): Place) -> bool {
    let dated = |chain: &Chain<'_>| {
        let entries = chain.layers().iter().flat_map(|layer| layer.of_key(key));
        entries.filter_map(|entry| entry.from).min()
    };
    let first = [Some(a.dataset.first_year), dated(a), dated(b)].into_iter().flatten().min();
    let mut years = first.unwrap_or(a.dataset.first_year).through(a.dataset.last_year);
    years.any(|year| in_force(a, key, index, year) != in_force(b, key, index, year))
}

/// The value in force, with its price year where it is an indexed level.
fn in_force<'a>(chain: &Chain<'a>, key: Key, index: Index, year: Year) -> Option<(&'a Value, Option<Year>)> {
    let found = chain.effective(key, index, year)?;
    Some((&found.entry.value, key.carried_by().and(found.entry.from)))
}
