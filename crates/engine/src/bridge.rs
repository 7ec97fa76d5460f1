//! The bridge (brygga): the difference between two outcomes, split exactly over the groups (MODEL 6).
//!
//! A group's contribution is its Shapley value: the mean, over all orders in which the groups can be taken
//! from A to B, of what the step into that group changes. All subsets are computed, none is sampled.

mod ground;
mod walk;

use std::iter;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

pub use walk::{Stage, Way};

use rust_decimal::Decimal;

use crate::component::Component;
use crate::difference::differs;
use crate::error::ModelError;
use crate::exact::Exact;
use crate::groups::{Groups, IndexGroup};
use crate::ids::{RegionAt, ScenarioId, Year};
use crate::key::{Group, Key};
use crate::model::{Chain, Model};
use crate::num::Num;
use crate::quantity::Sek;
use crate::rounding::{bridge_steps, from_grid, nearest, to_grid};
use crate::steps::{self, Inputs};

/// What a bridge explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BridgeMeasure {
    /// All lines of a region.
    Net,
    /// A region's lines without its housing cost.
    Received,
    /// What the state pays, by the row it goes to; summed over rows it is the state's cost.
    State,
    /// One component.
    Amount(Component),
}

impl BridgeMeasure {
    fn of(self, exact: &Exact, row: usize, year: usize) -> Sek {
        match self {
            Self::Net => exact.net(RegionAt(row), year),
            Self::Received => exact.received(RegionAt(row), year),
            Self::State => exact.from_state(row, year),
            Self::Amount(_) if !exact.feasible(year) => Sek::UNKNOWN,
            Self::Amount(component) => exact.lines_of(component).at(row, year),
        }
    }
}

/// All values a split needs: every mixture of the two scenarios, for every row and year.
#[derive(Debug, Clone)]
pub struct Bridge {
    /// Where it starts.
    pub from: ScenarioId,
    /// Where it ends.
    pub to: ScenarioId,
    /// The groups in which the two differ, in the order of [`Group::ALL`].
    pub groups: Vec<Group>,
    years: usize,
    rows: usize,
    /// By mixture (bit g set: group g from `to`), row and year, in 10⁻¹² kronor; none is unknown.
    values: Vec<Vec<Option<i128>>>,
}

/// One group's part of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Group.
    pub group: Group,
    /// Shapley value, kr, to 10⁻¹² kronor.
    pub contribution: Num,
    /// The contribution in whole kronor, so that all parts sum to the rounded difference.
    pub rounded: Num,
    /// Effect of the group alone.
    pub isolated: Num,
    /// Smallest effect over all orders.
    pub minimum: Num,
    /// Largest effect over all orders.
    pub maximum: Num,
}

/// The effect of two groups together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// First group.
    pub first: Group,
    /// Second group.
    pub second: Group,
    /// Effect of taking both, and no other.
    pub together: Num,
}

/// The bridge of one row and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// Exact value in the first scenario.
    pub start: Num,
    /// Exact value in the second scenario.
    pub end: Num,
    /// Their difference.
    pub difference: Num,
    /// One part per group in which the two differ.
    pub parts: Vec<Part>,
    /// Every pair of those groups.
    pub pairs: Vec<Pair>,
}

impl Model {
    /// Computes the bridge from one scenario to another.
    ///
    /// # Errors
    /// As [`Model::simulate`] for either scenario or a mixture of them.
    pub fn bridge(
        &self,
        from: &ScenarioId,
        to: &ScenarioId,
        measure: BridgeMeasure,
    ) -> Result<Bridge, ModelError> {
        self.bridge_through(from, to, measure, self.dataset.last_year)
    }

    /// The bridge for the years up to one, which costs less than that for all.
    ///
    /// # Errors
    /// As [`Model::bridge`], and [`ModelError::YearOutOfRange`].
    pub fn bridge_through(
        &self,
        from: &ScenarioId,
        to: &ScenarioId,
        measure: BridgeMeasure,
        last: Year,
    ) -> Result<Bridge, ModelError> {
        let chains = (self.chain(from)?, self.chain(to)?);
        let ends = (Groups::resolve(&chains.0)?, Groups::resolve(&chains.1)?);
        let groups = differing((&chains.0, &ends.0), (&chains.1, &ends.1));
        let references = self.references(&[&ends.0, &ends.1])?;
        let early = (ends.0.index.with_early(&ends.1.index), ends.1.index.with_early(&ends.0.index));
        let (rows, years) = (self.dataset.regions.len() + 1, self.dataset.year_at(last)? + 1);
        let bridge = Bridge { from: from.clone(), to: to.clone(), groups, years, rows, values: Vec::new() };
        let value = |mixture| {
            let inputs = bridge.mix(self, (&ends, &early), mixture);
            let exact = steps::calculate(&inputs, &|reference| references.get(reference));
            let end = if mixture == 0 { &chains.0 } else { &chains.1 };
            let exact = exact.map_err(|error| end.locate(error))?;
            bridge.read(&exact, measure, (inputs.scenario, self))
        };
        let values = side_by_side(1 << bridge.groups.len(), &value)?;
        Ok(Bridge { values, ..bridge })
    }
}

impl Bridge {
    fn mix<'a>(
        &self,
        model: &'a Model,
        ((a, b), early): (&'a (Groups, Groups), &'a (IndexGroup, IndexGroup)),
        mixture: usize,
    ) -> Inputs<'a> {
        let other = |group: Group| {
            let place = self.groups.iter().position(|other| *other == group);
            place.is_some_and(|place| mixture >> place & 1 == 1)
        };
        let pick = |group: Group| if other(group) { b } else { a };
        let all = (1_usize << self.groups.len()) - 1;
        let mixed = mixture != 0 && mixture != all;
        let index = match (mixed, other(Group::Index)) {
            (false, _) => &pick(Group::Index).index,
            (true, false) => &early.0,
            (true, true) => &early.1,
        };
        Inputs {
            dataset: &model.dataset,
            scenario: if mixture == 0 { &a.scenario } else { &b.scenario },
            index,
            price: &pick(Group::Price).price,
            volume: &pick(Group::Volume).volume,
            placement: &pick(Group::Placement).placement,
            inclusion: &pick(Group::Inclusion).inclusion,
            housing: &pick(Group::Housing).housing,
            research: &pick(Group::Research).research,
            reinforcement: &pick(Group::Reinforcement).reinforcement,
            breadth: &pick(Group::Breadth).breadth,
            national: &pick(Group::National).national,
            limits: &pick(Group::Limits).limits,
            reported_cost: &a.reported_cost,
            mixed,
            horizon: self.years,
        }
    }

    fn read(
        &self,
        exact: &Exact,
        measure: BridgeMeasure,
        (scenario, model): (&ScenarioId, &Model),
    ) -> Result<Vec<Option<i128>>, ModelError> {
        let mut values = Vec::with_capacity(self.rows * self.years);
        for row in 0..self.rows {
            for year in 0..self.years {
                let amount = measure.of(exact, row, year);
                let cells = amount.known().map(to_grid);
                let too_large = || ModelError::TooLarge {
                    scenario: scenario.clone(),
                    what: "bridge",
                    year: model.dataset.first_year.after(year),
                };
                values.push(match cells {
                    Some(cells) => Some(cells.ok_or_else(too_large)?),
                    None => None,
                });
            }
        }
        Ok(values)
    }

    /// The bridge of a row in a year.
    #[must_use]
    pub fn split(&self, row: usize, year: usize) -> Split {
        split(&self.groups, &self.of_row(row, year))
    }

    /// The bridge of the sum over all rows in a year: for [`BridgeMeasure::State`] the state's cost.
    #[must_use]
    pub fn split_total(&self, year: usize) -> Split {
        split(&self.groups, &self.of_total(year))
    }

    /// A row's value by mixture.
    fn of_row(&self, row: usize, year: usize) -> Vec<Option<i128>> {
        self.values.iter().map(|values| values[row * self.years + year]).collect()
    }

    /// The sum over all rows by mixture.
    fn of_total(&self, year: usize) -> Vec<Option<i128>> {
        let total = |values: &Vec<Option<i128>>| {
            (0..self.rows).try_fold(0_i128, |sum, row| Some(sum + values[row * self.years + year]?))
        };
        self.values.iter().map(total).collect()
    }

    /// Number of rows: the regions and the nation.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }
}

/// A thread is worth its start for so many mixtures.
const WORTH_A_THREAD: usize = 16;

/// The values of all mixtures in order, computed on as many processors as there are; of several errors the first.
fn side_by_side<T: Send, E: Send>(
    count: usize,
    value: &(impl Fn(usize) -> Result<T, E> + Sync),
) -> Result<Vec<T>, E> {
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = processors.min(count / WORTH_A_THREAD).max(1);
    let share = count.div_ceil(threads);
    let part = |thread: usize| (thread * share..count.min((thread + 1) * share)).map(value).collect();
    let parts: Vec<Result<Vec<T>, E>> = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|thread| scope.spawn(move || part(thread))).collect();
        let joined =
            others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        iter::once(part(0)).chain(joined).collect()
    });
    let mut values = Vec::with_capacity(count);
    for part in parts {
        values.extend(part?);
    }
    Ok(values)
}

/// The groups in which two scenarios differ in some effective value, or in how their limits work.
fn differing(a: (&Chain<'_>, &Groups), b: (&Chain<'_>, &Groups)) -> Vec<Group> {
    let differ = |group: &Group| {
        let mut keys = Key::ALL.iter().copied().filter(|key| key.group() == Some(*group));
        keys.any(|key| differs(a.0, b.0, key)) || (*group == Group::Limits && a.1.limits != b.1.limits)
    };
    Group::ALL.into_iter().filter(differ).collect()
}

fn split(groups: &[Group], values: &[Option<i128>]) -> Split {
    let count = groups.len();
    let amount = |cells: Option<i128>| Num::from(cells.and_then(from_grid));
    let change = |mixture: usize| Some(values[mixture]? - values[0]?);
    let last = values.len() - 1;
    let weights = weights(count);
    let effects: Vec<Option<Effect>> = (0..count).map(|at| effect(values, &weights, at)).collect();
    let shapley: Option<Vec<i128>> =
        effects.iter().map(|effect| Some(nearest(effect.as_ref()?.numerator, factorial(count)))).collect();
    let rounded = shapley.as_ref().zip(change(last)).map(|(parts, whole)| bridge_steps(parts, whole));
    let part = |at: usize| {
        let whole = |kronor: i128| Decimal::try_from_i128_with_scale(kronor, 0).ok();
        let effect = effects[at].as_ref();
        Part {
            group: groups[at],
            contribution: amount(shapley.as_ref().map(|parts| parts[at])),
            rounded: Num::from(rounded.as_ref().and_then(|parts| whole(parts[at]))),
            isolated: amount(change(1 << at)),
            minimum: amount(effect.map(|effect| effect.minimum)),
            maximum: amount(effect.map(|effect| effect.maximum)),
        }
    };
    let pairs = (0..count).flat_map(|first| (first + 1..count).map(move |second| (first, second)));
    let pair = |(first, second): (usize, usize)| Pair {
        first: groups[first],
        second: groups[second],
        together: amount(change(1 << first | 1 << second)),
    };
    Split {
        start: amount(values[0]),
        end: amount(values[last]),
        difference: amount(change(last)),
        parts: (0..count).map(part).collect(),
        pairs: pairs.map(pair).collect(),
    }
}

/// What a group does over all mixtures without it.
struct Effect {
    /// Σ of |S|!·(n − |S| − 1)! · marginal effect; over n! it is the Shapley value.
    numerator: i128,
    minimum: i128,
    maximum: i128,
}

/// |S|!·(n − |S| − 1)! by |S|.
fn weights(count: usize) -> Vec<i128> {
    (0..count).map(|taken| factorial(taken) * factorial(count - taken - 1)).collect()
}

fn effect(values: &[Option<i128>], weights: &[i128], at: usize) -> Option<Effect> {
    let mut effect = Effect { numerator: 0, minimum: i128::MAX, maximum: i128::MIN };
    for mixture in (0..values.len()).filter(|mixture| mixture >> at & 1 == 0) {
        let marginal = values[mixture | 1 << at]? - values[mixture]?;
        effect.numerator += weights[mixture.count_ones() as usize] * marginal;
        effect.minimum = effect.minimum.min(marginal);
        effect.maximum = effect.maximum.max(marginal);
    }
    Some(effect)
}

fn factorial(n: usize) -> i128 {
    (1..=n).fold(1, |product, factor| product * i128::try_from(factor).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_case_of_price_and_volume_holds_exactly() {
        let kr = |text: &str| to_grid(Decimal::from_str_exact(text).expect("a decimal")).expect("in range");
        let value = |rate: i128, students: i128| Some(kr(&(rate * students).to_string()));
        let values = [value(79_547, 1000), value(128_492, 1000), value(79_547, 1091), value(128_492, 1091)];
        let split = split(&[Group::Price, Group::Volume], &values);
        let known = |num: Num| num.known().expect("known").to_string();
        assert_eq!(known(split.difference), "60637772");
        assert_eq!(known(split.parts[0].contribution), "51171997.5");
        assert_eq!(known(split.parts[1].contribution), "9465774.5");
        assert_eq!(known(split.parts[0].minimum), "48945000");
        assert_eq!(known(split.parts[0].maximum), "53398995");
        let rounded: i128 = 51_171_998 + 9_465_774;
        assert_eq!(rounded, 60_637_772, "the rounded parts sum to the difference");
        assert_eq!(known(split.parts[0].rounded), "51171998");
    }

    #[test]
    fn numerators_sum_to_the_difference_times_all_orders() {
        let values: Vec<Option<i128>> = (0..16_i128).map(|n| Some(n * n * 7919 % 10_007 - 3000)).collect();
        let sum: i128 = (0..4).map(|at| effect(&values, &weights(4), at).expect("known").numerator).sum();
        assert_eq!(sum, factorial(4) * (values[15].expect("known") - values[0].expect("known")));
    }
}
