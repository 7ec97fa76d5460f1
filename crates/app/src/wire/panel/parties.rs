//! The parties' positions (parter).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SourceRef;

/// Where the parties stand, clause by clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PartiesPanel {
    /// Clauses that any party speaks of, in order.
    pub clauses: Vec<String>,
    /// The parties.
    pub parties: Vec<Party>,
}

/// A party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Party {
    /// Who.
    pub actor: String,
    /// The position as the facts sum it up, in Swedish.
    pub position: String,
    /// Where it is from; none: no document is at hand.
    pub source: Option<SourceRef>,
    /// Clause by clause.
    pub clauses: Vec<PartyClause>,
}

/// How a party stands to a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Supports what is proposed.
    Supports,
    /// Opposes what is proposed.
    Opposes,
    /// Wants something added or changed.
    Wants,
    /// Takes up without a stance.
    Notes,
}

/// A party's stance to one clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PartyClause {
    /// Clause, a name the page has words for.
    pub clause: String,
    /// Stance.
    pub stance: Stance,
    /// What the facts say, in Swedish.
    pub text: String,
    /// Id of the fact, where one stands for the clause itself.
    pub fact: Option<String>,
    /// Section of the document.
    pub section: Option<String>,
    /// How the facts read it, in Swedish.
    pub meaning: Option<String>,
    /// Id of the scenario that expresses it.
    pub scenario: Option<String>,
    /// Name of that scenario.
    pub scenario_name: Option<String>,
    /// Term of the parameter it moves.
    pub parameter: Option<String>,
}
