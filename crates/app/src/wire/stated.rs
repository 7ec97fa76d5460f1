//! Figures someone has stated, as they cross the wire.

use serde::Serialize;
use ts_rs::TS;

use super::Unit;

/// What is said of a stated sum beside what its parts give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum StatedVerdict {
    /// The same figure.
    Agrees,
    /// Off by no more than the figures were rounded by.
    WithinRounding,
    /// Off by more.
    Deviates,
    /// A figure it needs is unknown.
    Unknown,
}

/// A stated amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct StatedAmount {
    /// In its unit, with the digits it is stated with; none: unknown.
    pub value: Option<String>,
    /// Unit it is stated in.
    pub unit: Unit,
    /// Kronor.
    pub kronor: Option<String>,
    /// Status.
    pub status: String,
    /// Source id.
    pub source: Option<String>,
    /// Note.
    pub note: String,
}

/// A stated number, or a range of numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct StatedNumber {
    /// The number, or the lower end; none: unknown.
    pub value: Option<String>,
    /// The upper end, where it is a range.
    pub to: Option<String>,
    /// Status.
    pub status: String,
    /// Source id.
    pub source: Option<String>,
    /// Note.
    pub note: String,
}

/// A computed number that may be a range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RangeFigure {
    /// Lower end; none: unknown.
    pub low: Option<String>,
    /// Upper end; the same as the lower one where there is no range.
    pub high: Option<String>,
}
