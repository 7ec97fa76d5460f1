//! Inclusion by region and year (inkludering).

use serde::Serialize;
use ts_rs::TS;

/// The grid of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct InclusionPanel {
    /// Years of the columns.
    pub years: Vec<i32>,
    /// One per region.
    pub rows: Vec<InclusionRow>,
    /// Ready-made choices from the year asked for.
    pub templates: Vec<Template>,
}

/// A region's years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct InclusionRow {
    /// County code.
    pub region: String,
    /// Short name.
    pub name: String,
    /// Whether it stands behind a programme.
    pub host: bool,
    /// One per year.
    pub cells: Vec<InclusionCell>,
}

/// A region in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct InclusionCell {
    /// `none`, `via` or `direct`.
    pub mode: String,
    /// Whether the scenario holds it itself.
    pub own: bool,
    /// Name of the scenario that holds it; none: the data set, or the default.
    pub holder: Option<String>,
    /// Whether the model's default holds.
    pub default: bool,
    /// Status of the entry.
    pub status: Option<String>,
    /// Full-time students trained there; `null` is unknown.
    pub trained: Option<String>,
    /// Whether students from another host's programme are placed there: then `none` is refused.
    pub needed: bool,
}

/// A ready-made choice of modes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Template {
    /// `today`, `neighbours`, `trainers` or `everyone`.
    pub id: String,
    /// Year it holds from.
    pub from: i32,
    /// Number of regions whose mode it changes.
    pub changes: usize,
    /// One per region.
    pub entries: Vec<TemplateEntry>,
}

/// The mode a template gives a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TemplateEntry {
    /// County code.
    pub region: String,
    /// `none`, `via` or `direct`.
    pub mode: String,
    /// Whether it differs from what is in force that year.
    pub changes: bool,
}
