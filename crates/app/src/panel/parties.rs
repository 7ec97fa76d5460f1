//! The parties' positions clause by clause (parter).
//!
//! What they say is in the facts; `positions.json` says which words concern which clause, and which scenario
//! expresses it. A test holds every word against the facts.

use serde::Deserialize;

use super::Panel;
use super::facts::{FactsFile, Position, facts};
use crate::assets;
use crate::library::parse;
use crate::session::Session;
use crate::wire::{Failure, PanelRequest, PartiesPanel, Party, PartyClause, Stance};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "format")]
    _format: String,
    clauses: Vec<String>,
    positions: Vec<Reading>,
}

/// What a party says of a clause: words of its position, or a fact of its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reading {
    actor: String,
    clause: String,
    stance: Stance,
    words: Option<String>,
    fact: Option<String>,
    scenario: Option<String>,
    parameter: Option<String>,
}

impl Session {
    /// Where the parties stand.
    ///
    /// # Errors
    /// None in a program whose tests pass.
    pub fn parties_panel(&self, request: &PanelRequest) -> Result<PartiesPanel, Failure> {
        let panel = Panel::open(self, request)?;
        let file = facts()?;
        let readings: File = parse("positions.json", assets::POSITIONS)?;
        let party = |position: &Position| {
            let own = readings.positions.iter().filter(|reading| reading.actor == position.actor);
            let document = self.library.dataset().source(&position.source);
            Party {
                actor: position.actor.clone(),
                position: position.position.clone(),
                source: document.map(|source| panel.source(&source.id)),
                clauses: own.map(|reading| panel.clause(&file, reading)).collect(),
            }
        };
        Ok(PartiesPanel {
            parties: file.positions.iter().map(party).collect(),
            clauses: readings.clauses.clone(),
        })
    }
}

impl Panel<'_> {
    fn clause(&self, file: &FactsFile, reading: &Reading) -> PartyClause {
        let named = reading.fact.as_ref();
        let fact = named.and_then(|id| file.facts.iter().find(|fact| fact.id == *id));
        let words = reading.words.clone().or_else(|| fact.map(|fact| fact.value().0));
        let scenario = reading.scenario.as_deref();
        PartyClause {
            clause: reading.clause.clone(),
            stance: reading.stance,
            text: words.unwrap_or_default(),
            fact: reading.fact.clone(),
            section: fact.and_then(|fact| fact.section.clone()),
            meaning: fact.and_then(|fact| fact.meaning.clone()),
            scenario: reading.scenario.clone(),
            scenario_name: scenario.map(|id| self.name(id)),
            parameter: reading.parameter.as_deref().map(|key| self.term(key)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test stops where its ground is not firm")]

    use super::*;

    #[test]
    fn every_word_of_a_party_stands_in_the_facts() {
        let file = facts().expect("the facts hold");
        let readings: File = parse("positions.json", assets::POSITIONS).expect("the positions hold");
        let session = Session::example().expect("the example opens");
        for reading in &readings.positions {
            let position = file.positions.iter().find(|position| position.actor == reading.actor);
            let position = position.expect("the actor stands in the facts");
            assert!(readings.clauses.contains(&reading.clause), "{} is listed", reading.clause);
            assert!(reading.words.is_some() || reading.fact.is_some(), "{} says something", reading.clause);
            if let Some(words) = &reading.words {
                assert!(position.position.contains(words.as_str()), "{}: {words}", reading.actor);
            }
            if let Some(id) = &reading.fact {
                let fact = file.facts.iter().find(|fact| fact.id == *id).expect("the fact stands there");
                assert_eq!(fact.source, position.source, "{id} is from the party's own document");
            }
            if let Some(id) = &reading.scenario {
                assert!(session.library.scenario(id).is_some(), "{id} is a scenario");
            }
            if let Some(key) = &reading.parameter {
                assert!(alf_engine::Key::parse(key).is_some(), "{key} is a parameter");
            }
        }
        for position in &file.positions {
            let said = readings.positions.iter().any(|reading| reading.actor == position.actor);
            assert!(said, "{} says something", position.actor);
        }
    }
}
