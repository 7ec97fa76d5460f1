//! Swedish number text: U+202F between thousands, decimal comma, U+2212 as minus.
//!
//! Every figure is rounded half away from zero, and an unknown one is "okänt", never 0.

use rust_decimal::{Decimal, RoundingStrategy};

/// Between the groups of a number and before a per cent sign.
pub const GROUP: char = '\u{202F}';
/// The minus sign.
pub const MINUS: char = '\u{2212}';
/// What an unknown figure reads.
pub const UNKNOWN: &str = "okänt";

/// The unit figures are shown in. What comes in is kronor, or a share for `Percent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scale {
    /// Whole kronor.
    #[default]
    Kr,
    /// Whole thousands of kronor.
    Tkr,
    /// Millions of kronor with one decimal.
    Mnkr,
    /// A share of 1 as per cent with one decimal.
    Percent,
    /// A bare number with that many decimals.
    Count(u32),
}

impl Scale {
    /// The number of decimals shown.
    pub const fn decimals(self) -> u32 {
        match self {
            Self::Kr | Self::Tkr => 0,
            Self::Mnkr | Self::Percent => 1,
            Self::Count(decimals) => decimals,
        }
    }

    /// The unit's Swedish name, empty for a bare number.
    pub(crate) const fn unit(self) -> &'static str {
        match self {
            Self::Kr => "kr",
            Self::Tkr => "tkr",
            Self::Mnkr => "mnkr",
            Self::Percent => "%",
            Self::Count(_) => "",
        }
    }

    /// A figure in this unit, unrounded. What cannot be represented stays at the largest decimal.
    pub fn of(self, value: Decimal) -> Decimal {
        match self {
            Self::Kr | Self::Count(_) => value,
            Self::Tkr => value / Decimal::ONE_THOUSAND,
            Self::Mnkr => value / Decimal::from(1_000_000),
            Self::Percent => value.saturating_mul(Decimal::ONE_HUNDRED),
        }
    }
}

/// A figure in a unit: "93 803", "2 711,0", "okänt". The unit itself is not written.
pub fn plain(value: Option<Decimal>, scale: Scale) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), |value| decimal(scale.of(value), scale.decimals()))
}

/// A difference in a unit: "+281,5", "−0,2", "0", "okänt"; "≈ 0" for what only rounds to nothing.
pub fn signed(value: Option<Decimal>, scale: Scale) -> String {
    let Some(value) = value else { return UNKNOWN.to_owned() };
    if value.is_zero() {
        return "0".to_owned();
    }
    let rounded = round(scale.of(value), scale.decimals());
    if rounded.is_zero() {
        return format!("≈{GROUP}0");
    }
    let text = decimal(rounded, scale.decimals());
    if rounded.is_sign_positive() { format!("+{text}") } else { text }
}

/// Whether a figure is 0 or rounds to nothing in a unit: what [`signed`] writes as "0" or "≈ 0".
pub fn is_nothing(value: Decimal, scale: Scale) -> bool {
    round(scale.of(value), scale.decimals()).is_zero()
}

/// A share as per cent: "69,0 %".
pub fn percent(share: Option<Decimal>, decimals: u32) -> String {
    share.map_or_else(
        || UNKNOWN.to_owned(),
        |share| format!("{}{GROUP}%", decimal(Scale::Percent.of(share), decimals)),
    )
}

/// Any number with a fixed count of decimals, grouped and rounded.
pub fn decimal(value: Decimal, decimals: u32) -> String {
    let rounded = round(value, decimals);
    let digits = format!("{:.*}", decimals as usize, rounded.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::with_capacity(digits.len() + digits.len() / 2 + 3);
    if rounded.is_sign_negative() && !rounded.is_zero() {
        text.push(MINUS);
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(GROUP);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(',');
        text.push_str(fraction);
    }
    text
}

fn round(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kr(text: &str) -> Option<Decimal> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn figures_are_swedish() {
        for (value, scale, text) in [
            ("93803", Scale::Kr, "93\u{202F}803"),
            ("2711000373", Scale::Mnkr, "2\u{202F}711,0"),
            ("2711000373", Scale::Tkr, "2\u{202F}711\u{202F}000"),
            ("-79547.5", Scale::Kr, "\u{2212}79\u{202F}548"),
            ("79547.49", Scale::Kr, "79\u{202F}547"),
            ("-0.4", Scale::Kr, "0"),
            ("0.6925", Scale::Percent, "69,3"),
            ("1091.5", Scale::Count(2), "1\u{202F}091,50"),
            ("1000000000000000", Scale::Kr, "1\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000"),
        ] {
            assert_eq!(plain(kr(value), scale), text, "{value} in {scale:?}");
        }
    }

    #[test]
    fn differences_have_a_sign_and_nothing_is_about_nothing() {
        for (value, text) in [
            ("281460000", "+281,5"),
            ("-50000", "\u{2212}0,1"),
            ("0", "0"),
            ("49999", "≈\u{202F}0"),
            ("-49999", "≈\u{202F}0"),
        ] {
            assert_eq!(signed(kr(value), Scale::Mnkr), text, "{value} kr as a difference in mnkr");
            let nothing = is_nothing(value.parse().unwrap(), Scale::Mnkr);
            assert_eq!(nothing, text.ends_with('0'), "{value} kr as nothing in mnkr");
        }
    }

    #[test]
    fn unknown_is_never_a_number() {
        assert_eq!(plain(None, Scale::Kr), "okänt", "an unknown amount");
        assert_eq!(signed(None, Scale::Kr), "okänt", "an unknown difference");
        assert_eq!(percent(None, 1), "okänt", "an unknown share");
        assert_eq!(percent(kr("0.69"), 0), "69\u{202F}%", "a known share");
    }
}
