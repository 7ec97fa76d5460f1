//! Places in the picture, in CSS pixels from the upper left corner.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

pub(crate) const fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Rect {
    pub(crate) const fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(crate) const fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// This place moved as little as needed to lie within another.
    pub(crate) fn within(self, outer: &Self) -> Self {
        let x = (outer.left - self.left).max(0.0) + (outer.right - self.right).min(0.0);
        let y = (outer.top - self.top).max(0.0) + (outer.bottom - self.bottom).min(0.0);
        Self {
            left: (self.left + x).max(outer.left),
            top: (self.top + y).max(outer.top),
            right: (self.right + x).min(outer.right),
            bottom: (self.bottom + y).min(outer.bottom),
        }
    }
}

/// Where decimals become pixels: a linear scale from figures to a stretch of the picture.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Linear {
    pub(crate) from: Decimal,
    pub(crate) to: Decimal,
    pub(crate) start: f64,
    pub(crate) end: f64,
}

impl Linear {
    pub(crate) fn place(&self, value: Decimal) -> f64 {
        let span = self.to - self.from;
        if span.is_zero() {
            return (self.start + self.end) / 2.0;
        }
        self.start + to_f64((value - self.from) / span) * (self.end - self.start)
    }
}

/// The only way from a decimal to a pixel.
pub(crate) fn to_f64(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}
