//! The marked years of a timeline. Each label stands right of its own line, in rows such that no line runs
//! through a label and no label meets another.

use super::plan::Plan;
use crate::ChartError;
use crate::geometry::at;
use crate::shape::{Anchor, Dash, Stroke, line};
use crate::text::{clean, shorten};
use std::collections::BTreeMap;

/// Labels in rows, the first row uppermost.
#[derive(Default)]
pub(super) struct Marks {
    pub(super) rows: usize,
    /// The unit, at the left end of the first row.
    pub(super) unit: String,
    placed: Vec<Placed>,
}

struct Placed {
    x: f64,
    left: f64,
    right: f64,
    row: usize,
    label: String,
}

const GAP: f64 = 5.0;

pub(super) fn place(plan: &Plan<'_>) -> Result<Marks, ChartError> {
    let mut marks = Marks { unit: unit(plan)?, ..Marks::default() };
    let labels = by_year(plan);
    let xs: Vec<f64> = labels.keys().map(|year| plan.x(*year)).collect();
    for (index, label) in labels.values().enumerate() {
        let next = xs.get(index + 1).copied();
        marks.add(plan, (xs[index], next), label)?;
    }
    let deepest = marks.placed.iter().map(|mark| mark.row + 1).max().unwrap_or(0);
    marks.rows = deepest.max(usize::from(!marks.unit.is_empty()));
    Ok(marks)
}

/// One label a year, the years within the axis.
fn by_year(plan: &Plan<'_>) -> BTreeMap<i32, String> {
    let mut labels: BTreeMap<i32, String> = BTreeMap::new();
    let (first, last) = plan.years;
    for mark in plan.chart.marks.iter().filter(|mark| (first..=last).contains(&mark.year)) {
        let label = labels.entry(mark.year).or_default();
        if !label.is_empty() {
            label.push_str(", ");
        }
        label.push_str(&clean(&mark.label));
    }
    labels
}

fn unit(plan: &Plan<'_>) -> Result<String, ChartError> {
    let room = if plan.chart.captions.subtitle.trim().is_empty() { plan.page.inner.width() } else { 0.0 };
    shorten(&plan.chart.unit, room, plan.page.text)
}

impl Marks {
    fn add(&mut self, plan: &Plan<'_>, (x, next): (f64, Option<f64>), label: &str) -> Result<(), ChartError> {
        let (kind, gap) = (plan.page.text, GAP * plan.page.scale);
        let most = (plan.page.inner.height() * 0.35 / kind.line()).floor() as usize;
        let edge = plan.page.inner.right;
        let mut row = self.free_row(plan, x)?;
        let mut room = edge - x - gap;
        if row + 1 >= most {
            // No more rows below this one: end before the next line.
            room = next.map_or(room, |next| next - x - 4.0 * gap).min(room);
            row = row.min(most.saturating_sub(1));
        }
        let mut left = x + gap;
        let wanted = kind.width(label)?;
        if wanted > room && next.is_none() {
            // Slide over its own line, as far as the line before it.
            let before = self.placed.iter().map(|mark| mark.x).fold(plan.plot.left, f64::max) + gap;
            left = (edge - wanted).max(before);
            row = self.free_row(plan, left)?;
            room = edge - left;
        }
        let label = shorten(label, room.max(0.0), kind)?;
        let right = left + kind.width(&label)?;
        self.placed.push(Placed { x, left, right, row, label });
        Ok(())
    }

    /// Rows down to the last label that goes on beyond `x`.
    pub(super) fn rows_beyond(&self, x: f64) -> usize {
        self.placed.iter().filter(|mark| mark.right > x).map(|mark| mark.row + 1).max().unwrap_or(0)
    }

    /// The first row below every label that reaches as far as `x`.
    fn free_row(&self, plan: &Plan<'_>, x: f64) -> Result<usize, ChartError> {
        let gap = 2.0 * GAP * plan.page.scale;
        let unit = plan.page.inner.left + plan.page.text.width(&self.unit)?;
        let below_unit = usize::from(!self.unit.is_empty() && unit + gap > x);
        let reaching = self.placed.iter().filter(|mark| mark.right + gap > x).map(|mark| mark.row + 1);
        Ok(reaching.max().unwrap_or(0).max(below_unit))
    }
}

pub(super) fn draw(plan: &mut Plan<'_>) {
    let (kind, theme) = (plan.page.text, plan.page.theme);
    let stroke = Stroke { colour: theme.rule(), width: plan.page.scale, dash: Dash::Fine };
    for mark in std::mem::take(&mut plan.marks.placed) {
        let top = plan.page.inner.top + kind.line() * mark.row as f64;
        let start = if mark.left < mark.x { top + kind.line() } else { top };
        plan.page.shapes.push(line(at(mark.x, start), at(mark.x, plan.plot.bottom), stroke));
        let place = at(mark.left, top + kind.ascent());
        plan.page.write(mark.label, place, Anchor::Start, (kind, theme.soft()));
    }
}
