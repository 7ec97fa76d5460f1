//! Step 2: students paid for and students who are there, by programme.

use alf_engine::Key;
use alf_engine::ids::ProgrammeAt;
use alf_engine::layer::Index;

use super::Calculation;
use super::write::Labels;
use crate::workbook::sheet::{Block, Role, Row, Shape, Tab};
use crate::workbook::words::{MISSING, UNKNOWN, quoted};

/// The rows of the programmes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Students {
    /// N: what the state pays for.
    pub(super) paid: Block,
    /// A: who is there.
    pub(super) trained: Block,
    /// All students paid for, wherever they are trained.
    pub(super) paid_total: Row,
    /// All students who are there.
    pub(super) trained_total: Row,
}

impl Calculation<'_> {
    /// The rows, which are filled when the cohorts have their place at the end of the sheet.
    pub(super) fn students(&mut self) -> Students {
        let how = "Avtalat eller faktiskt antal enligt Parametrar, eller kohorterna termin för termin (sist på bladet).";
        self.heading("2", "Ersatta helårsstudenter per program", how);
        let paid = self.programmes();
        let paid_total = self.sum("Summa ersatta helårsstudenter", "HST", (paid, Shape::Students));
        self.heading("2", "Utbildade helårsstudenter per program", how);
        let trained = self.programmes();
        let trained_total = self.sum("Summa utbildade helårsstudenter", "HST", (trained, Shape::Students));
        Students { paid, trained, paid_total, trained_total }
    }

    pub(super) fn programmes(&mut self) -> Block {
        let first = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let dataset = self.dataset;
        for programme in &dataset.programmes {
            let (label, programme) = (programme.university.as_str(), programme.id.as_str());
            self.labels(&Labels { label, programme, unit: "HST", ..Labels::default() });
        }
        Block { first, rows: u32::try_from(dataset.programmes.len()).unwrap_or(1) }
    }

    /// Fills the rows of the programmes by the basis in force.
    pub(super) fn fill_students(&mut self, students: &Students, cohort: Block) {
        let parameters = self.parameters;
        for programme in 0..self.dataset.programmes.len() {
            let index = Index::Programme(ProgrammeAt(programme));
            let agreed = parameters.row(Key::StudentsAgreed, index);
            let actual = parameters.row(Key::StudentsActual, index);
            let both = [(Key::StudentsBasis, students.paid), (Key::StudentsTrained, students.trained)];
            for (key, block) in both {
                let basis = parameters.one(key);
                let cohort = cohort.row(programme);
                self.fill(block.row(programme), (Role::Plain, Shape::Students), |at| {
                    let (basis, cohort) = (basis.cell(at.col), cohort.cell(at.col));
                    let (agreed, actual) = (agreed.cell(at.col), actual.cell(at.col));
                    let word = |word: &str| quoted(key, word);
                    let number = format!(
                        "IF({basis}={},{agreed},IF({basis}={},{actual},{cohort}))",
                        word("agreed"),
                        word("actual")
                    );
                    format!("IF({number}=\"{MISSING}\",\"{UNKNOWN}\",{number})")
                });
            }
        }
    }
}
