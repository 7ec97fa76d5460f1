//! A data set and the scenarios that stand on it, with their chains of parents.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dataset::DataSet;
use crate::error::ModelError;
use crate::file::{SCENARIO_FORMAT, ScenarioFile};
use crate::ids::{ScenarioId, Year};
use crate::key::Key;
use crate::layer::{Entry, Index, Layer, latest};

/// A scenario whose entries have been judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Id.
    pub id: ScenarioId,
    /// As it stands in the file.
    pub file: ScenarioFile,
    /// Parent, where it has one.
    pub parent: Option<ScenarioId>,
    pub(crate) layer: Layer,
}

/// The data set and all scenarios at hand.
///
/// Scenarios may be added in any order; their parents are looked up when one is computed. A copy shares what it does not change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// The data set.
    pub dataset: Arc<DataSet>,
    pub(crate) scenarios: BTreeMap<ScenarioId, Arc<Scenario>>,
}

impl Model {
    /// A data set without scenarios.
    #[must_use]
    pub fn new(dataset: impl Into<Arc<DataSet>>) -> Self {
        Self { dataset: dataset.into(), scenarios: BTreeMap::new() }
    }

    /// Judges a scenario and adds it.
    ///
    /// # Errors
    /// The first thing that is wrong with it, or [`ModelError::DuplicateScenario`].
    pub fn add(&mut self, file: &ScenarioFile) -> Result<ScenarioId, ModelError> {
        let scenario = self.judge(file)?;
        let id = scenario.id.clone();
        if self.scenarios.contains_key(&id) {
            return Err(ModelError::DuplicateScenario { scenario: id });
        }
        self.scenarios.insert(id.clone(), Arc::new(scenario));
        Ok(id)
    }

    /// Judges a scenario and puts it in the place of the one with its id.
    ///
    /// # Errors
    /// The first thing that is wrong with it; then nothing is changed.
    pub fn replace(&mut self, file: &ScenarioFile) -> Result<ScenarioId, ModelError> {
        let scenario = self.judge(file)?;
        let id = scenario.id.clone();
        self.scenarios.insert(id.clone(), Arc::new(scenario));
        Ok(id)
    }

    /// Takes a scenario away; what stands on it can no longer be computed.
    pub fn remove(&mut self, id: &ScenarioId) {
        self.scenarios.remove(id);
    }

    fn judge(&self, file: &ScenarioFile) -> Result<Scenario, ModelError> {
        let id = ScenarioId::new(&file.id);
        if file.format != SCENARIO_FORMAT {
            let found = file.format.clone();
            return Err(ModelError::Format { scenario: id, found, expected: SCENARIO_FORMAT });
        }
        if file.dataset != self.dataset.id.as_str() {
            let (found, expected) = (file.dataset.clone(), self.dataset.id.to_string());
            return Err(ModelError::OtherDataSet { scenario: id, found, expected });
        }
        Ok(Scenario {
            layer: Layer::of_scenario(&self.dataset, &file.id, &file.changes)?,
            parent: file.parent.as_ref().map(ScenarioId::new),
            file: file.clone(),
            id,
        })
    }

    /// The scenario with that id.
    ///
    /// # Errors
    /// [`ModelError::UnknownScenario`].
    pub fn scenario(&self, id: &ScenarioId) -> Result<&Scenario, ModelError> {
        let unknown = || ModelError::UnknownScenario { scenario: id.clone(), named_by: None };
        self.scenarios.get(id).map(Arc::as_ref).ok_or_else(unknown)
    }

    /// All scenarios, by id.
    pub fn scenarios(&self) -> impl Iterator<Item = &Scenario> {
        self.scenarios.values().map(Arc::as_ref)
    }

    /// The scenario, its parent, … up to the root.
    ///
    /// # Errors
    /// [`ModelError::UnknownScenario`] or [`ModelError::ParentCycle`].
    pub fn line(&self, id: &ScenarioId) -> Result<Vec<&Scenario>, ModelError> {
        let mut line = vec![self.scenario(id)?];
        while let Some((child, parent)) = line.last().and_then(|s| s.parent.as_ref().map(|p| (&s.id, p))) {
            let unknown =
                || ModelError::UnknownScenario { scenario: parent.clone(), named_by: Some(child.clone()) };
            let parent = self.scenarios.get(parent).ok_or_else(unknown)?;
            if line.iter().any(|scenario| scenario.id == parent.id) {
                return Err(ModelError::ParentCycle { scenario: parent.id.clone() });
            }
            line.push(parent);
        }
        Ok(line)
    }

    /// The layers in force for a scenario.
    ///
    /// # Errors
    /// As [`Model::line`].
    pub fn chain(&self, id: &ScenarioId) -> Result<Chain<'_>, ModelError> {
        let scenarios = self.line(id)?;
        let mut layers: Vec<&Layer> = scenarios.iter().map(|scenario| &scenario.layer).collect();
        layers.push(&self.dataset.layer);
        Ok(Chain { dataset: &self.dataset, scenarios, layers })
    }
}

/// A scenario's layers: itself, its parents, the data set.
#[derive(Debug, Clone)]
pub struct Chain<'a> {
    /// The data set.
    pub dataset: &'a DataSet,
    /// The scenario, its parent, … up to the root.
    pub scenarios: Vec<&'a Scenario>,
    layers: Vec<&'a Layer>,
}

/// The entry in force and the layer that holds it.
#[derive(Debug, Clone, Copy)]
pub struct Effective<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// Position of its layer: 0 is the scenario itself, the last one the data set.
    pub layer: usize,
}

impl<'a> Chain<'a> {
    /// The same scenarios with one layer in the place of all theirs.
    pub(crate) fn on(&self, layer: &'a Layer) -> Self {
        Self { dataset: self.dataset, scenarios: self.scenarios.clone(), layers: vec![layer] }
    }

    /// The scenario itself.
    #[must_use]
    pub fn scenario(&self) -> &'a ScenarioId {
        &self.scenarios[0].id
    }

    /// The layers, the scenario's own first and the data set's last.
    #[must_use]
    pub fn layers(&self) -> &[&'a Layer] {
        &self.layers
    }

    /// The scenario that holds a layer; none for the data set.
    #[must_use]
    pub fn holder(&self, layer: usize) -> Option<&'a Scenario> {
        self.scenarios.get(layer).copied()
    }

    /// The effective entry of a parameter in a year (MODEL 2): the first layer with one dated at or before
    /// the year, and there the very index before all, and the latest of them.
    #[must_use]
    pub fn effective(&self, key: Key, index: Index, year: Year) -> Option<Effective<'a>> {
        self.layers.iter().enumerate().find_map(|(layer, entries)| {
            let own = latest(entries.of_index(key, index), year);
            let all = || latest(entries.of_index(key, Index::All), year);
            own.or_else(all).map(|entry| Effective { entry, layer })
        })
    }

    /// The effective entry of a parameter in each of some years; as [`Chain::effective`], looked up once.
    #[must_use]
    pub fn effective_in(&self, key: Key, index: Index, years: &[Year]) -> Vec<Option<&'a Entry>> {
        let slices = |layer: &&'a Layer| [layer.of_index(key, index), layer.of_index(key, Index::All)];
        let slices: Vec<[&'a [Entry]; 2]> = self.layers.iter().map(slices).collect();
        let in_year = |year: &Year| slices.iter().flatten().find_map(|entries| latest(entries, *year));
        years.iter().map(in_year).collect()
    }

    /// Whether any layer has an entry for exactly this index.
    #[must_use]
    pub fn has_own(&self, key: Key, index: Index) -> bool {
        self.layers.iter().any(|layer| !layer.of_index(key, index).is_empty())
    }

    /// The indices that any layer has an entry of this key for, in order.
    #[must_use]
    pub fn indices(&self, key: Key) -> Vec<Index> {
        let mut found: Vec<Index> =
            self.layers.iter().flat_map(|layer| layer.of_key(key)).map(|entry| entry.index).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}
