//! Map, small multiples and flow show the figures of the table.

use alf_app::wire::{Code, DrawAsk, Measure, PixelSize, Theme, Unit};

use crate::{line, number, request, scenarios, session};

fn ask(width: u32, height: u32, difference: bool) -> DrawAsk {
    DrawAsk { size: PixelSize { width, height }, theme: Theme::Light, difference }
}

#[test]
fn the_map_shows_the_differences_of_winners_and_losers() {
    let session = session();
    let map = session.map_panel(&request(), &ask(860, 420, true)).expect("drawn");
    let none = alf_app::wire::Materiality { kronor: "0".into(), percent: "0".into() };
    let winners = session.winners_panel(&request(), &none).expect("compared");
    for row in &winners.rows {
        let datum = map.data.iter().find(|datum| datum.id == row.region).expect("every county is on the map");
        assert_eq!(datum.value, row.difference.amount, "{}", row.name);
        assert!(datum.outline.as_deref().is_some_and(|path| path.starts_with('M')), "{}", row.name);
    }
    assert!(map.title.contains("Skåne"), "the largest difference is in the title: {}", map.title);
}

#[test]
fn small_multiples_show_every_year_on_one_scale() {
    let drawing = session().regions_panel(&request(), &ask(980, 480, false)).expect("drawn");
    assert!(drawing.svg.starts_with("<svg"));
    let blekinge = drawing.data.iter().filter(|datum| datum.label.contains("Blekinge"));
    assert!(blekinge.count() > 1, "the reader's own region has its years");
    assert!(drawing.subtitle.contains("2024–2032"), "it says which years: {}", drawing.subtitle);
}

#[test]
fn the_flow_pays_out_what_the_state_pays() {
    let mut request = request();
    request.scenario = "dagens-avtal".into();
    let drawing = session().streams_panel(&request, &ask(980, 520, false)).expect("drawn");
    let education = line("dagens-avtal", (2027, "10", "education_transfer")).expect("known");
    let shown = drawing.data.iter().filter_map(|datum| number(datum.value.as_deref()));
    assert!(
        shown.clone().any(|value| (value - education).abs() < rust_decimal::Decimal::ONE),
        "Skåne's payment to Blekinge"
    );
    assert!(
        drawing.title.contains("2 711 000 373")
            || drawing.title.contains("2\u{202f}711\u{202f}000\u{202f}373"),
        "{}",
        drawing.title
    );
}

#[test]
fn every_scenario_and_measure_is_drawn_or_refused_with_a_code() {
    let session = session();
    let measures = [Measure::Received, Measure::Net, Measure::PerStudent, Measure::Coverage];
    for scenario in scenarios() {
        for measure in measures {
            for difference in [true, false] {
                let mut request = request();
                request.scenario.clone_from(&scenario);
                (request.measure, request.unit) = (measure, Unit::Mnkr);
                let map = session.map_panel(&request, &ask(860, 420, difference)).expect("a map");
                assert!(map.title.split(' ').count() <= 15, "at most 15 words: {}", map.title);
                let drawn = session.regions_panel(&request, &ask(980, 480, difference));
                let unknown = drawn.is_err_and(|failure| failure.code != Code::Drawing);
                assert!(!unknown, "{scenario} {measure:?}");
            }
        }
        let mut request = request();
        (request.scenario, request.unit) = (scenario.clone(), Unit::Mnkr);
        session.streams_panel(&request, &ask(980, 520, false)).expect("a flow");
    }
}
