//! Step 7, first part: the research pot by base shares and quality weights.

use alf_engine::layer::Index;
use alf_engine::{Component, Key};

use super::index::Growth;
use super::write::{Labels, known, total};
use super::{Calculation, Lines};
use crate::workbook::sheet::{Block, Row, Shape};

impl Calculation<'_> {
    pub(super) fn research(&mut self, growth: &Growth, lines: &mut Lines) {
        self.heading("7", "Forskning: potten", "Potten i årets pris delas i basdel och kvalitetsdel");
        let level = self.parameters.level(Key::ResearchTotal, Index::All);
        let labels = Labels { label: "Forskningspotten i årets pris", unit: "kr", ..Labels::default() };
        let pot = self.row(&labels, Shape::Öre, growth.carried(growth.research, level));
        let quality = self.parameters.one(Key::ResearchQualityPart);
        let labels = Labels { label: "Basdelen", unit: "kr", ..Labels::default() };
        let base_pot = self.row(&labels, Shape::Öre, |at| {
            let (pot, part) = (pot.cell(at.col), quality.cell(at.col));
            format!("IF(OR({pot}=0,{part}=1),0,{})", known(&format!("{pot}*(1-{part})")))
        });
        let labels = Labels { label: "Kvalitetsdelen", unit: "kr", ..Labels::default() };
        let quality_pot =
            self.row(&labels, Shape::Öre, |at| super::product(&[&pot.cell(at.col), &quality.cell(at.col)]));
        let how = "Basdelen × regionens basvikt / alla basvikter";
        self.heading("7", "Forskning, basdel (rad i resultatet)", how);
        let base = self.divided(base_pot, Key::ResearchBaseShare);
        lines.set(Component::ResearchBase, base);
        let how = "Kvalitetsdelen × regionens kvalitetsvikt / alla kvalitetsvikter";
        self.heading("7", "Forskning, kvalitetsdel (rad i resultatet)", how);
        let quality = self.divided(quality_pot, Key::ResearchQualityWeight);
        lines.set(Component::ResearchQuality, quality);
    }

    /// A pot by a weight that stands among the parameters.
    fn divided(&mut self, pot: Row, weight: Key) -> Block {
        let weights = self.parameters.regions(weight);
        self.per_region("kr", Shape::Öre, |region, at| {
            let (pot, own) = (pot.cell(at.col), weights.row(region).cell(at.col));
            portion(&pot, &own, &total(&weights.col(at.col)))
        })
    }
}

/// pot·part/whole; nothing of nothing.
pub(super) fn portion(pot: &str, part: &str, whole: &str) -> String {
    format!("IF(OR({pot}=0,{part}=0),0,{})", known(&format!("{pot}*{part}/{whole}")))
}
