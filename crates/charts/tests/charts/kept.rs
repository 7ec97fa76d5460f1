//! Drawings kept byte for byte. `ALF_BLESS=1 cargo test -p alf-charts` rewrites them.

use crate::cases::{banded, blekinge, compared, rates};
use crate::{hard, picture, tidy};
use alf_charts::number::Scale;
use alf_charts::{Drawing, Size, Theme, Timeline, Waterfall};
use std::path::PathBuf;

fn assert_kept(name: &str, drawing: &Drawing) {
    assert_text_kept(&format!("{name}.svg"), &drawing.svg);
}

fn assert_text_kept(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    if std::env::var_os("ALF_BLESS").is_some() {
        std::fs::write(&path, text).expect("the snapshot can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == text,
        "{name} is no longer drawn as in {}; look at it and, if it is better, rewrite it with ALF_BLESS=1",
        path.display()
    );
}

#[test]
fn the_rates_of_the_sketch() {
    assert_kept("rates", &rates().draw().expect("it draws"));
}

#[test]
fn the_rates_with_a_difference() {
    assert_kept("rates-difference", &compared("krav", 2028).draw().expect("it draws"));
    let dark = Timeline { theme: Theme::Dark, size: Size::new(620, 330), ..compared("krav", 2027) };
    assert_kept("rates-difference-window-dark", &dark.draw().expect("it draws"));
}

#[test]
fn the_bridge_of_blekinge_in_the_dark() {
    let bridge = Waterfall { theme: Theme::Dark, ..blekinge() };
    assert_kept("blekinge-dark", &bridge.draw().expect("it draws"));
}

#[test]
fn the_bridge_of_blekinge_with_the_range_over_all_orders() {
    assert_kept("blekinge-banded", &banded().draw().expect("it draws"));
    let dark = Waterfall { theme: Theme::Dark, scale: Scale::Kr, ..banded() };
    assert_kept("blekinge-banded-dark", &dark.draw().expect("it draws"));
}

/// Every kind as on a slide in the light, and as in a window in the dark.
#[test]
fn every_kind_is_kept() {
    let slide = Size::new(1280, 640).with_text_scale(crate::cases::kr("1.6"));
    for (name, drawing) in hard::examples(slide, Theme::Light, true) {
        assert_kept(&format!("{name}-slide"), &drawing.expect(name));
    }
    for (name, drawing) in hard::examples(Size::new(620, 330), Theme::Dark, false) {
        assert_kept(&format!("{name}-window-dark"), &drawing.expect(name));
    }
}

/// The hard figures under short names: what each drawing says, and how much it takes.
#[test]
fn every_hard_case_is_kept() {
    let (mut list, mut count) = (String::new(), 0);
    for (name, drawing) in hard::hard(Size::new(720, 460), Theme::Light) {
        let drawing = drawing.expect(&name);
        if !name.ends_with("long names") {
            let (bytes, texts) = (drawing.svg.len(), picture::texts(&drawing).len());
            list.push_str(&format!("{name}: {bytes} bytes, {texts} texts\n  {}\n", drawing.description));
        }
        count += 1;
    }
    assert_eq!(count, 195, "thirteen drawings, eleven cases, four of them under long names too");
    assert_text_kept("hard-cases.txt", &list);
}

/// The same of timelines and bridges, which have hard cases of their own.
#[test]
fn every_hard_timeline_and_bridge_is_kept() {
    let timelines = tidy::timelines().into_iter().map(|(name, chart)| ("timeline", name, chart.draw()));
    let bridges = tidy::bridges().into_iter().map(|(name, chart)| ("bridge", name, chart.draw()));
    let (mut list, mut count) = (String::new(), 0);
    for (kind, name, drawing) in timelines.chain(bridges) {
        let drawing = drawing.expect(name);
        let (bytes, texts) = (drawing.svg.len(), picture::texts(&drawing).len());
        list.push_str(&format!("{kind}, {name}: {bytes} bytes, {texts} texts\n  {}\n", drawing.description));
        count += 1;
    }
    assert!(count > 40, "both kinds and all their cases, found {count}");
    assert_text_kept("hard-lines.txt", &list);
}

#[test]
fn equal_input_gives_equal_bytes() {
    for theme in [Theme::Light, Theme::Dark] {
        let timeline = Timeline { theme, ..rates() };
        assert_eq!(timeline.draw().expect("it draws"), timeline.draw().expect("it draws"));
        let bridge = Waterfall { theme, ..blekinge() };
        assert_eq!(bridge.draw().expect("it draws"), bridge.draw().expect("it draws"));
    }
}
