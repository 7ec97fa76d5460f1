//! The parameters in which a scenario differs from the base, each with its effect alone (skillnad).

use alf_engine::difference::{Exchange, Place};
use alf_engine::exact::Exact;
use alf_engine::groups::Groups;
use alf_engine::layer::Index;
use alf_engine::model::Chain;
use alf_engine::rounding::on_grid;
use alf_engine::{Group, Key, ModelError, Num, RegionAt, ScenarioId};

use super::Panel;
use crate::session::Session;
use crate::texts;
use crate::wire::{
    DifferenceGroup, DifferencePanel, DifferenceRow, Failure, Figure, Measure, PanelRequest, ParameterSides,
};

impl Session {
    /// What makes the scenario differ from the base, parameter by parameter.
    ///
    /// # Errors
    /// An id or year that does not exist.
    pub fn difference_panel(&self, request: &PanelRequest) -> Result<DifferencePanel, Failure> {
        let panel = Panel::open(self, request)?;
        let (base, scenario) = (ScenarioId::new(&request.base), ScenarioId::new(&request.scenario));
        let exchange = panel.model().exchange(&base, &scenario).map_err(|error| panel.explain(error))?;
        let ends = (panel.chain(&request.base)?, panel.chain(&request.scenario)?);
        let end_of = |id| {
            let outcome = panel.outcome(id)?;
            panel.priced(outcome.groups(), &outcome.exact).map_err(|error| panel.explain(error))
        };
        let (start, end) = (end_of(&request.base)?, end_of(&request.scenario)?);
        let look = Look { panel: &panel, exchange: &exchange, ends: &ends, start };
        let places = exchange.differing();
        let groups = Group::ALL.into_iter().map(Some).chain([None]);
        let groups = groups.filter_map(|group| {
            let own: Vec<Place> = places.iter().copied().filter(|(key, _)| key.group() == group).collect();
            (!own.is_empty()).then(|| look.group(group, &own))
        });
        Ok(DifferencePanel {
            base: panel.name(&request.base),
            scenario: panel.name(&request.scenario),
            measure: panel.measure_name().to_owned(),
            total: panel.kronor(on_grid(end - start)),
            groups: groups.collect(),
        })
    }
}

impl Panel<'_> {
    /// What effects are measured on: sums of money; for rates and quotients the region's net.
    pub(super) fn money_measure(&self) -> Measure {
        match self.request.measure {
            _ if self.is_whole() => Measure::State,
            measure @ (Measure::Received | Measure::State) => measure,
            _ => Measure::Net,
        }
    }

    fn measure_name(&self) -> &'static str {
        if let Some(component) = self.look.component() {
            return component.name();
        }
        match self.money_measure() {
            Measure::Received => "received",
            Measure::State => "state",
            _ => "net",
        }
    }

    /// A parameter as base and scenario have it in the year.
    pub(super) fn in_both(&self, ends: &(Chain<'_>, Chain<'_>), (key, index): Place) -> ParameterSides {
        let year = self.model().dataset.first_year.after(self.year);
        let base = self.parameter(&ends.0, (key, index), year);
        let value = self.parameter(&ends.1, (key, index), year);
        let region = match index {
            Index::Region(at) | Index::Placement(_, at) => Some(self.code(at)),
            _ => None,
        };
        ParameterSides {
            key: key.name().to_owned(),
            term: self.term(key.name()),
            index: self.index_label(index),
            region,
            same_this_year: (&base.value, &base.steps, &base.carried)
                == (&value.value, &value.steps, &value.carried),
            base,
            value,
        }
    }

    /// What effects are measured on: in the year, or summed over the table's span.
    pub(super) fn figure_of(&self, exact: &Exact) -> Num {
        let (from, to) = self.look.years();
        (from..=to).map(|year| self.figure_in(exact, year)).sum()
    }

    /// The same in the price that the table has, by the index of the values it was computed with.
    fn priced(&self, groups: &Groups, exact: &Exact) -> Result<Num, ModelError> {
        let (from, to) = self.look.years();
        let of_year = |at| self.look.priced(self.model(), groups, (self.figure_in(exact, at), at));
        (from..=to).map(of_year).sum()
    }

    fn figure_in(&self, exact: &Exact, year: usize) -> Num {
        let region = RegionAt(self.row);
        if let Some(component) = self.look.component() {
            let lines = exact.lines_of(component);
            return match (exact.feasible(year), self.is_whole()) {
                (false, _) => Num::Unknown,
                (true, true) => lines.total(year).0,
                (true, false) => lines.at(region.0, year).0,
            };
        }
        match self.money_measure() {
            _ if self.is_whole() => exact.state_cost(year).0,
            Measure::Received => exact.received(region, year).0,
            Measure::State => exact.from_state(self.row, year).0,
            _ => exact.net(region, year).0,
        }
    }
}

struct Look<'a> {
    panel: &'a Panel<'a>,
    exchange: &'a Exchange<'a>,
    ends: &'a (Chain<'a>, Chain<'a>),
    /// The base's figure, in the table's price.
    start: Num,
}

impl Look<'_> {
    fn group(&self, group: Option<Group>, places: &[Place]) -> DifferenceGroup {
        let language = self.panel.request.language;
        DifferenceGroup {
            group: group.map_or("yardstick", Group::name).to_owned(),
            name: group.map_or_else(
                || self.panel.term(Key::CostReported.name()),
                |group| texts::group(language, group).to_owned(),
            ),
            effect: self.effect(places).unwrap_or(UNKNOWN),
            rows: places.iter().map(|place| self.row(*place)).collect(),
        }
    }

    fn row(&self, place: Place) -> DifferenceRow {
        let effect = self.effect(&[place]);
        DifferenceRow {
            sides: self.panel.in_both(self.ends, place),
            alone: effect.is_none().then(|| "together".to_owned()),
            effect: effect.unwrap_or(UNKNOWN),
        }
    }

    /// What these parameters change alone, each end in the price by its own index; none where the model refuses
    /// them without their companions.
    fn effect(&self, places: &[Place]) -> Option<Figure> {
        let mixed = self.exchange.with(places).ok()?;
        let figure = self.panel.priced(&mixed.groups, &mixed.exact).ok()?;
        Some(self.panel.kronor(on_grid(figure - self.start)))
    }
}

const UNKNOWN: Figure = Figure { amount: None, shown: None };
