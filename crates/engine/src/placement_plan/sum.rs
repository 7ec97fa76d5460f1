//! Every stated sum of a plan beside what its blocks give.

use rust_decimal::Decimal;

use super::{Block, Load, Plan, Range, StatedSum, SumOf};
use crate::num::Num;
use crate::stated::{Stated, Verdict};

/// A stated sum beside its blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SumCheck<'a> {
    /// The sum as stated.
    pub stated: &'a StatedSum,
    /// What the blocks give.
    pub computed: Range,
    /// What is said of it; a deviation is the larger one of the two ends.
    pub verdict: Verdict,
}

impl Plan {
    /// All stated sums.
    #[must_use]
    pub fn checks(&self) -> Vec<SumCheck<'_>> {
        self.sums.iter().map(|sum| self.check(sum)).collect()
    }

    fn check<'a>(&'a self, sum: &'a StatedSum) -> SumCheck<'a> {
        let computed = self.summed(sum);
        let stated = sum.stated.range;
        // Counts of students and days are not rounded; shares and quotients are, to the digits stated.
        let rounding = match sum.of {
            SumOf::PercentOfStudents | SumOf::Hst | SumOf::StudentWeeks => sum.stated.half,
            SumOf::StudentsPerTerm | SumOf::StudentsPresent | SumOf::StudentDays => Decimal::ZERO,
        };
        let judged = |computed: Num, stated: Num| {
            Verdict::of(Stated::exact(computed), Stated { value: stated, half: rounding })
        };
        let verdict = judged(computed.low, stated.low).graver(judged(computed.high, stated.high));
        SumCheck { stated: sum, computed, verdict }
    }

    fn summed(&self, sum: &StatedSum) -> Range {
        let blocks: Vec<&Block> = sum.blocks.iter().map(|at| &self.blocks[*at]).collect();
        let load = blocks.iter().map(|block| self.load(block)).fold(Load::ZERO, Load::plus);
        match sum.of {
            SumOf::StudentsPerTerm => load.students,
            SumOf::StudentsPresent => load.present,
            SumOf::StudentWeeks => load.weeks,
            SumOf::StudentDays => load.days,
            SumOf::Hst => load.hst,
            SumOf::PercentOfStudents => {
                let whole = self.total(|_| true).students;
                part_of(load.students, whole) * Num::Known(Decimal::ONE_HUNDRED)
            }
        }
    }
}

/// A part of a whole that grows with it: each end over the same end; unknown over nothing.
fn part_of(part: Range, whole: Range) -> Range {
    let over = |part: Num, whole: Num| if whole.is_zero() { Num::Unknown } else { part / whole };
    Range { low: over(part.low, whole.low), high: over(part.high, whole.high) }
}
