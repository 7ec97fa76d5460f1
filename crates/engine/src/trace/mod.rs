//! The trace (spårning): how one amount comes about, down to values with layer, status and source.
//!
//! A trace is a second, slow reading of MODEL 4 as a tree of sums and products. Every node computes its own
//! value from its parts, so a test that compares the root with the outcome checks both readings.

mod education;
mod housing;
mod levels;
mod limits;
mod measures;
mod missing;
mod node;
mod pots;
mod rate;
mod students;

pub use measures::Headline;
pub use node::{MissingInput, Node, Operation, Origin};

use std::collections::BTreeMap;

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::Exact;
use crate::groups::Groups;
use crate::ids::{ScenarioId, Year};
use crate::key::Key;
use crate::layer::Index;
use crate::model::{Chain, Model};
use crate::num::Num;
use crate::outcome::Outcome;
use crate::steps::{self, Inputs};

impl Model {
    /// Traces the amount of a component on a row (a region's position, or the number of regions for the
    /// nation) in a year.
    ///
    /// # Errors
    /// As [`Model::simulate`].
    pub fn trace(
        &self,
        outcome: &Outcome,
        component: Component,
        (row, year): (usize, usize),
    ) -> Result<Node, ModelError> {
        self.tracing(outcome, |tracer| {
            let exact = tracer.component(component, row, year)?;
            let amount = outcome.amount(component, row, year).0;
            let unit = tracer.parameter(Key::RoundingUnit, Index::All, year)?;
            let node = Node::rounded(component.name(), amount, exact).by([unit]);
            Ok(node.of(self.dataset.row_code(row)).in_year(tracer.year(year)))
        })
    }

    /// Traces the rate per full-time student of a year.
    ///
    /// # Errors
    /// As [`Model::simulate`].
    pub fn trace_rate(&self, outcome: &Outcome, year: usize) -> Result<Node, ModelError> {
        self.tracing(outcome, |tracer| tracer.rate_paid(year))
    }

    fn tracing(
        &self,
        outcome: &Outcome,
        look: impl FnOnce(&Tracer<'_>) -> Result<Node, ModelError>,
    ) -> Result<Node, ModelError> {
        let chain = self.chain(&outcome.scenario)?;
        let references = self.references(&[&outcome.groups])?;
        look(&Tracer::of(self, outcome, &chain, &references))
    }
}

/// What a trace reads.
pub(crate) struct Tracer<'a> {
    model: &'a Model,
    chain: &'a Chain<'a>,
    inputs: Inputs<'a>,
    exact: &'a Exact,
    references: &'a BTreeMap<ScenarioId, Exact>,
    /// Whether what the frame scales is traced as it was before.
    before_frame: bool,
}

impl<'a> Tracer<'a> {
    fn of(
        model: &'a Model,
        outcome: &'a Outcome,
        chain: &'a Chain<'a>,
        references: &'a BTreeMap<ScenarioId, Exact>,
    ) -> Self {
        let inputs = Inputs::of(&model.dataset, &outcome.groups);
        Self { model, chain, inputs, exact: &outcome.exact, references, before_frame: false }
    }
}

impl Tracer<'_> {
    fn year(&self, at: usize) -> Year {
        self.model.dataset.first_year.after(at)
    }

    fn component(&self, component: Component, row: usize, year: usize) -> Result<Node, ModelError> {
        if !self.exact.feasible(year) {
            return self.infeasible(year);
        }
        match component {
            Component::EducationState => self.education_state(row, year),
            Component::EducationTransfer => self.education_transfer(row, year),
            Component::HousingCost | Component::HousingState | Component::HousingTransfer => {
                self.housing(component, row, year)
            }
            Component::ResearchBase | Component::ResearchQuality => self.research(component, row, year),
            Component::Reinforcement => self.reinforcement(row, year),
            Component::Breadth => self.breadth(row, year),
            Component::National if row == self.model.dataset.regions.len() => {
                self.level("national_amount", (Key::NationalAmount, Index::All), year)
            }
            Component::National => Ok(Node::sum("national", [])),
            Component::Guarantee => self.guarantee(row, year),
        }
    }

    /// A parameter's value in force, with its layer, status and source.
    fn parameter(&self, key: Key, index: Index, year: usize) -> Result<Node, ModelError> {
        self.parameter_in(key, index, self.year(year))
    }

    fn parameter_in(&self, key: Key, index: Index, year: Year) -> Result<Node, ModelError> {
        let found = self.chain.effective(key, index, year).ok_or_else(|| ModelError::Missing {
            scenario: self.chain.scenario().clone(),
            key: key.name(),
            index: index.label(&self.model.dataset),
            year,
        })?;
        let label = index.label(&self.model.dataset);
        Ok(Node::parameter(key, Origin::of(found, self.chain)).of(&label).in_year(year))
    }

    /// A parameter that has a default: its value in force, or the default.
    fn parameter_or(&self, key: Key, index: Index, (year, default): (usize, Num)) -> Node {
        let label = index.label(&self.model.dataset);
        match self.chain.effective(key, index, self.year(year)) {
            Some(found) => Node::parameter(key, Origin::of(found, self.chain)),
            None => Node::given(key.name(), default),
        }
        .of(&label)
        .in_year(self.year(year))
    }

    /// The trace of a component in a scenario that this one is compared with.
    fn in_reference<T>(
        &self,
        id: &ScenarioId,
        look: impl FnOnce(&Tracer<'_>) -> Result<T, ModelError>,
    ) -> Result<T, ModelError> {
        let chain = self.model.chain(id)?;
        let groups = Groups::resolve(&chain)?;
        let references = self.model.references(&[&groups])?;
        let inputs = Inputs::of(&self.model.dataset, &groups);
        let exact = steps::calculate(&inputs, &|other| references.get(other))?;
        look(&Tracer {
            model: self.model,
            chain: &chain,
            inputs,
            exact: &exact,
            references: &references,
            before_frame: false,
        })
    }
}
