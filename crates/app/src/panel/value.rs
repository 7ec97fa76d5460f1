//! A parameter's value in force, as the tabs tell it.

use alf_engine::dataset::DataSet;
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::value::{Step, Value};
use alf_engine::{Key, Num, Year};

use super::Panel;
use crate::simulate::text;
use crate::texts::word;
use crate::wire::{ParameterValue, StepValue};

impl Panel<'_> {
    /// The value in force of a parameter in a year; the model's default where nothing sets it.
    pub(super) fn parameter(
        &self,
        chain: &Chain<'_>,
        (key, index): (Key, Index),
        year: Year,
    ) -> ParameterValue {
        let Some(found) = chain.effective(key, index, year) else {
            let value = default(&self.model().dataset, key, index);
            return ParameterValue {
                term: value.and_then(|value| self.word(key, value)),
                value: value.map(str::to_owned),
                default: true,
                ..nothing()
            };
        };
        let entry = found.entry;
        let holder = chain.holder(found.layer);
        let inherited = || holder.and_then(|scenario| scenario.file.source.clone());
        let source = entry.source.as_ref().map(ToString::to_string).or_else(inherited);
        let value = written(&entry.value);
        let place = self.place(key, entry.index, entry.from);
        ParameterValue {
            term: value.as_ref().and_then(|value| self.word(key, value)),
            value,
            steps: steps(&entry.value),
            carried: key.carried_by().and_then(|_| text(carried(chain, (key, index), year))),
            from: entry.from.map(|year| year.0),
            private: holder.is_some_and(|holder| {
                self.session.is_private_value(holder.id.as_str(), &alf_store::Place::from(&place))
            }),
            place: Some(place),
            status: Some(entry.status.name().to_owned()),
            source: source.map(|id| self.source(&id)),
            holder: holder.map(|scenario| scenario.file.name.clone()),
            own: found.layer == 0 && holder.is_some(),
            default: false,
            note: entry.note.clone(),
        }
    }

    /// The term of a word of a key; for a reference the scenario's name.
    pub(super) fn word(&self, key: Key, value: &str) -> Option<String> {
        let found = word(self.request.language, key, value).map(str::to_owned);
        let scenario = || self.session.library.scenario(value).map(|file| file.name.clone());
        found.or_else(|| (key == Key::LimitsReference).then(scenario).flatten())
    }
}

const fn nothing() -> ParameterValue {
    ParameterValue {
        value: None,
        term: None,
        steps: Vec::new(),
        carried: None,
        from: None,
        place: None,
        private: false,
        status: None,
        source: None,
        holder: None,
        own: false,
        default: false,
        note: String::new(),
    }
}

/// A value as it stands in a file; unknown numbers and lists have none.
pub(crate) fn written(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => text(*number),
        Value::Word(word) => Some((*word).to_owned()),
        Value::Scenario(id) => Some(id.clone()),
        Value::Steps(_) => None,
    }
}

fn steps(value: &Value) -> Vec<StepValue> {
    let Value::Steps(steps) = value else { return Vec::new() };
    let step = |step: &Step| StepValue {
        year: step.year.0,
        kind: step.kind.name().to_owned(),
        value: text(step.value),
        phase: step.phase.iter().filter_map(|share| text(share.0)).collect(),
        price_year: (step.kind == alf_engine::value::StepKind::SetReal).then_some(step.price_year.0),
    };
    steps.iter().map(step).collect()
}

/// What the model takes where no layer has an entry (MODEL 3).
pub(crate) fn default(dataset: &DataSet, key: Key, index: Index) -> Option<&'static str> {
    match (key, index) {
        (Key::InclusionMode, Index::Region(at)) => {
            Some(if dataset.regions[at.0].host { "via" } else { "none" })
        }
        (
            Key::PlacementShare
            | Key::ResearchBaseShare
            | Key::ResearchQualityWeight
            | Key::ReinforcementWeight,
            _,
        ) => Some("0"),
        (Key::ReinforcementEligible, _) => Some("false"),
        _ => None,
    }
}

/// An indexed level in the price of a year: entry × ∏ (1 + index).
pub(crate) fn carried(chain: &Chain<'_>, (key, index): (Key, Index), year: Year) -> Num {
    let entry = chain.effective(key, index, year).map(|found| found.entry);
    let level = entry.and_then(|entry| Some((entry.value.number()?, entry.from?)));
    let (Some((value, from)), Some(carrier)) = (level, key.carried_by()) else { return Num::Unknown };
    let share = |year: Year| {
        let found = chain.effective(carrier, Index::All, year);
        found.and_then(|found| found.entry.value.number()).unwrap_or(Num::Unknown)
    };
    from.next().through(year).fold(value, |value, year| value * (Num::ONE + share(year)))
}
