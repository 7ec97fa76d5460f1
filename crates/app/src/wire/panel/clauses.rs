//! The parameters in force as clauses (villkor).

use serde::Serialize;
use ts_rs::TS;

use super::ParameterValue;

/// All parameters of a scenario in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ClausesPanel {
    /// By group, in the order of the model.
    pub groups: Vec<ClauseGroup>,
}

/// A group of parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ClauseGroup {
    /// Group key; `yardstick` for the reported cost.
    pub group: String,
    /// Name.
    pub name: String,
    /// Its parameters.
    pub clauses: Vec<Clause>,
}

/// A parameter for one index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Clause {
    /// Key.
    pub key: String,
    /// Its term.
    pub term: String,
    /// What it means.
    pub meaning: String,
    /// Programme, region or indicator, in words; empty: one value for all.
    pub index: String,
    /// Programme id, where it has one.
    pub programme: Option<String>,
    /// County code, where it has one.
    pub region: Option<String>,
    /// Indicator, where it has one.
    pub indicator: Option<String>,
    /// Value in force.
    pub value: ParameterValue,
    /// What values it takes.
    pub domain: Domain,
}

/// What values a parameter takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Domain {
    /// `number`, `choice`, `reference` or `steps`.
    pub kind: String,
    /// `kr`, `kr_per_student`, `kr_per_week`, `share`, `students`, `weeks`, `years`, `percent`, `points` or
    /// empty.
    pub unit: String,
    /// Smallest number.
    pub minimum: Option<String>,
    /// Largest number.
    pub maximum: Option<String>,
    /// Words it takes, beside a number or alone.
    pub choices: Vec<String>,
    /// Their terms.
    pub terms: Vec<String>,
    /// Whether it may be unknown.
    pub unknown: bool,
    /// Whether an entry must carry a year.
    pub dated: bool,
    /// What it has a value for: `none`, `programme`, `region`, `region_or_all`, `programme_region` or `indicator`.
    pub indexing: String,
}
