//! How regions take part, and who pays the students' housing.

use crate::groups::{Level, PerRegion, PerYear, Resolver};
use crate::ids::RegionAt;
use crate::key::Key;
use crate::num::Num;

/// How a region takes part (inkludering).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Takes no part.
    None,
    /// Paid through the host.
    Via,
    /// Paid by the state.
    Direct,
}

/// Who pays for housing (boende).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payer {
    /// The region itself.
    Region,
    /// The programme's host.
    Host,
    /// The state.
    State,
}

/// The inclusion group.
#[derive(Debug, Clone)]
pub struct InclusionGroup {
    /// `inclusion.mode`, defaults filled in.
    pub mode: Vec<PerYear<Mode>>,
    /// `inclusion.pass_through`.
    pub pass_through: PerRegion<Option<Num>>,
    /// `inclusion.lag`.
    pub lag: PerRegion<Option<Num>>,
}

impl InclusionGroup {
    pub(crate) fn resolve(resolver: &Resolver<'_, '_>) -> Self {
        let words = resolver.words(Key::InclusionMode);
        let mode = |at: usize| {
            let default = if resolver.chain.dataset.regions[at].host { Mode::Via } else { Mode::None };
            let in_year = |year| match words.get(RegionAt(at), year) {
                None => default,
                Some("direct") => Mode::Direct,
                Some("via") => Mode::Via,
                Some(_) => Mode::None,
            };
            (0..resolver.years.len()).map(in_year).collect()
        };
        Self {
            mode: (0..resolver.chain.dataset.regions.len()).map(mode).collect(),
            pass_through: resolver.numbers(Key::InclusionPassThrough),
            lag: resolver.numbers(Key::InclusionLag),
        }
    }
}

/// The housing group.
#[derive(Debug, Clone)]
pub struct HousingGroup {
    /// `housing.weeks_per_student`.
    pub weeks: PerRegion<Option<Num>>,
    /// `housing.lodging_share`.
    pub lodging: PerRegion<Option<Num>>,
    /// `housing.cost_per_week`.
    pub cost: PerRegion<Option<Level>>,
    payer: PerRegion<Option<&'static str>>,
}

impl HousingGroup {
    pub(crate) fn resolve(resolver: &Resolver<'_, '_>) -> Self {
        Self {
            weeks: resolver.numbers(Key::HousingWeeks),
            lodging: resolver.numbers(Key::HousingLodging),
            cost: resolver.levels(Key::HousingCost),
            payer: resolver.words(Key::HousingPayer),
        }
    }

    /// `housing.payer`; none: no value.
    #[must_use]
    pub fn payer(&self, region: RegionAt, year: usize) -> Option<Payer> {
        self.payer.get(region, year).map(|word| match word {
            "state" => Payer::State,
            "host" => Payer::Host,
            _ => Payer::Region,
        })
    }
}
