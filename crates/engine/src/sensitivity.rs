//! What the numbers that nobody has decided mean for a result (känslighet): the scenario with one of them lower or higher.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::error::ModelError;
use crate::exact::Exact;
use crate::ids::{ScenarioId, Year};
use crate::key::{Domain, Key};
use crate::layer::{Entry, Index, Layer};
use crate::model::{Chain, Model};
use crate::num::Num;
use crate::value::{Status, Step, Value};

/// A parameter with numbers that are assumed or proposed, and what they are for, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loose {
    /// The parameter.
    pub key: Key,
    /// The indices whose own entry is loose; never empty.
    pub indices: Vec<Index>,
}

impl Model {
    /// The parameters of a scenario with a known number in force in a year that is assumed or proposed, in the order
    /// of MODEL 3.
    ///
    /// # Errors
    /// An unknown scenario or a cycle of parents.
    pub fn loose_numbers(&self, id: &ScenarioId, year: Year) -> Result<Vec<Loose>, ModelError> {
        let chain = self.chain(id)?;
        let of = |key: &Key| Loose { key: *key, indices: loose_indices(&chain, *key, year) };
        Ok(Key::ALL.iter().map(of).filter(|loose| !loose.indices.is_empty()).collect())
    }

    /// The exact result of a scenario with every assumed or proposed number of a parameter multiplied, in whichever
    /// year it is from and whichever layer holds it; a share stays a share. What the scenario's limits refer to is
    /// computed with the same numbers.
    ///
    /// # Errors
    /// As [`Model::simulate`]: some numbers do not stand alone, such as the weights of a key.
    pub fn multiplied(&self, id: &ScenarioId, key: Key, factor: Decimal) -> Result<Exact, ModelError> {
        let line = self.line(id)?;
        let mut model = self.clone();
        for scenario in line {
            let layer = multiplied(&scenario.layer, key, factor);
            model
                .scenarios
                .insert(scenario.id.clone(), Arc::new(crate::model::Scenario { layer, ..scenario.clone() }));
        }
        let mut dataset = (*self.dataset).clone();
        dataset.layer = multiplied(&dataset.layer, key, factor);
        model.dataset = Arc::new(dataset);
        Ok(model.simulate(id)?.exact)
    }
}

/// The indices with an entry of their own in force that is loose.
fn loose_indices(chain: &Chain<'_>, key: Key, year: Year) -> Vec<Index> {
    let own = |index: &Index| {
        let found = chain.effective(key, *index, year);
        found.is_some_and(|found| found.entry.index == *index && is_loose(found.entry))
    };
    chain.indices(key).into_iter().filter(own).collect()
}

/// Whether an entry has a known number that nobody has decided or published.
fn is_loose(entry: &Entry) -> bool {
    let known = match &entry.value {
        Value::Number(number) => number.known().is_some(),
        Value::Steps(steps) => steps.iter().any(|step| step.value.known().is_some()),
        Value::Word(_) | Value::Scenario(_) => false,
    };
    known && matches!(entry.status, Status::Assumed | Status::Proposed) && entry.key.domain() != Domain::Lag
}

fn multiplied(layer: &Layer, key: Key, factor: Decimal) -> Layer {
    let entry = |entry: &Entry| {
        if entry.key != key || !is_loose(entry) {
            return entry.clone();
        }
        Entry { value: times(key, &entry.value, factor), ..entry.clone() }
    };
    Layer::ordered(layer.entries().iter().map(entry).collect())
}

fn times(key: Key, value: &Value, factor: Decimal) -> Value {
    let product = |number: Num| number * Num::Known(factor);
    match value {
        Value::Number(Num::Known(share))
            if matches!(key.domain(), Domain::UnitShare | Domain::ShareOrNone) =>
        {
            Value::Number(Num::Known((share * factor).min(Decimal::ONE)))
        }
        Value::Number(number) => Value::Number(product(*number)),
        Value::Steps(steps) => {
            let step = |step: &Step| Step { value: product(step.value), ..step.clone() };
            Value::Steps(steps.iter().map(step).collect())
        }
        Value::Word(_) | Value::Scenario(_) => value.clone(),
    }
}
