//! Pictures of the example: exact sizes, text that stays text, the same bytes twice.

use std::io::Write;
use std::process::{Command, Stdio};

use alf_app::Session;
use alf_app::export::picture::{Ask, Chart, Detail, Kind, Magnification, picture};
use alf_app::export::usual;
use alf_app::wire::{
    BridgeMode, Failure, Language, PanelRequest, PixelSize, Theme, TimelineAsk, TimelineFigure, ViewRequest,
};

const SIZE: PixelSize = PixelSize { width: 960, height: 640 };

fn ask(session: &Session) -> Result<Ask, Failure> {
    usual(session, "promemorian", None)
}

/// Width and height as the file's first chunk tells them.
fn pixels(png: &[u8]) -> Option<(u32, u32)> {
    let (width, rest) = png.get(16..)?.split_first_chunk()?;
    Some((u32::from_be_bytes(*width), u32::from_be_bytes(*rest.first_chunk()?)))
}

#[test]
fn a_png_has_exactly_the_pixels_asked_for() {
    let session = Session::example().unwrap();
    let odd = PixelSize { width: 801, height: 533 };
    for times in [1, 2, 4] {
        let kind = Kind::Png(Magnification::of(times).unwrap());
        let png = picture(&session, &ask(&session).unwrap(), (Chart::Bridge, kind), odd).unwrap();
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n", "the file begins as a PNG");
        assert_eq!(pixels(&png), Some((801 * times, 533 * times)), "pixels at {times} times");
    }
}

#[test]
fn every_chart_is_a_drawing_with_title_description_and_text_in_both_languages() {
    let session = Session::example().unwrap();
    for (language, source) in [(Language::Sv, "Källa:"), (Language::En, "Source:")] {
        let ask = Ask { language, ..ask(&session).unwrap() };
        for chart in Chart::ALL {
            let bytes = picture(&session, &ask, (chart, Kind::Svg), SIZE).unwrap();
            let svg = String::from_utf8(bytes).unwrap();
            let title = svg.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap();
            assert!(title.split(' ').count() > 3, "{chart:?} has a sentence as its title: {title}");
            assert!(svg.contains("<desc>") && !svg.contains("<desc></desc>"), "{chart:?} is described");
            assert!(svg.contains("<text"), "{chart:?} keeps its text as text");
            assert!(svg.contains(source), "{chart:?} says where its figures come from in {language:?}");
            assert!(svg.contains("@font-face"), "{chart:?} carries its font");
        }
    }
}

#[test]
fn the_same_chart_gives_the_same_bytes() {
    let session = Session::example().unwrap();
    for kind in [Kind::Png(Magnification::Two), Kind::Svg, Kind::Pdf] {
        let made = || picture(&session, &ask(&session).unwrap(), (Chart::Timeline, kind), SIZE).unwrap();
        assert!(made() == made(), "two files of {kind:?} differ");
    }
}

#[test]
fn the_text_of_a_page_can_be_taken_out() {
    let session = Session::example().unwrap();
    let pdf = picture(&session, &ask(&session).unwrap(), (Chart::Timeline, Kind::Pdf), SIZE).unwrap();
    assert!(pdf.starts_with(b"%PDF-"), "the file begins as a PDF");
    let reader =
        Command::new("pdftotext").args(["-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut reader) = reader else {
        println!("Not run: pdftotext is not installed. Debian: poppler-utils.");
        return;
    };
    reader.stdin.take().unwrap().write_all(&pdf).unwrap();
    let text = String::from_utf8(reader.wait_with_output().unwrap().stdout).unwrap();
    assert!(text.contains("Dagens avtal"), "the page's text names the base: {text}");
    assert!(text.contains("Källa"), "the page's text names the source: {text}");
}

#[test]
fn a_picture_shows_the_figure_that_the_timeline_does() {
    let session = Session::example().unwrap();
    let usual = ask(&session).unwrap();
    let request = PanelRequest {
        base: usual.base.clone(),
        scenario: usual.scenario.clone(),
        year: usual.year,
        region: usual.region.clone(),
        measure: usual.measure,
        through: None,
        component: None,
        price: None,
        unit: usual.unit,
        language: usual.language,
        drafts: Vec::new(),
    };
    let pinned = vec!["region-blekinge".to_owned()];
    for figure in
        [TimelineFigure::Rate, TimelineFigure::Students, TimelineFigure::Region, TimelineFigure::State]
    {
        let shown = TimelineAsk { size: SIZE, theme: Theme::Light, figure, pinned: pinned.clone() };
        let shown = session.timeline_panel(&request, &shown).unwrap().drawing;
        let detail = Detail { figure: Some(figure), pinned: pinned.clone(), ..Detail::default() };
        let bytes =
            picture(&session, &Ask { detail, ..usual.clone() }, (Chart::Timeline, Kind::Svg), SIZE).unwrap();
        let svg = String::from_utf8(bytes).unwrap();
        assert!(svg.contains(&format!("<title>{}</title>", shown.title)), "{figure:?}: {}", shown.title);
        assert!(svg.contains("Region Blekinge"), "{figure:?} has the pinned scenario's line");
    }
}

#[test]
fn a_picture_of_regions_shows_the_component_the_years_and_the_price_asked_for() {
    let session = Session::example().unwrap();
    let detail = Detail {
        through: Some(2028),
        component: Some("breadth".to_owned()),
        price: Some(2024),
        ..Detail::default()
    };
    let ask = Ask { detail, ..ask(&session).unwrap() };
    for chart in [Chart::Map, Chart::Difference, Chart::Slope] {
        let svg = String::from_utf8(picture(&session, &ask, (chart, Kind::Svg), SIZE).unwrap()).unwrap();
        for said in ["Breddforskning", "2027–2028", "2024 års pris"] {
            assert!(svg.contains(said), "{chart:?} says {said}");
        }
    }
    let tornado =
        String::from_utf8(picture(&session, &ask, (Chart::Tornado, Kind::Svg), SIZE).unwrap()).unwrap();
    assert!(!tornado.contains("Breddforskning"), "it is of the whole measure");
}

#[test]
fn a_picture_of_the_bridge_is_taken_apart_as_the_tab_is() {
    let session = Session::example().unwrap();
    let usual = usual(&session, "region-blekinge", Some("dagens-avtal")).unwrap();
    let order = vec!["housing".to_owned(), "inclusion".to_owned()];
    let mut told = Vec::new();
    for (mode, way) in [
        (BridgeMode::Shared, "medel över alla ordningar (Shapley)"),
        (BridgeMode::Alone, "var för sig"),
        (BridgeMode::Order, "i vald ordning"),
    ] {
        let request = ViewRequest {
            base: usual.base.clone(),
            pinned: vec![usual.scenario.clone()],
            focus: usual.scenario.clone(),
            year: usual.year,
            through: None,
            measure: usual.measure,
            component: None,
            price: None,
            unit: usual.unit,
            region: usual.region.clone(),
            drafts: Vec::new(),
            theme: Theme::Light,
            language: usual.language,
            timeline: SIZE,
            bridge: SIZE,
            mode,
            order: order.clone(),
        };
        let shown = session.view(&request).unwrap().bridge.drawing;
        let detail = Detail { mode, order: order.clone(), ..Detail::default() };
        let ask = Ask { detail, ..usual.clone() };
        let svg =
            String::from_utf8(picture(&session, &ask, (Chart::Bridge, Kind::Svg), SIZE).unwrap()).unwrap();
        let between = |start: &str, end: &str| svg.split(start).nth(1)?.split(end).next().map(str::to_owned);
        let (title, described) = (between("<title>", "</title>"), between("<desc>", "</desc>").unwrap());
        assert_eq!(title.as_ref(), Some(&shown.title), "{mode:?}");
        assert!(shown.description.ends_with(&described), "{mode:?}: {described}, {}", shown.description);
        assert!(svg.contains(way), "{mode:?} is said on the picture");
        told.push(described);
    }
    told.dedup();
    assert_eq!(told.len(), 3, "each way has figures of its own: {told:?}");
}
