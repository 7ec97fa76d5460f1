//! What a bridge says to those who do not see it.

use super::columns::{Column, Columns, Role};
use super::{Step, Waterfall, band};
use crate::fill;
use crate::number;
use crate::text::clean;

pub(super) const fn role(role: Role) -> &'static str {
    match role {
        Role::Start => "start",
        Role::Step => "step",
        Role::End => "end",
    }
}

/// "Pris: +51,2 mnkr".
pub(super) fn column(chart: &Waterfall, column: &Column) -> String {
    let figure = match (column.role, column.value) {
        (_, None) => chart.captions.language.unknown().to_owned(),
        (Role::Step, value) => with_unit(chart, &number::signed(value, chart.scale)),
        (Role::Start | Role::End, value) => with_unit(chart, &number::plain(value, chart.scale)),
    };
    let range = column.band.map_or_else(String::new, |band| {
        let by_order = chart.captions.language.by_order().to_lowercase();
        format!(" ({} {by_order})", with_unit(chart, &band::words(chart, band)))
    });
    clean(&format!("{}: {figure}{range}", column.label))
}

fn with_unit(chart: &Waterfall, figure: &str) -> String {
    chart.captions.language.amount(figure, chart.scale)
}

/// What the fills mean, of those that are there, and whether levels are missing.
pub(super) fn notes(chart: &Waterfall, columns: &Columns) -> Vec<&'static str> {
    let words = chart.captions.language;
    let drawn = columns.all.iter().filter(|column| column.value.is_some());
    let mut notes = fill::notes(words, drawn.map(|column| column.certainty));
    if columns.all.iter().any(|column| column.band.is_some()) {
        notes.push(words.bracket());
    }
    if columns.loose() {
        notes.push(words.loose_levels());
    }
    notes
}

/// The caption's description, or both ends and the largest step; and every bar that is unknown.
pub(super) fn describe(chart: &Waterfall, columns: &Columns) -> String {
    let mut parts = Vec::new();
    if chart.captions.description.trim().is_empty() {
        let ends = columns.all.iter().filter(|column| column.role != Role::Step);
        parts.extend(ends.map(|end| format!("{}.", column(chart, end))));
        let largest = chart.steps.iter().filter(|step| step.known().is_some());
        if let Some(step) = largest.max_by_key(|step| step.known().map(|value| value.abs())) {
            parts.push(format!("{}: {}.", chart.captions.language.largest_step(), largest_step(chart, step)));
        }
    } else {
        parts.push(chart.captions.description.trim().to_owned());
    }
    parts.extend(band::describe(chart, columns));
    for unknown in columns.all.iter().filter(|column| column.value.is_none()) {
        parts.push(format!("{}.", column(chart, unknown)));
    }
    if columns.loose() {
        parts.push(chart.captions.language.loose_levels().to_owned());
    }
    parts.join(" ")
}

fn largest_step(chart: &Waterfall, step: &Step) -> String {
    format!("{} {}", step.label, with_unit(chart, &number::signed(step.known(), chart.scale)))
}
