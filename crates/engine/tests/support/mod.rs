//! The built-in example and random scenarios on it, for the engine's integration tests.

#![allow(dead_code, reason = "each test target uses its part of the support")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops where its ground is not firm")]
#![allow(clippy::disallowed_methods, reason = "the engine reads no files; its tests read the assets")]

use std::fs;
use std::path::{Path, PathBuf};

use alf_engine::file::{DataSetFile, ScenarioFile};
use alf_engine::{DataSet, Model, Outcome, ScenarioId};
use proptest::prelude::*;
use serde_json::{Value, json};

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/data")
}

/// The data set file.
pub(crate) fn dataset_file() -> DataSetFile {
    let text = fs::read_to_string(assets().join("dataset.json")).expect("the data set is an asset");
    serde_json::from_str(&text).expect("the data set has its shape")
}

/// The built-in scenario files.
pub(crate) fn scenario_files() -> Vec<ScenarioFile> {
    let entries = fs::read_dir(assets().join("scenarios")).expect("scenarios are assets");
    let text = |entry: std::io::Result<fs::DirEntry>| {
        fs::read_to_string(entry.expect("readable").path()).expect("readable")
    };
    entries.map(|entry| serde_json::from_str(&text(entry)).expect("a scenario has its shape")).collect()
}

/// The built-in example.
pub(crate) fn example() -> Model {
    let mut model = Model::new(DataSet::new(&dataset_file()).expect("the data set holds"));
    for file in scenario_files() {
        model.add(&file).expect("the scenario holds");
    }
    model
}

/// A scenario on the built-in data set.
pub(crate) fn scenario(id: &str, parent: Option<&str>, changes: impl Into<Value>) -> ScenarioFile {
    let file = json!({
        "format": "alf-scenario/1", "id": id, "name": id, "parent": parent,
        "dataset": "rakneexempel-2026", "changes": changes.into(),
    });
    serde_json::from_value(file).expect("a scenario has its shape")
}

/// The outcome of a scenario that is known to hold.
pub(crate) fn outcome(model: &Model, id: &str) -> Outcome {
    model.simulate(&ScenarioId::new(id)).unwrap_or_else(|error| panic!("{id}: {error}"))
}

const AWAY: [&str; 8] = ["06", "07", "08", "10", "13", "17", "22", "25"];
const PROGRAMMES: [&str; 7] = ["KI", "UU", "LiU", "LU", "GU", "ORU", "UMU"];

fn change(key: &'static str, from: i32, value: impl Into<Value>) -> Value {
    json!({"parameter": key, "from": from, "value": value.into(), "status": "assumed"})
}

fn regional(key: &'static str, region: &str, from: i32, value: impl Into<Value>) -> Value {
    json!({"parameter": key, "region": region, "from": from, "value": value.into(), "status": "assumed"})
}

fn year() -> impl Strategy<Value = i32> {
    2021..=2035
}

fn away() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&AWAY[..])
}

fn kronor(most: u32) -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0..=most).prop_map(|kr| kr.to_string()),
        1 => (0..=most, 0..100_u32).prop_map(|(kr, ore)| format!("{kr}.{ore:02}")),
    ]
}

fn share() -> impl Strategy<Value = String> {
    (0..=100_u32).prop_map(|percent| format!("{}.{:02}", percent / 100, percent % 100))
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(words)
}

fn steps() -> impl Strategy<Value = Value> {
    let kind = word(&["add", "percent", "set", "set_real"]);
    let step = (2021..=2034, kind, 0..60_000_u32, prop::collection::vec(share(), 1..4));
    prop::collection::vec(step, 0..4).prop_map(|steps| {
        let step = |(year, kind, value, phase): (i32, &str, u32, Vec<String>)| {
            let text = match kind {
                "percent" => format!("0.{:02}", value % 60),
                "add" => value.to_string(),
                _ => (60_000 + value).to_string(),
            };
            let mut step = json!({"year": year, "kind": kind, "value": text, "phase": phase});
            if kind == "set_real" {
                step["price_year"] = json!(2021.min(year));
            }
            step
        };
        json!({"parameter": "rate.steps", "value": steps.into_iter().map(step).collect::<Vec<_>>(), "status": "assumed"})
    })
}

fn placement() -> impl Strategy<Value = Value> {
    (prop::sample::select(&PROGRAMMES[..]), away(), year(), 0..12_u32).prop_map(|(p, r, from, share)| {
        json!({
            "parameter": "placement.share", "programme": p, "region": r, "from": from,
            "value": format!("0.0{share:02}"), "status": "assumed",
        })
    })
}

fn weights() -> impl Strategy<Value = Vec<Value>> {
    (0..=50_u32, 0..=50_u32, year()).prop_map(|(students, articles, from)| {
        let rest = 100 - students - articles;
        let weight = |indicator: &str, percent: u32| {
            let value = format!("{}.{:02}", percent / 100, percent % 100);
            json!({
                "parameter": "reinforcement.weight", "indicator": indicator, "from": from,
                "value": value, "status": "assumed",
            })
        };
        let zero = |indicator: &str| weight(indicator, 0);
        vec![
            weight("students", students),
            weight("articles", articles),
            weight("highly_cited", rest),
            zero("lead_articles"),
            zero("population"),
            zero("equal"),
        ]
    })
}

fn money() -> impl Strategy<Value = Value> {
    prop_oneof![
        (year(), kronor(300_000_000)).prop_map(|(y, v)| change("reinforcement.amount", y, v)),
        (year(), kronor(90_000_000)).prop_map(|(y, v)| change("breadth.amount", y, v)),
        (year(), kronor(20_000_000)).prop_map(|(y, v)| change("national.amount", y, v)),
        (year(), share()).prop_map(|(y, v)| change("research.quality_part", y, v)),
        (year(), word(&["trained", "population", "equal"])).prop_map(|(y, v)| change("breadth.key", y, v)),
        (year(), word(&["fractional", "whole"])).prop_map(|(y, v)| change("reinforcement.counting", y, v)),
        (year(), word(&["share", "count"])).prop_map(|(y, v)| change("reinforcement.highly_cited_as", y, v)),
        (year(), word(&["programme", "region"])).prop_map(|(y, v)| change("reinforcement.students_of", y, v)),
        (year(), 0..5_u32).prop_map(|(y, v)| change("index.rate", y, format!("0.0{v}"))),
    ]
}

fn regions() -> impl Strategy<Value = Value> {
    prop_oneof![
        (away(), year(), word(&["via", "direct"])).prop_map(|(r, y, v)| regional("inclusion.mode", r, y, v)),
        (away(), year(), share()).prop_map(|(r, y, v)| regional("inclusion.pass_through", r, y, v)),
        (away(), year(), word(&["0", "1"])).prop_map(|(r, y, v)| regional("inclusion.lag", r, y, v)),
        (away(), year(), word(&["region", "host", "state"])).prop_map(|(r, y, v)| regional(
            "housing.payer",
            r,
            y,
            v
        )),
        (away(), year(), share()).prop_map(|(r, y, v)| regional("housing.lodging_share", r, y, v)),
        (away(), year(), kronor(3000)).prop_map(|(r, y, v)| regional("housing.cost_per_week", r, y, v)),
        placement(),
        (year(), word(&["agreed", "actual", "cohort"])).prop_map(|(y, v)| change("students.basis", y, v)),
        (year(), word(&["actual", "cohort"])).prop_map(|(y, v)| change("students.trained", y, v)),
    ]
}

fn limits() -> impl Strategy<Value = Value> {
    prop_oneof![
        (
            year(),
            prop_oneof![Just("neutral".to_owned()), (2_500..3_500_u32).prop_map(|m| format!("{m}000000"))]
        )
            .prop_map(|(y, v)| change("frame.cap", y, v)),
        (year(), word(&["rate", "reinforcement"])).prop_map(|(y, v)| change("frame.lever", y, v)),
        (year(), share()).prop_map(|(y, v)| change("guarantee.loss_limit", y, v)),
        (year(), word(&["state", "gaining_hosts", "gainers"])).prop_map(|(y, v)| change(
            "guarantee.financing",
            y,
            v
        )),
        (year(), word(&["kr", "tkr"])).prop_map(|(y, v)| change("rounding.unit", y, v)),
    ]
}

/// Changes of a random scenario; every region that may train students takes part from the start.
pub(crate) fn changes() -> impl Strategy<Value = Vec<Value>> {
    let parts = (
        prop::option::of(steps()),
        prop::collection::vec(regions(), 0..10),
        prop::collection::vec(money(), 0..6),
        prop::option::of(weights()),
        prop::collection::vec(limits(), 0..5),
    );
    parts.prop_map(|(steps, regions, money, weights, limits)| {
        let mut changes: Vec<Value> = steps.into_iter().collect();
        changes.extend(regions);
        changes.extend(money);
        changes.extend(weights.into_iter().flatten());
        changes.extend(limits);
        let mut seen = std::collections::BTreeSet::new();
        changes.retain(|change| {
            let mark = |name: &str| change.get(name).map(ToString::to_string).unwrap_or_default();
            seen.insert(["parameter", "programme", "region", "indicator", "from"].map(mark))
        });
        changes
    })
}

/// The example with one random scenario called `random` on `parent`.
pub(crate) fn with_random(parent: &str, changes: Vec<Value>) -> Model {
    let mut model = example();
    model.add(&scenario("random", Some(parent), changes)).expect("the random scenario is well formed");
    model
}
