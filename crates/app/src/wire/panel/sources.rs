//! Sources, their figures and the contradictions found in them (källor).

use serde::Serialize;
use ts_rs::TS;

use super::SourceRef;

/// Everything the facts know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SourcesPanel {
    /// In the order of the data set; sources only the facts name come last.
    pub sources: Vec<SourceEntry>,
    /// Contradictions and slips found.
    pub inconsistencies: Vec<Inconsistency>,
    /// What has been looked for and not found.
    pub not_found: Vec<NotFound>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SourceEntry {
    /// Which.
    pub source: SourceRef,
    /// Values of the data set that rest on it.
    pub values: usize,
    /// Published figures from it.
    pub facts: Vec<FactRow>,
    /// Ids of the contradictions that concern it.
    pub inconsistencies: Vec<String>,
}

/// A published figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct FactRow {
    /// Id.
    pub id: String,
    /// Key in the facts.
    pub key: String,
    /// Figure or text as published.
    pub value: String,
    /// Whether it is a number.
    pub number: bool,
    /// Unit.
    pub unit: String,
    /// Year or period.
    pub year: Option<String>,
    /// Short name of the region.
    pub region: Option<String>,
    /// `A`, `B` or `C`; none: read in the document itself.
    pub grade: Option<String>,
    /// Section of the document.
    pub section: Option<String>,
    /// How it is read.
    pub meaning: Option<String>,
}

/// A contradiction or slip in the sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Inconsistency {
    /// Id.
    pub id: String,
    /// Place.
    pub place: String,
    /// What was found.
    pub what: String,
    /// Judgement.
    pub verdict: String,
    /// How it is treated.
    pub treatment: String,
}

/// Something looked for in vain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct NotFound {
    /// What.
    pub what: String,
    /// Where it may be.
    pub place: String,
}
