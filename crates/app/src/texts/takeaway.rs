//! Sentences of drawings that show the same regions in other ways: each says something of its own.

use alf_charts::number::{Scale, is_nothing, plain, signed};
use rust_decimal::Decimal;

use super::{led, shortest};
use crate::wire::Language;

/// How figures are written: their unit, and a sign where they are differences.
#[derive(Debug, Clone, Copy)]
pub struct Written {
    /// Scale of the figures.
    pub scale: Scale,
    /// Whether they are differences to the base.
    pub difference: bool,
}

impl Written {
    fn figure(self, value: Decimal) -> String {
        let write = if self.difference { signed } else { plain };
        write(Some(value), self.scale)
    }

    /// "+1,4 mnkr".
    fn amount(self, language: Language, value: Decimal) -> String {
        language.of_charts().amount(&self.figure(value), self.scale)
    }
}

/// What a map says.
#[derive(Debug, Clone, Copy)]
pub struct MapStory<'a> {
    /// The regions with the largest figures, the largest first; none that is nothing in the unit.
    pub top: &'a [(String, Decimal)],
    /// Regions with a known figure, and with an unknown one.
    pub counts: (usize, usize),
    /// The one component that is shown, where it is one.
    pub component: Option<&'a str>,
    /// Base scenario.
    pub base: &'a str,
    /// Year, or years that are summed.
    pub years: &'a str,
    /// How the figures are written.
    pub written: Written,
}

/// Takeaway sentence of a map: where the most is.
#[must_use]
pub fn map_title(language: Language, story: &MapStory<'_>) -> String {
    let MapStory { years: year, base, written, counts: (known, unknown), .. } = story;
    let (swedish, all) = (language == Language::Sv, known + unknown);
    let figure = |(name, value): &(String, Decimal)| format!("{name} {}", written.figure(*value));
    let unit = language.of_charts().unit(written.scale);
    let list = |most: usize| story.top.iter().take(most).map(figure).collect::<Vec<_>>().join(", ");
    let lead = match (swedish, written.difference) {
        (true, true) => "Störst skillnad",
        (true, false) => "Mest",
        (false, true) => "Largest difference",
        (false, false) => "Most",
    };
    let among = |most: usize| match swedish {
        true => format!("{lead} {year}: {} {unit}", list(most)),
        false => format!("{lead} in {year}, {unit}: {}", list(most)),
    };
    match (story.top.is_empty(), unknown, swedish) {
        (false, ..) => led(story.component, [among(3), among(2), among(1)]),
        (true, 0, true) => led(
            story.component,
            [
                format!("Alla {all} regioner får lika mycket {year} som i {base}"),
                format!("Alla {all} regioner får lika mycket {year} som i basen"),
            ],
        ),
        (true, 0, false) => led(
            story.component,
            [
                format!("All {all} regions get the same in {year} as under {base}"),
                format!("All {all} regions get the same in {year} as under the base"),
            ],
        ),
        (true, _, true) => {
            led(story.component, [format!("Beloppet {year} är okänt för {unknown} av {all} regioner")])
        }
        (true, _, false) => {
            led(story.component, [format!("The amount of {year} is unknown for {unknown} of {all} regions")])
        }
    }
}

/// A region's way through the years: first and last figure with their years, and whether none between is unknown.
#[derive(Debug, Clone, Copy)]
pub struct YearsStory<'a> {
    /// The one component that is shown, where it is one.
    pub component: Option<&'a str>,
    /// Region.
    pub region: &'a str,
    /// Base scenario.
    pub base: &'a str,
    /// First year and its figure.
    pub first: (i32, Option<Decimal>),
    /// Last year and its figure.
    pub last: (i32, Option<Decimal>),
    /// Whether every figure between is nothing in the unit.
    pub nothing: bool,
    /// How the figures are written.
    pub written: Written,
}

/// Takeaway sentence of small multiples: how the reader's own region goes through the years.
#[must_use]
pub fn years_title(language: Language, story: &YearsStory<'_>) -> String {
    let YearsStory { region, base, first: (from, start), last: (to, end), written, .. } = story;
    let swedish = language == Language::Sv;
    let component = story.component;
    let (Some(start), Some(end)) = (start, end) else {
        let unknown = if swedish {
            format!("{region}s väg {from}–{to} är okänd: ett belopp saknas")
        } else {
            format!("{region} from {from} to {to} is unknown: an amount is missing")
        };
        return led(component, [unknown]);
    };
    if written.difference && story.nothing {
        return if swedish {
            led(
                component,
                [
                    format!("{region} får lika mycket varje år {from}–{to} som i {base}"),
                    format!("{region} får lika mycket varje år {from}–{to} som i basen"),
                ],
            )
        } else {
            led(
                component,
                [
                    format!("{region} gets the same every year {from}–{to} as under {base}"),
                    format!("{region} gets the same every year {from}–{to} as under the base"),
                ],
            )
        };
    }
    let bare = [*start, *end].map(|value| written.figure(value));
    let unit = language.of_charts().unit(written.scale);
    let (start, end) = (written.amount(language, *start), written.amount(language, *end));
    let short = format!("{region} {from}–{to}: {} → {} {unit}", bare[0], bare[1]);
    match (swedish, written.difference) {
        (true, true) => {
            led(component, [format!("{region}: skillnaden går från {start} {from} till {end} {to}"), short])
        }
        (true, false) => led(component, [format!("{region} går från {start} {from} till {end} {to}"), short]),
        (false, true) => led(
            component,
            [
                format!("{region}: the difference goes from {start} in {from} to {end} in {to}"),
                format!("{region}: difference from {} in {from} to {} in {to}, {unit}", bare[0], bare[1]),
                short,
            ],
        ),
        (false, false) => led(
            component,
            [
                format!("{region} goes from {start} in {from} to {end} in {to}"),
                format!("{region} goes from {} in {from} to {} in {to}, {unit}", bare[0], bare[1]),
                short,
            ],
        ),
    }
}

/// A region's own row: base and scenario by name, each with its figure.
#[derive(Debug, Clone, Copy)]
pub struct RowStory<'a> {
    /// Region.
    pub region: &'a str,
    /// Year.
    pub year: i32,
    /// Base scenario and its figure; none where nothing is compared.
    pub base: Option<(&'a str, Option<Decimal>)>,
    /// Scenario's figure.
    pub figure: Option<Decimal>,
    /// Scale of the figures.
    pub scale: Scale,
}

/// Takeaway sentence of a table of regions: the reader's own row.
#[must_use]
pub fn row_title(language: Language, story: &RowStory<'_>) -> String {
    let RowStory { region, year, scale, .. } = story;
    let amount = |value: Option<Decimal>| match value {
        Some(value) => Written { scale: *scale, difference: false }.amount(language, value),
        None => language.of_charts().unknown().to_owned(),
    };
    let now = amount(story.figure);
    let Some((base, before)) = story.base else { return format!("{region} {year}: {now}") };
    let same = story.figure.zip(before).is_some_and(|(after, before)| is_nothing(after - before, *scale));
    let before = amount(before);
    match (language, same) {
        (Language::Sv, true) => shortest([
            format!("{region} {year}: {now}, lika mycket som i {base}"),
            format!("{region} {year}: {now}, lika mycket som i basen"),
        ]),
        (Language::Sv, false) => shortest([
            format!("{region} {year}: {now} mot {before} i {base}"),
            format!("{region} {year}: {now} mot {before}"),
        ]),
        (Language::En, true) => shortest([
            format!("{region} in {year}: {now}, the same as under {base}"),
            format!("{region} in {year}: {now}, the same as under the base"),
        ]),
        (Language::En, false) => shortest([
            format!("{region} in {year}: {now} against {before} under {base}"),
            format!("{region} in {year}: {now} against {before}"),
        ]),
    }
}
