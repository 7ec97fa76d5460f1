//! The key of the research reinforcement (forskningsnyckel).

use serde::Serialize;
use ts_rs::TS;

use super::{Domain, Figure, ParameterValue};

/// A word of the key that can be another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct KeyChoice {
    /// Parameter key.
    pub key: String,
    /// What it can be.
    pub domain: Domain,
}

/// The key in force in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct KeyPanel {
    /// The pot, kr.
    pub amount: Figure,
    /// Sum of the weights; exactly 1 when all are known.
    pub weights_sum: Option<String>,
    /// The indicators, also those without weight.
    pub indicators: Vec<KeyIndicator>,
    /// Fractional or whole articles.
    pub counting: ParameterValue,
    /// Highly cited as a share or a count.
    pub reading: ParameterValue,
    /// Students of the programme's host or of the region.
    pub students_of: ParameterValue,
    /// What those three can be, in their order.
    pub choices: Vec<KeyChoice>,
    /// One per region that takes part.
    pub rows: Vec<KeyRow>,
    /// Sum of each indicator, in the order of `indicators`.
    pub totals: Vec<Figure>,
    /// Sum of everything, kr.
    pub total: Figure,
    /// Both ways of counting times both readings.
    pub variants: Vec<KeyVariant>,
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct KeyIndicator {
    /// Name in files.
    pub indicator: String,
    /// Its term.
    pub term: String,
    /// Weight in force.
    pub weight: ParameterValue,
    /// Weight in per cent, as shown; `null` is unknown.
    pub percent: Option<String>,
}

/// What the key gives a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct KeyRow {
    /// County code.
    pub region: String,
    /// Short name.
    pub name: String,
    /// By indicator, in the order of the panel's.
    pub cells: Vec<KeyCell>,
    /// Sum of the cells, exact.
    pub total: Figure,
    /// The region's reported line, whole units.
    pub reported: Figure,
}

/// What an indicator gives a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct KeyCell {
    /// The region's number of the indicator.
    pub points: Option<String>,
    /// Exact amount, kr.
    pub amount: Figure,
}

/// The key counted or read in another way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct KeyVariant {
    /// `fractional` or `whole`.
    pub counting: String,
    /// Its term.
    pub counting_term: String,
    /// `share` or `count`.
    pub reading: String,
    /// Its term.
    pub reading_term: String,
    /// Whether it is the one in force.
    pub in_force: bool,
    /// Reported line by region, in the order of the panel's rows; empty where the data does not allow it.
    pub amounts: Vec<Figure>,
}
