//! Step 1: the rate per full-time student.

use alf_engine::Key;
use alf_engine::layer::Index;
use alf_engine::value::StepKind;

use super::Calculation;
use super::index::Growth;
use super::write::{HELP, Labels, known, total};
use crate::workbook::parameters::StepTable;
use crate::workbook::sheet::{Block, Role, Row, Shape, Tab};
use crate::workbook::words::{self, quoted};
use crate::workbook::years::At;

/// The rows of the rate.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rate {
    pub(super) unrounded: Row,
    pub(super) before_frame: Row,
}

/// What the rows of the steps share.
#[derive(Clone, Copy)]
struct Steps {
    growth: Growth,
    table: StepTable,
    /// The base in the year's price.
    base: Row,
    /// Year of the winning base entry.
    base_year: Row,
}

impl Calculation<'_> {
    pub(super) fn rate(&mut self, growth: &Growth) -> Rate {
        let how = "Grundersättningen i årets pris. Ett steg gäller när det är daterat från grundens prisår till året själv.";
        self.heading("1", "Ersättning per helårsstudent", how);
        let level = self.parameters.level(Key::RateBase, Index::All);
        let labels =
            Labels { label: "Grundersättning i årets pris", unit: "kr per HST", ..Labels::default() };
        let base = self.row(&labels, Shape::Öre, growth.carried(growth.rate, level));
        let steps = Steps { growth: *growth, table: self.parameters.steps, base, base_year: level.1 };
        let applies = self.steps_apply(&steps);
        let before = Block { first: Row { at: self.sheet.next() + 2, ..base }, rows: applies.rows };
        let effect =
            Block { first: Row { at: before.first.at + applies.rows + 2, ..base }, rows: applies.rows };
        self.before_steps(&steps, (applies, effect));
        self.effects(&steps, (applies, before), effect);
        let parts = self.parts(&steps, (applies, effect));
        self.rounded(base, parts)
    }

    /// A heading within the step, and a row a step under it.
    fn step_rows(
        &mut self,
        (how, unit, shape): (&str, &str, Shape),
        formula: impl Fn(usize, At) -> String,
    ) -> Block {
        self.sheet.skip();
        let row = self.sheet.next();
        self.sheet.put((row, 1), how, (Role::Note, Shape::General));
        let first = Row { tab: Tab::Calculation, at: self.sheet.next() };
        let rows = self.parameters.steps.rows.rows;
        for at in 0..rows as usize {
            let label = format!("Steg {}", at + 1);
            self.row(&Labels { label: &label, unit, ..Labels::default() }, shape, |year| formula(at, year));
        }
        Block { first, rows }
    }

    fn steps_apply(&mut self, steps: &Steps) -> Block {
        let Steps { growth, table, base_year, .. } = *steps;
        let how = "Steget gäller (1) eller inte (0). Hjälptal: indextalet i stegets år";
        let applies = self.step_rows((how, "0 eller 1", Shape::General), |step, at| {
            let cell = |col: u16| table.rows.row(step).fixed(col);
            let (year, now) = (cell(StepTable::YEAR), Self::years_row().cell(at.col));
            let early = format!("{year}<{}", base_year.cell(at.col));
            let (from, to) = (cell(StepTable::FROM), cell(StepTable::TO));
            format!("IF(OR({year}=\"\",{early},{year}>{now},{now}<{from},{now}>{to}),0,1)")
        });
        for step in 0..applies.rows as usize {
            let year = table.rows.row(step).fixed(StepTable::YEAR);
            let level = known(&growth.of_rate(&year));
            let formula = format!("IF({year}=\"\",1,{level})");
            self.put((applies.row(step), HELP), &formula, (Role::Plain, Shape::Factor));
        }
        applies
    }

    /// ρ: the rate a step meets, with all earlier steps fully phased.
    fn before_steps(&mut self, steps: &Steps, (applies, effect): (Block, Block)) {
        let Steps { growth, base, .. } = *steps;
        let how = "Ersättning före steget, i stegårets pris: grunden och alla tidigare steg fullt infasade";
        self.step_rows((how, "kr per HST", Shape::Öre), |step, at| {
            let (here, own) = (applies.row(step).cell(at.col), applies.row(step).fixed(HELP));
            let mut rate = format!("{}*({own}/{})", base.cell(at.col), growth.rate.row.cell(at.col));
            if let Ok(earlier @ 1..) = u32::try_from(step) {
                let effects = effect.part(at.col, earlier);
                let levels = Block { rows: earlier, ..applies }.labels(HELP);
                rate = format!("{rate}+{own}*SUMPRODUCT({effects}/{levels})");
            }
            format!("IF({here}=0,0,{})", known(&rate))
        });
    }

    /// Δ: what a step adds in its own year when fully phased.
    fn effects(&mut self, steps: &Steps, (applies, before): (Block, Block), effect: Block) {
        let Steps { growth, table, .. } = *steps;
        let how = "Stegets effekt fullt infasat, i stegårets pris. Hjälptal: indextalet i prisåret för en real nivå";
        self.step_rows((how, "kr per HST", Shape::Öre), |step, at| {
            let cell = |col: u16| table.rows.row(step).fixed(col);
            let (kind, value) = (cell(StepTable::KIND), cell(StepTable::VALUE));
            let (met, here) = (before.row(step).cell(at.col), applies.row(step).cell(at.col));
            let is = |wanted: StepKind| format!("{kind}=\"{}\"", words::kind(wanted));
            let own = applies.row(step).fixed(HELP);
            let price = effect.row(step).fixed(HELP);
            let change = format!(
                "IF({},{value}+0,IF({},{met}*{value},IF({},{value}-{met},{value}*({own}/{price})-{met})))",
                is(StepKind::Add),
                is(StepKind::Percent),
                is(StepKind::Set)
            );
            format!("IF({here}=0,0,{})", known(&change))
        });
        for step in 0..effect.rows as usize {
            let price = table.rows.row(step).fixed(StepTable::PRICE);
            let year = table.rows.row(step).fixed(StepTable::YEAR);
            let level = known(&growth.of_rate_until(&price, &year));
            let formula = format!("IF({price}=\"\",{},{level})", applies.row(step).fixed(HELP));
            self.put((effect.row(step), HELP), &formula, (Role::Plain, Shape::Factor));
        }
    }

    /// φ and the part of the year's rate.
    fn parts(&mut self, steps: &Steps, (applies, effect): (Block, Block)) -> Block {
        let Steps { growth, table, .. } = *steps;
        let how = "Andel av steget som är infasad";
        let phase = self.step_rows((how, "andel", Shape::Share), |step, at| {
            let row = table.rows.row(step);
            let phases = row.span(table.phases.0, table.phases.1);
            let (year, now) = (row.fixed(StepTable::YEAR), Self::years_row().cell(at.col));
            let here = applies.row(step).cell(at.col);
            format!("IF({here}=0,0,INDEX({phases},MIN({now}-{year}+1,COUNT({phases}))))")
        });
        let how = "Stegets del av årets ersättning = infasad andel × effekt × indextalens kvot";
        self.step_rows((how, "kr per HST", Shape::Öre), |step, at| {
            let ratio = format!("({}/{})", growth.rate.row.cell(at.col), applies.row(step).fixed(HELP));
            let (phase, effect) = (phase.row(step).cell(at.col), effect.row(step).cell(at.col));
            let part = known(&format!("{phase}*{effect}*{ratio}"));
            format!("IF(OR({phase}=0,{effect}=0),0,{part})")
        })
    }

    fn rounded(&mut self, base: Row, parts: Block) -> Rate {
        self.sheet.skip();
        let unit = "kr per HST";
        let labels = Labels { label: "Oavrundad ersättning", unit, ..Labels::default() };
        let unrounded = self.row(&labels, Shape::Öre, |at| {
            known(&format!("{}+{}", base.cell(at.col), total(&parts.col(at.col))))
        });
        let labels = Labels { label: "Ersättning före ram", unit, ..Labels::default() };
        let row = self.labels(&labels);
        let (rounding, whole) = (self.parameters.one(Key::RateRounding), quoted(Key::RateRounding, "kr"));
        self.fill(row, (Role::Total, Shape::Öre), |at| {
            let exact = unrounded.cell(at.col);
            let rounded = format!("ROUND(ROUND({exact},8),0)");
            known(&format!("IF({}={whole},{rounded},{exact})", rounding.cell(at.col)))
        });
        Rate { unrounded, before_frame: row }
    }
}
