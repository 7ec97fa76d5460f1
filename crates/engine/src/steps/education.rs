//! Step 5: education money, from the state and from host to region.

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::Exact;
use crate::groups::{Mode, Placement};
use crate::ids::RegionAt;
use crate::key::Key;
use crate::quantity::{Sek, SekPerStudent, Share, Students};
use crate::steps::{Inputs, Trained};

/// Students the state pays for, by the region the money goes to.
pub(crate) struct PaidStudents {
    students: Trained,
}

impl PaidStudents {
    /// Students whose money goes to a region.
    pub(crate) fn at(&self, region: RegionAt, year: usize) -> Students {
        self.students.at(region, year)
    }

    /// All students paid for in a year.
    pub(super) fn total(&self, inputs: &Inputs<'_>, year: usize) -> Students {
        inputs.regions().map(|region| self.at(region, year)).sum()
    }
}

/// How a region takes part in a year; in a mixed outcome one with students and no mode counts as `via`.
pub(crate) fn mode(inputs: &Inputs<'_>, placed: &Placement, year: usize) -> Mode {
    match inputs.inclusion.mode[placed.region.0][year] {
        Mode::None if inputs.mixed => Mode::Via,
        mode => mode,
    }
}

/// The host has its own students and those of regions that are not paid directly.
pub(crate) fn paid_students(inputs: &Inputs<'_>) -> Result<PaidStudents, ModelError> {
    let mut students = Trained::zero(inputs.dataset.regions.len(), inputs.years());
    for year in 0..inputs.years() {
        for (at, programme) in inputs.dataset.programmes.iter().enumerate() {
            let own = inputs.volume.paid[at][year] * inputs.placement.host[at][year];
            students.add(programme.host, year, own);
        }
        for placed in &inputs.placement.away {
            let host = inputs.dataset.programmes[placed.programme.0].host;
            let direct = mode(inputs, placed, year) == Mode::Direct;
            let away = inputs.volume.paid[placed.programme.0][year] * placed.share[year];
            students.add(if direct { placed.region } else { host }, year, away);
        }
    }
    Ok(PaidStudents { students })
}

/// Education from the state, and what hosts owe the regions that are paid through them.
pub(super) fn education(
    inputs: &Inputs<'_>,
    paid: &PaidStudents,
    exact: &mut Exact,
) -> Result<(), ModelError> {
    for year in 0..inputs.years() {
        for region in inputs.regions() {
            let amount = paid.at(region, year) * exact.rate[year].paid;
            exact.lines[Component::EducationState.position()].add(region, year, amount);
        }
    }
    for placed in &inputs.placement.away {
        for year in 0..inputs.years() {
            if mode(inputs, placed, year) == Mode::Via {
                let host = inputs.dataset.programmes[placed.programme.0].host;
                let grid = &mut exact.lines[Component::EducationTransfer.position()];
                transfer(inputs, placed, (year, exact.rate[year].paid), |year, debt| {
                    grid.add(placed.region, year, debt);
                    grid.add(host, year, -debt);
                })?;
            }
        }
    }
    Ok(())
}

/// The debt of the year trained, handed to `pay` with the year it is paid: that year or the year after. With lag in the first year, the debt
/// from the year before is taken to equal the first year's.
pub(crate) fn transfer(
    inputs: &Inputs<'_>,
    placed: &Placement,
    (year, rate): (usize, SekPerStudent),
    mut pay: impl FnMut(usize, Sek),
) -> Result<(), ModelError> {
    let students = inputs.volume.paid[placed.programme.0][year] * placed.share[year];
    if students.is_zero() {
        return Ok(());
    }
    let needed = |key, value: Option<crate::num::Num>| {
        value.ok_or_else(|| inputs.missing(key, Some(placed.region), year))
    };
    let pass = *inputs.inclusion.pass_through.get(placed.region, year);
    let pass = Share(needed(Key::InclusionPassThrough, pass)?);
    let lag = needed(Key::InclusionLag, *inputs.inclusion.lag.get(placed.region, year))?;
    let debt = students * rate * pass;
    if lag.is_zero() {
        pay(year, debt);
    } else {
        if year == 0 {
            pay(0, debt);
        }
        if year + 1 < inputs.years() {
            pay(year + 1, debt);
        }
    }
    Ok(())
}
