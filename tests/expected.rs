//! Every built-in scenario has an expected outcome beside the tests, and gives exactly that.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use alf_tests::expected;

const CURE: &str = "If the change is meant, run cargo xtask bless and say in the commit why.";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

#[test]
fn built_in_scenarios_give_their_expected_outcomes() {
    let mut wrong = String::new();
    for (name, found) in expected::all().expect("the built-in scenarios can be simulated") {
        let written = fs::read_to_string(folder().join(&name)).unwrap_or_default().replace("\r\n", "\n");
        if written != found {
            wrong.push_str(&format!("\ntests/scenarios/{name}\n{}", expected::difference(&written, &found)));
        }
    }
    assert!(wrong.is_empty(), "outcomes are not as expected.\n{wrong}\n{CURE}");
}

#[test]
fn every_expected_outcome_belongs_to_a_built_in_scenario() {
    let entries = fs::read_dir(folder()).expect("tests/scenarios is there");
    let present: BTreeSet<String> = entries
        .map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned())
        .collect();
    let wanted: BTreeSet<String> =
        expected::all().expect("the built-in scenarios can be simulated").into_keys().collect();
    assert_eq!(present, wanted, "tests/scenarios has one file for each built-in scenario. {CURE}");
}
