//! The bars of a bridge, what joins them and the line they stand on.

use super::columns::{Column, Role};
use super::plan::Plan;
use crate::drawing::Certainty;
use crate::geometry::{Rect, at};
use crate::palette::Rgb;
use crate::shape::{Dash, Shape, Stroke, hatch, line, outline};
use rust_decimal::Decimal;

pub(super) fn draw(plan: &mut Plan<'_>) {
    let zero = plan.y(Decimal::ZERO);
    for index in 0..plan.columns.all.len() {
        let shapes = bar(plan, index);
        plan.page.shapes.extend(shapes);
    }
    connectors(plan);
    let stroke = Stroke::solid(plan.page.theme.rule(), plan.page.scale);
    plan.page.shapes.push(line(at(plan.area.left, zero), at(plan.area.right, zero), stroke));
}

/// From bar to bar at the level they share; finely dashed where that level is not really known.
fn connectors(plan: &mut Plan<'_>) {
    for (index, (level, sure)) in plan.columns.levels.clone().into_iter().enumerate() {
        let dash = if sure { Dash::Solid } else { Dash::Fine };
        let stroke = Stroke { colour: plan.page.theme.rule(), width: plan.page.scale, dash };
        let (y, left, right) = (plan.y(level), plan.bar(index).right, plan.bar(index + 1).left);
        plan.page.shapes.push(line(at(left, y), at(right, y), stroke));
    }
}

fn bar(plan: &Plan<'_>, index: usize) -> Vec<Shape> {
    let (column, rect, colour) =
        (&plan.columns.all[index], plan.bar(index), plan.colour(&plan.columns.all[index]));
    if column.value.is_none() {
        return unknown(plan, rect, colour);
    }
    if nothing(column) {
        let y = (rect.top + rect.bottom) / 2.0;
        return vec![line(at(rect.left, y), at(rect.right, y), Stroke::solid(colour, 2.0 * plan.page.scale))];
    }
    let ground = plan.page.theme.ground();
    let px = plan.page.scale;
    let edge = Stroke::solid(colour, 1.5 * px);
    match column.certainty {
        // Too thin to show a fill.
        _ if rect.height() < 4.0 * px => vec![Shape::Box { rect, fill: colour }],
        Certainty::Firm => vec![Shape::Box { rect, fill: colour }],
        Certainty::Derived => vec![Shape::Box { rect, fill: plan.page.theme.tint(colour) }],
        Certainty::Proposed => {
            vec![Shape::Box { rect, fill: colour.over(ground, 10) }, outline(rect, edge)]
        }
        Certainty::Assumed | Certainty::Unknown => {
            let mut shapes = hatch(rect, 6.0 * px, Stroke::solid(colour, 1.25 * px));
            shapes.push(outline(rect, edge));
            shapes
        }
    }
}

fn nothing(column: &Column) -> bool {
    column.role == Role::Step && column.value.is_some_and(|value| value.is_zero())
}

/// A hatched gap: the size of what is missing where its levels are known, else the height of the plot.
fn unknown(plan: &Plan<'_>, rect: Rect, colour: Rgb) -> Vec<Shape> {
    let px = plan.page.scale;
    let faint = colour.over(plan.page.theme.ground(), 35);
    let mut shapes = hatch(rect, 9.0 * px, Stroke::solid(faint, px));
    shapes.push(outline(rect, Stroke { colour, width: px, dash: Dash::Dashed }));
    shapes
}
