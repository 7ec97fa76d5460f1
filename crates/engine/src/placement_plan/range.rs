//! A range of numbers, which stays one through every sum and product.

use std::iter::Sum;
use std::ops::{Add, Div, Mul};

use crate::num::Num;

/// From a lower to an upper number; the same one twice where there is no range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// Lower end.
    pub low: Num,
    /// Upper end.
    pub high: Num,
}

impl Range {
    /// Nothing.
    pub const ZERO: Self = Self { low: Num::ZERO, high: Num::ZERO };

    /// One number.
    #[must_use]
    pub const fn one(value: Num) -> Self {
        Self { low: value, high: value }
    }

    /// Whether it is one number.
    #[must_use]
    pub fn is_one(self) -> bool {
        self.low == self.high
    }

    /// Halfway between its ends.
    #[must_use]
    pub fn middle(self) -> Num {
        (self.low + self.high) / Num::Known(rust_decimal::Decimal::TWO)
    }

    /// The same on both ends.
    #[must_use]
    pub fn map(self, op: impl Fn(Num) -> Num) -> Self {
        Self { low: op(self.low), high: op(self.high) }
    }
}

impl Add for Range {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }
}

impl Sum for Range {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::ZERO, Add::add)
    }
}

/// By a number that is not negative, so the ends stay where they are.
impl Mul<Num> for Range {
    type Output = Self;
    fn mul(self, factor: Num) -> Self {
        self.map(|end| end * factor)
    }
}

/// By a number above zero.
impl Div<Num> for Range {
    type Output = Self;
    fn div(self, divisor: Num) -> Self {
        self.map(|end| end / divisor)
    }
}
