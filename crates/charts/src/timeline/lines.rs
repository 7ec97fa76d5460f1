//! The lines and points of a timeline.

use super::plan::{Plan, sorted};
use super::{Point, Series};
use crate::drawing::Certainty;
use crate::geometry::{self, at};
use crate::shape::{Dash, Shape, Stroke};

/// Closer years than this many pixels show points at the ends only.
const CROWDED: f64 = 9.0;

pub(super) fn draw(plan: &mut Plan<'_>) {
    for (index, series) in plan.chart.series.iter().enumerate() {
        let points = sorted(series);
        let mut shapes = strokes(plan, index, series, &points);
        shapes.extend(dots(plan, index, series, &points));
        plan.page.shapes.extend(shapes);
    }
}

/// Runs of known points, one path for each stretch of equal certainty.
fn strokes(plan: &Plan<'_>, index: usize, series: &Series, points: &[&Point]) -> Vec<Shape> {
    let mut paths: Vec<(Certainty, Vec<geometry::Point>)> = Vec::new();
    let mut joined = false;
    for pair in points.windows(2) {
        if pair.iter().any(|point| point.known().is_none()) || pair[1].year - pair[0].year != 1 {
            joined = false;
            continue;
        }
        let certainty = pair[0].certainty.max(pair[1].certainty);
        let (from, to) = trimmed(plan, index, pair);
        match paths.last_mut() {
            Some((last, path)) if joined && *last == certainty && !hollow(plan, pair[0]) => path.push(to),
            _ => paths.push((certainty, vec![from, to])),
        }
        joined = true;
    }
    let stroke = |certainty| Stroke {
        colour: plan.page.theme.series(series.colour),
        width: plan.page.scale * if certainty == Certainty::Derived { 1.25 } else { 2.0 },
        dash: match certainty {
            Certainty::Firm | Certainty::Derived => Dash::Solid,
            Certainty::Proposed => Dash::Dashed,
            Certainty::Assumed | Certainty::Unknown => Dash::Dotted,
        },
    };
    paths.into_iter().map(|(certainty, points)| Shape::Path { points, stroke: stroke(certainty) }).collect()
}

/// A segment that stops at the edge of hollow points, so that they stay hollow on any ground.
fn trimmed(plan: &Plan<'_>, index: usize, pair: &[&Point]) -> (geometry::Point, geometry::Point) {
    let (a, b) = (plan.place(index, pair[0]), plan.place(index, pair[1]));
    let length = (b.x - a.x).hypot(b.y - a.y).max(0.001);
    let part = |point: &Point| if hollow(plan, point) { (radius(plan) / length).min(0.5) } else { 0.0 };
    let along = |share: f64| at(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
    (along(part(pair[0])), along(1.0 - part(pair[1])))
}

fn radius(plan: &Plan<'_>) -> f64 {
    3.0 * plan.page.scale
}

fn hollow(plan: &Plan<'_>, point: &Point) -> bool {
    plan.pitch() >= CROWDED && matches!(point.certainty, Certainty::Proposed | Certainty::Assumed)
}

fn dots(plan: &Plan<'_>, index: usize, series: &Series, points: &[&Point]) -> Vec<Shape> {
    let known: Vec<_> = points.iter().filter(|point| point.known().is_some()).collect();
    let crowded = plan.pitch() < CROWDED;
    let mut shapes = Vec::new();
    for (rank, point) in known.iter().enumerate() {
        if crowded && rank > 0 && rank + 1 < known.len() {
            continue;
        }
        let (centre, colour) = (plan.place(index, point), plan.page.theme.series(series.colour));
        shapes.push(if hollow(plan, point) {
            let stroke = Stroke::solid(colour, 1.5 * plan.page.scale);
            Shape::Ring { centre, radius: radius(plan) - stroke.width / 2.0, stroke }
        } else {
            let thinner = if point.certainty == Certainty::Derived { 0.75 } else { 1.0 };
            Shape::Dot { centre, radius: radius(plan) * thinner, fill: colour }
        });
    }
    shapes
}
