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
        let bases = [Key::StudentsBasis, Key::StudentsTrained];
        let words = bases.map(|basis| (basis, resolver.word(basis, Index::All)));
        let by_cohort = words.iter().any(|(_, words)| words.contains(&Some("cohort")));
        let (mut paid, mut trained) = (Vec::new(), Vec::new());
        for at in (0..resolver.chain.dataset.programmes.len()).map(ProgrammeAt) {
            let cohort = by_cohort.then(|| Cohort::new(resolver, at));
            let count = |(basis, words): &(Key, PerYear<Option<&'static str>>)| {
                let years = resolver.years.iter().zip(words);
                let in_year = |(year, word): (&Year, &Option<&'static str>)| {
                    let word = word.ok_or_else(|| resolver.missing(*basis, Index::All, *year))?;
                    students(resolver, at, (word, *year), cohort.as_ref()).map(Students)
                };
                years.map(in_year).collect::<Result<_, ModelError>>()
            };
            paid.push(count(&words[0])?);
            trained.push(count(&words[1])?);
        }
        Ok(Self { paid, trained })
    }
}

fn students(
    resolver: &Resolver<'_, '_>,
    programme: ProgrammeAt,
    (basis, year): (&str, Year),
    cohort: Option<&Cohort<'_, '_, '_>>,
) -> Result<Num, ModelError> {
    let key = match (basis, cohort) {
        ("agreed", _) => Key::StudentsAgreed,
        ("cohort", Some(cohort)) => return cohort.students(year),
        _ => Key::StudentsActual,
    };
    let index = Index::Programme(programme);
    let found = resolver.chain.effective(key, index, year).and_then(|found| found.entry.value.number());
    found.ok_or_else(|| resolver.missing(key, index, year))
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
struct Cohort<'r, 'a, 'c> {
    resolver: &'r Resolver<'a, 'c>,
    at: ProgrammeAt,
    /// First year of the two series: the earliest an intake of the first year of the data set can be.
    first: Year,
    intake: PerYear<Option<Num>>,
    retention: PerYear<Option<Num>>,
}

impl<'r, 'a, 'c> Cohort<'r, 'a, 'c> {
    fn new(resolver: &'r Resolver<'a, 'c>, at: ProgrammeAt) -> Self {
        let dataset = resolver.chain.dataset;
        let first = Year(dataset.first_year.0 - longest(&dataset.programmes[at.0]));
        let years: Vec<Year> = first.through(dataset.last_year).collect();
        let series = |key| series(resolver, (key, at), &years);
        let (intake, retention) = (series(Key::CohortIntake), series(Key::CohortRetention));
        Self { resolver, at, first, intake, retention }
    }

    /// Full-time students of a year: half of all students in each of its two terms.
    fn students(&self, year: Year) -> Result<Num, ModelError> {
        let half = Num::Known(rust_decimal::Decimal::new(5, 1));
        let spring = self.present(Term { year, autumn: false })?;
        let autumn = self.present(Term { year, autumn: true })?;
        Ok((spring + autumn) * half)
    }

    fn present(&self, now: Term) -> Result<Num, ModelError> {
        let programme = &self.resolver.chain.dataset.programmes[self.at.0];
        let (mut intake, mut kept, mut sum) = (now, Num::ONE, Num::ZERO);
        for term in 1..=longest(programme) {
            if term > 1 {
                intake = intake.before();
                kept = kept * self.value((Key::CohortRetention, &self.retention), intake.year)?;
            }
            if term <= terms_of(programme, intake) {
                sum += kept * self.value((Key::CohortIntake, &self.intake), intake.year)?;
            }
        }
        Ok(sum)
    }

    fn value(&self, (key, series): (Key, &[Option<Num>]), year: Year) -> Result<Num, ModelError> {
        let at = usize::try_from(year.0 - self.first.0).ok();
        let found = at.and_then(|at| series.get(at).copied().flatten());
        found.ok_or_else(|| self.resolver.missing(key, Index::Programme(self.at), year))
    }
}

/// Most terms an intake of the programme can have.
pub(crate) fn longest(programme: &Programme) -> i32 {
    programme.terms_before.max(programme.terms_from_ht2021)
}

/// Values by year; years before the earliest entry of any layer take that entry.
fn series(
    resolver: &Resolver<'_, '_>,
    (key, at): (Key, ProgrammeAt),
    years: &[Year],
) -> PerYear<Option<Num>> {
    let index = Index::Programme(at);
    let entries = resolver.chain.layers().iter().flat_map(|layer| layer.of_index(key, index));
    let earliest = entries.map(|entry| entry.from.unwrap_or(Year::EARLIEST)).min();
    let taken: Vec<Year> =
        years.iter().map(|year| earliest.map_or(*year, |earliest| (*year).max(earliest))).collect();
    let found = resolver.chain.effective_in(key, index, &taken);
    found.into_iter().map(|entry| entry.and_then(|entry| entry.value.number())).collect()
}
