//! What takes an outcome apart gives it back: exchanged parameters, transfers and key parts.

#![allow(clippy::expect_used, reason = "a test stops where its ground is not firm")]

mod support;

use std::collections::BTreeMap;

use alf_engine::measure::{Figure, Measure};
use alf_engine::rounding::{on_grid, ratio};
use alf_engine::trace::Headline;
use alf_engine::{Component, Num, RegionAt, ScenarioId};
use support::{example, outcome};

#[test]
fn exchanging_nothing_is_the_first_scenario_and_everything_the_second() {
    let model = example();
    let ids: Vec<ScenarioId> = model.scenarios().map(|scenario| scenario.id.clone()).collect();
    for a in &ids {
        for b in &ids {
            let exchange = model.exchange(a, b).expect("both hold");
            let all = exchange.differing();
            assert_eq!(all.is_empty(), a == b, "{a} and {b} differ in something unless they are the same");
            let exact = |taken: &[_]| exchange.with(taken).expect("calculated").exact.lines;
            assert_eq!(exact(&[]), outcome(&model, a.as_str()).exact.lines, "{a} with nothing from {b}");
            let limits = |id: &ScenarioId| model.line(id).expect("a line").len();
            if limits(a) == 1 || limits(b) == 1 {
                // A reference is an ancestor of the first scenario: "root" means the same only on one line.
                continue;
            }
            assert_eq!(exact(&all), outcome(&model, b.as_str()).exact.lines, "{a} with everything from {b}");
        }
    }
}

#[test]
fn transfers_sum_to_the_lines_of_every_region() {
    let model = example();
    for scenario in model.scenarios() {
        let outcome = outcome(&model, scenario.id.as_str());
        for year in 0..outcome.years.len() {
            let mut sums: BTreeMap<(Component, RegionAt), Num> = BTreeMap::new();
            for transfer in model.transfers(&outcome, year).expect("taken apart") {
                *sums.entry((transfer.component, transfer.region)).or_insert(Num::ZERO) += transfer.amount;
                *sums.entry((transfer.component, transfer.host)).or_insert(Num::ZERO) += -transfer.amount;
            }
            for component in [Component::EducationTransfer, Component::HousingTransfer] {
                for region in (0..model.dataset.regions.len()).map(RegionAt) {
                    let sum = sums.get(&(component, region)).copied().unwrap_or(Num::ZERO);
                    let line = outcome.exact.lines_of(component).at(region.0, year).0;
                    assert_eq!(on_grid(sum), on_grid(line), "{} {component:?} {region:?}", scenario.id);
                }
            }
        }
    }
}

#[test]
fn key_parts_sum_to_the_reinforcement_of_every_region() {
    let model = example();
    for scenario in model.scenarios() {
        let outcome = outcome(&model, scenario.id.as_str());
        for year in 0..outcome.years.len() {
            let parts = model.key_parts(&outcome, year).expect("taken apart");
            for region in (0..model.dataset.regions.len()).map(RegionAt) {
                let own = parts.parts.iter().filter(|part| part.region == region);
                let sum: Num = own.map(|part| part.amount).sum();
                let line = outcome.exact.lines_of(Component::Reinforcement).at(region.0, year).0;
                assert_eq!(on_grid(sum), on_grid(line), "{} {region:?}", scenario.id);
            }
        }
    }
}

#[test]
fn a_trace_of_a_measure_gives_the_measure() {
    let model = example();
    let quotients = [Measure::PerStudent, Measure::PerInhabitant, Measure::Coverage, Measure::Rate];
    for scenario in model.scenarios() {
        let outcome = outcome(&model, scenario.id.as_str());
        for measure in quotients {
            for row in [0, 2, 6, 7, 8] {
                let place = (RegionAt(row), 6);
                let Figure::Value(figure) = model.measure(&outcome, measure, place).expect("measured") else {
                    continue;
                };
                let node = model.trace_measure(&outcome, measure, (row, 6)).expect("traced");
                assert_eq!(ratio(node.value), ratio(figure), "{} {measure:?} row {row}", scenario.id);
            }
            let whole = model.dataset.regions.len();
            let figure = model.measure_nation(&outcome, measure, 6).value().expect("the whole has students");
            let node = model.trace_measure(&outcome, measure, (whole, 6)).expect("traced");
            assert_eq!(ratio(node.value), ratio(figure), "{} {measure:?} the whole", scenario.id);
        }
    }
}

#[test]
fn a_trace_of_a_headline_gives_the_figure_of_the_year() {
    let model = example();
    for scenario in model.scenarios() {
        let outcome = outcome(&model, scenario.id.as_str());
        for (year, figures) in outcome.years.iter().enumerate() {
            let of = |headline| model.trace_headline(&outcome, headline, year).expect("traced").value;
            assert_eq!(of(Headline::Students), figures.students.0, "{} {year}", scenario.id);
            assert_eq!(ratio(of(Headline::Coverage)), figures.coverage, "{} {year}", scenario.id);
        }
    }
}
