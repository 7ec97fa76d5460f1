//! What frame and guarantee compare with: another scenario's outcome, as values.

use std::collections::BTreeMap;

use alf_engine::layer::Index;
use alf_engine::value::Value;
use alf_engine::{Key, ModelError, Outcome, RegionAt, ScenarioId, Year};

use super::{CODE, KEY, LABEL, STATUS, UNIT, Writer};
use crate::workbook::sheet::{Block, Content, Role, Row, Shape, Tab};
use crate::workbook::words::{NONE, UNKNOWN};

/// Where the reference stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::workbook) struct Reference {
    /// The state's cost there, guarantee excluded.
    pub(in crate::workbook) cost: Row,
    /// What each region receives there.
    pub(in crate::workbook) received: Block,
}

impl Writer<'_> {
    /// The rows of the reference; its amounts are values, since the workbook holds one scenario's formulas.
    pub(super) fn reference(&mut self) -> Result<Reference, ModelError> {
        let ids: Vec<Option<ScenarioId>> =
            self.chain.dataset.years().map(|year| self.reference_in(year)).collect();
        let mut outcomes: BTreeMap<&ScenarioId, Outcome> = BTreeMap::new();
        for id in ids.iter().flatten() {
            if !outcomes.contains_key(id) {
                outcomes.insert(id, self.source.model.simulate(id)?);
            }
        }
        self.title("Referens för ram och garanti: värden, inte formler");
        let names = |at: usize| ids[at].as_ref().map_or(NONE.to_owned(), |id| self.scenario_name(id));
        let names: Vec<Content> = (0..ids.len()).map(|at| names(at).into()).collect();
        self.fixed(("limits.reference", "Referensscenario", ""), "scenario", names);
        let known = |amount: Option<rust_decimal::Decimal>| amount.map_or(UNKNOWN.into(), Content::from);
        let amount = |at: usize, pick: &dyn Fn(&Outcome) -> Option<rust_decimal::Decimal>| {
            let outcome = ids[at].as_ref().and_then(|id| outcomes.get(id));
            outcome.map_or(NONE.into(), |outcome| known(pick(outcome)))
        };
        let cost = |at| amount(at, &|outcome| outcome.exact.state_cost_before_guarantee(at).known());
        let costs = (0..ids.len()).map(cost).collect();
        let cost = self.fixed(("", "Referensens statliga kostnad före garanti", ""), "kr", costs);
        let first = Row { tab: Tab::Parameters, at: self.sheet.next() };
        let regions = &self.chain.dataset.regions;
        for (region, names) in regions.iter().enumerate() {
            let received = |at| amount(at, &|outcome| outcome.exact.received(RegionAt(region), at).known());
            let received = (0..ids.len()).map(received).collect();
            let labels = ("", names.file.name.as_str(), names.code.as_str());
            self.fixed(labels, "kr mottaget", received);
        }
        let rows = u32::try_from(regions.len()).unwrap_or(1);
        Ok(Reference { cost, received: Block { first, rows } })
    }

    /// The ancestor that the limits of a year compare with; none in a root scenario.
    fn reference_in(&self, year: Year) -> Option<ScenarioId> {
        let ancestors = self.chain.scenarios.get(1..).unwrap_or_default();
        let root = ancestors.last()?.id.clone();
        let found = self.chain.effective(Key::LimitsReference, Index::All, year);
        match found.map(|found| &found.entry.value) {
            Some(Value::Scenario(id)) if id != "root" => Some(ScenarioId::new(id)),
            _ => Some(root),
        }
    }

    fn scenario_name(&self, id: &ScenarioId) -> String {
        let found = self.chain.scenarios.iter().find(|scenario| scenario.id == *id);
        found.map_or_else(|| id.to_string(), |scenario| scenario.file.name.clone())
    }

    fn fixed(&mut self, (key, label, code): (&str, &str, &str), unit: &str, values: Vec<Content>) -> Row {
        let row = Row { tab: Tab::Parameters, at: self.sheet.next() };
        self.sheet.put((row.at, KEY), key, (Role::Note, Shape::Text));
        self.sheet.put((row.at, LABEL), label, (Role::Plain, Shape::Text));
        self.sheet.put((row.at, CODE), code, (Role::Plain, Shape::Text));
        self.sheet.put((row.at, UNIT), unit, (Role::Note, Shape::Text));
        self.sheet.put((row.at, STATUS), "räknat värde", (Role::Plain, Shape::Text));
        for (at, value) in self.years.all().zip(values) {
            self.sheet.put((row.at, at.col), value, (Role::Fixed, Shape::Kronor));
        }
        row
    }
}
