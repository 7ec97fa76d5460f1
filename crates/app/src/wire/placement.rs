//! Placement plans, as they cross the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Draft, RangeFigure, StatedNumber, StatedVerdict};

/// A plan in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PlacementInfo {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// First year of the changes it gives.
    pub from: i32,
    /// Source id of the whole.
    pub source: Option<String>,
    /// Note.
    pub note: String,
}

/// Which number of a range goes into a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum RangeEnd {
    /// The lower end.
    Low,
    /// Halfway.
    #[default]
    Middle,
    /// The upper end.
    High,
}

/// A block of a plan with other numbers than it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct PlacementTry {
    /// Id of the block.
    pub block: String,
    /// Students each term, a decimal; none: as the plan has it.
    pub students: Option<String>,
    /// Length for each student, a decimal in the block's unit; none: as the plan has it.
    pub length: Option<String>,
}

/// What is asked for of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, optional_fields)]
#[serde(deny_unknown_fields)]
pub struct PlacementRequest {
    /// Id of a built-in plan or the path of a file.
    pub plan: String,
    /// Scenario whose students the shares are of; none: the first without a parent.
    #[serde(default)]
    pub scenario: Option<String>,
    /// Which number of a range the changes take; none: halfway.
    #[serde(default)]
    pub within: Option<RangeEnd>,
    /// Values being tried out.
    #[serde(default)]
    #[ts(as = "Option<Vec<Draft>>", optional)]
    pub drafts: Vec<Draft>,
    /// Blocks of the plan with numbers being tried out.
    #[serde(default)]
    #[ts(as = "Option<Vec<PlacementTry>>", optional)]
    pub tried: Vec<PlacementTry>,
}

/// A plan, what it comes to, and what it changes in a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PlacementView {
    /// The plan.
    pub info: PlacementInfo,
    /// Scenario whose students the shares are of.
    pub scenario: String,
    /// Weeks of one full-time student and year.
    pub full_time_weeks: StatedNumber,
    /// Days in a week.
    pub days_per_week: StatedNumber,
    /// Terms in a year.
    pub terms_per_year: StatedNumber,
    /// The blocks.
    pub blocks: Vec<PlacementBlock>,
    /// All blocks together.
    pub total: PlacementLoad,
    /// Shares by programme and region.
    pub shares: Vec<PlacementShareRow>,
    /// Every stated sum beside the blocks.
    pub checks: Vec<PlacementCheck>,
    /// Which number of a range the changes take.
    pub within: RangeEnd,
    /// Changes to put into a scenario.
    pub changes: Vec<PlacementChange>,
}

/// Unit of a length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum LengthIn {
    /// Weeks.
    Weeks,
    /// Days.
    Days,
}

/// A block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PlacementBlock {
    /// Id.
    pub id: String,
    /// County code.
    pub region: String,
    /// Name of the region.
    pub region_name: String,
    /// Place in the region; empty if none.
    pub site: String,
    /// Programme id.
    pub programme: String,
    /// First term.
    pub term: u32,
    /// Last term.
    pub last_term: u32,
    /// Subject.
    pub subject: String,
    /// New students each term.
    pub students: StatedNumber,
    /// Length for each student over all its terms.
    pub length: StatedNumber,
    /// Unit of the length.
    pub unit: LengthIn,
    /// Groups the students come in.
    pub groups: Option<u32>,
    /// Students in each group.
    pub per_group: Option<RangeFigure>,
    /// What it comes to.
    pub load: PlacementLoad,
}

/// What blocks come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PlacementLoad {
    /// New students each term.
    pub students: RangeFigure,
    /// Students of all terms at the same time.
    pub present: RangeFigure,
    /// Student-weeks each term.
    pub weeks: RangeFigure,
    /// Student-days each term.
    pub days: RangeFigure,
    /// Full-time students a year.
    pub hst: RangeFigure,
}

/// A programme's share in a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PlacementShareRow {
    /// Programme id.
    pub programme: String,
    /// County code.
    pub region: String,
    /// Name of the region.
    pub region_name: String,
    /// Whether the region is the programme's host, which has the rest and takes no change.
    pub host: bool,
    /// Full-time students in the region a year.
    pub hst: RangeFigure,
    /// Full-time students of the programme in the scenario in the plan's first year.
    pub programme_students: Option<String>,
    /// The share.
    pub share: RangeFigure,
    /// The share in force in the scenario in that year; none: unknown, or not set.
    pub in_scenario: Option<String>,
}

/// A stated sum beside the blocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PlacementCheck {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// `students_per_term`, `students_present`, `percent_of_students`, `student_weeks`, `student_days` or `hst`.
    pub of: String,
    /// What the blocks give.
    pub computed: RangeFigure,
    /// What is stated.
    pub stated: StatedNumber,
    /// What is said of it.
    pub verdict: StatedVerdict,
    /// The blocks less what is stated, where they deviate.
    pub difference: Option<String>,
}

/// A change as it stands in a scenario file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PlacementChange {
    /// `placement.share`.
    pub parameter: String,
    /// Programme id.
    pub programme: String,
    /// County code.
    pub region: String,
    /// First year.
    pub from: i32,
    /// Share; none: unknown.
    pub value: Option<String>,
    /// Status.
    pub status: String,
    /// Source id.
    pub source: Option<String>,
    /// Note.
    pub note: String,
}
