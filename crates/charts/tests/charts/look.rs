//! `ALF_LOOK=<folder> cargo test -p alf-charts look` writes every case there, for eyes.

use crate::{hard, regions};
use alf_charts::{Drawing, Size, Theme};

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
