//! Traces of measures: figures that are no line of their own.

use crate::component::Component;
use crate::error::ModelError;
use crate::ids::ProgrammeAt;
use crate::key::Key;
use crate::layer::Index;
use crate::measure::{EDUCATION, Measure};
use crate::model::Model;
use crate::outcome::Outcome;
use crate::trace::{Node, Tracer};

/// A figure of the whole country that is no measure of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headline {
    /// Full-time students the state pays for.
    Students,
    /// Coverage of the rate.
    Coverage,
}

impl Model {
    /// Traces a measure that is a rate or a quotient, for a region or (row = number of regions) the whole.
    /// For a sum of lines it is the sum of what their own traces begin with.
    ///
    /// # Errors
    /// As [`Model::simulate`].
    pub fn trace_measure(
        &self,
        outcome: &Outcome,
        measure: Measure,
        (row, year): (usize, usize),
    ) -> Result<Node, ModelError> {
        let place = (row, year);
        self.tracing(outcome, |tracer| match measure {
            Measure::Rate => tracer.rate_paid(year),
            Measure::PerStudent => {
                let education = tracer.lines("education_net", &EDUCATION, place)?;
                Ok(Node::quotient("per_student", education, tracer.all_trained(place)?))
            }
            Measure::PerInhabitant => {
                let whole = row == self.dataset.regions.len();
                let counts = |component: &Component| {
                    if whole { component.from_state() } else { component.received() }
                };
                let counted: Vec<Component> = Component::ALL.into_iter().filter(counts).collect();
                let name = if whole { "state_cost" } else { "received" };
                let received = tracer.lines(name, &counted, place)?;
                Ok(Node::quotient("per_inhabitant", received, tracer.inhabitants(row)))
            }
            Measure::Coverage => {
                let education = tracer.lines("education_state", &[Component::EducationState], place)?;
                let cost = tracer.level("reported_cost", (Key::CostReported, Index::All), year)?;
                let cost = Node::product("reported_cost_trained", [tracer.all_trained(place)?, cost]);
                Ok(Node::quotient("coverage_trained", education, cost))
            }
            Measure::Amount(component) => tracer.lines(component.name(), &[component], place),
            Measure::Received => {
                let counted: Vec<Component> = Component::ALL.into_iter().filter(|c| c.received()).collect();
                tracer.lines("received", &counted, place)
            }
            Measure::Net => tracer.lines("net", &Component::ALL, place),
            Measure::State => {
                let counted: Vec<Component> = Component::ALL.into_iter().filter(|c| c.from_state()).collect();
                tracer.lines("state_cost", &counted, place)
            }
        })
        .map(|node| node.of(self.dataset.row_code(row)).in_year(self.dataset.first_year.after(year)))
    }

    /// Traces a figure of the whole country above the regions of a comparison.
    ///
    /// # Errors
    /// As [`Model::simulate`].
    pub fn trace_headline(
        &self,
        outcome: &Outcome,
        headline: Headline,
        year: usize,
    ) -> Result<Node, ModelError> {
        self.tracing(outcome, |tracer| match headline {
            Headline::Students => {
                let programmes = (0..self.dataset.programmes.len()).map(ProgrammeAt);
                let paid = programmes.map(|programme| tracer.students_paid(programme, year));
                Ok(Node::sum("students", paid.collect::<Result<Vec<_>, _>>()?))
            }
            Headline::Coverage => {
                let cost = tracer.level("reported_cost", (Key::CostReported, Index::All), year)?;
                Ok(Node::quotient("coverage", tracer.rate_covered(year)?, cost))
            }
        })
        .map(|node| node.in_year(self.dataset.first_year.after(year)))
    }

    /// A component's reported amounts on all rows, as a sum.
    #[must_use]
    pub fn trace_rows(&self, outcome: &Outcome, component: Component, year: usize) -> Node {
        let rows = 0..=self.dataset.regions.len();
        let line = |row| {
            let amount = outcome.amount(component, row, year).0;
            Node::given(component.name(), amount).of(self.dataset.row_code(row))
        };
        let lines = rows.map(line).filter(|node| !node.value.is_zero());
        Node::sum(component.name(), lines).in_year(self.dataset.first_year.after(year))
    }
}

impl Tracer<'_> {
    /// The exact lines of a row; of the whole their sums, which are traced region by region.
    fn lines(
        &self,
        name: &'static str,
        components: &[Component],
        (row, year): (usize, usize),
    ) -> Result<Node, ModelError> {
        let whole = row == self.model.dataset.regions.len();
        let line = |component: &Component| {
            if whole {
                let total = self.exact.lines_of(*component).total(year).0;
                let total = if self.exact.feasible(year) { total } else { crate::num::Num::Unknown };
                return Ok(Node::given(component.name(), total).in_year(self.year(year)));
            }
            Ok(self.component(*component, row, year)?.of(self.model.dataset.row_code(row)))
        };
        let lines = components.iter().map(line).collect::<Result<Vec<_>, ModelError>>()?;
        Ok(Node::sum(name, lines.into_iter().filter(|line| !line.value.is_zero())))
    }

    fn all_trained(&self, (row, year): (usize, usize)) -> Result<Node, ModelError> {
        if row < self.model.dataset.regions.len() {
            return self.trained_in(row, year);
        }
        let programmes = (0..self.model.dataset.programmes.len()).map(ProgrammeAt);
        let trained = programmes.map(|programme| self.students_trained(programme, year));
        Ok(Node::sum("trained", trained.collect::<Result<Vec<_>, _>>()?))
    }

    fn inhabitants(&self, row: usize) -> Node {
        let regions = self.model.dataset.regions.len();
        if row < regions {
            return self.population(row);
        }
        Node::sum("population", (0..regions).map(|row| self.population(row)))
    }
}
