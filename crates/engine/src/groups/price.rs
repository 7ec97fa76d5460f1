//! Rate: the base, the steps and the rounding in force each year.

use std::sync::Arc;

use crate::groups::{Level, PerYear, Resolver};
use crate::key::Key;
use crate::layer::Index;
use crate::value::{Step, Value};

/// The price group.
#[derive(Debug, Clone)]
pub struct PriceGroup {
    /// `rate.base`.
    pub base: PerYear<Option<Level>>,
    /// `rate.steps` in order of year, within a year in list order; none: no value.
    pub steps: PerYear<Option<Arc<[Step]>>>,
    /// `rate.rounding` is `kr`; none: no value.
    pub whole_kronor: PerYear<Option<bool>>,
}

impl PriceGroup {
    pub(crate) fn resolve(resolver: &Resolver<'_, '_>) -> Self {
        let rounding = resolver.word(Key::RateRounding, Index::All);
        Self {
            base: resolver.level(Key::RateBase, Index::All),
            steps: steps(resolver),
            whole_kronor: rounding.into_iter().map(|word| word.map(|word| word == "kr")).collect(),
        }
    }
}

fn steps(resolver: &Resolver<'_, '_>) -> PerYear<Option<Arc<[Step]>>> {
    let mut shared: Option<(&Vec<Step>, Arc<[Step]>)> = None;
    let in_force = |year| {
        let found = resolver.chain.effective(Key::RateSteps, Index::All, year)?;
        let Value::Steps(list) = &found.entry.value else { return None };
        if let Some((known, ordered)) = &shared
            && std::ptr::eq(*known, list)
        {
            return Some(Arc::clone(ordered));
        }
        let mut ordered = list.clone();
        ordered.sort_by_key(|step| step.year);
        let ordered: Arc<[Step]> = ordered.into();
        shared = Some((list, Arc::clone(&ordered)));
        Some(ordered)
    };
    resolver.years.iter().copied().map(in_force).collect()
}
