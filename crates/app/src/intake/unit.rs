//! Units of amounts: behind a number, in the head of its column, above the table, or as the user says.

use alf_engine::Key;
use rust_decimal::Decimal;

use super::number::Suffix;
use crate::panel::domain::unit;
use crate::wire::Unit;

/// What a number is multiplied by to stand in the key's own unit; none where its suffix is of another kind.
pub(crate) fn factor((key, default): (Key, Unit), suffix: Option<Suffix>) -> Option<Decimal> {
    let money = |suffix| match suffix {
        Suffix::Kr => Some(Decimal::ONE),
        Suffix::Tkr => Some(Decimal::ONE_THOUSAND),
        Suffix::Mnkr => Some(Decimal::from(1_000_000)),
        Suffix::Percent => None,
    };
    let default = match default {
        Unit::Kr => Suffix::Kr,
        Unit::Tkr => Suffix::Tkr,
        Unit::Mnkr => Suffix::Mnkr,
    };
    match (unit(key), suffix) {
        ("kr" | "kr_per_student" | "kr_per_week", suffix) => money(suffix.unwrap_or(default)),
        ("share", Some(Suffix::Percent)) => Some(Decimal::new(1, 2)),
        ("percent", Some(Suffix::Percent)) | (_, None) => Some(Decimal::ONE),
        _ => None,
    }
}

/// Whether a parameter can stand in a unit at all: a head of kronor says nothing of the students beside it.
pub(crate) fn fits(key: Key, suffix: Suffix) -> bool {
    factor((key, Unit::Kr), Some(suffix)).is_some()
}

/// The unit that a head or a line above a table speaks of: `Belopp (tkr)`, `mnkr`, `kronor per helårsstudent`.
pub(crate) fn spoken(text: &str) -> Option<Suffix> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '%').collect();
    let says = |known: &[&str]| words.iter().any(|word| known.contains(word));
    if says(&["mnkr", "mkr", "miljoner", "milj"]) {
        Some(Suffix::Mnkr)
    } else if says(&["tkr", "tusental", "tusen"]) {
        Some(Suffix::Tkr)
    } else if says(&["kr", "kronor", "sek"]) {
        Some(Suffix::Kr)
    } else if says(&["%", "procent"]) || lower.contains('%') {
        Some(Suffix::Percent)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_speak_of_units() {
        let cases = [
            ("Belopp (tkr)", Some(Suffix::Tkr)),
            ("2026, mnkr", Some(Suffix::Mnkr)),
            ("Miljoner kronor", Some(Suffix::Mnkr)),
            ("Tusental kronor, löpande priser", Some(Suffix::Tkr)),
            ("kr per HST", Some(Suffix::Kr)),
            ("Andel, %", Some(Suffix::Percent)),
            ("Skriven i Kristianstad", None),
        ];
        for (text, expected) in cases {
            assert_eq!(spoken(text), expected, "{text}");
        }
    }
}
