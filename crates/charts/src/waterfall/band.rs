//! The band of a step: a thin bracket from the smallest to the largest difference it makes in any order.

use super::Waterfall;
use super::columns::Columns;
use super::plan::Plan;
use crate::geometry::at;
use crate::number::{Scale, signed};
use crate::shape::{Shape, Stroke, line};
use rust_decimal::Decimal;

/// Half the width of a bracket's ends, at most; in pixels of the default text size.
const HALF: f64 = 5.0;

/// Whether the two ends read differently.
pub(super) fn is_wide((least, most): (Decimal, Decimal), scale: Scale) -> bool {
    least < most && signed(Some(least), scale) != signed(Some(most), scale)
}

pub(super) fn draw(plan: &mut Plan<'_>) {
    for index in 0..plan.columns.all.len() {
        if let Some((least, most)) = plan.columns.all[index].reach {
            let bracket = bracket(plan, index, (plan.y(most), plan.y(least)));
            plan.page.shapes.extend(bracket);
        }
    }
}

fn bracket(plan: &Plan<'_>, index: usize, (top, bottom): (f64, f64)) -> [Shape; 3] {
    let middle = plan.middle(index);
    let half = (HALF * plan.page.scale).min(plan.bar(index).width() / 4.0);
    let stroke = Stroke::solid(plan.page.theme.ink(), 1.25 * plan.page.scale);
    let end = |y: f64| line(at(middle - half, y), at(middle + half, y), stroke);
    [line(at(middle, top), at(middle, bottom), stroke), end(top), end(bottom)]
}

/// "+75 891 till +88 704", without the unit.
pub(super) fn words(chart: &Waterfall, (least, most): (Decimal, Decimal)) -> String {
    let to = chart.captions.language.to();
    format!("{} {to} {}", signed(Some(least), chart.scale), signed(Some(most), chart.scale))
}

/// "Beroende på ordningen: Pris +75 891 till +88 704; Volym …", of the steps that have a band.
pub(super) fn describe(chart: &Waterfall, columns: &Columns) -> Option<String> {
    let step = |(label, band): (&str, (Decimal, Decimal))| format!("{label} {}", words(chart, band));
    let banded = columns.all.iter().filter_map(|column| Some((column.label.as_str(), column.band?)));
    let steps: Vec<String> = banded.map(step).collect();
    let by_order = chart.captions.language.by_order();
    (!steps.is_empty()).then(|| format!("{by_order}: {}.", steps.join("; ")))
}
