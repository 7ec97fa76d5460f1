//! The trace of a figure (spårning).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Figure, SourceRef};

/// Which part of the figure is traced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TracePick {
    /// Component; none: the largest part of the figure. `students` and `coverage` are the headline figures.
    pub component: Option<String>,
    /// How deep the tree is told; deeper nodes are counted in `parts` and left out.
    pub depth: usize,
    /// Node the tree is told from, as [`TraceLine::id`]; none: the root.
    pub from: Option<String>,
}

/// How one figure of the table comes about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TracePanel {
    /// Name of the scenario.
    pub scenario: String,
    /// Full name of the region; empty for the whole.
    pub region: String,
    /// The figure of the table.
    pub figure: Figure,
    /// Whether the measure has a meaning for the row.
    pub applies: bool,
    /// What the figure is the sum of, where it is a sum; for the other measures empty.
    pub components: Vec<TraceComponent>,
    /// The component told below; none: the measure itself.
    pub component: Option<String>,
    /// The tree, parents before children.
    pub lines: Vec<TraceLine>,
}

/// One line of money in a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TraceComponent {
    /// Component.
    pub component: String,
    /// Its term.
    pub term: String,
    /// Whole kronor, as reported.
    pub figure: Figure,
}

/// One node of a trace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TraceLine {
    /// Path from the root: `""`, `0`, `0.2`; a choice is `c0`.
    pub id: String,
    /// Steps from the root.
    pub depth: usize,
    /// Code name of the glossary.
    pub name: String,
    /// Its term in the requested language.
    pub term: String,
    /// What it means.
    pub meaning: String,
    /// Region, programme or indicator it is for, in words; empty if none.
    pub index: String,
    /// Year.
    pub year: Option<i32>,
    /// `sum`, `product`, `difference`, `quotient`, `negative`, `rounded`, `positive`, `parameter`, `given`,
    /// `reference` or `infeasible`.
    pub operation: String,
    /// How the value follows from the parts, in terms; empty for a leaf.
    pub formula: String,
    /// Exact value; `null` is unknown, or the node is a word.
    pub value: Figure,
    /// For a parameter that is a word: its term.
    pub word: Option<String>,
    /// Whether it decided how its parent is computed, and is no part of the sum.
    pub choice: bool,
    /// Number of parts and choices, told below or not.
    pub parts: usize,
    /// For a parameter: its status.
    pub status: Option<String>,
    /// For a parameter: name of the scenario or the data set that holds it.
    pub layer: Option<String>,
    /// For a parameter: whether it is the data set that holds it.
    pub dataset: bool,
    /// For a parameter: first year it holds.
    pub from: Option<i32>,
    /// For a parameter: its source.
    pub source: Option<SourceRef>,
    /// For a parameter: the author's note.
    pub note: String,
    /// For an amount of another scenario: its name.
    pub reference: Option<String>,
    /// County code a line of the whole can be followed to.
    pub region: Option<String>,
}
