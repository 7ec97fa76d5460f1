//! Step 6: students' housing away from the host.

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::Grid;
use crate::groups::{Payer, Placement};
use crate::key::Key;
use crate::num::Num;
use crate::quantity::{Sek, SekPerWeek, Share, Weeks};
use crate::steps::Inputs;

/// Housing cost of each region that is not the host, and who pays it.
pub(super) fn housing(inputs: &Inputs<'_>, lines: &mut [Grid]) -> Result<(), ModelError> {
    for placed in &inputs.placement.away {
        let host = inputs.dataset.programmes[placed.programme.0].host;
        for year in 0..inputs.years() {
            let cost = cost(inputs, placed, year)?;
            if cost.is_zero() {
                continue;
            }
            lines[Component::HousingCost.position()].add(placed.region, year, -cost);
            let payer = inputs.housing.payer(placed.region, year);
            match payer.ok_or_else(|| inputs.missing(Key::HousingPayer, Some(placed.region), year))? {
                Payer::Region => {}
                Payer::State => lines[Component::HousingState.position()].add(placed.region, year, cost),
                Payer::Host => {
                    let transfers = &mut lines[Component::HousingTransfer.position()];
                    transfers.add(placed.region, year, cost);
                    transfers.add(host, year, -cost);
                }
            }
        }
    }
    Ok(())
}

/// A·share·weeks·lodging·cost per week.
pub(crate) fn cost(inputs: &Inputs<'_>, placed: &Placement, year: usize) -> Result<Sek, ModelError> {
    let region = placed.region;
    let needed = |key, value: Option<Num>| value.ok_or_else(|| inputs.missing(key, Some(region), year));
    let students = inputs.volume.trained[placed.programme.0][year] * placed.share[year];
    if students.is_zero() {
        return Ok(Sek::ZERO);
    }
    let lodging = Share(needed(Key::HousingLodging, *inputs.housing.lodging.get(region, year))?);
    if lodging.is_zero() {
        return Ok(Sek::ZERO);
    }
    let weeks = Weeks(needed(Key::HousingWeeks, *inputs.housing.weeks.get(region, year))?);
    if weeks.is_zero() {
        return Ok(Sek::ZERO);
    }
    let level = *inputs.housing.cost.get(region, year);
    let level = level.ok_or_else(|| inputs.missing(Key::HousingCost, Some(region), year))?;
    let per_week = inputs.carried((Key::HousingCost, Some(level)), &inputs.index.housing, year)?;
    Ok(students * weeks * lodging * SekPerWeek(per_week))
}
