//! The exact, unrounded result of a calculation: what references and bridges compare.

use crate::component::Component;
use crate::ids::{RegionAt, Year};
use crate::quantity::{Sek, SekPerStudent, Share};

/// Amounts by row (the regions and, last, the nation) and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    years: usize,
    cells: Vec<Sek>,
}

impl Grid {
    /// All zero.
    #[must_use]
    pub fn zero(rows: usize, years: usize) -> Self {
        Self { years, cells: vec![Sek::ZERO; rows * years] }
    }

    /// The amount of a row in a year.
    #[must_use]
    pub fn at(&self, row: usize, year: usize) -> Sek {
        self.cells[row * self.years + year]
    }

    /// Adds to a region's amount.
    pub fn add(&mut self, region: RegionAt, year: usize, amount: Sek) {
        self.cells[region.0 * self.years + year] += amount;
    }

    /// Replaces an amount.
    pub fn set(&mut self, row: usize, year: usize, amount: Sek) {
        self.cells[row * self.years + year] = amount;
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.cells.len() / self.years.max(1)
    }

    /// Sum over all rows in a year.
    #[must_use]
    pub fn total(&self, year: usize) -> Sek {
        (0..self.rows()).map(|row| self.at(row, year)).sum()
    }
}

/// The rate of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// As the steps give it, unrounded.
    pub unrounded: SekPerStudent,
    /// Rounded as the scenario says, before any frame.
    pub before_frame: SekPerStudent,
    /// What is paid: scaled where the frame's lever is the rate.
    pub paid: SekPerStudent,
}

/// What the frame does in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// No cap, or a cost within it.
    Open,
    /// The lever is scaled by this factor.
    Scaled(Share),
    /// Whether and how much it scales depends on an unknown amount.
    Unknown,
    /// The cap cannot be met; the year has no amounts. Carries cost − cap.
    Infeasible {
        /// What the cost exceeds the cap by.
        excess: Sek,
    },
}

/// A problem of the scenario that is told, not refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// A pot with nobody to go to is not paid.
    PotUnpaid {
        /// Year.
        year: Year,
        /// The pot.
        component: Component,
    },
    /// The frame cannot be met.
    Infeasible {
        /// Year.
        year: Year,
        /// What the cost exceeds the cap by.
        excess: Sek,
    },
    /// Those who gain cannot finance the whole guarantee.
    GuaranteeShort {
        /// Year.
        year: Year,
        /// What is missing.
        shortfall: Sek,
    },
}

/// The exact result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exact {
    /// Amounts by component, in the order of [`Component::ALL`].
    pub lines: Vec<Grid>,
    /// Rate by year.
    pub rate: Vec<Rate>,
    /// Frame by year.
    pub frame: Vec<Frame>,
    /// By year, whether the state finances the guarantee.
    pub guarantee_by_state: Vec<bool>,
    /// What is worth telling.
    pub warnings: Vec<Warning>,
}

impl Exact {
    /// The grid of a component.
    #[must_use]
    pub fn lines_of(&self, component: Component) -> &Grid {
        &self.lines[component.position()]
    }

    /// Whether the year has amounts.
    #[must_use]
    pub fn feasible(&self, year: usize) -> bool {
        !matches!(self.frame[year], Frame::Infeasible { .. })
    }

    /// Whether a line of the year is unknown.
    pub(crate) fn has_unknown(&self, year: usize) -> bool {
        self.lines.iter().any(|grid| (0..grid.rows()).any(|row| grid.at(row, year).0.is_unknown()))
    }

    fn sum(&self, row: usize, year: usize, counts: impl Fn(Component) -> bool) -> Sek {
        if !self.feasible(year) {
            return Sek::UNKNOWN;
        }
        let of = |component: Component| self.lines_of(component).at(row, year);
        Component::ALL.into_iter().filter(|component| counts(*component)).map(of).sum()
    }

    /// What a region receives: its lines without its housing cost.
    #[must_use]
    pub fn received(&self, region: RegionAt, year: usize) -> Sek {
        self.sum(region.0, year, Component::received)
    }

    /// All lines of a region.
    #[must_use]
    pub fn net(&self, region: RegionAt, year: usize) -> Sek {
        self.sum(region.0, year, |_| true)
    }

    /// What the state pays to a row, a guarantee it finances included.
    #[must_use]
    pub fn from_state(&self, row: usize, year: usize) -> Sek {
        let guarantee = self.guarantee_by_state[year];
        self.sum(row, year, |c| c.from_state() || (guarantee && c == Component::Guarantee))
    }

    /// The state's cost, guarantee excluded.
    #[must_use]
    pub fn state_cost_before_guarantee(&self, year: usize) -> Sek {
        let rows = self.lines[0].rows();
        (0..rows).map(|row| self.sum(row, year, Component::from_state)).sum()
    }

    /// The state's cost, a guarantee it finances included.
    #[must_use]
    pub fn state_cost(&self, year: usize) -> Sek {
        let rows = self.lines[0].rows();
        (0..rows).map(|row| self.from_state(row, year)).sum()
    }
}
