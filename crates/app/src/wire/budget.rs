//! Regional budgets, as they cross the wire. Amounts are kronor unless a unit stands beside them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Draft, StatedAmount, StatedNumber, StatedVerdict, Unit};

/// A budget in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetInfo {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Year.
    pub year: i32,
    /// County code.
    pub region: String,
    /// Name of the region.
    pub region_name: String,
    /// Source id of the whole.
    pub source: Option<String>,
    /// Note.
    pub note: String,
}

/// Which ALF frame a budget stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum FrameStage {
    /// Before the state's decision.
    Preliminary,
    /// After it.
    Decided,
    /// The base scenario's net for the region and year.
    Scenario,
}

/// How a change of the frame is divided over the councils.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum DivisionRule {
    /// As the budget's own ALF increase was split.
    AsDecided,
    /// In proportion to the councils' lines.
    Proportional,
    /// All to one council.
    OneCouncil,
}

/// How placements are paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum VfuPayment {
    /// Invoices from every provider.
    Invoices,
    /// One sum a year.
    LumpSum,
}

/// Where an amount of a budget stands that can be tried; positions count from nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(tag = "of", rename_all = "snake_case", deny_unknown_fields)]
pub enum BudgetPlace {
    /// ALF money of the preliminary frame.
    Preliminary,
    /// ALF money of the decided frame.
    Decided,
    /// The region's own funds.
    OwnFunds,
    /// A line.
    Line {
        /// Its position.
        at: usize,
    },
    /// A part of an increase.
    Part {
        /// Position of the increase.
        within: usize,
        /// Position of the part in it.
        at: usize,
    },
    /// What an earmark reserves.
    Reserved {
        /// Position of the earmark.
        at: usize,
    },
    /// A use of an earmark.
    Use {
        /// Position of the earmark.
        within: usize,
        /// Position of the use in it.
        at: usize,
    },
    /// An invoice for placements.
    Invoice {
        /// Its position.
        at: usize,
    },
    /// The lump sum for placements.
    LumpSum,
}

/// Another amount than the budget's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(deny_unknown_fields)]
pub struct BudgetTry {
    /// Where it stands.
    pub place: BudgetPlace,
    /// A decimal in the unit of the amount that stands there.
    pub amount: String,
}

/// What is asked for of a budget; what is left out is chosen by the budget.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, optional_fields)]
#[serde(deny_unknown_fields)]
pub struct BudgetRequest {
    /// Id of a built-in budget or the path of a file.
    pub budget: String,
    /// Scenario the frame belongs to; none: the first without a parent.
    #[serde(default)]
    pub base: Option<String>,
    /// Scenario that moves the frame; none: the base.
    #[serde(default)]
    pub scenario: Option<String>,
    /// Frame; none: decided where it is stated, then preliminary, then the scenario's.
    #[serde(default)]
    pub frame: Option<FrameStage>,
    /// Rule; none: as decided where an ALF increase was split, otherwise proportional.
    #[serde(default)]
    pub rule: Option<DivisionRule>,
    /// Council of the rule `one_council`.
    #[serde(default)]
    pub council: Option<String>,
    /// How placements are paid; none: as the budget says.
    #[serde(default)]
    pub vfu: Option<VfuPayment>,
    /// Values being tried out.
    #[serde(default)]
    #[ts(as = "Option<Vec<Draft>>", optional)]
    pub drafts: Vec<Draft>,
    /// Amounts of the budget being tried out; of two at one place the later holds.
    #[serde(default)]
    #[ts(as = "Option<Vec<BudgetTry>>", optional)]
    pub tried: Vec<BudgetTry>,
}

/// A budget under a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetView {
    /// The budget.
    pub info: BudgetInfo,
    /// Scenario the frame belongs to.
    pub base: String,
    /// Scenario that moves it.
    pub scenario: String,
    /// The frame.
    pub frame: BudgetFrame,
    /// Rule in use.
    pub rule: DivisionRule,
    /// Council of the rule `one_council`.
    pub council: Option<String>,
    /// Whether the rule has something to divide by.
    pub divided: bool,
    /// One per council.
    pub councils: Vec<BudgetCouncil>,
    /// Lines.
    pub lines: Vec<BudgetLine>,
    /// The frame with own funds less all lines; none: unknown.
    pub off_lines: Option<String>,
    /// Increases and their parts.
    pub increases: Vec<BudgetIncrease>,
    /// Money set aside.
    pub earmarks: Vec<BudgetEarmark>,
    /// Pay for placements, where the budget tells of it.
    pub vfu: Option<BudgetVfu>,
    /// Every stated sum beside its parts.
    pub checks: Vec<BudgetCheck>,
    /// Amounts that are tried, each beside the budget's own; everything above stands on them.
    pub tried: Vec<BudgetTried>,
}

/// An amount that is tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetTried {
    /// Where it stands.
    pub place: BudgetPlace,
    /// Name of what stands there; empty where the place says what it is.
    pub name: String,
    /// What is tried.
    pub amount: StatedAmount,
    /// The budget's own.
    pub published: StatedAmount,
    /// What is tried less the budget's own, in their unit; none: unknown.
    pub difference: Option<String>,
}

/// The frame of a budget, kr.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetFrame {
    /// Which frame is in use.
    pub stage: FrameStage,
    /// The frames it can stand on.
    pub stages: Vec<FrameStage>,
    /// Preliminary ALF money as stated.
    pub preliminary: Option<StatedAmount>,
    /// Decided ALF money as stated.
    pub decided: Option<StatedAmount>,
    /// Own funds as stated.
    pub own_funds: StatedAmount,
    /// Net of the region in the base scenario.
    pub base_net: Option<String>,
    /// Net of the region in the chosen scenario.
    pub scenario_net: Option<String>,
    /// ALF money of the frame in use.
    pub alf: Option<String>,
    /// What the chosen scenario changes.
    pub change: Option<String>,
    /// ALF money with the change.
    pub alf_after: Option<String>,
    /// ALF money and own funds.
    pub total: Option<String>,
    /// The same with the change.
    pub total_after: Option<String>,
    /// Net in the base scenario less the ALF money: how far the model is from the budget.
    pub model_gap: Option<String>,
}

/// A council's money, kr.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetCouncil {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Its lines.
    pub lines: Option<String>,
    /// Its part of the change.
    pub change: Option<String>,
    /// Both.
    pub after: Option<String>,
}

/// A line of a budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetLine {
    /// Name.
    pub name: String,
    /// Name of the council.
    pub council: String,
    /// Amount.
    pub amount: StatedAmount,
}

/// An increase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetIncrease {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Whether it is ALF money; otherwise it is the region's own funds.
    pub alf: bool,
    /// As stated; none: decided less preliminary.
    pub amount: Option<StatedAmount>,
    /// Parts.
    pub parts: Vec<BudgetPart>,
}

/// A part of an increase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetPart {
    /// Name.
    pub name: String,
    /// Name of the council.
    pub council: String,
    /// Amount.
    pub amount: StatedAmount,
    /// Level of the positions it pays, where it pays any.
    pub position: Option<BudgetPosition>,
}

/// Level of pay for positions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetPosition {
    /// Per position and year.
    pub amount: StatedAmount,
    /// Number of positions.
    pub count: StatedNumber,
}

/// Money set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetEarmark {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Name of the council.
    pub council: String,
    /// Amount reserved.
    pub reserved: StatedAmount,
    /// What it is used for.
    pub used: Vec<BudgetTerm>,
    /// What is left, computed, kr.
    pub left: Option<String>,
    /// What is left, as stated.
    pub remaining: Option<StatedAmount>,
}

/// An amount of a sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetTerm {
    /// `alf_preliminary`, `alf_decided`, `own_funds`, `reserved`, or `named` for a name of the file.
    pub what: String,
    /// Name in the file; empty unless `named`.
    pub name: String,
    /// Whether it is taken away.
    pub minus: bool,
    /// Amount.
    pub amount: StatedAmount,
}

/// A stated sum beside its parts, both in `unit`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetCheck {
    /// Id of the increase or earmark, otherwise the kind.
    pub id: String,
    /// `preliminary_total`, `decided_total`, `lines`, `increase` or `earmark`.
    pub kind: String,
    /// Name of the increase or earmark; empty otherwise.
    pub name: String,
    /// What is summed.
    pub parts: Vec<BudgetTerm>,
    /// The difference that the sum is held against, where no sum is stated.
    pub against: Vec<BudgetTerm>,
    /// What the parts give.
    pub computed: Option<String>,
    /// What is stated.
    pub stated: Option<String>,
    /// Unit of both.
    pub unit: Unit,
    /// What is said of it.
    pub verdict: StatedVerdict,
    /// The parts less what is stated; none where unknown.
    pub difference: Option<String>,
    /// The most that rounding may have moved both figures together.
    pub rounding: String,
}

/// Pay for placements both ways, kr.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct BudgetVfu {
    /// Which way is in use.
    pub payment: VfuPayment,
    /// One per provider and year.
    pub invoices: Vec<BudgetTerm>,
    /// One sum, as stated.
    pub lump_sum: StatedAmount,
    /// Sum of the invoices.
    pub invoices_total: Option<String>,
    /// The lump sum.
    pub lump_sum_total: Option<String>,
    /// The one in use.
    pub chosen: Option<String>,
    /// Lump sum less invoices.
    pub difference: Option<String>,
}
