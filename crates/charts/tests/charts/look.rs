//! `ALF_LOOK=<folder> cargo test -p alf-charts look` writes every case there, for eyes.

use crate::{hard, regions};
use alf_charts::{Drawing, Size, Theme};
use proptest::prelude::*;

#[test]
fn every_case_can_be_looked_at() {
    let sizes = [
        ("slide", Size::new(1280, 640).with_text_scale(crate::cases::kr("1.6"))),
        ("window", Size::new(620, 330)),
    ];
    let mut drawn = 0;
    for theme in [Theme::Light, Theme::Dark] {
        for (place, size) in sizes {
            for (name, drawing) in hard::examples(size, theme, place == "slide") {
                let drawing: Drawing = drawing.unwrap_or_else(|error| panic!("{name} {place}: {error}"));
                drawn += 1;
                crate::picture::assert_tidy(&format!("{name} {place}"), &drawing);
                assert!(drawing.svg.len() < 60_000, "{name} {place} takes {} bytes", drawing.svg.len());
                if let Some(folder) = std::env::var_os("ALF_LOOK") {
                    let file = format!("{name}-{place}-{theme:?}.svg").to_lowercase();
                    std::fs::write(std::path::Path::new(&folder).join(file), &drawing.svg).expect("written");
                }
            }
        }
    }
    assert!(drawn > 0 && regions::REGIONS.len() == 21, "there are cases");
}

#[test]
fn every_hard_case_is_tidy() {
    let sizes = [Size::new(720, 460), Size::new(1280, 640).with_text_scale(crate::cases::kr("1.6"))];
    let mut drawn = 0;
    for size in sizes {
        for (name, drawing) in hard::hard(size, Theme::Light) {
            let drawing = drawing.unwrap_or_else(|error| panic!("{name}: {error}"));
            if let Some(folder) = std::env::var_os("ALF_LOOK_HARD") {
                let file = format!("{}-{}.svg", name.replace([' ', ','], "-"), size.width);
                std::fs::write(std::path::Path::new(&folder).join(file), &drawing.svg).expect("written");
            }
            crate::picture::assert_tidy(&name, &drawing);
            drawn += 1;
        }
    }
    assert!(drawn > 300, "all kinds and all cases, found {drawn}");
}

/// As hard, at any size: tidy, or refused as too small.
#[test]
fn what_does_not_fit_is_refused_and_never_cut() {
    let mut refused = 0;
    for (width, height) in [(620, 330), (360, 240), (300, 420), (130, 130)] {
        for (name, drawing) in hard::hard(Size::new(width, height), Theme::Dark) {
            match drawing {
                Ok(drawing) => crate::picture::assert_tidy(&format!("{name} {width} × {height}"), &drawing),
                Err(error) => {
                    let small = matches!(error, alf_charts::ChartError::TooSmall { .. });
                    assert!(small, "{name} {width} × {height}: {error}");
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 0, "130 × 130 holds no chart of 21 regions");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_figures_are_tidy_or_too_small(
        values in prop::collection::vec(prop::option::weighted(0.8, -2_000_000_000_i64..2_000_000_000), 1..21),
        (width, height) in (300_u32..1000, 200_u32..700),
    ) {
        for (kind, drawing) in hard::any(&values, Size::new(width, height)) {
            match drawing {
                Ok(drawing) => crate::picture::assert_tidy(kind, &drawing),
                Err(error) => prop_assert!(
                    matches!(error, alf_charts::ChartError::TooSmall { .. }) && (width < 720 || height < 460),
                    "{kind} {width} × {height}: {error}"
                ),
            }
        }
    }
}
