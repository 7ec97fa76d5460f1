//! What `alf simulate` says of the cells that the window shows.

use std::fs;
use std::path::Path;

use alf_app::assets;
use alf_tests::alf::{Alf, Printed};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The year that the window opens on.
pub(crate) const YEAR: i32 = 2027;
/// The user's own region in the example.
const REGION: &str = "10";
/// The year of the step under the live control.
const STEP_YEAR: i32 = 2026;

/// Exact amounts, decimal strings in kronor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Prediction {
    /// What the region receives.
    pub(crate) region: Option<String>,
    /// What all regions receive together.
    pub(crate) state: Option<String>,
    /// Rate per full-time student.
    pub(crate) rate: Option<String>,
}

/// The built program, asked.
pub(crate) struct Predictor {
    alf: Alf,
    folder: TempDir,
}

impl Predictor {
    pub(crate) fn new() -> Self {
        let alf = Alf::build().expect("alf can be built");
        Self { alf, folder: TempDir::new().expect("a temporary folder can be made") }
    }

    /// A built-in scenario as it is saved.
    pub(crate) fn built_in(&self, id: &str) -> Prediction {
        read(&self.alf.simulate(id.as_ref()).expect("alf simulates a built-in scenario"))
    }

    /// A scenario as it is saved in a document.
    pub(crate) fn in_document(&self, id: &str, document: &Path) -> Prediction {
        let document = document.to_str().expect("a path in UTF-8");
        let printed =
            self.alf.json(&["simulate", id, "--document", document]).expect("alf reads the document");
        read(&serde_json::from_value(printed).expect("what alf prints is a simulation"))
    }

    /// A built-in scenario with another value of its inherited rate step, written to a file as a user would.
    pub(crate) fn with_step(&self, id: &str, value: &str) -> Prediction {
        let (_, text) = assets::SCENARIOS.iter().find(|(name, _)| *name == id).expect("a built-in scenario");
        let mut scenario: Value = serde_json::from_str(text).expect("a built-in scenario is JSON");
        let step = json!({ "year": STEP_YEAR, "kind": "add", "value": value, "phase": ["1"] });
        let change = json!({ "parameter": "rate.steps", "value": [step], "status": "assumed" });
        scenario["changes"].as_array_mut().expect("a scenario has changes").push(change);
        let path = self.folder.path().join("tried.json");
        fs::write(&path, scenario.to_string()).expect("a file can be written");
        read(&self.alf.simulate(&path).expect("alf simulates the file"))
    }
}

/// The amounts of a printed simulation; whole kronor, so that adding them is exact.
pub(crate) fn read(printed: &Printed) -> Prediction {
    let lines = printed.lines(REGION, YEAR);
    let received = lines.iter().filter(|(component, _)| **component != "housing_cost");
    let amounts = received.map(|(_, amount)| amount.and_then(|text| text.parse::<i64>().ok()));
    let sum: Option<i64> = amounts.sum();
    Prediction {
        region: sum.map(|sum| sum.to_string()),
        state: printed.state_cost(YEAR).map(str::to_owned),
        rate: printed.rate(YEAR).map(str::to_owned),
    }
}
