//! The bridge walked in one way: shared over all orders, each group alone, or in an order that somebody chose.

use rust_decimal::Decimal;

use super::{Bridge, effect, factorial, weights};
use crate::key::Group;
use crate::num::Num;
use crate::rounding::{bridge_steps, from_grid, half_away, nearest};

/// How a difference is taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way<'a> {
    /// Shared over all orders: the Shapley values.
    Shared,
    /// Each group by itself; what they do together beyond that is a stage of its own.
    Alone,
    /// One group after another. Groups that are not named come last, in the order of [`Group::ALL`].
    Order(&'a [Group]),
}

/// One stage of a walk from one outcome to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stage {
    /// Group that is taken from the second scenario; none is what the groups do together beyond each alone.
    pub group: Option<Group>,
    /// What it changes, kr, to 10⁻¹² kronor.
    pub change: Num,
    /// The change in whole kronor, so that all stages sum to the rounded difference. Where a stage is unknown
    /// there is no such sum, and each of the others is rounded by itself.
    pub rounded: Num,
}

impl Bridge {
    /// The stages of a row in a year; together exactly the difference (MODEL 6).
    #[must_use]
    pub fn walk(&self, row: usize, year: usize, way: Way<'_>) -> Vec<Stage> {
        walk(&self.groups, &self.of_row(row, year), way)
    }

    /// The stages of the sum over all rows in a year.
    #[must_use]
    pub fn walk_total(&self, year: usize, way: Way<'_>) -> Vec<Stage> {
        walk(&self.groups, &self.of_total(year), way)
    }

    /// The groups of this bridge in the order wished for, each once; those not named come last.
    #[must_use]
    pub fn in_order(&self, wished: &[Group]) -> Vec<Group> {
        in_order(&self.groups, wished)
    }
}

pub(super) fn in_order(groups: &[Group], wished: &[Group]) -> Vec<Group> {
    let mut order = Vec::with_capacity(groups.len());
    for group in wished.iter().chain(groups) {
        if groups.contains(group) && !order.contains(group) {
            order.push(*group);
        }
    }
    order
}

pub(super) fn walk(groups: &[Group], values: &[Option<i128>], way: Way<'_>) -> Vec<Stage> {
    let whole = difference(values, 0, values.len() - 1);
    let stages = match way {
        Way::Shared => shared(groups, values),
        Way::Alone => alone(groups, values, whole),
        Way::Order(wished) => along(groups, values, wished),
    };
    let known: Option<Vec<i128>> = stages.iter().map(|(_, cells)| *cells).collect();
    let rounded = known.zip(whole).map(|(cells, whole)| bridge_steps(&cells, whole));
    let stage = |(at, (group, cells)): (usize, (Option<Group>, Option<i128>))| {
        let change = Num::from(cells.and_then(from_grid));
        let rounded = match &rounded {
            Some(rounded) => Num::from(Decimal::try_from_i128_with_scale(rounded[at], 0).ok()),
            None => Num::from(change.known().map(|change| half_away(change, 0))),
        };
        Stage { group, change, rounded }
    };
    stages.into_iter().enumerate().map(stage).collect()
}

type Cells = Vec<(Option<Group>, Option<i128>)>;

fn shared(groups: &[Group], values: &[Option<i128>]) -> Cells {
    let weights = weights(groups.len());
    let part = |(at, group): (usize, &Group)| {
        let effect = effect(values, &weights, at);
        (Some(*group), effect.map(|effect| nearest(effect.numerator, factorial(groups.len()))))
    };
    groups.iter().enumerate().map(part).collect()
}

fn alone(groups: &[Group], values: &[Option<i128>], whole: Option<i128>) -> Cells {
    let part = |(at, group): (usize, &Group)| (Some(*group), difference(values, 0, 1 << at));
    let mut stages: Cells = groups.iter().enumerate().map(part).collect();
    let sum: Option<i128> = stages.iter().map(|(_, cells)| *cells).sum();
    let together = whole.zip(sum).map(|(whole, sum)| whole - sum);
    if together != Some(0) {
        stages.push((None, together));
    }
    stages
}

fn along(groups: &[Group], values: &[Option<i128>], wished: &[Group]) -> Cells {
    let mut mixture = 0;
    let stage = |group: Group| {
        let before = mixture;
        let place = groups.iter().position(|other| *other == group);
        mixture |= place.map_or(0, |place| 1 << place);
        (Some(group), difference(values, before, mixture))
    };
    in_order(groups, wished).into_iter().map(stage).collect()
}

fn difference(values: &[Option<i128>], from: usize, to: usize) -> Option<i128> {
    Some(values[to]? - values[from]?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rounding::to_grid;

    /// MODEL 6's worked case: rate 79 547 → 128 492 and 1 000 → 1 091 HST.
    fn worked() -> (Vec<Group>, Vec<Option<i128>>) {
        let value = |rate: i64, students: i64| to_grid(Decimal::from(rate * students));
        let values =
            vec![value(79_547, 1000), value(128_492, 1000), value(79_547, 1091), value(128_492, 1091)];
        (vec![Group::Price, Group::Volume], values)
    }

    fn changes(stages: &[Stage]) -> Vec<(Option<Group>, String)> {
        stages.iter().map(|stage| (stage.group, stage.rounded.known().expect("known").to_string())).collect()
    }

    #[test]
    fn price_first_and_price_last_are_the_ends_of_its_range() {
        let (groups, values) = worked();
        let first = walk(&groups, &values, Way::Order(&[Group::Price, Group::Volume]));
        let last = walk(&groups, &values, Way::Order(&[Group::Volume]));
        let (price, volume) = (Some(Group::Price), Some(Group::Volume));
        assert_eq!(changes(&first), [(price, "48945000".to_owned()), (volume, "11692772".to_owned())]);
        assert_eq!(changes(&last), [(volume, "7238777".to_owned()), (price, "53398995".to_owned())]);
    }

    #[test]
    fn what_groups_do_together_is_a_stage_of_its_own() {
        let (groups, values) = worked();
        let stages = changes(&walk(&groups, &values, Way::Alone));
        let together = (None, (60_637_772 - 48_945_000 - 7_238_777).to_string());
        assert_eq!(stages.len(), 3);
        assert_eq!(stages[2], together, "the difference less what each does alone");
    }

    #[test]
    fn a_group_that_is_not_in_the_bridge_or_named_twice_changes_nothing() {
        let (groups, values) = worked();
        let wished = [Group::Breadth, Group::Volume, Group::Volume, Group::Price];
        let plain = walk(&groups, &values, Way::Order(&[Group::Volume, Group::Price]));
        assert_eq!(walk(&groups, &values, Way::Order(&wished)), plain);
    }

    #[test]
    fn an_unknown_mixture_hides_only_the_stages_beside_it() {
        let (groups, mut values) = worked();
        values[2] = None;
        let known = |way: Way<'_>| -> Vec<bool> {
            walk(&groups, &values, way).iter().map(|stage| stage.rounded.known().is_some()).collect()
        };
        assert_eq!(known(Way::Order(&[Group::Price, Group::Volume])), [true, true]);
        assert_eq!(known(Way::Order(&[Group::Volume, Group::Price])), [false, false]);
        assert_eq!(known(Way::Alone), [true, false, false], "price alone needs no volume");
    }
}
