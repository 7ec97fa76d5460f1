//! The figures of a bridge: above gains and totals, below losses, moved until none meets a bar or another.

use super::columns::{Column, Role};
use super::plan::Plan;
use crate::ChartError;
use crate::geometry::{Rect, at};
use crate::number;
use crate::palette::Rgb;
use crate::shape::Anchor;
use crate::text::Type;
use rust_decimal::Decimal;

/// Between a bar and its figure.
pub(super) const GAP: f64 = 3.0;

/// What adding up fractions of pixels may miss by.
const HAIR: f64 = 0.01;

pub(super) struct Figure {
    text: String,
    kind: Type,
    colour: Rgb,
    place: Rect,
}

/// A place for every figure, or `None` where there is not room for all.
pub(super) fn place(plan: &Plan<'_>) -> Result<Option<Vec<Figure>>, ChartError> {
    let bars: Vec<Rect> = (0..plan.columns.all.len()).map(|index| plan.body(index)).collect();
    let lines = lines(plan, &bars);
    let mut figures: Vec<Figure> = Vec::new();
    for (index, column) in plan.columns.all.iter().enumerate() {
        let (text, kind, colour) = words(plan, column);
        let places = places(plan, index, kind.width(&text)?, kind);
        let clear = |place: &&Rect| {
            plan.area.top <= place.top + HAIR
                && place.bottom <= plan.area.bottom + HAIR
                && !figures.iter().any(|figure| figure.place.overlaps(place))
                && !bars.iter().any(|bar| bar.overlaps(place))
        };
        let free: Vec<&Rect> = places.iter().filter(clear).collect();
        let off_lines = free.iter().find(|place| !lines.iter().any(|line| line.overlaps(place)));
        let Some(place) = off_lines.or(free.first()) else { return Ok(None) };
        figures.push(Figure { text, kind, colour, place: **place });
    }
    Ok(Some(figures))
}

fn words(plan: &Plan<'_>, column: &Column) -> (String, Type, Rgb) {
    let (page, scale) = (&plan.page, plan.chart.scale);
    let (text, kind) = match (column.role, column.value) {
        (_, None) => return (page.language.unknown().to_owned(), page.text, page.theme.soft()),
        (Role::Step, value) => (number::signed(value, scale), page.text),
        (Role::Start | Role::End, value) => (number::plain(value, scale), page.strong),
    };
    let nothing = column.role == Role::Step && !text.starts_with(['+', number::MINUS]);
    (text, kind, if nothing { page.theme.soft() } else { page.theme.ink() })
}

/// Where a figure may stand, the best first: on its own side of the bar and ever further from it, then on the
/// other side.
fn places(plan: &Plan<'_>, index: usize, width: f64, kind: Type) -> Vec<Rect> {
    let (bar, gap, line) = (plan.body(index), GAP * plan.page.scale, kind.line());
    let column = &plan.columns.all[index];
    let down = column.value.is_some_and(|value| value < Decimal::ZERO);
    let middle = plan.middle(index);
    let above = |shift: f64| bar.top - gap - line * (shift + 1.0);
    let below = |shift: f64| bar.bottom + gap + line * shift;
    let place = |top: f64| {
        let place = Rect { left: middle - width / 2.0, right: middle + width / 2.0, top, bottom: top + line };
        Rect { top, bottom: top + line, ..place.within(&plan.page.inner) }
    };
    let steps = [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0];
    let (own, other): (Vec<_>, Vec<_>) = steps.iter().map(|shift| (above(*shift), below(*shift))).unzip();
    let (own, other) = if down { (other, own) } else { (own, other) };
    own.into_iter().chain(other).map(place).collect()
}

/// The zero line and the connectors, which a figure avoids where it can.
fn lines(plan: &Plan<'_>, bars: &[Rect]) -> Vec<Rect> {
    let thin = |left: f64, right: f64, y: f64| Rect { left, right, top: y - 0.5, bottom: y + 0.5 };
    let zero = thin(plan.area.left, plan.area.right, plan.y(Decimal::ZERO));
    let connectors = plan.columns.levels.iter().enumerate();
    let connectors =
        connectors.map(|(index, (level, _))| thin(bars[index].right, bars[index + 1].left, plan.y(*level)));
    [zero].into_iter().chain(connectors).collect()
}

pub(super) fn draw(plan: &mut Plan<'_>) {
    for figure in std::mem::take(&mut plan.figures) {
        let Figure { text, kind, colour, place } = figure;
        let middle = (place.left + place.right) / 2.0;
        let baseline = (place.top + place.bottom) / 2.0 + kind.half_cap();
        plan.page.write(text, at(middle, baseline), Anchor::Middle, (kind, colour));
    }
}
