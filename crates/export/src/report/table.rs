//! Tables: rows that no page cuts, under a header that every page repeats; facts with their names beside them.

use super::flow::{Flow, count};
use super::measure::{BOTTOM, CELL, Face, HEAD, LEFT, NAME, Tone, WIDE};
use super::place::{Mark, Role};
use super::{ReportError, Table};

/// Air over and under the lines of a row, each.
const AIR: u32 = 28;
/// Between a column's edge and its texts.
const MARGIN: u32 = 35;
/// Thickness of a line.
const HAIR: u32 = 5;
/// Space under a table.
const UNDER: u32 = 90;
/// Width of the names beside facts.
const NAMES: u32 = 1300;

/// The lines of the texts of a row.
type Lines = Vec<Vec<String>>;

/// How a row is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Header,
    /// The header again on a later page, which nobody needs to be read twice.
    Repeated,
    Body,
    Sum,
    Fact,
}

/// Columns with their left edges and widths.
struct Grid {
    edges: Vec<(u32, u32)>,
    figures: Vec<bool>,
}

impl Grid {
    fn of(table: &Table) -> Self {
        let all = table.columns.iter().map(|column| column.width).sum::<u32>().max(1);
        let mut left = 0;
        let mut edges = Vec::new();
        for column in &table.columns {
            let wide = WIDE * column.width / all;
            edges.push((LEFT + left, wide));
            left += wide;
        }
        Self { edges, figures: table.columns.iter().map(|column| column.figures).collect() }
    }

    fn facts() -> Self {
        Self { edges: vec![(LEFT, NAMES), (LEFT + NAMES, WIDE - NAMES)], figures: vec![false, false] }
    }

    fn lines(&self, texts: &[String], face: impl Fn(usize) -> Face) -> Result<Lines, ReportError> {
        let cell = |(at, (text, (_, wide))): (usize, (&String, &(u32, u32)))| {
            face(at).lines(text, wide.saturating_sub(2 * MARGIN))
        };
        texts.iter().zip(&self.edges).enumerate().map(cell).collect()
    }
}

fn headers(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| column.header.clone()).collect()
}

fn high(row: &Lines) -> u32 {
    CELL.line * count(row.iter().map(Vec::len).max().unwrap_or_default().max(1)) + 2 * AIR
}

/// The header and the first two rows, or all where there are three: a row does not stand alone.
pub(super) fn least(table: &Table) -> Result<u32, ReportError> {
    let grid = Grid::of(table);
    let mut room = high(&grid.lines(&headers(table), |_| HEAD)?);
    let first = if table.rows.len() == 3 { 3 } else { 2 };
    for row in table.rows.iter().take(first) {
        room += high(&grid.lines(row, |_| CELL)?);
    }
    Ok(room)
}

/// The first two facts.
pub(super) fn facts_least(facts: &[(String, String)]) -> Result<u32, ReportError> {
    let grid = Grid::facts();
    let row = |(name, told): &(String, String)| {
        Ok(high(&grid.lines(&[name.clone(), told.clone()], |at| if at == 0 { NAME } else { CELL })?))
    };
    facts.iter().take(2).map(row).sum()
}

impl Flow {
    pub(super) fn table(&mut self, table: &Table) -> Result<(), ReportError> {
        let grid = Grid::of(table);
        let header = grid.lines(&headers(table), |_| HEAD)?;
        let of_row = |(at, row): (usize, &Vec<String>)| -> Result<(Lines, Look), ReportError> {
            let sum = table.sum && at + 1 == table.rows.len();
            let (face, look) = if sum { (HEAD, Look::Sum) } else { (CELL, Look::Body) };
            Ok((grid.lines(row, |_| face)?, look))
        };
        let rows: Vec<(Lines, Look)> = table.rows.iter().enumerate().map(of_row).collect::<Result<_, _>>()?;
        let element = self.element(Role::Table, None);
        self.row(&grid, (&header, Look::Header), element)?;
        for (at, (lines, look)) in rows.iter().enumerate() {
            // The last row is not left alone on a page.
            let last = if at + 2 == rows.len() { rows.last().map_or(0, |(last, _)| high(last)) } else { 0 };
            if self.y + high(lines) + last > BOTTOM {
                self.turn();
                self.row(&grid, (&header, Look::Repeated), element)?;
            }
            self.row(&grid, (lines, *look), element)?;
        }
        self.y += UNDER;
        Ok(())
    }

    pub(super) fn facts(&mut self, facts: &[(String, String)]) -> Result<(), ReportError> {
        let grid = Grid::facts();
        let element = self.element(Role::Table, None);
        for (name, told) in facts {
            let lines = grid.lines(&[name.clone(), told.clone()], |at| if at == 0 { NAME } else { CELL })?;
            self.need(high(&lines));
            self.row(&grid, (&lines, Look::Fact), element)?;
        }
        self.y += UNDER;
        Ok(())
    }

    /// A row where there is room for it.
    fn row(&mut self, grid: &Grid, (row, look): (&Lines, Look), table: usize) -> Result<(), ReportError> {
        let high = high(row);
        if matches!(look, Look::Header | Look::Repeated) {
            self.put(Mark::Ground { place: [LEFT, self.y, WIDE, high], tone: Tone::Band }, None);
        }
        let element = (look != Look::Repeated).then(|| self.element(Role::Row, Some(table)));
        for (at, (lines, (left, wide))) in row.iter().zip(&grid.edges).enumerate() {
            let (face, role) = match look {
                Look::Header | Look::Repeated => (HEAD, Role::Head),
                Look::Body | Look::Fact if at == 0 => {
                    (if look == Look::Fact { NAME } else { CELL }, Role::Name)
                }
                Look::Sum => (HEAD, if at == 0 { Role::Name } else { Role::Cell }),
                Look::Body | Look::Fact => (CELL, Role::Cell),
            };
            let cell = element.map(|row| self.element(role, Some(row)));
            let mut down = AIR;
            for line in lines {
                let left = if grid.figures[at] {
                    (left + wide).saturating_sub(MARGIN + face.width(line)?)
                } else {
                    left + MARGIN
                };
                self.line(line, (left, down), face, cell);
                down += face.line;
            }
        }
        self.y += high;
        self.put(Mark::Ground { place: [LEFT, self.y - HAIR, WIDE, HAIR], tone: Tone::Rule }, None);
        Ok(())
    }
}
