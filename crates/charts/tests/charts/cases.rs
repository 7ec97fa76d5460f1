//! The drawings the tests look at: the figures of the built-in examples, and cases that are hard to draw.

use alf_charts::number::Scale;
use alf_charts::{
    Bar, Captions, Certainty, Difference, Mark, Point, Series, SeriesColour, Size, Step, Theme,
};
use alf_charts::{Timeline, Waterfall};
use rust_decimal::Decimal;

pub(crate) fn kr(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

pub(crate) fn captions() -> Captions {
    Captions {
        title: "Kravet når full kostnadstäckning 2028, promemorian stannar vid 69 procent".into(),
        subtitle: "Ersättning per helårsstudent, kronor, 2024–2032, bas Dagens avtal".into(),
        source: "Källa: räkneexempel-2026; egna beräkningar. Underlag 7f3a, ALF-bordet 0.1.0".into(),
        ..Captions::default()
    }
}

pub(crate) fn series(
    id: &str,
    name: &str,
    colour: SeriesColour,
    from: i32,
    points: &[(Option<i64>, Certainty)],
) -> Series {
    let point = |(index, (value, certainty)): (usize, &(Option<i64>, Certainty))| Point {
        year: from + i32::try_from(index).expect("few points"),
        value: value.map(Decimal::from),
        certainty: *certainty,
    };
    Series {
        id: id.into(),
        name: name.into(),
        colour,
        points: points.iter().enumerate().map(point).collect(),
    }
}

/// A line that is firm to 2025 and then as uncertain as said.
fn line(id: &str, name: &str, colour: SeriesColour, later: Certainty, values: [i64; 9]) -> Series {
    let points: Vec<_> = values
        .iter()
        .enumerate()
        .map(|(index, value)| (Some(*value), if index < 2 { Certainty::Firm } else { later }))
        .collect();
    series(id, name, colour, 2024, &points)
}

/// The rates per student of the sketch of the workspace.
pub(crate) fn rates() -> Timeline {
    Timeline {
        captions: captions(),
        size: Size::new(720, 360),
        theme: Theme::Light,
        scale: Scale::Kr,
        unit: "kr per HST".into(),
        series: vec![
            line(
                "dagens",
                "Dagens avtal",
                SeriesColour::Base,
                Certainty::Derived,
                [82_033, 82_963, 83_803, 84_607, 85_436, 86_299, 87_171, 88_060, 88_959],
            ),
            line(
                "promemorian",
                "Promemorian",
                SeriesColour::S1,
                Certainty::Proposed,
                [82_033, 82_963, 93_803, 94_704, 95_632, 96_598, 97_573, 98_568, 99_574],
            ),
            line(
                "krav",
                "Krav, infasat",
                SeriesColour::S2,
                Certainty::Assumed,
                [82_033, 82_963, 101_300, 119_535, 138_088, 139_469, 140_863, 142_286, 143_695],
            ),
        ],
        marks: vec![
            Mark { year: 2026, label: "höjning 2026".into() },
            Mark { year: 2027, label: "termin 12, VT 2027".into() },
        ],
        difference: None,
    }
}

/// The same with the difference between today's agreement and another scenario in a year.
pub(crate) fn compared(to: &str, year: i32) -> Timeline {
    let (from, to) = ("dagens".into(), to.into());
    Timeline { difference: Some(Difference { year, from, to }), ..rates() }
}

pub(crate) fn step(id: &str, label: &str, value: Option<&str>, certainty: Certainty) -> Step {
    Step { id: id.into(), label: label.into(), value: value.map(kr), certainty, band: None }
}

pub(crate) fn bar(id: &str, label: &str, value: Option<&str>) -> Bar {
    Bar { id: id.into(), label: label.into(), value: value.map(kr) }
}

/// Region Blekinge's net 2027 from today's agreement to its own wishes.
pub(crate) fn blekinge() -> Waterfall {
    Waterfall {
        captions: Captions {
            title: "Blekinge får 1,3 mnkr mer 2027, mest för att boendet ersätts".into(),
            subtitle: "Netto efter boende, mnkr, Dagens avtal → Region Blekinge".into(),
            ..captions()
        },
        size: Size::new(560, 360),
        theme: Theme::Light,
        scale: Scale::Mnkr,
        start: bar("dagens", "Dagens avtal", Some("141467.83")),
        steps: vec![
            step("price", "Pris", Some("82297.47"), Certainty::Firm),
            step("volume", "Volym", Some("113782.55"), Certainty::Derived),
            step("inclusion", "Inkludering", Some("310844.51"), Certainty::Proposed),
            step("housing", "Boende", Some("494529.45"), Certainty::Assumed),
            step("reinforcement", "Förstärkning", Some("0"), Certainty::Firm),
            step("breadth", "Breddforskning", Some("310844.51"), Certainty::Assumed),
        ],
        end: bar("blekinge", "Region Blekinge", Some("1453766.33")),
    }
}

/// The same with the smallest and the largest effect of each group over all orders, MODEL 6.
pub(crate) fn banded() -> Waterfall {
    let bands = [
        ("75891.08", "88703.87"),
        ("107376.15", "120188.94"),
        ("0", "621689.03"),
        ("494529.45", "494529.45"),
        ("0", "0"),
        ("0", "621689.03"),
    ];
    let mut bridge = blekinge();
    for (step, (least, most)) in bridge.steps.iter_mut().zip(bands) {
        step.band = Some((kr(least), kr(most)));
    }
    bridge
}

/// A bridge of the values given, whose end is their sum.
pub(crate) fn bridge(start: &str, steps: &[&str]) -> Waterfall {
    let sum: Decimal = kr(start) + steps.iter().map(|value| kr(value)).sum::<Decimal>();
    let steps = steps.iter().enumerate().map(|(index, value)| {
        step(&format!("s{index}"), &format!("Steg {index}"), Some(value), Certainty::Firm)
    });
    Waterfall {
        start: bar("a", "Dagens avtal", Some(start)),
        steps: steps.collect(),
        end: bar("b", "Region Stockholm", Some(&sum.to_string())),
        ..blekinge()
    }
}
