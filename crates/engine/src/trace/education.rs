//! Trace of education money.

use crate::error::ModelError;
use crate::groups::{Mode, Placement};
use crate::key::Key;
use crate::layer::Index;
use crate::num::Num;
use crate::trace::{Node, Tracer};

impl Tracer<'_> {
    /// Students paid for whose money goes to the region, times the rate.
    pub(super) fn education_state(&self, row: usize, year: usize) -> Result<Node, ModelError> {
        let mut parts = Vec::new();
        for (at, programme) in self.model.dataset.programmes.iter().enumerate() {
            if programme.host.0 == row {
                let at = crate::ids::ProgrammeAt(at);
                let share = self.host_share(at, year);
                let factors = [self.students_paid(at, year)?, share, self.rate_paid(year)?];
                parts.push(Node::product("education_own", factors).in_year(self.year(year)));
            }
        }
        for placed in &self.inputs.placement.away {
            let direct = self.inputs.inclusion.mode[placed.region.0][year] == Mode::Direct;
            let host = self.model.dataset.programmes[placed.programme.0].host;
            let to = if direct { placed.region } else { host };
            if to.0 == row && !placed.share[year].is_zero() {
                let name = if direct { "education_direct" } else { "education_for_region" };
                let mode = self.mode(placed, year);
                parts.push(
                    Node::product(name, self.factors(placed, year)?).in_year(self.year(year)).by([mode]),
                );
            }
        }
        let code = self.model.dataset.row_code(row);
        Ok(Node::sum("education_state", parts).of(code).in_year(self.year(year)))
    }

    fn mode(&self, placed: &Placement, year: usize) -> Node {
        self.parameter_or(Key::InclusionMode, Index::Region(placed.region), (year, Num::ZERO))
    }

    fn factors(&self, placed: &Placement, year: usize) -> Result<Vec<Node>, ModelError> {
        let index = Index::Placement(placed.programme, placed.region);
        let share = self.parameter_or(Key::PlacementShare, index, (year, Num::ZERO));
        Ok(vec![self.students_paid(placed.programme, year)?, share, self.rate_paid(year)?])
    }

    /// Debts of hosts that are paid in the year, plus at the region and minus at the host.
    pub(super) fn education_transfer(&self, row: usize, year: usize) -> Result<Node, ModelError> {
        let mut parts = Vec::new();
        for placed in &self.inputs.placement.away {
            let host = self.model.dataset.programmes[placed.programme.0].host;
            if placed.region.0 != row && host.0 != row {
                continue;
            }
            for trained in self.paid_in(placed, year)? {
                let debt = self.debt(placed, trained)?;
                let pays = placed.region.0 != row;
                parts.push(if pays { Node::negative("debt_paid", debt) } else { debt });
            }
        }
        let code = self.model.dataset.row_code(row);
        Ok(Node::sum("education_transfer", parts).of(code).in_year(self.year(year)))
    }

    /// The years trained whose debt is paid in a year; the first year stands in for the year before it.
    fn paid_in(&self, placed: &Placement, year: usize) -> Result<Vec<usize>, ModelError> {
        let lagged = |trained: usize| -> Result<Option<bool>, ModelError> {
            let via = self.inputs.inclusion.mode[placed.region.0][trained] == Mode::Via;
            let students = self.inputs.volume.paid[placed.programme.0][trained] * placed.share[trained];
            if !via || students.is_zero() {
                return Ok(None);
            }
            let lag = *self.inputs.inclusion.lag.get(placed.region, trained);
            let lag =
                lag.ok_or_else(|| self.inputs.missing(Key::InclusionLag, Some(placed.region), trained))?;
            Ok(Some(!lag.is_zero()))
        };
        let mut years = Vec::new();
        let before = year.saturating_sub(1);
        if lagged(before)? == Some(true) {
            years.push(before);
        }
        if lagged(year)? == Some(false) {
            years.push(year);
        }
        Ok(years)
    }

    fn debt(&self, placed: &Placement, year: usize) -> Result<Node, ModelError> {
        let region = Index::Region(placed.region);
        let mut factors = self.factors(placed, year)?;
        factors.push(self.parameter(Key::InclusionPassThrough, region, year)?);
        let lag = self.parameter(Key::InclusionLag, region, year)?;
        let label = Index::Placement(placed.programme, placed.region).label(&self.model.dataset);
        let debt = Node::product("debt", factors).of(&label).in_year(self.year(year));
        Ok(debt.by([self.mode(placed, year), lag]))
    }
}
