//! Sentences that are built from the figures, for drawings and files, in Swedish and English.

mod area;
pub(crate) mod deck;
mod en;
mod formula;
mod regions;
pub(crate) mod report;
mod sentence;
mod sv;
mod takeaway;
mod tornado;
mod word;

pub use area::{AreaStory, area_subtitle, area_title, area_units};
pub use formula::formula;
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
}

/// A fixed phrase.
#[must_use]
pub const fn phrase(language: Language, phrase: Phrase) -> &'static str {
    match language {
        Language::Sv => sv::phrase(phrase),
        Language::En => en::phrase(phrase),
    }
}
