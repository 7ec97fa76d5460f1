//! Step 7, first part: the research pot by base shares and quality weights.

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::Grid;
use crate::ids::RegionAt;
use crate::key::Key;
use crate::num::Num;
use crate::quantity::{Points, Sek, Share};
use crate::steps::Inputs;

/// total·(1 − quality part)·base share, and total·quality part·quality weight, both normalised.
pub(super) fn research(inputs: &Inputs<'_>, lines: &mut [Grid]) -> Result<(), ModelError> {
    let group = inputs.research;
    for year in 0..inputs.years() {
        let total =
            Sek(inputs.carried((Key::ResearchTotal, group.total[year]), &inputs.index.research, year)?);
        if total.is_zero() {
            continue;
        }
        let part = group.quality_part[year];
        let part = Share(part.ok_or_else(|| inputs.missing(Key::ResearchQualityPart, None, year))?);
        let base = &mut lines[Component::ResearchBase.position()];
        let weight = |region| group.base_share(region, year);
        divide(inputs, (Key::ResearchBaseShare, year), total * part.rest(), (weight, base))?;
        let quality = &mut lines[Component::ResearchQuality.position()];
        let weight = |region| group.quality_weight(region, year);
        divide(inputs, (Key::ResearchQualityWeight, year), total * part, (weight, quality))?;
    }
    Ok(())
}

fn divide(
    inputs: &Inputs<'_>,
    (key, year): (Key, usize),
    amount: Sek,
    (weight, grid): (impl Fn(RegionAt) -> Points, &mut Grid),
) -> Result<(), ModelError> {
    if amount.is_zero() {
        return Ok(());
    }
    let whole: Points = inputs.regions().map(&weight).sum();
    if whole.is_zero() {
        return Err(nothing_to_divide_by(inputs, key.name(), year));
    }
    for region in inputs.regions() {
        let part = weight(region);
        if !part.is_zero() {
            grid.add(region, year, portion(amount, part, whole));
        }
    }
    Ok(())
}

/// amount·part/whole, multiplied first so that what divides evenly stays exact.
pub(super) fn portion(amount: Sek, part: Points, whole: Points) -> Sek {
    match amount.0 * part.0 {
        Num::TooLarge => amount * part.over(whole),
        product => Sek(product / whole.0),
    }
}

pub(super) fn nothing_to_divide_by(inputs: &Inputs<'_>, key: &'static str, year: usize) -> ModelError {
    ModelError::NothingToDivideBy {
        scenario: inputs.scenario.clone(),
        entry: None,
        key,
        year: inputs.year(year),
    }
}
