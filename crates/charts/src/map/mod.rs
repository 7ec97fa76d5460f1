//! The map (karta): a figure or difference by region, in classes of one or two colours.

mod classes;
mod describe;
mod draw;
mod list;
mod outlines;
mod plan;

use crate::drawing::{Captions, Certainty, Drawing, Size};
use crate::number::Scale;
use crate::palette::Theme;
use crate::{ChartError, check, text};
use plan::Plan;
use rust_decimal::Decimal;

pub use outlines::{MapError, Outline, Outlines};

/// A figure by region on the map, the figures themselves listed in it where that is wanted and there is room.
#[derive(Debug, Clone)]
pub struct Map<'a> {
    /// The words around it.
    pub captions: Captions,
    /// Its size.
    pub size: Size,
    /// The ground it is to stand on.
    pub theme: Theme,
    /// How its figures are written.
    pub scale: Scale,
    /// What the colours say.
    pub shading: Shading,
    /// The regions' borders, read once.
    pub outlines: &'a Outlines,
    /// The regions. One without an outline stands in the list only; an outline without a region is plain.
    pub regions: Vec<MapRegion>,
    /// The code of the region that is outlined.
    pub selected: Option<String>,
    /// Whether the figures are listed beside the land; not where they stand beside the drawing.
    pub listed: bool,
}

/// What the colours of a map say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Shading {
    /// Differences: blue above zero, orange below, written with their sign.
    #[default]
    Difference,
    /// A measure: the more, the darker.
    Measure,
}

/// A region and its figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapRegion {
    /// The code of its outline and the id of its datum.
    pub code: String,
    /// Its name, short.
    pub name: String,
    /// Its figure.
    pub figure: MapFigure,
}

/// The figure of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapFigure {
    /// Known, and how well.
    Known(Decimal, Certainty),
    /// There is one, but it is not known: hatched.
    Unknown,
    /// The measure does not concern the region: plain, "–".
    None,
}

impl MapFigure {
    fn known(self) -> Option<Decimal> {
        match self {
            Self::Known(value, certainty) if certainty != Certainty::Unknown => Some(value),
            _ => None,
        }
    }

    fn is_none(self) -> bool {
        self == Self::None
    }
}

impl Map<'_> {
    /// Draws it.
    ///
    /// # Errors
    /// [`ChartError`] when there is no region or no outline, a code occurs twice, a figure is beyond drawing,
    /// or the texts do not fit in the size.
    pub fn draw(&self) -> Result<Drawing, ChartError> {
        check::unique(self.regions.iter().map(|region| region.code.as_str()))?;
        if self.regions.is_empty() || self.outlines.all().is_empty() {
            return Err(ChartError::NoPoints);
        }
        for region in &self.regions {
            check::drawable(&region.code, region.figure.known())?;
        }
        let description = text::clean(&describe::describe(self));
        let mut plan = Plan::new(self)?;
        let data = draw::draw(&mut plan);
        list::draw(&mut plan)?;
        plan.page.finish("alf-map", &self.captions, description, data)
    }

    fn region(&self, code: &str) -> Option<&MapRegion> {
        self.regions.iter().find(|region| region.code == code)
    }
}
