//! Words of the deck: series of the bridge, the slide of assumptions, and where the figures are traced.

use alf_charts::number::{GROUP, decimal};
use rust_decimal::Decimal;

use super::shortest;
use crate::wire::Language;

/// Names of the parts of a bridge: the base that is not seen, totals, gains, losses.
pub(crate) const fn bridge_parts(language: Language) -> [&'static str; 4] {
    match language {
        Language::Sv => ["Bas", "Netto", "Ökning", "Minskning"],
        Language::En => ["Base", "Net", "Increase", "Decrease"],
    }
}

/// Names of the columns that hold how high a text stands, and the text.
pub(crate) const fn labels(language: Language) -> [&'static str; 2] {
    match language {
        Language::Sv => ["Etikettens läge", "Etikett"],
        Language::En => ["Place of label", "Label"],
    }
}

/// Header of the table of regions, before and after the scenarios' names.
pub(crate) const fn region(language: Language) -> &'static str {
    match language {
        Language::Sv | Language::En => "Region",
    }
}

/// Header of the table of assumptions.
pub(crate) const fn assumption(language: Language) -> [&'static str; 4] {
    match language {
        Language::Sv => ["Parameter", "Värde", "Status", "Källa eller skäl"],
        Language::En => ["Parameter", "Value", "Status", "Source or reason"],
    }
}

/// "Promemorian vilar på 41 antagna och 2 föreslagna värden".
pub(crate) fn assumptions_title(
    language: Language,
    name: &str,
    [assumed, proposed, unknown]: [usize; 3],
) -> String {
    let (words, and) = match language {
        Language::Sv => ([["antaget", "antagna"], ["föreslaget", "föreslagna"], ["okänt", "okända"]], "och"),
        Language::En => ([["assumed"; 2], ["proposed"; 2], ["unknown"; 2]], "and"),
    };
    let counts = [assumed, proposed, unknown];
    let counted: Vec<String> = counts
        .into_iter()
        .zip(words)
        .filter(|(count, _)| *count > 0)
        .map(|(count, [one, more])| format!("{count} {}", if count == 1 { one } else { more }))
        .collect();
    let single = counts.into_iter().rfind(|count| *count > 0) == Some(1);
    let list = match counted.split_last() {
        None => return nothing_assumed(language, name),
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} {and} {last}", before.join(", ")),
    };
    let (rests, values) = match (language, single) {
        (Language::Sv, true) => ("vilar på", "värde"),
        (Language::Sv, false) => ("vilar på", "värden"),
        (Language::En, true) => ("rests on", "value"),
        (Language::En, false) => ("rests on", "values"),
    };
    let scenario = match language {
        Language::Sv => "Scenariot",
        Language::En => "The scenario",
    };
    shortest([name, scenario].map(|name| format!("{name} {rests} {list} {values}")))
}

fn nothing_assumed(language: Language, name: &str) -> String {
    match language {
        Language::Sv => format!("Inget värde i {name} är antaget eller föreslaget"),
        Language::En => format!("No value in {name} is assumed or proposed"),
    }
}

/// What the table of assumptions holds and in which order.
pub(crate) fn assumptions_subtitle(language: Language, year: i32) -> String {
    match language {
        Language::Sv => format!("Värden som gäller {year}, scenariots egna först"),
        Language::En => format!("Values in force in {year}, the scenario's own first"),
    }
}

/// "10 regioner".
pub(crate) fn places(language: Language, count: usize, regions: bool) -> String {
    match (language, regions) {
        (Language::Sv, true) => format!("{count} regioner"),
        (Language::Sv, false) => format!("{count} poster"),
        (Language::En, true) => format!("{count} regions"),
        (Language::En, false) => format!("{count} entries"),
    }
}

/// An amount with its unit.
pub(crate) fn kronor(language: Language, value: Decimal) -> String {
    let value = number(value);
    match language {
        Language::Sv => format!("{value}{GROUP}kr"),
        Language::En => format!("SEK{GROUP}{value}"),
    }
}

/// A level in the price of the year it is from.
pub(crate) fn level_of(language: Language, value: &str, year: i32) -> String {
    match language {
        Language::Sv => format!("{value} i {year} års nivå"),
        Language::En => format!("{value} at the level of {year}"),
    }
}

/// A list of steps of the rate without any.
pub(crate) const fn no_steps(language: Language) -> &'static str {
    match language {
        Language::Sv => "inga höjningar",
        Language::En => "no steps",
    }
}

/// What nothing sets and the model takes nothing for.
pub(crate) const fn no_value(language: Language) -> &'static str {
    match language {
        Language::Sv => "inget värde",
        Language::En => "no value",
    }
}

/// "från 2026".
pub(crate) fn from(language: Language, year: i32) -> String {
    match language {
        Language::Sv => format!("från {year}"),
        Language::En => format!("from {year}"),
    }
}

/// A number with the decimals it has.
pub(crate) fn number(value: Decimal) -> String {
    let value = value.normalize();
    decimal(value, value.scale())
}

/// What the lines of a trace are introduced with.
pub(crate) fn traced(language: Language, scenario: &str, year: i32) -> String {
    match language {
        Language::Sv => format!("Spårning (alf trace {scenario} --year {year}):"),
        Language::En => format!("Trace (alf trace {scenario} --year {year}):"),
    }
}
