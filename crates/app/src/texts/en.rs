//! English.

use alf_charts::number::{Scale, plain};
use alf_engine::Group;

use super::{BridgeStory, Phrase, RateStory};
use crate::wire::Language;

pub(super) const fn group(group: Group) -> &'static str {
    match group {
        Group::Index => "Indexation",
        Group::Price => "Price",
        Group::Volume => "Volume",
        Group::Placement => "Placement",
        Group::Inclusion => "Inclusion",
        Group::Housing => "Housing",
        Group::Research => "Research",
        Group::Reinforcement => "Reinforcement",
        Group::Breadth => "Breadth research",
        Group::National => "National cooperation",
        Group::Limits => "Frame and guarantee",
    }
}

pub(super) fn rate_title(story: &RateStory<'_>) -> String {
    let RateStory { focus, base, year, .. } = story;
    let (Some(rate), Some(before)) = (story.rate, story.before) else {
        return super::shortest([
            format!("{focus}: the rate per full-time student in {year} is unknown"),
            format!("The rate per full-time student in {year} is unknown"),
        ]);
    };
    let amount = plain(Some(rate), Scale::Kr);
    if focus == base {
        return super::shortest([
            format!("{base} pays SEK {amount} per full-time student in {year}"),
            format!("SEK {amount} per full-time student in {year}"),
        ]);
    }
    let difference = rate - before;
    if difference.is_zero() {
        return super::shortest([
            format!("{focus} pays SEK {amount} per student in {year}, as does {base}"),
            format!("SEK {amount} per student in {year}, as under {base}"),
            format!("SEK {amount} per student in {year}, as under the base"),
        ]);
    }
    let word = if difference.is_sign_positive() { "more" } else { "less" };
    let change = plain(Some(difference.abs()), Scale::Kr);
    super::shortest([
        format!("{focus} pays SEK {amount} per student in {year}, {change} {word} than {base}"),
        format!("{focus}: SEK {amount} per student in {year}, {change} {word} than {base}"),
        format!("{focus}: SEK {amount} per student in {year}"),
        format!("SEK {amount} per student in {year}, {change} {word} than {base}"),
        format!("SEK {amount} per student in {year}, {change} {word} than under the base"),
    ])
}

pub(super) fn bridge_title(story: &BridgeStory<'_>) -> String {
    let BridgeStory { region, focus, base, year, .. } = story;
    if focus == base {
        return format!("{region} {year}: choose a scenario to compare with {base}");
    }
    let Some(difference) = story.difference else {
        return format!("{region} {year}: the difference is unknown, an amount is missing");
    };
    if difference.is_zero() {
        return super::shortest([
            format!("{region} gets the same in {year} under {focus} as under {base}"),
            format!("{region} gets the same in {year} as under {base}"),
            format!("{region} gets the same in {year} as under the base"),
        ]);
    }
    let word = if difference.is_sign_positive() { "more" } else { "less" };
    let change = plain(Some(difference.abs()), story.scale);
    let change = Language::En.of_charts().amount(&change, story.scale);
    let because = story
        .largest
        .map_or_else(String::new, |largest| format!(", mostly through {}", group(largest).to_lowercase()));
    format!("{region} gets {change} {word} in {year}{because}")
}

pub(super) const fn phrase(phrase: Phrase) -> &'static str {
    match phrase {
        Phrase::RateSubtitle => "Rate per full-time student, SEK",
        Phrase::BridgeSubtitle => "Net of housing",
        Phrase::StepMark => "increase",
        Phrase::TermMark => "term 12, spring",
        Phrase::Source => "Source",
        Phrase::RateUnit => "SEK per full-time student",
        Phrase::StudentsSubtitle => "Full-time students paid for",
        Phrase::StudentsUnit => "full-time students",
    }
}
