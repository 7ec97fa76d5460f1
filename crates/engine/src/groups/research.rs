//! Research, its reinforcement, and the pot for research outside the university hospitals.

use rust_decimal::Decimal;

use crate::error::ModelError;
use crate::groups::{Level, PerRegion, PerYear, Resolver};
use crate::ids::RegionAt;
use crate::key::{Indicator, Key};
use crate::layer::Index;
use crate::num::Num;
use crate::quantity::Points;

/// The research group.
#[derive(Debug, Clone)]
pub struct ResearchGroup {
    /// `research.total`.
    pub total: PerYear<Option<Level>>,
    /// `research.quality_part`.
    pub quality_part: PerYear<Option<Num>>,
    base_share: PerRegion<Option<Num>>,
    quality_weight: PerRegion<Option<Num>>,
}

impl ResearchGroup {
    pub(crate) fn resolve(resolver: &Resolver<'_, '_>) -> Self {
        Self {
            total: resolver.level(Key::ResearchTotal, Index::All),
            quality_part: resolver.number(Key::ResearchQualityPart, Index::All),
            base_share: resolver.numbers(Key::ResearchBaseShare),
            quality_weight: resolver.numbers(Key::ResearchQualityWeight),
        }
    }

    /// `research.base_share`, default 0.
    #[must_use]
    pub fn base_share(&self, region: RegionAt, year: usize) -> Points {
        Points(self.base_share.get(region, year).unwrap_or(Num::ZERO))
    }

    /// `research.quality_weight`, default 0.
    #[must_use]
    pub fn quality_weight(&self, region: RegionAt, year: usize) -> Points {
        Points(self.quality_weight.get(region, year).unwrap_or(Num::ZERO))
    }
}

/// The reinforcement group.
#[derive(Debug, Clone)]
pub struct ReinforcementGroup {
    /// `reinforcement.amount`.
    pub amount: PerYear<Option<Level>>,
    /// `reinforcement.counting` is `whole`.
    pub whole: PerYear<Option<bool>>,
    /// `reinforcement.students_of` is `region`.
    pub students_by_region: PerYear<Option<bool>>,
    /// `reinforcement.highly_cited_as` is `count`.
    pub highly_cited_count: PerYear<Option<bool>>,
    /// `reinforcement.weight` by indicator, default 0.
    pub weights: [PerYear<Num>; Indicator::ALL.len()],
    eligible: PerRegion<Option<&'static str>>,
    /// `indicator.highly_cited_fractional` and `_whole`, per cent.
    pub highly_cited: [PerRegion<Option<Num>>; 2],
    /// `indicator.articles_fractional` and `_whole`.
    pub articles: [PerRegion<Option<Num>>; 2],
    /// `indicator.lead_articles`.
    pub lead_articles: PerRegion<Option<Num>>,
}

impl ReinforcementGroup {
    pub(crate) fn resolve(resolver: &Resolver<'_, '_>) -> Result<Self, ModelError> {
        let is = |key, expected: &'static str| {
            let words = resolver.word(key, Index::All).into_iter();
            words.map(|word| word.map(|word| word == expected)).collect()
        };
        let weight = |indicator| {
            let weights = resolver.number(Key::ReinforcementWeight, Index::Indicator(indicator));
            weights.into_iter().map(|weight| weight.unwrap_or(Num::ZERO)).collect()
        };
        let group = Self {
            amount: resolver.level(Key::ReinforcementAmount, Index::All),
            whole: is(Key::ReinforcementCounting, "whole"),
            students_by_region: is(Key::ReinforcementStudentsOf, "region"),
            highly_cited_count: is(Key::ReinforcementHighlyCitedAs, "count"),
            weights: Indicator::ALL.map(weight),
            eligible: resolver.words(Key::ReinforcementEligible),
            highly_cited: [
                resolver.numbers(Key::HighlyCitedFractional),
                resolver.numbers(Key::HighlyCitedWhole),
            ],
            articles: [resolver.numbers(Key::ArticlesFractional), resolver.numbers(Key::ArticlesWhole)],
            lead_articles: resolver.numbers(Key::LeadArticles),
        };
        group.check_weights(resolver)?;
        Ok(group)
    }

    /// Weights sum to exactly 1 every year; where one is unknown, the known ones must leave room for it.
    fn check_weights(&self, resolver: &Resolver<'_, '_>) -> Result<(), ModelError> {
        for (at, year) in resolver.years.iter().enumerate() {
            let weights = self.weights.iter().map(|series| series[at]);
            let sum: Decimal = weights.clone().filter_map(Num::known).sum();
            let all_known = weights.clone().all(|weight| weight.known().is_some());
            if sum > Decimal::ONE || (all_known && sum != Decimal::ONE) {
                let scenario = resolver.chain.scenario().clone();
                return Err(ModelError::WeightsNotOne { scenario, entry: None, year: *year, sum });
            }
        }
        Ok(())
    }

    /// `reinforcement.eligible`, default false.
    #[must_use]
    pub fn eligible(&self, region: RegionAt, year: usize) -> bool {
        *self.eligible.get(region, year) == Some("true")
    }
}

/// By what the breadth pot is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreadthKey {
    /// Students trained.
    Trained,
    /// Inhabitants.
    Population,
    /// The same for all.
    Equal,
}

/// The breadth group.
#[derive(Debug, Clone)]
pub struct BreadthGroup {
    /// `breadth.amount`.
    pub amount: PerYear<Option<Level>>,
    /// `breadth.key`.
    pub key: PerYear<Option<BreadthKey>>,
}

impl BreadthGroup {
    pub(crate) fn resolve(resolver: &Resolver<'_, '_>) -> Self {
        let key = |word: &'static str| match word {
            "population" => BreadthKey::Population,
            "equal" => BreadthKey::Equal,
            _ => BreadthKey::Trained,
        };
        let words = resolver.word(Key::BreadthKey, Index::All).into_iter();
        Self {
            amount: resolver.level(Key::BreadthAmount, Index::All),
            key: words.map(|word| word.map(key)).collect(),
        }
    }
}
