//! Small multiples (små diagram): one panel a region, all on one scale, the reader's own highlighted.

mod describe;
mod draw;
mod plan;

use crate::drawing::{Captions, Drawing, Size};
use crate::number::{self, Scale};
use crate::palette::Theme;
use crate::rows::RowSeries;
use crate::timeline::Point;
use crate::{ChartError, check, text};
use plan::Plan;
use rust_decimal::Decimal;

/// One small picture a region, on one scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panels {
    /// The words around it.
    pub captions: Captions,
    /// Its size.
    pub size: Size,
    /// The ground it is to stand on.
    pub theme: Theme,
    /// How its figures are written.
    pub scale: Scale,
    /// Whether its figures are differences and have a sign.
    pub signed: bool,
    /// Lines over years, or bars from zero.
    pub form: PanelForm,
    /// The scenarios in every panel, the base first; the last one's last figure is written in each.
    pub series: Vec<RowSeries>,
    /// The least size of its texts in pixels; names are shortened before they are smaller.
    pub least: u32,
    /// The panels in reading order.
    pub panels: Vec<Panel>,
}

/// What the panels hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PanelForm {
    /// A line a series.
    #[default]
    Lines,
    /// A bar a series and year.
    Bars,
}

/// One region's panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// Unique among the panels.
    pub id: String,
    /// What stands above it.
    pub name: String,
    /// Whether it is the reader's own.
    pub own: bool,
    /// The figures by year, one list a series in the order of the series.
    pub figures: Vec<Vec<Point>>,
}

impl Panels {
    /// Draws them.
    ///
    /// # Errors
    /// [`ChartError`] when there is no point at all, an id occurs twice, a series of a panel has two points in
    /// a year, a figure is beyond drawing, or the texts do not fit in the size.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        check::unique(self.series.iter().map(|series| series.id.as_str()))?;
        check::unique(self.panels.iter().map(|panel| panel.id.as_str()))?;
        for panel in &self.panels {
            for points in &panel.figures {
                check::years(&panel.id, points.iter().map(|point| point.year))?;
                points.iter().try_for_each(|point| check::drawable(&panel.id, point.value))?;
            }
        }
        if self.points().next().is_none() {
            return Err(ChartError::NoPoints);
        }
        let description = text::clean(&describe::describe(self));
        let mut plan = Plan::new(self)?;
        draw::draw(&mut plan);
        let data = draw::data(&plan);
        plan.page.finish("alf-panels", &self.captions, description, data)
    }

    /// A figure as it is written in a panel.
    fn written(&self, value: Option<Decimal>) -> String {
        let write = if self.signed { number::signed } else { number::plain };
        write(value, self.scale)
    }

    fn points(&self) -> impl Iterator<Item = &Point> {
        self.panels.iter().flat_map(|panel| panel.figures.iter().take(self.series.len()).flatten())
    }
}
