//! Step 8: the guarantee against loss and who pays it.

use alf_engine::{Component, Key};

use super::write::{Labels, known, product};
use super::{Calculation, Lines};
use crate::workbook::sheet::{Block, Row, Shape};
use crate::workbook::words::{NONE, quoted};

/// What a region receives before the guarantee.
const RECEIVED: [Component; 8] = [
    Component::EducationState,
    Component::EducationTransfer,
    Component::HousingState,
    Component::HousingTransfer,
    Component::ResearchBase,
    Component::ResearchQuality,
    Component::Reinforcement,
    Component::Breadth,
];

impl Calculation<'_> {
    pub(super) fn guarantee(&mut self, lines: &mut Lines) {
        let how = "Alla regionens rader utom boendekostnaden";
        self.heading("8", "Mottaget före garantin", how);
        let parts: Vec<Block> = RECEIVED.iter().filter_map(|part| lines.of(*part)).collect();
        let received = self.per_region("kr", Shape::Öre, |region, at| {
            let cells: Vec<String> = parts.iter().map(|block| block.row(region).cell(at.col)).collect();
            known(&cells.join("+"))
        });
        let top_up = self.top_ups(received);
        let gain = self.gains(received);
        let (out, paid_in) = self.financing(top_up, gain);
        self.heading(
            "8",
            "Förlustgaranti (rad i resultatet)",
            "Påfyllnad × andel som betalas ut, minus vinst × andel som betalas in",
        );
        let amounts = self.per_region("kr", Shape::Öre, |region, at| {
            let given = product(&[&top_up.row(region).cell(at.col), &out.cell(at.col)]);
            let taken = product(&[&gain.row(region).cell(at.col), &paid_in.cell(at.col)]);
            known(&format!("{given}-{taken}"))
        });
        lines.set(Component::Guarantee, amounts);
    }

    /// Up to the reference less the loss that is allowed.
    fn top_ups(&mut self, received: Block) -> Block {
        let how = "Referensens mottagna − tillåten förlust − mottaget, när det är över noll";
        self.heading("8", "Påfyllnad till garanterad nivå", how);
        let (limit, reference) =
            (self.parameters.one(Key::GuaranteeLossLimit), self.parameters.reference.received);
        self.per_region("kr", Shape::Öre, |region, at| {
            let (limit, before) = (limit.cell(at.col), reference.row(region).cell(at.col));
            let lacking = format!("({before}-ABS({before})*{limit}-{})", received.row(region).cell(at.col));
            let top_up = known(&format!("IF(ROUND({lacking},6)>0,{lacking},0)"));
            format!("IF(OR({limit}=\"{NONE}\",{before}=\"{NONE}\"),0,{top_up})")
        })
    }

    /// The gains of those who pay.
    fn gains(&mut self, received: Block) -> Block {
        let how = "Mottaget − referensens mottagna hos dem som betalar garantin, när det är över noll";
        self.heading("8", "Vinst som kan betala garantin", how);
        let (limit, reference) =
            (self.parameters.one(Key::GuaranteeLossLimit), self.parameters.reference.received);
        let financing = self.parameters.one(Key::GuaranteeFinancing);
        let dataset = self.dataset;
        let word = |word: &str| quoted(Key::GuaranteeFinancing, word);
        self.per_region("kr", Shape::Öre, |region, at| {
            let (limit, before) = (limit.cell(at.col), reference.row(region).cell(at.col));
            let financing = financing.cell(at.col);
            let free = if dataset.regions[region].host {
                format!("{financing}={}", word("state"))
            } else {
                format!("{financing}<>{}", word("gainers"))
            };
            let gain = format!("({}-{before})", received.row(region).cell(at.col));
            let gain = known(&format!("IF(ROUND({gain},6)>0,{gain},0)"));
            format!("IF(OR({limit}=\"{NONE}\",{before}=\"{NONE}\",{free}),0,{gain})")
        })
    }

    /// Which part of the top-ups is paid out, and which part of the gains is paid in.
    fn financing(&mut self, top_up: Block, gain: Block) -> (Row, Row) {
        self.heading(
            "8",
            "Garantins finansiering",
            "Vinnarna betalar i proportion till vinsten, högst hela vinsten",
        );
        let needed = self.sum("Summa påfyllnad", "kr", (top_up, Shape::Öre));
        let gained = self.sum("Summa vinst", "kr", (gain, Shape::Öre));
        let financing = self.parameters.one(Key::GuaranteeFinancing);
        let state = quoted(Key::GuaranteeFinancing, "state");
        let share = |label| Labels { label, unit: "andel", ..Labels::default() };
        let out = self.row(&share("Andel av påfyllnaden som betalas ut"), Shape::Factor, |at| {
            let (needed, gained) = (needed.cell(at.col), gained.cell(at.col));
            let part = known(&format!("IF({gained}+0<{needed}+0,{gained}/{needed},1)"));
            format!("IF(OR({}={state},{needed}=0),1,{part})", financing.cell(at.col))
        });
        let paid_in = self.row(&share("Andel av vinsten som betalas in"), Shape::Factor, |at| {
            let (needed, gained) = (needed.cell(at.col), gained.cell(at.col));
            let part = known(&format!("IF({gained}+0<{needed}+0,1,{needed}/{gained})"));
            format!("IF(OR({}={state},{needed}=0),0,{part})", financing.cell(at.col))
        });
        (out, paid_in)
    }
}
