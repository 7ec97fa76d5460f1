//! Step 7, third part: money for research in regions that are paid directly and are not hosts.

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::{Grid, Warning};
use crate::groups::{BreadthKey, Mode};
use crate::ids::RegionAt;
use crate::key::Key;
use crate::num::Num;
use crate::quantity::{Points, Sek};
use crate::steps::reinforcement::Population;
use crate::steps::research::{nothing_to_divide_by, portion};
use crate::steps::{Inputs, Trained};

/// Divides the pot by its key; with nobody to go to it is not paid, and the outcome says so.
pub(super) fn breadth(
    inputs: &Inputs<'_>,
    trained: &Trained,
    (lines, warnings): (&mut [Grid], &mut Vec<Warning>),
) -> Result<(), ModelError> {
    for year in 0..inputs.years() {
        let level = (Key::BreadthAmount, inputs.breadth.amount[year]);
        let amount = Sek(inputs.carried(level, &inputs.index.research, year)?);
        if amount.is_zero() {
            continue;
        }
        let key = inputs.breadth.key[year].ok_or_else(|| inputs.missing(Key::BreadthKey, None, year))?;
        let value = |region| match key {
            BreadthKey::Trained => Points(trained.at(region, year).0),
            BreadthKey::Population => Population::of(inputs, region),
            BreadthKey::Equal => Points(Num::ONE),
        };
        let parts: Vec<(RegionAt, Points)> =
            inputs.regions().filter(|r| takes_part(inputs, *r, year)).map(|r| (r, value(r))).collect();
        let whole: Points = parts.iter().map(|(_, part)| *part).sum();
        if parts.is_empty() || (whole.is_zero() && key == BreadthKey::Trained) {
            warnings.push(Warning::PotUnpaid { year: inputs.year(year), component: Component::Breadth });
            continue;
        }
        if whole.is_zero() {
            return Err(nothing_to_divide_by(inputs, Key::BreadthKey.name(), year));
        }
        for (region, part) in parts.into_iter().filter(|(_, part)| !part.is_zero()) {
            lines[Component::Breadth.position()].add(region, year, portion(amount, part, whole));
        }
    }
    Ok(())
}

/// Not a host, and paid directly.
pub(crate) fn takes_part(inputs: &Inputs<'_>, region: RegionAt, year: usize) -> bool {
    !inputs.dataset.regions[region.0].host && inputs.inclusion.mode[region.0][year] == Mode::Direct
}
