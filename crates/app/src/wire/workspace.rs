//! What the window needs once, when it opens.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BridgeMode, DocumentInfo, Measure, Unit};

/// Everything that does not change while the user looks around.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct WorkspaceView {
    /// Name of the document, as the title bar shows it.
    pub title: String,
    /// The data set all scenarios stand on.
    pub dataset: DatasetInfo,
    /// The years the data set covers, in order.
    pub years: Vec<i32>,
    /// The scenarios in tree order, parents before children.
    pub scenarios: Vec<ScenarioInfo>,
    /// The regions in order of code.
    pub regions: Vec<RegionInfo>,
    /// What the window opens on.
    pub settings: ViewSettings,
    /// The outcome of the reconciliation, for the status line.
    pub reconciliation: ReconciliationCount,
    /// Program version.
    pub version: String,
    /// The document behind it; none: the example as it comes with the program, which cannot be edited.
    pub document: Option<DocumentInfo>,
}

/// Identity of the data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct DatasetInfo {
    /// Id in the file.
    pub id: String,
    /// Title in the file.
    pub title: String,
    /// Note in the file.
    pub note: String,
    /// SHA-256 of the file's bytes, hexadecimal.
    pub sha256: String,
}

/// A scenario as the tree shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ScenarioInfo {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of the parent; none: it stands on the data set.
    pub parent: Option<String>,
    /// Steps from the root, 0 for a root.
    pub depth: usize,
    /// The author's note.
    pub note: String,
    /// Tags.
    pub tags: Vec<String>,
    /// Whether it is left out of shared copies.
    pub private: bool,
    /// Whether it is put away.
    pub archived: bool,
    /// Number of values of its own.
    pub values: usize,
    /// How many of them are private.
    pub private_values: usize,
}

/// A region as tables show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RegionInfo {
    /// County code, two digits.
    pub code: String,
    /// Full name, "Region Blekinge".
    pub name: String,
    /// Short name, "Blekinge".
    pub short_name: String,
    /// Whether the region stands behind a programme.
    pub host: bool,
}

/// What the view opens on, and what the user can choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ViewSettings {
    /// Base scenario.
    pub base: String,
    /// Pinned scenarios beside the base, in order.
    pub pinned: Vec<String>,
    /// Chosen scenario: the end of the bridge and the one the live control edits.
    pub focus: String,
    /// Year of the table and the bridge.
    pub year: i32,
    /// Last year of the table's span; none: the year alone.
    #[serde(default)]
    pub through: Option<i32>,
    /// Measure of the table.
    pub measure: Measure,
    /// One component of the amounts; none: all that the measure counts.
    #[serde(default)]
    pub component: Option<String>,
    /// Year in whose price the table shows kronor; none: each year's own.
    #[serde(default)]
    pub price: Option<i32>,
    /// Unit of the table.
    pub unit: Unit,
    /// Selected region.
    pub region: String,
    /// The region whose eyes the user looks with; none is the neutral view.
    #[serde(default)]
    pub own: Option<String>,
    /// How the bridge is taken apart.
    #[serde(default)]
    pub mode: BridgeMode,
    /// Groups in the order chosen for the bridge; empty: the usual one.
    #[serde(default)]
    pub order: Vec<String>,
}

/// Verdicts of the reconciliation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct ReconciliationCount {
    /// Statements that agree within their rounding.
    pub agrees: usize,
    /// Statements that differ.
    pub differs: usize,
    /// Statements that cannot be judged because an input is unknown.
    pub unknown: usize,
}
