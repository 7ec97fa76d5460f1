//! The invariants of MODEL 4 on random scenarios.

#![allow(clippy::expect_used, clippy::panic, reason = "a test stops where its ground is not firm")]

mod support;

use std::sync::OnceLock;

use alf_engine::bridge::{Bridge, BridgeMeasure, Way};
use alf_engine::rounding::on_grid;
use alf_engine::{Component, DataSet, Group, Model, ModelError, Num, RegionAt, ScenarioId};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use support::{changes, dataset_file, example, outcome, scenario, scenario_files, with_random};

fn shared() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(example)
}

fn random(parent: &str, changes: Vec<Value>) -> Model {
    let mut model = shared().clone();
    model.add(&scenario("random", Some(parent), changes)).expect("the random scenario is well formed");
    model
}

fn zero(num: Num) -> bool {
    on_grid(num).is_zero()
}

/// Every order of up to six groups; of more, the one they have and its reverse.
fn orders(groups: &[Group]) -> Vec<Vec<Group>> {
    if groups.len() > 6 {
        return vec![groups.to_vec(), groups.iter().rev().copied().collect()];
    }
    let mut orders = vec![Vec::new()];
    for group in groups {
        let into = |order: &Vec<Group>, at: usize| {
            let mut order = order.clone();
            order.insert(at, *group);
            order
        };
        orders = orders.iter().flat_map(|order| (0..=order.len()).map(move |at| into(order, at))).collect();
    }
    orders
}

/// The stages sum to the difference exactly and, rounded, to the rounded difference.
fn check_way(
    bridge: &Bridge,
    (row, year): (usize, usize),
    way: Way<'_>,
    difference: Decimal,
) -> Result<(), TestCaseError> {
    let stages = bridge.walk(row, year, way);
    let exact: Option<Decimal> = stages.iter().map(|stage| stage.change.known()).sum();
    let rounded: Option<Decimal> = stages.iter().map(|stage| stage.rounded.known()).sum();
    let (Some(exact), Some(rounded)) = (exact, rounded) else { return Ok(()) };
    // Shares of a difference are laid on the grid one by one; walked stages need no rounding at all.
    let slack = if way == Way::Shared { Decimal::new(11, 12) } else { Decimal::ZERO };
    prop_assert!((exact - difference).abs() <= slack, "{way:?} leaves {}", exact - difference);
    prop_assert_eq!(rounded, alf_engine::rounding::half_away(difference, 0), "{:?} in whole kronor", way);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn transfers_sum_to_zero_and_education_is_rate_times_students(changes in changes()) {
        let model = random("promemorian", changes);
        let Ok(outcome) = model.simulate(&ScenarioId::new("random")) else { return Ok(()) };
        for (at, figures) in outcome.years.iter().enumerate() {
            let total = |component| outcome.exact.lines_of(component).total(at);
            if total(Component::EducationTransfer).known().is_some() {
                prop_assert!(zero(total(Component::EducationTransfer).0), "transfers sum to zero in {}", figures.year);
            }
            prop_assert!(zero(total(Component::HousingTransfer).0), "housing transfers sum to zero");
            if outcome.exact.feasible(at) {
                let education = total(Component::EducationState) - figures.students * figures.rate.paid;
                prop_assert!(zero(education.0), "education is rate × students in {}", figures.year);
            }
        }
    }

    #[test]
    fn rounded_lines_sum_to_the_rounded_exact_sum(changes in changes()) {
        let model = random("region-blekinge", changes);
        let Ok(outcome) = model.simulate(&ScenarioId::new("random")) else { return Ok(()) };
        for year in (0..outcome.years.len()).filter(|year| outcome.exact.feasible(*year)) {
            for component in Component::ALL {
                let grid = outcome.exact.lines_of(component);
                let Num::Known(exact) = on_grid(grid.total(year).0) else { continue };
                let rounded: Num = (0..grid.rows()).map(|row| outcome.amount(component, row, year).0).sum();
                let rounded = rounded.known().expect("known lines sum to a known total");
                let unit = unit_of(&model, year);
                prop_assert!((rounded - exact).abs() <= unit / Decimal::TWO, "{} is rounded once", component.name());
                for row in 0..grid.rows() {
                    let exact = grid.at(row, year).known().expect("known");
                    let line = outcome.amount(component, row, year).known().expect("known");
                    prop_assert!((line - exact).abs() < unit, "a line moves by less than a unit");
                    prop_assert!((line % unit).is_zero(), "a line is whole units");
                }
            }
        }
    }

    #[test]
    fn a_binding_frame_lands_on_its_cap(cap in 2_400_000_000_u64..2_900_000_000, rate in any::<bool>()) {
        let lever = if rate { "rate" } else { "reinforcement" };
        let model = random("promemorian", vec![
            json!({"parameter": "frame.cap", "from": 2026, "value": cap.to_string(), "status": "assumed"}),
            json!({"parameter": "frame.lever", "from": 2026, "value": lever, "status": "assumed"}),
        ]);
        let outcome = outcome(&model, "random");
        for at in 5..outcome.years.len() {
            if !outcome.exact.feasible(at) {
                prop_assert!(outcome.years[at].state_cost.known().is_none(), "an infeasible year has no cost");
                continue;
            }
            let cost = on_grid(outcome.exact.state_cost_before_guarantee(at).0).known().expect("known");
            prop_assert!(cost <= Decimal::from(cap), "the cost is within the cap");
            if outcome.years[at].frame_factor() != Num::ONE {
                prop_assert_eq!(cost, Decimal::from(cap), "a binding frame lands exactly on the cap");
            }
        }
    }

    #[test]
    fn the_guarantee_keeps_every_region_above_its_floor(changes in changes(), percent in 0..20_u32) {
        let mut model = random("region-stockholm", changes);
        let guarantee = vec![
            json!({"parameter": "guarantee.loss_limit", "value": format!("0.{percent:02}"), "status": "assumed"}),
            json!({"parameter": "guarantee.financing", "value": "state", "status": "assumed"}),
        ];
        model.add(&scenario("kept", Some("random"), guarantee)).expect("well formed");
        let Ok(kept) = model.simulate(&ScenarioId::new("kept")) else { return Ok(()) };
        let root = model.simulate(&ScenarioId::new("dagens-avtal")).expect("computes");
        for year in (0..kept.years.len()).filter(|year| kept.exact.feasible(*year)) {
            for region in (0..model.dataset.regions.len()).map(RegionAt) {
                let (Some(now), Some(before)) =
                    (kept.exact.received(region, year).known(), root.exact.received(region, year).known())
                else { continue };
                let floor = before - before.abs() * Decimal::new(percent.into(), 2);
                prop_assert!(now >= floor - Decimal::new(1, 9), "region {} stays above its floor", region.0);
            }
        }
    }

    #[test]
    fn a_scenario_without_changes_equals_its_parent(changes in changes()) {
        let mut model = random("promemorian", changes);
        model.add(&scenario("same", Some("random"), Value::Array(Vec::new()))).expect("well formed");
        let (a, b) = (model.simulate(&ScenarioId::new("random")), model.simulate(&ScenarioId::new("same")));
        match (a, b) {
            (Ok(a), Ok(b)) => {
                prop_assert_eq!(a.years, b.years);
                prop_assert_eq!(a.rounded, b.rounded);
            }
            (a, b) => prop_assert!(a.is_err() && b.is_err(), "both are refused or neither"),
        }
    }

    #[test]
    fn moving_a_region_from_via_to_direct_moves_no_net(region in prop::sample::select(&["06", "08", "10", "22"][..]), from in 2021..=2035) {
        let plain = vec![
            json!({"parameter": "inclusion.lag", "value": "0", "status": "assumed"}),
            json!({"parameter": "inclusion.pass_through", "value": "1", "status": "assumed"}),
        ];
        let mut model = random("promemorian", plain);
        let direct = json!({
            "parameter": "inclusion.mode", "region": region, "from": from, "value": "direct", "status": "assumed",
        });
        model.add(&scenario("direct", Some("random"), vec![direct])).expect("well formed");
        let (via, direct) = (outcome(&model, "random"), outcome(&model, "direct"));
        for year in 0..via.years.len() {
            for region in (0..model.dataset.regions.len()).map(RegionAt) {
                let change = direct.exact.net(region, year) - via.exact.net(region, year);
                prop_assert!(zero(change.0), "net of region {} is the same", region.0);
            }
        }
    }

    #[test]
    fn a_bridge_sums_to_its_difference_and_flips(changes in changes(), year in 0..15_usize) {
        let model = random("promemorian", changes);
        let (a, b) = (ScenarioId::new("dagens-avtal"), ScenarioId::new("random"));
        let (Ok(there), Ok(back)) =
            (model.bridge(&a, &b, BridgeMeasure::Net), model.bridge(&b, &a, BridgeMeasure::Net))
        else { return Ok(()) };
        for row in [0, 8, 9] {
            let (there, back) = (there.split(row, year), back.split(row, year));
            let Num::Known(difference) = there.difference else { continue };
            let Some(parts) = there.parts.iter().map(|part| part.rounded.known()).collect::<Option<Vec<_>>>()
            else { continue };
            let rounded = alf_engine::rounding::half_away(difference, 0);
            prop_assert_eq!(parts.iter().sum::<Decimal>(), rounded, "rounded steps sum to the rounded difference");
            for (part, flipped) in there.parts.iter().zip(&back.parts) {
                prop_assert_eq!(part.rounded, -flipped.rounded, "swapping the ends flips the sign");
                prop_assert_eq!(part.contribution, -flipped.contribution);
            }
        }
    }

    #[test]
    fn every_way_sums_to_the_difference_and_the_mean_over_all_orders_is_the_shared_one(
        changes in changes(), year in 0..15_usize, row in prop::sample::select(&[0_usize, 8, 9, 21][..]),
    ) {
        let model = random("promemorian", changes);
        let (a, b) = (ScenarioId::new("dagens-avtal"), ScenarioId::new("random"));
        let Ok(bridge) = model.bridge(&a, &b, BridgeMeasure::Net) else { return Ok(()) };
        let split = bridge.split(row, year);
        let Num::Known(difference) = split.difference else { return Ok(()) };
        let orders = orders(&bridge.groups);
        let ways = [Way::Shared, Way::Alone].into_iter().chain(orders.iter().map(|order| Way::Order(order)));
        for way in ways.take(200) {
            check_way(&bridge, (row, year), way, difference)?;
        }
        let shared = bridge.walk(row, year, Way::Shared);
        for (stage, part) in shared.iter().zip(&split.parts) {
            prop_assert_eq!((stage.change, stage.rounded), (part.contribution, part.rounded), "as the split says");
        }
        if bridge.groups.len() > 6 {
            return Ok(());
        }
        for part in &split.parts {
            let Num::Known(contribution) = part.contribution else { continue };
            let mut sum = Decimal::ZERO;
            for order in &orders {
                let stages = bridge.walk(row, year, Way::Order(order));
                let stage = stages.iter().find(|stage| stage.group == Some(part.group));
                let change = stage.expect("every group is a stage").change.known().expect("as its parts");
                let (Num::Known(least), Num::Known(most)) = (part.minimum, part.maximum)
                else { prop_assert!(false, "a known contribution has a known range"); return Ok(()) };
                prop_assert!(least <= change && change <= most, "no order leaves the range");
                sum += change;
            }
            let mean = on_grid(Num::Known(sum / Decimal::from(orders.len())));
            prop_assert_eq!(mean, Num::Known(contribution), "the mean of {} orders", orders.len());
        }
    }

    #[test]
    fn a_bridge_through_a_year_is_that_of_all_years(changes in changes(), year in 0..15_usize) {
        let model = random("region-blekinge", changes);
        let (a, b) = (ScenarioId::new("dagens-avtal"), ScenarioId::new("random"));
        let Ok(all) = model.bridge(&a, &b, BridgeMeasure::Net) else { return Ok(()) };
        let through = model.bridge_through(&a, &b, BridgeMeasure::Net, model.dataset.first_year.after(year));
        let through = through.expect("what computes for all years computes for some");
        for row in 0..all.rows() {
            prop_assert_eq!(through.split(row, year), all.split(row, year), "no year needs a later one");
        }
    }

    #[test]
    fn a_trace_gives_the_amount_it_explains(changes in changes(), year in 0..15_usize, row in 0..22_usize) {
        let model = random("region-blekinge", changes);
        let Ok(outcome) = model.simulate(&ScenarioId::new("random")) else { return Ok(()) };
        if !outcome.exact.feasible(year) {
            return Ok(());
        }
        for component in Component::ALL.into_iter().filter(|component| *component != Component::Guarantee) {
            let trace = model.trace(&outcome, component, (row, year)).expect("what computes can be traced");
            let exact = outcome.exact.lines_of(component).at(row, year).0;
            prop_assert_eq!(on_grid(trace.parts[0].value), on_grid(exact), "{} of row {}", component.name(), row);
        }
    }
}

fn unit_of(model: &Model, year: usize) -> Decimal {
    let chain = model.chain(&ScenarioId::new("random")).expect("the scenario is there");
    let year = model.dataset.first_year.after(year);
    let unit = chain.effective(alf_engine::Key::RoundingUnit, alf_engine::layer::Index::All, year);
    match unit.and_then(|found| found.entry.value.word()) {
        Some("tkr") => Decimal::ONE_THOUSAND,
        _ => Decimal::ONE,
    }
}

#[test]
fn the_order_of_regions_programmes_and_entries_changes_nothing() {
    let mut file = dataset_file();
    file.regions.reverse();
    file.programmes.reverse();
    file.parameters.reverse();
    let mut turned = Model::new(DataSet::new(&file).expect("the turned data set holds"));
    for mut file in scenario_files() {
        file.changes.reverse();
        turned.add(&file).expect("the turned scenario holds");
    }
    let model = example();
    for scenario in model.scenarios() {
        let (a, b) = (outcome(&model, scenario.id.as_str()), outcome(&turned, scenario.id.as_str()));
        assert_eq!(a.years, b.years, "{}", scenario.id);
        assert_eq!(a.rounded, b.rounded, "{}", scenario.id);
    }
}

fn refused(changes: Value) -> ModelError {
    let changes: Vec<Value> = serde_json::from_value(changes).expect("a list");
    let mut model = example();
    let file = scenario("random", Some("dagens-avtal"), changes);
    match model.add(&file) {
        Err(error) => error,
        Ok(id) => match model.simulate(&id) {
            Err(error) => error,
            Ok(_) => panic!("accepted although it should be refused"),
        },
    }
}

#[test]
fn what_the_contract_refuses_is_refused_with_its_place() {
    let entry = |key: &str, extra: Value, value: Value| {
        let mut entry = json!({"parameter": key, "from": 2026, "value": value, "status": "assumed"});
        for (name, value) in extra.as_object().expect("an object") {
            entry[name] = value.clone();
        }
        json!([entry])
    };
    let region = json!({"region": "10"});
    let placed = json!({"programme": "LU", "region": "10"});
    let entries = [
        entry("placement.share", placed.clone(), json!("1.01")),
        entry("placement.share", json!({"programme": "LU", "region": "12"}), json!("0.1")),
        entry("cohort.retention", json!({"programme": "LU"}), json!("1.2")),
        entry("inclusion.pass_through", region.clone(), json!("-0.1")),
        entry("housing.lodging_share", region.clone(), json!("2")),
        entry("research.quality_part", json!({}), json!("1.5")),
        entry("guarantee.loss_limit", json!({}), json!("-0.01")),
        entry("students.agreed", json!({"programme": "LU"}), json!("-1")),
        entry("cohort.intake", json!({"programme": "LU"}), json!("-1")),
        entry("research.base_share", region.clone(), json!("-1")),
        entry("indicator.lead_articles", region.clone(), json!("-1")),
        entry("housing.weeks_per_student", region.clone(), json!("-1")),
        entry("housing.cost_per_week", region.clone(), json!("-1")),
        entry("inclusion.lag", region.clone(), json!("2")),
        entry("rate.base", json!({}), json!("12,5")),
        entry("no.such.key", json!({}), json!("1")),
        entry("inclusion.mode", json!({"region": "99"}), json!("via")),
    ];
    for changes in entries {
        let error = refused(changes.clone());
        assert!(
            matches!(&error, ModelError::Entry { at: 0, layer, .. } if layer == "random"),
            "{changes}: {error}"
        );
    }
    let weight = entry("reinforcement.weight", json!({"indicator": "students"}), json!("0.6"));
    assert!(matches!(refused(weight), ModelError::WeightsNotOne { year, .. } if year.0 == 2026));
    let none = entry("inclusion.mode", region, json!("none"));
    assert!(matches!(refused(none), ModelError::StudentsWithoutMode { region, .. } if region == "10"));
    let above = json!([
        {"parameter": "placement.share", "programme": "LU", "region": "10", "from": 2026, "value": "0.6", "status": "assumed"},
        {"parameter": "placement.share", "programme": "LU", "region": "07", "from": 2026, "value": "0.6", "status": "assumed"},
    ]);
    assert!(matches!(refused(above), ModelError::SharesAboveOne { programme, .. } if programme == "LU"));
    let reference = entry("limits.reference", json!({}), json!("promemorian"));
    assert!(
        matches!(refused(reference), ModelError::ReferenceNotAncestor { reference, .. } if reference == "promemorian")
    );
    let huge = entry("research.total", json!({}), json!("9999999999999999999"));
    assert!(
        matches!(refused(huge), ModelError::TooLarge { .. }),
        "absurd amounts are refused, not computed wrong"
    );
}

#[test]
fn random_scenarios_are_mostly_accepted_so_that_the_properties_say_something() {
    let mut runner = TestRunner::deterministic();
    let accepted = (0..60).filter(|_| {
        let changes = changes().new_tree(&mut runner).expect("a scenario can be made").current();
        random("promemorian", changes).simulate(&ScenarioId::new("random")).is_ok()
    });
    assert!(accepted.count() >= 50, "at least 50 of 60 random scenarios compute");
}

#[test]
fn a_cycle_of_parents_is_refused() {
    let mut model = with_random("other", Vec::new());
    model
        .add(&scenario("other", Some("random"), Value::Array(Vec::new())))
        .expect("parents are looked up later");
    let error = model.simulate(&ScenarioId::new("random")).err().expect("a cycle cannot be computed");
    assert!(matches!(error, ModelError::ParentCycle { .. }), "{error}");
}
