//! Reconciliation (avstämning).

use serde::Serialize;
use ts_rs::TS;

use super::{FactRow, ParameterValue, SourceRef};
use crate::wire::{Measure, ReconciliationCount};

/// Published statements beside the model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ReconciliationPanel {
    /// Verdicts.
    pub count: ReconciliationCount,
    /// One per statement.
    pub rows: Vec<ReconciliationRow>,
    /// Rules of the model that a scenario breaks; none in a sound program.
    pub broken: Vec<BrokenRule>,
}

/// A statement with both figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ReconciliationRow {
    /// Stable id.
    pub id: String,
    /// What is compared.
    pub statement: String,
    /// The model's figure in the published unit; `null` is unknown.
    pub model: Option<String>,
    /// The published figure; `null`: not found.
    pub published: Option<String>,
    /// Decimals the published figure is rounded to.
    pub decimals: u32,
    /// Unit.
    pub unit: String,
    /// The model's figure, rounded as published, less the published one.
    pub difference: Option<String>,
    /// `agrees`, `differs` or `unknown`.
    pub verdict: String,
    /// Source of the published figure.
    pub source: Option<SourceRef>,
    /// What the model's figure comes from; none where the model has no such figure.
    pub behind: Option<Behind>,
}

/// What the model's figure of a statement comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Behind {
    /// A figure that has a trace.
    Figure {
        /// Scenario.
        scenario: String,
        /// County code; `00` is the whole.
        region: String,
        /// Year.
        year: i32,
        /// Measure, where it is one.
        measure: Option<Measure>,
        /// Component or headline figure, where it is one.
        component: Option<String>,
    },
    /// Values in force.
    Values {
        /// Each of them.
        rows: Vec<NamedValue>,
    },
    /// Published parts that are summed.
    Facts {
        /// Each of them.
        rows: Vec<SourcedFact>,
    },
    /// A budget.
    Budget {
        /// Id.
        id: String,
    },
    /// A placement plan.
    Plan {
        /// Id.
        id: String,
    },
}

/// A parameter's value with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct NamedValue {
    /// Parameter key.
    pub key: String,
    /// Its term.
    pub term: String,
    /// Programme, region or indicator, in words; empty if none.
    pub index: String,
    /// In force.
    pub value: ParameterValue,
}

/// A published figure with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SourcedFact {
    /// The figure.
    pub fact: FactRow,
    /// Where it is published.
    pub source: SourceRef,
}

/// A rule that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BrokenRule {
    /// Name of the scenario.
    pub scenario: String,
    /// Year.
    pub year: i32,
    /// Which rule.
    pub rule: String,
}
