//! What is wrong in a parent is told of the parent, whoever is computed.

#![allow(clippy::expect_used, clippy::panic, reason = "a test stops where its ground is not firm")]

mod support;

use alf_engine::bridge::BridgeMeasure;
use alf_engine::file::ScenarioFile;
use alf_engine::{Model, ModelError, ScenarioId};
use support::example;

fn add(model: &mut Model, (id, parent): (&str, &str), changes: &str) -> ScenarioId {
    let text = format!(
        r#"{{ "format": "alf-scenario/1", "id": "{id}", "name": "{id}", "parent": "{parent}",
        "dataset": "rakneexempel-2026", "changes": [{changes}] }}"#
    );
    let file: ScenarioFile = serde_json::from_str(&text).expect("a scenario");
    model.add(&file).expect("each entry is right by itself")
}

/// The scenario, place and key of the entry at fault.
fn told(error: ModelError) -> (Option<String>, usize, &'static str) {
    let (ModelError::StudentsWithoutMode { entry, .. } | ModelError::WeightsNotOne { entry, .. }) = error
    else {
        panic!("another error than meant: {error}");
    };
    let entry = entry.expect("the entry is found");
    (entry.scenario, entry.at, entry.key)
}

const NO_MODE: &str = r#"{ "parameter": "breadth.key", "value": "equal", "status": "assumed" },
    { "parameter": "inclusion.mode", "region": "10", "from": 2028, "value": "none", "status": "assumed" }"#;

#[test]
fn the_entry_at_fault_is_found_in_the_parent_by_outcome_and_bridge() {
    let mut model = example();
    add(&mut model, ("above", "dagens-avtal"), NO_MODE);
    let below = add(&mut model, ("below", "above"), "");
    let expected = (Some("above".to_owned()), 1, "inclusion.mode");
    assert_eq!(told(model.simulate(&below).err().expect("refused")), expected);
    let root = ScenarioId::new("dagens-avtal");
    for (from, to) in [(&root, &below), (&below, &root)] {
        assert_eq!(told(model.bridge(from, to, BridgeMeasure::Net).expect_err("refused")), expected);
    }
}

#[test]
fn a_reference_that_cannot_be_computed_is_named_itself() {
    let mut model = example();
    add(&mut model, ("above", "dagens-avtal"), NO_MODE);
    let repaired = r#"{ "parameter": "inclusion.mode", "region": "10", "value": "via", "status": "assumed" },
        { "parameter": "limits.reference", "value": "above", "status": "assumed" },
        { "parameter": "frame.cap", "value": "neutral", "status": "assumed" }"#;
    let below = add(&mut model, ("below", "above"), repaired);
    let error = model.simulate(&below).err().expect("what it is compared with is refused");
    assert_eq!(told(error), (Some("above".to_owned()), 1, "inclusion.mode"));
}

#[test]
fn of_entries_that_do_not_go_together_the_nearest_is_named() {
    let mut model = example();
    let weight = |value: &str| {
        format!(
            r#"{{ "parameter": "reinforcement.weight", "indicator": "students", "value": "{value}", "status": "assumed" }}"#
        )
    };
    add(&mut model, ("above", "dagens-avtal"), &weight("0.4"));
    let below = add(&mut model, ("below", "above"), &weight("0.9"));
    let error = model.simulate(&below).err().expect("refused");
    assert_eq!(told(error), (Some("below".to_owned()), 0, "reinforcement.weight"));
}
