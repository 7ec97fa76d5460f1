//! What small multiples say to those who do not see them.

use super::{Panel, PanelForm, Panels};
use crate::axis::Axis;
use crate::fill;
use crate::text::clean;
use crate::timeline::Point;

/// "Blekinge, Promemorian 2027: 4,6 mnkr".
pub(super) fn point(chart: &Panels, panel: &Panel, series: usize, point: &Point) -> String {
    let name = match chart.series.get(series) {
        Some(series) if chart.series.len() > 1 => format!(", {}", series.name),
        _ => String::new(),
    };
    let figure = match point.known() {
        None => chart.captions.language.unknown().to_owned(),
        value => chart.captions.language.amount(&chart.written(value), chart.scale),
    };
    clean(&format!("{}{name} {}: {figure}", panel.name, point.year))
}

/// Which figure is written, what line styles and fills mean, gaps, and that the axis is cut.
pub(super) fn notes(chart: &Panels, axis: &Axis) -> Vec<String> {
    let words = chart.captions.language;
    let last = chart.points().map(|point| point.year).max().unwrap_or(0);
    let mut notes = Vec::new();
    if let (Some(series), true) = (chart.series.last(), chart.series.len() > 1) {
        notes.push(format!("{}: {} {last}.", words.figure_is(), series.name));
    }
    let drawn = chart.points().filter(|point| point.known().is_some()).map(|point| point.certainty);
    let said = match chart.form {
        PanelForm::Bars => fill::notes(words, drawn),
        PanelForm::Lines => fill::notes_on_lines(words, drawn),
    };
    notes.extend(said.into_iter().map(String::from));
    if chart.points().any(|point| point.known().is_none()) {
        notes.push(words.gap_is_unknown().to_owned());
    }
    if axis.cut.is_some() {
        notes.push(words.axis_is_cut().to_owned());
    }
    notes
}

/// The caption's description, or the last figures of the own panel, else of every panel; and what is unknown.
pub(super) fn describe(chart: &Panels) -> String {
    let mut parts = Vec::new();
    if chart.captions.description.trim().is_empty() {
        let any = chart.panels.iter().any(|panel| panel.own);
        for panel in chart.panels.iter().filter(|panel| panel.own || !any) {
            for (series, points) in panel.figures.iter().enumerate() {
                let last = points.iter().max_by_key(|point| point.year);
                parts.extend(last.map(|last| point(chart, panel, series, last) + "."));
            }
        }
    } else {
        parts.push(chart.captions.description.trim().to_owned());
    }
    let gap = |panel: &&Panel| panel.figures.iter().flatten().any(|point| point.known().is_none());
    let unknown = chart.captions.language.unknown();
    parts.extend(chart.panels.iter().filter(gap).map(|panel| format!("{}: {unknown}.", panel.name)));
    parts.join(" ")
}
