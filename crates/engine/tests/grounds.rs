//! What a stage of a bridge is made of adds up to it to the last digit, on random scenarios.

#![allow(clippy::expect_used, clippy::panic, reason = "a test stops where its ground is not firm")]

mod support;

use std::collections::BTreeMap;

use alf_engine::bridge::{Bridge, BridgeMeasure, Stage, Way};
use alf_engine::trace::{Node, Operation};
use alf_engine::{Group, Num, ScenarioId};
use proptest::prelude::*;
use rust_decimal::Decimal;

use support::{changes, with_random};

/// The amount of a mixture by the groups taken from the second scenario.
type Mixtures = BTreeMap<Vec<&'static str>, Num>;

/// Sums and differences hold exactly; a quotient is off by what its rounding leaves.
fn adds_up(node: &Node) -> Result<(), TestCaseError> {
    for part in &node.parts {
        adds_up(part)?;
    }
    let parts: Vec<Num> = node.parts.iter().map(|part| part.value).collect();
    let known = || parts.iter().map(|part| part.known()).collect::<Option<Vec<_>>>();
    let (Num::Known(value), Some(parts)) = (node.value, known()) else {
        let leaf = node.operation == Operation::Mixture;
        let spread = parts.iter().any(|part| part.is_unknown());
        prop_assert!(
            leaf || node.value.is_unknown() == spread,
            "{}: unknown is what is made of it",
            node.name
        );
        return Ok(());
    };
    match (node.operation, parts[..].as_ref()) {
        (Operation::Sum, parts) => prop_assert_eq!(value, parts.iter().sum::<Decimal>(), "{}", node.name),
        (Operation::Difference, [first, less]) => prop_assert_eq!(value, first - less, "{}", node.name),
        (Operation::Quotient, [first, over]) => {
            let off = (value * over - first).abs();
            prop_assert!(off <= over * Decimal::new(2, 12), "{}: {first} / {over} is {value}", node.name);
        }
        (Operation::Apportioned, [exact]) => {
            prop_assert!((value - exact).abs() < Decimal::ONE && value.is_integer(), "{exact} to {value}");
        }
        (Operation::Mixture | Operation::Given, []) => {}
        other => prop_assert!(false, "{}: {other:?} has no place in a bridge", node.name),
    }
    Ok(())
}

/// The mixtures of a tree, each of them once.
fn collect(node: &Node, bridge: &Bridge, found: &mut Mixtures) -> Result<(), TestCaseError> {
    if node.operation == Operation::Mixture {
        let all = || bridge.groups.iter().map(|group| group.name()).collect();
        let named = || bridge.groups.iter().map(|group| group.name());
        let groups = match &node.reference {
            Some(id) if *id == bridge.from => Vec::new(),
            Some(_) => all(),
            None => named().filter(|name| node.index.split(' ').any(|own| own == *name)).collect(),
        };
        let before = found.insert(groups, node.value);
        prop_assert!(before.is_none_or(|before| before == node.value), "a mixture has one amount");
    }
    node.parts.iter().try_for_each(|part| collect(part, bridge, found))
}

fn holds(node: &Node, stage: &Stage) -> Result<(), TestCaseError> {
    prop_assert_eq!(node.value, stage.rounded, "the root is the stage in whole kronor");
    prop_assert_eq!(node.parts[0].value, stage.change, "and below it exact");
    adds_up(node)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_stage_is_to_the_last_digit_what_it_is_made_of(
        changes in changes(), year in 0..15_usize, row in prop::sample::select(&[0_usize, 8, 9, 21][..]),
    ) {
        let model = with_random("promemorian", changes);
        let (a, b) = (ScenarioId::new("dagens-avtal"), ScenarioId::new("random"));
        let last = model.dataset.first_year.after(year);
        let Ok(bridge) = model.bridge_through(&a, &b, BridgeMeasure::Net, last) else { return Ok(()) };
        let mut mixtures = Mixtures::new();
        let reversed: Vec<Group> = bridge.groups.iter().rev().copied().collect();
        for way in [Way::Shared, Way::Alone, Way::Order(&reversed)] {
            for stage in bridge.walk(row, year, way) {
                let node = bridge.ground(row, year, way, stage.group).expect("each stage has its ground");
                holds(&node, &stage)?;
                collect(&node, &bridge, &mut mixtures)?;
            }
            for stage in bridge.walk_total(year, way) {
                holds(&bridge.ground_total(year, way, stage.group).expect("a ground"), &stage)?;
            }
        }
        prop_assert_eq!(mixtures.len(), 1 << bridge.groups.len(), "no mixture is left out");
        // Another way to the same mixtures: what the groups change one after another, their own first.
        let split = bridge.split(row, year);
        for (names, amount) in &mixtures {
            let first: Vec<Group> =
                bridge.groups.iter().copied().filter(|group| names.contains(&group.name())).collect();
            let stages = bridge.walk(row, year, Way::Order(&first));
            let reached: Num = stages.iter().take(first.len()).map(|stage| stage.change).sum();
            let known = !amount.is_unknown() && !reached.is_unknown();
            prop_assert!(!known || split.start + reached == *amount, "{names:?}");
        }
    }
}

#[test]
fn a_group_in_which_the_two_do_not_differ_has_no_ground() {
    let model = support::example();
    let (a, b) = (ScenarioId::new("dagens-avtal"), ScenarioId::new("region-blekinge"));
    let bridge = model.bridge(&a, &b, BridgeMeasure::Net).expect("a bridge");
    assert!(!bridge.groups.contains(&Group::National), "they have the same national amount");
    for way in [Way::Shared, Way::Alone, Way::Order(&[])] {
        assert_eq!(bridge.ground(9, 6, way, Some(Group::National)), None);
    }
    assert_eq!(bridge.ground(9, 6, Way::Shared, None), None, "shared leaves nothing to do together");
}
