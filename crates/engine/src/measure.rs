//! Measures of an outcome (MODEL 5): what a row's figure is, and when it has no meaning.

use crate::component::Component;
use crate::error::ModelError;
use crate::groups::Groups;
use crate::ids::{RegionAt, Year};
use crate::key::Key;
use crate::model::Model;
use crate::num::Num;
use crate::outcome::{Outcome, reported_cost};
use crate::quantity::Sek;
use crate::rounding::ratio;
use crate::steps::Inputs;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// One component, kr.
    Amount(Component),
    /// A region's lines without its housing cost, kr.
    Received,
    /// All of a region's lines, kr.
    Net,
    /// What the state pays, by the row it goes to, kr.
    State,
    /// Education per full-time student trained in the region: state, transfer and housing lines over T, kr.
    PerStudent,
    /// Received per inhabitant, kr.
    PerInhabitant,
    /// The rate per full-time student, the same for every region, kr.
    Rate,
    /// State education money over the reported cost of those trained, a share.
    Coverage,
}

/// A measured figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// A value, possibly unknown.
    Value(Num),
    /// The measure has no meaning for the row: "–", not 0.
    NotApplicable,
}

impl Figure {
    /// The number; none where the measure has no meaning.
    #[must_use]
    pub const fn value(self) -> Option<Num> {
        match self {
            Self::Value(value) => Some(value),
            Self::NotApplicable => None,
        }
    }
}

/// The lines of education: what it pays and what its housing costs.
pub(crate) const EDUCATION: [Component; 5] = [
    Component::EducationState,
    Component::EducationTransfer,
    Component::HousingCost,
    Component::HousingState,
    Component::HousingTransfer,
];

impl Outcome {
    /// The sum of a row's rounded lines that count.
    fn reported(&self, row: usize, year: usize, counts: impl Fn(Component) -> bool) -> Sek {
        let lines = Component::ALL.into_iter().filter(|component| counts(*component));
        lines.map(|component| self.amount(component, row, year)).sum()
    }

    /// What a region receives, kr: the sum of its rounded lines without its housing cost.
    #[must_use]
    pub fn received(&self, region: RegionAt, year: usize) -> Sek {
        self.reported(region.0, year, Component::received)
    }

    /// All rounded lines of a region, kr. It is not the region's ALF income: its housing cost is in it.
    #[must_use]
    pub fn net(&self, region: RegionAt, year: usize) -> Sek {
        self.reported(region.0, year, |_| true)
    }

    /// What the state pays to a row, kr, rounded; a guarantee it finances is included.
    #[must_use]
    pub fn from_state(&self, row: usize, year: usize) -> Sek {
        let guarantee = self.exact.guarantee_by_state[year];
        self.reported(row, year, |c| c.from_state() || (guarantee && c == Component::Guarantee))
    }
}

impl Model {
    /// Measures an outcome for a region in a year.
    ///
    /// # Errors
    /// A missing index, where the yardstick needs one.
    pub fn measure(
        &self,
        outcome: &Outcome,
        measure: Measure,
        (region, year): (RegionAt, usize),
    ) -> Result<Figure, ModelError> {
        let exact = |component: Component| outcome.exact.lines_of(component).at(region.0, year).0;
        let feasible = outcome.exact.feasible(year);
        let trained = outcome.trained.at(region, year).0;
        Ok(match measure {
            Measure::Amount(component) => Figure::Value(outcome.amount(component, region.0, year).0),
            Measure::Received => Figure::Value(outcome.received(region, year).0),
            Measure::Net => Figure::Value(outcome.net(region, year).0),
            Measure::State => Figure::Value(outcome.from_state(region.0, year).0),
            Measure::Rate => Figure::Value(outcome.exact.rate[year].paid.0),
            Measure::PerStudent => {
                let education: Num = EDUCATION.into_iter().map(exact).sum();
                per(if feasible { education } else { Num::Unknown }, trained)
            }
            Measure::PerInhabitant => {
                let received = outcome.exact.received(region, year).0;
                per(received, self.dataset.regions[region.0].population.0)
            }
            Measure::Coverage => {
                let inputs = Inputs::of(&self.dataset, &outcome.groups);
                let cost = trained * reported_cost(&inputs, year)?.0;
                let education = exact(Component::EducationState);
                per(if feasible { education } else { Num::Unknown }, cost)
            }
        })
    }

    /// Measures an outcome for the whole nation in a year: the state's cost, or what its money comes to per
    /// student trained or inhabitant.
    #[must_use]
    pub fn measure_nation(&self, outcome: &Outcome, measure: Measure, year: usize) -> Figure {
        let figures = &outcome.years[year];
        let rows = self.dataset.regions.len() + 1;
        let sum = |components: &[Component]| -> Num {
            let of = |component: &Component| outcome.exact.lines_of(*component).total(year).0;
            if outcome.exact.feasible(year) { components.iter().map(of).sum() } else { Num::Unknown }
        };
        match measure {
            Measure::Amount(component) => {
                Figure::Value((0..rows).map(|row| outcome.amount(component, row, year).0).sum())
            }
            Measure::Received | Measure::Net | Measure::State => Figure::Value(figures.state_cost.0),
            Measure::Rate => Figure::Value(figures.rate.paid.0),
            Measure::PerStudent => per(sum(&EDUCATION), figures.trained.0),
            Measure::PerInhabitant => {
                let population = self.dataset.regions.iter().map(|region| region.population.0).sum();
                per(outcome.exact.state_cost(year).0, population)
            }
            Measure::Coverage => Figure::Value(figures.coverage_trained),
        }
    }

    /// An amount of a year in the price of another, by `index.rate` of the values it was computed with.
    ///
    /// # Errors
    /// [`ModelError::Missing`] where the index has no value for a year between.
    pub fn in_price_of(&self, groups: &Groups, amount: Num, years: (Year, Year)) -> Result<Num, ModelError> {
        let (from, to) = years;
        let missing = |(key, year): (Key, Year)| ModelError::Missing {
            scenario: groups.scenario.clone(),
            key: key.name(),
            index: String::new(),
            year,
        };
        let growth = groups.price_index();
        if from <= to {
            Ok(amount * growth.factor(from, to).map_err(missing)?.0)
        } else {
            Ok(amount / growth.factor(to, from).map_err(missing)?.0)
        }
    }
}

/// A quotient, without meaning where there is nothing to divide by.
fn per(amount: Num, whole: Num) -> Figure {
    if whole.is_zero() { Figure::NotApplicable } else { Figure::Value(ratio(amount / whole)) }
}
