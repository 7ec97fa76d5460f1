//! Numbers as people write them in Swedish tables: spaces or points between thousands, a decimal comma, a unit
//! behind, a minus of any kind or parentheses around.
//!
//! `1.234` and `1,234` can be read in two ways. They are read by the convention of the rest of the column where that
//! shows one, else as Swedish, and the other reading is told.

use alf_engine::value::decimal;
use rust_decimal::Decimal;

/// What stands behind a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Suffix {
    /// Kronor.
    Kr,
    /// Thousands of kronor.
    Tkr,
    /// Millions of kronor.
    Mnkr,
    /// Per cent.
    Percent,
}

/// What separates decimals in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Convention {
    /// `1.234,5` and `1 234,5`.
    Comma,
    /// `1,234.5` and `1 234.5`.
    Point,
}

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    /// The number before its unit.
    pub(crate) value: Decimal,
    /// Its unit, where one stands behind it.
    pub(crate) suffix: Option<Suffix>,
    /// The other way to read it, where there is one.
    pub(crate) other: Option<Decimal>,
    /// The convention that it shows beyond doubt.
    pub(crate) shows: Option<Convention>,
}

/// The text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoNumber;

/// Reads a number; `convention` is what the column shows otherwise.
pub(crate) fn number(text: &str, convention: Option<Convention>) -> Result<Written, NoNumber> {
    let (text, suffix) = unit_behind(text.trim());
    let (negative, body) = sign(text)?;
    let Body { value, other, shows } = body_of(body, convention)?;
    let signed = |value: Decimal| if negative { -value } else { value };
    Ok(Written { value: signed(value), suffix, other: other.map(signed), shows })
}

/// Whether a text says that a figure is not known.
pub(crate) fn is_unknown(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    matches!(text.as_str(), "-" | "–" | "—" | ".." | "…" | "okänt" | "okänd" | "unknown" | "null" | "saknas")
}

/// The text without its unit. Longer endings come before those that they end with.
pub(crate) fn unit_behind(text: &str) -> (&str, Option<Suffix>) {
    const UNITS: [(&str, Suffix); 9] = [
        ("miljoner kronor", Suffix::Mnkr),
        ("tusen kronor", Suffix::Tkr),
        ("kronor", Suffix::Kr),
        ("mnkr", Suffix::Mnkr),
        ("mkr", Suffix::Mnkr),
        ("tkr", Suffix::Tkr),
        ("sek", Suffix::Kr),
        ("kr", Suffix::Kr),
        ("%", Suffix::Percent),
    ];
    for (word, suffix) in UNITS {
        let at = text.len().checked_sub(word.len());
        let split = at.filter(|at| text.is_char_boundary(*at)).map(|at| text.split_at(at));
        if let Some((number, end)) = split
            && end.eq_ignore_ascii_case(word)
        {
            return (number.trim_end(), Some(suffix));
        }
    }
    (text, None)
}

fn sign(text: &str) -> Result<(bool, &str), NoNumber> {
    if let Some(inner) = text.strip_prefix('(') {
        return inner.strip_suffix(')').map(|inner| (true, inner.trim())).ok_or(NoNumber);
    }
    for (mark, negative) in [('-', true), ('\u{2212}', true), ('–', true), ('+', false)] {
        if let Some(rest) = text.strip_prefix(mark) {
            return Ok((negative, rest.trim_start()));
        }
    }
    Ok((false, text))
}

struct Body {
    value: Decimal,
    other: Option<Decimal>,
    shows: Option<Convention>,
}

fn body_of(text: &str, convention: Option<Convention>) -> Result<Body, NoNumber> {
    let spaced = text.chars().any(char::is_whitespace);
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let certain = |group: Option<char>, point: Option<char>| {
        let shows = match point {
            Some(',') => Some(Convention::Comma),
            Some(_) => Some(Convention::Point),
            None if group == Some('.') => Some(Convention::Comma),
            None if group == Some(',') => Some(Convention::Point),
            None => None,
        };
        Ok(Body { value: read(text, group, point)?, other: None, shows })
    };
    match (points, commas) {
        (0, 0) => certain(spaced.then_some(' '), None),
        (0, 1) | (1, 0) => {
            let mark = if commas == 1 { ',' } else { '.' };
            if spaced || !two_ways(text, mark) {
                return certain(spaced.then_some(' '), Some(mark));
            }
            two_readings(text, mark, convention)
        }
        _ if spaced => Err(NoNumber),
        (_, 0) => certain(Some('.'), None),
        (0, _) => certain(Some(','), None),
        (_, 1) if text.rfind(',') > text.rfind('.') => certain(Some('.'), Some(',')),
        (1, _) if text.rfind('.') > text.rfind(',') => certain(Some(','), Some('.')),
        _ => Err(NoNumber),
    }
}

/// Whether the only mark may stand between thousands as well as before decimals: `1.234`, but not `0.123`.
fn two_ways(text: &str, mark: char) -> bool {
    let (before, after) = text.split_once(mark).unwrap_or((text, ""));
    after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0')
}

fn two_readings(text: &str, mark: char, convention: Option<Convention>) -> Result<Body, NoNumber> {
    let (decimals, thousands) = (read(text, None, Some(mark))?, read(text, Some(mark), None)?);
    let point = if mark == ',' { Convention::Comma } else { Convention::Point };
    let as_decimals = convention.unwrap_or(Convention::Comma) == point;
    let (value, other) = if as_decimals { (decimals, thousands) } else { (thousands, decimals) };
    Ok(Body { value, other: convention.is_none().then_some(other), shows: None })
}

/// Reads digits in groups of three behind a decimal mark; a space stands for any kind of space.
fn read(text: &str, group: Option<char>, point: Option<char>) -> Result<Decimal, NoNumber> {
    let (whole, fraction) = match point {
        Some(point) => {
            text.split_once(point).map(|(whole, fraction)| (whole, Some(fraction))).ok_or(NoNumber)?
        }
        None => (text, None),
    };
    let is_group = |c: char| match group {
        Some(' ') => c.is_whitespace(),
        Some(mark) => c == mark,
        None => false,
    };
    let groups: Vec<&str> = whole.split(is_group).collect();
    let (first, rest) = groups.split_first().ok_or(NoNumber)?;
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    if !grouped {
        return Err(NoNumber);
    }
    let mut plain = groups.concat();
    if let Some(fraction) = fraction {
        plain.push('.');
        plain.push_str(fraction);
    }
    // Digits and nothing else are left for the engine to judge, which takes a minus that was dealt with here.
    if plain.starts_with('-') {
        return Err(NoNumber);
    }
    decimal(&plain).map_err(|_| NoNumber)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value(text: &str) -> Result<String, NoNumber> {
        number(text, None).map(|written| written.value.normalize().to_string())
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let cases = [
            ("1 234,5", "1234.5"),
            ("1.234,5", "1234.5"),
            ("1,234.5", "1234.5"),
            ("1\u{a0}234\u{202f}567", "1234567"),
            ("1.234.567", "1234567"),
            ("1,234,567", "1234567"),
            ("0,125", "0.125"),
            ("79547.50", "79547.5"),
            ("\u{2212}12,5", "-12.5"),
            ("(1 200)", "-1200"),
            ("– 3", "-3"),
            ("95 000 kr", "95000"),
            ("12,5 %", "12.5"),
            ("1 765 mnkr", "1765"),
        ];
        for (text, expected) in cases {
            assert_eq!(value(text).as_deref(), Ok(expected), "{text} is read");
        }
        for bad in [
            "",
            "kr",
            "12 34",
            "1,2,3",
            "1.2.3",
            "1 234.567.890,1",
            "abc",
            "1e5",
            ",5",
            "5,",
            "(5",
            "--5",
            "1  234",
        ] {
            assert_eq!(value(bad), Err(NoNumber), "{bad:?} is no number");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_said_so_unless_the_column_decides() {
        let swedish = number("1.234", None).expect("a number");
        assert_eq!((swedish.value, swedish.other), (Decimal::from(1234), Some(Decimal::new(1234, 3))));
        let comma = number("1,234", None).expect("a number");
        assert_eq!((comma.value, comma.other), (Decimal::new(1234, 3), Some(Decimal::from(1234))));
        let decided = number("1.234", Some(Convention::Point)).expect("a number");
        assert_eq!((decided.value, decided.other), (Decimal::new(1234, 3), None), "the column shows points");
    }

    #[test]
    fn units_are_told() {
        let suffix = |text: &str| number(text, None).expect("a number").suffix;
        assert_eq!(suffix("5 tkr"), Some(Suffix::Tkr));
        assert_eq!(suffix("5MNKR"), Some(Suffix::Mnkr));
        assert_eq!(suffix("5 miljoner kronor"), Some(Suffix::Mnkr));
        assert_eq!(suffix("5%"), Some(Suffix::Percent));
        assert_eq!(suffix("5"), None);
    }

    fn grouped(whole: u64, mark: &str) -> String {
        let digits = whole.to_string();
        let head = digits.len() % 3;
        let mut groups: Vec<&str> = if head == 0 { Vec::new() } else { vec![&digits[..head]] };
        groups.extend((head..digits.len()).step_by(3).map(|at| &digits[at..at + 3]));
        groups.join(mark)
    }

    proptest! {
        #[test]
        fn every_way_of_writing_gives_the_same_decimal(
            whole in 0_u64..1_000_000_000_000_000,
            fraction in 0_u32..10_000,
            negative: bool,
            (group, point) in prop::sample::select(vec![
                ("", ","), ("", "."), (" ", ","), ("\u{a0}", ","), ("\u{202f}", ","), (".", ","), (",", "."), (" ", "."),
            ]),
            (open, close) in prop::sample::select(vec![("-", ""), ("\u{2212}", ""), ("(", ")"), ("- ", "")]),
            unit in prop::sample::select(vec!["", " kr", "kr", " tkr", "\u{a0}mnkr", " %"]),
        ) {
            let (open, close) = if negative { (open, close) } else { ("", "") };
            let text = format!("{open}{}{point}{fraction:04}{close}{unit}", grouped(whole, group));
            let minus = if negative { "-" } else { "" };
            let exact = decimal(&format!("{minus}{whole}.{fraction:04}")).expect("a decimal");
            let read = number(&text, None);
            prop_assert_eq!(read.map(|written| (written.value, written.other)), Ok((exact, None)), "{}", text);
        }

        #[test]
        fn no_text_makes_it_panic_and_what_is_read_has_a_digit(text in any::<String>()) {
            if number(&text, None).is_ok() {
                prop_assert!(text.chars().any(|c| c.is_ascii_digit()));
            }
        }

        #[test]
        fn no_mixture_of_marks_makes_it_panic(text in "[0-9 .,()%kr\u{2212}\u{a0}-]{0,24}") {
            let _read = number(&text, None);
            let _unknown = is_unknown(&text);
        }
    }
}
