//! What the tabs under the comparison table ask for and get.
//!
//! One request serves all of them, so that a tab can be opened on whatever the table shows.

mod clauses;
mod contribution;
mod difference;
mod drawn;
mod flow;
mod inclusion;
mod key;
mod map;
mod parties;
mod reconciliation;
mod sources;
mod timeline;
mod trace;
mod winners;

pub use clauses::{Clause, ClauseGroup, ClausesPanel, Domain};
pub use contribution::{ContributionPanel, ContributionPick};
pub use difference::{DifferenceGroup, DifferencePanel, DifferenceRow, ParameterSides};
pub use drawn::DrawAsk;
pub use flow::{FlowPanel, FlowProof, LedgerRow, TransferRow};
pub use inclusion::{InclusionCell, InclusionPanel, InclusionRow, Template, TemplateEntry};
pub use key::{KeyCell, KeyChoice, KeyIndicator, KeyPanel, KeyRow, KeyVariant};
pub use map::{MapBar, MapPanel, MapRow};
pub use parties::{PartiesPanel, Party, PartyClause, Stance};
pub use reconciliation::{
    Behind, BrokenRule, NamedValue, ReconciliationPanel, ReconciliationRow, SourcedFact,
};
pub use sources::{FactRow, Inconsistency, NotFound, SourceEntry, SourcesPanel};
pub use timeline::{TimelineAsk, TimelineFigure, TimelinePanel, TimelineStep};
pub use trace::{TraceComponent, TraceLine, TracePanel, TracePick};
pub use winners::{Materiality, WinnerCount, WinnerRow, WinnersPanel};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::compare::Wanted;

use super::{BridgeMode, Draft, EntryPlace, Language, Measure, Unit};

/// What a tab is opened on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PanelRequest {
    /// Base scenario.
    pub base: String,
    /// Scenario the tab is about.
    pub scenario: String,
    /// Year.
    pub year: i32,
    /// County code; `00` is the state's row, the whole.
    pub region: String,
    /// Measure of the table.
    pub measure: Measure,
    /// Last year of the table's span, whose amounts are summed; none: the year alone.
    #[serde(default)]
    pub through: Option<i32>,
    /// One component of the amounts; none: all that the measure counts.
    #[serde(default)]
    pub component: Option<String>,
    /// Year in whose price kronor are shown; none: each year's own.
    #[serde(default)]
    pub price: Option<i32>,
    /// Unit of amounts.
    pub unit: Unit,
    /// Language of terms and built texts.
    pub language: Language,
    /// Values being tried out.
    pub drafts: Vec<Draft>,
}

impl PanelRequest {
    /// What is asked of the regions' figures.
    pub(crate) fn wanted(&self) -> Wanted<'_> {
        let Self { year, through, measure, price, unit, .. } = *self;
        Wanted { year, through, measure, component: self.component.as_deref(), price, unit }
    }
}

/// An amount or another figure, exact and as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Figure {
    /// Exact decimal; `null` is unknown.
    pub amount: Option<String>,
    /// Rounded and in the unit shown.
    pub shown: Option<String>,
}

/// A source as it is named beside a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SourceRef {
    /// Id in the data set.
    pub id: String,
    /// Title; the id where the data set does not list it.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Date as published.
    pub date: String,
    /// Address on the web.
    pub url: Option<String>,
}

/// A parameter's value in force, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ParameterValue {
    /// Number or word; `null` is unknown.
    pub value: Option<String>,
    /// For a word its term in the requested language.
    pub term: Option<String>,
    /// For a list of rate steps: the steps.
    pub steps: Vec<StepValue>,
    /// For an indexed level: the value carried to the year asked for.
    pub carried: Option<String>,
    /// First year the entry holds; none: all years.
    pub from: Option<i32>,
    /// Where the entry stands; none where the model's default holds.
    pub place: Option<EntryPlace>,
    /// Whether the entry is left out of shared copies.
    pub private: bool,
    /// Status, e.g. `assumed`; none where the model's default holds.
    pub status: Option<String>,
    /// Source, where it has one.
    pub source: Option<SourceRef>,
    /// Name of the scenario that holds it; none: the data set, or the default.
    pub holder: Option<String>,
    /// Whether the scenario asked for holds it itself.
    pub own: bool,
    /// Whether nothing sets it and the model's default holds.
    pub default: bool,
    /// The author's note.
    pub note: String,
}

/// One step of the rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct StepValue {
    /// Year it starts.
    pub year: i32,
    /// `add`, `percent`, `set` or `set_real`.
    pub kind: String,
    /// Kronor or share; `null` is unknown.
    pub value: Option<String>,
    /// Share in force in the step's year, the year after, …; the last one holds.
    pub phase: Vec<String>,
    /// Price year of a `set_real` step.
    pub price_year: Option<i32>,
}
