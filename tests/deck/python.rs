//! python-pptx and openpyxl, which read decks without this program.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Deserialize;

use crate::figures::{bridged, compared};
use crate::{MADE, Made};

#[derive(Debug, Deserialize)]
struct Slide {
    title: String,
    charts: Vec<Chart>,
    pictures: Vec<String>,
    tables: Vec<Vec<Vec<String>>>,
    notes: String,
}

#[derive(Debug, Deserialize)]
struct Chart {
    kinds: Vec<String>,
    categories: Vec<String>,
    series: Vec<Series>,
    cells: Vec<Vec<Option<String>>>,
}

#[derive(Debug, Deserialize)]
struct Series {
    name: String,
    values: Vec<Option<String>>,
}

/// The Python with both packages; where there is none, says that the test did not run.
fn python() -> Option<PathBuf> {
    let usual = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/deck/venv/bin/python");
    let python = std::env::var_os("ALF_DECK_PYTHON").map_or_else(usual, PathBuf::from);
    let ready = Command::new(&python).args(["-c", "import pptx, openpyxl"]).output();
    let found = ready.is_ok_and(|said| said.status.success());
    if !found {
        println!("Not run: there is no Python with python-pptx and openpyxl. cargo xtask test makes one.");
    }
    found.then_some(python)
}

/// What it finds in the decks, in their order.
fn read(python: &Path) -> Vec<Vec<Slide>> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |at: usize| folder.path().join(format!("{at}.pptx"));
    let mut command = Command::new(python);
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("deck/read.py"));
    for (at, deck) in MADE.iter().enumerate() {
        fs::write(path(at), &deck.bytes).expect("the deck is written");
        command.arg(path(at));
    }
    let said = command.output().expect("Python runs");
    assert!(said.status.success(), "python-pptx refused: {}", String::from_utf8_lossy(&said.stderr));
    let mut found: BTreeMap<PathBuf, Vec<Slide>> = serde_json::from_slice(&said.stdout).expect("JSON");
    (0..MADE.len()).map(|at| found.remove(&path(at)).expect("the deck was read")).collect()
}

fn float(text: Option<&String>) -> Option<f64> {
    text.map(|text| text.parse().expect("a number"))
}

/// Kronor as the number a chart has for them in millions.
fn mnkr(kronor: Option<&String>) -> Option<f64> {
    let kronor: Decimal = kronor?.parse().expect("a decimal");
    (kronor / Decimal::from(1_000_000)).normalize().to_string().parse().ok()
}

#[test]
fn another_program_finds_the_engines_figures_in_native_charts() {
    let Some(python) = python() else { return };
    for (deck, slides) in MADE.iter().zip(read(&python)) {
        let alone = deck.ask.base == deck.ask.scenario;
        assert_eq!(slides.len(), if alone { 6 } else { 7 }, "{}: slides", deck.name);
        assert!(slides.iter().all(|slide| !slide.title.is_empty()), "{}: every slide has a title", deck.name);
        assert!(slides.iter().all(|slide| !slide.notes.is_empty()), "{}: every slide has notes", deck.name);
        let charts: Vec<&Chart> = slides.iter().flat_map(|slide| &slide.charts).collect();
        let kinds: Vec<&str> =
            charts.iter().filter_map(|chart| chart.kinds.first()).map(String::as_str).collect();
        let expected = ["LinePlot", "BarPlot", "BarPlot"];
        assert_eq!(kinds, expected[..if alone { 2 } else { 3 }], "{}: native charts", deck.name);
        let pictures = slides.iter().map(|slide| slide.pictures.len()).sum::<usize>();
        let tables = slides.iter().map(|slide| slide.tables.len()).sum::<usize>();
        assert_eq!((pictures, tables), (2, 3), "{}: pictures and tables", deck.name);
        for chart in &charts {
            held(deck, chart);
        }
        bars(deck, charts[1]);
        if !alone {
            columns(deck, charts[2]);
        }
    }
}

/// Every series is a column of the workbook, with its name above it.
fn held(deck: &Made, chart: &Chart) {
    for (at, series) in chart.series.iter().enumerate() {
        let column: Vec<Option<&String>> = chart.cells.iter().map(|row| row[at + 1].as_ref()).collect();
        assert_eq!(column[0], Some(&series.name), "{}: the head of a column", deck.name);
        let (cells, values) = (column[1..].iter().map(|cell| float(*cell)), series.values.iter());
        assert!(cells.eq(values.map(|value| float(value.as_ref()))), "{}: {}", deck.name, series.name);
    }
}

fn bars(deck: &Made, chart: &Chart) {
    let table = compared(deck);
    for row in &table.rows {
        let own = format!("{} (", row.name);
        let at = chart.categories.iter().position(|name| *name == row.name || name.starts_with(&own));
        let value = float(chart.series[0].values[at.expect("every region has a bar")].as_ref());
        let cell = row.cells.last().expect("a cell a scenario");
        let alone = deck.ask.base == deck.ask.scenario;
        let figure = if alone { cell.amount.as_ref() } else { cell.difference.as_ref() };
        assert_eq!(value, mnkr(figure), "{}: {}", deck.name, row.name);
    }
}

fn columns(deck: &Made, chart: &Chart) {
    let bridge = bridged(deck);
    let row = &bridge.rows[0];
    let part = |series: usize, at: usize| float(chart.series[series].values[at].as_ref());
    let total = |at| Some(part(1, at)? + part(2, at)?);
    let last = chart.categories.len() - 1;
    assert_eq!(total(0), mnkr(row.start.as_ref()), "{}: the start", deck.name);
    assert_eq!(total(last), mnkr(row.end.as_ref()), "{}: the end", deck.name);
    for (at, group) in (1..last).zip(&row.groups) {
        let known: Option<Decimal> = group.contribution.as_ref().map(|text| text.parse().expect("a decimal"));
        let Some((step, known)) = part(3, at).zip(known.and_then(|known| known.to_f64())) else { continue };
        let gains = step != 0.0 || part(4, at) != Some(0.0);
        assert_eq!(gains, known > 0.0, "{}: {} is a gain or none", deck.name, group.group);
    }
}
