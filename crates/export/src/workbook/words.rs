//! The workbook's Swedish words for values; formulas compare with the same words that cells hold.

use alf_engine::key::Key;
use alf_engine::value::{Status, StepKind};

/// An unknown value and whatever needs it.
pub(super) const UNKNOWN: &str = "okänt";
/// A parameter without a value, which nothing in the scenario needs.
pub(super) const MISSING: &str = "saknas";
/// Truth values.
pub(super) const YES: &str = "ja";
pub(super) const NO: &str = "nej";
/// A year in which the frame cannot be met.
pub(super) const INFEASIBLE: &str = "går inte";
/// No cap, no loss limit, no reference.
pub(super) const NONE: &str = "inget";

/// The word of a choice as its cell holds it; the word in files where it needs none of its own.
pub(super) fn word(key: Key, word: &str) -> &str {
    match (key, word) {
        (Key::RateRounding, "kr") => "hela kronor",
        (Key::RateRounding, "none") => "ingen",
        (_, "none") if key != Key::InclusionMode => NONE,
        (_, "agreed") => "avtalat",
        (_, "actual") => "faktiskt",
        (_, "cohort") => "kohort",
        (Key::InclusionMode, "none") => "ingen",
        (_, "direct") => "direkt",
        (Key::HousingPayer | Key::ReinforcementStudentsOf, "region") => "regionen",
        (Key::HousingPayer, "host") | (Key::ReinforcementStudentsOf, "programme") => "värden",
        (_, "state") => "staten",
        (_, "fractional") => "fraktionerat",
        (_, "whole") => "hela",
        (_, "share") => "andel",
        (_, "count") => "antal",
        (_, "true") => YES,
        (_, "false") => NO,
        (_, "trained") => "utbildade",
        (_, "population") => "befolkning",
        (_, "equal") => "lika",
        (_, "gaining_hosts") => "vinnande ALF-regioner",
        (_, "gainers") => "alla vinnare",
        (Key::FrameLever, "rate") => "ersättningen",
        (Key::FrameLever, "reinforcement") => "förstärkningen",
        _ => word,
    }
}

/// A word in quotes, for formulas.
pub(super) fn quoted(key: Key, file_word: &str) -> String {
    format!("\"{}\"", word(key, file_word))
}

/// Name of a status.
pub(super) const fn status(status: Status) -> &'static str {
    match status {
        Status::Decided => "beslutad",
        Status::Published => "publicerad",
        Status::Derived => "härledd",
        Status::Proposed => "föreslagen",
        Status::Assumed => "antagen",
        Status::Private => "privat",
        Status::Unknown => "okänd",
    }
}

/// All kinds of a rate step.
pub(super) const KINDS: [StepKind; 4] = [StepKind::Add, StepKind::Percent, StepKind::Set, StepKind::SetReal];

/// Name of a kind of step.
pub(super) const fn kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Add => "tillägg",
        StepKind::Percent => "procent",
        StepKind::Set => "nivå",
        StepKind::SetReal => "real nivå",
    }
}

/// Unit of a parameter's values.
pub(super) const fn unit(key: Key) -> &'static str {
    match key {
        Key::IndexRate | Key::IndexResearch | Key::IndexHousing => "andel per år",
        Key::RateBase | Key::CostReported => "kr per HST",
        Key::StudentsAgreed | Key::StudentsActual => "HST",
        Key::CohortIntake => "studenter",
        Key::CohortRetention
        | Key::PlacementShare
        | Key::InclusionPassThrough
        | Key::HousingLodging
        | Key::ResearchQualityPart
        | Key::GuaranteeLossLimit => "andel",
        Key::InclusionLag => "år",
        Key::HousingWeeks => "veckor",
        Key::HousingCost => "kr per vecka",
        Key::ResearchTotal
        | Key::ReinforcementAmount
        | Key::BreadthAmount
        | Key::NationalAmount
        | Key::FrameCap => "kr",
        Key::ResearchBaseShare | Key::ResearchQualityWeight | Key::ReinforcementWeight => "vikt",
        Key::HighlyCitedFractional | Key::HighlyCitedWhole => "procent",
        Key::ArticlesFractional | Key::ArticlesWhole | Key::LeadArticles => "antal",
        _ => "val",
    }
}
