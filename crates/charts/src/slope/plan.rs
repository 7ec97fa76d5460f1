//! Where the columns of a slope go and where its texts stand.

use super::{Slope, SlopeLine};
use crate::ChartError;
use crate::check::coarse;
use crate::drawing::Reading;
use crate::fill;
use crate::geometry::{Linear, Rect};
use crate::page::Page;
use crate::spread::spread;
use crate::text::{Type, shorten};
use rust_decimal::Decimal;

/// The room between a line's end and its text, most of it for the leader.
const LEADER: f64 = 30.0;

pub(super) struct Plan<'a> {
    pub(super) chart: &'a Slope,
    pub(super) page: Page,
    /// From the one end of the lines to the other.
    pub(super) plot: Rect,
    pub(super) kind: Type,
    /// The names as they are written.
    pub(super) names: Vec<String>,
    /// The middles of the texts, on the left and on the right.
    pub(super) middles: [Vec<f64>; 2],
    range: (Decimal, Decimal),
}

impl<'a> Plan<'a> {
    pub(super) fn new(chart: &'a Slope) -> Result<Self, ChartError> {
        let notes = notes(chart);
        let page = Page::new(&chart.captions, chart.size, chart.theme, &notes)?;
        let (plot, kind) = (page.inner, page.text);
        let (names, middles) = (Vec::new(), [Vec::new(), Vec::new()]);
        let mut plan = Self { chart, page, plot, kind, names, middles, range: range(chart) };
        plan.plot.top += plan.page.text.line() + 4.0 * plan.page.scale;
        let half = plan.page.text.line() / 2.0;
        (plan.plot.top, plan.plot.bottom) = (plan.plot.top + half, plan.plot.bottom - half);
        plan.texts()?;
        plan.columns()?;
        Ok(plan)
    }

    /// The largest type in which both columns have room for every text.
    fn texts(&mut self) -> Result<(), ChartError> {
        for size in [12.0, 11.0, 10.0, 9.0] {
            self.kind = Type::regular(size * self.page.scale);
            let places = |side: fn(&SlopeLine) -> Reading| {
                let half = self.page.text.line() / 2.0;
                let wishes: Vec<f64> = self.chart.lines.iter().map(|line| self.y(side(line))).collect();
                spread(&wishes, self.kind.line(), self.plot.top - half, self.plot.bottom + half)
            };
            if let (Some(from), Some(to)) = (places(|line| line.from), places(|line| line.to)) {
                self.middles = [from, to];
                return Ok(());
            }
        }
        self.page.require(false)
    }

    fn columns(&mut self) -> Result<(), ChartError> {
        let px = self.page.scale;
        let room = self.page.inner.width() * 0.22;
        let mut widest = [0.0_f64; 2];
        for line in &self.chart.lines {
            let kind = self.weight(line);
            let name = shorten(&line.name, room, kind)?;
            for (side, reading) in [line.from, line.to].into_iter().enumerate() {
                let text = kind.width(&name)? + self.between() + kind.width(&self.chart.figure(reading))?;
                widest[side] = widest[side].max(text);
            }
            self.names.push(name);
        }
        self.plot.left += widest[0] + LEADER * px;
        self.plot.right -= widest[1] + LEADER * px;
        // The lines need no more than this to be compared.
        let spare = (self.plot.width() - 1.7 * self.plot.height()).max(0.0) / 2.0;
        self.plot.left += spare;
        self.plot.right -= spare;
        self.page.require(self.plot.width() >= 60.0 * px)
    }

    pub(super) fn between(&self) -> f64 {
        6.0 * self.page.scale
    }

    pub(super) fn weight(&self, line: &SlopeLine) -> Type {
        if line.own { Type { weight: self.page.strong.weight, ..self.kind } } else { self.kind }
    }

    /// Where the texts of a side stand, from the picture's edge to the leaders.
    pub(super) fn column(&self, side: usize) -> (f64, f64) {
        let leader = LEADER * self.page.scale;
        match side {
            0 => (self.page.inner.left, self.plot.left - leader),
            _ => (self.plot.right + leader, self.page.inner.right),
        }
    }

    /// The height of a figure; the unknown lie at the bottom.
    pub(super) fn y(&self, reading: Reading) -> f64 {
        let (from, to) = self.range;
        let place = Linear { from, to, start: self.plot.bottom, end: self.plot.top };
        reading.known().map_or(self.plot.bottom, |value| place.place(coarse(self.chart.scale.of(value))))
    }
}

/// The lowest and the highest figure: a slope shows changes, not sizes, and has no axis.
fn range(chart: &Slope) -> (Decimal, Decimal) {
    let readings = || chart.lines.iter().flat_map(|line| [line.from, line.to]);
    let known = || readings().filter_map(|it| it.known()).map(|value| coarse(chart.scale.of(value)));
    (known().min().unwrap_or_default(), known().max().unwrap_or_default())
}

fn notes(chart: &Slope) -> Vec<&'static str> {
    let drawn = chart.lines.iter().filter(|line| line.from.known().is_some() && line.to.known().is_some());
    fill::notes_on_lines(
        chart.captions.language,
        drawn.map(|line| line.from.certainty.max(line.to.certainty)),
    )
}
