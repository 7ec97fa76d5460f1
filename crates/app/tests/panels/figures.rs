//! Ledger, winners, difference and key against simulate and bridge.

use std::collections::BTreeMap;

use alf_app::bridge::{Wanted, WantedWay, bridge};
use alf_app::library::Library;
use alf_app::wire::{Code, Draft, Materiality, Measure};
use rust_decimal::Decimal;

use crate::{line, number, request, scenarios, session};

fn none() -> Materiality {
    Materiality { kronor: "0".into(), percent: "0".into() }
}

#[test]
fn nothing_is_lost_in_the_ledger_of_any_scenario() {
    let session = session();
    for scenario in scenarios() {
        for year in [2021, 2026, 2027, 2035] {
            let mut request = request();
            (request.scenario, request.year) = (scenario.clone(), year);
            let panel = session.flow_panel(&request).expect("a ledger");
            for proof in &panel.proofs {
                let unknown = proof.paid.amount.is_none() || proof.got.amount.is_none();
                assert_eq!(proof.holds, (!unknown).then_some(true), "{scenario} {year}: {proof:?}");
            }
            let library = Library::example().expect("the example opens");
            let simulation = alf_app::simulate::simulate(&library, &scenario).expect("it holds");
            let figures = simulation.years.iter().find(|figures| figures.year == year).expect("a year");
            assert_eq!(panel.proofs[0].paid.amount, figures.state_cost, "{scenario} {year}");
            for row in &panel.rows {
                let education = line(&scenario, (year, &row.region, "education_state"));
                assert_eq!(
                    number(row.education_state.amount.as_deref()),
                    education,
                    "{scenario} {}",
                    row.region
                );
            }
        }
    }
}

#[test]
fn transfers_name_host_and_region_and_sum_to_the_lines() {
    let mut request = request();
    request.scenario = "dagens-avtal".into();
    let panel = session().flow_panel(&request).expect("a ledger");
    let mut sums: BTreeMap<&str, Decimal> = BTreeMap::new();
    for row in panel.transfers.iter().filter(|row| row.component == "education_transfer") {
        let amount = number(row.amount.amount.as_deref()).expect("known");
        *sums.entry(&row.region).or_default() += amount;
        *sums.entry(&row.host).or_default() -= amount;
    }
    assert!(sums.contains_key("10") && sums.contains_key("12"), "Skåne pays Blekinge: {sums:?}");
    for (region, sum) in sums {
        let reported = line("dagens-avtal", (2027, region, "education_transfer")).expect("known");
        assert!((sum - reported).abs() < Decimal::ONE, "{region}: {sum} exact, {reported} in whole kronor");
    }
}

#[test]
fn winners_and_losers_are_the_difference_of_the_table() {
    let session = session();
    let panel = session.winners_panel(&request(), &none()).expect("compared");
    assert_eq!(panel.rows.len(), 21);
    assert_eq!(panel.gain.regions + panel.loss.regions + panel.small.regions + panel.unknown, 21);
    for row in &panel.rows {
        let received = |scenario: &str| -> Decimal {
            let components = alf_app::Component::ALL.into_iter().filter(|component| component.received());
            let lines = components.map(|component| line(scenario, (2027, &row.region, component.name())));
            lines.sum::<Option<Decimal>>().expect("known")
        };
        let difference = received("region-blekinge") - received("dagens-avtal");
        assert_eq!(number(row.difference.amount.as_deref()), Some(difference), "{}", row.name);
    }
    let sum = [&panel.gain, &panel.loss, &panel.small].map(|count| number(count.sum.amount.as_deref()));
    assert_eq!(sum.into_iter().sum::<Option<Decimal>>(), number(panel.total.amount.as_deref()));
    assert_eq!(number(panel.total.amount.as_deref()), Some(Decimal::from(3_043_954_149_i64 - 2_711_000_373)));
    let gains: Vec<Decimal> =
        panel.rows.iter().filter_map(|row| number(row.difference.amount.as_deref())).collect();
    assert!(gains.windows(2).all(|pair| pair[0] >= pair[1]), "the largest gain comes first");
}

#[test]
fn a_difference_below_either_threshold_is_not_material() {
    let session = session();
    let blekinge = |kronor: &str, percent: &str| {
        let material = Materiality { kronor: kronor.into(), percent: percent.into() };
        let panel = session.winners_panel(&request(), &material).expect("compared");
        let row = panel.rows.into_iter().find(|row| row.region == "10").expect("Blekinge has a row");
        row.verdict
    };
    assert_eq!(blekinge("0", "0"), "gain");
    assert_eq!(blekinge("1000000", "50"), "gain");
    assert_eq!(blekinge("1000000000", "0"), "small");
    assert_eq!(blekinge("0", "100000"), "small");
    for wrong in ["-1", "1e3", "", "1,5"] {
        let material = Materiality { kronor: wrong.into(), percent: "0".into() };
        let refused = session.winners_panel(&request(), &material).map_err(|failure| failure.code);
        assert_eq!(refused.err(), Some(Code::WrongValue), "{wrong:?} is no threshold");
    }
}

#[test]
fn the_effect_of_a_group_is_that_of_the_bridge() {
    let session = session();
    let library = Library::example().expect("the example opens");
    let mut request = request();
    request.measure = Measure::Net;
    for (scenario, region) in [("region-blekinge", "10"), ("region-stockholm", "01"), ("promemorian", "00")] {
        (request.scenario, request.region) = (scenario.into(), region.into());
        let panel = session.difference_panel(&request).expect("compared");
        let measure = if region == "00" { "state" } else { "net" };
        let wanted = Wanted { region, year: 2027, measure, way: WantedWay::Shared };
        let bridge = bridge(&library, "dagens-avtal", scenario, wanted).expect("bridged");
        // The bridge lays every row on its grid of 10⁻¹² kronor before it sums them.
        let exact = |text: &Option<String>| number(text.as_deref()).map(|value| value.round_dp(9));
        assert_eq!(exact(&panel.total.amount), exact(&bridge.rows[0].difference), "{scenario}");
        let groups: Vec<(&str, Option<Decimal>)> =
            panel.groups.iter().map(|group| (group.group.as_str(), exact(&group.effect.amount))).collect();
        let isolated: Vec<(&str, Option<Decimal>)> =
            bridge.rows[0].groups.iter().map(|group| (group.group, exact(&group.isolated))).collect();
        assert_eq!(groups, isolated, "{scenario}");
    }
}

#[test]
fn parameters_that_differ_are_told_with_both_values_and_their_own_effect() {
    let panel = session().difference_panel(&request()).expect("compared");
    let rows = || panel.groups.iter().flat_map(|group| &group.rows);
    let find = |key: &str, region: Option<&str>| {
        rows().find(|row| row.sides.key == key && row.sides.region.as_deref() == region).expect("it differs")
    };
    let mode = find("inclusion.mode", Some("10"));
    assert_eq!(
        (mode.sides.base.term.as_deref(), mode.sides.value.term.as_deref()),
        (Some("via värden"), Some("direkt"))
    );
    assert_eq!(mode.sides.value.status.as_deref(), Some("proposed"));
    assert!(number(mode.effect.amount.as_deref()).is_some());
    let halland = find("inclusion.mode", Some("13"));
    assert_eq!(halland.effect.amount.as_deref(), Some("0"), "Halland's mode moves nothing for Blekinge");
    let steps = find("rate.steps", None);
    assert_eq!((steps.sides.value.steps.len(), steps.sides.value.steps[0].year), (1, 2026));
    let mut same = request();
    same.scenario.clone_from(&same.base);
    assert!(session().difference_panel(&same).expect("compared").groups.is_empty());
    let mut key = request();
    key.base = "promemorian".into();
    key.scenario = "region-stockholm".into();
    let panel = session().difference_panel(&key).expect("compared");
    let weights = panel
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .filter(|row| row.sides.key == "reinforcement.weight");
    for weight in weights {
        assert_eq!(weight.alone.as_deref(), Some("together"), "one weight alone does not sum to 1");
    }
}

#[test]
fn the_key_gives_each_region_its_line() {
    let session = session();
    for scenario in ["promemorian", "region-stockholm", "region-blekinge"] {
        let mut request = request();
        request.scenario = scenario.into();
        let panel = session.key_panel(&request).expect("a key");
        assert_eq!(panel.weights_sum.as_deref(), Some("1"), "{scenario}");
        assert_eq!(
            number(panel.total.amount.as_deref()),
            number(panel.amount.amount.as_deref()),
            "{scenario}"
        );
        let in_force = panel.variants.iter().find(|variant| variant.in_force).expect("one is in force");
        assert_eq!((panel.variants.len(), panel.rows.len()), (4, 7));
        for (row, variant) in panel.rows.iter().zip(&in_force.amounts) {
            let reported = line(scenario, (2027, &row.region, "reinforcement"));
            assert_eq!(number(row.reported.amount.as_deref()), reported, "{scenario} {}", row.name);
            assert_eq!(number(variant.amount.as_deref()), reported, "{scenario} {}", row.name);
            let parts = row.cells.iter().map(|cell| number(cell.amount.amount.as_deref()));
            let sum: Option<Decimal> = parts.sum();
            let total = number(row.total.amount.as_deref()).expect("known");
            assert!((sum.expect("known") - total).abs() < Decimal::new(1, 9), "{scenario} {}", row.name);
        }
        for variant in &panel.variants {
            let sum: Option<Decimal> =
                variant.amounts.iter().map(|amount| number(amount.amount.as_deref())).sum();
            let paid = number(panel.amount.amount.as_deref()).map(|amount| amount.round());
            assert_eq!(sum, paid, "{scenario}: another way of counting divides the same pot");
        }
    }
}

#[test]
fn a_draft_reaches_the_tabs() {
    let session = session();
    let before = session.winners_panel(&request(), &none()).expect("compared");
    let mut drafted = request();
    drafted.drafts =
        vec![Draft::RateStep { scenario: "promemorian".into(), year: 2026, value: "20000".into() }];
    let after = session.winners_panel(&drafted, &none()).expect("compared");
    assert_ne!(before.total, after.total);
    assert_eq!(
        before.rows[0].base,
        after.rows.iter().find(|row| row.region == before.rows[0].region).expect("a row").base
    );
}
