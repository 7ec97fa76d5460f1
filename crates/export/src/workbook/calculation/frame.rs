//! Step 4: the frame that holds the state's cost under a cap by scaling its lever.

use alf_engine::{Component, Key};

use super::places::Places;
use super::rate::Rate;
use super::write::{Labels, known, product, total};
use super::{Calculation, Lines};
use crate::workbook::sheet::{Block, Role, Row, Shape};
use crate::workbook::words::{INFEASIBLE, NONE, UNKNOWN, quoted};

/// The rows of the frame.
#[derive(Debug, Clone, Copy)]
pub(in crate::workbook) struct Frame {
    /// New over old amount of the lever.
    pub(in crate::workbook) factor: Row,
    /// The rate that is paid.
    pub(in crate::workbook) paid: Row,
}

/// The parts of the state's cost but for education.
const OTHERS: [Component; 6] = [
    Component::HousingState,
    Component::ResearchBase,
    Component::ResearchQuality,
    Component::Reinforcement,
    Component::Breadth,
    Component::National,
];

impl Calculation<'_> {
    pub(super) fn frame(
        &mut self,
        rate: &Rate,
        (places, reinforcement): (&Places, Block),
        lines: &mut Lines,
    ) -> Frame {
        let how = "Över taket skalas ersättningen eller förstärkningen så att statens kostnad blir taket. Faktor 1: ramen slår inte i.";
        self.heading("4", "Ram", how);
        let others: Vec<Block> = OTHERS.iter().filter_map(|part| lines.of(*part)).collect();
        let kr = |label| Labels { label, unit: "kr", ..Labels::default() };
        let education = self.row(&kr("Utbildning från staten före ram"), Shape::Öre, |at| {
            product(&[&places.paid_total.cell(at.col), &rate.before_frame.cell(at.col)])
        });
        let cost = self.row(&kr("Statens kostnad före ram"), Shape::Öre, |at| {
            let parts: Vec<String> = others.iter().map(|block| total(&block.col(at.col))).collect();
            known(&format!("{}+{}", education.cell(at.col), parts.join("+")))
        });
        let (cap, reference) = (self.parameters.one(Key::FrameCap), self.parameters.reference.cost);
        let cap = self.row(&kr("Tak"), Shape::Öre, |at| {
            let (cap, reference) = (cap.cell(at.col), reference.cell(at.col));
            format!("IF({cap}={},{reference},{cap})", quoted(Key::FrameCap, "neutral"))
        });
        let excess = self.row(&kr("Kostnad över taket"), Shape::Öre, |at| {
            let (cost, cap) = (cost.cell(at.col), cap.cell(at.col));
            format!("IF({cap}=\"{NONE}\",0,{})", known(&format!("{cost}-{cap}")))
        });
        let lever = self.parameters.one(Key::FrameLever);
        let rate_is = quoted(Key::FrameLever, "rate");
        let scaled = self.row(&kr("Belopp som skalas"), Shape::Öre, |at| {
            let sum = total(&reinforcement.col(at.col));
            format!("IF({}={rate_is},{},{sum})", lever.cell(at.col), education.cell(at.col))
        });
        let factor = self.factor(excess, scaled);
        let labels =
            Labels { label: "Ersättning per helårsstudent", unit: "kr per HST", ..Labels::default() };
        let paid = self.labels(&labels);
        self.fill(paid, (Role::Total, Shape::Öre), |at| {
            let (factor, before) = (factor.cell(at.col), rate.before_frame.cell(at.col));
            let open =
                format!("OR({factor}=1,AND({factor}<>\"{INFEASIBLE}\",{}<>{rate_is}))", lever.cell(at.col));
            format!("IF({open},{before},{})", known(&format!("{before}*{factor}")))
        });
        self.scaled_reinforcement((lever, factor), reinforcement, lines);
        Frame { factor, paid }
    }

    fn factor(&mut self, excess: Row, scaled: Row) -> Row {
        let labels = Labels { label: "Ramfaktor", unit: "faktor", ..Labels::default() };
        let row = self.labels(&labels);
        self.fill(row, (Role::Total, Shape::Factor), |at| {
            let (excess, scaled) = (excess.cell(at.col), scaled.cell(at.col));
            let factor = format!("({scaled}-{excess})/{scaled}");
            let judged = format!("IF(ROUND({factor},12)<0,\"{INFEASIBLE}\",{factor})");
            let lowered = format!("IF({scaled}=0,\"{INFEASIBLE}\",{judged})");
            format!("IF({excess}=\"{UNKNOWN}\",\"{UNKNOWN}\",IF(ROUND({excess},4)<=0,1,{}))", known(&lowered))
        });
        row
    }

    fn scaled_reinforcement(&mut self, (lever, factor): (Row, Row), before: Block, lines: &mut Lines) {
        let how = "Beloppet före ram, gånger ramfaktorn där det är förstärkningen som skalas";
        self.heading("7", "Forskningsförstärkning (rad i resultatet)", how);
        let is_lever = quoted(Key::FrameLever, "reinforcement");
        let amounts = self.per_region("kr", Shape::Öre, |region, at| {
            let (before, factor) = (before.row(region).cell(at.col), factor.cell(at.col));
            let scaled = product(&[&before, &factor]);
            format!("IF(OR({factor}=1,{}<>{is_lever}),{before},{scaled})", lever.cell(at.col))
        });
        lines.set(Component::Reinforcement, amounts);
    }
}
