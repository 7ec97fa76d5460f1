//! The flow as a drawing: state, hosts, regions, housing, in streams of reported kronor.

use alf_charts::{Certainty, Drawing, Flow, FlowLink, FlowNode, Reading};
use alf_engine::rounding::half_away;
use alf_engine::{Component, Num, Outcome, RegionAt};

use super::drawn::sheet;
use super::{Panel, Words};
use crate::compare::unit_scale;
use crate::look::drawings::{dressed, refused};
use crate::session::Session;
use crate::texts::{Stage, stage, stream_words};
use crate::wire::{DrawAsk, DrawingView, Failure, PanelRequest};

const STATE: &str = "state";
const HOUSING: &str = "housing";

impl Session {
    /// Draws who pays whom in a year.
    ///
    /// # Errors
    /// An id or year that does not exist, payments that cannot be drawn as streams, or a size that cannot hold
    /// the texts.
    pub fn streams_panel(&self, request: &PanelRequest, ask: &DrawAsk) -> Result<DrawingView, Failure> {
        let panel = Panel::open(self, request)?;
        Ok(dressed(panel.streams(ask)?))
    }
}

impl Panel<'_> {
    /// Who pays whom, with its words.
    pub(crate) fn streams(&self, ask: &DrawAsk) -> Result<(Drawing, Words), Failure> {
        let (panel, request) = (self, self.request);
        let outcome = panel.outcome(&request.scenario)?;
        let year = panel.model().dataset.first_year.after(panel.year);
        let links = panel.links(&outcome, panel.certainty(&request.scenario, year))?;
        let language = request.language;
        let stages = [Stage::State, Stage::Hosts, Stage::Regions, Stage::Housing];
        let (size, theme) = sheet(ask);
        let scale = unit_scale(request.unit);
        let cost = outcome.years[panel.year].state_cost.known();
        let name = panel.name(&request.scenario);
        let words = panel.words(stream_words(language, (&name, request.year), (cost, scale)));
        let chart = Flow {
            captions: panel.captions(&words),
            size,
            theme,
            scale,
            stages: stages.map(|at| stage(language, at).to_owned()).into(),
            nodes: panel.nodes(&links),
            links,
        };
        Ok((chart.draw().map_err(|error| refused(&error))?, words))
    }

    fn links(&self, outcome: &Outcome, certainty: Certainty) -> Result<Vec<FlowLink>, Failure> {
        let link = |from: String, to: String, amount: Num| FlowLink {
            from,
            to,
            amount: Reading { value: amount.known(), certainty },
        };
        let mut links = Vec::new();
        for region in self.regions() {
            let paid = outcome.from_state(region.0, self.year).0;
            if !paid.is_zero() {
                links.push(link(STATE.to_owned(), self.code(region), paid));
            }
            let housing = -outcome.amount(Component::HousingCost, region.0, self.year).0;
            if !housing.is_zero() {
                links.push(link(self.code(region), HOUSING.to_owned(), housing));
            }
        }
        let transfers = self.model().transfers(outcome, self.year).map_err(|error| self.explain(error))?;
        for transfer in transfers {
            let amount = transfer.amount.known().map(|amount| half_away(amount, 0));
            let (from, to) = (self.code(transfer.host), self.code(transfer.region));
            match links.iter_mut().find(|link| link.from == from && link.to == to) {
                Some(known) => known.amount.value = known.amount.value.zip(amount).map(|(a, b)| a + b),
                None => links.push(link(from, to, Num::from(amount))),
            }
        }
        Ok(links)
    }

    /// The state, every region that pays or is paid, and housing where anyone pays it.
    fn nodes(&self, links: &[FlowLink]) -> Vec<FlowNode> {
        let used = |id: &str| links.iter().any(|link| link.from == id || link.to == id);
        let language = self.request.language;
        let node = |id: &str, label: String, stage: usize| FlowNode {
            id: id.to_owned(),
            label,
            stage,
            own: id == self.request.region,
            total: None,
        };
        let mut nodes = vec![node(STATE, stage(language, Stage::State).to_owned(), 0)];
        let place = |region: RegionAt| if self.model().dataset.regions[region.0].host { 1 } else { 2 };
        let regions = self.regions().filter(|region| used(&self.code(*region)));
        nodes.extend(regions.map(|region| node(&self.code(region), self.region_name(region), place(region))));
        if used(HOUSING) {
            nodes.push(node(HOUSING, stage(language, Stage::Housing).to_owned(), 3));
        }
        nodes
    }
}
