//! The regions of a map and the place of each.

use super::plan::Plan;
use super::{MapRegion, Outline, describe};
use crate::drawing::Datum;
use crate::geometry::{Point, Rect, at};
use crate::palette::Rgb;
use crate::shape::{Shape, Stroke};
use std::fmt::Write;

pub(super) fn draw(plan: &mut Plan<'_>) -> Vec<Datum> {
    let (theme, px) = (plan.page.theme, plan.page.scale);
    let border = Stroke::solid(theme.rule(), 0.75 * px);
    let mut data = Vec::new();
    let mut selected = None;
    for outline in plan.map.outlines.all() {
        let rings = rings(plan, outline);
        let region = plan.map.region(&outline.code);
        let fill = region.and_then(|region| fill(plan, region)).unwrap_or_else(|| theme.ground());
        let unknown = region.is_some_and(|it| it.figure.known().is_none() && !it.figure.is_none());
        plan.page.shapes.push(Shape::Area { rings: rings.clone(), fill: Some(fill), stroke: border });
        let ends = if unknown { hatch(&rings, 4.0 * px) } else { Vec::new() };
        plan.page.shapes.push(Shape::Lines { ends, stroke: Stroke::solid(theme.soft(), px) });
        data.extend(region.map(|region| datum(plan, region, &rings)));
        if plan.map.selected.as_ref() == Some(&outline.code) {
            selected = Some(rings);
        }
    }
    // Above its neighbours.
    let stroke = Stroke::solid(theme.ink(), 2.0 * px);
    plan.page.shapes.push(Shape::Area { rings: selected.unwrap_or_default(), fill: None, stroke });
    data
}

fn fill(plan: &Plan<'_>, region: &MapRegion) -> Option<Rgb> {
    plan.classes.colour(plan.map, region.figure.known()?)
}

/// The rings in the picture, without points that fall on the one before them, the largest first.
fn rings(plan: &Plan<'_>, outline: &Outline) -> Vec<Vec<Point>> {
    let close = 0.4 * plan.page.scale;
    let mut rings: Vec<Vec<Point>> = outline.rings.iter().map(|ring| thinned(plan, ring, close)).collect();
    rings.sort_by(|a, b| bounds(b).width().total_cmp(&bounds(a).width()));
    rings
}

/// Points closer than a hair to the one before are left out. Two neighbours see the same points in either
/// order, so that what opens between them is less than the line drawn along it.
fn thinned(plan: &Plan<'_>, ring: &[(f64, f64)], close: f64) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for point in ring {
        let place = plan.place(*point);
        if kept.last().is_none_or(|last| (last.x - place.x).hypot(last.y - place.y) >= close) {
            kept.push(place);
        }
    }
    kept
}

fn sides(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    (0..ring.len()).map(|at| (ring[at], ring[(at + 1) % ring.len()]))
}

fn bounds(ring: &[Point]) -> Rect {
    let start =
        Rect { left: f64::INFINITY, top: f64::INFINITY, right: f64::NEG_INFINITY, bottom: f64::NEG_INFINITY };
    ring.iter().fold(start, |rect, point| Rect {
        left: rect.left.min(point.x),
        top: rect.top.min(point.y),
        right: rect.right.max(point.x),
        bottom: rect.bottom.max(point.y),
    })
}

/// Slanting lines across rings: where each line crosses their sides, in pairs.
fn hatch(rings: &[Vec<Point>], gap: f64) -> Vec<(Point, Point)> {
    // Along a line x + y is constant.
    let of = |point: &Point| point.x + point.y;
    let sums: Vec<f64> = rings.iter().flatten().map(of).collect();
    let (low, high) = sums
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), sum| (low.min(*sum), high.max(*sum)));
    let mut lines = Vec::new();
    let mut sum = (low / gap).ceil() * gap;
    while sum < high {
        let crossing = |(a, b): (Point, Point)| {
            let (from, to) = (of(&a), of(&b));
            let part = (sum - from) / (to - from);
            ((from <= sum) != (to <= sum)).then(|| at(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part))
        };
        let mut points: Vec<Point> = rings.iter().flat_map(|ring| sides(ring)).filter_map(crossing).collect();
        points.sort_by(|a, b| a.x.total_cmp(&b.x));
        lines.extend(points.chunks_exact(2).map(|pair| (pair[0], pair[1])));
        sum += gap;
    }
    lines
}

/// A region's place: the box around all its rings, and its outline for those who can use it.
fn datum(plan: &Plan<'_>, region: &MapRegion, rings: &[Vec<Point>]) -> Datum {
    let all: Vec<Point> = rings.iter().flatten().copied().collect();
    let place = bounds(&all).within(&plan.page.whole);
    let label = describe::region(plan.map, region);
    let names = (region.code.clone(), "region".to_owned());
    let mut outline = String::new();
    for ring in rings {
        for (at, point) in ring.iter().enumerate() {
            let command = if at == 0 { 'M' } else { 'L' };
            let _ = write!(outline, "{command}{:.1} {:.1}", point.x, point.y);
        }
        outline.push('Z');
    }
    Datum { outline: Some(outline), ..Datum::over(place, names, label, region.figure.known()) }
}
