//! One number of the agreement: known exactly, unknown, or beyond what can be computed exactly.
//!
//! Unknown propagates and is never zero, but a product with an exact zero needs nothing more (MODEL 2).

use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use rust_decimal::Decimal;

/// A decimal, an unknown, or a value too large to compute with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Num {
    /// Known, to 28 significant digits.
    Known(Decimal),
    /// An input it needs is unknown.
    Unknown,
    /// Outside the exact range; ends as an error, never as an amount.
    TooLarge,
}

impl Num {
    /// Exact zero.
    pub const ZERO: Self = Self::Known(Decimal::ZERO);
    /// Exact one.
    pub const ONE: Self = Self::Known(Decimal::ONE);

    /// The decimal where it is known.
    #[must_use]
    pub const fn known(self) -> Option<Decimal> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown | Self::TooLarge => None,
        }
    }

    /// Whether it is exactly zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        matches!(self, Self::Known(value) if value.is_zero())
    }

    /// Whether it is exactly one, written so; a quick look, not a comparison.
    fn is_one(self) -> bool {
        matches!(self, Self::Known(value) if value.scale() == 0 && value.mantissa() == 1)
    }

    /// Whether it is known and above zero.
    #[must_use]
    pub fn is_positive(self) -> bool {
        matches!(self, Self::Known(value) if value > Decimal::ZERO)
    }

    /// Whether an input it needs is unknown.
    #[must_use]
    pub const fn is_unknown(self) -> bool {
        matches!(self, Self::Unknown)
    }

    /// The larger of the two where both are known.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        self.both(other, |a, b| Some(a.max(b)))
    }

    /// Magnitude.
    #[must_use]
    pub fn abs(self) -> Self {
        match self {
            Self::Known(value) => Self::Known(value.abs()),
            rest => rest,
        }
    }

    fn both(self, other: Self, op: impl Fn(Decimal, Decimal) -> Option<Decimal>) -> Self {
        match (self, other) {
            (Self::Known(a), Self::Known(b)) => op(a, b).map_or(Self::TooLarge, Self::Known),
            (Self::TooLarge, _) | (_, Self::TooLarge) => Self::TooLarge,
            _ => Self::Unknown,
        }
    }
}

impl From<Option<Decimal>> for Num {
    fn from(value: Option<Decimal>) -> Self {
        value.map_or(Self::Unknown, Self::Known)
    }
}

impl From<Decimal> for Num {
    fn from(value: Decimal) -> Self {
        Self::Known(value)
    }
}

impl Add for Num {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        if self.is_zero() {
            return other;
        }
        if other.is_zero() {
            return self;
        }
        self.both(other, Decimal::checked_add)
    }
}

impl AddAssign for Num {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Num {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        if other.is_zero() {
            return self;
        }
        self.both(other, Decimal::checked_sub)
    }
}

impl Neg for Num {
    type Output = Self;
    fn neg(self) -> Self {
        match self {
            Self::Known(value) => Self::Known(-value),
            rest => rest,
        }
    }
}

impl Mul for Num {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        if self.is_zero() || other.is_zero() {
            return Self::ZERO;
        }
        if self.is_one() {
            return other;
        }
        if other.is_one() {
            return self;
        }
        self.both(other, Decimal::checked_mul)
    }
}

/// Division; callers have ruled out a known divisor of zero, which counts as too large.
impl Div for Num {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        if other.is_zero() {
            return Self::TooLarge;
        }
        if self.is_zero() {
            return Self::ZERO;
        }
        self.both(other, Decimal::checked_div)
    }
}

impl Sum for Num {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_spreads_but_an_exact_zero_needs_nothing_more() {
        assert_eq!(Num::Unknown * Num::ZERO, Num::ZERO);
        assert_eq!(Num::ZERO / Num::Unknown, Num::ZERO);
        assert_eq!(Num::Unknown + Num::ONE, Num::Unknown);
        assert_eq!(Num::Unknown * Num::ONE, Num::Unknown);
    }

    #[test]
    fn overflow_is_marked_and_never_wraps() {
        let huge = Num::Known(Decimal::MAX);
        assert_eq!(huge + Num::ONE, Num::TooLarge);
        assert_eq!(huge * huge, Num::TooLarge);
        assert_eq!(Num::TooLarge * Num::ZERO, Num::ZERO);
        assert_eq!(Num::TooLarge + Num::Unknown, Num::TooLarge);
    }
}
