//! Map, small multiples and flow show the figures of the table.

use alf_app::wire::{Code, DrawAsk, Measure, PanelRequest, PixelSize, Theme, Unit};
use rust_decimal::Decimal;

use crate::{line, number, request, scenarios, session};

fn ask(width: u32, height: u32, difference: bool) -> DrawAsk {
    DrawAsk { size: PixelSize { width, height }, theme: Theme::Light, difference }
}

#[test]
fn the_map_shows_the_differences_of_winners_and_losers() {
    let session = session();
    let map = session.map_panel(&request(), &ask(860, 420, true), true).expect("drawn").drawing;
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
fn the_list_beside_the_map_has_its_figures_from_the_most_to_the_least() {
    let session = session();
    let (mut negative, mut unknown) = (0, 0);
    for scenario in scenarios() {
        let request = PanelRequest { scenario, ..request() };
        for (measure, difference) in [(Measure::Received, true), (Measure::PerStudent, false)] {
            let request = PanelRequest { measure, ..request.clone() };
            let panel = session.map_panel(&request, &ask(430, 260, difference), false).expect("drawn");
            assert_eq!(panel.rows.len(), panel.drawing.data.len(), "every region of the map, once");
            for row in &panel.rows {
                let datum = panel.drawing.data.iter().find(|datum| datum.id == row.region);
                let datum = datum.expect("every region of the list is on the map");
                assert_eq!(datum.value, row.figure.amount, "{}", row.name);
                assert_eq!(row.bar.is_some(), row.figure.amount.is_some(), "unknown is no bar of nothing");
                unknown += usize::from(row.concerned && row.bar.is_none());
            }
            let figures: Vec<_> = panel.rows.iter().map(|row| number(row.figure.amount.as_deref())).collect();
            assert!(figures.is_sorted_by(|a, b| a >= b), "known ones first, the most on top: {figures:?}");
            let hundredths = |text: &str| number(Some(text)).expect("a decimal");
            let zero = hundredths(&panel.zero);
            for (row, figure) in panel.rows.iter().zip(figures) {
                let (Some(bar), Some(figure)) = (&row.bar, figure) else { continue };
                let (start, length) = (hundredths(&bar.start), hundredths(&bar.length));
                let end = if figure.is_sign_negative() { start + length } else { start };
                let apart = (end - zero).abs() * Decimal::ONE_HUNDRED;
                assert!(apart <= Decimal::ONE, "{} stands on zero: {start}, {length}, {zero}", row.name);
                assert!(start + length <= Decimal::from(101), "{} is within its room", row.name);
                negative += usize::from(figure.is_sign_negative());
            }
        }
    }
    assert!(negative > 0 && unknown > 0, "some scenario takes from a region, and one leaves figures unknown");
}

#[test]
fn a_map_beside_a_list_has_none_of_its_own() {
    let map = |listed| session().map_panel(&request(), &ask(860, 420, true), listed).expect("drawn").drawing;
    let names = |listed| map(listed).svg.matches("Kronoberg").count();
    assert!(names(true) > names(false), "the figures are listed once: {} and {}", names(true), names(false));
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
        shown.clone().any(|value| (value - education).abs() < Decimal::ONE),
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
                let map =
                    session.map_panel(&request, &ask(860, 420, difference), true).expect("a map").drawing;
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
