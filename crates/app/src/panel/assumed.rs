//! What a scenario rests on that nobody has decided or published.

use alf_charts::number::GROUP;
use alf_engine::layer::Index;
use alf_engine::value::decimal;
use alf_engine::{Key, Status};
use rust_decimal::Decimal;

use super::Panel;
use super::domain::unit;
use crate::texts::deck;
use crate::wire::{Failure, ParameterValue, StepValue};

/// A value that is assumed, proposed or unknown, for all the places that share it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Assumption {
    /// The parameter's term, and what it is for.
    pub(crate) parameter: String,
    /// The value in words.
    pub(crate) value: String,
    /// How firm it is.
    pub(crate) status: Status,
    /// Title of its source; the author's reason where it has none.
    pub(crate) source: String,
    /// How many values it stands for.
    pub(crate) places: usize,
}

/// A value of one place.
struct Found {
    layer: usize,
    key: Key,
    index: Index,
    value: String,
    status: Status,
    source: String,
}

impl Panel<'_> {
    /// The scenario's values in the year that are assumed, proposed or unknown: its own first, then its parents', then
    /// the data set's. Values that differ in nothing but their place stand together.
    pub(crate) fn assumptions(&self) -> Result<Vec<Assumption>, Failure> {
        let mut found = self.loose()?;
        found.sort_by_key(|found| found.layer);
        let alike = |one: &Found, other: &Found| {
            (one.layer, one.key, &one.value, one.status, &one.source)
                == (other.layer, other.key, &other.value, other.status, &other.source)
        };
        let mut groups: Vec<Vec<Found>> = Vec::new();
        for one in found {
            match groups.iter_mut().find(|group| group.first().is_some_and(|first| alike(first, &one))) {
                Some(group) => group.push(one),
                None => groups.push(vec![one]),
            }
        }
        Ok(groups.into_iter().filter_map(|group| self.together(group)).collect())
    }

    fn loose(&self) -> Result<Vec<Found>, Failure> {
        let chain = self.chain(&self.request.scenario)?;
        let year = self.model().dataset.first_year.after(self.year);
        let mut found = Vec::new();
        for key in Key::ALL {
            for index in chain.indices(*key) {
                let Some(effective) = chain.effective(*key, index, year) else { continue };
                let status = effective.entry.status;
                let loose = matches!(status, Status::Assumed | Status::Proposed | Status::Unknown);
                // What holds for all stands for itself.
                if !loose || effective.entry.index != index {
                    continue;
                }
                let value = self.parameter(&chain, (*key, index), year);
                found.push(Found {
                    layer: effective.layer,
                    key: *key,
                    index,
                    value: self.told(*key, &value),
                    status,
                    source: value.source.map_or(value.note, |source| source.title),
                });
            }
        }
        Ok(found)
    }

    fn together(&self, group: Vec<Found>) -> Option<Assumption> {
        let places = group.len();
        let indices: Vec<Index> = group.iter().map(|one| one.index).collect();
        let first = group.into_iter().next()?;
        let parameter = self.places_told(first.key, &indices);
        let Found { value, status, source, .. } = first;
        Some(Assumption { parameter, value, status, source, places })
    }

    /// A parameter's term and what it is for: one place or two by name, more by their number.
    pub(super) fn places_told(&self, key: Key, indices: &[Index]) -> String {
        let labels: Vec<String> =
            indices.iter().map(|index| self.index_label(*index)).filter(|label| !label.is_empty()).collect();
        let term = self.term(key.name());
        let regions = matches!(indices.first(), Some(Index::Region(_)));
        match labels.len() {
            0 => term,
            1 | 2 => format!("{term}: {}", labels.join(", ")),
            count => format!("{term}: {}", deck::places(self.request.language, count, regions)),
        }
    }

    /// A value in words, with its unit.
    pub(super) fn told(&self, key: Key, value: &ParameterValue) -> String {
        let language = self.request.language;
        if !value.steps.is_empty() {
            let steps: Vec<String> = value.steps.iter().map(|step| self.step_told(step)).collect();
            return steps.join("; ");
        }
        if let Some(term) = &value.term {
            return term.clone();
        }
        if key == Key::RateSteps {
            return deck::no_steps(language).to_owned();
        }
        if value.default && value.value.is_none() {
            return deck::no_value(language).to_owned();
        }
        let Some(text) = &value.value else { return self.term("unknown") };
        let Ok(number) = decimal(text) else { return text.clone() };
        let amount = self.number_told(key, number);
        let carried = value.from.filter(|_| key.carried_by().is_some() && is_money(key));
        carried.map_or(amount.clone(), |year| deck::level_of(language, &amount, year))
    }

    /// A number with its unit.
    pub(super) fn number_told(&self, key: Key, number: Decimal) -> String {
        match unit(key) {
            "share" => percent(number).unwrap_or_else(|| deck::number(number)),
            "percent" => format!("{}{GROUP}%", deck::number(number)),
            _ if is_money(key) => deck::kronor(self.request.language, number),
            _ => deck::number(number),
        }
    }

    /// "+10 000 kr från 2026 (33 %, 67 %, 100 %)".
    fn step_told(&self, step: &StepValue) -> String {
        let language = self.request.language;
        let size = match step.value.as_deref().and_then(|text| Some((text, decimal(text).ok()?))) {
            None => self.term("unknown"),
            Some((text, number)) => {
                let plus = if number.is_sign_positive() { "+" } else { "" };
                match (step.kind.as_str(), step.price_year) {
                    ("percent", _) => format!("{plus}{}", share(text)),
                    ("add", _) => format!("{plus}{}", deck::kronor(language, number)),
                    (_, Some(year)) => deck::level_of(language, &deck::kronor(language, number), year),
                    _ => deck::kronor(language, number),
                }
            }
        };
        let phases: Vec<String> = step.phase.iter().map(|phase| share(phase)).collect();
        let phased = if phases.len() > 1 { format!(" ({})", phases.join(", ")) } else { String::new() };
        format!("{size} {}{phased}", deck::from(language, step.year))
    }
}

fn is_money(key: Key) -> bool {
    matches!(unit(key), "kr" | "kr_per_student" | "kr_per_week")
}

/// A share as per cent, with the decimals it has.
fn share(text: &str) -> String {
    decimal(text).ok().and_then(percent).unwrap_or_else(|| text.to_owned())
}

fn percent(share: Decimal) -> Option<String> {
    let percent = share.checked_mul(Decimal::ONE_HUNDRED)?;
    Some(format!("{}{GROUP}%", deck::number(percent)))
}
