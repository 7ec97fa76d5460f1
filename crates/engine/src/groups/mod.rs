//! The parameters of one scenario by group, resolved to effective values per year.
//!
//! A bridge mixes two scenarios group by group, so each group stands alone: nothing here combines two.

mod index;
mod limits;
mod placement;
mod price;
mod regional;
mod research;
mod volume;

pub use index::{Growth, IndexGroup};
pub use limits::{Cap, Financing, Lever, Limits, LimitsGroup, LossLimit, Reference};
pub use placement::{Placement, PlacementGroup};
pub use price::PriceGroup;
pub use regional::{HousingGroup, InclusionGroup, Mode, Payer};
pub use research::{BreadthGroup, BreadthKey, ReinforcementGroup, ResearchGroup};
pub(crate) use volume::longest;
pub use volume::{Term, VolumeGroup, longer_programme_full, terms_of};

use crate::error::ModelError;
use crate::ids::{RegionAt, ScenarioId, Year};
use crate::key::Key;
use crate::layer::{Entry, Index};
use crate::model::Chain;
use crate::num::Num;
use crate::value::Value;

/// One value per year of the data set.
pub type PerYear<T> = Vec<T>;

/// An amount in the price of a year, to be carried forward by an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// The entry's value.
    pub value: Num,
    /// The entry's year.
    pub from: Year,
}

/// One series for all regions, and those of regions with entries of their own.
#[derive(Debug, Clone)]
pub struct PerRegion<T> {
    all: PerYear<T>,
    own: Vec<Option<PerYear<T>>>,
}

impl<T> PerRegion<T> {
    /// The value for a region in the year at position `year`.
    #[must_use]
    pub fn get(&self, region: RegionAt, year: usize) -> &T {
        self.own[region.0].as_ref().map_or(&self.all[year], |own| &own[year])
    }
}

/// All groups of one scenario.
#[derive(Debug, Clone)]
pub struct Groups {
    /// Scenario they belong to.
    pub scenario: ScenarioId,
    /// Indices.
    pub index: IndexGroup,
    /// Rate.
    pub price: PriceGroup,
    /// Students.
    pub volume: VolumeGroup,
    /// Placement.
    pub placement: PlacementGroup,
    /// Inclusion.
    pub inclusion: InclusionGroup,
    /// Housing.
    pub housing: HousingGroup,
    /// Research.
    pub research: ResearchGroup,
    /// Reinforcement.
    pub reinforcement: ReinforcementGroup,
    /// Breadth.
    pub breadth: BreadthGroup,
    /// National.
    pub national: PerYear<Option<Level>>,
    /// Limits.
    pub limits: LimitsGroup,
    /// The yardstick, in no group.
    pub reported_cost: PerYear<Option<Level>>,
}

impl Groups {
    /// Resolves a scenario's parameters.
    ///
    /// # Errors
    /// What the scenario lacks or has wrong, with parameter and year.
    pub fn resolve(chain: &Chain<'_>) -> Result<Self, ModelError> {
        Self::read(chain).map_err(|error| chain.locate(error))
    }

    fn read(chain: &Chain<'_>) -> Result<Self, ModelError> {
        let resolver = Resolver::new(chain);
        Ok(Self {
            scenario: chain.scenario().clone(),
            index: IndexGroup::resolve(&resolver),
            price: PriceGroup::resolve(&resolver),
            volume: VolumeGroup::resolve(&resolver)?,
            placement: PlacementGroup::resolve(&resolver)?,
            inclusion: InclusionGroup::resolve(&resolver),
            housing: HousingGroup::resolve(&resolver),
            research: ResearchGroup::resolve(&resolver),
            reinforcement: ReinforcementGroup::resolve(&resolver)?,
            breadth: BreadthGroup::resolve(&resolver),
            national: resolver.level(Key::NationalAmount, Index::All),
            limits: LimitsGroup::resolve(&resolver)?,
            reported_cost: resolver.level(Key::CostReported, Index::All),
        })
    }
}

/// Looks up effective values for the years of the data set.
pub(crate) struct Resolver<'a, 'c> {
    pub(crate) chain: &'c Chain<'a>,
    pub(crate) years: Vec<Year>,
}

impl<'a, 'c> Resolver<'a, 'c> {
    fn new(chain: &'c Chain<'a>) -> Self {
        Self { chain, years: chain.dataset.years().collect() }
    }

    fn series<T>(&self, key: Key, index: Index, pick: impl Fn(&'a Value, Year) -> T) -> PerYear<Option<T>> {
        let found = self.chain.effective_in(key, index, &self.years);
        let picked = |(entry, year): (Option<&'a Entry>, &Year)| {
            entry.map(|entry| pick(&entry.value, entry.from.unwrap_or(*year)))
        };
        found.into_iter().zip(&self.years).map(picked).collect()
    }

    /// Numbers of a parameter; none where it has no value.
    pub(crate) fn number(&self, key: Key, index: Index) -> PerYear<Option<Num>> {
        self.series(key, index, |value, _| value.number().unwrap_or(Num::Unknown))
    }

    /// Words of a parameter; none where it has no value.
    pub(crate) fn word(&self, key: Key, index: Index) -> PerYear<Option<&'static str>> {
        self.series(key, index, |value, _| value.word().unwrap_or("none"))
    }

    /// Entries of an indexed level; none where it has no value.
    pub(crate) fn level(&self, key: Key, index: Index) -> PerYear<Option<Level>> {
        self.series(key, index, |value, from| Level { value: value.number().unwrap_or(Num::Unknown), from })
    }

    fn per_region<T: Clone>(&self, key: Key, series: impl Fn(Index) -> PerYear<T>) -> PerRegion<T> {
        let own = |at| {
            let index = Index::Region(RegionAt(at));
            self.chain.has_own(key, index).then(|| series(index))
        };
        PerRegion { all: series(Index::All), own: (0..self.chain.dataset.regions.len()).map(own).collect() }
    }

    /// Numbers by region.
    pub(crate) fn numbers(&self, key: Key) -> PerRegion<Option<Num>> {
        self.per_region(key, |index| self.number(key, index))
    }

    /// Words by region.
    pub(crate) fn words(&self, key: Key) -> PerRegion<Option<&'static str>> {
        self.per_region(key, |index| self.word(key, index))
    }

    /// Levels by region.
    pub(crate) fn levels(&self, key: Key) -> PerRegion<Option<Level>> {
        self.per_region(key, |index| self.level(key, index))
    }

    /// The error for a parameter without value.
    pub(crate) fn missing(&self, key: Key, index: Index, year: Year) -> ModelError {
        ModelError::Missing {
            scenario: self.chain.scenario().clone(),
            key: key.name(),
            index: index.label(self.chain.dataset),
            year,
        }
    }
}

impl Groups {
    /// The index that real prices go by.
    #[must_use]
    pub fn price_index(&self) -> &Growth {
        &self.index.rate
    }
}
