//! The bars of a bridge, what joins them and the line they stand on.

use super::columns::{Column, Role};
use super::plan::Plan;
use crate::fill;
use crate::geometry::at;
use crate::shape::{Dash, Shape, Stroke, line};
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
        // The size of what is missing where its levels are known, else the height of the plot.
        return fill::unknown(&plan.page, rect, colour);
    }
    if nothing(column) {
        let y = (rect.top + rect.bottom) / 2.0;
        return vec![line(at(rect.left, y), at(rect.right, y), Stroke::solid(colour, 2.0 * plan.page.scale))];
    }
    fill::block(&plan.page, rect, colour, column.certainty)
}

fn nothing(column: &Column) -> bool {
    column.role == Role::Step && column.value.is_some_and(|value| value.is_zero())
}
