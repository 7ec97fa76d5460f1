//! What a contribution of the bridge is made of: mixtures of the two scenarios, and the parameters they differ in.

use alf_engine::bridge::Stage;
use alf_engine::{Group, Num, ScenarioId, Year};

use super::trace::Telling;
use super::{Panel, figure};
use crate::bridge::{self, stage_id};
use crate::session::Session;
use crate::texts::{self, Reckoning};
use crate::trace::figures;
use crate::wire::{
    ContributionPanel, ContributionPick, Failure, Figure, PanelRequest, ParameterSides, TraceComponent,
};
use alf_charts::number::Scale;

impl Session {
    /// Traces a contribution of the bridge from base to scenario.
    ///
    /// # Errors
    /// An id, year, amount or group that does not exist.
    pub fn contribution_panel(
        &self,
        request: &PanelRequest,
        pick: &ContributionPick,
    ) -> Result<ContributionPanel, Failure> {
        let panel = Panel::open(self, request)?;
        let (model, year) = (panel.model(), panel.year);
        let asked = bridge::stage_named(&pick.group)?;
        let measured = bridge::measure(pick.amount.as_deref().unwrap_or("net"))?;
        let (base, scenario) = (ScenarioId::new(&request.base), ScenarioId::new(&request.scenario));
        let bridge = model.bridge_through(&base, &scenario, measured, Year(request.year));
        let bridge = bridge.map_err(|error| panel.explain(error))?;
        let order = bridge.in_order(&bridge::known(&pick.order));
        let way = bridge::way(pick.mode, &order);
        let stages = bridge::stages(&bridge, (panel.row, year), (way, &order));
        let ground = if panel.is_whole() {
            bridge.ground_total(year, way, asked)
        } else {
            bridge.ground(panel.row, year, way, asked)
        };
        let telling =
            Telling { from: pick.from.as_deref().unwrap_or_default(), depth: pick.depth, exact: true };
        let found = stages.iter().find(|stage| stage.group == asked);
        Ok(ContributionPanel {
            base: panel.name(&request.base),
            scenario: panel.name(&request.scenario),
            region: panel.full_name(),
            stages: stages.iter().map(|stage| panel.stage(stage)).collect(),
            group: pick.group.clone(),
            name: texts::stage_name(request.language, asked).to_owned(),
            figure: found.map_or_else(|| figure(Num::ZERO, Scale::Kr), in_whole_kronor),
            reckoned: texts::reckoned(
                request.language,
                &Reckoning {
                    mode: pick.mode,
                    group: asked,
                    before: order.iter().copied().take_while(|group| Some(*group) != asked).collect(),
                    groups: order.len(),
                    base: &panel.name(&request.base),
                    scenario: &panel.name(&request.scenario),
                },
            ),
            lines: ground
                .map(|node| panel.lines(&figures(&self.library, &node), telling))
                .unwrap_or_default(),
            parameters: asked.map(|group| panel.differing(group)).transpose()?.unwrap_or_default(),
        })
    }
}

/// The exact change, shown as the bridge shows it.
fn in_whole_kronor(stage: &Stage) -> Figure {
    Figure { shown: figure(stage.rounded, Scale::Kr).shown, ..figure(stage.change, Scale::Kr) }
}

impl Panel<'_> {
    fn stage(&self, stage: &Stage) -> TraceComponent {
        TraceComponent {
            component: stage_id(stage.group).to_owned(),
            term: texts::stage_name(self.request.language, stage.group).to_owned(),
            figure: figure(stage.rounded, Scale::Kr),
        }
    }

    /// The parameters of a group in which base and scenario differ in any year; those of other regions last.
    fn differing(&self, group: Group) -> Result<Vec<ParameterSides>, Failure> {
        let ends = (self.chain(&self.request.base)?, self.chain(&self.request.scenario)?);
        let (base, scenario) = (ScenarioId::new(&self.request.base), ScenarioId::new(&self.request.scenario));
        let exchange = self.model().exchange(&base, &scenario).map_err(|error| self.explain(error))?;
        let places = exchange.differing().into_iter().filter(|(key, _)| key.group() == Some(group));
        let mut found: Vec<ParameterSides> = places.map(|place| self.in_both(&ends, place)).collect();
        let elsewhere = |region: &String| !self.is_whole() && *region != self.request.region;
        found.sort_by_key(|sides| sides.region.as_ref().is_some_and(elsewhere));
        Ok(found)
    }
}
