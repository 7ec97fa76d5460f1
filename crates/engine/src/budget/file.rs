//! The file as it stands: `alf-budget/1`. Nothing is judged here but the shape.

use serde::{Deserialize, Serialize};

use crate::stated::{AmountFile, FigureFile};

/// Format mark of a budget file.
pub const BUDGET_FORMAT: &str = "alf-budget/1";

/// A regional budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetFile {
    /// `alf-budget/1`.
    pub format: String,
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of the data set that regions and sources are named by.
    pub dataset: String,
    /// Year.
    pub year: i32,
    /// County code.
    pub region: String,
    /// Note.
    #[serde(default)]
    pub note: String,
    /// Source of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Who divides money.
    pub councils: Vec<CouncilFile>,
    /// The frame, as far as it is stated.
    pub frame: FrameFile,
    /// The region's own funds (FoUU).
    pub own_funds: AmountFile,
    /// Lines of the budget.
    #[serde(default)]
    pub lines: Vec<LineFile>,
    /// What the lines sum to, where it is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lines_total: Option<AmountFile>,
    /// Increases and how they were split.
    #[serde(default)]
    pub increases: Vec<IncreaseFile>,
    /// Money set aside.
    #[serde(default)]
    pub earmarks: Vec<EarmarkFile>,
    /// Pay for placements (VFU), where the budget tells of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vfu: Option<VfuFile>,
}

/// A council or body that divides money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CouncilFile {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// The frame, preliminary and decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameFile {
    /// Before the state's decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preliminary: Option<StageFile>,
    /// After it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<StageFile>,
}

/// One stage of the frame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageFile {
    /// ALF money.
    pub alf: AmountFile,
    /// ALF and own funds together, where it is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<AmountFile>,
}

/// A line of the budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineFile {
    /// Name.
    pub name: String,
    /// Id of the council.
    pub council: String,
    /// Amount.
    pub amount: AmountFile,
}

/// An increase and its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncreaseFile {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Which money increases.
    pub of: Funds,
    /// The increase as stated; none, for ALF money: decided less preliminary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<AmountFile>,
    /// Its parts.
    pub parts: Vec<PartFile>,
}

/// The two kinds of money in a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Funds {
    /// ALF money from the state.
    Alf,
    /// The region's own funds (FoUU).
    OwnFunds,
}

/// A part of an increase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartFile {
    /// Name.
    pub name: String,
    /// Id of the council.
    pub council: String,
    /// Amount.
    pub amount: AmountFile,
    /// What one position gets after it, where the part pays positions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<PositionFile>,
}

/// Level of pay for positions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PositionFile {
    /// Per position and year.
    pub amount: AmountFile,
    /// Number of positions.
    pub count: FigureFile,
}

/// Money set aside for a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarmarkFile {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of the council.
    pub council: String,
    /// Amount reserved.
    pub reserved: AmountFile,
    /// What it is used for.
    #[serde(default)]
    pub used: Vec<UseFile>,
    /// What is left, where it is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remaining: Option<AmountFile>,
}

/// A use of money set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UseFile {
    /// Name.
    pub name: String,
    /// Amount.
    pub amount: AmountFile,
}

/// Pay for placements, as invoices and as one sum a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VfuFile {
    /// Which of the two is in use.
    pub mode: VfuMode,
    /// One per provider and year.
    pub invoices: Vec<UseFile>,
    /// One sum for the year.
    pub lump_sum: AmountFile,
}

/// How placements are paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VfuMode {
    /// Every provider sends invoices.
    Invoices,
    /// One sum a year.
    LumpSum,
}
