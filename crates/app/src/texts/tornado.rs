//! Words of the tornado.

use alf_charts::number::{GROUP, Scale, signed};
use rust_decimal::Decimal;

use super::{capital, shortest};
use crate::wire::{Language, Measure};

/// What the words of a tornado are built from.
#[derive(Debug, Clone, Copy)]
pub struct TornadoStory<'a> {
    /// The region, or the state where the whole is looked at.
    pub place: &'a str,
    /// What is moved.
    pub measure: Measure,
    /// Scenario.
    pub scenario: &'a str,
    /// Year.
    pub year: i32,
    /// How changes are written.
    pub scale: Scale,
    /// The parameter that moves the figure most, and how far: the change with it lower and higher.
    pub most: Option<(&'a str, Decimal, Decimal)>,
    /// Parameters shown and parameters that move the figure.
    pub counts: (usize, usize),
}

/// "10 %" lower or higher, as a setting is said.
#[must_use]
pub fn tenth(higher: bool) -> String {
    let sign = if higher { '+' } else { alf_charts::number::MINUS };
    format!("{sign}10{GROUP}%")
}

/// "hela landet".
#[must_use]
pub const fn whole_country(language: Language) -> &'static str {
    match language {
        Language::Sv => "hela landet",
        Language::En => "the whole country",
    }
}

/// Takeaway sentence of a tornado.
#[must_use]
pub fn tornado_title(language: Language, story: &TornadoStory<'_>) -> String {
    let TornadoStory { place, year, scale, .. } = story;
    let Some((parameter, low, high)) = story.most else {
        return match language {
            Language::Sv => format!("Hur antagandena påverkar {place} {year} är okänt: ett belopp saknas"),
            Language::En => format!("What the assumptions do to {place} in {year} is unknown"),
        };
    };
    let (least, largest) = (signed(Some(low.min(high)), *scale), signed(Some(low.max(high)), *scale));
    let (parameter, moved) = (capital(parameter), moved(language, [&least, &largest], *scale));
    match language {
        Language::Sv => shortest([
            format!("{parameter} betyder mest för {place} {year}: {moved}"),
            format!("{parameter} betyder mest {year}: {moved}"),
        ]),
        Language::En => shortest([
            format!("{parameter} matters most to {place} in {year}: {moved}"),
            format!("{parameter} matters most in {year}: {moved}"),
        ]),
    }
}

/// "−62 till +62 tkr".
fn moved(language: Language, [least, largest]: [&str; 2], scale: Scale) -> String {
    let to = match language {
        Language::Sv => "till",
        Language::En => "to",
    };
    language.of_charts().amount(&format!("{least} {to} {largest}"), scale)
}

/// What is moved by what.
#[must_use]
pub fn tornado_subtitle(language: Language, story: &TornadoStory<'_>) -> String {
    let TornadoStory { place, year, scenario, scale, counts: (shown, all), .. } = story;
    let (measure, unit) = (super::measure(language, story.measure), language.of_charts().unit(*scale));
    match language {
        Language::Sv => {
            let some =
                if shown < all { format!("; de {shown} av {all} som betyder mest") } else { String::new() };
            format!(
                "{measure}, {place} {year}, {unit}: antagna och föreslagna tal i {scenario}, ett i taget 10{GROUP}% lägre och högre{some}"
            )
        }
        Language::En => {
            let some =
                if shown < all { format!("; the {shown} of {all} that matter most") } else { String::new() };
            format!(
                "{measure}, {place} {year}, {unit}: assumed and proposed numbers of {scenario}, one at a time 10{GROUP}% lower and higher{some}"
            )
        }
    }
}
