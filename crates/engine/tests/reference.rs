//! The figures MODEL.md gives, held exactly, on the built-in data.

#![allow(clippy::expect_used, clippy::panic, reason = "a test stops where its ground is not firm")]

mod support;

use alf_engine::bridge::BridgeMeasure;
use alf_engine::{Component, Group, Num, Outcome, ScenarioId};
use support::{example, outcome};

fn text(num: Num) -> String {
    num.known().map_or_else(|| "unknown".into(), |value| value.normalize().to_string())
}

#[test]
fn state_cost_and_rate_are_those_of_the_contract() {
    let model = example();
    let at = |year: i32| usize::try_from(year - model.dataset.first_year.0).expect("within the data set");
    let cases = [
        ("dagens-avtal", 2026, "2684150645", Some("83803")),
        ("promemorian", 2026, "2868910645", Some("93803")),
        ("dagens-avtal", 2027, "2711000373", None),
        ("promemorian", 2027, "2992470561", None),
        ("region-blekinge", 2027, "3043954149", None),
        ("alla-regioner-kostnadsneutralt", 2027, "2711000373", None),
        ("regionernas-krav-infasat", 2027, "", Some("119535")),
        ("regionernas-krav-infasat", 2028, "", Some("138088")),
    ];
    for (scenario, year, cost, rate) in cases {
        let outcome = outcome(&model, scenario);
        let figures = &outcome.years[at(year)];
        if !cost.is_empty() {
            assert_eq!(text(figures.state_cost.0), cost, "state cost of {scenario} in {year}");
        }
        if let Some(rate) = rate {
            assert_eq!(text(figures.rate.paid.0), rate, "rate of {scenario} in {year}");
        }
    }
    let phased = outcome(&model, "regionernas-krav-infasat");
    assert_eq!(text(phased.years[at(2028)].coverage), "1", "coverage is exactly 1 when fully phased");
    let neutral = outcome(&model, "alla-regioner-kostnadsneutralt");
    let factor = neutral.years[at(2027)].frame_factor().known().expect("known");
    assert_eq!(factor.round_dp(4).to_string(), "0.9979");
}

#[test]
fn the_bridge_of_blekinge_holds_to_the_ore() {
    let model = example();
    let (a, b) = (ScenarioId::new("dagens-avtal"), ScenarioId::new("region-blekinge"));
    let bridge = model.bridge(&a, &b, BridgeMeasure::Net).expect("both ends compute");
    let region = model.dataset.region_at("10").expect("Blekinge is a region");
    let split = bridge.split(region.0, 6);
    let ore = |num: Num| num.known().expect("known").round_dp(2).normalize().to_string();
    assert_eq!((ore(split.start), ore(split.end)), ("141467.83".into(), "1453766.33".into()));
    let expected = [
        (Group::Price, "82297.47"),
        (Group::Volume, "113782.55"),
        (Group::Inclusion, "310844.51"),
        (Group::Housing, "494529.45"),
        (Group::Reinforcement, "0"),
        (Group::Breadth, "310844.51"),
    ];
    let found: Vec<_> = split.parts.iter().map(|part| (part.group, ore(part.contribution))).collect();
    assert_eq!(found, expected.map(|(group, amount)| (group, amount.to_owned())));
}

#[test]
fn every_trace_gives_the_amount_it_explains() {
    let model = example();
    for scenario in model.scenarios().map(|scenario| scenario.id.clone()).collect::<Vec<_>>() {
        let outcome = outcome(&model, scenario.as_str());
        for year in [0, 5, 6, 9] {
            for row in 0..=model.dataset.regions.len() {
                for component in Component::ALL {
                    let trace = model.trace(&outcome, component, (row, year)).expect("traced");
                    let exact = outcome.exact.lines_of(component).at(row, year).0;
                    let traced = trace.parts[0].value;
                    let grid = alf_engine::rounding::on_grid;
                    assert_eq!(
                        grid(traced),
                        grid(exact),
                        "{scenario} {} row {row} year {year}",
                        component.name()
                    );
                }
            }
        }
    }
}

#[test]
fn unknown_amounts_name_what_is_missing() {
    let model = example();
    let outcome = outcome(&model, "promemorian-kant");
    let keys: std::collections::BTreeSet<_> = outcome.missing.iter().map(|missing| missing.key).collect();
    assert_eq!(keys.into_iter().collect::<Vec<_>>(), ["rate.steps", "reinforcement.amount"]);
    assert!(outcome.years[5].state_cost.known().is_none(), "an unknown amount makes the cost unknown");
    let today = model.simulate(&ScenarioId::new("dagens-avtal")).expect("computes");
    let cost = |outcome: &Outcome| text(outcome.years[4].state_cost.0);
    assert_eq!(cost(&outcome), cost(&today), "2025 needs nothing unknown");
}
