//! Quantities of the agreement. A formula that multiplies the wrong things does not compile.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use rust_decimal::Decimal;

use crate::num::Num;

macro_rules! quantity {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $name(pub Num);

        impl $name {
            /// Exact zero.
            pub const ZERO: Self = Self(Num::ZERO);
            /// An unknown quantity.
            pub const UNKNOWN: Self = Self(Num::Unknown);

            /// The decimal where it is known.
            #[must_use]
            pub const fn known(self) -> Option<Decimal> {
                self.0.known()
            }

            /// Whether it is exactly zero.
            #[must_use]
            pub fn is_zero(self) -> bool {
                self.0.is_zero()
            }

            /// Part of the whole, as a share; the caller has ruled out a whole of zero.
            #[must_use]
            pub fn over(self, whole: Self) -> Share {
                Share(self.0 / whole.0)
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
                items.fold(Self::ZERO, Add::add)
            }
        }

        impl From<Decimal> for $name {
            fn from(value: Decimal) -> Self {
                Self(Num::Known(value))
            }
        }
    )*};
}

quantity! {
    /// Kronor (kr).
    Sek;
    /// Kronor per full-time student and year: the rate (ersättning per helårsstudent).
    SekPerStudent;
    /// Kronor per week.
    SekPerWeek;
    /// Full-time students, HST (helårsstudenter).
    Students;
    /// Weeks per full-time student.
    Weeks;
    /// Student-weeks (studentveckor).
    StudentWeeks;
    /// A dimensionless share or factor.
    Share;
    /// A weight or indicator value, meaningful only relative to others of its kind.
    Points;
}

macro_rules! product {
    ($($a:ident * $b:ident = $c:ident;)*) => {$(
        impl Mul<$b> for $a {
            type Output = $c;
            fn mul(self, other: $b) -> $c {
                $c(self.0 * other.0)
            }
        }
    )*};
}

product! {
    Students * SekPerStudent = Sek;
    Students * Share = Students;
    Students * Weeks = StudentWeeks;
    StudentWeeks * Share = StudentWeeks;
    StudentWeeks * SekPerWeek = Sek;
    Sek * Share = Sek;
    SekPerStudent * Share = SekPerStudent;
    SekPerWeek * Share = SekPerWeek;
    Share * Share = Share;
    Points * Points = Points;
}

impl Share {
    /// The whole.
    pub const ONE: Self = Self(Num::ONE);

    /// What is left of the whole.
    #[must_use]
    pub fn rest(self) -> Self {
        Self::ONE - self
    }
}
