//! The timeline: one figure through the years for the scenarios of the table, and the steps behind it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Figure;
use crate::wire::{DrawingView, PixelSize, Theme};

/// Which figure goes through the years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum TimelineFigure {
    /// Kronor per full-time student.
    Rate,
    /// Full-time students the state pays for.
    Students,
    /// The region's amount: the measure of the table, or what it receives where that is no amount.
    Region,
    /// What the state pays.
    State,
}

/// What the timeline asks for beside the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TimelineAsk {
    /// Room for the drawing.
    pub size: PixelSize,
    /// Colours.
    pub theme: Theme,
    /// The figure.
    pub figure: TimelineFigure,
    /// Scenarios beside the base, in the order of the table.
    pub pinned: Vec<String>,
}

/// The timeline, drawn, and the steps of the rate that lie behind it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct TimelinePanel {
    /// The drawing.
    pub drawing: DrawingView,
    /// Its years.
    pub years: Vec<i32>,
    /// The steps by scenario, the base's first, in the order in which they apply.
    pub steps: Vec<TimelineStep>,
}

/// A step of a scenario's rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TimelineStep {
    /// Scenario.
    pub scenario: String,
    /// `add`, `percent`, `set` or `set_real`.
    pub kind: String,
    /// Year it starts.
    pub year: i32,
    /// Kronor or a share by kind; `null` is unknown.
    pub value: Option<String>,
    /// Price year of a `set_real` value.
    pub price_year: Option<i32>,
    /// Status of the list it stands in.
    pub status: String,
    /// Scenario whose list it stands in; none: the data set's.
    pub holder: Option<String>,
    /// Share in force in each of the timeline's years, in per cent; nothing before the step.
    pub phased: Vec<Option<Figure>>,
}
