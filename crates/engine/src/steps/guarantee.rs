//! Step 8: the guarantee against loss (förlustgaranti) and who pays it.

use rust_decimal::Decimal;

use crate::component::Component;
use crate::error::ModelError;
use crate::exact::{Exact, Warning};
use crate::groups::{Financing, LossLimit};
use crate::ids::RegionAt;
use crate::key::Key;
use crate::num::Num;
use crate::quantity::{Sek, Share};
use crate::rounding::on_grid;
use crate::steps::{Inputs, References};

/// Tops up what regions receive to the reference less the loss limit.
pub(super) fn guarantee(
    inputs: &Inputs<'_>,
    references: References<'_>,
    exact: &mut Exact,
) -> Result<(), ModelError> {
    for year in 0..inputs.years() {
        let limits = &inputs.limits.years[year];
        let LossLimit::Share(limit, reference) = &limits.loss_limit else { continue };
        if !exact.feasible(year) {
            continue;
        }
        let Some(reference) = references(reference) else { continue };
        let changes: Vec<Change> =
            inputs.regions().map(|r| change(exact, reference, Share(*limit), (r, year))).collect();
        let financing = limits.financing;
        match financing.ok_or_else(|| inputs.missing(Key::GuaranteeFinancing, None, year))? {
            Financing::State => by_state(exact, year, &changes),
            Financing::GainingHosts => {
                let hosts = |region: RegionAt| inputs.dataset.regions[region.0].host;
                by_gainers(inputs, exact, year, (&changes, &hosts));
            }
            Financing::Gainers => by_gainers(inputs, exact, year, (&changes, &|_| true)),
        }
    }
    Ok(())
}

/// A region's position against the reference.
struct Change {
    region: RegionAt,
    top_up: Sek,
    gain: Sek,
}

fn change(exact: &Exact, reference: &Exact, limit: Share, (region, year): (RegionAt, usize)) -> Change {
    let before = reference.received(region, year);
    let now = exact.received(region, year);
    let floor = before - Sek(before.0.abs()) * limit;
    Change { region, top_up: positive(floor - now), gain: positive(now - before) }
}

/// The amount where it is above zero, and exactly zero otherwise.
fn positive(amount: Sek) -> Sek {
    match on_grid(amount.0) {
        Num::Known(value) if value <= Decimal::ZERO => Sek::ZERO,
        _ => amount,
    }
}

fn by_state(exact: &mut Exact, year: usize, changes: &[Change]) {
    exact.guarantee_by_state[year] = true;
    for change in changes {
        exact.lines[Component::Guarantee.position()].add(change.region, year, change.top_up);
    }
}

/// Those who gain pay in proportion to their gains, at most all of them.
fn by_gainers(
    inputs: &Inputs<'_>,
    exact: &mut Exact,
    year: usize,
    (changes, pays): (&[Change], &dyn Fn(RegionAt) -> bool),
) {
    let gain = |change: &Change| if pays(change.region) { change.gain } else { Sek::ZERO };
    let needed: Sek = changes.iter().map(|change| change.top_up).sum();
    let gained: Sek = changes.iter().map(gain).sum();
    if needed.is_zero() {
        return;
    }
    let shortfall = positive(needed - gained);
    let (paid_out, paid_in) = if shortfall.is_zero() {
        (Share::ONE, needed.over(gained))
    } else {
        (gained.over(needed), Share::ONE)
    };
    if matches!(shortfall.0, Num::Known(missing) if missing > Decimal::ZERO) {
        exact.warnings.push(Warning::GuaranteeShort { year: inputs.year(year), shortfall });
    }
    let unknown = shortfall.0.is_unknown();
    let grid = &mut exact.lines[Component::Guarantee.position()];
    for change in changes {
        let (paid_out, paid_in) =
            if unknown { (Share::UNKNOWN, Share::UNKNOWN) } else { (paid_out, paid_in) };
        grid.add(change.region, year, change.top_up * paid_out - gain(change) * paid_in);
    }
}
