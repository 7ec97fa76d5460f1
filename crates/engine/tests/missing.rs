//! What is missing names the unknown inputs themselves, also behind frame, guarantee and yardstick.

#![allow(clippy::expect_used, clippy::panic, reason = "a test stops where its ground is not firm")]

mod support;

use std::collections::BTreeSet;

use alf_engine::trace::Headline;
use alf_engine::{Component, Model, Num, Outcome};
use serde_json::{Value, json};
use support::{example, outcome, scenario};

fn set(key: &str, value: impl Into<Value>) -> Value {
    json!({"parameter": key, "from": 2026, "value": value.into(), "status": "assumed"})
}

fn unknown(key: &str) -> Value {
    json!({"parameter": key, "from": 2026, "value": null, "status": "unknown", "note": "inte känt"})
}

/// A line of scenarios from the example's root, each the parent of the next; the outcome of the last.
fn last(line: &[(&str, Vec<Value>)]) -> (Model, Outcome) {
    let mut model = example();
    let mut parent = "dagens-avtal";
    for (id, changes) in line {
        model.add(&scenario(id, Some(parent), changes.clone())).expect("the scenario holds");
        parent = id;
    }
    let outcome = outcome(&model, parent);
    (model, outcome)
}

/// Keys and indices of what is missing.
fn missing(line: &[(&str, Vec<Value>)]) -> Vec<String> {
    let (_, outcome) = last(line);
    let named = |input: &alf_engine::trace::MissingInput| match input.index.as_str() {
        "" => input.key.to_owned(),
        index => format!("{} {index}", input.key),
    };
    outcome.missing.iter().map(named).collect::<BTreeSet<_>>().into_iter().collect()
}

#[test]
fn an_unknown_loss_limit_is_missing_whoever_pays() {
    for payer in ["state", "gaining_hosts", "gainers"] {
        let changes = vec![
            set("guarantee.financing", payer),
            set("reinforcement.amount", "100000000"),
            unknown("guarantee.loss_limit"),
        ];
        assert_eq!(missing(&[("a", changes)]), ["guarantee.loss_limit"], "paid by {payer}");
    }
}

#[test]
fn an_unknown_loss_limit_of_the_reference_is_missing() {
    let parent = vec![set("guarantee.financing", "state"), unknown("guarantee.loss_limit")];
    let child = vec![set("guarantee.loss_limit", "0.02"), set("limits.reference", "p")];
    assert_eq!(missing(&[("p", parent), ("x", child)]), ["guarantee.loss_limit"]);
}

#[test]
fn an_unknown_cap_is_missing_and_nothing_else_whichever_the_lever() {
    for lever in ["rate", "reinforcement"] {
        let changes =
            vec![set("frame.lever", lever), set("reinforcement.amount", "100000000"), unknown("frame.cap")];
        assert_eq!(missing(&[("a", changes)]), ["frame.cap"], "lever {lever}");
    }
}

#[test]
fn an_unknown_cost_under_a_cap_names_the_amount_that_is_not_known() {
    for lever in ["rate", "reinforcement"] {
        let changes = vec![
            set("frame.lever", lever),
            set("frame.cap", "2000000000"),
            set("reinforcement.amount", "100000000"),
            unknown("national.amount"),
        ];
        assert_eq!(missing(&[("a", changes)]), ["national.amount"], "lever {lever}");
    }
}

#[test]
fn students_that_are_not_known_are_missing_behind_a_frame_of_the_rate() {
    let students = json!({"parameter": "students.agreed", "programme": "KI", "from": 2026, "value": null,
        "status": "unknown", "note": ""});
    let changes = vec![set("frame.cap", "2000000000"), students];
    assert_eq!(missing(&[("a", changes)]), ["students.agreed KI"]);
}

#[test]
fn a_neutral_frame_names_what_its_reference_does_not_know() {
    let child = |extra: Vec<Value>| {
        let neutral = vec![set("frame.cap", "neutral"), set("limits.reference", "p")];
        [neutral, extra].concat()
    };
    let known = vec![set("national.amount", "0")];
    assert_eq!(
        missing(&[("p", vec![unknown("national.amount")]), ("x", child(known))]),
        ["national.amount"],
        "an amount of the reference"
    );
    assert_eq!(
        missing(&[("p", vec![unknown("frame.cap")]), ("x", child(Vec::new()))]),
        ["frame.cap"],
        "the cap of the reference"
    );
}

#[test]
fn a_year_without_amounts_that_is_needed_is_named_with_its_scenario() {
    let impossible = || vec![set("frame.cap", "1")];
    let neutral = vec![set("frame.cap", "neutral"), set("limits.reference", "p")];
    assert_eq!(missing(&[("p", impossible()), ("x", neutral)]), ["frame p"]);
    for payer in ["state", "gaining_hosts", "gainers"] {
        let guarantee = vec![
            set("frame.cap", "none"),
            set("limits.reference", "p"),
            set("guarantee.loss_limit", "0"),
            set("guarantee.financing", payer),
        ];
        assert_eq!(missing(&[("p", impossible()), ("x", guarantee)]), ["frame p"], "paid by {payer}");
    }
    assert_eq!(missing(&[("p", impossible())]), Vec::<String>::new(), "its own such years it warns of");
}

#[test]
fn the_yardstick_of_coverage_is_missing_when_it_is_not_known() {
    assert_eq!(missing(&[("a", vec![unknown("cost.reported_per_student")])]), ["cost.reported_per_student"]);
}

#[test]
fn a_data_set_without_the_yardstick_says_so_and_pays_the_same() {
    let mut file = support::dataset_file();
    file.parameters.retain(|entry| entry.key != "cost.reported_per_student");
    let mut model = Model::new(alf_engine::DataSet::new(&file).expect("the data set holds"));
    for file in support::scenario_files() {
        model.add(&file).expect("the scenario holds");
    }
    let (without, with) = (outcome(&model, "promemorian"), outcome(&example(), "promemorian"));
    assert_eq!(without.exact.lines, with.exact.lines, "no amount needs the yardstick");
    let keys: BTreeSet<_> = without.missing.iter().map(|input| input.key).collect();
    assert_eq!(keys.into_iter().collect::<Vec<_>>(), ["cost.reported_per_student"]);
}

#[test]
fn the_trace_of_a_frame_leads_from_cost_and_cap_to_its_factor() {
    let (reinforced, id) =
        (vec![set("reinforcement.amount", "200000000"), set("frame.cap", "2800000000")], "a");
    let by_pot = [reinforced, vec![set("frame.lever", "reinforcement")]].concat();
    let (model, framed) = last(&[(id, by_pot)]);
    let year = 5;
    let traced = model.trace_headline(&framed, Headline::Coverage, year).expect("a trace");
    let grid = alf_engine::rounding::on_grid;
    assert_eq!(grid(traced.value), grid(framed.years[year].coverage), "coverage is scaled by either lever");

    let neutral = outcome(&model, "alla-regioner-kostnadsneutralt");
    let at =
        neutral.years.iter().position(|year| year.frame_factor() != Num::ONE).expect("a year that binds");
    let node = model.trace(&neutral, Component::EducationState, (0, at)).expect("a trace");
    let factor = find(&node, "frame_factor").expect("the factor is in the trace");
    assert_eq!(grid(factor.value), grid(neutral.years[at].frame_factor()), "computed from its parts");
    let cost = find(factor, "state_cost_before_frame").expect("the cost before the frame");
    let cap = neutral.exact.state_cost_before_guarantee(at).0;
    assert!(
        matches!((cost.value, cap), (Num::Known(cost), Num::Known(cap)) if cost > cap),
        "the cost before the frame is above the cap, or it would not bind: {:?} and {cap:?}",
        cost.value
    );
}

fn find<'a>(node: &'a alf_engine::trace::Node, name: &str) -> Option<&'a alf_engine::trace::Node> {
    if node.name == name {
        return Some(node);
    }
    node.parts.iter().find_map(|part| find(part, name))
}
