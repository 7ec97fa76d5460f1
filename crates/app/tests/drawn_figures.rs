//! The tornado and the area of students × rate as files: their labels are the engine's figures.

#![allow(clippy::expect_used, reason = "a test stops where its ground is not firm")]

use alf_app::Session;
use alf_app::export::picture::{Ask, Chart, Kind, Magnification, picture};
use alf_app::export::usual;
use alf_app::library::Library;
use alf_app::wire::{Language, Measure, PixelSize, Unit};
use alf_charts::number::{Scale, decimal, plain, signed};
use alf_engine::{Component, Key, Model, RegionAt, ScenarioId};
use rust_decimal::Decimal;

const SIZE: PixelSize = PixelSize { width: 960, height: 640 };
const SCENARIOS: [&str; 4] = ["promemorian", "region-blekinge", "region-stockholm", "dagens-avtal"];

fn ask(session: &Session, scenario: &str, region: &str) -> Ask {
    let usual = usual(session, scenario, Some("dagens-avtal")).expect("asked");
    Ask { region: region.to_owned(), year: 2027, measure: Measure::Net, unit: Unit::Mnkr, ..usual }
}

fn svg(session: &Session, ask: &Ask, chart: Chart) -> String {
    let bytes = picture(session, ask, (chart, Kind::Svg), SIZE).expect("drawn");
    String::from_utf8(bytes).expect("text")
}

/// The texts of a drawing, in order.
fn texts(svg: &str) -> Vec<String> {
    let inside = |piece: &str| {
        let (_, rest) = piece.split_once('>')?;
        Some(rest.split_once("</text>")?.0.to_owned())
    };
    svg.split("<text").skip(1).filter_map(inside).collect()
}

fn model() -> Model {
    let library = Library::example().expect("the example opens");
    let ids: Vec<&str> = library.scenarios().map(|file| file.id.as_str()).collect();
    library.model(&ids).expect("it holds")
}

fn place(model: &Model, (region, year): (&str, i32)) -> (RegionAt, usize) {
    let year = model.dataset.years().position(|known| known.0 == year).expect("a year");
    (model.dataset.region_at(region).expect("a region"), year)
}

#[test]
fn a_tornado_has_what_the_engine_gives_with_each_number_lower_and_higher() {
    let session = Session::example().expect("the example opens");
    let model = &model();
    let (blekinge, year) = place(model, ("10", 2027));
    let id = ScenarioId::new("region-blekinge");
    let start = model.simulate(&id).expect("computed").exact.net(blekinge, year).known().expect("known");
    let shown = texts(&svg(&session, &ask(&session, "region-blekinge", "10"), Chart::Tornado));
    for (key, settings) in [
        (Key::BreadthAmount, ["45 000 000 kr", "55 000 000 kr"]),
        (Key::IndexRate, ["0,9 %", "1,1 %"]),
        (Key::RateSteps, ["−10 %", "+10 %"]),
    ] {
        for (factor, setting) in [Decimal::new(9, 1), Decimal::new(11, 1)].into_iter().zip(settings) {
            let exact = model.multiplied(&id, key, factor).expect("computed");
            let change = exact.net(blekinge, year).known().expect("known") - start;
            assert!(!change.is_zero(), "{key:?} moves Blekinge's net");
            let label =
                format!("{} ({})", signed(Some(change), Scale::Tkr), setting.replace(' ', "\u{202f}"));
            assert!(shown.contains(&label), "{key:?}: {label} is written: {shown:?}");
        }
    }
}

#[test]
fn an_area_has_the_students_the_rate_and_the_education_line() {
    let session = Session::example().expect("the example opens");
    let model = &model();
    for scenario in SCENARIOS {
        let (skane, year) = place(model, ("12", 2027));
        let outcome = model.simulate(&ScenarioId::new(scenario)).expect("computed");
        let shown = texts(&svg(&session, &ask(&session, scenario, "12"), Chart::Area));
        let line = outcome.amount(Component::EducationState, skane.0, year).known().expect("known");
        let amount = format!("{} mnkr", plain(Some(line), Scale::Mnkr));
        assert!(shown.contains(&amount), "{scenario}: {amount} is written: {shown:?}");
        let students = outcome.paid_to(skane, year).known().expect("known");
        let rate = outcome.years[year].rate.paid.known().expect("known");
        let sides = format!("{} × {}", decimal(students, 1), decimal(rate, 0));
        assert!(shown.contains(&sides), "{scenario}: {sides} is written: {shown:?}");
    }
}

#[test]
fn a_region_the_state_does_not_pay_sees_the_whole_country_and_is_told() {
    let session = Session::example().expect("the example opens");
    for (language, told) in [(Language::Sv, "genom värdregionen"), (Language::En, "through its host")] {
        let ask = Ask { language, ..ask(&session, "promemorian", "10") };
        let said = texts(&svg(&session, &ask, Chart::Area)).join(" ");
        assert!(said.contains(told), "{language:?}: why the figures are not Blekinge's");
    }
    let own = texts(&svg(&session, &ask(&session, "region-blekinge", "10"), Chart::Area)).join(" ");
    assert!(!own.contains("genom värdregionen"), "a region that is paid directly has its own");
}

#[test]
fn unknown_amounts_are_drawn_as_unknown() {
    let session = Session::example().expect("the example opens");
    let ask = ask(&session, "promemorian-kant", "10");
    for chart in [Chart::Tornado, Chart::Area] {
        let shown = texts(&svg(&session, &ask, chart));
        assert!(shown.iter().any(|text| text.contains("okänt")), "{chart:?} says so: {shown:?}");
        assert!(!shown.iter().any(|text| text.starts_with("+0")), "{chart:?} makes no zero of it: {shown:?}");
    }
}

#[test]
fn every_scenario_and_region_has_both_in_two_languages_with_a_short_title() {
    let session = Session::example().expect("the example opens");
    let ids: Vec<String> = model().scenarios().map(|scenario| scenario.id.to_string()).collect();
    for scenario in ids {
        for (region, language) in [("10", Language::Sv), ("12", Language::En)] {
            for chart in [Chart::Tornado, Chart::Area] {
                let ask = Ask { language, ..ask(&session, &scenario, region) };
                let svg = svg(&session, &ask, chart);
                let title = svg.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
                let words = title.unwrap_or_default().split(' ').count();
                assert!(
                    (4..=15).contains(&words),
                    "{scenario} {chart:?}: a sentence of at most 15 words: {title:?}"
                );
            }
        }
    }
}

#[test]
fn their_pixels_are_exact() {
    let session = Session::example().expect("the example opens");
    let odd = PixelSize { width: 901, height: 577 };
    for chart in [Chart::Tornado, Chart::Area] {
        let kind = Kind::Png(Magnification::Two);
        let png =
            picture(&session, &ask(&session, "region-blekinge", "10"), (chart, kind), odd).expect("drawn");
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
        assert_eq!((side(16), side(20)), (1802, 1154), "{chart:?}");
    }
}
