//! Winners and losers (vinnare och förlorare).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Figure;

/// When a difference is worth telling: when it reaches both thresholds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Materiality {
    /// Kronor (for measures in kronor), decimal string; `0` for no threshold.
    pub kronor: String,
    /// Per cent of the base, decimal string; `0` for no threshold.
    pub percent: String,
}

/// Every region against the base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct WinnersPanel {
    /// Name of the base.
    pub base: String,
    /// Name of the scenario.
    pub scenario: String,
    /// Largest gain first, unknown ones last.
    pub rows: Vec<WinnerRow>,
    /// Regions that gain.
    pub gain: WinnerCount,
    /// Regions that lose.
    pub loss: WinnerCount,
    /// Regions whose difference is not material.
    pub small: WinnerCount,
    /// Regions whose difference is unknown.
    pub unknown: usize,
    /// Sum over all regions; `null` where one is unknown or the measure cannot be summed.
    pub total: Figure,
}

/// A region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct WinnerRow {
    /// County code.
    pub region: String,
    /// Short name.
    pub name: String,
    /// In the base.
    pub base: Figure,
    /// In the scenario.
    pub value: Figure,
    /// Value less base.
    pub difference: Figure,
    /// In per cent of the base, one decimal; `null` where the base is zero or unknown.
    pub percent: Option<String>,
    /// `gain`, `loss`, `small`, `unknown` or `none` (the measure has no meaning here).
    pub verdict: String,
}

/// A number of regions and what they gain or lose together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct WinnerCount {
    /// Regions.
    pub regions: usize,
    /// Sum of their differences; `null` where the measure cannot be summed.
    pub sum: Figure,
}
