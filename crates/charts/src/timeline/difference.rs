//! The arrow of a difference: from one line up or down to another in a year, with its figure beside it.

use super::plan::{Plan, sorted};
use super::{Point, Series, Timeline};
use crate::ChartError;
use crate::geometry::{self, Rect, at};
use crate::number;
use crate::shape::{Anchor, Shape, Stroke, line};
use rust_decimal::Decimal;

/// Between a point and the arrow, and half the arrow's head; in pixels of the default text size.
const CLEAR: f64 = 5.0;
const HEAD: f64 = 4.0;
/// An arrow shorter than this says less than its figure takes room.
const LEAST: f64 = 10.0;
/// Between the arrow and its figure.
const GAP: f64 = 6.0;

/// Which series are compared in which year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The year.
    pub year: i32,
    /// Id of the series it is counted from.
    pub from: String,
    /// Id of the series it is counted to.
    pub to: String,
}

/// The two series with their figures, where both are known and differ.
pub(super) struct Compared<'a> {
    from: (&'a Series, Decimal),
    to: (&'a Series, Decimal),
}

impl Compared<'_> {
    pub(super) fn of(chart: &Timeline) -> Option<Compared<'_>> {
        let wanted = chart.difference.as_ref()?;
        let known = |id: &str| {
            let series = chart.series.iter().find(|series| series.id == id)?;
            let point = series.points.iter().find(|point| point.year == wanted.year)?;
            Some((series, point.known()?))
        };
        let (from, to) = (known(&wanted.from)?, known(&wanted.to)?);
        (from.1 != to.1).then_some(Compared { from, to })
    }

    fn figure(&self, chart: &Timeline) -> String {
        number::signed(Some(self.to.1 - self.from.1), chart.scale)
    }
}

/// "Skillnad 2027, Promemorian mot Dagens avtal: +10 100 kr per HST."
pub(super) fn describe(chart: &Timeline) -> Option<String> {
    let (compared, wanted) = (Compared::of(chart)?, chart.difference.as_ref()?);
    let words = chart.captions.language;
    let (to, from, figure) = (&compared.to.0.name, &compared.from.0.name, compared.figure(chart));
    let (word, against) = (words.difference(), words.against());
    Some(format!("{word} {}, {to} {against} {from}: {figure} {}.", wanted.year, chart.unit))
}

pub(super) fn draw(plan: &mut Plan<'_>) -> Result<(), ChartError> {
    let (Some(compared), Some(wanted)) = (Compared::of(plan.chart), &plan.chart.difference) else {
        return Ok(());
    };
    let px = plan.page.scale;
    let (x, from, to) = (plan.x(wanted.year), plan.y(compared.from.1), plan.y(compared.to.1));
    let down = if to > from { 1.0 } else { -1.0 };
    let (start, end) = (from + down * CLEAR * px, to - down * CLEAR * px);
    if (end - start) * down < LEAST * px {
        return Ok(());
    }
    let figure = plan.chart.captions.language.amount(&compared.figure(plan.chart), plan.chart.scale);
    let Some(place) = place(plan, figure.trim(), (x, start.min(end), start.max(end)))? else {
        return Ok(());
    };
    let stroke = Stroke::solid(plan.page.theme.ink(), 1.25 * px);
    let (half, back) = (HEAD * px, end - down * HEAD * px);
    let head = vec![at(x - half, back), at(x, end), at(x + half, back)];
    plan.page.shapes.push(line(at(x, start), at(x, end), stroke));
    plan.page.shapes.push(Shape::Path { points: head, stroke });
    let (kind, ink) = (plan.page.strong, plan.page.theme.ink());
    let baseline = (place.top + place.bottom) / 2.0 + kind.half_cap();
    plan.page.write(figure.trim().to_owned(), at(place.left, baseline), Anchor::Start, (kind, ink));
    Ok(())
}

/// Where the figure may stand: beside the arrow, as near its middle as it meets no point, line or mark; without
/// such a place arrow and figure are left to the description.
fn place(plan: &Plan<'_>, text: &str, (x, top, bottom): (f64, f64, f64)) -> Result<Option<Rect>, ChartError> {
    let (kind, px) = (plan.page.strong, plan.page.scale);
    let (width, line) = (kind.width(text)?, kind.line());
    let taken = Taken::of(plan);
    let beside = |left: f64, shift: f64| {
        let top = (top + bottom - line) / 2.0 + shift;
        Rect { left, right: left + width, top, bottom: top + line }
    };
    let reach = (plan.plot.height() / (line / 4.0)).ceil() as usize;
    let shifts = (0..=reach).flat_map(|step| [1.0, -1.0].map(|way| way * step as f64 * line / 4.0));
    let sides = [x + GAP * px, x - GAP * px - width];
    let mut places = shifts.flat_map(|shift| sides.map(|left| beside(left, shift)));
    Ok(places.find(|place| {
        let along = place.top < bottom && top < place.bottom;
        along && within(place, &plan.plot) && !taken.meets(place)
    }))
}

fn within(place: &Rect, plot: &Rect) -> bool {
    plot.left <= place.left
        && place.right <= plot.right
        && plot.top <= place.top
        && place.bottom <= plot.bottom
}

/// What a figure stands clear of.
struct Taken {
    points: Vec<Rect>,
    lines: Vec<(geometry::Point, geometry::Point)>,
}

impl Taken {
    fn of(plan: &Plan<'_>) -> Self {
        let half = 4.5 * plan.page.scale;
        let marked = plan.chart.marks.iter().map(|mark| plan.x(mark.year));
        let mut lines: Vec<_> = marked.map(|x| (at(x, plan.plot.top), at(x, plan.plot.bottom))).collect();
        let mut points = Vec::new();
        for (index, series) in plan.chart.series.iter().enumerate() {
            let known: Vec<&Point> =
                sorted(series).into_iter().filter(|point| point.known().is_some()).collect();
            let places: Vec<_> = known.iter().map(|point| plan.place(index, point)).collect();
            points.extend(places.iter().map(|point| Rect {
                left: point.x - half,
                right: point.x + half,
                top: point.y - half,
                bottom: point.y + half,
            }));
            lines.extend(places.windows(2).map(|pair| (pair[0], pair[1])));
        }
        Self { points, lines }
    }

    fn meets(&self, place: &Rect) -> bool {
        let crossed = |(a, b): &(geometry::Point, geometry::Point)| crosses(place, *a, *b);
        self.points.iter().any(|point| point.overlaps(place)) || self.lines.iter().any(crossed)
    }
}

/// Whether a line from `a` to `b` runs through a rectangle: what is left of it within each pair of edges.
fn crosses(rect: &Rect, a: geometry::Point, b: geometry::Point) -> bool {
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (from, along, low, high) in
        [(a.x, b.x - a.x, rect.left, rect.right), (a.y, b.y - a.y, rect.top, rect.bottom)]
    {
        if along == 0.0 {
            if from < low || high < from {
                return false;
            }
            continue;
        }
        let (first, last) = ((low - from) / along, (high - from) / along);
        enter = enter.max(first.min(last));
        leave = leave.min(first.max(last));
    }
    enter <= leave
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_a_rectangle_or_passes_it() {
        let rect = Rect { left: 10.0, right: 20.0, top: 10.0, bottom: 20.0 };
        assert!(crosses(&rect, at(0.0, 0.0), at(30.0, 30.0)), "through its corners");
        assert!(crosses(&rect, at(15.0, 0.0), at(15.0, 12.0)), "into it from above");
        assert!(crosses(&rect, at(12.0, 12.0), at(18.0, 12.0)), "within it");
        assert!(!crosses(&rect, at(0.0, 25.0), at(30.0, 25.0)), "below it");
        assert!(!crosses(&rect, at(0.0, 15.0), at(9.0, 15.0)), "it ends before");
        assert!(!crosses(&rect, at(0.0, 12.0), at(12.0, 0.0)), "past its corner");
    }
}
