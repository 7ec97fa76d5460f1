//! Words of drawings of all regions, and of the flow.

use alf_charts::number::{Scale, plain, signed};
use rust_decimal::Decimal;

use super::shortest;
use crate::wire::{Language, Measure};

/// What the words of a drawing of all regions are built from.
#[derive(Debug, Clone, Copy)]
pub struct RegionsStory<'a> {
    /// Regions above zero.
    pub more: usize,
    /// Regions below zero.
    pub less: usize,
    /// Regions whose figure is unknown.
    pub unknown: usize,
    /// The region with the largest figure, and its figure; none where all are unknown.
    pub top: Option<(&'a str, Decimal)>,
    /// Whether the figures are differences to the base.
    pub difference: bool,
    /// Measure.
    pub measure: Measure,
    /// How its figures are written.
    pub scale: Scale,
    /// Base and scenario.
    pub names: (&'a str, &'a str),
    /// Year.
    pub year: i32,
    /// First and last year, where every year between is drawn.
    pub span: Option<(i32, i32)>,
}

/// Takeaway sentence of a drawing of all regions.
#[must_use]
pub fn regions_title(language: Language, story: &RegionsStory<'_>) -> String {
    let RegionsStory { more, less, year, scale, .. } = story;
    let swedish = language == Language::Sv;
    let Some((top, value)) = story.top else {
        return if swedish {
            format!("Beloppen {year} är okända")
        } else {
            format!("The amounts of {year} are unknown")
        };
    };
    let unit = scale.unit();
    if !story.difference {
        let amount = plain(Some(value), *scale);
        return if swedish {
            format!("{top} har mest {year}: {amount} {unit}")
        } else {
            format!("{top} has most in {year}: {amount} {unit}")
        };
    }
    if *more + *less == 0 && story.unknown > 0 {
        let count = story.unknown;
        return if swedish {
            format!(
                "Skillnaden {year} är okänd för {count} {}",
                if count == 1 { "region" } else { "regioner" }
            )
        } else {
            format!(
                "The difference in {year} is unknown for {count} {}",
                if count == 1 { "region" } else { "regions" }
            )
        };
    }
    if *more + *less == 0 {
        return if swedish {
            format!("Ingen region får mer eller mindre {year}")
        } else {
            format!("No region gets more or less in {year}")
        };
    }
    let amount = signed(Some(value), *scale);
    if swedish {
        shortest([
            format!(
                "{more} regioner får mer och {less} mindre {year}, störst skillnad {top}: {amount} {unit}"
            ),
            format!("{more} får mer, {less} mindre {year}; störst {top}: {amount} {unit}"),
        ])
    } else {
        shortest([
            format!("{more} regions get more and {less} less in {year}, most {top}: {amount} {unit}"),
            format!("{more} get more, {less} less in {year}; most {top}: {amount} {unit}"),
        ])
    }
}

/// Measure, year, unit and scenarios.
#[must_use]
pub fn regions_subtitle(language: Language, story: &RegionsStory<'_>) -> String {
    let (base, scenario) = story.names;
    let name = measure(language, story.measure);
    let difference = match language {
        Language::Sv => "skillnad",
        Language::En => "difference",
    };
    let unit = story.scale.unit();
    let years = match story.span {
        Some((first, last)) => format!("{first}–{last}"),
        None => story.year.to_string(),
    };
    if story.difference {
        format!("{name}, {difference} {years}, {unit}, {base} → {scenario}")
    } else {
        format!("{name} {years}, {unit}, {scenario}")
    }
}

/// Name of a measure.
#[must_use]
pub const fn measure(language: Language, measure: Measure) -> &'static str {
    match language {
        Language::Sv => swedish(measure),
        Language::En => english(measure),
    }
}

const fn swedish(measure: Measure) -> &'static str {
    match measure {
        Measure::Received => "Ersättning",
        Measure::Net => "Netto efter boende",
        Measure::State => "Statens kostnad",
        Measure::PerStudent => "Ersättning per utbildad helårsstudent",
        Measure::PerInhabitant => "Ersättning per invånare",
        Measure::Rate => "Ersättning per helårsstudent",
        Measure::Coverage => "Kostnadstäckning",
    }
}

const fn english(measure: Measure) -> &'static str {
    match measure {
        Measure::Received => "Compensation",
        Measure::Net => "Net of housing",
        Measure::State => "State cost",
        Measure::PerStudent => "Compensation per student trained",
        Measure::PerInhabitant => "Compensation per inhabitant",
        Measure::Rate => "Rate per full-time student",
        Measure::Coverage => "Cost coverage",
    }
}

/// A stage of the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The state.
    State,
    /// Host regions.
    Hosts,
    /// Other regions.
    Regions,
    /// Housing.
    Housing,
}

/// Name of a stage.
#[must_use]
pub const fn stage(language: Language, stage: Stage) -> &'static str {
    match (language, stage) {
        (Language::Sv, Stage::State) => "Staten",
        (Language::Sv, Stage::Hosts) => "Värdregioner",
        (Language::Sv, Stage::Regions) => "Regioner",
        (Language::Sv, Stage::Housing) => "Boende",
        (Language::En, Stage::State) => "The state",
        (Language::En, Stage::Hosts) => "Host regions",
        (Language::En, Stage::Regions) => "Regions",
        (Language::En, Stage::Housing) => "Housing",
    }
}

/// Title and subtitle of the flow.
#[must_use]
pub fn stream_words(
    language: Language,
    (scenario, year): (&str, i32),
    (cost, scale): (Option<Decimal>, Scale),
) -> (String, String) {
    let (amount, unit) = (plain(cost, scale), scale.unit());
    match language {
        Language::Sv => (
            format!("Staten betalar {amount} {unit} {year}, och allt kommer fram"),
            format!("Från staten genom värdregioner till boende, {unit}, {scenario} {year}"),
        ),
        Language::En => (
            format!("The state pays {amount} {unit} in {year}, and all of it arrives"),
            format!("From the state through hosts to housing, {unit}, {scenario} {year}"),
        ),
    }
}
