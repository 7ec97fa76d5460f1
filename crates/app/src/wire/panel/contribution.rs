//! What a contribution of the bridge is made of (bidrag).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BridgeMode, Figure, ParameterSides, TraceComponent, TraceLine};

/// Which contribution is asked about, and how the bridge is taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ContributionPick {
    /// Group; `together` is what the groups do together beyond each alone.
    pub group: String,
    /// How the difference is taken apart.
    pub mode: BridgeMode,
    /// Groups in the order chosen; those not named come last.
    pub order: Vec<String>,
    /// What the bridge is of: `net`, `received`, `state` or a component; none: `net`.
    #[serde(default)]
    pub amount: Option<String>,
    /// How deep the tree is told; deeper nodes are counted in `parts` and left out.
    pub depth: usize,
    /// Node the tree is told from, as [`TraceLine::id`]; none: the root.
    pub from: Option<String>,
}

/// How one contribution comes about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ContributionPanel {
    /// Name of the base.
    pub base: String,
    /// Name of the scenario.
    pub scenario: String,
    /// Full name of the region; empty for the whole.
    pub region: String,
    /// The stages of the bridge in their order, in whole kronor that sum to the rounded difference.
    pub stages: Vec<TraceComponent>,
    /// The group asked about.
    pub group: String,
    /// Its name.
    pub name: String,
    /// The contribution exactly, shown in whole kronor as in the bridge.
    pub figure: Figure,
    /// How it is reckoned, in words.
    pub reckoned: String,
    /// The tree, parents before children, every value shown to its last digit; empty where the two do not differ in
    /// the group.
    pub lines: Vec<TraceLine>,
    /// The group's parameters in which the two differ in any year.
    pub parameters: Vec<ParameterSides>,
}
