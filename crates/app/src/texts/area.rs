//! Words of the drawing of students by rate.

use alf_charts::number::{Scale, is_nothing, plain};
use rust_decimal::Decimal;

use super::shortest;
use crate::wire::Language;

/// What the words of students by rate are built from.
#[derive(Debug, Clone, Copy)]
pub struct AreaStory<'a> {
    /// The region; none: the whole country.
    pub region: Option<&'a str>,
    /// The region asked for, where the state pays it nothing and the whole country is shown.
    pub unpaid: Option<&'a str>,
    /// Base and scenario; the same where nothing is compared.
    pub names: (&'a str, &'a str),
    /// Year.
    pub year: i32,
    /// Education from the state in base and scenario, kr.
    pub amounts: (Option<Decimal>, Option<Decimal>),
    /// How amounts are written.
    pub scale: Scale,
}

/// Names of the two sides: students, and kronor a student.
#[must_use]
pub const fn area_units(language: Language) -> [&'static str; 2] {
    match language {
        Language::Sv => ["HST", "kr per HST"],
        Language::En => ["students", "SEK per full-time student"],
    }
}

/// Takeaway sentence of students by rate.
#[must_use]
pub fn area_title(language: Language, story: &AreaStory<'_>) -> String {
    match language {
        Language::Sv => swedish(story),
        Language::En => english(story),
    }
}

fn swedish(story: &AreaStory<'_>) -> String {
    let AreaStory { year, scale, names: (base, scenario), .. } = story;
    let to = story.region.map_or_else(String::new, |region| format!(" {region}"));
    let (Some(before), Some(after)) = story.amounts else {
        return format!("Vad staten betalar{to} för utbildning {year} är okänt");
    };
    if base == scenario {
        let amount = Language::Sv.of_charts().amount(&plain(Some(after), *scale), *scale);
        return format!("Staten betalar{to} {amount} för utbildning {year}");
    }
    let change = after - before;
    if is_nothing(change, *scale) {
        return shortest([
            format!("Staten betalar{to} lika mycket för utbildning {year} som i {base}"),
            format!("Staten betalar{to} lika mycket för utbildning {year} som i basen"),
        ]);
    }
    let amount = Language::Sv.of_charts().amount(&plain(Some(change.abs()), *scale), *scale);
    let word = if change.is_sign_positive() { "mer" } else { "mindre" };
    shortest([
        format!("Staten betalar{to} {amount} {word} för utbildning {year} än i {base}"),
        format!("Staten betalar{to} {amount} {word} för utbildning {year}"),
    ])
}

fn english(story: &AreaStory<'_>) -> String {
    let AreaStory { year, scale, names: (base, scenario), .. } = story;
    let to = story.region.map_or_else(String::new, |region| format!(" {region}"));
    let (Some(before), Some(after)) = story.amounts else {
        return format!("What the state pays{to} for education in {year} is unknown");
    };
    if base == scenario {
        let amount = Language::En.of_charts().amount(&plain(Some(after), *scale), *scale);
        return format!("The state pays{to} {amount} for education in {year}");
    }
    let change = after - before;
    if is_nothing(change, *scale) {
        return shortest([
            format!("The state pays{to} as much for education in {year} as under {base}"),
            format!("The state pays{to} as much for education in {year} as under the base"),
        ]);
    }
    let amount = Language::En.of_charts().amount(&plain(Some(change.abs()), *scale), *scale);
    let word = if change.is_sign_positive() { "more" } else { "less" };
    shortest([
        format!("The state pays{to} {amount} {word} for education in {year} than under {base}"),
        format!("The state pays{to} {amount} {word} for education in {year}"),
    ])
}

/// What the sides are, where and when, and between which scenarios.
#[must_use]
pub fn area_subtitle(language: Language, story: &AreaStory<'_>) -> String {
    let (base, scenario) = story.names;
    let between = if base == scenario { scenario.to_owned() } else { format!("{base} → {scenario}") };
    let (year, unit) = (story.year, language.of_charts().unit(story.scale));
    match language {
        Language::Sv => {
            let place = story.region.unwrap_or("hela landet");
            let unpaid = story.unpaid.map_or_else(String::new, |region| {
                format!("; {region} får utbildningspengar genom värdregionen eller inte alls")
            });
            format!("Helårsstudenter (HST) × ersättning per HST, {place} {year}, {unit}, {between}{unpaid}")
        }
        Language::En => {
            let place = story.region.unwrap_or("the whole country");
            let unpaid = story.unpaid.map_or_else(String::new, |region| {
                format!("; {region} gets education money through its host or not at all")
            });
            format!("Full-time students × rate per student, {place} {year}, {unit}, {between}{unpaid}")
        }
    }
}
