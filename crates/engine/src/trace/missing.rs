//! What is missing: the unknown inputs that an outcome needs.

use std::collections::{BTreeMap, BTreeSet};

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::{Exact, Frame};
use crate::groups::LossLimit;
use crate::ids::ScenarioId;
use crate::key::Key;
use crate::layer::Index;
use crate::model::{Chain, Model};
use crate::outcome::Outcome;
use crate::trace::{Headline, MissingInput, Tracer};

type Found = BTreeSet<MissingInput>;

impl Model {
    /// The unknown inputs that make an outcome's amounts or figures unknown, by key, index and year. A year without
    /// amounts that another one needs is among them; the outcome's own such years it warns of.
    pub(crate) fn missing(&self, outcome: &Outcome) -> Result<Vec<MissingInput>, ModelError> {
        let unknown = |at: usize| outcome.exact.has_unknown(at) || outcome.years[at].rate.paid.0.is_unknown();
        let unmeasured = |at: usize| outcome.years[at].coverage.is_unknown();
        let years = (0..outcome.years.len()).filter(|at| outcome.exact.feasible(*at));
        if !years.clone().any(|at| unknown(at) || unmeasured(at)) {
            return Ok(Vec::new());
        }
        let chain = self.chain(&outcome.scenario)?;
        let references = self.references(&[&outcome.groups])?;
        let mut found = Found::new();
        for year in years {
            if unknown(year) {
                self.missing_in(outcome, (&chain, &references), year, &mut found)?;
            }
            if unmeasured(year) {
                self.missing_of_coverage(outcome, year, &mut found)?;
            }
        }
        Ok(found.into_iter().collect())
    }

    fn missing_in(
        &self,
        outcome: &Outcome,
        (chain, references): (&Chain<'_>, &BTreeMap<ScenarioId, Exact>),
        year: usize,
        found: &mut Found,
    ) -> Result<(), ModelError> {
        let tracer = Tracer::of(self, outcome, chain, references);
        if outcome.years[year].rate.before_frame.0.is_unknown() {
            tracer.before_frame().rate_paid(year)?.collect_missing(found);
        }
        tracer.missing_of_lines(&|_| true, year, found)
    }

    /// A data set may do without the yardstick of coverage; it is missing then, but refuses nothing.
    fn missing_of_coverage(
        &self,
        outcome: &Outcome,
        year: usize,
        found: &mut Found,
    ) -> Result<(), ModelError> {
        match self.trace_headline(outcome, Headline::Coverage, year) {
            Ok(coverage) => coverage.collect_missing(found),
            Err(ModelError::Missing { key, index, year, .. }) if key == Key::CostReported.name() => {
                found.insert(MissingInput { key, index, year: Some(year), note: String::new() });
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

impl Tracer<'_> {
    /// What makes some lines of a year unknown. The frame and the reference, which every line would lead to, are
    /// asked once.
    fn missing_of_lines(
        &self,
        counts: &dyn Fn(Component) -> bool,
        year: usize,
        found: &mut Found,
    ) -> Result<(), ModelError> {
        if !self.exact.feasible(year) {
            self.infeasible(year)?.collect_missing(found);
            return Ok(());
        }
        if self.exact.frame[year] == Frame::Unknown {
            self.cap(year)?.collect_missing(found);
        }
        let before = self.before_frame();
        let rows = 0..=self.model.dataset.regions.len();
        for component in Component::ALL.into_iter().filter(|component| counts(*component)) {
            let lines = self.exact.lines_of(component);
            let unknown: Vec<usize> =
                rows.clone().filter(|row| lines.at(*row, year).0.is_unknown()).collect();
            if component == Component::Guarantee && !unknown.is_empty() {
                self.missing_of_guarantee(year, found)?;
                continue;
            }
            for row in unknown {
                before.component(component, row, year)?.collect_missing(found);
            }
        }
        Ok(())
    }

    fn missing_of_guarantee(&self, year: usize, found: &mut Found) -> Result<(), ModelError> {
        let LossLimit::Share(_, reference) = &self.inputs.limits.years[year].loss_limit else {
            return Ok(());
        };
        self.parameter(Key::GuaranteeLossLimit, Index::All, year)?.collect_missing(found);
        let lines = |component: Component| component.received() && component != Component::Guarantee;
        self.missing_of_lines(&lines, year, found)?;
        self.in_reference(reference, |tracer| {
            tracer.missing_of_lines(&|component| component.received(), year, found)
        })
    }
}
