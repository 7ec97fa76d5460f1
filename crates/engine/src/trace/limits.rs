//! Trace of frame and guarantee.

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::Frame;
use crate::groups::{Cap, Financing, Lever, LossLimit};
use crate::ids::RegionAt;
use crate::key::Key;
use crate::layer::Index;
use crate::num::Num;
use crate::trace::{Node, Tracer};

impl Tracer<'_> {
    /// New over old amount of the frame's lever: what is left of it when the cost above the cap is taken away.
    pub(super) fn frame_factor(&self, year: usize) -> Result<Node, ModelError> {
        let lever = self.parameter(Key::FrameLever, Index::All, year)?;
        let before = self.before_frame();
        let scaled = match self.inputs.limits.years[year].lever {
            Some(Lever::Reinforcement) => before.total(Component::Reinforcement, year)?,
            _ => before.total(Component::EducationState, year)?,
        };
        let excess = Node::difference("frame_excess", before.cost(year)?, self.cap(year)?);
        let left = Node::difference("frame_left", scaled.clone(), excess.in_year(self.year(year)));
        let factor = Node::quotient("frame_factor", left.in_year(self.year(year)), scaled);
        Ok(factor.in_year(self.year(year)).by([lever]))
    }

    /// The same scenario as if it had no frame.
    pub(super) fn before_frame(&self) -> Tracer<'_> {
        Tracer {
            model: self.model,
            chain: self.chain,
            inputs: self.inputs,
            exact: self.exact,
            references: self.references,
            before_frame: true,
        }
    }

    /// Whether a frame scales, or may scale, what a lever moves.
    pub(super) fn is_framed(&self, lever: Lever, year: usize) -> bool {
        let bound = matches!(self.exact.frame[year], Frame::Scaled(_) | Frame::Unknown);
        bound && !self.before_frame && self.inputs.limits.years[year].lever == Some(lever)
    }

    /// Why a year has no amounts.
    pub(super) fn infeasible(&self, year: usize) -> Result<Node, ModelError> {
        let lever = self.parameter(Key::FrameLever, Index::All, year)?;
        let scenario = self.chain.scenario().as_str();
        Ok(Node::infeasible(vec![self.cap(year)?]).of(scenario).in_year(self.year(year)).by([lever]))
    }

    pub(super) fn cap(&self, year: usize) -> Result<Node, ModelError> {
        let entry = self.parameter(Key::FrameCap, Index::All, year)?;
        let Cap::Neutral(reference) = &self.inputs.limits.years[year].cap else { return Ok(entry) };
        let exact = self.references.get(reference);
        let cost = exact.map_or(Num::Unknown, |exact| exact.state_cost_before_guarantee(year).0);
        let part = self.in_reference(reference, |tracer| tracer.reference_cost(cost, year))?;
        Ok(Node::reference("state_cost", reference, part).in_year(self.year(year)).by([entry]))
    }

    /// The state's cost of a reference, with what makes it unknown below it.
    fn reference_cost(&self, cost: Num, year: usize) -> Result<Node, ModelError> {
        let mut node = Node::given("state_cost", cost).in_year(self.year(year));
        if !self.exact.feasible(year) {
            node.value = Num::Unknown;
            node.parts = vec![self.infeasible(year)?];
        } else if cost.is_unknown() {
            node.parts = vec![self.cost(year)?];
        }
        Ok(node)
    }

    /// The state's cost by component, guarantee excluded.
    fn cost(&self, year: usize) -> Result<Node, ModelError> {
        let components = Component::ALL.into_iter().filter(|component| component.from_state());
        let totals = components.map(|component| self.total(component, year));
        let name = if self.before_frame { "state_cost_before_frame" } else { "state_cost" };
        Ok(Node::sum(name, totals.collect::<Result<Vec<_>, _>>()?).in_year(self.year(year)))
    }

    /// A component over the whole country; where it is unknown, the lines that make it so.
    fn total(&self, component: Component, year: usize) -> Result<Node, ModelError> {
        let given = |value| Node::given(component.name(), value).in_year(self.year(year));
        let total = self.exact.lines_of(component).total(year).0;
        let bound = matches!(self.exact.frame[year], Frame::Scaled(_) | Frame::Unknown);
        let levered = matches!(component, Component::EducationState | Component::Reinforcement);
        let rescaled = self.before_frame && bound && levered;
        if !(total.is_unknown() || rescaled) {
            return Ok(given(total));
        }
        let rows = 0..=self.model.dataset.regions.len();
        let lines = rows.map(|row| self.component(component, row, year)).collect::<Result<Vec<_>, _>>()?;
        let total: Num = lines.iter().map(|line| line.value).sum();
        if !total.is_unknown() {
            return Ok(given(total));
        }
        let unknown = lines.into_iter().filter(|line| line.value.is_unknown());
        Ok(Node::sum(component.name(), unknown).in_year(self.year(year)))
    }

    /// A region's top-up, or its part of paying for others'.
    pub(super) fn guarantee(&self, row: usize, year: usize) -> Result<Node, ModelError> {
        let limits = &self.inputs.limits.years[year];
        let LossLimit::Share(_, reference) = &limits.loss_limit else {
            return Ok(Node::sum("guarantee", []));
        };
        if row >= self.model.dataset.regions.len() {
            return Ok(Node::sum("guarantee", []));
        }
        let limit = self.parameter(Key::GuaranteeLossLimit, Index::All, year)?;
        let financing = self.parameter(Key::GuaranteeFinancing, Index::All, year)?;
        let received = self.received_before(row, year)?;
        let before = self.reference_received(reference, row, year)?;
        let amount = self.exact.lines_of(Component::Guarantee).at(row, year).0;
        let code = self.model.dataset.row_code(row);
        let node = if limits.financing == Some(Financing::State) {
            let size = Node::given("reference_size", Num::abs(before.value));
            let loss = Node::product("loss_allowed", [limit, size]);
            let floor = Node::difference("guarantee_floor", before, loss);
            Node::positive("guarantee", Node::difference("shortfall", floor, received))
        } else {
            let against = Node::difference("change", received, before);
            Node::rounded("guarantee", amount, against).by([limit])
        };
        Ok(node.of(code).in_year(self.year(year)).by([financing]))
    }

    fn received_before(&self, row: usize, year: usize) -> Result<Node, ModelError> {
        let counts = |component: &Component| component.received() && *component != Component::Guarantee;
        let lines = Component::ALL.into_iter().filter(counts);
        let lines = lines.map(|component| self.component(component, row, year));
        let lines = lines.collect::<Result<Vec<_>, _>>()?;
        Ok(Node::sum("received_before_guarantee", lines).in_year(self.year(year)))
    }

    fn reference_received(
        &self,
        reference: &crate::ids::ScenarioId,
        row: usize,
        year: usize,
    ) -> Result<Node, ModelError> {
        let exact = self.references.get(reference);
        let value = exact.map_or(Num::Unknown, |exact| exact.received(RegionAt(row), year).0);
        let part = self.in_reference(reference, |tracer| {
            let mut node = Node::given("received", value).in_year(self.year(year));
            if !tracer.exact.feasible(year) {
                node.parts = vec![tracer.infeasible(year)?];
            } else if value.is_unknown() {
                let guarantee = tracer.component(Component::Guarantee, row, year)?;
                node.parts = vec![tracer.received_before(row, year)?, guarantee];
            }
            Ok(node)
        })?;
        Ok(Node::reference("received", reference, part).in_year(self.year(year)))
    }
}
