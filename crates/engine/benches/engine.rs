//! Speed of the engine on the built-in data: one outcome, one bridge of eight groups, and their parts.

// The benchmark harness makes functions without documentation, and a benchmark may stop on broken assets.
#![allow(missing_docs, clippy::unwrap_used, clippy::disallowed_methods)]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use alf_engine::bridge::BridgeMeasure;
use alf_engine::file::{DataSetFile, ScenarioFile};
use alf_engine::{DataSet, Model, ScenarioId};
use criterion::{Criterion, criterion_group, criterion_main};

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/data")
}

fn model() -> Model {
    let text = fs::read_to_string(assets().join("dataset.json")).unwrap();
    let file: DataSetFile = serde_json::from_str(&text).unwrap();
    let mut model = Model::new(DataSet::new(&file).unwrap());
    for entry in fs::read_dir(assets().join("scenarios")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        model.add(&serde_json::from_str::<ScenarioFile>(&text).unwrap()).unwrap();
    }
    model.add(&serde_json::from_str(EIGHT_GROUPS).unwrap()).unwrap();
    model
}

/// Differs from `dagens-avtal` in price, volume, inclusion, housing, reinforcement, breadth (through its
/// parent), and in index and national by itself.
const EIGHT_GROUPS: &str = r#"{
  "format": "alf-scenario/1", "id": "eight-groups", "name": "Eight groups", "parent": "region-blekinge",
  "dataset": "rakneexempel-2026", "changes": [
    {"parameter": "index.rate", "from": 2026, "value": "0.02", "status": "assumed"},
    {"parameter": "national.amount", "from": 2026, "value": "10000000", "status": "assumed"}
  ]
}"#;

fn outcome(c: &mut Criterion) {
    let model = model();
    for scenario in ["dagens-avtal", "region-blekinge", "kohort", "alla-regioner-kostnadsneutralt"] {
        let id = ScenarioId::new(scenario);
        c.bench_function(&format!("outcome {scenario}, 21 regions × 15 years"), |b| {
            b.iter(|| model.simulate(black_box(&id)).unwrap());
        });
    }
}

fn bridge(c: &mut Criterion) {
    let model = model();
    let (from, to) = (ScenarioId::new("dagens-avtal"), ScenarioId::new("eight-groups"));
    let mut group = c.benchmark_group("bridge");
    group.sample_size(20);
    group.bench_function("eight groups, all regions and years", |b| {
        b.iter(|| {
            let bridge = model.bridge(black_box(&from), &to, BridgeMeasure::Net).unwrap();
            assert_eq!(bridge.groups.len(), 8, "the benchmark measures eight groups");
            for row in 0..bridge.rows() {
                for year in 0..model.dataset.span() {
                    black_box(bridge.split(row, year));
                }
            }
        });
    });
    group.finish();
}

criterion_group!(engine, outcome, bridge);
criterion_main!(engine);
