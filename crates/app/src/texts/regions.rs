//! Words of drawings of all regions, and of the flow.

use alf_charts::number::{Scale, plain, signed};
use rust_decimal::Decimal;

use super::led;
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
    /// Measure or component.
    pub measure: &'a str,
    /// Whether it is one component of the amounts.
    pub component: bool,
    /// How its figures are written.
    pub scale: Scale,
    /// Base and scenario.
    pub names: (&'a str, &'a str),
    /// Year, or years that are summed.
    pub years: &'a str,
}

/// Takeaway sentence of a drawing of all regions.
#[must_use]
pub fn regions_title(language: Language, story: &RegionsStory<'_>) -> String {
    let RegionsStory { more, less, unknown, years: year, scale, .. } = story;
    let swedish = language == Language::Sv;
    let said = |sentence: String| led(story.component.then_some(story.measure), [sentence]);
    let Some((top, value)) = story.top else {
        return said(if swedish {
            format!("Beloppen {year} är okända")
        } else {
            format!("The amounts of {year} are unknown")
        });
    };
    if !story.difference {
        let amount = language.of_charts().amount(&plain(Some(value), *scale), *scale);
        return said(if swedish {
            format!("{top} har mest {year}: {amount}")
        } else {
            format!("{top} has most in {year}: {amount}")
        });
    }
    match (*more + *less, *unknown, swedish) {
        (0, 0, true) => said(format!("Ingen region får mer eller mindre {year}")),
        (0, 0, false) => said(format!("No region gets more or less in {year}")),
        (0, _, true) => said(format!("Skillnaden {year} är okänd för {}", counted(language, *unknown))),
        (0, _, false) => {
            said(format!("The difference in {year} is unknown for {}", counted(language, *unknown)))
        }
        (_, _, true) => swedish_changes(story, (top, value)),
        (_, _, false) => english_changes(story, (top, value)),
    }
}

/// "1 region", "17 regioner".
fn counted(language: Language, count: usize) -> String {
    let regions = match (language, count) {
        (_, 1) => "region",
        (Language::Sv, _) => "regioner",
        (Language::En, _) => "regions",
    };
    format!("{count} {regions}")
}

fn swedish_changes(story: &RegionsStory<'_>, (top, value): (&str, Decimal)) -> String {
    let RegionsStory { more, less, years: year, scale, .. } = story;
    let amount = Language::Sv.of_charts().amount(&signed(Some(value), *scale), *scale);
    let of = |count| counted(Language::Sv, count);
    let changes = match (*more, *less) {
        (more, 0) => format!("{} får mer {year}", of(more)),
        (0, less) => format!("{} får mindre {year}", of(less)),
        (more, less) => format!("{} får mer och {less} mindre {year}", of(more)),
    };
    led(
        story.component.then_some(story.measure),
        [
            format!("{changes}, störst skillnad {top}: {amount}"),
            format!("{changes}; störst {top}: {amount}"),
            format!("{changes}; {top} {amount}"),
        ],
    )
}

fn english_changes(story: &RegionsStory<'_>, (top, value): (&str, Decimal)) -> String {
    let RegionsStory { more, less, years: year, scale, .. } = story;
    let amount = Language::En.of_charts().amount(&signed(Some(value), *scale), *scale);
    let get = |count| format!("{} {}", counted(Language::En, count), if count == 1 { "gets" } else { "get" });
    let changes = match (*more, *less) {
        (more, 0) => format!("{} more in {year}", get(more)),
        (0, less) => format!("{} less in {year}", get(less)),
        (more, less) => format!("{} more and {less} less in {year}", get(more)),
    };
    let sentences = [format!("{changes}, most {top}: {amount}"), format!("{changes}; {top}: {amount}")];
    led(story.component.then_some(story.measure), sentences)
}

/// What a drawing of regions shows of two scenarios.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The figures of one.
    Alone,
    /// The figures of both.
    Both,
    /// The difference between them.
    Difference,
}

/// Measure, years, unit and scenarios.
#[must_use]
pub fn regions_subtitle(
    language: Language,
    (story, shown): (&RegionsStory<'_>, Shown),
    (years, price): (&str, Option<i32>),
) -> String {
    let (base, scenario) = story.names;
    let name = story.measure;
    let difference = match language {
        Language::Sv => "skillnad",
        Language::En => "difference",
    };
    let unit = language.of_charts().unit(story.scale);
    let unit = match (price, language) {
        (None, _) => unit.to_owned(),
        (Some(price), Language::Sv) => format!("{unit} i {price} års pris"),
        (Some(price), Language::En) => format!("{unit} at {price} prices"),
    };
    match shown {
        Shown::Alone => format!("{name} {years}, {unit}, {scenario}"),
        Shown::Both => format!("{name} {years}, {unit}, {base} → {scenario}"),
        Shown::Difference => format!("{name}, {difference} {years}, {unit}, {base} → {scenario}"),
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
    let charts = language.of_charts();
    let (amount, unit) =
        (cost.map(|cost| charts.amount(&plain(Some(cost), scale), scale)), charts.unit(scale));
    let title = match (language, amount) {
        (Language::Sv, Some(amount)) => format!("Staten betalar {amount} {year}, och allt kommer fram"),
        (Language::Sv, None) => format!("Vad staten betalar {year} är okänt"),
        (Language::En, Some(amount)) => format!("The state pays {amount} in {year}, and all of it arrives"),
        (Language::En, None) => format!("What the state pays in {year} is unknown"),
    };
    let subtitle = match language {
        Language::Sv => format!("Från staten genom värdregioner till boende, {unit}, {scenario} {year}"),
        Language::En => format!("From the state through hosts to housing, {unit}, {scenario} {year}"),
    };
    (title, subtitle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(language: Language, [more, less, unknown]: [usize; 3]) -> String {
        let story = RegionsStory {
            more,
            less,
            unknown,
            top: Some(("Skåne", Decimal::from(if more > 0 { 53_900_000 } else { -53_900_000 }))),
            difference: true,
            measure: measure(language, Measure::Received),
            component: false,
            scale: Scale::Mnkr,
            names: ("Dagens avtal", "Promemorian"),
            years: "2027",
        };
        regions_title(language, &story)
    }

    #[test]
    fn one_region_is_one_and_none_is_not_counted() {
        for (counts, swedish, english) in [
            (
                [17, 3, 0],
                "17 regioner får mer och 3 mindre 2027, störst skillnad",
                "17 regions get more and 3 less in",
            ),
            ([17, 0, 4], "17 regioner får mer 2027, störst skillnad", "17 regions get more in 2027, most"),
            ([1, 20, 0], "1 region får mer och 20 mindre 2027", "1 region gets more and 20 less in 2027"),
            ([0, 1, 0], "1 region får mindre 2027, störst", "1 region gets less in 2027"),
            (
                [0, 0, 1],
                "Skillnaden 2027 är okänd för 1 region",
                "The difference in 2027 is unknown for 1 region",
            ),
            ([0, 0, 0], "Ingen region får mer eller mindre 2027", "No region gets more or less in 2027"),
        ] {
            for (language, start) in [(Language::Sv, swedish), (Language::En, english)] {
                let title = said(language, counts);
                assert!(title.starts_with(start), "{counts:?}: {title}");
                assert!(title.split(' ').count() <= super::super::LONGEST, "{title}");
            }
        }
        assert!(said(Language::En, [17, 0, 0]).ends_with("Skåne: SEK +53,9 m"));
    }

    #[test]
    fn what_is_shown_is_said_below() {
        let story = RegionsStory {
            more: 1,
            less: 0,
            unknown: 0,
            top: None,
            difference: true,
            measure: measure(Language::Sv, Measure::Net),
            component: false,
            scale: Scale::Mnkr,
            names: ("A", "B"),
            years: "2027",
        };
        let below = |shown| regions_subtitle(Language::Sv, (&story, shown), ("2024–2032", None));
        assert_eq!(below(Shown::Difference), "Netto efter boende, skillnad 2024–2032, mnkr, A → B");
        assert_eq!(below(Shown::Both), "Netto efter boende 2024–2032, mnkr, A → B");
        assert_eq!(below(Shown::Alone), "Netto efter boende 2024–2032, mnkr, B");
    }

    #[test]
    fn a_flow_of_unknown_money_is_not_told_to_arrive() {
        let title = |cost| stream_words(Language::Sv, ("Promemorian", 2027), (cost, Scale::Mnkr)).0;
        assert_eq!(title(None), "Vad staten betalar 2027 är okänt");
        let known = title(Some(Decimal::from(3_000_000)));
        assert_eq!(known, "Staten betalar 3,0 mnkr 2027, och allt kommer fram");
    }
}
