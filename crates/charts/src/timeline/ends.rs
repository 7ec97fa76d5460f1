//! The names of a timeline's lines with their last figures, beside the lines' ends.

use super::plan::{Plan, sorted};
use crate::ChartError;
use crate::geometry::{Point, at};
use crate::number;
use crate::palette::SeriesColour;
use crate::shape::{Anchor, Dash, Shape, Stroke};
use crate::spread::spread_boxes;
use crate::text::{ELLIPSIS, wrap};

/// The part of the width that names may take.
const SHARE: f64 = 0.38;

/// Lines a name may take.
pub(super) const ONE_LINE: usize = 1;
/// The same where names that are cut have room below each other.
pub(super) const TWO_LINES: usize = 2;

pub(super) struct End {
    /// One text a line; the figure stands after the last.
    name: Vec<String>,
    figure: String,
    colour: SeriesColour,
    series: usize,
    pub(super) width: f64,
    /// The width of the last line with its figure.
    last: f64,
    /// The last known point, where there is one.
    point: Option<Point>,
    middle: f64,
}

/// The texts on so many lines, shortened to their room; places come later.
pub(super) fn texts(plan: &Plan<'_>, lines: usize) -> Result<Vec<End>, ChartError> {
    let (kind, strong) = (plan.page.text, plan.page.strong);
    let mut ends = Vec::new();
    for (index, series) in plan.chart.series.iter().enumerate() {
        let points = sorted(series);
        let Some(last) = points.last() else { continue };
        let mut figure = match last.known() {
            Some(_) => number::plain(last.known(), plan.chart.scale),
            None => plan.page.language.unknown().to_owned(),
        };
        if last.year < plan.years.1 {
            figure.push_str(&format!(" ({})", last.year));
        }
        let room = plan.page.inner.width() * SHARE - strong.width(&figure)? - between(plan);
        let name = wrap(&series.name, room.max(36.0 * plan.page.scale), lines, kind)?;
        let widths = name.iter().map(|line| kind.width(line)).collect::<Result<Vec<_>, _>>()?;
        let last = widths.last().unwrap_or(&0.0) + between(plan) + strong.width(&figure)?;
        let width = widths.iter().fold(last, |widest, width| widest.max(*width));
        let colour = series.colour;
        ends.push(End { name, figure, colour, series: index, width, last, point: None, middle: 0.0 });
    }
    Ok(ends)
}

/// Whether a name is cut.
pub(super) fn cut(plan: &Plan<'_>) -> bool {
    plan.ends.iter().flat_map(|end| &end.name).any(|line| line.ends_with(ELLIPSIS))
}

fn between(plan: &Plan<'_>) -> f64 {
    5.0 * plan.page.scale
}

/// Between the last year and the names, in pixels of the default text size.
pub(super) const CLOSE: f64 = 9.0;
/// The same with room for leaders.
pub(super) const WIDE: f64 = 24.0;

/// Whether a name stands away from its line's end.
pub(super) fn moved(plan: &Plan<'_>) -> bool {
    plan.ends.iter().any(|end| end.point.is_some_and(|point| is_away(plan, end, point)))
}

fn is_away(plan: &Plan<'_>, end: &End, point: Point) -> bool {
    (end.middle - point.y).abs() > 2.0 * plan.page.scale || point.x < plan.plot.right - 1.0
}

pub(super) fn place(plan: &mut Plan<'_>) -> Result<(), ChartError> {
    let mut ends = std::mem::take(&mut plan.ends);
    for end in &mut ends {
        let points = sorted(&plan.chart.series[end.series]);
        let known = points.into_iter().rfind(|point| point.known().is_some());
        end.point = known.map(|point| plan.place(end.series, point));
    }
    let lowest = plan.unknown.unwrap_or(plan.floor);
    let line = plan.page.text.line();
    let wish = |end: &End| end.point.map_or(lowest, |point| point.y);
    let boxes: Vec<(f64, f64)> =
        ends.iter().map(|end| (wish(end), line * end.name.len().max(ONE_LINE) as f64)).collect();
    let (top, bottom) = (plan.plot.top - line / 2.0, plan.year_row - 1.0);
    // In little height they go on beside the rows of marks.
    let places =
        spread_boxes(&boxes, top, bottom).or_else(|| spread_boxes(&boxes, plan.beside_marks(), bottom));
    plan.page.require(places.is_some())?;
    for (end, middle) in ends.iter_mut().zip(places.unwrap_or_default()) {
        end.middle = middle;
    }
    plan.ends = ends;
    Ok(())
}

pub(super) fn draw(plan: &mut Plan<'_>) {
    let (kind, strong, theme) = (plan.page.text, plan.page.strong, plan.page.theme);
    let left = plan.plot.right + plan.gap * plan.page.scale;
    for end in std::mem::take(&mut plan.ends) {
        let colour = theme.series_text(end.colour);
        if let Some(point) = end.point {
            leader(plan, &end, point, left);
        }
        let below = (end.name.len().max(ONE_LINE) - 1) as f64 / 2.0;
        let baseline = |row: f64| end.middle + kind.half_cap() + kind.line() * row;
        for (row, line) in end.name.into_iter().enumerate() {
            plan.page.write(line, at(left, baseline(row as f64 - below)), Anchor::Start, (kind, colour));
        }
        let place = at(left + end.last, baseline(below));
        plan.page.write(end.figure, place, Anchor::End, (strong, colour));
    }
}

/// A thin line from the line's end to its name, where they are not side by side.
fn leader(plan: &mut Plan<'_>, end: &End, point: Point, left: f64) {
    let px = plan.page.scale;
    if !is_away(plan, end, point) {
        return;
    }
    let early = point.x < plan.plot.right - 1.0;
    let dash = if early { Dash::Fine } else { Dash::Solid };
    let stroke = Stroke { colour: plan.page.theme.tint(plan.page.theme.series(end.colour)), width: px, dash };
    let turn = (plan.plot.right + 4.0 * px).max(point.x + 5.0 * px);
    let points = vec![at(point.x + 5.0 * px, point.y), at(turn, point.y), at(left - 4.0 * px, end.middle)];
    plan.page.shapes.push(Shape::Path { points, stroke });
}
