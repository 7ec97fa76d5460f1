//! One row a region or parameter: grouped and diverging bars, dots, and the tornado.

mod describe;
mod draw;
mod plan;
mod sort;
mod tornado;

use crate::drawing::{Captions, Drawing, Reading, Size};
use crate::number::Scale;
use crate::palette::{SeriesColour, Theme};
use crate::{ChartError, check, text};
use plan::Plan;

pub use tornado::{Effect, Reach, Tornado};

/// Horizontal bars from zero (staplar): one a row, or one a row and series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// The words around it.
    pub captions: Captions,
    /// Its size.
    pub size: Size,
    /// The ground it is to stand on.
    pub theme: Theme,
    /// How its figures are written.
    pub scale: Scale,
    /// Differences: written with their sign, gains and losses in their colours.
    pub signed: bool,
    /// What is drawn.
    pub table: Table,
}

/// Dots on a common axis (prickar), the series of a row joined by a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DotPlot {
    /// The words around it.
    pub captions: Captions,
    /// Its size.
    pub size: Size,
    /// The ground it is to stand on.
    pub theme: Theme,
    /// How its figures are written.
    pub scale: Scale,
    /// What is drawn.
    pub table: Table,
}

/// Rows of figures, one figure a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The series, the base first; with two or more the difference from the first to the last is written.
    pub series: Vec<RowSeries>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The order they are drawn in.
    pub order: Order,
}

/// The name and colour of one figure in every row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowSeries {
    /// Unique in the table.
    pub id: String,
    /// What the legend says.
    pub name: String,
    /// Its colour.
    pub colour: SeriesColour,
}

/// A region, programme or whatever else a row stands for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Unique in the table.
    pub id: String,
    /// What stands before it.
    pub label: String,
    /// Whether it is the reader's own: highlighted, the others grey.
    pub own: bool,
    /// Its figures in the order of the series; one that is missing is unknown.
    pub values: Vec<Reading>,
}

/// The order of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// By the figure of the last series, the largest first, the unknown last.
    #[default]
    Value,
    /// As given.
    Given,
}

/// What marks a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marks {
    Bars,
    Dots,
    /// Bars from the base to either side, each with the setting that gives it.
    Reaches,
}

/// A row as it is drawn.
struct Line {
    id: String,
    label: String,
    own: bool,
    /// One reading a series.
    values: Vec<Reading>,
    /// What is written after a figure, one a series; empty in bars and dots.
    settings: Vec<String>,
}

/// What all of these drawings are made from.
struct Look<'a> {
    captions: &'a Captions,
    size: Size,
    theme: Theme,
    scale: Scale,
    signed: bool,
    marks: Marks,
    series: &'a [RowSeries],
    lines: Vec<Line>,
}

impl Bars {
    /// Draws it.
    ///
    /// # Errors
    /// [`ChartError`] when there is no row or no series, an id occurs twice, a figure is beyond drawing, or
    /// the texts do not fit in the size.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        let look = Look {
            captions: &self.captions,
            size: self.size,
            theme: self.theme,
            scale: self.scale,
            signed: self.signed,
            marks: Marks::Bars,
            series: &self.table.series,
            lines: self.table.lines()?,
        };
        look.draw("alf-bars")
    }
}

impl DotPlot {
    /// Draws it.
    ///
    /// # Errors
    /// As [`Bars::draw`].
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        let look = Look {
            captions: &self.captions,
            size: self.size,
            theme: self.theme,
            scale: self.scale,
            signed: false,
            marks: Marks::Dots,
            series: &self.table.series,
            lines: self.table.lines()?,
        };
        look.draw("alf-dots")
    }
}

impl Table {
    /// The rows in their order, each with a reading for every series.
    fn lines(&self) -> Result<Vec<Line>, ChartError> {
        check::unique(self.series.iter().map(|series| series.id.as_str()))?;
        check::unique(self.rows.iter().map(|row| row.id.as_str()))?;
        let unknown = || Reading { value: None, certainty: crate::Certainty::Unknown };
        let line = |row: &Row| Line {
            id: row.id.clone(),
            label: row.label.clone(),
            own: row.own,
            values: (0..self.series.len())
                .map(|at| row.values.get(at).copied().unwrap_or_else(unknown))
                .collect(),
            settings: vec![String::new(); self.series.len()],
        };
        let mut lines: Vec<Line> = self.rows.iter().map(line).collect();
        if self.order == Order::Value {
            sort::by_last(&mut lines);
        }
        Ok(lines)
    }
}

impl Look<'_> {
    fn draw(self, class: &str) -> Result<Drawing, ChartError> {
        if self.lines.is_empty() || self.series.is_empty() {
            return Err(ChartError::NoPoints);
        }
        for line in &self.lines {
            for reading in &line.values {
                check::drawable(&line.id, reading.value)?;
            }
        }
        let description = text::clean(&describe::describe(&self));
        let captions = self.captions;
        let mut plan = Plan::new(self)?;
        draw::draw(&mut plan);
        let data = draw::data(&plan);
        plan.page.finish(class, captions, description, data)
    }
}
