//! Where each programme's students are trained.

use rust_decimal::Decimal;

use crate::error::ModelError;
use crate::groups::{PerYear, Resolver};
use crate::ids::{ProgrammeAt, RegionAt};
use crate::key::Key;
use crate::layer::Index;
use crate::num::Num;
use crate::quantity::Share;

/// A programme's share in a region other than its host.
#[derive(Debug, Clone)]
pub struct Placement {
    /// Programme.
    pub programme: ProgrammeAt,
    /// Region, never the programme's host.
    pub region: RegionAt,
    /// Share by year; 0 where no entry holds.
    pub share: PerYear<Share>,
}

/// The placement group.
#[derive(Debug, Clone)]
pub struct PlacementGroup {
    /// Shares outside the hosts, by programme and region.
    pub away: Vec<Placement>,
    /// The host's share, the rest, by programme.
    pub host: Vec<PerYear<Share>>,
}

impl PlacementGroup {
    pub(crate) fn resolve(resolver: &Resolver<'_, '_>) -> Result<Self, ModelError> {
        let placed = |index: Index| match index {
            Index::Placement(programme, region) => {
                let share = resolver.number(Key::PlacementShare, index);
                let share = share.into_iter().map(|share| Share(share.unwrap_or(Num::ZERO))).collect();
                Some(Placement { programme, region, share })
            }
            _ => None,
        };
        let indices = resolver.chain.indices(Key::PlacementShare);
        let away: Vec<Placement> = indices.into_iter().filter_map(placed).collect();
        let host = (0..resolver.chain.dataset.programmes.len())
            .map(|at| host_share(resolver, &away, ProgrammeAt(at)))
            .collect::<Result<_, _>>()?;
        Ok(Self { away, host })
    }
}

fn host_share(
    resolver: &Resolver<'_, '_>,
    away: &[Placement],
    programme: ProgrammeAt,
) -> Result<PerYear<Share>, ModelError> {
    let shares = |year: usize| {
        away.iter().filter(move |placed| placed.programme == programme).map(move |placed| placed.share[year])
    };
    let rest = |(at, year)| {
        let known: Decimal = shares(at).filter_map(Share::known).sum();
        if known > Decimal::ONE {
            return Err(ModelError::SharesAboveOne {
                scenario: resolver.chain.scenario().clone(),
                entry: None,
                programme: resolver.chain.dataset.programmes[programme.0].id.to_string(),
                year,
                sum: known,
            });
        }
        Ok(shares(at).sum::<Share>().rest())
    };
    resolver.years.iter().copied().enumerate().map(rest).collect()
}
