//! The timeline (tidslinje): a figure by year for a few scenarios, with the steps marked.

mod data;
mod describe;
mod difference;
mod ends;
mod grid;
mod lines;
mod marks;
mod plan;
mod unknown;

use crate::check;
use crate::drawing::{Captions, Certainty, Drawing, Size};
use crate::number::Scale;
use crate::palette::{SeriesColour, Theme};
use crate::{ChartError, text};
pub use difference::Difference;
use plan::Plan;
use rust_decimal::Decimal;

/// A figure by year for one or several series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The words around it.
    pub captions: Captions,
    /// Its size.
    pub size: Size,
    /// The ground it is to stand on.
    pub theme: Theme,
    /// How its figures are written.
    pub scale: Scale,
    /// The unit as it is said, "kr per HST"; drawn only where there is no subtitle to say it.
    pub unit: String,
    /// The lines, drawn in this order, the last on top.
    pub series: Vec<Series>,
    /// Years to be marked; those outside the series' years are left out.
    pub marks: Vec<Mark>,
    /// Two lines whose difference in a year is drawn as an arrow, where both are known and differ.
    pub difference: Option<Difference>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Unique in the timeline.
    pub id: String,
    /// What stands at its end.
    pub name: String,
    /// Its colour.
    pub colour: SeriesColour,
    /// Its figures, in any order, at most one a year.
    pub points: Vec<Point>,
}

/// A figure of a year, as given: kronor, a share or a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The year.
    pub year: i32,
    /// The figure; `None` is unknown and leaves a gap.
    pub value: Option<Decimal>,
    /// How well it is known.
    pub certainty: Certainty,
}

impl Point {
    /// The figure, unless it is unknown.
    pub(crate) fn known(&self) -> Option<Decimal> {
        self.value.filter(|_| self.certainty != Certainty::Unknown)
    }
}

/// A year in which something changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The year.
    pub year: i32,
    /// What changes: "höjning 2026".
    pub label: String,
}

impl Timeline {
    /// Draws it.
    ///
    /// # Errors
    /// [`ChartError`] when there is no point at all, an id or a year occurs twice, a figure is beyond
    /// drawing, or the texts do not fit in the size.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        self.check()?;
        let mut plan = Plan::new(self)?;
        grid::draw(&mut plan);
        marks::draw(&mut plan);
        unknown::draw(&mut plan);
        lines::draw(&mut plan);
        difference::draw(&mut plan)?;
        ends::draw(&mut plan);
        let description = text::clean(&describe::describe(self));
        let data = data::data(&plan);
        plan.page.finish("alf-timeline", &self.captions, description, data)
    }

    fn check(&self) -> Result<(), ChartError> {
        check::unique(self.series.iter().map(|series| series.id.as_str()))?;
        for series in &self.series {
            check::years(&series.id, series.points.iter().map(|point| point.year))?;
            for point in &series.points {
                check::drawable(&series.id, point.value)?;
            }
        }
        if self.series.iter().all(|series| series.points.is_empty()) {
            return Err(ChartError::NoPoints);
        }
        Ok(())
    }
}
