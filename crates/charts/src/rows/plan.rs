//! Where everything in rows of figures goes.

use super::{Look, Marks, describe};
use crate::ChartError;
use crate::axis::Axis;
use crate::check::coarse;
use crate::drawing::Reading;
use crate::geometry::{Linear, Rect};
use crate::legend::{self, Entry};
use crate::number;
use crate::page::Page;
use crate::text::{Type, shorten};
use rust_decimal::Decimal;

/// The part of the width the names may take.
const NAMES: f64 = 0.38;
/// The part of a row its bars take.
const FILLED: f64 = 0.86;
/// The thickest bar.
const THICKEST: f64 = 24.0;
/// The stub that stands for an unknown bar.
pub(super) const STUB: f64 = 22.0;
/// Between a mark and its text.
pub(super) const GAP: f64 = 5.0;

pub(super) struct Plan<'a> {
    pub(super) look: Look<'a>,
    pub(super) page: Page,
    pub(super) axis: Axis,
    /// From the axis' low end to its high end, from the first row to the last.
    pub(super) plot: Rect,
    /// The height of a row.
    pub(super) pitch: f64,
    /// The type of names and figures, as large as the rows allow.
    pub(super) kind: Type,
    /// Whether every mark has its figure beside it; otherwise there is an axis.
    pub(super) labelled: bool,
    pub(super) names: Vec<String>,
    /// Whether one row is the reader's own.
    pub(super) highlighted: bool,
    /// The texts of the last column; empty where there is none.
    pub(super) column: Vec<String>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(look: Look<'a>) -> Result<Self, ChartError> {
        let axis = axis(&look, 5);
        let notes = describe::notes(&look, &axis);
        let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
        let page = Page::new(look.captions, look.size, look.theme, &notes)?;
        let (plot, kind) = (page.inner, page.text);
        let column = column(&look);
        let highlighted = look.lines.iter().any(|line| line.own);
        let (names, pitch, labelled) = (Vec::new(), 0.0, false);
        let mut plan = Self { look, page, axis, plot, pitch, kind, labelled, names, highlighted, column };
        if plan.look.series.len() > 1 && plan.look.marks != Marks::Reaches {
            let entry = |series: &'a super::RowSeries| Entry { name: &series.name, colour: series.colour };
            let entries: Vec<_> = plan.look.series.iter().map(entry).collect();
            let right = plan.page.inner.right;
            plan.page.inner.right -= plan.heading()?;
            legend::draw(&mut plan.page, &entries)?;
            plan.page.inner.right = right;
        }
        plan.rows()?;
        plan.columns()?;
        plan.ticks()?;
        Ok(plan)
    }

    /// The height of a row and the size of its texts: as large as there is room for.
    fn rows(&mut self) -> Result<(), ChartError> {
        let (count, px) = (self.look.lines.len() as f64, self.page.scale);
        self.plot = self.page.inner;
        let bars = self.look.series.len() as f64;
        let sizes = [12.0, 11.0, 10.0, 9.0].map(|size| Type::regular(size * px));
        let (height, axis_row) = (self.plot.height(), self.axis_row());
        let all = |kind: &Type| kind.line() * count * if bars > 1.0 { bars / FILLED } else { 1.0 } <= height;
        let some = |kind: &Type| kind.line() * count <= height - axis_row;
        let found = match self.look.marks {
            Marks::Dots => None,
            Marks::Bars | Marks::Reaches => sizes.into_iter().find(all),
        };
        self.labelled = found.is_some();
        let rest = || sizes.into_iter().find(some).filter(|_| self.look.marks != Marks::Reaches);
        let found = found.or_else(rest);
        self.page.require(found.is_some())?;
        self.kind = found.unwrap_or(self.kind);
        if !self.labelled {
            self.plot.bottom -= axis_row;
        }
        let widest = THICKEST * px * bars / FILLED + 6.0 * px;
        let widest = if self.look.marks == Marks::Dots { 30.0 * px } else { widest };
        self.pitch = (self.plot.height() / count).min(widest.max(self.kind.line()));
        self.plot.bottom = self.plot.top + self.pitch * count;
        Ok(())
    }

    /// The room the last column's heading needs on the legend's last line.
    fn heading(&self) -> Result<f64, ChartError> {
        if !describe::has_difference(&self.look) {
            return Ok(0.0);
        }
        Ok(self.page.text.width(self.page.language.difference())? + 16.0 * self.page.scale)
    }

    fn axis_row(&self) -> f64 {
        self.page.text.line() + 8.0 * self.page.scale
    }

    /// The names on the left, the last column on the right, and room for the figures beside the bars.
    fn columns(&mut self) -> Result<(), ChartError> {
        let (px, gap) = (self.page.scale, GAP * self.page.scale);
        let room = self.page.inner.width() * NAMES;
        let mut widest: f64 = 0.0;
        for line in &self.look.lines {
            let kind = self.name_kind(line.own);
            let name = shorten(&line.label, room, kind)?;
            widest = widest.max(kind.width(&name)?);
            self.names.push(name);
        }
        self.plot.left += widest + 1.6 * gap;
        let (before, after) = self.figures()?;
        let mut last: f64 = 0.0;
        for text in &self.column {
            last = last.max(self.strong().width(text)?);
        }
        if describe::has_difference(&self.look) {
            last = last.max(self.page.text.width(self.page.language.difference())?);
        }
        self.plot.left += before;
        self.plot.right -= after + if last > 0.0 { last + 2.0 * gap } else { 0.0 };
        self.page.require(self.plot.width() >= 60.0 * px)
    }

    /// The room that figures and half dots need beyond the ends of the axis.
    fn figures(&self) -> Result<(f64, f64), ChartError> {
        let (px, gap) = (self.page.scale, GAP * self.page.scale);
        let (mut before, mut after) = (2.0 * px, 6.0 * px);
        if !self.labelled {
            let low = self.page.text.width(&self.tick(self.axis.low))? / 2.0;
            let high = self.page.text.width(&self.tick(self.axis.high))? / 2.0;
            after = f64::max(after, high);
            before = f64::max(before, low - gap);
            if self.look.marks == Marks::Dots {
                before = f64::max(before, self.kind.width(self.page.language.unknown())? + 2.0 * gap);
            }
        }
        for line in &self.look.lines {
            for (series, reading) in line.values.iter().enumerate() {
                let text = match reading.known() {
                    None if self.look.marks != Marks::Dots => STUB * px,
                    _ => 0.0,
                };
                let written = self.labelled || reading.known().is_none();
                let text = text
                    + if written {
                        self.name_kind(line.own).width(&describe::label(&self.look, line, series))?
                    } else {
                        0.0
                    };
                match reading.known() {
                    _ if self.look.marks == Marks::Dots => {}
                    Some(value) if value < Decimal::ZERO => before = f64::max(before, text + gap),
                    _ => after = f64::max(after, text + gap),
                }
            }
        }
        Ok((before, after))
    }

    /// The axis with as many steps as its texts have room for.
    fn ticks(&mut self) -> Result<(), ChartError> {
        for steps in (1..=5).rev() {
            self.axis = axis(&self.look, steps);
            let texts: Vec<f64> = self
                .axis
                .ticks
                .iter()
                .map(|tick| self.page.text.width(&self.tick(*tick)))
                .collect::<Result<_, _>>()?;
            let widest = texts.into_iter().fold(0.0, f64::max) + 8.0 * self.page.scale;
            let apart = match self.axis.ticks.as_slice() {
                [first, second, ..] => self.place(*second) - self.place(*first),
                _ => f64::INFINITY,
            };
            if self.labelled || apart >= widest {
                return Ok(());
            }
        }
        self.page.require(false)
    }

    pub(super) fn tick(&self, tick: Decimal) -> String {
        number::decimal(tick, self.axis.decimals)
    }

    pub(super) fn strong(&self) -> Type {
        Type { weight: self.page.strong.weight, ..self.kind }
    }

    pub(super) fn name_kind(&self, own: bool) -> Type {
        if own { self.strong() } else { self.kind }
    }

    /// Where a figure in the unit printed lies.
    pub(super) fn place(&self, value: Decimal) -> f64 {
        let (start, end) = (self.plot.left, self.plot.right);
        Linear { from: self.axis.low, to: self.axis.high, start, end }.place(value)
    }

    pub(super) fn x(&self, value: Decimal) -> f64 {
        self.place(coarse(self.look.scale.of(value)))
    }

    pub(super) fn middle(&self, row: usize) -> f64 {
        self.plot.top + self.pitch * (row as f64 + 0.5)
    }

    /// The strip of one bar of a row, as high as the bar, all of the plot wide.
    pub(super) fn strip(&self, row: usize, series: usize) -> Rect {
        let count = self.look.series.len() as f64;
        let filled = (self.pitch * FILLED).min(THICKEST * self.page.scale * count);
        let filled = if count > 1.0 { filled } else { filled.min(self.pitch * 0.72) };
        let top = self.middle(row) - filled / 2.0 + filled / count * series as f64;
        // A hair between the bars of a row.
        let hair = if count > 1.0 { (0.1 * filled / count).min(1.0 * self.page.scale) } else { 0.0 };
        Rect { top, bottom: top + filled / count - hair, ..self.plot }
    }
}

/// The axis over every figure, from zero but for dots.
fn axis(look: &Look<'_>, steps: u32) -> Axis {
    let readings = || look.lines.iter().flat_map(|line| &line.values);
    let known = || readings().filter_map(Reading::known).map(|value| coarse(look.scale.of(value)));
    let zero = Decimal::ZERO;
    let (mut low, mut high) = (known().min().unwrap_or(zero), known().max().unwrap_or(zero));
    if look.marks != Marks::Dots {
        (low, high) = (low.min(zero), high.max(zero));
    }
    let mut axis = Axis::over(low, high, steps);
    if look.marks != Marks::Dots && low != high {
        // The longest bar reaches the end; nothing is read off an axis beyond it.
        (axis.low, axis.high) = (low, high);
        axis.ticks.retain(|tick| (low..=high).contains(tick));
    }
    axis
}

fn column(look: &Look<'_>) -> Vec<String> {
    let figure =
        |line: &super::Line| line.values.first().map_or_else(String::new, |it| describe::figure(look, *it));
    match look.marks {
        Marks::Dots if look.series.len() == 1 => look.lines.iter().map(figure).collect(),
        _ if describe::has_difference(look) => {
            look.lines.iter().map(|line| describe::difference(look, line)).collect()
        }
        _ => Vec::new(),
    }
}
