//! Drawings kept byte for byte. `ALF_BLESS=1 cargo test -p alf-charts` rewrites them.

use crate::cases::{blekinge, rates};
use alf_charts::{Drawing, Theme, Timeline, Waterfall};
use std::path::PathBuf;

fn assert_kept(name: &str, drawing: &Drawing) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/snapshots/{name}.svg"));
    if std::env::var_os("ALF_BLESS").is_some() {
        std::fs::write(&path, &drawing.svg).expect("the snapshot can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == drawing.svg,
        "{name} is no longer drawn as in {}; look at it and, if it is better, rewrite it with ALF_BLESS=1",
        path.display()
    );
}

#[test]
fn the_rates_of_the_sketch() {
    assert_kept("rates", &rates().draw().expect("it draws"));
}

#[test]
fn the_bridge_of_blekinge_in_the_dark() {
    let bridge = Waterfall { theme: Theme::Dark, ..blekinge() };
    assert_kept("blekinge-dark", &bridge.draw().expect("it draws"));
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
