//! Where the blocks and their texts go.

use super::{Arrangement, Block, RateArea};
use crate::ChartError;
use crate::axis::Axis;
use crate::check::coarse;
use crate::drawing::Datum;
use crate::fill;
use crate::geometry::{Linear, Rect};
use crate::number;
use crate::page::Page;
use crate::spread::spread;
use crate::text::{Type, shorten};
use rust_decimal::Decimal;

/// Between the blocks and their names.
pub(super) const GAP: f64 = 26.0;

pub(super) struct Plan<'a> {
    pub(super) chart: &'a RateArea,
    pub(super) page: Page,
    pub(super) plot: Rect,
    pub(super) heights: Axis,
    pub(super) kind: Type,
    pub(super) names: Vec<String>,
    /// The middles of the texts of the blocks, on the right.
    pub(super) middles: Vec<f64>,
    /// All students, or the most of one block.
    pub(super) wide: Decimal,
    /// The left edge of what is unknown, beyond the blocks.
    unknown: f64,
}

impl<'a> Plan<'a> {
    pub(super) fn new(chart: &'a RateArea) -> Result<Self, ChartError> {
        let drawn = chart.blocks.iter().filter(|block| block.known().is_some());
        let notes = fill::notes(chart.captions.language, drawn.map(|block| block.certainty));
        let page = Page::new(&chart.captions, chart.size, chart.theme, &notes)?;
        let (plot, kind) = (page.inner, page.text);
        let known = || chart.blocks.iter().filter_map(Block::known);
        let high = known().map(|(_, height)| coarse(height)).max().unwrap_or_default();
        let widths = known().map(|(width, _)| coarse(width));
        let wide = match chart.arrangement {
            Arrangement::Beside => widths.sum(),
            Arrangement::Over => widths.max().unwrap_or_default(),
        };
        let heights = Axis::over(Decimal::ZERO, high, 4);
        let (names, middles) = (Vec::new(), Vec::new());
        let mut plan = Self { chart, page, plot, heights, kind, names, middles, wide, unknown: 0.0 };
        plan.rows()?;
        plan.texts()?;
        Ok(plan)
    }

    /// Above the plot the heights' unit, below it the widths' axis.
    fn rows(&mut self) -> Result<(), ChartError> {
        let (line, px) = (self.page.text.line(), self.page.scale);
        self.plot.top += 1.6 * line + 4.0 * px;
        self.plot.bottom -= line + 10.0 * px;
        let mut gutter: f64 = 0.0;
        for tick in &self.heights.ticks {
            gutter = gutter.max(self.page.text.width(&self.tick(*tick))?);
        }
        self.plot.left += gutter + 8.0 * px;
        Ok(())
    }

    /// Two lines a block on the right: the name and the amount, and the sides; one line where room is short.
    fn texts(&mut self) -> Result<(), ChartError> {
        let px = self.page.scale;
        let room = self.page.inner.width() * 0.42;
        let mut fits = false;
        for size in [12.0, 11.0, 10.0, 9.0] {
            self.kind = Type::regular(size * px);
            let height = self.block_height();
            fits = height * self.chart.blocks.len() as f64 <= self.plot.bottom - self.page.inner.top;
            if fits {
                break;
            }
        }
        self.page.require(fits)?;
        let (mut widest, gap): (f64, f64) = (0.0, 8.0 * px);
        for block in &self.chart.blocks {
            let amount = self.strong().width(&self.chart.amount(block))?;
            let sides = self.kind.width(&self.chart.sides(block))?;
            let name = shorten(&block.name, (room - amount - gap).max(40.0 * px), self.kind)?;
            widest = widest.max(self.kind.width(&name)? + gap + amount).max(sides);
            self.names.push(name);
        }
        self.plot.right -= widest + GAP * px;
        let stub = self.stub();
        self.plot.right -= self.gaps();
        self.unknown = self.plot.right + stub / 4.0;
        self.page.require(self.plot.width() >= 80.0 * px && self.plot.height() >= 40.0 * px)?;
        let wishes: Vec<f64> = (0..self.chart.blocks.len())
            .map(|index| {
                let rect = self.block(index);
                match self.chart.arrangement {
                    Arrangement::Beside => self.plot.top,
                    Arrangement::Over => rect.top + self.block_height() / 2.0,
                }
            })
            .collect();
        let (top, bottom) = (self.page.inner.top, self.plot.bottom);
        self.middles = spread(&wishes, self.block_height(), top, bottom).unwrap_or_default();
        self.page.require(self.middles.len() == wishes.len())
    }

    fn stub(&self) -> f64 {
        24.0 * self.page.scale
    }

    /// The room of the unknown blocks, beyond the known.
    fn gaps(&self) -> f64 {
        let unknown = self.chart.blocks.iter().filter(|block| block.known().is_none()).count();
        self.stub() * 1.25 * unknown as f64
    }

    /// The left edge of the texts.
    pub(super) fn text_left(&self) -> f64 {
        self.plot.right + self.gaps() + GAP * self.page.scale
    }

    /// The height of a block's texts.
    pub(super) fn block_height(&self) -> f64 {
        self.kind.line() * 2.0 + 5.0 * self.page.scale
    }

    pub(super) fn strong(&self) -> Type {
        Type { weight: self.page.strong.weight, ..self.kind }
    }

    pub(super) fn tick(&self, tick: Decimal) -> String {
        number::decimal(tick, self.heights.decimals)
    }

    pub(super) fn x(&self, width: Decimal) -> f64 {
        let (start, end) = (self.plot.left, self.plot.right);
        if self.wide.is_zero() {
            return start;
        }
        Linear { from: Decimal::ZERO, to: self.wide, start, end }.place(width)
    }

    pub(super) fn y(&self, height: Decimal) -> f64 {
        let (start, end) = (self.plot.bottom, self.plot.top);
        Linear { from: Decimal::ZERO, to: self.heights.high, start, end }.place(height)
    }

    /// A block; the unknown stand as narrow gaps of the whole height beyond the known.
    pub(super) fn block(&self, index: usize) -> Rect {
        let block = &self.chart.blocks[index];
        let Some((width, height)) = block.known() else {
            let before = self.chart.blocks[..index].iter().filter(|block| block.known().is_none()).count();
            let (left, top) = (self.unknown + 1.25 * self.stub() * before as f64, self.plot.top);
            return Rect { left, right: left + self.stub(), top, bottom: self.plot.bottom };
        };
        let before: Decimal = match self.chart.arrangement {
            Arrangement::Beside => self.chart.blocks[..index]
                .iter()
                .filter_map(Block::known)
                .map(|(width, _)| coarse(width))
                .sum(),
            Arrangement::Over => Decimal::ZERO,
        };
        let (left, right) = (self.x(before), self.x(before + coarse(width)));
        Rect { left, right, top: self.y(coarse(height)), bottom: self.plot.bottom }
    }

    /// Every block, made large enough to be pointed at.
    pub(super) fn data(&self) -> Vec<Datum> {
        let least = 12.0 * self.page.scale;
        let datum = |(index, block): (usize, &Block)| {
            let rect = self.block(index);
            let (x, y) = ((least - rect.width()).max(0.0) / 2.0, (least - rect.height()).max(0.0));
            let place = Rect { left: rect.left - x, right: rect.right + x, top: rect.top - y, ..rect };
            self.chart.datum(block, place.within(&self.page.whole))
        };
        self.chart.blocks.iter().enumerate().map(datum).collect()
    }
}
