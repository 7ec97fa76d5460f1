//! The lines and bars of panels.

use super::plan::Plan;
use super::{Panel, PanelForm, describe};
use crate::drawing::{Certainty, Datum};
use crate::fill;
use crate::geometry::{self, Rect, at};
use crate::palette::{Rgb, SeriesColour};
use crate::shape::{Anchor, Dash, Shape, Stroke};
use crate::text::shorten;
use crate::timeline::Point;
use rust_decimal::Decimal;

/// How much of the neutral colour a series keeps in the panels that are only there for comparison.
const GREYS: [u32; 5] = [55, 100, 75, 45, 35];

pub(super) fn draw(plan: &mut Plan<'_>) {
    grounds(plan);
    grid(plan);
    for (index, panel) in plan.chart.panels.iter().enumerate() {
        let plot = plan.plot(index);
        for (series, points) in panel.figures.iter().enumerate().take(plan.chart.series.len()) {
            let mut points: Vec<&Point> = points.iter().collect();
            points.sort_by_key(|point| point.year);
            let colour = colour(plan, panel, series);
            let shapes = match plan.chart.form {
                PanelForm::Lines => lines(plan, &plot, &points, (colour, panel.own)),
                PanelForm::Bars => bars(plan, &plot, &points, (series, colour)),
            };
            plan.page.shapes.extend(shapes);
        }
        head(plan, index, panel);
        years(plan, index);
    }
}

fn colour(plan: &Plan<'_>, panel: &Panel, series: usize) -> Rgb {
    let theme = plan.page.theme;
    let any = plan.chart.panels.iter().any(|panel| panel.own);
    if panel.own || !any {
        return theme.series(plan.chart.series[series].colour);
    }
    let grey = GREYS.get(series).copied().unwrap_or(35);
    theme.series(SeriesColour::Neutral).over(theme.ground(), grey)
}

/// A faint ground behind the reader's own.
fn grounds(plan: &mut Plan<'_>) {
    let (theme, px) = (plan.page.theme, plan.page.scale);
    for (index, panel) in plan.chart.panels.iter().enumerate() {
        if panel.own {
            let cell = plan.cell(index);
            let rect = Rect {
                left: cell.left - 4.0 * px,
                right: cell.right + 4.0 * px,
                top: cell.top - 2.0 * px,
                bottom: cell.bottom + 2.0 * px,
            };
            let fill = theme.grid().over(theme.ground(), 60);
            plan.page.shapes.push(Shape::Box { rect: rect.within(&plan.page.whole), fill });
        }
    }
}

/// The same lines in every panel, and their figures at the left of every row.
fn grid(plan: &mut Plan<'_>) {
    let (kind, theme, px) = (plan.page.text, plan.page.theme, plan.page.scale);
    let ticks = plan.axis.ticks.clone();
    let zero = ticks.contains(&Decimal::ZERO).then_some(Decimal::ZERO);
    let base = zero.or(ticks.first().copied());
    let (mut thin, mut strong) = (Vec::new(), Vec::new());
    for index in 0..plan.chart.panels.len() {
        let plot = plan.plot(index);
        let mut written = f64::INFINITY;
        for tick in &ticks {
            let y = plan.y(&plot, *tick);
            let side = (at(plot.left, y), at(plot.right, y));
            let lines = if Some(*tick) == base { &mut strong } else { &mut thin };
            lines.push(side);
            let first = index % plan.columns == 0;
            if first && (written - y) >= kind.line() * 1.05 {
                let place = at(plan.grid.left - 6.0 * px, y + kind.half_cap());
                plan.page.write(plan.tick(*tick), place, Anchor::End, (kind, theme.soft()));
                written = y;
            }
        }
    }
    plan.page.shapes.push(Shape::Lines { ends: thin, stroke: Stroke::solid(theme.grid(), px) });
    plan.page.shapes.push(Shape::Lines { ends: strong, stroke: Stroke::solid(theme.rule(), px) });
}

/// Runs of known points of one certainty, and the last point.
fn lines(plan: &Plan<'_>, plot: &Rect, points: &[&Point], (colour, own): (Rgb, bool)) -> Vec<Shape> {
    let px = plan.page.scale;
    let place = |point: &Point| {
        point.known().map(|value| at(plan.x(plot, point.year), plan.y(plot, plan.printed(value))))
    };
    let mut runs: Vec<(Certainty, Vec<geometry::Point>)> = Vec::new();
    let mut joined = false;
    for pair in points.windows(2) {
        let (Some(from), Some(to)) = (place(pair[0]), place(pair[1])) else {
            joined = false;
            continue;
        };
        let certainty = pair[0].certainty.max(pair[1].certainty);
        match runs.last_mut() {
            Some((last, run)) if joined && *last == certainty => run.push(to),
            _ => runs.push((certainty, vec![from, to])),
        }
        joined = true;
    }
    let width = px * if own { 2.0 } else { 1.5 };
    let thin = |certainty| if certainty == Certainty::Derived { 0.6 * width } else { width };
    let dash = |certainty| match certainty {
        Certainty::Firm | Certainty::Derived => Dash::Solid,
        Certainty::Proposed => Dash::Dashed,
        Certainty::Assumed | Certainty::Unknown => Dash::Dotted,
    };
    let path = |(certainty, points)| Shape::Path {
        points,
        stroke: Stroke { colour, width: thin(certainty), dash: dash(certainty) },
    };
    let mut shapes: Vec<Shape> = runs.into_iter().map(path).collect();
    let last = points.iter().rev().find_map(|point| place(point));
    shapes.extend(last.map(|centre| Shape::Dot { centre, radius: width, fill: colour }));
    shapes
}

fn bars(plan: &Plan<'_>, plot: &Rect, points: &[&Point], (series, colour): (usize, Rgb)) -> Vec<Shape> {
    let count = plan.chart.series.len() as f64;
    let slot = plan.slot(plot) * 0.84;
    let zero = plan.y(plot, Decimal::ZERO);
    let mut shapes = Vec::new();
    for point in points {
        let left = plan.x(plot, point.year) - slot / 2.0 + slot / count * series as f64;
        let right = left + slot / count;
        match point.known() {
            Some(value) => {
                let y = plan.y(plot, plan.printed(value));
                let (top, bottom) = (zero.min(y), zero.max(y).max(zero.min(y) + plan.page.scale));
                let rect = Rect { left, right, top, bottom }.within(plot);
                shapes.extend(fill::block(&plan.page, rect, colour, point.certainty));
            }
            None => {
                let top = (zero - 12.0 * plan.page.scale).max(plot.top);
                let rect = Rect { left, right, top, bottom: top + 12.0 * plan.page.scale }.within(plot);
                shapes.extend(fill::unknown(&plan.page, rect, plan.page.theme.series(SeriesColour::Neutral)));
            }
        }
    }
    shapes
}

/// The name and the last figure above the panel.
fn head(plan: &mut Plan<'_>, index: usize, panel: &Panel) {
    let (cell, theme) = (plan.cell(index), plan.page.theme);
    let figure = plan.figure(panel);
    let (strong, kind) = (plan.strong(), plan.name_kind(panel));
    let taken = strong.width(&figure).unwrap_or(cell.width()) + 6.0 * plan.page.scale;
    let name = shorten(&panel.name, (cell.width() - taken).max(0.0), kind).unwrap_or_default();
    let baseline = cell.top + kind.ascent();
    let ink = if panel.own { theme.ink() } else { theme.soft() };
    plan.page.write(name, at(cell.left, baseline), Anchor::Start, (kind, ink));
    plan.page.write(
        figure,
        at(cell.right, baseline),
        Anchor::End,
        (if panel.own { strong } else { plan.kind }, ink),
    );
}

/// The first and the last year below a panel that has none below it.
fn years(plan: &mut Plan<'_>, index: usize) {
    if !plan.is_lowest(index) {
        return;
    }
    let (cell, kind) = (plan.cell(index), plan.kind);
    let style = (kind, plan.page.theme.soft());
    let baseline = cell.bottom + 4.0 * plan.page.scale + kind.ascent();
    let (first, last) = (plan.years[0].to_string(), plan.years[plan.years.len() - 1].to_string());
    let width = |text: &str| kind.width(text).unwrap_or(cell.width());
    if first == last {
        plan.page.write(first, at((cell.left + cell.right) / 2.0, baseline), Anchor::Middle, style);
    } else {
        let both = width(&first) + width(&last) + 6.0 * plan.page.scale <= cell.width();
        plan.page.write(last, at(cell.right, baseline), Anchor::End, style);
        if both {
            plan.page.write(first, at(cell.left, baseline), Anchor::Start, style);
        }
    }
}

/// Every figure: the strip of its year in its panel, a share of it each where several series meet.
pub(super) fn data(plan: &Plan<'_>) -> Vec<Datum> {
    let mut data = Vec::new();
    let count = plan.chart.series.len() as f64;
    for (index, panel) in plan.chart.panels.iter().enumerate() {
        let plot = plan.plot(index);
        let wide = plot.width() / plan.years.len() as f64 / count;
        for (series, points) in panel.figures.iter().enumerate().take(plan.chart.series.len()) {
            let id = &plan.chart.series[series].id;
            for point in points {
                let left = plan.x(&plot, point.year) + wide * (series as f64 - count / 2.0);
                let place = Rect { left, right: left + wide, ..plot }.within(&plan.page.whole);
                let label = describe::point(plan.chart, panel, series, point);
                let names = (format!("{}-{id}-{}", panel.id, point.year), id.clone());
                data.push(Datum::over(place, names, label, point.known()));
            }
        }
    }
    data
}
