//! Beside a map: what the colours mean, and the figures themselves where there is room for all of them.

use super::plan::{Plan, figure};
use super::{MapFigure, MapRegion, Shading};
use crate::ChartError;
use crate::geometry::{Rect, at};
use crate::number::GROUP;
use crate::palette::Rgb;
use crate::shape::{Anchor, Shape, Stroke, hatch, outline};
use crate::text::{Type, shorten};
use std::cmp::Reverse;

pub(super) fn draw(plan: &mut Plan<'_>) -> Result<(), ChartError> {
    let px = plan.page.scale;
    let left = plan.land.right + 14.0 * px;
    let width = key(plan, left)?;
    let room = Rect { left: left + width + 22.0 * px, ..plan.page.inner };
    if plan.map.listed { figures(plan, room) } else { Ok(()) }
}

/// One line a class, and one each for nothing, unknown and not concerned where the map has them. The width
/// it takes.
fn key(plan: &mut Plan<'_>, left: f64) -> Result<f64, ChartError> {
    let (kind, theme, px) = (plan.page.text, plan.page.theme, plan.page.scale);
    let words = plan.page.language;
    let any = |wanted: fn(MapFigure) -> bool| plan.map.regions.iter().any(|it| wanted(it.figure));
    let mut lines: Vec<(String, Option<Rgb>, bool)> =
        plan.classes.all.iter().map(|class| (class.words.clone(), Some(class.colour), false)).collect();
    if let Some(colour) = plan.classes.nothing() {
        let zero =
            if plan.map.shading == Shading::Difference { format!("≈{GROUP}0") } else { "0".to_owned() };
        lines.push((zero, Some(colour), false));
    }
    if any(|it| !it.is_none() && it.known().is_none()) {
        lines.push((words.unknown().to_owned(), None, true));
    }
    if any(MapFigure::is_none) {
        lines.push((format!("– {}", words.not_concerned()), None, false));
    }
    let unit = words.unit(plan.map.scale);
    let mut top = plan.page.inner.top;
    let mut widest: f64 = 0.0;
    if !unit.is_empty() && !plan.classes.all.is_empty() {
        plan.page.write(unit.to_owned(), at(left, top + kind.ascent()), Anchor::Start, (kind, theme.soft()));
        top += kind.line();
    }
    for (text, colour, hatched) in lines {
        let middle = top + kind.line() / 2.0;
        let rect = Rect { left, right: left + 16.0 * px, top: middle - 5.0 * px, bottom: middle + 5.0 * px };
        swatch(plan, rect, colour, hatched);
        let x = rect.right + 6.0 * px;
        widest = widest.max(kind.width(&text)? + x - left);
        plan.page.write(text, at(x, middle + kind.half_cap()), Anchor::Start, (kind, theme.ink()));
        top += kind.line() + 2.0 * px;
    }
    plan.page.require(top <= plan.page.inner.bottom && left + widest <= plan.page.inner.right)?;
    Ok(widest)
}

fn swatch(plan: &mut Plan<'_>, rect: Rect, colour: Option<Rgb>, hatched: bool) {
    let (theme, px) = (plan.page.theme, plan.page.scale);
    if let Some(fill) = colour {
        plan.page.shapes.push(Shape::Box { rect, fill });
    }
    if hatched {
        plan.page.shapes.push(hatch(rect, 4.0 * px, Stroke::solid(theme.soft(), px)));
    }
    plan.page.shapes.push(outline(rect, Stroke::solid(theme.rule(), 0.75 * px)));
}

/// Every region with its figure, the largest first, in as many columns as it takes; none where that is too
/// much for the room.
fn figures(plan: &mut Plan<'_>, room: Rect) -> Result<(), ChartError> {
    let px = plan.page.scale;
    let mut regions: Vec<&MapRegion> = plan.map.regions.iter().collect();
    regions.sort_by_key(|region| Reverse(region.figure.known()));
    for size in [12.0, 11.0, 10.0, 9.0] {
        let kind = Type::regular(size * px);
        let (mut names, mut values): (f64, f64) = (0.0, 0.0);
        for region in &regions {
            let kind = weight(plan, region, kind);
            names = names.max(kind.width(&region.name)?.min(150.0 * px));
            values = values.max(kind.width(&figure(plan.map, region.figure))?);
        }
        let column = names + values + 12.0 * px;
        let rows = (room.height() / kind.line()).floor().max(1.0) as usize;
        let columns = regions.len().div_ceil(rows);
        let needed = column * columns as f64 + 24.0 * px * (columns as f64 - 1.0);
        if needed > room.width() {
            continue;
        }
        let rows = regions.len().div_ceil(columns);
        for (index, region) in regions.iter().enumerate() {
            let left = room.left + (column + 24.0 * px) * (index / rows) as f64;
            let baseline = room.top + kind.line() * (index % rows) as f64 + kind.ascent();
            let (kind, theme) = (weight(plan, region, kind), plan.page.theme);
            let name = shorten(&region.name, names, kind)?;
            let text = figure(plan.map, region.figure);
            let known = region.figure.known().is_some();
            let ink = if known { theme.ink() } else { theme.soft() };
            plan.page.write(name, at(left, baseline), Anchor::Start, (kind, theme.ink()));
            plan.page.write(text, at(left + column, baseline), Anchor::End, (kind, ink));
        }
        return Ok(());
    }
    Ok(())
}

fn weight(plan: &Plan<'_>, region: &MapRegion, kind: Type) -> Type {
    let selected = plan.map.selected.as_ref() == Some(&region.code);
    if selected { Type { weight: plan.page.strong.weight, ..kind } } else { kind }
}
