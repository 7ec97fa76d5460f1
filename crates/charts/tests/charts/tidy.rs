//! No drawing cuts a text or lets two meet, whatever the figures and names are.

use crate::cases::{banded, bar, blekinge, bridge, compared, kr, rates, series, step};
use crate::picture::assert_tidy;
use alf_charts::number::Scale;
use alf_charts::{
    Captions, Certainty, ChartError, Difference, Mark, Point, Series, SeriesColour, Size, Theme,
};
use alf_charts::{Timeline, Waterfall};
use proptest::prelude::*;
use rust_decimal::Decimal;

const LONG: &str = "Region Stockholms samlade förslag om volymindikator och högciterade artiklar";

/// Figures over the years that are hard to draw.
pub(crate) fn timelines() -> Vec<(&'static str, Timeline)> {
    let one = |values: &[(Option<i64>, Certainty)]| Timeline {
        series: vec![series("a", "Dagens avtal", SeriesColour::Base, 2024, values)],
        ..rates()
    };
    let firm = |value: i64| (Some(value), Certainty::Firm);
    let many = |name: &str, value: fn(i64) -> i64| {
        let line = |index| {
            let points = [firm(80_000), firm(value(index))];
            series(&format!("s{index}"), &format!("{name} {index}"), SeriesColour::Neutral, 2024, &points)
        };
        Timeline { series: (0..8).map(line).collect(), ..rates() }
    };
    let bare = Captions::default();
    let marks: Vec<Mark> =
        (2024..=2032).map(|year| Mark { year, label: format!("höjning {year}") }).collect();
    let late = vec![
        Mark { year: 2031, label: "sent".into() },
        Mark { year: 2032, label: format!("{LONG} {LONG}") },
        Mark { year: 2032, label: "avtalet löper ut".into() },
        Mark { year: 1990, label: "utanför".into() },
    ];
    vec![
        ("rates", rates()),
        ("bare", Timeline { captions: bare.clone(), size: Size::new(680, 240), ..rates() }),
        ("one point", one(&[firm(93_803)])),
        ("one unknown", one(&[(None, Certainty::Unknown)])),
        ("all zero", one(&[firm(0), firm(0)])),
        ("all unknown", one(&[(None, Certainty::Firm); 9])),
        ("all negative", one(&[firm(-5), firm(-100_000), firm(-3)])),
        ("cut above", one(&[firm(-90_000), firm(-100_000)])),
        ("crossing zero", one(&[firm(-50), firm(120), firm(30)])),
        ("flat", one(&[firm(93_803), firm(93_803)])),
        ("huge", one(&[firm(1_000_000_000_000_000), firm(-999_999_999_999_999)])),
        ("eight alike", many("Lika", |_| 90_000)),
        ("eight long", many(LONG, |index| 90_000 + index)),
        ("eight at zero", many("Noll", |index| -index)),
        ("every year marked", Timeline { marks: marks.clone(), ..rates() }),
        (
            "marked in little room",
            Timeline { marks: marks.clone(), captions: bare, size: Size::new(420, 220), ..rates() },
        ),
        ("marked at the edge", Timeline { marks: late, ..rates() }),
        ("difference", compared("krav", 2028)),
        ("difference in the first year", compared("krav", 2024)),
        ("difference at the edge", compared("promemorian", 2032)),
        (
            "difference in little room",
            Timeline { size: Size::new(420, 240), ..compared("promemorian", 2026) },
        ),
        ("every year marked, and a difference", Timeline { marks: marks.clone(), ..compared("krav", 2029) }),
        ("mnkr", Timeline { scale: Scale::Mnkr, ..rates() }),
        ("no unit", Timeline { unit: String::new(), captions: Captions::default(), ..rates() }),
    ]
}

/// Bridges that are hard to draw.
pub(crate) fn bridges() -> Vec<(&'static str, Waterfall)> {
    let kronor = |bridge: Waterfall| Waterfall { scale: Scale::Kr, ..bridge };
    let huge = bridge("1000000000000000", &["-900000000000000", "800000000000000", "-3", "5", "-7"]);
    let mut long = blekinge();
    for step in &mut long.steps {
        step.label = LONG.into();
    }
    let mut gaps = blekinge();
    gaps.steps[1].value = None;
    gaps.steps[3].certainty = Certainty::Unknown;
    let lost = Waterfall { start: bar("a", "Från", None), end: bar("b", "Till", None), ..gaps.clone() };
    let still = Waterfall {
        steps: (0..6).map(|index| step(&index.to_string(), "Okänd", None, Certainty::Unknown)).collect(),
        ..lost.clone()
    };
    vec![
        ("blekinge", blekinge()),
        ("bare", Waterfall { captions: Captions::default(), size: Size::new(460, 240), ..blekinge() }),
        ("banded", banded()),
        ("banded in little room", Waterfall { size: Size::new(460, 240), scale: Scale::Kr, ..banded() }),
        ("wide bands", wide_bands()),
        ("no steps", bridge("5000000", &[])),
        ("all zero", bridge("0", &["0", "0"])),
        ("all negative", bridge("-1200000", &["-900000", "800000", "-300000", "-100000", "20"])),
        ("crossing", bridge("1200000", &["-900000", "-800000", "300000", "-100000", "900000"])),
        ("back and forth", bridge("100000", &["-200000", "200000", "-200000", "200000", "-200000"])),
        ("equal", bridge("1000000", &["1000000"; 6])),
        ("tiny", kronor(bridge("0.00001", &["0.00002", "-0.00001"]))),
        ("twelve", bridge("1200000", &["-900000"; 12])),
        ("huge", kronor(huge)),
        ("long names", long),
        ("gaps", gaps),
        ("lost", lost),
        ("still", still),
    ]
}

/// Gains and losses across zero, each with a band that turns its sign.
fn wide_bands() -> Waterfall {
    let mut bridge = bridge("1200000", &["-900000", "-800000", "0", "-100000", "900000"]);
    for step in &mut bridge.steps {
        let value = step.value.expect("known");
        step.band = Some((value - kr("1500000"), value + kr("1100000")));
    }
    bridge
}

#[test]
fn hard_timelines_are_tidy() {
    for theme in [Theme::Light, Theme::Dark] {
        for (name, timeline) in timelines() {
            let drawing = Timeline { theme, ..timeline }.draw().expect(name);
            assert_tidy(name, &drawing);
        }
    }
}

#[test]
fn hard_bridges_are_tidy() {
    for theme in [Theme::Light, Theme::Dark] {
        for (name, bridge) in bridges() {
            let drawing = Waterfall { theme, ..bridge }.draw().expect(name);
            assert_tidy(name, &drawing);
        }
    }
}

#[test]
fn larger_text_is_tidy_on_a_slide() {
    let size = Size::new(1280, 640).with_text_scale(kr("1.6"));
    assert_tidy("rates on a slide", &Timeline { size, ..rates() }.draw().expect("there is room"));
    assert_tidy("bridge on a slide", &Waterfall { size, ..blekinge() }.draw().expect("there is room"));
}

/// Lines named as the longest scenarios of the example, beside the figures of the sketch.
fn named(copies: usize) -> Timeline {
    let names = ["Promemorian U2024/01035", "Region Stockholms yttrande", "Region Blekinges förslag"];
    let given = rates().series.into_iter().zip(names);
    let lines: Vec<Series> = given.map(|(line, name)| Series { name: name.to_owned(), ..line }).collect();
    let copy = |copy: usize| {
        let other = move |line: &Series| Series { id: format!("{}{copy}", line.id), ..line.clone() };
        lines.iter().map(other).collect::<Vec<_>>()
    };
    Timeline { series: (0..copies).flat_map(copy).collect(), size: Size::new(460, 250), ..rates() }
}

#[test]
fn names_that_are_too_long_take_two_lines_where_there_is_room() {
    let few = named(1).draw().expect("there is room");
    assert_tidy("three names", &few);
    assert!(!few.svg.contains('…'), "no name is cut");
    assert!(few.svg.contains(">U2024/01035<"), "the name goes on below");
    let many = named(2).draw().expect("there is room");
    assert_tidy("six names", &many);
    assert!(many.svg.contains('…'), "six names have a line each");
}

fn value() -> impl Strategy<Value = Option<Decimal>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Decimal::ZERO)),
        4 => (-1_000_000_000_i64..1_000_000_000, 0_u32..6).prop_map(|(n, scale)| Some(Decimal::new(n, scale))),
        1 => (-1_000_000_000_000_000_i64..1_000_000_000_000_000).prop_map(|n| Some(n.into())),
    ]
}

fn certainty() -> impl Strategy<Value = Certainty> {
    use Certainty::{Assumed, Derived, Firm, Proposed, Unknown};
    prop::sample::select(vec![Firm, Derived, Proposed, Assumed, Unknown])
}

fn any_series() -> impl Strategy<Value = Vec<Series>> {
    let points = prop::collection::vec((value(), certainty()), 1..10);
    let one = ("[A-ZÅÄÖ][a-zåäö ]{0,30}", 2020_i32..2030, points);
    prop::collection::vec(one, 1..9).prop_map(|all| {
        let series = |(index, (name, from, points)): (usize, (String, i32, Vec<_>))| Series {
            id: index.to_string(),
            name,
            colour: SeriesColour::Neutral,
            points: (from..)
                .zip(points)
                .map(|(year, (value, certainty))| Point { year, value, certainty })
                .collect(),
        };
        all.into_iter().enumerate().map(series).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_timeline_is_tidy_or_too_small(
        series in any_series(),
        width in 300_u32..900,
        height in 160_u32..600,
        year in 2020..2030,
    ) {
        let difference = Some(Difference { year, from: "0".into(), to: "1".into() });
        match (Timeline { series, size: Size::new(width, height), difference, ..rates() }).draw() {
            Ok(drawing) => assert_tidy("a timeline", &drawing),
            Err(error) => prop_assert!(
                matches!(error, ChartError::TooSmall { .. }) && (width < 640 || height < 340),
                "{width} × {height}: {error}"
            ),
        }
    }

    #[test]
    fn any_bridge_is_tidy_or_too_small(
        start in value(),
        steps in prop::collection::vec((value(), certainty(), prop::option::of((value(), value()))), 0..10),
        end_known in any::<bool>(),
        size in (300_u32..900, 200_u32..600),
    ) {
        let steps: Vec<_> = steps
            .into_iter()
            .enumerate()
            .map(|(index, (value, certainty, band))| alf_charts::Step {
                id: format!("s{index}"),
                label: format!("Steg nummer {index}"),
                value,
                certainty,
                band: band.and_then(|(a, b)| Some((a?.min(b?), a?.max(b?)))),
            })
            .collect();
        let known = steps.iter().map(|step| step.value.filter(|_| step.certainty != Certainty::Unknown));
        let sum: Option<Decimal> = start.and_then(|start| Some(start + known.sum::<Option<Decimal>>()?));
        let mut bridge = Waterfall { size: Size::new(size.0, size.1), steps, ..blekinge() };
        bridge.start.value = start;
        bridge.end.value = sum.filter(|_| end_known);
        match bridge.draw() {
            Ok(drawing) => assert_tidy("a bridge", &drawing),
            Err(error) => prop_assert!(
                matches!(error, ChartError::TooSmall { .. }) && (size.0 < 760 || size.1 < 440),
                "{size:?}: {error}"
            ),
        }
    }
}
