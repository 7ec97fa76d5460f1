//! The values in which a scenario differs from the base, in words.

use alf_engine::layer::Index;
use alf_engine::{Key, ScenarioId};

use super::Panel;
use crate::wire::Failure;

/// A value that differs, for all the places that share it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// The parameter's term, and what it is for.
    pub(crate) parameter: String,
    /// In the base, in words.
    pub(crate) base: String,
    /// In the scenario, in words.
    pub(crate) scenario: String,
    /// How firm the scenario's value is; none where the model's default holds.
    pub(crate) status: Option<String>,
}

/// What differs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Changes {
    /// What differs in the year asked for, in the order of the parameters.
    pub(crate) here: Vec<Change>,
    /// How many values differ in other years only.
    pub(crate) elsewhere: usize,
}

/// A value of some places.
struct Found {
    key: Key,
    indices: Vec<Index>,
    values: (String, String),
    status: Option<String>,
}

impl Panel<'_> {
    /// The values that differ between base and scenario; those that differ in nothing but their place stand together.
    pub(crate) fn changes(&self) -> Result<Changes, Failure> {
        let request = self.request;
        let (base, scenario) = (ScenarioId::new(&request.base), ScenarioId::new(&request.scenario));
        let exchange = self.model().exchange(&base, &scenario).map_err(|error| self.explain(error))?;
        let ends = (self.chain(&request.base)?, self.chain(&request.scenario)?);
        let year = self.model().dataset.first_year.after(self.year);
        let (mut found, mut elsewhere): (Vec<Found>, usize) = (Vec::new(), 0);
        for (key, index) in exchange.differing() {
            let before = self.parameter(&ends.0, (key, index), year);
            let after = self.parameter(&ends.1, (key, index), year);
            let values = (self.told(key, &before), self.told(key, &after));
            if values.0 == values.1 {
                elsewhere += 1;
                continue;
            }
            let same = found
                .iter_mut()
                .find(|found| found.key == key && found.values == values && found.status == after.status);
            match same {
                Some(found) => found.indices.push(index),
                None => found.push(Found { key, indices: vec![index], values, status: after.status }),
            }
        }
        let told = |found: Found| Change {
            parameter: self.places_told(found.key, &found.indices),
            base: found.values.0,
            scenario: found.values.1,
            status: found.status.map(|status| self.term(&status)),
        };
        Ok(Changes { here: found.into_iter().map(told).collect(), elsewhere })
    }
}
