//! Sentences that are built from the figures, for drawings and files, in Swedish and English.

mod area;
pub(crate) mod deck;
mod en;
mod formula;
mod ground;
mod regions;
pub(crate) mod report;
mod sentence;
mod sv;
mod takeaway;
mod tornado;
mod word;

pub use area::{AreaStory, area_subtitle, area_title, area_units};
pub use formula::formula;
pub use ground::{Reckoning, mixture_words, reckoned};
pub use regions::{
    RegionsStory, Shown, Stage, measure, regions_subtitle, regions_title, stage, stream_words,
};
pub use sentence::{BridgeTale, bridge_sentence, bridge_way, stage_name};
pub use takeaway::{MapStory, RowStory, Written, YearsStory, map_title, row_title, years_title};
pub use tornado::{TornadoStory, tenth, tornado_subtitle, tornado_title, whole_country};
pub use word::word;

use alf_engine::Group;
use rust_decimal::Decimal;

use crate::wire::Language;

/// Name of a group.
#[must_use]
pub const fn group(language: Language, group: Group) -> &'static str {
    match language {
        Language::Sv => sv::group(group),
        Language::En => en::group(group),
    }
}

/// What a takeaway sentence about the rate is built from.
#[derive(Debug, Clone, Copy)]
pub struct RateStory<'a> {
    /// Scenario told about.
    pub focus: &'a str,
    /// Base scenario.
    pub base: &'a str,
    /// Year.
    pub year: i32,
    /// Rate in the focus, kr.
    pub rate: Option<Decimal>,
    /// Rate in the base, kr.
    pub before: Option<Decimal>,
}

/// What a takeaway sentence about a bridge is built from.
#[derive(Debug, Clone, Copy)]
pub struct BridgeStory<'a> {
    /// Region.
    pub region: &'a str,
    /// Scenario at its end.
    pub focus: &'a str,
    /// Base scenario.
    pub base: &'a str,
    /// Year.
    pub year: i32,
    /// Difference, kr.
    pub difference: Option<Decimal>,
    /// The group that moves it most in the direction of the difference.
    pub largest: Option<Group>,
    /// Unit of amounts.
    pub scale: alf_charts::number::Scale,
}

/// Words of a drawing of the rate.
#[must_use]
pub fn rate_title(language: Language, story: &RateStory<'_>) -> String {
    match language {
        Language::Sv => sv::rate_title(story),
        Language::En => en::rate_title(story),
    }
}

/// Words of a drawing of a bridge.
#[must_use]
pub fn bridge_title(language: Language, story: &BridgeStory<'_>) -> String {
    match language {
        Language::Sv => sv::bridge_title(story),
        Language::En => en::bridge_title(story),
    }
}

/// Longest takeaway sentence, in words.
const LONGEST: usize = 15;

/// The first sentence that is short enough, or the last one.
fn shortest<const N: usize>(sentences: [String; N]) -> String {
    let fits = |sentence: &String| sentence.split(' ').count() <= LONGEST;
    let last = sentences.last().cloned().unwrap_or_default();
    sentences.into_iter().find(fits).unwrap_or(last)
}

/// The same, led by what the figures are a part of, where they are.
pub(crate) fn led<const N: usize>(component: Option<&str>, sentences: [String; N]) -> String {
    shortest(sentences.map(|sentence| match component {
        Some(component) => format!("{component}: {sentence}"),
        None => sentence,
    }))
}

/// With a capital first letter.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The fixed words of drawings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phrase {
    /// Subtitle of the timeline, before the years.
    RateSubtitle,
    /// Subtitle of the bridge, before the unit.
    BridgeSubtitle,
    /// Mark of a rate step in a year.
    StepMark,
    /// Mark of the year in which the last term of the longer programme starts.
    TermMark,
    /// "Källa".
    Source,
    /// "kr per helårsstudent".
    RateUnit,
    /// What a timeline of students shows.
    StudentsSubtitle,
    /// "helårsstudenter".
    StudentsUnit,
}

/// A fixed phrase.
#[must_use]
pub const fn phrase(language: Language, phrase: Phrase) -> &'static str {
    match language {
        Language::Sv => sv::phrase(phrase),
        Language::En => en::phrase(phrase),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alf_charts::number::Scale;

    const LONG: &str = "Regionernas gemensamma och mycket utförligt beskrivna förslag till ett reviderat avtal för åren 2026 till \
                        2035, tredje versionen efter remiss";

    #[test]
    fn names_of_any_length_leave_a_takeaway_short() {
        let amounts = [None, Some(Decimal::from(93_803)), Some(Decimal::from(83_803))];
        let mut titles = Vec::new();
        for language in [Language::Sv, Language::En] {
            for (focus, base) in [(LONG, "Dagens avtal"), ("Kravet", LONG), (LONG, LONG)] {
                for rate in amounts {
                    let story = RateStory { focus, base, year: 2027, rate, before: amounts[1] };
                    titles.push(rate_title(language, &story));
                    let after = rate.zip(amounts[1]);
                    let names = (base, focus);
                    let story = AreaStory {
                        region: Some("Jämtland Härjedalen"),
                        unpaid: None,
                        year: 2027,
                        amounts: (amounts[1], after.map(|(rate, _)| rate)),
                        scale: Scale::Kr,
                        names,
                    };
                    titles.push(area_title(language, &story));
                }
                let written = Written { scale: Scale::Mnkr, difference: true };
                let story =
                    MapStory { top: &[], counts: (21, 0), component: None, base, years: "2027", written };
                titles.push(map_title(language, &story));
                let ends = [(2024, amounts[1]), (2032, amounts[1])];
                for nothing in [true, false] {
                    let region = "Jämtland Härjedalen";
                    let story = YearsStory {
                        component: None,
                        region,
                        base,
                        first: ends[0],
                        last: ends[1],
                        nothing,
                        written,
                    };
                    titles.push(years_title(language, &story));
                }
                let story = RowStory {
                    region: "Skåne",
                    year: 2027,
                    base: Some((base, amounts[1])),
                    figure: amounts[1],
                    scale: Scale::Mnkr,
                };
                titles.push(row_title(language, &story));
            }
        }
        for title in titles {
            assert!(title.split(' ').count() <= LONGEST, "{title}");
        }
    }
}
