//! Numbers that nobody has decided, set lower and higher, against the same change written as a scenario.

#![allow(clippy::expect_used, reason = "a test stops where its ground is not firm")]

mod support;

use alf_engine::layer::Index;
use alf_engine::{Component, Key, RegionAt, ScenarioId, Status, Year};
use rust_decimal::Decimal;
use serde_json::json;
use support::{example, outcome, scenario};

const YEAR: Year = Year(2027);

#[test]
fn a_multiplied_number_gives_what_a_scenario_with_that_number_gives() {
    let mut model = example();
    let id = ScenarioId::new("region-blekinge");
    let lower = model.multiplied(&id, Key::BreadthAmount, Decimal::new(9, 1)).expect("computed");
    let change = json!([{
        "parameter": "breadth.amount", "from": 2027, "value": "45000000", "status": "assumed",
    }]);
    model.add(&scenario("lower", Some("region-blekinge"), change)).expect("the scenario holds");
    assert_eq!(lower.lines, outcome(&model, "lower").exact.lines, "50 mnkr less a tenth is 45 mnkr");
    let same = model.multiplied(&id, Key::BreadthAmount, Decimal::ONE).expect("computed");
    assert_eq!(same.lines, outcome(&model, "region-blekinge").exact.lines, "times one changes nothing");
}

#[test]
fn loose_numbers_are_those_in_force_that_are_assumed_or_proposed() {
    let model = example();
    for listed in model.scenarios() {
        let chain = model.chain(&listed.id).expect("a chain");
        let found = model.loose_numbers(&listed.id, YEAR).expect("listed");
        assert!(!found.is_empty(), "{} rests on some number that nobody decided", listed.id);
        for loose in &found {
            for index in &loose.indices {
                let entry = chain.effective(loose.key, *index, YEAR).expect("in force").entry;
                assert!(
                    matches!(entry.status, Status::Assumed | Status::Proposed),
                    "{} {:?} is {:?}",
                    listed.id,
                    loose.key,
                    entry.status
                );
            }
        }
    }
    let blekinge = model.loose_numbers(&ScenarioId::new("region-blekinge"), YEAR).expect("listed");
    let breadth = blekinge.iter().find(|loose| loose.key == Key::BreadthAmount).expect("the assumed pot");
    assert_eq!(breadth.indices, [Index::All]);
}

#[test]
fn a_share_that_is_multiplied_stays_a_share() {
    let model = example();
    for listed in model.scenarios() {
        for loose in model.loose_numbers(&listed.id, YEAR).expect("listed") {
            // Weights must sum to one and are refused; all else holds, also far outside what it is now.
            let _refused = model.multiplied(&listed.id, loose.key, Decimal::TWO);
            let none = model.multiplied(&listed.id, loose.key, Decimal::ONE);
            assert!(none.is_ok(), "{} {:?} holds as it is", listed.id, loose.key);
        }
    }
    // The shares of students who are lodged are 0 and 1: a tenth as much again has nowhere to go, a tenth less has.
    let id = ScenarioId::new("promemorian");
    let lodged = |tenths| {
        let factor = Decimal::new(tenths, 1);
        model.multiplied(&id, Key::HousingLodging, factor).expect("computed").lines
    };
    assert_eq!(lodged(11), lodged(10), "more than all cannot be lodged");
    assert_ne!(lodged(9), lodged(10), "fewer can");
}

#[test]
fn students_paid_for_times_the_rate_are_education_from_the_state() {
    let model = example();
    for listed in model.scenarios() {
        let outcome = outcome(&model, listed.id.as_str());
        for year in (0..outcome.years.len()).filter(|year| outcome.exact.feasible(*year)) {
            let mut all = alf_engine::Num::ZERO;
            for region in (0..model.dataset.regions.len()).map(RegionAt) {
                let paid = outcome.paid_to(region, year);
                let line = outcome.exact.lines_of(Component::EducationState).at(region.0, year);
                assert_eq!(paid * outcome.exact.rate[year].paid, line, "{} {region:?} {year}", listed.id);
                all += paid.0;
            }
            assert_eq!(
                all.known().map(|all| all.normalize()),
                outcome.years[year].students.known().map(|all| all.normalize()),
                "{}: every student paid for is paid to some region",
                listed.id
            );
        }
    }
}
