//! One look at the workspace: request and answer of a single repaint.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EntryEdit, ViewSettings};
use crate::compare::Wanted;

/// What a table cell measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// A region's lines without its housing cost.
    Received,
    /// All of a region's lines.
    Net,
    /// What the state pays, by the region it goes to.
    State,
    /// Education money per full-time student trained, kr.
    PerStudent,
    /// Received per inhabitant, kr.
    PerInhabitant,
    /// The rate per full-time student, kr, the same for all.
    Rate,
    /// State education money as a share of the reported cost of the training.
    Coverage,
}

/// Unit of amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Kronor.
    Kr,
    /// Thousands of kronor.
    Tkr,
    /// Millions of kronor.
    Mnkr,
}

/// Colours of the drawings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
}

/// Language of titles and labels that are built from the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Language {
    /// The same as drawings and slides name it.
    #[must_use]
    pub const fn of_charts(self) -> alf_charts::Language {
        match self {
            Self::Sv => alf_charts::Language::Swedish,
            Self::En => alf_charts::Language::English,
        }
    }
}

/// How a bridge is taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum BridgeMode {
    /// Each group's mean over all orders (Shapley).
    #[default]
    Shared,
    /// Each group by itself, and what they do together.
    Alone,
    /// One group after another in a chosen order.
    Order,
}

/// Size of a drawing in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PixelSize {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A value being tried out that no scenario holds yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Draft {
    /// The value of a scenario's rate step in a year, in the step's own terms (kr or share).
    RateStep {
        /// Scenario it is tried in.
        scenario: String,
        /// Year of the step.
        year: i32,
        /// Decimal string.
        value: String,
    },
    /// Any value of a scenario.
    Entry {
        /// Scenario it is tried in.
        scenario: String,
        /// The value.
        entry: EntryEdit,
    },
}

/// All that one repaint depends on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ViewRequest {
    /// Base scenario.
    pub base: String,
    /// Pinned scenarios, in order, without the base.
    pub pinned: Vec<String>,
    /// Scenario at the end of the bridge and under the live control.
    pub focus: String,
    /// Year of table and bridge.
    pub year: i32,
    /// Last year of the table's span, whose amounts are summed; none: the year alone.
    #[serde(default)]
    pub through: Option<i32>,
    /// Measure of the table.
    pub measure: Measure,
    /// One component of the amounts, e.g. `education_state`; none: all that the measure counts.
    #[serde(default)]
    pub component: Option<String>,
    /// Year in whose price the table shows kronor; none: each year's own.
    #[serde(default)]
    pub price: Option<i32>,
    /// Unit of amounts.
    pub unit: Unit,
    /// Selected region.
    pub region: String,
    /// Values being tried out.
    pub drafts: Vec<Draft>,
    /// Colours.
    pub theme: Theme,
    /// Language of built texts.
    pub language: Language,
    /// Size of the timeline.
    pub timeline: PixelSize,
    /// Size of the bridge.
    pub bridge: PixelSize,
    /// How the bridge is taken apart.
    #[serde(default)]
    pub mode: BridgeMode,
    /// Groups in the order their steps stand in, and in which they are taken where an order is chosen; the
    /// others come after them.
    #[serde(default)]
    pub order: Vec<String>,
}

impl ViewRequest {
    /// What is asked of the table.
    pub(crate) fn wanted(&self) -> Wanted<'_> {
        let Self { year, through, measure, price, unit, .. } = *self;
        Wanted { year, through, measure, component: self.component.as_deref(), price, unit }
    }

    /// What the window asks for when it opens: the settings of the workspace, light and in Swedish.
    #[must_use]
    pub fn opening(settings: ViewSettings, drawings: PixelSize) -> Self {
        Self {
            base: settings.base,
            pinned: settings.pinned,
            focus: settings.focus,
            year: settings.year,
            through: settings.through,
            measure: settings.measure,
            component: settings.component,
            price: settings.price,
            unit: settings.unit,
            region: settings.region,
            drafts: Vec::new(),
            theme: Theme::Light,
            language: Language::Sv,
            timeline: drawings,
            bridge: drawings,
            mode: settings.mode,
            order: settings.order,
        }
    }
}

/// The answer: everything the page repaints.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct View {
    /// The comparison table.
    pub table: Table,
    /// Rate per full-time student over the years.
    pub timeline: DrawingView,
    /// Why base and focus differ for the selected region.
    pub bridge: BridgeView,
    /// The live control of the focus scenario, where it has a rate step.
    pub control: Option<StepControl>,
    /// Warnings of the outcomes, deduplicated.
    pub notices: Vec<Notice>,
    /// Unknown inputs that make amounts unknown.
    pub missing: Vec<Missing>,
}

/// The comparison table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Table {
    /// Base first, then the pinned scenarios.
    pub columns: Vec<Column>,
    /// Rate, students and coverage of the nation, above the regions.
    pub headline: Vec<HeadlineRow>,
    /// One row per region, in order of code.
    pub rows: Vec<Row>,
    /// The state's row.
    pub state: Row,
}

/// A scenario's column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Column {
    /// Scenario id.
    pub scenario: String,
    /// Scenario name.
    pub name: String,
    /// Whether it is the base; others show differences too.
    pub base: bool,
    /// Whether a value being tried out is in it.
    pub draft: bool,
}

/// A figure of the whole nation per column: `rate`, `students` or `coverage` of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct HeadlineRow {
    /// Which figure: `rate` (kr), `students` (HST) or `coverage` (per cent).
    pub figure: String,
    /// Year.
    pub year: i32,
    /// One cell per column.
    pub cells: Vec<Cell>,
}

/// A region's row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Row {
    /// County code; the state's row has `00`.
    pub region: String,
    /// Short name of the region; empty for the state.
    pub name: String,
    /// One cell per column.
    pub cells: Vec<Cell>,
}

/// Direction of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    /// More than the base.
    Gain,
    /// Less than the base.
    Loss,
    /// Exactly the same.
    Same,
    /// Not zero, but rounds to zero in the unit shown.
    Small,
    /// Cannot be told: an input is unknown.
    Unknown,
    /// The measure has no meaning here ("–").
    None,
}

/// A figure and its difference to the base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Cell {
    /// Exact decimal in kr (or share); `null` is unknown. Absent meaning ("–") has `applies` false.
    pub amount: Option<String>,
    /// The amount in the unit shown, rounded; decimal string.
    pub shown: Option<String>,
    /// Difference to the base, exact.
    pub difference: Option<String>,
    /// Difference in the unit shown, rounded.
    pub difference_shown: Option<String>,
    /// Difference in per cent of the base, one decimal; `null` when the base is zero or unknown.
    pub difference_percent: Option<String>,
    /// Direction of the difference.
    pub sign: Sign,
    /// False where the measure has no meaning for the row ("–").
    pub applies: bool,
}

/// A drawing with the place of every datum.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct DrawingView {
    /// Takeaway sentence.
    pub title: String,
    /// Measure, geography, year, unit, base.
    pub subtitle: String,
    /// Text alternative.
    pub description: String,
    /// The picture, without title and subtitle.
    pub svg: String,
    /// Width of the viewBox.
    pub width: u32,
    /// Height of the viewBox.
    pub height: u32,
    /// Places of the data, in reading order.
    pub data: Vec<Datum>,
    /// Data set, scenarios and program version.
    pub source: String,
}

/// The place and meaning of one datum in a drawing.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Datum {
    /// Stable id.
    pub id: String,
    /// Series it belongs to.
    pub series: String,
    /// What it says, in words with its figure.
    pub label: String,
    /// Exact value; `null` is unknown.
    pub value: Option<String>,
    /// Left edge in viewBox units.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Its outline as path data in viewBox units, where it is not a rectangle.
    pub outline: Option<String>,
}

/// The bridge from base to focus for one region and year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct BridgeView {
    /// The drawing.
    pub drawing: DrawingView,
    /// How it is taken apart.
    pub mode: BridgeMode,
    /// The groups in which the two differ, in the order asked for, and last what they do together where each
    /// stands alone.
    pub steps: Vec<BridgeStep>,
    /// Total difference, exact kr; `null` is unknown.
    pub total: Option<String>,
    /// The bridge in words.
    pub sentence: String,
}

/// One group's part of the difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BridgeStep {
    /// Group key, e.g. `price`; `together` is what the groups do beyond each alone.
    pub group: String,
    /// Group name in the requested language.
    pub name: String,
    /// Contribution, taken apart as asked, kr, rounded so that the steps sum to the rounded total.
    pub contribution: Option<String>,
    /// Effect of the group alone, kr.
    pub isolated: Option<String>,
    /// Smallest effect over all orders, kr.
    pub minimum: Option<String>,
    /// Largest effect over all orders, kr.
    pub maximum: Option<String>,
}

/// The slider of a scenario's rate step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct StepControl {
    /// Scenario it belongs to.
    pub scenario: String,
    /// Year of the step.
    pub year: i32,
    /// `add`, `percent`, `set` or `set_real`.
    pub kind: String,
    /// Present value; `null` is unknown.
    pub value: Option<String>,
    /// Value without the draft.
    pub saved: Option<String>,
    /// Smallest value of the slider.
    pub minimum: String,
    /// Largest value of the slider.
    pub maximum: String,
    /// Step of the slider.
    pub step: String,
    /// Status of the saved value, e.g. `assumed`.
    pub status: String,
    /// Title of its source, where it has one.
    pub source: Option<String>,
    /// The author's note.
    pub note: String,
    /// Name of the scenario that holds it, when inherited.
    pub inherited_from: Option<String>,
    /// Price year of a `set_real` step.
    pub price_year: Option<i32>,
}

/// A warning of an outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Notice {
    /// Scenario id.
    pub scenario: String,
    /// Code, e.g. `pot_unpaid`.
    pub code: String,
    /// Year.
    pub year: i32,
    /// Component or other detail.
    pub detail: String,
    /// Amount, where there is one.
    pub amount: Option<String>,
}

/// An unknown input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Missing {
    /// Scenario id whose outcome needs it.
    pub scenario: String,
    /// Parameter key.
    pub parameter: String,
    /// Index (programme, region or indicator), empty if none.
    pub index: String,
    /// Years in which it is needed.
    pub years: Vec<i32>,
    /// The note beside the unknown value.
    pub note: String,
}
