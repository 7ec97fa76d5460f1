//! Beräkning: MODEL 4 as formulas, one block a step, regions as rows and years as columns.
//!
//! The order is that of the calculation: the frame needs all other parts of the state's cost, so it stands
//! after them, and education after the frame.

mod breadth;
mod cohort;
mod education;
mod frame;
mod guarantee;
mod housing;
mod index;
mod places;
mod rate;
mod reinforcement;
mod research;
mod rounding;
mod students;
mod write;

use alf_engine::dataset::DataSet;
use alf_engine::{Component, Key};

use super::basis::Basis;
use super::parameters::Parameters;
use super::sheet::{Block, Row, Shape, Sheet};
use super::years::Years;
pub(super) use frame::Frame;
pub(super) use rounding::{GRID, Rounding};
use write::Labels;
pub(super) use write::{product, total};

/// The sheet under way.
pub(super) struct Calculation<'a> {
    pub(super) dataset: &'a DataSet,
    pub(super) years: Years,
    pub(super) parameters: &'a Parameters,
    pub(super) basis: &'a Basis,
    pub(super) sheet: &'a mut Sheet,
}

/// The rows that the result is read from.
pub(super) struct Computed {
    /// The rate as the steps give it.
    pub(super) unrounded: Row,
    /// Before any frame.
    pub(super) before_frame: Row,
    pub(super) frame: Frame,
    /// All students paid for, and all who are there.
    pub(super) paid: Row,
    pub(super) trained: Row,
    /// The hosts' shares of their programmes, and HST trained by region.
    pub(super) host_shares: Block,
    pub(super) in_region: Block,
    /// Exact education money from the state, summed.
    pub(super) education: Row,
    /// `cost.reported_per_student` in the year's price.
    pub(super) reported: Row,
    /// By component, in the order of [`Component::ALL`].
    pub(super) rounding: Vec<Rounding>,
    /// Kronor in a unit of payment.
    pub(super) unit: Row,
}

/// Exact amounts by component.
pub(super) struct Lines {
    blocks: Vec<Option<Block>>,
}

impl Lines {
    fn set(&mut self, component: Component, block: Block) {
        self.blocks[component.position()] = Some(block);
    }

    /// The rows of a component that is computed already.
    fn of(&self, component: Component) -> Option<Block> {
        self.blocks[component.position()]
    }
}

impl Calculation<'_> {
    /// Fills the sheet.
    pub(super) fn build(mut self) -> Computed {
        self.head();
        let growth = self.growth();
        let rate = self.rate(&growth);
        let students = self.students();
        let places = self.places(&students);
        let mut lines = Lines { blocks: vec![None; Component::ALL.len()] };
        self.housing(&growth, &places, &mut lines);
        self.research(&growth, &mut lines);
        let reinforcement = self.reinforcement(&growth, (&students, &places), &mut lines);
        self.breadth(&growth, &places, &mut lines);
        self.national(&growth, &mut lines);
        let frame = self.frame(&rate, (&places, reinforcement), &mut lines);
        let education = self.education(&frame, &places, &mut lines);
        self.guarantee(&mut lines);
        let unit = self.unit();
        let rounding = self.rounding(&frame, unit, &lines);
        let reported = self.reported(&growth);
        self.cohorts(&students);
        Computed {
            unrounded: rate.unrounded,
            before_frame: rate.before_frame,
            frame,
            paid: students.paid_total,
            trained: students.trained_total,
            host_shares: places.host_shares,
            in_region: places.in_region,
            education,
            reported,
            rounding,
            unit,
        }
    }

    /// National cooperation, on the row of its own.
    fn national(&mut self, growth: &index::Growth, lines: &mut Lines) {
        self.heading("7", "Nationell samverkan", "Beloppet i årets pris. Det går inte till någon region.");
        let labels = Labels { label: "Nationell samverkan", code: "00", unit: "kr", ..Labels::default() };
        let (key, parameters) = (Key::NationalAmount, self.parameters);
        let amount = growth.carried(growth.research, parameters.level(key, alf_engine::layer::Index::All));
        let row = self.row(&labels, Shape::Öre, amount);
        lines.set(Component::National, Block { first: row, rows: 1 });
    }

    /// The yardstick of coverage.
    fn reported(&mut self, growth: &index::Growth) -> Row {
        self.heading("–", "Måttstock för täckning", "Rapporterad kostnad per helårsstudent i årets pris.");
        let unit = "kr per HST";
        let labels = Labels { label: "Rapporterad kostnad per helårsstudent", unit, ..Labels::default() };
        let (key, parameters) = (Key::CostReported, self.parameters);
        let amount = growth.carried(growth.rate, parameters.level(key, alf_engine::layer::Index::All));
        self.row(&labels, Shape::Öre, amount)
    }
}
