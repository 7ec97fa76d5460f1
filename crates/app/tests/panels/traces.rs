//! Every figure of the table leads to its formula, inputs, layer, status and source.

use alf_app::library::Library;
use alf_app::wire::{Behind, Code, Language, Measure, TraceLine, TracePick, Unit};
use rust_decimal::Decimal;

use crate::{line, number, request, scenarios, session};

fn whole_tree() -> TracePick {
    TracePick { component: None, depth: 40, from: None }
}

#[test]
fn the_parts_of_a_cell_sum_to_it_and_are_the_lines_of_simulate() {
    let session = session();
    for scenario in scenarios() {
        for (region, measure) in [("10", Measure::Net), ("12", Measure::Received), ("00", Measure::State)] {
            let mut request = request();
            request.scenario.clone_from(&scenario);
            request.region = region.into();
            request.measure = measure;
            let panel = session.trace_panel(&request, &whole_tree()).expect("traced");
            let parts = panel.components.iter().map(|part| number(part.figure.amount.as_deref()));
            let sum: Option<Decimal> = parts.sum();
            assert_eq!(sum, number(panel.figure.amount.as_deref()), "{scenario} {region}");
            if region == "00" {
                continue;
            }
            for part in &panel.components {
                let reported = line(&scenario, (2027, region, &part.component));
                assert_eq!(number(part.figure.amount.as_deref()), reported, "{scenario} {}", part.component);
            }
            let root = panel.lines.first().expect("something is traced");
            assert_eq!(Some(&root.name), panel.component.as_ref());
            assert_eq!(
                number(root.value.amount.as_deref()),
                line(&scenario, (2027, region, &root.name)),
                "the root of a trace is the reported line"
            );
        }
    }
}

#[test]
fn a_trace_ends_in_parameters_with_layer_status_and_source() {
    let panel = session().trace_panel(&request(), &whole_tree()).expect("traced");
    let find = |name: &str| -> &TraceLine {
        panel.lines.iter().find(|line| line.name == name).unwrap_or_else(|| panic!("{name} is traced"))
    };
    let base = find("rate.base");
    assert_eq!((base.value.amount.as_deref(), base.dataset), (Some("79547"), true));
    assert_eq!(base.status.as_deref(), Some("published"));
    let source = base.source.as_ref().expect("the base rate has a source");
    assert!(
        source.url.as_deref().is_some_and(|url| url.starts_with("https://lakartidningen.se/")),
        "{source:?}"
    );
    let mode = find("inclusion.mode");
    assert_eq!(mode.layer.as_deref(), Some("Region Blekinges förslag"));
    assert_eq!((mode.word.as_deref(), mode.choice), (Some("direkt"), true));
    let rate = find("rate");
    assert_eq!(
        (rate.term.as_str(), rate.value.amount.as_deref()),
        ("ersättning per helårsstudent", Some("94742"))
    );
    assert!(panel.lines.iter().all(|line| line.operation != "parameter" || line.layer.is_some()));
}

#[test]
fn a_shallow_trace_can_be_followed_from_any_of_its_nodes() {
    let session = session();
    let whole = session.trace_panel(&request(), &whole_tree()).expect("traced");
    let deep = whole.lines.iter().find(|line| line.depth == 2 && line.parts > 0).expect("a deep node");
    let shallow = TracePick { component: whole.component.clone(), depth: 1, from: None };
    let shallow = session.trace_panel(&request(), &shallow).expect("traced");
    assert!(shallow.lines.iter().all(|line| line.depth <= 1));
    let below = TracePick { component: whole.component.clone(), depth: 0, from: Some(deep.id.clone()) };
    let below = session.trace_panel(&request(), &below).expect("traced");
    assert_eq!((&below.lines[0].id, &below.lines[0].value), (&deep.id, &deep.value));
}

#[test]
fn rates_and_quotients_are_traced_to_their_parts() {
    let session = session();
    for measure in [Measure::Rate, Measure::PerStudent, Measure::PerInhabitant, Measure::Coverage] {
        for region in ["01", "10", "00"] {
            let mut request = request();
            (request.measure, request.region) = (measure, region.into());
            let panel = session.trace_panel(&request, &whole_tree()).expect("traced");
            let root = panel.lines.first().expect("something is traced");
            let shown = |text: Option<&str>| number(text).expect("known").round_dp(15);
            assert_eq!(
                shown(root.value.amount.as_deref()),
                shown(panel.figure.amount.as_deref()),
                "{measure:?} {region}"
            );
        }
    }
    let mut gotland = request();
    (gotland.measure, gotland.region) = (Measure::PerStudent, "09".into());
    let panel = session.trace_panel(&gotland, &whole_tree()).expect("traced");
    assert!(!panel.applies && panel.lines.is_empty(), "a region without students has no such figure");
}

#[test]
fn unknown_inputs_are_found_in_the_trace() {
    let mut request = request();
    request.scenario = "promemorian-kant".into();
    let panel = session().trace_panel(&request, &whole_tree()).expect("traced");
    assert_eq!(panel.figure.amount, None);
    let unknown =
        |line: &&TraceLine| line.operation == "parameter" && line.status.as_deref() == Some("unknown");
    assert!(panel.lines.iter().any(|line| unknown(&line)), "the unknown step is told");
}

#[test]
fn terms_follow_the_language_and_hostile_picks_are_refused() {
    let session = session();
    let mut request = request();
    request.language = Language::En;
    request.unit = Unit::Mnkr;
    let panel = session.trace_panel(&request, &whole_tree()).expect("traced");
    assert!(panel.components.iter().any(|part| part.term == "education from the state"));
    let wrong = TracePick { component: Some("guld".into()), depth: 1, from: None };
    let refused = session.trace_panel(&request, &wrong).map_err(|failure| failure.code);
    assert_eq!(refused.err(), Some(Code::UnknownName));
    let nowhere = TracePick { component: None, depth: 1, from: Some("0.99.x".into()) };
    assert!(session.trace_panel(&request, &nowhere).expect("answered").lines.is_empty());
}

#[test]
fn the_reconciliation_is_that_of_check() {
    let library = Library::example().expect("the example opens");
    let check = alf_app::reconcile::reconcile(&library).expect("reconciled");
    let panel = session().reconciliation_panel(&request()).expect("reconciled");
    assert_eq!(panel.count, check.count());
    assert!(panel.broken.is_empty() && check.contradictions.is_empty());
    for (row, finding) in panel.rows.iter().zip(&check.findings) {
        assert_eq!(
            (row.id.as_str(), &row.model, &row.difference),
            (finding.id, &finding.model, &finding.difference)
        );
        assert_eq!(row.source.as_ref().map(|source| source.id.as_str()), Some(finding.source.as_str()));
    }
}

#[test]
fn headline_figures_are_traced_too() {
    let session = session();
    let pick = |name: &str| TracePick { component: Some(name.into()), depth: 40, from: None };
    let students = session.trace_panel(&request(), &pick("students")).expect("traced");
    assert_eq!(students.figure.amount.as_deref(), Some("9477.2728"), "as alf simulate gives it");
    let coverage = session.trace_panel(&request(), &pick("coverage")).expect("traced");
    assert_eq!(coverage.figure.shown.as_deref(), Some("69.3"));
    assert!(coverage.lines.iter().any(|line| line.name == "cost.reported_per_student"));
}

#[test]
fn a_statement_names_what_its_figure_comes_from() {
    let panel = session().reconciliation_panel(&request()).expect("reconciled");
    let behind = |id: &str| panel.rows.iter().find(|row| row.id == id).and_then(|row| row.behind.clone());
    for row in &panel.rows {
        let Some(Behind::Figure { scenario, region, year, measure, component }) = &row.behind else {
            continue;
        };
        let mut asked = request();
        (asked.scenario, asked.region, asked.year) = (scenario.clone(), region.clone(), *year);
        asked.measure = measure.unwrap_or(Measure::Net);
        let pick = TracePick { component: component.clone(), depth: 1, from: None };
        let traced = session().trace_panel(&asked, &pick).expect("it can be traced");
        assert!(!traced.lines.is_empty(), "{} has a trace", row.id);
    }
    assert!(matches!(behind("coverage-2021"), Some(Behind::Figure { .. })), "a figure of the model");
    assert_eq!(behind("education-2020-05"), None, "the data set begins after that year");
    let Some(Behind::Values { rows }) = behind("quality-2019") else { panic!("a value of a parameter") };
    assert_eq!(rows[0].value.value.as_deref(), Some("0.2"), "shown in per cent");
    assert!(rows[0].value.source.is_some() && rows[0].value.status.is_some(), "with source and status");
    let Some(Behind::Facts { rows }) = behind("sum-2020-05") else { panic!("published parts") };
    assert_eq!(rows.iter().map(|row| row.fact.value.as_str()).collect::<Vec<_>>(), ["86", "141"]);
    assert_eq!(behind("frame-preliminary"), Some(Behind::Budget { id: "stockholm-2026".into() }));
}
