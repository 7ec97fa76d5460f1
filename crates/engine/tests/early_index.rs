//! A scenario with a level from before the data set's first index year, and an index of its own for those years.

#![allow(clippy::expect_used, reason = "a test stops where its ground is not firm")]

mod support;

use alf_engine::bridge::BridgeMeasure;
use alf_engine::file::ScenarioFile;
use alf_engine::layer::Index;
use alf_engine::rounding::on_grid;
use alf_engine::{Group, Key, Model, Num, Outcome, ScenarioId};
use support::example;

fn with_early() -> (Model, ScenarioId, ScenarioId) {
    let mut model = example();
    let file: ScenarioFile = serde_json::from_str(
        r#"{ "format": "alf-scenario/1", "id": "early", "name": "Early", "parent": "dagens-avtal",
        "dataset": "rakneexempel-2026", "changes": [
            { "parameter": "rate.base", "from": 2019, "value": "80000", "status": "assumed" },
            { "parameter": "index.rate", "from": 2020, "value": "0.1", "status": "assumed" },
            { "parameter": "index.rate", "from": 2022, "value": "0", "status": "assumed" }
        ] }"#,
    )
    .expect("a scenario");
    let early = model.add(&file).expect("it is right");
    (model, ScenarioId::new("dagens-avtal"), early)
}

fn known(amount: Num) -> String {
    amount.known().expect("known").normalize().to_string()
}

#[test]
fn a_mixture_takes_the_early_years_from_the_scenario_that_has_them() {
    let (model, root, early) = with_early();
    let bridge = model.bridge(&root, &early, BridgeMeasure::State).expect("the bridge computes");
    let back = model.bridge(&early, &root, BridgeMeasure::State).expect("and the other way");
    let outcome = |id| model.simulate(id).expect("either end computes");
    let (start, end) = (outcome(&root), outcome(&early));
    let students = start.years[0].students.0.known().expect("known");
    // 2021: 80 000 × 1,1² = 96 800 against 79 547; the root's index has nothing to carry.
    let rate = rust_decimal::Decimal::from(96_800 - 79_547);
    let split = bridge.split_total(0);
    let of = |group| split.parts.iter().find(|part| part.group == group).expect("the group differs");
    assert_eq!(known(of(Group::Price).isolated), known(Num::Known(rate * students)));
    assert_eq!(known(of(Group::Index).isolated), "0", "the root's own level starts in 2021");
    let cells = (0..bridge.rows()).flat_map(|row| (0..model.dataset.span()).map(move |year| (row, year)));
    for (row, year) in cells {
        let (split, back) = (bridge.split(row, year), back.split(row, year));
        let alone = |outcome: &Outcome| known(on_grid(outcome.exact.from_state(row, year).0));
        assert_eq!(known(split.start), alone(&start), "one end is the root alone");
        assert_eq!(known(split.end), alone(&end), "the other is the scenario alone");
        for (part, other) in split.parts.iter().zip(&back.parts) {
            assert_eq!(known(part.contribution), known(-other.contribution), "only the sign changes");
        }
    }
}

#[test]
fn a_parameter_alone_takes_the_early_years_as_well() {
    let (model, root, early) = with_early();
    let exchange = model.exchange(&root, &early).expect("both are known");
    let alone = exchange.with(&[(Key::RateBase, Index::All)]).expect("the early index is at hand");
    let split = model.bridge(&root, &early, BridgeMeasure::State).expect("computes").split_total(0);
    let price = split.parts.iter().find(|part| part.group == Group::Price).expect("the price differs");
    let start = split.start.known().expect("known") + price.isolated.known().expect("known");
    assert_eq!(
        known(alone.exact.state_cost(0).0),
        known(Num::Known(start)),
        "as its group alone in the bridge"
    );
}
