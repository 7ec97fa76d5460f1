//! The axes of a timeline: light lines with their figures, the years, the mark of a cut axis.

use super::plan::Plan;
use crate::axis::Cut;
use crate::geometry::at;
use crate::shape::{Anchor, Shape, Stroke, line};
use rust_decimal::Decimal;

pub(super) fn draw(plan: &mut Plan<'_>) {
    values(plan);
    floor(plan);
    years(plan);
    unit(plan);
}

fn values(plan: &mut Plan<'_>) {
    let ticks = plan.axis.as_ref().map_or_else(Vec::new, |axis| axis.ticks.clone());
    let scale = plan.axis_scale();
    let (text, theme, px) = (plan.page.text, plan.page.theme, plan.page.scale);
    for (tick, label) in ticks.into_iter().zip(plan.tick_texts()) {
        let y = scale.map_or(plan.floor, |scale| scale.place(tick));
        let colour = if tick == Decimal::ZERO { theme.rule() } else { theme.grid() };
        let stroke = Stroke::solid(colour, plan.page.scale);
        plan.page.shapes.push(line(at(plan.plot.left, y), at(plan.plot.right, y), stroke));
        let place = at(plan.plot.left - 8.0 * px, y + text.half_cap());
        plan.page.write(label, place, Anchor::End, (text, theme.soft()));
    }
}

/// The line the years stand on, and the break where the axis does not reach it from zero.
fn floor(plan: &mut Plan<'_>) {
    let stroke = Stroke::solid(plan.page.theme.rule(), plan.page.scale);
    let (left, right) = (plan.plot.left, plan.plot.right);
    let zero_on_floor = plan.axis.as_ref().is_some_and(|axis| axis.cut.is_none() && axis.low.is_zero());
    if !zero_on_floor && !plan.is_cut(Cut::Above) {
        let quiet = plan.axis.as_ref().is_some_and(|axis| axis.cut.is_none());
        if !quiet {
            plan.page.shapes.push(line(at(left, plan.floor), at(right, plan.floor), stroke));
        }
    }
    if plan.is_cut(Cut::Below) {
        let (from, to) = (plan.plot.bottom, plan.floor);
        cut(plan, from, to);
    } else if plan.is_cut(Cut::Above) {
        let to = plan.plot.top - plan.page.text.line() - 3.0 * plan.page.scale;
        plan.page.shapes.push(line(at(left, to), at(right, to), stroke));
        let from = plan.plot.top;
        cut(plan, from, to);
    }
}

fn cut(plan: &mut Plan<'_>, from: f64, to: f64) {
    let (x, amplitude, middle) = (plan.plot.left, 3.5 * plan.page.scale, (from + to) / 2.0);
    let half = 4.0 * plan.page.scale * if to > from { 1.0 } else { -1.0 };
    let points = vec![
        at(x, from),
        at(x, middle - half),
        at(x - amplitude, middle - half / 2.0),
        at(x + amplitude, middle + half / 2.0),
        at(x, middle + half),
        at(x, to),
    ];
    let stroke = Stroke::solid(plan.page.theme.soft(), 1.25 * plan.page.scale);
    plan.page.shapes.push(Shape::Path { points, stroke });
    let (text, soft, words) = (plan.page.text, plan.page.theme.soft(), plan.page.language.cut_axis());
    let place = at(x + 9.0 * plan.page.scale, middle + text.half_cap());
    plan.page.write(words.to_owned(), place, Anchor::Start, (text, soft));
}

/// Every year, or as many as there is room for.
fn years(plan: &mut Plan<'_>) {
    let (first, last) = (i64::from(plan.years.0), i64::from(plan.years.1));
    let (text, soft) = (plan.page.text, plan.page.theme.soft());
    let every = every(plan.year_width / plan.pitch());
    let shift = if every < 5 { first.rem_euclid(every) } else { 0 };
    let mut year = first + (shift - first).rem_euclid(every);
    while year <= last {
        let x = plan.x(i32::try_from(year).unwrap_or(plan.years.1));
        let place = at(x, plan.year_row + text.ascent());
        plan.page.write(year.to_string(), place, Anchor::Middle, (text, soft));
        year += every;
    }
}

/// The smallest of 1, 2, 5, 10, 20, 50… that is not below `least`.
fn every(least: f64) -> i64 {
    let mut power = 1;
    loop {
        for factor in [1, 2, 5] {
            if (factor * power) as f64 >= least {
                return factor * power;
            }
        }
        power *= 10;
    }
}

fn unit(plan: &mut Plan<'_>) {
    let (text, soft) = (plan.page.text, plan.page.theme.soft());
    let place = at(plan.page.inner.left, plan.page.inner.top + text.ascent());
    let unit = plan.marks.unit.clone();
    plan.page.write(unit, place, Anchor::Start, (text, soft));
}
