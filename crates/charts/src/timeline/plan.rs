//! Where everything in a timeline goes, before any of it is drawn.

use super::ends::{self, End};
use super::marks::{self, Marks};
use super::{Point, Series, Timeline, describe};
use crate::ChartError;
use crate::axis::{Axis, Cut};
use crate::check::coarse;
use crate::geometry::{self, Linear, Rect, at};
use crate::number;
use crate::page::Page;
use rust_decimal::Decimal;

pub(super) struct Plan<'a> {
    pub(super) chart: &'a Timeline,
    pub(super) page: Page,
    /// From the lowest figure's line to the highest's, from the first year to the last.
    pub(super) plot: Rect,
    /// The bottom of the value area, below `plot` by a strip where the axis is cut.
    pub(super) floor: f64,
    pub(super) axis: Option<Axis>,
    pub(super) years: (i32, i32),
    /// The middle of the row that holds what is unknown.
    pub(super) unknown: Option<f64>,
    /// The upper edge of the row of years.
    pub(super) year_row: f64,
    /// The room one year's text needs.
    pub(super) year_width: f64,
    /// Between the last year and the names.
    pub(super) gap: f64,
    pub(super) ends: Vec<End>,
    pub(super) marks: Marks,
}

impl<'a> Plan<'a> {
    /// The plan with as many steps on the axis as there is room for.
    pub(super) fn new(chart: &'a Timeline) -> Result<Self, ChartError> {
        let plan = Self::stepped(chart, ends::ONE_LINE)?;
        if !ends::cut(&plan) {
            return Ok(plan);
        }
        // Where two lines a name do not fit, names are cut.
        let wrapped = Self::stepped(chart, ends::TWO_LINES);
        Ok(wrapped.unwrap_or(plan))
    }

    fn stepped(chart: &'a Timeline, lines: usize) -> Result<Self, ChartError> {
        let mut steps = 5;
        let mut plan = Self::with(chart, steps, (ends::CLOSE, lines))?;
        while steps > 1 && !plan.is_airy() {
            steps -= 1;
            plan = Self::with(chart, steps, (ends::CLOSE, lines))?;
        }
        plan.page.require(plan.is_airy() || plan.tick_gap() >= plan.page.text.line())?;
        if ends::moved(&plan) { Self::with(chart, steps, (ends::WIDE, lines)) } else { Ok(plan) }
    }

    fn with(chart: &'a Timeline, steps: u32, (gap, lines): (f64, usize)) -> Result<Self, ChartError> {
        let page = Page::new(&chart.captions, chart.size, chart.theme, &describe::notes(chart))?;
        let axis = axis(chart, steps);
        let plot = page.inner;
        let floor = plot.bottom;
        let mut plan = Self {
            chart,
            page,
            plot,
            floor,
            axis,
            years: years(chart),
            unknown: None,
            year_row: floor,
            year_width: 0.0,
            gap,
            ends: Vec::new(),
            marks: Marks::default(),
        };
        plan.rows();
        plan.ends = ends::texts(&plan, lines)?;
        plan.columns()?;
        plan.marks = marks::place(&plan)?;
        plan.roof()?;
        ends::place(&mut plan)?;
        Ok(plan)
    }

    /// The rows below the figures, from the bottom up.
    fn rows(&mut self) {
        let (line, gap) = (self.page.text.line(), 8.0 * self.page.scale);
        self.year_row = self.page.inner.bottom - line;
        self.floor = self.year_row - gap;
        if self.chart.series.iter().flat_map(|series| &series.points).any(|point| point.known().is_none()) {
            self.unknown = Some(self.floor - line / 2.0);
            self.floor -= line + gap;
        }
        self.plot.bottom =
            self.floor - if self.is_cut(Cut::Below) { line + 3.0 * self.page.scale } else { 0.0 };
    }

    /// The gutter of the axis texts on the left and the column of the lines' names on the right.
    fn columns(&mut self) -> Result<(), ChartError> {
        let mut gutter: f64 = 0.0;
        for text in self.tick_texts() {
            gutter = gutter.max(self.page.text.width(&text)?);
        }
        if self.unknown.is_some() {
            gutter = gutter.max(self.page.text.width(self.page.language.unknown())?);
        }
        let year = self.page.text.width(&self.years.0.to_string())?;
        self.year_width = year.max(self.page.text.width(&self.years.1.to_string())?) + 10.0 * self.page.scale;
        self.plot.left += (gutter + 8.0 * self.page.scale).max(year / 2.0);
        let names = self.ends.iter().map(|end| end.width).fold(0.0, f64::max);
        self.plot.right -= names + self.gap * self.page.scale;
        self.page.require(self.plot.width() >= 48.0 * self.page.scale)
    }

    /// The upper edge of what is right of the plot: below the marks that reach over it.
    pub(super) fn beside_marks(&self) -> f64 {
        self.page.inner.top + self.page.text.line() * self.marks.rows_beyond(self.plot.right) as f64
    }

    /// The rows above the figures.
    fn roof(&mut self) -> Result<(), ChartError> {
        let line = self.page.text.line();
        self.plot.top += line * (self.marks.rows as f64 + 0.6);
        if self.is_cut(Cut::Above) {
            self.plot.top += line + 3.0 * self.page.scale;
        }
        self.page.require(self.plot.height() >= 40.0 * self.page.scale)
    }

    pub(super) fn is_cut(&self, cut: Cut) -> bool {
        self.axis.as_ref().is_some_and(|axis| axis.cut == Some(cut))
    }

    /// The distance from one axis text to the next.
    fn tick_gap(&self) -> f64 {
        let ticks = self.axis.as_ref().map_or(&[][..], |axis| &axis.ticks);
        match (ticks, self.axis_scale()) {
            ([first, second, ..], Some(scale)) => (scale.place(*first) - scale.place(*second)).abs(),
            _ => f64::INFINITY,
        }
    }

    fn is_airy(&self) -> bool {
        self.tick_gap() >= 28.0 * self.page.scale
    }

    pub(super) fn tick_texts(&self) -> Vec<String> {
        self.axis.as_ref().map_or_else(Vec::new, |axis| {
            axis.ticks.iter().map(|tick| number::decimal(*tick, axis.decimals)).collect()
        })
    }

    /// The distance from year to year.
    pub(super) fn pitch(&self) -> f64 {
        let (first, last) = self.years;
        self.plot.width() / (f64::from(last) - f64::from(first)).max(1.0)
    }

    pub(super) fn x(&self, year: i32) -> f64 {
        let (first, last) = self.years;
        if first == last {
            return (self.plot.left + self.plot.right) / 2.0;
        }
        self.plot.left + (f64::from(year) - f64::from(first)) * self.pitch()
    }

    pub(super) fn y(&self, value: Decimal) -> f64 {
        let value = coarse(self.chart.scale.of(value));
        self.axis_scale().map_or(self.floor, |scale| scale.place(value))
    }

    pub(super) fn axis_scale(&self) -> Option<Linear> {
        let (start, end) = (self.plot.bottom, self.plot.top);
        self.axis.as_ref().map(|axis| Linear { from: axis.low, to: axis.high, start, end })
    }

    /// The place of a point: on its figure, or in the row of the unknown.
    pub(super) fn place(&self, series: usize, point: &Point) -> geometry::Point {
        if let Some(value) = point.known() {
            return at(self.x(point.year), self.y(value));
        }
        let same = |(index, other): (usize, &Series)| {
            other.points.iter().any(|p| p.year == point.year && p.known().is_none()).then_some(index)
        };
        let row: Vec<usize> = self.chart.series.iter().enumerate().filter_map(same).collect();
        let rank = row.iter().position(|index| *index == series).unwrap_or(0) as f64;
        let step = (9.0 * self.page.scale).min(self.pitch() / row.len().max(1) as f64);
        let span = (row.len() as f64 - 1.0) * step;
        let least = self.plot.left.min(self.plot.right - span);
        let left = (self.x(point.year) - span / 2.0).clamp(least, self.plot.right - span);
        at(left + rank * step, self.unknown.unwrap_or(self.floor))
    }
}

/// The points of a series by year.
pub(super) fn sorted(series: &Series) -> Vec<&Point> {
    let mut points: Vec<&Point> = series.points.iter().collect();
    points.sort_by_key(|point| point.year);
    points
}

fn years(chart: &Timeline) -> (i32, i32) {
    let years = || chart.series.iter().flat_map(|series| &series.points).map(|point| point.year);
    (years().min().unwrap_or(0), years().max().unwrap_or(0))
}

fn axis(chart: &Timeline, steps: u32) -> Option<Axis> {
    let known = || {
        let points = chart.series.iter().flat_map(|series| &series.points);
        points.filter_map(Point::known).map(|value| coarse(chart.scale.of(value)))
    };
    Some(Axis::over(known().min()?, known().max()?, steps))
}
