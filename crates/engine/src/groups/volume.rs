//! Students: how many the state pays for and how many are there, on each basis (MODEL 4, step 2).

use crate::dataset::Programme;
use crate::error::ModelError;
use crate::groups::{PerYear, Resolver};
use crate::ids::{ProgrammeAt, Year};
use crate::key::Key;
use crate::layer::Index;
use crate::num::Num;
use crate::quantity::Students;

/// The volume group, already counted: students depend on no other group.
#[derive(Debug, Clone)]
pub struct VolumeGroup {
    /// N: what the state pays for, by programme and year.
    pub paid: Vec<PerYear<Students>>,
    /// A: who is there, by programme and year.
    pub trained: Vec<PerYear<Students>>,
}

impl VolumeGroup {
    pub(crate) fn resolve(resolver: &Resolver<'_, '_>) -> Result<Self, ModelError> {
        let programmes = resolver.chain.dataset.programmes.len();
        let count = |basis: Key| -> Result<Vec<PerYear<Students>>, ModelError> {
            let words = resolver.word(basis, Index::All);
            (0..programmes).map(|at| count_programme(resolver, ProgrammeAt(at), (basis, &words))).collect()
        };
        Ok(Self { paid: count(Key::StudentsBasis)?, trained: count(Key::StudentsTrained)? })
    }
}

fn count_programme(
    resolver: &Resolver<'_, '_>,
    programme: ProgrammeAt,
    (basis, words): (Key, &[Option<&'static str>]),
) -> Result<PerYear<Students>, ModelError> {
    let index = Index::Programme(programme);
    let number = |key: Key, year: Year| {
        let found = resolver.chain.effective(key, index, year).and_then(|found| found.entry.value.number());
        found.ok_or_else(|| resolver.missing(key, index, year))
    };
    let count = |(year, word): (&Year, &Option<&'static str>)| {
        let students = match word.ok_or_else(|| resolver.missing(basis, Index::All, *year))? {
            "agreed" => number(Key::StudentsAgreed, *year),
            "actual" => number(Key::StudentsActual, *year),
            _ => Cohort::new(resolver, programme).students(*year),
        };
        students.map(Students)
    };
    resolver.years.iter().zip(words).map(count).collect()
}

/// Autumn 2021, from which on intakes follow the longer programme.
const LONGER_FROM: Term = Term { year: Year(2021), autumn: true };

/// A term of a calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// Calendar year.
    pub year: Year,
    /// Autumn (HT) or spring (VT).
    pub autumn: bool,
}

impl Term {
    /// The term so many terms later.
    #[must_use]
    pub const fn later(self, terms: i32) -> Self {
        let count = self.year.0 * 2 + self.autumn as i32 + terms;
        Self { year: Year(count.div_euclid(2)), autumn: count.rem_euclid(2) == 1 }
    }

    /// The term before.
    #[must_use]
    pub const fn before(self) -> Self {
        self.later(-1)
    }
}

/// The term in which the first intake of the longer programme is in its last term.
#[must_use]
pub fn longer_programme_full(programme: &Programme) -> Term {
    LONGER_FROM.later(programme.terms_from_ht2021 - 1)
}

/// Number of terms of the programme for an intake.
#[must_use]
pub fn terms_of(programme: &Programme, intake: Term) -> i32 {
    if intake < LONGER_FROM { programme.terms_before } else { programme.terms_from_ht2021 }
}

/// Counts the students of a programme term by term from intakes and retention.
pub(crate) struct Cohort<'r, 'a, 'c> {
    resolver: &'r Resolver<'a, 'c>,
    at: ProgrammeAt,
    earliest_intake: Option<Year>,
    earliest_retention: Option<Year>,
}

impl<'r, 'a, 'c> Cohort<'r, 'a, 'c> {
    pub(crate) fn new(resolver: &'r Resolver<'a, 'c>, at: ProgrammeAt) -> Self {
        let earliest = |key| {
            let layers = resolver.chain.layers().iter();
            let entries = layers.flat_map(|layer| layer.of_index(key, Index::Programme(at)));
            entries.map(|entry| entry.from.unwrap_or(Year::EARLIEST)).min()
        };
        Self {
            resolver,
            at,
            earliest_intake: earliest(Key::CohortIntake),
            earliest_retention: earliest(Key::CohortRetention),
        }
    }

    /// Full-time students of a year: half of all students in each of its two terms.
    pub(crate) fn students(&self, year: Year) -> Result<Num, ModelError> {
        let half = Num::Known(rust_decimal::Decimal::new(5, 1));
        let spring = self.present(Term { year, autumn: false })?;
        let autumn = self.present(Term { year, autumn: true })?;
        Ok((spring + autumn) * half)
    }

    fn present(&self, now: Term) -> Result<Num, ModelError> {
        let programme = &self.resolver.chain.dataset.programmes[self.at.0];
        let longest = programme.terms_before.max(programme.terms_from_ht2021);
        let (mut intake, mut kept, mut sum) = (now, Num::ONE, Num::ZERO);
        for term in 1..=longest {
            if term > 1 {
                intake = intake.before();
                kept = kept * self.value(Key::CohortRetention, self.earliest_retention, intake.year)?;
            }
            if term <= terms_of(programme, intake) {
                sum += kept * self.value(Key::CohortIntake, self.earliest_intake, intake.year)?;
            }
        }
        Ok(sum)
    }

    /// The value in a year; years before the earliest entry of any layer take that entry.
    fn value(&self, key: Key, earliest: Option<Year>, year: Year) -> Result<Num, ModelError> {
        let index = Index::Programme(self.at);
        let year = earliest.map_or(year, |earliest| year.max(earliest));
        let found = self.resolver.chain.effective(key, index, year);
        let number = found.and_then(|found| found.entry.value.number());
        number.ok_or_else(|| self.resolver.missing(key, index, year))
    }
}
