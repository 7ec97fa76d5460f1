//! Parties and sources are the facts.

use std::collections::BTreeSet;

use alf_app::wire::Stance;

use crate::{request, session};

#[test]
fn every_fact_stands_under_its_source_once() {
    let panel = session().sources_panel(&request()).expect("told");
    let facts: serde_json::Value = serde_json::from_str(alf_app::assets::FACTS).expect("the facts are JSON");
    let listed = facts["facts"].as_array().expect("a list").len();
    let ids: Vec<&str> =
        panel.sources.iter().flat_map(|source| &source.facts).map(|fact| fact.id.as_str()).collect();
    assert_eq!(ids.len(), listed);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), listed);
    assert_eq!(panel.inconsistencies.len(), facts["inconsistencies"].as_array().expect("a list").len());
    let minutes = panel.sources.iter().find(|source| source.source.id == "D3").expect("the minutes");
    assert!(minutes.inconsistencies.iter().any(|id| id == "I1"), "8,5 − 3,5 stands under its minutes");
    let statutes = panel.sources.iter().find(|source| source.source.id == "lt_2021_12").expect("a source");
    assert!(statutes.values > 0 && statutes.source.url.is_some());
    for source in &panel.sources {
        for fact in &source.facts {
            assert!(!fact.value.starts_with('"'), "{}: texts come without quotes", fact.id);
        }
    }
}

#[test]
fn parties_support_oppose_and_want() {
    let panel = session().parties_panel(&request()).expect("told");
    assert_eq!(panel.parties.len(), 6);
    let stances: BTreeSet<&str> = panel
        .parties
        .iter()
        .flat_map(|party| &party.clauses)
        .map(|clause| match clause.stance {
            Stance::Supports => "supports",
            Stance::Opposes => "opposes",
            Stance::Wants => "wants",
            Stance::Notes => "notes",
        })
        .collect();
    assert_eq!(stances.len(), 4);
    let blekinge = panel.parties.iter().find(|party| party.actor == "Region Blekinge").expect("a party");
    let inclusion = blekinge.clauses.iter().find(|clause| clause.clause == "inclusion").expect("a clause");
    assert_eq!(inclusion.scenario_name.as_deref(), Some("Region Blekinges förslag"));
    assert_eq!(inclusion.stance, Stance::Wants);
    assert!(blekinge.source.as_ref().is_some_and(|source| source.publisher == "Region Blekinge"));
    assert!(blekinge.clauses.iter().all(|clause| !clause.text.is_empty()));
}
