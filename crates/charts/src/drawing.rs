//! What a drawing is made from besides figures, and what comes out of it.

use crate::geometry::Rect;
use rust_decimal::Decimal;

/// A finished drawing: a whole SVG document and the place of every datum in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The document; its viewBox is `0 0 width height`, its background is transparent.
    pub svg: String,
    /// Width in CSS pixels, the unit of the viewBox.
    pub width: u32,
    /// Height in CSS pixels, the unit of the viewBox.
    pub height: u32,
    /// The text of `<title>`: the caption's title, or what stands nearest to one.
    pub title: String,
    /// The text of `<desc>`: the caption's description, or one built from the figures, and what is unknown.
    pub description: String,
    /// Every figure drawn, in reading order.
    pub data: Vec<Datum>,
}

/// The place of one datum in viewBox units, for a transparent focusable layer over the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Datum {
    /// `<series>-<year>` in a timeline, the bar's own id in a bridge.
    pub id: String,
    /// The id of the series; `start`, `step` or `end` in a bridge.
    pub series: String,
    /// What a screen reader says: "Promemorian 2026: 93 803 kr".
    pub label: String,
    /// The figure itself, unrounded; `None` is unknown.
    pub value: Option<Decimal>,
    /// How well it is known, where the drawing tells by fill or line of each point or bar; firm elsewhere.
    pub certainty: Certainty,
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width, never 0.
    pub width: f64,
    /// Height, never 0.
    pub height: f64,
    /// Its outline as SVG path data in viewBox units, where it is not a rectangle.
    pub outline: Option<String>,
}

impl Datum {
    /// A datum in a rectangle, under its own id and that of its series.
    pub(crate) fn over(
        place: Rect,
        (id, series): (String, String),
        label: String,
        value: Option<Decimal>,
    ) -> Self {
        let (x, y, width, height) = (place.left, place.top, place.width(), place.height());
        let certainty = Certainty::Firm;
        Self { id, series, label, value, certainty, x, y, width, height, outline: None }
    }
}

/// A figure and how well it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// The figure as given: kronor, a share or a count; `None` is unknown.
    pub value: Option<Decimal>,
    /// How well it is known.
    pub certainty: Certainty,
}

impl Reading {
    /// The figure, unless it is unknown.
    pub(crate) fn known(&self) -> Option<Decimal> {
        self.value.filter(|_| self.certainty != Certainty::Unknown)
    }
}

/// How well a figure is known. It drives the fill of a bar and the dashes of a line, never its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Certainty {
    /// Decided or published: solid.
    #[default]
    Firm,
    /// Computed from firm figures: a lighter fill; a thinner line.
    Derived,
    /// Proposed: outlined; a dashed line.
    Proposed,
    /// Assumed: hatched; a dotted line.
    Assumed,
    /// Not known: drawn as unknown whatever the value beside it says.
    Unknown,
}

/// The size of a drawing in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// 1 is text of 12 pixels; 0.5 to 4 is accepted.
    pub text_scale: Decimal,
}

impl Size {
    /// A size with text of 12 pixels.
    pub const fn new(width: u32, height: u32) -> Self {
        Self { width, height, text_scale: Decimal::ONE }
    }

    /// The same size with larger or smaller text.
    pub const fn with_text_scale(self, text_scale: Decimal) -> Self {
        Self { text_scale, ..self }
    }
}

/// The words around a drawing. An empty one takes no space.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Captions {
    /// The takeaway sentence. Empty where the page shows the title itself.
    pub title: String,
    /// Measure, geography, year, unit and base.
    pub subtitle: String,
    /// The source line under the drawing.
    pub source: String,
    /// The names of the assumed values the figures rest on, for the footer; empty where there are none.
    pub assumptions: Vec<String>,
    /// The text for those who do not see the picture; built from the figures when empty.
    pub description: String,
    /// The language of the few words the drawing adds itself. Numbers are Swedish in both.
    pub language: Language,
}

/// The language of the words a drawing adds itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Svenska.
    #[default]
    Swedish,
    /// English.
    English,
}
