//! Step 7, third part: money for research in regions that are paid directly and are not hosts.

use alf_engine::layer::Index;
use alf_engine::{Component, Key};

use super::index::Growth;
use super::places::Places;
use super::research::portion;
use super::write::{Labels, known};
use super::{Calculation, Lines};
use crate::workbook::sheet::Shape;
use crate::workbook::words::quoted;

impl Calculation<'_> {
    pub(super) fn breadth(&mut self, growth: &Growth, places: &Places, lines: &mut Lines) {
        let how = "Nyckeltalet för regioner som inte är värdar och som ersätts direkt, annars 0";
        self.heading("7", "Breddforskning: pott och nyckel", how);
        let parameters = self.parameters;
        let level = parameters.level(Key::BreadthAmount, Index::All);
        let labels = Labels { label: "Breddpotten i årets pris", unit: "kr", ..Labels::default() };
        let pot = self.row(&labels, Shape::Öre, growth.carried(growth.research, level));
        let (key, modes) = (parameters.one(Key::BreadthKey), parameters.regions(Key::InclusionMode));
        let (dataset, basis) = (self.dataset, self.basis);
        let values = self.per_region("tal", Shape::General, |region, at| {
            if dataset.regions[region].host {
                return "0".to_owned();
            }
            let is = |word: &str| format!("{}={}", key.cell(at.col), quoted(Key::BreadthKey, word));
            let (trained, people) = (places.in_region.row(region).cell(at.col), basis.population(region));
            let value = format!("IF({},{trained},IF({},{people},1))", is("trained"), is("population"));
            let mode = modes.row(region).cell(at.col);
            let direct = quoted(Key::InclusionMode, "direct");
            format!("IF({mode}={direct},{},0)", known(&format!("0+{value}")))
        });
        let sum = self.sum("Summa", "tal", (values, Shape::General));
        let how = "Potten × regionens nyckeltal / summan";
        self.heading("7", "Breddforskning (rad i resultatet)", how);
        let amounts = self.per_region("kr", Shape::Öre, |region, at| {
            let (pot, own) = (pot.cell(at.col), values.row(region).cell(at.col));
            portion(&pot, &own, &sum.cell(at.col))
        });
        lines.set(Component::Breadth, amounts);
    }
}
