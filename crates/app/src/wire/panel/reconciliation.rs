//! Reconciliation (avstämning).

use serde::Serialize;
use ts_rs::TS;

use super::SourceRef;
use crate::wire::ReconciliationCount;

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
