//! Where the panels go and what they share.

use super::{Panel, PanelForm, Panels, describe};
use crate::ChartError;
use crate::axis::Axis;
use crate::check::coarse;
use crate::geometry::{Linear, Rect};
use crate::legend::{self, Entry};
use crate::number;
use crate::page::Page;
use crate::text::Type;
use crate::timeline::Point;
use rust_decimal::Decimal;

/// Sizes of text tried in turn, and how many times as wide as high a plot may be with them: flat plots before
/// shortened names.
const TRIED: [(f64, f64); 5] = [(12.0, 3.2), (11.0, 3.2), (10.0, 3.2), (9.0, 3.2), (9.0, 5.0)];
/// The least height of a plot that is read, and of one that is glanced at where names would be shortened otherwise.
const LOWEST: f64 = 24.0;
const GLANCED: f64 = 14.0;
/// How many whole names a plot that is only glanced at has to save.
const WORTH: f64 = 2.0;
/// Between two panels, across and down.
const GAP: (f64, f64) = (12.0, 10.0);

pub(super) struct Plan<'a> {
    pub(super) chart: &'a Panels,
    pub(super) page: Page,
    pub(super) axis: Axis,
    pub(super) years: Vec<i32>,
    /// The type of names and figures.
    pub(super) kind: Type,
    pub(super) columns: usize,
    /// All panels, between the axis texts and the years.
    pub(super) grid: Rect,
    rows: usize,
}

impl<'a> Plan<'a> {
    pub(super) fn new(chart: &'a Panels) -> Result<Self, ChartError> {
        let axis = axis(chart);
        let notes = describe::notes(chart, &axis);
        let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
        let page = Page::new(&chart.captions, chart.size, chart.theme, &notes)?;
        let (kind, grid) = (page.text, page.inner);
        let mut years: Vec<i32> = chart.points().map(|point| point.year).collect();
        years.sort_unstable();
        years.dedup();
        let mut plan = Self { chart, page, axis, years, kind, columns: 1, grid, rows: 1 };
        if chart.series.len() > 1 {
            let entry = |series: &'a crate::RowSeries| Entry { name: &series.name, colour: series.colour };
            let entries: Vec<_> = chart.series.iter().map(entry).collect();
            legend::draw(&mut plan.page, &entries)?;
        }
        plan.grid = plan.page.inner;
        let mut gutter: f64 = 0.0;
        for tick in &plan.axis.ticks {
            gutter = gutter.max(plan.page.text.width(&plan.tick(*tick))?);
        }
        plan.grid.left += gutter + 8.0 * plan.page.scale;
        plan.grid.bottom -= plan.page.text.line() + 4.0 * plan.page.scale;
        plan.divide()?;
        Ok(plan)
    }

    /// The largest texts and best proportions at which every name is whole; at worst names are shortened.
    fn divide(&mut self) -> Result<(), ChartError> {
        let px = self.page.scale;
        let count = self.chart.panels.len();
        let least = f64::from(self.chart.least);
        let tried = TRIED.into_iter().filter(|(size, _)| *size >= least);
        for (size, flattest) in tried.chain([(least, f64::INFINITY)]) {
            let whole = flattest.is_finite();
            self.kind = Type::regular(size * px);
            let lowest = if whole { LOWEST } else { GLANCED };
            let needed = if whole { self.widest()? } else { 56.0 * px };
            let mut best: Option<(f64, usize)> = None;
            for columns in 1..=count {
                (self.columns, self.rows) = (columns, count.div_ceil(columns));
                let plot = self.plot(0);
                let flat = plot.width() / plot.height();
                if plot.width() < needed || plot.height() < lowest * px || flat > flattest {
                    continue;
                }
                // Full rows look best.
                let ragged = if count.is_multiple_of(columns) { 0.0 } else { 0.6 };
                // Few shortened names before good proportions.
                let cut = if whole { 0 } else { self.shortened(plot.width())? };
                let low = if plot.height() < LOWEST * px { WORTH } else { 0.0 };
                let off = (flat / 1.7).ln().abs() + ragged + low + cut as f64;
                if best.is_none_or(|(least, _)| off < least) {
                    best = Some((off, columns));
                }
            }
            if let Some((_, columns)) = best {
                (self.columns, self.rows) = (columns, count.div_ceil(columns));
                return Ok(());
            }
        }
        self.page.require(false)
    }

    /// The room a panel's name and figure need.
    fn needed(&self, panel: &Panel) -> Result<f64, ChartError> {
        let name = self.name_kind(panel).width(&panel.name)?;
        Ok(name + 6.0 * self.page.scale + self.strong().width(&self.figure(panel))?)
    }

    fn widest(&self) -> Result<f64, ChartError> {
        let mut needed = self.chart.panels.iter().map(|panel| self.needed(panel));
        needed.try_fold(0.0_f64, |widest, needed| Ok(widest.max(needed?)))
    }

    /// How many names have to be shortened in panels of a width.
    fn shortened(&self, width: f64) -> Result<usize, ChartError> {
        let needed: Vec<f64> =
            self.chart.panels.iter().map(|panel| self.needed(panel)).collect::<Result<_, _>>()?;
        Ok(needed.into_iter().filter(|needed| *needed > width).count())
    }

    pub(super) fn strong(&self) -> Type {
        Type { weight: self.page.strong.weight, ..self.kind }
    }

    pub(super) fn name_kind(&self, panel: &Panel) -> Type {
        if panel.own { self.strong() } else { self.kind }
    }

    /// The last series' figure in the last of all years.
    pub(super) fn figure(&self, panel: &Panel) -> String {
        let last = self.years.last();
        let points = self.chart.series.len().checked_sub(1).and_then(|at| panel.figures.get(at));
        let point = points.into_iter().flatten().find(|point| Some(&point.year) == last);
        match point.and_then(Point::known) {
            None => self.page.language.unknown().to_owned(),
            value => self.chart.written(value),
        }
    }

    pub(super) fn tick(&self, tick: Decimal) -> String {
        number::decimal(tick, self.axis.decimals)
    }

    /// All of a panel.
    pub(super) fn cell(&self, index: usize) -> Rect {
        let (across, down) = (GAP.0 * self.page.scale, GAP.1 * self.page.scale);
        let (columns, rows) = (self.columns as f64, self.rows as f64);
        let width = (self.grid.width() + across) / columns - across;
        let height = (self.grid.height() + down) / rows - down;
        let left = self.grid.left + (width + across) * (index % self.columns) as f64;
        let top = self.grid.top + (height + down) * (index / self.columns) as f64;
        Rect { left, right: left + width, top, bottom: top + height }
    }

    /// The part of a panel below its name.
    pub(super) fn plot(&self, index: usize) -> Rect {
        let cell = self.cell(index);
        Rect { top: cell.top + self.kind.line() + 3.0 * self.page.scale, ..cell }
    }

    /// Whether nothing stands below a panel.
    pub(super) fn is_lowest(&self, index: usize) -> bool {
        index + self.columns >= self.chart.panels.len()
    }

    pub(super) fn y(&self, plot: &Rect, printed: Decimal) -> f64 {
        let px = self.page.scale;
        let (start, end) = (plot.bottom - px, plot.top + px);
        Linear { from: self.axis.low, to: self.axis.high, start, end }.place(printed)
    }

    pub(super) fn printed(&self, value: Decimal) -> Decimal {
        coarse(self.chart.scale.of(value))
    }

    /// The middle of a year, with room for half a point or a bar on either side.
    pub(super) fn x(&self, plot: &Rect, year: i32) -> f64 {
        let (first, last) = (f64::from(self.years[0]), f64::from(self.years[self.years.len() - 1]));
        let margin = match self.chart.form {
            PanelForm::Lines => 3.0 * self.page.scale,
            PanelForm::Bars => self.slot(plot) / 2.0,
        };
        if first == last {
            return (plot.left + plot.right) / 2.0;
        }
        plot.left + margin + (f64::from(year) - first) / (last - first) * (plot.width() - 2.0 * margin)
    }

    /// The room of one year's bars.
    pub(super) fn slot(&self, plot: &Rect) -> f64 {
        let span = self.years[self.years.len() - 1] - self.years[0];
        (plot.width() / (f64::from(span) + 1.0)).min(64.0 * self.page.scale)
    }
}

fn axis(chart: &Panels) -> Axis {
    let known = || chart.points().filter_map(Point::known).map(|value| coarse(chart.scale.of(value)));
    let (mut low, mut high) = (known().min().unwrap_or_default(), known().max().unwrap_or_default());
    if chart.form == PanelForm::Bars {
        (low, high) = (low.min(Decimal::ZERO), high.max(Decimal::ZERO));
    }
    Axis::over(low, high, 2)
}
