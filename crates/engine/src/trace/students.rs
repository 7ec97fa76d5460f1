//! Trace of the numbers of students.

use crate::error::ModelError;
use crate::groups::{Term, longest, terms_of};
use crate::ids::{ProgrammeAt, Year};
use crate::key::Key;
use crate::layer::Index;
use crate::num::Num;
use crate::trace::rate::half;
use crate::trace::{Node, Tracer};

impl Tracer<'_> {
    /// Students of a programme that the state pays for.
    pub(super) fn students_paid(&self, programme: ProgrammeAt, year: usize) -> Result<Node, ModelError> {
        self.students("students_paid", (Key::StudentsBasis, programme), year)
    }

    /// Students of a programme who are there.
    pub(super) fn students_trained(&self, programme: ProgrammeAt, year: usize) -> Result<Node, ModelError> {
        self.students("students_trained", (Key::StudentsTrained, programme), year)
    }

    fn students(
        &self,
        name: &'static str,
        (basis, at): (Key, ProgrammeAt),
        year: usize,
    ) -> Result<Node, ModelError> {
        let index = Index::Programme(at);
        let basis = self.parameter(basis, Index::All, year)?;
        let word = basis.origin.as_ref().and_then(|origin| origin.value.word());
        let node = match word {
            Some("agreed") => Node::sum(name, [self.parameter(Key::StudentsAgreed, index, year)?]),
            Some("actual") => Node::sum(name, [self.parameter(Key::StudentsActual, index, year)?]),
            _ => Node::product(name, [half(), self.both_terms(at, self.year(year))?]),
        };
        let label = index.label(&self.model.dataset);
        Ok(node.of(&label).in_year(self.year(year)).by([basis]))
    }

    fn both_terms(&self, at: ProgrammeAt, year: Year) -> Result<Node, ModelError> {
        let spring = self.present(at, Term { year, autumn: false })?;
        let autumn = self.present(at, Term { year, autumn: true })?;
        Ok(Node::sum("students_present", spring.into_iter().chain(autumn)).in_year(year))
    }

    fn present(&self, at: ProgrammeAt, now: Term) -> Result<Vec<Node>, ModelError> {
        let programme = &self.model.dataset.programmes[at.0];
        let (mut intake, mut kept, mut cohorts) = (now, Vec::new(), Vec::new());
        for term in 1..=longest(programme) {
            if term > 1 {
                intake = intake.before();
                kept.push(self.cohort_value(Key::CohortRetention, at, intake.year)?);
            }
            if term <= terms_of(programme, intake) {
                let start = self.cohort_value(Key::CohortIntake, at, intake.year)?;
                let parts = std::iter::once(start).chain(kept.iter().cloned());
                cohorts.push(Node::product("cohort", parts).in_year(intake.year));
            }
        }
        Ok(cohorts)
    }

    fn cohort_value(&self, key: Key, at: ProgrammeAt, year: Year) -> Result<Node, ModelError> {
        let index = Index::Programme(at);
        let entries = self.chain.layers().iter().flat_map(|layer| layer.of_index(key, index));
        let earliest = entries.map(|entry| entry.from.unwrap_or(Year::EARLIEST)).min();
        self.parameter_in(key, index, earliest.map_or(year, |earliest| year.max(earliest)))
    }

    /// T(r): students trained in a region.
    pub(super) fn trained_in(&self, row: usize, year: usize) -> Result<Node, ModelError> {
        let mut parts = Vec::new();
        for (programme, share) in self.shares_of(row, year)? {
            let students = self.students_trained(programme, year)?;
            parts.push(Node::product("students_in_region", [students, share]).in_year(self.year(year)));
        }
        let code = self.model.dataset.row_code(row);
        Ok(Node::sum("trained", parts).of(code).in_year(self.year(year)))
    }

    /// The programmes that train students in a region, and their shares there.
    fn shares_of(&self, row: usize, year: usize) -> Result<Vec<(ProgrammeAt, Node)>, ModelError> {
        let mut shares = Vec::new();
        for (at, programme) in self.model.dataset.programmes.iter().enumerate() {
            if programme.host.0 == row {
                shares.push((ProgrammeAt(at), self.host_share(ProgrammeAt(at), year)));
            }
        }
        for placed in self.inputs.placement.away.iter().filter(|placed| placed.region.0 == row) {
            let index = Index::Placement(placed.programme, placed.region);
            shares.push((placed.programme, self.parameter_or(Key::PlacementShare, index, (year, Num::ZERO))));
        }
        Ok(shares)
    }

    /// The host's share: the rest.
    pub(super) fn host_share(&self, programme: ProgrammeAt, year: usize) -> Node {
        let away = self.inputs.placement.away.iter().filter(|placed| placed.programme == programme);
        let shares: Vec<Node> = away
            .map(|placed| {
                let index = Index::Placement(placed.programme, placed.region);
                self.parameter_or(Key::PlacementShare, index, (year, Num::ZERO))
            })
            .collect();
        let label = Index::Programme(programme).label(&self.model.dataset);
        let away = Node::sum("shares_away", shares);
        Node::difference("host_share", Node::given("one", Num::ONE), away).of(&label).in_year(self.year(year))
    }
}
