//! The lines of a slope and the texts at their ends.

use super::SlopeLine;
use super::plan::Plan;
use crate::ChartError;
use crate::drawing::Certainty;
use crate::geometry::at;
use crate::palette::{Rgb, SeriesColour};
use crate::shape::{Anchor, Dash, Shape, Stroke};
use crate::text::shorten;

pub(super) fn draw(plan: &mut Plan<'_>) -> Result<(), ChartError> {
    heads(plan)?;
    let any = plan.chart.lines.iter().any(|line| line.own);
    let mut order: Vec<usize> = (0..plan.chart.lines.len()).collect();
    // The reader's own on top.
    order.sort_by_key(|index| plan.chart.lines[*index].own);
    for index in order {
        let line = &plan.chart.lines[index];
        let colour = colour(plan, line, any);
        stroke(plan, line, colour);
        for side in [0, 1] {
            end(plan, (index, side), colour);
        }
    }
    Ok(())
}

/// Rising and falling by colour; where one is the reader's own, all others grey.
fn colour(plan: &Plan<'_>, line: &SlopeLine, any: bool) -> Rgb {
    let theme = plan.page.theme;
    let change = line.to.known().zip(line.from.known()).map(|(to, from)| to.cmp(&from));
    match change {
        _ if any && !line.own => theme.series(SeriesColour::Neutral).over(theme.ground(), 60),
        Some(std::cmp::Ordering::Greater) => theme.series(SeriesColour::S1),
        Some(std::cmp::Ordering::Less) => theme.series(SeriesColour::S2),
        _ => theme.series(SeriesColour::Neutral),
    }
}

fn heads(plan: &mut Plan<'_>) -> Result<(), ChartError> {
    let (strong, theme, px) = (plan.page.strong, plan.page.theme, plan.page.scale);
    let baseline = plan.page.inner.top + strong.ascent();
    let middle = (plan.plot.left + plan.plot.right) / 2.0;
    let from = shorten(&plan.chart.from, middle - plan.page.inner.left - 6.0 * px, strong)?;
    let to = shorten(&plan.chart.to, plan.page.inner.right - middle - 6.0 * px, strong)?;
    // Above the lines' ends, drawn outward.
    let left =
        (plan.plot.left + 30.0 * px).min(middle - 6.0 * px).max(plan.page.inner.left + strong.width(&from)?);
    let right =
        (plan.plot.right - 30.0 * px).max(middle + 6.0 * px).min(plan.page.inner.right - strong.width(&to)?);
    plan.page.write(from, at(left, baseline), Anchor::End, (strong, theme.ink()));
    plan.page.write(to, at(right, baseline), Anchor::Start, (strong, theme.ink()));
    Ok(())
}

fn stroke(plan: &mut Plan<'_>, line: &SlopeLine, colour: Rgb) {
    let px = plan.page.scale;
    let (from, to) = (at(plan.plot.left, plan.y(line.from)), at(plan.plot.right, plan.y(line.to)));
    let dash = match line.from.certainty.max(line.to.certainty) {
        Certainty::Firm | Certainty::Derived => Dash::Solid,
        Certainty::Proposed => Dash::Dashed,
        Certainty::Assumed | Certainty::Unknown => Dash::Dotted,
    };
    let certainty = line.from.certainty.max(line.to.certainty);
    let thin = if certainty == Certainty::Derived { 0.6 } else { 1.0 };
    let width = px * thin * if line.own { 2.5 } else { 1.25 };
    let known = line.from.known().is_some() && line.to.known().is_some();
    if known {
        plan.page.shapes.push(Shape::Path { points: vec![from, to], stroke: Stroke { colour, width, dash } });
    }
    for (reading, centre) in [(line.from, from), (line.to, to)] {
        if reading.known().is_some() {
            let radius = px * if line.own { 4.0 } else { 2.5 };
            plan.page.shapes.push(Shape::Dot { centre, radius, fill: colour });
        }
    }
}

/// The name and figure of one end, and a line to it.
fn end(plan: &mut Plan<'_>, (index, side): (usize, usize), colour: Rgb) {
    let line = &plan.chart.lines[index];
    let (px, theme, kind) = (plan.page.scale, plan.page.theme, plan.weight(line));
    let reading = if side == 0 { line.from } else { line.to };
    let middle = plan.middles[side][index];
    let (left, right) = plan.column(side);
    let y = plan.y(reading);
    let (text, point, outward) =
        if side == 0 { (right, plan.plot.left, -1.0) } else { (left, plan.plot.right, 1.0) };
    if reading.known().is_some() {
        let points = vec![at(point + outward * 5.0 * px, y), at(text - outward * 3.0 * px, middle)];
        let colour = colour.over(theme.ground(), 55);
        plan.page.shapes.push(Shape::Path { points, stroke: Stroke::solid(colour, 0.75 * px) });
    }
    let figure = plan.chart.figure(reading);
    let width = kind.width(&figure).unwrap_or(0.0) + plan.between();
    let baseline = middle + kind.half_cap();
    let ink = if reading.known().is_some() { theme.ink() } else { theme.soft() };
    let name = plan.names[index].clone();
    let anchor = if side == 0 { Anchor::End } else { Anchor::Start };
    plan.page.write(figure, at(text, baseline), anchor, (kind, ink));
    plan.page.write(
        name,
        at(text + outward * width, baseline),
        anchor,
        (kind, if line.own { ink } else { theme.soft() }),
    );
}
