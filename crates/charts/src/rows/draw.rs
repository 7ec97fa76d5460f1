//! The marks, names and figures of rows.

use super::plan::{GAP, Plan, STUB};
use super::{Line, Marks, describe};
use crate::drawing::{Certainty, Datum, Reading};
use crate::fill;
use crate::geometry::{Rect, at};
use crate::number;
use crate::palette::{Rgb, SeriesColour};
use crate::shape::{Anchor, Shape, Stroke, line};
use rust_decimal::Decimal;

pub(super) fn draw(plan: &mut Plan<'_>) {
    if !plan.labelled {
        grid(plan);
    }
    let lines = std::mem::take(&mut plan.look.lines);
    for (row, line) in lines.iter().enumerate() {
        match plan.look.marks {
            Marks::Dots => dots(plan, row, line),
            Marks::Bars | Marks::Reaches => bars(plan, row, line),
        }
        texts(plan, row, line);
    }
    plan.look.lines = lines;
    heading(plan);
    if plan.look.marks != Marks::Dots {
        let (x, stroke) = (plan.x(Decimal::ZERO), Stroke::solid(plan.page.theme.rule(), plan.page.scale));
        plan.page.shapes.push(line(at(x, plan.plot.top), at(x, plan.plot.bottom), stroke));
    }
}

fn grid(plan: &mut Plan<'_>) {
    let (kind, theme, px) = (plan.page.text, plan.page.theme, plan.page.scale);
    let ticks = plan.axis.ticks.clone();
    let upright = |x: f64| (at(x, plan.plot.top), at(x, plan.plot.bottom + 3.0 * px));
    let ends = ticks.iter().map(|tick| upright(plan.place(*tick))).collect();
    plan.page.shapes.push(Shape::Lines { ends, stroke: Stroke::solid(theme.grid(), px) });
    let baseline = plan.plot.bottom + 5.0 * px + kind.ascent();
    for tick in ticks {
        let (text, x) = (plan.tick(tick), plan.place(tick));
        plan.page.write(text, at(x, baseline), Anchor::Middle, (kind, theme.soft()));
    }
}

fn heading(plan: &mut Plan<'_>) {
    if describe::has_difference(&plan.look) {
        // On the last line of the legend.
        let top = plan.page.inner.top - 6.0 * plan.page.scale - plan.page.text.line();
        let baseline = top + plan.page.text.line() / 2.0 + plan.page.text.half_cap();
        let place = at(plan.page.inner.right, baseline);
        let style = (plan.page.text, plan.page.theme.soft());
        plan.page.write(plan.page.language.difference().to_owned(), place, Anchor::End, style);
    }
}

fn bars(plan: &mut Plan<'_>, row: usize, line: &Line) {
    for (series, reading) in line.values.iter().enumerate() {
        let rect = bar(plan, row, series, *reading);
        let colour = plan.page.theme.series(colour(plan, line, series));
        let shapes = match reading.known() {
            Some(_) => fill::block(&plan.page, rect, colour, reading.certainty),
            None => fill::unknown(&plan.page, rect, colour),
        };
        plan.page.shapes.extend(shapes);
        if plan.labelled {
            figure(plan, line, series, rect);
        }
    }
    if !plan.labelled && line.values.iter().any(|reading| reading.known().is_none()) {
        unknown(plan, row, line);
    }
}

/// Once in a row whose bars have no figures: beyond the longest of them.
fn unknown(plan: &mut Plan<'_>, row: usize, line: &Line) {
    let bars = line.values.iter().enumerate();
    let right = bars.map(|(series, reading)| bar(plan, row, series, *reading).right).fold(0.0, f64::max);
    let place = at(right + GAP * plan.page.scale, plan.middle(row) + plan.kind.half_cap());
    let style = (plan.kind, plan.page.theme.soft());
    plan.page.write(plan.page.language.unknown().to_owned(), place, Anchor::Start, style);
}

/// From zero to the figure; a stub where it is unknown.
fn bar(plan: &Plan<'_>, row: usize, series: usize, reading: Reading) -> Rect {
    let (zero, px) = (plan.x(Decimal::ZERO), plan.page.scale);
    let end = reading.known().map_or(zero + STUB * px, |value| plan.x(value));
    let (left, right) = (zero.min(end), zero.max(end));
    // What is not nothing is seen.
    let more = (1.0 * px - (right - left)).max(0.0) / 2.0;
    Rect { left: left - more, right: right + more, ..plan.strip(row, series) }
}

fn figure(plan: &mut Plan<'_>, line: &Line, series: usize, rect: Rect) {
    let (gap, reading) = (GAP * plan.page.scale, line.values[series]);
    let known = reading.known();
    let down = known.is_some_and(|value| value < Decimal::ZERO);
    let baseline = (rect.top + rect.bottom) / 2.0 + plan.kind.half_cap();
    let (x, anchor) = if down { (rect.left - gap, Anchor::End) } else { (rect.right + gap, Anchor::Start) };
    let theme = plan.page.theme;
    let colour = if known.is_some() { theme.ink() } else { theme.soft() };
    let own = line.own && line.values.len() == 1;
    let style = (plan.name_kind(own), colour);
    let text = describe::label(&plan.look, line, series);
    plan.page.write(text, at(x, baseline), anchor, style);
}

/// Gains and losses by sign; otherwise the series' own, where one row is highlighted the others are grey.
fn colour(plan: &Plan<'_>, line: &Line, series: usize) -> SeriesColour {
    let look = &plan.look;
    match line.values[series].known() {
        None => SeriesColour::Neutral,
        Some(value) if look.signed && number::is_nothing(value, look.scale) => SeriesColour::Neutral,
        Some(value) if look.signed && value < Decimal::ZERO => SeriesColour::S2,
        Some(_) if look.signed => SeriesColour::S1,
        Some(_) if look.series.len() == 1 && plan.highlighted && !line.own => SeriesColour::Neutral,
        Some(_) => look.series[series].colour,
    }
}

fn dots(plan: &mut Plan<'_>, row: usize, line_: &Line) {
    let (y, px, theme) = (plan.middle(row), plan.page.scale, plan.page.theme);
    let radius = (plan.pitch * 0.36).min(5.0 * px);
    let known: Vec<f64> = line_.values.iter().filter_map(Reading::known).map(|value| plan.x(value)).collect();
    let (low, high) =
        known.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| (a.min(*x), b.max(*x)));
    let ends = if known.len() > 1 { vec![(at(low, y), at(high, y))] } else { Vec::new() };
    plan.page.shapes.push(Shape::Lines { ends, stroke: Stroke::solid(theme.rule(), 1.5 * px) });
    for (series, reading) in line_.values.iter().enumerate() {
        let colour = theme.series(colour(plan, line_, series));
        if let Some(value) = reading.known() {
            let shapes = dot(plan, (plan.x(value), y), radius, (colour, reading.certainty));
            plan.page.shapes.extend(shapes);
        }
    }
    if known.len() < line_.values.len() && plan.column.is_empty() || known.is_empty() {
        let place = at(plan.plot.left - GAP * px, y + plan.kind.half_cap());
        let text = plan.page.language.unknown().to_owned();
        plan.page.write(text, place, Anchor::End, (plan.kind, theme.soft()));
    }
}

fn dot(
    plan: &Plan<'_>,
    (x, y): (f64, f64),
    radius: f64,
    (colour, certainty): (Rgb, Certainty),
) -> Vec<Shape> {
    let centre = at(x, y);
    match certainty {
        Certainty::Proposed | Certainty::Assumed => {
            let stroke = Stroke::solid(colour, 1.5 * plan.page.scale);
            let fill = plan.page.theme.ground();
            let radius = radius - stroke.width / 2.0;
            vec![Shape::Dot { centre, radius, fill }, Shape::Ring { centre, radius, stroke }]
        }
        Certainty::Derived => vec![Shape::Dot { centre, radius: radius * 0.8, fill: colour }],
        Certainty::Firm | Certainty::Unknown => vec![Shape::Dot { centre, radius, fill: colour }],
    }
}

/// The name before the row and its text in the last column.
fn texts(plan: &mut Plan<'_>, row: usize, line: &Line) {
    let baseline = plan.middle(row) + plan.kind.half_cap();
    let (kind, theme) = (plan.name_kind(line.own), plan.page.theme);
    let name = std::mem::take(&mut plan.names[row]);
    plan.page.write(name, at(plan.page.inner.left, baseline), Anchor::Start, (kind, theme.ink()));
    if let Some(text) = plan.column.get(row).cloned() {
        let colour = if text.starts_with('▼') { theme.series_text(SeriesColour::S2) } else { theme.ink() };
        let kind = if line.own { plan.strong() } else { plan.kind };
        plan.page.write(text, at(plan.page.inner.right, baseline), Anchor::End, (kind, colour));
    }
}

/// Every figure: the part of its row that belongs to its series.
pub(super) fn data(plan: &Plan<'_>) -> Vec<Datum> {
    let mut data = Vec::new();
    let count = plan.look.series.len();
    for (row, line) in plan.look.lines.iter().enumerate() {
        for (series, reading) in line.values.iter().enumerate() {
            let height = plan.pitch / count as f64;
            let top = plan.plot.top + plan.pitch * row as f64 + height * series as f64;
            let place = Rect { top, bottom: top + height, ..plan.plot }.within(&plan.page.whole);
            let of = &plan.look.series[series].id;
            let id = if count > 1 { format!("{}-{of}", line.id) } else { line.id.clone() };
            let label = describe::datum(&plan.look, line, series);
            let datum = Datum::over(place, (id, of.clone()), label, reading.known());
            data.push(Datum { certainty: reading.certainty, ..datum });
        }
    }
    data
}
