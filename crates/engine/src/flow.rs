//! Who pays whom in a year (flöde): the exact transfers behind the lines of the regions.

use std::collections::BTreeMap;

use crate::component::Component;
use crate::error::ModelError;
use crate::groups::{Mode, Payer};
use crate::ids::RegionAt;
use crate::model::Model;
use crate::num::Num;
use crate::outcome::Outcome;
use crate::steps::{self, Inputs};

/// What a host pays a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transfer {
    /// `education_transfer` or `housing_transfer`.
    pub component: Component,
    /// The host that pays.
    pub host: RegionAt,
    /// The region that is paid.
    pub region: RegionAt,
    /// Exact kronor; unknown in an infeasible year.
    pub amount: Num,
}

impl Model {
    /// The transfers of a year, by component, host and region; none are zero.
    ///
    /// # Errors
    /// As [`Model::simulate`].
    pub fn transfers(&self, outcome: &Outcome, year: usize) -> Result<Vec<Transfer>, ModelError> {
        let inputs = Inputs::of(&self.dataset, &outcome.groups);
        let mut sums: BTreeMap<(Component, RegionAt, RegionAt), Num> = BTreeMap::new();
        for placed in &inputs.placement.away {
            let host = self.dataset.programmes[placed.programme.0].host;
            let education = (Component::EducationTransfer, host, placed.region);
            // A debt is paid the year it arises or the year after.
            for trained in year.saturating_sub(1)..=year {
                if steps::mode(&inputs, placed, trained) == Mode::Via {
                    let rate = outcome.exact.rate[trained].paid;
                    steps::transfer(&inputs, placed, (trained, rate), |paid, debt| {
                        if paid == year {
                            *sums.entry(education).or_insert(Num::ZERO) += debt.0;
                        }
                    })?;
                }
            }
            let cost = steps::housing_cost(&inputs, placed, year)?;
            if inputs.housing.payer(placed.region, year) == Some(Payer::Host) {
                let housing = (Component::HousingTransfer, host, placed.region);
                *sums.entry(housing).or_insert(Num::ZERO) += cost.0;
            }
        }
        let feasible = outcome.exact.feasible(year);
        let transfer = |((component, host, region), amount)| Transfer {
            component,
            host,
            region,
            amount: if feasible { amount } else { Num::Unknown },
        };
        Ok(sums.into_iter().filter(|(_, amount)| !amount.is_zero()).map(transfer).collect())
    }
}
