//! The outcome of a scenario: rounded lines, the figures of each year, warnings and what is missing.

use std::collections::BTreeMap;

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::{Exact, Frame, Grid, Rate, Warning};
use crate::groups::Groups;
use crate::ids::{DataSetId, ProgrammeAt, RegionAt, ScenarioId, Year};
use crate::key::Key;
use crate::model::Model;
use crate::num::Num;
use crate::quantity::{Sek, SekPerStudent, Share, Students};
use crate::rounding::{distribute, ratio};
use crate::steps::{self, Inputs, PaidStudents, Trained};
use crate::trace::MissingInput;

/// What a scenario pays, year by year and line by line.
pub struct Outcome {
    /// Scenario.
    pub scenario: ScenarioId,
    /// Data set.
    pub dataset: DataSetId,
    /// The figures of each year of the data set.
    pub years: Vec<YearOutcome>,
    /// Rounded amounts by component, in the order of [`Component::ALL`].
    pub rounded: Vec<Grid>,
    /// The exact amounts that references and bridges use.
    pub exact: Exact,
    /// Unknown inputs that make amounts or figures unknown.
    pub missing: Vec<MissingInput>,
    pub(crate) groups: Groups,
    pub(crate) trained: Trained,
    paid: PaidStudents,
}

/// The figures of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearOutcome {
    /// Year.
    pub year: Year,
    /// Rate per full-time student; unknown in an infeasible year.
    pub rate: Rate,
    /// Full-time students the state pays for.
    pub students: Students,
    /// Full-time students trained.
    pub trained: Students,
    /// What the state pays: the sum of its rounded lines, a guarantee it finances included.
    pub state_cost: Sek,
    /// The part of the state's cost that is guarantee.
    pub state_guarantee: Sek,
    /// Coverage of the rate: what is paid per full-time student over the reported cost.
    pub coverage: Num,
    /// Coverage of the training: state education money over the reported cost of all who are there.
    pub coverage_trained: Num,
    /// What the frame does.
    pub frame: Frame,
}

impl YearOutcome {
    /// New over old amount of the frame's lever: 1 where no frame binds, unknown where it cannot be told.
    #[must_use]
    pub fn frame_factor(&self) -> Num {
        match self.frame {
            Frame::Open => Num::ONE,
            Frame::Scaled(factor) => ratio(factor.0),
            Frame::Unknown | Frame::Infeasible { .. } => Num::Unknown,
        }
    }
}

/// One rounded amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Position of the year.
    pub year: usize,
    /// Row: a region's position, or the number of regions for the nation.
    pub row: usize,
    /// Component.
    pub component: Component,
    /// Kronor in whole units of the scenario.
    pub amount: Sek,
}

impl Model {
    /// Computes a scenario.
    ///
    /// # Errors
    /// What the scenario lacks or has wrong, with parameter, year and scenario.
    pub fn simulate(&self, id: &ScenarioId) -> Result<Outcome, ModelError> {
        let chain = self.chain(id)?;
        let groups = Groups::resolve(&chain)?;
        let references = self.references(&[&groups])?;
        let inputs = Inputs::of(&self.dataset, &groups);
        let exact = steps::calculate(&inputs, &|reference| references.get(reference));
        let exact = exact.map_err(|error| chain.locate(error))?;
        let trained = steps::trained(&inputs)?;
        let paid = steps::paid_students(&inputs)?;
        let rounded = round(&inputs, &exact)?;
        let years = (0..self.dataset.span()).map(|year| year_outcome(&inputs, &exact, (&rounded, year)));
        let years = years.collect::<Result<_, _>>()?;
        let (scenario, dataset) = (id.clone(), self.dataset.id.clone());
        let mut outcome =
            Outcome { scenario, dataset, years, rounded, exact, missing: Vec::new(), groups, trained, paid };
        outcome.missing = self.missing(&outcome)?;
        Ok(outcome)
    }

    /// Computes the scenarios that frames and guarantees compare with, each by itself.
    pub(crate) fn references(&self, of: &[&Groups]) -> Result<BTreeMap<ScenarioId, Exact>, ModelError> {
        let mut found = BTreeMap::new();
        for id in of.iter().flat_map(|groups| groups.limits.references()) {
            self.reference(id, &mut found)?;
        }
        Ok(found)
    }

    fn reference(&self, id: &ScenarioId, found: &mut BTreeMap<ScenarioId, Exact>) -> Result<(), ModelError> {
        if found.contains_key(id) {
            return Ok(());
        }
        let chain = self.chain(id)?;
        let groups = Groups::resolve(&chain)?;
        for ancestor in groups.limits.references() {
            self.reference(ancestor, found)?;
        }
        let exact = steps::calculate(&Inputs::of(&self.dataset, &groups), &|other| found.get(other));
        let exact = exact.map_err(|error| chain.locate(error))?;
        found.insert(id.clone(), exact);
        Ok(())
    }
}

fn round(inputs: &Inputs<'_>, exact: &Exact) -> Result<Vec<Grid>, ModelError> {
    let rows = inputs.dataset.regions.len() + 1;
    let years = inputs.dataset.span();
    let mut rounded: Vec<Grid> = Component::ALL.iter().map(|_| Grid::zero(rows, years)).collect();
    for year in 0..years {
        let unit = inputs.limits.years[year].thousands;
        let thousands = unit.ok_or_else(|| inputs.missing(Key::RoundingUnit, None, year))?;
        for component in Component::ALL {
            let column: Vec<Sek> = (0..rows).map(|row| exact.lines_of(component).at(row, year)).collect();
            let whole = distribute(&column, thousands).ok_or_else(|| ModelError::TooLarge {
                scenario: inputs.scenario.clone(),
                what: component.name(),
                year: inputs.dataset.first_year.after(year),
            })?;
            for (row, amount) in whole.into_iter().enumerate() {
                rounded[component.position()].set(row, year, amount);
            }
        }
    }
    Ok(rounded)
}

fn year_outcome(
    inputs: &Inputs<'_>,
    exact: &Exact,
    (rounded, at): (&[Grid], usize),
) -> Result<YearOutcome, ModelError> {
    let year = inputs.dataset.first_year.after(at);
    let feasible = exact.feasible(at);
    let total = |component: Component| rounded[component.position()].total(at);
    let cost = Component::ALL.into_iter().filter(|component| component.from_state()).map(total).sum();
    let state_guarantee = if exact.guarantee_by_state[at] { total(Component::Guarantee) } else { Sek::ZERO };
    let known = |amount: Sek| if feasible { amount } else { Sek::UNKNOWN };
    let reported = reported_cost(inputs, at)?;
    let trained: Students = inputs.volume.trained.iter().map(|students| students[at]).sum();
    let education = exact.lines_of(Component::EducationState).total(at);
    let over = |amount: Num, whole: Num| if whole.is_zero() { Num::Unknown } else { ratio(amount / whole) };
    Ok(YearOutcome {
        year,
        rate: exact.rate[at],
        students: inputs.volume.paid.iter().map(|students| students[at]).sum(),
        trained,
        state_cost: known(cost) + known(state_guarantee),
        state_guarantee: known(state_guarantee),
        coverage: over(covered_rate(exact, at).0, reported.0),
        coverage_trained: over(known(education).0, (trained * reported).0),
        frame: exact.frame[at],
    })
}

/// The unrounded rate times the frame factor, whichever lever the frame has (MODEL 5).
fn covered_rate(exact: &Exact, at: usize) -> SekPerStudent {
    match exact.frame[at] {
        Frame::Open => exact.rate[at].unrounded,
        Frame::Scaled(factor) => exact.rate[at].unrounded * factor,
        Frame::Unknown => exact.rate[at].unrounded * Share::UNKNOWN,
        Frame::Infeasible { .. } => SekPerStudent::UNKNOWN,
    }
}

/// `cost.reported_per_student` in a year; a data set without it has no coverage.
pub(crate) fn reported_cost(inputs: &Inputs<'_>, at: usize) -> Result<SekPerStudent, ModelError> {
    let Some(level) = inputs.reported_cost[at] else { return Ok(SekPerStudent::UNKNOWN) };
    inputs.carried((Key::CostReported, Some(level)), &inputs.index.rate, at).map(SekPerStudent)
}

impl Outcome {
    /// The values it was computed with.
    #[must_use]
    pub const fn groups(&self) -> &Groups {
        &self.groups
    }

    /// The rounded lines that are not exactly zero, by year, row and component.
    pub fn lines(&self) -> impl Iterator<Item = Line> + '_ {
        let rows = self.rounded[0].rows();
        let places = (0..self.years.len()).flat_map(move |year| (0..rows).map(move |row| (year, row)));
        places.flat_map(move |(year, row)| {
            let here = move |component: &Component| !self.exact.lines_of(*component).at(row, year).is_zero();
            let line = move |component| {
                let amount = self.amount(component, row, year);
                Line { year, row, component, amount }
            };
            Component::ALL.into_iter().filter(here).map(line)
        })
    }

    /// The rounded amount of a component on a row; unknown in an infeasible year.
    #[must_use]
    pub fn amount(&self, component: Component, row: usize, year: usize) -> Sek {
        if self.exact.feasible(year) {
            self.rounded[component.position()].at(row, year)
        } else {
            Sek::UNKNOWN
        }
    }

    /// What is worth telling, in order of step.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.exact.warnings
    }

    /// A(p): full-time students of a programme who are there.
    #[must_use]
    pub fn trained_of(&self, programme: ProgrammeAt, year: usize) -> Students {
        self.groups.volume.trained[programme.0][year]
    }

    /// Full-time students whose education money the state pays to a region: times the rate they are its line of
    /// education from the state.
    #[must_use]
    pub fn paid_to(&self, region: RegionAt, year: usize) -> Students {
        self.paid.at(region, year)
    }

    /// T(r): full-time students trained in a region.
    #[must_use]
    pub fn trained_in(&self, region: RegionAt, year: usize) -> Students {
        self.trained.at(region, year)
    }
}
