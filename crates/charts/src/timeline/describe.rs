//! What a timeline says to those who do not see it.

use super::plan::sorted;
use super::{Point, Series, Timeline, difference};
use crate::fill;
use crate::number;
use crate::text::clean;

/// "Promemorian 2026: 93 803 kr".
pub(super) fn point(chart: &Timeline, series: &Series, point: &Point) -> String {
    clean(&format!("{} {}: {}", series.name, point.year, figure(chart, point)))
}

fn figure(chart: &Timeline, point: &Point) -> String {
    match point.known() {
        Some(_) => format!("{} {}", number::plain(point.known(), chart.scale), chart.unit),
        None => chart.captions.language.unknown().to_owned(),
    }
}

/// What the line styles mean, of those that are there.
pub(super) fn notes(chart: &Timeline) -> Vec<&'static str> {
    let points =
        chart.series.iter().flat_map(|series| &series.points).filter(|point| point.known().is_some());
    fill::notes_on_lines(chart.captions.language, points.map(|point| point.certainty))
}

/// The caption's description, or both ends of every series and the marks; and every year that is unknown.
pub(super) fn describe(chart: &Timeline) -> String {
    let given = chart.captions.description.trim();
    let mut parts = Vec::new();
    if given.is_empty() {
        parts.extend(chart.series.iter().filter_map(|series| ends(chart, series)));
        parts.extend(chart.marks.iter().map(|mark| format!("{}: {}.", mark.year, mark.label)));
    } else {
        parts.push(given.to_owned());
    }
    parts.extend(difference::describe(chart));
    parts.extend(chart.series.iter().filter_map(|series| unknown(chart, series)));
    parts.join(" ")
}

/// "Promemorian 2024: 82 033 kr; 2032: 99 574 kr."
fn ends(chart: &Timeline, series: &Series) -> Option<String> {
    let points = sorted(series);
    let (first, last) = (points.first()?, points.last()?);
    let mut text = format!("{} {}: {}", series.name, first.year, figure(chart, first));
    if last.year > first.year {
        text.push_str(&format!("; {}: {}", last.year, figure(chart, last)));
    }
    Some(text + ".")
}

/// "Promemorian, okänt: 2028, 2029."
fn unknown(chart: &Timeline, series: &Series) -> Option<String> {
    let points = sorted(series).into_iter().filter(|point| point.known().is_none());
    let years: Vec<String> = points.map(|point| point.year.to_string()).collect();
    let word = chart.captions.language.unknown();
    (!years.is_empty()).then(|| format!("{}, {word}: {}.", series.name, years.join(", ")))
}
