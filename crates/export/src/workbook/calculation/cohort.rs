//! Step 2, the cohorts: students term by term from intakes and retention.

use alf_engine::Key;
use alf_engine::groups::{Term, longer_programme_full, terms_of};
use alf_engine::ids::{ProgrammeAt, Year};
use alf_engine::layer::Index;

use super::Calculation;
use super::students::Students;
use super::write::{Labels, known};
use crate::workbook::sheet::{Block, Role, Row, Shape, Tab};
use crate::workbook::words::UNKNOWN;

/// The rows of one programme.
#[derive(Clone, Copy)]
struct Cohort {
    at: ProgrammeAt,
    /// Spring and autumn of the first term, spring and autumn of the second, …
    terms: Block,
}

impl Cohort {
    /// The row of those who are in a term of the programme in spring or autumn.
    fn row(self, term: i32, autumn: bool) -> Row {
        let above = usize::try_from(term - 1).unwrap_or(0) * 2;
        self.terms.row(above + usize::from(autumn))
    }
}

impl Calculation<'_> {
    /// The cohorts of all programmes, and the numbers of students that rest on them.
    pub(super) fn cohorts(&mut self, students: &Students) {
        let how =
            "Kohortberäknade helårsstudenter = hälften av alla studenter i vårens och höstens terminer.";
        self.heading("2", "Kohorter: helårsstudenter per program", how);
        let totals = self.programmes();
        self.heading(
            "2",
            "Kohorter: studenter i varje termin av programmet",
            "Termin 1 är antagningen; de som är i en senare termin är de i terminen före ett halvår tidigare × kvarvaron det året.",
        );
        for at in 0..self.dataset.programmes.len() {
            let cohort = self.cohort(ProgrammeAt(at));
            self.fill(totals.row(at), (Role::Plain, Shape::Students), |year| {
                let present = super::total(&cohort.terms.col(year.col));
                known(&format!("0.5*{present}"))
            });
        }
        self.fill_students(students, totals);
    }

    fn cohort(&mut self, at: ProgrammeAt) -> Cohort {
        let dataset = self.dataset;
        let programme = &dataset.programmes[at.0];
        let longest = programme.terms_before.max(programme.terms_from_ht2021);
        let first = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let rows = u32::try_from(longest * 2).unwrap_or(2);
        let cohort = Cohort { at, terms: Block { first, rows } };
        for term in 1..=longest {
            for autumn in [false, true] {
                let season = if autumn { "höst" } else { "vår" };
                let label = format!("{}, termin {term}, {season}", programme.university);
                let (programme, unit) = (programme.id.as_str(), "studenter");
                let row = self.labels(&Labels { label: &label, programme, unit, ..Labels::default() });
                for year in self.years.with_earlier() {
                    if let Some(formula) = self.in_term(cohort, term, Term { year: Year(year), autumn }) {
                        self.put((row, self.years.col(year)), &formula, (Role::Plain, Shape::Students));
                    }
                }
            }
        }
        cohort
    }

    /// Those in a term of the programme; none where their intake was before the years at hand.
    fn in_term(&self, cohort: Cohort, term: i32, now: Term) -> Option<String> {
        let programme = &self.dataset.programmes[cohort.at.0];
        let index = Index::Programme(cohort.at);
        let intake = now.later(1 - term);
        if intake.year.0 < self.years.earliest {
            return None;
        }
        let limit = self.basis.terms(cohort.at, longer(programme, intake));
        let there = if term == 1 {
            let row = self.parameters.row(Key::CohortIntake, index);
            known(&format!("0+{}", row.cell(self.years.col(now.year.0))))
        } else {
            let before = now.before();
            let col = self.years.col(before.year.0);
            let those = cohort.row(term - 1, before.autumn).cell(col);
            let kept = self.parameters.row(Key::CohortRetention, index).cell(col);
            format!("IF(OR({those}=0,{kept}=0),0,IFERROR({those}*{kept},\"{UNKNOWN}\"))")
        };
        // Every programme has a first term, and only the last ones can be missing.
        let always = term <= programme.terms_before.min(programme.terms_from_ht2021);
        Some(if always { there } else { format!("IF({term}<={limit},{there},0)") })
    }
}

/// Whether an intake follows the longer programme.
fn longer(programme: &alf_engine::dataset::Programme, intake: Term) -> bool {
    let from = longer_programme_full(programme).later(1 - programme.terms_from_ht2021);
    debug_assert!(intake < from || terms_of(programme, intake) == programme.terms_from_ht2021);
    intake >= from
}
