//! The place of every point of a timeline, for those who point at it or walk through it.

use super::describe;
use super::plan::{Plan, sorted};
use crate::drawing::Datum;
use crate::geometry::Rect;

/// Every point with the square around it that can be pointed at, no wider than a year.
pub(super) fn data(plan: &Plan<'_>) -> Vec<Datum> {
    let mut data = Vec::new();
    let high = 12.0 * plan.page.scale;
    let wide = high.min(plan.pitch() / 2.0).max(2.0);
    for (index, series) in plan.chart.series.iter().enumerate() {
        for point in sorted(series) {
            let middle = plan.place(index, point);
            let (left, right) = (middle.x - wide, middle.x + wide);
            let (top, bottom) = (middle.y - high, middle.y + high);
            let room = Rect { left, top, right, bottom }.within(&plan.page.whole);
            let id = format!("{}-{}", series.id, point.year);
            let label = describe::point(plan.chart, series, point);
            let datum = Datum::over(room, (id, series.id.clone()), label, point.known());
            data.push(Datum { certainty: point.certainty, ..datum });
        }
    }
    data
}
