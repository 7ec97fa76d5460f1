//! Where everything in a bridge goes, before any of it is drawn.

use super::columns::{Column, Columns, Role};
use super::figures::{self, Figure};
use super::{Waterfall, describe};
use crate::ChartError;
use crate::drawing::Datum;
use crate::geometry::{Linear, Rect, at};
use crate::page::Page;
use crate::palette::{Rgb, SeriesColour};
use crate::shape::Anchor;
use crate::text::{ELLIPSIS, Type, wrap};
use rust_decimal::Decimal;

/// The part of a column's room its bar takes.
const BAR: f64 = 0.74;
/// A column's room is never more than this.
const WIDEST: f64 = 132.0;
/// Rows of figures above and below the bars, tried in turn.
const ROWS: usize = 5;

pub(super) struct Plan<'a> {
    pub(super) chart: &'a Waterfall,
    pub(super) page: Page,
    pub(super) columns: Columns,
    /// From the lowest level to the highest.
    pub(super) plot: Rect,
    /// The plot and the rows of figures.
    pub(super) area: Rect,
    pub(super) figures: Vec<Figure>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(chart: &'a Waterfall, columns: Columns) -> Result<Self, ChartError> {
        let page = Page::new(&chart.captions, chart.size, chart.theme, &describe::notes(chart, &columns))?;
        let mut area = page.inner;
        let spare = (area.width() - WIDEST * page.scale * columns.all.len() as f64).max(0.0);
        area.left += spare / 2.0;
        area.right -= spare / 2.0;
        let mut plan = Self { chart, page, columns, plot: area, area, figures: Vec::new() };
        plan.page.require(plan.pitch() >= 34.0 * plan.page.scale)?;
        plan.names()?;
        for rows in 1..=ROWS {
            plan.make_room(rows);
            if plan.plot.height() < 24.0 * plan.page.scale {
                break;
            }
            if let Some(figures) = figures::place(&plan)? {
                plan.figures = figures;
                return Ok(plan);
            }
        }
        plan.page.require(false)?;
        Ok(plan)
    }

    /// Rows for figures above the highest level and below the lowest, where figures go there.
    fn make_room(&mut self, rows: usize) {
        let room = self.page.text.line() * rows as f64 + figures::GAP * self.page.scale;
        let (low, _) = self.columns.range();
        let below = low < Decimal::ZERO || rows > 1;
        self.plot.top = self.area.top + room;
        self.plot.bottom = self.area.bottom - if below { room } else { 1.0 };
    }

    /// The names under the columns, on two lines; a little smaller, or on three or four, where that spares cutting one.
    fn names(&mut self) -> Result<(), ChartError> {
        let (px, soft) = (self.page.scale, self.page.theme.soft());
        let mut lines = Vec::new();
        let mut kind = self.page.text;
        for (size, rows) in [(12.0, 2), (11.0, 2), (10.0, 2), (11.0, 3), (10.0, 3), (10.0, 4)] {
            kind = Type::regular(size * px);
            let wrapped = |column: &Column| wrap(&column.label, self.pitch() - 4.0 * px, rows, kind);
            lines = self.columns.all.iter().map(wrapped).collect::<Result<Vec<_>, _>>()?;
            if !lines.iter().flatten().any(|line| line.ends_with(ELLIPSIS)) {
                break;
            }
        }
        let deepest = lines.iter().map(Vec::len).max().unwrap_or(0);
        self.area.bottom -= kind.line() * deepest as f64 + 6.0 * px;
        let top = self.area.bottom + 6.0 * px;
        for (index, lines) in lines.into_iter().enumerate() {
            for (row, text) in lines.into_iter().enumerate() {
                let place = at(self.middle(index), top + kind.ascent() + kind.line() * row as f64);
                self.page.write(text, place, Anchor::Middle, (kind, soft));
            }
        }
        Ok(())
    }

    /// The distance from column to column.
    pub(super) fn pitch(&self) -> f64 {
        self.area.width() / self.columns.all.len() as f64
    }

    pub(super) fn middle(&self, index: usize) -> f64 {
        self.area.left + self.pitch() * (index as f64 + 0.5)
    }

    pub(super) fn y(&self, level: Decimal) -> f64 {
        let (from, to) = self.columns.range();
        Linear { from, to, start: self.plot.bottom, end: self.plot.top }.place(level)
    }

    /// The bar of a column: at least a pixel high, and all of the plot where its levels are unknown.
    pub(super) fn bar(&self, index: usize) -> Rect {
        let half = self.pitch() * BAR / 2.0;
        let (left, right) = (self.middle(index) - half, self.middle(index) + half);
        let Some((from, to)) = self.columns.all[index].extent else {
            return Rect { left, right, top: self.plot.top, bottom: self.plot.bottom };
        };
        let (a, b) = (self.y(from), self.y(to));
        let least = if self.columns.all[index].value.is_none() { 12.0 * self.page.scale } else { 1.0 };
        let (middle, half) = ((a + b) / 2.0, ((a - b).abs() / 2.0).max(least / 2.0));
        Rect { left, right, top: middle - half, bottom: middle + half }
    }

    /// A bar with its bracket, which figures stand clear of.
    pub(super) fn body(&self, index: usize) -> Rect {
        let bar = self.bar(index);
        let Some((least, most)) = self.columns.all[index].reach else { return bar };
        Rect { top: bar.top.min(self.y(most)), bottom: bar.bottom.max(self.y(least)), ..bar }
    }

    pub(super) fn colour(&self, column: &Column) -> Rgb {
        let colour = match (column.role, column.value) {
            (_, None) => SeriesColour::Neutral,
            (Role::Start | Role::End, _) => SeriesColour::Base,
            (Role::Step, Some(value)) if value.is_zero() => SeriesColour::Neutral,
            (Role::Step, Some(value)) if value < Decimal::ZERO => SeriesColour::S2,
            (Role::Step, Some(_)) => SeriesColour::S1,
        };
        self.page.theme.series(colour)
    }

    /// Every bar, made high enough to be pointed at.
    pub(super) fn data(&self) -> Vec<Datum> {
        let least = 24.0 * self.page.scale;
        let datum = |(index, column): (usize, &Column)| {
            let bar = self.body(index);
            let more = ((least - bar.height()) / 2.0).max(0.0);
            let place =
                Rect { top: bar.top - more, bottom: bar.bottom + more, ..bar }.within(&self.page.whole);
            let names = (column.id.clone(), describe::role(column.role).to_owned());
            Datum::over(place, names, describe::column(self.chart, column), column.value)
        };
        self.columns.all.iter().enumerate().map(datum).collect()
    }
}
