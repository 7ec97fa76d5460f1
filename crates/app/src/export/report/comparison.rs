//! Base beside scenario in tables: figures of the nation, and region by region.

use alf_charts::number::{self, GROUP, Scale};
use alf_engine::value::decimal;
use alf_export::report::Block;
use rust_decimal::Decimal;

use super::Told;
use super::drawn::Drawings;
use crate::compare::scale;
use crate::texts::Shown;
use crate::texts::report::{self as texts, Word};
use crate::wire::{Cell, Failure};

/// What a figure that has no meaning for a row reads.
const NOTHING: &str = "–";

impl Told<'_> {
    /// The sentences of the drawings, and figures of the nation.
    pub(super) fn brief(&self, drawings: &Drawings) -> Vec<Block> {
        let language = self.ask.language;
        let mut rows = Vec::new();
        for headline in &self.table.headline {
            let scale = match headline.figure.as_str() {
                "rate" => Scale::Kr,
                "students" => Scale::Count(0),
                _ => Scale::Percent,
            };
            let mut row = vec![texts::headline(language, &headline.figure, headline.year)];
            row.extend(self.figures(&headline.cells, scale));
            if scale == Scale::Percent && self.differs() {
                // A share of a share tells nothing.
                row.pop();
                row.push(NOTHING.to_owned());
            }
            rows.push(row);
        }
        vec![Block::Items(drawings.sentences()), Self::table(self.columns(Word::Figure, 46), rows, false)]
    }

    /// Every region and the nation.
    pub(super) fn regions(&self) -> Result<Vec<Block>, Failure> {
        let scale = scale(self.ask.measure, self.ask.unit);
        let row = |name: String, cells: &[Cell]| {
            let mut row = vec![name];
            row.extend(self.figures(cells, scale));
            row
        };
        let regions = self.table.rows.iter();
        let mut rows: Vec<Vec<String>> =
            regions.map(|region| row(region.name.clone(), &region.cells)).collect();
        rows.push(row(self.word(Word::Nation), &self.table.state.cells));
        let shown = if self.differs() { Shown::Both } else { Shown::Alone };
        let words = self.panel.pair_words((self.differs(), shown))?;
        Ok(vec![Block::Remark(words.subtitle), Self::table(self.columns(Word::Region, 28), rows, true)])
    }

    /// What the rows are of, the scenarios, and the difference in two ways.
    fn columns(&self, first: Word, wide: u32) -> Vec<(String, u32, bool)> {
        let mut columns = vec![(self.word(first), wide, false)];
        let figures = |name: &str, wide| (name.to_owned(), wide, true);
        columns.extend(self.table.columns.iter().map(|column| figures(&column.name, 24)));
        if self.differs() {
            let [difference, percent] = texts::difference(self.ask.language);
            columns.extend([figures(difference, 18), figures(percent, 18)]);
        }
        columns
    }

    /// A row's figures in the scenarios, and the difference in the unit and in per cent.
    fn figures(&self, cells: &[Cell], scale: Scale) -> Vec<String> {
        let mut row: Vec<String> = cells.iter().map(|cell| self.amount(cell, scale)).collect();
        if let Some(cell) = cells.last().filter(|_| self.differs()) {
            row.extend([self.difference(cell, scale), self.percent(cell)]);
        }
        row
    }

    fn amount(&self, cell: &Cell, scale: Scale) -> String {
        if !cell.applies {
            return NOTHING.to_owned();
        }
        known(cell.amount.as_deref())
            .map_or_else(|| self.unknown(), |value| number::plain(Some(value), scale))
    }

    fn difference(&self, cell: &Cell, scale: Scale) -> String {
        if !cell.applies {
            return NOTHING.to_owned();
        }
        let difference = known(cell.difference.as_deref());
        difference.map_or_else(|| self.unknown(), |value| number::signed(Some(value), scale))
    }

    /// None where the base is nothing or unknown.
    fn percent(&self, cell: &Cell) -> String {
        let Some(percent) = known(cell.difference_percent.as_deref()) else { return NOTHING.to_owned() };
        format!("{}{GROUP}%", number::signed(Some(percent), Scale::Count(1)))
    }
}

fn known(text: Option<&str>) -> Option<Decimal> {
    text.and_then(|text| decimal(text).ok())
}
