//! Swedish.

use alf_charts::number::{Scale, plain};
use alf_engine::Group;

use super::{BridgeStory, Phrase, RateStory};
use crate::wire::Language;

pub(super) const fn group(group: Group) -> &'static str {
    match group {
        Group::Index => "Uppräkning",
        Group::Price => "Pris",
        Group::Volume => "Volym",
        Group::Placement => "Placering",
        Group::Inclusion => "Inkludering",
        Group::Housing => "Boende",
        Group::Research => "Forskning",
        Group::Reinforcement => "Förstärkning",
        Group::Breadth => "Breddforskning",
        Group::National => "Nationell samverkan",
        Group::Limits => "Ram och garanti",
    }
}

pub(super) fn rate_title(story: &RateStory<'_>) -> String {
    let RateStory { focus, base, year, .. } = story;
    let (Some(rate), Some(before)) = (story.rate, story.before) else {
        return super::shortest([
            format!("{focus}: ersättningen per helårsstudent {year} är okänd"),
            format!("Ersättningen per helårsstudent {year} är okänd"),
        ]);
    };
    let amount = plain(Some(rate), Scale::Kr);
    if focus == base {
        return super::shortest([
            format!("{base} ger {amount} kr per helårsstudent {year}"),
            format!("{amount} kr per helårsstudent {year}"),
        ]);
    }
    let difference = rate - before;
    if difference.is_zero() {
        return super::shortest([
            format!("{focus} ger {amount} kr per helårsstudent {year}, som {base}"),
            format!("{amount} kr per helårsstudent {year}, som {base}"),
            format!("{amount} kr per helårsstudent {year}, som i basen"),
        ]);
    }
    let word = if difference.is_sign_positive() { "mer" } else { "mindre" };
    let change = plain(Some(difference.abs()), Scale::Kr);
    super::shortest([
        format!("{focus} ger {amount} kr per helårsstudent {year}, {change} {word} än {base}"),
        format!("{focus}: {amount} kr per helårsstudent {year}, {change} {word} än {base}"),
        format!("{focus}: {amount} kr per helårsstudent {year}"),
        format!("{amount} kr per helårsstudent {year}, {change} {word} än {base}"),
        format!("{amount} kr per helårsstudent {year}, {change} {word} än i basen"),
    ])
}

pub(super) fn bridge_title(story: &BridgeStory<'_>) -> String {
    let BridgeStory { region, focus, base, year, .. } = story;
    if focus == base {
        return format!("{region} {year}: välj ett scenario att jämföra med {base}");
    }
    let Some(difference) = story.difference else {
        return format!("{region} {year}: skillnaden är okänd, ett belopp saknas");
    };
    if difference.is_zero() {
        return super::shortest([
            format!("{region} får lika mycket {year} i {focus} som i {base}"),
            format!("{region} får lika mycket {year} som i {base}"),
            format!("{region} får lika mycket {year} som i basen"),
        ]);
    }
    let word = if difference.is_sign_positive() { "mer" } else { "mindre" };
    let change = plain(Some(difference.abs()), story.scale);
    let change = Language::Sv.of_charts().amount(&change, story.scale);
    let because =
        story.largest.map_or_else(String::new, |largest| format!(", mest genom {}", through(largest)));
    format!("{region} får {change} {word} {year}{because}")
}

/// The group in the middle of a sentence.
pub(super) const fn through(group: Group) -> &'static str {
    match group {
        Group::Index => "uppräkningen",
        Group::Price => "priset",
        Group::Volume => "volymen",
        Group::Placement => "placeringen",
        Group::Inclusion => "inkluderingen",
        Group::Housing => "boendet",
        Group::Research => "forskningen",
        Group::Reinforcement => "förstärkningen",
        Group::Breadth => "breddforskningen",
        Group::National => "nationell samverkan",
        Group::Limits => "ram och garanti",
    }
}

pub(super) const fn phrase(phrase: Phrase) -> &'static str {
    match phrase {
        Phrase::RateSubtitle => "Ersättning per helårsstudent, kr",
        Phrase::BridgeSubtitle => "Netto efter boende",
        Phrase::StepMark => "höjning",
        Phrase::TermMark => "termin 12, VT",
        Phrase::Source => "Källa",
        Phrase::RateUnit => "kr per helårsstudent",
        Phrase::StudentsSubtitle => "Ersatta helårsstudenter",
        Phrase::StudentsUnit => "helårsstudenter",
    }
}
