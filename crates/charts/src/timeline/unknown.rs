//! The row of a timeline that says where a figure is unknown.

use super::plan::{Plan, sorted};
use crate::geometry::at;
use crate::shape::{Anchor, Shape, Stroke};

pub(super) fn draw(plan: &mut Plan<'_>) {
    let Some(middle) = plan.unknown else { return };
    let (text, theme, px) = (plan.page.text, plan.page.theme, plan.page.scale);
    let words = plan.page.language.unknown().to_owned();
    let place = at(plan.plot.left - 8.0 * px, middle + text.half_cap());
    plan.page.write(words, place, Anchor::End, (text, theme.soft()));
    for (index, series) in plan.chart.series.iter().enumerate() {
        for point in sorted(series).into_iter().filter(|point| point.known().is_none()) {
            let stroke = Stroke::solid(theme.series(series.colour), 1.5 * px);
            let centre = plan.place(index, point);
            plan.page.shapes.push(Shape::Ring { centre, radius: 3.0 * px, stroke });
        }
    }
}
