//! Step 9: rounding by largest remainder.

use alf_engine::{Component, Key};

use super::write::Labels;
use super::{Calculation, Frame, Lines};
use crate::workbook::sheet::{Block, Role, Row, Shape, Tab};
use crate::workbook::words::{INFEASIBLE, UNKNOWN, quoted};

/// Decimals that exact amounts are laid on before they are rounded; see Läs mig.
pub(in crate::workbook) const GRID: u32 = 5;

/// The rows that a component's rounded amounts are made of.
#[derive(Debug, Clone, Copy)]
pub(in crate::workbook) struct Rounding {
    /// Whole units, rounded down.
    pub(in crate::workbook) whole: Block,
    /// What is left of a unit.
    pub(in crate::workbook) rest: Block,
    /// Units to go to the largest rests.
    pub(in crate::workbook) missing: Row,
}

impl Calculation<'_> {
    /// Kronor in a unit of payment.
    pub(super) fn unit(&mut self) -> Row {
        let how = "Varje belopp läggs först på hundratusendels kronor, så att en halv krona är en halv krona också i flyttal.";
        self.heading("9", "Avrundning: enhet", how);
        let labels = Labels { label: "Kronor i en utbetalningsenhet", unit: "kr", ..Labels::default() };
        let (unit, thousands) = (self.parameters.one(Key::RoundingUnit), quoted(Key::RoundingUnit, "tkr"));
        self.row(&labels, Shape::General, |at| format!("IF({}={thousands},1000,1)", unit.cell(at.col)))
    }

    pub(super) fn rounding(&mut self, frame: &Frame, unit: Row, lines: &Lines) -> Vec<Rounding> {
        let blocks =
            Component::ALL.into_iter().filter_map(|component| Some((component, lines.of(component)?)));
        blocks.map(|(component, exact)| self.component(frame, unit, (component, exact))).collect()
    }

    fn component(&mut self, frame: &Frame, unit: Row, (component, exact): (Component, Block)) -> Rounding {
        let name = crate::workbook::result::name(component);
        let how = "Beloppet i enheter, avrundat nedåt";
        self.heading("9", &format!("{name}: hela enheter"), how);
        let whole = self.rows_like((component, exact), Shape::Kronor, |row, col| {
            let amount = exact.row(row).cell(col);
            let units = format!("INT(ROUND({amount},{GRID})/{})", unit.cell(col));
            let out = format!("{}=\"{INFEASIBLE}\"", frame.factor.cell(col));
            format!("IF({out},\"{UNKNOWN}\",IFERROR({units},\"{UNKNOWN}\"))")
        });
        self.heading("9", &format!("{name}: resten av en enhet"), "Beloppet i enheter minus hela enheter");
        let rest = self.rows_like((component, exact), Shape::Factor, |row, col| {
            let (amount, whole) = (exact.row(row).cell(col), whole.row(row).cell(col));
            let rest = format!("ROUND(ROUND({amount},{GRID})/{}-{whole},8)", unit.cell(col));
            format!("IFERROR({rest},\"{UNKNOWN}\")")
        });
        let label = "Enheter kvar: summan avrundad minus hela enheter";
        let missing = self.labels(&Labels { label, unit: "enheter", ..Labels::default() });
        self.fill(missing, (Role::Total, Shape::Kronor), |at| {
            let (exact, whole) = (exact.col(at.col), whole.col(at.col));
            let sum = format!("ROUND(ROUND(SUM({exact}),{GRID})/{},0)", unit.cell(at.col));
            format!("IF(COUNT({whole})=0,0,{sum}-SUM({whole}))")
        });
        Rounding { whole, rest, missing }
    }

    /// A row for every row of a component.
    fn rows_like(
        &mut self,
        (component, exact): (Component, Block),
        shape: Shape,
        formula: impl Fn(usize, u16) -> String,
    ) -> Block {
        if component != Component::National {
            return self.per_region("enheter", shape, |region, at| formula(region, at.col));
        }
        let first = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let label = crate::workbook::result::name(component);
        let labels = Labels { label, code: "00", unit: "enheter", ..Labels::default() };
        self.row(&labels, shape, |at| formula(0, at.col));
        Block { first, ..exact }
    }
}
