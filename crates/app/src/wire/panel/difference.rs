//! The parameters in which two scenarios differ (skillnad).

use serde::Serialize;
use ts_rs::TS;

use super::{Figure, ParameterValue};

/// What makes a scenario differ from the base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct DifferencePanel {
    /// Name of the base.
    pub base: String,
    /// Name of the scenario.
    pub scenario: String,
    /// What the effects are measured on: `received`, `net`, `state`, or a component.
    pub measure: String,
    /// Whole difference, exact kr, in the price asked for.
    pub total: Figure,
    /// By group, in the order of the model.
    pub groups: Vec<DifferenceGroup>,
}

/// A group of parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct DifferenceGroup {
    /// Group key; `yardstick` for the reported cost, which moves no money.
    pub group: String,
    /// Name.
    pub name: String,
    /// Effect of all its parameters together and no other, exact kr, in the price asked for.
    pub effect: Figure,
    /// The parameters that differ in any year.
    pub rows: Vec<DifferenceRow>,
}

/// A parameter in base and scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ParameterSides {
    /// Key.
    pub key: String,
    /// Its term.
    pub term: String,
    /// Programme, region or indicator, in words; empty if none.
    pub index: String,
    /// County code, where it is for one region.
    pub region: Option<String>,
    /// In the base.
    pub base: ParameterValue,
    /// In the scenario.
    pub value: ParameterValue,
    /// Whether the two are equal in the year asked for, and differ in another.
    pub same_this_year: bool,
}

/// A parameter and what it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct DifferenceRow {
    /// The parameter in both.
    #[serde(flatten)]
    pub sides: ParameterSides,
    /// Effect of this parameter alone, exact kr, in the price asked for; `null` amount is unknown.
    pub effect: Figure,
    /// Why it has no effect of its own: `together` (it only counts with others of its key), or none.
    pub alone: Option<String>,
}
