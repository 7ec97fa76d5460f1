//! The sweep that other programs are held against: every rate step of 2026 with every weight of one indicator.
//!
//! The engine computes all of them, every region and year, and is timed; what it gave is written down for the others, who
//! must give the same kronor.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use alf_app::library::Library;
use alf_app::wire::Failure;
use alf_app::{Component, Outcome};
use serde_json::{Value, json};

const SCENARIO: &str = "promemorian";
const STEPS: usize = 100;
const WEIGHTS: usize = 100;

/// Of all variations, those that an office program recalculates one by one.
const SAMPLES: [(usize, usize); 12] = [
    (0, 0),
    (7, 93),
    (13, 50),
    (25, 25),
    (31, 4),
    (42, 77),
    (50, 50),
    (64, 12),
    (71, 88),
    (86, 35),
    (93, 61),
    (99, 99),
];

/// Kronor of a variation's step.
fn step(at: usize) -> String {
    (at * 250).to_string()
}

/// Weights of students and of highly cited articles, in hundredths.
fn weights(at: usize) -> [String; 2] {
    [at, WEIGHTS - at].map(|hundredths| format!("{}.{:02}", hundredths / 100, hundredths % 100))
}

fn variation(of_step: usize, of_weight: usize) -> String {
    let [students, cited] = weights(of_weight);
    let weight = |indicator: &str, value: &str| {
        json!({ "parameter": "reinforcement.weight", "indicator": indicator, "from": 2026, "value": value,
            "status": "assumed" })
    };
    json!({ "format": "alf-scenario/1", "id": "variation", "name": "Variation", "parent": SCENARIO,
        "dataset": "rakneexempel-2026", "changes": [
            { "parameter": "rate.steps", "status": "assumed",
              "value": [{ "year": 2026, "kind": "add", "value": step(of_step), "phase": ["1"] }] },
            weight("students", &students),
            weight("highly_cited", &cited),
        ] })
    .to_string()
}

/// Computes all variations, prints the time, and writes `work.json` for the others.
pub(crate) fn run(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let told = |failure: Failure| format!("{failure:?}");
    let library = Library::example().map_err(told)?;
    let model = library.model(&[SCENARIO]).map_err(told)?;
    let regions: Vec<&str> = library.dataset().regions.iter().map(|region| region.code.as_str()).collect();
    let years: Vec<i32> = library.dataset().years().map(|year| year.0).collect();
    let (mut by_step, mut samples) = (Vec::new(), Vec::new());
    let mut computing = Duration::ZERO;
    for of_step in 0..STEPS {
        for of_weight in 0..WEIGHTS {
            let text = variation(of_step, of_weight);
            let begun = Instant::now();
            let mut model = model.clone();
            let id = model.add(&serde_json::from_str(&text)?)?;
            let outcome = model.simulate(&id)?;
            computing += begun.elapsed();
            let figures = || figures(&outcome, &regions, (step(of_step), weights(of_weight)));
            if of_weight == 0 {
                by_step.push(figures());
            }
            if SAMPLES.contains(&(of_step, of_weight)) {
                samples.push(figures());
            }
        }
    }
    let took = computing.as_secs_f64();
    println!("ALF-bordet: {} variations in {took:.2} s, one thread", STEPS * WEIGHTS);
    let work = json!({ "variations": STEPS * WEIGHTS, "weights": WEIGHTS, "engine_seconds": took, "years": years,
        "by_step": by_step, "samples": samples });
    fs::write(folder.join("work.json"), serde_json::to_string(&work)?)?;
    Ok(())
}

/// What the others must give, as decimal strings by year.
fn figures(outcome: &Outcome, regions: &[&str], (step, weights): (String, [String; 2])) -> Value {
    let by_year = |value: &dyn Fn(usize) -> Option<String>| -> Vec<Option<String>> {
        (0..outcome.years.len()).map(value).collect()
    };
    let lines = |component: Component| -> Value {
        let grid = &outcome.rounded[component.position()];
        let line = |row: usize| json!(by_year(&|at| grid.at(row, at).known().map(|known| known.to_string())));
        let rows = regions.iter().enumerate().map(|(row, code)| ((*code).to_owned(), line(row)));
        Value::Object(rows.collect())
    };
    json!({ "step": step, "weights": weights,
        "rate": by_year(&|at| outcome.years[at].rate.paid.known().map(|known| known.to_string())),
        "students": by_year(&|at| outcome.years[at].students.known().map(|known| known.to_string())),
        "state_cost": by_year(&|at| outcome.years[at].state_cost.known().map(|known| known.to_string())),
        "education_state": lines(Component::EducationState),
        "reinforcement": lines(Component::Reinforcement) })
}
