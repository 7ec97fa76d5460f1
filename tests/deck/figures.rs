//! The charts' figures: the cached ones, the workbook's and the engine's.

use std::io::Cursor;

use alf_app::bridge::{self, BridgeFigures};
use alf_app::compare::{self, Wanted};
use alf_app::simulate::simulate;
use alf_app::wire::Table;
use calamine::{Data, Reader, Xlsx};

use rust_decimal::Decimal;

use crate::package::{Chart, Range, Series};
use crate::{LIBRARY, MADE, Made};

/// One cell: a column's letter and a row.
fn cell(place: &str) -> (u32, u32) {
    let (column, row) = place.trim_start_matches('$').split_once('$').expect("$B$2");
    let column = u32::from(column.as_bytes()[0] - b'A');
    (row.parse::<u32>().expect("a row") - 1, column)
}

/// What the cells of a reference hold.
fn read(workbook: &mut Xlsx<Cursor<&[u8]>>, range: &Range) -> Vec<Data> {
    let (sheet, cells) = range.place.split_once('!').expect("Data!$B$2:$B$9");
    let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
    let (first, last) = (cell(first), cell(last));
    let sheet = workbook.worksheet_range(sheet).expect("the sheet is there");
    (first.0..=last.0).map(|row| sheet.get_value((row, first.1)).cloned().unwrap_or(Data::Empty)).collect()
}

fn same(cached: Option<&String>, cell: &Data) -> bool {
    match (cached, cell) {
        (None, Data::Empty) => true,
        (Some(text), Data::String(word)) => text == word,
        (Some(text), Data::Float(number)) => text.parse::<f64>().ok() == Some(*number),
        _ => false,
    }
}

#[test]
fn cached_values_are_those_of_the_workbook() {
    let mut points = 0;
    for deck in &*MADE {
        let package = deck.package();
        for chart in package.charts() {
            let mut workbook = Xlsx::new(Cursor::new(chart.workbook)).expect("the workbook opens");
            for series in chart.series() {
                let Series { name, categories, values, labels } = series;
                assert_eq!(values.values.len(), categories.values.len(), "a figure a category");
                for range in [Some(name), Some(categories), Some(values), labels].into_iter().flatten() {
                    let cells = read(&mut workbook, &range);
                    assert!(!range.place.is_empty() && !cells.is_empty(), "{}: {}", deck.name, chart.part);
                    assert_eq!(cells.len(), range.values.len(), "{}: {}", deck.name, range.place);
                    for (cached, cell) in range.values.iter().zip(&cells) {
                        let place = (&deck.name, chart.part, &range.place);
                        assert!(
                            same(cached.as_ref(), cell),
                            "{place:?}: {cached:?} is cached, {cell:?} held"
                        );
                        points += 1;
                    }
                }
            }
        }
    }
    assert!(points > 3_500, "there is something to compare: {points}");
}

#[test]
fn what_a_chart_tells_by_fill_or_line_is_said_on_its_slide() {
    const TOLD: [(&str, [&str; 2]); 4] = [
        ("pattFill", ["Snedstreckat: antaget.", "Hatched: assumed."]),
        ("\"sysDot\"", ["Prickad linje: antaget.", "Dotted line: assumed."]),
        ("<a:schemeClr val=\"bg1\"/></a:solidFill><a:ln", ["Kontur: föreslaget.", "Outlined: proposed."]),
        ("\"dash\"", ["Streckad linje: föreslaget.", "Dashed line: proposed."]),
    ];
    let mut shown = [0; 4];
    for deck in &*MADE {
        let package = deck.package();
        let slides: String = package.texts("ppt/slides/slide").map(|(_, text)| text).collect();
        for (at, (mark, words)) in TOLD.iter().enumerate() {
            let drawn = package.charts().any(|chart| chart.xml.contains(mark));
            let said = words.iter().any(|words| slides.contains(words));
            assert!(!drawn || said, "{}: {mark} is explained", deck.name);
            shown[at] += usize::from(drawn);
        }
    }
    assert!(shown[0] > 4 && shown[1] > 4, "assumed bars and lines are among the scenarios: {shown:?}");
}

fn decimal(text: Option<&String>) -> Option<Decimal> {
    text.map(|text| text.parse().expect("a decimal"))
}

fn mnkr(kronor: Option<&String>) -> Option<Decimal> {
    decimal(kronor).map(|kronor| kronor / Decimal::from(1_000_000))
}

/// What `alf compare` prints for the same question.
pub(crate) fn compared(deck: &Made) -> Table {
    let ask = &deck.ask;
    let wanted = Wanted {
        year: ask.year,
        through: None,
        measure: ask.measure,
        component: None,
        price: None,
        unit: ask.unit,
    };
    compare::compare(&LIBRARY, &[&ask.base, &ask.scenario], wanted).expect("compared")
}

/// What `alf bridge` prints for the same question.
pub(crate) fn bridged(deck: &Made) -> BridgeFigures {
    let ask = &deck.ask;
    let wanted = bridge::Wanted {
        region: &ask.region,
        year: ask.year,
        measure: "net",
        way: bridge::WantedWay::Shared,
    };
    bridge::bridge(&LIBRARY, &ask.base, &ask.scenario, wanted).expect("bridged")
}

fn chart<'a>(charts: &'a [Chart<'a>], number: usize) -> &'a Chart<'a> {
    let part = format!("ppt/charts/chart{number}.xml");
    charts.iter().find(|chart| chart.part == part).unwrap_or_else(|| panic!("there is {part}"))
}

#[test]
fn the_lines_are_the_rates_of_the_engine() {
    for deck in &*MADE {
        let package = deck.package();
        let charts: Vec<Chart<'_>> = package.charts().collect();
        let ids = if deck.ask.base == deck.ask.scenario { 1 } else { 2 };
        let series = chart(&charts, 1).series();
        assert_eq!(series.len(), ids, "{}: base and scenario", deck.name);
        for (series, id) in series.iter().zip([&deck.ask.base, &deck.ask.scenario]) {
            let years = simulate(&LIBRARY, id).expect("simulated").years;
            for (year, value) in series.categories.values.iter().zip(&series.values.values) {
                let own = years.iter().find(|own| Some(own.year.to_string()) == *year).expect("the year");
                let expected = decimal(own.rate.as_ref());
                assert_eq!(decimal(value.as_ref()), expected, "{}: {id} {year:?}", deck.name);
            }
        }
    }
}

#[test]
fn the_bars_are_what_compare_prints() {
    for deck in &*MADE {
        let package = deck.package();
        let charts: Vec<Chart<'_>> = package.charts().collect();
        let [series] = &chart(&charts, 2).series()[..] else { panic!("{}: one series", deck.name) };
        let table = compared(deck);
        assert_eq!(series.values.values.len(), table.rows.len(), "{}: a bar a region", deck.name);
        for row in &table.rows {
            let names = series.categories.values.iter().map(Option::as_deref);
            let at = names.clone().position(|name| {
                name.is_some_and(|name| name == row.name || name.starts_with(&format!("{} (", row.name)))
            });
            let at = at.unwrap_or_else(|| panic!("{}: no bar of {} in {:?}", deck.name, row.name, names));
            let own = row.cells.last().expect("a cell a scenario");
            let difference = deck.ask.base != deck.ask.scenario;
            let figure = if difference { own.difference.as_ref() } else { own.amount.as_ref() };
            let shown = decimal(series.values.values[at].as_ref());
            assert_eq!(shown, mnkr(figure), "{}: {}", deck.name, row.name);
        }
    }
}

#[test]
fn the_columns_are_the_bridge() {
    let mut compared = 0;
    for deck in MADE.iter().filter(|deck| deck.ask.base != deck.ask.scenario) {
        let package = deck.package();
        let charts: Vec<Chart<'_>> = package.charts().collect();
        let series = chart(&charts, 4).series();
        let part = |at: usize, place: usize| decimal(series[at].values.values[place].as_ref());
        let bridge = bridged(deck);
        let row = &bridge.rows[0];
        let last = series[0].values.values.len() - 1;
        let total = |place| part(1, place).zip(part(2, place)).map(|(above, below)| above + below);
        assert_eq!(total(0), mnkr(row.start.as_ref()), "{}: the start", deck.name);
        assert_eq!(total(last), mnkr(row.end.as_ref()), "{}: the end", deck.name);
        // What lies above zero counts, what hangs below counts too; gains up, losses down.
        let step = |place| -> Option<Decimal> {
            Some(part(3, place)? - part(4, place)? - part(5, place)? + part(6, place)?)
        };
        if last == row.groups.len() + 1 {
            for (place, group) in (1..).zip(&row.groups) {
                // After an unknown one nobody knows where a column begins.
                if let Some(step) = step(place) {
                    let expected = mnkr(group.contribution.as_ref());
                    assert_eq!(Some(step), expected, "{}: {}", deck.name, group.group);
                    compared += 1;
                }
            }
        } else {
            let steps: Option<Decimal> = (1..last).map(step).sum();
            assert_eq!(steps, mnkr(row.difference.as_ref()), "{}: all steps", deck.name);
        }
        let texts = series.last().and_then(|series| series.labels.as_ref()).expect("texts above columns");
        let known = series[0].values.values.iter().map(Option::is_some);
        assert!(texts.values.iter().map(Option::is_some).eq(known), "{}: a text a column", deck.name);
    }
    assert!(compared > 40, "there are steps to compare: {compared}");
}

#[test]
fn the_slide_of_the_bridge_says_how_it_is_taken_apart() {
    for deck in &*MADE {
        let package = deck.package();
        let slides: String = package.texts("ppt/slides/slide").map(|(_, text)| text).collect();
        let bridged = deck.ask.base != deck.ask.scenario;
        assert_eq!(slides.contains("(Shapley)"), bridged, "{}", deck.name);
    }
}
