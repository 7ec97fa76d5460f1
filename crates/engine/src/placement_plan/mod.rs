//! Placement calculator (MODEL 8): blocks of students in regions give student-weeks, student-days, full-time
//! students and the placement share to use in a scenario.
//!
//! The number of students may be a range, and what follows from it is one then. All figures are those of a
//! year in which every term takes in as many students; a block over several terms has one length for them all.

pub mod file;
mod judge;
pub mod range;
pub mod share;
pub mod sum;

use rust_decimal::Decimal;

use crate::ids::{ProgrammeAt, RegionAt, SourceId, Year};
use crate::num::Num;
use crate::stated::Figure;
use crate::value::Status;

pub use file::{LengthUnit, PLACEMENT_FORMAT, PlanFile, SumOf};
pub use range::Range;
pub use share::{PlacementShare, Within};
pub use sum::SumCheck;

/// A judged placement plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Note.
    pub note: String,
    /// Source of the whole.
    pub source: Option<SourceId>,
    /// First year of the entries it gives.
    pub from: Year,
    /// Weeks of one full-time student and year.
    pub weeks: Figure,
    /// Days in a week.
    pub days_per_week: Figure,
    /// Terms in a year.
    pub terms_per_year: Figure,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// Stated sums.
    pub sums: Vec<StatedSum>,
}

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Id.
    pub id: String,
    /// Region.
    pub region: RegionAt,
    /// Place in the region; empty if none.
    pub site: String,
    /// Programme.
    pub programme: ProgrammeAt,
    /// First and last term.
    pub terms: (u32, u32),
    /// Subject.
    pub subject: String,
    /// New students each term.
    pub students: StatedRange,
    /// Length for each student.
    pub length: Figure,
    /// Unit of the length.
    pub unit: LengthUnit,
    /// Groups the students come in.
    pub groups: Option<u32>,
}

/// A stated number or range with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedRange {
    /// The number or range.
    pub range: Range,
    /// Half a unit in its last digit.
    pub half: Decimal,
    /// Digits after the point that it is stated with.
    pub decimals: u32,
    /// Status.
    pub status: Status,
    /// Source.
    pub source: Option<SourceId>,
    /// Note.
    pub note: String,
}

/// A sum someone has stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedSum {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What is summed.
    pub of: SumOf,
    /// Positions of the blocks.
    pub blocks: Vec<usize>,
    /// As stated.
    pub stated: StatedRange,
}

/// What some blocks come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// New students each term.
    pub students: Range,
    /// Students of all their terms at the same time.
    pub present: Range,
    /// Student-weeks each term.
    pub weeks: Range,
    /// Student-days each term.
    pub days: Range,
    /// Full-time students a year.
    pub hst: Range,
}

impl Load {
    const ZERO: Self = Self {
        students: Range::ZERO,
        present: Range::ZERO,
        weeks: Range::ZERO,
        days: Range::ZERO,
        hst: Range::ZERO,
    };

    fn plus(self, other: Self) -> Self {
        Self {
            students: self.students + other.students,
            present: self.present + other.present,
            weeks: self.weeks + other.weeks,
            days: self.days + other.days,
            hst: self.hst + other.hst,
        }
    }
}

impl Block {
    /// Number of terms it goes on over.
    #[must_use]
    pub const fn term_count(&self) -> u32 {
        self.terms.1 - self.terms.0 + 1
    }

    /// Students in each group, where the number of groups is known.
    #[must_use]
    pub fn per_group(&self) -> Option<Range> {
        self.groups.map(|groups| self.students.range / Num::Known(groups.into()))
    }
}

impl Plan {
    /// What one block comes to.
    #[must_use]
    pub fn load(&self, block: &Block) -> Load {
        let students = block.students.range;
        let per_week = self.days_per_week.stated.value;
        let length = block.length.stated.value;
        let (weeks, days) = match block.unit {
            LengthUnit::Weeks => (students * length, students * (length * per_week)),
            LengthUnit::Days => (students * length / per_week, students * length),
        };
        let hst = weeks * self.terms_per_year.stated.value / self.weeks.stated.value;
        Load { students, present: students * Num::Known(block.term_count().into()), weeks, days, hst }
    }

    /// What all blocks come to that count.
    #[must_use]
    pub fn total(&self, counts: impl Fn(&Block) -> bool) -> Load {
        let loads = self.blocks.iter().filter(|block| counts(block)).map(|block| self.load(block));
        loads.fold(Load::ZERO, Load::plus)
    }
}
