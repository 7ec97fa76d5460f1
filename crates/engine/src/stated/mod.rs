//! Figures that someone has stated, with the rounding they were stated in, and what is said of a sum of them.
//!
//! A stated figure is known to half a unit in its last digit: "727.1" mnkr is anything from 727.05 to 727.15.
//! A sum of stated figures adds those halves up, and a deviation counts as rounding as long as it is not
//! larger than what the figures on both sides may have been rounded by.

mod error;
mod figure;

use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

use rust_decimal::Decimal;

use crate::num::Num;

pub use error::{StatedError, StatedProblem};
pub(crate) use error::{check_marks, place_of, text_of, unique};
pub use figure::{Amount, AmountFile, Figure, FigureFile, MoneyUnit};
pub(crate) use figure::{non_negative, source_of};

/// A value and the most that rounding may have moved it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stated {
    /// The value.
    pub value: Num,
    /// Half a unit in its last digit; zero for a count.
    pub half: Decimal,
}

impl Stated {
    /// Nothing, exactly.
    pub const ZERO: Self = Self::exact(Num::ZERO);

    /// A value that is not rounded.
    #[must_use]
    pub const fn exact(value: Num) -> Self {
        Self { value, half: Decimal::ZERO }
    }
}

impl Add for Stated {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { value: self.value + other.value, half: self.half + other.half }
    }
}

impl Neg for Stated {
    type Output = Self;
    fn neg(self) -> Self {
        Self { value: -self.value, half: self.half }
    }
}

impl Sub for Stated {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Sum for Stated {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::ZERO, Add::add)
    }
}

/// What is said of a stated figure beside the one that its parts give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The same figure.
    Agrees,
    /// Not the same, but no further off than the figures were rounded by.
    WithinRounding,
    /// Off by this much: what the parts give less what is stated.
    Deviates(Decimal),
    /// A figure it needs is unknown.
    Unknown,
}

impl Verdict {
    /// Judges a stated figure by what its parts give.
    #[must_use]
    pub fn of(computed: Stated, stated: Stated) -> Self {
        match (computed.value - stated.value).known() {
            None => Self::Unknown,
            Some(off) if off.is_zero() => Self::Agrees,
            Some(off) if off.abs() <= computed.half + stated.half => Self::WithinRounding,
            Some(off) => Self::Deviates(off.normalize()),
        }
    }

    /// The graver of two verdicts; of two deviations the larger.
    #[must_use]
    pub fn graver(self, other: Self) -> Self {
        match (self, other) {
            (Self::Deviates(a), Self::Deviates(b)) => Self::Deviates(if b.abs() > a.abs() { b } else { a }),
            (Self::Deviates(_), _) => self,
            (_, Self::Deviates(_)) => other,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::WithinRounding, _) | (_, Self::WithinRounding) => Self::WithinRounding,
            (Self::Agrees, Self::Agrees) => Self::Agrees,
        }
    }

    /// Name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::WithinRounding => "within_rounding",
            Self::Deviates(_) => "deviates",
            Self::Unknown => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(value: &str, half: &str) -> Stated {
        let decimal = |text| Decimal::from_str_exact(text).expect("a decimal");
        Stated { value: Num::Known(decimal(value)), half: decimal(half) }
    }

    #[test]
    fn a_deviation_is_rounding_up_to_the_halves_of_both_sides_and_no_further() {
        assert_eq!(Verdict::of(stated("5.0", "0.1"), stated("5.0", "0.05")), Verdict::Agrees);
        assert_eq!(Verdict::of(stated("5.15", "0.1"), stated("5.0", "0.05")), Verdict::WithinRounding);
        let off = Decimal::from_str_exact("-0.151").expect("a decimal");
        assert_eq!(Verdict::of(stated("4.849", "0.1"), stated("5.0", "0.05")), Verdict::Deviates(off));
        assert_eq!(Verdict::of(Stated::exact(Num::Unknown), stated("5.0", "0.05")), Verdict::Unknown);
    }

    #[test]
    fn the_graver_verdict_is_the_same_from_both_sides() {
        let all = [
            Verdict::Agrees,
            Verdict::WithinRounding,
            Verdict::Unknown,
            Verdict::Deviates(Decimal::ONE),
            Verdict::Deviates(Decimal::NEGATIVE_ONE * Decimal::TWO),
        ];
        for (at, milder) in all.into_iter().enumerate() {
            for graver in all.into_iter().skip(at) {
                assert_eq!(milder.graver(graver), graver, "{graver:?} is graver than {milder:?}");
                assert_eq!(graver.graver(milder), graver, "{graver:?} is graver than {milder:?}");
            }
        }
    }
}
