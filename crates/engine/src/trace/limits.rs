//! Trace of frame and guarantee.

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::Frame;
use crate::groups::{Cap, Financing, LossLimit};
use crate::ids::RegionAt;
use crate::key::Key;
use crate::layer::Index;
use crate::num::Num;
use crate::trace::{Node, Tracer};

impl Tracer<'_> {
    /// New over old amount of the frame's lever.
    pub(super) fn frame_factor(&self, year: usize) -> Result<Node, ModelError> {
        let value = match self.exact.frame[year] {
            Frame::Scaled(factor) => factor.0,
            Frame::Open => Num::ONE,
            Frame::Unknown | Frame::Infeasible { .. } => Num::Unknown,
        };
        let lever = self.parameter(Key::FrameLever, Index::All, year)?;
        let parts = vec![self.cap(year)?, self.cost_before(year)];
        let mut node = Node::rounded("frame_factor", value, Node::sum("frame_parts", parts));
        node.operation = crate::trace::Operation::Given;
        Ok(node.in_year(self.year(year)).by([lever]))
    }

    /// Why a year has no amounts.
    pub(super) fn infeasible(&self, year: usize) -> Result<Node, ModelError> {
        let lever = self.parameter(Key::FrameLever, Index::All, year)?;
        Ok(Node::infeasible(vec![self.cap(year)?]).in_year(self.year(year)).by([lever]))
    }

    fn cap(&self, year: usize) -> Result<Node, ModelError> {
        let entry = self.parameter(Key::FrameCap, Index::All, year)?;
        let Cap::Neutral(reference) = &self.inputs.limits.years[year].cap else { return Ok(entry) };
        let exact = self.references.get(reference);
        let cost = exact.map_or(Num::Unknown, |exact| exact.state_cost_before_guarantee(year).0);
        let part = self.in_reference(reference, |tracer| Ok(tracer.reference_cost(cost, year)))?;
        Ok(Node::reference("state_cost", reference, part).in_year(self.year(year)).by([entry]))
    }

    /// The state's cost of a reference, with what makes it unknown below it.
    fn reference_cost(&self, cost: Num, year: usize) -> Node {
        let mut node = Node::given("state_cost", cost).in_year(self.year(year));
        if cost.is_unknown() {
            node.parts = self.unknown_lines(year);
        }
        node
    }

    fn unknown_lines(&self, year: usize) -> Vec<Node> {
        let rows = self.model.dataset.regions.len() + 1;
        let lines = Component::ALL.into_iter().filter(|component| component.from_state());
        let places = lines.flat_map(|component| (0..rows).map(move |row| (component, row)));
        let unknown = places.filter(|(c, row)| self.exact.lines_of(*c).at(*row, year).0.is_unknown());
        unknown.filter_map(|(component, row)| self.unframed(component, row, year)).collect()
    }

    /// The trace of a line that does not lead back into the frame.
    fn unframed(&self, component: Component, row: usize, year: usize) -> Option<Node> {
        let framed = matches!(component, Component::EducationState | Component::Reinforcement);
        if framed && self.exact.frame[year] == Frame::Unknown {
            return None;
        }
        self.component(component, row, year).ok()
    }

    fn cost_before(&self, year: usize) -> Node {
        let total = |component: Component| {
            let value = self.exact.lines_of(component).total(year).0;
            Node::given(component.name(), value).in_year(self.year(year))
        };
        let unknown = self.unknown_lines(year);
        if unknown.is_empty() {
            let components = Component::ALL.into_iter().filter(|component| component.from_state());
            Node::sum("state_cost_before_frame", components.map(total)).in_year(self.year(year))
        } else {
            Node::sum("state_cost_before_frame", unknown).in_year(self.year(year))
        }
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
            if value.is_unknown() && tracer.exact.feasible(year) {
                node.parts = vec![tracer.received_before(row, year)?];
            }
            Ok(node)
        })?;
        Ok(Node::reference("received", reference, part).in_year(self.year(year)))
    }
}
