//! The timeline shows what simulate gives in every year, and how each step of the rate is phased.

use alf_app::library::Library;
use alf_app::wire::{
    Draft, EntryEdit, EntryPlace, EntryValue, Measure, PixelSize, StepEntry, Theme, TimelineAsk,
    TimelineFigure, TimelinePanel, Unit,
};

use crate::{line, number, request, scenarios, session};

const SIZE: PixelSize = PixelSize { width: 900, height: 360 };

fn ask(figure: TimelineFigure, pinned: &[&str]) -> TimelineAsk {
    let pinned = pinned.iter().map(|id| (*id).to_owned()).collect();
    TimelineAsk { size: SIZE, theme: Theme::Light, figure, pinned }
}

fn point<'a>(panel: &'a TimelinePanel, id: &str) -> Option<&'a str> {
    let found = panel.drawing.data.iter().find(|datum| datum.id == id);
    found.unwrap_or_else(|| panic!("no point {id}")).value.as_deref()
}

#[test]
fn rate_students_and_cost_are_those_of_simulate_in_every_year_and_scenario() {
    let session = session();
    let library = Library::example().expect("the example opens");
    let shown = ["dagens-avtal", "promemorian", "promemorian-kant", "region-blekinge"];
    for figure in [TimelineFigure::Rate, TimelineFigure::Students, TimelineFigure::State] {
        let panel = session.timeline_panel(&request(), &ask(figure, &shown[1..])).expect("drawn");
        assert_eq!(panel.drawing.data.len(), shown.len() * 9, "nine years of each scenario");
        for scenario in shown {
            let simulation = alf_app::simulate::simulate(&library, scenario).expect("it holds");
            for year in simulation.years.iter().filter(|year| (2024..=2032).contains(&year.year)) {
                let wanted = match figure {
                    TimelineFigure::Rate => &year.rate,
                    TimelineFigure::Students => &year.students,
                    _ => &year.state_cost,
                };
                let found = point(&panel, &format!("{scenario}-{}", year.year));
                assert_eq!(
                    number(found),
                    number(wanted.as_deref()),
                    "{figure:?} of {scenario} {}",
                    year.year
                );
            }
        }
    }
}

#[test]
fn a_region_has_the_measure_of_the_table() {
    let session = session();
    let mut request = request();
    request.measure = Measure::Net;
    let panel = session.timeline_panel(&request, &ask(TimelineFigure::Region, &[])).expect("drawn");
    for year in panel.years.iter().copied() {
        let of = |component| line("region-blekinge", (year, "10", component));
        let parts = ["education_state", "education_transfer", "housing_cost", "housing_state", "breadth"];
        let net = parts.map(of).into_iter().sum::<Option<rust_decimal::Decimal>>();
        assert_eq!(number(point(&panel, &format!("region-blekinge-{year}"))), net, "net of {year}");
    }
    request.measure = Measure::Coverage;
    request.unit = Unit::Mnkr;
    let panel = session.timeline_panel(&request, &ask(TimelineFigure::Region, &[])).expect("drawn");
    assert!(panel.drawing.subtitle.contains('%'), "coverage is in per cent: {}", panel.drawing.subtitle);
}

#[test]
fn steps_are_told_with_their_share_of_every_year() {
    let session = session();
    let pinned = ["regionernas-krav-infasat"];
    let panel = session.timeline_panel(&request(), &ask(TimelineFigure::Rate, &pinned)).expect("drawn");
    assert_eq!(panel.years, (2024..=2032).collect::<Vec<_>>());
    let step = panel.steps.iter().find(|step| step.scenario == pinned[0]).expect("the demand has a step");
    assert_eq!((step.year, step.kind.as_str()), (2026, "set_real"));
    let shares: Vec<_> =
        step.phased.iter().map(|share| share.as_ref().and_then(|share| share.amount.clone())).collect();
    assert_eq!(shares[..2], [None, None], "nothing of it before 2026");
    assert_eq!(shares.last(), Some(&Some("1".to_owned())), "all of it in the end");
    assert!(shares[2..].windows(2).all(|pair| number(pair[0].as_deref()) <= number(pair[1].as_deref())));
    let blekinge = panel.steps.iter().find(|step| step.scenario == "region-blekinge").expect("it has one");
    assert_eq!(blekinge.holder.as_deref(), Some("Promemorian U2024/01035"), "inherited from the memorandum");
}

#[test]
fn a_step_being_tried_is_in_the_timeline_at_once() {
    let step = StepEntry {
        year: 2026,
        kind: "add".into(),
        value: Some("15000".into()),
        phase: vec!["0.5".into(), "1".into()],
        price_year: None,
    };
    let place =
        EntryPlace { key: "rate.steps".into(), programme: None, region: None, indicator: None, from: None };
    let entry = EntryEdit {
        place,
        through: None,
        value: EntryValue::Steps(vec![step]),
        status: "assumed".into(),
        source: None,
        note: "prövas".into(),
        private: false,
    };
    let mut request = request();
    request.drafts = vec![Draft::Entry { scenario: "promemorian".into(), entry }];
    let panel =
        session().timeline_panel(&request, &ask(TimelineFigure::Rate, &["promemorian"])).expect("drawn");
    let tried = panel.steps.iter().find(|step| step.scenario == "promemorian").expect("the step");
    let share = |year: usize| tried.phased[year - 2024].as_ref().and_then(|share| share.shown.clone());
    assert_eq!((share(2026), share(2027)), (Some("50.0".into()), Some("100.0".into())));
    assert_eq!(point(&panel, "promemorian-2026"), Some("91303"), "83 803 and half of 15 000");
}

#[test]
fn every_scenario_and_figure_is_drawn_with_a_short_title() {
    let session = session();
    for scenario in scenarios() {
        for figure in
            [TimelineFigure::Rate, TimelineFigure::Students, TimelineFigure::Region, TimelineFigure::State]
        {
            let mut request = request();
            (request.scenario, request.unit) = (scenario.clone(), Unit::Mnkr);
            let panel = session.timeline_panel(&request, &ask(figure, &["promemorian"])).expect("drawn");
            let title = &panel.drawing.title;
            assert!(title.split(' ').count() <= 15, "at most 15 words: {title}");
        }
    }
}
