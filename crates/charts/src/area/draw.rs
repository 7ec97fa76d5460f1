//! The blocks, the axes of their sides and their texts.

use super::plan::Plan;
use super::{Arrangement, Block};
use crate::axis::Axis;
use crate::drawing::Certainty;
use crate::fill;
use crate::geometry::{Rect, at};
use crate::number;
use crate::palette::SeriesColour;
use crate::shape::{Anchor, Shape, Stroke, hatch, line, outline};
use rust_decimal::Decimal;

pub(super) fn draw(plan: &mut Plan<'_>) {
    axes(plan);
    grounds(plan);
    for (index, block) in plan.chart.blocks.iter().enumerate() {
        let shapes = shapes(plan, index, block);
        plan.page.shapes.extend(shapes);
    }
    let stroke = Stroke::solid(plan.page.theme.rule(), plan.page.scale);
    let (left, right, bottom) = (plan.plot.left, plan.plot.right, plan.plot.bottom);
    plan.page.shapes.push(line(at(left, bottom), at(right, bottom), stroke));
    for (index, block) in plan.chart.blocks.iter().enumerate() {
        texts(plan, index, block);
    }
}

/// Under blocks that lie over each other: what the later ones add, faintly.
fn grounds(plan: &mut Plan<'_>) {
    let theme = plan.page.theme;
    if plan.chart.arrangement == Arrangement::Beside {
        return;
    }
    for (index, block) in plan.chart.blocks.iter().enumerate().skip(1) {
        if block.known().is_some() {
            let (rect, colour, px) = (plan.block(index), theme.series(block.colour), plan.page.scale);
            plan.page.shapes.push(Shape::Box { rect, fill: colour.over(theme.ground(), 14) });
            if block.certainty == Certainty::Assumed {
                plan.page.shapes.push(hatch(
                    rect,
                    9.0 * px,
                    Stroke::solid(colour.over(theme.ground(), 45), px),
                ));
            }
        }
    }
}

fn shapes(plan: &Plan<'_>, index: usize, block: &Block) -> Vec<Shape> {
    let (theme, px) = (plan.page.theme, plan.page.scale);
    let (rect, colour) = (plan.block(index), theme.series(block.colour));
    if block.known().is_none() {
        return fill::unknown(&plan.page, rect, theme.series(SeriesColour::Neutral));
    }
    let over = plan.chart.arrangement == Arrangement::Over;
    if over && index > 0 {
        // What lies beneath has to be seen.
        return vec![outline(rect, Stroke::solid(colour, 2.0 * px))];
    }
    if over && block.certainty == Certainty::Firm {
        return vec![Shape::Box { rect, fill: colour.over(theme.ground(), 35) }];
    }
    // A hair between neighbours.
    let hair = if rect.width() > 6.0 * px { 0.75 * px } else { 0.0 };
    fill::block(&plan.page, Rect { right: rect.right - hair, ..rect }, colour, block.certainty)
}

fn axes(plan: &mut Plan<'_>) {
    let (kind, theme, px) = (plan.page.text, plan.page.theme, plan.page.scale);
    let (left, right, bottom) = (plan.plot.left, plan.plot.right, plan.plot.bottom);
    let ticks = plan.heights.ticks.clone();
    let ends = ticks.iter().map(|tick| (at(left, plan.y(*tick)), at(right, plan.y(*tick)))).collect();
    plan.page.shapes.push(Shape::Lines { ends, stroke: Stroke::solid(theme.grid(), px) });
    let mut last = f64::INFINITY;
    for tick in ticks {
        let y = plan.y(tick);
        if last - y >= kind.line() {
            let place = at(left - 8.0 * px, y + kind.half_cap());
            plan.page.write(plan.tick(tick), place, Anchor::End, (kind, theme.soft()));
            last = y;
        }
    }
    let unit = plan.chart.height_unit.clone();
    let room = plan.plot.right - plan.page.inner.left;
    let unit = crate::text::shorten(&unit, room, kind).unwrap_or_default();
    let place = at(plan.page.inner.left, plan.page.inner.top + kind.ascent());
    plan.page.write(unit, place, Anchor::Start, (kind, theme.soft()));
    widths(plan, bottom + 9.0 * px + kind.ascent());
}

/// The students along the base line, as many figures as there is room for.
fn widths(plan: &mut Plan<'_>, baseline: f64) {
    let (kind, theme, px) = (plan.page.text, plan.page.theme, plan.page.scale);
    let axis = Axis::over(Decimal::ZERO, plan.wide, 5);
    let mut free = plan.page.inner.left;
    let last = axis.ticks.iter().rev().find(|tick| **tick <= plan.wide).copied();
    for tick in axis.ticks.iter().filter(|tick| **tick <= plan.wide) {
        let mut text = number::decimal(*tick, axis.decimals);
        if Some(*tick) == last {
            text = format!("{text} {}", plan.chart.width_unit);
        }
        let width = kind.width(&text).unwrap_or(0.0);
        let x = plan.x(*tick);
        let left = if Some(*tick) == last {
            x - kind.width(&number::decimal(*tick, axis.decimals)).unwrap_or(0.0) / 2.0
        } else {
            x - width / 2.0
        };
        if left >= free && left + width <= plan.page.inner.right {
            plan.page.write(text, at(left, baseline), Anchor::Start, (kind, theme.soft()));
            free = left + width + 8.0 * px;
        }
    }
}

/// The name and amount, and under them the sides; a line to the block where its place does not tell.
fn texts(plan: &mut Plan<'_>, index: usize, block: &Block) {
    let (kind, strong, theme) = (plan.kind, plan.strong(), plan.page.theme);
    let left = plan.text_left();
    let middle = plan.middles[index];
    let top = middle - kind.line();
    let colour = theme.series_text(block.colour);
    let name = plan.names[index].clone();
    mark(plan, index, (left, top));
    plan.page.write(name, at(left, top + kind.ascent()), Anchor::Start, (kind, colour));
    let amount = plan.chart.amount(block);
    plan.page.write(amount, at(plan.page.inner.right, top + kind.ascent()), Anchor::End, (strong, colour));
    let sides = plan.chart.sides(block);
    let place = at(left, top + kind.line() + kind.ascent());
    plan.page.write(sides, place, Anchor::Start, (kind, theme.soft()));
}

/// What finds the block of a text: its colour, or a number on both where blocks stand beside each other.
fn mark(plan: &mut Plan<'_>, index: usize, (left, top): (f64, f64)) {
    let (kind, theme, px) = (plan.kind, plan.page.theme, plan.page.scale);
    if plan.chart.arrangement == Arrangement::Over || plan.chart.blocks.len() < 2 {
        let (low, high) = (top + 3.0 * px, top + 11.0 * px);
        let rect = Rect { left: left - 12.0 * px, right: left - 4.0 * px, top: low, bottom: high };
        let fill = theme.series(plan.chart.blocks[index].colour);
        plan.page.shapes.push(Shape::Box { rect, fill });
        return;
    }
    let number = (index + 1).to_string();
    let style = (kind, theme.soft());
    plan.page.write(number.clone(), at(left - 5.0 * px, top + kind.ascent()), Anchor::End, style);
    let rect = plan.block(index);
    if kind.width(&number).is_ok_and(|width| width <= rect.width()) {
        let place = at((rect.left + rect.right) / 2.0, rect.top - 4.0 * px);
        plan.page.write(number, place, Anchor::Middle, style);
    }
}
