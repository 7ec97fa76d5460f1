//! Indices: how levels are carried from year to year.

use crate::groups::{Level, Resolver};
use crate::ids::Year;
use crate::key::Key;
use crate::layer::Index;
use crate::num::Num;
use crate::quantity::Share;

/// The three indices, also for years before the data set where levels or prices start there.
#[derive(Debug, Clone)]
pub struct IndexGroup {
    /// `index.rate`.
    pub rate: Growth,
    /// `index.research`.
    pub research: Growth,
    /// `index.housing`.
    pub housing: Growth,
}

impl IndexGroup {
    pub(crate) fn resolve(resolver: &Resolver<'_, '_>) -> Self {
        let growth = |key| Growth::resolve(resolver, key);
        Self {
            rate: growth(Key::IndexRate),
            research: growth(Key::IndexResearch),
            housing: growth(Key::IndexHousing),
        }
    }
}

impl IndexGroup {
    /// With another's values for the years before its own first: a mixture may carry a level from a year that only
    /// one of its scenarios has an index for.
    pub(crate) fn with_early(&self, other: &Self) -> Self {
        Self {
            rate: self.rate.with_early(&other.rate),
            research: self.research.with_early(&other.research),
            housing: self.housing.with_early(&other.housing),
        }
    }
}

/// An index year by year.
#[derive(Debug, Clone)]
pub struct Growth {
    key: Key,
    /// The years before the first known value are missing; from then on one share per year.
    first: Year,
    shares: Vec<Num>,
    /// `products[a][b]` is the factor from the year before share `a` to the year of share `a + b`, for the
    /// last years, in which nearly all levels start.
    products: Vec<Vec<Num>>,
}

/// How many years back factors are made beforehand.
const REMEMBERED: usize = 24;

impl Growth {
    fn resolve(resolver: &Resolver<'_, '_>, key: Key) -> Self {
        let dated = |at: usize| resolver.chain.layers()[at].of_key(key);
        let entries = (0..resolver.chain.layers().len()).flat_map(dated);
        let earliest = entries.map(|entry| entry.from.unwrap_or(Year::EARLIEST)).min();
        let last = resolver.chain.dataset.last_year;
        let first = earliest.unwrap_or(last.next());
        let share = |year| {
            let found = resolver.chain.effective(key, Index::All, year);
            found.and_then(|found| found.entry.value.number()).unwrap_or(Num::Unknown)
        };
        let shares: Vec<Num> = first.through(last).map(share).collect();
        Self::of(key, first, shares)
    }

    fn of(key: Key, first: Year, shares: Vec<Num>) -> Self {
        let recent = shares.len().saturating_sub(REMEMBERED)..shares.len();
        let products = recent.map(|start| running_product(&shares[start..])).collect();
        Self { key, first, shares, products }
    }

    fn with_early(&self, other: &Self) -> Self {
        let years = usize::try_from(self.first.0 - other.first.0).unwrap_or(0);
        let early = other.shares.iter().take(years);
        Self::of(self.key, self.first.min(other.first), early.chain(&self.shares).copied().collect())
    }

    /// ∏ (1 + index(k)) for k from `from` + 1 to `to`.
    ///
    /// # Errors
    /// The key and the first year without a value.
    pub fn factor(&self, from: Year, to: Year) -> Result<Share, (Key, Year)> {
        if to <= from {
            return Ok(Share::ONE);
        }
        let start = from.next();
        let missing = |year| (self.key, year);
        let skip = usize::try_from(start.0 - self.first.0).map_err(|_| missing(start))?;
        let end = usize::try_from(to.0 - self.first.0).map_err(|_| missing(start))?;
        let years = self.shares.get(skip..=end).ok_or_else(|| missing(start))?;
        let remembered = skip.checked_sub(self.shares.len() - self.products.len());
        let product = remembered.map(|start| self.products[start][end - skip]);
        Ok(Share(product.unwrap_or_else(|| running_product(years).last().copied().unwrap_or(Num::ONE))))
    }

    /// A level's value in a year.
    ///
    /// # Errors
    /// As [`Growth::factor`].
    pub fn carry(&self, level: Level, to: Year) -> Result<Num, (Key, Year)> {
        if level.value.is_zero() {
            return Ok(Num::ZERO);
        }
        Ok(level.value * self.factor(level.from, to)?.0)
    }
}

/// 1 + the first share, times 1 + the second, and so on.
fn running_product(shares: &[Num]) -> Vec<Num> {
    let grow = |product: &mut Num, share: &Num| {
        *product = *product * (Num::ONE + *share);
        Some(*product)
    };
    shares.iter().scan(Num::ONE, grow).collect()
}
