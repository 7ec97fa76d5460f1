//! What values a parameter takes, from the engine's own table.

use alf_engine::Key;
use alf_engine::key::{Domain as Takes, Indexing};

use super::Panel;
use crate::wire::Domain;

impl Panel<'_> {
    /// The domain of a key.
    pub(super) fn domain(&self, key: Key) -> Domain {
        let (kind, minimum, maximum) = match key.domain() {
            Takes::Number => ("number", None, None),
            Takes::NonNegative => ("number", Some("0"), None),
            Takes::UnitShare | Takes::ShareOrNone => ("number", Some("0"), Some("1")),
            Takes::Cap => ("number", None, None),
            Takes::Lag | Takes::Bool | Takes::Choice(_) => ("choice", None, None),
            Takes::Reference => ("reference", None, None),
            Takes::Steps => ("steps", None, None),
        };
        let choices = choices(key.domain());
        let term = |word: &String| self.word(key, word).unwrap_or_else(|| word.clone());
        Domain {
            kind: kind.to_owned(),
            unit: unit(key).to_owned(),
            minimum: minimum.map(str::to_owned),
            maximum: maximum.map(str::to_owned),
            terms: choices.iter().map(term).collect(),
            choices,
            unknown: !matches!(
                key.domain(),
                Takes::Lag | Takes::Bool | Takes::Choice(_) | Takes::Reference | Takes::Steps
            ),
            dated: key.carried_by().is_some(),
            indexing: indexing(key.indexing()).to_owned(),
        }
    }
}

const fn indexing(indexing: Indexing) -> &'static str {
    match indexing {
        Indexing::None => "none",
        Indexing::Programme => "programme",
        Indexing::Region => "region",
        Indexing::RegionOrAll => "region_or_all",
        Indexing::ProgrammeRegion => "programme_region",
        Indexing::Indicator => "indicator",
    }
}

fn choices(domain: Takes) -> Vec<String> {
    let words: &[&str] = match domain {
        Takes::Choice(words) => words,
        Takes::Bool => &["true", "false"],
        Takes::Lag => &["0", "1"],
        Takes::ShareOrNone => &["none"],
        Takes::Cap => &["none", "neutral"],
        Takes::Reference => &["root"],
        Takes::Number | Takes::NonNegative | Takes::UnitShare | Takes::Steps => &[],
    };
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The unit of a key's numbers (MODEL 3).
pub(crate) const fn unit(key: Key) -> &'static str {
    match key {
        Key::IndexRate
        | Key::IndexResearch
        | Key::IndexHousing
        | Key::CohortRetention
        | Key::PlacementShare
        | Key::InclusionPassThrough
        | Key::HousingLodging
        | Key::ResearchQualityPart
        | Key::ReinforcementWeight
        | Key::GuaranteeLossLimit => "share",
        Key::RateBase | Key::CostReported => "kr_per_student",
        Key::StudentsAgreed | Key::StudentsActual => "students",
        Key::CohortIntake => "students_per_term",
        Key::InclusionLag => "years",
        Key::HousingWeeks => "weeks",
        Key::HousingCost => "kr_per_week",
        Key::ResearchTotal
        | Key::ReinforcementAmount
        | Key::BreadthAmount
        | Key::NationalAmount
        | Key::FrameCap => "kr",
        Key::HighlyCitedFractional | Key::HighlyCitedWhole => "percent",
        Key::ResearchBaseShare
        | Key::ResearchQualityWeight
        | Key::ArticlesFractional
        | Key::ArticlesWhole
        | Key::LeadArticles => "points",
        Key::RateSteps
        | Key::RateRounding
        | Key::StudentsBasis
        | Key::StudentsTrained
        | Key::InclusionMode
        | Key::HousingPayer
        | Key::ReinforcementCounting
        | Key::ReinforcementStudentsOf
        | Key::ReinforcementHighlyCitedAs
        | Key::ReinforcementEligible
        | Key::BreadthKey
        | Key::GuaranteeFinancing
        | Key::FrameLever
        | Key::LimitsReference
        | Key::RoundingUnit => "",
    }
}
