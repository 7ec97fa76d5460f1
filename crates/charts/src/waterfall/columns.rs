//! The columns of a bridge and the levels they stand between.

use super::merge::merge;
use super::{Bar, Waterfall, band};
use crate::check::coarse;
use crate::drawing::Certainty;
use rust_decimal::Decimal;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Start,
    Step,
    End,
}

#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) role: Role,
    pub(super) id: String,
    pub(super) label: String,
    /// The figure as given, `None` when unknown.
    pub(super) value: Option<Decimal>,
    pub(super) certainty: Certainty,
    /// From which level to which, in the unit printed; `None` where one of them is unknown.
    pub(super) extent: Option<(Decimal, Decimal)>,
    /// The smallest and the largest difference in any order, as given, where they read differently.
    pub(super) band: Option<(Decimal, Decimal)>,
    /// The levels those would lead to, in the unit printed.
    pub(super) reach: Option<(Decimal, Decimal)>,
}

pub(super) struct Columns {
    pub(super) all: Vec<Column>,
    /// The level between each column and the next, and whether it is really known.
    pub(super) levels: Vec<(Decimal, bool)>,
}

impl Columns {
    pub(super) fn of(chart: &Waterfall) -> Self {
        let scaled = |value: Option<Decimal>| value.map(|value| coarse(chart.scale.of(value)));
        let steps = merge(&chart.steps, chart.captions.language);
        let changes: Vec<_> = steps.iter().map(|step| scaled(step.known())).collect();
        let levels = levels(scaled(chart.start.value), &changes, scaled(chart.end.value));
        let mut all = vec![total(&chart.start, Role::Start, scaled(chart.start.value))];
        for (index, step) in steps.into_iter().enumerate() {
            let ((from, sure), (to, sure_to)) = (levels[index], levels[index + 1]);
            let value = step.known();
            let extent = (value.is_some() || (sure && sure_to)).then_some((from, to));
            let band = step.band.filter(|band| value.is_some() && band::is_wide(*band, chart.scale));
            let ends = band.map(|(least, most)| (scaled(Some(least)), scaled(Some(most))));
            let reach = ends.and_then(|(least, most)| Some((from + least?, from + most?)));
            let (id, label, certainty) = (step.id, step.label, step.certainty);
            all.push(Column { role: Role::Step, id, label, value, certainty, extent, band, reach });
        }
        all.push(total(&chart.end, Role::End, scaled(chart.end.value)));
        Self { all, levels }
    }

    pub(super) fn loose(&self) -> bool {
        self.levels.iter().any(|(_, sure)| !sure)
    }

    /// The lowest and the highest level of bars and bands, zero among them; never the same.
    pub(super) fn range(&self) -> (Decimal, Decimal) {
        let ends = self.all.iter().flat_map(|column| [column.extent, column.reach]).flatten();
        let ends = ends.flat_map(|(from, to)| [from, to]);
        let (low, high) = ends
            .chain([Decimal::ZERO])
            .fold((Decimal::ZERO, Decimal::ZERO), |(low, high), level| (low.min(level), high.max(level)));
        if low == high { (low, low + Decimal::ONE) } else { (low, high) }
    }
}

fn total(bar: &Bar, role: Role, level: Option<Decimal>) -> Column {
    Column {
        role,
        id: bar.id.clone(),
        label: bar.label.clone(),
        value: bar.value,
        certainty: if bar.value.is_some() { Certainty::Firm } else { Certainty::Unknown },
        extent: level.map(|level| (Decimal::ZERO, level)),
        band: None,
        reach: None,
    }
}

/// The levels before, between and after the steps: forward from the start as far as the steps are known,
/// backward from the end likewise, and what is left drawn as if the unknown were not there.
fn levels(start: Option<Decimal>, changes: &[Option<Decimal>], end: Option<Decimal>) -> Vec<(Decimal, bool)> {
    let count = changes.len();
    let mut known = vec![None; count + 1];
    known[0] = start;
    for index in 0..count {
        known[index + 1] = sum(known[index], changes[index]);
    }
    if known[count].is_none() {
        known[count] = end;
    }
    for index in (0..count).rev() {
        if known[index].is_none() {
            known[index] = sum(known[index + 1], changes[index].map(|change| -change));
        }
    }
    let anchor = known.iter().position(Option::is_some).unwrap_or(0);
    let mut levels = vec![(known[anchor].unwrap_or_default(), known[anchor].is_some()); count + 1];
    for index in (0..anchor).rev() {
        levels[index] = (levels[index + 1].0 - changes[index].unwrap_or_default(), false);
    }
    for index in anchor + 1..=count {
        let drawn = levels[index - 1].0 + changes[index - 1].unwrap_or_default();
        levels[index] = known[index].map_or((drawn, false), |level| (level, true));
    }
    levels
}

fn sum(level: Option<Decimal>, change: Option<Decimal>) -> Option<Decimal> {
    Some(level? + change?)
}

#[cfg(test)]
mod tests {
    use super::levels;
    use rust_decimal::Decimal;

    fn drawn(start: Option<i64>, changes: &[Option<i64>], end: Option<i64>) -> Vec<(i64, bool)> {
        let changes: Vec<_> = changes.iter().map(|change| change.map(Decimal::from)).collect();
        let levels = levels(start.map(Decimal::from), &changes, end.map(Decimal::from));
        levels.into_iter().map(|(level, sure)| (level.try_into().unwrap(), sure)).collect()
    }

    #[test]
    fn an_unknown_step_between_known_ends_has_known_levels() {
        let levels = drawn(Some(1), &[Some(2), None, Some(3)], Some(10));
        assert_eq!(levels, [(1, true), (3, true), (7, true), (10, true)]);
    }

    #[test]
    fn what_follows_the_unknown_is_drawn_without_it_and_said_to_be_loose() {
        let levels = drawn(Some(1), &[Some(2), None, Some(3)], None);
        assert_eq!(levels, [(1, true), (3, true), (3, false), (6, false)]);
        assert_eq!(drawn(None, &[Some(2), None], Some(9)), [(7, false), (9, false), (9, true)]);
        assert_eq!(drawn(None, &[Some(2)], None), [(0, false), (2, false)]);
    }
}
