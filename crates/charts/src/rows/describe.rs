//! What rows of figures say to those who do not see them, and the texts beside the marks.

use super::{Line, Look, Marks};
use crate::axis::Axis;
use crate::drawing::Reading;
use crate::fill;
use crate::number;
use crate::text::clean;
use rust_decimal::Decimal;

/// "4,6", "+1,3", "okänt".
pub(super) fn figure(look: &Look<'_>, reading: Reading) -> String {
    match reading.known() {
        None => look.captions.language.unknown().to_owned(),
        value if look.signed => number::signed(value, look.scale),
        value => number::plain(value, look.scale),
    }
}

/// The figure and, in a tornado, the setting that gives it: "+3,2 (100 %)".
pub(super) fn label(look: &Look<'_>, line: &Line, series: usize) -> String {
    let figure = figure(look, line.values[series]);
    let setting = line.settings[series].trim();
    if setting.is_empty() { figure } else { clean(&format!("{figure} ({setting})")) }
}

/// "Blekinge, Promemorian: 4,6 mnkr".
pub(super) fn datum(look: &Look<'_>, line: &Line, series: usize) -> String {
    let name = &look.series[series].name;
    let name = if look.series.len() < 2 || name.is_empty() { String::new() } else { format!(", {name}") };
    let mut figure = figure(look, line.values[series]);
    if line.values[series].known().is_some() {
        figure = look.captions.language.amount(&figure, look.scale);
    }
    let setting = line.settings[series].trim();
    let setting = if setting.is_empty() { String::new() } else { format!(" ({setting})") };
    clean(&format!("{}{name}{setting}: {figure}", line.label))
}

/// From the first series to the last: "▲ +4,1"; empty where there is only one.
pub(super) fn difference(look: &Look<'_>, line: &Line) -> String {
    let (Some(first), Some(last)) = (line.values.first(), line.values.last()) else { return String::new() };
    let change = last.known().zip(first.known()).map(|(last, first)| last - first);
    let text = match change {
        None => return look.captions.language.unknown().to_owned(),
        change => number::signed(change, look.scale),
    };
    let arrow = match change {
        Some(change) if change > Decimal::ZERO && text.starts_with('+') => "▲ ",
        Some(change) if change < Decimal::ZERO && text.starts_with(number::MINUS) => "▼ ",
        _ => "",
    };
    format!("{arrow}{text}")
}

/// What the fills mean, what the difference is between, and that the axis is cut.
pub(super) fn notes(look: &Look<'_>, axis: &Axis) -> Vec<String> {
    let words = look.captions.language;
    let readings = look.lines.iter().flat_map(|line| &line.values);
    let drawn = readings.filter(|reading| reading.known().is_some());
    let mut notes: Vec<String> = match look.marks {
        Marks::Dots => dot_notes(look),
        _ => {
            fill::notes(words, drawn.map(|reading| reading.certainty)).into_iter().map(String::from).collect()
        }
    };
    if let (true, Some(first), Some(last)) = (has_difference(look), look.series.first(), look.series.last()) {
        notes.push(format!("{}: {} {} {}.", words.difference(), last.name, number::MINUS, first.name));
    }
    if axis.cut.is_some() {
        notes.push(words.axis_is_cut().to_owned());
    }
    notes
}

fn dot_notes(look: &Look<'_>) -> Vec<String> {
    use crate::Certainty::{Assumed, Proposed};
    let hollow =
        |reading: &Reading| matches!(reading.certainty, Assumed | Proposed) && reading.known().is_some();
    let any = look.lines.iter().flat_map(|line| &line.values).any(hollow);
    any.then(|| look.captions.language.hollow().to_owned()).into_iter().collect()
}

/// Whether the difference from the first series to the last has its own column.
pub(super) fn has_difference(look: &Look<'_>) -> bool {
    look.series.len() > 1 && !look.signed
}

/// The caption's description, or the first and the last row; and every row with something unknown.
pub(super) fn describe(look: &Look<'_>) -> String {
    let words = look.captions.language;
    let whole = |line: &Line| {
        (0..line.values.len()).map(|series| datum(look, line, series) + ".").collect::<Vec<_>>().join(" ")
    };
    let mut parts = Vec::new();
    if look.captions.description.trim().is_empty() {
        let mut known = look.lines.iter().filter(|line| line.values.iter().all(|it| it.known().is_some()));
        parts.extend(known.next().map(|first| format!("{}: {}", words.first_row(), whole(first))));
        parts.extend(known.next_back().map(|last| format!("{}: {}", words.last_row(), whole(last))));
    } else {
        parts.push(look.captions.description.trim().to_owned());
    }
    let unknown = look.lines.iter().filter(|line| line.values.iter().any(|it| it.known().is_none()));
    parts.extend(unknown.map(|line| format!("{}: {}.", line.label, words.unknown())));
    parts.join(" ")
}
